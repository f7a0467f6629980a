//! The search for few people in a span.
//!
//! A combination of rows tells of those people who stand behind the classes where it is not zero.
//! Whether one tells of fewer than `k`, but of somebody, is found by taking people in one after
//! the other: *those* who may be told of, at first nobody.
//!
//! - A class with which those would be enough must be zero.
//! - A class of those alone may be anything.
//! - For the others: if something other than zero is zero at all of them, it tells of those alone, and
//!   is found. If not, some of them, as many as there are unknowns, make everything zero when they
//!   are zero. So whatever is left to find is not zero at one of these, and of each in turn the people
//!   are taken in; it must be zero while the next is tried.
//!
//! Fewer than `k` are taken in at most, so the search is no deeper than that; and whatever it may find
//! is zero at the last of the [`bases`](super::bases), so little is left to look through. It is exact,
//! for any number of classes behind few people.

use std::collections::BTreeMap;

use super::{
    Class, TooMuch,
    bases::{Bases, Work},
    budget::Budget,
    echelon::{Echelon, Remainder, place},
    field::{Field, Random},
    kernel,
};

/// One search in the rows of an echelon.
pub(super) struct Search<'a> {
    field: Field,
    random: &'a mut Random,
    budget: &'a mut Budget,
    classes: &'a [Class],
    enough: usize,
    /// The classes where some row is not zero, each with its values, and whether it may be told.
    columns: Vec<(usize, Remainder, bool)>,
    /// How many rows there are.
    rows: usize,
    /// What must be zero.
    zero: Echelon,
}

