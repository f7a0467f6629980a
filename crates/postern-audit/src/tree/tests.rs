//! The vectors of certificate transparency, and the definitions of the RFC as a second opinion.
#![expect(clippy::arithmetic_side_effects, reason = "small numbers of a test")]

use proptest::prelude::*;

use super::*;

const LEAVES: [&str; 8] = [
    "",
    "00",
    "10",
    "2021",
    "3031",
    "40414243",
    "5051525354555657",
    "606162636465666768696a6b6c6d6e6f",
];

const ROOTS: [(u64, &str); 7] = [
    (1, "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"),
    (2, "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"),
    (3, "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77"),
    (4, "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"),
    (5, "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4"),
    (7, "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c"),
    (8, "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"),
];

/// All leaf hashes in memory, tiles made from the definition.
struct Leaves(Vec<Digest>);

impl Tiles for Leaves {
    fn tile(&self, id: TileId) -> Result<Vec<Digest>, TreeError> {
        let under = 256_usize.pow(u32::from(id.level));
        let first = usize::try_from(id.index).unwrap() * 256;
        let node = |i: usize| mth(&self.0[(first + i) * under..(first + i + 1) * under]);
        Ok((0..usize::from(id.width)).map(node).collect())
    }
}

/// MTH as the RFC writes it.
fn mth(leaves: &[Digest]) -> Digest {
    match leaves {
        [] => empty_root(),
        [one] => *one,
        many => {
            let mut k = 1;
            while k * 2 < many.len() {
                k *= 2;
            }
            node_hash(&mth(&many[..k]), &mth(&many[k..]))
        }
    }
}

fn vector_leaves() -> Leaves {
    Leaves(LEAVES.iter().map(|leaf| leaf_hash(&hex::decode(leaf).unwrap())).collect())
}

fn numbered(n: u64) -> Leaves {
    Leaves((0..n).map(|i| leaf_hash(&i.to_be_bytes())).collect())
}

fn prefixes(proof: &[Digest]) -> Vec<String> {
    proof.iter().map(|hash| hex::encode(&hash.0[..8])).collect()
}

#[test]
fn roots_are_those_of_the_vectors() {
    assert_eq!(
        empty_root().to_string(),
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    );
    assert_eq!(Tree::new().root(), empty_root());
    let leaves = vector_leaves();
    for (size, wanted) in ROOTS {
        let mut tree = Tree::new();
        leaves.0.iter().take(usize::try_from(size).unwrap()).for_each(|leaf| {
            tree.push(*leaf);
        });
        assert_eq!(tree.root().to_string(), wanted);
        assert_eq!(root(&leaves, size).unwrap().to_string(), wanted);
    }
}

#[test]
fn proofs_are_those_of_the_vectors() {
    let leaves = vector_leaves();
    let inclusion_5_of_8 = ["bc1a0643b12e4d2d", "ca854ea128ed050b", "d37ee418976dd957"];
    assert_eq!(prefixes(&inclusion(&leaves, 5, 8).unwrap()), inclusion_5_of_8);
    assert_eq!(
        prefixes(&consistency(&leaves, 3, 7).unwrap()),
        ["0298d122906dcfc1", "07506a85fd9dd2f1", "fac54203e7cc696c", "837dbb152e9b0790"]
    );
    assert_eq!(
        prefixes(&consistency(&leaves, 6, 8).unwrap()),
        ["0ebc5d3437fbe2db", "ca854ea128ed050b", "d37ee418976dd957"]
    );
}

#[test]
fn every_proof_of_every_small_tree_verifies_and_no_other_does() {
    for size in 1..=34_u64 {
        let leaves = numbered(size);
        let head = Head { size, root: root(&leaves, size).unwrap() };
        for index in 0..size {
            let proof = inclusion(&leaves, index, size).unwrap();
            let leaf = leaves.0[usize::try_from(index).unwrap()];
            assert_eq!(verify_inclusion(&leaf, index, size, &proof, &head.root), Ok(()));
            let elsewhere = (index + 1) % size;
            let moved = verify_inclusion(&leaf, elsewhere, size, &proof, &head.root);
            assert_eq!(moved.is_ok(), elsewhere == index);
            let longer: Vec<_> = proof.iter().copied().chain([head.root]).collect();
            assert!(verify_inclusion(&leaf, index, size, &longer, &head.root).is_err());
            if let Some((_, shorter)) = proof.split_last() {
                assert!(verify_inclusion(&leaf, index, size, shorter, &head.root).is_err());
            }
        }
        assert!(verify_inclusion(&leaves.0[0], size, size, &[], &head.root).is_err());
        for old in 1..=size {
            let proof = consistency(&leaves, old, size).unwrap();
            let old_head = Head { size: old, root: root(&leaves, old).unwrap() };
            assert_eq!(verify_consistency(&old_head, &head, &proof), Ok(()));
            let forged = Head { size: old, root: sha256(b"another") };
            assert!(verify_consistency(&forged, &head, &proof).is_err());
            let forged = Head { size, root: sha256(b"another") };
            assert!(verify_consistency(&old_head, &forged, &proof).is_err());
            assert!(old == size || verify_consistency(&head, &old_head, &proof).is_err());
        }
    }
}

#[test]
fn duplicating_the_last_node_gives_another_root() {
    let three = numbered(3);
    let four = Leaves(three.0.iter().copied().chain(three.0.last().copied()).collect());
    assert_ne!(root(&three, 3).unwrap(), root(&four, 4).unwrap());
}

#[test]
fn a_tree_reads_back_from_its_full_tiles() {
    let leaves = numbered(66_304);
    let mut grown = Tree::new();
    for leaf in &leaves.0 {
        grown.push(*leaf);
    }
    assert_eq!(grown.size(), 66_304);
    let read = Tree::from_full_tiles(&leaves, 66_304).unwrap();
    assert_eq!(read.root(), grown.root());
    assert_eq!((read.edge(0).len(), read.edge(1).len(), read.edge(2).len()), (0, 3, 1));
    assert_eq!(Tree::from_full_tiles(&leaves, 66_303), Err(TreeError::OutOfRange));
    assert_eq!(Tree::from_full_tiles(&leaves, 0).unwrap().root(), empty_root());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn a_tree_in_tiles_is_the_tree_of_the_definition(
        size in 1..1_500_u64, at in any::<u64>(), old in any::<u64>(),
    ) {
        let leaves = numbered(size);
        let mut tree = Tree::new();
        for leaf in &leaves.0 {
            for full in tree.push(*leaf) {
                prop_assert_eq!(leaves.tile(full.id).unwrap(), full.hashes);
            }
        }
        let wanted = mth(&leaves.0);
        prop_assert_eq!(tree.root(), wanted);
        prop_assert_eq!(root(&leaves, size).unwrap(), wanted);
        let index = at % size;
        let proof = inclusion(&leaves, index, size).unwrap();
        let leaf = leaves.0[usize::try_from(index).unwrap()];
        prop_assert!(verify_inclusion(&leaf, index, size, &proof, &wanted).is_ok());
        let old = old % size + 1;
        let proof = consistency(&leaves, old, size).unwrap();
        let old = Head { size: old, root: mth(&leaves.0[..usize::try_from(old).unwrap()]) };
        let new = Head { size, root: wanted };
        prop_assert!(verify_consistency(&old, &new, &proof).is_ok());
    }
}
