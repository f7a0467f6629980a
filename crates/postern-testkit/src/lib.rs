//! Helpers of the tests: private database servers, the smallest HTTP client.

pub mod http;
pub mod postgres;
