//! Against a real server: what only PostgreSQL itself can confirm.
//!
//! They test the layer below `Source::run`, because a `Recorded` can only be made by the gate.

mod connect;
mod cost;
mod guard;
mod params;
mod reader;
mod rows;
mod sample;
mod server;
mod stop;
mod survey;

use std::{sync::Arc, time::Duration};

use futures_util::StreamExt;
use postern_core::{
    limits::Limits,
    rows::{Block, Shape},
    secret::Secret,
    value::Value,
};
use postern_gate::{
    ports::{Cancel, CancelHandle, Rows, RunError, Source},
    record::Bind,
};
use postern_testkit::postgres::{ADMIN, Database, PASSWORD, READER, database};

use super::{
    Core, PostgresConfig, PostgresOptions, PostgresSource,
    expected::{Expected, ExpectedColumn, ExpectedRead},
    run::{Work, execute},
};

/// A database with a source over it.
pub(super) struct Bench {
    pub(super) database: Database,
    pub(super) source: PostgresSource,
}

/// The login of a database's checker.
pub(super) fn checker_of(database: &str) -> String {
    format!("checker_of_{database}")
}

impl Bench {
    /// Made by these statements; the reader may read all of `public`.
    async fn new(setup: &str) -> Self {
        Self::with(setup, PostgresOptions::default()).await
    }

    async fn with(setup: &str, options: PostgresOptions) -> Self {
        let database = database().unwrap();
        database.execute(setup).unwrap();
        database
            .execute(&format!("GRANT SELECT ON ALL TABLES IN SCHEMA public TO {READER}"))
            .unwrap();
        let source = source(&database.url(READER), options);
        source.survey().await.unwrap();
        Self { database, source }
    }

    /// As [`Bench::new`], with a checker.
    pub(super) async fn checked(setup: &str) -> Self {
        let bench = Self::new(setup).await;
        let name = bench.database.name();
        let login = checker_of(name);
        bench
            .database
            .execute(&format!(
                "CREATE ROLE {login} LOGIN PASSWORD '{PASSWORD}'; \
                 GRANT TEMPORARY ON DATABASE \"{name}\" TO {login}"
            ))
            .unwrap();
        let password = Some(Secret::new(PASSWORD.to_owned()));
        let checker = PostgresConfig::from_url(&bench.database.url(&login), password).unwrap();
        let options = PostgresOptions { checker: Some(checker), ..PostgresOptions::default() };
        let source = source(&bench.database.url(READER), options);
        source.survey().await.unwrap();
        Self { source, ..bench }
    }

    pub(super) fn core(&self) -> Arc<Core> {
        Arc::clone(&self.source.core)
    }

    pub(super) async fn run(&self, work: Work) -> Result<Answer, RunError> {
        let (_handle, rows) = self.start(work).await;
        Answer::of(rows?).await
    }

    async fn start(&self, work: Work) -> (CancelHandle, Result<Rows, RunError>) {
        let (handle, cancel) = Cancel::new();
        (handle, execute(self.core(), work, cancel).await)
    }

    async fn ask(&self, sql: &str) -> Result<Answer, RunError> {
        self.run(self.work(sql, &[])).await
    }

    /// A statement whose result columns the plan cannot tell anything about.
    pub(super) fn work(&self, sql: &str, params: &[Value]) -> Work {
        let columns = described(sql);
        Work {
            sql: sql.to_owned(),
            params: params.iter().cloned().map(Bind::Value).collect(),
            caller_params: params.len(),
            expected: Expected { columns, reads: self.reads(), ..Expected::default() },
            limits: Limits::default(),
            late_columns: 0,
            surveyed: None,
        }
    }

    /// Every column of every table, in the clear.
    fn reads(&self) -> Vec<ExpectedRead> {
        let rows = self
            .database
            .query_text(
                "SELECT a.attrelid, a.attnum, a.attname FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid \
                 WHERE c.relnamespace = 'public'::regnamespace AND a.attnum > 0",
            )
            .unwrap();
        let read = |row: &Vec<Option<String>>| ExpectedRead {
            table: row[0].as_ref().unwrap().parse().unwrap(),
            touched: [row[1].as_ref().unwrap().parse().unwrap()].into(),
            clear: [row[2].as_deref().unwrap().into()].into(),
        };
        rows.iter().map(read).collect()
    }

    pub(super) fn oid(&self, table: &str) -> u32 {
        let rows = self.database.query_text(&format!("SELECT '{table}'::regclass::oid")).unwrap();
        rows[0][0].as_ref().unwrap().parse().unwrap()
    }

    /// Statements of this database that the server is working on now.
    fn active(&self) -> usize {
        let rows = self.database.query_text(
            "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() \
             AND state <> 'idle' AND application_name = 'postern'",
        );
        rows.unwrap()[0][0].as_ref().unwrap().parse().unwrap()
    }
}

fn source(url: &str, options: PostgresOptions) -> PostgresSource {
    let password = Some(Secret::new(PASSWORD.to_owned()));
    let config = PostgresConfig::from_url(url, password).unwrap();
    PostgresSource::new("shop".parse().unwrap(), &config, options).unwrap()
}

/// The names of a statement's columns, written as `-- name, name` at its end, or one `a`.
fn described(sql: &str) -> Vec<ExpectedColumn> {
    let names = sql.rsplit_once("-- ").map_or("a", |(_, names)| names);
    let column = |name: &str| ExpectedColumn { name: name.into(), masked: None, origin: None };
    names.split(", ").filter(|name| !name.is_empty()).map(column).collect()
}

/// A statement that reads no table.
fn plain(sql: &str, params: &[Value]) -> Work {
    Work {
        sql: sql.to_owned(),
        params: params.iter().cloned().map(Bind::Value).collect(),
        caller_params: params.len(),
        expected: Expected { columns: described(sql), reads: Vec::new(), ..Expected::default() },
        limits: Limits::default(),
        late_columns: 0,
        surveyed: None,
    }
}

/// Everything a statement answered.
#[derive(Debug)]
pub(super) struct Answer {
    shape: Shape,
    rows: Vec<Vec<Option<String>>>,
    blocks: usize,
}

impl Answer {
    async fn of(mut rows: Rows) -> Result<Self, RunError> {
        let mut answer = Self { shape: rows.shape, rows: Vec::new(), blocks: 0 };
        while let Some(block) = rows.blocks.next().await {
            let Block::PgText(block) = block? else { panic!("not PostgreSQL's text") };
            answer.blocks = answer.blocks.strict_add(1);
            answer.rows.extend(block.iter().map(|body| super::body::text_row(body).unwrap()));
        }
        Ok(answer)
    }

    /// The only cell.
    pub(super) fn cell(&self) -> Option<&str> {
        assert_eq!((self.rows.len(), self.rows[0].len()), (1, 1));
        self.rows[0][0].as_deref()
    }
}

fn text(text: &str) -> Value {
    Value::Text(text.into())
}

/// Waits for something that must come true soon.
async fn until(mut is_true: impl FnMut() -> bool) {
    for _ in 0..400 {
        if is_true() {
            return;
        }
        tokio::time::sleep(Duration::from_millis(25)).await;
    }
    panic!("it never came true");
}
