//! One cell as JSON.

use std::io::Write as _;

use postern_core::rows::{Cell, Form};

use super::{EncodeError, array, json, text, time};

/// Greatest whole number that every client reads exactly: 2^53 − 1.
const SAFE_MAX: u64 = 9_007_199_254_740_991;

/// Writes a cell in PostgreSQL's text form.
pub(super) fn write_pg(
    form: &Form,
    bytes: &[u8],
    scratch: &mut Vec<u8>,
    out: &mut Vec<u8>,
) -> Result<(), EncodeError> {
    if let Form::Array { element, delimiter } = form
        && array::write(bytes, element, *delimiter, scratch, out)?
    {
        return Ok(());
    }
    write_plain_form(form, bytes, out)
}

/// Writes a cell that is no array. What does not have its form's form is written as a string.
pub(super) fn write_plain_form(
    form: &Form,
    bytes: &[u8],
    out: &mut Vec<u8>,
) -> Result<(), EncodeError> {
    let written = match form {
        Form::Bool => write_bool(bytes, out),
        Form::Int => write_int(bytes, out),
        Form::Float => write_float(bytes, out),
        Form::Timestamp => write_time(time::timestamp(bytes), out),
        Form::TimestampTz => write_time(time::moment(bytes), out),
        Form::Json => {
            let text = std::str::from_utf8(bytes).map_err(|_holds_data| EncodeError::NotUtf8)?;
            json::embed(text, out)
        }
        Form::Numeric
        | Form::Text
        | Form::Date
        | Form::Bytes
        | Form::Array { .. }
        | Form::Dynamic => false,
    };
    if written { Ok(()) } else { text::write_bytes(bytes, out) }
}

fn write_bool(bytes: &[u8], out: &mut Vec<u8>) -> bool {
    match bytes {
        b"t" => out.extend_from_slice(b"true"),
        b"f" => out.extend_from_slice(b"false"),
        _ => return false,
    }
    true
}

fn write_time(parts: Option<time::Parts<'_>>, out: &mut Vec<u8>) -> bool {
    if let Some(parts) = &parts {
        text::write_plain(parts, out);
    }
    parts.is_some()
}

/// A number in the source's own digits when it is safe; false beyond, or when it is none.
fn write_int(bytes: &[u8], out: &mut Vec<u8>) -> bool {
    let digits = bytes.strip_prefix(b"-").unwrap_or(bytes);
    let canonical = match digits {
        b"0" => digits.len() == bytes.len(),
        [b'1'..=b'9', ..] => digits.len() <= 16 && is_safe(digits),
        _ => false,
    };
    if canonical {
        out.extend_from_slice(bytes);
    }
    canonical
}

fn is_safe(digits: &[u8]) -> bool {
    let mut value = 0_u64;
    for byte in digits {
        let digit = match byte {
            b'0'..=b'9' => u64::from(byte & 15),
            _ => return false,
        };
        value = value.saturating_mul(10).saturating_add(digit);
    }
    value <= SAFE_MAX
}

/// PostgreSQL prints finite numbers as JSON would; `NaN` and `Infinity` become strings.
fn write_float(bytes: &[u8], out: &mut Vec<u8>) -> bool {
    let number = json::is_number(bytes);
    if number {
        out.extend_from_slice(bytes);
    }
    number
}

/// Writes a decoded cell.
pub(super) fn write_cell(cell: &Cell, out: &mut Vec<u8>) {
    match cell {
        Cell::Null => out.extend_from_slice(b"null"),
        Cell::Int(int) if int.unsigned_abs() <= SAFE_MAX => print(out, format_args!("{int}")),
        Cell::Int(int) => print(out, format_args!("\"{int}\"")),
        Cell::Float(float) if float.is_finite() => print(out, format_args!("{float:?}")),
        Cell::Float(float) if float.is_nan() => out.extend_from_slice(b"\"NaN\""),
        Cell::Float(float) => {
            let name: &[u8] = if *float > 0.0 { b"\"Infinity\"" } else { b"\"-Infinity\"" };
            out.extend_from_slice(name);
        }
        Cell::Text(value) => text::write_str(value, out),
        Cell::Bytes(bytes) => text::write_hex(bytes, out),
    }
}

pub(super) fn print(out: &mut Vec<u8>, what: std::fmt::Arguments<'_>) {
    // writing to a Vec cannot fail
    let _written: std::io::Result<()> = out.write_fmt(what);
}
