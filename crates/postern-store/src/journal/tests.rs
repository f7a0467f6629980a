//! Torn writes heal, damage does not.

use tempfile::TempDir;

use super::*;

const BASE: Base = Base { size: 0, prev: Digest([0; 32]) };

fn entry(text: &str) -> Entry {
    Entry { leaf: text.as_bytes().to_vec(), sealed: b"sealed".to_vec() }
}

fn opened(folder: &Path) -> Result<(Vec<String>, u64), JournalError> {
    let mut seen = Seen::default();
    let opened = Journal::open(folder, &mut seen)?;
    Ok((seen.0, opened.unwrap().1))
}

#[derive(Default)]
struct Seen(Vec<String>);

impl Reader for Seen {
    fn begin(&mut self, _: &Base) -> Result<(), JournalError> {
        Ok(())
    }

    fn entry(&mut self, index: u64, entry: Entry) -> Result<(), JournalError> {
        self.0.push(format!("{index} {}", String::from_utf8_lossy(&entry.leaf)));
        Ok(())
    }

    fn end(&mut self) -> Result<(), JournalError> {
        Ok(())
    }
}

/// A journal of two batches; where the last one begins.
fn two_batches(folder: &TempDir) -> (PathBuf, usize) {
    let mut journal = Journal::begin(folder.path(), BASE, None).unwrap();
    journal.append(&[entry("one"), entry("two")]).unwrap();
    let first = usize::try_from(journal.bytes()).unwrap();
    journal.append(&[entry("three")]).unwrap();
    (journal.path.clone(), first)
}

#[test]
fn a_write_torn_at_any_byte_heals_to_the_batch_before() {
    let folder = tempfile::tempdir().unwrap();
    let (path, first) = two_batches(&folder);
    let whole = fs::read(&path).unwrap();
    for end in first..whole.len() {
        fs::write(&path, &whole[..end]).unwrap();
        let (seen, torn) = opened(folder.path()).unwrap();
        assert_eq!(seen, ["0 one", "1 two"], "torn at {end}");
        assert_eq!(torn, u64::try_from(end - first).unwrap());
        assert_eq!(fs::read(&path).unwrap().len(), first, "the torn part is gone");
    }
    fs::write(&path, &whole).unwrap();
    assert_eq!(
        opened(folder.path()).unwrap(),
        (vec!["0 one".into(), "1 two".into(), "2 three".into()], 0)
    );
}

#[test]
fn a_write_whose_pages_came_in_another_order_heals() {
    let folder = tempfile::tempdir().unwrap();
    let (path, first) = two_batches(&folder);
    let mut bytes = fs::read(&path).unwrap();
    bytes[first..first + 30].fill(0);
    fs::write(&path, &bytes).unwrap();
    assert_eq!(opened(folder.path()).unwrap().0.len(), 2);
}

#[test]
fn damage_before_whole_batches_is_reported_and_nothing_is_touched() {
    let folder = tempfile::tempdir().unwrap();
    let (path, first) = two_batches(&folder);
    let whole = fs::read(&path).unwrap();
    for at in 0..first {
        let mut damaged = whole.clone();
        damaged[at] ^= 0x40;
        fs::write(&path, &damaged).unwrap();
        let refused = opened(folder.path());
        assert!(matches!(refused, Err(JournalError::Damaged { .. })), "byte {at}");
        assert!(check(folder.path()).is_err(), "byte {at}");
        assert_eq!(fs::read(&path).unwrap(), damaged);
    }
    let mut missing = whole[..frame::FILE_HEADER_BYTES].to_vec();
    missing.extend_from_slice(&whole[first..]);
    fs::write(&path, &missing).unwrap();
    assert!(matches!(opened(folder.path()), Err(JournalError::Damaged { .. })));
}

#[test]
fn check_finds_any_flipped_byte_the_last_batch_included() {
    let folder = tempfile::tempdir().unwrap();
    let (path, first) = two_batches(&folder);
    check(folder.path()).unwrap();
    let whole = fs::read(&path).unwrap();
    for at in first..whole.len() {
        let mut damaged = whole.clone();
        damaged[at] ^= 1;
        fs::write(&path, &damaged).unwrap();
        assert!(check(folder.path()).is_err(), "byte {at}");
    }
}

#[test]
fn a_new_journal_keeps_what_stands_behind_its_base() {
    let folder = tempfile::tempdir().unwrap();
    let mut old = Journal::begin(folder.path(), BASE, None).unwrap();
    for batch in 0..30 {
        let entries: Vec<_> = (0..10).map(|i| entry(&format!("{}", batch * 10 + i))).collect();
        old.append(&entries).unwrap();
    }
    let base = Base { size: 256, prev: Digest([7; 32]) };
    let mut new = Journal::begin(folder.path(), base, Some(&old)).unwrap();
    assert_eq!((new.size(), new.base()), (300, base));
    new.append(&[entry("300")]).unwrap();
    assert!(!old.path.exists());
    let (seen, _) = opened(folder.path()).unwrap();
    assert_eq!(seen.first().unwrap(), "256 256");
    assert_eq!(seen.last().unwrap(), "300 300");
    assert_eq!(seen.len(), 45);
}

#[test]
fn of_two_journals_the_newer_counts() {
    let folder = tempfile::tempdir().unwrap();
    let (path, _) = two_batches(&folder);
    let kept = fs::read(&path).unwrap();
    let newer = Base { size: 256, prev: Digest([7; 32]) };
    drop(Journal::begin(folder.path(), newer, None).unwrap());
    fs::write(&path, kept).unwrap();
    assert_eq!(opened(folder.path()).unwrap().0.len(), 0);
    assert!(!path.exists());
}

#[test]
fn after_a_failed_write_nothing_of_it_stays_in_the_file() {
    let folder = tempfile::tempdir().unwrap();
    let mut journal = Journal::begin(folder.path(), BASE, None).unwrap();
    journal.append(&[entry("one")]).unwrap();
    let durable = journal.bytes();
    let writable = std::mem::replace(&mut journal.file, File::open(&journal.path).unwrap());
    assert!(journal.append(&[entry("lost")]).is_err());
    assert_eq!((journal.size(), journal.bytes()), (1, durable));
    // What a write that failed late would have left: whole frames among it.
    journal.file = writable;
    let left = frame::encode(1, &[entry("lost"), entry("lost too")]).unwrap();
    journal.file.write_all_at(&left, durable).unwrap();
    journal.file.write_all_at(&left, durable + 200).unwrap();
    journal.append(&[entry("2")]).unwrap();
    drop(journal);
    check(folder.path()).unwrap();
    assert_eq!(opened(folder.path()).unwrap(), (vec!["0 one".into(), "1 2".into()], 0));
}
