//! A login made to read.

use postern_core::{catalogue::TableName, sample::SampleBudget};
use postern_testkit::postgres::ADMIN;

use super::*;
use crate::{LoginFact, Reader, postgres::make_reader};

const SETUP: &str = r#"
CREATE TABLE customers (id int PRIMARY KEY, "e-mail" text, ssn text);
INSERT INTO customers VALUES (1, 'claire@example.com', '900-11-0001');
CREATE SCHEMA "odd ""one"; CREATE TABLE "odd ""one".t (a int);
"#;

fn reader(bench: &Bench, login: &str) -> Reader {
    let table = |schema: &str, name: &str| TableName { schema: schema.into(), name: name.into() };
    Reader {
        dialect: postern_core::dialect::Dialect::Postgresql,
        login: login.to_owned(),
        database: bench.database.name().to_owned(),
        tables: vec![
            (table("public", "customers"), vec!["id".into(), "e-mail".into()]),
            (table("odd \"one", "t"), vec!["a".into()]),
        ],
        functions: Vec::new(),
    }
}

fn config(bench: &Bench, login: &str, password: &str) -> PostgresConfig {
    let password = Secret::new(password.to_owned());
    PostgresConfig::from_url(&bench.database.url(login), Some(password)).unwrap()
}

fn unique(bench: &Bench, name: &str) -> String {
    format!("{name}_{}", bench.database.name())
}

#[tokio::test]
async fn it_reads_what_was_granted_and_no_more() {
    let bench = Bench::new(SETUP).await;
    let login = unique(&bench, "re\"ader");
    let admin = config(&bench, ADMIN, PASSWORD);
    let name = "shop".parse().unwrap();
    let secret = Secret::new("päss/word".to_owned());
    make_reader(&name, &admin, &reader(&bench, &login), &secret).await.unwrap();
    let escaped = login.replace('"', "%22");
    let source = PostgresSource::new(
        name,
        &config(&bench, &escaped, "päss/word"),
        PostgresOptions::default(),
    )
    .unwrap();
    let report = source.login_report().await.unwrap();
    assert_eq!(report.login, login);
    let strong: Vec<_> = report.facts.iter().filter(|fact| **fact != LoginFact::Temp).collect();
    assert!(strong.is_empty(), "{strong:?}");
    let survey = source.survey().await.unwrap();
    let customers = survey.tables.iter().find(|t| t.name.name.as_ref() == "customers").unwrap();
    let sample = source.sample(customers.id, SampleBudget::default()).await.unwrap();
    let seen: Vec<u16> = sample.columns.iter().map(|column| column.id.0).collect();
    assert_eq!(seen, [1, 2], "the third column was not granted");
}

#[tokio::test]
async fn it_is_made_whole_or_not_at_all() {
    let bench = Bench::new(SETUP).await;
    let login = unique(&bench, "half");
    let admin = config(&bench, ADMIN, PASSWORD);
    let (name, secret) = ("shop".parse().unwrap(), Secret::new("x".to_owned()));
    let mut broken = reader(&bench, &login);
    broken.tables[1].1.push("no_such_column".into());
    make_reader(&name, &admin, &broken, &secret).await.unwrap_err();
    let exists = format!("SELECT FROM pg_roles WHERE rolname = '{login}'");
    assert!(bench.database.query_text(&exists).unwrap().is_empty());

    make_reader(&name, &admin, &reader(&bench, &login), &secret).await.unwrap();
    let again = make_reader(&name, &admin, &reader(&bench, &login), &secret).await.unwrap_err();
    assert!(again.to_string().contains("already"), "{again}");
    let weak = config(&bench, READER, PASSWORD);
    let refused = make_reader(&name, &weak, &reader(&bench, &unique(&bench, "c")), &secret).await;
    assert!(refused.unwrap_err().to_string().contains("may not make another"));
}
