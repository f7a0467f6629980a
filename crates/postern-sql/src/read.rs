//! Text to tree: exactly one query, in the dialect of the source.

use std::fmt;

use postern_core::{
    dialect::Dialect,
    refusal::{Code, Position, Refusal},
};
use sqlparser::{
    ast::{Query, Statement},
    parser::{Parser, ParserError},
    tokenizer::{Token, TokenWithSpan, Tokenizer},
};

use crate::{grammar, refuse};

/// Deepest nesting the parser follows.
const DEPTH_MAX: usize = 50;

/// Deepest nesting of the printed text: every table became a subquery, every mask a few calls.
const PRINTED_DEPTH_MAX: usize = 160;

/// First words of statements that are no queries; many of them the parser does not even know.
const OTHER_STATEMENTS: &[&str] = &[
    "ABORT",
    "ALTER",
    "ANALYZE",
    "ATTACH",
    "BEGIN",
    "CALL",
    "CHECKPOINT",
    "CLOSE",
    "CLUSTER",
    "COMMENT",
    "COMMIT",
    "COPY",
    "CREATE",
    "DEALLOCATE",
    "DECLARE",
    "DELETE",
    "DESCRIBE",
    "DETACH",
    "DISCARD",
    "DO",
    "DROP",
    "END",
    "EXECUTE",
    "EXPLAIN",
    "FETCH",
    "GRANT",
    "HANDLER",
    "IMPORT",
    "INSERT",
    "KILL",
    "LISTEN",
    "LOAD",
    "LOCK",
    "MERGE",
    "MOVE",
    "NOTIFY",
    "PRAGMA",
    "PREPARE",
    "REASSIGN",
    "REFRESH",
    "REINDEX",
    "RELEASE",
    "REPLACE",
    "RESET",
    "REVOKE",
    "ROLLBACK",
    "SAVEPOINT",
    "SECURITY",
    "SET",
    "SHOW",
    "START",
    "TRUNCATE",
    "UNLISTEN",
    "UPDATE",
    "USE",
    "VACUUM",
];

/// The one query of these tokens.
///
/// # Errors
/// No query, several statements, or no SQL at all.
pub(crate) fn query(dialect: Dialect, tokens: Vec<TokenWithSpan>) -> Result<Box<Query>, Refusal> {
    let first = tokens.iter().find(|token| is_visible(&token.token)).cloned();
    if let Some(first) = &first {
        refuse_other_statement(dialect, first)?;
    }
    let mut parser = Parser::new(grammar::of(dialect))
        .with_recursion_limit(DEPTH_MAX)
        .with_tokens_with_locations(grammar::of_text(dialect, tokens));
    let statements = parser.parse_statements().map_err(|error| syntax(&error))?;
    let mut statements = statements.into_iter();
    let Some(statement) = statements.next() else {
        return Err(Refusal::new(Code::Syntax, "expected a SELECT, found nothing"));
    };
    if statements.next().is_some() {
        return Err(Refusal::new(
            Code::ManyStatements,
            "only one SELECT at a time is open here; found several statements",
        ));
    }
    // An allow-list of one: a statement kind that the parser learns later is refused as well.
    let Statement::Query(query) = statement else {
        let kind = first.as_ref().map_or_else(String::new, |token| token.token.to_string());
        return Err(refuse::not_a_select(&kind, first.and_then(|token| refuse::place(token.span))));
    };
    Ok(query)
}

/// Reads printed text once more.
///
/// # Errors
/// An internal refusal: what we print must be readable.
pub(crate) fn again(dialect: Dialect, text: &str) -> Result<Box<Query>, Refusal> {
    tree_of(dialect, tokens_of(dialect, text)?)
}

/// The tokens of printed text.
///
/// # Errors
/// An internal refusal: what we print must be readable.
pub(crate) fn tokens_of(dialect: Dialect, text: &str) -> Result<Vec<TokenWithSpan>, Refusal> {
    // Names and texts are held as they are printed, with their quotes doubled.
    Tokenizer::new(grammar::printed(dialect), text)
        .with_unescape(false)
        .tokenize_with_location()
        .map_err(|_error| refuse::internal("what would run could not be read again"))
}

