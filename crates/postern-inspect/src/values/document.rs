//! What stands inside a value that is a JSON document: by the names of its members, and by what
//! their values look like.

use std::collections::BTreeSet;

use serde_json::Value;

use super::{Shape, shape::shapes};
use crate::{
    kind::DataKind,
    turned::best,
    words::{self, Strength},
};

/// Longest document that is looked into.
const BYTES_MAX: usize = 64 * 1024;
/// Most members of one that are looked at.
const LEAVES_MAX: usize = 300;
/// How deep.
const DEPTH_MAX: usize = 8;

/// Shapes that say enough alone.
const CLEAR: [(Shape, DataKind); 8] = [
    (Shape::PasswordHash, DataKind::PasswordHash),
    (Shape::Secret, DataKind::Secret),
    (Shape::Mail, DataKind::Mail),
    (Shape::Iban, DataKind::Iban),
    (Shape::Ssn, DataKind::Ssn),
    (Shape::Card, DataKind::Card),
    (Shape::Phone, DataKind::Phone),
    (Shape::FullName, DataKind::PersonName),
];

/// The protected kinds that a document holds; nothing for a value that is none.
pub(super) fn kinds(value: &str) -> BTreeSet<DataKind> {
    let mut kinds = BTreeSet::new();
    if !value.starts_with(['{', '[']) || value.len() > BYTES_MAX {
        return kinds;
    }
    if let Ok(document) = serde_json::from_str::<Value>(value) {
        let mut left = LEAVES_MAX;
        walk(&document, None, DEPTH_MAX, &mut left, &mut kinds);
    }
    kinds
}

fn walk(
    value: &Value,
    name: Option<&str>,
    depth: usize,
    left: &mut usize,
    kinds: &mut BTreeSet<DataKind>,
) {
    let Some(deeper) = depth.checked_sub(1) else { return };
    match value {
        Value::Object(members) => {
            for (name, member) in members {
                walk(member, Some(name), deeper, left, kinds);
            }
        }
        Value::Array(members) => {
            for member in members {
                walk(member, name, deeper, left, kinds);
            }
        }
        Value::String(text) => leaf(text.trim(), name, left, kinds),
        Value::Number(number) => leaf(&number.to_string(), name, left, kinds),
        Value::Bool(_) | Value::Null => {}
    }
}

fn leaf(text: &str, name: Option<&str>, left: &mut usize, kinds: &mut BTreeSet<DataKind>) {
    if *left == 0 || text.is_empty() {
        return;
    }
    *left = left.saturating_sub(1);
    let said = name.map(words::tokens).and_then(|tokens| best(&words::hints(&tokens), &tokens));
    kinds.extend(said.filter(|hint| hint.strength == Strength::Strong).map(|hint| hint.kind));
    let shapes = shapes(text);
    let clear = CLEAR.iter().find(|(shape, _)| shapes.contains(shape));
    kinds.extend(clear.map(|(_, kind)| *kind));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn members_are_told_by_name_or_by_looks_however_deep() {
        let found = |text: &str| kinds(text).into_iter().collect::<Vec<_>>();
        assert_eq!(found(r#"{"to": [{"x": "ada@example.com"}]}"#), [DataKind::Mail]);
        assert_eq!(found(r#"{"customer": {"first_name": "Ada"}}"#), [DataKind::PersonName]);
        assert_eq!(found(r#"{"colour": "red", "size": 3, "on": true}"#), []);
        for none in ["", "{", "[1, 2", "plain", r#"{"email": ""}"#, r#"{"email_sent_at": "x"}"#] {
            assert_eq!(found(none), [], "{none}");
        }
        let deep = format!("{}\"ada@example.com\"{}", "[".repeat(40), "]".repeat(40));
        assert_eq!(found(&deep), [], "beyond the depth nothing is looked at");
    }
}
