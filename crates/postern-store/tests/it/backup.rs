//! Copies of a state taken while it is used, and states made from them again.

use std::{
    fs,
    os::unix::fs::PermissionsExt as _,
    path::{Path, PathBuf},
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    thread,
};

use postern_audit::{Verdict, verify::Evidence};
use postern_core::secret::Secret;
use postern_gate::ports::{Credentials as _, Standing};
use postern_store::{Filter, LogFolder, Payload, RestoreError, Restored, State, restore};

use crate::support::*;

struct Site {
    folder: tempfile::TempDir,
    state: State,
}

impl Site {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let state = open(&folder.path().join("state"));
        Self { folder, state }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn restore(&self, from: &str, keys: &str, into: &str) -> Result<Restored, RestoreError> {
        let (from, keys, into) = (self.path(from), self.path(keys), self.path(into));
        wait(restore(&from, &keys, &into, Arc::from("uid:0"), &options()))
    }
}

fn events(state: &State) -> Vec<String> {
    let entries = state.log().entries(Filter::default(), 0).unwrap();
    entries.map(|entry| entry.unwrap().leaf.kind.clone()).collect()
}

#[test]
fn a_state_comes_back_from_a_backup_with_its_keys() {
    let site = Site::new();
    let receipts = fill(site.state.log(), 700);
    site.state.secrets().put("shop", &Secret::new("hunter2".to_owned())).unwrap();
    let ada = name("ada");
    let key = site.state.credentials().add_key(&ada, None).unwrap();
    assert!(!site.state.backup(&site.path("early")).unwrap().has_keys_elsewhere);
    assert_eq!(site.state.give_keys(&site.path("keys")).unwrap(), 4);
    let made = site.state.backup(&site.path("copy")).unwrap();
    assert!(made.has_keys_elsewhere);
    assert_eq!(fs::metadata(site.path("copy")).unwrap().len(), made.bytes);
    for file in ["copy", "keys"] {
        let found = fs::metadata(site.path(file)).unwrap().permissions().mode() & 0o777;
        assert_eq!(found, 0o600, "{file}");
    }
    let raw = fs::read(site.path("copy")).unwrap();
    for text in ["claude-support", "customers", "state.db", "hunter2"] {
        assert!(!raw.windows(text.len()).any(|part| part == text.as_bytes()), "{text} can be read");
    }
    fill(site.state.log(), 5);

    let restored = site.restore("copy", "keys", "again").unwrap();
    assert_eq!((restored.entries, restored.root), (made.entries, made.root));
    assert_eq!(restored.suspended, ["ada"]);
    assert_eq!(restored.vkey, site.state.vkey().to_string());
    let again = open(&site.path("again"));
    assert_eq!(again.secrets().secret("shop").unwrap().expose(), "hunter2");
    let digest = postern_audit::tree::sha256(key.expose().as_bytes());
    assert_eq!(again.credentials().find(&digest).unwrap().principal, ada);
    let found = again.log().find(&receipts[699]).unwrap().unwrap();
    let entry = again.log().entries(Filter::default(), found.entry.unwrap()).unwrap().next();
    assert!(matches!(entry.unwrap().unwrap().payload, Payload::Open(_)), "its key came along");

    // The record goes on, and says from where.
    let events = events(&again);
    assert!(events.iter().any(|event| event == "state.restored"), "{events:?}");
    decide(again.log(), Verdict::Allowed).unwrap();
    assert!(again.log().verify(&again.vkey(), &[]).unwrap().is_sound());
    // What was kept elsewhere after the backup is not in it, and that is found.
    let later = LogFolder::open(&site.path("state/audit")).unwrap().checkpoint().unwrap();
    let report = again.log().verify(&again.vkey(), &[Evidence::Checkpoint(later)]).unwrap();
    assert!(!report.is_sound());
}

