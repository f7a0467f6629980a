//! JSON on its way in: a question, member by member. Nothing is guessed: a member that is not
//! known, stands twice or has another type is refused by name, and numbers keep their digits.

use std::{collections::BTreeMap, fmt};

use postern_core::{
    nearest::nearest,
    refusal::{Code, Refusal},
    request::{Ask, PARAMS_MAX},
    value::Value,
};
use serde::{
    Deserializer,
    de::{MapAccess, Visitor},
};
use serde_json::value::RawValue;

/// Deepest nesting of a list parameter.
const DEPTH_MAX: usize = 8;

/// Most members of one object.
const MEMBERS_MAX: usize = 64;

/// Most of an unknown name that a text repeats.
const SHOWN_CHARS_MAX: usize = 64;

/// The members of a question.
const ASK_MEMBERS: [&str; 5] = ["sql", "params", "source", "purpose", "max_rows"];

/// A JSON object, each member kept as its text.
#[derive(Debug)]
pub struct Members<'a>(BTreeMap<String, &'a RawValue>);

impl<'a> Members<'a> {
    /// Reads an object that has only these members.
    ///
    /// # Errors
    /// `bad-request`: no object, a member twice, a member that is not known (naming the nearest).
    pub fn read(text: &'a str, known: &[&str]) -> Result<Self, Refusal> {
        let members = Self::read_any(text)?;
        match members.0.keys().find(|name| !known.contains(&name.as_str())) {
            Some(name) => Err(unknown_member(name, known)),
            None => Ok(members),
        }
    }

    /// Reads an object whose further members do not matter.
    ///
    /// # Errors
    /// `bad-request`: no object, or a member twice.
    pub fn read_any(text: &'a str) -> Result<Self, Refusal> {
        let mut json = serde_json::Deserializer::from_str(text);
        let members = json.deserialize_map(MembersVisitor).map_err(|error| malformed(&error))?;
        json.end().map_err(|error| malformed(&error))?;
        Ok(members)
    }

    /// The text of a member as it was sent, null included.
    pub fn json(&self, name: &str) -> Option<&'a str> {
        self.0.get(name).map(|raw| raw.get())
    }

    /// A member that is text; `None` when it is absent or null.
    ///
    /// # Errors
    /// `bad-request` when it is something else.
    pub fn text(&self, name: &str) -> Result<Option<String>, Refusal> {
        self.0.get(name).filter(|raw| raw.get() != "null").map_or(Ok(None), |raw| {
            let text = serde_json::from_str(raw.get());
            text.map(Some).map_err(|_not_text| wrong_type(name, "text", raw))
        })
    }

    /// The names, in order.
    pub(crate) fn names(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }

    /// A member as it was sent, null included.
    pub(crate) fn sent(&self, name: &str) -> Option<&'a RawValue> {
        self.0.get(name).copied()
    }

    fn raw(&self, name: &str) -> Option<&'a RawValue> {
        self.0.get(name).copied().filter(|raw| raw.get() != "null")
    }
}

/// Reads a question: `sql`, and optionally `params`, `source`, `purpose`, `max_rows`.
///
/// # Errors
/// `bad-request` for the object, `bad-params` for the values of `params`.
pub fn ask(text: &str) -> Result<Ask, Refusal> {
    let members = Members::read(text, &ASK_MEMBERS)?;
    let sql = members.text("sql")?.ok_or_else(|| {
        Refusal::new(Code::BadRequest, "`sql` is missing")
            .would_pass("{\"sql\": \"SELECT …\"}, values of $1.. in `params`")
    })?;
    Ok(Ask {
        source: members.text("source")?,
        sql,
        params: members.raw("params").map_or_else(|| Ok(Vec::new()), params)?,
        types: Vec::new(),
        purpose: members.text("purpose")?,
        row_limit: members.raw("max_rows").map(max_rows).transpose()?,
        tool: None,
    })
}

fn params(raw: &RawValue) -> Result<Vec<Value>, Refusal> {
    let items = list(raw).ok_or_else(|| wrong_type("params", "list", raw))?;
    if items.len() > PARAMS_MAX {
        let detail = format!("at most {PARAMS_MAX} parameters are taken");
        return Err(Refusal::new(Code::BadParams, detail));
    }
    items.into_iter().map(value).collect()
}

fn max_rows(raw: &RawValue) -> Result<u64, Refusal> {
    let rows = raw.get().parse().ok().filter(|rows| *rows > 0);
    rows.ok_or_else(|| wrong_type("max_rows", "whole number from 1", raw))
}

/// A parameter value. A number keeps its digits: none goes through binary floating point.
/// Objects stay JSON text; lists become lists.
///
/// # Errors
/// `bad-params` when it nests too deep or a text holds NUL.
pub fn value(raw: &RawValue) -> Result<Value, Refusal> {
    value_at(raw, 0)
}

fn value_at(raw: &RawValue, depth: usize) -> Result<Value, Refusal> {
    if depth > DEPTH_MAX {
        let detail = format!("a list parameter nests at most {DEPTH_MAX} deep");
        return Err(Refusal::new(Code::BadParams, detail));
    }
    let text = raw.get();
    Ok(match text.as_bytes().first() {
        Some(b'n') => Value::Null,
        Some(b't') => Value::Bool(true),
        Some(b'f') => Value::Bool(false),
        Some(b'{') => Value::Json(text.into()),
        Some(b'"') => Value::Text(plain_text(text)?.into()),
        Some(b'[') => {
            let items = list(raw).unwrap_or_default();
            let next = depth.saturating_add(1);
            Value::List(
                items.into_iter().map(|item| value_at(item, next)).collect::<Result<_, _>>()?,
            )
        }
        Some(_) | None => text.parse().map_or_else(|_| Value::Number(text.into()), Value::Int),
    })
}

