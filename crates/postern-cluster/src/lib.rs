//! What makes several nodes one door: pages in PostgreSQL, counters in Valkey or Redis.
//!
//! | File | Holds |
//! | --- | --- |
//! | `config` | where they are, and the key that the nodes have in common |
//! | `keys` | what is derived from that key |
//! | `haste` | when a server that was away is tried again |
//! | `postgres`, `tls` | one connection, made again when it broke |
//! | `pages` | pages, sealed, exchanged one version after the other |
//! | `valkey` | one connection to Valkey or Redis |
//! | `counters`, `scripts/` | requests of a minute, places, records of a day |
//! | `nodes` | which nodes there are, and what each has taken |
//!
//! SECURITY: whoever reads that database learns how many pages there are, when they change and how
//! long they are. Whoever writes it can shut the door, and cannot open it: pages are sealed under
//! a key it never sees, each for its name and version, and a node takes no page older than one it
//! saw.

mod config;
mod counters;
mod haste;
mod keys;
mod nodes;
mod pages;
mod postgres;
mod tls;
mod valkey;

pub use config::{ClusterConfig, ConfigError, ServerConfig};
pub use counters::ValkeyCounters;
pub use nodes::{Node, Report};
pub use pages::{SCHEMA, SharedPages};
