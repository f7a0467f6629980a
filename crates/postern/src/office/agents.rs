//! Who there is: adding, showing, ending. Every change stands in the record before it is done.

use std::{
    fs, io,
    path::{Path, PathBuf},
    sync::Arc,
};

use postern_audit::Notice;
use postern_core::{clock::Timestamp, name::PrincipalName, nearest::advise, secret::Secret};
use postern_gate::ports::{Credentials as _, Standing};
use postern_store::{KEY_LIFE_MS_MAX, Overlap};
use serde_json::{Value, json};

use super::{NewAgent, Office, configuration_failure};
use crate::{
    config::{edit, folder::Folder, load},
    failure::Failure,
    system::{account, environment},
};

impl Office {
    pub(super) async fn agent_add(&self, agent: NewAgent) -> Result<Value, Failure> {
        self.must_reach()?;
        let name = agent.name.clone();
        if self.state().credentials().standing(&name) == Standing::Retired {
            return Err(Failure::refused(
                "agent-retired",
                format!("`{name}` is retired, and a retired agent never comes back"),
                "choose another name",
            ));
        }
        let (day, ends) = self.expiry(agent.expires.as_deref())?;
        let path = self.dir().join("agents.toml");
        let before = read_or_empty(&path)?;
        let entry = edit::NewAgent {
            name: agent.name,
            owner: agent.owner,
            roles: agent.roles,
            purposes: agent.purposes,
            vendor: agent.vendor,
            expires: day.parse().map_err(|_no_date| no_date(&day))?,
        };
        let after = edit::with_agent(&before, &entry).map_err(|error| {
            Failure::refused("agents-toml", error.to_string(), "choose another name")
        })?;
        self.rehearse(&after)?;
        self.note_agent("agent.added", &name).await?;
        replace(&path, &after)?;
        if let Err(findings) = self.load(&environment).await {
            replace(&path, &before)?;
            return Err(configuration_failure(&findings));
        }
        let credentials = self.state().credentials();
        credentials
            .admit(&name)
            .map_err(|error| Failure::cannot("credential", error.to_string(), "try again"))?;
        // A key lives 90 days at most, however long its agent may stay.
        let last = self.gate().clock().now().plus_ms(KEY_LIFE_MS_MAX);
        match self.state().credentials().add_key(&name, Some(ends.min(last))) {
            Ok(key) => Ok(json!({
                "agent": name,
                "roles": entry.roles,
                "expires": day,
                "key_expires_ms": ends.min(last),
                "key": key.expose(),
                "mcp": self.mcp_command(name.as_str()),
            })),
            Err(error) => {
                replace(&path, &before)?;
                self.note_agent("agent.removed", &name).await?;
                Err(Failure::cannot("credential", error.to_string(), "try again"))
            }
        }
    }

    /// The day an agent ends, and the moment that day begins.
    fn expiry(&self, wanted: Option<&str>) -> Result<(String, Timestamp), Failure> {
        let now = self.gate().clock().now();
        let day = match wanted {
            Some(day) => day.to_owned(),
            None => day_of(now.plus_ms(KEY_LIFE_MS_MAX)).ok_or_else(|| no_date("today"))?,
        };
        let start = start_of(&day).ok_or_else(|| no_date(&day))?;
        if start <= now {
            return Err(Failure::refused("expires", format!("{day} is past"), "name a day ahead"));
        }
        Ok((day, start))
    }

    /// Loads the folder as it would be, and changes nothing.
    fn rehearse(&self, agents: &str) -> Result<(), Failure> {
        let mut folder = Folder::read(self.dir()).map_err(|error| unreadable(self, &error))?;
        folder.files.insert("agents.toml".to_owned(), agents.to_owned());
        match load(&folder, &environment) {
            (Some(_), _) => Ok(()),
            (None, findings) => Err(configuration_failure(&findings)),
        }
    }

    pub(super) fn agent_list(&self, owner: Option<&str>) -> Value {
        let house = self.gate().house();
        let residents = house.residents.values();
        let wanted = residents.filter(|resident| {
            owner.is_none_or(|owner| resident.principal.owner.as_ref() == owner)
        });
        let agents = wanted.map(|resident| self.agent(&resident.principal.name));
        json!({ "agents": agents.collect::<Vec<_>>() })
    }

    pub(super) fn agent_show(&self, name: &PrincipalName) -> Result<Value, Failure> {
        self.must_stand(name)?;
        Ok(self.agent(name))
    }

