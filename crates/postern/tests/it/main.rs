//! Tests of the built binary, from outside.

#[cfg(test)]
mod cli;
#[cfg(test)]
mod corpus;
#[cfg(test)]
mod demo;
#[cfg(test)]
mod examples;
#[cfg(test)]
mod server;
