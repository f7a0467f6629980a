//! What is told of records: flags, keys, and how many are told alike.

use std::sync::Arc;

use postern_core::dialect::Dialect;
use sqlparser::ast::{
    BinaryOperator as Op, Distinct, Expr, GroupByExpr, Join, JoinConstraint, JoinOperator, Query,
    Select, SelectItem, SetExpr,
};

use super::as_text;
use crate::{
    aggregate::{Set, counted, derived, distinct, over},
    parts,
    rewrite::tree,
};

/// What is told of records, by the columns of [`Binder::each`].
pub(super) struct Told {
    pub(super) dialect: Dialect,
    pub(super) keys: usize,
    pub(super) enough: u32,
}

impl Told {
    pub(super) fn columns(&self, is_each_once: bool) -> Vec<String> {
        let ranks = (0..self.keys).map(|at| format!("c{at}"));
        let all = self.texts().chain(ranks).chain(std::iter::once("n".to_owned()));
        all.chain((!is_each_once).then(|| "i".to_owned())).collect()
    }

    /// The flags, and the texts of the keys.
    pub(super) fn texts(&self) -> impl Iterator<Item = String> {
        std::iter::once("f".to_owned()).chain((0..self.keys).map(|at| format!("l{at}")))
    }

    /// What tells one row from another.
    fn which(&self) -> impl Iterator<Item = String> {
        self.texts().chain((0..self.keys).map(|at| format!("k{at}")))
    }

    /// The texts, and of each key its place among all.
    ///
    /// SECURITY: the server groups by its own equality, which texts do not have: 1 and 1.0, capital
    /// and small letters. Keys of one place are one group.
    fn ranked(&self, alias: &str) -> Select {
        let texts = self.texts().map(|name| tree::named(parts::column(alias, &name), &name));
        let mut told = tree::select(texts.collect());
        told.projection.extend(self.ranks(alias));
        told.projection.push(tree::named(parts::column(alias, "n"), "n"));
        told
    }

    /// Of each key its place among all.
    ///
    /// SECURITY: the server groups by its own equality, which texts do not have: 1 and 1.0, capital
    /// and small letters. Keys of one place are one group.
    pub(super) fn ranks(&self, alias: &str) -> impl Iterator<Item = SelectItem> {
        (0..self.keys).map(move |at| {
            let key = parts::column(alias, &format!("k{at}"));
            let rank = parts::call(self.dialect, "dense_rank", Vec::new());
            tree::named(over(rank, Vec::new(), vec![key]), &format!("c{at}"))
        })
    }

    fn of(&self, alias: &str) -> Vec<Expr> {
        self.which().map(|name| parts::column(alias, &name)).collect()
    }

    /// The columns that tell rows apart, handed on.
    fn handed_on(&self, alias: &str) -> Select {
        let columns = self.which().map(|name| tree::named(parts::column(alias, &name), &name));
        tree::select(columns.collect())
    }

    /// Of individuals that have a record each.
    pub(super) fn people(&self, each: Select, names: &[Arc<str>; 3]) -> Query {
        let [alias, _, told_alias] = names;
        let mut counts = self.handed_on(alias);
        let number = counted(self.dialect, parts::column(alias, "i"));
        counts.projection.push(tree::named(number, "n"));
        counts.from = vec![derived(each, alias, None)];
        counts.group_by = GroupByExpr::Expressions(self.of(alias), Vec::new());
        let mut told = self.ranked(told_alias);
        told.from = vec![derived(counts, told_alias, None)];
        tree::query(SetExpr::Select(Box::new(told)))
    }

    /// Of individuals that may have several: of few in a row each, and how many they are.
    pub(super) fn records(&self, each: Select, names: &[Arc<str>; 3]) -> Query {
        match self.dialect {
            Dialect::Postgresql => self.counted_and_joined(each, names),
            Dialect::Sqlite | Dialect::Mysql => self.numbered(each, names),
        }
    }

