//! The PostgreSQL protocol, version 3: startup, TLS, SCRAM, simple and extended query, `COPY … TO
//! STDOUT`, cancel requests.
//!
//! The name of the database is the source, the name of the user the principal, the password its
//! key. What a client asks goes to the gate and nowhere else: the listener reads no SQL but the
//! closed list of session statements in [`control`], none of which reaches a source, and what it
//! answers with is what the gate released. Names, numbers and types of a source that nobody may
//! see are not known here: tables and columns of an answer have the number 0.
//!
//! Frames are read by own code and not by a framework, because every bound and every turn before a
//! caller is proven has to be in plain sight: lengths before allocation, one TLS request and nothing
//! behind it, times, counts.
//!
//! | File | Holds |
//! | --- | --- |
//! | `serve`, `startup`, `login` | connections in, what they say first, who they are |
//! | `frame`, `message`, `write` | frames and messages, in both directions |
//! | `session`, `simple`, `extended`, `portal` | what is asked on a connection |
//! | `control`, `settings`, `transaction`, `copy` | statements that the listener answers itself |
//! | `types`, `cell`, `binary`, `param` | types, cells and values in both formats |
//! | `cancel`, `fault` | cancel requests; refusals as a client of PostgreSQL reads them |

mod binary;
mod cancel;
mod cell;
mod config;
mod control;
mod copy;
mod elsewhere;
mod extended;
mod fault;
mod frame;
mod login;
mod message;
mod param;
mod portal;
mod serve;
mod session;
mod settings;
mod simple;
mod startup;
mod transaction;
mod types;
mod write;

pub use config::PgwireConfig;
pub use serve::{Running, ServeError, serve};
