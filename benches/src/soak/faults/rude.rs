//! Clients that stall, vanish and change their minds. What they leave behind must be cleared away, and
//! nobody else must feel them.

use std::{sync::Arc, time::Duration};

use anyhow::{Context as _, bail, ensure};
use tokio::{
    io::AsyncReadExt as _,
    net::TcpStream,
    task::JoinSet,
    time::{Instant, sleep, timeout},
};
use tokio_postgres::NoTls;

use super::back;
use crate::soak::{
    asks::{Kind, Question, Values},
    clients::{ANSWER_WAIT, Bench},
    site,
    tally::{Came, Got},
    web::{Door, Web},
    wire::{Stall, Wire},
};

/// How much of a large answer is read before something is done to it.
const READ: usize = 64 * 1024;

/// A pause that a client may make.
const PAUSE: Duration = Duration::from_secs(5);

/// A pause that it may not: a client that takes nothing for half a minute is cut off.
const LONG_PAUSE: Duration = Duration::from_secs(50);

/// Longest wait for the places of those who went.
const PLACES_WAIT: Duration = Duration::from_mins(1);

/// Some pause and are served to the end, some stall until they are cut off.
pub(super) async fn stall(
    bench: &Arc<Bench>,
    end: Instant,
    lingering: &mut JoinSet<anyhow::Result<()>>,
) -> anyhow::Result<Duration> {
    if end.saturating_duration_since(Instant::now()) > LONG_PAUSE {
        lingering.spawn(cut_off(Arc::clone(bench)));
        lingering.spawn(cut_off(Arc::clone(bench)));
    }
    let begin = Instant::now();
    let stall = Some(Stall { bytes: READ, pause: PAUSE });
    let wire = async {
        let mut wire = open(bench, stall).await?;
        anyhow::Ok(wire.ask(&large(1), Values::InText, ANSWER_WAIT, &bench.tally).await)
    };
    // Meanwhile nobody else must feel it.
    let others = back(bench, begin, &site::BUSY);
    let (wire, web, others) = tokio::join!(wire, paused(bench), others);
    for got in [wire?, web?] {
        bench.tally.found(site::RUDE, &got);
        let is_whole = matches!(got.came, Came::Rows(100_000, _));
        ensure!(is_whole, "a client that paused was not served to the end: {:?}", short(&got));
    }
    others
}

async fn paused(bench: &Bench) -> anyhow::Result<Got> {
    let mut web = begun(bench, site::RUDE, 2).await?;
    sleep(PAUSE).await;
    Ok(web.read_on().await)
}

/// Stalls for longer than is allowed: what comes then must not be whole.
async fn cut_off(bench: Arc<Bench>) -> anyhow::Result<()> {
    let mut web = begun(&bench, site::STALLED, 3).await?;
    sleep(LONG_PAUSE).await;
    let got = web.read_on().await;
    bench.tally.found(site::STALLED, &got);
    let is_cut = matches!(&got.came, Came::Code(code, _) if code == "cut" || code == "closed");
    ensure!(is_cut, "a client that stalled for {LONG_PAUSE:?} was not cut off: {:?}", short(&got));
    Ok(())
}

/// Ask for much, read a little, are gone.
pub(super) async fn vanish(bench: &Arc<Bench>) -> anyhow::Result<Duration> {
    for number in [4, 5, 6] {
        let web = begun(bench, site::RUDE, number).await?;
        bench.tally.found(site::RUDE, &web.so_far(gone()));
    }
    for number in [7, 8, 9] {
        let mut wire = open(bench, None).await?;
        let asked = large(number);
        let asking = wire.ask(&asked, Values::InText, ANSWER_WAIT, &bench.tally);
        // It may be done already; else it is dropped midway.
        let got = timeout(Duration::from_millis(150), asking).await.ok();
        bench.tally.found(site::RUDE, &got.unwrap_or_else(|| wire.got(gone())));
    }
    places_back(bench, site::RUDE).await
}

