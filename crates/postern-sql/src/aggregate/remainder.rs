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
    layers::{Taken, Whom, distinct, reaches},
    measure::{Stands, where_true},
};
use crate::parts;

/// Most different parts of which every sum and difference is looked at.
const PARTS_MAX: usize = 5;

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
    let sums = if parts.len() <= PARTS_MAX {
        mixed(parts.len())
    } else {
        (parts.len() <= APART_MAX && are_apart(taken)).then_some(())?;
        less_all(parts.len(), whole)
    };
    let is_conditional = |at: usize| {
        let mut of_part = taken.iter().zip(&of).filter(|(_, of)| **of == Some(at));
        of_part.any(|(one, _)| !one.stands.conditions.is_empty())
    };
    let mut wanted = vec![Vec::new(); taken.len()];
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

/// The whole less all others, and less each.
fn less_all(count: usize, whole: Option<usize>) -> Vec<Vec<i8>> {
    let Some(whole) = whole else { return Vec::new() };
    let with = |off: &dyn Fn(usize) -> bool| -> Vec<i8> {
        (0..count)
            .map(|at| match at {
                at if at == whole => 1,
                at if off(at) => -1,
                _ => 0,
            })
            .collect()
    };
    let each = (0..count).filter(|at| *at != whole).map(|one| with(&|at| at == one));
    std::iter::once(with(&|_| true)).chain(each).collect()
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
    let mut sum: Option<Expr> = None;
    for (part, sign) in of.iter().zip(signs).filter(|(_, sign)| **sign != 0) {
        let op = if *sign > 0 { Op::Plus } else { Op::Minus };
        let left = sum.take().unwrap_or_else(|| parts::number(0));
        sum = Some(parts::binary(left, op, part.clone()));
    }
    let sum = sum.unwrap_or_else(|| parts::number(0));
    let is_left = where_true(parts::binary(sum, Op::NotEq, parts::number(0)));
    let each = whom.iter().map(|one| {
        let key = || is_left(one.key.clone());
        let nobody = parts::binary(distinct(shape.dialect, key()), Op::Eq, parts::number(0));
        parts::any(vec![nobody, reaches(shape.dialect, key(), one.enough)])
    });
    parts::all(each.collect())
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
        assert_eq!(less_all(3, Some(0)), [[1, -1, -1], [1, -1, 0], [1, 0, -1]]);
        assert_eq!(less_all(3, None), Vec::<Vec<i8>>::new());
    }
}
