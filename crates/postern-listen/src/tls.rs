//! TLS from files, read again when they change.

use std::{
    fs, io,
    path::{Path, PathBuf},
    sync::Arc,
    time::{Duration, SystemTime},
};

use rustls::{
    ServerConfig,
    pki_types::{CertificateDer, PrivateKeyDer, pem::PemObject as _},
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

type Stamp = [Option<(SystemTime, u64)>; 2];

/// When the files were last written, and their sizes.
fn stamp(files: &TlsFiles) -> Stamp {
    [&files.cert, &files.key].map(|path| {
        let meta = fs::metadata(path).ok()?;
        Some((meta.modified().ok()?, meta.len()))
    })
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
    let mut config = ServerConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .map_err(TlsError::Mismatch)?
        .with_no_client_auth()
        .with_single_cert(chain, key)
        .map_err(TlsError::Mismatch)?;
    config.alpn_protocols = protocols.iter().map(|protocol| protocol.to_vec()).collect();
    Ok(Tls { config: Arc::new(config), leaf })
}
