//! Release: rows leave within their bounds, and the outcome is written however it ends.

use std::{fmt, sync::Arc, time::Duration};

use postern_audit::{Outcome, OutcomeKind, ReceiptId};
use postern_core::{
    clock::Clock,
    dialect::Dialect,
    limits::Limits,
    refusal::{Code, Refusal},
    rows::{Block, Shape},
};
use tokio::time::Instant;

use crate::{
    admit::{Admitted, Allowance},
    counters::Counters,
    gate::Refused,
    keys::Meter,
    mask::Masked,
    ports::{CancelHandle, ErrorClass, Record, RunError},
    shared,
    watch::Watch,
};

/// How much longer than its time limit a statement's answer may take to leave: a reader this slow
/// is cut off.
const LEAVE_GRACE: Duration = Duration::from_secs(30);

/// An answer on its way out: the only thing a listener can answer with. [`Released::next`] until
/// it gives `None`, then [`Released::finish`]; dropping it before records `abandoned` and stops
/// the statement.
pub struct Released {
    rows: Masked,
    receipt: ReceiptId,
    admitted: Admitted,
    ledger: Ledger,
    leaving: Leaving,
    deadline: Instant,
    truncated_by: Option<TruncatedBy>,
    ended: bool,
}

/// What watches over an answer while it leaves.
pub(crate) struct Leaving {
    pub(crate) limits: Limits,
    /// Counts the records that are taken out, where they are bounded.
    pub(crate) meter: Option<Meter>,
    pub(crate) cancel: CancelHandle,
    pub(crate) watch: Watch,
}

/// The bound that cut an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TruncatedBy {
    /// The row limit.
    RowLimit,
    /// The bound on bytes.
    ResultBytes,
    /// The bound on distinct records of a table in a day.
    DistinctKeys,
}

impl TruncatedBy {
    /// The word used in answers.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::RowLimit => "row_limit",
            Self::ResultBytes => "result_bytes_max",
            Self::DistinctKeys => "distinct_keys_per_day",
        }
    }
}

/// What is known at the end of an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Summary {
    /// Rows that left.
    pub row_count: u64,
    /// The bound that cut it, if one did.
    pub truncated_by: Option<TruncatedBy>,
    /// Whether groups of few individuals were left out, if there were any.
    pub leaves_groups_out: bool,
}

/// Writes the outcome exactly once.
pub(crate) struct Ledger {
    pub(crate) record: Arc<dyn Record>,
    pub(crate) counters: Arc<Counters>,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) receipt: ReceiptId,
    pub(crate) started_ms: u64,
    pub(crate) rows: u64,
    pub(crate) bytes: u64,
    pub(crate) truncated: bool,
    pub(crate) written: bool,
}

impl Ledger {
    pub(crate) fn write(&mut self, kind: OutcomeKind) {
        if std::mem::replace(&mut self.written, true) {
            return;
        }
        self.counters.release(self.rows, self.bytes);
        let outcome = Outcome {
            kind,
            rows: self.rows,
            bytes: self.bytes,
            truncated: self.truncated,
            duration_ms: self.clock.monotonic_ms().saturating_sub(self.started_ms),
        };
        self.record.finish(&self.receipt, outcome);
    }
}

impl Drop for Ledger {
    fn drop(&mut self) {
        self.write(OutcomeKind::Abandoned);
    }
}

impl fmt::Debug for Released {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Released").field("receipt", &self.receipt).finish_non_exhaustive()
    }
}

impl Released {
    pub(crate) fn new(
        rows: Masked,
        receipt: ReceiptId,
        admitted: Admitted,
        ledger: Ledger,
        leaving: Leaving,
    ) -> Self {
        let now = Instant::now();
        let deadline =
            now.checked_add(leaving.limits.timeout.saturating_add(LEAVE_GRACE)).unwrap_or(now);
        Self {
            rows,
            receipt,
            admitted,
            ledger,
            leaving,
            deadline,
            truncated_by: None,
            ended: false,
        }
    }

    /// The columns.
    pub const fn shape(&self) -> &Shape {
        self.rows.shape()
    }

    /// The dialect of the source, which its names of types are in.
    pub fn dialect(&self) -> Dialect {
        self.leaving.watch.dialect()
    }

