//! Bounds of one agent: where it comes from, how often it asks, what for.

use super::house::{House, PEOPLE, ask, ask_mcp, code, eventually, post};

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

/// A site over a server's database with the club in it, where the helper's plans may cost so much.
fn costly(url: &str, password: &str, cost_max: u64) -> House {
    let more = format!("[role.helper]\nplan_cost_max = {cost_max}\n");
    let house = House::on(&format!("url = \"{url}\"\npassword = \"file:password\""), "");
    house.edit("postern.toml", "[role.helper]\n", &more);
    house.write("password", password);
    house
}

fn refuses_what_costs_too_much(house: &House) {
    let server = house.serve();
    let key = server.new_key("ada");
    let one = ask(server.address(), &key, SQL).unwrap();
    assert_eq!(code(&one), "answered", "{}", one.text());
    assert!(one.header("postern-limits").unwrap().ends_with(", plan_cost_max=2000"));
    let wide = "SELECT a.name FROM people a, people b WHERE a.name <> b.name";
    let refused = ask(server.address(), &key, wide).unwrap();
    assert_eq!((refused.status, code(&refused).as_str()), (422, "too-costly"));
    let body = refused.json().unwrap();
    assert_eq!(
        body["detail"],
        "the source expects this to cost more than your bound, `plan_cost_max` = 2000; nothing was read"
    );
    assert!(body["receipt"]["id"].is_string(), "{body}");
    let tool = ask_mcp(server.address(), &key, wide).json().unwrap();
    assert!(tool["result"].to_string().contains("too-costly"), "{tool}");
    let failed = house.entries().iter().filter(|leaf| leaf["outcome"] == "failed").count();
    assert_eq!(failed, 2);
    // Without the bound the same is answered.
    house.edit("postern.toml", "plan_cost_max = 2000", "");
    eventually("the edit is in force", || {
        code(&ask(server.address(), &key, wide).unwrap()) == "answered"
    });
}

#[test]
fn a_plan_that_costs_too_much_on_postgresql_is_refused_before_it_runs() {
    use postern_testkit::postgres::{PASSWORD, READER, database};
    let club = database().unwrap();
    let sql = format!(
        "CREATE TABLE people (id int PRIMARY KEY, name text); CREATE TABLE visits (id int PRIMARY KEY, person_id int); INSERT INTO people SELECT i, 'Person ' || i FROM generate_series(1, {PEOPLE}) i; GRANT SELECT ON ALL TABLES IN SCHEMA public TO {READER}; ANALYZE"
    );
    club.execute(&sql).unwrap();
    refuses_what_costs_too_much(&costly(&club.url(READER), PASSWORD, 2_000));
}

#[test]
fn a_plan_that_costs_too_much_on_mariadb_is_refused_before_it_runs() {
    use postern_testkit::mariadb::{PASSWORD, database};
    let club = database().unwrap();
    let sql = format!(
        "CREATE TABLE people (id int PRIMARY KEY, name varchar(40)); CREATE TABLE visits (id int PRIMARY KEY, person_id int); INSERT INTO people SELECT seq, concat('Person ', seq) FROM seq_1_to_{PEOPLE}; ANALYZE TABLE people"
    );
    club.execute(&sql).unwrap();
    refuses_what_costs_too_much(&costly(&club.url(), PASSWORD, 2_000));
}

#[test]
fn who_takes_out_a_table_is_cut_and_then_told_when_the_day_ends() {
    let house = House::new();
    house.edit("postern.toml", "[role.helper]\n", "[role.helper]\ndistinct_keys_per_day = 5\n");
    house.edit(
        "agents.toml",
        "[agent.ada]",
        "[agent.cy]\nowner = \"mara\"\nroles = [\"visitor\"]\n[agent.ada]",
    );
    let server = house.serve();
    let (key, other) = (server.new_key("ada"), server.new_key("cy"));
    for _ in 0..3 {
        let answer =
            ask(server.address(), &key, "SELECT id, name FROM people WHERE id <= 3").unwrap();
        assert_eq!(code(&answer), "answered");
        assert!(
            answer.header("postern-limits").unwrap().ends_with(", distinct_keys_per_day=5;r=2")
        );
    }
    let cut = ask(server.address(), &key, "SELECT id FROM people ORDER BY id").unwrap();
    let body = cut.json().unwrap();
    assert_eq!((&body["row_count"], &body["complete"]), (&5.into(), &true.into()), "{body}");
    assert_eq!(body["truncated_by"], "distinct_keys_per_day");
    assert!(cut.header("postern-limits").unwrap().ends_with(", distinct_keys_per_day=5;r=0"));
    let refused = ask(server.address(), &key, SQL).unwrap();
    assert_eq!((refused.status, code(&refused).as_str()), (429, "over-budget"));
    let after: u64 = refused.header("retry-after").unwrap().parse().unwrap();
    assert!((1..=86_401).contains(&after), "{after}");
    assert!(refused.header("postern-limits").unwrap().ends_with(";r=0"));
    assert!(refused.header("ratelimit").is_some());
    let tool = ask_mcp(server.address(), &key, SQL).json().unwrap();
    assert!(tool["result"].to_string().contains("over-budget"), "{tool}");
    assert_eq!(
        code(&ask(server.address(), &key, "SELECT id FROM visits WHERE id < 3").unwrap()),
        "answered"
    );
    let free = ask(server.address(), &other, "SELECT id FROM visits").unwrap();
    assert!(!free.header("postern-limits").unwrap().contains("distinct_keys"));
    // Neither a start forgets, nor a reload; a wider bound lets more out.
    drop(server);
    let taken = house.state().join("takings");
    let days: Vec<_> = std::fs::read_dir(&taken).unwrap().map(|day| day.unwrap().path()).collect();
    let [day] = days.as_slice() else { panic!("{days:?}") };
    let kept = std::fs::read_to_string(day).unwrap();
    assert!(kept.contains("\"people\"") && !kept.contains("Person"), "{kept}");
    let line = house.fails(&["query", "--as", "ada", SQL], 1);
    assert!(line.starts_with("postern: over-budget: "), "{line}");
    let server = house.serve();
    assert_eq!(code(&ask(server.address(), &key, SQL).unwrap()), "over-budget");
    house.edit("agents.toml", "billing", "invoices");
    house.edit("postern.toml", "distinct_keys_per_day = 5", "distinct_keys_per_day = 6");
    eventually("the edit is in force", || {
        code(&ask(server.address(), &key, SQL).unwrap()) == "answered"
    });
    let body =
        ask(server.address(), &key, "SELECT id FROM people ORDER BY id").unwrap().json().unwrap();
    assert_eq!(body["row_count"], 6, "{body}");
    // Without what was taken out before, nothing that is bounded leaves.
    drop(server);
    std::fs::remove_file(day).unwrap();
    std::fs::create_dir(day).unwrap();
    let server = house.serve();
    assert_eq!(code(&ask(server.address(), &key, SQL).unwrap()), "record-unavailable");
    assert_eq!(code(&ask(server.address(), &other, "SELECT id FROM visits").unwrap()), "answered");
    std::fs::remove_dir(day).unwrap();
    assert_eq!(code(&ask(server.address(), &key, SQL).unwrap()), "answered");
}
