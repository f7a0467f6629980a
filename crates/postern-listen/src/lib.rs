//! What every listener on a network shares: TLS from files that are read again when they change,
//! certificates of clients, and connections that stall.

mod certificate;
mod stall;
mod tls;

pub use certificate::ClientCertificate;
pub use stall::{Patience, Stall};
pub use tls::{Current, Tls, TlsError, TlsFiles, load_and_watch};
