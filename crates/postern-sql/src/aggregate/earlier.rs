//! What was asked of a table before: two questions whose difference is few individuals tell about
//! them.
//!
//! A *selection* is what a block demands of the records of one table, alone or together with the
//! condition of a part of its groups. It is kept as text, with the values of its parameters, per
//! owner and table. A later block over the table is compared with those: where two selections are
//! not the same, and on neither side enough individuals have a record that the other leaves out,
//! the later block shows nothing. A condition is one on a single table.

use std::{ops::ControlFlow, sync::Arc};

use postern_core::{
    catalogue::{Individuals, TableName},
    dialect::Dialect,
    sight::TableView,
    value::Value,
};
use sqlparser::ast::{
    BinaryOperator as Op, Expr, GroupByExpr, SetExpr, TableFactor, TableWithJoins,
    Value as Literal, VisitMut, VisitorMut,
};

use super::{
    ground::{Column, Shape},
    join::Side,
};
use crate::{extras::Extras, parts, plan::Extra, read, rewrite::tree};

/// By which alias a selection names the columns of its table.
pub(super) const TABLE: &str = "t";

/// Most selections of one block: its conditions, and those with the conditions of its parts.
const SELECTIONS_MAX: usize = 40;

/// What a block demands of the records of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Selection {
    /// The table.
    pub table: TableName,
    /// The condition, with the caller's placeholders.
    pub condition: Arc<str>,
    /// The numbers of those placeholders, from 1.
    pub params: Vec<usize>,
    /// Different selections of the table that one owner may ask for in a day.
    pub compared_max: u32,
}

/// A selection that was asked before.
#[derive(Clone, Debug, PartialEq)]
pub struct Earlier {
    /// What was demanded.
    pub selection: Selection,
    /// The values of its parameters, in the order of their numbers.
    pub values: Vec<Value>,
}

/// A selection of the block at hand.
#[derive(Clone, Debug)]
pub(crate) struct Selected {
    /// The view of its table.
    pub view: Arc<TableView>,
    /// The condition, on [`TABLE`].
    pub condition: Expr,
}

impl Selected {
    /// The form in which it is kept.
    pub(crate) fn kept(&self) -> Selection {
        let mut condition = self.condition.clone();
        let mut finds = Placeholders { numbers: Vec::new() };
        let _all_seen = VisitMut::visit(&mut condition, &mut finds);
        let mut params = finds.numbers;
        params.sort_unstable();
        params.dedup();
        let table = self.view.table.name.clone();
        let compared_max = self.view.table.compared_max;
        Selection { table, condition: condition.to_string().into(), params, compared_max }
    }
}

impl Shape<'_> {
    /// Notes what a condition demands.
    ///
    /// SECURITY: a condition over several tables is nothing that could be compared: another way to
    /// say the same would be no other question. Where questions are compared there is none.
    pub(super) fn select(&mut self, condition: &Expr, side: &Side) -> Option<()> {
        let Some((at, condition)) = self.of_one_table(condition) else {
            let compares = self.tables.iter().any(|held| held.view.table.compared_max > 0);
            return (!compares || is_constant(condition)).then_some(());
        };
        let restricts = match side {
            Side::Both => true,
            Side::Small(tables) => tables.contains(&at),
        };
        let noted = if restricts { &mut self.conditions } else { &mut self.parting };
        noted.push((at, condition));
        Some(())
    }

    /// An expression on a single table, its columns named as [`TABLE`]'s.
    pub(super) fn of_one_table(&self, expr: &Expr) -> Option<(usize, Expr)> {
        let mut expr = expr.clone();
        let mut names = Names { shape: self, table: None };
        VisitMut::visit(&mut expr, &mut names).is_continue().then_some(())?;
        Some((names.table?, parts::nested(expr)))
    }

    /// The selections of this block, with those of its parts; nothing when they are too many.
    pub(super) fn selections(&self, parts_of: &[Expr]) -> Option<Vec<Selected>> {
        let mut found: Vec<Selected> = Vec::new();
        let parting = self.parting.iter().cloned();
        let narrower: Vec<(usize, Expr)> =
            parts_of.iter().filter_map(|part| self.of_one_table(part)).chain(parting).collect();
        for (at, held) in self.tables.iter().enumerate() {
            if held.individual.is_none() {
                continue;
            }
            let own: Vec<Expr> = self
                .conditions
                .iter()
                .filter(|(of, _)| *of == at)
                .map(|(_, one)| one.clone())
                .collect();
            let add = |condition| Selected { view: Arc::clone(&held.view), condition };
            found.push(add(parts::all(own.clone())));
            for (_, part) in narrower.iter().filter(|(of, _)| *of == at) {
                found.push(add(parts::all(own.iter().chain([part]).cloned().collect())));
            }
        }
        (found.len() <= SELECTIONS_MAX).then_some(found)
    }
}

