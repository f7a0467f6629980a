//! Request bodies: bounded in bytes and in time, and text.

use std::time::Duration;

use axum::{
    body::{Body, Bytes},
    http::{HeaderMap, header},
};
use http_body_util::{BodyExt as _, LengthLimitError, Limited};

use crate::problem::{Own, Problem};

/// Largest body, in bytes. A statement has a smaller bound of its own.
pub(crate) const BODY_BYTES_MAX: usize = 1024 * 1024;

/// Longest time a body may take to arrive.
const BODY_WAIT: Duration = Duration::from_secs(30);

/// Reads a body whole.
pub(crate) async fn read(headers: &HeaderMap, body: Body) -> Result<Bytes, Problem> {
    let told = headers.get(header::CONTENT_LENGTH).and_then(|value| value.to_str().ok());
    if told.and_then(|told| told.parse::<usize>().ok()).is_some_and(|told| told > BODY_BYTES_MAX) {
        return Err(too_large());
    }
    if headers.contains_key(header::CONTENT_ENCODING) {
        let detail = "the body may not be compressed".to_owned();
        return Err(Problem::own(Own::UnsupportedMediaType, detail));
    }
    match tokio::time::timeout(BODY_WAIT, Limited::new(body, BODY_BYTES_MAX).collect()).await {
        Ok(Ok(body)) => Ok(body.to_bytes()),
        Ok(Err(error)) if error.is::<LengthLimitError>() => Err(too_large()),
        Ok(Err(_broken)) => Err(Problem::bad_request("the body ended before its announced length")),
        Err(_elapsed) => {
            let detail = format!("the body took more than {} s", BODY_WAIT.as_secs());
            Err(Problem::own(Own::RequestTimeout, detail))
        }
    }
}

/// Reads a body that is to be JSON text.
///
/// `application/x-www-form-urlencoded` is taken for JSON, too: it is what `curl -d` says when
/// nothing else is said, and a credential is in a header that no form can send.
pub(crate) async fn read_text(headers: &HeaderMap, body: Body) -> Result<String, Problem> {
    if !is_one_of(headers, &["application/json", "application/x-www-form-urlencoded"]) {
        let detail = "the body is to be `application/json`".to_owned();
        return Err(Problem::own(Own::UnsupportedMediaType, detail));
    }
    let bytes = read(headers, body).await?;
    String::from_utf8(bytes.into())
        .map_err(|_not_utf8| Problem::bad_request("the body is no UTF-8 text"))
}

/// Whether the body's type is one of these; none is as good.
pub(crate) fn is_one_of(headers: &HeaderMap, types: &[&str]) -> bool {
    let mut values = headers.get_all(header::CONTENT_TYPE).iter();
    let Some(value) = values.next() else { return true };
    let essence = value.to_str().ok().and_then(|text| text.split(';').next()).map(str::trim);
    values.next().is_none()
        && essence
            .is_some_and(|found| types.iter().any(|wanted| found.eq_ignore_ascii_case(wanted)))
}

fn too_large() -> Problem {
    Problem::own(Own::TooLarge, format!("a body has at most {BODY_BYTES_MAX} bytes"))
}

#[cfg(test)]
mod tests {
    use axum::response::IntoResponse as _;
    use futures_util::{StreamExt as _, stream};

    use super::*;

    /// A body that says nothing of its length, and is four times as long as one may be.
    fn too_long() -> Body {
        let piece = || Ok::<_, std::convert::Infallible>(Bytes::from(vec![b' '; 65_536]));
        Body::from_stream(stream::repeat_with(piece).take(4 * BODY_BYTES_MAX / 65_536))
    }

    fn status(read: Result<Bytes, Problem>) -> u16 {
        read.unwrap_err().into_response().status().as_u16()
    }

    #[tokio::test]
    async fn a_body_without_a_length_is_bounded() {
        let most = Body::from(vec![b' '; BODY_BYTES_MAX]);
        assert_eq!(read(&HeaderMap::new(), most).await.unwrap().len(), BODY_BYTES_MAX);
        assert_eq!(status(read(&HeaderMap::new(), too_long()).await), 413);
    }

    #[tokio::test]
    async fn a_body_that_is_announced_too_long_is_not_waited_for() {
        let mut headers = HeaderMap::new();
        headers.insert(header::CONTENT_LENGTH, (BODY_BYTES_MAX + 1).into());
        let silent = Body::from_stream(stream::pending::<Result<Bytes, std::io::Error>>());
        let read = tokio::time::timeout(BODY_WAIT / 10, read(&headers, silent));
        assert_eq!(status(read.await.expect("refused at once")), 413);
    }
}
