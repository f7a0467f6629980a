//! A refusal says what would pass. Where it offers a statement, that statement passes: asked by
//! the same agent, it is answered.

use std::sync::Arc;

use postern_core::{
    catalogue::{Individuals, Measures, Part},
    refusal::WouldPass,
    survey::{SurveyColumn, SurveyTable},
};
use postern_gate::ports::Source;
use postern_source::{
    postgres::PostgresOptions,
    sqlite::{SqliteOptions, SqliteSource},
};
use postern_testkit::{
    house::{AgentPlan, Blueprint, TestHouse},
    postgres,
    review::{Reviewed, Reviewer},
};

use crate::postgresql;

const SCRIPT: &str = "
    CREATE TABLE customers (id INTEGER PRIMARY KEY, name TEXT, region TEXT, age INTEGER, spent INTEGER);
    CREATE TABLE orders (id INTEGER PRIMARY KEY, customer_id INTEGER NOT NULL REFERENCES customers(id),
                         status TEXT, total INTEGER);
    CREATE TABLE \"Odd \"\"Name\" (\"Se lect\" INTEGER PRIMARY KEY, \"group\" TEXT);
    INSERT INTO customers WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 60)
        SELECT i, 'name ' || i, CASE i % 3 WHEN 0 THEN 'EU' WHEN 1 THEN 'US' END, 20 + i % 40, i * 3 FROM n;
    INSERT INTO orders WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 200)
        SELECT i, 1 + i % 60, CASE i % 2 WHEN 0 THEN 'new' ELSE 'sent' END, i FROM n;
    INSERT INTO \"Odd \"\"Name\" VALUES (1, 'a'), (2, 'b');";

const POLICY: &str = r#"
    @id("reads") permit (principal in Role::"reader", action == Action::"read", resource);
    @id("counts") permit (principal in Role::"analyst", action == Action::"aggregate", resource);
    @id("counts-eu") permit (principal in Role::"european", action == Action::"aggregate", resource is Column);
    @id("counts-eu-rows") permit (principal in Role::"european", action == Action::"aggregate", resource is shop::customers)
        when { resource has region && resource.region == "EU" };
"#;

/// What an agent may try and not get.
const WRONG: &[&str] = &[
    "SELECT * FROM customers",
    "SELECT name FROM customers",
    "SELECT name, count(*) FROM customers GROUP BY name",
    "SELECT region, spent FROM customers",
    "SELECT region, max(spent) FROM customers GROUP BY region",
    "SELECT region, count(*) FROM customers WHERE id = 7 GROUP BY region",
    "SELECT count(*) FROM customers WHERE name LIKE 'a%'",
    "SELECT status, sum(total) FROM orders GROUP BY status HAVING sum(total) > 3",
    "SELECT o.total FROM orders o JOIN customers c ON c.id = o.customer_id",
    "SELECT id FROM orders ORDER BY total DESC LIMIT 1",
    "SELECT DISTINCT name FROM customers",
    "SELECT c.region FROM customers c WHERE EXISTS (SELECT 1 FROM orders o WHERE o.customer_id = c.id)",
    "WITH c AS (SELECT * FROM customers) SELECT * FROM c",
    "SELECT * FROM \"Odd \"\"Name\"",
    "SELECT \"group\" FROM \"Odd \"\"Name\"",
    "SELECT * FROM custmers",
    "SELECT nme FROM customers",
    "SELECT c.nme FROM customers c",
    "SELECT * FROM orders, nothing",
    "SELECT region FROM customers GROUP BY age",
    "SELECT count(*) FROM customers GROUP BY id",
    "SELECT avg(age) FROM customers",
    "SELECT sum(spent) FROM customers GROUP BY age % 2",
    "SELECT row_number() OVER () FROM orders",
    "SELECT status FROM orders UNION SELECT name FROM customers",
    "DELETE FROM customers",
    "SELECT 1; SELECT 2",
    "SELECT pg_sleep(1)",
    "SELECT load_extension('x')",
    "SELECT * FROM sqlite_master",
    "SELECT * FROM pg_class",
    "SELEC 1",
    "",
];

struct Review;

impl Reviewer for Review {
    fn column(&self, _: &SurveyTable, column: &SurveyColumn) -> Option<Reviewed> {
        let part = match column.name.as_ref() {
            "region" | "status" | "group" => Part::Dimension(None),
            "spent" | "total" => Part::Measure(Measures::USUAL),
            _ => Part::Neither,
        };
        Some(Reviewed { part, ..Reviewed::clear() })
    }

    fn individuals(&self, table: &SurveyTable) -> (Individuals, u32) {
        let named = |name: &str| table.columns.iter().find(|column| column.name.as_ref() == name);
        let key = named("customer_id").or_else(|| named("id")).or_else(|| named("Se lect"));
        (key.map_or(Individuals::Unstated, |column| Individuals::Key(column.id)), 5)
    }
}

async fn offers(source: Arc<dyn Source>) {
    let mut blueprint = Blueprint::new(POLICY, Review);
    for agent in ["reader", "analyst", "european", "nobody"] {
        blueprint = blueprint.agent(AgentPlan::new(agent).unwrap());
    }
    let house = TestHouse::open(source, blueprint).await.unwrap();
    let mut offered = 0;
    for agent in ["reader", "analyst", "european", "nobody"] {
        for sql in WRONG {
            let Err(refused) = house.ask(agent, sql).await else { continue };
            if let Some(WouldPass::Statement(offer)) = &refused.refusal.would_pass {
                offered += 1;
                let answer = house.ask(agent, offer).await;
                answer.unwrap_or_else(|again| panic!("[{agent}] {sql}\n{offer}\n{again}"));
            }
        }
    }
    println!("{offered} statements offered");
    assert!(offered >= 15, "only {offered} statements were offered");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_refusals_offer_passes_on_sqlite() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("data.db");
    rusqlite::Connection::open(&path).unwrap().execute_batch(SCRIPT).unwrap();
    offers(Arc::new(SqliteSource::new("shop".parse().unwrap(), SqliteOptions::new(&path)))).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_refusals_offer_passes_on_postgresql() {
    let database = postgres::database().unwrap();
    database.execute(SCRIPT).unwrap();
    offers(Arc::new(postgresql::source(&database, PostgresOptions::default()))).await;
}
