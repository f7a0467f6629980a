//! The corpora on SQLite.

use super::{
    Report, accept,
    company::{Door, HONEST_MS, HOSTILE_MS},
    compare, oracle, refuse, text, threshold,
};
use crate::corpus::company::Answer;

const VIEWS: &str = include_str!("../../corpus/company/oracle.sqlite.sql");
pub(super) const ACCEPT: &str = include_str!("../../corpus/company/accept.sqlite.sql");
pub(super) const REFUSE: &str = include_str!("../../corpus/company/refuse.sqlite.sql");
const ANALYST: &str = include_str!("../../corpus/company/accept.analyst.sql");
const ANALYST_REFUSE: &str = include_str!("../../corpus/company/refuse.analyst.sql");

#[test]
fn honest_statements_on_sqlite_answer_as_hand_made_views_do() {
    let door = Door::on_sqlite(HONEST_MS);
    let report = accept(&door, &["reader", "european"], ACCEPT, |role| {
        let oracle = oracle::open(&door.sqlite_path(), VIEWS, role).unwrap();
        // `main.` in a statement means the role's views here.
        move |sql| oracle::run(&oracle, &sql.replace("main.", "temp."))
    });
    report.finish("accept on SQLite");
}

#[test]
fn a_text_with_codes_is_refused_by_its_name_and_not_as_a_column() {
    let door = Door::on_sqlite(HONEST_MS);
    for sql in [r"SELECT U&'\0041'", r"SELECT u&'\0041' FROM customers"] {
        let answer = door.ask("reader", sql);
        assert!(
            matches!(&answer, Answer::Refused { code, .. } if code == "not-supported"),
            "{sql}: {answer:?}"
        );
    }
}

/// Known values are those of all rows.
#[test]
fn whoever_has_a_row_filter_is_not_told_of_values_beyond_it() {
    let door = Door::on_sqlite(HONEST_MS);
    let told = |agent| door.told_of(agent, "customers");
    assert!(told("reader").contains("one of EU|US|APAC"), "{}", told("reader"));
    let european = told("european");
    assert!(european.contains("region TEXT") && !european.contains("APAC"), "{european}");
}

#[test]
fn hostile_statements_on_sqlite_get_nothing() {
    let door = Door::on_sqlite(HOSTILE_MS);
    refuse(&door, &["reader", "european", "analyst", "nobody"], REFUSE).finish("refuse on SQLite");
}

#[test]
fn groups_on_sqlite_answer_as_the_threshold_written_by_hand() {
    let door = Door::on_sqlite(HONEST_MS);
    let raw = rusqlite::Connection::open(door.sqlite_path()).unwrap();
    analyst(&door, "sqlite", |sql| oracle::run(&raw, &sql.replace("public.", "main.")))
        .finish("groups on SQLite");
    no_single_records(&door, "sqlite").finish("single records on SQLite");
}

/// The honest statements of the aggregate-only role.
pub(super) fn analyst(
    door: &Door,
    engine: &str,
    mut oracle: impl FnMut(&str) -> anyhow::Result<compare::Table>,
) -> Report {
    let mut report = Report::default();
    for text::Counted { sql, by_hand, keys } in text::counted(ANALYST, engine) {
        report.asked += 1;
        let expected = oracle(by_hand).map(|all| match keys {
            Some(keys) => threshold::shown(&all, keys),
            None => all,
        });
        match (door.ask("analyst", sql), expected) {
            (Answer::Rows(rows), Ok(expected)) => {
                if let Err(difference) = compare::same(&rows, &expected) {
                    report.wrong("analyst", sql, &difference);
                }
            }
            (Answer::Refused { code, detail }, Ok(_)) => {
                report.wrong("analyst", sql, &format!("refused ({code}): {detail}"));
            }
            (_, Err(error)) => {
                report.wrong("analyst", sql, &format!("the oracle itself fails: {error:#}"));
            }
        }
    }
    report
}

/// What the aggregate-only role may not ask.
pub(super) fn no_single_records(door: &Door, engine: &str) -> Report {
    let codes = ["aggregate-only", "unknown-name", "not-supported", "function-refused", "syntax"];
    let mut report = Report::default();
    for sql in text::of_engine(ANALYST_REFUSE, engine) {
        report.asked += 1;
        match door.ask("analyst", sql) {
            Answer::Refused { code, .. } if codes.contains(&code.as_str()) => {}
            Answer::Refused { code, detail } => {
                report.wrong("analyst", sql, &format!("refused ({code}): {detail}"));
            }
            Answer::Rows(rows) => {
                report.wrong("analyst", sql, &format!("answered {:?}", rows.rows));
            }
        }
    }
    report
}
