//! What was asked of a table before: two questions whose difference is few individuals tell about
//! them.
//!
//! A *selection* is what a block demands of the records of one table and of those that they refer
//! to, alone or together with the condition of a part of its groups. It is kept as text, with the
//! values of its parameters, per owner and table, with the keys of its groups. A later block over
//! the table is compared with those, and with the blocks before it in its statement, by
//! [`super::alike`].

use std::{ops::ControlFlow, sync::Arc};

use postern_core::{
    catalogue::{ColumnId, TableName},
    dialect::Dialect,
    sight::TableView,
    value::Value,
};
use sqlparser::ast::{Expr, Ident, SelectItem, SetExpr, Value as Literal, VisitMut, VisitorMut};

use crate::{extras::Extras, parts, plan::Extra, read, rewrite::tree};

/// By which alias a selection names the columns of its table; those that it joins on have their
/// place behind it.
pub(super) const TABLE: &str = "t";

/// The alias of a place.
pub(super) fn place_alias(place: usize) -> String {
    if place == 0 { TABLE.to_owned() } else { format!("{TABLE}{place}") }
}

/// The place that an alias means.
pub(super) fn place_of(alias: &Ident) -> Option<usize> {
    match alias.value.strip_prefix(TABLE)? {
        "" => Some(0),
        digits => digits.parse().ok(),
    }
}

/// A table that a selection joins on: each record has one of it at most.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// From which place: the table of the selection, or one that it joined on before.
    pub from: usize,
    /// The table.
    pub table: TableName,
    /// The columns there, each with its opposite here.
    pub pairs: Vec<(ColumnId, ColumnId)>,
    /// Whether there is a record.
    pub is_required: bool,
}

/// What a block demands of the records of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Selection {
    /// The table.
    pub table: TableName,
    /// The tables that its conditions and keys also name.
    pub joined: Vec<Step>,
    /// The condition, with the caller's placeholders.
    pub condition: Arc<str>,
    /// The keys by which its records are grouped.
    pub keys: Vec<Arc<str>>,
    /// The numbers of the placeholders, from 1.
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
    /// The tables that it joins on.
    pub joined: Vec<Step>,
    /// The condition, on the places of its tables.
    pub condition: Expr,
    /// The keys of its groups that are of these tables.
    pub keys: Vec<KeyOf>,
    /// Whether it sees all that its block demands: every table of it is reached.
    pub sees_all: bool,
    /// At which place, by which column, a record says whose it is.
    pub individual: (usize, ColumnId),
    /// The fewest individuals that are enough.
    pub enough: u32,
    /// Different selections of the table that one owner may ask for in a day.
    pub compared_max: u32,
}

/// A key of the groups of a block.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct KeyOf {
    /// Which of the block's keys it is.
    pub at: usize,
    /// The key, on the places of its tables.
    pub expr: Expr,
}

impl Selected {
    /// Whether each individual has one record at most: the table's key says whose it is.
    pub(crate) fn has_each_once(&self) -> bool {
        let (place, column) = self.individual;
        place == 0 && self.view.table.primary_key.as_slice() == [column]
    }

    /// The form in which it is kept.
    pub(crate) fn kept(&self) -> Selection {
        let mut finds = Placeholders { numbers: Vec::new() };
        for expr in std::iter::once(&self.condition).chain(self.keys.iter().map(|key| &key.expr)) {
            let _all_seen = VisitMut::visit(&mut expr.clone(), &mut finds);
        }
        let mut params = finds.numbers;
        params.sort_unstable();
        params.dedup();
        let table = self.view.table.name.clone();
        let compared_max = self.compared_max;
        let condition = self.condition.to_string().into();
        let keys = self.keys.iter().map(|key| key.expr.to_string().into()).collect();
        Selection { table, joined: self.joined.clone(), condition, keys, params, compared_max }
    }
}

