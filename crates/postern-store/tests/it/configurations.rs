//! Texts of configurations: once each, within a bound, and never another text than was kept.

use std::{collections::BTreeSet, fs, io, path::Path};

use postern_core::digest::Digest;
use postern_store::{KeepError, Texts};

use crate::support::*;

const ROOM: u64 = 1_000_000;

fn texts(policy: &str) -> Texts {
    let catalogue = "[people.columns]\nname = { mask = \"partial\" }\n".repeat(2_000);
    [
        ("catalog/club.toml".to_owned(), catalogue),
        ("policies/a.cedar".to_owned(), policy.to_owned()),
    ]
    .into()
}

fn files(folder: &Path) -> usize {
    fs::read_dir(folder).unwrap().filter(|entry| entry.as_ref().unwrap().path().is_file()).count()
}

#[test]
fn a_text_lies_once_and_deflated_however_many_configurations_hold_it() {
    let folder = tempfile::tempdir().unwrap();
    let state = open(folder.path());
    let kept = state.configurations();
    for number in 0..20 {
        kept.keep(&Digest([number; 32]), &texts(&format!("// {number}")), ROOM).unwrap();
    }
    assert_eq!(files(&folder.path().join("configurations/texts")), 21);
    assert_eq!(files(&folder.path().join("configurations")), 20);
    assert_eq!(kept.bytes().unwrap(), 41 * 4_096, "90 kB of catalogue, twenty times over");
    for number in 0..20 {
        let found = kept.find(&Digest([number; 32])).unwrap();
        assert_eq!(found, Some(texts(&format!("// {number}"))));
    }
    assert_eq!(kept.find(&Digest([99; 32])).unwrap(), None);
}

#[test]
fn at_the_bound_nothing_is_kept_and_nothing_lost() {
    let folder = tempfile::tempdir().unwrap();
    let state = open(folder.path());
    let kept = state.configurations();
    let [first, second, third] = [1, 2, 3].map(|number| Digest([number; 32]));
    kept.keep(&first, &texts("// 1"), ROOM).unwrap();
    kept.keep(&second, &texts("// 2"), ROOM).unwrap();
    let used = kept.bytes().unwrap();
    let full = kept.keep(&third, &texts("// 3"), used + 8_191).unwrap_err();
    assert!(matches!(full, KeepError::Full { more: 8_192, .. }), "{full}");
    assert_eq!(kept.bytes().unwrap(), used, "nothing of it is left");
    kept.keep(&first, &texts("// 1"), 0).unwrap();

    assert_eq!(kept.drop_others(&BTreeSet::from([second])).unwrap(), 1);
    assert_eq!(kept.find(&first).unwrap(), None);
    assert_eq!(kept.find(&second).unwrap(), Some(texts("// 2")), "it shares a text with what went");
    kept.keep(&third, &texts("// 3"), used).unwrap();
}

#[test]
fn nothing_goes_when_a_list_that_stays_cannot_be_read() {
    let folder = tempfile::tempdir().unwrap();
    let state = open(folder.path());
    let kept = state.configurations();
    let [first, second] = [1, 2].map(|number| Digest([number; 32]));
    kept.keep(&first, &texts("// 1"), ROOM).unwrap();
    kept.keep(&second, &texts("// 2"), ROOM).unwrap();
    let list = folder.path().join(format!("configurations/{second}.list"));
    fs::write(list, "{\"files\":{\"policies/a.cedar\":\"../../state.db\"}}").unwrap();
    assert!(kept.drop_others(&BTreeSet::from([second])).is_err());
    assert_eq!(kept.find(&first).unwrap(), Some(texts("// 1")));
    let refused = kept.find(&second).unwrap_err();
    assert_eq!(refused.kind(), io::ErrorKind::InvalidData, "{refused}");
}

#[test]
fn a_text_that_was_changed_is_not_shown() {
    let folder = tempfile::tempdir().unwrap();
    let state = open(folder.path());
    let kept = state.configurations();
    let (one, other) = (Digest([1; 32]), Digest([2; 32]));
    kept.keep(&one, &[("a".to_owned(), "permit".to_owned())].into(), ROOM).unwrap();
    kept.keep(&other, &[("a".to_owned(), "forbid".to_owned())].into(), ROOM).unwrap();
    let below = folder.path().join("configurations/texts");
    let paths: Vec<_> = fs::read_dir(below).unwrap().map(|entry| entry.unwrap().path()).collect();
    fs::copy(&paths[0], &paths[1]).unwrap();
    let shown = [one, other].map(|digest| kept.find(&digest).is_ok());
    assert_eq!(shown.iter().filter(|shown| **shown).count(), 1);
    fs::write(&paths[0], "not deflated").unwrap();
    fs::remove_file(&paths[1]).unwrap();
    assert!(kept.find(&one).is_err() && kept.find(&other).is_err());
}
