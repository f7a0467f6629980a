//! A listener on a free port, and the plainest client there is: bytes out, messages in.

use std::{net::SocketAddr, sync::Arc, time::Duration};

use postern_pgwire::{PgwireConfig, Running, serve};
use postgres_protocol::authentication::sasl::{ChannelBinding, SCRAM_SHA_256, ScramSha256};
use tokio::{
    io::{AsyncRead, AsyncReadExt as _, AsyncWrite, AsyncWriteExt as _},
    net::TcpStream,
    sync::oneshot,
};

use crate::house::{Dice, Shop};

pub(crate) const SQL: &str = "SELECT name, email FROM customers";

/// Longest time a test waits for what ought to come.
const WAIT: Duration = Duration::from_secs(20);

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

    pub(crate) async fn open_with(shop: Shop, change: impl FnOnce(&mut PgwireConfig)) -> Self {
        let mut config = PgwireConfig::new("127.0.0.1:0".parse().unwrap());
        change(&mut config);
        let (end, ended) = oneshot::channel();
        let shutdown = async move {
            let _gone = ended.await;
        };
        let dice = Arc::new(Dice::default());
        let running = serve(Arc::clone(&shop.gate), dice, config, shutdown).await.unwrap();
        Self { shop, address: running.local_addr, running, end }
    }

    /// A connection that said nothing yet.
    pub(crate) async fn dial(&self) -> Client<TcpStream> {
        Client::new(TcpStream::connect(self.address).await.unwrap())
    }

    /// A connection of this agent to the shop.
    pub(crate) async fn login(&self, agent: &str) -> Client<TcpStream> {
        let mut client = self.dial().await;
        client.login(agent, &format!("pk_{agent}"), &[]).await.unwrap();
        client
    }
}

/// A message of the server.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Message {
    pub(crate) tag: char,
    pub(crate) body: Vec<u8>,
}

impl Message {
    /// A field of an error or notice.
    pub(crate) fn field(&self, name: char) -> Option<String> {
        let parts = self.body.split(|byte| *byte == 0);
        parts
            .filter_map(|part| part.split_first())
            .find(|(first, _)| char::from(**first) == name)
            .map(|(_, text)| String::from_utf8(text.to_vec()).unwrap())
    }

    /// SQLSTATE.
    pub(crate) fn state(&self) -> String {
        self.field('C').unwrap_or_default()
    }

    /// The texts of a row; `∅` for NULL.
    pub(crate) fn cells(&self) -> Vec<String> {
        let mut rest = &self.body[2..];
        let mut cells = Vec::new();
        while !rest.is_empty() {
            let length = i32::from_be_bytes(rest[..4].try_into().unwrap());
            rest = &rest[4..];
            if length < 0 {
                cells.push("∅".to_owned());
                continue;
            }
            let (cell, after) = rest.split_at(usize::try_from(length).unwrap());
            cells.push(String::from_utf8_lossy(cell).into_owned());
            rest = after;
        }
        cells
    }
}

/// The tags of messages, without what may come at any time.
pub(crate) fn tags(messages: &[Message]) -> String {
    messages.iter().map(|message| message.tag).filter(|tag| *tag != 'S').collect()
}

/// A connection.
pub(crate) struct Client<S> {
    pub(crate) stream: S,
    /// Number and key of its cancel requests.
    pub(crate) key: Vec<u8>,
}

/// A message of that tag.
pub(crate) fn message(tag: char, body: &[u8]) -> Vec<u8> {
    let mut bytes = vec![u8::try_from(tag).unwrap()];
    bytes.extend(i32::try_from(body.len().saturating_add(4)).unwrap().to_be_bytes());
    bytes.extend(body);
    bytes
}

/// A startup packet of that version.
pub(crate) fn startup(version: u32, pairs: &[(&str, &str)]) -> Vec<u8> {
    let mut body = version.to_be_bytes().to_vec();
    for (name, value) in pairs {
        body.extend([name.as_bytes(), b"\0", value.as_bytes(), b"\0"].concat());
    }
    body.push(0);
    packet(&body)
}

/// A packet without a tag.
pub(crate) fn packet(body: &[u8]) -> Vec<u8> {
    let mut bytes = i32::try_from(body.len().saturating_add(4)).unwrap().to_be_bytes().to_vec();
    bytes.extend(body);
    bytes
}

impl<S: AsyncRead + AsyncWrite + Unpin> Client<S> {
    pub(crate) fn new(stream: S) -> Self {
        Self { stream, key: Vec::new() }
    }

    pub(crate) async fn send(&mut self, bytes: &[u8]) {
        self.stream.write_all(bytes).await.unwrap();
    }

