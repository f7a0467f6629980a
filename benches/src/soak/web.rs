//! A client of REST or MCP.

use std::{net::SocketAddr, time::Duration};

use super::{
    asks::Question,
    canary::Scanner,
    tally::{Came, Got},
};
use crate::{
    doors::paths::{mcp, rest},
    http::Connection,
};

/// Which door.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Door {
    /// `POST /v1/query`.
    Rest,
    /// `tools/call` of the stateless revision.
    Mcp,
}

/// An open connection.
#[derive(Debug)]
pub(super) struct Web {
    connection: Connection,
    host: String,
    door: Door,
}

impl Web {
    pub(super) async fn open(address: SocketAddr, door: Door) -> Result<Self, Got> {
        match Connection::open(address).await {
            Ok(connection) => Ok(Self { connection, host: address.to_string(), door }),
            Err(error) => {
                let came = Came::Code("closed".to_owned(), error.to_string());
                Err(Got { came, receipt: None, canaries: 0 })
            }
        }
    }

    /// Asks, and waits for the whole answer. What came of one that broke off is the last of it.
    pub(super) async fn ask(&mut self, question: &Question, key: &str, wait: Duration) -> Got {
        let request = self.request(question, key);
        let whole = self.connection.ask(&request, wait).await;
        self.got(whole.err())
    }

    /// Asks, reads so much and leaves it at that.
    pub(super) async fn begin(
        &mut self,
        question: &Question,
        key: &str,
        bytes: usize,
    ) -> anyhow::Result<()> {
        let request = self.request(question, key);
        self.connection.begin(&request, bytes).await
    }

    /// Reads on what was begun.
    pub(super) async fn read_on(&mut self) -> Got {
        let whole = self.connection.read_on().await;
        self.got(whole.err())
    }

    /// What was read so far, for nothing but a look.
    pub(super) fn so_far(&self, came: Came) -> Got {
        let mut scanner = Scanner::default();
        scanner.feed(self.connection.raw());
        Got { came, receipt: scanner.take_receipt(), canaries: scanner.take_canaries() }
    }

    fn request(&self, question: &Question, key: &str) -> Vec<u8> {
        match self.door {
            Door::Rest => rest(&self.host, key, &question.body()),
            Door::Mcp => mcp(&self.host, key, 1, &question.body()),
        }
    }

    fn got(&self, error: Option<anyhow::Error>) -> Got {
        let body = self.connection.body();
        let mut scanner = Scanner::default();
        // As it came, and put together: a canary could lie across two chunks.
        scanner.feed(self.connection.raw());
        let raw = scanner.take_canaries();
        scanner.feed(b"\n");
        scanner.feed(&body);
        let canaries = raw.max(scanner.take_canaries());
        let came = match error {
            None => read(self.connection.status(), &body),
            Some(error) if self.connection.raw().is_empty() => {
                Came::Code(broken(&error).to_owned(), error.to_string())
            }
            Some(error) => Came::Code("cut".to_owned(), error.to_string()),
        };
        Got { came, receipt: scanner.take_receipt(), canaries }
    }

    /// A field of the head of the last answer.
    pub(super) fn field(&self, name: &str) -> Option<&str> {
        self.connection.field(name)
    }
}

fn broken(error: &anyhow::Error) -> &'static str {
    if error.is::<tokio::time::error::Elapsed>() { "timeout" } else { "closed" }
}

/// What an answer says; without making a tree of it, for it may be long.
fn read(status: u16, body: &[u8]) -> Came {
    let after = |mark: &str| {
        let at = body.windows(mark.len()).rposition(|bytes| bytes == mark.as_bytes())?;
        let rest = body.get(at.saturating_add(mark.len())..)?;
        Some(String::from_utf8_lossy(rest.get(..rest.len().min(60))?).into_owned())
    };
    let number = |text: &str| {
        let end = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
        text.get(..end)?.parse::<i64>().ok()
    };
    if status == 200 && after("\"complete\":true").is_some() {
        let rows = after("\"row_count\":").and_then(|text| number(&text));
        let rows = rows.and_then(|rows| usize::try_from(rows).ok());
        let first = body.windows(FIRST.len()).position(|bytes| bytes == FIRST);
        let first = first.and_then(|at| body.get(at.saturating_add(FIRST.len())..)?.get(..20));
        let first = first.and_then(|text| number(&String::from_utf8_lossy(text)));
        if let Some(rows) = rows {
            return Came::Rows(rows, first);
        }
    }
    let words = String::from_utf8_lossy(body.get(..body.len().min(400)).unwrap_or_default());
    let refused = words.split_once("refused (").and_then(|(_, rest)| rest.split_once(')'));
    let code = match refused {
        Some((code, _)) => code.to_owned(),
        None => {
            match after("\"code\":\"").and_then(|text| Some(text.split_once('"')?.0.to_owned())) {
                Some(code) => code,
                // An answer that said so at its end, or one that is none.
                None if status == 200 => "cut".to_owned(),
                None => format!("status-{status}"),
            }
        }
    };
    Came::Code(code, words.into_owned())
}

/// Before the first cell of an answer.
const FIRST: &[u8] = b"\"rows\":[[";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_are_read_by_their_end() {
        let whole = br#"{"columns":[],"rows":[[24,"Z..."]],"row_count":1,"truncated":false,"complete":true,"receipt":{}}"#;
        assert_eq!(read(200, whole), Came::Rows(1, Some(24)));
        let none = br#"{"columns":[],"rows":[],"row_count":0,"truncated":false,"complete":true,"receipt":{}}"#;
        assert_eq!(read(200, none), Came::Rows(0, None));
        let code = |status, body: &[u8]| match read(status, body) {
            Came::Code(code, _) => code,
            Came::Rows(..) => "answered".to_owned(),
        };
        assert_eq!(code(200, br#"{"columns":[],"rows":[[24,"#), "cut");
        assert_eq!(
            code(403, br#"{"type":"x","code":"unknown-name","detail":"d"}"#),
            "unknown-name"
        );
        let mcp = br#"{"result":{"content":[{"type":"text","text":"refused (not-a-select): x"}],"isError":true}}"#;
        assert_eq!(code(200, mcp), "not-a-select");
        assert_eq!(code(502, b"nothing"), "status-502");
    }
}
