//! Two questions about groups whose difference is few people: the later one does not show it.

use postern_testkit::mariadb;
use serde_json::json;

use super::company::{Answer, Door, HONEST_MS};

/// Two people, in all three databases.
const FEW: &str = "city = 'Lyon' AND region IS NULL AND vip";

#[test]
fn a_question_that_differs_from_an_earlier_one_by_few_people_shows_nothing() {
    let database = mariadb::database().unwrap();
    let here = format!("{}.", database.name());
    for engine in ["sqlite", "postgresql", "mysql"] {
        let door = match engine {
            "sqlite" => Door::comparing(64).on_sqlite(HONEST_MS),
            "postgresql" => Door::comparing(64).on_postgresql("", HONEST_MS),
            _ => Door::comparing(64).on_mysql(&database, HONEST_MS),
        };
        let counted = |of: &str| {
            let sql = format!("SELECT count(*) AS n FROM public.customers WHERE {of}");
            let sql = sql.replace("public.", if engine == "sqlite" { "main." } else { "public." });
            let sql = if engine == "mysql" { sql.replace("public.", &here) } else { sql };
            raw_count(&door, engine, &database, &sql)
        };
        let few = counted(FEW);
        assert!((1..5).contains(&few), "{engine}: {few}");
        asked_one_after_the_other(&door, engine);
    }
}

pub(super) fn raw_count(door: &Door, engine: &str, mysql: &mariadb::Database, sql: &str) -> i64 {
    let rows = match engine {
        "sqlite" => {
            let raw = rusqlite::Connection::open(door.sqlite_path()).unwrap();
            return raw.query_row(sql, [], |row| row.get(0)).unwrap();
        }
        "postgresql" => door.database().table("SET timezone = 'UTC'", sql).unwrap().1,
        _ => mysql.table(&[], sql).unwrap().1,
    };
    rows[0][0].as_ref().unwrap().parse().unwrap()
}

fn asked_one_after_the_other(door: &Door, engine: &str) {
    let rows = |sql: &str| match door.ask("analyst", sql) {
        Answer::Rows(table) => {
            table.rows.iter().filter(|row| row.iter().any(|cell| !cell.is_null())).count()
        }
        Answer::Refused { code, detail } => panic!("{engine}: {sql}: {code}: {detail}"),
    };
    // All of them, then all but few: by WHERE, by another way to say it, as a part, through WITH,
    // through a join.
    assert_eq!(rows("SELECT count(*), sum(credit) FROM customers"), 1);
    for few in [
        format!("SELECT sum(credit) FROM customers WHERE NOT ({FEW})"),
        "SELECT sum(credit) FROM customers WHERE city <> 'Lyon' OR NOT vip OR region IS NOT NULL"
            .to_owned(),
        format!("SELECT sum(CASE WHEN {FEW} THEN 0 ELSE credit END) FROM customers"),
        format!("WITH t AS (SELECT * FROM customers WHERE NOT ({FEW})) SELECT avg(credit) FROM t"),
        "WITH t AS (SELECT coalesce(city, '') AS c, region AS r, vip AS v, credit FROM customers) \
         SELECT sum(credit) FROM t WHERE NOT (c = 'Lyon' AND r IS NULL AND v)"
            .to_owned(),
        "SELECT sum(o.total) FROM customers c LEFT JOIN orders o ON o.customer_id = c.id \
         AND NOT (c.city = 'Lyon' AND c.region IS NULL AND c.vip)"
            .to_owned(),
    ] {
        assert_eq!(rows(&few), 0, "{engine}: {few}");
    }
    // Of the orders of Lyon either is shown, those of all or those of all but few.
    let orders = |of: &str| {
        format!(
            "SELECT c.city, sum(o.total) FROM customers c JOIN orders o ON o.customer_id = c.id \
             {of} GROUP BY c.city"
        )
    };
    let less = orders(&format!("WHERE NOT (c.{})", FEW.replace("AND ", "AND c.")));
    assert_eq!(rows(&less) + rows(&orders("")), 9, "{engine}");
    // Another way to say it over several tables at once, after the orders of all.
    let sum = "SELECT sum(o.total) FROM customers c JOIN orders o ON o.customer_id = c.id";
    let by_two = format!(
        "{sum} WHERE NOT (c.city = 'Lyon' AND c.region IS NULL AND c.vip) OR o.ordered_at < '2000-01-01'"
    );
    assert_eq!(rows(sum) + rows(&by_two), 1, "{engine}: {by_two}");
    // The same question again, and one that differs by many.
    assert_eq!(rows("SELECT count(*), sum(credit) FROM customers"), 1);
    assert_eq!(rows("SELECT avg(credit) FROM customers WHERE region = 'US'"), 1);
    // By the value of a parameter.
    let without = |city: &str| {
        let sql = match engine {
            "postgresql" => "SELECT count(*) FROM customers WHERE region IS NULL AND city <> $1",
            _ => "SELECT count(*) FROM customers WHERE region IS NULL AND city <> ?1",
        };
        match door.ask_with("analyst", sql, &json!([city])) {
            Answer::Rows(table) => table.rows.len(),
            Answer::Refused { code, detail } => panic!("{engine}: {code}: {detail}"),
        }
    };
    assert_eq!(without("Nowhere"), 1);
    assert_eq!(without("Nowhere"), 1);
    assert_eq!(without("Paris"), 1, "five people");
    assert_eq!(without("Berlin"), 0, "four people");
    let number = if engine == "postgresql" { "$1" } else { "?1" };
    let sql = format!("SELECT count(*) FROM customers WHERE city = {number}");
    match door.ask_with("analyst", &sql, &json!([1.5])) {
        Answer::Rows(table) => assert!(engine != "postgresql" && table.rows.is_empty()),
        Answer::Refused { code, .. } => assert_eq!(code, "bad-params", "{engine}"),
    }
}

