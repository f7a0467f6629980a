//! A column whose mask the gate puts in is its stand-in in every answer, and in nothing else.

use serde_json::Value;

use super::door::{COLUMNS, Door, Engine, PEOPLE};

const LOOKS: &str = include_str!("../../corpus/masks/looks.sql");

/// A raw value in an answer that was not in the question.
fn raw_in(answer: &str, asked: &str) -> Option<&'static str> {
    let hidden = PEOPLE.iter().flat_map(|person| person.iter().take(COLUMNS.len()));
    let family = ["Fontaine", "Petitjean", "Marchand", "canary"].iter();
    hidden.chain(family).copied().find(|raw| answer.contains(raw) && !asked.contains(raw))
}

fn no_statement_looks(engine: Engine) {
    let door = Door::on(engine);
    let (mut asked, mut wrong) = (0, Vec::new());
    for (at, column) in COLUMNS.iter().enumerate() {
        for template in LOOKS.split("\n\n").skip(1).map(str::trim).filter(|text| !text.is_empty()) {
            let sql = template.replace("{column}", column).replace("{value}", PEOPLE[0][at]);
            let (answer, raw) = door.ask_raw(&sql);
            asked += 1;
            if let Some(value) = raw_in(&raw, &sql) {
                wrong.push(format!("LEAK of {value}: {sql}\n    {raw}"));
            } else if answer["rows"].is_array() {
                wrong.push(format!("answered: {sql}\n    {raw}"));
            }
        }
    }
    println!("{engine:?}: {asked} asked, {} wrong", wrong.len());
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn what_is_shown_stands_for_its_value(engine: Engine) {
    let door = Door::on(engine);
    let sql = "SELECT id, phone, mobile, name, mail, born FROM people ORDER BY id";
    let rows = door.rows(sql);
    let (answer, raw) = door.ask_raw(sql);
    assert_eq!(raw_in(&raw, sql), None, "{raw}");
    let masks: Vec<_> =
        answer["columns"].as_array().unwrap().iter().map(|c| &c["masked"]).collect();
    assert_eq!(masks[1..], ["token", "token", "fake", "fake", "fake"]);

    // The shape stays, and equal values look equal.
    let text = |row: usize, column: usize| rows[row][column].as_str().unwrap();
    assert_eq!(text(0, 1).len(), 10);
    assert!(text(0, 1).bytes().all(|byte| byte.is_ascii_digit()));
    assert!(text(1, 1).starts_with('+') && text(1, 1).as_bytes()[3] == b' ');
    assert_eq!(rows[0][1], rows[2][1]);
    assert_ne!(rows[0][1], rows[3][1]);
    assert_eq!(rows[0][3], rows[2][3], "a person has one made-up name");
    assert!(text(0, 4).ends_with("@example.com"));
    assert!(text(0, 5).starts_with("198") && text(2, 5).starts_with("195"));
    assert_eq!(number(&rows[0][2]).len(), 11);
    assert_eq!(number(&rows[2][2]).len(), 16);
    assert_eq!(number(&rows[3][2]).len(), 7);
    assert!(rows[4][1..].iter().all(Value::is_null), "NULL stays NULL");

    // Through everything that leaves values as they are.
    let same = [
        "SELECT * FROM people ORDER BY id",
        "SELECT p.* FROM people p ORDER BY p.id",
        "SELECT id, a, b, c, d, e FROM (SELECT id, phone AS a, mobile AS b, name AS c, mail AS d, \
         born AS e FROM people) q ORDER BY id",
        "WITH w AS (SELECT * FROM people) SELECT * FROM w ORDER BY id",
        "SELECT p.id, (p.phone), p.mobile, p.name, q.mail, q.born FROM people p JOIN people q ON p.id = q.id \
         ORDER BY p.id",
    ];
    for sql in same {
        let (_, raw) = door.ask_raw(sql);
        assert_eq!(raw_in(&raw, sql), None, "{raw}");
        let again = door.rows(sql);
        let again: Vec<_> = again.into_iter().map(|row| row[..6].to_vec()).collect();
        assert_eq!(again, rows, "{sql}");
    }
    let twice = door.rows("SELECT phone FROM people UNION ALL SELECT phone FROM people");
    assert_eq!(twice.len(), 10);
    assert_eq!(twice.iter().filter(|row| row[0] == rows[0][1]).count(), 4);

    // One domain, two tables; what is too short is hidden whole.
    let calls = door.rows("SELECT caller FROM calls ORDER BY id");
    assert_eq!(calls[0][0], rows[0][1]);
    assert_eq!(calls[1][0], "[hidden]");
    // What is counted and joined by other columns is open.
    let counted = door.rows(
        "SELECT p.city, count(*) FROM people p WHERE EXISTS (SELECT * FROM people q WHERE q.id = p.id) \
         AND p.city IS NOT NULL GROUP BY p.city ORDER BY p.city",
    );
    assert_eq!(counted.len(), 3);
}

/// A whole number, which beyond 2^53 is a text.
fn number(value: &Value) -> String {
    let digits = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    assert!(digits.bytes().all(|byte| byte.is_ascii_digit()), "{digits}");
    digits
}

#[test]
fn no_statement_looks_at_a_token_or_made_up_value_on_postgresql() {
    no_statement_looks(Engine::Postgresql);
}

#[test]
fn no_statement_looks_at_a_token_or_made_up_value_on_mysql() {
    no_statement_looks(Engine::Mysql);
}

#[test]
fn no_statement_looks_at_a_token_or_made_up_value_on_sqlite() {
    no_statement_looks(Engine::Sqlite);
}

#[test]
fn tokens_and_made_up_values_stand_for_their_values_on_postgresql() {
    what_is_shown_stands_for_its_value(Engine::Postgresql);
}

#[test]
fn tokens_and_made_up_values_stand_for_their_values_on_mysql() {
    what_is_shown_stands_for_its_value(Engine::Mysql);
}

#[test]
fn tokens_and_made_up_values_stand_for_their_values_on_sqlite() {
    what_is_shown_stands_for_its_value(Engine::Sqlite);
}
