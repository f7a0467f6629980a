//! Queries within expressions.

use std::sync::Arc;

use postern_core::{dialect::Dialect, refusal::Refusal};
use sqlparser::ast::{Expr, Query, SelectItem, SetExpr, Spanned as _, Value};

use super::{Binder, found, scope::OutColumn};
use crate::rewrite::tree;

/// Most subqueries of one block that are remembered.
const REMEMBERED_MAX: usize = 64;

/// A subquery that a block has had, and what became of it.
#[derive(Clone, Debug)]
pub(super) struct Remembered {
    written: Query,
    /// The last WITH query that could be named; its printed name is nobody else's.
    with: Option<Arc<str>>,
    resolved: Query,
    columns: Vec<OutColumn>,
}

impl Binder<'_> {
    /// A subquery whose values become values of the expression. Its column names do not matter,
    /// its FROM sees all around.
    pub(super) fn subquery(&mut self, query: Box<Query>) -> Result<Box<Query>, Refusal> {
        let span = query.span();
        let (query, columns) = self.inner_query(query)?;
        found::computable(&columns, span)?;
        Ok(query)
    }

    /// A subquery in EXISTS: no value of its select list is looked at.
    pub(super) fn existing(&mut self, query: Box<Query>) -> Result<Box<Query>, Refusal> {
        let (query, _columns) = self.inner_query(some_column(query))?;
        Ok(query)
    }

    fn inner_query(&mut self, query: Box<Query>) -> Result<(Box<Query>, Vec<OutColumn>), Refusal> {
        if let Some(Remembered { written: _, with: _, resolved, columns }) = self.remembered(&query)
        {
            return Ok((Box::new(resolved.clone()), columns.clone()));
        }
        let written = self.remembers().then(|| query.clone());
        let unnumbered = self.params.bare;
        let before = std::mem::replace(&mut self.filtering, false);
        let result = self.query(*query);
        self.filtering = before;
        let (mut query, columns) = result?;
        if self.dialect == Dialect::Mysql {
            with_condition(&mut query.body);
        }
        // A `?` means another value at each of its places.
        if let Some(written) = written.filter(|_| self.params.bare == unnumbered) {
            self.remember(*written, &query, &columns);
        }
        Ok((Box::new(query), columns))
    }

    /// Whether equal subqueries of the block at hand must be printed alike. PostgreSQL takes a
    /// subquery in the select list for the one in GROUP BY only where they agree in every alias.
    /// What may be named is settled once FROM is read.
    ///
    /// INVARIANT: the copies stand side by side in one block, none within another, so no alias of
    /// theirs hides one around them.
    fn remembers(&self) -> bool {
        let scope = self.scopes.last().filter(|_| self.dialect == Dialect::Postgresql);
        scope.is_some_and(|scope| scope.subqueries.is_some())
    }

    fn remembered(&self, query: &Query) -> Option<&Remembered> {
        let scope = self.scopes.last().filter(|_| self.remembers())?;
        let with = self.last_with();
        scope
            .subqueries
            .iter()
            .flatten()
            .find(|known| known.with == with && known.written == *query)
    }

    fn last_with(&self) -> Option<Arc<str>> {
        self.ctes.last().map(|known| Arc::clone(&known.printed))
    }

    fn remember(&mut self, written: Query, resolved: &Query, columns: &[OutColumn]) {
        let with = self.last_with();
        let known = self.scopes.last_mut().and_then(|scope| scope.subqueries.as_mut());
        if let Some(known) = known.filter(|known| known.len() < REMEMBERED_MAX) {
            let (resolved, columns) = (resolved.clone(), columns.to_vec());
            known.push(Remembered { written, with, resolved, columns });
        }
    }
}

/// `EXISTS (SELECT FROM t)` asks for no column; one constant answers the same.
fn some_column(mut subquery: Box<Query>) -> Box<Query> {
    if let SetExpr::Select(select) = subquery.body.as_mut()
        && select.projection.is_empty()
    {
        select.projection.push(SelectItem::UnnamedExpr(tree::number("1")));
    }
    subquery
}

/// Gives a SELECT without FROM the condition that holds.
///
/// MariaDB puts the expression of `(SELECT a + 1)` in the place of the subquery. In a prepared
/// statement over a derived table (10.11) it does so too early: the columns in it are read as 0 or
/// '', are unknown, or the whole server ends. What has a condition it leaves alone.
fn with_condition(body: &mut SetExpr) {
    let mut waiting = vec![body];
    while let Some(next) = waiting.pop() {
        match next {
            SetExpr::Select(select) if select.from.is_empty() && select.selection.is_none() => {
                select.selection = Some(Expr::Value(Value::Boolean(true).with_empty_span()));
            }
            SetExpr::Query(query) => waiting.push(&mut query.body),
            SetExpr::SetOperation { left, right, .. } => {
                waiting.extend([left.as_mut(), right.as_mut()]);
            }
            SetExpr::Select(_)
            | SetExpr::Values(_)
            | SetExpr::Insert(_)
            | SetExpr::Update(_)
            | SetExpr::Delete(_)
            | SetExpr::Merge(_)
            | SetExpr::Table(_) => {}
        }
    }
}
