//! The room from outside: both wire eras in front of a real gate.

#[cfg(test)]
#[expect(dead_code, reason = "shared with the tests of `postern-http`, which use the rest")]
mod house;
#[cfg(test)]
mod http;
#[cfg(test)]
mod stop;
#[cfg(test)]
mod stream;
#[cfg(test)]
mod tools;
