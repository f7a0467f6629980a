//! Listening: connections in, bounded in number and in time, and a graceful end.

use std::{convert::Infallible, future::Future, io, net::SocketAddr, sync::Arc, time::Duration};

use axum::{Router, body::Body};
use hyper::{Request, body::Incoming, service::service_fn};
use hyper_util::{
    rt::{TokioExecutor, TokioIo, TokioTimer},
    server::{
        conn::auto,
        graceful::{GracefulShutdown, Watcher},
    },
};
use postern_listen::{Current, Patience, Stall, TlsError, load_and_watch};
use postern_mcp::Mcp;
use tokio::{
    io::{AsyncRead, AsyncWrite},
    net::{TcpListener, TcpStream},
    sync::{OwnedSemaphorePermit, Semaphore},
    task::JoinHandle,
};
use tokio_rustls::TlsAcceptor;

use crate::{
    config::HttpConfig,
    door::{self, App, Ends},
    metrics::Traffic,
    operation,
};

/// Longest time the head of a request may take, and a connection may stay idle.
const HEAD_WAIT: Duration = Duration::from_secs(30);

/// Longest time a TLS handshake may take.
const HANDSHAKE_WAIT: Duration = Duration::from_secs(10);

/// Longest time answers under way get when the listener ends.
const FAREWELL_WAIT: Duration = Duration::from_secs(10);

/// How long the listener rests when the system gives no further connections.
const REST: Duration = Duration::from_millis(50);

/// Largest head of a request, in bytes.
const HEAD_BYTES_MAX: usize = 64 * 1024;

/// Most requests at once on one HTTP/2 connection.
const STREAMS_MAX: u32 = 64;

/// What is spoken over TLS.
const PROTOCOLS: &[&[u8]] = &[b"h2", b"http/1.1"];

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
            tracing::error!(%error, "the HTTP listener broke");
        }
    }
}

/// The listener cannot start.
#[derive(Debug, thiserror::Error)]
pub enum ServeError {
    /// Without TLS, an address that others can reach.
    #[error(
        "`{address}` can be reached by others, and credentials would travel in the clear: set \
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

/// Starts to listen. Ends when `shutdown` does, after the answers under way.
///
/// # Errors
/// When the address may not or cannot be used, or the TLS files are not usable.
pub async fn serve(
    mcp: Arc<Mcp>,
    config: HttpConfig,
    shutdown: impl Future<Output = ()> + Send + 'static,
) -> Result<Running, ServeError> {
    let address = config.address;
    if config.tls.is_none() && !address.ip().to_canonical().is_loopback() {
        return Err(ServeError::InTheClear { address });
    }
    let tls = config.tls.clone().map(|files| load_and_watch(files, PROTOCOLS)).transpose()?;
    let bind = |cause| ServeError::Bind { address, cause };
    let listener = TcpListener::bind(address).await.map_err(bind)?;
    let local_addr = listener.local_addr().map_err(bind)?;
    let places = Arc::new(Semaphore::new(config.connections_max.clamp(1, Semaphore::MAX_PERMITS)));
    let app = Arc::new(App { mcp, config, traffic: Traffic::default() });
    let desk = Desk { router: operation::router(Arc::clone(&app)), app, tls };
    let task = tokio::spawn(accept(listener, places, desk, shutdown));
    Ok(Running { local_addr, task })
}

/// What a connection needs.
#[derive(Clone)]
struct Desk {
    app: Arc<App>,
    router: Router,
    tls: Option<Current>,
}

async fn accept(
    listener: TcpListener,
    places: Arc<Semaphore>,
    desk: Desk,
    shutdown: impl Future<Output = ()>,
) {
    let graceful = GracefulShutdown::new();
    let mut shutdown = std::pin::pin!(shutdown);
    loop {
        let next = tokio::select! {
            () = &mut shutdown => break,
            next = next_connection(&listener, &places) => next,
        };
        if let Some((place, stream, ends)) = next {
            tokio::spawn(connection(place, desk.clone(), graceful.watcher(), stream, ends));
        } else {
            tokio::time::sleep(REST).await;
        }
    }
    drop(listener);
    if tokio::time::timeout(FAREWELL_WAIT, graceful.shutdown()).await.is_err() {
        tracing::warn!("answers were still under way when the listener ended");
    }
}

async fn next_connection(
    listener: &TcpListener,
    places: &Arc<Semaphore>,
) -> Option<(OwnedSemaphorePermit, TcpStream, Ends)> {
    let place = Arc::clone(places).acquire_owned().await.ok()?;
    let (stream, remote) = match listener.accept().await {
        Ok(accepted) => accepted,
        Err(error) => {
            tracing::warn!(%error, "a connection could not be taken");
            return None;
        }
    };
    let local = stream.local_addr().ok()?;
    stream.set_nodelay(true).ok()?;
    Some((place, stream, Ends { remote, local }))
}

async fn connection(
    _place: OwnedSemaphorePermit,
    desk: Desk,
    watcher: Watcher,
    stream: TcpStream,
    ends: Ends,
) {
    let app = Arc::clone(&desk.app);
    let _open = app.traffic.open();
    let stream = Stall::new(stream, Patience::default());
    let Some(current) = &desk.tls else {
        return talk(desk, watcher, stream, ends).await;
    };
    let acceptor = TlsAcceptor::from(Arc::clone(&current.borrow().config));
    match tokio::time::timeout(HANDSHAKE_WAIT, acceptor.accept(stream)).await {
        Ok(Ok(stream)) => talk(desk, watcher, Stall::new(stream, Patience::default()), ends).await,
        Ok(Err(error)) => tracing::debug!(%error, "a TLS handshake failed"),
        Err(_elapsed) => tracing::debug!("a TLS handshake took too long"),
    }
}

async fn talk<S>(desk: Desk, watcher: Watcher, stream: S, ends: Ends)
where
    S: AsyncRead + AsyncWrite + Unpin + Send + 'static,
{
    let mut builder = auto::Builder::new(TokioExecutor::new());
    builder
        .http1()
        .timer(TokioTimer::new())
        .header_read_timeout(HEAD_WAIT)
        .max_buf_size(HEAD_BYTES_MAX)
        .http2()
        .timer(TokioTimer::new())
        .keep_alive_interval(HEAD_WAIT)
        .keep_alive_timeout(HEAD_WAIT)
        .max_concurrent_streams(STREAMS_MAX)
        .max_header_list_size(16 * 1024);
    let Desk { app, router, tls: _ } = desk;
    let service = service_fn(move |request: Request<Incoming>| {
        let answer = door::answer(Arc::clone(&app), router.clone(), ends, request.map(Body::new));
        async move { Ok::<_, Infallible>(answer.await) }
    });
    let conversation = builder.serve_connection(TokioIo::new(stream), service).into_owned();
    if let Err(error) = watcher.watch(conversation).await {
        tracing::debug!(%error, "a connection ended early");
    }
}
