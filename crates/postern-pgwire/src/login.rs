//! A client's certificate, or SCRAM-SHA-256 and SCRAM-SHA-256-PLUS (RFC 5802, RFC 7677): the agent's
//! key is the password.
//!
//! Whoever shows a certificate is let in by it or not at all.
//!
//! A name that nobody has takes the same steps and the same work as any other, and ends in the
//! same words. The user of the startup message is who it is about; the name inside SCRAM is not
//! looked at, as PostgreSQL's own server does it.

use std::net::IpAddr;

use base64::{Engine as _, engine::general_purpose::STANDARD as BASE64};
use bytes::Bytes;
use postern_core::{
    clock::{Entropy, Timestamp},
    refusal::Code,
};
use postern_gate::{
    Gate, scram,
    who::{Caller, CertificateKnock, HeldCertificate, ScramKnock},
};
use sha2::{Digest as _, Sha256, Sha384, Sha512};

use crate::{
    fault::{Fault, Stop},
    frame::{FrameError, Frames},
    startup::{Secured, Shown, fatal},
    write,
};

const PLAIN: &str = "SCRAM-SHA-256";
const PLUS: &str = "SCRAM-SHA-256-PLUS";

/// Random bytes of the server's part of the nonce.
const NONCE_BYTES: usize = 18;

/// Longest nonce of a client that is taken, in bytes.
const NONCE_BYTES_MAX: usize = 256;

/// Who knocks, and what its connection is bound to.
pub(crate) struct Door<'a> {
    pub(crate) gate: &'a Gate,
    pub(crate) entropy: &'a dyn Entropy,
    pub(crate) user: &'a str,
    pub(crate) address: IpAddr,
    /// What the handshake of TLS said.
    pub(crate) secured: Option<&'a Secured>,
}

impl Door<'_> {
    /// `tls-server-end-point` of this connection.
    fn end_point(&self) -> Option<&[u8]> {
        self.secured?.end_point.as_deref()
    }
}

/// Proves the caller, up to `AuthenticationOk`.
pub(crate) async fn login(frames: &mut Frames, door: &Door<'_>) -> Result<Caller, Stop> {
    match door.secured.and_then(|secured| secured.certificate.as_ref()) {
        Some(shown) => {
            let caller = by_certificate(door, shown)?;
            write::authentication(&mut frames.out, 0, &[]);
            Ok(caller)
        }
        None => by_scram(frames, door).await,
    }
}

fn by_certificate(door: &Door<'_>, shown: &Shown) -> Result<Caller, Stop> {
    let Shown::Read(certificate) = shown else {
        return Err(fatal(told_of_certificate(Code::Unauthenticated)));
    };
    let digest = Sha256::digest(&certificate.der);
    let id = digest.first_chunk().copied().map_or(0, u64::from_be_bytes);
    let held = HeldCertificate {
        id: format!("crt_{id:016x}").into(),
        names: certificate.names.clone().into(),
        expires: Timestamp(certificate.expires_ms),
    };
    let knock =
        CertificateKnock { address: Some(door.address), principal: door.user, certificate: held };
    let caller = door.gate.authenticate_by_certificate(knock);
    caller.map_err(|refused| fatal(told_of_certificate(refused.refusal.code)))
}

/// What a client with a certificate that is not let in is told.
fn told_of_certificate(code: Code) -> Fault {
    match code {
        Code::StateUnavailable | Code::Stopped => told(code),
        _ => Fault::new(
            "28000",
            "unauthenticated: this certificate does not open this name",
        )
        .hint(
            "the certificate holds the name that `certificate` of the agent says; to prove yourself \
             by a key, connect without one: sslcertmode=disable, or sslcert of a file that is not there",
        ),
    }
}

