//! The texts of every configuration that was in force, by digest: what an entry of the record was
//! decided by can be read again. They hold no secrets, which stand in a configuration by reference
//! only.
//!
//! A configuration is a list, `<digest>.list`: the names of its files and the SHA-256 of each
//! text. A text lies once, deflated, in `texts/<sha256>`, however many configurations hold it. A
//! change of one line of one file takes that file anew and a list.
//!
//! All of it together has a bound. When that is reached, lists that no entry of the record names
//! go first (a change whose loading could not be recorded leaves one), with the texts that only
//! they held. What an entry names is never dropped: then there is no room for another, and the
//! change is refused.

mod text;

use std::{
    collections::{BTreeMap, BTreeSet},
    fs, io,
    path::{Path, PathBuf},
    sync::{RwLock, RwLockReadGuard, TryLockError},
};

use postern_core::digest::Digest;
use serde_json::{Map, Value, json};

use crate::files::{self, Durability};

/// The texts by the names of their files.
pub type Texts = BTreeMap<String, String>;

/// What a file takes of a disk at least: so a bound on bytes is one on files, too.
const BLOCK_BYTES: u64 = 4_096;

/// How the name of a list ends.
const LIST: &str = ".list";

/// Why a configuration is not kept.
#[derive(Debug, thiserror::Error)]
pub enum KeepError {
    /// They would take more than they may.
    #[error("the configurations take {used} bytes, {more} more would be over {bytes_max}")]
    Full {
        /// Bytes that they take, in blocks of 4 KiB.
        used: u64,
        /// Bytes that this one would add.
        more: u64,
        /// Most that they may take.
        bytes_max: u64,
    },
    /// It cannot be written.
    #[error(transparent)]
    Io(#[from] io::Error),
}

/// Configurations that were in force.
#[derive(Debug)]
pub struct Configurations {
    folder: PathBuf,
    /// Held while somebody copies the folder: nothing goes meanwhile.
    copied: RwLock<()>,
}

impl Configurations {
    pub(crate) fn open(folder: PathBuf) -> io::Result<Self> {
        files::private_folder(&folder)?;
        files::private_folder(&folder.join("texts"))?;
        Ok(Self { folder, copied: RwLock::new(()) })
    }

    /// Keeps the texts under their digest, once, within a bound in bytes. What is kept already
    /// takes nothing and is never refused.
    ///
    /// # Errors
    /// When there is no room, or they cannot be written.
    pub fn keep(&self, digest: &Digest, texts: &Texts, bytes_max: u64) -> Result<(), KeepError> {
        let list = self.list(digest);
        if list.try_exists()? {
            return Ok(());
        }
        let mut sums = Map::new();
        let mut fresh = BTreeMap::new();
        for (name, text) in texts {
            let sum = text::sum(text);
            let path = self.text(&sum);
            if !fresh.contains_key(&path) && !path.try_exists()? {
                fresh.insert(path, text::deflate(text)?);
            }
            sums.insert(name.clone(), Value::from(sum.to_string()));
        }
        let listed = serde_json::to_vec(&json!({ "files": sums })).map_err(io::Error::from)?;
        let more = fresh
            .values()
            .chain([&listed])
            .map(|bytes| blocks(u64::try_from(bytes.len()).unwrap_or(u64::MAX)));
        let more = more.fold(0, u64::saturating_add);
        let used = self.bytes()?;
        if used.saturating_add(more) > bytes_max {
            return Err(KeepError::Full { used, more, bytes_max });
        }
        for (path, bytes) in &fresh {
            files::write_whole(path, bytes, Durability::Now)?;
        }
        // Last: a list that is there has all its texts.
        Ok(files::write_whole(&list, &listed, Durability::Now)?)
    }

