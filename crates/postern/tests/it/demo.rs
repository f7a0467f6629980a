//! The demo, judged by another program: its answers against the shop's data, its receipts against
//! the record.

use std::path::Path;

use serde_json::{Value, json};

use crate::cli::{run, text};

fn story(folder: &Path) -> Value {
    let output = run(&folder.join("shop"), &folder.join("state"), &["demo", "--once", "--json"]);
    assert!(output.status.success(), "{}", text(&output.stderr));
    serde_json::from_slice(&output.stdout).unwrap()
}

#[test]
fn every_answer_of_the_story_is_what_the_data_and_the_policies_say() {
    let folder = tempfile::tempdir().unwrap();
    let story = story(folder.path());
    let shop = rusqlite::Connection::open(story["shop"]["path"].as_str().unwrap()).unwrap();
    assert_eq!((&story["shop"]["tables"], &story["shop"]["columns"]), (&json!(8), &json!(61)));
    let asked = story["asked"].as_array().unwrap();
    let told = |part: &str, agent: &str| {
        asked.iter().find(|told| told["part"] == part && told["agent"] == agent).unwrap()
    };
    let raw: Vec<(String, String, f64)> = shop
        .prepare(told("question", "fraud")["sql"].as_str().unwrap())
        .unwrap()
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
        .unwrap()
        .collect::<Result<_, _>>()
        .unwrap();
    let clear: Vec<_> = raw.iter().map(|(name, born, spent)| json!([name, born, spent])).collect();
    assert_eq!(told("question", "fraud")["answer"]["rows"], json!(clear));
    let masked: Vec<_> = raw
        .iter()
        .map(|(name, born, spent)| {
            let initials: Vec<_> = name
                .split(' ')
                .map(|word| format!("{}•••", word.chars().next().unwrap()))
                .collect();
            json!([initials.join(" "), format!("{}-01-01", &born[..4]), spent])
        })
        .collect();
    assert_eq!(told("question", "recommendations")["answer"]["rows"], json!(masked));
    assert_eq!(told("question", "analytics")["refused"]["code"], "aggregate-only");
    assert!(told("question", "analytics").get("answer").is_none());
    let lyon = &told("asked-so", "analytics")["answer"]["rows"][0];
    let (orders, spent): (i64, f64) = shop
        .query_row("SELECT count(*), sum(total) FROM orders o JOIN customers c ON c.id = o.customer_id WHERE c.city = 'Lyon'", [], |row| Ok((row.get(0)?, row.get(1)?)))
        .unwrap();
    assert_eq!(
        (&lyon[0], &lyon[1], lyon[2].as_f64()),
        (&json!("Lyon"), &json!(orders), Some(spent))
    );
    let born: i64 = shop
        .query_row("SELECT count(*) FROM customers WHERE birth_date = '1984-03-07'", [], |row| {
            row.get(0)
        })
        .unwrap();
    assert!(born > 0);
    assert_eq!(told("guess", "recommendations")["answer"]["rows"], json!([[0]]));
    assert_eq!(told("truth", "fraud")["answer"]["rows"], json!([[born]]));
    assert_eq!(story["record"]["verified"], true);
    let proofs: Vec<_> = asked.iter().map(|told| told["proof"].as_str().unwrap()).collect();
    let mut verify = vec![
        "audit",
        "verify",
        "--json",
        "--key",
        story["record"]["key"].as_str().unwrap(),
        "--proof",
    ];
    verify.extend(&proofs);
    let output = run(&folder.path().join("shop"), &folder.path().join("state"), &verify);
    assert!(output.status.success(), "{}", text(&output.stderr));
    // The second start finds everything there, and tells the same.
    let started = std::time::Instant::now();
    let again = self::story(folder.path());
    assert!(started.elapsed().as_secs() < 5, "nothing is made anew");
    let answers = |story: &Value| {
        story["asked"]
            .as_array()
            .unwrap()
            .iter()
            .map(|told| told["answer"]["rows"].clone())
            .collect::<Vec<_>>()
    };
    assert_eq!(answers(&again), answers(&story));
    let output =
        run(&folder.path().join("shop"), &folder.path().join("state"), &["demo", "--once"]);
    let shown = text(&output.stdout).replace(&*folder.path().to_string_lossy(), "FOLDER");
    let receipt = regex_like_receipt(&shown);
    insta::assert_snapshot!(shown.replace(&receipt, "r_RECEIPT"));
}

/// The one receipt of a text.
fn regex_like_receipt(text: &str) -> String {
    let at = text.find("receipt r_").unwrap() + "receipt ".len();
    text[at..].split_whitespace().next().unwrap().to_owned()
}
