//! Arrays: texts of JSON, read once for a statement where they are parameters.

use std::{
    collections::HashMap,
    sync::{Arc, OnceLock},
};

use rusqlite::{
    functions::Context,
    types::{Value, ValueRef},
};
use serde_json::Value as Json;

/// Most elements that a function makes.
pub(super) const ELEMENTS_MAX: usize = 100_000;

/// Elements, and where each text stands first.
#[derive(Debug, Default)]
pub(super) struct List {
    pub(super) elements: Vec<Json>,
    places: OnceLock<HashMap<String, usize>>,
}

impl List {
    /// The place of an element by its text, from 0.
    pub(super) fn place(&self, text: &str) -> Option<usize> {
        let places = self.places.get_or_init(|| {
            let texts =
                self.elements.iter().enumerate().filter_map(|(at, it)| Some((text_of(it)?, at)));
            let mut places = HashMap::new();
            for (text, at) in texts {
                places.entry(text).or_insert(at);
            }
            places
        });
        places.get(text).copied()
    }

    pub(super) fn has_null(&self) -> bool {
        self.elements.iter().any(Json::is_null)
    }
}

/// The list that an argument is; `None` for NULL.
pub(super) fn argument(call: &Context<'_>, at: usize) -> rusqlite::Result<Option<Arc<List>>> {
    if matches!(call.get_raw(at), ValueRef::Null) {
        return Ok(None);
    }
    let number = std::os::raw::c_int::try_from(at).map_err(|_large| failed("so many arguments"))?;
    // PERF: the engine keeps it for the statement where the argument is a parameter.
    call.get_or_create_aux(number, |value| read(value).ok_or("no list")).map(Some)
}

fn read(value: ValueRef<'_>) -> Option<List> {
    let elements = serde_json::from_str(value.as_str().ok()?).ok()?;
    Some(List { elements, places: OnceLock::new() })
}

/// The text of an argument; `None` for NULL.
pub(super) fn text(call: &Context<'_>, at: usize) -> Option<String> {
    match call.get_raw(at) {
        ValueRef::Null | ValueRef::Blob(_) => None,
        ValueRef::Integer(number) => Some(number.to_string()),
        ValueRef::Real(number) => Some(number.to_string()),
        ValueRef::Text(bytes) => std::str::from_utf8(bytes).ok().map(str::to_owned),
    }
}

/// The whole number that an argument is.
pub(super) fn whole(call: &Context<'_>, at: usize) -> Option<i64> {
    match call.get_raw(at) {
        ValueRef::Integer(number) => Some(number),
        ValueRef::Text(bytes) => std::str::from_utf8(bytes).ok()?.trim().parse().ok(),
        ValueRef::Null | ValueRef::Real(_) | ValueRef::Blob(_) => None,
    }
}

/// The text of an element; `None` for NULL.
pub(super) fn text_of(element: &Json) -> Option<String> {
    match element {
        Json::Null => None,
        Json::String(text) => Some(text.clone()),
        Json::Bool(is) => Some(if *is { "1" } else { "0" }.to_owned()),
        other => Some(other.to_string()),
    }
}

/// An element as a value.
pub(super) fn value_of(element: &Json) -> Value {
    match element {
        Json::Number(number) => {
            number.as_i64().map_or_else(|| Value::Text(number.to_string()), Value::Integer)
        }
        Json::Bool(is) => Value::Integer(i64::from(*is)),
        other => text_of(other).map_or(Value::Null, Value::Text),
    }
}

/// Elements as a text.
pub(super) fn written(elements: Vec<Json>) -> String {
    Json::Array(elements).to_string()
}

pub(super) fn failed(why: &'static str) -> rusqlite::Error {
    rusqlite::Error::UserFunctionError(why.into())
}

/// How the elements of an array are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Written {
    /// `{a,"b c"}`
    Texts,
    /// `{1,2}`
    Numbers,
    /// `1 2`
    Vector,
}

