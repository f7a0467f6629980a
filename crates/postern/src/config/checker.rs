//! `[source.NAME.checker]`: the second login by which PostgreSQL is asked how it resolves a
//! statement.

use std::path::Path;

use super::{
    finding::Place,
    reader::{Item, clip},
    secret::SecretRef,
    source_url::SourceUrl,
};

/// Longest name of a login.
const LOGIN_BYTES_MAX: usize = 63;

/// The second login.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct CheckerSettings {
    /// Its name.
    pub(crate) login: String,
    /// Where its password is.
    pub(crate) password: Option<SecretRef>,
    /// Where it stands.
    pub(crate) place: Place,
}

impl CheckerSettings {
    /// Whether it is the same login, wherever its lines stand.
    pub(crate) fn is_same(&self, other: &Self) -> bool {
        self.login == other.login && self.password == other.password
    }
}

/// Reads the table of a source of that kind.
pub(super) fn read(item: Item<'_>, url: &SourceUrl, dir: &Path) -> Option<CheckerSettings> {
    let table = item.table()?;
    let login_item = table.require("login", "write login = \"postern_checker\"");
    let login = login_item.and_then(|item| item.text());
    let password = table.get("password").and_then(|item| SecretRef::read(item, dir));
    table.finish();
    let (login, login_item) = (login?, login_item?);
    if login.is_empty() || login.len() > LOGIN_BYTES_MAX || login.chars().any(char::is_control) {
        login_item.error(format!("`{}` is no login", clip(login)), "name a role of the server");
        return None;
    }
    let fix = match url {
        SourceUrl::Postgres(url) => {
            let own = url::Url::parse(url).map(|url| url.username().to_owned());
            if own.is_ok_and(|own| own == login) {
                login_item.error(
                    "the checker is the login that reads",
                    "make it another one, that reads nothing: `postern doctor --grants`",
                );
                return None;
            }
            return Some(CheckerSettings {
                login: login.to_owned(),
                password,
                place: item.place(),
            });
        }
        SourceUrl::Sqlite(_) => "take it out: SQLite's own authorizer sees every statement",
        SourceUrl::Mysql(_) => "take it out: MySQL tells no resolved statement",
    };
    item.error("`checker` is for PostgreSQL alone", fix);
    None
}
