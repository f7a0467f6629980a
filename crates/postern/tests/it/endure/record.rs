//! A copy of the record and its public key: all that somebody needs who trusts nobody.

use std::{
    fs,
    path::{Path, PathBuf},
};

use super::house::{House, ask};
use crate::cli::{run, text};

/// Copies a folder.
pub(super) fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let target = to.join(path.file_name().unwrap());
        if path.is_dir() {
            copy(&path, &target);
        } else {
            fs::copy(&path, &target).unwrap();
        }
    }
}

fn files_below(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let (folders, mut files): (Vec<_>, Vec<_>) = entries.partition(|path| path.is_dir());
    files.extend(folders.iter().flat_map(|folder| files_below(folder)));
    files.sort();
    files
}

/// The journal that is written now.
pub(super) fn newest_journal(audit: &Path) -> PathBuf {
    files_below(&audit.join("journal")).pop().unwrap()
}

#[test]
fn a_changed_byte_of_any_signed_file_is_found_in_a_copy_with_the_public_key_alone() {
    let house = House::new();
    let server = house.serve();
    let key = server.new_key("ada");
    for at in 0..40 {
        let sql = format!("SELECT id FROM people WHERE id = {at}");
        assert_eq!(ask(server.address(), &key, &sql).unwrap().status, 200);
    }
    let vkey = house.json(&["status"])["record"]["key"].as_str().unwrap().to_owned();
    // Asking brings the checkpoint up to date.
    house.entries();
    server.kill();
    let copied = house.aside("copied");
    copy(&house.audit(), &copied.join("audit"));
    let verify = || run(&house.dir(), &copied, &["audit", "verify", "--key", &vkey]);
    let sound = verify();
    assert!(sound.status.success(), "{}{}", text(&sound.stdout), text(&sound.stderr));
    let files = files_below(&copied.join("audit"));
    let signed: Vec<_> =
        files.iter().filter(|path| !path.starts_with(copied.join("audit/journal"))).collect();
    assert!(signed.len() >= 4, "{files:?}");
    for (at, path) in signed.into_iter().enumerate() {
        let whole = fs::read(path).unwrap();
        let mut bytes = whole.clone();
        let place = (at * 7919 + whole.len() / 2) % whole.len();
        bytes[place] ^= 1;
        fs::write(path, &bytes).unwrap();
        let found = verify();
        assert_eq!(found.status.code(), Some(1), "byte {place} of {}", path.display());
        fs::remove_file(path).unwrap();
        let found = verify();
        assert!(!found.status.success(), "without {}", path.display());
        fs::write(path, &whole).unwrap();
    }
    assert!(verify().status.success());
}
