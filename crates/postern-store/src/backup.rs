//! Copies of a state: taken while it is served, sealed, without the keys; and a state made from
//! one again.
//!
//! A backup is a sealed stream ([`postern_audit::stream`]) of a tar archive: `manifest.json`,
//! `state.db`, `audit/`, `secrets/` and `configurations/` as they were at one checkpoint. The keys that open it, the
//! payloads in it and the secrets in it are in another file, written once, to be kept elsewhere.
//!
//! While it is taken the record's writer holds still for as long as it takes to copy what may
//! change (the journal, what is partial); everything else is only ever added, and is read
//! afterwards.

mod bundle;
mod restore;

use std::{
    collections::BTreeSet,
    fs::{self, File, OpenOptions},
    io::{self, BufWriter, Write},
    os::unix::fs::OpenOptionsExt as _,
    path::{Path, PathBuf},
    sync::PoisonError,
};

use postern_audit::{
    checkpoint::Checkpoint,
    stream::Sealing,
    tile::{self, CHECKPOINT_PATH},
};
use postern_core::{clock::Timestamp, digest::Digest, secret::Secret};
use rusqlite::{Connection, OpenFlags};
use serde_json::json;

pub use restore::{RESTORED, RestoreError, Restored, restore};

use crate::{
    db::DbError,
    files,
    keys::{KeyError, KeyKind},
    log::LogError,
    state::State,
};

/// First name in the archive.
const MANIFEST: &str = "manifest.json";

/// Where what may change is copied to, below the state.
const STAGING: &str = "backup.tmp";

/// When the last backup was made, among the facts of a state.
const BACKUP_MS: &str = "backup_ms";

/// Which keys were given out last.
const KEYS_GIVEN: &str = "keys_given";

