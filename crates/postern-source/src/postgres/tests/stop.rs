//! Time limits, cancellation, callers that go away, servers that die.

use std::{num::NonZeroUsize, time::Instant};

use postern_testkit::postgres::PrivatePostgres;

use super::*;

const SLOW: &str = "SELECT pg_catalog.pg_sleep(30)::text AS a";

fn few(sessions: usize) -> PostgresOptions {
    PostgresOptions { sessions_max: NonZeroUsize::new(sessions).unwrap(), ..Default::default() }
}

#[expect(clippy::disallowed_methods, reason = "the test measures real time")]
fn now() -> Instant {
    Instant::now()
}

#[tokio::test]
async fn a_statement_over_its_time_is_ended_at_the_server_too() {
    let bench = Bench::with("CREATE TABLE t (a int)", few(1)).await;
    let mut work = bench.work(SLOW, &[]);
    work.limits.timeout = Duration::from_millis(200);
    let start = now();
    assert!(matches!(bench.run(work).await, Err(RunError::TooSlow)));
    assert!(start.elapsed() < Duration::from_secs(2));
    until(|| bench.active() == 0).await;
    // the only session came back from quarantine
    assert_eq!(bench.ask("SELECT 1 AS a").await.unwrap().cell(), Some("1"));
}

#[tokio::test]
async fn the_server_ends_it_should_the_gateway_not() {
    let bench = Bench::with("CREATE TABLE t (a int)", few(1)).await;
    let mut session = bench.core().pool.dialer.connect().await.unwrap();
    session.limit_time(100).await.unwrap();
    let fault = session.own("SELECT pg_catalog.pg_sleep(30)", &[]).await.unwrap_err();
    assert!(format!("{fault:?}").contains("57014"), "{fault:?}");
}

#[tokio::test]
async fn cancel_ends_the_statement_and_spares_the_next() {
    let bench = Bench::with("CREATE TABLE t (a int)", few(1)).await;
    for round in 0..10_u64 {
        let (handle, cancel) = Cancel::new();
        let running = tokio::spawn(execute(bench.core(), bench.work(SLOW, &[]), cancel));
        // from before it is sent until well into it
        tokio::time::sleep(Duration::from_millis(round * 4)).await;
        handle.cancel();
        match running.await.unwrap() {
            Err(RunError::Cancelled) => {}
            // the shape came first: the error is in the stream
            Ok(rows) => assert!(matches!(Answer::of(rows).await, Err(RunError::Cancelled))),
            Err(other) => panic!("{other:?}"),
        }
        let next = bench.ask("SELECT pg_catalog.pg_sleep(0.01)::text || 'ok' AS a").await;
        assert_eq!(next.unwrap().cell(), Some("ok"), "round {round}");
    }
    assert_eq!(bench.active(), 0);
}

#[tokio::test]
async fn dropping_the_stream_stops_the_server() {
    let bench = Bench::with("CREATE TABLE t (a int)", few(1)).await;
    let sql =
        "SELECT pg_catalog.repeat('x', 1000) || pg_catalog.generate_series(1, 100000000) AS a";
    let mut work = bench.work(sql, &[]);
    work.limits.row_limit = 1_000_000_000;
    work.limits.timeout = Duration::from_mins(1);
    let (_handle, rows) = bench.start(work).await;
    let mut rows = rows.unwrap();
    rows.blocks.next().await.unwrap().unwrap();
    drop(rows);
    until(|| bench.active() == 0).await;
    assert_eq!(bench.ask("SELECT 1 AS a").await.unwrap().cell(), Some("1"));
}

#[tokio::test]
async fn dropping_the_question_stops_the_server() {
    let bench = Bench::with("CREATE TABLE t (a int)", few(1)).await;
    let (_handle, cancel) = Cancel::new();
    // Neither its own time limit nor its end comes to the rescue.
    let mut work = bench.work("SELECT pg_catalog.pg_sleep(300)::text AS a", &[]);
    work.limits.timeout = Duration::from_mins(4);
    let running = execute(bench.core(), work, cancel);
    let gone = tokio::time::timeout(Duration::from_millis(300), async {
        Answer::of(running.await.unwrap()).await
    });
    assert!(gone.await.is_err());
    until(|| bench.active() == 0).await;
    assert_eq!(bench.ask("SELECT 1 AS a").await.unwrap().cell(), Some("1"));
}

#[tokio::test]
async fn a_reader_that_does_not_read_holds_the_server_back() {
    let bench = Bench::with("CREATE TABLE t (a int)", few(1)).await;
    bench.database.execute("CREATE SEQUENCE s; GRANT USAGE ON s TO postern_reader").unwrap();
    let sql = "SELECT pg_catalog.repeat('x', 10000) AS a FROM pg_catalog.generate_series(1, 20000)";
    let mut work = bench.work(sql, &[]);
    work.limits.row_limit = 1_000_000;
    work.limits.timeout = Duration::from_secs(4);
    let (_handle, rows) = bench.start(work).await;
    let mut rows = rows.unwrap();
    tokio::time::sleep(Duration::from_millis(500)).await;
    // 200 MB were asked for: the server waits for somebody to read
    assert_eq!(bench.active(), 1);
    // and when the time is up, the reader learns that after what was in flight
    tokio::time::sleep(Duration::from_secs(4)).await;
    let mut blocks = 0;
    let end = loop {
        match rows.blocks.next().await {
            Some(Ok(_)) => blocks += 1,
            other => break other,
        }
    };
    assert!(matches!(end, Some(Err(RunError::TooSlow))), "{end:?}");
    assert!(blocks <= 3, "{blocks} blocks were in flight");
}

