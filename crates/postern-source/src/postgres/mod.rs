//! PostgreSQL 11 and newer.
//!
//! Own connections over `postgres-protocol`'s messages, because a row must be passed on as it
//! came, and because a connection here cannot send a simple `Query`: `Wire` writes what
//! `Outgoing` puts together, and that knows the extended protocol only.
//!
//! A session is read-only, has its timeouts and its `search_path` from the startup message, and is
//! asked for them once before it is used. Callers' statements cannot change them: no `SET` passes
//! the gate.
//!
//! | File | Holds |
//! | --- | --- |
//! | `config` | the URL |
//! | `dial`, `tls`, `auth` | reaching a server and proving both sides |
//! | `wire`, `body` | frames and what is in them |
//! | `session`, `pool` | statements prepared and answered; sessions bounded and cleaned |
//! | `params`, `types`, `user_types` | values in, forms out |
//! | `expected`, `schema`, `checker` | does the server mean what the plan means? |
//! | `run`, `look` | one statement, run or only described |
//! | `survey`, `functions`, `sample` | what is there |
//! | `login`, `server` | what this login could do, and how the server is kept |
//! | `reader` | a login that reads and no more, made once |

mod auth;
mod body;
mod checker;
mod config;
mod cost;
mod dial;
mod expected;
mod fault;
mod functions;
mod login;
mod look;
mod params;
mod pool;
pub(crate) mod reader;
mod run;
mod sample;
mod schema;
mod server;
mod session;
mod survey;
mod tls;
mod types;
mod user_types;
mod wire;

#[cfg(test)]
mod tests;

use std::{num::NonZeroUsize, sync::Arc, time::Duration};

use futures_util::future::BoxFuture;
use postern_core::{
    catalogue::TableId,
    dialect::Dialect,
    digest::Digest,
    name::SourceName,
    sample::{SampleBudget, TableSample},
    survey::Survey,
};
use postern_gate::{
    describe::{Described, Unrun},
    ports::{Cancel, Rows, RunError, Source},
    record::Recorded,
};
use tokio::time::{Instant, timeout};

pub use auth::LoginProof;
pub use checker::CheckerReport;
pub use config::{ConfigError, Place, PostgresConfig, Roots, SslMode};
pub use reader::{change_password, checker_script, make_reader};
pub use schema::CatalogCheck;
pub use server::{AdmissionRule, ServerReport};

use checker::Checker;
use dial::Dialer;
use expected::Expected;
use fault::Fault;
use pool::{Lease, Pool};
use schema::Schema;
use session::Session;

use crate::login::LoginReport;
use user_types::TypeCache;

/// Longest time that one of Postern's own statements may take.
const OWN_TIMEOUT: Duration = Duration::from_mins(1);

/// How a source is used.
#[derive(Clone, Debug)]
pub struct PostgresOptions {
    /// Most connections for callers' statements; housekeeping has one more of its own.
    pub sessions_max: NonZeroUsize,
    /// Schemas of extensions whose types and operators statements need (`citext`), after
    /// `pg_catalog` in `search_path`.
    pub extension_schemas: Vec<String>,
    /// When the catalogue is looked at.
    pub catalog_check: CatalogCheck,
    /// Longest wait for a lock.
    pub lock_timeout: Duration,
    /// A second login by which the server is asked how it resolves each statement, before it runs
    /// for the first time.
    pub checker: Option<PostgresConfig>,
}

impl Default for PostgresOptions {
    fn default() -> Self {
        Self {
            sessions_max: NonZeroUsize::new(8).unwrap_or(NonZeroUsize::MIN),
            extension_schemas: Vec::new(),
            catalog_check: CatalogCheck::default(),
            lock_timeout: Duration::from_secs(2),
            checker: None,
        }
    }
}

/// A PostgreSQL database behind the door.
#[derive(Debug)]
pub struct PostgresSource {
    core: Arc<Core>,
}

/// What statements and housekeeping share.
#[derive(Debug)]
struct Core {
    name: SourceName,
    options: PostgresOptions,
    pool: Arc<Pool>,
    /// One connection of its own: callers cannot keep Postern from looking.
    own: Arc<Pool>,
    schema: Schema,
    types: TypeCache,
    checker: Option<Checker>,
}

