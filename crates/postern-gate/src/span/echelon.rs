//! Vectors in an order in which each is zero where the ones before it turn.
//!
//! Every row has a *pivot*, a column where it is one and where all later rows are zero. A vector is
//! reduced by going through the rows once, in their order. Rows are only put at the end, so that
//! to go back is to cut off.

use super::{
    TooMuch,
    budget::Budget,
    field::{Field, Random},
};

/// Independent vectors.
#[derive(Debug)]
pub(super) struct Echelon {
    field: Field,
    rows: Vec<Row>,
    /// At how many rows each column is not zero.
    counts: Vec<u32>,
    /// The vector that is being reduced; all zeros between calls.
    sums: Vec<u64>,
}

#[derive(Debug)]
struct Row {
    pivot: u32,
    /// The values at other columns.
    rest: Vec<Entry>,
}

/// A value of a sparse vector.
#[derive(Clone, Copy, Debug)]
struct Entry {
    column: u32,
    value: u32,
}

/// What is left of a vector: itself at first, then less what rows make of it.
#[derive(Clone, Debug)]
pub(super) struct Remainder {
    /// Of distinct columns, no value zero.
    entries: Vec<Entry>,
    /// How many rows it was reduced by.
    by: usize,
}

impl Remainder {
    /// The vector that is one at these columns.
    pub(super) fn ones(columns: &[u32]) -> Self {
        let entries = columns.iter().map(|&column| Entry { column, value: 1 });
        Self { entries: entries.collect(), by: 0 }
    }

    /// The vector at the columns that have another name, under those, reduced by nothing.
    pub(super) fn renamed(&self, name: impl Fn(u32) -> Option<u32>) -> Self {
        let entries = self
            .entries
            .iter()
            .filter_map(|entry| Some(Entry { column: name(entry.column)?, value: entry.value }));
        Self { entries: entries.collect(), by: 0 }
    }
}

impl Remainder {
    /// How many columns it has.
    pub(super) fn len(&self) -> usize {
        self.entries.len()
    }

    /// The sum of its values, each times that of its column.
    pub(super) fn times(&self, field: Field, of: impl Fn(u32) -> Option<u64>) -> u64 {
        let entries = self.entries.iter();
        let sum = entries.fold(0, |sum, entry| {
            field.fold(sum, entry.value.into(), of(entry.column).unwrap_or(0))
        });
        field.reduce(sum)
    }
}

impl Row {
    /// Where it is not zero.
    fn columns(&self) -> impl Iterator<Item = u32> {
        self.rest.iter().map(|entry| entry.column).chain([self.pivot])
    }
}

impl Echelon {
    pub(super) fn new(field: Field) -> Self {
        Self { field, rows: Vec::new(), counts: Vec::new(), sums: Vec::new() }
    }

    pub(super) fn len(&self) -> usize {
        self.rows.len()
    }

    /// Cuts off the rows behind the first `len`.
    pub(super) fn truncate(&mut self, len: usize) {
        for row in self.rows.drain(len.min(self.rows.len())..) {
            for column in row.columns() {
                if let Some(count) = self.counts.get_mut(place(column)) {
                    *count = count.saturating_sub(1);
                }
            }
        }
    }

    /// Of each column below `width` where some row is not zero, the values that rows have there: a
    /// vector whose columns are the rows.
    pub(super) fn columns(&self, width: usize) -> Vec<Option<Remainder>> {
        let mut columns: Vec<Option<Remainder>> = vec![None; width];
        for (row, number) in self.rows.iter().zip(0_u32..) {
            let pivot = Entry { column: row.pivot, value: 1 };
            for entry in row.rest.iter().chain([&pivot]) {
                if let Some(column) = columns.get_mut(place(entry.column)) {
                    let held = column.get_or_insert(Remainder { entries: Vec::new(), by: 0 });
                    held.entries.push(Entry { column: number, value: entry.value });
                }
            }
        }
        columns
    }

    /// What is left of a vector when all rows are taken from it.
    pub(super) fn reduce(
        &mut self,
        vector: &Remainder,
        budget: &mut Budget,
    ) -> Result<Remainder, TooMuch> {
        self.load(&vector.entries)?;
        let swept = self.sweep(vector.by, budget);
        let entries = self.unload();
        swept?;
        budget.spend(self.sums.len())?;
        budget.keep(entries.len())?;
        Ok(Remainder { entries, by: self.rows.len() })
    }

