//! Whose records a block holds, where a reference tells it and nobody wrote the join.
//!
//! The lines of an order are of whom the order is of. Where single records of a table are closed
//! and nothing in the block says whose they are, the tables that its references lead through to
//! individuals are joined: each record has exactly one there, so that the answer is the same.

use std::sync::Arc;

use postern_core::{
    catalogue::{ColumnId, ForeignKey, Individuals},
    refusal::Refusal,
    sight::{RowAccess, Shown, TableView},
};
use sqlparser::{
    ast::{BinaryOperator, Expr, JoinConstraint, JoinOperator},
    tokenizer::Span,
};

use super::{Binder, from::Item, policy_failed, scope::Place};
use crate::{parts, refuse, rewrite::tree};

/// Most references from a record to its individual.
const STEPS_MAX: usize = 3;

/// A reference, and the table that it leads to.
type Step = (ForeignKey, Arc<TableView>);

impl Binder<'_> {
    /// Joins what says whose the records of the block are, where nothing in it does.
    pub(super) fn join_individuals(
        &mut self,
        items: &mut [Item],
        place: Span,
    ) -> Result<(), Refusal> {
        let Some((mut from, scan, way)) = self.nearest_individuals()? else { return Ok(()) };
        let Some(item) = items.iter_mut().find(|item| item.surely_holds(scan)) else {
            return Ok(());
        };
        for (key, view) in way {
            let to = self.scopes.last().map_or(0, |scope| scope.relations.len());
            let factor = self.nameless_scan(view, place)?;
            let mut equal = None;
            for (here, there) in key.columns.iter().zip(&key.referenced) {
                let here = self.key_column(from, *here, place)?;
                let there = self.key_column(to, *there, place)?;
                equal = Some(tree::and(equal, parts::binary(here, BinaryOperator::Eq, there)));
            }
            let equal = equal.ok_or_else(|| refuse::internal("a reference of no columns"))?;
            item.joins.push((factor, JoinOperator::Join(JoinConstraint::On(equal))));
            from = to;
        }
        self.hide_nameless();
        Ok(())
    }

    /// The relation of the block, with its scan, that is the fewest references away from
    /// individuals; nothing where the block says whose its records are, or a block below does.
    fn nearest_individuals(&self) -> Result<Option<(usize, usize, Vec<Step>)>, Refusal> {
        let Some(scope) = self.scopes.last() else { return Ok(None) };
        let mut best: Option<(usize, usize, Vec<Step>)> = None;
        for (at, relation) in scope.relations.iter().enumerate() {
            if relation.records.is_some() {
                return Ok(None);
            }
            let Some(scan) = relation.scan else { continue };
            let Some(view) = self.scans.get(scan).map(|held| &held.view) else { continue };
            if names_individuals(view) {
                return Ok(None);
            }
            if view.access == RowAccess::AggregateOnly
                && view.table.individuals == Individuals::Unstated
                && let Some(way) = self.way_to_individuals(view, STEPS_MAX)?
                && best.as_ref().is_none_or(|(_, _, known)| way.len() < known.len())
            {
                best = Some((at, scan, way));
            }
        }
        Ok(best)
    }

    /// The one way of references from each record to an individual.
    ///
    /// SECURITY: where two lead to individuals, as from a message to whom it is from and to whom it
    /// is to, nobody said whose the record is; also where some records have one of them alone.
    fn way_to_individuals(
        &self,
        view: &Arc<TableView>,
        steps: usize,
    ) -> Result<Option<Vec<Step>>, Refusal> {
        let Some(steps) = steps.checked_sub(1) else { return Ok(None) };
        let mut found: Option<Vec<Step>> = None;
        for key in &view.table.foreign_keys {
            let there = self.sight.find(Some(&key.table.schema), &key.table.name);
            let Some(there) = there.map_err(policy_failed)? else { continue };
            let further = match there.table.individuals {
                Individuals::Key(_) => Some(Vec::new()),
                Individuals::Nobody => None,
                Individuals::Unstated => self.way_to_individuals(&there, steps)?,
            };
            let Some(further) = further else { continue };
            let is_followed = has_all_of(view, key)
                && !there.is_filtered()
                && key.referenced.iter().all(|id| is_clear(&there, *id));
            let step = (key.clone(), there);
            let way = std::iter::once(step).chain(further).collect();
            if !is_followed || found.replace(way).is_some() {
                return Ok(None);
            }
        }
        Ok(found)
    }

    /// What was joined is nothing that the statement can name.
    fn hide_nameless(&mut self) {
        for relation in self.scopes.last_mut().into_iter().flat_map(|scope| &mut scope.relations) {
            if relation.scan.is_some() && relation.name.is_empty() {
                relation.columns.clear();
            }
        }
    }

    /// A column of a relation of the block, by its number in the table.
    fn key_column(&mut self, relation: usize, id: ColumnId, place: Span) -> Result<Expr, Refusal> {
        let missing = || refuse::internal("a key that is not in sight");
        let here = self.scopes.len().saturating_sub(1);
        let held = self.scopes.last().and_then(|scope| scope.relations.get(relation));
        let table = held.and_then(|held| self.scans.get(held.scan?)).ok_or_else(missing)?;
        let column =
            table.view.columns.iter().position(|shown| shown.id() == id).ok_or_else(missing)?;
        let name = table.view.columns.get(column).map(|shown| Arc::clone(&shown.column.name));
        let name = name.ok_or_else(missing)?;
        self.merged(here, &[Place { relation, column }], &name, place)?.value(place)
    }
}

fn names_individuals(view: &TableView) -> bool {
    matches!(view.table.individuals, Individuals::Key(_))
}

/// Whether each record has the reference, and the caller sees it as it is.
fn has_all_of(view: &TableView, key: &ForeignKey) -> bool {
    let always = |id: &ColumnId| view.table.column(*id).is_some_and(|column| !column.nullable);
    !key.columns.is_empty()
        && key.columns.len() == key.referenced.len()
        && key.columns.iter().all(|id| always(id) && is_clear(view, *id))
}

fn is_clear(view: &TableView, id: ColumnId) -> bool {
    view.columns.iter().any(|shown| shown.id() == id && shown.shown == Shown::Clear)
}
