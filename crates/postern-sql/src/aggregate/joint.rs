//! What a block demands of the records of a table: of the table itself, and of those that each of
//! its records has at most one of.
//!
//! The records of a *base* are looked at with the tables that it refers to, directly or by way of
//! others: conditions on both are one condition on the base. Whatever is summed or counted of a
//! block stands on the records of some table once, and from that one all others are reached; so the
//! comparison over it sees all that the block demands. Tables on the other side of a reference are
//! bases of their own.

use std::{ops::ControlFlow, sync::Arc};

use postern_core::catalogue::{ColumnId, Individuals};
use sqlparser::ast::{Expr, VisitMut, VisitorMut};

use super::{
    ground::{Column, Held, Parting, Restriction, Shape, Whose},
    join::Side,
    selection::{
        Demand, Selection, Step, TABLE, Tells, is_constant, params, place_alias, place_of,
    },
};
use crate::{parts, rewrite::tree};

/// Most selections of one block: its conditions, and those with the conditions of its parts.
const SELECTIONS_MAX: usize = 80;

impl Shape<'_> {
    /// Notes what a condition demands.
    ///
    /// SECURITY: what is demanded and not noted would not be reckoned: nothing is open then where it
    /// is.
    pub(super) fn select(&mut self, condition: &Expr, side: &Side) -> Option<()> {
        let of_one = self.of_one_table(condition);
        // A column of the small side is worth nothing where that has no record.
        let of_one = of_one.filter(|(at, _)| *side != Side::Both || !self.is_restricted(*at));
        let Some((at, condition)) = of_one else {
            if is_constant(condition) || !self.is_reckoned() {
                return Some(());
            }
            return match side {
                Side::Both => {
                    self.across.push(condition.clone());
                    Some(())
                }
                Side::Small(_) => None,
            };
        };
        let whose = match side {
            Side::Both => Whose::All,
            Side::Small(tables) if tables.contains(&at) => Whose::Of(tables.clone()),
            Side::Small(tables) => {
                self.parting.push(Parting { at, condition, small: tables.clone() });
                return Some(());
            }
        };
        self.conditions.push(Restriction { at, condition, whose });
        Some(())
    }

    /// Notes that records are those that have one on the small side of an outer join, or none, where
    /// that is one at most: it parts them as a condition on it does.
    pub(super) fn tells_whether_there(&mut self, at: usize, condition: &Expr) {
        let is_reached = (0..self.tables.len()).any(|from| self.step(from, at).is_some());
        if is_reached && self.is_reckoned() {
            self.across.push(condition.clone());
        }
    }

    /// Whether a table is the small side of an outer join that not all of its records are of.
    pub(super) fn is_restricted(&self, at: usize) -> bool {
        let of = |one: &Restriction| match &one.whose {
            Whose::All => false,
            Whose::Of(tables) => tables.contains(&at),
        };
        self.optional.get(at) == Some(&true)
            && (self.conditions.iter().any(of)
                || self.parting.iter().any(|one| one.small.contains(&at)))
    }

    /// The conditions that were there before an outer join made these tables its small side are of
    /// their records alone.
    pub(super) fn of_small(&mut self, small: &[usize]) -> Option<()> {
        let names_small = |one: &Expr| {
            let mut names = NamesAny { shape: self, tables: small };
            VisitMut::visit(&mut one.clone(), &mut names).is_break()
        };
        let is_apart = !self.across.iter().any(names_small);
        is_apart.then_some(())?;
        for one in &mut self.conditions {
            if matches!(one.whose, Whose::All) && small.contains(&one.at) {
                one.whose = Whose::Of(small.to_vec());
            }
        }
        Some(())
    }

    /// Whether what is demanded of a table is reckoned beside what was demanded before.
    pub(super) fn is_reckoned(&self) -> bool {
        self.tables.iter().any(|held| held.view.table.compared_max > 0)
    }

    /// An expression on a single table, its columns named as [`TABLE`]'s.
    pub(super) fn of_one_table(&self, expr: &Expr) -> Option<(usize, Expr)> {
        let mut expr = expr.clone();
        let mut names = Names { shape: self, base: None, table: None };
        VisitMut::visit(&mut expr, &mut names).is_continue().then_some(())?;
        Some((names.table?, parts::nested(expr)))
    }

    /// What this block demands, with those of its parts; nothing when they are too many.
    pub(super) fn demands(
        &self,
        parts_of: &[Expr],
        all: &[Expr],
        by: &[Vec<Expr>],
        counted: Counted,
    ) -> Option<Vec<Demand>> {
        // SECURITY: of whom there is a row on the small side of an outer join, many aggregates tell.
        let is_parted_by_several = (0..self.tables.len())
            .any(|at| self.is_several(at) && self.is_optional(at) && !self.is_absent(at));
        (!is_parted_by_several || !self.is_reckoned()).then_some(())?;
        let mut found: Vec<Demand> = Vec::new();
        let bases = || (0..self.tables.len()).filter_map(|at| self.base(at));
        let is_seen = bases().any(|base| base.sees_all());
        let counts_people = counted.people || !is_seen;
        let told = Told { is_seen, counts_people, counts_records: counted.records };
        let is_nobodys = bases().next().is_none() && !self.has_several();
        let mut is_said = is_seen || !self.is_reckoned() || is_nobodys;
        for base in bases() {
            let own = base.conditions();
            for keys in by {
                found.extend(base.demand(&own, None, base.keys(keys, all), told));
            }
            if base.is_people() && !base.sees_all() {
                let whole = by.iter().map(|keys| (keys.as_slice(), None));
                let parts = parts_of.iter().map(|part| (all, Some(part)));
                let people: Vec<Option<Demand>> = whole
                    .chain(parts)
                    .map(|(keys, part)| base.people(counts_people, base.keys(keys, all), part))
                    .collect();
                is_said = is_said || people.iter().all(Option::is_some);
                found.extend(people.into_iter().flatten());
            }
            let parting = self.parting.iter().filter_map(|one| base.moved(one.at, &one.condition));
            for part in parts_of.iter().filter_map(|part| base.on(part)).chain(parting) {
                found.extend(base.demand(&own, Some(part), base.keys(all, all), told));
            }
        }
        // SECURITY: what is seen whole from nowhere, and is not about people either, cannot be reckoned.
        (is_said && found.len() <= SELECTIONS_MAX).then_some(found)
    }

    /// Whether each record of the block is one of some table, with what it refers to.
    pub(super) fn is_seen_from_somewhere(&self) -> bool {
        let there = || (0..self.tables.len()).filter(|at| !self.is_absent(*at));
        there().any(|at| {
            let reached = self.reached(at);
            there().all(|other| reached.iter().any(|(known, _)| *known == other))
        })
    }

    /// A table, and what is reached from it; nothing where it is nobody's.
    fn base(&self, at: usize) -> Option<Base<'_>> {
        if self.is_absent(at) || self.is_several(at) { None } else { self.records_of(at) }
    }

    pub(super) fn is_absent(&self, at: usize) -> bool {
        self.absent.get(at) == Some(&true)
    }

    /// A table, whether it has records or not, and what is reached from it.
    pub(super) fn records_of(&self, at: usize) -> Option<Base<'_>> {
        let places = self.reached(at);
        let individual = places.iter().enumerate().find_map(|(place, (at, _))| {
            match self.tables.get(*at)?.view.table.individuals {
                Individuals::Key(column) => Some((place, column)),
                Individuals::Nobody | Individuals::Unstated => None,
            }
        })?;
        Some(Base { shape: self, places, individual })
    }

    /// A table, and what is reached from it.
    fn reached(&self, at: usize) -> Vec<(usize, Option<Step>)> {
        let mut places = vec![(at, None)];
        let mut next = 0;
        while let Some((from, _)) = places.get(next).cloned() {
            for to in 0..self.tables.len() {
                if places.iter().all(|(known, _)| *known != to)
                    && let Some(pairs) = self.step(from, to)
                    && let Some(held) = self.tables.get(to)
                {
                    let is_required = self.optional.get(to) != Some(&true);
                    let table = held.view.table.name.clone();
                    places.push((to, Some(Step { from: next, table, pairs, is_required })));
                }
            }
            next = next.saturating_add(1);
        }
        places
    }
}

