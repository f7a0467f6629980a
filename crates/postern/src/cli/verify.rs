//! `audit verify`: the record checked with the public key alone, on this machine or another.

use std::{fs, path::Path};

use postern_audit::{ReceiptId, note::Vkey, verify::Evidence};
use postern_store::LogFolder;
use serde_json::json;

use super::{
    DIR,
    args::{AuditVerify, Common},
    print::Printer,
};
use crate::{failure::Failure, office::VKEY_FILE};

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
    let report = LogFolder::open(&state.join("audit"))
        .and_then(|log| log.verify(&key, &evidence))
        .map_err(|error| {
            Failure::cannot("no-record", error.to_string(), "name the state folder with --state")
        })?;
    let is_trusted = wanted.key.is_some();
    let findings: Vec<_> = report.findings.iter().map(ToString::to_string).collect();
    if printer.is_json() {
        printer.json(&json!({
            "ok": report.is_sound(),
            "origin": report.origin,
            "entries": report.size,
            "root": report.root.map(|root| root.to_string()),
            "payloads": report.payloads,
            "findings": findings,
            "more_findings": report.more_findings,
            "truncation": report.truncation.to_string(),
            "key": { "vkey": key.to_string(), "kept_elsewhere": is_trusted },
        }));
    } else {
        printer.line(format!("log        {} · {} entries", report.origin, report.size));
        for finding in &findings {
            printer.line(format!("finding    {finding}"));
        }
        if report.is_sound() {
            printer.line("entries    every one included, in order, unchanged · checkpoint signed");
        }
        printer.line(format!("end        {}", report.truncation));
        if !is_trusted {
            printer.line(
                "key        taken from the state folder itself: whoever could change the record",
            );
            printer.line("           could change it too; keep it elsewhere and pass --key");
        }
    }
    if report.is_sound() {
        return Ok(());
    }
    let count = findings.len();
    Err(Failure::refused(
        "record-unsound",
        format!("{count} findings: this record was changed or damaged"),
        "keep the folder as it is and compare with a copy",
    ))
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
