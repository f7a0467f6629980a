//! Values in, cells out.

use std::fmt::Write as _;

use mysql_async::Value as Wire;
use postern_core::{rows::Cell, value::Value};
use postern_gate::record::Bind;

use super::{fault::Fault, types::Meant};

/// Lists deeper than this come from nobody honest; what lies below is bound as null.
const DEPTH_MAX: usize = 32;

/// The parameters of a statement, in the order its placeholders take them.
///
/// # Errors
/// When a placeholder takes a parameter that is not there, or a caller's value cannot be.
pub(super) fn encode(
    params: &[Bind],
    caller_params: usize,
    order: &[usize],
) -> Result<Vec<Wire>, Fault> {
    order
        .iter()
        .map(|at| {
            let param = params
                .get(*at)
                .ok_or_else(|| Fault::Disagrees("placeholders and parameters differ".to_owned()))?;
            let value = match param {
                // Digits, which no character set reads otherwise; the statement takes UNHEX of it.
                Bind::Key(key) => return Ok(Wire::from(hex::encode(key.expose()))),
                Bind::Value(value) => value,
            };
            if *at < caller_params {
                caller(value).ok_or_else(|| Fault::BadParam {
                    index: at.saturating_add(1),
                    expected: "value that MySQL has".to_owned(),
                })
            } else {
                Ok(constant(value))
            }
        })
        .collect()
}

/// A caller's value.
fn caller(value: &Value) -> Option<Wire> {
    Some(match value {
        Value::Null => Wire::NULL,
        Value::Bool(truth) => Wire::Int(i64::from(*truth)),
        Value::Int(int) => Wire::Int(*int),
        Value::Number(text) => number(text)?,
        Value::Text(text) | Value::Json(text) => Wire::from(text.as_ref()),
        Value::Bytes(bytes) => Wire::Bytes(bytes.to_vec()),
        Value::List(items) => {
            let mut json = String::new();
            write_list(items, &mut json, 0);
            Wire::from(json)
        }
    })
}

/// A constant of a policy: the statement casts it to what it compares it with.
fn constant(value: &Value) -> Wire {
    match value {
        Value::Number(text) => Wire::from(text.as_ref()),
        Value::Bytes(bytes) => Wire::from(hex::encode(bytes)),
        other => caller(other).unwrap_or(Wire::NULL),
    }
}

fn number(text: &str) -> Option<Wire> {
    if let Ok(whole) = text.parse::<u64>() {
        return Some(Wire::UInt(whole));
    }
    let float = text.parse::<f64>().ok().filter(|float| float.is_finite())?;
    Some(Wire::Double(float))
}

/// A list as JSON text, for `json_contains` and its like.
fn write_list(items: &[Value], out: &mut String, depth: usize) {
    out.push('[');
    for (at, item) in items.iter().enumerate() {
        if at > 0 {
            out.push(',');
        }
        match item {
            Value::Bool(truth) => out.push_str(if *truth { "true" } else { "false" }),
            Value::Int(int) => out.push_str(&int.to_string()),
            Value::Number(text) if text.parse::<f64>().is_ok_and(f64::is_finite) => {
                out.push_str(text);
            }
            Value::Number(text) | Value::Text(text) => write_text(text, out),
            Value::Json(json) => out.push_str(json),
            Value::Bytes(bytes) => write_text(&hex::encode(bytes), out),
            Value::List(inner) if depth < DEPTH_MAX => {
                write_list(inner, out, depth.saturating_add(1));
            }
            Value::Null | Value::List(_) => out.push_str("null"),
        }
    }
    out.push(']');
}

fn write_text(text: &str, out: &mut String) {
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            c if u32::from(c) < 0x20 => {
                // writing to a String cannot fail
                write!(out, "\\u{:04x}", u32::from(c)).unwrap_or_default();
            }
            c => out.push(c),
        }
    }
    out.push('"');
}

/// One cell of an answer.
pub(super) fn decode(value: Wire, meant: Meant) -> Cell {
    match value {
        Wire::NULL => Cell::Null,
        Wire::Int(int) => Cell::Int(int),
        Wire::UInt(int) => {
            i64::try_from(int).map_or_else(|_| Cell::Text(int.to_string().into()), Cell::Int)
        }
        Wire::Float(float) => Cell::Float(f64::from(float)),
        Wire::Double(float) => Cell::Float(float),
        Wire::Bytes(bytes) => match meant {
            Meant::Bytes => Cell::Bytes(bytes.into()),
            Meant::Bits => bits(bytes),
            Meant::Text | Meant::Date | Meant::Itself => match String::from_utf8(bytes) {
                Ok(text) => Cell::Text(text.into()),
                Err(error) => Cell::Bytes(error.into_bytes().into()),
            },
        },
        Wire::Date(year, month, day, hour, minute, second, micros) => {
            let date = format!("{year:04}-{month:02}-{day:02}");
            if meant == Meant::Date {
                return Cell::Text(date.into());
            }
            let time = format!("{hour:02}:{minute:02}:{second:02}");
            Cell::Text(format!("{date}T{time}{}", fraction(micros)).into())
        }
        Wire::Time(is_negative, days, hours, minutes, seconds, micros) => {
            let sign = if is_negative { "-" } else { "" };
            let hours = days.saturating_mul(24).saturating_add(u32::from(hours));
            let text = format!("{sign}{hours:02}:{minutes:02}:{seconds:02}{}", fraction(micros));
            Cell::Text(text.into())
        }
    }
}

/// Up to 63 bits are a number.
fn bits(bytes: Vec<u8>) -> Cell {
    let value = bytes
        .iter()
        .try_fold(0_i64, |all, byte| all.checked_mul(256)?.checked_add(i64::from(*byte)));
    value.map_or_else(|| Cell::Bytes(bytes.into()), Cell::Int)
}

fn fraction(micros: u32) -> String {
    if micros == 0 {
        return String::new();
    }
    format!(".{micros:06}").trim_end_matches('0').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_are_written_one_way() {
        let date = Wire::Date(2026, 11, 20, 10, 0, 0, 500_000);
        assert_eq!(decode(date.clone(), Meant::Itself), Cell::Text("2026-11-20T10:00:00.5".into()));
        assert_eq!(decode(date, Meant::Date), Cell::Text("2026-11-20".into()));
        let time = Wire::Time(true, 1, 2, 3, 4, 0);
        assert_eq!(decode(time, Meant::Itself), Cell::Text("-26:03:04".into()));
    }

    #[test]
    fn bits_are_a_number_while_they_fit() {
        assert_eq!(decode(Wire::Bytes(vec![1, 0]), Meant::Bits), Cell::Int(256));
        let wide = vec![255; 8];
        assert_eq!(decode(Wire::Bytes(wide.clone()), Meant::Bits), Cell::Bytes(wide.into()));
    }

    #[test]
    fn a_key_and_the_bytes_of_a_policy_go_as_digits() {
        let params = [
            Bind::Value(Value::Int(7)),
            Bind::Key(postern_core::secret::Secret::new(vec![0, 255])),
            Bind::Value(Value::Bytes([1_u8, 2].as_slice().into())),
        ];
        let encoded = encode(&params, 1, &[1, 0, 2]).unwrap();
        assert_eq!(encoded, [Wire::from("00ff"), Wire::Int(7), Wire::from("0102")]);
        assert!(matches!(encode(&params, 1, &[3]), Err(Fault::Disagrees(_))));
    }
}
