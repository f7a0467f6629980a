//! What selections tell of people, by all records that those have.
//!
//! Whoever bought in April and in May is counted with both. So what counts of people tell together
//! is not said by records one by one: how many bought in April, in May, and in either, tells how
//! many bought in both. A person is all their records, of all tables that say by the same key whose
//! a record is; people whose records are told alike are one row.

use std::sync::Arc;

use postern_core::{
    catalogue::{ColumnId, TableName},
    dialect::Dialect,
    refusal::Refusal,
    sight::{Sight, TableView},
};
use sqlparser::ast::{
    Cte, Expr, FunctionArgumentClause, FunctionArguments, GroupByExpr, Join, JoinConstraint,
    JoinOperator, OrderByExpr, OrderByOptions, Query, Select, SelectItem, SetExpr, SetOperator,
    SetQuantifier, TableWithJoins, With, helpers::attached_token::AttachedToken,
};

use super::{
    Numbered, Piece, Reading, Unit, as_text, fresh, has_new, next_table, policy_failed, seen,
};
use crate::{
    aggregate::{Selection, counted, derived, over},
    parts,
    resolve::Binder,
    rewrite::tree,
};

/// Most references from a column to what it means.
const REFERENCES_MAX: usize = 8;

/// A key that says who somebody is.
type Root = (TableName, ColumnId);

/// Readings of people, where some selection counts people who may have several records; the
/// selections that have to be read of their tables as well.
pub(super) fn readings<'e>(
    sight: &Sight,
    asked: Numbered<'e>,
    told: usize,
) -> Result<(Vec<Reading>, Numbered<'e>), Refusal> {
    let mut by_root: Vec<(Root, Numbered<'e>)> = Vec::new();
    let mut left = Vec::new();
    for one in asked {
        match root(sight, &one.1.selection)? {
            None => left.push(one),
            Some(root) => match by_root.iter_mut().find(|(known, _)| *known == root) {
                Some((_, same)) => same.push(one),
                None => by_root.push((root, vec![one])),
            },
        }
    }
    let mut found = Vec::new();
    for (_, same) in by_root {
        let (people, records) = parted(sight, same)?;
        let counting: Numbered<'e> =
            records.iter().filter(|(_, one)| one.selection.counts_people).copied().collect();
        let all: Numbered<'e> = people.iter().chain(&counting).copied().collect();
        let reading = if counting.is_empty() || !has_new(&all, told) {
            None
        } else {
            fresh(sight).persons(all)?
        };
        match reading {
            Some(reading) => found.push(reading),
            None => left.extend(people),
        }
        left.extend(records);
    }
    left.sort_by_key(|(at, _)| *at);
    Ok((found, left))
}

/// Who the individuals of a selection are: by which column of a table that refers to none.
fn root(sight: &Sight, selection: &Selection) -> Result<Option<Root>, Refusal> {
    let (place, column) = selection.individual;
    let table = match place.checked_sub(1) {
        None => &selection.table,
        Some(at) => match selection.joined.get(at) {
            Some(step) => &step.table,
            None => return Ok(None),
        },
    };
    let mut root = (table.clone(), column);
    for _ in 0..REFERENCES_MAX {
        let Some(view) = sight.views.view(&root.0).map_err(policy_failed)? else { break };
        let is_it = |columns: &[ColumnId]| columns == [root.1];
        let next = view.table.foreign_keys.iter().find(|key| is_it(&key.columns));
        let Some(next) = next else { break };
        let [column] = next.referenced.as_slice() else { break };
        root = (next.table.clone(), *column);
    }
    Ok(Some(root))
}

/// Selections of those who have one record each, and the others.
fn parted<'e>(
    sight: &Sight,
    selections: Numbered<'e>,
) -> Result<(Numbered<'e>, Numbered<'e>), Refusal> {
    let (mut people, mut records) = (Vec::new(), Vec::new());
    for (at, one) in selections {
        let (place, column) = one.selection.individual;
        let view = sight.views.view(&one.selection.table).map_err(policy_failed)?;
        let is_key = |view: Arc<TableView>| view.table.primary_key.as_slice() == [column];
        let is_people = place == 0 && view.is_some_and(is_key);
        if is_people { &mut people } else { &mut records }.push((at, one));
    }
    Ok((people, records))
}

