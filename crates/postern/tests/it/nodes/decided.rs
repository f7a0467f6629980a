//! Keys, stops and standing: decided at one node, in force on both.

use std::{
    io::{Read as _, Write as _},
    net::{SocketAddr, TcpStream},
    time::{Duration, Instant},
};

use postern_testkit::pgwire::Connection;

use super::site::{Node, Site, ask, eventually, rows, said};

pub(super) const SQL: &str = "SELECT id FROM people WHERE id = 1";

/// What is promised: what people decide is in force on every node.
const SOON: Duration = Duration::from_secs(1);

/// An answer that is larger than anybody can take in.
const ENDLESS: &str =
    "SELECT a.id, b.id AS b, c.id AS c FROM people a, people b, people c, people d";

pub(super) const WIDE: &str =
    "[limits]\nrow_limit = 10_000_000\nresult_bytes_max = 5_000_000_000\n";

#[test]
fn a_key_made_at_one_node_opens_the_other_and_ends_on_both() {
    let site = Site::new();
    let [(one, first), (two, second)] = site.two("");
    let key = one.new_key("ada");
    assert_eq!(said(first.address(), &key, SQL), "answered");
    let took = eventually("it opens the other", || said(second.address(), &key, SQL) == "answered");
    assert!(took < SOON, "{took:?}");
    // Masks with keys are the same on both: a join of two nodes' answers finds its partners.
    let masked = "SELECT name, email FROM people WHERE id < 9 ORDER BY id";
    assert_eq!(rows(first.address(), &key, masked), rows(second.address(), &key, masked));
    let next = two.new_key("ada");
    assert_eq!(said(second.address(), &key, SQL), "unauthenticated");
    let took = eventually("it ends", || said(first.address(), &key, SQL) == "unauthenticated");
    assert!(took < SOON, "{took:?}");
    eventually("the next one opens", || said(first.address(), &next, SQL) == "answered");
    // SCRAM knows it there, too.
    assert!(Connection::open(first.pgwire(), "ada", &next, "club").is_ok());
    one.json(&["agent", "retire", "ada"]);
    eventually("it is retired", || said(second.address(), &next, SQL) == "unauthenticated");
    let line = two.fails(&["agent", "resume", "ada"], 1);
    assert!(line.contains("retired"), "{line}");
}

#[test]
fn a_stop_at_one_node_ends_what_runs_at_the_other_within_a_second() {
    let site = Site::new();
    let [(one, first), (two, second)] = site.two(WIDE);
    let key = one.new_key("ada");
    eventually("it opens the other", || said(second.address(), &key, SQL) == "answered");
    let mut stream = begin(second.address(), &key);
    let stopped = Instant::now();
    let answer = one.json(&["stop", "role:helper"]);
    let seen = answer["nodes"].as_array().unwrap();
    assert!(seen.len() == 2 && seen.iter().all(|node| node["seen"] == true), "{answer}");
    assert_eq!(said(second.address(), &key, SQL), "stopped", "the command has returned");
    // Whatever was on its way is read; then the answer ends without having ended well.
    let mut rest = Vec::new();
    stream.read_to_end(&mut rest).unwrap_or_default();
    let took = stopped.elapsed();
    assert!(took < SOON + Duration::from_secs(1), "the command's own start included: {took:?}");
    assert!(!String::from_utf8_lossy(&rest).contains("\"complete\":true"));
    assert_eq!(said(first.address(), &key, SQL), "stopped");
    two.json(&["resume", "role:helper"]);
    let took = eventually("it goes on", || said(first.address(), &key, SQL) == "answered");
    assert!(took < SOON, "{took:?}");
    let events = two.events();
    assert!(events.iter().any(|event| event == "access.resumed"), "{events:?}");
}

