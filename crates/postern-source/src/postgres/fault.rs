//! What can go wrong between Postern and a server, before it is told to anybody.
//!
//! SECURITY: texts of the server may quote data. They live in [`ServerError`] and from there go
//! into the `cause` or `detail` of a [`RunError`], which no log and no caller reads.

use postern_core::name::SourceName;
use postern_gate::ports::{ErrorClass, RunError};

/// Longest text of a server that a cause keeps.
const CAUSE_CHARS_MAX: usize = 500;

/// Why an exchange with the server ended early.
#[derive(Debug)]
pub(super) enum Fault {
    /// The connection could not be made or broke.
    Broken(String),
    /// The server broke the protocol, or said what no honest server says here.
    Protocol(&'static str),
    /// The server answered with an error.
    Server(ServerError),
    /// A parameter does not fit; the number counts from 1.
    BadParam {
        /// Which.
        index: usize,
        /// What was expected.
        expected: String,
    },
    /// A row or cell is over its bound.
    TooLarge(u64),
    /// The plan is estimated above this bound.
    TooCostly(u64),
    /// The server's account of the statement differs from the plan.
    Disagrees(String),
    /// The checker found that the server resolves the statement to something else.
    Misread(String),
    /// Whoever asked said stop, or went away.
    Cancelled,
    /// The time limit passed.
    TooSlow,
}

/// An `ErrorResponse`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct ServerError {
    /// The SQLSTATE.
    pub(super) code: String,
    /// The server's words.
    pub(super) message: String,
}

impl Fault {
    /// A broken connection.
    pub(super) fn broken(cause: &str) -> Self {
        Self::Broken(cause.to_owned())
    }

    /// Whether the same work on a new connection may fare better.
    pub(super) fn is_of_connection(&self) -> bool {
        match self {
            Self::Broken(_) => true,
            Self::Server(error) => error.is_of_connection(),
            Self::Protocol(_)
            | Self::BadParam { .. }
            | Self::TooLarge(_)
            | Self::TooCostly(_)
            | Self::Disagrees(_)
            | Self::Misread(_)
            | Self::Cancelled
            | Self::TooSlow => false,
        }
    }

    /// The fault as the gate's port tells it.
    pub(super) fn told_by(self, source_name: &SourceName) -> RunError {
        let source_name = source_name.clone();
        match self {
            Self::Broken(cause) => RunError::Unavailable { source_name, cause },
            Self::Protocol(what) => RunError::Unavailable {
                source_name,
                cause: format!("the server broke the protocol: {what}"),
            },
            Self::Server(error) => error.told_by(source_name),
            Self::BadParam { index, expected } => RunError::BadParam { index, expected },
            Self::TooLarge(limit) => RunError::TooLarge { limit },
            Self::TooCostly(cost_max) => RunError::TooCostly { cost_max },
            Self::Disagrees(detail) => RunError::Disagrees { detail },
            Self::Misread(detail) => RunError::Misread { detail },
            Self::Cancelled => RunError::Cancelled,
            Self::TooSlow => RunError::TooSlow,
        }
    }
}

impl ServerError {
    /// Whether it is about the connection or the server's own state: class 08 and 57P, and
    /// 53300 (too many connections).
    pub(super) fn is_of_connection(&self) -> bool {
        self.code.starts_with("08") || self.code.starts_with("57P") || self.code == "53300"
    }

    /// Whether it says that the catalogue the plan was made from is no longer true: every name
    /// of a plan came from there, so a name the server does not know has moved.
    fn is_of_moved_schema(&self) -> bool {
        match self.code.as_str() {
            // undefined table, column, schema
            "42P01" | "42703" | "3F000" => true,
            // `cached plan must not change result type` is the one 0A000 a plan can meet
            "0A000" => self.message.contains("cached plan"),
            _ => false,
        }
    }