    /// The next message; `None` when the connection was closed.
    pub(crate) async fn next(&mut self) -> Option<Message> {
        let next = async {
            let tag = self.stream.read_u8().await.ok()?;
            let length = self.stream.read_i32().await.ok()?;
            let mut body = vec![0; usize::try_from(length.saturating_sub(4)).unwrap()];
            self.stream.read_exact(&mut body).await.ok()?;
            Some(Message { tag: char::from(tag), body })
        };
        tokio::time::timeout(WAIT, next).await.expect("the listener hangs")
    }

    /// Messages up to one of that tag, or the end.
    pub(crate) async fn until(&mut self, tag: char) -> Vec<Message> {
        let mut messages = Vec::new();
        while let Some(message) = self.next().await {
            let is_last = message.tag == tag;
            messages.push(message);
            if is_last {
                break;
            }
        }
        messages
    }

    /// Starts up as this user with this key; the error that ends it, if one does.
    pub(crate) async fn login(
        &mut self,
        user: &str,
        key: &str,
        more: &[(&str, &str)],
    ) -> Result<Vec<Message>, Message> {
        let pairs = [&[("user", user), ("database", "shop")], more].concat();
        self.login_as(key, &startup(3 << 16, &pairs)).await
    }

    /// Starts up with these words.
    pub(crate) async fn login_as(
        &mut self,
        key: &str,
        startup: &[u8],
    ) -> Result<Vec<Message>, Message> {
        let binding = ChannelBinding::unsupported();
        self.login_with(key, startup, SCRAM_SHA_256, binding).await
    }

    /// Starts up with these words and that mechanism.
    pub(crate) async fn login_with(
        &mut self,
        key: &str,
        startup: &[u8],
        mechanism: &str,
        binding: ChannelBinding,
    ) -> Result<Vec<Message>, Message> {
        self.send(startup).await;
        let mut said = Vec::new();
        let mut scram = ScramSha256::new(key.as_bytes(), binding);
        loop {
            let Some(next) = self.next().await else { panic!("closed without a word: {said:?}") };
            match (next.tag, next.body.get(..4)) {
                ('E', _) => return Err(next),
                ('R', Some([0, 0, 0, 10])) => {
                    let first = scram.message();
                    let length = i32::try_from(first.len()).unwrap().to_be_bytes();
                    let body = [mechanism.as_bytes(), b"\0", &length, first].concat();
                    self.send(&message('p', &body)).await;
                }
                ('R', Some([0, 0, 0, 11])) => {
                    scram.update(&next.body[4..]).unwrap();
                    self.send(&message('p', scram.message())).await;
                }
                ('R', Some([0, 0, 0, 12])) => scram.finish(&next.body[4..]).unwrap(),
                ('K', _) => self.key = next.body,
                ('Z', _) => return Ok(said),
                _ => said.push(next),
            }
        }
    }

    /// Asks by the simple protocol.
    pub(crate) async fn query(&mut self, sql: &str) -> Vec<Message> {
        self.send(&message('Q', &[sql.as_bytes(), b"\0"].concat())).await;
        self.until('Z').await
    }

    /// That the connection was closed.
    pub(crate) async fn is_closed(&mut self) -> bool {
        self.next().await.is_none()
    }
}

/// `Parse`.
pub(crate) fn parse(name: &str, sql: &str, types: &[u32]) -> Vec<u8> {
    let mut body = [name.as_bytes(), b"\0", sql.as_bytes(), b"\0"].concat();
    body.extend(u16::try_from(types.len()).unwrap().to_be_bytes());
    for oid in types {
        body.extend(oid.to_be_bytes());
    }
    message('P', &body)
}

/// `Bind` with values in one format, and one format for the answer.
pub(crate) fn bind(
    portal: &str,
    statement: &str,
    format: u16,
    values: &[Option<&[u8]>],
    result: u16,
) -> Vec<u8> {
    let mut body = [portal.as_bytes(), b"\0", statement.as_bytes(), b"\0"].concat();
    body.extend([1_u16.to_be_bytes(), format.to_be_bytes()].concat());
    body.extend(u16::try_from(values.len()).unwrap().to_be_bytes());
    for value in values {
        match value {
            None => body.extend((-1_i32).to_be_bytes()),
            Some(value) => {
                body.extend(i32::try_from(value.len()).unwrap().to_be_bytes());
                body.extend(*value);
            }
        }
    }
    body.extend([1_u16.to_be_bytes(), result.to_be_bytes()].concat());
    message('B', &body)
}

/// `Describe` or `Close` of a statement (`S`) or portal (`P`).
pub(crate) fn of(tag: char, kind: char, name: &str) -> Vec<u8> {
    message(tag, format!("{kind}{name}\0").as_bytes())
}

/// `Execute`.
pub(crate) fn execute(portal: &str, rows: i32) -> Vec<u8> {
    message('E', &[portal.as_bytes(), b"\0", &rows.to_be_bytes()].concat())
}

pub(crate) fn sync() -> Vec<u8> {
    message('S', &[])
}
