//! What the refusal of a block says.

use postern_core::refusal::WouldPass;

use super::*;

#[test]
fn the_refusal_says_what_is_open_and_offers_a_statement() {
    let refusal = asked("SELECT * FROM customers AS c", Dialect::Sqlite).unwrap_err();
    assert_eq!(
        refusal.detail,
        "single records of `customers` are not open to you; groups of at least 3 customers are"
    );
    assert_eq!(
        refusal.would_pass,
        Some(WouldPass::Statement(
            "SELECT region, count(*) FROM customers GROUP BY region".to_owned()
        ))
    );
    let mut odd = customers();
    odd.name.name = Arc::from("Order");
    odd.name.schema = Arc::from("select");
    let sql = "SELECT c.name FROM customers AS c";
    let refusal = becomes(sql, Dialect::Postgresql, &[closed(odd)]).unwrap_err();
    assert_eq!(
        refusal.would_pass.unwrap().as_str(),
        "SELECT region, count(*) FROM \"select\".\"Order\" GROUP BY region"
    );
}

#[test]
fn the_refusal_says_what_of_the_block_is_not_open() {
    for (sql, why) in [
        (
            "SELECT count(*) FROM customers AS c WHERE c.name = 'Ann'",
            "no group or condition is made of `customers.name`, but of `region`",
        ),
        (
            "SELECT CASE WHEN o.total < 50 THEN 1 ELSE 2 END, count(*) FROM orders AS o \
             JOIN customers AS c ON c.id = o.customer_id GROUP BY 1",
            "no group or condition is made of `orders.total`, but of `status`",
        ),
        (
            "SELECT c.region, c.name, count(*) FROM customers AS c GROUP BY c.region",
            "`customers.name` is neither what is grouped by nor within an aggregate",
        ),
        (
            "SELECT max(c.age) FROM customers AS c",
            "`max` of `customers.age` is not open, but `sum`, `avg`",
        ),
        (
            "SELECT sum(c.id) FROM customers AS c",
            "`sum` of `customers.id` is not open, but of `age`, `score`",
        ),
        (
            "SELECT sum(c.age) FROM customers AS c JOIN orders AS o ON o.customer_id = c.id",
            "`sum` of `customers.age` is not open: its records stand here several times each, so sum \
             them in a block of their own",
        ),
        (
            "SELECT round(c.region), count(*) FROM customers AS c GROUP BY round(c.region)",
            "`round` is not open on single records: it is on their groups",
        ),
        (
            "SELECT count(*) FROM customers AS c, orders AS o",
            "its tables are not joined along declared keys to whose records they are",
        ),
    ] {
        let refusal = asked(sql, Dialect::Sqlite).unwrap_err();
        let said = refusal.detail.rsplit_once(" are; ").map(|(_, said)| said);
        assert_eq!(said, Some(why), "{sql}: {}", refusal.detail);
    }
}