    /// The receipt.
    pub const fn receipt(&self) -> &ReceiptId {
        &self.receipt
    }

    /// The caller's bounds, and what is left of them.
    pub fn allowance(&self) -> Allowance {
        let keys_left = self.leaving.meter.as_ref().map(Meter::left);
        Allowance { keys_left, ..self.admitted.allowance() }
    }

    /// When the answer must have left. A listener that waits on a slow reader gives up then.
    pub const fn deadline(&self) -> Instant {
        self.deadline
    }

    /// The next rows; `None` at the end, which may be a bound: see [`Released::finish`].
    ///
    /// # Errors
    /// A [`Refusal`] when the answer fails midway, or the caller is suspended or retired while it
    /// waits; what was already handed out is incomplete.
    pub async fn next(&mut self) -> Option<Result<Block, Refusal>> {
        if self.ended {
            return None;
        }
        match self.leaving.watch.over(self.deadline, self.rows.next()).await {
            Ok(Some(Ok(block))) => self.pass(block).await,
            Ok(Some(Err(error))) => Some(Err(self.fail(&error))),
            Ok(None) => {
                self.ended = true;
                None
            }
            Err(cut) => Some(Err(self.fail(&cut))),
        }
    }

    /// Ends the answer and writes the outcome.
    pub fn finish(mut self) -> Summary {
        let kind = if self.ended { OutcomeKind::Answered } else { OutcomeKind::Abandoned };
        self.ledger.write(kind);
        Summary {
            row_count: self.ledger.rows,
            truncated_by: self.truncated_by,
            leaves_groups_out: self.leaving.watch.leaves_groups_out(),
        }
    }

    /// Ends an answer that the listener cannot give: it is recorded as failed for that reason, and
    /// what the source still works on is stopped.
    pub fn refuse(mut self, refusal: Refusal) -> Box<Refused> {
        self.ledger.write(OutcomeKind::Failed(refusal.code));
        let (receipt, allowance) = (Some(self.receipt().clone()), Some(self.allowance()));
        Box::new(Refused { refusal, receipt, allowance })
    }

    /// Lets through what the bounds allow of a block.
    async fn pass(&mut self, block: Block) -> Option<Result<Block, Refusal>> {
        let left = self.leaving.limits.row_limit.saturating_sub(self.ledger.rows);
        let bytes_left = self.leaving.limits.result_bytes_max.saturating_sub(self.ledger.bytes);
        let (block, cut) = cut(block, left, bytes_left);
        let (block, cut) = match metered(self.leaving.meter.as_ref(), block, cut).await {
            Ok(metered) => metered,
            Err(away) => {
                tracing::warn!(cause = away.cause, "what nodes count together cannot be asked");
                return Some(Err(self.fail(&RunError::Unwatched)));
            }
        };
        self.ledger.rows = self.ledger.rows.saturating_add(count(block.rows()));
        self.ledger.bytes = self.ledger.bytes.saturating_add(count(block.bytes()));
        if let Some(bound) = cut {
            self.truncated_by = Some(bound);
            self.ledger.truncated = true;
            self.ended = true;
            self.leaving.cancel.cancel();
        }
        (block.rows() > 0).then_some(Ok(block))
    }

    fn fail(&mut self, error: &RunError) -> Refusal {
        self.ended = true;
        self.leaving.cancel.cancel();
        let refusal = refusal(error, &self.receipt, &self.leaving.limits);
        self.ledger.write(OutcomeKind::Failed(refusal.code));
        refusal
    }
}

/// Lets through what the caller may still take out today.
async fn metered(
    meter: Option<&Meter>,
    block: Block,
    cut: Option<TruncatedBy>,
) -> Result<(Block, Option<TruncatedBy>), shared::Away> {
    let Some(meter) = meter else { return Ok((block, cut)) };
    let fitting = meter.fitting(&block).await?;
    if fitting == block.rows() {
        return Ok((block, cut));
    }
    Ok((keep(block, fitting), Some(TruncatedBy::DistinctKeys)))
}

