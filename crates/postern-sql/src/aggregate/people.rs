//! What a block tells of people by way of records that they have several of.
//!
//! `count(DISTINCT c.id)` over customers and their payments tells of those customers that have a
//! payment: a selection of customers, beside others that ask for them by other joins or by none. An
//! outer join whose small side must be absent tells of those that have none.

use postern_core::catalogue::Individuals;
use sqlparser::ast::Expr;

use super::{
    joint::{Base, Keys, text},
    selection::{Among, Demand, Selection, Tells, params},
};
use crate::parts;

impl Base<'_> {
    /// Whether each record is somebody's only one.
    pub(super) fn is_people(&self) -> bool {
        let (place, column) = self.individual;
        let table = self.table(0).map(|held| &held.view.table);
        place == 0 && table.is_some_and(|table| table.primary_key.as_slice() == [column])
    }

    /// What the block demands of people, where not all of it is seen from their table; nothing
    /// where it cannot be said of them alone.
    pub(super) fn people(
        &self,
        counts_people: bool,
        keys: Keys,
        part: Option<&Expr>,
    ) -> Option<Demand> {
        let beyond = self.beyond();
        // Where nothing beside must be there, each of them is a row at least.
        let none_needed =
            beyond.iter().all(|at| self.shape.is_absent(*at) || self.shape.is_optional(*at));
        (counts_people || none_needed).then_some(())?;
        (keys.are_all && !beyond.is_empty()).then_some(())?;
        let own_part = part.and_then(|part| self.on(part));
        let other_part = part.filter(|_| own_part.is_none());
        let parted = match other_part {
            Some(part) => Some(self.nearest(&beyond, part)?),
            None => None,
        };
        let mut conditions = self.conditions();
        conditions.extend(own_part);
        let mut among = Vec::new();
        let branches = self.branches(&beyond, parted)?;
        let is_said = |one: &Expr| {
            self.on(one).is_some() || branches.iter().any(|base| base.on(one).is_some())
        };
        self.shape.across.iter().all(is_said).then_some(())?;
        for base in branches {
            let mut others = base.conditions();
            let is_parted = parted.is_some_and(|at| base.place(at).is_some());
            if let Some(part) = other_part.filter(|_| is_parted) {
                others.push(base.on(part)?);
            }
            among.push(self.among(&base, others)?);
        }
        let condition = parts::all(conditions);
        let (at, keys): (Vec<usize>, Vec<Expr>) = keys.own.into_iter().unzip();
        let mut numbers = params(std::iter::once(&condition).chain(&keys));
        numbers.extend(among.iter().flat_map(|(_, params)| params));
        numbers.sort_unstable();
        numbers.dedup();
        let table = &self.table(0)?.view.table;
        let selection = Selection {
            table: table.name.clone(),
            joined: self.steps(),
            params: numbers,
            condition: text(&condition),
            keys: keys.iter().map(text).collect(),
            among: among.into_iter().map(|(among, _)| among).collect(),
            individual: self.individual,
            enough: table.group_min.max(1),
            tells: if part.is_some() { Tells::Parts } else { Tells::Groups },
            counts_people: true,
            counts_records: false,
            within: None,
            compared_max: table.compared_max,
        };
        Some(Demand { selection, keys: at, has_all_keys: true })
    }

    /// The tables that are not reached from here.
    fn beyond(&self) -> Vec<usize> {
        (0..self.shape.tables.len()).filter(|at| self.place(*at).is_none()).collect()
    }

    /// Of these tables the one from which fewest others are reached, all that a part names among
    /// them.
    fn nearest(&self, beyond: &[usize], part: &Expr) -> Option<usize> {
        let bases = beyond.iter().filter(|at| !self.shape.is_absent(**at)).filter_map(|at| {
            let base = self.shape.records_of(*at)?;
            base.on(part).map(|_| (base.places.len(), *at))
        });
        bases.min().map(|(_, at)| at)
    }

    /// Of these tables those whose records must be there, or must not, or are parted: each with
    /// what is reached from it, and none from another of them.
    ///
    /// Nothing where two of them lead to one record that both must have: of people alone that cannot
    /// be said.
    fn branches(&self, beyond: &[usize], parted: Option<usize>) -> Option<Vec<Base<'_>>> {
        let is_needed = |at: &usize| {
            !self.shape.is_optional(*at) || self.shape.is_absent(*at) || parted == Some(*at)
        };
        let needed = beyond.iter().copied().filter(is_needed);
        let bases: Vec<Base<'_>> =
            needed.map(|at| self.shape.records_of(at)).collect::<Option<_>>()?;
        let is_from = |one: &Base<'_>, other: &Base<'_>| {
            one.first() != other.first() && one.first().is_some_and(|at| other.place(at).is_some())
        };
        let reached: Vec<bool> =
            bases.iter().map(|one| bases.iter().any(|other| is_from(one, other))).collect();
        let mut branches: Vec<Base<'_>> = Vec::new();
        for (base, is_reached) in bases.into_iter().zip(reached) {
            let is_absent = base.first().is_some_and(|at| self.shape.is_absent(at));
            if is_reached {
                (!is_absent).then_some(())?;
                continue;
            }
            let passes = |at: &usize| base.place(*at).is_some();
            let is_shared = |at: &usize| branches.iter().any(|other| other.place(*at).is_some());
            let alone = !beyond.iter().filter(|at| passes(at)).any(is_shared)
                && (!is_absent || beyond.iter().filter(|at| passes(at)).count() == 1);
            alone.then_some(())?;
            branches.push(base);
        }
        Some(branches)
    }

    /// The table whose records these are.
    fn first(&self) -> Option<usize> {
        self.places.first().map(|(at, _)| *at)
    }

    /// Those people who have a record there, or so many, or fewer.
    fn among(&self, base: &Base<'_>, conditions: Vec<Expr>) -> Option<(Among, Vec<usize>)> {
        let place = base.place(self.first()?)?;
        let is_absent = self.shape.is_absent(base.first()?);
        let at_least = self.shape.at_least(base.first()?);
        let Individuals::Key(column) = self.table(0)?.view.table.individuals else { return None };
        let condition = parts::all(conditions);
        let among = Among {
            table: base.table(0)?.view.table.name.clone(),
            joined: base.steps(),
            condition: text(&condition),
            individual: (place, column),
            at_least,
            is_absent,
        };
        Some((among, params(std::iter::once(&condition))))
    }
}
