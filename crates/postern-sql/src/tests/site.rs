//! Functions of the site: exactly the one that was opened, wherever a call may stand, and no other.

use std::sync::Arc;

use postern_core::{
    dialect::Dialect,
    function::{FunctionId, Reads, SiteFunction},
    refusal::{Code, Refusal},
    sight::Sight,
};

use super::shop::{LITE, PG, contacts, sight};
use crate::{Plan, bind};

const MY: Dialect = Dialect::Mysql;

fn open(id: u32, signature: &str, casts: &[&str]) -> SiteFunction {
    SiteFunction {
        id: FunctionId(id),
        signature: signature.parse().unwrap(),
        casts: casts.iter().map(|cast| Arc::from(*cast)).collect(),
        reads: Reads::Arguments,
        about: None,
    }
}

/// The shop with functions: one is called as the engine's own `lower`, one begins a name of it.
fn with_functions(dialect: Dialect) -> Arc<[SiteFunction]> {
    let functions = match dialect {
        Dialect::Postgresql => vec![
            open(900, "reporting.net(numeric, text) -> numeric", &["numeric", "text"]),
            open(901, "reporting.net(numeric) -> numeric", &["numeric"]),
            open(902, "reporting.lower(text) -> text", &["text"]),
            open(903, "reporting.code(character) -> text", &["bpchar"]),
            open(904, "Odd.Name(text[]) -> text", &["_text"]),
        ],
        Dialect::Mysql => vec![
            open(0, "shop.net(decimal(10,2), char(2)) -> decimal(10,2)", &[]),
            open(0, "shop.lower(text) -> text", &[]),
        ],
        Dialect::Sqlite => Vec::new(),
    };
    functions.into()
}

fn plan_in(sight: Sight, sql: &str) -> Result<Plan, Refusal> {
    let functions = with_functions(sight.dialect);
    bind(&Sight { functions, ..sight }, sql, sql.matches('$').count())?.plan()
}

fn runs(dialect: Dialect, sql: &str) -> String {
    match plan_in(sight(dialect), sql) {
        Ok(plan) => plan.sql().to_owned(),
        Err(refusal) => panic!("{sql}\n  {refusal:?}"),
    }
}

fn refused(dialect: Dialect, sql: &str) -> Refusal {
    match plan_in(sight(dialect), sql) {
        Ok(plan) => panic!("passed: {sql}\n  {}", plan.sql()),
        Err(refusal) => refusal,
    }
}

