//! Keeps the texts of a configuration before it is in force, and makes room for them.

use std::{collections::BTreeSet, io, sync::Arc};

use postern_core::digest::Digest;
use postern_store::{Configurations, Filter, KeepError, Log, LogError, Texts};
use serde_json::Value;

/// The event that names what was put in force.
pub(crate) const LOADED: &str = "configuration.loaded";

/// Keeps them. Where there is no room, what the record does not name goes, and they are tried
/// again.
///
/// # Errors
/// When there is no room even so, or they cannot be written.
pub(super) fn keep(
    kept: &Configurations,
    record: &Arc<Log>,
    digest: Digest,
    texts: &Texts,
    bytes_max: u64,
) -> Result<(), KeepError> {
    let full = match kept.keep(&digest, texts, bytes_max) {
        Err(full @ KeepError::Full { .. }) => full,
        done @ (Ok(()) | Err(KeepError::Io(_))) => return done,
    };
    // A record that cannot be read whole may name anything: then nothing goes.
    let dropped =
        named(record).map_err(io::Error::other).and_then(|named| kept.drop_others(&named));
    match dropped {
        Ok(dropped) => tracing::warn!(dropped, "configurations that the record does not name went"),
        Err(error) => {
            tracing::warn!(%error, "no room could be made for the texts of configurations");
            return Err(full);
        }
    }
    kept.keep(&digest, texts, bytes_max)
}

/// Every configuration that an entry of the record names.
fn named(record: &Arc<Log>) -> Result<BTreeSet<Digest>, LogError> {
    // Without this, the last ones might not be among what is read.
    record.publish()?;
    let filter = Filter { kind: Some(LOADED.to_owned()), ..Filter::default() };
    let mut named = BTreeSet::new();
    for entry in record.entries(filter, 0)? {
        let entry = entry?;
        let digest = entry.leaf.body.pointer("/digests/configuration").and_then(Value::as_str);
        named.extend(digest.and_then(Digest::of_hex));
    }
    Ok(named)
}
