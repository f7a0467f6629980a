//! Upkeep: the log is read back from its journal at start, its files made anew when they fell
//! behind, and the journal begun anew behind what is durable without it.

use std::{collections::HashMap, path::Path, sync::Arc, thread};

use postern_audit::{
    ReceiptId,
    checkpoint::Checkpoint,
    leaf::{DECIDED, FINISHED, Leaf, Place},
    tile::TileId,
    tree::{Tiles as _, Tree, leaf_hash},
};
use postern_core::clock::Timestamp;
use rusqlite::Transaction;

use super::{
    Found,
    folder::FolderFiles,
    shelf::{self, Shelf},
    writer::Writer,
};
use crate::{
    db::{Count, Db, DbError},
    journal::{Base, Entry, Journal, JournalError, Reader},
};

/// Bytes after which the journal is begun anew.
const JOURNAL_BYTES: u64 = 64 * 1024 * 1024;

/// What is read back from a journal.
#[derive(Debug)]
pub(super) struct Replay<'a> {
    folder: &'a Path,
    /// The head that was signed last; the entries must give it.
    checkpoint: Option<Checkpoint>,
    pub(super) tree: Tree,
    pub(super) shelf: Shelf,
    pub(super) shelf_broken: Option<String>,
    pub(super) last: Place,
    pub(super) last_time: Timestamp,
    pub(super) open: HashMap<ReceiptId, u64>,
    pub(super) recent: HashMap<ReceiptId, Found>,
}

impl<'a> Replay<'a> {
    pub(super) fn new(folder: &'a Path, checkpoint: Option<Checkpoint>) -> Self {
        Self {
            folder,
            checkpoint,
            tree: Tree::new(),
            shelf: Shelf::new(folder, 0),
            shelf_broken: None,
            last: Place::FIRST,
            last_time: Timestamp(0),
            open: HashMap::new(),
            recent: HashMap::new(),
        }
    }

    fn compare_with_checkpoint(&mut self) -> Result<(), JournalError> {
        let size = self.tree.size();
        match self.checkpoint.take_if(|checkpoint| checkpoint.head.size == size) {
            Some(checkpoint) if checkpoint.head.root != self.tree.root() => {
                let what = format!("its first {size} entries do not give the signed root");
                Err(JournalError::Contradicts { what })
            }
            Some(_) | None => Ok(()),
        }
    }
}

impl Reader for Replay<'_> {
    fn begin(&mut self, base: &Base) -> Result<(), JournalError> {
        let files = FolderFiles::new(self.folder);
        let contradicts = |what: String| JournalError::Contradicts { what };
        self.tree = Tree::from_full_tiles(&files, base.size)
            .map_err(|error| contradicts(error.to_string()))?;
        self.shelf = Shelf::new(self.folder, base.size);
        self.last = Place { seq: base.size, prev: base.prev };
        if self.checkpoint.as_ref().is_some_and(|c| c.head.size < base.size) {
            return Err(contradicts("it begins behind the checkpoint".to_owned()));
        }
        self.compare_with_checkpoint()
    }

    fn entry(&mut self, index: u64, entry: Entry) -> Result<(), JournalError> {
        let contradicts = |what: String| JournalError::Contradicts { what };
        let leaf = Leaf::parse(&entry.leaf)
            .map_err(|error| contradicts(format!("entry {index}: {error}")))?;
        if leaf.place != self.last || index != self.last.seq {
            return Err(contradicts(format!("entry {index} does not follow the one before")));
        }
        let hash = leaf_hash(&entry.leaf);
        self.last = Place { seq: index.saturating_add(1), prev: hash };
        self.last_time = self.last_time.max(leaf.time);
        let found = self.recent.entry(leaf.receipt.clone()).or_default();
        if leaf.kind == FINISHED {
            found.outcome = Some(index);
            self.open.remove(&leaf.receipt);
        } else {
            found.entry = Some(index);
        }
        if leaf.kind == DECIDED && leaf.text("verdict") == Some("allowed") {
            self.open.insert(leaf.receipt, index);
        }
        let full = self.tree.push(hash);
        if self.shelf_broken.is_none()
            && let Err(error) = self.shelf.add(entry, &full)
        {
            self.shelf_broken = Some(error.to_string());
        }
        self.compare_with_checkpoint()
    }

    /// Whether the checkpoint was met on the way.
    fn end(&mut self) -> Result<(), JournalError> {
        let Some(checkpoint) = &self.checkpoint else { return Ok(()) };
        let (has, had) = (self.tree.size(), checkpoint.head.size);
        let what = format!("it gives {has} entries, the checkpoint speaks of {had}");
        Err(JournalError::Contradicts { what })
    }
}

impl Writer {
    /// Makes the log's files anew from the journal, after they could not be written.
    pub(super) fn rebuild_shelf(&mut self) -> Result<(), String> {
        let mut replay = Replay::new(&self.folder, None);
        self.journal.replay(&mut replay).map_err(|error| error.to_string())?;
        if let Some(cause) = replay.shelf_broken {
            return Err(cause);
        }
        if replay.tree != self.tree {
            return Err("the journal gives another tree".to_owned());
        }
        replay.shelf.take_partials_of(&mut self.shelf);
        self.shelf = replay.shelf;
        self.shelf_broken = None;
        Ok(())
    }

