//! MCP over a byte stream: one message a line, as on standard input and output or on a local
//! socket.
//!
//! Requests run side by side; answers come as they are ready. The caller is proven anew for every
//! request, so that an agent that is stopped is stopped in the middle of a conversation.

use std::{collections::HashMap, io, panic::AssertUnwindSafe, time::Duration};

use futures_util::{
    FutureExt as _, StreamExt as _,
    future::{AbortHandle, BoxFuture, abortable},
    stream::FuturesUnordered,
};
use postern_gate::{Refused, who::Caller};
use tokio::io::{
    AsyncBufRead, AsyncBufReadExt as _, AsyncRead, AsyncWrite, AsyncWriteExt as _, BufReader,
};

use crate::{
    call::refusal_text,
    http::{cancelled, check_meta, is_modern_params},
    mcp::{Mcp, initialized, negotiated},
    message::{
        Arrived, BATCH_MAX, Fault, Message, Request, Unreadable, arrived, failure, message, success,
    },
    revision::{Era, WITH_BATCHES},
};

/// Longest line, in bytes.
const LINE_BYTES_MAX: usize = 1024 * 1024;

/// Most requests that run at once on one stream.
const RUNNING_MAX: usize = 16;

/// How long requests under way may go on after the last line.
const FAREWELL_WAIT: Duration = Duration::from_secs(30);

/// The stream broke.
#[derive(Debug, thiserror::Error)]
#[error("the stream of messages broke: {0}")]
pub struct StreamError(#[from] io::Error);

/// Serves one client until its stream ends.
///
/// `prove` is asked before every request who the caller is; a refusal answers that request.
///
/// # Errors
/// When the stream cannot be read or written.
pub async fn serve_stream<P, R, W>(
    mcp: &Mcp,
    prove: P,
    reader: R,
    mut writer: W,
) -> Result<(), StreamError>
where
    P: Fn() -> Result<Caller, Box<Refused>> + Sync,
    R: AsyncRead + Unpin,
    W: AsyncWrite + Unpin,
{
    let mut lines = Lines::new(BufReader::new(reader));
    let mut desk = Desk { mcp, prove: &prove, revision: None, running: HashMap::new(), batches: 0 };
    let mut answers = FuturesUnordered::new();
    loop {
        tokio::select! {
            line = lines.next() => match line? {
                Line::Whole(line) => match desk.take(line) {
                    Taken::Run(answer) => answers.push(answer),
                    Taken::Said(answer) => say(&mut writer, &answer).await?,
                    Taken::Noted => {}
                },
                Line::TooLong => {
                    let what = format!("a line has at most {LINE_BYTES_MAX} bytes");
                    let fault = Fault::new(Fault::INVALID_REQUEST, what);
                    say(&mut writer, &failure(None, &fault)).await?;
                }
                Line::End => break,
            },
            Some((key, answer)) = answers.next() => {
                desk.running.remove(&key);
                if let Some(answer) = answer {
                    say(&mut writer, &answer).await?;
                }
            }
        }
    }
    let rest = async {
        while let Some((_, answer)) = answers.next().await {
            if let Some(answer) = answer {
                say(&mut writer, &answer).await?;
            }
        }
        Ok(())
    };
    tokio::time::timeout(FAREWELL_WAIT, rest).await.unwrap_or(Ok(()))
}

async fn say(writer: &mut (impl AsyncWrite + Unpin), answer: &[u8]) -> Result<(), StreamError> {
    writer.write_all(answer).await?;
    writer.write_all(b"\n").await?;
    Ok(writer.flush().await?)
}

type Answer<'a> = BoxFuture<'a, (String, Option<Vec<u8>>)>;

/// What becomes of a line.
enum Taken<'a> {
    /// It runs, and answers under this key.
    Run(Answer<'a>),
    /// It is answered at once.
    Said(Vec<u8>),
    /// It wants no answer.
    Noted,
}

struct Desk<'a, P> {
    mcp: &'a Mcp,
    prove: &'a P,
    /// The revision an `initialize` agreed on.
    revision: Option<&'static str>,
    running: HashMap<String, AbortHandle>,
    /// Batches so far.
    batches: u64,
}

