//! The record on disk.
//!
//! Below the log's folder: `checkpoint`, `tile/…` and `tile/entries/…` as C2SP tlog-tiles lays
//! them out, `payload/…` with the sealed payloads of the same entries, `retired/…` with the last
//! checkpoint of each signing key that was replaced, and `journal/…`, where entries become durable
//! first and from which all the others follow.
//!
//! One thread writes ([`writer`]); everything that waits while it syncs shares the next sync.
//! Times in entries inform: a clock that jumps back is held at the last entry's time, and the
//! sequence decides.

use std::{
    collections::HashMap,
    fmt, io,
    ops::RangeInclusive,
    path::{Path, PathBuf},
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicBool, AtomicU64, Ordering},
        mpsc,
    },
    thread::{self, JoinHandle},
};

use postern_audit::{
    Decision, Notice, Outcome, ReceiptId, Verdict,
    checkpoint::{Checkpoint, CheckpointError},
    leaf::Draft,
    note::{Signer, Vkey},
    payload,
    proof::Proof,
    seal::Scope,
    tile::{self, CHECKPOINT_PATH},
    tree::TreeError,
    verify::{Evidence, Report},
};
use postern_core::clock::{Clock, Entropy};
use postern_gate::ports::{PendingReceipt, Record, RecordError};
use rusqlite::OptionalExtension as _;
use tokio::sync::oneshot;

use crate::{
    db::{Count, Db, DbError},
    files,
    journal::{Base, Journal, JournalError},
};

mod entries;
mod folder;
mod queue;
mod seals;
mod shelf;
mod space;
mod upkeep;
mod writer;

pub use entries::{Entries, Filter, LogEntry, Payload};
pub use folder::LogFolder;
pub(crate) use seals::Seals;

use queue::{Class, Command, Effect, Pending, Queue};
use seals::SealsError;
use space::{Room, Space};
use upkeep::Replay;
use writer::Writer;

/// Why the log cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum LogError {
    /// A file or folder cannot be used.
    #[error("{}: {cause}", path.display())]
    Io {
        /// The file or folder.
        path: PathBuf,
        /// Why.
        cause: io::Error,
    },
    /// There is no log.
    #[error("there is no log in {}", folder.display())]
    NoLog {
        /// The folder.
        folder: PathBuf,
    },
    /// A file of the log is damaged.
    #[error("{path}: {cause}; nothing was changed: run `postern audit verify`")]
    Damaged {
        /// Its path below the log's folder.
        path: String,
        /// How.
        cause: String,
    },
    /// The journal is damaged, or does not fit the rest. A torn end is no damage.
    #[error("{cause}; nothing was changed: run `postern audit verify`, restore a backup")]
    Journal {
        /// How.
        cause: String,
    },
    /// The checkpoint is not of this log, or not signed by its keys.
    #[error("the log's checkpoint: {0}; nothing was changed: run `postern audit verify`")]
    Checkpoint(#[from] CheckpointError),
    /// There is no such entry.
    #[error("there is no entry {index} under the log's checkpoint")]
    NoEntry {
        /// Its number.
        index: u64,
    },
    /// There is no such receipt.
    #[error("there is no entry with receipt {receipt}")]
    NoReceipt {
        /// The receipt.
        receipt: ReceiptId,
    },
    /// A tile cannot be read.
    #[error(transparent)]
    Tree(#[from] TreeError),
    /// The database failed.
    #[error(transparent)]
    Db(#[from] DbError),
    /// A payload's key cannot be read.
    #[error("a data key cannot be read: {cause}")]
    DataKey {
        /// Why.
        cause: String,
    },
    /// The writer could not do it.
    #[error("the record cannot be written: {cause}")]
    Writer {
        /// Why.
        cause: String,
    },
}

impl LogError {
    fn io(path: &Path) -> impl FnOnce(io::Error) -> Self + use<> {
        let path = path.to_owned();
        move |cause| Self::Io { path, cause }
    }
}

impl From<JournalError> for LogError {
    fn from(error: JournalError) -> Self {
        Self::Journal { cause: error.to_string() }
    }
}

impl From<SealsError> for LogError {
    fn from(error: SealsError) -> Self {
        Self::DataKey { cause: error.to_string() }
    }
}

/// Where a receipt's entries stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// The decision or event.
    pub entry: Option<u64>,
    /// The decision's outcome.
    pub outcome: Option<u64>,
}

/// What a log is opened with.
pub(crate) struct LogParts {
    pub(crate) folder: PathBuf,
    pub(crate) db: Arc<Db>,
    pub(crate) seals: Seals,
    /// Oldest first.
    pub(crate) signers: Vec<Signer>,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) entropy: Arc<dyn Entropy>,
    pub(crate) origin: String,
    pub(crate) bytes_max: Option<u64>,
    pub(crate) reserve_bytes: u64,
}

