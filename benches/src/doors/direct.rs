//! The PostgreSQL protocol, spoken to the database itself, as the unguarded way would (the floor),
//! to a pooler, or to Postern; and SQLite asked in this process.

use std::{fs, path::Path, sync::Arc, time::Duration};

use anyhow::{Context as _, ensure};
use futures_util::TryStreamExt as _;
use postern_testkit::postgres::PrivatePostgres;
use rusqlite::types::ValueRef;
use rustls::{
    ClientConfig, RootCertStore,
    pki_types::{CertificateDer, ServerName, pem::PemObject as _},
};
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpStream,
    time::Instant,
};
use tokio_postgres::{Client, Config, NoTls};
use tokio_rustls::{TlsConnector, client::TlsStream};

use super::{
    load::{Load, SPAN},
    paths::{Guard, Rows},
    shop::{AGENT, LOGIN, PASSWORD},
};
use crate::{clocks::own_cpu, server::Server};

/// How PostgreSQL is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum How {
    /// Values in the text, another text each time.
    Simple,
    /// Values in the text, the same text each time.
    Same,
    /// Prepared once, values as parameters.
    Prepared,
}

impl How {
    pub(super) const fn as_str(self) -> &'static str {
        match self {
            Self::Simple => "simple",
            Self::Same => "simple, same text",
            Self::Prepared => "prepared",
        }
    }
}

/// What is asked, how, and whether rows are filtered on the way.
#[derive(Clone, Copy, Debug)]
pub(super) struct Question {
    pub(super) how: How,
    pub(super) rows: Rows,
    pub(super) guard: Guard,
}

/// Whom to ask, as whom.
#[derive(Clone, Copy)]
pub(super) struct Login<'a> {
    pub(super) port: u16,
    pub(super) user: &'a str,
    pub(super) password: &'a str,
    pub(super) database: &'a str,
    /// How it is encrypted, if it is.
    pub(super) tls: Option<&'a TlsConnector>,
}

impl<'a> Login<'a> {
    /// Of the database itself.
    pub(super) const fn direct(port: u16, database: &'a str) -> Self {
        Self { port, user: LOGIN, password: PASSWORD, database, tls: None }
    }

    /// Of the guarded door in front of it.
    pub(super) fn guarded(server: &'a Server, tls: Option<&'a TlsConnector>) -> Self {
        let port = server.pgwire().port();
        Self { port, user: AGENT, password: server.key(), database: "shop", tls }
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
pub(super) async fn connect(login: Login<'_>, clients: usize) -> anyhow::Result<Connections> {
    let Login { port, user, password, database, tls } = login;
    let mut config = Config::new();
    config.host("127.0.0.1").port(port).user(user).password(password).dbname(database);
    let mut connections = Vec::new();
    for _ in 0..clients {
        connections.push(match tls {
            None => {
                let (client, connection) = config.connect(NoTls).await?;
                (client, tokio::spawn(connection))
            }
            Some(tls) => {
                let stream = encrypted(port, tls).await?;
                let (client, connection) = config.connect_raw(stream, NoTls).await?;
                (client, tokio::spawn(connection))
            }
        });
    }
    Ok(Connections(connections))
}

/// A connection that is encrypted before anything is said over it, but that it shall be.
async fn encrypted(port: u16, tls: &TlsConnector) -> anyhow::Result<TlsStream<TcpStream>> {
    const SSL_REQUEST: [u8; 8] = [0, 0, 0, 8, 0x04, 0xd2, 0x16, 0x2f];
    let mut stream = TcpStream::connect(("127.0.0.1", port)).await?;
    stream.set_nodelay(true)?;
    stream.write_all(&SSL_REQUEST).await?;
    ensure!(stream.read_u8().await? == b'S', "the server does not encrypt");
    Ok(tls.connect(ServerName::try_from("localhost")?, stream).await?)
}

/// Trusts the authority in this file, and no other.
pub(super) fn tls(authority: &Path) -> anyhow::Result<TlsConnector> {
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let mut roots = RootCertStore::empty();
    roots.add(CertificateDer::from_pem_file(authority)?)?;
    let config = ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()?
        .with_root_certificates(roots)
        .with_no_client_auth();
    Ok(TlsConnector::from(Arc::new(config)))
}

/// Asks on every connection for so long.
pub(super) async fn ask(
    connections: Connections,
    question: Question,
    span: Duration,
) -> anyhow::Result<(Load, Connections)> {
    let begin = Instant::now();
    let end = begin.checked_add(span).context("the end of time")?;
    let tasks = connections.0.into_iter().zip(0_u64..).map(|((client, driver), number)| {
        let first = number.wrapping_mul(1_000_003);
        tokio::spawn(async move {
            let latencies = one(&client, question, first, end).await?;
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
    Question { how, rows, guard }: Question,
    first: u64,
    end: Instant,
) -> anyhow::Result<Vec<Duration>> {
    let expected = rows.count();
    let sql = rows.sql();
    let statement = client.prepare(sql).await?;
    let mut latencies = Vec::new();
    for n in first.. {
        let begin = Instant::now();
        if begin >= end {
            break;
        }
        let answered = match how {
            How::Simple => simple(client, &rows.text(n, guard)).await?,
            How::Same => simple(client, &rows.text(0, guard)).await?,
            How::Prepared => {
                let params = rows.params(n, guard);
                let params =
                    params.into_iter().map(i32::try_from).collect::<Result<Vec<_>, _>>()?;
                let rows = client.query_raw(&statement, params).await?;
                rows.try_fold(0_usize, async |count, _row| Ok(count.saturating_add(1))).await?
            }
        };
        latencies.push(begin.elapsed());
        ensure!(answered == expected, "{answered} rows instead of {expected}");
    }
    Ok(latencies)
}

/// Asks, and counts the rows as they come.
async fn simple(client: &Client, sql: &str) -> anyhow::Result<usize> {
    let messages = client.simple_query_raw(sql).await?;
    let count = messages.try_fold(0_usize, async |count, message| {
        let is_row = matches!(message, tokio_postgres::SimpleQueryMessage::Row(_));
        Ok(count.saturating_add(usize::from(is_row)))
    });
    Ok(count.await?)
}

/// Asks once, and looks at the first row: a fast wrong answer is no result.
pub(super) async fn check(login: Login<'_>, question: Question) -> anyhow::Result<()> {
    let Connections(connections) = connect(login, 1).await?;
    let (client, _driver) = connections.first().context("no connection")?;
    let messages = client.simple_query(&question.rows.text(0, question.guard)).await?;
    let name = messages.iter().find_map(|message| match message {
        tokio_postgres::SimpleQueryMessage::Row(row) => row.get("name"),
        _ => None,
    });
    let is_masked = name.context("no row")? == "C••• N••• •••";
    ensure!(is_masked == (question.guard == Guard::On), "the name is not masked, or is");
    Ok(())
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
