//! Connections that stall: one that says nothing at first, or does not take what it asked for,
//! is closed. The HTTP library bounds heads and the handlers bound bodies; what is left between
//! them is bounded here.

use std::{
    future::Future as _,
    io::{self, IoSlice},
    pin::Pin,
    task::{Context, Poll, ready},
    time::Duration,
};

use tokio::{
    io::{AsyncRead, AsyncWrite, ReadBuf},
    time::{Instant, Sleep},
};

/// Longest silence before a connection has said enough to know its protocol.
const GREETING_WAIT: Duration = Duration::from_secs(10);

/// Bytes after which the protocol is known: the preface of HTTP/2.
const GREETING_BYTES: usize = 24;

/// While bytes wait for a reader, it has to take [`PACE_BYTES`] in every such span.
const PACE_SPAN: Duration = Duration::from_secs(30);

/// See [`PACE_SPAN`].
const PACE_BYTES: usize = 16 * 1024;

/// A stream that ends with an error when its other side stalls.
#[derive(Debug)]
pub(crate) struct Stall<S> {
    stream: S,
    greeting: Pin<Box<Sleep>>,
    greeted_bytes: usize,
    pace: Pin<Box<Sleep>>,
    /// Bytes taken in the span that runs; `None` when nothing waits.
    taken: Option<usize>,
}

impl<S> Stall<S> {
    pub(crate) fn new(stream: S) -> Self {
        Self {
            stream,
            greeting: Box::pin(tokio::time::sleep(GREETING_WAIT)),
            greeted_bytes: 0,
            pace: Box::pin(tokio::time::sleep(PACE_SPAN)),
            taken: None,
        }
    }

    fn wrote(
        &mut self,
        context: &mut Context<'_>,
        result: Poll<io::Result<usize>>,
    ) -> Poll<io::Result<usize>> {
        match (&result, self.taken) {
            (Poll::Pending, None) => {
                let end = Instant::now().checked_add(PACE_SPAN);
                if let Some(end) = end {
                    self.pace.as_mut().reset(end);
                }
                self.taken = Some(0);
            }
            (Poll::Ready(Ok(bytes)), Some(taken)) => {
                let taken = taken.saturating_add(*bytes);
                self.taken = (taken < PACE_BYTES).then_some(taken);
            }
            (Poll::Pending, Some(_)) | (Poll::Ready(_), _) => {}
        }
        if self.taken.is_some() && self.pace.as_mut().poll(context).is_ready() {
            return Poll::Ready(Err(io::ErrorKind::TimedOut.into()));
        }
        result
    }
}

impl<S: AsyncRead + Unpin> AsyncRead for Stall<S> {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let before = buffer.filled().len();
        let result = Pin::new(&mut self.stream).poll_read(context, buffer);
        if self.greeted_bytes >= GREETING_BYTES {
            return result;
        }
        let read = buffer.filled().len().saturating_sub(before);
        self.greeted_bytes = self.greeted_bytes.saturating_add(read);
        if result.is_pending() && self.greeting.as_mut().poll(context).is_ready() {
            return Poll::Ready(Err(io::ErrorKind::TimedOut.into()));
        }
        result
    }
}

impl<S: AsyncWrite + Unpin> AsyncWrite for Stall<S> {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        let result = Pin::new(&mut self.stream).poll_write(context, bytes);
        self.wrote(context, result)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        slices: &[IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        let result = Pin::new(&mut self.stream).poll_write_vectored(context, slices);
        self.wrote(context, result)
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        // Everything was handed to the system: nothing waits for the reader any more.
        ready!(Pin::new(&mut self.stream).poll_flush(context))?;
        self.taken = None;
        Poll::Ready(Ok(()))
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(context)
    }
}
