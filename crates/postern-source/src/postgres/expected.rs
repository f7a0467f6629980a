//! Compares the server's account of a statement with the plan's: ask the engine.
//!
//! For a result column that is a plain table column, PostgreSQL tells which one, through derived
//! tables and all. That must be what the plan meant:
//!
//! - the plan means a clear column: exactly that one;
//! - the plan means a mask: none, for a mask is an expression;
//! - the plan cannot tell: a column the plan reads, and one that the caller sees in the clear.

use std::{collections::HashSet, sync::Arc};

use postern_core::mask::MaskKind;
use postern_sql::Plan;

use super::{body::Field, fault::Fault, schema::ColumnNames};

/// PostgreSQL cuts names to 63 bytes.
const NAME_BYTES_MAX: usize = 63;

/// A result column as the plan has it.
#[derive(Clone, Debug)]
pub(super) struct ExpectedColumn {
    pub(super) name: Arc<str>,
    pub(super) masked: Option<MaskKind>,
    pub(super) origin: Option<(u32, u16)>,
}

/// A table as the plan reads it.
#[derive(Clone, Debug)]
pub(super) struct ExpectedRead {
    pub(super) table: u32,
    /// All columns that are read.
    pub(super) touched: HashSet<u16>,
    /// Names of the columns that the caller sees in the clear.
    pub(super) clear: HashSet<Arc<str>>,
}

/// What the plan says of its answer.
#[derive(Clone, Debug, Default)]
pub(super) struct Expected {
    pub(super) columns: Vec<ExpectedColumn>,
    pub(super) reads: Vec<ExpectedRead>,
    /// Functions it calls, in lower case.
    pub(super) functions: Vec<Arc<str>>,
    /// Functions of the site among them, by number.
    pub(super) site_functions: Vec<u32>,
}

impl Expected {
    /// The account of a plan.
    pub(super) fn of(plan: &Plan) -> Self {
        let columns = plan.columns().iter().map(|column| ExpectedColumn {
            name: Arc::clone(&column.name),
            masked: column.masked,
            origin: column.origin.map(|(table, column)| (table.0, column.0)),
        });
        let reads = plan.reads().iter().map(|read| ExpectedRead {
            table: read.id.0,
            touched: read.touched.iter().map(|column| column.0).collect(),
            clear: read
                .shown
                .iter()
                .filter(|(_, mask)| mask.is_none())
                .map(|(name, _)| Arc::clone(name))
                .collect(),
        });
        Self {
            columns: columns.collect(),
            reads: reads.collect(),
            functions: plan.functions().to_vec(),
            site_functions: plan.site_functions().iter().map(|id| id.0).collect(),
        }
    }

    /// Compares.
    ///
    /// # Errors
    /// [`Fault::Disagrees`], with names and numbers of columns and never a value.
    pub(super) fn check(&self, fields: &[Field], names: &ColumnNames) -> Result<(), Fault> {
        if fields.len() != self.columns.len() {
            return Err(Fault::Disagrees(format!(
                "the plan has {} columns, the server {}",
                self.columns.len(),
                fields.len()
            )));
        }
        let mut pairs = self.columns.iter().zip(fields).enumerate();
        pairs.try_for_each(|(place, (column, field))| {
            let wrong = self.difference(column, field, names);
            wrong.map_or(Ok(()), |wrong| {
                Err(Fault::Disagrees(format!("column {}: {wrong}", place.saturating_add(1))))
            })
        })
    }

    fn difference(
        &self,
        column: &ExpectedColumn,
        field: &Field,
        names: &ColumnNames,
    ) -> Option<String> {
        if !same_name(&column.name, &field.name) {
            return Some(format!("`{}` became `{}`", column.name, field.name));
        }
        if field.format != 0 {
            return Some("is not sent as text".to_owned());
        }
        if field.table == 0 {
            return None;
        }
        let (table, number) = (field.table, field.column);
        let reported = format!("the server reads it from column {number} of relation {table}");
        let Ok(number) = u16::try_from(number) else {
            return Some(reported);
        };
        let is_meant = match (column.origin, column.masked) {
            (Some(origin), _) => origin == (table, number),
            (None, Some(_)) => false,
            (None, None) => self.shows_clear(table, number, names),
        };
        (!is_meant).then_some(reported)
    }

    fn shows_clear(&self, table: u32, number: u16, names: &ColumnNames) -> bool {
        let Some(name) = names.get(&table).and_then(|columns| columns.get(&number)) else {
            return false;
        };
        let mut reads = self.reads.iter().filter(|read| read.table == table);
        reads.any(|read| read.touched.contains(&number) && read.clear.contains(name))
    }
}

fn same_name(planned: &str, described: &str) -> bool {
    if planned.len() <= NAME_BYTES_MAX {
        return planned == described;
    }
    // Cut at a character's border: at most three bytes before the limit.
    described.len() > NAME_BYTES_MAX.saturating_sub(4) && planned.starts_with(described)
}
