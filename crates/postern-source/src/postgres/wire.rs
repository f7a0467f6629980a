//! Frames over a byte stream, in both directions.
//!
//! INVARIANT: nothing outside this file writes to the stream, and [`Outgoing`] has no method for a
//! simple `Query` or a `FunctionCall`. What is sent after startup is the extended protocol, in
//! which one message holds one statement.
//!
//! Rows are measured while they arrive: one that is over its bound is passed over, not buffered.

use bytes::{Buf, Bytes, BytesMut};
use postern_core::rows::PgRows;
use postgres_protocol::{IsNull, message::frontend};
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};

use super::{
    fault::Fault,
    params::{Encoded, Format},
};

/// Largest message that is no row: a description of 1664 columns is a tenth of this.
const CONTROL_BYTES_MAX: usize = 1 << 20;
/// How much of an oversized error is looked at; SQLSTATE stands in the first few bytes.
const ERROR_BYTES_MAX: usize = 4_096;
/// Read at least so much at a time.
const READ_BYTES: usize = 16 * 1024;
/// A message's tag and length.
const HEAD_BYTES: usize = 5;

/// A byte stream to a server.
pub(super) trait Stream: AsyncRead + AsyncWrite + Unpin + Send {}
impl<T: AsyncRead + AsyncWrite + Unpin + Send> Stream for T {}

/// How large rows may be.
#[derive(Clone, Copy, Debug)]
pub(super) enum RowBound {
    /// Rows are passed over.
    Discard,
    /// Up to so many bytes.
    UpTo {
        /// Of a row.
        row_bytes: u64,
        /// Of a cell.
        cell_bytes: u64,
    },
}

/// A message of the server.
#[derive(Debug)]
pub(super) enum Frame {
    /// The body of a `DataRow`.
    Row(Bytes),
    /// A row over this bound; it was passed over.
    OversizeRow(u64),
    /// Any other message but notices and notifications.
    Control {
        /// What it is.
        tag: u8,
        /// Its body.
        body: Bytes,
    },
}

/// A connection's byte stream with its buffers.
pub(super) struct Wire {
    stream: Box<dyn Stream>,
    input: BytesMut,
    /// Bytes still to be passed over.
    skip: usize,
    /// How far the incomplete row at the front of `input` was measured.
    measured: usize,
    /// Whether a write began and did not end: the server may have seen half a message.
    writing: bool,
}

impl std::fmt::Debug for Wire {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Wire").field("writing", &self.writing).finish_non_exhaustive()
    }
}

impl Wire {
    /// Frames over this stream.
    pub(super) fn new(stream: Box<dyn Stream>) -> Self {
        Self { stream, input: BytesMut::new(), skip: 0, measured: 0, writing: false }
    }

    /// Whether a write was interrupted.
    pub(super) const fn is_torn(&self) -> bool {
        self.writing
    }

    /// Sends what was put together.
    pub(super) async fn send(&mut self, out: Outgoing) -> Result<(), Fault> {
        let bytes = out.finish()?;
        self.writing = true;
        self.stream.write_all(&bytes).await?;
        self.stream.flush().await?;
        self.writing = false;
        Ok(())
    }

    /// Waits until the server closes the stream; what it still says is dropped.
    pub(super) async fn closed(&mut self) -> Result<(), Fault> {
        loop {
            self.input.clear();
            if self.stream.read_buf(&mut self.input).await? == 0 {
                return Ok(());
            }
        }
    }

    /// The next message. Dropping the future loses nothing.
    pub(super) async fn next(&mut self, bound: RowBound) -> Result<Frame, Fault> {
        loop {
            self.pass_over();
            let step = if self.skip > 0 { Step::More } else { self.step(bound)? };
            match step {
                Step::Done(frame) => return Ok(frame),
                Step::Again => {}
                Step::More => self.fill().await?,
            }
        }
    }

    /// Appends the rows that have arrived whole, up to so many bytes of them, each looked at by
    /// `check`; what is no row, or over its bound, is left to [`Wire::next`]. A message of its own
    /// for each row of a stream would cost more than its bytes do.
    ///
    /// # Errors
    /// Those of `check`.
    pub(super) fn rows_at_hand(
        &mut self,
        bound: RowBound,
        bytes_max: usize,
        into: &mut PgRows,
        check: impl Fn(&[u8]) -> Result<(), Fault>,
    ) -> Result<AtHand, Fault> {
        let RowBound::UpTo { row_bytes, cell_bytes } = bound else { return Ok(AtHand::Other) };
        self.pass_over();
        if self.skip > 0 {
            return Ok(AtHand::Other);
        }
        let mut taken = 0_usize;
        let mut found = AtHand::Other;
        while let Some(body) = self.input.get(taken..).and_then(whole_row) {
            if fits(body.len(), row_bytes) && !has_cell_over(body, cell_bytes) {
                let grown = into.bytes.len().saturating_add(body.len());
                if grown > bytes_max && !into.ends.is_empty() {
                    found = AtHand::Full;
                    break;
                }
                check(body)?;
                into.push(body);
                taken = taken.saturating_add(HEAD_BYTES).saturating_add(body.len());
            } else {
                break;
            }
        }
        if taken > 0 {
            self.measured = 0;
            self.input.advance(taken);
        }
        Ok(found)
    }