/// A table of a block with those that are reached from it, each by its place.
pub(super) struct Base<'s> {
    pub(super) shape: &'s Shape<'s>,
    /// The table itself, and how each other is reached.
    pub(super) places: Vec<(usize, Option<Step>)>,
    /// Which column says whose a record is.
    pub(super) individual: (usize, ColumnId),
}

/// What a block counts.
#[derive(Clone, Copy, Debug)]
pub(super) struct Counted {
    /// Individuals, each once.
    pub(super) people: bool,
    /// Records.
    pub(super) records: bool,
}

/// What the answer of a block tells.
#[derive(Clone, Copy)]
struct Told {
    /// Whether some table sees all that is demanded.
    is_seen: bool,
    /// Whether individuals are counted.
    counts_people: bool,
    /// Whether records are.
    counts_records: bool,
}

/// The keys of groups, as they are seen from a table.
pub(super) struct Keys {
    /// Each with its number among the block's.
    pub(super) own: Vec<(usize, Expr)>,
    /// Whether none is missing.
    pub(super) are_all: bool,
}

impl Base<'_> {
    /// The table at a place.
    pub(super) fn table(&self, place: usize) -> Option<&Held> {
        self.shape.tables.get(self.places.get(place)?.0)
    }

    /// How each table beside the first is reached.
    pub(super) fn steps(&self) -> Vec<Step> {
        self.places.iter().filter_map(|(_, step)| step.clone()).collect()
    }

    pub(super) fn sees_all(&self) -> bool {
        self.places.len() == self.shape.tables.len()
    }

    pub(super) fn place(&self, at: usize) -> Option<usize> {
        self.places.iter().position(|(known, _)| *known == at)
    }

    /// A condition on one table, on its place.
    fn moved(&self, at: usize, expr: &Expr) -> Option<Expr> {
        let place = self.place(at)?;
        renamed(expr.clone(), &|_| Some(place))
    }

    /// What a column of a table is worth where the table's records are the small side of an outer
    /// join: nothing for the records for which its conditions do not hold.
    ///
    /// SECURITY: `orders LEFT JOIN customers ON … AND segment <> 'vip'` groups by the cities of the
    /// others alone.
    fn where_there(&self, at: usize, column: Expr) -> Option<Expr> {
        let (base, _) = self.places.first()?;
        let conditions = self.shape.conditions.iter().filter(|one| match &one.whose {
            Whose::All => false,
            Whose::Of(tables) => {
                self.shape.is_optional(at) && tables.contains(&at) && !tables.contains(base)
            }
        });
        let parting = self.shape.parting.iter().filter(|one| one.small.contains(&at));
        let conditions = conditions.map(|one| (one.at, &one.condition));
        let all = conditions.chain(parting.map(|one| (one.at, &one.condition)));
        let conditions = all.map(|(at, one)| self.moved(at, one)).collect::<Option<Vec<_>>>()?;
        if conditions.is_empty() {
            return Some(column);
        }
        Some(parts::case(vec![(parts::all(conditions), column)], None))
    }

    /// An expression of the block, on the places of its tables.
    pub(super) fn on(&self, expr: &Expr) -> Option<Expr> {
        let mut expr = expr.clone();
        let mut names = Names { shape: self.shape, base: Some(self), table: None };
        VisitMut::visit(&mut expr, &mut names).is_continue().then_some(())?;
        names.table.map(|_| parts::nested(expr))
    }

    /// What all records of the base fulfil.
    pub(super) fn conditions(&self) -> Vec<Expr> {
        let base = self.places.first().map(|(at, _)| *at);
        let restricts = |one: &&Restriction| match &one.whose {
            Whose::All => true,
            Whose::Of(tables) => {
                self.shape.optional.get(one.at) != Some(&true)
                    || base.is_some_and(|base| tables.contains(&base))
            }
        };
        let held = self.shape.conditions.iter().filter(restricts);
        let held = held.filter_map(|one| self.moved(one.at, &one.condition));
        held.chain(self.shape.across.iter().filter_map(|one| self.on(one))).collect()
    }

    /// The keys that are made of these tables.
    fn keys(&self, keys: &[Expr], all: &[Expr]) -> Keys {
        let key = |key: &Expr| Some((all.iter().position(|one| one == key)?, self.on(key)?));
        let own: Vec<(usize, Expr)> = keys.iter().filter_map(key).collect();
        Keys { are_all: own.len() == keys.len(), own }
    }

    /// What the answer tells of the records, where all that is demanded of them is seen here.
    fn tells(&self, is_part: bool, is_seen: bool) -> Tells {
        match (self.sees_all() || !is_seen, is_part) {
            (false, _) => Tells::Nothing,
            (true, false) => Tells::Groups,
            (true, true) => Tells::Parts,
        }
    }

    /// The selection of these conditions, or of a part of what they select, with the tables that it
    /// needs.
    fn demand(&self, own: &[Expr], part: Option<Expr>, keys: Keys, told: Told) -> Option<Demand> {
        let Keys { own: keys, are_all: has_all_keys } = keys;
        let is_part = part.is_some();
        let condition = parts::all(own.iter().cloned().chain(part).collect());
        let mut needed = vec![false; self.places.len()];
        let mut need = |place: usize| {
            if let Some(needed) = needed.get_mut(place) {
                *needed = true;
            }
        };
        need(0);
        need(self.individual.0);
        for expr in std::iter::once(&condition).chain(keys.iter().map(|(_, key)| key)) {
            let seen = std::cell::RefCell::new(Vec::new());
            renamed(expr.clone(), &|place| {
                seen.borrow_mut().push(place);
                Some(place)
            })?;
            seen.into_inner().into_iter().for_each(&mut need);
        }
        (0..self.places.len()).filter(|place| self.may_leave_out(*place)).for_each(&mut need);
        // From the last: what is on the way is needed as well.
        for (place, (_, step)) in self.places.iter().enumerate().rev() {
            if needed.get(place) == Some(&true)
                && let Some(step) = step
                && let Some(before) = needed.get_mut(step.from)
            {
                *before = true;
            }
        }
        let new = |place: usize| {
            let is_needed = needed.get(place) == Some(&true);
            is_needed.then(|| needed.iter().take(place).filter(|needed| **needed).count())
        };
        let joined: Option<Vec<Step>> = self
            .places
            .iter()
            .enumerate()
            .filter(|(place, _)| needed.get(*place) == Some(&true))
            .filter_map(|(_, (_, step))| step.as_ref())
            .map(|step| Some(Step { from: new(step.from)?, ..step.clone() }))
            .collect();
        let (at, keys): (Vec<usize>, Vec<Expr>) = keys.into_iter().unzip();
        let keys: Vec<Expr> =
            keys.into_iter().map(|key| renamed(key, &new)).collect::<Option<_>>()?;
        let condition = renamed(condition, &new)?;
        let within = is_part.then(|| renamed(parts::all(own.to_vec()), &new));
        let (base, _) = self.places.first()?;
        let (whose, column) = self.individual;
        let individuals = &self.shape.tables.get(self.places.get(whose)?.0)?.view.table;
        let selection = Selection {
            table: self.shape.tables.get(*base)?.view.table.name.clone(),
            joined: joined?,
            params: params(std::iter::once(&condition).chain(&keys)),
            condition: text(&condition),
            keys: keys.iter().map(text).collect(),
            among: Vec::new(),
            individual: (new(whose)?, column),
            enough: individuals.group_min.max(1),
            tells: self.tells(is_part, told.is_seen),
            counts_people: told.counts_people,
            counts_records: told.counts_records,
            within: within.and_then(|own| Some(text(&own?))),
            compared_max: individuals.compared_max,
        };
        Some(Demand { selection, keys: at, has_all_keys })
    }

    /// Whether records may be without one in a table that must have one: not each refers to one,
    /// or not each may be seen.
    fn may_leave_out(&self, place: usize) -> bool {
        let Some((at, Some(step))) = self.places.get(place) else { return false };
        let from = self.places.get(step.from).and_then(|(from, _)| self.shape.tables.get(*from));
        let (Some(from), Some(to)) = (from, self.shape.tables.get(*at)) else { return true };
        let table = &from.view.table;
        let refers = |column: &ColumnId| table.column(*column).is_some_and(|held| !held.nullable);
        let is_reference = table.foreign_keys.iter().any(|key| {
            let pairs = key.columns.iter().copied().zip(key.referenced.iter().copied());
            key.table == step.table && pairs.eq(step.pairs.iter().copied())
        });
        let always = is_reference
            && step.pairs.iter().all(|(here, _)| refers(here))
            && !to.view.is_filtered();
        step.is_required && !always
    }
}

