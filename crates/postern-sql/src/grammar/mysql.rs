//! MySQL and MariaDB: how callers write, and how Postern prints.
//!
//! Callers write as the server's usual `sql_mode` reads: names in backticks, texts in `'…'` or
//! `"…"` with escapes behind a backslash. What runs is printed in the standard's way, names in
//! `"…"` and texts in `'…'` with nothing but doubled quotes, in a session whose `sql_mode` is
//! pinned to `ANSI_QUOTES,NO_BACKSLASH_ESCAPES` and what is strict: no byte of a text can end it.
//!
//! SECURITY: the parser's own MySQL reads `/*! … */` as the words in it. Here it stays a comment,
//! and is refused as an executable one.

use std::any::TypeId;

use sqlparser::{
    ast::{BinaryOperator, CastKind, DataType, Expr, Interval, Statement, UnaryOperator},
    dialect::{Dialect, MySqlDialect, Precedence},
    keywords::Keyword,
    parser::{Parser, ParserError},
    tokenizer::{Token, TokenWithSpan},
};

use super::{is_word, lists};

/// What callers write.
pub(super) static WRITTEN: Mysql = Mysql { is_printed: false };
/// What Postern prints.
pub(super) static PRINTED: Mysql = Mysql { is_printed: true };

const OWN: MySqlDialect = MySqlDialect {};

#[derive(Debug)]
pub(super) struct Mysql {
    is_printed: bool,
}

/// `amount unit`, pairs of units (`DAY_HOUR`) among them, for which the parser has no words.
fn interval(parser: &mut Parser<'_>) -> Result<Expr, ParserError> {
    let value = Box::new(parser.parse_expr()?);
    let leading_field = Some(parser.parse_date_time_field()?);
    Ok(Expr::Interval(Interval {
        value,
        leading_field,
        leading_precision: None,
        last_field: None,
        fractional_seconds_precision: None,
    }))
}

fn is_mod(token: &TokenWithSpan) -> bool {
    matches!(&token.token, Token::Word(word)
        if word.quote_style.is_none() && word.value.eq_ignore_ascii_case("mod"))
}

impl Dialect for Mysql {
    /// What the parser does for MySQL alone it does here, too.
    fn dialect(&self) -> TypeId {
        OWN.dialect()
    }

    fn is_delimited_identifier_start(&self, ch: char) -> bool {
        ch == if self.is_printed { '"' } else { '`' }
    }

    fn identifier_quote_style(&self, _identifier: &str) -> Option<char> {
        Some('"')
    }

    /// `@variable` is no name, and `$1` a parameter.
    fn is_identifier_start(&self, ch: char) -> bool {
        !matches!(ch, '@' | '$') && OWN.is_identifier_start(ch)
    }

    fn is_identifier_part(&self, ch: char) -> bool {
        ch != '@' && OWN.is_identifier_part(ch)
    }

    fn supports_string_literal_backslash_escape(&self) -> bool {
        !self.is_printed
    }

    fn ignores_wildcard_escapes(&self) -> bool {
        !self.is_printed
    }

    fn supports_string_literal_concatenation(&self) -> bool {
        !self.is_printed
    }

    fn requires_single_line_comment_whitespace(&self) -> bool {
        true
    }

    fn parse_statement(&self, _parser: &mut Parser<'_>) -> Option<Result<Statement, ParserError>> {
        None
    }

