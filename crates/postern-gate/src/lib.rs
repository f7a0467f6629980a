//! The gate: the one way from a listener to a source.
//!
//! One file per step, in the order of the way: [`who`] proves the caller, [`admit`] lets it in,
//! [`prepare`] takes its sight, binds and rewrites, [`record`] makes the plan runnable, [`mask`]
//! puts in what no source computes, [`release`] hands the rows out within their bounds. Each step gives a value the next one
//! needs, with fields private to it, so a skipped step does not compile:
//!
//! ```compile_fail,E0451
//! // Nothing outside the gate makes the only thing a source runs.
//! fn forge(plan: std::sync::Arc<postern_sql::Plan>) -> postern_gate::record::Recorded {
//!     postern_gate::record::Recorded { plan, params: Vec::new(), limits: Default::default() }
//! }
//! ```
//!
//! ```compile_fail,E0308
//! // A source takes nothing but a recorded plan.
//! fn run(source: &dyn postern_gate::ports::Source, plan: postern_sql::Plan) {
//!     let (_handle, cancel) = postern_gate::ports::Cancel::new();
//!     let _ = source.run(plan, cancel);
//! }
//! ```
//!
//! ```
//! // The same with a recorded one compiles.
//! fn run(source: &dyn postern_gate::ports::Source, work: postern_gate::record::Recorded) {
//!     let (_handle, cancel) = postern_gate::ports::Cancel::new();
//!     let _ = source.run(work, cancel);
//! }
//! ```
//!
//! ```compile_fail,E0308
//! // Nor does it run what it is only to describe.
//! fn run(source: &dyn postern_gate::ports::Source, work: postern_gate::describe::Unrun) {
//!     let (_handle, cancel) = postern_gate::ports::Cancel::new();
//!     let _ = source.run(work, cancel);
//! }
//! ```
//!
//! ```compile_fail,E0451
//! // Nothing outside the gate makes an answer.
//! fn forge(rows: postern_gate::ports::Rows) -> postern_gate::release::Released {
//!     postern_gate::release::Released { rows }
//! }
//! ```
//!
//! ```compile_fail,E0603
//! // Rows that a source gave become rows that leave behind the masks of their plan alone.
//! fn forge(rows: postern_gate::ports::Rows) -> postern_gate::mask::Masked {
//!     postern_gate::mask::Masked { rows, masks: Vec::new() }
//! }
//! ```
//!
//! ```compile_fail,E0451
//! // Nobody is a caller by saying so.
//! fn forge(resident: std::sync::Arc<postern_gate::house::Resident>) -> postern_gate::who::Caller {
//!     postern_gate::who::Caller { resident }
//! }
//! ```

pub mod admit;
pub mod answer;
pub mod asking;
pub mod catalogue;
pub mod counters;
pub mod describe;
pub mod encode;
pub mod explain;
pub mod exposure;
mod gate;
mod history;
pub mod house;
mod keys;
mod mask;
pub mod ports;
mod prepare;
pub mod record;
pub mod release;
pub mod scram;
mod share;
pub mod shared;
mod span;
pub mod stops;
pub mod tools;
mod watch;
pub mod who;

#[cfg(test)]
mod tests;

pub use gate::{Gate, Ports, Refused};
