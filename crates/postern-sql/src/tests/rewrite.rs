//! What comes out, to the letter.

use super::shop::{LITE, PG, plan, plan_with, rewritten};

#[test]
fn probe() {
    for sql in [
        "SELECT c.name, c.email FROM customers c WHERE c.region = 'EU' AND c.email LIKE 'x%'",
        "SELECT * FROM customers",
        "SELECT count(*) FROM customers c JOIN orders o ON o.customer_id = c.id WHERE c.id = 7",
        "SELECT * FROM customers JOIN (SELECT customer_id AS id, sum(total) AS spent FROM orders GROUP BY 1) s USING (id) ORDER BY spent DESC LIMIT 3",
        "WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r WHERE n < 5) SELECT * FROM r",
        "SELECT upper(status), count(*) FILTER (WHERE total > 5) OVER (PARTITION BY status ORDER BY id) FROM orders",
        "SELECT city, count(*) FROM visits GROUP BY city",
        "SELECT id FROM orders c WHERE EXISTS (SELECT 1 FROM customers c WHERE status = 'x')",
    ] {
        for dialect in [PG, LITE] {
            match plan(dialect, sql) {
                Ok(plan) => println!("{}\n  {:?}\n", plan.sql(), plan.columns()),
                Err(refusal) => println!("{sql}\n {refusal:?}\n"),
            }
        }
    }
}
