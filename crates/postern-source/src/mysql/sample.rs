//! A few rows of one table, for the classifier.
//!
//! Values are cut at the server. Generated columns are left out: their expressions would run.

use mysql_async::{Value, prelude::Queryable as _};
use postern_core::{
    catalogue::{TableId, TableKind, TypeFamily},
    sample::{ColumnSample, SampleBudget, TableSample, VALUE_BYTES_MAX},
    secret::Secret,
    survey::{SurveyColumn, SurveyTable},
};
use tokio::time::timeout;

use super::{
    Core,
    fault::Fault,
    session::{Bounds, Session},
    survey,
};

/// Most bytes taken of one table: a wide one gives fewer rows.
const SAMPLE_BYTES_MAX: usize = 8 << 20;
/// Bytes of a blob that are looked at.
const BLOB_BYTES_MAX: usize = 64;

/// Takes a sample.
pub(super) async fn take(
    core: &Core,
    session: &mut Session,
    table: TableId,
    budget: SampleBudget,
) -> Result<TableSample, Fault> {
    let survey = survey::survey(session, &core.database).await?;
    let Some(table) = survey.tables.iter().find(|one| one.id == table) else {
        return Ok(TableSample::default());
    };
    let columns: Vec<&SurveyColumn> =
        table.columns.iter().filter(|column| !column.generated).collect();
    if table.kind != TableKind::Base || columns.is_empty() {
        return Ok(TableSample::default());
    }
    let limit = row_limit(columns.len(), budget);
    let time_ms = u64::try_from(budget.time.as_millis()).unwrap_or(u64::MAX);
    session.bound(Bounds { time_ms, row_limit: u64::MAX }).await?;
    let sql = format!("{} LIMIT {limit}", select(table, &columns));
    let asked = timeout(budget.time, session.conn.exec::<mysql_async::Row, _, _>(sql, ()));
    let rows = match asked.await.map_err(|_elapsed| Fault::TooSlow)? {
        Ok(rows) => rows,
        // No right to a column of it.
        Err(mysql_async::Error::Server(error)) if matches!(error.code, 1142 | 1143) => {
            return Ok(TableSample::default());
        }
        Err(error) => return Err(error.into()),
    };
    let mut seen: Vec<ColumnSample> = columns
        .iter()
        .map(|column| ColumnSample {
            id: column.id,
            values: Secret::new(Vec::new()),
            nulls: 0,
            unreadable: 0,
        })
        .collect();
    let count = u32::try_from(rows.len()).unwrap_or(u32::MAX);
    for row in rows {
        for (value, column) in row.unwrap().into_iter().zip(&mut seen) {
            add(value, column);
        }
    }
    Ok(TableSample { rows: count, is_whole: count < limit, columns: seen })
}

fn add(value: Value, column: &mut ColumnSample) {
    match value {
        Value::NULL => column.nulls = column.nulls.saturating_add(1),
        Value::Bytes(bytes) => match String::from_utf8(bytes) {
            Ok(text) => column.values.push(text),
            Err(_) => column.unreadable = column.unreadable.saturating_add(1),
        },
        other => column.values.push(other.as_sql(true).trim_matches('\'').to_owned()),
    }
}

fn row_limit(columns: usize, budget: SampleBudget) -> u32 {
    let row_bytes = columns.saturating_mul(VALUE_BYTES_MAX);
    let fitting = SAMPLE_BYTES_MAX.checked_div(row_bytes).unwrap_or(1).max(1);
    budget.row_limit.clamp(1, u32::try_from(fitting).unwrap_or(u32::MAX))
}

/// Every column as text, cut.
fn select(table: &SurveyTable, columns: &[&SurveyColumn]) -> String {
    let columns: Vec<String> = columns.iter().map(|column| cut(column)).collect();
    let (schema, name) = (quoted(&table.name.schema), quoted(&table.name.name));
    format!("SELECT {} FROM {schema}.{name}", columns.join(", "))
}

fn cut(column: &SurveyColumn) -> String {
    let name = quoted(&column.name);
    match column.ty.family {
        TypeFamily::Bytes | TypeFamily::Other => {
            format!("CONCAT('\\x', LOWER(HEX(LEFT({name}, {BLOB_BYTES_MAX}))))")
        }
        // A character has at most four bytes.
        _ => format!("LEFT(CONVERT({name} USING utf8mb4), {})", VALUE_BYTES_MAX / 4),
    }
}

fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}