/// What the writer and those who ask it share.
#[derive(Debug)]
struct Shared {
    queue: Queue,
    writable: AtomicBool,
    /// Whether an entry was refused since the log last said that it was away.
    lost: AtomicBool,
    /// `u64::MAX` for no bound.
    bytes_max: AtomicU64,
    cause: Mutex<String>,
    vkey: Mutex<Vkey>,
    recent: Mutex<HashMap<ReceiptId, Found>>,
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Shared {
    fn bytes_max(&self) -> Option<u64> {
        Some(self.bytes_max.load(Ordering::Acquire)).filter(|bytes| *bytes < u64::MAX)
    }

    fn say_cause(&self, cause: &str) {
        cause.clone_into(&mut lock(&self.cause));
    }

    fn note_lost(&self) {
        self.lost.store(true, Ordering::Release);
    }

    fn take_lost(&self) -> bool {
        self.lost.swap(false, Ordering::AcqRel)
    }

    fn set_vkey(&self, vkey: Vkey) {
        *lock(&self.vkey) = vkey;
    }

    /// Remembers where these entries stand.
    fn know(&self, first: u64, written: &[Pending]) {
        let mut recent = lock(&self.recent);
        for (index, pending) in (first..).zip(written) {
            let found = recent.entry(pending.draft.receipt().clone()).or_default();
            match pending.effect {
                Effect::Closes => found.outcome = Some(index),
                Effect::Opens | Effect::Neither => found.entry = Some(index),
            }
        }
    }

    fn found_below(&self, end: u64) -> Vec<(ReceiptId, Found)> {
        let below = |index: Option<u64>| index.filter(|index| *index < end);
        let recent = lock(&self.recent);
        let found = recent.iter().map(|(receipt, found)| {
            let found = Found { entry: below(found.entry), outcome: below(found.outcome) };
            (receipt.clone(), found)
        });
        found.filter(|(_, found)| *found != Found::default()).collect()
    }

    fn forget_below(&self, end: u64) {
        let above = |index: Option<u64>| index.filter(|index| *index >= end);
        lock(&self.recent).retain(|_, found| {
            *found = Found { entry: above(found.entry), outcome: above(found.outcome) };
            *found != Found::default()
        });
    }
}

/// The record of this state. Dropping it writes what waits and the last checkpoint.
pub struct Log {
    shared: Arc<Shared>,
    folder: PathBuf,
    db: Arc<Db>,
    seals: Arc<Seals>,
    clock: Arc<dyn Clock>,
    entropy: Arc<dyn Entropy>,
    thread: Option<JoinHandle<()>>,
}

impl fmt::Debug for Log {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Log").field("folder", &self.folder).finish_non_exhaustive()
    }
}