impl Binder<'_> {
    /// Reads people by what these say of their records; nothing where nothing is seen.
    fn persons(&mut self, asked: Numbered<'_>) -> Result<Option<Reading>, Refusal> {
        self.rewriting = true;
        let (mut left, mut tables) = (asked, Vec::new());
        while let Some((view, same)) = next_table(self.sight, &mut left)? {
            let mut of_table = same;
            while !of_table.is_empty() {
                let (those, others) = seen(self.sight, &view, &of_table)?;
                tables.push((Arc::clone(&view), those));
                of_table = others;
            }
        }
        // What callers gave comes before what policies give, for all of them.
        let given: Vec<_> = tables.iter().map(|(_, those)| self.placeholders(those)).collect();
        let mark = self.extras.mark();
        let mut pieces = Vec::with_capacity(tables.len());
        for ((view, those), given) in tables.iter().zip(given) {
            pieces.extend(self.piece(view, those, given)?);
        }
        let Some(enough) = pieces.iter().map(|piece| piece.told.enough).max() else {
            return Ok(None);
        };
        let keys = pieces.iter().map(|piece| piece.told.keys).max().unwrap_or(0);
        let parts = pieces.iter().map(|piece| piece.selections(!piece.is_each_once)).collect();
        let names = pieces.iter().map(|_| [self.unique_with(), self.unique_with()]).collect();
        let inner = ["told", "those", "one"].map(|name| self.unique(name));
        let people = People { dialect: self.dialect, keys, names, inner };
        let columns = people.columns();
        let plan = self.read(people.query(pieces), columns, mark)?;
        Ok(Some(Reading { plan, parts, keys, enough, unit: Unit::People }))
    }
}

/// The statement that reads people.
struct People {
    dialect: Dialect,
    /// Columns of keys.
    keys: usize,
    /// Of each part, under which names all its records stand, and those that are told alike.
    names: Vec<[Arc<str>; 2]>,
    inner: [Arc<str>; 3],
}

impl People {
    fn columns(&self) -> Vec<String> {
        let numbered = |of: &'static str| (0..self.keys).map(move |at| format!("{of}{at}"));
        let one = |name: &str| std::iter::once(name.to_owned());
        let front = one("f").chain(numbered("l")).chain(numbered("c"));
        front.chain(one("n")).chain(one("d")).chain(one("s")).collect()
    }

    fn query(&self, pieces: Vec<Piece<'_>>) -> Query {
        let mut rows = Vec::new();
        let mut pairs = Vec::new();
        let mut ctes = Vec::new();
        for ((at, piece), [each, kinds]) in pieces.into_iter().enumerate().zip(&self.names) {
            let Piece { each: select, told, .. } = piece;
            ctes.push(cte(each, tree::query(SetExpr::Select(Box::new(select)))));
            ctes.push(cte(kinds, self.kinds(&told, each)));
            rows.push(self.kind(at, &told, kinds));
            pairs.push(self.pair(at, &told, [each, kinds]));
        }
        rows.push(self.people(pairs));
        let mut query = tree::query(union(rows));
        query.with =
            Some(With { with_token: AttachedToken::empty(), recursive: false, cte_tables: ctes });
        query
    }

    /// Records that are told alike, each with a number.
    fn kinds(&self, told: &super::Told, each: &str) -> Query {
        let [inner, ..] = &self.inner;
        let mut alike = told.handed_on(each);
        alike.from = vec![named(each)];
        alike.selection = Some(told.any(each));
        alike.group_by = GroupByExpr::Expressions(told.of(each), Vec::new());
        let mut kinds = told.ranked_alone(inner);
        // The same wherever it is computed: a server may do so for each time that it is named.
        let order = told.texts().map(|name| parts::column(inner, &name)).collect();
        let number = over(parts::call(self.dialect, "row_number", Vec::new()), Vec::new(), order);
        kinds.projection.push(tree::named(number, "d"));
        kinds.from = vec![derived(alike, inner, None)];
        tree::query(SetExpr::Select(Box::new(kinds)))
    }

