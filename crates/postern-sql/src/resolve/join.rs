//! Joins: what ON may name, and what USING and NATURAL make of the columns of both sides.

use std::sync::Arc;

use postern_core::{
    dialect::Dialect,
    refusal::{Code, Refusal},
};
use sqlparser::{
    ast::{
        Expr, Join, JoinConstraint, JoinOperator, ObjectName, ObjectNamePart, Spanned as _,
        TableWithJoins, Value,
    },
    tokenizer::Span,
};

use super::{
    Binder,
    from::Item,
    scope::{Named, Place},
};
use crate::{
    refuse::{self, unsupported},
    rewrite::tree,
};

/// Makes the operator again, with its new constraint.
type Make = fn(JoinConstraint) -> JoinOperator;

/// Which side's rows are kept when they have no partner.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Inner,
    Left,
    Right,
    Full,
    Cross,
}

impl Binder<'_> {
    /// A relation and what is joined to it.
    pub(super) fn joined(
        &mut self,
        tables: TableWithJoins,
        before: &[Named],
    ) -> Result<(Item, Vec<Named>), Refusal> {
        let TableWithJoins { relation, joins } = tables;
        let start = self.scopes.last().map_or(0, |scope| scope.relations.len());
        let (first, mut names) = self.factor(relation, before)?;
        let mut resolved = Vec::with_capacity(joins.len());
        for Join { relation, global, join_operator } in joins {
            let span = relation.span();
            if global {
                return Err(unsupported("GLOBAL JOIN", span));
            }
            let around: Vec<Named> = before.iter().chain(&names).cloned().collect();
            let (factor, right) = self.factor(relation, &around)?;
            let (operator, shown) =
                self.join(join_operator, names, right, (before, start), span)?;
            names = shown;
            resolved.push((factor, operator));
        }
        Ok((Item { first, joins: resolved }, names))
    }

    fn join(
        &mut self,
        operator: JoinOperator,
        left: Vec<Named>,
        right: Vec<Named>,
        around: (&[Named], usize),
        span: Span,
    ) -> Result<(JoinOperator, Vec<Named>), Refusal> {
        let (kind, make, constraint) = kind(self.plain_join(operator), span)?;
        if kind == Kind::Full {
            self.not_in(Dialect::Mysql, "FULL JOIN", span)?;
        }
        match constraint {
            JoinConstraint::On(condition) => {
                if kind == Kind::Cross {
                    return Err(unsupported("CROSS JOIN … ON", span));
                }
                let names: Vec<Named> = left.into_iter().chain(right).collect();
                let condition = self.on(condition, &names, around)?;
                Ok((make(JoinConstraint::On(condition)), names))
            }
            JoinConstraint::Using(columns) => {
                let columns = self.using_names(columns)?;
                let names = self.merge(&columns, left, right, kind)?;
                Ok((make(using(&columns)), names))
            }
            JoinConstraint::Natural => {
                let columns = common(&left, &right, self.dialect);
                if columns.is_empty() {
                    let names = left.into_iter().chain(right).collect();
                    let always = Expr::Value(Value::Boolean(true).with_empty_span());
                    return Ok((make(JoinConstraint::On(always)), names));
                }
                let columns: Vec<(Arc<str>, Span)> =
                    columns.into_iter().map(|name| (name, span)).collect();
                let names = self.merge(&columns, left, right, kind)?;
                Ok((make(using(&columns)), names))
            }
            JoinConstraint::None => {
                let needs_one = match self.dialect {
                    Dialect::Postgresql => kind != Kind::Cross,
                    Dialect::Mysql => !matches!(kind, Kind::Cross | Kind::Inner),
                    Dialect::Sqlite => false,
                };
                if needs_one {
                    return Err(Refusal::new(Code::Syntax, "expected ON or USING behind JOIN")
                        .at(refuse::place(span)));
                }
                let names = left.into_iter().chain(right).collect();
                Ok((make(JoinConstraint::None), names))
            }
        }
    }

    /// MySQL's `CROSS JOIN … ON` is a JOIN like another, and `STRAIGHT_JOIN` one with a hint.
    fn plain_join(&self, operator: JoinOperator) -> JoinOperator {
        match operator {
            JoinOperator::CrossJoin(
                held @ (JoinConstraint::On(_) | JoinConstraint::Using(_) | JoinConstraint::Natural),
            )
            | JoinOperator::StraightJoin(held)
                if self.dialect == Dialect::Mysql =>
            {
                JoinOperator::Join(held)
            }
            other => other,
        }
    }

    /// ON names the two sides; in SQLite, where a comma is a join as well, also what stands
    /// before.
    fn on(
        &mut self,
        condition: Expr,
        names: &[Named],
        (before, start): (&[Named], usize),
    ) -> Result<Expr, Refusal> {
        let here = self.scopes.len().saturating_sub(1);
        let sqlite = self.dialect == Dialect::Sqlite;
        let shown =
            if sqlite { before.iter().chain(names).cloned().collect() } else { names.to_vec() };
        let mut held = None;
        if let Some(scope) = self.scopes.get_mut(here) {
            let from = if sqlite { 0 } else { start };
            held = Some((
                std::mem::replace(&mut scope.names, shown),
                std::mem::replace(&mut scope.from, from),
            ));
        }
        let result = self.condition(condition);
        if let (Some(scope), Some((names, from))) = (self.scopes.get_mut(here), held) {
            scope.names = names;
            scope.from = from;
        }
        result
    }

    fn using_names(&self, columns: Vec<ObjectName>) -> Result<Vec<(Arc<str>, Span)>, Refusal> {
        columns
            .into_iter()
            .map(|name| match name.0.as_slice() {
                [ObjectNamePart::Identifier(ident)] => Ok((self.fold(ident)?, ident.span)),
                _ => Err(unsupported("this name in USING", name.span())),
            })
            .collect()
    }

    /// What both sides show once these columns are one.
    fn merge(
        &mut self,
        columns: &[(Arc<str>, Span)],
        left: Vec<Named>,
        right: Vec<Named>,
        kind: Kind,
    ) -> Result<Vec<Named>, Refusal> {
        let dialect = self.dialect;
        let keys: Vec<String> =
            columns.iter().map(|(name, _)| dialect.key(name).into_owned()).collect();
        let mut merged = Vec::with_capacity(columns.len());
        for (name, span) in columns {
            let one = self.side(&left, name, *span)?;
            let other = self.side(&right, name, *span)?;
            for named in [&one, &other] {
                self.use_named(named, name, *span)?;
            }
            let places = match kind {
                Kind::Inner | Kind::Left | Kind::Cross => one.places,
                Kind::Right => other.places,
                Kind::Full => one.places.into_iter().chain(other.places).collect(),
            };
            merged.push(Named { name: one.name, places });
        }
        let is_merged = |named: &Named| keys.iter().any(|key| *key == dialect.key(&named.name));
        let (left, right) = match (dialect, kind) {
            // There a RIGHT JOIN is a LEFT JOIN the other way round.
            (Dialect::Mysql, Kind::Right) => (right, left),
            _ => (left, right),
        };
        if dialect == Dialect::Mysql {
            // In the order of the first side, not of the list.
            let place = |one: &Named| {
                left.iter().position(|o| dialect.key(&o.name) == dialect.key(&one.name))
            };
            merged.sort_by_key(place);
        }
        let rest = right.into_iter().filter(|named| !is_merged(named));
        Ok(match dialect {
            // The merged columns come first.
            Dialect::Postgresql | Dialect::Mysql => {
                let left = left.into_iter().filter(|named| !is_merged(named)).collect::<Vec<_>>();
                merged.into_iter().chain(left).chain(rest).collect()
            }
            // The merged columns stand where the left side has them.
            Dialect::Sqlite => {
                let left: Vec<Named> = left
                    .into_iter()
                    .map(|named| {
                        let key = dialect.key(&named.name);
                        merged
                            .iter()
                            .find(|one| dialect.key(&one.name) == key)
                            .cloned()
                            .unwrap_or_else(|| named.clone())
                    })
                    .collect();
                left.into_iter().chain(rest).collect()
            }
        })
    }

    /// The one column of that name on one side of a join.
    fn side(&self, names: &[Named], name: &Arc<str>, span: Span) -> Result<Named, Refusal> {
        let key = self.dialect.key(name);
        let mut hits = names.iter().filter(|named| self.dialect.key(&named.name) == key);
        match (hits.next(), hits.next()) {
            (Some(only), None) => Ok(only.clone()),
            (Some(_), Some(_)) => Err(self.ambiguous(name, &[], span)),
            (None, _) => Err(self.unknown_column(name, span)),
        }
    }

    /// Marks the columns behind a name as used: the engine itself will look at them.
    fn use_named(&mut self, named: &Named, name: &Arc<str>, span: Span) -> Result<(), Refusal> {
        let here = self.scopes.len().saturating_sub(1);
        let relations = self.scopes.last().map(|scope| scope.relations.as_slice());
        let own_name = |place: &Place| {
            let column = relations?.get(place.relation)?.columns.get(place.column)?;
            Some(self.dialect.key(&column.printed) == self.dialect.key(name))
        };
        if named.places.iter().any(|place| own_name(place) != Some(true)) {
            return Err(unsupported("USING a column that an alias renamed", span));
        }
        for place in &named.places {
            let column = self.merged(here, std::slice::from_ref(place), &named.name, span)?;
            column.computable(span)?;
            self.remark(&column);
        }
        Ok(())
    }
}

