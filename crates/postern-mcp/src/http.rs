//! Streamable HTTP, without the HTTP: headers and body in, status and body out. Host, Origin,
//! media types and the caller's proof are the listener's part and done before.

use std::borrow::Cow;

use base64::{Engine as _, engine::general_purpose::STANDARD};
use futures_util::future::{Aborted, abortable};
use postern_gate::who::Caller;
use serde_json::{json, value::RawValue};

use crate::{
    mcp::{Mcp, initialized, negotiated},
    message::{
        Arrived, BATCH_MAX, Fault, Id, Message, Params, Request, Unreadable, arrived, failure,
        message, success,
    },
    revision::{self, Era, LEGACY, MODERN, WITH_BATCHES, is_modern},
};

const VERSION_KEY: &str = "io.modelcontextprotocol/protocolVersion";
const CAPABILITIES_KEY: &str = "io.modelcontextprotocol/clientCapabilities";

/// A header of a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Header<'a> {
    /// It is not there.
    Absent,
    /// It is there once; whitespace around it is gone.
    Text(&'a str),
    /// It is there more than once, or is no visible ASCII.
    Malformed,
}

/// The headers that the protocol looks at.
#[derive(Clone, Copy, Debug)]
pub struct McpHeaders<'a> {
    /// `MCP-Protocol-Version`
    pub protocol_version: Header<'a>,
    /// `Mcp-Method`
    pub method: Header<'a>,
    /// `Mcp-Name`
    pub name: Header<'a>,
    /// `Mcp-Session-Id`; without meaning in the stateless revision.
    pub session: Header<'a>,
}

/// What goes back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HttpReply {
    /// The HTTP status.
    pub status: u16,
    /// `Mcp-Session-Id` to send, where a session was opened.
    pub session: Option<String>,
    /// The JSON-RPC message; none for what wants no answer.
    pub body: Option<Vec<u8>>,
}

impl HttpReply {
    const fn empty(status: u16) -> Self {
        Self { status, session: None, body: None }
    }

    const fn with(status: u16, body: Vec<u8>) -> Self {
        Self { status, session: None, body: Some(body) }
    }

    fn fault(status: u16, id: Option<Id<'_>>, fault: &Fault) -> Self {
        Self::with(status, failure(id, fault))
    }

    fn bad_request(id: Option<Id<'_>>, what: &str) -> Self {
        Self::fault(400, id, &Fault::new(Fault::INVALID_REQUEST, what))
    }
}

impl Mcp {
    /// Answers a POST. Dropping the future stops the statement it waits for.
    pub async fn post(&self, caller: &Caller, headers: &McpHeaders<'_>, body: &[u8]) -> HttpReply {
        match arrived(body) {
            Ok(Arrived::One(message)) if is_modern_message(headers, &message) => {
                self.post_modern(caller, headers, message).await
            }
            Ok(Arrived::One(message)) => self.post_legacy(caller, headers, message).await,
            Ok(Arrived::Batch(messages)) => self.post_batch(caller, headers, messages).await,
            Err(Unreadable { id, fault }) => HttpReply::fault(400, id, &fault),
        }
    }

    /// Answers a DELETE: the end of a session of the older revisions.
    pub fn delete(&self, caller: &Caller, headers: &McpHeaders<'_>) -> HttpReply {
        if let Header::Text(version) = headers.protocol_version
            && is_modern(version)
        {
            return HttpReply::empty(405);
        }
        let now = self.gate().clock().monotonic_ms();
        match headers.session {
            Header::Text(id) if self.sessions.close(id, &caller.principal().name, now) => {
                HttpReply::empty(204)
            }
            Header::Text(_) => no_session(None),
            Header::Absent | Header::Malformed => {
                HttpReply::bad_request(None, "`Mcp-Session-Id` is missing")
            }
        }
    }

    async fn post_modern(
        &self,
        caller: &Caller,
        headers: &McpHeaders<'_>,
        message: Message<'_>,
    ) -> HttpReply {
        let request = match message {
            Message::Request(request) => request,
            Message::Notification { .. } => return HttpReply::empty(202),
            Message::Response => {
                return HttpReply::bad_request(None, "nothing was asked, so nothing is answered");
            }
        };
        let id = Some(request.id);
        let checked = check_version(headers, &request.params)
            .and_then(|()| check_capabilities(&request.params))
            .and_then(|()| check_headers(headers, &request));
        if let Err(fault) = checked {
            return HttpReply::fault(400, id, &fault);
        }
        match self.answer(Era::Modern, caller, &request).await {
            Ok(result) => HttpReply::with(200, success(request.id, &result)),
            Err(fault) if fault.code == Fault::METHOD_NOT_FOUND => {
                HttpReply::fault(404, id, &fault)
            }
            Err(fault) => HttpReply::fault(200, id, &fault),
        }
    }

