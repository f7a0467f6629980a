//! Where a MySQL source is and how it is spoken to, read from a URL.
//!
//! `mysql://reader@db.internal:3306/shop?ssl-mode=verify_identity`
//!
//! | Parameter | Means |
//! | --- | --- |
//! | `ssl-mode` | `disabled`, `required`, `verify_ca`, `verify_identity` |
//! | `ssl-ca` | a PEM file of certificate authorities; those of the system else |
//! | `socket` | a Unix socket, instead of host and port |
//!
//! Without `ssl-mode` a connection over a Unix socket or to a loopback address is plain, every
//! other is `verify_identity`. `preferred`, which falls back to plain text when somebody in
//! between asks for it, is refused.

use std::{fmt, fs, net::IpAddr, path::PathBuf};

use mysql_async::{Opts, OptsBuilder, SslOpts};
use postern_core::secret::Secret;

use super::session;
use crate::next::NextPassword;

/// The usual port.
const PORT: u16 = 3306;
/// Largest message in either direction: a row of an answer is read whole.
const MESSAGE_BYTES_MAX: usize = 16 * 1024 * 1024;
/// Statements that a connection keeps prepared.
const STATEMENTS_MAX: usize = 128;

/// How a connection is protected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SslMode {
    /// Plain text.
    Disabled,
    /// Encrypted; whoever answers is believed.
    Required,
    /// Encrypted; the certificate is signed by a known authority.
    VerifyCa,
    /// Encrypted; the certificate is signed by a known authority and names the host.
    VerifyIdentity,
}

impl SslMode {
    /// The word in a URL.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Disabled => "disabled",
            Self::Required => "required",
            Self::VerifyCa => "verify_ca",
            Self::VerifyIdentity => "verify_identity",
        }
    }

    fn read(word: &str) -> Option<Self> {
        [Self::Disabled, Self::Required, Self::VerifyCa, Self::VerifyIdentity]
            .into_iter()
            .find(|mode| mode.as_str().eq_ignore_ascii_case(word))
    }
}

/// Why a URL does not say where a source is. Never holds the password.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum MysqlConfigError {
    /// No URL of this kind.
    #[error("a MySQL url reads `mysql://login@host/database`")]
    Url,
    /// A part that must be there is not, or cannot be read.
    #[error("the url names no {part}; write `mysql://login@host/database`")]
    Missing {
        /// Which part.
        part: &'static str,
    },
    /// A parameter nobody knows.
    #[error("the url parameter `{name}` is not known; there are ssl-mode, ssl-ca and socket")]
    UnknownParameter {
        /// As written.
        name: String,
    },
    /// `ssl-mode` with another word.
    #[error("`ssl-mode` is disabled, required, verify_ca or verify_identity")]
    SslMode,
    /// The certificate authorities cannot be read.
    #[error("the certificate authorities cannot be read: {cause}")]
    Roots {
        /// Why.
        cause: String,
    },
}

/// Where a source is and who asks it.
#[derive(Clone)]
pub struct MysqlConfig {
    host: String,
    port: u16,
    socket: Option<PathBuf>,
    user: String,
    database: String,
    password: Option<Secret<String>>,
    pub(super) next: NextPassword,
    ssl_mode: SslMode,
    authority: Option<PathBuf>,
}

impl fmt::Debug for MysqlConfig {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("MysqlConfig")
            .field("url", &self.url())
            .field("has_password", &self.password.is_some())
            .finish_non_exhaustive()
    }
}