impl Log {
    pub(crate) fn open(parts: LogParts) -> Result<Self, LogError> {
        let LogParts { folder, db, clock, entropy, origin, mut signers, .. } = parts;
        files::private_folder(&folder).map_err(LogError::io(&folder))?;
        let vkeys: Vec<_> = signers.iter().map(Signer::vkey).collect();
        let (signer, next) = signing_now(&folder, &mut signers)?;
        let checkpoint = read_checkpoint(&folder, &vkeys)?;
        let known = checkpoint.is_some();
        let mut replay = Replay::new(&folder, checkpoint);
        replay.open = upkeep::read_open_decisions(&db)?;
        let journal_folder = folder.join("journal");
        let (journal, torn) = match Journal::open(&journal_folder, &mut replay)? {
            Some(opened) => opened,
            None if known => {
                let cause = "the journal is missing".to_owned();
                return Err(LogError::Journal { cause });
            }
            None => {
                let base = Base { size: 0, prev: postern_audit::leaf::Place::FIRST.prev };
                (Journal::begin(&journal_folder, base, None)?, 0)
            }
        };
        replay.end()?;
        shelf::remove_stale_partials(&folder, 0).map_err(LogError::io(&folder))?;
        let shared = Arc::new(Shared {
            queue: Queue::default(),
            writable: AtomicBool::new(true),
            lost: AtomicBool::new(false),
            bytes_max: AtomicU64::new(parts.bytes_max.unwrap_or(u64::MAX)),
            cause: Mutex::default(),
            vkey: Mutex::new(signer.vkey()),
            recent: Mutex::new(replay.recent),
        });
        let seals = Arc::new(parts.seals);
        let mut writer = Writer {
            shared: Arc::clone(&shared),
            folder: folder.clone(),
            db: Arc::clone(&db),
            clock: Arc::clone(&clock),
            entropy: Arc::clone(&entropy),
            seals: Arc::clone(&seals),
            signer,
            origin,
            space: Space::new(folder.clone(), parts.reserve_bytes),
            journal,
            tree: replay.tree,
            shelf: replay.shelf,
            shelf_broken: replay.shelf_broken,
            last: replay.last,
            last_time: replay.last_time,
            open: replay.open,
            backlog: std::collections::VecDeque::new(),
            failing: false,
            room: Room::Plenty,
            published: 0,
            published_at_ms: 0,
            sync: None,
        };
        writer.start(torn, next);
        let run = move || writer.run();
        let thread = thread::Builder::new().name("postern-audit".to_owned()).spawn(run);
        let thread = Some(thread.map_err(LogError::io(&folder))?);
        Ok(Self { shared, folder, db, seals, clock, entropy, thread })
    }

    /// The public key that the newest checkpoints are verified with.
    pub fn vkey(&self) -> Vkey {
        lock(&self.shared.vkey).clone()
    }

    /// Why the record cannot take decisions, if it cannot.
    pub fn trouble(&self) -> Option<String> {
        let writable = self.shared.writable.load(Ordering::Acquire);
        (!writable).then(|| lock(&self.shared.cause).clone())
    }

    /// Bounds the record's bytes anew; what was refused for want of space is taken again.
    pub fn set_bytes_max(&self, bytes_max: Option<u64>) {
        self.shared.bytes_max.store(bytes_max.unwrap_or(u64::MAX), Ordering::Release);
        // A closed log has nothing to measure.
        self.shared.queue.command(Command::Measure).ok();
    }

    /// Waits until the checkpoint covers all that is recorded.
    ///
    /// # Errors
    /// When the log's files cannot be written.
    pub fn publish(&self) -> Result<(), LogError> {
        self.ask(Command::Publish)
    }

    pub(crate) fn hand_over(&self, next: Signer) -> Result<(), LogError> {
        self.ask(|reply| Command::HandOver(Box::new(next), reply))
    }

