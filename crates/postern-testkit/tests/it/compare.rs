//! Two answers are the same when they have the same columns and hold the same rows, in whatever
//! order.

use serde_json::Value;

/// An answer in one spelling.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Table {
    pub(crate) columns: Vec<String>,
    pub(crate) rows: Vec<Vec<String>>,
}

impl Table {
    pub(crate) fn new(columns: Vec<String>, mut rows: Vec<Vec<String>>) -> Self {
        rows.sort();
        Self { columns, rows }
    }

    /// The first difference.
    pub(crate) fn difference(&self, expected: &Self) -> Option<String> {
        if self.columns != expected.columns {
            return Some(format!("columns {:?}, not {:?}", self.columns, expected.columns));
        }
        if self.rows.len() != expected.rows.len() {
            return Some(format!("{} rows, not {}", self.rows.len(), expected.rows.len()));
        }
        let (ours, theirs) =
            self.rows.iter().zip(&expected.rows).find(|(ours, theirs)| ours != theirs)?;
        Some(format!("{ours:?}, not {theirs:?}"))
    }
}

/// A cell of the door's JSON. A text stands in quotes, so that `'1'` and 1 differ where the
/// engine tells them apart.
pub(crate) fn exact(cell: &Value) -> String {
    cell.to_string()
}

/// A cell of the door's JSON, as PostgreSQL would print it.
pub(crate) fn plain(cell: &Value) -> String {
    match cell {
        Value::Null => NULL.to_owned(),
        Value::Bool(true) => "t".to_owned(),
        Value::Bool(false) => "f".to_owned(),
        Value::String(text) => text.clone(),
        Value::Number(_) | Value::Array(_) | Value::Object(_) => cell.to_string(),
    }
}

/// NULL among plain texts.
pub(crate) const NULL: &str = "∅";
