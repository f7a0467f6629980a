//! Parameters that are meant as numbers, on SQLite.

use super::shop::{LITE, sight};
use crate::bind;

/// Clients of the PostgreSQL protocol send numbers as texts without a type.
#[test]
fn a_parameter_beside_a_number_is_known_to_be_meant_as_one() {
    for (sql, numbers) in [
        ("SELECT id FROM customers WHERE id = $1", &[true][..]),
        ("SELECT id FROM customers WHERE region = $1 AND id + 0 = $2", &[false, true]),
        ("SELECT count(*) FROM orders GROUP BY customer_id HAVING count(*) > $1", &[true]),
        ("SELECT id FROM customers WHERE coalesce(id, 0) IN ($1, $2)", &[true, true]),
        (
            "SELECT x.n FROM (SELECT count(*) AS n FROM orders) AS x WHERE x.n BETWEEN $1 AND 9",
            &[true],
        ),
        ("WITH x AS (SELECT max(id) AS n FROM orders) SELECT n FROM x WHERE n = $1", &[true]),
        ("SELECT id FROM customers WHERE (SELECT count(*) FROM orders) = $1", &[true]),
        ("SELECT id FROM customers WHERE substr(region, 1, 4) = $1", &[false]),
        ("SELECT id FROM customers WHERE region || '' = $1", &[false]),
    ] {
        let plan = bind(&sight(LITE), sql, numbers.len()).and_then(crate::Bound::plan);
        let plan = plan.unwrap_or_else(|refusal| panic!("{sql}: {refusal}"));
        assert_eq!(plan.numbers(), numbers, "{sql}");
    }
}
