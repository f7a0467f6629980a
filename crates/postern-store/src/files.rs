//! Files that are whole or not there, and nobody else's to read.

use std::{
    fs::{self, DirBuilder, File, OpenOptions, Permissions},
    io::{self, Write as _},
    os::unix::fs::{DirBuilderExt as _, OpenOptionsExt as _, PermissionsExt as _},
    path::{Path, PathBuf},
};

/// Whether a file must survive a loss of power from here on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Durability {
    /// Before the function returns.
    Now,
    /// What it holds; after a loss of power the file before it may stand in its place.
    Content,
    /// When somebody syncs it later, or it can be made again.
    Later,
}

const FILE_MODE: u32 = 0o600;
const FOLDER_MODE: u32 = 0o700;

/// Makes the folder, with those above it, for its owner alone; tightens one that is there.
pub(crate) fn private_folder(path: &Path) -> io::Result<()> {
    DirBuilder::new().recursive(true).mode(FOLDER_MODE).create(path)?;
    fs::set_permissions(path, Permissions::from_mode(FOLDER_MODE))
}

/// Makes the file if it is not there, for its owner alone; tightens one that is.
pub(crate) fn private_file(path: &Path) -> io::Result<()> {
    let mut options = OpenOptions::new();
    let file = options.append(true).create(true).mode(FILE_MODE).open(path)?;
    file.set_permissions(Permissions::from_mode(FILE_MODE))
}

/// Opens a new or emptied file for its owner alone.
pub(crate) fn create(path: &Path) -> io::Result<File> {
    let open = || {
        let mut options = OpenOptions::new();
        options.read(true).write(true).create(true).truncate(true).mode(FILE_MODE).open(path)
    };
    match (open(), path.parent()) {
        (Err(error), Some(parent)) if error.kind() == io::ErrorKind::NotFound => {
            DirBuilder::new().recursive(true).mode(FOLDER_MODE).create(parent)?;
            open()
        }
        (opened, _) => opened,
    }
}

/// Writes a file under another name and moves it into place.
pub(crate) fn write_whole(path: &Path, bytes: &[u8], durability: Durability) -> io::Result<()> {
    let aside = aside(path);
    let written = write_aside(&aside, bytes, durability).and_then(|()| fs::rename(&aside, path));
    if let Err(error) = written {
        // The error that matters is the first one; what is left over is overwritten next time.
        fs::remove_file(&aside).ok();
        return Err(error);
    }
    match durability {
        Durability::Now => sync_parent(path),
        Durability::Content | Durability::Later => Ok(()),
    }
}

fn write_aside(aside: &Path, bytes: &[u8], durability: Durability) -> io::Result<()> {
    let mut file = create(aside)?;
    file.write_all(bytes)?;
    match durability {
        Durability::Now | Durability::Content => file.sync_all(),
        Durability::Later => Ok(()),
    }
}

/// Where a file lies until it is whole.
pub(crate) fn aside(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".new");
    name.into()
}

/// Makes a file or folder durable.
pub(crate) fn sync_path(path: &Path) -> io::Result<()> {
    File::open(path)?.sync_all()
}

/// The folder that something stands in.
pub(crate) fn parent(path: &Path) -> &Path {
    match path.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        Some(_) | None => Path::new("."),
    }
}

/// Makes a file's place in its folder durable.
pub(crate) fn sync_parent(path: &Path) -> io::Result<()> {
    sync_path(parent(path))
}

/// Reads a file; nothing when it is not there.
pub(crate) fn read_if_there(path: &Path) -> io::Result<Option<Vec<u8>>> {
    match fs::read(path) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

/// Removes a file that may be gone already.
pub(crate) fn remove_if_there(path: &Path) -> io::Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        Ok(()) | Err(_) => Ok(()),
    }
}

/// Bytes of all files below a folder.
pub(crate) fn bytes_below(path: &Path) -> io::Result<u64> {
    let mut bytes = 0_u64;
    let mut folders = vec![path.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder)? {
            let entry = entry?;
            let kind = entry.file_type()?;
            if kind.is_dir() {
                folders.push(entry.path());
            } else if kind.is_file() {
                bytes = bytes.saturating_add(entry.metadata().map_or(0, |meta| meta.len()));
            }
        }
    }
    Ok(bytes)
}

/// Whether others than the owner may read the file.
pub(crate) fn is_open_to_others(path: &Path) -> io::Result<bool> {
    Ok(fs::metadata(path)?.permissions().mode() & 0o077 != 0)
}
