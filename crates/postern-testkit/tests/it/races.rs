//! Races of the schema: while somebody swaps the names of two columns, or of two tables, no answer
//! ever holds a value of the protected one.
//!
//! What is protected is marked where a rename cannot take it away: by a comment in PostgreSQL, by
//! the declared type in SQLite. So whoever reviews a survey always hides the right one, and a
//! canary can come out only by a statement that means another schema than it was planned for.

use std::{
    path::PathBuf,
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicUsize, Ordering},
    },
    time::Duration,
};

use postern_core::{
    refusal::Code,
    survey::{SurveyColumn, SurveyTable},
};
use postern_source::{
    postgres::{CatalogCheck, PostgresOptions},
    sqlite::{SqliteOptions, SqliteSource},
};
use postern_testkit::{
    house::{AgentPlan, Blueprint, TestHouse},
    postgres,
    review::Reviewed,
};
use tokio::time::Instant;

use crate::{model::CANARY, postgresql};

/// How often the names are swapped.
const SWAPS: usize = 14;
/// Answers between two swaps: the house has followed by then, and plans are kept.
const ANSWERS: usize = 10;
/// Longest wait for them.
const PATIENCE: Duration = Duration::from_secs(5);
/// Clients at once.
const CLIENTS: usize = 12;

/// What is read as it stands: guarded at once, by the description of every execution.
const PLAIN: [&str; 5] = [
    "SELECT open FROM t",
    "SELECT secret FROM t",
    "SELECT * FROM t",
    "SELECT v FROM a",
    "SELECT id, v FROM b WHERE id > 0",
];

/// What only computes with the column.
const COMPUTED: [&str; 6] = [
    "SELECT upper(open) AS u FROM t",
    "SELECT max(secret) AS u FROM t",
    "SELECT count(*) AS hits FROM t WHERE open LIKE 'CANARY%'",
    "SELECT max(v) AS u FROM a",
    "SELECT count(*) AS hits FROM b WHERE v LIKE 'CANARY%'",
    "SELECT o.u FROM (SELECT open || '' AS u FROM t) AS o",
];

const POLICY: &str = "@id(\"all\") permit (principal, action == Action::\"read\", resource);";

/// What the clients saw.
#[derive(Debug, Default)]
struct Seen {
    answers: AtomicUsize,
    refusals: AtomicUsize,
    leaks: std::sync::Mutex<Vec<String>>,
}

/// Asks until the race is over, while the house follows the schema as the binary does.
async fn race(
    house: Arc<TestHouse>,
    statements: &'static [&'static str],
    seen: Arc<Seen>,
    over: Arc<AtomicBool>,
) {
    let follower = {
        let (house, over) = (Arc::clone(&house), Arc::clone(&over));
        tokio::spawn(async move {
            let stale = house.gate.stale();
            while !over.load(Ordering::Relaxed) {
                let waited = tokio::time::timeout(Duration::from_millis(50), stale.notified());
                if waited.await.is_ok() {
                    // one that fails is tried again at the next disagreement
                    let _surveyed = house.resurvey().await.is_ok();
                }
            }
        })
    };
    let clients = (0..CLIENTS).map(|number| {
        let (house, over, seen) = (Arc::clone(&house), Arc::clone(&over), Arc::clone(&seen));
        tokio::spawn(async move {
            let mut at = number;
            while !over.load(Ordering::Relaxed) {
                ask(&house, statements[at % statements.len()], &seen).await;
                at += 1;
            }
        })
    });
    for client in clients.collect::<Vec<_>>() {
        client.await.unwrap();
    }
    follower.await.unwrap();
    let (answers, refusals) =
        (seen.answers.load(Ordering::Relaxed), seen.refusals.load(Ordering::Relaxed));
    println!("{answers} answers, {refusals} refusals");
    let leaks = seen.leaks.lock().unwrap();
    assert!(leaks.is_empty(), "{} leaks, the first: {}", leaks.len(), leaks[0]);
    assert!(
        answers > SWAPS * ANSWERS && refusals > SWAPS,
        "no race: {answers} answers, {refusals} refusals"
    );
}

