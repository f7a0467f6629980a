//! What selections tell of those who have records: people, and records that others refer to.
//!
//! Whoever bought in April and in May is counted with both. So what counts of people tell together
//! is not said by records one by one: how many bought in April, in May, and in either, tells how
//! many bought in both. And what one table tells of them another may tell again: an order's total is
//! what was paid for it. So an owner is all their records, of all tables that refer to them; owners
//! whose records are told alike are one row.

use std::sync::Arc;

use postern_core::{
    catalogue::{ColumnId, Individuals, TableName},
    dialect::Dialect,
    refusal::Refusal,
    sight::{Sight, TableView},
};
use sqlparser::ast::{
    AccessExpr, BinaryOperator, Cte, Expr, FunctionArgumentClause, FunctionArguments, GroupByExpr,
    Join, JoinConstraint, JoinOperator, Query, Select, SetExpr, Subscript, TableWithJoins, With,
    helpers::attached_token::AttachedToken,
};

use super::{
    Numbered, Piece, Reading, Told, Unit, as_text, fresh, has_new, next_table, policy_failed, seen,
};
use crate::{
    aggregate::{Earlier, LABEL_PARTS, Selection, counted, derived, distinct, over},
    parts,
    resolve::Binder,
    rewrite::tree,
};

/// Most references from a column to what it means.
const REFERENCES_MAX: usize = 8;

/// A key that says who somebody is, or which record.
type Root = (TableName, ColumnId);

/// What is of each key, in the order in which these came.
type ByRoot<T> = Vec<(Root, Vec<T>)>;

fn put<T>(by_root: &mut ByRoot<T>, root: Root, one: T) {
    match by_root.iter_mut().find(|(known, _)| *known == root) {
        Some((_, same)) => same.push(one),
        None => by_root.push((root, vec![one])),
    }
}

/// Readings of owners, where several tables are asked, or people counted who may have several
/// records; the selections that have to be read of their tables as well.
pub(super) fn readings<'e>(
    sight: &Sight,
    asked: Numbered<'e>,
    told: usize,
) -> Result<(Vec<Reading>, Numbered<'e>), Refusal> {
    let mut found = records(sight, &asked, told)?;
    let mut by_root = ByRoot::new();
    let mut left = Vec::new();
    for one in asked {
        match root(sight, &one.1.selection)? {
            None => left.push(one),
            Some(root) => put(&mut by_root, root, one),
        }
    }
    for (_, same) in by_root {
        let is_one = is_of_one_table(same.iter().map(|(_, one)| *one));
        let counts = same.iter().any(|(_, one)| one.selection.counts_people);
        let (people, records) = parted(sight, same)?;
        // What tables have to tell is read once, of records as well as of people.
        let all: Numbered<'e> = people.iter().chain(&records).copied().collect();
        if records.is_empty() || (is_one && !counts) {
            left.extend(all);
        } else if has_new(&all, told) {
            let of = all.into_iter().map(|one| (one, None)).collect();
            found.extend(fresh(sight).owners(&of, true)?);
        }
    }
    left.sort_by_key(|(at, _)| *at);
    Ok((found, left))
}

/// Readings of records that others refer to, where several of these tables are asked.
fn records(
    sight: &Sight,
    asked: &[(usize, &Earlier)],
    told: usize,
) -> Result<Vec<Reading>, Refusal> {
    let mut by_root = ByRoot::new();
    for (at, one) in asked {
        for (root, column) in roots(sight, &one.selection)? {
            put(&mut by_root, root, ((*at, *one), Some(column)));
        }
    }
    let mut found = Vec::new();
    for (_, same) in by_root {
        let is_one = is_of_one_table(same.iter().map(|((_, one), _)| *one));
        let is_new = same.iter().any(|((at, _), _)| *at >= told);
        if !is_one && is_new {
            found.extend(fresh(sight).owners(&same, false)?);
        }
    }
    Ok(found)
}

fn is_of_one_table<'e>(mut selections: impl Iterator<Item = &'e Earlier>) -> bool {
    let first = selections.next().map(|one| &one.selection.table);
    selections.all(|one| Some(&one.selection.table) == first)
}

