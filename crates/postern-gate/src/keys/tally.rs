//! A count of distinct hashes in bounded space.
//!
//! Exact up to [`KEPT_MAX`]. Beyond, only hashes that end in so many zero bits are kept, and each
//! stands for all that do not: adaptive sampling (Flajolet, "On adaptive sampling", 1990), whose
//! error is about 1.2 / sqrt([`KEPT_MAX`]), a little over one in a hundred.

use std::collections::HashSet;

/// Most hashes that are kept.
const KEPT_MAX: usize = 8_192;

/// What one principal took out of one table.
#[derive(Debug, Default)]
pub(super) struct Tally {
    kept: HashSet<u64>,
    /// Zero bits at the end of every hash that is kept.
    zeros: u32,
    /// The bound that was reached, if one was.
    spent: Option<u64>,
    /// Hashes that were added since somebody asked for them.
    news: Vec<u64>,
    /// The epoch of shared counters that were told all of this.
    told: u64,
}

impl Tally {
    /// Adds hashes; false when that is more than the bound allows.
    pub(super) fn take(&mut self, hashes: &[u64], keys_max: u64) -> bool {
        if self.left(keys_max) == 0 {
            return hashes.iter().all(|hash| self.kept.contains(hash));
        }
        for hash in hashes {
            if self.add(*hash) {
                self.news.push(*hash);
            }
        }
        let fits = self.count() <= keys_max;
        if !fits {
            // A coarser sample may count a little less: what was reached stays reached.
            self.spent = Some(keys_max);
        }
        fits
    }

    /// What may still be taken out under this bound.
    pub(super) fn left(&self, keys_max: u64) -> u64 {
        if self.spent.is_some_and(|spent| keys_max <= spent) {
            return 0;
        }
        keys_max.saturating_sub(self.count())
    }

    fn count(&self) -> u64 {
        let kept = u64::try_from(self.kept.len()).unwrap_or(u64::MAX);
        kept.saturating_mul(1_u64.checked_shl(self.zeros).unwrap_or(u64::MAX))
    }

    /// Whether all of these were counted.
    pub(super) fn knows(&self, hashes: &[u64]) -> bool {
        hashes.iter().all(|hash| self.kept.contains(hash))
    }

    /// Adds what was counted elsewhere, too.
    pub(super) fn learn(&mut self, hashes: &[u64]) {
        for hash in hashes {
            if self.add(*hash) {
                self.news.push(*hash);
            }
        }
    }

    /// Whether it counts nothing yet.
    pub(super) fn is_empty(&self) -> bool {
        self.kept.is_empty()
    }

    /// What the counters of this epoch are still to be told, as far as it is kept.
    pub(super) fn untold(&self, epoch: u64) -> Vec<u64> {
        if self.told == epoch { Vec::new() } else { self.kept.iter().copied().collect() }
    }

    /// The counters of this epoch know all of it.
    pub(super) const fn told(&mut self, epoch: u64) {
        self.told = epoch;
    }

    /// Adds what was new once.
    pub(super) fn restore(&mut self, hashes: &[u64]) {
        for hash in hashes {
            self.add(*hash);
        }
    }

    /// Hashes that are new since the last call.
    pub(super) fn news(&mut self) -> Vec<u64> {
        std::mem::take(&mut self.news)
    }

    /// Whether it is new.
    fn add(&mut self, hash: u64) -> bool {
        if hash.trailing_zeros() < self.zeros || !self.kept.insert(hash) {
            return false;
        }
        while self.kept.len() > KEPT_MAX && self.zeros < u64::BITS {
            self.zeros = self.zeros.saturating_add(1);
            self.kept.retain(|hash| hash.trailing_zeros() >= self.zeros);
        }
        true
    }
}
