//! A person stops an agent and lets it go on.

use std::{sync::Arc, time::Duration};

use anyhow::ensure;
use tokio::time::{Instant, sleep};

use super::{back, command};
use crate::soak::{
    asks::{Kind, Question, Values},
    clients::{ANSWER_WAIT, Bench},
    site,
    tally::Came,
    web::{Door, Web},
    windows::Fault,
};

/// How long it is stopped.
const STOPPED: Duration = Duration::from_millis(1_500);

pub(super) async fn stop_and_resume(
    bench: &Arc<Bench>,
    agent: &'static str,
) -> anyhow::Result<Duration> {
    let begun = bench.tally.windows.begin(Fault::Stopped, Some(agent));
    let whom = format!("agent:{agent}");
    let stopped = command(bench, &["stop", &whom]).await;
    let refused = is_refused(bench, agent).await;
    sleep(STOPPED).await;
    let resumed = command(bench, &["resume", &whom]).await;
    let back = back(bench, Instant::now(), &site::BUSY).await;
    bench.tally.windows.end(begun);
    stopped?;
    resumed?;
    ensure!(refused, "an agent that was stopped was answered");
    back
}

/// Whether it is refused because it was stopped.
async fn is_refused(bench: &Bench, agent: &'static str) -> bool {
    let question = Question::of(Kind::Point, 5, Values::Apart);
    let Ok(mut web) = Web::open(bench.server.address(), Door::Rest).await else { return false };
    let got = web.ask(&question, &bench.keys.of(agent), ANSWER_WAIT).await;
    bench.tally.found(agent, &got);
    matches!(got.came, Came::Code(code, _) if code == "stopped")
}
