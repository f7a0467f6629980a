//! What is left when parts of a group are taken off one another.
//!
//! Of `sum(x)`, `sum(CASE WHEN a THEN x END)` and `sum(CASE WHEN b THEN x END)` each may stand on
//! enough individuals, and the first less the others on one. So the aggregates of a block are not
//! looked at one by one, nor in pairs: whatever adds and subtracts them stands on enough
//! individuals, or on nobody. A record counts for an aggregate where it adds something to it: a
//! condition holds, and there is a value.

use sqlparser::ast::{BinaryOperator as Op, Expr};

use super::{
    ground::Shape,
    layers::{Taken, Whom, is_nobody, is_not_small, reaches},
    measure::{Stands, where_true},
};
use crate::parts;

/// Most different parts of which every sum and difference is looked at.
const PARTS_MAX: usize = 5;

/// So many are looked at so even where no two of them have a record in common.
const PARTS_FEW: usize = 3;

/// Most parts of which no two have a record in common.
const APART_MAX: usize = 64;

/// For each aggregate, what must hold for it to be shown; nothing where there are too many parts
/// to look at.
pub(super) fn remainders(
    shape: &Shape<'_>,
    taken: &[Taken],
    whom: &[Whom],
) -> Option<Vec<Vec<Expr>>> {
    if whom.is_empty() {
        return Some(vec![Vec::new(); taken.len()]);
    }
    let mut parts: Vec<Expr> = Vec::new();
    let mut of: Vec<Option<usize>> = Vec::with_capacity(taken.len());
    for one in taken {
        let part = part(&one.stands);
        let at = parts.iter().position(|known| *known == part).unwrap_or_else(|| {
            parts.push(part);
            parts.len().saturating_sub(1)
        });
        of.push((!one.stands.is_no_aggregate).then_some(at));
    }
    let whole = parts.iter().position(|part| *part == counts());
    let mut wanted = vec![Vec::new(); taken.len()];
    if parts.len() > PARTS_FEW && parts.len() <= APART_MAX && are_apart(taken) {
        let Some(whole) = whole else { return Some(wanted) };
        let holds = none_is_left(shape, &parts, whole, whom);
        for (wanted, at) in wanted.iter_mut().zip(&of) {
            if at.is_some_and(|at| at != whole) {
                wanted.push(holds.clone());
            }
        }
        return Some(wanted);
    }
    (parts.len() <= PARTS_MAX).then_some(())?;
    let sums = mixed(parts.len());
    let is_conditional = |at: usize| {
        let mut of_part = taken.iter().zip(&of).filter(|(_, of)| **of == Some(at));
        of_part.any(|(one, _)| !one.stands.conditions.is_empty())
    };
    for signs in &sums {
        let holds = holds(shape, &parts, signs, whom);
        // One of them that is not shown is enough: those with a condition of the caller's go, and
        // what is left of the whole stays.
        let stand: Vec<usize> =
            signs.iter().enumerate().filter(|(_, sign)| **sign != 0).map(|(at, _)| at).collect();
        let conditional: Vec<usize> =
            stand.iter().copied().filter(|at| is_conditional(*at)).collect();
        let hidden = if conditional.is_empty() { stand } else { conditional };
        for (wanted, at) in wanted.iter_mut().zip(&of) {
            let Some(at) = *at else { continue };
            if hidden.contains(&at) && whole != Some(at) {
                wanted.push(holds.clone());
            }
        }
    }
    Some(wanted)
}

/// 1 for a record that adds something to an aggregate, else 0.
fn part(stands: &Stands) -> Expr {
    let Some(counted) = stands.enough.first() else { return counts() };
    let none = parts::is_null(counted(parts::number(1)));
    parts::case(vec![(none, parts::number(0))], Some(counts()))
}

fn counts() -> Expr {
    parts::number(1)
}