    fn ask(
        &self,
        command: impl FnOnce(mpsc::Sender<Result<(), String>>) -> Command,
    ) -> Result<(), LogError> {
        let (reply, answer) = mpsc::channel();
        let asked = self.shared.queue.command(command(reply));
        let answer = asked.and_then(|()| {
            answer.recv().unwrap_or_else(|_gone| Err("the record is closed".to_owned()))
        });
        answer.map_err(|cause| LogError::Writer { cause })
    }

    /// Where the receipt's entries stand.
    ///
    /// # Errors
    /// When the database fails.
    pub fn find(&self, receipt: &ReceiptId) -> Result<Option<Found>, LogError> {
        let recent = lock(&self.shared.recent).get(receipt).copied().unwrap_or_default();
        let kept = {
            let connection = self.db.lock();
            let sql = "SELECT entry, outcome FROM receipt WHERE receipt = ?1";
            let mut statement = connection.prepare_cached(sql).map_err(DbError::from)?;
            let row = statement.query_row([receipt.as_str()], |row| {
                let at = |column| row.get::<_, Option<Count>>(column).map(|at| at.map(|at| at.0));
                Ok(Found { entry: at(0)?, outcome: at(1)? })
            });
            row.optional().map_err(DbError::from)?.unwrap_or_default()
        };
        let found = Found {
            entry: kept.entry.or(recent.entry),
            outcome: kept.outcome.or(recent.outcome),
        };
        Ok(Some(found).filter(|found| *found != Found::default()))
    }

    /// The receipt's `.tlog-proof` file.
    ///
    /// # Errors
    /// When there is no such receipt, or the log's files cannot be written or read.
    pub fn proof(&self, receipt: &ReceiptId) -> Result<Proof, LogError> {
        let found = self.find(receipt)?.and_then(|found| found.entry.or(found.outcome));
        let index = found.ok_or_else(|| LogError::NoReceipt { receipt: receipt.clone() })?;
        self.publish()?;
        self.folder().proof(index)
    }

    /// Entries from `first` on that the filter wants, with their payloads where the key is there.
    ///
    /// # Errors
    /// When the log's files cannot be written or read.
    pub fn entries(&self, filter: Filter, first: u64) -> Result<Entries, LogError> {
        self.publish()?;
        let snapshot = self.folder().snapshot()?;
        Ok(Entries::new(snapshot, Some(Arc::clone(&self.seals)), filter, first))
    }

    /// Entries under the checkpoint, after bringing it up to date.
    ///
    /// # Errors
    /// When the log's files cannot be written or read.
    pub fn size(&self) -> Result<u64, LogError> {
        self.publish()?;
        self.folder().size()
    }

    /// Checks the whole log, up to now.
    ///
    /// # Errors
    /// When the log's files cannot be written or read. What is wrong stands in the report.
    pub fn verify(&self, trusted: &Vkey, evidence: &[Evidence]) -> Result<Report, LogError> {
        self.publish()?;
        self.folder().verify(trusted, evidence)
    }

    /// Destroys the keys of a principal's days (since 1970-01-01): what was said on them cannot be
    /// read again by anyone. The leaves stay. Gives the number of keys.
    ///
    /// # Errors
    /// When the database fails.
    pub fn erase(
        &self,
        principal: &str,
        days: &RangeInclusive<u64>,
    ) -> Result<usize, LogError> {
        Ok(self.seals.destroy(principal, days)?)
    }

    /// The folder, to be read.
    pub fn folder(&self) -> LogFolder {
        LogFolder::at(&self.folder)
    }

    fn receipt(&self) -> Result<ReceiptId, RecordError> {
        let mut bits = [0; 16];
        let drawn = self.entropy.fill(&mut bits);
        drawn.map_err(|error| RecordError { cause: error.to_string() })?;
        Ok(ReceiptId::from_bits(bits))
    }

