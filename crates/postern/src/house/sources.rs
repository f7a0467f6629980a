//! The sources of a configuration, opened, and what they say they have.

use std::{collections::BTreeMap, path::Path, sync::Arc, time::Duration};

use futures_util::future::BoxFuture;
use postern_core::{
    dialect::Dialect, digest::Digest, name::SourceName, secret::Secret, survey::Survey,
};
use postern_gate::{
    describe::{Described, Unrun},
    ports::{Cancel, Rows, RunError, Source},
    record::Recorded,
};
use postern_source::{
    LoginFact, LoginReport, NextPassword,
    mysql::{MysqlConfig, MysqlOptions, MysqlSource},
    postgres::{CatalogCheck, PostgresConfig, PostgresOptions, PostgresSource},
    sqlite::{SqliteOptions, SqliteSource},
};

use crate::config::{
    Settings, finding::Findings, postern_toml::SourceSettings, source_url::SourceUrl,
};

/// Longest time a source may take to be surveyed.
const SURVEY_WAIT: Duration = Duration::from_secs(20);

/// The sources of a configuration. One whose settings did not change stays the same source, with
/// its connections.
#[derive(Debug, Default)]
pub(crate) struct Opened {
    sources: BTreeMap<SourceName, (Arc<dyn Source>, Kept)>,
}

/// What a source was opened with.
#[derive(Clone, Debug)]
struct Kept {
    settings: SourceSettings,
    passwords: Passwords,
}

/// The passwords of a source.
#[derive(Clone, Debug, Default)]
pub(crate) struct Passwords {
    /// Of the login that reads.
    pub(crate) reader: Option<Secret<String>>,
    /// The one that this login is about to have.
    pub(crate) next: NextPassword,
    /// Of the checker.
    pub(crate) checker: Option<Secret<String>>,
}

impl Passwords {
    /// Those of the configuration.
    pub(crate) fn of(settings: &Settings, name: &SourceName) -> Self {
        let reader = settings.passwords.get(name).cloned();
        let checker = settings.checker_passwords.get(name).cloned();
        Self { reader, checker, next: NextPassword::default() }
    }
}

impl Kept {
    fn of(settings: &Settings, name: &SourceName, source: &SourceSettings) -> Self {
        Self { settings: source.clone(), passwords: Passwords::of(settings, name) }
    }

    fn same(&self, other: &Self) -> bool {
        let passwords = |kept: &Self| {
            [&kept.passwords.reader, &kept.passwords.checker]
                .map(|secret| secret.as_ref().map(|secret| secret.expose().clone()))
        };
        self.settings.is_same_place(&other.settings) && passwords(self) == passwords(other)
    }
}

impl Opened {
    /// Opens the sources of these settings, taking over those that did not change. Nothing is
    /// connected yet.
    pub(crate) fn open(settings: &Settings, before: &Self, findings: &Findings) -> Self {
        let opened = settings.site.sources.iter().filter_map(|(name, source)| {
            let kept = Kept::of(settings, name, source);
            let same = before.sources.get(name).filter(|(_, old)| old.same(&kept));
            let opened = match same {
                // With what it was opened with: it asks that one for its next password.
                Some(same) => same.clone(),
                None => (connect(name, source, &kept, findings)?, kept),
            };
            Some((name.clone(), opened))
        });
        Self { sources: opened.collect() }
    }

    /// The sources by name.
    pub(crate) fn all(&self) -> BTreeMap<SourceName, Arc<dyn Source>> {
        let each = self.sources.iter();
        each.map(|(name, (source, _))| (name.clone(), Arc::clone(source))).collect()
    }

    /// The dialect of a source.
    pub(crate) fn dialect(&self, name: &SourceName) -> Option<Dialect> {
        self.sources.get(name).map(|(source, _)| source.dialect())
    }

    /// Where the next password of a source's login is told.
    pub(crate) fn next_password(&self, name: &SourceName) -> Option<&NextPassword> {
        self.sources.get(name).map(|(_, kept)| &kept.passwords.next)
    }

    /// Whether a source is the very one of another opening.
    pub(crate) fn is_same(&self, name: &SourceName, other: &Self) -> bool {
        match (self.sources.get(name), other.sources.get(name)) {
            (Some((here, _)), Some((there, _))) => Arc::ptr_eq(here, there),
            _ => false,
        }
    }
}

fn connect(
    name: &SourceName,
    source: &SourceSettings,
    kept: &Kept,
    findings: &Findings,
) -> Option<Arc<dyn Source>> {
    match &source.url {
        SourceUrl::Sqlite(path) => Some(Arc::new(open_sqlite(name, path, source))),
        SourceUrl::Postgres(url) => {
            let passwords = kept.passwords.clone();
            let opened = open_checked_postgres(name, url, source, passwords, findings)?;
            Some(guarded(opened, source))
        }
        SourceUrl::Mysql(url) => {
            let opened = open_mysql(name, url, source, kept.passwords.clone(), findings)?;
            Some(guarded(opened, source))
        }
    }
}

