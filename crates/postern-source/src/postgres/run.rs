//! Runs one statement: parameters in, checked description, blocks out.
//!
//! Whoever asked may go away at any moment: the session is [`Held`], and however that ends, what
//! still runs on it is cancelled at the server and the session cleaned up. An answer of one block
//! is read by whoever asked; a longer one goes on in a task of its own, and at most two blocks
//! wait between the server and the caller; then TCP tells the server to wait too.

use std::{sync::Arc, time::Duration};

use futures_util::{StreamExt as _, stream};
use postern_core::{
    digest::Digest,
    limits::Limits,
    mask::LATE_BYTES_MAX,
    name::SourceName,
    rows::{Block, PgRows, Shape, ShapeColumn},
};
use postern_gate::{
    ports::{Cancel, Rows, RunError},
    record::Bind,
};
use tokio::{
    sync::mpsc,
    time::{Instant, sleep_until},
};

use super::{
    Core,
    body::{self, Field},
    cost,
    expected::Expected,
    fault::Fault,
    params::{self, Encoded},
    pool::Held,
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

/// A statement whose answer has begun.
struct Begun {
    shape: Shape,
    block: PgRows,
    filled: Filled,
}

/// Runs the statement; ends when its first block is full or the answer has ended.
pub(super) async fn execute(
    core: Arc<Core>,
    work: Work,
    mut cancel: Cancel,
) -> Result<Rows, RunError> {
    let deadline = Instant::now().checked_add(work.limits.timeout);
    let mut held = Held::none(&core.pool);
    let begun = tokio::select! {
        biased;
        fault = stopped(&mut cancel, deadline) => Err(fault),
        begun = attempts(&core, &work, &mut held) => begun,
    };
    if matches!(begun, Err(Fault::Disagrees(_) | Fault::Misread(_))) {
        core.schema.doubt().await;
    }
    let Begun { shape, block, filled } = begun.map_err(|fault| fault.told_by(&core.name))?;
    let first = stream::iter(told(block));
    if filled == Filled::Whole {
        return Ok(Rows { shape, blocks: Box::pin(first) });
    }
    let bound = row_bound(&work.limits, work.late_columns);
    let rest = Rest { held, width: shape.columns.len(), bound, cancel, deadline };
    // One block in the channel, one in the task's hand.
    let (blocks_to, blocks) = mpsc::channel(1);
    tokio::spawn(go_on(core.name.clone(), rest, blocks_to));
    let blocks = stream::unfold(blocks, |mut blocks| async move {
        let block = blocks.recv().await?;
        Some((block, blocks))
    });
    Ok(Rows { shape, blocks: Box::pin(first.chain(blocks)) })
}

/// The block, unless it is empty.
fn told(block: PgRows) -> Option<Result<Block, RunError>> {
    (!block.ends.is_empty()).then_some(Ok(Block::PgText(block)))
}

/// An answer that is longer than its first block.
struct Rest {
    held: Held,
    width: usize,
    bound: RowBound,
    cancel: Cancel,
    deadline: Option<Instant>,
}

/// Passes on what is left of an answer. Whoever asked may go away at any moment: the channel
/// closes then.
async fn go_on(name: SourceName, rest: Rest, blocks: Blocks) {
    let Rest { mut held, width, bound, mut cancel, deadline } = rest;
    let mut last = PgRows::default();
    let mut result = tokio::select! {
        biased;
        fault = stopped(&mut cancel, deadline) => Err(fault),
        () = blocks.closed() => Err(Fault::Cancelled),
        passed = pass_on(&mut held, width, bound, (&blocks, &mut last)) => passed,
    };
    // The session is free before the last block is taken: a slow reader holds no connection.
    drop(held);
    if let (Ok(()), Some(last)) = (&result, told(last)) {
        result = tokio::select! {
            biased;
            fault = stopped(&mut cancel, deadline) => Err(fault),
            sent = blocks.send(last) => sent.map_err(|_gone| Fault::Cancelled),
        };
    }
    if let Err(fault) = result
        && blocks.send(Err(fault.told_by(&name))).await.is_err()
    {
        tracing::debug!("nobody waits for the end of a statement");
    }
}

/// Sends full blocks on; what is left at the end stays in `block`.
async fn pass_on(
    held: &mut Held,
    width: usize,
    bound: RowBound,
    (blocks, block): (&Blocks, &mut PgRows),
) -> Result<(), Fault> {
    let session = held.session()?;
    while fill(session, width, bound, block).await? == Filled::Full {
        let full = Block::PgText(std::mem::take(block));
        blocks.send(Ok(full)).await.map_err(|_gone| Fault::Cancelled)?;
    }
    Ok(())
}

/// The reason to stop, when there is one.
async fn stopped(cancel: &mut Cancel, deadline: Option<Instant>) -> Fault {
    let late = async {
        match deadline {
            Some(deadline) => sleep_until(deadline).await,
            None => std::future::pending().await,
        }
    };
    tokio::select! {
        () = cancel.cancelled() => Fault::Cancelled,
        () = late => Fault::TooSlow,
    }
}

/// Runs the statement, anew when an idle connection turns out to be dead before it answered.
/// Nothing was told then, and reads may be asked twice.
async fn attempts(core: &Core, work: &Work, held: &mut Held) -> Result<Begun, Fault> {
    for _ in 1..TRIES_MAX {
        let is_reused = held.lease().await?;
        match attempt(core, work, held).await {
            Err(fault) if is_reused && fault.is_of_connection() => core.pool.close_idle(),
            result => return result,
        }
    }
    held.lease().await?;
    attempt(core, work, held).await
}

async fn attempt(core: &Core, work: &Work, held: &mut Held) -> Result<Begun, Fault> {
    let session = held.session()?;
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
    let shape = shape(&work.expected, &fields, types);
    let mut block = PgRows::default();
    let bound = row_bound(&work.limits, work.late_columns);
    let filled = fill(session, fields.len(), bound, &mut block).await?;
    if filled == Filled::Whole {
        held.give_back();
    }
    Ok(Begun { shape, block, filled })
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

/// Why a block is not filled further.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Filled {
    /// It is full.
    Full,
    /// The answer has ended, and the session waits for the next statement.
    Whole,
}

/// Fills a block with rows until it is full or the server has no more.
async fn fill(
    session: &mut Session,
    width: usize,
    bound: RowBound,
    block: &mut PgRows,
) -> Result<Filled, Fault> {
    let result = fill_open(session, width, bound, block).await;
    let filled = session.settled(result).await?;
    if filled == Filled::Whole {
        session.settle().await?;
    }
    Ok(filled)
}

async fn fill_open(
    session: &mut Session,
    width: usize,
    bound: RowBound,
    block: &mut PgRows,
) -> Result<Filled, Fault> {
    loop {
        if session.rows_at_hand(bound, BLOCK_BYTES, (width, block))? == AtHand::Full {
            return Ok(Filled::Full);
        }
        match session.next(bound).await? {
            Frame::Row(row) => {
                body::check_row(&row, width).inspect_err(|_| session.fail())?;
                block.push(&row);
                if block.bytes.len() > BLOCK_BYTES {
                    return Ok(Filled::Full);
                }
            }
            Frame::OversizeRow(limit) => return Err(Fault::TooLarge(limit)),
            Frame::Control { tag: b'C' | b's' | b'I', .. } => return Ok(Filled::Whole),
            Frame::Control { tag: b'E', body } => {
                return Err(Fault::Server(body::error_response(&body)));
            }
            Frame::Control { .. } => {
                session.fail();
                return Err(Fault::Protocol("an unexpected message among rows"));
            }
        }
    }
}
