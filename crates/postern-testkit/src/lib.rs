//! Helpers of the tests: a real gate with a record, keys and a clock of memory, private database
//! servers, the smallest HTTP client.

pub mod clock;
pub mod house;
pub mod http;
pub mod mariadb;
pub mod pgwire;
pub mod postgres;
pub mod record;
pub mod review;
mod server;
pub mod valkey;
