//! Two answers are the same when they hold the same rows, in whatever order: the door's JSON cells
//! against the engine's own texts.

use serde_json::Value;

/// An answer of the door, or of an oracle brought into the same form.
#[derive(Clone, Debug)]
pub(super) struct Table {
    /// Names of the columns.
    pub(super) columns: Vec<String>,
    /// The rows.
    pub(super) rows: Vec<Vec<Value>>,
}

/// Compares, and says the first difference.
pub(super) fn same(door: &Table, oracle: &Table) -> Result<(), String> {
    if door.columns != oracle.columns {
        return Err(format!("columns {:?}, ought to be {:?}", door.columns, oracle.columns));
    }
    if door.rows.len() != oracle.rows.len() {
        return Err(format!("{} rows, ought to be {}", door.rows.len(), oracle.rows.len()));
    }
    let sorted = |table: &Table| {
        let mut rows: Vec<Vec<String>> =
            table.rows.iter().map(|row| row.iter().map(canonical).collect()).collect();
        rows.sort();
        rows
    };
    let (ours, theirs) = (sorted(door), sorted(oracle));
    match ours.iter().zip(&theirs).find(|(a, b)| a != b) {
        Some((a, b)) => Err(format!("row {a:?}, ought to be {b:?}")),
        None => Ok(()),
    }
}

/// One spelling for what means the same: numbers by value, times with a blank, JSON sorted.
fn canonical(cell: &Value) -> String {
    match cell {
        Value::Null => "∅".to_owned(),
        Value::Bool(flag) => if *flag { "t" } else { "f" }.to_owned(),
        Value::Number(number) => number_text(&number.to_string()),
        Value::String(text) => string(text),
        // PostgreSQL prints an empty array as it does an empty object.
        Value::Array(items) if items.is_empty() => "{}".to_owned(),
        Value::Array(items) => {
            let items: Vec<String> = items.iter().map(canonical).collect();
            format!("[{}]", items.join(","))
        }
        Value::Object(map) => {
            let mut items: Vec<String> =
                map.iter().map(|(key, value)| format!("{key}:{}", canonical(value))).collect();
            items.sort();
            format!("{{{}}}", items.join(","))
        }
    }
}

fn string(text: &str) -> String {
    // The oracle does not know the key of a hash: any hash is as good as another.
    if text.len() == 32 && text.bytes().all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b)) {
        return "a hash".to_owned();
    }
    if text.starts_with(['{', '['])
        && let Ok(value @ (Value::Object(_) | Value::Array(_))) = serde_json::from_str(text)
    {
        return canonical(&value);
    }
    if let Some(array) = pg_array(text) {
        return canonical(&array);
    }
    if text.parse::<f64>().is_ok() && text.chars().all(|c| c.is_ascii_digit() || "+-.e".contains(c))
    {
        return number_text(text);
    }
    time(text)
}

/// `2026-02-03T04:05:06Z` and `2026-02-03 04:05:06+00` are one moment.
fn time(text: &str) -> String {
    let bytes = text.as_bytes();
    let dated = bytes.len() > 18 && bytes[4] == b'-' && bytes[7] == b'-' && bytes[13] == b':';
    if !dated {
        return text.to_owned();
    }
    let text = text.replacen('T', " ", 1);
    text.strip_suffix('Z').or_else(|| text.strip_suffix("+00")).unwrap_or(&text).to_owned()
}

fn number_text(text: &str) -> String {
    // Exact when short, by value when long: both sides print the same double.
    match text.parse::<f64>() {
        Ok(number) if text.len() < 17 => format!("{number}"),
        Ok(number) if text.contains(['.', 'e']) => format!("{number:.12e}"),
        Ok(_) | Err(_) => text.to_owned(),
    }
}

/// A PostgreSQL array literal as JSON.
fn pg_array(text: &str) -> Option<Value> {
    let text = text.strip_prefix('{')?.strip_suffix('}')?;
    let mut items = Vec::new();
    let mut chars = text.chars().peekable();
    while chars.peek().is_some() {
        match chars.peek()? {
            '{' => {
                let mut depth = 0;
                let mut inner = String::new();
                for c in chars.by_ref() {
                    inner.push(c);
                    match c {
                        '{' => depth += 1,
                        '}' => depth -= 1,
                        _ => {}
                    }
                    if depth == 0 {
                        break;
                    }
                }
                items.push(pg_array(&inner)?);
            }
            '"' => {
                chars.next();
                let mut item = String::new();
                while let Some(c) = chars.next() {
                    match c {
                        '"' => break,
                        '\\' => item.push(chars.next()?),
                        c => item.push(c),
                    }
                }
                items.push(Value::String(item));
            }
            _ => {
                let mut item = String::new();
                while chars.peek().is_some_and(|c| *c != ',') {
                    item.push(chars.next()?);
                }
                items.push(if item == "NULL" { Value::Null } else { Value::String(item) });
            }
        }
        if chars.next().is_some_and(|c| c != ',') {
            return None;
        }
    }
    Some(Value::Array(items))
}
