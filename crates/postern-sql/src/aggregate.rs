//! Groups instead of records: the safe form of aggregate-only access.
//!
//! The rule binds the block that reads single records. It is taken apart into layers, and each
//! layer sees no more than the one below it lets out:
//!
//! 1. *Groups*: keys and aggregates of the records, with the number of individuals that each
//!    stands on. What is done record by record cannot fail, whatever stands in the record: an
//!    error would tell that there is one.
//! 2. *Counted together*: for every key, how many individuals the groups that are too small have.
//! 3. *Shown*: groups of enough individuals, less those from which a small one could be reckoned;
//!    an aggregate that stands on too few of a group is NULL, whether they are some or none.
//! 4. What the caller wrote around them: HAVING, windows, arithmetic, ORDER BY, LIMIT. It works on
//!    what is shown and is free.
//!
//! Below the groups stand:
//!
//! - FROM: tables, joined along declared keys, all connected; and blocks that pass records on.
//!   One table at least says whose data it is; those that do not say hang on it by references all
//!   up or all down. The small side of an outer join is counted for itself.
//! - Conditions and keys: whatever can be made of declared dimensions and constants without being
//!   able to fail.
//! - Aggregates: `count`, and for measures shown as they are what the catalogue allows for them.
//!   What hides a group inside the group (FILTER, CASE, a product that is zero) is counted by the
//!   individuals it stands on, and so is the rest that it leaves. A sum that is nearly all of one
//!   individual's is hidden as one of too few.
//!
//! A block without aggregates passes its records on, with the individuals beside them; they end in
//! a block that groups them, or the statement is refused.
//!
//! What the groups of several blocks and statements tell together is the gate's to reckon: a block
//! says what it demands of the records of each table ([`mod@selection`]), and shows none of the
//! groups that the gate withholds.

mod block;
mod condition;
mod constant;
mod cut;
mod dominance;
mod from;
mod ground;
mod group;
mod join;
mod joint;
mod layers;
mod measure;
mod offer;
mod owner;
mod people;
mod remainder;
mod selection;
mod several;
#[cfg(test)]
mod tests;
mod total;
mod why;

use std::sync::Arc;

use postern_core::{catalogue::ColumnId, dialect::Dialect, refusal::Refusal, sight::TableView};
use sqlparser::ast::{Ident, OrderBy, Select};

pub(crate) use ground::{Passed, Records};
pub(crate) use group::{found, is_aggregate};
pub(crate) use layers::{Aliases, Layers, Withheld, counted, derived, distinct, over, text_of};
pub use layers::{LABEL_ENDS, LABEL_PARTS};
pub use selection::{Among, Earlier, Selection, Step, Tells};
pub(crate) use selection::{Demand, Demanded, Placed, Set, key_name, placed};
pub(crate) use total::unnested;

/// A relation in FROM of a block of which single records are closed. All tables of the block are
/// handed in, those whose rows are open too.
#[derive(Clone, Debug)]
pub(crate) struct Relation {
    /// Its alias in the block: the first part of every column reference.
    pub alias: Ident,
    /// What it gives.
    pub holds: Holds,
    /// Whether it stands in what the caller wrote.
    pub is_written: bool,
}

/// What a relation gives.
#[derive(Clone, Debug)]
pub(crate) enum Holds {
    /// A table, as the caller sees it.
    Table(Arc<TableView>),
    /// Records that a block below passes on, under these names.
    Records(Arc<Records>, Vec<Arc<str>>),
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

/// A block, resolved, with its tables by their printed aliases alone.
#[derive(Clone, Debug)]
pub(crate) struct Block {
    /// The block.
    pub select: Select,
    /// The ORDER BY of the query that it is the whole body of.
    pub order_by: Option<OrderBy>,
}

/// What a block becomes.
#[derive(Clone, Debug)]
pub(crate) enum Becomes {
    /// Groups, in layers, and what they demand of the records of each table.
    Groups(Box<Layers>, Vec<Demand>),
    /// Records that are passed on.
    Records(Box<Passed>),
}

/// Checks a block whose column references are `alias.column`, and says what it becomes.
///
/// # Errors
/// `aggregate-only`, with a statement that would pass where the view makes one possible. Whoever
/// offers it tries it first.
pub(crate) fn check(
    block: Block,
    dialect: Dialect,
    relations: &[Relation],
    once: Once<'_>,
    aliases: &mut dyn FnMut() -> Aliases,
) -> Result<(Becomes, Vec<Internal>), Refusal> {
    let held = ground::held(dialect, relations);
    let mut shape = ground::Shape::new(dialect, relations, &held, once);
    let Some(becomes) = group::block(&mut shape, block, aliases) else {
        return Err(offer::refusal(&shape));
    };
    let internals = shape.internals();
    Ok((becomes, internals))
}
