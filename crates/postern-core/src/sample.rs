//! A few rows of a table: looked at to tell what its columns hold, then forgotten.
//!
//! A sample is housekeeping, as a [survey](crate::survey) is, and holds what nobody may see: it
//! is never stored, logged, printed or returned by a listener, and is wiped when dropped.

use crate::{catalogue::ColumnId, secret::Secret};

/// Most bytes of a value that are looked at; what is longer is cut at a character.
pub const VALUE_BYTES_MAX: usize = 1024;

/// How much may be taken of one table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SampleBudget {
    /// Most rows.
    pub row_limit: u32,
    /// Longest time the source may work on it.
    pub time: std::time::Duration,
}

impl Default for SampleBudget {
    fn default() -> Self {
        Self { row_limit: 200, time: std::time::Duration::from_secs(2) }
    }
}

/// A few rows of one table.
#[derive(Debug, Default)]
pub struct TableSample {
    /// How many rows were looked at.
    pub rows: u32,
    /// Whether the table has no other rows.
    pub is_whole: bool,
    /// What was seen, for each column that may be read.
    pub columns: Vec<ColumnSample>,
}

impl TableSample {
    /// What was seen of a column; `None` where it may not be read, or was not.
    pub fn column(&self, id: ColumnId) -> Option<&ColumnSample> {
        self.columns.iter().find(|column| column.id == id)
    }
}

/// What was seen of one column.
#[derive(Debug)]
pub struct ColumnSample {
    /// Its number.
    pub id: ColumnId,
    /// The values that are not NULL, one for each row, as the engine writes them in text.
    pub values: Secret<Vec<String>>,
    /// How many rows had NULL there.
    pub nulls: u32,
    /// How many values were no text in UTF-8 and were passed over.
    pub unreadable: u32,
}