async fn by_scram(frames: &mut Frames, door: &Door<'_>) -> Result<Caller, Stop> {
    let mut offered = Vec::new();
    let mechanisms = door.end_point().map(|_| PLUS).into_iter().chain([PLAIN]);
    for name in mechanisms {
        offered.extend_from_slice(name.as_bytes());
        offered.push(0);
    }
    offered.push(0);
    write::authentication(&mut frames.out, 10, &offered);
    let (mechanism, first) = initial(&answer(frames).await?)?;
    let first = First::read(&mechanism, &first, door.end_point())?;
    let challenge = challenge(door, &first.nonce)?;
    write::authentication(&mut frames.out, 11, challenge.as_bytes());
    let last = answer(frames).await?;
    let last = std::str::from_utf8(&last).map_err(|_not_utf8| malformed())?;
    let (without_proof, proof) = last.rsplit_once(",p=").ok_or_else(malformed)?;
    let nonce = challenge.split(',').next().unwrap_or_default();
    if without_proof != format!("c={},{nonce}", BASE64.encode(&first.binding)) {
        return Err(fatal(Fault::new(
            "28000",
            "unauthenticated: this SCRAM exchange is not the one that was begun here",
        )));
    }
    let proof = BASE64.decode(proof).ok().and_then(|proof| <[u8; 32]>::try_from(proof).ok());
    let proof = proof.ok_or_else(malformed)?;
    let messages = format!("{},{challenge},{without_proof}", first.bare);
    let knock = ScramKnock {
        address: Some(door.address),
        principal: door.user,
        messages: messages.as_bytes(),
        proof,
    };
    let (caller, signature) = door
        .gate
        .authenticate_by_scram(&knock)
        .map_err(|refused| fatal(told(refused.refusal.code)))?;
    let signature = format!("v={}", BASE64.encode(signature));
    write::authentication(&mut frames.out, 12, signature.as_bytes());
    write::authentication(&mut frames.out, 0, &[]);
    Ok(caller)
}

/// What a client that is not let in is told: the same for every reason but two. One only the holder
/// of a good key hears, the other is the same for everybody.
fn told(code: Code) -> Fault {
    if code == Code::StateUnavailable {
        return Fault::new("57P03", "state-unavailable: what the nodes share cannot be reached")
            .hint("try again later; another node may reach it now");
    }
    if code == Code::Stopped {
        return Fault::new("28000", "stopped: access of this agent is stopped")
            .hint("nothing passes until a person resumes it");
    }
    Fault::new("28P01", "unauthenticated: this name and this key open nothing here").hint(
        "the user is the agent's name, the password its key; a key made before Postern spoke this \
         protocol works here once it is made anew: `postern agent rotate NAME`",
    )
}

fn malformed() -> Stop {
    fatal(Fault::protocol("this is no SCRAM-SHA-256"))
}

async fn answer(frames: &mut Frames) -> Result<Bytes, Stop> {
    match frames.next().await {
        Ok((b'p', body)) => Ok(body),
        Ok(_) => Err(fatal(Fault::protocol("an answer to SCRAM was to come"))),
        Err(FrameError::Closed | FrameError::Slow) => Err(Stop::Gone),
        Err(FrameError::Length) => Err(fatal(Fault::protocol("the length of a message is none"))),
        Err(FrameError::Io(error)) => Err(error.into()),
    }
}

/// The mechanism and first message of `SASLInitialResponse`.
fn initial(body: &[u8]) -> Result<(String, String), Stop> {
    let end = body.iter().position(|byte| *byte == 0).ok_or_else(malformed)?;
    let (mechanism, rest) = body.split_at_checked(end).ok_or_else(malformed)?;
    let (length, message) =
        rest.get(1..).and_then(|rest| rest.split_first_chunk::<4>()).ok_or_else(malformed)?;
    let fits =
        usize::try_from(i32::from_be_bytes(*length)).is_ok_and(|length| length == message.len());
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).map_err(|_not_utf8| malformed());
    if fits { Ok((text(mechanism)?, text(message)?)) } else { Err(malformed()) }
}

/// The client's first message.
#[derive(Debug)]
struct First {
    /// Without the header of GS2.
    bare: String,
    nonce: String,
    /// What the second message has to repeat: the header, and what the connection is bound to.
    binding: Vec<u8>,
}

impl First {
    fn read(mechanism: &str, message: &str, end_point: Option<&[u8]>) -> Result<Self, Stop> {
        let mut parts = message.splitn(3, ',');
        let (Some(flag), Some(authzid), Some(bare)) = (parts.next(), parts.next(), parts.next())
        else {
            return Err(malformed());
        };
        let bound = match (mechanism, flag, end_point) {
            (PLUS, "p=tls-server-end-point", Some(end_point)) => end_point,
            (PLAIN, "n", _) | (PLAIN, "y", None) => &[],
            // The client could bind and believes that it was not offered: somebody took it out.
            (PLAIN, "y", Some(_)) => {
                return Err(fatal(Fault::new(
                    "28000",
                    "unauthenticated: the offer of channel binding was cut on the way",
                )));
            }
            _ => return Err(malformed()),
        };
        let nonce = bare.split(',').nth(1).and_then(|nonce| nonce.strip_prefix("r="));
        let nonce = nonce.filter(|nonce| {
            (1..=NONCE_BYTES_MAX).contains(&nonce.len())
                && nonce.bytes().all(|b| b.is_ascii_graphic())
        });
        let nonce = nonce.ok_or_else(malformed)?;
        if !authzid.is_empty() || !bare.starts_with("n=") {
            return Err(malformed());
        }
        let binding = [format!("{flag},,").as_bytes(), bound].concat();
        Ok(Self { bare: bare.to_owned(), nonce: nonce.to_owned(), binding })
    }
}

