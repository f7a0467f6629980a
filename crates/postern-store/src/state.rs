//! The state folder as a whole: its lock, its parts, the order they are opened in.

use std::{
    fs::{self, File, OpenOptions, TryLockError},
    io::{self, Read, Seek as _, Write as _},
    os::unix::fs::OpenOptionsExt as _,
    path::{Path, PathBuf},
    sync::{Arc, Mutex},
};

use postern_audit::{
    note::Vkey,
    seal::{SealKey, SealNonce},
};
use postern_core::{
    clock::{Clock, Entropy, Timestamp},
    secret::Secret,
};

use crate::{
    configurations::Configurations,
    credentials::CredentialStore,
    db::{Db, DbError},
    files::{self, Durability},
    keys::{KeyError, KeyFolder, KeyKind, MaskKey, MaskKeyStore},
    log::{Log, LogError, LogParts, Seals},
    secrets::SecretStore,
    system::{SystemClock, SystemEntropy},
    takings::TakingsFolder,
};

/// The file in the folder that holds the record's public key, for whoever verifies a copy of it.
pub const VKEY_FILE: &str = "audit.vkey";

/// Why a state cannot be opened.
#[derive(Debug, thiserror::Error)]
pub enum StateError {
    /// Another process has it.
    #[error("the state {} is in use by process {pid}", folder.display())]
    Locked {
        /// The folder.
        folder: PathBuf,
        /// The process, as the lock file says.
        pid: String,
    },
    /// A file or folder cannot be used.
    #[error("{}: {cause}", path.display())]
    Io {
        /// The file or folder.
        path: PathBuf,
        /// Why.
        cause: io::Error,
    },
    /// The database cannot be used.
    #[error(transparent)]
    Db(#[from] DbError),
    /// A key cannot be had.
    #[error(transparent)]
    Key(#[from] KeyError),
    /// The record cannot be used.
    #[error(transparent)]
    Log(#[from] LogError),
}

/// What a state is opened with.
#[derive(Clone, Debug)]
pub struct Options {
    /// The clock.
    pub clock: Arc<dyn Clock>,
    /// The randomness.
    pub entropy: Arc<dyn Entropy>,
    /// The log's name when the state is new; a random one when there is none.
    pub origin: Option<String>,
    /// Most bytes of the record; as much as the disk has when there is none.
    pub bytes_max: Option<u64>,
    /// Bytes that only denials, outcomes and administration may use.
    pub reserve_bytes: u64,
    /// Entries after which the journal is begun anew; until then a start reads them all.
    pub journal_entries: u64,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            clock: Arc::new(SystemClock::new()),
            entropy: Arc::new(SystemEntropy),
            origin: None,
            bytes_max: None,
            reserve_bytes: 64 * 1024 * 1024,
            journal_entries: 16_384,
        }
    }
}

/// Postern's own state, held by this process until dropped.
#[derive(Debug)]
pub struct State {
    folder: PathBuf,
    log: Arc<Log>,
    credentials: Arc<CredentialStore>,
    mask_keys: Arc<MaskKeyStore>,
    secrets: SecretStore,
    configurations: Arc<Configurations>,
    /// Held while a backup is made: two would take each other's copies for their own.
    backing_up: Mutex<()>,
    takings: Arc<TakingsFolder>,
    keys: KeyFolder,
    origin: String,
    db: Arc<Db>,
    clock: Arc<dyn Clock>,
    entropy: Arc<dyn Entropy>,
}

impl State {
    /// Opens the state in this folder, or makes one.
    ///
    /// # Errors
    /// When another process has it, a later program made it, a key is missing, or the record is
    /// damaged.
    pub fn open(folder: &Path, options: &Options) -> Result<Self, StateError> {
        let io = |path: &Path| {
            let path = path.to_owned();
            move |cause| StateError::Io { path, cause }
        };
        files::private_folder(folder).map_err(io(folder))?;
        let lock = Arc::new(lock(folder)?);
        let db = Arc::new(Db::open(&folder.join("state.db"))?);
        let Options { clock, entropy, .. } = options;
        let (clock, entropy) = (Arc::clone(clock), Arc::clone(entropy));
        let origin = origin(&db, options)?;
        let keys_folder = folder.join("keys");
        let keys =
            KeyFolder::open(&keys_folder, Arc::clone(&db), Arc::clone(&clock), entropy.clone())?;
        let signers = keys.signers(&origin)?;
        let (_, data) = keys.newest(KeyKind::Data)?;
        let (version, master) = keys.newest(KeyKind::Mask)?;
        let mask_keys = Arc::new(MaskKeyStore::new(MaskKey { version, master }, keys.clone()));
        let data = SealKey::new(data);
        let configurations = folder.join("configurations");
        let takings = folder.join("takings");
        let secrets_folder = folder.join("secrets");
        files::private_folder(&secrets_folder).map_err(io(&secrets_folder))?;
        let seals = Seals::new(Arc::clone(&db), data.clone(), Arc::clone(&entropy), &origin);
        let parts = LogParts {
            folder: folder.join("audit"),
            db: Arc::clone(&db),
            seals,
            signers,
            clock: Arc::clone(&clock),
            entropy: Arc::clone(&entropy),
            origin: origin.clone(),
            bytes_max: options.bytes_max,
            reserve_bytes: options.reserve_bytes,
            journal_entries: options.journal_entries,
            lock: Arc::clone(&lock),
        };
        let log = Arc::new(Log::open(parts)?);
        keep_vkey(folder, &log.vkey())?;
        Ok(Self {
            folder: folder.to_owned(),
            log,
            credentials: Arc::new(CredentialStore::open(
                Arc::clone(&db),
                Arc::clone(&clock),
                Arc::clone(&entropy),
                Arc::clone(&mask_keys),
                lock,
            )?),
            mask_keys,
            configurations: Arc::new(
                Configurations::open(configurations.clone()).map_err(io(&configurations))?,
            ),
            backing_up: Mutex::default(),
            takings: Arc::new(TakingsFolder::open(takings.clone()).map_err(io(&takings))?),
            secrets: SecretStore::new(secrets_folder, data, Arc::clone(&entropy)),
            keys,
            origin,
            db,
            clock,
            entropy,
        })
    }

