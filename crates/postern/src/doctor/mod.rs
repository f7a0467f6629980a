//! The doctor: looks at the live sources, the configuration and the state, and says how it stands
//! with the seven usual mistakes of who opens databases to AI.
//!
//! It changes nothing and runs no statement of a caller. What cannot be seen from here is said to
//! be so: silence would read as health.
//!
//! | File | Looks at |
//! | --- | --- |
//! | `server` | a PostgreSQL server, and the way to it |
//! | `rights` | what the login may do, and what of that nobody's answers need |
//! | `files` | files of this machine: SQLite sources, secrets, folders |
//! | `site` | listeners and agents as they are configured |
//! | `keep` | the state: keys and the record |
//! | `checker` | the second login, that lets a server resolve statements |
//! | `functions` | functions of the site that are open |
//! | `decisions` | what people decided, and whether it is tried |

mod checker;
mod decisions;
mod files;
mod functions;
mod keep;
mod mysql;
mod rights;
mod server;
mod site;
#[cfg(test)]
mod tests;

use std::{collections::BTreeMap, path::Path};

use postern_core::{
    clock::Timestamp,
    dialect::Dialect,
    name::{RoleName, SourceName},
    survey::Survey,
};
use postern_gate::house::House;
use postern_source::{
    Columns, LoginReport, Reader,
    mysql::MysqlServer,
    postgres::{CheckerReport, ServerReport},
};
use serde::Serialize;
use serde_json::Value;

use crate::{
    config::{
        Settings,
        finding::{Finding, Findings},
        folder::Folder,
        load,
        secret::Environment,
    },
    discovery::{Explorer, Server},
    failure::Failure,
    house::{Built, Opened, build},
    office::configuration_failure,
};

/// The seven usual mistakes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Mistake {
    /// The data can be reached past the door.
    DirectExposure,
    /// Somebody may do more than the work needs.
    BroadRights,
    /// Data travels or lies in the clear.
    MissingEncryption,
    /// Credentials are weak, old, or lie about.
    WeakCredentials,
    /// Nobody would notice.
    MissingWatch,
    /// What ought to be decided or kept is not.
    NeglectedCompliance,
    /// Guards that nobody tried.
    UntestedControls,
}

impl Mistake {
    /// All of them, in the order they are told.
    pub(crate) const ALL: [Self; 7] = [
        Self::DirectExposure,
        Self::BroadRights,
        Self::MissingEncryption,
        Self::WeakCredentials,
        Self::MissingWatch,
        Self::NeglectedCompliance,
        Self::UntestedControls,
    ];

    /// In words.
    pub(crate) const fn words(self) -> &'static str {
        match self {
            Self::DirectExposure => "direct exposure",
            Self::BroadRights => "too broad rights",
            Self::MissingEncryption => "missing encryption",
            Self::WeakCredentials => "weak credentials",
            Self::MissingWatch => "missing watch",
            Self::NeglectedCompliance => "neglected compliance",
            Self::UntestedControls => "untested controls",
        }
    }
}

/// How a thing that was looked at stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Health {
    /// As it should be.
    Good,
    /// It cannot be seen from here.
    Unseen,
    /// Somebody should think about it.
    Consider,
    /// It must be corrected.
    Correct,
}

/// One thing that was looked at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Examined {
    /// To which mistake it belongs.
    pub(crate) mistake: Mistake,
    /// How it stands.
    pub(crate) health: Health,
    /// Of what: `source shop`, `agent claude`, `policies`.
    pub(crate) about: String,
    /// What was seen.
    pub(crate) text: String,
    /// What to do.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) fix: Option<String>,
}

/// What was seen of one thing, as it is noted.
#[derive(Debug)]
struct Notes<'a> {
    about: String,
    all: &'a mut Vec<Examined>,
}

impl Notes<'_> {
    fn note(&mut self, mistake: Mistake, health: Health, text: String, fix: Option<String>) {
        let about = self.about.clone();
        self.all.push(Examined { mistake, health, about, text, fix });
    }

    fn good(&mut self, mistake: Mistake, text: impl Into<String>) {
        self.note(mistake, Health::Good, text.into(), None);
    }

    fn unseen(&mut self, mistake: Mistake, text: impl Into<String>, fix: impl Into<String>) {
        self.note(mistake, Health::Unseen, text.into(), Some(fix.into()));
    }

    fn consider(&mut self, mistake: Mistake, text: impl Into<String>, fix: impl Into<String>) {
        self.note(mistake, Health::Consider, text.into(), Some(fix.into()));
    }

    fn correct(&mut self, mistake: Mistake, text: impl Into<String>, fix: impl Into<String>) {
        self.note(mistake, Health::Correct, text.into(), Some(fix.into()));
    }
}

