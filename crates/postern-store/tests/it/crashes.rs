//! kill -9 under load: what was said to be durable is there. Writes that fail half way: nothing of
//! them counts, and the record goes on when they succeed again.

use std::{
    io::{BufRead as _, BufReader, Write as _},
    path::Path,
    process::{Command, Stdio},
    sync::Arc,
    time::Duration,
};

use postern_audit::{ReceiptId, Verdict, verify::Evidence};
use postern_gate::ports::Record as _;
use postern_store::Filter;

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
    for _ in 0..16 {
        let log = Arc::clone(state.log());
        runtime.spawn(async move {
            loop {
                let pending = log.decide(decision(Verdict::Allowed)).unwrap();
                pending.durable.await.unwrap();
                let line = format!("\ndurable {}\n", pending.receipt);
                std::io::stdout().write_all(line.as_bytes()).unwrap();
                log.finish(&pending.receipt, ANSWERED);
            }
        });
    }
    // Nobody lets it come to this.
    std::thread::sleep(Duration::from_mins(1));
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

const LIMITED: &str = "POSTERN_LIMITED_TEST_FOLDER";

/// The child of the test below: its files may not grow beyond a limit, so that a write of the
/// journal ends in the middle of a batch. Then it lifts the limit.
#[test]
fn child_whose_writes_fail_half_way() {
    #[expect(clippy::disallowed_methods, reason = "the parent test speaks to its child by it")]
    let Ok(folder) = std::env::var(LIMITED) else { return };
    let state = open(Path::new(&folder));
    let log = state.log();
    let failed = (0..5_000).find_map(|_| decide(log, Verdict::Allowed).err());
    assert!(failed.expect("never failed").cause.contains("File too large"));
    assert!(!log.is_writable());
    assert!(log.trouble().unwrap().contains("File too large"));
    assert!(decide(log, DENIED).is_err());
    let limit = rustix::process::Rlimit { current: None, maximum: None };
    rustix::process::setrlimit(rustix::process::Resource::Fsize, limit).unwrap();
    for _ in 0..400 {
        if log.is_writable() {
            break;
        }
        std::thread::sleep(Duration::from_millis(10));
    }
    let receipt = decide(log, Verdict::Allowed).unwrap();
    println!("\ndurable {receipt}");
}

#[test]
fn a_write_that_fails_half_way_is_refused_and_the_record_recovers() {
    let folder = tempfile::tempdir().unwrap();
    // With the signal ignored a write over the limit is an error, after what still fitted.
    let script = "trap '' XFSZ; ulimit -S -f 200; exec \"$0\" \"$@\"";
    let output = Command::new("sh")
        .args(["-c", script])
        .arg(std::env::current_exe().unwrap())
        .args(["crashes::child_whose_writes_fail_half_way", "--exact", "--nocapture"])
        .env(LIMITED, folder.path())
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(output.status.success(), "{said}\n{}", String::from_utf8_lossy(&output.stderr));
    let receipt = said.lines().find_map(|line| line.strip_prefix("durable ")?.parse().ok());
    let state = open(folder.path());
    let evidence = [Evidence::Receipt(receipt.expect("the child recovered"))];
    let report = state.log().verify(&state.vkey(), &evidence).unwrap();
    assert!(report.is_sound(), "{:?}", report.findings);
    let filter = Filter { kind: Some("log.recovered".to_owned()), ..Filter::default() };
    let said = state.log().entries(filter, 0).unwrap().next().unwrap().unwrap();
    assert_ne!(said.leaf.body["counts"]["refused"], "0");
}
