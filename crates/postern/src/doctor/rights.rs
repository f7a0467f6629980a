//! What the logins may do, what of that nobody's answers need, and whose masks are lifted.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use postern_core::{
    catalogue::TableName,
    clock::Timestamp,
    dialect::Dialect,
    name::{RoleName, SourceName},
    path::within,
    sight::SightError,
};
use postern_gate::house::House;
use postern_source::{LoginFact, LoginReport, Severity};

use super::{Examined, Mistake, Notes, Patient, listed};
use crate::{
    config::postern_toml::SourceSettings,
    house::strength,
    office::explain::{Somebody, everybody},
};

/// What the login may do beyond reading.
pub(super) fn login(
    report: &LoginReport,
    dialect: Dialect,
    database: &str,
    source: &SourceSettings,
    notes: &mut Notes<'_>,
) {
    let mut strong = Vec::new();
    for fact in &report.facts {
        match (fact, fact.severity()) {
            (LoginFact::ServerLogsParameters { setting }, _) => notes.consider(
                Mistake::WeakCredentials,
                format!("the server writes values into its log by `{setting}`, keys of masks too"),
                "set log_parameter_max_length = 0 and log_parameter_max_length_on_error = 0",
            ),
            (LoginFact::Temp, _) if dialect == Dialect::Mysql => notes.correct(
                Mistake::BroadRights,
                "the login may make temporary tables",
                "REVOKE CREATE TEMPORARY TABLES from it",
            ),
            (LoginFact::ReadsElsewhere, _) => notes.correct(
                Mistake::BroadRights,
                "the login reads other databases of the server",
                format!("leave it columns of `{database}` alone: postern doctor --grants SOURCE"),
            ),
            (LoginFact::Temp, _) => notes.correct(
                Mistake::BroadRights,
                "every login may make temporary tables",
                format!("REVOKE TEMPORARY ON DATABASE \"{database}\" FROM PUBLIC"),
            ),
            (LoginFact::CreateIn { schema }, _) => notes.correct(
                Mistake::BroadRights,
                format!("the login makes tables in the schema {schema}"),
                format!("REVOKE CREATE ON SCHEMA {schema} FROM PUBLIC, and from the login"),
            ),
            (LoginFact::DefinerFunction { function }, _) => notes.correct(
                Mistake::BroadRights,
                format!("the login calls {function} with the rights of its owner"),
                format!("REVOKE EXECUTE ON FUNCTION {function} FROM PUBLIC, and from the login"),
            ),
            (fact, Severity::Fail) => strong.push(described(fact)),
            (fact, Severity::Warn) => {
                notes.consider(Mistake::BroadRights, described(fact), "take it away if it can be");
            }
        }
    }
    if strong.is_empty() {
        notes.good(Mistake::BroadRights, format!("the login {} reads and no more", report.login));
    } else {
        notes.correct(
            Mistake::BroadRights,
            format!(
                "the login {} can do more than read, {}",
                report.login,
                listed("right", &strong)
            ),
            "make one that reads and no more: postern init URL --create-login",
        );
    }
    if source.accepts_strong_login {
        notes.correct(
            Mistake::BroadRights,
            "accept = [\"strong-login\"] stands in postern.toml",
            "take it out once the login reads and no more",
        );
    }
}

fn described(fact: &LoginFact) -> String {
    if let Some(strength) = strength(fact) {
        return strength;
    }
    match fact {
        LoginFact::CreateDatabase => "makes databases".to_owned(),
        LoginFact::CreateSchema => "makes schemas".to_owned(),
        LoginFact::Member { role } => format!("the login is a member of {role}"),
        other => format!("{other:?}"),
    }
}

/// Every column that anybody's answers read.
///
/// # Errors
/// When a policy failed while evaluating.
pub(super) fn needed(
    house: &House,
    roles: &[RoleName],
    source: &SourceName,
    now: Timestamp,
) -> Result<BTreeMap<TableName, BTreeSet<Arc<str>>>, SightError> {
    let mut all = BTreeMap::<TableName, BTreeSet<Arc<str>>>::new();
    for somebody in everybody(house, roles) {
        for onlooker in somebody.onlookers() {
            for (table, columns) in house.reads(&onlooker, now, source)? {
                all.entry(table).or_default().extend(columns);
            }
        }
    }
    Ok(all)
}

/// What the logins can read and nobody's answers do; and what answers need and they cannot read.
pub(super) fn unneeded(patient: &Patient, now: Timestamp, all: &mut Vec<Examined>) {
    let Ok(house) = &patient.house else { return };
    for (name, readable) in &patient.readable {
        let mut notes = Notes { about: format!("source {name}"), all };
        let Ok(needed) = needed(house, &patient.roles(), name, now) else { continue };
        let mut beyond = Vec::new();
        let mut lacking: BTreeMap<TableName, BTreeSet<Arc<str>>> = needed.clone();
        for (table, columns) in &readable.columns {
            let wanted = needed.get(table);
            let extra = columns.iter().filter(|c| wanted.is_none_or(|wanted| !wanted.contains(*c)));
            beyond.extend(extra.map(|column| path(table, column)));
            if let Some(lacking) = lacking.get_mut(table) {
                lacking.retain(|column| !columns.contains(column));
            }
        }
        if beyond.is_empty() {
            notes.good(Mistake::BroadRights, "the login reads nothing that no policy opens");
        } else {
            notes.correct(
                Mistake::BroadRights,
                format!("the login reads what no policy opens, {}", listed("column", &beyond)),
                format!("run what `postern doctor --grants {name}` prints"),
            );
        }
        let lacking: Vec<String> = lacking
            .iter()
            .flat_map(|(table, columns)| columns.iter().map(|column| path(table, column)))
            .collect();
        if !lacking.is_empty() {
            notes.consider(
                Mistake::NeglectedCompliance,
                format!("policies open what the login cannot read, {}", listed("column", &lacking)),
                format!("run what `postern doctor --grants {name}` prints"),
            );
        }
    }
}

fn path(table: &TableName, column: &str) -> String {
    within(&table.short(Dialect::Postgresql), column)
}

/// Who sees through masks.
pub(super) fn revealed(house: &House, now: Timestamp, all: &mut Vec<Examined>) {
    for resident in house.residents.values() {
        let somebody = Somebody::agent(resident);
        let name = &resident.principal.name;
        let mut notes = Notes { about: format!("agent {name}"), all };
        let mut seen = BTreeSet::new();
        for onlooker in somebody.onlookers() {
            for table in house.exposure(&onlooker, now).unwrap_or_default() {
                let lifted = table.columns.iter().filter(|column| column.revealed);
                let path =
                    |column: &str| within(&format!("{}.{}", table.source, table.table), column);
                seen.extend(lifted.map(|column| path(&column.name)));
            }
        }
        if seen.is_empty() {
            notes.good(Mistake::BroadRights, "no mask is lifted for it");
        } else {
            let seen: Vec<String> = seen.into_iter().collect();
            notes.consider(
                Mistake::BroadRights,
                format!("masks are lifted for it, {}", listed("column", &seen)),
                format!("see by which policy with `postern explain --as {name}`"),
            );
        }
    }
}
