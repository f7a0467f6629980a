//! The operations of the listener, as one closed list: the router is made from it, and tests walk
//! it, so that none can be added unseen.

use std::sync::Arc;

use axum::{
    Router,
    http::{HeaderMap, Method, Uri},
    routing::{MethodRouter, delete, get, post},
};

use crate::{
    door::App,
    handlers,
    problem::{Own, Problem},
    query,
};

/// Where MCP is spoken.
pub(crate) const MCP_PATH: &str = "/mcp";

/// One operation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Operation {
    /// A question and its answer.
    Query,
    /// What would happen to a question.
    Explain,
    /// What the caller may see.
    Catalogue,
    /// The same of one source.
    CatalogueOfSource,
    /// The same of one table, with its columns.
    CatalogueOfTable,
    /// A message of MCP.
    McpPost,
    /// The end of an MCP session of the older revisions.
    McpDelete,
    /// This interface, described.
    OpenApi,
    /// Totals, for Prometheus.
    Metrics,
    /// Whether the process lives.
    Health,
    /// Whether requests can be answered.
    Ready,
}

/// Who may ask for an operation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// A proven caller.
    Callers,
    /// Anybody; tells nothing but the state of the process.
    Anybody,
}

impl Operation {
    /// All of them.
    pub const ALL: [Self; 11] = [
        Self::Query,
        Self::Explain,
        Self::Catalogue,
        Self::CatalogueOfSource,
        Self::CatalogueOfTable,
        Self::McpPost,
        Self::McpDelete,
        Self::OpenApi,
        Self::Metrics,
        Self::Health,
        Self::Ready,
    ];

    /// Its path, parameters in braces.
    pub const fn path(self) -> &'static str {
        match self {
            Self::Query => "/v1/query",
            Self::Explain => "/v1/explain",
            Self::Catalogue => "/v1/catalog",
            Self::CatalogueOfSource => "/v1/catalog/{source}",
            Self::CatalogueOfTable => "/v1/catalog/{source}/{table}",
            Self::McpPost | Self::McpDelete => MCP_PATH,
            Self::OpenApi => "/v1/openapi.json",
            Self::Metrics => "/metrics",
            Self::Health => "/healthz",
            Self::Ready => "/readyz",
        }
    }

    /// Its method.
    pub const fn method(self) -> &'static str {
        match self {
            Self::Query | Self::Explain | Self::McpPost => "POST",
            Self::McpDelete => "DELETE",
            Self::Catalogue
            | Self::CatalogueOfSource
            | Self::CatalogueOfTable
            | Self::OpenApi
            | Self::Metrics
            | Self::Health
            | Self::Ready => "GET",
        }
    }

    /// Who may ask for it.
    pub const fn access(self) -> Access {
        match self {
            Self::Health | Self::Ready => Access::Anybody,
            Self::Query
            | Self::Explain
            | Self::Catalogue
            | Self::CatalogueOfSource
            | Self::CatalogueOfTable
            | Self::McpPost
            | Self::McpDelete
            | Self::OpenApi
            | Self::Metrics => Access::Callers,
        }
    }

    fn handler(self) -> MethodRouter<Arc<App>> {
        match self {
            Self::Query => post(query::query),
            Self::Explain => post(handlers::explain),
            Self::Catalogue => get(handlers::catalogue),
            Self::CatalogueOfSource => get(handlers::catalogue_of_source),
            Self::CatalogueOfTable => get(handlers::catalogue_of_table),
            Self::McpPost => post(handlers::mcp_post),
            Self::McpDelete => delete(handlers::mcp_delete),
            Self::OpenApi => get(handlers::open_api),
            Self::Metrics => get(handlers::metrics),
            Self::Health => get(handlers::health),
            Self::Ready => get(handlers::ready),
        }
    }
}

/// Whether a path is open to anybody. Everything else, paths that are not there among it, needs a
/// caller.
pub(crate) fn is_open(path: &str) -> bool {
    let open = |operation: &Operation| operation.access() == Access::Anybody;
    Operation::ALL.iter().filter(|operation| open(operation)).any(|open| open.path() == path)
}

/// The router of all operations.
pub(crate) fn router(app: Arc<App>) -> Router {
    Operation::ALL
        .into_iter()
        .fold(Router::new(), |router, operation| {
            router.route(operation.path(), operation.handler())
        })
        .fallback(not_found)
        .method_not_allowed_fallback(method_not_allowed)
        .with_state(app)
}

async fn not_found() -> Problem {
    Problem::own(Own::NotFound, "there is no such path".to_owned())
        .would_pass("see /v1/openapi.json")
}

async fn method_not_allowed(method: Method, uri: Uri) -> (HeaderMap, Problem) {
    let allowed: Vec<_> = Operation::ALL
        .iter()
        .filter(|operation| matches_path(operation.path(), uri.path()))
        .map(|operation| operation.method())
        .collect();
    let allowed = allowed.join(", ");
    let mut headers = HeaderMap::new();
    if let Ok(value) = allowed.parse() {
        headers.insert(axum::http::header::ALLOW, value);
    }
    let detail = format!("{method} is not open on this path");
    (headers, Problem::own(Own::MethodNotAllowed, detail).would_pass(allowed))
}

fn matches_path(pattern: &str, path: &str) -> bool {
    let mut parts = path.split('/');
    pattern
        .split('/')
        .all(|wanted| parts.next().is_some_and(|part| wanted.starts_with('{') || wanted == part))
        && parts.next().is_none()
}
