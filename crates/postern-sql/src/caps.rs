//! Bounds on the text, before anything is parsed, and the one way from text to tokens.
//!
//! The parser reads chains (`a OR b OR c …`) in a loop and builds a tree as deep as the chain is
//! long; dropping or printing such a tree then overflows the stack and ends the process. Nesting
//! and chains are therefore measured on the tokens, before a tree exists.
//!
//! Tokens are also made plain here, so that what is printed later means to the engine what it
//! meant to us:
//!
//! - every text literal (`'…'`, `E'…'`, `U&'…'`, `$tag$…$tag$`) becomes one form, `'…'`, with its
//!   quotes doubled *inside the token*. The parser's printer takes a quote behind a backslash or
//!   beside another quote for an escaped one and leaves it alone; doubled quotes come out as they
//!   are, whatever stands around them.
//! - quoted names of all kinds (`"x"`, `[x]`, `` `x` ``) become `"x"`.
//! - comments become blanks, `1_000` becomes `1000`, a trailing `;` goes.
//! - what engines and versions read differently (`0x10`, `1abc`, `N'…'`, `1L`) is refused by name.

mod chain;
mod hidden;
mod plain;
#[cfg(test)]
mod tests;

use postern_core::{
    dialect::Dialect,
    refusal::{Code, Position, Refusal},
};
use sqlparser::{
    ast::Ident,
    tokenizer::{Location, Token, TokenWithSpan, Tokenizer, Whitespace},
};

use self::{
    hidden::visible,
    plain::{settle, split},
};

/// Longest statement, in bytes.
pub(crate) const BYTES_MAX: usize = 65_536;
/// Most tokens of a statement, blanks and comments not counted.
pub(crate) const TOKENS_MAX: usize = 4_096;
/// PostgreSQL cuts longer names off, so two different ones could become one.
const NAME_BYTES_MAX: usize = 63;
/// Highest number of a parameter: the protocol counts them in 16 bits.
const PARAM_MAX: u32 = 65_535;

/// Refuses a text that no parser should see: too long, or with control characters.
///
/// # Errors
/// `too-costly` or `syntax`, with the place.
pub(crate) fn check(text: &str) -> Result<(), Refusal> {
    if text.len() > BYTES_MAX {
        return Err(Refusal::new(
            Code::TooCostly,
            format!("the statement has {} bytes, at most {BYTES_MAX} are read", text.len()),
        ));
    }
    let mut place = Place::start();
    for found in text.chars() {
        let blank = matches!(found, '\t' | '\n' | '\r');
        if found.is_ascii_control() && !blank {
            return Err(Refusal::new(
                Code::Syntax,
                format!(
                    "a control character (U+{:04X}) is no part of a statement",
                    u32::from(found)
                ),
            )
            .at(Some(place.position())));
        }
        place.step(found);
    }
    Ok(())
}

/// The tokens of one statement, plain, without comments and without a trailing `;`.
///
/// # Errors
/// `syntax`, `many-statements`, `not-supported` or `too-costly`, with the place.
pub(crate) fn tokenize(dialect: Dialect, text: &str) -> Result<Vec<TokenWithSpan>, Refusal> {
    check(text)?;
    let raw = Tokenizer::new(crate::grammar::of(dialect), text).tokenize_with_location().map_err(
        |error| {
            let cause = error.message.trim_end_matches('.').to_lowercase();
            Refusal::new(Code::Syntax, cause).at(position(error.location))
        },
    )?;
    let tokens = one_statement(plain_tokens(dialect, raw)?)?;
    chain::check(&tokens)?;
    Ok(tokens)
}

/// A name as the printer must hold it: quoted, with its quotes doubled, so that it comes out
/// as it is.
pub(crate) fn quoted(name: &str) -> Ident {
    Ident::with_quote('"', name.replace('"', "\"\""))
}

