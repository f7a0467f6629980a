//! Queries and their blocks.

use postern_core::refusal::Refusal;
use sqlparser::ast::{
    Distinct, Expr, GroupByExpr, LimitClause, OrderBy, OrderByExpr, OrderByKind, OrderByOptions,
    OrderBySort, Parens, Query, Select, SelectItem, SetExpr, SetOperator, SetQuantifier,
    TableWithJoins, UnaryOperator, Values, With,
};

use super::{
    Lite, array,
    kind::Kind,
    refused,
    scope::{Column, Named, Relation, Scope},
};
use crate::rewrite::tree;

/// Arrays that a select list unrolls side by side.
#[derive(Debug)]
pub(super) struct Series {
    alias: String,
    pub(super) arrays: Vec<Expr>,
}

impl Series {
    pub(super) fn place(&self) -> Expr {
        tree::column(&self.alias, "key")
    }
}

impl Lite {
    /// A query within an expression.
    pub(super) fn inner(&mut self, query: Query) -> Result<(Query, Vec<Named>), Refusal> {
        let series = self.series.take();
        let said = self.query(query);
        self.series = series;
        said
    }

    /// A query, and the columns it answers.
    pub(super) fn query(&mut self, query: Query) -> Result<(Query, Vec<Named>), Refusal> {
        let Query { with, body, order_by, limit_clause, fetch, locks, .. } = query;
        if fetch.is_some() || !locks.is_empty() {
            return Err(refused("this end of a query"));
        }
        let known = self.withs.len();
        let with = with.map(|with| self.with(with)).transpose()?;
        let by = match order_by {
            None => Vec::new(),
            Some(OrderBy { kind: OrderByKind::Expressions(by), interpolate: None }) => by,
            Some(_) => return Err(refused("this ORDER BY")),
        };
        let (body, columns, by) = self.body(*body, by)?;
        let limit_clause = limit_clause.map(|limit| self.limit(limit)).transpose()?;
        self.withs.truncate(known);
        let order_by = (!by.is_empty())
            .then_some(OrderBy { kind: OrderByKind::Expressions(by), interpolate: None });
        Ok((Query { with, order_by, limit_clause, ..tree::query(body) }, columns))
    }

    fn with(&mut self, with: With) -> Result<With, Refusal> {
        let mut tables = Vec::with_capacity(with.cte_tables.len());
        for mut cte in with.cte_tables {
            let renamed: Vec<_> = cte.alias.columns.drain(..).map(|it| it.name.value).collect();
            let alias = cte.alias.name.value.clone();
            // What it reads of itself is what it begins with.
            let begins = match cte.query.body.as_ref() {
                SetExpr::SetOperation { left, .. } if with.recursive => Some(left.clone()),
                _ => None,
            };
            let known = self.withs.len();
            if let Some(begins) = begins {
                let (_, columns) = self.inner(tree::query(*begins))?;
                self.withs.push(relation(&alias, columns, renamed.clone()));
            }
            let (query, columns) = self.inner(*cte.query)?;
            self.withs.truncate(known);
            self.withs.push(relation(&alias, columns, renamed));
            cte.query = Box::new(query);
            cte.materialized = None;
            tables.push(cte);
        }
        Ok(With { cte_tables: tables, ..with })
    }

    fn limit(&mut self, limit: LimitClause) -> Result<LimitClause, Refusal> {
        let LimitClause::LimitOffset { limit, offset, limit_by } = limit else {
            return Err(refused("this LIMIT"));
        };
        if !limit_by.is_empty() {
            return Err(refused("this LIMIT"));
        }
        let limit = match limit {
            Some(limit) => self.whole(limit)?,
            // OFFSET stands behind LIMIT alone.
            None => Expr::UnaryOp { op: UnaryOperator::Minus, expr: Box::new(tree::number("1")) },
        };
        let offset = match offset {
            Some(mut offset) => {
                offset.value = self.whole(offset.value)?;
                offset.rows = sqlparser::ast::OffsetRows::None;
                Some(offset)
            }
            None => None,
        };
        Ok(LimitClause::LimitOffset { limit: Some(limit), offset, limit_by })
    }

