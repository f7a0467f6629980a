//! What is looked at all the time: the process, its connections at the database, its totals.

use std::{
    fs,
    path::PathBuf,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use anyhow::Context as _;
use postern_testkit::postgres::PrivatePostgres;
use tokio::time::{Instant, sleep, sleep_until};

use super::{
    canary::canaries_in,
    clients::{ANSWER_WAIT, Bench},
    report::Check,
    site,
    windows::Fault,
};
use crate::{doors::paths::request, http::Connection};

/// Between two looks at the process.
const EVERY: Duration = Duration::from_secs(1);

/// Every so many looks, the database and the totals are looked at, too.
const MORE: u64 = 5;

/// Most looks that are kept: more than a day of them.
const LOOKS_MAX: usize = 100_000;

/// What the process held at one moment.
#[derive(Clone, Copy, Debug)]
pub(super) struct Look {
    pub(super) at: Duration,
    pub(super) resident_mib: f64,
    /// Of it, what is no part of a file: the program's own text is no leak.
    pub(super) anonymous_mib: f64,
    pub(super) descriptors: u64,
    pub(super) threads: u64,
}

/// All looks, and the most sessions at the database.
#[derive(Debug, Default)]
pub(super) struct Looks {
    pub(super) all: Vec<Look>,
    sessions_max: u64,
    /// While the password had not just changed: what began with the old one may go on in its sessions.
    sessions_max_apart: u64,
    looked_at: u64,
}

impl Looks {
    fn take(&mut self, sessions: u64, is_apart: bool) {
        self.looked_at = self.looked_at.saturating_add(1);
        self.sessions_max = self.sessions_max.max(sessions);
        if is_apart {
            self.sessions_max_apart = self.sessions_max_apart.max(sessions);
        }
    }

    /// What must hold of the sessions.
    pub(super) fn sessions(&self) -> [Check; 2] {
        let Self { sessions_max, sessions_max_apart, looked_at, .. } = self;
        [
            Check::new(
                "most sessions at the database, at a look; at most 13: a pool of 12, one to look",
                format!("{sessions_max_apart} in {looked_at} looks"),
                *sessions_max_apart <= site::SESSIONS && *looked_at > 0,
            ),
            Check::new(
                "the same when the password had just changed; at most twice that, and one to change it",
                sessions_max.to_string(),
                *sessions_max <= site::SESSIONS.saturating_mul(2).saturating_add(1),
            ),
        ]
    }
}

/// Looks until the end.
pub(super) async fn run(
    bench: Arc<Bench>,
    postgres: Arc<PrivatePostgres>,
    looks: Arc<Mutex<Looks>>,
) {
    let begin = Instant::now();
    let mut next = begin;
    for number in 0_u64.. {
        if bench.is_ended() {
            return;
        }
        let seen = look(bench.server.pid(), begin);
        let is_more = number.is_multiple_of(MORE);
        let sessions = if is_more { sessions(&postgres).await.ok() } else { None };
        {
            let mut looks = looks.lock().unwrap_or_else(PoisonError::into_inner);
            if let Some(sessions) = sessions {
                let is_apart =
                    bench.tally.windows.last(Fault::KeyOfSource, site::TIMEOUT).is_none();
                looks.take(sessions, is_apart);
            }
            if looks.all.len() < LOOKS_MAX {
                looks.all.extend(seen.ok());
            }
        }
        if is_more && let Err(error) = totals(&bench).await {
            let words = error.to_string();
            bench.tally.fail(site::WATCH, "metrics".to_owned(), &words, Instant::now());
        }
        next = next.checked_add(EVERY).unwrap_or(next);
        sleep_until(next).await;
    }
}

/// One look at a process.
pub(super) fn look(pid: u32, begin: Instant) -> anyhow::Result<Look> {
    let folder = PathBuf::from("/proc").join(pid.to_string());
    let status = fs::read_to_string(folder.join("status"))?;
    let field = |name: &str| -> anyhow::Result<u32> {
        let line = status.lines().find_map(|line| line.strip_prefix(name)).context("no status")?;
        Ok(line.split_whitespace().next().context("no value")?.parse()?)
    };
    Ok(Look {
        at: begin.elapsed(),
        resident_mib: f64::from(field("VmRSS:")?) / 1_024.0,
        anonymous_mib: f64::from(field("RssAnon:")?) / 1_024.0,
        descriptors: u64::try_from(fs::read_dir(folder.join("fd"))?.count())?,
        threads: field("Threads:")?.into(),
    })
}

/// Sessions of Postern at the database.
pub(super) async fn sessions(postgres: &Arc<PrivatePostgres>) -> anyhow::Result<u64> {
    let postgres = Arc::clone(postgres);
    let sql = format!("SELECT count(*) FROM pg_stat_activity WHERE usename = '{}'", site::LOGIN);
    let asked = tokio::task::spawn_blocking(move || postgres.query("postgres", &sql));
    let (_, rows) = asked.await??;
    let cell = rows.first().and_then(|row| row.first().cloned().flatten());
    Ok(cell.context("no count")?.parse()?)
}

/// Looks through the totals; gives how many HTTP connections are open, this one among them.
pub(super) async fn totals(bench: &Bench) -> anyhow::Result<u64> {
    let address = bench.server.address();
    let mut connection = Connection::open(address).await?;
    let (host, key) = (address.to_string(), bench.keys.of(site::WATCH));
    let asked = request(("GET", "/metrics"), "", (&host, &key), "");
    connection.ask(&asked, ANSWER_WAIT).await?;
    let body = connection.body();
    bench.tally.looked("metrics", canaries_in(&body));
    let text = String::from_utf8_lossy(&body);
    let open = text.lines().find_map(|line| line.strip_prefix("postern_http_connections_open "));
    Ok(open.context("no total of open connections")?.trim().parse()?)
}

/// Waits until that holds; whether it did.
pub(super) async fn eventually<F: Future<Output = bool>>(
    wait: Duration,
    mut holds: impl FnMut() -> F,
) -> bool {
    let begin = Instant::now();
    while begin.elapsed() < wait {
        if holds().await {
            return true;
        }
        sleep(Duration::from_millis(200)).await;
    }
    false
}
