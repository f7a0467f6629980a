//! Conditions on a row, free of any dialect.
//!
//! A policy's row condition becomes one of these; a dialect renders it. The tree is two-valued:
//! its maker guarantees that a nullable column is compared only beside [`Predicate::Present`], so
//! that SQL's third value never reaches the top (the law: for every row, the policy's decision
//! equals the SQL predicate).

mod reads;
mod words;

use std::sync::Arc;

pub use self::{reads::reads, words::words};
use crate::{
    catalogue::{ColumnId, Table},
    value::Value,
};

/// Largest condition that is asked of a source, in nodes and members of lists.
pub const NODES_MAX: usize = 1_000;

/// A condition on one row of a table.
#[derive(Clone, Debug)]
pub enum Predicate {
    /// Every row.
    Always,
    /// No row.
    Never,
    /// All of them; no members means every row.
    All(Vec<Self>),
    /// Any of them; no members means no row.
    Any(Vec<Self>),
    /// The opposite.
    Not(Box<Self>),
    /// The column is not NULL.
    Present(ColumnId),
    /// The Boolean column is true.
    Holds(ColumnId),
    /// A comparison, byte-exact for texts in every dialect.
    Compare {
        /// Left side.
        left: Operand,
        /// How.
        op: CompareOp,
        /// Right side.
        right: Operand,
    },
    /// The text column matches the pattern, byte for byte.
    Like {
        /// The column.
        column: ColumnId,
        /// The pattern, in order.
        pattern: Vec<LikePart>,
    },
    /// The column equals one of the values.
    Among {
        /// The column.
        column: ColumnId,
        /// The values; none means no row.
        values: Vec<Value>,
    },
    /// A row of the referenced table exists along the foreign key and meets the condition. The
    /// condition reads that table's raw rows.
    Reached {
        /// The way there.
        path: Arc<Reference>,
        /// The condition there.
        inner: Box<Self>,
    },
}

/// One step along a foreign key.
#[derive(Clone, Debug)]
pub struct Reference {
    /// The referencing columns.
    pub columns: Vec<ColumnId>,
    /// The referenced table.
    pub table: Arc<Table>,
    /// The referenced columns, in the same order.
    pub referenced: Vec<ColumnId>,
}

/// One side of a comparison.
#[derive(Clone, Debug)]
pub enum Operand {
    /// A column of the row.
    Column(ColumnId),
    /// A constant; it becomes a bound parameter, never text.
    Constant(Value),
}

/// How two operands are compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CompareOp {
    /// Equal.
    Eq,
    /// Not equal.
    NotEq,
    /// Less.
    Less,
    /// Less or equal.
    LessEq,
    /// Greater.
    Greater,
    /// Greater or equal.
    GreaterEq,
}

/// A piece of a pattern.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LikePart {
    /// These characters.
    Text(Arc<str>),
    /// Anything, also nothing.
    Anything,
}