async fn ask(house: &TestHouse, sql: &str, seen: &Seen) {
    match house.ask("reader", sql).await {
        Ok(answer) => {
            seen.answers.fetch_add(1, Ordering::Relaxed);
            let text = format!("{:?}", answer.rows);
            let hits = answer.columns == ["hits"] && answer.rows[0][0] != 0;
            if hits || text.to_uppercase().contains(CANARY) {
                seen.leaks.lock().unwrap().push(format!("{sql}: {text}"));
            }
        }
        Err(refused) => {
            seen.refusals.fetch_add(1, Ordering::Relaxed);
            // a moment for whoever surveys
            tokio::time::sleep(Duration::from_millis(3)).await;
            let expected = matches!(
                refused.code(),
                Code::UnknownName | Code::SourceUnavailable | Code::SourceRefused | Code::TooSlow
            );
            assert!(expected, "{sql}: {refused}");
        }
    }
}

/// Swaps names, again and again; `apply` runs statements in one transaction. Between two swaps so
/// many answers come that plans are warm, and then the next swap meets them.
fn swap(seen: &Seen, over: &AtomicBool, mut apply: impl FnMut(&str)) {
    for number in 0..SWAPS {
        apply(
            "ALTER TABLE t RENAME COLUMN open TO swapped; \
             ALTER TABLE t RENAME COLUMN secret TO open; \
             ALTER TABLE t RENAME COLUMN swapped TO secret;",
        );
        // now and then the next one comes at once
        let wanted = if number % 4 == 0 { 0 } else { ANSWERS };
        seen.wait_for(wanted);
        apply(
            "ALTER TABLE a RENAME TO swapped; ALTER TABLE b RENAME TO a; \
             ALTER TABLE swapped RENAME TO b;",
        );
        seen.wait_for(wanted);
    }
    over.store(true, Ordering::Relaxed);
}

impl Seen {
    /// Waits until so many more answers came.
    fn wait_for(&self, answers: usize) {
        let (from, since) = (self.answers.load(Ordering::Relaxed), Instant::now());
        while self.answers.load(Ordering::Relaxed) < from + answers && since.elapsed() < PATIENCE {
            std::thread::sleep(Duration::from_millis(2));
        }
    }
}

async fn on_postgresql(check: CatalogCheck, statements: &'static [&'static str]) {
    let database = postgres::database().unwrap();
    database
        .execute(&format!(
            "CREATE TABLE t (id int PRIMARY KEY, open text, secret text); \
             CREATE TABLE a (id int PRIMARY KEY, v text); CREATE TABLE b (id int PRIMARY KEY, v text); \
             COMMENT ON COLUMN t.secret IS 'protected'; COMMENT ON TABLE b IS 'protected'; \
             INSERT INTO t SELECT i, 'open-' || i, '{CANARY}-' || i FROM generate_series(1, 20) i; \
             INSERT INTO a SELECT i, 'open-' || i FROM generate_series(1, 20) i; \
             INSERT INTO b SELECT i, '{CANARY}-' || i FROM generate_series(1, 20) i"
        ))
        .unwrap();
    let review = |table: &SurveyTable, column: &SurveyColumn| {
        (table.comment.is_none() && column.comment.is_none()).then(Reviewed::clear)
    };
    let options = PostgresOptions { catalog_check: check, ..PostgresOptions::default() };
    let source = Arc::new(postgresql::source(&database, options));
    let house = open(source, review).await;
    let over = Arc::new(AtomicBool::new(false));
    let seen = Arc::new(Seen::default());
    let (watched, flag) = (Arc::clone(&seen), Arc::clone(&over));
    let writer = tokio::task::spawn_blocking(move || {
        // several statements in one message are one transaction
        swap(&watched, &flag, |sql| database.execute(sql).unwrap());
    });
    race(house, statements, seen, over).await;
    writer.await.unwrap();
}

async fn open(
    source: Arc<dyn postern_gate::ports::Source>,
    review: impl Fn(&SurveyTable, &SurveyColumn) -> Option<Reviewed> + Send + Sync + 'static,
) -> Arc<TestHouse> {
    let blueprint = Blueprint::new(POLICY, review).agent(AgentPlan::new("reader").unwrap());
    Arc::new(TestHouse::open(source, blueprint).await.unwrap())
}

