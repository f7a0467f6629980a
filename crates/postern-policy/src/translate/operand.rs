//! Values in comparisons, and the way from a row to another along foreign keys.

use std::{collections::BTreeSet, sync::Arc};

use postern_core::{
    predicate::{Predicate, Reference},
    value::Value,
};

use super::{tree, truth::Truth};
use crate::model::Field;

/// A value.
#[derive(Debug)]
pub(super) enum Operand {
    /// A column, here or along a chain.
    Field(Chain, Field),
    /// A constant.
    Constant(Value),
    /// Known later (trial only).
    Later,
}

/// Steps along foreign keys, none for the row itself.
#[derive(Clone, Debug, Default)]
pub(super) struct Chain(Vec<Step>);

#[derive(Clone, Debug)]
struct Step {
    way: Arc<Reference>,
    target: Arc<str>,
    optional: bool,
}

impl Chain {
    pub(super) fn and_then(
        mut self,
        way: &Arc<Reference>,
        target: &Arc<str>,
        optional: bool,
    ) -> Self {
        let (way, target) = (Arc::clone(way), Arc::clone(target));
        self.0.push(Step { way, target, optional });
        self
    }

    /// The row type at its end; `None` when it has no steps.
    pub(super) fn target(&self) -> Option<&Arc<str>> {
        self.0.last().map(|step| &step.target)
    }

    pub(super) fn same(&self, other: &Self) -> bool {
        self.0.len() == other.0.len()
            && self.0.iter().zip(&other.0).all(|(a, b)| Arc::ptr_eq(&a.way, &b.way))
    }

    /// A test on one column at the end.
    pub(super) fn truth(&self, field: Field, base: Predicate) -> Truth {
        self.truth_of(&[field], base)
    }

    /// A test on columns at the end. Where one of them is NULL, or no row is there, it errs.
    pub(super) fn truth_of(&self, fields: &[Field], base: Predicate) -> Truth {
        let nullable: BTreeSet<_> =
            fields.iter().filter(|field| field.nullable).map(|field| field.id).collect();
        let present = nullable.iter().map(|id| Predicate::Present(*id));
        let with = |base: Predicate| tree::all(present.clone().chain([base]).collect());
        let (yes, no) = (with(base.clone()), with(tree::not(base)));
        if self.0.is_empty() {
            Truth::partial(yes, no, Some(nullable))
        } else {
            Truth::partial(self.along(yes), self.along(no), None)
        }
    }

    /// A test that is false, and no error, where no row is there: `has`.
    pub(super) fn there(&self, base: Predicate) -> Truth {
        let Some((last, before)) = self.0.split_last() else { return Truth::total(base) };
        let before = Self(before.to_vec());
        let found = tree::reached(&last.way, base);
        if !last.optional && before.0.is_empty() {
            return Truth::total(found);
        }
        // The steps before the last are taken for granted, and so is the last key: where they
        // are not there, the expression errs.
        let key = if last.optional {
            tree::all(last.way.columns.iter().map(|id| Predicate::Present(*id)).collect())
        } else {
            Predicate::Always
        };
        let no = tree::all(vec![key, tree::not(found.clone())]);
        if before.0.is_empty() {
            Truth::partial(found, no, Some(last.way.columns.iter().copied().collect()))
        } else {
            Truth::partial(before.along(found), before.along(no), None)
        }
    }

    fn along(&self, inner: Predicate) -> Predicate {
        self.0.iter().rev().fold(inner, |inner, step| tree::reached(&step.way, inner))
    }
}
