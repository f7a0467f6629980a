//! What is wrong with a configuration: where, what, and what to do. All of it at once.

use std::{cell::RefCell, fmt, sync::Arc};

/// How grave a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Severity {
    /// The configuration is refused.
    Error,
    /// The configuration is taken.
    Warning,
}

impl Severity {
    const fn as_str(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
        }
    }
}

/// Something wrong, with its place and what to do.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize)]
pub(crate) struct Finding {
    /// The file, from the configuration folder: `agents.toml`.
    pub(crate) file: Arc<str>,
    /// The line, from 1.
    pub(crate) line: u32,
    /// How grave it is.
    pub(crate) severity: Severity,
    /// What is wrong.
    pub(crate) text: String,
    /// What to do.
    pub(crate) fix: String,
}

impl Finding {
    /// Whether the configuration is refused for it.
    pub(crate) const fn is_error(&self) -> bool {
        matches!(self.severity, Severity::Error)
    }
}

impl From<postern_policy::Finding> for Finding {
    fn from(finding: postern_policy::Finding) -> Self {
        let severity = match finding.severity {
            postern_policy::Severity::Error => Severity::Error,
            postern_policy::Severity::Warning => Severity::Warning,
        };
        Self {
            file: finding.file,
            line: finding.line,
            severity,
            text: finding.text,
            fix: finding.fix,
        }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { file, line, severity, text, fix } = self;
        write!(f, "{file}:{line}: {}: {text}; {fix}", severity.as_str())
    }
}

/// The place of a finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Place {
    /// The file.
    pub(crate) file: Arc<str>,
    /// The line, from 1.
    pub(crate) line: u32,
}

/// Findings as they come up. Reading goes on after one, so that a person sees all of them.
#[derive(Debug, Default)]
pub(crate) struct Findings(RefCell<Vec<Finding>>);

/// Most findings that are kept: a folder of garbage stays readable.
const FINDINGS_MAX: usize = 200;

impl Findings {
    /// Notes an error.
    pub(crate) fn error(&self, place: &Place, text: impl Into<String>, fix: impl Into<String>) {
        self.push(place, Severity::Error, text.into(), fix.into());
    }

    /// Notes a warning.
    pub(crate) fn warning(&self, place: &Place, text: impl Into<String>, fix: impl Into<String>) {
        self.push(place, Severity::Warning, text.into(), fix.into());
    }

    fn push(&self, place: &Place, severity: Severity, text: String, fix: String) {
        let file = Arc::clone(&place.file);
        self.add(Finding { file, line: place.line, severity, text, fix });
    }

    /// Notes a finding of another room.
    pub(crate) fn add(&self, finding: Finding) {
        let mut findings = self.0.borrow_mut();
        if findings.len() < FINDINGS_MAX {
            findings.push(finding);
        }
    }

    /// Whether something was refused.
    pub(crate) fn has_errors(&self) -> bool {
        self.0.borrow().iter().any(|finding| finding.severity == Severity::Error)
    }

    /// All of them, by file and line, each once.
    pub(crate) fn into_sorted(self) -> Vec<Finding> {
        let mut findings = self.0.into_inner();
        findings.sort();
        findings.dedup();
        findings
    }
}