/// Cancel what they asked over the PostgreSQL protocol; drop what they asked over HTTP.
pub(super) async fn cancel(bench: &Arc<Bench>) -> anyhow::Result<Duration> {
    for number in [10, 11, 12] {
        let mut wire = open(bench, None).await?;
        let token = wire.client.cancel_token();
        let asked = large(number);
        let asking = wire.ask(&asked, Values::InText, ANSWER_WAIT, &bench.tally);
        let cancelling = async {
            sleep(Duration::from_millis(100)).await;
            let stream = TcpStream::connect(bench.server.pgwire()).await?.into_std()?;
            let mut other_end = TcpStream::from_std(stream.try_clone()?)?;
            token.cancel_query_raw(TcpStream::from_std(stream)?, NoTls).await?;
            // It is done when the server hangs up: earlier it may stop what is asked next.
            other_end.read_to_end(&mut Vec::new()).await?;
            anyhow::Ok(())
        };
        let (got, cancelled) = tokio::join!(asking, cancelling);
        cancelled.context("no cancel request")?;
        bench.tally.found(site::RUDE, &got);
        let is_fine = match &got.came {
            Came::Rows(rows, _) => *rows == 100_000,
            Came::Code(code, _) => matches!(code.as_str(), "stopped" | "too-slow" | "57014"),
        };
        ensure!(is_fine, "a cancelled statement ended otherwise: {:?}", short(&got));
        // The connection must go on.
        let point = Question::of(Kind::Point, number, Values::InText);
        let got = wire.ask(&point, Values::InText, ANSWER_WAIT, &bench.tally).await;
        bench.tally.found(site::RUDE, &got);
        let goes_on = matches!(got.came, Came::Rows(1, _));
        ensure!(goes_on, "a connection did not go on after a cancel: {:?}", short(&got));
    }
    for number in [13, 14, 15] {
        let web = begun(bench, site::RUDE, number).await?;
        bench.tally.found(site::RUDE, &web.so_far(gone()));
        drop(web);
    }
    places_back(bench, site::RUDE).await
}

/// How long it takes until nothing of an agent's runs any more.
pub(in crate::soak) async fn places_back(
    bench: &Bench,
    agent: &'static str,
) -> anyhow::Result<Duration> {
    let begin = Instant::now();
    let mut left = None;
    while begin.elapsed() < PLACES_WAIT {
        left = places_left(bench, agent).await;
        // The one that asks has a place itself.
        if left.is_some_and(|left| left.saturating_add(1) >= site::AT_ONCE) {
            return Ok(begin.elapsed());
        }
        sleep(Duration::from_millis(100)).await;
    }
    bail!("{left:?} of {} places of `{agent}` are free", site::AT_ONCE)
}

/// How many statements an agent could begin now, as an answer over REST says.
async fn places_left(bench: &Bench, agent: &'static str) -> Option<u64> {
    let mut web = Web::open(bench.server.address(), Door::Rest).await.ok()?;
    let point = Question::of(Kind::Point, 1, Values::Apart);
    let got = web.ask(&point, &bench.keys.of(agent), ANSWER_WAIT).await;
    bench.tally.found(agent, &got);
    let field = web.field("ratelimit")?;
    field.split("\"statements\";r=").nth(1)?.split([';', ',']).next()?.trim().parse().ok()
}

async fn open(bench: &Bench, stall: Option<Stall>) -> anyhow::Result<Wire> {
    let key = bench.keys.of(site::RUDE);
    let opened = Wire::open(bench.login(site::RUDE, &key), stall, ANSWER_WAIT).await;
    opened.map_err(|got| anyhow::anyhow!("no connection: {:?}", got.came))
}

/// A large answer over HTTP of which a little was read.
async fn begun(bench: &Bench, agent: &'static str, number: u64) -> anyhow::Result<Web> {
    let opened = Web::open(bench.server.address(), Door::Rest).await;
    let mut web = opened.map_err(|got| anyhow::anyhow!("no connection: {:?}", got.came))?;
    let key = bench.keys.of(agent);
    timeout(ANSWER_WAIT, web.begin(&large(number), &key, READ)).await??;
    Ok(web)
}

fn large(number: u64) -> Question {
    Question::of(Kind::HundredThousand, number, Values::InText)
}

fn gone() -> Came {
    Came::Code("gone".to_owned(), String::new())
}

fn short(got: &Got) -> String {
    format!("{:?}", got.came).chars().take(200).collect()
}
