//! FROM of a block: which relations, joined how.

use postern_core::catalogue::{ColumnId, Individuals};
use sqlparser::ast::{
    Ident, Join, JoinConstraint, JoinOperator, Select, TableFactor, TableWithJoins,
};

use super::{
    Internal,
    condition::DEPTH_MAX,
    ground::{Held, Shape},
    join::Side,
    why::Why,
};

impl Shape<'_> {
    /// Each relation of the block stands in FROM once, and nothing else does.
    pub(super) fn from(&mut self, select: &Select) -> Option<()> {
        let mut seen = Vec::new();
        for tree in &select.from {
            self.tree(tree, &mut seen)?;
        }
        (seen.len() == self.relations.len()).then_some(())
    }

    /// Once all joins are known: every table hangs together with the others and on those whose
    /// individuals are counted.
    pub(super) fn settled(&mut self) -> Option<()> {
        let hangs_together = self.connected().and_then(|()| self.owned());
        self.because(hangs_together, || Why::Apart)?;
        let anybody = self.tables.iter().any(|held| held.individual.is_some());
        let of_nobody = |held: &Held| held.view.table.individuals == Individuals::Nobody;
        // Data of nobody has nobody to protect in a group; where nobody said whose it is, there
        // is no group that could be counted.
        let is_somebodys = (anybody || self.tables.iter().all(of_nobody)).then_some(());
        self.because(is_somebodys, || Why::Apart)?;
        self.presences()
    }

    fn tree(&mut self, tree: &TableWithJoins, seen: &mut Vec<usize>) -> Option<()> {
        self.factor(&tree.relation, seen)?;
        for Join { relation, global, join_operator } in &tree.joins {
            if *global {
                return None;
            }
            let before = seen.len();
            self.factor(relation, seen)?;
            match join_operator {
                JoinOperator::Join(constraint) | JoinOperator::Inner(constraint) => {
                    self.constraint(constraint, seen, &Side::Both)?;
                }
                JoinOperator::Left(constraint) | JoinOperator::LeftOuter(constraint) => {
                    self.outer(constraint, seen, before..seen.len())?;
                }
                JoinOperator::Right(constraint) | JoinOperator::RightOuter(constraint) => {
                    // In SQLite what stands before a comma as well.
                    self.outer(constraint, seen, 0..before)?;
                }
                JoinOperator::CrossJoin(JoinConstraint::None) => {}
                _ => return None,
            }
        }
        Some(())
    }

    /// An outer join: the relations at `small` may have no record.
    fn outer(
        &mut self,
        constraint: &JoinConstraint,
        seen: &[usize],
        small: std::ops::Range<usize>,
    ) -> Option<()> {
        let small = seen.get(small)?;
        let tables: Vec<usize> = small.iter().flat_map(|at| self.tables_of(*at)).collect();
        self.of_small(&tables)?;
        self.constraint(constraint, seen, &Side::Small(tables))?;
        self.may_miss(small);
        Some(())
    }

    fn constraint(
        &mut self,
        constraint: &JoinConstraint,
        seen: &[usize],
        side: &Side,
    ) -> Option<()> {
        match constraint {
            JoinConstraint::On(on) => self.join_filter(on, side, DEPTH_MAX),
            JoinConstraint::Using(columns) => self.using(columns, seen, side),
            JoinConstraint::Natural | JoinConstraint::None => None,
        }
    }

    fn factor(&mut self, factor: &TableFactor, seen: &mut Vec<usize>) -> Option<()> {
        if let TableFactor::NestedJoin { table_with_joins, alias: None } = factor {
            return self.tree(table_with_joins, seen);
        }
        let at = self.relation(name(factor)?)?;
        if seen.contains(&at) {
            return None;
        }
        seen.push(at);
        Some(())
    }

    fn may_miss(&mut self, relations: &[usize]) {
        for relation in relations {
            for at in self.tables_of(*relation) {
                if let Some(optional) = self.optional.get_mut(at) {
                    *optional = true;
                }
            }
        }
    }

    /// Whether every table hangs together with the first.
    fn connected(&self) -> Option<()> {
        let mut reached = vec![0_usize];
        let mut grew = true;
        while grew {
            grew = false;
            for (a, b) in &self.edges {
                for (from, to) in [(a, b), (b, a)] {
                    if reached.contains(from) && !reached.contains(to) {
                        reached.push(*to);
                        grew = true;
                    }
                }
            }
        }
        (reached.len() == self.tables.len()).then_some(())
    }

    /// For every table whose records may be missing, a column that tells whether there is one.
    fn presences(&mut self) -> Option<()> {
        for (at, held) in self.tables.iter().enumerate() {
            if self.optional.get(at) != Some(&true) || held.individual.is_some() {
                continue;
            }
            let relation = self.relations.get(held.relation)?;
            let super::Holds::Table(view) = &relation.holds else { return None };
            let column = never_null(held)?;
            let mut internal_name = format!("postern_record_{at}");
            while view.table.column_named(&internal_name, self.dialect).is_some() {
                internal_name.push('_');
            }
            let alias = relation.alias.clone();
            *self.present.get_mut(at)? = Some(Internal { alias, column, internal_name });
        }
        Some(())
    }
}

/// A column that no record of the table lacks.
fn never_null(held: &Held) -> Option<ColumnId> {
    let table = &held.view.table;
    match table.individuals {
        Individuals::Key(key) => Some(key),
        Individuals::Nobody | Individuals::Unstated => table.primary_key.first().copied(),
    }
}

/// A table or the view that already took its place, told by its alias.
fn name(factor: &TableFactor) -> Option<&Ident> {
    match factor {
        TableFactor::Table { name, alias: None, args: None, sample: None, .. } => {
            name.0.last()?.as_ident()
        }
        TableFactor::Table { alias: Some(alias), args: None, sample: None, .. }
        | TableFactor::Derived { lateral: false, alias: Some(alias), sample: None, .. } => {
            (alias.columns.is_empty() && alias.at.is_none()).then_some(&alias.name)
        }
        _ => None,
    }
}