impl PostgresSource {
    /// A source; connects when it is first used.
    ///
    /// # Errors
    /// When the certificate authorities cannot be read or an option cannot be.
    pub fn new(
        name: SourceName,
        config: &PostgresConfig,
        options: PostgresOptions,
    ) -> Result<Self, ConfigError> {
        let dialer = |schemas: &[String]| {
            Dialer::new(config.clone(), settings(schemas, options.lock_timeout)?)
        };
        let checker = options.checker.clone().map(|config| {
            let schemas = &options.extension_schemas;
            let settings = checking(settings(schemas, options.lock_timeout)?);
            Ok::<_, ConfigError>(Checker::new(Dialer::new(config, settings)?, schemas.clone()))
        });
        let core = Core {
            name,
            pool: Arc::new(Pool::new(
                dialer(&options.extension_schemas)?,
                options.sessions_max.get(),
            )),
            // Without the extensions' schemas, so that names of types come qualified.
            own: Arc::new(Pool::new(dialer(&[])?, 1)),
            schema: Schema::default(),
            types: TypeCache::default(),
            checker: checker.transpose()?,
            options,
        };
        Ok(Self { core: Arc::new(core) })
    }

    /// Whether the source answers.
    ///
    /// # Errors
    /// [`RunError::Unavailable`] with the reason, for the log.
    pub async fn ping(&self) -> Result<(), RunError> {
        self.own(&|_, session| Box::pin(session.ping())).await
    }

    /// What the login can do beyond reading.
    ///
    /// # Errors
    /// When the source cannot be asked.
    pub async fn login_report(&self) -> Result<LoginReport, RunError> {
        self.own(&|_, session| Box::pin(login::report(session))).await
    }

    /// How the server is kept, and how it is reached.
    ///
    /// # Errors
    /// When the source cannot be asked.
    pub async fn server_report(&self) -> Result<ServerReport, RunError> {
        self.own(&|_, session| Box::pin(server::report(session))).await
    }

    /// What the checker's login may do; `None` where there is none.
    ///
    /// # Errors
    /// When the source cannot be asked.
    pub async fn checker_report(&self) -> Result<Option<CheckerReport>, RunError> {
        let Some(checker) = &self.core.checker else { return Ok(None) };
        let report = timeout(OWN_TIMEOUT, checker.report()).await;
        let report = report.unwrap_or(Err(Fault::TooSlow));
        report.map(Some).map_err(|fault| fault.told_by(&self.core.name))
    }

    /// How many statements the checker asked the server about, since the source was opened.
    pub fn checks(&self) -> u64 {
        self.core.checker.as_ref().map_or(0, Checker::looks)
    }

    /// A few rows of a table, for the classifier. No port of the gate: no listener can reach it.
    /// A table that is gone, that may not be read, or that is a view or foreign table gives an
    /// empty sample.
    ///
    /// # Errors
    /// When the source cannot be asked, or the budget's time is over.
    pub async fn sample(
        &self,
        table: TableId,
        budget: SampleBudget,
    ) -> Result<TableSample, RunError> {
        self.own(&move |_, session| Box::pin(sample::take(session, table, budget))).await
    }

    /// Runs housekeeping on its own session.
    async fn own<T>(&self, chore: &Chore<'_, T>) -> Result<T, RunError> {
        let result = timeout(OWN_TIMEOUT, self.own_attempts(chore)).await;
        result.unwrap_or(Err(Fault::TooSlow)).map_err(|fault| fault.told_by(&self.core.name))
    }

    async fn own_attempts<T>(&self, chore: &Chore<'_, T>) -> Result<T, Fault> {
        loop {
            let mut lease = self.core.own.lease().await?;
            let result = self.own_attempt(&mut lease, chore).await;
            let of_connection = matches!(&result, Err(fault) if fault.is_of_connection());
            if lease.is_reused && of_connection {
                self.core.own.close_idle();
                continue;
            }
            Arc::clone(&self.core.own).release(lease).await;
            return result;
        }
    }