    /// Begins the journal anew when it is long: first its full bundles are made durable in the
    /// background, then a journal behind them takes its place.
    pub(super) fn tend_journal(&mut self) -> Result<(), String> {
        if let Some((end, sync)) = self.sync.take() {
            if !sync.is_finished() {
                self.sync = Some((end, sync));
                return Ok(());
            }
            let synced = sync.join().map_err(|_panic| "a thread ended early".to_owned())?;
            return synced.and_then(|()| self.begin_journal(end));
        }
        let base = self.journal.base().size;
        let end = self.published & !255;
        let long = self.journal.size().saturating_sub(base) >= self.journal_entries
            || self.journal.bytes() >= JOURNAL_BYTES;
        if !long || end <= base || self.shelf_broken.is_some() {
            return Ok(());
        }
        let (folder, db) = (self.folder.clone(), Arc::clone(&self.db));
        let found = self.shared.found_below(end);
        let sync = move || {
            shelf::sync_bundles(&folder, base >> 8, end >> 8).map_err(|error| error.to_string())?;
            keep_receipts(&db, &found).map_err(|error| error.to_string())
        };
        let name = "postern-audit-sync".to_owned();
        let thread = thread::Builder::new().name(name).spawn(sync);
        self.sync = Some((end, thread.map_err(|error| error.to_string())?));
        Ok(())
    }

    fn begin_journal(&mut self, end: u64) -> Result<(), String> {
        let files = FolderFiles::new(&self.folder);
        let before = TileId { level: 0, index: (end >> 8).saturating_sub(1), width: 256 };
        let hashes = files.tile(before).map_err(|error| error.to_string())?;
        let prev = *hashes.last().ok_or("a tile is empty")?;
        let open = self.open.iter().filter(|(_, entry)| **entry < end);
        keep_open_decisions(&self.db, open).map_err(|error| error.to_string())?;
        let base = Base { size: end, prev };
        let journal = Journal::begin(&self.folder.join("journal"), base, Some(&self.journal));
        self.journal = journal.map_err(|error| error.to_string())?;
        self.shared.forget_below(end);
        Ok(())
    }
}

fn keep_receipts(db: &Db, found: &[(ReceiptId, Found)]) -> Result<(), DbError> {
    // Small transactions, so that nobody who needs a data key waits long.
    for part in found.chunks(1_024) {
        db.change(|transaction| {
            let sql = "INSERT INTO receipt VALUES (?1, ?2, ?3) ON CONFLICT (receipt) DO UPDATE
                       SET entry = coalesce(entry, excluded.entry),
                           outcome = coalesce(outcome, excluded.outcome)";
            let mut statement = transaction.prepare_cached(sql)?;
            for (receipt, found) in part {
                statement.execute((
                    receipt.as_str(),
                    found.entry.map(Count),
                    found.outcome.map(Count),
                ))?;
            }
            Ok(())
        })?;
    }
    Ok(())
}

fn keep_open_decisions<'a>(
    db: &Db,
    open: impl Iterator<Item = (&'a ReceiptId, &'a u64)>,
) -> Result<(), DbError> {
    db.change(|transaction: &Transaction<'_>| {
        transaction.execute("DELETE FROM open_decision", [])?;
        let mut statement =
            transaction.prepare_cached("INSERT INTO open_decision VALUES (?1, ?2)")?;
        for (receipt, entry) in open {
            statement.execute((receipt.as_str(), Count(*entry)))?;
        }
        Ok(())
    })
}

/// Decisions without outcome that stand before the journal.
pub(super) fn read_open_decisions(db: &Db) -> Result<HashMap<ReceiptId, u64>, DbError> {
    let connection = db.lock();
    let mut statement = connection.prepare_cached("SELECT receipt, entry FROM open_decision")?;
    let mut rows = statement.query([])?;
    let mut open = HashMap::new();
    while let Some(row) = rows.next()? {
        let receipt = row.get::<_, String>(0)?.parse();
        let receipt = receipt.map_err(|_form| DbError::Malformed { what: "receipt" })?;
        open.insert(receipt, row.get::<_, Count>(1)?.0);
    }
    Ok(open)
}

#[cfg(test)]
mod tests {
    use postern_audit::{Outcome, OutcomeKind, leaf::Draft};
    use postern_core::digest::Digest;

    use super::*;

    fn entry(seq: u64, prev: Digest) -> Entry {
        let outcome = Outcome {
            kind: OutcomeKind::Unknown,
            rows: 0,
            bytes: 0,
            truncated: false,
            duration_ms: 0,
        };
        let draft = Draft::finished(ReceiptId::from_bits([0; 16]), Timestamp(0), &outcome);
        let leaf = draft.encode(&Place { seq, prev }, Timestamp(0), None).unwrap();
        Entry { leaf, sealed: Vec::new() }
    }

    #[test]
    fn a_journal_whose_entries_do_not_follow_each_other_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let replayed = |entries: Vec<Entry>| {
            let mut replay = Replay::new(folder.path(), None);
            replay.begin(&Base { size: 0, prev: Place::FIRST.prev })?;
            (0..).zip(entries).try_for_each(|(index, entry)| replay.entry(index, entry))
        };
        let first = entry(0, Place::FIRST.prev);
        let second = entry(1, leaf_hash(&first.leaf));
        replayed(vec![first.clone(), second.clone()]).unwrap();
        for wrong in [
            vec![second.clone()],
            vec![first.clone(), first.clone()],
            vec![first.clone(), entry(1, Place::FIRST.prev)],
            vec![first.clone(), entry(2, leaf_hash(&first.leaf))],
            vec![first, Entry { leaf: b"{}".to_vec(), sealed: Vec::new() }],
        ] {
            let refused = replayed(wrong);
            assert!(matches!(refused, Err(JournalError::Contradicts { .. })));
        }
    }
}
