//! Reaches a server: address, TLS, startup, and the second line on which a statement is cancelled.

use std::{
    net::SocketAddr,
    path::{Path, PathBuf},
    sync::Arc,
    time::Duration,
};

use rustls::{ClientConfig, pki_types::ServerName};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpStream, UnixStream},
    time::timeout,
};
use tokio_rustls::TlsConnector;

use super::{
    auth,
    body::{Reader, error_response},
    config::{ConfigError, Place, PostgresConfig, SslMode},
    fault::{Fault, ServerError},
    session::{Greeting, Session},
    tls,
    wire::{Frame, Outgoing, RowBound, Stream, Wire},
};

/// Most messages from startup to readiness; an honest server sends about twenty.
const STARTUP_MESSAGES_MAX: usize = 256;
/// Longest wait for a cancel request to be taken.
pub(super) const CANCEL_WAIT: Duration = Duration::from_secs(5);

/// What is believed of who answers, before it spoke a word.
#[derive(Debug)]
pub(super) struct Peer {
    /// On this machine, or proven by its certificate: it may be shown a password.
    pub(super) is_trusted: bool,
    /// The certificate's `tls-server-end-point`.
    pub(super) end_point: Option<Vec<u8>>,
}

/// One resolved address: a cancel request must reach the same server as its session.
#[derive(Clone, Debug)]
enum Address {
    Tcp(SocketAddr),
    Unix(PathBuf),
}

/// What a session's statement is cancelled by.
#[derive(Clone, Debug)]
pub(super) struct CancelKey {
    address: Address,
    process: i32,
    key: i32,
}

