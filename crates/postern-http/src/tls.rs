//! TLS from files, read again when they change.

use std::{
    fs, io,
    path::Path,
    sync::Arc,
    time::{Duration, SystemTime},
};

use rustls::{
    ServerConfig,
    pki_types::{CertificateDer, PrivateKeyDer, pem::PemObject as _},
};
use tokio::sync::watch;

use crate::config::TlsFiles;

/// How often the files are looked at.
const LOOK_EVERY: Duration = Duration::from_secs(2);

/// The settings in force.
pub(crate) type Current = watch::Receiver<Arc<ServerConfig>>;

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

/// Loads the files, and keeps looking at them for as long as somebody holds the result.
pub(crate) fn load_and_watch(files: TlsFiles) -> Result<Current, TlsError> {
    let seen = stamp(&files);
    let (sender, receiver) = watch::channel(Arc::new(load(&files)?));
    tokio::spawn(look_again(files, seen, sender));
    Ok(receiver)
}

async fn look_again(files: TlsFiles, mut seen: Stamp, sender: watch::Sender<Arc<ServerConfig>>) {
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
        match load(&files) {
            Ok(config) => {
                sender.send_replace(Arc::new(config));
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

fn load(files: &TlsFiles) -> Result<ServerConfig, TlsError> {
    let path = |path: &Path| path.display().to_string();
    let read = |file: &Path| {
        fs::read(file).map_err(|cause| TlsError::Unreadable { path: path(file), cause })
    };
    let no_pem = |file: &Path, wanted| TlsError::NoPem { path: path(file), wanted };
    let chain: Vec<_> = CertificateDer::pem_slice_iter(&read(&files.cert)?)
        .collect::<Result<_, _>>()
        .map_err(|_malformed| no_pem(&files.cert, "certificate"))?;
    if chain.is_empty() {
        return Err(no_pem(&files.cert, "certificate"));
    }
    let key = PrivateKeyDer::from_pem_slice(&read(&files.key)?)
        .map_err(|_malformed| no_pem(&files.key, "private key"))?;
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let mut config = ServerConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .map_err(TlsError::Mismatch)?
        .with_no_client_auth()
        .with_single_cert(chain, key)
        .map_err(TlsError::Mismatch)?;
    config.alpn_protocols = vec![b"h2".to_vec(), b"http/1.1".to_vec()];
    Ok(config)
}
