//! `EXISTS` and `IN` over records that a record may have several of, where records are only counted:
//! customers who have an order, or none.
//!
//! As a join such a customer stands there once for each order, so what counts records counts keys
//! instead; any other aggregate would weigh them. Who has none is the rest of an outer join.

use std::ops::ControlFlow;

use sqlparser::ast::{
    DuplicateTreatment, Expr, FunctionArg, FunctionArgExpr, FunctionArguments, GroupByExpr, Join,
    JoinConstraint, JoinOperator, OrderBy, Query, Select, SelectItem, SetExpr, TableFactor,
    TableWithJoins, Value, VisitMut, VisitorMut,
};

use super::{Joins, Semi, named, plain, several};
use crate::{aggregate::is_aggregate, parts, rewrite::conjuncts};

/// What a block looks for among records of other tables, and its other conditions.
pub(super) struct Found {
    /// In place of what the block reads.
    pub from: Option<TableWithJoins>,
    /// Each with whether there are fewer.
    pub among: Vec<(Semi, bool)>,
    pub kept: Vec<Expr>,
}

impl Joins<'_> {
    /// The body of a query, where it counts the records of one table.
    pub(super) fn counted(&mut self, query: &mut Query) {
        let SetExpr::Select(select) = query.body.as_mut() else { return };
        let Some(found) = self.found(select).or_else(|| self.of_people(select)) else { return };
        let Found { from, among, mut kept } = found;
        let Some(key) = among.first().map(|(semi, _)| semi.outer.clone()) else { return };
        let (mut counting, mut order_by) = (select.clone(), query.order_by.clone());
        if !self.counts(&mut counting, order_by.as_mut(), key) {
            return;
        }
        if let Some(from) = from {
            counting.from = vec![from];
        }
        for (semi, is_absent) in among {
            let (relation, equal) = self.join(semi);
            if is_absent {
                let Some(from) = counting.from.first_mut() else { return };
                let missing = relation_key(&relation.relation);
                let join_operator = JoinOperator::LeftOuter(JoinConstraint::On(equal));
                let relation = relation.relation;
                from.joins.push(Join { relation, global: false, join_operator });
                kept.extend(missing.map(parts::is_null));
            } else {
                counting.from.push(relation);
                kept.push(equal);
            }
        }
        counting.selection = Some(parts::all(kept));
        *select = counting;
        query.order_by = order_by;
    }

    /// The conditions of a block over one table.
    fn found(&self, select: &Select) -> Option<Found> {
        let [TableWithJoins { relation, joins }] = select.from.as_slice() else { return None };
        joins.is_empty().then_some(())?;
        let (mut among, mut kept) = (Vec::new(), Vec::new());
        for condition in conjuncts(select.selection.as_ref()?) {
            match self.among(relation, condition) {
                Some(found) => among.extend(found),
                None => kept.push(condition.clone()),
            }
        }
        (!among.is_empty()).then_some(Found { from: None, among, kept })
    }

    /// `key IN (SELECT reference FROM t WHERE …)`, `EXISTS (SELECT … FROM t WHERE t.reference = key
    /// AND …)`, and that there is none, or so many.
    fn among(&self, table: &TableFactor, condition: &Expr) -> Option<Vec<(Semi, bool)>> {
        if let Some((records, bounds)) = several::looked_up(condition) {
            let semi = self.looked_for(table, &records)?;
            return Some(bounds.into_iter().map(|bound| semi.clone().bound(bound)).collect());
        }
        match condition {
            Expr::Nested(inner) => self.among(table, inner),
            Expr::InSubquery { expr, subquery, negated } => {
                let grouped = several::grouped(subquery).filter(|found| found.columns == 1);
                let records = grouped.as_ref().map_or(subquery.as_ref(), |found| &found.records);
                let (select, other) = plain(records)?;
                let [SelectItem::UnnamedExpr(reference)] = select.projection.as_slice() else {
                    return None;
                };
                self.refers(other, reference, table, expr)?;
                let conditions = select.selection.iter().cloned().collect();
                let (outer, key) = (expr.as_ref().clone(), reference.clone());
                let from = select.from.first()?.clone();
                let semi = Semi { outer, key, from, conditions, at_least: None };
                let Some(grouped) = grouped else { return Some(vec![(semi, *negated)]) };
                let bounds = match (grouped.bounds.as_slice(), negated) {
                    (bounds, false) => bounds.to_vec(),
                    ([one], true) => vec![one.turned()],
                    (_, true) => return None,
                };
                Some(bounds.into_iter().map(|bound| semi.clone().bound(bound)).collect())
            }
            Expr::Exists { subquery, negated } => {
                Some(vec![(self.looked_for(table, subquery)?, *negated)])
            }
            _ => None,
        }
    }

    /// `SELECT … FROM t WHERE t.reference = key AND …`
    fn looked_for(&self, table: &TableFactor, subquery: &Query) -> Option<Semi> {
        let (select, other) = plain(subquery)?;
        let conditions = conjuncts(select.selection.as_ref()?);
        let meeting = |condition: &Expr| self.met(other, table, condition);
        let (at, (outer, key)) = conditions
            .iter()
            .enumerate()
            .find_map(|(at, condition)| Some((at, meeting(condition)?)))?;
        let others = conditions.into_iter().enumerate().filter(|(other, _)| *other != at);
        let conditions = others.map(|(_, condition)| condition.clone()).collect();
        let from = select.from.first()?.clone();
        Some(Semi { outer, key, from, conditions, at_least: None })
    }

    /// `other.reference = table.key`, either way round: the key of the table first.
    fn met(
        &self,
        other: &TableFactor,
        table: &TableFactor,
        condition: &Expr,
    ) -> Option<(Expr, Expr)> {
        let Expr::BinaryOp { left, op: sqlparser::ast::BinaryOperator::Eq, right } = condition
        else {
            return None;
        };
        let is_of = |table: &TableFactor, expr: &Expr| match expr {
            Expr::CompoundIdentifier(path) => match path.as_slice() {
                [relation, _] => self.names(table, relation),
                _ => false,
            },
            _ => false,
        };
        [(left, right), (right, left)].into_iter().find_map(|(reference, key)| {
            (is_of(other, reference) && is_of(table, key)).then_some(())?;
            self.refers(other, reference, table, key)?;
            Some((key.as_ref().clone(), reference.as_ref().clone()))
        })
    }

    /// Whether a column of one table, which no record lacks, is its reference to the key of the
    /// other.
    fn refers(
        &self,
        from: &TableFactor,
        reference: &Expr,
        to: &TableFactor,
        key: &Expr,
    ) -> Option<()> {
        self.is_key(to, key)?;
        let (from, here) = self.column(from, reference)?;
        let (to, there) = self.column(to, key)?;
        let column = from.table.column(here)?;
        let is_reference = from.table.foreign_keys.iter().any(|foreign| {
            foreign.table == to.table.name
                && foreign.columns.as_slice() == [here]
                && foreign.referenced.as_slice() == [there]
        });
        (is_reference && !column.nullable).then_some(())
    }

    /// Counts keys in the place of records; whether the block makes groups, and aggregates nothing
    /// but records.
    fn counts(&self, select: &mut Select, order_by: Option<&mut OrderBy>, key: Expr) -> bool {
        let mut counts = Counts { joins: self, key, depth: 0, made: 0 };
        let mut is_open = true;
        for item in &mut select.projection {
            is_open &= VisitMut::visit(item, &mut counts).is_continue();
        }
        is_open &= VisitMut::visit(&mut select.having, &mut counts).is_continue();
        if let Some(order_by) = order_by {
            is_open &= VisitMut::visit(order_by, &mut counts).is_continue();
        }
        let is_grouped = !matches!(&select.group_by,
            GroupByExpr::Expressions(keys, _) if keys.is_empty());
        // Records that are passed on would be passed on several times.
        is_open && (is_grouped || counts.made > 0)
    }
}

