//! Whether a block has the safe form. `None` at any point means it has not.

use postern_core::{
    catalogue::{Individuals, Part, TypeFamily},
    dialect::Dialect,
    sight::{Shown, ViewColumn},
};
use sqlparser::ast::{
    BinaryOperator as Op, CastKind, DataType, DuplicateTreatment, Expr, Function, FunctionArg,
    FunctionArgExpr, FunctionArguments, GroupByExpr, Ident, JoinConstraint, JoinOperator,
    ObjectName, OrderByKind, Query, Select, SelectItem, SetExpr, TableFactor, UnaryOperator, Value,
};

use super::{
    AggregateTable, Once,
    block::{named, numbered, plain_query, plain_select},
    owner::Spot,
};
use crate::surface;

/// Deepest condition of WHERE and HAVING. A longer chain of AND and OR is no honest question.
const DEPTH_MAX: usize = 600;

/// Checks the block and gives the columns that may be NULL and stand in an aggregate.
pub(super) fn check(
    query: &mut Query,
    dialect: Dialect,
    tables: &[AggregateTable],
    once: Once<'_>,
) -> Option<Vec<Expr>> {
    plain_query(query)?;
    let order_by = query.order_by.clone();
    let SetExpr::Select(select) = query.body.as_mut() else { return None };
    plain_select(select)?;
    let mut shape =
        Shape { dialect, tables, once, edges: Vec::new(), equal: Vec::new(), nullable: Vec::new() };
    shape.from(select)?;
    if let Some(selection) = &select.selection {
        shape.filter(selection, true, DEPTH_MAX)?;
    }
    shape.connected()?;
    shape.owned()?;
    let keys = shape.grouping(select)?;
    shape.projection(select, &keys)?;
    if let Some(having) = &select.having {
        shape.having(having, DEPTH_MAX)?;
    }
    if let Some(order_by) = order_by {
        let OrderByKind::Expressions(list) = &order_by.kind else { return None };
        if order_by.interpolate.is_some() {
            return None;
        }
        for entry in list {
            if entry.with_fill.is_some() {
                return None;
            }
            shape.output(&entry.expr, select, &keys)?;
        }
    }
    Some(shape.nullable)
}

pub(super) struct Shape<'a> {
    dialect: Dialect,
    pub(super) tables: &'a [AggregateTable],
    once: Once<'a>,
    /// Pairs of tables that a key joins.
    pub(super) edges: Vec<(usize, usize)>,
    /// Pairs of columns that those joins make equal.
    pub(super) equal: Vec<(Spot, Spot)>,
    /// Columns in aggregates that may be NULL.
    nullable: Vec<Expr>,
}

impl<'a> Shape<'a> {
    fn from(&mut self, select: &Select) -> Option<()> {
        let mut seen = Vec::new();
        for tree in &select.from {
            self.relation(&tree.relation, &mut seen)?;
            for join in &tree.joins {
                if join.global {
                    return None;
                }
                self.relation(&join.relation, &mut seen)?;
                match &join.join_operator {
                    JoinOperator::Join(JoinConstraint::On(on))
                    | JoinOperator::Inner(JoinConstraint::On(on)) => {
                        self.filter(on, true, DEPTH_MAX)?;
                    }
                    JoinOperator::Join(JoinConstraint::Using(columns))
                    | JoinOperator::Inner(JoinConstraint::Using(columns)) => {
                        self.using(columns, &seen)?;
                    }
                    JoinOperator::CrossJoin(JoinConstraint::None) => {}
                    _ => return None,
                }
            }
        }
        // Each table of the block stands in FROM once, and nothing else does.
        (seen.len() == self.tables.len()).then_some(())
    }

