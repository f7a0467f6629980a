//! Groups instead of records: the safe form of aggregate-only access.
//!
//! A block that reads an aggregate-only view answers with statistics over groups that each stand
//! on enough individuals, and with nothing else. The form is narrow on purpose; whatever is not
//! in it is refused:
//!
//! - FROM: tables, inner-joined along declared keys, all connected. One of them at least says
//!   whose data it is; those that do not say hang on it by references all up or all down.
//! - WHERE: declared dimensions compared with constants.
//! - SELECT, HAVING, ORDER BY: grouping keys (plain dimensions), `count(*)`, `count(column)`,
//!   `count(DISTINCT individual)`, `sum` and `avg` of plain measures shown as they are.
//! - Nothing that hides a group inside a group: no FILTER, CASE, DISTINCT, window, grouping set,
//!   outer join, subquery or expression over a measure.
//!
//! Added to HAVING: for every table with an entity key, `count(DISTINCT key) >= k`, counted on the
//! key as it is, whether the caller sees it, masked, or not at all. An aggregate of a column that
//! may be NULL stands only on the individuals that have a value there, so those are counted too.
//!
//! What a threshold cannot stop (two questions whose difference is one person) is not stopped
//! here.

mod block;
mod join;
mod offer;
mod owner;
mod shape;
#[cfg(test)]
mod tests;

use std::sync::Arc;

use postern_core::{
    catalogue::{ColumnId, Individuals},
    dialect::Dialect,
    refusal::Refusal,
    sight::TableView,
};
use sqlparser::ast::{
    BinaryOperator as Op, DuplicateTreatment, Expr, FunctionArguments, Ident, Query, SetExpr,
};

use crate::parts;

/// A table in FROM of a block that reads at least one aggregate-only view. All tables of the
/// block are handed in, those whose rows are open too.
#[derive(Clone, Debug)]
pub(crate) struct AggregateTable {
    /// Its alias in the block: the first part of every column reference.
    pub alias: Ident,
    /// What the caller sees of it.
    pub view: Arc<TableView>,
}

/// Whether a parameter of the caller is used once in the whole statement.
pub(crate) type Once<'o> = &'o dyn Fn(usize) -> bool;

/// A column that the inner select of a view must also yield, as it is, under a name that stands
/// in no view and so resolves for no caller.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(clippy::struct_field_names, reason = "the name that is internal, not the column's")]
pub(crate) struct Internal {
    /// The table's alias.
    pub alias: Ident,
    /// The column, read as it is.
    pub column: ColumnId,
    /// The name it gets.
    pub internal_name: String,
}

/// Checks a block whose column references are `alias.column`, and adds the smallest group to its
/// HAVING.
///
/// # Errors
/// `aggregate-only`, with a statement that would pass where the view makes one possible. Whoever
/// offers it tries it first.
pub(crate) fn rewrite(
    query: &mut Query,
    dialect: Dialect,
    tables: &[AggregateTable],
    once: Once<'_>,
) -> Result<Vec<Internal>, Refusal> {
    let refused = || offer::refusal(dialect, tables);
    let individuals = individuals(dialect, tables);
    // Data of nobody has nobody to protect in a group; where nobody said whose it is, there is
    // no group that could be counted.
    let of_nobody = |entry: &AggregateTable| entry.view.table.individuals == Individuals::Nobody;
    if individuals.is_empty() && !tables.iter().all(of_nobody) {
        return Err(refused());
    }
    let nullable = shape::check(query, dialect, tables, once).ok_or_else(refused)?;
    let SetExpr::Select(select) = query.body.as_mut() else { return Err(refused()) };
    let mut conditions = Vec::new();
    for (internal, group_min) in &individuals {
        let key = Expr::CompoundIdentifier(vec![
            internal.alias.clone(),
            crate::caps::quoted(&internal.internal_name),
        ]);
        conditions.push(enough(dialect, key.clone(), *group_min));
        for column in &nullable {
            let present = parts::is_not_null(column.clone());
            let counted = parts::case(vec![(present, key.clone())], None);
            conditions.push(enough(dialect, counted, *group_min));
        }
    }
    conditions.extend(select.having.take());
    select.having = (!conditions.is_empty()).then(|| parts::all(conditions));
    Ok(individuals.into_iter().map(|(internal, _)| internal).collect())
}

/// `count(DISTINCT key) >= k`
fn enough(dialect: Dialect, key: Expr, group_min: u32) -> Expr {
    let mut count = parts::call(dialect, "count", vec![key]);
    if let Expr::Function(function) = &mut count
        && let FunctionArguments::List(list) = &mut function.args
    {
        list.duplicate_treatment = Some(DuplicateTreatment::Distinct);
    }
    parts::binary(count, Op::GtEq, parts::number(group_min.max(1).into()))
}

/// The entity keys of the block, each under a name of its own.
fn individuals(dialect: Dialect, tables: &[AggregateTable]) -> Vec<(Internal, u32)> {
    let mut found = Vec::new();
    for (at, entry) in tables.iter().enumerate() {
        let table = &entry.view.table;
        if let Individuals::Key(column) = table.individuals {
            let mut internal_name = format!("postern_individual_{at}");
            while table.column_named(&internal_name, dialect).is_some() {
                internal_name.push('_');
            }
            let alias = entry.alias.clone();
            found.push((Internal { alias, column, internal_name }, table.group_min));
        }
    }
    found
}