impl<'a> Search<'a> {
    /// In these rows over these classes; what is not watched is told to nobody.
    pub(super) fn new(
        (field, random, budget): (Field, &'a mut Random, &'a mut Budget),
        (rows, classes, enough): (&Echelon, &'a [Class], u32),
        watched: &[bool],
    ) -> Result<Self, TooMuch> {
        let columns = rows.columns(classes.len());
        let at = |(class, column): (usize, Option<Remainder>)| {
            Some((class, column?, watched.get(class) == Some(&true)))
        };
        let columns: Vec<_> = columns.into_iter().enumerate().filter_map(at).collect();
        let entries = columns.iter().map(|(_, column, _)| column.len()).sum();
        budget.spend(entries)?;
        budget.keep(entries)?;
        let enough = usize::try_from(enough).unwrap_or(usize::MAX);
        let zero = Echelon::new(field);
        Ok(Self { field, random, budget, classes, enough, columns, rows: rows.len(), zero })
    }

    /// A set of classes, by their places among all, that are few people together and where a
    /// combination is not zero that is zero elsewhere; none when there is none.
    pub(super) fn run(mut self) -> Result<Option<Vec<usize>>, TooMuch> {
        if self.rows == 0 {
            return Ok(None);
        }
        let told = self.bases()?;
        self.beside(&[], &told)
    }

    /// Begins with what must be zero at all events; those of the columns that need not be.
    fn bases(&mut self) -> Result<Vec<usize>, TooMuch> {
        let Self { field, rows, enough, columns, classes, .. } = self;
        let mut work =
            Work { field: *field, width: *rows, random: self.random, budget: self.budget };
        let mut bases = Bases::new(*field, u32::try_from(*enough).unwrap_or(u32::MAX));
        let mut of: BTreeMap<u32, Vec<usize>> = BTreeMap::new();
        for (at, (class, column, is_told)) in columns.iter().enumerate() {
            let people = classes.get(*class).map(|class| class.people.as_slice());
            let people = people.unwrap_or_default();
            if *is_told && people.len() < *enough {
                for one in people {
                    of.entry(*one).or_default().push(at);
                }
            } else {
                bases.put(column, &mut work)?;
            }
        }
        for own in kernel::in_order(of) {
            let own = own.iter().filter_map(|at| columns.get(*at));
            let own: Vec<Remainder> = own.map(|(_, column, _)| column.clone()).collect();
            bases.put_person(&own, &mut work)?;
        }
        let mut last = bases.last(*field);
        let mut left = Vec::new();
        for (at, (_, column, _)) in columns.iter().enumerate() {
            if !last.spans(column, &mut work)? {
                left.push(at);
            }
        }
        self.zero = last.rows;
        Ok(left)
    }

    /// The same where those may be told of; what is left are classes that need not be zero yet.
    fn beside(&mut self, those: &[u32], left: &[usize]) -> Result<Option<Vec<usize>>, TooMuch> {
        let before = self.zero.len();
        let found = self.beside_those(those, left);
        self.zero.truncate(before);
        found
    }

    fn beside_those(
        &mut self,
        those: &[u32],
        left: &[usize],
    ) -> Result<Option<Vec<usize>>, TooMuch> {
        let mut own = Vec::new();
        let mut others: Vec<(usize, usize)> = Vec::new();
        for at in left.iter().copied() {
            let more = self.more(those, at)?;
            if more == 0 {
                own.push(at);
            } else if those.len().saturating_add(more) < self.enough {
                others.push((more, at));
            } else {
                self.must_be_zero(at)?;
            }
        }
        // PERF: with more people taken in at once, less may be taken in after them.
        others.sort_unstable_by(|one, other| other.cmp(one));
        if self.zero.len() >= self.rows {
            return Ok(None);
        }
        let free = self.zero.len();
        let mut turns = Vec::new();
        for (_, at) in &others {
            if self.must_be_zero(*at)? {
                turns.push(*at);
            }
        }
        if self.zero.len() < self.rows {
            return self.told(&own).map(Some);
        }
        self.zero.truncate(free);
        let left: Vec<usize> = own.into_iter().chain(others.iter().map(|(_, at)| *at)).collect();
        for at in turns {
            let with = self.with(those, at);
            if let Some(found) = self.beside(&with, &left)? {
                return Ok(Some(found));
            }
            self.must_be_zero(at)?;
        }
        Ok(None)
    }

    /// Whether that a class is zero says anything new.
    fn must_be_zero(&mut self, at: usize) -> Result<bool, TooMuch> {
        let Some((_, column, _)) = self.columns.get(at) else { return Ok(false) };
        let rest = self.zero.reduce(column, self.budget)?;
        Ok(self.zero.push(&rest, |_| true))
    }

    /// Of these classes, those where a random one is not zero of all that are zero where they must.
    fn told(&mut self, own: &[usize]) -> Result<Vec<usize>, TooMuch> {
        let points = self.zero.solutions(self.rows, 1, self.random, self.budget)?;
        let (field, random) = (self.field, &mut *self.random);
        let value =
            |point: Vec<u64>| point.first().copied().unwrap_or_else(|| field.random(random));
        let values: Vec<u64> = points.into_iter().map(value).collect();
        let at = |at: &usize| {
            let (class, column, _) = self.columns.get(*at)?;
            (column.times(self.field, |row| values.get(place(row)).copied()) != 0).then_some(*class)
        };
        Ok(own.iter().filter_map(at).collect())
    }

    fn people(&self, at: usize) -> &'a [u32] {
        let class = self.columns.get(at).and_then(|(class, ..)| self.classes.get(*class));
        class.map(|class| class.people.as_slice()).unwrap_or_default()
    }

    /// How many people stand behind a class beside those.
    fn more(&mut self, those: &[u32], at: usize) -> Result<usize, TooMuch> {
        let people = self.people(at);
        self.budget.spend(people.len().saturating_add(1))?;
        Ok(people.iter().filter(|one| those.binary_search(one).is_err()).count())
    }

    fn with(&self, those: &[u32], at: usize) -> Vec<u32> {
        let mut with: Vec<u32> = those.iter().chain(self.people(at)).copied().collect();
        with.sort_unstable();
        with.dedup();
        with
    }
}
