//! What is recorded can be found, read, proven; and erased.

use std::sync::Arc;

use postern_audit::{Notice, OutcomeKind, Verdict, proof::Proof, verify::Evidence};
use postern_core::clock::Timestamp;
use postern_gate::ports::Record as _;
use postern_store::{Filter, LogEntry, LogFolder, Options, Payload, State};

use crate::support::*;

const DAY_MS: u64 = 86_400_000;

fn entries(state: &State, filter: Filter) -> Vec<LogEntry> {
    state.log().entries(filter, 0).unwrap().collect::<Result<_, _>>().unwrap()
}

fn kinds(state: &State) -> Vec<String> {
    entries(state, Filter::default()).into_iter().map(|entry| entry.leaf.kind).collect()
}

#[test]
fn a_decision_and_its_outcome_are_found_read_and_proven() {
    let folder = tempfile::tempdir().unwrap();
    let state = open(folder.path());
    let receipt = decide(state.log(), Verdict::Allowed).unwrap();
    state.log().finish(&receipt, ANSWERED);
    assert_eq!(kinds(&state), ["log.started", "query.decided", "query.finished"]);
    let found = state.log().find(&receipt).unwrap().unwrap();
    assert_eq!((found.entry, found.outcome), (Some(1), Some(2)));

    let filter = Filter { receipt: Some(receipt.clone()), ..Filter::default() };
    let shown = entries(&state, filter);
    assert_eq!(shown.len(), 2);
    let Payload::Open(payload) = &shown[0].payload else { panic!("{:?}", shown[0].payload) };
    assert_eq!(payload["sql"], "SELECT name FROM customers WHERE phone = $1");
    assert_eq!(payload["address"], "192.0.2.7");
    assert_eq!(shown[1].payload, Payload::None);

    let text = state.log().proof(&receipt).unwrap().to_string();
    let proof: Proof = text.parse().unwrap();
    proof.verify(&[state.vkey()]).unwrap();
    let evidence = [Evidence::Proof(Box::new(proof)), Evidence::Receipt(receipt)];
    let report = state.log().verify(&state.vkey(), &evidence).unwrap();
    assert!(report.is_sound(), "{:?}", report.findings);
}

#[test]
fn an_unknown_receipt_is_not_found() {
    let folder = tempfile::tempdir().unwrap();
    let state = open(folder.path());
    let stranger = "r_00000000000000000000000001".parse().unwrap();
    assert_eq!(state.log().find(&stranger).unwrap(), None);
    assert!(state.log().proof(&stranger).is_err());
}

#[test]
fn a_notice_is_durable_when_it_returns() {
    let folder = tempfile::tempdir().unwrap();
    let state = open(folder.path());
    let notice = Notice {
        event: "agent.suspended",
        by: Some(Arc::from("os:mara")),
        about: Some(Arc::from("claude-support")),
        digests: Vec::new(),
        counts: Vec::new(),
    };
    let receipt = wait(state.log().notice(notice)).unwrap();
    assert_eq!(state.log().find(&receipt).unwrap().unwrap().entry, Some(1));
    let free_text = Notice {
        event: "agent.added",
        by: Some(Arc::from("two words")),
        about: None,
        digests: Vec::new(),
        counts: Vec::new(),
    };
    assert!(wait(state.log().notice(free_text)).is_err());
}

#[test]
fn decisions_without_outcome_are_closed_as_unknown_at_the_next_start() {
    let folder = tempfile::tempdir().unwrap();
    let state = open(folder.path());
    let left = decide(state.log(), Verdict::Allowed).unwrap();
    let closed = decide(state.log(), Verdict::Allowed).unwrap();
    state.log().finish(&closed, ANSWERED);
    decide(state.log(), DENIED).unwrap();
    decide(state.log(), Verdict::Explained).unwrap();
    drop(state);
    for _ in 0..2 {
        let state = open(folder.path());
        let found = entries(&state, Filter { receipt: Some(left.clone()), ..Filter::default() });
        assert_eq!(found.len(), 2, "closed once, not at every start");
        assert_eq!(found[1].leaf.text("outcome"), Some("unknown"));
        let unknown = entries(&state, Filter::default());
        let unknown = unknown.iter().filter(|e| e.leaf.text("outcome") == Some("unknown"));
        assert_eq!(unknown.count(), 1);
    }
}

