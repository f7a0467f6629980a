//! Helpers of the tests: a private PostgreSQL, a sample company, a real gate over them.

pub mod postgres;