fn plain_text(json: &str) -> Result<String, Refusal> {
    let text: String = serde_json::from_str(json)
        .map_err(|_invalid| Refusal::new(Code::BadParams, "a text parameter is no valid text"))?;
    if text.contains('\0') {
        return Err(Refusal::new(Code::BadParams, "a text parameter may not hold NUL"));
    }
    Ok(text)
}

fn list(raw: &RawValue) -> Option<Vec<&RawValue>> {
    serde_json::from_str(raw.get()).ok()
}

fn wrong_type(name: &str, wanted: &str, raw: &RawValue) -> Refusal {
    let found = match raw.get().as_bytes().first() {
        Some(b'"') => "text",
        Some(b'{') => "an object",
        Some(b'[') => "a list",
        Some(b't' | b'f') => "true or false",
        Some(b'n') => "null",
        Some(_) | None => "a number",
    };
    Refusal::new(Code::BadRequest, format!("`{name}` is {found}, not a {wanted}"))
}

fn malformed(error: &serde_json::Error) -> Refusal {
    // The message of the parser may repeat what was sent; the place is enough.
    let detail = match error.classify() {
        serde_json::error::Category::Data => {
            "no JSON object, or one with a member twice".to_owned()
        }
        serde_json::error::Category::Eof => "the JSON ends too early".to_owned(),
        serde_json::error::Category::Io | serde_json::error::Category::Syntax => {
            format!("no JSON at line {}, column {}", error.line(), error.column())
        }
    };
    Refusal::new(Code::BadRequest, detail).would_pass("an object like {\"sql\": \"SELECT …\"}")
}

fn unknown_member(name: &str, known: &[&str]) -> Refusal {
    let shown: String = name.chars().filter(|c| !c.is_control()).take(SHOWN_CHARS_MAX).collect();
    let refusal = Refusal::new(Code::BadRequest, format!("`{shown}` is not known here"));
    match nearest(&shown, known.iter().copied()) {
        Some(near) => refusal.would_pass(format!("`{near}`; known: {}", known.join(", "))),
        None => refusal.would_pass(format!("known: {}", known.join(", "))),
    }
}

struct MembersVisitor;

impl<'de> Visitor<'de> for MembersVisitor {
    type Value = Members<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut members = BTreeMap::new();
        while let Some((name, value)) = map.next_entry::<String, &'de RawValue>()? {
            if members.len() >= MEMBERS_MAX || members.insert(name, value).is_some() {
                return Err(serde::de::Error::custom("a member twice, or too many"));
            }
        }
        Ok(Members(members))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(text: &str) -> String {
        let refusal = ask(text).expect_err("this is no question");
        let pass = refusal.would_pass.map_or(String::new(), |pass| pass.as_str().to_owned());
        format!("{}: {} | {pass}", refusal.code, refusal.detail)
    }

    #[test]
    fn numbers_keep_their_digits() {
        let ask =
            ask(r#"{"sql":"s","params":[1,1.10,123456789012345678901234567890,[0.30,null]]}"#)
                .unwrap();
        let number = |text: &str| Value::Number(text.into());
        assert_eq!(
            ask.params,
            [
                Value::Int(1),
                number("1.10"),
                number("123456789012345678901234567890"),
                Value::List(vec![number("0.30"), Value::Null]),
            ]
        );
    }

    #[test]
    fn an_unknown_member_is_refused_naming_the_nearest() {
        assert_eq!(
            refused(r#"{"sql":"s","max_row":3}"#),
            "bad-request: `max_row` is not known here | \
             `max_rows`; known: sql, params, source, purpose, max_rows"
        );
        assert!(refused(r#"{"sql":"s","tool":"x"}"#).contains("`tool` is not known"));
    }

    #[test]
    fn a_member_twice_is_refused() {
        assert!(refused(r#"{"sql":"a","sql":"b"}"#).contains("a member twice"));
    }

    #[test]
    fn wrong_types_are_named() {
        for (text, expected) in [
            (r#"{"sql":1}"#, "`sql` is a number, not a text"),
            (r#"{"sql":"s","params":{}}"#, "`params` is an object, not a list"),
            (r#"{"sql":"s","max_rows":0}"#, "`max_rows` is a number, not a whole number from 1"),
            (r#"{"sql":"s","max_rows":-1}"#, "not a whole number from 1"),
            (r#"{"sql":"s","max_rows":1.5}"#, "not a whole number from 1"),
            (r#"{"sql":"s","source":[]}"#, "`source` is a list, not a text"),
            (r#"{"sql":"s","params":["a\u0000b"]}"#, "may not hold NUL"),
            ("[]", "no JSON object"),
            ("\"x\"", "no JSON object"),
            ("", "ends too early"),
            ("{\"sql\":\"s\"} x", "no JSON at line 1"),
            ("{}", "`sql` is missing"),
            (r#"{"sql":null}"#, "`sql` is missing"),
        ] {
            let found = refused(text);
            assert!(found.contains(expected), "{text}: {found}");
        }
    }

    #[test]
    fn a_deep_list_is_refused_and_does_not_recurse_on() {
        let deep = format!(r#"{{"sql":"s","params":[{}{}]}}"#, "[".repeat(60), "]".repeat(60));
        assert!(refused(&deep).contains("nests at most 8 deep"));
        let deeper =
            format!(r#"{{"sql":"s","params":[{}{}]}}"#, "[".repeat(9_000), "]".repeat(9_000));
        refused(&deeper);
    }
}
