//! Copies of the state, and the keys that open them.

use std::path::Path;

use postern_audit::Notice;
use postern_store::BackupError;
use serde_json::{Value, json};

use super::Office;
use crate::{failure::Failure, system::account};

impl Office {
    /// Writes a sealed copy of the state.
    pub(super) async fn backup(&self, file: &Path) -> Result<Value, Failure> {
        let made = tokio::task::block_in_place(|| self.state().backup(file));
        let made = made.map_err(|error| refused(&error))?;
        self.note(Notice {
            event: "state.backed-up",
            by: Some(account()),
            about: None,
            digests: vec![("checkpoint", made.root)],
            counts: vec![("entries", made.entries), ("bytes", made.bytes)],
        })
        .await?;
        Ok(json!({
            "file": file.display().to_string(),
            "entries": made.entries,
            "root": made.root.to_string(),
            "bytes": made.bytes,
            "cluster": self.cluster().map(|cluster| cluster.name.as_str()),
            "has_keys_elsewhere": made.has_keys_elsewhere,
        }))
    }

    /// Writes the keys of the state to a file. That somebody took them stands in the record before
    /// they leave.
    pub(super) async fn give_keys(&self, file: &Path) -> Result<Value, Failure> {
        self.note(Notice {
            event: "keys.exported",
            by: Some(account()),
            about: None,
            digests: Vec::new(),
            counts: Vec::new(),
        })
        .await?;
        let keys = self.state().give_keys(file).map_err(|error| refused(&error))?;
        Ok(json!({ "file": file.display().to_string(), "keys": keys }))
    }
}

fn refused(error: &BackupError) -> Failure {
    let next = match error {
        BackupError::Exists { .. } => "name another file",
        BackupError::Io { .. } => "see that the folder is there, can be written, and has room",
        BackupError::Log(_) => "see `postern status`, then try again",
        BackupError::Db(_) | BackupError::Key(_) => "see what is wrong with the state folder",
    };
    Failure::cannot("backup", error.to_string(), next)
}
