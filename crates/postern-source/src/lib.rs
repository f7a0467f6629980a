//! Adapters of the databases behind the door: they implement the gate's `Source`.

mod login;
pub mod mysql;
mod next;
pub mod postgres;
mod reader;
pub mod sqlite;

pub use login::{LoginFact, LoginReport, Severity};
pub use next::NextPassword;
pub use reader::{Columns, MakeError, Reader};
