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
    measure::{Counted, Counts, Stands, where_true},
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
///
/// What can be taken off one another: counts off counts, sums of a measure off sums of it. How many
/// have zero is told by neither, so a sum beside a count leaves nothing.
pub(super) fn remainders(
    shape: &Shape<'_>,
    taken: &[Taken],
    whom: &[Whom],
) -> Option<Vec<Vec<Expr>>> {
    let mut wanted = vec![Vec::new(); taken.len()];
    if whom.is_empty() {
        return Some(wanted);
    }
    for kind in kinds(taken) {
        kind.look(shape, taken, whom, &mut wanted)?;
    }
    Some(wanted)
}

/// Aggregates that can be taken off one another.
struct Kind {
    /// Their parts, each once: 1 for a record that adds something, else 0.
    parts: Vec<Expr>,
    /// Which of them each aggregate is of, where it is of this kind.
    of: Vec<Option<usize>>,
}

/// The counts; and the sums, those together that have a measure in common.
fn kinds(taken: &[Taken]) -> Vec<Kind> {
    let mut kinds = vec![Kind::of(taken.iter().map(|one| counted_part(&one.stands)))];
    let mut left: Vec<usize> = (0..taken.len()).collect();
    left.retain(|at| taken.get(*at).is_some_and(|one| !one.stands.measures.is_empty()));
    while let Some(first) = left.first().copied() {
        let mut same = vec![first];
        let mut grew = true;
        while grew {
            let shares = |at: &usize| {
                let measures = |at: usize| taken.get(at).map(|one| one.stands.measures.as_slice());
                let own = measures(*at).unwrap_or_default();
                same.iter().any(|known| {
                    measures(*known).unwrap_or_default().iter().any(|one| own.contains(one))
                })
            };
            let more: Vec<usize> = left
                .iter()
                .filter(|at| !same.contains(at))
                .filter(|at| shares(at))
                .copied()
                .collect();
            grew = !more.is_empty();
            same.extend(more);
        }
        left.retain(|at| !same.contains(at));
        let parts = taken
            .iter()
            .enumerate()
            .map(|(at, one)| same.contains(&at).then(|| part_of(one.stands.enough.first())));
        kinds.push(Kind::of(parts));
    }
    kinds
}

impl Kind {
    fn of(of_each: impl Iterator<Item = Option<Expr>>) -> Self {
        let mut parts: Vec<Expr> = Vec::new();
        let of = of_each.map(|part| {
            let part = part?;
            Some(parts.iter().position(|known| *known == part).unwrap_or_else(|| {
                parts.push(part);
                parts.len().saturating_sub(1)
            }))
        });
        let of = of.collect();
        Self { parts, of }
    }

    /// Adds what must hold for those of this kind; nothing where they are too many.
    fn look(
        &self,
        shape: &Shape<'_>,
        taken: &[Taken],
        whom: &[Whom],
        wanted: &mut [Vec<Expr>],
    ) -> Option<()> {
        let Self { parts, of } = self;
        let is_conditional = |at: usize| {
            let mut of_part = taken.iter().zip(of).filter(|(_, of)| **of == Some(at));
            of_part.any(|(one, _)| !one.stands.conditions.is_empty())
        };
        let mut wholes = (0..parts.len()).filter(|at| !is_conditional(*at));
        let (first, second) = (wholes.next(), wholes.next());
        let whole = parts.iter().position(|part| *part == counts()).or(first);
        let apart = || {
            let conditional = taken.iter().zip(of).filter(|(_, of)| of.is_some_and(is_conditional));
            second.is_none() && are_apart(conditional.map(|(one, _)| one))
        };
        if parts.len() > PARTS_FEW && parts.len() <= APART_MAX && apart() {
            let Some(whole) = whole else { return Some(()) };
            let holds = none_is_left(shape, parts, whole, whom);
            for (wanted, at) in wanted.iter_mut().zip(of) {
                if at.is_some_and(|at| at != whole) {
                    wanted.push(holds.clone());
                }
            }
            return Some(());
        }
        (parts.len() <= PARTS_MAX).then_some(())?;
        let all = parts.iter().position(|part| *part == counts());
        for signs in &mixed(parts.len()) {
            let holds = holds(shape, parts, signs, whom);
            // One of them that is not shown is enough: those with a condition of the caller's go,
            // and what is left of the whole stays.
            let signed = signs.iter().enumerate().filter(|(_, sign)| **sign != 0);
            let stand: Vec<usize> = signed.map(|(at, _)| at).collect();
            let conditional: Vec<usize> =
                stand.iter().copied().filter(|at| is_conditional(*at)).collect();
            let hidden = if conditional.is_empty() { stand } else { conditional };
            for (wanted, at) in wanted.iter_mut().zip(of) {
                let Some(at) = *at else { continue };
                if hidden.contains(&at) && all != Some(at) {
                    wanted.push(holds.clone());
                }
            }
        }
        Some(())
    }
}

/// The part of those whose number an aggregate tells; nothing where it tells none.
fn counted_part(stands: &Stands) -> Option<Expr> {
    if stands.is_no_aggregate {
        return None;
    }
    match &stands.counts {
        Counts::Standing => Some(part_of(stands.enough.first())),
        Counts::Those(those) => Some(part_of(Some(those))),
        Counts::Untold => None,
    }
}

/// 1 for a record that is counted, else 0.
fn part_of(counted: Option<&Counted>) -> Expr {
    let Some(counted) = counted else { return counts() };
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

/// Whether no record counts for two of these aggregates, but for those that are of the same records:
/// each is of the records where one expression has one value.
fn are_apart<'t>(taken: impl Iterator<Item = &'t Taken>) -> bool {
    let mut values: Vec<&Expr> = Vec::new();
    let mut left: Option<&Expr> = None;
    for one in taken {
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
    let beside = where_true(is_beside(of, whole));
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

/// A record of the whole that is in none of the parts.
///
/// SECURITY: two parts whose constants are not the same can be one (`$1` and `$2`, `1` and `1.0`, a
/// text in another case), so parts are not taken off the whole one by one: that would leave the
/// records of such a part over as well.
fn is_beside(of: &[Expr], whole: usize) -> Expr {
    let each = of.iter().enumerate().map(|(at, part)| {
        let wanted = if at == whole { counts() } else { parts::number(0) };
        parts::binary(part.clone(), Op::Eq, wanted)
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
