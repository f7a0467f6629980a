//! The subquery along a foreign key.

use postern_core::catalogue::Table;
use sqlparser::ast::{Expr, Query, SelectItem, SetExpr, TableWithJoins};

use crate::{parts, rewrite::tree};

/// `SELECT 1 FROM table AS alias WHERE condition`
pub(super) fn exists(table: &Table, alias: &str, condition: Expr) -> Query {
    let relation = tree::table(&table.name, alias);
    let mut select = tree::select(vec![SelectItem::UnnamedExpr(parts::number(1))]);
    select.from = vec![TableWithJoins { relation, joins: Vec::new() }];
    select.selection = Some(condition);
    tree::query(SetExpr::Select(Box::new(select)))
}
