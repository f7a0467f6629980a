//! Answers on their way to a client: whole, a few rows at a time, or copied.

use std::{borrow::Cow, sync::Arc};

use bytes::{BufMut as _, BytesMut};
use postern_core::{
    dialect::Dialect,
    refusal::{Code, Refusal},
    rows::{Block, Form, PgRows, Shape},
    value::Value,
};
use postern_gate::release::{Released, Summary};
use tokio::time::Instant;

use crate::{
    binary,
    cancel::Underway,
    cell,
    copy::{self, Style},
    extended::Statement,
    fault::{Fault, Stop},
    frame::{Frames, OUT_BYTES},
    message::{Format, Formats},
    session::cancelled,
    types::{self, Type},
    write,
};

/// A statement with its values.
#[derive(Debug)]
pub(crate) struct Portal {
    pub(crate) statement: Arc<Statement>,
    pub(crate) params: Vec<Value>,
    pub(crate) formats: Formats,
    pub(crate) state: State,
}

/// How far a portal is.
#[derive(Debug)]
pub(crate) enum State {
    /// Nothing was asked yet.
    Bound,
    /// Its rows are under way.
    Open(Box<Answer>),
    /// It gave all it had.
    Done,
    /// Its client waited too long with the rest.
    Expired,
}

impl Portal {
    /// When its answer must have left.
    pub(crate) fn deadline(&self) -> Option<Instant> {
        match &self.state {
            State::Open(answer) => Some(answer.released.deadline()),
            State::Bound | State::Done | State::Expired => None,
        }
    }

    /// Ends an answer that is overdue; what runs for it is stopped.
    pub(crate) fn expire(&mut self, now: Instant) {
        if self.deadline().is_some_and(|deadline| deadline <= now) {
            self.state = State::Expired;
        }
    }
}

/// How rows are written.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Way<'a> {
    /// As `DataRow`.
    Rows,
    /// As `CopyData`.
    Copy(&'a Style),
}

/// How a pull of rows ended.
#[derive(Debug)]
pub(crate) enum Pulled {
    /// There are more.
    Suspended,
    /// There are none; so many were pulled.
    Ended(u64),
}

/// An answer of the gate's, with the types and formats of its columns.
#[derive(Debug)]
pub(crate) struct Answer {
    released: Released,
    columns: Vec<Column>,
    /// The block that is being written, and its first row that is not.
    held: Option<(Block, usize)>,
    scratch: Vec<u8>,
}

/// A column of an answer.
#[derive(Clone, Debug)]
pub(crate) struct Column {
    pub(crate) name: Arc<str>,
    pub(crate) kind: Type,
    pub(crate) format: Format,
}

impl Column {
    /// Whether its texts have a style: sources write another than clients are told.
    const fn is_span(&self) -> bool {
        matches!(self.kind.oid, types::INTERVAL | types::INTERVALS)
    }
}

/// A cell as a client reads it.
fn styled<'a>((column, cell): (&Column, Option<&'a [u8]>)) -> Option<Cow<'a, [u8]>> {
    cell.map(|cell| {
        if column.is_span() { Cow::Owned(binary::in_style(cell)) } else { Cow::Borrowed(cell) }
    })
}

/// Why a row cannot be written.
#[derive(Clone, Copy, Debug)]
enum Unwritable {
    /// It does not add up.
    Malformed,
    /// A value that is none of its column's type, in this column.
    Unfit(usize),
}

/// `RowDescription` of these columns.
pub(crate) fn describe(columns: &[Column], out: &mut BytesMut) {
    let fields = columns.iter().map(|column| {
        let format = match column.format {
            Format::Text => 0,
            Format::Binary => 1,
        };
        (column.name.as_ref(), column.kind, format)
    });
    write::row_description(out, fields);
}

