//! Values of a statement, in the form its own types ask for.
//!
//! The server told the type of each parameter when it parsed the statement. A value that cannot be
//! of that type is refused here, by its number and never by its content; whether a text is a
//! date, a number or a UUID is the server's to say.
//!
//! | Type | Takes |
//! | --- | --- |
//! | `smallint`, `integer`, `bigint`, `oid` | whole numbers in range, text |
//! | `numeric`, `real`, `double precision` | numbers, text |
//! | `boolean` | booleans, text |
//! | text types | text |
//! | `json`, `jsonb` | objects, lists, numbers, booleans; text is read as JSON |
//! | `bytea` | bytes, text in PostgreSQL's `\x` form |
//! | arrays | lists of what the element takes; text in PostgreSQL's `{}` form |
//! | any other | text, numbers, booleans |

use std::fmt::Write as _;

use postern_core::value::Value;
use postern_gate::record::Bind;

use super::{
    fault::Fault,
    types::{self, Resolved, Types},
};

/// Deepest list; PostgreSQL's own bound is 6 dimensions.
const DEPTH_MAX: usize = 6;
/// Deepest list inside a JSON parameter.
const JSON_DEPTH_MAX: usize = 64;

/// The format a parameter is sent in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Format {
    /// The type's text.
    Text,
    /// The type's bytes.
    Binary,
}

/// A parameter as it is sent. Wiped when dropped: it may hold the key of a mask.
#[derive(Clone)]
pub(super) struct Encoded {
    format: Format,
    bytes: Option<postern_core::secret::Secret<Vec<u8>>>,
}

impl Encoded {
    /// A text, or NULL.
    pub(super) fn text(text: Option<&str>) -> Self {
        let secret = |text: &str| postern_core::secret::Secret::new(text.as_bytes().to_vec());
        Self { format: Format::Text, bytes: text.map(secret) }
    }

    pub(super) const fn format(&self) -> Format {
        self.format
    }

    pub(super) fn bytes(&self) -> Option<&[u8]> {
        self.bytes.as_ref().map(|bytes| bytes.expose().as_slice())
    }
}

/// All parameters of a statement.
///
/// # Errors
/// [`Fault::BadParam`] for a value of the caller's that cannot be of its type,
/// [`Fault::Disagrees`] when that happens to one of Postern's own.
pub(super) fn encode(
    params: &[Bind],
    caller_params: usize,
    described: &[u32],
    types: Types<'_>,
) -> Result<Vec<Encoded>, Fault> {
    if params.len() != described.len() {
        let detail =
            format!("the plan has {} parameters, the server {}", params.len(), described.len());
        return Err(Fault::Disagrees(detail));
    }
    let pairs = params.iter().zip(described).enumerate();
    pairs
        .map(|(place, (param, oid))| {
            one(param, *oid, types).map_err(|expected| {
                let index = place.saturating_add(1);
                if place < caller_params {
                    Fault::BadParam { index, expected }
                } else {
                    Fault::Disagrees(format!("parameter {index} of the plan is no {expected}"))
                }
            })
        })
        .collect()
}

fn one(param: &Bind, oid: u32, types: Types<'_>) -> Result<Encoded, String> {
    match param {
        Bind::Value(value) => match literal(value, oid, types, 0)? {
            None => Ok(Encoded::text(None)),
            Some(text) => Ok(Encoded::text(Some(&text))),
        },
        Bind::Key(key) if types.resolve(oid) == Resolved::Scalar(types::BYTEA) => {
            Ok(Encoded { format: Format::Binary, bytes: Some(key.clone()) })
        }
        Bind::Key(_) => Err("bytea".to_owned()),
    }
}

/// The text form of a value; `None` for NULL. The error says in words what was expected.
fn literal(
    value: &Value,
    oid: u32,
    types: Types<'_>,
    depth: usize,
) -> Result<Option<String>, String> {
    match types.resolve(oid) {
        Resolved::Scalar(scalar) => scalar_literal(value, scalar, oid, types),
        Resolved::Array { element, delimiter } => match value {
            Value::Null => Ok(None),
            Value::Text(text) => plain(text).map(Some),
            Value::List(items) => array(items, element, delimiter, types, depth).map(Some),
            Value::Bool(_)
            | Value::Int(_)
            | Value::Number(_)
            | Value::Bytes(_)
            | Value::Json(_) => Err(format!("list ({})", types.name(oid))),
        },
    }
}

