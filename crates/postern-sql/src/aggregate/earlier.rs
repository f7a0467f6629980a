//! What was asked of a table before: two questions whose difference is few individuals tell about
//! them.
//!
//! A *selection* is what a block demands of the records of one table, alone or together with the
//! condition of a part of its groups. It is kept as text, with the values of its parameters, per
//! owner and table, with the keys of its groups. A later block over the table is compared with
//! those, and with the blocks before it in its statement: where a group of one is a group of the
//! other but for few individuals on either side, the later block does not show it, and shows nothing
//! at all where that is so of all of its records. A condition is one on a single table.

use std::{ops::ControlFlow, sync::Arc};

use postern_core::{
    catalogue::{Individuals, TableName},
    dialect::Dialect,
    sight::TableView,
    value::Value,
};
use sqlparser::ast::{
    BinaryOperator as Op, Expr, GroupByExpr, Select, SelectItem, SetExpr, TableFactor,
    TableWithJoins, Value as Literal, VisitMut, VisitorMut,
};

use super::{
    ground::{Column, Shape},
    join::Side,
    layers::{self, Unshown, derived, distinct, over},
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
    /// The condition, on [`TABLE`].
    pub condition: Expr,
    /// The keys of its groups that are of this table, on [`TABLE`].
    pub keys: Vec<KeyOf>,
}

/// A key of the groups of a block.
#[derive(Clone, Debug)]
pub(crate) struct KeyOf {
    /// Which of the block's keys it is.
    at: usize,
    /// The key, on [`TABLE`].
    expr: Expr,
}

