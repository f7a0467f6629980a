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
    fmt,
    fs::File,
    ops::RangeInclusive,
    path::{Path, PathBuf},
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, AtomicU64, Ordering},
        mpsc,
    },
    thread::{self, JoinHandle},
};

use postern_audit::{
    ReceiptId,
    checkpoint::Checkpoint,
    note::{Signer, Vkey},
    proof::Proof,
    tile::CHECKPOINT_PATH,
    verify::{Evidence, Report},
};
use postern_core::clock::{Clock, Entropy};
use rusqlite::OptionalExtension as _;

use crate::{
    db::{Count, Db, DbError},
    files,
    journal::{Base, Journal},
};

mod entries;
mod error;
mod folder;
mod publish;
mod queue;
mod record;
mod seals;
mod shared;
mod shelf;
mod space;
mod upkeep;
mod writer;

pub use entries::{Entries, Filter, LogEntry, Payload};
pub use error::LogError;
pub use folder::{LogFolder, Proofs};
pub(crate) use seals::Seals;
pub use shared::Found;

use queue::{Command, Queue};
use shared::{Shared, lock};
use space::{Room, Space};
use upkeep::Replay;
use writer::Writer;

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
    pub(crate) journal_entries: u64,
    pub(crate) lock: Arc<File>,
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
    // The state stays locked as long as somebody can write the record.
    _lock: Arc<File>,
}

impl fmt::Debug for Log {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Log").field("folder", &self.folder).finish_non_exhaustive()
    }
}

impl Log {
    pub(crate) fn open(parts: LogParts) -> Result<Self, LogError> {
        let LogParts { folder, db, clock, entropy, origin, signers, .. } = parts;
        files::private_folder(&folder).map_err(LogError::io(&folder))?;
        let (checkpoint, signer, next) = read_head(&folder, signers)?;
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
        let shared = Arc::new(Shared {
            queue: Queue::default(),
            writable: AtomicBool::new(true),
            refused: AtomicU64::new(0),
            batches: AtomicU64::new(0),
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
            held: std::collections::HashSet::new(),
            failing: false,
            room: Room::Plenty,
            probing: false,
            ticks: 0,
            published: 0,
            published_at_ms: 0,
            sync: None,
            journal_entries: parts.journal_entries,
        };
        writer.start(torn, next);
        let run = move || writer.run();
        let thread = thread::Builder::new().name("postern-audit".to_owned()).spawn(run);
        let thread = Some(thread.map_err(LogError::io(&folder))?);
        Ok(Self { shared, folder, db, seals, clock, entropy, thread, _lock: parts.lock })
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

    /// Batches that became durable since the log was opened: one fdatasync each, however many
    /// entries shared it.
    pub fn batches(&self) -> u64 {
        self.shared.batches.load(Ordering::Relaxed)
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

    /// Does something while the record holds still, its checkpoint covering all that is recorded.
    ///
    /// # Errors
    /// When the log's files cannot be written, or the work took so long that the record went on.
    pub(crate) fn hold<T>(&self, work: impl FnOnce() -> T) -> Result<T, LogError> {
        let (go_on, until) = mpsc::channel();
        self.ask(|reply| Command::Hold(reply, until))?;
        let done = work();
        // The writer no longer listens when it went on before.
        let went_on = |_| LogError::Writer { cause: "the copy took too long".to_owned() };
        go_on.send(()).map_err(went_on)?;
        Ok(done)
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

    /// Brings the checkpoint up to date if it can be; on a full disk what it covers is read as it
    /// stands.
    fn freshen(&self) {
        if let Err(error) = self.publish() {
            tracing::warn!(%error, "the record is read as of its last checkpoint");
        }
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
        let found =
            Found { entry: kept.entry.or(recent.entry), outcome: kept.outcome.or(recent.outcome) };
        Ok(Some(found).filter(|found| *found != Found::default()))
    }

    /// The receipt's `.tlog-proof` file.
    ///
    /// # Errors
    /// When there is no such receipt, or the log's files cannot be written or read.
    pub fn proof(&self, receipt: &ReceiptId) -> Result<Proof, LogError> {
        let found = self.find(receipt)?.and_then(|found| found.entry.or(found.outcome));
        let index = found.ok_or_else(|| LogError::NoReceipt { receipt: receipt.clone() })?;
        self.freshen();
        self.folder().proof(index)
    }

    /// Entries from `first` on that the filter wants, with their payloads where the key is there.
    ///
    /// # Errors
    /// When the log's files cannot be written or read.
    pub fn entries(&self, filter: Filter, first: u64) -> Result<Entries, LogError> {
        self.freshen();
        let snapshot = self.folder().snapshot()?;
        Ok(Entries::new(snapshot, Some(Arc::clone(&self.seals)), filter, first))
    }

    /// Entries under the checkpoint, after bringing it up to date.
    ///
    /// # Errors
    /// When the log's files cannot be written or read.
    pub fn size(&self) -> Result<u64, LogError> {
        self.freshen();
        self.folder().size()
    }

    /// Checks the whole log, up to now.
    ///
    /// # Errors
    /// When the log's files cannot be written or read. What is wrong stands in the report.
    pub fn verify(&self, trusted: &Vkey, evidence: &[Evidence]) -> Result<Report, LogError> {
        self.freshen();
        self.folder().verify(trusted, evidence)
    }

    /// Destroys the keys of a principal's days (since 1970-01-01): what was said on them cannot be
    /// read again by anyone. The leaves stay. Gives the number of keys.
    ///
    /// # Errors
    /// When the database fails.
    pub fn erase(&self, principal: &str, days: &RangeInclusive<u64>) -> Result<usize, LogError> {
        Ok(self.seals.destroy(principal, days)?)
    }

    /// The folder, to be read.
    pub fn folder(&self) -> LogFolder {
        LogFolder::at(&self.folder)
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

/// The log's head as it was signed last, the key that signed it, and the key it still has to hand
/// over to: a change of keys that a crash cut short is completed.
fn read_head(
    folder: &Path,
    mut signers: Vec<Signer>,
) -> Result<(Option<Checkpoint>, Signer, Option<Signer>), LogError> {
    let none = || LogError::Writer { cause: "there is no signing key".to_owned() };
    let newest = signers.pop().ok_or_else(none)?;
    let path = folder.join(CHECKPOINT_PATH);
    let Some(head) = files::read_if_there(&path).map_err(LogError::io(&path))? else {
        return Ok((None, newest, None));
    };
    let newest_signed = Checkpoint::open(&head, &[newest.vkey()]);
    let older = signers
        .into_iter()
        .rev()
        .find_map(|signer| Some((Checkpoint::open(&head, &[signer.vkey()]).ok()?, signer)));
    match (newest_signed, older) {
        (Ok(checkpoint), _) => Ok((Some(checkpoint), newest, None)),
        (Err(_), Some((checkpoint, signer))) => Ok((Some(checkpoint), signer, Some(newest))),
        (Err(error), None) => Err(error.into()),
    }
}
