//! MySQL 8 and MariaDB 10.6 and newer.
//!
//! Connections are those of `mysql_async`; statements of callers go through the prepared-statement
//! protocol alone, which takes one statement at a time. A session is read-only, its `sql_mode`,
//! time zone and character set are pinned when it begins and asked for once before it is used:
//! what Postern prints is written for that `sql_mode` and no other.
//!
//! | File | Holds |
//! | --- | --- |
//! | `config` | the URL |
//! | `session`, `pool` | connections: pinned, bounded, killed when their statement must end |
//! | `run` | one statement |
//! | `numbered`, `values` | placeholders and values in, cells out |
//! | `expected` | does the server mean what the plan means? |
//! | `survey`, `functions`, `types`, `sample` | what is there |
//! | `login`, `server` | what this login could do, and how the server is kept |
//! | `reader` | a login that reads and no more, made once |

mod config;
mod cost;
mod expected;
mod fault;
mod functions;
mod login;
mod numbered;
mod pool;
pub(crate) mod reader;
mod run;
mod sample;
mod server;
mod session;
mod survey;
#[cfg(test)]
mod tests;
mod types;
mod values;

use std::{num::NonZeroUsize, sync::Arc, time::Duration};

use futures_util::future::BoxFuture;
use mysql_async::{Opts, OptsBuilder};
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
use tokio::{
    sync::Mutex,
    time::{Instant, timeout},
};

pub use config::{MysqlConfig, MysqlConfigError, SslMode};
pub use reader::{change_mysql_password, make_mysql_reader};
pub use server::MysqlServer;

use fault::Fault;
use pool::Pool;
use session::Session;

use crate::{login::LoginReport, sqlite::told};

/// Longest time that one of Postern's own statements may take.
const OWN_TIMEOUT: Duration = Duration::from_mins(1);
/// How old the look at the schema may be when a statement starts.
const SCHEMA_AGE_MAX: Duration = Duration::from_secs(1);

/// How a source is used.
#[derive(Clone, Copy, Debug)]
pub struct MysqlOptions {
    /// Most connections for callers' statements; housekeeping has one more of its own.
    pub sessions_max: NonZeroUsize,
}

impl Default for MysqlOptions {
    fn default() -> Self {
        Self { sessions_max: NonZeroUsize::new(8).unwrap_or(NonZeroUsize::MIN) }
    }
}

/// A MySQL or MariaDB database behind the door.
#[derive(Debug)]
pub struct MysqlSource {
    core: Arc<Core>,
}

/// What statements and housekeeping share.
#[derive(Debug)]
struct Core {
    name: SourceName,
    database: String,
    pool: Arc<Pool>,
    sessions_max: NonZeroUsize,
    /// One connection of its own: callers cannot keep Postern from looking.
    own: Arc<Pool>,
    schema: Mutex<Option<Looked>>,
}

/// The schema as last seen.
#[derive(Clone, Copy, Debug)]
struct Looked {
    digest: Digest,
    at: Instant,
}

impl MysqlSource {
    /// A source; connects when it is first used.
    ///
    /// # Errors
    /// When the certificate authorities cannot be read.
    pub fn new(
        name: SourceName,
        config: &MysqlConfig,
        options: MysqlOptions,
    ) -> Result<Self, MysqlConfigError> {
        let dial = config.dial()?;
        let for_callers: Opts =
            OptsBuilder::from_opts(dial.clone()).init(session::pins_for_callers()).into();
        let core = Core {
            name,
            database: config.database().to_owned(),
            pool: Arc::new(Pool::new(for_callers, config.next.clone(), options.sessions_max.get())),
            sessions_max: options.sessions_max,
            own: Arc::new(Pool::new(dial, config.next.clone(), 1)),
            schema: Mutex::new(None),
        };
        Ok(Self { core: Arc::new(core) })
    }

