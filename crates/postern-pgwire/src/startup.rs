//! What a connection says first: a wish for TLS, a request to cancel, or a startup message.
//!
//! SECURITY: until TLS is up, not one byte is read beyond the packet in hand. A client that says
//! more before its wish is granted is ended: what somebody put behind that wish would otherwise be
//! taken for words said under TLS (CVE-2021-23214).

use std::{collections::BTreeMap, io, sync::Arc, time::Duration};

use bytes::BytesMut;
use postern_listen::{ClientCertificate, Current, Patience, Stall, Tls};
use tokio::{
    io::{AsyncRead, AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpStream,
};
use tokio_rustls::{TlsAcceptor, server::TlsStream};

use crate::{
    fault::{Fault, Stop},
    frame::Stream,
    login::end_point,
    write,
};

/// Largest startup packet, in bytes; PostgreSQL's own bound.
const PACKET_BYTES_MAX: usize = 10_000;

/// Longest key of a cancel request, in bytes.
const CANCEL_KEY_BYTES_MAX: usize = 256;

/// What a client is told it may say over TLS, and what it must when it begins with it.
pub(crate) const PROTOCOL: &[u8] = b"postgresql";

const MAJOR: u32 = 3;
/// The newest minor version that is spoken: keys of cancel requests may be long.
const MINOR_MAX: u32 = 2;

const CANCEL: u32 = 80_877_102;
const TLS: u32 = 80_877_103;
const GSS: u32 = 80_877_104;

/// First byte of a TLS handshake.
const HANDSHAKE: u8 = 0x16;

/// What came of the first words.
pub(crate) enum Greeting {
    /// A client that wants to ask.
    Startup(Box<Startup>),
    /// A request to stop what runs on that connection.
    Cancel {
        /// Number of the connection.
        process: u32,
        /// Its key.
        key: Vec<u8>,
    },
    /// Nothing that can be answered.
    Nothing,
}

/// A client that wants to ask.
pub(crate) struct Startup {
    pub(crate) stream: Box<dyn Stream>,
    /// Whether keys of cancel requests may be long.
    pub(crate) has_long_keys: bool,
    /// Answers to what the client asked for and does not get.
    pub(crate) negotiation: BytesMut,
    pub(crate) user: String,
    pub(crate) database: String,
    /// What else it wants, in order of name.
    pub(crate) settings: BTreeMap<String, String>,
    /// What the handshake of TLS said; `None` in the clear.
    pub(crate) secured: Option<Secured>,
}

/// What the handshake of TLS said.
#[derive(Debug, Default)]
pub(crate) struct Secured {
    /// What SCRAM is bound to.
    pub(crate) end_point: Option<Vec<u8>>,
    /// The certificate that the client showed.
    pub(crate) certificate: Option<Shown>,
}

/// A certificate that a client showed, checked by the handshake.
#[derive(Debug)]
pub(crate) enum Shown {
    /// What it says.
    Read(Box<ClientCertificate>),
    /// What it says cannot be read.
    Unread,
}

/// Reads the first words of a connection.
pub(crate) async fn greet(tcp: TcpStream, tls: Option<&Current>) -> io::Result<Greeting> {
    let mut first = [0];
    if tcp.peek(&mut first).await? == 0 {
        return Ok(Greeting::Nothing);
    }
    match tls {
        Some(tls) if first == [HANDSHAKE] => {
            let tls = Arc::clone(&tls.borrow());
            let stream = accept(tcp, &tls).await?;
            let spoken = stream.get_ref().1.alpn_protocol() == Some(PROTOCOL);
            if spoken {
                over_tls(stream, &tls).await
            } else {
                let mut stream = watched(stream);
                let fault = Fault::protocol("TLS from the first byte needs ALPN `postgresql`");
                refuse(&mut stream, fault).await?;
                Ok(Greeting::Nothing)
            }
        }
        _ => in_the_clear(tcp, tls).await,
    }
}

async fn in_the_clear(mut tcp: TcpStream, tls: Option<&Current>) -> io::Result<Greeting> {
    let mut wishes = 0_u8;
    loop {
        let Some((code, rest)) = packet(&mut tcp).await? else {
            let fault = Fault::protocol("the length of the startup packet is none");
            refuse(&mut tcp, fault).await?;
            return Ok(Greeting::Nothing);
        };
        match (code, tls) {
            (TLS | GSS, _) if wishes >= 2 || !rest.is_empty() => return Ok(Greeting::Nothing),
            (TLS, Some(tls)) => {
                if says_more(&tcp).await {
                    let fault = Fault::protocol(
                        "something was said between the wish for TLS and its answer",
                    );
                    refuse(&mut tcp, fault).await?;
                    return Ok(Greeting::Nothing);
                }
                tcp.write_all(b"S").await?;
                let tls = Arc::clone(&tls.borrow());
                let stream = accept(tcp, &tls).await?;
                return over_tls(stream, &tls).await;
            }
            (TLS, None) | (GSS, _) => {
                wishes = wishes.saturating_add(1);
                tcp.write_all(b"N").await?;
            }
            (CANCEL, _) => return Ok(cancel(&rest)),
            (_, Some(_)) => {
                let fault = Fault::new("28000", "unauthenticated: this listener wants TLS");
                refuse(&mut tcp, fault.hint("connect with sslmode=require or stricter")).await?;
                return Ok(Greeting::Nothing);
            }
            (version, None) => return startup(watched(tcp), version, &rest, None).await,
        }
    }
}

/// Whether the client has said more than it was asked for.
async fn says_more(tcp: &TcpStream) -> bool {
    let look = tokio::time::timeout(Duration::ZERO, tcp.peek(&mut [0])).await;
    matches!(look, Ok(Ok(bytes)) if bytes > 0)
}

async fn accept(tcp: TcpStream, tls: &Tls) -> io::Result<TlsStream<Stall<TcpStream>>> {
    let tcp = Stall::new(tcp, Patience::default());
    TlsAcceptor::from(Arc::clone(&tls.config)).accept(tcp).await
}

async fn over_tls(stream: TlsStream<Stall<TcpStream>>, tls: &Tls) -> io::Result<Greeting> {
    let leaf = stream.get_ref().1.peer_certificates().and_then(|chain| chain.first());
    let certificate = leaf.map(|leaf| match ClientCertificate::read(leaf) {
        Some(certificate) => Shown::Read(Box::new(certificate)),
        None => Shown::Unread,
    });
    let secured = Secured { end_point: end_point(&tls.leaf), certificate };
    let mut stream = watched(stream);
    let Some((code, rest)) = packet(&mut stream).await? else {
        refuse(&mut stream, Fault::protocol("the length of the startup packet is none")).await?;
        return Ok(Greeting::Nothing);
    };
    match code {
        CANCEL => Ok(cancel(&rest)),
        TLS | GSS => {
            refuse(&mut stream, Fault::protocol("this connection is encrypted already")).await?;
            Ok(Greeting::Nothing)
        }
        version => startup(stream, version, &rest, Some(secured)).await,
    }
}

fn watched(stream: impl Stream + 'static) -> Box<dyn Stream> {
    Box::new(Stall::new(stream, Patience::default()))
}

/// A packet without a tag: its code, and what follows; `None` for a length that none has.
async fn packet(stream: &mut (impl AsyncRead + Unpin)) -> io::Result<Option<(u32, Vec<u8>)>> {
    let length = usize::try_from(stream.read_u32().await?).unwrap_or(usize::MAX);
    let Some(rest_bytes) = length.checked_sub(8) else { return Ok(None) };
    if length > PACKET_BYTES_MAX {
        return Ok(None);
    }
    let code = stream.read_u32().await?;
    let mut rest = vec![0; rest_bytes];
    stream.read_exact(&mut rest).await?;
    Ok(Some((code, rest)))
}

fn cancel(rest: &[u8]) -> Greeting {
    match rest.split_first_chunk::<4>() {
        Some((process, key)) if (4..=CANCEL_KEY_BYTES_MAX).contains(&key.len()) => {
            Greeting::Cancel { process: u32::from_be_bytes(*process), key: key.to_vec() }
        }
        _ => Greeting::Nothing,
    }
}

async fn startup(
    mut stream: Box<dyn Stream>,
    version: u32,
    rest: &[u8],
    secured: Option<Secured>,
) -> io::Result<Greeting> {
    match read(version, rest) {
        Ok(said) => {
            let Said { has_long_keys, negotiation, user, database, settings } = said;
            Ok(Greeting::Startup(Box::new(Startup {
                stream,
                has_long_keys,
                negotiation,
                user,
                database,
                settings,
                secured,
            })))
        }
        Err(fault) => {
            refuse(&mut stream, fault).await?;
            Ok(Greeting::Nothing)
        }
    }
}

/// What a startup message says.
#[derive(Debug)]
struct Said {
    has_long_keys: bool,
    negotiation: BytesMut,
    user: String,
    database: String,
    settings: BTreeMap<String, String>,
}

fn read(version: u32, rest: &[u8]) -> Result<Said, Fault> {
    let (major, minor) = (version >> 16, version & 0xffff);
    if major != MAJOR {
        let shown = format!("{major}.{minor}");
        return Err(Fault::unsupported(format!(
            "version {shown} of the protocol; {MAJOR}.0 to {MAJOR}.{MINOR_MAX} are spoken"
        )));
    }
    let mut settings = pairs(rest)?;
    let unknown: Vec<String> =
        settings.keys().filter(|name| name.starts_with("_pq_.")).cloned().collect();
    settings.retain(|name, _| !name.starts_with("_pq_."));
    let spoken = minor.min(MINOR_MAX);
    let mut negotiation = BytesMut::new();
    if minor > MINOR_MAX || !unknown.is_empty() {
        write::negotiate(&mut negotiation, MAJOR << 16 | spoken, &unknown);
    }
    let user = settings.remove("user").filter(|user| !user.is_empty());
    let user = user.ok_or_else(|| Fault::new("28000", "bad-request: the startup names no user"))?;
    let database = settings.remove("database").filter(|name| !name.is_empty());
    let database = database.unwrap_or_else(|| user.clone());
    let replication = settings.remove("replication").unwrap_or_default();
    if !matches!(replication.to_ascii_lowercase().as_str(), "" | "false" | "off" | "no" | "0") {
        return Err(Fault::unsupported("replication"));
    }
    if let Some(options) = settings.remove("options") {
        for (name, value) in options_of(&options)? {
            settings.insert(name, value);
        }
    }
    Ok(Said { has_long_keys: spoken >= 2, negotiation, user, database, settings })
}

/// Names and values, each ended by NUL, an empty name at the end.
fn pairs(rest: &[u8]) -> Result<BTreeMap<String, String>, Fault> {
    let malformed = || Fault::protocol("the startup packet does not add up");
    let rest = rest.strip_suffix(&[0]).ok_or_else(malformed)?;
    let mut pairs = BTreeMap::new();
    if rest.is_empty() {
        return Ok(pairs);
    }
    let rest = rest.strip_suffix(&[0]).ok_or_else(malformed)?;
    let text = std::str::from_utf8(rest)
        .map_err(|_not_utf8| Fault::new("22021", "bad-request: the startup packet is not UTF-8"))?;
    let mut parts = text.split('\0');
    while let Some(name) = parts.next() {
        let value = parts.next().filter(|_| !name.is_empty()).ok_or_else(malformed)?;
        if pairs.insert(name.to_owned(), value.to_owned()).is_some() {
            return Err(malformed());
        }
    }
    Ok(pairs)
}

/// The settings of `-c name=value --name=value`; a backslash keeps a blank in a value.
fn options_of(options: &str) -> Result<Vec<(String, String)>, Fault> {
    let mut words = vec![String::new()];
    let mut chars = options.chars();
    while let Some(c) = chars.next() {
        let last = words.last_mut();
        match c {
            '\\' => last.into_iter().for_each(|word| word.extend(chars.next())),
            c if c.is_ascii_whitespace() => words.push(String::new()),
            c => last.into_iter().for_each(|word| word.push(c)),
        }
    }
    let mut words = words.into_iter().filter(|word| !word.is_empty());
    let mut settings = Vec::new();
    while let Some(word) = words.next() {
        let setting = match word.strip_prefix("--").or_else(|| word.strip_prefix("-c")) {
            Some("") => words.next(),
            setting => setting.map(str::to_owned),
        };
        let pair = setting.as_deref().and_then(|setting| setting.split_once('='));
        let (name, value) = pair.ok_or_else(|| {
            Fault::unsupported("this kind of startup options").hint("options=-c name=value")
        })?;
        settings.push((name.replace('-', "_"), value.to_owned()));
    }
    Ok(settings)
}

/// Says why, and ends.
async fn refuse(stream: &mut (impl Stream + ?Sized), fault: Fault) -> io::Result<()> {
    let mut out = BytesMut::new();
    write::fault(&mut out, &fault.fatal());
    stream.write_all(&out).await?;
    stream.shutdown().await
}

/// As [`refuse`], when there is a session already.
pub(crate) fn fatal(fault: Fault) -> Stop {
    Stop::Fatal(Box::new(fault.fatal()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(body: &[u8]) -> Result<Said, Fault> {
        read(3 << 16, body)
    }

    #[test]
    fn a_startup_names_who_and_what() {
        let said = said(b"user\0ada\0database\0shop\0application_name\0x\0\0").unwrap();
        assert_eq!((said.user.as_str(), said.database.as_str()), ("ada", "shop"));
        assert_eq!(said.settings.get("application_name").map(String::as_str), Some("x"));
        assert!(said.negotiation.is_empty() && !said.has_long_keys);
        assert_eq!(read(3 << 16, b"user\0ada\0\0").unwrap().database, "ada");
    }

    #[test]
    fn what_does_not_add_up_is_refused() {
        for (version, body, state) in [
            (2 << 16, &b"user\0ada\0\0"[..], "0A000"),
            (4 << 16, b"user\0ada\0\0", "0A000"),
            (3 << 16, b"", "08P01"),
            (3 << 16, b"\0", "28000"),
            (3 << 16, b"user\0ada\0", "08P01"),
            (3 << 16, b"user\0ada", "08P01"),
            (3 << 16, b"user\0\0\0", "28000"),
            (3 << 16, b"user\0a\0user\0b\0\0", "08P01"),
            (3 << 16, b"user\0\xff\0\0", "22021"),
            (3 << 16, b"user\0ada\0replication\0true\0\0", "0A000"),
            (3 << 16, b"user\0ada\0replication\0database\0\0", "0A000"),
            (3 << 16, b"user\0ada\0options\0-d 5\0\0", "0A000"),
            (3 << 16, b"user\0ada\0options\0-c\0\0", "0A000"),
        ] {
            assert_eq!(read(version, body).unwrap_err().state, state, "{body:?}");
        }
    }

    #[test]
    fn options_become_settings() {
        let said = said(b"user\0ada\0options\0-c a=b --c-d=e\\ f -cg=\0\0").unwrap();
        let settings: Vec<_> =
            said.settings.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        assert_eq!(settings, [("a", "b"), ("c_d", "e f"), ("g", "")]);
    }

    #[test]
    fn a_later_minor_version_is_negotiated() {
        let said = read((3 << 16) + 9_999, b"user\0ada\0_pq_.x\x001\0\0").unwrap();
        assert!(said.has_long_keys);
        assert!(said.settings.is_empty());
        let expected = [&b"v\0\0\0\x13\0\x03\0\x02\0\0\0\x01"[..], b"_pq_.x\0"].concat();
        assert_eq!(&said.negotiation[..], &expected[..]);
    }
}
