//! A sum that is nearly all of one person's is not shown, nor what it could be reckoned from.

use postern_testkit::mariadb;
use serde_json::Value;

use super::{
    company::{Answer, Door, HONEST_MS, Opening},
    differences::raw_count,
};

#[test]
fn a_sum_that_is_nearly_one_persons_is_not_shown() {
    let database = mariadb::database().unwrap();
    for engine in ["sqlite", "postgresql", "mysql"] {
        let door = opened(Door::comparing(64), engine, &database);
        let schema = match engine {
            "sqlite" => "main",
            "postgresql" => "public",
            _ => database.name(),
        };
        let raw = |sql: &str| {
            raw_count(
                &door,
                engine,
                &database,
                &sql.replace("customers", &format!("{schema}.customers")),
            )
        };
        let sum_of = |of: &str| {
            raw(&format!(
                "SELECT CAST(sum(credit) AS {int}) AS n FROM customers WHERE {of}",
                int = if engine == "mysql" { "SIGNED" } else { "INTEGER" }
            ))
        };
        let rich = raw("SELECT min(id) AS n FROM customers WHERE city = 'Lyon'");
        // More than nine tenths of the city, and less of all.
        let credit = 20 * sum_of("city = 'Lyon'");
        assert!(credit > 0 && credit < 9 * sum_of("city <> 'Lyon'"), "{engine}");
        let update = format!("UPDATE {schema}.customers SET credit = {credit} WHERE id = {rich}");
        match engine {
            "sqlite" => {
                rusqlite::Connection::open(door.sqlite_path())
                    .unwrap()
                    .execute_batch(&update)
                    .unwrap();
            }
            "postgresql" => door.database().execute(&update).unwrap(),
            _ => database.execute(&update).unwrap(),
        }
        hides_it(&door, engine);
    }
}

fn opened(opening: Opening, engine: &str, database: &mariadb::Database) -> Door {
    match engine {
        "sqlite" => opening.on_sqlite(HONEST_MS),
        "postgresql" => opening.on_postgresql("", HONEST_MS),
        _ => opening.on_mysql(database, HONEST_MS),
    }
}

fn hides_it(door: &Door, engine: &str) {
    let rows = |sql: &str| match door.ask("analyst", sql) {
        Answer::Rows(table) => table.rows,
        Answer::Refused { code, detail } => panic!("{engine}: {sql}: {code}: {detail}"),
    };
    let by_city = rows(
        "SELECT city, count(*) AS n, sum(credit) AS s, avg(credit) AS a FROM customers GROUP BY city",
    );
    let hidden: Vec<&Vec<Value>> = by_city.iter().filter(|row| row[2].is_null()).collect();
    assert_eq!(hidden.len(), 2, "{engine}: it and one beside it: {by_city:?}");
    assert!(hidden.iter().any(|row| row[0] == "Lyon"), "{engine}: {by_city:?}");
    assert!(
        hidden.iter().all(|row| row[3].is_null() && !row[1].is_null()),
        "{engine}: {by_city:?}"
    );
    for alone in [
        "SELECT sum(credit) FROM customers WHERE city = 'Lyon'",
        "SELECT sum(CASE WHEN city = 'Lyon' THEN credit ELSE 0 END) FROM customers",
        "SELECT avg(credit * 2.0) FROM customers WHERE city = 'Lyon'",
        "SELECT sum(CASE WHEN city = 'Lyon' THEN credit ELSE 9999 END) FROM customers",
        if engine == "postgresql" {
            "SELECT sum(9999 + credit) - 9999 * count(*) FROM customers WHERE city = 'Lyon'"
        } else {
            "SELECT sum(coalesce(credit, 9999)) FROM customers WHERE city = 'Lyon'"
        },
    ] {
        let shown = rows(alone);
        assert!(shown.iter().flatten().all(Value::is_null), "{engine}: {alone}: {shown:?}");
    }
    let all = rows("SELECT count(*), sum(credit) FROM customers");
    assert!(all.len() == 1 && all[0].iter().all(|cell| !cell.is_null()), "{engine}: {all:?}");
    let orders = rows(
        "SELECT c.city, sum(o.total) FROM customers c JOIN orders o ON o.customer_id = c.id GROUP BY c.city",
    );
    assert!(orders.iter().all(|row| !row[1].is_null()), "{engine}: {orders:?}");
    if engine == "postgresql" {
        let sets = rows(
            "SELECT city, region, sum(credit) FROM customers GROUP BY GROUPING SETS ((city), (region))",
        );
        let shown = |row: &&Vec<Value>| row[0] == "Lyon" && !row[2].is_null();
        assert_eq!(sets.iter().filter(shown).count(), 0, "{sets:?}");
        assert!(sets.iter().any(|row| !row[2].is_null()), "{sets:?}");
    }
}

#[test]
fn a_site_may_show_it() {
    let door = Door::comparing(64).any_share().on_sqlite(HONEST_MS);
    let raw = rusqlite::Connection::open(door.sqlite_path()).unwrap();
    raw.execute_batch("UPDATE customers SET credit = 1e9 WHERE id = 1").unwrap();
    match door.ask("analyst", "SELECT sum(credit) FROM customers") {
        Answer::Rows(table) => assert!(!table.rows[0][0].is_null(), "{table:?}"),
        Answer::Refused { code, detail } => panic!("{code}: {detail}"),
    }
}
