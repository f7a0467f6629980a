//! A copy of the folder, changed: the public key is enough to see it.

use std::{fs, path::Path};

use postern_audit::{
    note::Vkey,
    verify::{Evidence, Finding},
};
use postern_store::{LogFolder, State};
use proptest::prelude::*;
use tempfile::TempDir;

use crate::support::*;

/// A closed log with some bundles, and its public key.
fn closed_log(decisions: usize) -> (TempDir, Vkey) {
    let folder = tempfile::tempdir().unwrap();
    let state = open(folder.path());
    fill(state.log(), decisions);
    let vkey = state.vkey();
    drop(state);
    (folder, vkey)
}

/// Whether anybody who looks with the public key alone sees something wrong.
fn is_sound(audit: &Path, vkey: &Vkey, evidence: &[Evidence]) -> bool {
    let Ok(log) = LogFolder::open(audit) else { return false };
    log.check_journal().is_ok() && log.verify(vkey, evidence).unwrap().is_sound()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn any_flipped_bit_in_any_file_of_the_log_is_found(
        file in any::<prop::sample::Index>(), at in any::<prop::sample::Index>(), bit in 0..8_u32,
    ) {
        static LOG: std::sync::OnceLock<(TempDir, Vkey)> = std::sync::OnceLock::new();
        let (folder, vkey) = LOG.get_or_init(|| closed_log(140));
        let audit = folder.path().join("audit");
        let files = files_below(&audit);
        let path = file.get(&files);
        let whole = fs::read(path).unwrap();
        prop_assert!(!whole.is_empty());
        let mut bytes = whole.clone();
        bytes[at.index(whole.len())] ^= 1 << bit;
        fs::write(path, &bytes).unwrap();
        let sound = is_sound(&audit, vkey, &[]);
        fs::write(path, &whole).unwrap();
        prop_assert!(!sound, "{}", path.display());
        prop_assert!(is_sound(&audit, vkey, &[]));
    }
}

#[test]
fn any_missing_file_of_the_log_is_found() {
    let (folder, vkey) = closed_log(140);
    let audit = folder.path().join("audit");
    for path in
        files_below(&audit).into_iter().filter(|path| !path.starts_with(audit.join("journal")))
    {
        let whole = fs::read(&path).unwrap();
        fs::remove_file(&path).unwrap();
        assert!(!is_sound(&audit, &vkey, &[]), "{}", path.display());
        fs::write(&path, whole).unwrap();
    }
    assert!(is_sound(&audit, &vkey, &[]));
}

#[test]
fn a_folder_put_back_to_an_earlier_state_is_found_by_what_was_kept_elsewhere() {
    let (folder, vkey) = closed_log(100);
    let before = tempfile::tempdir().unwrap();
    copy(folder.path(), before.path());
    let state = open(folder.path());
    let receipt = fill(state.log(), 50).pop().unwrap();
    let proof = state.log().proof(&receipt).unwrap();
    let checkpoint = state.log().folder().checkpoint().unwrap();
    drop(state);
    let audit = before.path().join("audit");
    let log = LogFolder::open(&audit).unwrap();
    let report = log.verify(&vkey, &[]).unwrap();
    assert!(report.is_sound());
    assert!(report.truncation.to_string().contains("cannot be excluded"));
    for evidence in [
        Evidence::Checkpoint(checkpoint),
        Evidence::Proof(Box::new(proof)),
        Evidence::Receipt(receipt),
    ] {
        assert!(!is_sound(&audit, &vkey, &[evidence]));
    }
}

#[test]
fn a_log_cut_on_disk_is_not_gone_on_with() {
    let (folder, _) = closed_log(100);
    let journal = files_below(&folder.path().join("audit/journal")).pop().unwrap();
    let whole = fs::read(&journal).unwrap();
    for length in [whole.len() - 1, whole.len() / 2, 60, 56, 3, 0] {
        fs::write(&journal, &whole[..length]).unwrap();
        let refused = State::open(folder.path(), &options()).unwrap_err().to_string();
        assert!(refused.contains("journal"), "{refused}");
        assert_eq!(fs::read(&journal).unwrap().len(), length, "nothing was changed");
    }
    fs::remove_file(&journal).unwrap();
    let refused = State::open(folder.path(), &options()).unwrap_err().to_string();
    assert!(refused.contains("the journal is missing"), "{refused}");
    fs::write(&journal, &whole).unwrap();
    open(folder.path());
}

#[test]
fn a_journal_changed_in_the_middle_is_reported_at_start() {
    let (folder, _) = closed_log(100);
    let journal = files_below(&folder.path().join("audit/journal")).pop().unwrap();
    let mut bytes = fs::read(&journal).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    fs::write(&journal, &bytes).unwrap();
    let refused = State::open(folder.path(), &options()).unwrap_err().to_string();
    assert!(refused.contains("journal") && refused.contains("nothing was changed"), "{refused}");
}

#[test]
fn a_torn_end_that_no_checkpoint_covers_heals_and_is_said() {
    let (folder, vkey) = closed_log(100);
    let journal = files_below(&folder.path().join("audit/journal")).pop().unwrap();
    let mut bytes = fs::read(&journal).unwrap();
    bytes.extend_from_slice(b"PJF1 and the rest of a batch that never came");
    fs::write(&journal, &bytes).unwrap();
    let state = open(folder.path());
    let filter = postern_store::Filter { kind: Some("log.recovered".into()), ..Default::default() };
    let said = state.log().entries(filter, 0).unwrap().next().unwrap().unwrap();
    assert_eq!(said.leaf.body["counts"]["torn_bytes"], "44");
    assert!(state.log().verify(&vkey, &[]).unwrap().is_sound());
}

#[test]
fn a_copy_without_a_log_is_told_apart() {
    let folder = tempfile::tempdir().unwrap();
    let refused = LogFolder::open(folder.path()).unwrap_err().to_string();
    assert!(refused.starts_with("there is no log in"), "{refused}");
}

#[test]
fn a_log_is_verified_while_it_is_written() {
    let folder = tempfile::tempdir().unwrap();
    let state = open(folder.path());
    let audit = folder.path().join("audit");
    let vkey = state.vkey();
    std::thread::scope(|scope| {
        let writer = scope.spawn(|| fill(state.log(), 1_500));
        let mut rounds = 0;
        while !writer.is_finished() || rounds < 3 {
            let report = LogFolder::open(&audit).unwrap().verify(&vkey, &[]).unwrap();
            let findings: Vec<&Finding> = report.findings.iter().collect();
            assert!(findings.is_empty(), "{findings:?}");
            rounds += 1;
        }
    });
}
