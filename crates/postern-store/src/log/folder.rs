//! Reading a log's folder: the state's own, or a copy of one on another machine.

use std::{
    collections::HashMap,
    io,
    path::{Path, PathBuf},
};

use postern_audit::{
    checkpoint::Checkpoint,
    leaf::Leaf,
    note::Vkey,
    proof::Proof,
    tile::{self, CHECKPOINT_PATH, TileId, WIDTH},
    tree::{self, Tiles, TreeError},
    verify::{self, Evidence, LogFiles, Report},
};

use super::{
    LogError,
    entries::{Entries, Filter, LogEntry, Payload},
};
use crate::{files, journal};

/// How often a snapshot is tried while the log is being written.
const SNAPSHOT_TRIES: usize = 20;

/// The files below a folder.
#[derive(Clone, Debug)]
pub(super) struct FolderFiles {
    folder: PathBuf,
}

impl FolderFiles {
    pub(super) fn new(folder: &Path) -> Self {
        Self { folder: folder.to_owned() }
    }
}

impl LogFiles for FolderFiles {
    fn read(&self, path: &str) -> Result<Option<Vec<u8>>, String> {
        files::read_if_there(&self.folder.join(path)).map_err(|error| error.to_string())
    }
}

impl Tiles for FolderFiles {
    fn tile(&self, id: TileId) -> Result<Vec<postern_core::digest::Digest>, TreeError> {
        read_tile(self, id)
    }
}

fn read_tile(
    files: &dyn LogFiles,
    id: TileId,
) -> Result<Vec<postern_core::digest::Digest>, TreeError> {
    let path = id.path();
    let unreadable = |cause: String| TreeError::Unreadable { path: path.clone(), cause };
    let bytes = files.read(&path).map_err(unreadable)?;
    let bytes = bytes.ok_or_else(|| unreadable("it is missing".to_owned()))?;
    tile::read_tile(&bytes, id.width).map_err(|error| unreadable(error.to_string()))
}

/// A log as it was at one checkpoint, though its folder goes on: what is partial is held in
/// memory, what is full never changes.
#[derive(Debug)]
pub(super) struct Snapshot {
    files: FolderFiles,
    note: Vec<u8>,
    size: u64,
    held: HashMap<String, Vec<u8>>,
}

impl LogFiles for Snapshot {
    fn read(&self, path: &str) -> Result<Option<Vec<u8>>, String> {
        match self.held.get(path) {
            Some(bytes) => Ok(Some(bytes.clone())),
            None => self.files.read(path),
        }
    }
}

impl Tiles for Snapshot {
    fn tile(&self, id: TileId) -> Result<Vec<postern_core::digest::Digest>, TreeError> {
        read_tile(self, id)
    }
}

impl Snapshot {
    fn take(folder: &Path) -> io::Result<Self> {
        let mut snapshot = Self::take_once(folder)?;
        for _ in 1..SNAPSHOT_TRIES {
            let now = files::read_if_there(&folder.join(CHECKPOINT_PATH))?;
            if now.as_deref().unwrap_or_default() == snapshot.note {
                break;
            }
            snapshot = Self::take_once(folder)?;
        }
        Ok(snapshot)
    }

    fn take_once(folder: &Path) -> io::Result<Self> {
        let files = FolderFiles::new(folder);
        let read = |path: &str| files.read(path).map_err(io::Error::other);
        let note = read(CHECKPOINT_PATH)?.unwrap_or_default();
        let size = Checkpoint::read_unverified(&note).map_or(0, |checkpoint| checkpoint.head.size);
        let mut held = HashMap::new();
        let mut keep = |path: String, bytes: Option<Vec<u8>>| {
            bytes.map(|bytes| held.insert(path, bytes));
        };
        if !note.is_empty() {
            keep(CHECKPOINT_PATH.to_owned(), Some(note.clone()));
        }
        for id in tile::partial_tiles(size) {
            keep(id.path(), read(&id.path())?);
        }
        if let Some((index, width)) = tile::last_bundle(size).filter(|(_, width)| *width < WIDTH) {
            let path = tile::bundle_path(index, width);
            let bytes = read(&path)?;
            keep(path, bytes);
            let path = tile::payload_path(index);
            // Payloads behind the checkpoint are not yet part of what it covers.
            let bytes = read(&path)?.map(|bytes| {
                tile::first_payloads(&bytes, width).map(<[u8]>::to_vec).unwrap_or(bytes)
            });
            keep(path, bytes);
        }
        Ok(Self { files, note, size, held })
    }
}

/// A log's folder, read without the state's lock and without any secret.
#[derive(Debug)]
pub struct LogFolder {
    folder: PathBuf,
}

impl LogFolder {
    /// The log in this folder: the `audit` folder of a state, or a copy of it.
    ///
    /// # Errors
    /// When there is no log.
    pub fn open(folder: &Path) -> Result<Self, LogError> {
        let there = folder.join(CHECKPOINT_PATH).try_exists();
        if there.map_err(LogError::io(folder))? {
            Ok(Self::at(folder))
        } else {
            Err(LogError::NoLog { folder: folder.to_owned() })
        }
    }

