//! JSON-RPC 2.0 as the protocol uses it: one message in, at most one out.

use postern_gate::asking::Members;
use serde::Serialize;
use serde_json::{Value, value::RawValue};

/// Longest id, in bytes of JSON.
const ID_BYTES_MAX: usize = 256;

/// Most messages of one batch.
pub(crate) const BATCH_MAX: usize = 32;

/// An error of the protocol, not of a tool.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Fault {
    pub(crate) code: i64,
    pub(crate) message: String,
    pub(crate) data: Option<Value>,
}

impl Fault {
    /// No JSON.
    pub(crate) const PARSE: i64 = -32_700;
    /// JSON, but no message.
    pub(crate) const INVALID_REQUEST: i64 = -32_600;
    /// No such method.
    pub(crate) const METHOD_NOT_FOUND: i64 = -32_601;
    /// The parameters do not fit the method.
    pub(crate) const INVALID_PARAMS: i64 = -32_602;
    /// An error of our own.
    pub(crate) const INTERNAL: i64 = -32_603;
    /// A header is missing, malformed, or says something else than the body.
    pub(crate) const HEADER_MISMATCH: i64 = -32_020;
    /// A revision that is not spoken.
    pub(crate) const UNSUPPORTED_VERSION: i64 = -32_022;
    /// The request was cancelled; outside the ranges that are reserved.
    pub(crate) const CANCELLED: i64 = 499;
    /// Too many requests at once on one stream.
    pub(crate) const TOO_MANY: i64 = 429;

    pub(crate) fn new(code: i64, message: impl Into<String>) -> Self {
        Self { code, message: message.into(), data: None }
    }
}

/// A message, as it borrows from its text.
#[derive(Debug)]
pub(crate) enum Message<'a> {
    /// Wants an answer.
    Request(Request<'a>),
    /// Wants none.
    Notification {
        /// What it says.
        method: String,
        /// With what.
        params: Params<'a>,
    },
    /// An answer to a question we never ask.
    Response,
}

/// A request.
#[derive(Debug)]
pub(crate) struct Request<'a> {
    pub(crate) id: Id<'a>,
    pub(crate) method: String,
    pub(crate) params: Params<'a>,
}

/// The id of a request as it was sent: a string or a whole number in JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Id<'a>(&'a str);

impl<'a> Id<'a> {
    fn parse(json: &'a str) -> Option<Self> {
        let is_string = json.starts_with('"');
        let is_whole = json.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
        (json.len() <= ID_BYTES_MAX && (is_string || is_whole)).then_some(Self(json))
    }

    /// The id as it stands in an answer.
    pub(crate) const fn as_json(self) -> &'a str {
        self.0
    }

    /// The same for two spellings of one id.
    pub(crate) fn key(self) -> String {
        serde_json::from_str::<Value>(self.0).map_or_else(|_| self.0.to_owned(), |v| v.to_string())
    }
}

/// The parameters of a message: an object, or none.
#[derive(Debug)]
pub(crate) struct Params<'a> {
    members: Option<Members<'a>>,
    meta: Option<Members<'a>>,
}

impl<'a> Params<'a> {
    fn read(json: Option<&'a str>) -> Result<Self, Fault> {
        let invalid = |what: &str| Fault::new(Fault::INVALID_PARAMS, what);
        let Some(json) = json else { return Ok(Self { members: None, meta: None }) };
        let members = Members::read_any(json)
            .map_err(|_no_object| invalid("`params` is no object, or has a member twice"))?;
        let meta = members
            .json("_meta")
            .map(|meta| {
                Members::read_any(meta)
                    .map_err(|_no_object| invalid("`_meta` is no object, or has a member twice"))
            })
            .transpose()?;
        Ok(Self { members: Some(members), meta })
    }

