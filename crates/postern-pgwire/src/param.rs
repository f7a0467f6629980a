//! Values of a statement, from the wire to the gate.

use bytes::Bytes;
use postern_core::value::Value;

use crate::{
    binary,
    fault::Fault,
    message::Format,
    types::{self, BOOL, FLOAT4, FLOAT8, INT2, INT4, INT8, NUMERIC, OID},
};

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
        INT2 | INT4 | INT8 | OID => text.trim().parse().ok().map(Value::Int),
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
        assert_eq!(read(NUMERIC, "1.10"), Some(Value::Number("1.10".into())));
        assert_eq!(read(NUMERIC, "NaN"), Some(Value::Text("NaN".into())));
        assert_eq!(read(NUMERIC, "1e5"), Some(Value::Text("1e5".into())));
        assert_eq!(read(FLOAT8, "1.2.3"), None);
        assert_eq!(read(BOOL, "on"), Some(Value::Bool(true)));
        assert_eq!(read(0, "5"), Some(Value::Text("5".into())));
        assert_eq!(read(0, "a\0b"), None);
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