    fn submit(
        &self,
        draft: Result<Draft, postern_audit::leaf::LeafError>,
        fill: impl FnOnce(Pending) -> Pending,
    ) -> Result<oneshot::Receiver<Result<(), RecordError>>, RecordError> {
        let draft = draft.map_err(|error| RecordError { cause: error.to_string() })?;
        let (reply, durable) = oneshot::channel();
        let pending = Pending::plain(draft, Class::Vital, Effect::Neither);
        self.shared.queue.push(fill(Pending { reply: Some(reply), ..pending }))?;
        Ok(durable)
    }
}

async fn answer(durable: oneshot::Receiver<Result<(), RecordError>>) -> Result<(), RecordError> {
    let closed = || RecordError { cause: "the record is closed".to_owned() };
    durable.await.unwrap_or_else(|_gone| Err(closed()))
}

impl Record for Log {
    fn decide(&self, decision: Decision) -> Result<PendingReceipt, RecordError> {
        let (class, effect) = match decision.verdict {
            Verdict::Allowed => (Class::Answer, Effect::Opens),
            Verdict::Explained => (Class::Answer, Effect::Neither),
            Verdict::Denied { .. } => (Class::Vital, Effect::Neither),
        };
        if class == Class::Answer
            && let Some(cause) = self.trouble()
        {
            self.shared.note_lost();
            return Err(RecordError { cause });
        }
        let receipt = self.receipt()?;
        let draft = Draft::decided(receipt.clone(), self.clock.now(), &decision);
        let principal = decision.principal.as_ref().map_or(Scope::NOBODY, |name| name.as_str());
        let durable = self.submit(draft, |pending| Pending {
            principal: principal.to_owned(),
            payload: Some(payload::of_decision(&decision)),
            class,
            effect,
            ..pending
        })?;
        Ok(PendingReceipt { receipt, durable: Box::pin(answer(durable)) })
    }

    fn finish(&self, receipt: &ReceiptId, outcome: Outcome) {
        let draft = Draft::finished(receipt.clone(), self.clock.now(), &outcome);
        let pending = Pending::plain(draft, Class::Outcome, Effect::Closes);
        if let Err(error) = self.shared.queue.push(pending) {
            tracing::error!(%receipt, %error, "an outcome is lost; it will be closed as unknown");
        }
    }

    fn notice(
        &self,
        notice: Notice,
    ) -> std::pin::Pin<Box<dyn Future<Output = Result<ReceiptId, RecordError>> + Send + '_>> {
        Box::pin(async move {
            let receipt = self.receipt()?;
            let draft = Draft::noticed(receipt.clone(), self.clock.now(), &notice);
            answer(self.submit(draft, |pending| pending)?).await?;
            Ok(receipt)
        })
    }

    fn is_writable(&self) -> bool {
        self.shared.writable.load(Ordering::Acquire)
    }
}

impl Drop for Log {
    fn drop(&mut self) {
        self.shared.queue.close();
        if let Some(thread) = self.thread.take()
            && thread.join().is_err()
        {
            tracing::error!("the record's writer ended early");
        }
    }
}

/// The key that signs now, and the one it still has to hand over to: a rotation that a crash cut
/// short is completed.
fn signing_now(
    folder: &Path,
    signers: &mut Vec<Signer>,
) -> Result<(Signer, Option<Signer>), LogError> {
    let none = || LogError::Writer { cause: "there is no signing key".to_owned() };
    let newest = signers.pop().ok_or_else(none)?;
    let Some(before) = signers.pop() else { return Ok((newest, None)) };
    let retired = folder.join(tile::retired_path(before.vkey().id()));
    match retired.try_exists().map_err(LogError::io(&retired))? {
        true => Ok((newest, None)),
        false => Ok((before, Some(newest))),
    }
}

fn read_checkpoint(folder: &Path, vkeys: &[Vkey]) -> Result<Option<Checkpoint>, LogError> {
    let path = folder.join(CHECKPOINT_PATH);
    let note = files::read_if_there(&path).map_err(LogError::io(&path))?;
    Ok(note.map(|note| Checkpoint::open(&note, vkeys)).transpose()?)
}
