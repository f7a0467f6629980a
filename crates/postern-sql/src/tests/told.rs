//! What aggregates over part of a group demand: exactly the records that they tell of.

use std::sync::Arc;

use postern_core::{
    catalogue::{Column, ColumnId, Individuals, Part, TypeFamily},
    dialect::Dialect,
    sight::RowAccess,
};

use super::shop::sight_of;
use crate::{
    Tells, bind,
    fixtures::{column, table, view},
};

const DIALECTS: [Dialect; 3] = [Dialect::Postgresql, Dialect::Sqlite, Dialect::Mysql];

/// The conditions of the parts of people that a statement tells of.
fn told(dialect: Dialect, sql: &str) -> Vec<String> {
    let schema = dialect.default_schema().unwrap_or("shop");
    let text = |id, name, nullable| Column {
        part: Part::Dimension(None),
        nullable,
        ..column(id, name, "text", TypeFamily::Text)
    };
    let id = Column { nullable: false, ..column(1, "id", "integer", TypeFamily::Int) };
    let columns = vec![id, text(2, "city", false), text(3, "region", true)];
    let mut people = table(schema, "people", columns);
    people.individuals = Individuals::Key(ColumnId(1));
    people.primary_key = vec![ColumnId(1)];
    let sight = sight_of(dialect, vec![Arc::clone(&view(people, RowAccess::AggregateOnly))]);
    let plan = bind(&sight, sql, 0).unwrap().plan();
    let plan = plan.unwrap_or_else(|refusal| panic!("{refusal}: {sql}"));
    let parts = plan.selections().iter().filter(|one| one.tells == Tells::Parts);
    parts.map(|one| one.condition.replace(['"', '(', ')'], "")).collect()
}

#[test]
fn a_part_is_told_as_the_records_that_it_is_of() {
    for (aggregate, parts) in [
        ("count(*)", &[][..]),
        ("count(city)", &[]),
        ("count(region)", &["t.region IS NOT NULL"]),
        ("count(CASE WHEN city = 'a' THEN 1 END)", &["t.city = 'a'"]),
        ("count(CASE city WHEN 'a' THEN 1 END)", &["t.city = 'a'"]),
        (
            "sum(CASE city WHEN 'a' THEN 0 WHEN 'b' THEN 1 ELSE 0 END)",
            &["CASE WHEN t.city = 'a' THEN false WHEN t.city = 'b' THEN true ELSE false END"],
        ),
        (
            "count(CASE WHEN city = 'a' THEN NULL WHEN region = 'b' THEN 1 END)",
            &["CASE WHEN t.city = 'a' THEN false WHEN t.region = 'b' THEN true ELSE false END"],
        ),
        (
            "count(CASE WHEN city = 'a' THEN NULL ELSE 1 END)",
            &["CASE WHEN t.city = 'a' THEN false ELSE true END"],
        ),
        ("count(CASE WHEN city = 'a' THEN region END)", &["t.city = 'a' AND t.region IS NOT NULL"]),
        (
            "avg(CASE WHEN city = 'a' THEN 1 WHEN city = 'b' THEN 0 END)",
            &[
                "t.city = 'a'",
                "CASE WHEN t.city = 'a' THEN false WHEN t.city = 'b' THEN true ELSE false END",
            ],
        ),
        ("count(DISTINCT CASE city WHEN 'a' THEN id END)", &["t.city = 'a'"]),
    ] {
        for dialect in DIALECTS {
            let sql = format!("SELECT {aggregate} FROM people");
            assert_eq!(told(dialect, &sql), parts, "{sql}");
        }
    }
    for (aggregate, part) in [
        ("count(*) FILTER (WHERE city = 'a')", "t.city = 'a'"),
        ("count(region) FILTER (WHERE city = 'a')", "t.city = 'a' AND t.region IS NOT NULL"),
        (
            "sum(CASE region WHEN 'b' THEN 1 END) FILTER (WHERE city = 'a')",
            "t.city = 'a' AND t.region = 'b'",
        ),
    ] {
        for dialect in [Dialect::Postgresql, Dialect::Sqlite] {
            let sql = format!("SELECT {aggregate} FROM people");
            assert_eq!(told(dialect, &sql), [part], "{sql}");
        }
    }
}
