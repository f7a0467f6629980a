//! A floating point number as SQLite prints it, so that the hash of a number equals the hash of
//! its text.
//!
//! SQLite prints seventeen digits and then drops some under conditions of its own, which change
//! from release to release. So the engine itself is asked, on a connection of no database.

use std::cell::OnceCell;

use rusqlite::Connection;

/// Prints numbers; connects when first asked.
#[derive(Debug, Default)]
pub(super) struct Printer(OnceCell<Option<Connection>>);

impl Printer {
    /// The text `CAST(value AS TEXT)` gives; `None` where the engine has no memory left.
    pub(super) fn text(&self, value: f64) -> Option<String> {
        let engine = self.0.get_or_init(|| Connection::open_in_memory().ok()).as_ref()?;
        let mut print = engine.prepare_cached("SELECT CAST(?1 AS TEXT)").ok()?;
        print.query_row([value], |row| row.get(0)).ok()
    }
}
