//! The record, read back whole once the server has ended, and held against what was asked.

use std::{fs, path::Path};

use anyhow::Context as _;
use postern_store::{Filter, LogFolder};

use super::{canary, report::Check, tally::All};
use crate::server::Server;

/// What was kept away from the state while it ran, so that a record that was cut is found out.
#[derive(Debug)]
pub(super) struct Kept {
    key: String,
    checkpoint: std::path::PathBuf,
}

/// What stands in the record, receipts sorted.
#[derive(Debug, Default)]
struct Recorded {
    entries: u64,
    /// Of decisions, all of them.
    decided: Vec<u64>,
    /// Of those, the ones that were allowed.
    allowed: Vec<u64>,
    /// And the ones by which a statement was described before it ran: told when that failed.
    explained: Vec<u64>,
    finished: Vec<u64>,
    unknown: u64,
}

/// Keeps the key and a checkpoint, as somebody elsewhere would.
pub(super) fn keep(server: &Server, folder: &Path) -> anyhow::Result<Kept> {
    let status = server.run(&["status"])?;
    let key = status.pointer("/record/key").and_then(serde_json::Value::as_str);
    let key = key.context("no key of the record")?.to_owned();
    let checkpoint = folder.join("checkpoint");
    fs::copy(server.state().join("audit/checkpoint"), &checkpoint)?;
    Ok(Kept { key, checkpoint })
}

/// Everything that must hold of the record.
pub(super) fn checks(server: &Server, kept: &Kept, all: &mut All) -> anyhow::Result<Vec<Check>> {
    let recorded = read(server.state())?;
    let mut seen = std::mem::take(&mut all.receipts);
    seen.sort_unstable();
    let twice = doubles(&seen).saturating_add(doubles(&recorded.decided));
    let twice = twice.saturating_add(doubles(&recorded.finished));
    let lost = missing(&seen, &recorded.decided);
    let unseen = missing(&recorded.decided, &seen);
    let unseen = unseen.saturating_sub(missing(&recorded.explained, &seen));
    let described = u64::try_from(recorded.explained.len()).unwrap_or(u64::MAX);
    let open = missing(&recorded.allowed, &recorded.finished);
    let stray = missing(&recorded.finished, &recorded.allowed);
    let (sent, answered) = all.described;
    let checkpoint = kept.checkpoint.display().to_string();
    let verify = ["audit", "verify", "--key", &kept.key, "--checkpoint", &checkpoint];
    let verified = server.output(&verify)?;
    let verdict = String::from_utf8_lossy(&verified.stdout).trim().to_owned();
    let on_disk = canaries_on_disk(server.state())?;
    Ok(vec![
        Check::new(
            "receipts that clients hold and the record lacks",
            format!(
                "{lost} of {} (bound of this program passed by {})",
                seen.len(),
                all.receipts_beyond
            ),
            lost == 0 && all.receipts_beyond == 0,
        ),
        Check::new(
            "receipts, decisions or outcomes that are there twice",
            twice.to_string(),
            twice == 0,
        ),
        Check::new(
            "decisions of which no client holds the receipt, against questions that were cut off",
            format!("{unseen}, {}", all.without_receipt),
            unseen <= all.without_receipt,
        ),
        Check::new(
            "statements described: recorded, against those that were sent and answered",
            format!("{described}, {sent} and {answered}"),
            (answered..=sent).contains(&described),
        ),
        Check::new(
            "decisions without an outcome, outcomes without one, outcomes `unknown`",
            format!(
                "{open}, {stray}, {} (of {} decisions, {} allowed)",
                recorded.unknown,
                recorded.decided.len(),
                recorded.allowed.len()
            ),
            open == 0 && stray == 0 && recorded.unknown == 0,
        ),
        Check::new(
            "`postern audit verify` with the key and a checkpoint of the beginning",
            if verified.status.success() {
                format!("{} entries, sound", recorded.entries)
            } else {
                verdict
            },
            verified.status.success(),
        ),
        Check::new("canaries in the state folder", on_disk.to_string(), on_disk == 0),
    ])
}

fn read(state: &Path) -> anyhow::Result<Recorded> {
    let log = LogFolder::open(&state.join("audit"))?;
    let mut recorded = Recorded::default();
    for entry in log.entries(Filter::default())? {
        let leaf = entry?.leaf;
        recorded.entries = recorded.entries.saturating_add(1);
        let receipt = leaf.receipt.as_str().strip_prefix("r_").and_then(canary::receipt);
        let receipt = receipt.context("an entry without a receipt")?;
        match (leaf.kind.as_str(), leaf.text("verdict")) {
            ("query.decided", verdict) => {
                recorded.decided.push(receipt);
                match verdict {
                    Some("allowed") => recorded.allowed.push(receipt),
                    Some("explained") => recorded.explained.push(receipt),
                    _ => {}
                }
            }
            ("query.finished", _) => {
                recorded.finished.push(receipt);
                let is_unknown = leaf.text("outcome") == Some("unknown");
                recorded.unknown = recorded.unknown.saturating_add(u64::from(is_unknown));
            }
            _ => {}
        }
    }
    recorded.decided.sort_unstable();
    recorded.allowed.sort_unstable();
    recorded.explained.sort_unstable();
    recorded.finished.sort_unstable();
    Ok(recorded)
}

/// How many stand beside their like.
fn doubles(sorted: &[u64]) -> u64 {
    let doubles = sorted.windows(2).filter(|pair| pair.first() == pair.last()).count();
    u64::try_from(doubles).unwrap_or(u64::MAX)
}

/// How many of these are not among those.
fn missing(wanted: &[u64], sorted: &[u64]) -> u64 {
    let missing = wanted.iter().filter(|number| sorted.binary_search(number).is_err()).count();
    u64::try_from(missing).unwrap_or(u64::MAX)
}

/// Looks through every file below a folder.
fn canaries_on_disk(folder: &Path) -> anyhow::Result<u64> {
    let mut found = 0_u64;
    for entry in fs::read_dir(folder)? {
        let (kind, path) = {
            let entry = entry?;
            (entry.file_type()?, entry.path())
        };
        if kind.is_dir() {
            found = found.saturating_add(canaries_on_disk(&path)?);
        } else if kind.is_file() {
            found = found.saturating_add(canary::canaries_in_file(&path)?);
        }
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_lost_or_there_twice_is_counted() {
        assert_eq!(doubles(&[1, 2, 2, 2, 3]), 2);
        assert_eq!(doubles(&[1, 2, 3]), 0);
        assert_eq!(missing(&[1, 4, 5], &[1, 2, 3]), 2);
        assert_eq!(missing(&[], &[1]), 0);
    }
}