    fn agent(&self, name: &PrincipalName) -> Value {
        let house = self.gate().house();
        let Some(resident) = house.residents.get(name) else { return Value::Null };
        let keys = self.state().credentials().list();
        let keys = keys.iter().filter(|key| key.principal == *name).map(|key| {
            json!({
                "id": key.id,
                "created_ms": key.created,
                "expires_ms": key.expires,
                "expires": day_of(key.expires),
            })
        });
        json!({
            "agent": name,
            "owner": resident.principal.owner,
            "roles": resident.principal.roles,
            "purposes": resident.principal.purposes,
            "vendor": resident.principal.vendor,
            "standing": match self.state().credentials().standing(name) {
                Standing::Active => "active",
                Standing::Suspended => "suspended",
                Standing::Retired => "retired",
            },
            "expires": resident.expires.and_then(day_of),
            "certificate": resident.certificate,
            "addresses": resident.addresses.iter().map(ToString::to_string).collect::<Vec<_>>(),
            "limits": {
                "row_limit": resident.limits.row_limit,
                "timeout_ms": u64::try_from(resident.limits.timeout.as_millis()).unwrap_or(u64::MAX),
                "requests_per_minute": resident.limits.requests_per_minute,
            },
            "keys": keys.collect::<Vec<_>>(),
        })
    }

    pub(super) async fn agent_rotate(
        &self,
        name: &PrincipalName,
        now: bool,
    ) -> Result<Value, Failure> {
        self.must_stand(name)?;
        self.must_reach()?;
        self.note_agent("agent.rotated", name).await?;
        let ends = self.gate().house().residents.get(name).and_then(|resident| resident.expires);
        let last = self.gate().clock().now().plus_ms(KEY_LIFE_MS_MAX);
        let ends = ends.map_or(last, |ends| ends.min(last));
        let credentials = self.state().credentials();
        let has_key = credentials.list().iter().any(|key| key.principal == *name);
        let key: Result<Secret<String>, _> = if has_key {
            let overlap = if now { Overlap::Ended } else { Overlap::Day };
            credentials.rotate(name, Some(ends), overlap)
        } else {
            credentials.add_key(name, Some(ends))
        };
        let key = key.map_err(|error| {
            Failure::refused("credential", error.to_string(), "see `postern agent show`")
        })?;
        let old_keys = match (has_key, now) {
            (false, _) => "none",
            (true, true) => "ended",
            (true, false) => "valid for a day more",
        };
        Ok(json!({
            "agent": name,
            "key": key.expose(),
            "key_expires_ms": ends,
            "old_keys": old_keys,
            "mcp": self.mcp_command(name.as_str()),
        }))
    }

    /// The command with which a client speaks MCP for an agent, from whatever folder it starts.
    fn mcp_command(&self, name: &str) -> String {
        let whole = |path: &Path| -> PathBuf {
            let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
            path.components().collect()
        };
        let (dir, state) = (whole(self.dir()), whole(self.state().folder()));
        let mut usual = dir.clone().into_os_string();
        usual.push("-state");
        let state = if state.as_os_str() == usual {
            String::new()
        } else {
            format!(" --state {}", state.display())
        };
        format!("postern mcp --as {name} --dir {}{state}", dir.display())
    }

    pub(super) async fn agent_suspend(&self, name: &PrincipalName) -> Result<Value, Failure> {
        self.must_be_known(name)?;
        self.must_reach()?;
        self.note_agent("agent.suspended", name).await?;
        let done = self.state().credentials().suspend(name);
        done.map_err(|error| {
            Failure::refused("credential", error.to_string(), "see `postern agent show`")
        })?;
        Ok(json!({ "agent": name, "standing": "suspended" }))
    }

    pub(super) async fn agent_resume(&self, name: &PrincipalName) -> Result<Value, Failure> {
        self.must_be_known(name)?;
        self.must_reach()?;
        self.note_agent("agent.resumed", name).await?;
        let done = self.state().credentials().resume(name);
        done.map_err(|error| {
            Failure::refused("credential", error.to_string(), "add another agent")
        })?;
        Ok(json!({ "agent": name, "standing": "active" }))
    }

