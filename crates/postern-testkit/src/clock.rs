//! A clock that goes as it is told.

use std::sync::atomic::{AtomicU64, Ordering};

use postern_core::clock::{Clock, Timestamp};

/// Both of its hands stand still until somebody moves them.
#[derive(Debug)]
pub struct FakeClock {
    wall_ms: AtomicU64,
    monotonic_ms: AtomicU64,
}

impl FakeClock {
    /// A clock whose wall shows that time.
    pub const fn at(wall: Timestamp) -> Self {
        Self { wall_ms: AtomicU64::new(wall.0), monotonic_ms: AtomicU64::new(0) }
    }

    /// Time passes: both hands go on.
    pub fn advance(&self, ms: u64) {
        self.wall_ms.fetch_add(ms, Ordering::SeqCst);
        self.monotonic_ms.fetch_add(ms, Ordering::SeqCst);
    }

    /// Somebody sets the wall clock, back or on; the other hand does not move.
    pub fn set_wall(&self, wall: Timestamp) {
        self.wall_ms.store(wall.0, Ordering::SeqCst);
    }
}

impl Clock for FakeClock {
    fn now(&self) -> Timestamp {
        Timestamp(self.wall_ms.load(Ordering::SeqCst))
    }

    fn monotonic_ms(&self) -> u64 {
        self.monotonic_ms.load(Ordering::SeqCst)
    }
}
