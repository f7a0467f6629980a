//! Bounds: time, cancel, dropped streams, sizes, memory.

use std::time::Instant;

use super::*;

#[expect(clippy::disallowed_methods, reason = "the test measures what the source does in time")]
fn now() -> Instant {
    Instant::now()
}

/// Ten seconds would be the default limit: whatever ends well before it was stopped.
const SOON: Duration = Duration::from_secs(5);

#[tokio::test]
async fn an_endless_statement_is_stopped_in_time() {
    let shop = Shop::new();
    let begun = now();
    let plan = TestPlan::new(&format!("{ENDLESS} count(*) FROM n"), 1).calls(&["count"]);
    let outcome = shop.run_with(plan, Vec::new(), brief(200)).await;
    assert!(matches!(outcome, Err(RunError::TooSlow)), "{outcome:?}");
    assert!(begun.elapsed() < SOON);
}

#[tokio::test]
async fn a_cancel_stops_the_statement() {
    let shop = Shop::new();
    let begun = now();
    let plan = TestPlan::new(&format!("{ENDLESS} count(*) FROM n"), 1).calls(&["count"]);
    let (handle, rows) = shop.start(plan, Vec::new(), Limits::default()).await;
    handle.cancel();
    let outcome = collect(rows.unwrap()).await;
    assert!(matches!(outcome, Err(RunError::Cancelled)), "{outcome:?}");
    assert!(begun.elapsed() < SOON);
}

#[tokio::test]
async fn what_is_cancelled_before_it_begins_does_not_begin() {
    let shop = Shop::new();
    let (handle, cancel) = Cancel::new();
    drop(handle);
    let plan = Arc::new(TestPlan::new("SELECT 1", 1));
    let outcome = shop.source.execute(plan, Vec::new(), Limits::default(), cancel).await;
    assert!(matches!(outcome, Err(RunError::Cancelled)));
}

#[tokio::test]
async fn dropped_streams_free_their_connections() {
    let shop = Shop::new();
    let begun = now();
    for round in 0..12 {
        let sql = format!("{ENDLESS} i FROM n WHERE i > {round}");
        let limits = Limits { row_limit: u64::MAX, ..Limits::default() };
        let (_handle, rows) = shop.start(TestPlan::new(&sql, 1), Vec::new(), limits).await;
        let mut rows = rows.unwrap();
        assert!(rows.blocks.next().await.unwrap().is_ok());
    }
    // more rounds than connections: had one stayed busy, this one would wait
    assert_eq!(shop.run(TestPlan::new("SELECT 1", 1)).await.unwrap(), [[Cell::Int(1)]]);
    assert!(begun.elapsed() < SOON);
}

#[tokio::test]
async fn a_reader_that_stops_reading_does_not_hold_the_connection_beyond_the_time_limit() {
    let shop = Shop::new();
    let limits = Limits { row_limit: u64::MAX, ..brief(200) };
    let plan = TestPlan::new(&format!("{ENDLESS} i FROM n"), 1);
    let (_handle, rows) = shop.start(plan, Vec::new(), limits).await;
    tokio::time::sleep(Duration::from_millis(400)).await;
    let outcome = collect(rows.unwrap()).await;
    assert!(matches!(outcome, Err(RunError::TooSlow)), "an early end must not look like an end");
}

#[tokio::test]
async fn waiting_for_a_connection_ends_with_the_time_limit() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("one.db");
    Connection::open(&path).unwrap().execute_batch("CREATE TABLE t(a)").unwrap();
    let mut options = SqliteOptions::new(path);
    options.connections_max = std::num::NonZeroUsize::MIN;
    let shop = Shop { source: SqliteSource::new("one".parse().unwrap(), options), folder };
    let endless = TestPlan::new(&format!("{ENDLESS} i FROM n"), 1);
    let limits = Limits { row_limit: u64::MAX, ..Limits::default() };
    let (_handle, busy) = shop.start(endless, Vec::new(), limits).await;
    let outcome = shop.run_with(TestPlan::new("SELECT 1", 1), Vec::new(), brief(100)).await;
    assert!(matches!(outcome, Err(RunError::TooSlow)), "{outcome:?}");
    drop(busy);
    assert!(shop.run(TestPlan::new("SELECT 1", 1)).await.is_ok());
}

#[tokio::test]
async fn a_cell_or_row_beyond_its_bound_is_refused() {
    let shop = Shop::new();
    let limits = Limits { cell_bytes_max: 1_000, result_bytes_max: 1_500, ..Limits::default() };
    let run = |sql: &str, width| {
        shop.run_with(TestPlan::new(sql, width).calls(&["zeroblob"]), Vec::new(), limits)
    };
    assert!(run("SELECT zeroblob(1000)", 1).await.is_ok());
    let cell = run("SELECT zeroblob(1001)", 1).await;
    assert!(matches!(cell, Err(RunError::TooLarge { limit: 1_000 })), "{cell:?}");
    let row = run("SELECT zeroblob(800), zeroblob(800)", 2).await;
    assert!(matches!(row, Err(RunError::TooLarge { limit: 1_500 })), "{row:?}");
}

