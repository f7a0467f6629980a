//! A few rows of one table, for the classifier. Names come from the catalogue by the table's
//! object id, in the same snapshot; nothing a caller wrote can come here.

use std::{fmt::Write as _, time::Duration};

use postern_core::{
    catalogue::{ColumnId, TableId},
    sample::{ColumnSample, SampleBudget, TableSample, VALUE_BYTES_MAX},
    secret::Secret,
};

use super::{
    fault::Fault,
    session::{ByteRows, OwnStatement, Session, TextRows},
    survey::statements::{BEGIN, COMMIT},
};

/// Most bytes taken of one table: a wide one gives fewer rows.
const SAMPLE_BYTES_MAX: usize = 32 << 20;
/// Tables with more rows than this many samples are looked at here and there, not at the start.
const SPREAD_FROM: u64 = 8;
/// Fewer rows than this from here and there, and the start is taken after all.
const SPREAD_ROWS_MIN: usize = 20;
/// Columns that are asked for one by one when asking for all of them failed.
const SINGLY_MAX: usize = 400;

/// The relation with its columns that this login may read. Foreign tables are left out: they
/// would be asked for at another server; so are views, whose functions would run.
const COLUMNS: &str = r"
SELECT n.nspname, c.relname, c.reltuples::int8, a.attnum, a.attname,
  a.atttypid = 'pg_catalog.bytea'::pg_catalog.regtype
FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid
WHERE c.oid = $1::pg_catalog.oid AND c.relkind IN ('r', 'p', 'm') AND a.attnum > 0
  AND NOT a.attisdropped AND pg_catalog.has_schema_privilege(n.oid, 'USAGE')
  AND pg_catalog.has_column_privilege(c.oid, a.attnum, 'SELECT')
ORDER BY a.attnum";

/// A statement that samples. Only this module makes one, of quoted names from the catalogue.
#[derive(Debug)]
struct Statement(String);

impl OwnStatement for Statement {
    fn text(&self) -> &str {
        &self.0
    }
}

/// Takes a sample.
pub(super) async fn take(
    session: &mut Session,
    table: TableId,
    budget: SampleBudget,
) -> Result<TableSample, Fault> {
    let time = u64::try_from(budget.time.max(Duration::from_millis(1)).as_millis());
    session.limit_time(time.unwrap_or(u64::MAX)).await?;
    session.own(BEGIN, &[]).await?;
    let taken = inside(session, table, budget).await;
    // After an error the transaction is an aborted one, which COMMIT ends as well.
    session.own(COMMIT, &[]).await?;
    taken
}

async fn inside(
    session: &mut Session,
    table: TableId,
    budget: SampleBudget,
) -> Result<TableSample, Fault> {
    let rows = session.own(COLUMNS, &[Some(&table.0.to_string())]).await?;
    let Some(relation) = Relation::read(&rows)? else { return Ok(TableSample::default()) };
    let limit = relation.row_limit(budget);
    let all: Vec<&Readable> = relation.columns.iter().collect();
    if let Some(percent) = relation.percent(limit) {
        let rows = session.once(&relation.statement(&all, Some(percent), limit)).await?;
        if rows.len() >= SPREAD_ROWS_MIN {
            return Ok(sample(&all, rows, limit, Spread::HereAndThere));
        }
    }
    match session.once(&relation.statement(&all, None, limit)).await {
        Ok(rows) => Ok(sample(&all, rows, limit, Spread::Start)),
        Err(Fault::Server(error))
            if !error.is_of_connection() && !GAVE_UP.contains(&error.code.as_str()) =>
        {
            singly(session, &relation, limit).await
        }
        Err(fault) => Err(fault),
    }
}

/// One column at a time: a value that cannot be written as text spoils no other column. Such a
/// column is there without values, as is every one beyond [`SINGLY_MAX`]: the login may read them.
async fn singly(
    session: &mut Session,
    relation: &Relation,
    limit: usize,
) -> Result<TableSample, Fault> {
    let mut whole = TableSample { is_whole: true, ..TableSample::default() };
    let (asked, left) = relation.columns.split_at(relation.columns.len().min(SINGLY_MAX));
    whole.is_whole &= left.is_empty();
    for column in asked {
        // The failure before this one ended the transaction.
        session.own(COMMIT, &[]).await?;
        session.own(BEGIN, &[]).await?;
        let one = [column];
        match session.once(&relation.statement(&one, None, limit)).await {
            Ok(rows) => {
                let taken = sample(&one, rows, limit, Spread::Start);
                whole.rows = whole.rows.max(taken.rows);
                whole.is_whole &= taken.is_whole;
                whole.columns.extend(taken.columns);
            }
            Err(Fault::Server(error)) if !error.is_of_connection() => {
                whole.is_whole = false;
                whole.columns.push(ColumnSample { unreadable: 1, ..empty(column) });
            }
            Err(fault) => return Err(fault),
        }
    }
    whole.columns.extend(left.iter().map(empty));
    Ok(whole)
}

