//! MCP over real HTTP: golden transcripts of both eras.

use serde_json::{Value, json};
use tokio::{io::AsyncWriteExt as _, net::TcpStream};

use crate::{
    client::{Door, Request, Response},
    house::Play,
};

fn post(body: &Value) -> Request {
    Request::new("POST", "/mcp")
        .key("ada")
        .header("content-type", "application/json")
        .header("accept", "application/json, text/event-stream")
        .body(body.to_string())
}

fn modern(method: &str, name: Option<&str>, mut params: Value) -> Request {
    params["_meta"] = json!({
        "io.modelcontextprotocol/protocolVersion": "2026-07-28",
        "io.modelcontextprotocol/clientCapabilities": {},
    });
    let body = json!({"jsonrpc": "2.0", "id": 1, "method": method, "params": params});
    let request =
        post(&body).header("mcp-protocol-version", "2026-07-28").header("mcp-method", method);
    match name {
        Some(name) => request.header("Mcp-Name", name),
        None => request,
    }
}

fn query() -> Value {
    json!({"name": "query", "arguments": {"sql": "SELECT name, email FROM customers"}})
}

#[tokio::test]
async fn the_stateless_era_answers_each_request_by_itself() {
    let door = Door::open().await;
    let found = door.send(modern("server/discover", None, json!({}))).await;
    assert_eq!(found.json()["result"]["capabilities"], json!({"tools": {}}));
    assert!(found.header("mcp-session-id").is_none());
    let answer = door.send(modern("tools/call", Some("query"), query())).await;
    assert_eq!(answer.header("content-type"), Some("application/json"));
    assert_eq!(
        answer.text(),
        r#"{"jsonrpc":"2.0","id":1,"result":{"content":[{"type":"text","text":"{\"columns\":[{\"name\":\"name\",\"type\":\"text\"},{\"name\":\"email\",\"type\":\"text\",\"masked\":\"redact\"}],\"rows\":[[\"Ada\",\"ada@example.com\"]],\"row_count\":1,\"truncated\":false,\"complete\":true,\"receipt\":{\"id\":\"r_00000000000000000000000001\"}}"}],"structuredContent":{"columns":[{"name":"name","type":"text"},{"name":"email","type":"text","masked":"redact"}],"rows":[["Ada","ada@example.com"]],"row_count":1,"truncated":false,"complete":true,"receipt":{"id":"r_00000000000000000000000001"}},"isError":false,"resultType":"complete","_meta":{"io.modelcontextprotocol/serverInfo":{"name":"postern","version":"0.1.0"}}}}"#
    );
    let lied = modern("tools/call", Some("catalog"), query());
    let lied = door.send(lied).await;
    assert_eq!((lied.status, &lied.json()["error"]["code"]), (400, &json!(-32020)));
    let twice = modern("tools/call", Some("query"), query()).header("mcp-method", "tools/call");
    assert_eq!(door.send(twice).await.json()["error"]["code"], -32020);
    let ended = Request::new("DELETE", "/mcp").key("ada");
    assert_eq!(door.send(ended.header("mcp-protocol-version", "2026-07-28")).await.status, 405);
}

#[tokio::test]
async fn the_older_era_keeps_a_session() {
    let door = Door::open().await;
    let hello = json!({"jsonrpc": "2.0", "id": 0, "method": "initialize", "params":
        {"protocolVersion": "2025-11-25", "capabilities": {}, "clientInfo": {"name": "t", "version": "1"}}});
    let opened = door.send(post(&hello)).await;
    assert_eq!(opened.status, 200);
    let session = opened.header("mcp-session-id").unwrap().to_owned();
    let within = |body: &Value| {
        post(body).header("mcp-session-id", &session).header("mcp-protocol-version", "2025-11-25")
    };
    let ready = json!({"jsonrpc": "2.0", "method": "notifications/initialized"});
    let noted = door.send(within(&ready)).await;
    assert_eq!((noted.status, noted.body.len()), (202, 0));
    let call = json!({"jsonrpc": "2.0", "id": "a", "method": "tools/call", "params": query()});
    let answer = door.send(within(&call)).await.json();
    assert_eq!((&answer["id"], &answer["result"]["isError"]), (&json!("a"), &json!(false)));
    assert_eq!(door.send(post(&call)).await.status, 400);
    let ended = Request::new("DELETE", "/mcp").key("ada").header("mcp-session-id", &session);
    assert_eq!(door.send(ended).await.status, 204);
    assert_eq!(door.send(within(&call)).await.status, 404);
}

#[tokio::test]
async fn a_message_has_its_media_types() {
    let door = Door::open().await;
    let text =
        Request::new("POST", "/mcp").key("ada").header("content-type", "text/plain").body("{}");
    assert_eq!(door.send(text).await.problem(), (415, "unsupported-media-type".to_owned()));
    let stream = Request::new("POST", "/mcp").key("ada").header("accept", "text/event-stream");
    assert_eq!(door.send(stream.body("{}")).await.problem(), (406, "not-acceptable".to_owned()));
}

#[tokio::test]
async fn a_client_that_goes_away_stops_its_statement() {
    let door = Door::open().await;
    door.shop.stage.plays(Play::Hang);
    let mut stream = TcpStream::connect(door.address).await.unwrap();
    let request = modern("tools/call", Some("query"), query());
    stream.write_all(&request.bytes(&door.address.to_string())).await.unwrap();
    door.shop.stage.is_busy().await;
    drop(stream);
    door.shop.stage.is_quiet().await;
    door.shop.stage.plays(Play::Blocks(Vec::new()));
    let mut stream = TcpStream::connect(door.address).await.unwrap();
    let request = modern("tools/call", Some("query"), query());
    stream.write_all(&request.bytes(&door.address.to_string())).await.unwrap();
    assert_eq!(Response::read(&mut stream).await.status, 200);
}
