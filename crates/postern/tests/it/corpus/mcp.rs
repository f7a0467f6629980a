//! The corpora once more over MCP: whoever asks there gets what REST answers. An honest statement is
//! thereby asked twice, and the second time a source may run what it prepared the first time.

use postern_testkit::mariadb;

use super::{
    Report,
    company::{Door, HONEST_MS, HOSTILE_MS},
    difference, mysql, postgresql, sqlite, text,
};

/// Of so many hostile statements one is asked.
const STRIDE: usize = 5;

#[test]
fn postgresql_answers_the_same_over_mcp() {
    let mut report = honest(&Door::on_postgresql("", HONEST_MS), postgresql::ACCEPT);
    report += hostile(&Door::on_postgresql("", HOSTILE_MS), postgresql::REFUSE);
    report.finish("PostgreSQL over MCP as over REST");
}

#[test]
fn sqlite_answers_the_same_over_mcp() {
    let mut report = honest(&Door::on_sqlite(HONEST_MS), sqlite::ACCEPT);
    report += hostile(&Door::on_sqlite(HOSTILE_MS), sqlite::REFUSE);
    report.finish("SQLite over MCP as over REST");
}

#[test]
fn mysql_answers_the_same_over_mcp() {
    let database = mariadb::database().unwrap();
    let here = |corpus: &str| corpus.replace("{db}", database.name());
    let mut report = honest(&Door::on_mysql(&database, HONEST_MS), &here(mysql::ACCEPT));
    let database = mariadb::database().unwrap();
    let here = |corpus: &str| corpus.replace("{db}", database.name());
    report += hostile(&Door::on_mysql(&database, HOSTILE_MS), &here(mysql::REFUSE));
    report.finish("MySQL over MCP as over REST");
}

fn honest(door: &Door, corpus: &str) -> Report {
    let mut report = Report::default();
    for (at, text::Honest { sql, .. }) in text::honest(corpus).enumerate() {
        ask(door, if at % 2 == 0 { "reader" } else { "european" }, sql, &mut report);
    }
    report
}

fn hostile(door: &Door, corpus: &str) -> Report {
    let mut report = Report::default();
    for attack in text::attacks(corpus).step_by(STRIDE) {
        ask(door, "european", &attack.sql, &mut report);
    }
    report
}

fn ask(door: &Door, agent: &str, sql: &str, report: &mut Report) {
    report.asked += 1;
    let difference = difference(&door.ask(agent, sql), &door.ask_over_mcp(agent, sql));
    if let Some(difference) = difference {
        report.wrong(agent, sql, &difference);
    }
}
