//! One connection to the PostgreSQL server of the pages, made again when it broke.
//!
//! Whoever asks while it is broken is told so at once, and does not wait in line: a server that
//! comes back meets one connection of each node, not all that was asked meanwhile.

use std::{sync::Arc, time::Duration};

use postern_core::clock::Entropy;
use postern_gate::shared::Away;
use tokio::{sync::Mutex, time::timeout};
use tokio_postgres::{Client, Config, NoTls, Statement, config::SslMode};

use crate::{
    config::{ConfigError, ServerConfig},
    haste::Haste,
    tls::Tls,
};

/// Longest time until a connection stands.
const CONNECT_WAIT: Duration = Duration::from_secs(2);

/// Longest time one statement may take; the server's own bound is below it.
const ANSWER_WAIT: Duration = Duration::from_secs(1);

/// The settings of a session.
const SETTINGS: &str = "SET search_path = pg_catalog; SET statement_timeout = '900ms';
SET lock_timeout = '500ms'; SET idle_in_transaction_session_timeout = '5s'";

const READ: &str = "SELECT version, body FROM postern.page WHERE cluster = $1 AND name = $2";
const VERSION: &str = "SELECT version FROM postern.page WHERE cluster = $1 AND name = $2";
const BEGIN: &str = "INSERT INTO postern.page (cluster, name, version, body)
VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING";
const SWAP: &str = "UPDATE postern.page SET version = $3, body = $4, changed = now()
WHERE cluster = $1 AND name = $2 AND version = $5";
const NODES: &str = "SELECT name, version, body,
  (extract(epoch FROM clock_timestamp() - changed) * 1000)::bigint,
  (extract(epoch FROM changed) * 1000)::bigint
FROM postern.page WHERE cluster = $1 AND name LIKE 'node/%' ORDER BY name LIMIT 256";
const TIDY: &str = "DELETE FROM postern.page WHERE cluster = $1
  AND (name LIKE 'asked/%' AND changed < now() - interval '72 hours'
    OR name LIKE 'node/%' AND changed < now() - interval '7 days')";

/// The server.
#[derive(Debug)]
pub(crate) struct Postgres {
    config: Config,
    tls: Option<Tls>,
    held: Mutex<Held>,
}

#[derive(Debug)]
struct Held {
    session: Option<Arc<Session>>,
    haste: Haste,
}

/// A connection with its statements.
pub(crate) struct Session {
    pub(crate) client: Client,
    pub(crate) read: Statement,
    pub(crate) version: Statement,
    pub(crate) begin: Statement,
    pub(crate) swap: Statement,
    pub(crate) nodes: Statement,
    pub(crate) tidy: Statement,
}

impl std::fmt::Debug for Session {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Session").finish_non_exhaustive()
    }
}

impl Postgres {
    /// Connects when it is first used.
    pub(crate) fn new(
        server: &ServerConfig,
        entropy: Arc<dyn Entropy>,
    ) -> Result<Self, ConfigError> {
        let url = server.url.parse::<Config>();
        let mut config = url.map_err(|_none| ConfigError::Url { what: "URL of PostgreSQL" })?;
        if let Some(password) = &server.password {
            config.password(password.expose());
        }
        config.application_name("postern").connect_timeout(CONNECT_WAIT);
        let mode = if server.is_encrypted { SslMode::Require } else { SslMode::Disable };
        config.ssl_mode(mode);
        let tls = server.is_encrypted.then(|| Tls::new(server.ca.as_deref())).transpose()?;
        let held = Mutex::new(Held { session: None, haste: Haste::new(entropy) });
        Ok(Self { config, tls, held })
    }

    /// The connection that stands, or a new one when it is time for that.
    async fn session(&self) -> Result<Arc<Session>, Away> {
        let mut held = self.held.lock().await;
        if let Some(session) = held.session.as_ref().filter(|held| !held.client.is_closed()) {
            return Ok(Arc::clone(session));
        }
        held.session = None;
        if !held.haste.is_due() {
            return Err(Away::because("PostgreSQL is away and will be tried again in a moment"));
        }
        let made = timeout(CONNECT_WAIT, self.connect()).await;
        let made = made.unwrap_or_else(|_late| Err(Away::because("PostgreSQL does not answer")));
        match made {
            Ok(session) => {
                held.haste.reached();
                let session = Arc::new(session);
                held.session = Some(Arc::clone(&session));
                Ok(session)
            }
            Err(away) => {
                held.haste.failed();
                Err(away)
            }
        }
    }

    async fn connect(&self) -> Result<Session, Away> {
        let client = if let Some(tls) = &self.tls {
            let connected = self.config.connect(tls.clone()).await;
            let (client, connection) = connected.map_err(|error| away(&error))?;
            drop(tokio::spawn(connection));
            client
        } else {
            let connected = self.config.connect(NoTls).await;
            let (client, connection) = connected.map_err(|error| away(&error))?;
            drop(tokio::spawn(connection));
            client
        };
        client.batch_execute(SETTINGS).await.map_err(|error| away(&error))?;
        let prepare = async |sql| client.prepare(sql).await.map_err(|error| away(&error));
        Ok(Session {
            read: prepare(READ).await?,
            version: prepare(VERSION).await?,
            begin: prepare(BEGIN).await?,
            swap: prepare(SWAP).await?,
            nodes: prepare(NODES).await?,
            tidy: prepare(TIDY).await?,
            client,
        })
    }

    /// Does something on the connection, within its time. One that does not answer is given up.
    pub(crate) async fn ask<T, F>(
        &self,
        work: impl FnOnce(Arc<Session>) -> F + Send,
    ) -> Result<T, Away>
    where
        F: Future<Output = Result<T, tokio_postgres::Error>> + Send,
    {
        let session = self.session().await?;
        match timeout(ANSWER_WAIT, work(Arc::clone(&session))).await {
            Ok(Ok(done)) => Ok(done),
            Ok(Err(error)) => Err(away(&error)),
            Err(_late) => {
                self.give_up(&session).await;
                Err(Away::because("PostgreSQL does not answer"))
            }
        }
    }

    async fn give_up(&self, session: &Arc<Session>) {
        let mut held = self.held.lock().await;
        if held.session.as_ref().is_some_and(|held| Arc::ptr_eq(held, session)) {
            held.session = None;
            held.haste.failed();
        }
    }
}

/// For the log: a class and what the server says of the connection. No statement here holds
/// anything that a caller wrote.
fn away(error: &tokio_postgres::Error) -> Away {
    match error.as_db_error() {
        Some(said) => {
            Away::because(format!("PostgreSQL: {} ({})", said.message(), said.code().code()))
        }
        None => Away::because(format!("PostgreSQL: {error}")),
    }
}
