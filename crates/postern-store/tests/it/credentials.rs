//! Keys of principals over their life.

use postern_audit::tree::sha256;
use postern_core::{clock::Timestamp, secret::Secret};
use postern_gate::{
    ports::{Credential, Credentials as _, Standing},
    scram::Verifier,
};
use postern_store::{
    CredentialStore, KEY_LIFE_MS_MAX, KeyShape, Options, Overlap, State, key_shape,
};

use crate::support::*;

const DAY_MS: u64 = 86_400_000;
const NOW: u64 = 20_000 * DAY_MS;

fn find(store: &CredentialStore, key: &Secret<String>) -> Option<Credential> {
    store.find(&sha256(key.expose().as_bytes()))
}

#[test]
fn a_key_is_found_by_its_digest_and_ends_after_90_days() {
    let folder = tempfile::tempdir().unwrap();
    let clock = SetClock::at(NOW);
    let with = || Options { clock: clock.clone(), ..options() };
    let state = State::open(folder.path(), &with()).unwrap();
    let store = state.credentials();
    let key = store.add_key(&name("claude"), None).unwrap();
    let found = find(store, &key).unwrap();
    assert_eq!(found.principal, name("claude"));
    assert_eq!(found.expires, Timestamp(NOW + 90 * DAY_MS));
    assert_eq!(store.find(&sha256(b"pk_other")), None);
    for expires in [NOW, NOW - 1, NOW + KEY_LIFE_MS_MAX + 1] {
        assert!(store.add_key(&name("claude"), Some(Timestamp(expires))).is_err(), "{expires}");
    }
    let short = store.add_key(&name("claude"), Some(Timestamp(NOW + 5))).unwrap();
    assert_eq!(find(store, &short).unwrap().expires, Timestamp(NOW + 5));
    drop(state);
    let state = State::open(folder.path(), &with()).unwrap();
    assert_eq!(find(state.credentials(), &key), Some(found));
}

#[test]
fn scram_knows_the_keys_of_a_principal_that_were_made_since() {
    let folder = tempfile::tempdir().unwrap();
    let state = open(folder.path());
    let store = state.credentials();
    let key = store.add_key(&name("claude"), None).unwrap();
    let found = find(store, &key).unwrap();
    let [known] = store.scram(&name("claude")).try_into().unwrap();
    assert_eq!(known.credential, found);
    let made = Verifier::of_key("claude", key.expose());
    assert_eq!(known.verifier.to_bytes(), made.to_bytes());
    assert!(store.scram(&name("other")).is_empty());
    assert_eq!(store.expires(&name("claude"), &found.id), Some(found.expires));
    assert_eq!(store.expires(&name("other"), &found.id), None);
    drop(state);
    // A key from before: its digest alone is kept.
    let database = rusqlite::Connection::open(folder.path().join("state.db")).unwrap();
    database.execute("UPDATE credential SET scram = NULL", []).unwrap();
    drop(database);
    let state = open(folder.path());
    assert_eq!(find(state.credentials(), &key), Some(found));
    assert!(state.credentials().scram(&name("claude")).is_empty());
    let next = state.credentials().rotate(&name("claude"), None, Overlap::Day).unwrap();
    let [known] = state.credentials().scram(&name("claude")).try_into().unwrap();
    assert_eq!(Some(known.credential), find(state.credentials(), &next), "until it is rotated");
}

#[test]
fn keys_are_random_and_a_typo_is_told_apart() {
    let folder = tempfile::tempdir().unwrap();
    let state = open(folder.path());
    let key = state.credentials().add_key(&name("claude"), None).unwrap();
    let other = state.credentials().add_key(&name("claude"), None).unwrap();
    assert_ne!(key.expose(), other.expose());
    assert_eq!(key.expose().len(), 3 + 52 + 6);
    assert_eq!(key_shape(key.expose()), KeyShape::Whole);
    for at in 3..key.expose().len() {
        let mut typo = key.expose().clone().into_bytes();
        typo[at] = if typo[at] == b'x' { b'y' } else { b'x' };
        assert_eq!(key_shape(&String::from_utf8(typo).unwrap()), KeyShape::Mistyped, "at {at}");
    }
    let cut: String = key.expose().chars().take(60).collect();
    for short in ["pk_", "pk_abc", &cut, "pk_ééééééééééééééééééééééééééééé"]
    {
        assert_eq!(key_shape(short), KeyShape::Mistyped);
    }
    assert_eq!(key_shape("sk_live_1"), KeyShape::Other);
    assert_eq!(key_shape(""), KeyShape::Other);
}

