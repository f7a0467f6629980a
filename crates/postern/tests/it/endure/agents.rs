//! Who there is changes while the server runs: keys, standing, files edited by hand.

use std::time::{Duration, Instant, SystemTime};

use super::house::{House, ask, ask_mcp, code, eventually};
use crate::server::Server;

const SQL: &str = "SELECT id FROM people WHERE id = 1";

/// What a key opens, over REST and over MCP: the status of both.
fn opens(server: &Server, key: &str) -> (u16, u16) {
    let mcp = ask_mcp(server.address(), key, SQL);
    if mcp.status == 200 {
        assert_eq!(mcp.json().unwrap()["result"]["isError"], false, "{}", mcp.text());
    }
    (ask(server.address(), key, SQL).unwrap().status, mcp.status)
}

fn new_key(house: &House, arguments: &[&str]) -> String {
    house.json(arguments)["key"].as_str().unwrap().to_owned()
}

#[test]
fn a_key_ends_the_moment_it_is_ended_on_both_doors() {
    let house = House::new();
    let server = house.serve();
    let first = server.new_key("ada");
    assert_eq!(opens(&server, &first), (200, 200));
    let second = new_key(&house, &["agent", "rotate", "ada"]);
    assert_eq!((opens(&server, &first), opens(&server, &second)), ((200, 200), (200, 200)));
    let third = new_key(&house, &["agent", "rotate", "ada", "--now"]);
    // The command has returned: from here on there is nothing to wait for.
    assert_eq!((opens(&server, &first), opens(&server, &second)), ((401, 401), (401, 401)));
    assert_eq!(opens(&server, &third), (200, 200));
    house.json(&["agent", "suspend", "ada"]);
    assert_eq!(opens(&server, &third), (403, 403));
    house.json(&["agent", "resume", "ada"]);
    assert_eq!(opens(&server, &third), (200, 200));
    house.json(&["agent", "retire", "ada"]);
    assert_eq!(opens(&server, &third), (401, 401));
    server.kill();
    let server = house.serve();
    assert_eq!(opens(&server, &third), (401, 401), "and so it stays");
}

#[test]
fn an_agent_and_its_key_end_when_they_expire() {
    let house = House::new();
    let ends = SystemTime::now() + Duration::from_secs(8);
    let ends = time::OffsetDateTime::from(ends);
    let ends = ends.format(&time::format_description::well_known::Rfc3339).unwrap();
    let whole_seconds = format!("{}Z", &ends[..19]);
    house.edit("agents.toml", "owner", &format!("expires = {whole_seconds}\nowner"));
    let server = house.serve();
    let key = server.new_key("ada");
    assert_eq!(opens(&server, &key), (200, 200));
    eventually("it ends", || opens(&server, &key) == (401, 401));
    // A longer stay does not bring the key back: it ended with the agent it was made for.
    house.edit("agents.toml", &whole_seconds, "2999-01-01");
    eventually("the edit is in force", || {
        house.json(&["agent", "show", "ada"])["expires"] == "2999-01-01"
    });
    assert_eq!(opens(&server, &key), (401, 401));
}

/// How long until something holds, counted from before it was written.
fn within(limit: Duration, what: &str, change: impl FnOnce(), is_so: impl FnMut() -> bool) {
    let start = Instant::now();
    change();
    eventually(what, is_so);
    assert!(start.elapsed() < limit, "{what}: {:?}", start.elapsed());
}

/// Two seconds are promised; a machine that is busy with other tests gets more.
const SOON: Duration = Duration::from_secs(8);

#[test]
fn a_role_taken_away_by_hand_is_gone_soon_and_one_given_is_there() {
    let house = House::new();
    let server = house.serve();
    let key = server.new_key("ada");
    let people = || code(&ask(server.address(), &key, SQL).unwrap());
    let visits = || code(&ask(server.address(), &key, "SELECT id FROM visits").unwrap());
    assert_eq!((people(), visits()), ("answered".to_owned(), "answered".to_owned()));
    within(
        SOON,
        "the role is gone",
        || house.edit("agents.toml", "\"helper\", ", ""),
        || people() == "unknown-name",
    );
    assert_eq!(visits(), "answered");
    within(
        SOON,
        "the role is back",
        || house.edit("agents.toml", "[\"visitor\"]", "[\"visitor\", \"helper\"]"),
        || people() == "answered",
    );
    within(
        SOON,
        "the agent is gone",
        || house.write("agents.toml", "# nobody\n"),
        || ask(server.address(), &key, SQL).unwrap().status == 401,
    );
}

#[test]
fn a_policy_edited_badly_is_refused_and_said_and_a_good_one_is_in_force() {
    let house = House::new();
    let server = house.serve();
    let key = server.new_key("ada");
    let people = || code(&ask(server.address(), &key, SQL).unwrap());
    let refused = || house.json(&["status"])["configuration"]["refused"].clone();
    let before = house.json(&["status"])["configuration"]["digest"].clone();
    within(
        SOON,
        "the slip is found",
        || house.edit("policies/club.cedar", "Table::\"club.people\"", "Table::\"club.peopel\""),
        || refused().to_string().contains("club.people"),
    );
    assert_eq!(refused()[0]["file"], "policies/club.cedar", "{}", refused());
    assert_eq!(people(), "answered", "the old one stays");
    assert_eq!(house.json(&["status"])["configuration"]["digest"], before);
    within(
        SOON,
        "the good one is in force",
        || {
            let none = "@id(\"visitor-reads\")\npermit (principal in Role::\"visitor\", action == Action::\"read\", resource in Table::\"club.visits\");\n";
            house.write("policies/club.cedar", none);
        },
        || people() == "unknown-name",
    );
    assert_eq!(refused(), serde_json::json!([]));
    let entries = house.entries();
    let of = |kind: &str| entries.iter().filter(|leaf| leaf["kind"] == kind).collect::<Vec<_>>();
    let (loaded, slips) = (of("configuration.loaded"), of("configuration.refused"));
    assert_eq!((loaded.len(), slips.len()), (2, 1), "{entries:?}");
    let policies = |leaf: &serde_json::Value| leaf["digests"]["policies"].as_str().map(str::len);
    assert!(loaded.iter().all(|leaf| policies(leaf) == Some(64)), "{loaded:?}");
    assert_ne!(loaded[0]["digests"]["policies"], loaded[1]["digests"]["policies"]);
}
