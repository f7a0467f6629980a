//! Values of a statement, from the wire to the gate.

use bytes::Bytes;
use postern_core::{dialect::Dialect, param_type::ParamType, value::Value};

use crate::{
    binary,
    elsewhere::{self, Formless},
    fault::Fault,
    message::Format,
    types::{self, BOOL, FLOAT4, FLOAT8, INT2, INT4, INT8, NUMERIC, OID, UNKNOWN, XID},
};

/// The type that a client declares for `$index` by its number; `None` where it leaves it open.
pub(crate) fn declared(index: usize, oid: u32) -> Result<Option<ParamType>, Fault> {
    if matches!(oid, 0 | UNKNOWN) {
        return Ok(None);
    }
    if !types::is_named(oid) {
        let message = format!("bad-params: there is no type {oid}, which ${index} is declared as");
        let hint = "leave the type open (0), or cast the parameter in the statement";
        return Err(Fault::new("42704", message).hint(hint));
    }
    let name = types::name(oid);
    name.parse().map(Some).map_err(|_no_param_type| {
        let message = format!("a parameter of the type {name}, as ${index} is declared");
        Fault::unsupported(message)
            .hint("leave the type open (0) and send a text, or cast it in the statement")
    })
}

/// A value of a declared type as a source of that dialect has it.
pub(crate) fn said(index: usize, oid: u32, value: Value, dialect: Dialect) -> Result<Value, Fault> {
    let engine = match dialect {
        Dialect::Postgresql => return Ok(value),
        Dialect::Sqlite => "SQLite",
        Dialect::Mysql => "MySQL",
    };
    elsewhere::said(oid, value).map_err(|formless| {
        let name = types::name(oid);
        match formless {
            Formless::Type => Fault::unsupported(format!(
                "{engine} has no {name}, as ${index} is declared"
            ))
            .hint("leave the type open (0), and send a text that the statement makes use of"),
            Formless::Value => {
                let message =
                    format!("bad-params: the value of ${index} is no {name} that {engine} has");
                Fault::new("22P02", message)
                    .hint("a date as 2026-11-20, a moment as 2026-11-20 10:00:00, bytes as \\x00ff")
            }
        }
    })
}

/// The value of `$index`; a type of 0 is one that the client left open.
pub(crate) fn value(
    index: usize,
    oid: u32,
    format: Format,
    bytes: Option<&Bytes>,
) -> Result<Value, Fault> {
    let Some(bytes) = bytes else { return Ok(Value::Null) };
    let read = match format {
        Format::Text => from_text(oid, bytes),
        Format::Binary if binary::is_known(oid) => binary::decode(oid, bytes),
        Format::Binary => {
            let name = types::name(oid);
            let message =
                format!("the value of ${index} has the type {name}, which has no binary form here");
            return Err(Fault::unsupported(message).hint("send it as text"));
        }
    };
    let state = match format {
        Format::Text if std::str::from_utf8(bytes).is_err() => "22021",
        Format::Text => "22P02",
        Format::Binary => "22P03",
    };
    read.ok_or_else(|| {
        // By its number and its type, never by its content.
        let message = format!("bad-params: the value of ${index} is no {}", types::name(oid));
        Fault::new(state, message)
    })
}

/// A text that is a number or a truth becomes one, as it would stand in JSON; the source reads all
/// others by the type that the statement gives them.
fn from_text(oid: u32, bytes: &[u8]) -> Option<Value> {
    let text = std::str::from_utf8(bytes).ok().filter(|text| !text.contains('\0'))?;
    match oid {
        BOOL => match text.trim().to_ascii_lowercase().as_str() {
            "t" | "true" | "y" | "yes" | "on" | "1" => Some(Value::Bool(true)),
            "f" | "false" | "n" | "no" | "off" | "0" => Some(Value::Bool(false)),
            _ => None,
        },
        INT2 => text.trim().parse::<i16>().ok().map(|number| Value::Int(number.into())),
        INT4 => text.trim().parse::<i32>().ok().map(|number| Value::Int(number.into())),
        INT8 => text.trim().parse().ok().map(Value::Int),
        OID | XID => text.trim().parse::<u32>().ok().map(|number| Value::Int(number.into())),
        FLOAT4 | FLOAT8 | NUMERIC if is_number(text) => Some(Value::Number(text.into())),
        FLOAT4 | FLOAT8 | NUMERIC if !is_odd_number(text) => None,
        _ => Some(Value::Text(text.into())),
    }
}

/// Whether JSON would take it as a number.
fn is_number(text: &str) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text);
    digits.starts_with(|c: char| c.is_ascii_digit())
        && digits.ends_with(|c: char| c.is_ascii_digit())
        && digits.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.')
        && text.parse::<f64>().is_ok()
}

/// A number that JSON does not know: `NaN`, `-Infinity`, `1e5`, ` .5 `.
fn is_odd_number(text: &str) -> bool {
    text.trim().parse::<f64>().is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(oid: u32, text: &str) -> Option<Value> {
        value(1, oid, Format::Text, Some(&Bytes::copy_from_slice(text.as_bytes()))).ok()
    }

    #[test]
    fn texts_become_what_their_type_says() {
        assert_eq!(read(INT4, "5"), Some(Value::Int(5)));
        assert_eq!(read(INT4, "five"), None);
        assert_eq!(
            (read(INT2, "32768"), read(INT4, "2147483648"), read(OID, "-1")),
            (None, None, None)
        );
        assert_eq!(read(NUMERIC, "1.10"), Some(Value::Number("1.10".into())));
        assert_eq!(read(NUMERIC, "NaN"), Some(Value::Text("NaN".into())));
        assert_eq!(read(NUMERIC, "1e5"), Some(Value::Text("1e5".into())));
        assert_eq!(read(FLOAT8, "1.2.3"), None);
        assert_eq!(read(BOOL, "on"), Some(Value::Bool(true)));
        assert_eq!(read(0, "5"), Some(Value::Text("5".into())));
        assert_eq!(read(0, "a\0b"), None);
    }

    #[test]
    fn types_are_declared_by_their_numbers() {
        let named = |oid| declared(1, oid).map(|ty| ty.map(|ty| ty.to_string()));
        assert_eq!((named(0).unwrap(), named(UNKNOWN).unwrap()), (None, None));
        assert_eq!(named(1_185).unwrap().as_deref(), Some("timestamp with time zone[]"));
        for (oid, state) in [(99_999, "42704"), (2_205, "0A000"), (142, "0A000"), (2_278, "0A000")]
        {
            let fault = named(oid).unwrap_err();
            assert_eq!((fault.state, fault.hint.is_some()), (state, true), "{oid}");
        }
    }

    #[test]
    fn a_value_is_refused_by_its_number_and_never_by_its_content() {
        let secret = Bytes::from_static(b"078-05-1120");
        let fault = value(3, INT4, Format::Text, Some(&secret)).unwrap_err();
        assert_eq!(fault.message, "bad-params: the value of $3 is no integer");
        let fault = value(3, 600, Format::Binary, Some(&secret)).unwrap_err();
        assert_eq!(fault.state, "0A000");
    }
}
