//! The Model Context Protocol in front of the gate, in both of its wire eras.
//!
//! [`Mcp`] knows the protocol and no transport. [`Mcp::post`] speaks Streamable HTTP for a
//! listener that has proven the caller already; [`serve_stream`] speaks lines over any byte
//! stream. Revision 2026-07-28 is stateless: each request says all that is needed to serve it.
//! The revisions before it open with `initialize`; both are served side by side, and each message
//! says by itself which of the two it is.
//!
//! Why this is not the SDK: `docs/decisions/0001-mcp-wire.md`.

mod call;
#[cfg(any(test, feature = "fixtures"))]
mod fixtures;
mod http;
mod listing;
mod mcp;
mod message;
mod revision;
mod session;
mod stream;

pub use http::{Header, HttpReply, McpHeaders};
pub use mcp::Mcp;
pub use stream::{StreamError, serve_stream};
