//! Whose records a block's tables hold.
//!
//! The threshold counts the individuals of the tables that say whose data they hold. A table that
//! does not say is covered by them only where a reference leads from its records to those
//! individuals, or from those individuals' records to it. A way that goes down to something shared
//! (an article, a line number) and up again joins a record with other people's: a group of many
//! individuals would then stand beside the record of one.

use postern_core::{
    catalogue::{ColumnId, ForeignKey, Individuals},
    sight::RowAccess,
};

use super::ground::Shape;

/// A column of a table of the block.
pub(super) type Spot = (usize, ColumnId);

/// Which equalities count.
#[derive(Clone, Copy)]
pub(super) enum Equal {
    /// Those that hold for every record.
    Always,
    /// Those of outer joins as well: they hold where the small side has a record.
    WhereThere,
}

impl Shape<'_> {
    /// Whether every table whose single records are closed, and that does not say whose they are,
    /// hangs on the individuals that are counted.
    pub(super) fn owned(&self) -> Option<()> {
        let keyed = |may_miss: bool| -> Vec<bool> {
            self.tables
                .iter()
                .zip(&self.optional)
                .map(|(held, optional)| held.individual.is_some() && (may_miss || !optional))
                .collect()
        };
        let certain = self.covered(&keyed(false), Equal::Always);
        // A record that may be missing belongs to whom its side of the join names.
        let either = self.covered(&keyed(true), Equal::WhereThere);
        let fits = self.tables.iter().enumerate().all(|(at, held)| {
            let covered = if self.optional.get(at) == Some(&true) { &either } else { &certain };
            held.view.access != RowAccess::AggregateOnly
                || held.view.table.individuals != Individuals::Unstated
                || covered.get(at) == Some(&true)
        });
        fits.then_some(())
    }

    /// The tables that hang on these.
    fn covered(&self, keyed: &[bool], equal: Equal) -> Vec<bool> {
        // One individual to each record: references upwards.
        let up =
            spread(keyed, |from, to| self.leads(from, to, equal) || self.names(from, to, equal));
        // Several individuals to a record that they all refer to: references downwards.
        let down = spread(&up, |from, to| self.leads(to, from, equal));
        up.iter().zip(&down).map(|(one, other)| *one || *other).collect()
    }

    /// Whether each record of a table stands in the block once: every other table is one that it
    /// refers to, directly or by way of others, or has one record for each of its own.
    ///
    /// SECURITY: a record that stands there several times weighs more in a sum, and how often it
    /// does can be chosen: the difference to the plain sum is its value.
    pub(super) fn stands_once(&self, at: usize) -> bool {
        let mut below = vec![false; self.tables.len()];
        if let Some(own) = below.get_mut(at) {
            *own = true;
        }
        // The other way round: from the table upwards.
        let reached = spread(&below, |from, to| {
            self.leads(to, from, Equal::WhereThere) || self.is_one_to_one(from, to)
        });
        !reached.contains(&false)
    }

    /// Whether a table's primary key is its reference to the other.
    fn is_one_to_one(&self, from: usize, to: usize) -> bool {
        let Some(held) = self.tables.get(from) else { return false };
        let table = &held.view.table;
        let own = |key: &ForeignKey| !key.columns.is_empty() && key.columns == table.primary_key;
        table.foreign_keys.iter().any(own) && self.leads(from, to, Equal::WhereThere)
    }

    /// By which columns the block joins a table that has at most one record for each record of the
    /// first: it is referred to, or its primary key is its reference.
    pub(super) fn step(&self, from: usize, to: usize) -> Option<Vec<(ColumnId, ColumnId)>> {
        // Each record has one row there at most, which stands for others than that one.
        (!self.is_several(to)).then_some(())?;
        if let Some(key) = self.led(from, to, Equal::WhereThere) {
            return Some(key.columns.iter().copied().zip(key.referenced.iter().copied()).collect());
        }
        let table = &self.tables.get(to)?.view.table;
        let back = self.led(to, from, Equal::WhereThere)?;
        (back.columns == table.primary_key)
            .then(|| back.referenced.iter().copied().zip(back.columns.iter().copied()).collect())
    }

    /// Whether a declared reference leads from each record of one table to one of the other, and
    /// the block joins along all of it.
    fn leads(&self, from: usize, to: usize, equal: Equal) -> bool {
        self.led(from, to, equal).is_some()
    }

    fn led(&self, from: usize, to: usize, equal: Equal) -> Option<&ForeignKey> {
        let (here, there) = (self.tables.get(from)?, self.tables.get(to)?);
        let joined = |key: &&ForeignKey| {
            !key.columns.is_empty()
                && key.columns.len() == key.referenced.len()
                && key
                    .columns
                    .iter()
                    .zip(&key.referenced)
                    .all(|(one, other)| self.same((from, *one), (to, *other), equal))
        };
        let to_there = |key: &&ForeignKey| key.table == there.view.table.name;
        here.view.table.foreign_keys.iter().filter(to_there).find(joined)
    }

    /// Whether a record of one table names the very individual that the other counts.
    fn names(&self, from: usize, to: usize, equal: Equal) -> bool {
        let Some(Individuals::Key(key)) = self.tables.get(to).map(|to| &to.view.table.individuals)
        else {
            return false;
        };
        self.group_of((to, *key), equal).iter().any(|(at, _)| *at == from)
    }

    fn same(&self, one: Spot, other: Spot, equal: Equal) -> bool {
        self.group_of(one, equal).contains(&other)
    }

    /// The columns that the block makes equal to that one, itself among them.
    pub(super) fn group_of(&self, spot: Spot, equal: Equal) -> Vec<Spot> {
        let loose = match equal {
            Equal::Always => &[],
            Equal::WhereThere => self.loose.as_slice(),
        };
        let mut group = vec![spot];
        let mut grew = true;
        while grew {
            grew = false;
            for (one, other) in self.equal.iter().chain(loose) {
                for (a, b) in [(one, other), (other, one)] {
                    if group.contains(a) && !group.contains(b) {
                        group.push(*b);
                        grew = true;
                    }
                }
            }
        }
        group
    }
}

/// The tables that reach the given ones, step by step.
fn spread(start: &[bool], step: impl Fn(usize, usize) -> bool) -> Vec<bool> {
    let mut reached = start.to_vec();
    loop {
        let next: Vec<bool> = (0..reached.len())
            .map(|from| {
                let there = |to: usize| reached.get(to) == Some(&true);
                there(from) || (0..reached.len()).any(|to| there(to) && step(from, to))
            })
            .collect();
        if next == reached {
            return reached;
        }
        reached = next;
    }
}
