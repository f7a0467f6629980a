//! Which statements ask for the catalogue, of a source that speaks another SQL than PostgreSQL's.
//!
//! A statement asks for one or the other: for relations of the catalogue, then everything in it is
//! PostgreSQL's, or for tables of the source. Which of the two never depends on a table of the
//! source, so that none can be told by it.

use std::ops::ControlFlow;

use postern_core::{dialect::Dialect, sight::Sight};
use sqlparser::{
    ast::{Expr, ObjectName, ObjectNamePart, Query, TableFactor, Visit as _, Visitor},
    tokenizer::{Token, TokenWithSpan},
};

use super::{EXPAND, KEYWORDS, PG, known, type_word};
use crate::{caps, catalog, read};

/// Functions about the session, which clients call without FROM.
const SESSION: [&str; 11] = [
    "current_catalog",
    "current_database",
    "current_role",
    "current_schema",
    "current_schemas",
    "current_user",
    "pg_client_encoding",
    "session_user",
    "set_config",
    "user",
    "version",
];

/// The tokens of a question about the catalogue of a source that is no PostgreSQL.
pub(crate) fn asked(sight: &Sight, sql: &str) -> Option<Vec<TokenWithSpan>> {
    match sight.dialect {
        Dialect::Postgresql => return None,
        Dialect::Sqlite | Dialect::Mysql => sight.client.as_ref()?,
    };
    let tokens = caps::tokenize(PG, sql).ok()?;
    if !tokens.iter().any(is_hint) {
        return None;
    }
    let query = read::query(PG, tokens.clone()).ok()?;
    let mut found = Found::default();
    let ControlFlow::Continue(()) = query.visit(&mut found);
    let asks = if found.relations { found.of_catalogue } else { found.calls };
    asks.then_some(tokens)
}

/// A word without which nothing is asked of the catalogue.
fn is_hint(token: &TokenWithSpan) -> bool {
    let Token::Word(word) = &token.token else { return false };
    let word = word.value.to_ascii_lowercase();
    word == "information_schema" || word.starts_with("pg_") || is_known(&word) || is_named(&word)
}

fn is_known(word: &str) -> bool {
    SESSION.contains(&word) || known(word).is_some()
}

/// Types that name objects.
fn is_named(word: &str) -> bool {
    matches!(word, "regclass" | "regtype" | "regnamespace" | "regrole")
}

#[derive(Default)]
struct Found {
    /// Whether it has relations at all.
    relations: bool,
    of_catalogue: bool,
    /// Whether it calls what tells of the session or looks an object up.
    calls: bool,
    /// The names of its WITH queries.
    withs: Vec<String>,
}

impl Visitor for Found {
    type Break = std::convert::Infallible;

    fn pre_visit_query(&mut self, query: &Query) -> ControlFlow<Self::Break> {
        if let Some(with) = &query.with {
            self.withs.extend(with.cte_tables.iter().map(|cte| lower(&cte.alias.name.value)));
        }
        ControlFlow::Continue(())
    }

    fn pre_visit_table_factor(&mut self, factor: &TableFactor) -> ControlFlow<Self::Break> {
        let (name, is_function) = match factor {
            TableFactor::Table { name, args, .. } => (name, args.is_some()),
            TableFactor::Function { name, .. } => (name, true),
            _ => return ControlFlow::Continue(()),
        };
        self.relation(&words(name), is_function);
        ControlFlow::Continue(())
    }

    fn pre_visit_expr(&mut self, expr: &Expr) -> ControlFlow<Self::Break> {
        self.calls |= match expr {
            Expr::Function(call) => words(&call.name).last().is_some_and(|word| is_known(word)),
            Expr::Identifier(name) => SESSION.contains(&lower(&name.value).as_str()),
            Expr::Cast { data_type, .. } => type_word(data_type).is_some_and(|it| is_named(&it)),
            _ => false,
        };
        ControlFlow::Continue(())
    }
}

impl Found {
    fn relation(&mut self, words: &[String], is_function: bool) {
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        let of_catalogue = match words.as_slice() {
            ["pg_catalog" | "information_schema", _] => true,
            [EXPAND | KEYWORDS | "pg_partition_ancestors"] => is_function,
            [name] if is_function => {
                // Rows of numbers and the like are no relation of anybody's.
                if !is_known(name) {
                    return;
                }
                true
            }
            [name] if self.withs.iter().any(|with| with == name) => return,
            [name] => catalog::find(None, name).is_some(),
            _ => false,
        };
        self.relations = true;
        self.of_catalogue |= of_catalogue;
    }
}

fn words(name: &ObjectName) -> Vec<String> {
    let parts = name.0.iter().filter_map(ObjectNamePart::as_ident);
    parts.map(|part| lower(&part.value)).collect()
}

fn lower(word: &str) -> String {
    word.to_ascii_lowercase()
}
