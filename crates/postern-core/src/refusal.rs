//! Refusals: what is said to the caller, and to nobody else.
//!
//! A text here speaks of the request and of what this caller may see, never of the data and never
//! of what it may not see: "not there" and "not yours" are one answer.

use std::{fmt, time::Duration};

/// The stable codes. Clients branch on them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Code {
    /// No such table, column or source for you.
    UnknownName,
    /// Single records are not open to you.
    AggregateOnly,
    /// Only a SELECT is open here.
    NotASelect,
    /// Only one statement at a time.
    ManyStatements,
    /// A function, operator or cast that is not open.
    FunctionRefused,
    /// A construct that is not supported.
    NotSupported,
    /// The text is no SQL.
    Syntax,
    /// Parameters do not fit the statement.
    BadParams,
    /// The purpose is not one of the caller's.
    UnknownPurpose,
    /// Too many requests.
    RateLimited,
    /// A budget is used up.
    OverBudget,
    /// The statement ran too long.
    TooSlow,
    /// The statement, or its answer, is too large.
    TooCostly,
    /// The source could not compute it.
    SourceRefused,
    /// The source resolves the statement otherwise than it was checked.
    CheckerRefused,
    /// A person must say yes.
    NeedsApproval,
    /// A second factor is needed.
    NeedsMfa,
    /// Access is stopped.
    Stopped,
    /// The credential read outside text.
    Tainted,
    /// The source cannot be reached.
    SourceUnavailable,
    /// The record cannot be written.
    RecordUnavailable,
    /// What the nodes of a cluster share cannot be reached.
    StateUnavailable,
    /// Who are you?
    Unauthenticated,
    /// The request itself is malformed.
    BadRequest,
    /// Postern broke one of its own invariants; the request was stopped.
    Internal,
}

impl Code {
    /// The code as it stands in answers.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::UnknownName => "unknown-name",
            Self::AggregateOnly => "aggregate-only",
            Self::NotASelect => "not-a-select",
            Self::ManyStatements => "many-statements",
            Self::FunctionRefused => "function-refused",
            Self::NotSupported => "not-supported",
            Self::Syntax => "syntax",
            Self::BadParams => "bad-params",
            Self::UnknownPurpose => "unknown-purpose",
            Self::RateLimited => "rate-limited",
            Self::OverBudget => "over-budget",
            Self::TooSlow => "too-slow",
            Self::TooCostly => "too-costly",
            Self::SourceRefused => "source-refused",
            Self::CheckerRefused => "checker-refused",
            Self::NeedsApproval => "needs-approval",
            Self::NeedsMfa => "needs-mfa",
            Self::Stopped => "stopped",
            Self::Tainted => "tainted",
            Self::SourceUnavailable => "source-unavailable",
            Self::RecordUnavailable => "record-unavailable",
            Self::StateUnavailable => "state-unavailable",
            Self::Unauthenticated => "unauthenticated",
            Self::BadRequest => "bad-request",
            Self::Internal => "internal",
        }
    }

    /// The HTTP status that goes with it.
    pub const fn http_status(self) -> u16 {
        match self {
            Self::Syntax | Self::BadParams | Self::BadRequest => 400,
            Self::Unauthenticated => 401,
            Self::UnknownName
            | Self::AggregateOnly
            | Self::NotASelect
            | Self::ManyStatements
            | Self::FunctionRefused
            | Self::NotSupported
            | Self::UnknownPurpose
            | Self::NeedsApproval
            | Self::NeedsMfa
            | Self::Stopped
            | Self::Tainted => 403,
            Self::TooSlow | Self::TooCostly | Self::SourceRefused | Self::CheckerRefused => 422,
            Self::RateLimited | Self::OverBudget => 429,
            Self::Internal => 500,
            Self::SourceUnavailable | Self::RecordUnavailable | Self::StateUnavailable => 503,
        }
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// A place in the caller's text: line and column, both from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Position {
    /// Line.
    pub line: u32,
    /// Column, in characters.
    pub column: u32,
}

impl fmt::Display for Position {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.line, self.column)
    }
}

/// What a source could not do, as a closed set: by classes of SQLSTATE.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ErrorClass {
    /// 22: a value out of range, a division by zero, a failed cast.
    Data,
    /// 21: more than one row where one may stand.
    Rows,
    /// 0A: the engine lacks it.
    Unsupported,
    /// 42 and 26: the engine reads the statement otherwise (types, ambiguity).
    Statement,
    /// 53, 54: out of memory, too complex.
    Resources,
    /// 42501: the reader login lacks a right.
    Rights,
    /// Everything else.
    Other,
}

impl ErrorClass {
    /// Its name in texts.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Data => "22",
            Self::Rows => "21",
            Self::Unsupported => "0A",
            Self::Statement => "42",
            Self::Resources => "53",
            Self::Rights => "42501",
            Self::Other => "XX",
        }
    }
}

/// A refusal: the public part.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("refused ({code}): {detail}")]
pub struct Refusal {
    /// The stable code.
    pub code: Code,
    /// One sentence about the request.
    pub detail: String,
    /// Where the source could not compute it: in which way.
    pub class: Option<ErrorClass>,
    /// Where in the statement.
    pub at: Option<Position>,
    /// What would pass, for this caller: a hint in words or a statement.
    pub would_pass: Option<WouldPass>,
    /// When to try the same again.
    pub retry_after: Option<Duration>,
}

/// What would pass.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WouldPass {
    /// In words: `you can read: id, name, region`.
    Words(String),
    /// A statement. Whoever offers it has put it through the gate for this caller.
    Statement(String),
}

impl WouldPass {
    /// The text as it is shown.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Words(text) | Self::Statement(text) => text,
        }
    }
}

impl Refusal {
    /// A refusal with a sentence and nothing else.
    pub fn new(code: Code, detail: impl Into<String>) -> Self {
        let detail = detail.into();
        Self { code, detail, class: None, at: None, would_pass: None, retry_after: None }
    }

    /// The same, with a place in the statement.
    #[must_use]
    pub const fn at(mut self, position: Option<Position>) -> Self {
        self.at = position;
        self
    }

    /// The same, with what would pass in words.
    #[must_use]
    pub fn would_pass(mut self, words: impl Into<String>) -> Self {
        self.would_pass = Some(WouldPass::Words(words.into()));
        self
    }
}

/// Where on its way a request was refused; in the record, never shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Stage {
    /// Who?
    Auth,
    /// Rate, budget, stop.
    Admit,
    /// Policy.
    Sight,
    /// Parse and resolve.
    Bind,
    /// Rewrite.
    Rewrite,
    /// Audit.
    Record,
    /// The source.
    Run,
    /// On the way out.
    Release,
}

impl Stage {
    /// The word used in the record.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Auth => "auth",
            Self::Admit => "admit",
            Self::Sight => "sight",
            Self::Bind => "bind",
            Self::Rewrite => "rewrite",
            Self::Record => "record",
            Self::Run => "run",
            Self::Release => "release",
        }
    }
}
