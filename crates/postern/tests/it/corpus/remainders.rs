//! What is left when parts of a group are taken off one another in one statement.

use postern_testkit::mariadb;
use serde_json::Value;

use super::company::{Answer, Door, HONEST_MS};

/// Each leaves the records of one customer, or of four, and what may be shown of it.
const LEAVE_FEW: [(&str, &[bool]); 6] = [
    (
        "SELECT sum(o.total) - sum(CASE WHEN o.ordered_at < '2025-05-01' THEN o.total END) \
         - sum(CASE WHEN o.ordered_at >= '2025-05-01' AND o.ordered_at < '2025-09-01' THEN o.total END) \
         FROM customers c JOIN orders o ON o.customer_id = c.id WHERE c.region IS NULL AND o.status = 'new'",
        &[false],
    ),
    (
        "SELECT sum(credit), sum(CASE WHEN region = 'US' THEN credit END), \
         sum(CASE WHEN region = 'EU' THEN credit END), sum(CASE WHEN region = 'APAC' THEN credit END) \
         FROM customers WHERE city = 'Austin'",
        &[true, false, false, false],
    ),
    // Those that differ are five, and one of them has a payment.
    (
        "SELECT sum(p.amount) - sum(CASE WHEN o.ordered_at < '2025-07-01' THEN p.amount END) \
         FROM customers c JOIN orders o ON o.customer_id = c.id LEFT JOIN payments p ON p.order_id = o.id \
         WHERE c.region IS NULL AND o.status = 'new'",
        &[false],
    ),
    (
        "SELECT count(c.id), count(t.id), count(CASE WHEN coalesce(c.region, 'x') <> 'US' THEN t.id END) \
         FROM customers c LEFT JOIN tickets t ON t.customer_id = c.id WHERE c.vip",
        &[true, true, false],
    ),
    (
        "SELECT count(*), count(CASE WHEN region = 'EU' THEN 1 END), \
         count(CASE WHEN region = 'EU' AND city = 'Lyon' THEN 1 END), \
         count(CASE WHEN (region = 'EU' AND city <> 'Lyon') OR (region IS NULL AND city = 'Lyon' AND vip) THEN 1 END) \
         FROM customers",
        &[true, false, false, false],
    ),
    // Four people are in none of the parts, of which no two have one in common.
    (
        "SELECT count(*), count(CASE WHEN region = 'US' THEN 1 END), count(CASE WHEN region = 'EU' THEN 1 END), \
         count(CASE WHEN region = 'APAC' THEN 1 END), count(CASE WHEN region = 'LATAM' THEN 1 END) \
         FROM customers WHERE city = 'Austin'",
        &[true, false, false, false, false],
    ),
];

/// Nothing small is left of these.
const LEAVE_MANY: [&str; 3] = [
    "SELECT count(*), count(CASE WHEN region = 'EU' THEN 1 END), count(CASE WHEN region = 'US' THEN 1 END), \
     sum(credit), sum(CASE WHEN region = 'EU' THEN credit END) FROM customers",
    "SELECT count(*), count(CASE WHEN city = 'Austin' THEN 1 END), count(CASE WHEN city = 'Berlin' THEN 1 END), \
     count(CASE WHEN city = 'Lyon' THEN 1 END), count(CASE WHEN city = 'Osaka' THEN 1 END), \
     count(CASE WHEN city = 'Paris' THEN 1 END) FROM customers",
    "SELECT sum(credit), avg(credit), count(CASE WHEN region = 'APAC' THEN 1 END) FROM customers",
];

/// So many parts that may overlap are too many to look at.
const TOO_MANY: &str = "SELECT count(*), count(CASE WHEN city = 'Austin' THEN 1 END), \
     count(CASE WHEN city = 'Berlin' THEN 1 END), count(CASE WHEN region = 'EU' THEN 1 END), \
     count(CASE WHEN region = 'US' THEN 1 END), count(CASE WHEN vip THEN 1 END) FROM customers";

/// The same four people are left, and one part is there twice: the constants do not tell it.
const TWICE: (&str, [&str; 3]) = (
    "SELECT count(*), count(CASE WHEN region = 'US' THEN 1 END), count(CASE WHEN region = 'APAC' THEN 1 END), \
     count(CASE WHEN region = ? THEN 1 END), count(CASE WHEN region = ? THEN 1 END), \
     count(CASE WHEN region = ? THEN 1 END) FROM customers WHERE city = 'Austin'",
    ["EU", "EU", "LATAM"],
);

fn shown(door: &Door, sql: &str) -> Vec<bool> {
    shown_with(door, sql, &Value::Array(Vec::new()))
}

fn shown_with(door: &Door, sql: &str, params: &Value) -> Vec<bool> {
    match door.ask_with("analyst", sql, params) {
        Answer::Rows(table) => {
            assert_eq!(table.rows.len(), 1, "{sql}");
            table.rows[0].iter().map(|cell| *cell != Value::Null).collect()
        }
        Answer::Refused { code, detail } => panic!("{sql}: {code} {detail}"),
    }
}

#[test]
fn nothing_small_is_left_of_a_group_by_its_parts() {
    let database = mariadb::database().unwrap();
    for engine in ["sqlite", "postgresql", "mysql"] {
        let door = match engine {
            "sqlite" => Door::on_sqlite(HONEST_MS),
            "postgresql" => Door::on_postgresql("", HONEST_MS),
            _ => Door::on_mysql(&database, HONEST_MS),
        };
        for (sql, wanted) in LEAVE_FEW {
            assert_eq!(shown(&door, sql), wanted, "{engine}: {sql}");
        }
        let (sql, params) = TWICE;
        let sql = match engine {
            "postgresql" => {
                (1..=3).fold(sql.to_owned(), |sql, n| sql.replacen('?', &format!("${n}"), 1))
            }
            _ => sql.to_owned(),
        };
        let wanted = [true, false, false, false, false, false];
        assert_eq!(shown_with(&door, &sql, &params.into()), wanted, "{engine}: {sql}");
        for sql in LEAVE_MANY {
            assert!(shown(&door, sql).iter().all(|shown| *shown), "{engine}: {sql}");
        }
        match door.ask("analyst", TOO_MANY) {
            Answer::Refused { code, .. } => assert_eq!(code, "aggregate-only", "{engine}"),
            Answer::Rows(table) => panic!("{engine}: {:?}", table.rows),
        }
    }
}