    async fn post_legacy(
        &self,
        caller: &Caller,
        headers: &McpHeaders<'_>,
        message: Message<'_>,
    ) -> HttpReply {
        if let Message::Request(request) = &message
            && request.method == "initialize"
        {
            return self.open_session(caller, request);
        }
        let session = match self.session_of(caller, headers) {
            Ok((session, _)) => session,
            Err(reply) => return reply,
        };
        match message {
            Message::Request(request) => {
                HttpReply::with(200, self.answer_in(caller, session, &request).await)
            }
            Message::Notification { method, params } => {
                self.noted(session, &method, &params);
                HttpReply::empty(202)
            }
            Message::Response => HttpReply::empty(202),
        }
    }

    /// Several messages at once, which one of the revisions allows.
    async fn post_batch(
        &self,
        caller: &Caller,
        headers: &McpHeaders<'_>,
        messages: Vec<&RawValue>,
    ) -> HttpReply {
        let one_only = || HttpReply::bad_request(None, "one message at a time");
        if matches!(headers.protocol_version, Header::Text(version) if is_modern(version)) {
            return one_only();
        }
        let session = match self.session_of(caller, headers) {
            Ok((session, WITH_BATCHES)) => session,
            Ok(_) => return one_only(),
            Err(reply) => return reply,
        };
        if messages.is_empty() || messages.len() > BATCH_MAX {
            let what = format!("a batch has 1 to {BATCH_MAX} messages");
            return HttpReply::bad_request(None, &what);
        }
        let mut answers = Vec::new();
        for raw in messages {
            match message(raw.get()) {
                Ok(Message::Request(request)) => {
                    answers.push(self.answer_in(caller, session, &request).await);
                }
                Ok(Message::Notification { method, params }) => {
                    self.noted(session, &method, &params);
                }
                Ok(Message::Response) => {}
                Err(Unreadable { id, fault }) => answers.push(failure(id, &fault)),
            }
        }
        if answers.is_empty() {
            return HttpReply::empty(202);
        }
        let mut body = b"[".to_vec();
        body.extend_from_slice(&answers.join(&b','));
        body.push(b']');
        HttpReply::with(200, body)
    }

    fn open_session(&self, caller: &Caller, request: &Request<'_>) -> HttpReply {
        let id = Some(request.id);
        let revision = match negotiated(&request.params) {
            Ok(revision) => revision,
            Err(fault) => return HttpReply::fault(200, id, &fault),
        };
        let now = self.gate().clock().monotonic_ms();
        match self.sessions.open(&caller.principal().name, revision, now) {
            Ok(session) => HttpReply {
                status: 200,
                session: Some(session),
                body: Some(success(request.id, &initialized(revision))),
            },
            Err(_dry) => {
                HttpReply::fault(500, id, &Fault::new(Fault::INTERNAL, "no session can be opened"))
            }
        }
    }

    /// The session a request belongs to, and its revision.
    fn session_of<'a>(
        &self,
        caller: &Caller,
        headers: &McpHeaders<'a>,
    ) -> Result<(&'a str, &'static str), HttpReply> {
        match headers.protocol_version {
            Header::Absent => {}
            Header::Text(version) if LEGACY.contains(&version) => {}
            Header::Text(_) | Header::Malformed => {
                let what = "`MCP-Protocol-Version` is no revision that is spoken here";
                return Err(HttpReply::bad_request(None, what));
            }
        }
        let Header::Text(id) = headers.session else {
            let what = "`Mcp-Session-Id` is missing: begin with `initialize`, or send the `_meta` \
                        and headers of revision 2026-07-28";
            return Err(HttpReply::bad_request(None, what));
        };
        let now = self.gate().clock().monotonic_ms();
        let revision = self.sessions.find(id, &caller.principal().name, now);
        revision.map(|revision| (id, revision)).ok_or_else(|| no_session(None))
    }

    /// Answers within a session; `notifications/cancelled` can stop it.
    async fn answer_in(&self, caller: &Caller, session: &str, request: &Request<'_>) -> Vec<u8> {
        let (answer, handle) = abortable(self.answer(Era::Legacy, caller, request));
        let key = request.id.key();
        self.sessions.runs(session, key.clone(), handle);
        // Dropped with the request when the client goes away.
        let running = Running { mcp: self, session, key };
        let answer = answer.await;
        drop(running);
        match answer {
            Ok(Ok(result)) => success(request.id, &result),
            Ok(Err(fault)) => failure(Some(request.id), &fault),
            Err(Aborted) => {
                let fault = Fault::new(Fault::CANCELLED, "the request was cancelled");
                failure(Some(request.id), &fault)
            }
        }
    }

    fn noted(&self, session: &str, method: &str, params: &Params<'_>) {
        if let Some(request) = cancelled(method, params) {
            self.sessions.cancel(session, &request);
        }
    }
}

struct Running<'a> {
    mcp: &'a Mcp,
    session: &'a str,
    key: String,
}

impl Drop for Running<'_> {
    fn drop(&mut self) {
        self.mcp.sessions.ended(self.session, &self.key);
    }
}

/// The request that a notification cancels.
pub(crate) fn cancelled(method: &str, params: &Params<'_>) -> Option<String> {
    if method != "notifications/cancelled" {
        return None;
    }
    let id: serde_json::Value = serde_json::from_str(params.json("requestId")?).ok()?;
    Some(id.to_string())
}

