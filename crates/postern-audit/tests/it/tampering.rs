//! Every way to change a log, and what the verifier says to it.

use postern_audit::{
    Outcome, OutcomeKind, ReceiptId,
    leaf::Draft,
    note::Vkey,
    proof::Proof,
    tile,
    verify::{Evidence, Finding, Truncation},
};
use proptest::prelude::*;

use crate::log::{ANSWERED, Entries, Log, NOW, receipt, signer};

fn vkey() -> Vkey {
    signer(1).vkey()
}

fn honest(count: u64) -> Log {
    Entries::honest(count).log(&signer(1))
}

fn has(log: &Log, evidence: &[Evidence], wanted: impl Fn(&Finding) -> bool) -> bool {
    log.verify(&vkey(), evidence).findings.iter().any(wanted)
}

#[test]
fn an_honest_log_is_sound_at_every_size_around_a_tile() {
    for size in [0, 1, 2, 255, 256, 257, 511, 512, 700] {
        let report = honest(size).verify(&vkey(), &[]);
        assert!(report.is_sound(), "{size}: {:?}", report.findings);
        assert_eq!((report.size, report.read, report.unread), (size, size, 0));
        assert_eq!(report.payloads, size.div_ceil(2));
    }
}

#[test]
fn without_evidence_the_report_says_that_truncation_is_open() {
    let report = honest(9).verify(&vkey(), &[]);
    assert_eq!(
        report.truncation.to_string(),
        "truncation cannot be excluded without a checkpoint or receipt kept elsewhere"
    );
    let kept = Evidence::Checkpoint(honest(5).checkpoint());
    let report = honest(9).verify(&vkey(), &[kept]);
    assert_eq!(report.truncation, Truncation::ExcludedTo(5));
    assert!(report.is_sound());
}

#[test]
fn a_log_cut_back_whole_is_found_by_a_checkpoint_a_proof_or_a_receipt() {
    let entries = Entries::honest(300);
    let whole = entries.log(&signer(1));
    let cut = entries.first(280).log(&signer(1));
    assert!(cut.verify(&vkey(), &[]).is_sound(), "nothing inside a cut log tells that it was cut");
    let truncated = |f: &Finding| matches!(f, Finding::Truncated { has: 280, had: 300 });
    assert!(has(&cut, &[Evidence::Checkpoint(whole.checkpoint())], truncated));
    let proof = whole.proof(&entries.0[290].0, 290);
    assert!(has(&cut, &[Evidence::Proof(Box::new(proof))], truncated));
    let missing = |f: &Finding| matches!(f, Finding::ReceiptMissing { .. });
    assert!(has(&cut, &[Evidence::Receipt(receipt(149))], missing));
    assert!(!has(&cut, &[Evidence::Receipt(receipt(100))], missing));
}

#[test]
fn a_log_rewritten_under_the_real_key_is_found_by_what_was_kept() {
    let entries = Entries::honest(300);
    let kept = entries.log(&signer(1));
    let mut forged = entries.first(20);
    let another = Outcome { rows: 0, kind: OutcomeKind::Abandoned, ..ANSWERED };
    for number in 20..310 {
        forged.push(&Draft::finished(receipt(number), NOW, &another), Vec::new());
    }
    let forged = forged.log(&signer(1));
    assert!(forged.verify(&vkey(), &[]).is_sound());
    let rewritten = |f: &Finding| matches!(f, Finding::Rewritten { size: 300 });
    assert!(has(&forged, &[Evidence::Checkpoint(kept.checkpoint())], rewritten));
    let proof = kept.proof(&entries.0[200].0, 200);
    let differs = |f: &Finding| matches!(f, Finding::ProofDiffers { index: 200 });
    assert!(has(&forged, &[Evidence::Proof(Box::new(proof))], differs));
    let early = entries.first(20).log(&signer(1));
    assert!(!has(&forged, &[Evidence::Checkpoint(early.checkpoint())], |_| true));
}

