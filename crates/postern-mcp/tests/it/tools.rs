//! Listings and calls: what an agent reads.

use std::sync::atomic::Ordering;

use postern_audit::OutcomeKind;
use postern_core::{limits::Limits, refusal::Code};
use serde_json::{Value, json};

use crate::{
    house::{Play, Shop, big_block, block},
    http::{Client, legacy},
};

#[tokio::test]
async fn the_list_is_as_written_down_and_within_its_bytes() {
    let client = Client::new(Shop::new());
    let reply = client.modern("eve", "tools/list", json!({})).await;
    let names: Vec<_> = tool_names(&reply.json());
    assert_eq!(names, ["catalog"]);
    let ada = client.modern("ada", "tools/list", json!({})).await;
    let tools = ada.json()["result"]["tools"].clone();
    assert_eq!(tool_names(&ada.json()), ["catalog", "query", "order_status"]);
    assert_eq!(
        tools[2],
        json!({
            "name": "order_status",
            "description": "Status of one order.",
            "inputSchema": {
                "type": "object",
                "properties": {"order": {"type": "integer", "description": "Order number"}},
                "required": ["order"],
                "additionalProperties": false,
            },
            "annotations": {"readOnlyHint": true, "openWorldHint": false},
        })
    );
    // What the site adds is the site's; the rest is ours to keep short.
    let built_in = ada.body.len() - tools[2].to_string().len();
    assert!(built_in <= 1_536, "{built_in} bytes");
    assert_eq!(ada.json()["result"]["cacheScope"], "private");
    assert_eq!(ada.json()["result"]["resultType"], "complete");
}

#[tokio::test]
async fn a_role_that_has_one_tool_sees_that_and_no_query() {
    let client = Client::new(Shop::new());
    let kim = client.modern("kim", "tools/list", json!({})).await.json();
    assert_eq!(tool_names(&kim), ["catalog", "order_status"]);
    client.shop.stage.plays(Play::Blocks(vec![block(&[&["paid", "7"]])]));
    let called = client.call("kim", "order_status", json!({"order": 7})).await;
    assert_eq!(called["isError"], false);
    assert_eq!(called["structuredContent"]["rows"], json!([["paid", "7"]]));
    let refused = client.call("kim", "query", json!({"sql": "SELECT id FROM orders"})).await;
    assert_eq!(refused["isError"], true, "{refused}");
}

#[tokio::test]
async fn a_tool_of_others_is_as_unknown_as_one_that_is_not_there() {
    let client = Client::new(Shop::new());
    for (name, expected) in [
        ("order_status", "unknown tool: no tool `order_status` for you"),
        ("no_such_tool", "unknown tool: no tool `no_such_tool` for you"),
    ] {
        let params = json!({"name": name, "arguments": {"order": 7}});
        let reply = client.modern("eve", "tools/call", params).await;
        let error = &reply.json()["error"];
        assert_eq!((reply.status, &error["code"]), (200, &json!(-32602)));
        assert_eq!(error["message"], expected);
        assert_eq!(error["data"]["code"], "unknown-name");
    }
    assert_eq!(client.shop.refusals(), [Code::UnknownName, Code::UnknownName]);
    assert_eq!(client.shop.stage.runs.load(Ordering::SeqCst), 0);
}

#[tokio::test]
async fn an_answer_stands_as_structure_and_as_the_same_text() {
    let client = Client::new(Shop::new());
    let result =
        client.call("ada", "query", json!({"sql": "SELECT name, email FROM customers"})).await;
    assert_eq!(
        result["structuredContent"],
        json!({
            "columns": [
                {"name": "name", "type": "text"},
                {"name": "email", "type": "text", "masked": "redact"},
            ],
            "rows": [["Ada", "ada@example.com"]],
            "row_count": 1,
            "truncated": false,
            "complete": true,
            "receipt": {"id": "r_00000000000000000000000001"},
        })
    );
    let text: Value = serde_json::from_str(result["content"][0]["text"].as_str().unwrap()).unwrap();
    assert_eq!(text, result["structuredContent"]);
}

#[tokio::test]
async fn a_cut_answer_says_what_cut_it() {
    let client = Client::new(Shop::new());
    client.shop.stage.plays(Play::Blocks(vec![block(&[&["a", "b"], &["c", "d"]])]));
    let arguments = json!({"sql": "SELECT name, email FROM customers", "max_rows": 1});
    let content = &client.call("ada", "query", arguments).await["structuredContent"];
    assert_eq!(content["rows"], json!([["a", "b"]]));
    assert_eq!(
        (&content["truncated"], &content["truncated_by"]),
        (&json!(true), &json!("row_limit"))
    );
}

#[tokio::test]
async fn a_refusal_is_three_lines_and_the_details() {
    let client = Client::new(Shop::new());
    let result = client.call("ada", "query", json!({"sql": "SELECT ssn FROM customers"})).await;
    assert_eq!(result["isError"], true);
    let text = result["content"][0]["text"].as_str().unwrap();
    let lines: Vec<_> = text.lines().collect();
    assert_eq!(lines.len(), 3, "{text}");
    assert!(lines[0].starts_with("refused (unknown-name): no column `ssn` in `customers` for you"));
    assert!(lines[1].starts_with("would pass: "), "{text}");
    assert_eq!(
        lines[2],
        "for more access: give receipt r_00000000000000000000000001 to your owner; \
         do not retry this statement"
    );
    let details = &result["_meta"]["postern/refusal"];
    assert_eq!(details["type"], "urn:postern:problem:unknown-name");
    assert_eq!(details["receipt"]["id"], "r_00000000000000000000000001");
    assert!(result.get("structuredContent").is_none());
}