#[test]
fn rotation_overlaps_for_a_day_or_ends_the_old_key_at_once() {
    let folder = tempfile::tempdir().unwrap();
    let clock = SetClock::at(NOW);
    let state = State::open(folder.path(), &Options { clock, ..options() }).unwrap();
    let store = state.credentials();
    assert!(store.rotate(&name("claude"), None, Overlap::Day).is_err(), "nothing to rotate");
    let first = store.add_key(&name("claude"), None).unwrap();
    let others = store.add_key(&name("other"), None).unwrap();
    let second = store.rotate(&name("claude"), None, Overlap::Day).unwrap();
    assert_eq!(find(store, &first).unwrap().expires, Timestamp(NOW + DAY_MS));
    assert_eq!(find(store, &second).unwrap().expires, Timestamp(NOW + 90 * DAY_MS));
    let third = store.rotate(&name("claude"), None, Overlap::Ended).unwrap();
    assert_eq!(find(store, &first), None);
    assert_eq!(find(store, &second), None);
    assert!(find(store, &third).is_some());
    assert_eq!(find(store, &others).unwrap().expires, Timestamp(NOW + 90 * DAY_MS));
}

#[test]
fn an_overlap_never_prolongs_a_key() {
    let folder = tempfile::tempdir().unwrap();
    let clock = SetClock::at(NOW);
    let state = State::open(folder.path(), &Options { clock, ..options() }).unwrap();
    let store = state.credentials();
    let short = store.add_key(&name("claude"), Some(Timestamp(NOW + 5))).unwrap();
    store.rotate(&name("claude"), None, Overlap::Day).unwrap();
    assert_eq!(find(store, &short).unwrap().expires, Timestamp(NOW + 5));
}

#[test]
fn standing_changes_at_once_and_outlives_a_restart() {
    let folder = tempfile::tempdir().unwrap();
    let state = open(folder.path());
    let store = state.credentials();
    let key = store.add_key(&name("claude"), None).unwrap();
    assert_eq!(store.standing(&name("claude")), Standing::Active);
    store.suspend(&name("claude")).unwrap();
    assert_eq!(store.standing(&name("claude")), Standing::Suspended);
    assert!(find(store, &key).is_some(), "a suspended principal keeps its key");
    store.resume(&name("claude")).unwrap();
    assert_eq!(store.standing(&name("claude")), Standing::Active);
    store.retire(&name("claude")).unwrap();
    assert_eq!(find(store, &key), None);
    assert!(store.resume(&name("claude")).is_err());
    assert!(store.suspend(&name("claude")).is_err());
    assert!(store.add_key(&name("claude"), None).is_err());
    store.suspend(&name("other")).unwrap();
    drop(state);
    let state = open(folder.path());
    assert_eq!(state.credentials().standing(&name("claude")), Standing::Retired);
    assert_eq!(state.credentials().standing(&name("other")), Standing::Suspended);
}

#[test]
fn keys_of_one_principal_are_bounded_and_ended_ones_go() {
    let folder = tempfile::tempdir().unwrap();
    let clock = SetClock::at(NOW);
    let with = Options { clock: clock.clone(), ..options() };
    let state = State::open(folder.path(), &with).unwrap();
    let store = state.credentials();
    for _ in 0..8 {
        store.add_key(&name("claude"), Some(Timestamp(NOW + DAY_MS))).unwrap();
    }
    assert!(store.add_key(&name("claude"), None).is_err());
    assert!(store.rotate(&name("claude"), None, Overlap::Day).is_err());
    assert_eq!(store.list().len(), 8);
    clock.set(NOW + DAY_MS);
    store.add_key(&name("claude"), None).unwrap();
    assert_eq!(store.list().len(), 1);
    assert!(store.list()[0].id.starts_with("c_"));
}
