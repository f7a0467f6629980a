//! Where a PostgreSQL source is and how it is spoken to, read from a URL.
//!
//! `postgres://reader@db.internal:5432/shop?sslmode=verify-full`
//!
//! | Parameter | Means |
//! | --- | --- |
//! | `sslmode` | `disable`, `require`, `verify-ca`, `verify-full` |
//! | `sslrootcert` | a PEM file of certificate authorities, or `system` |
//! | `host` | a directory of Unix sockets, or a host when the URL names none |
//! | `port`, `dbname`, `user` | where the URL's own place for them is empty |
//! | `connect_timeout` | seconds, 1 to 600 |
//! | `application_name` | what the server shows in `pg_stat_activity` |
//!
//! Without `sslmode` a connection over a Unix socket or to a loopback address is plain, every other
//! is `verify-full`. `allow` and `prefer` are refused: they fall back to plain text when somebody
//! in between asks for it. `require` encrypts without asking who answers; with `sslrootcert` it
//! is `verify-ca`, as in libpq.

use std::{fmt, fmt::Write as _, net::IpAddr, path::PathBuf, time::Duration};

use postern_core::{nearest::edits, secret::Secret};

use crate::next::NextPassword;

/// Longest name PostgreSQL keeps.
const IDENTIFIER_BYTES_MAX: usize = 63;

/// Where a server is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// A host and port.
    Tcp {
        /// Name or address, without brackets.
        host: String,
        /// The port.
        port: u16,
    },
    /// A Unix socket: `<directory>/.s.PGSQL.<port>`.
    Unix {
        /// The directory.
        directory: PathBuf,
        /// The port in the socket's name.
        port: u16,
    },
}

impl Place {
    /// Whether what is sent stays on this machine.
    pub fn is_local(&self) -> bool {
        match self {
            Self::Unix { .. } => true,
            Self::Tcp { host, .. } => {
                host == "localhost" || host.parse::<IpAddr>().is_ok_and(|ip| ip.is_loopback())
            }
        }
    }
}

/// How a connection is protected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SslMode {
    /// Plain text.
    Disable,
    /// Encrypted; whoever answers is believed.
    Require,
    /// Encrypted; the certificate is signed by a known authority.
    VerifyCa,
    /// Encrypted; the certificate is signed by a known authority and names the host.
    VerifyFull,
}

impl SslMode {
    /// The word in a URL.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Disable => "disable",
            Self::Require => "require",
            Self::VerifyCa => "verify-ca",
            Self::VerifyFull => "verify-full",
        }
    }
}

/// Which certificate authorities are believed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Roots {
    /// Those of the operating system.
    System,
    /// Those in a PEM file.
    File(PathBuf),
}

/// Where a source is and who asks it.
#[derive(Clone)]
pub struct PostgresConfig {
    pub(super) place: Place,
    pub(super) user: String,
    pub(super) database: String,
    pub(super) password: Option<Secret<String>>,
    pub(super) next: NextPassword,
    pub(super) ssl_mode: SslMode,
    pub(super) roots: Roots,
    pub(super) connect_timeout: Duration,
    pub(super) application_name: String,
}

/// Why a URL does not say where a source is. Never holds the password.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ConfigError {
    /// Not `postgres://` or `postgresql://`.
    #[error("a PostgreSQL url begins with `postgres://`")]
    Scheme,
    /// A part cannot be read.
    #[error("the {part} of the url {what}")]
    Part {
        /// Which part.
        part: &'static str,
        /// What is wrong with it.
        what: &'static str,
    },
    /// No login named.
    #[error("the url names no login; write `postgres://login@host/database`")]
    NoUser,
    /// A parameter nobody knows.
    #[error("the url parameter `{name}` is not known; did you mean `{nearest}`?")]
    UnknownParameter {
        /// As written.
        name: String,
        /// What it looks most like.
        nearest: &'static str,
    },
    /// A parameter given twice, or beside the place in the URL that says the same.
    #[error("the url says `{name}` twice")]
    Twice {
        /// Which.
        name: &'static str,
    },
    /// A parameter's value is not understood.
    #[error("the url parameter `{name}` {what}")]
    Value {
        /// Which parameter.
        name: &'static str,
        /// What is wrong with it.
        what: &'static str,
    },
    /// The certificate authorities cannot be read.
    #[error("the certificate authorities cannot be read: {cause}")]
    Roots {
        /// Why.
        cause: String,
    },
    /// An option of the source cannot be.
    #[error("`{name}` {what}")]
    Option {
        /// Which.
        name: &'static str,
        /// What is wrong with it.
        what: &'static str,
    },
}

