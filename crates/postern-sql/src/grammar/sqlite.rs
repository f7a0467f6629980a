//! SQLite's grammar: the parser's own, and what that lacks.
//!
//! | written | becomes |
//! | --- | --- |
//! | `a IS b`, `a IS NOT b` | `a IS NOT DISTINCT FROM b`, `a IS DISTINCT FROM b`: the same there |
//! | `a << b`, `a >> b` | themselves |
//! | `a NOTNULL`, `a ISNULL` | `(a IS NOT NULL)`, `(a IS NULL)` |
//! | `a NOT GLOB b` | `(NOT (a GLOB b))` |
//! | `AS MATERIALIZED (`, `AS NOT MATERIALIZED (` | `AS (`: a hint, which changes no answer |

use std::any::TypeId;

use sqlparser::{
    ast::{BinaryOperator, Expr, Statement, UnaryOperator},
    dialect::{Dialect, Precedence, SQLiteDialect},
    keywords::Keyword,
    parser::{Parser, ParserError},
    tokenizer::{Token, TokenWithSpan},
};

use super::{is_word, lists};

/// What callers write, and what Postern prints.
pub(super) static GRAMMAR: Sqlite = Sqlite(SQLiteDialect {});

pub(super) fn without_materialized(tokens: Vec<TokenWithSpan>) -> Vec<TokenWithSpan> {
    let mut kept: Vec<TokenWithSpan> = Vec::with_capacity(tokens.len());
    let mut hint: Option<TokenWithSpan> = None;
    for token in tokens {
        if let Some(word) = hint.take()
            && !(token.token == Token::LParen && ends_in_as(&mut kept))
        {
            kept.push(word);
        }
        if is_word(&token, Keyword::MATERIALIZED) {
            hint = Some(token);
        } else {
            kept.push(token);
        }
    }
    kept.extend(hint);
    kept
}

/// Whether what was kept ends in `AS` or `AS NOT`; the `NOT` is taken off.
fn ends_in_as(kept: &mut Vec<TokenWithSpan>) -> bool {
    let mut words = kept.iter().enumerate().rev();
    let (last, before) = (words.next(), words.next());
    let is = |found: Option<(usize, &TokenWithSpan)>, keyword| {
        found.is_some_and(|(_, token)| is_word(token, keyword))
    };
    if is(last, Keyword::AS) {
        return true;
    }
    if is(last, Keyword::NOT) && is(before, Keyword::AS) {
        if let Some(at) = last.map(|(at, _)| at) {
            kept.truncate(at);
        }
        return true;
    }
    false
}

/// The parser's own, with the operators that it does not know.
#[derive(Debug)]
pub(super) struct Sqlite(SQLiteDialect);

impl Sqlite {
    /// `a IS b`, where `b` is none of the words that the parser expects there.
    fn parse_is(parser: &mut Parser<'_>, left: &Expr, precedence: u8) -> Result<Expr, ParserError> {
        parser.expect_keyword_is(Keyword::IS)?;
        let differs = parser.parse_keyword(Keyword::NOT);
        let (left, right) = (Box::new(left.clone()), Box::new(parser.parse_subexpr(precedence)?));
        Ok(if differs {
            Expr::IsDistinctFrom(left, right)
        } else {
            Expr::IsNotDistinctFrom(left, right)
        })
    }

    /// `a NOT GLOB b`; `NOT` binds looser, so it stands in brackets. Comparisons bind as tightly
    /// there: `a NOT GLOB b = c` is `(a NOT GLOB b) = c`.
    fn parse_not_glob(&self, parser: &mut Parser<'_>, left: &Expr) -> Result<Expr, ParserError> {
        let right = parser.parse_subexpr(self.prec_value(Precedence::Eq))?;
        let (left, right) = (Box::new(left.clone()), Box::new(right));
        let is_alike = Expr::BinaryOp { left, op: BinaryOperator::Glob, right };
        let expr = Box::new(Expr::Nested(Box::new(is_alike)));
        Ok(Expr::Nested(Box::new(Expr::UnaryOp { op: UnaryOperator::Not, expr })))
    }

    fn is_comparison(parser: &Parser<'_>) -> bool {
        /// What the parser itself reads after `IS`.
        const WORDS: [Keyword; 9] = [
            Keyword::NULL,
            Keyword::TRUE,
            Keyword::FALSE,
            Keyword::UNKNOWN,
            Keyword::DISTINCT,
            Keyword::NORMALIZED,
            Keyword::JSON,
            Keyword::NOT,
            Keyword::IS,
        ];
        if !is_word(parser.peek_token_ref(), Keyword::IS) {
            return false;
        }
        let after = match parser.peek_nth_token_ref(1) {
            not if is_word(not, Keyword::NOT) => parser.peek_nth_token_ref(2),
            other => other,
        };
        !WORDS.iter().any(|word| is_word(after, *word))
    }
}

fn is_isnull(token: &TokenWithSpan) -> bool {
    matches!(&token.token, Token::Word(word)
        if word.quote_style.is_none() && word.value.eq_ignore_ascii_case("isnull"))
}

fn is_not_glob(parser: &Parser<'_>) -> bool {
    is_word(parser.peek_token_ref(), Keyword::NOT)
        && is_word(parser.peek_nth_token_ref(1), Keyword::GLOB)
}

impl Dialect for Sqlite {
    /// What the parser does for SQLite alone it does here, too.
    fn dialect(&self) -> TypeId {
        self.0.dialect()
    }