fn scalar_literal(
    value: &Value,
    scalar: u32,
    oid: u32,
    types: Types<'_>,
) -> Result<Option<String>, String> {
    let expected = || types.name(oid).as_ref().to_owned();
    let text = match (value, scalar) {
        (Value::Null, _) => return Ok(None),
        (_, types::JSON | types::JSONB) => return json(value, 0).map(Some).ok_or_else(expected),
        (Value::Text(text), _) => return plain(text).map(Some),
        (Value::Bytes(bytes), types::BYTEA) => hex(bytes),
        (Value::Int(number), types::INT2) => fits(i16::try_from(*number), expected)?,
        (Value::Int(number), types::INT4) => fits(i32::try_from(*number), expected)?,
        (Value::Int(number), types::OID) => fits(u32::try_from(*number), expected)?,
        (Value::Int(number), types::INT8 | types::NUMERIC | types::FLOAT4 | types::FLOAT8) => {
            number.to_string()
        }
        (Value::Number(number), types::NUMERIC | types::FLOAT4 | types::FLOAT8) => {
            is_number(number).then(|| number.as_ref().to_owned()).ok_or_else(expected)?
        }
        (Value::Bool(truth), types::BOOL) => truth_word(*truth),
        (Value::Json(_) | Value::Bytes(_) | Value::List(_), _) => return Err(expected()),
        (_, known) if is_strict(known) => return Err(expected()),
        (Value::Int(number), _) => number.to_string(),
        (Value::Number(number), _) => {
            is_number(number).then(|| number.as_ref().to_owned()).ok_or_else(expected)?
        }
        (Value::Bool(truth), _) => truth_word(*truth),
    };
    Ok(Some(text))
}

/// Types for which a value of another JSON type is a mistake rather than another spelling.
const fn is_strict(oid: u32) -> bool {
    matches!(
        oid,
        types::BOOL
            | types::BYTEA
            | types::NAME
            | types::INT8
            | types::INT2
            | types::INT4
            | types::TEXT
            | types::OID
            | types::FLOAT4
            | types::FLOAT8
            | types::UNKNOWN
            | types::BPCHAR
            | types::VARCHAR
            | types::NUMERIC
    )
}

fn truth_word(truth: bool) -> String {
    if truth { "true" } else { "false" }.to_owned()
}

fn fits<T: ToString, E>(
    number: Result<T, E>,
    expected: impl Fn() -> String,
) -> Result<String, String> {
    number.map(|number| number.to_string()).map_err(|_error| expected())
}

/// Text as it is. PostgreSQL's text has no NUL, and a C string would end there.
fn plain(text: &str) -> Result<String, String> {
    if text.contains('\0') { Err("text without NUL".to_owned()) } else { Ok(text.to_owned()) }
}

fn hex(bytes: &[u8]) -> String {
    let start = String::from("\\x");
    bytes.iter().fold(start, |mut out, byte| {
        write!(out, "{byte:02x}").unwrap_or_default();
        out
    })
}

/// Digits, sign, point and exponent: what may stand bare in JSON and in an array.
fn is_number(text: &str) -> bool {
    let allowed =
        |byte: u8| byte.is_ascii_digit() || matches!(byte, b'+' | b'-' | b'.' | b'e' | b'E');
    text.bytes().any(|byte| byte.is_ascii_digit()) && text.bytes().all(allowed)
}

/// An array literal. Every element is quoted, so that none can be read as NULL, as a brace or as
/// two.
fn array(
    items: &[Value],
    element: u32,
    delimiter: char,
    types: Types<'_>,
    depth: usize,
) -> Result<String, String> {
    if depth >= DEPTH_MAX {
        return Err(format!("list of at most {DEPTH_MAX} levels"));
    }
    let mut out = String::from("{");
    for (place, item) in items.iter().enumerate() {
        if place > 0 {
            out.push(delimiter);
        }
        let is_json =
            matches!(types.resolve(element), Resolved::Scalar(types::JSON | types::JSONB));
        if let (Value::List(inner), false) = (item, is_json) {
            let deeper = depth.saturating_add(1);
            out.push_str(&array(inner, element, delimiter, types, deeper)?);
            continue;
        }
        match literal(item, element, types, depth.saturating_add(1))
            .map_err(|expected| format!("list of {expected}"))?
        {
            None => out.push_str("NULL"),
            Some(text) => quote_into(&mut out, &text),
        }
    }
    out.push('}');
    Ok(out)
}

fn quote_into(out: &mut String, text: &str) {
    out.push('"');
    for c in text.chars() {
        if matches!(c, '"' | '\\') {
            out.push('\\');
        }
        out.push(c);
    }
    out.push('"');
}

/// A value as JSON text; text at the top is JSON already, as PostgreSQL reads it. `None` when it
/// cannot be JSON.
fn json(value: &Value, depth: usize) -> Option<String> {
    if depth > JSON_DEPTH_MAX {
        return None;
    }
    match value {
        Value::Null => Some("null".to_owned()),
        Value::Bool(truth) => Some(truth_word(*truth)),
        Value::Int(number) => Some(number.to_string()),
        Value::Number(number) => is_number(number).then(|| number.as_ref().to_owned()),
        Value::Json(text) => plain(text).ok(),
        Value::Text(text) if depth == 0 => plain(text).ok(),
        Value::Text(text) => plain(text).ok().map(|text| json_text(&text)),
        Value::Bytes(_) => None,
        Value::List(items) => {
            let deeper = depth.saturating_add(1);
            let items: Option<Vec<String>> = items.iter().map(|item| json(item, deeper)).collect();
            Some(format!("[{}]", items?.join(",")))
        }
    }
}

fn json_text(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => {
                out.push('\\');
                out.push(c);
            }
            c if c < ' ' => write!(out, "\\u{:04x}", u32::from(c)).unwrap_or_default(),
            c => out.push(c),
        }
    }
    out.push('"');
    out
}
