//! A receipt's evidence: the `.tlog-proof` file (C2SP tlog-proof v1).
//!
//! It holds the entry's place, the path of hashes to the root, and the signed checkpoint with that
//! root. Its `extra` line is the leaf hash, so that the file alone says which entry it is about.

use std::{fmt, str::FromStr};

use base64::{Engine as _, engine::general_purpose::STANDARD};
use postern_core::digest::Digest;

use crate::{
    checkpoint::{Checkpoint, CheckpointError},
    note::Vkey,
    tree::{self, ProofError},
};

const HEADER: &str = "c2sp.org/tlog-proof@v1";

/// Longest path: a tree has fewer than 2^64 leaves.
const HASHES_MAX: usize = 64;

/// A proof that an entry stands in the log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proof {
    /// The entry's leaf hash.
    pub leaf: Digest,
    /// Its place, from 0.
    pub index: u64,
    /// The path to the root, leaf's sibling first.
    pub path: Vec<Digest>,
    /// The signed checkpoint.
    pub checkpoint: String,
}

/// Why a proof is not believed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ProofFileError {
    /// The text is no proof.
    #[error("the text is no proof: {what}")]
    Malformed {
        /// What is wrong.
        what: &'static str,
    },
    /// Its checkpoint is not believed.
    #[error(transparent)]
    Checkpoint(#[from] CheckpointError),
    /// The path does not lead to the checkpoint's root.
    #[error(transparent)]
    Path(#[from] ProofError),
}

impl Proof {
    /// Checks the proof with the log's public keys; gives the checkpoint it leads to.
    ///
    /// # Errors
    /// When the checkpoint is not believed or the path does not lead to its root.
    pub fn verify(&self, keys: &[Vkey]) -> Result<Checkpoint, ProofFileError> {
        let checkpoint = Checkpoint::open(self.checkpoint.as_bytes(), keys)?;
        let head = checkpoint.head;
        tree::verify_inclusion(&self.leaf, self.index, head.size, &self.path, &head.root)?;
        Ok(checkpoint)
    }

    /// The same for an entry at hand: it must be the one the proof is about.
    ///
    /// # Errors
    /// As [`Proof::verify`], and when the entry is another.
    pub fn verify_entry(&self, entry: &[u8], keys: &[Vkey]) -> Result<Checkpoint, ProofFileError> {
        if tree::leaf_hash(entry) == self.leaf { self.verify(keys) } else { Err(ProofError.into()) }
    }
}

impl fmt::Display for Proof {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{HEADER}\nextra {}", STANDARD.encode(self.leaf.0))?;
        writeln!(f, "index {}", self.index)?;
        self.path.iter().try_for_each(|hash| writeln!(f, "{}", STANDARD.encode(hash.0)))?;
        write!(f, "\n{}", self.checkpoint)
    }
}

impl FromStr for Proof {
    type Err = ProofFileError;

    fn from_str(text: &str) -> Result<Self, ProofFileError> {
        let malformed = |what| ProofFileError::Malformed { what };
        let (head, checkpoint) =
            text.split_once("\n\n").ok_or(malformed("no empty line before the checkpoint"))?;
        let mut lines = head.split('\n');
        if lines.next() != Some(HEADER) {
            return Err(malformed("another first line"));
        }
        let leaf = lines.next().and_then(|line| line.strip_prefix("extra ")).and_then(hash);
        let leaf = leaf.ok_or(malformed("no leaf hash"))?;
        let index = lines.next().and_then(|line| line.strip_prefix("index "));
        let number = index.and_then(|text| text.parse::<u64>().ok());
        let index = number
            .filter(|number| Some(number.to_string().as_str()) == index)
            .ok_or(malformed("no index"))?;
        let path: Option<Vec<_>> = lines.take(HASHES_MAX.saturating_add(1)).map(hash).collect();
        let path = path.filter(|path| path.len() <= HASHES_MAX).ok_or(malformed("bad hashes"))?;
        Ok(Self { leaf, index, path, checkpoint: checkpoint.to_owned() })
    }
}

fn hash(text: &str) -> Option<Digest> {
    let bytes = STANDARD.decode(text).ok()?;
    <[u8; 32]>::try_from(bytes).ok().map(Digest)
}
