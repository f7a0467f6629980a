//! What clients of the PostgreSQL protocol are told of the catalogue of a source that speaks
//! another SQL: computed by a SQLite that holds nothing.
//!
//! The rows were composed of the caller's sight and travel as parameters; the statement was said
//! to SQLite by `postern-sql`. A database in memory is opened for it, empty and hardened like those
//! of sources, with the functions that PostgreSQL has and SQLite lacks, and closed behind it. The
//! source itself is not asked.
//!
//! - [`list`]: arrays, which are texts of JSON here.
//! - [`functions`], [`texts`]: the functions.
//! - [`give`]: values in, and rows out as PostgreSQL writes them.

mod functions;
mod give;
mod list;
mod texts;

use std::{collections::HashSet, sync::Arc};

use postern_core::{limits::Limits, name::SourceName};
use postern_gate::{
    ports::{Cancel, Rows, RunError},
    record::{Bind, Recorded},
};
use postern_sql::{Plan, Told};
use rusqlite::{
    Connection,
    hooks::{AuthAction, AuthContext, Authorization},
};
use tokio::sync::Semaphore;

use super::{
    error::{During, translate, unavailable},
    open,
    run::{self, Out},
};

/// Most such statements at once.
static SEATS: Semaphore = Semaphore::const_new(4);

/// A statement and its values.
struct Job {
    source: SourceName,
    plan: Arc<Plan>,
    told: Told,
    params: Vec<Bind>,
    limits: Limits,
}

/// Runs a plan that Postern's own engine computes; `None` for any other.
pub(crate) fn run(
    source: &SourceName,
    work: &Recorded,
    cancel: Cancel,
) -> Option<impl Future<Output = Result<Rows, RunError>> + Send + 'static> {
    let job = Job {
        source: source.clone(),
        plan: Arc::clone(work.plan()),
        told: work.plan().told()?.clone(),
        params: work.params().to_vec(),
        limits: *work.limits(),
    };
    Some(start(job, cancel))
}

async fn start(job: Job, cancel: Cancel) -> Result<Rows, RunError> {
    let watched = run::watch(job.limits.timeout, cancel)?;
    let seat = tokio::select! {
        biased;
        reason = watched.stopped() => return Err(reason),
        seat = SEATS.acquire() => seat.map_err(|closed| unavailable(&job.source, closed.to_string()))?,
    };
    let source = job.source.clone();
    watched
        .spawn(source, move |out| {
            let _seat = seat;
            compute(&job, out)
        })
        .await
}

fn compute(job: &Job, out: &mut Out) -> Result<(), RunError> {
    let stop = Arc::clone(out.stop());
    let failed =
        |error: rusqlite::Error| translate(&job.source, &error, During::Prepare, Some(&stop));
    let mut sql = opened(&job.plan).map_err(failed)?;
    let _attached = stop.attach(&mut sql).map_err(failed)?;
    let mut statement = sql.prepare(job.plan.sql()).map_err(failed)?;
    let differs = |detail: &str| RunError::Disagrees { detail: detail.to_owned() };
    if !statement.readonly() || statement.is_explain() != 0 {
        return Err(differs("the statement is no plain read"));
    }
    let width = job.plan.columns().len();
    if statement.column_count() != width || job.told.columns.len() != width {
        return Err(differs("the number of columns differs"));
    }
    give::bind(&mut statement, &job.told.params, &job.params, failed)?;
    out.shape(job.told.shape(job.plan.columns()))?;
    let during = During::Step { value_bytes: open::VALUE_BYTES_MAX };
    let failed = |error: rusqlite::Error| translate(&job.source, &error, during, Some(&stop));
    give::rows(&mut statement, &job.told.columns, &job.limits, out, failed)
}

/// An empty database that can do nothing but compute what the plan calls.
fn opened(plan: &Plan) -> rusqlite::Result<Connection> {
    let mut sql = Connection::open_in_memory()?;
    open::harden(&mut sql)?;
    functions::register(&sql)?;
    let called: HashSet<Arc<str>> = plan.functions().iter().cloned().collect();
    sql.authorizer(Some(move |context: AuthContext<'_>| {
        if is_allowed(&context, &called) { Authorization::Allow } else { Authorization::Deny }
    }))?;
    Ok(sql)
}

/// SECURITY: there is nothing to read in this database, and nothing but reading parameters may be
/// tried.
fn is_allowed(context: &AuthContext<'_>, called: &HashSet<Arc<str>>) -> bool {
    match context.action {
        AuthAction::Select | AuthAction::Recursive => true,
        AuthAction::Read { table_name, column_name } => {
            table_name == "json_each" || (column_name.is_empty() && context.database_name.is_none())
        }
        AuthAction::Function { function_name } => {
            called.contains(function_name.to_ascii_lowercase().as_str())
        }
        _ => false,
    }
}
