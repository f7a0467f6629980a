//! See the crate's modules.

pub mod sqlite;
