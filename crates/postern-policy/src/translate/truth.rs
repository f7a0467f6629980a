//! Where a condition is true, and where it is false. Where neither, Cedar would err.

use std::collections::BTreeSet;

use postern_core::{
    catalogue::ColumnId,
    predicate::{NODES_MAX, Predicate},
};

use super::{Unsayable, tree};

/// A condition's two sides, disjoint.
#[derive(Clone, Debug)]
pub(crate) struct Truth {
    yes: Predicate,
    no: No,
}

#[derive(Clone, Debug)]
enum No {
    /// Wherever it is not true: the condition never errs.
    Elsewhere,
    /// Only there. It errs exactly where one of the columns is NULL, if they are known.
    There(Predicate, Option<BTreeSet<ColumnId>>),
}

impl Truth {
    pub(super) const fn constant(value: bool) -> Self {
        let yes = if value { Predicate::Always } else { Predicate::Never };
        Self { yes, no: No::Elsewhere }
    }

    /// Stands for something known later, in a trial whose result is thrown away.
    pub(super) const fn later() -> Self {
        // Not a constant: nothing beside it may be folded away unseen.
        Self { yes: Predicate::All(Vec::new()), no: No::Elsewhere }
    }

    pub(super) const fn total(yes: Predicate) -> Self {
        Self { yes, no: No::Elsewhere }
    }

    /// True there, false there, and an error where one of the columns is NULL.
    pub(super) fn partial(
        yes: Predicate,
        no: Predicate,
        errs_on_null: Option<BTreeSet<ColumnId>>,
    ) -> Self {
        match errs_on_null {
            Some(columns) if columns.is_empty() => Self { yes, no: No::Elsewhere },
            columns => Self { yes, no: No::There(no, columns) },
        }
    }

    /// Itself, if both its sides can still be asked of a source.
    ///
    /// `a == b` and `if a then b else c` write their members twice, so nested ones double at every
    /// level: this stops them before they have grown.
    pub(crate) fn bounded(self) -> Result<Self, Unsayable> {
        let no = match &self.no {
            No::Elsewhere => 0,
            No::There(no, _) => tree::size(no, NODES_MAX),
        };
        if tree::size(&self.yes, NODES_MAX).saturating_add(no) >= NODES_MAX {
            return Err(Unsayable::new(format!(
                "a condition of more than {NODES_MAX} parts (`==` and `if` over conditions double \
                 what they hold)"
            )));
        }
        Ok(self)
    }

    /// Where it is true.
    pub(crate) const fn yes(&self) -> &Predicate {
        &self.yes
    }

    /// Where it is false.
    pub(crate) fn no(&self) -> Predicate {
        match &self.no {
            No::Elsewhere => tree::not(self.yes.clone()),
            No::There(no, _) => no.clone(),
        }
    }

    const fn is_total(&self) -> bool {
        matches!(self.no, No::Elsewhere)
    }

    pub(super) fn negate(self) -> Self {
        let yes = self.no();
        match self.no {
            No::Elsewhere => Self { yes, no: No::Elsewhere },
            No::There(_, columns) => Self { yes, no: No::There(self.yes, columns) },
        }
    }

    /// `a && b`: b is looked at only where a is true.
    pub(super) fn and(a: Self, b: Self) -> Self {
        if a.is_total() && b.is_safe_where(&a.yes) {
            return Self::total(tree::all(vec![a.yes, b.yes]));
        }
        let second = if a.is_total() { b.no() } else { tree::all(vec![a.yes.clone(), b.no()]) };
        let no = tree::any(vec![a.no(), second]);
        Self { yes: tree::all(vec![a.yes, b.yes]), no: No::There(no, None) }
    }

    /// `a || b`: b is looked at only where a is false.
    pub(super) fn or(a: Self, b: Self) -> Self {
        let not_a = a.no();
        if a.is_total() && b.is_safe_where(&not_a) {
            return Self::total(tree::any(vec![a.yes, b.yes]));
        }
        let no = tree::all(vec![not_a.clone(), b.no()]);
        let second = if a.is_total() { b.yes } else { tree::all(vec![not_a, b.yes]) };
        Self { yes: tree::any(vec![a.yes, second]), no: No::There(no, None) }
    }

    /// `if c then a else b`
    pub(super) fn choose(c: &Self, a: &Self, b: &Self) -> Self {
        let (not_c, is_c) = (c.no(), c.yes.clone());
        let safe = c.is_total() && a.is_safe_where(&is_c) && b.is_safe_where(&not_c);
        let yes = tree::any(vec![
            tree::all(vec![is_c.clone(), a.yes.clone()]),
            tree::all(vec![not_c.clone(), b.yes.clone()]),
        ]);
        if safe {
            return Self::total(yes);
        }
        let no = tree::any(vec![tree::all(vec![is_c, a.no()]), tree::all(vec![not_c, b.no()])]);
        Self { yes, no: No::There(no, None) }
    }

    /// `a == b` of two Booleans: both are looked at.
    pub(super) fn same(a: &Self, b: &Self) -> Self {
        let both = |x: &Predicate, y: &Predicate| tree::all(vec![x.clone(), y.clone()]);
        let (not_a, not_b) = (a.no(), b.no());
        let yes = tree::any(vec![both(&a.yes, &b.yes), both(&not_a, &not_b)]);
        if a.is_total() && b.is_total() {
            return Self::total(yes);
        }
        let no = tree::any(vec![both(&a.yes, &not_b), both(&not_a, &b.yes)]);
        Self { yes, no: No::There(no, None) }
    }

    /// Whether it never errs on rows that meet the guard.
    fn is_safe_where(&self, guard: &Predicate) -> bool {
        match &self.no {
            No::Elsewhere => true,
            No::There(_, Some(columns)) => columns.iter().all(|id| implies_present(guard, *id)),
            No::There(_, None) => false,
        }
    }
}

/// Whether rows that meet the predicate have that column, as far as one can see.
fn implies_present(predicate: &Predicate, column: ColumnId) -> bool {
    match predicate {
        Predicate::Present(id) => *id == column,
        Predicate::All(members) => members.iter().any(|member| implies_present(member, column)),
        Predicate::Not(inner) => match inner.as_ref() {
            // `!(a || b)` holds where neither does.
            Predicate::Any(members) => members.iter().any(
                |member| matches!(member, Predicate::Not(inner) if implies_present(inner, column)),
            ),
            Predicate::Not(inner) => implies_present(inner, column),
            _ => false,
        },
        Predicate::Always
        | Predicate::Never
        | Predicate::Any(_)
        | Predicate::Holds(_)
        | Predicate::Compare { .. }
        | Predicate::Like { .. }
        | Predicate::Among { .. }
        | Predicate::Reached { .. } => false,
    }
}
