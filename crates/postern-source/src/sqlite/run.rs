//! One statement from begin to end.
//!
//! The asking side waits for the shape, then reads blocks from a channel of two. The working side,
//! on a blocking thread, holds one connection and one read transaction: schema version, prepare
//! under the authorizer, bind, step. Whatever ends early ends as an error: a stream that just
//! stops has ended well.

use std::{
    sync::{Arc, Mutex},
    time::Duration,
};

use futures_util::{StreamExt as _, stream};
use postern_core::{
    limits::Limits,
    name::SourceName,
    rows::{Block, Cell, CellRows, Form, Shape, ShapeColumn},
};
use postern_gate::{
    ports::{Cancel, ErrorClass, Rows, RunError},
    record::Bind,
};
use rusqlite::{CachedStatement, limits::Limit, types::ValueRef};
use tokio::{
    runtime::Handle,
    sync::{mpsc, oneshot},
    task::{AbortHandle, JoinError, JoinHandle},
};

use super::{
    error::{During, translate},
    guard::{Account, Allowed, Guard, Mode, Planned},
    known::Known,
    open::{self, Conn, STATEMENTS_MAX},
    params::{self, BindError},
    pool::{Lease, Pool, Seat},
    stop::{self, Reader, Stop},
    survey,
};

/// Blocks that wait for their reader.
const BLOCKS_WAITING: usize = 2;
/// Most rows of a block.
const BLOCK_ROWS_MAX: usize = 512;
/// Bytes after which a block is sent.
pub(super) const BLOCK_BYTES: usize = 64 * 1024;

/// How long a stopped statement may take to end before its reader is let go.
const GRACE: Duration = Duration::from_secs(1);

/// What has to be run.
pub(super) struct Job {
    /// The plan.
    pub(super) plan: Arc<dyn Planned>,
    /// Its parameters.
    pub(super) params: Vec<Bind>,
    /// Its bounds.
    pub(super) limits: Limits,
}

/// Starts a statement and waits for its shape.
pub(super) async fn start(pool: &Arc<Pool>, job: Job, cancel: Cancel) -> Result<Rows, RunError> {
    let watched = watch(job.limits.timeout, cancel)?;
    let seat = tokio::select! {
        biased;
        reason = watched.stopped() => return Err(reason),
        seat = pool.seat() => seat?,
    };
    let source = pool.source().clone();
    watched.spawn(source, move |out| work(seat, &job, out)).await
}

/// Begins to watch a statement's time limit and its caller.
pub(super) fn watch(timeout: Duration, cancel: Cancel) -> Result<Watched, RunError> {
    if cancel.is_cancelled() {
        return Err(RunError::Cancelled);
    }
    let stop = Arc::new(Stop::default());
    let reader = Reader(Arc::clone(&stop));
    let watcher = tokio::spawn(stop::watch(stop, timeout, cancel));
    Ok(Watched { reader, watcher: EndsWith(watcher.abort_handle()) })
}

/// A statement that is watched and does not run yet.
pub(super) struct Watched {
    reader: Reader,
    watcher: EndsWith,
}

impl Watched {
    /// Waits until it should stop; why.
    pub(super) async fn stopped(&self) -> RunError {
        self.reader.0.wait().await.into_error()
    }

    /// Runs it on a thread of its own, and waits for its shape.
    pub(super) async fn spawn(
        self,
        source: SourceName,
        work: impl FnOnce(&mut Out) -> Result<(), RunError> + Send + 'static,
    ) -> Result<Rows, RunError> {
        let Self { reader, watcher } = self;
        let (shape, shape_ready) = oneshot::channel();
        let (blocks, blocks_ready) = mpsc::channel(BLOCKS_WAITING);
        let stop = Arc::clone(&reader.0);
        let mut out = Out { shape: Some(shape), blocks, runtime: Handle::current(), stop };
        let worker = tokio::task::spawn_blocking(move || {
            let _watcher = watcher;
            work(&mut out)
        });
        let mut reading = Reading { reader, blocks: blocks_ready, worker: Some(worker), source };
        match in_time(&reading.reader.0, shape_ready).await? {
            Ok(shape) => Ok(Rows { shape, blocks: stream::unfold(reading, Reading::next).boxed() }),
            Err(_never_sent) => Err(reading.end().await.err().unwrap_or(RunError::Cancelled)),
        }
    }
}

