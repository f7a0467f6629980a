//! Tree to text, and the proof that the text says what the tree says.

use std::sync::Arc;

use postern_core::{
    dialect::Dialect,
    refusal::{Code, Refusal},
};
use sqlparser::ast::Query;

use crate::{
    read::{self, Bounded},
    refuse,
};

/// Longest text that is sent to a source: views and masks make a statement longer than it was.
const PRINTED_BYTES_MAX: usize = 512 * 1024;

/// Prints the tree, reads the text again and compares.
///
/// # Errors
/// Too long, or (an internal fault) not the same tree.
pub(crate) fn print(dialect: Dialect, query: &Query) -> Result<Arc<str>, Refusal> {
    let Some(text) = Bounded::print(query, PRINTED_BYTES_MAX) else {
        return Err(Refusal::new(
            Code::TooCostly,
            format!("the statement with its views is longer than {PRINTED_BYTES_MAX} bytes"),
        ));
    };
    // SECURITY: a printer that spells a node so that it reads as another one would undo every
    // check that was made on the tree.
    if *read::again(dialect, &text)? != *query {
        return Err(refuse::internal("what would run reads differently from what was checked"));
    }
    Ok(text.into())
}
