//! Listening: connections in, bounded in number and in time, and an end that lets answers leave.

use std::{
    collections::HashMap,
    future::Future,
    io,
    net::SocketAddr,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use postern_core::{clock::Entropy, name::PrincipalName};
use postern_gate::Gate;
use postern_listen::{Current, TlsError, load_and_watch};
use tokio::{
    net::{TcpListener, TcpStream},
    sync::{OwnedSemaphorePermit, Semaphore, watch},
    task::{JoinHandle, JoinSet},
};

use crate::{
    cancel::Cancels,
    config::PgwireConfig,
    fault::Fault,
    session,
    startup::{Greeting, PROTOCOL, greet},
};

/// Longest time answers under way get when the listener ends.
const FAREWELL_WAIT: Duration = Duration::from_secs(10);

/// How long the listener rests when the system gives no further connections.
const REST: Duration = Duration::from_millis(50);

/// A listener that runs.
#[derive(Debug)]
pub struct Running {
    /// Where it listens; the port is the real one when none was named.
    pub local_addr: SocketAddr,
    task: JoinHandle<()>,
}

impl Running {
    /// Waits until it has ended.
    pub async fn ended(self) {
        if let Err(error) = self.task.await {
            tracing::error!(%error, "the PostgreSQL listener broke");
        }
    }
}

/// The listener cannot start.
#[derive(Debug, thiserror::Error)]
pub enum ServeError {
    /// Without TLS, an address that others can reach.
    #[error(
        "`{address}` can be reached by others, and answers would travel in the clear: set \
         `tls = {{ cert = …, key = … }}` under `[listen]`, or listen on 127.0.0.1"
    )]
    InTheClear {
        /// The address.
        address: SocketAddr,
    },
    /// The system does not give the address.
    #[error("cannot listen on `{address}`: {cause}")]
    Bind {
        /// The address.
        address: SocketAddr,
        /// Why.
        cause: io::Error,
    },
    /// The TLS files cannot be used.
    #[error(transparent)]
    Tls(#[from] TlsError),
}

/// What connections share.
#[derive(Debug)]
pub(crate) struct Desk {
    pub(crate) gate: Arc<Gate>,
    pub(crate) entropy: Arc<dyn Entropy>,
    pub(crate) config: PgwireConfig,
    pub(crate) cancels: Arc<Cancels>,
    pub(crate) ending: watch::Receiver<bool>,
    seats: Mutex<HashMap<PrincipalName, usize>>,
    tls: Option<Current>,
}

/// A connection of a principal's; given back when it is dropped.
#[derive(Debug)]
pub(crate) struct Seat {
    desk: Arc<Desk>,
    name: PrincipalName,
}

impl Desk {
    /// A seat for one more connection of that principal.
    pub(crate) fn seat(self: &Arc<Self>, name: &PrincipalName) -> Result<Seat, Fault> {
        let mut seats = self.seats.lock().unwrap_or_else(PoisonError::into_inner);
        let taken = seats.entry(name.clone()).or_default();
        if *taken >= self.config.per_principal_max {
            let message = format!("rate-limited: {taken} connections of yours are open already");
            return Err(Fault::new("53300", message).hint("close one of them"));
        }
        *taken = taken.saturating_add(1);
        drop(seats);
        Ok(Seat { desk: Arc::clone(self), name: name.clone() })
    }
}

impl Drop for Seat {
    fn drop(&mut self) {
        let mut seats = self.desk.seats.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(taken) = seats.get_mut(&self.name) {
            *taken = taken.saturating_sub(1);
            if *taken == 0 {
                seats.remove(&self.name);
            }
        }
    }
}

/// Starts to listen. Ends when `shutdown` does, after the answers under way.
///
/// # Errors
/// When the address may not or cannot be used, or the TLS files are not usable.
pub async fn serve(
    gate: Arc<Gate>,
    entropy: Arc<dyn Entropy>,
    config: PgwireConfig,
    shutdown: impl Future<Output = ()> + Send + 'static,
) -> Result<Running, ServeError> {
    let address = config.address;
    if config.tls.is_none() && !address.ip().to_canonical().is_loopback() {
        return Err(ServeError::InTheClear { address });
    }
    let files = config.tls.clone();
    let tls = files.map(|files| load_and_watch(files, &[PROTOCOL])).transpose()?;
    let bind = |cause| ServeError::Bind { address, cause };
    let listener = TcpListener::bind(address).await.map_err(bind)?;
    let local_addr = listener.local_addr().map_err(bind)?;
    let (end, ending) = watch::channel(false);
    let desk = Desk {
        gate,
        entropy,
        config,
        cancels: Arc::default(),
        ending,
        seats: Mutex::default(),
        tls,
    };
    let task = tokio::spawn(accept(listener, Arc::new(desk), end, shutdown));
    Ok(Running { local_addr, task })
}

async fn accept(
    listener: TcpListener,
    desk: Arc<Desk>,
    end: watch::Sender<bool>,
    shutdown: impl Future<Output = ()>,
) {
    let places = desk.config.connections_max.clamp(1, Semaphore::MAX_PERMITS);
    let places = Arc::new(Semaphore::new(places));
    let mut connections = JoinSet::new();
    let mut shutdown = std::pin::pin!(shutdown);
    loop {
        let next = tokio::select! {
            () = &mut shutdown => break,
            Some(ended) = connections.join_next() => {
                told(ended);
                continue;
            }
            next = next_connection(&listener, &places) => next,
        };
        if let Some((place, tcp, remote)) = next {
            connections.spawn(connection(place, Arc::clone(&desk), tcp, remote));
        } else {
            tokio::time::sleep(REST).await;
        }
    }
    drop(listener);
    end.send_replace(true);
    let farewell = async {
        while let Some(ended) = connections.join_next().await {
            told(ended);
        }
    };
    if tokio::time::timeout(FAREWELL_WAIT, farewell).await.is_err() {
        tracing::warn!("answers were still under way when the listener ended");
    }
}

fn told(ended: Result<(), tokio::task::JoinError>) {
    if let Err(error) = ended
        && error.is_panic()
    {
        tracing::error!("a connection panicked; what ran on it was stopped");
    }
}

async fn next_connection(
    listener: &TcpListener,
    places: &Arc<Semaphore>,
) -> Option<(OwnedSemaphorePermit, TcpStream, SocketAddr)> {
    let place = Arc::clone(places).acquire_owned().await.ok()?;
    match listener.accept().await {
        Ok((tcp, remote)) => {
            tcp.set_nodelay(true).ok()?;
            Some((place, tcp, remote))
        }
        Err(error) => {
            tracing::warn!(%error, "a connection could not be taken");
            None
        }
    }
}

async fn connection(
    _place: OwnedSemaphorePermit,
    desk: Arc<Desk>,
    tcp: TcpStream,
    remote: SocketAddr,
) {
    let wait = desk.config.startup_wait;
    let opened = tokio::time::timeout(wait, async {
        match greet(tcp, desk.tls.as_ref()).await {
            Ok(Greeting::Startup(startup)) => session::open(&desk, *startup, remote.ip()).await,
            Ok(Greeting::Cancel { process, key }) => {
                desk.cancels.cancel(process, &key);
                None
            }
            Ok(Greeting::Nothing) => None,
            Err(error) => {
                tracing::debug!(%error, "a connection ended before it was one");
                None
            }
        }
    });
    match opened.await {
        Ok(Some(session)) => session.serve().await,
        Ok(None) => {}
        Err(_elapsed) => tracing::debug!("a connection took too long to say who it is"),
    }
}
