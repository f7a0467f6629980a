//! Binding: the caller's values and Postern's own, by number.

use std::fmt::Write as _;

use postern_core::value::Value;
use postern_gate::{ports::RunError, record::Bind};
use rusqlite::{
    Statement,
    types::{Null, ToSqlOutput, ValueRef},
};

/// Binds every parameter. The statement's placeholders must be exactly 1 to n. A text is bound as a
/// number where it is one and is compared with numbers.
pub(super) fn bind(
    statement: &mut Statement<'_>,
    params: &[Bind],
    numbers: &[bool],
) -> Result<(), BindError> {
    let count = statement.parameter_count();
    let mut given = vec![false; params.len()];
    for index in 1..=count {
        let number = number_of(statement, index)?;
        let slot = number.checked_sub(1).ok_or_else(mismatch)?;
        let (param, seen) = params.get(slot).zip(given.get_mut(slot)).ok_or_else(mismatch)?;
        *seen = true;
        let is_number = numbers.get(slot).copied().unwrap_or(false);
        if matches!(param, Bind::Value(Value::Number(text)) if !is_held(text)) {
            let expected = "number that SQLite has".to_owned();
            return Err(BindError::Run(RunError::BadParam { index: number, expected }));
        }
        let bound = bound(param, is_number);
        statement.raw_bind_parameter(index, bound).map_err(BindError::Engine)?;
    }
    if given.iter().all(|seen| *seen) { Ok(()) } else { Err(mismatch()) }
}

/// Binding failed.
pub(super) enum BindError {
    /// In the engine.
    Engine(rusqlite::Error),
    /// The plan's placeholders and parameters differ.
    Run(RunError),
}

fn mismatch() -> BindError {
    BindError::Run(RunError::Disagrees { detail: "placeholders and parameters differ".to_owned() })
}

/// The number in `?3`, `$3` or `:3`; the engine numbers named placeholders by first appearance,
/// which is not their number.
fn number_of(statement: &Statement<'_>, index: usize) -> Result<usize, BindError> {
    match statement.parameter_name(index) {
        None => Ok(index),
        Some(name) => {
            let digits = name.strip_prefix(['?', '$', ':', '@']).ok_or_else(mismatch)?;
            digits.parse().ok().ok_or_else(mismatch)
        }
    }
}

fn bound(param: &Bind, is_number: bool) -> ToSqlOutput<'_> {
    match param {
        Bind::Key(key) => ToSqlOutput::Borrowed(ValueRef::Blob(key.expose())),
        Bind::Value(Value::Text(text)) if is_number && is_plain_number(text) => number(text),
        Bind::Value(value) => output(value),
    }
}

fn output(value: &Value) -> ToSqlOutput<'_> {
    match value {
        Value::Null => ToSqlOutput::from(Null),
        Value::Bool(truth) => ToSqlOutput::from(*truth),
        Value::Int(int) => ToSqlOutput::from(*int),
        Value::Number(text) => number(text),
        Value::Text(text) | Value::Json(text) => {
            ToSqlOutput::Borrowed(ValueRef::Text(text.as_bytes()))
        }
        Value::Bytes(bytes) => ToSqlOutput::Borrowed(ValueRef::Blob(bytes)),
        Value::List(items) => {
            let mut json = String::new();
            write_list(items, &mut json, 0);
            ToSqlOutput::from(json)
        }
    }
}

fn number(text: &str) -> ToSqlOutput<'_> {
    if let Ok(int) = text.parse::<i64>() {
        return ToSqlOutput::from(int);
    }
    match text.parse::<f64>() {
        Ok(float) if float.is_finite() => ToSqlOutput::from(float),
        _ => ToSqlOutput::Borrowed(ValueRef::Text(text.as_bytes())),
    }
}

/// Whether the engine has a number: as text it would be larger than every other.
fn is_held(text: &str) -> bool {
    text.parse::<f64>().is_ok_and(f64::is_finite)
}

/// Whether a text is a number as clients write one.
fn is_plain_number(text: &str) -> bool {
    let digits = text.strip_prefix(['-', '+']).unwrap_or(text);
    digits.starts_with(|c: char| c.is_ascii_digit() || c == '.') && is_held(text)
}

/// Lists deeper than this come from nobody honest; what lies below is bound as null.
const DEPTH_MAX: usize = 32;

/// A list as JSON text, for `json_each`.
fn write_list(items: &[Value], out: &mut String, depth: usize) {
    out.push('[');
    for (at, item) in items.iter().enumerate() {
        if at > 0 {
            out.push(',');
        }
        write_item(item, out, depth);
    }
    out.push(']');
}

fn write_item(item: &Value, out: &mut String, depth: usize) {
    match item {
        Value::Bool(truth) => out.push_str(if *truth { "true" } else { "false" }),
        Value::Int(int) => out.push_str(&int.to_string()),
        Value::Number(text) if is_json_number(text) => out.push_str(text),
        Value::Number(text) | Value::Text(text) => write_text(text, out),
        Value::Json(json) => out.push_str(json),
        Value::Bytes(bytes) => write_text(&hex::encode(bytes), out),
        Value::List(inner) if depth < DEPTH_MAX => {
            write_list(inner, out, depth.saturating_add(1));
        }
        Value::Null | Value::List(_) => out.push_str("null"),
    }
}

fn is_json_number(text: &str) -> bool {
    text.parse::<f64>().is_ok_and(f64::is_finite)
        && text.starts_with(|c: char| c == '-' || c.is_ascii_digit())
}

fn write_text(text: &str, out: &mut String) {
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            c if u32::from(c) < 0x20 => {
                // writing to a String cannot fail
                let _written = write!(out, "\\u{:04x}", u32::from(c));
            }
            c => out.push(c),
        }
    }
    out.push('"');
}
