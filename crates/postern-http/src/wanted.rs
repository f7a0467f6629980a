//! How a client would have its answer: form, coding, and whether it reads what comes after.

use axum::http::{HeaderMap, Version, header, request::Parts};
use postern_formats::{Coding, Format};

use crate::{
    accept,
    problem::{Own, Problem},
};

/// Most bytes that are held back before an answer starts to leave. Up to here it is known how it
/// ends when its head leaves.
const HELD_BYTES_MAX: usize = 64 * 1024;

/// The same where that is the one place to tell how an answer ends.
const HELD_BYTES_MAX_UNTOLD: usize = 256 * 1024;

/// Fewest bytes of a whole answer that are compressed: less fits one packet as it is.
const COMPRESSED_BYTES_MIN: usize = 1400;

/// How an answer is to be.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Wanted {
    pub(crate) format: Format,
    coding: Coding,
    takes_identity: bool,
    /// Whether the client reads trailers (`TE: trailers`).
    pub(crate) trailers: bool,
}

impl Wanted {
    /// What a request asks for.
    ///
    /// # Errors
    /// What there is not, and over HTTP/1.0 a form that does not tell its own end: there an answer
    /// that was broken off looks whole.
    pub(crate) fn of(request: &Parts) -> Result<Self, Problem> {
        let headers = &request.headers;
        let format = accept::format(headers).ok_or_else(no_such_form)?;
        let coding = accept::coding(headers).ok_or_else(no_such_coding)?;
        if request.version < Version::HTTP_11 && !format.says_its_end() {
            let detail = "over HTTP/1.0 a broken answer of this form looks whole".to_owned();
            let pass = "the same over HTTP/1.1, or `Accept: application/json`";
            return Err(Problem::own(Own::HttpVersion, detail).would_pass(pass));
        }
        let takes_identity = accept::takes_identity(headers);
        Ok(Self { format, coding, takes_identity, trailers: reads_trailers(headers) })
    }

    /// Most bytes that are held back.
    pub(crate) const fn held_bytes_max(self) -> usize {
        if self.can_tell_its_end() { HELD_BYTES_MAX } else { HELD_BYTES_MAX_UNTOLD }
    }

    /// Whether the client learns of an end that is known only after the head has left.
    pub(crate) const fn can_tell_its_end(self) -> bool {
        self.format.says_its_end() || self.trailers
    }

    /// The coding of an answer that is whole and has so many bytes.
    pub(crate) const fn coding_of_whole(self, bytes: usize) -> Coding {
        if bytes < COMPRESSED_BYTES_MIN && self.takes_identity {
            Coding::Identity
        } else {
            self.coding
        }
    }

    /// The coding of an answer that leaves as it comes.
    pub(crate) const fn coding(self) -> Coding {
        self.coding
    }
}

/// Whether a trailer reaches whoever asked (RFC 9110 section 10.1.4). Read as hyper reads it, which
/// sends none otherwise.
fn reads_trailers(headers: &HeaderMap) -> bool {
    let lines = headers.get_all(header::TE).iter().filter_map(|line| line.to_str().ok());
    lines.flat_map(|line| line.split(',')).any(|word| word.trim().eq_ignore_ascii_case("trailers"))
}

fn no_such_form() -> Problem {
    let detail = "answers have these forms: application/json, application/x-ndjson, text/csv, \
                  application/vnd.apache.arrow.stream"
        .to_owned();
    Problem::own(Own::NotAcceptable, detail).would_pass("`Accept: application/json`")
}

fn no_such_coding() -> Problem {
    let detail = "answers are gzip, zstd or identity".to_owned();
    Problem::own(Own::NotAcceptable, detail).would_pass("`Accept-Encoding: gzip`")
}
