//! What of a row counts as a record of a table.
//!
//! | The answer | Counts |
//! | --- | --- |
//! | shows the key of a table that is read once | the key |
//! | shows no key of it, or NULL | the row, as far as it may come from that table |
//! | may hold several records in a row | each value, and a long one for each part of it |
//!
//! SECURITY: `max(CASE id WHEN 7 THEN email END)`, `string_agg`, `lag`, a table joined to itself:
//! a row of such an answer holds as many records as one likes. It is asked what could, not what
//! does; whoever asks without them is counted exactly.

use postern_core::{
    catalogue::{ColumnId, Individuals, Table, TableName},
    rows::{Block, Cell},
    secret::Secret,
};
use postern_sql::{Plan, PlanColumn};
use sha2::{Digest as _, Sha256};

/// Where a row may hold several records, so many bytes of a value count as one.
const PART_BYTES: usize = 32;

/// What is counted for one table.
#[derive(Clone, Debug)]
pub(crate) struct Measure {
    table: TableName,
    shown: String,
    how: How,
    /// Columns of the answer that may come from the table.
    at: Vec<usize>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum How {
    /// By these columns.
    Key(Vec<usize>),
    /// By the row.
    Row,
    /// By each value.
    Values,
}

/// The values of a row.
pub(super) type Row<'a> = Vec<Value<'a>>;

/// A value as it is hashed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Value<'a> {
    Null,
    Int(i64),
    Float(u64),
    Bytes(&'a [u8]),
}

impl Measure {
    /// What is counted for a table that the plan reads; `None` when nothing of the answer can come
    /// from it.
    pub(crate) fn of(plan: &Plan, table: &Table) -> Option<Self> {
        let comes_from = |column: &PlanColumn| column.origin.is_none_or(|(id, _)| id == table.id);
        let columns = plan.columns().iter().enumerate();
        let at: Vec<usize> =
            columns.filter(|(_, column)| comes_from(column)).map(|(at, _)| at).collect();
        let how = if !holds_one_record(plan.sql(), plan.functions(), &table.name) {
            How::Values
        } else if let Some(key) = key(plan.columns(), table) {
            How::Key(key)
        } else {
            How::Row
        };
        let shown = table.name.short(plan.dialect());
        (!at.is_empty()).then(|| Self { table: table.name.clone(), shown, how, at })
    }

    /// The table.
    pub(super) const fn table(&self) -> &TableName {
        &self.table
    }

    /// Its name in texts.
    pub(super) fn shown(&self) -> &str {
        &self.shown
    }

    /// What is counted of a row.
    pub(super) fn hashes(&self, row: &Row<'_>, hash_key: &Secret<[u8; 32]>, hashes: &mut Vec<u64>) {
        hashes.clear();
        let value = |at: &usize| row.get(*at).copied().unwrap_or(Value::Null);
        match &self.how {
            How::Key(key) if key.iter().all(|at| value(at) != Value::Null) => {
                hashes.push(hash(hash_key, Kind::Key, key.iter().map(value)));
            }
            How::Key(_) | How::Row => {
                hashes.push(hash(hash_key, Kind::Row, self.at.iter().map(value)));
            }
            How::Values => {
                for value in self.at.iter().map(value) {
                    value.parts(|part| hashes.push(hash(hash_key, Kind::Value, [part])));
                }
            }
        }
    }
}

impl Value<'_> {
    /// The parts that count, none of NULL.
    fn parts(self, mut each: impl FnMut(Self)) {
        match self {
            Self::Null => {}
            Self::Int(_) | Self::Float(_) | Self::Bytes([]) => each(self),
            Self::Bytes(bytes) => bytes.chunks(PART_BYTES).for_each(|part| each(Self::Bytes(part))),
        }
    }
}

/// What a hash is of: a key is no row that looks like it.
#[derive(Clone, Copy)]
enum Kind {
    Key,
    Row,
    Value,
}

/// The first 64 bits of SHA-256 over the key and what is said; too few to go on from.
fn hash<'a>(
    key: &Secret<[u8; 32]>,
    kind: Kind,
    values: impl IntoIterator<Item = Value<'a>>,
) -> u64 {
    let mut hasher = Sha256::new();
    hasher.update(key.expose());
    hasher.update([match kind {
        Kind::Key => 0,
        Kind::Row => 1,
        Kind::Value => 2,
    }]);
    for value in values {
        match value {
            Value::Null => hasher.update([0]),
            Value::Int(number) => {
                hasher.update([1]);
                hasher.update(number.to_be_bytes());
            }
            Value::Float(bits) => {
                hasher.update([2]);
                hasher.update(bits.to_be_bytes());
            }
            Value::Bytes(bytes) => {
                hasher.update([3]);
                hasher.update(u64::try_from(bytes.len()).unwrap_or(u64::MAX).to_be_bytes());
                hasher.update(bytes);
            }
        }
    }
    let digest: [u8; 32] = hasher.finalize().into();
    digest.first_chunk::<8>().map_or(0, |first| u64::from_be_bytes(*first))
}

