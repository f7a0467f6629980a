//! The checker: whether it is on, and whether its rights are those it needs and no others.

use postern_core::name::SourceName;
use postern_source::{
    LoginFact, Reader,
    postgres::{CheckerReport, checker_script},
};

use super::{Mistake, Notes, Patient, listed};
use crate::{
    config::{Settings, finding::Findings, postern_toml::SourceSettings, source_url::SourceUrl},
    house::{Passwords, open_checked_postgres},
};

/// What a source's checker may do; `None` where there is none.
pub(super) async fn look(
    name: &SourceName,
    source: &SourceSettings,
    settings: &Settings,
) -> Option<Result<CheckerReport, String>> {
    let (SourceUrl::Postgres(url), Some(_)) = (&source.url, &source.checker) else { return None };
    let passwords = Passwords::of(settings, name);
    let findings = Findings::default();
    let Some(opened) = open_checked_postgres(name, url, source, passwords, &findings) else {
        return Some(Err("its settings cannot be".to_owned()));
    };
    opened.checker_report().await.map_err(|error| error.to_string()).transpose()
}

/// What there is to say of it.
pub(super) fn examine(
    name: &SourceName,
    source: &SourceSettings,
    patient: &Patient,
    notes: &mut Notes<'_>,
) {
    if !matches!(source.url, SourceUrl::Postgres(_)) {
        return;
    }
    let grants = || format!("run what `postern doctor --grants {name}` prints");
    let report = match patient.checkers.get(name) {
        None => {
            notes.unseen(
                Mistake::UntestedControls,
                "the checker is off: how the server resolves a statement is compared for plain columns \
                 of its answer alone",
                format!("name a login under [source.{name}.checker]"),
            );
            return;
        }
        Some(Err(why)) => {
            notes.correct(
                Mistake::UntestedControls,
                format!("the checker cannot ask, so nothing runs: {why}"),
                grants(),
            );
            return;
        }
        Some(Ok(report)) => report,
    };
    if report.may_check {
        notes.good(
            Mistake::UntestedControls,
            "the checker is on: the server is asked how it resolves each statement",
        );
    } else {
        notes.correct(
            Mistake::UntestedControls,
            "the checker may make no temporary view, so nothing runs",
            grants(),
        );
    }
    beyond(report, notes);
}

/// Rights that no checker needs.
fn beyond(report: &CheckerReport, notes: &mut Notes<'_>) {
    let login = &report.login;
    let tables: Vec<String> = report.readable.iter().map(|(table, _)| table.full()).collect();
    if !tables.is_empty() {
        notes.correct(
            Mistake::BroadRights,
            format!(
                "the checker `{login}` reads what no checker needs, {}",
                listed("table", &tables)
            ),
            format!("REVOKE its SELECT, and that of PUBLIC: nothing is granted to {login}"),
        );
    }
    let strong: Vec<String> = report.facts.iter().filter_map(right).collect();
    if !strong.is_empty() {
        notes.correct(
            Mistake::BroadRights,
            format!(
                "the checker `{login}` may do what no checker needs, {}",
                listed("right", &strong)
            ),
            "take them away, or make it anew",
        );
    }
    if tables.is_empty() && strong.is_empty() {
        notes.good(Mistake::BroadRights, "the checker reads nothing and may do nothing else");
    }
}

fn right(fact: &LoginFact) -> Option<String> {
    match fact {
        LoginFact::CreateSchema => Some("makes schemas".to_owned()),
        LoginFact::CreateDatabase => Some("makes databases".to_owned()),
        LoginFact::CreateIn { schema } => Some(format!("makes objects in {schema}")),
        LoginFact::Member { role } => Some(format!("member of {role}")),
        LoginFact::DefinerFunction { function } => Some(format!("calls {function}, a definer's")),
        other => crate::house::strength(other),
    }
}

/// The grants it needs, as a part of the source's script; empty where there is no checker.
pub(super) fn script(
    name: &SourceName,
    source: &SourceSettings,
    patient: &Patient,
    reader: &Reader,
) -> String {
    let Some(checker) = &source.checker else { return String::new() };
    let is_new = !matches!(patient.checkers.get(name), Some(Ok(_)));
    checker_script(&checker.login, reader, is_new)
}