    fn body(
        &mut self,
        body: SetExpr,
        by: Vec<OrderByExpr>,
    ) -> Result<(SetExpr, Vec<Named>, Vec<OrderByExpr>), Refusal> {
        match body {
            SetExpr::Select(select) => {
                let (select, columns, by) = self.select(*select, by)?;
                Ok((SetExpr::Select(Box::new(select)), columns, by))
            }
            other => {
                let (body, columns) = self.set(other)?;
                self.scopes.push(Scope { relations: Vec::new(), answers: columns.clone() });
                let by = self.order(by)?;
                self.scopes.pop();
                Ok((body, columns, by))
            }
        }
    }

    /// A member of a UNION and its like.
    fn set(&mut self, body: SetExpr) -> Result<(SetExpr, Vec<Named>), Refusal> {
        match body {
            SetExpr::Select(select) => {
                let (select, columns, _) = self.select(*select, Vec::new())?;
                Ok((SetExpr::Select(Box::new(select)), columns))
            }
            SetExpr::Query(query) => {
                let (query, columns) = self.inner(*query)?;
                Ok((all_of(query, &columns), columns))
            }
            SetExpr::SetOperation { left, op, set_quantifier, right } => {
                if op != SetOperator::Union && set_quantifier == SetQuantifier::All {
                    return Err(refused("ALL of this kind"));
                }
                let (left, of_left) = self.set(*left)?;
                let (right, of_right) = match *right {
                    // SQLite takes them from left to right, whatever they are.
                    right @ SetExpr::SetOperation { .. } => {
                        let (right, columns) = self.set(right)?;
                        (all_of(tree::query(right), &columns), columns)
                    }
                    right => self.set(right)?,
                };
                let columns = of_left.into_iter().zip(of_right);
                let columns = columns.map(|((name, left), (_, right))| (name, left.or(right)));
                let (left, right) = (Box::new(left), Box::new(right));
                let body = SetExpr::SetOperation { left, op, set_quantifier, right };
                Ok((body, columns.collect()))
            }
            SetExpr::Values(values) => self.values(values),
            _ => Err(refused("this kind of a query")),
        }
    }

    fn values(&mut self, values: Values) -> Result<(SetExpr, Vec<Named>), Refusal> {
        let mut columns: Vec<Kind> = Vec::new();
        let mut rows = Vec::with_capacity(values.rows.len());
        for row in values.rows {
            let mut content = Vec::with_capacity(row.content.len());
            for (at, cell) in row.content.into_iter().enumerate() {
                let typed = self.expr(cell)?;
                let known = columns.get(at).copied().unwrap_or(Kind::UNKNOWN);
                match columns.get_mut(at) {
                    Some(kind) => *kind = kind.or(typed.1),
                    None => columns.push(typed.1),
                }
                content.push(self.as_kind(typed, known)?);
            }
            rows.push(Parens { content, ..row });
        }
        let named = (1_usize..).zip(columns).map(|(at, kind)| (format!("column{at}"), kind));
        let columns: Vec<Named> = named.collect();
        Ok((SetExpr::Values(Values { rows, ..values }), columns))
    }

    fn select(
        &mut self,
        select: Select,
        by: Vec<OrderByExpr>,
    ) -> Result<(Select, Vec<Named>, Vec<OrderByExpr>), Refusal> {
        let outer = self.series.take();
        self.scopes.push(Scope::default());
        let said = self.block(select, by);
        self.scopes.pop();
        self.series = outer;
        said
    }

    fn block(
        &mut self,
        select: Select,
        by: Vec<OrderByExpr>,
    ) -> Result<(Select, Vec<Named>, Vec<OrderByExpr>), Refusal> {
        let Select { distinct, projection, from, selection, group_by, having, .. } = select;
        if !select.named_window.is_empty() || select.qualify.is_some() {
            return Err(refused("a named window"));
        }
        let distinct = match distinct {
            None | Some(Distinct::All) => None,
            Some(Distinct::Distinct) => Some(Distinct::Distinct),
            Some(Distinct::On(_)) => return Err(refused("DISTINCT ON")),
        };
        let mut from = self.from(from)?;
        let selection = selection.map(|it| self.expr(it).map(|it| it.0)).transpose()?;
        let before = self.aggregates;
        self.unrolled = self.unrolled.saturating_add(1);
        let alias = format!("series {}", self.unrolled);
        self.series = Some(Series { alias: alias.clone(), arrays: Vec::new() });
        let (projection, columns) = self.projection(projection)?;
        let arrays = self.series.take().map(|series| series.arrays).unwrap_or_default();
        if let Some(scope) = self.scopes.last_mut() {
            scope.answers.clone_from(&columns);
        }
        let group_by = self.group_by(group_by)?;
        let having = having.map(|it| self.expr(it).map(|it| it.0)).transpose()?;
        if !arrays.is_empty() {
            let grouped = !matches!(&group_by, GroupByExpr::Expressions(by, _) if by.is_empty());
            if grouped || self.aggregates != before {
                return Err(refused("an array that is unrolled beside groups"));
            }
            let longest = array::call("pg_longest", arrays);
            let relation = super::from::json_each(longest, &alias);
            from.push(TableWithJoins { relation, joins: Vec::new() });
        }
        let by = self.order(by)?;
        let select = tree::select(projection);
        Ok((Select { distinct, from, selection, group_by, having, ..select }, columns, by))
    }

