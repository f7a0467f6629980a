//! The one who writes: takes what waits, makes it durable with one fdatasync, says so, and keeps
//! the log's files up with it.
//!
//! INVARIANT: nobody is told that an entry is recorded before the fdatasync that covers it has
//! returned; and no checkpoint covers an entry that is not durable.

use std::{
    collections::{HashMap, VecDeque},
    path::PathBuf,
    sync::{Arc, atomic::Ordering},
    thread::JoinHandle,
    time::Duration,
};

use postern_audit::{
    Notice, Outcome, OutcomeKind, ReceiptId,
    checkpoint::Checkpoint,
    leaf::{Draft, PayloadRef, Place},
    note::Signer,
    tile,
    tree::{Head, Tree, leaf_hash, sha256},
};
use postern_core::clock::{Clock, Entropy, Timestamp};
use postern_gate::ports::RecordError;

use super::{
    Shared,
    queue::{Class, Command, Effect, Pending},
    seals::Seals,
    shelf::Shelf,
    space::{Room, Space},
};
use crate::{
    db::Db,
    files::{self, Durability},
    journal::{Entry, Journal},
};

/// How long entries may stand in the journal before the checkpoint covers them.
const PUBLISH_MS: u64 = 100;

/// How often a record that cannot be written is tried again.
const RETRY_MS: u64 = 250;

/// Most entries of a batch that are tried again together.
const RETRY_ENTRIES_MAX: usize = 1_024;

/// Most entries that are kept to be tried again; outcomes beyond it are closed as unknown later.
const BACKLOG_MAX: usize = 65_536;

/// Bytes of one frame are kept well below what the journal reads.
const BATCH_BYTES_MAX: usize = 20 * 1024 * 1024;

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
    pub(super) failing: bool,
    pub(super) room: Room,
    pub(super) published: u64,
    pub(super) published_at_ms: u64,
    /// Makes full bundles durable in the background.
    pub(super) sync: Option<(u64, JoinHandle<Result<(), String>>)>,
}

impl Writer {
    /// The first entries: that the log was started, what was healed, and outcomes of decisions
    /// that a crash left without one. `next` completes a change of keys that was cut short.
    pub(super) fn start(&mut self, torn: u64, next: Option<Signer>) {
        let size = self.journal.size();
        self.space.measure(self.journal.bytes());
        if torn > 0 {
            tracing::warn!(bytes = torn, "a batch torn by a crash was cut off the record's journal");
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
        }
    }

