//! The record's pure part: entries, canonical form, Merkle tree, checkpoints, proofs, verifier.
//!
//! An entry has two halves. The *leaf* is public within the house: codes, opaque ids, counts and
//! digests, canonical JSON ([`jcs`]), chained to the leaf before it and hashed into an RFC 6962
//! tree ([`tree`]). The *payload* (statement, parameters, address) is sealed under a key per
//! principal and day ([`seal`]); the leaf holds the digest of its ciphertext, so that destroying
//! the key erases what was said and leaves the tree whole.
//!
//! The tree is laid out as C2SP tlog-tiles ([`tile`]), its heads are C2SP signed notes ([`note`],
//! [`checkpoint`]), a receipt's evidence is a `.tlog-proof` file ([`proof`]). [`verify`] reads all
//! of it back with nothing but the public key.
//!
//! [`stream`] seals what is too large for memory: backups of all that.
//!
//! Nothing here opens a file, reads a clock or draws a random number.

pub mod checkpoint;
mod entry;
pub mod jcs;
pub mod leaf;
pub mod note;
pub mod payload;
pub mod proof;
pub mod seal;
pub mod stream;
pub mod tile;
pub mod tree;
pub mod verify;

pub use entry::{Decision, Notice, Outcome, OutcomeKind, ReceiptId, Verdict};