/// Within one statement as well, and group by group.
#[test]
fn groups_that_differ_by_few_people_are_not_shown_side_by_side() {
    let database = mariadb::database().unwrap();
    for engine in ["sqlite", "postgresql", "mysql"] {
        let door = match engine {
            "sqlite" => Door::comparing(64).on_sqlite(HONEST_MS),
            "postgresql" => Door::comparing(64).on_postgresql("", HONEST_MS),
            _ => Door::comparing(64).on_mysql(&database, HONEST_MS),
        };
        let rows = |sql: &str| match door.ask("analyst", sql) {
            Answer::Rows(table) => table.rows.len(),
            Answer::Refused { code, detail } => panic!("{engine}: {sql}: {code}: {detail}"),
        };
        let halves = "SELECT vip, count(*) AS n, sum(credit) AS s FROM customers GROUP BY vip";
        let known = "SELECT vip, count(*) AS n, sum(credit) AS s FROM customers \
                     WHERE region IS NOT NULL GROUP BY vip";
        assert_eq!(rows(&format!("{halves} UNION ALL {known}")), 2, "{engine}");
        assert_eq!(rows(known), 0, "{engine}: after the other");
        assert_eq!(
            rows(&format!(
                "SELECT a.vip, a.s - b.s AS d FROM ({halves}) AS a JOIN ({known}) AS b ON a.vip = b.vip"
            )),
            0,
            "{engine}"
        );
        // By other keys.
        let by = |key: &str| {
            format!("SELECT {key} AS k, sum(credit) AS s FROM customers GROUP BY {key}")
        };
        let cities = rows(&by("city"));
        assert_eq!(cities, 5, "{engine}");
        // Paris alone lacks five; those of no region are more than the four others lack.
        let lacking = by("CASE WHEN region IS NULL THEN 'x' ELSE city END");
        match door.ask("analyst", &lacking) {
            Answer::Rows(table) => assert_eq!(
                table.rows.iter().map(|row| row[0].as_str()).collect::<Vec<_>>(),
                [Some("x"), Some("Paris")],
                "{engine}"
            ),
            Answer::Refused { code, detail } => panic!("{engine}: {code}: {detail}"),
        }
        // A group and a condition.
        assert_eq!(rows(&by("region")), 4, "{engine}");
        assert_eq!(
            rows("SELECT sum(credit) FROM customers WHERE region IS NULL AND NOT vip"),
            0,
            "{engine}"
        );
        // What is missing in a count.
        let missing = "SELECT city, count(*) AS a, count(region) AS b FROM customers GROUP BY city";
        match door.ask("analyst", missing) {
            Answer::Rows(table) => {
                let shown = table.rows.iter().filter(|row| !row[2].is_null()).count();
                assert_eq!(shown, 1, "{engine}: Paris alone lacks five: {:?}", table.rows);
            }
            Answer::Refused { code, detail } => panic!("{engine}: {code}: {detail}"),
        }
        if engine == "postgresql" {
            let sets = "SELECT ordered_at < '2025-06-01' AS a, ordered_at < '2025-06-01 06:00' AS b, \
                        count(*) AS n, sum(total) AS s FROM orders GROUP BY";
            match door.ask("analyst", &format!("{sets} CUBE (1, 2)")) {
                Answer::Rows(table) => {
                    // Of both keys only what is all of the first: it tells nobody apart.
                    assert_eq!(table.rows.len(), 4, "the whole, and the first key: {table:?}");
                    let same = |row: &Vec<serde_json::Value>| {
                        row[1].is_null() || (row[0] == true && row[1] == true)
                    };
                    assert!(table.rows.iter().all(same), "{table:?}");
                }
                Answer::Refused { code, detail } => panic!("{code}: {detail}"),
            }
            assert_eq!(rows(&format!("{sets} GROUPING SETS ((1), (2))")), 2, "the first key alone");
        }
    }
}

