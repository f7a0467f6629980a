//! What is proposed for a source: for people to decide.

use std::sync::Arc;

use postern_core::{
    catalogue::{ColumnId, Part, TableId, TableName},
    classification::Classification,
    mask::Mask,
    name::Tag,
};

use crate::kind::DataKind;

/// How sure a proposal is, in percent: 0 to 100.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Confidence(u8);

impl Confidence {
    /// A confidence; more than 100 is 100.
    pub const fn new(percent: u8) -> Self {
        Self(if percent > 100 { 100 } else { percent })
    }

    /// In percent.
    pub const fn percent(self) -> u8 {
        self.0
    }
}

/// The proposal for a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableProposal {
    /// Where it stands in the source.
    pub id: TableId,
    /// Its name.
    pub name: TableName,
    /// Whose data it holds, where that can be told.
    pub entity: Option<EntityProposal>,
    /// Its columns, in table order, each once.
    pub columns: Vec<ColumnProposal>,
}

/// Whose data a table holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EntityProposal {
    /// The individual that this column names.
    Column(ColumnId),
    /// Nobody's.
    Nobody,
}

/// The proposal for a column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ColumnProposal {
    /// Its number.
    pub id: ColumnId,
    /// Its name.
    pub name: Arc<str>,
    /// What it seems to hold.
    pub kind: DataKind,
    /// How sure that is.
    pub confidence: Confidence,
    /// Why, in a few words; never a value.
    pub reason: String,
    /// How sensitive it is.
    pub classification: Classification,
    /// Tags.
    pub tags: Vec<Tag>,
    /// The mask; `None` shows it as it is.
    pub mask: Option<Mask>,
    /// Its known values, harmless and few.
    pub values: Vec<Arc<str>>,
    /// What aggregate-only roles may do with it.
    pub part: Part,
}
