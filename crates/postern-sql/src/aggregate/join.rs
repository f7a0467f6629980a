//! Joins of a block: along declared keys, and all tables hanging together.

use postern_core::{
    catalogue::{ColumnId, Individuals, TableName},
    sight::ViewColumn,
};
use sqlparser::ast::{Expr, ObjectName};

use super::shape::Shape;

/// A key, wherever it is referenced from.
type Key = (TableName, ColumnId);

impl Shape<'_> {
    /// USING joins the newest table with one before it that has the column too.
    pub(super) fn using(&mut self, columns: &[ObjectName], seen: &[usize]) -> Option<()> {
        let (newest, earlier) = seen.split_last()?;
        for name in columns {
            let [part] = name.0.as_slice() else { return None };
            let name = &part.as_ident()?.value;
            let held = self.shown(*newest, name)?;
            let right = self.key(*newest, held)?;
            let (left, shown) = earlier.iter().find_map(|at| {
                let shown = self.shown(*at, name)?;
                (self.key(*at, shown)? == right).then_some((*at, shown))
            })?;
            self.edges.push((left, *newest));
            self.equal.push(((left, shown.id()), (*newest, held.id())));
        }
        Some(())
    }

    /// An equality of two columns that are the same key, along a declared reference.
    pub(super) fn joined(&mut self, left: &Expr, right: &Expr) -> Option<()> {
        let (a, left) = self.column(left)?;
        let (b, right) = self.column(right)?;
        let simple = self.key(a, left).is_some_and(|key| self.key(b, right) == Some(key));
        if a == b || !(simple || self.composite(a, left, b, right)) {
            return None;
        }
        self.edges.push((a, b));
        self.equal.push(((a, left.id()), (b, right.id())));
        Some(())
    }

    /// The key a column holds: the one it alone references, or its own as primary or entity key.
    pub(super) fn key(&self, at: usize, shown: &ViewColumn) -> Option<Key> {
        let table = &self.tables.get(at)?.view.table;
        let id = shown.id();
        for key in &table.foreign_keys {
            if let ([here], [there]) = (key.columns.as_slice(), key.referenced.as_slice())
                && *here == id
            {
                return Some((key.table.clone(), *there));
            }
        }
        let own = table.primary_key.contains(&id) || table.individuals == Individuals::Key(id);
        own.then(|| (table.name.clone(), id))
    }

    /// Whether the two columns stand opposite each other in a reference of several columns.
    pub(super) fn composite(
        &self,
        a: usize,
        left: &ViewColumn,
        b: usize,
        right: &ViewColumn,
    ) -> bool {
        let one_way = |from: usize, here: &ViewColumn, to: usize, there: &ViewColumn| {
            let (Some(from), Some(to)) = (self.tables.get(from), self.tables.get(to)) else {
                return false;
            };
            from.view.table.foreign_keys.iter().any(|key| {
                key.table == to.view.table.name
                    && key
                        .columns
                        .iter()
                        .zip(&key.referenced)
                        .any(|pair| pair == (&here.id(), &there.id()))
            })
        };
        one_way(a, left, b, right) || one_way(b, right, a, left)
    }

    /// Whether every table hangs together with the first.
    pub(super) fn connected(&self) -> Option<()> {
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
}
