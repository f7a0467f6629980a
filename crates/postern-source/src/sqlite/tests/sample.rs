//! A few rows, for the classifier.

use postern_core::sample::{SampleBudget, TableSample};

use super::*;

async fn sampled(shop: &Shop, table: &str) -> TableSample {
    let survey = shop.survey().await;
    let id = table_of(&survey, table).id;
    shop.source.sample(id, SampleBudget::default()).await.unwrap()
}

fn values(sample: &TableSample, at: usize) -> Vec<String> {
    sample.columns[at].values.expose().clone()
}

#[tokio::test]
async fn a_small_table_is_seen_whole_and_as_text() {
    let shop = Shop::with(
        "CREATE TABLE \"od\"\"d\"(i INTEGER, t TEXT, r REAL, b BLOB, g AS (i + 1));
         INSERT INTO \"od\"\"d\" VALUES (1, 'claire@example.com', 1.5, x'89504e47'),
           (2, NULL, NULL, zeroblob(100)), (3, CAST(x'636166e9' AS TEXT), 2, NULL)",
    );
    let sample = sampled(&shop, "od\"d").await;
    assert_eq!((sample.rows, sample.is_whole, sample.columns.len()), (3, true, 4));
    assert_eq!(values(&sample, 0), ["1", "2", "3"]);
    assert_eq!(values(&sample, 1), ["claire@example.com"]);
    assert_eq!((sample.columns[1].nulls, sample.columns[1].unreadable), (1, 1));
    assert_eq!(values(&sample, 3), ["\\x89504e47".to_owned(), format!("\\x{}", "00".repeat(64))]);
}

#[tokio::test]
async fn a_large_table_is_looked_at_here_and_there() {
    let shop = Shop::with(
        "CREATE TABLE big(id INTEGER PRIMARY KEY, long TEXT);
         WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 10000)
         INSERT INTO big SELECT i, printf('%.2000c', 'x') FROM n;
         CREATE TABLE keyed(k TEXT PRIMARY KEY, v) WITHOUT ROWID;
         INSERT INTO keyed SELECT id, id FROM big",
    );
    let sample = sampled(&shop, "big").await;
    assert_eq!((sample.rows, sample.is_whole), (200, false));
    let ids: Vec<u32> = values(&sample, 0).iter().map(|id| id.parse().unwrap()).collect();
    assert!(ids.contains(&1) && ids.iter().max().unwrap() > &9_000);
    assert!(values(&sample, 1).iter().all(|text| text.len() == 1024));
    let sample = sampled(&shop, "keyed").await;
    assert_eq!((sample.rows, sample.is_whole), (200, false));
}

#[tokio::test]
async fn a_view_is_not_run_and_callers_statements_work_afterwards() {
    let shop = Shop::new();
    let survey = shop.survey().await;
    let view = table_of(&survey, "europeans").id;
    let sample = shop.source.sample(view, SampleBudget::default()).await.unwrap();
    assert!(sample.columns.is_empty());
    sampled(&shop, "vault").await;
    let plan = TestPlan::new("SELECT secret FROM vault", 1);
    assert!(shop.run(plan).await.is_err(), "what a sample may read, a plan may not");
}
