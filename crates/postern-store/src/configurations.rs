//! The texts of every configuration that was in force, by digest: what an entry of the record was
//! decided by can be read again. They hold no secrets, which stand in a configuration by reference
//! only.

use std::{collections::BTreeMap, fmt::Write as _, io, path::PathBuf};

use postern_core::digest::Digest;

use crate::files::{self, Durability};

/// The texts by the names of their files.
pub type Texts = BTreeMap<String, String>;

/// Configurations that were in force.
#[derive(Debug)]
pub struct Configurations {
    folder: PathBuf,
}

impl Configurations {
    pub(crate) fn open(folder: PathBuf) -> io::Result<Self> {
        files::private_folder(&folder)?;
        Ok(Self { folder })
    }

    /// Keeps the texts under their digest, once.
    ///
    /// # Errors
    /// When they cannot be written.
    pub fn keep(&self, digest: &Digest, texts: &Texts) -> io::Result<()> {
        let path = self.path(digest);
        if path.try_exists()? {
            return Ok(());
        }
        let text = serde_json::to_vec(texts)?;
        files::write_whole(&path, &text, Durability::Now)
    }

    /// The texts of that digest; `None` when they were not kept.
    ///
    /// # Errors
    /// When they cannot be read.
    pub fn find(&self, digest: &Digest) -> io::Result<Option<Texts>> {
        let found = files::read_if_there(&self.path(digest))?;
        Ok(found.map(|bytes| serde_json::from_slice(&bytes)).transpose()?)
    }

    fn path(&self, digest: &Digest) -> PathBuf {
        let mut name = digest.0.iter().fold(String::new(), |mut name, byte| {
            // Writing to a String does not fail.
            write!(name, "{byte:02x}").ok();
            name
        });
        name.push_str(".json");
        self.folder.join(name)
    }
}
