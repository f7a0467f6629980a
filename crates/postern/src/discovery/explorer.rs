//! A source as discovery sees it: surveyed and sampled, never asked a caller's statement.
//!
//! Sampling is no port of the gate. Only discovery, in the process of a person at the command
//! line, holds a source in this form.

use postern_core::{
    catalogue::TableId,
    dialect::Dialect,
    name::SourceName,
    sample::{SampleBudget, TableSample},
    secret::Secret,
    survey::Survey,
};
use postern_gate::ports::{RunError, Source as _};
use postern_source::{
    LoginReport,
    mysql::{MysqlServer, MysqlSource},
    postgres::{PostgresSource, ServerReport},
    sqlite::SqliteSource,
};

use crate::{
    config::{finding::Findings, postern_toml::SourceSettings, source_url::SourceUrl},
    failure::Failure,
    house::{Passwords, open_mysql, open_postgres, open_sqlite},
};

/// A source to be looked at.
#[derive(Debug)]
pub(crate) enum Explorer {
    /// PostgreSQL.
    Postgres(PostgresSource),
    /// MySQL or MariaDB.
    Mysql(MysqlSource),
    /// SQLite.
    Sqlite(SqliteSource),
}

/// How a server is kept, as far as its kind tells.
#[derive(Debug)]
pub(crate) enum Server {
    /// PostgreSQL.
    Postgres(ServerReport),
    /// MySQL or MariaDB.
    Mysql(MysqlServer),
}

impl Explorer {
    /// Opens a source. Nothing is connected yet.
    ///
    /// # Errors
    /// When its settings cannot be.
    pub(crate) fn open(
        name: &SourceName,
        settings: &SourceSettings,
        password: Option<Secret<String>>,
    ) -> Result<Self, Failure> {
        let passwords = Passwords { reader: password, ..Passwords::default() };
        match &settings.url {
            SourceUrl::Sqlite(path) => Ok(Self::Sqlite(open_sqlite(name, path, settings))),
            SourceUrl::Postgres(url) => {
                let findings = Findings::default();
                open_postgres(name, url, settings, passwords, &findings)
                    .map(Self::Postgres)
                    .ok_or_else(|| crate::office::configuration_failure(&findings.into_sorted()))
            }
            SourceUrl::Mysql(url) => {
                let findings = Findings::default();
                open_mysql(name, url, settings, passwords, &findings)
                    .map(Self::Mysql)
                    .ok_or_else(|| crate::office::configuration_failure(&findings.into_sorted()))
            }
        }
    }

    /// Its dialect.
    pub(crate) const fn dialect(&self) -> Dialect {
        match self {
            Self::Postgres(_) => Dialect::Postgresql,
            Self::Mysql(_) => Dialect::Mysql,
            Self::Sqlite(_) => Dialect::Sqlite,
        }
    }

    /// What is there.
    ///
    /// # Errors
    /// When it cannot be asked.
    pub(crate) async fn survey(&self) -> Result<Survey, RunError> {
        match self {
            Self::Postgres(source) => source.survey().await,
            Self::Mysql(source) => source.survey().await,
            Self::Sqlite(source) => source.survey().await,
        }
    }

    /// A few rows of a table.
    ///
    /// # Errors
    /// When it cannot be asked, or the budget's time is over.
    pub(crate) async fn sample(
        &self,
        table: TableId,
        budget: SampleBudget,
    ) -> Result<TableSample, RunError> {
        match self {
            Self::Postgres(source) => source.sample(table, budget).await,
            Self::Mysql(source) => source.sample(table, budget).await,
            Self::Sqlite(source) => source.sample(table, budget).await,
        }
    }

    /// What the login can do beyond reading; `None` where there is no login.
    ///
    /// # Errors
    /// When it cannot be asked.
    pub(crate) async fn login(&self) -> Result<Option<LoginReport>, RunError> {
        match self {
            Self::Postgres(source) => source.login_report().await.map(Some),
            Self::Mysql(source) => source.login_report().await.map(Some),
            Self::Sqlite(_) => Ok(None),
        }
    }

    /// How the server is kept, and how it is reached; `None` where there is no server.
    ///
    /// # Errors
    /// When it cannot be asked.
    pub(crate) async fn server(&self) -> Result<Option<Server>, RunError> {
        match self {
            Self::Postgres(source) => source.server_report().await.map(Server::Postgres).map(Some),
            Self::Mysql(source) => source.server_report().await.map(Server::Mysql).map(Some),
            Self::Sqlite(_) => Ok(None),
        }
    }
}
