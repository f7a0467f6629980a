//! The room from outside: both wire eras in front of a real gate.

#[cfg(test)]
mod house;
#[cfg(test)]
mod http;
#[cfg(test)]
mod stream;
#[cfg(test)]
mod tools;
