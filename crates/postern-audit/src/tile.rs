//! Where things lie: C2SP tlog-tiles paths, entry bundles, and the payload bundles beside them.
//!
//! A tile of level `L` holds up to 256 hashes of tree level `8 L`; a bundle holds the entries under
//! one tile of level 0. A payload bundle is ours: the sealed payloads of the same 256 entries.

use postern_core::digest::Digest;

/// Hashes of a full tile, entries of a full bundle.
pub const WIDTH: u16 = 256;

/// Longest entry: its length stands in two bytes.
pub const ENTRY_BYTES_MAX: usize = 65_535;

/// Longest sealed payload.
pub const PAYLOAD_BYTES_MAX: usize = 16 * 1024 * 1024;

/// Where the log's head lies.
pub const CHECKPOINT_PATH: &str = "checkpoint";

/// A tile, full (256) or partial.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TileId {
    /// Level, 0 for leaf hashes.
    pub level: u8,
    /// Number within the level.
    pub index: u64,
    /// Hashes in it, 1 to 256.
    pub width: u16,
}

impl TileId {
    /// The tile that holds this node in a tree of so many leaves, as wide as that tree has it.
    /// `None` when the tree has no such node.
    pub fn holding(level: u8, node: u64, size: u64) -> Option<Self> {
        let nodes = nodes_at(level, size);
        if node >= nodes {
            return None;
        }
        let index = node >> 8;
        let before = index.checked_mul(u64::from(WIDTH))?;
        let width = nodes.saturating_sub(before).min(u64::from(WIDTH));
        Some(Self { level, index, width: u16::try_from(width).ok()? })
    }

    /// Its path below the log's folder.
    pub fn path(self) -> String {
        format!("tile/{}/{}", self.level, place(self.index, self.width))
    }
}

/// The rightmost tiles of a tree of this size that are not full, lowest level first.
pub fn partial_tiles(size: u64) -> impl Iterator<Item = TileId> {
    (0_u8..8).filter_map(move |level| {
        let nodes = nodes_at(level, size);
        let width = u16::try_from(nodes & 255).ok().filter(|width| *width > 0)?;
        Some(TileId { level, index: nodes >> 8, width })
    })
}

/// Nodes of tree level `8 × level` that are complete in a tree of `size` leaves.
pub fn nodes_at(level: u8, size: u64) -> u64 {
    size.checked_shr(u32::from(level).saturating_mul(8)).unwrap_or(0)
}

/// The bundle that ends a tree of this size, or nothing for an empty tree.
pub fn last_bundle(size: u64) -> Option<(u64, u16)> {
    let tile = TileId::holding(0, size.checked_sub(1)?, size)?;
    Some((tile.index, tile.width))
}

/// Path of a bundle of entries.
pub fn bundle_path(index: u64, width: u16) -> String {
    format!("tile/entries/{}", place(index, width))
}

/// Path of the payloads of the same entries. It has no width: it grows in place.
pub fn payload_path(index: u64) -> String {
    format!("payload/{}", place(index, WIDTH))
}

/// Path of the last checkpoint that a retired signing key made.
pub fn retired_path(key_id: [u8; 4]) -> String {
    format!("retired/{}", hex::encode(key_id))
}

fn place(index: u64, width: u16) -> String {
    let mut text = format!("{:03}", index % 1_000);
    let mut rest = index / 1_000;
    while rest > 0 {
        text = format!("x{:03}/{text}", rest % 1_000);
        rest /= 1_000;
    }
    if width < WIDTH { format!("{text}.p/{width}") } else { text }
}

/// A file of the log is not in its form.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TileError {
    /// Its length cannot be.
    #[error("it has {found} bytes where {wanted} are due")]
    Length {
        /// Bytes it has.
        found: usize,
        /// Bytes it should have.
        wanted: usize,
    },
    /// It holds another number of records.
    #[error("it holds {found} records where {wanted} are due")]
    Count {
        /// Records it has.
        found: usize,
        /// Records it should have.
        wanted: usize,
    },
    /// It ends within a record.
    #[error("it ends within record {record}")]
    Cut {
        /// Number of the record, from 0.
        record: usize,
    },
    /// What is to be written is too long.
    #[error("a record of {bytes} bytes is longer than {limit}")]
    TooLong {
        /// Bytes of the record.
        bytes: usize,
        /// The bound.
        limit: usize,
    },
}

/// Reads a tile of so many hashes.
///
/// # Errors
/// When its length is another.
pub fn read_tile(bytes: &[u8], width: u16) -> Result<Vec<Digest>, TileError> {
    let wanted = usize::from(width).saturating_mul(32);
    let (hashes, rest) = bytes.as_chunks::<32>();
    if bytes.len() != wanted || !rest.is_empty() {
        return Err(TileError::Length { found: bytes.len(), wanted });
    }
    Ok(hashes.iter().copied().map(Digest).collect())
}

/// Writes a tile.
pub fn write_tile(hashes: &[Digest]) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(hashes.len().saturating_mul(32));
    for hash in hashes {
        bytes.extend_from_slice(&hash.0);
    }
    bytes
}

