//! The corpora on PostgreSQL.

use postern_testkit::postgres;
use serde_json::Value;

use super::{
    accept,
    company::{Answer, Door, HONEST_MS, HOSTILE_MS},
    compare::Table,
    refuse, sqlite,
};

const VIEWS: &str = include_str!("../../corpus/company/oracle.postgresql.sql");
pub(super) const ACCEPT: &str = include_str!("../../corpus/company/accept.postgresql.sql");
pub(super) const REFUSE: &str = include_str!("../../corpus/company/refuse.postgresql.sql");

#[test]
fn honest_statements_on_postgresql_answer_as_hand_made_views_do() {
    let door = Door::on_postgresql(VIEWS, HONEST_MS);
    let report = accept(&door, &["reader", "european"], ACCEPT, |role| {
        let (database, schema) = (door.database(), format!("oracle_{role}"));
        // `public.` in a statement means the role's views here.
        move |sql| run(database, &schema, &sql.replace("public.", &format!("{schema}.")))
    });
    report.finish("accept on PostgreSQL");
}

#[test]
fn hostile_statements_on_postgresql_get_nothing() {
    let door = Door::on_postgresql("", HOSTILE_MS);
    refuse(&door, &["reader", "european", "analyst", "nobody"], REFUSE)
        .finish("refuse on PostgreSQL");
}

#[test]
fn groups_on_postgresql_answer_as_the_threshold_written_by_hand() {
    let door = Door::on_postgresql("", HONEST_MS);
    sqlite::analyst(&door, "postgresql", |sql| run(door.database(), "public", sql))
        .finish("groups on PostgreSQL");
    sqlite::no_single_records(&door, "postgresql").finish("single records on PostgreSQL");
}

#[test]
fn what_postgresql_cannot_do_is_told_in_its_own_words() {
    let door = Door::on_postgresql("", HONEST_MS);
    for (sql, words) in [
        ("SELECT c.id FROM customers c FULL JOIN products p ON c.id < p.id", "class 0A"),
        ("SELECT (SELECT id FROM products) AS x", "more than one row"),
        ("SELECT 1 / (id - id) AS x FROM products", "class 22"),
    ] {
        let answer = door.ask("reader", sql);
        assert!(
            matches!(&answer, Answer::Refused { code, detail } if code == "source-refused" && detail.contains(words)),
            "{sql}: {answer:?}"
        );
    }
}

/// Runs a statement with that schema first, as the owner of everything.
fn run(database: &postgres::Database, schema: &str, sql: &str) -> anyhow::Result<Table> {
    let settings = format!(
        "SET search_path = {schema}, public; SET timezone = 'UTC'; SET intervalstyle = 'iso_8601'"
    );
    let (columns, rows) = database.table(&settings, sql)?;
    let cell = |cell: Option<String>| cell.map_or(Value::Null, Value::String);
    let rows = rows.into_iter().map(|row| row.into_iter().map(cell).collect()).collect();
    Ok(Table { columns, rows })
}