#[test]
fn a_call_is_printed_whole_with_its_arguments_cast() {
    let net = |args: &str| format!(r#""reporting"."net"({args})"#);
    for (sql, printed) in [
        (
            "SELECT reporting.net(1, 'FR')",
            net(r#"CAST(1 AS "pg_catalog"."numeric"), CAST('FR' AS "pg_catalog"."text")"#),
        ),
        ("SELECT Reporting.NET($1)", net(r#"CAST($1 AS "pg_catalog"."numeric")"#)),
        (
            r#"SELECT "reporting"."lower"('A')"#,
            r#""reporting"."lower"(CAST('A' AS "pg_catalog"."text"))"#.to_owned(),
        ),
        // A quoted type has no length: `CAST('abc' AS character)` would be `a`.
        (
            "SELECT reporting.code('abc')",
            r#""reporting"."code"(CAST('abc' AS "pg_catalog"."bpchar"))"#.to_owned(),
        ),
        (
            r#"SELECT "Odd"."Name"(tags) FROM orders"#,
            r#""Odd"."Name"(CAST("orders"."tags" AS "pg_catalog"."_text"))"#.to_owned(),
        ),
    ] {
        let runs = runs(PG, sql);
        assert!(runs.contains(&printed), "{sql}\n  {runs}");
    }
    let runs = runs(MY, "SELECT SHOP.Net(1, 'FR')");
    assert!(runs.contains("net`(1, 'FR')") || runs.contains(r#""shop"."net"(1, 'FR')"#), "{runs}");
}

#[test]
fn the_engines_own_stands_where_no_schema_is_written() {
    let runs = runs(PG, "SELECT lower('A')");
    assert!(runs.contains(r#"pg_catalog."lower"('A')"#), "{runs}");
    let plan = plan_in(sight(PG), "SELECT lower('A')").unwrap();
    assert!(plan.site_functions().is_empty());
    let plan = plan_in(sight(PG), "SELECT reporting.net(1), reporting.net(1, 'a')").unwrap();
    assert_eq!(plan.site_functions(), [FunctionId(900), FunctionId(901)]);
}

/// Positions of an expression over rows, with `{}` for the call.
const POSITIONS: &[&str] = &[
    "SELECT {} FROM orders",
    "SELECT id FROM orders WHERE {} > 1",
    "SELECT count(*) FROM orders GROUP BY {}",
    "SELECT sum({}) FROM orders",
    "SELECT status FROM orders GROUP BY status HAVING sum({}) > 1",
    "SELECT id FROM orders ORDER BY {}",
    "SELECT sum(total) OVER (PARTITION BY {} ORDER BY {}) FROM orders",
    "SELECT CASE WHEN {} > 1 THEN {} ELSE 0 END FROM orders",
    "SELECT o.id FROM orders o JOIN items i ON {} = i.quantity",
    "SELECT (SELECT max({}) FROM items) FROM orders",
    "SELECT id FROM orders WHERE total IN (SELECT {} FROM items)",
    "WITH n AS (SELECT {} AS net FROM orders) SELECT net FROM n",
    "SELECT net FROM (SELECT {} AS net FROM orders) q",
    "SELECT {} FROM orders UNION ALL SELECT {} FROM orders",
    "SELECT id FROM orders LIMIT 5 OFFSET 1 + CAST(reporting.net(1) AS integer)",
];

#[test]
fn a_call_stands_wherever_an_expression_may() {
    for position in POSITIONS {
        runs(PG, &position.replace("{}", "reporting.net(total, status)"));
        runs(
            MY,
            &position
                .replace("{}", "shop.net(total, status)")
                .replace("reporting.net(1)", "1")
                .replace("AS integer", "AS signed"),
        );
    }
}

#[test]
fn what_was_not_opened_is_refused_wherever_it_stands() {
    for closed in ["reporting.gross(total)", "public.net(total)", "sales.reporting.net(total)"] {
        for position in POSITIONS {
            let sql = position.replace("{}", closed);
            if sql.contains(closed) {
                let refusal = refused(PG, &sql);
                assert_eq!(refusal.code, Code::FunctionRefused, "{sql}");
            }
        }
    }
    for (sql, code) in [
        // Another form than a call with values.
        ("SELECT reporting.net(total) OVER () FROM orders", Code::NotSupported),
        ("SELECT reporting.net(total) FILTER (WHERE true) FROM orders", Code::NotSupported),
        ("SELECT reporting.net(DISTINCT total) FROM orders", Code::NotSupported),
        ("SELECT reporting.net(*) FROM orders", Code::NotSupported),
        ("SELECT reporting.net(orders.*) FROM orders", Code::NotSupported),
        ("SELECT reporting.net(amount => 1)", Code::NotSupported),
        ("SELECT reporting.net(VARIADIC ARRAY[1])", Code::NotSupported),
        ("SELECT reporting.net(total ORDER BY id) FROM orders", Code::NotSupported),
        ("SELECT reporting.net(SELECT 1)", Code::Syntax),
        // Another number of arguments.
        ("SELECT reporting.net()", Code::FunctionRefused),
        ("SELECT reporting.net(1, 'a', 2)", Code::FunctionRefused),
        // A whole row, an attribute, a table.
        ("SELECT reporting.net(orders) FROM orders", Code::NotSupported),
        ("SELECT orders.net FROM orders", Code::UnknownName),
        ("SELECT * FROM reporting.net(1)", Code::FunctionRefused),
        ("SELECT * FROM LATERAL reporting.net(1) x", Code::FunctionRefused),
        ("SELECT net(1)", Code::FunctionRefused),
        // A name that differs in case is another one.
        (r#"SELECT "Reporting"."net"(1)"#, Code::FunctionRefused),
        ("SELECT odd.name(tags) FROM orders", Code::FunctionRefused),
        // What it is given is looked at as everything is.
        ("SELECT reporting.net(pg_sleep(9))", Code::FunctionRefused),
        ("SELECT reporting.net(ssn) FROM customers", Code::UnknownName),
        ("SELECT reporting.lower('x'::regclass)", Code::FunctionRefused),
    ] {
        let refusal = refused(PG, sql);
        assert_eq!(refusal.code, code, "{sql}: {}", refusal.detail);
    }
    assert_eq!(refused(LITE, "SELECT reporting.net(1)").code, Code::FunctionRefused);
    assert_eq!(refused(MY, "SELECT other.net(1, 'a')").code, Code::FunctionRefused);
}

fn would_pass(dialect: Dialect, sql: &str) -> String {
    refused(dialect, sql).would_pass.map_or_else(String::new, |pass| pass.as_str().to_owned())
}

#[test]
fn a_refusal_says_which_call_would_pass() {
    for (sql, next) in [
        ("SELECT net(1)", "reporting.net(numeric, text)"),
        ("SELECT reporting.nett(1)", "reporting.net"),
        ("SELECT reporting.net()", "reporting.net(numeric, text) or reporting.net(numeric)"),
    ] {
        assert_eq!(would_pass(PG, sql), next, "{sql}");
    }
    // What is there and closed reads as what is not there.
    let closed = refused(PG, "SELECT secret.thing(1)");
    assert_eq!(
        closed.detail,
        refused(PG, "SELECT absent.thing(1)").detail.replace("absent", "secret")
    );
}

/// It may fail and it may watch: it stays above the fence of a row filter.
#[test]
fn no_condition_with_a_call_goes_inside_a_fence() {
    for sql in [
        "SELECT id FROM customers WHERE reporting.net(id) > 1",
        "SELECT id FROM customers WHERE city = reporting.lower('Lyon')",
        "SELECT id FROM customers WHERE id = 3 AND reporting.lower(city) = 'lyon'",
    ] {
        let runs = runs(PG, sql);
        let (inside, outside) = runs.split_once("OFFSET 0").unwrap();
        assert!(!inside.contains("reporting"), "{runs}");
        assert!(outside.contains("reporting"), "{runs}");
    }
}

#[test]
fn a_call_sees_masks_and_never_what_is_behind() {
    let masked = runs(PG, "SELECT reporting.lower(name) FROM customers");
    assert!(
        masked.starts_with(r#"SELECT "reporting"."lower"(CAST("customers"."name" AS"#),
        "{masked}"
    );
    for column in ["phone", "name"] {
        let sql = format!("SELECT reporting.lower({column}) FROM contacts");
        let refusal = plan_in(contacts(PG), &sql).map(|plan| plan.sql().to_owned()).unwrap_err();
        assert_eq!(refusal.code, Code::NotSupported, "{sql}");
    }
}

/// Where groups alone are open, a call stands on what is shown of them and nowhere below.
#[test]
fn no_call_stands_on_records_of_which_groups_alone_are_open() {
    for sql in [
        "SELECT reporting.net(minutes) FROM visits",
        "SELECT sum(reporting.net(minutes)) FROM visits",
        "SELECT count(*) FROM visits WHERE reporting.lower(city) = 'lyon'",
        "SELECT count(*) FROM visits WHERE city = reporting.lower('LYON')",
        "SELECT count(*) FROM visits GROUP BY reporting.lower(city)",
        "SELECT city, count(*) FILTER (WHERE reporting.lower(city) = 'a') FROM visits GROUP BY city",
        "SELECT reporting.lower(city), count(*) FROM visits GROUP BY reporting.lower(city)",
        "SELECT city, sum(CASE WHEN reporting.net(1) > 0 THEN minutes END) FROM visits GROUP BY city",
        "SELECT city, sum(minutes) FROM visits GROUP BY city, reporting.net(minutes)",
        "SELECT count(*) FROM visits v JOIN orders o ON reporting.net(v.customer_id) = o.id",
        "SELECT city, reporting.net(minutes) FROM visits GROUP BY city",
        "SELECT city, count(*) FROM visits GROUP BY city HAVING reporting.net(minutes) > 1",
        "SELECT city, count(*) FROM visits GROUP BY city ORDER BY reporting.net(minutes)",
    ] {
        let refusal = refused(PG, sql);
        assert_ne!(refusal.code, Code::Internal, "{sql}: {}", refusal.detail);
    }
    let above = "SELECT city, reporting.net(count(*)) FROM visits GROUP BY city \
                 HAVING reporting.net(sum(minutes)) > 2";
    let runs = runs(PG, above);
    let fence = runs.rfind("OFFSET 0").unwrap();
    let last = runs.rfind("reporting").unwrap();
    let first_from = runs.find(" FROM ").unwrap();
    assert!(last > fence, "HAVING stands above the fence: {runs}");
    assert_eq!(runs.get(first_from..fence).unwrap().matches("reporting").count(), 0, "{runs}");
}
