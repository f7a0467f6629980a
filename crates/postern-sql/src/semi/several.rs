//! How many records of a table somebody has: `HAVING count(*) >= 2` in a subquery by people, and
//! `(SELECT count(*) FROM orders o WHERE o.customer_id = c.id) >= 2`.

use sqlparser::ast::{
    BinaryOperator as Op, Expr, FunctionArg, FunctionArgExpr, FunctionArguments, GroupByExpr,
    Ident, ObjectName, Query, Select, SelectItem, SetExpr, TableFactor, TableWithJoins, Value,
};

use super::{Joins, Semi, named, people::Found, plain};
use crate::{
    parts,
    rewrite::{conjuncts, tree},
};

/// Most digits of a number of records.
const DIGITS_MAX: usize = 9;

/// That there are so many records at least, or fewer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Bound {
    /// From 1.
    pub at_least: u64,
    /// Whether there are fewer.
    pub is_absent: bool,
}

impl Bound {
    /// The opposite.
    pub(super) const fn turned(self) -> Self {
        Self { is_absent: !self.is_absent, ..self }
    }
}

const ANY: Bound = Bound { at_least: 1, is_absent: false };

/// Records that are grouped by whose they are.
pub(super) struct Grouped {
    /// The block without its groups, which selects nothing but whose they are.
    pub records: Query,
    /// The names that it gives to the number of records.
    counts: Vec<Ident>,
    /// How many columns it has.
    pub columns: usize,
    /// Of whom how many are looked for.
    pub bounds: Vec<Bound>,
}

/// `SELECT customer_id FROM orders WHERE … GROUP BY customer_id HAVING count(*) >= 2`; also without
/// HAVING, with the number of records beside, and with DISTINCT.
pub(super) fn grouped(query: &Query) -> Option<Grouped> {
    let SetExpr::Select(select) = query.body.as_ref() else { return None };
    let mut counts = Vec::new();
    let mut whose = None;
    for item in &select.projection {
        let (expr, alias) = match item {
            SelectItem::UnnamedExpr(expr) => (expr, None),
            SelectItem::ExprWithAlias { expr, alias } => (expr, Some(alias)),
            SelectItem::ExprWithAliases { .. }
            | SelectItem::QualifiedWildcard(..)
            | SelectItem::Wildcard(_) => return None,
        };
        if counts_records(expr) {
            counts.extend(alias.cloned());
        } else {
            whose.is_none().then_some(())?;
            whose = Some(expr.clone());
        }
    }
    let GroupByExpr::Expressions(keys, modifiers) = &select.group_by else { return None };
    let key = match (keys.as_slice(), whose) {
        ([key], None) => key.clone(),
        ([key], Some(whose)) if *key == whose || is_first(key, &select.projection) => whose,
        ([], Some(whose)) if select.distinct.is_some() && counts.is_empty() => whose,
        _ => return None,
    };
    modifiers.is_empty().then_some(())?;
    let bounds = match &select.having {
        Some(having) => by_people(compared(having, counts_records)?.1),
        None => vec![ANY],
    };
    let mut bare = Select {
        projection: vec![SelectItem::UnnamedExpr(key)],
        group_by: GroupByExpr::Expressions(Vec::new(), Vec::new()),
        having: None,
        ..select.as_ref().clone()
    };
    if keys.is_empty() {
        bare.distinct = None;
    }
    let records = Query { body: Box::new(SetExpr::Select(Box::new(bare))), ..query.clone() };
    plain(&records)?;
    Some(Grouped { records, counts, columns: select.projection.len(), bounds })
}

impl Grouped {
    /// The same, of those alone for whom also this holds of the number of records.
    fn and(mut self, condition: &Expr, alias: &Ident) -> Option<Self> {
        let is_count = |expr: &Expr| match expr {
            Expr::Identifier(name) => self.counts.contains(name),
            Expr::CompoundIdentifier(path) => {
                matches!(path.as_slice(), [table, name] if table == alias && self.counts.contains(name))
            }
            _ => false,
        };
        self.bounds.extend(compared(condition, is_count)?.1);
        self.bounds = by_people(self.bounds);
        Some(self)
    }
}

