//! What conditions are made of.
//!
//! That a condition leaves nobody out may be told by a number that stays the same. To know of whom that
//! tells anything it takes more than which records there are: what the condition would say of others.
//! So it is taken apart into *terms*, each about one thing that is said of a record, and what
//! ANDs, ORs and NOTs make of them.

use std::sync::Arc;

use sqlparser::ast::{
    BinaryOperator as Op, CaseWhen, Expr, UnaryOperator, Value as Literal,
    helpers::attached_token::AttachedToken,
};

use crate::{aggregate::unnested, parts, surface::is_comparison};

/// What a term, or a key, is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum About {
    /// Things that are said of a record, each a column by table and name: mostly one, none where it is
    /// always the same.
    Sides(Vec<Arc<str>>),
    /// Whether its individual has certain other records; the terms, by their numbers, that demand less of
    /// these in one thing.
    Others(Vec<usize>),
}

/// A condition in three values: true, false, not known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Logic {
    /// The term of this number.
    Term(usize),
    /// Always the same.
    Constant(Option<bool>),
    /// Whether it is true, and not false or unknown.
    IsTrue(Box<Self>),
    /// The opposite.
    Not(Box<Self>),
    /// All of these.
    All(Vec<Self>),
    /// Any of these.
    Any(Vec<Self>),
}

impl Logic {
    /// What it comes to, by what each term does.
    pub fn value(&self, term: &dyn Fn(usize) -> Option<bool>) -> Option<bool> {
        match self {
            Self::Term(at) => term(*at),
            Self::Constant(value) => *value,
            Self::IsTrue(of) => Some(of.value(term) == Some(true)),
            Self::Not(of) => of.value(term).map(|is| !is),
            Self::All(of) => joined(of, false, term),
            Self::Any(of) => joined(of, true, term),
        }
    }
}

/// What several come to, where one of them that is `deciding` decides.
fn joined(of: &[Logic], deciding: bool, term: &dyn Fn(usize) -> Option<bool>) -> Option<bool> {
    let mut found = Some(!deciding);
    for one in of {
        match one.value(term) {
            Some(is) if is == deciding => return Some(deciding),
            Some(_) => {}
            None => found = None,
        }
    }
    found
}

/// Terms, as they are found, each once.
#[derive(Default)]
pub(crate) struct Terms {
    found: Vec<Expr>,
}

impl Terms {
    /// A condition, by its terms.
    ///
    /// SECURITY: each is computed for every record, whatever stands around it: nothing in a condition on
    /// groups can fail (`aggregate::total`).
    pub(crate) fn logic(&mut self, condition: &Expr) -> Logic {
        match condition {
            Expr::Nested(inner) => self.logic(inner),
            Expr::BinaryOp { left, op: Op::And, right } => {
                Logic::All(vec![self.logic(left), self.logic(right)])
            }
            Expr::BinaryOp { left, op: Op::Or, right } => {
                Logic::Any(vec![self.logic(left), self.logic(right)])
            }
            Expr::UnaryOp { op: UnaryOperator::Not, expr } => not(self.logic(expr)),
            Expr::IsTrue(of) => is_true(self.logic(of)),
            Expr::IsNotTrue(of) => not(is_true(self.logic(of))),
            Expr::IsFalse(of) => is_true(not(self.logic(of))),
            Expr::IsNotFalse(of) => not(is_true(not(self.logic(of)))),
            Expr::Case { operand: None, conditions, else_result, .. } => {
                self.cases(conditions, else_result.as_deref())
            }
            Expr::Value(value) if value.value == Literal::Null => Logic::Constant(None),
            Expr::Value(value) => match value.value {
                Literal::Boolean(is) => Logic::Constant(Some(is)),
                _ => self.term(condition),
            },
            _ => self.of_case(condition).unwrap_or_else(|| self.term(condition)),
        }
    }

    /// What compares a CASE with something, as what compares each of its results with that.
    fn of_case(&mut self, comparison: &Expr) -> Option<Logic> {
        let mut place = comparison.clone();
        let case = operand(&mut place)?.clone();
        let Expr::Case { conditions, else_result, .. } = unnested(&case) else { return None };
        (conditions.len() <= CASES_MAX).then_some(())?;
        let compared = |result: &Expr| {
            let mut made = comparison.clone();
            if let Some(operand) = operand(&mut made) {
                *operand = parts::nested(result.clone());
            }
            made
        };
        let with = |when: &CaseWhen| CaseWhen {
            condition: when.condition.clone(),
            result: compared(&when.result),
        };
        let whens: Vec<CaseWhen> = conditions.iter().map(with).collect();
        let otherwise = else_result.as_deref().cloned().unwrap_or_else(parts::null);
        let otherwise = compared(&otherwise);
        Some(self.cases(&whens, Some(&otherwise)))
    }