impl MysqlConfig {
    /// Reads a URL. A `password` given beside it goes before one within it.
    ///
    /// # Errors
    /// When a part or parameter of the URL is not understood; never quotes a value.
    pub fn from_url(
        text: &str,
        password: Option<Secret<String>>,
    ) -> Result<Self, MysqlConfigError> {
        let url = url::Url::parse(text).map_err(|_error| MysqlConfigError::Url)?;
        if !matches!(url.scheme(), "mysql" | "mariadb") {
            return Err(MysqlConfigError::Url);
        }
        let mut found = Parameters::default();
        for (name, value) in url.query_pairs() {
            found.take(&name, &value)?;
        }
        let host = url.host_str().unwrap_or_default().trim_matches(['[', ']']).to_owned();
        if host.is_empty() && found.socket.is_none() {
            return Err(MysqlConfigError::Missing { part: "host" });
        }
        let user = decoded(url.username()).ok_or(MysqlConfigError::Missing { part: "login" })?;
        let database = url.path().trim_start_matches('/');
        let database = decoded(database).ok_or(MysqlConfigError::Missing { part: "database" })?;
        let own = url.password().and_then(decoded).map(Secret::new);
        let is_local = found.socket.is_some() || is_loopback(&host);
        let usual = if is_local { SslMode::Disabled } else { SslMode::VerifyIdentity };
        Ok(Self {
            host,
            port: url.port().unwrap_or(PORT),
            socket: found.socket,
            user,
            database,
            password: password.or(own),
            next: NextPassword::default(),
            ssl_mode: found.ssl_mode.unwrap_or(usual),
            authority: found.authority,
        })
    }

    /// The same with a password to try when the server refuses its own.
    #[must_use]
    pub fn with_next(self, next: NextPassword) -> Self {
        Self { next, ..self }
    }

    /// The same with that login and password.
    #[must_use]
    pub fn with_login(self, user: &str, password: Secret<String>) -> Self {
        let next = NextPassword::default();
        Self { user: user.to_owned(), password: Some(password), next, ..self }
    }

    /// The same with that password.
    #[must_use]
    pub fn with_password(self, password: Secret<String>) -> Self {
        Self { password: Some(password), ..self }
    }

    /// The URL without any password, every default spelled out: fit for a configuration file.
    pub fn url(&self) -> String {
        let mut url = format!("mysql://{}@", encoded(&self.user));
        if self.host.contains(':') {
            url = format!("{url}[{}]", self.host);
        } else if self.host.is_empty() {
            url.push_str("localhost");
        } else {
            url.push_str(&self.host);
        }
        if self.port != PORT {
            url = format!("{url}:{}", self.port);
        }
        url = format!("{url}/{}?ssl-mode={}", encoded(&self.database), self.ssl_mode.as_str());
        if let Some(path) = &self.authority {
            url = format!("{url}&ssl-ca={}", encoded(&path.to_string_lossy()));
        }
        if let Some(path) = &self.socket {
            url = format!("{url}&socket={}", encoded(&path.to_string_lossy()));
        }
        url
    }

    /// Whether what is sent stays on this machine.
    pub fn is_local(&self) -> bool {
        self.socket.is_some() || is_loopback(&self.host)
    }

    /// How the connection is protected.
    pub const fn ssl_mode(&self) -> SslMode {
        self.ssl_mode
    }

    /// The login.
    pub fn user(&self) -> &str {
        &self.user
    }

    /// The database.
    pub fn database(&self) -> &str {
        &self.database
    }

    /// The password, where one is known.
    pub const fn password(&self) -> Option<&Secret<String>> {
        self.password.as_ref()
    }

    /// How to connect.
    ///
    /// # Errors
    /// When the certificate authorities cannot be read.
    pub(super) fn dial(&self) -> Result<Opts, MysqlConfigError> {
        let builder = OptsBuilder::default()
            .ip_or_hostname(self.host.clone())
            .tcp_port(self.port)
            .socket(self.socket.as_ref().map(|path| path.to_string_lossy().into_owned()))
            // A socket that the server itself names is not where the URL points.
            .prefer_socket(self.socket.is_some())
            .user(Some(self.user.clone()))
            .pass(self.password.as_ref().map(|password| password.expose().clone()))
            .db_name(Some(self.database.clone()))
            .ssl_opts(self.tls()?)
            .stmt_cache_size(STATEMENTS_MAX)
            .max_allowed_packet(Some(MESSAGE_BYTES_MAX))
            .tcp_nodelay(true)
            .connect_attribute("program_name", "postern")
            .init(session::pins());
        Ok(builder.into())
    }

    fn tls(&self) -> Result<Option<SslOpts>, MysqlConfigError> {
        let plain = SslOpts::default();
        Ok(match self.ssl_mode {
            SslMode::Disabled => None,
            SslMode::Required => Some(
                plain
                    .with_danger_accept_invalid_certs(true)
                    .with_danger_skip_domain_validation(true),
            ),
            SslMode::VerifyCa => Some(self.rooted(plain)?.with_danger_skip_domain_validation(true)),
            SslMode::VerifyIdentity => Some(self.rooted(plain)?),
        })
    }

