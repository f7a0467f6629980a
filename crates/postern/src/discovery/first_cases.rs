//! The first cases beside the first policies: what a fresh scan proposes, said as something that
//! `policy test` holds to, whatever is changed later.

use postern_core::{
    catalogue::{TableKind, TableName},
    dialect::Dialect,
};

use super::{Discovery, look::is_partition};

/// Most columns that the first case names.
const COLUMNS_MAX: usize = 3;

/// Cases for whoever holds that role: masks are on, and what is secret does not exist. `None`
/// when nothing is masked and nothing is secret.
pub(crate) fn first_cases(
    dialect: Dialect,
    role: &str,
    source: &str,
    found: &Discovery,
) -> Option<String> {
    let base = |name: &TableName| {
        let table = found.survey.tables.iter().find(|table| table.name == *name)?;
        let is_view = matches!(table.kind, TableKind::Derived { .. });
        (!is_view && !is_partition(table, &found.survey)).then_some(table)
    };
    let mut text =
        String::from("# What must hold whatever changes. Try it with: postern policy test\n");
    let empty = text.len();
    let tables = || found.proposals.iter().filter(|proposal| base(&proposal.name).is_some());
    let is_secret =
        |tags: &[postern_core::name::Tag]| tags.iter().any(|tag| tag.as_str() == "secret");
    let most = tables().max_by_key(|table| {
        table
            .columns
            .iter()
            .filter(|column| column.mask.is_some() && !is_secret(&column.tags))
            .count()
    });
    if let Some(table) = most {
        let masked: Vec<(&str, &str)> = table
            .columns
            .iter()
            .filter(|column| !is_secret(&column.tags))
            // These two words mean something else in a case.
            .filter(|column| !matches!(column.name.as_ref(), "rows" | "refused"))
            .filter_map(|column| {
                Some((column.name.as_ref(), column.mask.as_ref()?.kind().as_str()))
            })
            .take(COLUMNS_MAX)
            .collect();
        if !masked.is_empty() {
            let names: Vec<&str> = masked.iter().map(|(name, _)| *name).collect();
            let expect = masked.iter().map(|(name, mask)| (*name, *mask));
            text.push_str(&case(
                "masks are on",
                role,
                source,
                &select(dialect, &names, &table.name),
                expect,
            ));
        }
    }
    let secret = tables().find_map(|table| {
        let column = table.columns.iter().find(|column| is_secret(&column.tags))?;
        Some((&table.name, column))
    });
    if let Some((table, column)) = secret {
        let sql = select(dialect, &[column.name.as_ref()], table);
        let expect = [("refused", "unknown-name")];
        text.push_str(&case("secrets do not exist", role, source, &sql, expect.into_iter()));
    }
    (text.len() > empty).then_some(text)
}

fn select(dialect: Dialect, columns: &[&str], table: &TableName) -> String {
    let quoted = |name: &str| dialect.quoted(name);
    let columns: Vec<String> = columns.iter().map(|name| quoted(name)).collect();
    format!("SELECT {} FROM {}.{}", columns.join(", "), quoted(&table.schema), quoted(&table.name))
}

fn case<'a>(
    about: &str,
    role: &str,
    source: &str,
    sql: &str,
    expect: impl Iterator<Item = (&'a str, &'a str)>,
) -> String {
    let mut case = toml_edit::Table::new();
    case.insert("about", toml_edit::value(about));
    case.insert("as", toml_edit::value(format!("role:{role}")));
    case.insert("source", toml_edit::value(source));
    case.insert("sql", toml_edit::value(sql));
    let mut expected = toml_edit::InlineTable::new();
    for (name, how) in expect {
        expected.insert(name, how.into());
    }
    case.insert("expect", toml_edit::value(expected));
    format!("\n[[case]]\n{case}")
}
