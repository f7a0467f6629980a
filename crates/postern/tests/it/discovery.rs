//! A database that Postern has never seen: `init`, `scan`, `catalog`, `role`, as typed.

use std::fs;

use postern_testkit::postgres::{ADMIN, Database, PASSWORD, READER, database};
use serde_json::Value;

use crate::desk::{Desk, all_text, opened, said};

const SCHEMA: &str = "
CREATE TABLE customers (id int PRIMARY KEY, full_name text, email text, birth_date date, segment text);
INSERT INTO customers SELECT i, 'Claire Fontaine', 'canary' || i || '@example.com', date '1984-03-07', 'gold'
  FROM generate_series(1, 40) i;
CREATE TABLE orders (id int PRIMARY KEY, customer_id int REFERENCES customers, total numeric, api_token text);
INSERT INTO orders SELECT i, i, i, 'ghp_' || md5(i::text) FROM generate_series(1, 40) i;
CREATE VIEW reach AS SELECT id, email FROM customers;
CREATE TABLE log (id int, at date) PARTITION BY RANGE (at);
CREATE TABLE log_26 PARTITION OF log FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
";

fn shop() -> Database {
    let database = database().unwrap();
    database.execute(SCHEMA).unwrap();
    database
}

#[test]
fn three_commands_lead_from_nothing_to_a_guarded_answer() {
    let (database, desk) = (shop(), Desk::new());
    let login = format!("reader_{}", database.name());
    let output = opened(&database, &desk, &login);
    assert!(output.status.success(), "{}", said(&output));
    let text = said(&output);
    assert!(text.contains("agent   claude · role explorer"), "{text}");
    assert!(!text.contains("canary"), "a value was told: {text}");

    let asked = desk.json(&[
        "query",
        "--as",
        "claude",
        "SELECT email, birth_date FROM customers WHERE id = 1",
    ]);
    assert_eq!(asked["rows"][0][0], "c•••@example.com");
    assert_eq!(asked["rows"][0][1], "1984-01-01");
    let refused = desk.run(&["query", "--as", "claude", "SELECT api_token FROM orders"]);
    assert!(said(&refused).contains("unknown-name"), "{}", said(&refused));

    // Nothing sampled and no password stands in the folder that goes into git, and no sample
    // anywhere.
    let folder = all_text(&desk.path("postern"));
    assert!(!folder.contains("canary") && !folder.contains(PASSWORD), "{folder}");
    assert!(!all_text(&desk.path("postern-state")).contains("canary"));
    let site = desk.read("postern/postern.toml");
    assert!(site.contains("password = \"file:../postern-state/secrets/shop\""), "{site}");
    assert!(site.contains(&login) && !site.contains(ADMIN), "the strong login is forgotten");
    let catalogue = desk.read("postern/catalog/shop.toml");
    assert!(catalogue.contains("[reach]\nreviewed = false"), "{catalogue}");
    assert!(!catalogue.contains("log_26"), "a partition is read through its parent");
}

#[test]
fn a_strong_login_is_no_dead_end() {
    let (database, desk) = (shop(), Desk::new());
    let url = database.url(ADMIN);
    let output =
        desk.run_with(&["init", &url, "--name", "shop", "--agent", "claude"], Some(PASSWORD));
    assert!(output.status.success(), "{}", said(&output));
    let text = said(&output);
    assert!(text.contains("can do more than read") && text.contains("--create-login"), "{text}");
    let script = desk.read("postern/grants/shop.sql");
    assert!(script.contains("GRANT SELECT (\"id\", \"customer_id\", \"total\")"), "{script}");
    assert!(!script.contains("api_token"), "what nobody may see is not granted");
}

#[test]
fn what_appears_later_is_hidden_until_scanned_and_masked_until_accepted() {
    let (database, desk) = (shop(), Desk::new());
    let login = format!("later_{}", database.name());
    assert!(opened(&database, &desk, &login).status.success());
    let file = desk.path("postern/catalog/shop.toml");
    let commented = desk
        .read("postern/catalog/shop.toml")
        .replace("[customers.columns]", "# people wrote this\n[customers.columns] # and this");
    fs::write(&file, &commented).unwrap();
    database
        .execute(
            "ALTER TABLE customers ADD loyalty text DEFAULT 'silver'; CREATE TABLE wishes (id int)",
        )
        .unwrap();

    let hidden = desk.run(&["query", "--as", "claude", "SELECT loyalty FROM customers"]);
    assert!(said(&hidden).contains("unknown-name"), "{}", said(&hidden));
    let checked = desk.run(&["scan", "--check"]);
    assert_eq!(checked.status.code(), Some(1));
    assert_eq!(fs::read_to_string(&file).unwrap(), commented, "--check writes nothing");

    let told = desk.run(&["scan"]);
    assert!(
        said(&told).contains(&format!(
            "GRANT SELECT (\"loyalty\") ON \"public\".\"customers\" TO \"{login}\""
        )),
        "{}",
        said(&told)
    );
    let after = fs::read_to_string(&file).unwrap();
    assert!(after.contains("# people wrote this\n[customers.columns] # and this"), "{after}");
    let line = after.lines().find(|line| line.starts_with("loyalty")).unwrap();
    assert!(
        line.contains("restricted")
            && line.contains("mask = \"null\"")
            && line.contains("proposed"),
        "{line}"
    );
    database.execute(&format!("GRANT SELECT (loyalty) ON customers TO \"{login}\"")).unwrap();
    let masked = desk.json(&["query", "--as", "claude", "SELECT loyalty FROM customers LIMIT 1"]);
    assert_eq!(masked["rows"][0][0], Value::Null);

    let accept = [
        "catalog",
        "accept",
        "shop.customers.loyalty",
        "--mask",
        "none",
        "--classification",
        "internal",
    ];
    assert!(desk.run(&accept).status.success());
    let clear = desk.json(&["query", "--as", "claude", "SELECT loyalty FROM customers LIMIT 1"]);
    assert_eq!(clear["rows"][0][0], "silver");
    let set = desk.run(&["catalog", "set", "shop.wishes.id", "--hidden"]);
    assert!(set.status.success(), "{}", said(&set));
    let quiet = desk.run(&["scan", "--check"]);
    assert!(quiet.status.success(), "what is hidden for good is not new: {}", said(&quiet));
    assert!(desk.run(&["check"]).status.success());
}

