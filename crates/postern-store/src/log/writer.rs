//! The one who writes: takes what waits, makes it durable with one fdatasync, says so, and keeps
//! the log's files up with it.
//!
//! INVARIANT: nobody is told that an entry is recorded before the fdatasync that covers it has
//! returned; and no checkpoint covers an entry that is not durable.

use std::{
    collections::{HashMap, HashSet, VecDeque},
    path::PathBuf,
    sync::{Arc, atomic::Ordering},
    thread::JoinHandle,
    time::Duration,
};

use postern_audit::{
    Notice, Outcome, OutcomeKind, ReceiptId,
    leaf::{Draft, PayloadRef, Place},
    note::Signer,
    tile,
    tree::{Tree, leaf_hash, sha256},
};
use postern_core::{
    clock::{Clock, Entropy, Timestamp},
    digest::Digest,
};
use postern_gate::ports::RecordError;

use super::{
    Shared,
    queue::{Class, Command, Effect, Pending},
    seals::Seals,
    shelf::{self, Shelf},
    space::{Room, Space},
};
use crate::{
    db::Db,
    journal::{Entry, Journal},
};

/// How long entries may stand in the journal before the checkpoint covers them.
const PUBLISH_MS: u64 = 100;

/// Statements that run at once from which on their decisions are gathered.
const CROWD: usize = 8;

/// How long decisions are gathered then; an fdatasync takes from 0.05 to 5 ms.
const GATHER: Duration = Duration::from_millis(2);

/// How often a record that cannot be written is tried again.
const RETRY_MS: u64 = 250;

/// Longest that the record holds still for a copy of it.
const HOLD_MAX: Duration = Duration::from_secs(20);

/// Rounds of trouble after which the folder's bytes are counted anew.
const MEASURE_TICKS: u32 = 20;

/// Most entries of a batch that are tried again together.
const RETRY_ENTRIES_MAX: usize = 1_024;

/// Most entries that are kept to be tried again; outcomes beyond it are closed as unknown later.
const BACKLOG_MAX: usize = 65_536;

/// Bytes of one frame are kept well below what the journal reads.
const BATCH_BYTES_MAX: usize = 20 * 1024 * 1024;

/// Where the decision of an outcome is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Behind {
    /// In the record, or before it in its batch.
    Written,
    /// Among those that are tried again.
    Held,
    /// Nowhere: it was refused, and who asked learned so or went away.
    Lost,
}

#[derive(Debug)]
pub(super) struct Writer {
    pub(super) shared: Arc<Shared>,
    pub(super) folder: PathBuf,
    pub(super) db: Arc<Db>,
    pub(super) clock: Arc<dyn Clock>,
    pub(super) entropy: Arc<dyn Entropy>,
    pub(super) seals: Arc<Seals>,
    pub(super) signer: Signer,
    pub(super) origin: String,
    pub(super) space: Space,
    pub(super) journal: Journal,
    pub(super) tree: Tree,
    pub(super) shelf: Shelf,
    /// Why the shelf is behind the journal, if it is.
    pub(super) shelf_broken: Option<String>,
    pub(super) last: Place,
    pub(super) last_time: Timestamp,
    /// Decisions without outcome, with their entries.
    pub(super) open: HashMap<ReceiptId, u64>,
    pub(super) backlog: VecDeque<Pending>,
    /// The receipts of decisions in the backlog.
    pub(super) held: HashSet<ReceiptId>,
    pub(super) failing: bool,
    pub(super) room: Room,
    /// Whether an entry that tries the disk is among those to be written.
    pub(super) probing: bool,
    /// Idle rounds in trouble.
    pub(super) ticks: u32,
    pub(super) published: u64,
    pub(super) published_at_ms: u64,
    /// Entries after which the journal is begun anew.
    pub(super) journal_entries: u64,
    /// Makes full bundles durable in the background.
    pub(super) sync: Option<(u64, JoinHandle<Result<(), String>>)>,
}

impl Writer {
    /// The first entries: that the log was started, what was healed, and outcomes of decisions
    /// that a crash left without one. `next` completes a change of keys that was cut short.
    pub(super) fn start(&mut self, torn: u64, next: Option<Signer>) {
        let size = self.journal.size();
        self.measure();
        if torn > 0 {
            tracing::warn!(
                bytes = torn,
                "a batch torn by a crash was cut off the record's journal"
            );
            self.note_own("log.recovered", vec![("entries", size), ("torn_bytes", torn)]);
        }
        self.note_own("log.started", vec![("entries", size)]);
        self.close_open_decisions();
        self.retry(true);
        if let Some(next) = next
            && let Err(cause) = self.hand_over(next)
        {
            tracing::error!(%cause, "the change of the record's signing key is still open");
        }
        if let Err(cause) = self.publish() {
            tracing::warn!(%cause, "the record's checkpoint could not be written; it will be");
        } else if let Err(error) = shelf::remove_stale_partials(&self.folder, self.published) {
            tracing::warn!(%error, "partial tiles of an earlier run could not be removed");
        }
    }

