//! Keys that are changed.

use serde_json::{Value, json};

use super::Office;
use crate::failure::Failure;

impl Office {
    /// Signs the record with a new key from here on. The old key signs an entry that names the new
    /// one, so that whoever kept the old public key can still verify everything.
    pub(super) fn rotate_audit_key(&self) -> Result<Value, Failure> {
        let before = self.state().vkey().to_string();
        let after = self.state().rotate_audit_key().map_err(|error| {
            Failure::cannot(
                "key-change",
                error.to_string(),
                "make room on the disk of the state folder; the next start completes what was begun",
            )
        })?;
        let after = after.to_string();
        Ok(json!({ "before": before, "key": after }))
    }
}
