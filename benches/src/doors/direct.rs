//! The database asked directly, as the unguarded way would: the floor.

use std::{fs, path::Path, time::Duration};

use anyhow::{Context as _, ensure};
use postern_testkit::postgres::PrivatePostgres;
use rusqlite::types::ValueRef;
use tokio::time::Instant;
use tokio_postgres::{Client, Config, NoTls};

use super::{
    load::{Load, SPAN},
    paths::{Guard, Rows},
    shop::{LOGIN, PASSWORD},
};
use crate::clocks::own_cpu;

/// How PostgreSQL is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum How {
    /// Values in the text, parsed and planned each time.
    Simple,
    /// Prepared once, values as parameters.
    Prepared,
}

impl How {
    pub(super) const fn as_str(self) -> &'static str {
        match self {
            Self::Simple => "simple",
            Self::Prepared => "prepared",
        }
    }
}

/// The server's first process, parent of all others.
pub(super) fn main_process(postgres: &PrivatePostgres) -> anyhow::Result<u32> {
    let path = postgres.socket_directory().join("data/postmaster.pid");
    let text = fs::read_to_string(path)?;
    Ok(text.lines().next().context("no process")?.trim().parse()?)
}

/// Open connections, ready to be asked.
pub(super) struct Connections(Vec<(Client, Driver)>);

/// What moves the bytes of a connection.
type Driver = tokio::task::JoinHandle<Result<(), tokio_postgres::Error>>;

/// Opens so many connections. A path of its own, so that what a server does to begin a session
/// is not counted as part of the questions.
pub(super) async fn connect(
    (port, database): (u16, &str),
    clients: usize,
) -> anyhow::Result<Connections> {
    let mut config = Config::new();
    config.host("127.0.0.1").port(port).user(LOGIN).password(PASSWORD).dbname(database);
    let mut connections = Vec::new();
    for _ in 0..clients {
        let (client, connection) = config.connect(NoTls).await?;
        connections.push((client, tokio::spawn(connection)));
    }
    Ok(Connections(connections))
}

/// Asks on every connection for so long.
pub(super) async fn ask(
    connections: Connections,
    how: How,
    rows: Rows,
    span: Duration,
) -> anyhow::Result<(Load, Connections)> {
    let begin = Instant::now();
    let end = begin.checked_add(span).context("the end of time")?;
    let tasks = connections.0.into_iter().zip(0_u64..).map(|((client, driver), number)| {
        let first = number.wrapping_mul(1_000_000);
        tokio::spawn(async move {
            let latencies = one(&client, how, rows, first, end).await?;
            anyhow::Ok((latencies, (client, driver)))
        })
    });
    let tasks: Vec<_> = tasks.collect();
    let (mut load, mut connections) = (Load::default(), Vec::new());
    for task in tasks {
        let (latencies, connection) = task.await??;
        load.latencies.extend(latencies);
        connections.push(connection);
    }
    load.took = begin.elapsed();
    Ok((load, Connections(connections)))
}

impl Connections {
    /// Ends them, and waits until they have ended on this side.
    pub(super) async fn close(self) -> anyhow::Result<()> {
        for (client, driver) in self.0 {
            drop(client);
            driver.await??;
        }
        Ok(())
    }
}

async fn one(
    client: &Client,
    how: How,
    rows: Rows,
    first: u64,
    end: Instant,
) -> anyhow::Result<Vec<Duration>> {
    let expected = if rows == Rows::One { 1 } else { 1_000 };
    let sql = rows.sql();
    let statement = client.prepare(sql).await?;
    let mut latencies = Vec::new();
    for n in first.. {
        let begin = Instant::now();
        if begin >= end {
            break;
        }
        let answered = match how {
            How::Simple => {
                let messages = client.simple_query(&rows.text(n, Guard::Off)).await?;
                let is_row =
                    |message: &&_| matches!(message, tokio_postgres::SimpleQueryMessage::Row(_));
                messages.iter().filter(is_row).count()
            }
            How::Prepared => {
                let params = rows.params(n, Guard::Off);
                let params =
                    params.into_iter().map(i32::try_from).collect::<Result<Vec<_>, _>>()?;
                let params: Vec<&(dyn tokio_postgres::types::ToSql + Sync)> = params
                    .iter()
                    .map(|param| -> &(dyn tokio_postgres::types::ToSql + Sync) { param })
                    .collect();
                client.query(&statement, &params).await?.len()
            }
        };
        latencies.push(begin.elapsed());
        ensure!(answered == expected, "{answered} rows instead of {expected}");
    }
    Ok(latencies)
}

/// SQLite in this process, prepared once, every cell read. Gives this process's CPU time.
pub(super) fn ask_sqlite(path: &Path, rows: Rows) -> anyhow::Result<(Load, Duration)> {
    let connection = rusqlite::Connection::open(path)?;
    let mut statement = connection.prepare(rows.sql())?;
    let (begin, cpu) = (Instant::now(), own_cpu());
    let end = begin.checked_add(SPAN).context("the end of time")?;
    let mut load = Load::default();
    for n in 0_u64.. {
        let asked = Instant::now();
        if asked >= end {
            break;
        }
        let params = rusqlite::params_from_iter(rows.params(n, Guard::Off));
        let mut found = statement.query(params)?;
        let mut bytes = 0_usize;
        while let Some(row) = found.next()? {
            for column in 0..6 {
                if let ValueRef::Text(text) = row.get_ref(column)? {
                    bytes = bytes.saturating_add(text.len());
                }
            }
        }
        ensure!(bytes > 0, "nothing was found");
        load.latencies.push(asked.elapsed());
    }
    load.took = begin.elapsed();
    Ok((load, own_cpu().saturating_sub(cpu)))
}