fn empty(column: &Readable) -> ColumnSample {
    ColumnSample { id: column.id, values: Secret::new(Vec::new()), nulls: 0, unreadable: 0 }
}

/// `statement_timeout` and `lock_timeout`: asking column by column would wait as long again.
const GAVE_UP: [&str; 2] = ["57014", "55P03"];

const BROKEN: Fault = Fault::Protocol("a table is told otherwise than asked");

/// A column that may be read.
struct Readable {
    id: ColumnId,
    name: String,
    is_bytes: bool,
}

/// A table, as the catalogue has it now.
struct Relation {
    schema: String,
    name: String,
    row_estimate: u64,
    columns: Vec<Readable>,
}

impl Relation {
    fn read(rows: &TextRows) -> Result<Option<Self>, Fault> {
        let mut relation: Option<Self> = None;
        for row in rows {
            let [Some(schema), Some(table), Some(estimate), Some(id), Some(name), Some(bytes)] =
                row.as_slice()
            else {
                return Err(BROKEN);
            };
            let id = ColumnId(id.parse().map_err(|_error| BROKEN)?);
            let column = Readable { id, name: name.clone(), is_bytes: bytes == "t" };
            let relation = relation.get_or_insert_with(|| Self {
                schema: schema.clone(),
                name: table.clone(),
                // −1 when nobody counted
                row_estimate: estimate.parse().unwrap_or(0),
                columns: Vec::new(),
            });
            relation.columns.push(column);
        }
        Ok(relation)
    }

    fn row_limit(&self, budget: SampleBudget) -> usize {
        let row_bytes = self.columns.len().max(1).saturating_mul(VALUE_BYTES_MAX);
        let fitting = SAMPLE_BYTES_MAX.checked_div(row_bytes).unwrap_or(1).max(1);
        usize::try_from(budget.row_limit).unwrap_or(usize::MAX).clamp(1, fitting)
    }

    /// The share of pages to look at, in percent, where the table is large: enough for four times
    /// as many rows as wanted, since rows lie unevenly.
    fn percent(&self, limit: usize) -> Option<f64> {
        let wanted = u64::try_from(limit).ok()?;
        if self.row_estimate <= wanted.saturating_mul(SPREAD_FROM) {
            return None;
        }
        // Rows are estimates to begin with: what a float drops of them does not matter.
        let as_float = |count: u64| f64::from(u32::try_from(count).unwrap_or(u32::MAX));
        Some((400.0 * as_float(wanted) / as_float(self.row_estimate)).clamp(0.000_1, 50.0))
    }

    fn statement(&self, columns: &[&Readable], percent: Option<f64>, limit: usize) -> Statement {
        let mut text = String::from("SELECT ");
        for (at, column) in columns.iter().enumerate() {
            let name = quoted(&column.name);
            let gap = if at == 0 { "" } else { ", " };
            // Writing to a String does not fail.
            let written = if column.is_bytes {
                let start = format!("pg_catalog.substr(t.{name}, 1, 64)");
                write!(text, "{gap}'\\x' || pg_catalog.encode({start}, 'hex')")
            } else {
                write!(text, "{gap}pg_catalog.left(t.{name}::pg_catalog.text, {VALUE_BYTES_MAX})")
            };
            written.ok();
        }
        write!(text, " FROM {}.{} AS t", quoted(&self.schema), quoted(&self.name)).ok();
        if let Some(percent) = percent {
            write!(text, " TABLESAMPLE SYSTEM ({percent:.4})").ok();
        }
        write!(text, " LIMIT {limit}").ok();
        Statement(text)
    }
}

fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}

/// Which rows were taken.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Spread {
    Start,
    HereAndThere,
}

fn sample(columns: &[&Readable], rows: ByteRows, limit: usize, spread: Spread) -> TableSample {
    let taken = rows.len();
    let mut seen: Vec<(Vec<String>, u32, u32)> =
        columns.iter().map(|_| (Vec::new(), 0, 0)).collect();
    for row in rows {
        for (cell, (values, nulls, unreadable)) in row.into_iter().zip(&mut seen) {
            match cell.map(String::from_utf8) {
                None => *nulls = nulls.saturating_add(1),
                Some(Ok(mut text)) => {
                    text.truncate(text.floor_char_boundary(VALUE_BYTES_MAX));
                    values.push(text);
                }
                Some(Err(_)) => *unreadable = unreadable.saturating_add(1),
            }
        }
    }
    let columns = columns.iter().zip(seen).map(|(column, (values, nulls, unreadable))| {
        ColumnSample { id: column.id, values: Secret::new(values), nulls, unreadable }
    });
    TableSample {
        rows: u32::try_from(taken).unwrap_or(u32::MAX),
        is_whole: taken < limit && spread == Spread::Start,
        columns: columns.collect(),
    }
}
