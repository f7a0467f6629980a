//! The record: entries per second on a real state folder.
//!
//! A caller decides, waits until that is durable, and writes the outcome, as the gate does: two
//! entries. Callers that wait at the same time share an fdatasync, so the disk's own time stands
//! beside the result.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
    time::Duration,
};

use anyhow::Context as _;
use postern_audit::{Decision, Outcome, OutcomeKind, Verdict, payload::Reading};
use postern_core::{digest::Digest, request::Channel, value::Value};
use postern_gate::ports::Record as _;
use postern_store::{Log, Options, State};
use tokio::time::Instant;

use crate::{
    clocks::{count, float, ms, own_cpu, percentile},
    disk,
    table::{Table, progress, say},
};

/// How long each number of callers writes.
const SPAN: Duration = Duration::from_secs(4);

/// Before that, unmeasured.
const WARM_UP: Duration = Duration::from_millis(500);

/// Measures and prints.
pub(crate) fn run() -> anyhow::Result<()> {
    let folder = folder()?;
    let sync = disk::measure(folder.path())?;
    let mut table = Table::new(&[
        "callers",
        "entries/s",
        "decision durable p50 ms",
        "p99 ms",
        "fdatasyncs",
        "entries per fdatasync",
        "CPU µs/entry",
        "ratio to CPU of one fdatasync",
    ]);
    for callers in [1, 64, 256] {
        progress(&format!("audit: {callers} callers"));
        let path = folder.path().join(format!("state-{callers}"));
        let state = State::open(&path, &Options::default())?;
        let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
        let warm = runtime.block_on(write(state.log(), callers, WARM_UP))?;
        drop(warm);
        let run = runtime.block_on(write(state.log(), callers, SPAN))?;
        table.row(run.cells(callers, sync));
    }
    table.print("Record: decision and outcome, each an entry");
    say(&format!("\n{sync}"));
    Ok(())
}

/// A folder on the disk the program was built on: a memory file system has no fdatasync.
pub(crate) fn folder() -> anyhow::Result<tempfile::TempDir> {
    let program: PathBuf = std::env::current_exe()?;
    let beside: &Path = program.parent().context("a program without a folder")?;
    Ok(tempfile::Builder::new().prefix("bench-").tempdir_in(beside)?)
}

struct Run {
    /// From decision to durable, one per pair of entries.
    waits: Vec<Duration>,
    took: Duration,
    cpu: Duration,
    syncs: u64,
}

impl Run {
    fn cells(mut self, callers: usize, sync: disk::Sync) -> [String; 8] {
        let entries = 2.0 * count(self.waits.len());
        let cpu_us = ms(self.cpu) * 1e3 / entries;
        [
            callers.to_string(),
            format!("{:.0}", entries / self.took.as_secs_f64()),
            format!("{:.2}", ms(percentile(&mut self.waits, 50))),
            format!("{:.2}", ms(percentile(&mut self.waits, 99))),
            self.syncs.to_string(),
            format!("{:.1}", entries / float(self.syncs)),
            format!("{cpu_us:.1}"),
            format!("{:.2}", cpu_us / (ms(sync.cpu) * 1e3)),
        ]
    }
}

async fn write(log: &Arc<Log>, callers: usize, span: Duration) -> anyhow::Result<Run> {
    let (begin, cpu, syncs) = (Instant::now(), own_cpu(), log.batches());
    let end = begin.checked_add(span).context("the end of time")?;
    let callers: Vec<_> =
        (0..callers).map(|_| tokio::spawn(caller(Arc::clone(log), end))).collect();
    let mut waits = Vec::new();
    for caller in callers {
        waits.extend(caller.await??);
    }
    let (took, cpu) = (begin.elapsed(), own_cpu().saturating_sub(cpu));
    Ok(Run { waits, took, cpu, syncs: log.batches().saturating_sub(syncs) })
}

async fn caller(log: Arc<Log>, end: Instant) -> anyhow::Result<Vec<Duration>> {
    let decision = decision()?;
    let outcome = Outcome {
        kind: OutcomeKind::Answered,
        rows: 1,
        bytes: 96,
        truncated: false,
        duration_ms: 1,
    };
    let mut waits = Vec::new();
    while Instant::now() < end {
        let begin = Instant::now();
        let pending = log.decide(decision.clone())?;
        pending.durable.await?;
        waits.push(begin.elapsed());
        log.finish(&pending.receipt, outcome);
    }
    Ok(waits)
}

/// What a point query writes.
fn decision() -> anyhow::Result<Decision> {
    let columns = ["id", "name masked:partial", "email masked:email", "region", "city", "since"];
    let executed = "SELECT id, name, email, region, city, since FROM (SELECT id, left(name, 1) || \
        '•••' AS name, left(email, 1) || '•••@' || split_part(email, '@', 2) AS email, region, \
        city, since FROM public.customers WHERE region = 'EU' AND id = $1 OFFSET 0) AS customers \
        WHERE id = $1";
    let policies = ["reads".parse()?, "eu-only".parse()?];
    let columns = columns.iter().map(|&column| column.to_owned()).collect();
    let reading =
        Reading::new(executed.into(), &policies, &[("public.customers".to_owned(), columns)]);
    Ok(Decision {
        principal: Some("bench".parse()?),
        credential: Some("c_0123456789abcdef".into()),
        channel: Channel::Rest,
        purpose: Some("research".parse()?),
        source: Some("shop".parse()?),
        tool: None,
        verdict: Verdict::Allowed,
        policies_digest: Digest([3; 32]),
        catalogue_digest: Digest([4; 32]),
        reading: Some(Arc::new(reading)),
        sql: "SELECT id, name, email, region, city, since FROM customers WHERE id = $1".into(),
        params: vec![Value::Int(4_711)],
        types: Vec::new(),
        address: Some([127, 0, 0, 1].into()),
    })
}
