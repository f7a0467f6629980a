//! Reading entries back: `audit tail`, `show`, `export`.

use std::{collections::HashSet, sync::Arc};

use postern_audit::{
    ReceiptId,
    leaf::{DECIDED, FINISHED, Leaf},
    seal::Scope,
    tree::sha256,
};
use postern_core::{clock::Timestamp, name::PrincipalName};

use super::{
    LogError,
    folder::{LogFolder, Snapshot},
    seals::{Seals, SealsError},
};

/// An entry with its payload.
#[derive(Clone, Debug, PartialEq)]
pub struct LogEntry {
    /// Its number.
    pub index: u64,
    /// Its leaf.
    pub leaf: Leaf,
    /// Its payload.
    pub payload: Payload,
}

/// What can be said of an entry's payload.
#[derive(Clone, Debug, PartialEq)]
pub enum Payload {
    /// The entry has none.
    None,
    /// It has one, and no key is at hand.
    Sealed,
    /// Its key was destroyed.
    Erased,
    /// It is not the one that was recorded.
    Damaged,
    /// The statement, its parameters and so on.
    Open(serde_json::Value),
}

/// Which entries are wanted; nothing set wants all.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    /// Decisions of this principal, and their outcomes.
    pub principal: Option<PrincipalName>,
    /// Entries of this kind.
    pub kind: Option<String>,
    /// Entries of this receipt.
    pub receipt: Option<ReceiptId>,
    /// Entries of this moment and later.
    pub since: Option<Timestamp>,
    /// Entries before this moment.
    pub until: Option<Timestamp>,
}

/// Entries in order. What the log holds when the iteration begins is given.
#[derive(Debug)]
pub struct Entries {
    snapshot: Snapshot,
    seals: Option<Arc<Seals>>,
    filter: Filter,
    /// Receipts of decisions of the wanted principal whose outcome is still to come.
    awaited: HashSet<ReceiptId>,
    next: u64,
    ready: std::vec::IntoIter<(LogEntry, Vec<u8>)>,
}

impl Entries {
    pub(super) fn new(
        snapshot: Snapshot,
        seals: Option<Arc<Seals>>,
        filter: Filter,
        first: u64,
    ) -> Self {
        let ready = Vec::new().into_iter();
        Self { snapshot, seals, filter, awaited: HashSet::new(), next: first, ready }
    }

    fn wants(&mut self, leaf: &Leaf) -> bool {
        let Filter { principal, kind, receipt, since, until } = &self.filter;
        let of_principal = principal.as_ref().is_none_or(|principal| {
            if leaf.kind == FINISHED {
                return self.awaited.remove(&leaf.receipt);
            }
            let theirs = leaf.text("principal") == Some(principal.as_str());
            if theirs && leaf.kind == DECIDED && leaf.text("verdict") == Some("allowed") {
                self.awaited.insert(leaf.receipt.clone());
            }
            theirs
        });
        of_principal
            && kind.as_ref().is_none_or(|kind| *kind == leaf.kind)
            && receipt.as_ref().is_none_or(|receipt| *receipt == leaf.receipt)
            && since.is_none_or(|since| leaf.time >= since)
            && until.is_none_or(|until| leaf.time < until)
    }

    fn open(&self, entry: &mut LogEntry, sealed: &[u8]) -> Result<(), LogError> {
        let (Some(seals), Some(payload)) = (&self.seals, entry.leaf.payload) else { return Ok(()) };
        if sha256(sealed) != payload.sha256 {
            entry.payload = Payload::Damaged;
            return Ok(());
        }
        let principal = entry.leaf.text("principal").unwrap_or(Scope::NOBODY);
        let scope = seals.scope(principal, payload.day);
        let about = scope.about_payload(&entry.leaf.receipt);
        entry.payload = match seals.open(&scope, &about, sealed) {
            Ok(None) => Payload::Erased,
            Ok(Some(plain)) => {
                serde_json::from_slice(&plain).map_or(Payload::Damaged, Payload::Open)
            }
            Err(SealsError::Seal(_)) => Payload::Damaged,
            Err(error) => return Err(error.into()),
        };
        Ok(())
    }
}

impl Iterator for Entries {
    type Item = Result<LogEntry, LogError>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            let Some((mut entry, sealed)) = self.ready.next() else {
                if self.next >= LogFolder::size_of(&self.snapshot) {
                    return None;
                }
                match LogFolder::bundle_from(&self.snapshot, self.next) {
                    Ok(bundle) => self.ready = bundle.into_iter(),
                    Err(error) => {
                        self.next = u64::MAX;
                        return Some(Err(error));
                    }
                }
                self.next = (self.next | 255).saturating_add(1);
                continue;
            };
            if self.wants(&entry.leaf) {
                return Some(self.open(&mut entry, &sealed).map(|()| entry));
            }
        }
    }
}