#[tokio::test(flavor = "multi_thread")]
async fn swapped_names_of_postgresql_never_show_the_other_column() {
    on_postgresql(CatalogCheck::EverySecond, &PLAIN).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn swapped_names_of_postgresql_never_count_the_other_column() {
    on_postgresql(CatalogCheck::Every, &COMPUTED).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn swapped_names_of_sqlite_never_show_or_count_the_other_column() {
    const ALL: [&str; 11] = [
        PLAIN[0],
        PLAIN[1],
        PLAIN[2],
        PLAIN[3],
        PLAIN[4],
        COMPUTED[0],
        COMPUTED[1],
        COMPUTED[2],
        COMPUTED[3],
        COMPUTED[4],
        COMPUTED[5],
    ];
    let folder = tempfile::tempdir().unwrap();
    let path: PathBuf = folder.path().join("data.db");
    let writer = rusqlite::Connection::open(&path).unwrap();
    writer
        .execute_batch(&format!(
            "PRAGMA journal_mode = WAL; \
             CREATE TABLE t (id INTEGER PRIMARY KEY, open TEXT, secret PROTECTED_TEXT); \
             CREATE TABLE a (id INTEGER PRIMARY KEY, v TEXT); \
             CREATE TABLE b (id INTEGER PRIMARY KEY, v PROTECTED_TEXT); \
             WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20) \
             INSERT INTO t SELECT i, 'open-' || i, '{CANARY}-' || i FROM n; \
             INSERT INTO a SELECT id, open FROM t; INSERT INTO b SELECT id, secret FROM t"
        ))
        .unwrap();
    let source = SqliteSource::new("shop".parse().unwrap(), SqliteOptions::new(&path));
    let review = |_: &SurveyTable, column: &SurveyColumn| {
        (!column.ty.name.contains("PROTECTED")).then(Reviewed::clear)
    };
    let house = open(Arc::new(source), review).await;
    let over = Arc::new(AtomicBool::new(false));
    let seen = Arc::new(Seen::default());
    let (watched, flag) = (Arc::clone(&seen), Arc::clone(&over));
    let writer = tokio::task::spawn_blocking(move || {
        swap(&watched, &flag, |sql| {
            writer.execute_batch(&format!("BEGIN IMMEDIATE; {sql} COMMIT")).unwrap();
        });
    });
    race(house, &ALL, seen, over).await;
    writer.await.unwrap();
}

/// The moment between a survey and the house that is made of it: the source believes the new
/// schema already, the plans are still those of the old.
#[tokio::test(flavor = "multi_thread")]
async fn a_plan_of_the_old_house_does_not_run_once_the_source_was_surveyed_anew() {
    let database = postgres::database().unwrap();
    database
        .execute(&format!(
            "CREATE TABLE t (id int PRIMARY KEY, open text, secret text); \
             CREATE TABLE a (id int PRIMARY KEY, v text); CREATE TABLE b (id int PRIMARY KEY, v text); \
             COMMENT ON COLUMN t.secret IS 'protected'; COMMENT ON TABLE b IS 'protected'; \
             INSERT INTO t VALUES (1, 'open-1', '{CANARY}-1'); \
             INSERT INTO a VALUES (1, 'open-1'); INSERT INTO b VALUES (1, '{CANARY}-1')"
        ))
        .unwrap();
    let review = |table: &SurveyTable, column: &SurveyColumn| {
        (table.comment.is_none() && column.comment.is_none()).then(Reviewed::clear)
    };
    for check in [CatalogCheck::EverySecond, CatalogCheck::Every] {
        let options = PostgresOptions { catalog_check: check, ..PostgresOptions::default() };
        let house = open(Arc::new(postgresql::source(&database, options)), review).await;
        for sql in PLAIN.iter().chain(&COMPUTED) {
            // warm: the plan is kept, the statement prepared
            drop(house.ask("reader", sql).await);
        }
        database
            .execute(
                "ALTER TABLE t RENAME COLUMN open TO x; ALTER TABLE t RENAME COLUMN secret TO open; \
                 ALTER TABLE t RENAME COLUMN x TO secret; ALTER TABLE a RENAME TO x; \
                 ALTER TABLE b RENAME TO a; ALTER TABLE x RENAME TO b",
            )
            .unwrap();
        // the source learns; the house does not
        house.source.survey().await.unwrap();
        let seen = Seen::default();
        for sql in PLAIN.iter().chain(&COMPUTED) {
            ask(&house, sql, &seen).await;
        }
        let leaks = seen.leaks.lock().unwrap();
        assert!(leaks.is_empty(), "{check:?}: {leaks:?}");
    }
}
