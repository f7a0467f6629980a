//! Comma-separated values: RFC 4180 with a header, UTF-8, lines that end with CR LF.
//!
//! A cell is the text of its JSON string, or its JSON where it is no string; whole numbers keep all
//! digits. NULL is an empty field and an empty text is `""`, as PostgreSQL's COPY writes them. In a
//! table of one column NULL is `""` too: readers skip an empty line, and a row would be gone.
//!
//! The fields are written here and not by the crate `csv`, whose writer quotes by one rule for all
//! fields and so cannot tell NULL from an empty text.

use postern_core::{
    refusal::Refusal,
    rows::{Block, Form, Shape},
};
use postern_gate::{
    answer,
    encode::{
        EncodeError,
        cells::{Sent, each_cell},
        plain::PlainEncoder,
    },
};

use crate::Formulas;

/// Writes the lines of a table.
#[derive(Debug)]
pub(super) struct Table {
    forms: Vec<Form>,
    formulas: Formulas,
    plain: PlainEncoder,
    field: Vec<u8>,
}

impl Table {
    pub(super) fn begin(shape: &Shape, formulas: Formulas, out: &mut Vec<u8>) -> Self {
        let forms: Vec<Form> = shape.columns.iter().map(|column| column.form.clone()).collect();
        let last = forms.len().saturating_sub(1);
        for (at, column) in shape.columns.iter().enumerate() {
            let name = column.name.as_bytes();
            write_field(name, formulas, out);
            end_field(at == last, out);
        }
        Self { forms, formulas, plain: PlainEncoder::default(), field: Vec::new() }
    }

    pub(super) fn block(&mut self, block: &Block, out: &mut Vec<u8>) -> Result<(), Refusal> {
        let before = out.len();
        let Self { forms, formulas, plain, field } = self;
        let last = forms.len().saturating_sub(1);
        let written = each_cell(block, forms.len(), |at, cell| {
            if cell == Sent::Null {
                out.extend_from_slice(if last == 0 { b"\"\"" } else { b"" });
            } else {
                field.clear();
                let form = forms.get(at).unwrap_or(&Form::Text);
                plain.write(form, cell, field)?;
                write_field(field, *formulas, out);
            }
            end_field(at == last, out);
            Ok::<_, EncodeError>(())
        });
        written.map_err(|error| {
            out.truncate(before);
            answer::unreadable(error)
        })
    }
}

fn end_field(is_last: bool, out: &mut Vec<u8>) {
    out.extend_from_slice(if is_last { b"\r\n" } else { b"," });
}

fn write_field(text: &[u8], formulas: Formulas, out: &mut Vec<u8>) {
    let guard: &[u8] = match formulas {
        Formulas::Escaped if is_formula(text) => b"'",
        Formulas::Escaped | Formulas::AsTheyAre => b"",
    };
    if !text.is_empty() && !text.iter().any(|byte| must_be_quoted(*byte)) {
        out.extend_from_slice(guard);
        out.extend_from_slice(text);
        return;
    }
    out.push(b'"');
    out.extend_from_slice(guard);
    for byte in text {
        if *byte == b'"' {
            out.push(b'"');
        }
        out.push(*byte);
    }
    out.push(b'"');
}

/// What RFC 4180 wants in quotes; blanks, which some readers trim outside of them; and the signs that
/// spreadsheets of other countries and kinds of files take for commas.
const fn must_be_quoted(byte: u8) -> bool {
    matches!(byte, b',' | b';' | b'"' | b'\r' | b'\n' | b'\t' | b' ')
}

/// Whether a spreadsheet may take a text for a formula: what OWASP names ("CSV Injection"), with the
/// wide forms of those signs, behind blanks too. A plain number, `-5` or a telephone number, is none.
fn is_formula(text: &[u8]) -> bool {
    match text.trim_ascii_start() {
        // The last are ＝ ＋ － ＠.
        [b'=' | b'@', ..] | [0xEF, 0xBC, 0x9D | 0x8B | 0x8D | 0xA0, ..] => true,
        [b'+' | b'-', number @ ..] => !is_number(number),
        _ => matches!(text, [b'\t' | b'\r', ..]),
    }
}

/// Digits, at most one point among them, and an exponent; or `Infinity`.
fn is_number(text: &[u8]) -> bool {
    if text == b"Infinity" {
        return true;
    }
    let (number, exponent) = match text.iter().position(|byte| matches!(byte, b'e' | b'E')) {
        Some(at) => text.split_at(at),
        None => (text, &b"e0"[..]),
    };
    let digits = |text: &[u8]| !text.is_empty() && text.iter().all(u8::is_ascii_digit);
    let whole = match number.iter().position(|byte| *byte == b'.') {
        Some(at) => {
            let (whole, fraction) = number.split_at(at);
            digits(whole) && digits(fraction.get(1..).unwrap_or_default())
        }
        None => digits(number),
    };
    whole && matches!(exponent, [_, b'+' | b'-', rest @ ..] | [_, rest @ ..] if digits(rest))
}
