//! FROM: tables become scans of their views, everything else gets a printed alias of its own.

use std::sync::Arc;

use postern_core::{
    catalogue::{Column, TableName},
    dialect::Dialect,
    mask::{GateMask, Mask},
    refusal::{Code, Refusal},
    sight::{Shown, TableView},
};
use sqlparser::{
    ast::{
        Expr, FunctionArg, FunctionArgExpr, Ident, JoinOperator, ObjectName, ObjectNamePart, Query,
        SelectItem, SetExpr, Spanned as _, TableAlias, TableAliasColumnDef, TableFactor,
        TableFunctionArgs, TableWithJoins,
    },
    tokenizer::Span,
};

use super::{
    Binder, Late, call,
    catalog::RowsOf,
    columns::{
        Columns, as_sqlite, function_columns, listed_columns, name_columns, names_of,
        relation_columns,
    },
    policy_failed,
    query::{Resolved, column_alias},
    scope::{Flow, Named, OutColumn, Relation},
};
use crate::{
    mask::{self, MaskSite},
    refuse::{self, denied, unsupported},
    rewrite::{Scan, Told, tree},
    surface::{self, FunctionKind},
};

/// A function of one value in FROM is a relation of one row: `(SELECT f(…) AS f) AS f`.
fn one_row(
    name: ObjectName,
    args: Vec<Expr>,
    named: &str,
    alias: Option<TableAlias>,
) -> (Query, TableAlias) {
    let alias = alias.unwrap_or_else(|| tree::alias(named));
    let call = tree::call(name, args);
    let value = SelectItem::ExprWithAlias { expr: call, alias: alias.name.clone() };
    (tree::query(SetExpr::Select(Box::new(tree::select(vec![value])))), alias)
}

fn plain(arg: &FunctionArg) -> Option<Expr> {
    match arg {
        FunctionArg::Unnamed(FunctionArgExpr::Expr(expr)) => Some(expr.clone()),
        FunctionArg::Unnamed(_) | FunctionArg::Named { .. } | FunctionArg::ExprNamed { .. } => None,
    }
}

/// Most relations of one statement.
const RELATIONS_MAX: usize = 200;

/// Most columns of all relations of one FROM.
const FROM_COLUMNS_MAX: usize = 5_000;

/// An item of a FROM, resolved; its scans are filled in when the block is done.
#[derive(Debug)]
pub(super) struct Item {
    pub first: Factor,
    pub joins: Vec<(Factor, JoinOperator)>,
}

/// One relation of a FROM.
#[derive(Debug)]
pub(super) enum Factor {
    /// A table: the number of its scan.
    Scan(usize),
    /// Anything else, ready to print.
    Ready(Box<TableFactor>),
    /// A join in parentheses.
    Nested(Box<Item>),
}

