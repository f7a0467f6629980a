//! Runs one statement: parameters in, checked description, blocks out.
//!
//! A task of its own drives each statement, so that whoever asked may go away at any moment: the
//! task sees that (the channel closes), kills the statement at the server and closes the session.

use std::sync::Arc;

use futures_util::stream;
use mysql_async::{Column, Row, Statement, Value, prelude::Queryable as _};
use postern_core::{
    digest::Digest,
    limits::Limits,
    rows::{Block, Cell, CellRows, Form, Shape, ShapeColumn},
};
use postern_gate::{
    ports::{Cancel, Rows, RunError},
    record::Bind,
};
use tokio::{
    sync::{mpsc, oneshot},
    time::{Instant, sleep_until},
};

use super::{
    Core, cost,
    expected::Expected,
    fault::Fault,
    numbered::positional,
    pool::Lease,
    session::{Bounds, Session},
    types::{self, Meant},
    values,
};

/// A block is sent on when it has so many bytes.
const BLOCK_BYTES: usize = 64 * 1024;
/// The server's own timer runs so much longer than Postern's.
const SERVER_SLACK_MS: u64 = 250;

/// A statement to run.
#[derive(Debug)]
pub(super) struct Job {
    pub(super) sql: String,
    pub(super) params: Vec<Bind>,
    pub(super) caller_params: usize,
    pub(super) expected: Expected,
    pub(super) limits: Limits,
    /// Digest of the survey its plan was made from; `None` for a statement no catalogue stands
    /// behind.
    pub(super) surveyed: Option<Digest>,
}

type Blocks = mpsc::Sender<Result<Block, RunError>>;
type ShapeTo = Option<oneshot::Sender<Result<Shape, RunError>>>;

/// Runs the statement; ends when the shape is known.
pub(super) async fn execute(core: Arc<Core>, job: Job, cancel: Cancel) -> Result<Rows, RunError> {
    let name = core.name.clone();
    let (shape_to, shape) = oneshot::channel();
    // One block in the channel, one in the task's hand.
    let (blocks_to, blocks) = mpsc::channel(1);
    tokio::spawn(drive(core, job, cancel, Some(shape_to), blocks_to));
    let shape = shape.await.unwrap_or_else(|_| {
        Err(RunError::Unavailable { source_name: name, cause: "the task ended".to_owned() })
    })?;
    let blocks = stream::unfold(blocks, |mut blocks| async move {
        let block = blocks.recv().await?;
        Some((block, blocks))
    });
    Ok(Rows { shape, blocks: Box::pin(blocks) })
}

async fn drive(
    core: Arc<Core>,
    job: Job,
    mut cancel: Cancel,
    mut shape_to: ShapeTo,
    blocks: Blocks,
) {
    let deadline = Instant::now().checked_add(job.limits.timeout);
    let mut lease = None;
    let mut result = tokio::select! {
        biased;
        fault = stopped(&mut cancel, &blocks, deadline) => Err(fault),
        result = attempts(&core, &job, &mut lease, &mut shape_to, &blocks) => result,
    };
    if matches!(result, Err(Fault::Disagrees(_))) {
        core.doubt().await;
    }
    // The session is free before the last block is taken: a slow reader holds no connection.
    if let Some(lease) = lease {
        if is_whole(&result) {
            core.pool.give_back(lease).await;
        } else {
            drop(tokio::spawn(Arc::clone(&core.pool).kill(lease)));
        }
    }
    if let Ok(Ended { last: Some(last), .. }) = result {
        result = tokio::select! {
            biased;
            fault = stopped(&mut cancel, &blocks, deadline) => Err(fault),
            sent = send(&blocks, last) => sent.map(|()| Ended { last: None, is_clean: true }),
        };
    }
    if let Err(fault) = result {
        tell(fault, &core, shape_to, &blocks).await;
    }
}

/// How a statement ended that did not fail.
struct Ended {
    /// The last block, not sent yet.
    last: Option<CellRows>,
    /// Whether the server has told everything it had to.
    is_clean: bool,
}

/// Whether the session can be asked the next statement.
fn is_whole(result: &Result<Ended, Fault>) -> bool {
    match result {
        Ok(ended) => ended.is_clean,
        Err(
            Fault::Server(_)
            | Fault::Unread(_)
            | Fault::BadParam { .. }
            | Fault::TooCostly(_)
            | Fault::Disagrees(_),
        ) => true,
        Err(_) => false,
    }
}

/// The reason to stop, when there is one.
async fn stopped(cancel: &mut Cancel, blocks: &Blocks, deadline: Option<Instant>) -> Fault {
    let late = async {
        match deadline {
            Some(deadline) => sleep_until(deadline).await,
            None => std::future::pending().await,
        }
    };
    tokio::select! {
        () = cancel.cancelled() => Fault::Cancelled,
        () = blocks.closed() => Fault::Cancelled,
        () = late => Fault::TooSlow,
    }
}

async fn tell(fault: Fault, core: &Core, shape_to: ShapeTo, blocks: &Blocks) {
    let error = fault.told_by(&core.name);
    let told = match shape_to {
        Some(shape_to) => shape_to.send(Err(error)).is_ok(),
        None => blocks.send(Err(error)).await.is_ok(),
    };
    if !told {
        tracing::debug!("nobody waits for the end of a statement");
    }
}

async fn send(blocks: &Blocks, block: CellRows) -> Result<(), Fault> {
    blocks.send(Ok(Block::Cells(block))).await.map_err(|_error| Fault::Cancelled)
}

