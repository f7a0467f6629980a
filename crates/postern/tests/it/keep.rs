//! Keeping: backups while serving, states made from them again, passwords changed.

use std::{
    fs,
    process::{Command, Stdio},
    time::Duration,
};

use postern_testkit::{mariadb, postgres::database};
use serde_json::{Value, json};

use crate::{
    desk::{Desk, all_text, opened, said},
    server::Server,
};

const SCHEMA: &str = "
CREATE TABLE customers (id int PRIMARY KEY, email text, segment text);
INSERT INTO customers SELECT i, 'c' || i || '@example.com', 'gold' FROM generate_series(1, 40) i;
";

/// A site with an agent called claude, on a port of its own.
fn site() -> (Desk, String) {
    let (database, desk) = (database().unwrap(), Desk::new());
    database.execute(SCHEMA).unwrap();
    let login = format!("kept_{}", database.name());
    let output = opened(&database, &desk, &login);
    assert!(output.status.success(), "{}", said(&output));
    let path = desk.path("postern/postern.toml");
    let text = fs::read_to_string(&path).unwrap();
    fs::write(&path, text.replace("127.0.0.1:7400", "127.0.0.1:0")).unwrap();
    (desk, login)
}

const ASK: &str = r#"{"sql":"SELECT segment, count(*) FROM customers GROUP BY segment"}"#;

