//! Where the nodes of a cluster meet.

use std::path::PathBuf;

use postern_core::secret::Secret;

/// What a node needs to be one of a cluster.
#[derive(Clone, Debug)]
pub struct ClusterConfig {
    /// The cluster's name: several may share a database.
    pub name: String,
    /// This node's name, which no other has: that of its log.
    pub node: String,
    /// The key that all nodes have, and neither database.
    pub key: Secret<[u8; 32]>,
    /// The PostgreSQL server that holds the pages: `postgres://login@host/database`.
    pub state: ServerConfig,
    /// The Valkey or Redis server that counts: `redis://` or `rediss://login@host`.
    pub counters: ServerConfig,
}

/// A server, and how this node proves itself to it.
#[derive(Clone, Debug)]
pub struct ServerConfig {
    /// Where it is; holds no password.
    pub url: String,
    /// The login's password.
    pub password: Option<Secret<String>>,
    /// The authorities that sign its certificate, a PEM file; the system's where there is none.
    pub ca: Option<PathBuf>,
    /// Whether the way to it is encrypted and it is verified.
    pub is_encrypted: bool,
}

/// What of it cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum ConfigError {
    /// The URL is none of that server.
    #[error("the URL is no {what}")]
    Url {
        /// What was expected.
        what: &'static str,
    },
    /// The certificate authorities cannot be had.
    #[error("the certificate authorities: {cause}")]
    Roots {
        /// Why.
        cause: String,
    },
    /// The key cannot be derived from.
    #[error("no key can be derived from the cluster's")]
    Key,
}
