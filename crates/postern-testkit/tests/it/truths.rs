//! Truths that a client sends as texts, to engines that have none: `'true'` beside a column of truths
//! is the truth, as a PostgreSQL reads it.

use std::sync::Arc;

use postern_core::{
    request::Ask,
    survey::{SurveyColumn, SurveyTable},
    value::Value,
};
use postern_gate::ports::Source;
use postern_source::sqlite::{SqliteOptions, SqliteSource};
use postern_testkit::{
    house::{AgentPlan, Blueprint, TestHouse, take},
    mariadb,
    review::Reviewed,
};
use serde_json::json;

use crate::mysql;

const POLICY: &str = "@id(\"all\") permit (principal, action == Action::\"read\", resource);";
const SCRIPT: &str = "CREATE TABLE people (id INTEGER PRIMARY KEY, vip BOOLEAN, name VARCHAR(20));
    INSERT INTO people VALUES (1, TRUE, 'true'), (2, FALSE, 'b'), (3, NULL, 'c'), (4, TRUE, 'd');";

async fn ids(house: &TestHouse, sql: &str, params: &[&str]) -> Vec<serde_json::Value> {
    let params = params.iter().map(|text| Value::Text((*text).into())).collect();
    let caller = house.caller("a").unwrap();
    let asked = house.gate.query(&caller, Ask { params, ..Ask::sql(sql) }).await;
    let answer = take(asked.unwrap_or_else(|refused| panic!("{sql}: {refused}"))).await.unwrap();
    answer.rows.into_iter().map(|row| row[0].clone()).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_text_beside_a_truth_is_the_truth_that_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("data.db");
    rusqlite::Connection::open(&path).unwrap().execute_batch(SCRIPT).unwrap();
    let sqlite = SqliteSource::new("shop".parse().unwrap(), SqliteOptions::new(&path));
    let database = mariadb::database().unwrap();
    database.execute(SCRIPT).unwrap();
    let sources: [Arc<dyn Source>; 2] = [Arc::new(sqlite), Arc::new(mysql::source(&database))];
    for source in sources {
        let review = |_: &SurveyTable, _: &SurveyColumn| Some(Reviewed::clear());
        let blueprint = Blueprint::new(POLICY, review).agent(AgentPlan::new("a").unwrap());
        let house = TestHouse::open(source, blueprint).await.unwrap();
        let select =
            |condition: &str| format!("SELECT id FROM people WHERE {condition} ORDER BY id");
        for (condition, params, found) in [
            ("vip = $1", &["true"][..], json!([1, 4])),
            ("vip = $1", &["t"], json!([1, 4])),
            ("vip = $1", &["1"], json!([1, 4])),
            ("vip = $1", &["F"], json!([2])),
            ("vip <> $1", &["true"], json!([2])),
            ("vip IN ($1, $2)", &["true", "false"], json!([1, 2, 4])),
            ("coalesce(vip, FALSE) = $1", &["false"], json!([2, 3])),
            (
                "id IN (SELECT p.id FROM (SELECT id, vip AS v FROM people) AS p WHERE p.v = $1)",
                &["false"],
                json!([2]),
            ),
            // Beside a text as well it is left as it is.
            ("name = $1", &["true"], json!([1])),
            ("name = $1 AND vip = $2", &["true", "on"], json!([1])),
        ] {
            assert_eq!(json!(ids(&house, &select(condition), params).await), found, "{condition}");
        }
        let both = ids(&house, &select("name = $1 OR (vip = $1 AND id = 9)"), &["true"]).await;
        assert_eq!(json!(both), json!([1]));
        // The record has what was asked.
        let entry = house.record.last().unwrap();
        assert_eq!(entry.decision.params, [Value::Text("true".into())]);
    }
}