/// A variance and the number of records tell the sum of squares: of all and of all but few, those
/// of the few.
#[test]
fn variances_of_all_and_of_all_but_few_are_not_shown_together() {
    // SQLite has no such function.
    for engine in ["postgresql", "mysql"] {
        for spread in ["variance", "stddev_pop"] {
            let database = mariadb::database().unwrap();
            let door = match engine {
                "postgresql" => Door::comparing(64).any_share().on_postgresql("", HONEST_MS),
                _ => Door::comparing(64).any_share().on_mysql(&database, HONEST_MS),
            };
            let shown = |sql: &str| match door.ask("analyst", sql) {
                Answer::Rows(table) => {
                    let cells = table.rows.iter().flatten();
                    cells.map(|cell| !cell.is_null()).collect::<Vec<_>>()
                }
                Answer::Refused { code, detail } => panic!("{engine}: {sql}: {code}: {detail}"),
            };
            let from =
                "FROM customers c JOIN orders o ON o.customer_id = c.id WHERE c.region IS NULL";
            // Of those without a region, all but the orders of four people.
            let few = "c.city = 'Berlin'";
            let of = |more: &str| format!("SELECT {spread}(o.total) AS v {from}{more}");
            // In one statement: a part is not shown that leaves few, and the whole is.
            let part = format!("{spread}(o.total) FILTER (WHERE NOT {few})");
            let both = format!("SELECT count(*) AS n, {spread}(o.total) AS v, {part} AS p {from}");
            if engine == "postgresql" {
                assert_eq!(shown(&both), [true, true, false], "{engine}: {both}");
            }
            // One after the other, whichever is first, and beside an average.
            assert_eq!(shown(&of("")), [true], "{engine}: {spread}");
            assert!(
                shown(&of(&format!(" AND NOT {few}"))).iter().all(|shown| !shown),
                "{engine}: {spread}"
            );
            assert!(
                shown(&format!("SELECT avg(o.total) AS a {from} AND NOT {few}"))
                    .iter()
                    .all(|shown| !shown),
                "{engine}: {spread} and an average"
            );
            let by_city =
                format!("SELECT c.city <> 'Berlin' AS k, {spread}(o.total) AS v {from} GROUP BY 1");
            assert!(!shown(&by_city).contains(&true), "{engine}: {by_city}");
        }
    }
}

