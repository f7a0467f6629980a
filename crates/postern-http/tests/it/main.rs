//! The listener from outside, over real sockets, in front of a real gate.

#[cfg(test)]
mod client;
#[cfg(test)]
mod door;
#[cfg(test)]
mod formats;
#[cfg(test)]
#[path = "../../../postern-mcp/tests/it/house.rs"]
#[expect(dead_code, reason = "shared with the tests of `postern-mcp`, which use the rest")]
mod house;
#[cfg(test)]
mod listen;
#[cfg(test)]
mod mcp;
#[cfg(test)]
mod rest;
#[cfg(test)]
mod streaming;
