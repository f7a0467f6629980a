//! The laws of the door, judged by a second way to the same answer: hand-made views in the same
//! engine for statements, plain Rust for row policies, canaries for races, the record for how
//! answers end. Everything goes through a real gate and a real source.

#![cfg_attr(
    test,
    expect(clippy::arithmetic_side_effects, reason = "an overflow in a test is a failed test")
)]

#[cfg(test)]
mod compare;
#[cfg(test)]
mod grammar;
#[cfg(test)]
mod keys;
#[cfg(test)]
mod missing;
#[cfg(test)]
mod model;
mod mysql;
#[cfg(test)]
mod offers;
#[cfg(test)]
mod postgresql;
#[cfg(test)]
mod printed;
#[cfg(test)]
mod races;
#[cfg(test)]
mod random;
#[cfg(test)]
mod release;
#[cfg(test)]
mod rights;
#[cfg(test)]
mod rows;
#[cfg(test)]
mod sqlite;
#[cfg(test)]
mod truths;
