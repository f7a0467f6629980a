//! Who may: Cedar policies over the catalogue, evaluated to views.
//!
//! The room turns policy texts and catalogues into [`Policies`], and these answer one question:
//! what does this principal, in this context, see of that source? Columns are decided one by one
//! (`read` opens, `reveal` lifts the mask, `aggregate` alone makes aggregate-only), rows by
//! partial evaluation of `read` or `aggregate` on the table's row type, whose residue becomes a
//! [`Predicate`](postern_core::predicate::Predicate).
//!
//! What holds:
//! - Nothing is open unless a `permit` opens it; an empty set opens nothing.
//! - A policy that could fail, name what is not there, or ask for what SQL cannot say is refused
//!   when it is loaded, with its file and line. Should one fail all the same while evaluating,
//!   the request is denied: Cedar alone would skip a failing `forbid`.
//! - The law: for every row, NULLs included, Cedar's decision on that row equals the predicate.
//! - No Cedar type crosses the crate's border. No I/O, no clock.
//!
//! ```text
//! texts ─ split ─ parse ─┬─ literals (own walk) ─┬─ validate ─ trial ─▶ Policies
//! catalogues ─ schema ───┘                       │
//! Policies.views(principal, context, source) ─▶ table by table: columns, rows ─▶ TableView
//! ```

mod cache;
mod columns;
mod digest;
mod entities;
mod ids;
mod inputs;
mod lexer;
mod lint;
mod literals;
mod load;
mod masks;
mod model;
mod policies;
mod reach;
mod rows;
mod rule;
mod schema;
mod translate;
mod trial;
mod validate;
mod views;
mod walk;

pub use ids::{Written, quoted};
pub use inputs::{Context, Finding, Inputs, MaskKey, PolicyFile, Severity, Weekday};
pub use policies::Policies;
pub use views::Why;
