//! The corpora once more over the PostgreSQL protocol: whoever asks there gets what REST answers,
//! row by row and word by word. What the listener answers itself, statements about the session, is
//! not in a corpus of questions; a few that hostile statements try are named below.

use postern_testkit::{mariadb, pgwire::Connection};
use serde_json::Value;

use super::{
    Report, canary_in,
    catalogue::{hidden_names, hidden_names_in_sqlite},
    company::{Answer, Door, HONEST_MS, HOSTILE_MS},
    compare::Table,
    difference, mysql, postgresql, sqlite, text,
};

/// Of so many honest statements one is asked, and of so many hostile ones.
const HONEST_STRIDE: usize = 3;
const HOSTILE_STRIDE: usize = 4;

/// First words of statements about the session: taken or refused by the listener itself where
/// there is one, and no SELECT over REST.
const OWN: [&str; 8] =
    ["begin", "commit", "rollback", "savepoint", "release", "set", "show", "reset"];

#[test]
fn postgresql_answers_the_same_over_pgwire() {
    let mut report = honest(&Door::on_postgresql("", HONEST_MS), postgresql::ACCEPT);
    report += hostile(&Door::on_postgresql("", HOSTILE_MS), postgresql::REFUSE);
    report.finish("PostgreSQL over pgwire as over REST");
}

#[test]
fn sqlite_answers_the_same_over_pgwire() {
    let mut report = honest(&Door::on_sqlite(HONEST_MS), sqlite::ACCEPT);
    report += hostile(&Door::on_sqlite(HOSTILE_MS), sqlite::REFUSE);
    report.finish("SQLite over pgwire as over REST");
}

#[test]
fn mysql_answers_the_same_over_pgwire() {
    let database = mariadb::database().unwrap();
    let here = |corpus: &str| corpus.replace("{db}", database.name());
    let mut report = honest(&Door::on_mysql(&database, HONEST_MS), &here(mysql::ACCEPT));
    let database = mariadb::database().unwrap();
    let here = |corpus: &str| corpus.replace("{db}", database.name());
    report += hostile(&Door::on_mysql(&database, HOSTILE_MS), &here(mysql::REFUSE));
    report.finish("MySQL over pgwire as over REST");
}

fn honest(door: &Door, corpus: &str) -> Report {
    let agents = ["reader", "european"].map(|agent| (agent, door.connect(agent)));
    let mut report = Report::default();
    for (at, text::Honest { sql, .. }) in text::honest(corpus).step_by(HONEST_STRIDE).enumerate() {
        let (agent, connection) = &agents[at % 2];
        ask(door, (agent, connection), sql, &[], &mut report);
    }
    report
}

fn hostile(door: &Door, corpus: &str) -> Report {
    let connection = door.connect("european");
    let hidden = match door.postgresql() {
        Some(database) => hidden_names(database),
        None if door.sqlite_path().is_file() => hidden_names_in_sqlite(door),
        None => Vec::new(),
    };
    let mut report = Report::default();
    for attack in text::attacks(corpus).step_by(HOSTILE_STRIDE) {
        ask(door, ("european", &connection), &attack.sql, &hidden, &mut report);
    }
    report
}

fn ask(
    door: &Door,
    (agent, connection): (&str, &Connection),
    sql: &str,
    hidden: &[String],
    report: &mut Report,
) {
    // No text of that protocol holds a NUL: it ends there.
    if sql.contains('\0') {
        return;
    }
    report.asked += 1;
    let (mut rest, pgwire) = (door.ask(agent, sql), over_pgwire(connection, sql));
    if let Answer::Rows(table) = &mut rest {
        // No span at all reads like a time of the day there.
        let cells = table.rows.iter_mut().flatten().filter(|cell| cell.as_str() == Some("PT0S"));
        cells.for_each(|cell| *cell = Value::from("00:00:00"));
    }
    let is_own = match &rest {
        // The listener answers statements about the session itself.
        Answer::Refused { code, .. } if code == "not-a-select" => is_own(sql),
        // Nothing at all is an answer there, and no statement here.
        Answer::Refused { code, .. } if code == "syntax" => is_empty(sql),
        // There is a catalogue there, of what may be seen.
        Answer::Refused { .. } if asks_catalogue(sql) => {
            if let Some(told) = told(&pgwire, sql, hidden) {
                report.wrong(agent, sql, &format!("LEAK of `{told}` in {pgwire:?}"));
            }
            true
        }
        Answer::Refused { .. } | Answer::Rows(_) => false,
    };
    let difference = difference(&rest, &pgwire).filter(|_| !is_own);
    if let Some(difference) = difference {
        report.wrong(agent, sql, &difference);
    }
}

