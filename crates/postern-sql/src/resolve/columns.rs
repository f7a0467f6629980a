//! The columns of a relation in FROM: the names that a statement asks for, and those that are
//! printed, which name each column alone.

use std::{collections::HashSet, sync::Arc};

use postern_core::{dialect::Dialect, refusal::Refusal};
use sqlparser::ast::{Query, SelectItem, SetExpr, TableAliasColumnDef};

use super::{
    query::{column_alias, renamed},
    scope::{OutColumn, RelationColumn},
    shorten,
};
use crate::rewrite::tree;

/// The columns of a relation, and the list behind its printed alias that gives them their names.
pub(super) type Columns = (Vec<RelationColumn>, Vec<TableAliasColumnDef>);

/// The columns of a relation, asked for by the names of a list, printed by their own.
pub(super) fn relation_columns(
    own: &[Arc<str>],
    columns: &[OutColumn],
    renames: &[OutColumn],
) -> Result<Vec<RelationColumn>, Refusal> {
    let shown = renamed(renames, columns)?;
    Ok(own
        .iter()
        .zip(shown)
        .map(|(own, shown)| RelationColumn {
            name: shown.name,
            printed: Arc::clone(own),
            flow: shown.flow,
        })
        .collect())
}

/// The names of these columns as they are.
pub(super) fn names_of(columns: &[OutColumn]) -> Vec<Arc<str>> {
    columns.iter().map(|column| Arc::clone(&column.name)).collect()
}

/// The same for PostgreSQL, where a list behind the alias gives each column the name that the
/// statement asks for, and one of its own where several have that name. `own` are the names that
/// the relation has without the list.
pub(super) fn listed_columns(
    own: &[Arc<str>],
    columns: &[OutColumn],
    renames: &[OutColumn],
) -> Result<Columns, Refusal> {
    let shown = renamed(renames, columns)?;
    let printed = apart(&shown);
    let list = if printed == own { Vec::new() } else { printed.iter().map(column_alias).collect() };
    let columns = shown
        .into_iter()
        .zip(printed)
        .map(|(OutColumn { name, flow }, printed)| RelationColumn { name, printed, flow })
        .collect();
    Ok((columns, list))
}

/// The names of these columns; one that stands before already gets a number.
pub(super) fn apart(columns: &[OutColumn]) -> Vec<Arc<str>> {
    let mut taken: HashSet<Arc<str>> = HashSet::new();
    let mut free = |name: &Arc<str>| {
        let mut candidate = Arc::clone(name);
        let mut number: usize = 2;
        while !taken.insert(Arc::clone(&candidate)) {
            candidate = format!("{} {number}", shorten(name)).into();
            number = number.saturating_add(1);
        }
        candidate
    };
    columns.iter().map(|column| free(&column.name)).collect()
}

/// The columns of a query in SQLite under the names by which the engine tells them apart: of two
/// called `a` the later one is `a:1`.
pub(super) fn as_sqlite(dialect: Dialect, columns: Vec<OutColumn>) -> Vec<OutColumn> {
    if dialect != Dialect::Sqlite {
        return columns;
    }
    let mut taken: HashSet<String> = HashSet::new();
    columns
        .into_iter()
        .map(|OutColumn { mut name, flow }| {
            let mut number: usize = 0;
            while !taken.insert(dialect.key(&name).into_owned()) {
                number = number.saturating_add(1);
                name = format!("{}:{number}", without_number(&name)).into();
            }
            OutColumn { name, flow }
        })
        .collect()
}

/// `a:12` without its number.
fn without_number(name: &str) -> &str {
    match name.rsplit_once(':') {
        Some((base, number)) if number.bytes().all(|b| b.is_ascii_digit()) => base,
        _ => name,
    }
}

/// Gives the columns of a resolved query these names. Those of a set operation are those of its
/// first part.
pub(super) fn name_columns(query: &mut Query, columns: &[OutColumn]) {
    let mut body = query.body.as_mut();
    loop {
        match body {
            SetExpr::SetOperation { left, .. } => body = left.as_mut(),
            SetExpr::Query(inner) => body = inner.body.as_mut(),
            SetExpr::Select(select) => {
                for (item, column) in select.projection.iter_mut().zip(columns) {
                    if let SelectItem::ExprWithAlias { expr: _, alias } = item {
                        *alias = tree::quoted(&column.name);
                    }
                }
                return;
            }
            SetExpr::Values(_)
            | SetExpr::Insert(_)
            | SetExpr::Update(_)
            | SetExpr::Delete(_)
            | SetExpr::Merge(_)
            | SetExpr::Table(_) => return,
        }
    }
}

/// The columns of a function in FROM; `unnest` gives one for each argument.
pub(super) fn function_columns(name: &'static str, held: &[&str], args: usize) -> Vec<Arc<str>> {
    if name == "unnest" && args > 1 {
        return vec![Arc::from("unnest"); args];
    }
    if held.is_empty() {
        vec![Arc::from(name)]
    } else {
        held.iter().map(|c| Arc::from(*c)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::resolve::scope::Flow;

    fn columns(list: &[&str]) -> Vec<OutColumn> {
        list.iter().map(|n| OutColumn { name: (*n).into(), flow: Flow::default() }).collect()
    }

    #[test]
    fn every_column_is_printed_by_a_name_of_its_own() {
        let printed = apart(&columns(&["a", "b", "a", "a 2", "a", "A"]));
        let printed: Vec<&str> = printed.iter().map(AsRef::as_ref).collect();
        assert_eq!(printed, ["a", "b", "a 2", "a 2 2", "a 3", "A"]);
    }

    #[test]
    fn sqlite_counts_the_later_ones() {
        let told_apart = |list: &[&str]| {
            let named = as_sqlite(Dialect::Sqlite, columns(list));
            named.iter().map(|column| column.name.to_string()).collect::<Vec<_>>()
        };
        assert_eq!(told_apart(&["a", "A", "b", "a"]), ["a", "A:1", "b", "a:2"]);
        assert_eq!(told_apart(&["a:1", "a", "a"]), ["a:1", "a", "a:2"]);
    }
}
