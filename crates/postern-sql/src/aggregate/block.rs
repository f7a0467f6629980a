//! One block, and what its outputs are called.

use postern_core::dialect::Dialect;
use sqlparser::ast::{Expr, Ident, Select, SelectFlavor, SelectItem, Value};

/// The expression behind an output name.
pub(super) fn named<'p>(
    projection: &'p [SelectItem],
    name: &Ident,
    dialect: Dialect,
) -> Option<&'p Expr> {
    projection.iter().find_map(|item| match item {
        SelectItem::ExprWithAlias { expr, alias }
            if dialect.key(&alias.value) == dialect.key(&name.value) =>
        {
            Some(expr)
        }
        SelectItem::UnnamedExpr(expr) => match expr {
            Expr::CompoundIdentifier(path)
                if path
                    .last()
                    .is_some_and(|last| dialect.key(&last.value) == dialect.key(&name.value)) =>
            {
                Some(expr)
            }
            _ => None,
        },
        SelectItem::ExprWithAlias { .. }
        | SelectItem::ExprWithAliases { .. }
        | SelectItem::QualifiedWildcard(..)
        | SelectItem::Wildcard(_) => None,
    })
}

/// The expression behind an output number.
pub(super) fn numbered<'p>(projection: &'p [SelectItem], value: &Value) -> Option<&'p Expr> {
    let Value::Number(digits, false) = value else { return None };
    let at = digits.parse::<usize>().ok()?.checked_sub(1)?;
    match projection.get(at)? {
        SelectItem::UnnamedExpr(expr) | SelectItem::ExprWithAlias { expr, alias: _ } => Some(expr),
        SelectItem::ExprWithAliases { .. }
        | SelectItem::QualifiedWildcard(..)
        | SelectItem::Wildcard(_) => None,
    }
}

/// A SELECT of nothing but its usual clauses.
pub(super) fn plain_select(select: &Select) -> Option<()> {
    let Select {
        select_token: _,
        optimizer_hints,
        distinct: _,
        select_modifiers: None,
        top: None,
        top_before_distinct: _,
        projection: _,
        exclude: None,
        into: None,
        from: _,
        lateral_views,
        prewhere: None,
        selection: _,
        connect_by,
        group_by: _,
        cluster_by,
        distribute_by,
        sort_by,
        having: _,
        named_window: _,
        qualify: None,
        window_before_qualify: _,
        value_table_mode: None,
        flavor: SelectFlavor::Standard,
    } = select
    else {
        return None;
    };
    let bare = optimizer_hints.is_empty()
        && lateral_views.is_empty()
        && connect_by.is_empty()
        && cluster_by.is_empty()
        && distribute_by.is_empty()
        && sort_by.is_empty();
    bare.then_some(())
}
