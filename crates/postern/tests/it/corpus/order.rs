//! Rows come in no order that tells of what is masked or hidden.

use postern_testkit::mariadb;

use super::company::{Answer, Door, HONEST_MS};

/// What a value of `id` is, in the order in which the rows came.
fn ids(door: &Door, sql: &str) -> Vec<u64> {
    let Answer::Rows(table) = door.ask("reader", sql) else { panic!("{sql}") };
    let id = |row: &Vec<serde_json::Value>| row[0].as_u64().unwrap();
    table.rows.iter().map(id).collect()
}

/// An index holds the mails, which are masked, and one the numbers, which are, too: an engine that
/// reads one of them for the keys alone gives them in its order.
#[test]
fn no_index_on_what_is_masked_orders_the_rows() {
    let database = mariadb::database().unwrap();
    for (engine, door) in [
        ("sqlite", Door::on_sqlite(HONEST_MS)),
        ("postgresql", Door::on_postgresql("", HONEST_MS)),
        ("mysql", Door::on_mysql(&database, HONEST_MS)),
    ] {
        for sql in [
            "SELECT id FROM customers",
            "SELECT id FROM customers LIMIT 20",
            "SELECT id FROM (SELECT id, name, city FROM customers) AS c",
            "SELECT id FROM customers WHERE id > 0",
            "SELECT id, row_number() OVER () AS n FROM customers",
        ] {
            let found = ids(&door, sql);
            assert!(found.len() >= 20, "{engine}: {sql}");
            assert!(found.is_sorted(), "{engine}: {sql}: {found:?}");
        }
    }
}
