//! One cell as plain text: what its JSON string holds, and its JSON where it is no string.
//!
//! Whole numbers keep all their digits, as there is no client here that reads numbers as floats.

use postern_core::rows::{Cell, Form};

use super::{EncodeError, array, cells::Sent, scalar, text, time};

/// Writes cells as plain text.
#[derive(Debug, Default)]
pub struct PlainEncoder {
    scratch: Vec<u8>,
}

impl PlainEncoder {
    /// Appends the text of a cell, which is UTF-8; of NULL nothing.
    ///
    /// # Errors
    /// When a text is not UTF-8; `out` may then hold a part of it.
    pub fn write(
        &mut self,
        form: &Form,
        cell: Sent<'_>,
        out: &mut Vec<u8>,
    ) -> Result<(), EncodeError> {
        match cell {
            Sent::Null => Ok(()),
            Sent::Text(bytes) => self.write_pg(form, bytes, out),
            Sent::Cell(cell) => {
                write_cell(cell, out);
                Ok(())
            }
        }
    }

    fn write_pg(
        &mut self,
        form: &Form,
        bytes: &[u8],
        out: &mut Vec<u8>,
    ) -> Result<(), EncodeError> {
        let parts = match form {
            Form::Bool => truth(bytes),
            Form::Timestamp => time::timestamp(bytes),
            Form::TimestampTz => time::moment(bytes),
            Form::Array { element, delimiter } => {
                if array::write(bytes, element, *delimiter, &mut self.scratch, out)? {
                    return Ok(());
                }
                None
            }
            Form::Int
            | Form::Float
            | Form::Numeric
            | Form::Text
            | Form::Date
            | Form::Json
            | Form::Bytes
            | Form::Dynamic => None,
        };
        if let Some(parts) = parts {
            for part in parts {
                out.extend_from_slice(part);
            }
            return Ok(());
        }
        let text = std::str::from_utf8(bytes).map_err(|_holds_data| EncodeError::NotUtf8)?;
        out.extend_from_slice(text.as_bytes());
        Ok(())
    }
}

const fn truth(bytes: &[u8]) -> Option<time::Parts<'_>> {
    match bytes {
        b"t" => Some([b"true", b"", b"", b"", b""]),
        b"f" => Some([b"false", b"", b"", b"", b""]),
        _ => None,
    }
}

fn write_cell(cell: &Cell, out: &mut Vec<u8>) {
    match cell {
        Cell::Null => {}
        Cell::Int(int) => scalar::print(out, format_args!("{int}")),
        Cell::Float(float) if float.is_finite() => scalar::print(out, format_args!("{float:?}")),
        Cell::Float(float) if float.is_nan() => out.extend_from_slice(b"NaN"),
        Cell::Float(float) => {
            let name: &[u8] = if *float > 0.0 { b"Infinity" } else { b"-Infinity" };
            out.extend_from_slice(name);
        }
        Cell::Text(value) => out.extend_from_slice(value.as_bytes()),
        Cell::Bytes(bytes) => {
            out.extend_from_slice(b"\\x");
            text::write_digits(bytes, out);
        }
    }
}
