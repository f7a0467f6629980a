//! Checking a whole log with nothing but the public key.
//!
//! The verifier reads every entry, computes the tree anew, and compares: with the signed
//! checkpoint, with every tile, with what each leaf says of its place, its predecessor and its
//! payload. That finds any changed, removed, inserted or moved entry.
//!
//! What it cannot find alone is a log that was put back, whole, to an earlier state: such a log is
//! consistent. That takes something kept elsewhere ([`Evidence`]): a checkpoint, a proof, a
//! receipt. Given none, the report says so.

use std::collections::{BTreeMap, BTreeSet};

use postern_core::digest::Digest;

use crate::{
    checkpoint::Checkpoint,
    entry::ReceiptId,
    leaf::{Leaf, Place, ROTATED},
    note::Vkey,
    proof::Proof,
    tile::{self, CHECKPOINT_PATH, TileId, WIDTH},
    tree::{self, FullTile, Head, Tree},
};

mod report;

pub use report::{FINDINGS_MAX, Finding, Report, Truncation};

/// The files of a log.
pub trait LogFiles {
    /// The file at this path below the log's folder; nothing when it is not there.
    ///
    /// # Errors
    /// When it is there and cannot be read; the text says why.
    fn read(&self, path: &str) -> Result<Option<Vec<u8>>, String>;
}

/// Something of the log that was kept elsewhere.
#[derive(Clone, Debug)]
pub enum Evidence {
    /// A signed checkpoint.
    Checkpoint(Vec<u8>),
    /// A proof file.
    Proof(Box<Proof>),
    /// A receipt.
    Receipt(ReceiptId),
}

/// Checks the log in these files against the public key that is trusted, and against evidence.
pub fn verify(files: &dyn LogFiles, trusted: &Vkey, evidence: &[Evidence]) -> Report {
    let mut scan = Scan::new(files, trusted, evidence);
    match scan.read_head() {
        Some(head) => scan.run(&head),
        None => scan.report.truncation = Truncation::NotExcluded,
    }
    scan.report
}

/// What must hold of the tree at some size.
struct Expected {
    root: Digest,
    finding: fn(u64) -> Finding,
}

struct Scan<'a> {
    files: &'a dyn LogFiles,
    evidence: &'a [Evidence],
    keys: Vec<Vkey>,
    note: Vec<u8>,
    expected: BTreeMap<u64, Vec<Expected>>,
    leaves_wanted: BTreeMap<u64, Vec<Digest>>,
    receipts_wanted: BTreeSet<ReceiptId>,
    tree: Tree,
    prev: Option<Digest>,
    report: Report,
}

impl<'a> Scan<'a> {
    fn new(files: &'a dyn LogFiles, trusted: &Vkey, evidence: &'a [Evidence]) -> Self {
        Self {
            files,
            evidence,
            keys: vec![trusted.clone()],
            note: Vec::new(),
            expected: BTreeMap::new(),
            leaves_wanted: BTreeMap::new(),
            receipts_wanted: BTreeSet::new(),
            tree: Tree::new(),
            prev: Some(Place::FIRST.prev),
            report: Report::new(trusted.name()),
        }
    }

    /// The head that the log claims. Whether it is signed is said at the end, when all keys that
    /// the trusted one handed over to are known.
    fn read_head(&mut self) -> Option<Head> {
        self.note = self.read(CHECKPOINT_PATH)?;
        match Checkpoint::read_unverified(&self.note) {
            Ok(checkpoint) => {
                self.report.size = checkpoint.head.size;
                self.report.root = Some(checkpoint.head.root);
                Some(checkpoint.head)
            }
            Err(cause) => {
                self.report.add(Finding::Checkpoint { cause });
                None
            }
        }
    }

    fn read(&mut self, path: &str) -> Option<Vec<u8>> {
        match self.files.read(path) {
            Ok(Some(bytes)) => return Some(bytes),
            Ok(None) => self.report.add(Finding::Missing { path: path.to_owned() }),
            Err(cause) => self.report.add(Finding::Unreadable { path: path.to_owned(), cause }),
        }
        None
    }

    fn run(&mut self, head: &Head) {
        self.expect(head.size, head.root, |size| Finding::RootDiffers { size });
        let kept = self.weigh_evidence(head);
        self.check_expected();
        let whole = self.read_entries(head.size);
        if whole {
            self.check_partial_tiles(head.size);
        }
        self.check_signatures(kept);
        let missing = std::mem::take(&mut self.receipts_wanted);
        for receipt in missing {
            self.report.add(Finding::ReceiptMissing { receipt });
        }
        self.report.read = self.tree.size();
    }

