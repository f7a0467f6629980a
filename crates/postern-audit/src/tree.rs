//! The Merkle tree of RFC 6962 section 2.1 over SHA-256, kept as tiles.
//!
//! A tree in memory is its right edge alone: of every tile level the hashes that fill no tile yet,
//! at most 255. Full tiles lie elsewhere; proofs read them through [`Tiles`].

use std::collections::HashMap;

use postern_core::digest::Digest;
use sha2::{Digest as _, Sha256};

use crate::tile::{TileId, WIDTH, nodes_at};

/// The root of a tree without leaves: SHA-256 of nothing.
pub fn empty_root() -> Digest {
    Digest(Sha256::digest([]).into())
}

/// SHA-256 of some bytes.
pub fn sha256(bytes: &[u8]) -> Digest {
    Digest(Sha256::digest(bytes).into())
}

/// Hash of an entry as a leaf.
pub fn leaf_hash(entry: &[u8]) -> Digest {
    Digest(Sha256::new().chain_update([0]).chain_update(entry).finalize().into())
}

/// Hash of an inner node.
pub fn node_hash(left: &Digest, right: &Digest) -> Digest {
    let hash = Sha256::new().chain_update([1]).chain_update(left.0).chain_update(right.0);
    Digest(hash.finalize().into())
}

/// The root over these nodes, in order; the last may stand for a smaller subtree. Nothing for none.
fn fold(nodes: &[Digest]) -> Option<Digest> {
    match nodes {
        [] => None,
        [one] => Some(*one),
        many => {
            let (left, right) = many.split_at_checked(split(many.len()))?;
            Some(node_hash(&fold(left)?, &fold(right)?))
        }
    }
}

/// The largest power of two below `n`, for `n` of at least 2.
fn split(n: usize) -> usize {
    n.div_ceil(2).next_power_of_two()
}

/// The same for leaves.
fn split_leaves(n: u64) -> u64 {
    n.div_ceil(2).next_power_of_two()
}

/// A tile that has just become full.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FullTile {
    /// Which.
    pub id: TileId,
    /// Its 256 hashes.
    pub hashes: Vec<Digest>,
}

/// The right edge of a growing tree.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tree {
    size: u64,
    edges: Vec<Vec<Digest>>,
}

impl Tree {
    /// A tree without leaves.
    pub const fn new() -> Self {
        Self { size: 0, edges: Vec::new() }
    }

    /// The tree of so many leaves, from its full tiles alone; `size` is a multiple of 256.
    ///
    /// # Errors
    /// When a tile cannot be read, or `size` is no multiple of 256.
    pub fn from_full_tiles(tiles: &dyn Tiles, size: u64) -> Result<Self, TreeError> {
        if !size.is_multiple_of(u64::from(WIDTH)) {
            return Err(TreeError::OutOfRange);
        }
        let mut edges = vec![Vec::new()];
        for level in 1_u8..8 {
            let nodes = nodes_at(level, size);
            if nodes == 0 {
                break;
            }
            let first = nodes & !255;
            let below = level.saturating_sub(1);
            let roots = (first..nodes).map(|index| {
                let full = tiles.tile(TileId { level: below, index, width: WIDTH })?;
                fold(&full)
                    .filter(|_| full.len() == usize::from(WIDTH))
                    .ok_or(TreeError::OutOfRange)
            });
            edges.push(roots.collect::<Result<_, _>>()?);
        }
        Ok(Self { size, edges })
    }

    /// Leaves.
    pub const fn size(&self) -> u64 {
        self.size
    }

    /// Appends a leaf; gives the tiles that are full by it, lowest first.
    pub fn push(&mut self, leaf: Digest) -> Vec<FullTile> {
        self.size = self.size.saturating_add(1);
        let mut full = Vec::new();
        let mut carry = leaf;
        for level in 0_u8..8 {
            let place = usize::from(level);
            if self.edges.len() <= place {
                self.edges.push(Vec::new());
            }
            let Some(edge) = self.edges.get_mut(place) else { break };
            edge.push(carry);
            if edge.len() < usize::from(WIDTH) {
                break;
            }
            let hashes = std::mem::take(edge);
            let index = nodes_at(level, self.size) >> 8;
            let id = TileId { level, index: index.saturating_sub(1), width: WIDTH };
            let Some(root) = fold(&hashes) else { break };
            full.push(FullTile { id, hashes });
            carry = root;
        }
        full
    }