/// Puts the columns of one table under [`TABLE`].
struct Names<'s, 'a> {
    shape: &'s Shape<'a>,
    table: Option<usize>,
}

impl VisitorMut for Names<'_, '_> {
    type Break = ();

    // Behind what stands within: what is put in is not looked at again.
    fn post_visit_expr(&mut self, expr: &mut Expr) -> ControlFlow<()> {
        if !matches!(expr, Expr::CompoundIdentifier(_)) {
            return ControlFlow::Continue(());
        }
        let meant = match self.shape.meant(expr) {
            Some(Column::Plain(spot)) => self
                .shape
                .shown(spot)
                .map(|shown| (spot.0, tree::column(TABLE, &shown.column.name))),
            Some(Column::Dimension(made)) => made.map(|made| (made.0, made.1)),
            None => None,
        };
        let Some((at, meant)) = meant else { return ControlFlow::Break(()) };
        if self.table.is_some_and(|table| table != at) {
            return ControlFlow::Break(());
        }
        self.table = Some(at);
        *expr = meant;
        ControlFlow::Continue(())
    }
}

/// Looks for the placeholders of a condition.
struct Placeholders {
    numbers: Vec<usize>,
}

impl VisitorMut for Placeholders {
    type Break = ();

    fn pre_visit_expr(&mut self, expr: &mut Expr) -> ControlFlow<()> {
        if let Some(number) = placeholder(expr) {
            self.numbers.push(number);
        }
        ControlFlow::Continue(())
    }
}

fn placeholder(expr: &Expr) -> Option<usize> {
    match expr {
        Expr::Value(value) => match &value.value {
            Literal::Placeholder(written) => written.get(1..)?.parse().ok(),
            _ => None,
        },
        _ => None,
    }
}

/// Puts a selection on another alias, and values behind its placeholders.
struct Onto<'o> {
    alias: &'o str,
    columns: Vec<String>,
    /// The numbers of the placeholders and what stands for them; nothing when they stay.
    values: Option<(&'o Earlier, &'o mut Extras)>,
}

impl VisitorMut for Onto<'_> {
    type Break = ();

    fn pre_visit_expr(&mut self, expr: &mut Expr) -> ControlFlow<()> {
        if let Expr::CompoundIdentifier(path) = expr {
            let [_, name] = path.as_slice() else { return ControlFlow::Break(()) };
            let name = name.value.clone();
            *expr = Expr::CompoundIdentifier(vec![
                tree::quoted(self.alias),
                sqlparser::ast::Ident::with_quote('"', name.clone()),
            ]);
            self.columns.push(name);
        } else if let (Some(number), Some((earlier, extras))) =
            (placeholder(expr), self.values.as_mut())
        {
            let at = earlier.selection.params.iter().position(|one| *one == number);
            let Some(value) = at.and_then(|at| earlier.values.get(at)) else {
                return ControlFlow::Break(());
            };
            *expr = extras.push(Extra::Value(value.clone()));
        }
        ControlFlow::Continue(())
    }
}

/// A selection on the records of an alias, and the columns that it names.
fn onto(
    mut condition: Expr,
    alias: &str,
    values: Option<(&Earlier, &mut Extras)>,
) -> Option<(Expr, Vec<String>)> {
    let mut onto = Onto { alias, columns: Vec::new(), values };
    VisitMut::visit(&mut condition, &mut onto).is_continue().then_some(())?;
    Some((condition, onto.columns))
}

/// The comparison of a selection with earlier ones, before the table is read for it.
pub(crate) struct Comparison {
    /// Columns of the table that are used, by the names of their tree.
    pub columns: Vec<String>,
    now: Expr,
    before: Vec<Expr>,
}

