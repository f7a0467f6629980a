//! What data is: detectors of personal data, payment data, health data and secrets, and the
//! classifier that proposes what a database's columns hold.
//!
//! Pure: values in, proposals out. Nothing here keeps a value, and no text of a proposal holds one:
//! a reason says `mail 100 %` or `name says birth date`.
//!
//! ```text
//! survey ─ words of names and comments ─┐
//! sample ─ shapes and check digits ─────┼─ score ─ kind ─ classification, tags, mask
//! the whole table: is a person here? ───┘
//! ```
//!
//! - [`kind`]: what there is to find.
//! - [`propose`]: a whole source, table by table.
//! - `words`, `data/`: what names say, in eight languages.
//! - `table`, `naming`: what a table is about, whom its keys lead to, what its names share.
//! - `values`, `checks`: what values say.

mod checks;
mod clinic;
mod decide;
mod dimension;
mod firm;
pub mod keys;
mod kind;
mod masks;
mod naming;
mod proposal;
mod table;
mod turned;
mod values;
mod words;

pub use decide::propose;
pub use kind::DataKind;
pub use proposal::{ColumnProposal, Confidence, EntityProposal, TableProposal};
