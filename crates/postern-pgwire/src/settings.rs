//! The settings that clients send and look at. None changes what a source does: a setting of
//! another meaning than the one in force is refused, not taken and ignored.

use std::collections::BTreeMap;

use crate::fault::Fault;

/// What is claimed as the server's version: old enough that clients ask nothing newer.
pub(crate) const SERVER_VERSION: &str = concat!("14.0 (Postern ", env!("CARGO_PKG_VERSION"), ")");

/// The setting by which a client says why it asks, among the purposes of its own.
pub(crate) const PURPOSE: &str = "postern.purpose";

/// Longest value that is kept, in bytes.
const VALUE_BYTES_MAX: usize = 256;

/// Which values a setting takes.
#[derive(Clone, Copy, Debug)]
enum Takes {
    /// Any: nothing depends on it.
    Any,
    /// A span of time, in milliseconds or with a unit; nothing depends on it.
    Span,
    /// Only these, the first being in force.
    Only(&'static [&'static str]),
    /// It is shown and cannot be set.
    Nothing,
}

/// A setting: its name as PostgreSQL spells it, its value at first, what it takes, whether clients
/// are told of it at the start and when it changes.
#[derive(Clone, Copy)]
struct Setting {
    name: &'static str,
    first: &'static str,
    takes: Takes,
    is_told: bool,
}

const fn shown(name: &'static str, first: &'static str) -> Setting {
    Setting { name, first, takes: Takes::Nothing, is_told: false }
}

const fn any(name: &'static str, first: &'static str) -> Setting {
    Setting { name, first, takes: Takes::Any, is_told: false }
}

const fn span(name: &'static str) -> Setting {
    Setting { name, first: "0", takes: Takes::Span, is_told: false }
}

const fn only(name: &'static str, first: &'static str, takes: &'static [&'static str]) -> Setting {
    Setting { name, first, takes: Takes::Only(takes), is_told: false }
}

const fn told(setting: Setting) -> Setting {
    Setting { is_told: true, ..setting }
}

const ON: &[&str] = &["on", "true", "1", "yes"];
const OFF: &[&str] = &["off", "false", "0", "no"];
const ISOLATION: &[&str] =
    &["read committed", "read uncommitted", "repeatable read", "serializable"];
const ISO: &[&str] = &["iso, mdy", "iso", "iso,mdy", "iso, ymd", "iso,ymd", "iso, dmy", "iso,dmy"];
const UTC: &[&str] = &["utc", "gmt", "etc/utc", "uct", "zulu", "0"];
const UTF8: &[&str] = &["utf8", "unicode"];
const PATH: &[&str] = &["\"$user\", public", "\"$user\",public", "public", "pg_catalog", ""];

const SETTINGS: [Setting; 35] = [
    told(any("application_name", "")),
    told(only("client_encoding", "UTF8", UTF8)),
    told(only("DateStyle", "ISO, MDY", ISO)),
    told(shown("default_transaction_read_only", "on")),
    told(shown("in_hot_standby", "off")),
    told(shown("integer_datetimes", "on")),
    told(only("IntervalStyle", "postgres", &["postgres"])),
    told(shown("is_superuser", "off")),
    told(shown("server_encoding", "UTF8")),
    told(shown("server_version", SERVER_VERSION)),
    told(shown("session_authorization", "")),
    told(only("standard_conforming_strings", "on", ON)),
    told(only("TimeZone", "UTC", UTC)),
    any("client_min_messages", "notice"),
    any("extra_float_digits", "1"),
    span("idle_in_transaction_session_timeout"),
    span("idle_session_timeout"),
    any("jit", "off"),
    span("lock_timeout"),
    any(PURPOSE, ""),
    span("statement_timeout"),
    only("backslash_quote", "safe_encoding", &["safe_encoding"]),
    only("bytea_output", "hex", &["hex"]),
    only("default_transaction_isolation", "read committed", ISOLATION),
    only("escape_string_warning", "on", ON),
    only("row_security", "on", ON),
    only("search_path", "\"$user\", public", PATH),
    only("synchronize_seqscans", "on", OFF),
    only("transaction_isolation", "read committed", ISOLATION),
    only("transaction_read_only", "on", ON),
    shown("lc_collate", "C"),
    shown("lc_ctype", "C"),
    shown("max_identifier_length", "63"),
    shown("server_version_num", "140000"),
    shown("ssl", "on"),
];

fn find(name: &str) -> Option<&'static Setting> {
    SETTINGS.iter().find(|setting| setting.name.eq_ignore_ascii_case(name))
}

/// The setting of that name, as PostgreSQL spells it; `None` for one that is not on the list.
pub(crate) fn known(name: &str) -> Option<&'static str> {
    find(name).map(|setting| setting.name)
}

/// The settings of a connection.
#[derive(Debug)]
pub(crate) struct Settings {
    values: BTreeMap<&'static str, String>,
    user: String,
}

impl Settings {
    /// As they are at first.
    pub(crate) fn new(user: &str) -> Self {
        Self { values: BTreeMap::new(), user: user.to_owned() }
    }

    /// A value; `None` for a setting that is not on the list.
    pub(crate) fn value(&self, name: &str) -> Option<&str> {
        let setting = find(name)?;
        if setting.name == "session_authorization" {
            return Some(&self.user);
        }
        Some(self.values.get(setting.name).map_or(setting.first, String::as_str))
    }

