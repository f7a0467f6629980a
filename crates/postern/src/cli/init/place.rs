//! Where the database is, as typed: its URL taken apart, its password kept apart.

use std::path::{Path, PathBuf};

use postern_core::{dialect::Dialect, name::SourceName, secret::Secret};
use postern_source::{
    MakeError, Reader,
    mysql::{self, MysqlConfig},
    postgres::{self, Place as Server, PostgresConfig},
};

use crate::{
    config::{
        pgpass::{self, Wanted},
        secret::Environment,
    },
    failure::Failure,
};

/// A database to be opened.
#[derive(Debug)]
pub(crate) struct Place {
    /// The name of the source.
    pub(crate) name: SourceName,
    what: What,
    password: Option<Secret<String>>,
    /// Where the password was found, in words.
    pub(crate) password_from: &'static str,
}

#[derive(Debug)]
enum What {
    Postgres(Box<PostgresConfig>),
    Mysql(Box<MysqlConfig>),
    Sqlite(PathBuf),
}

impl Place {
    /// Reads what was typed: `postgres://…`, `mysql://…`, `sqlite:PATH`, or the path of a SQLite file.
    pub(crate) fn read(typed: &str, name: Option<SourceName>) -> Result<Self, Failure> {
        let no_url = |text: String| {
            let next =
                "write postgres://login@host/database, mysql://login@host/database or sqlite:PATH";
            Failure::cannot("bad-url", text, next)
        };
        if typed.starts_with("postgres://") || typed.starts_with("postgresql://") {
            let config =
                PostgresConfig::from_url(typed, None).map_err(|error| no_url(error.to_string()))?;
            let name = name.map_or_else(|| named_after(config.database()), Ok)?;
            let password = config.password().cloned();
            return Ok(Self {
                name,
                what: What::Postgres(Box::new(config)),
                password,
                password_from: "the URL",
            });
        }
        if typed.starts_with("mysql:") || typed.starts_with("mariadb:") {
            let config =
                MysqlConfig::from_url(typed, None).map_err(|error| no_url(error.to_string()))?;
            let name = name.map_or_else(|| named_after(config.database()), Ok)?;
            let password = config.password().cloned();
            return Ok(Self {
                name,
                what: What::Mysql(Box::new(config)),
                password,
                password_from: "the URL",
            });
        }
        let path = typed.strip_prefix("sqlite:").unwrap_or(typed);
        let path = Path::new(path.strip_prefix("//").unwrap_or(path));
        if !path.is_file() {
            return Err(no_url("this is no URL, and no file of that name is there".to_owned()));
        }
        let path = std::path::absolute(path).map_err(|error| no_url(error.to_string()))?;
        let stem = path.file_stem().map(|stem| stem.to_string_lossy().into_owned());
        let name = name.map_or_else(|| named_after(&stem.unwrap_or_default()), Ok)?;
        Ok(Self { name, what: What::Sqlite(path), password: None, password_from: "" })
    }

    /// Looks for a password where people keep them.
    pub(crate) fn find_password(&mut self, environment: Environment<'_>) {
        if self.password.is_some() {
            return;
        }
        let config = match &self.what {
            What::Postgres(config) => config,
            What::Mysql(_) => {
                if let Some(found) = environment("MYSQL_PWD").filter(|value| !value.is_empty()) {
                    self.password = Some(Secret::new(found));
                    self.password_from = "MYSQL_PWD";
                }
                return;
            }
            What::Sqlite(_) => return,
        };
        if let Some(found) = environment("PGPASSWORD").filter(|value| !value.is_empty()) {
            self.password = Some(Secret::new(found));
            self.password_from = "PGPASSWORD";
            return;
        }
        let file = environment("PGPASSFILE")
            .map(PathBuf::from)
            .or_else(|| environment("HOME").map(|home| Path::new(&home).join(".pgpass")));
        let (host, port) = match config.place() {
            Server::Tcp { host, port } => (host.clone(), *port),
            Server::Unix { .. } => ("localhost".to_owned(), 5432),
        };
        let wanted =
            Wanted { host: &host, port, database: config.database(), login: config.user() };
        self.password = file.and_then(|file| pgpass::find(&file, wanted));
        self.password_from = "~/.pgpass";
    }

    /// The password, if there is one.
    pub(crate) fn password(&self) -> Option<Secret<String>> {
        self.password.clone()
    }

