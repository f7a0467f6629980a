//! Typed settings of the listener. Read once, by the binary.

use std::{net::SocketAddr, time::Duration};

use postern_listen::TlsFiles;

/// How the listener listens.
#[derive(Clone, Debug)]
pub struct PgwireConfig {
    /// Where. Anything but loopback needs `tls`.
    pub address: SocketAddr,
    /// Certificate and key; reloaded when the files change. With them, nothing is said in the
    /// clear but the wish for TLS.
    pub tls: Option<TlsFiles>,
    /// Most connections at once; further ones wait in the system's queue.
    pub connections_max: usize,
    /// Most connections of one principal at once.
    pub per_principal_max: usize,
    /// Longest time from the first byte to a proven caller.
    pub startup_wait: Duration,
    /// Longest silence of a connection that asks nothing.
    pub idle_wait: Duration,
    /// Longest time from the first byte of a message to its last.
    pub frame_wait: Duration,
}

impl PgwireConfig {
    /// The settings of an address, everything else as it usually is.
    pub const fn new(address: SocketAddr) -> Self {
        Self {
            address,
            tls: None,
            connections_max: 512,
            per_principal_max: 64,
            startup_wait: Duration::from_secs(15),
            idle_wait: Duration::from_hours(1),
            frame_wait: Duration::from_secs(30),
        }
    }
}
