//! The payload of an entry: what a person wrote, before it is sealed.
//!
//! JSON with the statement, its parameters and their declared types, the statement that ran, the policies and tables, and
//! where the caller was. Bounded: a text that is too long is cut and says so.

use std::sync::Arc;

use base64::{Engine as _, engine::general_purpose::STANDARD};
use postern_core::{name::PolicyId, param_type::ParamType, request::PARAMS_MAX, value::Value};
use serde_json::{Number, Value as Json, json};

use crate::entry::Decision;

/// Longest statement that is kept whole.
pub const SQL_BYTES_MAX: usize = 128 * 1024;

/// All parameters together, roughly; beyond it they are replaced by their number.
pub const PARAMS_BYTES_MAX: usize = 512 * 1024;

/// Most policies that are listed, and most tables and columns together.
const LIST_MAX: usize = 2_000;

const DEPTH_MAX: usize = 16;

/// Longest name of a table or column that is kept whole.
const NAME_BYTES_MAX: usize = 256;

/// What a statement reads when it runs: the same every time, so it is put into words once.
#[derive(Debug)]
pub struct Reading {
    executed: Arc<str>,
    /// Members of the payload, each with a comma before it.
    json: String,
}

impl Reading {
    /// Of the statement that runs, the policies that decided, and the tables that are read
    /// (`schema.table`) with the columns that are shown of them.
    pub fn new(
        executed: Arc<str>,
        policies: &[PolicyId],
        tables: &[(String, Vec<String>)],
    ) -> Self {
        let policies = policies.iter().take(LIST_MAX).map(|policy| json!(policy.as_str()));
        let json = [
            member("executed", &cut(&executed, SQL_BYTES_MAX)),
            member("policies", &policies.collect()),
            member("reads", &reads(tables)),
        ];
        Self { executed, json: json.concat() }
    }

    /// The statement that runs.
    pub const fn executed(&self) -> &Arc<str> {
        &self.executed
    }
}

/// The payload of a decision, in the clear.
pub fn of_decision(decision: &Decision) -> Vec<u8> {
    const NOTHING_READ: &str = ",\"policies\":[],\"reads\":[]";
    let reading = decision.reading.as_ref().map_or(NOTHING_READ, |reading| &reading.json);
    let mut text =
        String::with_capacity(decision.sql.len().saturating_add(reading.len()).saturating_add(64));
    text.push_str("{\"v\":1");
    text.push_str(&member("sql", &cut(&decision.sql, SQL_BYTES_MAX)));
    if !decision.params.is_empty() {
        text.push_str(&member("params", &params(&decision.params)));
    }
    if decision.types.iter().any(Option::is_some) {
        text.push_str(&member("types", &types(&decision.types)));
    }
    text.push_str(reading);
    if let Some(address) = decision.address {
        text.push_str(&member("address", &json!(address.to_string())));
    }
    text.push('}');
    text.into_bytes()
}

/// `,"name":value`
fn member(name: &str, value: &Json) -> String {
    format!(",\"{name}\":{value}")
}

fn reads(tables: &[(String, Vec<String>)]) -> Json {
    let mut left = LIST_MAX;
    let listed = tables.iter().map_while(|(table, columns)| {
        left = left.checked_sub(1)?;
        let shown = columns.len().min(left);
        left = left.saturating_sub(shown);
        let names = columns.iter().take(shown).map(|name| cut(name, NAME_BYTES_MAX));
        let mut entry =
            json!({ "table": cut(table, NAME_BYTES_MAX), "columns": names.collect::<Json>() });
        if let (true, Some(entry)) = (shown < columns.len(), entry.as_object_mut()) {
            entry.insert("cut".to_owned(), json!(columns.len()));
        }
        Some(entry)
    });
    listed.collect()
}

/// The text, or its beginning and its whole length.
fn cut(text: &str, bytes_max: usize) -> Json {
    if text.len() <= bytes_max {
        return json!(text);
    }
    let end = text.floor_char_boundary(bytes_max);
    json!({ "cut": text.get(..end).unwrap_or_default(), "bytes": text.len() })
}

fn params(values: &[Value]) -> Json {
    let bytes = values.iter().fold(0_usize, |sum, value| sum.saturating_add(weight(value, 0)));
    if bytes > PARAMS_BYTES_MAX {
        return json!({ "cut": values.len(), "bytes": bytes });
    }
    values.iter().map(|value| param(value, 0)).collect()
}

/// Names of types, and null for one that was left open.
fn types(types: &[Option<ParamType>]) -> Json {
    if types.len() > PARAMS_MAX {
        return json!({ "cut": types.len() });
    }
    types.iter().map(|ty| ty.map(|ty| ty.to_string())).collect()
}

fn weight(value: &Value, depth: usize) -> usize {
    match value {
        Value::Null | Value::Bool(_) | Value::Int(_) => 8,
        Value::Number(text) | Value::Text(text) | Value::Json(text) => text.len(),
        Value::Bytes(bytes) => bytes.len(),
        Value::List(_) if depth >= DEPTH_MAX => 8,
        Value::List(items) => items
            .iter()
            .fold(8, |sum, item| sum.saturating_add(weight(item, depth.saturating_add(1)))),
    }
}

fn param(value: &Value, depth: usize) -> Json {
    match value {
        Value::Null => Json::Null,
        Value::Bool(truth) => json!(truth),
        Value::Int(number) if number.unsigned_abs() < 1 << 53 => {
            Json::Number(Number::from(*number))
        }
        Value::Int(number) => json!({ "number": number.to_string() }),
        Value::Number(digits) => json!({ "number": digits.as_ref() }),
        Value::Text(text) => json!(text.as_ref()),
        Value::Bytes(bytes) => json!({ "bytes": STANDARD.encode(bytes) }),
        Value::Json(text) => json!({ "json": text.as_ref() }),
        Value::List(items) if depth >= DEPTH_MAX => json!({ "cut": items.len() }),
        Value::List(items) => {
            items.iter().map(|item| param(item, depth.saturating_add(1))).collect()
        }
    }
}
