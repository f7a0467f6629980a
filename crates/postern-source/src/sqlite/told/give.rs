//! Values in, rows out.

use std::sync::Arc;

use postern_core::{
    limits::Limits,
    rows::{Block, PgRows},
    value::Value,
};
use postern_gate::{ports::RunError, record::Bind};
use rusqlite::{
    Statement,
    types::{Value as Lite, ValueRef},
};
use serde_json::Value as Json;

use super::{
    list::{self, Written},
    texts,
};
use crate::sqlite::run::{BLOCK_BYTES, Out};

/// Binds the caller's values by the types that the statement gives them, and the lists behind them.
pub(super) fn bind(
    statement: &mut Statement<'_>,
    types: &[Arc<str>],
    params: &[Bind],
    failed: impl Fn(rusqlite::Error) -> RunError,
) -> Result<(), RunError> {
    for (at, param) in params.iter().enumerate() {
        let number = at.saturating_add(1);
        let Bind::Value(value) = param else {
            return Err(RunError::Disagrees { detail: "a key in the catalogue".to_owned() });
        };
        let value = match types.get(at) {
            Some(ty) => typed(ty, value)
                .ok_or_else(|| RunError::BadParam { index: number, expected: ty.to_string() })?,
            None => own(value),
        };
        let placeholder = format!("?{number}");
        // A parameter that the statement has no use for was printed nowhere.
        if let Some(index) = statement.parameter_index(&placeholder).map_err(&failed)? {
            statement.raw_bind_parameter(index, value).map_err(&failed)?;
        }
    }
    Ok(())
}

/// What Postern added: texts, as a list.
fn own(value: &Value) -> Lite {
    match value {
        Value::List(values) => Lite::Text(list::written(values.iter().map(json).collect())),
        other => text_of(other).map_or(Lite::Null, Lite::Text),
    }
}

/// A caller's value as one of that type.
fn typed(ty: &str, value: &Value) -> Option<Lite> {
    if matches!(value, Value::Null) {
        return Some(Lite::Null);
    }
    if let Some(element) = ty.strip_suffix("[]") {
        let is_whole = is_whole(element);
        let elements = match value {
            Value::List(values) => values.iter().map(json).collect(),
            other => {
                let how = if is_whole { Written::Numbers } else { Written::Texts };
                list::parse(&text_of(other)?, how)?
            }
        };
        return Some(Lite::Text(list::written(elements)));
    }
    let text = text_of(value)?;
    Some(match ty {
        "boolean" => Lite::Integer(i64::from(texts::truth(&text)?)),
        "int2vector" | "oidvector" => {
            Lite::Text(list::written(list::parse(&text, Written::Vector)?))
        }
        "numeric" | "real" | "double precision" => Lite::Real(text.trim().parse().ok()?),
        ty if is_whole(ty) => Lite::Integer(text.trim().parse().ok()?),
        _ => Lite::Text(text),
    })
}

fn is_whole(ty: &str) -> bool {
    matches!(ty, "smallint" | "integer" | "bigint" | "oid" | "xid" | "cid")
}

fn text_of(value: &Value) -> Option<String> {
    match value {
        Value::Bool(is) => Some(if *is { "t" } else { "f" }.to_owned()),
        Value::Int(number) => Some(number.to_string()),
        Value::Number(text) | Value::Text(text) | Value::Json(text) => Some(text.to_string()),
        Value::Null | Value::Bytes(_) | Value::List(_) => None,
    }
}

fn json(value: &Value) -> Json {
    match value {
        Value::Int(number) => Json::from(*number),
        other => text_of(other).map_or(Json::Null, Json::from),
    }
}

/// Steps through the rows and sends them as PostgreSQL writes them.
pub(super) fn rows(
    statement: &mut Statement<'_>,
    types: &[Arc<str>],
    limits: &Limits,
    out: &Out,
    failed: impl Fn(rusqlite::Error) -> RunError,
) -> Result<(), RunError> {
    let mut rows = statement.raw_query();
    let mut block = PgRows::default();
    // one row more than is asked for, so that the gate sees there was more
    let mut left = limits.row_limit.saturating_add(1);
    while left > 0 {
        let Some(row) = rows.next().map_err(&failed)? else { break };
        let mut body = Vec::new();
        let count = u16::try_from(types.len()).map_err(|_many| malformed())?;
        body.extend(count.to_be_bytes());
        for (at, ty) in types.iter().enumerate() {
            let cell = cell(ty, row.get_ref(at).map_err(&failed)?)?;
            push(&mut body, cell.as_deref(), limits)?;
        }
        block.push(&body);
        if block.bytes.len() >= BLOCK_BYTES {
            out.block(Block::PgText(std::mem::take(&mut block)))?;
        }
        left = left.saturating_sub(1);
    }
    if block.ends.is_empty() { Ok(()) } else { out.block(Block::PgText(block)) }
}

fn push(body: &mut Vec<u8>, cell: Option<&str>, limits: &Limits) -> Result<(), RunError> {
    let Some(cell) = cell else {
        body.extend((-1_i32).to_be_bytes());
        return Ok(());
    };
    if u64::try_from(cell.len()).unwrap_or(u64::MAX) > limits.cell_bytes_max {
        return Err(RunError::TooLarge { limit: limits.cell_bytes_max });
    }
    body.extend(i32::try_from(cell.len()).map_err(|_long| malformed())?.to_be_bytes());
    body.extend_from_slice(cell.as_bytes());
    Ok(())
}

/// The text of a value of that type.
fn cell(ty: &str, value: ValueRef<'_>) -> Result<Option<String>, RunError> {
    let text = match value {
        ValueRef::Null => return Ok(None),
        ValueRef::Integer(number) if ty == "boolean" => {
            return Ok(Some(truth(number != 0).to_owned()));
        }
        ValueRef::Integer(number) => return Ok(Some(number.to_string())),
        ValueRef::Real(number) => return Ok(Some(number.to_string())),
        ValueRef::Text(bytes) => std::str::from_utf8(bytes).map_err(|_bytes| malformed())?,
        ValueRef::Blob(_) => return Err(malformed()),
    };
    let is_vector = matches!(ty, "int2vector" | "oidvector");
    if !is_vector && !ty.ends_with("[]") {
        // PostgreSQL's texts hold no NUL.
        return Ok(Some(text.replace('\0', "")));
    }
    let elements: Vec<Json> = serde_json::from_str(text).map_err(|_no_list| malformed())?;
    if is_vector {
        let texts: Vec<String> = elements.iter().filter_map(list::text_of).collect();
        return Ok(Some(texts.join(" ")));
    }
    let is_truth = ty == "boolean[]";
    let texts = elements.iter().map(|element| {
        let text = list::text_of(element)?;
        Some(if is_truth { truth(text != "0").into() } else { text.into() })
    });
    Ok(Some(list::braces(texts)))
}

const fn truth(is: bool) -> &'static str {
    if is { "t" } else { "f" }
}

fn malformed() -> RunError {
    RunError::Disagrees { detail: "a value of the catalogue is not of its type".to_owned() }
}
