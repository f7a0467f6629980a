//! Key files, and the keys that are derived from them.
//!
//! Each kind of key has versions, a file each: `keys/audit.1`. The database knows which versions
//! there are, so that a lost file is said and never quietly made anew. What the keys protect lies
//! in other folders; a backup can take the one without the other.

use std::{
    fmt, io,
    path::{Path, PathBuf},
    sync::{Arc, PoisonError, RwLock},
};

use hkdf::Hkdf;
use postern_audit::note::{Signer, Vkey};
use postern_core::{
    clock::{Clock, Entropy},
    name::SourceName,
    secret::Secret,
};
use postern_gate::ports::{MaskKeys, RecordError};
use sha2::Sha256;

use crate::{
    db::{Count, Db, DbError},
    files::{self, Durability},
};

/// What a key is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum KeyKind {
    /// Signs checkpoints.
    Audit,
    /// Wraps the data keys of payloads.
    Data,
    /// Keys of `hash`, `token` and `fake` masks are derived from it.
    Mask,
    /// Seals backups.
    Backup,
}

impl KeyKind {
    /// The word in file names.
    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            Self::Audit => "audit",
            Self::Data => "data",
            Self::Mask => "mask",
            Self::Backup => "backup",
        }
    }
}

impl fmt::Display for KeyKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// Why a key cannot be had.
#[derive(Debug, thiserror::Error)]
pub enum KeyError {
    /// The file is not there, though the state says so.
    #[error("the key file {} is missing: restore it; the state was made with it", path.display())]
    Missing {
        /// Where it should be.
        path: PathBuf,
    },
    /// Others may read the file.
    #[error("the key file {} can be read by others: `chmod 600` it, and rotate the key if they did", path.display())]
    Exposed {
        /// The file.
        path: PathBuf,
    },
    /// The file holds no key, or another one than the state was made with.
    #[error("the key file {} does not hold the key the state was made with", path.display())]
    Malformed {
        /// The file.
        path: PathBuf,
    },
    /// The file cannot be read or written.
    #[error("the key file {}: {cause}", path.display())]
    Io {
        /// The file.
        path: PathBuf,
        /// Why.
        cause: io::Error,
    },
    /// The system gave no randomness.
    #[error(transparent)]
    Entropy(#[from] postern_core::clock::EntropyError),
    /// The database failed.
    #[error(transparent)]
    Db(#[from] DbError),
}

type KeyBytes = Secret<[u8; 32]>;

/// The folder of key files.
#[derive(Clone, Debug)]
pub(crate) struct KeyFolder {
    folder: PathBuf,
    db: Arc<Db>,
    clock: Arc<dyn Clock>,
    entropy: Arc<dyn Entropy>,
}

impl KeyFolder {
    pub(crate) fn open(
        folder: &Path,
        db: Arc<Db>,
        clock: Arc<dyn Clock>,
        entropy: Arc<dyn Entropy>,
    ) -> Result<Self, KeyError> {
        let io = |cause| KeyError::Io { path: folder.to_owned(), cause };
        files::private_folder(folder).map_err(io)?;
        Ok(Self { folder: folder.to_owned(), db, clock, entropy })
    }

    fn path(&self, kind: KeyKind, version: u32) -> PathBuf {
        self.folder.join(format!("{kind}.{version}"))
    }

    /// The newest version of a key; made when there is none yet.
    pub(crate) fn newest(&self, kind: KeyKind) -> Result<(u32, KeyBytes), KeyError> {
        match self.versions(kind)?.last() {
            Some((version, _)) => Ok((*version, self.read(kind, *version)?)),
            None => self.add(kind, |_| None),
        }
    }

    /// The signing keys, oldest first; the first is made when there is none.
    pub(crate) fn signers(&self, origin: &str) -> Result<Vec<Signer>, KeyError> {
        if self.versions(KeyKind::Audit)?.is_empty() {
            self.add_signer(origin)?;
        }
        let versions = self.versions(KeyKind::Audit)?;
        let signers = versions.into_iter().map(|(version, vkey)| {
            let path = self.path(KeyKind::Audit, version);
            let signer = Signer::new(origin, &self.read(KeyKind::Audit, version)?)
                .map_err(|_name| KeyError::Malformed { path: path.clone() })?;
            let fits = vkey.is_none_or(|vkey| vkey == signer.vkey().to_string());
            if fits { Ok(signer) } else { Err(KeyError::Malformed { path }) }
        });
        signers.collect()
    }

    /// Makes the next signing key.
    pub(crate) fn add_signer(&self, origin: &str) -> Result<Vkey, KeyError> {
        let mut made = None;
        let (version, _) = self.add(KeyKind::Audit, |bytes| {
            made = Signer::new(origin, bytes).ok().map(|signer| signer.vkey());
            made.as_ref().map(Vkey::to_string)
        })?;
        made.ok_or_else(|| KeyError::Malformed { path: self.path(KeyKind::Audit, version) })
    }

    fn versions(&self, kind: KeyKind) -> Result<Vec<(u32, Option<String>)>, DbError> {
        let connection = self.db.lock();
        let sql = "SELECT version, vkey FROM key_version WHERE kind = ?1 ORDER BY version";
        let mut statement = connection.prepare_cached(sql)?;
        let rows = statement.query_map([kind.as_str()], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Every key there is, by the name of its file: what a backup is opened with again.
    pub(crate) fn all(&self) -> Result<Vec<(String, Secret<String>)>, KeyError> {
        let mut all = Vec::new();
        for kind in [KeyKind::Audit, KeyKind::Data, KeyKind::Mask, KeyKind::Backup] {
            for (version, _) in self.versions(kind)? {
                let key = hex::encode(self.read(kind, version)?.expose());
                all.push((format!("{kind}.{version}"), Secret::new(key)));
            }
        }
        Ok(all)
    }

    /// Makes the next version: the file first, then the row that says it is there.
    fn add(
        &self,
        kind: KeyKind,
        vkey: impl FnOnce(&KeyBytes) -> Option<String>,
    ) -> Result<(u32, KeyBytes), KeyError> {
        let version = self.versions(kind)?.last().map_or(1, |(last, _)| last.saturating_add(1));
        let path = self.path(kind, version);
        let mut bytes = [0; 32];
        self.entropy.fill(&mut bytes)?;
        let bytes = Secret::new(bytes);
        let text = Secret::new(format!("{}\n", hex::encode(bytes.expose())));
        files::write_whole(&path, text.expose().as_bytes(), Durability::Now)
            .map_err(|cause| KeyError::Io { path, cause })?;
        let sql = "INSERT INTO key_version VALUES (?1, ?2, ?3, ?4)";
        let row = (kind.as_str(), version, Count(self.clock.now().0), vkey(&bytes));
        self.db.lock().execute(sql, row).map_err(DbError::from)?;
        Ok((version, bytes))
    }

    /// Takes a key from elsewhere as that version. Another one that stands there is moved aside:
    /// what was made with it may be asked for.
    fn put(&self, kind: KeyKind, version: u32, bytes: &KeyBytes) -> Result<(), KeyError> {
        let path = self.path(kind, version);
        let io = |cause| KeyError::Io { path: path.clone(), cause };
        let text = Secret::new(format!("{}\n", hex::encode(bytes.expose())));
        let found = files::read_if_there(&path).map_err(io)?.map(Secret::new);
        if found.as_ref().is_some_and(|found| found.expose() != text.expose().as_bytes()) {
            let aside = self.folder.join(format!("{kind}.{version}.own"));
            std::fs::rename(&path, aside).map_err(io)?;
        }
        files::write_whole(&path, text.expose().as_bytes(), Durability::Now).map_err(io)?;
        let sql = "INSERT INTO key_version VALUES (?1, ?2, ?3, NULL) ON CONFLICT DO NOTHING";
        let row = (kind.as_str(), version, Count(self.clock.now().0));
        self.db.lock().execute(sql, row).map_err(DbError::from)?;
        Ok(())
    }

    fn read(&self, kind: KeyKind, version: u32) -> Result<KeyBytes, KeyError> {
        let path = self.path(kind, version);
        let io = |cause| KeyError::Io { path: path.clone(), cause };
        let text = files::read_if_there(&path).map_err(io)?.map(Secret::new);
        let text = text.ok_or_else(|| KeyError::Missing { path: path.clone() })?;
        if files::is_open_to_others(&path).map_err(io)? {
            return Err(KeyError::Exposed { path });
        }
        let mut bytes = [0; 32];
        hex::decode_to_slice(text.expose().trim_ascii_end(), &mut bytes)
            .map_err(|_hex| KeyError::Malformed { path })?;
        Ok(Secret::new(bytes))
    }
}

/// Derives the keys of `hash`, `token` and `fake` masks: HKDF-SHA-256 of the mask key, for a
/// version, a source and a column domain. A database sees derived keys of `hash` only, and no two
/// databases the same one.
pub struct MaskKeyStore {
    held: RwLock<MaskKey>,
    keys: KeyFolder,
}

/// The key that those of masks are derived from.
#[derive(Clone)]
pub(crate) struct MaskKey {
    pub(crate) version: u32,
    pub(crate) master: KeyBytes,
}

impl fmt::Debug for MaskKeyStore {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("MaskKeyStore").finish_non_exhaustive()
    }
}

impl MaskKeyStore {
    pub(crate) const fn new(held: MaskKey, keys: KeyFolder) -> Self {
        Self { held: RwLock::new(held), keys }
    }

    pub(crate) fn held(&self) -> MaskKey {
        self.held.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Takes the key that all nodes of a cluster have: one value has one mask, whoever is asked.
    pub(crate) fn adopt(&self, key: MaskKey) -> Result<(), KeyError> {
        let held = self.held();
        if held.version == key.version && held.master.expose() == key.master.expose() {
            return Ok(());
        }
        self.keys.put(KeyKind::Mask, key.version, &key.master)?;
        *self.held.write().unwrap_or_else(PoisonError::into_inner) = key;
        Ok(())
    }
}

impl MaskKeys for MaskKeyStore {
    fn mask_key(&self, source: &SourceName, domain: &str) -> Result<KeyBytes, RecordError> {
        let mut key = [0; 32];
        let MaskKey { version, master } = self.held();
        let version = version.to_string();
        let mut info = Vec::new();
        for part in ["postern mask key v1", &version, source.as_str(), domain] {
            info.extend(u64::try_from(part.len()).unwrap_or(u64::MAX).to_be_bytes());
            info.extend_from_slice(part.as_bytes());
        }
        Hkdf::<Sha256>::new(None, master.expose()).expand(&info, &mut key).map_err(|_length| {
            RecordError { cause: "a mask key could not be derived".to_owned() }
        })?;
        Ok(Secret::new(key))
    }
}