/// Every way to add some of so many parts and take others off, once for each way and its opposite.
fn mixed(count: usize) -> Vec<Vec<i8>> {
    let mut ways: Vec<Vec<i8>> = vec![Vec::new()];
    for _ in 0..count {
        ways = ways
            .into_iter()
            .flat_map(|way| {
                [0, 1, -1].map(|sign| {
                    let mut longer = way.clone();
                    longer.push(sign);
                    longer
                })
            })
            .collect();
    }
    ways.retain(|way| {
        let first = way.iter().find(|sign| **sign != 0);
        first == Some(&1) && way.contains(&-1)
    });
    ways
}

/// Whether no record counts for two of these aggregates: each is of the records where one
/// expression has one value, and no two have the same.
fn are_apart(taken: &[Taken]) -> bool {
    let mut values: Vec<&Expr> = Vec::new();
    let mut left: Option<&Expr> = None;
    for one in taken.iter().filter(|one| !one.stands.enough.is_empty()) {
        let [condition] = one.stands.conditions.as_slice() else { return false };
        let Some((value, constant)) = equals(condition) else { return false };
        if left.is_some_and(|known| known != value) || values.contains(&constant) {
            return false;
        }
        left = Some(value);
        values.push(constant);
    }
    true
}

/// `value = constant`
fn equals(condition: &Expr) -> Option<(&Expr, &Expr)> {
    match condition {
        Expr::Nested(inner) => equals(inner),
        Expr::BinaryOp { left, op: Op::Eq, right } if matches!(**right, Expr::Value(_)) => {
            Some((left, right))
        }
        _ => None,
    }
}

/// Whether what is left stands on enough individuals, or on nobody.
fn holds(shape: &Shape<'_>, of: &[Expr], signs: &[i8], whom: &[Whom]) -> Expr {
    let is_left = where_true(is_left(of, signs));
    let each =
        whom.iter().map(|one| is_not_small(shape.dialect, is_left(one.key.clone()), one.enough));
    parts::all(each.collect())
}

/// Whether parts of which no two have a record in common leave nothing small of the whole: what is
/// in none of them is enough, or there is nothing and none of them is small. One that is small is
/// not shown, and would be what is left of the whole and the others.
fn none_is_left(shape: &Shape<'_>, of: &[Expr], whole: usize, whom: &[Whom]) -> Expr {
    let less_all: Vec<i8> = (0..of.len()).map(|at| if at == whole { 1 } else { -1 }).collect();
    let beside = where_true(is_left(of, &less_all));
    let dialect = shape.dialect;
    let each = whom.iter().map(|one| {
        let left = || beside(one.key.clone());
        let mut nobody = vec![is_nobody(dialect, left())];
        for (_, part) in of.iter().enumerate().filter(|(at, _)| *at != whole) {
            let is_in = where_true(parts::binary(part.clone(), Op::Eq, counts()));
            nobody.push(is_not_small(dialect, is_in(one.key.clone()), one.enough));
        }
        parts::any(vec![reaches(dialect, left(), one.enough), parts::all(nobody)])
    });
    parts::all(each.collect())
}

/// A record that such a sum of parts does not cancel.
fn is_left(of: &[Expr], signs: &[i8]) -> Expr {
    let mut sum = parts::number(0);
    for (part, sign) in of.iter().zip(signs).filter(|(_, sign)| **sign != 0) {
        let op = if *sign > 0 { Op::Plus } else { Op::Minus };
        sum = parts::binary(sum, op, part.clone());
    }
    parts::binary(sum, Op::NotEq, parts::number(0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_difference_of_few_parts_is_looked_at() {
        assert_eq!(mixed(2), [[1, -1]]);
        assert!(mixed(3).contains(&vec![1, -1, -1]));
        assert!(mixed(3).contains(&vec![0, 1, -1]));
        assert!(!mixed(3).contains(&vec![1, 1, 0]));
        assert_eq!([3, 4, 5].map(|count| mixed(count).len()), [6, 25, 90]);
    }
}