/// Of which records those of a selection are, and by which column: themselves, and those that they
/// refer to; not where that are people.
fn roots(sight: &Sight, selection: &Selection) -> Result<Vec<(Root, ColumnId)>, Refusal> {
    let Some(view) = sight.views.view(&selection.table).map_err(policy_failed)? else {
        return Ok(Vec::new());
    };
    let mut found = Vec::new();
    if let [own] = view.table.primary_key.as_slice() {
        found.push(((selection.table.clone(), *own), *own));
    }
    for key in &view.table.foreign_keys {
        if let ([here], [there]) = (key.columns.as_slice(), key.referenced.as_slice()) {
            found.push(((key.table.clone(), *there), *here));
        }
    }
    let people = root(sight, selection)?;
    found.retain(|(root, _)| people.as_ref() != Some(root));
    // Records that are nobody's are behind many.
    let mut owned = Vec::with_capacity(found.len());
    for (root, column) in found {
        let view = sight.views.view(&root.0).map_err(policy_failed)?;
        let is_somebodys = |view: Arc<TableView>| {
            matches!(view.table.individuals, Individuals::Key(_) | Individuals::Unstated)
        };
        if view.is_none_or(is_somebodys) {
            owned.push((root, column));
        }
    }
    Ok(owned)
}

/// Selections, each with the column by which its records have an owner that is not a person.
type Owned<'e> = Vec<((usize, &'e Earlier), Option<ColumnId>)>;

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
    /// Reads owners by what these say of their records; nothing where nothing is seen.
    fn owners(&mut self, asked: &Owned<'_>, are_people: bool) -> Result<Option<Reading>, Refusal> {
        self.rewriting = true;
        let mut columns: Vec<Option<ColumnId>> = asked.iter().map(|(_, column)| *column).collect();
        columns.sort_unstable();
        columns.dedup();
        let mut tables = Vec::new();
        for column in columns {
            let by = asked.iter().filter(|(_, by)| *by == column);
            let mut left: Numbered<'_> = by.map(|(one, _)| *one).collect();
            while let Some((view, same)) = next_table(self.sight, &mut left)? {
                let mut of_table = same;
                while !of_table.is_empty() {
                    let (those, others) = seen(self.sight, &view, &of_table)?;
                    tables.push((Arc::clone(&view), column, those));
                    of_table = others;
                }
            }
        }
        // What callers gave comes before what policies give, for all of them.
        let given: Vec<_> = tables.iter().map(|(.., those)| self.placeholders(those)).collect();
        let mark = self.extras.mark();
        let mut pieces = Vec::with_capacity(tables.len());
        for ((view, column, those), given) in tables.iter().zip(given) {
            pieces.extend(self.piece((view, *column), those, given)?);
        }
        let Some(enough) = pieces.iter().map(|piece| piece.told.enough).max() else {
            return Ok(None);
        };
        let keys = pieces.iter().map(|piece| piece.told.keys).max().unwrap_or(0);
        let parts = pieces.iter().map(Piece::part).collect();
        let names = pieces.iter().map(|_| [self.unique_with(), self.unique_with()]).collect();
        let inner = ["told", "those", "one"].map(|name| self.unique(name));
        let owners = Owners { dialect: self.dialect, are_people, keys, names, inner };
        let columns = owners.columns();
        let plan = self.read(owners.query(pieces), columns, mark)?;
        Ok(Some(Reading { plan, parts, enough, unit: Unit::Owners { are_people } }))
    }
}

/// The statement that reads owners.
struct Owners {
    dialect: Dialect,
    /// Whether they are people; others say whose they are.
    are_people: bool,
    /// Columns of keys.
    keys: usize,
    /// Of each part, under which names all its records stand, and those that are told alike.
    names: Vec<[Arc<str>; 2]>,
    inner: [Arc<str>; 3],
}

impl Owners {
    fn columns(&self) -> Vec<String> {
        let places = (0..self.keys).map(|at| format!("c{at}"));
        let one = |name: &str| std::iter::once(name.to_owned());
        let last = ["n", "d", "s", "lo", "hi"].map(str::to_owned);
        one("t").chain(places).chain(last).collect()
    }

    fn query(&self, pieces: Vec<Piece<'_>>) -> Query {
        let mut rows = Vec::new();
        let mut pairs = Vec::new();
        let mut ctes = Vec::new();
        for ((at, piece), [each, kinds]) in pieces.into_iter().enumerate().zip(&self.names) {
            let Piece { each: select, told, .. } = piece;
            ctes.push(cte(each, self.each(&told, select)));
            ctes.push(cte(kinds, self.kinds(&told, each)));
            rows.push(self.kind(at, &told, kinds));
            pairs.push(self.pair(at, [each, kinds]));
        }
        rows.push(self.people(pairs));
        let mut query = union(rows);
        query.with =
            Some(With { with_token: AttachedToken::empty(), recursive: false, cte_tables: ctes });
        query
    }

