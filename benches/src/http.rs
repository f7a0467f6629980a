//! One keep-alive connection over HTTP/1.1, as small as a client can be: the load generator shares the
//! cores with what it measures. Loopback only.

use std::{net::SocketAddr, time::Duration};

use anyhow::{Context as _, bail, ensure};
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpStream,
    time::timeout,
};

/// Largest answer that is read.
const ANSWER_BYTES_MAX: usize = 64 << 20;

/// What a connection begins with, and shrinks back to after a large answer.
const BUFFER_BYTES: usize = 256 * 1024;

/// One connection.
#[derive(Debug)]
pub(crate) struct Connection {
    stream: TcpStream,
    answer: Vec<u8>,
    head_bytes: usize,
    is_chunked: bool,
    status: u16,
}

impl Connection {
    /// Opens it.
    pub(crate) async fn open(address: SocketAddr) -> anyhow::Result<Self> {
        let stream = TcpStream::connect(address).await?;
        stream.set_nodelay(true)?;
        let answer = Vec::with_capacity(BUFFER_BYTES);
        Ok(Self { stream, answer, head_bytes: 0, is_chunked: false, status: 0 })
    }

    /// Sends a request and reads the whole answer.
    pub(crate) async fn ask(&mut self, request: &[u8], wait: Duration) -> anyhow::Result<()> {
        timeout(wait, async {
            self.stream.write_all(request).await?;
            self.read().await
        })
        .await
        .context("no answer in time")?
    }

    /// Sends a request, reads so much of what comes and leaves it at that.
    pub(crate) async fn begin(&mut self, request: &[u8], bytes: usize) -> anyhow::Result<()> {
        self.answer.clear();
        self.stream.write_all(request).await?;
        while self.answer.len() < bytes {
            if self.stream.read_buf(&mut self.answer).await? == 0 {
                bail!("the server closed the connection");
            }
        }
        Ok(())
    }

    /// Reads on what was begun.
    pub(crate) async fn read_on(&mut self) -> anyhow::Result<()> {
        self.read_from_here().await
    }

    /// The status of the last answer.
    pub(crate) const fn status(&self) -> u16 {
        self.status
    }

    /// The head of the last answer, and whatever else came, as it came.
    pub(crate) fn raw(&self) -> &[u8] {
        &self.answer
    }

    async fn read(&mut self) -> anyhow::Result<()> {
        self.answer.clear();
        self.answer.shrink_to(BUFFER_BYTES);
        self.read_from_here().await
    }

    async fn read_from_here(&mut self) -> anyhow::Result<()> {
        let mut length = self.head()?;
        loop {
            match length {
                Some(Length::Bytes(whole)) if self.answer.len() >= whole => return Ok(()),
                Some(Length::Chunks) if self.answer.ends_with(b"\r\n0\r\n\r\n") => return Ok(()),
                Some(Length::Bytes(_) | Length::Chunks) | None => {}
            }
            if self.stream.read_buf(&mut self.answer).await? == 0 {
                bail!("the server closed the connection");
            }
            ensure!(self.answer.len() <= ANSWER_BYTES_MAX, "an endless answer");
            if length.is_none() {
                length = self.head()?;
            }
        }
    }

    /// How long the answer is, once its head is there.
    fn head(&mut self) -> anyhow::Result<Option<Length>> {
        let Some(at) = self.answer.windows(4).position(|bytes| bytes == b"\r\n\r\n") else {
            return Ok(None);
        };
        self.head_bytes = at.saturating_add(4);
        let head = self.answer.get(..at).and_then(|head| std::str::from_utf8(head).ok());
        let head = head.context("a head that is no text")?;
        self.status = head.split(' ').nth(1).context("no status")?.parse()?;
        self.is_chunked = field(head, "transfer-encoding").is_some();
        if self.is_chunked {
            return Ok(Some(Length::Chunks));
        }
        let length: usize = field(head, "content-length").context("no length")?.parse()?;
        Ok(Some(Length::Bytes(self.head_bytes.saturating_add(length))))
    }

    /// A field of the head of the last answer.
    pub(crate) fn field(&self, name: &str) -> Option<&str> {
        field(std::str::from_utf8(self.answer.get(..self.head_bytes)?).ok()?, name)
    }

    /// The body of the last answer; one that came in chunks is put together.
    pub(crate) fn body(&self) -> Vec<u8> {
        let body = self.answer.get(self.head_bytes..).unwrap_or_default();
        if self.is_chunked { joined(body) } else { body.to_vec() }
    }
}

fn field<'a>(head: &'a str, name: &str) -> Option<&'a str> {
    head.lines().find_map(|line| {
        let (key, value) = line.split_once(':')?;
        key.eq_ignore_ascii_case(name).then(|| value.trim())
    })
}

/// Chunks without their sizes (RFC 9112 section 7.1); as far as they are whole.
fn joined(mut body: &[u8]) -> Vec<u8> {
    let mut all = Vec::with_capacity(body.len());
    while let Some(at) = body.windows(2).position(|bytes| bytes == b"\r\n") {
        let (size, rest) = body.split_at(at);
        let size = std::str::from_utf8(size).ok().and_then(|size| {
            usize::from_str_radix(size.split(';').next()?.trim(), 16).ok().filter(|size| *size > 0)
        });
        let Some(size) = size else { break };
        let Some(chunk) = rest.get(2..size.saturating_add(2)) else { break };
        all.extend_from_slice(chunk);
        body = rest.get(size.saturating_add(4)..).unwrap_or_default();
    }
    all
}

/// How the end of an answer is known.
#[derive(Clone, Copy, Debug)]
enum Length {
    Bytes(usize),
    Chunks,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chunks_are_put_together_and_a_broken_end_is_left_out() {
        assert_eq!(joined(b"3\r\nabc\r\n2;x=y\r\n\r\n\r\n0\r\n\r\n"), b"abc\r\n");
        assert_eq!(joined(b"3\r\nabc\r\n9\r\ncut"), b"abc");
        assert_eq!(joined(b""), b"");
    }

    #[test]
    fn a_field_is_found_whatever_its_case() {
        let head = "HTTP/1.1 200 OK\r\nContent-Length: 7\r\nRateLimit: \"a\";r=1";
        assert_eq!(field(head, "content-length"), Some("7"));
        assert_eq!(field(head, "ratelimit"), Some("\"a\";r=1"));
        assert_eq!(field(head, "absent"), None);
    }
}
