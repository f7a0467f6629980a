//! PostgreSQL: the answer through the door equals the answer over views made by hand, on the same
//! server, by way of another `search_path`.

use std::sync::Arc;

use postern_core::{dialect::Dialect, secret::Secret};
use postern_source::postgres::{PostgresConfig, PostgresOptions, PostgresSource};
use postern_testkit::{
    house::TestHouse,
    postgres::{self, ADMIN, Database, PASSWORD, READER},
};
use tokio_postgres::{Client, SimpleQueryMessage};

use crate::{
    compare::{NULL, Table, plain},
    grammar::Grammar,
    model::{Model, Role},
    random::{Rng, many, seed},
    sqlite::Tally,
};

#[tokio::test(flavor = "multi_thread")]
async fn random_statements_answer_as_views_made_by_hand() {
    let (sets, each) = (4, many(60));
    let mut lanes = Vec::new();
    for set in 0..sets {
        lanes.push(tokio::spawn(async move { data_set(set, each).await }));
    }
    let mut tally = Tally::default();
    for lane in lanes {
        tally.add(lane.await.unwrap());
    }
    tally.finish("PostgreSQL");
}

async fn data_set(number: u64, each: usize) -> Tally {
    let mut rng = Rng::new(seed().wrapping_mul(37).wrapping_add(number));
    let model = Model::draw(&mut rng, Dialect::Postgresql);
    let database = postgres::database().unwrap();
    database.execute(&model.script).unwrap();
    let mut oracles = Vec::new();
    for role in &model.roles {
        oracles.push((role, oracle(&database, role).await));
    }
    let source = source(&database, checked(&database));
    let house = TestHouse::open(Arc::new(source), model.blueprint()).await.unwrap();
    let mut tally = Tally::default();
    for (role, oracle) in &oracles {
        for _ in 0..each {
            let sql = Grammar::new(&mut rng, role, Dialect::Postgresql).statement();
            let by_hand = sql.replace("public.", &format!("{}.", role.name));
            let expected = ask_oracle(oracle, &by_hand).await;
            if expected.as_ref().is_err_and(|cause| cause.contains("timeout")) {
                continue;
            }
            tally.judge(&house, role, &sql, plain, expected).await;
        }
        house.record.forget();
    }
    tally
}

/// A source on that database by the reader login, which may read everything in it.
pub(crate) fn source(database: &Database, options: PostgresOptions) -> PostgresSource {
    database
        .execute(&format!(
            "GRANT SELECT ON ALL TABLES IN SCHEMA public TO {READER}; \
             GRANT USAGE ON SCHEMA public TO {READER}"
        ))
        .unwrap();
    let url = format!("{}?sslmode=disable", database.url(READER));
    let password = Some(Secret::new(PASSWORD.to_owned()));
    let config = PostgresConfig::from_url(&url, password).unwrap();
    PostgresSource::new("shop".parse().unwrap(), &config, options).unwrap()
}

/// With a login by which the server is asked how it resolves every statement: one that it resolves
/// otherwise than the plan says is refused, and then differs from the views.
fn checked(database: &Database) -> PostgresOptions {
    let (name, login) = (database.name(), format!("checks_{}", database.name()));
    database
        .execute(&format!(
            "CREATE ROLE {login} LOGIN PASSWORD '{PASSWORD}'; \
             GRANT TEMPORARY ON DATABASE {name} TO {login}; \
             GRANT USAGE ON SCHEMA public TO {login}"
        ))
        .unwrap();
    let url = format!("{}?sslmode=disable", database.url(&login));
    let password = Some(Secret::new(PASSWORD.to_owned()));
    let checker = Some(PostgresConfig::from_url(&url, password).unwrap());
    PostgresOptions { checker, ..PostgresOptions::default() }
}

async fn oracle(database: &Database, role: &Role) -> Client {
    let mut views = format!("CREATE SCHEMA {};", role.name);
    for view in &role.views {
        let sql = view.by_hand("public");
        views = format!("{views} CREATE VIEW {}.{} AS {sql};", role.name, view.name);
    }
    database.execute(&views).unwrap_or_else(|error| panic!("{views}: {error:#}"));
    let mut config = tokio_postgres::Config::new();
    let server = database.server();
    config.host_path(server.socket_directory()).port(server.port());
    config.user(ADMIN).password(PASSWORD).dbname(database.name());
    let (client, connection) = config.connect(tokio_postgres::NoTls).await.unwrap();
    tokio::spawn(connection);
    let settings = format!("SET search_path = {}; SET statement_timeout = '1s'", role.name);
    client.batch_execute(&settings).await.unwrap();
    client
}

async fn ask_oracle(oracle: &Client, sql: &str) -> Result<Table, String> {
    let said = |error: tokio_postgres::Error| match error.as_db_error() {
        Some(error) => error.message().to_owned(),
        None => error.to_string(),
    };
    let messages = oracle.simple_query(sql).await.map_err(said)?;
    let (mut columns, mut rows) = (Vec::new(), Vec::new());
    for message in &messages {
        match message {
            SimpleQueryMessage::RowDescription(described) => {
                columns = described.iter().map(|column| column.name().to_owned()).collect();
            }
            SimpleQueryMessage::Row(row) => {
                let cell = |at| row.get(at).unwrap_or(NULL).to_owned();
                rows.push((0..row.len()).map(cell).collect());
            }
            _ => {}
        }
    }
    Ok(Table::new(columns, rows))
}
