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

/// How long a connection is waited for.
#[derive(Clone, Copy, Debug)]
pub struct Patience {
    /// Longest silence before it has said enough to know its protocol.
    pub greeting: Duration,
    /// While bytes wait for a reader, it has to take [`PACE_BYTES`] in every such span.
    pub span: Duration,
}

impl Default for Patience {
    fn default() -> Self {
        Self { greeting: Duration::from_secs(10), span: Duration::from_secs(30) }
    }
}

/// Bytes after which the protocol is known: the preface of HTTP/2.
const GREETING_BYTES: usize = 24;

/// See [`Patience::span`].
const PACE_BYTES: usize = 16 * 1024;

/// A stream that ends with an error when its other side stalls.
#[derive(Debug)]
pub struct Stall<S> {
    stream: S,
    span: Duration,
    greeting: Pin<Box<Sleep>>,
    greeted_bytes: usize,
    pace: Pin<Box<Sleep>>,
    /// Bytes taken in the span that runs; `None` when nothing waits.
    taken: Option<usize>,
}

impl<S> Stall<S> {
    /// Watches over that stream.
    pub fn new(stream: S, patience: Patience) -> Self {
        Self {
            stream,
            span: patience.span,
            greeting: Box::pin(tokio::time::sleep(patience.greeting)),
            greeted_bytes: 0,
            pace: Box::pin(tokio::time::sleep(patience.span)),
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
                let end = Instant::now().checked_add(self.span);
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

#[cfg(test)]
mod tests {
    use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _, duplex};

    use super::*;

    const SHORT: Patience =
        Patience { greeting: Duration::from_millis(50), span: Duration::from_millis(200) };

    #[tokio::test]
    async fn a_connection_that_says_nothing_is_closed() {
        let (_near, far) = duplex(64);
        let mut far = Stall::new(far, SHORT);
        let error = far.read_u8().await.unwrap_err();
        assert_eq!(error.kind(), io::ErrorKind::TimedOut);
    }

    #[tokio::test]
    async fn a_connection_that_said_enough_may_be_silent() {
        let (mut near, far) = duplex(64);
        let mut far = Stall::new(far, SHORT);
        near.write_all(&[b'x'; GREETING_BYTES]).await.unwrap();
        far.read_exact(&mut [0; GREETING_BYTES]).await.unwrap();
        let silent = tokio::time::timeout(SHORT.greeting * 3, far.read_u8()).await;
        assert!(silent.is_err(), "it was closed");
    }

    #[tokio::test]
    async fn a_reader_that_takes_nothing_is_cut_off() {
        let (_near, far) = duplex(64);
        let mut far = Stall::new(far, SHORT);
        let error = far.write_all(&[0; 1024]).await.unwrap_err();
        assert_eq!(error.kind(), io::ErrorKind::TimedOut);
    }

    #[tokio::test]
    async fn a_reader_that_trickles_is_cut_off() {
        let (mut near, far) = duplex(64);
        let mut far = Stall::new(far, SHORT);
        let trickle = tokio::spawn(async move {
            while near.read_u8().await.is_ok() {
                tokio::time::sleep(Duration::from_millis(5)).await;
            }
        });
        let error = far.write_all(&vec![0; 1024 * 1024]).await.unwrap_err();
        assert_eq!(error.kind(), io::ErrorKind::TimedOut);
        drop(far);
        trickle.await.unwrap();
    }

    #[tokio::test]
    async fn a_reader_that_keeps_pace_is_not() {
        let (mut near, far) = duplex(64 * 1024);
        let mut far = Stall::new(far, SHORT);
        let reads = tokio::spawn(async move {
            let mut part = vec![0; 64 * 1024];
            let mut total = 0;
            while total < 640 * 1024 {
                total += near.read(&mut part).await.unwrap();
                tokio::time::sleep(Duration::from_millis(50)).await;
            }
        });
        far.write_all(&vec![0; 640 * 1024]).await.unwrap();
        far.flush().await.unwrap();
        reads.await.unwrap();
    }
}
