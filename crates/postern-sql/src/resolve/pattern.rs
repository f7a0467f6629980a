//! Patterns that the planner may not try.
//!
//! SECURITY: PostgreSQL estimates `column LIKE constant` by trying it on values that its statistics
//! hold, of all rows, whatever fence stands between. A pattern that ends within an escape fails on
//! those values alone that it fits so far, and so would tell them. A pattern that could is read
//! through a subquery: the planner does not know it, and it is tried on rows that are let through.

use std::ops::ControlFlow;

use postern_core::dialect::Dialect;
use sqlparser::ast::{
    ArrayElemTypeDef, BinaryOperator, DataType, Expr, SelectItem, SetExpr, Value, Visit as _,
    Visitor,
};

use crate::{
    parts,
    rewrite::{self, tree},
};

/// Whether an operator takes a pattern of LIKE, `OPERATOR(pg_catalog.~~)` among them.
pub(super) fn is_taken_by(op: &BinaryOperator) -> bool {
    op.to_string().contains("~~")
}

/// A resolved pattern as it may stand in what runs.
pub(super) fn untried(dialect: Dialect, pattern: Expr, escape: Option<&Expr>) -> Expr {
    if is_harmless(dialect, &pattern, escape) {
        return pattern;
    }
    Expr::Nested(Box::new(hidden(dialect, pattern)))
}

/// An array of patterns as it may stand behind ANY or ALL.
pub(super) fn untried_array(dialect: Dialect, patterns: Expr) -> Expr {
    if matches!(patterns, Expr::Subquery(_)) || is_harmless(dialect, &patterns, None) {
        return patterns;
    }
    // Behind ANY a subquery is a list of rows, in however many brackets; a cast is a value.
    let texts = DataType::Array(ArrayElemTypeDef::SquareBracket(Box::new(DataType::Text), None));
    Expr::Nested(Box::new(parts::cast(hidden(dialect, patterns), texts)))
}

fn is_harmless(dialect: Dialect, pattern: &Expr, escape: Option<&Expr>) -> bool {
    dialect != Dialect::Postgresql
        || ends_outside_an_escape(pattern, escape)
        || pattern.visit(&mut NamesColumn).is_break()
}

/// A value that the planner does not know.
fn hidden(dialect: Dialect, pattern: Expr) -> Expr {
    let select = tree::select(vec![SelectItem::UnnamedExpr(pattern)]);
    let mut query = tree::query(SetExpr::Select(Box::new(select)));
    query.limit_clause = Some(rewrite::fence(dialect));
    Expr::Subquery(Box::new(query))
}

/// Whether a pattern is a plain text that ends with a whole sign, or an array of such.
fn ends_outside_an_escape(pattern: &Expr, escape: Option<&Expr>) -> bool {
    match pattern {
        Expr::Array(list) => {
            return list.elem.iter().all(|one| ends_outside_an_escape(one, escape));
        }
        Expr::Nested(inner) => return ends_outside_an_escape(inner, escape),
        _ => {}
    }
    let sign = match escape {
        None => Some("\\"),
        Some(escape) => plain_text(escape),
    };
    let (Some(sign), Some(text)) = (sign, plain_text(pattern)) else { return false };
    sign.is_empty() || {
        let rest = text.trim_end_matches(sign);
        let ending = text.len().saturating_sub(rest.len());
        // What it comes to is read with a backslash as its escape again.
        ending.checked_div(sign.len()).is_some_and(|times| times.is_multiple_of(2))
            && !rest.ends_with('\\')
    }
}

fn plain_text(expr: &Expr) -> Option<&str> {
    match expr {
        Expr::Nested(inner) => plain_text(inner),
        Expr::Value(value) => match &value.value {
            Value::SingleQuotedString(text) => Some(text),
            _ => None,
        },
        _ => None,
    }
}

/// Stops at a column: what names one is nothing that the planner knows.
struct NamesColumn;

impl Visitor for NamesColumn {
    type Break = ();

    fn pre_visit_expr(&mut self, expr: &Expr) -> ControlFlow<()> {
        match expr {
            Expr::CompoundIdentifier(_) => ControlFlow::Break(()),
            _ => ControlFlow::Continue(()),
        }
    }
}