#[tokio::test]
async fn wrong_arguments_are_told_to_the_model() {
    let client = Client::new(Shop::new());
    for (tool, arguments, expected) in [
        (
            "query",
            json!({"sqll": "SELECT 1"}),
            "refused (bad-request): `sqll` is not known here\n\
             would pass: `sql`; known: sql, params, source, purpose, max_rows",
        ),
        ("query", json!({"sql": 1}), "refused (bad-request): `sql` is a number, not a text"),
        (
            "catalog",
            json!({"tabel": "x"}),
            "refused (bad-request): `tabel` is not known here\nwould pass: `table`; known: table, find",
        ),
        (
            "order_status",
            json!({"order": "7"}),
            "refused (bad-params): argument `order` is no whole number\nfor more access: give \
             receipt r_00000000000000000000000001 to your owner; do not retry this statement",
        ),
    ] {
        let result = client.call("ada", tool, arguments).await;
        assert_eq!(result["isError"], true);
        assert_eq!(result["content"][0]["text"], expected);
    }
}

#[tokio::test]
async fn what_a_source_says_of_the_data_stays_inside() {
    let client = Client::new(Shop::new());
    for play in [Play::FailAtOnce, Play::FailAfter(vec![block(&[&["a", "b"]])])] {
        client.shop.stage.plays(play);
        let reply = client
            .modern(
                "ada",
                "tools/call",
                json!({"name": "query", "arguments": {"sql": "SELECT name, email FROM customers"}}),
            )
            .await;
        let text = String::from_utf8(reply.body.clone()).unwrap();
        assert!(!text.contains("canary"), "{text}");
        assert_eq!(reply.json()["result"]["isError"], true);
        assert!(text.contains("refused (source-refused)"), "{text}");
    }
}

#[tokio::test]
async fn an_answer_too_large_for_one_message_is_refused_and_stopped() {
    let client = Client::new(Shop::new());
    client.shop.stage.plays(Play::Endless(big_block()));
    let result =
        client.call("ada", "query", json!({"sql": "SELECT name, email FROM customers"})).await;
    assert_eq!(result["_meta"]["postern/refusal"]["code"], "too-costly");
    client.shop.stage.is_quiet().await;
    let outcomes = client.shop.record.outcomes.lock().unwrap().clone();
    assert_eq!(outcomes, [OutcomeKind::Failed(Code::TooCostly)]);
}

#[tokio::test]
async fn too_many_requests_are_told_when_to_come_back() {
    let shop = Shop::with_limits(Limits { requests_per_minute: 1, ..Limits::default() });
    let client = Client::new(shop);
    let first =
        client.call("ada", "query", json!({"sql": "SELECT name, email FROM customers"})).await;
    assert_eq!(first["isError"], false);
    let second =
        client.call("ada", "query", json!({"sql": "SELECT name, email FROM customers"})).await;
    let text = second["content"][0]["text"].as_str().unwrap();
    assert!(text.starts_with(
        "refused (rate-limited): 1 requests per minute are used up\nwould pass: the same, after"
    ));
    assert!(!text.contains("do not retry"), "{text}");
}

#[tokio::test]
async fn without_a_record_nothing_is_answered() {
    let client = Client::new(Shop::new());
    client.shop.record.fill_up();
    for (tool, arguments) in [
        ("query", json!({"sql": "SELECT name, email FROM customers"})),
        ("catalog", json!({})),
        ("order_status", json!({"order": 7})),
    ] {
        let result = client.call("ada", tool, arguments).await;
        assert_eq!(result["_meta"]["postern/refusal"]["code"], "record-unavailable", "{tool}");
        assert!(!result.to_string().contains("canary"));
    }
}

#[tokio::test]
async fn the_catalogue_tells_what_is_open_in_both_eras() {
    let client = Client::new(Shop::new());
    let result = client.call("ada", "catalog", json!({"table": "customers"})).await;
    let content = result["structuredContent"].clone();
    assert_eq!(content["tables"][0]["columns"][2], "email TEXT masked:redact");
    let session = client.open_session("ada").await;
    let params = json!({"name": "catalog", "arguments": {"table": "customers"}});
    let reply = client.post("ada", &legacy(Some(&session)), "tools/call", params).await;
    assert_eq!(reply.json()["result"]["structuredContent"], content);
    assert!(reply.json()["result"].get("resultType").is_none());
    let nothing = client.call("eve", "catalog", json!({})).await;
    assert_eq!(nothing["structuredContent"], json!({"sources": [], "tables": []}));
}

fn tool_names(reply: &Value) -> Vec<String> {
    let tools = reply["result"]["tools"].as_array().unwrap();
    tools.iter().map(|tool| tool["name"].as_str().unwrap().to_owned()).collect()
}