    /// PERF: this server counts what is distinct, and joins few rows with many, several times as
    /// fast as it numbers all of them.
    fn counted_and_joined(&self, each: Select, names: &[Arc<str>; 3]) -> Query {
        let [alias, few_alias, told_alias] = names;
        let number = distinct(self.dialect, parts::column(alias, "i"));
        let mut counts = self.handed_on(alias);
        counts.projection.push(tree::named(number.clone(), "n"));
        counts.from = vec![derived(each.clone(), alias, None)];
        counts.group_by = GroupByExpr::Expressions(self.of(alias), Vec::new());
        counts.having = Some(parts::binary(number, Op::Gt, parts::number(0)));

        let of = |name: &str| parts::column(told_alias, name);
        let whose = parts::column(few_alias, "i");
        let mut on = vec![
            parts::binary(of("n"), Op::Lt, parts::number(self.enough.into())),
            parts::is_not_null(whose.clone()),
        ];
        on.extend(
            self.texts()
                .map(|name| parts::binary(parts::column(few_alias, &name), Op::Eq, of(&name))),
        );
        let mut told = self.ranked(told_alias);
        told.projection.push(tree::named(as_text(self.dialect, whose), "i"));
        let mut from = derived(counts, told_alias, None);
        from.joins.push(Join {
            relation: derived(each, few_alias, None).relation,
            global: false,
            join_operator: JoinOperator::Left(JoinConstraint::On(parts::all(on))),
        });
        told.from = vec![from];
        tree::query(SetExpr::Select(Box::new(told)))
    }

    fn numbered(&self, each: Select, names: &[Arc<str>; 3]) -> Query {
        let [alias, pairs_alias, told_alias] = names;
        let mut pairs = self.handed_on(alias);
        pairs.projection.push(tree::named(parts::column(alias, "i"), "i"));
        pairs.distinct = Some(Distinct::Distinct);
        pairs.from = vec![derived(each, alias, None)];
        let somebody = parts::is_not_null(parts::column(alias, "i"));
        pairs.selection = Some(somebody);

        let whose = || parts::column(pairs_alias, "i");
        let mut numbered = self.handed_on(pairs_alias);
        numbered.projection.push(tree::named(whose(), "i"));
        let number = over(counted(self.dialect, whose()), self.of(pairs_alias), Vec::new());
        numbered.projection.push(tree::named(number, "n"));
        let rank = parts::call(self.dialect, "row_number", Vec::new());
        let rank = over(rank, self.of(pairs_alias), vec![whose()]);
        numbered.projection.push(tree::named(rank, "r"));
        numbered.from = vec![derived(pairs, pairs_alias, None)];

        let of = |name: &str| parts::column(told_alias, name);
        let mut told = self.ranked(told_alias);
        told.projection.push(tree::named(as_text(self.dialect, of("i")), "i"));
        told.from = vec![derived(numbered, told_alias, None)];
        let few = parts::binary(of("n"), Op::Lt, parts::number(self.enough.into()));
        let first = parts::binary(of("r"), Op::Eq, parts::number(1));
        told.selection = Some(parts::any(vec![few, first]));
        tree::query(SetExpr::Select(Box::new(told)))
    }
}

/// The keys of selections, each once.
pub(super) struct Labels {
    pub(super) keys: Vec<Expr>,
    /// For each selection, which its keys are.
    pub(super) of: Vec<Vec<usize>>,
}

impl Labels {
    pub(super) fn of(sets: &[Set]) -> Self {
        let mut keys: Vec<Expr> = Vec::new();
        let mut among = |key: &Expr| {
            keys.iter().position(|known| known == key).unwrap_or_else(|| {
                keys.push(key.clone());
                keys.len().saturating_sub(1)
            })
        };
        let of = sets.iter().map(|set| set.keys.iter().map(&mut among).collect()).collect();
        Self { keys, of }
    }

    /// Reads these too, by which nobody groups.
    pub(super) fn also(&mut self, exprs: Vec<Expr>) {
        for expr in exprs {
            if !self.keys.contains(&expr) {
                self.keys.push(expr);
            }
        }
    }
}
