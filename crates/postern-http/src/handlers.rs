//! The operations other than a query: thin, each asks the gate and writes what it says.

use std::sync::Arc;

use axum::{
    Extension, Json,
    body::Body,
    extract::{Path, Query, State, rejection::PathRejection, rejection::QueryRejection},
    http::{HeaderMap, HeaderName, HeaderValue, Request, StatusCode, header},
    response::{IntoResponse as _, Response},
};
use postern_gate::{
    asking,
    catalogue::{CatalogueAnswer, CatalogueAsk},
    explain::{Depth, Explanation},
    who::Caller,
};
use postern_mcp::{Header, HttpReply, McpHeaders};
use serde::{Deserialize, Serialize};

use crate::{
    accept,
    body::{is_one_of, read, read_text},
    door::App,
    metrics,
    problem::{Own, Problem},
};

/// What would happen to a question.
pub(crate) async fn explain(
    State(app): State<Arc<App>>,
    Extension(caller): Extension<Caller>,
    request: Request<Body>,
) -> Result<Json<Explanation>, Problem> {
    let (parts, body) = request.into_parts();
    json_only(&parts.headers)?;
    let ask = asking::ask(&read_text(&parts.headers, body).await?)?;
    Ok(Json(app.gate().explain(&caller, ask, Depth::Own).await?))
}

/// The query string of a catalogue.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Find {
    find: Option<String>,
}

type FindQuery = Result<Query<Find>, QueryRejection>;

/// What the caller may see.
pub(crate) async fn catalogue(
    State(app): State<Arc<App>>,
    Extension(caller): Extension<Caller>,
    find: FindQuery,
    headers: HeaderMap,
) -> Result<Json<CatalogueAnswer>, Problem> {
    look(&app, &caller, &headers, find, CatalogueAsk::default()).await
}

/// The same of one source.
pub(crate) async fn catalogue_of_source(
    State(app): State<Arc<App>>,
    Extension(caller): Extension<Caller>,
    path: Result<Path<String>, PathRejection>,
    find: FindQuery,
    headers: HeaderMap,
) -> Result<Json<CatalogueAnswer>, Problem> {
    let Path(source) = path.map_err(|_rejected| malformed_path())?;
    let ask = CatalogueAsk { source: Some(source), ..CatalogueAsk::default() };
    look(&app, &caller, &headers, find, ask).await
}

/// The same of one table.
pub(crate) async fn catalogue_of_table(
    State(app): State<Arc<App>>,
    Extension(caller): Extension<Caller>,
    path: Result<Path<(String, String)>, PathRejection>,
    find: FindQuery,
    headers: HeaderMap,
) -> Result<Json<CatalogueAnswer>, Problem> {
    let Path((source, table)) = path.map_err(|_rejected| malformed_path())?;
    let ask = CatalogueAsk { source: Some(source), table: Some(table), ..CatalogueAsk::default() };
    look(&app, &caller, &headers, find, ask).await
}

async fn look(
    app: &App,
    caller: &Caller,
    headers: &HeaderMap,
    find: FindQuery,
    ask: CatalogueAsk,
) -> Result<Json<CatalogueAnswer>, Problem> {
    json_only(headers)?;
    let Query(Find { find }) = find.map_err(|_rejected| {
        Problem::bad_request("the query string is not understood").would_pass("?find=WORD")
    })?;
    Ok(Json(app.gate().catalogue(caller, &CatalogueAsk { find, ..ask }).await?))
}

/// Refuses a client that takes no JSON, naming what there is.
fn json_only(headers: &HeaderMap) -> Result<(), Problem> {
    if accept::takes_json(headers) {
        return Ok(());
    }
    let detail = "answers have one form here: application/json".to_owned();
    Err(Problem::own(Own::NotAcceptable, detail).would_pass("`Accept: application/json`"))
}

fn malformed_path() -> Problem {
    Problem::bad_request("the path is no UTF-8 text")
}

/// A message of MCP.
pub(crate) async fn mcp_post(
    State(app): State<Arc<App>>,
    Extension(caller): Extension<Caller>,
    request: Request<Body>,
) -> Result<Response, Problem> {
    let (parts, body) = request.into_parts();
    if !accept::takes_json(&parts.headers) {
        let detail = "messages are answered as application/json".to_owned();
        return Err(Problem::own(Own::NotAcceptable, detail)
            .would_pass("`Accept: application/json, text/event-stream`"));
    }
    if !is_one_of(&parts.headers, &["application/json"]) {
        let detail = "a message is `application/json`".to_owned();
        return Err(Problem::own(Own::UnsupportedMediaType, detail));
    }
    let body = read(&parts.headers, body).await?;
    let reply = app.mcp.post(&caller, &mcp_headers(&parts.headers), &body).await;
    Ok(mcp_response(reply))
}

