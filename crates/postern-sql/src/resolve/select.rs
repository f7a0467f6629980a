//! One SELECT: FROM first, then the select list, then the clauses that may look at both.

use std::sync::Arc;

use postern_core::{
    dialect::Dialect,
    refusal::{Code, Refusal},
    sight::RowAccess,
};
use sqlparser::ast::{
    Distinct, Expr, Ident, ObjectNamePart, OrderBy, Select, SelectFlavor, SelectItem,
    SelectItemQualifiedWildcardKind, SelectModifiers, Spanned as _, TableWithJoins,
    WildcardAdditionalOptions, helpers::attached_token::AttachedToken,
};

use super::{
    Binder, found,
    from::Item,
    name,
    scope::{Flow, ListAlias, Named, OutColumn, Relation},
};
use crate::{
    aggregate::{self, Becomes, Holds, Passed, Records},
    refuse::{self, unsupported},
    rewrite::{self, tree},
};

/// Most columns of an answer; every `*` counts what it stands for.
const COLUMNS_MAX: usize = 1_600;

/// A resolved block.
#[derive(Debug)]
pub(super) struct Block {
    /// The block.
    pub select: Select,
    /// Its columns.
    pub columns: Vec<OutColumn>,
    /// The ORDER BY around it.
    pub order_by: Option<OrderBy>,
    /// The records that it passes on, where groups alone may be seen.
    pub records: Option<Arc<Records>>,
}

impl Block {
    /// A block whose rows may be seen.
    ///
    /// # Errors
    /// It passes on records of which groups alone may be seen.
    pub(super) fn open(self) -> Result<(Select, Vec<OutColumn>), Refusal> {
        match self.records {
            None => Ok((self.select, self.columns)),
            Some(records) => Err(records.refusal.clone()),
        }
    }
}

/// A resolved block, its FROM still apart, its columns, and the ORDER BY around it.
type Clauses = (Select, Vec<Item>, Vec<OutColumn>, Option<OrderBy>);

