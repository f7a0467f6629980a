//! Rows as JSON, straight from what the source sent; for other forms of an answer its cells one by
//! one ([`cells`]) and as plain text ([`plain`]).
//!
//! A cell goes from its text to JSON without an intermediate value: no parse that is not needed,
//! no allocation per cell. What stands in the database may be anything, so nothing here trusts it:
//! what is no number is a string, what is no sound JSON document is a string, what is no array is
//! a string, and a frame that does not add up is an [`EncodeError`]. The text written is always
//! JSON that strict parsers take: a row planted in a table must not break the answer it is in.
//!
//! Numbers stand for themselves where every client reads them exactly; whole numbers beyond
//! ±(2^53−1) and exact decimals are strings.

mod array;
pub mod cells;
pub(crate) mod frame;
mod json;
pub mod plain;
mod scalar;
#[cfg(test)]
mod tests;
mod text;
mod time;

use postern_core::rows::{Block, Cell, CellRows, Form, PgRows, Shape};

/// Why rows could not be written. Holds nothing of the rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum EncodeError {
    /// A row does not add up: a length that is wrong, a column too few or too many.
    #[error("a row of the source is malformed: {0}")]
    Malformed(&'static str),
    /// A text is not UTF-8.
    #[error("a text of the source is not UTF-8")]
    NotUtf8,
    /// What was written is not read back as JSON: a defect of this module.
    #[error("a row did not become JSON")]
    NotJson,
}

/// Writes the rows of one shape.
#[derive(Debug)]
pub struct RowEncoder {
    forms: Vec<Form>,
    scratch: Vec<u8>,
}

impl RowEncoder {
    /// An encoder for answers of that shape.
    pub fn new(shape: &Shape) -> Self {
        let forms = shape.columns.iter().map(|column| column.form.clone()).collect();
        Self { forms, scratch: Vec::new() }
    }

    /// Appends the rows `from..to` of the block, each a JSON array, with commas between; how many
    /// there were. Rows the block does not have are left out.
    ///
    /// # Errors
    /// When a row is malformed or a text is not UTF-8; `out` is then as it was.
    pub fn json_rows(
        &mut self,
        block: &Block,
        from: usize,
        to: usize,
        out: &mut Vec<u8>,
    ) -> Result<usize, EncodeError> {
        self.rows(block, from, to, Between::Rows, out)
    }

    /// Appends all rows of the block, each a JSON array on a line of its own that ends with `\n`.
    ///
    /// # Errors
    /// As [`RowEncoder::json_rows`].
    pub fn json_lines(&mut self, block: &Block, out: &mut Vec<u8>) -> Result<(), EncodeError> {
        self.rows(block, 0, block.rows(), Between::Lines, out).map(|_rows| ())
    }

    fn rows(
        &mut self,
        block: &Block,
        from: usize,
        to: usize,
        between: Between,
        out: &mut Vec<u8>,
    ) -> Result<usize, EncodeError> {
        let before = out.len();
        let written = match block {
            Block::PgText(rows) => self.pg_rows(rows, from, to, between, out),
            Block::Cells(rows) => self.cell_rows(rows, from, to, between, out),
        };
        if written.is_err() {
            out.truncate(before);
        }
        written
    }

    fn pg_rows(
        &mut self,
        rows: &PgRows,
        from: usize,
        to: usize,
        between: Between,
        out: &mut Vec<u8>,
    ) -> Result<usize, EncodeError> {
        let to = to.min(rows.ends.len());
        let mut start = match from.checked_sub(1) {
            None => 0,
            Some(last) => rows.ends.get(last).copied().unwrap_or(rows.bytes.len()),
        };
        for (at, end) in rows.ends.iter().enumerate().take(to).skip(from) {
            let body = rows.bytes.get(start..*end).ok_or(EncodeError::Malformed("row bounds"))?;
            between.before(at > from, out);
            self.pg_row(body, out)?;
            between.after(out);
            start = *end;
        }
        Ok(to.saturating_sub(from))
    }

    fn pg_row(&mut self, body: &[u8], out: &mut Vec<u8>) -> Result<(), EncodeError> {
        let mut frame = frame::Frame::open(body, self.forms.len())?;
        for (at, form) in self.forms.iter().enumerate() {
            out.push(if at == 0 { b'[' } else { b',' });
            match frame.next_cell()? {
                None => out.extend_from_slice(b"null"),
                Some(bytes) => scalar::write_pg(form, bytes, &mut self.scratch, out)?,
            }
        }
        frame.close()?;
        close_row(self.forms.is_empty(), out);
        Ok(())
    }

    fn cell_rows(
        &self,
        rows: &CellRows,
        from: usize,
        to: usize,
        between: Between,
        out: &mut Vec<u8>,
    ) -> Result<usize, EncodeError> {
        if rows.width != self.forms.len() || !is_whole(rows) {
            return Err(EncodeError::Malformed("number of cells"));
        }
        let to = to.min(rows.len());
        for (at, row) in rows.iter().enumerate().take(to).skip(from) {
            between.before(at > from, out);
            write_cells(row, out);
            between.after(out);
        }
        Ok(to.saturating_sub(from))
    }
}

/// What stands between rows.
#[derive(Clone, Copy, Debug)]
enum Between {
    /// Rows of one list: commas.
    Rows,
    /// Rows of a file: each has a line.
    Lines,
}

impl Between {
    fn before(self, is_next: bool, out: &mut Vec<u8>) {
        match self {
            Self::Rows if is_next => out.push(b','),
            Self::Rows | Self::Lines => {}
        }
    }

    fn after(self, out: &mut Vec<u8>) {
        match self {
            Self::Lines => out.push(b'\n'),
            Self::Rows => {}
        }
    }
}

/// The cells of a block as JSON values, for those who need a few of them in hand: row by row.
///
/// # Errors
/// As [`RowEncoder::json_rows`].
pub fn to_values(shape: &Shape, block: &Block) -> Result<Vec<Vec<serde_json::Value>>, EncodeError> {
    let mut text = vec![b'['];
    RowEncoder::new(shape).json_rows(block, 0, block.rows(), &mut text)?;
    text.push(b']');
    serde_json::from_slice(&text).map_err(|_holds_data| EncodeError::NotJson)
}

fn is_whole(rows: &CellRows) -> bool {
    rows.cells.len().checked_rem(rows.width).is_none_or(|left| left == 0)
}

fn write_cells(row: &[Cell], out: &mut Vec<u8>) {
    for (at, cell) in row.iter().enumerate() {
        out.push(if at == 0 { b'[' } else { b',' });
        scalar::write_cell(cell, out);
    }
    close_row(row.is_empty(), out);
}

fn close_row(is_empty: bool, out: &mut Vec<u8>) {
    if is_empty {
        out.push(b'[');
    }
    out.push(b']');
}
