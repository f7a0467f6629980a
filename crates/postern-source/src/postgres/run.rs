//! Runs one statement: parameters in, checked description, blocks out.
//!
//! A task of its own drives each statement, so that whoever asked may go away at any moment: the
//! task sees that (the channel closes), cancels at the server and cleans the session up. At most
//! two blocks wait between the server and the caller; then TCP tells the server to wait too.

use std::{sync::Arc, time::Duration};

use futures_util::stream;
use postern_core::{
    digest::Digest,
    limits::Limits,
    mask::LATE_BYTES_MAX,
    rows::{Block, PgRows, Shape, ShapeColumn},
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
    Core,
    body::{self, Field},
    cost,
    expected::Expected,
    fault::Fault,
    params::{self, Encoded},
    pool::Lease,
    schema::{self, CatalogCheck, Known},
    session::{Prepared, Session},
    types::Types,
    wire::{AtHand, Frame, Outgoing, RowBound},
};

/// A block is sent on when it has so many bytes.
const BLOCK_BYTES: usize = 64 * 1024;
/// The server's own timer runs so much longer than Postern's.
const SERVER_SLACK: Duration = Duration::from_millis(250);
/// Tries on connections that turn out to be dead before any answer.
const TRIES_MAX: usize = 3;

/// A statement to run.
#[derive(Debug)]
pub(super) struct Work {
    pub(super) sql: String,
    pub(super) params: Vec<Bind>,
    pub(super) caller_params: usize,
    pub(super) expected: Expected,
    pub(super) limits: Limits,
    /// Columns of the answer that hold what the gate has yet to cut.
    pub(super) late_columns: usize,
    /// Digest of the survey its plan was made from; `None` for a statement no catalogue stands
    /// behind.
    pub(super) surveyed: Option<Digest>,
}

/// The bound on rows as the source sends them.
///
/// SECURITY: where the gate has yet to cut values, the bounds on what leaves are not tried on what
/// arrives: whether it is too large would tell how long a hidden value is.
fn row_bound(limits: &Limits, late_columns: usize) -> RowBound {
    let columns = u64::try_from(late_columns).unwrap_or(u64::MAX);
    let cell_bytes = if columns == 0 {
        limits.cell_bytes_max
    } else {
        limits.cell_bytes_max.max(LATE_BYTES_MAX)
    };
    let more = columns.saturating_mul(LATE_BYTES_MAX);
    RowBound::UpTo { row_bytes: limits.result_bytes_max.saturating_add(more), cell_bytes }
}

type Blocks = mpsc::Sender<Result<Block, RunError>>;
type ShapeTo = Option<oneshot::Sender<Result<Shape, RunError>>>;