/// `1` or the name of the only column, as GROUP BY may have it.
fn is_first(key: &Expr, projection: &[SelectItem]) -> bool {
    let (expr, alias) = match projection.first() {
        Some(SelectItem::UnnamedExpr(expr)) => (expr, None),
        Some(SelectItem::ExprWithAlias { expr, alias }) => (expr, Some(alias)),
        Some(_) | None => return false,
    };
    let is_key = match key {
        Expr::Identifier(name) => alias == Some(name),
        other => number(other) == Some(1),
    };
    is_key && !counts_records(expr)
}

/// The number of records of one that is looked up: `(SELECT count(*) FROM t WHERE …) >= 2`. The
/// query without its count, and of whom how many are looked for.
pub(super) fn looked_up(condition: &Expr) -> Option<(Query, Vec<Bound>)> {
    let (count, bounds) = compared(condition, |expr| counted(expr).is_some())?;
    let mut records = counted(count)?.clone();
    let SetExpr::Select(select) = records.body.as_mut() else { return None };
    select.projection = vec![SelectItem::UnnamedExpr(parts::number(1))];
    Some((records, bounds))
}

fn counted(expr: &Expr) -> Option<&Query> {
    match expr {
        Expr::Nested(inner) => counted(inner),
        Expr::Subquery(query) => match query.body.as_ref() {
            SetExpr::Select(select) => match select.projection.as_slice() {
                [SelectItem::UnnamedExpr(expr) | SelectItem::ExprWithAlias { expr, alias: _ }]
                    if counts_records(expr) =>
                {
                    Some(query)
                }
                _ => None,
            },
            _ => None,
        },
        _ => None,
    }
}

/// `count(*)` or `count(1)`
fn counts_records(expr: &Expr) -> bool {
    let Expr::Function(function) = expr else { return false };
    let FunctionArguments::List(list) = &function.args else { return false };
    let of_records = match list.args.as_slice() {
        [FunctionArg::Unnamed(FunctionArgExpr::Wildcard)] => true,
        [FunctionArg::Unnamed(FunctionArgExpr::Expr(expr))] => number(expr).is_some(),
        _ => false,
    };
    let is_plain = function.over.is_none()
        && function.filter.is_none()
        && function.within_group.is_empty()
        && list.duplicate_treatment.is_none()
        && list.clauses.is_empty();
    let is_count = named(&function.name).is_some_and(
        |path| matches!(path.as_slice(), [name] if name.value.eq_ignore_ascii_case("count")),
    );
    of_records && is_plain && is_count
}

/// `count(*) >= 2`
pub(super) fn count_is(at_least: u64) -> Expr {
    let mut count = tree::call(ObjectName::from(vec![Ident::new("count")]), Vec::new());
    if let Expr::Function(function) = &mut count
        && let FunctionArguments::List(list) = &mut function.args
    {
        list.args.push(FunctionArg::Unnamed(FunctionArgExpr::Wildcard));
    }
    parts::binary(count, Op::GtEq, tree::number(&at_least.to_string()))
}

/// A number of records that is compared with a written number, and what that says of it.
fn compared(condition: &Expr, is_count: impl Fn(&Expr) -> bool) -> Option<(&Expr, Vec<Bound>)> {
    match condition {
        Expr::Nested(inner) => compared(inner, is_count),
        Expr::BinaryOp { left, op, right } if is_count(left) => {
            Some((left, bounds(op, number(right)?)?))
        }
        Expr::BinaryOp { left, op, right } if is_count(right) => {
            Some((right, bounds(&turned(op)?, number(left)?)?))
        }
        Expr::Between { expr, negated: false, low, high } if is_count(expr) => {
            let mut all = bounds(&Op::GtEq, number(low)?)?;
            all.extend(bounds(&Op::LtEq, number(high)?)?);
            Some((expr, all))
        }
        _ => None,
    }
}