    fn expect(&mut self, size: u64, root: Digest, finding: fn(u64) -> Finding) {
        self.expected.entry(size).or_default().push(Expected { root, finding });
    }

    /// Notes what the evidence says of sizes, places and receipts; gives the largest size that
    /// something kept elsewhere speaks of.
    fn weigh_evidence(&mut self, head: &Head) -> Option<u64> {
        let mut kept = None;
        for (number, evidence) in self.evidence.iter().enumerate() {
            let note = match evidence {
                Evidence::Receipt(receipt) => {
                    self.receipts_wanted.insert(receipt.clone());
                    kept = kept.max(Some(0));
                    continue;
                }
                Evidence::Checkpoint(note) => note.as_slice(),
                Evidence::Proof(proof) => {
                    self.leaves_wanted.entry(proof.index).or_default().push(proof.leaf);
                    proof.checkpoint.as_bytes()
                }
            };
            match Checkpoint::read_unverified(note) {
                Ok(Checkpoint { head: old, .. }) if old.size > head.size => {
                    self.report.add(Finding::Truncated { has: head.size, had: old.size });
                    kept = kept.max(Some(old.size));
                }
                Ok(Checkpoint { head: old, .. }) => {
                    self.expect(old.size, old.root, |size| Finding::Rewritten { size });
                    kept = kept.max(Some(old.size));
                }
                Err(cause) => self.report.add(Finding::Evidence { number, cause }),
            }
        }
        kept
    }

    /// Reads all entries; whether it came to the end.
    fn read_entries(&mut self, size: u64) -> bool {
        let Some((last, last_width)) = tile::last_bundle(size) else { return true };
        for index in 0..=last {
            let width = if index == last { last_width } else { WIDTH };
            if !self.read_one_bundle(index, width) {
                self.report.unread = size.saturating_sub(self.tree.size());
                return false;
            }
        }
        true
    }

    /// Reads one bundle with its tile and payloads. A bundle that cannot be read is stood in for
    /// by its tile, so that what follows is still checked; without the tile the scan ends.
    fn read_one_bundle(&mut self, index: u64, width: u16) -> bool {
        let id = TileId { level: 0, index, width };
        let hashes = self.read_hashes(id);
        let path = tile::bundle_path(index, width);
        let Some(bytes) = self.read(&path) else { return self.stand_in(hashes) };
        let entries = match tile::read_bundle(&bytes, width) {
            Ok(entries) => entries,
            Err(cause) => {
                self.report.add(Finding::Malformed { path, cause });
                return self.stand_in(hashes);
            }
        };
        let payload_bytes = self.files.read(&tile::payload_path(index));
        let payloads = self.read_payloads(index, width, payload_bytes.as_ref());
        for (at, entry) in entries.into_iter().enumerate() {
            let hash = tree::leaf_hash(entry);
            let in_tile = hashes.as_ref().and_then(|hashes| hashes.get(at));
            if in_tile.is_some_and(|in_tile| *in_tile != hash) {
                self.report.add(Finding::LeafDiffers { index: self.tree.size(), path: id.path() });
            }
            self.check_leaf(entry, hash, payloads.get(at).copied());
            self.push(hash);
        }
        true
    }

    fn stand_in(&mut self, hashes: Option<Vec<Digest>>) -> bool {
        let Some(hashes) = hashes else { return false };
        for hash in hashes {
            self.prev = Some(hash);
            self.push(hash);
        }
        true
    }

    fn read_hashes(&mut self, id: TileId) -> Option<Vec<Digest>> {
        let bytes = self.read(&id.path())?;
        match tile::read_tile(&bytes, id.width) {
            Ok(hashes) => Some(hashes),
            Err(cause) => {
                self.report.add(Finding::Malformed { path: id.path(), cause });
                None
            }
        }
    }