/// As it is kept.
pub(super) fn text(expr: &Expr) -> Arc<str> {
    expr.to_string().into()
}

/// The places of an expression's tables told anew; nothing where one has none.
fn renamed(mut expr: Expr, new: &dyn Fn(usize) -> Option<usize>) -> Option<Expr> {
    VisitMut::visit(&mut expr, &mut Renames { new }).is_continue().then_some(expr)
}

struct Renames<'n> {
    new: &'n dyn Fn(usize) -> Option<usize>,
}

impl VisitorMut for Renames<'_> {
    type Break = ();

    fn pre_visit_expr(&mut self, expr: &mut Expr) -> ControlFlow<()> {
        if let Expr::CompoundIdentifier(path) = expr {
            let [alias, _] = path.as_mut_slice() else { return ControlFlow::Break(()) };
            let Some(place) = place_of(alias).and_then(self.new) else {
                return ControlFlow::Break(());
            };
            *alias = tree::quoted(&place_alias(place));
        }
        ControlFlow::Continue(())
    }
}

/// Stops at a column of these tables, and at one of which it is not known.
struct NamesAny<'s, 'a> {
    shape: &'s Shape<'a>,
    tables: &'s [usize],
}

impl VisitorMut for NamesAny<'_, '_> {
    type Break = ();