#[test]
fn a_site_goes_on_from_a_backup_with_everybody_suspended() {
    let (desk, _) = site();
    let server = Server::start(&desk.path("postern"), &desk.path("postern-state"));
    let key = server.new_key("claude");
    for _ in 0..20 {
        assert_eq!(server.post("/v1/query", &key, ASK).status, 200);
    }
    let early = desk.json(&["backup", "early.backup"]);
    assert_eq!(early["has_keys_elsewhere"], false);
    assert_eq!(desk.json(&["keys", "export", "keys.json"])["keys"], 4);
    let made = desk.json(&["backup", "site.backup"]);
    assert_eq!(made["has_keys_elsewhere"], true);
    assert!(desk.json(&["status"])["backup_ms"].as_u64().is_some());
    let again = desk.run(&["backup", "site.backup"]);
    assert_eq!(again.status.code(), Some(2), "{}", said(&again));
    assert_eq!(server.post("/v1/query", &key, ASK).status, 200, "it goes on serving");
    server.kill();

    let state = ["--state", "elsewhere"];
    let with = |args: &[&'static str]| [args, &state].concat();
    let restored = desk.json(&with(&["restore", "site.backup", "--keys", "keys.json"]));
    assert_eq!(restored["entries"], made["entries"]);
    assert_eq!(restored["suspended"], json!(["claude"]));
    let refused = desk.run(&with(&["restore", "site.backup", "--keys", "keys.json"]));
    assert!(said(&refused).contains("there already"), "{}", said(&refused));
    let verified = desk.run(&with(&["audit", "verify"]));
    assert!(verified.status.success(), "{}", said(&verified));
    assert!(said(&verified).contains("restored   from a backup at entry"), "{}", said(&verified));
    let told = desk.json(&with(&["audit", "tail", "-n", "50"])).to_string();
    assert!(told.contains("state.restored") && told.contains("keys.exported"), "{told}");

    // What was asked before can be tried, and the texts in force then shown, as on the old one.
    let replayed = desk.json(&with(&["policy", "replay"]));
    assert_eq!(replayed["replayed"]["tried"], 20, "{replayed}");
    let then = desk.json(&with(&["policy", "show", "--at", "20"]));
    assert!(then["files"]["policies/explorer.cedar"].is_string(), "{then}");

    let server = Server::start(&desk.path("postern"), &desk.path("elsewhere"));
    let shut = server.post("/v1/query", &key, ASK);
    assert_eq!(shut.status, 403, "{}", String::from_utf8_lossy(&shut.body));
    desk.json(&with(&["agent", "resume", "claude"]));
    assert_eq!(server.post("/v1/query", &key, ASK).status, 200);
    let added = desk.json(&with(&[
        "agent",
        "add",
        "bob",
        "--owner",
        "mara@example.com",
        "--role",
        "explorer",
    ]));
    let new = added["key"].as_str().unwrap();
    assert_eq!(server.post("/v1/query", new, ASK).status, 200, "who is added now may ask");
}

#[test]
fn a_source_gets_a_new_password_while_it_is_served() {
    let (desk, login) = site();
    let server = Server::start(&desk.path("postern"), &desk.path("postern-state"));
    let key = server.new_key("claude");
    assert_eq!(server.post("/v1/query", &key, ASK).status, 200);
    let secret = desk.path("postern-state/secrets/shop");
    let before = fs::read_to_string(&secret).unwrap();
    let told = desk.json(&["keys", "rotate-source", "shop"]);
    assert_eq!(told["login"], login.as_str());
    let after = fs::read_to_string(&secret).unwrap();
    assert_ne!(before, after);
    assert!(!desk.path("postern-state/secrets/shop.next").exists());
    assert_eq!(server.post("/v1/query", &key, ASK).status, 200);

    // The old one opens nothing any more; one that broke off half way is brought to its end.
    fs::write(desk.path("postern-state/secrets/shop.next"), &after).unwrap();
    fs::write(&secret, &before).unwrap();
    let output = desk.run(&["doctor", "--json"]);
    let all: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert!(all.to_string().contains("it cannot be looked at"), "{all}");
    desk.json(&["keys", "rotate-source", "shop"]);
    assert!(![before, after].contains(&fs::read_to_string(&secret).unwrap()));
    assert_eq!(server.post("/v1/query", &key, ASK).status, 200);
    let wrong = desk.run(&["keys", "rotate-source", "shp"]);
    assert!(said(&wrong).contains("did you mean `shop`"), "{}", said(&wrong));
}

/// A site over MariaDB, and the login that was made for it.
fn maria_site() -> (mariadb::Database, Desk, String) {
    let (database, desk) = (mariadb::database().unwrap(), Desk::new());
    database.execute("CREATE TABLE customers (id int PRIMARY KEY, segment varchar(9))").unwrap();
    let login = format!("kept_{}", database.name());
    let url = database.url_of(mariadb::ADMIN) + "?ssl-mode=disabled";
    let args = ["init", &url, "--name", "shop", "--agent", "claude", "--create-login", &login];
    let output = desk.run_with(&args, Some(mariadb::PASSWORD));
    assert!(output.status.success(), "{}", said(&output));
    let path = desk.path("postern/postern.toml");
    let text = fs::read_to_string(&path).unwrap();
    fs::write(&path, text.replace("127.0.0.1:7400", "127.0.0.1:0")).unwrap();
    (database, desk, login)
}

#[test]
fn a_mariadb_login_gets_a_new_password_however_often_it_breaks_off() {
    let (database, desk, login) = maria_site();
    let server = Server::start(&desk.path("postern"), &desk.path("postern-state"));
    let key = server.new_key("claude");
    let answers = || server.post("/v1/query", &key, ASK).status == 200;
    let rotate = ["keys", "rotate-source", "shop"];
    let (used, next) =
        (desk.path("postern-state/secrets/shop"), desk.path("postern-state/secrets/shop.next"));
    let first = fs::read_to_string(&used).unwrap();
    assert_eq!(desk.json(&rotate)["login"], login.as_str());
    let second = fs::read_to_string(&used).unwrap();
    assert!(first != second && !next.exists() && answers());

    // It broke off before the server knew the next one.
    fs::write(&next, "never told").unwrap();
    desk.json(&rotate);
    let third = fs::read_to_string(&used).unwrap();
    assert!(third != second && !next.exists() && answers());

    // It broke off after that, with the old one still in the file.
    fs::write(&next, &third).unwrap();
    fs::write(&used, &second).unwrap();
    desk.json(&rotate);
    let fourth = fs::read_to_string(&used).unwrap();
    assert!(fourth != third && !next.exists() && answers());

    // Then the server was away when it was run again: the only copy is not written over.
    fs::write(&next, &fourth).unwrap();
    fs::write(&used, &third).unwrap();
    database.execute(&format!("ALTER USER '{login}'@'%' ACCOUNT LOCK")).unwrap();
    let away = desk.run(&rotate);
    assert!(said(&away).contains("both are kept"), "{}", said(&away));
    assert_eq!(fs::read_to_string(&next).unwrap(), fourth);
    assert_eq!(fs::read_to_string(&used).unwrap(), third);
    database.execute(&format!("ALTER USER '{login}'@'%' ACCOUNT UNLOCK")).unwrap();
    desk.json(&rotate);
    assert!(!next.exists() && answers());
    let told = all_text(&desk.path("postern-state/audit"));
    assert!(!told.contains(&fourth), "no password in the record");
}

#[test]
fn a_server_that_takes_no_new_password_leaves_the_old_one_in_force() {
    let (database, desk, _) = maria_site();
    let used = desk.path("postern-state/secrets/shop");
    let before = fs::read_to_string(&used).unwrap();
    // As on a replica.
    database.execute("SET GLOBAL read_only = 1").unwrap();
    let refused = desk.run(&["keys", "rotate-source", "shop"]);
    assert_eq!(refused.status.code(), Some(2), "{}", said(&refused));
    assert!(said(&refused).contains("does not take the new password"), "{}", said(&refused));
    assert_eq!(fs::read_to_string(&used).unwrap(), before);
    desk.json(&["query", "--as", "claude", "SELECT count(*) FROM customers"]);
    database.execute("SET GLOBAL read_only = 0").unwrap();
    desk.json(&["keys", "rotate-source", "shop"]);
    assert_ne!(fs::read_to_string(&used).unwrap(), before);
}

#[test]
fn two_rotations_at_once_leave_one_password_and_it_opens() {
    let (_database, desk, _) = maria_site();
    let server = Server::start(&desk.path("postern"), &desk.path("postern-state"));
    let key = server.new_key("claude");
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| desk.json(&["keys", "rotate-source", "shop"]));
        }
    });
    assert!(!desk.path("postern-state/secrets/shop.next").exists());
    assert_eq!(server.post("/v1/query", &key, ASK).status, 200);
    let again = desk.run(&["doctor", "--json"]);
    assert!(!said(&again).contains("it cannot be looked at"), "{}", said(&again));
}

