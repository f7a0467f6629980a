//! A database of our own, and attempts on it.

mod attacks;
mod limits;
mod masks;
mod reading;
mod sample;
mod schema;
mod walls;

use std::{path::PathBuf, sync::Arc, time::Duration};

use futures_util::StreamExt as _;
use postern_core::{
    catalogue::ColumnId,
    limits::Limits,
    rows::{Block, Cell},
    survey::{Survey, SurveyTable},
    value::Value,
};
use postern_gate::{
    ports::{Cancel, CancelHandle, Rows, RunError, Source as _},
    record::Bind,
};
use postern_sql::{PlanColumn, Read};
use rusqlite::Connection;
use tempfile::TempDir;

use super::{SqliteOptions, SqliteSource, guard::Planned};

/// A plan as tests write one.
#[derive(Debug, Default)]
struct TestPlan {
    sql: String,
    columns: Vec<PlanColumn>,
    reads: Vec<Read>,
    functions: Vec<Arc<str>>,
}

impl Planned for TestPlan {
    fn sql(&self) -> &str {
        &self.sql
    }

    fn columns(&self) -> &[PlanColumn] {
        &self.columns
    }

    fn reads(&self) -> &[Read] {
        &self.reads
    }

    fn functions(&self) -> &[Arc<str>] {
        &self.functions
    }
}

impl TestPlan {
    /// A plan of that text with so many result columns, reading nothing.
    fn new(sql: &str, width: usize) -> Self {
        let column = PlanColumn { name: "c".into(), masked: None, origin: None, gate: None };
        Self { sql: sql.to_owned(), columns: vec![column; width], ..Self::default() }
    }

    /// The plan reads these columns as well.
    fn reads(mut self, survey: &Survey, table: &str, columns: &[&str]) -> Self {
        let found = table_of(survey, table);
        self.reads.push(Read {
            id: found.id,
            table: found.name.clone(),
            touched: columns.iter().map(|column| column_of(found, column)).collect(),
            shown: Vec::new(),
            policies: Vec::new(),
            filter_policies: Vec::new(),
        });
        self
    }

    /// The plan calls these functions as well.
    fn calls(mut self, names: &[&str]) -> Self {
        self.functions.extend(names.iter().map(|name| Arc::from(*name)));
        self
    }

    /// The plan's columns are plain columns of that table.
    fn plain(mut self, survey: &Survey, table: &str, columns: &[&str]) -> Self {
        let found = table_of(survey, table);
        for (planned, name) in self.columns.iter_mut().zip(columns) {
            planned.origin = Some((found.id, column_of(found, name)));
        }
        self
    }
}

fn table_of<'a>(survey: &'a Survey, name: &str) -> &'a SurveyTable {
    survey.tables.iter().find(|table| *table.name.name == *name).expect("table in survey")
}

fn column_of(table: &SurveyTable, name: &str) -> ColumnId {
    table.columns.iter().find(|column| *column.name == *name).expect("column in survey").id
}

/// A shop, and a source on it.
struct Shop {
    folder: TempDir,
    source: SqliteSource,
}

const SCHEMA: &str = "
    PRAGMA journal_mode=WAL;
    CREATE TABLE customers(id INTEGER PRIMARY KEY, name TEXT NOT NULL, region TEXT, ssn TEXT);
    INSERT INTO customers VALUES (1, 'Claire Fontaine', 'EU', '900-11'),
                                 (2, 'Hugo Marchand', 'US', '900-22'),
                                 (3, 'Inès Caron', NULL, '900-33');
    CREATE TABLE orders(id INTEGER PRIMARY KEY, customer_id INT REFERENCES customers, total NUMERIC);
    INSERT INTO orders VALUES (10, 1, 12.5), (11, 1, 7), (12, 2, 100);
    CREATE TABLE vault(secret TEXT);
    INSERT INTO vault VALUES ('the key');
    CREATE VIEW europeans AS SELECT id, upper(name) AS name FROM customers WHERE region = 'EU';
";

impl Shop {
    fn new() -> Self {
        Self::with(SCHEMA)
    }

    fn with(schema: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let shop = Self { source: source_at(folder.path().join("shop.db")), folder };
        shop.writer().execute_batch(schema).unwrap();
        shop
    }

    fn path(&self) -> PathBuf {
        self.folder.path().join("shop.db")
    }

    /// A connection of another program.
    fn writer(&self) -> Connection {
        Connection::open(self.path()).unwrap()
    }

    async fn survey(&self) -> Survey {
        self.source.survey().await.unwrap()
    }

    async fn start(
        &self,
        plan: impl Into<Arc<TestPlan>>,
        params: Vec<Value>,
        limits: Limits,
    ) -> (CancelHandle, Result<Rows, RunError>) {
        let (handle, cancel) = Cancel::new();
        let params = params.into_iter().map(Bind::Value).collect();
        let plan: Arc<TestPlan> = plan.into();
        (handle, self.source.execute(plan, params, limits, cancel).await)
    }

    async fn run(&self, plan: impl Into<Arc<TestPlan>>) -> Result<Vec<Vec<Cell>>, RunError> {
        self.run_with(plan, Vec::new(), Limits::default()).await
    }

    async fn run_with(
        &self,
        plan: impl Into<Arc<TestPlan>>,
        params: Vec<Value>,
        limits: Limits,
    ) -> Result<Vec<Vec<Cell>>, RunError> {
        let (_handle, rows) = self.start(plan, params, limits).await;
        collect(rows?).await
    }
}

fn source_at(path: PathBuf) -> SqliteSource {
    SqliteSource::new("shop".parse().unwrap(), SqliteOptions::new(path))
}

async fn collect(mut rows: Rows) -> Result<Vec<Vec<Cell>>, RunError> {
    let mut all = Vec::new();
    while let Some(block) = rows.blocks.next().await {
        match block? {
            Block::Cells(cells) => all.extend(cells.iter().map(<[Cell]>::to_vec)),
            Block::PgText(_) => panic!("SQLite sends cells"),
        }
    }
    Ok(all)
}

fn text(value: &str) -> Cell {
    Cell::Text(value.into())
}

fn is_disagreement(outcome: &Result<Vec<Vec<Cell>>, RunError>) -> bool {
    matches!(outcome, Err(RunError::Disagrees { .. }))
}

const ENDLESS: &str = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT ";

fn brief(ms: u64) -> Limits {
    Limits { timeout: Duration::from_millis(ms), ..Limits::default() }
}