#[tokio::test]
async fn a_full_pool_makes_others_wait_no_longer_than_their_time() {
    let bench = Bench::with("CREATE TABLE t (a int)", few(1)).await;
    let (_handle, cancel) = Cancel::new();
    let mut work = bench.work(SLOW, &[]);
    work.limits.timeout = Duration::from_secs(20);
    let first = tokio::spawn(execute(bench.core(), work, cancel));
    until(|| bench.active() == 1).await;
    let mut work = bench.work("SELECT 1 AS a", &[]);
    work.limits.timeout = Duration::from_millis(200);
    let start = now();
    assert!(matches!(bench.run(work).await, Err(RunError::TooSlow)));
    assert!(start.elapsed() < Duration::from_secs(1));
    // housekeeping has a session of its own
    bench.source.ping().await.unwrap();
    first.abort();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_hundred_at_once_are_answered_each_its_own() {
    let bench = Arc::new(Bench::with("CREATE TABLE t (a int)", few(4)).await);
    let tasks: Vec<_> = (0..200)
        .map(|number| {
            let bench = Arc::clone(&bench);
            tokio::spawn(async move {
                let mut work = plain("SELECT $1::int + 0 AS a", &[Value::Int(number)]);
                work.limits.timeout = Duration::from_secs(30);
                let answer = bench.run(work).await.unwrap();
                assert_eq!(answer.cell(), Some(number.to_string().as_str()));
            })
        })
        .collect();
    for task in tasks {
        task.await.unwrap();
    }
    let sessions = bench
        .database
        .query_text("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'postern'")
        .unwrap();
    let sessions: usize = sessions[0][0].as_ref().unwrap().parse().unwrap();
    assert!(sessions <= 5, "{sessions}");
}

#[tokio::test]
async fn sessions_the_server_closed_are_replaced_without_a_word() {
    let bench = Bench::new("CREATE TABLE t (a int)").await;
    bench.ask("SELECT 1 AS a").await.unwrap();
    bench
        .database
        .execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity \
             WHERE datname = current_database() AND application_name = 'postern'",
        )
        .unwrap();
    assert_eq!(bench.ask("SELECT 1 AS a").await.unwrap().cell(), Some("1"));
    bench.source.ping().await.unwrap();
}

#[tokio::test]
async fn a_statement_an_administrator_cancels_is_cancelled_not_slow() {
    let bench = Bench::new("CREATE TABLE t (a int)").await;
    let (_handle, cancel) = Cancel::new();
    let running = tokio::spawn(execute(bench.core(), bench.work(SLOW, &[]), cancel));
    until(|| bench.active() == 1).await;
    bench
        .database
        .execute(
            "SELECT pg_cancel_backend(pid) FROM pg_stat_activity \
             WHERE datname = current_database() AND application_name = 'postern' AND state = 'active'",
        )
        .unwrap();
    let end = match running.await.unwrap() {
        Ok(rows) => Answer::of(rows).await.map(drop),
        Err(error) => Err(error),
    };
    assert!(matches!(end, Err(RunError::Cancelled)), "{end:?}");
}

#[tokio::test]
async fn a_server_that_dies_mid_stream_is_unavailable() {
    let mut server = PrivatePostgres::start().unwrap();
    let url = format!("postgres://{READER}@127.0.0.1:{}/postgres", server.port());
    let source = source(&url, PostgresOptions::default());
    source.survey().await.unwrap();
    let column = ExpectedColumn { name: "a".into(), masked: None, origin: None };
    let work = Work {
        sql: "SELECT pg_catalog.repeat('x', 1000) || pg_catalog.generate_series(1, 10000000) AS a"
            .into(),
        params: Vec::new(),
        caller_params: 0,
        expected: Expected { columns: vec![column], reads: Vec::new(), ..Expected::default() },
        limits: Limits { row_limit: 100_000_000, ..Limits::default() },
        late_columns: 0,
        surveyed: None,
    };
    let (_handle, cancel) = Cancel::new();
    let mut rows = execute(Arc::clone(&source.core), work, cancel).await.unwrap();
    rows.blocks.next().await.unwrap().unwrap();
    server.kill().unwrap();
    let end = loop {
        match rows.blocks.next().await {
            Some(Ok(_)) => {}
            other => break other,
        }
    };
    assert!(matches!(end, Some(Err(RunError::Unavailable { .. }))), "{end:?}");
    assert!(matches!(source.ping().await, Err(RunError::Unavailable { .. })));
}

#[tokio::test]
async fn waiting_for_a_lock_is_bounded() {
    let options =
        PostgresOptions { lock_timeout: Duration::from_millis(100), ..Default::default() };
    let bench = Bench::with("CREATE TABLE t (a int)", options).await;
    let work = bench.work("SELECT a FROM public.t", &[]);
    let server = bench.database.server();
    let name = bench.database.name().to_owned();
    let locker = std::thread::spawn(move || {
        server.admin(&name, "BEGIN; LOCK TABLE t; SELECT pg_sleep(4); COMMIT")
    });
    until(|| {
        let locks = bench.database.query_text(
            "SELECT count(*) FROM pg_locks WHERE mode = 'AccessExclusiveLock' AND relation = 't'::regclass::oid",
        );
        locks.unwrap()[0][0].as_deref() == Some("1")
    })
    .await;
    assert!(matches!(bench.run(work).await, Err(RunError::TooSlow)));
    locker.join().unwrap().unwrap();
}
