//! Copies of a state taken while it is used, and states made from them again.

use std::{
    fs,
    io::Write as _,
    os::unix::fs::PermissionsExt as _,
    path::{Path, PathBuf},
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    thread,
};

use postern_audit::{
    Verdict,
    seal::{SealKey, SealNonce},
    stream::Sealing,
    verify::Evidence,
};
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

/// A sealed archive as only who has the keys could make it, with these entries after the manifest.
fn crafted(site: &Site, name: &str, entries: impl FnOnce(&mut tar::Builder<Vec<u8>>)) {
    let keys: serde_json::Value =
        serde_json::from_slice(&fs::read(site.path("keys")).unwrap()).unwrap();
    let mut key = [0; 32];
    hex::decode_to_slice(keys["keys"]["backup.1"].as_str().unwrap(), &mut key).unwrap();
    let manifest = serde_json::json!({
        "postern-backup": 1, "origin": keys["origin"], "entries": 0, "made_ms": 1,
        "root": "00".repeat(32),
    });
    let mut archive = tar::Builder::new(Vec::new());
    add(&mut archive, "manifest.json", tar::EntryType::Regular, manifest.to_string().as_bytes());
    entries(&mut archive);
    let file = fs::File::create(site.path(name)).unwrap();
    let (seal, own) = (SealKey::new(Secret::new(key)), Secret::new([7; 32]));
    let mut out = Sealing::begin(file, &seal, &own, SealNonce::default()).unwrap();
    out.write_all(&archive.into_inner().unwrap()).unwrap();
    out.finish().unwrap();
}

/// An entry whose name and kind are written as they are: the library would refuse them.
fn add(archive: &mut tar::Builder<Vec<u8>>, name: &str, kind: tar::EntryType, bytes: &[u8]) {
    let mut header = tar::Header::new_gnu();
    header.as_old_mut().name[..name.len()].copy_from_slice(name.as_bytes());
    header.set_entry_type(kind);
    header.set_size(u64::try_from(bytes.len()).unwrap());
    if kind != tar::EntryType::Regular {
        header.as_old_mut().linkname[..11].copy_from_slice(b"/etc/passwd");
    }
    header.set_cksum();
    archive.append(&header, bytes).unwrap();
}

#[test]
fn an_archive_reaches_nothing_but_the_folders_of_a_state() {
    let site = Site::new();
    site.state.give_keys(&site.path("keys")).unwrap();
    let absolute = site.path("absolute").display().to_string();
    let outside = [
        "../outside",
        "audit/../../outside",
        "audit/..",
        "configurations/../../outside",
        &absolute,
        "keys/audit.1",
        "state.db/inner",
        "state.db-wal",
        "audit",
        "lock",
        ".",
        "",
    ];
    for name in outside {
        crafted(&site, "evil", |archive| {
            add(archive, name, tar::EntryType::Regular, b"owned");
        });
        let refused = site.restore("evil", "keys", "again").unwrap_err().to_string();
        assert!(refused.contains("is no backup of a state"), "{name}: {refused}");
    }
    for kind in [
        tar::EntryType::Symlink,
        tar::EntryType::Link,
        tar::EntryType::Directory,
        tar::EntryType::Fifo,
        tar::EntryType::Char,
    ] {
        crafted(&site, "evil", |archive| add(archive, "audit/link", kind, b""));
        let refused = site.restore("evil", "keys", "again").unwrap_err().to_string();
        assert!(refused.contains("holds more than files"), "{kind:?}: {refused}");
    }
    // A length that the stream does not have.
    crafted(&site, "evil", |archive| {
        let mut header = tar::Header::new_gnu();
        header.set_path("audit/huge").unwrap();
        header.set_size(1 << 60);
        header.set_cksum();
        archive.append(&header, &b"little"[..]).unwrap();
    });
    site.restore("evil", "keys", "again").unwrap_err();
    let names = fs::read_dir(site.folder.path()).unwrap().map(|entry| entry.unwrap().file_name());
    let mut names: Vec<_> = names.map(|name| name.into_string().unwrap()).collect();
    names.sort();
    assert_eq!(names, ["evil", "keys", "state"]);
}

#[test]
fn of_two_restores_at_once_neither_takes_what_the_other_makes() {
    let site = Site::new();
    fill(site.state.log(), 300);
    site.state.give_keys(&site.path("keys")).unwrap();
    site.state.backup(&site.path("copy")).unwrap();
    let done = thread::scope(|scope| {
        let each = [(); 4].map(|()| scope.spawn(|| site.restore("copy", "keys", "again")));
        each.map(|one| one.join().unwrap())
    });
    assert_eq!(done.iter().filter(|one| one.is_ok()).count(), 1, "{done:?}");
    for refused in done.iter().filter_map(|one| one.as_ref().err()) {
        let is_told =
            matches!(refused, RestoreError::Underway { .. } | RestoreError::Exists { .. });
        assert!(is_told, "{refused}");
    }
    let again = open(&site.path("again"));
    assert!(again.log().verify(&again.vkey(), &[]).unwrap().is_sound());
}

#[test]
fn what_a_restore_that_was_killed_left_is_made_anew() {
    let site = Site::new();
    fill(site.state.log(), 3);
    site.state.give_keys(&site.path("keys")).unwrap();
    site.state.backup(&site.path("copy")).unwrap();
    fs::create_dir_all(site.path("again.restoring/keys")).unwrap();
    fs::write(site.path("again.restoring/keys/audit.9"), "left").unwrap();
    site.restore("copy", "keys", "again/").unwrap();
    assert!(!site.path("again.restoring").exists());
    assert!(!site.path("again/keys/audit.9").exists());

    // Somebody else's folder behind a link of that name is not emptied.
    fs::create_dir(site.path("precious")).unwrap();
    fs::write(site.path("precious/file"), "kept").unwrap();
    std::os::unix::fs::symlink(site.path("precious"), site.path("third.restoring")).unwrap();
    site.restore("copy", "keys", "third").unwrap();
    assert_eq!(fs::read_to_string(site.path("precious/file")).unwrap(), "kept");
    assert!(open(&site.path("third")).log().size().unwrap() > 6);
}

#[test]
fn two_backups_at_once_are_whole_and_touch_no_file_of_others() {
    let site = Site::new();
    fill(site.state.log(), 500);
    site.state.give_keys(&site.path("keys")).unwrap();
    fs::write(site.path("copy0.new"), "a person's own").unwrap();
    thread::scope(|scope| {
        scope.spawn(|| fill(site.state.log(), 100));
        let site = &site;
        let each: Vec<_> = (0..4)
            .map(|at| scope.spawn(move || site.state.backup(&site.path(&format!("copy{at}")))))
            .collect();
        for one in each {
            one.join().unwrap().unwrap();
        }
    });
    for at in 0..4 {
        site.restore(&format!("copy{at}"), "keys", &format!("again{at}")).unwrap();
    }
    assert_eq!(fs::read_to_string(site.path("copy0.new")).unwrap(), "a person's own");
}
