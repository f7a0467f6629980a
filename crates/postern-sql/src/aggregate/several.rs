//! Individuals who have several records of a table: `SELECT customer_id FROM orders GROUP BY
//! customer_id HAVING count(*) >= 2`.
//!
//! It passes individuals on, as a block without groups passes records on, and ends in a block that
//! groups them. How many records somebody has parts people as a dimension of theirs would.

use postern_core::catalogue::Individuals;
use sqlparser::ast::{
    BinaryOperator as Op, Expr, FunctionArg, FunctionArgExpr, GroupByExpr, Value,
};

use super::{
    Block,
    ground::{Column, Passed, Shape},
    group::{records, written},
    total::{arguments, function_name, unnested},
};

impl Shape<'_> {
    /// Whether a row of a table stands for several records of an individual.
    pub(super) fn is_several(&self, at: usize) -> bool {
        self.tables.get(at).is_some_and(|held| held.several.is_some())
    }

    /// For how many records of a table a row stands at least.
    pub(super) fn at_least(&self, at: usize) -> u64 {
        self.tables.get(at).and_then(|held| held.several).unwrap_or(1)
    }

    pub(super) fn has_several(&self) -> bool {
        (0..self.tables.len()).any(|at| self.is_several(at))
    }

    /// Whether a column says whose the records of its table are, where one may have several.
    fn says_whose(&self, column: &Column) -> bool {
        let Column::Plain((at, id)) = column else { return false };
        self.tables.get(*at).is_some_and(|held| {
            let table = &held.view.table;
            table.individuals == Individuals::Key(*id) && table.primary_key.as_slice() != [*id]
        })
    }
}

/// The individuals of one table who have so many records, where the block says that and no more.
pub(super) fn individuals(shape: &Shape<'_>, block: &Block) -> Option<Passed> {
    let having = block.select.having.as_ref()?;
    let at_least = at_least(having)?;
    let GroupByExpr::Expressions(keys, modifiers) = &block.select.group_by else { return None };
    let ([key], [held]) = (keys.as_slice(), shape.tables) else { return None };
    let key = written(shape, block, key)?;
    let says_whose = shape.meant(&key).is_some_and(|column| shape.says_whose(&column));
    (modifiers.is_empty() && held.several.is_none() && says_whose).then_some(())?;
    let mut plain = block.clone();
    plain.select.group_by = GroupByExpr::Expressions(Vec::new(), Vec::new());
    plain.select.having = None;
    plain.select.distinct.is_none().then_some(())?;
    let mut passed = records(shape, plain)?;
    passed.records.columns.iter().all(|column| shape.says_whose(column)).then_some(())?;
    let keys = vec![key, shape.individual(0)?];
    passed.select.group_by = GroupByExpr::Expressions(keys, Vec::new());
    passed.select.having = Some(having.clone());
    passed.records.several = Some(at_least);
    Some(passed)
}

/// `count(*) >= 2`
fn at_least(having: &Expr) -> Option<u64> {
    let Expr::BinaryOp { left, op: Op::GtEq, right } = unnested(having) else { return None };
    let Expr::Function(count) = unnested(left) else { return None };
    let list = arguments(count).filter(|list| list.duplicate_treatment.is_none())?;
    let is_plain = count.within_group.is_empty() && count.filter.is_none();
    let counts_rows = function_name(count)? == "count"
        && matches!(list.args.as_slice(), [FunctionArg::Unnamed(FunctionArgExpr::Wildcard)]);
    let Expr::Value(value) = unnested(right) else { return None };
    let Value::Number(digits, false) = &value.value else { return None };
    digits.parse().ok().filter(|number| *number > 0 && counts_rows && is_plain)
}
