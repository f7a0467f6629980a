//! A full disk: refused, said, and recovered from.

use std::{
    task::{Context, Poll, Waker},
    time::Duration,
};

use postern_audit::{Notice, ReceiptId, Verdict};
use postern_gate::ports::Record as _;
use postern_store::{Filter, Options, State};

use crate::support::*;

const BOUND: u64 = 400_000;

fn bounded(folder: &std::path::Path) -> State {
    State::open(folder, &Options { bytes_max: Some(BOUND), ..options() }).unwrap()
}

fn fill_until_refused(state: &State) -> usize {
    (0..10_000).find(|_| decide(state.log(), Verdict::Allowed).is_err()).expect("never full")
}

fn wait_until(what: &str, check: impl Fn() -> bool) {
    for _ in 0..400 {
        if check() {
            return;
        }
        std::thread::sleep(Duration::from_millis(10));
    }
    panic!("not within four seconds: {what}");
}

fn bytes(folder: &std::path::Path) -> u64 {
    files_below(&folder.join("audit")).iter().map(|path| path.metadata().unwrap().len()).sum()
}

#[test]
fn a_full_folder_refuses_answers_keeps_room_for_denials_and_recovers() {
    let folder = tempfile::tempdir().unwrap();
    let state = bounded(folder.path());
    let written = fill_until_refused(&state);
    assert!(written > 20, "{written}");
    assert!(!state.log().is_writable());
    let cause = state.log().decide(decision(Verdict::Allowed)).unwrap_err().cause;
    assert_eq!(cause, "what space is left is kept for denials");
    decide(state.log(), DENIED).unwrap();
    let notice = Notice {
        event: "agent.suspended",
        by: None,
        about: None,
        digests: Vec::new(),
        counts: Vec::new(),
    };
    wait(state.log().notice(notice)).unwrap();

    let denials = (0..10_000).find(|_| decide(state.log(), DENIED).is_err()).expect("never full");
    assert!(denials > 5, "{denials}");
    state.log().publish().unwrap();
    assert!(bytes(folder.path()) <= BOUND, "{} bytes", bytes(folder.path()));
    assert_eq!(
        decide(state.log(), DENIED).unwrap_err().cause,
        "there is no space left for the record"
    );

    state.log().set_bytes_max(Some(BOUND * 10));
    wait_until("writable again", || state.log().is_writable());
    decide(state.log(), Verdict::Allowed).unwrap();
    wait_until("the log says that it was away", || {
        let filter = Filter { kind: Some("log.recovered".to_owned()), ..Filter::default() };
        let said = state.log().entries(filter, 0).unwrap().next();
        said.is_some_and(|entry| {
            let refused = entry.unwrap().leaf.body["counts"]["refused"].clone();
            refused.as_str().unwrap().parse::<u64>().unwrap() >= 3
        })
    });
    assert!(state.log().verify(&state.vkey(), &[]).unwrap().is_sound());
}

#[test]
fn outcomes_wait_for_space_and_are_written_then() {
    let folder = tempfile::tempdir().unwrap();
    let state = bounded(folder.path());
    let receipt = decide(state.log(), Verdict::Allowed).unwrap();
    fill_until_refused(&state);
    while decide(state.log(), DENIED).is_ok() {}
    state.log().finish(&receipt, ANSWERED);
    state.log().set_bytes_max(None);
    wait_until("the outcome is written", || {
        state.log().find(&receipt).unwrap().unwrap().outcome.is_some()
    });
}

#[test]
fn a_full_folder_opens_and_tells_its_trouble() {
    let folder = tempfile::tempdir().unwrap();
    drop({
        let state = open(folder.path());
        fill(state.log(), 300);
        state
    });
    let state =
        State::open(folder.path(), &Options { bytes_max: Some(1_000), ..options() }).unwrap();
    assert!(!state.log().is_writable());
    assert_eq!(state.log().trouble().unwrap(), "there is no space left for the record");
    assert!(decide(state.log(), DENIED).is_err());
    assert!(state.log().verify(&state.vkey(), &[]).unwrap().is_sound());
    state.log().set_bytes_max(None);
    wait_until("writable again", || state.log().is_writable());
    decide(state.log(), Verdict::Allowed).unwrap();
}