    /// A parameter as it was sent.
    pub(crate) fn json(&self, name: &str) -> Option<&'a str> {
        self.members.as_ref()?.json(name)
    }

    /// A parameter that is text.
    pub(crate) fn text(&self, name: &str) -> Option<String> {
        serde_json::from_str(self.json(name)?).ok()
    }

    /// A member of `_meta` as it was sent.
    pub(crate) fn meta_json(&self, name: &str) -> Option<&'a str> {
        self.meta.as_ref()?.json(name)
    }

    /// A member of `_meta` that is text.
    pub(crate) fn meta_text(&self, name: &str) -> Option<String> {
        serde_json::from_str(self.meta_json(name)?).ok()
    }
}

/// What arrived: one message, or several where a revision allows that.
#[derive(Debug)]
pub(crate) enum Arrived<'a> {
    One(Message<'a>),
    Batch(Vec<&'a RawValue>),
}

/// A fault, with the id of the request where it could be read.
#[derive(Debug)]
pub(crate) struct Unreadable<'a> {
    pub(crate) id: Option<Id<'a>>,
    pub(crate) fault: Fault,
}

impl From<Fault> for Unreadable<'_> {
    fn from(fault: Fault) -> Self {
        Self { id: None, fault }
    }
}

/// Reads what arrived.
pub(crate) fn arrived(body: &[u8]) -> Result<Arrived<'_>, Unreadable<'_>> {
    let text = std::str::from_utf8(body)
        .map_err(|_not_utf8| Fault::new(Fault::PARSE, "the message is no UTF-8 text"))?;
    let whole: &RawValue = serde_json::from_str(text)
        .map_err(|_no_json| Fault::new(Fault::PARSE, "the message is no JSON"))?;
    if whole.get().starts_with('[') {
        let messages: Vec<&RawValue> = serde_json::from_str(text)
            .map_err(|_no_json| Fault::new(Fault::PARSE, "the message is no JSON"))?;
        return Ok(Arrived::Batch(messages));
    }
    message(whole.get()).map(Arrived::One)
}

/// Reads one message.
pub(crate) fn message(text: &str) -> Result<Message<'_>, Unreadable<'_>> {
    let invalid = |what: &str| Fault::new(Fault::INVALID_REQUEST, what);
    let members = Members::read_any(text)
        .map_err(|_no_object| invalid("a message is an object that has no member twice"))?;
    let id = members
        .json("id")
        .map(|json| Id::parse(json).ok_or_else(|| invalid("`id` is a string or a whole number")))
        .transpose()?;
    let with_id = |fault| Unreadable { id, fault };
    let version = members.text("jsonrpc").ok().flatten();
    if version.as_deref() != Some("2.0") {
        return Err(with_id(invalid("`jsonrpc` is to be \"2.0\"")));
    }
    let Some(method) = members.json("method") else {
        let answers = members.json("result").is_some() || members.json("error").is_some();
        return if answers {
            Ok(Message::Response)
        } else {
            Err(with_id(invalid("`method` is missing")))
        };
    };
    let method: String = serde_json::from_str(method)
        .map_err(|_no_text| with_id(invalid("`method` is a string")))?;
    let params = Params::read(members.json("params")).map_err(with_id)?;
    Ok(match id {
        Some(id) => Message::Request(Request { id, method, params }),
        None => Message::Notification { method, params },
    })
}

