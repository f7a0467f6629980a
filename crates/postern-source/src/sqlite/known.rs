//! The schema as last read: what a plan's numbers mean by name, and whether they still do.
//!
//! A table's [`TableId`] is drawn from its definition: name, columns and, for a view, everything
//! beneath it. A table that means something else now therefore has another id, and a plan made
//! before the change finds none: it is refused, whatever happened to names in between. (The root
//! page would stay the same while two columns swap names, and change on `VACUUM`.)

use std::{
    collections::{HashMap, HashSet},
    sync::Arc,
};

use postern_core::{
    catalogue::{ColumnId, ColumnType, TableId, TableKind, TableName},
    digest::Digest,
    survey::{Survey, SurveyTable},
};

use super::guard::{TABLE_FUNCTIONS, Used, lower};

/// One version of the schema.
#[derive(Debug)]
pub(super) struct Known {
    /// Digest of every definition in the database, word for word: all else follows from it.
    pub(super) schema: Digest,
    /// The survey, without estimates.
    pub(super) survey: Survey,
    tables: HashMap<TableId, KnownTable>,
    relations: HashSet<Box<str>>,
}

/// A table, under the names the engine reports.
#[derive(Debug)]
pub(super) struct KnownTable {
    /// Its name in lower case.
    pub(super) key: Arc<str>,
    /// What a view uses; `None` for a table.
    pub(super) view: Option<Arc<Used>>,
    columns: HashMap<ColumnId, (Arc<str>, Arc<str>)>,
}

impl KnownTable {
    /// A column's name in lower case.
    pub(super) fn column_key(&self, id: ColumnId) -> Option<Arc<str>> {
        self.columns.get(&id).map(|(key, _)| Arc::clone(key))
    }
}

impl Known {
    /// Makes the lookups for a survey.
    pub(super) fn new(
        schema: Digest,
        survey: Survey,
        mut views: HashMap<Box<str>, Arc<Used>>,
        relations: HashSet<Box<str>>,
    ) -> Self {
        let tables = survey
            .tables
            .iter()
            .map(|table| {
                let key = lower(&table.name.name);
                let view = views.remove(&key);
                let columns = table
                    .columns
                    .iter()
                    .map(|column| (column.id, (lower(&column.name).into(), type_name(&column.ty))))
                    .collect();
                (table.id, KnownTable { key: key.into(), view, columns })
            })
            .collect();
        Self { schema, survey, tables, relations }
    }

    /// The table of that id, when its name is still the same.
    pub(super) fn table(&self, id: TableId, name: &TableName) -> Option<&KnownTable> {
        let found = self.tables.get(&id)?;
        let same = lower(&name.schema) == "main".into() && *found.key == *lower(&name.name);
        same.then_some(found)
    }

    /// The declared type of a column, as told to callers.
    pub(super) fn type_name(&self, table: TableId, column: ColumnId) -> Option<Arc<str>> {
        self.tables.get(&table)?.columns.get(&column).map(|(_, ty)| Arc::clone(ty))
    }

    /// The table of that id, as surveyed; `None` for a view.
    pub(super) fn base_table(&self, id: TableId) -> Option<&SurveyTable> {
        let table = self.survey.tables.iter().find(|table| table.id == id)?;
        (table.kind == TableKind::Base).then_some(table)
    }

    /// Whether the database holds a relation of that name.
    pub(super) fn is_stored(&self, key: &str) -> bool {
        self.relations.contains(key)
    }

    /// Whether a bare name means something that lies in the database or in the engine.
    pub(super) fn is_relation(&self, key: &str) -> bool {
        // the engine makes some tables only when they are first named
        self.relations.contains(key)
            || TABLE_FUNCTIONS.contains(&key)
            || key.starts_with("sqlite_")
            || key.starts_with("pragma_")
    }
}

fn type_name(ty: &ColumnType) -> Arc<str> {
    if ty.name.is_empty() { "any".into() } else { ty.name.to_lowercase().into() }
}
