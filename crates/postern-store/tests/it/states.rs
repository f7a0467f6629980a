//! The folder: one process, private files, versions, keys that may not get lost.

use std::{
    fs::{self, Permissions},
    os::unix::fs::PermissionsExt as _,
};

use postern_audit::{Verdict, verify::Evidence};
use postern_core::secret::Secret;
use postern_gate::ports::{Credentials as _, MaskKeys as _};
use postern_store::{LogFolder, Options, State, StateError};

use crate::support::*;

#[test]
fn a_second_process_is_refused_and_told_by_whom() {
    let folder = tempfile::tempdir().unwrap();
    let state = open(folder.path());
    let refused = State::open(folder.path(), &options()).unwrap_err();
    let pid = std::process::id().to_string();
    assert!(matches!(&refused, StateError::Locked { pid: by, .. } if *by == pid), "{refused}");
    assert!(refused.to_string().contains(&format!("in use by process {pid}")));
    let log = std::sync::Arc::clone(state.log());
    drop(state);
    assert!(State::open(folder.path(), &options()).is_err(), "the record is still being written");
    drop(log);
    open(folder.path());
}

#[test]
fn everything_is_for_the_owner_alone() {
    let folder = tempfile::tempdir().unwrap();
    fs::set_permissions(folder.path(), Permissions::from_mode(0o755)).unwrap();
    let state = open(folder.path());
    fill(state.log(), 300);
    state.secrets().put("shop", &Secret::new("s".to_owned())).unwrap();
    drop(state);
    assert_eq!(fs::metadata(folder.path()).unwrap().permissions().mode() & 0o777, 0o700);
    for path in files_below(folder.path()) {
        let mode = fs::metadata(&path).unwrap().permissions().mode() & 0o777;
        assert_eq!(mode, 0o600, "{}", path.display());
    }
}

#[test]
fn a_state_of_a_later_program_is_refused_by_name() {
    let folder = tempfile::tempdir().unwrap();
    drop(open(folder.path()));
    let database = rusqlite::Connection::open(folder.path().join("state.db")).unwrap();
    database.pragma_update(None, "user_version", 99).unwrap();
    drop(database);
    let refused = State::open(folder.path(), &options()).unwrap_err().to_string();
    assert_eq!(
        refused,
        "the state has version 99, this program knows up to 3: use the newer program"
    );
}

#[test]
fn a_state_of_an_earlier_version_moves_forward_and_is_kept_aside() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("state.db");
    drop(open(folder.path()));
    let database = rusqlite::Connection::open(&path).unwrap();
    database
        .execute_batch(
            "DROP TABLE stop; ALTER TABLE credential DROP COLUMN scram; PRAGMA user_version = 1",
        )
        .unwrap();
    drop(database);
    let name = "ada".parse().unwrap();
    let state = open(folder.path());
    state.credentials().stop(&"everything".parse().unwrap()).unwrap();
    state.credentials().suspend(&name).unwrap();
    drop(state);
    let kept = rusqlite::Connection::open(folder.path().join("state.db.v1")).unwrap();
    let version: i64 = kept.query_row("PRAGMA user_version", [], |row| row.get(0)).unwrap();
    assert_eq!(version, 1);
    drop(kept);
    let state = open(folder.path());
    assert_eq!(state.credentials().stops().iter().count(), 1);
    drop(state);
    for file in ["state.db", "state.db.v1"] {
        let mode = fs::metadata(folder.path().join(file)).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600, "{file}");
    }
}

#[test]
fn a_lost_key_is_said_and_not_made_anew() {
    for key in ["audit.1", "data.1", "mask.1"] {
        let folder = tempfile::tempdir().unwrap();
        drop(open(folder.path()));
        let path = folder.path().join("keys").join(key);
        let kept = fs::read(&path).unwrap();
        fs::remove_file(&path).unwrap();
        let refused = State::open(folder.path(), &options()).unwrap_err().to_string();
        assert!(refused.contains(key) && refused.contains("missing"), "{refused}");
        fs::write(&path, &kept).unwrap();
        fs::set_permissions(&path, Permissions::from_mode(0o644)).unwrap();
        let refused = State::open(folder.path(), &options()).unwrap_err().to_string();
        assert!(refused.contains("can be read by others"), "{refused}");
        fs::set_permissions(&path, Permissions::from_mode(0o600)).unwrap();
        open(folder.path());
    }
}

#[test]
fn another_signing_key_in_the_place_of_the_real_one_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    drop(open(folder.path()));
    let path = folder.path().join("keys/audit.1");
    fs::write(&path, format!("{}\n", "07".repeat(32))).unwrap();
    let refused = State::open(folder.path(), &options()).unwrap_err().to_string();
    assert!(refused.contains("does not hold the key the state was made with"), "{refused}");
}

