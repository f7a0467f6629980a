//! What the writer and those who ask it share.

use std::{
    collections::HashMap,
    sync::{
        Mutex, MutexGuard, PoisonError,
        atomic::{AtomicBool, AtomicU64, Ordering},
    },
};

use postern_audit::{ReceiptId, note::Vkey};

use super::queue::{Effect, Pending, Queue};

/// Where a receipt's entries stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// The decision or event.
    pub entry: Option<u64>,
    /// The decision's outcome.
    pub outcome: Option<u64>,
}

/// What the writer and those who ask it share.
#[derive(Debug)]
pub(super) struct Shared {
    pub(super) queue: Queue,
    pub(super) writable: AtomicBool,
    /// Entries that were refused since the log last said that it was away.
    pub(super) refused: AtomicU64,
    /// Batches that became durable.
    pub(super) batches: AtomicU64,
    /// `u64::MAX` for no bound.
    pub(super) bytes_max: AtomicU64,
    pub(super) cause: Mutex<String>,
    pub(super) vkey: Mutex<Vkey>,
    pub(super) recent: Mutex<HashMap<ReceiptId, Found>>,
}

pub(super) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Shared {
    pub(super) fn bytes_max(&self) -> Option<u64> {
        Some(self.bytes_max.load(Ordering::Acquire)).filter(|bytes| *bytes < u64::MAX)
    }

    pub(super) fn say_cause(&self, cause: &str) {
        cause.clone_into(&mut lock(&self.cause));
    }

    pub(super) fn count_refused(&self) {
        self.refused.fetch_add(1, Ordering::AcqRel);
    }

    pub(super) fn take_refused(&self) -> u64 {
        self.refused.swap(0, Ordering::AcqRel)
    }

    pub(super) fn set_vkey(&self, vkey: Vkey) {
        *lock(&self.vkey) = vkey;
    }

    /// Remembers where these entries stand.
    pub(super) fn know(&self, first: u64, written: &[Pending]) {
        let mut recent = lock(&self.recent);
        for (index, pending) in (first..).zip(written) {
            let found = recent.entry(pending.draft.receipt().clone()).or_default();
            match pending.effect {
                Effect::Closes => found.outcome = Some(index),
                Effect::Opens | Effect::Neither => found.entry = Some(index),
            }
        }
    }

    pub(super) fn found_below(&self, end: u64) -> Vec<(ReceiptId, Found)> {
        let below = |index: Option<u64>| index.filter(|index| *index < end);
        let recent = lock(&self.recent);
        let found = recent.iter().map(|(receipt, found)| {
            let found = Found { entry: below(found.entry), outcome: below(found.outcome) };
            (receipt.clone(), found)
        });
        found.filter(|(_, found)| *found != Found::default()).collect()
    }

    pub(super) fn forget_below(&self, end: u64) {
        let above = |index: Option<u64>| index.filter(|index| *index >= end);
        lock(&self.recent).retain(|_, found| {
            *found = Found { entry: above(found.entry), outcome: above(found.outcome) };
            *found != Found::default()
        });
    }
}
