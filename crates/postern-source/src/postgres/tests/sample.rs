//! A few rows, for the classifier.

use postern_core::{
    catalogue::TableId,
    sample::{SampleBudget, TableSample},
};

use super::*;

async fn table_id(bench: &Bench, name: &str) -> TableId {
    let survey = bench.source.survey().await.unwrap();
    survey.tables.iter().find(|table| table.name.name.as_ref() == name).unwrap().id
}

async fn sampled(bench: &Bench, name: &str) -> TableSample {
    let id = table_id(bench, name).await;
    bench.source.sample(id, SampleBudget::default()).await.unwrap()
}

fn values(sample: &TableSample, at: usize) -> Vec<String> {
    sample.columns[at].values.expose().clone()
}

#[tokio::test]
async fn a_small_table_is_seen_whole_in_every_type() {
    let bench = Bench::new(
        r#"CREATE TABLE "Odd ""t" (id int, "e é" text, raw bytea, tags text[], doc jsonb, d date);
        INSERT INTO "Odd ""t" VALUES (1, 'claire@example.com', '\x89504e47', '{a,b}', '{"k": 1}', '1984-03-07'),
          (2, NULL, repeat('x', 100)::bytea, NULL, NULL, NULL);"#,
    )
    .await;
    let sample = sampled(&bench, "Odd \"t").await;
    assert_eq!((sample.rows, sample.is_whole, sample.columns.len()), (2, true, 6));
    assert_eq!(values(&sample, 1), ["claire@example.com"]);
    assert_eq!(sample.columns[1].nulls, 1);
    assert_eq!(values(&sample, 2), ["\\x89504e47", &format!("\\x{}", "78".repeat(64))]);
    assert_eq!(values(&sample, 3), ["{a,b}"]);
    assert_eq!(values(&sample, 4), [r#"{"k": 1}"#]);
    assert_eq!(values(&sample, 5), ["1984-03-07"]);
}

#[tokio::test]
async fn a_large_table_is_looked_at_here_and_there_and_a_long_value_is_cut() {
    let bench = Bench::new(
        "CREATE TABLE big AS SELECT i AS id, repeat('é', 2000) AS long FROM generate_series(1, 20000) i;
         ANALYZE big",
    )
    .await;
    let sample = sampled(&bench, "big").await;
    assert!(!sample.is_whole);
    assert!((20..=200).contains(&sample.rows), "{}", sample.rows);
    let ids: Vec<u32> = values(&sample, 0).iter().map(|id| id.parse().unwrap()).collect();
    assert!(ids.iter().max().unwrap() > &200, "only the start was looked at");
    assert!(values(&sample, 1).iter().all(|text| text.len() == 1024));
}

#[tokio::test]
async fn only_what_the_login_may_read_is_looked_at() {
    let bench =
        Bench::new("CREATE TABLE half (open text, shut text); INSERT INTO half VALUES ('a', 'b')")
            .await;
    let admin = |sql: String| bench.database.execute(&sql).unwrap();
    admin(format!("REVOKE ALL ON half FROM {READER}; GRANT SELECT (open) ON half TO {READER}"));
    let sample = sampled(&bench, "half").await;
    assert_eq!(sample.columns.len(), 1);
    assert_eq!(values(&sample, 0), ["a"]);
    admin(format!("REVOKE ALL ON half FROM {READER}"));
    assert!(sampled(&bench, "half").await.columns.is_empty());
    assert!(
        bench.source.sample(TableId(1), SampleBudget::default()).await.unwrap().columns.is_empty()
    );
}

#[tokio::test]
async fn views_are_not_run() {
    let bench = Bench::new(
        "CREATE TABLE t (a text); INSERT INTO t VALUES ('x'); CREATE VIEW v AS SELECT a, pg_sleep(60)::text FROM t",
    )
    .await;
    assert!(sampled(&bench, "v").await.columns.is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_locked_table_gives_up_within_the_budget_and_the_next_one_is_sampled() {
    let bench = Bench::new(
        "CREATE TABLE shut (a text); CREATE TABLE next (a text); INSERT INTO next VALUES ('x')",
    )
    .await;
    let id = table_id(&bench, "shut").await;
    std::thread::scope(|threads| {
        let locked =
            "BEGIN; LOCK TABLE shut IN ACCESS EXCLUSIVE MODE; SELECT pg_sleep(1.5); COMMIT";
        threads.spawn(|| bench.database.execute(locked).unwrap());
        tokio::task::block_in_place(|| {
            tokio::runtime::Handle::current().block_on(gives_up(&bench, id));
        });
    });
}

async fn gives_up(bench: &Bench, id: TableId) {
    let is_held = "SELECT FROM pg_locks WHERE relation = 'shut'::regclass AND mode = 'AccessExclusiveLock' AND granted";
    while bench.database.query_text(is_held).unwrap().is_empty() {}
    let budget = SampleBudget { row_limit: 10, time: Duration::from_millis(200) };
    assert!(bench.source.sample(id, budget).await.is_err());
    assert_eq!(values(&sampled(bench, "next").await, 0), ["x"]);
}

#[tokio::test]
async fn a_column_that_cannot_be_written_as_text_spoils_no_other() {
    let bench = Bench::new(
        "CREATE TYPE pair AS (a int); CREATE TABLE odd (good text, bad pair, fine int);
         CREATE FUNCTION fails(pair) RETURNS text LANGUAGE sql AS 'SELECT (1 / (($1).a - 1))::text';
         CREATE CAST (pair AS text) WITH FUNCTION fails(pair);
         INSERT INTO odd VALUES ('x', ROW(1), 7)",
    )
    .await;
    let sample = sampled(&bench, "odd").await;
    let seen: Vec<_> = sample.columns.iter().map(|it| (it.id.0, it.unreadable)).collect();
    assert_eq!(seen, [(1, 0), (2, 1), (3, 0)]);
    assert_eq!([0, 1, 2].map(|at| values(&sample, at).join(",")), ["x", "", "7"]);
}

#[tokio::test]
async fn bytes_in_no_known_encoding_spoil_no_other_column() {
    let bench = Bench::new("SELECT").await;
    let name = format!("ascii_{}", bench.database.name());
    let make = format!(
        "CREATE DATABASE {name} ENCODING 'SQL_ASCII' LC_COLLATE 'C' LC_CTYPE 'C' TEMPLATE template0"
    );
    bench.database.execute(&make).unwrap();
    let url = bench.database.url(READER).replace(bench.database.name(), &name);
    let setup = "CREATE TABLE t (id int, a text); INSERT INTO t VALUES (1, 'good'), (2, E'caf\\351'); GRANT SELECT ON t TO postern_reader";
    bench.database.server().admin(&name, setup).unwrap();
    let source = source(&url, PostgresOptions::default());
    let survey = source.survey().await.unwrap();
    let sample = source.sample(survey.tables[0].id, SampleBudget::default()).await.unwrap();
    assert_eq!(
        (values(&sample, 0), values(&sample, 1), sample.columns[1].unreadable),
        (vec!["1".to_owned(), "2".to_owned()], Vec::new(), 1)
    );
}
