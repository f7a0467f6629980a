//! SQLite: a database file behind the door.
//!
//! The file is opened read-only by connections of Postern's own, each with every dangerous switch
//! of the engine off. A plan runs on a blocking thread inside one read transaction: the schema's
//! version is compared first, then the statement is prepared under an authorizer that knows what
//! the plan may touch, then its rows are streamed out in bounded blocks. What the engine says it
//! reads and what the plan says must agree, or nothing is released.
//!
//! - [`open`]: one connection, hardened.
//! - [`pool`]: a bounded number of them.
//! - [`guard`]: the authorizer: the engine's own account of a statement against the plan's.
//! - [`run`]: one statement from begin to end.
//! - [`stop`]: time limit, cancel and dropped streams.
//! - [`sample`]: a few rows, for the classifier.
//! - [`told`]: what clients are told of a catalogue, computed by a database that holds nothing.
//! - [`survey`]: what is there; [`identity`] and [`known`]: and is it still the same.
//! - [`functions`]: the scalar functions that masks need; [`bounded`]: some of the engine's own,
//!   that no time limit could stop.

mod bounded;
mod error;
mod functions;
mod guard;
mod identity;
mod known;
mod open;
mod params;
mod pool;
mod real;
mod run;
mod sample;
mod stop;
mod survey;
#[cfg(test)]
mod tests;
pub(crate) mod told;
mod types;

use std::{num::NonZeroUsize, path::PathBuf, sync::Arc, time::Duration};

use futures_util::{FutureExt as _, future::BoxFuture};
use postern_core::{
    catalogue::TableId,
    dialect::Dialect,
    digest::Digest,
    limits::Limits,
    name::SourceName,
    sample::{SampleBudget, TableSample},
    survey::Survey,
};
use postern_gate::{
    describe::{Described, Unrun},
    ports::{Cancel, Rows, RunError, Source},
    record::{Bind, Recorded},
};

use self::{guard::Planned, pool::Pool};

/// Where a SQLite database is and how much of this machine it may take.
#[derive(Clone, Debug)]
pub struct SqliteOptions {
    /// The database file. Never read as a URI.
    pub path: PathBuf,
    /// Most connections, and so most statements running at once.
    pub connections_max: NonZeroUsize,
    /// How long a statement waits for a writer's lock.
    pub busy_timeout: Duration,
    /// Most memory of SQLite in this process, in bytes. The engine has this bound for the process
    /// only: the smallest ever set stands.
    pub heap_bytes_max: u32,
}

impl SqliteOptions {
    /// The usual bounds for a database file.
    pub fn new(path: impl Into<PathBuf>) -> Self {
        Self {
            path: path.into(),
            connections_max: CONNECTIONS_MAX,
            busy_timeout: Duration::from_secs(2),
            heap_bytes_max: 256 * 1024 * 1024,
        }
    }
}

/// A SQLite database behind the door.
#[derive(Debug)]
pub struct SqliteSource {
    pool: Arc<Pool>,
}

impl SqliteSource {
    /// A source on that file. Nothing is opened before it is first asked.
    pub fn new(name: SourceName, options: SqliteOptions) -> Self {
        Self { pool: Arc::new(Pool::new(name, options)) }
    }

    /// A few rows of a table, for the classifier. No port of the gate: no listener can reach it.
    /// A table that is gone, or is a view, gives an empty sample.
    ///
    /// # Errors
    /// When the file cannot be read, or the budget's time is over.
    pub async fn sample(
        &self,
        table: TableId,
        budget: SampleBudget,
    ) -> Result<TableSample, RunError> {
        sample::take(Arc::clone(&self.pool), table, budget).await
    }

    /// Runs a plan. Only [`Source::run`] and this module's tests call it: what it takes apart, the
    /// gate has recorded.
    pub(crate) async fn execute(
        &self,
        plan: Arc<dyn Planned>,
        params: Vec<Bind>,
        limits: Limits,
        cancel: Cancel,
    ) -> Result<Rows, RunError> {
        run::start(&self.pool, run::Job { plan, params, limits }, cancel).await
    }
}

impl Source for SqliteSource {
    fn name(&self) -> &SourceName {
        self.pool.source()
    }

    fn dialect(&self) -> Dialect {
        Dialect::Sqlite
    }

    fn seats(&self) -> NonZeroUsize {
        self.pool.seats_max()
    }

    fn run(&self, work: Recorded, cancel: Cancel) -> BoxFuture<'_, Result<Rows, RunError>> {
        if let Some(told) = told::run(self.pool.source(), &work, cancel.clone()) {
            return told.boxed();
        }
        let plan: Arc<dyn Planned> = Arc::<postern_sql::Plan>::clone(work.plan());
        self.execute(plan, work.params().to_vec(), *work.limits(), cancel).boxed()
    }

    fn describe(&self, _: Unrun) -> BoxFuture<'_, Result<Option<Described>, RunError>> {
        Box::pin(std::future::ready(Ok(None)))
    }

    fn survey(&self) -> BoxFuture<'_, Result<Survey, RunError>> {
        survey::take(Arc::clone(&self.pool)).boxed()
    }

    fn schema_digest(&self) -> BoxFuture<'_, Result<Digest, RunError>> {
        survey::digest(Arc::clone(&self.pool)).boxed()
    }
}

const CONNECTIONS_MAX: NonZeroUsize = NonZeroUsize::new(8).unwrap();
