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

/// A proven caller. Only [`crate::Gate::authenticate`] makes one.
#[derive(Clone, Debug)]
pub struct Caller {
    resident: Arc<Resident>,
    credential: Option<Arc<str>>,
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
        self.credential.as_ref()
    }

    /// Somebody who does not ask, but about whom is asked what would happen. It never leaves the
    /// house that it is a question to.
    pub(crate) const fn supposed(resident: Arc<Resident>) -> Self {
        Self { resident, credential: None, channel: Channel::Mcp, address: None }
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
    let (name, credential) = match knock.proof {
        Proof::Key(key) => {
            let credential = credential_of(credentials, now, key).ok_or_else(stranger)?;
            (credential.0, Some(credential.1))
        }
        Proof::Owner(name) => match knock.channel {
            Channel::Stdio | Channel::Cli => (name.clone(), None),
            Channel::Rest | Channel::Mcp => return Err(stranger()),
        },
    };
    let resident = house.residents.get(&name).ok_or_else(stranger)?;
    if resident.expires.is_some_and(|expires| expires <= now) {
        return Err(stranger());
    }
    if credentials.stops().cover_principal(&resident.principal) {
        return Err(suspended());
    }
    match credentials.standing(&name) {
        Standing::Active => {}
        Standing::Suspended => return Err(suspended()),
        Standing::Retired => return Err(stranger()),
    }
    let from_allowed = resident.addresses.is_empty()
        || knock.address.is_none_or(|address| {
            let address = address.to_canonical();
            resident.addresses.iter().any(|net| net.contains(&address))
        });
    if !from_allowed {
        return Err(stranger());
    }
    Ok(Caller {
        resident: Arc::clone(resident),
        credential,
        channel: knock.channel,
        address: knock.address,
    })
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

fn stranger() -> Refusal {
    Refusal::new(Code::Unauthenticated, "this credential opens nothing here")
        .would_pass("send `Authorization: Bearer pk_…` with a key that is in force")
}

fn suspended() -> Refusal {
    Refusal::new(Code::Stopped, "access of this agent is stopped")
        .would_pass("nothing until a person resumes it")
}
