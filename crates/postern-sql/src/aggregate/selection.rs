//! What a block demands of the records of one table and of those that they refer to: alone, or
//! together with the condition of a part of its groups.
//!
//! It is kept as text, with the values of its parameters, so that what was asked before can be read
//! beside what is asked now ([`crate::readings`]).

use std::{ops::ControlFlow, sync::Arc};

use postern_core::{
    catalogue::{ColumnId, TableName},
    dialect::Dialect,
    value::Value,
};
use sqlparser::ast::{Expr, Ident, SelectItem, SetExpr, Value as Literal, VisitMut, VisitorMut};

use crate::{parts, read, rewrite::tree};

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
    /// Records that its individuals have beside, or have not.
    pub among: Vec<Among>,
    /// The numbers of the placeholders, from 1.
    pub params: Vec<usize>,
    /// At which place, by which column, a record says whose it is.
    pub individual: (usize, ColumnId),
    /// The fewest individuals that are enough.
    pub enough: u32,
    /// What is told of it.
    pub tells: Tells,
    /// Whether how many individuals there are is told, where each may have several records.
    pub counts_people: bool,
    /// Whether how many records there are is told.
    pub counts_records: bool,
    /// Of a part, the condition of the groups that it is a part of.
    pub within: Option<Arc<str>>,
    /// Different selections of the table that one owner may ask for in a day.
    pub compared_max: u32,
}

/// Records of another table by which individuals are selected: those who have so many, or fewer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Among {
    /// The table.
    pub table: TableName,
    /// The tables that its condition also names.
    pub joined: Vec<Step>,
    /// The condition, with the caller's placeholders.
    pub condition: Arc<str>,
    /// At which place, by which column, a record says whose it is.
    pub individual: (usize, ColumnId),
    /// How many there are at least, from 1.
    pub at_least: u64,
    /// Whether there are fewer.
    pub is_absent: bool,
}

/// What the answer tells of a selection.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tells {
    /// Its groups, each as the sum over its records, and with them what they are together along
    /// each key.
    Groups,
    /// A part of each group.
    Parts,
    /// Nothing by itself: the block demands more than the table and what it refers to can say.
    Nothing,
}

/// A selection that is asked, or was.
#[derive(Clone, Debug, PartialEq)]
pub struct Earlier {
    /// What was demanded.
    pub selection: Selection,
    /// The values of its parameters, in the order of their numbers.
    pub values: Vec<Value>,
}

/// A selection of a block.
#[derive(Clone, Debug)]
pub(crate) struct Demand {
    /// What is demanded.
    pub selection: Selection,
    /// Which of the block's keys its own are.
    pub keys: Vec<usize>,
    /// Whether those are all by which the groups are made.
    pub has_all_keys: bool,
}

impl Demand {
    /// Whether the gate reckons what its groups tell beside others.
    pub(crate) fn is_reckoned(&self) -> bool {
        self.selection.compared_max > 0 && self.selection.tells == Tells::Groups
    }
}

/// The placeholders in these, each once, by number.
pub(super) fn params<'e>(exprs: impl Iterator<Item = &'e Expr>) -> Vec<usize> {
    let mut finds = Placeholders { numbers: Vec::new() };
    for expr in exprs {
        let _all_seen = VisitMut::visit(&mut expr.clone(), &mut finds);
    }
    let mut numbers = finds.numbers;
    numbers.sort_unstable();
    numbers.dedup();
    numbers
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

/// What stands for the parameters of a selection.
#[derive(Clone, Copy)]
pub(crate) struct Placed<'p> {
    /// Their numbers.
    pub params: &'p [usize],
    /// In the same order, the placeholders of another statement.
    pub placeholders: &'p [Expr],
}

/// What is demanded of records, as it is kept.
#[derive(Clone, Copy)]
pub(crate) struct Demanded<'d> {
    /// The condition.
    pub condition: &'d str,
    /// The keys of groups.
    pub keys: &'d [Arc<str>],
    /// The tables that these also name.
    pub joined: &'d [Step],
}

/// What is demanded, its places at these aliases, and these in the place of its parameters.
pub(crate) fn placed(
    dialect: Dialect,
    demanded: Demanded<'_>,
    given: Placed<'_>,
    aliases: &[Arc<str>],
) -> Option<Set> {
    let Demanded { condition, keys, joined } = demanded;
    let one: Arc<str> = Arc::from("1");
    let list: Vec<&str> = std::iter::once(&one).chain(keys).map(AsRef::as_ref).collect();
    let text = format!("SELECT {} WHERE {condition}", list.join(", "));
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
    let mut onto = Onto { aliases, columns: Vec::new(), given };
    let mut all = Vec::with_capacity(keys.len().saturating_add(1));
    for mut expr in std::iter::once(select.selection?).chain(keys) {
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
    given: Placed<'o>,
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
        } else if let Some(number) = placeholder(expr) {
            let at = self.given.params.iter().position(|one| *one == number);
            let Some(placeholder) = at.and_then(|at| self.given.placeholders.get(at)) else {
                return ControlFlow::Break(());
            };
            *expr = placeholder.clone();
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