    /// Works until the queue is closed and empty.
    pub(super) fn run(mut self) {
        loop {
            let work = self.shared.queue.take(self.wait(), self.gather());
            let idle = work.entries.is_empty();
            self.retry(idle);
            if !idle {
                self.commit(work.entries);
            }
            for command in work.commands {
                self.obey(command);
            }
            self.tend(idle);
            if work.closed {
                break;
            }
        }
        self.retry(true);
        if let Err(cause) = self.publish() {
            tracing::error!(%cause, "the record's checkpoint could not be written at the end");
        }
        if let Some((_, sync)) = self.sync.take() {
            // It only made files durable; the next start does it again.
            sync.join().ok();
        }
    }

    /// How long a decision may stay for others: while many statements run, an fdatasync for each
    /// would take more of the machine than the statements.
    fn gather(&self) -> Duration {
        if self.open.len() < CROWD { Duration::ZERO } else { GATHER }
    }

    fn wait(&self) -> Duration {
        let troubled = self.failing
            || self.room != Room::Plenty
            || self.shelf_broken.is_some()
            || !self.backlog.is_empty();
        let ms = if self.published < self.journal.size() && !troubled {
            PUBLISH_MS
        } else if troubled || self.sync.is_some() {
            RETRY_MS
        } else {
            60_000
        };
        Duration::from_millis(ms)
    }

    /// Tries again what could not be written. When nothing came in meanwhile, space is looked at
    /// anew: it may have been made by others.
    fn retry(&mut self, idle: bool) {
        if idle && (self.failing || self.room != Room::Plenty) {
            self.ticks = self.ticks.wrapping_add(1);
            if self.ticks.is_multiple_of(MEASURE_TICKS) {
                self.measure();
            }
            self.set_room(0);
            if self.failing && self.backlog.is_empty() {
                self.note_recovery();
                self.probing = true;
            }
        }
        if !self.backlog.is_empty() && (idle || !self.failing) {
            let end = self.backlog.len().min(RETRY_ENTRIES_MAX);
            let batch = self.backlog.drain(..end).collect();
            self.commit(batch);
        }
    }

    /// Counts the folder's bytes, where there is a bound on them.
    fn measure(&mut self) {
        if self.shared.bytes_max().is_some() {
            self.space.measure(self.journal.bytes());
        }
    }

    /// The log says itself that it was away, and how many entries it refused.
    fn note_recovery(&mut self) {
        let refused = self.shared.take_refused();
        self.note_own("log.recovered", vec![("refused", refused)]);
    }