    /// What the login can do beyond reading.
    ///
    /// # Errors
    /// When the source cannot be asked.
    pub async fn login_report(&self) -> Result<LoginReport, RunError> {
        self.own(async |_, session| login::report(session).await).await
    }

    /// How the server is kept, and how it is reached.
    ///
    /// # Errors
    /// When the source cannot be asked.
    pub async fn server_report(&self) -> Result<MysqlServer, RunError> {
        self.own(async |_, session| server::report(session).await).await
    }

    /// A few rows of a table, for the classifier. No port of the gate: no listener can reach it.
    /// A table that is gone, that may not be read, or that is a view gives an empty sample.
    ///
    /// # Errors
    /// When the source cannot be asked, or the budget's time is over.
    pub async fn sample(
        &self,
        table: TableId,
        budget: SampleBudget,
    ) -> Result<TableSample, RunError> {
        self.own(async |core, session| sample::take(core, session, table, budget).await).await
    }

    /// Runs housekeeping on its own session.
    async fn own<T>(
        &self,
        chore: impl AsyncFnOnce(&Core, &mut Session) -> Result<T, Fault>,
    ) -> Result<T, RunError> {
        let work = async {
            let mut lease = self.core.own.fresh().await?;
            let result = chore(&self.core, &mut lease.session).await;
            if result.is_ok() {
                self.core.own.give_back(lease).await;
            }
            result
        };
        let result = timeout(OWN_TIMEOUT, work).await;
        result.unwrap_or(Err(Fault::TooSlow)).map_err(|fault| fault.told_by(&self.core.name))
    }
}

impl Core {
    /// The digest of the schema, seen not longer ago than [`SCHEMA_AGE_MAX`]. One looks, others
    /// wait for it.
    async fn confirmed(&self, session: &mut Session) -> Result<Digest, Fault> {
        let mut schema = self.schema.lock().await;
        if let Some(looked) = *schema
            && looked.at.elapsed() <= SCHEMA_AGE_MAX
        {
            return Ok(looked.digest);
        }
        let at = Instant::now();
        let digest = survey::look(session, &self.database).await?;
        *schema = Some(Looked { digest, at });
        Ok(digest)
    }

    /// Something did not agree: the next statement looks again.
    async fn doubt(&self) {
        *self.schema.lock().await = None;
    }
}

impl Source for MysqlSource {
    fn name(&self) -> &SourceName {
        &self.core.name
    }

    fn dialect(&self) -> Dialect {
        Dialect::Mysql
    }

    fn seats(&self) -> NonZeroUsize {
        self.core.sessions_max
    }

    fn run(&self, work: Recorded, cancel: Cancel) -> BoxFuture<'_, Result<Rows, RunError>> {
        if let Some(told) = told::run(&self.core.name, &work, cancel.clone()) {
            return Box::pin(told);
        }
        let plan = work.plan();
        let job = run::Job {
            sql: plan.sql().to_owned(),
            params: work.params().to_vec(),
            caller_params: plan.caller_params(),
            expected: expected::Expected::of(plan),
            limits: *work.limits(),
            surveyed: Some(work.survey_digest()),
        };
        Box::pin(run::execute(Arc::clone(&self.core), job, cancel))
    }

    fn describe(&self, _: Unrun) -> BoxFuture<'_, Result<Option<Described>, RunError>> {
        Box::pin(std::future::ready(Ok(None)))
    }

    fn survey(&self) -> BoxFuture<'_, Result<Survey, RunError>> {
        Box::pin(self.own(async |core, session| {
            let at = Instant::now();
            let survey = survey::survey(session, &core.database).await?;
            *core.schema.lock().await = Some(Looked { digest: survey.digest, at });
            Ok(survey)
        }))
    }

    fn schema_digest(&self) -> BoxFuture<'_, Result<Digest, RunError>> {
        Box::pin(self.own(async |core, session| {
            core.doubt().await;
            core.confirmed(session).await
        }))
    }
}
