//! Which of the caller's parameters stand beside numbers, in SQLite, or beside truths, in MySQL and
//! MariaDB as well.
//!
//! Clients of the PostgreSQL protocol send `'4711'` where a number is meant, and a PostgreSQL gives
//! it the type of what it is compared with. SQLite does that beside a column; beside what is
//! computed, a number is less than every text and equal to none. So parameters that are compared
//! with what is a number by all that can be told are written down, and a text that is one becomes
//! one when it is bound. Beside a column of texts it turns into the same text again.
//!
//! A truth is sent as `'true'` or `'t'`. Neither engine has truths: SQLite finds no text equal to 1 or
//! 0, and MySQL takes every such text for 0. So a text that is a truth becomes one where each place of
//! its parameter stands beside truths, and is left as it is where one does not.

use std::{collections::HashMap, ops::ControlFlow};

use postern_core::{
    catalogue::TypeFamily,
    mask::MaskKind,
    sight::{Shown, ViewColumn},
};
use sqlparser::ast::{
    BinaryOperator, DataType, Expr, FunctionArg, FunctionArgExpr, FunctionArguments, Ident, Query,
    Select, SelectItem, SetExpr, TableFactor, UnaryOperator, Value, Visit as _, Visitor,
};

use crate::{rewrite::Scan, surface::is_comparison};

/// What a value is, by all that can be told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Number,
    Truth,
    /// Something else, or not known.
    Other,
}

/// The columns of a relation, by name.
type Columns = HashMap<String, Kind>;

/// Relations by their alias.
type Relations = HashMap<String, Columns>;

/// What the caller's parameters are compared with.
#[derive(Debug, Default)]
pub(crate) struct Compared {
    /// For each, whether with a number.
    pub(crate) numbers: Vec<bool>,
    /// For each, how often with a truth.
    pub(crate) truths: Vec<usize>,
}

/// What so many parameters are compared with.
pub(crate) fn compared(query: &Query, scans: &[Scan], given: usize) -> Compared {
    let found = Compared { numbers: vec![false; given], truths: vec![0; given] };
    let mut finder = Finder { views: views(scans), scopes: Vec::new(), found };
    if given > 0 {
        let ControlFlow::Continue(()) = query.visit(&mut finder);
    }
    finder.found
}

struct Finder {
    /// What stands for tables, whatever is asked of it.
    views: Relations,
    /// The relations of the queries around the expression at hand.
    scopes: Vec<Relations>,
    found: Compared,
}

fn views(scans: &[Scan]) -> Relations {
    let kind = |column: &ViewColumn| {
        let family = &column.column.ty.family;
        let (is_clear, stays) = match &column.shown {
            Shown::Clear => (true, true),
            Shown::Masked(mask) => (false, mask.kind() == MaskKind::Generalize),
        };
        if stays && matches!(family, TypeFamily::Int | TypeFamily::Float | TypeFamily::Numeric) {
            Kind::Number
        } else if is_clear && *family == TypeFamily::Bool {
            Kind::Truth
        } else {
            Kind::Other
        }
    };
    let of = |scan: &Scan| {
        let columns = scan.view.columns.iter();
        let columns = columns.map(|column| (column.column.name.to_string(), kind(column)));
        (scan.printed.to_string(), columns.collect())
    };
    scans.iter().map(of).collect()
}

impl Visitor for Finder {
    type Break = std::convert::Infallible;

    fn pre_visit_query(&mut self, query: &Query) -> ControlFlow<Self::Break> {
        let relations = self.relations(query);
        self.scopes.push(relations);
        ControlFlow::Continue(())
    }

    fn post_visit_query(&mut self, _: &Query) -> ControlFlow<Self::Break> {
        self.scopes.pop();
        ControlFlow::Continue(())
    }

    fn pre_visit_expr(&mut self, expr: &Expr) -> ControlFlow<Self::Break> {
        match expr {
            Expr::BinaryOp { left, op, right } if is_comparison(op) => self.among(&[left, right]),
            Expr::IsDistinctFrom(left, right) | Expr::IsNotDistinctFrom(left, right) => {
                self.among(&[left, right]);
            }
            Expr::Between { expr, low, high, negated: _ } => self.among(&[expr, low, high]),
            Expr::InList { expr, list, negated: _ } => {
                let all: Vec<&Expr> = std::iter::once(expr.as_ref()).chain(list).collect();
                self.among(&all);
            }
            _ => {}
        }
        ControlFlow::Continue(())
    }
}