impl Answer {
    /// Takes an answer over. Where its cells say their own type, the first of them are waited for.
    pub(crate) async fn open(
        mut released: Released,
        told: Option<&[Column]>,
        formats: &Formats,
    ) -> Result<Self, Stop> {
        let shape = released.shape().clone();
        let is_dynamic = shape.columns.iter().any(|column| column.form == Form::Dynamic);
        let mut first = None;
        if is_dynamic && told.is_none() {
            first = match released.next().await.transpose() {
                Ok(first) => first,
                Err(refusal) => return Err(failed(&released, &refusal).into()),
            };
        }
        match columns(&shape, released.dialect(), told, formats, first.as_ref()) {
            Ok(columns) => {
                let held = first.map(|block| (block, 0));
                Ok(Self { released, columns, held, scratch: Vec::new() })
            }
            Err(refusal) => Err(Fault::refused(&released.refuse(refusal)).into()),
        }
    }

    /// Its columns.
    pub(crate) fn columns(&self) -> &[Column] {
        &self.columns
    }

    /// Writes and sends up to so many rows (0: all), while the client takes them.
    pub(crate) async fn pull(
        &mut self,
        rows_max: u64,
        way: Way<'_>,
        frames: &mut Frames,
        underway: &Underway,
    ) -> Result<Pulled, Stop> {
        let mut pulled = 0_u64;
        loop {
            let left = if rows_max == 0 { u64::MAX } else { rows_max.saturating_sub(pulled) };
            if left == 0 {
                return Ok(Pulled::Suspended);
            }
            match self.held.take() {
                Some((block, from)) => {
                    let to = self.write(&block, from, left, way, &mut frames.out);
                    let to = to.map_err(|unwritable| self.unwritable(unwritable))?;
                    let count = u64::try_from(to.saturating_sub(from)).unwrap_or(u64::MAX);
                    pulled = pulled.saturating_add(count);
                    if to < block.rows() {
                        self.held = Some((block, to));
                    }
                    send(frames, self.released.deadline()).await?;
                }
                None => match self.next(frames, underway).await? {
                    Some(block) => self.held = Some((block, 0)),
                    None => return Ok(Pulled::Ended(pulled)),
                },
            }
        }
    }

    /// Ends the answer: what it came to, and its receipt.
    pub(crate) fn finish(self) -> (Summary, String) {
        let receipt = self.released.receipt().to_string();
        (self.released.finish(), receipt)
    }

    async fn next(
        &mut self,
        frames: &mut Frames,
        underway: &Underway,
    ) -> Result<Option<Block>, Stop> {
        let next = tokio::select! {
            next = self.released.next() => next,
            () = underway.stopped() => return Err(cancelled().into()),
            () = frames.gone() => return Err(Stop::Gone),
        };
        next.transpose().map_err(|refusal| failed(&self.released, &refusal).into())
    }

    /// Writes rows from that one on, and gives the first that was not written.
    fn write(
        &mut self,
        block: &Block,
        from: usize,
        rows_max: u64,
        way: Way<'_>,
        out: &mut BytesMut,
    ) -> Result<usize, Unwritable> {
        let left = usize::try_from(rows_max).unwrap_or(usize::MAX);
        let end = block.rows().min(from.saturating_add(left));
        let mut at = from;
        while at < end {
            match block {
                Block::PgText(rows) => self.pg_row(rows, at, way, out)?,
                Block::Cells(rows) => {
                    let row = rows.iter().nth(at).ok_or(Unwritable::Malformed)?;
                    self.cell_row(row, way, out)?;
                }
            }
            at = at.saturating_add(1);
        }
        Ok(at)
    }

