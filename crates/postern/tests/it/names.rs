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