#[test]
fn an_existing_folder_gains_a_source_and_nothing_else_changes() {
    let (database, desk) = (shop(), Desk::new());
    let login = format!("both_{}", database.name());
    assert!(opened(&database, &desk, &login).status.success());
    let before = desk.read("postern/postern.toml");
    let policy = desk.read("postern/policies/explorer.cedar");
    let file = desk.path("club.db");
    rusqlite::Connection::open(&file)
        .unwrap()
        .execute_batch("CREATE TABLE members (id INTEGER PRIMARY KEY, name TEXT, email TEXT)")
        .unwrap();
    let output = desk.run(&["init", "club.db"]);
    assert!(output.status.success(), "{}", said(&output));
    assert!(desk.read("postern/postern.toml").starts_with(&before));
    assert_eq!(desk.read("postern/policies/explorer.cedar"), policy);
    assert!(desk.run(&["check"]).status.success());
    desk.json(&["query", "--as", "claude", "--source", "club", "SELECT email FROM members"]);
    let again = desk.run(&["init", "club.db"]);
    assert!(said(&again).contains("source-exists"), "{}", said(&again));
}

#[test]
fn a_first_init_has_nothing_to_warn_of_and_a_role_names_any_table() {
    let desk = Desk::new();
    rusqlite::Connection::open(desk.path("odd.db"))
        .unwrap()
        .execute_batch(r#"CREATE TABLE "odd ""t\x 😀" (id INTEGER PRIMARY KEY, v TEXT)"#)
        .unwrap();
    let output = desk.run(&["init", "odd.db"]);
    assert!(output.status.success() && output.stderr.is_empty(), "{}", said(&output));
    let added = desk.run(&["role", "add", "odd", "--read", "odd.\"odd \"\"t\\x 😀\""]);
    assert!(added.status.success(), "{}", said(&added));
    assert!(desk.run(&["check"]).status.success());
}

#[test]
fn a_role_is_five_lines_and_typos_are_named() {
    let (database, desk) = (shop(), Desk::new());
    let login = format!("role_{}", database.name());
    assert!(opened(&database, &desk, &login).status.success());
    let typo = desk.run(&["role", "add", "support", "--read", "shop.customer"]);
    assert!(said(&typo).contains("did you mean `shop.customers`"), "{}", said(&typo));
    let added = desk.run(&["role", "add", "support", "--read", "shop.customers,shop.orders"]);
    assert!(added.status.success(), "{}", said(&added));
    assert!(desk.run(&["check"]).status.success());
    let list = desk.json(&["role", "list"]);
    assert_eq!(list["roles"].as_array().unwrap().len(), 2);
    let again = desk.run(&["role", "add", "support", "--read", "shop.orders"]);
    assert!(said(&again).contains("role-exists"));
}

#[test]
fn wrong_input_is_told_in_one_line_with_what_to_do() {
    let desk = Desk::new();
    let (database, reader) = (shop(), READER);
    let url = database.url(reader);
    let wrong = desk.run_with(&["init", &url], Some("not the password"));
    assert!(said(&wrong).contains("check the login and its password"), "{}", said(&wrong));
    assert!(!said(&wrong).contains("not the password"));
    let none = desk.run(&["init", &url]);
    assert!(said(&none).contains("no-password"), "{}", said(&none));
    for (url, code) in [
        ("oracle://a@b/c", "bad-url"),
        ("mysql://a@b/c?sslmode=off", "bad-url"),
        ("mysql://a@127.0.0.1:1/x", "source-unavailable"),
        ("nowhere.db", "bad-url"),
        ("postgres://a@127.0.0.1:1/x", "source-unavailable"),
        ("postgres://:@/", "bad-url"),
    ] {
        let output = desk.run(&["init", url]);
        assert_eq!(output.status.code(), Some(2), "{url}");
        assert!(said(&output).contains(code), "{url}: {}", said(&output));
        assert!(!desk.path("postern").exists(), "{url} left something behind");
    }
}

#[test]
fn passwords_are_found_in_the_url_and_in_pgpass_and_kept_apart() {
    let (database, desk) = (shop(), Desk::new());
    let url = database.url(READER);
    let port = url.rsplit_once(':').unwrap().1.split('/').next().unwrap();
    let escaped = PASSWORD.replace('\\', "\\\\").replace(':', "\\:");
    let pgpass = desk.path(".pgpass");
    fs::write(&pgpass, format!("127.0.0.1:{port}:*:{READER}:{escaped}\n")).unwrap();
    let open = desk.run(&["init", &url, "--name", "shop"]);
    assert!(said(&open).contains("no-password"), "a file that others can read is not believed");
    std::os::unix::fs::chown(&pgpass, None, None).unwrap();
    fs::set_permissions(&pgpass, std::os::unix::fs::PermissionsExt::from_mode(0o600)).unwrap();
    let output = desk.run(&["init", &url, "--name", "shop"]);
    assert!(output.status.success(), "{}", said(&output));
    assert!(!all_text(&desk.path("postern")).contains(PASSWORD));
    assert_eq!(desk.read("postern-state/secrets/shop"), PASSWORD);
}
