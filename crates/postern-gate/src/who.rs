//! Who? A knock with a proof becomes a caller.

use std::{net::IpAddr, sync::Arc};

use postern_core::{
    clock::Timestamp,
    digest::Digest,
    name::PrincipalName,
    principal::Principal,
    refusal::{Code, Refusal},
    request::Channel,
};
use sha2::{Digest as _, Sha256};

use crate::{
    house::{House, Resident},
    ports::{Credentials, Standing},
    scram, shared,
};

/// Longest credential that is looked at, in bytes.
const CREDENTIAL_BYTES_MAX: usize = 512;

/// What stands before the door.
#[derive(Clone, Copy, Debug)]
pub struct Knock<'a> {
    /// Through which listener.
    pub channel: Channel,
    /// From where; `None` on this machine's own standard input.
    pub address: Option<IpAddr>,
    /// The proof of identity.
    pub proof: Proof<'a>,
}

/// A proof of identity.
#[derive(Clone, Copy)]
pub enum Proof<'a> {
    /// An opaque key, `pk_…`.
    Key(&'a str),
    /// The operating system's account that owns the state folder speaks for this principal: only
    /// for the command line and standard input, never for a network listener.
    Owner(&'a PrincipalName),
}

impl std::fmt::Debug for Proof<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Key(_) => f.write_str("Key(..)"),
            Self::Owner(name) => write!(f, "Owner({name})"),
        }
    }
}

/// What stands before the door of a listener that asks for SCRAM-SHA-256 (RFC 5802, RFC 7677).
#[derive(Clone, Copy)]
pub struct ScramKnock<'a> {
    /// From where.
    pub address: Option<IpAddr>,
    /// Who it says it is.
    pub principal: &'a str,
    /// The `AuthMessage` of RFC 5802 section 3.
    pub messages: &'a [u8],
    /// The client's proof.
    pub proof: [u8; 32],
}

impl std::fmt::Debug for ScramKnock<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ScramKnock").field("address", &self.address).finish_non_exhaustive()
    }
}

/// What stands before the door of a listener that has checked a client's certificate: its
/// authority, its time, and that the client holds its key.
#[derive(Clone, Debug)]
pub struct CertificateKnock<'a> {
    /// From where.
    pub address: Option<IpAddr>,
    /// Who it says it is.
    pub principal: &'a str,
    /// The certificate.
    pub certificate: HeldCertificate,
}

/// A certificate that a client holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeldCertificate {
    /// An opaque id, for the record.
    pub id: Arc<str>,
    /// The names in it, any of which may be a principal's.
    pub names: Arc<[String]>,
    /// When it ends.
    pub expires: Timestamp,
}

/// What a caller was proven by.
#[derive(Clone, Debug)]
enum Held {
    /// The account that owns the state.
    Owner,
    /// A key, by its id.
    Key(Arc<str>),
    /// A certificate.
    Certificate(HeldCertificate),
}

/// A proven caller. Only [`crate::Gate::authenticate`], its kin for SCRAM and for certificates, and
/// [`crate::Gate::renew`] make one.
#[derive(Clone, Debug)]
pub struct Caller {
    resident: Arc<Resident>,
    credential: Held,
    channel: Channel,
    address: Option<IpAddr>,
}

impl Caller {
    /// The principal.
    pub fn principal(&self) -> &Arc<Principal> {
        &self.resident.principal
    }

    /// The listener it came through.
    pub const fn channel(&self) -> Channel {
        self.channel
    }

    /// Where it is.
    pub const fn address(&self) -> Option<IpAddr> {
        self.address
    }

    /// Opaque id of its credential.
    pub const fn credential(&self) -> Option<&Arc<str>> {
        match &self.credential {
            Held::Owner => None,
            Held::Key(id) => Some(id),
            Held::Certificate(certificate) => Some(&certificate.id),
        }
    }

    /// Somebody who does not ask, but about whom is asked what would happen. It never leaves the
    /// house that it is a question to.
    pub(crate) const fn supposed(resident: Arc<Resident>) -> Self {
        Self { resident, credential: Held::Owner, channel: Channel::Mcp, address: None }
    }

    pub(crate) const fn resident(&self) -> &Arc<Resident> {
        &self.resident
    }
}

/// Proves a caller. Whatever is wrong, the answer is the same sentence: nothing tells a guesser
/// which part was right.
pub(crate) fn prove(
    house: &House,
    credentials: &dyn Credentials,
    now: Timestamp,
    knock: &Knock<'_>,
) -> Result<Caller, Refusal> {
    current(credentials)?;
    let (name, credential) = match knock.proof {
        Proof::Key(key) => {
            let credential = credential_of(credentials, now, key).ok_or_else(stranger)?;
            (credential.0, Held::Key(credential.1))
        }
        Proof::Owner(name) => match knock.channel {
            Channel::Stdio | Channel::Cli => (name.clone(), Held::Owner),
            Channel::Rest | Channel::Mcp | Channel::Pgwire => return Err(stranger()),
        },
    };
    let resident = standing(house, credentials, now, &name, knock.address)?;
    Ok(Caller { resident, credential, channel: knock.channel, address: knock.address })
}