/// Ends the watching task when the run ends.
struct EndsWith(AbortHandle);

impl Drop for EndsWith {
    fn drop(&mut self) {
        self.0.abort();
    }
}

/// The asking side.
struct Reading {
    reader: Reader,
    blocks: mpsc::Receiver<Block>,
    worker: Option<JoinHandle<Result<(), RunError>>>,
    source: SourceName,
}

impl Reading {
    async fn next(mut self) -> Option<(Result<Block, RunError>, Self)> {
        let next = match in_time(&self.reader.0, self.blocks.recv()).await {
            Ok(Some(block)) => Ok(block),
            Ok(None) => Err(self.end().await.err()?),
            Err(late) => {
                self.blocks.close();
                self.worker = None;
                Err(late)
            }
        };
        Some((next, self))
    }

    /// How the working side ended; well, when it was asked before.
    async fn end(&mut self) -> Result<(), RunError> {
        let Some(worker) = self.worker.take() else { return Ok(()) };
        let died = |died: JoinError| RunError::Refused {
            source_name: self.source.clone(),
            class: ErrorClass::Other,
            code: None,
            cause: died.to_string(),
        };
        in_time(&self.reader.0, worker).await?.map_err(died)?
    }
}

/// Waits for the working side, and after a stop only a moment longer: an instruction that the
/// engine is in cannot be broken off.
async fn in_time<T>(stop: &Stop, work: impl Future<Output = T>) -> Result<T, RunError> {
    tokio::select! {
        biased;
        done = work => Ok(done),
        reason = async {
            let reason = stop.wait().await;
            tokio::time::sleep(GRACE).await;
            reason
        } => Err(reason.into_error()),
    }
}

/// Where the working side puts what it finds.
pub(super) struct Out {
    shape: Option<oneshot::Sender<Shape>>,
    blocks: mpsc::Sender<Block>,
    runtime: Handle,
    stop: Arc<Stop>,
}

impl Out {
    /// The flag that stops it.
    pub(super) const fn stop(&self) -> &Arc<Stop> {
        &self.stop
    }

    /// Tells the columns.
    pub(super) fn shape(&mut self, shape: Shape) -> Result<(), RunError> {
        let sender = self.shape.take().ok_or(RunError::Cancelled)?;
        sender.send(shape).map_err(|_unread| RunError::Cancelled)
    }

    /// Sends a block, waiting for the reader no longer than the statement may run.
    pub(super) fn block(&self, block: Block) -> Result<(), RunError> {
        let block = match self.blocks.try_send(block) {
            Ok(()) => return Ok(()),
            Err(mpsc::error::TrySendError::Closed(_)) => return Err(RunError::Cancelled),
            Err(mpsc::error::TrySendError::Full(block)) => block,
        };
        self.runtime.block_on(async {
            tokio::select! {
                biased;
                reason = self.stop.wait() => Err(reason.into_error()),
                sent = self.blocks.send(block) => sent.map_err(|_closed| RunError::Cancelled),
            }
        })
    }
}

fn work(seat: Seat, job: &Job, out: &mut Out) -> Result<(), RunError> {
    let mut lease = seat.connect()?;
    let outcome = run(&mut lease, job, out);
    if close(&mut lease.conn) {
        lease.give_back();
    }
    outcome
}

/// Ends the transaction; whether the connection is fit for another run.
pub(super) fn close(conn: &mut Conn) -> bool {
    let quiet = conn.sql.progress_handler(0, None::<fn() -> bool>).is_ok();
    Guard::enter(&conn.guard, Mode::Own);
    let ended = conn.sql.is_autocommit()
        || conn.sql.prepare_cached("ROLLBACK").and_then(|mut end| end.execute([])).is_ok();
    Guard::enter(&conn.guard, Mode::Closed);
    quiet && ended && conn.sql.is_autocommit()
}

/// Begins a read transaction; the schema's version in it.
pub(super) fn begin(conn: &Conn) -> rusqlite::Result<i64> {
    Guard::enter(&conn.guard, Mode::Own);
    conn.sql.prepare_cached("BEGIN")?.execute([])?;
    conn.sql.prepare_cached("PRAGMA schema_version")?.query_row([], |row| row.get(0))
}