    /// The texts of that digest; `None` when they were not kept.
    ///
    /// # Errors
    /// When they cannot be read, or are not what was kept.
    pub fn find(&self, digest: &Digest) -> io::Result<Option<Texts>> {
        let Some(listed) = read_list(&self.list(digest))? else { return Ok(None) };
        let texts = listed.into_iter().map(|(name, sum)| {
            let text = text::inflate(&self.text(&sum), &sum)?;
            Ok((name, text))
        });
        texts.collect::<io::Result<_>>().map(Some)
    }

    /// Drops the configurations that are not among these, and the texts that only they held. Gives
    /// how many went; none while somebody copies the folder.
    ///
    /// # Errors
    /// When a list that stays cannot be read, nothing went; or when a file cannot be removed.
    pub fn drop_others(&self, named: &BTreeSet<Digest>) -> io::Result<usize> {
        let _alone = match self.copied.try_write() {
            Ok(alone) => alone,
            Err(TryLockError::Poisoned(poisoned)) => poisoned.into_inner(),
            Err(TryLockError::WouldBlock) => return Ok(0),
        };
        let (mut stay, mut go) = (BTreeSet::new(), Vec::new());
        for path in listed(&self.folder)? {
            match digest_of(&path) {
                Some(digest) if named.contains(&digest) => {
                    let sums = read_list(&path)?.unwrap_or_default();
                    stay.extend(sums.into_values().map(|sum| self.text(&sum)));
                }
                Some(_) => go.push(path),
                None => {}
            }
        }
        for path in &go {
            files::remove_if_there(path)?;
        }
        for path in listed(&self.folder.join("texts"))? {
            if !stay.contains(&path) {
                files::remove_if_there(&path)?;
            }
        }
        Ok(go.len())
    }

    /// Bytes that they take, each file in blocks of 4 KiB.
    ///
    /// # Errors
    /// When the folder cannot be read.
    pub fn bytes(&self) -> io::Result<u64> {
        let mut bytes = 0_u64;
        for folder in [self.folder.clone(), self.folder.join("texts")] {
            for path in listed(&folder)? {
                bytes = bytes.saturating_add(blocks(fs::metadata(path)?.len()));
            }
        }
        Ok(bytes)
    }

    /// Nothing goes until the guard is dropped.
    pub(crate) fn copying(&self) -> RwLockReadGuard<'_, ()> {
        self.copied.read().unwrap_or_else(std::sync::PoisonError::into_inner)
    }

    fn list(&self, digest: &Digest) -> PathBuf {
        self.folder.join(format!("{digest}{LIST}"))
    }

    fn text(&self, sum: &Digest) -> PathBuf {
        self.folder.join("texts").join(sum.to_string())
    }
}

/// The sums of the texts by the names of their files; `None` when there is no such list.
fn read_list(path: &Path) -> io::Result<Option<BTreeMap<String, Digest>>> {
    let Some(bytes) = files::read_if_there(path)? else { return Ok(None) };
    let list: Value = serde_json::from_slice(&bytes)?;
    let sums = list.get("files").and_then(Value::as_object).ok_or_else(|| damaged(path))?;
    let sums = sums.iter().map(|(name, sum)| {
        let sum = sum.as_str().and_then(Digest::of_hex).ok_or_else(|| damaged(path))?;
        Ok((name.clone(), sum))
    });
    sums.collect::<io::Result<_>>().map(Some)
}

/// The digest in the name of a list.
fn digest_of(path: &Path) -> Option<Digest> {
    Digest::of_hex(path.file_name()?.to_str()?.strip_suffix(LIST)?)
}

/// The files of a folder.
fn listed(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut paths = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if entry.file_type()?.is_file() {
            paths.push(entry.path());
        }
    }
    Ok(paths)
}

fn blocks(bytes: u64) -> u64 {
    bytes.max(1).div_ceil(BLOCK_BYTES).saturating_mul(BLOCK_BYTES)
}

fn damaged(path: &Path) -> io::Error {
    let name = path.file_name().unwrap_or_default().display();
    io::Error::new(io::ErrorKind::InvalidData, format!("{name} is not as it was kept"))
}
