//! A MariaDB that Postern has never seen: `init`, `scan`, `doctor`, `query`, as typed.

use std::{fs, process::Output};

use postern_testkit::mariadb::{ADMIN, Database, PASSWORD, database};

use crate::desk::{Desk, all_text, said};

const SCHEMA: &str = "
CREATE TABLE customers (id int PRIMARY KEY, full_name varchar(60), email varchar(80) COMMENT 'mail',
  birth_date date, segment enum('gold', 'silver'), `or``der` int);
INSERT INTO customers SELECT seq, 'Claire Fontaine', concat('canary', seq, '@example.com'),
  '1984-03-07', 'gold', seq FROM seq_1_to_40;
CREATE TABLE Orders (id int PRIMARY KEY, customer_id int, total decimal(10, 2), api_token varchar(80),
  FOREIGN KEY (customer_id) REFERENCES customers (id));
INSERT INTO Orders SELECT seq, seq, seq, concat('ghp_', md5(seq), 'abcd') FROM seq_1_to_40;
CREATE VIEW reach AS SELECT id, email FROM customers;
";

fn shop() -> Database {
    let database = database().unwrap();
    database.execute(SCHEMA).unwrap();
    database
}

/// `init` with the strong login, a login made, an agent added.
fn opened(database: &Database, desk: &Desk, login: &str) -> Output {
    let url = database.url_of(ADMIN) + "?ssl-mode=disabled";
    let args = ["init", &url, "--name", "shop", "--agent", "claude", "--create-login", login];
    desk.run_with(&args, Some(PASSWORD))
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

    let sql = "SELECT email, birth_date FROM customers WHERE id = 1";
    let asked = desk.json(&["query", "--as", "claude", sql]);
    assert_eq!(asked["rows"][0][0], "c•••@example.com");
    assert_eq!(asked["rows"][0][1], "1984-01-01");
    let refused = desk.run(&["query", "--as", "claude", "SELECT api_token FROM Orders"]);
    assert!(said(&refused).contains("unknown-name"), "{}", said(&refused));
    let sql = "SELECT c.segment AS s, SUM(o.total) AS t FROM customers c JOIN Orders o ON o.customer_id = c.id WHERE o.id > 38 GROUP BY s HAVING t > 5";
    let joined = desk.json(&["query", "--as", "claude", sql]);
    assert_eq!(joined["rows"][0][1], "79.00", "{joined}");

    let folder = all_text(&desk.path("postern"));
    assert!(!folder.contains("canary") && !folder.contains(PASSWORD), "{folder}");
    let state = all_text(&desk.path("postern-state"));
    assert!(!state.contains("canary") && !state.contains(PASSWORD));
    let site = desk.read("postern/postern.toml");
    assert!(site.contains(&login) && !site.contains(ADMIN), "the strong login is forgotten");
}

#[test]
fn the_login_that_is_made_reads_what_policy_shows_and_nothing_else() {
    let (database, desk) = (shop(), Desk::new());
    let login = format!("own_{}", database.name());
    assert!(opened(&database, &desk, &login).status.success());
    let (_, grants) = database.table(&[], &format!("SHOW GRANTS FOR '{login}'@'%'")).unwrap();
    let grants: String = grants.into_iter().flatten().flatten().collect::<Vec<_>>().join("\n");
    assert!(grants.contains("`or``der`") && grants.contains("`email`"), "{grants}");
    assert!(!grants.contains("api_token") && !grants.contains("reach"), "{grants}");
    assert!(!grants.contains("INSERT") && !grants.contains("ALL PRIV"), "{grants}");
    let again = opened(&database, &Desk::new(), &login);
    assert!(!again.status.success());
    assert!(said(&again).contains("there is one already"), "{}", said(&again));
}

#[test]
fn a_strong_login_is_no_dead_end() {
    let (database, desk) = (shop(), Desk::new());
    let url = database.url_of(ADMIN) + "?ssl-mode=disabled";
    let output = desk.run_with(&["init", &url, "--name", "shop"], Some(PASSWORD));
    assert!(output.status.success(), "{}", said(&output));
    let text = said(&output);
    assert!(text.contains("can do more than read") && text.contains("--create-login"), "{text}");
    let script = desk.read("postern/grants/shop.sql");
    assert!(script.contains("GRANT SELECT (`id`, `customer_id`, `total`)"), "{script}");
    assert!(!script.contains("api_token"), "what nobody may see is not granted");

    // What the script says is enough to go on with.
    let script = script.replace("'postern_reader'@'%'", "'by_script'@'%'");
    database.execute(&script).unwrap();
    database.execute(&format!("ALTER USER 'by_script'@'%' IDENTIFIED BY '{PASSWORD}'")).unwrap();
    let path = desk.path("postern/postern.toml");
    let site = fs::read_to_string(&path).unwrap().replace(ADMIN, "by_script");
    fs::write(&path, site).unwrap();
    desk.json(&["agent", "add", "claude", "--owner", "mara", "--role", "explorer"]);
    let asked = desk.json(&["query", "--as", "claude", "SELECT count(*) AS n FROM Orders"]);
    assert_eq!(asked["rows"][0][0], 40, "{asked}");
}

#[test]
fn what_appears_later_is_hidden_until_it_is_scanned() {
    let (database, desk) = (shop(), Desk::new());
    let url = database.url() + "?ssl-mode=disabled";
    let args = ["init", &url, "--name", "shop", "--agent", "claude"];
    let output = desk.run_with(&args, Some(PASSWORD));
    assert!(output.status.success(), "{}", said(&output));
    database
        .execute("ALTER TABLE customers ADD loyalty varchar(20) DEFAULT 'silver';\nCREATE TABLE wishes (id int)")
        .unwrap();
    let hidden = desk.run(&["query", "--as", "claude", "SELECT loyalty FROM customers"]);
    assert!(said(&hidden).contains("unknown-name"), "{}", said(&hidden));
    let checked = desk.run(&["scan", "--check"]);
    assert_eq!(checked.status.code(), Some(1), "{}", said(&checked));
    let told = desk.run(&["scan"]);
    assert!(told.status.success(), "{}", said(&told));
    let catalogue = desk.read("postern/catalog/shop.toml");
    let line = catalogue.lines().find(|line| line.starts_with("loyalty")).unwrap();
    assert!(line.contains("mask = \"null\""), "{line}");
    assert!(catalogue.contains("[wishes.columns]\nid = { classification = \"restricted\""));
}

#[test]
fn the_doctor_sees_a_login_that_can_do_too_much() {
    let (database, desk) = (shop(), Desk::new());
    let login = format!("ill_{}", database.name());
    assert!(opened(&database, &desk, &login).status.success());
    let wrong = |mistake: &str| {
        let output = desk.run(&["doctor", "--json"]);
        let all: serde_json::Value =
            serde_json::from_slice(&output.stdout).unwrap_or_else(|_| panic!("{}", said(&output)));
        let mistakes = all["mistakes"].as_array().unwrap();
        let of = mistakes.iter().find(|one| one["mistake"] == mistake).unwrap();
        let seen = of["seen"].as_array().unwrap().iter();
        let wrong = seen.filter(|one| one["health"] == "correct");
        wrong.map(|one| one["text"].to_string()).collect::<Vec<_>>()
    };
    assert_eq!(wrong("broad-rights"), Vec::<String>::new());
    database.execute(&format!("GRANT INSERT, FILE ON *.* TO '{login}'@'%'")).unwrap();
    let rights = wrong("broad-rights");
    assert!(
        rights.iter().any(|text| text.contains("FILE") || text.contains("files")),
        "{rights:?}"
    );
}