impl fmt::Debug for PostgresConfig {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("PostgresConfig")
            .field("url", &self.url())
            .field("has_password", &self.password.is_some())
            .finish_non_exhaustive()
    }
}

impl PostgresConfig {
    /// Reads a URL. A `password` given beside it goes before one within it.
    ///
    /// # Errors
    /// When a part or parameter of the URL is not understood; never quotes a value.
    pub fn from_url(url: &str, password: Option<Secret<String>>) -> Result<Self, ConfigError> {
        let mut parts = Parts::read(url)?;
        let place = parts.place()?;
        let user = parts.user.take().ok_or(ConfigError::NoUser)?;
        let database = parts.database.take().unwrap_or_else(|| user.clone());
        let (ssl_mode, roots) = parts.tls(&place)?;
        let connect_timeout = match parts.connect_timeout.take() {
            None => Duration::from_secs(10),
            Some(text) => seconds(&text)?,
        };
        let application_name = parts.application_name.take().unwrap_or_else(|| "postern".into());
        Ok(Self {
            place,
            user,
            database,
            password: password.or(parts.password),
            next: NextPassword::default(),
            ssl_mode,
            roots,
            connect_timeout,
            application_name,
        })
    }

    /// The URL without any password, every default spelled out: fit for a configuration file.
    pub fn url(&self) -> String {
        let mut url = format!("postgres://{}@", encode(&self.user));
        let (port, socket) = match &self.place {
            Place::Tcp { host, port } => {
                let host = if host.contains(':') { format!("[{host}]") } else { encode(host) };
                url.push_str(&host);
                (*port, None)
            }
            Place::Unix { directory, port } => (*port, Some(directory)),
        };
        let mut parameters = vec![format!("sslmode={}", self.ssl_mode.as_str())];
        if let Some(directory) = socket {
            parameters.push(format!("port={port}"));
            parameters.push(format!("host={}", encode(&directory.to_string_lossy())));
        } else if port != 5432 {
            // Writing to a String cannot fail.
            write!(url, ":{port}").unwrap_or_default();
        }
        if let Roots::File(path) = &self.roots {
            parameters.push(format!("sslrootcert={}", encode(&path.to_string_lossy())));
        }
        if self.connect_timeout != Duration::from_secs(10) {
            parameters.push(format!("connect_timeout={}", self.connect_timeout.as_secs()));
        }
        if self.application_name != "postern" {
            parameters.push(format!("application_name={}", encode(&self.application_name)));
        }
        format!("{url}/{}?{}", encode(&self.database), parameters.join("&"))
    }

    /// How the connection is protected.
    pub const fn ssl_mode(&self) -> SslMode {
        self.ssl_mode
    }

    /// Where the server is.
    pub const fn place(&self) -> &Place {
        &self.place
    }

    /// The login.
    pub fn user(&self) -> &str {
        &self.user
    }

    /// The database.
    pub fn database(&self) -> &str {
        &self.database
    }

    /// The password, from the URL or beside it.
    pub const fn password(&self) -> Option<&Secret<String>> {
        self.password.as_ref()
    }

    /// Whether there is a password, from the URL or beside it.
    pub const fn has_password(&self) -> bool {
        self.password.is_some()
    }

    /// The same place with a password to try when the server refuses its own.
    #[must_use]
    pub fn with_next(self, next: NextPassword) -> Self {
        Self { next, ..self }
    }

    /// The same place with this password.
    #[must_use]
    pub fn with_password(self, password: Secret<String>) -> Self {
        Self { password: Some(password), ..self }
    }

    /// The same place, asked by another login.
    #[must_use]
    pub fn with_login(self, login: &str, password: Option<Secret<String>>) -> Self {
        Self { user: login.to_owned(), password, next: NextPassword::default(), ..self }
    }
}