#[tokio::test]
async fn a_value_that_grows_inside_the_engine_is_bounded() {
    let shop = Shop::new();
    let plan =
        TestPlan::new("SELECT length(zeroblob(900000000))", 1).calls(&["length", "zeroblob"]);
    let outcome = shop.run(plan).await;
    assert!(matches!(outcome, Err(RunError::TooLarge { .. })), "{outcome:?}");
}

#[tokio::test]
async fn functions_of_long_texts_end_in_linear_time() {
    let shop = Shop::new();
    let (a, b) = ("a".repeat(400_000), "b".repeat(400_000));
    let set = format!("{a}b");
    let begun = now();
    for (call, x, y) in [
        ("length(trim(?1, ?2))", &b, &set),
        ("instr(?1, ?2)", &format!("{a}{a}"), &set),
        ("length(replace(?1, ?2, ''))", &format!("{a}{a}"), &set),
    ] {
        let plan = TestPlan::new(&format!("SELECT {call}"), 1)
            .calls(&["length", "trim", "instr", "replace"]);
        let params = vec![Value::Text(x.as_str().into()), Value::Text(y.as_str().into())];
        assert!(shop.run_with(plan, params, Limits::default()).await.is_ok(), "{call}");
    }
    assert!(begun.elapsed() < SOON);
}

#[test]
fn an_instruction_that_cannot_be_broken_off_does_not_hold_its_reader() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let begun = now();
    runtime.block_on(async {
        let shop = Shop::new();
        let params = vec![
            Value::Text("a".repeat(1_000_000).into()),
            Value::Text(format!("%{}b", "a".repeat(900)).into()),
        ];
        let plan = TestPlan::new("SELECT ?1 LIKE ?2", 1);
        let outcome = shop.run_with(plan, params, brief(100)).await;
        assert!(matches!(outcome, Err(RunError::TooSlow)), "{outcome:?}");
    });
    assert!(begun.elapsed() < Duration::from_secs(3));
    runtime.shutdown_background();
}

#[tokio::test]
async fn a_row_with_a_large_value_can_be_read_without_it() {
    let shop =
        Shop::with("CREATE TABLE t(a, big, b); INSERT INTO t VALUES (1, zeroblob(5000000), 2)");
    let survey = shop.survey().await;
    let plan =
        |sql| TestPlan::new(sql, 1).reads(&survey, "t", &["a", "b", "big"]).calls(&["length"]);
    assert_eq!(shop.run(plan("SELECT a FROM main.t ORDER BY b")).await.unwrap(), [[Cell::Int(1)]]);
    assert_eq!(
        shop.run(plan("SELECT length(big) FROM main.t")).await.unwrap(),
        [[Cell::Int(5_000_000)]]
    );
    let outcome = shop.run(plan("SELECT big FROM main.t")).await;
    assert!(matches!(outcome, Err(RunError::TooLarge { .. })), "{outcome:?}");
}

#[tokio::test]
async fn a_sort_larger_than_the_heap_bound_fails_and_the_next_statement_works() {
    let shop = Shop::new();
    let sql = format!("{ENDLESS} zeroblob(900000) FROM n ORDER BY 1");
    let limits = Limits { row_limit: u64::MAX, ..Limits::default() };
    let plan = TestPlan::new(&sql, 1).calls(&["zeroblob"]);
    let outcome = shop.run_with(plan, Vec::new(), limits).await;
    let full = postern_gate::ports::ErrorClass::Resources;
    assert!(
        matches!(&outcome, Err(RunError::Refused { class, .. }) if *class == full),
        "{outcome:?}"
    );
    assert!(shop.run(TestPlan::new("SELECT 1", 1)).await.is_ok());
}

#[tokio::test]
async fn rows_come_in_bounded_blocks_and_one_more_than_asked_for() {
    let shop = Shop::new();
    let limits = Limits { row_limit: 2_000, ..Limits::default() };
    let plan = TestPlan::new(&format!("{ENDLESS} i, 'x' FROM n"), 2);
    let (_handle, rows) = shop.start(plan, Vec::new(), limits).await;
    let blocks: Vec<_> = rows.unwrap().blocks.map(|block| block.unwrap().rows()).collect().await;
    assert_eq!(blocks.iter().sum::<usize>(), 2_001);
    assert!(blocks.iter().all(|rows| *rows <= 512));
    let plan = TestPlan::new(&format!("{ENDLESS} zeroblob(40000) FROM n"), 1).calls(&["zeroblob"]);
    let limits = Limits { row_limit: 9, ..Limits::default() };
    let (_handle, rows) = shop.start(plan, Vec::new(), limits).await;
    let blocks: Vec<_> = rows.unwrap().blocks.map(|block| block.unwrap().rows()).collect().await;
    assert_eq!(blocks, [2, 2, 2, 2, 2]);
}

#[tokio::test]
async fn many_different_statements_do_not_pile_up() {
    let shop = Shop::new();
    for n in 0..300 {
        let rows = shop.run(TestPlan::new(&format!("SELECT {n}"), 1)).await.unwrap();
        assert_eq!(rows, [[Cell::Int(n)]]);
    }
}
