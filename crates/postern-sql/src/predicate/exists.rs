//! The subquery along a foreign key.

use postern_core::catalogue::Table;
use sqlparser::ast::{Expr, Query, SelectItem, SetExpr, TableFactor, TableWithJoins};

use crate::{parts, rewrite::tree};

/// `SELECT 1 FROM table AS alias WHERE condition`
pub(super) fn exists(table: &Table, alias: &str, condition: Expr) -> Query {
    let relation = TableFactor::Table {
        name: tree::object(&[&table.name.schema, &table.name.name]),
        alias: Some(tree::alias(alias)),
        args: None,
        with_hints: Vec::new(),
        version: None,
        with_ordinality: false,
        partitions: Vec::new(),
        json_path: None,
        sample: None,
        index_hints: Vec::new(),
    };
    let mut select = tree::select(vec![SelectItem::UnnamedExpr(parts::number(1))]);
    select.from = vec![TableWithJoins { relation, joins: Vec::new() }];
    select.selection = Some(condition);
    tree::query(SetExpr::Select(Box::new(select)))
}