fn seconds(text: &str) -> Result<Duration, ConfigError> {
    match text.parse::<u64>() {
        Ok(count @ 1..=600) => Ok(Duration::from_secs(count)),
        _ => Err(ConfigError::Value {
            name: "connect_timeout",
            what: "is a number of seconds from 1 to 600",
        }),
    }
}

/// A URL taken apart and decoded, before anything is made of it.
#[derive(Default)]
struct Parts {
    host: Option<String>,
    port: Option<String>,
    user: Option<String>,
    password: Option<Secret<String>>,
    database: Option<String>,
    ssl_mode: Option<String>,
    ssl_root_cert: Option<String>,
    connect_timeout: Option<String>,
    application_name: Option<String>,
}

/// All parameters, as they are spelled.
const PARAMETERS: [&str; 9] = [
    "sslmode",
    "sslrootcert",
    "host",
    "port",
    "dbname",
    "user",
    "password",
    "connect_timeout",
    "application_name",
];

impl Parts {
    fn read(url: &str) -> Result<Self, ConfigError> {
        let rest = url
            .strip_prefix("postgres://")
            .or_else(|| url.strip_prefix("postgresql://"))
            .ok_or(ConfigError::Scheme)?;
        if rest.contains('#') {
            let what = "is not understood; write `#` as `%23`";
            return Err(ConfigError::Part { part: "`#` part", what });
        }
        let (rest, query) = rest.split_once('?').unwrap_or((rest, ""));
        let (authority, path) = rest.split_once('/').unwrap_or((rest, ""));
        // SECURITY: a bare `/` or `?` in a password moves the rest of it to where messages quote
        // names. Its `@` moves with it.
        if path.contains('@') || query.contains('@') {
            let what =
                "is unclear; in a password write `/`, `?`, `#` and `@` as %2F, %3F, %23, %40";
            return Err(ConfigError::Part { part: "login", what });
        }
        // The last `@`, so that a password with a bare `@` never ends up in the host, and with it
        // in a message.
        let (login, address) = authority.rsplit_once('@').unwrap_or(("", authority));
        let mut parts = Self::default();
        parts.read_login(login)?;
        parts.read_address(address)?;
        if !path.is_empty() {
            parts.database = Some(decode(path, "database")?);
        }
        for pair in query.split('&').filter(|pair| !pair.is_empty()) {
            parts.read_parameter(pair)?;
        }
        Ok(parts)
    }

    fn read_login(&mut self, login: &str) -> Result<(), ConfigError> {
        let (user, password) = match login.split_once(':') {
            Some((user, password)) => (user, Some(password)),
            None => (login, None),
        };
        if !user.is_empty() {
            self.user = Some(decode(user, "login")?);
        }
        if let Some(password) = password.filter(|password| !password.is_empty()) {
            self.password = Some(Secret::new(decode(password, "password")?));
        }
        Ok(())
    }

    fn read_address(&mut self, address: &str) -> Result<(), ConfigError> {
        if address.contains(',') {
            return Err(ConfigError::Part { part: "host", what: "names several; name one" });
        }
        let (host, port) = if let Some(rest) = address.strip_prefix('[') {
            let broken = ConfigError::Part { part: "host", what: "has `[` without `]`" };
            let (host, rest) = rest.split_once(']').ok_or(broken)?;
            (host, rest.strip_prefix(':').unwrap_or(rest))
        } else {
            address.split_once(':').unwrap_or((address, ""))
        };
        if !host.is_empty() {
            self.host = Some(decode(host, "host")?);
        }
        if !port.is_empty() {
            self.port = Some(port.to_owned());
        }
        Ok(())
    }

    fn read_parameter(&mut self, pair: &str) -> Result<(), ConfigError> {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        let Some(name) = PARAMETERS.into_iter().find(|known| *known == name) else {
            let name: String = name.chars().take(40).collect();
            return Err(ConfigError::UnknownParameter { nearest: nearest(&name), name });
        };
        let value = decode(value, "query")?;
        if name == "password" {
            return fill(&mut self.password, Secret::new(value), name);
        }
        let place = match name {
            "sslmode" => &mut self.ssl_mode,
            "sslrootcert" => &mut self.ssl_root_cert,
            "host" => &mut self.host,
            "port" => &mut self.port,
            "dbname" => &mut self.database,
            "user" => &mut self.user,
            "connect_timeout" => &mut self.connect_timeout,
            _ => &mut self.application_name,
        };
        fill(place, value, name)
    }

