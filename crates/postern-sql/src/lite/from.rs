//! FROM: rows that travel as parameters, queries, and functions that give rows.

use postern_core::refusal::Refusal;
use sqlparser::ast::{
    Expr, FunctionArg, FunctionArgExpr, Ident, Join, JoinConstraint, JoinOperator, LimitClause,
    ObjectName, Query, TableAlias, TableFactor, TableFunctionArgs, TableWithJoins, UnaryOperator,
    Value,
};

use super::{
    Kind, Lite,
    array::{self, call},
    call::plain_args,
    expr::last_word,
    no_function,
    query::relation,
    refused,
    scope::{Column, Relation},
};
use crate::rewrite::tree;

/// `json_each(list) AS "alias"`
pub(super) fn json_each(list: Expr, alias: &str) -> TableFactor {
    let args = vec![FunctionArg::Unnamed(FunctionArgExpr::Expr(list))];
    let args = TableFunctionArgs { args, settings: None };
    tree::relation(ObjectName::from(vec![tree::word("json_each")]), Some(args), alias)
}

/// What stands for a factor, and the relation it is.
type Factor = (TableFactor, Relation);

impl Lite {
    /// The relations of a block, each known to what follows it.
    pub(super) fn from(
        &mut self,
        from: Vec<TableWithJoins>,
    ) -> Result<Vec<TableWithJoins>, Refusal> {
        from.into_iter().map(|it| self.joined(it)).collect()
    }

    fn joined(&mut self, from: TableWithJoins) -> Result<TableWithJoins, Refusal> {
        let relation = self.factor(from.relation)?;
        let joins = from.joins.into_iter().map(|join| {
            let relation = self.factor(join.relation)?;
            let join_operator = self.join(join.join_operator)?;
            Ok(Join { relation, global: false, join_operator })
        });
        Ok(TableWithJoins { relation, joins: joins.collect::<Result<_, Refusal>>()? })
    }

    fn join(&mut self, operator: JoinOperator) -> Result<JoinOperator, Refusal> {
        let mut on = |constraint| match constraint {
            JoinConstraint::On(condition) => Ok(JoinConstraint::On(self.expr(condition)?.0)),
            JoinConstraint::None => Ok(JoinConstraint::None),
            JoinConstraint::Using(names) => Ok(JoinConstraint::Using(names)),
            JoinConstraint::Natural => Err(refused("NATURAL JOIN")),
        };
        Ok(match operator {
            JoinOperator::Join(it) | JoinOperator::Inner(it) => JoinOperator::Join(on(it)?),
            JoinOperator::Left(it) | JoinOperator::LeftOuter(it) => JoinOperator::Left(on(it)?),
            JoinOperator::Right(it) | JoinOperator::RightOuter(it) => JoinOperator::Right(on(it)?),
            JoinOperator::FullOuter(it) => JoinOperator::FullOuter(on(it)?),
            JoinOperator::CrossJoin(JoinConstraint::None) => {
                JoinOperator::CrossJoin(JoinConstraint::None)
            }
            _ => return Err(refused("this kind of a join")),
        })
    }

    fn factor(&mut self, factor: TableFactor) -> Result<TableFactor, Refusal> {
        let (factor, relation) = match factor {
            TableFactor::NestedJoin { table_with_joins, alias: None } => {
                let table_with_joins = Box::new(self.joined(*table_with_joins)?);
                return Ok(TableFactor::NestedJoin { table_with_joins, alias: None });
            }
            TableFactor::Derived { lateral: false, subquery, alias: Some(alias), sample: None } => {
                self.derived(*subquery, alias)?
            }
            TableFactor::UNNEST { alias: Some(alias), array_exprs, with_ordinality, .. } => {
                self.unnested(array_exprs, with_ordinality, alias)?
            }
            TableFactor::Function {
                lateral: _,
                name,
                args,
                with_ordinality,
                alias: Some(alias),
            } => self.rows_of(&name, args, with_ordinality, alias)?,
            TableFactor::Table {
                name,
                args: Some(args),
                with_ordinality,
                alias: Some(alias),
                ..
            } => self.rows_of(&name, args.args, with_ordinality, alias)?,
            TableFactor::Table { name, args: None, alias, .. } => self.with_query(&name, alias)?,
            _ => return Err(refused("this in FROM")),
        };
        self.know(relation)?;
        Ok(factor)
    }

    /// A query in FROM. Those beside it are not seen in it.
    fn derived(&mut self, query: Query, alias: TableAlias) -> Result<Factor, Refusal> {
        let beside = self.scopes.last_mut().map(|scope| std::mem::take(&mut scope.relations));
        let said = self.inner(query);
        if let (Some(scope), Some(beside)) = (self.scopes.last_mut(), beside) {
            scope.relations = beside;
        }
        let (mut query, columns) = said?;
        // Worked out once, with an index made for the join, and not once for each row beside it.
        if query.limit_clause.is_none() {
            query.limit_clause = Some(every_row());
        }
        let (alias, renamed) = taken_apart(alias);
        Ok((tree::derived(query, &alias), relation(&alias, columns, renamed)))
    }

