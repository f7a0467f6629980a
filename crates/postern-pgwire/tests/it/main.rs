//! The listener from outside, over real sockets, in front of a real gate.

#[cfg(test)]
mod certificate;
#[cfg(test)]
mod client;
#[cfg(test)]
mod extended;
#[cfg(test)]
mod hostile;
#[cfg(test)]
#[path = "../../../postern-mcp/tests/it/house.rs"]
#[expect(dead_code, reason = "shared with the tests of `postern-mcp`, which use the rest")]
mod house;
#[cfg(test)]
mod simple;
#[cfg(test)]
mod startup;
#[cfg(test)]
mod tls;
