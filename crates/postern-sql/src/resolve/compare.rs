//! Blocks of groups beside what was asked before: over which records they are compared.

use std::sync::Arc;

use postern_core::{
    catalogue::{ColumnId, TableName},
    dialect::Dialect,
    refusal::{Code, Refusal},
    sight::TableView,
};
use sqlparser::ast::{Expr, Join, JoinConstraint, JoinOperator, TableWithJoins};

use super::{Binder, policy_failed};
use crate::{
    aggregate::{
        self, Alike, Comparing, Earlier, Looks, Selected, Selection, Set, Step, WEIGHT_MAX,
    },
    parts, refuse,
    rewrite::{Scan, tree},
};

/// Most selections that the records of a table are read for at once: each is a flag of every
/// record.
const AT_ONCE_MAX: usize = 128;

/// Under which name the individual of a record is read.
const INDIVIDUAL: &str = "postern_individual";

/// What a selection is compared with.
#[derive(Clone)]
enum Other {
    Beside(Box<Selected>),
    Earlier(Earlier),
}

impl Other {
    fn joined(&self) -> &[Step] {
        match self {
            Self::Beside(selected) => &selected.joined,
            Self::Earlier(earlier) => &earlier.selection.joined,
        }
    }
}

impl Binder<'_> {
    /// Where a block tells about few individuals beside those before it: of this statement, and of
    /// earlier ones; and its sets of keys beside each other.
    pub(super) fn compared(
        &mut self,
        selected: &[(Selection, Selected)],
    ) -> Result<Alike, Refusal> {
        let mut alike = Alike::default();
        let compares = |one: &&(Selection, Selected)| one.0.compared_max > 0;
        let mut left: Vec<&(Selection, Selected)> = selected.iter().filter(compares).collect();
        while let Some((kept, now)) = left.first().copied() {
            let (same, rest): (Vec<_>, Vec<_>) = left.into_iter().partition(|(_, one)| {
                one.view.table.name == now.view.table.name
                    && one.individual == now.individual
                    && one.joined == now.joined
            });
            left = rest;
            let others = self.others(&kept.table);
            for some in others.chunks(AT_ONCE_MAX) {
                let own: Vec<&Selected> = same.iter().map(|(_, one)| one).collect();
                alike.extend(self.compared_with(&own, some, Looks::Whole)?);
            }
            for now in by_keys(&same) {
                let sets = sets_before(&same, &now);
                let others: Vec<Other> = others.iter().cloned().chain(sets).collect();
                for some in others.chunks(AT_ONCE_MAX) {
                    alike.extend(self.compared_with(&now, some, Looks::Groups)?);
                }
            }
        }
        Ok(alike)
    }

    /// What a block over a table is compared with.
    fn others(&self, table: &TableName) -> Vec<Other> {
        let beside = self.selected.iter().filter(|(known, _)| known.table == *table);
        let beside = beside.map(|(_, one)| Other::Beside(Box::new(one.clone())));
        let earlier = self.earlier.iter().filter(|one| one.selection.table == *table);
        beside.chain(earlier.cloned().map(Other::Earlier)).collect()
    }

    /// The comparison with some of them, over one reading of the records.
    fn compared_with(
        &mut self,
        own: &[&Selected],
        others: &[Other],
        looks: Looks,
    ) -> Result<Alike, Refusal> {
        let Some(now) = own.first() else { return Ok(Alike::default()) };
        let [base, alias] = ["records", "alike"].map(|name| self.unique(name));
        let mut records = Records::of(Arc::clone(&now.view), base);
        let Some(places) = self.placed(&mut records, &now.joined)? else {
            return Ok(Alike::default());
        };
        let (place, column) = now.individual;
        let individual = places.get(place).and_then(|at| records.reads(*at, column, INDIVIDUAL));
        let aliases = records.aliases(&places);
        let own: Option<Vec<Set>> = own
            .iter()
            .map(|one| aggregate::beside(one, &aliases).filter(|set| records.uses(&places, set)))
            .collect();
        let (Some(individual), Some(own)) = (individual, own) else {
            return Err(refuse::internal("a selection without its tables"));
        };
        let mut sets = Vec::with_capacity(others.len());
        for other in others {
            let Some(places) = self.placed(&mut records, other.joined())? else { continue };
            let aliases = records.aliases(&places);
            let mark = self.extras.mark();
            let set = match other {
                Other::Beside(one) => aggregate::beside(one, &aliases),
                Other::Earlier(one) => {
                    aggregate::after(self.dialect, one, &aliases, &mut self.extras)
                }
            };
            match set {
                // What is not shown any more was of another sight.
                Some(set) if !records.uses(&places, &set) => self.extras.rewind(mark),
                Some(set) if sets.contains(&set) => {}
                Some(set) => sets.push(set),
                None => self.extras.rewind(mark),
            }
        }
        if sets.is_empty() {
            return Ok(Alike::default());
        }
        let (each_once, sums) = (now.has_each_once(), now.sees_all);
        self.weighs(looks.weight(records.scans.len(), each_once, sums))?;
        let from = self.read_from(&records)?;
        let comparing = Comparing {
            dialect: self.dialect,
            from: &from,
            individual: &individual,
            enough: now.enough,
            each_once,
            sums,
            alias: &alias,
        };
        let mut alike = Alike::default();
        let is_read = match looks {
            Looks::Whole => comparing.whole(&own, &sets).map(|holds| alike.only_if.push(holds)),
            Looks::Groups => {
                let keys = now.keys.iter().map(|key| key.at).collect();
                comparing.groups(&own, keys, &sets).map(|groups| alike.groups.push(groups))
            }
        };
        is_read.ok_or_else(|| refuse::internal("a comparison that cannot be read"))?;
        Ok(alike)
    }

    /// Notes what a comparison weighs.
    fn weighs(&mut self, weight: usize) -> Result<(), Refusal> {
        self.compared_weight = self.compared_weight.saturating_add(weight);
        if self.dialect == Dialect::Sqlite && self.compared_weight > WEIGHT_MAX {
            let detail = "so many groups and parts in one statement are more than SQLite can \
                          compare with each other and with what was asked before";
            return Err(Refusal::new(Code::TooCostly, detail)
                .would_pass("fewer of them in each of several statements"));
        }
        Ok(())
    }

    /// The places of a selection's tables among the records; nothing when one is not seen.
    fn placed(
        &mut self,
        records: &mut Records,
        joined: &[Step],
    ) -> Result<Option<Vec<usize>>, Refusal> {
        let mut places = vec![0];
        for step in joined {
            let Some(from) = places.get(step.from).copied() else { return Ok(None) };
            let known = records.joins.iter().position(|join| {
                join.from == from && join.step.table == step.table && join.step.pairs == step.pairs
            });
            let place = if let Some(known) = known {
                known.saturating_add(1)
            } else {
                let view = self.sight.views.view(&step.table).map_err(policy_failed)?;
                let Some(view) = view else { return Ok(None) };
                let alias = self.unique("joined");
                records.join(view, alias, from, step)
            };
            places.push(place);
        }
        Ok(Some(places))
    }

    /// FROM of the records: their table, and what it has at most one record of each.
    fn read_from(&mut self, records: &Records) -> Result<TableWithJoins, Refusal> {
        let mut factors = Vec::with_capacity(records.scans.len());
        self.rewriting = true;
        for scan in &records.scans {
            let (factor, read) = scan.build(self.dialect, &self.sight.source, &mut self.extras)?;
            self.reads.add(&read);
            factors.push(factor);
        }
        self.rewriting = false;
        let mut factors = factors.into_iter();
        let relation =
            factors.next().ok_or_else(|| refuse::internal("a comparison without its records"))?;
        let joins = factors
            .zip(&records.joins)
            .zip(records.scans.iter().skip(1))
            .map(|((relation, join), there)| Join {
                relation,
                global: false,
                join_operator: JoinOperator::Left(JoinConstraint::On(records.on(join, there))),
            })
            .collect();
        Ok(TableWithJoins { relation, joins })
    }
}

