//! A client of the PostgreSQL protocol: a real driver over a connection whose bytes are looked through as
//! they come.

use std::{
    io,
    net::SocketAddr,
    pin::Pin,
    sync::{Arc, Mutex, PoisonError},
    task::{Context, Poll, ready},
    time::Duration,
};

use futures_util::TryStreamExt as _;
use tokio::{
    io::{AsyncRead, AsyncWrite, ReadBuf},
    net::TcpStream,
    task::JoinHandle,
    time::{Sleep, sleep, timeout},
};
use tokio_postgres::{Client, Config, NoTls, SimpleQueryMessage, Statement};

use super::{
    asks::{Question, Values},
    canary::Scanner,
    site,
    tally::{Came, Got, Tally},
};

/// Where and as whom.
#[derive(Clone, Copy, Debug)]
pub(super) struct Login<'a> {
    pub(super) address: SocketAddr,
    pub(super) agent: &'a str,
    pub(super) key: &'a str,
}

/// After so many bytes it stops to read, for so long.
#[derive(Clone, Copy, Debug)]
pub(super) struct Stall {
    pub(super) bytes: usize,
    pub(super) pause: Duration,
}

/// An open connection.
#[derive(Debug)]
pub(super) struct Wire {
    pub(super) client: Client,
    driver: JoinHandle<()>,
    heard: Arc<Mutex<Scanner>>,
    prepared: Vec<(String, Statement)>,
}

impl Drop for Wire {
    fn drop(&mut self) {
        // Without a word to the server.
        self.driver.abort();
    }
}

impl Wire {
    /// Opens one.
    pub(super) async fn open(
        login: Login<'_>,
        stall: Option<Stall>,
        wait: Duration,
    ) -> Result<Self, Got> {
        let heard = Arc::new(Mutex::new(Scanner::default()));
        let opened = timeout(wait, Self::try_open(login, stall, &heard)).await;
        match opened.unwrap_or_else(|_late| Err(came("timeout", "no connection in time"))) {
            Ok((client, driver)) => Ok(Self { client, driver, heard, prepared: Vec::new() }),
            Err(came) => Err(got(came, &heard)),
        }
    }

    async fn try_open(
        Login { address, agent, key }: Login<'_>,
        stall: Option<Stall>,
        heard: &Arc<Mutex<Scanner>>,
    ) -> Result<(Client, JoinHandle<()>), Came> {
        let stream = TcpStream::connect(address).await;
        let stream = stream.map_err(|error| came("closed", &error.to_string()))?;
        stream.set_nodelay(true).map_err(|error| came("closed", &error.to_string()))?;
        let left = stall.map(|stall| stall.bytes).unwrap_or_default();
        let tap = Tap { stream, heard: Arc::clone(heard), stall, left, pause: None };
        let mut config = Config::new();
        config.user(agent).password(key).dbname(site::SOURCE);
        let (client, connection) =
            config.connect_raw(tap, NoTls).await.map_err(|error| told(&error))?;
        // What goes wrong is told to whoever waits for an answer, too.
        let driver = tokio::spawn(async move { drop(connection.await) });
        Ok((client, driver))
    }

    /// Asks, and waits for the whole answer.
    pub(super) async fn ask(
        &mut self,
        question: &Question,
        values: Values,
        wait: Duration,
        tally: &Tally,
    ) -> Got {
        let asked = async {
            match values {
                Values::InText => self.simple(&question.sql).await,
                Values::Apart => self.prepared(question, tally).await,
            }
        };
        let came = match timeout(wait, asked).await {
            Ok(Ok(came)) => came,
            Ok(Err(error)) => told(&error),
            Err(_late) => came("timeout", "no answer in time"),
        };
        got(came, &self.heard)
    }

    async fn simple(&self, sql: &str) -> Result<Came, tokio_postgres::Error> {
        let messages = self.client.simple_query_raw(sql).await?;
        let none = Came::Rows(0, None);
        messages
            .try_fold(none, async |came, message| {
                let SimpleQueryMessage::Row(row) = message else { return Ok(came) };
                let first =
                    || row.try_get(0).ok().flatten().and_then(|cell: &str| cell.parse().ok());
                Ok(came.and_row(first))
            })
            .await
    }

