//! Queries: WITH, set operations, VALUES, and what stands around them.

use std::sync::Arc;

use postern_core::{
    dialect::Dialect,
    refusal::{Code, Refusal},
};
use sqlparser::{
    ast::{
        Cte, Query, SetExpr, SetOperator, SetQuantifier, Spanned as _, TableAlias,
        TableAliasColumnDef, With, helpers::attached_token::AttachedToken,
    },
    tokenizer::Span,
};

use super::{
    Binder,
    columns::{apart, as_sqlite, names_of},
    found,
    scope::{Cte as Known, Flow, OutColumn, Scope},
    select::Block,
};
use crate::{
    aggregate::Records,
    refuse::{self, not_a_select, unsupported},
    rewrite::tree,
};

/// A resolved body and its columns.
type Body = (SetExpr, Vec<OutColumn>);

/// A resolved query.
#[derive(Debug)]
pub(super) struct Resolved {
    /// The query.
    pub query: Query,
    /// Its columns.
    pub columns: Vec<OutColumn>,
    /// The records that it passes on, where groups alone may be seen: they must end in a block
    /// that groups them.
    pub records: Option<Arc<Records>>,
}

impl Resolved {
    /// A query whose rows may be seen.
    ///
    /// # Errors
    /// It passes on records of which groups alone may be seen.
    fn open(self) -> Result<(Query, Vec<OutColumn>), Refusal> {
        match self.records {
            None => Ok((self.query, self.columns)),
            Some(records) => Err(records.refusal.clone()),
        }
    }
}