/// A SQLite source.
pub(crate) fn open_sqlite(name: &SourceName, path: &Path, source: &SourceSettings) -> SqliteSource {
    SqliteSource::new(name.clone(), sqlite_options(path, source))
}

fn sqlite_options(path: &Path, source: &SourceSettings) -> SqliteOptions {
    let usual = SqliteOptions::new(path);
    let connections_max = source.pool_size.unwrap_or(usual.connections_max);
    SqliteOptions { connections_max, ..usual }
}

fn postgres_options(source: &SourceSettings) -> PostgresOptions {
    let usual = PostgresOptions::default();
    PostgresOptions {
        sessions_max: source.pool_size.unwrap_or(usual.sessions_max),
        extension_schemas: source.extension_schemas.clone(),
        catalog_check: if source.checks_every_statement {
            CatalogCheck::Every
        } else {
            CatalogCheck::EverySecond
        },
        ..usual
    }
}

/// A server whose login can be looked at.
trait Server: Source {
    /// What the login can do beyond reading.
    fn login(&self) -> BoxFuture<'_, Result<LoginReport, RunError>>;
}

impl Server for PostgresSource {
    fn login(&self) -> BoxFuture<'_, Result<LoginReport, RunError>> {
        Box::pin(self.login_report())
    }
}

impl Server for MysqlSource {
    fn login(&self) -> BoxFuture<'_, Result<LoginReport, RunError>> {
        Box::pin(self.login_report())
    }
}

/// A server. It is surveyed only when its login is one that reads and no more.
#[derive(Debug)]
struct Guarded<S> {
    source: S,
    accepts_strong_login: bool,
}

fn guarded(source: impl Server + 'static, settings: &SourceSettings) -> Arc<dyn Source> {
    Arc::new(Guarded { source, accepts_strong_login: settings.accepts_strong_login })
}

impl<S: Server> Source for Guarded<S> {
    fn name(&self) -> &SourceName {
        self.source.name()
    }

    fn dialect(&self) -> Dialect {
        self.source.dialect()
    }

    fn run(&self, work: Recorded, cancel: Cancel) -> BoxFuture<'_, Result<Rows, RunError>> {
        self.source.run(work, cancel)
    }

    fn describe(&self, work: Unrun) -> BoxFuture<'_, Result<Option<Described>, RunError>> {
        self.source.describe(work)
    }

    fn survey(&self) -> BoxFuture<'_, Result<Survey, RunError>> {
        Box::pin(async {
            let report = self.source.login().await?;
            let strong = report.facts.iter().filter_map(strength).collect::<Vec<_>>();
            if strong.is_empty() || self.accepts_strong_login {
                return self.source.survey().await;
            }
            Err(RunError::Unavailable {
                source_name: self.name().clone(),
                cause: format!(
                    "the login `{}` can do more than read: {}; give it SELECT only, or write \
                     accept = [\"strong-login\"] under the source",
                    report.login,
                    strong.join(", ")
                ),
            })
        })
    }

    fn schema_digest(&self) -> BoxFuture<'_, Result<Digest, RunError>> {
        self.source.schema_digest()
    }
}

/// What makes a login too strong for a door, in words. Rights that every login of a fresh server
/// has (temporary tables) do not.
pub(crate) fn strength(fact: &LoginFact) -> Option<String> {
    Some(match fact {
        LoginFact::Superuser => "superuser".to_owned(),
        LoginFact::BypassRls => "bypasses row security".to_owned(),
        LoginFact::CreateRole => "makes roles".to_owned(),
        LoginFact::Replication => "reads everything by replication".to_owned(),
        LoginFact::ReadsPasswords => "reads password hashes".to_owned(),
        LoginFact::StrongMember { role } => format!("member of {role}"),
        LoginFact::Owns { table } => format!("owns {table}"),
        LoginFact::Writes { table } => format!("writes {table}"),
        LoginFact::Holds { right, on } => format!("{right} on {on}"),
        _ => return None,
    })
}

/// A MySQL source, whatever its login may do.
pub(crate) fn open_mysql(
    name: &SourceName,
    url: &str,
    source: &SourceSettings,
    passwords: Passwords,
    findings: &Findings,
) -> Option<MysqlSource> {
    let usual = MysqlOptions::default();
    let options = MysqlOptions { sessions_max: source.pool_size.unwrap_or(usual.sessions_max) };
    let Passwords { reader, next, checker: _ } = passwords;
    let opened = MysqlConfig::from_url(&whole_url(url, source), reader)
        .and_then(|config| MysqlSource::new(name.clone(), &config.with_next(next), options));
    match opened {
        Ok(mysql) => Some(mysql),
        Err(error) => {
            findings.error(&source.place, format!("source `{name}`: {error}"), "correct its url");
            None
        }
    }
}