/// However many earlier questions a statement is compared with, it can be read.
#[test]
fn a_statement_is_compared_with_many() {
    let door = Door::comparing(64).on_postgresql("", HONEST_MS);
    for month in 1..=12 {
        let sql = format!(
            "SELECT sum(total) FILTER (WHERE status = 'new' AND ordered_at >= '2025-{month:02}-01') AS a, \
             sum(total) FILTER (WHERE status = 'paid' AND ordered_at >= '2025-{month:02}-01') AS b FROM orders"
        );
        assert!(matches!(door.ask("analyst", &sql), Answer::Rows(_)), "{sql}");
    }
}

/// What was withheld is not held against later questions, and neither is a statement that fails.
#[test]
fn what_was_told_to_nobody_withholds_nothing() {
    let door = Door::comparing(64).on_postgresql("", HONEST_MS);
    let ask = |sql: &str| door.ask("analyst", sql);
    let rows = |sql: &str| match ask(sql) {
        Answer::Rows(table) => table.rows.len(),
        Answer::Refused { code, detail } => panic!("{sql}: {code}: {detail}"),
    };
    assert!(matches!(
        ask("SELECT count(*) FROM orders WHERE status = 'bogus'"),
        Answer::Refused { .. }
    ));
    assert_eq!(rows("SELECT count(*) FROM orders WHERE status = 'paid'"), 1);
    assert_eq!(rows("SELECT count(*) FROM customers"), 1);
    assert_eq!(rows(&format!("SELECT count(*) FROM customers WHERE NOT ({FEW})")), 0);
    assert_eq!(
        rows("SELECT count(*) FROM customers WHERE city <> 'Lyon' OR region IS NOT NULL"),
        0
    );
    assert_eq!(rows("SELECT sum(credit) FROM customers WHERE vip"), 1);
}

/// An empty answer tells that a sum is not as large as that, and an error that it is so.
#[test]
fn an_answer_without_rows_is_remembered() {
    for (empty, fails) in
        [("HAVING sum(credit) < 0", false), ("HAVING 1 / (count(*) - 238) > 9", true)]
    {
        let door = Door::comparing(64).any_share().on_postgresql("", HONEST_MS);
        let less =
            format!("SELECT count(*) AS n, sum(credit) AS s FROM customers WHERE NOT ({FEW})");
        match door.ask("analyst", &format!("{less} {empty}")) {
            Answer::Rows(table) => assert!(!fails && table.rows.is_empty(), "{table:?}"),
            Answer::Refused { code, .. } => assert!(fails && code == "source-refused", "{code}"),
        }
        match door.ask("analyst", "SELECT count(*) AS n, sum(credit) AS s FROM customers") {
            Answer::Rows(table) => assert_eq!(table.rows.len(), 0, "{empty}: {table:?}"),
            Answer::Refused { code, detail } => panic!("{code}: {detail}"),
        }
    }
}

/// Nothing that was asked can be pushed out by other questions: there are only so many.
#[test]
fn there_are_so_many_different_questions_in_a_day() {
    let door = Door::comparing(3).on_sqlite(HONEST_MS);
    let ask = |city: &str| {
        door.ask("analyst", &format!("SELECT count(*) FROM customers WHERE city = '{city}'"))
    };
    for city in ["Lyon", "Paris", "Berlin", "Lyon"] {
        assert!(matches!(ask(city), Answer::Rows(_)), "{city}");
    }
    match ask("Austin") {
        Answer::Refused { code, .. } => assert_eq!(code, "over-budget"),
        Answer::Rows(table) => panic!("{table:?}"),
    }
    assert!(matches!(ask("Paris"), Answer::Rows(_)), "asked before");
    let orders = door.ask("analyst", "SELECT count(*) FROM orders");
    assert!(matches!(orders, Answer::Rows(_)), "another table");
}