    /// The row of records that are told alike.
    fn kind(&self, part: usize, told: &super::Told, kinds: &str) -> Select {
        let of = |name: &str| parts::column(kinds, name);
        let padded = |name: &'static str| {
            (0..self.keys).map(move |at| {
                let expr = if at < told.keys {
                    as_text(self.dialect, parts::column(kinds, &format!("{name}{at}")))
                } else {
                    self.no_text()
                };
                tree::named(expr, &format!("{name}{at}"))
            })
        };
        let mut select = tree::select(vec![tree::named(as_text(self.dialect, of("f")), "f")]);
        select.projection.extend(padded("l").chain(padded("c")));
        select.projection.push(tree::named(parts::number(0), "n"));
        select.projection.push(tree::named(self.name(part, of("d")), "d"));
        select.projection.push(tree::named(self.no_text(), "s"));
        select.from = vec![named(kinds)];
        select
    }

    /// Who has records that are told alike.
    fn pair(&self, part: usize, told: &super::Told, [each, kinds]: [&Arc<str>; 2]) -> Select {
        let equal = |name: String| {
            let (one, other) = (parts::column(each, &name), parts::column(kinds, &name));
            parts::binary(one, sqlparser::ast::BinaryOperator::Eq, other)
        };
        let whose = parts::column(each, "i");
        let mut select = tree::select(vec![
            tree::named(whose.clone(), "i"),
            tree::named(self.name(part, parts::column(kinds, "d")), "d"),
        ]);
        let mut from = named(each);
        from.joins.push(Join {
            relation: named(kinds).relation,
            global: false,
            join_operator: JoinOperator::Join(JoinConstraint::On(parts::all(
                told.texts().map(equal).collect(),
            ))),
        });
        select.from = vec![from];
        select.selection = Some(parts::is_not_null(whose));
        select
    }

    /// How many people have records of the same names.
    fn people(&self, pairs: Vec<Select>) -> Select {
        let [told, those, one] = &self.inner;
        let column = |alias: &str, name: &str| parts::column(alias, name);
        let each = |alias: &str, name: &str| tree::named(column(alias, name), name);
        let mut each_once = tree::select(vec![each(told, "i"), each(told, "d")]);
        each_once.from = vec![derived_query(tree::query(union(pairs)), told)];
        let by = vec![column(told, "i"), column(told, "d")];
        each_once.group_by = GroupByExpr::Expressions(by, Vec::new());

        let mut person = tree::select(vec![tree::named(self.listed(column(those, "d")), "s")]);
        person.from = vec![derived(each_once, those, None)];
        person.group_by = GroupByExpr::Expressions(vec![column(those, "i")], Vec::new());

        let mut people = tree::select(vec![tree::named(self.no_text(), "f")]);
        let none = |name: &'static str| {
            (0..self.keys).map(move |at| tree::named(self.no_text(), &format!("{name}{at}")))
        };
        people.projection.extend(none("l").chain(none("c")));
        let number = counted(self.dialect, column(one, "s"));
        people.projection.push(tree::named(number, "n"));
        people.projection.push(tree::named(self.no_text(), "d"));
        people.projection.push(each(one, "s"));
        people.from = vec![derived(person, one, None)];
        people.group_by = GroupByExpr::Expressions(vec![column(one, "s")], Vec::new());
        people
    }

    /// `string_agg(d, ',' ORDER BY d)`
    fn listed(&self, names: Expr) -> Expr {
        let (call, args) = match self.dialect {
            Dialect::Postgresql => ("string_agg", vec![names.clone(), parts::text(",")]),
            Dialect::Sqlite | Dialect::Mysql => ("group_concat", vec![names.clone()]),
        };
        let mut list = parts::call(self.dialect, call, args);
        if let Expr::Function(function) = &mut list
            && let FunctionArguments::List(list) = &mut function.args
        {
            let options = OrderByOptions { sort: None, nulls_first: None };
            let order = OrderByExpr { expr: names, options, with_fill: None };
            list.clauses.push(FunctionArgumentClause::OrderBy(vec![order]));
        }
        list
    }

    fn name(&self, part: usize, number: Expr) -> Expr {
        let front = parts::text(&format!("{part}."));
        parts::joined(self.dialect, vec![front, as_text(self.dialect, number)])
    }

    fn no_text(&self) -> Expr {
        as_text(self.dialect, parts::null())
    }
}

/// A WITH query by its name.
fn named(cte: &str) -> TableWithJoins {
    TableWithJoins { relation: tree::relation(tree::object(&[cte]), None, cte), joins: Vec::new() }
}

fn cte(name: &str, query: Query) -> Cte {
    let mut alias = tree::alias(name);
    alias.explicit = false;
    Cte {
        alias,
        query: Box::new(query),
        from: None,
        materialized: None,
        closing_paren_token: AttachedToken::empty(),
    }
}

fn derived_query(query: Query, alias: &str) -> TableWithJoins {
    let mut derived = derived(tree::select(Vec::<SelectItem>::new()), alias, None);
    if let sqlparser::ast::TableFactor::Derived { subquery, .. } = &mut derived.relation {
        **subquery = query;
    }
    derived
}

fn union(selects: Vec<Select>) -> SetExpr {
    let mut all = selects.into_iter().map(|select| SetExpr::Select(Box::new(select)));
    let first = all.next().unwrap_or_else(|| SetExpr::Select(Box::new(tree::select(Vec::new()))));
    all.fold(first, |left, right| SetExpr::SetOperation {
        op: SetOperator::Union,
        set_quantifier: SetQuantifier::All,
        left: Box::new(left),
        right: Box::new(right),
    })
}
