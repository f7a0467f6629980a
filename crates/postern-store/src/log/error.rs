//! Why the log cannot be used.

use std::{
    io,
    path::{Path, PathBuf},
};

use postern_audit::{ReceiptId, checkpoint::CheckpointError, tree::TreeError};

use super::seals::SealsError;
use crate::{db::DbError, journal::JournalError};

/// Why the log cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum LogError {
    /// A file or folder cannot be used.
    #[error("{}: {cause}", path.display())]
    Io {
        /// The file or folder.
        path: PathBuf,
        /// Why.
        cause: io::Error,
    },
    /// There is no log.
    #[error("there is no log in {}", folder.display())]
    NoLog {
        /// The folder.
        folder: PathBuf,
    },
    /// A file of the log is damaged.
    #[error("{path}: {cause}; nothing was changed: run `postern audit verify`")]
    Damaged {
        /// Its path below the log's folder.
        path: String,
        /// How.
        cause: String,
    },
    /// The journal is damaged, or does not fit the rest. A torn end is no damage.
    #[error("{cause}; nothing was changed: run `postern audit verify`, restore a backup")]
    Journal {
        /// How.
        cause: String,
    },
    /// The checkpoint is not of this log, or not signed by its keys.
    #[error("the log's checkpoint: {0}; nothing was changed: run `postern audit verify`")]
    Checkpoint(#[from] CheckpointError),
    /// There is no such entry.
    #[error("there is no entry {index} under the log's checkpoint")]
    NoEntry {
        /// Its number.
        index: u64,
    },
    /// There is no such receipt.
    #[error("there is no entry with receipt {receipt}")]
    NoReceipt {
        /// The receipt.
        receipt: ReceiptId,
    },
    /// A tile cannot be read.
    #[error(transparent)]
    Tree(#[from] TreeError),
    /// The database failed.
    #[error(transparent)]
    Db(#[from] DbError),
    /// A payload's key cannot be read.
    #[error("a data key cannot be read: {cause}")]
    DataKey {
        /// Why.
        cause: String,
    },
    /// The writer could not do it.
    #[error("the record cannot be written: {cause}")]
    Writer {
        /// Why.
        cause: String,
    },
}

impl LogError {
    pub(super) fn io(path: &Path) -> impl FnOnce(io::Error) -> Self + use<> {
        let path = path.to_owned();
        move |cause| Self::Io { path, cause }
    }
}

impl From<JournalError> for LogError {
    fn from(error: JournalError) -> Self {
        Self::Journal { cause: error.to_string() }
    }
}

impl From<SealsError> for LogError {
    fn from(error: SealsError) -> Self {
        Self::DataKey { cause: error.to_string() }
    }
}