#[test]
fn nobody_is_let_in_by_going_back() {
    let site = Site::new();
    let credentials = site.state.credentials();
    let (ada, bob, eve) = (name("ada"), name("bob"), name("eve"));
    for who in [&ada, &bob, &eve] {
        credentials.add_key(who, None).unwrap();
    }
    credentials.resume(&bob).unwrap();
    credentials.retire(&eve).unwrap();
    site.state.give_keys(&site.path("keys")).unwrap();
    site.state.backup(&site.path("copy")).unwrap();
    site.restore("copy", "keys", "again").unwrap();

    let again = open(&site.path("again"));
    let credentials = again.credentials();
    assert_eq!(credentials.standing(&ada), Standing::Suspended);
    assert_eq!(credentials.standing(&bob), Standing::Suspended);
    assert_eq!(credentials.standing(&eve), Standing::Retired);
    let stranger = name("stranger");
    assert_eq!(credentials.standing(&stranger), Standing::Suspended, "nothing is known of it");
    credentials.admit(&ada).unwrap();
    assert_eq!(credentials.standing(&ada), Standing::Suspended, "it is no new one");
    credentials.resume(&ada).unwrap();
    credentials.admit(&stranger).unwrap();
    drop(again);
    let again = open(&site.path("again"));
    assert_eq!(again.credentials().standing(&ada), Standing::Active);
    assert_eq!(again.credentials().standing(&stranger), Standing::Active);
    assert_eq!(again.credentials().standing(&name("other")), Standing::Suspended);
}

#[test]
fn a_backup_taken_while_many_ask_is_whole() {
    let site = Site::new();
    site.state.give_keys(&site.path("keys")).unwrap();
    let stop = Arc::new(AtomicBool::new(false));
    let log = Arc::clone(site.state.log());
    let asking = thread::spawn({
        let stop = Arc::clone(&stop);
        move || {
            while !stop.load(Ordering::Relaxed) {
                fill(&log, 200);
            }
        }
    });
    let mut sizes = Vec::new();
    for at in 0..5 {
        let made = site.state.backup(&site.path(&format!("copy{at}"))).unwrap();
        sizes.push(made.entries);
    }
    stop.store(true, Ordering::Relaxed);
    asking.join().unwrap();
    assert!(sizes.is_sorted() && sizes.first() < sizes.last(), "{sizes:?}");
    for (at, size) in sizes.iter().enumerate() {
        let into = format!("again{at}");
        let restored = site.restore(&format!("copy{at}"), "keys", &into).unwrap();
        assert_eq!(restored.entries, *size);
        let again = open(&site.path(&into));
        assert!(again.log().verify(&again.vkey(), &[]).unwrap().is_sound());
    }
    assert!(!site.path("state/backup.tmp").exists());
}

#[test]
fn what_does_not_fit_is_refused_and_leaves_nothing() {
    let site = Site::new();
    fill(site.state.log(), 10);
    site.state.give_keys(&site.path("keys")).unwrap();
    site.state.backup(&site.path("copy")).unwrap();
    assert!(site.state.backup(&site.path("copy")).unwrap_err().to_string().contains("already"));
    assert!(site.state.give_keys(&site.path("keys")).unwrap_err().to_string().contains("already"));
    assert!(site.state.backup(&site.path("no/such/folder")).is_err());

    let other = Site::new();
    other.state.give_keys(&site.path("other")).unwrap();
    let said = |result: Result<Restored, RestoreError>| result.unwrap_err().to_string();
    assert!(said(site.restore("copy", "other", "again")).contains("does not open"));
    assert!(said(site.restore("copy", "copy", "again")).contains("holds no keys"));
    assert!(said(site.restore("keys", "keys", "again")).contains("no sealed stream"));
    assert!(said(site.restore("copy", "keys", "state")).contains("there already"));
    let whole = fs::read(site.path("copy")).unwrap();
    for cut in [0, 30, 100, whole.len() / 2, whole.len() - 1] {
        fs::write(site.path("cut"), &whole[..cut]).unwrap();
        assert!(site.restore("cut", "keys", "again").is_err(), "cut at {cut}");
    }
    for at in [40, whole.len() / 3, whole.len() - 5] {
        let mut changed = whole.clone();
        changed[at] ^= 4;
        fs::write(site.path("changed"), changed).unwrap();
        assert!(site.restore("changed", "keys", "again").is_err(), "byte {at}");
    }
    let left = |folder: &Path| fs::read_dir(folder).unwrap().count();
    assert!(!site.path("again").exists() && !site.path("again.restoring").exists());
    fs::create_dir(site.path("again")).unwrap();
    site.restore("copy", "keys", "again").unwrap();
    assert!(left(&site.path("again")) > 3, "an empty folder is taken");
}