    /// `CASE WHEN condition THEN condition … ELSE condition END`
    fn cases(&mut self, whens: &[CaseWhen], otherwise: Option<&Expr>) -> Logic {
        let mut before: Vec<Logic> = Vec::new();
        let mut any = Vec::new();
        for CaseWhen { condition, result } in whens {
            let mut all = before.clone();
            let is = is_true(self.logic(condition));
            before.push(not(is.clone()));
            all.push(is);
            all.push(self.logic(result));
            any.push(Logic::All(all));
        }
        before.push(otherwise.map_or(Logic::Constant(None), |last| self.logic(last)));
        any.push(Logic::All(before));
        Logic::Any(any)
    }

    fn term(&mut self, term: &Expr) -> Logic {
        Logic::Term(self.number(term))
    }

    /// The number of a term.
    pub(crate) fn number(&mut self, term: &Expr) -> usize {
        self.found.iter().position(|known| known == term).unwrap_or_else(|| {
            self.found.push(term.clone());
            self.found.len().saturating_sub(1)
        })
    }

    /// All of them.
    pub(crate) fn all(&self) -> &[Expr] {
        &self.found
    }

    /// Their flags.
    pub(crate) fn flags(self) -> impl Iterator<Item = Expr> {
        self.found.into_iter().map(flag)
    }
}

/// Most branches of a CASE that are compared each.
const CASES_MAX: usize = 16;

/// What a comparison compares, where that is a CASE by conditions.
fn operand(comparison: &mut Expr) -> Option<&mut Expr> {
    let is_case = |expr: &Expr| matches!(unnested(expr), Expr::Case { operand: None, .. });
    match comparison {
        Expr::BinaryOp { left, op, right } if is_comparison(op) => {
            [left, right].into_iter().map(Box::as_mut).find(|one| is_case(one))
        }
        Expr::IsDistinctFrom(left, right) | Expr::IsNotDistinctFrom(left, right) => {
            [left, right].into_iter().map(Box::as_mut).find(|one| is_case(one))
        }
        Expr::IsNull(expr)
        | Expr::IsNotNull(expr)
        | Expr::InList { expr, .. }
        | Expr::Between { expr, .. }
        | Expr::Like { expr, .. }
        | Expr::ILike { expr, .. } => Some(expr.as_mut()).filter(|expr| is_case(expr)),
        _ => None,
    }
}

/// `CASE NOT term WHEN FALSE THEN '1' WHEN TRUE THEN '0' ELSE 'n' END`
///
/// PERF: it is computed once for each record; and NOT gives a truth whatever the term gives.
fn flag(term: Expr) -> Expr {
    let when =
        |is: bool, text: &str| CaseWhen { condition: parts::truth(is), result: parts::text(text) };
    Expr::Case {
        case_token: AttachedToken::empty(),
        end_token: AttachedToken::empty(),
        operand: Some(Box::new(parts::not(term))),
        conditions: vec![when(false, "1"), when(true, "0")],
        else_result: Some(Box::new(parts::text("n"))),
    }
}

fn not(of: Logic) -> Logic {
    Logic::Not(Box::new(of))
}

fn is_true(of: Logic) -> Logic {
    Logic::IsTrue(Box::new(of))
}

#[cfg(test)]
mod tests {
    use postern_core::dialect::Dialect;
    use sqlparser::ast::SetExpr;

    use super::*;
    use crate::read;

    /// A condition by its terms, and these as they are written.
    fn logic(condition: &str) -> (Logic, Vec<String>) {
        let query = read::again(Dialect::Postgresql, &format!("SELECT 1 WHERE {condition}"));
        let SetExpr::Select(select) = *query.unwrap().body else { panic!("no SELECT") };
        let mut terms = Terms::default();
        let logic = terms.logic(&select.selection.unwrap());
        (logic, terms.all().iter().map(ToString::to_string).collect())
    }

    /// For each text of what terms say, what the condition does.
    fn says(condition: &str, of: &[(&str, Option<bool>)]) {
        let (logic, _) = logic(condition);
        for (terms, expected) in of {
            let term = |at: usize| match terms.as_bytes()[at] {
                b'1' => Some(true),
                b'0' => Some(false),
                _ => None,
            };
            assert_eq!(logic.value(&term), *expected, "{condition}: {terms}");
        }
    }

    #[test]
    fn terms_are_found_once() {
        let (_, terms) = logic("(a = 1 OR b) AND NOT (a = 1 AND c IS NULL) AND b IS NOT TRUE");
        assert_eq!(terms, ["a = 1", "b", "c IS NULL"]);
    }

    #[test]
    fn what_is_not_known_is_neither() {
        says("NOT (a AND b)", &[("11", Some(false)), ("1n", None), ("0n", Some(true))]);
        says("a OR b IS NOT TRUE", &[("nn", Some(true)), ("n1", None), ("01", Some(false))]);
        says("CASE WHEN a THEN b ELSE NOT b END", &[("11", Some(true)), ("n1", Some(false))]);
    }

    #[test]
    fn the_results_of_a_case_are_compared_each() {
        let condition = "CASE WHEN a THEN x WHEN b THEN 'y' END = 'z'";
        let (_, terms) = logic(condition);
        assert_eq!(terms, ["a", "x = 'z'", "b", "'y' = 'z'", "NULL = 'z'"]);
        says(condition, &[("11n0n", Some(true)), ("01100", Some(false)), ("0100n", None)]);
    }
}
