//! A log in memory, made of the engine's parts as the store makes it of files.

use std::{collections::BTreeMap, net::IpAddr, sync::Arc};

use postern_audit::{
    Decision, Outcome, OutcomeKind, ReceiptId, Verdict,
    checkpoint::Checkpoint,
    leaf::{Draft, PayloadRef, Place},
    note::{Signer, Vkey},
    payload::{self, Reading},
    proof::Proof,
    seal::{Scope, SealKey},
    tile::{self, TileId},
    tree::{self, Head, Tiles, Tree, TreeError},
    verify::{self, Evidence, LogFiles, Report},
};
use postern_core::{
    clock::Timestamp,
    digest::Digest,
    refusal::{Code, Stage},
    request::Channel,
    secret::Secret,
    value::Value,
};

pub(crate) const ORIGIN: &str = "postern.test/log";
pub(crate) const NOW: Timestamp = Timestamp(1_790_000_000_000);

pub(crate) fn signer(byte: u8) -> Signer {
    Signer::new(ORIGIN, &Secret::new([byte; 32])).unwrap()
}

pub(crate) fn key() -> SealKey {
    SealKey::new(Secret::new([42; 32]))
}

pub(crate) fn receipt(number: u64) -> ReceiptId {
    let mut bits = [0; 16];
    bits[8..].copy_from_slice(&number.to_be_bytes());
    ReceiptId::from_bits(bits)
}

fn reading() -> Reading {
    let tables = [("public.customers".to_owned(), vec!["id".to_owned(), "name".to_owned()])];
    Reading::new(
        "SELECT name FROM (SELECT …) AS customers".into(),
        &["support-reads".parse().unwrap()],
        &tables,
    )
}

pub(crate) fn decision(verdict: Verdict) -> Decision {
    Decision {
        principal: Some("claude-support".parse().unwrap()),
        credential: Some(Arc::from("c_01")),
        channel: Channel::Mcp,
        purpose: Some("customer-support".parse().unwrap()),
        source: Some("shop".parse().unwrap()),
        tool: None,
        verdict,
        policies_digest: Digest([1; 32]),
        catalogue_digest: Digest([2; 32]),
        reading: Some(Arc::new(reading())),
        sql: Arc::from("SELECT name FROM customers WHERE phone = $1"),
        params: vec![Value::Text(Arc::from("+33 6 12 34 56 78")), Value::Int(i64::MAX)],
        types: Vec::new(),
        address: Some("192.0.2.7".parse::<IpAddr>().unwrap()),
    }
}

pub(crate) const DENIED: Verdict = Verdict::Denied { code: Code::UnknownName, stage: Stage::Bind };

pub(crate) const ANSWERED: Outcome =
    Outcome { kind: OutcomeKind::Answered, rows: 3, bytes: 120, truncated: false, duration_ms: 12 };

/// Entries with their payloads (empty for none).
#[derive(Clone, Default)]
pub(crate) struct Entries(pub(crate) Vec<(Vec<u8>, Vec<u8>)>);

impl Entries {
    /// So many entries: decisions and their outcomes.
    pub(crate) fn honest(count: u64) -> Self {
        let mut entries = Self::default();
        for number in 0..count {
            let receipt = receipt(number / 2);
            if number % 2 == 0 {
                let verdict = if number % 6 == 0 { DENIED } else { Verdict::Allowed };
                let decision = decision(verdict);
                let draft = Draft::decided(receipt.clone(), NOW, &decision).unwrap();
                let scope = Scope { origin: ORIGIN, principal: "claude-support", day: NOW.day() };
                let about = scope.about_payload(&receipt);
                let mut nonce = [0; 12];
                nonce[4..].copy_from_slice(&number.to_be_bytes());
                let plain = payload::of_decision(&decision);
                let sealed = key().seal(nonce, &about, &plain).unwrap();
                entries.push(&draft, sealed);
            } else {
                entries.push(&Draft::finished(receipt, NOW, &ANSWERED), Vec::new());
            }
        }
        entries
    }

    pub(crate) fn push(&mut self, draft: &Draft, sealed: Vec<u8>) {
        let prev = self.0.last().map_or(Place::FIRST.prev, |(leaf, _)| tree::leaf_hash(leaf));
        let place = Place { seq: u64::try_from(self.0.len()).unwrap(), prev };
        let payload = PayloadRef { day: NOW.day(), sha256: tree::sha256(&sealed) };
        let leaf = draft.encode(&place, NOW, (!sealed.is_empty()).then_some(&payload)).unwrap();
        self.0.push((leaf, sealed));
    }

    pub(crate) fn first(&self, count: usize) -> Self {
        Self(self.0[..count].to_vec())
    }

    /// The log of these entries, signed by this key.
    pub(crate) fn log(&self, signer: &Signer) -> Log {
        let mut log = Log::default();
        let mut tree = Tree::new();
        let mut leaves = Vec::new();
        for chunk in self.0.chunks(256) {
            let index = tree.size() / 256;
            let (mut bundle, mut payloads) = (Vec::new(), Vec::new());
            for (entry, sealed) in chunk {
                tile::push_entry(&mut bundle, entry).unwrap();
                tile::push_payload(&mut payloads, sealed).unwrap();
                leaves.push(tree::leaf_hash(entry));
                for full in tree.push(tree::leaf_hash(entry)) {
                    log.0.insert(full.id.path(), tile::write_tile(&full.hashes));
                }
            }
            let width = u16::try_from(chunk.len()).unwrap();
            log.0.insert(tile::bundle_path(index, width), bundle);
            log.0.insert(tile::payload_path(index), payloads);
        }
        for id in tile::partial_tiles(tree.size()) {
            log.0.insert(id.path(), tile::write_tile(tree.edge(id.level)));
        }
        let head = Head { size: tree.size(), root: tree.root() };
        let checkpoint = Checkpoint { origin: ORIGIN.to_owned(), head };
        let note = checkpoint.sign(signer).unwrap();
        log.0.insert("checkpoint".to_owned(), note.into_bytes());
        log
    }
}

/// The files of a log.
#[derive(Clone, Default)]
pub(crate) struct Log(pub(crate) BTreeMap<String, Vec<u8>>);

impl LogFiles for Log {
    fn read(&self, path: &str) -> Result<Option<Vec<u8>>, String> {
        Ok(self.0.get(path).cloned())
    }
}

impl Tiles for Log {
    fn tile(&self, id: TileId) -> Result<Vec<Digest>, TreeError> {
        let path = id.path();
        let missing = || TreeError::Unreadable { path: path.clone(), cause: "missing".to_owned() };
        let bytes = self.0.get(&path).ok_or_else(missing)?;
        tile::read_tile(bytes, id.width).map_err(|_damaged| missing())
    }
}

impl Log {
    pub(crate) fn checkpoint(&self) -> Vec<u8> {
        self.0["checkpoint"].clone()
    }

    pub(crate) fn verify(&self, trusted: &Vkey, evidence: &[Evidence]) -> Report {
        verify::verify(self, trusted, evidence)
    }

    pub(crate) fn proof(&self, entry: &[u8], index: u64) -> Proof {
        let note = self.checkpoint();
        let size = Checkpoint::read_unverified(&note).unwrap().head.size;
        Proof {
            leaf: tree::leaf_hash(entry),
            index,
            path: tree::inclusion(self, index, size).unwrap(),
            checkpoint: String::from_utf8(note).unwrap(),
        }
    }
}