#[test]
fn status_tells_the_nodes_and_whether_they_run_the_same_configuration() {
    let site = Site::new();
    let [(one, _first), (two, _second)] = site.two("");
    let nodes = || one.json(&["status"])["cluster"]["nodes"].as_array().unwrap().clone();
    let same = |same: bool| {
        let nodes = nodes();
        nodes.len() == 2
            && nodes.iter().filter(|node| node["same_configuration"] == true).count()
                == if same { 2 } else { 1 }
    };
    eventually("both are there and agree", || same(true));
    two.edit("agents.toml", "mara", "nora");
    eventually("they differ", || same(false));
    one.edit("agents.toml", "mara", "nora");
    eventually("they agree again", || same(true));
    let shown = one.json(&["status"])["cluster"].clone();
    assert_eq!(
        (shown["current"].as_bool(), shown["counters"].as_bool(), shown["trouble"].is_null()),
        (Some(true), Some(true), true),
        "{shown}"
    );
    assert!(nodes().iter().all(|node| node["clock_off_ms"].as_u64().unwrap() < 2_000), "{shown}");
}

#[test]
fn what_stands_in_the_database_tells_nothing_and_opens_nothing() {
    let site = Site::new();
    let [(one, first), (_two, _second)] = site.two("");
    let key = one.new_key("ada");
    one.json(&["stop", "agent:bo"]);
    assert_eq!(said(first.address(), &key, SQL), "answered");
    let digest = "SELECT cluster || name || encode(body, 'escape') FROM postern.page";
    let (_, shown) = site.postgres.query("postern", digest).unwrap();
    let shown: String = shown.into_iter().flatten().flatten().collect();
    for word in ["ada", "agent:bo", "helper", key.as_str()] {
        assert!(!shown.contains(word), "{word}");
    }
    // A login that serves Postern cannot make tables beside its own.
    let mine = site.postgres.query("postern", "SELECT has_schema_privilege('postern_state', 'postern', 'CREATE'), has_table_privilege('postern_state', 'postern.page', 'TRUNCATE')").unwrap();
    assert_eq!(mine.1[0], [Some("f".to_owned()), Some("f".to_owned())]);
    // An old page in place of a newer one lets nobody in again: nobody is answered.
    site.postgres.admin("postern", "CREATE TABLE old AS TABLE postern.page").unwrap();
    one.json(&["agent", "suspend", "ada"]);
    assert_eq!(said(first.address(), &key, SQL), "stopped");
    site.postgres.admin("postern", "UPDATE postern.page p SET version = o.version, body = o.body FROM old o WHERE o.name = p.name AND p.name = 'decided'").unwrap();
    eventually("it is found", || said(first.address(), &key, SQL) == "state-unavailable");
    let shown = one.json(&["status"])["cluster"]["trouble"].as_str().unwrap().to_owned();
    assert!(shown.contains("put an old one"), "{shown}");
    // What the node last knew goes back in its place.
    one.json(&["resume", "--shared"]);
    eventually("it is as it was", || said(first.address(), &key, SQL) == "stopped");
    // A page that somebody made up does not open.
    site.postgres
        .admin("postern", "UPDATE postern.page SET version = version + 1 WHERE name = 'decided'")
        .unwrap();
    eventually("it is found", || said(first.address(), &key, SQL) == "state-unavailable");
}

#[test]
fn a_node_restored_from_a_backup_takes_what_the_nodes_decided_since() {
    let site = Site::new();
    let [(one, first), (two, second)] = site.two("");
    let key = one.new_key("ada");
    let aside = |name: &str| site.folder.path().join(name).display().to_string();
    let (keys, backup) = (aside("keys.json"), aside("one.postern"));
    one.json(&["keys", "export", &keys]);
    assert_eq!(one.json(&["backup", &backup])["cluster"], "club");
    first.kill();
    two.json(&["stop", "agent:bo"]);
    let node = Node { dir: one.dir.clone(), state: site.folder.path().join("restored") };
    let restored = node.json(&["restore", &backup, "--keys", &keys]);
    assert_eq!(
        (restored["cluster"].as_str(), restored["suspended"][0].as_str()),
        (Some("club"), Some("ada"))
    );
    let server = node.serve();
    assert_eq!(said(server.address(), &key, SQL), "answered", "nobody suspended it");
    assert_eq!(node.json(&["status"])["stopped"][0], "agent:bo");
    assert_eq!(said(second.address(), &key, SQL), "answered");
}

