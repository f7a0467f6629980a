//! The JSON form of an answer and of a refusal: one for every listener and the command line.
//!
//! An answer is written as it comes, block by block, so that none has to hold it whole. Its
//! members stand in a fixed order with `complete` near the end: a reader who does not find it
//! knows that the answer failed midway.

use postern_audit::ReceiptId;
use postern_core::{
    mask::MaskKind,
    refusal::{Code, Refusal},
    rows::{Block, Shape, ShapeColumn},
};
use serde::Serialize;

use crate::{
    encode::{EncodeError, RowEncoder},
    gate::Refused,
    release::{Summary, TruncatedBy},
};

/// Writes one answer: [`AnswerWriter::begin`], the blocks, then [`AnswerWriter::end`] or
/// [`AnswerWriter::fail`].
#[derive(Debug)]
pub struct AnswerWriter {
    encoder: RowEncoder,
    any_row: bool,
}

impl AnswerWriter {
    /// Writes what stands before the rows.
    pub fn begin(shape: &Shape, out: &mut Vec<u8>) -> Self {
        open_head(shape, out);
        out.extend_from_slice(b",\"rows\":[");
        Self { encoder: RowEncoder::new(shape), any_row: false }
    }

    /// Writes the rows of a block.
    ///
    /// # Errors
    /// When the source sent a row that cannot be read; the answer then ends with
    /// [`AnswerWriter::fail`], and `out` is as it was.
    pub fn block(&mut self, block: &Block, out: &mut Vec<u8>) -> Result<(), Refusal> {
        let rows = block.rows();
        if rows == 0 {
            return Ok(());
        }
        let before = out.len();
        if self.any_row {
            out.push(b',');
        }
        match self.encoder.json_rows(block, 0, rows, out) {
            Ok(_rows) => {
                self.any_row = true;
                Ok(())
            }
            Err(error) => {
                out.truncate(before);
                Err(unreadable(error))
            }
        }
    }

    /// Writes what stands after the last row of a whole answer.
    pub fn end(self, summary: &Summary, receipt: &ReceiptId, out: &mut Vec<u8>) {
        out.push(b']');
        append_members(&Tail::of(summary, receipt), out);
    }

    /// Writes the end of an answer that failed midway: no `complete`, and the problem as `error`.
    pub fn fail(self, problem: &Problem, out: &mut Vec<u8>) {
        out.extend_from_slice(b"],\"error\":");
        write_json(problem, out);
        out.push(b'}');
    }
}

/// Writes what is known before the rows as an object of its own: the columns and the receipt.
pub fn write_head(shape: &Shape, receipt: &ReceiptId, out: &mut Vec<u8>) {
    open_head(shape, out);
    out.extend_from_slice(b",\"receipt\":");
    write_json(&ReceiptLine { id: receipt.as_str() }, out);
    out.push(b'}');
}

/// Writes what is known at the end of a whole answer as an object of its own.
pub fn write_tail(summary: &Summary, receipt: &ReceiptId, out: &mut Vec<u8>) {
    write_json(&Tail::of(summary, receipt), out);
}

/// Writes the problem of an answer that failed midway as an object of its own.
pub fn write_failure(problem: &Problem, out: &mut Vec<u8>) {
    out.extend_from_slice(b"{\"error\":");
    write_json(problem, out);
    out.push(b'}');
}

/// What a caller learns when a source sent rows that cannot be read.
pub fn unreadable(error: EncodeError) -> Refusal {
    tracing::error!(%error, "a source sent rows that cannot be read");
    let detail = "the source sent a row that cannot be read; the answer was stopped";
    Refusal::new(Code::Internal, detail)
}

fn open_head(shape: &Shape, out: &mut Vec<u8>) {
    out.extend_from_slice(b"{\"columns\":");
    let columns: Vec<_> = shape.columns.iter().map(ColumnLine::from).collect();
    write_json(&columns, out);
}

#[derive(Serialize)]
struct ColumnLine<'a> {
    name: &'a str,
    #[serde(rename = "type")]
    type_name: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    masked: Option<&'static str>,
}

impl<'a> From<&'a ShapeColumn> for ColumnLine<'a> {
    fn from(column: &'a ShapeColumn) -> Self {
        Self {
            name: &column.name,
            type_name: &column.type_name,
            masked: column.masked.map(MaskKind::as_str),
        }
    }
}

/// Said beside every answer about groups.
const GROUPS: &str = "groups of few individuals, and those too like others, are left out or NULL, if \
                      there are any; what is computed over groups is of those that are left";

#[derive(Serialize)]
struct Tail<'a> {
    row_count: u64,
    truncated: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    truncated_by: Option<&'static str>,
    complete: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<&'static str>,
    receipt: ReceiptLine<'a>,
}

