//! Postern's own state: the record on disk, credentials, keys and sealed secrets.
//!
//! One folder, one process. [`State::open`] takes the folder's lock and everything hangs off it:
//!
//! | Below the state folder | What |
//! |---|---|
//! | `lock` | held while a process owns the state; holds its number |
//! | `state.db` | SQLite: credentials, standing, wrapped data keys, the index of receipts |
//! | `keys/` | signing key, master keys; apart from what they protect, so a backup can be too |
//! | `secrets/` | secrets that the configuration names `sealed:NAME` |
//! | `configurations/` | the texts of every configuration that was in force, by digest |
//! | `takings/` | how many records were taken out today, as keyed hashes |
//! | `audit/` | the record: a journal, and the log as C2SP tlog-tiles (see [`log`]) |
//!
//! The system's clock and randomness are read here and nowhere else.

mod backup;
mod configurations;
mod credentials;
mod db;
mod files;
mod journal;
mod keys;
pub mod log;
mod secrets;
mod state;
mod system;
mod takings;

pub use backup::{Backup, BackupError, RESTORED, RestoreError, Restored, restore};
pub use configurations::{Configurations, KeepError, Texts};
pub use credentials::{
    CredentialError, CredentialInfo, CredentialStore, FollowError, KEY_LIFE_MS_MAX, KeyShape,
    Overlap, key_shape,
};
pub use keys::MaskKeyStore;
pub use log::{Filter, Log, LogEntry, LogError, LogFolder, Payload};
pub use secrets::SecretStore;
pub use state::{Options, State, StateError, VKEY_FILE, is_in_use};
pub use system::{SystemClock, SystemEntropy};
pub use takings::TakingsFolder;
