//! A catalogue from a real survey: what the files of a configuration folder would say, said by a
//! function.

use std::sync::Arc;

use postern_core::{
    catalogue::{Catalogue, Column, ForeignKey, Individuals, Part, Table},
    classification::Classification,
    dialect::Dialect,
    digest::Digest,
    mask::Mask,
    name::{SourceName, Tag},
    survey::{Survey, SurveyColumn, SurveyTable},
};
use sha2::{Digest as _, Sha256};

/// Who reviews.
pub trait Reviewer: Send + Sync {
    /// What is decided about a column; `None` hides it.
    fn column(&self, table: &SurveyTable, column: &SurveyColumn) -> Option<Reviewed>;

    /// Whose data a table holds, and the smallest group.
    fn individuals(&self, _table: &SurveyTable) -> (Individuals, u32) {
        (Individuals::Unstated, 5)
    }
}

impl<F: Fn(&SurveyTable, &SurveyColumn) -> Option<Reviewed> + Send + Sync> Reviewer for F {
    fn column(&self, table: &SurveyTable, column: &SurveyColumn) -> Option<Reviewed> {
        self(table, column)
    }
}

/// What is decided about a column.
#[derive(Clone, Debug)]
pub struct Reviewed {
    /// How sensitive.
    pub classification: Classification,
    /// What kinds of data.
    pub tags: Vec<Tag>,
    /// The usual mask.
    pub mask: Option<Mask>,
    /// What aggregates may do with it.
    pub part: Part,
}

impl Reviewed {
    /// Shown as it is.
    pub const fn clear() -> Self {
        Self {
            classification: Classification::Internal,
            tags: Vec::new(),
            mask: None,
            part: Part::Neither,
        }
    }

    /// Shown through that mask.
    pub fn masked(mask: Mask) -> Self {
        Self { mask: Some(mask), classification: Classification::Confidential, ..Self::clear() }
    }
}

/// The catalogue of a source as that reviewer sees it.
pub fn catalogue(
    source: &SourceName,
    dialect: Dialect,
    survey: &Survey,
    reviewer: &dyn Reviewer,
) -> Catalogue {
    let mut tables: Vec<Table> = survey
        .tables
        .iter()
        .map(|table| reviewed(table, reviewer))
        .filter(|table| !table.columns.is_empty())
        .collect();
    let known = tables.clone();
    for table in &mut tables {
        let own = table.clone();
        table.foreign_keys.retain(|key| both_sides_known(&own, key, &known));
    }
    tables.sort_by(|a, b| a.name.cmp(&b.name));
    let mut hash = Sha256::new();
    hash.update(format!("{source} {dialect:?} {} {tables:?}", survey.digest));
    Catalogue {
        source: source.clone(),
        dialect,
        server: postern_core::dialect::Server::named(&survey.server),
        tables: tables.into_iter().map(Arc::new).collect(),
        functions: Arc::new([]),
        digest: Digest(hash.finalize().into()),
        survey_digest: survey.digest,
    }
}

fn reviewed(table: &SurveyTable, reviewer: &dyn Reviewer) -> Table {
    let shown = |column: &SurveyColumn| {
        let decided = reviewer.column(table, column)?;
        Some(Column {
            id: column.id,
            name: Arc::clone(&column.name),
            ty: column.ty.clone(),
            nullable: column.nullable,
            classification: decided.classification,
            tags: decided.tags,
            mask: decided.mask,
            values: Vec::new(),
            part: decided.part,
        })
    };
    let columns: Vec<Column> = table.columns.iter().filter_map(shown).collect();
    let is_known = |id| columns.iter().any(|column| column.id == id);
    let (individuals, group_min) = reviewer.individuals(table);
    Table {
        id: table.id,
        name: table.name.clone(),
        kind: table.kind.clone(),
        about: None,
        primary_key: if table.primary_key.iter().all(|id| is_known(*id)) {
            table.primary_key.clone()
        } else {
            Vec::new()
        },
        foreign_keys: table.foreign_keys.clone(),
        indexes: table.indexes.clone(),
        individuals,
        group_min,
        compared_max: 64,
        share_max: 90,
        columns,
    }
}

fn both_sides_known(table: &Table, key: &ForeignKey, tables: &[Table]) -> bool {
    key.columns.iter().all(|id| table.column(*id).is_some())
        && tables
            .iter()
            .find(|other| other.name == key.table)
            .is_some_and(|other| key.referenced.iter().all(|id| other.column(*id).is_some()))
}