    fn pass_over(&mut self) {
        let count = self.skip.min(self.input.len());
        self.input.advance(count);
        self.skip = self.skip.saturating_sub(count);
    }

    async fn fill(&mut self) -> Result<(), Fault> {
        self.input.reserve(READ_BYTES);
        match self.stream.read_buf(&mut self.input).await? {
            0 => Err(Fault::broken("the server closed the connection")),
            _ => Ok(()),
        }
    }

    /// Looks at the message at the front of the buffer.
    fn step(&mut self, bound: RowBound) -> Result<Step, Fault> {
        let Some((&tag, length)) =
            self.input.split_first().and_then(|(tag, rest)| Some((tag, rest.first_chunk::<4>()?)))
        else {
            return Ok(Step::More);
        };
        let length = usize::try_from(i32::from_be_bytes(*length)).unwrap_or(0);
        if length < 4 {
            return Err(Fault::Protocol("a message length is below 4"));
        }
        let total = length.saturating_add(1);
        match tag {
            b'D' => Ok(self.row(total, bound)),
            // Notices may quote data and nobody reads them; nobody listens to notifications.
            b'N' | b'A' => Ok(self.pass(total)),
            b'E' if total > CONTROL_BYTES_MAX => Ok(self.long_error(total)),
            _ if total > CONTROL_BYTES_MAX => Err(Fault::Protocol("a message is too long")),
            _ => Ok(match self.split(total) {
                Some(body) => Step::Done(Frame::Control { tag, body }),
                None => Step::More,
            }),
        }
    }

    fn row(&mut self, total: usize, bound: RowBound) -> Step {
        let RowBound::UpTo { row_bytes, cell_bytes } = bound else { return self.pass(total) };
        let row = u64::try_from(total.saturating_sub(HEAD_BYTES)).unwrap_or(u64::MAX);
        let over = if row > row_bytes {
            Some(row_bytes)
        } else {
            self.has_cell_over(total, cell_bytes).then_some(cell_bytes)
        };
        if let Some(limit) = over {
            self.pass(total);
            return Step::Done(Frame::OversizeRow(limit));
        }
        match self.split(total) {
            Some(body) => Step::Done(Frame::Row(body)),
            None => Step::More,
        }
    }

    /// Measures the cells of the row at the front, as far as it has arrived.
    fn has_cell_over(&mut self, total: usize, cell_bytes: u64) -> bool {
        let arrived = self.input.get(..total).unwrap_or(&self.input);
        let from = self.measured.max(HEAD_BYTES.saturating_add(2));
        let Some(at) = measured(arrived, from, cell_bytes) else { return true };
        self.measured = at;
        false
    }

    /// An error that quotes a huge value: enough of it to know its class.
    fn long_error(&mut self, total: usize) -> Step {
        let end = HEAD_BYTES.saturating_add(ERROR_BYTES_MAX);
        let Some(start) = self.input.get(HEAD_BYTES..end) else { return Step::More };
        let body = Bytes::copy_from_slice(start);
        self.pass(total);
        Step::Done(Frame::Control { tag: b'E', body })
    }

    fn pass(&mut self, total: usize) -> Step {
        self.measured = 0;
        self.skip = total;
        Step::Again
    }

    /// The body of the message at the front, once it is whole.
    fn split(&mut self, total: usize) -> Option<Bytes> {
        if self.input.len() < total {
            return None;
        }
        self.measured = 0;
        let mut body = self.input.split_to(total).freeze();
        body.advance(HEAD_BYTES);
        Some(body)
    }
}

/// What stands behind the rows that were taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum AtHand {
    /// A row that would be more than was asked for.
    Full,
    /// Something else, or nothing yet.
    Other,
}

/// The body of the `DataRow` that stands there whole.
fn whole_row(bytes: &[u8]) -> Option<&[u8]> {
    let (b'D', rest) = bytes.split_first()? else { return None };
    let length = usize::try_from(i32::from_be_bytes(*rest.first_chunk::<4>()?)).ok()?;
    rest.get(4..length)
}

fn fits(bytes: usize, bound: u64) -> bool {
    u64::try_from(bytes).is_ok_and(|bytes| bytes <= bound)
}

