//! Soak: `postern serve` in front of PostgreSQL, kept busy on many connections for long, while what
//! befalls servers befalls it, over and over. What must hold is looked at all the time and at the
//! end; the report says what was measured and whether it held.
//!
//! Everything goes through the surfaces that anybody has: the listeners, the command line, files of the
//! configuration. `site` is what is soaked, `asks` the mix, `clients` who asks it (`wire`, `web`),
//! `faults` what is broken, `windows` what that explains, `canary` what nobody may see, `tally` what
//! came, `watch` and `record` what is looked at, `report` what is printed.

mod asks;
mod canary;
mod clients;
mod faults;
mod numbers;
mod record;
mod report;
mod site;
mod tally;
mod watch;
mod web;
mod windows;
mod wire;

use std::{
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicU64, Ordering},
    },
    time::Duration,
};

use anyhow::{Context as _, ensure};
use postern_testkit::postgres::{PrivatePostgres, Tls};
use tokio::{task::JoinSet, time::Instant};

use self::{
    asks::{Kind, Question, Values},
    clients::{ANSWER_WAIT, Bench},
    report::Check,
    watch::{Look, Looks},
    web::{Door, Web},
    wire::Wire,
};
use crate::{
    audit,
    server::{Ear, Server},
    table::{progress, say},
};

/// Connections that are kept busy.
const CLIENTS: u64 = 64;

/// Longest wait until what is left of the load is gone.
const SETTLE_WAIT: Duration = Duration::from_mins(1);

/// Longest wait for the server to end.
const END_WAIT: Duration = Duration::from_mins(1);

/// What descriptors and threads may be more than before the load, beside sessions at the database.
const SLACK: u64 = 8;

/// Runs for so many minutes; whether all held.
pub(crate) fn run(minutes: f64) -> anyhow::Result<bool> {
    ensure!(
        minutes.is_finite() && minutes > 0.0 && minutes <= 1_440.0,
        "say minutes, at most 1440"
    );
    let folder = audit::folder()?;
    // The server's own log is looked through, line by line, as it comes.
    let heard = Arc::new((AtomicU64::new(0), AtomicU64::new(0)));
    let ears = Arc::clone(&heard);
    let ear = Ear::Of(Arc::new(move |line: &str| {
        ears.0.fetch_add(1, Ordering::Relaxed);
        ears.1.fetch_add(canary::canaries_in(line.as_bytes()), Ordering::Relaxed);
    }));
    progress("the site is made");
    let postgres = PrivatePostgres::start_with(
        Tls::Off,
        &["max_connections = 100", "shared_buffers = 128MB"],
    )?;
    let database = postgres.make_database()?;
    site::fill(&postgres, &database)?;
    site::write(folder.path(), &postgres, &database)?;
    let server = Server::start(folder.path(), site::WATCH, &ear)?;
    let version = version(&postgres)?;
    let kept = record::keep(&server, folder.path())?;
    let bench = Arc::new(Bench::new(server));
    bench.keys.set(site::WATCH, bench.server.key());
    for agent in site::BUSY.into_iter().chain([site::RUDE, site::STALLED]) {
        bench.keys.set(agent, &bench.server.new_key(agent)?);
    }
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    let span = Duration::from_secs_f64(minutes * 60.0);
    let soaked = runtime.block_on(soak(&bench, Arc::new(postgres), span))?;
    drop(runtime);
    finish(bench, &kept, soaked, (&version, span), &heard)
}

fn version(postgres: &PrivatePostgres) -> anyhow::Result<String> {
    let (_, rows) = postgres.query("postgres", "SHOW server_version")?;
    rows.first().and_then(|row| row.first().cloned().flatten()).context("no version")
}

/// What came of the load.
struct Soaked {
    injected: faults::Injected,
    looks: Looks,
    checks: Vec<Check>,
    postgres: Arc<PrivatePostgres>,
}

async fn soak(
    bench: &Arc<Bench>,
    postgres: Arc<PrivatePostgres>,
    span: Duration,
) -> anyhow::Result<Soaked> {
    warm(bench).await?;
    let before = watch::look(bench.server.pid(), Instant::now())?;
    let looks = Arc::new(Mutex::new(Looks::default()));
    let watching =
        tokio::spawn(watch::run(Arc::clone(bench), Arc::clone(&postgres), Arc::clone(&looks)));
    let mut clients = clients::start(bench, CLIENTS);
    let end = Instant::now().checked_add(span).context("the end of time")?;
    let mut lingering = JoinSet::new();
    let mut injected = faults::run(bench, &postgres, end, &mut lingering).await;
    progress("the load ends");
    bench.end();
    while let Some(ended) = clients.join_next().await {
        ended.context("a client broke")?;
    }
    watching.await.context("the watch broke")?;
    while let Some(ended) = lingering.join_next().await {
        if let Err(error) = ended? {
            let stalled = injected.entry(windows::Fault::SlowReaders).or_default();
            stalled.amiss.push(format!("{error:#}"));
        }
    }
    progress("what is left of it is looked for");
    let checks = settled(bench, &postgres, before).await?;
    let looks = std::mem::take(&mut *looks.lock().unwrap_or_else(PoisonError::into_inner));
    Ok(Soaked { injected, looks, checks, postgres })
}

