//! Questions and answers over REST.

use std::sync::atomic::Ordering;

use postern_core::limits::Limits;
use serde_json::{Value, json};

use crate::{
    client::{Door, Request, SQL},
    house::{Play, Shop, block},
};

#[tokio::test]
async fn an_answer_has_its_members_in_order() {
    let door = Door::open().await;
    let response = door.query(SQL).await;
    assert_eq!(response.status, 200);
    assert_eq!(response.header("content-type"), Some("application/json"));
    assert_eq!(
        response.header("ratelimit-policy"),
        Some(r#""requests";q=1000000;w=60, "statements";q=512;qu="concurrent-requests""#)
    );
    assert!(response.header("ratelimit").unwrap().ends_with(r#";t=1, "statements";r=511"#));
    assert_eq!(
        response.header("postern-limits"),
        Some(
            "row_limit=1000000, result_bytes_max=100000000, cell_bytes_max=1000000, timeout_ms=10000"
        )
    );
    assert_eq!(
        response.text(),
        r#"{"columns":[{"name":"name","type":"text"},{"name":"email","type":"text","masked":"redact"}],"rows":[["Ada","ada@example.com"]],"row_count":1,"truncated":false,"complete":true,"receipt":{"id":"r_00000000000000000000000001"}}"#
    );
}

#[tokio::test]
async fn a_cut_answer_says_what_cut_it() {
    let door = Door::open().await;
    door.shop.stage.plays(Play::Blocks(vec![block(&[&["a", "b"], &["c", "d"]])]));
    let response = door.query(r#"{"sql":"SELECT name, email FROM customers","max_rows":1}"#).await;
    assert!(response.text().contains(
        r#""rows":[["a","b"]],"row_count":1,"truncated":true,"truncated_by":"row_limit","complete":true"#
    ));
}

#[tokio::test]
async fn an_answer_without_rows_is_an_answer() {
    let door = Door::open().await;
    door.shop.stage.plays(Play::Blocks(Vec::new()));
    let json = door.query(SQL).await.json();
    assert_eq!((&json["rows"], &json["row_count"]), (&json!([]), &json!(0)));
}

#[tokio::test]
async fn a_refusal_is_a_problem_with_its_receipt() {
    let door = Door::open().await;
    let response = door.query(r#"{"sql":"SELECT ssn FROM customers"}"#).await;
    assert_eq!(response.problem(), (403, "unknown-name".to_owned()));
    let json = response.json();
    assert_eq!(json["type"], "urn:postern:problem:unknown-name");
    assert_eq!(json["title"], "no such name for you");
    assert_eq!(json["at"], json!({"line": 1, "column": 8}));
    assert_eq!(json["receipt"], json!({"id": "r_00000000000000000000000001"}));
    assert!(json["detail"].as_str().unwrap().contains("`ssn`"));
    assert!(response.header("ratelimit").is_some());
    assert_eq!(door.shop.stage.runs.load(Ordering::SeqCst), 0);
}

#[tokio::test]
async fn hidden_and_absent_are_one_answer() {
    let door = Door::open().await;
    let ask = async |sql: &str| {
        let body = json!({"sql": sql}).to_string();
        let request = Request::new("POST", "/v1/query").key("kim").body(body);
        let mut json = door.send(request).await.json();
        json["receipt"] = Value::Null;
        json.to_string().replace("nosuchtable", "customers")
    };
    assert_eq!(ask("SELECT 1 FROM customers").await, ask("SELECT 1 FROM nosuchtable").await);
}

#[tokio::test]
async fn bad_bodies_are_told_what_is_wrong() {
    let door = Door::open().await;
    for (body, code, detail) in [
        (b"".as_slice(), "bad-request", "the JSON ends too early"),
        (b"{}", "bad-request", "`sql` is missing"),
        (b"[]", "bad-request", "no JSON object"),
        (b"not json", "bad-request", "no JSON at line 1"),
        (b"\xff\xfe{}", "bad-request", "the body is no UTF-8 text"),
        (br#"{"sql":"SELECT 1","sqll":1}"#, "bad-request", "`sqll` is not known here"),
        (br#"{"sql":"SELECT 1","tool":"x"}"#, "bad-request", "`tool` is not known here"),
        (br#"{"sql":["SELECT 1"]}"#, "bad-request", "`sql` is a list, not a text"),
        (br#"{"sql":"a","sql":"b"}"#, "bad-request", "a member twice"),
        (br#"{"sql":"SELECT 1","params":"x"}"#, "bad-request", "`params` is text, not a list"),
        (br#"{"sql":"SELECT 1","max_rows":0}"#, "bad-request", "whole number from 1"),
        (br#"{"sql":"SELECT $1","params":["a\u0000b"]}"#, "bad-params", "may not hold NUL"),
    ] {
        let response = door.send(Request::new("POST", "/v1/query").key("ada").body(body)).await;
        assert_eq!(response.problem(), (400, code.to_owned()), "{}", response.text());
        let found = response.json()["detail"].as_str().unwrap().to_owned();
        assert!(found.contains(detail), "{found}");
    }
    for sql in
        ["", " ", ";", "\u{0}", "SELECT 1\u{0}", "SELECT 1; SELECT 2", "DROP TABLE customers"]
    {
        let body = json!({"sql": sql}).to_string();
        let response = door.query(&body).await;
        assert!((400..500).contains(&response.status), "{sql:?}: {}", response.text());
        assert!(response.json()["receipt"]["id"].is_string(), "{sql:?}: {}", response.text());
    }
    assert_eq!(door.shop.stage.runs.load(Ordering::SeqCst), 0);
}

#[tokio::test]
async fn a_body_without_end_is_not_read_to_its_end() {
    let door = Door::open().await;
    let large = vec![b' '; 10_000_000];
    let response = door.send(Request::new("POST", "/v1/query").key("ada").body(large)).await;
    assert_eq!(response.problem(), (413, "too-large".to_owned()));
    let long = json!({"sql": format!("SELECT '{}'", "x".repeat(100_000))}).to_string();
    let response = door.query(&long).await;
    assert_eq!(response.status / 100, 4, "{}", response.text());
}

#[tokio::test]
async fn what_http_itself_refuses_is_a_problem_too() {
    let door = Door::open().await;
    for (request, expected, code) in [
        (Request::new("GET", "/nothing"), 404, "not-found"),
        (Request::new("GET", "/v1/query"), 405, "method-not-allowed"),
        (Request::new("PUT", "/v1/catalog/shop"), 405, "method-not-allowed"),
        (Request::new("POST", "/v1/query").header("accept", "text/html"), 406, "not-acceptable"),
        (
            Request::new("POST", "/v1/query").header("accept-encoding", "br, identity;q=0"),
            406,
            "not-acceptable",
        ),
        (Request::new("POST", "/v1/explain").header("accept", "text/csv"), 406, "not-acceptable"),
        (Request::new("GET", "/v1/catalog").header("accept", "text/html"), 406, "not-acceptable"),
        (
            Request::new("POST", "/v1/query").header("content-type", "text/csv"),
            415,
            "unsupported-media-type",
        ),
        (
            Request::new("POST", "/v1/query").header("content-encoding", "gzip"),
            415,
            "unsupported-media-type",
        ),
        (Request::new("GET", "/v1/catalog?fnd=x"), 400, "bad-request"),
        (Request::new("GET", "/v1/catalog/%ff"), 400, "bad-request"),
        (Request::new("POST", "/mcp").body("{}"), 400, ""),
        (Request::new("GET", "/mcp"), 405, "method-not-allowed"),
    ] {
        let response = door.send(request.key("ada")).await;
        if code.is_empty() {
            assert_eq!(response.status, expected);
        } else {
            assert_eq!(response.problem(), (expected, code.to_owned()));
        }
        if expected == 405 {
            assert!(response.header("allow").is_some(), "{}", response.head);
        }
    }
    let mcp = door.send(Request::new("GET", "/mcp").key("ada")).await;
    assert_eq!(mcp.header("allow"), Some("POST, DELETE"));
}

#[tokio::test]
async fn curl_needs_no_content_type() {
    let door = Door::open().await;
    let request = Request::new("POST", "/v1/query").key("ada").body(SQL);
    let form = request.header("content-type", "application/x-www-form-urlencoded");
    assert_eq!(door.send(form).await.status, 200);
}

#[tokio::test]
async fn an_explanation_names_policies_and_runs_nothing() {
    let door = Door::open().await;
    let response = door.send(Request::new("POST", "/v1/explain").key("ada").body(SQL)).await;
    let json = response.json();
    assert_eq!((&json["verdict"], &json["principal"]), (&json!("allowed"), &json!("ada")));
    assert_eq!(json["tables"][0]["table"], "customers");
    assert_eq!(json["tables"][0]["policies"][0]["id"], "support-reads");
    assert!(json.get("runs").is_none(), "the rewritten statement is for administrators");
    let refused = Request::new("POST", "/v1/explain").key("ada");
    let refused = door.send(refused.body(r#"{"sql":"SELECT ssn FROM customers"}"#)).await;
    assert_eq!(refused.problem(), (403, "unknown-name".to_owned()));
    assert_eq!(door.shop.stage.runs.load(Ordering::SeqCst), 0);
}

#[tokio::test]
async fn the_catalogue_is_the_callers_own() {
    let door = Door::open().await;
    let get = async |who: &str, path: &str| door.send(Request::new("GET", path).key(who)).await;
    let all = get("ada", "/v1/catalog").await.json();
    assert_eq!(all["tables"].as_array().unwrap().len(), 2);
    let one = get("ada", "/v1/catalog/shop/customers").await.json();
    assert_eq!(one["tables"][0]["key"], json!(["id"]));
    assert_eq!(one["tables"][0]["columns"][2], "email TEXT masked:redact");
    let found = get("ada", "/v1/catalog/shop?find=status").await.json();
    assert_eq!(found["tables"][0]["table"], "orders");
    assert_eq!(get("eve", "/v1/catalog").await.json(), json!({"sources": [], "tables": []}));
    for path in ["/v1/catalog/shop/customers", "/v1/catalog/shop", "/v1/catalog/nowhere"] {
        assert_eq!(get("eve", path).await.problem(), (403, "unknown-name".to_owned()), "{path}");
    }
}

#[tokio::test]
async fn too_many_requests_are_told_when_to_come_back() {
    let limits = Limits { requests_per_minute: 2, ..Limits::default() };
    let door = Door::open_with(Shop::with_limits(limits), |_| {}).await;
    let first = door.query(SQL).await;
    assert_eq!(first.header("ratelimit"), Some(r#""requests";r=1;t=30, "statements";r=7"#));
    door.query(SQL).await;
    let third = door.query(SQL).await;
    assert_eq!(third.problem(), (429, "rate-limited".to_owned()));
    let wait: u64 = third.header("retry-after").unwrap().parse().unwrap();
    assert!((1..=60).contains(&wait));
    assert_eq!(third.json()["retry_after_s"], wait);
    let left = format!(r#""requests";r=0;t={wait}, "statements";r=8"#);
    assert_eq!(third.header("ratelimit"), Some(left.as_str()));
    assert_eq!(third.header("ratelimit-policy"), first.header("ratelimit-policy"));
    assert_eq!(third.header("postern-limits"), first.header("postern-limits"));
}