/// Runs the statement, anew when an idle connection turns out to be dead before it answered.
/// Nothing was told then, and reads may be asked twice.
async fn attempts(
    core: &Core,
    job: &Job,
    slot: &mut Option<Lease>,
    shape_to: &mut ShapeTo,
    blocks: &Blocks,
) -> Result<Ended, Fault> {
    let lease = slot.insert(core.pool.lease().await?);
    let is_reused = lease.is_reused;
    match attempt(core, job, &mut lease.session, shape_to, blocks).await {
        Err(fault) if is_reused && fault.is_of_connection() && shape_to.is_some() => {
            *slot = None;
            core.pool.close_idle().await;
        }
        result => return result,
    }
    let lease = slot.insert(core.pool.lease().await?);
    attempt(core, job, &mut lease.session, shape_to, blocks).await
}

async fn attempt(
    core: &Core,
    job: &Job,
    session: &mut Session,
    shape_to: &mut ShapeTo,
    blocks: &Blocks,
) -> Result<Ended, Fault> {
    let fault = match attempt_once(core, job, session, shape_to, blocks).await {
        Err(fault) if fault.is_of_moved_schema() => fault,
        result => return result,
    };
    // A name that the server does not know: the catalogue is looked at anew. Where it is the same,
    // the server reads the statement otherwise, and will do so the next time.
    core.doubt().await;
    let Some(surveyed) = job.surveyed else { return Err(fault) };
    Err(if core.confirmed(session).await? == surveyed { fault.unread() } else { fault })
}

async fn attempt_once(
    core: &Core,
    job: &Job,
    session: &mut Session,
    shape_to: &mut ShapeTo,
    blocks: &Blocks,
) -> Result<Ended, Fault> {
    if let Some(surveyed) = job.surveyed
        && core.confirmed(session).await? != surveyed
    {
        return Err(Fault::Disagrees("the schema moved since the last survey".to_owned()));
    }
    session.bound(bounds(&job.limits)).await?;
    let text = positional(&job.sql)?;
    let params = values::encode(&job.params, job.caller_params, &text.order)?;
    let statement = session.conn.prep(text.sql.as_str()).await?;
    job.expected.check(&statement.columns())?;
    if let Some(cost_max) = job.limits.plan_cost_max {
        cost::check(session, &text.sql, &params, cost_max).await?;
    }
    let mut ended = run_prepared(job, session, &statement, params, shape_to, blocks).await;
    // MariaDB answers some statements wrongly when a prepared one runs again: EXISTS over a derived
    // table finds less the second time (10.11). There each is prepared for one run alone.
    if session.is_mariadb() && is_whole(&ended) {
        let closed = session.conn.close(statement).await;
        if let (Err(_), Ok(ended)) = (closed, &mut ended) {
            ended.is_clean = false;
        }
    }
    ended
}

async fn run_prepared(
    job: &Job,
    session: &mut Session,
    statement: &Statement,
    params: Vec<Value>,
    shape_to: &mut ShapeTo,
    blocks: &Blocks,
) -> Result<Ended, Fault> {
    let mut result = session.conn.exec_iter(statement, params).await?;
    // The description of this very execution: the server resolves names anew when a table changed.
    let columns = result.columns().unwrap_or_else(|| Arc::from([]));
    job.expected.check_running(&columns)?;
    if let Some(shape_to) = shape_to.take() {
        let shape = shape(&job.expected, &columns);
        shape_to.send(Ok(shape)).map_err(|_error| Fault::Cancelled)?;
    }
    let meant: Vec<Meant> = columns.iter().map(types::meant).collect();
    let mut block = Filling { rows: empty(meant.len()), bytes: 0 };
    let mut rows = 0_u64;
    while let Some(row) = result.next().await? {
        rows = rows.saturating_add(1);
        block.push(row, &meant, &job.limits)?;
        // One more than allowed tells that something was left out.
        if rows > job.limits.row_limit {
            return Ok(Ended { last: Some(block.rows), is_clean: false });
        }
        if block.bytes > BLOCK_BYTES {
            let full =
                std::mem::replace(&mut block, Filling { rows: empty(meant.len()), bytes: 0 });
            send(blocks, full.rows).await?;
        }
    }
    result.drop_result().await?;
    Ok(Ended { last: (!block.rows.is_empty()).then_some(block.rows), is_clean: true })
}

/// A block that is not full yet.
struct Filling {
    rows: CellRows,
    bytes: usize,
}

impl Filling {
    fn push(&mut self, row: Row, meant: &[Meant], limits: &Limits) -> Result<(), Fault> {
        let cells: Vec<Cell> = row
            .unwrap()
            .into_iter()
            .zip(meant)
            .map(|(value, meant)| values::decode(value, *meant))
            .collect();
        for cell in &cells {
            let bytes = cell.bytes();
            if u64::try_from(bytes).is_ok_and(|bytes| bytes > limits.cell_bytes_max) {
                return Err(Fault::TooLarge(limits.cell_bytes_max));
            }
            self.bytes = self.bytes.saturating_add(bytes);
        }
        self.rows.cells.extend(cells);
        Ok(())
    }
}

const fn empty(width: usize) -> CellRows {
    CellRows { width, cells: Vec::new() }
}

fn bounds(limits: &Limits) -> Bounds {
    let time = u64::try_from(limits.timeout.as_millis()).unwrap_or(u64::MAX);
    Bounds {
        time_ms: time.saturating_add(SERVER_SLACK_MS),
        row_limit: limits.row_limit.saturating_add(1),
    }
}

fn shape(expected: &Expected, columns: &[Column]) -> Shape {
    let columns = expected.columns().iter().zip(columns).map(|(planned, column)| ShapeColumn {
        name: Arc::clone(&planned.name),
        type_name: types::name(column).into(),
        masked: planned.masked,
        form: Form::Dynamic,
    });
    Shape { columns: columns.collect() }
}