/// Everything the doctor looks at.
#[derive(Debug)]
pub(crate) struct Patient {
    /// The configuration.
    pub(crate) folder: Folder,
    /// What it says.
    pub(crate) settings: Settings,
    /// Warnings of it.
    pub(crate) warnings: Vec<Finding>,
    /// The house it makes, or why it makes none.
    pub(crate) house: Result<House, Vec<Finding>>,
    /// What there is in each source that can be reached.
    pub(crate) surveys: BTreeMap<SourceName, Survey>,
    /// The dialects of those.
    pub(crate) dialects: BTreeMap<SourceName, Dialect>,
    /// What the logins of servers may do.
    pub(crate) logins: BTreeMap<SourceName, LoginReport>,
    /// What they may read.
    pub(crate) readable: BTreeMap<SourceName, Readable>,
    /// How PostgreSQL servers are kept, each with the clock here when it was asked.
    pub(crate) servers: BTreeMap<SourceName, (ServerReport, Timestamp)>,
    /// The same of MySQL servers.
    pub(crate) mysql_servers: BTreeMap<SourceName, (MysqlServer, Timestamp)>,
    /// What the checkers may do, or why that cannot be seen.
    pub(crate) checkers: BTreeMap<SourceName, Result<CheckerReport, String>>,
    /// Sources that cannot be looked at, and why.
    pub(crate) away: BTreeMap<SourceName, String>,
}

/// What a login may read.
#[derive(Debug)]
pub(crate) struct Readable {
    database: String,
    columns: Columns,
}

/// What the state says, where there is one.
#[derive(Debug, Default)]
pub(crate) struct Kept {
    /// The answer of `status`.
    pub(crate) status: Option<Value>,
    /// The answer of `agent list`.
    pub(crate) agents: Option<Value>,
    /// Why the state cannot be asked.
    pub(crate) trouble: Option<String>,
}

impl Patient {
    /// Looks at the sources of a folder.
    ///
    /// # Errors
    /// When the folder cannot be read as a configuration.
    pub(crate) async fn look(
        folder: Folder,
        environment: Environment<'_>,
        now: &(dyn Fn() -> Timestamp + Sync),
    ) -> Result<Self, Failure> {
        let (settings, warnings) = load(&folder, environment);
        let settings = settings.ok_or_else(|| configuration_failure(&warnings))?;
        let mut patient = Self {
            folder,
            warnings,
            house: Err(Vec::new()),
            surveys: BTreeMap::new(),
            dialects: BTreeMap::new(),
            logins: BTreeMap::new(),
            servers: BTreeMap::new(),
            mysql_servers: BTreeMap::new(),
            readable: BTreeMap::new(),
            checkers: BTreeMap::new(),
            away: BTreeMap::new(),
            settings,
        };
        let names: Vec<SourceName> = patient.settings.site.sources.keys().cloned().collect();
        for name in names {
            if let Err(why) = patient.look_at(&name, now).await {
                patient.away.insert(name, why);
            }
        }
        let findings = Findings::default();
        let sources = Opened::open(&patient.settings, &Opened::default(), &findings).all();
        patient.house = build(&patient.settings, &sources, &patient.surveys, findings).map(
            |Built { house, warnings, .. }| {
                patient.warnings.extend(warnings);
                house
            },
        );
        Ok(patient)
    }

    async fn look_at(
        &mut self,
        name: &SourceName,
        now: &(dyn Fn() -> Timestamp + Sync),
    ) -> Result<(), String> {
        let said = |error: postern_gate::ports::RunError| error.to_string();
        let Some(source) = self.settings.site.sources.get(name) else { return Ok(()) };
        let password = self.settings.passwords.get(name).cloned();
        let explorer =
            Explorer::open(name, source, password).map_err(|failure| failure.to_string())?;
        self.dialects.insert(name.clone(), explorer.dialect());
        if let Some(checker) = checker::look(name, source, &self.settings).await {
            self.checkers.insert(name.clone(), checker);
        }
        self.surveys.insert(name.clone(), explorer.survey().await.map_err(said)?);
        if let Some(login) = explorer.login().await.map_err(said)? {
            self.logins.insert(name.clone(), login);
        }
        match explorer.server().await.map_err(said)? {
            Some(Server::Postgres(server)) => {
                let columns = server.readable.clone();
                let readable = Readable { database: server.database.clone(), columns };
                self.readable.insert(name.clone(), readable);
                self.servers.insert(name.clone(), (server, now()));
            }
            Some(Server::Mysql(server)) => {
                let columns = server.readable.clone();
                let readable = Readable { database: server.database.clone(), columns };
                self.readable.insert(name.clone(), readable);
                self.mysql_servers.insert(name.clone(), (server, now()));
            }
            None => {}
        }
        Ok(())
    }