    pub(super) fn at(folder: &Path) -> Self {
        Self { folder: folder.to_owned() }
    }

    pub(super) fn snapshot(&self) -> Result<Snapshot, LogError> {
        Snapshot::take(&self.folder).map_err(LogError::io(&self.folder))
    }

    /// The signed checkpoint, to be kept elsewhere.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn checkpoint(&self) -> Result<Vec<u8>, LogError> {
        Ok(self.snapshot()?.note)
    }

    /// Entries that the checkpoint covers.
    ///
    /// # Errors
    /// When the checkpoint cannot be read.
    pub fn size(&self) -> Result<u64, LogError> {
        Ok(self.snapshot()?.size)
    }

    /// Checks the whole log with the public key, and against what was kept elsewhere.
    ///
    /// # Errors
    /// When the folder cannot be read. What is wrong with the log stands in the report.
    pub fn verify(&self, trusted: &Vkey, evidence: &[Evidence]) -> Result<Report, LogError> {
        Ok(verify::verify(&self.snapshot()?, trusted, evidence))
    }

    /// Entries that the filter wants; their payloads stay sealed.
    ///
    /// # Errors
    /// When a file cannot be read.
    pub fn entries(&self, filter: Filter) -> Result<Entries, LogError> {
        Ok(Entries::new(self.snapshot()?, None, filter, 0))
    }

    /// Checks the checksums of the journal, which is no part of the signed log. The folder may not
    /// be in use: a batch that is just being written looks torn.
    ///
    /// # Errors
    /// When it is damaged.
    pub fn check_journal(&self) -> Result<(), LogError> {
        Ok(journal::check(&self.folder.join("journal"))?)
    }

    /// The proof that the entry at this place is in the log.
    ///
    /// # Errors
    /// When there is no such entry yet, or a file cannot be read.
    pub fn proof(&self, index: u64) -> Result<Proof, LogError> {
        self.proofs()?.of(index)
    }

    /// Proofs of many entries, all under the checkpoint as it is now.
    ///
    /// # Errors
    /// When a file cannot be read.
    pub fn proofs(&self) -> Result<Proofs, LogError> {
        Ok(Proofs { snapshot: self.snapshot()? })
    }

    /// The entries of the bundle that holds this index, from the index on, at most up to the
    /// checkpoint. Payloads stay sealed.
    pub(super) fn bundle_from(
        snapshot: &Snapshot,
        index: u64,
    ) -> Result<Vec<(LogEntry, Vec<u8>)>, LogError> {
        let Some(id) = TileId::holding(0, index, snapshot.size) else { return Ok(Vec::new()) };
        let path = tile::bundle_path(id.index, id.width);
        let damaged = |cause: String| LogError::Damaged { path: path.clone(), cause };
        let bytes = snapshot.read(&path).map_err(damaged)?;
        let bytes = bytes.ok_or_else(|| damaged("it is missing".to_owned()))?;
        let leaves =
            tile::read_bundle(&bytes, id.width).map_err(|error| damaged(error.to_string()))?;
        let sealed = snapshot.read(&tile::payload_path(id.index)).map_err(damaged)?;
        let sealed = sealed.unwrap_or_default();
        let sealed = tile::read_payloads(&sealed, id.width).unwrap_or_default();
        let mut entries = Vec::new();
        for (at, bytes) in
            leaves.into_iter().enumerate().skip(usize::try_from(index & 255).unwrap_or(usize::MAX))
        {
            let leaf = Leaf::parse(bytes).map_err(|error| damaged(error.to_string()))?;
            let number = id.index.saturating_mul(256).saturating_add(at.try_into().unwrap_or(0));
            let sealed = sealed.get(at).map(|sealed| sealed.to_vec()).unwrap_or_default();
            let payload = if leaf.payload.is_some() { Payload::Sealed } else { Payload::None };
            entries.push((LogEntry { index: number, leaf, payload }, sealed));
        }
        Ok(entries)
    }

    pub(super) const fn size_of(snapshot: &Snapshot) -> u64 {
        snapshot.size
    }
}

/// Proofs under one checkpoint of a log that goes on.
#[derive(Debug)]
pub struct Proofs {
    snapshot: Snapshot,
}

impl Proofs {
    /// The signed checkpoint that they are under.
    pub fn checkpoint(&self) -> &[u8] {
        &self.snapshot.note
    }

    /// The proof that the entry at this place is in the log.
    ///
    /// # Errors
    /// When there is no such entry under the checkpoint, or a file cannot be read.
    pub fn of(&self, index: u64) -> Result<Proof, LogError> {
        let Self { snapshot } = self;
        let entry = TileId::holding(0, index, snapshot.size).ok_or(LogError::NoEntry { index })?;
        let hashes = snapshot.tile(entry)?;
        let at = usize::try_from(index & 255).unwrap_or(usize::MAX);
        let leaf = *hashes.get(at).ok_or(LogError::NoEntry { index })?;
        let path = tree::inclusion(snapshot, index, snapshot.size)?;
        let checkpoint = String::from_utf8_lossy(&snapshot.note).into_owned();
        Ok(Proof { leaf, index, path, checkpoint })
    }
}