/// Starts a command and kills it after so long, wherever it is by then.
fn killed(desk: &Desk, args: &[&str], after_ms: u64) {
    let mut child = Command::new(env!("CARGO_BIN_EXE_postern"))
        .current_dir(desk.0.path())
        .args(args)
        .env_remove("RUST_LOG")
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    std::thread::sleep(Duration::from_millis(after_ms));
    child.kill().unwrap();
    child.wait().unwrap();
}

#[test]
fn a_backup_or_restore_that_is_killed_leaves_all_or_nothing() {
    let desk = Desk::new();
    let made = desk.run(&["demo", "--once", "--dir", "postern", "--state", "postern-state"]);
    assert!(made.status.success(), "{}", said(&made));
    desk.json(&["keys", "export", "keys.json"]);
    let moments = [3, 10, 20, 35, 50, 80, 120, 200];
    for (at, after) in moments.into_iter().enumerate() {
        let file = format!("copy{at}");
        killed(&desk, &["backup", &file], after);
        if desk.path(&file).exists() {
            let into = format!("of-{file}");
            desk.json(&["restore", &file, "--keys", "keys.json", "--state", &into]);
        }
    }
    desk.json(&["backup", "copy"]);
    assert!(!desk.path("postern-state/backup.tmp").exists());

    let restore = ["restore", "copy", "--keys", "keys.json", "--state", "again"];
    let mut whole = 0;
    for after in moments {
        killed(&desk, &restore, after);
        if desk.path("again").exists() {
            let verified = desk.run(&["audit", "verify", "--state", "again"]);
            assert!(verified.status.success(), "after {after} ms: {}", said(&verified));
            fs::remove_dir_all(desk.path("again")).unwrap();
            whole += 1;
        }
    }
    assert!(whole < moments.len(), "none was killed");
    desk.json(&restore);
    assert!(!desk.path("again.restoring").exists());
    assert_eq!(
        desk.json(&["agent", "list", "--state", "again"])["agents"][0]["standing"],
        "suspended"
    );
}

#[test]
fn a_rotation_that_is_killed_leaves_a_password_that_opens() {
    let (desk, _) = site();
    let (_database, maria, _) = maria_site();
    for desk in [&desk, &maria] {
        let mut seen = std::collections::BTreeSet::new();
        for after in [5, 20, 40, 60, 80, 100, 130, 160, 200] {
            killed(desk, &["keys", "rotate-source", "shop"], after);
            seen.insert(fs::read_to_string(desk.path("postern-state/secrets/shop")).unwrap());
        }
        desk.json(&["keys", "rotate-source", "shop"]);
        assert!(!desk.path("postern-state/secrets/shop.next").exists());
        let last = fs::read_to_string(desk.path("postern-state/secrets/shop")).unwrap();
        assert!(seen.insert(last), "it has a new one");
        desk.json(&["query", "--as", "claude", "SELECT count(*) FROM customers"]);
    }
}