    /// Sets a value. Gives the name and value to tell the client, where it wants to be told.
    pub(crate) fn set(
        &mut self,
        name: &str,
        value: &str,
    ) -> Result<Option<(&'static str, &str)>, Fault> {
        let Some(setting) = find(name) else { return Err(unknown(name)) };
        if value.len() > VALUE_BYTES_MAX || value.contains('\0') {
            return Err(Fault::new(
                "22023",
                format!("the value of `{}` is too long", setting.name),
            ));
        }
        let kept = match setting.takes {
            // As PostgreSQL keeps an `application_name`: nothing of it acts on a terminal.
            Takes::Any => value.replace(char::is_control, "?"),
            Takes::Span if is_span(value) => value.trim().to_owned(),
            Takes::Span => {
                let message = format!(
                    "bad-request: `{}` takes milliseconds, or a number and a unit",
                    setting.name
                );
                return Err(Fault::new("22023", message));
            }
            Takes::Only(values) => {
                let mut wanted = value.trim().to_ascii_lowercase();
                if values == UTF8 {
                    // As PostgreSQL compares names of encodings: `utf-8`, and with its quotes.
                    wanted.retain(|c| c.is_ascii_alphanumeric());
                }
                if !values.contains(&wanted.as_str()) && wanted != setting.first.to_lowercase() {
                    return Err(refused(setting));
                }
                if values == ISOLATION { wanted } else { setting.first.to_owned() }
            }
            Takes::Nothing if value.trim().eq_ignore_ascii_case(setting.first) => {
                setting.first.to_owned()
            }
            Takes::Nothing => return Err(refused(setting)),
        };
        self.values.insert(setting.name, kept);
        let kept = self.values.get(setting.name).map_or(setting.first, String::as_str);
        Ok(setting.is_told.then_some((setting.name, kept)))
    }

    /// Brings a setting back to its first value; `None`: all of them.
    pub(crate) fn reset(&mut self, name: Option<&str>) -> Vec<(&'static str, &'static str)> {
        let (values, mut told) = (&mut self.values, Vec::new());
        for setting in &SETTINGS {
            let meant = name.is_none_or(|name| setting.name.eq_ignore_ascii_case(name));
            if meant && values.remove(setting.name).is_some() && setting.is_told {
                told.push((setting.name, setting.first));
            }
        }
        told
    }

    /// What a client is told at the start.
    pub(crate) fn told(&self) -> impl Iterator<Item = (&'static str, &str)> {
        let told = SETTINGS.iter().filter(|setting| setting.is_told);
        told.filter_map(|setting| Some((setting.name, self.value(setting.name)?)))
    }
}

/// Whether PostgreSQL reads it as a span of time: `0`, `1500`, `2.5s`, `1 min`.
fn is_span(value: &str) -> bool {
    let value = value.trim();
    let end = value.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(value.len());
    let Some((number, unit)) = value.split_at_checked(end) else { return false };
    let is_number = number.len() <= 10 && number.parse::<f64>().is_ok();
    is_number && matches!(unit.trim(), "" | "us" | "ms" | "s" | "min" | "h" | "d")
}

/// The answer to a setting that is not on the list.
pub(crate) fn unknown(name: &str) -> Fault {
    let shown: String = name.chars().filter(|c| !c.is_control()).take(64).collect();
    let message = format!("not-supported: the setting `{shown}` is not one that clients may send");
    Fault::new("42704", message)
}

fn refused(setting: &Setting) -> Fault {
    let message = format!("not-supported: `{}` stays what it is", setting.name);
    Fault::new("22023", message).hint(format!("`{}` is `{}`", setting.name, setting.first))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_setting_of_another_meaning_is_refused() {
        let mut settings = Settings::new("ada");
        for (name, value) in [
            ("client_encoding", "LATIN1"),
            ("datestyle", "German"),
            ("timezone", "Europe/Paris"),
            ("standard_conforming_strings", "off"),
            ("default_transaction_read_only", "off"),
            ("transaction_read_only", "off"),
            ("search_path", "secret"),
            ("server_version", "9"),
            ("statement_timeout", "soon"),
            ("lock_timeout", "-1"),
            ("statement_timeout", ""),
            ("idle_session_timeout", "5 parsecs"),
        ] {
            assert_eq!(settings.set(name, value).unwrap_err().state, "22023", "{name}");
        }
        assert_eq!(settings.set("role", "postgres").unwrap_err().state, "42704");
        let long = "x".repeat(VALUE_BYTES_MAX + 1);
        assert!(settings.set("application_name", &long).is_err());
    }

    #[test]
    fn harmless_settings_are_taken_and_shown() {
        let mut settings = Settings::new("ada");
        let told = settings.set("Application_Name", "psql").unwrap();
        assert_eq!(told, Some(("application_name", "psql")));
        let told = settings.set("application_name", "a\u{1b}[2J\n").unwrap();
        assert_eq!(told, Some(("application_name", "a?[2J?")));
        for span in ["0", "1500", "2.5s", " 1 min "] {
            settings.set("statement_timeout", span).unwrap();
        }
        assert_eq!(settings.set("extra_float_digits", "3").unwrap(), None);
        assert_eq!(settings.value("extra_float_digits"), Some("3"));
        for name in ["utf-8", "'utf-8'", "UTF8", "unicode"] {
            settings.set("client_encoding", name).unwrap();
        }
        assert_eq!(settings.value("client_encoding"), Some("UTF8"));
        assert_eq!(settings.value("session_authorization"), Some("ada"));
        assert_eq!(settings.reset(Some("application_name")), [("application_name", "")]);
        assert_eq!(settings.value("role"), None);
    }
}