/// The comparison of the selections of one table with what was asked of it before; nothing when
/// there is nothing to compare.
pub(crate) fn comparison(
    dialect: Dialect,
    now: &Selected,
    earlier: &[Earlier],
    alias: &str,
    extras: &mut Extras,
) -> Option<Comparison> {
    let (condition, mut columns) = onto(now.condition.clone(), alias, None)?;
    let mut before = Vec::new();
    for one in earlier.iter().filter(|one| one.selection.table == now.view.table.name) {
        let text = format!("SELECT 1 WHERE {}", one.selection.condition);
        let query = read::again(dialect, &text).ok()?;
        let SetExpr::Select(select) = *query.body else { continue };
        let (held, named) = onto(select.selection?, alias, Some((one, extras)))?;
        columns.extend(named);
        before.push(held);
    }
    (!before.is_empty()).then_some(Comparison { columns, now: condition, before })
}

impl Comparison {
    /// `NOT EXISTS (SELECT 1 FROM (SELECT …) AS x WHERE …)`: no difference is of few individuals.
    pub(crate) fn condition(
        self,
        dialect: Dialect,
        records: TableFactor,
        key: &Expr,
        enough: u32,
        alias: &str,
    ) -> Expr {
        // One row for each individual: whether a record of theirs is in one selection alone.
        let mut each = tree::select(Vec::new());
        let mut counted = tree::select(Vec::new());
        let mut few = Vec::new();
        let call = |name: &str, of: Expr| parts::call(dialect, name, vec![of]);
        for (at, before) in self.before.into_iter().enumerate() {
            let (gone, come) = (format!("gone{at}"), format!("come{at}"));
            for (name, this, other) in [(&gone, &before, &self.now), (&come, &self.now, &before)] {
                let zero = || parts::number(0);
                let rest = parts::case(vec![(other.clone(), zero())], Some(parts::number(1)));
                let only = parts::case(vec![(this.clone(), rest)], Some(zero()));
                each.projection.push(tree::named(call("max", only), name));
                let sum = call("sum", parts::column(alias, name));
                counted.projection.push(tree::named(sum, name));
            }
            // Many on either side hide the few of the other.
            let number = |name: &str| parts::column(alias, name);
            let is = |name, op, than| parts::binary(number(name), op, parts::number(than));
            few.push(parts::all(vec![
                parts::any(vec![is(&gone, Op::Gt, 0), is(&come, Op::Gt, 0)]),
                is(&gone, Op::Lt, enough.into()),
                is(&come, Op::Lt, enough.into()),
            ]));
        }
        each.from = vec![TableWithJoins { relation: records, joins: Vec::new() }];
        each.selection = Some(parts::is_not_null(key.clone()));
        each.group_by = GroupByExpr::Expressions(vec![key.clone()], Vec::new());
        counted.from = vec![derived(each, alias)];
        let mut some = tree::select(vec![tree::named(tree::number("1"), "_")]);
        some.from = vec![derived(counted, alias)];
        some.selection = Some(parts::any(few));
        Expr::Exists {
            subquery: Box::new(tree::query(SetExpr::Select(Box::new(some)))),
            negated: true,
        }
    }
}

/// Whether a condition names no column at all.
fn is_constant(condition: &Expr) -> bool {
    let mut condition = condition.clone();
    VisitMut::visit(&mut condition, &mut NamesAny).is_continue()
}

/// Stops at a column.
struct NamesAny;

impl VisitorMut for NamesAny {
    type Break = ();

    fn pre_visit_expr(&mut self, expr: &mut Expr) -> ControlFlow<()> {
        match expr {
            Expr::CompoundIdentifier(_) => ControlFlow::Break(()),
            _ => ControlFlow::Continue(()),
        }
    }
}

fn derived(select: sqlparser::ast::Select, alias: &str) -> TableWithJoins {
    let relation = TableFactor::Derived {
        lateral: false,
        subquery: Box::new(tree::query(SetExpr::Select(Box::new(select)))),
        alias: Some(tree::alias(alias)),
        sample: None,
    };
    TableWithJoins { relation, joins: Vec::new() }
}

/// The column and the least number of a table's individuals.
pub(crate) fn individuals(view: &TableView) -> Option<(postern_core::catalogue::ColumnId, u32)> {
    match view.table.individuals {
        Individuals::Key(column) => Some((column, view.table.group_min.max(1))),
        Individuals::Nobody | Individuals::Unstated => None,
    }
}