/// Where a token stands, in the words of a refusal.
pub(crate) fn position(at: Location) -> Option<Position> {
    let line = u32::try_from(at.line).ok()?;
    let column = u32::try_from(at.column).ok()?;
    (line > 0).then_some(Position { line, column })
}

/// A refusal at a token.
fn refuse(code: Code, at: &TokenWithSpan, detail: impl Into<String>) -> Refusal {
    Refusal::new(code, detail).at(position(at.span.start))
}

fn plain_tokens(dialect: Dialect, raw: Vec<TokenWithSpan>) -> Result<Vec<TokenWithSpan>, Refusal> {
    let mut tokens: Vec<TokenWithSpan> = Vec::with_capacity(raw.len().min(TOKENS_MAX));
    let mut counted = 0_usize;
    for mut token in raw {
        if matches!(token.token, Token::Whitespace(_)) {
            blank(&token)?;
            token.token = Token::Whitespace(Whitespace::Space);
            tokens.push(token);
            continue;
        }
        counted = counted.saturating_add(1);
        if counted > TOKENS_MAX {
            return Err(refuse(
                Code::TooCostly,
                &token,
                format!("a statement has at most {TOKENS_MAX} words and signs"),
            ));
        }
        touching(tokens.last(), &token)?;
        for piece in split(dialect, token) {
            tokens.push(settle(dialect, piece)?);
        }
    }
    Ok(tokens)
}

/// Comments that some engine or proxy takes for more than a comment.
fn blank(token: &TokenWithSpan) -> Result<(), Refusal> {
    let Token::Whitespace(
        Whitespace::MultiLineComment(comment)
        | Whitespace::SingleLineComment { comment, prefix: _ },
    ) = &token.token
    else {
        return Ok(());
    };
    let executable = comment.starts_with('!') || comment.starts_with("M!");
    if executable || comment.starts_with('+') {
        let what = if executable { "an executable comment" } else { "an optimizer hint" };
        return Err(refuse(Code::NotSupported, token, format!("{what} is not open here")));
    }
    visible(comment, token, "a comment")
}

/// A number that runs into a word is two tokens to some engines and an error to others.
fn touching(last: Option<&TokenWithSpan>, token: &TokenWithSpan) -> Result<(), Refusal> {
    let Some(last) = last else { return Ok(()) };
    let touches = last.span.end == token.span.start;
    let word = matches!(token.token, Token::Word(_) | Token::Number(..) | Token::Placeholder(_));
    if touches && word && matches!(last.token, Token::Number(..)) {
        return Err(refuse(Code::NotSupported, last, "a number runs into a word"));
    }
    Ok(())
}

/// Exactly one statement; a `;` behind it is dropped.
fn one_statement(mut tokens: Vec<TokenWithSpan>) -> Result<Vec<TokenWithSpan>, Refusal> {
    let empty = |token: &TokenWithSpan| matches!(token.token, Token::Whitespace(_) | Token::EOF);
    let closing = |token: &TokenWithSpan| empty(token) || matches!(token.token, Token::SemiColon);
    while tokens.last().is_some_and(closing) {
        tokens.pop();
    }
    if tokens.is_empty() {
        return Err(Refusal::new(Code::Syntax, "there is no statement"));
    }
    match tokens.iter().find(|token| matches!(token.token, Token::SemiColon)) {
        Some(second) => Err(refuse(
            Code::ManyStatements,
            second,
            "only one SELECT at a time is open here; found `;`",
        )),
        None => Ok(tokens),
    }
}

/// Line and column while walking a text.
struct Place {
    line: u32,
    column: u32,
}

impl Place {
    const fn start() -> Self {
        Self { line: 1, column: 1 }
    }

    const fn position(&self) -> Position {
        Position { line: self.line, column: self.column }
    }

    const fn step(&mut self, passed: char) {
        if passed == '\n' {
            self.line = self.line.saturating_add(1);
            self.column = 1;
        } else {
            self.column = self.column.saturating_add(1);
        }
    }
}
