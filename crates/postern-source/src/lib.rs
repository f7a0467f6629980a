//! Adapters of the databases behind the door: they implement the gate's `Source`.

pub mod mysql;
pub mod postgres;
pub mod sqlite;