    /// All records: whose each is, and all that is told of it in one text.
    ///
    /// PERF: a server that does not know how many different ones there are takes few of one text,
    /// which it counts in memory, and many of several columns, which it sorts.
    fn each(&self, told: &Told, each: Select) -> Query {
        let [inner, ..] = &self.inner;
        let between = parts::text(&LABEL_PARTS.to_string());
        let mut texts = Vec::new();
        for name in told.texts() {
            if texts.len() > 1 {
                texts.push(between.clone());
            }
            texts.push(parts::column(inner, &name));
        }
        let mut select = tree::select(vec![
            tree::named(parts::column(inner, "i"), "i"),
            tree::named(parts::joined(self.dialect, texts), "t"),
        ]);
        if !self.are_people {
            let whose = as_text(self.dialect, parts::column(inner, "w"));
            select.projection.push(tree::named(whose, "w"));
        }
        let keys = (0..told.keys).map(|at| format!("k{at}"));
        let keys = keys.map(|name| tree::named(parts::column(inner, &name), &name));
        select.projection.extend(keys);
        select.from = vec![derived(each, inner, None)];
        tree::query(SetExpr::Select(Box::new(select)))
    }

    /// Records that are told alike, each with a number; those of which nothing is told as well: who
    /// has any is not told of with all that they have.
    fn kinds(&self, told: &Told, each: &str) -> Query {
        let [inner, ..] = &self.inner;
        let text = || parts::column(each, "t");
        let mut alike = tree::select(vec![tree::named(text(), "t")]);
        let mut by = vec![text()];
        for at in 0..told.keys {
            let name = format!("k{at}");
            let key = parts::column(each, &name);
            // Equal texts are of equal keys.
            let one = match self.dialect {
                Dialect::Postgresql => first_of(self.dialect, key),
                Dialect::Sqlite | Dialect::Mysql => {
                    by.push(key.clone());
                    key
                }
            };
            alike.projection.push(tree::named(one, &name));
        }
        alike.from = vec![named(each)];
        alike.group_by = GroupByExpr::Expressions(by, Vec::new());

        let text = || parts::column(inner, "t");
        let mut kinds = tree::select(vec![tree::named(text(), "t")]);
        kinds.projection.extend(told.ranks(inner));
        // The same wherever it is computed: a server may do so for each time that it is named.
        let number = parts::call(self.dialect, "row_number", Vec::new());
        kinds.projection.push(tree::named(over(number, Vec::new(), vec![text()]), "d"));
        kinds.from = vec![derived(alike, inner, None)];
        tree::query(SetExpr::Select(Box::new(kinds)))
    }

    /// The row of records that are told alike.
    fn kind(&self, part: usize, told: &Told, kinds: &str) -> Select {
        let of = |name: &str| parts::column(kinds, name);
        let mut select = tree::select(vec![tree::named(as_text(self.dialect, of("t")), "t")]);
        for at in 0..self.keys {
            let name = format!("c{at}");
            let place =
                if at < told.keys { as_text(self.dialect, of(&name)) } else { self.no_text() };
            select.projection.push(tree::named(place, &name));
        }
        select.projection.push(tree::named(parts::number(0), "n"));
        let name = self.name(number_of(part), of("d"), parts::text(""));
        select.projection.push(tree::named(name, "d"));
        let none = ["s", "lo", "hi"].map(|name| tree::named(self.no_text(), name));
        select.projection.extend(none);
        select.from = vec![named(kinds)];
        select
    }

