//! The HTTP listener: REST, MCP over HTTP, health and metrics, over TLS or on loopback.
//!
//! What comes in meets the checks of the `door` module in one order on every path: host,
//! origin, address, credential. Answers are streamed and never held whole; whatever goes wrong is
//! told as problem details (RFC 9457). The listener can answer with nothing but what the gate
//! released.

mod accept;
mod address;
mod body;
mod bounds;
mod config;
mod door;
mod handlers;
mod metrics;
mod operation;
mod problem;
mod query;
mod serve;
mod told;
mod wanted;

pub use config::{HttpConfig, PublicUrl, PublicUrlError};
pub use operation::{Access, Operation};
pub use postern_listen::{TlsError, TlsFiles};
pub use serve::{Running, ServeError, serve};
