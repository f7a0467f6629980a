//! Answers in each form: what is told beside them, and how they end.

use std::{io::Read as _, sync::atomic::Ordering};

use arrow_array::cast::AsArray as _;
use arrow_ipc::reader::StreamReader;
use postern_audit::OutcomeKind;
use postern_core::refusal::Code;
use serde_json::{Value, json};
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpStream,
};

use crate::{
    client::{Door, Request, Response, SQL},
    house::{Play, big_block, block},
};

const NDJSON: &str = "application/x-ndjson";
const CSV: &str = "text/csv";
const ARROW: &str = "application/vnd.apache.arrow.stream";
const FORMS: [&str; 4] = ["application/json", NDJSON, CSV, ARROW];

fn request(accept: &str) -> Request {
    Request::new("POST", "/v1/query").key("ada").header("accept", accept).body(SQL)
}

/// A row cut off by the caller's own bound of rows.
fn cut(accept: &str, rows: usize) -> Request {
    let body = json!({"sql": "SELECT name, email FROM customers", "max_rows": rows});
    Request::new("POST", "/v1/query").key("ada").header("accept", accept).body(body.to_string())
}

/// What a reader of Arrow takes of an answer: columns by their name, row by row.
fn arrow_rows(body: &[u8]) -> Vec<(String, String)> {
    let reader = StreamReader::try_new(body, None).unwrap();
    assert_eq!(reader.schema().field(1).metadata()["postern.masked"], "redact");
    let batches: Vec<_> = reader.map(Result::unwrap).collect();
    let text = |column: &str, batch: usize, row: usize| {
        let column = batches[batch].column_by_name(column).unwrap();
        column.as_string::<i32>().value(row).to_owned()
    };
    let rows = batches.iter().enumerate();
    rows.flat_map(|(at, batch)| (0..batch.num_rows()).map(move |row| (at, row)))
        .map(|(at, row)| (text("name", at, row), text("email", at, row)))
        .collect()
}

#[tokio::test]
async fn every_form_tells_the_same_beside_it() {
    let door = Door::open().await;
    for (accept, kind) in [
        ("application/json", "application/json"),
        (NDJSON, NDJSON),
        (CSV, "text/csv; charset=utf-8; header=present"),
        (ARROW, ARROW),
    ] {
        let response = door.send(request(accept)).await;
        let told = |name: &str| response.header(name).unwrap_or_default().to_owned();
        assert_eq!((response.status, told("content-type").as_str()), (200, kind));
        assert!(told("postern-receipt").starts_with("r_"), "{}", response.head);
        assert_eq!(told("postern-masked"), "redact=(2)");
        assert_eq!(told("postern-end"), "row_count=1");
        assert_eq!(told("vary"), "accept, accept-encoding");
        assert!(told("postern-limits").starts_with("row_limit="));
        match accept {
            NDJSON => {
                let lines: Vec<Value> = response
                    .text()
                    .lines()
                    .map(|line| serde_json::from_str(line).unwrap())
                    .collect();
                assert_eq!(lines[1], json!(["Ada", "ada@example.com"]));
                assert_eq!(lines[0]["receipt"]["id"], told("postern-receipt"));
                assert_eq!((lines.len(), &lines[2]["complete"]), (3, &json!(true)));
            }
            CSV => assert_eq!(response.text(), "name,email\r\nAda,ada@example.com\r\n"),
            ARROW => {
                let rows = arrow_rows(&response.body);
                assert_eq!(rows, [("Ada".to_owned(), "ada@example.com".to_owned())]);
            }
            _ => assert_eq!(response.json()["rows"], json!([["Ada", "ada@example.com"]])),
        }
    }
    assert_eq!(*door.shop.record.outcomes.lock().unwrap(), [OutcomeKind::Answered; 4]);
}

#[tokio::test]
async fn a_form_that_is_not_there_runs_nothing() {
    let door = Door::open().await;
    for accept in ["application/vnd.apache.parquet", "text/csv;header=absent", "image/*"] {
        let response = door.send(request(accept)).await;
        assert_eq!(response.problem(), (406, "not-acceptable".to_owned()));
        let detail = response.json()["detail"].as_str().unwrap().to_owned();
        assert!(FORMS.iter().all(|form| detail.contains(form)), "{detail}");
    }
    assert_eq!(door.shop.stage.runs.load(Ordering::SeqCst), 0);
    assert!(door.shop.record.outcomes.lock().unwrap().is_empty());
}