#[test]
fn another_key_is_not_believed() {
    let forged = Entries::honest(9).log(&signer(2));
    let refused = |f: &Finding| matches!(f, Finding::Checkpoint { .. });
    assert!(has(&forged, &[], refused));
    let kept = Evidence::Checkpoint(forged.checkpoint());
    let unsound = |f: &Finding| matches!(f, Finding::EvidenceUnsound { number: 0, .. });
    assert!(has(&honest(9), &[kept], unsound));
}

#[test]
fn a_key_change_is_followed_only_when_the_old_key_vouches_for_it() {
    let mut entries = Entries::honest(270);
    let (old, new) = (signer(1), signer(2));
    entries.push(&Draft::rotated(receipt(900), NOW, old.vkey().id(), &new.vkey()), Vec::new());
    let vouched = entries.log(&old).checkpoint();
    entries.push(&Draft::finished(receipt(901), NOW, &ANSWERED), Vec::new());
    let mut log = entries.log(&new);
    let missing = |f: &Finding| matches!(f, Finding::Missing { .. });
    assert!(has(&log, &[], missing), "no checkpoint of the old key");
    log.0.insert(tile::retired_path(old.vkey().id()), vouched.clone());
    let report = log.verify(&old.vkey(), &[Evidence::Checkpoint(vouched)]);
    assert!(report.is_sound(), "{:?}", report.findings);
    assert!(log.verify(&new.vkey(), &[]).is_sound(), "the new key is enough for who trusts it");
    for forged in [Entries::honest(270).log(&old).checkpoint(), entries.log(&new).checkpoint()] {
        log.0.insert(tile::retired_path(old.vkey().id()), forged);
        assert!(!log.verify(&old.vkey(), &[]).is_sound());
    }
}

#[test]
fn removed_inserted_and_swapped_entries_are_found_though_the_signer_helps() {
    let entries = Entries::honest(300);
    let sequence = |f: &Finding| matches!(f, Finding::Sequence { .. });
    let chain = |f: &Finding| matches!(f, Finding::Chain { .. });
    for at in [0_usize, 1, 100, 255, 256, 298] {
        let mut removed = entries.clone();
        removed.0.remove(at);
        let removed = removed.log(&signer(1));
        assert!(has(&removed, &[], sequence), "removed {at}");
        assert!(has(&removed, &[], chain), "removed {at}");
        let mut inserted = entries.clone();
        inserted.0.insert(at, entries.0[at].clone());
        assert!(has(&inserted.log(&signer(1)), &[], sequence), "inserted {at}");
        let mut swapped = entries.clone();
        swapped.0.swap(at, at + 1);
        assert!(has(&swapped.log(&signer(1)), &[], sequence), "swapped {at}");
    }
}

#[test]
fn removed_inserted_and_swapped_entries_are_found_by_the_signed_root() {
    let entries = Entries::honest(300);
    let signed = entries.log(&signer(1));
    let against = |tampered: &Entries| {
        let mut log = tampered.log(&signer(9));
        log.0.insert("checkpoint".to_owned(), signed.checkpoint());
        log.verify(&vkey(), &[])
    };
    let mut removed = entries.clone();
    removed.0.remove(17);
    assert!(!against(&removed).is_sound());
    let mut inserted = entries.clone();
    inserted.0.insert(17, entries.0[3].clone());
    assert!(!against(&inserted).is_sound());
    let mut swapped = entries;
    swapped.0.swap(17, 18);
    assert!(against(&swapped).findings.contains(&Finding::RootDiffers { size: 300 }));
}

#[test]
fn a_missing_file_is_found_whichever_it_is() {
    let log = honest(600);
    for path in log.0.keys() {
        let mut without = log.clone();
        without.0.remove(path);
        assert!(!without.verify(&vkey(), &[]).is_sound(), "{path}");
    }
}

