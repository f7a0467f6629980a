//! Values of a declared type for a source that is no PostgreSQL: in the form in which its own SQL has
//! them.
//!
//! | Declared | Becomes |
//! | --- | --- |
//! | whole numbers, `boolean` | a whole number; 1 or 0 |
//! | `numeric`, `real`, `double precision` | a number |
//! | text types, `uuid`, `json`, `jsonb`, `inet`, `cidr`, `macaddr` | the text |
//! | `bytea` | the bytes |
//! | `date`, `time`, `timestamp` | `2026-11-20`, `10:00:00.5`, `2026-11-20 10:00:00.5` |
//! | `timestamp with time zone` | the moment in UTC, as a `timestamp` |
//! | an array | a list of what its elements become |
//! | all others | nothing: there is no such value |

use postern_core::value::Value;

use crate::{
    binary,
    types::{
        self, BOOL, BPCHAR, BYTEA, CHAR, CIDR, DATE, FLOAT4, FLOAT8, INET, INT2, INT4, INT8, JSON,
        JSONB, MACADDR, MACADDR8, NAME, NUMERIC, OID, TEXT, TIME, TIMESTAMP, TIMESTAMPTZ, UUID,
        VARCHAR, XID,
    },
};

/// Why a value has no form there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Formless {
    /// Its type has none.
    Type,
    /// It is beyond what there is, or written in a way that is not read here.
    Value,
}

/// A value that a client gave for a parameter of that declared type.
pub(crate) fn said(oid: u32, value: Value) -> Result<Value, Formless> {
    match types::element(oid) {
        Some(element) => array(oid, element, value),
        None => scalar(oid, value),
    }
}

fn array(oid: u32, element: u32, value: Value) -> Result<Value, Formless> {
    match value {
        Value::Null => Ok(Value::Null),
        Value::List(items) => {
            let items = items.into_iter().map(|item| match item {
                list @ Value::List(_) => array(oid, element, list),
                item => scalar(element, item),
            });
            items.collect::<Result<_, _>>().map(Value::List)
        }
        Value::Text(text) => array(oid, element, again(oid, &text).ok_or(Formless::Value)?),
        Value::Bool(_) | Value::Int(_) | Value::Number(_) | Value::Bytes(_) | Value::Json(_) => {
            Err(Formless::Value)
        }
    }
}

fn scalar(oid: u32, value: Value) -> Result<Value, Formless> {
    let text = match value {
        Value::Text(text) => text,
        other => return if is_known(oid) { Ok(other) } else { Err(Formless::Type) },
    };
    let written = |text: Option<String>| text.map(|text| Value::Text(text.into()));
    let found = match oid {
        NUMERIC | FLOAT4 | FLOAT8 => number(&text),
        BYTEA | UUID => again(oid, &text),
        INET => again(INET, &text).map(host),
        DATE => written(binary::plain_date(&text)),
        TIME => written(binary::plain_time(&text)),
        TIMESTAMP => written(binary::plain_timestamp(without_zone(&text))),
        TIMESTAMPTZ => written(binary::plain_timestamp(&text)),
        known if is_known(known) => Some(Value::Text(text)),
        _ => return Err(Formless::Type),
    };
    found.ok_or(Formless::Value)
}

const fn is_known(oid: u32) -> bool {
    matches!(
        oid,
        BOOL | BPCHAR
            | BYTEA
            | CHAR
            | CIDR
            | DATE
            | FLOAT4
            | FLOAT8
            | INET
            | INT2
            | INT4
            | INT8
            | JSON
            | JSONB
            | MACADDR
            | MACADDR8
            | NAME
            | NUMERIC
            | OID
            | TEXT
            | TIME
            | TIMESTAMP
            | TIMESTAMPTZ
            | UUID
            | VARCHAR
            | XID
    )
}

