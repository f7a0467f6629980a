//! What a server tells of itself.

use postern_core::catalogue::TableName;

use super::{super::LoginProof, *};

const SETUP: &str = r#"
CREATE TABLE customers (id int PRIMARY KEY, mail text, hash text);
CREATE SCHEMA "Other";
CREATE TABLE "Other"."Open" (a int, b int);
GRANT SELECT (a) ON "Other"."Open" TO PUBLIC;
CREATE TABLE shut (a int);
"#;

fn name(schema: &str, name: &str) -> TableName {
    TableName { schema: schema.into(), name: name.into() }
}

#[tokio::test]
async fn a_server_is_told_as_it_is_kept() {
    let database = database().unwrap();
    database.execute(SETUP).unwrap();
    database.execute(&format!("GRANT SELECT (id, mail) ON customers TO {READER}")).unwrap();
    let source = source(&database.url(READER), PostgresOptions::default());
    let report = source.server_report().await.unwrap();
    assert_eq!(report.proof, LoginProof::Scram);
    assert_eq!(report.database, database.name());
    assert_eq!(report.password_encryption.as_deref(), Some("scram-sha-256"));
    assert!(!report.archives);
    assert_eq!(report.followers, 0);
    assert_eq!(report.rules, None, "a reader may not see them");
    // Without USAGE on the schema the column is open to all and still out of reach.
    assert_eq!(report.open_to_all, [name("Other", "Open")]);
    let readable = vec![(name("public", "customers"), vec!["id".into(), "mail".into()])];
    assert_eq!(report.readable, readable);
    assert!(report.clock_ms > 1_700_000_000_000, "{}", report.clock_ms);
}

#[tokio::test]
async fn who_uses_the_login_past_the_door_is_seen() {
    let database = database().unwrap();
    let here = source(&database.url(READER), PostgresOptions::default());
    let mut past = database.url(READER);
    past.push_str(if past.contains('?') { "&" } else { "?" });
    past.push_str("application_name=psql");
    let there = source(&past, PostgresOptions::default());
    there.ping().await.unwrap();
    let strangers = here.server_report().await.unwrap().strangers;
    assert!(!strangers.is_empty(), "the other session is not seen");
}

#[tokio::test]
async fn rules_of_admission_are_told_to_who_may_see_them() {
    let database = database().unwrap();
    let admin = source(&database.url(ADMIN), PostgresOptions::default());
    let rules = admin.server_report().await.unwrap().rules.unwrap();
    assert!(rules.iter().any(|rule| rule.method == "scram-sha-256"), "{rules:?}");
    assert!(!rules.iter().any(super::super::AdmissionRule::is_for_all), "{rules:?}");
}