/// Asks one thing at each door, so that what is looked at before the load is a server that was used.
async fn warm(bench: &Bench) -> anyhow::Result<()> {
    for (agent, door) in [(site::REST, Door::Rest), (site::MCP, Door::Mcp)] {
        let opened = Web::open(bench.server.address(), door).await;
        let mut web = opened.map_err(|got| anyhow::anyhow!("{:?}", got.came))?;
        for kind in [Kind::Point, Kind::Thousand] {
            let question = Question::of(kind, 0, Values::Apart);
            let asked = Instant::now();
            let got = web.ask(&question, &bench.keys.of(agent), ANSWER_WAIT).await;
            let is_fine = bench.tally.take(agent, &question, [asked; 2], &got);
            ensure!(is_fine, "{agent}: {:?}", got.came);
        }
    }
    for (agent, values) in [(site::SIMPLE, Values::InText), (site::PREPARED, Values::Apart)] {
        let key = bench.keys.of(agent);
        let opened = Wire::open(bench.login(agent, &key), None, ANSWER_WAIT).await;
        let mut wire = opened.map_err(|got| anyhow::anyhow!("{:?}", got.came))?;
        let (question, asked) = (Question::of(Kind::Point, 0, values), Instant::now());
        let got = wire.ask(&question, values, ANSWER_WAIT, &bench.tally).await;
        let is_fine = bench.tally.take(agent, &question, [asked; 2], &got);
        ensure!(is_fine, "{agent}: {:?}", got.came);
    }
    Ok(())
}

/// Everything that must be given back once nobody asks any more.
async fn settled(
    bench: &Arc<Bench>,
    postgres: &Arc<PrivatePostgres>,
    before: Look,
) -> anyhow::Result<Vec<Check>> {
    let mut checks = Vec::new();
    let mut held = Vec::new();
    for agent in site::BUSY.into_iter().chain([site::RUDE, site::STALLED]) {
        if let Err(error) = faults::places_back(bench, agent).await {
            held.push(error.to_string());
        }
    }
    let words = if held.is_empty() { "none".to_owned() } else { held.join("; ") };
    checks.push(Check::new(
        "places of statements still taken, of all agents",
        words,
        held.is_empty(),
    ));
    let last = AtomicU64::new(0);
    let only_this = || async {
        let open = watch::totals(bench).await.unwrap_or(u64::MAX);
        last.store(open, Ordering::Relaxed);
        open == 1
    };
    let closed = watch::eventually(SETTLE_WAIT, only_this).await;
    checks.push(Check::new(
        "HTTP connections open, that which asks among them",
        last.load(Ordering::Relaxed).to_string(),
        closed,
    ));
    let sessions =
        || async { watch::sessions(postgres).await.is_ok_and(|now| now <= site::SESSIONS) };
    let given_back = watch::eventually(SETTLE_WAIT, sessions).await;
    let now = watch::sessions(postgres).await?;
    checks.push(Check::new(
        "sessions at the database after the load; at most 13: a pool of 12, one to look",
        now.to_string(),
        given_back,
    ));
    for agent in [site::SIMPLE, site::PREPARED] {
        let opened = as_many_as_one_may(bench, agent).await;
        let measured = format!("{opened}, {agent}");
        checks.push(Check::new(
            "connections over the PostgreSQL protocol that one agent can open at once, of 64",
            measured,
            opened == 64,
        ));
    }
    let bound = |number: u64| number.saturating_add(site::SESSIONS).saturating_add(SLACK);
    let pid = bench.server.pid();
    let is_few = || async {
        watch::look(pid, Instant::now()).is_ok_and(|now| {
            now.descriptors <= bound(before.descriptors) && now.threads <= bound(before.threads)
        })
    };
    let is_few = watch::eventually(SETTLE_WAIT, is_few).await;
    let after = watch::look(pid, Instant::now())?;
    checks.push(Check::new(
        "descriptors and threads before and after the load; at most the sessions and 8 more",
        format!(
            "{} and {}, {} and {}",
            before.descriptors, before.threads, after.descriptors, after.threads
        ),
        is_few,
    ));
    let measured = format!("{:.1}, {:.1}", before.resident_mib, after.resident_mib);
    checks.push(Check::new(
        "resident memory before and after the load, MiB (not judged)",
        measured,
        true,
    ));
    Ok(checks)
}

/// Opens as many connections of one agent as it may have: each place that leaked would be missing.
async fn as_many_as_one_may(bench: &Bench, agent: &'static str) -> usize {
    let (key, mut open) = (bench.keys.of(agent), Vec::new());
    for _ in 0..64 {
        open.extend(Wire::open(bench.login(agent, &key), None, ANSWER_WAIT).await.ok());
    }
    open.len()
}

/// Ends the server, reads its record, and prints.
fn finish(
    bench: Arc<Bench>,
    kept: &record::Kept,
    soaked: Soaked,
    (version, span): (&str, Duration),
    heard: &(AtomicU64, AtomicU64),
) -> anyhow::Result<bool> {
    let Soaked { injected, looks, checks, postgres } = soaked;
    let mut bench = Arc::into_inner(bench).context("somebody is still at work")?;
    progress("the record is read");
    let ended = bench.server.end(END_WAIT);
    let words = ended.as_ref().map_or_else(ToString::to_string, |()| "yes".to_owned());
    let (lines, in_log) = (heard.0.load(Ordering::Relaxed), heard.1.load(Ordering::Relaxed));
    let mut all = bench.tally.all();
    all.looked.insert("log", lines);
    all.canaries.insert("log", in_log);
    let mut judged = report::answers(&all);
    judged.extend(report::memory(&looks.all));
    judged.extend(looks.sessions());
    judged.extend(report::faults(&injected));
    judged.extend(checks);
    judged.push(Check::new(
        "the server ended when it was asked to, without an error",
        words,
        ended.is_ok(),
    ));
    judged.extend(record::checks(&bench.server, kept, &mut all)?);
    say(&format!(
        "\nPostgreSQL {version}; {CLIENTS} connections kept busy for {:.1} minutes",
        span.as_secs_f64() / 60.0
    ));
    let held = report::print(&judged, (&all, &injected, &looks));
    drop(all);
    drop(postgres);
    Ok(held)
}