fn run(lease: &mut Lease, job: &Job, out: &mut Out) -> Result<(), RunError> {
    let pool = Arc::clone(&lease.pool);
    let source = pool.source();
    let conn = &mut lease.conn;
    let stop = Arc::clone(&out.stop);
    let failed = |error: rusqlite::Error| translate(source, &error, During::Prepare, Some(&stop));
    let _attached = stop.attach(&mut conn.sql).map_err(failed)?;
    let version = begin(conn).map_err(failed)?;
    let known = survey::known(&pool, conn, version).map_err(failed)?;
    // the engine's cache knows a statement by its text without blanks around it
    let text = job.plan.sql().trim();
    let allowed = permit(conn, text, &job.plan, &known)?;
    let value_bytes = open::value_bytes(job.limits.cell_bytes_max);
    conn.sql.set_limit(Limit::SQLITE_LIMIT_LENGTH, value_bytes).map_err(failed)?;
    Guard::enter(&conn.guard, Mode::Plan(Arc::clone(&allowed)));
    let prepared = conn.sql.prepare_cached(text);
    let mut statement = prepared.map_err(|error| denied(&conn.guard, failed(error)))?;
    if !conn.accounts.contains_key(text) && !Guard::was_asked(&conn.guard) {
        // SECURITY: it was prepared under another guard, as one of Postern's own
        statement.discard();
        return Err(RunError::Disagrees { detail: "the statement has no account".to_owned() });
    }
    let used = Guard::take_used(&conn.guard);
    let account = conn.accounts.entry(text.into()).or_insert_with(|| Account {
        used: super::guard::Used::default(),
        plan: Arc::clone(&job.plan),
        allowed,
    });
    account.used.reads.extend(used.reads);
    account.used.functions.extend(used.functions);
    let shape = check(&statement, job.plan.as_ref(), &known)?;
    let width = shape.columns.len();
    params::bind(&mut statement, &job.params, job.plan.numbers()).map_err(|error| match error {
        BindError::Engine(error) => failed(error),
        BindError::Run(error) => error,
    })?;
    out.shape(shape)?;
    pump(&mut statement, width, job.limits, source, out).map_err(|error| denied(&conn.guard, error))
}

/// The error, unless the guard denied something: then the engine's own words for that, which
/// differ from place to place, do not matter.
fn denied(guard: &Mutex<Guard>, error: RunError) -> RunError {
    match Guard::take_denied(guard) {
        Some(detail) => RunError::Disagrees { detail },
        None => error,
    }
}

/// What the plan may use, looked up or worked out. A statement that is still prepared was judged
/// for the plan of its time; for another plan its account is judged again.
fn permit(
    conn: &mut Conn,
    text: &str,
    plan: &Arc<dyn Planned>,
    known: &Arc<Known>,
) -> Result<Arc<Allowed>, RunError> {
    let full = conn.accounts.len() >= STATEMENTS_MAX;
    match conn.accounts.get_mut(text) {
        Some(account) if account.covers(plan, known) => return Ok(Arc::clone(&account.allowed)),
        Some(account) if account.knows(known) => {
            let allowed = Arc::new(Allowed::of(plan.as_ref(), known)?);
            allowed.covers(&account.used).map_err(|detail| RunError::Disagrees { detail })?;
            account.plan = Arc::clone(plan);
            account.allowed = Arc::clone(&allowed);
            return Ok(allowed);
        }
        // prepared under another schema: forget them all
        Some(_) => forget(conn),
        None if full => forget(conn),
        None => {}
    }
    Allowed::of(plan.as_ref(), known).map(Arc::new)
}

// INVARIANT: a statement that the engine keeps prepared has an account. Accounts are made with
// every prepared statement and dropped only here, all at once, with all statements.
fn forget(conn: &mut Conn) {
    conn.sql.flush_prepared_statement_cache();
    conn.accounts.clear();
}

