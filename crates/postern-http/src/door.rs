//! What every request passes before it reaches a handler, in this order: host, origin, address,
//! credential. No handler can be reached around it, and a handler that panics ends its own
//! request and nothing else.

use std::{
    net::{IpAddr, SocketAddr},
    panic::AssertUnwindSafe,
    sync::Arc,
};

use axum::{
    Router,
    body::Body,
    http::{HeaderMap, HeaderValue, Request, Uri, header, uri::Authority},
    response::{IntoResponse as _, Response},
};
use futures_util::FutureExt as _;
use postern_core::{
    refusal::{Code, Refusal},
    request::Channel,
};
use postern_gate::{
    Gate,
    who::{Caller, Knock, Proof},
};
use postern_mcp::Mcp;
use tower::ServiceExt as _;

use crate::{
    address::client_address,
    config::{HttpConfig, Scheme},
    metrics::Traffic,
    operation::{MCP_PATH, is_open},
    problem::{Own, Problem},
};

/// What handlers share.
#[derive(Debug)]
pub(crate) struct App {
    pub(crate) mcp: Arc<Mcp>,
    pub(crate) config: HttpConfig,
    pub(crate) traffic: Traffic,
}

impl App {
    pub(crate) fn gate(&self) -> &Arc<Gate> {
        self.mcp.gate()
    }
}

/// The two ends of a connection.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Ends {
    pub(crate) remote: SocketAddr,
    pub(crate) local: SocketAddr,
}

/// Answers one request.
pub(crate) async fn answer(
    app: Arc<App>,
    router: Router,
    ends: Ends,
    request: Request<Body>,
) -> Response {
    let answered = AssertUnwindSafe(enter(&app, router, ends, request)).catch_unwind().await;
    let mut response = match answered {
        Ok(Ok(response)) => response,
        Ok(Err(problem)) => problem.into_response(),
        Err(_panic) => {
            tracing::error!("a handler panicked; its request was stopped");
            Problem::internal().into_response()
        }
    };
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    app.traffic.answered(response.status());
    response
}

async fn enter(
    app: &App,
    router: Router,
    ends: Ends,
    mut request: Request<Body>,
) -> Result<Response, Problem> {
    let host = checked_host(&app.config, ends.local.ip(), request.uri(), request.headers())?;
    check_origin(&app.config, &host, request.headers())?;
    if !is_open(request.uri().path()) {
        let caller = caller(app, ends.remote.ip(), &request)?;
        request.extensions_mut().insert(caller);
    }
    let Ok(response) = router.oneshot(request).await;
    Ok(response)
}

/// The host a request names, if it is one of ours: this machine's own names, the address the
/// connection arrived at, or the public URL's.
///
/// SECURITY: a page can make a browser send requests here under a name of its own that resolves
/// to loopback (DNS rebinding); that name is what gives it away.
fn checked_host(
    config: &HttpConfig,
    local: IpAddr,
    uri: &Uri,
    headers: &HeaderMap,
) -> Result<Authority, Problem> {
    let misdirected = |detail: &str| Problem::own(Own::MisdirectedRequest, detail.to_owned());
    let mut lines = headers.get_all(header::HOST).iter();
    let line = lines.next();
    if lines.next().is_some() {
        return Err(Problem::bad_request("more than one `Host` header"));
    }
    let named = match line {
        Some(line) => {
            let authority = Authority::try_from(line.as_bytes());
            Some(
                authority
                    .map_err(|_malformed| Problem::bad_request("the `Host` header is no host"))?,
            )
        }
        None => None,
    };
    let ours = |authority: &Authority| is_ours(config, local, authority);
    match (uri.authority(), named) {
        (Some(target), named) if ours(target) && named.as_ref().is_none_or(ours) => {
            Ok(target.clone())
        }
        (None, Some(named)) if ours(&named) => Ok(named),
        (None, None) => Err(Problem::bad_request("the `Host` header is missing")),
        (Some(_), _) | (None, Some(_)) => {
            Err(misdirected("this name is not served here; an operator can set `public_url`"))
        }
    }
}

