//! Visits every node of a condition.

use std::sync::Arc;

use cedar_policy::pst::{Clause, Expr, Template};

/// The conditions of a policy.
pub(crate) fn conditions(body: &Template) -> impl Iterator<Item = &Arc<Expr>> {
    body.clauses().iter().map(|clause| match clause {
        Clause::When(expr) | Clause::Unless(expr) => expr,
    })
}

/// Calls `see` for the node and everything beneath, parents first. `see` says whether to go
/// deeper. An expression that is not known here counts as seen by `see` and has nothing beneath.
pub(crate) fn each<'e>(expr: &'e Expr, see: &mut dyn FnMut(&'e Expr) -> bool) {
    if see(expr) {
        for child in children(expr) {
            each(child, see);
        }
    }
}

/// The nodes right beneath.
pub(crate) fn children(expr: &Expr) -> Vec<&Expr> {
    match expr {
        Expr::UnaryOp { expr, .. }
        | Expr::GetAttr { expr, .. }
        | Expr::HasAttr { expr, .. }
        | Expr::Like { expr, .. } => vec![expr],
        Expr::BinaryOp { left, right, .. } => vec![left, right],
        Expr::Is { expr, in_expr, .. } => {
            std::iter::once(expr).chain(in_expr.as_ref()).map(AsRef::as_ref).collect()
        }
        Expr::IfThenElse { cond, then_expr, else_expr } => vec![cond, then_expr, else_expr],
        Expr::Set(members) => members.iter().map(AsRef::as_ref).collect(),
        Expr::Record(fields) => fields.values().map(AsRef::as_ref).collect(),
        _ => Vec::new(),
    }
}

/// Whether any node is so.
pub(crate) fn any(expr: &Expr, test: &dyn Fn(&Expr) -> bool) -> bool {
    let mut found = false;
    each(expr, &mut |node| {
        found = found || test(node);
        !found
    });
    found
}
