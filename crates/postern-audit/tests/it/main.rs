//! The audit engine from outside: a log in memory, honest and tampered with.

#[cfg(test)]
mod leaves;
#[cfg(test)]
mod log;
#[cfg(test)]
mod tampering;
