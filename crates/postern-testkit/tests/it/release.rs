//! How answers end: bounds that cut, readers that go or stall, many at once, a record that fails
//! or is slow, a server that dies, a wall clock that jumps back. Whatever happens, nothing is
//! released that is not recorded, every decision gets exactly one outcome, and places are given
//! back.

use std::{num::NonZeroUsize, sync::Arc, time::Duration};

use postern_audit::{OutcomeKind, Verdict};
use postern_core::{
    clock::Timestamp,
    dialect::Dialect,
    limits::Limits,
    refusal::Code,
    request::{Ask, Channel},
    survey::{SurveyColumn, SurveyTable},
};
use postern_gate::{
    ports::Source,
    release::TruncatedBy,
    who::{Caller, Knock, Proof},
};
use postern_source::{
    postgres::{PostgresConfig, PostgresOptions, PostgresSource},
    sqlite::{SqliteOptions, SqliteSource},
};
use postern_testkit::{
    house::{AgentPlan, Blueprint, NOON, TestHouse, key_of, take, wide_limits},
    postgres::{self, PASSWORD, PrivatePostgres, READER},
    record::Mood,
    review::Reviewed,
};
use tokio::time::timeout;

use crate::postgresql;

const POLICY: &str = "@id(\"all\") permit (principal, action == Action::\"read\", resource);";
const SCRIPT: &str = "CREATE TABLE t (id INTEGER PRIMARY KEY, v TEXT);
    INSERT INTO t WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5000)
    SELECT i, 'value-0123456789-' || i FROM n;";
/// Longer than anything here may take, however busy the machine.
const PATIENCE: Duration = Duration::from_mins(1);

/// More rows than fit between a source and a reader that stalls.
const ENDLESS: &str = "SELECT a.id, b.v FROM t a, t b";

fn blueprint(agents: &[(&str, Limits)]) -> Blueprint {
    let review = |_: &SurveyTable, _: &SurveyColumn| Some(Reviewed::clear());
    let mut blueprint = Blueprint::new(POLICY, review);
    for (name, limits) in agents {
        blueprint = blueprint.agent(AgentPlan::new(name).unwrap().limits(*limits));
    }
    blueprint
}

/// The same table behind either engine, with two connections.
struct Both {
    _folder: tempfile::TempDir,
    _database: postgres::Database,
    sources: [Arc<dyn Source>; 2],
}

impl Both {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("data.db");
        rusqlite::Connection::open(&path).unwrap().execute_batch(SCRIPT).unwrap();
        let two = NonZeroUsize::new(2).unwrap();
        let options = SqliteOptions { connections_max: two, ..SqliteOptions::new(&path) };
        let sqlite = SqliteSource::new("shop".parse().unwrap(), options);
        let database = postgres::database().unwrap();
        database.execute(SCRIPT).unwrap();
        let options = PostgresOptions { sessions_max: two, ..PostgresOptions::default() };
        let postgresql = postgresql::source(&database, options);
        let sources: [Arc<dyn Source>; 2] = [Arc::new(sqlite), Arc::new(postgresql)];
        Self { _folder: folder, _database: database, sources }
    }

    async fn houses(&self, agents: &[(&str, Limits)]) -> Vec<TestHouse> {
        let mut houses = Vec::new();
        for source in &self.sources {
            houses.push(TestHouse::open(Arc::clone(source), blueprint(agents)).await.unwrap());
        }
        houses
    }
}

