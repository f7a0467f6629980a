//! The grammars of the dialects: the parser's own, and what it lacks.

mod lists;
mod marks;
mod mysql;
mod postgresql;
mod sqlite;
mod words;

pub(crate) use marks::{Exclusion, is_marked, is_variadic, spelled, variadic};
use postern_core::dialect::Dialect as Named;
use sqlparser::{
    dialect::Dialect,
    keywords::Keyword,
    tokenizer::{Token, TokenWithSpan},
};

/// The grammar of a dialect.
pub(crate) fn of(dialect: Named) -> &'static dyn Dialect {
    match dialect {
        Named::Postgresql => &postgresql::GRAMMAR,
        Named::Sqlite => &sqlite::GRAMMAR,
        Named::Mysql => &mysql::WRITTEN,
    }
}

/// The grammar of what Postern prints in a dialect.
pub(crate) fn printed(dialect: Named) -> &'static dyn Dialect {
    match dialect {
        Named::Postgresql | Named::Sqlite => of(dialect),
        Named::Mysql => &mysql::PRINTED,
    }
}

/// The tokens of a caller's text, in words that the grammar has and without blanks.
pub(crate) fn of_text(dialect: Named, tokens: Vec<TokenWithSpan>) -> Vec<TokenWithSpan> {
    let tokens = words::of_text(dialect, without_blanks(tokens));
    let tokens = match dialect {
        Named::Postgresql | Named::Mysql => tokens,
        Named::Sqlite => sqlite::without_materialized(tokens),
    };
    marks::made(dialect, lists::marked(dialect, tokens))
}

/// The same of what Postern prints: what a caller's text would need more it never holds.
pub(crate) fn of_printed(dialect: Named, tokens: Vec<TokenWithSpan>) -> Vec<TokenWithSpan> {
    let tokens = words::of_printed(dialect, without_blanks(tokens));
    marks::made(dialect, lists::marked(dialect, tokens))
}

fn without_blanks(tokens: Vec<TokenWithSpan>) -> Vec<TokenWithSpan> {
    tokens.into_iter().filter(|token| !matches!(token.token, Token::Whitespace(_))).collect()
}

fn is_word(token: &TokenWithSpan, keyword: Keyword) -> bool {
    matches!(&token.token, Token::Word(word) if word.quote_style.is_none() && word.keyword == keyword)
}
