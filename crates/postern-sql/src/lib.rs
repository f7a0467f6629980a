//! One statement from text to plan: read, resolve against a Sight, rewrite, print.
//!
//! Pure: no I/O, no clock. The parser library never crosses this crate's border, and the text a
//! caller sent is never forwarded: what runs is printed from the checked tree.

mod aggregate;
mod caps;
mod extras;
mod mask;
mod parts;
mod plan;
mod predicate;
mod surface;

pub use plan::{Bound, Extra, KeyPart, Plan, PlanColumn, Read, bind};
