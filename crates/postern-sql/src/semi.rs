//! Semi-joins as joins: `key IN (SELECT id FROM t WHERE …)` and `EXISTS (SELECT … FROM t WHERE
//! t.id = key AND …)` over the primary key of a table.
//!
//! For whoever may see groups alone, records are counted as they pass from FROM to GROUP BY, and a
//! subquery in WHERE stands outside of that. Where it finds each record of the outer table at most
//! once it is a join with the records that it selects, and as that it is taken; whether the join
//! is open is decided there. Where it may find several, or none, it is a join where records are only
//! counted ([`mod@people`]). Others stay as they are.

mod people;
mod several;

use std::{collections::HashSet, ops::ControlFlow, sync::Arc};

use postern_core::{
    catalogue::ColumnId,
    dialect::Dialect,
    sight::{Sight, TableView},
};
use sqlparser::{
    ast::{
        BinaryOperator as Op, Expr, GroupByExpr, Ident, ObjectName, ObjectNamePart, Query, Select,
        SelectItem, SetExpr, TableAlias, TableFactor, TableWithJoins, Visit, VisitMut, Visitor,
        VisitorMut,
    },
    tokenizer::{Token, TokenWithSpan},
};

use self::several::Bound;
use crate::{
    parts,
    rewrite::{conjuncts, tree},
};

/// The statement with its semi-joins as joins; nothing where it has none.
pub(crate) fn joined(
    sight: &Sight,
    tokens: &[TokenWithSpan],
    mut query: Box<Query>,
) -> Option<Box<Query>> {
    let words = tokens.iter().filter_map(|token| match &token.token {
        Token::Word(word) => Some(word.value.to_lowercase()),
        _ => None,
    });
    let mut withs = Withs(HashSet::new());
    let _all_seen = Visit::visit(&query, &mut withs);
    let mut joins = Joins { sight, words: words.collect(), withs: withs.0, made: 0 };
    let _all_seen = VisitMut::visit(&mut query, &mut joins);
    (joins.made > 0).then_some(query)
}

/// Collects the names of WITH queries, as written in lower case.
struct Withs(HashSet<String>);

impl Visitor for Withs {
    type Break = ();

    fn pre_visit_query(&mut self, query: &Query) -> ControlFlow<()> {
        let tables = query.with.iter().flat_map(|with| &with.cte_tables);
        self.0.extend(tables.map(|cte| cte.alias.name.value.to_lowercase()));
        ControlFlow::Continue(())
    }
}

struct Joins<'s> {
    sight: &'s Sight,
    /// Every word of the statement, in lower case.
    words: HashSet<String>,
    withs: HashSet<String>,
    made: usize,
}

impl VisitorMut for Joins<'_> {
    type Break = ();

    fn post_visit_query(&mut self, query: &mut Query) -> ControlFlow<()> {
        self.body(&mut query.body);
        self.counted(query);
        ControlFlow::Continue(())
    }
}

/// Records that are looked for by what they refer to, or by the primary key of their table.
#[derive(Clone)]
struct Semi {
    /// What the key equals, outside.
    outer: Expr,
    /// The key, inside.
    key: Expr,
    /// The table.
    from: TableWithJoins,
    /// The other conditions on it.
    conditions: Vec<Expr>,
    /// How many there are at least, where it is not for one.
    at_least: Option<u64>,
}

impl Semi {
    /// So many of them, and whether there are fewer.
    fn bound(mut self, bound: Bound) -> (Self, bool) {
        self.at_least = Some(bound.at_least).filter(|at_least| *at_least > 1);
        (self, bound.is_absent)
    }
}

