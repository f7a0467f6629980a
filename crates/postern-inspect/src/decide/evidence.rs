//! What was decided on a column, and the cases that need no weighing.

use postern_core::{catalogue::TypeFamily, survey::SurveyColumn};

use super::Judge;
use crate::{kind::DataKind, masks::is_text, words};

/// What a column holds, how sure that is, and why.
#[derive(Clone, Debug)]
pub(super) struct Verdict {
    pub(super) kind: DataKind,
    pub(super) percent: u8,
    pub(super) reason: String,
}

impl Verdict {
    pub(super) fn open(reason: &str) -> Self {
        Self { kind: DataKind::Open, percent: 80, reason: reason.to_owned() }
    }

    /// For values of settings, among which passwords and keys stand.
    pub(super) fn of_settings() -> Self {
        Self::new(DataKind::Secret, 50, "settings may hold secrets")
    }

    /// For what nothing tells of, in a table of somebody's treatments.
    pub(super) fn of_health() -> Self {
        Self::new(DataKind::Health, 35, "stands among facts of health")
    }

    pub(super) fn new(kind: DataKind, percent: u8, reason: impl Into<String>) -> Self {
        Self { kind, percent, reason: reason.into() }
    }
}

/// Why an open column is thought to be open.
pub(super) const fn open_reason(column: &SurveyColumn) -> &'static str {
    match column.ty.family {
        TypeFamily::Date | TypeFamily::Time | TypeFamily::Timestamp | TypeFamily::TimestampTz => {
            "a date"
        }
        TypeFamily::Int | TypeFamily::Numeric | TypeFamily::Float => "a number",
        _ => "nothing personal seen",
    }
}

/// Most columns of a table of settings.
const COLUMNS_MAX: usize = 8;

/// `settings (key, value)`: whether a column holds the values of a program's settings.
pub(super) fn is_of_settings(judge: &Judge<'_>, column: &SurveyColumn) -> bool {
    let is_named = |class: &str, column: &SurveyColumn| {
        words::plain(&column.name).last().is_some_and(|word| words::is_of_class(word, class))
    };
    judge.context.words.iter().any(|word| words::is_of_class(word, "settings"))
        && is_text(&column.ty.family)
        && is_named("value", column)
        && judge.table.columns.iter().any(|other| is_named("setting", other))
        && judge.table.columns.len() <= COLUMNS_MAX
}