/// Where the key of a table stands in the answer: all of its primary key, in the clear; of a table
/// that has none (a view), the column that says whose row it is.
fn key(columns: &[PlanColumn], table: &Table) -> Option<Vec<usize>> {
    let key: &[ColumnId] = match (table.primary_key.as_slice(), &table.individuals) {
        ([], Individuals::Key(column)) => std::slice::from_ref(column),
        ([], Individuals::Nobody | Individuals::Unstated) => return None,
        (key, _) => key,
    };
    let place =
        |id: &ColumnId| columns.iter().position(|column| column.origin == Some((table.id, *id)));
    key.iter().map(place).collect()
}

/// Whether a row of the answer can hold no more than one record of the table. The text is the one
/// that runs, printed by Postern: every reading of a table stands there as `FROM` and its name.
/// What a caller wrote between quotes may look alike and makes the answer no.
fn holds_one_record(sql: &str, functions: &[std::sync::Arc<str>], table: &TableName) -> bool {
    let quoted = |name: &str| name.replace('"', "\"\"");
    let reading = format!("FROM \"{}\".\"{}\" AS ", quoted(&table.schema), quoted(&table.name));
    sql.matches(&reading).count() == 1
        && !GATHERING_WORDS.iter().any(|word| sql.contains(word))
        && !functions.iter().any(|name| GATHERING.contains(&name.as_ref()))
}

/// What may read one row of a query for several of another, beside functions.
const GATHERING_WORDS: [&str; 4] = ["WITH ", "OVER ", "ARRAY(", "ARRAY ("];

/// Functions that make one value of many rows: the aggregates of all dialects. Those of windows
/// stand before `OVER`.
pub(super) const GATHERING: [&str; 58] = [
    "any_value",
    "array_agg",
    "avg",
    "bit_and",
    "bit_or",
    "bit_xor",
    "bool_and",
    "bool_or",
    "corr",
    "count",
    "covar_pop",
    "covar_samp",
    "every",
    "group_concat",
    "json_agg",
    "json_agg_strict",
    "json_arrayagg",
    "json_group_array",
    "json_group_object",
    "json_object_agg",
    "json_object_agg_strict",
    "json_object_agg_unique",
    "json_object_agg_unique_strict",
    "json_objectagg",
    "jsonb_agg",
    "jsonb_agg_strict",
    "jsonb_group_array",
    "jsonb_group_object",
    "jsonb_object_agg",
    "jsonb_object_agg_strict",
    "jsonb_object_agg_unique",
    "jsonb_object_agg_unique_strict",
    "max",
    "min",
    "mode",
    "percentile_cont",
    "percentile_disc",
    "range_agg",
    "range_intersect_agg",
    "regr_avgx",
    "regr_avgy",
    "regr_count",
    "regr_intercept",
    "regr_r2",
    "regr_slope",
    "regr_sxx",
    "regr_sxy",
    "regr_syy",
    "std",
    "stddev",
    "stddev_pop",
    "stddev_samp",
    "string_agg",
    "sum",
    "total",
    "var_pop",
    "var_samp",
    "variance",
];

/// The rows of a block. One that cannot be read is a row of nothing: its listener refuses it.
pub(super) fn rows(block: &Block) -> Box<dyn Iterator<Item = Row<'_>> + '_> {
    match block {
        Block::PgText(rows) => Box::new(rows.iter().map(|body| fields(body).unwrap_or_default())),
        Block::Cells(rows) => Box::new(rows.iter().map(|row| row.iter().map(Value::of).collect())),
    }
}

impl<'a> Value<'a> {
    fn of(cell: &'a Cell) -> Self {
        match cell {
            Cell::Null => Self::Null,
            Cell::Int(number) => Self::Int(*number),
            Cell::Float(number) => Self::Float(number.to_bits()),
            Cell::Text(text) => Self::Bytes(text.as_bytes()),
            Cell::Bytes(bytes) => Self::Bytes(bytes),
        }
    }
}

/// The fields of a `DataRow` body.
fn fields(body: &[u8]) -> Option<Row<'_>> {
    let (count, mut rest) = body.split_first_chunk::<2>()?;
    let mut row = Vec::with_capacity(u16::from_be_bytes(*count).into());
    for _ in 0..u16::from_be_bytes(*count) {
        let (length, after) = rest.split_first_chunk::<4>()?;
        let Ok(length) = usize::try_from(i32::from_be_bytes(*length)) else {
            row.push(Value::Null);
            rest = after;
            continue;
        };
        let (value, after) = after.split_at_checked(length)?;
        row.push(Value::Bytes(value));
        rest = after;
    }
    Some(row)
}
