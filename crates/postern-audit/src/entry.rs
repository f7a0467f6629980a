//! What an entry says.
//!
//! The leaf holds codes, opaque ids, counts and digests of ciphertext; everything a person wrote
//! (statement, parameters, address) goes into the sealed payload beside it.

use std::{fmt, net::IpAddr, str::FromStr, sync::Arc};

use postern_core::{
    digest::Digest,
    name::{PrincipalName, PurposeName, SourceName, ToolName},
    param_type::ParamType,
    refusal::{Code, Stage},
    request::Channel,
    value::Value,
};

use crate::payload::Reading;

/// An opaque receipt: `r_` and 26 characters of Crockford base 32 (128 random bits).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ReceiptId(Arc<str>);

impl ReceiptId {
    /// The receipt of these 128 bits.
    pub fn from_bits(bits: [u8; 16]) -> Self {
        const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
        let number = u128::from_be_bytes(bits);
        let digits = (0..26_u32).rev().filter_map(|place| {
            let digit = usize::try_from((number >> place.saturating_mul(5)) & 31).ok()?;
            ALPHABET.get(digit).copied().map(char::from)
        });
        Self("r_".chars().chain(digits).collect::<String>().into())
    }

    /// The receipt as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for ReceiptId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The text is no receipt.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a receipt is `r_` and 26 characters of 0-9 and A-Z without I, L, O, U")]
pub struct ReceiptIdError;

impl FromStr for ReceiptId {
    type Err = ReceiptIdError;

    fn from_str(text: &str) -> Result<Self, ReceiptIdError> {
        let digits = text.strip_prefix("r_").ok_or(ReceiptIdError)?;
        let fits = |c: char| {
            c.is_ascii_digit() || c.is_ascii_uppercase() && !matches!(c, 'I' | 'L' | 'O' | 'U')
        };
        if digits.len() == 26 && digits.chars().all(fits) {
            Ok(Self(text.into()))
        } else {
            Err(ReceiptIdError)
        }
    }
}

/// What was decided about one request.
#[derive(Clone, Debug)]
pub struct Decision {
    /// Who asked; `None` for those who could not say who they are.
    pub principal: Option<PrincipalName>,
    /// Opaque id of the credential.
    pub credential: Option<Arc<str>>,
    /// Through which listener.
    pub channel: Channel,
    /// For which purpose.
    pub purpose: Option<PurposeName>,
    /// Which source.
    pub source: Option<SourceName>,
    /// Which of the site's tools.
    pub tool: Option<ToolName>,
    /// Allowed or refused.
    pub verdict: Verdict,
    /// Digest of the policies in force.
    pub policies_digest: Digest,
    /// Digest of the catalogue in force.
    pub catalogue_digest: Digest,
    /// What it reads, where it may run. Sealed.
    pub reading: Option<Arc<Reading>>,
    /// The statement as asked. Sealed.
    pub sql: Arc<str>,
    /// Its parameters. Sealed.
    pub params: Vec<Value>,
    /// The types that were declared for them. Sealed.
    pub types: Vec<Option<ParamType>>,
    /// Where the caller is. Sealed.
    pub address: Option<IpAddr>,
}

/// Allowed or refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It may run.
    Allowed,
    /// It may be explained, nothing runs.
    Explained,
    /// It was refused.
    Denied {
        /// Why, as the caller was told.
        code: Code,
        /// Where on its way.
        stage: Stage,
    },
}

/// How an allowed request ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// How.
    pub kind: OutcomeKind,
    /// Rows that left.
    pub rows: u64,
    /// Bytes of values that left.
    pub bytes: u64,
    /// Whether a bound cut the answer.
    pub truncated: bool,
    /// Milliseconds from decision to end.
    pub duration_ms: u64,
}

/// How an allowed request ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OutcomeKind {
    /// Answered in full (or up to a bound).
    Answered,
    /// The source or a bound failed it.
    Failed(Code),
    /// The caller went away.
    Abandoned,
    /// Nobody knows: written at the next start for decisions without an outcome.
    Unknown,
}

/// Something that happened to Postern itself. `about` is an identifier (agent, source, digest),
/// never free text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// `<noun>.<past verb>`: `configuration.loaded`, `agent.added`, `agent.suspended`, …
    pub event: &'static str,
    /// Who did it: a principal, or the operating-system account of the command line.
    pub by: Option<Arc<str>>,
    /// Which thing.
    pub about: Option<Arc<str>>,
    /// Digests that go with it, by name.
    pub digests: Vec<(&'static str, Digest)>,
    /// Counts that go with it, by name.
    pub counts: Vec<(&'static str, u64)>,
}