/// The one column of a relation that was made, as others name it.
fn relation_key(relation: &TableFactor) -> Option<Expr> {
    let TableFactor::Derived { alias: Some(alias), .. } = relation else { return None };
    Some(Expr::CompoundIdentifier(vec![alias.name.clone(), alias.name.clone()]))
}

/// Puts `count(DISTINCT key)` in the place of `count(*)`; stops at any other aggregate.
struct Counts<'j> {
    joins: &'j Joins<'j>,
    key: Expr,
    depth: usize,
    made: usize,
}

impl VisitorMut for Counts<'_> {
    type Break = ();

    fn pre_visit_query(&mut self, _: &mut Query) -> ControlFlow<()> {
        self.depth = self.depth.saturating_add(1);
        ControlFlow::Continue(())
    }

    fn post_visit_query(&mut self, _: &mut Query) -> ControlFlow<()> {
        self.depth = self.depth.saturating_sub(1);
        ControlFlow::Continue(())
    }

    fn pre_visit_expr(&mut self, expr: &mut Expr) -> ControlFlow<()> {
        let Expr::Function(function) = expr else { return ControlFlow::Continue(()) };
        if self.depth > 0
            || function.over.is_some()
            || !is_aggregate(self.joins.sight.dialect, function)
        {
            return ControlFlow::Continue(());
        }
        let FunctionArguments::List(list) = &mut function.args else {
            return ControlFlow::Break(());
        };
        let counts_records = match list.args.as_slice() {
            [FunctionArg::Unnamed(FunctionArgExpr::Wildcard)] => true,
            [FunctionArg::Unnamed(FunctionArgExpr::Expr(Expr::Value(value)))] => {
                matches!(value.value, Value::Number(..))
            }
            _ => false,
        };
        let is_count = named(&function.name).is_some_and(
            |path| matches!(path.as_slice(), [name] if name.value.eq_ignore_ascii_case("count")),
        );
        if !(is_count && counts_records && list.duplicate_treatment.is_none()) {
            return ControlFlow::Break(());
        }
        self.made = self.made.saturating_add(1);
        list.duplicate_treatment = Some(DuplicateTreatment::Distinct);
        list.args = vec![FunctionArg::Unnamed(FunctionArgExpr::Expr(self.key.clone()))];
        ControlFlow::Continue(())
    }
}