    /// Who has records that are told alike.
    fn pair(&self, part: usize, [each, kinds]: [&Arc<str>; 2]) -> Select {
        let whose = parts::column(each, "i");
        let mut select = tree::select(vec![
            tree::named(whose.clone(), "i"),
            tree::named(number_of(part), "p"),
            tree::named(parts::column(kinds, "d"), "d"),
        ]);
        if !self.are_people {
            select.projection.push(tree::named(parts::column(each, "w"), "w"));
        }
        let equal =
            parts::binary(parts::column(each, "t"), BinaryOperator::Eq, parts::column(kinds, "t"));
        let mut from = named(each);
        from.joins.push(Join {
            relation: named(kinds).relation,
            global: false,
            join_operator: JoinOperator::Join(JoinConstraint::On(equal)),
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
        let all = ["i", "p", "d"];
        let mut each_once = tree::select(all.map(|name| each(told, name)).into());
        let number = counted(self.dialect, column(told, "d"));
        each_once.projection.push(tree::named(number, "c"));
        let relation = tree::derived(union(pairs), told);
        each_once.from = vec![TableWithJoins { relation, joins: Vec::new() }];
        let by = all.map(|name| column(told, name)).into();
        each_once.group_by = GroupByExpr::Expressions(by, Vec::new());

        let mut person = tree::select(vec![tree::named(self.listed(those), "s")]);
        let of = |name: &str, expr: Expr| parts::call(self.dialect, name, vec![expr]);
        if !self.are_people {
            each_once.projection.push(tree::named(of("min", column(told, "w")), "w"));
            person.projection.push(tree::named(of("min", column(those, "w")), "w"));
        }
        person.from = vec![derived(each_once, those, None)];
        person.group_by = GroupByExpr::Expressions(vec![column(those, "i")], Vec::new());

        let mut people = tree::select(vec![tree::named(self.no_text(), "t")]);
        let places = (0..self.keys).map(|at| tree::named(self.no_text(), &format!("c{at}")));
        people.projection.extend(places);
        let (number, whose) = if self.are_people {
            (counted(self.dialect, column(one, "s")), [self.no_text(), self.no_text()])
        } else {
            let whose = || column(one, "w");
            (distinct(self.dialect, whose()), [of("min", whose()), of("max", whose())])
        };
        people.projection.push(tree::named(number, "n"));
        people.projection.push(tree::named(self.no_text(), "d"));
        people.projection.push(each(one, "s"));
        let [lowest, highest] = whose;
        people.projection.push(tree::named(lowest, "lo"));
        people.projection.push(tree::named(highest, "hi"));
        people.from = vec![derived(person, one, None)];
        people.group_by = GroupByExpr::Expressions(vec![column(one, "s")], Vec::new());
        people
    }

    /// `string_agg(p || '.' || d, ',' ORDER BY p, d)`
    fn listed(&self, those: &str) -> Expr {
        let [part, number] = ["p", "d"].map(|name| parts::column(those, name));
        let several =
            parts::binary(parts::column(those, "c"), BinaryOperator::Gt, parts::number(1));
        let several = parts::case(vec![(several, parts::text("+"))], Some(parts::text("")));
        let name = self.name(part.clone(), number.clone(), several);
        let (call, args) = match self.dialect {
            Dialect::Postgresql => ("string_agg", vec![name, parts::text(",")]),
            Dialect::Sqlite | Dialect::Mysql => ("group_concat", vec![name]),
        };
        let mut list = parts::call(self.dialect, call, args);
        if let Expr::Function(function) = &mut list
            && let FunctionArguments::List(list) = &mut function.args
        {
            list.clauses
                .push(FunctionArgumentClause::OrderBy([part, number].map(tree::in_order).into()));
        }
        list
    }

    /// `part || '.' || number`, and what stands behind it.
    fn name(&self, part: Expr, number: Expr, behind: Expr) -> Expr {
        let [part, number] = [part, number].map(|expr| as_text(self.dialect, expr));
        parts::joined(self.dialect, vec![part, parts::text("."), number, behind])
    }

    fn no_text(&self) -> Expr {
        as_text(self.dialect, parts::null())
    }
}

/// The number of a part.
fn number_of(part: usize) -> Expr {
    parts::number(i128::try_from(part).unwrap_or(i128::MAX))
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

/// All rows of these; a reading has one at least.
fn union(selects: Vec<Select>) -> Query {
    let mut all = selects.into_iter().map(|select| SetExpr::Select(Box::new(select)));
    let none = || SetExpr::Select(Box::new(tree::select(Vec::new())));
    let first = all.next().unwrap_or_else(none);
    tree::query(tree::union_all(first, all))
}

/// `(array_agg(expr))[1]`
fn first_of(dialect: Dialect, expr: Expr) -> Expr {
    let all = Expr::Nested(Box::new(parts::call(dialect, "array_agg", vec![expr])));
    let first = AccessExpr::Subscript(Subscript::Index { index: parts::number(1) });
    Expr::CompoundFieldAccess { root: Box::new(all), access_chain: vec![first] }
}
