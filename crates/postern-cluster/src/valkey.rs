//! One connection to the Valkey or Redis server of the counters, made again when it broke.
//!
//! As with the pages, whoever asks while it is broken is told so at once.

use std::{
    fmt,
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicU64, Ordering},
    },
    time::Duration,
};

use postern_core::clock::Entropy;
use postern_gate::shared::Away;
use redis::{
    AsyncConnectionConfig, Client, IntoConnectionInfo as _, RedisError, TlsCertificates,
    aio::MultiplexedConnection,
};
use tokio::{sync::Mutex, time::timeout};

use crate::{
    config::{ConfigError, ServerConfig},
    haste::Haste,
};

/// Longest time until a connection stands.
const CONNECT_WAIT: Duration = Duration::from_secs(1);

/// Longest time one answer may take.
const ANSWER_WAIT: Duration = Duration::from_millis(500);

/// The server.
pub(crate) struct Valkey {
    client: Client,
    held: Mutex<Held>,
    epoch: AtomicU64,
    is_reached: AtomicBool,
}

struct Held {
    connection: Option<MultiplexedConnection>,
    haste: Haste,
}

impl fmt::Debug for Valkey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Valkey").field("epoch", &self.epoch).finish_non_exhaustive()
    }
}

impl Valkey {
    /// Connects when it is first used.
    pub(crate) fn new(
        server: &ServerConfig,
        entropy: Arc<dyn Entropy>,
    ) -> Result<Self, ConfigError> {
        let client = client(server)?;
        let held = Mutex::new(Held { connection: None, haste: Haste::new(entropy) });
        Ok(Self { client, held, epoch: AtomicU64::new(0), is_reached: AtomicBool::new(false) })
    }

    /// Grows with each connection.
    pub(crate) fn epoch(&self) -> u64 {
        self.epoch.load(Ordering::Acquire)
    }

    /// Whether it answered when it was asked last.
    pub(crate) fn is_reached(&self) -> bool {
        self.is_reached.load(Ordering::Acquire)
    }

    async fn connection(&self) -> Result<MultiplexedConnection, Away> {
        let mut held = self.held.lock().await;
        if let Some(connection) = &held.connection {
            return Ok(connection.clone());
        }
        if !held.haste.is_due() {
            return Err(Away::because("the counters are away and will be tried again in a moment"));
        }
        let config = AsyncConnectionConfig::new()
            .set_connection_timeout(Some(CONNECT_WAIT))
            .set_response_timeout(Some(ANSWER_WAIT));
        let made = self.client.get_multiplexed_async_connection_with_config(&config);
        match timeout(CONNECT_WAIT, made).await {
            Ok(Ok(connection)) => {
                held.haste.reached();
                held.connection = Some(connection.clone());
                self.epoch.fetch_add(1, Ordering::AcqRel);
                Ok(connection)
            }
            Ok(Err(error)) => {
                held.haste.failed();
                Err(away(&error))
            }
            Err(_late) => {
                held.haste.failed();
                Err(Away::because("the counters do not answer"))
            }
        }
    }

    /// Does something on the connection. One that broke or does not answer is given up.
    pub(crate) async fn ask<T>(
        &self,
        work: impl AsyncFnOnce(MultiplexedConnection) -> Result<T, RedisError>,
    ) -> Result<T, Away> {
        let asked = match self.connection().await {
            Ok(connection) => {
                let epoch = self.epoch();
                match timeout(ANSWER_WAIT, work(connection)).await {
                    Ok(Ok(done)) => Ok(done),
                    Ok(Err(error)) => {
                        // What the server itself refuses is no fault of the connection.
                        if error.is_io_error() || error.is_unrecoverable_error() {
                            self.give_up(epoch).await;
                        }
                        Err(away(&error))
                    }
                    Err(_late) => {
                        self.give_up(epoch).await;
                        Err(Away::because("the counters do not answer"))
                    }
                }
            }
            Err(away) => Err(away),
        };
        self.is_reached.store(asked.is_ok(), Ordering::Release);
        asked
    }

    async fn give_up(&self, epoch: u64) {
        let mut held = self.held.lock().await;
        if held.connection.is_some() && self.epoch() == epoch {
            held.connection = None;
            held.haste.failed();
        }
    }
}

fn client(server: &ServerConfig) -> Result<Client, ConfigError> {
    let none = |_error: RedisError| ConfigError::Url { what: "URL of Valkey or Redis" };
    let info = server.url.as_str().into_connection_info().map_err(none)?;
    let mut login = info.redis_settings().clone().set_skip_set_lib_name();
    if let Some(password) = &server.password {
        login = login.set_password(password.expose());
    }
    let info = info.set_redis_settings(login);
    if !server.is_encrypted {
        return Client::open(info).map_err(none);
    }
    let roots = |error: std::io::Error| ConfigError::Roots { cause: error.to_string() };
    let root_cert = server.ca.as_ref().map(std::fs::read).transpose().map_err(roots)?;
    let certificates = TlsCertificates { client_tls: None, root_cert };
    Client::build_with_tls(info, certificates)
        .map_err(|error| ConfigError::Roots { cause: error.to_string() })
}

/// For the log. No command here holds anything that a caller wrote.
fn away(error: &RedisError) -> Away {
    Away::because(format!("the counters: {error}"))
}
