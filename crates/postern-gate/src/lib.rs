//! The gate: the one way from a listener to a source.
pub mod encode;
pub mod ports;
pub mod record;