/// Whether a cell of a whole row is larger; what is malformed is found by whoever reads it.
fn has_cell_over(body: &[u8], cell_bytes: u64) -> bool {
    // No cell is larger than its row.
    if fits(body.len(), cell_bytes) {
        return false;
    }
    measured(body, 2, cell_bytes).is_none()
}

/// Where the cells end that have arrived, from there on; nothing when one of them is larger.
fn measured(arrived: &[u8], mut at: usize, cell_bytes: u64) -> Option<usize> {
    while let Some(length) = arrived.get(at..).and_then(|rest| rest.first_chunk::<4>()) {
        let length = usize::try_from(i32::from_be_bytes(*length)).unwrap_or(0);
        if !fits(length, cell_bytes) {
            return None;
        }
        at = at.saturating_add(4).saturating_add(length);
    }
    Some(at)
}

/// What looking at the buffer came to.
enum Step {
    /// A message.
    Done(Frame),
    /// Something was passed over: look again.
    Again,
    /// More bytes are needed.
    More,
}

/// Messages put together to be sent at once. There is no `Query` here, and none is to come.
#[derive(Debug, Default)]
pub(super) struct Outgoing {
    bytes: BytesMut,
    failed: bool,
}

impl Outgoing {
    /// Nothing yet.
    pub(super) fn new() -> Self {
        Self::default()
    }

    fn write<E>(mut self, write: impl FnOnce(&mut BytesMut) -> Result<(), E>) -> Self {
        if write(&mut self.bytes).is_err() {
            self.failed = true;
        }
        self
    }

    fn finish(self) -> Result<BytesMut, Fault> {
        // A name or statement with a NUL, or more than 2 GiB: never sent half.
        if self.failed {
            Err(Fault::Protocol("a message cannot be written"))
        } else {
            Ok(self.bytes)
        }
    }

    /// Begins a session.
    pub(super) fn startup(self, settings: &[(&str, &str)]) -> Self {
        self.write(|buf| frontend::startup_message(settings.iter().copied(), buf))
    }

    /// A password, or its MD5 answer.
    pub(super) fn password(self, password: &[u8]) -> Self {
        self.write(|buf| frontend::password_message(password, buf))
    }

    /// The first message of SCRAM.
    pub(super) fn sasl_initial(self, mechanism: &str, data: &[u8]) -> Self {
        self.write(|buf| frontend::sasl_initial_response(mechanism, data, buf))
    }

    /// The second message of SCRAM.
    pub(super) fn sasl(self, data: &[u8]) -> Self {
        self.write(|buf| frontend::sasl_response(data, buf))
    }

    /// Parses a statement under a name.
    pub(super) fn parse(self, name: &str, sql: &str) -> Self {
        self.write(|buf| frontend::parse(name, sql, [], buf))
    }

    /// Describes a prepared statement.
    pub(super) fn describe_statement(self, name: &str) -> Self {
        self.write(|buf| frontend::describe(b'S', name, buf))
    }

    /// Describes a portal.
    pub(super) fn describe_portal(self, portal: &str) -> Self {
        self.write(|buf| frontend::describe(b'P', portal, buf))
    }

    /// Binds parameters; results come as text.
    pub(super) fn bind(self, portal: &str, statement: &str, params: &[Encoded]) -> Self {
        self.write(|buf| {
            let formats = params.iter().map(|param| match param.format() {
                Format::Text => 0_i16,
                Format::Binary => 1_i16,
            });
            let write = |param: &Encoded, buf: &mut BytesMut| match param.bytes() {
                Some(bytes) => {
                    buf.extend_from_slice(bytes);
                    Ok(IsNull::No)
                }
                None => Ok(IsNull::Yes),
            };
            frontend::bind(portal, statement, formats, params, write, [0_i16], buf).map_err(drop)
        })
    }

    /// Runs a portal up to so many rows, 0 for all.
    pub(super) fn execute(self, portal: &str, rows: i32) -> Self {
        self.write(|buf| frontend::execute(portal, rows, buf))
    }

    /// Closes a prepared statement.
    pub(super) fn close_statement(self, name: &str) -> Self {
        self.write(|buf| frontend::close(b'S', name, buf))
    }

    /// Ends a group of messages and its implicit transaction.
    pub(super) fn sync(self) -> Self {
        self.write(|buf| {
            frontend::sync(buf);
            Ok::<(), ()>(())
        })
    }

    /// Asks for the answers so far; the implicit transaction stays open.
    pub(super) fn flush(self) -> Self {
        self.write(|buf| {
            frontend::flush(buf);
            Ok::<(), ()>(())
        })
    }

    /// Asks to cancel what another session is doing.
    pub(super) fn cancel(self, process: i32, key: i32) -> Self {
        self.write(|buf| {
            frontend::cancel_request(process, key, buf);
            Ok::<(), ()>(())
        })
    }
}

#[cfg(test)]
mod tests;