impl Binder<'_> {
    /// All items of a FROM, into the scope at hand.
    pub(super) fn from(&mut self, from: Vec<TableWithJoins>) -> Result<Vec<Item>, Refusal> {
        let mut items = Vec::with_capacity(from.len());
        let mut names: Vec<Named> = Vec::new();
        for tables in from {
            let (item, shown) = self.joined(tables, &names)?;
            items.push(item);
            names.extend(shown);
            if let Some(scope) = self.scopes.last_mut() {
                scope.names.clone_from(&names);
                scope.from = 0;
            }
        }
        Ok(items)
    }

    /// One relation; `before` is what stands before it in the FROM and may be named by LATERAL.
    pub(super) fn factor(
        &mut self,
        factor: TableFactor,
        before: &[Named],
    ) -> Result<(Factor, Vec<Named>), Refusal> {
        self.deeper(|binder| binder.any_factor(factor, before))
    }

    fn any_factor(
        &mut self,
        factor: TableFactor,
        before: &[Named],
    ) -> Result<(Factor, Vec<Named>), Refusal> {
        let span = factor.span();
        match factor {
            TableFactor::Table {
                name,
                alias,
                args,
                with_hints,
                version,
                with_ordinality,
                partitions,
                json_path,
                sample,
                index_hints,
            } => {
                let strange = [
                    (!with_hints.is_empty(), "WITH ( ) behind a table"),
                    (version.is_some(), "a version of a table"),
                    (!partitions.is_empty(), "PARTITION"),
                    (json_path.is_some(), "a path behind a table"),
                    (sample.is_some(), "TABLESAMPLE"),
                ];
                if let Some((_, what)) = strange.iter().find(|(there, _)| *there) {
                    return Err(unsupported(what, span));
                }
                // They change no answer, and a name in them would ask whether there is one.
                drop(index_hints);
                match args {
                    Some(TableFunctionArgs { args, settings: None }) => {
                        self.table_function(&name, args, with_ordinality, alias, false, before)
                    }
                    Some(TableFunctionArgs { args: _, settings: Some(_) }) => {
                        Err(unsupported("SETTINGS", span))
                    }
                    None if with_ordinality => Err(unsupported("WITH ORDINALITY", span)),
                    None => self.table(&name, alias),
                }
            }
            TableFactor::Derived { lateral, subquery, alias, sample } => {
                if sample.is_some() {
                    return Err(unsupported("TABLESAMPLE", span));
                }
                self.derived(lateral, *subquery, alias, before, span)
            }
            TableFactor::Function { lateral, name, args, with_ordinality, alias } => {
                self.table_function(&name, args, with_ordinality, alias, lateral, before)
            }
            TableFactor::UNNEST {
                alias,
                array_exprs,
                with_offset,
                with_offset_alias,
                with_ordinality,
            } => {
                if with_offset || with_offset_alias.is_some() {
                    return Err(unsupported("UNNEST … WITH OFFSET", span));
                }
                let args = array_exprs
                    .into_iter()
                    .map(|expr| FunctionArg::Unnamed(FunctionArgExpr::Expr(expr)))
                    .collect();
                let name = ObjectName::from(vec![tree::word("unnest")]);
                self.table_function(&name, args, with_ordinality, alias, false, before)
            }
            TableFactor::NestedJoin { table_with_joins, alias } => {
                if let Some(alias) = alias {
                    return Err(unsupported("an alias of a join", alias.name.span));
                }
                let (item, names) = self.joined(*table_with_joins, before)?;
                Ok((Factor::Nested(Box::new(item)), names))
            }
            TableFactor::TableFunction { expr: _, alias: _ } => Err(unsupported("TABLE ( )", span)),
            TableFactor::JsonTable { json_expr: _, json_path: _, columns: _, alias: _ } => {
                Err(unsupported("JSON_TABLE", span))
            }
            TableFactor::OpenJsonTable { json_expr: _, json_path: _, columns: _, alias: _ } => {
                Err(unsupported("OPENJSON", span))
            }
            TableFactor::Pivot {
                table: _,
                aggregate_functions: _,
                value_column: _,
                value_source: _,
                default_on_null: _,
                alias: _,
            } => Err(unsupported("PIVOT", span)),
            TableFactor::Unpivot {
                table: _,
                value: _,
                name: _,
                columns: _,
                null_inclusion: _,
                alias: _,
            } => Err(unsupported("UNPIVOT", span)),
            TableFactor::UnpivotExpr { expression: _, value_alias: _, attribute_alias: _ } => {
                Err(unsupported("UNPIVOT", span))
            }
            TableFactor::MatchRecognize {
                table: _,
                partition_by: _,
                order_by: _,
                measures: _,
                rows_per_match: _,
                after_match_skip: _,
                pattern: _,
                symbols: _,
                alias: _,
            } => Err(unsupported("MATCH_RECOGNIZE", span)),
            TableFactor::XmlTable {
                namespaces: _,
                row_expression: _,
                passing: _,
                columns: _,
                alias: _,
            } => Err(unsupported("XMLTABLE", span)),
            TableFactor::SemanticView {
                name: _,
                dimensions: _,
                metrics: _,
                facts: _,
                where_clause: _,
                alias: _,
            } => Err(unsupported("SEMANTIC_VIEW", span)),
        }
    }

    /// A name: of a WITH query around, else of a table in sight.
    fn table(
        &mut self,
        name: &ObjectName,
        alias: Option<TableAlias>,
    ) -> Result<(Factor, Vec<Named>), Refusal> {
        let span = name.span();
        let mut parts = Vec::new();
        for part in &name.0 {
            match part {
                ObjectNamePart::Identifier(ident) => parts.push(ident.clone()),
                ObjectNamePart::Function(_) => return Err(unsupported("this table name", span)),
            }
        }
        self.refuse_words(&parts)?;
        let names = parts.iter().map(|part| self.fold(part)).collect::<Result<Vec<_>, _>>()?;
        let (schema, table) = match names.as_slice() {
            [table] => (None, table),
            [schema, table] => (Some(schema), table),
            _ => return Err(unsupported("a table name of so many parts", span)),
        };
        let alias = self.alias(alias)?;
        if schema.is_none() {
            if self.means_later(table) {
                return Err(unsupported("a WITH query that reads a later one", span));
            }
            if let Some(cte) = self.find_cte(table) {
                return self.cte_reference(&cte, table, alias);
            }
        }
        if let Some(shape) = self.shape(schema.map(AsRef::as_ref), table) {
            let told = Told { objects: self.objects()?, shape };
            return self.scan(Arc::clone(&shape.view), table, alias, span, Some(told));
        }
        let view =
            self.sight.find(schema.map(AsRef::as_ref), table).map_err(policy_failed)?.ok_or_else(
                || {
                    let written: Vec<&str> = names.iter().map(AsRef::as_ref).collect();
                    self.unknown_table(&written.join("."), span)
                },
            )?;
        self.scan(view, table, alias, span, None)
    }

    /// Words that are no table's name unquoted.
    ///
    /// SECURITY: the parser reads `FROM ONLY t` as a table called `only` with the alias `t`, the
    /// engine reads the table `t`.
    fn refuse_words(&self, parts: &[Ident]) -> Result<(), Refusal> {
        match parts {
            [first, ..] if first.quote_style.is_none() && is_reserved(&first.value) => {
                let place = refuse::place(first.span);
                let at = place.map_or_else(String::new, |place| format!(" at {place}"));
                Err(Refusal::new(
                    Code::Syntax,
                    format!("expected a table name{at}, found `{}`", refuse::echo(&first.value)),
                )
                .at(place))
            }
            [only]
                if self.dialect == Dialect::Postgresql
                    && only.quote_style.is_none()
                    && only.value.eq_ignore_ascii_case("only") =>
            {
                Err(unsupported("ONLY", only.span))
            }
            _ => Ok(()),
        }
    }

    /// Whether SQLite takes the name for a WITH query that follows. A table of that name is not
    /// meant, and what is meant has no columns yet.
    fn means_later(&self, name: &str) -> bool {
        let key = self.dialect.key(name);
        let Some((first, _)) = self.later.iter().rev().find(|(_, later)| *later == key) else {
            return false;
        };
        let known = self.ctes.iter().rposition(|cte| self.dialect.key(&cte.name) == key);
        known.is_none_or(|known| known < *first)
    }

    fn find_cte(&self, name: &str) -> Option<super::scope::Cte> {
        let key = self.dialect.key(name);
        self.ctes.iter().rev().find(|cte| self.dialect.key(&cte.name) == key).cloned()
    }

    fn cte_reference(
        &mut self,
        cte: &super::scope::Cte,
        name: &Arc<str>,
        alias: Option<Alias>,
    ) -> Result<(Factor, Vec<Named>), Refusal> {
        let Alias { name: shown, columns: renames, span } =
            alias.unwrap_or_else(|| Alias::bare(Arc::clone(name)));
        let printed = self.unique(&shown);
        let own = self.own_names(&cte.columns);
        let records = cte.records.clone();
        let (columns, list) = self.columns(&own, &cte.columns, &renames, records.is_some())?;
        let name = tree::object(&[cte.printed.as_ref()]);
        let alias = TableAlias { columns: list, ..tree::alias(&printed) };
        let factor = table_factor(name, alias, None, false);
        let relation = Relation {
            name: shown,
            table: None,
            printed,
            columns,
            scan: None,
            records,
            is_value: false,
        };
        let names = self.enter(relation, span)?;
        Ok((Factor::Ready(Box::new(factor)), names))
    }

    /// A table that the statement does not name, and cannot.
    pub(super) fn nameless_scan(
        &mut self,
        view: Arc<TableView>,
        span: Span,
    ) -> Result<Factor, Refusal> {
        let alias = Alias { span, ..Alias::bare(Arc::from("")) };
        let name = Arc::clone(&view.table.name.name);
        Ok(self.scan(view, &name, Some(alias), span, None)?.0)
    }

    fn scan(
        &mut self,
        view: Arc<TableView>,
        written: &Arc<str>,
        alias: Option<Alias>,
        span: Span,
        told: Option<Told>,
    ) -> Result<(Factor, Vec<Named>), Refusal> {
        let table = alias.is_none().then(|| TableName::clone(&view.table.name));
        let Alias { name: shown, columns: renames, span } =
            alias.unwrap_or_else(|| Alias { span, ..Alias::bare(Arc::clone(written)) });
        let columns: Vec<OutColumn> = view
            .columns
            .iter()
            .map(|column| OutColumn {
                name: Arc::clone(&column.column.name),
                flow: match &column.shown {
                    Shown::Clear if told.is_some() => Flow::default(),
                    Shown::Clear => Flow {
                        masked: None,
                        origin: Some((view.table.id, column.column.id)),
                        gate: None,
                    },
                    Shown::Masked(mask) => self.masked(mask, &view, &column.column),
                },
            })
            .collect();
        let columns = relation_columns(&names_of(&columns), &columns, &renames)?;
        let printed = self.unique(if shown.is_empty() { written } else { &shown });
        let number = self.scans.len();
        let late = self.late == Late::Gate;
        self.left_to_gate |= columns.iter().any(|column| column.flow.waits());
        self.scans.push(Scan { told, late, ..Scan::new(view, Arc::clone(&printed)) });
        let relation = Relation {
            name: shown,
            table,
            printed,
            columns,
            scan: Some(number),
            records: None,
            is_value: false,
        };
        let names = self.enter(relation, span)?;
        Ok((Factor::Scan(number), names))
    }

    /// What a masked column of a table is: an expression, or a plain column whose mask the gate
    /// puts in.
    fn masked(&self, mask: &Mask, view: &TableView, column: &Column) -> Flow {
        let source = &self.sight.source;
        let site = MaskSite { source, table: &view.table, dialect: self.dialect };
        let masked = Some(mask.kind());
        if let Some(gate) = mask::of_gate(mask, column, &site) {
            let origin = Some((view.table.id, column.id));
            return Flow { masked, origin, gate: Some(Arc::new(gate)) };
        }
        let late = mask::late(mask, self.dialect).filter(|_| self.late == Late::Gate);
        Flow { masked, origin: None, gate: late.map(|late| Arc::new(GateMask::Late(late))) }
    }

    fn derived(
        &mut self,
        lateral: bool,
        subquery: Query,
        alias: Option<TableAlias>,
        before: &[Named],
        span: Span,
    ) -> Result<(Factor, Vec<Named>), Refusal> {
        if lateral {
            self.not_in(Dialect::Sqlite, "LATERAL", span)?;
            if !self.sight.server.has_lateral() {
                return Err(unsupported("LATERAL, which MariaDB has not,", span));
            }
        }
        let Alias { name, columns: renames, span } = match self.alias(alias)? {
            Some(alias) => alias,
            None => Alias { span, ..Alias::bare(Arc::from("")) },
        };
        let Resolved { mut query, columns, records } = if lateral {
            self.seeing(before, |binder| binder.query_of_records(subquery))?
        } else {
            self.blind(|binder| binder.walled(|binder| binder.query_of_records(subquery)))?
        };
        let columns = as_sqlite(self.dialect, columns);
        if self.dialect == Dialect::Sqlite {
            name_columns(&mut query, &columns);
        }
        let own = names_of(&columns);
        let (columns, list) = self.columns(&own, &columns, &renames, records.is_some())?;
        let printed = self.unique(if name.is_empty() { "q" } else { &name });
        let factor = TableFactor::Derived {
            lateral,
            subquery: Box::new(query),
            alias: Some(TableAlias { columns: list, ..tree::alias(&printed) }),
            sample: None,
        };
        let relation =
            Relation { name, table: None, printed, columns, scan: None, records, is_value: false };
        let names = self.enter(relation, span)?;
        Ok((Factor::Ready(Box::new(factor)), names))
    }

    /// The columns of a query in FROM, and the list behind its printed alias: PostgreSQL alone
    /// gets one, and not for records, whose columns are known by their places.
    fn columns(
        &self,
        own: &[Arc<str>],
        columns: &[OutColumn],
        renames: &[OutColumn],
        holds_records: bool,
    ) -> Result<Columns, Refusal> {
        match self.dialect {
            Dialect::Postgresql if !holds_records => listed_columns(own, columns, renames),
            Dialect::Postgresql | Dialect::Sqlite | Dialect::Mysql => {
                Ok((relation_columns(own, columns, renames)?, Vec::new()))
            }
        }
    }

    fn table_function(
        &mut self,
        name: &ObjectName,
        args: Vec<FunctionArg>,
        with_ordinality: bool,
        alias: Option<TableAlias>,
        lateral: bool,
        before: &[Named],
    ) -> Result<(Factor, Vec<Named>), Refusal> {
        let span = name.span();
        if let Some(instead) = self.told_rows(name, &args, with_ordinality, alias.as_ref())? {
            let RowsOf { name, args, with_ordinality, alias } = instead;
            return self.table_function(&name, args, with_ordinality, Some(alias), lateral, before);
        }
        let function = self.open_function(name, span)?;
        let is_value = matches!(function.kind, FunctionKind::Scalar) && !with_ordinality;
        if is_value
            && self.dialect == Dialect::Postgresql
            && let Some(values) = args.iter().map(plain).collect::<Option<Vec<_>>>()
        {
            let (query, alias) = one_row(name.clone(), values, function.name, alias);
            return self.derived(true, query, Some(alias), before, span);
        }
        let FunctionKind::Table { columns: held } = function.kind else {
            let why = surface::Denied { class: "not a table", nearest: None };
            return Err(denied(function.name, why, span));
        };
        if with_ordinality || lateral {
            self.only(Dialect::Postgresql, "LATERAL or WITH ORDINALITY", span)?;
        }
        let alias = self.alias(alias)?;
        let aliased = alias.is_some();
        let Alias { name: shown, columns: renames, span: alias_span } =
            alias.unwrap_or_else(|| Alias { span, ..Alias::bare(Arc::from(function.name)) });
        let count = args.len();
        // A function in FROM sees what stands before it, with or without the word LATERAL.
        let args: Vec<FunctionArg> = self.seeing(before, |binder| {
            args.into_iter().map(|arg| binder.argument(function, arg, span)).collect()
        })?;
        let mut names = function_columns(function.name, held, count);
        if self.dialect == Dialect::Postgresql
            && aliased
            && let [only] = names.as_mut_slice()
            // A column that the function itself names keeps that name (`value`).
            && only.as_ref() == function.name
        {
            *only = Arc::clone(&shown);
        }
        if with_ordinality {
            names.push(Arc::from("ordinality"));
        }
        let columns: Vec<OutColumn> =
            names.into_iter().map(|name| OutColumn { name, flow: Flow::default() }).collect();
        let columns = match self.dialect {
            Dialect::Postgresql => listed_columns(&[], &columns, &renames)?.0,
            Dialect::Sqlite | Dialect::Mysql => {
                relation_columns(&names_of(&columns), &columns, &renames)?
            }
        };
        let printed = self.unique(&shown);
        let mut table_alias = tree::alias(&printed);
        if self.dialect == Dialect::Postgresql {
            table_alias.columns = columns.iter().map(|c| column_alias(&c.printed)).collect();
        }
        let name = self.printed_name(function);
        let factor = if function.name == "unnest" && count > 1 {
            several_arrays(args, with_ordinality, table_alias, span)?
        } else if lateral {
            TableFactor::Function { lateral, name, args, with_ordinality, alias: Some(table_alias) }
        } else {
            let args = TableFunctionArgs { args, settings: None };
            table_factor(name, table_alias, Some(args), with_ordinality)
        };
        let is_value = self.dialect == Dialect::Postgresql && columns.len() == 1;
        let relation = Relation {
            name: shown,
            table: None,
            printed,
            columns,
            scan: None,
            records: None,
            is_value,
        };
        let names = self.enter(relation, alias_span)?;
        Ok((Factor::Ready(Box::new(factor)), names))
    }

    /// Runs where what stands before in this FROM can be named.
    fn seeing<T>(
        &mut self,
        before: &[Named],
        work: impl FnOnce(&mut Self) -> Result<T, Refusal>,
    ) -> Result<T, Refusal> {
        let here = self.scopes.len().saturating_sub(1);
        let mut held = None;
        if let Some(scope) = self.scopes.get_mut(here) {
            held = Some((std::mem::replace(&mut scope.names, before.to_vec()), scope.from));
            scope.from = 0;
        }
        let result = work(self);
        if let (Some(scope), Some((names, from))) = (self.scopes.get_mut(here), held) {
            scope.names = names;
            scope.from = from;
        }
        result
    }

    /// Runs where nothing of this FROM can be named.
    fn blind<T>(
        &mut self,
        work: impl FnOnce(&mut Self) -> Result<T, Refusal>,
    ) -> Result<T, Refusal> {
        let here = self.scopes.len().saturating_sub(1);
        let before = self.scopes.get_mut(here).map(|s| std::mem::replace(&mut s.hidden, true));
        let result = work(self);
        if let (Some(scope), Some(before)) = (self.scopes.get_mut(here), before) {
            scope.hidden = before;
        }
        result
    }

    /// Adds a relation to the scope at hand.
    fn enter(&mut self, relation: Relation, span: Span) -> Result<Vec<Named>, Refusal> {
        let dialect = self.dialect;
        let Some(scope) = self.scopes.last_mut() else {
            return Err(refuse::internal("a relation outside every scope"));
        };
        let key = dialect.key(&relation.name);
        let twice =
            !key.is_empty() && scope.relations.iter().any(|other| dialect.key(&other.name) == key);
        if twice {
            return Err(Refusal::new(
                Code::Syntax,
                format!(
                    "the FROM names `{}` twice: give each an alias",
                    refuse::echo(&relation.name)
                ),
            )
            .at(refuse::place(span)));
        }
        if self.taken.len() > RELATIONS_MAX {
            return Err(Refusal::new(
                Code::TooCostly,
                format!("a statement names at most {RELATIONS_MAX} relations"),
            ));
        }
        let columns = scope
            .relations
            .iter()
            .fold(relation.columns.len(), |sum, one| sum.saturating_add(one.columns.len()));
        if columns > FROM_COLUMNS_MAX {
            return Err(Refusal::new(
                Code::TooCostly,
                format!("a FROM has at most {FROM_COLUMNS_MAX} columns in all"),
            ));
        }
        let at = scope.relations.len();
        let names = relation.names(at);
        scope.relations.push(relation);
        Ok(names)
    }

    fn alias(&self, alias: Option<TableAlias>) -> Result<Option<Alias>, Refusal> {
        let Some(TableAlias { explicit: _, name, columns, at }) = alias else {
            return Ok(None);
        };
        if at.is_some() {
            return Err(unsupported("AT behind an alias", name.span));
        }
        if !columns.is_empty() {
            self.not_in(Dialect::Sqlite, "column names behind an alias", name.span)?;
        }
        let columns = columns
            .into_iter()
            .map(|TableAliasColumnDef { name, data_type }| match data_type {
                None => Ok(OutColumn { name: self.fold(&name)?, flow: Flow::default() }),
                Some(_) => Err(unsupported("a column definition list", name.span)),
            })
            .collect::<Result<_, _>>()?;
        Ok(Some(Alias { name: self.fold(&name)?, columns, span: name.span }))
    }
}