/// The kind of a join, how to make it again, and its constraint.
fn kind(operator: JoinOperator, span: Span) -> Result<(Kind, Make, JoinConstraint), Refusal> {
    let refuse = |what| Err(unsupported(what, span));
    Ok(match operator {
        JoinOperator::Join(held) => (Kind::Inner, JoinOperator::Join, held),
        JoinOperator::Inner(held) => (Kind::Inner, JoinOperator::Inner, held),
        JoinOperator::Left(held) => (Kind::Left, JoinOperator::Left, held),
        JoinOperator::LeftOuter(held) => (Kind::Left, JoinOperator::LeftOuter, held),
        JoinOperator::Right(held) => (Kind::Right, JoinOperator::Right, held),
        JoinOperator::RightOuter(held) => (Kind::Right, JoinOperator::RightOuter, held),
        JoinOperator::FullOuter(held) => (Kind::Full, JoinOperator::FullOuter, held),
        JoinOperator::CrossJoin(held) => (Kind::Cross, JoinOperator::CrossJoin, held),
        JoinOperator::Semi(_) | JoinOperator::LeftSemi(_) | JoinOperator::RightSemi(_) => {
            return refuse("SEMI JOIN");
        }
        JoinOperator::Anti(_) | JoinOperator::LeftAnti(_) | JoinOperator::RightAnti(_) => {
            return refuse("ANTI JOIN");
        }
        JoinOperator::CrossApply | JoinOperator::OuterApply => return refuse("APPLY"),
        JoinOperator::AsOf { match_condition: _, constraint: _ } => {
            return refuse("ASOF JOIN");
        }
        JoinOperator::StraightJoin(_) => return refuse("STRAIGHT_JOIN"),
        JoinOperator::ArrayJoin | JoinOperator::LeftArrayJoin | JoinOperator::InnerArrayJoin => {
            return refuse("ARRAY JOIN");
        }
    })
}

