//! The surface: which functions, operators and casts a caller may use, per dialect.
//!
//! An allow-list. What is not on it is refused, whatever the grammatical position; the refusal
//! names the class it belongs to (waiting, files, text that is executed, …) where there is one,
//! and the nearest thing that is open.
//!
//! The lists hold only functions of the engine itself, so a printed call can be qualified with
//! `pg_catalog` in PostgreSQL and no function of the site can stand in for it. None of them reads
//! a table, a file, the network, the session or a setting, waits, locks, or runs text.

mod denied;
mod mysql;
mod operators;
mod postgresql;
mod sqlite;
mod types;

#[cfg(test)]
mod tests;

use postern_core::dialect::Dialect;

pub(crate) use operators::{binary, is_comparison, leakproof, named_operator, unary};
pub(crate) use types::{cast, is_total};

/// A function of the engine that callers may use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Function {
    /// Its name, as the engine folds it.
    pub name: &'static str,
    /// How it may be called.
    pub kind: FunctionKind,
    /// Part of the grammar rather than a catalogued function (`coalesce`, `current_date`): it is
    /// printed without a schema.
    pub grammar: bool,
}

/// How a function may be called.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum FunctionKind {
    /// A value from values.
    Scalar,
    /// A value from a group of rows; with OVER also from a window. SQLite's `min` and `max` are
    /// scalar when they have several arguments.
    Aggregate,
    /// A value from a window: OVER is required, but for [`Function::is_hypothetical`].
    Window,
    /// A value from an ordered group: WITHIN GROUP is required.
    OrderedSet,
    /// Rows. A single column named like the function takes the alias of the table instead.
    Table {
        /// The columns of the rows.
        columns: &'static [&'static str],
    },
}

/// Why something is not open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Denied {
    /// The class: `waiting`, `files`, `text that is executed`, …; `unknown` for the rest.
    pub class: &'static str,
    /// The nearest thing that is open.
    pub nearest: Option<&'static str>,
}

impl Denied {
    const fn new(class: &'static str) -> Self {
        Self { class, nearest: None }
    }

    const fn with(class: &'static str, nearest: &'static str) -> Self {
        Self { class, nearest: Some(nearest) }
    }
}

impl Function {
    /// Whether this window function may also be called as a hypothetical-set aggregate, with
    /// WITHIN GROUP instead of OVER.
    pub(crate) fn is_hypothetical(&self) -> bool {
        matches!(self.kind, FunctionKind::Window)
            && matches!(self.name, "rank" | "dense_rank" | "percent_rank" | "cume_dist")
    }
}

/// The function of that name, folded as the engine folds an unquoted name.
///
/// # Errors
/// [`Denied`] when it is not open.
pub(crate) fn function(dialect: Dialect, name: &str) -> Result<&'static Function, Denied> {
    match dialect {
        Dialect::Postgresql => find(postgresql::FUNCTIONS, name),
        Dialect::Sqlite => find(sqlite::FUNCTIONS, &name.to_ascii_lowercase()),
        Dialect::Mysql => find(mysql::FUNCTIONS, &name.to_ascii_lowercase()),
    }
    .ok_or_else(|| denied::classify(dialect, &name.to_ascii_lowercase()))
}

/// Whether a function of PostgreSQL takes any number of values, and so an array of them.
pub(crate) fn is_variadic(function: &Function) -> bool {
    matches!(
        function.name,
        "concat"
            | "concat_ws"
            | "format"
            | "json_build_array"
            | "json_build_object"
            | "json_extract_path"
            | "json_extract_path_text"
            | "jsonb_build_array"
            | "jsonb_build_object"
            | "jsonb_extract_path"
            | "jsonb_extract_path_text"
            | "num_nonnulls"
            | "num_nulls"
    )
}

fn find(functions: &'static [Function], name: &str) -> Option<&'static Function> {
    let at = functions.binary_search_by(|function| function.name.cmp(name)).ok()?;
    functions.get(at)
}

const fn scalar(name: &'static str) -> Function {
    Function { name, kind: FunctionKind::Scalar, grammar: false }
}

const fn grammar(name: &'static str) -> Function {
    Function { name, kind: FunctionKind::Scalar, grammar: true }
}

const fn aggregate(name: &'static str) -> Function {
    Function { name, kind: FunctionKind::Aggregate, grammar: false }
}

const fn window(name: &'static str) -> Function {
    Function { name, kind: FunctionKind::Window, grammar: false }
}

const fn ordered_set(name: &'static str) -> Function {
    Function { name, kind: FunctionKind::OrderedSet, grammar: false }
}

const fn table(name: &'static str, columns: &'static [&'static str]) -> Function {
    Function { name, kind: FunctionKind::Table { columns }, grammar: false }
}

#[cfg(test)]
fn postgresql_names() -> Vec<&'static str> {
    postgresql::FUNCTIONS.iter().map(|function| function.name).collect()
}

#[cfg(test)]
fn mysql_names() -> Vec<&'static str> {
    mysql::FUNCTIONS.iter().map(|function| function.name).collect()
}

#[cfg(test)]
fn sqlite_names() -> Vec<&'static str> {
    sqlite::FUNCTIONS.iter().map(|function| function.name).collect()
}