    /// A table or the view that already took its place, told by its alias.
    fn relation(&self, relation: &TableFactor, seen: &mut Vec<usize>) -> Option<()> {
        let alias = match relation {
            TableFactor::Table { name, alias: None, args: None, sample: None, .. } => {
                name.0.last()?.as_ident()?
            }
            TableFactor::Table { alias: Some(alias), args: None, sample: None, .. }
            | TableFactor::Derived { lateral: false, alias: Some(alias), sample: None, .. } => {
                if !alias.columns.is_empty() || alias.at.is_some() {
                    return None;
                }
                &alias.name
            }
            _ => return None,
        };
        let at = self.table(alias)?;
        if seen.contains(&at) {
            return None;
        }
        seen.push(at);
        Some(())
    }

    /// A condition on dimensions; at the top, joined by AND, also an equality of keys.
    fn filter(&mut self, expr: &Expr, top: bool, depth: usize) -> Option<()> {
        let depth = depth.checked_sub(1)?;
        match expr {
            Expr::Nested(inner) => self.filter(inner, top, depth),
            Expr::BinaryOp { left, op: Op::And, right } => {
                self.filter(left, top, depth)?;
                self.filter(right, top, depth)
            }
            Expr::BinaryOp { left, op: Op::Or, right } => {
                self.filter(left, false, depth)?;
                self.filter(right, false, depth)
            }
            Expr::UnaryOp { op: UnaryOperator::Not, expr } => self.filter(expr, false, depth),
            Expr::BinaryOp { left, op, right } if is_comparison(op) => {
                if top && *op == Op::Eq && self.joined(left, right).is_some() {
                    return Some(());
                }
                let fits = (self.dimension(left).is_some() && self.is_constant(right))
                    || (self.is_constant(left) && self.dimension(right).is_some());
                fits.then_some(())
            }
            Expr::InList { expr, list, negated: _ } => {
                self.dimension(expr)?;
                list.iter().all(|item| self.is_constant(item)).then_some(())
            }
            Expr::Between { expr, negated: _, low, high } => {
                self.dimension(expr)?;
                (self.is_constant(low) && self.is_constant(high)).then_some(())
            }
            Expr::IsNull(expr)
            | Expr::IsNotNull(expr)
            | Expr::IsTrue(expr)
            | Expr::IsNotTrue(expr)
            | Expr::IsFalse(expr)
            | Expr::IsNotFalse(expr) => self.dimension(expr).map(|_| ()),
            Expr::CompoundIdentifier(_) => {
                (self.dimension(expr)?.column.ty.family == TypeFamily::Bool).then_some(())
            }
            _ => None,
        }
    }

    /// The grouping keys, with positions and output names put back to columns.
    fn grouping(&self, select: &mut Select) -> Option<Vec<Expr>> {
        let projection = &select.projection;
        let GroupByExpr::Expressions(list, modifiers) = &mut select.group_by else { return None };
        if !modifiers.is_empty() {
            return None;
        }
        for key in list.iter_mut() {
            let plain = match &*key {
                Expr::Identifier(name) => named(projection, name, self.dialect)?.clone(),
                Expr::Value(value) => numbered(projection, &value.value)?.clone(),
                other => other.clone(),
            };
            self.dimension(&plain)?;
            *key = plain;
        }
        Some(list.clone())
    }

    fn projection(&mut self, select: &Select, keys: &[Expr]) -> Option<()> {
        for item in &select.projection {
            match item {
                SelectItem::UnnamedExpr(expr) | SelectItem::ExprWithAlias { expr, alias: _ } => {
                    self.item(expr, keys)?;
                }
                SelectItem::ExprWithAliases { .. }
                | SelectItem::QualifiedWildcard(..)
                | SelectItem::Wildcard(_) => return None,
            }
        }
        // A block without keys and without an aggregate would be one answer per record.
        let aggregated = |item: &SelectItem| {
            matches!(item, SelectItem::UnnamedExpr(Expr::Function(_)))
                || matches!(item, SelectItem::ExprWithAlias { expr: Expr::Function(_), .. })
        };
        (!select.projection.is_empty()
            && (!keys.is_empty() || select.projection.iter().any(aggregated)))
        .then_some(())
    }

