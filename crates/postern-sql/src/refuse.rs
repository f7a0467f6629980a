//! The words of refusals: short, lower case, about the request alone.

use postern_core::refusal::{Code, Position, Refusal};
use sqlparser::tokenizer::{Location, Span};

use crate::surface::Denied;

/// Most characters of the caller's own text that a refusal repeats.
const ECHO_CHARS_MAX: usize = 64;

/// A piece of the caller's text, short and without control characters.
pub(crate) fn echo(text: &str) -> String {
    let mut piece: String = text
        .chars()
        .map(|c| if c.is_control() || is_invisible(c) { '?' } else { c })
        .take(ECHO_CHARS_MAX)
        .collect();
    if text.chars().nth(ECHO_CHARS_MAX).is_some() {
        piece.push('…');
    }
    piece
}

/// Characters that could make a refusal read otherwise than it is.
const fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
        | '\u{feff}' | '\u{e0000}'..='\u{e007f}')
}

/// The place where a node begins, when the parser knows it.
pub(crate) fn place(span: Span) -> Option<Position> {
    at(span.start)
}

/// A place as the parser counts it: line 0 means unknown.
pub(crate) fn at(location: Location) -> Option<Position> {
    let line = u32::try_from(location.line).ok().filter(|line| *line > 0)?;
    let column = u32::try_from(location.column).ok()?;
    Some(Position { line, column })
}

/// A refusal that names its place in the text.
pub(crate) fn placed(code: Code, what: String, span: Span) -> Refusal {
    let position = place(span);
    let detail = match position {
        Some(position) => format!("{what}, at {position}"),
        None => what,
    };
    Refusal::new(code, detail).at(position)
}

/// A construct that is not supported.
pub(crate) fn unsupported(what: &str, span: Span) -> Refusal {
    placed(Code::NotSupported, format!("{what} is not supported here"), span)
}

/// A function, operator or cast that is not open.
pub(crate) fn denied(what: &str, why: Denied, span: Span) -> Refusal {
    let refusal = placed(
        Code::FunctionRefused,
        format!("`{}` is not open here (class: {})", echo(what), why.class),
        span,
    );
    match why.nearest {
        Some(nearest) => refusal.would_pass(nearest),
        None => refusal,
    }
}

/// A statement that is no query.
pub(crate) fn not_a_select(kind: &str, position: Option<Position>) -> Refusal {
    let place = position.map_or_else(String::new, |position| format!(" at {position}"));
    Refusal::new(
        Code::NotASelect,
        format!("only one SELECT at a time is open here; found `{}`{place}", echo(kind)),
    )
    .at(position)
    .would_pass("a SELECT")
}

/// Parameters that do not fit.
pub(crate) fn bad_params(detail: impl Into<String>, position: Option<Position>) -> Refusal {
    Refusal::new(Code::BadParams, detail).at(position)
}

/// A name longer than the engine keeps.
pub(crate) fn long_name(span: Span) -> Refusal {
    placed(Code::NotSupported, "a name of more than 63 bytes is not supported here".into(), span)
}

/// Postern broke one of its own invariants.
pub(crate) fn internal(what: &str) -> Refusal {
    Refusal::new(Code::Internal, format!("the statement was stopped: {what}"))
}