/// Proves a caller by SCRAM, and gives what proves the server to it: `HMAC(ServerKey, messages)`.
/// As much is computed for a name nobody has as for any other.
pub(crate) fn prove_by_scram(
    house: &House,
    credentials: &dyn Credentials,
    now: Timestamp,
    knock: &ScramKnock<'_>,
) -> Result<(Caller, [u8; 32]), Refusal> {
    current(credentials)?;
    let name = knock.principal.parse::<PrincipalName>().ok();
    let keys = name.as_ref().map(|name| credentials.scram(name)).unwrap_or_default();
    let in_force = keys.into_iter().filter(|key| key.credential.expires > now);
    let found = scram::find(in_force, knock.messages, &knock.proof);
    let (name, (credential, signature)) = name.zip(found).ok_or_else(stranger)?;
    let resident = standing(house, credentials, now, &name, knock.address)?;
    let credential = Held::Key(credential.id);
    let (channel, address) = (Channel::Pgwire, knock.address);
    Ok((Caller { resident, credential, channel, address }, signature))
}

/// Proves a caller by its certificate: the principal it says it is must be the one whose name the
/// certificate holds.
pub(crate) fn prove_by_certificate(
    house: &House,
    credentials: &dyn Credentials,
    now: Timestamp,
    knock: CertificateKnock<'_>,
) -> Result<Caller, Refusal> {
    current(credentials)?;
    let name = knock.principal.parse::<PrincipalName>().map_err(|_no_name| stranger())?;
    let resident = house.residents.get(&name).ok_or_else(stranger)?;
    opens(&knock.certificate, resident, now)?;
    let resident = standing(house, credentials, now, &name, knock.address)?;
    let credential = Held::Certificate(knock.certificate);
    Ok(Caller { resident, credential, channel: Channel::Pgwire, address: knock.address })
}

/// Whether a certificate is in force and holds the name that is the principal's.
fn opens(
    certificate: &HeldCertificate,
    resident: &Resident,
    now: Timestamp,
) -> Result<(), Refusal> {
    let named = resident.certificate.as_deref();
    let is_named = named.is_some_and(|named| certificate.names.iter().any(|name| name == named));
    if is_named && certificate.expires > now { Ok(()) } else { Err(stranger()) }
}

/// The same caller once more, by what is in force now: for connections that stay open, before
/// each thing that is asked on them.
pub(crate) fn renew(
    house: &House,
    credentials: &dyn Credentials,
    now: Timestamp,
    caller: &Caller,
) -> Result<Caller, Refusal> {
    current(credentials)?;
    let name = &caller.principal().name;
    match &caller.credential {
        Held::Owner => {}
        Held::Key(id) => {
            let expires = credentials.expires(name, id).ok_or_else(stranger)?;
            if expires <= now {
                return Err(stranger());
            }
        }
        Held::Certificate(certificate) => {
            let resident = house.residents.get(name).ok_or_else(stranger)?;
            opens(certificate, resident, now)?;
        }
    }
    let resident = standing(house, credentials, now, name, caller.address)?;
    Ok(Caller { resident, ..caller.clone() })
}

/// SECURITY: a key that was revoked, or a stop, may be what this node has not seen yet.
fn current(credentials: &dyn Credentials) -> Result<(), Refusal> {
    if credentials.is_current() { Ok(()) } else { Err(shared::refusal()) }
}

/// Who that is in this house, if it may ask now and from there.
fn standing(
    house: &House,
    credentials: &dyn Credentials,
    now: Timestamp,
    name: &PrincipalName,
    address: Option<IpAddr>,
) -> Result<Arc<Resident>, Refusal> {
    let resident = house.residents.get(name).ok_or_else(stranger)?;
    if resident.expires.is_some_and(|expires| expires <= now) {
        return Err(stranger());
    }
    if credentials.stops().cover_principal(&resident.principal) {
        return Err(suspended());
    }
    match credentials.standing(name) {
        Standing::Active => {}
        Standing::Suspended => return Err(suspended()),
        Standing::Retired => return Err(stranger()),
    }
    let from_allowed = resident.addresses.is_empty()
        || address.is_none_or(|address| {
            let address = address.to_canonical();
            resident.addresses.iter().any(|net| net.contains(&address))
        });
    if from_allowed { Ok(Arc::clone(resident)) } else { Err(stranger()) }
}

fn credential_of(
    credentials: &dyn Credentials,
    now: Timestamp,
    key: &str,
) -> Option<(PrincipalName, Arc<str>)> {
    if key.len() > CREDENTIAL_BYTES_MAX {
        return None;
    }
    let digest = Digest(Sha256::digest(key.as_bytes()).into());
    credentials
        .find(&digest)
        .filter(|credential| credential.expires > now)
        .map(|credential| (credential.principal, credential.id))
}

pub(crate) fn stranger() -> Refusal {
    Refusal::new(Code::Unauthenticated, "this credential opens nothing here")
        .would_pass("send `Authorization: Bearer pk_…` with a key that is in force")
}

fn suspended() -> Refusal {
    Refusal::new(Code::Stopped, "access of this agent is stopped")
        .would_pass("nothing until a person resumes it")
}