    /// A row in PostgreSQL's text: passed on as it came, where that is what the client wants.
    fn pg_row(
        &mut self,
        rows: &PgRows,
        at: usize,
        way: Way<'_>,
        out: &mut BytesMut,
    ) -> Result<(), Unwritable> {
        let start = match at.checked_sub(1) {
            None => 0,
            Some(last) => *rows.ends.get(last).ok_or(Unwritable::Malformed)?,
        };
        let end = *rows.ends.get(at).ok_or(Unwritable::Malformed)?;
        let body = rows.bytes.get(start..end).ok_or(Unwritable::Malformed)?;
        let is_plain = |column: &Column| column.format == Format::Text && !column.is_span();
        match way {
            Way::Rows if self.columns.iter().all(is_plain) => {
                write::message(out, b'D', |out| out.put_slice(body));
                Ok(())
            }
            Way::Rows => {
                let cells = cells(body, self.columns.len())?;
                data_row(&self.columns, &cells, &mut self.scratch, out)
            }
            Way::Copy(style) => {
                let cells = cells(body, self.columns.len())?;
                let styled: Vec<_> = self.columns.iter().zip(cells).map(styled).collect();
                copy::row(style, styled.iter().map(Option::as_deref), out);
                Ok(())
            }
        }
    }

    fn cell_row(
        &mut self,
        row: &[postern_core::rows::Cell],
        way: Way<'_>,
        out: &mut BytesMut,
    ) -> Result<(), Unwritable> {
        if row.len() != self.columns.len() {
            return Err(Unwritable::Malformed);
        }
        let mut texts = Vec::new();
        let mut ends = Vec::with_capacity(row.len());
        for (at, (cell, column)) in row.iter().zip(&self.columns).enumerate() {
            if !cell::fits(cell, column.kind.oid) {
                return Err(Unwritable::Unfit(at));
            }
            let start = texts.len();
            cell::write(cell, column.kind.oid, &mut texts);
            let is_null = matches!(cell, postern_core::rows::Cell::Null);
            ends.push((!is_null).then_some((start, texts.len())));
        }
        let cells: Vec<Option<&[u8]>> = ends
            .into_iter()
            .map(|range| range.map(|(start, end)| texts.get(start..end).unwrap_or_default()))
            .collect();
        match way {
            Way::Rows => data_row(&self.columns, &cells, &mut self.scratch, out),
            Way::Copy(style) => {
                copy::row(style, cells.into_iter(), out);
                Ok(())
            }
        }
    }

    fn unwritable(&self, unwritable: Unwritable) -> Stop {
        let receipt = Some(format!("receipt {}", self.released.receipt()));
        let fault = match unwritable {
            Unwritable::Malformed => {
                tracing::error!("a source sent a row that does not add up");
                Fault::new("XX000", "internal: the source sent a row that cannot be read")
            }
            Unwritable::Unfit(at) => {
                let column = self.columns.get(at);
                let name = column.map_or("?", |column| column.name.as_ref());
                let kind = column.map_or_else(String::new, |column| types::name(column.kind.oid));
                let message = format!("source-refused: a value of column `{name}` is no {kind}");
                Fault::new("22000", message).hint("the same with that column cast to text")
            }
        };
        Fault { detail: receipt, ..fault }.into()
    }
}

/// Sends what was put together; a client that is slower than an answer may be is let go.
async fn send(frames: &mut Frames, deadline: Instant) -> Result<(), Stop> {
    if frames.out.len() < OUT_BYTES {
        return Ok(());
    }
    match tokio::time::timeout_at(deadline, frames.flush()).await {
        Ok(sent) => Ok(sent?),
        Err(_elapsed) => Err(Stop::Gone),
    }
}

fn failed(released: &Released, refusal: &Refusal) -> Fault {
    let detail = Some(format!("receipt {}", released.receipt()));
    Fault { detail, ..Fault::of(refusal) }
}

