//! VALUES: rows of constants, by themselves or in FROM.

use std::sync::Arc;

use postern_core::{
    dialect::Dialect,
    refusal::{Code, Refusal},
};
use sqlparser::{
    ast::{Expr, Parens, SelectItem, SetExpr, Spanned as _, TableWithJoins, Values},
    tokenizer::Span,
};

use super::{
    Binder, name,
    scope::{Flow, OutColumn},
};
use crate::{refuse::unsupported, rewrite::tree};

/// Most rows of VALUES on MySQL, where each becomes a SELECT of its own.
const MYSQL_ROWS_MAX: usize = 500;

/// A resolved body and its columns.
type Body = (SetExpr, Vec<OutColumn>);

impl Binder<'_> {
    /// The rows, all of one length, and their columns.
    pub(super) fn values(&mut self, values: Values) -> Result<Body, Refusal> {
        let span = values.span();
        let Values { explicit_row, value_keyword, rows } = values;
        if value_keyword || (explicit_row && self.dialect != Dialect::Mysql) {
            return Err(unsupported("this form of VALUES", span));
        }
        let texts = rows.first().map(|row| self.texts(row)).unwrap_or_default();
        let width = rows.first().map_or(0, |row| row.len());
        let mut resolved = Vec::with_capacity(rows.len());
        for row in rows {
            if row.len() != width {
                return Err(Refusal::new(Code::Syntax, "the rows of VALUES differ in length"));
            }
            resolved.push(self.exprs(row.content)?);
        }
        let names: Vec<Arc<str>> = match self.dialect {
            Dialect::Postgresql | Dialect::Sqlite => numbered("column", 1, width),
            // MySQL writes `VALUES ROW(…)`, MariaDB `VALUES (…)` and calls a column by its first
            // value.
            Dialect::Mysql if explicit_row => numbered("column_", 0, width),
            Dialect::Mysql => texts.into_iter().take(width).collect(),
        };
        let body = match self.dialect {
            Dialect::Postgresql | Dialect::Sqlite => SetExpr::Values(Values {
                explicit_row: false,
                value_keyword: false,
                rows: resolved.into_iter().map(Parens::with_empty_span).collect(),
            }),
            Dialect::Mysql => self.selected_rows(resolved, &names, span)?,
        };
        let columns =
            names.into_iter().map(|name| OutColumn { name, flow: Flow::default() }).collect();
        Ok((body, columns))
    }

    /// What MariaDB calls the values of a row: a text by what it says, all else as it is written.
    fn texts(&self, row: &Parens<Vec<Expr>>) -> Vec<Arc<str>> {
        let written = name::sqlite(self.text, self.tokens, row.opening_token.0.span.start);
        let own = row.content.iter().map(name::mysql);
        written.into_iter().zip(own).map(|(text, own)| own.unwrap_or(text)).collect()
    }

    /// The rows as SELECTs, which MySQL and MariaDB read alike. Several stand in a FROM of their
    /// own, so that what is around them cannot tear them apart.
    fn selected_rows(
        &mut self,
        rows: Vec<Vec<Expr>>,
        names: &[Arc<str>],
        span: Span,
    ) -> Result<SetExpr, Refusal> {
        if rows.len() > MYSQL_ROWS_MAX {
            return Err(Refusal::new(
                Code::TooCostly,
                format!("VALUES has at most {MYSQL_ROWS_MAX} rows here"),
            ));
        }
        let inner = numbered("column ", 1, names.len());
        let is_single = rows.len() == 1;
        let first = if is_single { names } else { inner.as_slice() };
        let select = |row: Vec<Expr>, names: &[Arc<str>]| {
            let items = row.into_iter().zip(names).map(|(expr, name)| tree::named(expr, name));
            SetExpr::Select(Box::new(tree::select(items.collect())))
        };
        let mut rows = rows.into_iter();
        let head = rows.next().ok_or_else(|| unsupported("VALUES without a row", span))?;
        let all = tree::union_all(select(head, first), rows.map(|row| select(row, &inner)));
        if is_single {
            return Ok(all);
        }
        let printed = self.unique("values");
        let items: Vec<SelectItem> = inner
            .iter()
            .zip(names)
            .map(|(column, name)| tree::named(tree::column(&printed, column), name))
            .collect();
        let mut outer = tree::select(items);
        let relation = tree::derived(tree::query(all), &printed);
        outer.from = vec![TableWithJoins { relation, joins: Vec::new() }];
        Ok(SetExpr::Select(Box::new(outer)))
    }
}

fn numbered(prefix: &str, first: usize, width: usize) -> Vec<Arc<str>> {
    (0..width).map(|at| format!("{prefix}{}", at.saturating_add(first)).into()).collect()
}
