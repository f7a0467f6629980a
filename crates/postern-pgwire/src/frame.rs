//! Frames over a byte stream: a tag, a length, a body. Lengths are looked at before anything is
//! allocated for them.

use std::{io, time::Duration};

use bytes::{Buf as _, Bytes, BytesMut};
use tokio::{
    io::{AsyncRead, AsyncReadExt as _, AsyncWrite, AsyncWriteExt as _},
    time::Instant,
};

/// A byte stream to a client.
pub(crate) trait Stream: AsyncRead + AsyncWrite + Unpin + Send {}
impl<T: AsyncRead + AsyncWrite + Unpin + Send> Stream for T {}

/// Largest message of a caller that is proven, in bytes: a statement of 64 KiB, and values.
pub(crate) const MESSAGE_BYTES_MAX: usize = 1 << 20;

/// Largest message before that.
pub(crate) const LOGIN_BYTES_MAX: usize = 4_096;

/// Bytes that are put together before they are sent.
pub(crate) const OUT_BYTES: usize = 64 * 1024;

/// Read at least so much at a time.
const READ_BYTES: usize = 8 * 1024;

/// Why there is no next message.
#[derive(Debug)]
pub(crate) enum FrameError {
    /// The client is gone.
    Closed,
    /// A length that no message has.
    Length,
    /// The rest of a message did not come.
    Slow,
    /// The stream broke.
    Io(io::Error),
}

impl From<io::Error> for FrameError {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

/// A connection's byte stream with its buffers.
pub(crate) struct Frames {
    stream: Box<dyn Stream>,
    input: BytesMut,
    /// What waits to be sent.
    pub(crate) out: BytesMut,
    bytes_max: usize,
    /// How long a message may take from its first byte to its last, and when the one that began
    /// must be whole.
    frame_wait: Duration,
    due: Option<Instant>,
}

impl std::fmt::Debug for Frames {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Frames").field("waiting", &self.out.len()).finish_non_exhaustive()
    }
}

impl Frames {
    /// Frames over this stream, each so large at most.
    pub(crate) fn new(stream: Box<dyn Stream>, bytes_max: usize) -> Self {
        let (input, out) = (BytesMut::new(), BytesMut::new());
        Self { stream, input, out, bytes_max, frame_wait: Duration::MAX, due: None }
    }

    /// From now on messages may be so large, and take so long from their first byte on.
    pub(crate) const fn allow(&mut self, bytes_max: usize, frame_wait: Duration) {
        self.bytes_max = bytes_max;
        self.frame_wait = frame_wait;
    }

    /// The next message. What waits to be sent is sent before the client is waited for. Dropping
    /// the future loses no message.
    pub(crate) async fn next(&mut self) -> Result<(u8, Bytes), FrameError> {
        loop {
            if let Some(message) = self.split()? {
                self.due = None;
                return Ok(message);
            }
            self.flush().await?;
            if !self.input.is_empty() && self.due.is_none() {
                self.due = Instant::now().checked_add(self.frame_wait);
            }
            let filled = match self.due {
                Some(due) => tokio::time::timeout_at(due, self.fill())
                    .await
                    .map_err(|_elapsed| FrameError::Slow)?,
                None => self.fill().await,
            };
            if filled? == 0 {
                return Err(FrameError::Closed);
            }
        }
    }

    /// Ends when the client is gone. What it says meanwhile is kept, up to one message.
    pub(crate) async fn gone(&mut self) {
        while self.input.len() < self.bytes_max {
            if matches!(self.fill().await, Ok(0) | Err(_)) {
                return;
            }
        }
        std::future::pending::<()>().await;
    }

    /// Sends what waits.
    pub(crate) async fn flush(&mut self) -> io::Result<()> {
        while self.out.has_remaining() {
            if self.stream.write_buf(&mut self.out).await? == 0 {
                return Err(io::ErrorKind::WriteZero.into());
            }
        }
        self.stream.flush().await
    }

    /// Says that nothing follows.
    pub(crate) async fn close(&mut self) -> io::Result<()> {
        self.flush().await?;
        self.stream.shutdown().await
    }

    async fn fill(&mut self) -> io::Result<usize> {
        self.input.reserve(READ_BYTES);
        self.stream.read_buf(&mut self.input).await
    }

    fn split(&mut self) -> Result<Option<(u8, Bytes)>, FrameError> {
        let Some((&tag, length)) =
            self.input.split_first().and_then(|(tag, rest)| Some((tag, rest.first_chunk::<4>()?)))
        else {
            return Ok(None);
        };
        let length = usize::try_from(i32::from_be_bytes(*length)).unwrap_or(0);
        let body_bytes = length.checked_sub(4).ok_or(FrameError::Length)?;
        if body_bytes > self.bytes_max {
            return Err(FrameError::Length);
        }
        let total = length.saturating_add(1);
        if self.input.len() < total {
            return Ok(None);
        }
        let mut message = self.input.split_to(total).freeze();
        message.advance(5);
        Ok(Some((tag, message)))
    }
}
