//! Against a real MariaDB.

use std::time::Duration;

use futures_util::StreamExt as _;
use postern_core::{
    catalogue::{ColumnId, TableKind, TypeFamily},
    limits::Limits,
    rows::{Block, Cell},
    secret::Secret,
    value::Value,
};
use postern_gate::ports::{CancelHandle, ErrorClass};
use postern_gate::record::Bind;
use postern_testkit::mariadb::{self, Database, PASSWORD};
use tokio::time::Instant;

use super::*;
use crate::{login::LoginFact, next::NextPassword};

fn config(database: &Database, more: &str) -> MysqlConfig {
    let url = format!("{}{more}", database.url());
    MysqlConfig::from_url(&url, Some(Secret::new(PASSWORD.to_owned()))).unwrap()
}

fn source(database: &Database) -> MysqlSource {
    let name = "shop".parse().unwrap();
    MysqlSource::new(name, &config(database, ""), MysqlOptions::default()).unwrap()
}

struct Asked<'a> {
    sql: &'a str,
    columns: &'a [&'a str],
    params: Vec<Value>,
    limits: Limits,
}

impl<'a> Asked<'a> {
    fn of(sql: &'a str, columns: &'a [&'a str]) -> Self {
        Self { sql, columns, params: Vec::new(), limits: Limits::default() }
    }

    async fn start(self, source: &MysqlSource) -> (CancelHandle, Result<Rows, RunError>) {
        let (handle, cancel) = Cancel::new();
        let job = run::Job {
            sql: self.sql.to_owned(),
            caller_params: self.params.len(),
            params: self.params.into_iter().map(Bind::Value).collect(),
            expected: expected::Expected::nothing(self.columns),
            limits: self.limits,
            surveyed: None,
        };
        (handle, run::execute(Arc::clone(&source.core), job, cancel).await)
    }

    async fn rows(self, source: &MysqlSource) -> Result<Vec<Vec<Cell>>, RunError> {
        let (_handle, rows) = self.start(source).await;
        let mut blocks = rows?.blocks;
        let mut all = Vec::new();
        while let Some(block) = blocks.next().await {
            let Block::Cells(cells) = block? else { panic!("other rows") };
            all.extend(cells.iter().map(<[Cell]>::to_vec));
        }
        Ok(all)
    }
}

fn text(value: &str) -> Cell {
    Cell::Text(value.into())
}

#[tokio::test]
async fn values_come_out_as_they_are() {
    let database = mariadb::database().unwrap();
    database
        .execute(
            "CREATE TABLE t (a int, b bigint unsigned, c decimal(10,2), d double, e varchar(20), \
             f varbinary(4), g date, h datetime(3), i time, j bit(9), k enum('x','y'), l json, \
             m year, n char(5), o timestamp NULL, p tinyint(1));\n\
             INSERT INTO t VALUES (-1, 18446744073709551615, 1.50, 0.25, 'é•🎈', x'00ff', \
             '2026-11-20', '2026-11-20 10:00:00.5', '-01:02:03', b'100000001', 'y', '{\"a\": 1}', \
             2026, 'ab', '2026-11-20 10:00:00', 1);\n\
             INSERT INTO t (a) VALUES (NULL)",
        )
        .unwrap();
    let names: Vec<String> = (b'a'..=b'p').map(|c| char::from(c).to_string()).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let source = source(&database);
    let sql = format!("SELECT * FROM {}.t ORDER BY a DESC", database.name());
    let rows = Asked::of(&sql, &names).rows(&source).await.unwrap();
    assert_eq!(
        rows[0],
        [
            Cell::Int(-1),
            text("18446744073709551615"),
            text("1.50"),
            Cell::Float(0.25),
            text("é•🎈"),
            Cell::Bytes([0, 255].as_slice().into()),
            text("2026-11-20"),
            text("2026-11-20T10:00:00.5"),
            text("-01:02:03"),
            Cell::Int(257),
            text("y"),
            text("{\"a\": 1}"),
            Cell::Int(2026),
            text("ab"),
            text("2026-11-20T10:00:00"),
            Cell::Int(1),
        ]
    );
    assert!(rows[1].iter().all(|cell| *cell == Cell::Null));
}

/// What is wrong with a statement is told by its class; "internal" is nothing to act on.
#[tokio::test]
async fn what_a_server_makes_of_a_wrong_statement_has_a_class() {
    let database = mariadb::database().unwrap();
    database
        .execute("CREATE TABLE t (a int, b varchar(9)); INSERT INTO t VALUES (1, 'x')")
        .unwrap();
    let source = source(&database);
    let t = format!("{}.t", database.name());
    let wrong = [
        (
            format!("SELECT a FROM {t} JOIN (SELECT 1 AS c) AS s ON count(*) > 1"),
            ErrorClass::Statement,
        ),
        (format!("SELECT a FROM {t} WHERE count(*) > 1"), ErrorClass::Statement),
        (format!("SELECT a FROM {t} WHERE row_number() OVER () = 1"), ErrorClass::Statement),
        (format!("SELECT sum(sum(a)) AS a FROM {t}"), ErrorClass::Statement),
        (format!("SELECT a FROM {t} GROUP BY count(*)"), ErrorClass::Statement),
        (format!("SELECT a FROM {t} WHERE (a, b) = 1"), ErrorClass::Statement),
        ("SELECT DATE '2024-02-30' AS a".to_owned(), ErrorClass::Data),
        ("SELECT TIME '25:61:00' AS a".to_owned(), ErrorClass::Data),
        ("SELECT TIMESTAMP '2024-02-30 10:00:00' AS a".to_owned(), ErrorClass::Data),
        (format!("SELECT a FROM {t} UNION SELECT a, b FROM {t}"), ErrorClass::Statement),
        (
            "SELECT sum(1) OVER (ORDER BY 1 ROWS BETWEEN UNBOUNDED FOLLOWING AND CURRENT ROW) AS a"
                .to_owned(),
            ErrorClass::Statement,
        ),
        (
            "SELECT sum(1) OVER (RANGE BETWEEN 1 PRECEDING AND CURRENT ROW) AS a".to_owned(),
            ErrorClass::Statement,
        ),
        ("SELECT ntile(0) OVER (ORDER BY 1) AS a".to_owned(), ErrorClass::Data),
        (
            "WITH RECURSIVE r AS (SELECT 1 AS a UNION SELECT count(*) FROM r) SELECT a FROM r"
                .to_owned(),
            ErrorClass::Statement,
        ),
        ("SELECT lag(1, -1) OVER () AS a".to_owned(), ErrorClass::Statement),
        ("SELECT extract(DAY FROM 'x') + (1, 2) AS a".to_owned(), ErrorClass::Statement),
    ];
    let mut untold = Vec::new();
    for (sql, class) in wrong {
        let refused = Asked::of(&sql, &["a"]).rows(&source).await;
        match refused {
            Err(RunError::Refused { class: found, .. }) if found == class => {}
            Err(RunError::Refused { class: found, cause, .. }) => {
                untold.push(format!("{found:?} {cause}: {sql}"));
            }
            other => untold.push(format!("{other:?}: {sql}")),
        }
    }
    assert!(untold.is_empty(), "{}", untold.join("\n"));
}

#[tokio::test]
async fn parameters_go_where_their_numbers_stand() {
    let database = mariadb::database().unwrap();
    let source = source(&database);
    let mut asked =
        Asked::of("SELECT ?2 AS a, '?1' AS b, ?1 + 1 AS c, ?2 AS d", &["a", "b", "c", "d"]);
    asked.params = vec![Value::Int(41), Value::Text("it's \"x\" \\ \u{1f388}".into())];
    let rows = asked.rows(&source).await.unwrap();
    let odd = text("it's \"x\" \\ \u{1f388}");
    assert_eq!(rows, [vec![odd.clone(), text("?1"), Cell::Int(42), odd]]);
}

/// MariaDB 10.11 finds one where it found two hundred when this runs again as the same prepared
/// statement.
#[tokio::test]
async fn what_is_asked_again_is_answered_again() {
    let database = mariadb::database().unwrap();
    database
        .execute(
            "CREATE TABLE orders (id int PRIMARY KEY);\n\
             CREATE TABLE items (id int, line int, PRIMARY KEY (id, line));\n\
             INSERT INTO orders SELECT seq FROM seq_1_to_200;\n\
             INSERT INTO items SELECT a.seq, b.seq FROM seq_1_to_200 a, seq_1_to_2 b",
        )
        .unwrap();
    let source = source(&database);
    let here = database.name();
    let sql = format!(
        "SELECT count(*) AS n FROM (SELECT id AS id FROM {here}.orders) AS o WHERE EXISTS \
         (SELECT i.line AS line FROM (SELECT id AS id, line AS line FROM {here}.items) AS i \
         WHERE i.id = o.id AND i.line > 1)"
    );
    for _ in 0..3 {
        let asked = Asked::of(&sql, &["n"]);
        assert_eq!(asked.rows(&source).await.unwrap(), [vec![Cell::Int(200)]]);
    }
}

#[tokio::test]
async fn a_survey_finds_what_is_there_and_changes_with_it() {
    let database = mariadb::database().unwrap();
    database
        .execute(
            "CREATE TABLE people (id int PRIMARY KEY, mail varchar(80) NOT NULL COMMENT 'where', \
             is_on boolean, half int GENERATED ALWAYS AS (id / 2) VIRTUAL) COMMENT 'who';\n\
             CREATE TABLE orders (id int PRIMARY KEY, person int, FOREIGN KEY (person) \
             REFERENCES people (id));\n\
             CREATE VIEW v AS SELECT mail FROM people;\n\
             CREATE VIEW w AS SELECT v.mail, o.id FROM v JOIN orders o ON true",
        )
        .unwrap();
    let source = source(&database);
    let survey = source.survey().await.unwrap();
    assert!(survey.server.starts_with("MariaDB 1"), "{}", survey.server);
    let names: Vec<&str> = survey.tables.iter().map(|table| &*table.name.name).collect();
    assert_eq!(names, ["orders", "people", "v", "w"]);
    let people = &survey.tables[1];
    assert_eq!(people.comment.as_deref(), Some("who"));
    assert_eq!(people.primary_key, [ColumnId(1)]);
    assert_eq!(people.columns[1].comment.as_deref(), Some("where"));
    assert!(!people.columns[1].nullable && people.columns[3].generated);
    assert_eq!(people.columns[2].ty.family, TypeFamily::Bool);
    assert_eq!(survey.tables[0].foreign_keys[0].table, people.name);
    let beneath = |at: usize| match &survey.tables[at].kind {
        TableKind::Derived { beneath } => {
            beneath.iter().map(|name| name.name.to_string()).collect::<Vec<_>>()
        }
        other => panic!("{other:?}"),
    };
    assert_eq!(beneath(2), ["people"]);
    assert_eq!(beneath(3), ["orders", "people"]);
    assert_eq!(source.schema_digest().await.unwrap(), survey.digest);
    database.execute("ALTER TABLE people CHANGE mail post varchar(80) NOT NULL").unwrap();
    assert_ne!(source.schema_digest().await.unwrap(), survey.digest);
}

#[tokio::test]
async fn a_plan_of_before_a_change_does_not_run() {
    let database = mariadb::database().unwrap();
    database.execute("CREATE TABLE t (a int, b int);\nINSERT INTO t VALUES (1, 2)").unwrap();
    let source = source(&database);
    let surveyed = source.survey().await.unwrap().digest;
    database.execute("ALTER TABLE t RENAME COLUMN a TO c, RENAME COLUMN b TO a").unwrap();
    tokio::time::sleep(SCHEMA_AGE_MAX + Duration::from_millis(50)).await;
    let (_handle, cancel) = Cancel::new();
    let job = run::Job {
        sql: format!("SELECT a FROM {}.t", database.name()),
        params: Vec::new(),
        caller_params: 0,
        expected: expected::Expected::nothing(&["a"]),
        limits: Limits::default(),
        surveyed: Some(surveyed),
    };
    let error = run::execute(Arc::clone(&source.core), job, cancel).await.unwrap_err();
    assert!(matches!(error, RunError::Disagrees { .. }));
}

#[tokio::test]
async fn a_session_reads_and_no_more() {
    let database = mariadb::database().unwrap();
    database.execute("CREATE TABLE t (a int)").unwrap();
    let admin = format!("GRANT ALL ON {}.* TO 'postern_reader'@'%'", database.name());
    database.server().admin("mysql", &admin).unwrap();
    let source = source(&database);
    let here = database.name();
    for (sql, name) in
        [("INSERT INTO", "t VALUES (1)"), ("CREATE TABLE", "u (a int)"), ("DROP TABLE", "t")]
    {
        let sql = format!("{sql} {here}.{name}");
        let (_handle, rows) = Asked::of(&sql, &[]).start(&source).await;
        assert!(matches!(rows, Err(RunError::Refused { .. })), "{sql}: {rows:?}");
    }
    let several = Asked::of("SELECT 1 AS a; SELECT 2 AS a", &["a"]).rows(&source).await;
    assert!(matches!(several, Err(RunError::Refused { .. })), "{several:?}");
    let report = source.login_report().await.unwrap();
    let writes = |fact: &LoginFact| matches!(fact, LoginFact::Writes { .. });
    assert!(report.facts.iter().any(writes), "{report:?}");
}

/// The pins: a backslash is no escape, double quotes are names, time is UTC.
#[tokio::test]
async fn printed_texts_mean_what_they_say() {
    let database = mariadb::database().unwrap();
    let source = source(&database);
    let rows = Asked::of(r#"SELECT 'a\' AS x, "y" FROM (SELECT 'z' AS "y") AS "t""#, &["x", "y"]);
    assert_eq!(rows.rows(&source).await.unwrap(), [vec![text("a\\"), text("z")]]);
    let like = Asked::of(
        r"SELECT '50%' LIKE '50\%' ESCAPE '\' AS a, '500' LIKE '50\%' ESCAPE '\' AS b",
        &["a", "b"],
    );
    assert_eq!(like.rows(&source).await.unwrap(), [vec![Cell::Int(1), Cell::Int(0)]]);
}

#[tokio::test]
async fn a_slow_statement_ends_at_the_server_too() {
    let database = mariadb::database().unwrap();
    let source = source(&database);
    let running = || {
        let rows = database.table(
            &[],
            "SELECT COUNT(*) FROM information_schema.processlist WHERE info LIKE '%SLEEP(30)%' \
             AND info NOT LIKE '%processlist%'",
        );
        rows.unwrap().1[0][0].clone()
    };
    let mut asked = Asked::of("SELECT SLEEP(30) AS a", &["a"]);
    asked.limits.timeout = Duration::from_millis(300);
    let begun = Instant::now();
    assert!(matches!(asked.rows(&source).await, Err(RunError::TooSlow)));
    assert!(begun.elapsed() < Duration::from_secs(5));
    for _ in 0..100 {
        if running().as_deref() == Some("0") {
            break;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    assert_eq!(running().as_deref(), Some("0"));
    let after = Asked::of("SELECT 1 AS a", &["a"]).rows(&source).await.unwrap();
    assert_eq!(after, [vec![Cell::Int(1)]]);
}

#[tokio::test]
async fn who_asked_may_go_away() {
    let database = mariadb::database().unwrap();
    let source = source(&database);
    let sql = "WITH RECURSIVE n AS (SELECT 1 AS i UNION ALL SELECT i + 1 FROM n WHERE i < 100000) \
               SELECT a.i FROM n a, n b";
    let mut asked = Asked::of(sql, &["i"]);
    asked.limits.row_limit = u64::MAX - 1;
    let (handle, rows) = asked.start(&source).await;
    let mut rows = rows.unwrap();
    assert!(rows.blocks.next().await.unwrap().is_ok());
    handle.cancel();
    let mut last = None;
    while let Some(block) = rows.blocks.next().await {
        last = Some(block);
    }
    assert!(matches!(last, Some(Err(RunError::Cancelled))));
    for _ in 0..10 {
        let after = Asked::of("SELECT 1 AS a", &["a"]).rows(&source).await.unwrap();
        assert_eq!(after, [vec![Cell::Int(1)]]);
    }
}

#[tokio::test]
async fn the_row_limit_holds_for_the_answer_and_nothing_within() {
    let database = mariadb::database().unwrap();
    let source = source(&database);
    let sql = "WITH RECURSIVE n AS (SELECT 1 AS i UNION ALL SELECT i + 1 FROM n WHERE i < 500) \
               SELECT (SELECT COUNT(*) FROM (SELECT i FROM n) x) AS c, i FROM (SELECT i FROM n) y";
    let mut asked = Asked::of(sql, &["c", "i"]);
    asked.limits.row_limit = 7;
    let rows = asked.rows(&source).await.unwrap();
    assert_eq!(rows.len(), 8);
    assert!(rows.iter().all(|row| row[0] == Cell::Int(500)), "{rows:?}");
}

#[tokio::test]
async fn a_plan_above_the_bound_does_not_run_and_a_cheap_one_does() {
    let database = mariadb::database().unwrap();
    database
        .execute(
            "CREATE TABLE p (id int PRIMARY KEY, name text);\n\
             INSERT INTO p SELECT seq, 'x' FROM seq_1_to_2000;\n\
             CREATE VIEW w AS SELECT id FROM p;\n\
             ANALYZE TABLE p",
        )
        .unwrap();
    let source = source(&database);
    let rows = async |sql: &str, params: &[Value], cost_max: u64| {
        let here = |table: &str| format!(" {}.{table}", database.name());
        let sql = sql.replace(" p", &here("p")).replace(" w", &here("w"));
        let mut asked = Asked::of(&sql, &["id"]);
        asked.params = params.to_vec();
        asked.limits.plan_cost_max = Some(cost_max);
        // Smaller than the plan has lines: the bound on rows is none on those.
        asked.limits.row_limit = 1;
        asked.rows(&source).await.map(|rows| rows.len())
    };
    let (one, three) = (Value::Int(1), Value::Int(3));
    let by_key = "SELECT id FROM p WHERE id <= ?1";
    assert_eq!(rows(by_key, &[one], 10).await.unwrap(), 1);
    assert_eq!(rows(by_key, std::slice::from_ref(&three), 10).await.unwrap(), 2);
    let sum = "SELECT id FROM p WHERE id <= ?1 UNION ALL SELECT id FROM p";
    for sql in ["SELECT id FROM p", "SELECT a.id FROM p a JOIN p b ON b.name <> a.name", sum] {
        let params = if sql == sum { std::slice::from_ref(&three) } else { &[] };
        let refused = rows(sql, params, 1_000).await.unwrap_err();
        assert!(matches!(refused, RunError::TooCostly { cost_max: 1_000 }), "{sql}: {refused:?}");
    }
    assert_eq!(rows("SELECT id FROM p", &[], 3_000).await.unwrap(), 2);
    assert_eq!(rows("SELECT 1 AS id", &[], 1).await.unwrap(), 1);
    assert_eq!(rows("SELECT id FROM w", &[], 3_000).await.unwrap(), 2);
}

#[tokio::test]
async fn the_plan_of_a_view_asks_for_one_more_right_than_the_view() {
    let database = mariadb::database().unwrap();
    database.execute("CREATE TABLE p (id int); CREATE VIEW w AS SELECT id FROM p").unwrap();
    database.execute(&format!("REVOKE SHOW VIEW ON * FROM {}", mariadb::READER)).unwrap();
    let source = source(&database);
    let sql = format!("SELECT id FROM {}.w", database.name());
    assert!(Asked::of(&sql, &["id"]).rows(&source).await.is_ok());
    let mut asked = Asked::of(&sql, &["id"]);
    asked.limits.plan_cost_max = Some(3_000);
    let refused = asked.rows(&source).await.unwrap_err();
    let is_right = matches!(&refused, RunError::Refused { class: ErrorClass::Rights, .. });
    assert!(is_right, "{refused:?}");
}

#[tokio::test]
async fn a_cell_that_is_too_large_is_refused() {
    let database = mariadb::database().unwrap();
    let source = source(&database);
    let mut asked = Asked::of("SELECT REPEAT('x', 3000) AS a", &["a"]);
    asked.limits.cell_bytes_max = 2_999;
    assert!(matches!(asked.rows(&source).await, Err(RunError::TooLarge { limit: 2_999 })));
}

#[tokio::test]
async fn a_sample_holds_values_and_cuts_them() {
    let database = mariadb::database().unwrap();
    database
        .execute(
            "CREATE TABLE t (a int, b text, c blob, d date);\n\
             INSERT INTO t VALUES (7, REPEAT('ä', 4000), x'89504e47', '2026-01-02'), \
             (NULL, NULL, NULL, NULL)",
        )
        .unwrap();
    let source = source(&database);
    let survey = source.survey().await.unwrap();
    let sample = source.sample(survey.tables[0].id, SampleBudget::default()).await.unwrap();
    assert_eq!((sample.rows, sample.is_whole), (2, true));
    let values = |at: u16| sample.column(ColumnId(at)).unwrap().values.expose().clone();
    assert_eq!(values(1), ["7"]);
    assert_eq!(values(2)[0].chars().count(), 256);
    assert_eq!(values(3), ["\\x89504e47"]);
    assert_eq!(values(4), ["2026-01-02"]);
    assert_eq!(sample.column(ColumnId(1)).unwrap().nulls, 1);
}

#[tokio::test]
async fn tls_is_verified_as_the_url_says() {
    let database = mariadb::database().unwrap();
    let authority = database.server().authority();
    let authority = authority.display();
    let local = |more: &str| {
        let url = database.url().replace("127.0.0.1", "localhost");
        let url = format!("{url}?{more}");
        let config = MysqlConfig::from_url(&url, Some(Secret::new(PASSWORD.to_owned()))).unwrap();
        MysqlSource::new("shop".parse().unwrap(), &config, MysqlOptions::default())
    };
    let good = local(&format!("ssl-mode=verify_identity&ssl-ca={authority}")).unwrap();
    let row = good.own(async |_, session| session.own("SHOW STATUS LIKE 'Ssl_version'", &[]).await);
    assert!(row.await.unwrap()[0][1].as_deref().unwrap().starts_with("TLSv1"));
    local("ssl-mode=required").unwrap().survey().await.unwrap();
    let stranger = local("ssl-mode=verify_identity");
    if let Ok(stranger) = stranger {
        assert!(matches!(stranger.survey().await, Err(RunError::Unavailable { .. })));
    }
    let by_address = format!("?ssl-mode=verify_identity&ssl-ca={authority}");
    let wrong = MysqlSource::new(
        "shop".parse().unwrap(),
        &config(&database, &by_address),
        MysqlOptions::default(),
    );
    assert!(matches!(wrong.unwrap().survey().await, Err(RunError::Unavailable { .. })));
}

#[tokio::test]
async fn a_wrong_password_is_said_without_it() {
    let database = mariadb::database().unwrap();
    let config = config(&database, "").with_password(Secret::new("wrong horse".to_owned()));
    let source = MysqlSource::new("shop".parse().unwrap(), &config, MysqlOptions::default());
    let error = source.unwrap().survey().await.unwrap_err();
    let said = error.to_string();
    assert!(said.contains("Access denied") && !said.contains("horse"), "{said}");
}

#[tokio::test]
async fn functions_are_told_with_what_the_server_promises_of_them() {
    let database = mariadb::database().unwrap();
    let make = |name: &str, kind: &str| {
        let sql = format!(
            "CREATE FUNCTION {name}(a decimal(10,2), b char(2)) RETURNS decimal(10,2) {kind} RETURN a * 2"
        );
        database.execute(&sql).unwrap();
        let reader = mariadb::READER;
        let grant =
            format!("GRANT EXECUTE ON FUNCTION `{}`.{name} TO '{reader}'@'%'", database.name());
        database.execute(&grant).unwrap();
    };
    make("computes", "DETERMINISTIC NO SQL SQL SECURITY INVOKER");
    make("definer", "DETERMINISTIC NO SQL");
    make("looks", "READS SQL DATA SQL SECURITY INVOKER");
    make("promises", "SQL SECURITY INVOKER");
    make("writes", "DETERMINISTIC MODIFIES SQL DATA SQL SECURITY INVOKER");
    database.execute("CREATE FUNCTION unseen(a int) RETURNS int DETERMINISTIC RETURN a").unwrap();
    let source = source(&database);
    let survey = source.survey().await.unwrap();
    let told: Vec<String> = survey
        .functions
        .iter()
        .map(|function| {
            let call = function.signature.to_string().replace(database.name(), "d");
            format!("{call} {:?} {:?}", function.unfit, function.promise)
        })
        .collect();
    let form = "(decimal(10,2), char(2)) -> decimal(10,2)";
    assert_eq!(
        told,
        [
            format!("d.computes{form} None Computes"),
            format!("d.definer{form} Some(Definer) Computes"),
            format!("d.looks{form} None Looks"),
            format!("d.promises{form} None Nothing"),
            format!("d.writes{form} Some(Writes) Looks"),
        ]
    );
    // A login that may call functions and no more is no strong one.
    let login = source.login_report().await.unwrap();
    assert!(!login.facts.iter().any(|fact| matches!(fact, LoginFact::Holds { .. })), "{login:?}");
    // Made anew, it has another definition, and the schema moved.
    let before = survey.functions[0].definition.clone();
    tokio::time::sleep(Duration::from_millis(1100)).await;
    database.execute("DROP FUNCTION computes").unwrap();
    make("computes", "DETERMINISTIC NO SQL SQL SECURITY INVOKER");
    let after = source.survey().await.unwrap();
    assert_ne!(survey.digest, after.digest);
    assert_ne!(after.functions[0].definition, before);
}

/// While the password of a login is changed.
#[tokio::test]
async fn the_next_password_opens_where_the_first_does_not() {
    let database = mariadb::database().unwrap();
    let next = NextPassword::default();
    let first = config(&database, "").with_password(Secret::new("open-sesame-77".to_owned()));
    let source = MysqlSource::new(
        "shop".parse().unwrap(),
        &first.with_next(next.clone()),
        MysqlOptions::default(),
    )
    .unwrap();
    source.survey().await.unwrap_err();
    next.set(Secret::new("open-sesame-78".to_owned()));
    let error = source.survey().await.unwrap_err().to_string();
    assert!(!error.contains("open-sesame"), "{error}");
    next.set(Secret::new(PASSWORD.to_owned()));
    source.survey().await.unwrap();
}

#[tokio::test]
async fn a_server_that_answers_us_without_end_is_left() {
    let database = mariadb::database().unwrap();
    let opts = config(&database, "").dial().unwrap();
    let mut session = Session::connect(&opts, &NextPassword::default()).await.unwrap();
    let rows = session.own("SELECT repeat('x', 1000000) FROM seq_1_to_3", &[]).await.unwrap();
    assert_eq!(rows.len(), 3);
    for endless in
        ["SELECT repeat('x', 1000000) FROM seq_1_to_400", "SELECT NULL FROM seq_1_to_1000000"]
    {
        let mut session = Session::connect(&opts, &NextPassword::default()).await.unwrap();
        let fault = session.own(endless, &[]).await.unwrap_err();
        assert!(fault.is_of_connection(), "{endless}: {fault:?}");
    }
}