#[test]
fn the_log_goes_on_over_restarts_and_stays_one_log() {
    let folder = tempfile::tempdir().unwrap();
    let mut kept = Vec::new();
    for _ in 0..4 {
        let state = open(folder.path());
        fill(state.log(), 70);
        state.log().publish().unwrap();
        kept.push(Evidence::Checkpoint(state.log().folder().checkpoint().unwrap()));
        let report = state.log().verify(&state.vkey(), &kept).unwrap();
        assert!(report.is_sound(), "{:?}", report.findings);
    }
    let state = open(folder.path());
    assert_eq!(state.log().size().unwrap(), 4 * 141 + 1);
}

#[test]
fn a_long_journal_is_begun_anew_and_nothing_is_lost() {
    let folder = tempfile::tempdir().unwrap();
    let short = Options { journal_entries: 1_000, ..options() };
    let state = State::open(folder.path(), &short).unwrap();
    let left = decide(state.log(), Verdict::Allowed).unwrap();
    let receipts = fill(state.log(), 700);
    let journal = folder.path().join("audit/journal");
    let begun_anew =
        || files_below(&journal).iter().all(|path| !path.ends_with("0000000000000000"));
    for _ in 0..200 {
        if begun_anew() {
            break;
        }
        decide(state.log(), DENIED).unwrap();
    }
    assert!(begun_anew(), "{:?}", files_below(&journal));
    assert_eq!(files_below(&journal).len(), 1);
    let vkey = state.vkey();
    let evidence: Vec<_> = receipts.iter().cloned().map(Evidence::Receipt).collect();
    let check = |state: &State| {
        let report = state.log().verify(&vkey, &evidence).unwrap();
        assert!(report.is_sound(), "{:?}", report.findings);
        for receipt in receipts.iter().step_by(97) {
            let found = state.log().find(receipt).unwrap().unwrap();
            assert!(found.entry < found.outcome, "{found:?}");
            state.log().proof(receipt).unwrap().verify(std::slice::from_ref(&vkey)).unwrap();
        }
    };
    check(&state);
    let size = state.log().size().unwrap();
    drop(state);
    let state = open(folder.path());
    check(&state);
    assert_eq!(state.log().size().unwrap(), size + 2);
    let found = state.log().find(&left).unwrap().unwrap();
    assert!(found.outcome >= Some(size), "the old decision without outcome was remembered");
    drop(state);
    LogFolder::open(&folder.path().join("audit")).unwrap().check_journal().unwrap();
}

#[test]
fn a_clock_that_jumps_back_moves_no_entry() {
    let folder = tempfile::tempdir().unwrap();
    let clock = SetClock::at(20_000 * DAY_MS);
    let with = || Options { clock: clock.clone(), ..options() };
    let state = State::open(folder.path(), &with()).unwrap();
    decide(state.log(), DENIED).unwrap();
    clock.set(19_000 * DAY_MS);
    decide(state.log(), DENIED).unwrap();
    drop(state);
    clock.set(0);
    let state = State::open(folder.path(), &with()).unwrap();
    decide(state.log(), DENIED).unwrap();
    clock.set(20_001 * DAY_MS);
    decide(state.log(), DENIED).unwrap();
    let shown = entries(&state, Filter::default());
    let times: Vec<_> = shown.iter().map(|entry| entry.leaf.time.day()).collect();
    assert_eq!(times, [20_000, 20_000, 20_000, 20_000, 20_000, 20_001]);
    assert!(shown.iter().all(|e| matches!(e.payload, Payload::Open(_) | Payload::None)));
    assert!(state.log().verify(&state.vkey(), &[]).unwrap().is_sound());
}