#[test]
fn each_state_has_a_log_of_its_own_name() {
    let (a, b) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let a = State::open(a.path(), &Options::default()).unwrap().vkey();
    let b = State::open(b.path(), &Options::default()).unwrap().vkey();
    assert!(a.name().starts_with("postern-log/"));
    assert_ne!(a.name(), b.name());
}

#[test]
fn a_rotated_signing_key_is_followed_from_the_old_one() {
    let folder = tempfile::tempdir().unwrap();
    let state = open(folder.path());
    fill(state.log(), 200);
    let first = state.vkey();
    state.log().publish().unwrap();
    let kept = Evidence::Checkpoint(state.log().folder().checkpoint().unwrap());
    let second = state.rotate_audit_key().unwrap();
    assert_ne!(first, second);
    decide(state.log(), Verdict::Allowed).unwrap();
    drop(state);
    let state = open(folder.path());
    assert_eq!(state.vkey(), second);
    let third = state.rotate_audit_key().unwrap();
    decide(state.log(), DENIED).unwrap();
    for (vkey, evidence) in [(&first, vec![kept]), (&second, Vec::new()), (&third, Vec::new())] {
        let report = state.log().verify(vkey, &evidence).unwrap();
        assert!(report.is_sound(), "{:?}", report.findings);
    }
    drop(state);
    let log = LogFolder::open(&folder.path().join("audit")).unwrap();
    assert!(log.verify(&first, &[]).unwrap().is_sound());
    fs::remove_dir_all(folder.path().join("audit/retired")).unwrap();
    assert!(!log.verify(&first, &[]).unwrap().is_sound());
}

#[test]
fn a_rotation_cut_short_is_completed_at_the_next_start() {
    let (folder, before) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let state = open(folder.path());
    let first = state.vkey();
    fill(state.log(), 10);
    drop(state);
    copy(&folder.path().join("audit"), before.path());
    let state = open(folder.path());
    let second = state.rotate_audit_key().unwrap();
    let third = state.rotate_audit_key().unwrap();
    drop(state);
    // As if the process had ended, twice, after the key was made and before anything was written.
    fs::remove_dir_all(folder.path().join("audit")).unwrap();
    copy(before.path(), &folder.path().join("audit"));
    let state = open(folder.path());
    assert_eq!(state.vkey(), third);
    for (vkey, sound) in [(&first, true), (&second, false), (&third, true)] {
        let report = state.log().verify(vkey, &[]).unwrap();
        assert_eq!(report.is_sound(), sound, "{:?}", report.findings);
    }
}

#[test]
fn a_checkpoint_of_a_key_that_is_not_the_logs_is_refused_at_start() {
    let (folder, other) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    drop(open(folder.path()));
    drop(open(other.path()));
    let foreign = other.path().join("audit/checkpoint");
    fs::copy(foreign, folder.path().join("audit/checkpoint")).unwrap();
    let refused = State::open(folder.path(), &options()).unwrap_err().to_string();
    assert!(refused.contains("no known key signed this"), "{refused}");
}

#[test]
fn mask_keys_differ_by_source_and_domain_and_stay() {
    let folder = tempfile::tempdir().unwrap();
    let key = |state: &State, source: &str, domain: &str| {
        *state.mask_keys().mask_key(&source.parse().unwrap(), domain).unwrap().expose()
    };
    let state = open(folder.path());
    let kept = key(&state, "shop", "email");
    assert_eq!(kept, key(&state, "shop", "email"));
    assert_ne!(kept, key(&state, "shop", "phone"));
    assert_ne!(kept, key(&state, "other", "email"));
    assert_ne!(key(&state, "a", "bc"), key(&state, "ab", "c"));
    assert!(!format!("{state:?}").contains(&hex::encode(kept)));
    drop(state);
    assert_eq!(kept, key(&open(folder.path()), "shop", "email"));
}

#[test]
fn secrets_open_under_their_own_name_only() {
    let folder = tempfile::tempdir().unwrap();
    let state = open(folder.path());
    state.secrets().put("shop", &Secret::new("one".to_owned())).unwrap();
    state.secrets().put("shop", &Secret::new("two".to_owned())).unwrap();
    assert_eq!(state.secrets().secret("shop").unwrap().expose(), "two");
    fs::rename(folder.path().join("secrets/shop"), folder.path().join("secrets/other")).unwrap();
    assert!(state.secrets().secret("other").is_err());
    assert!(state.secrets().secret("shop").is_err());
    for bad in ["", "../keys/audit.1", "a/b", ".", "x y", &"x".repeat(65)] {
        assert!(state.secrets().put(bad, &Secret::new(String::new())).is_err(), "{bad:?}");
        assert!(state.secrets().secret(bad).is_err(), "{bad:?}");
    }
}
