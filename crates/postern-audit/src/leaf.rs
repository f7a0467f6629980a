//! The leaf of an entry: what stands in the tree.
//!
//! Canonical JSON of codes, identifiers, counts and digests; 64-bit numbers are strings. Every
//! leaf says its own place and the hash of the leaf before it, so that a leaf moved, taken out or
//! put in contradicts its neighbours even without the tree. The time is what the clock said, never
//! less than in the leaf before: it informs, the sequence decides.

use std::str::FromStr;

use postern_core::{clock::Timestamp, digest::Digest};
use serde_json::{Map, Value, json};

use crate::{
    entry::{Decision, Notice, Outcome, OutcomeKind, ReceiptId, Verdict},
    jcs::{self, JcsError},
    note::{KeyId, Vkey},
    tile::ENTRY_BYTES_MAX,
};

/// Version of the leaf's form, `v`.
pub const VERSION: u64 = 1;

/// Kind of a decision's leaf.
pub const DECIDED: &str = "query.decided";
/// Kind of an outcome's leaf.
pub const FINISHED: &str = "query.finished";
/// Kind of the leaf that names the log's next signing key.
pub const ROTATED: &str = "key.rotated";

/// Longest identifier, in bytes.
const IDENTIFIER_BYTES_MAX: usize = 256;

/// Why something is no leaf.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LeafError {
    /// A field that must be an identifier holds something else.
    #[error("`{field}` is no identifier: printable ASCII without spaces, 1 to 256 bytes")]
    NoIdentifier {
        /// The field.
        field: &'static str,
    },
    /// It has no canonical form.
    #[error(transparent)]
    Canonical(#[from] JcsError),
    /// It is longer than an entry may be.
    #[error("an entry of {bytes} bytes is longer than {ENTRY_BYTES_MAX}")]
    TooLong {
        /// Its bytes.
        bytes: usize,
    },
    /// The bytes are not JSON in canonical form.
    #[error("the entry is not canonical JSON")]
    NotCanonical,
    /// Its form is of a later version.
    #[error("the entry has version {found}, this program knows {VERSION}")]
    Version {
        /// The version.
        found: u64,
    },
    /// A field is missing or out of form.
    #[error("the entry's `{field}` is missing or out of form")]
    Field {
        /// The field.
        field: &'static str,
    },
}

/// Where an entry stands: its number and the leaf hash before it (zeros for the first).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// Number, from 0; also its index in the tree.
    pub seq: u64,
    /// Leaf hash of the entry before.
    pub prev: Digest,
}

impl Place {
    /// Where the first entry of a log stands.
    pub const FIRST: Self = Self { seq: 0, prev: Digest([0; 32]) };
}

/// What a leaf says of its payload.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PayloadRef {
    /// Day of the sealing key.
    pub day: u64,
    /// SHA-256 of the sealed bytes.
    pub sha256: Digest,
}

/// An entry before it has a place.
#[derive(Clone, Debug)]
pub struct Draft {
    receipt: ReceiptId,
    time: Timestamp,
    /// Members apart from those every leaf has; each name once.
    fields: Vec<(&'static str, Value)>,
}

impl Draft {
    /// A decision.
    ///
    /// # Errors
    /// When the credential's id is no identifier.
    pub fn decided(
        receipt: ReceiptId,
        time: Timestamp,
        decision: &Decision,
    ) -> Result<Self, LeafError> {
        let mut draft = Self::new(receipt, time, DECIDED);
        draft.set("principal", decision.principal.as_ref().map(ToString::to_string));
        draft.set_identifier("credential", decision.credential.as_deref())?;
        draft.set("channel", Some(decision.channel.as_str()));
        draft.set("purpose", decision.purpose.as_ref().map(ToString::to_string));
        draft.set("source", decision.source.as_ref().map(ToString::to_string));
        draft.set("tool", decision.tool.as_ref().map(ToString::to_string));
        draft.set("policies", Some(hex::encode(decision.policies_digest.0)));
        draft.set("catalogue", Some(hex::encode(decision.catalogue_digest.0)));
        match decision.verdict {
            Verdict::Allowed => draft.set("verdict", Some("allowed")),
            Verdict::Explained => draft.set("verdict", Some("explained")),
            Verdict::Denied { code, stage } => {
                draft.set("verdict", Some("denied"));
                draft.set("code", Some(code.as_str()));
                draft.set("stage", Some(stage.as_str()));
            }
        }
        Ok(draft)
    }

