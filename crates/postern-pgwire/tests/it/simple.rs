//! The simple protocol, session statements, COPY, and how answers end.

use std::time::Duration;

use postern_audit::{OutcomeKind, Verdict};
use postern_core::{
    limits::Limits,
    refusal::Code,
    rows::{Block, Cell, CellRows},
};

use crate::{
    client::{Door, SQL, message, tags},
    house::{Play, Shop, big_block, block},
};

#[tokio::test]
async fn rows_come_with_their_columns_and_numbers_that_say_nothing() {
    let door = Door::open().await;
    let mut client = door.login("ada").await;
    let answer = client.query(SQL).await;
    assert_eq!(tags(&answer), "TDCZ");
    let columns = &answer[0].body;
    // Name, table 0, column 0, text.
    assert!(columns.starts_with(b"\0\x02name\0\0\0\0\0\0\0\0\0\0\x19\xff\xff\xff\xff\xff\xff\0\0"));
    assert_eq!(answer[1].cells(), ["Ada", "ada@example.com"]);
    let complete = answer.iter().find(|message| message.tag == 'C').unwrap();
    assert_eq!(complete.body, b"SELECT 1\0");
    let receipt = answer.iter().find(|message| message.tag == 'S').unwrap();
    assert!(receipt.body.starts_with(b"postern.receipt\0r_"));
}

#[tokio::test]
async fn cells_that_say_their_own_type_give_the_column_its_type() {
    let door = Door::open().await;
    let cells = vec![Cell::Int(5), Cell::Float(0.5), Cell::Null, Cell::Bytes([1, 255].into())];
    door.shop.stage.plays(Play::Blocks(vec![Block::Cells(CellRows { width: 2, cells })]));
    let mut client = door.login("ada").await;
    let answer = client.query(SQL).await;
    assert_eq!(tags(&answer), "TDDCZ");
    assert_eq!(answer[1].cells(), ["5", "0.5"]);
    assert_eq!(answer[2].cells(), ["∅", "\\x01ff"]);
}

#[tokio::test]
async fn a_purpose_is_one_of_the_callers_or_refused_where_it_is_said() {
    let door = Door::open().await;
    let mut client = door.login("ada").await;
    for sql in [
        "SET \"postern.purpose\"='x'",
        "SET postern.purpose = 'x'",
        "SET postern.purpose TO \"x\"",
        "set Postern.Purpose = customer",
    ] {
        let answer = client.query(sql).await;
        assert_eq!((tags(&answer).as_str(), answer[0].state().as_str()), ("EZ", "42501"), "{sql}");
        let said = answer[0].field('M').unwrap();
        assert!(said.starts_with("unknown-purpose: purpose `"), "{said}");
        let hint = answer[0].field('H');
        assert_eq!(hint.as_deref(), Some("your purposes: customer-support"), "{sql}");
        assert_eq!(tags(&client.query(SQL).await), "TDCZ", "it has the purpose it had");
    }
    for sql in [
        "SET \"postern.purpose\"='customer-support'",
        "SET postern.purpose TO \"customer-support\"",
        "SET postern.purpose = ''",
        "RESET postern.purpose",
    ] {
        let tag = client.query(sql).await[0].tag;
        assert_eq!(tag, 'C', "{sql}");
        assert_eq!(tags(&client.query(SQL).await), "TDCZ", "{sql}");
    }
    for (purpose, is_open) in [("x", false), ("customer-support", true), ("", true)] {
        let options = format!("-c postern.purpose={purpose}");
        let answer = door.dial().await.login("ada", "pk_ada", &[("options", &options)]).await;
        match answer {
            Ok(_) => assert!(is_open, "{purpose}"),
            Err(error) => {
                assert!(!is_open, "{error:?}");
                assert_eq!(error.state(), "42501");
                assert_eq!(error.field('S').as_deref(), Some("FATAL"));
            }
        }
    }
}

