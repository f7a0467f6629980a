//! Arrays: texts of JSON.

use postern_core::dialect::Dialect;
use sqlparser::ast::{BinaryOperator, Expr, Value, ValueWithSpan};

use super::kind::{Class, Kind};
use crate::{parts, rewrite::tree};

/// A call of a function of the engine.
pub(super) fn call(name: &str, args: Vec<Expr>) -> Expr {
    parts::call(Dialect::Sqlite, name, args)
}

/// The element at that place, counted from 0; NULL beyond.
pub(super) fn item(list: Expr, at: Expr) -> Expr {
    call("pg_item", vec![list, at])
}

/// A number less one.
pub(super) fn less_one(number: Expr) -> Expr {
    parts::binary(number, BinaryOperator::Minus, tree::number("1"))
}

/// A number and one.
pub(super) fn plus_one(number: Expr) -> Expr {
    parts::binary(number, BinaryOperator::Plus, tree::number("1"))
}

/// What is written `{a,b}`, or `1 2` for a vector, as an array of that type.
pub(super) fn read(text: Expr, kind: Kind) -> Expr {
    let what = match kind.element().class() {
        _ if kind.is_vector() => "v",
        Class::Whole => "n",
        _ => "t",
    };
    call("pg_array", vec![text, parts::text(what)])
}

/// The text of a literal, its quotes single.
pub(super) fn literal(expr: &Expr) -> Option<String> {
    match expr {
        Expr::Nested(inner) => literal(inner),
        Expr::Value(ValueWithSpan { value: Value::SingleQuotedString(text), span: _ }) => {
            Some(text.replace("''", "'"))
        }
        _ => None,
    }
}
