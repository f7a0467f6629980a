//! What one principal may see of one source.
//!
//! Hidden is absent: a table or column that policy does not open is not in here, so that whatever
//! resolves names against a `Sight` can neither find nor betray it. Views are made table by table
//! on first use (a source may have thousands).

use std::{fmt, sync::Arc};

use crate::{
    catalogue::{Column, ColumnId, Table, TableName},
    dialect::{Dialect, Server},
    function::SiteFunction,
    limits::Limits,
    mask::Mask,
    name::{PolicyId, SourceName},
    predicate::Predicate,
};

/// Makes the views of a principal, and keeps them.
pub trait Views: fmt::Debug + Send + Sync {
    /// The view of that table; `None` when there is none for this principal, whether the table
    /// exists or not.
    ///
    /// # Errors
    /// When a policy failed while evaluating: the request is denied.
    fn view(&self, name: &TableName) -> Result<Option<Arc<TableView>>, SightError>;

    /// Every view of this principal, in name order.
    ///
    /// # Errors
    /// As [`Views::view`].
    fn all(&self) -> Result<Vec<Arc<TableView>>, SightError>;

    /// Whether anything is open to this principal. Every request asks it.
    ///
    /// # Errors
    /// As [`Views::all`]: a policy that failed on any table.
    fn is_anything_open(&self) -> Result<bool, SightError> {
        Ok(!self.all()?.is_empty())
    }
}

/// A policy failed while evaluating.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("policy `{policy}` failed while evaluating: {cause}")]
pub struct SightError {
    /// The policy, where one is known.
    pub policy: String,
    /// For the log, never for the caller.
    pub cause: String,
}

/// Everything one principal may see of one source.
#[derive(Clone, Debug)]
pub struct Sight {
    /// The source.
    pub source: SourceName,
    /// Its dialect.
    pub dialect: Dialect,
    /// Which server speaks it.
    pub server: Server,
    /// The schema a bare table name means.
    pub home: Arc<str>,
    /// The principal's bounds.
    pub limits: Limits,
    /// The table views.
    pub views: Arc<dyn Views>,
    /// The functions of the site that are open.
    pub functions: Arc<[SiteFunction]>,
    /// A client that asks for a catalogue as PostgreSQL has it; without one there is none.
    pub client: Option<Client>,
}

/// What a client of the PostgreSQL protocol is told of itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Client {
    /// Its name.
    pub user: Arc<str>,
    /// The database it asks: the source.
    pub database: Arc<str>,
    /// What the source speaks.
    pub source: Dialect,
}

impl Sight {
    /// The view a name means: as written, or in the home schema when it has none.
    ///
    /// # Errors
    /// When a policy failed while evaluating.
    pub fn find(
        &self,
        schema: Option<&str>,
        name: &str,
    ) -> Result<Option<Arc<TableView>>, SightError> {
        let schema = schema.unwrap_or(&self.home);
        self.views.view(&TableName { schema: schema.into(), name: name.into() })
    }
}

/// A table as one principal sees it.
#[derive(Clone, Debug)]
pub struct TableView {
    /// The table beneath.
    pub table: Arc<Table>,
    /// The visible columns, in table order; never empty.
    pub columns: Vec<ViewColumn>,
    /// Which rows: [`Predicate::Always`] when all.
    pub filter: Predicate,
    /// The policies behind the row filter.
    pub filter_policies: Vec<PolicyId>,
    /// Single rows, or groups only.
    pub access: RowAccess,
}

impl TableView {
    /// The visible column of that name, spelled as the dialect resolves it.
    pub fn column_named(&self, name: &str, dialect: Dialect) -> Option<&ViewColumn> {
        let key = dialect.key(name);
        self.columns.iter().find(|column| dialect.key(&column.column.name) == key)
    }

    /// Whether some rows are left out.
    pub const fn is_filtered(&self) -> bool {
        !matches!(self.filter, Predicate::Always)
    }
}

/// Whether single rows are open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum RowAccess {
    /// Single rows.
    Rows,
    /// Groups only, by the table's entity key and smallest group.
    AggregateOnly,
}

/// A visible column.
#[derive(Clone, Debug)]
pub struct ViewColumn {
    /// The column beneath.
    pub column: Arc<Column>,
    /// How it is shown.
    pub shown: Shown,
    /// The policies that opened it (and lifted its mask).
    pub policies: Vec<PolicyId>,
}

impl ViewColumn {
    /// Number of the column in its table.
    pub fn id(&self) -> ColumnId {
        self.column.id
    }
}

/// How a visible column is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shown {
    /// As it is.
    Clear,
    /// Through a mask, everywhere, predicates included.
    Masked(Mask),
}
