//! Certificates of clients: who signs them, and what one says.

use rustls::pki_types::CertificateDer;
use x509_parser::{certificate::X509Certificate, extensions::GeneralName, prelude::FromDer as _};

/// Most names of a certificate that are looked at.
const NAMES_MAX: usize = 64;

/// What a client's certificate says. Whoever reads one has had it checked by the handshake: its
/// authority, its time, that the client holds its key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClientCertificate {
    /// Its common names, DNS names and URIs, as they are written.
    pub names: Vec<String>,
    /// When it ends, in milliseconds since 1970.
    pub expires_ms: u64,
    /// The certificate, DER.
    pub der: CertificateDer<'static>,
}

impl ClientCertificate {
    /// What this certificate says; `None` where it cannot be read to its end.
    pub fn read(der: &CertificateDer<'_>) -> Option<Self> {
        let (rest, certificate) = X509Certificate::from_der(der).ok()?;
        if !rest.is_empty() {
            return None;
        }
        let subject = certificate.subject();
        let common = subject.iter_common_name().map(|name| name.as_str().ok().map(str::to_owned));
        let mut names = common.collect::<Option<Vec<_>>>()?;
        if let Some(others) = certificate.subject_alternative_name().ok()? {
            names.extend(others.value.general_names.iter().filter_map(|name| match name {
                GeneralName::DNSName(name) | GeneralName::URI(name) => Some((*name).to_owned()),
                _ => None,
            }));
        }
        names.truncate(NAMES_MAX);
        let expires = certificate.validity().not_after.timestamp();
        let expires_ms = u64::try_from(expires).ok()?.checked_mul(1_000)?;
        Some(Self { names, expires_ms, der: der.clone().into_owned() })
    }
}
