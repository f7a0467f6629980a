//! The refusal, and the simple statement that would pass.

use postern_core::{
    catalogue::{Individuals, Part},
    dialect::Dialect,
    refusal::{Code, Refusal, WouldPass},
    sight::{RowAccess, TableView},
};

use super::ground::Held;

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

pub(super) fn refusal(dialect: Dialect, tables: &[Held]) -> Refusal {
    let closed = |entry: &&Held| entry.view.access == RowAccess::AggregateOnly;
    let keyed = |entry: &&Held| {
        closed(entry) && matches!(entry.view.table.individuals, Individuals::Key(_))
    };
    let Some(view) = tables.iter().find(keyed).or_else(|| tables.iter().find(closed)) else {
        return Refusal::new(Code::AggregateOnly, "single records are not open to you");
    };
    let view = &view.view;
    let name = view.table.name.short(dialect);
    let whose = match view.table.individuals {
        Individuals::Key(key) if view.table.primary_key == [key] => name.as_str(),
        Individuals::Key(_) => "individuals",
        Individuals::Nobody => {
            let detail = format!("single records of `{name}` are not open to you; aggregates are");
            return Refusal::new(Code::AggregateOnly, detail);
        }
        Individuals::Unstated => {
            return Refusal::new(
                Code::AggregateOnly,
                format!(
                    "single records of `{name}` are not open to you; groups are, where it is \
                     joined with the individuals they belong to"
                ),
            );
        }
    };
    let least = view.table.group_min.max(1);
    let mut refusal = Refusal::new(
        Code::AggregateOnly,
        format!(
            "single records of `{name}` are not open to you; groups of at least {least} \
             {whose} are"
        ),
    );
    refusal.would_pass = Some(WouldPass::Statement(statement(dialect, view)));
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