    /// Puts what all rows left of a vector behind them, turning at one of the columns where it may.
    /// False, and nothing done, when it has none.
    pub(super) fn push(&mut self, remainder: &Remainder, may_turn: impl Fn(u32) -> bool) -> bool {
        debug_assert_eq!(remainder.by, self.rows.len());
        let count = |column| self.counts.get(place(column)).copied().unwrap_or(0);
        // PERF: where fewest rows are not zero the least is mixed, and rows stay short: a third of
        // the steps that the lowest column takes, when questions have filters.
        let turns = remainder.entries.iter().filter(|entry| may_turn(entry.column));
        let Some(&turn) = turns.min_by_key(|entry| count(entry.column)) else { return false };
        let scale = self.field.invert(turn.value.into());
        let rest = remainder.entries.iter().filter(|entry| entry.column != turn.column);
        let rest = rest.map(|&Entry { column, value }| Entry {
            column,
            value: word(self.field.multiply(scale, value.into())),
        });
        let row = Row { pivot: turn.column, rest: rest.collect() };
        for column in row.columns() {
            if let Some(count) = self.counts.get_mut(place(column)) {
                *count = count.saturating_add(1);
            }
        }
        self.rows.push(row);
        true
    }

    fn load(&mut self, entries: &[Entry]) -> Result<(), TooMuch> {
        let last = entries.iter().map(|entry| entry.column).max().unwrap_or(0);
        if last >= COLUMNS_MAX {
            return Err(TooMuch);
        }
        let width = place(last).saturating_add(1);
        if self.sums.len() < width {
            self.sums.resize(width, 0);
            self.counts.resize(width, 0);
        }
        for entry in entries {
            if let Some(sum) = self.sums.get_mut(place(entry.column)) {
                *sum = entry.value.into();
            }
        }
        Ok(())
    }

    /// Takes from the loaded vector what each row has of it.
    fn sweep(&mut self, from: usize, budget: &mut Budget) -> Result<(), TooMuch> {
        for row in self.rows.iter().skip(from) {
            budget.spend(1)?;
            let Some(sum) = self.sums.get_mut(place(row.pivot)) else { continue };
            let factor = self.field.negate(self.field.reduce(*sum));
            *sum = 0;
            if factor == 0 {
                continue;
            }
            budget.spend(row.rest.len())?;
            // Every row was loaded and swept here once, so none is wider than the sums.
            for entry in &row.rest {
                if let Some(sum) = self.sums.get_mut(place(entry.column)) {
                    *sum = self.field.fold(*sum, factor, entry.value.into());
                }
            }
        }
        Ok(())
    }

    fn unload(&mut self) -> Vec<Entry> {
        let field = self.field;
        let sums = (0_u32..).zip(&mut self.sums).filter(|(_, sum)| **sum != 0);
        let entries = sums
            .map(|(column, sum)| Entry { column, value: word(field.reduce(std::mem::take(sum))) });
        entries.filter(|entry| entry.value != 0).collect()
    }

    /// For every column below `width` where some row is not zero, `lanes` random numbers: in each
    /// lane, the numbers of all columns are a random solution of "every row times this is
    /// zero". For the other columns nothing: no combination of rows is not zero there.
    ///
    /// A set of columns carries a combination of rows, which is not zero and is zero everywhere
    /// else, exactly when the solutions at those columns are dependent; of random ones, with a
    /// probability of nearly one, as soon as there are as many lanes as columns in the set.
    pub(super) fn solutions(
        &self,
        width: usize,
        lanes: usize,
        random: &mut Random,
        budget: &mut Budget,
    ) -> Result<Vec<Vec<u64>>, TooMuch> {
        let mut points = vec![Vec::new(); width];
        budget.spend(width)?;
        for row in &self.rows {
            budget.spend(row.rest.len().saturating_add(1))?;
            for column in row.columns() {
                let Some(point) = points.get_mut(place(column)) else { continue };
                if point.is_empty() {
                    budget.spend(lanes)?;
                    point.extend((0..lanes).map(|_| self.field.random(random)));
                }
            }
        }
        // What a row has besides its pivot is free, or the pivot of a later one.
        for row in self.rows.iter().rev() {
            budget.spend(row.rest.len().saturating_mul(lanes))?;
            let solved = self.solve(row, &points, lanes);
            if let Some(point) = points.get_mut(place(row.pivot)) {
                *point = solved;
            }
        }
        Ok(points)
    }

    /// What stands at the pivot when the row times the rest is to be zero.
    fn solve(&self, row: &Row, points: &[Vec<u64>], lanes: usize) -> Vec<u64> {
        let mut sums = vec![0; lanes];
        for entry in &row.rest {
            let Some(point) = points.get(place(entry.column)) else { continue };
            for (sum, &number) in sums.iter_mut().zip(point) {
                *sum = self.field.fold(*sum, entry.value.into(), number);
            }
        }
        sums.into_iter().map(|sum| self.field.negate(self.field.reduce(sum))).collect()
    }
}

/// A number of the field, which has 31 bits.
fn word(number: u64) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

pub(super) fn place(column: u32) -> usize {
    usize::try_from(column).unwrap_or(usize::MAX)
}

/// Columns at most: one megabyte of sums.
pub(super) const COLUMNS_MAX: u32 = 1 << 17;
