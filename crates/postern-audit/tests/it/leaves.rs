//! What stands in a leaf, and what never does.

use std::sync::Arc;

use postern_audit::{
    Decision, Notice, Outcome, OutcomeKind, Verdict,
    leaf::{Draft, Leaf, LeafError, PayloadRef, Place},
    payload::{self, Reading},
    tree::sha256,
};
use postern_core::{digest::Digest, value::Value};
use serde_json::{Value as Json, json};

use crate::log::{ANSWERED, DENIED, NOW, decision, receipt};

const PLACE: Place = Place { seq: 7, prev: Digest([3; 32]) };

fn encoded(draft: &Draft, payload: Option<&PayloadRef>) -> String {
    String::from_utf8(draft.encode(&PLACE, draft.time(), payload).unwrap()).unwrap()
}

#[test]
fn the_leaf_of_a_refusal_reads_as_documented() {
    let draft = Draft::decided(receipt(1), NOW, &decision(DENIED)).unwrap();
    let payload = PayloadRef { day: NOW.day(), sha256: sha256(b"sealed") };
    insta::assert_snapshot!(encoded(&draft, Some(&payload)).replace(",\"", ",\n\""), @r#"
    {"catalogue":"0202020202020202020202020202020202020202020202020202020202020202",
    "channel":"mcp",
    "code":"unknown-name",
    "credential":"c_01",
    "kind":"query.decided",
    "payload":{"day":"20717",
    "sha256":"c9d0036bed6744bcdf692fc980d8717d7e5f5a4f4e8266b4a84982602fb1cd09"},
    "policies":"0101010101010101010101010101010101010101010101010101010101010101",
    "prev":"0303030303030303030303030303030303030303030303030303030303030303",
    "principal":"claude-support",
    "purpose":"customer-support",
    "receipt":"r_00000000000000000000000001",
    "seq":"7",
    "source":"shop",
    "stage":"bind",
    "time_ms":"1790000000000",
    "v":1,
    "verdict":"denied"}
    "#);
}

#[test]
fn the_leaf_of_an_outcome_reads_as_documented() {
    let draft = Draft::finished(receipt(1), NOW, &ANSWERED);
    insta::assert_snapshot!(encoded(&draft, None).replace(",\"", ",\n\""), @r#"
    {"bytes":"120",
    "duration_ms":"12",
    "kind":"query.finished",
    "outcome":"answered",
    "prev":"0303030303030303030303030303030303030303030303030303030303030303",
    "receipt":"r_00000000000000000000000001",
    "rows":"3",
    "seq":"7",
    "time_ms":"1790000000000",
    "truncated":false,
    "v":1}
    "#);
    let unknown = Outcome { kind: OutcomeKind::Unknown, ..ANSWERED };
    let draft = Draft::finished(receipt(1), NOW, &unknown);
    assert!(!encoded(&draft, None).contains("rows"), "nobody knows how many rows left");
}

#[test]
fn the_leaf_of_a_notice_reads_as_documented() {
    let notice = Notice {
        event: "agent.suspended",
        by: Some(Arc::from("os:mara")),
        about: Some(Arc::from("claude-support")),
        digests: vec![("policies", Digest([1; 32]))],
        counts: vec![("keys", 2)],
    };
    let draft = Draft::noticed(receipt(1), NOW, &notice).unwrap();
    insta::assert_snapshot!(encoded(&draft, None).replace(",\"", ",\n\""), @r#"
    {"about":"claude-support",
    "by":"os:mara",
    "counts":{"keys":"2"},
    "digests":{"policies":"0101010101010101010101010101010101010101010101010101010101010101"},
    "kind":"agent.suspended",
    "prev":"0303030303030303030303030303030303030303030303030303030303030303",
    "receipt":"r_00000000000000000000000001",
    "seq":"7",
    "time_ms":"1790000000000",
    "v":1}
    "#);
}

#[test]
fn a_leaf_holds_nothing_that_a_person_wrote() {
    let draft = Draft::decided(receipt(1), NOW, &decision(Verdict::Allowed)).unwrap();
    let leaf = encoded(&draft, None);
    for written in ["SELECT", "phone", "33 6", "192.0.2.7", "support-reads", "public.customers"] {
        assert!(!leaf.contains(written), "{written} in {leaf}");
    }
    let payload = String::from_utf8(payload::of_decision(&decision(Verdict::Allowed))).unwrap();
    for written in ["SELECT", "phone", "33 6", "192.0.2.7", "support-reads", "public.customers"] {
        assert!(payload.contains(written), "{written} not in {payload}");
    }
}

#[test]
fn free_text_where_an_identifier_belongs_is_refused() {
    for text in ["", "two words", "new\nline", "é", &"x".repeat(257)] {
        let notice = Notice {
            event: "agent.added",
            by: Some(Arc::from(text)),
            about: None,
            digests: Vec::new(),
            counts: Vec::new(),
        };
        let refused = Draft::noticed(receipt(1), NOW, &notice).map(|_| ());
        assert_eq!(refused, Err(LeafError::NoIdentifier { field: "by" }), "{text:?}");
        let credential = Some(Arc::from(text));
        let decision = Decision { credential, ..decision(DENIED) };
        let refused = Draft::decided(receipt(1), NOW, &decision).map(|_| ());
        assert_eq!(refused, Err(LeafError::NoIdentifier { field: "credential" }), "{text:?}");
    }
}

#[test]
fn an_entry_longer_than_a_bundle_can_hold_is_refused() {
    let digests = vec![("digest", Digest([1; 32])); 10];
    let names: Vec<&'static str> =
        (0..1_000).map(|i| &*Box::leak(format!("digest-{i}").into_boxed_str())).collect();
    let mut notice =
        Notice { event: "policy.loaded", by: None, about: None, digests, counts: Vec::new() };
    let draft = Draft::noticed(receipt(1), NOW, &notice).unwrap();
    assert!(draft.encode(&PLACE, NOW, None).is_ok());
    notice.digests = names.into_iter().map(|name| (name, Digest([1; 32]))).collect();
    let draft = Draft::noticed(receipt(1), NOW, &notice).unwrap();
    assert!(matches!(draft.encode(&PLACE, NOW, None), Err(LeafError::TooLong { .. })));
}

#[test]
fn a_leaf_reads_back_and_other_forms_of_the_same_do_not() {
    let draft = Draft::decided(receipt(1), NOW, &decision(DENIED)).unwrap();
    let bytes = draft.encode(&PLACE, NOW, None).unwrap();
    let leaf = Leaf::parse(&bytes).unwrap();
    assert_eq!((leaf.place, leaf.time, leaf.kind.as_str()), (PLACE, NOW, "query.decided"));
    assert_eq!(leaf.text("code"), Some("unknown-name"));
    let text = String::from_utf8(bytes).unwrap();
    for other in [
        text.replacen(',', ", ", 1),
        text.replacen("{\"", "{ \"", 1),
        text.replace("\"v\":1", "\"v\":1.0"),
        text.replace("unknown-name", "unknown\\u002dname"),
        text.replacen('{', "{\"v\":1,", 1),
        format!("{text}\n"),
    ] {
        assert!(Leaf::parse(other.as_bytes()).is_err(), "{other}");
    }
    let newer = text.replace("\"v\":1", "\"v\":2");
    assert_eq!(Leaf::parse(newer.as_bytes()), Err(LeafError::Version { found: 2 }));
    let padded = text.replace("\"seq\":\"7\"", "\"seq\":\"07\"");
    assert_eq!(Leaf::parse(padded.as_bytes()), Err(LeafError::Field { field: "seq" }));
}

#[test]
fn a_payload_is_bounded_and_says_what_was_cut() {
    let opened = |decision: &Decision| -> Json {
        serde_json::from_slice(&payload::of_decision(decision)).unwrap()
    };
    let long = Decision {
        sql: Arc::from("é".repeat(200_000)),
        params: vec![Value::Text(Arc::from("x".repeat(2_000_000)))],
        ..decision(DENIED)
    };
    let payload = opened(&long);
    assert_eq!(payload["sql"]["bytes"], json!(400_000));
    assert_eq!(payload["sql"]["cut"].as_str().unwrap().len(), 128 * 1024);
    assert_eq!(payload["params"], json!({ "cut": 1, "bytes": 2_000_000 }));
    let tables = vec![("t".to_owned(), vec!["c".to_owned(); 10]); 100_000];
    let wide = Decision {
        reading: Some(Arc::new(Reading::new("x".into(), &[], &tables))),
        ..decision(DENIED)
    };
    assert!(payload::of_decision(&wide).len() < 100_000);
    let deep = (0..1_000).fold(Value::Null, |inner, _| Value::List(vec![inner]));
    let kinds = Decision {
        params: vec![deep, Value::Int(i64::MIN), Value::Bytes(Arc::from([0xff_u8].as_slice()))],
        ..decision(DENIED)
    };
    let payload = opened(&kinds);
    assert_eq!(payload["params"][1], json!({ "number": "-9223372036854775808" }));
    assert_eq!(payload["params"][2], json!({ "bytes": "/w==" }));
    assert!(payload["params"][0].to_string().contains("cut"));
    assert_eq!(payload.get("types"), None, "nothing was declared");
    let types = |types| opened(&Decision { types, ..decision(DENIED) })["types"].clone();
    let bigints = "bigint[]".parse().ok();
    assert_eq!(types(vec![None, bigints]), json!([null, "bigint[]"]));
    assert_eq!(types(vec![bigints; 60_000]), json!({ "cut": 60_000 }));
}