    /// The root.
    pub fn root(&self) -> Digest {
        let mut carry: Option<Digest> = None;
        for edge in &self.edges {
            if let Some(right) = carry {
                let nodes: Vec<_> = edge.iter().copied().chain([right]).collect();
                carry = fold(&nodes);
            } else {
                carry = fold(edge);
            }
        }
        carry.unwrap_or_else(empty_root)
    }

    /// Hashes of the tile at the edge of this level, those that fill no tile yet.
    pub fn edge(&self, level: u8) -> &[Digest] {
        self.edges.get(usize::from(level)).map_or(&[], Vec::as_slice)
    }
}

/// Where the hashes of a tree are read.
pub trait Tiles {
    /// The hashes of a tile; exactly as many as its width says.
    ///
    /// # Errors
    /// When the tile cannot be read.
    fn tile(&self, id: TileId) -> Result<Vec<Digest>, TreeError>;
}

/// A hash or proof cannot be computed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TreeError {
    /// No such leaf or tree size.
    #[error("the tree has no such place")]
    OutOfRange,
    /// A tile cannot be read.
    #[error("{path} cannot be read: {cause}")]
    Unreadable {
        /// The tile's path.
        path: String,
        /// Why.
        cause: String,
    },
}

/// The root of the first `size` leaves.
///
/// # Errors
/// When a tile cannot be read.
pub fn root(tiles: &dyn Tiles, size: u64) -> Result<Digest, TreeError> {
    if size == 0 {
        return Ok(empty_root());
    }
    Walk::new(tiles, size).range(0, size)
}

/// The inclusion proof of a leaf in the tree of `size` leaves, leaf's sibling first.
///
/// # Errors
/// When `index` is not below `size`, or a tile cannot be read.
pub fn inclusion(tiles: &dyn Tiles, index: u64, size: u64) -> Result<Vec<Digest>, TreeError> {
    if index >= size {
        return Err(TreeError::OutOfRange);
    }
    let mut walk = Walk::new(tiles, size);
    let (mut low, mut high) = (0_u64, size);
    let mut path = Vec::new();
    while high.saturating_sub(low) > 1 {
        let middle = low.saturating_add(split_leaves(high.saturating_sub(low)));
        if index < middle {
            path.push(walk.range(middle, high)?);
            high = middle;
        } else {
            path.push(walk.range(low, middle)?);
            low = middle;
        }
    }
    path.reverse();
    Ok(path)
}

/// The proof that the tree of `size` leaves continues the tree of `old` leaves.
///
/// # Errors
/// When `old` is 0 or above `size`, or a tile cannot be read.
pub fn consistency(tiles: &dyn Tiles, old: u64, size: u64) -> Result<Vec<Digest>, TreeError> {
    if old == 0 || old > size {
        return Err(TreeError::OutOfRange);
    }
    let mut walk = Walk::new(tiles, size);
    let (mut low, mut high) = (0_u64, size);
    let mut path = Vec::new();
    while old != high {
        let middle = low.saturating_add(split_leaves(high.saturating_sub(low)));
        if old <= middle {
            path.push(walk.range(middle, high)?);
            high = middle;
        } else {
            path.push(walk.range(low, middle)?);
            low = middle;
        }
    }
    if low > 0 {
        path.push(walk.range(low, high)?);
    }
    path.reverse();
    Ok(path)
}

/// Reads tiles once per proof.
struct Walk<'a> {
    tiles: &'a dyn Tiles,
    size: u64,
    seen: HashMap<TileId, Vec<Digest>>,
}

impl<'a> Walk<'a> {
    fn new(tiles: &'a dyn Tiles, size: u64) -> Self {
        Self { tiles, size, seen: HashMap::new() }
    }