impl Selected {
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
        let compared_max = self.view.table.compared_max;
        let condition = self.condition.to_string().into();
        let keys = self.keys.iter().map(|key| key.expr.to_string().into()).collect();
        Selection { table, condition, keys, params, compared_max }
    }

    /// Its condition, its keys, and which of the block's these are.
    fn parted(&self) -> (Expr, Vec<Expr>, Vec<usize>) {
        let (keys, places) = self.keys.iter().map(|key| (key.expr.clone(), key.at)).unzip();
        (self.condition.clone(), keys, places)
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
    pub(super) fn selections(
        &self,
        parts_of: &[Expr],
        all: &[Expr],
        by: &[Vec<Expr>],
    ) -> Option<Vec<Selected>> {
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
            let of_table = |keys: &[Expr]| -> Vec<KeyOf> {
                let placed = keys.iter().filter_map(|key| {
                    let (of, expr) = self.of_one_table(key)?;
                    let at = all.iter().position(|one| one == key)?;
                    Some((of, KeyOf { at, expr }))
                });
                placed.filter(|(of, _)| *of == at).map(|(_, key)| key).collect()
            };
            let mut add = |condition: Expr, keys: Vec<KeyOf>| {
                let view = Arc::clone(&held.view);
                found.push(Selected { view, condition, keys });
            };
            for keys in by {
                add(parts::all(own.clone()), of_table(keys));
            }
            for (_, part) in narrower.iter().filter(|(of, _)| *of == at) {
                let condition = parts::all(own.iter().chain([part]).cloned().collect());
                add(condition, of_table(all));
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

/// A condition and keys on the alias of the records.
struct Set {
    condition: Expr,
    keys: Vec<Expr>,
}

/// The comparison of a selection with another, before the table is read for it.
pub(crate) struct Comparison {
    /// Columns of the table that are used, by the names of their tree.
    pub columns: Vec<String>,
    now: Set,
    /// Which of the block's keys those of `now` are.
    places: Vec<usize>,
    before: Set,
}

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

/// Puts a selection on the alias of the records; the columns that it names are noted.
fn set(
    condition: Expr,
    keys: Vec<Expr>,
    alias: &str,
    mut values: Option<(&Earlier, &mut Extras)>,
    columns: &mut Vec<String>,
) -> Option<Set> {
    let mut placed = Vec::with_capacity(keys.len().saturating_add(1));
    for expr in std::iter::once(condition).chain(keys) {
        let values = values.as_mut().map(|(earlier, extras)| (*earlier, &mut **extras));
        let (expr, named) = onto(expr, alias, values)?;
        columns.extend(named);
        placed.push(expr);
    }
    let mut placed = placed.into_iter();
    Some(Set { condition: placed.next()?, keys: placed.collect() })
}

/// The comparison of a selection with one of another block of the statement.
pub(crate) fn beside(now: &Selected, other: &Selected, alias: &str) -> Option<Comparison> {
    let mut columns = Vec::new();
    let (condition, keys, places) = now.parted();
    let now = set(condition, keys, alias, None, &mut columns)?;
    let (condition, keys, _) = other.parted();
    let before = set(condition, keys, alias, None, &mut columns)?;
    Some(Comparison { columns, now, places, before })
}

/// The comparison of a selection with one that was asked before.
pub(crate) fn after(
    dialect: Dialect,
    now: &Selected,
    earlier: &Earlier,
    alias: &str,
    extras: &mut Extras,
) -> Option<Comparison> {
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
    let mut columns = Vec::new();
    let (condition, own, places) = now.parted();
    let now = set(condition, own, alias, None, &mut columns)?;
    let values = Some((earlier, extras));
    let before = set(select.selection?, keys, alias, values, &mut columns)?;
    Some(Comparison { columns, now, places, before })
}

impl Comparison {
    /// Which groups of this selection are groups of the other but for few individuals, and that
    /// all of its records together are not.
    pub(crate) fn alike(
        self,
        dialect: Dialect,
        records: &TableFactor,
        key: &Expr,
        enough: u32,
        alias: &str,
    ) -> Alike {
        let Self { columns: _, now, places, before } = self;
        let pairs = Pairs { dialect, records, key, enough, alias };
        let none = |select: Select| Expr::Exists {
            subquery: Box::new(tree::query(SetExpr::Select(Box::new(select)))),
            negated: true,
        };
        let mut alike = Alike::default();
        if now.keys.is_empty() {
            alike.only_if.push(none(pairs.alike(&now, &before, &[])));
        } else {
            let shown: Vec<String> = (0..now.keys.len()).map(|at| format!("k0_{at}")).collect();
            let groups = pairs.alike(&now, &before, &shown);
            alike.groups.push(Unshown::new(places, groups));
        }
        if !(now.keys.is_empty() && before.keys.is_empty()) {
            let whole = |set: Set| Set { condition: set.condition, keys: Vec::new() };
            alike.only_if.push(none(pairs.alike(&whole(now), &whole(before), &[])));
        }
        alike
    }
}

/// Pairs of groups, of a selection and of another, over the records of their table.
struct Pairs<'p> {
    dialect: Dialect,
    records: &'p TableFactor,
    /// The individual of a record.
    key: &'p Expr,
    enough: u32,
    alias: &'p str,
}

impl Pairs<'_> {
    fn of(&self, name: &str) -> Expr {
        parts::column(self.alias, name)
    }

    /// The pairs that are the same but for few individuals, by these columns; all of them groups
    /// that may have been shown.
    fn alike(&self, now: &Set, before: &Set, shown: &[String]) -> Select {
        let mut alike = tree::select(Vec::new());
        for (at, name) in shown.iter().enumerate() {
            let text = layers::text_of(self.dialect, self.of(name));
            alike.projection.push(tree::named(text, &format!("t{at}")));
        }
        if shown.is_empty() {
            alike.projection.push(tree::named(tree::number("1"), "_"));
        }
        alike.from = vec![derived(self.pairs(now, before), self.alias, None)];
        let rest =
            |side: usize| parts::binary(self.of(&format!("all{side}")), Op::Minus, self.of("n"));
        let is = |expr: Expr, op, than| parts::binary(expr, op, parts::number(than));
        let enough = i128::from(self.enough);
        // Many on either side hide the few of the other.
        alike.selection = Some(parts::all(vec![
            is(self.of("in0"), Op::Eq, 1),
            is(self.of("in1"), Op::Eq, 1),
            is(self.of("all0"), Op::GtEq, enough),
            is(self.of("all1"), Op::GtEq, enough),
            is(rest(0), Op::Lt, enough),
            is(rest(1), Op::Lt, enough),
            parts::any(vec![is(rest(0), Op::Gt, 0), is(rest(1), Op::Gt, 0)]),
        ]));
        alike
    }

    /// One row for each pair of groups, with the individuals of both, of the one and of the other.
    fn pairs(&self, now: &Set, before: &Set) -> Select {
        let mut each = tree::select(vec![tree::named(self.key.clone(), "i")]);
        let mut names: [Vec<String>; 2] = [Vec::new(), Vec::new()];
        for (side, (set, names)) in [now, before].into_iter().zip(&mut names).enumerate() {
            let mut add = |expr: Expr, name: String| {
                each.projection.push(tree::named(expr, &name));
                names.push(name);
            };
            let within = |value: Expr, otherwise: Expr| {
                parts::case(vec![(set.condition.clone(), value)], Some(otherwise))
            };
            add(within(parts::number(1), parts::number(0)), format!("in{side}"));
            for (at, expr) in set.keys.iter().enumerate() {
                add(within(expr.clone(), parts::null()), format!("k{side}_{at}"));
            }
        }
        each.from = vec![TableWithJoins { relation: self.records.clone(), joins: Vec::new() }];
        let all: Vec<&String> = names.iter().flatten().collect();
        let mut cells = tree::select(vec![tree::named(distinct(self.dialect, self.of("i")), "n")]);
        for name in &all {
            cells.projection.push(tree::named(self.of(name), name));
        }
        cells.from = vec![derived(each, self.alias, None)];
        cells.group_by =
            GroupByExpr::Expressions(all.iter().map(|name| self.of(name)).collect(), Vec::new());
        let mut pairs = tree::select(vec![tree::named(self.of("n"), "n")]);
        for (side, names) in names.iter().enumerate() {
            let line = names.iter().map(|name| self.of(name)).collect();
            let total = parts::call(self.dialect, "sum", vec![self.of("n")]);
            pairs
                .projection
                .push(tree::named(over(total, line, Vec::new()), &format!("all{side}")));
        }
        for name in all {
            pairs.projection.push(tree::named(self.of(name), name));
        }
        pairs.from = vec![derived(cells, self.alias, None)];
        pairs
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

/// The column and the least number of a table's individuals.
pub(crate) fn individuals(view: &TableView) -> Option<(postern_core::catalogue::ColumnId, u32)> {
    match view.table.individuals {
        Individuals::Key(column) => Some((column, view.table.group_min.max(1))),
        Individuals::Nobody | Individuals::Unstated => None,
    }
}