/// The shape of the answer, when the statement is what the plan says.
fn check(
    statement: &CachedStatement<'_>,
    plan: &dyn Planned,
    known: &Known,
) -> Result<Shape, RunError> {
    let differs = |detail: &str| RunError::Disagrees { detail: detail.to_owned() };
    if !statement.readonly() || statement.is_explain() != 0 {
        return Err(differs("the statement is no plain read"));
    }
    let names: Vec<&str> = statement.column_names().collect();
    if names.is_empty() || names.len() != plan.columns().len() {
        return Err(differs("the number of columns differs"));
    }
    let column = |(name, planned): (&str, &postern_sql::PlanColumn)| {
        let declared = planned.origin.and_then(|(table, column)| known.type_name(table, column));
        ShapeColumn {
            name: name.into(),
            type_name: declared.unwrap_or_else(|| "any".into()),
            masked: planned.masked,
            form: Form::Dynamic,
        }
    };
    Ok(Shape { columns: names.into_iter().zip(plan.columns()).map(column).collect() })
}

/// Steps through the rows and sends them.
fn pump(
    statement: &mut CachedStatement<'_>,
    width: usize,
    limits: Limits,
    source: &SourceName,
    out: &Out,
) -> Result<(), RunError> {
    let during = During::Step { value_bytes: open::value_bytes(limits.cell_bytes_max) };
    let failed = |error: rusqlite::Error| translate(source, &error, during, Some(&out.stop));
    let mut rows = statement.raw_query();
    let mut filling = Filling::new(width, limits, source);
    // one row more than is asked for, so that the gate sees there was more
    let mut left = limits.row_limit.saturating_add(1);
    while left > 0 {
        let Some(row) = rows.next().map_err(failed)? else { break };
        if filling.is_full() {
            out.block(filling.take())?;
        }
        filling.begin_row();
        for at in 0..width {
            filling.push(row.get_ref(at).map_err(failed)?)?;
        }
        left = left.saturating_sub(1);
    }
    if filling.rows.is_empty() { Ok(()) } else { out.block(filling.take()) }
}

/// A block being filled.
struct Filling<'a> {
    rows: CellRows,
    bytes: usize,
    row_bytes: u64,
    limits: Limits,
    source: &'a SourceName,
}

impl<'a> Filling<'a> {
    fn new(width: usize, limits: Limits, source: &'a SourceName) -> Self {
        let rows = CellRows { width, cells: Vec::new() };
        Self { rows, bytes: 0, row_bytes: 0, limits, source }
    }

    fn is_full(&self) -> bool {
        self.bytes >= BLOCK_BYTES || self.rows.len() >= BLOCK_ROWS_MAX
    }

    fn begin_row(&mut self) {
        self.row_bytes = 0;
    }

    /// A finished block; the next one begins with room for as many cells.
    fn take(&mut self) -> Block {
        let next = Vec::with_capacity(self.rows.cells.len());
        let cells = std::mem::replace(&mut self.rows.cells, next);
        self.bytes = 0;
        Block::Cells(CellRows { width: self.rows.width, cells })
    }

    fn push(&mut self, value: ValueRef<'_>) -> Result<(), RunError> {
        let size = match value {
            ValueRef::Null => 0,
            ValueRef::Integer(_) | ValueRef::Real(_) => 8,
            ValueRef::Text(bytes) | ValueRef::Blob(bytes) => bytes.len(),
        };
        let wide = u64::try_from(size).unwrap_or(u64::MAX);
        if wide > self.limits.cell_bytes_max {
            return Err(RunError::TooLarge { limit: self.limits.cell_bytes_max });
        }
        self.row_bytes = self.row_bytes.saturating_add(wide);
        if self.row_bytes > self.limits.result_bytes_max {
            return Err(RunError::TooLarge { limit: self.limits.result_bytes_max });
        }
        self.bytes = self.bytes.saturating_add(size);
        self.rows.cells.push(match value {
            ValueRef::Null => Cell::Null,
            ValueRef::Integer(int) => Cell::Int(int),
            ValueRef::Real(float) => Cell::Float(float),
            ValueRef::Text(bytes) => Cell::Text(self.text(bytes)?.into()),
            ValueRef::Blob(bytes) => Cell::Bytes(bytes.into()),
        });
        Ok(())
    }

    /// SQLite stores any bytes as text. What is no text is an error of the data, not guessed at.
    fn text<'t>(&self, bytes: &'t [u8]) -> Result<&'t str, RunError> {
        std::str::from_utf8(bytes).map_err(|bad| RunError::Refused {
            source_name: self.source.clone(),
            class: ErrorClass::Data,
            code: None,
            cause: format!("a text of the answer is not UTF-8: {bad}"),
        })
    }
}
