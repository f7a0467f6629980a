//! What went wrong, as problem details (RFC 9457).

use axum::{
    body::Body,
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use postern_core::refusal::{Code, Refusal};
use postern_gate::{Refused, admit::Allowance, answer::Problem as Details};

use crate::bounds;

/// A problem on its way out. Boxed: problems are rare, answers are not.
#[derive(Debug)]
pub(crate) struct Problem(Box<Inner>);

#[derive(Debug)]
struct Inner {
    details: Details,
    allowance: Option<Allowance>,
    challenge: Option<&'static str>,
}

/// What the listener refuses by itself, before the gate is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Own {
    /// No such path.
    NotFound,
    /// The path has no such method.
    MethodNotAllowed,
    /// The client takes none of the forms or codings there are.
    NotAcceptable,
    /// HTTP/1.0 cannot tell the end of such an answer.
    HttpVersion,
    /// The request took too long to arrive.
    RequestTimeout,
    /// The body is too large.
    TooLarge,
    /// The body is of another type.
    UnsupportedMediaType,
    /// The request names a host that is not served here.
    MisdirectedRequest,
    /// The request comes from a page of another site.
    ForeignOrigin,
    /// The path is open, but not to this caller.
    NotForYou,
}

impl Own {
    const fn code(self) -> &'static str {
        match self {
            Self::NotFound => "not-found",
            Self::MethodNotAllowed => "method-not-allowed",
            Self::NotAcceptable => "not-acceptable",
            Self::HttpVersion => "http-version",
            Self::RequestTimeout => "request-timeout",
            Self::TooLarge => "too-large",
            Self::UnsupportedMediaType => "unsupported-media-type",
            Self::MisdirectedRequest => "misdirected-request",
            Self::ForeignOrigin => "foreign-origin",
            Self::NotForYou => "not-for-you",
        }
    }

    const fn title(self) -> &'static str {
        match self {
            Self::NotFound => "no such path",
            Self::MethodNotAllowed => "the path has no such method",
            Self::NotAcceptable => "no such form of answer",
            Self::HttpVersion => "a newer version of HTTP is needed for this form",
            Self::RequestTimeout => "the request took too long to arrive",
            Self::TooLarge => "the body is too large",
            Self::UnsupportedMediaType => "the body is of another type",
            Self::MisdirectedRequest => "this host is not served here",
            Self::ForeignOrigin => "pages of other sites may not ask",
            Self::NotForYou => "not open to you",
        }
    }

    /// The status that goes with it.
    pub(crate) const fn status(self) -> StatusCode {
        match self {
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::MethodNotAllowed => StatusCode::METHOD_NOT_ALLOWED,
            Self::NotAcceptable => StatusCode::NOT_ACCEPTABLE,
            Self::HttpVersion => StatusCode::HTTP_VERSION_NOT_SUPPORTED,
            Self::RequestTimeout => StatusCode::REQUEST_TIMEOUT,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::UnsupportedMediaType => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            Self::MisdirectedRequest => StatusCode::MISDIRECTED_REQUEST,
            Self::ForeignOrigin | Self::NotForYou => StatusCode::FORBIDDEN,
        }
    }
}

impl Problem {
    /// A problem of the listener's own.
    pub(crate) fn own(own: Own, detail: String) -> Self {
        Details::new(own.status().as_u16(), own.code(), own.title(), detail).into()
    }

    /// The request is malformed.
    pub(crate) fn bad_request(detail: &str) -> Self {
        Refusal::new(Code::BadRequest, detail).into()
    }

    /// An error of our own; the log knows more.
    pub(crate) fn internal() -> Self {
        Refusal::new(Code::Internal, "an error of Postern's own; the request was stopped").into()
    }

    /// The same, asking for a credential.
    pub(crate) fn with_challenge(mut self, challenge: &'static str) -> Self {
        self.0.challenge = Some(challenge);
        self
    }

    /// The same, with what would pass.
    pub(crate) fn would_pass(mut self, words: impl Into<String>) -> Self {
        self.0.details.would_pass = Some(words.into());
        self
    }
}

impl From<Details> for Problem {
    fn from(details: Details) -> Self {
        Self(Box::new(Inner { details, allowance: None, challenge: None }))
    }
}

impl From<Refusal> for Problem {
    fn from(refusal: Refusal) -> Self {
        Details::of(&refusal, None).into()
    }
}

impl From<Box<Refused>> for Problem {
    fn from(refused: Box<Refused>) -> Self {
        let mut problem = Self::from(Details::from(refused.as_ref()));
        problem.0.allowance = refused.allowance;
        problem
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let Inner { details, allowance, challenge } = *self.0;
        let body = serde_json::to_vec(&details).unwrap_or_default();
        let mut response = Response::new(Body::from(body));
        *response.status_mut() =
            StatusCode::from_u16(details.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
        if let Some(challenge) = challenge {
            headers.insert(header::WWW_AUTHENTICATE, HeaderValue::from_static(challenge));
        }
        if let Some(seconds) = details.retry_after_s {
            headers.insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        }
        if let Some(allowance) = allowance {
            bounds::tell(headers, &allowance);
        }
        response
    }
}
