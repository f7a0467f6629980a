//! Selections that tell about few individuals when they are taken off one another.
//!
//! The records of a table are read once for a selection, each with a flag for every selection that
//! it is compared with. An *atom* is what has the same flags: few, whatever the table's size. What
//! is looked at is reckoned over atoms, and over single individuals only for what may be few there:
//! an individual who has records in several atoms is no longer counted more than once.
//!
//! - *Pairs*: a group of one is a group of the other but for few individuals on either side.
//! - *Threes*: one is the other two together, but for few: what they have in common, or what is in
//!   neither, is few.
//! - *Totals*: of one that holds another, few are left when that and whatever else lies within it
//!   beside that are taken off.
//! - *Blocks*: a group, or what is left out of groups, is a sum of another question's but for few
//!   ([`super::blocks`]).
//!
//! It is written as text and read as a tree; the records stand in it as a tree.

use std::ops::ControlFlow;

use postern_core::dialect::Dialect;
use sqlparser::ast::{
    Expr, Query, SetExpr, TableFactor, TableWithJoins, VisitMut as _, VisitorMut,
};

use super::{
    earlier::Set,
    layers::{Unshown, text_of},
    written::Written,
};
use crate::{parts, read, rewrite::tree};

/// What a block does not show.
#[derive(Debug, Default)]
pub(crate) struct Alike {
    /// Nothing at all unless these hold.
    pub only_if: Vec<Expr>,
    /// Single groups.
    pub groups: Vec<Unshown>,
}

impl Alike {
    /// Both together.
    pub(crate) fn extend(&mut self, other: Self) {
        self.only_if.extend(other.only_if);
        self.groups.extend(other.groups);
    }
}

/// What comparisons may weigh together on SQLite, which refuses a statement whose WITH queries come
/// to more than 1,000 tables: each place that names one counts, and all beneath it.
pub(crate) const WEIGHT_MAX: usize = 850;

/// What is looked at.
#[derive(Clone, Copy)]
pub(crate) enum Looks {
    /// All records of each selection together.
    Whole,
    /// The groups of some, by the same keys.
    Groups,
}

impl Looks {
    /// How many tables a comparison comes to, of records of so many: as measured, rounded up.
    pub(crate) const fn weight(self, tables: usize, each_once: bool, sums: bool) -> usize {
        let (readings, own) = match (self, sums, each_once) {
            (Self::Whole, true, true) => (16, 85),
            (Self::Whole, true, false) => (13, 190),
            (Self::Whole, false, true) => (11, 50),
            (Self::Whole, false, false) => (17, 75),
            (Self::Groups, true, true) => (5, 40),
            (Self::Groups, true, false) => (8, 75),
            (Self::Groups, false, _) => (4, 15),
        };
        // Each table is one beneath its view.
        let records = tables.saturating_mul(2).saturating_add(2);
        records.saturating_mul(readings).saturating_add(own)
    }
}

/// The records over which selections are compared.
pub(crate) struct Comparing<'c> {
    pub dialect: Dialect,
    /// Their tables, under the aliases that the selections name.
    pub from: &'c TableWithJoins,
    /// Whose a record is.
    pub individual: &'c Expr,
    /// The fewest individuals that are enough.
    pub enough: u32,
    /// Whether an individual has one record alone.
    pub each_once: bool,
    /// Whether sums of groups are looked at: where all that a block demands is seen.
    pub sums: bool,
    /// What the names of the layers begin with, which nothing else is called.
    pub alias: &'c str,
}

