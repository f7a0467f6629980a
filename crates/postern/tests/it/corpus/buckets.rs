//! A dimension in buckets: nothing finer can be grouped by or asked for, so that what is asked adds
//! up to whole buckets.

use postern_testkit::mariadb;
use serde_json::Value;

use super::{
    company::{Answer, Door, HONEST_MS},
    differences::raw_count,
};

#[test]
fn a_time_by_its_month_is_asked_for_by_months_alone() {
    let database = mariadb::database().unwrap();
    for engine in ["sqlite", "postgresql", "mysql"] {
        let opening = Door::comparing(64).by_month();
        let (door, schema, by_day, by_month) = match engine {
            "sqlite" => (
                opening.on_sqlite(HONEST_MS),
                "main".to_owned(),
                "date(ordered_at)",
                "strftime('%Y-%m', ordered_at)",
            ),
            "postgresql" => (
                opening.on_postgresql("", HONEST_MS),
                "public".to_owned(),
                "date_trunc('day', ordered_at)",
                "date_trunc('month', ordered_at)",
            ),
            _ => (
                opening.on_mysql(&database, HONEST_MS),
                database.name().to_owned(),
                "date(ordered_at)",
                "date_format(ordered_at, '%Y-%m')",
            ),
        };
        let rows = |sql: &str| match door.ask("analyst", sql) {
            Answer::Rows(table) => table.rows,
            Answer::Refused { code, detail } => panic!("{engine}: {sql}: {code}: {detail}"),
        };
        let raw = |of: &str| {
            let sql = format!("SELECT count(*) AS n FROM {schema}.orders WHERE {of}");
            raw_count(&door, engine, &database, &sql)
        };
        // A day of a month is the whole month: as well in a condition that adds a day to half a year.
        let july = raw("ordered_at < '2025-08-01'");
        assert!(raw("ordered_at < '2025-07-02'") < july, "{engine}");
        let until_july = rows("SELECT count(*) FROM orders WHERE ordered_at < '2025-07-02'");
        assert_eq!(until_july, [[Value::from(july)]], "{engine}");
        let of_a_day = "SELECT sum(total) FROM orders WHERE ordered_at = '2025-03-04 10:00:00'";
        assert_eq!(rows(of_a_day).len(), 0, "{engine}");
        let by = |key: &str| {
            let sql = format!("SELECT {key} AS k, count(*) AS n FROM orders GROUP BY {key}");
            rows(&sql).into_iter().map(|row| row[1].clone()).collect::<Vec<_>>()
        };
        let (days, months) = (by(by_day), by(by_month));
        assert!(months.len() > 6, "{engine}: {months:?}");
        assert_eq!(days, months, "{engine}");
    }
}
