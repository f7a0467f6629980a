//! ORDER BY, GROUP BY and DISTINCT ON: what a bare name or number means there, and LIMIT.

use postern_core::{
    dialect::Dialect,
    refusal::{Code, Refusal},
};
use sqlparser::{
    ast::{
        Expr, Fetch, GroupByExpr, GroupByWithModifier, Ident, LimitClause, Offset, OffsetRows,
        OrderBy, OrderByExpr, OrderByKind, OrderByOptions, OrderBySort, Spanned as _, Value,
    },
    tokenizer::Span,
};

use super::{
    Binder, OutColumn, found,
    scope::{self, Found},
};
use crate::{
    refuse::{self, unsupported},
    rewrite::tree,
};

/// Where a bare name is looked up first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum First {
    /// Among the answer's columns (ORDER BY, DISTINCT ON).
    Output,
    /// Among the columns of FROM (GROUP BY).
    Input,
}

/// Whether a number stands behind COLLATE, or what stands there is a call of `likely` or its like.
///
/// SECURITY: SQLite looks for the number of a column behind them, where anybody else reads a
/// constant: it would group and order by a column that nobody saw named.
fn hides_number(mut key: &Expr) -> bool {
    let mut is_behind = false;
    loop {
        if let Expr::Collate { expr, .. } = key {
            is_behind = true;
            key = expr;
        } else if let Expr::Nested(expr) | Expr::UnaryOp { expr, .. } = key {
            key = expr;
        } else if let Expr::Function(function) = key {
            return function.name.to_string().to_ascii_lowercase().contains("likel");
        } else {
            return is_behind && matches!(key, Expr::Value(_));
        }
    }
}