    fn pre_visit_expr(&mut self, expr: &mut Expr) -> ControlFlow<()> {
        if !matches!(expr, Expr::CompoundIdentifier(_)) {
            return ControlFlow::Continue(());
        }
        let at = match self.shape.meant(expr) {
            Some(Column::Plain((at, _))) => Some(at),
            Some(Column::Dimension(made)) => made.map(|made| made.0),
            None => None,
        };
        match at {
            Some(at) if !self.tables.contains(&at) => ControlFlow::Continue(()),
            Some(_) | None => ControlFlow::Break(()),
        }
    }
}

/// Puts the columns of one table under [`TABLE`], or those of several under their places.
struct Names<'s, 'a> {
    shape: &'s Shape<'a>,
    base: Option<&'s Base<'s>>,
    table: Option<usize>,
}

impl Names<'_, '_> {
    fn named(&self, expr: &Expr) -> Option<(usize, Expr)> {
        let (at, meant) = match self.shape.meant(expr)? {
            Column::Plain(spot) => {
                let shown = self.shape.shown(spot)?;
                (spot.0, tree::column(TABLE, &shown.column.name))
            }
            Column::Dimension(made) => *made?,
        };
        match self.base {
            Some(base) => Some((at, base.where_there(at, base.moved(at, &meant)?)?)),
            None => self.table.is_none_or(|table| table == at).then_some((at, meant)),
        }
    }
}

impl VisitorMut for Names<'_, '_> {
    type Break = ();

    // Behind what stands within: what is put in is not looked at again.
    fn post_visit_expr(&mut self, expr: &mut Expr) -> ControlFlow<()> {
        if !matches!(expr, Expr::CompoundIdentifier(_)) {
            return ControlFlow::Continue(());
        }
        let Some((at, meant)) = self.named(expr) else { return ControlFlow::Break(()) };
        self.table = Some(at);
        *expr = meant;
        ControlFlow::Continue(())
    }
}
