//! Bytes of a journal: a head that says where it begins, and frames of entries.
//!
//! The frame's head has a checksum of its own, so that its length is believed before the body is
//! read; the body's checksum stands in the head. Checksums here are against accidents; tampering
//! is what the tree is for.

use postern_audit::{tile, tree::sha256};
use postern_core::digest::Digest;

use super::{Base, FRAME_BYTES_MAX};

const FILE_MAGIC: [u8; 8] = *b"PSTNJRN1";
const FRAME_MAGIC: [u8; 4] = *b"PJF1";

/// Magic, size, previous leaf hash, checksum.
pub(super) const FILE_HEADER_BYTES: usize = 8 + 8 + 32 + 8;

/// Magic, body length, first entry, number of entries, body checksum, head checksum.
pub(super) const FRAME_HEADER_BYTES: usize = 4 + 4 + 8 + 4 + 16 + 8;

/// An entry with its sealed payload (empty for none).
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Entry {
    pub(crate) leaf: Vec<u8>,
    pub(crate) sealed: Vec<u8>,
}

fn checksum<const N: usize>(bytes: &[u8]) -> [u8; N] {
    let mut sum = [0; N];
    sum.iter_mut().zip(sha256(bytes).0).for_each(|(to, from)| *to = from);
    sum
}

pub(super) fn file_header(base: &Base) -> Vec<u8> {
    let mut bytes = FILE_MAGIC.to_vec();
    bytes.extend(base.size.to_be_bytes());
    bytes.extend(base.prev.0);
    let sum: [u8; 8] = checksum(&bytes);
    bytes.extend(sum);
    bytes
}

pub(super) fn read_file_header(bytes: &[u8; FILE_HEADER_BYTES]) -> Option<Base> {
    let (said, sum) = bytes.split_last_chunk::<8>()?;
    let (magic, rest) = said.split_first_chunk::<8>()?;
    let (size, prev) = rest.split_first_chunk::<8>()?;
    let base = Base { size: u64::from_be_bytes(*size), prev: Digest(prev.try_into().ok()?) };
    (*magic == FILE_MAGIC && *sum == checksum(said)).then_some(base)
}

/// One frame of these entries; nothing when they are too much for one.
pub(super) fn encode(first: u64, entries: &[Entry]) -> Option<Vec<u8>> {
    let mut body = Vec::new();
    for entry in entries {
        tile::push_entry(&mut body, &entry.leaf).ok()?;
        tile::push_payload(&mut body, &entry.sealed).ok()?;
    }
    if body.len() > FRAME_BYTES_MAX {
        return None;
    }
    let mut bytes = FRAME_MAGIC.to_vec();
    bytes.extend(u32::try_from(body.len()).ok()?.to_be_bytes());
    bytes.extend(first.to_be_bytes());
    bytes.extend(u32::try_from(entries.len()).ok()?.to_be_bytes());
    let sum: [u8; 16] = checksum(&body);
    bytes.extend(sum);
    let sum: [u8; 8] = checksum(&bytes);
    bytes.extend(sum);
    bytes.append(&mut body);
    Some(bytes)
}

/// What the head of a frame says.
#[derive(Debug)]
pub(super) struct FrameHeader {
    pub(super) body_bytes: usize,
    pub(super) first: u64,
    count: u32,
    body_sum: [u8; 16],
}

impl FrameHeader {
    /// Reads the head at the beginning of these bytes, if there is one.
    pub(super) fn read(bytes: &[u8]) -> Option<Self> {
        let (bytes, _) = bytes.split_first_chunk::<FRAME_HEADER_BYTES>()?;
        let (said, sum) = bytes.split_last_chunk::<8>()?;
        let (magic, rest) = said.split_first_chunk::<4>()?;
        if *magic != FRAME_MAGIC || *sum != checksum(said) {
            return None;
        }
        let (length, rest) = rest.split_first_chunk::<4>()?;
        let (first, rest) = rest.split_first_chunk::<8>()?;
        let (count, body_sum) = rest.split_first_chunk::<4>()?;
        let body_bytes = usize::try_from(u32::from_be_bytes(*length)).ok()?;
        Some(Self {
            body_bytes: Some(body_bytes).filter(|bytes| *bytes <= FRAME_BYTES_MAX)?,
            first: u64::from_be_bytes(*first),
            count: u32::from_be_bytes(*count),
            body_sum: body_sum.try_into().ok()?,
        })
    }

    /// The entries of this body, if it is the one the head speaks of.
    pub(super) fn open(&self, body: &[u8]) -> Option<Vec<Entry>> {
        if body.len() != self.body_bytes || self.body_sum != checksum(body) {
            return None;
        }
        let mut entries = Vec::new();
        let mut rest = body;
        while !rest.is_empty() {
            let (length, after) = rest.split_first_chunk::<2>()?;
            let (leaf, after) = after.split_at_checked(u16::from_be_bytes(*length).into())?;
            let (length, after) = after.split_first_chunk::<4>()?;
            let length = usize::try_from(u32::from_be_bytes(*length)).ok()?;
            let (sealed, after) = after.split_at_checked(length)?;
            entries.push(Entry { leaf: leaf.to_vec(), sealed: sealed.to_vec() });
            rest = after;
        }
        (u32::try_from(entries.len()) == Ok(self.count)).then_some(entries)
    }
}

/// Whether a whole frame begins anywhere in these bytes.
pub(super) fn holds_a_frame(bytes: &[u8]) -> bool {
    let mut rest = bytes;
    while let Some((_, after)) = rest.split_first() {
        if let Some(header) = FrameHeader::read(rest) {
            let end = FRAME_HEADER_BYTES.saturating_add(header.body_bytes);
            if rest.get(FRAME_HEADER_BYTES..end).is_some_and(|body| header.open(body).is_some()) {
                return true;
            }
        }
        rest = after;
    }
    false
}
