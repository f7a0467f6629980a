//! What tells of few people is zero at one of some bases.
//!
//! There are `k` bases of columns. What is told of many people, or must not be told, goes into all
//! of them. Then people, with all their columns, go one after the other into the first base that does
//! not span these yet, or nowhere when each does. A combination that tells of fewer than `k` people is
//! zero at all columns of everybody else; as nobody is in two bases, at all of some base. So it is
//! zero at whatever that base spans, and at all of those who went nowhere. The other way round: what
//! tells of fewer than `k` of those who went somewhere is zero at some base, and tells of nobody else.
//!
//! (The bases are the forests of Nagamochi and Ibaraki's sparse certificate, 1992, in another
//! matroid.)
//!
//! Each base is spanned by the one before it, so what tells of few is zero at the last.

use super::{
    TooMuch,
    budget::Budget,
    echelon::{Echelon, Remainder, place},
    field::{Field, Random},
};

/// The bases.
pub(super) struct Bases {
    bases: Vec<Base>,
}

/// What it takes to look at columns.
pub(super) struct Work<'w> {
    pub(super) field: Field,
    /// How long columns are.
    pub(super) width: usize,
    pub(super) random: &'w mut Random,
    pub(super) budget: &'w mut Budget,
}

impl Bases {
    /// As many as people are enough, all empty.
    pub(super) fn new(field: Field, enough: u32) -> Self {
        let base = |_| Base { rows: Echelon::new(field), missed: None };
        Self { bases: (0..enough.max(1)).map(base).collect() }
    }

    /// Puts a column into all of them; whether any had not spanned it.
    pub(super) fn put(&mut self, column: &Remainder, work: &mut Work<'_>) -> Result<bool, TooMuch> {
        let mut is_new = false;
        for base in &mut self.bases {
            is_new = base.takes(column, work)? || is_new;
        }
        Ok(is_new)
    }

    /// Puts somebody's columns into the first that does not span them; whether there was one.
    pub(super) fn put_person(
        &mut self,
        columns: &[Remainder],
        work: &mut Work<'_>,
    ) -> Result<bool, TooMuch> {
        for base in &mut self.bases {
            let mut is_new = false;
            for column in columns {
                is_new = base.takes(column, work)? || is_new;
            }
            if is_new {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// The last of them.
    pub(super) fn last(mut self, field: Field) -> Base {
        self.bases.pop().unwrap_or_else(|| Base { rows: Echelon::new(field), missed: None })
    }
}

/// Independent columns.
pub(super) struct Base {
    pub(super) rows: Echelon,
    /// A random combination that was zero at all of them, when they were fewer.
    // PERF: it is not zero at nearly every column that they did not span then, and at none that
    // they did: most are looked at by their few values alone.
    missed: Option<Vec<u64>>,
}

impl Base {
    /// Puts a column in, unless it is spanned.
    fn takes(&mut self, column: &Remainder, work: &mut Work<'_>) -> Result<bool, TooMuch> {
        if self.is_zero(column, work)? {
            return Ok(false);
        }
        let rest = self.rows.reduce(column, work.budget)?;
        if self.rows.push(&rest, |_| true) {
            return Ok(true);
        }
        self.look(work)?;
        Ok(false)
    }

    pub(super) fn spans(
        &mut self,
        column: &Remainder,
        work: &mut Work<'_>,
    ) -> Result<bool, TooMuch> {
        if self.is_zero(column, work)? {
            return Ok(true);
        }
        self.look(work)?;
        self.is_zero(column, work)
    }

    /// Whether the combination is zero at a column; it is spanned then.
    fn is_zero(&self, column: &Remainder, work: &mut Work<'_>) -> Result<bool, TooMuch> {
        let Some(missed) = &self.missed else { return Ok(false) };
        work.budget.spend(column.len())?;
        Ok(column.times(work.field, |at| missed.get(place(at)).copied()) == 0)
    }

    fn look(&mut self, work: &mut Work<'_>) -> Result<(), TooMuch> {
        let points = self.rows.solutions(work.width, 1, work.random, work.budget)?;
        let point = |found: Vec<u64>| match found.first() {
            Some(number) => *number,
            // No column of these has a value there.
            None => work.field.random(work.random),
        };
        self.missed = Some(points.into_iter().map(point).collect());
        Ok(())
    }
}