impl Binder<'_> {
    /// A block and the ORDER BY of the query that it is the whole body of.
    pub(super) fn select(
        &mut self,
        select: Select,
        order_by: Option<OrderBy>,
    ) -> Result<Block, Refusal> {
        let filtering = std::mem::replace(&mut self.filtering, false);
        let result = self.scoped(|binder| {
            let (select, items, columns, order_by) = binder.clauses(select, order_by)?;
            binder.finish(select, order_by, columns, items)
        });
        self.filtering = filtering;
        result
    }

    fn clauses(&mut self, select: Select, order_by: Option<OrderBy>) -> Result<Clauses, Refusal> {
        let Select {
            select_token: AttachedToken(token),
            optimizer_hints,
            distinct,
            select_modifiers,
            top,
            top_before_distinct: _,
            projection,
            exclude,
            into,
            from,
            lateral_views,
            prewhere,
            selection,
            connect_by,
            group_by,
            cluster_by,
            distribute_by,
            sort_by,
            having,
            named_window,
            qualify,
            window_before_qualify,
            value_table_mode,
            flavor,
        } = select;
        let strange = [
            (!optimizer_hints.is_empty(), "an optimizer hint"),
            (select_modifiers.as_ref().is_some_and(does_more), "a modifier of SELECT"),
            (top.is_some(), "TOP"),
            (exclude.is_some(), "EXCLUDE"),
            (into.is_some(), "SELECT INTO"),
            (!lateral_views.is_empty(), "LATERAL VIEW"),
            (prewhere.is_some(), "PREWHERE"),
            (!connect_by.is_empty(), "CONNECT BY"),
            (!cluster_by.is_empty(), "CLUSTER BY"),
            (!distribute_by.is_empty(), "DISTRIBUTE BY"),
            (!sort_by.is_empty(), "SORT BY"),
            (qualify.is_some(), "QUALIFY"),
            (value_table_mode.is_some(), "SELECT AS STRUCT or VALUE"),
            (projection.is_empty(), "an empty select list"),
        ];
        if let Some((_, what)) = strange.iter().find(|(there, _)| *there) {
            return Err(unsupported(what, token.span));
        }
        match flavor {
            SelectFlavor::Standard => {}
            SelectFlavor::FromFirst | SelectFlavor::FromFirstNoSelect => {
                return Err(unsupported("FROM before SELECT", token.span));
            }
        }

        let mut items = self.from(from)?;
        self.join_individuals(&mut items, token.span)?;
        if let Some(scope) = self.scopes.last_mut() {
            scope.windows.clear();
            scope.subqueries = Some(Vec::new());
        }
        let named_window = self.windows(named_window)?;
        let (projection, columns) = self.projection(projection, token.span.start)?;
        let selection = selection.map(|wanted| self.filter(wanted)).transpose()?;
        let group_by = self.group_by(group_by, &columns)?;
        let having = having.map(|wanted| self.group_filter(wanted)).transpose()?;
        let distinct =
            distinct.map(|kind| self.distinct(kind, &columns, token.span)).transpose()?;
        // ORDER BY looks at the answer's columns itself; aliases end here.
        let order_by = order_by.map(|order| self.order_by(order, &columns, true)).transpose()?;

        let mut select = tree::select(projection);
        select.distinct = distinct;
        select.selection = selection;
        select.group_by = group_by;
        select.having = having;
        select.named_window = named_window;
        // Without QUALIFY it only says whether there is a WINDOW clause; the reader sets it so.
        select.window_before_qualify = window_before_qualify;
        self.add_dependents(&mut select, order_by.as_ref())?;
        Ok((select, items, columns, order_by))
    }

    /// WHERE. SQLite knows the aliases of the select list there, MySQL only behind it.
    fn filter(&mut self, wanted: Expr) -> Result<Expr, Refusal> {
        // One in a query within another may be of the groups of that.
        if let (Some((name, span)), [_]) =
            (aggregate::found(self.dialect, &wanted), self.scopes.as_slice())
        {
            let what = format!("WHERE decides about records before `{name}` has any of them");
            return Err(refuse::placed(Code::NotSupported, what, span)
                .would_pass("the condition in HAVING, behind GROUP BY"));
        }
        if self.dialect != Dialect::Mysql {
            return self.condition(wanted);
        }
        self.beneath_aliases(|binder| binder.condition(wanted))
    }

    /// HAVING. In MySQL an alias of the select list goes before a column of FROM there.
    fn group_filter(&mut self, wanted: Expr) -> Result<Expr, Refusal> {
        let prefers = self.dialect == Dialect::Mysql;
        if let Some(scope) = self.scopes.last_mut() {
            scope.prefers_aliases = prefers;
        }
        let result = self.condition(wanted);
        if let Some(scope) = self.scopes.last_mut() {
            scope.prefers_aliases = false;
        }
        result
    }

    /// Runs where no alias of the select list at hand is known: what an aggregate is made of lies
    /// beneath them.
    pub(super) fn beneath_aliases<T>(
        &mut self,
        work: impl FnOnce(&mut Self) -> Result<T, Refusal>,
    ) -> Result<T, Refusal> {
        let aliases = self.scopes.last_mut().map(|scope| std::mem::take(&mut scope.aliases));
        let result = work(self);
        if let (Some(scope), Some(aliases)) = (self.scopes.last_mut(), aliases) {
            scope.aliases = aliases;
        }
        result
    }

    /// An expression that decides which rows there are.
    pub(super) fn condition(&mut self, wanted: Expr) -> Result<Expr, Refusal> {
        self.filtering(|binder| binder.expr(wanted))
    }

    fn distinct(
        &mut self,
        kind: Distinct,
        columns: &[OutColumn],
        span: sqlparser::tokenizer::Span,
    ) -> Result<Distinct, Refusal> {
        match kind {
            Distinct::All => Ok(Distinct::All),
            Distinct::Distinct => {
                found::computable(columns, span)?;
                Ok(Distinct::Distinct)
            }
            Distinct::On(keys) => {
                self.only(Dialect::Postgresql, "DISTINCT ON", span)?;
                Ok(Distinct::On(self.distinct_on(keys, columns)?))
            }
        }
    }

    fn projection(
        &mut self,
        items: Vec<SelectItem>,
        select: sqlparser::tokenizer::Location,
    ) -> Result<(Vec<SelectItem>, Vec<OutColumn>), Refusal> {
        let texts = match self.dialect {
            Dialect::Sqlite | Dialect::Mysql => name::sqlite(self.text, self.tokens, select),
            Dialect::Postgresql => Vec::new(),
        };
        let mut printed = Vec::new();
        let mut columns = Vec::new();
        let mut aliases = Vec::new();
        for (at, item) in items.into_iter().enumerate() {
            match item {
                SelectItem::UnnamedExpr(expr) => {
                    let text = texts.get(at).cloned();
                    self.unnamed(expr, text, &mut printed, &mut columns)?;
                }
                SelectItem::ExprWithAlias { expr, alias } => {
                    let name = self.item_name(&alias)?;
                    let before = self.copies;
                    let (expr, flow) = self.item(expr)?;
                    if self.dialect != Dialect::Postgresql {
                        let copied = self.copies != before;
                        let (name, expr) = (Arc::clone(&name), expr.clone());
                        let flow = flow.clone();
                        aliases.push(ListAlias { name, expr, flow, copied });
                    }
                    printed.push(tree::named(expr, &name));
                    columns.push(OutColumn { name, flow });
                }
                SelectItem::ExprWithAliases { expr, aliases: _ } => {
                    return Err(unsupported("several names for one column", expr.span()));
                }
                SelectItem::Wildcard(options) => {
                    let span = options.wildcard_token.0.span;
                    plain_wildcard(options)?;
                    let names = self.scopes.last().map(|s| s.names.clone()).unwrap_or_default();
                    if names.is_empty() {
                        return Err(
                            Refusal::new(Code::Syntax, "`*` needs a FROM").at(refuse::place(span))
                        );
                    }
                    for named in names {
                        self.star(&named, span, &mut printed, &mut columns)?;
                    }
                }
                SelectItem::QualifiedWildcard(kind, options) => {
                    plain_wildcard(options)?;
                    self.table_star(kind, &mut printed, &mut columns)?;
                }
            }
            if columns.len() > COLUMNS_MAX {
                return Err(Refusal::new(
                    Code::TooCostly,
                    format!("an answer has at most {COLUMNS_MAX} columns"),
                ));
            }
        }
        if let Some(scope) = self.scopes.last_mut() {
            scope.aliases = aliases;
        }
        Ok((printed, columns))
    }

    fn unnamed(
        &mut self,
        expr: Expr,
        text: Option<Arc<str>>,
        printed: &mut Vec<SelectItem>,
        columns: &mut Vec<OutColumn>,
    ) -> Result<(), Refusal> {
        let mysql = self.dialect == Dialect::Mysql;
        let wanted = match self.dialect {
            Dialect::Postgresql => Some(Arc::from(name::postgresql(&expr))),
            Dialect::Sqlite | Dialect::Mysql => match expr {
                // A plain column is called as the table calls it, in MySQL as it is written.
                Expr::Identifier(ref ident) if mysql => Some(self.fold(ident)?),
                Expr::CompoundIdentifier(ref parts) if mysql => {
                    parts.last().map(|ident| self.fold(ident)).transpose()?
                }
                Expr::Identifier(_) | Expr::CompoundIdentifier(_) => None,
                _ if mysql => name::mysql(&expr).or(text).map(name::in_mysql),
                _ => text,
            },
        };
        let (expr, flow, own) = match self.plain_column(&expr)? {
            Some(column) => {
                let (expr, flow, name) = column.output();
                (expr, flow, Some(name))
            }
            None => (self.expr(expr)?, Flow::default(), None),
        };
        let name = wanted.or(own).unwrap_or_else(|| Arc::from("expr"));
        printed.push(tree::named(expr, &name));
        columns.push(OutColumn { name, flow });
        Ok(())
    }

    /// The name after `AS`. MySQL reads a text there as a name, and nowhere else; it takes blanks in
    /// front away.
    fn item_name(&self, alias: &Ident) -> Result<Arc<str>, Refusal> {
        let bare = alias.value.trim_start_matches([' ', '\t', '\n', '\r']);
        if self.dialect == Dialect::Mysql && bare.len() < alias.value.len() && !bare.is_empty() {
            return self.item_name(&Ident { value: bare.to_owned(), ..alias.clone() });
        }
        if self.dialect == Dialect::Mysql && alias.quote_style.is_some_and(|quote| quote != '`') {
            let value = alias.value.replace("''", "'");
            return self.fold(&Ident::with_span(alias.span, value.trim_end()));
        }
        self.fold(alias)
    }

    fn item(&mut self, expr: Expr) -> Result<(Expr, Flow), Refusal> {
        match self.plain_column(&expr)? {
            Some(column) => {
                let (expr, flow, _name) = column.output();
                Ok((expr, flow))
            }
            None => Ok((self.expr(expr)?, Flow::default())),
        }
    }

    fn star(
        &mut self,
        Named { name, places }: &Named,
        span: sqlparser::tokenizer::Span,
        printed: &mut Vec<SelectItem>,
        columns: &mut Vec<OutColumn>,
    ) -> Result<(), Refusal> {
        let here = self.scopes.len().saturating_sub(1);
        let (expr, flow, _name) = self.merged(here, places, name, span)?.output();
        printed.push(tree::named(expr, name));
        columns.push(OutColumn { name: Arc::clone(name), flow });
        Ok(())
    }

    fn table_star(
        &mut self,
        kind: SelectItemQualifiedWildcardKind,
        printed: &mut Vec<SelectItem>,
        columns: &mut Vec<OutColumn>,
    ) -> Result<(), Refusal> {
        let name = match kind {
            SelectItemQualifiedWildcardKind::ObjectName(name) => name,
            SelectItemQualifiedWildcardKind::Expr(expr) => {
                return Err(unsupported("`.*` of a value", expr.span()));
            }
        };
        let mut parts = Vec::new();
        for part in &name.0 {
            match part {
                ObjectNamePart::Identifier(ident) => parts.push(ident.clone()),
                ObjectNamePart::Function(_) => {
                    return Err(unsupported("`.*` of a value", name.span()));
                }
            }
        }
        let here = self.scopes.len().saturating_sub(1);
        let relation = self.star_relation(&parts)?;
        let names = self
            .scopes
            .get(here)
            .and_then(|scope| scope.relations.get(relation))
            .map(|held| held.names(relation))
            .unwrap_or_default();
        for named in names {
            self.star(&named, name.span(), printed, columns)?;
        }
        Ok(())
    }

    /// The relation of this block that `t.*` means.
    fn star_relation(&mut self, parts: &[Ident]) -> Result<usize, Refusal> {
        let names = parts.iter().map(|part| self.fold(part)).collect::<Result<Vec<_>, _>>()?;
        let scope = self.scopes.last();
        let found = match names.as_slice() {
            [name] => scope.and_then(|scope| scope.relation(name, self.dialect)),
            [schema, name] => {
                let table = postern_core::catalogue::TableName {
                    schema: Arc::clone(schema),
                    name: Arc::clone(name),
                };
                scope.and_then(|scope| scope.table(&table, self.dialect))
            }
            _ => None,
        };
        let span = parts.first().map_or_else(sqlparser::tokenizer::Span::empty, |part| part.span);
        let written: Vec<&str> = names.iter().map(AsRef::as_ref).collect();
        found.ok_or_else(|| self.unknown_relation(&written.join("."), span))
    }

    /// Everything that was asked of the block's tables is known now: their views take their
    /// places.
    fn finish(
        &mut self,
        mut select: Select,
        order_by: Option<OrderBy>,
        columns: Vec<OutColumn>,
        items: Vec<Item>,
    ) -> Result<Block, Refusal> {
        let mut own = Vec::new();
        for item in &items {
            item.scans(&mut own);
        }
        self.fence_more(&own);
        self.push_conditions(select.selection.as_ref(), &items, &own);
        if self.is_closed() {
            return self.closed(select, order_by, columns, items);
        }
        select.from = self.place_items(items)?;
        Ok(Block { select, columns, order_by, records: None })
    }

    fn place_items(&mut self, items: Vec<Item>) -> Result<Vec<TableWithJoins>, Refusal> {
        self.rewriting = true;
        let placed =
            items.into_iter().map(|item| self.place_item(item)).collect::<Result<_, _>>()?;
        self.rewriting = false;
        Ok(placed)
    }

    /// What is fenced MariaDB does not dissolve into the statement around it. Where it does
    /// (10.11), it finds no rows when a window stands over it and a condition holds a subquery, and
    /// takes the text of one use of a mask for that of another.
    fn fence_more(&mut self, own: &[usize]) {
        if self.dialect != Dialect::Mysql {
            return;
        }
        let is_windowed = self.scopes.last().is_some_and(|scope| scope.has_window);
        for at in own {
            if let Some(scan) = self.scans.get_mut(*at) {
                scan.fenced |= is_windowed || scan.has_mask();
            }
        }
    }

    /// Whether single records of a relation at hand are closed.
    fn is_closed(&self) -> bool {
        self.scopes.last().is_some_and(|scope| {
            scope.relations.iter().any(|relation| {
                let scan = relation.scan.and_then(|at| self.scans.get(at));
                relation.records.is_some()
                    || scan.is_some_and(|scan| scan.view.access == RowAccess::AggregateOnly)
            })
        })
    }

    /// The relations of the block at hand that hold records: tables, and what passes them on.
    fn relations_of_records(&self) -> Vec<aggregate::Relation> {
        let held = |relation: &Relation| {
            let holds = match (&relation.records, relation.scan) {
                (Some(records), _) => Holds::Records(
                    Arc::clone(records),
                    relation.columns.iter().map(|column| Arc::clone(&column.printed)).collect(),
                ),
                (None, Some(at)) => Holds::Table(Arc::clone(&self.scans.get(at)?.view)),
                (None, None) => return None,
            };
            let alias = tree::quoted(&relation.printed);
            Some(aggregate::Relation { alias, holds, is_written: !relation.is_nameless() })
        };
        let scope = self.scopes.last();
        scope.into_iter().flat_map(|scope| scope.relations.iter().filter_map(held)).collect()
    }

    /// A block over a table of which this caller may see groups alone: the rule sees the block
    /// with its tables by their printed aliases, and says what becomes of it.
    fn closed(
        &mut self,
        mut select: Select,
        order_by: Option<OrderBy>,
        columns: Vec<OutColumn>,
        items: Vec<Item>,
    ) -> Result<Block, Refusal> {
        let relations = self.relations_of_records();
        select.from = items.iter().map(|item| self.outline(item)).collect();
        let (dialect, params) = (self.dialect, self.params.clone());
        let once = |number| params.is_settled(dialect, number);
        let block = aggregate::Block { select, order_by };
        let mut aliases = || ["groups", "counted", "grouped"].map(|name| self.unique(name));
        let (becomes, internals) =
            aggregate::check(block, dialect, &relations, &once, &mut aliases)?;
        for internal in internals {
            let scan = self
                .scans
                .iter_mut()
                .find(|scan| tree::quoted(&scan.printed) == internal.alias)
                .ok_or_else(|| refuse::internal("an individual without its table"))?;
            scan.internals.push((internal.column, internal.internal_name));
        }
        let from = self.place_items(items)?;
        Ok(match becomes {
            Becomes::Groups(mut layers, demands) => {
                self.groups = self.groups.saturating_add(1);
                for demand in demands {
                    if let Some(groups) = self.demand(demand) {
                        layers.withhold(groups);
                    }
                }
                let (select, order_by) = layers.laid(&from);
                Block { select, columns, order_by, records: None }
            }
            Becomes::Records(passed) => {
                let Passed { mut select, records } = *passed;
                select.from = from;
                Block { select, columns, order_by: None, records: Some(Arc::new(records)) }
            }
        })
    }

    /// Copies conditions that may run before the row filter into the scans they are about.
    fn push_conditions(&mut self, selection: Option<&Expr>, items: &[Item], own: &[usize]) {
        let mut wanted: Vec<&Expr> = selection.into_iter().collect();
        for item in items {
            item.conditions(&mut wanted);
        }
        for condition in wanted {
            for conjunct in rewrite::conjuncts(condition) {
                rewrite::copy_inside(self.dialect, conjunct, &mut self.scans, own, &|number| {
                    self.params.is_settled(self.dialect, number)
                });
            }
        }
    }
}

/// Whether a modifier of MySQL's is more than a hint, which is left out: one that reads before
/// others write, or that a later statement can ask about.
const fn does_more(modifiers: &SelectModifiers) -> bool {
    let SelectModifiers {
        high_priority,
        straight_join: _,
        sql_small_result: _,
        sql_big_result: _,
        sql_buffer_result: _,
        sql_no_cache: _,
        sql_calc_found_rows,
    } = modifiers;
    *high_priority || *sql_calc_found_rows
}

/// Refuses EXCEPT, REPLACE and their like behind `*`.
fn plain_wildcard(options: WildcardAdditionalOptions) -> Result<(), Refusal> {
    let WildcardAdditionalOptions {
        wildcard_token: AttachedToken(token),
        opt_ilike,
        opt_exclude,
        opt_except,
        opt_replace,
        opt_rename,
        opt_alias,
    } = options;
    let plain = opt_ilike.is_none()
        && opt_exclude.is_none()
        && opt_except.is_none()
        && opt_replace.is_none()
        && opt_rename.is_none()
        && opt_alias.is_none();
    if plain { Ok(()) } else { Err(unsupported("`*` with options", token.span)) }
}
