//! Which columns a condition reads: of its own table, and of those it reaches.

use super::{Operand, Predicate};
use crate::catalogue::{ColumnId, Table};

/// Tells every column that the condition on rows of that table reads, some more than once.
pub fn reads(predicate: &Predicate, table: &Table, tell: &mut dyn FnMut(&Table, ColumnId)) {
    match predicate {
        Predicate::Always | Predicate::Never => {}
        Predicate::All(members) | Predicate::Any(members) => {
            for member in members {
                reads(member, table, tell);
            }
        }
        Predicate::Not(inner) => reads(inner, table, tell),
        Predicate::Present(column)
        | Predicate::Holds(column)
        | Predicate::Like { column, .. }
        | Predicate::Among { column, .. } => tell(table, *column),
        Predicate::Compare { left, right, .. } => {
            for side in [left, right] {
                match side {
                    Operand::Column(column) => tell(table, *column),
                    Operand::Constant(_) => {}
                }
            }
        }
        Predicate::Reached { path, inner } => {
            for column in &path.columns {
                tell(table, *column);
            }
            for column in &path.referenced {
                tell(&path.table, *column);
            }
            reads(inner, &path.table, tell);
        }
    }
}
