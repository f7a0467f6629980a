//! Refusals and errors as a client of PostgreSQL reads them: SQLSTATE, message, detail, hint. The
//! code of Postern's own stands first in the message.

use postern_core::refusal::{Code, ErrorClass, Position, Refusal};
use postern_gate::Refused;

/// How bad it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Severity {
    /// The connection ends.
    Fatal,
    /// The statement ends.
    Error,
    /// Nothing ends.
    Warning,
}

/// What is said of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Fault {
    pub(crate) severity: Severity,
    /// SQLSTATE.
    pub(crate) state: &'static str,
    pub(crate) message: String,
    pub(crate) detail: Option<String>,
    pub(crate) hint: Option<String>,
    /// Character of the statement, from 1.
    pub(crate) place: Option<usize>,
}

/// Why a message is not answered as asked.
#[derive(Debug)]
pub(crate) enum Stop {
    /// It is refused; the connection goes on.
    Refused(Box<Fault>),
    /// The connection ends, with these words.
    Fatal(Box<Fault>),
    /// Nobody listens any more.
    Gone,
}

impl From<Fault> for Stop {
    fn from(fault: Fault) -> Self {
        match fault.severity {
            Severity::Fatal => Self::Fatal(Box::new(fault)),
            Severity::Error | Severity::Warning => Self::Refused(Box::new(fault)),
        }
    }
}

impl From<std::io::Error> for Stop {
    fn from(error: std::io::Error) -> Self {
        tracing::debug!(%error, "a connection broke");
        Self::Gone
    }
}

impl Fault {
    /// An error of that SQLSTATE.
    pub(crate) fn new(state: &'static str, message: impl Into<String>) -> Self {
        let (detail, hint, place) = (None, None, None);
        Self { severity: Severity::Error, state, message: message.into(), detail, hint, place }
    }

    /// The protocol is not kept.
    pub(crate) fn protocol(message: impl Into<String>) -> Self {
        Self::new("08P01", message)
    }

    /// Postern does not do this.
    pub(crate) fn unsupported(message: impl Into<String>) -> Self {
        Self::new("0A000", format!("not-supported: {}", message.into()))
    }

    /// The same, and the connection ends.
    pub(crate) fn fatal(self) -> Self {
        Self { severity: Severity::Fatal, ..self }
    }

    /// The same, and nothing ends.
    pub(crate) fn warning(self) -> Self {
        Self { severity: Severity::Warning, ..self }
    }

    /// The same, with what to do.
    pub(crate) fn hint(self, hint: impl Into<String>) -> Self {
        Self { hint: Some(hint.into()), ..self }
    }

    /// A refusal.
    pub(crate) fn of(refusal: &Refusal) -> Self {
        let state = refusal.class.map_or_else(|| state(refusal.code), state_of_class);
        let fault = Self::new(state, format!("{}: {}", refusal.code, refusal.detail));
        Self { hint: refusal.would_pass.as_ref().map(|pass| pass.as_str().to_owned()), ..fault }
    }

    /// A refusal of the gate, with its receipt.
    pub(crate) fn refused(refused: &Refused) -> Self {
        let receipt = refused.receipt.as_ref();
        let detail = receipt.map(|receipt| format!("receipt {receipt}"));
        Self { detail, ..Self::of(&refused.refusal) }
    }

    /// The same, at its place in this text.
    pub(crate) fn within(self, sql: &str, at: Option<Position>) -> Self {
        Self { place: at.and_then(|at| place(sql, at)), ..self }
    }
}

/// Line and column as a character of the whole text, all from 1.
fn place(sql: &str, at: Position) -> Option<usize> {
    let line = usize::try_from(at.line).ok()?.checked_sub(1)?;
    let column = usize::try_from(at.column).ok()?;
    let before = sql.split_inclusive('\n').take(line).map(|line| line.chars().count());
    before.sum::<usize>().checked_add(column)
}

/// The SQLSTATE of a code: the one by which drivers sort it into their own kinds.
const fn state(code: Code) -> &'static str {
    match code {
        Code::UnknownName => "42P01",
        Code::AggregateOnly
        | Code::FunctionRefused
        | Code::UnknownPurpose
        | Code::NeedsApproval
        | Code::NeedsMfa
        | Code::Stopped
        | Code::Tainted => "42501",
        Code::NotASelect => "25006",
        Code::ManyStatements | Code::Syntax => "42601",
        Code::NotSupported => "0A000",
        Code::BadParams => "22023",
        Code::RateLimited | Code::OverBudget => "53400",
        Code::TooSlow => "57014",
        Code::TooCostly => "54000",
        Code::SourceRefused | Code::CheckerRefused => "58000",
        Code::SourceUnavailable | Code::RecordUnavailable | Code::StateUnavailable => "57P03",
        Code::Unauthenticated => "28P01",
        Code::BadRequest => "08P01",
        Code::Internal => "XX000",
    }
}

/// The SQLSTATE of what a source could not do: the general one of its class.
const fn state_of_class(class: ErrorClass) -> &'static str {
    match class {
        ErrorClass::Data => "22000",
        ErrorClass::Rows => "21000",
        ErrorClass::Unsupported => "0A000",
        ErrorClass::Statement => "42000",
        ErrorClass::Resources => "53000",
        ErrorClass::Rights => "42501",
        ErrorClass::Other => "58000",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_source_could_not_do_has_the_state_of_its_class() {
        for class in [
            ErrorClass::Data,
            ErrorClass::Rows,
            ErrorClass::Unsupported,
            ErrorClass::Statement,
            ErrorClass::Resources,
            ErrorClass::Rights,
        ] {
            let refusal = Refusal {
                class: Some(class),
                ..Refusal::new(Code::SourceRefused, "the source could not compute this")
            };
            let state = Fault::of(&refusal).state;
            assert!(state.len() == 5 && state.starts_with(class.as_str()), "{class:?}: {state}");
        }
        let plain = Refusal::new(Code::SourceRefused, "the source could not compute this");
        assert_eq!(Fault::of(&plain).state, "58000");
    }

    #[test]
    fn a_place_counts_characters_from_the_start() {
        let at = |line, column| place("SELECT é,\n  x FROM t", Position { line, column });
        assert_eq!(at(1, 8), Some(8));
        assert_eq!(at(2, 3), Some(13));
        assert_eq!(at(0, 1), None);
    }
}