#[test]
fn erasing_a_day_of_a_principal_leaves_the_tree_whole() {
    let folder = tempfile::tempdir().unwrap();
    let clock = SetClock::at(20_000 * DAY_MS);
    let state = State::open(folder.path(), &Options { clock: clock.clone(), ..options() }).unwrap();
    decide(state.log(), DENIED).unwrap();
    let mut other = decision(DENIED);
    other.principal = None;
    wait(state.log().decide(other).unwrap().durable).unwrap();
    clock.set(20_001 * DAY_MS);
    decide(state.log(), DENIED).unwrap();
    assert_eq!(state.log().erase("claude-support", &(0..=20_000)).unwrap(), 1);
    let payloads = |state: &State| -> Vec<bool> {
        let shown =
            entries(state, Filter { kind: Some("query.decided".into()), ..Filter::default() });
        shown.iter().map(|entry| entry.payload == Payload::Erased).collect()
    };
    assert_eq!(payloads(&state), [true, false, false]);
    assert_eq!(state.log().erase("claude-support", &(20_001..=20_001)).unwrap(), 1);
    decide(state.log(), DENIED).unwrap();
    assert_eq!(payloads(&state), [true, false, true, false], "the destroyed key seals no more");
    let report = state.log().verify(&state.vkey(), &[]).unwrap();
    assert!(report.is_sound());
    drop(state);
    let state = State::open(folder.path(), &Options { clock, ..options() }).unwrap();
    assert_eq!(payloads(&state), [true, false, true, false]);
    assert_eq!(state.log().erase("claude-support", &(0..=20_000)).unwrap(), 0);
}

#[test]
fn filters_choose_by_principal_time_and_kind() {
    let folder = tempfile::tempdir().unwrap();
    let clock = SetClock::at(1_000);
    let state = State::open(folder.path(), &Options { clock: clock.clone(), ..options() }).unwrap();
    let mine = decide(state.log(), Verdict::Allowed).unwrap();
    let mut other = decision(Verdict::Allowed);
    other.principal = Some(name("other"));
    let others = state.log().decide(other).unwrap();
    wait(others.durable).unwrap();
    clock.set(2_000);
    state.log().finish(&others.receipt, ANSWERED);
    state.log().finish(&mine, ANSWERED);
    let count = |filter| entries(&state, filter).len();
    assert_eq!(count(Filter::default()), 5);
    let principal = Some(name("claude-support"));
    assert_eq!(count(Filter { principal: principal.clone(), ..Filter::default() }), 2);
    assert_eq!(count(Filter { since: Some(Timestamp(2_000)), ..Filter::default() }), 2);
    assert_eq!(count(Filter { until: Some(Timestamp(2_000)), ..Filter::default() }), 3);
    let since = Some(Timestamp(2_000));
    assert_eq!(count(Filter { principal, since, ..Filter::default() }), 1);
    let tail = state.log().entries(Filter::default(), 3).unwrap().count();
    assert_eq!(tail, 2);
}

#[test]
fn nothing_a_person_wrote_lies_in_the_clear_in_the_folder() {
    let folder = tempfile::tempdir().unwrap();
    let state = open(folder.path());
    fill(state.log(), 300);
    let key = state.credentials().add_key(&name("claude-support"), None).unwrap();
    let secret = postern_core::secret::Secret::new("hunter2-hunter2".to_owned());
    state.secrets().put("shop", &secret).unwrap();
    drop(state);
    let key = key.expose().as_bytes();
    for file in files_below(folder.path()) {
        let bytes = std::fs::read(&file).unwrap();
        for canary in [b"SELECT name".as_slice(), b"33 6 12", b"192.0.2.7", b"hunter2", key] {
            let found = bytes.windows(canary.len()).any(|window| window == canary);
            assert!(!found, "{} in {}", String::from_utf8_lossy(canary), file.display());
        }
    }
}

#[test]
fn an_outcome_of_every_kind_is_recorded() {
    let folder = tempfile::tempdir().unwrap();
    let state = open(folder.path());
    let failed = OutcomeKind::Failed(postern_core::refusal::Code::TooSlow);
    for kind in [OutcomeKind::Answered, failed, OutcomeKind::Abandoned] {
        let receipt = decide(state.log(), Verdict::Allowed).unwrap();
        state.log().finish(&receipt, postern_audit::Outcome { kind, ..ANSWERED });
    }
    let outcomes = entries(&state, Filter::default());
    let outcomes: Vec<_> = outcomes.iter().filter_map(|e| e.leaf.text("outcome")).collect();
    assert_eq!(outcomes, ["answered", "failed", "abandoned"]);
}
