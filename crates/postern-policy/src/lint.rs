//! Rules that are valid and hardly meant.

use std::collections::HashMap;

use cedar_policy::pst::{
    BinaryOp, Clause, Expr, Literal, PrincipalConstraint, ResourceConstraint, UnaryOp,
};

use crate::{
    inputs::{Finding, Severity},
    literals::whom,
    rule::{Ask, Rule},
    walk,
};

/// Warnings over the whole set.
pub(crate) fn lint(rules: &[Rule]) -> Vec<Finding> {
    let mut findings: Vec<Finding> = rules.iter().filter_map(is_for_everything).collect();
    findings.extend(rules.iter().flat_map(constant));
    findings.extend(twice(rules));
    findings
}

/// A policy on everything, without a condition.
fn is_for_everything(rule: &Rule) -> Option<Finding> {
    let always = |clause: &Clause| match clause {
        Clause::When(expr) => value(expr) == Some(true),
        Clause::Unless(expr) => value(expr) == Some(false),
    };
    let unconditional = rule.body.clauses().iter().all(always);
    let all = matches!(rule.body.resource, ResourceConstraint::Any)
        && matches!(rule.body.principal, PrincipalConstraint::Any | PrincipalConstraint::Is(_));
    let does = if rule.is_permit() { "opens" } else { "closes" };
    (all && unconditional && asks_anything(rule)).then(|| {
        rule.piece.finding(
            rule.piece.start(),
            Severity::Warning,
            format!("`{}` is always true: it {does} every table to {}", rule.id, whom(rule)),
            "name a role and tables".to_owned(),
        )
    })
}

fn asks_anything(rule: &Rule) -> bool {
    Ask::ALL.into_iter().any(|ask| rule.asks(ask))
}

/// Conditions that come out the same for everybody and everything.
fn constant(rule: &Rule) -> Vec<Finding> {
    let clauses = rule.body.clauses().iter();
    let said = clauses.filter_map(|clause| {
        let (word, truth) = match clause {
            Clause::When(expr) => ("when", value(expr)?),
            Clause::Unless(expr) => ("unless", value(expr)?),
        };
        // Whoever writes just `true` means it.
        let plain = walk::conditions(&rule.body)
            .all(|expr| matches!(expr.as_ref(), Expr::Literal(Literal::Bool(_))));
        (!plain).then(|| {
            rule.piece.finding(
                rule.piece.start(),
                Severity::Warning,
                format!("the `{word}` of `{}` is always {truth}", rule.id),
                "write the condition that is meant, or take it out".to_owned(),
            )
        })
    });
    said.collect()
}

/// What a condition comes out as, where that needs no facts.
fn value(expr: &Expr) -> Option<bool> {
    match expr {
        Expr::Literal(Literal::Bool(truth)) => Some(*truth),
        Expr::UnaryOp { op: UnaryOp::Not, expr } => value(expr).map(|truth| !truth),
        Expr::BinaryOp { op: BinaryOp::And, left, right } => match (value(left), value(right)) {
            (Some(false), _) | (_, Some(false)) => Some(false),
            (Some(true), Some(true)) => Some(true),
            _ => None,
        },
        Expr::BinaryOp { op: BinaryOp::Or, left, right } => match (value(left), value(right)) {
            (Some(true), _) | (_, Some(true)) => Some(true),
            (Some(false), Some(false)) => Some(false),
            _ if is_opposite(left, right) => Some(true),
            _ => None,
        },
        Expr::BinaryOp { op: BinaryOp::Eq, left, right } => same(left, right),
        Expr::BinaryOp { op: BinaryOp::NotEq, left, right } => same(left, right).map(|is| !is),
        _ => None,
    }
}

/// `a || !a`
fn is_opposite(left: &Expr, right: &Expr) -> bool {
    let of = |expr: &Expr| match expr {
        Expr::UnaryOp { op: UnaryOp::Not, expr } => Some(expr.to_string()),
        _ => None,
    };
    of(left).is_some_and(|inner| inner == right.to_string())
        || of(right).is_some_and(|inner| inner == left.to_string())
}

/// Whether both sides are one and the same; `None` where that needs facts.
fn same(left: &Expr, right: &Expr) -> Option<bool> {
    let is_same = left.to_string() == right.to_string();
    let literals = matches!((left, right), (Expr::Literal(_), Expr::Literal(_)));
    (is_same || literals).then_some(is_same)
}

/// Policies that say the same.
fn twice(rules: &[Rule]) -> Vec<Finding> {
    let mut seen: HashMap<String, &Rule> = HashMap::new();
    let mut findings = Vec::new();
    for rule in rules {
        let mut body = rule.body.clone();
        body.annotations.clear();
        body.id = "".into();
        if let Some(first) = seen.get(&body.to_string()) {
            findings.push(rule.piece.finding(
                rule.piece.start(),
                Severity::Warning,
                format!("`{}` says the same as `{}`", rule.id, first.id),
                "remove one of them".to_owned(),
            ));
        } else {
            seen.insert(body.to_string(), rule);
        }
    }
    findings
}
