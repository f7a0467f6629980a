//! Each wall alone. Behind most of them stands another, so that taking one out lets nothing
//! through; here each is tried where no other stands.

use std::sync::{Arc, Mutex};

use postern_core::catalogue::TableName;
use rusqlite::{OpenFlags, config::DbConfig};

use super::*;
use crate::sqlite::{
    guard::{Allowed, Guard, Mode},
    open::{bound, harden, plain_path},
};

/// A connection that may write, with the authorizer and nothing else.
struct Bare {
    _folder: TempDir,
    sql: Connection,
    guard: Arc<Mutex<Guard>>,
}

impl Bare {
    fn new(setup: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let mut sql = Connection::open(folder.path().join("bare.db")).unwrap();
        sql.execute_batch(setup).unwrap();
        let guard = Arc::new(Mutex::new(Guard::new(Mode::Closed)));
        Guard::install(&guard, &mut sql).unwrap();
        Self { _folder: folder, sql, guard }
    }

    fn enter(&self, mode: Mode) {
        Guard::enter(&self.guard, mode);
    }

    /// Whether the engine would do it.
    fn passes(&self, sql: &str) -> bool {
        self.sql.prepare(sql).and_then(|mut made| made.raw_query().next().map(drop)).is_ok()
    }
}

/// What a plan may use that reads all of `open`.
async fn allowed() -> Arc<Allowed> {
    let shop = Shop::with("CREATE TABLE open(a, b)");
    let survey = shop.survey().await;
    let plan = TestPlan::new("", 1).reads(&survey, "open", &["a", "b"]);
    let known = shop.source.pool.latest().unwrap();
    Arc::new(Allowed::of(&plan, &known).unwrap())
}

#[tokio::test]
async fn the_authorizer_alone_lets_a_plan_read_and_do_nothing_else() {
    let bare = Bare::new("CREATE TABLE open(a, b); CREATE TEMP TABLE open(a, b)");
    bare.enter(Mode::Plan(allowed().await));
    assert!(bare.passes("SELECT a FROM main.open"));
    for sql in [
        "DELETE FROM main.open",
        "INSERT INTO main.open VALUES (1, 2)",
        "CREATE TABLE x(a)",
        "DROP TABLE main.open",
        "ATTACH 'other.db' AS other",
        "PRAGMA journal_mode",
        "PRAGMA query_only=0",
        "VACUUM INTO 'copy.db'",
        "SAVEPOINT s",
        "ANALYZE",
    ] {
        assert!(!bare.passes(sql), "{sql}");
    }
    assert!(!bare.passes("SELECT a FROM temp.open"), "a temporary table of an open one's name");
}

#[test]
fn the_authorizer_alone_denies_everything_between_statements() {
    let bare = Bare::new("CREATE TABLE open(a, b)");
    for sql in ["SELECT 1", "SELECT a FROM open", "BEGIN"] {
        assert!(!bare.passes(sql), "{sql}");
    }
}

#[test]
fn posterns_own_statements_are_held_narrow_too() {
    let bare = Bare::new("CREATE TABLE open(a, b)");
    bare.enter(Mode::Own);
    assert!(bare.passes("SELECT max(a) FROM open") && bare.passes("PRAGMA schema_version"));
    for sql in [
        "SELECT upper(a) FROM open",
        "DELETE FROM open",
        "PRAGMA writable_schema=1",
        "ATTACH 'x' AS y",
    ] {
        assert!(!bare.passes(sql), "{sql}");
    }
}

#[test]
fn a_sample_reads_its_table_alone() {
    let bare =
        Bare::new("CREATE TABLE open(a, b); CREATE TABLE shut(a); CREATE TEMP TABLE open(a)");
    bare.enter(Mode::Sample("open".into()));
    assert!(bare.passes("SELECT a FROM main.open"));
    for sql in [
        "SELECT a FROM main.shut",
        "SELECT a FROM temp.open",
        "SELECT upper(a) FROM main.open",
        "DELETE FROM main.open",
    ] {
        assert!(!bare.passes(sql), "{sql}");
    }
}

#[tokio::test]
async fn a_with_query_named_like_an_open_view_reads_no_more_than_the_view_does() {
    let shop = Shop::new();
    let survey = shop.survey().await;
    let sql = "WITH europeans AS (SELECT ssn FROM main.customers) SELECT ssn FROM europeans";
    let plan = TestPlan::new(sql, 1).reads(&survey, "europeans", &["id", "name"]);
    assert!(is_disagreement(&shop.run(plan).await));
}

#[tokio::test]
async fn an_explained_statement_is_no_plain_read() {
    let shop = Shop::new();
    for (sql, width) in [("EXPLAIN SELECT 1", 8), ("EXPLAIN QUERY PLAN SELECT 1", 4)] {
        assert!(is_disagreement(&shop.run(TestPlan::new(sql, width)).await), "{sql}");
    }
}

