//! The corpora on MySQL and MariaDB.

use std::{thread, time::Duration};

use postern_testkit::mariadb::{self, Database};
use serde_json::Value;

use super::{
    accept,
    company::{Answer, Door, HONEST_MS, HOSTILE_MS},
    compare::Table,
    refuse, sqlite,
};

const VIEWS: &str = include_str!("../../corpus/company/oracle.mysql.sql");
pub(super) const ACCEPT: &str = include_str!("../../corpus/company/accept.mysql.sql");
pub(super) const REFUSE: &str = include_str!("../../corpus/company/refuse.mysql.sql");

#[test]
fn honest_statements_on_mysql_answer_as_hand_made_tables_do() {
    let database = mariadb::database().unwrap();
    let door = Door::on_mysql(&database, HONEST_MS);
    let corpus = ACCEPT.replace("{db}", database.name());
    let report = accept(&door, &["reader", "european"], &corpus, |role| {
        let oracle = oracle(&database, role);
        let (here, there) = (format!("{}.", database.name()), format!("{}.", oracle.name()));
        move |sql| run(&oracle, &sql.replace(&here, &there))
    });
    report.finish("accept on MySQL");
}

#[test]
fn hostile_statements_on_mysql_get_nothing() {
    let database = mariadb::database().unwrap();
    let door = Door::on_mysql(&database, HOSTILE_MS);
    let corpus = REFUSE.replace("{db}", database.name());
    refuse(&door, &["reader", "european", "analyst", "nobody"], &corpus).finish("refuse on MySQL");
}

/// Each is refused for good, in words about the statement: whoever is told that the source changed
/// asks again for ever.
#[test]
fn what_the_server_does_not_read_is_told_as_that() {
    let database = mariadb::database().unwrap();
    let door = Door::on_mysql(&database, HONEST_MS);
    for (sql, wanted, words) in [
        (
            "SELECT (SELECT min(q.x) FROM (SELECT o.city AS x FROM customers o WHERE o.id = c.id) q) AS m FROM customers c",
            "not-supported",
            "MariaDB",
        ),
        (
            "SELECT (WITH w AS (SELECT c.id AS x) SELECT x FROM w) AS m FROM customers c",
            "not-supported",
            "MariaDB",
        ),
        // It takes blanks in front of a name away.
        ("SELECT x.` a` FROM (SELECT 1 AS ` a`) x", "unknown-name", "no column"),
        (
            "WITH RECURSIVE r(i, x) AS (SELECT 1, 'a' UNION ALL SELECT i + 1, concat(x, 'b') FROM r WHERE i < 4) SELECT * FROM r",
            "source-refused",
            "class 22",
        ),
        (
            "WITH RECURSIVE r(i, x) AS (SELECT 1, 1 UNION ALL SELECT i + 1, x * 1000 FROM r WHERE i < 6) SELECT * FROM r",
            "source-refused",
            "class 22",
        ),
        ("SELECT city COLLATE nocase FROM customers", "source-refused", "class 42"),
        (
            "SELECT category, count(*) FROM products GROUP BY category WITH ROLLUP ORDER BY category",
            "source-refused",
            "class 0A",
        ),
        ("SELECT (SELECT id FROM products) AS x", "source-refused", "more than one row"),
    ] {
        for role in ["reader", "european"] {
            let answer = door.ask(role, sql);
            assert!(
                matches!(&answer, Answer::Refused { code, detail } if code == wanted && detail.contains(words)),
                "{sql}: {answer:?}"
            );
        }
    }
}

/// Functions that MySQL has and MariaDB lacks are open: one of the site by that name is not.
#[test]
fn functions_of_the_site_stand_in_for_none_of_the_servers() {
    let database = mariadb::database().unwrap();
    let door = Door::on_mysql(&database, HONEST_MS);
    for name in ["any_value", "regexp_like"] {
        let (here, reader) = (database.name(), mariadb::READER);
        let made = format!(
            "CREATE FUNCTION {name}(a VARCHAR(80)) RETURNS VARCHAR(80) READS SQL DATA \
             RETURN (SELECT token FROM {here}.customers LIMIT 1)"
        );
        database.execute(&made).unwrap();
        database.execute(&format!("GRANT EXECUTE ON {here}.* TO '{reader}'@'%'")).unwrap();
        for sql in [format!("SELECT {name}('x')"), format!("SELECT {name}(city) FROM customers")] {
            let answer = settled(|| door.ask("reader", &sql));
            assert!(
                matches!(&answer, Answer::Refused { code, .. } if code == "source-refused"),
                "{sql}: {answer:?}"
            );
        }
    }
}

/// The answer once a change of the schema has been looked at.
fn settled(ask: impl Fn() -> Answer) -> Answer {
    for _ in 0..50 {
        match ask() {
            Answer::Refused { code, .. } if code == "source-unavailable" => {
                thread::sleep(Duration::from_millis(200));
            }
            answer => return answer,
        }
    }
    ask()
}

#[test]
fn groups_on_mysql_answer_as_the_threshold_written_by_hand() {
    let database = mariadb::database().unwrap();
    let door = Door::on_mysql(&database, HONEST_MS);
    let here = format!("{}.", database.name());
    sqlite::analyst(&door, "mysql", |sql| run(&database, &sql.replace("public.", &here)))
        .finish("groups on MySQL");
    sqlite::no_single_records(&door, "mysql").finish("single records on MySQL");
}

/// A database with what that role sees.
fn oracle(database: &Database, role: &str) -> Database {
    let oracle = mariadb::database().unwrap();
    let sets = VIEWS.replace("{raw}", database.name());
    let set = sets.split("-- @").find(|set| set.starts_with(&format!("{role}\n"))).unwrap();
    let (_, statements) = set.split_once('\n').unwrap();
    oracle.execute(statements).unwrap();
    oracle
}

/// Runs a statement as the owner of everything.
fn run(database: &Database, sql: &str) -> anyhow::Result<Table> {
    let settings = ["SET NAMES utf8mb4", "SET time_zone = '+00:00'"];
    let (columns, rows) = database.table(&settings, sql)?;
    let cell = |cell: Option<String>| cell.map_or(Value::Null, Value::String);
    let rows = rows.into_iter().map(|row| row.into_iter().map(cell).collect()).collect();
    Ok(Table { columns, rows })
}
