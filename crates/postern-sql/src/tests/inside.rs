//! Attacks on the fence: a condition that could fail or show a value before the row filter.

use super::shop::{LITE, PG, rewritten};

/// Whatever the engine may answer with an error, or run by code of the site, stays outside.
#[test]
fn what_could_fail_on_a_hidden_row_is_not_copied_inside() {
    for (dialect, condition) in [
        // A regular expression is no leakproof operator: it fails on a bad pattern.
        (PG, "city ~ '(x'"),
        // A constant of another type may find a cast that fails on the value.
        (PG, "city = 5"),
        (LITE, "city = 5"),
        (PG, "id = DATE '2020-01-01'"),
        (PG, "id = CAST('5' AS text)"),
        (PG, "id IN (1, CAST('5' AS text))"),
        (PG, "id BETWEEN 1 AND CAST('5' AS text)"),
    ] {
        let sql = rewritten(dialect, &format!("SELECT id FROM customers WHERE {condition}"));
        let fence = if dialect == PG { " OFFSET 0) AS" } else { " LIMIT -1) AS" };
        let (inside, outside) = sql.split_once(fence).unwrap();
        for column in ["city", "id"] {
            let condition =
                [" = ", " ~ ", " IN ", " BETWEEN "].map(|sign| format!("\"t\".\"{column}\"{sign}"));
            assert!(!condition.iter().any(|piece| inside.contains(piece)), "{sql}");
        }
        assert!(outside.contains("WHERE \"customers\"."), "{sql}");
    }
}
