//! No space left for the record: nothing is answered, everybody is told why, and it ends by itself.

use postern_testkit::http::Response;

use super::house::{House, ask, code, eventually, get};
use crate::{cli::run, server::Server};

const TIGHT: &str = "[record]\nbytes_max = 1_000_000\n";
const WIDE: &str = "[record]\nbytes_max = 80_000_000\n";

/// A statement that takes room in the record.
fn bulky(table: &str) -> String {
    format!("SELECT id FROM {table} WHERE id = 1 AND '{}' <> ''", "x".repeat(40_000))
}

/// Asks until it is refused for want of space; gives how often it was not.
fn until_refused(server: &Server, key: &str, sql: &str) -> (usize, Response) {
    for times in 0..200 {
        let response = ask(server.address(), key, sql).unwrap();
        if code(&response) == "record-unavailable" {
            return (times, response);
        }
    }
    panic!("never full");
}

fn is_answered(server: &Server, key: &str) -> bool {
    code(&ask(server.address(), key, "SELECT id FROM people WHERE id = 1").unwrap()) == "answered"
}

fn is_said(house: &House, server: &Server) {
    let ready = get(server.address(), "/readyz");
    assert_eq!(ready.status, 503);
    assert_eq!(ready.json().unwrap()["record"], "refusing");
    assert_eq!(get(server.address(), "/healthz").status, 200, "it lives");
    let status = house.json(&["status"]);
    assert_eq!(status["record"]["writable"], false);
    let trouble = status["record"]["trouble"].as_str().unwrap();
    assert!(trouble.contains("space"), "{trouble}");
}

#[test]
fn a_full_record_answers_nothing_and_goes_on_when_it_is_given_room() {
    let house = House::with(TIGHT);
    let server = house.serve();
    let key = server.new_key("ada");
    let (answered, refused) = until_refused(&server, &key, &bulky("people"));
    assert!(answered >= 2, "{answered}");
    assert_eq!(refused.status, 503);
    let body = refused.json().unwrap();
    assert!(body.get("rows").is_none() && !refused.text().contains("Person"), "{body}");
    is_said(&house, &server);
    // What space is left is for the record of who was turned away.
    let denied = ask(server.address(), &key, "SELECT secret FROM people").unwrap();
    assert_eq!((denied.status, code(&denied).as_str()), (403, "unknown-name"));
    house.edit("postern.toml", TIGHT, WIDE);
    eventually("answers again", || is_answered(&server, &key));
    assert_eq!(get(server.address(), "/readyz").status, 200);
    let status = house.json(&["status"]);
    assert_eq!(status["record"]["writable"], true, "{status}");
    eventually("the change is recorded", || {
        let entries = house.entries();
        entries.iter().filter(|leaf| leaf["kind"] == "configuration.loaded").count() == 2
    });
}

#[test]
fn a_record_without_any_room_takes_the_change_that_gives_it_some() {
    let house = House::with(TIGHT);
    let server = house.serve();
    let key = server.new_key("ada");
    until_refused(&server, &key, &bulky("people"));
    until_refused(&server, &key, &bulky("nowhere"));
    until_refused(&server, &key, "SELECT id FROM nowhere");
    let mut notices = 0;
    while run(&house.dir(), &house.state(), &["agent", "resume", "ada"]).status.success() {
        notices += 1;
        assert!(notices < 50, "never full");
    }
    // Not even a change of who may read what is put in force: it could not be recorded.
    house.write("policies/club.cedar", "// nothing is open\n");
    eventually("the change is refused", || {
        let refused = house.json(&["status"])["configuration"]["refused"].clone();
        refused.to_string().contains("cannot be recorded")
    });
    is_said(&house, &server);
    house.edit("postern.toml", TIGHT, WIDE);
    eventually("the change is in force", || {
        code(&ask(server.address(), &key, "SELECT id FROM people").unwrap()) == "unknown-name"
    });
    assert_eq!(house.json(&["status"])["configuration"]["refused"], serde_json::json!([]));
}

#[test]
fn a_server_that_starts_without_room_says_so_and_opens_when_there_is_some() {
    let house = House::with(WIDE);
    let server = house.serve();
    let key = server.new_key("ada");
    for _ in 0..16 {
        assert_eq!(code(&ask(server.address(), &key, &bulky("people")).unwrap()), "answered");
    }
    server.kill();
    house.edit("postern.toml", WIDE, TIGHT);
    let server = house.serve();
    let refused = ask(server.address(), &key, "SELECT id FROM people").unwrap();
    assert_eq!((refused.status, code(&refused).as_str()), (503, "record-unavailable"));
    is_said(&house, &server);
    let status = house.json(&["status"]);
    assert_eq!(status["sources"][0]["state"], "closed", "{status}");
    let finding = status["configuration"]["refused"][0]["fix"].as_str().unwrap();
    assert!(finding.contains("bytes_max"), "{status}");
    house.edit("postern.toml", TIGHT, WIDE);
    eventually("answers again", || is_answered(&server, &key));
    assert!(house.json(&["audit", "verify"])["ok"].as_bool().unwrap());
}