#[test]
fn the_key_of_a_cluster_is_changed_as_the_documents_say() {
    let site = Site::new();
    let [(one, first), (two, second)] = site.two("");
    let key = one.new_key("ada");
    one.json(&["stop", "agent:bo"]);
    eventually("both know", || two.json(&["status"])["stopped"][0] == "agent:bo");
    first.kill();
    second.kill();
    site.postgres.admin("postern", "DELETE FROM postern.page WHERE cluster = 'club'").unwrap();
    for node in [&one, &two] {
        node.secret("cluster", &"0b".repeat(32));
    }
    let first = one.serve();
    assert_eq!(said(first.address(), &key, SQL), "state-unavailable");
    one.json(&["resume", "--shared"]);
    eventually("it is in force", || said(first.address(), &key, SQL) == "answered");
    let second = two.serve();
    assert_eq!(said(second.address(), &key, SQL), "answered");
    assert_eq!(two.json(&["status"])["stopped"][0], "agent:bo");
    let line = two.fails(&["resume", "--shared"], 1);
    assert!(line.contains("not older"), "{line}");
}

#[test]
fn a_node_with_another_key_or_of_another_cluster_does_not_come_in() {
    let site = Site::new();
    let node = site.node("one", "");
    let server = node.serve();
    let key = node.new_key("ada");
    let other = site.node("two", "");
    other.secret("cluster", &"a0".repeat(32));
    let stranger = other.serve();
    assert_eq!(said(stranger.address(), &key, SQL), "state-unavailable");
    let trouble = other.json(&["status"])["cluster"]["trouble"].as_str().unwrap().to_owned();
    assert!(trouble.contains("another key"), "{trouble}");
    assert_eq!(said(server.address(), &key, SQL), "answered");
    server.kill();
    node.edit("postern.toml", "name = \"club\"", "name = \"pub\"");
    let line = node.fails(&["serve"], 2);
    assert!(line.starts_with("postern: another-cluster: "), "{line}");
}

#[test]
fn a_node_that_leaves_stands_alone_with_what_it_knew() {
    let site = Site::new();
    let node = site.node("one", "");
    let server = node.serve();
    let key = node.new_key("ada");
    node.json(&["stop", "agent:bo"]);
    assert_eq!(said(server.address(), &key, SQL), "answered");
    server.kill();
    let text = std::fs::read_to_string(node.dir.join("postern.toml")).unwrap();
    let (before, rest) = text.split_once("[cluster]").unwrap();
    let after = rest.split_once("[role.helper]").unwrap().1;
    // What cannot be read is no leaving.
    node.write("postern.toml", &text.replace("stale_ms = 2000", "stale_ms = 1"));
    let line = node.fails(&["agent", "suspend", "ada"], 2);
    assert!(line.starts_with("postern: state-unavailable: "), "{line}");
    node.write("postern.toml", &format!("{before}[role.helper]{after}"));
    let server = node.serve();
    assert_eq!(said(server.address(), &key, SQL), "answered");
    assert_eq!(node.json(&["status"])["stopped"][0], "agent:bo");
    assert!(node.json(&["status"])["cluster"].is_null());
    let response = ask(server.address(), &key, SQL).unwrap();
    assert_eq!(response.status, 200);
}

/// Begins an endless answer and reads some of it.
pub(super) fn begin(address: SocketAddr, key: &str) -> TcpStream {
    let body = serde_json::json!({ "sql": ENDLESS }).to_string();
    let mut stream = TcpStream::connect(address).unwrap();
    stream.set_read_timeout(Some(Duration::from_mins(1))).unwrap();
    write!(
        stream,
        "POST /v1/query HTTP/1.1\r\nHost: {address}\r\nAuthorization: Bearer {key}\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: {}\r\n\r\n{body}",
        body.len()
    )
    .unwrap();
    let mut some = vec![0; 64 * 1024];
    stream.read_exact(&mut some).unwrap();
    stream
}