/// Appends an entry to a bundle.
///
/// # Errors
/// When the entry is longer than [`ENTRY_BYTES_MAX`].
pub fn push_entry(bundle: &mut Vec<u8>, entry: &[u8]) -> Result<(), TileError> {
    let too_long = TileError::TooLong { bytes: entry.len(), limit: ENTRY_BYTES_MAX };
    let Ok(length) = u16::try_from(entry.len()) else { return Err(too_long) };
    bundle.extend_from_slice(&length.to_be_bytes());
    bundle.extend_from_slice(entry);
    Ok(())
}

/// Reads the entries of a bundle; there must be exactly so many.
///
/// # Errors
/// When the bundle is cut or holds another number of entries.
pub fn read_bundle(bytes: &[u8], width: u16) -> Result<Vec<&[u8]>, TileError> {
    read_records(bytes, width, |rest| {
        let (length, rest) = rest.split_first_chunk::<2>()?;
        rest.split_at_checked(usize::from(u16::from_be_bytes(*length)))
    })
}

/// Appends a sealed payload to its bundle; an entry without one gives an empty record.
///
/// # Errors
/// When the payload is longer than [`PAYLOAD_BYTES_MAX`].
pub fn push_payload(bundle: &mut Vec<u8>, payload: &[u8]) -> Result<(), TileError> {
    let too_long = TileError::TooLong { bytes: payload.len(), limit: PAYLOAD_BYTES_MAX };
    if payload.len() > PAYLOAD_BYTES_MAX {
        return Err(too_long);
    }
    let Ok(length) = u32::try_from(payload.len()) else { return Err(too_long) };
    bundle.extend_from_slice(&length.to_be_bytes());
    bundle.extend_from_slice(payload);
    Ok(())
}

/// Reads the payloads of a bundle; there must be exactly so many.
///
/// # Errors
/// When the bundle is cut or holds another number of payloads.
pub fn read_payloads(bytes: &[u8], width: u16) -> Result<Vec<&[u8]>, TileError> {
    read_records(bytes, width, split_payload)
}

/// The part of a growing payload bundle that holds the first `width` payloads, if it has them.
pub fn first_payloads(bytes: &[u8], width: u16) -> Option<&[u8]> {
    let rest = (0..width).try_fold(bytes, |rest, _| split_payload(rest).map(|(_, rest)| rest))?;
    bytes.get(..bytes.len().saturating_sub(rest.len()))
}

fn split_payload(rest: &[u8]) -> Option<(&[u8], &[u8])> {
    let (length, rest) = rest.split_first_chunk::<4>()?;
    rest.split_at_checked(usize::try_from(u32::from_be_bytes(*length)).ok()?)
}

fn read_records(
    bytes: &[u8],
    width: u16,
    split: impl Fn(&[u8]) -> Option<(&[u8], &[u8])>,
) -> Result<Vec<&[u8]>, TileError> {
    let wanted = usize::from(width);
    let mut records = Vec::with_capacity(wanted);
    let mut rest = bytes;
    while !rest.is_empty() {
        if records.len() >= wanted {
            return Err(TileError::Count { found: wanted.saturating_add(1), wanted });
        }
        let (record, after) = split(rest).ok_or(TileError::Cut { record: records.len() })?;
        records.push(record);
        rest = after;
    }
    if records.len() < wanted {
        return Err(TileError::Count { found: records.len(), wanted });
    }
    Ok(records)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_those_of_tlog_tiles() {
        let path = |level, index, width| TileId { level, index, width }.path();
        assert_eq!(path(0, 1_234_067, 256), "tile/0/x001/x234/067");
        assert_eq!(path(1, 0, 17), "tile/1/000.p/17");
        assert_eq!(bundle_path(273, 112), "tile/entries/273.p/112");
        assert_eq!(bundle_path(1_000, 256), "tile/entries/x001/000");
        assert_eq!(payload_path(5), "payload/005");
    }

    #[test]
    fn a_tree_of_70_000_has_the_tiles_of_the_specification() {
        let tiles: Vec<_> = partial_tiles(70_000).map(TileId::path).collect();
        assert_eq!(tiles, ["tile/0/273.p/112", "tile/1/001.p/17", "tile/2/000.p/1"]);
        assert_eq!(TileId::holding(0, 69_887, 70_000).unwrap().width, 256);
        assert_eq!(TileId::holding(1, 255, 70_000).unwrap().path(), "tile/1/000");
        assert_eq!(TileId::holding(0, 70_000, 70_000), None);
        assert_eq!(last_bundle(70_000), Some((273, 112)));
        assert_eq!(last_bundle(256), Some((0, 256)));
        assert_eq!(last_bundle(0), None);
    }

    #[test]
    fn bundles_come_back_as_they_went_in() {
        let mut bundle = Vec::new();
        push_entry(&mut bundle, b"one").unwrap();
        push_entry(&mut bundle, b"").unwrap();
        assert_eq!(bundle, [0, 3, b'o', b'n', b'e', 0, 0]);
        assert_eq!(read_bundle(&bundle, 2).unwrap(), [b"one".as_slice(), b""]);
        assert_eq!(read_bundle(&bundle, 3), Err(TileError::Count { found: 2, wanted: 3 }));
        assert_eq!(read_bundle(&bundle, 1), Err(TileError::Count { found: 2, wanted: 1 }));
        assert_eq!(read_bundle(&bundle[..4], 1), Err(TileError::Cut { record: 0 }));
        assert!(push_entry(&mut bundle, &vec![0; 65_536]).is_err());
        assert!(push_entry(&mut bundle, &vec![0; 65_535]).is_ok());
    }
}