fn challenge(door: &Door<'_>, nonce: &str) -> Result<String, Stop> {
    let mut own = [0; NONCE_BYTES];
    door.entropy.fill(&mut own).map_err(|error| {
        tracing::error!(%error, "nobody can be let in");
        fatal(Fault::new("XX000", "internal: no randomness"))
    })?;
    let (own, salt) = (BASE64.encode(own), BASE64.encode(scram::salt(door.user)));
    Ok(format!("r={nonce}{own},s={salt},i={}", scram::ITERATIONS))
}

/// `tls-server-end-point` (RFC 5929 section 4.1): the certificate's hash by its own signature's
/// hash function, SHA-256 in place of MD5 and SHA-1. `None` when that function is not known.
pub(crate) fn end_point(certificate: &[u8]) -> Option<Vec<u8>> {
    let (certificate_body, _) = element(certificate, 0x30)?;
    let (_, rest) = element(certificate_body, 0x30)?;
    let (algorithm, _) = element(rest, 0x30)?;
    let (oid, _) = element(algorithm, 0x06)?;
    // 1.2.840.113549.1.1.x: RSA; 1.2.840.10045.4.3.x: ECDSA; and the SHA-1 of both.
    let rsa = oid.strip_prefix(&[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01]);
    let ecdsa = oid.strip_prefix(&[0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04]);
    match (rsa, ecdsa) {
        (Some([4 | 5 | 11]), _) | (_, Some([1] | [3, 2])) => {
            Some(Sha256::digest(certificate).to_vec())
        }
        (Some([12]), _) | (_, Some([3, 3])) => Some(Sha384::digest(certificate).to_vec()),
        (Some([13]), _) | (_, Some([3, 4])) => Some(Sha512::digest(certificate).to_vec()),
        _ => None,
    }
}

/// The DER element of that tag at the front: its content, and what follows it.
fn element(der: &[u8], tag: u8) -> Option<(&[u8], &[u8])> {
    let [found, first, rest @ ..] = der else { return None };
    let (length, rest) = match first {
        0..=0x7f => (usize::from(*first), rest),
        0x81..=0x84 => {
            let (digits, rest) = rest.split_at_checked(usize::from(first & 0x7f))?;
            let add =
                |length: usize, digit: &u8| length.checked_mul(256)?.checked_add((*digit).into());
            (digits.iter().try_fold(0, add)?, rest)
        }
        _ => return None,
    };
    if *found == tag { rest.split_at_checked(length) } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn first(mechanism: &str, message: &str, end_point: Option<&[u8]>) -> Option<First> {
        First::read(mechanism, message, end_point).ok()
    }

    #[test]
    fn the_first_message_is_read_strictly() {
        let read = first(PLAIN, "n,,n=,r=abc", None).unwrap();
        assert_eq!((read.bare.as_str(), read.nonce.as_str()), ("n=,r=abc", "abc"));
        assert_eq!(read.binding, b"n,,");
        let bound = first(PLUS, "p=tls-server-end-point,,n=x,r=abc", Some(b"hash")).unwrap();
        assert_eq!(bound.binding, b"p=tls-server-end-point,,hash");
        assert!(first(PLAIN, "y,,n=,r=abc", None).is_some());
        for (mechanism, message, end_point) in [
            (PLAIN, "y,,n=,r=abc", Some(&b"hash"[..])),
            (PLAIN, "p=tls-server-end-point,,n=,r=abc", Some(b"hash")),
            (PLUS, "n,,n=,r=abc", Some(b"hash")),
            (PLUS, "p=tls-unique,,n=,r=abc", Some(b"hash")),
            (PLUS, "p=tls-server-end-point,,n=,r=abc", None),
            (PLAIN, "n,a=root,n=,r=abc", None),
            (PLAIN, "n,,m=x,n=,r=abc", None),
            (PLAIN, "n,,n=,r=", None),
            (PLAIN, "n,,n=", None),
            (PLAIN, "n", None),
            ("SCRAM-SHA-1", "n,,n=,r=abc", None),
        ] {
            assert!(first(mechanism, message, end_point).is_none(), "{mechanism} {message}");
        }
    }

    #[test]
    fn every_failed_login_reads_the_same() {
        assert_eq!(told(Code::Unauthenticated), told(Code::Internal));
        assert_ne!(told(Code::Unauthenticated), told(Code::Stopped));
    }
}