/// A finite number that JSON has no word for: `1e5`, ` .5 `.
fn number(text: &str) -> Option<Value> {
    let number = text.trim().parse::<f64>().ok().filter(|number| number.is_finite())?;
    Some(Value::Number(format!("{number:?}").into()))
}

/// A value as it is read from PostgreSQL's binary form: one that can be written in several ways is
/// written in one.
fn again(oid: u32, text: &str) -> Option<Value> {
    let mut bytes = Vec::new();
    binary::encode(oid, text.as_bytes(), &mut bytes)?;
    binary::decode(oid, &bytes)
}

/// An address of one host, without its length.
fn host(address: Value) -> Value {
    let Value::Text(text) = &address else { return address };
    let alone = text.strip_suffix("/128").filter(|text| text.contains(':'));
    let alone = alone.or_else(|| text.strip_suffix("/32").filter(|text| !text.contains(':')));
    alone.map_or_else(|| address.clone(), |text| Value::Text(text.into()))
}

/// A `timestamp` is read without a zone: PostgreSQL passes one over.
fn without_zone(text: &str) -> &str {
    let clock = text.find([' ', 'T']).and_then(|at| at.checked_add(1)).unwrap_or(0);
    let zone = text.get(clock..).and_then(|clock| clock.find(['+', '-', 'Z']));
    let end = zone.and_then(|zone| clock.checked_add(zone));
    end.and_then(|end| text.get(..end)).unwrap_or(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(text: &str) -> Value {
        Value::Text(text.into())
    }

    #[test]
    fn values_become_what_the_other_engines_have() {
        let number = |digits: &str| Value::Number(digits.into());
        for (oid, value, expected) in [
            (INT8, Value::Int(5), Ok(Value::Int(5))),
            (BOOL, Value::Bool(true), Ok(Value::Bool(true))),
            (NUMERIC, number("1.10"), Ok(number("1.10"))),
            (FLOAT8, text("1e5"), Ok(number("100000.0"))),
            (FLOAT8, text("NaN"), Err(Formless::Value)),
            (TEXT, text("5"), Ok(text("5"))),
            (BYTEA, text("\\x00ff"), Ok(Value::Bytes([0_u8, 255].as_slice().into()))),
            (BYTEA, text("abc"), Err(Formless::Value)),
            (
                UUID,
                text("A0EEBC999C0B4EF8BB6D6BB9BD380A11"),
                Ok(text("a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11")),
            ),
            (INET, text("10.0.0.1/32"), Ok(text("10.0.0.1"))),
            (INET, text("::1"), Ok(text("::1"))),
            (INET, text("10.0.0.1/8"), Ok(text("10.0.0.1/8"))),
            (DATE, text("2026-11-20"), Ok(text("2026-11-20"))),
            (DATE, text("infinity"), Err(Formless::Value)),
            (DATE, text("0044-03-15 BC"), Err(Formless::Value)),
            (TIME, text("10:00"), Ok(text("10:00:00"))),
            (TIMESTAMP, text("2026-11-20T10:00:00.50+05"), Ok(text("2026-11-20 10:00:00.5"))),
            (TIMESTAMPTZ, text("2026-11-20 01:00:00+02:00"), Ok(text("2026-11-19 23:00:00"))),
            (1_186, text("1 day"), Err(Formless::Type)),
            (3_904, text("[1,2)"), Err(Formless::Type)),
            (1_186, Value::Null, Err(Formless::Type)),
            (1_007, text("{1,NULL}"), Ok(Value::List(vec![Value::Int(1), Value::Null]))),
            (
                1_182,
                Value::List(vec![text("2026-11-20")]),
                Ok(Value::List(vec![text("2026-11-20")])),
            ),
            (1_007, text("1,2"), Err(Formless::Value)),
            (1_187, text("{1 day}"), Err(Formless::Type)),
        ] {
            assert_eq!(said(oid, value.clone()), expected, "{oid} {value:?}");
        }
    }
}