    async fn own_attempt<T>(&self, lease: &mut Lease, chore: &Chore<'_, T>) -> Result<T, Fault> {
        let limit = u64::try_from(OWN_TIMEOUT.as_millis()).unwrap_or(u64::MAX);
        lease.session.limit_time(limit).await?;
        chore(&self.core, &mut lease.session).await
    }
}

/// A piece of housekeeping.
type Chore<'c, T> =
    dyn for<'a> Fn(&'a Core, &'a mut Session) -> BoxFuture<'a, Result<T, Fault>> + Sync + 'c;

impl Source for PostgresSource {
    fn name(&self) -> &SourceName {
        &self.core.name
    }

    fn dialect(&self) -> Dialect {
        Dialect::Postgresql
    }

    fn seats(&self) -> NonZeroUsize {
        self.core.options.sessions_max
    }

    fn run(&self, work: Recorded, cancel: Cancel) -> BoxFuture<'_, Result<Rows, RunError>> {
        let plan = work.plan();
        let surveyed = Some(work.survey_digest());
        let work = run::Work {
            sql: plan.sql().to_owned(),
            params: work.params().to_vec(),
            caller_params: plan.caller_params(),
            expected: Expected::of(plan),
            limits: *work.limits(),
            late_columns: plan.late_columns(),
            surveyed,
        };
        Box::pin(run::execute(Arc::clone(&self.core), work, cancel))
    }

    fn describe(&self, work: Unrun) -> BoxFuture<'_, Result<Option<Described>, RunError>> {
        Box::pin(async move { look::describe(&self.core, &work).await.map(Some) })
    }

    fn survey(&self) -> BoxFuture<'_, Result<Survey, RunError>> {
        Box::pin(self.own(&|core, session| Box::pin(survey_and_learn(core, session))))
    }

    fn schema_digest(&self) -> BoxFuture<'_, Result<Digest, RunError>> {
        Box::pin(self.own(&|core, session| Box::pin(core.schema.refresh(session))))
    }
}

async fn survey_and_learn(core: &Core, session: &mut Session) -> Result<Survey, Fault> {
    let looked = Instant::now();
    let survey = survey::survey(session).await?;
    core.schema.learn(survey.digest, survey::column_names(&survey), looked).await;
    core.types.forget().await;
    Ok(survey)
}

/// The same for the checker: making a temporary view is no reading. Its login can write nothing.
fn checking(settings: Vec<(&'static str, String)>) -> Vec<(&'static str, String)> {
    let settings = settings.into_iter().map(|(name, value)| match name {
        "default_transaction_read_only" => (name, "off".to_owned()),
        _ => (name, value),
    });
    settings.collect()
}

/// The settings of every session, as `pg_settings` shows them.
fn settings(
    schemas: &[String],
    lock_timeout: Duration,
) -> Result<Vec<(&'static str, String)>, ConfigError> {
    let mut path = String::from("pg_catalog");
    for schema in schemas {
        path.push_str(", ");
        path.push_str(&config::quoted(schema)?);
    }
    // Named last, so that no temporary object can stand before another.
    path.push_str(", pg_temp");
    let ms = |time: Duration| time.as_millis().clamp(1, 2_147_483_647).to_string();
    let on = || "on".to_owned();
    Ok(vec![
        ("default_transaction_read_only", on()),
        ("default_transaction_isolation", "read committed".to_owned()),
        ("statement_timeout", ms(OWN_TIMEOUT)),
        ("lock_timeout", ms(lock_timeout)),
        ("idle_in_transaction_session_timeout", ms(OWN_TIMEOUT)),
        ("search_path", path),
        ("row_security", on()),
        ("client_encoding", "UTF8".to_owned()),
        ("standard_conforming_strings", on()),
        ("TimeZone", "UTC".to_owned()),
        ("DateStyle", "ISO, YMD".to_owned()),
        ("IntervalStyle", "iso_8601".to_owned()),
        ("extra_float_digits", "1".to_owned()),
        ("bytea_output", "hex".to_owned()),
        ("lc_monetary", "C".to_owned()),
        ("array_nulls", on()),
        ("transform_null_equals", "off".to_owned()),
        // compiling a statement takes longer than most answers, and its own time is not bounded
        ("jit", "off".to_owned()),
    ])
}