    /// With the authorities of the file or of the system, and no others.
    fn rooted(&self, options: SslOpts) -> Result<SslOpts, MysqlConfigError> {
        let roots = if let Some(path) = &self.authority {
            let cause = |error: std::io::Error| MysqlConfigError::Roots {
                cause: format!("{}: {error}", path.display()),
            };
            vec![fs::read(path).map_err(cause)?]
        } else {
            let native = rustls_native_certs::load_native_certs();
            if native.certs.is_empty() {
                return Err(MysqlConfigError::Roots { cause: "the system has none".to_owned() });
            }
            native.certs.iter().map(|certificate| certificate.to_vec()).collect()
        };
        let roots = roots.into_iter().map(Into::into).collect();
        Ok(options.with_root_certs(roots).with_disable_built_in_roots(true))
    }
}

#[derive(Default)]
struct Parameters {
    ssl_mode: Option<SslMode>,
    authority: Option<PathBuf>,
    socket: Option<PathBuf>,
}

impl Parameters {
    fn take(&mut self, name: &str, value: &str) -> Result<(), MysqlConfigError> {
        match name {
            "ssl-mode" => {
                self.ssl_mode = Some(SslMode::read(value).ok_or(MysqlConfigError::SslMode)?);
            }
            "ssl-ca" => self.authority = Some(PathBuf::from(value)),
            "socket" => self.socket = Some(PathBuf::from(value)),
            other => {
                return Err(MysqlConfigError::UnknownParameter { name: other.to_owned() });
            }
        }
        Ok(())
    }
}

fn is_loopback(host: &str) -> bool {
    host == "localhost" || host.parse::<IpAddr>().is_ok_and(|ip| ip.is_loopback())
}

/// A part of a URL as it was meant; nothing for an empty one or one that is no text.
fn decoded(part: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(part.len());
    let mut rest = part.bytes();
    while let Some(byte) = rest.next() {
        if byte != b'%' {
            bytes.push(byte);
            continue;
        }
        let pair = [rest.next()?, rest.next()?];
        let mut one = [0_u8];
        hex::decode_to_slice(pair, &mut one).ok()?;
        bytes.extend(one);
    }
    String::from_utf8(bytes).ok().filter(|text| !text.is_empty())
}

fn encoded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.push('%');
            out.push_str(&hex::encode_upper([byte]));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_url_is_read_and_written_again_without_its_password() {
        let config =
            MysqlConfig::from_url("mariadb://re%40der:pa%2Fss@db.internal/shop%20x", None).unwrap();
        assert_eq!(config.user(), "re@der");
        assert_eq!(config.database(), "shop x");
        assert_eq!(config.password().unwrap().expose(), "pa/ss");
        assert_eq!(config.url(), "mysql://re%40der@db.internal/shop%20x?ssl-mode=verify_identity");
        assert!(!format!("{config:?}").contains("pa/ss"));
        let again = MysqlConfig::from_url(&config.url(), None).unwrap();
        assert_eq!(again.url(), config.url());
    }

    #[test]
    fn what_stays_on_the_machine_needs_no_tls() {
        for url in [
            "mysql://a@127.0.0.1/b",
            "mysql://a@localhost:3307/b",
            "mysql://a@[::1]/b",
            "mysql://a@localhost/b?socket=/run/mysqld/mysqld.sock",
        ] {
            assert_eq!(MysqlConfig::from_url(url, None).unwrap().ssl_mode(), SslMode::Disabled);
        }
    }

    #[test]
    fn what_cannot_be_is_said() {
        for (url, said) in [
            ("postgres://a@b/c", "mysql://"),
            ("mysql://b/c", "login"),
            ("mysql://a@b", "database"),
            ("mysql://a@b/c?ssl-mode=preferred", "ssl-mode"),
            ("mysql://a@b/c?tls=on", "tls"),
        ] {
            let error = MysqlConfig::from_url(url, None).unwrap_err().to_string();
            assert!(error.contains(said), "{url}: {error}");
        }
    }
}
