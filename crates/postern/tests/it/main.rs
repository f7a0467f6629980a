//! Tests of the built binary, from outside.

#![expect(
    clippy::arithmetic_side_effects,
    clippy::string_slice,
    clippy::disallowed_methods,
    reason = "tests may fail loudly, and wait by the real clock for a real process"
)]

#[cfg(test)]
mod certificates;
#[cfg(test)]
mod cli;
#[cfg(test)]
mod clients;
#[cfg(test)]
mod corpus;
#[cfg(test)]
mod demo;
#[cfg(test)]
mod desk;
#[cfg(test)]
mod discovery;
#[cfg(test)]
mod doctor;
#[cfg(test)]
mod endure;
#[cfg(test)]
mod examples;
#[cfg(test)]
mod functions;
#[cfg(test)]
mod keep;
#[cfg(test)]
mod masks;
#[cfg(test)]
mod mysql;
#[cfg(test)]
mod names;
#[cfg(test)]
mod nodes;
#[cfg(test)]
mod reference;
#[cfg(test)]
mod replay;
#[cfg(test)]
mod server;
#[cfg(test)]
mod told;
#[cfg(test)]
mod transcripts;