    /// The folder.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// The record.
    pub const fn log(&self) -> &Arc<Log> {
        &self.log
    }

    /// The credentials.
    pub const fn credentials(&self) -> &Arc<CredentialStore> {
        &self.credentials
    }

    /// Keys of masks.
    pub const fn mask_keys(&self) -> &Arc<MaskKeyStore> {
        &self.mask_keys
    }

    /// Sealed secrets.
    pub const fn secrets(&self) -> &SecretStore {
        &self.secrets
    }

    /// The configurations that were in force.
    pub const fn configurations(&self) -> &Arc<Configurations> {
        &self.configurations
    }

    /// What was taken out of tables today.
    pub const fn takings(&self) -> &Arc<TakingsFolder> {
        &self.takings
    }

    /// The public key that the log is verified with.
    pub fn vkey(&self) -> Vkey {
        self.log.vkey()
    }

    pub(crate) const fn backing_up(&self) -> &Mutex<()> {
        &self.backing_up
    }

    pub(crate) const fn db(&self) -> &Arc<Db> {
        &self.db
    }

    pub(crate) const fn keys(&self) -> &KeyFolder {
        &self.keys
    }

    /// The name of the log, which is that of the node.
    pub fn origin(&self) -> &str {
        &self.origin
    }

    pub(crate) fn now(&self) -> Timestamp {
        self.clock.now()
    }

    /// A key and a nonce that nobody used before.
    pub(crate) fn draw(&self) -> Result<(Secret<[u8; 32]>, SealNonce), KeyError> {
        let (mut key, mut nonce) = ([0; 32], SealNonce::default());
        self.entropy.fill(&mut key)?;
        self.entropy.fill(&mut nonce)?;
        Ok((Secret::new(key), nonce))
    }

    /// Changes the log's signing key: the old key signs an entry that names the new one. Gives the
    /// new public key. Should the process end in between, the next start completes it.
    ///
    /// # Errors
    /// When the key cannot be kept or the entry cannot be written.
    pub fn rotate_audit_key(&self) -> Result<Vkey, StateError> {
        self.keys.add_signer(&self.origin)?;
        let newest = self.keys.signers(&self.origin)?.pop();
        if let Some(signer) = newest {
            self.log.hand_over(signer)?;
        }
        let vkey = self.vkey();
        keep_vkey(&self.folder, &vkey)?;
        Ok(vkey)
    }
}

/// Whether some process has that state open.
///
/// # Errors
/// When its lock cannot be looked at.
pub fn is_in_use(folder: &Path) -> io::Result<bool> {
    let file = match File::open(folder.join("lock")) {
        Ok(file) => file,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(false),
        Err(error) => return Err(error),
    };
    match file.try_lock_shared() {
        Ok(()) => Ok(false),
        Err(TryLockError::WouldBlock) => Ok(true),
        Err(TryLockError::Error(error)) => Err(error),
    }
}

/// Keeps the public key beside the record. It is written only when it changed, so that a full disk
/// keeps nobody from opening the state.
fn keep_vkey(folder: &Path, vkey: &Vkey) -> Result<(), StateError> {
    let path = folder.join(VKEY_FILE);
    let text = format!("{vkey}\n");
    if fs::read(&path).is_ok_and(|kept| kept == text.as_bytes()) {
        return Ok(());
    }
    files::write_whole(&path, text.as_bytes(), Durability::Content)
        .map_err(|cause| StateError::Io { path, cause })
}

fn origin(db: &Db, options: &Options) -> Result<String, StateError> {
    if let Some(origin) = db.meta("origin")? {
        return Ok(origin);
    }
    let origin = if let Some(origin) = &options.origin {
        origin.clone()
    } else {
        let mut id = [0; 8];
        options.entropy.fill(&mut id).map_err(KeyError::from)?;
        format!("postern-log/{}", hex::encode(id))
    };
    db.set_meta("origin", &origin)?;
    Ok(origin)
}

fn lock(folder: &Path) -> Result<File, StateError> {
    let path = folder.join("lock");
    let io = |cause| StateError::Io { path: path.clone(), cause };
    let mut options = OpenOptions::new();
    let options = options.read(true).write(true).create(true).truncate(false).mode(0o600);
    let mut file = options.open(&path).map_err(io)?;
    match file.try_lock() {
        Ok(()) => {}
        Err(TryLockError::WouldBlock) => {
            let mut pid = String::new();
            Read::by_ref(&mut file).take(16).read_to_string(&mut pid).map_err(io)?;
            let pid = pid.trim().to_owned();
            return Err(StateError::Locked { folder: folder.to_owned(), pid });
        }
        Err(TryLockError::Error(cause)) => return Err(io(cause)),
    }
    file.set_len(0).map_err(io)?;
    file.rewind().map_err(io)?;
    writeln!(file, "{}", std::process::id()).map_err(io)?;
    Ok(file)
}
