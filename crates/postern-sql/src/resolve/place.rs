//! The FROM of a block once everything was asked of it: views into the places of their tables.

use postern_core::refusal::Refusal;
use sqlparser::ast::{Expr, Join, JoinOperator, TableFactor, TableWithJoins};

use super::{
    Binder,
    from::{Factor, Item, table_factor},
};
use crate::{refuse, rewrite::tree};

impl Binder<'_> {
    /// Puts the views into their places.
    pub(super) fn place_item(&mut self, item: Item) -> Result<TableWithJoins, Refusal> {
        let relation = self.place_factor(item.first)?;
        let joins = item
            .joins
            .into_iter()
            .map(|(factor, join_operator)| {
                Ok(Join { relation: self.place_factor(factor)?, global: false, join_operator })
            })
            .collect::<Result<_, Refusal>>()?;
        Ok(TableWithJoins { relation, joins })
    }

    /// The item with its tables by their printed aliases alone.
    pub(super) fn outline(&self, item: &Item) -> TableWithJoins {
        let joins = item
            .joins
            .iter()
            .map(|(factor, join_operator)| Join {
                relation: self.outline_factor(factor),
                global: false,
                join_operator: join_operator.clone(),
            })
            .collect();
        TableWithJoins { relation: self.outline_factor(&item.first), joins }
    }

    fn outline_factor(&self, factor: &Factor) -> TableFactor {
        match factor {
            Factor::Ready(ready) => ready.as_ref().clone(),
            Factor::Nested(item) => TableFactor::NestedJoin {
                table_with_joins: Box::new(self.outline(item)),
                alias: None,
            },
            Factor::Scan(at) => {
                let printed = self.scans.get(*at).map_or("", |scan| &scan.printed);
                table_factor(tree::object(&[printed]), tree::alias(printed), None, false)
            }
        }
    }

    fn place_factor(&mut self, factor: Factor) -> Result<TableFactor, Refusal> {
        match factor {
            Factor::Ready(ready) => Ok(*ready),
            Factor::Nested(item) => Ok(TableFactor::NestedJoin {
                table_with_joins: Box::new(self.place_item(*item)?),
                alias: None,
            }),
            Factor::Scan(at) => {
                let Some(scan) = self.scans.get(at) else {
                    return Err(refuse::internal("a table without its view"));
                };
                let (factor, read) =
                    scan.build(self.dialect, &self.sight.source, &mut self.extras)?;
                self.reads.add(&read);
                Ok(factor)
            }
        }
    }
}

/// Expressions that decide which rows a join gives, where a copy inside a scan changes nothing.
pub(super) fn pushable<'e>(joins: &'e [(Factor, JoinOperator)], into: &mut Vec<&'e Expr>) {
    for (factor, operator) in joins {
        if let Some(on) = super::join::inner_condition(operator) {
            into.push(on);
        }
        if let Factor::Nested(item) = factor {
            item.conditions(into);
        }
    }
}

impl Item {
    /// The scans in here, by number.
    pub(super) fn scans(&self, into: &mut Vec<usize>) {
        let factors = std::iter::once(&self.first).chain(self.joins.iter().map(|(one, _)| one));
        for factor in factors {
            match factor {
                Factor::Scan(at) => into.push(*at),
                Factor::Ready(_) => {}
                Factor::Nested(item) => item.scans(into),
            }
        }
    }

    /// Whether a scan stands here, and every join is an inner one.
    pub(super) fn surely_holds(&self, scan: usize) -> bool {
        let mut held = Vec::new();
        self.scans(&mut held);
        held.contains(&scan) && self.has_inner_joins_alone()
    }

    fn has_inner_joins_alone(&self) -> bool {
        let of = |factor: &Factor| match factor {
            Factor::Nested(item) => item.has_inner_joins_alone(),
            Factor::Scan(_) | Factor::Ready(_) => true,
        };
        let is_inner = |operator: &JoinOperator| {
            matches!(
                operator,
                JoinOperator::Join(_) | JoinOperator::Inner(_) | JoinOperator::CrossJoin(_)
            )
        };
        of(&self.first) && self.joins.iter().all(|(one, operator)| of(one) && is_inner(operator))
    }

    /// The conditions of inner joins in here.
    pub(super) fn conditions<'e>(&'e self, into: &mut Vec<&'e Expr>) {
        if let Factor::Nested(item) = &self.first {
            item.conditions(into);
        }
        pushable(&self.joins, into);
    }
}