/// Those that have groups, by their keys.
fn by_keys<'s>(same: &[&'s (Selection, Selected)]) -> Vec<Vec<&'s Selected>> {
    let mut found: Vec<Vec<&Selected>> = Vec::new();
    for (_, now) in same.iter().filter(|(_, now)| !now.keys.is_empty()) {
        let known = found.iter_mut().find(|held| {
            held.first().is_some_and(|first| first.keys == now.keys && first.enough == now.enough)
        });
        match known {
            Some(held) => held.push(now),
            None => found.push(vec![now]),
        }
    }
    found
}

/// Of the block's own, those before these that group the same by other keys.
fn sets_before(same: &[&(Selection, Selected)], now: &[&Selected]) -> Vec<Other> {
    let Some(first) = now.first() else { return Vec::new() };
    let before = same.iter().take_while(|(_, set)| !std::ptr::eq(set, *first));
    let like = before.filter(|(_, set)| {
        set.keys != first.keys && now.iter().any(|one| one.condition == set.condition)
    });
    like.map(|(_, set)| Other::Beside(Box::new(set.clone()))).collect()
}

/// The records of a table, with those of others that each has at most one of.
struct Records {
    /// The table, then the others.
    scans: Vec<Scan>,
    /// How each of the others is reached.
    joins: Vec<Reached>,
}