/// An answer with a result, which is JSON already.
pub(crate) fn success(id: Id<'_>, result: &[u8]) -> Vec<u8> {
    let head = br#"{"jsonrpc":"2.0","id":"#;
    let mut out = Vec::with_capacity(result.len().saturating_add(head.len()).saturating_add(64));
    out.extend_from_slice(head);
    out.extend_from_slice(id.as_json().as_bytes());
    out.extend_from_slice(br#","result":"#);
    out.extend_from_slice(result);
    out.push(b'}');
    out
}

/// An answer with an error. Without an id when the request's could not be read.
pub(crate) fn failure(id: Option<Id<'_>>, fault: &Fault) -> Vec<u8> {
    #[derive(Serialize)]
    struct Error<'a> {
        code: i64,
        message: &'a str,
        #[serde(skip_serializing_if = "Option::is_none")]
        data: Option<&'a Value>,
    }
    let error = Error { code: fault.code, message: &fault.message, data: fault.data.as_ref() };
    let mut out = br#"{"jsonrpc":"2.0","#.to_vec();
    if let Some(id) = id {
        out.extend_from_slice(br#""id":"#);
        out.extend_from_slice(id.as_json().as_bytes());
        out.push(b',');
    }
    out.extend_from_slice(br#""error":"#);
    out.extend_from_slice(&serde_json::to_vec(&error).unwrap_or_else(|_| b"{}".to_vec()));
    out.push(b'}');
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(text: &str) -> i64 {
        match arrived(text.as_bytes()) {
            Err(unreadable) => unreadable.fault.code,
            Ok(_) => panic!("{text} was read"),
        }
    }

    #[test]
    fn what_is_no_message_is_refused_with_the_right_code() {
        for (text, expected) in [
            ("", Fault::PARSE),
            ("{", Fault::PARSE),
            ("{} {}", Fault::PARSE),
            ("\u{feff}{}", Fault::PARSE),
            ("1", Fault::INVALID_REQUEST),
            ("null", Fault::INVALID_REQUEST),
            ("{}", Fault::INVALID_REQUEST),
            (r#"{"jsonrpc":"1.0","id":1,"method":"ping"}"#, Fault::INVALID_REQUEST),
            (r#"{"jsonrpc":"2.0","id":null,"method":"ping"}"#, Fault::INVALID_REQUEST),
            (r#"{"jsonrpc":"2.0","id":1.5,"method":"ping"}"#, Fault::INVALID_REQUEST),
            (r#"{"jsonrpc":"2.0","id":{},"method":"ping"}"#, Fault::INVALID_REQUEST),
            (r#"{"jsonrpc":"2.0","id":1,"method":7}"#, Fault::INVALID_REQUEST),
            (r#"{"jsonrpc":"2.0","id":1}"#, Fault::INVALID_REQUEST),
            (r#"{"jsonrpc":"2.0","id":1,"id":2,"method":"ping"}"#, Fault::INVALID_REQUEST),
            (r#"{"jsonrpc":"2.0","id":1,"method":"ping","params":[]}"#, Fault::INVALID_PARAMS),
            (
                r#"{"jsonrpc":"2.0","id":1,"method":"x","params":{"_meta":1}}"#,
                Fault::INVALID_PARAMS,
            ),
            (
                r#"{"jsonrpc":"2.0","id":1,"method":"x","params":{"name":"a","name":"b"}}"#,
                Fault::INVALID_PARAMS,
            ),
        ] {
            assert_eq!(code(text), expected, "{text}");
        }
        assert_eq!(arrived(b"\xff\xfe").unwrap_err().fault.code, Fault::PARSE);
        let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
        assert!(matches!(arrived(deep.as_bytes()), Ok(Arrived::Batch(_))));
        assert_eq!(message(&deep).unwrap_err().fault.code, Fault::INVALID_REQUEST);
    }

    #[test]
    fn an_id_is_bounded_in_length() {
        let ping = |letters: usize| {
            format!(r#"{{"jsonrpc":"2.0","id":"{}","method":"ping"}}"#, "a".repeat(letters))
        };
        assert!(message(&ping(ID_BYTES_MAX - 2)).is_ok());
        assert_eq!(code(&ping(ID_BYTES_MAX - 1)), Fault::INVALID_REQUEST);
    }

    #[test]
    fn an_answer_bears_the_id_as_it_was_sent() {
        let text = r#"{"jsonrpc":"2.0","id":"a\u0041","method":"ping"}"#;
        let Ok(Message::Request(request)) = message(text) else { panic!("no request") };
        assert_eq!(success(request.id, b"{}"), br#"{"jsonrpc":"2.0","id":"a\u0041","result":{}}"#);
        assert_eq!(request.id.key(), "\"aA\"");
    }
}
