//! Time and randomness, handed in: engines read neither.

use std::fmt;

/// Milliseconds since 1970-01-01 UTC.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize,
)]
#[serde(transparent)]
pub struct Timestamp(pub u64);

impl Timestamp {
    /// This moment and so many milliseconds, stopping at the end of time.
    #[must_use]
    pub const fn plus_ms(self, ms: u64) -> Self {
        Self(self.0.saturating_add(ms))
    }

    /// Whole days since 1970-01-01, the unit of sealing keys.
    pub const fn day(self) -> u64 {
        self.0 / 86_400_000
    }
}

/// Where the time comes from.
pub trait Clock: fmt::Debug + Send + Sync {
    /// Now, by the wall clock; may jump back.
    fn now(&self) -> Timestamp;

    /// Milliseconds since some fixed moment; never goes back.
    fn monotonic_ms(&self) -> u64;
}

/// Where randomness comes from.
pub trait Entropy: fmt::Debug + Send + Sync {
    /// Fills the buffer with bytes nobody can guess.
    ///
    /// # Errors
    /// When the system gives none; whoever asks must then refuse.
    fn fill(&self, buffer: &mut [u8]) -> Result<(), EntropyError>;
}

/// The system gave no randomness.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the system gave no randomness")]
pub struct EntropyError;