    fn read_payloads<'b>(
        &mut self,
        index: u64,
        width: u16,
        bytes: Result<&'b Option<Vec<u8>>, &String>,
    ) -> Vec<&'b [u8]> {
        let path = tile::payload_path(index);
        match bytes.map(|bytes| bytes.as_deref().map(|bytes| tile::read_payloads(bytes, width))) {
            Ok(Some(Ok(payloads))) => return payloads,
            Ok(Some(Err(cause))) => self.report.add(Finding::Malformed { path, cause }),
            Ok(None) => self.report.add(Finding::Missing { path }),
            Err(cause) => self.report.add(Finding::Unreadable { path, cause: cause.clone() }),
        }
        Vec::new()
    }

    fn check_leaf(&mut self, entry: &[u8], hash: Digest, payload: Option<&[u8]>) {
        let index = self.tree.size();
        let prev = self.prev.replace(hash);
        let wanted = self.leaves_wanted.remove(&index).unwrap_or_default();
        if wanted.iter().any(|wanted| *wanted != hash) {
            self.report.add(Finding::ProofDiffers { index });
        }
        let leaf = match Leaf::parse(entry) {
            Ok(leaf) => leaf,
            Err(cause) => return self.report.add(Finding::Entry { index, cause }),
        };
        if leaf.place.seq != index {
            self.report.add(Finding::Sequence { index, says: leaf.place.seq });
        }
        if prev.is_some_and(|prev| prev != leaf.place.prev) {
            self.report.add(Finding::Chain { index });
        }
        self.check_payload(index, &leaf, payload.unwrap_or_default());
        self.receipts_wanted.remove(&leaf.receipt);
        if leaf.kind == ROTATED {
            self.follow_key(index, &leaf);
        }
    }

    fn check_payload(&mut self, index: u64, leaf: &Leaf, sealed: &[u8]) {
        match leaf.payload {
            Some(_) if sealed.is_empty() => self.report.add(Finding::PayloadMissing { index }),
            Some(payload) if tree::sha256(sealed) != payload.sha256 => {
                self.report.add(Finding::PayloadDiffers { index });
            }
            Some(_) => self.report.payloads = self.report.payloads.saturating_add(1),
            None if sealed.is_empty() => {}
            None => self.report.add(Finding::PayloadDiffers { index }),
        }
    }

    /// The log hands over from the key trusted so far to another. It is followed only if the old
    /// key signed a checkpoint that holds this entry, and the tree had that root.
    fn follow_key(&mut self, index: u64, leaf: &Leaf) {
        let Some(trusted) = self.keys.last().cloned() else { return };
        if leaf.text("from") != Some(hex::encode(trusted.id()).as_str()) {
            return;
        }
        let next = leaf.text("vkey").and_then(|text| text.parse::<Vkey>().ok());
        let Some(next) = next.filter(|next| next.name() == trusted.name()) else {
            return self.report.add(Finding::Handover { index });
        };
        let Some(note) = self.read(&tile::retired_path(trusted.id())) else { return };
        match Checkpoint::open(&note, std::slice::from_ref(&trusted)) {
            Ok(last) if last.head.size > index && last.head.size <= self.report.size => {
                self.expect(last.head.size, last.head.root, |size| Finding::Rewritten { size });
                self.keys.push(next);
            }
            Ok(_) => self.report.add(Finding::Handover { index }),
            Err(cause) => self.report.add(Finding::Checkpoint { cause }),
        }
    }

    fn push(&mut self, leaf: Digest) {
        for full in self.tree.push(leaf) {
            self.check_tile(&full);
        }
        self.check_expected();
    }

    fn check_expected(&mut self) {
        let size = self.tree.size();
        let Some(expected) = self.expected.remove(&size) else { return };
        let root = self.tree.root();
        for expected in expected {
            if expected.root != root {
                self.report.add((expected.finding)(size));
            }
        }
    }

    /// Level 0 is compared entry by entry; here the levels above.
    fn check_tile(&mut self, full: &FullTile) {
        if full.id.level > 0 {
            self.compare_tile(full.id, &full.hashes);
        }
    }

    fn check_partial_tiles(&mut self, size: u64) {
        for id in tile::partial_tiles(size).filter(|id| id.level > 0) {
            let hashes = self.tree.edge(id.level).to_vec();
            self.compare_tile(id, &hashes);
        }
    }

    fn compare_tile(&mut self, id: TileId, hashes: &[Digest]) {
        if self.read(&id.path()).is_some_and(|bytes| bytes != tile::write_tile(hashes)) {
            self.report.add(Finding::TileDiffers { path: id.path() });
        }
    }

    fn check_signatures(&mut self, kept: Option<u64>) {
        if let Err(cause) = Checkpoint::open(&self.note, &self.keys) {
            self.report.add(Finding::Checkpoint { cause });
        }
        for (number, evidence) in self.evidence.iter().enumerate() {
            let fits = match evidence {
                Evidence::Receipt(_) => continue,
                Evidence::Checkpoint(note) => {
                    Checkpoint::open(note, &self.keys).map_err(Into::into)
                }
                Evidence::Proof(proof) => proof.verify(&self.keys),
            };
            if let Err(cause) = fits {
                self.report.add(Finding::EvidenceUnsound { number, cause });
            }
        }
        self.report.truncation = kept.map_or(Truncation::NotExcluded, Truncation::ExcludedTo);
    }
}