/// Whether a statement asks what the database has, or who it is that asks.
fn asks_catalogue(sql: &str) -> bool {
    const WORDS: [&str; 14] = [
        "pg_",
        "information_schema",
        "current_",
        "session_user",
        "regclass",
        "regtype",
        "regnamespace",
        "regrole",
        "regproc",
        "xid",
        "oid",
        "_privilege",
        "version",
        "user",
    ];
    let sql = sql.to_ascii_lowercase();
    WORDS.iter().any(|word| sql.contains(word))
}

/// What an answer tells that it may not.
fn told(answer: &Answer, sql: &str, hidden: &[String]) -> Option<String> {
    let said = format!("{answer:?}");
    let name =
        hidden.iter().find(|name| said.contains(name.as_str()) && !sql.contains(name.as_str()));
    canary_in(&said, sql).or_else(|| name.cloned())
}

fn is_empty(sql: &str) -> bool {
    let without = sql.lines().map(|line| line.split("--").next().unwrap_or_default());
    without
        .collect::<String>()
        .trim_matches(|c: char| c.is_ascii_whitespace() || c == ';')
        .is_empty()
}

fn is_own(sql: &str) -> bool {
    let first = sql.split_whitespace().next().unwrap_or_default().trim_end_matches(';');
    OWN.contains(&first.to_ascii_lowercase().as_str())
}

/// A span of days and more as REST writes it: `1 day 02:03:04` is `P1DT2H3M4S`.
fn iso(text: &str) -> Option<String> {
    let (mut date, mut clock) = (String::new(), String::new());
    let mut words = text.split(' ');
    while let Some(word) = words.next() {
        if let [hours, minutes, seconds] = word.split(':').collect::<Vec<_>>().as_slice() {
            for (count, unit) in [(hours, 'H'), (minutes, 'M'), (seconds, 'S')] {
                let count: u32 = count.parse().ok()?;
                if count > 0 {
                    clock.extend([count.to_string(), unit.to_string()]);
                }
            }
            continue;
        }
        let count: i32 = word.parse().ok()?;
        let unit = match words.next()?.trim_end_matches('s') {
            "year" => 'Y',
            "mon" => 'M',
            "day" => 'D',
            _ => return None,
        };
        date.extend([count.to_string(), unit.to_string()]);
    }
    let clock = if clock.is_empty() { clock } else { format!("T{clock}") };
    (!date.is_empty()).then(|| format!("P{date}{clock}"))
}

fn over_pgwire(connection: &Connection, sql: &str) -> Answer {
    match connection.ask(sql) {
        Ok((columns, rows)) => {
            let cell = |cell: Option<String>| {
                cell.map_or(Value::Null, |text| Value::String(iso(&text).unwrap_or(text)))
            };
            let rows = rows.into_iter().map(|row| row.into_iter().map(cell).collect()).collect();
            Answer::Rows(Table { columns, rows })
        }
        Err((state, message)) => {
            assert!(state.len() == 5, "{sql}: {state} {message}");
            let (code, detail) = message.split_once(": ").unwrap_or(("", &message));
            Answer::Refused { code: code.to_owned(), detail: Value::from(detail).to_string() }
        }
    }
}