    pub(super) async fn agent_retire(&self, name: &PrincipalName) -> Result<Value, Failure> {
        self.must_be_known(name)?;
        self.must_reach()?;
        self.note_agent("agent.retired", name).await?;
        let done = self.state().credentials().retire(name);
        done.map_err(|error| Failure::cannot("credential", error.to_string(), "try again"))?;
        // The entry may go: nothing opens for a retired agent whether it stands there or not.
        let path = self.dir().join("agents.toml");
        let without = read_or_empty(&path).and_then(|text| {
            edit::without_agent(&text, name).map_err(|error| {
                Failure::cannot("agents-toml", error.to_string(), "take its entry out by hand")
            })
        });
        match without {
            Ok(Some(text)) => replace(&path, &text)?,
            Ok(None) => {}
            Err(failure) => tracing::warn!(%failure, "the entry of a retired agent stays"),
        }
        Ok(json!({ "agent": name, "standing": "retired" }))
    }

    /// The agent stands in the configuration in force.
    pub(super) fn must_stand(&self, name: &PrincipalName) -> Result<(), Failure> {
        let house = self.gate().house();
        if house.residents.contains_key(name) {
            return Ok(());
        }
        let known = house.residents.keys().map(PrincipalName::as_str);
        let next = advise(name.as_str(), known, "see who there is with `postern agent list`");
        Err(Failure::refused("unknown-agent", format!("there is no agent `{name}`"), next))
    }

    /// The agent stands in `agents.toml`, however wrong the rest may be, or has a key.
    fn must_be_known(&self, name: &PrincipalName) -> Result<(), Failure> {
        let keys = self.state().credentials().list();
        let has_key = keys.iter().any(|key| key.principal == *name);
        let text = read_or_empty(&self.dir().join("agents.toml"))?;
        let stands = edit::without_agent(&text, name).is_ok_and(|found| found.is_some());
        if has_key || stands { Ok(()) } else { self.must_stand(name) }
    }

    async fn note_agent(&self, event: &'static str, name: &PrincipalName) -> Result<(), Failure> {
        let notice = Notice {
            event,
            by: Some(account()),
            about: Some(Arc::from(name.as_str())),
            digests: Vec::new(),
            counts: Vec::new(),
        };
        self.note(notice).await.map(drop).map_err(|failure| Failure {
            text: format!("the change cannot be recorded, so it is not made: {}", failure.text),
            ..failure
        })
    }
}

fn read_or_empty(path: &std::path::Path) -> Result<String, Failure> {
    match fs::read_to_string(path) {
        Ok(text) => Ok(text),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(String::new()),
        Err(error) => Err(Failure::cannot(
            "agents-toml",
            format!("{} cannot be read: {error}", path.display()),
            "correct it",
        )),
    }
}

fn replace(path: &std::path::Path, text: &str) -> Result<(), Failure> {
    edit::replace(path, text).map_err(|error| {
        let what = format!("{} cannot be written: {error}", path.display());
        Failure::cannot("agents-toml", what, "make the folder writable")
    })
}

fn unreadable(office: &Office, error: &io::Error) -> Failure {
    let what = format!("{} cannot be read: {error}", office.dir().display());
    Failure::cannot("configuration", what, "name the folder with --dir")
}

fn no_date(text: &str) -> Failure {
    let shown = crate::config::reader::clip(text);
    Failure::refused("expires", format!("`{shown}` is no date"), "write YYYY-MM-DD")
}

/// The day of a moment, UTC.
pub(crate) fn day_of(moment: Timestamp) -> Option<String> {
    let seconds = i64::try_from(moment.0.checked_div(1_000)?).ok()?;
    let date = time::OffsetDateTime::from_unix_timestamp(seconds).ok()?.date();
    Some(format!("{:04}-{:02}-{:02}", date.year(), u8::from(date.month()), date.day()))
}

/// A moment to the second, UTC.
pub(crate) fn moment_of(moment: Timestamp) -> Option<String> {
    let seconds = i64::try_from(moment.0.checked_div(1_000)?).ok()?;
    let time = time::OffsetDateTime::from_unix_timestamp(seconds).ok()?.time();
    let (hour, minute, second) = time.as_hms();
    Some(format!("{} {hour:02}:{minute:02}:{second:02}", day_of(moment)?))
}

/// When a day begins, UTC.
pub(crate) fn start_of(day: &str) -> Option<Timestamp> {
    let mut parts = day.splitn(3, '-');
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    if (year.len(), month.len(), day.len()) != (4, 2, 2) {
        return None;
    }
    let month = time::Month::try_from(month.parse::<u8>().ok()?).ok()?;
    let date = time::Date::from_calendar_date(year.parse().ok()?, month, day.parse().ok()?).ok()?;
    let seconds = u64::try_from(date.midnight().assume_utc().unix_timestamp()).ok()?;
    seconds.checked_mul(1_000).map(Timestamp)
}
