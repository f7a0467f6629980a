//! A state made from a backup and the keys that were kept apart from it.
//!
//! It is made beside its place, checked, and moved there whole. Everybody is suspended in it: who
//! was shut out after the backup was made is not let in again by it. The record goes on with an
//! entry that names the checkpoint up to which it was copied, so that what is missing after it
//! is said, and not found.

use std::{
    fs::{self, File, TryLockError},
    io::{self, BufReader, Read as _},
    path::{Component, Path, PathBuf},
    sync::Arc,
};

use postern_audit::{Notice, seal::SealKey, stream::Opening};
use postern_core::{clock::Timestamp, digest::Digest, secret::Secret};
use postern_gate::ports::Record as _;

use super::{MANIFEST, bundle};
use crate::{
    credentials::{SUSPEND_ALL, UNKNOWN_STANDING},
    db::{Count, Db, DbError},
    files::{self, Durability},
    log::LogError,
    state::{Options, State, StateError},
};

/// Largest file of keys.
const BUNDLE_BYTES_MAX: u64 = 1024 * 1024;

/// The event of the entry with which a restored record goes on.
pub const RESTORED: &str = "state.restored";

/// Why a state cannot be made from a backup.
#[derive(Debug, thiserror::Error)]
pub enum RestoreError {
    /// Something is there already.
    #[error("{} is there already: a state is restored into a folder of its own", path.display())]
    Exists {
        /// The folder.
        path: PathBuf,
    },
    /// Another one is being made.
    #[error("another state is being restored in {}", path.display())]
    Underway {
        /// The folder above it.
        path: PathBuf,
    },
    /// The file of keys is none.
    #[error("{} holds no keys of a state", path.display())]
    Keys {
        /// The file.
        path: PathBuf,
    },
    /// The backup does not open.
    #[error("{}: {cause}", path.display())]
    Io {
        /// The file.
        path: PathBuf,
        /// Why.
        cause: io::Error,
    },
    /// The backup holds what no backup does.
    #[error("{} is no backup of a state: {what}", path.display())]
    Malformed {
        /// The file.
        path: PathBuf,
        /// What is wrong.
        what: String,
    },
    /// The record in it does not verify.
    #[error("the record in the backup does not verify: {what}")]
    Record {
        /// The first finding.
        what: String,
    },
    /// The state in it cannot be opened.
    #[error(transparent)]
    State(#[from] StateError),
    /// Its database cannot be used.
    #[error(transparent)]
    Db(#[from] DbError),
    /// Its record cannot be read.
    #[error(transparent)]
    Log(#[from] LogError),
}

/// A state that was made again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Restored {
    /// Entries of the record in the backup.
    pub entries: u64,
    /// Root of its tree.
    pub root: Digest,
    /// When the backup was made.
    pub made: Timestamp,
    /// Principals with a key that are suspended now.
    pub suspended: Vec<String>,
    /// The public key of the record.
    pub vkey: String,
    /// Secrets that came with it.
    pub secrets: usize,
    /// The cluster that the state was a node of: once that is reached, what its nodes decided counts
    /// in place of what stands here.
    pub cluster: Option<String>,
}

/// Makes a state from a backup and its keys.
///
/// # Errors
/// When the folder is there already, the keys do not open the backup, or what is in it does not
/// hold together. Nothing is left then.
pub async fn restore(
    from: &Path,
    keys: &Path,
    into: &Path,
    by: Arc<str>,
    options: &Options,
) -> Result<Restored, RestoreError> {
    if !is_free(into) {
        return Err(RestoreError::Exists { path: into.to_owned() });
    }
    let into = &without_slash(into);
    let _alone = alone(into)?;
    let beside = beside(into);
    let making = Making(beside.clone());
    if fs::symlink_metadata(&beside).is_ok() {
        fs::remove_dir_all(&beside).map_err(io_at(&beside))?;
    }
    files::private_folder(&beside).map_err(io_at(&beside))?;
    let manifest = unpack(from, keys, &beside)?;
    let restored = settle(&beside, manifest, by, options).await?;
    if into.exists() {
        fs::remove_dir(into).map_err(io_at(into))?;
    }
    fs::rename(&beside, into).map_err(io_at(into))?;
    std::mem::forget(making);
    files::sync_parent(into).map_err(io_at(into))?;
    Ok(restored)
}

/// What stands in the manifest.
struct Manifest {
    entries: u64,
    root: Digest,
    made: Timestamp,
}

/// Not there, or an empty folder.
fn is_free(into: &Path) -> bool {
    match fs::read_dir(into) {
        Ok(mut listed) => listed.next().is_none(),
        Err(error) => error.kind() == io::ErrorKind::NotFound,
    }
}

/// The folder's path without a slash at its end.
fn without_slash(into: &Path) -> PathBuf {
    into.components().as_path().to_owned()
}

fn beside(into: &Path) -> PathBuf {
    let mut name = into.as_os_str().to_owned();
    name.push(".restoring");
    name.into()
}

/// Holds the folder above: of two at once one would take what the other is making, keys and all,
/// for what is left of one that broke off.
fn alone(into: &Path) -> Result<File, RestoreError> {
    let above = files::parent(into);
    let folder = File::open(above).map_err(io_at(above))?;
    match folder.try_lock() {
        Ok(()) => Ok(folder),
        Err(TryLockError::WouldBlock) => Err(RestoreError::Underway { path: above.to_owned() }),
        Err(TryLockError::Error(cause)) => Err(io_at(above)(cause)),
    }
}

/// A folder that is taken away when nothing came of it.
struct Making(PathBuf);

impl Drop for Making {
    fn drop(&mut self) {
        if let Err(error) = fs::remove_dir_all(&self.0)
            && error.kind() != io::ErrorKind::NotFound
        {
            tracing::warn!(%error, "what was begun to be restored could not be removed");
        }
    }
}

fn io_at(path: &Path) -> impl FnOnce(io::Error) -> RestoreError + use<> {
    let path = path.to_owned();
    move |cause| RestoreError::Io { path, cause }
}

/// Opens the backup with the newest key that fits, and lays its files and the keys out.
fn unpack(from: &Path, keys: &Path, into: &Path) -> Result<Manifest, RestoreError> {
    let no_keys = || RestoreError::Keys { path: keys.to_owned() };
    let file = File::open(keys).map_err(io_at(keys))?;
    let mut text = String::new();
    file.take(BUNDLE_BYTES_MAX).read_to_string(&mut text).map_err(|_no_text| no_keys())?;
    let text = Secret::new(text);
    let (origin, all) = bundle::read(text.expose()).ok_or_else(no_keys)?;
    let stream = open(from, &all)?;
    let malformed =
        |what: &str| RestoreError::Malformed { path: from.to_owned(), what: what.to_owned() };
    let mut archive = tar::Archive::new(stream);
    let mut manifest = None;
    for entry in archive.entries().map_err(io_at(from))? {
        let mut entry = entry.map_err(io_at(from))?;
        let path = entry.path().map_err(io_at(from))?.into_owned();
        if entry.header().entry_type() != tar::EntryType::Regular {
            return Err(malformed("it holds more than files"));
        }
        if manifest.is_none() {
            if path != Path::new(MANIFEST) {
                return Err(malformed("it does not begin with a manifest"));
            }
            let mut text = String::new();
            entry.by_ref().take(BUNDLE_BYTES_MAX).read_to_string(&mut text).map_err(io_at(from))?;
            manifest = Some(read_manifest(&text, &origin).map_err(|what| malformed(&what))?);
            continue;
        }
        if !is_of_a_state(&path) {
            return Err(malformed("it holds a file that no state has"));
        }
        let to = into.join(&path);
        let mut file = files::create(&to).map_err(io_at(&to))?;
        io::copy(&mut entry, &mut file).map_err(io_at(from))?;
        file.sync_all().map_err(io_at(&to))?;
    }
    // The end of the archive is not the end of the stream: that must be reached, or it was cut.
    io::copy(&mut archive.into_inner(), &mut io::sink()).map_err(io_at(from))?;
    for (name, key) in &all {
        let path = into.join("keys").join(name);
        files::private_folder(&into.join("keys")).map_err(io_at(into))?;
        let text = Secret::new(format!("{}\n", key.expose()));
        files::write_whole(&path, text.expose().as_bytes(), Durability::Now)
            .map_err(io_at(&path))?;
    }
    manifest.ok_or_else(|| malformed("it is empty"))
}

type Stream = Opening<BufReader<File>>;

/// The stream, under the newest of the keys that opens it.
fn open(from: &Path, all: &bundle::Keys) -> Result<Stream, RestoreError> {
    let mut last = None;
    let backups = all.iter().filter(|(name, _)| name.starts_with("backup."));
    for (_, key) in backups.rev() {
        let mut bytes = [0; 32];
        if hex::decode_to_slice(key.expose(), &mut bytes).is_err() {
            continue;
        }
        let file = BufReader::new(File::open(from).map_err(io_at(from))?);
        match Opening::begin(file, &SealKey::new(Secret::new(bytes))) {
            Ok(stream) => return Ok(stream),
            Err(error) => last = Some(error),
        }
    }
    let none = || io::Error::new(io::ErrorKind::InvalidData, "the keys hold none for backups");
    Err(io_at(from)(last.unwrap_or_else(none)))
}

fn read_manifest(text: &str, origin: &str) -> Result<Manifest, String> {
    let none = || "its manifest is none".to_owned();
    let manifest: serde_json::Value = serde_json::from_str(text).map_err(|_json| none())?;
    let number = |name: &str| manifest.get(name).and_then(serde_json::Value::as_u64);
    if number("postern-backup") != Some(1) {
        return Err("it was made by a later program".to_owned());
    }
    if manifest.get("origin").and_then(serde_json::Value::as_str) != Some(origin) {
        return Err("the keys are of another state".to_owned());
    }
    let root = manifest.get("root").and_then(serde_json::Value::as_str);
    Ok(Manifest {
        entries: number("entries").ok_or_else(none)?,
        root: root.and_then(Digest::of_hex).ok_or_else(none)?,
        made: Timestamp(number("made_ms").ok_or_else(none)?),
    })
}

/// `state.db`, or a file below one of the folders.
fn is_of_a_state(path: &Path) -> bool {
    let mut names = path.components().map(|component| match component {
        Component::Normal(name) => name.to_str(),
        Component::Prefix(_) | Component::RootDir | Component::CurDir | Component::ParentDir => {
            None
        }
    });
    match (names.next().flatten(), names.next()) {
        (Some("state.db"), None) => true,
        (Some("audit" | "secrets" | "configurations"), Some(Some(_))) => {
            names.all(|name| name.is_some())
        }
        _ => false,
    }
}

/// Suspends everybody, checks the record, and lets it go on.
async fn settle(
    folder: &Path,
    manifest: Manifest,
    by: Arc<str>,
    options: &Options,
) -> Result<Restored, RestoreError> {
    let suspended = suspend_all(folder, options)?;
    let state = State::open(folder, options)?;
    let report = state.log().verify(&state.vkey(), &[])?;
    if let Some(finding) = report.findings.first() {
        return Err(RestoreError::Record { what: format!("{finding:?}") });
    }
    let notice = Notice {
        event: RESTORED,
        by: Some(by),
        about: None,
        digests: vec![("checkpoint", manifest.root)],
        counts: vec![("entries", manifest.entries), ("backup_ms", manifest.made.0)],
    };
    let noted = state.log().notice(notice).await;
    noted.map_err(|error| RestoreError::Record { what: error.cause })?;
    state.log().publish()?;
    let secrets = fs::read_dir(folder.join("secrets")).map(Iterator::count);
    Ok(Restored {
        entries: manifest.entries,
        root: manifest.root,
        made: manifest.made,
        suspended,
        vkey: state.vkey().to_string(),
        secrets: secrets.map_err(io_at(folder))?,
        cluster: state.credentials().cluster()?,
    })
}

fn suspend_all(folder: &Path, options: &Options) -> Result<Vec<String>, RestoreError> {
    let db = Db::open(&folder.join("state.db"))?;
    db.set_meta(UNKNOWN_STANDING, "suspended")?;
    let now = Count(options.clock.now().0);
    Ok(db.change(|transaction| {
        transaction.execute(SUSPEND_ALL, [now])?;
        let sql = "SELECT principal FROM standing WHERE standing = 'suspended' ORDER BY principal";
        let mut statement = transaction.prepare(sql)?;
        let names = statement.query_map([], |row| row.get(0))?;
        Ok(names.collect::<Result<_, _>>()?)
    })?)
}