    async fn prepared(
        &mut self,
        question: &Question,
        tally: &Tally,
    ) -> Result<Came, tokio_postgres::Error> {
        let known = self.prepared.iter().find(|(sql, _)| *sql == question.sql);
        let statement = if let Some((_, statement)) = known {
            statement.clone()
        } else {
            tally.described(1, 0);
            let statement = self.client.prepare(&question.sql).await?;
            tally.described(0, 1);
            self.prepared.push((question.sql.clone(), statement.clone()));
            statement
        };
        let params = question.params.iter().filter_map(|param| i32::try_from(*param).ok());
        let rows = self.client.query_raw(&statement, params.collect::<Vec<_>>()).await?;
        let none = Came::Rows(0, None);
        rows.try_fold(none, async |came, row| {
            Ok(came.and_row(|| row.try_get::<_, i32>(0).ok().map(i64::from)))
        })
        .await
    }

    /// Whether there is no more to be had of it.
    pub(super) fn is_closed(&self) -> bool {
        self.client.is_closed()
    }

    /// What was found since this was asked last, with what came.
    pub(super) fn got(&self, came: Came) -> Got {
        got(came, &self.heard)
    }
}

impl Came {
    /// With one row more.
    fn and_row(self, first: impl FnOnce() -> Option<i64>) -> Self {
        match self {
            Self::Rows(0, _) => Self::Rows(1, first()),
            Self::Rows(rows, key) => Self::Rows(rows.saturating_add(1), key),
            Self::Code(..) => self,
        }
    }
}

fn came(code: &str, words: &str) -> Came {
    Came::Code(code.to_owned(), words.to_owned())
}

fn got(came: Came, heard: &Mutex<Scanner>) -> Got {
    let mut heard = heard.lock().unwrap_or_else(PoisonError::into_inner);
    Got { came, receipt: heard.take_receipt(), canaries: heard.take_canaries() }
}

/// The code that stands first in a message, or its SQLSTATE where none does.
pub(super) fn told(error: &tokio_postgres::Error) -> Came {
    let Some(error) = error.as_db_error() else {
        let words =
            std::error::Error::source(error).map_or_else(|| error.to_string(), ToString::to_string);
        return came("closed", &words);
    };
    let code = error.message().split(": ").next().unwrap_or_default();
    let is_code = code.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-');
    came(if is_code { code } else { error.code().code() }, error.message())
}

/// A connection whose bytes are looked through, and which may stall once.
struct Tap {
    stream: TcpStream,
    heard: Arc<Mutex<Scanner>>,
    stall: Option<Stall>,
    left: usize,
    pause: Option<Pin<Box<Sleep>>>,
}

impl AsyncRead for Tap {
    fn poll_read(
        self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buf: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let this = self.get_mut();
        if let Some(pause) = &mut this.pause {
            ready!(pause.as_mut().poll(cx));
            this.pause = None;
        }
        let before = buf.filled().len();
        ready!(Pin::new(&mut this.stream).poll_read(cx, buf))?;
        let new = buf.filled().get(before..).unwrap_or_default();
        this.heard.lock().unwrap_or_else(PoisonError::into_inner).feed(new);
        if let Some(stall) = this.stall {
            this.left = this.left.saturating_sub(new.len());
            if this.left == 0 {
                this.pause = Some(Box::pin(sleep(stall.pause)));
                this.stall = None;
            }
        }
        Poll::Ready(Ok(()))
    }
}

impl AsyncWrite for Tap {
    fn poll_write(
        self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buf: &[u8],
    ) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.get_mut().stream).poll_write(cx, buf)
    }

    fn poll_flush(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.get_mut().stream).poll_flush(cx)
    }

    fn poll_shutdown(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.get_mut().stream).poll_shutdown(cx)
    }
}
