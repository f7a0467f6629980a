//! How many distinct records one principal takes out in a day, on every engine: what is counted,
//! and what is tried to take out more.

use std::{collections::BTreeSet, sync::Arc};

use postern_core::{
    catalogue::{Individuals, Part},
    dialect::Dialect,
    limits::Limits,
    refusal::{Code, Stage},
    request::Ask,
    survey::{SurveyColumn, SurveyTable},
};
use postern_gate::{Refused, ports::Source, release::TruncatedBy};
use postern_source::{
    postgres::PostgresOptions,
    sqlite::{SqliteOptions, SqliteSource},
};
use postern_testkit::{
    house::{AgentPlan, Answer, Blueprint, TestHouse, take, wide_limits},
    mariadb, postgres,
    review::{Reviewed, Reviewer},
};

/// Distinct records of a table in a day.
const BOUND: u64 = 20;
/// How many people there are; each has a name that no other has.
const PEOPLE: usize = 300;

const POLICY: &str = "@id(\"all\") permit (principal, action == Action::\"read\", resource)
    unless { principal in Role::\"counts\" };
    @id(\"groups\") permit (principal in Role::\"counts\", action == Action::\"aggregate\", resource);";

struct Club;

impl Reviewer for Club {
    fn column(&self, _: &SurveyTable, column: &SurveyColumn) -> Option<Reviewed> {
        let part = if &*column.name == "city" { Part::Dimension(None) } else { Part::Neither };
        Some(Reviewed { part, ..Reviewed::clear() })
    }

    fn individuals(&self, table: &SurveyTable) -> (Individuals, u32) {
        match &*table.name.name {
            "people" => (Individuals::Key(table.primary_key[0]), 2),
            _ => (Individuals::Unstated, 2),
        }
    }
}

fn blueprint(agents: &[&str]) -> Blueprint {
    let limits = Limits { distinct_keys_per_day: Some(BOUND), ..wide_limits() };
    let plan = |name: &&str| AgentPlan::new(name).unwrap().limits(limits);
    let blueprint = Blueprint::new(POLICY, Club).agent(AgentPlan::new("free").unwrap());
    agents.iter().chain(&["counts"]).map(plan).fold(blueprint, Blueprint::agent)
}

fn script() -> String {
    let people = (1..=PEOPLE).map(|i| format!("({i}, 'person-{i:05}-of-club', 'city-{}')", i % 40));
    let visits = (1..=PEOPLE).map(|i| format!("({i}, {}, 'note {i}')", i % 10 + 1));
    format!(
        "CREATE TABLE people (id integer PRIMARY KEY, name varchar(40), city varchar(40));\n\
         CREATE TABLE visits (id integer PRIMARY KEY, person_id integer, note varchar(40));\n\
         INSERT INTO people VALUES {};\nINSERT INTO visits VALUES {}",
        people.collect::<Vec<_>>().join(", "),
        visits.collect::<Vec<_>>().join(", ")
    )
}

/// The club behind every engine.
struct Engines {
    _folder: tempfile::TempDir,
    _databases: (postgres::Database, mariadb::Database),
    sources: [(Dialect, Arc<dyn Source>); 3],
}

impl Engines {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("club.db");
        rusqlite::Connection::open(&path).unwrap().execute_batch(&script()).unwrap();
        let sqlite = SqliteSource::new("shop".parse().unwrap(), SqliteOptions::new(&path));
        let databases = (postgres::database().unwrap(), mariadb::database().unwrap());
        databases.0.execute(&script()).unwrap();
        databases.1.execute(&script()).unwrap();
        let postgresql = crate::postgresql::source(&databases.0, PostgresOptions::default());
        let mysql = crate::mysql::source(&databases.1);
        let sources: [(Dialect, Arc<dyn Source>); 3] = [
            (Dialect::Sqlite, Arc::new(sqlite)),
            (Dialect::Postgresql, Arc::new(postgresql)),
            (Dialect::Mysql, Arc::new(mysql)),
        ];
        Self { _folder: folder, _databases: databases, sources }
    }

    async fn houses(&self, agents: &[&str]) -> Vec<(Dialect, TestHouse)> {
        let mut houses = Vec::new();
        for (dialect, source) in &self.sources {
            let house = TestHouse::open(Arc::clone(source), blueprint(agents)).await.unwrap();
            houses.push((*dialect, house));
        }
        houses
    }
}

/// The answer, and what is left after it.
async fn ask(house: &TestHouse, sql: &str) -> (Answer, Option<u64>) {
    let caller = house.caller("ada").unwrap();
    let answer = take(house.gate.query(&caller, Ask::sql(sql)).await.unwrap()).await.unwrap();
    let next = house.gate.query(&caller, Ask::sql("SELECT id FROM people WHERE id < 0")).await;
    let left = match next {
        Ok(next) => next.allowance().keys_left,
        Err(refused) => refused.allowance.unwrap().keys_left,
    };
    (answer, left)
}

async fn refused(house: &TestHouse, sql: &str) -> Box<Refused> {
    house.ask("ada", sql).await.unwrap_err()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_record_counts_once_a_day_however_often_it_is_read() {
    for (dialect, house) in Engines::new().houses(&["ada", "bob"]).await {
        for (sql, rows, left) in [
            ("SELECT id FROM people WHERE id <= 10", 10, 10),
            ("SELECT name, id, upper(city) AS c FROM people WHERE id <= 10", 10, 10),
            (
                "SELECT p.id FROM people p WHERE EXISTS (SELECT 1 FROM visits v WHERE v.person_id = p.id)",
                10,
                10,
            ),
            (
                "SELECT p.id, v.note FROM people p JOIN visits v ON v.person_id = p.id WHERE v.id <= 5",
                5,
                10,
            ),
            ("SELECT x.i FROM (SELECT id AS i FROM people WHERE id <= 12) x", 12, 8),
            // Nothing of a record, a part of several that is the same, a total.
            ("SELECT 1 AS one FROM people WHERE id <= 100", 100, 7),
            ("SELECT city FROM people WHERE city = 'city-3'", 8, 6),
            ("SELECT count(*) AS n FROM people", 1, 5),
            ("SELECT count(*) AS n FROM people", 1, 5),
        ] {
            let (answer, found) = ask(&house, sql).await;
            let cut = answer.summary.truncated_by;
            assert_eq!(
                (answer.rows.len(), cut, found),
                (rows, None, Some(left)),
                "{dialect:?} {sql}"
            );
        }
        let (answer, left) = ask(&house, "SELECT id FROM people WHERE id > 5 ORDER BY id").await;
        assert_eq!((answer.rows.len(), left), (12, Some(0)), "7 that are known, and 5");
        assert_eq!(answer.summary.truncated_by, Some(TruncatedBy::DistinctKeys));

        let spent = refused(&house, "SELECT name FROM people WHERE id = 1").await;
        assert_eq!(spent.code(), Code::OverBudget);
        assert_eq!(spent.refusal.retry_after.unwrap().as_secs(), 12 * 3_600 + 1);
        assert_eq!(
            spent.refusal.detail,
            "the 20 distinct records of `people` that you may take out in a day are used up"
        );
        let entry = house.record.entry(spent.receipt.as_ref().unwrap()).unwrap();
        let denied = postern_audit::Verdict::Denied { code: Code::OverBudget, stage: Stage::Admit };
        assert_eq!(entry.decision.verdict, denied);
        // Other tables, others, and the next day.
        assert_eq!(
            house.ask("ada", "SELECT id FROM visits WHERE id <= 9").await.unwrap().rows.len(),
            9
        );
        assert_eq!(
            house.ask("bob", "SELECT id FROM people WHERE id <= 9").await.unwrap().rows.len(),
            9
        );
        assert_eq!(house.ask("free", "SELECT id FROM people").await.unwrap().rows.len(), PEOPLE);
        house.clock.advance(12 * 3_600_000);
        assert_eq!(ask(&house, "SELECT id FROM people WHERE id <= 9").await.1, Some(11));
    }
}

/// Statements that put many records into few rows.
fn packed(dialect: Dialect) -> Vec<String> {
    let each = |join: &str, one: &dyn Fn(usize) -> String| {
        (1..=60).map(one).collect::<Vec<_>>().join(join)
    };
    let pivot = each(", ", &|i| format!("max(CASE WHEN id = {i} THEN name END) AS c{i}"));
    let asked = each(", ", &|i| format!("(SELECT name FROM people WHERE id = {i}) AS c{i}"));
    let ahead = each(", ", &|i| format!("lead(name, {i}) OVER (ORDER BY id) AS c{i}"));
    let joined = each("", &|i| match i {
        1..=9 => format!(" JOIN people p{i} ON p{i}.id = p.id * 10 + {i}"),
        _ => String::new(),
    });
    let shown = (1..=9).map(|i| format!("p{i}.name AS n{i}")).collect::<Vec<_>>().join(", ");
    let gathered = match dialect {
        Dialect::Postgresql => vec![
            "SELECT string_agg(name, '') AS s FROM people",
            "SELECT json_agg(p) AS s FROM people p",
            "SELECT array_agg(name) AS s FROM people",
            "SELECT ARRAY(SELECT name FROM people) AS s",
            "SELECT DISTINCT string_agg(name, '') OVER () AS s FROM people",
            "SELECT id, name FROM people GROUP BY GROUPING SETS ((id, name), (name)) ORDER BY id NULLS FIRST",
        ],
        Dialect::Mysql => vec!["SELECT group_concat(name) AS s FROM people"],
        Dialect::Sqlite => vec![
            "SELECT group_concat(name, '') AS s FROM people",
            "SELECT json_group_array(name) AS s FROM people",
        ],
    };
    let mut all: Vec<String> = gathered.into_iter().map(str::to_owned).collect();
    all.extend([
        format!("SELECT {pivot} FROM people"),
        format!("SELECT {asked}"),
        format!("SELECT id, {ahead} FROM people ORDER BY id LIMIT 1"),
        format!("SELECT p.id, {shown} FROM people p{joined} WHERE p.id < 25"),
        "SELECT a.id, b.name FROM people a CROSS JOIN people b WHERE a.id = 1".to_owned(),
        "WITH w AS (SELECT id, name FROM people) SELECT a.id, b.name FROM w a CROSS JOIN w b WHERE a.id = 1".to_owned(),
        "SELECT name FROM people".to_owned(),
        "SELECT name, 7 AS seven FROM people".to_owned(),
        "SELECT max(name) AS n FROM people GROUP BY id".to_owned(),
        "SELECT a.id, b.name FROM visits a CROSS JOIN people b WHERE a.id = 1".to_owned(),
        "SELECT NULL AS id, name FROM people".to_owned(),
        "SELECT id, name FROM people UNION ALL SELECT 1, name FROM people".to_owned(),
        "SELECT p.id, q.name FROM people q LEFT JOIN people p ON p.id < 0".to_owned(),
        "SELECT 1 AS id, x.name FROM (SELECT name FROM people) x".to_owned(),
    ]);
    all
}

/// Everybody that an answer tells of.
fn told(answer: &Answer) -> BTreeSet<String> {
    let text = serde_json::to_string(&answer.rows).unwrap();
    let after = text.split("person-").skip(1).map(|rest| rest.chars().take(5).collect());
    after.collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn records_that_are_packed_into_few_rows_are_counted_too() {
    let names: Vec<String> = (0..30).map(|number| format!("ada{number}")).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    for (dialect, house) in Engines::new().houses(&names).await {
        for (sql, name) in packed(dialect).iter().zip(&names) {
            let whole = house.ask("free", sql).await;
            let whole = whole.unwrap_or_else(|refused| panic!("{dialect:?} {sql}: {refused}"));
            assert!(told(&whole).len() > 50, "{dialect:?}: no attack: {sql}");
            let mut found = BTreeSet::new();
            for _ in 0..3 {
                match house.ask(name, sql).await {
                    Ok(answer) => found.extend(told(&answer)),
                    Err(refused) => assert_eq!(refused.code(), Code::OverBudget, "{sql}"),
                }
            }
            let most = usize::try_from(BOUND).unwrap();
            assert!(found.len() <= most, "{dialect:?}: {} by {sql}", found.len());
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn groups_of_a_role_that_sees_no_record_do_not_count() {
    for (dialect, house) in Engines::new().houses(&[]).await {
        for _ in 0..3 {
            let sql = "SELECT city, count(*) AS n FROM people GROUP BY city";
            let answer = house.ask("counts", sql).await.unwrap();
            assert_eq!((answer.rows.len(), answer.summary.truncated_by), (40, None), "{dialect:?}");
        }
    }
}
