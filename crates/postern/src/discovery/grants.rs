//! What the reader login is granted: exactly the columns that stand in the catalogue and that some
//! policy can show.

use std::sync::Arc;

use postern_core::{
    catalogue::{TableKind, TableName},
    dialect::Dialect,
    survey::Survey,
};
use postern_inspect::TableProposal;
use postern_source::Reader;

use super::{Discovery, Drift, look::is_partition};

/// Tag of columns that no policy ever shows.
const SECRET: &str = "secret";

/// The grants that a login lacks for what is new: the columns of which no value could be read.
pub(crate) fn missing(
    dialect: Dialect,
    login: &str,
    found: &Discovery,
    drift: &Drift<'_>,
) -> Vec<String> {
    let all = reader(dialect, login, "", &found.survey, &found.proposals);
    let is_new = |table: &TableName, column: &str| {
        drift.tables.iter().any(|new| new.name == *table)
            || drift.columns.iter().any(|(new, _, columns)| {
                new.name == *table && columns.iter().any(|new| new.name.as_ref() == column)
            })
    };
    let tables = all.tables.into_iter().map(|(table, mut columns)| {
        columns.retain(|column| is_new(&table, column) && !found.is_readable(&table, column));
        (table, columns)
    });
    let tables = tables.filter(|(_, columns)| !columns.is_empty()).collect();
    Reader { tables, ..all }.grants()
}

/// The login for what a first scan proposes. Views are hidden until people looked at them, and
/// partitions are read through their parents: neither is granted.
pub(crate) fn reader(
    dialect: Dialect,
    login: &str,
    database: &str,
    survey: &Survey,
    proposals: &[TableProposal],
) -> Reader {
    let tables = proposals.iter().filter_map(|proposal| {
        let table = survey.tables.iter().find(|table| table.id == proposal.id)?;
        let is_view = matches!(table.kind, TableKind::Derived { .. });
        if is_view || is_partition(table, survey) {
            return None;
        }
        let shown = proposal
            .columns
            .iter()
            .filter(|column| !column.tags.iter().any(|tag| tag.as_str() == SECRET));
        let columns: Vec<Arc<str>> = shown.map(|column| Arc::clone(&column.name)).collect();
        (!columns.is_empty()).then(|| (table.name.clone(), columns))
    });
    Reader {
        dialect,
        login: login.to_owned(),
        database: database.to_owned(),
        tables: tables.collect(),
        functions: Vec::new(),
    }
}