/// Makes connections of one source.
#[derive(Debug)]
pub(super) struct Dialer {
    pub(super) config: PostgresConfig,
    tls: Option<Arc<ClientConfig>>,
    /// The settings of every session beyond login and database, in the form `pg_settings` shows.
    pub(super) settings: Vec<(&'static str, String)>,
}

impl Dialer {
    /// Reads the certificate authorities; connects nowhere.
    pub(super) fn new(
        config: PostgresConfig,
        settings: Vec<(&'static str, String)>,
    ) -> Result<Self, ConfigError> {
        let tls = tls::client_config(&config)?;
        Ok(Self { config, tls, settings })
    }

    /// A session that is ready, with its settings verified.
    pub(super) async fn connect(&self) -> Result<Session, Fault> {
        let slow = |_| Fault::broken("connecting took too long");
        timeout(self.config.connect_timeout, self.let_in()).await.map_err(slow)?
    }

    async fn let_in(&self) -> Result<Session, Fault> {
        let is_wrong = |error: &ServerError| error.code == auth::WRONG_PASSWORD;
        let mut started = self.start(&self.config).await;
        if matches!(&started, Err(Fault::Server(error)) if is_wrong(error))
            && let Some(next) = self.config.next.get()
        {
            started = self.start(&self.config.clone().with_password(next)).await;
        }
        started.map_err(|fault| match fault {
            Fault::Server(error) if is_wrong(&error) => Fault::Broken(error.cause()),
            other => other,
        })
    }

    async fn start(&self, config: &PostgresConfig) -> Result<Session, Fault> {
        let mut last = Fault::broken("the host has no address");
        for address in self.addresses().await? {
            match self.open(&address).await {
                Ok((stream, peer)) => return self.greet(config, stream, &peer, address).await,
                Err(fault) => last = fault,
            }
        }
        Err(last)
    }

    async fn addresses(&self) -> Result<Vec<Address>, Fault> {
        match &self.config.place {
            Place::Unix { directory, port } => Ok(vec![Address::Unix(socket(directory, *port))]),
            Place::Tcp { host, port } => {
                let found = tokio::net::lookup_host((host.as_str(), *port)).await?;
                Ok(found.map(Address::Tcp).collect())
            }
        }
    }

    async fn open(&self, address: &Address) -> Result<(Box<dyn Stream>, Peer), Fault> {
        let is_local = self.config.place.is_local();
        let plain = Peer { is_trusted: is_local, end_point: None };
        let stream = match address {
            Address::Unix(path) => return Ok((Box::new(UnixStream::connect(path).await?), plain)),
            Address::Tcp(address) => TcpStream::connect(address).await?,
        };
        stream.set_nodelay(true)?;
        let Some(tls) = &self.tls else { return Ok((Box::new(stream), plain)) };
        self.encrypt(stream, tls, is_local).await
    }

    async fn encrypt(
        &self,
        mut stream: TcpStream,
        tls: &Arc<ClientConfig>,
        is_local: bool,
    ) -> Result<(Box<dyn Stream>, Peer), Fault> {
        stream.write_all(&SSL_REQUEST).await?;
        // SECURITY: exactly one byte is read from the plain stream. Whatever somebody in between
        // put behind it goes into the handshake, which fails (CVE-2021-23222); an error text sent
        // in place of the byte is not read at all (CVE-2024-10977).
        match stream.read_u8().await? {
            b'S' => {}
            b'N' => return Err(Fault::broken("the server speaks no TLS; sslmode asks for it")),
            _ => return Err(Fault::Protocol("no answer to SSLRequest")),
        }
        let host = match &self.config.place {
            Place::Tcp { host, .. } => host.clone(),
            Place::Unix { .. } => return Err(Fault::Protocol("TLS over a Unix socket")),
        };
        let name = ServerName::try_from(host)
            .map_err(|_error| Fault::broken("the host's name cannot stand in a certificate"))?;
        let stream = TlsConnector::from(Arc::clone(tls)).connect(name, stream).await?;
        let (_, session) = stream.get_ref();
        let certificate = session.peer_certificates().and_then(|chain| chain.first());
        let end_point = certificate.and_then(|certificate| tls::end_point(certificate));
        let is_verified = match self.config.ssl_mode {
            SslMode::VerifyCa | SslMode::VerifyFull => true,
            SslMode::Disable | SslMode::Require => false,
        };
        Ok((Box::new(stream), Peer { is_trusted: is_verified || is_local, end_point }))
    }

    async fn greet(
        &self,
        config: &PostgresConfig,
        stream: Box<dyn Stream>,
        peer: &Peer,
        address: Address,
    ) -> Result<Session, Fault> {
        let mut wire = Wire::new(stream);
        let mut settings = vec![("user", config.user.as_str()), ("database", &config.database)];
        settings.push(("application_name", &config.application_name));
        settings.extend(self.settings.iter().map(|(name, value)| (*name, value.as_str())));
        wire.send(Outgoing::new().startup(&settings)).await?;
        let proof = auth::authenticate(&mut wire, config, peer).await?;
        let mut key = CancelKey { address, process: 0, key: 0 };
        let mut version = String::new();
        for _ in 0..STARTUP_MESSAGES_MAX {
            let Frame::Control { tag, body } = wire.next(RowBound::Discard).await? else {
                return Err(Fault::Protocol("a row during startup"));
            };
            let mut reader = Reader::new(&body);
            match tag {
                b'K' => {
                    key.process = reader.i32()?;
                    key.key = reader.i32()?;
                }
                b'S' => {
                    if reader.cstr()? == b"server_version" {
                        version = reader.text()?;
                    }
                }
                b'Z' => {
                    let greeting = Greeting {
                        version,
                        proof,
                        application_name: config.application_name.clone(),
                    };
                    let mut session = Session::new(wire, key, greeting);
                    session.verify_settings(&self.settings).await?;
                    return Ok(session);
                }
                b'E' => return Err(Fault::Server(error_response(&body))),
                _ => return Err(Fault::Protocol("an unexpected message during startup")),
            }
        }
        Err(Fault::Protocol("startup does not end"))
    }

    /// Asks the server to cancel what that session does, and waits until it has passed that on.
    pub(super) async fn cancel(&self, key: &CancelKey) -> Result<(), Fault> {
        let request = async {
            let (stream, _) = self.open(&key.address).await?;
            let mut wire = Wire::new(stream);
            wire.send(Outgoing::new().cancel(key.process, key.key)).await?;
            // The server signals the session before it closes this socket, so that afterwards no
            // cancellation is still on its way to a statement that comes later.
            wire.closed().await
        };
        let slow = |_| Fault::broken("the cancel request was not taken");
        timeout(CANCEL_WAIT, request).await.map_err(slow)?
    }
}

/// `SSLRequest`.
const SSL_REQUEST: [u8; 8] = [0, 0, 0, 8, 0x04, 0xd2, 0x16, 0x2f];

fn socket(directory: &Path, port: u16) -> PathBuf {
    directory.join(format!(".s.PGSQL.{port}"))
}
