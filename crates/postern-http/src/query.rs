//! `POST /v1/query`: a question, and its answer as it comes.
//!
//! The first part of an answer is held back until it is whole or [`HELD_BYTES_MAX`] long. A
//! failure so far is a proper problem response; what is longer is streamed by a task that stops
//! the statement when the reader goes away or is too slow. A failure midway closes the JSON
//! properly, without `complete` and with `error`.

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
use postern_gate::{
    admit::Allowance,
    answer::{AnswerWriter, Problem as Details},
    asking,
    release::Released,
    who::Caller,
};
use tokio::sync::mpsc;

use crate::{
    body::{accepts, read_text},
    bounds,
    door::App,
    problem::{Own, Problem},
};

/// Most bytes that are held back before an answer starts to leave.
const HELD_BYTES_MAX: usize = 64 * 1024;

/// Parts of an answer that wait for its reader.
const PARTS_MAX: usize = 2;

/// Asks a question.
pub(crate) async fn query(
    State(app): State<Arc<App>>,
    Extension(caller): Extension<Caller>,
    request: Request<Body>,
) -> Result<Response, Problem> {
    let (parts, body) = request.into_parts();
    json_only(&parts.headers)?;
    let ask = asking::ask(&read_text(&parts.headers, body).await?)?;
    let released = app.gate().query(&caller, ask).await?;
    answer(released).await
}

/// Refuses a client that takes no JSON, naming what there is.
pub(crate) fn json_only(headers: &HeaderMap) -> Result<(), Problem> {
    if accepts(headers, "application/json") {
        return Ok(());
    }
    let detail = "answers have one form here: application/json".to_owned();
    Err(Problem::own(Own::NotAcceptable, detail).would_pass("`Accept: application/json`"))
}

async fn answer(mut released: Released) -> Result<Response, Problem> {
    let mut held = Vec::with_capacity(4 * 1024);
    let mut writer = AnswerWriter::begin(released.shape(), &mut held);
    while held.len() < HELD_BYTES_MAX {
        let next = released.next().await;
        match next.map(|block| block.and_then(|block| writer.block(&block, &mut held))) {
            Some(Ok(())) => {}
            Some(Err(refusal)) => {
                return Err(released.refuse(refusal).into());
            }
            None => {
                let (receipt, allowance) = (released.receipt().clone(), released.allowance());
                writer.end(&released.finish(), &receipt, &mut held);
                return Ok(response(Body::from(held), allowance));
            }
        }
    }
    let allowance = released.allowance();
    let (parts, body) = mpsc::channel(PARTS_MAX);
    let whole = Arc::new(AtomicBool::new(false));
    tokio::spawn(send_rest(released, writer, held, parts, Arc::clone(&whole)));
    Ok(response(Body::new(Parts { parts: body, whole }), allowance))
}

fn response(body: Body, allowance: Allowance) -> Response {
    let mut response = Response::new(body);
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
    bounds::tell(headers, &allowance);
    response
}

/// Sends what follows. Returning early drops the answer, which records it as `abandoned` and
/// stops the statement.
async fn send_rest(
    mut released: Released,
    mut writer: AnswerWriter,
    held: Vec<u8>,
    parts: mpsc::Sender<Bytes>,
    whole: Arc<AtomicBool>,
) {
    let deadline = released.deadline();
    let mut out = held;
    loop {
        match tokio::time::timeout_at(deadline, parts.send(std::mem::take(&mut out).into())).await {
            Ok(Ok(())) => {}
            // The reader is gone, or slower than an answer may be.
            Ok(Err(_)) | Err(_) => return,
        }
        let next = tokio::select! {
            next = released.next() => next,
            () = parts.closed() => return,
        };
        match next.map(|block| block.and_then(|block| writer.block(&block, &mut out))) {
            Some(Ok(())) => {}
            Some(Err(refusal)) => {
                let refused = released.refuse(refusal);
                writer.fail(&Details::of(&refused.refusal, refused.receipt.as_ref()), &mut out);
                break;
            }
            None => {
                let receipt = released.receipt().clone();
                writer.end(&released.finish(), &receipt, &mut out);
                break;
            }
        }
    }
    if let Ok(Ok(())) = tokio::time::timeout_at(deadline, parts.send(out.into())).await {
        whole.store(true, Ordering::Release);
    }
}

/// A body of parts from a task. One that ends early breaks the connection off: a reader must not
/// take a cut answer for a whole one.
struct Parts {
    parts: mpsc::Receiver<Bytes>,
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
            Some(part) => Some(Ok(Frame::data(part))),
            None if self.whole.load(Ordering::Acquire) => None,
            None => Some(Err(CutOff)),
        })
    }
}