impl Joins<'_> {
    /// The blocks of a query; queries within them are visited by themselves.
    fn body(&mut self, body: &mut SetExpr) {
        match body {
            SetExpr::Select(select) => self.block(select),
            SetExpr::SetOperation { left, right, op: _, set_quantifier: _ } => {
                self.body(left);
                self.body(right);
            }
            SetExpr::Query(_)
            | SetExpr::Values(_)
            | SetExpr::Insert(_)
            | SetExpr::Update(_)
            | SetExpr::Delete(_)
            | SetExpr::Merge(_)
            | SetExpr::Table(_) => {}
        }
    }

    fn block(&mut self, select: &mut Select) {
        let Some(selection) = select.selection.take() else { return };
        let mut kept = Vec::new();
        for condition in conjuncts(&selection) {
            match self.semi(condition) {
                Some(semi) => {
                    let (from, equal) = self.join(semi);
                    select.from.push(from);
                    kept.push(equal);
                }
                None => kept.push(condition.clone()),
            }
        }
        select.selection = Some(parts::all(kept));
    }

    /// The records that are looked for, and where they meet the others.
    fn join(&mut self, semi: Semi) -> (TableWithJoins, Expr) {
        let Semi { outer, key, from, conditions, at_least } = semi;
        let name = self.free_name();
        let alias = name.clone();
        let mut inner = tree::select(vec![SelectItem::ExprWithAlias { expr: key.clone(), alias }]);
        inner.from = vec![from];
        if let Some(at_least) = at_least {
            inner.group_by = GroupByExpr::Expressions(vec![key], Vec::new());
            inner.having = Some(several::count_is(at_least));
        }
        inner.selection = (!conditions.is_empty()).then(|| parts::all(conditions));
        let relation = TableFactor::Derived {
            lateral: false,
            subquery: Box::new(tree::query(SetExpr::Select(Box::new(inner)))),
            alias: Some(TableAlias {
                explicit: true,
                name: name.clone(),
                columns: Vec::new(),
                at: None,
            }),
            sample: None,
        };
        let inner_key = Expr::CompoundIdentifier(vec![name.clone(), name]);
        let equal = parts::binary(outer, Op::Eq, inner_key);
        (TableWithJoins { relation, joins: Vec::new() }, equal)
    }

    /// A name that stands nowhere in the statement.
    fn free_name(&mut self) -> Ident {
        loop {
            self.made = self.made.saturating_add(1);
            let name = format!("semi_{}", self.made);
            if !self.words.contains(&name) {
                return Ident::new(name);
            }
        }
    }

    fn semi(&self, condition: &Expr) -> Option<Semi> {
        match condition {
            Expr::Nested(inner) => self.semi(inner),
            Expr::InSubquery { expr, subquery, negated: false } => {
                let (select, table) = plain(subquery)?;
                let [SelectItem::UnnamedExpr(key)] = select.projection.as_slice() else {
                    return None;
                };
                self.is_key(table, key)?;
                let conditions = select.selection.iter().cloned().collect();
                let (outer, key) = (expr.as_ref().clone(), key.clone());
                let from = select.from.first()?.clone();
                Some(Semi { outer, key, from, conditions, at_least: None })
            }
            Expr::Exists { subquery, negated: false } => {
                let (select, table) = plain(subquery)?;
                let conditions = conjuncts(select.selection.as_ref()?);
                let meets = |condition: &&Expr| self.meets(table, condition).is_some();
                let meeting = conditions.iter().copied().find(meets)?;
                let (outer, key) = self.meets(table, meeting)?;
                let others = conditions.into_iter().filter(|one| *one != meeting);
                Some(Semi {
                    outer: outer.clone(),
                    key: key.clone(),
                    from: select.from.first()?.clone(),
                    conditions: others.cloned().collect(),
                    at_least: None,
                })
            }
            _ => None,
        }
    }

    /// `t.id = outer.column`, either way round: the outer side first.
    fn meets<'c>(&self, table: &TableFactor, condition: &'c Expr) -> Option<(&'c Expr, &'c Expr)> {
        let Expr::BinaryOp { left, op: Op::Eq, right } = condition else { return None };
        let is_outer = |expr: &Expr| match expr {
            Expr::CompoundIdentifier(path) => match path.as_slice() {
                [relation, _] => !self.names(table, relation),
                _ => false,
            },
            _ => false,
        };
        let fits = |key: &Expr, outer: &Expr| {
            matches!(key, Expr::CompoundIdentifier(_))
                && self.is_key(table, key).is_some()
                && is_outer(outer)
        };
        if fits(left, right) {
            Some((right, left))
        } else if fits(right, left) {
            Some((left, right))
        } else {
            None
        }
    }

    /// Whether a name is the table's in its block.
    fn names(&self, table: &TableFactor, relation: &Ident) -> bool {
        let TableFactor::Table { name, alias, .. } = table else { return false };
        let own = match (alias, name.0.last()) {
            (Some(alias), _) => &alias.name,
            (None, Some(ObjectNamePart::Identifier(ident))) => ident,
            (None, Some(ObjectNamePart::Function(_)) | None) => return false,
        };
        self.sight.dialect.key(&own.value) == self.sight.dialect.key(&relation.value)
    }

    /// Whether an expression is the primary key of the table, alone.
    fn is_key(&self, table: &TableFactor, key: &Expr) -> Option<()> {
        let (view, column) = self.column(table, key)?;
        (view.table.primary_key == [column]).then_some(())
    }

    /// The column of a table that an expression is.
    fn column(&self, table: &TableFactor, expr: &Expr) -> Option<(Arc<TableView>, ColumnId)> {
        let TableFactor::Table { name, .. } = table else { return None };
        let column = match expr {
            Expr::Identifier(column) => column,
            Expr::CompoundIdentifier(path) => match path.as_slice() {
                [relation, column] if self.names(table, relation) => column,
                _ => return None,
            },
            _ => return None,
        };
        let (schema, name) = match named(name)?.as_slice() {
            [name] if !self.withs.contains(&name.value.to_lowercase()) => (None, *name),
            [schema, name] => (Some(*schema), *name),
            _ => return None,
        };
        let dialect = self.sight.dialect;
        let schema = schema.map(|schema| folded(dialect, schema));
        let view = self.sight.find(schema.as_deref(), &folded(dialect, name)).ok()??;
        let found = view.table.column_named(&folded(dialect, column), dialect)?.id;
        Some((view, found))
    }
}

