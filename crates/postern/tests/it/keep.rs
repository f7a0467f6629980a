//! Keeping: backups while serving, states made from them again, passwords changed.

use std::fs;

use postern_testkit::postgres::database;
use serde_json::{Value, json};

use crate::{
    desk::{Desk, opened, said},
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
