//! Why a command ends without what was wanted, in one line: a code, a sentence, what to do next.

use postern_core::refusal::Code;
use postern_gate::Refused;
use serde::{Deserialize, Serialize};

/// A command that failed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Failure {
    /// 1: refused or findings; 2: could not run.
    pub(crate) exit: u8,
    /// The stable code.
    pub(crate) code: String,
    /// What happened.
    pub(crate) text: String,
    /// What to do next.
    pub(crate) next: String,
    /// The receipt, where the decision was recorded.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) receipt: Option<String>,
}

impl Failure {
    /// The command could not run.
    pub(crate) fn cannot(code: &str, text: impl Into<String>, next: impl Into<String>) -> Self {
        Self { exit: 2, code: code.to_owned(), text: text.into(), next: next.into(), receipt: None }
    }

    /// The command ran, and the answer is no.
    pub(crate) fn refused(code: &str, text: impl Into<String>, next: impl Into<String>) -> Self {
        Self { exit: 1, ..Self::cannot(code, text, next) }
    }
}

impl From<Box<Refused>> for Failure {
    fn from(refused: Box<Refused>) -> Self {
        let refusal = refused.refusal;
        let next = match refusal.would_pass {
            Some(passes) => format!("would pass: {}", passes.as_str()),
            None => next_step(refusal.code, refusal.retry_after),
        };
        Self {
            receipt: refused.receipt.map(|receipt| receipt.to_string()),
            ..Self::refused(refusal.code.as_str(), refusal.detail, next)
        }
    }
}

/// What to do about a refusal that offers nothing that would pass.
fn next_step(code: Code, retry_after: Option<std::time::Duration>) -> String {
    if let Some(wait) = retry_after {
        return format!("try again in {} s", wait.as_secs().max(1));
    }
    match code {
        Code::Syntax | Code::NotASelect | Code::ManyStatements => "correct the statement",
        Code::SourceRefused => "change the statement, or see the source with `postern doctor`",
        Code::CheckerRefused => "write it in other words, and report it: docs/topics/doctor.md",
        Code::BadParams => "give one --param per $1.., in order",
        Code::TooSlow | Code::TooCostly => "ask for less: a narrower WHERE, a LIMIT",
        Code::SourceUnavailable | Code::RecordUnavailable | Code::StateUnavailable => {
            "see why with `postern status`"
        }
        Code::Unauthenticated | Code::Stopped => "see it with `postern agent list`",
        Code::UnknownName
        | Code::AggregateOnly
        | Code::FunctionRefused
        | Code::NotSupported
        | Code::UnknownPurpose
        | Code::RateLimited
        | Code::OverBudget
        | Code::NeedsApproval
        | Code::NeedsMfa
        | Code::Tainted
        | Code::BadRequest
        | Code::Internal => "`postern audit show` with the receipt says why",
    }
    .to_owned()
}

impl std::fmt::Display for Failure {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let line = |text: &str| text.replace(['\n', '\r'], " ");
        write!(f, "postern: {}: {}; {}", self.code, line(&self.text), line(&self.next))?;
        match &self.receipt {
            Some(receipt) => write!(f, " (receipt {receipt})"),
            None => Ok(()),
        }
    }
}