    /// Works until the queue is closed and empty.
    pub(super) fn run(mut self) {
        loop {
            let work = self.shared.queue.take(self.wait());
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

    /// Tries again what could not be written. When nothing came in meanwhile, space is measured
    /// anew: it may have been made by others.
    fn retry(&mut self, idle: bool) {
        if idle && (self.failing || self.room != Room::Plenty) {
            self.space.measure(self.journal.bytes());
            self.set_room(0);
            if self.failing && self.backlog.is_empty() {
                self.note_own("log.recovered", Vec::new());
            }
        }
        if !self.backlog.is_empty() && (idle || !self.failing) {
            let end = self.backlog.len().min(RETRY_ENTRIES_MAX);
            let batch = self.backlog.drain(..end).collect();
            self.commit(batch);
        }
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
        let (mut kept, mut entries) = (Vec::new(), Vec::new());
        let (mut last, mut last_time) = (self.last, self.last_time);
        let mut held = 0_usize;
        let mut rest = batch.into_iter();
        for pending in rest.by_ref() {
            if let Some(cause) = self.no_room(&pending) {
                self.give_back(pending, &cause);
                continue;
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
                    held = held.saturating_add(entry.leaf.len()).saturating_add(entry.sealed.len());
                    kept.push(pending);
                    entries.push(entry);
                }
                Err(cause) => self.give_back(pending, &cause),
            }
            if held > BATCH_BYTES_MAX {
                break;
            }
        }
        if !entries.is_empty() {
            match self.journal.append(&entries) {
                Ok(()) => self.succeed(kept, entries, last, last_time),
                Err(error) => self.fail(kept, &error.to_string()),
            }
        }
        let rest: Vec<_> = rest.collect();
        if !rest.is_empty() {
            self.commit(rest);
        }
    }

    fn encode(
        &self,
        pending: &Pending,
        place: &Place,
        time: Timestamp,
    ) -> Result<Entry, RecordError> {
        let refused = |cause: String| RecordError { cause };
        let draft = pending.draft.clone().not_before(time);
        let Some(plain) = &pending.payload else {
            let leaf = draft.encode(place, None).map_err(|cause| refused(cause.to_string()))?;
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
        let leaf = draft.encode(place, Some(&payload));
        Ok(Entry { leaf: leaf.map_err(|cause| refused(cause.to_string()))?, sealed })
    }

    fn succeed(&mut self, kept: Vec<Pending>, entries: Vec<Entry>, last: Place, time: Timestamp) {
        let first = self.last.seq;
        self.shared.know(first, &kept);
        for (index, pending) in (first..).zip(kept) {
            match pending.effect {
                Effect::Opens => {
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
        (self.last, self.last_time) = (last, time);
        for entry in entries {
            let full = self.tree.push(leaf_hash(&entry.leaf));
            if self.shelf_broken.is_none()
                && let Err(error) = self.shelf.add(entry, &full)
            {
                self.shelf_broken = Some(error.to_string());
            }
        }
        let written = self.shelf.take_written();
        self.space.add(written);
        if self.failing {
            self.failing = false;
            tracing::info!("the record can be written again");
            self.note_recovery();
        }
        self.tell_writable();
    }

    /// The log says itself that it was away, unless that is what was just written.
    fn note_recovery(&mut self) {
        if self.backlog.is_empty() && self.shared.take_lost() {
            self.note_own("log.recovered", Vec::new());
        }
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

    /// Refuses an entry, or keeps it to be tried again.
    fn give_back(&mut self, pending: Pending, cause: &RecordError) {
        match pending.class {
            Class::Answer | Class::Vital => {
                self.shared.note_lost();
                pending.fail(cause);
            }
            Class::Outcome | Class::Own if self.backlog.len() < BACKLOG_MAX => {
                self.backlog.push_back(pending);
            }
            Class::Outcome | Class::Own => tracing::error!("too many outcomes wait; one is lost"),
        }
    }

    fn no_room(&self, pending: &Pending) -> Option<RecordError> {
        match (self.room, pending.class) {
            (Room::Plenty, _)
            | (Room::Reserve, Class::Vital | Class::Outcome | Class::Own) => None,
            (Room::Reserve, Class::Answer) => Some("what space is left is kept for denials"),
            (Room::Full, _) => Some("there is no space left for the record"),
        }
        .map(|cause| RecordError { cause: cause.to_owned() })
    }

    fn set_room(&mut self, more: u64) {
        let room = self.space.room(self.journal.bytes(), self.shared.bytes_max(), more);
        if room != self.room {
            tracing::warn!(?room, "room for the record has changed");
        }
        self.room = room;
        match room {
            Room::Plenty => {}
            Room::Reserve => self.shared.say_cause("what space is left is kept for denials"),
            Room::Full => self.shared.say_cause("there is no space left for the record"),
        }
        self.tell_writable();
    }

    fn tell_writable(&self) {
        let writable = !self.failing && self.room == Room::Plenty;
        self.shared.writable.store(writable, Ordering::Release);
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
            Command::Measure => {
                self.space.measure(self.journal.bytes());
                self.set_room(0);
            }
        }
    }

    /// Keeps the log's files up with the journal.
    fn tend(&mut self, idle: bool) {
        let since = self.clock.monotonic_ms().saturating_sub(self.published_at_ms);
        if self.published < self.journal.size() && (idle || since >= PUBLISH_MS) {
            if let Err(cause) = self.publish() {
                tracing::warn!(%cause, "the record's checkpoint could not be written; it will be");
            }
        }
        if let Err(cause) = self.tend_journal() {
            tracing::warn!(%cause, "the record's journal could not be begun anew; it will be");
        }
    }

    /// Signs the tree's head and writes what the checkpoint covers.
    pub(super) fn publish(&mut self) -> Result<(), String> {
        self.published_at_ms = self.clock.monotonic_ms();
        if self.shelf_broken.is_some() {
            self.rebuild_shelf()?;
        }
        let note = self.sign_head()?;
        self.shelf.publish(&self.tree, &note).map_err(|error| {
            let cause = error.to_string();
            self.shelf_broken = Some(cause.clone());
            cause
        })?;
        self.published = self.tree.size();
        Ok(())
    }

    fn sign_head(&self) -> Result<String, String> {
        let head = Head { size: self.tree.size(), root: self.tree.root() };
        let checkpoint = Checkpoint { origin: self.origin.clone(), head };
        checkpoint.sign(&self.signer).map_err(|error| error.to_string())
    }

    /// Changes the signing key: an entry names the new key, the old key signs a checkpoint that
    /// holds it, which is kept, and from then on the new key signs.
    pub(super) fn hand_over(&mut self, next: Signer) -> Result<(), String> {
        let old = self.signer.vkey();
        let mut bits = [0; 16];
        self.entropy.fill(&mut bits).map_err(|error| error.to_string())?;
        let receipt = ReceiptId::from_bits(bits);
        let draft = Draft::rotated(receipt, self.clock.now(), old.id(), &next.vkey());
        let before = self.journal.size();
        let (reply, mut answer) = tokio::sync::oneshot::channel();
        let pending = Pending::plain(draft, Class::Vital, Effect::Neither);
        self.commit(vec![Pending { reply: Some(reply), ..pending }]);
        let answer = answer.try_recv().map_err(|error| error.to_string())?;
        answer.map_err(|error| error.to_string())?;
        if self.journal.size() == before {
            return Err("the entry was not written".to_owned());
        }
        let note = self.sign_head()?;
        let path = self.folder.join(tile::retired_path(old.id()));
        if let Some(folder) = path.parent() {
            files::private_folder(folder).map_err(|error| error.to_string())?;
        }
        files::write_whole(&path, note.as_bytes(), Durability::Now)
            .map_err(|error| error.to_string())?;
        self.shared.set_vkey(next.vkey());
        self.signer = next;
        self.publish()
    }
}

/// Bytes an entry will take, in the journal and on the shelf.
fn weight(pending: &Pending) -> u64 {
    const LEAF_BYTES: u64 = 1_024;
    let payload = pending.payload.as_ref().map_or(0, Vec::len);
    u64::try_from(payload).unwrap_or(u64::MAX).saturating_add(LEAF_BYTES).saturating_mul(2)
}
