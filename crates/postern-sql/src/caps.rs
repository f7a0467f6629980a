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
#[cfg(test)]
mod tests;

use postern_core::{
    dialect::Dialect,
    refusal::{Code, Position, Refusal},
};
use sqlparser::{
    ast::Ident,
    dialect::{Dialect as Grammar, PostgreSqlDialect, SQLiteDialect},
    tokenizer::{Location, Token, TokenWithSpan, Tokenizer, Whitespace, Word},
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
    let grammar: &dyn Grammar = match dialect {
        Dialect::Postgresql => &PostgreSqlDialect {},
        Dialect::Sqlite => &SQLiteDialect {},
    };
    let raw = Tokenizer::new(grammar, text).tokenize_with_location().map_err(|error| {
        let cause = error.message.trim_end_matches('.').to_lowercase();
        Refusal::new(Code::Syntax, cause).at(position(error.location))
    })?;
    let tokens = one_statement(plain(dialect, raw)?)?;
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

fn plain(dialect: Dialect, raw: Vec<TokenWithSpan>) -> Result<Vec<TokenWithSpan>, Refusal> {
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

/// PostgreSQL takes a trailing sign off an operator (`a>-1` is `>` and `-`) unless it holds one
/// of the characters that only operators of its own have. The tokenizer does not.
fn split(dialect: Dialect, token: TokenWithSpan) -> Vec<TokenWithSpan> {
    let Token::CustomBinaryOperator(text) = &token.token else { return vec![token] };
    let own = |c: char| "~!@#%^&|`?".contains(c);
    if dialect != Dialect::Postgresql || text.contains(own) {
        return vec![token];
    }
    let signs = text.chars().rev().take_while(|c| matches!(c, '+' | '-')).count();
    let head: String = text.chars().take(text.chars().count().saturating_sub(signs)).collect();
    let (head, signs): (String, Vec<char>) = if head.is_empty() {
        (text.chars().take(1).collect(), text.chars().skip(1).collect())
    } else {
        let tail = text.chars().skip(head.chars().count()).collect();
        (head, tail)
    };
    let Some(first) = operator(&head) else { return vec![token] };
    let mut pieces = vec![TokenWithSpan { token: first, span: token.span }];
    for sign in signs {
        let sign = if sign == '+' { Token::Plus } else { Token::Minus };
        pieces.push(TokenWithSpan { token: sign, span: token.span });
    }
    pieces
}

fn operator(text: &str) -> Option<Token> {
    Some(match text {
        "<" => Token::Lt,
        ">" => Token::Gt,
        "=" => Token::Eq,
        "<=" => Token::LtEq,
        ">=" => Token::GtEq,
        "<>" => Token::Neq,
        "+" => Token::Plus,
        "-" => Token::Minus,
        _ => return None,
    })
}

/// One token in its plain form, or refused.
fn settle(dialect: Dialect, token: TokenWithSpan) -> Result<TokenWithSpan, Refusal> {
    let plain = match &token.token {
        Token::Word(word) => Token::Word(name(dialect, word, &token)?),
        Token::Number(digits, false) => Token::Number(digits.replace('_', ""), false),
        Token::Number(_, true) => {
            return Err(refuse(Code::NotSupported, &token, "a number runs into a word"));
        }
        Token::SingleQuotedString(text)
        | Token::EscapedStringLiteral(text)
        | Token::UnicodeStringLiteral(text) => literal(text, &token)?,
        Token::DollarQuotedString(quoted) => literal(&quoted.value, &token)?,
        Token::HexStringLiteral(digits) => hex(dialect, digits, &token)?,
        Token::SingleQuotedByteStringLiteral(bits) => {
            if !bits.chars().all(|bit| matches!(bit, '0' | '1')) {
                return Err(refuse(Code::Syntax, &token, "a bit string holds 0 and 1"));
            }
            token.token.clone()
        }
        Token::Placeholder(text) => {
            parameter(dialect, text, &token)?;
            token.token.clone()
        }
        Token::Char(found) => return Err(stray(*found, &token)),
        Token::Backslash => return Err(stray('\\', &token)),
        Token::LBrace => return Err(stray('{', &token)),
        Token::RBrace => return Err(stray('}', &token)),
        Token::DoubleQuotedString(_)
        | Token::TripleSingleQuotedString(_)
        | Token::TripleDoubleQuotedString(_)
        | Token::DoubleQuotedByteStringLiteral(_)
        | Token::TripleSingleQuotedByteStringLiteral(_)
        | Token::TripleDoubleQuotedByteStringLiteral(_)
        | Token::SingleQuotedRawStringLiteral(_)
        | Token::DoubleQuotedRawStringLiteral(_)
        | Token::TripleSingleQuotedRawStringLiteral(_)
        | Token::TripleDoubleQuotedRawStringLiteral(_)
        | Token::NationalStringLiteral(_)
        | Token::QuoteDelimitedStringLiteral(_)
        | Token::NationalQuoteDelimitedStringLiteral(_) => {
            return Err(refuse(
                Code::NotSupported,
                &token,
                "this form of literal is not open here: write '…'",
            ));
        }
        Token::EOF
        | Token::Comma
        | Token::Whitespace(_)
        | Token::DoubleEq
        | Token::Eq
        | Token::Neq
        | Token::Lt
        | Token::Gt
        | Token::LtEq
        | Token::GtEq
        | Token::Spaceship
        | Token::Plus
        | Token::Minus
        | Token::Mul
        | Token::Div
        | Token::DuckIntDiv
        | Token::Mod
        | Token::StringConcat
        | Token::LParen
        | Token::RParen
        | Token::Period
        | Token::Colon
        | Token::DoubleColon
        | Token::Assignment
        | Token::SemiColon
        | Token::LBracket
        | Token::RBracket
        | Token::Ampersand
        | Token::Pipe
        | Token::Caret
        | Token::RArrow
        | Token::Sharp
        | Token::DoubleSharp
        | Token::Tilde
        | Token::TildeAsterisk
        | Token::ExclamationMarkTilde
        | Token::ExclamationMarkTildeAsterisk
        | Token::DoubleTilde
        | Token::DoubleTildeAsterisk
        | Token::ExclamationMarkDoubleTilde
        | Token::ExclamationMarkDoubleTildeAsterisk
        | Token::ShiftLeft
        | Token::ShiftRight
        | Token::Overlap
        | Token::ExclamationMark
        | Token::DoubleExclamationMark
        | Token::AtSign
        | Token::CaretAt
        | Token::PGSquareRoot
        | Token::PGCubeRoot
        | Token::Arrow
        | Token::LongArrow
        | Token::HashArrow
        | Token::AtDashAt
        | Token::QuestionMarkDash
        | Token::AmpersandLeftAngleBracket
        | Token::AmpersandRightAngleBracket
        | Token::AmpersandLeftAngleBracketVerticalBar
        | Token::VerticalBarAmpersandRightAngleBracket
        | Token::TwoWayArrow
        | Token::LeftAngleBracketCaret
        | Token::RightAngleBracketCaret
        | Token::QuestionMarkSharp
        | Token::QuestionMarkDashVerticalBar
        | Token::QuestionMarkDoubleVerticalBar
        | Token::TildeEqual
        | Token::ShiftLeftVerticalBar
        | Token::VerticalBarShiftRight
        | Token::VerticalBarRightAngleBracket
        | Token::HashLongArrow
        | Token::AtArrow
        | Token::ArrowAt
        | Token::HashMinus
        | Token::AtQuestion
        | Token::AtAt
        | Token::Question
        | Token::QuestionAnd
        | Token::QuestionPipe
        | Token::CustomBinaryOperator(_) => return Ok(token),
    };
    Ok(TokenWithSpan { token: plain, span: token.span })
}

fn name(dialect: Dialect, word: &Word, at: &TokenWithSpan) -> Result<Word, Refusal> {
    visible(&word.value, at, "a name")?;
    if word.value.is_empty() {
        return Err(refuse(Code::Syntax, at, "a name may not be empty"));
    }
    if dialect == Dialect::Postgresql && word.value.len() > NAME_BYTES_MAX {
        return Err(refuse(
            Code::NotSupported,
            at,
            format!("a name has at most {NAME_BYTES_MAX} bytes"),
        ));
    }
    let quote_style = word.quote_style.map(|_| '"');
    if quote_style.is_some() && !prints_itself(&word.value) {
        return Err(refuse(
            Code::NotSupported,
            at,
            "a name with such quotes in it is not open here",
        ));
    }
    Ok(Word { value: word.value.clone(), quote_style, keyword: word.keyword })
}

/// Whether the printer, which guesses whether a quote is escaped already, guesses right.
fn prints_itself(name: &str) -> bool {
    !name.contains("\"\"") && !name.contains("\\\"")
}

/// A text literal whose quotes are doubled, which the printer leaves as they are.
fn literal(text: &str, at: &TokenWithSpan) -> Result<Token, Refusal> {
    if text.contains('\0') {
        return Err(refuse(Code::Syntax, at, "a text holds no NUL"));
    }
    Ok(Token::SingleQuotedString(text.replace('\'', "''")))
}

/// `x'…'` is a blob in SQLite and a bit string in PostgreSQL; `0x…` is neither everywhere.
fn hex(dialect: Dialect, digits: &str, at: &TokenWithSpan) -> Result<Token, Refusal> {
    let width = at.span.end.column.saturating_sub(at.span.start.column);
    let quoted = u64::try_from(digits.len()).ok().and_then(|n| n.checked_add(3)) == Some(width);
    if !quoted || dialect == Dialect::Postgresql {
        return Err(refuse(Code::NotSupported, at, "a hexadecimal literal is not open here"));
    }
    let even = digits.len().checked_rem(2) == Some(0);
    if !even || !digits.chars().all(|digit| digit.is_ascii_hexdigit()) {
        return Err(refuse(Code::Syntax, at, "a blob is written in pairs of hexadecimal digits"));
    }
    Ok(Token::HexStringLiteral(digits.to_owned()))
}

/// `$1` in both dialects; `?` and `?1` in SQLite.
fn parameter(dialect: Dialect, text: &str, at: &TokenWithSpan) -> Result<(), Refusal> {
    let number = text.get(1..).unwrap_or_default();
    let counts = !number.is_empty()
        && !number.starts_with('0')
        && number.chars().all(|digit| digit.is_ascii_digit())
        && number.parse::<u32>().is_ok_and(|n| n <= PARAM_MAX);
    let known = match (dialect, text.starts_with('?')) {
        (Dialect::Sqlite, true) => counts || number.is_empty(),
        (Dialect::Postgresql, true) => false,
        (Dialect::Sqlite | Dialect::Postgresql, false) => counts,
    };
    if known {
        Ok(())
    } else {
        Err(refuse(Code::Syntax, at, "a parameter is written `$1`, `$2`, …"))
    }
}

fn stray(found: char, at: &TokenWithSpan) -> Refusal {
    if is_hidden(found) {
        return hidden(found, at, "a statement");
    }
    refuse(Code::Syntax, at, format!("found `{found}`, which begins nothing"))
}

/// Refuses characters that a reader of the record would not see, or would see elsewhere.
fn visible(text: &str, at: &TokenWithSpan, what: &str) -> Result<(), Refusal> {
    match text.chars().find(|c| is_hidden(*c)) {
        Some(found) => Err(hidden(found, at, what)),
        None => Ok(()),
    }
}

fn hidden(found: char, at: &TokenWithSpan, what: &str) -> Refusal {
    let code = u32::from(found);
    refuse(Code::Syntax, at, format!("an invisible character (U+{code:04X}) is no part of {what}"))
}

/// C1 controls, blanks that are not the blank, zero-width, bidirectional, variation and tag
/// characters.
fn is_hidden(found: char) -> bool {
    matches!(found,
        '\u{7f}'..='\u{a0}'
        | '\u{ad}'
        | '\u{34f}'
        | '\u{61c}'
        | '\u{115f}'..='\u{1160}'
        | '\u{1680}'
        | '\u{17b4}'..='\u{17b5}'
        | '\u{180b}'..='\u{180f}'
        | '\u{2000}'..='\u{200f}'
        | '\u{2028}'..='\u{202f}'
        | '\u{205f}'..='\u{206f}'
        | '\u{3000}'
        | '\u{3164}'
        | '\u{fe00}'..='\u{fe0f}'
        | '\u{feff}'
        | '\u{ffa0}'
        | '\u{fff0}'..='\u{fffb}'
        | '\u{1bca0}'..='\u{1bca3}'
        | '\u{1d173}'..='\u{1d17a}'
        | '\u{e0000}'..='\u{e0fff}')
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
