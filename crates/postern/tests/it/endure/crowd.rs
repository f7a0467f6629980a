//! Many at once, and readers that do not read.

use std::{
    fs,
    io::{Read as _, Write as _},
    net::{SocketAddr, TcpStream},
    time::Duration,
};

use serde_json::json;

use super::house::{ENDLESS, House, PEOPLE, ask, code, eventually};
use crate::server::Server;

/// Most memory the server may take here, unoptimized as the tests build it.
const MEMORY_KIB_MAX: u64 = 200 * 1024;

/// Memory of the server that is really there, in KiB: now, or at its highest.
fn memory(server: &Server, line: &str) -> u64 {
    let status = fs::read_to_string(format!("/proc/{}/status", server.pid())).unwrap();
    let line = status.lines().find_map(|found| found.strip_prefix(line)).unwrap();
    line.trim().trim_end_matches(" kB").parse().unwrap()
}

#[test]
fn two_hundred_clients_at_once_are_all_answered() {
    let house = House::new();
    let server = house.serve();
    let key = server.new_key("ada");
    let address = server.address();
    let clients: Vec<_> = (1..=200)
        .map(|number: usize| {
            let key = key.clone();
            let ask = move || {
                let id = number % PEOPLE + 1;
                let sql = format!("SELECT id, name FROM people WHERE id = {id}");
                let answer = ask(address, &key, &sql).unwrap();
                (id, answer)
            };
            std::thread::Builder::new().stack_size(256 * 1024).spawn(ask).unwrap()
        })
        .collect();
    let mut receipts = std::collections::BTreeSet::new();
    for client in clients {
        let (id, answer) = client.join().unwrap();
        assert_eq!(code(&answer), "answered", "{}", answer.text());
        let body = answer.json().unwrap();
        assert_eq!(body["rows"], json!([[id, "P••• N•••"]]), "everybody gets their own answer");
        receipts.insert(body["receipt"]["id"].as_str().unwrap().to_owned());
    }
    assert_eq!(receipts.len(), 200);
    let highest = memory(&server, "VmHWM:");
    assert!(highest < MEMORY_KIB_MAX, "{highest} KiB");
}

/// Forms and codings of an answer, one for each of the places of an agent's share.
const FORMS: [(&str, &str); SHARE] = [
    ("application/json", "identity"),
    ("application/x-ndjson", "gzip"),
    ("text/csv", "identity"),
    ("text/csv", "zstd"),
    ("application/vnd.apache.arrow.stream", "identity"),
    ("application/vnd.apache.arrow.stream", "gzip"),
];

/// Asks for an endless answer in that form, reads its beginning and then nothing more.
fn stalled(address: SocketAddr, key: &str, (form, coding): (&str, &str)) -> TcpStream {
    let body = json!({ "sql": ENDLESS }).to_string();
    let mut stream = TcpStream::connect(address).unwrap();
    stream.set_read_timeout(Some(Duration::from_secs(30))).unwrap();
    write!(
        stream,
        "POST /v1/query HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\nAuthorization: Bearer {key}\r\nContent-Type: application/json\r\nAccept: {form}\r\nAccept-Encoding: {coding}\r\nContent-Length: {}\r\n\r\n{body}",
        body.len()
    )
    .unwrap();
    let mut begin = [0; 12];
    stream.read_exact(&mut begin).unwrap();
    assert_eq!(&begin, b"HTTP/1.1 200");
    stream
}

/// As many of the source's eight connections as one agent may hold; their time ends by itself.
const SHARE: usize = 6;

#[test]
fn readers_that_stop_take_little_memory_and_their_places_are_freed() {
    let house = House::new();
    house.edit("postern.toml", "[limits]", "[limits]\ntimeout_ms = 4_000");
    let server = house.serve();
    let key = server.new_key("ada");
    let honest = || code(&ask(server.address(), &key, "SELECT id FROM people").unwrap());
    assert_eq!(honest(), "answered");
    let readers: Vec<_> = FORMS.iter().map(|form| stalled(server.address(), &key, *form)).collect();
    for _ in 0..10 {
        let now = memory(&server, "VmRSS:");
        assert!(now < MEMORY_KIB_MAX, "{now} KiB");
        std::thread::sleep(Duration::from_millis(100));
    }
    let took = eventually("the places are freed", || honest() == "answered");
    assert!(took < Duration::from_secs(30), "{took:?}");
    let highest = memory(&server, "VmHWM:");
    assert!(highest < MEMORY_KIB_MAX, "{highest} KiB");
    drop(readers);
    eventually("the outcomes are written", || {
        let entries = house.entries();
        let of = |kind| entries.iter().filter(|leaf| leaf["kind"] == kind).count();
        of("query.decided") == of("query.finished")
    });
}

#[test]
fn streams_take_little_memory_in_every_form() {
    let house = House::new();
    house.edit("postern.toml", "[limits]", "[limits]\ntimeout_ms = 4_000");
    let server = house.serve();
    let key = server.new_key("ada");
    let readers: Vec<_> = FORMS
        .into_iter()
        .map(|form| {
            let mut stream = stalled(server.address(), &key, form);
            std::thread::spawn(move || {
                let (mut read, mut part) = (0_usize, vec![0; 64 * 1024]);
                // Until its time is over.
                while let Ok(bytes @ 1..) = stream.read(&mut part) {
                    read = read.saturating_add(bytes);
                }
                (form, read)
            })
        })
        .collect();
    for reader in readers {
        let (form, read) = reader.join().unwrap();
        println!("{form:?}: {read} bytes");
        assert!(read > 1_000, "{form:?}: {read} bytes");
    }
    let highest = memory(&server, "VmHWM:");
    println!("{highest} KiB");
    assert!(highest < MEMORY_KIB_MAX, "{highest} KiB");
}

#[test]
fn a_reader_that_goes_away_frees_its_place_at_once() {
    let house = House::new();
    house.edit("postern.toml", "[limits]", "[limits]\ntimeout_ms = 60_000");
    let server = house.serve();
    let key = server.new_key("ada");
    let readers: Vec<_> = FORMS.iter().map(|form| stalled(server.address(), &key, *form)).collect();
    drop(readers);
    let took = eventually("the places are free", || {
        code(&ask(server.address(), &key, "SELECT id FROM people").unwrap()) == "answered"
    });
    // Far less than the time the statements had left.
    assert!(took < Duration::from_secs(20), "{took:?}");
    eventually("the outcomes say abandoned", || {
        let entries = house.entries();
        entries.iter().filter(|leaf| leaf["outcome"] == "abandoned").count() == SHARE
    });
}
