//! Rows as JSON.

use postern_core::rows::{Block, Cell, Form, Shape};

/// Largest whole number that every client reads exactly.
const SAFE_INT: i64 = (1 << 53) - 1;

/// Encodes the rows of one answer.
#[derive(Clone, Debug)]
pub struct RowEncoder {
    forms: Vec<Form>,
}

impl RowEncoder {
    /// For answers of this shape.
    pub fn new(shape: &Shape) -> Self {
        Self { forms: shape.columns.iter().map(|column| column.form.clone()).collect() }
    }

    /// Appends rows `from..to` of a block as JSON arrays, separated by commas.
    pub fn json_rows(&self, block: &Block, from: usize, to: usize, out: &mut Vec<u8>) {
        let Block::Cells(rows) = block else { return };
        for (at, row) in rows.iter().enumerate().take(to).skip(from) {
            if at > from {
                out.push(b',');
            }
            out.push(b'[');
            for (column, cell) in row.iter().enumerate() {
                if column > 0 {
                    out.push(b',');
                }
                let json = match (cell, self.forms.get(column)) {
                    (Cell::Null, _) => serde_json::Value::Null,
                    (Cell::Int(number), Some(Form::Bool)) => (*number != 0).into(),
                    (Cell::Int(number), _) if number.abs() <= SAFE_INT => (*number).into(),
                    (Cell::Int(number), _) => number.to_string().into(),
                    (Cell::Float(number), _) => (*number).into(),
                    (Cell::Text(text), _) => text.as_ref().into(),
                    (Cell::Bytes(bytes), _) => format!("\\x{bytes:02x?}").into(),
                };
                out.extend_from_slice(json.to_string().as_bytes());
            }
            out.push(b']');
        }
    }
}