#[tokio::test]
async fn a_refusal_names_its_code_its_place_and_its_receipt() {
    let door = Door::open().await;
    let mut client = door.login("ada").await;
    let answer = client.query("SELECT name,\n  secret FROM customers").await;
    assert_eq!(tags(&answer), "EZ");
    let error = &answer[0];
    assert_eq!(error.state(), "42P01");
    assert!(error.field('M').unwrap().starts_with("unknown-name: "), "{error:?}");
    assert!(error.field('D').unwrap().starts_with("receipt r_"));
    assert_eq!(error.field('P').as_deref(), Some("16"));
    assert_eq!(client.query(SQL).await[1].tag, 'D', "the connection goes on");
    for (sql, state, code) in [
        ("INSERT INTO customers VALUES (1)", "25006", Code::NotASelect),
        ("DROP TABLE customers", "25006", Code::NotASelect),
        ("SELECT 1; SELECT 2", "42601", Code::ManyStatements),
        ("BEGIN; SELECT 1; COMMIT", "42601", Code::ManyStatements),
        ("SET ROLE postgres", "25006", Code::NotASelect),
        ("SELEC", "42601", Code::Syntax),
    ] {
        let answer = client.query(sql).await;
        assert_eq!((tags(&answer).as_str(), answer[0].state().as_str()), ("EZ", state), "{sql}");
        assert_eq!(door.shop.refusals().last(), Some(&code), "{sql}");
    }
}

#[tokio::test]
async fn session_statements_are_answered_here_and_recorded_nowhere() {
    let door = Door::open().await;
    let mut client = door.login("ada").await;
    for (sql, expected, status) in [
        ("", "IZ", b'I'),
        (" ; ", "IZ", b'I'),
        ("BEGIN", "CZ", b'T'),
        ("SAVEPOINT a", "CZ", b'T'),
        ("SELECT name, email FROM customers", "TDCZ", b'T'),
        ("nonsense", "EZ", b'E'),
        ("SELECT name, email FROM customers", "EZ", b'E'),
        ("ROLLBACK TO a", "CZ", b'T'),
        ("COMMIT", "CZ", b'I'),
        ("SET client_encoding = 'UTF8'", "CZ", b'I'),
        ("SET client_encoding = 'LATIN1'", "EZ", b'I'),
        ("SHOW server_version", "TDCZ", b'I'),
        ("select pg_catalog.version()", "TDCZ", b'I'),
        ("SELECT pg_advisory_unlock_all();\nCLOSE ALL;\nUNLISTEN *;\nRESET ALL;", "TDCCCCZ", b'I'),
        ("DISCARD ALL", "CZ", b'I'),
        ("DEALLOCATE nothing", "EZ", b'I'),
    ] {
        let answer = client.query(sql).await;
        assert_eq!(tags(&answer), expected, "{sql}");
        assert_eq!(answer.last().unwrap().body, [status], "{sql}");
    }
    let decisions = door.shop.record.decisions.lock().unwrap();
    let allowed = decisions.iter().filter(|(verdict, _, _)| matches!(verdict, Verdict::Allowed));
    assert_eq!((allowed.count(), decisions.len()), (1, 2), "the query, and the nonsense");
}

#[tokio::test]
async fn a_query_is_copied_as_text_and_as_csv() {
    let door = Door::open().await;
    door.shop.stage.plays(Play::Blocks(vec![block(&[&["A\tda", "a,\"b\""]])]));
    let mut client = door.login("ada").await;
    let answer = client.query(&format!("COPY ({SQL}) TO STDOUT")).await;
    assert_eq!(tags(&answer), "HdcCZ");
    assert_eq!(answer[1].body, b"A\\tda\ta,\"b\"\n");
    let csv = client.query(&format!("COPY ({SQL}) TO STDOUT (FORMAT csv, HEADER)")).await;
    assert_eq!(tags(&csv), "HddcCZ");
    assert_eq!(
        (csv[1].body.as_slice(), csv[2].body.as_slice()),
        (&b"name,email\n"[..], &b"A\tda,\"a,\"\"b\"\"\"\n"[..])
    );
    for (sql, state) in [
        ("COPY customers FROM STDIN", "25006"),
        ("COPY customers TO STDOUT", "25006"),
        ("COPY (SELECT secret FROM customers) TO STDOUT", "42P01"),
        ("COPY (DELETE FROM customers) TO STDOUT", "25006"),
        ("COPY (SELECT 1) TO PROGRAM 'sh'", "25006"),
    ] {
        let answer = client.query(sql).await;
        assert_eq!((tags(&answer).as_str(), answer[0].state().as_str()), ("EZ", state), "{sql}");
    }
    // What a client sends for a copy that was refused is passed over.
    client.send(&[message('d', b"1\n"), message('c', b"")].concat()).await;
    assert_eq!(tags(&client.query("SHOW timezone").await), "TDCZ");
}

