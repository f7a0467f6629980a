//! The records that are read together, and what is said of them.

use std::{collections::BTreeSet, ops::ControlFlow, sync::Arc};

use postern_core::{
    catalogue::{Column, ColumnId, Part, Table, TableName, TypeFamily},
    sight::TableView,
};
use sqlparser::ast::{
    BinaryOperator as Op, Expr, Ident, Join, JoinConstraint, JoinOperator, Select,
    visit_expressions,
};

use crate::{
    aggregate::{self, Among, Set, Step, derived},
    parts,
    rewrite::{Scan, tree},
    terms::{About, Terms},
};

/// The records of a table, with those of others that each has at most one of.
pub(super) struct Records {
    /// The table, then the others.
    pub(super) scans: Vec<Scan>,
    /// How each of the others is reached.
    pub(super) joins: Vec<Reached>,
    /// Whose records others are.
    pub(super) beside: Vec<Beside>,
}

/// The individuals of records of another table.
pub(super) struct Beside {
    pub(super) among: Among,
    /// Whether it takes no parameter, and so may stand for another selection too.
    pub(super) takes_none: bool,
    /// Whose a record here is.
    pub(super) individual: Expr,
    pub(super) alias: Arc<str>,
    pub(super) select: Select,
    /// Those of which one thing less is demanded.
    pub(super) wider: Vec<Arc<str>>,
    /// Without which of the conditions, by its place.
    pub(super) without: Option<usize>,
}

impl Beside {
    pub(super) fn join(&self) -> Join {
        let equal = tree::column(&self.alias, "i");
        let equal = parts::binary(self.individual.clone(), Op::Eq, equal);
        Join {
            relation: derived(self.select.clone(), &self.alias, None).relation,
            global: false,
            join_operator: JoinOperator::Left(JoinConstraint::On(equal)),
        }
    }
}

pub(super) struct Reached {
    /// From which of the tables.
    pub(super) from: usize,
    pub(super) step: Step,
}

impl Records {
    pub(super) fn of(view: Arc<TableView>, alias: Arc<str>) -> Self {
        Self { scans: vec![Scan::new(view, alias)], joins: Vec::new(), beside: Vec::new() }
    }

    pub(super) fn join(
        &mut self,
        view: Arc<TableView>,
        alias: Arc<str>,
        from: usize,
        step: &Step,
    ) -> usize {
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
    pub(super) fn reads(&mut self, place: usize, column: ColumnId, name: &str) -> Option<Expr> {
        let scan = self.scans.get_mut(place)?;
        let internal = (column, name.to_owned());
        if !scan.internals.contains(&internal) {
            scan.internals.push(internal);
        }
        Some(tree::column(&scan.printed, name))
    }

    pub(super) fn aliases(&self, places: &[usize]) -> Vec<Arc<str>> {
        let scans = places.iter().filter_map(|place| self.scans.get(*place));
        scans.map(|scan| Arc::clone(&scan.printed)).collect()
    }

    /// Notes the columns that a selection names; whether all are seen.
    pub(super) fn uses(&mut self, places: &[usize], set: &Set) -> bool {
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

    /// What a term or a key is about.
    pub(super) fn about(&self, expr: &Expr) -> About {
        About::Sides(columns_of(expr).iter().filter_map(|path| self.side(path)).collect())
    }

    /// What a term is about; others that are read then, too.
    pub(super) fn about_term(&self, term: &Expr, terms: &mut Terms) -> About {
        let columns = columns_of(term);
        let alias = columns.first().and_then(|path| path.first());
        let beside =
            alias.and_then(|alias| self.beside.iter().find(|beside| *beside.alias == *alias.value));
        let Some(beside) = beside else { return self.about(term) };
        let wider = beside.wider.iter();
        let has = wider.map(|alias| parts::is_not_null(tree::column(alias, "i")));
        About::Others(has.map(|has| terms.number(&has)).collect())
    }

    /// The columns of terms and keys that are about several, each: so that records can be told apart by
    /// these.
    ///
    /// PERF: not moments, of which nearly every record has another.
    pub(super) fn several(&self, exprs: &[Expr]) -> Vec<Expr> {
        let sides = |expr: &Expr| {
            let columns = columns_of(expr).into_iter();
            columns.filter(|path| self.side(path).is_some()).collect::<Vec<_>>()
        };
        let several = exprs.iter().map(sides).filter(|columns| columns.len() > 1);
        let all: BTreeSet<Vec<Ident>> =
            several.flatten().filter(|path| !self.is_moment(path)).collect();
        all.into_iter().map(Expr::CompoundIdentifier).collect()
    }

    fn is_moment(&self, path: &[Ident]) -> bool {
        self.column(path).is_some_and(|(_, column)| {
            matches!(column.ty.family, TypeFamily::Timestamp | TypeFamily::TimestampTz)
                && !matches!(column.part, Part::Dimension(Some(_)))
        })
    }

    /// What a column says of a record.
    fn side(&self, path: &[Ident]) -> Option<Arc<str>> {
        let (table, column) = self.column(path)?;
        let TableName { schema, name } = &table.name;
        // Who somebody is, or which record it is, is nothing that is said of it.
        match column.part {
            Part::Dimension(_) | Part::Measure(_) => {
                Some(format!("{schema}.{name}.{}", column.name).into())
            }
            Part::Neither => None,
        }
    }

    fn column(&self, path: &[Ident]) -> Option<(&Table, &Column)> {
        let [alias, name] = path else { return None };
        let scan = self.scans.iter().find(|scan| *scan.printed == *alias.value)?;
        let table = &scan.view.table;
        let mut columns = table.columns.iter();
        let column = columns.find(|one| tree::quoted(&one.name).value == name.value)?;
        Some((table, column))
    }

    pub(super) fn on(&self, join: &Reached, there: &Scan) -> Expr {
        let here = self.scans.get(join.from);
        let equal = join.step.pairs.iter().filter_map(|(one, other)| {
            let one = tree::column(&here?.printed, &aggregate::key_name(*one));
            let other = tree::column(&there.printed, &aggregate::key_name(*other));
            Some(parts::binary(one, Op::Eq, other))
        });
        parts::all(equal.collect())
    }
}

/// The columns in an expression, each once.
fn columns_of(expr: &Expr) -> BTreeSet<Vec<Ident>> {
    let mut named = BTreeSet::new();
    let _all_seen = visit_expressions(expr, |inner| {
        if let Expr::CompoundIdentifier(path) = inner {
            named.insert(path.clone());
        }
        ControlFlow::<()>::Continue(())
    });
    named
}
