//! `POST /v1/query`: a question, and its answer as it comes, in the form that was asked for.
//!
//! The first part of an answer is held back until it is whole or as long as is held at most. A
//! failure so far is a proper problem response; what is longer is streamed by a task that stops
//! the statement when the reader goes away or is too slow.
//!
//! What a reader must not miss is how an answer ends, and where it is told depends on its form:
//!
//! | | failed midway | cut by a bound |
//! | --- | --- | --- |
//! | JSON | closed properly, without `complete` and with `error` | `truncated` |
//! | lines | a last line with `error`, then broken off | the last line |
//! | table, Arrow | broken off | in the head when it was held whole; else in the trailer, or broken off where the client reads none |
//!
//! Broken off means that HTTP itself tells it: no last chunk, or a reset stream.

use std::{
    pin::Pin,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    task::{Context, Poll},
};

use axum::{
    Extension,
    body::{Body, Bytes, HttpBody},
    extract::State,
    http::{HeaderMap, HeaderValue, Request, header},
    response::Response,
};
use hyper::body::Frame;
use postern_core::refusal::Refusal;
use postern_formats::{Coding, Ending, Squeeze, SqueezeError, Writer};
use postern_gate::{answer::Problem as Details, asking, release::Released, who::Caller};
use tokio::{sync::mpsc, time::Instant};

use crate::{body::read_text, door::App, problem::Problem, told, wanted::Wanted};

/// Parts of an answer that wait for its reader.
const PARTS_MAX: usize = 2;

/// Most bytes that are compressed on the reader's own thread.
// PERF: 64 KiB of rows take 0.36 ms as gzip and 0.5 ms as zstd; beyond a millisecond others wait.
const INLINE_BYTES_MAX: usize = 128 * 1024;

/// Asks a question.
pub(crate) async fn query(
    State(app): State<Arc<App>>,
    Extension(caller): Extension<Caller>,
    request: Request<Body>,
) -> Result<Response, Problem> {
    let (parts, body) = request.into_parts();
    let wanted = Wanted::of(&parts)?;
    let ask = asking::ask(&read_text(&parts.headers, body).await?)?;
    let released = app.gate().query(&caller, ask).await?;
    answer(released, wanted).await
}

async fn answer(mut released: Released, wanted: Wanted) -> Result<Response, Problem> {
    let mut held = Vec::with_capacity(4 * 1024);
    let mut writer = Writer::begin(
        wanted.format,
        released.shape(),
        released.dialect(),
        released.receipt(),
        &mut held,
    );
    while held.len() < wanted.held_bytes_max() {
        let next = released.next().await;
        match next.map(|block| block.and_then(|block| writer.block(&block, &mut held))) {
            Some(Ok(())) => {}
            Some(Err(refusal)) => {
                return Err(released.refuse(refusal).into());
            }
            None => return whole(released, writer, held, wanted).await,
        }
    }
    stream(released, writer, held, wanted)
}

/// An answer that was held whole. Its head tells how it ended.
async fn whole(
    released: Released,
    mut writer: Writer,
    mut held: Vec<u8>,
    wanted: Wanted,
) -> Result<Response, Problem> {
    if let Err(refusal) = writer.rest(&mut held) {
        return Err(released.refuse(refusal).into());
    }
    let mut headers = HeaderMap::new();
    told::tell_start(&mut headers, wanted, &released);
    let receipt = released.receipt().clone();
    let summary = released.finish();
    told::tell_end(&mut headers, &summary);
    let coding = wanted.coding_of_whole(held.len());
    let squeeze = Squeeze::new(coding).map_err(|error| broken(&error))?;
    let Ending::Closed = writer.end(&summary, &receipt, &mut held) else {
        return Err(Problem::internal());
    };
    let last = press(coding, held, |held| squeeze.last(held)).await;
    told::tell_coding(&mut headers, coding);
    Ok(response(headers, Body::from(last.ok_or_else(Problem::internal)?)))
}

/// An answer whose first part is here.
fn stream(
    released: Released,
    writer: Writer,
    held: Vec<u8>,
    wanted: Wanted,
) -> Result<Response, Problem> {
    let coding = wanted.coding();
    let squeeze = Squeeze::new(coding).map_err(|error| broken(&error))?;
    let mut headers = HeaderMap::new();
    told::tell_start(&mut headers, wanted, &released);
    told::tell_coding(&mut headers, coding);
    if wanted.trailers {
        headers.insert(header::TRAILER, HeaderValue::from(told::END));
    }
    let (parts, body) = mpsc::channel(PARTS_MAX);
    let whole = Arc::new(AtomicBool::new(false));
    let way = Way { parts, whole: Arc::clone(&whole), deadline: released.deadline() };
    tokio::spawn(send(released, writer, held, Pressing { coding, squeeze }, wanted, way));
    Ok(response(headers, Body::new(Parts { parts: body, whole })))
}

fn response(headers: HeaderMap, body: Body) -> Response {
    let mut response = Response::new(body);
    *response.headers_mut() = headers;
    response
}

fn broken(error: &SqueezeError) -> Problem {
    tracing::error!(%error, "an answer was stopped");
    Problem::internal()
}