fn is_ours(config: &HttpConfig, local: IpAddr, authority: &Authority) -> bool {
    if authority.as_str().contains('@') {
        return false;
    }
    let host = authority.host();
    let literal = host.strip_prefix('[').and_then(|host| host.strip_suffix(']')).unwrap_or(host);
    if let Ok(address) = literal.parse::<IpAddr>() {
        let address = address.to_canonical();
        return address.is_loopback() || address == local.to_canonical();
    }
    host.eq_ignore_ascii_case("localhost")
        || config.public_url.as_ref().is_some_and(|url| host.eq_ignore_ascii_case(&url.host))
}

/// Pages of other sites may not ask, wherever their request goes.
fn check_origin(config: &HttpConfig, host: &Authority, headers: &HeaderMap) -> Result<(), Problem> {
    let mut lines = headers.get_all(header::ORIGIN).iter();
    let Some(line) = lines.next() else { return Ok(()) };
    let origin = line.to_str().ok().and_then(|text| text.parse::<Uri>().ok());
    let own = origin.as_ref().is_some_and(|origin| is_own_origin(config, host, origin));
    if own && lines.next().is_none() {
        Ok(())
    } else {
        let detail = "a page of another site may not ask here";
        Err(Problem::own(Own::ForeignOrigin, detail.to_owned()))
    }
}

fn is_own_origin(config: &HttpConfig, host: &Authority, origin: &Uri) -> bool {
    let (Some(scheme), Some(named)) =
        (origin.scheme_str().and_then(Scheme::parse), origin.authority())
    else {
        return false;
    };
    if named.as_str().contains('@') {
        return false;
    }
    let port = named.port_u16().unwrap_or_else(|| scheme.default_port());
    let same_host = named.host().eq_ignore_ascii_case(host.host())
        && port == host.port_u16().unwrap_or_else(|| scheme.default_port());
    same_host
        || config.public_url.as_ref().is_some_and(|url| {
            scheme == url.scheme && port == url.port && named.host().eq_ignore_ascii_case(&url.host)
        })
}

/// Who asks. The key stands in one `Authorization` header and nowhere else.
fn caller(app: &App, peer: IpAddr, request: &Request<Body>) -> Result<Caller, Problem> {
    let headers = request.headers();
    let channel = if request.uri().path() == MCP_PATH { Channel::Mcp } else { Channel::Rest };
    let key = bearer(headers);
    let knock = Knock {
        channel,
        address: Some(client_address(peer, headers, &app.config.trusted_proxies)),
        // An empty key opens nothing; it is knocked with all the same, so that strangers are
        // counted whatever they send.
        proof: Proof::Key(key.unwrap_or_default()),
    };
    app.gate().authenticate(&knock).map_err(|refused| match (refused.code(), key) {
        (Code::Unauthenticated, Some(_)) => Problem::from(refused)
            .with_challenge("Bearer realm=\"postern\", error=\"invalid_token\""),
        (Code::Unauthenticated, None) => {
            Problem::from(no_credential()).with_challenge("Bearer realm=\"postern\"")
        }
        (_, _) => Problem::from(refused),
    })
}

fn no_credential() -> Refusal {
    Refusal::new(Code::Unauthenticated, "no credential was sent")
        .would_pass("send `Authorization: Bearer pk_…` with a key that is in force")
}

fn bearer(headers: &HeaderMap) -> Option<&str> {
    let mut lines = headers.get_all(header::AUTHORIZATION).iter();
    let line = lines.next()?.to_str().ok()?;
    if lines.next().is_some() {
        return None;
    }
    let (scheme, key) = line.split_once(' ')?;
    scheme.eq_ignore_ascii_case("bearer").then(|| key.trim()).filter(|key| !key.is_empty())
}
