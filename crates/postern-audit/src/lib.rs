//! The record's pure part: entries, canonical form, Merkle tree, checkpoints, proofs, verifier.

mod entry;

pub use entry::{Decision, Notice, Outcome, OutcomeKind, ReceiptId, Verdict};
