//! The wire of lines: standard input and output, local sockets.

use std::{sync::Arc, time::Duration};

use postern_core::request::Channel;
use postern_gate::who::{Knock, Proof};
use postern_mcp::{Mcp, serve_stream};
use serde_json::{Value, json};
use tokio::{
    io::{AsyncBufReadExt as _, AsyncWriteExt as _, BufReader, DuplexStream, ReadHalf, WriteHalf},
    task::JoinHandle,
};

use crate::house::{Dice, Play, Shop};

/// A client at the other end of a pipe.
struct Client {
    shop: Arc<Shop>,
    to: WriteHalf<DuplexStream>,
    from: tokio::io::Lines<BufReader<ReadHalf<DuplexStream>>>,
    server: JoinHandle<()>,
}

impl Client {
    fn new(shop: Shop) -> Self {
        let shop = Arc::new(shop);
        let mcp = Mcp::new(Arc::clone(&shop.gate), Arc::new(Dice::default()));
        let (near, far) = tokio::io::duplex(64 * 1024);
        let gate = Arc::clone(&shop.gate);
        let server = tokio::spawn(async move {
            let name = "ada".parse().unwrap();
            let prove = || {
                let proof = Proof::Owner(&name);
                gate.authenticate(&Knock { channel: Channel::Stdio, address: None, proof })
            };
            let (from, to) = tokio::io::split(far);
            serve_stream(&mcp, prove, from, to).await.unwrap();
        });
        let (from, to) = tokio::io::split(near);
        Self { shop, to, from: BufReader::new(from).lines(), server }
    }

    async fn send(&mut self, line: &str) {
        self.to.write_all(line.as_bytes()).await.unwrap();
        self.to.write_all(b"\n").await.unwrap();
    }

    async fn next(&mut self) -> Value {
        let line = tokio::time::timeout(Duration::from_secs(10), self.from.next_line());
        serde_json::from_str(&line.await.unwrap().unwrap().expect("an answer")).unwrap()
    }

    async fn ask(&mut self, id: u32, method: &str, params: Value) -> Value {
        let line = json!({"jsonrpc": "2.0", "id": id, "method": method, "params": params});
        self.send(&line.to_string()).await;
        self.next().await
    }

