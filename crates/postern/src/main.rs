//! The binary: command line, configuration, wiring.
#![expect(dead_code, unused_imports, reason = "wip")]
mod cli { pub(crate) mod args; }
mod config;
mod demo;
mod failure;
mod house;
mod system;
fn main() {}
