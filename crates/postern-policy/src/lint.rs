//! Rules that are valid and hardly meant.

use std::collections::HashMap;

use cedar_policy::pst::{Expr, Literal, PrincipalConstraint, ResourceConstraint};

use crate::{
    inputs::{Finding, Severity},
    literals::whom,
    rule::Rule,
    walk,
};

/// Warnings over the whole set.
pub(crate) fn lint(rules: &[Rule]) -> Vec<Finding> {
    let mut findings: Vec<Finding> = rules.iter().filter_map(opens_everything).collect();
    findings.extend(twice(rules));
    findings
}

/// A permit on everything, without a condition.
fn opens_everything(rule: &Rule) -> Option<Finding> {
    let is_true = |expr: &Expr| matches!(expr, Expr::Literal(Literal::Bool(true)));
    let unconditional = walk::conditions(&rule.body).all(|condition| is_true(condition));
    let all = matches!(rule.body.resource, ResourceConstraint::Any)
        && matches!(rule.body.principal, PrincipalConstraint::Any | PrincipalConstraint::Is(_));
    (rule.is_permit() && all && unconditional).then(|| {
        rule.piece.finding(
            rule.piece.start(),
            Severity::Warning,
            format!("`{}` is always true: it opens every table to {}", rule.id, whom(rule)),
            "name a role and tables".to_owned(),
        )
    })
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
