//! What one span may cost.

use super::TooMuch;

/// What is left of the steps and the room of one span.
#[derive(Debug)]
pub(super) struct Budget {
    steps: u64,
    numbers: u64,
}

impl Budget {
    pub(super) fn new() -> Self {
        Self { steps: STEPS_MAX, numbers: NUMBERS_MAX }
    }

    #[cfg(test)]
    pub(super) fn of_steps(steps: u64) -> Self {
        Self { steps, numbers: NUMBERS_MAX }
    }

    /// Counts steps of some nanoseconds each. Once they are used up they stay so.
    pub(super) fn spend(&mut self, steps: usize) -> Result<(), TooMuch> {
        spend(&mut self.steps, steps)
    }

    /// Counts numbers that were put by, of 8 bytes each. Those given back are not counted back:
    /// this bounds the work of keeping them, too.
    pub(super) fn keep(&mut self, numbers: usize) -> Result<(), TooMuch> {
        spend(&mut self.numbers, numbers)
    }
}

fn spend(left: &mut u64, count: usize) -> Result<(), TooMuch> {
    let rest = u64::try_from(count).ok().and_then(|count| left.checked_sub(count));
    *left = rest.unwrap_or(0);
    rest.map(drop).ok_or(TooMuch)
}

/// Elementary steps of one span: about half a second of one processor. The history of 64 questions of
/// 20 groups each, with filters, over 3,000 atoms takes a sixth of them, and 200 more groups another.
const STEPS_MAX: u64 = 500_000_000;

/// Numbers of one span: 128 megabytes.
const NUMBERS_MAX: u64 = 16_000_000;