/// The end of an MCP session.
pub(crate) async fn mcp_delete(
    State(app): State<Arc<App>>,
    Extension(caller): Extension<Caller>,
    headers: HeaderMap,
) -> Response {
    mcp_response(app.mcp.delete(&caller, &mcp_headers(&headers)))
}

fn mcp_headers(headers: &HeaderMap) -> McpHeaders<'_> {
    let read = |name: &str| {
        let mut lines = headers.get_all(name).iter();
        match (lines.next().map(HeaderValue::to_str), lines.next()) {
            (None, _) => Header::Absent,
            (Some(Ok(text)), None) => Header::Text(text.trim()),
            (Some(_), _) => Header::Malformed,
        }
    };
    McpHeaders {
        protocol_version: read("mcp-protocol-version"),
        method: read("mcp-method"),
        name: read("mcp-name"),
        session: read("mcp-session-id"),
    }
}

fn mcp_response(reply: HttpReply) -> Response {
    let mut response = match reply.body {
        Some(body) => {
            let mut response = Response::new(Body::from(body));
            let json = HeaderValue::from_static("application/json");
            response.headers_mut().insert(header::CONTENT_TYPE, json);
            response
        }
        None => Response::new(Body::empty()),
    };
    *response.status_mut() =
        StatusCode::from_u16(reply.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    if let Some(Ok(session)) = reply.session.map(HeaderValue::try_from) {
        response.headers_mut().insert(HeaderName::from_static("mcp-session-id"), session);
    }
    response
}

/// This interface, described.
pub(crate) async fn open_api() -> Response {
    let json = HeaderValue::from_static("application/json");
    ([(header::CONTENT_TYPE, json)], include_str!("openapi.json")).into_response()
}

/// Totals, for Prometheus.
pub(crate) async fn metrics(
    State(app): State<Arc<App>>,
    Extension(caller): Extension<Caller>,
) -> Result<Response, Problem> {
    let roles = &app.config.metrics_roles;
    if !caller.principal().roles.iter().any(|role| roles.contains(role)) {
        let detail = "metrics are not open to your roles; listen.metrics_roles names those they \
                      are open to"
            .to_owned();
        return Err(Problem::own(Own::NotForYou, detail));
    }
    let text = metrics::text(&app.gate().totals(), &app.traffic)?;
    let kind = HeaderValue::from_static(metrics::CONTENT_TYPE);
    Ok(([(header::CONTENT_TYPE, kind)], text).into_response())
}

/// The process lives.
pub(crate) async fn health() -> Json<Health> {
    Json(Health { status: "ok" })
}

/// The answer of `/healthz`.
#[derive(Debug, Serialize)]
pub(crate) struct Health {
    status: &'static str,
}

/// The answer of `/readyz`. Open to anybody, so it counts and names nothing.
#[derive(Debug, Serialize)]
pub(crate) struct Readiness {
    status: &'static str,
    record: &'static str,
    /// What the nodes of a cluster share; absent on a node of its own.
    #[serde(skip_serializing_if = "Option::is_none")]
    shared: Option<&'static str>,
    sources: usize,
    sources_known: usize,
}

/// Whether requests can be answered: the record takes entries, what nodes share can be reached, and
/// of the sources, if there are
/// any, at least one has been read.
pub(crate) async fn ready(State(app): State<Arc<App>>) -> (StatusCode, Json<Readiness>) {
    let house = app.gate().house();
    let writable = app.gate().is_recording();
    let others = app.gate().reaches_others();
    let known = house.sources.keys().filter(|name| house.catalogues.contains_key(*name)).count();
    let is_ready = app.gate().is_ready() && (house.sources.is_empty() || known > 0);
    let readiness = Readiness {
        status: if is_ready { "ready" } else { "not ready" },
        record: if writable { "writable" } else { "refusing" },
        shared: others.map(|reached| if reached { "reached" } else { "away" }),
        sources: house.sources.len(),
        sources_known: known,
    };
    let status = if is_ready { StatusCode::OK } else { StatusCode::SERVICE_UNAVAILABLE };
    (status, Json(readiness))
}
