//! The refusal, and the simple statement that would pass.

use postern_core::{
    catalogue::{Individuals, Part},
    dialect::Dialect,
    refusal::{Code, Refusal, WouldPass},
    sight::{RowAccess, TableView},
};

use super::ground::{Held, Shape};

/// Words that may not stand bare where a column or a table is named.
static RESERVED: &[&str] = &[
    "all",
    "analyse",
    "analyze",
    "and",
    "any",
    "array",
    "as",
    "asc",
    "both",
    "case",
    "cast",
    "check",
    "collate",
    "column",
    "constraint",
    "create",
    "cross",
    "default",
    "desc",
    "distinct",
    "do",
    "else",
    "end",
    "except",
    "exists",
    "false",
    "fetch",
    "for",
    "foreign",
    "from",
    "full",
    "grant",
    "group",
    "having",
    "in",
    "index",
    "inner",
    "insert",
    "intersect",
    "into",
    "is",
    "join",
    "left",
    "like",
    "limit",
    "natural",
    "not",
    "null",
    "offset",
    "on",
    "only",
    "or",
    "order",
    "outer",
    "primary",
    "references",
    "right",
    "select",
    "set",
    "some",
    "table",
    "then",
    "to",
    "true",
    "union",
    "unique",
    "update",
    "user",
    "using",
    "values",
    "when",
    "where",
    "window",
    "with",
];

/// The refusal of a block: what is open of its records, and the first thing that is not.
pub(super) fn refusal(shape: &Shape<'_>) -> Refusal {
    let mut refusal = of_tables(shape);
    if let Some(why) = shape.said() {
        refusal.detail = format!("{}; {why}", refusal.detail);
    }
    refusal
}

/// What is open of the records of the first table that is closed: one that says whose they are, if
/// there is one.
fn of_tables(shape: &Shape<'_>) -> Refusal {
    let refused = |detail: String| Refusal::new(Code::AggregateOnly, detail);
    let closed = |held: &&Held| held.view.access == RowAccess::AggregateOnly;
    let is_written = |held: &&Held| {
        shape.relations.get(held.relation).is_some_and(|relation| relation.is_written)
    };
    let keyed = |held: &&Held| matches!(held.view.table.individuals, Individuals::Key(_));
    let mut written = shape.tables.iter().filter(closed).filter(is_written);
    let keys = || shape.tables.iter().filter(closed).find(keyed);
    let Some(held) = written.clone().find(keyed).or_else(|| written.next()) else {
        return refused("single records are not open to you".to_owned());
    };
    let table = &held.view.table;
    let name = table.name.short(shape.dialect);
    let (whose, least) = match (&table.individuals, keys()) {
        (Individuals::Key(key), _) if table.primary_key == [*key] => {
            (name.as_str(), table.group_min)
        }
        (Individuals::Key(_), _) => ("individuals", table.group_min),
        (Individuals::Unstated, Some(known)) => ("individuals", known.view.table.group_min),
        (Individuals::Unstated, None) => {
            return refused(format!(
                "single records of `{name}` are not open to you; groups are, where it is joined \
                 with the individuals they belong to"
            ));
        }
        (Individuals::Nobody, _) => {
            return refused(format!(
                "single records of `{name}` are not open to you; aggregates are"
            ));
        }
    };
    let least = least.max(1);
    let mut refusal = refused(format!(
        "single records of `{name}` are not open to you; groups of at least {least} {whose} are"
    ));
    refusal.would_pass = Some(WouldPass::Statement(statement(shape.dialect, &held.view)));
    refusal
}

/// `SELECT region, count(*) FROM customers GROUP BY region`
fn statement(dialect: Dialect, view: &TableView) -> String {
    let table = if dialect.is_default(&view.table.name.schema) {
        bare(dialect, &view.table.name.name)
    } else {
        let (schema, name) = (&view.table.name.schema, &view.table.name.name);
        format!("{}.{}", bare(dialect, schema), bare(dialect, name))
    };
    let dimension =
        view.columns.iter().find(|shown| matches!(shown.column.part, Part::Dimension(_)));
    match dimension {
        Some(shown) => {
            let column = bare(dialect, &shown.column.name);
            format!("SELECT {column}, count(*) FROM {table} GROUP BY {column}")
        }
        None => format!("SELECT count(*) FROM {table}"),
    }
}

/// A name as a statement needs it: bare where that is the same name.
fn bare(dialect: Dialect, name: &str) -> String {
    let plain = name.starts_with(|c: char| c.is_ascii_lowercase() || c == '_')
        && name.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_')
        && !RESERVED.contains(&name);
    if plain { name.to_owned() } else { dialect.quoted(name) }
}
