//! The few people who decide.
//!
//! People of whom all answers tell alike are a *column*: the groups that they are in. A combination
//! of groups stands on those whose column it is not zero at. Whether any stands on fewer than `k`
//! people, and on whom, can be said from a few of the columns:
//!
//! Columns are put, one after the other, into the first of `k` bases that does not span it yet, or
//! left out when each does. Take a combination that is zero at all of one base: it is zero at
//! whatever that base spans, so at every column left out. And one that stands on fewer than `k` of
//! those that were put somewhere is zero at all of some base. So what is left out is no part of
//! anything that stands on few, and whatever stands on few of the rest does so of all.
//!
//! (The bases are the forests of Nagamochi and Ibaraki's sparse certificate, 1992, in another
//! matroid.)
//!
//! Each base is spanned by the one before it, so what stands on few people is zero at the last. Of
//! the columns that were kept only those are part of such a combination that the last does not
//! span: none at all, where everything can be said of many people.

use super::{
    TooMuch,
    budget::Budget,
    echelon::{Echelon, Remainder, place},
    field::{Field, Random},
};

/// People who are in the same groups, and in no other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Column {
    /// Those groups, by number, each once.
    pub(crate) groups: Vec<u32>,
    /// How many people.
    pub(crate) people: u64,
}

/// What a column may be part of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    /// Of a combination that stands on few people.
    OfFew,
    /// Of none that does.
    OfNone,
}

/// Of these columns over so many groups those that decide what stands on fewer than `enough`
/// people.
///
/// # Errors
/// [`TooMuch`] when the bound of work is reached.
pub(crate) fn kernel(
    columns: &[Column],
    groups: usize,
    enough: u32,
) -> Result<Vec<(&Column, Part)>, TooMuch> {
    let mut random = Random::seeded();
    let field = Field::draw(&mut random);
    let mut budget = Budget::new();
    let base = || Base { rows: Echelon::new(field), missed: None };
    let mut bases: Vec<Base> = (0..enough.max(1)).map(|_| base()).collect();
    let mut kept = Vec::new();
    let mut work = Work { field, groups, random: &mut random, budget: &mut budget };
    for column in columns {
        let mut left = column.people;
        for base in &mut bases {
            if left == 0 {
                break;
            }
            if base.takes(column, &mut work)? {
                left = left.saturating_sub(1);
            }
        }
        if left < column.people {
            kept.push(column);
        }
    }
    let mut last = bases.pop().unwrap_or_else(base);
    let told = |column| {
        let part = if last.spans(column, &mut work)? { Part::OfNone } else { Part::OfFew };
        Ok((column, part))
    };
    kept.into_iter().map(told).collect()
}

/// What it takes.
struct Work<'w> {
    field: Field,
    groups: usize,
    random: &'w mut Random,
    budget: &'w mut Budget,
}

/// Independent columns.
struct Base {
    rows: Echelon,
    /// A random combination of groups that was zero at all of them, when they were fewer.
    // PERF: it is not zero at nearly every column that they did not span then, and at none that
    // they did: most are looked at by their few groups alone.
    missed: Option<Vec<u64>>,
}

impl Base {
    /// Puts a column in, unless it is spanned.
    fn takes(&mut self, column: &Column, work: &mut Work<'_>) -> Result<bool, TooMuch> {
        if self.is_zero(column, work)? {
            return Ok(false);
        }
        let rest = self.rows.reduce(&Remainder::ones(&column.groups), work.budget)?;
        if self.rows.push(&rest, |_| true) {
            return Ok(true);
        }
        self.look(work)?;
        Ok(false)
    }

    fn spans(&mut self, column: &Column, work: &mut Work<'_>) -> Result<bool, TooMuch> {
        if self.is_zero(column, work)? {
            return Ok(true);
        }
        self.look(work)?;
        self.is_zero(column, work)
    }

    /// Whether the combination is zero at a column; it is spanned then.
    fn is_zero(&self, column: &Column, work: &mut Work<'_>) -> Result<bool, TooMuch> {
        let Some(missed) = &self.missed else { return Ok(false) };
        work.budget.spend(column.groups.len())?;
        let of = column.groups.iter().map(|group| missed.get(place(*group)).copied().unwrap_or(0));
        Ok(of.fold(0, |sum, number| work.field.add(sum, number)) == 0)
    }

    fn look(&mut self, work: &mut Work<'_>) -> Result<(), TooMuch> {
        let points = self.rows.solutions(work.groups, 1, work.random, work.budget)?;
        let point = |found: Vec<u64>| match found.first() {
            Some(number) => *number,
            // No column of these is in that group.
            None => work.field.random(work.random),
        };
        self.missed = Some(points.into_iter().map(point).collect());
        Ok(())
    }
}