#[tokio::test]
async fn an_answer_that_was_cut_says_so() {
    let shop = Shop::with_limits(Limits { row_limit: 3, ..Limits::default() });
    let door = Door::open_with(shop, |_| {}).await;
    door.shop.stage.plays(Play::Blocks(vec![big_block()]));
    let mut client = door.login("ada").await;
    let answer = client.query(SQL).await;
    assert_eq!(tags(&answer), "TDDDNCZ");
    let notice = answer.iter().find(|message| message.tag == 'N').unwrap();
    assert_eq!(notice.field('S').as_deref(), Some("WARNING"));
    assert!(notice.field('M').unwrap().starts_with("truncated: row_limit"));
}

#[tokio::test]
async fn an_answer_that_fails_midway_ends_in_an_error() {
    let door = Door::open().await;
    door.shop.stage.plays(Play::FailAfter(vec![block(&[&["Ada", "a"]])]));
    let mut client = door.login("ada").await;
    let answer = client.query(SQL).await;
    assert_eq!(tags(&answer), "TDEZ");
    let error = &answer[2];
    assert_eq!(error.state(), "22000");
    assert!(!format!("{error:?}").contains("canary"));
    door.shop.stage.plays(Play::Panic);
    client.send(&message('Q', &[SQL.as_bytes(), b"\0"].concat())).await;
    assert!(client.is_closed().await, "a panic ends its own connection");
    door.shop.stage.plays(Play::Blocks(vec![big_block()]));
    assert!(tags(&door.login("ada").await.query(SQL).await).ends_with("CZ"), "and no other");
}

#[tokio::test]
async fn whoever_is_stopped_is_sent_away_from_an_open_connection() {
    let door = Door::open().await;
    let mut client = door.login("ada").await;
    assert_eq!(tags(&client.query(SQL).await), "TDCZ");
    door.shop.keys.suspended.lock().unwrap().push("ada".parse().unwrap());
    client.send(&message('Q', &[SQL.as_bytes(), b"\0"].concat())).await;
    let error = client.next().await.unwrap();
    assert_eq!((error.state().as_str(), error.field('S').as_deref()), ("42501", Some("FATAL")));
    assert!(client.is_closed().await);
}

#[tokio::test]
async fn a_client_that_disappears_midway_stops_its_statement() {
    let door = Door::open().await;
    for play in [Play::Hang, Play::HangAtOnce, Play::Endless(big_block())] {
        door.shop.stage.plays(play.clone());
        let mut client = door.login("ada").await;
        client.send(&message('Q', &[SQL.as_bytes(), b"\0"].concat())).await;
        door.shop.stage.is_busy().await;
        drop(client);
        door.shop.stage.is_quiet().await;
    }
    let outcomes = async {
        while door.shop.record.outcomes.lock().unwrap().len() < 3 {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    };
    tokio::time::timeout(Duration::from_secs(10), outcomes).await.unwrap();
    let outcomes = door.shop.record.outcomes.lock().unwrap().clone();
    assert!(outcomes.iter().all(|kind| *kind == OutcomeKind::Abandoned), "{outcomes:?}");
}

#[tokio::test]
async fn a_client_that_takes_nothing_holds_the_source_back() {
    let door = Door::open().await;
    door.shop.stage.plays(Play::Endless(big_block()));
    let mut client = door.login("ada").await;
    client.send(&message('Q', &[SQL.as_bytes(), b"\0"].concat())).await;
    client.until('D').await;
    // The sockets between take a few megabytes, and then the listener waits for its client.
    tokio::time::sleep(Duration::from_millis(300)).await;
    let outcomes = door.shop.record.outcomes.lock().unwrap().len();
    assert_eq!(outcomes, 0, "neither ended nor cut: 100 MB are allowed");
    drop(client);
    door.shop.stage.is_quiet().await;
}