/// The tree that these tokens of a printed text are.
///
/// # Errors
/// An internal refusal: what we print must be one query.
pub(crate) fn tree_of(dialect: Dialect, tokens: Vec<TokenWithSpan>) -> Result<Box<Query>, Refusal> {
    let mut statements = Parser::new(grammar::printed(dialect))
        .with_recursion_limit(PRINTED_DEPTH_MAX)
        .with_tokens_with_locations(grammar::of_printed(dialect, tokens))
        .parse_statements()
        .map_err(|_error| refuse::internal("what would run could not be read again"))?;
    match (statements.pop(), statements.is_empty()) {
        (Some(Statement::Query(query)), true) => Ok(query),
        _ => Err(refuse::internal("what would run is not one query")),
    }
}

fn is_visible(token: &Token) -> bool {
    !matches!(token, Token::Whitespace(_) | Token::LParen | Token::SemiColon)
}

fn refuse_other_statement(dialect: Dialect, first: &TokenWithSpan) -> Result<(), Refusal> {
    if let Token::Word(word) = &first.token
        && word.quote_style.is_none()
    {
        let upper = word.value.to_ascii_uppercase();
        if OTHER_STATEMENTS.contains(&upper.as_str()) {
            return Err(refuse::not_a_select(&upper, refuse::place(first.span)));
        }
        if upper == "TABLE" && dialect == Dialect::Sqlite {
            return Err(refuse::unsupported("`TABLE name` as a query", first.span));
        }
    }
    Ok(())
}

/// Our words for what the parser says. Its own text is
/// `Expected: x, found: y at Line: l, Column: c`; anything else is not repeated.
fn syntax(error: &ParserError) -> Refusal {
    let text = match error {
        ParserError::RecursionLimitExceeded => {
            return Refusal::new(
                Code::TooCostly,
                format!("the statement is nested deeper than {DEPTH_MAX} levels"),
            );
        }
        ParserError::TokenizerError(text) | ParserError::ParserError(text) => text,
    };
    let (message, position) = split_position(text);
    let at = position.map_or_else(String::new, |position| format!(" at {position}"));
    let detail = match message.strip_prefix("Expected: ").and_then(split_found) {
        Some((expected, found)) => {
            format!("expected {}{at}, found `{}`", refuse::echo(expected), refuse::echo(found))
        }
        None => format!("the text could not be read as SQL{at}"),
    };
    Refusal::new(Code::Syntax, detail).at(position)
}

fn split_found(text: &str) -> Option<(&str, &str)> {
    text.split_once(", found: ")
}

fn split_position(text: &str) -> (&str, Option<Position>) {
    let Some((message, place)) = text.rsplit_once(" at Line: ") else {
        return (text, None);
    };
    let position = place.split_once(", Column: ").and_then(|(line, column)| {
        Some(Position { line: line.trim().parse().ok()?, column: column.trim().parse().ok()? })
    });
    (message, position.filter(|position| position.line > 0))
}

/// The length of what a value prints as, up to a bound, without keeping more than that.
pub(crate) struct Bounded {
    text: String,
    bytes_max: usize,
}

impl Bounded {
    /// Prints a value, or gives nothing when it is longer than the bound.
    pub(crate) fn print(value: &impl fmt::Display, bytes_max: usize) -> Option<String> {
        let mut bounded = Self { text: String::new(), bytes_max };
        fmt::write(&mut bounded, format_args!("{value}")).ok()?;
        Some(bounded.text)
    }
}

impl fmt::Write for Bounded {
    fn write_str(&mut self, piece: &str) -> fmt::Result {
        if self.text.len().saturating_add(piece.len()) > self.bytes_max {
            return Err(fmt::Error);
        }
        self.text.push_str(piece);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The semicolon is refused before this; here the second statement comes without that wall.
    #[test]
    fn several_statements_are_refused_by_the_reader_alone() {
        for dialect in [Dialect::Postgresql, Dialect::Sqlite, Dialect::Mysql] {
            let tokens =
                Tokenizer::new(grammar::of(dialect), "SELECT 1; SELECT 2").tokenize_with_location();
            let refused = query(dialect, tokens.unwrap()).unwrap_err();
            assert_eq!(refused.code, Code::ManyStatements);
        }
    }
}
