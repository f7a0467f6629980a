//! JSON on its way in: parameter values.

use postern_core::{
    refusal::{Code, Refusal},
    value::Value,
};

/// Deepest nesting of a list parameter.
const DEPTH_MAX: usize = 8;

/// A parameter from JSON. Objects stay JSON text; lists become lists.
///
/// # Errors
/// `bad-params` when it nests too deep or a text holds NUL.
pub fn value(json: &serde_json::Value) -> Result<Value, Refusal> {
    value_at(json, 0)
}

fn value_at(json: &serde_json::Value, depth: usize) -> Result<Value, Refusal> {
    if depth > DEPTH_MAX {
        return Err(bad(format!("a list parameter nests at most {DEPTH_MAX} deep")));
    }
    Ok(match json {
        serde_json::Value::Null => Value::Null,
        serde_json::Value::Bool(flag) => Value::Bool(*flag),
        serde_json::Value::Number(number) => {
            number.as_i64().map_or_else(|| Value::Number(number.to_string().into()), Value::Int)
        }
        serde_json::Value::String(text) if text.contains('\0') => {
            return Err(bad("a text parameter may not hold NUL"));
        }
        serde_json::Value::String(text) => Value::Text(text.as_str().into()),
        serde_json::Value::Array(items) => Value::List(
            items
                .iter()
                .map(|item| value_at(item, depth.saturating_add(1)))
                .collect::<Result<_, _>>()?,
        ),
        serde_json::Value::Object(_) => Value::Json(json.to_string().into()),
    })
}

fn bad(detail: impl Into<String>) -> Refusal {
    Refusal::new(Code::BadParams, detail)
}
