//! Tables with names that mean trouble, from the first look to a stop.

use postern_testkit::postgres::database;
use serde_json::json;

use crate::desk::{Desk, opened, said};

const SCHEMA: &str = r#"
CREATE SCHEMA a;
CREATE TABLE a.b (id int PRIMARY KEY, v text);
INSERT INTO a.b VALUES (1, 'of the schema a');
CREATE TABLE "a.b" (id int PRIMARY KEY, v text, "x.y" text, "x masked:null" text);
INSERT INTO "a.b" VALUES (1, 'dotted', 'column', 'odd');
CREATE TABLE "say ""a.b""" (id int PRIMARY KEY);
CREATE TABLE "Größe 🦀.MIXED" (id int PRIMARY KEY, "V.v" text);
CREATE TABLE "a.012345678901234567890123456789012345678901234567890123456789x" (id int);
"#;

/// Every path that `explain`, `catalog`, `role` and `stop` know means one table and no other.
#[test]
fn no_table_takes_the_place_of_another_by_its_name() {
    let (database, desk) = (database().unwrap(), Desk::new());
    database.execute(SCHEMA).unwrap();
    let login = format!("names_{}", database.name());
    let output = opened(&database, &desk, &login);
    assert!(output.status.success(), "{}", said(&output));
    assert!(desk.run(&["check"]).status.success(), "{}", said(&desk.run(&["check"])));
    assert!(desk.run(&["scan"]).status.success(), "nothing is new after init");

    let long = "shop.\"a.012345678901234567890123456789012345678901234567890123456789x\".id";
    let odd = "shop.\"Größe 🦀.MIXED\".\"V.v\"";
    for path in [
        "shop.a.b.v",
        "shop.\"a.b\".v",
        "shop.\"a.b\".\"x.y\"",
        "shop.\"say \"\"a.b\"\"\".id",
        odd,
        long,
    ] {
        assert_eq!(desk.json(&["explain", path])["columns"][0]["column"], path);
        let written = desk.json(&["catalog", "show", path]);
        assert_eq!(written["tables"].as_array().unwrap().len(), 1, "{path}: {written}");
    }
    let wrong = desk.run(&["explain", "shop.a.b.x.y"]);
    assert!(said(&wrong).contains("unknown-name"), "{}", said(&wrong));

    // A role for the one, and nothing of the other.
    let added = desk.run(&["role", "add", "dots", "--read", "shop.\"a.b\""]);
    assert!(added.status.success(), "{}", said(&added));
    let agent = ["agent", "add", "dot", "--owner", "mara@example.com", "--role", "dots"];
    assert!(desk.run(&agent).status.success());
    let ask = |sql: &str| desk.run(&["query", "--as", "dot", "--source", "shop", sql]);
    let own = ask("SELECT id FROM \"a.b\"");
    assert!(own.status.success(), "{}", said(&own));
    let other = ask("SELECT id FROM a.b");
    assert!(said(&other).contains("unknown-name"), "{}", said(&other));

    // A stop of the one leaves the other.
    let stopped = desk.json(&["stop", "shop.\"a.b\""]);
    assert_eq!(stopped["stopped"], "table:shop.\"a.b\"");
    assert_eq!(stopped["unknown"], false);
    // Written by its kind, a name that nothing has is taken, and told.
    let nothing = desk.json(&["stop", "table:shop.a.b.c"]);
    assert_eq!(nothing["unknown"], true);
    desk.json(&["resume", "table:shop.a.b.c"]);
    assert!(said(&ask("SELECT id FROM \"a.b\"")).contains("stopped"));
    let claude = |sql: &str| desk.run(&["query", "--as", "claude", "--source", "shop", sql]);
    assert!(claude("SELECT id FROM a.b").status.success());
    assert_eq!(desk.json(&["resume", "shop.\"a.b\""])["still_stopped"], json!([]));

    // In the record a column's name does not pass for a mask.
    let asked = claude("SELECT \"x masked:null\" FROM \"a.b\"");
    assert!(asked.status.success(), "{}", said(&asked));
    let told = desk.json(&["audit", "tail", "-n", "4"]).to_string();
    assert!(told.contains(r#""public.\"a.b\"""#), "{told}");
    assert!(told.contains(r#"["\"x masked:null\""]"#), "{told}");
}

/// What a command prints, whatever a database, an agent or a policy wrote, does nothing to the
/// terminal that shows it.
#[test]
fn nothing_that_others_wrote_acts_on_the_terminal_of_who_looks() {
    let (database, desk) = (database().unwrap(), Desk::new());
    let evil = "evil\u{1b}[2J\u{9b}31m\u{202e}\r\u{7}";
    database
        .execute(&format!(
            "CREATE TABLE \"{evil}\" (id int PRIMARY KEY, \"{evil}\" text);
             COMMENT ON COLUMN \"{evil}\".\"{evil}\" IS '{evil}';
             INSERT INTO \"{evil}\" VALUES (1, '{evil}');
             CREATE TABLE plain (id int PRIMARY KEY, v text)"
        ))
        .unwrap();
    let login = format!("evil_{}", database.name());
    let output = opened(&database, &desk, &login);
    assert!(output.status.success(), "{}", said(&output));
    let ask = |sql: &str| {
        for json in [&[][..], &["--json"]] {
            let args = [&["query", "--as", "claude", "--source", "shop", sql][..], json].concat();
            quiet(&desk, &args);
        }
    };
    ask(&format!("SELECT id, \"{evil}\" FROM \"{evil}\""));
    ask(&format!("SELECT \"{evil}\" FROM plain WHERE v = '{evil}'"));
    ask(&format!("SELECT '{evil}' AS \"{evil}\""));
    ask("SELECT count(*) FROM plain");

    // Another version, in which all that was answered is refused: replay tells each statement.
    let copied = std::process::Command::new("cp")
        .args(["-r", "postern", "candidate"])
        .current_dir(desk.0.path())
        .status();
    assert!(copied.unwrap().success());
    std::fs::write(desk.path("candidate/policies/explorer.cedar"), "").unwrap();
    database.execute(&format!("ALTER TABLE \"{evil}\" ADD COLUMN \"b{evil}\" text")).unwrap();
    for args in [
        &["policy", "replay", "candidate"][..],
        &["policy", "diff", "candidate"],
        &["policy", "show", "--at", "8"],
        &["audit", "tail"],
        &["catalog", "show"],
        &["explain", "--as", "claude"],
        &["role", "show", "--matrix"],
        &["scan", "--check"],
        &["scan"],
        &["check"],
        &["doctor"],
        &["doctor", "--grants"],
        &["status"],
        &["stop", evil],
        &["explain", evil],
    ] {
        quiet(&desk, args);
        quiet(&desk, &[args, &["--json"]].concat());
    }
}

/// Runs a command, and looks for what would act in all that it says.
fn quiet(desk: &Desk, args: &[&str]) {
    let said = said(&desk.run(args));
    let acts = |c: char| {
        c.is_control() && !matches!(c, '\n' | '\t') || matches!(c, '\u{202a}'..='\u{202e}')
    };
    assert!(!said.contains(acts), "{args:?}: {said:?}");
}
