//! Keys and passwords change under load.

use std::{sync::Arc, time::Duration};

use anyhow::Context as _;
use tokio::time::Instant;

use super::{back, command};
use crate::soak::{clients::Bench, site, windows::Fault};

/// Another key of an agent; nobody must feel it.
pub(super) async fn of_agent(bench: &Arc<Bench>, agent: &'static str) -> anyhow::Result<Duration> {
    let begun = bench.tally.windows.begin(Fault::KeyOfAgent, Some(agent));
    let rotated = rotate(bench, agent, &["agent", "rotate", agent]).await;
    let back = back(bench, Instant::now(), &site::BUSY).await;
    bench.tally.windows.end(begun);
    rotated?;
    back
}

/// The same, and those before end: whoever has one meets that, and comes with the new one.
pub(super) async fn of_agent_now(
    bench: &Arc<Bench>,
    agent: &'static str,
) -> anyhow::Result<Duration> {
    let begun = bench.tally.windows.begin(Fault::KeyOfAgentNow, Some(agent));
    let rotated = rotate(bench, agent, &["agent", "rotate", agent, "--now"]).await;
    let back = back(bench, Instant::now(), &site::BUSY).await;
    bench.tally.windows.end(begun);
    rotated?;
    back
}

async fn rotate(bench: &Arc<Bench>, agent: &'static str, arguments: &[&str]) -> anyhow::Result<()> {
    let answer = command(bench, arguments).await?;
    let key = answer.get("key").and_then(serde_json::Value::as_str).context("no key")?;
    bench.keys.set(agent, key);
    Ok(())
}

/// A key that no client has: nobody must feel that it changes.
pub(super) async fn other(
    bench: &Arc<Bench>,
    (fault, arguments): (Fault, &[&str]),
) -> anyhow::Result<Duration> {
    let begun = bench.tally.windows.begin(fault, None);
    let rotated = command(bench, arguments).await;
    let back = back(bench, Instant::now(), &site::BUSY).await;
    bench.tally.windows.end(begun);
    rotated?;
    back
}