    /// Adds an entry of the log's own to what is to be written.
    pub(super) fn note_own(&mut self, event: &'static str, counts: Vec<(&'static str, u64)>) {
        let notice = Notice { event, by: None, about: None, digests: Vec::new(), counts };
        let mut bits = [0; 16];
        let drawn = self.entropy.fill(&mut bits).is_ok();
        let receipt = ReceiptId::from_bits(bits);
        match Draft::noticed(receipt, self.clock.now(), &notice) {
            Ok(draft) if drawn => {
                self.backlog.push_back(Pending::plain(draft, Class::Own, Effect::Neither));
            }
            Ok(_) | Err(_) => tracing::error!(event, "an entry of the log's own could not be made"),
        }
    }

    /// Closes decisions that a crash left without outcome.
    pub(super) fn close_open_decisions(&mut self) {
        let outcome = Outcome {
            kind: OutcomeKind::Unknown,
            rows: 0,
            bytes: 0,
            truncated: false,
            duration_ms: 0,
        };
        let now = self.clock.now();
        let mut open: Vec<_> = self.open.iter().collect();
        open.sort_by_key(|(_, entry)| **entry);
        for (receipt, _) in open {
            let draft = Draft::finished(receipt.clone(), now, &outcome);
            self.backlog.push_back(Pending::plain(draft, Class::Own, Effect::Closes));
        }
    }

    /// Makes a batch durable, or says to everyone in it why not.
    pub(super) fn commit(&mut self, batch: Vec<Pending>) {
        let bytes = batch.iter().fold(0_u64, |sum, pending| sum.saturating_add(weight(pending)));
        self.set_room(bytes);
        let (mut kept, mut entries, mut hashes) = (Vec::new(), Vec::new(), Vec::new());
        let (mut last, mut last_time) = (self.last, self.last_time);
        let mut held = 0_usize;
        let mut rest = batch.into_iter();
        for pending in rest.by_ref() {
            if let Some(cause) = self.no_room(&pending) {
                self.give_back(pending, &cause);
                continue;
            }
            match self.decision_of(&pending, &kept) {
                Some(Behind::Written) | None => {}
                Some(Behind::Held) => {
                    let cause = "its decision is still to be written".to_owned();
                    self.give_back(pending, &RecordError { cause });
                    continue;
                }
                Some(Behind::Lost) => {
                    let receipt = pending.draft.receipt();
                    tracing::debug!(%receipt, "an outcome of a decision that was refused");
                    continue;
                }
            }
            let time = match pending.class {
                Class::Own => self.clock.now(),
                Class::Answer | Class::Vital | Class::Outcome => pending.draft.time(),
            };
            let time = time.max(last_time);
            match self.encode(&pending, &last, time) {
                Ok(entry) => {
                    last_time = time;
                    last = Place { seq: last.seq.saturating_add(1), prev: leaf_hash(&entry.leaf) };
                    hashes.push(last.prev);
                    held = held.saturating_add(entry.leaf.len()).saturating_add(entry.sealed.len());
                    kept.push(pending);
                    entries.push(entry);
                }
                // What left cannot be refused any more: nothing follows it until it is written.
                Err(cause) if pending.has_left() => self.fail(vec![pending], &cause.cause),
                Err(cause) => self.give_back(pending, &cause),
            }
            if held > BATCH_BYTES_MAX {
                break;
            }
        }
        if !entries.is_empty() {
            match self.journal.append(&entries) {
                Ok(()) => {
                    self.succeed(kept);
                    (self.last, self.last_time) = (last, last_time);
                    self.grow(entries, &hashes);
                }
                Err(error) => self.fail(kept, &error.to_string()),
            }
        }
        let rest: Vec<_> = rest.collect();
        if !rest.is_empty() {
            self.commit(rest);
        }
    }

    /// Where the decision is that an outcome stands behind; `None` for any other entry. `kept` are
    /// the entries of this batch before it.
    fn decision_of(&self, pending: &Pending, kept: &[Pending]) -> Option<Behind> {
        let receipt = pending.draft.receipt();
        let opens = |other: &Pending| match other.effect {
            Effect::Opens => other.draft.receipt() == receipt,
            Effect::Closes | Effect::Neither => false,
        };
        match pending.effect {
            Effect::Opens | Effect::Neither => None,
            // PERF: most decisions are of an earlier batch; of this one those nobody waited for.
            Effect::Closes if self.open.contains_key(receipt) || kept.iter().rev().any(opens) => {
                Some(Behind::Written)
            }
            Effect::Closes if self.held.contains(receipt) => Some(Behind::Held),
            Effect::Closes => Some(Behind::Lost),
        }
    }

    fn encode(
        &self,
        pending: &Pending,
        place: &Place,
        time: Timestamp,
    ) -> Result<Entry, RecordError> {
        let refused = |cause: String| RecordError { cause };
        let draft = &pending.draft;
        let Some(plain) = &pending.payload else {
            let leaf =
                draft.encode(place, time, None).map_err(|cause| refused(cause.to_string()))?;
            return Ok(Entry { leaf, sealed: Vec::new() });
        };
        let scope = self.seals.scope(&pending.principal, time.day());
        let about = scope.about_payload(draft.receipt());
        let sealed = self.seals.seal(&scope, &about, plain);
        let sealed = sealed.map_err(|cause| refused(cause.to_string()))?;
        if sealed.len() > tile::PAYLOAD_BYTES_MAX {
            return Err(refused("a payload is too long".to_owned()));
        }
        let payload = PayloadRef { day: scope.day, sha256: sha256(&sealed) };
        let leaf = draft.encode(place, time, Some(&payload));
        Ok(Entry { leaf: leaf.map_err(|cause| refused(cause.to_string()))?, sealed })
    }

    /// Says to everyone in a batch that it is durable.
    fn succeed(&mut self, kept: Vec<Pending>) {
        let first = self.last.seq;
        self.shared.batches.fetch_add(1, Ordering::Relaxed);
        self.shared.know(first, &kept);
        for (index, pending) in (first..).zip(kept) {
            match pending.effect {
                Effect::Opens => {
                    self.held.remove(pending.draft.receipt());
                    self.open.insert(pending.draft.receipt().clone(), index);
                }
                Effect::Closes => {
                    self.open.remove(pending.draft.receipt());
                }
                Effect::Neither => {}
            }
            if let Some(reply) = pending.reply {
                // Who asked may have gone away.
                reply.send(Ok(())).ok();
            }
        }
    }

    /// Takes durable entries into the tree and the log's files.
    fn grow(&mut self, entries: Vec<Entry>, hashes: &[Digest]) {
        for (entry, hash) in entries.into_iter().zip(hashes) {
            self.space.add(shelf::bytes_of(&entry));
            let full = self.tree.push(*hash);
            if self.shelf_broken.is_none()
                && let Err(error) = self.shelf.add(entry, &full)
            {
                self.shelf_broken = Some(error.to_string());
            }
        }
        if self.failing {
            self.failing = false;
            tracing::info!("the record can be written again");
        }
        self.tell_writable();
    }

    fn fail(&mut self, kept: Vec<Pending>, cause: &str) {
        if !self.failing {
            tracing::error!(cause, "the record cannot be written");
        }
        self.failing = true;
        self.shared.say_cause(cause);
        self.tell_writable();
        let error = RecordError { cause: cause.to_owned() };
        for pending in kept {
            self.give_back(pending, &error);
        }
    }

    /// Refuses an entry, or keeps it to be tried again: one that nobody waits for cannot be
    /// refused, for what it decides may be done.
    fn give_back(&mut self, pending: Pending, cause: &RecordError) {
        let is_kept = match pending.class {
            Class::Answer | Class::Vital => pending.has_left(),
            Class::Outcome | Class::Own => true,
        };
        if !is_kept {
            self.shared.count_refused();
            pending.fail(cause);
        } else if self.backlog.len() < BACKLOG_MAX {
            match pending.effect {
                Effect::Opens => drop(self.held.insert(pending.draft.receipt().clone())),
                Effect::Closes | Effect::Neither => {}
            }
            self.backlog.push_back(pending);
        } else {
            tracing::error!("too many entries wait to be tried again; one is lost");
        }
    }

    fn no_room(&self, pending: &Pending) -> Option<RecordError> {
        let cause = self.room.refuses(pending.class)?;
        Some(RecordError { cause: cause.to_owned() })
    }

    fn set_room(&mut self, more: u64) {
        let room = self.space.room(self.journal.bytes(), self.shared.bytes_max(), more);
        if room != self.room {
            tracing::warn!(?room, "room for the record has changed");
        }
        self.room = room;
        if let Some(cause) = room.refuses(Class::Answer) {
            self.shared.say_cause(cause);
        }
        self.tell_writable();
    }

    fn tell_writable(&mut self) {
        // SECURITY: what was answered and is not on the disk comes first: nothing follows it.
        let writable = !self.failing && self.room == Room::Plenty && self.held.is_empty();
        let before = self.shared.writable.swap(writable, Ordering::AcqRel);
        if writable && !before && !std::mem::take(&mut self.probing) {
            self.note_recovery();
        }
    }

    fn obey(&mut self, command: Command) {
        let answer = |reply: std::sync::mpsc::Sender<_>, result| {
            // Who asked may have gone away.
            reply.send(result).ok();
        };
        match command {
            Command::Publish(reply) => {
                let published = self.publish();
                answer(reply, published);
            }
            Command::HandOver(signer, reply) => {
                let handed = self.hand_over(*signer);
                answer(reply, handed);
            }
            Command::Hold(reply, until) => {
                let published = self.publish();
                answer(reply, published);
                // Who asked is done, or gone, or takes too long.
                until.recv_timeout(HOLD_MAX).ok();
            }
            Command::Measure => {
                self.measure();
                self.set_room(0);
            }
        }
    }

    /// Keeps the log's files up with the journal.
    fn tend(&mut self, idle: bool) {
        let since = self.clock.monotonic_ms().saturating_sub(self.published_at_ms);
        let due = self.published < self.journal.size() && (idle || since >= PUBLISH_MS);
        if due && let Err(cause) = self.publish() {
            tracing::warn!(%cause, "the record's checkpoint could not be written; it will be");
        }
        if let Err(cause) = self.tend_journal() {
            tracing::warn!(%cause, "the record's journal could not be begun anew; it will be");
        }
    }
}

/// Bytes an entry will take, in the journal and on the shelf.
fn weight(pending: &Pending) -> u64 {
    const LEAF_BYTES: u64 = 1_024;
    let payload = pending.payload.as_ref().map_or(0, Vec::len);
    u64::try_from(payload).unwrap_or(u64::MAX).saturating_add(LEAF_BYTES).saturating_mul(2)
}