/// Every decision has exactly one outcome, soon.
async fn all_settled(house: &TestHouse) {
    timeout(PATIENCE, house.record.settled()).await.expect("a decision without outcome");
    for entry in house.record.entries() {
        assert_eq!(entry.outcomes.len(), 1, "{entry:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn bounds_cut_an_answer_and_say_so() {
    let both = Both::new();
    let rows = Limits { row_limit: 7, ..wide_limits() };
    let bytes = Limits { result_bytes_max: 200, ..wide_limits() };
    let cell = Limits { cell_bytes_max: 1_000, ..wide_limits() };
    for house in both.houses(&[("rows", rows), ("bytes", bytes), ("cell", cell)]).await {
        let cut = house.ask("rows", "SELECT id FROM t ORDER BY id").await.unwrap();
        assert_eq!(cut.rows.len(), 7);
        assert_eq!(cut.summary.truncated_by, Some(TruncatedBy::RowLimit));
        let entry = house.record.entry(&cut.receipt).unwrap();
        assert!(entry.durable && entry.outcomes[0].truncated);
        assert_eq!((entry.outcomes[0].kind, entry.outcomes[0].rows), (OutcomeKind::Answered, 7));

        let whole = house.ask("rows", "SELECT id FROM t WHERE id <= 7").await.unwrap();
        assert_eq!((whole.rows.len(), whole.summary.truncated_by), (7, None));

        let cut = house.ask("bytes", "SELECT v FROM t").await.unwrap();
        assert!(cut.rows.len() < 20, "{} rows in 200 bytes", cut.rows.len());
        assert_eq!(cut.summary.truncated_by, Some(TruncatedBy::ResultBytes));
        let bytes = house.record.entry(&cut.receipt).unwrap().outcomes[0].bytes;
        assert!(bytes <= 200, "{bytes} bytes left");

        let long = "SELECT replace('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', 'a', \
                    'bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb') AS x FROM t";
        let refused = house.ask("cell", long).await.unwrap_err();
        assert_eq!(refused.code(), Code::TooCostly);
        all_settled(&house).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_caller_may_ask_for_fewer_rows_and_never_for_more() {
    let both = Both::new();
    let limits = Limits { row_limit: 5, ..wide_limits() };
    for house in both.houses(&[("a", limits)]).await {
        for (wanted, found) in [(3, 3), (5, 5), (900, 5)] {
            let ask = Ask { row_limit: Some(wanted), ..Ask::sql("SELECT id FROM t") };
            let caller = house.caller("a").unwrap();
            let answer = take(house.gate.query(&caller, ask).await.unwrap()).await.unwrap();
            assert_eq!(answer.rows.len(), found);
            assert_eq!(answer.summary.truncated_by, Some(TruncatedBy::RowLimit));
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_plan_that_is_kept_is_not_taken_for_another_number_of_parameters() {
    let both = Both::new();
    for house in both.houses(&[("a", wide_limits())]).await {
        let caller = house.caller("a").unwrap();
        let ask = |count: usize| Ask {
            params: vec![postern_core::value::Value::Int(7); count],
            ..Ask::sql("SELECT id FROM t WHERE id = $1")
        };
        let answer = take(house.gate.query(&caller, ask(1)).await.unwrap()).await.unwrap();
        assert_eq!(answer.rows.len(), 1);
        for wrong in [0, 2] {
            let refused = house.gate.query(&caller, ask(wrong)).await.unwrap_err();
            assert_eq!(refused.code(), Code::BadParams, "{wrong}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn readers_that_go_away_give_their_connections_back() {
    let both = Both::new();
    for house in both.houses(&[("a", wide_limits())]).await {
        let caller = house.caller("a").unwrap();
        // more of them than the source has connections
        for round in 0..6 {
            let mut released = house.gate.query(&caller, Ask::sql(ENDLESS)).await.unwrap();
            if round % 2 == 0 {
                assert!(released.next().await.unwrap().unwrap().rows() > 0);
            }
            drop(released);
        }
        let answer = timeout(PATIENCE, house.ask("a", "SELECT count(*) AS n FROM t")).await;
        assert_eq!(answer.expect("no connection came back").unwrap().rows[0][0], 5_000);
        all_settled(&house).await;
        let entries = house.record.entries();
        let abandoned = |kind| kind == OutcomeKind::Abandoned;
        assert_eq!(entries.iter().filter(|entry| abandoned(entry.outcomes[0].kind)).count(), 6);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reader_that_asked_and_did_not_wait_leaves_nothing_open() {
    let both = Both::new();
    for house in both.houses(&[("a", wide_limits())]).await {
        let caller = house.caller("a").unwrap();
        for _ in 0..4 {
            let sql = "SELECT max(a.v || b.v) AS m FROM t a, t b";
            let asked = house.gate.query(&caller, Ask::sql(sql));
            // some are gone before there is a statement, some before there is a row
            drop(timeout(Duration::from_millis(40), asked).await);
        }
        let answer = timeout(PATIENCE, house.ask("a", "SELECT count(*) AS n FROM t")).await;
        assert_eq!(answer.expect("no connection came back").unwrap().rows[0][0], 5_000);
        all_settled(&house).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reader_that_stalls_is_stopped_at_its_time_and_blocks_nobody_after() {
    let both = Both::new();
    let short = Limits { timeout: Duration::from_millis(600), ..wide_limits() };
    let agents = [("slow", short), ("slower", short), ("other", wide_limits())];
    for house in both.houses(&agents).await {
        let mut stalled = Vec::new();
        // One agent alone never holds both connections.
        for name in ["slow", "slower"] {
            let caller = house.caller(name).unwrap();
            let mut released = house.gate.query(&caller, Ask::sql(ENDLESS)).await.unwrap();
            assert!(released.next().await.unwrap().is_ok());
            // and no further
            stalled.push(released);
        }
        let answer = timeout(PATIENCE, house.ask("other", "SELECT count(*) AS n FROM t")).await;
        assert_eq!(answer.expect("the stalled hold all connections").unwrap().rows[0][0], 5_000);
        for mut released in stalled {
            let end = loop {
                match released.next().await {
                    Some(Ok(_)) => {}
                    Some(Err(refusal)) => break refusal,
                    None => panic!("an endless answer ended"),
                }
            };
            assert_eq!(end.code, Code::TooSlow);
            let receipt = released.receipt().clone();
            drop(released);
            let entry = house.record.entry(&receipt).unwrap();
            assert_eq!(entry.outcomes[0].kind, OutcomeKind::Failed(Code::TooSlow));
        }
        all_settled(&house).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn two_hundred_questions_at_once_are_all_answered() {
    let both = Both::new();
    let agents: Vec<String> = (0..5).map(|number| format!("agent-{number}")).collect();
    let limits = Limits { concurrent_max: 8, timeout: PATIENCE, ..wide_limits() };
    let plans: Vec<_> = agents.iter().map(|name| (name.as_str(), limits)).collect();
    for house in both.houses(&plans).await {
        let house = Arc::new(house);
        let asked = (0..200).map(|number: usize| {
            let (house, agent) = (Arc::clone(&house), agents[number % agents.len()].clone());
            tokio::spawn(async move {
                let sql = format!("SELECT v FROM t WHERE id = {}", number + 1);
                loop {
                    match house.ask(&agent, &sql).await {
                        Ok(answer) => break answer.rows[0][0].clone(),
                        // a crowd waits five seconds for a place, then comes back
                        Err(refused) if refused.code() == Code::RateLimited => {}
                        Err(refused) => panic!("{refused}"),
                    }
                }
            })
        });
        for (number, task) in asked.collect::<Vec<_>>().into_iter().enumerate() {
            let value = timeout(PATIENCE, task).await.unwrap().unwrap();
            assert_eq!(value, format!("value-0123456789-{}", number + 1));
        }
        all_settled(&house).await;
        assert_eq!(house.record.entries().len(), 200);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_used_up_rate_says_when_to_come_back() {
    let both = Both::new();
    let limits = Limits { requests_per_minute: 3, ..wide_limits() };
    for house in both.houses(&[("busy", limits), ("calm", wide_limits())]).await {
        for left in (0..3).rev() {
            let caller = house.caller("busy").unwrap();
            let released = house.gate.query(&caller, Ask::sql("SELECT 1 AS x")).await.unwrap();
            assert_eq!(
                (
                    released.allowance().limits.requests_per_minute,
                    released.allowance().requests_left
                ),
                (3, left)
            );
            take(released).await.unwrap();
        }
        let before = house.record.entries().len();
        let refused = house.ask("busy", "SELECT 1 AS x").await.unwrap_err();
        assert_eq!(refused.code(), Code::RateLimited);
        let wait = refused.refusal.retry_after.unwrap();
        assert!(wait >= Duration::from_secs(1) && wait <= Duration::from_mins(1), "{wait:?}");
        assert_eq!(refused.allowance.unwrap().requests_left, 0);
        assert_eq!(house.record.entries().len(), before, "nothing ran, nothing was decided");
        house.ask("calm", "SELECT 1 AS x").await.unwrap();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn places_are_bounded_and_given_back() {
    let both = Both::new();
    let limits = Limits { concurrent_max: 1, ..wide_limits() };
    let houses = both.houses(&[("a", limits)]).await;
    let house = &houses[0];
    let caller = house.caller("a").unwrap();
    let first = house.gate.query(&caller, Ask::sql(ENDLESS)).await.unwrap();
    let refused = house.ask("a", "SELECT 1 AS x").await.unwrap_err();
    assert_eq!(refused.code(), Code::RateLimited);
    assert_eq!(refused.refusal.retry_after, Some(Duration::from_secs(1)));
    drop(first);
    house.ask("a", "SELECT 1 AS x").await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn without_a_record_nothing_is_answered_and_afterwards_all_is_well() {
    let both = Both::new();
    for house in both.houses(&[("a", wide_limits())]).await {
        for mood in [Mood::Refuses, Mood::Loses] {
            house.record.set(mood);
            for sql in ["SELECT v FROM t", "SELECT nothing FROM t", "DELETE FROM t"] {
                let refused = house.ask("a", sql).await.unwrap_err();
                assert_eq!(refused.code(), Code::RecordUnavailable, "{sql}: {refused}");
                assert_eq!(refused.receipt, None);
                let said = format!("{refused:?}");
                assert!(!said.contains("value-") && !said.contains("nothing"), "{said}");
            }
            assert_eq!(house.gate.is_ready(), mood != Mood::Refuses);
            house.record.set(Mood::Keeps);
            house.record.forget();
            house.ask("a", "SELECT v FROM t").await.unwrap();
            all_settled(&house).await;
            house.record.forget();
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_is_released_before_its_decision_is_durable() {
    let both = Both::new();
    for house in both.houses(&[("a", wide_limits())]).await {
        let house = Arc::new(house);
        for (end, passes) in [(Mood::Keeps, true), (Mood::Loses, false)] {
            house.record.forget();
            house.record.set(Mood::Holds);
            let asking = Arc::clone(&house);
            let mut asked =
                tokio::spawn(async move { asking.ask("a", "SELECT v FROM t WHERE id = 1").await });
            timeout(PATIENCE, house.record.taken(1)).await.unwrap();
            let early = timeout(Duration::from_millis(300), &mut asked).await;
            assert!(early.is_err(), "an answer before its decision was durable: {early:?}");
            house.record.set(end);
            match timeout(PATIENCE, asked).await.unwrap().unwrap() {
                Ok(answer) => {
                    assert!(passes);
                    assert!(house.record.entry(&answer.receipt).unwrap().durable);
                }
                Err(refused) => {
                    assert!(!passes, "{refused}");
                    assert_eq!(refused.code(), Code::RecordUnavailable);
                }
            }
            house.record.set(Mood::Keeps);
        }
    }
}

/// What a client of the PostgreSQL protocol asks of the catalogue, and what looks like it and is
/// not: it holds something of a table.
const OF_CATALOGUE: [&str; 3] = [
    "SELECT c.relname, a.attname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid",
    "SELECT table_name FROM information_schema.tables",
    "SELECT 't'::regclass::oid, current_database()",
];
const OF_DATA: [&str; 2] = ["SELECT v FROM t WHERE id = 1", "SELECT count(*) FROM t"];

fn client(house: &TestHouse) -> Caller {
    let key = key_of("a");
    let knock = Knock { channel: Channel::Pgwire, address: None, proof: Proof::Key(&key) };
    house.gate.authenticate(&knock).unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_told_of_the_catalogue_waits_for_no_disk() {
    let both = Both::new();
    for house in both.houses(&[("a", wide_limits())]).await {
        let caller = client(&house);
        house.record.set(Mood::Holds);
        for sql in OF_CATALOGUE {
            let answered = timeout(PATIENCE, house.gate.query(&caller, Ask::sql(sql))).await;
            let answer = take(answered.expect(sql).unwrap()).await.unwrap();
            assert!(!answer.rows.is_empty(), "{sql}");
            let entry = house.record.entry(&answer.receipt).unwrap();
            assert!(!entry.durable && matches!(entry.decision.verdict, Verdict::Allowed));
            assert_eq!(entry.outcomes.len(), 1, "{sql}");
            let described = timeout(PATIENCE, house.gate.describe(&caller, Ask::sql(sql))).await;
            described.expect(sql).unwrap();
        }
        let mut waits: Vec<String> = OF_DATA.map(str::to_owned).into();
        // With a PostgreSQL both stand in one statement.
        if house.source.dialect() == Dialect::Postgresql {
            waits.push("SELECT relname FROM pg_class, t WHERE id = 1".to_owned());
            waits.push("SELECT relname FROM pg_class WHERE EXISTS (SELECT 1 FROM t)".to_owned());
            waits.push("SELECT 't'::regclass::oid FROM t".to_owned());
        }
        for sql in waits {
            let asked = house.gate.query(&caller, Ask::sql(&sql));
            let early = timeout(Duration::from_millis(200), asked).await;
            assert!(early.is_err(), "{sql} was answered before its decision was durable");
        }
        house.record.set(Mood::Keeps);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn without_a_record_nothing_is_told_of_the_catalogue() {
    let both = Both::new();
    for house in both.houses(&[("a", wide_limits())]).await {
        let caller = client(&house);
        for mood in [Mood::Refuses, Mood::Loses] {
            house.record.set(mood);
            for sql in OF_CATALOGUE {
                let refused = house.gate.query(&caller, Ask::sql(sql)).await.unwrap_err();
                assert_eq!(refused.code(), Code::RecordUnavailable, "{sql}");
            }
        }
        let outcomes = house.record.entries().iter().map(|it| it.outcomes.len()).sum::<usize>();
        assert_eq!(outcomes, 0, "an outcome of what was not answered");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_refusal_is_durable_too_before_it_is_told() {
    let both = Both::new();
    let houses = both.houses(&[("a", wide_limits())]).await;
    let house = &houses[0];
    house.record.set(Mood::Holds);
    let mut asked = Box::pin(house.ask("a", "SELECT nothing FROM t"));
    let early = timeout(Duration::from_millis(200), &mut asked).await;
    assert!(early.is_err(), "{early:?}");
    house.record.set(Mood::Keeps);
    let refused = asked.await.unwrap_err();
    let entry = house.record.entry(refused.receipt.as_ref().unwrap()).unwrap();
    assert!(entry.durable && matches!(entry.decision.verdict, Verdict::Denied { .. }));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_killed_midway_ends_the_answer_and_the_outcome_says_failed() {
    let mut server = PrivatePostgres::start().unwrap();
    let name = server.make_database().unwrap();
    let grants =
        format!("{SCRIPT} GRANT SELECT ON t TO {READER}; GRANT USAGE ON SCHEMA public TO {READER}");
    server.admin(&name, &grants).unwrap();
    let url = format!("postgres://{READER}@127.0.0.1:{}/{name}?sslmode=disable", server.port());
    let password = Some(postern_core::secret::Secret::new(PASSWORD.to_owned()));
    let config = PostgresConfig::from_url(&url, password).unwrap();
    let source =
        PostgresSource::new("shop".parse().unwrap(), &config, PostgresOptions::default()).unwrap();
    let limits = Limits { timeout: PATIENCE, ..wide_limits() };
    let house = TestHouse::open(Arc::new(source), blueprint(&[("a", limits)])).await.unwrap();
    let caller = house.caller("a").unwrap();
    let mut released = house.gate.query(&caller, Ask::sql(ENDLESS)).await.unwrap();
    assert!(released.next().await.unwrap().is_ok());
    server.kill().unwrap();
    let refusal = loop {
        match timeout(PATIENCE, released.next()).await.unwrap() {
            Some(Ok(_)) => {}
            Some(Err(refusal)) => break refusal,
            None => panic!("a broken answer ended as if it were whole"),
        }
    };
    assert_eq!(refusal.code, Code::SourceUnavailable);
    assert!(refusal.retry_after.is_some());
    let receipt = released.receipt().clone();
    drop(released);
    let entry = house.record.entry(&receipt).unwrap();
    assert_eq!(entry.outcomes.len(), 1);
    assert_eq!(entry.outcomes[0].kind, OutcomeKind::Failed(Code::SourceUnavailable));

    let refused = house.ask("a", "SELECT 1 AS x FROM t").await.unwrap_err();
    assert_eq!(refused.code(), Code::SourceUnavailable);
    assert!(!refused.refusal.to_string().contains("127.0.0.1"), "{refused}");
    all_settled(&house).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wall_clock_that_jumps_back_changes_nothing_but_the_hour() {
    let both = Both::new();
    for house in both.houses(&[("a", wide_limits())]).await {
        let sql = "SELECT v FROM t WHERE id = 1";
        house.clock.advance(1_000);
        let caller = house.caller("a").unwrap();
        let mut released = house.gate.query(&caller, Ask::sql(ENDLESS)).await.unwrap();
        assert!(released.next().await.unwrap().is_ok());
        house.clock.set_wall(Timestamp(NOON.0 - 3 * 86_400_000));
        let receipt = released.receipt().clone();
        drop(released);
        house.ask("a", sql).await.unwrap();
        // before 1970 there is nothing
        house.clock.set_wall(Timestamp(0));
        house.ask("a", sql).await.unwrap();
        house.clock.set_wall(Timestamp(u64::MAX));
        let refused = house.ask("a", sql).await.unwrap_err();
        assert_eq!(refused.code(), Code::Unauthenticated, "a key ends, however far time jumps");
        house.clock.set_wall(NOON);
        house.ask("a", sql).await.unwrap();
        all_settled(&house).await;
        let outcome = house.record.entry(&receipt).unwrap().outcomes[0];
        assert_eq!(outcome.duration_ms, 0, "durations come from the clock that cannot jump");
    }
}