    /// The outcome of the decision with this receipt.
    pub fn finished(receipt: ReceiptId, time: Timestamp, outcome: &Outcome) -> Self {
        let mut draft = Self::new(receipt, time, FINISHED);
        let kind = match outcome.kind {
            OutcomeKind::Answered => "answered",
            OutcomeKind::Failed(code) => {
                draft.set("code", Some(code.as_str()));
                "failed"
            }
            OutcomeKind::Abandoned => "abandoned",
            OutcomeKind::Unknown => "unknown",
        };
        draft.set("outcome", Some(kind));
        if outcome.kind != OutcomeKind::Unknown {
            draft.set("rows", Some(outcome.rows.to_string()));
            draft.set("bytes", Some(outcome.bytes.to_string()));
            draft.set("duration_ms", Some(outcome.duration_ms.to_string()));
            draft.set("truncated", Some(outcome.truncated));
        }
        draft
    }

    /// Something that happened to Postern itself.
    ///
    /// # Errors
    /// When `event`, `by` or `about` is no identifier.
    pub fn noticed(
        receipt: ReceiptId,
        time: Timestamp,
        notice: &Notice,
    ) -> Result<Self, LeafError> {
        check_identifier("event", notice.event)?;
        let mut draft = Self::new(receipt, time, notice.event);
        draft.set_identifier("by", notice.by.as_deref())?;
        draft.set_identifier("about", notice.about.as_deref())?;
        let digests = notice.digests.iter();
        let digests: Map<_, _> =
            digests.map(|(name, digest)| ((*name).to_owned(), json!(digest.to_string()))).collect();
        let counts = notice.counts.iter();
        let counts: Map<_, _> =
            counts.map(|(name, count)| ((*name).to_owned(), json!(count.to_string()))).collect();
        draft.set("digests", (!digests.is_empty()).then_some(digests));
        draft.set("counts", (!counts.is_empty()).then_some(counts));
        Ok(draft)
    }

    /// The log's signing key changes: from the key with this id to that one. Whoever trusts the
    /// old key reads here, under a checkpoint that the old key signed, which key to trust next.
    pub fn rotated(receipt: ReceiptId, time: Timestamp, from: KeyId, to: &Vkey) -> Self {
        let mut draft = Self::new(receipt, time, ROTATED);
        draft.set("from", Some(hex::encode(from)));
        draft.set("vkey", Some(to.to_string()));
        draft
    }

    fn new(receipt: ReceiptId, time: Timestamp, kind: &str) -> Self {
        let mut draft = Self { receipt, time, fields: Vec::with_capacity(16) };
        draft.set("kind", Some(kind));
        draft
    }

    fn set(&mut self, field: &'static str, value: Option<impl Into<Value>>) {
        if let Some(value) = value {
            self.fields.push((field, value.into()));
        }
    }

    fn set_identifier(&mut self, field: &'static str, text: Option<&str>) -> Result<(), LeafError> {
        text.map_or(Ok(()), |text| check_identifier(field, text))?;
        self.set(field, text);
        Ok(())
    }

    /// The receipt.
    pub const fn receipt(&self) -> &ReceiptId {
        &self.receipt
    }

    /// When it happened.
    pub const fn time(&self) -> Timestamp {
        self.time
    }

