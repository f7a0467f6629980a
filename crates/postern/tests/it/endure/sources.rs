//! Sources that are not there, come back, and die while they answer.

use std::{
    fs,
    io::{Read as _, Write as _},
    net::{SocketAddr, TcpStream},
    time::Duration,
};

use postern_testkit::postgres::{PASSWORD, PrivatePostgres, READER};
use serde_json::json;

use super::house::{ENDLESS, House, PEOPLE, ask, code, eventually, get};

#[test]
fn a_second_server_on_the_same_state_ends_and_the_first_goes_on() {
    let house = House::new();
    let server = house.serve();
    let key = server.new_key("ada");
    let line = house.fails(&["serve"], 2);
    assert!(line.starts_with("postern: state-in-use: "), "{line}");
    assert!(line.contains(&format!("process {}", server.pid())), "{line}");
    assert_eq!(code(&ask(server.address(), &key, "SELECT id FROM people").unwrap()), "answered");
    // Another state at the same address is no better.
    house.edit("postern.toml", "127.0.0.1:0", &server.address().to_string());
    let other = crate::cli::run(&house.dir(), &house.aside("other"), &["serve"]);
    assert_eq!(other.status.code(), Some(2), "{other:?}");
    let said = crate::cli::text(&other.stderr);
    assert!(said.contains("postern: listen: "), "{said}");
    let status = house.json(&["status"]);
    assert_eq!(status["record"]["writable"], true, "the socket is still the first one's");
}

#[test]
fn a_database_file_that_goes_away_and_comes_back_is_read_again() {
    let house = House::new();
    let (file, away) = (house.dir().join("club.db"), house.aside("away.db"));
    fs::rename(&file, &away).unwrap();
    let server = house.serve();
    let key = server.new_key("ada");
    let answer = || code(&ask(server.address(), &key, "SELECT id FROM people").unwrap());
    assert_eq!(answer(), "source-unavailable");
    assert_eq!(get(server.address(), "/readyz").status, 503);
    assert_eq!(house.json(&["status"])["sources"][0]["state"], "away");
    fs::rename(&away, &file).unwrap();
    eventually("the file is read", || answer() == "answered");
    assert_eq!(get(server.address(), "/readyz").status, 200);
    fs::rename(&file, &away).unwrap();
    fs::write(&file, "this is no database, however long it may be").unwrap();
    eventually("the file is no database", || answer() == "source-unavailable");
    fs::rename(&away, &file).unwrap();
    eventually("the file is read again", || answer() == "answered");
}

/// A server at this port with the club's data in it.
fn club(port: Option<u16>) -> (PrivatePostgres, String) {
    let server = match port {
        Some(port) => PrivatePostgres::start_at(port).unwrap(),
        None => PrivatePostgres::start().unwrap(),
    };
    let name = server.make_database().unwrap();
    server.admin("postgres", &format!("ALTER DATABASE {name} RENAME TO club")).unwrap();
    server
        .admin("club", &format!("CREATE TABLE people (id int PRIMARY KEY, name text, secret text); CREATE TABLE visits (id int PRIMARY KEY, person_id int); INSERT INTO people SELECT i, 'Person Number' || i, 'CANARY' FROM generate_series(1, {PEOPLE}) i; INSERT INTO visits SELECT id, id FROM people; GRANT SELECT ON ALL TABLES IN SCHEMA public TO {READER}; ANALYZE"))
        .unwrap();
    let url = format!("postgres://{READER}@127.0.0.1:{}/club?sslmode=disable", server.port());
    (server, url)
}

/// Begins an endless answer and reads some of it.
fn begin(address: SocketAddr, key: &str) -> TcpStream {
    let body = json!({ "sql": ENDLESS }).to_string();
    let mut stream = TcpStream::connect(address).unwrap();
    stream.set_read_timeout(Some(Duration::from_mins(1))).unwrap();
    write!(
        stream,
        "POST /v1/query HTTP/1.1\r\nHost: {address}\r\nAuthorization: Bearer {key}\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: {}\r\n\r\n{body}",
        body.len()
    )
    .unwrap();
    let mut some = vec![0; 100_000];
    stream.read_exact(&mut some).unwrap();
    assert!(some.starts_with(b"HTTP/1.1 200"), "{}", String::from_utf8_lossy(&some[..300]));
    stream
}

#[test]
fn postgresql_may_be_down_at_start_and_die_while_it_answers() {
    let (mut first, url) = club(None);
    let port = first.port();
    first.kill().unwrap();
    let house = House::on(&format!("url = \"{url}\"\npassword = \"file:password\""), "");
    house.write("password", PASSWORD);
    let server = house.serve();
    let key = server.new_key("ada");
    let answer = || code(&ask(server.address(), &key, "SELECT id FROM people").unwrap());
    assert_eq!(answer(), "source-unavailable");

    let (mut second, _) = club(Some(port));
    eventually("PostgreSQL is there", || answer() == "answered");
    let mut stream = begin(server.address(), &key);
    second.kill().unwrap();
    let mut rest = Vec::new();
    // Broken off or ended with an error: both say that this is not all.
    let ended = stream.read_to_end(&mut rest);
    let rest = String::from_utf8_lossy(&rest);
    assert!(!rest.contains("\"complete\":true"), "{ended:?}");
    assert_eq!(answer(), "source-unavailable");

    let (_third, _) = club(Some(port));
    eventually("PostgreSQL is back", || answer() == "answered");
    let outcomes: Vec<_> = house
        .entries()
        .iter()
        .filter_map(|leaf| Some(leaf.get("outcome")?.as_str()?.to_owned()))
        .collect();
    assert!(outcomes.iter().any(|outcome| outcome == "failed"), "{outcomes:?}");
}