/// An array as PostgreSQL writes it; `None` of what is none, or has arrays in it.
pub(super) fn parse(text: &str, written: Written) -> Option<Vec<Json>> {
    if written == Written::Vector {
        return text
            .split_ascii_whitespace()
            .map(|word| word.parse::<i64>().ok().map(Json::from))
            .collect();
    }
    let inner = text.trim().strip_prefix('{')?.strip_suffix('}')?;
    let mut elements = Vec::new();
    let mut rest = inner.trim();
    while !rest.is_empty() {
        let (element, after) = next(rest)?;
        elements.push(match (element, written) {
            (None, _) => Json::Null,
            (Some(number), Written::Numbers) => Json::from(number.parse::<i64>().ok()?),
            (Some(text), Written::Texts | Written::Vector) => Json::from(text),
        });
        rest = match after.trim_start().strip_prefix(',') {
            Some(more) if !more.trim().is_empty() => more.trim_start(),
            None if after.trim().is_empty() => "",
            Some(_) | None => return None,
        };
    }
    Some(elements)
}

/// One element and what follows it.
fn next(text: &str) -> Option<(Option<String>, &str)> {
    if let Some(quoted) = text.strip_prefix('"') {
        let mut content = String::new();
        let mut chars = quoted.char_indices();
        while let Some((at, c)) = chars.next() {
            match c {
                '"' => return Some((Some(content), quoted.get(at.checked_add(1)?..)?)),
                '\\' => content.push(chars.next()?.1),
                other => content.push(other),
            }
        }
        return None;
    }
    let (word, after) = text.split_at_checked(text.find(',').unwrap_or(text.len()))?;
    let word = word.trim();
    if word.is_empty() || word.contains(['{', '}', '"', '\\']) {
        return None;
    }
    Some(((!word.eq_ignore_ascii_case("null")).then(|| word.to_owned()), after))
}

/// `{a,"b c",NULL}`
pub(super) fn braces<'t>(texts: impl Iterator<Item = Option<std::borrow::Cow<'t, str>>>) -> String {
    let texts = texts.map(|text| match text {
        None => "NULL".to_owned(),
        Some(text) if is_bare(&text) => text.into_owned(),
        Some(text) => format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\"")),
    });
    format!("{{{}}}", texts.collect::<Vec<_>>().join(","))
}

/// Whether a text stands in an array without quotes (PostgreSQL, `array_out`).
fn is_bare(text: &str) -> bool {
    let special = |c: char| matches!(c, '{' | '}' | ',' | '"' | '\\') || c.is_ascii_whitespace();
    !text.is_empty() && !text.eq_ignore_ascii_case("null") && !text.contains(special)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arrays_are_read_and_written_as_postgresql_does() {
        for (text, wanted) in [
            ("{}", Some("[]")),
            ("{r,v}", Some(r#"["r","v"]"#)),
            (r#"{"a b",NULL,"c\"d\\"}"#, Some(r#"["a b",null,"c\"d\\"]"#)),
            ("{a,}", None),
            ("{{a}}", None),
            ("r", None),
        ] {
            let found = parse(text, Written::Texts);
            assert_eq!(found.clone().map(written).as_deref(), wanted, "{text}");
            if let Some(found) = found {
                assert_eq!(braces(found.iter().map(|it| text_of(it).map(Into::into))), text);
            }
        }
        assert_eq!(parse("{1, 2}", Written::Numbers).map(written).as_deref(), Some("[1,2]"));
        assert_eq!(parse("{x}", Written::Numbers), None);
        assert_eq!(parse("1 2", Written::Vector).map(written).as_deref(), Some("[1,2]"));
    }

    #[test]
    fn an_element_is_found_by_its_text_where_it_stands_first() {
        let list = List { elements: vec!["a".into(), 7.into(), "a".into()], ..List::default() };
        assert_eq!(list.place("a"), Some(0));
        assert_eq!(list.place("7"), Some(1));
        assert_eq!(list.place("b"), None);
    }
}
