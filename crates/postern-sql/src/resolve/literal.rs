//! Constants and placeholders.

use postern_core::{dialect::Dialect, refusal::Refusal};
use sqlparser::{
    ast::{Expr, Value, ValueWithSpan},
    tokenizer::{Span, Token, TokenWithSpan},
};

use super::Binder;
use crate::{
    refuse::{self, bad_params, unsupported},
    rewrite::tree,
};

/// Counts every placeholder and sees that they are exactly 1 to n.
///
/// # Errors
/// Too many or too few values, a gap, or placeholders of another kind.
pub(super) fn count_params(binder: &mut Binder<'_>) -> Result<(), Refusal> {
    let mut highest: usize = 0;
    for number in numbers(binder.dialect, binder.tokens)? {
        highest = highest.max(number);
        let uses = binder.params.uses.entry(number).or_default();
        *uses = uses.saturating_add(1);
    }
    let is_bare = |token: &&TokenWithSpan| matches!(&token.token, Token::Placeholder(written) if written == "?");
    let bare = binder.tokens.iter().filter(is_bare).count();
    if bare > 0 && binder.params.uses.values().sum::<usize>() != bare {
        return Err(bad_params("bare `?` and numbered parameters do not mix", None));
    }
    let given = binder.params.given;
    let plural = |n: usize| if n == 1 { "" } else { "s" };
    if highest != given {
        return Err(bad_params(
            format!("{given} value{} for {highest} parameter{}", plural(given), plural(highest)),
            None,
        ));
    }
    let declared = binder.params.types.len();
    if declared > highest {
        return Err(bad_params(
            format!(
                "{declared} type{} for {highest} parameter{}",
                plural(declared),
                plural(highest)
            ),
            None,
        ));
    }
    match (1..=highest).find(|number| !binder.params.uses.contains_key(number)) {
        Some(gap) => Err(bad_params(format!("parameter {gap} is not used"), None)),
        None => Ok(()),
    }
}

/// The highest number among the placeholders of a text: how many values it takes.
///
/// # Errors
/// Placeholders of another kind.
pub(crate) fn highest(dialect: Dialect, tokens: &[TokenWithSpan]) -> Result<usize, Refusal> {
    Ok(numbers(dialect, tokens)?.into_iter().max().unwrap_or(0))
}

/// The number of each placeholder, in order; a bare `?` takes its number from its place.
fn numbers(dialect: Dialect, tokens: &[TokenWithSpan]) -> Result<Vec<usize>, Refusal> {
    let mut bare: usize = 0;
    let placeholders = tokens.iter().filter_map(|token| match &token.token {
        Token::Placeholder(written) => Some((written.as_str(), token.span)),
        _ => None,
    });
    placeholders
        .map(|(written, span)| match (written, dialect) {
            ("?", Dialect::Sqlite | Dialect::Mysql) => {
                bare = bare.saturating_add(1);
                Ok(bare)
            }
            (written, dialect) => numbered(written, dialect).ok_or_else(|| {
                let word = match dialect {
                    Dialect::Postgresql => "parameters are written $1, $2, …",
                    Dialect::Sqlite | Dialect::Mysql => "parameters are written ?1, $1 or ?",
                };
                bad_params(word, refuse::place(span))
            }),
        })
        .collect()
}

/// `$3`, and outside PostgreSQL also `?3`: the 3.
fn numbered(written: &str, dialect: Dialect) -> Option<usize> {
    let digits = match dialect {
        Dialect::Postgresql => written.strip_prefix('$'),
        Dialect::Sqlite | Dialect::Mysql => {
            written.strip_prefix('$').or_else(|| written.strip_prefix('?'))
        }
    }?;
    if digits.is_empty() || digits.len() > 5 || digits.starts_with('0') {
        return None;
    }
    digits.bytes().all(|b| b.is_ascii_digit()).then(|| digits.parse().ok()).flatten()
}

impl Binder<'_> {
    /// A constant or a placeholder, in the one form we print.
    pub(super) fn value(&mut self, value: ValueWithSpan) -> Result<Expr, Refusal> {
        let ValueWithSpan { value, span } = value;
        match value {
            Value::Number(digits, false) => number(&digits, span),
            Value::Number(_, true) => Err(unsupported("a number with a suffix", span)),
            // The tokens were made plain: a text holds its quotes doubled, as it is printed.
            text @ Value::SingleQuotedString(_) => Ok(Expr::Value(text.with_empty_span())),
            bits @ (Value::SingleQuotedByteStringLiteral(_) | Value::HexStringLiteral(_)) => {
                Ok(Expr::Value(bits.with_empty_span()))
            }
            Value::Boolean(truth) => Ok(Expr::Value(Value::Boolean(truth).with_empty_span())),
            Value::Null => Ok(Expr::Value(Value::Null.with_empty_span())),
            Value::Placeholder(written) => self.placeholder(&written, span),
            Value::DollarQuotedString(_)
            | Value::EscapedStringLiteral(_)
            | Value::UnicodeStringLiteral(_)
            | Value::DoubleQuotedString(_)
            | Value::TripleSingleQuotedString(_)
            | Value::TripleDoubleQuotedString(_)
            | Value::DoubleQuotedByteStringLiteral(_)
            | Value::TripleSingleQuotedByteStringLiteral(_)
            | Value::TripleDoubleQuotedByteStringLiteral(_)
            | Value::SingleQuotedRawStringLiteral(_)
            | Value::DoubleQuotedRawStringLiteral(_)
            | Value::TripleSingleQuotedRawStringLiteral(_)
            | Value::TripleDoubleQuotedRawStringLiteral(_)
            | Value::NationalStringLiteral(_)
            | Value::QuoteDelimitedStringLiteral(_)
            | Value::NationalQuoteDelimitedStringLiteral(_) => {
                Err(unsupported("this kind of literal", span))
            }
        }
    }

    /// Every placeholder was counted before; here it gets its printed form.
    fn placeholder(&mut self, written: &str, span: Span) -> Result<Expr, Refusal> {
        let number = if written == "?" && self.dialect != Dialect::Postgresql {
            self.params.bare = self.params.bare.saturating_add(1);
            // INVARIANT: the walk does not visit the text in order (the select list is resolved
            // behind FROM), so a bare `?` takes its number from its place among the tokens.
            self.bare_number(span)
        } else {
            numbered(written, self.dialect)
        };
        let number = number
            .filter(|number| self.params.uses.contains_key(number))
            .ok_or_else(|| bad_params("a parameter could not be read", refuse::place(span)))?;
        let sign = match self.dialect {
            Dialect::Postgresql => '$',
            Dialect::Sqlite | Dialect::Mysql => '?',
        };
        let value = Value::Placeholder(format!("{sign}{number}")).with_empty_span();
        self.declared(Expr::Value(value), number, span)
    }

    fn bare_number(&self, span: Span) -> Option<usize> {
        self.tokens
            .iter()
            .filter(|token| matches!(token.token, Token::Placeholder(_)))
            .position(|token| token.span.start == span.start)
            .map(|before| before.saturating_add(1))
    }
}

/// Digits, a point, an exponent: what the parser takes beyond that is not taken here.
fn number(digits: &str, span: Span) -> Result<Expr, Refusal> {
    let plain = digits.bytes().all(|b| matches!(b, b'0'..=b'9' | b'.' | b'e' | b'E' | b'+' | b'-'))
        && digits.bytes().any(|b| b.is_ascii_digit());
    if plain { Ok(tree::number(digits)) } else { Err(unsupported("this form of number", span)) }
}
