//! One token in its plain form, or refused by name.

use postern_core::{
    dialect::Dialect,
    refusal::{Code, Refusal},
};
use sqlparser::tokenizer::{Token, TokenWithSpan, Word};

use super::{
    NAME_BYTES_MAX, PARAM_MAX,
    hidden::{hidden, is_hidden, visible},
    refuse,
};

/// PostgreSQL takes a trailing sign off an operator (`a>-1` is `>` and `-`) unless it holds one
/// of the characters that only operators of its own have. The tokenizer does not.
pub(super) fn split(dialect: Dialect, token: TokenWithSpan) -> Vec<TokenWithSpan> {
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
pub(super) fn settle(dialect: Dialect, token: TokenWithSpan) -> Result<TokenWithSpan, Refusal> {
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
        // The parser reads `&&` as AND, but binds it as tightly as a comparison.
        Token::Overlap if dialect == Dialect::Mysql => Token::make_keyword("AND"),
        // OR there, but for servers whose `sql_mode` says otherwise: that of a session is pinned.
        Token::StringConcat if dialect == Dialect::Mysql => Token::make_keyword("OR"),
        Token::DoubleQuotedString(text) if dialect == Dialect::Mysql => literal(text, &token)?,
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
    if dialect == Dialect::Mysql && word.value.ends_with(' ') {
        return Err(refuse(Code::Syntax, at, "a name does not end in a blank"));
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

/// `x'…'` is a blob in SQLite and MySQL and a bit string in PostgreSQL. `0x…` is a number in
/// SQLite, a text here and a number there in MySQL, and neither in older PostgreSQL.
fn hex(dialect: Dialect, digits: &str, at: &TokenWithSpan) -> Result<Token, Refusal> {
    let width = at.span.end.column.saturating_sub(at.span.start.column);
    let quoted = u64::try_from(digits.len()).ok().and_then(|n| n.checked_add(3)) == Some(width);
    if !quoted && dialect == Dialect::Sqlite {
        // Beyond 63 bits it would be a negative number, which no single sign stands for.
        return match i64::from_str_radix(digits, 16) {
            Ok(number) => Ok(Token::Number(number.to_string(), false)),
            Err(_) => {
                Err(refuse(Code::NotSupported, at, "this hexadecimal number is not open here"))
            }
        };
    }
    if !quoted || dialect == Dialect::Postgresql {
        return Err(refuse(Code::NotSupported, at, "a hexadecimal literal is not open here"));
    }
    let even = digits.len().checked_rem(2) == Some(0);
    if !even || !digits.chars().all(|digit| digit.is_ascii_hexdigit()) {
        return Err(refuse(Code::Syntax, at, "a blob is written in pairs of hexadecimal digits"));
    }
    Ok(Token::HexStringLiteral(digits.to_owned()))
}

/// `$1` in all dialects; `?` and `?1` where the engine has them.
fn parameter(dialect: Dialect, text: &str, at: &TokenWithSpan) -> Result<(), Refusal> {
    let number = text.get(1..).unwrap_or_default();
    let counts = !number.is_empty()
        && !number.starts_with('0')
        && number.chars().all(|digit| digit.is_ascii_digit())
        && number.parse::<u32>().is_ok_and(|n| n <= PARAM_MAX);
    let known = match (dialect, text.starts_with('?')) {
        (Dialect::Sqlite | Dialect::Mysql, true) => counts || number.is_empty(),
        (Dialect::Postgresql, true) => false,
        (Dialect::Sqlite | Dialect::Mysql | Dialect::Postgresql, false) => counts,
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
