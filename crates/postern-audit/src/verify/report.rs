//! What the verifier found, in words.

use std::fmt;

use postern_core::digest::Digest;

use crate::{
    checkpoint::CheckpointError, entry::ReceiptId, leaf::LeafError, proof::ProofFileError,
    tile::TileError,
};

/// Most findings that are listed; further ones are counted.
pub const FINDINGS_MAX: usize = 100;

/// One thing that is wrong.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Finding {
    /// The checkpoint is not believed.
    #[error("the checkpoint is not believed: {cause}")]
    Checkpoint {
        /// Why.
        cause: CheckpointError,
    },
    /// A file is missing.
    #[error("{path} is missing")]
    Missing {
        /// Its path.
        path: String,
    },
    /// A file cannot be read.
    #[error("{path} cannot be read: {cause}")]
    Unreadable {
        /// Its path.
        path: String,
        /// Why.
        cause: String,
    },
    /// A file is not in its form.
    #[error("{path} is damaged: {cause}")]
    Malformed {
        /// Its path.
        path: String,
        /// What is wrong.
        cause: TileError,
    },
    /// An entry's hash is not the one in its tile.
    #[error("entry {index} is not the one whose hash stands in {path}")]
    LeafDiffers {
        /// The entry.
        index: u64,
        /// The tile.
        path: String,
    },
    /// A tile is not the one that follows from the entries.
    #[error("{path} does not follow from the entries")]
    TileDiffers {
        /// Its path.
        path: String,
    },
    /// The entries do not give the root that was signed.
    #[error("the {size} entries do not give the signed root: something was changed")]
    RootDiffers {
        /// The checkpoint's size.
        size: u64,
    },
    /// The entries do not give a root that was signed earlier.
    #[error(
        "the first {size} entries are not those that were signed earlier: the log was rewritten"
    )]
    Rewritten {
        /// The earlier checkpoint's size.
        size: u64,
    },
    /// The log is shorter than it was.
    #[error("the log was cut: it has {has} entries and had {had}")]
    Truncated {
        /// Entries now.
        has: u64,
        /// Entries by the evidence.
        had: u64,
    },
    /// An entry is out of form.
    #[error("entry {index}: {cause}")]
    Entry {
        /// The entry.
        index: u64,
        /// What is wrong.
        cause: LeafError,
    },
    /// An entry stands where it does not belong.
    #[error("entry {index} says it is number {says}: entries were removed, inserted or moved")]
    Sequence {
        /// Where it stands.
        index: u64,
        /// Where it says it stands.
        says: u64,
    },
    /// An entry does not follow the one before.
    #[error("entry {index} does not follow the entry before it")]
    Chain {
        /// The entry.
        index: u64,
    },
    /// A payload is not the one the entry speaks of.
    #[error("the payload of entry {index} is not the one that was recorded")]
    PayloadDiffers {
        /// The entry.
        index: u64,
    },
    /// A payload is not there. Erasure destroys keys, never payloads.
    #[error("the payload of entry {index} is missing")]
    PayloadMissing {
        /// The entry.
        index: u64,
    },
    /// The log names a new signing key in a way that the old key does not vouch for.
    #[error("entry {index} names a new signing key that the old one does not vouch for")]
    Handover {
        /// The entry.
        index: u64,
    },
    /// A receipt that was given out is in no entry.
    #[error("receipt {receipt} is in no entry: it was removed, or is of another log")]
    ReceiptMissing {
        /// The receipt.
        receipt: ReceiptId,
    },
    /// A proof speaks of another entry than the one that stands there.
    #[error("entry {index} is not the one the proof is about")]
    ProofDiffers {
        /// The entry.
        index: u64,
    },
    /// A piece of evidence is out of form.
    #[error("evidence {number} (from 0) is no checkpoint or proof: {cause}")]
    Evidence {
        /// Its number.
        number: usize,
        /// Why.
        cause: CheckpointError,
    },
    /// A piece of evidence does not verify by itself.
    #[error("evidence {number} (from 0) does not verify: {cause}")]
    EvidenceUnsound {
        /// Its number.
        number: usize,
        /// Why.
        cause: ProofFileError,
    },
}

/// Whether entries may be missing at the end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Truncation {
    /// Nothing kept elsewhere was given, so nobody can tell.
    NotExcluded,
    /// Something kept elsewhere speaks of so many entries (0 for a receipt, which speaks of its
    /// own entry only).
    ExcludedTo(u64),
}

impl fmt::Display for Truncation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotExcluded => f.write_str(
                "truncation cannot be excluded without a checkpoint or receipt kept elsewhere",
            ),
            Self::ExcludedTo(0) => {
                f.write_str("truncation was checked for the entries of the receipts given only")
            }
            Self::ExcludedTo(size) => {
                write!(f, "truncation was checked up to entry {}", size.saturating_sub(1))
            }
        }
    }
}

/// The result of a verification.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// The log.
    pub origin: String,
    /// Entries that its checkpoint speaks of.
    pub size: u64,
    /// The checkpoint's root, if it could be read.
    pub root: Option<Digest>,
    /// Entries that were read.
    pub read: u64,
    /// Entries that could not be reached.
    pub unread: u64,
    /// Payloads that are the recorded ones.
    pub payloads: u64,
    /// What is wrong, at most [`FINDINGS_MAX`].
    pub findings: Vec<Finding>,
    /// Findings beyond those.
    pub more_findings: u64,
    /// Whether entries may be missing at the end.
    pub truncation: Truncation,
}

impl Report {
    pub(super) fn new(origin: &str) -> Self {
        Self {
            origin: origin.to_owned(),
            size: 0,
            root: None,
            read: 0,
            unread: 0,
            payloads: 0,
            findings: Vec::new(),
            more_findings: 0,
            truncation: Truncation::NotExcluded,
        }
    }

    /// Adds something found by whoever reads more than the verifier does.
    pub fn add(&mut self, finding: Finding) {
        if self.findings.len() < FINDINGS_MAX {
            self.findings.push(finding);
        } else {
            self.more_findings = self.more_findings.saturating_add(1);
        }
    }

    /// Whether nothing is wrong. What may be missing at the end is said by `truncation`.
    pub fn is_sound(&self) -> bool {
        self.findings.is_empty()
    }
}
