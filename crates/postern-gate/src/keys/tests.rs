//! What is counted, and how truly.

use std::hash::{BuildHasher as _, RandomState};

use postern_core::rows::{Cell, CellRows, PgRows};

use super::{
    measure::{GATHERING, Value, rows},
    *,
};

/// Hashes of numbers that differ.
fn hashes(numbers: std::ops::Range<u64>, state: &RandomState) -> impl Iterator<Item = u64> {
    numbers.map(|number| state.hash_one(number))
}

#[test]
fn up_to_a_bound_every_record_counts_once() {
    let (mut tally, state) = (Tally::default(), RandomState::new());
    for _ in 0..3 {
        assert!(hashes(0..5_000, &state).all(|hash| tally.take(&[hash], 5_000)));
    }
    assert_eq!((tally.left(5_000), tally.left(5_001)), (0, 1));
    let known: Vec<u64> = hashes(0..3, &state).collect();
    let new = state.hash_one(7_000_u64);
    assert!(tally.take(&known, 5_000), "what was taken out may be taken out again");
    assert!(!tally.take(&[new], 5_000));
    // A wider bound lets more out, a narrower one does not.
    assert!(!tally.take(&[new], 4_000) && tally.take(&[new], 5_002));
}

#[test]
fn a_bound_that_was_reached_stays_reached() {
    let (mut tally, state) = (Tally::default(), RandomState::new());
    let all: Vec<u64> = hashes(0..10, &state).collect();
    assert!(!tally.take(&all, 5), "one row of many records");
    assert_eq!((tally.left(5), tally.left(4), tally.left(20)), (0, 0, 10));
}

#[test]
fn far_beyond_what_is_kept_the_count_is_nearly_true() {
    for bound in [50_000, 400_000] {
        let (mut tally, state) = (Tally::default(), RandomState::new());
        let taken = hashes(0..u64::MAX, &state).take_while(|hash| tally.take(&[*hash], bound));
        let taken = u64::try_from(taken.count()).unwrap();
        let slack = bound / 10;
        assert!(taken.abs_diff(bound) < slack, "{taken} of {bound}");
        assert_eq!(tally.left(bound), 0);
        // Whatever is not kept may be new.
        assert!(!hashes(0..100, &state).all(|hash| tally.take(&[hash], bound)));
    }
}

#[test]
fn what_was_kept_counts_as_it_did() {
    let account = |name: &str| Account {
        principal: name.parse().unwrap(),
        source: "shop".parse().unwrap(),
        table: TableName { schema: "public".into(), name: "pe\"o\nple".into() },
    };
    let (mut today, state) = (Today::kept(7, &[]), RandomState::new());
    let mut lines = vec!["{\"principal\":\"ada\",\"sour".to_owned()];
    for part in 0..10 {
        for hash in hashes(part * 3_000..(part + 1) * 3_000, &state) {
            assert!(today.take(&account("ada"), &[hash], 100_000));
        }
        lines.extend(today.news(&account("ada")));
        assert_eq!(today.news(&account("ada")), None);
    }
    assert!(today.take(&account("bob"), &[1, 2, 3], 100_000));
    lines.extend(today.news(&account("bob")));
    assert!(lines.iter().all(|line| !line.contains('\n')));
    let again = Today::kept(7, &lines);
    for (name, near) in [("ada", 70_000), ("bob", 99_997)] {
        let left = again.left(&account(name), 100_000);
        assert_eq!(left, today.left(&account(name), 100_000));
        assert!(left.abs_diff(near) < 2_000, "{name}: {left}");
    }
}

#[test]
fn a_day_is_the_sites_own() {
    const NOON: Timestamp = Timestamp(1_795_176_000_000);
    let hours = |hours: u64| Duration::from_secs(hours * 3_600);
    let utc = Day::at(NOON, 0);
    assert_eq!(utc.left, hours(12));
    assert_eq!(Day::at(NOON, 120), Day { left: hours(10), ..utc });
    assert_eq!(Day::at(NOON, -780), Day { number: utc.number - 1, left: hours(1) });
    let last = Day::at(NOON.plus_ms(12 * 3_600_000 - 1), 0);
    assert_eq!(last, Day { left: Duration::from_millis(1), ..utc });
    let midnight = Day::at(NOON.plus_ms(12 * 3_600_000), 0);
    assert_eq!(midnight, Day { number: utc.number + 1, left: hours(24) });
    assert!(Day::at(Timestamp(u64::MAX), i32::MAX).left > Duration::ZERO);
}

#[test]
fn rows_of_either_kind_are_read() {
    let cells = vec![Cell::Null, Cell::Int(7), Cell::Text("x".into()), Cell::Text("".into())];
    let block = Block::Cells(CellRows { width: 4, cells });
    let found: Vec<_> = rows(&block).collect();
    assert_eq!(found, [[Value::Null, Value::Int(7), Value::Bytes(b"x"), Value::Bytes(b"")]]);
    let mut pg = PgRows::default();
    pg.push(b"\0\x03\xff\xff\xff\xff\0\0\0\x01x\0\0\0\0");
    pg.push(b"\0\x01\0\0\0\x09x");
    let block = Block::PgText(pg);
    let found: Vec<_> = rows(&block).collect();
    assert_eq!(found[0], [Value::Null, Value::Bytes(b"x"), Value::Bytes(b"")]);
    assert!(found[1].is_empty(), "cut off");
}

#[test]
fn every_function_that_gathers_rows_is_known() {
    for surface in [
        include_str!("../../../postern-sql/src/surface/postgresql.rs"),
        include_str!("../../../postern-sql/src/surface/mysql.rs"),
        include_str!("../../../postern-sql/src/surface/sqlite.rs"),
    ] {
        for kind in [" aggregate(\"", " ordered_set(\""] {
            let names = surface.split(kind).skip(1).filter_map(|rest| rest.split('"').next());
            let missing: Vec<_> = names.filter(|name| !GATHERING.contains(name)).collect();
            assert!(missing.is_empty(), "{missing:?}");
        }
    }
}
