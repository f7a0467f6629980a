//! Joins of a block: along declared keys.

use postern_core::{
    catalogue::{ColumnId, Individuals, TableName},
    sight::ViewColumn,
};
use sqlparser::ast::{Expr, ObjectName};

use super::{
    ground::{Column, Shape},
    owner::Spot,
};

/// A key, wherever it is referenced from.
type Key = (TableName, ColumnId);

/// For which records a join's equality holds.
#[derive(PartialEq, Eq)]
pub(super) enum Side {
    /// For all.
    Both,
    /// Where these tables, the small side of an outer join, have a record.
    ///
    /// SECURITY: an equality of two tables of the other side holds for none of its records then:
    /// they stand beside each other in all pairs.
    Small(Vec<usize>),
}

impl Shape<'_> {
    /// USING joins the newest relation with one before it that has the column too.
    pub(super) fn using(
        &mut self,
        columns: &[ObjectName],
        seen: &[usize],
        side: &Side,
    ) -> Option<()> {
        let (newest, earlier) = seen.split_last()?;
        for name in columns {
            let [part] = name.0.as_slice() else { return None };
            let name = &part.as_ident()?.value;
            let plain = |relation: usize| match self.named(relation, name)? {
                Column::Plain(spot) => Some((spot, self.shown(spot)?)),
                Column::Dimension(_) => None,
            };
            let (right, held) = plain(*newest)?;
            let key = self.key(right.0, held)?;
            let (left, _) = earlier
                .iter()
                .filter_map(|at| plain(*at))
                .find(|(spot, shown)| self.key(spot.0, shown).as_ref() == Some(&key))?;
            self.holds(left, right, side)?;
        }
        Some(())
    }

    /// An equality of two columns that are the same key, along a declared reference.
    pub(super) fn joined(&mut self, left: &Expr, right: &Expr, side: &Side) -> Option<()> {
        let (a, left) = self.column(left)?;
        let (b, right) = self.column(right)?;
        let simple = self.key(a, left).is_some_and(|key| self.key(b, right) == Some(key));
        if a == b || !(simple || self.composite(a, left, b, right)) {
            return None;
        }
        self.holds((a, left.id()), (b, right.id()), side)
    }

    /// Notes an equality of keys.
    ///
    /// SECURITY: a table beside itself by its own key is the same record twice: its conditions
    /// would part over two names, and its measures multiply with themselves.
    fn holds(&mut self, left: Spot, right: Spot, side: &Side) -> Option<()> {
        let (one, other) = (self.tables.get(left.0)?, self.tables.get(right.0)?);
        let is_itself = one.view.table.name == other.view.table.name
            && left.1 == right.1
            && self.is_individual(left.0, left.1)
            && one.view.table.primary_key.as_slice() == [left.1];
        if is_itself {
            return None;
        }
        match side {
            Side::Both => self.equal.push((left, right)),
            Side::Small(tables) => {
                let small = [left, right].into_iter().filter(|(at, _)| tables.contains(at));
                let before = self.met.len();
                self.met.extend(small);
                (self.met.len() > before).then(|| self.loose.push((left, right)))?;
            }
        }
        self.edges.push((left.0, right.0));
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
    fn composite(&self, a: usize, left: &ViewColumn, b: usize, right: &ViewColumn) -> bool {
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
}