impl Binder<'_> {
    /// A query of its own: what it names in WITH is forgotten behind it.
    ///
    /// # Errors
    /// Whatever in it does not resolve.
    pub(super) fn query(&mut self, query: Query) -> Result<(Query, Vec<OutColumn>), Refusal> {
        self.query_of_records(query)?.open()
    }

    /// As [`Self::query`], of a relation in FROM: it may pass on records of which groups alone may
    /// be seen.
    pub(super) fn query_of_records(&mut self, query: Query) -> Result<Resolved, Refusal> {
        let known = self.ctes.len();
        let result = self.deeper(|binder| binder.open_query(query, None));
        self.ctes.truncate(known);
        result
    }

    /// A query whose body may name itself, when it is a recursive WITH query.
    fn open_query(&mut self, query: Query, recursive: Option<&Known>) -> Result<Resolved, Refusal> {
        let span = query.span();
        let Query {
            with,
            body,
            order_by,
            limit_clause,
            fetch,
            locks,
            for_clause,
            settings,
            format_clause,
            pipe_operators,
        } = query;
        if !locks.is_empty() {
            return Err(unsupported("FOR UPDATE or FOR SHARE", span));
        }
        if for_clause.is_some() {
            return Err(unsupported("FOR XML, FOR JSON or FOR BROWSE", span));
        }
        if settings.is_some() || format_clause.is_some() {
            return Err(unsupported("SETTINGS or FORMAT", span));
        }
        if !pipe_operators.is_empty() {
            return Err(unsupported("`|>`", span));
        }
        let with = with.map(|with| self.with(with)).transpose()?;
        let (body, columns, order_by, records) = match (*body, recursive) {
            (SetExpr::Select(select), None) => {
                let Block { select, columns, order_by, records } =
                    self.select(*select, order_by)?;
                (SetExpr::Select(Box::new(select)), columns, order_by, records)
            }
            (body, recursive) => {
                let (body, columns) = self.body(body, recursive)?;
                let order_by =
                    order_by.map(|order| self.order_by(order, &columns, false)).transpose()?;
                (body, columns, order_by, None)
            }
        };
        // Fewer records than there are would make a group of few of one of many.
        if let Some(records) =
            records.as_ref().filter(|_| limit_clause.is_some() || fetch.is_some())
        {
            return Err(records.refusal.clone());
        }
        let limit_clause = limit_clause.map(|limit| self.limit(limit)).transpose()?;
        let (limit_clause, fetch) = self.fetched(limit_clause, fetch, span)?;
        let mut query = tree::query(body);
        query.with = with;
        query.order_by = order_by;
        query.limit_clause = limit_clause;
        query.fetch = fetch;
        Ok(Resolved { query, columns, records })
    }

    /// A whole body, or the right side of a set operation. With `recursive`, that WITH query
    /// becomes known once its leftmost part has told the columns.
    ///
    /// What stands on the left of one another is taken in a loop: the parser reads
    /// `a UNION b UNION c …` so, and a level of this walk for each would be deeper than any other.
    fn body(&mut self, body: SetExpr, recursive: Option<&Known>) -> Result<Body, Refusal> {
        let mut rights = Vec::new();
        let mut leftmost = body;
        while let SetExpr::SetOperation { left, op, set_quantifier, right } = leftmost {
            rights.push((op, set_quantifier, right));
            leftmost = *left;
        }
        let mut resolved = self.deeper(|binder| binder.part(leftmost, recursive))?;
        for (op, set_quantifier, right) in rights.into_iter().rev() {
            let right = self.deeper(|binder| binder.body(*right, None))?;
            resolved = self.set_operation((op, set_quantifier), resolved, right)?;
        }
        Ok(resolved)
    }

    fn set_operation(
        &self,
        (op, set_quantifier): (SetOperator, SetQuantifier),
        (left, first): Body,
        (right, second): Body,
    ) -> Result<Body, Refusal> {
        self.known_set(op, set_quantifier)?;
        if first.len() != second.len() {
            return Err(Refusal::new(
                Code::Syntax,
                format!("both sides of {op} need the same number of columns"),
            ));
        }
        let keeps_all = (op, set_quantifier) == (SetOperator::Union, SetQuantifier::All);
        let columns = first
            .into_iter()
            .zip(second)
            .map(|(a, b)| joined(a, &b, keeps_all))
            .collect::<Result<_, _>>()?;
        let (left, right) = (Box::new(left), Box::new(right));
        Ok((SetExpr::SetOperation { left, op, set_quantifier, right }, columns))
    }

    /// One part of a set operation, or the only one.
    fn part(&mut self, body: SetExpr, recursive: Option<&Known>) -> Result<Body, Refusal> {
        let span = match &body {
            SetExpr::SetOperation { .. } => sqlparser::tokenizer::Span::empty(),
            other => other.span(),
        };
        match body {
            SetExpr::Select(select) => {
                let (select, columns) = self.select(*select, None)?.open()?;
                self.learn(recursive, &columns)?;
                Ok((SetExpr::Select(Box::new(select)), columns))
            }
            SetExpr::Query(query) => {
                self.not_in(Dialect::Sqlite, "a query in parentheses as a part", span)?;
                let known = self.ctes.len();
                let resolved = self.deeper(|binder| binder.open_query(*query, None))?;
                let (query, columns) = resolved.open()?;
                self.ctes.truncate(known);
                self.learn(recursive, &columns)?;
                Ok((SetExpr::Query(Box::new(query)), columns))
            }
            body @ SetExpr::SetOperation { .. } => self.body(body, recursive),
            SetExpr::Values(values) => {
                let (values, columns) = self.values(values)?;
                self.learn(recursive, &columns)?;
                Ok((values, columns))
            }
            SetExpr::Insert(_) => Err(not_a_select("INSERT", refuse::place(span))),
            SetExpr::Update(_) => Err(not_a_select("UPDATE", refuse::place(span))),
            SetExpr::Delete(_) => Err(not_a_select("DELETE", refuse::place(span))),
            SetExpr::Merge(_) => Err(not_a_select("MERGE", refuse::place(span))),
            SetExpr::Table(_) => Err(unsupported("`TABLE name` as a query", span)),
        }
    }

    fn known_set(&self, op: SetOperator, quantifier: SetQuantifier) -> Result<(), Refusal> {
        let span = sqlparser::tokenizer::Span::empty();
        match (op, quantifier) {
            (SetOperator::Minus, _) => Err(unsupported("MINUS", span)),
            (
                _,
                SetQuantifier::ByName | SetQuantifier::AllByName | SetQuantifier::DistinctByName,
            ) => Err(unsupported("BY NAME", span)),
            (SetOperator::Union, SetQuantifier::All | SetQuantifier::None)
            | (SetOperator::Except | SetOperator::Intersect, SetQuantifier::None) => Ok(()),
            (
                SetOperator::Union | SetOperator::Except | SetOperator::Intersect,
                SetQuantifier::Distinct,
            )
            | (SetOperator::Except | SetOperator::Intersect, SetQuantifier::All) => {
                self.not_in(Dialect::Sqlite, "this quantifier", span)
            }
        }
    }

    /// Makes a recursive WITH query known, with the columns of its first part.
    fn learn(&mut self, recursive: Option<&Known>, columns: &[OutColumn]) -> Result<(), Refusal> {
        if let Some(known) = recursive {
            let mut known = known.clone();
            known.columns = as_sqlite(self.dialect, renamed(&known.columns, columns)?);
            self.ctes.push(known);
        }
        Ok(())
    }

    fn with(&mut self, with: With) -> Result<With, Refusal> {
        let With { with_token: _, recursive, cte_tables } = with;
        let first = self.ctes.len();
        // SQLite takes a WITH query that names itself as recursive with or without the word.
        let recursive = recursive || self.dialect == Dialect::Sqlite;
        let later = self.later.len();
        if self.dialect == Dialect::Sqlite {
            for cte in cte_tables.iter().rev() {
                let name = self.fold(&cte.alias.name)?;
                self.later.push((first, self.dialect.key(&name).into_owned()));
            }
        }
        let mut resolved = Vec::new();
        for cte in cte_tables {
            if self.later.len() > later {
                self.later.pop();
            }
            resolved.push(self.cte(cte, recursive, first)?);
        }
        Ok(With { with_token: AttachedToken::empty(), recursive, cte_tables: resolved })
    }

    fn cte(&mut self, cte: Cte, recursive: bool, first: usize) -> Result<Cte, Refusal> {
        let Cte { alias, query, from, materialized, closing_paren_token: _ } = cte;
        let TableAlias { explicit: _, name, columns, at } = alias;
        if from.is_some() || at.is_some() {
            return Err(unsupported("this form of WITH", name.span));
        }
        let folded = self.fold(&name)?;
        let key = self.dialect.key(&folded).into_owned();
        let twice = self.ctes.iter().skip(first).any(|known| self.dialect.key(&known.name) == key);
        if twice {
            return Err(Refusal::new(
                Code::Syntax,
                format!("WITH names `{}` twice", refuse::echo(&folded)),
            )
            .at(refuse::place(name.span)));
        }
        let names = self.column_names(columns)?;
        // SECURITY: the printed name holds a blank and is made here, so that a difference between
        // our scoping and the engine's can never turn it into a table.
        let printed = self.unique_with();
        let known = Known { name: folded, printed, columns: names, records: None };
        let before = self.ctes.len();
        let Resolved { query, columns, records } = self.cte_body(*query, recursive, &known)?;
        self.ctes.truncate(before);
        let columns = as_sqlite(self.dialect, renamed(&known.columns, &columns)?);
        let own = self.own_names(&columns);
        let hidden = records.iter().flat_map(|records| records.hidden()).map(Arc::from);
        let printed_columns =
            own.into_iter().chain(hidden).map(|name| column_alias(&name)).collect();
        let alias = TableAlias {
            explicit: false,
            name: tree::quoted(&known.printed),
            columns: printed_columns,
            at: None,
        };
        self.ctes.push(Known { columns, records, ..known });
        Ok(Cte {
            alias,
            query: Box::new(query),
            from: None,
            materialized,
            closing_paren_token: AttachedToken::empty(),
        })
    }

    /// The names under which a WITH query with these columns is printed.
    pub(super) fn own_names(&self, columns: &[OutColumn]) -> Vec<Arc<str>> {
        match self.dialect {
            Dialect::Postgresql => apart(columns),
            Dialect::Sqlite | Dialect::Mysql => names_of(columns),
        }
    }

    /// The body of a WITH query sees no FROM around it.
    fn cte_body(
        &mut self,
        query: Query,
        recursive: bool,
        known: &Known,
    ) -> Result<Resolved, Refusal> {
        let union = matches!(query.body.as_ref(), SetExpr::SetOperation { .. });
        let recursive = (recursive && union).then_some(known);
        let before = std::mem::replace(&mut self.filtering, false);
        let result =
            self.walled(|binder| binder.deeper(|binder| binder.open_query(query, recursive)));
        self.filtering = before;
        result
    }

    /// The names of a column list, without types.
    fn column_names(&self, list: Vec<TableAliasColumnDef>) -> Result<Vec<OutColumn>, Refusal> {
        list.into_iter()
            .map(|TableAliasColumnDef { name, data_type }| {
                if data_type.is_some() {
                    return Err(unsupported("a type in a list of columns", name.span));
                }
                Ok(OutColumn { name: self.fold(&name)?, flow: Flow::default() })
            })
            .collect()
    }

    /// Runs with an empty scope of its own.
    pub(super) fn scoped<T>(
        &mut self,
        work: impl FnOnce(&mut Self) -> Result<T, Refusal>,
    ) -> Result<T, Refusal> {
        self.scopes.push(Scope::default());
        let result = work(self);
        self.scopes.pop();
        result
    }
}