    /// `INTERVAL`, and `BINARY a` and `!a`, which bind tighter there than any operator between two values; the
    /// parser would take in all that follows.
    fn parse_prefix(&self, parser: &mut Parser<'_>) -> Option<Result<Expr, ParserError>> {
        if is_word(parser.peek_token_ref(), Keyword::INTERVAL) {
            parser.advance_token();
            return Some(interval(parser));
        }
        let next = parser.peek_token_ref();
        let is_bang = next.token == Token::ExclamationMark;
        let is_binary = matches!(&next.token, Token::Word(word)
            if word.quote_style.is_none() && word.keyword == Keyword::BINARY);
        if !is_bang && !is_binary {
            return None;
        }
        parser.advance_token();
        let operand = parser.parse_subexpr(self.prec_value(Precedence::DoubleColon));
        Some(operand.map(|operand| {
            if is_binary {
                return Expr::Cast {
                    kind: CastKind::Cast,
                    expr: Box::new(operand),
                    data_type: DataType::Binary(None),
                    format: None,
                };
            }
            // `NOT` binds looser: the brackets keep `!a = b` what it is.
            let expr = Box::new(Expr::Nested(Box::new(operand)));
            Expr::Nested(Box::new(Expr::UnaryOp { op: UnaryOperator::Not, expr }))
        }))
    }

    /// `a LIKE b = c` is `(a LIKE b) = c` there, and `a = b LIKE c` is `a = (b LIKE c)`.
    fn prec_value(&self, precedence: Precedence) -> u8 {
        match precedence {
            Precedence::Like => OWN.prec_value(Precedence::Eq).saturating_add(1),
            other => OWN.prec_value(other),
        }
    }

    /// `MOD` between two values, where the parser knows but the function. `XOR` binds looser than
    /// AND there and tighter than OR: a condition is divided at its ANDs. `->` and `->>` belong to
    /// the value before them.
    fn get_next_precedence(&self, parser: &Parser<'_>) -> Option<Result<u8, ParserError>> {
        let next = parser.peek_token_ref();
        if matches!(next.token, Token::Arrow | Token::LongArrow) {
            return Some(Ok(self.prec_value(Precedence::Period)));
        }
        if is_mod(next) {
            return Some(Ok(self.prec_value(Precedence::MulDivModOp)));
        }
        let is_xor = matches!(&next.token, Token::Word(word)
            if word.quote_style.is_none() && word.keyword == Keyword::XOR);
        is_xor.then(|| Ok(self.prec_value(Precedence::Or).saturating_add(1)))
    }

    /// `a DIV b`, `a MOD b`.
    fn parse_infix(
        &self,
        parser: &mut Parser<'_>,
        left: &Expr,
        precedence: u8,
    ) -> Option<Result<Expr, ParserError>> {
        if let Some(list) = lists::parse_in(parser, left) {
            return Some(list);
        }
        let op = if parser.parse_keyword(Keyword::DIV) {
            BinaryOperator::MyIntegerDivide
        } else if is_mod(parser.peek_token_ref()) {
            parser.advance_token();
            BinaryOperator::Modulo
        } else {
            return None;
        };
        Some(parser.parse_subexpr(precedence).map(|right| Expr::BinaryOp {
            left: Box::new(left.clone()),
            op,
            right: Box::new(right),
        }))
    }

    fn is_table_factor_alias(
        &self,
        explicit: bool,
        keyword: &Keyword,
        parser: &mut Parser<'_>,
    ) -> bool {
        OWN.is_table_factor_alias(explicit, keyword, parser)
    }

    fn supports_bitwise_shift_operators(&self) -> bool {
        true
    }

    fn allow_extract_custom(&self) -> bool {
        true
    }

    fn require_interval_qualifier(&self) -> bool {
        true
    }

    fn supports_limit_comma(&self) -> bool {
        true
    }

    fn supports_table_hints(&self) -> bool {
        true
    }

    fn supports_match_against(&self) -> bool {
        true
    }

    fn supports_select_modifiers(&self) -> bool {
        true
    }

    fn supports_data_type_signed_suffix(&self) -> bool {
        true
    }

    fn supports_cross_join_constraint(&self) -> bool {
        true
    }

    fn supports_double_ampersand_operator(&self) -> bool {
        true
    }

    fn supports_binary_kw_as_cast(&self) -> bool {
        true
    }

    fn supports_group_by_with_modifier(&self) -> bool {
        true
    }

    fn supports_left_associative_joins_without_parens(&self) -> bool {
        OWN.supports_left_associative_joins_without_parens()
    }
}