#[test]
fn answers_that_were_already_on_their_way_do_not_take_the_reserve() {
    let folder = tempfile::tempdir().unwrap();
    let state = bounded(folder.path());
    let pending: Vec<_> = std::iter::repeat_with(|| state.log().decide(decision(Verdict::Allowed)))
        .take(2_000)
        .map_while(Result::ok)
        .collect();
    let (written, refused): (Vec<_>, Vec<_>) =
        pending.into_iter().map(|pending| wait(pending.durable)).partition(Result::is_ok);
    assert!(!written.is_empty() || !refused.is_empty());
    for _ in 0..5 {
        decide(state.log(), DENIED).unwrap();
    }
}

#[test]
fn what_was_decided_and_not_waited_for_is_written_when_there_is_space_again() {
    let folder = tempfile::tempdir().unwrap();
    let state = bounded(folder.path());
    let found = |receipt: &ReceiptId| state.log().find(receipt).unwrap().unwrap_or_default();
    let late = |all: &[ReceiptId]| -> Vec<ReceiptId> {
        all.iter().filter(|receipt| found(receipt).entry.is_none()).cloned().collect()
    };
    let mut receipts = Vec::new();
    // The writer lags behind: when it knows that there is no space, answers have left. A batch may
    // just have been too large for what there is, so that its entries still find room one by one.
    for round in 1..100 {
        while let Ok(mut pending) = state.log().decide(decision(Verdict::Allowed)) {
            let mut now = Context::from_waker(Waker::noop());
            if matches!(pending.durable.as_mut().poll(&mut now), Poll::Ready(Err(_))) {
                break;
            }
            drop(pending.durable);
            state.log().finish(&pending.receipt, ANSWERED);
            receipts.push(pending.receipt);
        }
        std::thread::sleep(Duration::from_millis(400));
        if !late(&receipts).is_empty() {
            break;
        }
        state.log().set_bytes_max(Some(BOUND + round * 200_000));
        wait_until("writable for more", || state.log().is_writable());
    }
    let late = late(&receipts);
    for _ in 0..5 {
        decide(state.log(), DENIED).unwrap();
    }
    assert!(!late.is_empty(), "all {} were written at once", receipts.len());
    assert!(late.iter().all(|receipt| found(receipt).outcome.is_none()), "outcomes alone");
    assert!(state.log().decide(decision(Verdict::Allowed)).is_err(), "something follows");

    state.log().set_bytes_max(None);
    wait_until("all are written", || receipts.iter().all(|it| found(it).outcome.is_some()));
    for receipt in &receipts {
        let found = found(receipt);
        assert!(found.entry.unwrap() < found.outcome.unwrap(), "{found:?}");
    }
    wait_until("writable again", || state.log().is_writable());
    assert!(state.log().verify(&state.vkey(), &[]).unwrap().is_sound());
}

#[test]
fn an_outcome_of_a_decision_that_was_refused_is_not_written() {
    let folder = tempfile::tempdir().unwrap();
    let state = bounded(folder.path());
    let pending: Vec<_> = std::iter::repeat_with(|| state.log().decide(decision(Verdict::Allowed)))
        .map_while(Result::ok)
        .collect();
    let mut refused = Vec::new();
    for pending in pending {
        if wait(pending.durable).is_err() {
            state.log().finish(&pending.receipt, ANSWERED);
            refused.push(pending.receipt);
        }
    }
    assert!(!refused.is_empty());
    state.log().set_bytes_max(None);
    wait_until("writable again", || state.log().is_writable());
    decide(state.log(), DENIED).unwrap();
    for receipt in &refused {
        assert_eq!(state.log().find(receipt).unwrap(), None);
    }
}
