//! The grammars of the dialects: the parser's own, and what it lacks.

mod mysql;
mod sqlite;

use postern_core::dialect::Dialect as Named;
use sqlparser::{
    dialect::{Dialect, PostgreSqlDialect},
    keywords::Keyword,
    tokenizer::{Token, TokenWithSpan},
};

/// The grammar of a dialect.
pub(crate) fn of(dialect: Named) -> &'static dyn Dialect {
    match dialect {
        Named::Postgresql => &PostgreSqlDialect {},
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

/// The tokens without what the grammar has no word for and no answer depends on.
pub(crate) fn without_hints(dialect: Named, tokens: Vec<TokenWithSpan>) -> Vec<TokenWithSpan> {
    match dialect {
        Named::Postgresql | Named::Mysql => tokens,
        Named::Sqlite => sqlite::without_materialized(tokens),
    }
}

fn is_space(token: &TokenWithSpan) -> bool {
    matches!(token.token, Token::Whitespace(_))
}

fn is_word(token: &TokenWithSpan, keyword: Keyword) -> bool {
    matches!(&token.token, Token::Word(word) if word.quote_style.is_none() && word.keyword == keyword)
}