    /// Root of the leaves from `low` up to `high`, which are a subtree of the tree. The recursion
    /// goes down the right side, at most 64 deep.
    fn range(&mut self, low: u64, high: u64) -> Result<Digest, TreeError> {
        let leaves = high.saturating_sub(low);
        if leaves.is_power_of_two() {
            return self.complete(leaves.trailing_zeros(), low);
        }
        let middle = low.saturating_add(split_leaves(leaves));
        let left = self.range(low, middle)?;
        Ok(node_hash(&left, &self.range(middle, high)?))
    }

    /// Root of the complete subtree of `2^height` leaves that begins at leaf `low`.
    fn complete(&mut self, height: u32, low: u64) -> Result<Digest, TreeError> {
        let level = u8::try_from(height / 8).map_err(|_too_high| TreeError::OutOfRange)?;
        let node = nodes_at(level, low);
        let id = TileId::holding(level, node, self.size).ok_or(TreeError::OutOfRange)?;
        if !self.seen.contains_key(&id) {
            self.seen.insert(id, self.tiles.tile(id)?);
        }
        let from = usize::try_from(node & 255).unwrap_or(usize::MAX);
        let count = 1_usize.checked_shl(height % 8).ok_or(TreeError::OutOfRange)?;
        let nodes = self.seen.get(&id).and_then(|tile| tile.get(from..from.checked_add(count)?));
        nodes.and_then(fold).ok_or(TreeError::OutOfRange)
    }
}

/// A proof does not prove.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the proof does not lead to the root")]
pub struct ProofError;

/// Checks that the leaf stands at `index` of the tree with this size and root (RFC 9162 section
/// 2.1.3.2).
///
/// # Errors
/// When the proof does not lead from the leaf to the root.
pub fn verify_inclusion(
    leaf: &Digest,
    index: u64,
    size: u64,
    proof: &[Digest],
    root: &Digest,
) -> Result<(), ProofError> {
    if index >= size {
        return Err(ProofError);
    }
    let (mut place, mut last) = (index, size.saturating_sub(1));
    let mut hash = *leaf;
    for sibling in proof {
        if last == 0 {
            return Err(ProofError);
        }
        if place & 1 == 1 || place == last {
            hash = node_hash(sibling, &hash);
            while place & 1 == 0 && place != 0 {
                place >>= 1;
                last >>= 1;
            }
        } else {
            hash = node_hash(&hash, sibling);
        }
        place >>= 1;
        last >>= 1;
    }
    if last == 0 && hash == *root { Ok(()) } else { Err(ProofError) }
}

/// Size and root of a tree.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Head {
    /// Leaves.
    pub size: u64,
    /// Root.
    pub root: Digest,
}

/// Checks that `new` continues `old` (RFC 9162 section 2.1.4.2). The empty tree is continued by
/// every tree, with no proof.
///
/// # Errors
/// When the proof does not lead from the one root to the other.
pub fn verify_consistency(old: &Head, new: &Head, proof: &[Digest]) -> Result<(), ProofError> {
    let same = |fits: bool| if fits && proof.is_empty() { Ok(()) } else { Err(ProofError) };
    if old.size == 0 {
        return same(old.root == empty_root());
    }
    if old.size == new.size {
        return same(old.root == new.root);
    }
    if old.size > new.size {
        return Err(ProofError);
    }
    let start = old.size.is_power_of_two().then_some(old.root);
    let mut steps = start.into_iter().chain(proof.iter().copied());
    let (mut place, mut last) = (old.size.saturating_sub(1), new.size.saturating_sub(1));
    while place & 1 == 1 {
        place >>= 1;
        last >>= 1;
    }
    let first = steps.next().ok_or(ProofError)?;
    let (mut old_hash, mut new_hash) = (first, first);
    for step in steps {
        if last == 0 {
            return Err(ProofError);
        }
        if place & 1 == 1 || place == last {
            old_hash = node_hash(&step, &old_hash);
            new_hash = node_hash(&step, &new_hash);
            while place & 1 == 0 && place != 0 {
                place >>= 1;
                last >>= 1;
            }
        } else {
            new_hash = node_hash(&new_hash, &step);
        }
        place >>= 1;
        last >>= 1;
    }
    let fits = last == 0 && old_hash == old.root && new_hash == new.root;
    if fits { Ok(()) } else { Err(ProofError) }
}

#[cfg(test)]
mod tests;
