//! Records of which there are none on the small side of an outer join, by keys that may be NULL: a
//! primary key of texts may be in SQLite, and a reference nearly everywhere.

use std::sync::Arc;

use postern_core::{
    catalogue::{Individuals, Part},
    refusal::Code,
    survey::{SurveyColumn, SurveyTable},
};
use postern_source::sqlite::{SqliteOptions, SqliteSource};
use postern_testkit::{
    house::{AgentPlan, Blueprint, TestHouse},
    review::{Reviewed, Reviewer},
};
use serde_json::json;

const POLICY: &str = r#"
    @id("reads") permit (principal in Role::"reader", action == Action::"read", resource);
    @id("counts") permit (principal in Role::"analyst", action == Action::"aggregate", resource);
"#;

/// Sixty customers of whom forty have orders; eight orders have no key, and two of them no customer.
const SCRIPT: &str = "
    CREATE TABLE customers (id TEXT PRIMARY KEY, region TEXT);
    CREATE TABLE orders (id TEXT PRIMARY KEY, customer_id TEXT REFERENCES customers(id), status TEXT);
    CREATE TABLE parcels (id TEXT PRIMARY KEY, order_id TEXT REFERENCES orders(id));
    INSERT INTO customers WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 60)
        SELECT i, CASE i % 2 WHEN 0 THEN 'EU' ELSE 'US' END FROM n;
    INSERT INTO orders WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 200)
        SELECT i, 1 + i % 40, 'sent' FROM n;
    INSERT INTO orders VALUES (NULL, '1', 'new'), (NULL, '2', 'new'), (NULL, '3', 'new'),
        (NULL, '4', 'new'), (NULL, '5', 'new'), (NULL, '6', 'new'), (NULL, NULL, 'new'), (NULL, NULL, 'new');";

struct Review;

impl Reviewer for Review {
    fn column(&self, _: &SurveyTable, column: &SurveyColumn) -> Option<Reviewed> {
        let part = match column.name.as_ref() {
            "region" | "status" => Part::Dimension(None),
            _ => Part::Neither,
        };
        Some(Reviewed { part, ..Reviewed::clear() })
    }

    fn individuals(&self, table: &SurveyTable) -> (Individuals, u32) {
        let named = |name: &str| table.columns.iter().find(|column| column.name.as_ref() == name);
        let key = named("customer_id").or_else(|| named("id"));
        (key.map_or(Individuals::Unstated, |column| Individuals::Key(column.id)), 5)
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn whether_a_record_is_missing_is_said_by_what_it_was_joined_by() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("data.db");
    rusqlite::Connection::open(&path).unwrap().execute_batch(SCRIPT).unwrap();
    let source = SqliteSource::new("shop".parse().unwrap(), SqliteOptions::new(&path));
    let mut blueprint = Blueprint::new(POLICY, Review);
    for agent in ["reader", "analyst"] {
        blueprint = blueprint.agent(AgentPlan::new(agent).unwrap());
    }
    let house = TestHouse::open(Arc::new(source), blueprint).await.unwrap();
    let count = |from: &str| format!("SELECT count(*) FROM {from}");
    let joined = "customers c LEFT JOIN orders o ON o.customer_id = c.id";
    for (from, customers) in [
        (format!("{joined} WHERE o.customer_id IS NULL"), 20),
        (format!("{joined} WHERE o.customer_id IS NOT NULL"), 206),
        (
            "customers c LEFT JOIN orders o ON o.customer_id = c.id AND o.status = 'new' \
          WHERE o.customer_id IS NULL"
                .to_owned(),
            54,
        ),
    ] {
        let sql = count(&from);
        let told = house.ask("reader", &sql).await.unwrap();
        assert_eq!(told.rows, [[json!(customers)]], "{sql}");
        assert_eq!(house.ask("analyst", &sql).await.unwrap().rows, told.rows, "{sql}");
    }
    // The orders without a key are there: for whoever reads records, as SQLite has it.
    let sql = count(&format!("{joined} WHERE o.id IS NULL"));
    assert_eq!(house.ask("reader", &sql).await.unwrap().rows, [[json!(26)]]);
    // A key by which another was joined says nothing of its own record.
    let beside = format!("{joined} LEFT JOIN parcels p ON p.order_id = o.id WHERE o.id IS NULL");
    for sql in [sql, count(&beside)] {
        let refused = house.ask("analyst", &sql).await.unwrap_err();
        assert_eq!(refused.code(), Code::AggregateOnly, "{sql}");
        let detail = &refused.refusal.detail;
        assert!(detail.contains("`orders.id` may be NULL in a record that is there"), "{detail}");
    }
}
