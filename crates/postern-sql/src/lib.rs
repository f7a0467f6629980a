//! One statement from text to plan: read, resolve against a Sight, rewrite, print.
//!
//! Pure: no I/O, no clock. The parser library never crosses this crate's border, and the text a
//! caller sent is never forwarded: what runs is printed from the checked tree.
//!
//! The way of a statement: `caps` bounds the text and makes its tokens plain before anything
//! recursive looks at them; `grammar` has words and marks for what the parser does not read;
//! `read` parses exactly one query; `resolve` walks every node, refuses what it does not know and
//! finds every name in the Sight alone; `rewrite` puts the Sight's view in the place of each
//! table; `print` writes the tree and reads it again to see that it is the same.
//!
//! A statement is resolved by [`bind`] and rewritten by [`Bound::plan`], and by nothing else:
//!
//! ```compile_fail,E0451
//! # use postern_core::refusal::Refusal;
//! fn forge(rewritten: Result<postern_sql::Plan, Refusal>) -> postern_sql::Bound {
//!     postern_sql::Bound { rewritten }
//! }
//! ```
//!
//! ```compile_fail,E0451
//! fn forge(plan: postern_sql::Plan) -> postern_sql::Plan {
//!     postern_sql::Plan { caller_params: 0, ..plan }
//! }
//! ```
//!
//! ```
//! // The way there is compiles.
//! # use postern_core::{refusal::Refusal, sight::Sight};
//! fn honest(sight: &Sight) -> Result<postern_sql::Plan, Refusal> {
//!     postern_sql::bind(sight, "SELECT 1", 0)?.plan()
//! }
//! ```

mod aggregate;
mod caps;
mod catalog;
mod extras;
mod fixed;
#[cfg(test)]
mod fixtures;
mod grammar;
mod lite;
mod mask;
mod numbers;
mod parts;
mod plan;
mod predicate;
mod print;
mod read;
mod refuse;
mod resolve;
mod rewrite;
mod semi;
mod surface;
mod terms;

pub use aggregate::{Among, Earlier, LABEL_ENDS, LABEL_PARTS, Selection, Step, Tells};
pub use catalog::{format_type, quoted as quoted_identifier};
pub use fixed::with_nulls;
pub use lite::Told;
pub use plan::{
    Bound, Content, Extra, Given, KeyPart, Part, Plan, PlanColumn, Read, Reading, STACK_BYTES,
    Selected, Unit, bind, count_params, readings,
};
pub use resolve::MYSQL_ALIAS;
pub use terms::{About, Logic};

#[cfg(test)]
mod tests;