    /// A grouping key or an aggregate.
    fn item(&mut self, expr: &Expr, keys: &[Expr]) -> Option<()> {
        match expr {
            Expr::Nested(inner) => self.item(inner, keys),
            Expr::Function(function) => self.aggregate(function),
            Expr::CompoundIdentifier(_) => {
                let wanted = self.column(expr).map(|(at, shown)| (at, shown.id()))?;
                keys.iter()
                    .any(|key| self.column(key).map(|(at, shown)| (at, shown.id())) == Some(wanted))
                    .then_some(())
            }
            _ => None,
        }
    }

    /// ORDER BY: also an output column by its name or number.
    fn output(&mut self, expr: &Expr, select: &Select, keys: &[Expr]) -> Option<()> {
        match expr {
            Expr::Identifier(name) => named(&select.projection, name, self.dialect).map(|_| ()),
            Expr::Value(value) => numbered(&select.projection, &value.value).map(|_| ()),
            other => self.item(other, keys),
        }
    }

    /// Allowed aggregates compared with constants.
    fn having(&mut self, expr: &Expr, depth: usize) -> Option<()> {
        let depth = depth.checked_sub(1)?;
        match expr {
            Expr::Nested(inner) => self.having(inner, depth),
            Expr::BinaryOp { left, op: Op::And | Op::Or, right } => {
                self.having(left, depth)?;
                self.having(right, depth)
            }
            Expr::UnaryOp { op: UnaryOperator::Not, expr } => self.having(expr, depth),
            Expr::BinaryOp { left, op, right } if is_comparison(op) => {
                match (left.as_ref(), right.as_ref()) {
                    (Expr::Function(function), other) | (other, Expr::Function(function)) => {
                        self.aggregate(function)?;
                        self.is_constant(other).then_some(())
                    }
                    _ => None,
                }
            }
            Expr::Between { expr, negated: _, low, high } => {
                let Expr::Function(function) = expr.as_ref() else { return None };
                self.aggregate(function)?;
                (self.is_constant(low) && self.is_constant(high)).then_some(())
            }
            _ => None,
        }
    }

    fn aggregate(&mut self, function: &Function) -> Option<()> {
        let Function {
            name,
            uses_odbc_syntax: false,
            parameters: FunctionArguments::None,
            args: FunctionArguments::List(list),
            within_group,
            filter: None,
            null_treatment: None,
            over: None,
        } = function
        else {
            return None;
        };
        if !within_group.is_empty() || !list.clauses.is_empty() {
            return None;
        }
        let [FunctionArg::Unnamed(argument)] = list.args.as_slice() else { return None };
        let distinct = match list.duplicate_treatment {
            Some(DuplicateTreatment::Distinct) => true,
            Some(DuplicateTreatment::All) | None => false,
        };
        match (function_name(name)?.as_str(), argument) {
            ("count", FunctionArgExpr::Wildcard) => (!distinct).then_some(()),
            ("count", FunctionArgExpr::Expr(expr)) => {
                let (at, shown) = self.column(expr)?;
                let fits = if distinct {
                    self.is_individual(at, shown)
                } else {
                    shown.column.part != Part::Neither || self.key(at, shown).is_some()
                };
                let nullable = shown.column.nullable && !distinct;
                fits.then_some(())?;
                self.note(expr, nullable);
                Some(())
            }
            ("sum" | "avg", FunctionArgExpr::Expr(expr)) if !distinct => {
                let (_, shown) = self.column(expr)?;
                let fits = shown.column.part == Part::Measure && shown.shown == Shown::Clear;
                let nullable = shown.column.nullable;
                fits.then_some(())?;
                self.note(expr, nullable);
                Some(())
            }
            _ => None,
        }
    }

    /// Whether a column says which individual, or which row by a key of its own.
    fn is_individual(&self, at: usize, shown: &ViewColumn) -> bool {
        self.tables.get(at).is_some_and(|entry| {
            let table = &entry.view.table;
            table.individuals == Individuals::Key(shown.id())
                || table.primary_key.as_slice() == [shown.id()]
        })
    }

