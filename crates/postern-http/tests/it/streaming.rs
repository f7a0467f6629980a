//! Answers as they come: failures midway, readers that go away, many at once.

use std::time::Duration;

use postern_audit::OutcomeKind;
use serde_json::Value;
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpStream,
};

use crate::{
    client::{Door, Request, Response, SQL},
    house::{Play, Shop, big_block, block},
};

fn request() -> Request {
    Request::new("POST", "/v1/query").key("ada").body(SQL)
}

#[tokio::test]
async fn a_long_answer_is_streamed_and_complete() {
    let door = Door::open().await;
    door.shop.stage.plays(Play::Blocks(vec![big_block(); 40]));
    let response = door.query(SQL).await;
    assert_eq!(response.header("transfer-encoding"), Some("chunked"));
    let json = response.json();
    assert_eq!(json["rows"].as_array().unwrap().len(), 40 * 320);
    assert_eq!((&json["row_count"], &json["complete"]), (&Value::from(12_800), &Value::from(true)));
    assert_eq!(*door.shop.record.outcomes.lock().unwrap(), [OutcomeKind::Answered]);
}

#[tokio::test]
async fn a_failure_before_anything_left_is_a_problem() {
    let door = Door::open().await;
    for play in [Play::FailAtOnce, Play::FailAfter(vec![block(&[&["a", "b"]])])] {
        door.shop.stage.plays(play);
        let response = door.query(SQL).await;
        assert_eq!(response.problem(), (422, "source-refused".to_owned()));
        assert!(response.json()["receipt"]["id"].is_string());
        assert!(!response.text().contains("canary"));
    }
}

#[tokio::test]
async fn a_failure_midway_closes_the_answer_without_complete_and_the_connection_goes_on() {
    let door = Door::open().await;
    door.shop.stage.plays(Play::FailAfter(vec![big_block(); 8]));
    let mut stream = TcpStream::connect(door.address).await.unwrap();
    let host = door.address.to_string();
    stream.write_all(&request().bytes(&host)).await.unwrap();
    let response = Response::read(&mut stream).await;
    assert!(response.whole && response.status == 200);
    let json = response.json();
    assert_eq!(json["rows"].as_array().unwrap().len(), 8 * 320);
    assert_eq!(json["error"]["code"], "source-refused");
    assert!(json["error"]["receipt"]["id"].is_string());
    assert!(json.get("complete").is_none() && json.get("row_count").is_none());
    assert!(!response.text().contains("canary"));
    door.shop.stage.plays(Play::Blocks(Vec::new()));
    stream.write_all(&request().bytes(&host)).await.unwrap();
    assert_eq!(Response::read(&mut stream).await.json()["complete"], true);
}

#[tokio::test]
async fn an_answer_that_breaks_off_is_no_whole_answer_to_its_reader() {
    let door = Door::open().await;
    door.shop.stage.plays(Play::PanicAfter(vec![big_block(); 8]));
    let response = door.query(SQL).await;
    assert_eq!((response.status, response.whole), (200, false));
    door.shop.stage.is_quiet().await;
    assert_eq!(door.send(Request::new("GET", "/healthz")).await.status, 200);
}

#[tokio::test]
async fn a_reader_that_goes_away_stops_the_statement() {
    let door = Door::open().await;
    for (play, reads) in [
        (Play::Hang, false),
        (Play::Endless(big_block()), true),
        (Play::HangAfter(vec![big_block(); 8]), true),
    ] {
        door.shop.stage.plays(play);
        let mut stream = TcpStream::connect(door.address).await.unwrap();
        stream.write_all(&request().bytes(&door.address.to_string())).await.unwrap();
        door.shop.stage.is_busy().await;
        if reads {
            stream.read_exact(&mut vec![0; 100_000]).await.unwrap();
        }
        drop(stream);
        door.shop.stage.is_quiet().await;
    }
    assert_eq!(*door.shop.record.outcomes.lock().unwrap(), [OutcomeKind::Abandoned; 3]);
}

#[tokio::test]
async fn a_reader_that_stops_reading_holds_back_the_source() {
    let door = Door::open_with(Shop::new(), |config| {
        config.metrics_roles = vec!["support".parse().unwrap()];
    })
    .await;
    door.shop.stage.plays(Play::Endless(big_block()));
    let mut stream = TcpStream::connect(door.address).await.unwrap();
    stream.write_all(&request().bytes(&door.address.to_string())).await.unwrap();
    door.shop.stage.is_busy().await;
    tokio::time::sleep(Duration::from_millis(500)).await;
    // The rest of the service goes on, and little was taken from the source.
    assert_eq!(door.send(Request::new("GET", "/healthz")).await.status, 200);
    drop(stream);
    door.shop.stage.is_quiet().await;
    let text = door.send(Request::new("GET", "/metrics").key("ada")).await.text();
    let line = text.lines().find(|line| line.starts_with("postern_bytes_released_total")).unwrap();
    let bytes: u64 = line.split(' ').nth(1).unwrap().parse().unwrap();
    assert!(bytes < 50_000_000, "{bytes} bytes were taken for a reader that took none");
}

#[tokio::test(flavor = "multi_thread")]
async fn two_hundred_clients_are_answered_at_once() {
    let door = Door::open().await;
    door.shop.stage.plays(Play::Blocks(vec![big_block(); 4]));
    let host = door.address.to_string();
    let clients: Vec<_> = (0..200)
        .map(|_| {
            let (address, host) = (door.address, host.clone());
            tokio::spawn(async move {
                let mut stream = TcpStream::connect(address).await.unwrap();
                for _ in 0..2 {
                    stream.write_all(&request().bytes(&host)).await.unwrap();
                    let response = Response::read(&mut stream).await;
                    assert_eq!(response.status, 200, "{}", response.text());
                    assert!(response.text().contains(r#""complete":true"#));
                }
            })
        })
        .collect();
    for client in clients {
        client.await.unwrap();
    }
    assert_eq!(door.shop.record.outcomes.lock().unwrap().len(), 400);
}