    fn place(&mut self) -> Result<Place, ConfigError> {
        let bad = ConfigError::Part { part: "port", what: "is a number from 1 to 65535" };
        let port = match self.port.take() {
            None => 5432,
            Some(text) => match text.parse::<u16>() {
                Ok(port @ 1..) => port,
                _ => return Err(bad),
            },
        };
        match self.host.take() {
            None => Err(ConfigError::Part { part: "host", what: "is missing" }),
            Some(host) if host.starts_with('/') => Ok(Place::Unix { directory: host.into(), port }),
            Some(host) => Ok(Place::Tcp { host, port }),
        }
    }

    fn tls(&mut self, place: &Place) -> Result<(SslMode, Roots), ConfigError> {
        let wrong = |what| ConfigError::Value { name: "sslmode", what };
        let mode = match self.ssl_mode.take().as_deref() {
            None if place.is_local() => SslMode::Disable,
            None | Some("verify-full") => SslMode::VerifyFull,
            Some("verify-ca") => SslMode::VerifyCa,
            Some("require") => SslMode::Require,
            Some("disable") => SslMode::Disable,
            Some("prefer" | "allow") => {
                return Err(wrong("may not fall back to plain text; write `verify-full`"));
            }
            Some(_) => {
                return Err(wrong("is one of `disable`, `require`, `verify-ca`, `verify-full`"));
            }
        };
        if matches!(place, Place::Unix { .. }) && mode != SslMode::Disable {
            return Err(wrong("is only for hosts; a Unix socket has no TLS"));
        }
        let roots = match self.ssl_root_cert.take() {
            None => return Ok((mode, Roots::System)),
            Some(word) if word == "system" => Roots::System,
            Some(path) => Roots::File(path.into()),
        };
        match mode {
            SslMode::Require => Ok((SslMode::VerifyCa, roots)),
            _ => Ok((mode, roots)),
        }
    }
}

fn fill<T>(place: &mut Option<T>, value: T, name: &'static str) -> Result<(), ConfigError> {
    match place.replace(value) {
        None => Ok(()),
        Some(_) => Err(ConfigError::Twice { name }),
    }
}

/// Percent-decoded. `+` stands for itself, as in libpq.
fn decode(text: &str, part: &'static str) -> Result<String, ConfigError> {
    let bad = |what| ConfigError::Part { part, what };
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        if byte != b'%' {
            bytes.push(byte);
            continue;
        }
        let mut digit = || char::from(rest.next()?).to_digit(16);
        let value = digit().and_then(|high| high.checked_mul(16)?.checked_add(digit()?));
        let byte = value.and_then(|value| u8::try_from(value).ok());
        bytes
            .push(byte.ok_or_else(|| bad("has a `%` without two hex digits; write `%` as `%25`"))?);
    }
    let text = String::from_utf8(bytes).map_err(|_error| bad("is no UTF-8"))?;
    if text.contains('\0') { Err(bad("may hold no NUL")) } else { Ok(text) }
}

fn encode(text: &str) -> String {
    text.bytes().fold(String::new(), |mut out, byte| {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~') {
            out.push(char::from(byte));
        } else {
            write!(out, "%{byte:02X}").unwrap_or_default();
        }
        out
    })
}

/// The known parameter that takes the fewest edits to reach.
fn nearest(name: &str) -> &'static str {
    PARAMETERS.into_iter().min_by_key(|known| edits(name, known)).unwrap_or("sslmode")
}

/// A name quoted as PostgreSQL reads it in `search_path`.
///
/// # Errors
/// When no such name can be.
pub(super) fn quoted(name: &str) -> Result<String, ConfigError> {
    if name.is_empty() || name.len() > IDENTIFIER_BYTES_MAX || name.contains('\0') {
        return Err(ConfigError::Option {
            name: "extension_schemas",
            what: "holds names of 1 to 63 bytes",
        });
    }
    Ok(format!("\"{}\"", name.replace('"', "\"\"")))
}

#[cfg(test)]
mod tests;