const fn computes(op: &BinaryOperator) -> bool {
    matches!(
        op,
        BinaryOperator::Plus
            | BinaryOperator::Minus
            | BinaryOperator::Multiply
            | BinaryOperator::Divide
            | BinaryOperator::Modulo
    )
}

impl Finder {
    /// Values that are compared with each other: where one is a number, the parameters among them
    /// are meant as numbers, and where one is a truth as truths.
    fn among(&mut self, all: &[&Expr]) {
        let others = all.iter().filter(|one| parameter(one).is_none());
        let kind = strongest(others.map(|one| self.kind(one)));
        for at in all.iter().filter_map(|one| parameter(one)) {
            match kind {
                Kind::Number => {
                    if let Some(found) = self.found.numbers.get_mut(at) {
                        *found = true;
                    }
                }
                Kind::Truth => {
                    if let Some(found) = self.found.truths.get_mut(at) {
                        *found = found.saturating_add(1);
                    }
                }
                Kind::Other => {}
            }
        }
    }

    fn kind(&self, expr: &Expr) -> Kind {
        match expr {
            Expr::Nested(inner) => self.kind(inner),
            Expr::Value(value) => match value.value {
                Value::Number(..) => Kind::Number,
                Value::Boolean(_) => Kind::Truth,
                _ => Kind::Other,
            },
            Expr::CompoundIdentifier(names) => match names.as_slice() {
                [alias, name] => self.column(alias, name),
                _ => Kind::Other,
            },
            Expr::UnaryOp { op: UnaryOperator::Minus | UnaryOperator::Plus, expr } => {
                number(self.kind(expr) == Kind::Number)
            }
            Expr::BinaryOp { op, .. } => number(computes(op)),
            Expr::Cast { data_type, .. } => number(matches!(
                data_type,
                DataType::Integer(_) | DataType::Int(_) | DataType::Real
            )),
            Expr::Case { conditions, .. } => {
                strongest(conditions.iter().map(|when| self.kind(&when.result)))
            }
            Expr::Subquery(query) => self.first(query),
            Expr::Function(call) => {
                let name = call.name.0.last().and_then(|part| part.as_ident());
                let name = name.map(|name| name.value.to_ascii_lowercase()).unwrap_or_default();
                match name.as_str() {
                    "count" | "sum" | "total" | "avg" | "length" | "octet_length" | "abs"
                    | "round" | "sign" | "instr" | "unicode" | "julianday" | "unixepoch"
                    | "row_number" | "rank" | "dense_rank" | "ntile" | "json_array_length" => {
                        Kind::Number
                    }
                    "min" | "max" | "coalesce" | "ifnull" | "nullif" | "iif" | "lag" | "lead"
                    | "first_value" | "last_value" => self.takes(&call.args),
                    _ => Kind::Other,
                }
            }
            _ => Kind::Other,
        }
    }

    fn takes(&self, args: &FunctionArguments) -> Kind {
        let FunctionArguments::List(list) = args else { return Kind::Other };
        strongest(list.args.iter().map(|arg| match arg {
            FunctionArg::Unnamed(FunctionArgExpr::Expr(expr)) => self.kind(expr),
            _ => Kind::Other,
        }))
    }

    fn column(&self, alias: &Ident, name: &Ident) -> Kind {
        let here = self.scopes.iter().rev().find_map(|scope| scope.get(&alias.value));
        let relation = here.or_else(|| self.views.get(&alias.value));
        relation.and_then(|columns| columns.get(&name.value)).copied().unwrap_or(Kind::Other)
    }

    /// What the first column of a query is.
    fn first(&self, query: &Query) -> Kind {
        let SetExpr::Select(select) = query.body.as_ref() else { return Kind::Other };
        match select.projection.first() {
            Some(SelectItem::UnnamedExpr(expr) | SelectItem::ExprWithAlias { expr, .. }) => {
                self.kind(expr)
            }
            _ => Kind::Other,
        }
    }

