//! Columns that depend on the keys of a group: who groups by the primary key of a table may name
//! its other columns, for each group has one record of it.
//!
//! PostgreSQL knows that of its own tables. A view of a table stands in the place of each here, of
//! which the engine knows no key, so the columns are added to GROUP BY: they tell no two records
//! of a group apart, and the groups stay as they are.

use std::ops::ControlFlow;

use postern_core::{dialect::Dialect, refusal::Refusal};
use sqlparser::{
    ast::{Expr, Function, GroupByExpr, Ident, ObjectNamePart, OrderBy, Select, Visit, Visitor},
    tokenizer::Span,
};

use super::{Binder, found};
use crate::{
    rewrite::tree,
    surface::{self, FunctionKind},
};

impl Binder<'_> {
    /// Adds the columns of the block at hand that its keys decide and that are named outside of
    /// aggregates.
    ///
    /// # Errors
    /// Where one of them waits for its mask: the engine would compare it.
    pub(super) fn add_dependents(
        &self,
        select: &mut Select,
        order_by: Option<&OrderBy>,
    ) -> Result<(), Refusal> {
        if self.dialect != Dialect::Postgresql {
            return Ok(());
        }
        let GroupByExpr::Expressions(keys, modifiers) = &select.group_by else { return Ok(()) };
        if keys.is_empty() || !modifiers.is_empty() {
            return Ok(());
        }
        let decided = self.decided(keys)?;
        if decided.is_empty() {
            return Ok(());
        }
        let mut named = Named { of: &decided, columns: keys.clone(), aggregates: 0 };
        let _all_seen = Visit::visit(&select.projection, &mut named);
        let _all_seen = Visit::visit(&select.having, &mut named);
        let _all_seen = Visit::visit(&select.named_window, &mut named);
        let _all_seen = order_by.map(|order| Visit::visit(order, &mut named));
        select.group_by = GroupByExpr::Expressions(named.columns, Vec::new());
        Ok(())
    }

    /// The printed columns of the tables whose whole primary key is among these keys, as it is.
    /// What the gate masks is left out: the engine compares what stands in GROUP BY.
    fn decided(&self, keys: &[Expr]) -> Result<Vec<Vec<Ident>>, Refusal> {
        let relations = self.scopes.last().map(|scope| scope.relations.as_slice());
        let mut decided = Vec::new();
        for relation in relations.unwrap_or_default() {
            let Some(view) = relation.scan.and_then(|at| self.scans.get(at)).map(|one| &one.view)
            else {
                continue;
            };
            let is_key = |id| {
                relation.columns.iter().any(|column| {
                    column.flow.origin == Some((view.table.id, id))
                        && column.flow.gate.is_none()
                        && keys.contains(&tree::column(&relation.printed, &column.printed))
                })
            };
            let key = &view.table.primary_key;
            if !key.is_empty() && key.iter().all(|id| is_key(*id)) {
                for column in relation.columns.iter().filter(|column| column.flow.waits()) {
                    found::looked_at(&column.name, &column.flow, Span::empty())?;
                }
                let open = relation.columns.iter().filter(|column| column.flow.gate.is_none());
                decided.extend(open.map(|column| {
                    vec![tree::quoted(&relation.printed), tree::quoted(&column.printed)]
                }));
            }
        }
        Ok(decided)
    }
}

/// Collects the columns that are named, in subqueries too, and not within an aggregate.
struct Named<'d> {
    of: &'d [Vec<Ident>],
    columns: Vec<Expr>,
    /// How many aggregates are around.
    aggregates: usize,
}

impl Visitor for Named<'_> {
    type Break = ();

    fn pre_visit_expr(&mut self, expr: &Expr) -> ControlFlow<()> {
        if let Expr::Function(function) = expr
            && is_aggregate(function)
        {
            self.aggregates = self.aggregates.saturating_add(1);
        }
        if let Expr::CompoundIdentifier(parts) = expr
            && self.aggregates == 0
            && self.of.contains(parts)
            && !self.columns.contains(expr)
        {
            self.columns.push(expr.clone());
        }
        ControlFlow::Continue(())
    }

    fn post_visit_expr(&mut self, expr: &Expr) -> ControlFlow<()> {
        if let Expr::Function(function) = expr
            && is_aggregate(function)
        {
            self.aggregates = self.aggregates.saturating_sub(1);
        }
        ControlFlow::Continue(())
    }
}

/// Whether a printed call makes one value of the records of a group.
fn is_aggregate(function: &Function) -> bool {
    let Some(ObjectNamePart::Identifier(name)) = function.name.0.last() else { return false };
    let kind = surface::function(Dialect::Postgresql, &name.value).ok().map(|known| known.kind);
    function.over.is_none()
        && matches!(kind, Some(FunctionKind::Aggregate | FunctionKind::OrderedSet))
}