#[test]
fn damage_in_one_bundle_does_not_hide_damage_in_the_next() {
    let mut log = honest(600);
    log.0.get_mut("tile/entries/000").unwrap().pop();
    log.0.get_mut("tile/entries/001").unwrap()[40] ^= 1;
    let report = log.verify(&vkey(), &[]);
    let damaged =
        |f: &Finding| matches!(f, Finding::Malformed { path, .. } if path == "tile/entries/000");
    assert!(report.findings.iter().any(damaged));
    assert!(report.findings.iter().any(|f| matches!(f, Finding::LeafDiffers { index: 256, .. })));
    assert_eq!(report.unread, 0);
}

#[test]
fn an_absurd_checkpoint_ends_the_scan() {
    let mut log = honest(5);
    let note = String::from_utf8(log.checkpoint()).unwrap();
    let note = note.replacen("\n5\n", "\n18446744073709551615\n", 1);
    log.0.insert("checkpoint".to_owned(), note.into_bytes());
    let report = log.verify(&vkey(), &[]);
    assert!(!report.is_sound());
    assert_eq!(report.unread, u64::MAX);
}

#[test]
fn a_proof_file_reads_back_and_stands_alone() {
    let entries = Entries::honest(300);
    let log = entries.log(&signer(1));
    for index in [0_u64, 255, 256, 299] {
        let entry = &entries.0[usize::try_from(index).unwrap()].0;
        let text = log.proof(entry, index).to_string();
        assert!(text.starts_with("c2sp.org/tlog-proof@v1\nextra "), "{text}");
        let proof: Proof = text.parse().unwrap();
        assert_eq!(proof.to_string(), text);
        assert_eq!(proof.verify_entry(entry, &[vkey()]).unwrap().head.size, 300);
        assert!(proof.verify_entry(&entries.0[7].0, &[vkey()]).is_err());
        assert!(proof.verify(&[signer(2).vkey()]).is_err());
        let moved = Proof { index: (index + 1) % 300, ..proof };
        assert!(moved.verify(&[vkey()]).is_err());
    }
    for text in ["", "c2sp.org/tlog-proof@v1\n\n", "c2sp.org/tlog-proof@v1\nindex 0\n\nx"] {
        assert!(text.parse::<Proof>().is_err());
    }
}

#[test]
fn a_receipt_is_opaque_and_reads_back() {
    let id = receipt(5);
    assert_eq!(id.as_str().len(), 28);
    assert_eq!(id.to_string().parse::<ReceiptId>().unwrap(), id);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(80))]

    #[test]
    fn any_flipped_bit_in_any_file_is_found(
        file in any::<prop::sample::Index>(), at in any::<prop::sample::Index>(), bit in 0..8_u32,
    ) {
        static LOG: std::sync::OnceLock<Log> = std::sync::OnceLock::new();
        let mut log = LOG.get_or_init(|| honest(270)).clone();
        let path = file.get(&log.0.keys().cloned().collect::<Vec<_>>()).clone();
        let bytes = log.0.get_mut(&path).unwrap();
        let at = at.index(bytes.len());
        bytes[at] ^= 1 << bit;
        let report = log.verify(&vkey(), &[]);
        prop_assert!(!report.is_sound(), "byte {} of {}", at, path);
    }

    #[test]
    fn no_garbage_makes_the_readers_fail(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        static LOG: std::sync::OnceLock<Log> = std::sync::OnceLock::new();
        let mut log = LOG.get_or_init(|| honest(3)).clone();
        for path in log.0.keys().cloned().collect::<Vec<_>>() {
            let whole = log.0.insert(path.clone(), bytes.clone()).unwrap();
            prop_assert!(!log.verify(&vkey(), &[]).is_sound());
            log.0.insert(path, whole);
        }
        let _unread = String::from_utf8_lossy(&bytes).parse::<Proof>();
    }
}

#[test]
fn every_byte_of_the_checkpoint_matters() {
    let log = honest(3);
    for at in 0..log.checkpoint().len() {
        for bit in [0, 5] {
            let mut changed = log.clone();
            changed.0.get_mut("checkpoint").unwrap()[at] ^= 1 << bit;
            assert!(!changed.verify(&vkey(), &[]).is_sound(), "byte {at}, bit {bit}");
        }
    }
}