    fn parse_infix(
        &self,
        parser: &mut Parser<'_>,
        left: &Expr,
        precedence: u8,
    ) -> Option<Result<Expr, ParserError>> {
        if let Some(list) = lists::parse_in(parser, left) {
            return Some(list);
        }
        if Self::is_comparison(parser) {
            return Some(Self::parse_is(parser, left, precedence));
        }
        // Without the brackets `a NOTNULL + 1`, printed as `a IS NOT NULL + 1`, would be another.
        if is_word(parser.peek_token_ref(), Keyword::NOTNULL) {
            parser.advance_token();
            let is_there = Expr::IsNotNull(Box::new(left.clone()));
            return Some(Ok(Expr::Nested(Box::new(is_there))));
        }
        if is_isnull(parser.peek_token_ref()) {
            parser.advance_token();
            let is_absent = Expr::IsNull(Box::new(left.clone()));
            return Some(Ok(Expr::Nested(Box::new(is_absent))));
        }
        if is_not_glob(parser) {
            parser.advance_token();
            parser.advance_token();
            return Some(self.parse_not_glob(parser, left));
        }
        self.0.parse_infix(parser, left, precedence)
    }

    fn get_next_precedence(&self, parser: &Parser<'_>) -> Option<Result<u8, ParserError>> {
        if is_isnull(parser.peek_token_ref()) {
            return Some(Ok(self.prec_value(Precedence::Is)));
        }
        self.0.get_next_precedence(parser)
    }

    fn supports_bitwise_shift_operators(&self) -> bool {
        true
    }

    // The rest as it is.

    fn is_delimited_identifier_start(&self, ch: char) -> bool {
        self.0.is_delimited_identifier_start(ch)
    }

    fn identifier_quote_style(&self, identifier: &str) -> Option<char> {
        self.0.identifier_quote_style(identifier)
    }

    fn is_identifier_start(&self, ch: char) -> bool {
        self.0.is_identifier_start(ch)
    }

    fn is_identifier_part(&self, ch: char) -> bool {
        self.0.is_identifier_part(ch)
    }

    fn supports_filter_during_aggregation(&self) -> bool {
        self.0.supports_filter_during_aggregation()
    }

    fn supports_start_transaction_modifier(&self) -> bool {
        self.0.supports_start_transaction_modifier()
    }

    fn parse_statement(&self, parser: &mut Parser<'_>) -> Option<Result<Statement, ParserError>> {
        self.0.parse_statement(parser)
    }

    fn supports_in_empty_list(&self) -> bool {
        self.0.supports_in_empty_list()
    }

    fn supports_limit_comma(&self) -> bool {
        self.0.supports_limit_comma()
    }

    fn supports_asc_desc_in_column_definition(&self) -> bool {
        self.0.supports_asc_desc_in_column_definition()
    }

    fn supports_dollar_placeholder(&self) -> bool {
        self.0.supports_dollar_placeholder()
    }

    fn supports_notnull_operator(&self) -> bool {
        self.0.supports_notnull_operator()
    }

    fn supports_comma_separated_trim(&self) -> bool {
        self.0.supports_comma_separated_trim()
    }

    fn supports_numeric_literal_underscores(&self) -> bool {
        self.0.supports_numeric_literal_underscores()
    }
}

#[cfg(test)]
mod tests {
    use postern_core::dialect::Dialect as Named;

    use crate::caps;

    fn printed(text: &str) -> String {
        let tokens = caps::tokenize(Named::Sqlite, text).unwrap();
        crate::read::query(Named::Sqlite, tokens).unwrap().to_string()
    }

    #[test]
    fn is_compares_where_sqlite_lets_it() {
        for (written, read) in [
            ("SELECT a IS 'x'", "SELECT a IS NOT DISTINCT FROM 'x'"),
            ("SELECT a IS NOT b", "SELECT a IS DISTINCT FROM b"),
            ("SELECT a IS \"null\"", "SELECT a IS NOT DISTINCT FROM \"null\""),
            ("SELECT a IS NULL AND b IS NOT NULL", "SELECT a IS NULL AND b IS NOT NULL"),
            ("SELECT a IS 1 AND b", "SELECT a IS NOT DISTINCT FROM 1 AND b"),
            ("SELECT a ISNULL + 1", "SELECT (a IS NULL) + 1"),
            ("SELECT NOT a ISNULL", "SELECT NOT (a IS NULL)"),
            ("SELECT a AS isnull", "SELECT a AS isnull"),
            ("SELECT a NOT GLOB b || c AND d", "SELECT (NOT (a GLOB b || c)) AND d"),
            ("SELECT a NOT GLOB b = c", "SELECT (NOT (a GLOB b)) = c"),
            ("SELECT 1 = a NOT GLOB b", "SELECT (NOT (1 = a GLOB b))"),
        ] {
            assert_eq!(printed(written), read);
        }
    }

    #[test]
    fn a_hint_is_left_out_and_nothing_else_is() {
        for (written, read) in [
            ("WITH x AS MATERIALIZED (SELECT 1) SELECT 2", "WITH x AS (SELECT 1) SELECT 2"),
            ("WITH x AS NOT MATERIALIZED (SELECT 1) SELECT 2", "WITH x AS (SELECT 1) SELECT 2"),
            ("SELECT a AS materialized FROM t", "SELECT a AS materialized FROM t"),
            ("SELECT materialized(1)", "SELECT materialized(1)"),
            ("SELECT 1 AS materialized", "SELECT 1 AS materialized"),
        ] {
            assert_eq!(printed(written), read);
        }
    }
}