/// The identifiers of a name.
fn named(name: &ObjectName) -> Option<Vec<&Ident>> {
    name.0
        .iter()
        .map(|part| match part {
            ObjectNamePart::Identifier(ident) => Some(ident),
            ObjectNamePart::Function(_) => None,
        })
        .collect()
}

/// A name as the engine takes it.
fn folded(dialect: Dialect, name: &Ident) -> String {
    match (dialect, name.quote_style) {
        (Dialect::Postgresql, None) => name.value.to_lowercase(),
        (Dialect::Postgresql, Some(_)) | (Dialect::Mysql | Dialect::Sqlite, _) => {
            name.value.clone()
        }
    }
}

/// A query that is one SELECT of one table with a WHERE and nothing else.
fn plain(query: &Query) -> Option<(&Select, &TableFactor)> {
    let SetExpr::Select(select) = query.body.as_ref() else { return None };
    let mut bare = tree::select(select.projection.clone());
    bare.from.clone_from(&select.from);
    bare.selection.clone_from(&select.selection);
    let is_plain = bare == **select && tree::query(SetExpr::Select(Box::new(bare))) == *query;
    let [TableWithJoins { relation, joins }] = select.from.as_slice() else { return None };
    let TableFactor::Table { name, alias, .. } = relation else { return None };
    let name = match (named(name)?.as_slice(), alias) {
        (_, Some(alias)) if !alias.columns.is_empty() => return None,
        ([_] | [_, _], _) => relation,
        _ => return None,
    };
    (is_plain && joins.is_empty()).then_some((select, name))
}