#[tokio::test]
async fn blanks_around_an_honest_text_do_not_matter() {
    let shop = Shop::new();
    for sql in ["SELECT 1", " SELECT 1", "SELECT 1 ", "\nSELECT 1\n", " SELECT 1"] {
        assert_eq!(shop.run(TestPlan::new(sql, 1)).await.unwrap(), [[Cell::Int(1)]], "{sql:?}");
    }
}

#[tokio::test]
async fn statements_that_are_kept_are_bounded_and_forgotten_when_the_schema_moves() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("one.db");
    Connection::open(&path).unwrap().execute_batch("CREATE TABLE t(a)").unwrap();
    let one = std::num::NonZeroUsize::MIN;
    let options = SqliteOptions { connections_max: one, ..SqliteOptions::new(&path) };
    let source = SqliteSource::new("shop".parse().unwrap(), options);
    let run = async |sql: String| {
        let (_handle, cancel) = Cancel::new();
        let plan: Arc<TestPlan> = TestPlan::new(&sql, 1).into();
        collect(source.execute(plan, Vec::new(), Limits::default(), cancel).await.unwrap())
            .await
            .unwrap();
    };
    for number in 0..300 {
        run(format!("SELECT {number}")).await;
        assert!(source.pool.idle_accounts() <= 128, "{number}");
    }
    Connection::open(&path).unwrap().execute_batch("CREATE TABLE u(a)").unwrap();
    run("SELECT 299".to_owned()).await;
    assert_eq!(source.pool.idle_accounts(), 1, "the others were prepared under another schema");
}

#[tokio::test]
async fn a_value_that_grows_on_the_way_is_bounded_by_what_cells_may_be() {
    let shop = Shop::new();
    let limits = Limits { cell_bytes_max: 1_000, ..Limits::default() };
    let plan = TestPlan::new("SELECT length(replace(hex(zeroblob(600000)), '0', 'xx'))", 1)
        .calls(&["length", "replace", "hex", "zeroblob"]);
    assert!(shop.run_with(plan, Vec::new(), limits).await.is_err());
}

#[tokio::test]
async fn a_question_that_is_dropped_before_its_first_row_frees_the_connection() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("one.db");
    Connection::open(&path).unwrap().execute_batch("CREATE TABLE t(a)").unwrap();
    let one = std::num::NonZeroUsize::MIN;
    let options = SqliteOptions { connections_max: one, ..SqliteOptions::new(&path) };
    let source = SqliteSource::new("shop".parse().unwrap(), options);
    let minute = Limits { timeout: Duration::from_mins(1), ..Limits::default() };
    let (handle, cancel) = Cancel::new();
    let endless: Arc<TestPlan> =
        TestPlan::new(&format!("{ENDLESS} count(*) FROM n"), 1).calls(&["count"]).into();
    let rows = source.execute(endless, Vec::new(), minute, cancel).await.unwrap();
    let early = tokio::time::timeout(Duration::from_millis(300), collect(rows)).await;
    assert!(early.is_err(), "it was to be endless: {early:?}");
    let (_other, cancel) = Cancel::new();
    let next: Arc<TestPlan> = TestPlan::new("SELECT 1", 1).into();
    let next = source.execute(
        next,
        Vec::new(),
        Limits { timeout: Duration::from_secs(20), ..minute },
        cancel,
    );
    assert!(next.await.is_ok(), "nobody cancelled, and nobody reads");
    drop(handle);
}

#[test]
fn a_connection_that_could_write_is_not_taken_and_cannot_write_either() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("w.db");
    let mut sql = Connection::open_with_flags(
        &path,
        OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE,
    )
    .unwrap();
    sql.execute_batch("CREATE TABLE t(a)").unwrap();
    harden(&mut sql).unwrap();
    assert!(bound(&sql, &SqliteOptions::new(&path)).is_err(), "it could write");
    assert!(sql.execute_batch("INSERT INTO t VALUES (1)").is_err(), "query_only holds alone");
    assert!(sql.db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE).unwrap());
}

#[test]
fn a_path_is_never_read_as_a_uri() {
    let path = plain_path(std::path::Path::new("file:shop.db?mode=rwc&cache=shared")).unwrap();
    assert!(path.is_absolute());
}

#[tokio::test]
async fn a_table_is_found_by_its_number_and_its_name() {
    let shop = Shop::new();
    let survey = shop.survey().await;
    let known = shop.source.pool.latest().unwrap();
    let customers = table_of(&survey, "customers");
    let other = TableName { schema: "main".into(), name: "vault".into() };
    assert!(known.table(customers.id, &customers.name).is_some());
    assert!(known.table(customers.id, &other).is_none(), "numbers of 32 bits can meet");
}
