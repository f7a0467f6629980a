//! Cells that say their own type, as texts of PostgreSQL's types.

use std::io::Write as _;

use postern_core::rows::Cell;

use crate::types;

/// Whether a cell can be a value of that type.
pub(crate) fn fits(cell: &Cell, oid: u32) -> bool {
    match (cell, oid) {
        (Cell::Int(value), types::INT2) => i16::try_from(*value).is_ok(),
        (Cell::Int(value), types::INT4) => i32::try_from(*value).is_ok(),
        (Cell::Null, _)
        | (_, types::TEXT | types::JSON)
        | (Cell::Int(_), types::INT8)
        | (Cell::Int(_) | Cell::Float(_), types::FLOAT8 | types::NUMERIC)
        | (Cell::Bytes(_) | Cell::Text(_), types::BYTEA)
        | (Cell::Text(_), types::DATE | types::TIMESTAMP) => true,
        (Cell::Text(text), types::NUMERIC) => is_number(text),
        (Cell::Int(_) | Cell::Float(_) | Cell::Text(_) | Cell::Bytes(_), _) => false,
    }
}

/// Writes the text of a cell as a value of that type, which it fits.
pub(crate) fn write(cell: &Cell, oid: u32, out: &mut Vec<u8>) {
    match cell {
        Cell::Null => {}
        Cell::Int(value) => print(out, format_args!("{value}")),
        Cell::Float(value) if value.is_nan() => out.extend_from_slice(b"NaN"),
        Cell::Float(value) if value.is_infinite() => {
            let name: &[u8] = if *value > 0.0 { b"Infinity" } else { b"-Infinity" };
            out.extend_from_slice(name);
        }
        Cell::Float(value) => print(out, format_args!("{value:?}")),
        Cell::Text(text) if oid == types::BYTEA => hex(text.as_bytes(), out),
        Cell::Text(text) if oid == types::TIMESTAMP => {
            out.extend_from_slice(text.replacen('T', " ", 1).as_bytes());
        }
        // PostgreSQL's texts hold no NUL, and clients read up to one.
        Cell::Text(text) => out.extend(text.bytes().filter(|byte| *byte != 0)),
        Cell::Bytes(bytes) => hex(bytes, out),
    }
}

fn is_number(text: &str) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let (whole, part) = digits.split_once('.').unwrap_or((digits, "0"));
    [whole, part].iter().all(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit()))
}

fn hex(bytes: &[u8], out: &mut Vec<u8>) {
    out.extend_from_slice(b"\\x");
    for byte in bytes {
        print(out, format_args!("{byte:02x}"));
    }
}

fn print(out: &mut Vec<u8>, what: std::fmt::Arguments<'_>) {
    // writing to a Vec cannot fail
    let _written: std::io::Result<()> = out.write_fmt(what);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(cell: &Cell, oid: u32) -> String {
        let mut out = Vec::new();
        write(cell, oid, &mut out);
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn cells_are_written_as_postgresql_writes_its_values() {
        assert_eq!(
            text(&Cell::Text("2026-11-20T10:00:00.5".into()), types::TIMESTAMP),
            "2026-11-20 10:00:00.5"
        );
        assert_eq!(text(&Cell::Bytes([0, 255].into()), types::BYTEA), "\\x00ff");
        assert_eq!(text(&Cell::Text("a".into()), types::BYTEA), "\\x61");
        assert_eq!(text(&Cell::Float(f64::NEG_INFINITY), types::FLOAT8), "-Infinity");
        assert_eq!(text(&Cell::Text("a\0b".into()), types::TEXT), "ab");
    }

    #[test]
    fn a_cell_is_no_value_of_a_type_it_does_not_fit() {
        assert!(!fits(&Cell::Int(70_000), types::INT2));
        assert!(!fits(&Cell::Text("x".into()), types::INT8));
        assert!(fits(&Cell::Text("-1.50".into()), types::NUMERIC));
        assert!(!fits(&Cell::Text("1.".into()), types::NUMERIC));
        assert!(fits(&Cell::Null, types::INT2));
    }
}
