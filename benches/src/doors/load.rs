//! The load generator: clients on keep-alive connections, each asking again as soon as it was
//! answered, for a bounded time. Loopback only.

use std::{net::SocketAddr, sync::Arc, time::Duration};

use anyhow::{Context as _, ensure};
use tokio::time::Instant;

use super::paths::Path;
use crate::{
    clocks::{count, ms, percentile},
    http::Connection,
};

/// How long a path is measured.
pub(super) const SPAN: Duration = Duration::from_secs(4);

/// How long it is asked before that.
pub(super) const WARM_UP: Duration = Duration::from_millis(700);

/// Most requests of one client in one run.
const REQUESTS_MAX: u64 = 1_000_000;

/// Longest wait for one answer.
const ANSWER_WAIT: Duration = Duration::from_secs(20);

/// Whom to ask for what.
#[derive(Clone, Copy, Debug)]
pub(super) struct Target<'a> {
    pub(super) address: SocketAddr,
    pub(super) key: &'a str,
    pub(super) way: Path,
}

/// What became of it.
#[derive(Debug, Default)]
pub(super) struct Load {
    pub(super) latencies: Vec<Duration>,
    pub(super) failed: u64,
    pub(super) took: Duration,
}

impl Load {
    /// Milliseconds of this CPU time for each request.
    pub(super) fn per_request(&self, cpu: Duration) -> f64 {
        if self.latencies.is_empty() { 0.0 } else { ms(cpu) / count(self.latencies.len()) }
    }

    /// Requests per second, median and 99th percentile.
    pub(super) fn summary(mut self) -> (f64, Duration, Duration) {
        let rate = count(self.latencies.len()) / self.took.as_secs_f64().max(1e-9);
        let p50 = percentile(&mut self.latencies, 50);
        (rate, p50, percentile(&mut self.latencies, 99))
    }
}

/// Asks once, and looks at the answer: a fast wrong answer is no result.
pub(super) async fn check(target: Target<'_>) -> anyhow::Result<()> {
    let mut client = Client::connect(target).await?;
    client.ask(1).await?;
    let text = String::from_utf8_lossy(&client.connection.body()).into_owned();
    let status = client.connection.status();
    ensure!(status == 200, "{}: {status} {text}", target.way.name);
    let Some(expected) = target.way.expected_rows() else { return Ok(()) };
    if target.way.is_unguarded() {
        let found = text.matches("@example.com").count();
        ensure!(found == expected, "{}: {found} rows instead of {expected}", target.way.name);
        return Ok(());
    }
    let answer: serde_json::Value = serde_json::from_str(&text)?;
    let answer = if target.way.is_mcp() {
        answer.pointer("/result/structuredContent").cloned().unwrap_or_default()
    } else {
        answer
    };
    let rows = answer.get("rows").and_then(serde_json::Value::as_array).context("no rows")?;
    let name = rows.first().and_then(|row| row.get(1)).and_then(serde_json::Value::as_str);
    ensure!(rows.len() == expected, "{} rows instead of {expected}", rows.len());
    ensure!(name.is_some_and(|name| !name.contains("ustomer")), "the name is not masked");
    Ok(())
}

/// So many clients for so long.
pub(super) async fn run(
    target: Target<'_>,
    clients: usize,
    span: Duration,
) -> anyhow::Result<Load> {
    let key: Arc<str> = target.key.into();
    let begin = Instant::now();
    let end = begin.checked_add(span).context("the end of time")?;
    let (address, way) = (target.address, target.way);
    let clients = (0_u64..).take(clients).map(|number| {
        let key = Arc::clone(&key);
        tokio::spawn(async move { client(Target { address, key: &key, way }, number, end).await })
    });
    let clients: Vec<_> = clients.collect();
    let mut load = Load::default();
    for client in clients {
        let part = client.await??;
        load.latencies.extend(part.latencies);
        load.failed = load.failed.saturating_add(part.failed);
    }
    load.took = begin.elapsed();
    Ok(load)
}

async fn client(target: Target<'_>, number: u64, end: Instant) -> anyhow::Result<Load> {
    // Every client has its own questions, and other ones in every run.
    let first = number.wrapping_mul(REQUESTS_MAX).wrapping_add(nonce());
    let mut client = Client::connect(target).await?;
    let mut load = Load::default();
    for n in first..first.saturating_add(REQUESTS_MAX) {
        let begin = Instant::now();
        if begin >= end {
            break;
        }
        client.ask(n).await?;
        load.latencies.push(begin.elapsed());
        load.failed = load.failed.saturating_add(u64::from(client.connection.status() != 200));
    }
    Ok(load)
}

fn nonce() -> u64 {
    use std::sync::atomic::{AtomicU64, Ordering};
    static NEXT: AtomicU64 = AtomicU64::new(0);
    NEXT.fetch_add(1_000_003, Ordering::Relaxed)
}

/// One connection.
struct Client<'a> {
    target: Target<'a>,
    host: String,
    connection: Connection,
}

impl<'a> Client<'a> {
    async fn connect(target: Target<'a>) -> anyhow::Result<Self> {
        let connection = Connection::open(target.address).await?;
        Ok(Self { target, host: target.address.to_string(), connection })
    }

    /// Sends the n-th request and reads the whole answer.
    async fn ask(&mut self, n: u64) -> anyhow::Result<()> {
        let request = self.target.way.request(&self.host, self.target.key, n);
        self.connection.ask(&request, ANSWER_WAIT).await
    }
}