    fn projection(
        &mut self,
        items: Vec<SelectItem>,
    ) -> Result<(Vec<SelectItem>, Vec<Named>), Refusal> {
        let mut said = Vec::with_capacity(items.len());
        let mut columns = Vec::with_capacity(items.len());
        for item in items {
            let (expr, alias) = match item {
                SelectItem::ExprWithAlias { expr, alias } => (expr, alias),
                SelectItem::UnnamedExpr(expr) => {
                    let name = match &expr {
                        Expr::CompoundIdentifier(names) => names.last().cloned(),
                        _ => None,
                    };
                    (expr, name.unwrap_or_else(|| tree::quoted("?column?")))
                }
                _ => return Err(refused("this column of an answer")),
            };
            let (expr, kind) = self.expr(expr)?;
            columns.push((alias.value.clone(), kind));
            said.push(SelectItem::ExprWithAlias { expr, alias });
        }
        Ok((said, columns))
    }

    fn group_by(&mut self, by: GroupByExpr) -> Result<GroupByExpr, Refusal> {
        let GroupByExpr::Expressions(by, modifiers) = by else {
            return Err(refused("GROUP BY ALL"));
        };
        if !modifiers.is_empty() {
            return Err(refused("this GROUP BY"));
        }
        let by = by.into_iter().map(|it| self.expr(it).map(|it| it.0));
        Ok(GroupByExpr::Expressions(by.collect::<Result<_, _>>()?, modifiers))
    }

    /// NULL comes last there, and first in a descending order, as in PostgreSQL.
    pub(super) fn order(&mut self, by: Vec<OrderByExpr>) -> Result<Vec<OrderByExpr>, Refusal> {
        let order = by.into_iter().map(|by| {
            let OrderByExpr { expr, options, with_fill: None } = by else {
                return Err(refused("this ORDER BY"));
            };
            let is_down = match options.sort {
                None | Some(OrderBySort::Asc) => false,
                Some(OrderBySort::Desc) => true,
                Some(OrderBySort::Using(_)) => return Err(refused("ORDER BY … USING")),
            };
            let nulls_first = Some(options.nulls_first.unwrap_or(is_down));
            let sort = is_down.then_some(OrderBySort::Desc);
            let expr = self.expr(expr)?.0;
            Ok(OrderByExpr { expr, options: OrderByOptions { sort, nulls_first }, with_fill: None })
        });
        order.collect()
    }
}

/// A relation with the columns of an answer, under other names where it has such.
pub(super) fn relation(alias: &str, columns: Vec<Named>, renamed: Vec<String>) -> Relation {
    let mut renamed = renamed.into_iter();
    let columns = columns.into_iter().map(|(name, kind)| Column {
        stands: tree::column(alias, &name),
        name: renamed.next().unwrap_or(name),
        kind,
    });
    Relation { alias: alias.to_owned(), columns: columns.collect() }
}

/// `SELECT … FROM (query)`, for SQLite has no parentheses around a member of a UNION.
fn all_of(query: Query, columns: &[Named]) -> SetExpr {
    let alias = "all";
    let items = columns.iter().map(|(name, _)| tree::named(tree::column(alias, name), name));
    let mut select = tree::select(items.collect());
    let relation = tree::derived(query, alias);
    select.from = vec![TableWithJoins { relation, joins: Vec::new() }];
    SetExpr::Select(Box::new(select))
}