    /// The leaf, at its place and of this time (which the log holds to be never less than in the
    /// leaf before).
    ///
    /// # Errors
    /// When it is longer than an entry may be.
    pub fn encode(
        &self,
        place: &Place,
        time: Timestamp,
        payload: Option<&PayloadRef>,
    ) -> Result<Vec<u8>, LeafError> {
        let common = [
            ("v", json!(VERSION)),
            ("seq", Value::String(place.seq.to_string())),
            ("prev", Value::String(hex::encode(place.prev.0))),
            ("time_ms", Value::String(time.0.to_string())),
            ("receipt", Value::String(self.receipt.as_str().to_owned())),
        ];
        let payload = payload.map(|payload| {
            let sha256 = hex::encode(payload.sha256.0);
            ("payload", json!({ "day": payload.day.to_string(), "sha256": sha256 }))
        });
        let members = self.fields.iter().chain(&common).chain(&payload);
        let leaf = jcs::canonical_object(members.map(|(name, value)| (*name, value)).collect())?;
        if leaf.len() > ENTRY_BYTES_MAX {
            return Err(LeafError::TooLong { bytes: leaf.len() });
        }
        Ok(leaf.into_bytes())
    }
}

fn check_identifier(field: &'static str, text: &str) -> Result<(), LeafError> {
    let fits = (1..=IDENTIFIER_BYTES_MAX).contains(&text.len())
        && text.bytes().all(|byte| byte.is_ascii_graphic());
    if fits { Ok(()) } else { Err(LeafError::NoIdentifier { field }) }
}

/// A leaf as it was read.
#[derive(Clone, Debug, PartialEq)]
pub struct Leaf {
    /// Where it says it stands.
    pub place: Place,
    /// What happened.
    pub kind: String,
    /// Its receipt.
    pub receipt: ReceiptId,
    /// When.
    pub time: Timestamp,
    /// Its payload, if it has one.
    pub payload: Option<PayloadRef>,
    /// All of it.
    pub body: Value,
}

impl Leaf {
    /// Reads a leaf; it must be in canonical form.
    ///
    /// # Errors
    /// When it is not, or a field that every leaf has is missing.
    pub fn parse(bytes: &[u8]) -> Result<Self, LeafError> {
        let body: Value = serde_json::from_slice(bytes).map_err(|_json| LeafError::NotCanonical)?;
        if jcs::canonical(&body)?.as_bytes() != bytes {
            return Err(LeafError::NotCanonical);
        }
        let version = body.get("v").and_then(Value::as_u64);
        let version = version.ok_or(LeafError::Field { field: "v" })?;
        if version != VERSION {
            return Err(LeafError::Version { found: version });
        }
        let place = Place { seq: number(&body, "seq")?, prev: digest(&body, "prev")? };
        let payload = match body.get("payload") {
            Some(payload) => Some(PayloadRef {
                day: number(payload, "day")?,
                sha256: digest(payload, "sha256")?,
            }),
            None => None,
        };
        Ok(Self {
            place,
            kind: text(&body, "kind")?.to_owned(),
            receipt: text(&body, "receipt")?
                .parse()
                .map_err(|_form| LeafError::Field { field: "receipt" })?,
            time: Timestamp(number(&body, "time_ms")?),
            payload,
            body,
        })
    }

    /// A field that is text.
    pub fn text(&self, field: &str) -> Option<&str> {
        self.body.get(field).and_then(Value::as_str)
    }
}

fn text<'a>(body: &'a Value, field: &'static str) -> Result<&'a str, LeafError> {
    body.get(field).and_then(Value::as_str).ok_or(LeafError::Field { field })
}

fn number(body: &Value, field: &'static str) -> Result<u64, LeafError> {
    let digits = text(body, field)?;
    let number = u64::from_str(digits).ok().filter(|number| number.to_string() == digits);
    number.ok_or(LeafError::Field { field })
}

fn digest(body: &Value, field: &'static str) -> Result<Digest, LeafError> {
    let mut bytes = [0; 32];
    let digits = text(body, field)?;
    hex::decode_to_slice(digits, &mut bytes).map_err(|_hex| LeafError::Field { field })?;
    let digest = Digest(bytes);
    if digest.to_string() == digits { Ok(digest) } else { Err(LeafError::Field { field }) }
}
