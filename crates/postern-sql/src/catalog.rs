//! The catalogue that clients of the PostgreSQL protocol ask: `pg_catalog` and
//! `information_schema`, composed of what one principal may see.
//!
//! No relation of the server's own catalogue is read. Each that clients know stands here by its
//! shape ([`shape`]), its rows are made from the views of a Sight ([`rows`]), and travel to the
//! server as parameters: it computes over them and knows nothing of where they came from. So
//! nothing that is hidden can be found there, whatever is asked: numbers of objects are drawn from
//! their names, columns are counted as they are shown, and the functions that would look an object
//! up are replaced by what is told of it ([`crate::resolve`]).

mod cells;
mod objects;
mod rows;
mod schema;
mod shape;
mod types;

pub use objects::quoted;
pub(crate) use objects::{DATABASE, Objects, RESERVED};
pub(crate) use rows::{SETTINGS, columns};
pub(crate) use shape::{Shape, find, relation_names, type_of, written_relations};
pub use types::format_type;
pub(crate) use types::{Builtin, builtin, type_name, type_names, type_numbered};
