//! Patterns of `like`, byte for byte.
//!
//! SQLite's LIKE ignores case, and both LIKE and GLOB stop at a NUL that a text may hold. There
//! the pattern is taken apart and its pieces are looked for in the value's bytes, each behind the
//! one before. UTF-8 makes a piece that is found in the bytes a piece of the text.

use std::sync::Arc;

use postern_core::{dialect::Dialect, predicate::LikePart, value::Value};
use sqlparser::ast::{BinaryOperator as Op, DataType, Expr};

use crate::{extras::Extras, parts, plan::Extra};

/// Pieces between the first and the last: each doubles the expression.
const MIDDLE_MAX: usize = 4;

/// `value LIKE pattern`, the pattern one parameter with `\` before `%`, `_` and `\`.
pub(super) fn postgresql(value: Expr, pattern: &[LikePart], extras: &mut Extras) -> Expr {
    let pattern = extras.push(Extra::Value(Value::Text(escaped(pattern).into())));
    parts::nested(Expr::Like {
        negated: false,
        any: false,
        expr: Box::new(value),
        pattern: Box::new(parts::cast(pattern, DataType::Text)),
        escape_char: None,
    })
}

fn escaped(pattern: &[LikePart]) -> String {
    let mut text = String::new();
    for part in pattern {
        match part {
            LikePart::Text(piece) => {
                for found in piece.chars() {
                    if matches!(found, '%' | '_' | '\\') {
                        text.push('\\');
                    }
                    text.push(found);
                }
            }
            LikePart::Anything => text.push('%'),
        }
    }
    text
}

/// The same on bytes, where nothing but bytes is compared; the escape is named, for the pinned
/// `sql_mode` has none of its own.
pub(super) fn mysql(value: Expr, pattern: &[LikePart], extras: &mut Extras) -> Expr {
    let pattern = extras.push(Extra::Value(Value::Text(escaped(pattern).into())));
    parts::nested(Expr::Like {
        negated: false,
        any: false,
        expr: Box::new(value),
        pattern: Box::new(parts::bytes(pattern)),
        escape_char: Some(Box::new(parts::text("\\"))),
    })
}

/// `None` where the pattern has too many pieces.
pub(super) fn sqlite(value: &Expr, pattern: &[LikePart], extras: &mut Extras) -> Option<Expr> {
    let mut pieces = vec![String::new()];
    for part in pattern {
        match part {
            LikePart::Text(piece) => pieces.last_mut()?.push_str(piece),
            LikePart::Anything => pieces.push(String::new()),
        }
    }
    let bytes = parts::cast(value.clone(), DataType::Blob(None));
    let mut bound = |piece: &str| {
        let constant = extras.push(Extra::Value(Value::Text(Arc::from(piece))));
        parts::cast(constant, DataType::Blob(None))
    };
    let (first, rest) = pieces.split_first()?;
    let Some((last, middle)) = rest.split_last() else {
        return Some(parts::binary(bytes, Op::Eq, bound(first)));
    };
    let middle: Vec<&String> = middle.iter().filter(|piece| !piece.is_empty()).collect();
    if middle.len() > MIDDLE_MAX {
        return None;
    }
    let mut all = Vec::new();
    let mut remaining = bytes;
    if !first.is_empty() {
        let size = size(first)?;
        let head = call("substr", vec![remaining.clone(), parts::number(1), parts::number(size)]);
        all.push(parts::binary(head, Op::Eq, bound(first)));
        remaining = behind(remaining, parts::number(size.checked_add(1)?));
    }
    for piece in middle {
        let size = size(piece)?;
        let place = call("instr", vec![remaining.clone(), bound(piece)]);
        all.push(parts::binary(place.clone(), Op::Gt, parts::number(0)));
        remaining = behind(remaining, parts::binary(place, Op::Plus, parts::number(size)));
    }
    if !last.is_empty() {
        let size = size(last)?;
        let length = call("length", vec![remaining.clone()]);
        all.push(parts::binary(length, Op::GtEq, parts::number(size)));
        let tail = call("substr", vec![remaining, parts::number(size.checked_neg()?)]);
        all.push(parts::binary(tail, Op::Eq, bound(last)));
    }
    // `substr` of an empty blob is NULL; no piece is found in it.
    Some(parts::nested(Expr::IsTrue(Box::new(parts::all(all)))))
}

fn behind(bytes: Expr, from: Expr) -> Expr {
    call("substr", vec![bytes, from])
}

fn size(piece: &str) -> Option<i128> {
    i128::try_from(piece.len()).ok()
}

fn call(name: &str, args: Vec<Expr>) -> Expr {
    parts::call(Dialect::Sqlite, name, args)
}