struct Reached {
    /// From which of the tables.
    from: usize,
    step: Step,
}

impl Records {
    fn of(view: Arc<TableView>, alias: Arc<str>) -> Self {
        Self { scans: vec![Scan::new(view, alias)], joins: Vec::new() }
    }

    fn join(&mut self, view: Arc<TableView>, alias: Arc<str>, from: usize, step: &Step) -> usize {
        self.scans.push(Scan::new(view, alias));
        let place = self.scans.len().saturating_sub(1);
        for (here, there) in &step.pairs {
            self.reads(from, *here, &aggregate::key_name(*here));
            self.reads(place, *there, &aggregate::key_name(*there));
        }
        self.joins.push(Reached { from, step: step.clone() });
        place
    }

    /// A column read as it is.
    fn reads(&mut self, place: usize, column: ColumnId, name: &str) -> Option<Expr> {
        let scan = self.scans.get_mut(place)?;
        let internal = (column, name.to_owned());
        if !scan.internals.contains(&internal) {
            scan.internals.push(internal);
        }
        Some(tree::column(&scan.printed, name))
    }

    fn aliases(&self, places: &[usize]) -> Vec<Arc<str>> {
        let scans = places.iter().filter_map(|place| self.scans.get(*place));
        scans.map(|scan| Arc::clone(&scan.printed)).collect()
    }

    /// Notes the columns that a selection names; whether all are seen.
    fn uses(&mut self, places: &[usize], set: &Set) -> bool {
        set.columns.iter().all(|(place, name)| {
            let scan = places.get(*place).and_then(|place| self.scans.get_mut(*place));
            let Some(scan) = scan else { return false };
            let named = |column: &postern_core::sight::ViewColumn| {
                tree::quoted(&column.column.name).value == *name
            };
            let at = scan.view.columns.iter().position(named);
            at.is_some_and(|at| {
                scan.used.insert(at);
                true
            })
        })
    }

    fn on(&self, join: &Reached, there: &Scan) -> Expr {
        let here = self.scans.get(join.from);
        let equal = join.step.pairs.iter().filter_map(|(one, other)| {
            let one = tree::column(&here?.printed, &aggregate::key_name(*one));
            let other = tree::column(&there.printed, &aggregate::key_name(*other));
            Some(parts::binary(one, sqlparser::ast::BinaryOperator::Eq, other))
        });
        parts::all(equal.collect())
    }
}