    fn told_by(self, source_name: SourceName) -> RunError {
        if self.is_of_connection() {
            // The code alone: a function of the database can raise any of these with any text.
            let cause = format!("the server said SQLSTATE {}", self.shown_code());
            return RunError::Unavailable { source_name, cause };
        }
        if self.is_of_moved_schema() {
            return RunError::Disagrees { detail: self.cause() };
        }
        match self.code.as_str() {
            // Nobody here asked for it: an administrator cancelled the statement.
            "57014" => RunError::Cancelled,
            // lock_timeout
            "55P03" => RunError::TooSlow,
            _ => RunError::Refused {
                source_name,
                class: class_of(&self.code),
                code: Some(self.shown_code().into()),
                cause: self.cause(),
            },
        }
    }

    /// The SQLSTATE, if it is one.
    fn shown_code(&self) -> &str {
        let is_code = self.code.len() == 5 && self.code.bytes().all(|b| b.is_ascii_alphanumeric());
        if is_code { &self.code } else { "(none)" }
    }

    /// SQLSTATE and the beginning of the message.
    pub(super) fn cause(&self) -> String {
        let message: String = self.message.chars().take(CAUSE_CHARS_MAX).collect();
        format!("{} {message}", self.code)
    }
}

/// The closed set of classes callers may learn.
fn class_of(code: &str) -> ErrorClass {
    match code {
        "42501" => ErrorClass::Rights,
        _ if code.starts_with("22") => ErrorClass::Data,
        _ if code.starts_with("21") => ErrorClass::Rows,
        _ if code.starts_with("0A") => ErrorClass::Unsupported,
        _ if code.starts_with("42") || code.starts_with("26") => ErrorClass::Statement,
        _ if code.starts_with("53") || code.starts_with("54") => ErrorClass::Resources,
        _ => ErrorClass::Other,
    }
}

impl From<std::io::Error> for Fault {
    fn from(error: std::io::Error) -> Self {
        Self::Broken(error.to_string())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(code: &str, message: &str) -> RunError {
        let name = "shop".parse().unwrap();
        Fault::Server(ServerError { code: code.into(), message: message.into() }).told_by(&name)
    }

    #[test]
    fn every_class_is_told_as_itself() {
        let class = |code| match told(code, "x") {
            RunError::Refused { class, .. } => class,
            other => panic!("{other:?}"),
        };
        assert_eq!(class("22P02"), ErrorClass::Data);
        assert_eq!(class("22012"), ErrorClass::Data);
        assert_eq!(class("21000"), ErrorClass::Rows);
        assert_eq!(class("0A000"), ErrorClass::Unsupported);
        assert_eq!(class("42883"), ErrorClass::Statement);
        assert_eq!(class("26000"), ErrorClass::Statement);
        assert_eq!(class("42501"), ErrorClass::Rights);
        assert_eq!(class("53200"), ErrorClass::Resources);
        assert_eq!(class("54001"), ErrorClass::Resources);
        assert_eq!(class("25006"), ErrorClass::Other);
        assert_eq!(class(""), ErrorClass::Other);
    }

    #[test]
    fn a_dying_server_is_unavailable() {
        for code in ["08006", "57P01", "57P03", "53300"] {
            assert!(matches!(told(code, "x"), RunError::Unavailable { .. }), "{code}");
        }
    }

    #[test]
    fn a_moved_schema_disagrees() {
        for code in ["42P01", "42703"] {
            assert!(matches!(told(code, "x"), RunError::Disagrees { .. }), "{code}");
        }
        let cached = told("0A000", "cached plan must not change result type");
        assert!(matches!(cached, RunError::Disagrees { .. }));
        assert!(matches!(told("0A000", "no such thing"), RunError::Refused { .. }));
    }

    #[test]
    fn what_the_server_said_of_a_statement_is_in_no_text_of_an_error() {
        // A function of the database raises what it likes under any code.
        for code in ["22P02", "42P01", "0A000", "08000", "57P01", "53300", "XX000", "57014"] {
            let error = told(code, "cached plan, invalid input for integer: \"078-05-1120\"");
            let text = format!("{error} {error:?} {error:#?}");
            assert!(!text.contains("078"), "{text}");
        }
    }
}
