//! Killed at any moment, under load: what was answered is in the record, and the record is whole.

use std::{
    collections::HashMap,
    fs,
    io::Write as _,
    net::{SocketAddr, TcpStream},
    path::{Path, PathBuf},
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::{Duration, SystemTime},
};

use super::{
    house::{ENDLESS, House, ask},
    record::{copy, newest_journal},
};
use crate::{
    cli::{run, text},
    server::Server,
};

const ROUNDS: u32 = 5;
const CLIENTS: usize = 8;

/// Asks from many sides until the server is killed; gives the receipts of whole answers.
fn load(server: Server, key: &str, until: Duration) -> Vec<String> {
    let ended = Arc::new(AtomicBool::new(false));
    let address = server.address();
    let client = |number: usize| {
        let (ended, key) = (Arc::clone(&ended), key.to_owned());
        std::thread::spawn(move || {
            let mut kept = Vec::new();
            for at in 0.. {
                if ended.load(Ordering::Acquire) {
                    break;
                }
                let sql = format!("SELECT id, name FROM people WHERE id = {number} + {at} % 9");
                // A connection that broke off answered nothing.
                let Ok(response) = ask(address, &key, &sql) else { continue };
                let Ok(body) = response.json() else { continue };
                assert_eq!(response.status, 200, "{body}");
                assert_eq!((&body["row_count"], &body["complete"]), (&1.into(), &true.into()));
                kept.push(body["receipt"]["id"].as_str().unwrap().to_owned());
            }
            kept
        })
    };
    let clients: Vec<_> = (1..=CLIENTS).map(client).collect();
    std::thread::sleep(until / 2);
    // One decision is open for sure when the end comes.
    let reader = never_read(address, key);
    std::thread::sleep(until / 2);
    server.kill();
    ended.store(true, Ordering::Release);
    drop(reader);
    clients.into_iter().flat_map(|client| client.join().unwrap()).collect()
}

fn never_read(address: SocketAddr, key: &str) -> TcpStream {
    let body = serde_json::json!({ "sql": ENDLESS }).to_string();
    let mut stream = TcpStream::connect(address).unwrap();
    write!(
        stream,
        "POST /v1/query HTTP/1.1\r\nHost: {address}\r\nAuthorization: Bearer {key}\r\nContent-Type: application/json\r\nContent-Length: {}\r\n\r\n{body}",
        body.len()
    )
    .unwrap();
    stream
}

/// Some moment within the second round of the clock's hand.
fn some_moment() -> Duration {
    let now = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap();
    Duration::from_millis(300 + u64::from(now.subsec_micros() % 900))
}

/// Half a write, as a power cut leaves it.
fn tear(audit: &Path, round: u32) {
    let journal = newest_journal(audit);
    let whole = fs::read(&journal).unwrap();
    let piece = &whole[whole.len() - usize::try_from(round * 7 + 5).unwrap()..];
    fs::OpenOptions::new().append(true).open(&journal).unwrap().write_all(piece).unwrap();
}

#[test]
fn nothing_that_was_answered_is_lost_when_the_server_is_killed_under_load() {
    let house = House::new();
    let first = house.serve();
    let key = first.new_key("ada");
    first.kill();
    let (mut kept, mut early) = (Vec::new(), None);
    for round in 0..ROUNDS {
        let moment = some_moment();
        let receipts = load(house.serve(), &key, moment);
        println!("round {round}: killed after {moment:?}, {} whole answers", receipts.len());
        kept.extend(receipts);
        // One that was killed in the midst of a write is no whole record before the next start.
        early = early.or_else(|| whole_copy(&house, &format!("early {round}")));
        tear(&house.audit(), round);
    }
    assert!(kept.len() > 20, "{} answers are no load", kept.len());

    let server = house.serve();
    let shown = house.json(&["audit", "show", kept.last().unwrap()]);
    assert_eq!(shown["entries"][0]["leaf"]["kind"], "query.decided");
    let mut outcomes = HashMap::new();
    let entries = house.entries();
    for leaf in &entries {
        let receipt = leaf["receipt"].as_str().unwrap().to_owned();
        match leaf["kind"].as_str().unwrap() {
            "query.decided" => assert!(outcomes.insert(receipt, None).is_none()),
            "query.finished" => {
                let decided = outcomes.get_mut(&receipt).unwrap();
                assert!(decided.replace(leaf["outcome"].as_str().unwrap().to_owned()).is_none());
            }
            _ => {}
        }
    }
    for receipt in &kept {
        assert!(outcomes.contains_key(receipt), "{receipt} was answered and is not in the record");
    }
    assert!(outcomes.values().all(Option::is_some), "every decision is closed");
    let unknown = outcomes.values().flatten().filter(|outcome| *outcome == "unknown").count();
    assert!(unknown >= usize::try_from(ROUNDS).unwrap(), "{unknown} of {}", outcomes.len());

    let proofs = house.aside("proofs");
    let exported = house.json(&["audit", "export", "--proofs", proofs.to_str().unwrap()]);
    let vkey = exported["key"].as_str().unwrap().to_owned();
    server.kill();
    let copied = house.aside("copied");
    copy(&house.audit(), &copied.join("audit"));
    let mut verify = vec!["audit", "verify", "--key", &vkey, "--json"];
    let files: Vec<_> = fs::read_dir(&proofs)
        .unwrap()
        .map(|file| file.unwrap().path().to_string_lossy().into_owned())
        .filter(|file| kept.iter().any(|receipt| file.contains(receipt.as_str())))
        .collect();
    assert!(files.len() >= kept.len());
    verify.push("--proof");
    verify.extend(files.iter().map(String::as_str));
    let sound = run(&house.dir(), &copied, &verify);
    assert!(sound.status.success(), "{}{}", text(&sound.stdout), text(&sound.stderr));
    put_back(
        &house,
        &early.expect("five kills, each in the midst of a write"),
        &vkey,
        files.last().unwrap(),
    );
}

/// A copy of the record as it lies there, unless its last batch is half written.
fn whole_copy(house: &House, name: &str) -> Option<PathBuf> {
    let state = house.aside(name);
    copy(&house.audit(), &state.join("audit"));
    let vkey = fs::read_to_string(house.state().join("audit.vkey")).unwrap();
    run(&house.dir(), &state, &["audit", "verify", "--key", vkey.trim()])
        .status
        .success()
        .then_some(state)
}

/// The record put back to how it was after the first round: whole in itself, and found by a proof
/// that was kept elsewhere.
fn put_back(house: &House, early: &Path, vkey: &str, proof: &str) {
    let alone = run(&house.dir(), early, &["audit", "verify", "--key", vkey]);
    assert!(alone.status.success(), "{}", text(&alone.stderr));
    let said = text(&alone.stdout);
    assert!(said.contains("cannot be excluded"), "{said}");
    let against = run(&house.dir(), early, &["audit", "verify", "--key", vkey, "--proof", proof]);
    assert_eq!(against.status.code(), Some(1), "{}", text(&against.stdout));
    assert!(text(&against.stderr).contains("record-unsound"));
}