/// Words that both engines keep for themselves and the parser takes for a table's name.
fn is_reserved(word: &str) -> bool {
    const WORDS: &[&str] = &[
        "all",
        "and",
        "as",
        "case",
        "cross",
        "except",
        "from",
        "full",
        "group",
        "having",
        "in",
        "inner",
        "intersect",
        "into",
        "is",
        "join",
        "left",
        "limit",
        "natural",
        "not",
        "null",
        "offset",
        "on",
        "or",
        "order",
        "right",
        "select",
        "set",
        "then",
        "union",
        "using",
        "values",
        "when",
        "where",
        "window",
        "with",
    ];
    WORDS.iter().any(|known| known.eq_ignore_ascii_case(word))
}

/// A name in FROM, with arguments when it is a function.
pub(super) fn table_factor(
    name: ObjectName,
    alias: TableAlias,
    args: Option<TableFunctionArgs>,
    with_ordinality: bool,
) -> TableFactor {
    TableFactor::Table {
        name,
        alias: Some(alias),
        args,
        with_hints: Vec::new(),
        version: None,
        with_ordinality,
        partitions: Vec::new(),
        json_path: None,
        sample: None,
        index_hints: Vec::new(),
    }
}

/// `unnest(a, b)`, row by row. It is grammar and no function: the server reads it so by its bare
/// name alone, and then takes its own functions. LATERAL is implied.
fn several_arrays(
    args: Vec<FunctionArg>,
    with_ordinality: bool,
    alias: TableAlias,
    span: Span,
) -> Result<TableFactor, Refusal> {
    let array_exprs = args
        .into_iter()
        .map(|arg| {
            call::plain_value(arg)
                .ok_or_else(|| unsupported("an argument of unnest named so", span))
        })
        .collect::<Result<_, _>>()?;
    Ok(TableFactor::UNNEST {
        alias: Some(alias),
        array_exprs,
        with_offset: false,
        with_offset_alias: None,
        with_ordinality,
    })
}

/// An alias as the statement gives it.
#[derive(Debug)]
struct Alias {
    name: Arc<str>,
    columns: Vec<OutColumn>,
    span: Span,
}

impl Alias {
    fn bare(name: Arc<str>) -> Self {
        Self { name, columns: Vec::new(), span: Span::empty() }
    }
}
