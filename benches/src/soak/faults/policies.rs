//! Policies change while everybody asks.

use std::{fs, sync::Arc, time::Duration};

use anyhow::bail;
use serde_json::Value;
use tokio::time::{Instant, sleep};

use super::{back, command};
use crate::soak::{
    asks::{Expected, Kind, Question},
    clients::{ANSWER_WAIT, Bench},
    site,
    tally::Came,
    web::{Door, Web},
};

/// Longest wait for a saved file to be in force, or refused.
const IN_FORCE_WAIT: Duration = Duration::from_secs(20);

/// How often that is looked for.
const LOOK_EVERY: Duration = Duration::from_millis(50);

/// What nobody can read as a policy.
const BROKEN: &str = "permit (principal in Rol::";

/// Opens a table and closes it again; how long the slower of the two took to be in force.
pub(super) async fn change(bench: &Arc<Bench>) -> anyhow::Result<Duration> {
    let opened = saved(bench, site::NEWS_POLICY, "answered").await?;
    let closed = saved(bench, "", "unknown-name").await?;
    Ok(opened.max(closed))
}

/// Saves it, and asks for the table until that is what comes.
async fn saved(bench: &Arc<Bench>, text: &str, wanted: &str) -> anyhow::Result<Duration> {
    let question = Question {
        kind: Kind::Point,
        sql: "SELECT id FROM news".to_owned(),
        params: Vec::new(),
        expected: Expected::Rows(1, None),
    };
    let begin = write(bench, text)?;
    while begin.elapsed() < IN_FORCE_WAIT {
        let Ok(mut web) = Web::open(bench.server.address(), Door::Rest).await else {
            bail!("no connection");
        };
        let got = web.ask(&question, &bench.keys.of(site::WATCH), ANSWER_WAIT).await;
        bench.tally.found(site::WATCH, &got);
        match got.came {
            Came::Rows(..) if wanted == "answered" => return Ok(begin.elapsed()),
            Came::Code(code, _) if code == wanted => return Ok(begin.elapsed()),
            Came::Code(code, words) if code != "unknown-name" => bail!("{code}: {words}"),
            Came::Rows(..) | Came::Code(..) => sleep(LOOK_EVERY).await,
        }
    }
    bail!("a saved policy was not in force within {IN_FORCE_WAIT:?}")
}

/// Breaks a policy, sees that it is refused and that nobody feels it, and mends it.
pub(super) async fn break_and_mend(bench: &Arc<Bench>) -> anyhow::Result<Duration> {
    let begin = write(bench, BROKEN)?;
    let refused = until(bench, begin, |refused| !is_nothing(refused)).await;
    let felt = back(bench, Instant::now(), &site::BUSY).await;
    let begin = write(bench, "")?;
    let mended = until(bench, begin, is_nothing).await;
    refused?;
    felt?;
    mended
}

/// Waits until `status` says so of what was refused.
async fn until(
    bench: &Arc<Bench>,
    begin: Instant,
    is_so: impl Fn(&Value) -> bool,
) -> anyhow::Result<Duration> {
    while begin.elapsed() < IN_FORCE_WAIT {
        let status = command(bench, &["status"]).await?;
        if is_so(status.pointer("/configuration/refused").unwrap_or(&Value::Null)) {
            return Ok(begin.elapsed());
        }
        sleep(LOOK_EVERY).await;
    }
    bail!("`status` did not say in time that a policy is refused, or no longer")
}

fn is_nothing(refused: &Value) -> bool {
    refused.is_null() || refused.as_array().is_some_and(Vec::is_empty)
}

fn write(bench: &Bench, text: &str) -> anyhow::Result<Instant> {
    fs::write(bench.server.dir().join(site::CHANGED_POLICY), text)?;
    Ok(Instant::now())
}