impl<'a> Tail<'a> {
    fn of(summary: &Summary, receipt: &'a ReceiptId) -> Self {
        Self {
            row_count: summary.row_count,
            truncated: summary.truncated_by.is_some(),
            truncated_by: summary.truncated_by.map(TruncatedBy::as_str),
            complete: true,
            // The same whether any is: that would tell of those.
            note: summary.leaves_groups_out.then_some(GROUPS),
            receipt: ReceiptLine { id: receipt.as_str() },
        }
    }
}

#[derive(Serialize)]
struct ReceiptLine<'a> {
    id: &'a str,
}

/// Writes a value that cannot fail to be JSON: strings, numbers, lists of them.
fn write_json(value: &impl Serialize, out: &mut Vec<u8>) {
    let start = out.len();
    if serde_json::to_writer(&mut *out, value).is_err() {
        out.truncate(start);
        out.extend_from_slice(b"null");
    }
}

/// Appends the members of `tail` to an object that is open, and closes it.
fn append_members(tail: &impl Serialize, out: &mut Vec<u8>) {
    let brace = out.len();
    write_json(tail, out);
    if let Some(first) = out.get_mut(brace) {
        *first = b',';
    }
}

/// A refusal as problem details (RFC 9457).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Problem {
    /// `urn:postern:problem:<code>`
    #[serde(rename = "type")]
    pub kind: String,
    /// What the code says, in short; the same for every problem of this code.
    pub title: &'static str,
    /// The HTTP status.
    pub status: u16,
    /// The stable code.
    pub code: &'static str,
    /// One sentence about this request.
    pub detail: String,
    /// Where in the statement.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at: Option<Place>,
    /// What would pass.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub would_pass: Option<String>,
    /// When to try the same again.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub retry_after_s: Option<u64>,
    /// The receipt of the decision.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub receipt: Option<Receipt>,
}

/// A place in the statement, both from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Place {
    /// Line.
    pub line: u32,
    /// Column, in characters.
    pub column: u32,
}

/// A receipt as it stands in JSON.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Receipt {
    /// Its id.
    pub id: String,
}

impl Problem {
    /// A problem of a listener's own, before the gate: a path that is not there, a body that is
    /// too large.
    pub fn new(status: u16, code: &'static str, title: &'static str, detail: String) -> Self {
        Self {
            kind: format!("urn:postern:problem:{code}"),
            title,
            status,
            code,
            detail,
            at: None,
            would_pass: None,
            retry_after_s: None,
            receipt: None,
        }
    }

    /// A refusal, with the receipt of its decision where there is one.
    pub fn of(refusal: &Refusal, receipt: Option<&ReceiptId>) -> Self {
        let code = refusal.code;
        Self {
            at: refusal.at.map(|at| Place { line: at.line, column: at.column }),
            would_pass: refusal.would_pass.as_ref().map(|pass| pass.as_str().to_owned()),
            // Rounded up: who comes back a moment early is refused again.
            retry_after_s: refusal.retry_after.map(|wait| {
                wait.as_secs().saturating_add(u64::from(wait.subsec_nanos() > 0)).max(1)
            }),
            receipt: receipt.map(|receipt| Receipt { id: receipt.as_str().to_owned() }),
            ..Self::new(code.http_status(), code.as_str(), title(code), refusal.detail.clone())
        }
    }
}

impl From<&Refused> for Problem {
    fn from(refused: &Refused) -> Self {
        Self::of(&refused.refusal, refused.receipt.as_ref())
    }
}

const fn title(code: Code) -> &'static str {
    match code {
        Code::UnknownName => "no such name for you",
        Code::AggregateOnly => "single records are not open to you",
        Code::NotASelect => "only a SELECT is open here",
        Code::ManyStatements => "only one statement at a time",
        Code::FunctionRefused => "a function, operator or cast is not open here",
        Code::NotSupported => "a construct is not supported",
        Code::Syntax => "the text is no SQL",
        Code::BadParams => "parameters do not fit the statement",
        Code::UnknownPurpose => "not one of your purposes",
        Code::RateLimited => "too many requests",
        Code::OverBudget => "the budget is used up",
        Code::TooSlow => "the statement ran too long",
        Code::TooCostly => "the statement or its answer is too large",
        Code::SourceRefused => "the source could not compute this",
        Code::CheckerRefused => "the source reads it otherwise than it was checked",
        Code::NeedsApproval => "a person must say yes",
        Code::NeedsMfa => "a second factor is needed",
        Code::Stopped => "access is stopped",
        Code::Tainted => "this session read outside text",
        Code::SourceUnavailable => "the source cannot be reached",
        Code::RecordUnavailable => "the record cannot be written",
        Code::StateUnavailable => "what the nodes share cannot be reached",
        Code::Unauthenticated => "no credential that opens anything here",
        Code::BadRequest => "the request is malformed",
        Code::Internal => "an error of Postern's own",
    }
}
