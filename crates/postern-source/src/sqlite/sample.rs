//! A few rows of one table, for the classifier.
//!
//! Names come from the schema as just read; the authorizer lets the statement read that one table
//! and call nothing. Generated columns are left out: their expressions would run.

use std::{fmt::Write as _, sync::Arc};

use postern_core::{
    catalogue::TableId,
    sample::{ColumnSample, SampleBudget, TableSample, VALUE_BYTES_MAX},
    secret::Secret,
    survey::{SurveyColumn, SurveyTable},
};
use postern_gate::ports::RunError;
use rusqlite::{Row, types::ValueRef};

use super::{
    guard::{Guard, Mode, lower},
    known::Known,
    open::Conn,
    pool::Pool,
    survey::{on_connection, quoted},
};

/// Places of a large table that are looked at.
const PLACES: u32 = 10;
/// Most bytes taken of one table: a wide one gives fewer rows.
const SAMPLE_BYTES_MAX: usize = 32 << 20;
/// Bytes of a blob that are looked at.
const BLOB_BYTES_MAX: usize = 64;

/// Takes a sample.
pub(super) async fn take(
    pool: Arc<Pool>,
    table: TableId,
    budget: SampleBudget,
) -> Result<TableSample, RunError> {
    on_connection(pool, budget.time, move |conn, known| inside(conn, known, table, budget)).await
}

fn inside(
    conn: &Conn,
    known: &Known,
    table: TableId,
    budget: SampleBudget,
) -> rusqlite::Result<TableSample> {
    let Some(table) = known.base_table(table) else { return Ok(TableSample::default()) };
    let columns: Vec<&SurveyColumn> = table.columns.iter().filter(|c| !c.generated).collect();
    if columns.is_empty() {
        return Ok(TableSample::default());
    }
    let limit = row_limit(columns.len(), budget);
    // A table without row numbers has no `rowid` to ask for.
    let last = last_row(conn, &table.name.name).unwrap_or(0);
    Guard::enter(&conn.guard, Mode::Sample(lower(&table.name.name)));
    let mut seen = Seen::of(&columns);
    if last <= i64::from(limit).saturating_mul(2) {
        let text = format!("{} LIMIT ?1", select(table, &columns));
        seen.take(conn, &text, &[i64::from(limit)])?;
        let is_whole = seen.rows < limit;
        return Ok(seen.into_sample(is_whole));
    }
    let each = limit.div_ceil(PLACES);
    let step = last.checked_div(i64::from(PLACES)).unwrap_or(1);
    let text = format!(
        "{} WHERE rowid > ?1 AND rowid <= ?2 ORDER BY rowid LIMIT ?3",
        select(table, &columns)
    );
    for place in 0..PLACES {
        let from = step.saturating_mul(i64::from(place));
        let to = if place.saturating_add(1) == PLACES { last } else { from.saturating_add(step) };
        seen.take(conn, &text, &[from, to, i64::from(each)])?;
    }
    Ok(seen.into_sample(false))
}

fn row_limit(columns: usize, budget: SampleBudget) -> u32 {
    let row_bytes = columns.saturating_mul(VALUE_BYTES_MAX);
    let fitting = SAMPLE_BYTES_MAX.checked_div(row_bytes).unwrap_or(1).max(1);
    budget.row_limit.clamp(1, u32::try_from(fitting).unwrap_or(u32::MAX))
}

fn last_row(conn: &Conn, table: &str) -> rusqlite::Result<i64> {
    let text = format!("SELECT max(rowid) FROM main.{}", quoted(table));
    let last = conn.sql.query_row(&text, [], |row| row.get::<_, Option<i64>>(0))?;
    Ok(last.unwrap_or(0))
}

fn select(table: &SurveyTable, columns: &[&SurveyColumn]) -> String {
    let mut text = String::from("SELECT ");
    for (at, column) in columns.iter().enumerate() {
        let gap = if at == 0 { "" } else { ", " };
        // Writing to a String does not fail.
        write!(text, "{gap}{}", quoted(&column.name)).ok();
    }
    write!(text, " FROM main.{}", quoted(&table.name.name)).ok();
    text
}

/// What was seen so far.
struct Seen {
    rows: u32,
    columns: Vec<ColumnSample>,
}

impl Seen {
    fn of(columns: &[&SurveyColumn]) -> Self {
        let nothing = |column: &&SurveyColumn| ColumnSample {
            id: column.id,
            values: Secret::new(Vec::new()),
            nulls: 0,
            unreadable: 0,
        };
        Self { rows: 0, columns: columns.iter().map(nothing).collect() }
    }

    fn take(&mut self, conn: &Conn, text: &str, params: &[i64]) -> rusqlite::Result<()> {
        let mut statement = conn.sql.prepare(text)?;
        let mut rows = statement.query(rusqlite::params_from_iter(params))?;
        while let Some(row) = rows.next()? {
            self.rows = self.rows.saturating_add(1);
            self.add(row)?;
        }
        Ok(())
    }

    fn add(&mut self, row: &Row<'_>) -> rusqlite::Result<()> {
        for (at, column) in self.columns.iter_mut().enumerate() {
            match written(row.get_ref(at)?) {
                Written::Null => column.nulls = column.nulls.saturating_add(1),
                Written::Text(text) => column.values.push(text),
                Written::Unreadable => column.unreadable = column.unreadable.saturating_add(1),
            }
        }
        Ok(())
    }

    fn into_sample(self, is_whole: bool) -> TableSample {
        TableSample { rows: self.rows, is_whole, columns: self.columns }
    }
}

enum Written {
    Null,
    Text(String),
    Unreadable,
}

fn written(value: ValueRef<'_>) -> Written {
    match value {
        ValueRef::Null => Written::Null,
        ValueRef::Integer(number) => Written::Text(number.to_string()),
        ValueRef::Real(number) => Written::Text(number.to_string()),
        ValueRef::Text(bytes) => match std::str::from_utf8(bytes) {
            Ok(text) => {
                let end = text.floor_char_boundary(VALUE_BYTES_MAX);
                Written::Text(text.get(..end).unwrap_or_default().to_owned())
            }
            Err(_) => Written::Unreadable,
        },
        ValueRef::Blob(bytes) => {
            let start = bytes.get(..bytes.len().min(BLOB_BYTES_MAX)).unwrap_or_default();
            let mut text = String::from("\\x");
            for byte in start {
                write!(text, "{byte:02x}").ok();
            }
            Written::Text(text)
        }
    }
}
