//! Building predicates that are no larger than they need to be.

use std::sync::Arc;

use postern_core::predicate::{CompareOp, Predicate, Reference};

/// All of them.
pub(crate) fn all(members: Vec<Predicate>) -> Predicate {
    let mut kept: Vec<Predicate> = Vec::new();
    for member in members {
        match member {
            Predicate::Never => return Predicate::Never,
            Predicate::Always => {}
            Predicate::All(inner) => inner.into_iter().for_each(|member| add(&mut kept, member)),
            member => add(&mut kept, member),
        }
    }
    match kept.len() {
        0 => Predicate::Always,
        1 => kept.pop().unwrap_or(Predicate::Always),
        _ => Predicate::All(kept),
    }
}

/// Any of them.
pub(crate) fn any(members: Vec<Predicate>) -> Predicate {
    let mut kept: Vec<Predicate> = Vec::new();
    for member in members {
        match member {
            Predicate::Always => return Predicate::Always,
            Predicate::Never => {}
            Predicate::Any(inner) => kept.extend(inner),
            member => kept.push(member),
        }
    }
    match kept.len() {
        0 => Predicate::Never,
        1 => kept.pop().unwrap_or(Predicate::Never),
        _ => Predicate::Any(kept),
    }
}

/// The opposite. A comparison is turned around: where a side is NULL both are unknown alike.
pub(crate) fn not(predicate: Predicate) -> Predicate {
    match predicate {
        Predicate::Always => Predicate::Never,
        Predicate::Never => Predicate::Always,
        Predicate::Not(inner) => *inner,
        Predicate::Compare { left, op, right } => {
            Predicate::Compare { left, op: opposite(op), right }
        }
        other @ (Predicate::All(_)
        | Predicate::Any(_)
        | Predicate::Present(_)
        | Predicate::Holds(_)
        | Predicate::Like { .. }
        | Predicate::Among { .. }
        | Predicate::Reached { .. }) => Predicate::Not(Box::new(other)),
    }
}

/// A row along the way meets the condition.
pub(crate) fn reached(way: &Arc<Reference>, inner: Predicate) -> Predicate {
    match inner {
        Predicate::Never => Predicate::Never,
        inner => Predicate::Reached { path: Arc::clone(way), inner: Box::new(inner) },
    }
}

/// The comparison read from the other side.
pub(crate) const fn mirror(op: CompareOp) -> CompareOp {
    match op {
        CompareOp::Eq => CompareOp::Eq,
        CompareOp::NotEq => CompareOp::NotEq,
        CompareOp::Less => CompareOp::Greater,
        CompareOp::LessEq => CompareOp::GreaterEq,
        CompareOp::Greater => CompareOp::Less,
        CompareOp::GreaterEq => CompareOp::LessEq,
    }
}

const fn opposite(op: CompareOp) -> CompareOp {
    match op {
        CompareOp::Eq => CompareOp::NotEq,
        CompareOp::NotEq => CompareOp::Eq,
        CompareOp::Less => CompareOp::GreaterEq,
        CompareOp::LessEq => CompareOp::Greater,
        CompareOp::Greater => CompareOp::LessEq,
        CompareOp::GreaterEq => CompareOp::Less,
    }
}

/// Nodes of a predicate, counted up to the limit.
pub(crate) fn size(predicate: &Predicate, limit: usize) -> usize {
    let mut waiting = vec![predicate];
    let mut count = 0_usize;
    while let Some(node) = waiting.pop() {
        count = count.saturating_add(1);
        if count >= limit {
            break;
        }
        match node {
            Predicate::All(members) | Predicate::Any(members) => waiting.extend(members),
            Predicate::Not(inner) | Predicate::Reached { inner, .. } => waiting.push(inner),
            Predicate::Among { values, .. } => count = count.saturating_add(values.len()),
            Predicate::Always
            | Predicate::Never
            | Predicate::Present(_)
            | Predicate::Holds(_)
            | Predicate::Compare { .. }
            | Predicate::Like { .. } => {}
        }
    }
    count
}

fn add(kept: &mut Vec<Predicate>, member: Predicate) {
    let known = match &member {
        Predicate::Present(id) => {
            kept.iter().any(|other| matches!(other, Predicate::Present(known) if known == id))
        }
        _ => false,
    };
    if !known {
        kept.push(member);
    }
}