impl<'a, P> Desk<'a, P>
where
    P: Fn() -> Result<Caller, Box<Refused>> + Sync,
{
    fn take(&mut self, line: Vec<u8>) -> Taken<'a> {
        if line.iter().all(u8::is_ascii_whitespace) {
            return Taken::Noted;
        }
        let key = match arrived(&line) {
            Ok(Arrived::One(Message::Request(request))) => {
                if let Some(answer) = self.at_once(&request) {
                    return Taken::Said(answer);
                }
                let key = request.id.key();
                if self.running.contains_key(&key) {
                    let what = "a request with this id runs already";
                    let fault = Fault::new(Fault::INVALID_REQUEST, what);
                    return Taken::Said(failure(Some(request.id), &fault));
                }
                key
            }
            Ok(Arrived::One(Message::Notification { method, params })) => {
                if let Some(handle) =
                    cancelled(&method, &params).and_then(|request| self.running.remove(&request))
                {
                    handle.abort();
                }
                return Taken::Noted;
            }
            Ok(Arrived::One(Message::Response)) => return Taken::Noted,
            Ok(Arrived::Batch(messages)) => {
                if self.revision != Some(WITH_BATCHES) {
                    return said(Fault::INVALID_REQUEST, "one message at a time");
                }
                if messages.is_empty() || messages.len() > BATCH_MAX {
                    return said(Fault::INVALID_REQUEST, "a batch is empty or too long");
                }
                // No id looks like this, so nothing but the end of the stream stops a batch.
                self.batches = self.batches.saturating_add(1);
                format!("batch {}", self.batches)
            }
            Err(Unreadable { id, fault }) => return Taken::Said(failure(id, &fault)),
        };
        if self.running.len() >= RUNNING_MAX {
            return said(Fault::TOO_MANY, "too many requests at once; wait for an answer");
        }
        let (mcp, prove) = (self.mcp, self.prove);
        let (answer, handle) = abortable(
            AssertUnwindSafe(async move { answer_line(mcp, prove, &line).await }).catch_unwind(),
        );
        self.running.insert(key.clone(), handle);
        Taken::Run(
            async move {
                let answer = match answer.await {
                    Ok(Ok(answer)) => answer,
                    Ok(Err(_panic)) => {
                        tracing::error!("a request panicked and was stopped");
                        let fault = Fault::new(Fault::INTERNAL, "an error of Postern's own");
                        Some(failure(None, &fault))
                    }
                    // Cancelled: no answer is wanted.
                    Err(_aborted) => None,
                };
                (key, answer)
            }
            .boxed(),
        )
    }

    /// What needs no caller: the handshake, and requests before it.
    fn at_once(&mut self, request: &Request<'_>) -> Option<Vec<u8>> {
        if is_modern_params(&request.params) {
            return None;
        }
        let fail = |fault: &Fault| Some(failure(Some(request.id), fault));
        match (request.method.as_str(), self.revision) {
            ("initialize", None) => match negotiated(&request.params) {
                Ok(revision) => {
                    self.revision = Some(revision);
                    Some(success(request.id, &initialized(revision)))
                }
                Err(fault) => fail(&fault),
            },
            ("initialize", Some(_)) => {
                fail(&Fault::new(Fault::INVALID_REQUEST, "`initialize` was sent already"))
            }
            ("ping", _) | (_, Some(_)) => None,
            (_, None) => {
                let what = "begin with `initialize`, or send the `_meta` of revision 2026-07-28";
                fail(&Fault::new(Fault::INVALID_REQUEST, what))
            }
        }
    }
}

fn said<'a>(code: i64, what: &str) -> Taken<'a> {
    Taken::Said(failure(None, &Fault::new(code, what)))
}

/// Answers a line that was read once already.
async fn answer_line<P>(mcp: &Mcp, prove: &P, line: &[u8]) -> Option<Vec<u8>>
where
    P: Fn() -> Result<Caller, Box<Refused>> + Sync,
{
    match arrived(line) {
        Ok(Arrived::One(Message::Request(request))) => {
            Some(answer_request(mcp, prove, &request).await)
        }
        Ok(Arrived::Batch(messages)) => {
            let mut answers = Vec::new();
            for raw in messages {
                match message(raw.get()) {
                    Ok(Message::Request(request)) => {
                        answers.push(answer_request(mcp, prove, &request).await);
                    }
                    Ok(Message::Notification { .. } | Message::Response) => {}
                    Err(Unreadable { id, fault }) => answers.push(failure(id, &fault)),
                }
            }
            let mut body = b"[".to_vec();
            body.extend_from_slice(&answers.join(&b','));
            body.push(b']');
            (!answers.is_empty()).then_some(body)
        }
        Ok(Arrived::One(Message::Notification { .. } | Message::Response)) => None,
        Err(Unreadable { id, fault }) => Some(failure(id, &fault)),
    }
}

async fn answer_request<P>(mcp: &Mcp, prove: &P, request: &Request<'_>) -> Vec<u8>
where
    P: Fn() -> Result<Caller, Box<Refused>> + Sync,
{
    let caller = match prove() {
        Ok(caller) => caller,
        Err(refused) => {
            let status = i64::from(refused.code().http_status());
            let fault = Fault::new(status, refusal_text(&refused));
            return failure(Some(request.id), &fault);
        }
    };
    let era = if is_modern_params(&request.params) { Era::Modern } else { Era::Legacy };
    let checked = match era {
        Era::Modern => check_meta(&request.params),
        Era::Legacy => Ok(()),
    };
    let answer = match checked {
        Ok(()) => mcp.answer(era, &caller, request).await,
        Err(fault) => Err(fault),
    };
    match answer {
        Ok(result) => success(request.id, &result),
        Err(fault) => failure(Some(request.id), &fault),
    }
}

/// Lines of bounded length.
struct Lines<R> {
    reader: R,
    line: Vec<u8>,
    too_long: bool,
}

enum Line {
    Whole(Vec<u8>),
    TooLong,
    End,
}

impl<R: AsyncBufRead + Unpin> Lines<R> {
    const fn new(reader: R) -> Self {
        Self { reader, line: Vec::new(), too_long: false }
    }

    /// The next line. Nothing is lost when the future is dropped.
    async fn next(&mut self) -> io::Result<Line> {
        loop {
            let part = self.reader.fill_buf().await?;
            if part.is_empty() {
                let rest = std::mem::take(&mut self.line);
                return Ok(if rest.is_empty() { Line::End } else { Line::Whole(rest) });
            }
            let end = part.iter().position(|byte| *byte == b'\n');
            let taken = end.unwrap_or(part.len());
            if self.line.len().saturating_add(taken) > LINE_BYTES_MAX {
                self.too_long = true;
                self.line.clear();
            } else if !self.too_long {
                self.line.extend(part.iter().take(taken));
            }
            self.reader.consume(end.map_or(taken, |end| end.saturating_add(1)));
            if end.is_some() {
                let line = std::mem::take(&mut self.line);
                let was_too_long = std::mem::take(&mut self.too_long);
                return Ok(if was_too_long { Line::TooLong } else { Line::Whole(line) });
            }
        }
    }
}