    fn note(&mut self, expr: &Expr, nullable: bool) {
        if nullable && !self.nullable.contains(expr) {
            self.nullable.push(expr.clone());
        }
    }

    fn dimension(&self, expr: &Expr) -> Option<&'a ViewColumn> {
        let (_, shown) = self.column(expr)?;
        (shown.column.part == Part::Dimension).then_some(shown)
    }

    /// The view column that `alias.column` means.
    pub(super) fn column(&self, expr: &Expr) -> Option<(usize, &'a ViewColumn)> {
        match expr {
            Expr::Nested(inner) => self.column(inner),
            Expr::CompoundIdentifier(path) => {
                let [alias, name] = path.as_slice() else { return None };
                let at = self.table(alias)?;
                Some((at, self.shown(at, &name.value)?))
            }
            _ => None,
        }
    }

    pub(super) fn shown(&self, at: usize, name: &str) -> Option<&'a ViewColumn> {
        self.tables.get(at)?.view.column_named(name, self.dialect)
    }

    /// A literal or a parameter, with a sign or one cast around it at most.
    ///
    /// SECURITY: nothing here may fail while records are read. A cast of a cast, and a cast of a
    /// parameter that has another type elsewhere, are done record by record in PostgreSQL: the
    /// error would tell that there is a record in a group too small to be shown.
    fn is_constant(&self, expr: &Expr) -> bool {
        match expr {
            Expr::Nested(inner) => self.is_constant(inner),
            Expr::Value(_) | Expr::TypedString(_) => true,
            Expr::UnaryOp { .. } => is_signed_number(expr),
            Expr::Cast {
                kind: CastKind::Cast | CastKind::DoubleColon,
                expr: inner,
                data_type,
                format: None,
            } => self.is_cast_at_once(inner, data_type),
            _ => false,
        }
    }

    fn is_cast_at_once(&self, inner: &Expr, data_type: &DataType) -> bool {
        match inner {
            Expr::Nested(inner) => self.is_cast_at_once(inner, data_type),
            Expr::Value(value) => match &value.value {
                Value::Placeholder(written) => written
                    .get(1..)
                    .and_then(|digits| digits.parse().ok())
                    .is_some_and(|number| (self.once)(number)),
                Value::Number(_, _) => is_plain(self.dialect, data_type),
                _ => true,
            },
            Expr::UnaryOp { .. } => is_signed_number(inner) && is_plain(self.dialect, data_type),
            _ => false,
        }
    }

    fn table(&self, alias: &Ident) -> Option<usize> {
        let key = self.dialect.key(&alias.value);
        self.tables.iter().position(|entry| self.dialect.key(&entry.alias.value) == key)
    }
}

fn is_signed_number(expr: &Expr) -> bool {
    let Expr::UnaryOp { op: UnaryOperator::Minus | UnaryOperator::Plus, expr } = expr else {
        return false;
    };
    matches!(expr.as_ref(), Expr::Value(value) if matches!(value.value, Value::Number(_, _)))
}

/// Types that a number becomes by a rule that does not depend on the session, as `money` does.
fn is_plain(dialect: Dialect, data_type: &DataType) -> bool {
    surface::cast(dialect, data_type).is_ok_and(|family| family != TypeFamily::Other)
}

const fn is_comparison(op: &Op) -> bool {
    matches!(op, Op::Eq | Op::NotEq | Op::Lt | Op::LtEq | Op::Gt | Op::GtEq)
}

/// `count` or `pg_catalog.count`, folded.
fn function_name(name: &ObjectName) -> Option<String> {
    let ident = match name.0.as_slice() {
        [name] => name.as_ident()?,
        [schema, name] if schema.as_ident()?.value == "pg_catalog" => name.as_ident()?,
        _ => return None,
    };
    Some(ident.value.to_ascii_lowercase())
}
