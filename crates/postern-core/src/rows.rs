//! Rows on their way out: a shape, then blocks tagged by what they hold.
//!
//! A block is what the source sent, as it sent it; only who needs cells decodes it. A listener
//! that speaks the source's own protocol can pass blocks on byte for byte.

use std::sync::Arc;

use crate::mask::MaskKind;

/// The columns of an answer.
#[derive(Clone, Debug)]
pub struct Shape {
    /// In order.
    pub columns: Vec<ShapeColumn>,
}

/// One column of an answer.
#[derive(Clone, Debug)]
pub struct ShapeColumn {
    /// Its name.
    pub name: Arc<str>,
    /// The engine's name of its type, as told to callers.
    pub type_name: Arc<str>,
    /// The mask its values went through, where it is a plain masked column.
    pub masked: Option<MaskKind>,
    /// How a cell reads.
    pub form: Form,
}

/// How the cells of a column read, and so how they stand in JSON.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Form {
    /// PostgreSQL `t`/`f`; JSON Boolean.
    Bool,
    /// A whole number; JSON number up to 2^53−1, string beyond.
    Int,
    /// Floating point; JSON number, or the strings `NaN`, `Infinity`, `-Infinity`.
    Float,
    /// Exact decimal; JSON string.
    Numeric,
    /// Text; JSON string.
    Text,
    /// Calendar date, `2026-11-20`; JSON string.
    Date,
    /// Date and time without zone; JSON string `2026-11-20T10:00:00.5`.
    Timestamp,
    /// A moment, session zone UTC; JSON string `2026-11-20T10:00:00.5Z`.
    TimestampTz,
    /// JSON as it is.
    Json,
    /// Bytes; JSON string `\x…` of hex digits.
    Bytes,
    /// A PostgreSQL array of that form; nested JSON arrays.
    Array {
        /// Form of the elements.
        element: Box<Self>,
        /// What stands between elements: `,`, and `;` for `box`.
        delimiter: char,
    },
    /// Each cell says for itself (SQLite).
    Dynamic,
}

/// A block of rows.
#[derive(Clone, Debug)]
pub enum Block {
    /// PostgreSQL `DataRow` bodies, columns in text format.
    PgText(PgRows),
    /// Decoded cells.
    Cells(CellRows),
}

impl Block {
    /// Number of rows.
    pub fn rows(&self) -> usize {
        match self {
            Self::PgText(rows) => rows.ends.len(),
            Self::Cells(rows) => rows.len(),
        }
    }

    /// Bytes of the values, as the source sent them.
    pub fn bytes(&self) -> usize {
        match self {
            Self::PgText(rows) => rows.bytes.len(),
            Self::Cells(rows) => rows.cells.iter().map(Cell::bytes).sum(),
        }
    }
}

/// PostgreSQL rows: `DataRow` message bodies one after the other. A body is `u16` columns, then
/// for each an `i32` length (−1 for NULL) and so many bytes.
#[derive(Clone, Debug, Default)]
pub struct PgRows {
    /// The bodies.
    pub bytes: Vec<u8>,
    /// Where each body ends.
    pub ends: Vec<usize>,
}

impl PgRows {
    /// Appends one body.
    pub fn push(&mut self, body: &[u8]) {
        self.bytes.extend_from_slice(body);
        self.ends.push(self.bytes.len());
    }

    /// The bodies, in order.
    pub fn iter(&self) -> impl Iterator<Item = &[u8]> {
        self.ends.iter().scan(0_usize, |start, end| {
            let body = self.bytes.get(*start..*end);
            *start = *end;
            body
        })
    }
}

/// Rows of decoded cells.
#[derive(Clone, Debug, Default)]
pub struct CellRows {
    /// Cells in a row; at least one.
    pub width: usize,
    /// All cells, row after row.
    pub cells: Vec<Cell>,
}

impl CellRows {
    /// Number of rows.
    pub fn len(&self) -> usize {
        self.cells.len().checked_div(self.width).unwrap_or(0)
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.cells.is_empty()
    }

    /// The rows, in order.
    pub fn iter(&self) -> impl Iterator<Item = &[Cell]> {
        self.cells.chunks(self.width.max(1))
    }
}

/// A decoded cell.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// NULL.
    Null,
    /// A whole number.
    Int(i64),
    /// Floating point.
    Float(f64),
    /// Text.
    Text(Box<str>),
    /// Bytes.
    Bytes(Box<[u8]>),
}

impl Cell {
    /// Bytes of the value.
    pub fn bytes(&self) -> usize {
        match self {
            Self::Null => 0,
            Self::Int(_) | Self::Float(_) => 8,
            Self::Text(text) => text.len(),
            Self::Bytes(bytes) => bytes.len(),
        }
    }
}
