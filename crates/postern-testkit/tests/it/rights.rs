//! What clients of the PostgreSQL protocol are told of rights and of views: a right is there on what
//! is there, and what is hidden is as what is not there.

use std::sync::Arc;

use postern_core::{
    refusal::Code,
    request::{Ask, Channel},
    survey::{SurveyColumn, SurveyTable},
};
use postern_gate::{
    Refused,
    ports::Source,
    who::{Knock, Proof},
};
use postern_source::{
    postgres::PostgresOptions,
    sqlite::{SqliteOptions, SqliteSource},
};
use postern_testkit::{
    house::{AgentPlan, Blueprint, TestHouse, key_of, take},
    postgres,
    review::Reviewed,
};
use serde_json::{Value, json};

use crate::postgresql;

const POLICY: &str = "@id(\"all\") permit (principal, action == Action::\"read\", resource);";
const SCRIPT: &str = "CREATE TABLE seen (id INTEGER PRIMARY KEY, v TEXT, w TEXT);
    CREATE TABLE hidden (id INTEGER PRIMARY KEY, v TEXT);
    CREATE VIEW looks AS SELECT id FROM seen;";

fn blueprint() -> Blueprint {
    let review = |table: &SurveyTable, column: &SurveyColumn| {
        let is_hidden = &*table.name.name == "hidden" || &*column.name == "w";
        (!is_hidden).then(Reviewed::clear)
    };
    Blueprint::new(POLICY, review).agent(AgentPlan::new("a").unwrap())
}

async fn asked(house: &TestHouse, sql: &str) -> Result<Value, Box<Refused>> {
    let key = key_of("a");
    let knock = Knock { channel: Channel::Pgwire, address: None, proof: Proof::Key(&key) };
    let caller = house.gate.authenticate(&knock)?;
    let answer = take(house.gate.query(&caller, Ask::sql(sql)).await?).await?;
    // Postern's own engine answers in the text of the protocol.
    Ok(match &answer.rows[0][0] {
        Value::Bool(is) => json!(if *is { "t" } else { "f" }),
        Value::Number(number) => json!(number.to_string()),
        other => other.clone(),
    })
}

#[tokio::test(flavor = "multi_thread")]
async fn a_right_is_there_on_what_is_there() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("data.db");
    rusqlite::Connection::open(&path).unwrap().execute_batch(SCRIPT).unwrap();
    let sqlite = SqliteSource::new("shop".parse().unwrap(), SqliteOptions::new(&path));
    let database = postgres::database().unwrap();
    database.execute(SCRIPT).unwrap();
    let postgresql = postgresql::source(&database, PostgresOptions::default());
    let sources: [Arc<dyn Source>; 2] = [Arc::new(sqlite), Arc::new(postgresql)];
    for source in sources {
        let house = TestHouse::open(source, blueprint()).await.unwrap();
        let (yes, no, null) = (json!("t"), json!("f"), Value::Null);
        for (call, told) in [
            ("has_table_privilege('seen', 'SELECT')", &yes),
            ("has_table_privilege('a', 'seen', 'select')", &yes),
            ("has_table_privilege('pg_class', 'SELECT')", &yes),
            ("has_table_privilege('information_schema.tables', 'SELECT')", &yes),
            ("has_table_privilege('seen', 'INSERT')", &no),
            ("has_table_privilege('seen'::regclass, 'SELECT')", &yes),
            ("has_table_privilege('se' || 'en', 'SELECT')", &yes),
            ("has_table_privilege('hid' || 'den', 'SELECT')", &null),
            ("has_table_privilege('noth' || 'ing', 'SELECT')", &null),
            ("has_table_privilege('noth' || 'ing', 'DELETE')", &no),
            ("NOT has_table_privilege('noth' || 'ing', 'DELETE')", &yes),
            ("NOT has_table_privilege('noth' || 'ing', 'SELECT')", &null),
            ("has_table_privilege(4000000000, 'SELECT')", &null),
            ("bool_and(has_table_privilege(oid, 'SELECT')) FROM pg_class", &yes),
            ("count(has_table_privilege(oid, 'SELECT')) FROM pg_namespace", &json!("0")),
            ("has_any_column_privilege('seen', 'SELECT')", &yes),
            ("has_column_privilege('seen', 'v', 'SELECT')", &yes),
            ("has_column_privilege('seen', 2, 'SELECT')", &yes),
            ("has_column_privilege('seen', 3, 'SELECT')", &null),
            ("has_column_privilege('seen', 'v' || '', 'SELECT')", &yes),
            ("has_column_privilege('seen', NULL, 'SELECT')", &null),
            ("has_schema_privilege('pg_catalog', 'USAGE')", &yes),
            ("has_schema_privilege(current_schema(), 'USAGE')", &yes),
            ("has_schema_privilege('pg_catalog', 'CREATE')", &no),
            ("has_schema_privilege(4000000000, 'USAGE')", &null),
            ("has_database_privilege(current_database(), 'CONNECT')", &yes),
            ("pg_get_viewdef('looks')", &json!("-- the text of a view is not told")),
            (
                "pg_get_viewdef('looks'::regclass, true)",
                &json!("-- the text of a view is not told"),
            ),
            ("pg_get_viewdef('lo' || 'oks')", &json!("-- the text of a view is not told")),
            ("pg_get_viewdef('seen')", &null),
        ] {
            let found = asked(&house, &format!("SELECT {call}")).await;
            let found = found.unwrap_or_else(|refused| panic!("{call}: {refused}"));
            assert_eq!(found, *told, "{call}");
        }
        let refused = async |sql: &str| {
            let refused = asked(&house, sql).await.expect_err(sql);
            (refused.code(), refused.refusal.detail.clone(), refused.refusal.would_pass.clone())
        };
        for call in [
            "has_table_privilege('TABLE', 'SELECT')",
            "has_table_privilege('a', 'TABLE', 'SELECT')",
            "has_column_privilege('TABLE', 'v', 'SELECT')",
            "has_column_privilege('seen', 'TABLE', 'SELECT')",
            "has_schema_privilege('TABLE', 'USAGE')",
            "has_database_privilege('TABLE', 'CONNECT')",
            "pg_get_viewdef('TABLE')",
        ] {
            let of = |name: &str| format!("SELECT {}", call.replace("TABLE", name));
            // As long as one another, so that what is nearest to each is the same.
            let (hidden, absent) = (refused(&of("hidden")).await, refused(&of("absent")).await);
            assert_eq!(hidden.0, Code::UnknownName, "{call}");
            assert_eq!(hidden.1.replace("hidden", "absent"), absent.1, "{call}");
            assert_eq!(hidden.2, absent.2, "{call}");
        }
        let (hidden, absent) = (
            refused("SELECT has_column_privilege('seen', 'w', 'SELECT')").await,
            refused("SELECT has_column_privilege('seen', 'x', 'SELECT')").await,
        );
        assert_eq!(hidden.1.replace("`w`", "`x`"), absent.1);
    }
}
