//! A listener on a free port, and the plainest client there is.

use std::{fmt::Write as _, net::SocketAddr, sync::Arc};

use postern_http::{HttpConfig, Running, serve};
use postern_mcp::Mcp;
use serde_json::Value;
use tokio::{
    io::{AsyncRead, AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpStream,
    sync::oneshot,
};

use crate::house::{Dice, Shop};

pub(crate) const SQL: &str = r#"{"sql":"SELECT name, email FROM customers"}"#;

/// A listener that runs.
pub(crate) struct Door {
    pub(crate) shop: Shop,
    pub(crate) address: SocketAddr,
    pub(crate) running: Running,
    pub(crate) end: oneshot::Sender<()>,
}

impl Door {
    pub(crate) async fn open() -> Self {
        Self::open_with(Shop::new(), |_| {}).await
    }

    pub(crate) async fn open_with(shop: Shop, change: impl FnOnce(&mut HttpConfig)) -> Self {
        let mcp = Mcp::new(Arc::clone(&shop.gate), Arc::new(Dice::default()));
        let mut config = HttpConfig::new("127.0.0.1:0".parse().unwrap());
        change(&mut config);
        let (end, ended) = oneshot::channel();
        let shutdown = async move {
            let _gone = ended.await;
        };
        let running = serve(mcp, config, shutdown).await.unwrap();
        Self { shop, address: running.local_addr, running, end }
    }

    pub(crate) async fn send(&self, request: Request) -> Response {
        let stream = TcpStream::connect(self.address).await.unwrap();
        request.over(stream, &self.address.to_string()).await
    }

    pub(crate) async fn query(&self, body: &str) -> Response {
        self.send(Request::new("POST", "/v1/query").key("ada").body(body)).await
    }
}

/// A request, header by header.
#[derive(Clone)]
pub(crate) struct Request {
    line: String,
    host: Option<String>,
    headers: Vec<(String, String)>,
    body: Vec<u8>,
}

impl Request {
    pub(crate) fn new(method: &str, path: &str) -> Self {
        let line = format!("{method} {path} HTTP/1.1");
        Self { line, host: None, headers: Vec::new(), body: Vec::new() }
    }

    pub(crate) fn key(self, name: &str) -> Self {
        self.header("authorization", &format!("Bearer pk_{name}"))
    }

    pub(crate) fn header(mut self, name: &str, value: &str) -> Self {
        self.headers.push((name.to_owned(), value.to_owned()));
        self
    }

    pub(crate) fn host(mut self, host: &str) -> Self {
        self.host = Some(host.to_owned());
        self
    }

    pub(crate) fn body(mut self, body: impl AsRef<[u8]>) -> Self {
        self.body = body.as_ref().to_vec();
        self
    }

    /// The bytes of the request.
    pub(crate) fn bytes(&self, host: &str) -> Vec<u8> {
        let host = self.host.as_deref().unwrap_or(host);
        let mut head = format!("{}\r\nhost: {host}\r\n", self.line);
        for (name, value) in &self.headers {
            write!(head, "{name}: {value}\r\n").unwrap();
        }
        write!(head, "content-length: {}\r\n\r\n", self.body.len()).unwrap();
        [head.into_bytes(), self.body.clone()].concat()
    }

    pub(crate) async fn over<S>(self, mut stream: S, host: &str) -> Response
    where
        S: AsyncRead + tokio::io::AsyncWrite + Unpin,
    {
        // A listener may refuse a large body before it has read it all.
        let _refused = stream.write_all(&self.bytes(host)).await;
        let _flushed = stream.flush().await;
        Response::read(&mut stream).await
    }
}

/// An answer.
#[derive(Debug)]
pub(crate) struct Response {
    pub(crate) status: u16,
    pub(crate) head: String,
    pub(crate) body: Vec<u8>,
    /// The lines of the trailer.
    pub(crate) trailer: String,
    /// Whether the body ended as HTTP says it does.
    pub(crate) whole: bool,
}

impl Response {
    /// Reads one answer, and nothing after it.
    pub(crate) async fn read(stream: &mut (impl AsyncRead + Unpin)) -> Self {
        let mut head = Vec::new();
        while !head.ends_with(b"\r\n\r\n") {
            head.push(stream.read_u8().await.expect("a head"));
        }
        let head = String::from_utf8(head).unwrap();
        let status = head.split(' ').nth(1).unwrap().parse().unwrap();
        let mut response =
            Self { status, head, body: Vec::new(), trailer: String::new(), whole: false };
        if let Some(length) = response.header("content-length") {
            response.body = vec![0; length.parse().unwrap()];
            response.whole = stream.read_exact(&mut response.body).await.is_ok();
        } else if response.header("transfer-encoding") == Some("chunked") {
            let trailer = read_chunks(stream, &mut response.body).await;
            response.whole = trailer.is_some();
            response.trailer = trailer.unwrap_or_default();
        } else {
            response.whole = true;
        }
        response
    }

    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.head.lines().skip(1).find_map(|line| {
            let (key, value) = line.split_once(':')?;
            key.eq_ignore_ascii_case(name).then(|| value.trim())
        })
    }

    pub(crate) fn json(&self) -> Value {
        serde_json::from_slice(&self.body)
            .unwrap_or_else(|error| panic!("{error}: {}", self.text()))
    }

    pub(crate) fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    /// Status and code of a problem.
    pub(crate) fn problem(&self) -> (u16, String) {
        assert_eq!(self.header("content-type"), Some("application/problem+json"), "{}", self.head);
        let json = self.json();
        assert_eq!(json["status"], self.status);
        (self.status, json["code"].as_str().unwrap().to_owned())
    }
}

/// The trailer of a body that ended.
async fn read_chunks(stream: &mut (impl AsyncRead + Unpin), body: &mut Vec<u8>) -> Option<String> {
    loop {
        let line = read_line(stream).await?;
        let size = usize::from_str_radix(line.trim(), 16).ok()?;
        if size == 0 {
            break;
        }
        let mut chunk = vec![0; size];
        let mut read = 0;
        while read < size {
            let part = stream.read(&mut chunk[read..]).await.ok()?;
            if part == 0 {
                body.extend_from_slice(&chunk[..read]);
                return None;
            }
            read = read.saturating_add(part);
        }
        stream.read_exact(&mut [0; 2]).await.ok()?;
        body.append(&mut chunk);
    }
    let mut trailer = String::new();
    loop {
        match read_line(stream).await?.as_str() {
            "\r\n" => return Some(trailer),
            line => trailer.push_str(line),
        }
    }
}

async fn read_line(stream: &mut (impl AsyncRead + Unpin)) -> Option<String> {
    let mut line = Vec::new();
    while !line.ends_with(b"\r\n") {
        line.push(stream.read_u8().await.ok()?);
    }
    String::from_utf8(line).ok()
}