/// Why a backup cannot be made.
#[derive(Debug, thiserror::Error)]
pub enum BackupError {
    /// Something has that name already.
    #[error("{} is there already", path.display())]
    Exists {
        /// The path.
        path: PathBuf,
    },
    /// A file cannot be read or written.
    #[error("{}: {cause}", path.display())]
    Io {
        /// The file.
        path: PathBuf,
        /// Why.
        cause: io::Error,
    },
    /// The database cannot be copied.
    #[error(transparent)]
    Db(#[from] DbError),
    /// A key cannot be had.
    #[error(transparent)]
    Key(#[from] KeyError),
    /// The record cannot be copied.
    #[error(transparent)]
    Log(#[from] LogError),
}

impl BackupError {
    fn io(path: &Path) -> impl FnOnce(io::Error) -> Self + use<> {
        let path = path.to_owned();
        move |cause| Self::Io { path, cause }
    }
}

/// What a backup holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Backup {
    /// Entries of the record.
    pub entries: u64,
    /// Root of the record's tree.
    pub root: Digest,
    /// Bytes of the file.
    pub bytes: u64,
    /// Whether the keys that open it were given out since they changed.
    pub has_keys_elsewhere: bool,
}

/// A file of the state, and its name in the archive.
type Named = (String, PathBuf);

/// What was taken while the record held still.
struct Still {
    /// Sees the database as it was.
    db: Connection,
    checkpoint: Vec<u8>,
    files: Vec<Named>,
}

impl State {
    /// Writes a sealed copy of this state, as of now, while it goes on being used.
    ///
    /// # Errors
    /// When the file is there already or cannot be written; nothing is left of it then.
    pub fn backup(&self, to: &Path) -> Result<Backup, BackupError> {
        if to.try_exists().map_err(BackupError::io(to))? {
            return Err(BackupError::Exists { path: to.to_owned() });
        }
        let _alone = self.backing_up().lock().unwrap_or_else(PoisonError::into_inner);
        let staging = Staging::make(self.folder())?;
        let _copying = self.configurations().copying();
        let still = self.log().hold(|| self.take_still(&staging.0))??;
        let aside = unfinished(to);
        let made = self.write(still, &staging.0, &aside).and_then(|backup| {
            // What came to be there meanwhile is not overwritten.
            fs::hard_link(&aside, to).map_err(BackupError::io(to))?;
            files::sync_path(to).map_err(BackupError::io(to))?;
            files::sync_parent(to).map_err(BackupError::io(to))?;
            Ok(backup)
        });
        files::remove_if_there(&aside).map_err(BackupError::io(&aside))?;
        let backup = made?;
        self.db().set_meta(BACKUP_MS, &self.now().0.to_string())?;
        Ok(backup)
    }

    /// When the last backup was made.
    ///
    /// # Errors
    /// When the database fails.
    pub fn last_backup(&self) -> Result<Option<Timestamp>, DbError> {
        let kept = self.db().meta(BACKUP_MS)?;
        Ok(kept.and_then(|text| text.parse().ok()).map(Timestamp))
    }

    /// Writes the keys of this state into a file, for its owner alone. With it and a backup the
    /// state can be made again; with it alone nothing.
    ///
    /// # Errors
    /// When the file is there already, or a key cannot be read.
    pub fn give_keys(&self, to: &Path) -> Result<usize, BackupError> {
        self.keys().newest(KeyKind::Backup)?;
        let all = self.keys().all()?;
        let text = bundle::text(self.origin(), &all);
        let mut file = fresh(to)?;
        let written = file.write_all(text.expose().as_bytes());
        let written = written.and_then(|()| file.sync_all()).and_then(|()| files::sync_parent(to));
        if let Err(error) = written {
            // Some of the keys are not the keys.
            files::remove_if_there(to).map_err(BackupError::io(to))?;
            return Err(BackupError::io(to)(error));
        }
        self.db().set_meta(KEYS_GIVEN, &names(&all))?;
        Ok(all.len())
    }

    fn take_still(&self, staging: &Path) -> Result<Still, BackupError> {
        let db = pinned(&self.folder().join("state.db"))?;
        let audit = self.folder().join("audit");
        let checkpoint = fs::read(audit.join(CHECKPOINT_PATH)).map_err(BackupError::io(&audit))?;
        let size = Checkpoint::read_unverified(&checkpoint).map_or(0, |found| found.head.size);
        let mut files = Vec::new();
        for (name, path) in below(&audit, "audit")? {
            files.push(if may_change(&name, size) {
                let copy = staging.join(files.len().to_string());
                fs::copy(&path, &copy).map_err(BackupError::io(&path))?;
                (name, copy)
            } else {
                (name, path)
            });
        }
        for name in ["secrets", "configurations"] {
            files.extend(below(&self.folder().join(name), name)?);
        }
        Ok(Still { db, checkpoint, files })
    }

    fn write(&self, still: Still, staging: &Path, to: &Path) -> Result<Backup, BackupError> {
        let Still { db, checkpoint, files } = still;
        let copy = staging.join("state.db");
        copy_database(&db, &copy)?;
        drop(db);
        let head = Checkpoint::read_unverified(&checkpoint).map(|found| found.head);
        let head = head.map_err(LogError::from)?;
        let manifest = json!({
            "postern-backup": 1,
            "origin": self.origin(),
            "entries": head.size,
            "root": head.root.to_string(),
            "made_ms": self.now().0,
        });
        let (_, key) = self.keys().newest(KeyKind::Backup)?;
        let (stream_key, nonce) = self.draw()?;
        files::remove_if_there(to).map_err(BackupError::io(to))?;
        let file = fresh(to)?;
        let written = || -> io::Result<u64> {
            let out = BufWriter::new(file);
            let key = postern_audit::seal::SealKey::new(key);
            let mut archive = tar::Builder::new(Sealing::begin(out, &key, &stream_key, nonce)?);
            let manifest = manifest.to_string();
            append(&mut archive, MANIFEST, manifest.len(), manifest.as_bytes())?;
            for (name, path) in [("state.db".to_owned(), copy)].into_iter().chain(files) {
                let file = File::open(&path)?;
                let bytes = file.metadata()?.len();
                append(&mut archive, &name, usize::try_from(bytes).unwrap_or(usize::MAX), file)?;
            }
            let out = archive.into_inner()?.finish()?;
            let file = out.into_inner().map_err(io::IntoInnerError::into_error)?;
            file.sync_all()?;
            Ok(file.metadata()?.len())
        };
        let bytes = written().map_err(BackupError::io(to))?;
        let given = self.db().meta(KEYS_GIVEN)?;
        let all = names(&self.keys().all()?);
        Ok(Backup {
            entries: head.size,
            root: head.root,
            bytes,
            has_keys_elsewhere: given.is_some_and(|given| given == all),
        })
    }
}

/// Where a backup lies until it is whole. The name is no one that a person gives: one that is left
/// there is taken away.
fn unfinished(to: &Path) -> PathBuf {
    let mut name = to.as_os_str().to_owned();
    name.push(".postern-unfinished");
    name.into()
}

/// A new file, for its owner alone, in a folder that is there: one that is not may be a disk that
/// is not mounted.
fn fresh(path: &Path) -> Result<File, BackupError> {
    let file = OpenOptions::new().write(true).create_new(true).mode(0o600).open(path);
    file.map_err(|cause| match cause.kind() {
        io::ErrorKind::AlreadyExists => BackupError::Exists { path: path.to_owned() },
        _ => BackupError::Io { path: path.to_owned(), cause },
    })
}

/// A folder that is gone when the backup is done.
struct Staging(PathBuf);

impl Staging {
    fn make(state: &Path) -> Result<Self, BackupError> {
        let folder = state.join(STAGING);
        // One that a crash left.
        match fs::remove_dir_all(&folder) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => {
                return Err(BackupError::Io { path: folder, cause: error });
            }
            Ok(()) | Err(_) => {}
        }
        files::private_folder(&folder).map_err(BackupError::io(&folder))?;
        Ok(Self(folder))
    }
}

impl Drop for Staging {
    fn drop(&mut self) {
        if let Err(error) = fs::remove_dir_all(&self.0) {
            tracing::warn!(%error, "what was copied for a backup could not be removed");
        }
    }
}

/// A second connection that goes on seeing the database as it is now.
fn pinned(path: &Path) -> Result<Connection, DbError> {
    let db = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    db.execute_batch("BEGIN")?;
    // A transaction sees what was there at its first read.
    db.query_row("SELECT count(*) FROM meta", [], |row| row.get::<_, i64>(0))?;
    Ok(db)
}

fn copy_database(from: &Connection, to: &Path) -> Result<(), DbError> {
    files::private_file(to)?;
    let mut copy = Connection::open(to)?;
    let backup = rusqlite::backup::Backup::new(from, &mut copy)?;
    backup.step(-1)?;
    Ok(())
}

/// Every file below a folder, with its name in the archive, in a fixed order.
fn below(folder: &Path, name: &str) -> Result<Vec<Named>, BackupError> {
    let mut all = BTreeSet::new();
    let mut folders = vec![(name.to_owned(), folder.to_owned())];
    while let Some((name, folder)) = folders.pop() {
        for entry in fs::read_dir(&folder).map_err(BackupError::io(&folder))? {
            let entry = entry.map_err(BackupError::io(&folder))?;
            let kind = entry.file_type().map_err(BackupError::io(&folder))?;
            let Ok(own) = entry.file_name().into_string() else { continue };
            let inner = format!("{name}/{own}");
            if kind.is_dir() {
                folders.push((inner, entry.path()));
            } else if kind.is_file() && !is_being_written(&own) {
                all.insert((inner, entry.path()));
            }
        }
    }
    Ok(all.into_iter().collect())
}

/// A file that is moved into place when it is whole.
fn is_being_written(name: &str) -> bool {
    name.as_bytes().ends_with(b".new")
}

/// Whether a file of the record may still change or go: the checkpoint, the journal, what is
/// partial, the payloads of the bundle that is not full.
fn may_change(name: &str, size: u64) -> bool {
    let name = name.strip_prefix("audit/").unwrap_or(name);
    name == CHECKPOINT_PATH
        || name.starts_with("journal/")
        || name.contains(".p/")
        || name == tile::payload_path(size >> 8)
}

fn append(
    archive: &mut tar::Builder<impl Write>,
    name: &str,
    bytes: usize,
    from: impl io::Read,
) -> io::Result<()> {
    let mut header = tar::Header::new_gnu();
    let bytes = u64::try_from(bytes).unwrap_or(u64::MAX);
    header.set_size(bytes);
    header.set_mode(0o600);
    header.set_mtime(0);
    // What grew meanwhile is taken as long as it was.
    archive.append_data(&mut header, name, io::Read::take(from, bytes))
}

/// Names of keys, as one text to compare.
fn names(all: &[(String, Secret<String>)]) -> String {
    all.iter().map(|(name, _)| name.as_str()).collect::<Vec<_>>().join(" ")
}
