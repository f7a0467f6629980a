//! Discovery: what a source holds, looked at, classified, and written down for people to decide.
//!
//! A source is surveyed, a few rows of each table are looked at and forgotten, every column gets a
//! proposal, and the proposals become lines of `catalog/<source>.toml`. What stands in that file
//! already is never changed by looking again: what is new is added, cautiously, and what is gone is
//! told.
//!
//! ```text
//! Explorer ─ survey, sample ─▶ propose (postern-inspect) ─▶ Drift ─▶ text of the catalogue
//!                                                              └────▶ GRANT script
//! ```

pub(crate) mod drift;
pub(crate) mod explorer;
mod first_cases;
pub(crate) mod grants;
pub(crate) mod look;
mod settle;
pub(crate) mod text;

pub(crate) use self::{
    drift::Drift,
    explorer::{Explorer, Server},
    first_cases::first_cases,
    look::{Budget, Discovery, discover},
};
