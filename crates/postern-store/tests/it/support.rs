//! Decisions to record, a clock to set, and states in a folder of their own.

use std::{
    fs,
    path::{Path, PathBuf},
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
};

use postern_audit::{Decision, Outcome, OutcomeKind, ReceiptId, Verdict, payload::Reading};
use postern_core::{
    clock::{Clock, Timestamp},
    digest::Digest,
    name::PrincipalName,
    refusal::{Code, Stage},
    request::Channel,
    value::Value,
};
use postern_gate::ports::{Record as _, RecordError};
use postern_store::{Log, Options, State};

pub(crate) const DENIED: Verdict = Verdict::Denied { code: Code::UnknownName, stage: Stage::Bind };

pub(crate) const ANSWERED: Outcome =
    Outcome { kind: OutcomeKind::Answered, rows: 3, bytes: 120, truncated: false, duration_ms: 12 };

pub(crate) fn name(text: &str) -> PrincipalName {
    text.parse().unwrap()
}

fn reading() -> Reading {
    let tables = [("public.customers".to_owned(), vec!["name".to_owned()])];
    Reading::new(
        "SELECT name FROM (SELECT 1) AS customers".into(),
        &["support-reads".parse().unwrap()],
        &tables,
    )
}

pub(crate) fn decision(verdict: Verdict) -> Decision {
    Decision {
        principal: Some(name("claude-support")),
        credential: Some(Arc::from("c_01")),
        channel: Channel::Mcp,
        purpose: None,
        source: Some("shop".parse().unwrap()),
        tool: None,
        verdict,
        policies_digest: Digest([1; 32]),
        catalogue_digest: Digest([2; 32]),
        reading: Some(Arc::new(reading())),
        sql: Arc::from("SELECT name FROM customers WHERE phone = $1"),
        params: vec![Value::Text(Arc::from("+33 6 12 34 56 78"))],
        types: Vec::new(),
        address: Some("192.0.2.7".parse().unwrap()),
    }
}

/// A clock that stands until it is set.
#[derive(Debug)]
pub(crate) struct SetClock(pub(crate) AtomicU64);

impl SetClock {
    pub(crate) fn at(ms: u64) -> Arc<Self> {
        Arc::new(Self(AtomicU64::new(ms)))
    }

    pub(crate) fn set(&self, ms: u64) {
        self.0.store(ms, Ordering::SeqCst);
    }
}

impl Clock for SetClock {
    fn now(&self) -> Timestamp {
        Timestamp(self.0.load(Ordering::SeqCst))
    }

    fn monotonic_ms(&self) -> u64 {
        0
    }
}

pub(crate) fn options() -> Options {
    Options { origin: Some("postern.test/log".to_owned()), ..Options::default() }
}

pub(crate) fn open(folder: &Path) -> State {
    State::open(folder, &options()).unwrap()
}

/// Records a decision and waits until it is durable.
pub(crate) fn decide(log: &Log, verdict: Verdict) -> Result<ReceiptId, RecordError> {
    let pending = log.decide(decision(verdict))?;
    wait(pending.durable)?;
    Ok(pending.receipt)
}

pub(crate) fn wait<T>(future: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread().build().unwrap().block_on(future)
}

/// Records so many decisions with their outcomes, many at a time.
pub(crate) fn fill(log: &Log, count: usize) -> Vec<ReceiptId> {
    let mut receipts = Vec::new();
    while receipts.len() < count {
        let some = count.saturating_sub(receipts.len()).min(1_000);
        let some = (0..some).map(|_| log.decide(decision(Verdict::Allowed)).unwrap());
        for pending in some.collect::<Vec<_>>() {
            wait(pending.durable).unwrap();
            log.finish(&pending.receipt, ANSWERED);
            receipts.push(pending.receipt);
        }
    }
    receipts
}

/// All files below a folder.
pub(crate) fn files_below(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() { folders.push(path) } else { files.push(path) }
        }
    }
    files.sort();
    files
}

pub(crate) fn copy(from: &Path, to: &Path) {
    for file in files_below(from) {
        let target = to.join(file.strip_prefix(from).unwrap());
        fs::create_dir_all(target.parent().unwrap()).unwrap();
        fs::copy(&file, target).unwrap();
    }
}