fn using(columns: &[(Arc<str>, Span)]) -> JoinConstraint {
    let names = columns.iter().map(|(name, _)| tree::object(&[name.as_ref()])).collect();
    JoinConstraint::Using(names)
}

/// The names that both sides have, in the order of the left one.
fn common(left: &[Named], right: &[Named], dialect: Dialect) -> Vec<Arc<str>> {
    left.iter()
        .filter(|one| {
            let key = dialect.key(&one.name);
            right.iter().any(|other| dialect.key(&other.name) == key)
        })
        .map(|one| Arc::clone(&one.name))
        .collect()
}

/// The condition of an inner join.
pub(super) const fn inner_condition(operator: &JoinOperator) -> Option<&Expr> {
    match operator {
        JoinOperator::Join(JoinConstraint::On(condition))
        | JoinOperator::Inner(JoinConstraint::On(condition)) => Some(condition),
        JoinOperator::Join(_)
        | JoinOperator::Inner(_)
        | JoinOperator::Left(_)
        | JoinOperator::LeftOuter(_)
        | JoinOperator::Right(_)
        | JoinOperator::RightOuter(_)
        | JoinOperator::FullOuter(_)
        | JoinOperator::CrossJoin(_)
        | JoinOperator::Semi(_)
        | JoinOperator::LeftSemi(_)
        | JoinOperator::RightSemi(_)
        | JoinOperator::Anti(_)
        | JoinOperator::LeftAnti(_)
        | JoinOperator::RightAnti(_)
        | JoinOperator::CrossApply
        | JoinOperator::OuterApply
        | JoinOperator::AsOf { match_condition: _, constraint: _ }
        | JoinOperator::StraightJoin(_)
        | JoinOperator::ArrayJoin
        | JoinOperator::LeftArrayJoin
        | JoinOperator::InnerArrayJoin => None,
    }
}