    /// Everything that was seen, by mistake and gravity.
    pub(crate) fn examine(&self, state: &Path, kept: &Kept, now: Timestamp) -> Vec<Examined> {
        let mut all = Vec::new();
        for (name, source) in &self.settings.site.sources {
            let mut notes = Notes { about: format!("source {name}"), all: &mut all };
            if let Some((report, asked)) = self.servers.get(name) {
                server::examine(report, *asked, source, &mut notes);
            }
            if let Some((report, asked)) = self.mysql_servers.get(name) {
                mysql::examine(report, *asked, source, &mut notes);
            }
            if let (Some(login), Some(dialect)) = (self.logins.get(name), self.dialects.get(name)) {
                let database =
                    self.readable.get(name).map_or("…", |readable| readable.database.as_str());
                rights::login(login, *dialect, database, source, &mut notes);
            }
            files::source(source, &mut notes);
            decisions::source(name, self, &mut notes);
            functions::examine(name, self, &mut notes);
            checker::examine(name, source, self, &mut notes);
        }
        rights::unneeded(self, now, &mut all);
        files::folders(&self.folder.dir, state, &self.settings, &mut all);
        site::examine(&self.settings, now, &mut all);
        if let Ok(house) = &self.house {
            rights::revealed(house, now, &mut all);
        }
        decisions::policies(self, now, &mut all);
        keep::examine(kept, now, &mut all);
        all.sort_by(|a, b| {
            (a.mistake, std::cmp::Reverse(a.health), &a.about).cmp(&(
                b.mistake,
                std::cmp::Reverse(b.health),
                &b.about,
            ))
        });
        all
    }

    fn roles(&self) -> Vec<RoleName> {
        self.settings.site.roles.keys().cloned().collect()
    }

    /// The grants that the logins need and no others, as a script for each server.
    ///
    /// # Errors
    /// When the configuration is not one that could be in force, or a policy fails.
    pub(crate) fn grants(&self, now: Timestamp) -> Result<Vec<(SourceName, String)>, Failure> {
        let house = self.house.as_ref().map_err(|findings| configuration_failure(findings))?;
        let mut scripts = Vec::new();
        for (name, now_readable) in &self.readable {
            let needed = rights::needed(house, &self.roles(), name, now)
                .map_err(crate::office::explain_failure)?;
            let (Some(login), Some(dialect)) = (self.logins.get(name), self.dialects.get(name))
            else {
                continue;
            };
            let tables = needed
                .into_iter()
                .map(|(table, columns)| (table, columns.into_iter().collect::<Vec<_>>()));
            let reader = Reader {
                dialect: *dialect,
                login: account_name(&login.login, *dialect),
                database: now_readable.database.clone(),
                tables: tables.collect(),
                functions: functions::named(self, name),
            };
            let readable: Vec<_> =
                now_readable.columns.iter().map(|(table, _)| table.clone()).collect();
            let mut script = reader.regrant(&readable);
            if let Some(source) = self.settings.site.sources.get(name) {
                script.push_str(&checker::script(name, source, self, &reader));
            }
            scripts.push((name.clone(), script));
        }
        Ok(scripts)
    }
}

/// The login's name: MySQL tells it with the hosts it may come from.
fn account_name(login: &str, dialect: Dialect) -> String {
    match (dialect, login.rsplit_once('@')) {
        (Dialect::Mysql, Some((name, _))) => name.to_owned(),
        _ => login.to_owned(),
    }
}

/// `3 columns: a, b, c`, and how many more.
fn listed(what: &str, names: &[String]) -> String {
    const SHOWN: usize = 5;
    let plural = if names.len() == 1 { "" } else { "s" };
    let shown: Vec<&str> = names.iter().take(SHOWN).map(String::as_str).collect();
    let more = names.len().saturating_sub(SHOWN);
    let rest = if more == 0 { String::new() } else { format!(" and {more} more") };
    format!("{} {what}{plural}: {}{rest}", names.len(), shown.join(", "))
}
