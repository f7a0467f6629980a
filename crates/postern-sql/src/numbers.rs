//! Which of the caller's parameters stand beside numbers, in SQLite.
//!
//! Clients of the PostgreSQL protocol send `'4711'` where a number is meant, and a PostgreSQL gives
//! it the type of what it is compared with. SQLite does that beside a column; beside what is
//! computed, a number is less than every text and equal to none. So parameters that are compared
//! with what is a number by all that can be told are written down, and a text that is one becomes
//! one when it is bound. Beside a column of texts it turns into the same text again.

use std::{collections::HashMap, ops::ControlFlow, sync::Arc};

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

/// The columns of a relation that are numbers, by name.
type Numbers = HashMap<String, bool>;

/// Relations by their alias.
type Relations = HashMap<String, Numbers>;

/// For each of so many parameters, whether it is compared with a number.
pub(crate) fn compared(query: &Query, scans: &[Scan], given: usize) -> Arc<[bool]> {
    let mut finder = Finder { views: views(scans), scopes: Vec::new(), found: vec![false; given] };
    if given > 0 {
        let ControlFlow::Continue(()) = query.visit(&mut finder);
    }
    finder.found.into()
}

struct Finder {
    /// What stands for tables, whatever is asked of it.
    views: Relations,
    /// The relations of the queries around the expression at hand.
    scopes: Vec<Relations>,
    found: Vec<bool>,
}

fn views(scans: &[Scan]) -> Relations {
    let is_number = |column: &ViewColumn| {
        let family = &column.column.ty.family;
        let stays = match &column.shown {
            Shown::Clear => true,
            Shown::Masked(mask) => mask.kind() == MaskKind::Generalize,
        };
        stays && matches!(family, TypeFamily::Int | TypeFamily::Float | TypeFamily::Numeric)
    };
    let of = |scan: &Scan| {
        let columns = scan.view.columns.iter();
        let columns = columns.map(|column| (column.column.name.to_string(), is_number(column)));
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
    /// are meant as numbers.
    fn among(&mut self, all: &[&Expr]) {
        if !all.iter().any(|one| parameter(one).is_none() && self.is_number(one)) {
            return;
        }
        for at in all.iter().filter_map(|one| parameter(one)) {
            if let Some(found) = self.found.get_mut(at) {
                *found = true;
            }
        }
    }

    fn is_number(&self, expr: &Expr) -> bool {
        match expr {
            Expr::Nested(inner) => self.is_number(inner),
            Expr::Value(value) => matches!(value.value, Value::Number(..)),
            Expr::CompoundIdentifier(names) => match names.as_slice() {
                [alias, name] => self.is_number_column(alias, name),
                _ => false,
            },
            Expr::UnaryOp { op: UnaryOperator::Minus | UnaryOperator::Plus, expr } => {
                self.is_number(expr)
            }
            Expr::BinaryOp { op, .. } => computes(op),
            Expr::Cast { data_type, .. } => {
                matches!(data_type, DataType::Integer(_) | DataType::Int(_) | DataType::Real)
            }
            Expr::Case { conditions, .. } => {
                conditions.iter().any(|when| self.is_number(&when.result))
            }
            Expr::Subquery(query) => self.first(query),
            Expr::Function(call) => {
                let name = call.name.0.last().and_then(|part| part.as_ident());
                let name = name.map(|name| name.value.to_ascii_lowercase()).unwrap_or_default();
                match name.as_str() {
                    "count" | "sum" | "total" | "avg" | "length" | "octet_length" | "abs"
                    | "round" | "sign" | "instr" | "unicode" | "julianday" | "unixepoch"
                    | "row_number" | "rank" | "dense_rank" | "ntile" | "json_array_length" => true,
                    "min" | "max" | "coalesce" | "ifnull" | "nullif" | "iif" | "lag" | "lead"
                    | "first_value" | "last_value" => self.takes_number(&call.args),
                    _ => false,
                }
            }
            _ => false,
        }
    }

    fn takes_number(&self, args: &FunctionArguments) -> bool {
        let FunctionArguments::List(list) = args else { return false };
        list.args.iter().any(|arg| match arg {
            FunctionArg::Unnamed(FunctionArgExpr::Expr(expr)) => self.is_number(expr),
            _ => false,
        })
    }

    fn is_number_column(&self, alias: &Ident, name: &Ident) -> bool {
        let here = self.scopes.iter().rev().find_map(|scope| scope.get(&alias.value));
        let relation = here.or_else(|| self.views.get(&alias.value));
        relation.and_then(|columns| columns.get(&name.value)).copied().unwrap_or(false)
    }

    /// Whether the first column of a query is a number.
    fn first(&self, query: &Query) -> bool {
        let SetExpr::Select(select) = query.body.as_ref() else { return false };
        match select.projection.first() {
            Some(SelectItem::UnnamedExpr(expr) | SelectItem::ExprWithAlias { expr, .. }) => {
                self.is_number(expr)
            }
            _ => false,
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

    /// The columns of a query that are numbers in each of its parts.
    fn columns(&self, query: &Query) -> Numbers {
        let within = Self {
            views: self.views.clone(),
            scopes: self.scopes.iter().cloned().chain([self.relations(query)]).collect(),
            found: Vec::new(),
        };
        let mut found: Option<Vec<(String, bool)>> = None;
        for select in selects(&query.body) {
            let columns = select.projection.iter().map(|item| match item {
                SelectItem::ExprWithAlias { expr, alias } => {
                    (alias.value.clone(), within.is_number(expr))
                }
                SelectItem::UnnamedExpr(Expr::CompoundIdentifier(names)) => {
                    let name = names.last().map(|name| name.value.clone()).unwrap_or_default();
                    (name, within.is_number(&Expr::CompoundIdentifier(names.clone())))
                }
                _ => (String::new(), false),
            });
            found = Some(match found {
                None => columns.collect(),
                Some(known) => known
                    .into_iter()
                    .zip(columns)
                    .map(|((name, left), (_, right))| (name, left && right))
                    .collect(),
            });
        }
        found.unwrap_or_default().into_iter().collect()
    }
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