/// Runs the statement; ends when the shape is known.
pub(super) async fn execute(core: Arc<Core>, work: Work, cancel: Cancel) -> Result<Rows, RunError> {
    let name = core.name.clone();
    let (shape_to, shape) = oneshot::channel();
    // One block in the channel, one in the task's hand.
    let (blocks_to, blocks) = mpsc::channel(1);
    tokio::spawn(drive(core, work, cancel, Some(shape_to), blocks_to));
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
    work: Work,
    mut cancel: Cancel,
    mut shape_to: ShapeTo,
    blocks: Blocks,
) {
    let deadline = Instant::now().checked_add(work.limits.timeout);
    let mut lease = None;
    let mut result = tokio::select! {
        biased;
        fault = stopped(&mut cancel, &blocks, deadline) => Err(fault),
        result = attempts(&core, &work, &mut lease, &mut shape_to, &blocks) => result,
    };
    if matches!(result, Err(Fault::Disagrees(_) | Fault::Misread(_))) {
        core.schema.doubt().await;
    }
    // The session is free before the last block is taken: a slow reader holds no connection.
    if let Some(lease) = lease {
        let released = Arc::clone(&core.pool).release(lease);
        tokio::spawn(released);
    }
    if let Ok(Some(last)) = result {
        result = tokio::select! {
            biased;
            fault = stopped(&mut cancel, &blocks, deadline) => Err(fault),
            sent = send(&blocks, last) => sent.map(|()| None),
        };
    }
    if let Err(fault) = result {
        tell(fault, &core, shape_to, &blocks).await;
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

async fn send(blocks: &Blocks, block: PgRows) -> Result<(), Fault> {
    blocks.send(Ok(Block::PgText(block))).await.map_err(|_error| Fault::Cancelled)
}

/// Runs the statement, anew when an idle connection turns out to be dead before it answered.
/// Nothing was told then, and reads may be asked twice.
async fn attempts(
    core: &Core,
    work: &Work,
    slot: &mut Option<Lease>,
    shape_to: &mut ShapeTo,
    blocks: &Blocks,
) -> Result<Option<PgRows>, Fault> {
    for _ in 1..TRIES_MAX {
        let lease = slot.insert(core.pool.lease().await?);
        let is_reused = lease.is_reused;
        match attempt(core, work, &mut lease.session, shape_to, blocks).await {
            Err(fault) if is_reused && fault.is_of_connection() && shape_to.is_some() => {
                *slot = None;
                core.pool.close_idle().await;
            }
            result => return result,
        }
    }
    let lease = slot.insert(core.pool.lease().await?);
    attempt(core, work, &mut lease.session, shape_to, blocks).await
}

async fn attempt(
    core: &Core,
    work: &Work,
    session: &mut Session,
    shape_to: &mut ShapeTo,
    blocks: &Blocks,
) -> Result<Option<PgRows>, Fault> {
    let known = core.schema.confirm(session).await?;
    // SECURITY: after a survey that followed a change, the digest agrees with the server again,
    // but a plan from before the change does not.
    if work.surveyed.is_some_and(|surveyed| surveyed != known.digest) {
        return Err(schema::moved());
    }
    if session.generation != known.generation {
        session.forget_statements().await?;
        session.generation = known.generation;
    }
    session.limit_time(server_limit_ms(&work.limits)).await?;
    let prepared = session.prepare(&work.sql).await?;
    work.expected.check(&prepared.fields, &known.columns)?;
    if let Some(checker) = &core.checker {
        checker.check(&work.sql, &prepared.params, &work.expected, known.generation).await?;
    }
    let oids = prepared.params.iter().copied().chain(prepared.fields.iter().map(|f| f.type_oid));
    let user_types = core.types.of(session, oids.collect()).await?;
    let types = Types(&user_types);
    let params = params::encode(&work.params, work.caller_params, &prepared.params, types)?;
    if let Some(cost_max) = work.limits.plan_cost_max {
        cost::check(session, &work.sql, &prepared, &params, cost_max).await?;
    }
    let result = start(core, work, session, &prepared, &params, &known).await;
    let fields = session.settled(result).await?;
    if let Some(shape_to) = shape_to.take() {
        shape_to
            .send(Ok(shape(&work.expected, &fields, types)))
            .map_err(|_error| Fault::Cancelled)?;
    }
    let result =
        pump(session, fields.len(), row_bound(&work.limits, work.late_columns), blocks).await;
    let last = session.settled(result).await?;
    session.settle().await?;
    Ok(last)
}

/// Binds, describes, and lets the server run; ends before the first row.
async fn start(
    core: &Core,
    work: &Work,
    session: &mut Session,
    prepared: &Prepared,
    params: &[Encoded],
    known: &Known,
) -> Result<Vec<Field>, Fault> {
    // One more than allowed tells that something was left out, and the server computes no further.
    let rows = i32::try_from(work.limits.row_limit.saturating_add(1)).unwrap_or(i32::MAX);
    let bind = Outgoing::new().bind("", &prepared.name, params).describe_portal("");
    match core.options.catalog_check {
        CatalogCheck::EverySecond => {
            session.send(bind.execute("", rows).sync(), 1).await?;
            described(session, prepared, work, known).await
        }
        CatalogCheck::Every => {
            let look = session.prepare(schema::DIGEST).await?;
            session.send_open(bind.flush()).await?;
            let fields = described(session, prepared, work, known).await?;
            let found = schema::digest_of(&session.own_inside(&look).await?)?;
            if found != known.digest {
                return Err(schema::moved());
            }
            session.send(Outgoing::new().execute("", rows).sync(), 1).await?;
            Ok(fields)
        }
    }
}

/// The description of this very execution, which must still be what was planned.
async fn described(
    session: &mut Session,
    prepared: &Prepared,
    work: &Work,
    known: &Known,
) -> Result<Vec<Field>, Fault> {
    session.expect(b'2').await?;
    let fields = session.description().await?;
    if fields != prepared.fields {
        let what = "the description changed since the statement was prepared";
        return Err(Fault::Disagrees(what.to_owned()));
    }
    work.expected.check(&fields, &known.columns)?;
    Ok(fields)
}

pub(super) fn server_limit_ms(limits: &Limits) -> u64 {
    let limit = limits.timeout.saturating_add(SERVER_SLACK).as_millis();
    u64::try_from(limit).unwrap_or(u64::MAX).min(u64::from(i32::MAX.unsigned_abs()))
}

pub(super) fn shape(expected: &Expected, fields: &[Field], types: Types<'_>) -> Shape {
    let columns = expected.columns.iter().zip(fields).map(|(column, field)| ShapeColumn {
        name: Arc::clone(&column.name),
        type_name: types.name(field.type_oid),
        masked: column.masked,
        form: types.form(field.type_oid),
    });
    Shape { columns: columns.collect() }
}

/// Passes rows on until the server has no more; the last block is handed back.
async fn pump(
    session: &mut Session,
    width: usize,
    bound: RowBound,
    blocks: &Blocks,
) -> Result<Option<PgRows>, Fault> {
    let mut block = PgRows::default();
    loop {
        if session.rows_at_hand(bound, BLOCK_BYTES, (width, &mut block))? == AtHand::Full {
            send(blocks, std::mem::take(&mut block)).await?;
            continue;
        }
        match session.next(bound).await? {
            Frame::Row(row) => {
                body::check_row(&row, width).inspect_err(|_| session.fail())?;
                let full = block.bytes.len().saturating_add(row.len()) > BLOCK_BYTES;
                if full && !block.ends.is_empty() {
                    send(blocks, std::mem::take(&mut block)).await?;
                }
                block.push(&row);
            }
            Frame::OversizeRow(limit) => return Err(Fault::TooLarge(limit)),
            Frame::Control { tag: b'C' | b's' | b'I', .. } => break,
            Frame::Control { tag: b'E', body } => {
                return Err(Fault::Server(body::error_response(&body)));
            }
            Frame::Control { .. } => {
                session.fail();
                return Err(Fault::Protocol("an unexpected message among rows"));
            }
        }
    }
    Ok((!block.ends.is_empty()).then_some(block))
}