/// A PostgreSQL source, whatever its login may do.
pub(crate) fn open_postgres(
    name: &SourceName,
    url: &str,
    source: &SourceSettings,
    passwords: Passwords,
    findings: &Findings,
) -> Option<PostgresSource> {
    let unchecked = SourceSettings { checker: None, ..source.clone() };
    open_checked_postgres(name, url, &unchecked, passwords, findings)
}

/// A PostgreSQL source with its checker, where it has one.
pub(crate) fn open_checked_postgres(
    name: &SourceName,
    url: &str,
    source: &SourceSettings,
    passwords: Passwords,
    findings: &Findings,
) -> Option<PostgresSource> {
    let Passwords { reader, next, checker: of_checker } = passwords;
    let opened = PostgresConfig::from_url(&whole_url(url, source), reader).and_then(|config| {
        let config = config.with_next(next);
        let checker = source.checker.as_ref();
        let checker = checker.map(|checker| config.clone().with_login(&checker.login, of_checker));
        let options = PostgresOptions { checker, ..postgres_options(source) };
        PostgresSource::new(name.clone(), &config, options)
    });
    match opened {
        Ok(postgres) => Some(postgres),
        Err(error) => {
            findings.error(&source.place, format!("source `{name}`: {error}"), "correct its url");
            None
        }
    }
}

/// A server's URL with the authority that stands beside it.
pub(crate) fn whole_url(url: &str, source: &SourceSettings) -> String {
    let parameter = match &source.url {
        SourceUrl::Mysql(_) => "ssl-ca",
        SourceUrl::Postgres(_) | SourceUrl::Sqlite(_) => "sslrootcert",
    };
    match (&source.ca, url::Url::parse(url)) {
        (Some(path), Ok(mut url)) => {
            url.query_pairs_mut().append_pair(parameter, &path.to_string_lossy());
            url.to_string()
        }
        (None, _) | (_, Err(_)) => url.to_owned(),
    }
}

/// Asks every source what it has. Those that cannot say so now are left out, and said in the log.
pub(crate) async fn survey(
    sources: &BTreeMap<SourceName, Arc<dyn Source>>,
) -> BTreeMap<SourceName, Survey> {
    let (surveys, away) = survey_or_say(sources).await;
    for (source, why) in &away {
        tracing::warn!(%source, why, "a source cannot be surveyed now");
    }
    surveys
}

/// Asks every source what it has; and why those that cannot say so now cannot, for the operator.
pub(crate) async fn survey_or_say(
    sources: &BTreeMap<SourceName, Arc<dyn Source>>,
) -> (BTreeMap<SourceName, Survey>, BTreeMap<SourceName, String>) {
    let asked = sources.iter().map(|(name, source)| {
        let (name, source) = (name.clone(), Arc::clone(source));
        tokio::spawn(async move {
            let answer = tokio::time::timeout(SURVEY_WAIT, source.survey()).await;
            let survey = match answer {
                Ok(Ok(survey)) => Ok(survey),
                Ok(Err(error)) => Err(error.to_string()),
                Err(_elapsed) => Err(format!("source `{name}` took too long to be surveyed")),
            };
            (name, survey)
        })
    });
    let asked: Vec<_> = asked.collect();
    let (mut surveys, mut away) = (BTreeMap::new(), BTreeMap::new());
    for task in asked {
        match task.await {
            Ok((name, Ok(survey))) => drop(surveys.insert(name, survey)),
            Ok((name, Err(why))) => drop(away.insert(name, why)),
            Err(error) => tracing::error!(%error, "a survey broke off"),
        }
    }
    (surveys, away)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::{folder::Folder, load};

    #[tokio::test]
    async fn a_source_that_stays_is_told_of_a_next_password() {
        let site = "version = 1\n[source.shop]\nurl = \"postgresql://reader@127.0.0.1:1/shop\"\n\
                    password = \"env:SHOP\"\n";
        let folder = Folder::of(Path::new("/srv/postern"), [("postern.toml", site.to_owned())]);
        let password = |_: &str| Some("old".to_owned());
        let settings = load(&folder, &password).0.unwrap();
        let name: SourceName = "shop".parse().unwrap();
        let open = |before: &Opened| Opened::open(&settings, before, &Findings::default());
        let first = open(&Opened::default());
        let asked = first.next_password(&name).unwrap();
        let later = open(&open(&first));
        assert!(later.is_same(&name, &first));
        later.next_password(&name).unwrap().set(Secret::new("new".to_owned()));
        assert_eq!(format!("{asked:?}"), "NextPassword(true)");
    }
}
