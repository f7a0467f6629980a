//! Doors that stay open for whoever attacks them by hand.

use std::{fmt::Write as _, fs, path::PathBuf, thread, time::Duration};

use postern_testkit::mariadb;

use super::company::{Door, HOSTILE_MS};

/// `DOORS=FILE cargo nextest run -p postern --run-ignored only doors_held_open` writes to that file
/// where three engines can be asked and by whom, and holds them open until the file is gone.
#[test]
#[ignore = "by hand"]
fn doors_held_open() {
    let file = PathBuf::from(std::env::var_os("DOORS").expect("DOORS names a file"));
    let database = mariadb::database().unwrap();
    let open = || Door::comparing(256);
    let doors = [
        ("sqlite", open().on_sqlite(HOSTILE_MS)),
        ("postgresql", open().on_postgresql("", HOSTILE_MS)),
        ("mariadb", open().on_mysql(&database, HOSTILE_MS)),
    ];
    let mut told = String::new();
    for (engine, door) in &doors {
        let pgwire = door.pgwire();
        for agent in ["reader", "european", "analyst"] {
            let (url, key) = door.place(agent);
            writeln!(told, "{engine} {agent} {key} {url} pgwire {pgwire} database company")
                .unwrap();
        }
    }
    fs::write(&file, told).unwrap();
    while file.exists() {
        thread::sleep(Duration::from_secs(1));
    }
}