#[tokio::test]
async fn a_refusal_is_a_problem_whatever_the_form() {
    let door = Door::open().await;
    for accept in FORMS {
        let body = r#"{"sql":"SELECT ssn FROM customers"}"#;
        let response =
            door.send(request(accept).header("accept-encoding", "gzip").body(body)).await;
        assert_eq!(response.problem(), (403, "unknown-name".to_owned()), "{accept}");
        door.shop.stage.plays(Play::FailAfter(vec![block(&[&["a", "b"]])]));
        let response = door.send(request(accept)).await;
        assert_eq!(response.problem(), (422, "source-refused".to_owned()), "{accept}");
        assert!(!response.text().contains("canary"));
    }
}

#[tokio::test]
async fn a_failure_midway_leaves_no_answer_that_looks_whole() {
    let door = Door::open().await;
    for coding in ["identity", "gzip", "zstd"] {
        for accept in [NDJSON, CSV, ARROW] {
            for trailers in ["", "trailers"] {
                door.shop.stage.plays(Play::FailAfter(vec![big_block(); 8]));
                let request = request(accept).header("accept-encoding", coding);
                let response = door.send(request.header("te", trailers)).await;
                assert_eq!((response.status, response.whole), (200, false), "{accept} {coding}");
                let read = read_part(&response);
                match accept {
                    NDJSON => {
                        let last = read.lines().last().unwrap();
                        let last: Value = serde_json::from_str(last).unwrap();
                        assert_eq!(last["error"]["code"], "source-refused", "{coding}");
                        assert!(last["error"]["receipt"]["id"].is_string());
                        assert_eq!(read.lines().count(), 8 * 320 + 2);
                    }
                    CSV => assert_eq!(read.lines().count(), 8 * 320 + 1, "{coding}"),
                    _ => assert!(!response.body.ends_with(&[0, 0, 0, 0]), "no end of stream"),
                }
                assert!(!read.contains("canary") && !read.contains(r#""complete""#));
            }
        }
    }
    let outcomes = door.shop.record.outcomes.lock().unwrap().clone();
    assert_eq!(outcomes, [OutcomeKind::Failed(Code::SourceRefused); 18]);
}

#[tokio::test]
async fn json_that_fails_midway_is_closed_compressed_too() {
    let door = Door::open().await;
    for coding in ["gzip", "zstd"] {
        door.shop.stage.plays(Play::FailAfter(vec![big_block(); 8]));
        let response = door.send(request("*/*").header("accept-encoding", coding)).await;
        assert!(response.whole);
        let json: Value = serde_json::from_str(&read_part(&response)).unwrap();
        assert_eq!(json["error"]["code"], "source-refused", "{coding}");
        assert!(json.get("complete").is_none());
    }
}

/// As much of the answer as there is.
fn read_part(response: &Response) -> String {
    let mut read = Vec::new();
    let _broken_off = match response.header("content-encoding") {
        None => std::io::Read::read_to_end(&mut response.body.as_slice(), &mut read),
        Some("gzip") => {
            flate2::read::GzDecoder::new(response.body.as_slice()).read_to_end(&mut read)
        }
        Some("zstd") => zstd::stream::read::Decoder::new(response.body.as_slice())
            .unwrap()
            .read_to_end(&mut read),
        Some(other) => panic!("{other}"),
    };
    String::from_utf8_lossy(&read).into_owned()
}

#[tokio::test]
async fn a_long_answer_that_is_cut_is_told_or_broken_off() {
    let door = Door::open().await;
    door.shop.stage.plays(Play::Blocks(vec![big_block(); 20]));
    for accept in FORMS {
        let tells = !matches!(accept, CSV | ARROW);
        let response = door.send(cut(accept, 6000)).await;
        assert_eq!((response.whole, response.header("postern-end")), (tells, None), "{accept}");
        assert_eq!(response.header("trailer"), None);
        let response = door.send(cut(accept, 6000).header("te", "gzip;q=0.5, Trailers")).await;
        assert!(response.whole, "{accept}");
        assert_eq!(response.header("trailer"), Some("postern-end"));
        assert_eq!(
            response.trailer.to_ascii_lowercase(),
            "postern-end: row_count=6000, truncated_by=row_limit\r\n"
        );
        match accept {
            CSV => assert_eq!(response.text().lines().count(), 6001),
            ARROW => assert_eq!(arrow_rows(&response.body).len(), 6000),
            _ => assert!(response.text().contains(r#""truncated_by":"row_limit""#)),
        }
        // One that is not cut ends as it should, with trailers and without.
        let response = door.send(request(accept)).await;
        assert!(response.whole && response.trailer.is_empty(), "{accept}");
        let response = door.send(request(accept).header("te", "trailers")).await;
        assert_eq!(response.trailer.to_ascii_lowercase(), "postern-end: row_count=6400\r\n");
    }
    // Whoever got it, it was answered as far as the record is concerned.
    assert_eq!(*door.shop.record.outcomes.lock().unwrap(), [OutcomeKind::Answered; 16]);
}

#[tokio::test]
async fn an_answer_of_moderate_length_tells_in_its_head_that_it_was_cut() {
    let door = Door::open().await;
    door.shop.stage.plays(Play::Blocks(vec![big_block(); 20]));
    for accept in [CSV, ARROW] {
        let response = door.send(cut(accept, 1000)).await;
        assert!(response.whole && response.body.len() > 200_000, "{accept}");
        let end = response.header("postern-end");
        assert_eq!(end, Some("row_count=1000, truncated_by=row_limit"), "{accept}");
    }
}

#[tokio::test]
async fn answers_are_compressed_when_that_is_asked_for_and_worth_it() {
    let door = Door::open().await;
    let short = door.send(request(CSV).header("accept-encoding", "gzip")).await;
    assert_eq!(short.header("content-encoding"), None);
    let forced = request(CSV).header("accept-encoding", "gzip, identity;q=0");
    let short = door.send(forced).await;
    assert_eq!(short.header("content-encoding"), Some("gzip"));
    assert_eq!(read_part(&short), "name,email\r\nAda,ada@example.com\r\n");
    for blocks in [1, 20] {
        door.shop.stage.plays(Play::Blocks(vec![big_block(); blocks]));
        for accept in FORMS {
            let plain = door.send(request(accept)).await;
            assert_eq!(plain.header("content-encoding"), None);
            for coding in ["gzip", "zstd"] {
                let response = door.send(request(accept).header("accept-encoding", coding)).await;
                assert!(response.whole);
                assert_eq!(response.header("content-encoding"), Some(coding), "{accept}");
                assert!(response.body.len() * 20 < plain.body.len(), "{accept} {coding}");
                let (read, plain) = (read_part(&response), plain.text());
                let receipts = |text: &str| text.split("r_0").next().unwrap().len();
                // They differ in their receipts alone.
                assert_eq!((read.len(), receipts(&read)), (plain.len(), receipts(&plain)));
            }
        }
    }
}

#[tokio::test]
async fn over_http_1_0_a_form_that_does_not_tell_its_end_is_not_open() {
    let door = Door::open().await;
    let old = |accept: &str| {
        let request = String::from_utf8(request(accept).bytes(&door.address.to_string())).unwrap();
        request.replacen("HTTP/1.1", "HTTP/1.0", 1)
    };
    for (accept, status) in [(CSV, 505), (ARROW, 505), (NDJSON, 200), ("*/*", 200)] {
        let mut stream = TcpStream::connect(door.address).await.unwrap();
        stream.write_all(old(accept).as_bytes()).await.unwrap();
        let response = Response::read(&mut stream).await;
        assert_eq!(response.status, status, "{accept}");
        if status == 505 {
            assert_eq!(response.problem(), (505, "http-version".to_owned()));
        }
    }
    assert_eq!(door.shop.stage.runs.load(Ordering::SeqCst), 2);
}

#[tokio::test]
async fn a_reader_that_goes_away_stops_the_statement_in_every_form() {
    let door = Door::open().await;
    for accept in FORMS {
        for coding in ["identity", "zstd"] {
            for play in [Play::Endless(big_block()), Play::HangAfter(vec![big_block(); 8])] {
                door.shop.stage.plays(play);
                let mut stream = TcpStream::connect(door.address).await.unwrap();
                let request = request(accept).header("accept-encoding", coding);
                stream.write_all(&request.bytes(&door.address.to_string())).await.unwrap();
                door.shop.stage.is_busy().await;
                stream.read_exact(&mut [0; 200]).await.unwrap();
                drop(stream);
                door.shop.stage.is_quiet().await;
            }
        }
    }
    assert_eq!(*door.shop.record.outcomes.lock().unwrap(), [OutcomeKind::Abandoned; 16]);
}
