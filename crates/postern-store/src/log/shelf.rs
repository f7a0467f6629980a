//! The log as others read it: tiles, bundles, payloads, checkpoint.
//!
//! All of it follows from the journal, so nothing here is synced until the journal is begun anew
//! behind it. Full tiles are written once. What is partial is written at every publication and the
//! partial files before it removed, after the checkpoint that no longer needs them.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs::{self, File},
    io::{self, Write as _},
    path::{Path, PathBuf},
};

use postern_audit::{
    tile::{self, CHECKPOINT_PATH, WIDTH},
    tree::{FullTile, Tree},
};

use crate::{
    files::{self, Durability},
    journal::Entry,
};

/// Writes the log's files.
#[derive(Debug)]
pub(super) struct Shelf {
    folder: PathBuf,
    /// The entries of the bundle that is not full.
    leaves: Vec<Vec<u8>>,
    /// Number of that bundle.
    bundle: u64,
    /// Its payloads.
    payloads: Option<File>,
    /// Payloads not yet handed to the system.
    held: Vec<u8>,
    /// Partial files that lie there now.
    partial: BTreeSet<PathBuf>,
}

impl Shelf {
    /// A shelf that goes on behind `size` entries, a multiple of 256.
    pub(super) fn new(folder: &Path, size: u64) -> Self {
        Self {
            folder: folder.to_owned(),
            leaves: Vec::new(),
            bundle: size >> 8,
            payloads: None,
            held: Vec::new(),
            partial: BTreeSet::new(),
        }
    }

    /// Takes an entry and the tiles that are full by it.
    pub(super) fn add(&mut self, entry: Entry, full: &[FullTile]) -> io::Result<()> {
        tile::push_payload(&mut self.held, &entry.sealed).map_err(io::Error::other)?;
        self.leaves.push(entry.leaf);
        for tile in full {
            self.write(&tile.id.path(), &tile::write_tile(&tile.hashes))?;
        }
        if self.leaves.len() < usize::from(WIDTH) {
            return Ok(());
        }
        self.flush()?;
        self.write(&tile::bundle_path(self.bundle, WIDTH), &self.bundle_bytes()?)?;
        self.leaves.clear();
        self.payloads = None;
        self.bundle = self.bundle.saturating_add(1);
        Ok(())
    }

    fn bundle_bytes(&self) -> io::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        for leaf in &self.leaves {
            tile::push_entry(&mut bytes, leaf).map_err(io::Error::other)?;
        }
        Ok(bytes)
    }

    fn write(&self, path: &str, bytes: &[u8]) -> io::Result<()> {
        files::write_whole(&self.folder.join(path), bytes, Durability::Later)
    }

    /// Hands the held payloads to the system.
    pub(super) fn flush(&mut self) -> io::Result<()> {
        if self.held.is_empty() {
            return Ok(());
        }
        let path = self.folder.join(tile::payload_path(self.bundle));
        let mut file = match self.payloads.take() {
            Some(file) => file,
            None => files::create(&path)?,
        };
        file.write_all(&self.held)?;
        self.held.clear();
        self.payloads = Some(file);
        Ok(())
    }

    /// Writes the partial tiles of the tree, then its signed checkpoint.
    pub(super) fn publish(&mut self, tree: &Tree, note: &str) -> io::Result<()> {
        self.flush()?;
        let mut partial = BTreeMap::new();
        for id in tile::partial_tiles(tree.size()) {
            partial.insert(id.path(), tile::write_tile(tree.edge(id.level)));
        }
        if let Some((index, width)) = tile::last_bundle(tree.size()).filter(|(_, w)| *w < WIDTH) {
            partial.insert(tile::bundle_path(index, width), self.bundle_bytes()?);
        }
        let mut paths = BTreeSet::new();
        for (path, bytes) in partial {
            let path = self.folder.join(path);
            if !self.partial.contains(&path) {
                files::write_whole(&path, &bytes, Durability::Later)?;
            }
            paths.insert(path);
        }
        self.partial.extend(paths.iter().cloned());
        let checkpoint = self.folder.join(CHECKPOINT_PATH);
        files::write_whole(&checkpoint, note.as_bytes(), Durability::Content)?;
        for path in self.partial.difference(&paths) {
            files::remove_if_there(path)?;
            if let Some(parent) = path.parent() {
                // It goes when it is empty.
                fs::remove_dir(parent).ok();
            }
        }
        self.partial = paths;
        Ok(())
    }

    /// Takes over the partial files that another shelf of the same folder has written.
    pub(super) fn take_partials_of(&mut self, other: &mut Self) {
        self.partial = std::mem::take(&mut other.partial);
    }
}

/// Bytes that an entry takes here: in its bundle, in its tile, and with its payload.
pub(super) fn bytes_of(entry: &Entry) -> u64 {
    const LENGTHS_AND_HASH: usize = 2 + 4 + 32;
    let bytes = entry.leaf.len().saturating_add(entry.sealed.len());
    u64::try_from(bytes.saturating_add(LENGTHS_AND_HASH)).unwrap_or(u64::MAX)
}

/// Removes partial files that an earlier process left behind, apart from those of this size.
pub(super) fn remove_stale_partials(folder: &Path, size: u64) -> io::Result<()> {
    let mut kept: BTreeSet<PathBuf> =
        tile::partial_tiles(size).map(|id| folder.join(id.path())).collect();
    kept.extend(tile::last_bundle(size).map(|(index, w)| folder.join(tile::bundle_path(index, w))));
    let mut folders = vec![folder.join("tile")];
    while let Some(next) = folders.pop() {
        let entries = match fs::read_dir(&next) {
            Ok(entries) => entries,
            Err(error) if error.kind() == io::ErrorKind::NotFound => continue,
            Err(error) => return Err(error),
        };
        let is_partial = next.extension().is_some_and(|extension| extension == "p");
        for entry in entries {
            let entry = entry?;
            let (path, kind) = (entry.path(), entry.file_type()?);
            let aside = path.extension().is_some_and(|extension| extension == "new");
            if kind.is_dir() {
                folders.push(path);
            } else if aside || is_partial && !kept.contains(&path) {
                files::remove_if_there(&path)?;
            }
        }
        if is_partial {
            fs::remove_dir(&next).ok();
        }
    }
    Ok(())
}

/// Makes the files of these full bundles durable, with the folders they lie in.
pub(super) fn sync_bundles(folder: &Path, first: u64, end: u64) -> io::Result<()> {
    let mut folders = BTreeSet::new();
    let mut sync = |path: String| {
        let path = folder.join(path);
        folders.extend(
            path.ancestors().skip(1).take_while(|p| p.starts_with(folder)).map(Path::to_owned),
        );
        files::sync_path(&path)
    };
    for index in first..end {
        sync(tile::bundle_path(index, WIDTH))?;
        sync(tile::payload_path(index))?;
        sync(tile::TileId { level: 0, index, width: WIDTH }.path())?;
    }
    for level in 1_u8..8 {
        let full = |size: u64| tile::nodes_at(level, size.saturating_mul(256)) >> 8;
        for index in full(first)..full(end) {
            sync(tile::TileId { level, index, width: WIDTH }.path())?;
        }
    }
    folders.iter().try_for_each(|folder| files::sync_path(folder))
}
