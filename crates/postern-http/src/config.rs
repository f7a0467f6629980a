//! Typed settings of the listener. Read once, by the binary.

use std::{net::SocketAddr, str::FromStr};

use hyper::http::Uri;
use ipnet::IpNet;
use postern_core::name::RoleName;
use postern_listen::TlsFiles;

/// Connections when nothing else is said.
const CONNECTIONS_MAX: usize = 1_024;

/// How the listener listens.
#[derive(Clone, Debug)]
pub struct HttpConfig {
    /// Where. Anything but loopback needs `tls`.
    pub address: SocketAddr,
    /// The name clients use, where it is not this machine's own.
    pub public_url: Option<PublicUrl>,
    /// Proxies whose `X-Forwarded-For` is believed.
    pub trusted_proxies: Vec<IpNet>,
    /// Certificate and key; reloaded when the files change.
    pub tls: Option<TlsFiles>,
    /// The roles that may read `/metrics`. The totals are of everybody together: from them an
    /// agent could tell what others do.
    pub metrics_roles: Vec<RoleName>,
    /// Most connections at once; further ones wait in the system's queue.
    pub connections_max: usize,
}

impl HttpConfig {
    /// The settings of an address, everything else as it usually is.
    pub const fn new(address: SocketAddr) -> Self {
        Self {
            address,
            public_url: None,
            trusted_proxies: Vec::new(),
            tls: None,
            metrics_roles: Vec::new(),
            connections_max: CONNECTIONS_MAX,
        }
    }
}

/// The URL clients use: `http` or `https`, a host, perhaps a port, nothing else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicUrl {
    pub(crate) scheme: Scheme,
    pub(crate) host: String,
    pub(crate) port: u16,
}

/// The schemes of a listener.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Scheme {
    Http,
    Https,
}

impl Scheme {
    pub(crate) const fn default_port(self) -> u16 {
        match self {
            Self::Http => 80,
            Self::Https => 443,
        }
    }

    pub(crate) fn parse(text: &str) -> Option<Self> {
        match text {
            "http" => Some(Self::Http),
            "https" => Some(Self::Https),
            _ => None,
        }
    }
}

/// The text is no public URL.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a public URL is `https://host` or `https://host:port`, with no path after it")]
pub struct PublicUrlError;

impl FromStr for PublicUrl {
    type Err = PublicUrlError;

    fn from_str(text: &str) -> Result<Self, PublicUrlError> {
        let uri: Uri = text.parse().map_err(|_no_uri| PublicUrlError)?;
        let scheme = uri.scheme_str().and_then(Scheme::parse).ok_or(PublicUrlError)?;
        let bare = matches!(uri.path(), "" | "/") && uri.query().is_none();
        let authority = uri.authority().ok_or(PublicUrlError)?;
        if !bare || authority.as_str().contains('@') || authority.host().is_empty() {
            return Err(PublicUrlError);
        }
        Ok(Self {
            scheme,
            host: authority.host().to_ascii_lowercase(),
            port: authority.port_u16().unwrap_or_else(|| scheme.default_port()),
        })
    }
}
