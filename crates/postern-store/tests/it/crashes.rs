//! kill -9 under load: what was said to be durable is there.

use std::{
    io::{BufRead as _, BufReader, Write as _},
    path::Path,
    process::{Command, Stdio},
    sync::Arc,
    time::Duration,
};

use postern_audit::{ReceiptId, Verdict, verify::Evidence};
use postern_gate::ports::Record as _;

use crate::support::*;

const FOLDER: &str = "POSTERN_CRASH_TEST_FOLDER";

/// The child: writes until it is killed, and says which receipts are durable. Without the
/// variable it is a test that does nothing.
#[test]
fn child_that_writes_until_it_is_killed() {
    #[expect(clippy::disallowed_methods, reason = "the parent test speaks to its child by it")]
    let Ok(folder) = std::env::var(FOLDER) else { return };
    let state = open(Path::new(&folder));
    let runtime = tokio::runtime::Builder::new_multi_thread().build().unwrap();
    let tasks: Vec<_> = (0..16)
        .map(|_| {
            let log = Arc::clone(state.log());
            runtime.spawn(async move {
                loop {
                    let pending = log.decide(decision(Verdict::Allowed)).unwrap();
                    pending.durable.await.unwrap();
                    let line = format!("\ndurable {}\n", pending.receipt);
                    std::io::stdout().write_all(line.as_bytes()).unwrap();
                    log.finish(&pending.receipt, ANSWERED);
                }
            })
        })
        .collect();
    for task in tasks {
        runtime.block_on(task).unwrap();
    }
}

/// Runs the child for a while and kills it; what it said to be durable.
fn run_and_kill(folder: &Path, while_ms: u64) -> Vec<ReceiptId> {
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["crashes::child_that_writes_until_it_is_killed", "--exact", "--nocapture"])
        .env(FOLDER, folder)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let stdout = child.stdout.take().unwrap();
    let reader = std::thread::spawn(move || {
        let lines = BufReader::new(stdout).lines().map_while(Result::ok);
        let receipts = lines.filter_map(|line| line.strip_prefix("durable ")?.parse().ok());
        receipts.collect()
    });
    std::thread::sleep(Duration::from_millis(while_ms));
    // SIGKILL.
    child.kill().unwrap();
    child.wait().unwrap();
    reader.join().unwrap()
}

#[test]
fn killed_in_a_loop_under_load_loses_nothing_that_was_answered() {
    let folder = tempfile::tempdir().unwrap();
    let mut answered: Vec<ReceiptId> = Vec::new();
    for round in 0..10_u64 {
        let receipts = run_and_kill(folder.path(), 120 + 37 * (round % 5));
        answered.extend(receipts);
        let state = open(folder.path());
        let evidence: Vec<_> = answered.iter().cloned().map(Evidence::Receipt).collect();
        let report = state.log().verify(&state.vkey(), &evidence).unwrap();
        assert!(report.is_sound(), "round {round}: {:?}", report.findings);
        for receipt in answered.iter().rev().take(20) {
            let found = state.log().find(receipt).unwrap().unwrap();
            assert!(found.entry < found.outcome, "round {round}: {found:?}");
            state.log().proof(receipt).unwrap().verify(&[state.vkey()]).unwrap();
        }
    }
    assert!(answered.len() > 100, "only {} were answered: the test saw nothing", answered.len());
}