/// A selection on the aliases of the records that it is compared over.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Set {
    /// Which records are in it.
    pub condition: Expr,
    /// The keys of its groups.
    pub keys: Vec<Expr>,
    /// The columns that it names, each with the place of its table.
    pub columns: Vec<(usize, String)>,
}

/// A selection of this statement, its places at these aliases.
pub(crate) fn beside(now: &Selected, aliases: &[Arc<str>]) -> Option<Set> {
    let keys = now.keys.iter().map(|key| key.expr.clone()).collect();
    placed(now.condition.clone(), keys, &now.joined, aliases, None)
}

/// A selection that was asked before, its places at these aliases.
pub(crate) fn after(
    dialect: Dialect,
    earlier: &Earlier,
    aliases: &[Arc<str>],
    extras: &mut Extras,
) -> Option<Set> {
    let one: Arc<str> = Arc::from("1");
    let list: Vec<&str> =
        std::iter::once(&one).chain(&earlier.selection.keys).map(AsRef::as_ref).collect();
    let text = format!("SELECT {} WHERE {}", list.join(", "), earlier.selection.condition);
    let query = read::again(dialect, &text).ok()?;
    let SetExpr::Select(select) = *query.body else { return None };
    let keys = select.projection.into_iter().skip(1).map(|item| match item {
        SelectItem::UnnamedExpr(expr) => Some(expr),
        SelectItem::ExprWithAlias { .. }
        | SelectItem::ExprWithAliases { .. }
        | SelectItem::QualifiedWildcard(..)
        | SelectItem::Wildcard(_) => None,
    });
    let keys = keys.collect::<Option<Vec<_>>>()?;
    let values = Some((earlier, extras));
    placed(select.selection?, keys, &earlier.selection.joined, aliases, values)
}

fn placed(
    condition: Expr,
    keys: Vec<Expr>,
    joined: &[Step],
    aliases: &[Arc<str>],
    values: Option<(&Earlier, &mut Extras)>,
) -> Option<Set> {
    let mut onto = Onto { aliases, columns: Vec::new(), values };
    let mut all = Vec::with_capacity(keys.len().saturating_add(1));
    for mut expr in std::iter::once(condition).chain(keys) {
        VisitMut::visit(&mut expr, &mut onto).is_continue().then_some(())?;
        all.push(expr);
    }
    let columns = onto.columns;
    let mut all = all.into_iter();
    let mut conditions = vec![all.next()?];
    for (step, alias) in joined.iter().zip(aliases.iter().skip(1)).filter(|(s, _)| s.is_required) {
        let (_, there) = step.pairs.first()?;
        conditions.push(parts::is_not_null(tree::column(alias, &key_name(*there))));
    }
    Some(Set { condition: parts::all(conditions), keys: all.collect(), columns })
}

/// Under which name a column by which tables are joined is read as it is.
pub(crate) fn key_name(column: ColumnId) -> String {
    format!("postern_key_{}", column.0)
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

/// Puts a selection on other aliases, and values behind its placeholders.
struct Onto<'o> {
    aliases: &'o [Arc<str>],
    columns: Vec<(usize, String)>,
    /// The numbers of the placeholders and what stands for them; nothing when they stay.
    values: Option<(&'o Earlier, &'o mut Extras)>,
}

impl VisitorMut for Onto<'_> {
    type Break = ();

    fn pre_visit_expr(&mut self, expr: &mut Expr) -> ControlFlow<()> {
        if let Expr::CompoundIdentifier(path) = expr {
            let [alias, name] = path.as_mut_slice() else { return ControlFlow::Break(()) };
            let Some(place) = place_of(alias) else { return ControlFlow::Break(()) };
            let Some(meant) = self.aliases.get(place) else { return ControlFlow::Break(()) };
            *alias = tree::quoted(meant);
            self.columns.push((place, name.value.clone()));
            *name = Ident::with_quote('"', name.value.clone());
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

/// Whether a condition names no column at all.
pub(super) fn is_constant(condition: &Expr) -> bool {
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
