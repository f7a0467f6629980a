//! What a source says it has: the result of Postern's own introspection, before any review.
//!
//! A survey is housekeeping. No listener returns one.

use std::sync::Arc;

use crate::{
    catalogue::{ColumnId, ColumnType, TableId, TableKind, TableName},
    digest::Digest,
    function::SurveyFunction,
};

/// Everything in scope of one source.
#[derive(Clone, Debug)]
pub struct Survey {
    /// The tables, in name order.
    pub tables: Vec<SurveyTable>,
    /// The functions that people made there, in the order of their signatures.
    pub functions: Vec<SurveyFunction>,
    /// Digest of (relation, column number, name, type, …) of everything above: it changes when
    /// a statement could now mean something else.
    pub digest: Digest,
    /// What the server calls itself: `PostgreSQL 15.18`, `SQLite 3.54.1`.
    pub server: String,
}

/// A table of a survey.
#[derive(Clone, Debug)]
pub struct SurveyTable {
    /// Where it stands.
    pub id: TableId,
    /// Its name.
    pub name: TableName,
    /// What it is.
    pub kind: TableKind,
    /// The engine's comment on it.
    pub comment: Option<Arc<str>>,
    /// About how many rows, where the engine has an estimate.
    pub row_estimate: Option<u64>,
    /// Its columns, in order; system columns left out.
    pub columns: Vec<SurveyColumn>,
    /// Columns of the primary key.
    pub primary_key: Vec<ColumnId>,
    /// Foreign keys.
    pub foreign_keys: Vec<crate::catalogue::ForeignKey>,
    /// Indexes that hold rows in the order of their columns.
    pub indexes: Vec<crate::catalogue::Index>,
}

/// A column of a survey.
#[derive(Clone, Debug)]
pub struct SurveyColumn {
    /// Its number.
    pub id: ColumnId,
    /// Its name.
    pub name: Arc<str>,
    /// Its type.
    pub ty: ColumnType,
    /// Whether it may be NULL.
    pub nullable: bool,
    /// Whether the engine computes it from other columns: hidden until reviewed.
    pub generated: bool,
    /// The engine's comment on it.
    pub comment: Option<Arc<str>>,
}
