//! What the gate counts: totals only, no names, no data.

use std::{
    collections::BTreeMap,
    sync::{
        Mutex, PoisonError,
        atomic::{AtomicU64, Ordering},
    },
};

use postern_core::refusal::Code;

/// Counters of one gate.
#[derive(Debug, Default)]
pub struct Counters {
    allowed: AtomicU64,
    rows: AtomicU64,
    bytes: AtomicU64,
    strangers: AtomicU64,
    refused: Mutex<BTreeMap<Code, u64>>,
}

/// The counters at one moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Totals {
    /// Requests that were allowed.
    pub allowed: u64,
    /// Rows that left.
    pub rows: u64,
    /// Bytes of values that left.
    pub bytes: u64,
    /// Refusals, by code.
    pub refused: BTreeMap<Code, u64>,
}

impl Counters {
    pub(crate) fn allow(&self) {
        self.allowed.fetch_add(1, Ordering::Relaxed);
    }

    pub(crate) fn refuse(&self, code: Code) {
        let mut refused = self.refused.lock().unwrap_or_else(PoisonError::into_inner);
        let count = refused.entry(code).or_default();
        *count = count.saturating_add(1);
    }

    pub(crate) fn release(&self, rows: u64, bytes: u64) {
        self.rows.fetch_add(rows, Ordering::Relaxed);
        self.bytes.fetch_add(bytes, Ordering::Relaxed);
    }

    pub(crate) fn stranger(&self) {
        self.strangers.fetch_add(1, Ordering::Relaxed);
    }

    /// Strangers since the last call.
    pub(crate) fn take_strangers(&self) -> u64 {
        self.strangers.swap(0, Ordering::Relaxed)
    }

    /// All totals.
    pub fn totals(&self) -> Totals {
        Totals {
            allowed: self.allowed.load(Ordering::Relaxed),
            rows: self.rows.load(Ordering::Relaxed),
            bytes: self.bytes.load(Ordering::Relaxed),
            refused: self.refused.lock().unwrap_or_else(PoisonError::into_inner).clone(),
        }
    }
}
