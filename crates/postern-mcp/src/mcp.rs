//! The protocol, without a transport.

use std::{fmt, sync::Arc};

use postern_core::clock::Entropy;
use postern_gate::{Gate, answer::Problem, who::Caller};
use serde::Serialize;
use serde_json::json;

use crate::{
    call::{self, Said, refusal_text},
    listing::{self, INSTRUCTIONS},
    message::{Fault, Params, Request},
    revision::{self, Era},
    session::Sessions,
};

/// How long a client may keep the list of tools, in milliseconds: a change of policy shows soon.
const LIST_TTL_MS: u64 = 60_000;

/// How long a client may keep what the server says of itself, in milliseconds.
const DISCOVER_TTL_MS: u64 = 3_600_000;

/// Who answers.
const SERVER_INFO: &str =
    concat!(r#"{"name":"postern","version":""#, env!("CARGO_PKG_VERSION"), r#""}"#);

/// MCP in front of a gate.
pub struct Mcp {
    gate: Arc<Gate>,
    pub(crate) sessions: Sessions,
}

impl fmt::Debug for Mcp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Mcp").finish_non_exhaustive()
    }
}

impl Mcp {
    /// MCP in front of this gate. The randomness makes the session ids of the older revisions.
    pub fn new(gate: Arc<Gate>, entropy: Arc<dyn Entropy>) -> Arc<Self> {
        Arc::new(Self { gate, sessions: Sessions::new(entropy) })
    }

    /// The gate.
    pub const fn gate(&self) -> &Arc<Gate> {
        &self.gate
    }

    /// Answers a request with a result, as JSON, or a fault.
    pub(crate) async fn answer(
        &self,
        era: Era,
        caller: &Caller,
        request: &Request<'_>,
    ) -> Result<Vec<u8>, Fault> {
        match (era, request.method.as_str()) {
            (Era::Modern, "server/discover") => Ok(discover()),
            (Era::Legacy, "ping") => Ok(b"{}".to_vec()),
            (Era::Modern | Era::Legacy, "tools/list") => self.list(era, caller, &request.params),
            (Era::Modern | Era::Legacy, "tools/call") => {
                #[cfg(feature = "fixtures")]
                if let Some(said) =
                    request.params.text("name").and_then(|name| crate::fixtures::call(&name))
                {
                    return Ok(fixture(era, &said));
                }
                Ok(result_of(era, call::call(&self.gate, caller, &request.params).await?))
            }
            (Era::Modern | Era::Legacy, _) => {
                Err(Fault::new(Fault::METHOD_NOT_FOUND, "this method is not implemented here"))
            }
        }
    }

    fn list(&self, era: Era, caller: &Caller, params: &Params<'_>) -> Result<Vec<u8>, Fault> {
        if params.json("cursor").is_some_and(|cursor| cursor != "null") {
            return Err(Fault::new(Fault::INVALID_PARAMS, "the list has one page and no cursor"));
        }
        let mut out = br#"{"tools":"#.to_vec();
        out.extend_from_slice(&listing::tools(&self.gate, caller));
        #[cfg(feature = "fixtures")]
        {
            out.pop();
            for tool in crate::fixtures::tools() {
                out.push(b',');
                append_json(&tool, &mut out);
            }
            out.push(b']');
        }
        if era == Era::Modern {
            let cache = format!(r#","ttlMs":{LIST_TTL_MS},"cacheScope":"private""#);
            out.extend_from_slice(cache.as_bytes());
        }
        close(era, None, &mut out);
        Ok(out)
    }
}

/// The result of `server/discover`.
fn discover() -> Vec<u8> {
    let said = json!({
        "supportedVersions": revision::all().collect::<Vec<_>>(),
        "capabilities": {"tools": {}},
        "instructions": INSTRUCTIONS,
        "ttlMs": DISCOVER_TTL_MS,
        "cacheScope": "private",
    });
    let mut out = said.to_string().into_bytes();
    out.pop();
    close(Era::Modern, None, &mut out);
    out
}

/// The result of `initialize`.
pub(crate) fn initialized(revision: &'static str) -> Vec<u8> {
    let said = json!({
        "protocolVersion": revision,
        "capabilities": {"tools": {}},
        "instructions": INSTRUCTIONS,
    });
    let mut out = said.to_string().into_bytes();
    out.pop();
    out.extend_from_slice(br#","serverInfo":"#);
    out.extend_from_slice(SERVER_INFO.as_bytes());
    out.push(b'}');
    out
}

/// The revision that an `initialize` asks for, answered.
pub(crate) fn negotiated(params: &Params<'_>) -> Result<&'static str, Fault> {
    let asked = params.text("protocolVersion").ok_or_else(|| {
        Fault::new(Fault::INVALID_PARAMS, "`protocolVersion` is to be a revision's date")
    })?;
    Ok(revision::negotiate(&asked))
}

/// What a tool said, as the result of a call: an answer as structured content, and once more as
/// text for clients that know no other.
fn result_of(era: Era, said: Said) -> Vec<u8> {
    let mut out = br#"{"content":[{"type":"text","text":"#.to_vec();
    let mut details = None;
    match said {
        Said::Answer(json) => {
            append_json(&String::from_utf8_lossy(&json), &mut out);
            out.extend_from_slice(br#"}],"structuredContent":"#);
            out.extend_from_slice(&json);
            out.extend_from_slice(br#","isError":false"#);
        }
        Said::Refused(refused) => {
            append_json(&refusal_text(&refused), &mut out);
            out.extend_from_slice(br#"}],"isError":true"#);
            details = Some(Problem::from(refused.as_ref()));
        }
    }
    close(era, details.as_ref(), &mut out);
    out
}

/// What a fixture says, as the result of a call.
#[cfg(feature = "fixtures")]
fn fixture(era: Era, said: &crate::fixtures::Fixture) -> Vec<u8> {
    let mut out = br#"{"content":"#.to_vec();
    append_json(&said.content, &mut out);
    out.extend_from_slice(br#","isError":"#);
    append_json(&said.is_error, &mut out);
    close(era, None, &mut out);
    out
}

fn append_json(value: &impl Serialize, out: &mut Vec<u8>) {
    let start = out.len();
    if serde_json::to_writer(&mut *out, value).is_err() {
        out.truncate(start);
        out.extend_from_slice(b"null");
    }
}

/// Closes a result that is open, with what its era adds and the details of a refusal.
fn close(era: Era, refusal: Option<&Problem>, out: &mut Vec<u8>) {
    if era == Era::Modern {
        out.extend_from_slice(br#","resultType":"complete""#);
    }
    let info = (era == Era::Modern).then_some(SERVER_INFO);
    if info.is_some() || refusal.is_some() {
        out.extend_from_slice(br#","_meta":{"#);
    }
    if let Some(info) = info {
        out.extend_from_slice(br#""io.modelcontextprotocol/serverInfo":"#);
        out.extend_from_slice(info.as_bytes());
    }
    if let Some(problem) = refusal {
        if info.is_some() {
            out.push(b',');
        }
        out.extend_from_slice(br#""postern/refusal":"#);
        append_json(problem, out);
    }
    if info.is_some() || refusal.is_some() {
        out.push(b'}');
    }
    out.push(b'}');
}