/// The columns of an answer, as they were told before where they were.
fn columns(
    shape: &Shape,
    dialect: Dialect,
    told: Option<&[Column]>,
    formats: &Formats,
    first: Option<&Block>,
) -> Result<Vec<Column>, Refusal> {
    let found = types::of_columns(dialect, &shape.columns, first);
    let formats = formats.of(found.len()).ok_or_else(|| {
        let detail = format!("{} columns do not have so many formats", found.len());
        Refusal::new(Code::BadParams, detail)
    })?;
    let columns = shape.columns.iter().zip(found).zip(formats);
    let columns: Vec<Column> = columns
        .map(|((column, kind), format)| Column { name: Arc::clone(&column.name), kind, format })
        .collect();
    let unwritable = columns
        .iter()
        .find(|column| column.format == Format::Binary && !binary::is_known(column.kind.oid));
    if let Some(column) = unwritable {
        let kind = types::name(column.kind.oid);
        let detail = format!("column `{}` is {kind}, which has no binary form here", column.name);
        let refusal = Refusal::new(Code::NotSupported, detail);
        return Err(refusal.would_pass("the same with that column as text, or cast to text"));
    }
    let Some(told) = told else { return Ok(columns) };
    let is_same = told.len() == columns.len()
        && told.iter().zip(&columns).zip(&shape.columns).all(|((told, found), column)| {
            told.name == found.name && (column.form == Form::Dynamic || told.kind == found.kind)
        });
    if !is_same {
        let detail = "the answer is no longer what this prepared statement was described as";
        return Err(Refusal::new(Code::NotSupported, detail).would_pass("the same, prepared anew"));
    }
    let kinds = told.iter().map(|told| told.kind);
    Ok(columns.into_iter().zip(kinds).map(|(column, kind)| Column { kind, ..column }).collect())
}

/// The cells of a `DataRow` body.
fn cells(body: &[u8], count: usize) -> Result<Vec<Option<&[u8]>>, Unwritable> {
    let (head, mut rest) = body.split_first_chunk::<2>().ok_or(Unwritable::Malformed)?;
    if usize::from(u16::from_be_bytes(*head)) != count {
        return Err(Unwritable::Malformed);
    }
    let mut cells = Vec::with_capacity(count);
    for _ in 0..count {
        let (length, after) = rest.split_first_chunk::<4>().ok_or(Unwritable::Malformed)?;
        rest = after;
        cells.push(match i32::from_be_bytes(*length) {
            -1 => None,
            length => {
                let length = usize::try_from(length).map_err(|_negative| Unwritable::Malformed)?;
                let (cell, after) = rest.split_at_checked(length).ok_or(Unwritable::Malformed)?;
                rest = after;
                Some(cell)
            }
        });
    }
    if rest.is_empty() { Ok(cells) } else { Err(Unwritable::Malformed) }
}

/// `DataRow`, each cell in the format of its column. A row that cannot be written leaves nothing.
fn data_row(
    columns: &[Column],
    cells: &[Option<&[u8]>],
    scratch: &mut Vec<u8>,
    out: &mut BytesMut,
) -> Result<(), Unwritable> {
    scratch.clear();
    let count = u16::try_from(columns.len()).map_err(|_many| Unwritable::Malformed)?;
    scratch.extend(count.to_be_bytes());
    for (at, (column, cell)) in columns.iter().zip(cells).enumerate() {
        let place = scratch.len();
        scratch.extend((-1_i32).to_be_bytes());
        let Some(cell) = cell else { continue };
        match column.format {
            Format::Text if column.is_span() => scratch.extend(binary::in_style(cell)),
            Format::Text => scratch.extend_from_slice(cell),
            Format::Binary => {
                let encoded = binary::encode(column.kind.oid, cell, scratch);
                encoded.ok_or(Unwritable::Unfit(at))?;
            }
        }
        let begin = place.saturating_add(4);
        let length = i32::try_from(scratch.len().saturating_sub(begin));
        let length = length.map_err(|_long| Unwritable::Malformed)?;
        let slot = scratch.get_mut(place..begin).ok_or(Unwritable::Malformed)?;
        slot.copy_from_slice(&length.to_be_bytes());
    }
    write::message(out, b'D', |out| out.put_slice(scratch));
    Ok(())
}