fn bounds(op: &Op, number: u64) -> Option<Vec<Bound>> {
    let next = number.checked_add(1)?;
    let at_least = |at_least| Bound { at_least, is_absent: false };
    let fewer = |at_least| Bound { at_least, is_absent: true };
    match (op, number) {
        (Op::GtEq | Op::Lt, 0) => None,
        (Op::GtEq, _) => Some(vec![at_least(number)]),
        (Op::Gt, _) => Some(vec![at_least(next)]),
        (Op::Lt, _) => Some(vec![fewer(number)]),
        (Op::LtEq, _) => Some(vec![fewer(next)]),
        (Op::Eq, 0) => Some(vec![fewer(1)]),
        (Op::Eq, _) => Some(vec![at_least(number), fewer(next)]),
        (Op::NotEq, 0) => Some(vec![at_least(1)]),
        _ => None,
    }
}

fn turned(op: &Op) -> Option<Op> {
    match op {
        Op::Eq | Op::NotEq => Some(op.clone()),
        Op::Lt => Some(Op::Gt),
        Op::Gt => Some(Op::Lt),
        Op::LtEq => Some(Op::GtEq),
        Op::GtEq => Some(Op::LtEq),
        _ => None,
    }
}

/// What is left of bounds that all hold. Who has no record is in no group.
fn by_people(bounds: Vec<Bound>) -> Vec<Bound> {
    let (fewer, there): (Vec<Bound>, Vec<Bound>) =
        bounds.into_iter().partition(|bound| bound.is_absent);
    let most = there.into_iter().max_by_key(|bound| bound.at_least).unwrap_or(ANY);
    let least = fewer.into_iter().min_by_key(|bound| bound.at_least);
    std::iter::once(most).chain(least).collect()
}

fn number(expr: &Expr) -> Option<u64> {
    match expr {
        Expr::Nested(inner) => number(inner),
        Expr::Value(value) => match &value.value {
            Value::Number(digits, false) if digits.len() <= DIGITS_MAX => digits.parse().ok(),
            _ => None,
        },
        _ => None,
    }
}

impl Joins<'_> {
    /// `SELECT count(*) FROM (SELECT customer_id FROM orders GROUP BY customer_id HAVING …) AS t`
    /// as a count of those customers, where every customer may be counted.
    pub(super) fn of_people(&mut self, select: &Select) -> Option<Found> {
        let [SelectItem::UnnamedExpr(count) | SelectItem::ExprWithAlias { expr: count, alias: _ }] =
            select.projection.as_slice()
        else {
            return None;
        };
        let [TableWithJoins { relation, joins }] = select.from.as_slice() else { return None };
        let TableFactor::Derived { lateral: false, subquery, alias: Some(alias), sample: None } =
            relation
        else {
            return None;
        };
        let is_plain = joins.is_empty() && alias.columns.is_empty() && counts_records(count);
        let mut found = grouped(subquery).filter(|_| is_plain)?;
        for condition in select.selection.as_ref().map(conjuncts).unwrap_or_default() {
            found = found.and(condition, &alias.name)?;
        }
        let (inner, table) = plain(&found.records)?;
        let [SelectItem::UnnamedExpr(reference)] = inner.projection.as_slice() else { return None };
        let (view, column) = self.column(table, reference)?;
        let column = view.table.column(column).filter(|column| !column.nullable)?;
        let key = view.table.foreign_keys.iter().find(|key| key.columns == [column.id])?;
        let people = self.sight.find(Some(&key.table.schema), &key.table.name).ok()??;
        let people = Some(people).filter(|people| !people.is_filtered())?;
        (key.referenced == people.table.primary_key).then_some(())?;
        let [there] = key.referenced.as_slice() else { return None };
        let there = people.table.column(*there)?;
        let name = self.free_name();
        let outer = Expr::CompoundIdentifier(vec![name.clone(), tree::quoted(&there.name)]);
        let semi = Semi {
            outer,
            key: reference.clone(),
            from: inner.from.first()?.clone(),
            conditions: inner.selection.iter().cloned().collect(),
            at_least: None,
        };
        let among = found.bounds.iter().map(|bound| semi.clone().bound(*bound)).collect();
        let relation = tree::table(&key.table, &name.value);
        let from = Some(TableWithJoins { relation, joins: Vec::new() });
        Some(Found { from, among, kept: Vec::new() })
    }
}
