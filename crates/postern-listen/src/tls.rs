//! TLS from files, read again when they change.

use std::{
    fs, io,
    path::{Path, PathBuf},
    sync::Arc,
    time::{Duration, SystemTime},
};

use rustls::{
    RootCertStore, ServerConfig,
    crypto::CryptoProvider,
    pki_types::{CertificateDer, PrivateKeyDer, pem::PemObject as _},
    server::{NoServerSessionStorage, WebPkiClientVerifier, danger::ClientCertVerifier},
};
use tokio::sync::watch;

/// How often the files are looked at.
const LOOK_EVERY: Duration = Duration::from_secs(2);

/// PEM files of a certificate chain and its private key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TlsFiles {
    /// The chain, leaf first.
    pub cert: PathBuf,
    /// The key.
    pub key: PathBuf,
    /// The authorities of clients' certificates; without them no client is asked for one.
    pub clients: Option<PathBuf>,
}

/// The settings in force.
pub type Current = watch::Receiver<Arc<Tls>>;

/// Settings of TLS, and the certificate they show.
#[derive(Clone, Debug)]
pub struct Tls {
    /// The settings.
    pub config: Arc<ServerConfig>,
    /// The listener's own certificate, DER: what channel binding binds to.
    pub leaf: CertificateDer<'static>,
}

/// The files cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum TlsError {
    /// A file cannot be read.
    #[error("`{path}` cannot be read: {cause}")]
    Unreadable {
        /// The file.
        path: String,
        /// Why.
        cause: io::Error,
    },
    /// A file holds no certificate or no key in PEM form.
    #[error("`{path}` holds no {wanted} in PEM form")]
    NoPem {
        /// The file.
        path: String,
        /// What was looked for.
        wanted: &'static str,
    },
    /// The authorities of clients' certificates cannot be used.
    #[error("the authorities of client certificates are not usable: {0}")]
    Clients(String),
    /// The two do not go together, or are of a kind that is not supported.
    #[error("certificate and key do not go together: {0}")]
    Mismatch(rustls::Error),
}

/// Loads the files for a listener of these protocols (ALPN), and keeps looking at them for as long
/// as somebody holds the result.
///
/// # Errors
/// When the files cannot be used now.
pub fn load_and_watch(
    files: TlsFiles,
    protocols: &'static [&'static [u8]],
) -> Result<Current, TlsError> {
    let seen = stamp(&files);
    let (sender, receiver) = watch::channel(Arc::new(load(&files, protocols)?));
    tokio::spawn(look_again(files, protocols, seen, sender));
    Ok(receiver)
}

async fn look_again(
    files: TlsFiles,
    protocols: &'static [&'static [u8]],
    mut seen: Stamp,
    sender: watch::Sender<Arc<Tls>>,
) {
    let mut every = tokio::time::interval(LOOK_EVERY);
    loop {
        tokio::select! {
            _ = every.tick() => {}
            () = sender.closed() => return,
        }
        let now = stamp(&files);
        if now == seen {
            continue;
        }
        seen = now;
        match load(&files, protocols) {
            Ok(tls) => {
                sender.send_replace(Arc::new(tls));
                tracing::info!("the TLS certificate was replaced");
            }
            Err(error) => {
                tracing::error!(%error, "the new TLS files are not usable; the old certificate stays");
            }
        }
    }
}

type Stamp = [Option<(SystemTime, u64)>; 3];

/// When the files were last written, and their sizes.
fn stamp(files: &TlsFiles) -> Stamp {
    [Some(&files.cert), Some(&files.key), files.clients.as_ref()].map(|path| {
        let meta = fs::metadata(path?).ok()?;
        Some((meta.modified().ok()?, meta.len()))
    })
}

/// Asks clients for a certificate of one of these authorities, and lets those in that show none;
/// without authorities none is asked for.
fn verifier(
    clients: Option<&Path>,
    provider: &Arc<CryptoProvider>,
) -> Result<Arc<dyn ClientCertVerifier>, TlsError> {
    let Some(clients) = clients else { return Ok(WebPkiClientVerifier::no_client_auth()) };
    let path = || clients.display().to_string();
    let pem = fs::read(clients).map_err(|cause| TlsError::Unreadable { path: path(), cause })?;
    let mut roots = RootCertStore::empty();
    for certificate in CertificateDer::pem_slice_iter(&pem) {
        let certificate = certificate
            .map_err(|_malformed| TlsError::NoPem { path: path(), wanted: "certificate" })?;
        roots.add(certificate).map_err(|cause| TlsError::Clients(cause.to_string()))?;
    }
    WebPkiClientVerifier::builder_with_provider(Arc::new(roots), Arc::clone(provider))
        .allow_unauthenticated()
        .build()
        .map_err(|cause| TlsError::Clients(cause.to_string()))
}

fn load(files: &TlsFiles, protocols: &[&[u8]]) -> Result<Tls, TlsError> {
    let path = |path: &Path| path.display().to_string();
    let read = |file: &Path| {
        fs::read(file).map_err(|cause| TlsError::Unreadable { path: path(file), cause })
    };
    let no_pem = |file: &Path, wanted| TlsError::NoPem { path: path(file), wanted };
    let chain: Vec<_> = CertificateDer::pem_slice_iter(&read(&files.cert)?)
        .collect::<Result<_, _>>()
        .map_err(|_malformed| no_pem(&files.cert, "certificate"))?;
    let leaf = chain.first().cloned().ok_or_else(|| no_pem(&files.cert, "certificate"))?;
    let key = PrivateKeyDer::from_pem_slice(&read(&files.key)?)
        .map_err(|_malformed| no_pem(&files.key, "private key"))?;
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let mut config = ServerConfig::builder_with_provider(Arc::clone(&provider))
        .with_safe_default_protocol_versions()
        .map_err(TlsError::Mismatch)?
        .with_client_cert_verifier(verifier(files.clients.as_deref(), &provider)?)
        .with_single_cert(chain, key)
        .map_err(TlsError::Mismatch)?;
    if files.clients.is_some() {
        // SECURITY: a session that is taken up again is not asked for its certificate again, which
        // may have ended meanwhile.
        config.session_storage = Arc::new(NoServerSessionStorage {});
        config.send_tls13_tickets = 0;
    }
    config.alpn_protocols = protocols.iter().map(|protocol| protocol.to_vec()).collect();
    Ok(Tls { config: Arc::new(config), leaf })
}
