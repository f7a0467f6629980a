//! `audit verify`: the record checked with the public key alone, on this machine or another.

use std::{fs, path::Path};

use postern_audit::{ReceiptId, note::Vkey, verify::Evidence};
use postern_store::{Filter, LogEntry, LogError, LogFolder, RESTORED, VKEY_FILE, is_in_use};
use serde_json::json;

use super::{
    DIR,
    args::{AuditVerify, Common},
    print::Printer,
};
use crate::{failure::Failure, office::moment_of};

/// Most bytes of a file that was kept elsewhere.
const EVIDENCE_BYTES_MAX: u64 = 1024 * 1024;

/// Verifies a record.
pub(super) fn verify(
    common: &Common,
    wanted: &AuditVerify,
    printer: &mut Printer,
) -> Result<(), Failure> {
    let state = common.state(DIR);
    let key = key(&state, wanted.key.as_deref())?;
    let evidence = evidence(wanted)?;
    let no_record = |error: LogError| {
        Failure::cannot("no-record", error.to_string(), "name the state folder with --state")
    };
    let log = LogFolder::open(&state.join("audit")).map_err(no_record)?;
    let report = log.verify(&key, &evidence).map_err(no_record)?;
    let journal = Journal::of(&state, &log);
    let is_trusted = wanted.key.is_some();
    let restored = restored(&log);
    let mut findings: Vec<_> = report.findings.iter().map(ToString::to_string).collect();
    if let Journal::Damaged(what) = &journal {
        findings.push(format!("the journal: {what}"));
    }
    let is_sound = findings.is_empty() && report.is_sound();
    if printer.is_json() {
        printer.json(&json!({
            "ok": is_sound,
            "origin": report.origin,
            "entries": report.size,
            "root": report.root.map(|root| root.to_string()),
            "payloads": report.payloads,
            "findings": findings,
            "more_findings": report.more_findings,
            "truncation": report.truncation.to_string(),
            "restored": restored.iter()
                .map(|entry| json!({ "entry": entry.index, "time_ms": entry.leaf.time }))
                .collect::<Vec<_>>(),
            "journal": journal.word(),
            "key": { "vkey": key.to_string(), "kept_elsewhere": is_trusted },
        }));
    } else {
        printer.line(format!("log        {} · {} entries", report.origin, report.size));
        for finding in &findings {
            printer.line(format!("finding    {finding}"));
        }
        if is_sound {
            printer.line("entries    every one included, in order, unchanged · checkpoint signed");
        }
        printer.line(format!("end        {}", report.truncation));
        for entry in &restored {
            let when = moment_of(entry.leaf.time).unwrap_or_default();
            printer.line(format!("restored   from a backup at entry {}, {when}", entry.index));
        }
        if matches!(journal, Journal::InUse) {
            printer.line("journal    not checked: a process is writing to it");
        }
        if !is_trusted {
            printer.line(
                "key        taken from the state folder itself: whoever could change the record",
            );
            printer.line("           could change it too; keep it elsewhere and pass --key");
        }
    }
    if is_sound {
        return Ok(());
    }
    let count = findings.len();
    Err(Failure::refused(
        "record-unsound",
        format!("{count} findings: this record was changed or damaged"),
        "keep the folder as it is and compare with a copy",
    ))
}

/// Where the log goes on from a backup: what was recorded between the backup and that moment is in
/// no log. One that cannot be read has findings that say so.
fn restored(log: &LogFolder) -> Vec<LogEntry> {
    let filter = Filter { kind: Some(RESTORED.to_owned()), ..Filter::default() };
    log.entries(filter).into_iter().flatten().map_while(Result::ok).collect()
}

/// The journal beside the log: what was written last, and is not in the tiles yet.
#[derive(Debug)]
enum Journal {
    Sound,
    /// What is just being written would look torn.
    InUse,
    Damaged(String),
}

impl Journal {
    fn of(state: &Path, log: &LogFolder) -> Self {
        match is_in_use(state) {
            Ok(true) => Self::InUse,
            Ok(false) => match log.check_journal() {
                Ok(()) => Self::Sound,
                Err(error) => Self::Damaged(error.to_string()),
            },
            Err(error) => Self::Damaged(error.to_string()),
        }
    }

    const fn word(&self) -> &'static str {
        match self {
            Self::Sound => "sound",
            Self::InUse => "in-use",
            Self::Damaged(_) => "damaged",
        }
    }
}

fn key(state: &Path, given: Option<&str>) -> Result<Vkey, Failure> {
    let text = if let Some(text) = given {
        text.to_owned()
    } else {
        let path = state.join(VKEY_FILE);
        fs::read_to_string(&path).map_err(|error| {
            let what = format!("{} cannot be read: {error}", path.display());
            Failure::cannot("no-key", what, "pass the log's public key with --key")
        })?
    };
    text.trim().parse().map_err(|_no_key| {
        Failure::cannot(
            "bad-key",
            "this is no public key of a log",
            "copy it from `postern status`",
        )
    })
}

fn evidence(wanted: &AuditVerify) -> Result<Vec<Evidence>, Failure> {
    let checkpoints = wanted.checkpoints.iter().map(|path| read(path).map(Evidence::Checkpoint));
    let proofs = wanted.proofs.iter().map(|path| {
        let text = String::from_utf8_lossy(&read(path)?).into_owned();
        let proof = text.parse().map_err(|error: postern_audit::proof::ProofFileError| {
            let what = format!("{}: {error}", path.display());
            Failure::cannot("bad-proof", what, "pass a file of `postern audit export`")
        })?;
        Ok(Evidence::Proof(Box::new(proof)))
    });
    let receipts = wanted.receipts.iter().map(|text| {
        let receipt = text.parse::<ReceiptId>();
        receipt.map(Evidence::Receipt).map_err(|error| {
            Failure::cannot("bad-receipt", error.to_string(), "copy it from an answer")
        })
    });
    checkpoints.chain(proofs).chain(receipts).collect()
}

fn read(path: &Path) -> Result<Vec<u8>, Failure> {
    let failed = |what: String| {
        let text = format!("{} {what}", path.display());
        Failure::cannot("no-evidence", text, "name a file that was kept elsewhere")
    };
    let size =
        fs::metadata(path).map_err(|error| failed(format!("cannot be read: {error}")))?.len();
    if size > EVIDENCE_BYTES_MAX {
        return Err(failed("is larger than 1 MiB".to_owned()));
    }
    fs::read(path).map_err(|error| failed(format!("cannot be read: {error}")))
}