/// Cuts a block to so many rows and bytes, and says which bound cut it.
fn cut(block: Block, rows_left: u64, bytes_left: u64) -> (Block, Option<TruncatedBy>) {
    let rows_left = usize::try_from(rows_left).unwrap_or(usize::MAX);
    let bytes_left = usize::try_from(bytes_left).unwrap_or(usize::MAX);
    let fitting = fitting_rows(&block, bytes_left);
    let total = block.rows();
    let kept = total.min(rows_left).min(fitting);
    let bound = if kept == total {
        None
    } else if rows_left <= fitting {
        Some(TruncatedBy::RowLimit)
    } else {
        Some(TruncatedBy::ResultBytes)
    };
    (keep(block, kept), bound)
}

fn fitting_rows(block: &Block, bytes_left: usize) -> usize {
    match block {
        Block::PgText(rows) => rows.ends.partition_point(|end| *end <= bytes_left),
        Block::Cells(rows) => rows
            .iter()
            .scan(0_usize, |sum, row| {
                let bytes = row.iter().map(postern_core::rows::Cell::bytes).sum();
                *sum = sum.saturating_add(bytes);
                Some(*sum)
            })
            .take_while(|sum| *sum <= bytes_left)
            .count(),
    }
}

fn keep(mut block: Block, kept: usize) -> Block {
    match &mut block {
        Block::PgText(rows) => {
            rows.ends.truncate(kept);
            let end = rows.ends.last().copied().unwrap_or(0);
            rows.bytes.truncate(end);
        }
        Block::Cells(rows) => rows.cells.truncate(kept.saturating_mul(rows.width)),
    }
    block
}

fn count(number: usize) -> u64 {
    u64::try_from(number).unwrap_or(u64::MAX)
}

/// What a caller learns of a source's failure: about the request, never about the data.
pub(crate) fn refusal(error: &RunError, receipt: &ReceiptId, limits: &Limits) -> Refusal {
    tracing::warn!(%error, %receipt, "a statement failed");
    match error {
        RunError::Unavailable { source_name, .. } => crate::prepare::unavailable(source_name),
        RunError::Refused { class, .. } => refused_by_class(*class),
        RunError::TooSlow => {
            Refusal::new(Code::TooSlow, format!("stopped after {} s", limits.timeout.as_secs_f64()))
                .would_pass("fewer rows: a narrower condition, fewer tables, or an aggregate")
        }
        RunError::Cancelled => Refusal::new(Code::Stopped, "the statement was stopped"),
        RunError::Unwatched => shared::refusal(),
        RunError::BadParam { index, expected } => {
            Refusal::new(Code::BadParams, format!("the value of ${index} is no {expected}"))
        }
        RunError::TooLarge { limit } => Refusal::new(
            Code::TooCostly,
            format!("a value of the answer is larger than {limit} bytes"),
        )
        .would_pass("the same without that column, or a part of it (substr)"),
        RunError::TooCostly { cost_max } => Refusal::new(
            Code::TooCostly,
            format!(
                "the source expects this to cost more than your bound, `plan_cost_max` = \
                 {cost_max}; nothing was read"
            ),
        )
        .would_pass("the same over fewer rows: a narrower condition, fewer tables"),
        RunError::Disagrees { .. } => Refusal {
            retry_after: Some(Duration::from_secs(1)),
            ..Refusal::new(
                Code::SourceUnavailable,
                "the source changed while the statement was prepared; nothing was read",
            )
            .would_pass("the same, in a second")
        },
        RunError::Misread { .. } => Refusal::new(
            Code::CheckerRefused,
            "the source reads the statement otherwise than it was checked; nothing ran",
        )
        .would_pass("the same in other words; who runs it finds the receipt in the record"),
    }
}

fn refused_by_class(class: ErrorClass) -> Refusal {
    let what = match class {
        ErrorClass::Data => "a value out of range, a division by zero or a failed cast, class 22",
        ErrorClass::Rows => "a subquery gave more than one row where one may stand, class 21",
        ErrorClass::Unsupported => "its engine has no such thing in this place, class 0A",
        ErrorClass::Statement => "types or operators that do not fit, class 42",
        ErrorClass::Resources => "it needs more than the source gives, class 53",
        ErrorClass::Rights => {
            "its login lacks a right, class 42501; who runs it sees which with `postern doctor`"
        }
        ErrorClass::Other => "internal to the source",
    };
    let detail = format!("the source could not compute this ({what})");
    Refusal { class: Some(class), ..Refusal::new(Code::SourceRefused, detail) }
}