    /// Takes the password that somebody typed.
    pub(crate) fn set_password(&mut self, password: Secret<String>) {
        self.password = Some(password);
        self.password_from = "the prompt";
    }

    /// The dialect that is spoken there.
    pub(crate) const fn dialect(&self) -> Dialect {
        match &self.what {
            What::Postgres(_) => Dialect::Postgresql,
            What::Mysql(_) => Dialect::Mysql,
            What::Sqlite(_) => Dialect::Sqlite,
        }
    }

    /// The login, where there is one.
    pub(crate) fn login(&self) -> Option<String> {
        match &self.what {
            What::Postgres(config) => Some(config.user().to_owned()),
            What::Mysql(config) => Some(config.user().to_owned()),
            What::Sqlite(_) => None,
        }
    }

    /// The database, where there is one.
    pub(crate) fn database(&self) -> Option<String> {
        match &self.what {
            What::Postgres(config) => Some(config.database().to_owned()),
            What::Mysql(config) => Some(config.database().to_owned()),
            What::Sqlite(_) => None,
        }
    }

    /// How the connection is protected, where there is one.
    pub(crate) fn protection(&self) -> Option<&'static str> {
        let mode = match &self.what {
            What::Postgres(config) => config.ssl_mode().as_str(),
            What::Mysql(config) => config.ssl_mode().as_str(),
            What::Sqlite(_) => return None,
        };
        Some(match mode {
            "disable" | "disabled" => "no TLS",
            "require" | "required" => "TLS, certificate not verified",
            "verify-ca" | "verify_ca" => "TLS verify-ca",
            _ => "TLS verify-full",
        })
    }

    /// Makes the login of a reader, by the login of this place.
    ///
    /// # Errors
    /// A [`MakeError`].
    pub(crate) async fn make_reader(
        &self,
        reader: &Reader,
        password: &Secret<String>,
    ) -> Result<(), MakeError> {
        let own = self.password();
        match &self.what {
            What::Postgres(config) => {
                let config = PostgresConfig::clone(config);
                let config = match own {
                    Some(password) => config.with_password(password),
                    None => config,
                };
                postgres::make_reader(&self.name, &config, reader, password).await
            }
            What::Mysql(config) => {
                let config = MysqlConfig::clone(config);
                let config = match own {
                    Some(password) => config.with_password(password),
                    None => config,
                };
                mysql::make_mysql_reader(&self.name, &config, reader, password).await
            }
            What::Sqlite(_) => Ok(()),
        }
    }

    /// Uses another login from here on; the one before is forgotten.
    pub(crate) fn use_login(
        &mut self,
        login: &str,
        password: Secret<String>,
    ) -> Result<(), Failure> {
        let config = match &mut self.what {
            What::Postgres(config) => config.as_mut(),
            What::Mysql(config) => {
                **config = MysqlConfig::clone(config).with_login(login, password.clone());
                self.password = Some(password);
                self.password_from = "made for it";
                return Ok(());
            }
            What::Sqlite(_) => return Ok(()),
        };
        let mut url = url::Url::parse(&config.url())
            .map_err(|error| Failure::cannot("bad-url", error.to_string(), "try again"))?;
        url.set_username(login).map_err(|()| {
            Failure::cannot("bad-url", "the URL takes no login", "write postgres://login@host/…")
        })?;
        *config = PostgresConfig::from_url(url.as_str(), Some(password.clone()))
            .map_err(|error| Failure::cannot("bad-url", error.to_string(), "try again"))?;
        self.password = Some(password);
        self.password_from = "made for it";
        Ok(())
    }

    /// The URL for the configuration: without any password.
    pub(crate) fn url(&self) -> String {
        match &self.what {
            What::Postgres(config) => config.url(),
            What::Mysql(config) => config.url(),
            What::Sqlite(path) => format!("sqlite:{}", path.display()),
        }
    }
}

/// A name for a source, made of what the database is called.
fn named_after(database: &str) -> Result<SourceName, Failure> {
    let fits = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-');
    let name: String = database.chars().map(|c| if fits(c) { c } else { '-' }).collect();
    let name = name.trim_matches(['-', '_']);
    let name: String = name.chars().take(64).collect();
    name.parse().map_err(|_unfit| {
        Failure::cannot(
            "bad-name",
            "the database's name makes no name of a source",
            "give one with --name",
        )
    })
}
