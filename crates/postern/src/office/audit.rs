//! Reading the record back.

use std::{fs, path::Path};

use postern_audit::{Notice, ReceiptId};
use postern_core::{
    digest::Digest,
    name::{PrincipalName, SourceName},
};
use postern_store::{Filter, LogEntry, Payload};
use serde_json::{Value, json};

use super::Office;
use crate::failure::Failure;

/// Most entries that are shown at once.
const SHOWN_MAX: u32 = 10_000;

impl Office {
    pub(super) fn audit_tail(&self, count: u32) -> Result<Value, Failure> {
        let log = self.state().log();
        let size = log.size().map_err(unreadable)?;
        let first = size.saturating_sub(u64::from(count.min(SHOWN_MAX)));
        let entries = log.entries(Filter::default(), first).map_err(unreadable)?;
        let entries = entries.map(|entry| entry.map(|entry| shown(&entry)).map_err(unreadable));
        Ok(json!({ "size": size, "entries": entries.collect::<Result<Vec<_>, _>>()? }))
    }

    pub(super) fn audit_show(&self, receipt: &str) -> Result<Value, Failure> {
        let receipt = parse(receipt)?;
        let log = self.state().log();
        let found = log.find(&receipt).map_err(unreadable)?.ok_or_else(|| {
            let what = format!("no entry has the receipt {receipt}");
            Failure::refused("unknown-receipt", what, "see the last ones with `postern audit tail`")
        })?;
        let mut entries = Vec::new();
        for index in [found.entry, found.outcome].into_iter().flatten() {
            let filter = Filter { receipt: Some(receipt.clone()), ..Filter::default() };
            let mut from = log.entries(filter, index).map_err(unreadable)?;
            let entry = from.next().transpose().map_err(unreadable)?;
            entries.extend(entry.as_ref().map(shown));
        }
        Ok(json!({ "receipt": receipt.as_str(), "entries": entries }))
    }

    /// Records that somebody looked at a source.
    pub(super) async fn note_scan(
        &self,
        source: &SourceName,
        [tables, columns]: [usize; 2],
        digest: &str,
    ) -> Result<Value, Failure> {
        let count = |number: usize| u64::try_from(number).unwrap_or(u64::MAX);
        let digests = Digest::of_hex(digest).map(|digest| ("survey", digest));
        let notice = Notice {
            event: "source.scanned",
            by: Some(crate::system::account()),
            about: Some(source.as_str().into()),
            digests: digests.into_iter().collect(),
            counts: vec![("tables", count(tables)), ("columns", count(columns))],
        };
        self.note(notice).await.map(|receipt| json!({ "receipt": receipt.as_str() }))
    }

    pub(super) fn audit_export(
        &self,
        folder: &Path,
        agent: Option<PrincipalName>,
    ) -> Result<Value, Failure> {
        let unwritable = |error: std::io::Error| {
            let what = format!("{} cannot be written: {error}", folder.display());
            Failure::cannot("export", what, "name another folder with --proofs")
        };
        fs::create_dir_all(folder).map_err(unwritable)?;
        let log = self.state().log();
        let filter = Filter { principal: agent, ..Filter::default() };
        let entries = log.entries(filter, 0).map_err(unreadable)?;
        // All under one checkpoint, which is written beside them.
        let proofs = log.folder().proofs().map_err(unreadable)?;
        let mut written = 0_u64;
        for entry in entries {
            let entry = entry.map_err(unreadable)?;
            let proof = proofs.of(entry.index).map_err(unreadable)?;
            // A decision and its outcome share a receipt; the entry's number tells them apart.
            let name = format!("{}.{}.tlog-proof", entry.leaf.receipt, entry.index);
            fs::write(folder.join(name), proof.to_string()).map_err(unwritable)?;
            written = written.saturating_add(1);
        }
        fs::write(folder.join("checkpoint"), proofs.checkpoint()).map_err(unwritable)?;
        let vkey = self.state().vkey().to_string();
        fs::write(folder.join("vkey"), format!("{vkey}\n")).map_err(unwritable)?;
        Ok(json!({ "folder": folder.display().to_string(), "proofs": written, "key": vkey }))
    }

    /// Writes the proof of a receipt's decision; gives its number in the log.
    pub(crate) fn write_proof(&self, receipt: &str, path: &Path) -> Result<u64, Failure> {
        let receipt = parse(receipt)?;
        let proof = self.state().log().proof(&receipt).map_err(unreadable)?;
        fs::write(path, proof.to_string()).map_err(|error| {
            let what = format!("{} cannot be written: {error}", path.display());
            Failure::cannot("export", what, "make the folder writable")
        })?;
        Ok(proof.index)
    }
}

/// An entry as it is shown: its leaf, its number, and what was sealed beside it.
fn shown(entry: &LogEntry) -> Value {
    let payload = match &entry.payload {
        Payload::None => Value::Null,
        Payload::Sealed => json!("sealed"),
        Payload::Erased => json!("erased"),
        Payload::Damaged => json!("damaged"),
        Payload::Open(value) => value.clone(),
    };
    json!({ "index": entry.index, "leaf": entry.leaf.body, "payload": payload })
}

pub(super) fn parse(receipt: &str) -> Result<ReceiptId, Failure> {
    receipt.parse::<ReceiptId>().map_err(|error| {
        Failure::refused("bad-receipt", error.to_string(), "copy it from an answer")
    })
}

#[expect(clippy::needless_pass_by_value, reason = "it is handed to map_err")]
pub(super) fn unreadable(error: postern_store::log::LogError) -> Failure {
    Failure::cannot("record-unreadable", error.to_string(), "verify it with `postern audit verify`")
}
