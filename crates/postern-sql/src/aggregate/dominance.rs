//! Dominance: a sum that is nearly all of one individual's tells what that individual has, however
//! many others stand beside it.
//!
//! The rule is the one of statistical offices, (1, k): no individual has more than so many
//! hundredths of what a group sums up, by absolute values. It is reckoned over the same records
//! once more, by group and individual, and the cells that break it are hidden as those of too few.

use postern_core::dialect::Dialect;
use sqlparser::ast::{
    BinaryOperator as Op, Expr, GroupByExpr, Query, Select, SetExpr, TableWithJoins,
};

use super::layers::{Widths, derived, text_of};
use crate::{parts, rewrite::tree};

/// What everything is called for more than which nobody's share need be looked at.
pub(super) const WHOLE: u32 = 100;

/// The sums of a block by group and individual, before its FROM is known.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Shares {
    /// Keys, levels, the individual and the sum of each.
    each: Select,
    /// The largest share that may be one individual's, in hundredths.
    most: u32,
}

/// A block as far as it stands below its groups.
pub(super) struct Below<'b> {
    pub keys: &'b [Expr],
    pub levels: &'b [Expr],
    pub group_by: &'b [Expr],
    pub selection: Option<&'b Expr>,
}

impl Shares {
    /// Of a sum, of an individual.
    pub(super) fn new(below: &Below<'_>, sum: Expr, individual: Expr, most: u32) -> Self {
        let mut each = tree::select(Vec::new());
        for (kind, list) in [('k', below.keys), ('g', below.levels)] {
            for (at, expr) in list.iter().enumerate() {
                each.projection.push(tree::named(expr.clone(), &format!("{kind}{at}")));
            }
        }
        each.projection.push(tree::named(individual.clone(), "i"));
        each.projection.push(tree::named(sum, "x"));
        each.selection = below.selection.cloned();
        let group_by = below.group_by.iter().cloned().chain([individual]).collect();
        each.group_by = GroupByExpr::Expressions(group_by, Vec::new());
        Self { each, most }
    }

    /// Whether a group of that alias is one in which somebody has more than may be.
    pub(super) fn are_exceeded(
        &self,
        dialect: Dialect,
        widths: Widths,
        alias: &str,
        from: &[TableWithJoins],
    ) -> Expr {
        let mut each = self.each.clone();
        from.clone_into(&mut each.from);
        let of = |name: &str| parts::column(alias, name);
        // With a fraction: whole numbers could be too large for what is reckoned here.
        let one = Expr::Value(sqlparser::ast::Value::Number("1.0".to_owned(), false).into());
        let size = parts::binary(of("x"), Op::Multiply, one);
        let size = parts::call(dialect, "abs", vec![size]);
        // Records of nobody are the share of nobody, and a part of the whole.
        let somebodys = parts::case(vec![(parts::is_not_null(of("i")), size.clone())], None);
        let largest = parts::call(dialect, "max", vec![somebodys]);
        let whole = parts::call(dialect, "sum", vec![size]);
        let names: Vec<String> = widths.places().collect();
        let mut sums = tree::select(names.iter().map(|name| tree::named(of(name), name)).collect());
        sums.projection.push(tree::named(largest, "largest"));
        sums.projection.push(tree::named(whole, "whole"));
        sums.from = vec![derived(each, alias, None)];
        let by = names.iter().map(|name| of(name)).collect();
        sums.group_by = GroupByExpr::Expressions(by, Vec::new());
        let times = |name: &str, number: u32| {
            parts::binary(of(name), Op::Multiply, parts::number(number.into()))
        };
        let mut exceeded = tree::select(Vec::new());
        for name in &names {
            exceeded.projection.push(tree::named(text_of(dialect, of(name)), name));
        }
        if names.is_empty() {
            exceeded.projection.push(tree::named(tree::number("1"), "_"));
        }
        exceeded.from = vec![derived(sums, alias, None)];
        exceeded.selection =
            Some(parts::binary(times("largest", WHOLE), Op::Gt, times("whole", self.most)));
        let subquery = Box::new(tree::query(SetExpr::Select(Box::new(exceeded))));
        is_among(names.iter().map(|name| text_of(dialect, of(name))).collect(), subquery)
    }
}

/// Whether these values are a row of a query; of no values, whether it has any.
fn is_among(mut values: Vec<Expr>, subquery: Box<Query>) -> Expr {
    let expr = match (values.len(), values.pop()) {
        (_, None) => return Expr::Exists { subquery, negated: false },
        (1, Some(one)) => one,
        (_, Some(last)) => {
            values.push(last);
            Expr::Tuple(values)
        }
    };
    Expr::InSubquery { expr: Box::new(expr), subquery, negated: false }
}