fn no_session(id: Option<Id<'_>>) -> HttpReply {
    let fault = Fault::new(Fault::INVALID_REQUEST, "there is no such session; `initialize` again");
    HttpReply::fault(404, id, &fault)
}

/// Whether a message is to be served by itself: its header or its `_meta` says so, whatever its
/// method is.
fn is_modern_message(headers: &McpHeaders<'_>, message: &Message<'_>) -> bool {
    let by_header = matches!(headers.protocol_version, Header::Text(text) if is_modern(text));
    let by_meta = match message {
        Message::Request(Request { params, .. }) | Message::Notification { params, .. } => {
            is_modern_params(params)
        }
        Message::Response => false,
    };
    by_header || by_meta
}

/// Whether the parameters carry a revision of their own.
pub(crate) fn is_modern_params(params: &Params<'_>) -> bool {
    params.meta_json(VERSION_KEY).is_some()
}

fn check_version(headers: &McpHeaders<'_>, params: &Params<'_>) -> Result<(), Fault> {
    let version = meta_version(params)?;
    match headers.protocol_version {
        Header::Text(header) if header == version => known_version(&version),
        Header::Text(_) => {
            Err(mismatch("`MCP-Protocol-Version` and `_meta` name different revisions"))
        }
        Header::Absent => Err(mismatch("the header `MCP-Protocol-Version` is missing")),
        Header::Malformed => Err(mismatch("the header `MCP-Protocol-Version` is malformed")),
    }
}

/// What `_meta` has to say, where there are no headers.
pub(crate) fn check_meta(params: &Params<'_>) -> Result<(), Fault> {
    known_version(&meta_version(params)?)?;
    check_capabilities(params)
}

fn meta_version(params: &Params<'_>) -> Result<String, Fault> {
    let missing = || Fault::new(Fault::INVALID_PARAMS, format!("`_meta` lacks `{VERSION_KEY}`"));
    params.meta_text(VERSION_KEY).ok_or_else(missing)
}

fn known_version(version: &str) -> Result<(), Fault> {
    if version == MODERN {
        return Ok(());
    }
    let shown: String = version.chars().filter(|c| !c.is_control()).take(64).collect();
    let supported: Vec<_> = revision::all().collect();
    Err(Fault {
        data: Some(json!({"supported": supported, "requested": shown})),
        ..Fault::new(Fault::UNSUPPORTED_VERSION, "this revision is not spoken here")
    })
}

fn check_capabilities(params: &Params<'_>) -> Result<(), Fault> {
    if params.meta_json(CAPABILITIES_KEY).is_some_and(|json| json.starts_with('{')) {
        return Ok(());
    }
    let what = format!("`_meta` lacks the object `{CAPABILITIES_KEY}`");
    Err(Fault::new(Fault::INVALID_PARAMS, what))
}

/// Headers say what the body says: whoever routes or limits by them must not be fooled.
fn check_headers(headers: &McpHeaders<'_>, request: &Request<'_>) -> Result<(), Fault> {
    same("Mcp-Method", headers.method, &request.method)?;
    let named = match request.method.as_str() {
        "tools/call" | "prompts/get" => "name",
        "resources/read" => "uri",
        _ => return Ok(()),
    };
    match request.params.text(named) {
        Some(name) => same("Mcp-Name", headers.name, &name),
        // A name that is no text is refused as a parameter.
        None => Ok(()),
    }
}

fn same(which: &str, header: Header<'_>, body: &str) -> Result<(), Fault> {
    let Header::Text(text) = header else {
        let what = if header == Header::Absent { "missing" } else { "malformed" };
        return Err(mismatch(&format!("the header `{which}` is {what}")));
    };
    match decoded(text) {
        Some(text) if text == body => Ok(()),
        Some(_) => Err(mismatch(&format!("the header `{which}` and the body differ"))),
        None => Err(mismatch(&format!("the header `{which}` is malformed"))),
    }
}

fn mismatch(what: &str) -> Fault {
    Fault::new(Fault::HEADER_MISMATCH, what)
}

/// A header's value: as it stands, or between `=?base64?` and `?=`.
fn decoded(text: &str) -> Option<Cow<'_, str>> {
    let Some(encoded) = text.strip_prefix("=?base64?").and_then(|text| text.strip_suffix("?="))
    else {
        return Some(Cow::Borrowed(text));
    };
    STANDARD.decode(encoded).ok().and_then(|bytes| String::from_utf8(bytes).ok()).map(Cow::Owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn header_values_are_decoded() {
        assert_eq!(decoded("query").as_deref(), Some("query"));
        assert_eq!(decoded("=?base64?cXXDqXJ5?=").as_deref(), Some("quéry"));
        assert_eq!(decoded("=?base64?cXXDqXJ5").as_deref(), Some("=?base64?cXXDqXJ5"));
        assert_eq!(decoded("=?base64?!!?="), None);
        assert_eq!(decoded("=?base64?/w==?="), None);
    }
}
