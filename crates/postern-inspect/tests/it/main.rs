//! The classifier against the labelled set.

#![expect(clippy::arithmetic_side_effects, reason = "tests count columns")]

#[cfg(test)]
mod around;
#[cfg(test)]
mod labelled;
#[cfg(test)]
mod quality;
#[cfg(test)]
mod rough;
