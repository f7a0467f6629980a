//! Groups instead of records.

use std::sync::Arc;

use postern_core::{
    catalogue::ColumnId,
    dialect::Dialect,
    refusal::{Code, Refusal},
    sight::TableView,
};
use sqlparser::ast::{Ident, Query};

/// A table in FROM of a block that reads at least one aggregate-only view.
#[derive(Clone, Debug)]
pub(crate) struct AggregateTable {
    /// Its alias in the block: the first part of every column reference.
    pub alias: Ident,
    /// What the caller sees of it.
    pub view: Arc<TableView>,
}

/// A column that the inner select of a view must also yield, under a name no caller can write.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Internal {
    /// The table's alias.
    pub alias: Ident,
    /// The column, read as it is.
    pub column: ColumnId,
    /// The name it gets.
    pub internal_name: String,
}

/// Checks a query (all of it one block) and adds the smallest group to its HAVING.
///
/// # Errors
/// `aggregate-only`, with what would pass.
pub(crate) fn rewrite(
    query: &mut Query,
    dialect: Dialect,
    tables: &[AggregateTable],
) -> Result<Vec<Internal>, Refusal> {
    let _ = (query, dialect, tables);
    Err(Refusal::new(Code::AggregateOnly, "single records are not open to you"))
}
