//! What was asked and decided, page by page; and by which texts.

use postern_audit::leaf::DECIDED;
use postern_core::{clock::Timestamp, digest::Digest, name::PrincipalName};
use postern_store::{Filter, LogEntry, Payload};
use serde_json::{Value, json};

use super::{
    Office,
    audit::{parse, unreadable},
};
use crate::{config::folder::Folder, failure::Failure, house::LOADED, policy::replay::Decided};

/// Most decisions of one page, and roughly most bytes of them.
const PAGE: (usize, usize) = (1_000, 8 * 1024 * 1024);

/// Stages at which policies and statements decide; what was refused elsewhere says nothing of
/// either.
const OF_POLICY: [&str; 3] = ["sight", "bind", "rewrite"];

impl Office {
    /// Decisions from that entry on, and where the next page begins.
    pub(super) fn traffic(
        &self,
        first: u64,
        since: Option<Timestamp>,
        agent: Option<PrincipalName>,
    ) -> Result<Value, Failure> {
        let log = self.state().log();
        let size = log.size().map_err(unreadable)?;
        let filter =
            Filter { principal: agent, kind: Some(DECIDED.to_owned()), since, ..Filter::default() };
        let (mut page, mut bytes, mut next) = (Vec::new(), 0_usize, None);
        for entry in log.entries(filter, first).map_err(unreadable)? {
            let entry = entry.map_err(unreadable)?;
            let Some(decided) = decided(&entry) else { continue };
            if page.len() >= PAGE.0 || bytes >= PAGE.1 {
                next = Some(entry.index);
                break;
            }
            bytes = bytes.saturating_add(decided.sql.as_ref().map_or(0, String::len));
            page.push(decided);
        }
        Ok(json!({ "size": size, "decided": page, "next": next }))
    }

    /// The texts of the configuration that was in force at an entry.
    pub(super) fn configuration_at(&self, at: &str) -> Result<Value, Failure> {
        let (index, loaded) = self.loaded_at(at)?;
        let digest = loaded.leaf.body.pointer("/digests/configuration").and_then(Value::as_str);
        let digest = digest.and_then(Digest::of_hex).ok_or_else(|| nothing(index))?;
        let texts = self.state().configurations().find(&digest).map_err(|error| {
            Failure::cannot("configuration", error.to_string(), "see the state folder")
        })?;
        let texts = texts.ok_or_else(|| {
            Failure::refused(
                "configuration-not-kept",
                format!("the texts of the configuration {digest} were not kept"),
                "look for them in the history of the folder: the entry holds their digest",
            )
        })?;
        let folder = Folder { dir: self.dir().to_owned(), files: texts };
        if folder.digest() != digest {
            return Err(Failure::cannot(
                "configuration-damaged",
                format!("the texts that were kept are not those of the configuration {digest}"),
                "somebody changed the state folder: see `postern audit verify`",
            ));
        }
        Ok(json!({
            "entry": index,
            "loaded": { "entry": loaded.index, "time_ms": loaded.leaf.time, "leaf": loaded.leaf.body },
            "digest": digest.to_string(),
            "files": folder.files,
        }))
    }

    /// The entry that is meant, and the last one before it that put a configuration in force.
    fn loaded_at(&self, at: &str) -> Result<(u64, LogEntry), Failure> {
        let log = self.state().log();
        let index = if let Ok(index) = at.parse::<u64>() {
            index
        } else {
            let receipt = parse(at)?;
            let found = log.find(&receipt).map_err(unreadable)?;
            found.and_then(|found| found.entry.or(found.outcome)).ok_or_else(|| {
                let what = format!("no entry has the receipt {receipt}");
                Failure::refused("unknown-receipt", what, "see `postern audit tail`")
            })?
        };
        let filter = Filter { kind: Some(LOADED.to_owned()), ..Filter::default() };
        let mut last = None;
        for entry in log.entries(filter, 0).map_err(unreadable)? {
            let entry = entry.map_err(unreadable)?;
            if entry.index > index {
                break;
            }
            last = Some(entry);
        }
        last.map(|entry| (index, entry)).ok_or_else(|| nothing(index))
    }
}

fn nothing(index: u64) -> Failure {
    Failure::refused(
        "no-configuration",
        format!("no configuration was in force at entry {index}"),
        "name a later entry",
    )
}

/// The decision that an entry tells of, when it is one of policy.
fn decided(entry: &LogEntry) -> Option<Decided> {
    let leaf = &entry.leaf;
    let code = match leaf.text("verdict")? {
        "allowed" => None,
        "denied" if leaf.text("stage").is_some_and(|stage| OF_POLICY.contains(&stage)) => {
            Some(leaf.text("code")?.to_owned())
        }
        _ => return None,
    };
    let payload = match &entry.payload {
        Payload::Open(payload) => Some(payload),
        Payload::None | Payload::Sealed | Payload::Erased | Payload::Damaged => None,
    };
    let told = |name: &str| {
        let text = payload.and_then(|payload| payload.get(name)).and_then(Value::as_str);
        text.map(str::to_owned)
    };
    let params = payload.map(|payload| match payload.get("params") {
        None => Some(Vec::new()),
        Some(params) => params.as_array().cloned(),
    });
    let types = payload.and_then(|payload| payload.get("types")).and_then(Value::as_array);
    Some(Decided {
        receipt: leaf.receipt.to_string(),
        principal: leaf.text("principal")?.to_owned(),
        purpose: leaf.text("purpose").map(str::to_owned),
        source: leaf.text("source").map(str::to_owned),
        tool: leaf.text("tool").map(str::to_owned),
        code,
        sql: told("sql"),
        params: params.flatten(),
        types: types.cloned().unwrap_or_default(),
        executed: told("executed"),
    })
}
