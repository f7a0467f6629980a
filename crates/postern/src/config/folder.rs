//! The configuration folder as texts, read once and whole, so that everything is judged on the
//! same state of the files.

use std::{
    collections::BTreeMap,
    fs, io,
    path::{Path, PathBuf},
    time::SystemTime,
};

use postern_core::digest::Digest;
use sha2::{Digest as _, Sha256};

/// Most bytes of one file.
const FILE_BYTES_MAX: u64 = 16 * 1024 * 1024;

/// Most files of a folder.
const FILES_MAX: usize = 2_000;

/// The texts of a configuration folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Folder {
    /// Where it is.
    pub(crate) dir: PathBuf,
    /// Its files by name, from the folder: `catalog/shop.toml`.
    pub(crate) files: BTreeMap<String, String>,
}

/// What tells that a file changed, without reading it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Fingerprint(BTreeMap<String, (u64, Option<SystemTime>)>);

impl Folder {
    /// Reads it.
    ///
    /// # Errors
    /// When the folder or a file of it cannot be read.
    pub(crate) fn read(dir: &Path) -> io::Result<Self> {
        let mut files = BTreeMap::new();
        for name in names(dir)? {
            let bytes = fs::read(dir.join(&name))?;
            let text = String::from_utf8(bytes).map_err(|error| {
                let at = error.utf8_error().valid_up_to();
                named(&name, &format!("byte {at} is no UTF-8"))
            })?;
            files.insert(name, text);
        }
        Ok(Self { dir: dir.to_owned(), files })
    }

    /// A folder that holds these texts and nothing else.
    pub(crate) fn of<'a>(dir: &Path, files: impl IntoIterator<Item = (&'a str, String)>) -> Self {
        let files = files.into_iter().map(|(name, text)| (name.to_owned(), text));
        Self { dir: dir.to_owned(), files: files.collect() }
    }

    /// Digest over every name and text.
    pub(crate) fn digest(&self) -> Digest {
        self.digest_of(|_| true)
    }

    /// Digest over the files that the test picks.
    pub(crate) fn digest_of(&self, picks: impl Fn(&str) -> bool) -> Digest {
        let mut hasher = Sha256::new();
        for (name, text) in self.files.iter().filter(|(name, _)| picks(name)) {
            for part in [name, text] {
                hasher.update(part.len().to_string());
                hasher.update([b':']);
                hasher.update(part);
            }
        }
        Digest(hasher.finalize().into())
    }
}

impl Fingerprint {
    /// Looks at the folder.
    ///
    /// # Errors
    /// When it cannot be read.
    pub(crate) fn take(dir: &Path) -> io::Result<Self> {
        let seen = names(dir)?.into_iter().map(|name| {
            let found = fs::metadata(dir.join(&name))?;
            Ok((name, (found.len(), found.modified().ok())))
        });
        seen.collect::<io::Result<_>>().map(Self)
    }
}

/// The files that count: three kinds, in three places.
fn names(dir: &Path) -> io::Result<Vec<String>> {
    let mut names = Vec::new();
    for name in ["postern.toml", "agents.toml"] {
        if dir.join(name).is_file() {
            names.push(name.to_owned());
        }
    }
    for (folder, ending) in [("catalog", ".toml"), ("policies", ".cedar")] {
        let listed = match fs::read_dir(dir.join(folder)) {
            Ok(listed) => listed,
            Err(error) if error.kind() == io::ErrorKind::NotFound => continue,
            Err(error) => return Err(error),
        };
        for entry in listed {
            let entry = entry?;
            let Ok(name) = entry.file_name().into_string() else { continue };
            if name.ends_with(ending) && !name.starts_with('.') {
                names.push(format!("{folder}/{name}"));
            }
        }
    }
    names.sort();
    if names.len() > FILES_MAX {
        return Err(named("the folder", &format!("holds more than {FILES_MAX} files")));
    }
    for name in &names {
        if fs::metadata(dir.join(name))?.len() > FILE_BYTES_MAX {
            return Err(named(name, "is larger than 16 MiB"));
        }
    }
    Ok(names)
}

fn named(name: &str, what: &str) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, format!("{name}: {what}"))
}