impl Comparing<'_> {
    /// The groups, by those of its keys, that a block does not show that demands these, all by the
    /// same keys.
    ///
    /// Nothing when what was written cannot be read.
    pub(crate) fn groups(&self, own: &[Set], keys: Vec<usize>, others: &[Set]) -> Option<Unshown> {
        let own_keys = &own.first()?.keys;
        let labels = Labels::of(own_keys, own, others);
        let text = self.written(own.len(), own_keys.len(), &labels).groups();
        Some(Unshown::new(keys, self.read(&text, own, others, &labels)?))
    }

    /// What must hold of all records together for a block to show anything that demands these.
    ///
    /// Nothing when what was written cannot be read.
    pub(crate) fn whole(&self, own: &[Set], others: &[Set]) -> Option<Expr> {
        let labels = Labels::of(&[], own, others);
        let text = self.written(own.len(), 0, &labels).whole();
        let subquery = self.read(&text, own, others, &labels)?;
        Some(Expr::Exists { subquery, negated: true })
    }

    const fn written<'w>(&'w self, own: usize, keys: usize, labels: &'w Labels) -> Written<'w> {
        let Self { dialect, alias, enough, each_once, sums, .. } = *self;
        let labels = labels.of.as_slice();
        Written { dialect, alias, enough, own, keys, labels, each_once, sums }
    }

    /// A text as a tree, with the records in it.
    fn read(&self, text: &str, own: &[Set], others: &[Set], labels: &Labels) -> Option<Box<Query>> {
        let mut query = read::again(self.dialect, text).ok()?;
        let each = self.each(own, others, labels);
        let mut put = Put { alias: format!("{} e", self.alias), each: Some(each) };
        let ControlFlow::Continue(()) = query.visit(&mut put);
        put.each.is_none().then_some(query)
    }

    /// Every record: whose it is, a flag for each selection, and of which groups it is.
    fn each(&self, own: &[Set], others: &[Set], labels: &Labels) -> Query {
        let flag = |set: &Set| {
            parts::case(vec![(set.condition.clone(), parts::text("1"))], Some(parts::text("0")))
        };
        let flags = own.iter().chain(others).map(flag).collect();
        let flags = parts::joined(self.dialect, flags);
        let mut each =
            tree::select(vec![tree::named(self.individual.clone(), "i"), tree::named(flags, "f")]);
        for (at, key) in labels.keys.iter().enumerate() {
            let text = text_of(self.dialect, key.clone());
            let text = if at < labels.shared {
                text
            } else {
                // Of no other: it need not part the records beyond.
                let within = parts::any(own.iter().map(|set| set.condition.clone()).collect());
                parts::case(vec![(within, text)], Some(parts::text("")))
            };
            each.projection.push(tree::named(text, &format!("l{at}")));
        }
        each.from = vec![self.from.clone()];
        tree::query(SetExpr::Select(Box::new(each)))
    }
}

/// Puts the records in their place.
struct Put {
    alias: String,
    each: Option<Query>,
}

impl VisitorMut for Put {
    type Break = std::convert::Infallible;

    fn pre_visit_table_factor(&mut self, factor: &mut TableFactor) -> ControlFlow<Self::Break> {
        if let TableFactor::Derived { subquery, alias: Some(alias), .. } = factor
            && alias.name.value == self.alias
            && let Some(each) = self.each.take()
        {
            **subquery = each;
        }
        ControlFlow::Continue(())
    }
}

/// The keys of selections, each once.
struct Labels {
    keys: Vec<Expr>,
    /// How many of them are keys of others.
    shared: usize,
    /// For each selection, those at hand first, which its keys are.
    of: Vec<Vec<usize>>,
}

impl Labels {
    fn of(own_keys: &[Expr], own: &[Set], others: &[Set]) -> Self {
        let mut keys: Vec<Expr> = Vec::new();
        let mut among = |set: &[Expr]| -> Vec<usize> {
            let of_set = set.iter().map(|key| {
                keys.iter().position(|known| known == key).unwrap_or_else(|| {
                    keys.push(key.clone());
                    keys.len().saturating_sub(1)
                })
            });
            of_set.collect()
        };
        let of_others: Vec<Vec<usize>> = others.iter().map(|set| among(&set.keys)).collect();
        let shared = of_others.iter().flatten().map(|at| at.saturating_add(1)).max().unwrap_or(0);
        let of_own = among(own_keys);
        let of = own.iter().map(|_| of_own.clone()).chain(of_others).collect();
        Self { keys, shared, of }
    }
}