/// Sends an answer as it comes. Returning early drops it, which records it as `abandoned` and stops
/// the statement.
async fn send(
    mut released: Released,
    mut writer: Writer,
    mut out: Vec<u8>,
    mut pressing: Pressing,
    wanted: Wanted,
    way: Way,
) {
    let failed = loop {
        if !out.is_empty() {
            let Some((next, part)) = pressing.part(std::mem::take(&mut out)).await else { return };
            pressing = next;
            // The reader is gone, or slower than an answer may be.
            let Some(()) = way.send(Part::Data(part.into())).await else { return };
        }
        let next = tokio::select! {
            next = released.next() => next,
            () = way.parts.closed() => return,
        };
        match next.map(|block| block.and_then(|block| writer.block(&block, &mut out))) {
            Some(Ok(())) => {}
            Some(Err(refusal)) => break Some(refusal),
            None => break writer.rest(&mut out).err(),
        }
    };
    let (ending, trailer) = match failed {
        Some(refusal) => (fail(released, writer, refusal, &mut out), None),
        None => end(released, writer, wanted, &mut out),
    };
    way.close(pressing, out, ending, trailer).await;
}

fn fail(released: Released, writer: Writer, refusal: Refusal, out: &mut Vec<u8>) -> Ending {
    let refused = released.refuse(refusal);
    writer.fail(&Details::of(&refused.refusal, refused.receipt.as_ref()), out)
}

/// Ends an answer. One that was cut, and cannot tell it, stays open: what a reader cannot learn it
/// must not take for the whole.
fn end(
    released: Released,
    writer: Writer,
    wanted: Wanted,
    out: &mut Vec<u8>,
) -> (Ending, Option<HeaderMap>) {
    let receipt = released.receipt().clone();
    let summary = released.finish();
    if summary.truncated_by.is_some() && !wanted.can_tell_its_end() {
        return (Ending::Open, None);
    }
    let trailer = wanted.trailers.then(|| {
        let mut trailer = HeaderMap::new();
        told::tell_end(&mut trailer, &summary);
        trailer
    });
    (writer.end(&summary, &receipt, out), trailer)
}

/// A compressor at work.
struct Pressing {
    coding: Coding,
    squeeze: Squeeze,
}

impl Pressing {
    async fn part(self, raw: Vec<u8>) -> Option<(Self, Vec<u8>)> {
        let Self { coding, mut squeeze } = self;
        press(coding, raw, move |raw| {
            let part = squeeze.part(raw)?;
            Ok((Self { coding, squeeze }, part))
        })
        .await
    }

    /// The last part, closed or open as the answer is.
    async fn last(self, raw: Vec<u8>, ending: Ending) -> Option<Vec<u8>> {
        match ending {
            Ending::Closed => press(self.coding, raw, |raw| self.squeeze.last(raw)).await,
            Ending::Open => self.part(raw).await.map(|(_, part)| part),
        }
    }
}

/// Compresses, on another thread where it would keep this one from its work; `None` when that
/// failed.
async fn press<T: Send + 'static>(
    coding: Coding,
    raw: Vec<u8>,
    work: impl FnOnce(Vec<u8>) -> Result<T, SqueezeError> + Send + 'static,
) -> Option<T> {
    let done = if coding == Coding::Identity || raw.len() <= INLINE_BYTES_MAX {
        work(raw)
    } else {
        tokio::task::spawn_blocking(move || work(raw)).await.ok()?
    };
    done.map_err(|error| broken(&error)).ok()
}

/// The way to the reader.
struct Way {
    parts: mpsc::Sender<Part>,
    whole: Arc<AtomicBool>,
    deadline: Instant,
}

impl Way {
    async fn send(&self, part: Part) -> Option<()> {
        tokio::time::timeout_at(self.deadline, self.parts.send(part)).await.ok()?.ok()
    }

    /// Sends what is left; the answer ends as whole, or is broken off.
    async fn close(
        self,
        pressing: Pressing,
        out: Vec<u8>,
        ending: Ending,
        trailer: Option<HeaderMap>,
    ) {
        let Some(last) = pressing.last(out, ending).await else { return };
        if !last.is_empty() {
            let Some(()) = self.send(Part::Data(last.into())).await else { return };
        }
        match (ending, trailer) {
            (Ending::Open, _) => {
                // All of it is with the connection before that ends.
                let all = self.parts.reserve_many(PARTS_MAX);
                let _gone_or_slow = tokio::time::timeout_at(self.deadline, all).await;
            }
            (Ending::Closed, Some(trailer)) => {
                let Some(()) = self.send(Part::Trailer(trailer)).await else { return };
                self.whole.store(true, Ordering::Release);
            }
            (Ending::Closed, None) => self.whole.store(true, Ordering::Release),
        }
    }
}

enum Part {
    Data(Bytes),
    Trailer(HeaderMap),
}

/// A body of parts from a task. One that ends early breaks the connection off: a reader must not
/// take a cut answer for a whole one.
struct Parts {
    parts: mpsc::Receiver<Part>,
    whole: Arc<AtomicBool>,
}

/// The answer was cut off.
#[derive(Clone, Copy, Debug, thiserror::Error)]
#[error("the answer was cut off")]
struct CutOff;

impl HttpBody for Parts {
    type Data = Bytes;
    type Error = CutOff;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, CutOff>>> {
        self.parts.poll_recv(context).map(|part| match part {
            Some(Part::Data(part)) => Some(Ok(Frame::data(part))),
            Some(Part::Trailer(trailer)) => Some(Ok(Frame::trailers(trailer))),
            None if self.whole.load(Ordering::Acquire) => None,
            None => Some(Err(CutOff)),
        })
    }
}
