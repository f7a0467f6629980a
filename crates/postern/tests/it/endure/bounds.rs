//! Bounds of one agent: where it comes from, how often it asks, what for.

use super::house::{House, ask, ask_mcp, code, eventually, post};

const SQL: &str = "SELECT id FROM people WHERE id = 1";

#[test]
fn a_key_opens_nothing_from_an_address_that_is_not_listed() {
    let house = House::new();
    house.edit("agents.toml", "owner", "addresses = [\"10.9.8.0/24\"]\nowner");
    let server = house.serve();
    let key = server.new_key("ada");
    let refused = ask(server.address(), &key, SQL).unwrap();
    assert_eq!((refused.status, code(&refused).as_str()), (401, "unauthenticated"));
    assert_eq!(ask_mcp(server.address(), &key, SQL).status, 401);
    // No proxy is trusted here, so that nobody can say where they come from.
    let bearer = format!("Bearer {key}");
    let headers = [
        ("Authorization", bearer.as_str()),
        ("Content-Type", "application/json"),
        ("X-Forwarded-For", "10.9.8.7"),
        ("Forwarded", "for=10.9.8.7"),
    ];
    let body = serde_json::json!({ "sql": SQL }).to_string();
    let lied = postern_testkit::http::request(
        server.address(),
        "POST",
        "/v1/query",
        &headers,
        body.as_bytes(),
    );
    assert_eq!(lied.unwrap().status, 401);
    house.edit("agents.toml", "10.9.8.0/24", "127.0.0.0/8");
    eventually("the edit is in force", || ask(server.address(), &key, SQL).unwrap().status == 200);
}

#[test]
fn an_agent_that_asks_too_often_is_told_when_to_come_back_and_no_other_is() {
    let house = House::new();
    house.edit(
        "agents.toml",
        "[agent.ada]",
        "[agent.bob]\nowner = \"mara\"\nroles = [\"helper\"]\n[agent.bob.limits]\nrequests_per_minute = 3\n[agent.ada]",
    );
    let server = house.serve();
    let (ada, bob) = (server.new_key("ada"), server.new_key("bob"));
    for left in ["2", "1", "0"] {
        let answer = ask(server.address(), &bob, SQL).unwrap();
        let policy = r#""requests";q=3;w=60, "statements";q=1000;qu="concurrent-requests""#;
        assert_eq!((answer.status, answer.header("ratelimit-policy")), (200, Some(policy)));
        let left = format!(r#""requests";r={left};t=20, "statements";r=999"#);
        assert_eq!(answer.header("ratelimit"), Some(left.as_str()));
        let limits = "row_limit=10000000, result_bytes_max=5000000000, cell_bytes_max=1000000, timeout_ms=10000";
        assert_eq!(answer.header("postern-limits"), Some(limits));
    }
    let refused = ask(server.address(), &bob, SQL).unwrap();
    assert_eq!((refused.status, code(&refused).as_str()), (429, "rate-limited"));
    let after: u64 = refused.header("retry-after").unwrap().parse().unwrap();
    assert!((1..=60).contains(&after), "{after}");
    assert_eq!(refused.json().unwrap()["retry_after_s"], after);
    let left = format!(r#""requests";r=0;t={after}, "statements";r=1000"#);
    assert_eq!(refused.header("ratelimit"), Some(left.as_str()));
    let tool = ask_mcp(server.address(), &bob, SQL).json().unwrap();
    assert_eq!(tool["result"]["isError"], true, "one lane for both doors: {tool}");
    assert!(tool["result"].to_string().contains("rate-limited"), "{tool}");
    assert_eq!(ask(server.address(), &ada, SQL).unwrap().status, 200);
}

#[test]
fn a_purpose_that_is_not_the_callers_is_refused_with_those_that_are() {
    let house = House::new();
    let server = house.serve();
    let key = server.new_key("ada");
    let with = |purpose: &str| {
        let body = serde_json::json!({ "sql": SQL, "purpose": purpose }).to_string();
        post(server.address(), &key, body.as_bytes()).unwrap()
    };
    assert_eq!(with("billing").status, 200);
    for purpose in ["fraud", "", "Billing", "support'; --", &"x".repeat(10_000)] {
        let refused = with(purpose);
        assert_eq!((refused.status, code(&refused).as_str()), (403, "unknown-purpose"));
        let body = refused.json().unwrap();
        assert_eq!(body["would_pass"], "your purposes: support, billing", "{body}");
    }
    let entries = house.entries();
    let purposes: Vec<_> = entries.iter().filter_map(|leaf| leaf["purpose"].as_str()).collect();
    assert!(purposes.contains(&"billing"), "{entries:?}");
}
