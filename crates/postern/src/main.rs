//! The binary: command line, configuration, wiring.
#![expect(dead_code, reason = "wip")]
mod config;
mod demo;
fn main() {}