impl Binder<'_> {
    /// An ORDER BY within a call or a window: expressions and nothing else.
    pub(super) fn order_list(
        &mut self,
        list: Vec<OrderByExpr>,
    ) -> Result<Vec<OrderByExpr>, Refusal> {
        list.into_iter()
            .map(|item| {
                let (expr, options) = self.plain_order(item)?;
                Ok(OrderByExpr { expr: self.expr(expr)?, options, with_fill: None })
            })
            .collect()
    }

    /// The ORDER BY of a query whose columns are known. `scoped`: the block's FROM is still in
    /// scope (a plain SELECT); otherwise only names and numbers of columns are taken.
    pub(super) fn order_by(
        &mut self,
        order: OrderBy,
        columns: &[OutColumn],
        scoped: bool,
    ) -> Result<OrderBy, Refusal> {
        let span = order.span();
        let OrderBy { kind, interpolate } = order;
        if interpolate.is_some() {
            return Err(unsupported("INTERPOLATE", span));
        }
        let list = match kind {
            OrderByKind::Expressions(list) => list,
            OrderByKind::All(_) => return Err(unsupported("ORDER BY ALL", span)),
        };
        let list = list
            .into_iter()
            .map(|item| {
                let (expr, options) = self.plain_order(item)?;
                let expr = self.key(expr, columns, First::Output, scoped)?;
                Ok(OrderByExpr { expr, options, with_fill: None })
            })
            .collect::<Result<_, Refusal>>()?;
        Ok(OrderBy { kind: OrderByKind::Expressions(list), interpolate: None })
    }

    /// DISTINCT ON.
    pub(super) fn distinct_on(
        &mut self,
        keys: Vec<Expr>,
        columns: &[OutColumn],
    ) -> Result<Vec<Expr>, Refusal> {
        keys.into_iter().map(|key| self.key(key, columns, First::Output, true)).collect()
    }

    /// GROUP BY.
    pub(super) fn group_by(
        &mut self,
        group_by: GroupByExpr,
        columns: &[OutColumn],
    ) -> Result<GroupByExpr, Refusal> {
        let span = group_by.span();
        let (keys, modifiers) = match group_by {
            GroupByExpr::All(_) => return Err(unsupported("GROUP BY ALL", span)),
            GroupByExpr::Expressions(keys, modifiers) => (keys, modifiers),
        };
        let rollup = self.dialect == Dialect::Mysql
            && matches!(modifiers.as_slice(), [GroupByWithModifier::Rollup]);
        if !modifiers.is_empty() && !rollup {
            return Err(unsupported("this form of GROUP BY", span));
        }
        let keys =
            keys.into_iter().map(|key| self.group_key(key, columns)).collect::<Result<_, _>>()?;
        Ok(GroupByExpr::Expressions(keys, modifiers))
    }

    fn group_key(&mut self, key: Expr, columns: &[OutColumn]) -> Result<Expr, Refusal> {
        match key {
            Expr::GroupingSets(_) | Expr::Cube(_) | Expr::Rollup(_)
                if self.dialect != Dialect::Postgresql =>
            {
                Err(unsupported("GROUPING SETS, CUBE or ROLLUP ( )", key.span()))
            }
            Expr::GroupingSets(sets) => Ok(Expr::GroupingSets(self.group_sets(sets, columns)?)),
            Expr::Cube(sets) => Ok(Expr::Cube(self.group_sets(sets, columns)?)),
            Expr::Rollup(sets) => Ok(Expr::Rollup(self.group_sets(sets, columns)?)),
            Expr::Tuple(parts) if parts.is_empty() => Ok(Expr::Tuple(parts)),
            key => self.key(key, columns, First::Input, true),
        }
    }

    fn group_sets(
        &mut self,
        sets: Vec<Vec<Expr>>,
        columns: &[OutColumn],
    ) -> Result<Vec<Vec<Expr>>, Refusal> {
        sets.into_iter()
            .map(|set| {
                set.into_iter().map(|key| self.key(key, columns, First::Input, true)).collect()
            })
            .collect()
    }

    fn key(
        &mut self,
        key: Expr,
        columns: &[OutColumn],
        first: First,
        scoped: bool,
    ) -> Result<Expr, Refusal> {
        match key {
            Expr::Identifier(ident) => self.key_name(&ident, columns, first, scoped),
            Expr::Value(value) if matches!(value.value, Value::Number(_, _)) => {
                ordinal(&value.value, columns, value.span)
            }
            Expr::Value(value)
                if self.dialect == Dialect::Mysql
                    && matches!(value.value, Value::Placeholder(_)) =>
            {
                // The server takes its value for the number of a column.
                Err(unsupported("a parameter as a key", value.span))
            }
            other if self.dialect == Dialect::Sqlite && hides_number(&other) => {
                Err(unsupported("a number behind COLLATE or a call", other.span()))
            }
            other if scoped => self.expr(other),
            other => Err(unsupported(
                "ORDER BY an expression over UNION, INTERSECT, EXCEPT or VALUES",
                other.span(),
            )),
        }
    }

    fn key_name(
        &mut self,
        ident: &Ident,
        columns: &[OutColumn],
        first: First,
        scoped: bool,
    ) -> Result<Expr, Refusal> {
        let name = self.fold(ident)?;
        let wanted = self.dialect.key(&name).into_owned();
        let hits: Vec<&OutColumn> =
            columns.iter().filter(|column| self.dialect.key(&column.name) == wanted).collect();
        let output = hits.first().map(|column| column.name.clone());
        let input = scoped && first == First::Input && self.is_input(&name);
        if !input {
            hits.iter()
                .try_for_each(|hit| found::computable(std::slice::from_ref(*hit), ident.span))?;
        }
        match output {
            Some(_) if hits.len() > 1 && !input => self.repeated_name(ident, columns, &wanted),
            // The answer's column is printed by its name: the engine looks there first in ORDER
            // BY, and in GROUP BY no column of FROM has that name.
            Some(name) if !input => match (self.dialect, first) {
                (Dialect::Sqlite, First::Input) => self.expr(Expr::Identifier(ident.clone())),
                _ => Ok(Expr::Identifier(tree::quoted(&name))),
            },
            _ if scoped => self.expr(Expr::Identifier(ident.clone())),
            _ => Err(Refusal::new(
                Code::UnknownName,
                format!("no column `{}` in this answer", refuse::echo(&name)),
            )
            .at(refuse::place(ident.span))),
        }
    }

    /// Several columns of one name: the first stands for all when they are the same column.
    fn repeated_name(
        &mut self,
        ident: &Ident,
        columns: &[OutColumn],
        wanted: &str,
    ) -> Result<Expr, Refusal> {
        let mut hits =
            columns.iter().enumerate().filter(|(_, c)| self.dialect.key(&c.name) == wanted);
        let first = hits.next();
        let same = first.is_some_and(|(_, first)| {
            first.flow.origin.is_some() && hits.all(|(_, other)| other.flow == first.flow)
        });
        match first {
            Some((at, _)) if same || self.dialect != Dialect::Postgresql => {
                Ok(tree::number(&at.saturating_add(1).to_string()))
            }
            _ => Err(self.ambiguous(&ident.value, &[], ident.span)),
        }
    }

    fn is_input(&self, name: &str) -> bool {
        let here = self.scopes.len().saturating_sub(1);
        match scope::find(self.scopes.get(here..).unwrap_or_default(), name, self.dialect) {
            Found::Column { .. } | Found::Ambiguous(_) => true,
            Found::Alias { .. } | Found::Absent => false,
        }
    }

    /// LIMIT and OFFSET: nothing of the block's own FROM may stand there.
    pub(super) fn limit(&mut self, clause: LimitClause) -> Result<LimitClause, Refusal> {
        match clause {
            LimitClause::LimitOffset { limit, offset, limit_by } => {
                if let Some(by) = limit_by.first() {
                    return Err(unsupported("LIMIT … BY", by.span()));
                }
                let limit = limit.map(|limit| self.expr(limit)).transpose()?;
                let offset = offset.map(|offset| self.offset(offset)).transpose()?;
                Ok(LimitClause::LimitOffset { limit, offset, limit_by: Vec::new() })
            }
            LimitClause::OffsetCommaLimit { offset, limit } => {
                let value = self.expr(offset)?;
                Ok(LimitClause::LimitOffset {
                    limit: Some(self.expr(limit)?),
                    offset: Some(Offset { value, rows: OffsetRows::None }),
                    limit_by: Vec::new(),
                })
            }
        }
    }

    fn plain_order(&self, item: OrderByExpr) -> Result<(Expr, OrderByOptions), Refusal> {
        let OrderByExpr { expr, options, with_fill } = item;
        if with_fill.is_some() {
            return Err(unsupported("WITH FILL", expr.span()));
        }
        let OrderByOptions { sort, nulls_first } = options;
        if let Some(OrderBySort::Using(_)) = &sort {
            return Err(unsupported("ORDER BY … USING", expr.span()));
        }
        if nulls_first.is_some() {
            self.not_in(Dialect::Mysql, "NULLS FIRST or LAST", expr.span())?;
        }
        Ok((expr, OrderByOptions { sort, nulls_first }))
    }

    fn offset(&mut self, offset: Offset) -> Result<Offset, Refusal> {
        let Offset { value, rows: _ } = offset;
        Ok(Offset { value: self.expr(value)?, rows: OffsetRows::None })
    }

    /// FETCH FIRST beside a LIMIT clause. MariaDB has it, MySQL has not: there it is a LIMIT, but
    /// for WITH TIES, which is MariaDB's alone.
    pub(super) fn fetched(
        &mut self,
        limit: Option<LimitClause>,
        fetch: Option<Fetch>,
        span: Span,
    ) -> Result<(Option<LimitClause>, Option<Fetch>), Refusal> {
        let Some(Fetch { with_ties, percent, quantity }) = fetch else { return Ok((limit, None)) };
        self.not_in(Dialect::Sqlite, "FETCH FIRST", span)?;
        if percent {
            return Err(unsupported("FETCH … PERCENT", span));
        }
        let quantity = quantity.map(|many| self.expr(many)).transpose()?;
        if self.dialect == Dialect::Postgresql {
            return Ok((limit, Some(Fetch { with_ties, percent, quantity })));
        }
        let offset = match limit {
            None => None,
            Some(LimitClause::LimitOffset { limit: None, offset, limit_by: _ }) => offset,
            Some(LimitClause::LimitOffset { .. } | LimitClause::OffsetCommaLimit { .. }) => {
                return Err(unsupported("LIMIT and FETCH FIRST", span));
            }
        };
        let clause =
            |limit, offset| LimitClause::LimitOffset { limit, offset, limit_by: Vec::new() };
        if with_ties {
            let offset = offset.map(|Offset { value, rows: _ }| {
                let rows = OffsetRows::Rows;
                clause(None, Some(Offset { value, rows }))
            });
            return Ok((offset, Some(Fetch { with_ties, percent, quantity })));
        }
        let limit = quantity.unwrap_or_else(|| tree::number("1"));
        Ok((Some(clause(Some(limit), offset)), None))
    }
}

/// A column's number, within the answer.
fn ordinal(value: &Value, columns: &[OutColumn], span: Span) -> Result<Expr, Refusal> {
    let Value::Number(digits, false) = value else {
        return Err(unsupported("this number as a column", span));
    };
    let at = digits.parse::<usize>().ok();
    let column = at.and_then(|at| columns.get(at.checked_sub(1)?));
    match (at, column) {
        (Some(at), Some(column)) => {
            found::computable(std::slice::from_ref(column), span)?;
            Ok(tree::number(&at.to_string()))
        }
        _ => Err(Refusal::new(
            Code::UnknownName,
            format!("no column {} in an answer of {}", refuse::echo(digits), columns.len()),
        )
        .at(refuse::place(span))),
    }
}
