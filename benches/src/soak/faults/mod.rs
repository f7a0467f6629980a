//! What is broken, one after the other, over and over: each through the surfaces that anybody has.

mod keys;
mod people;
mod policies;
mod rude;
mod upstream;

pub(super) use self::rude::places_back;

use std::{collections::BTreeMap, sync::Arc, time::Duration};

use anyhow::Context as _;
use postern_testkit::postgres::{End, PrivatePostgres};
use tokio::{
    task::JoinSet,
    time::{Instant, sleep},
};

use super::{clients::Bench, site, windows::Fault};
use crate::table::progress;

/// Between two faults: long enough to see that nothing is left of the one before.
const CALM: Duration = Duration::from_secs(4);

/// What a kind of fault did.
#[derive(Clone, Debug, Default)]
pub(super) struct Done {
    pub(super) times: u64,
    /// From where it was over to service as before, each.
    pub(super) back: Vec<Duration>,
    /// What went otherwise than it must.
    pub(super) amiss: Vec<String>,
}

/// All that was injected, by kind.
pub(super) type Injected = BTreeMap<Fault, Done>;

/// Most that is told of what went amiss.
const AMISS_MAX: usize = 5;

/// Injects one after the other until the time is over. Tasks that outlast their fault, readers that
/// stall until they are cut off, are left in `lingering`.
pub(super) async fn run(
    bench: &Arc<Bench>,
    postgres: &Arc<PrivatePostgres>,
    end: Instant,
    lingering: &mut JoinSet<anyhow::Result<()>>,
) -> Injected {
    let mut injected = Injected::new();
    for round in 0_usize.. {
        for fault in Fault::ALL {
            sleep(CALM).await;
            if Instant::now() >= end {
                return injected;
            }
            progress(&format!("{} s: {}", bench.tally.elapsed().as_secs(), fault.as_str()));
            let back = inject(fault, round, (bench, postgres), end, lingering).await;
            let done = injected.entry(fault).or_default();
            done.times = done.times.saturating_add(1);
            match back {
                Ok(back) => done.back.push(back),
                Err(error) if done.amiss.len() < AMISS_MAX => done.amiss.push(format!("{error:#}")),
                Err(_) => {}
            }
        }
    }
    injected
}

/// Does it, and waits until service is as before; how long that took.
async fn inject(
    fault: Fault,
    round: usize,
    (bench, postgres): (&Arc<Bench>, &Arc<PrivatePostgres>),
    end: Instant,
    lingering: &mut JoinSet<anyhow::Result<()>>,
) -> anyhow::Result<Duration> {
    let agent = site::BUSY.into_iter().cycle().nth(round).unwrap_or(site::REST);
    match fault {
        Fault::UpstreamFast => upstream::restart(bench, postgres, (fault, End::Fast)).await,
        Fault::UpstreamImmediate => {
            upstream::restart(bench, postgres, (fault, End::Immediate)).await
        }
        Fault::SlowReaders => rude::stall(bench, end, lingering).await,
        Fault::Vanished => rude::vanish(bench).await,
        Fault::Cancelled => rude::cancel(bench).await,
        Fault::ReloadValid => policies::change(bench).await,
        Fault::ReloadInvalid => policies::break_and_mend(bench).await,
        Fault::KeyOfAgent => keys::of_agent(bench, agent).await,
        Fault::KeyOfAgentNow => keys::of_agent_now(bench, agent).await,
        Fault::KeyOfRecord => keys::other(bench, (fault, &["keys", "rotate", "audit"])).await,
        Fault::KeyOfSource => {
            keys::other(bench, (fault, &["keys", "rotate-source", site::SOURCE])).await
        }
        Fault::Stopped => people::stop_and_resume(bench, agent).await,
    }
}

/// Runs a command of the command line, apart from what asks.
async fn command(bench: &Arc<Bench>, arguments: &[&str]) -> anyhow::Result<serde_json::Value> {
    let (bench, arguments) = (Arc::clone(bench), arguments.iter().map(ToString::to_string));
    let arguments: Vec<String> = arguments.collect();
    let ran = tokio::task::spawn_blocking(move || {
        let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
        let answer = bench.server.run(&arguments)?;
        bench
            .tally
            .looked("command line", super::canary::canaries_in(answer.to_string().as_bytes()));
        Ok(answer)
    });
    ran.await?
}

/// Waits until all who keep it busy were answered what they asked after that moment.
async fn back(bench: &Bench, since: Instant, agents: &[&'static str]) -> anyhow::Result<Duration> {
    bench.tally.back(since, agents).await.context("service was not back in time")
}
