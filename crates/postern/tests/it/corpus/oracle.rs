//! The oracle for SQLite: the same statement over temporary views in a connection of its own.

use anyhow::Context as _;
use rusqlite::{Connection, types::ValueRef};
use serde_json::Value;

use super::compare::Table;

/// Opens the database file and makes the views of a role stand before its tables.
pub(super) fn open(path: &std::path::Path, views: &str, role: &str) -> anyhow::Result<Connection> {
    let connection = Connection::open(path)?;
    let set = views
        .split("-- @")
        .find_map(|set| set.strip_prefix(role).and_then(|set| set.strip_prefix('\n')))
        .with_context(|| format!("no views for `{role}`"))?;
    connection.execute_batch(set)?;
    Ok(connection)
}

/// Runs a statement as it stands.
pub(super) fn run(connection: &Connection, sql: &str) -> anyhow::Result<Table> {
    let mut statement = connection.prepare(sql)?;
    let columns: Vec<String> = statement.column_names().map(str::to_owned).collect();
    let width = columns.len();
    let mut rows = Vec::new();
    let mut cursor = statement.query([])?;
    while let Some(row) = cursor.next()? {
        rows.push((0..width).map(|i| row.get_ref(i).map(value)).collect::<Result<_, _>>()?);
    }
    Ok(Table { columns, rows })
}

fn value(cell: ValueRef<'_>) -> Value {
    match cell {
        ValueRef::Null => Value::Null,
        ValueRef::Integer(n) => Value::String(n.to_string()),
        ValueRef::Real(n) if n.is_finite() => Value::String(format!("{n:?}")),
        ValueRef::Real(n) => {
            Value::String(if n > 0.0 { "Infinity" } else { "-Infinity" }.to_owned())
        }
        ValueRef::Text(text) => Value::String(String::from_utf8_lossy(text).into_owned()),
        ValueRef::Blob(bytes) => {
            let hex = bytes.iter().fold("\\x".to_owned(), |hex, byte| hex + &format!("{byte:02x}"));
            Value::String(hex)
        }
    }
}