    fn with_query(
        &mut self,
        name: &ObjectName,
        alias: Option<TableAlias>,
    ) -> Result<Factor, Refusal> {
        let [name] = name.0.as_slice() else { return Err(refused("this in FROM")) };
        let word = name.as_ident().ok_or_else(|| refused("this in FROM"))?.clone();
        let known = self.withs.iter().rev().find(|known| known.alias == word.value);
        let known = known.ok_or_else(|| refused("this in FROM"))?.clone();
        let (alias, renamed) = alias.map_or_else(|| (word.value.clone(), Vec::new()), taken_apart);
        let columns = known.columns.into_iter().map(|column| {
            let printed = match &column.stands {
                Expr::CompoundIdentifier(names) => names.last().map(|name| name.value.clone()),
                _ => None,
            };
            (printed.unwrap_or_else(|| column.name.clone()), column.name, column.kind)
        });
        let mut renamed = renamed.into_iter();
        let columns = columns.map(|(printed, name, kind)| Column {
            stands: tree::column(&alias, &printed),
            name: renamed.next().unwrap_or(name),
            kind,
        });
        let relation = Relation { alias: alias.clone(), columns: columns.collect() };
        let factor = tree::relation(ObjectName::from(vec![word]), None, &alias);
        Ok((factor, relation))
    }

    /// `UNNEST(a, b) AS "alias" ("x", "y")`
    fn unnested(
        &mut self,
        arrays: Vec<Expr>,
        with_ordinality: bool,
        alias: TableAlias,
    ) -> Result<Factor, Refusal> {
        let mut said = Vec::with_capacity(arrays.len());
        for array in arrays {
            said.push(self.expr(array)?);
        }
        let (alias, names) = taken_apart(alias);
        let key = tree::column(&alias, "key");
        let mut names = names.into_iter();
        let mut columns = Vec::new();
        for (array, kind) in &said {
            let name = names.next().ok_or_else(|| refused("UNNEST without names"))?;
            let stands = array::item(array.clone(), key.clone());
            columns.push(Column { name, kind: kind.element(), stands });
        }
        columns.extend(ordinality(with_ordinality, names.next(), &key));
        let mut lists: Vec<Expr> = said.into_iter().map(|(list, _)| list).collect();
        let own = |list: &Expr| self.is_own(list);
        // Rows of the catalogue are as many in each of their columns.
        let driving =
            if lists.iter().all(own) { lists.swap_remove(0) } else { call("pg_longest", lists) };
        Ok((json_each(driving, &alias), Relation { alias, columns }))
    }

    /// Whether a list is one of those that follow the caller's parameters.
    fn is_own(&self, list: &Expr) -> bool {
        let Expr::Value(value) = list else { return false };
        let Value::Placeholder(sign) = &value.value else { return false };
        let number = sign.trim_start_matches('?').parse::<usize>();
        number.is_ok_and(|number| number > self.params.len())
    }

    /// A function that gives rows of one column.
    fn rows_of(
        &mut self,
        name: &ObjectName,
        args: Vec<FunctionArg>,
        with_ordinality: bool,
        alias: TableAlias,
    ) -> Result<Factor, Refusal> {
        let name = last_word(name)?;
        let args = plain_args(args)?;
        let (alias, names) = taken_apart(alias);
        let (key, value) = (tree::column(&alias, "key"), tree::column(&alias, "value"));
        let (list, stands, kind) = match (name.as_str(), args.as_slice()) {
            ("unnest", [array]) => {
                let (list, kind) = self.expr(array.clone())?;
                (list, value, kind.element())
            }
            ("generate_subscripts", [array, dimension]) => {
                let (list, kind) = self.expr(array.clone())?;
                self.whole(dimension.clone())?;
                let place =
                    if kind.is_vector() { key.clone() } else { array::plus_one(key.clone()) };
                (list, place, Kind::INT4)
            }
            ("generate_series", [from, to]) => {
                let (from, to) = (self.whole(from.clone())?, self.whole(to.clone())?);
                (call("pg_series", vec![from, to]), value, Kind::INT4)
            }
            ("unnest" | "generate_subscripts" | "generate_series", _) => {
                return Err(no_function(&name));
            }
            // One row of one value.
            _ => {
                let (one, kind) = self.scalar(&name, args)?;
                (call("json_array", vec![one]), value, kind)
            }
        };
        let mut names = names.into_iter();
        let name = names.next().unwrap_or_else(|| alias.clone());
        let mut columns = vec![Column { name, kind, stands }];
        columns.extend(ordinality(with_ordinality, names.next(), &key));
        Ok((json_each(list, &alias), Relation { alias, columns }))
    }
}

fn ordinality(there: bool, name: Option<String>, key: &Expr) -> Option<Column> {
    let name = name.unwrap_or_else(|| "ordinality".to_owned());
    there.then(|| Column { name, kind: Kind::INT8, stands: array::plus_one(key.clone()) })
}

fn taken_apart(alias: TableAlias) -> (String, Vec<String>) {
    let name = |name: Ident| name.value;
    (name(alias.name), alias.columns.into_iter().map(|column| name(column.name)).collect())
}

/// `LIMIT -1`
fn every_row() -> LimitClause {
    LimitClause::LimitOffset {
        limit: Some(Expr::UnaryOp { op: UnaryOperator::Minus, expr: Box::new(tree::number("1")) }),
        offset: None,
        limit_by: Vec::new(),
    }
}