    async fn initialize(&mut self) {
        let params = json!({"protocolVersion": "2025-11-25", "capabilities": {}, "clientInfo": {}});
        let reply = self.ask(0, "initialize", params).await;
        assert_eq!(reply["result"]["protocolVersion"], "2025-11-25");
        self.send(r#"{"jsonrpc":"2.0","method":"notifications/initialized"}"#).await;
    }
}

fn meta() -> Value {
    json!({
        "io.modelcontextprotocol/protocolVersion": "2026-07-28",
        "io.modelcontextprotocol/clientCapabilities": {},
    })
}

const SQL: &str = "SELECT name, email FROM customers";

#[tokio::test]
async fn both_eras_are_spoken_on_one_stream() {
    let mut client = Client::new(Shop::new());
    let found = client.ask(1, "server/discover", json!({"_meta": meta()})).await;
    assert_eq!(found["result"]["resultType"], "complete");
    let early = client.ask(2, "tools/list", json!({})).await;
    assert_eq!(early["error"]["code"], -32600);
    client.initialize().await;
    let called =
        client.ask(3, "tools/call", json!({"name": "query", "arguments": {"sql": SQL}})).await;
    assert_eq!(called["result"]["structuredContent"]["row_count"], 1);
    assert!(called["result"].get("resultType").is_none());
    let twice = client.ask(4, "initialize", json!({"protocolVersion": "2025-11-25"})).await;
    assert_eq!(twice["error"]["code"], -32600);
    let removed = client.ask(5, "ping", json!({"_meta": meta()})).await;
    assert_eq!(removed["error"]["code"], -32601);
    assert_eq!(client.ask(6, "ping", json!({})).await["result"], json!({}));
    let decisions = client.shop.record.decisions.lock().unwrap().clone();
    assert!(decisions.iter().all(|(_, channel, _)| *channel == Channel::Stdio));
}

#[tokio::test]
async fn what_is_no_message_is_answered_and_the_stream_goes_on() {
    let mut client = Client::new(Shop::new());
    client.send("no json").await;
    assert_eq!(client.next().await["error"]["code"], -32700);
    client.send("").await;
    client.send("[]").await;
    assert_eq!(client.next().await["error"]["code"], -32600);
    client.send(&"x".repeat(1_100_000)).await;
    let refused = client.next().await;
    assert_eq!(refused["error"]["message"], "a line has at most 1048576 bytes");
    client.to.write_all(b"\xff\xfe\n").await.unwrap();
    assert_eq!(client.next().await["error"]["code"], -32700);
    assert_eq!(client.ask(1, "ping", json!({})).await["result"], json!({}));
}

#[tokio::test]
async fn a_cancelled_request_stops_its_statement_and_is_not_answered() {
    let mut client = Client::new(Shop::new());
    client.initialize().await;
    client.shop.stage.plays(Play::Hang);
    let line = json!({"jsonrpc": "2.0", "id": 7, "method": "tools/call",
        "params": {"name": "query", "arguments": {"sql": SQL}}});
    client.send(&line.to_string()).await;
    client.shop.stage.is_busy().await;
    // Others are answered meanwhile; the same id cannot run twice.
    assert_eq!(client.ask(8, "ping", json!({})).await["id"], 8);
    client.send(&line.to_string()).await;
    assert_eq!(client.next().await["error"]["message"], "a request with this id runs already");
    client
        .send(r#"{"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":7}}"#)
        .await;
    client.shop.stage.is_quiet().await;
    assert_eq!(client.ask(9, "ping", json!({})).await["id"], 9);
}

#[tokio::test]
async fn an_agent_that_is_stopped_is_stopped_in_the_middle() {
    let mut client = Client::new(Shop::new());
    client.initialize().await;
    assert!(client.ask(1, "tools/list", json!({})).await.get("result").is_some());
    client.shop.keys.suspended.lock().unwrap().push("ada".parse().unwrap());
    let refused = client.ask(2, "tools/list", json!({})).await;
    assert_eq!(refused["error"]["code"], 403);
    assert!(refused["error"]["message"].as_str().unwrap().starts_with("refused (stopped)"));
}

#[tokio::test]
async fn too_many_requests_at_once_are_refused() {
    let mut client = Client::new(Shop::new());
    client.initialize().await;
    client.shop.stage.plays(Play::Hang);
    for id in 0..17 {
        let line = json!({"jsonrpc": "2.0", "id": id, "method": "tools/call",
            "params": {"name": "query", "arguments": {"sql": SQL}}});
        client.send(&line.to_string()).await;
    }
    assert_eq!(client.next().await["error"]["code"], 429);
}

#[tokio::test]
async fn batches_are_bounded_and_for_the_one_revision_that_has_them() {
    let batch = |count: usize| {
        let pings: Vec<Value> =
            (0..count).map(|id| json!({"jsonrpc": "2.0", "id": id, "method": "ping"})).collect();
        Value::Array(pings).to_string()
    };
    let mut client = Client::new(Shop::new());
    let params = json!({"protocolVersion": "2025-03-26", "capabilities": {}, "clientInfo": {}});
    client.ask(0, "initialize", params).await;
    client.send(&batch(32)).await;
    assert_eq!(client.next().await.as_array().map(Vec::len), Some(32));
    for refused in [batch(33), batch(0)] {
        client.send(&refused).await;
        assert_eq!(client.next().await["error"]["code"], -32600);
    }
    let mut client = Client::new(Shop::new());
    client.initialize().await;
    client.send(&batch(1)).await;
    assert_eq!(client.next().await["error"]["code"], -32600);
}

#[tokio::test]
async fn the_end_of_input_ends_the_service_after_its_answers() {
    let mut client = Client::new(Shop::new());
    client.initialize().await;
    let line = json!({"jsonrpc": "2.0", "id": 1, "method": "tools/call",
        "params": {"name": "query", "arguments": {"sql": SQL}}});
    client.to.write_all(line.to_string().as_bytes()).await.unwrap();
    client.to.shutdown().await.unwrap();
    assert_eq!(client.next().await["id"], 1);
    client.server.await.unwrap();
}

#[tokio::test]
async fn a_request_that_panics_takes_nobody_with_it() {
    let mut client = Client::new(Shop::new());
    client.initialize().await;
    client.shop.stage.plays(Play::Panic);
    let params = json!({"name": "query", "arguments": {"sql": SQL}});
    let broken = client.ask(1, "tools/call", params).await;
    assert_eq!(broken["error"], json!({"code": -32603, "message": "an error of Postern's own"}));
    assert_eq!(client.ask(2, "ping", json!({})).await["result"], json!({}));
}
