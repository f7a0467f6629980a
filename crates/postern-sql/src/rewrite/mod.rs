//! The view in the place of the table.
//!
//! Every base table becomes `(SELECT columns and masks FROM schema.table WHERE filter) AS alias`,
//! so that whatever stands around it works on what this principal may see. A view with a row
//! filter is fenced (PostgreSQL `OFFSET 0`, SQLite `LIMIT -1`, MySQL the largest LIMIT): without it the engine may run a
//! condition of the caller on a row that the filter would have left out, and an error is one bit
//! about that row. Conditions that cannot fail and show nothing are copied inside, so that indexes
//! still serve.

mod beside;
mod inside;
mod reads;
mod told;
pub(crate) mod tree;

use std::{collections::BTreeSet, sync::Arc};

use postern_core::{
    catalogue::ColumnId,
    dialect::Dialect,
    name::SourceName,
    refusal::Refusal,
    sight::{Shown, TableView, ViewColumn},
};
use sqlparser::ast::{
    Expr, LimitClause, Offset, OffsetRows, Query, SelectItem, SetExpr, TableFactor, TableWithJoins,
    UnaryOperator,
};

pub(crate) use inside::{conjuncts, copy_inside};
pub(crate) use reads::Reads;
pub(crate) use told::{Told, text_array};

use crate::{
    extras::Extras,
    mask::{self, MaskSite},
    parts,
    plan::Read,
    predicate, refuse,
};

/// The LIMIT by which MySQL gives every row: 2^64 − 1.
const ALL_ROWS: &str = "18446744073709551615";

/// The alias of the base table within its view. Only constants of this crate and the rendered
/// masks and filters stand beside it.
const BASE: &str = "t";

/// One reference to a table.
#[derive(Debug)]
pub(crate) struct Scan {
    /// The view of it.
    pub view: Arc<TableView>,
    /// The printed alias, which nothing else in the statement has.
    pub printed: Arc<str>,
    /// Which of the view's columns the statement uses.
    pub used: BTreeSet<usize>,
    /// Conditions that are copied below the fence, on the base table's alias.
    pub inside: Vec<Expr>,
    /// Whether it is fenced without a row filter, too.
    pub fenced: bool,
    /// Columns read as they are, under names that no caller can ask for: whom a group stands on.
    pub internals: Vec<(ColumnId, String)>,
    /// What is told instead of a table's rows, where it is no table of the source.
    pub told: Option<Told>,
    /// Whether masks that can wait are left to the gate.
    pub late: bool,
}

impl Scan {
    /// A reference of which nothing was used yet.
    pub(crate) fn new(view: Arc<TableView>, printed: Arc<str>) -> Self {
        let fenced = beside::of(&view).is_ordered();
        Self {
            view,
            printed,
            used: BTreeSet::new(),
            inside: Vec::new(),
            fenced,
            internals: Vec::new(),
            told: None,
            late: false,
        }
    }

    /// The derived table, and what it reads.
    ///
    /// # Errors
    /// A mask or the filter cannot be expressed.
    pub(crate) fn build(
        &self,
        dialect: Dialect,
        source: &SourceName,
        extras: &mut Extras,
    ) -> Result<(TableFactor, Vec<Read>), Refusal> {
        if let Some(told) = &self.told {
            return Ok((told.build(self, extras)?, Vec::new()));
        }
        let table = &self.view.table;
        let mut projection = Vec::with_capacity(self.used.len());
        for column in self.used_columns() {
            projection.push(self.item(column, dialect, source, extras)?);
        }
        for (id, name) in &self.internals {
            let column = table
                .column(*id)
                .ok_or_else(|| refuse::internal("an individual without its column"))?;
            projection.push(tree::named(tree::column(BASE, &column.name), name));
        }
        if projection.is_empty() {
            projection.push(tree::named(tree::number("1"), "_"));
        }
        let mut select = tree::select(projection);
        select.from = vec![TableWithJoins {
            relation: tree::table(&self.view.table.name, BASE),
            joins: Vec::new(),
        }];
        let beside = beside::of(&self.view);
        let filter = if self.view.is_filtered() {
            let filter = predicate::render(&self.view.filter, table, BASE, dialect, extras)?;
            Some(parts::nested(filter))
        } else {
            None
        };
        let is_fenced = self.view.is_filtered() || self.fenced;
        let copied = self.inside.iter().filter(|_| is_fenced).cloned();
        let conditions = beside.conditions(dialect).into_iter().chain(filter).chain(copied);
        select.selection = conditions.fold(None, |all, one| Some(tree::and(all, one)));
        let mut query: Query = tree::query(SetExpr::Select(Box::new(select)));
        query.order_by = beside.order();
        query.limit_clause = is_fenced.then(|| fence(dialect));
        let factor = tree::derived(query, &self.printed);
        Ok((factor, reads::of_scan(self)))
    }

    /// Whether a used column is masked.
    pub(crate) fn has_mask(&self) -> bool {
        self.used_columns().any(|column| matches!(column.shown, Shown::Masked(_)))
    }

    /// The used columns, in the view's order.
    pub(crate) fn used_columns(&self) -> impl Iterator<Item = &ViewColumn> {
        self.used.iter().filter_map(|at| self.view.columns.get(*at))
    }

    fn item(
        &self,
        column: &ViewColumn,
        dialect: Dialect,
        source: &SourceName,
        extras: &mut Extras,
    ) -> Result<SelectItem, Refusal> {
        let name = column.column.name.as_ref();
        let value = tree::column(BASE, name);
        match &column.shown {
            Shown::Clear => Ok(match dialect {
                Dialect::Postgresql => SelectItem::UnnamedExpr(value),
                // SQLite promises a column's name in a subquery only behind AS.
                Dialect::Sqlite | Dialect::Mysql => tree::named(value, name),
            }),
            // The value goes out to the gate alone: `resolve::found` sees that no expression looks
            // at it.
            Shown::Masked(mask) if mask.of_gate().is_some() => {
                mask::fits_gate(mask, &column.column)?;
                Ok(tree::named(value, name))
            }
            Shown::Masked(mask) => {
                if let Some(late) = mask::late(mask, dialect).filter(|_| self.late) {
                    let unmasked = mask::unmasked(mask, &late, &column.column, &value)?;
                    return Ok(tree::named(unmasked, name));
                }
                let at = MaskSite { source, table: &self.view.table, dialect };
                let masked = mask::render(mask, &column.column, value, &at, extras)?;
                Ok(tree::named(masked, name))
            }
        }
    }
}

/// A LIMIT that lets every row through and no condition down.
pub(crate) fn fence(dialect: Dialect) -> LimitClause {
    match dialect {
        Dialect::Postgresql => LimitClause::LimitOffset {
            limit: None,
            offset: Some(Offset { value: tree::number("0"), rows: OffsetRows::None }),
            limit_by: Vec::new(),
        },
        Dialect::Sqlite => LimitClause::LimitOffset {
            limit: Some(Expr::UnaryOp {
                op: UnaryOperator::Minus,
                expr: Box::new(tree::number("1")),
            }),
            offset: None,
            limit_by: Vec::new(),
        },
        Dialect::Mysql => LimitClause::LimitOffset {
            limit: Some(tree::number(ALL_ROWS)),
            offset: None,
            limit_by: Vec::new(),
        },
    }
}
