//! When a server that was away is tried again: soon at first, then seldom, and no two nodes at once.

use std::{sync::Arc, time::Duration};

use postern_core::clock::Entropy;
use tokio::time::Instant;

/// Shortest and longest wait between two attempts.
const LEAST: Duration = Duration::from_millis(100);
const MOST: Duration = Duration::from_secs(2);

/// When to try next.
#[derive(Debug)]
pub(crate) struct Haste {
    next: Instant,
    wait: Duration,
    entropy: Arc<dyn Entropy>,
}

impl Haste {
    pub(crate) fn new(entropy: Arc<dyn Entropy>) -> Self {
        Self { next: Instant::now(), wait: LEAST, entropy }
    }

    /// Whether it is time to try.
    pub(crate) fn is_due(&self) -> bool {
        Instant::now() >= self.next
    }

    /// It was reached.
    pub(crate) const fn reached(&mut self) {
        self.wait = LEAST;
    }

    /// It was not: the next attempt comes after half to all of a wait that doubles.
    pub(crate) fn failed(&mut self) {
        let mut byte = [0];
        // Without randomness all nodes wait as long, which is slow and not wrong.
        let part = self.entropy.fill(&mut byte).map_or(255, |()| u32::from(byte[0]));
        let half = self.wait.checked_div(2).unwrap_or(LEAST);
        let more = half.saturating_mul(part).checked_div(255).unwrap_or_default();
        let now = Instant::now();
        self.next = now.checked_add(half.saturating_add(more)).unwrap_or(now);
        self.wait = self.wait.saturating_mul(2).min(MOST);
    }
}