/// A column of a printed column list.
pub(super) fn column_alias(name: &Arc<str>) -> TableAliasColumnDef {
    TableAliasColumnDef { name: tree::quoted(name), data_type: None }
}

/// Columns under the names of a list; a list that is shorter leaves the rest as they are.
pub(super) fn renamed(
    names: &[OutColumn],
    columns: &[OutColumn],
) -> Result<Vec<OutColumn>, Refusal> {
    if names.len() > columns.len() {
        return Err(Refusal::new(
            Code::Syntax,
            format!("{} column names for {} columns", names.len(), columns.len()),
        ));
    }
    Ok(columns
        .iter()
        .enumerate()
        .map(|(at, column)| OutColumn {
            name: names.get(at).map_or_else(|| Arc::clone(&column.name), |n| Arc::clone(&n.name)),
            flow: column.flow.clone(),
        })
        .collect())
}

/// A column of a set operation: what either side hides stays marked; it is no plain column of
/// either table.
///
/// SECURITY: a column whose mask the gate puts in stays one only where no row is compared, and
/// where the other side is the same column: the gate knows one mask for a column of the answer.
fn joined(first: OutColumn, second: &OutColumn, keeps_all: bool) -> Result<OutColumn, Refusal> {
    let same = first.flow == second.flow;
    if !(keeps_all && same) {
        for side in [&first, second] {
            found::computable(std::slice::from_ref(side), Span::empty())?;
        }
    }
    let masked = first.flow.masked.or(second.flow.masked);
    let origin = first.flow.origin.filter(|_| same);
    let gate = first.flow.gate.filter(|_| same);
    Ok(OutColumn { name: first.name, flow: Flow { masked, origin, gate } })
}
