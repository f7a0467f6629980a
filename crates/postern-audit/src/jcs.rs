//! Canonical JSON (RFC 8785), so that equal entries are equal bytes.
//!
//! Members sorted by UTF-16 code units, no white space, shortest escapes. Numbers are whole and
//! within ±(2^53 − 1): fractions are refused rather than printed in a way another reader might
//! print otherwise, and 64-bit counts travel as strings.

use serde_json::{Number, Value};

/// Deepest nesting that is written.
pub const DEPTH_MAX: usize = 32;

const SAFE_MAX: u64 = (1 << 53) - 1;

/// Why a value has no canonical form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum JcsError {
    /// A number that is not whole, or too large for every reader to agree on.
    #[error("a number is not whole or beyond 2^53 − 1")]
    Number,
    /// Nested too deep.
    #[error("nested deeper than {DEPTH_MAX}")]
    Depth,
}

/// The canonical text of a value.
///
/// # Errors
/// When it holds a number without canonical form here, or is nested deeper than [`DEPTH_MAX`].
pub fn canonical(value: &Value) -> Result<String, JcsError> {
    let mut text = String::new();
    write(value, &mut text, 0)?;
    Ok(text)
}

fn write(value: &Value, out: &mut String, depth: usize) -> Result<(), JcsError> {
    if depth > DEPTH_MAX {
        return Err(JcsError::Depth);
    }
    let deeper = depth.saturating_add(1);
    match value {
        Value::Null => out.push_str("null"),
        Value::Bool(true) => out.push_str("true"),
        Value::Bool(false) => out.push_str("false"),
        Value::Number(number) => out.push_str(&whole(number)?),
        Value::String(text) => quote(text, out),
        Value::Array(items) => {
            out.push('[');
            for (place, item) in items.iter().enumerate() {
                if place > 0 {
                    out.push(',');
                }
                write(item, out, deeper)?;
            }
            out.push(']');
        }
        Value::Object(members) => {
            let members = members.iter().map(|(name, value)| (name.as_str(), value)).collect();
            write_members(members, out, deeper)?;
        }
    }
    Ok(())
}

/// The canonical text of an object with these members, each name once.
///
/// # Errors
/// As [`canonical`].
pub fn canonical_object(members: Vec<(&str, &Value)>) -> Result<String, JcsError> {
    let mut text = String::with_capacity(1_024);
    write_members(members, &mut text, 1)?;
    Ok(text)
}

fn write_members(
    mut members: Vec<(&str, &Value)>,
    out: &mut String,
    depth: usize,
) -> Result<(), JcsError> {
    // Bytes of UTF-8 sort as UTF-16 does where all is ASCII, and that is cheaper to compare.
    if members.iter().all(|(name, _)| name.is_ascii()) {
        members.sort_by_key(|(name, _)| *name);
    } else {
        members.sort_by(|(a, _), (b, _)| a.encode_utf16().cmp(b.encode_utf16()));
    }
    out.push('{');
    for (place, (name, member)) in members.into_iter().enumerate() {
        if place > 0 {
            out.push(',');
        }
        quote(name, out);
        out.push(':');
        write(member, out, depth)?;
    }
    out.push('}');
    Ok(())
}

fn whole(number: &Number) -> Result<String, JcsError> {
    let size = number.as_u64().or_else(|| number.as_i64().map(i64::unsigned_abs));
    match size {
        Some(size) if size <= SAFE_MAX => Ok(number.to_string()),
        Some(_) | None => Err(JcsError::Number),
    }
}

fn quote(text: &str, out: &mut String) {
    out.push('"');
    if text.bytes().all(|byte| byte >= b' ' && byte != b'"' && byte != b'\\') {
        out.push_str(text);
        out.push('"');
        return;
    }
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\u{8}' => out.push_str("\\b"),
            '\t' => out.push_str("\\t"),
            '\n' => out.push_str("\\n"),
            '\u{c}' => out.push_str("\\f"),
            '\r' => out.push_str("\\r"),
            c if c < ' ' => {
                out.push_str("\\u00");
                out.push_str(&hex::encode([u8::try_from(c).unwrap_or_default()]));
            }
            c => out.push(c),
        }
    }
    out.push('"');
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn members_are_sorted_by_utf16_as_the_rfc_shows() {
        let value = json!({
            "\u{20ac}": "Euro Sign", "\r": "Carriage Return",
            "\u{fb33}": "Hebrew Letter Dalet With Dagesh", "1": "One",
            "\u{1f600}": "Emoji: Grinning Face", "\u{80}": "Control",
            "\u{f6}": "Latin Small Letter O With Diaeresis",
        });
        let text = canonical(&value).unwrap();
        let order: Vec<_> = ["\\r", "1", "\u{80}", "\u{f6}", "\u{20ac}", "\u{1f600}", "\u{fb33}"]
            .iter()
            .map(|name| text.find(&format!("\"{name}\":")).unwrap())
            .collect();
        assert!(order.is_sorted(), "{text}");
    }

    #[test]
    fn strings_and_literals_are_those_of_the_rfc() {
        let value = json!({
            "string": "\u{20ac}$\u{f}\nA'B\"\\\\\"/", "literals": [null, true, false],
            "numbers": [0, -1, 9_007_199_254_740_991_i64],
        });
        assert_eq!(
            canonical(&value).unwrap(),
            "{\"literals\":[null,true,false],\"numbers\":[0,-1,9007199254740991],\
             \"string\":\"\u{20ac}$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}"
        );
    }

    #[test]
    fn numbers_that_readers_print_differently_are_refused() {
        for number in [json!(0.5), json!(1e30), json!(9_007_199_254_740_992_i64), json!(u64::MAX)] {
            assert_eq!(canonical(&number), Err(JcsError::Number), "{number}");
        }
    }

    #[test]
    fn deep_nesting_is_refused() {
        let deep = (0..40).fold(json!(1), |inner, _| json!([inner]));
        assert_eq!(canonical(&deep), Err(JcsError::Depth));
    }
}