    /// The relations of a query that are queries themselves.
    fn relations(&self, query: &Query) -> Relations {
        let mut found = Relations::new();
        let withs = query.with.iter().flat_map(|with| &with.cte_tables);
        let withs: Relations =
            withs.map(|cte| (cte.alias.name.value.clone(), self.columns(&cte.query))).collect();
        for select in selects(&query.body) {
            let factors = select.from.iter().flat_map(|from| {
                std::iter::once(&from.relation).chain(from.joins.iter().map(|join| &join.relation))
            });
            for factor in factors {
                match factor {
                    TableFactor::Derived { subquery, alias: Some(alias), .. }
                        if !self.views.contains_key(&alias.name.value) =>
                    {
                        found.insert(alias.name.value.clone(), self.columns(subquery));
                    }
                    TableFactor::Table { name, alias, args: None, .. } => {
                        let word = name.0.last().and_then(|part| part.as_ident());
                        let word = word.map(|word| word.value.clone()).unwrap_or_default();
                        let columns = withs.get(&word).cloned().or_else(|| {
                            self.scopes.iter().rev().find_map(|scope| scope.get(&word).cloned())
                        });
                        let alias = alias.as_ref().map_or(word, |alias| alias.name.value.clone());
                        found.extend(columns.map(|columns| (alias, columns)));
                    }
                    _ => {}
                }
            }
        }
        found.extend(withs);
        found
    }

    /// The columns of a query, as far as each of its parts says the same of them.
    fn columns(&self, query: &Query) -> Columns {
        let within = Self {
            views: self.views.clone(),
            scopes: self.scopes.iter().cloned().chain([self.relations(query)]).collect(),
            found: Compared::default(),
        };
        let mut found: Option<Vec<(String, Kind)>> = None;
        for select in selects(&query.body) {
            let columns = select.projection.iter().map(|item| match item {
                SelectItem::ExprWithAlias { expr, alias } => {
                    (alias.value.clone(), within.kind(expr))
                }
                SelectItem::UnnamedExpr(Expr::CompoundIdentifier(names)) => {
                    let name = names.last().map(|name| name.value.clone()).unwrap_or_default();
                    (name, within.kind(&Expr::CompoundIdentifier(names.clone())))
                }
                _ => (String::new(), Kind::Other),
            });
            found = Some(match found {
                None => columns.collect(),
                Some(known) => known
                    .into_iter()
                    .zip(columns)
                    .map(|((name, left), (_, right))| {
                        (name, if left == right { left } else { Kind::Other })
                    })
                    .collect(),
            });
        }
        found.unwrap_or_default().into_iter().collect()
    }
}

/// A number where any is one, else a truth where any is one.
fn strongest(kinds: impl Iterator<Item = Kind>) -> Kind {
    kinds.fold(Kind::Other, |found, kind| match (found, kind) {
        (Kind::Number, _) | (_, Kind::Number) => Kind::Number,
        (Kind::Truth, _) | (_, Kind::Truth) => Kind::Truth,
        (Kind::Other, Kind::Other) => Kind::Other,
    })
}

const fn number(is: bool) -> Kind {
    if is { Kind::Number } else { Kind::Other }
}

/// The SELECTs that a body is made of.
fn selects(body: &SetExpr) -> Vec<&Select> {
    match body {
        SetExpr::Select(select) => vec![select.as_ref()],
        SetExpr::SetOperation { left, right, .. } => {
            let mut all = selects(left);
            all.extend(selects(right));
            all
        }
        SetExpr::Query(query) => selects(&query.body),
        _ => Vec::new(),
    }
}

/// The place of a parameter, from 0.
fn parameter(expr: &Expr) -> Option<usize> {
    match expr {
        Expr::Nested(inner) => parameter(inner),
        Expr::Value(value) => match &value.value {
            Value::Placeholder(sign) => {
                sign.trim_start_matches(['?', '$']).parse::<usize>().ok()?.checked_sub(1)
            }
            _ => None,
        },
        _ => None,
    }
}
