//! What comes out, to the letter.

use super::shop::{LITE, PG, plan, plan_with, rewritten};

/// Every table stands behind its schema, with the columns that are used and no others.
#[test]
fn a_table_becomes_its_view() {
    assert_eq!(
        rewritten(PG, r"SELECT total FROM orders"),
        r#"SELECT "orders"."total" AS "total" FROM (SELECT "t"."total" FROM "public"."orders" AS "t") AS "orders""#
    );
    assert_eq!(
        rewritten(LITE, r"SELECT total FROM orders"),
        r#"SELECT "orders"."total" AS "total" FROM (SELECT "t"."total" AS "total" FROM "main"."orders" AS "t") AS "orders""#
    );
    assert_eq!(
        rewritten(PG, r"SELECT count(*) FROM orders"),
        r#"SELECT pg_catalog."count"(*) AS "count" FROM (SELECT 1 AS "_" FROM "public"."orders" AS "t") AS "orders""#
    );
}

/// The condition on the clear key runs inside as well; LIKE, a function and a masked column stay outside.
#[test]
fn a_row_filter_is_fenced_and_a_leakproof_condition_is_copied_inside() {
    assert_eq!(
        rewritten(PG, r"SELECT id FROM customers WHERE id = 7 AND city LIKE 'L%'"),
        r#"SELECT "customers"."id" AS "id" FROM (SELECT "t"."id", "t"."city" FROM "public"."customers" AS "t" WHERE (("t"."region" IS NOT NULL) AND (("t"."region" IS NOT NULL) AND (("t"."region" = CAST($1 AS TEXT)) AND ((CAST("t"."region" AS TEXT) COLLATE pg_catalog."C") = CAST($1 AS TEXT))))) AND "t"."id" = 7 OFFSET 0) AS "customers" WHERE "customers"."id" = 7 AND "customers"."city" LIKE 'L%'"#
    );
    assert_eq!(
        rewritten(LITE, r"SELECT id FROM customers WHERE id BETWEEN 7 AND 9 AND lower(city) = 'x'"),
        r#"SELECT "customers"."id" AS "id" FROM (SELECT "t"."id" AS "id", "t"."city" AS "city" FROM "main"."customers" AS "t" WHERE (("t"."region" IS NOT NULL) AND (("t"."region" IS NOT NULL) AND ((typeof("t"."region") = 'text') AND (("t"."region" COLLATE BINARY) = ?1)))) AND "t"."id" BETWEEN 7 AND 9 LIMIT -1) AS "customers" WHERE "customers"."id" BETWEEN 7 AND 9 AND lower("customers"."city") = 'x'"#
    );
    assert_eq!(
        rewritten(
            PG,
            r"SELECT c.id FROM customers c WHERE c.name = 'x' AND (c.id IN (1, 2) AND c.city = 'Lyon')"
        ),
        r#"SELECT "c"."id" AS "id" FROM (SELECT "t"."id", (CASE WHEN ("t"."name" IS NULL) THEN NULL WHEN (pg_catalog."char_length"(CAST("t"."name" AS TEXT)) >= 2) THEN CAST((pg_catalog."left"(CAST("t"."name" AS TEXT), 1) || '•••') AS TEXT) ELSE '•••' END) AS "name", "t"."city" FROM "public"."customers" AS "t" WHERE (("t"."region" IS NOT NULL) AND (("t"."region" IS NOT NULL) AND (("t"."region" = CAST($1 AS TEXT)) AND ((CAST("t"."region" AS TEXT) COLLATE pg_catalog."C") = CAST($1 AS TEXT))))) AND "t"."id" IN (1, 2) AND "t"."city" = 'Lyon' OFFSET 0) AS "c" WHERE "c"."name" = 'x' AND ("c"."id" IN (1, 2) AND "c"."city" = 'Lyon')"#
    );
}

#[test]
fn nothing_is_copied_inside_from_or_not_and_outer_scopes() {
    assert_eq!(
        rewritten(PG, r"SELECT id FROM customers WHERE id = 7 OR city = 'x'"),
        r#"SELECT "customers"."id" AS "id" FROM (SELECT "t"."id", "t"."city" FROM "public"."customers" AS "t" WHERE (("t"."region" IS NOT NULL) AND (("t"."region" IS NOT NULL) AND (("t"."region" = CAST($1 AS TEXT)) AND ((CAST("t"."region" AS TEXT) COLLATE pg_catalog."C") = CAST($1 AS TEXT))))) OFFSET 0) AS "customers" WHERE "customers"."id" = 7 OR "customers"."city" = 'x'"#
    );
    assert_eq!(
        rewritten(PG, r"SELECT id FROM customers WHERE NOT (id = 7)"),
        r#"SELECT "customers"."id" AS "id" FROM (SELECT "t"."id" FROM "public"."customers" AS "t" WHERE (("t"."region" IS NOT NULL) AND (("t"."region" IS NOT NULL) AND (("t"."region" = CAST($1 AS TEXT)) AND ((CAST("t"."region" AS TEXT) COLLATE pg_catalog."C") = CAST($1 AS TEXT))))) OFFSET 0) AS "customers" WHERE NOT ("customers"."id" = 7)"#
    );
    assert_eq!(
        rewritten(
            PG,
            r"SELECT c.id FROM customers c WHERE EXISTS (SELECT 1 FROM orders o WHERE c.id = 7)"
        ),
        r#"SELECT "c"."id" AS "id" FROM (SELECT "t"."id" FROM "public"."customers" AS "t" WHERE (("t"."region" IS NOT NULL) AND (("t"."region" IS NOT NULL) AND (("t"."region" = CAST($1 AS TEXT)) AND ((CAST("t"."region" AS TEXT) COLLATE pg_catalog."C") = CAST($1 AS TEXT))))) OFFSET 0) AS "c" WHERE EXISTS (SELECT 1 AS "?column?" FROM (SELECT 1 AS "_" FROM "public"."orders" AS "t") AS "o" WHERE "c"."id" = 7)"#
    );
    assert_eq!(
        rewritten(PG, r"SELECT o.id FROM orders o LEFT JOIN customers c ON c.id = 7"),
        r#"SELECT "o"."id" AS "id" FROM (SELECT "t"."id" FROM "public"."orders" AS "t") AS "o" LEFT JOIN (SELECT "t"."id" FROM "public"."customers" AS "t" WHERE (("t"."region" IS NOT NULL) AND (("t"."region" IS NOT NULL) AND (("t"."region" = CAST($1 AS TEXT)) AND ((CAST("t"."region" AS TEXT) COLLATE pg_catalog."C") = CAST($1 AS TEXT))))) OFFSET 0) AS "c" ON "c"."id" = 7"#
    );
    assert_eq!(
        rewritten(PG, r"SELECT c.id FROM customers c JOIN orders o ON c.id = o.id AND c.id = 7"),
        r#"SELECT "c"."id" AS "id" FROM (SELECT "t"."id" FROM "public"."customers" AS "t" WHERE (("t"."region" IS NOT NULL) AND (("t"."region" IS NOT NULL) AND (("t"."region" = CAST($1 AS TEXT)) AND ((CAST("t"."region" AS TEXT) COLLATE pg_catalog."C") = CAST($1 AS TEXT))))) AND "t"."id" = 7 OFFSET 0) AS "c" JOIN (SELECT "t"."id" FROM "public"."orders" AS "t") AS "o" ON "c"."id" = "o"."id" AND "c"."id" = 7"#
    );
    assert_eq!(
        rewritten(PG, r"SELECT id FROM customers WHERE id = id AND id = 1 / 0 AND id = (SELECT 1)"),
        r#"SELECT "customers"."id" AS "id" FROM (SELECT "t"."id" FROM "public"."customers" AS "t" WHERE (("t"."region" IS NOT NULL) AND (("t"."region" IS NOT NULL) AND (("t"."region" = CAST($1 AS TEXT)) AND ((CAST("t"."region" AS TEXT) COLLATE pg_catalog."C") = CAST($1 AS TEXT))))) OFFSET 0) AS "customers" WHERE "customers"."id" = "customers"."id" AND "customers"."id" = 1 / 0 AND "customers"."id" = (SELECT 1 AS "?column?")"#
    );
    assert_eq!(
        rewritten(PG, r"SELECT max(id) FROM customers HAVING max(id) = 7"),
        r#"SELECT pg_catalog."max"("customers"."id") AS "max" FROM (SELECT "t"."id" FROM "public"."customers" AS "t" WHERE (("t"."region" IS NOT NULL) AND (("t"."region" IS NOT NULL) AND (("t"."region" = CAST($1 AS TEXT)) AND ((CAST("t"."region" AS TEXT) COLLATE pg_catalog."C") = CAST($1 AS TEXT))))) OFFSET 0) AS "customers" HAVING pg_catalog."max"("customers"."id") = 7"#
    );
}

#[test]
fn columns_that_a_key_decides_are_grouped_by_with_it() {
    let grouped = |sql: &str| {
        let text = rewritten(PG, sql);
        text.split_once(" GROUP BY ").map(|(_, keys)| keys.to_owned())
    };
    assert_eq!(
        grouped("SELECT status, sum(total) FROM orders GROUP BY id ORDER BY customer_id"),
        Some(r#""orders"."id", "orders"."status", "orders"."customer_id" ORDER BY "orders"."customer_id""#.to_owned())
    );
    assert_eq!(
        grouped(
            "SELECT (SELECT count(*) FROM items i WHERE i.order_id = o.customer_id) FROM orders o GROUP BY o.id HAVING o.total > 3"
        ),
        Some(r#""o"."id", "o"."customer_id", "o"."total" HAVING "o"."total" > 3"#.to_owned())
    );
    // Not by another key, not of another table, not in a window's or a rollup's place.
    assert_eq!(
        grouped("SELECT status FROM orders GROUP BY customer_id"),
        Some(r#""orders"."customer_id""#.to_owned())
    );
    assert_eq!(
        grouped("SELECT o.id, i.product FROM orders o, items i GROUP BY o.id"),
        Some(r#""o"."id""#.to_owned())
    );
    assert_eq!(
        grouped("SELECT status FROM orders GROUP BY ROLLUP (id)"),
        Some(r#"ROLLUP ("orders"."id")"#.to_owned())
    );
}

#[test]
fn a_with_query_never_reaches_a_table_of_its_name() {
    assert_eq!(
        rewritten(PG, r"WITH orders AS (SELECT id FROM orders) SELECT * FROM orders"),
        r#"WITH "with 1" ("id") AS (SELECT "orders"."id" AS "id" FROM (SELECT "t"."id" FROM "public"."orders" AS "t") AS "orders") SELECT "orders_2"."id" AS "id" FROM "with 1" AS "orders_2""#
    );
    assert_eq!(
        rewritten(LITE, r"WITH sqlite_master AS (SELECT 1 AS x) SELECT * FROM sqlite_master"),
        r#"WITH RECURSIVE "with 1" ("x") AS (SELECT 1 AS "x") SELECT "sqlite_master"."x" AS "x" FROM "with 1" AS "sqlite_master""#
    );
    assert_eq!(
        rewritten(
            PG,
            r"WITH w AS (SELECT 1 AS x) SELECT (WITH w AS (SELECT 2 AS x) SELECT x FROM w), w.x FROM w"
        ),
        r#"WITH "with 1" ("x") AS (SELECT 1 AS "x") SELECT (WITH "with 2" ("x") AS (SELECT 2 AS "x") SELECT "w_2"."x" AS "x" FROM "with 2" AS "w_2") AS "x", "w"."x" AS "x" FROM "with 1" AS "w""#
    );
}

#[test]
fn an_inner_alias_does_not_capture_an_outer_column() {
    assert_eq!(
        rewritten(
            PG,
            r"SELECT id FROM orders c WHERE EXISTS (SELECT 1 FROM items c WHERE status = 'x')"
        ),
        r#"SELECT "c"."id" AS "id" FROM (SELECT "t"."id", "t"."status" FROM "public"."orders" AS "t") AS "c" WHERE EXISTS (SELECT 1 AS "?column?" FROM (SELECT 1 AS "_" FROM "public"."items" AS "t") AS "c_2" WHERE "c"."status" = 'x')"#
    );
}

#[test]
fn natural_joins_name_the_visible_columns() {
    assert_eq!(
        rewritten(
            PG,
            r"SELECT * FROM (SELECT id, status FROM orders) a NATURAL JOIN (SELECT id, city FROM customers) b"
        ),
        r#"SELECT "a"."id" AS "id", "a"."status" AS "status", "b"."city" AS "city" FROM (SELECT "orders"."id" AS "id", "orders"."status" AS "status" FROM (SELECT "t"."id", "t"."status" FROM "public"."orders" AS "t") AS "orders") AS "a" JOIN (SELECT "customers"."id" AS "id", "customers"."city" AS "city" FROM (SELECT "t"."id", "t"."city" FROM "public"."customers" AS "t" WHERE (("t"."region" IS NOT NULL) AND (("t"."region" IS NOT NULL) AND (("t"."region" = CAST($1 AS TEXT)) AND ((CAST("t"."region" AS TEXT) COLLATE pg_catalog."C") = CAST($1 AS TEXT))))) OFFSET 0) AS "customers") AS "b" USING("id")"#
    );
    assert_eq!(
        rewritten(
            LITE,
            r"SELECT * FROM (SELECT status, id FROM orders) a NATURAL JOIN (SELECT id, 2 AS n FROM items JOIN orders ON true) b"
        ),
        r#"SELECT "a"."status" AS "status", "a"."id" AS "id", "b"."n" AS "n" FROM (SELECT "orders"."status" AS "status", "orders"."id" AS "id" FROM (SELECT "t"."id" AS "id", "t"."status" AS "status" FROM "main"."orders" AS "t") AS "orders") AS "a" JOIN (SELECT "orders_2"."id" AS "id", 2 AS "n" FROM (SELECT 1 AS "_" FROM "main"."items" AS "t") AS "items" JOIN (SELECT "t"."id" AS "id" FROM "main"."orders" AS "t") AS "orders_2" ON true) AS "b" USING("id")"#
    );
    assert_eq!(
        rewritten(PG, r"SELECT id FROM orders a FULL JOIN orders b USING (id)"),
        r#"SELECT coalesce("a"."id", "b"."id") AS "id" FROM (SELECT "t"."id" FROM "public"."orders" AS "t") AS "a" FULL JOIN (SELECT "t"."id" FROM "public"."orders" AS "t") AS "b" USING("id")"#
    );
    assert_eq!(
        rewritten(PG, r"SELECT id FROM orders a RIGHT JOIN orders b USING (id)"),
        r#"SELECT "b"."id" AS "id" FROM (SELECT "t"."id" FROM "public"."orders" AS "t") AS "a" RIGHT JOIN (SELECT "t"."id" FROM "public"."orders" AS "t") AS "b" USING("id")"#
    );
    assert_eq!(
        rewritten(PG, r"SELECT product FROM items NATURAL LEFT JOIN (SELECT 1 AS x) y"),
        r#"SELECT "items"."product" AS "product" FROM (SELECT "t"."product" FROM "public"."items" AS "t") AS "items" LEFT JOIN (SELECT 1 AS "x") AS "y" ON true"#
    );
}

#[test]
fn names_are_those_the_engine_would_give() {
    assert_eq!(
        rewritten(
            PG,
            r"SELECT 1, upper(status), total::int, CASE WHEN true THEN 1 END, ARRAY[1], (SELECT id FROM items, orders LIMIT 1), -total, tags[1] FROM orders"
        ),
        r#"SELECT 1 AS "?column?", pg_catalog."upper"("orders"."status") AS "upper", "orders"."total"::INT AS "total", CASE WHEN true THEN 1 END AS "case", ARRAY[1] AS "array", (SELECT "orders_2"."id" AS "id" FROM (SELECT 1 AS "_" FROM "public"."items" AS "t") AS "items", (SELECT "t"."id" FROM "public"."orders" AS "t") AS "orders_2" LIMIT 1) AS "id", -"orders"."total" AS "?column?", "orders"."tags"[1] AS "tags" FROM (SELECT "t"."total", "t"."status", "t"."tags" FROM "public"."orders" AS "t") AS "orders""#
    );
    assert_eq!(
        rewritten(LITE, r"SELECT 1 , upper( status ), STATUS, count(*) over () FROM orders"),
        r#"SELECT 1 AS "1", upper("orders"."status") AS "upper( status )", "orders"."status" AS "status", count(*) OVER () AS "count(*) over ()" FROM (SELECT "t"."status" AS "status" FROM "main"."orders" AS "t") AS "orders""#
    );
}

#[test]
fn signs_never_become_a_comment() {
    assert_eq!(
        rewritten(PG, r"SELECT - -1, -(-1), 1 - -1, +-1"),
        r#"SELECT -(-1) AS "?column?", -(-1) AS "?column?", 1 - -1 AS "?column?", +(-1) AS "?column?""#
    );
}

#[test]
fn texts_keep_their_quotes() {
    assert_eq!(
        rewritten(PG, r"SELECT 'a''''b\''; --', E'\'; DROP', $x$'$x$"),
        r#"SELECT 'a''''b\''; --' AS "?column?", '''; DROP' AS "?column?", '''' AS "?column?""#
    );
    assert_eq!(
        rewritten(LITE, r"SELECT '''', '\''', 'a''''b'"),
        r#"SELECT '''' AS "''''", '\''' AS "'\'''", 'a''''b' AS "'a''''b'""#
    );
}

#[test]
fn groups_are_counted() {
    let groups = rewritten(PG, "SELECT city, count(*) FROM visits GROUP BY city");
    insta::assert_snapshot!(groups.replace(crate::LABEL_ENDS, "␞"), @r#"SELECT "groups"."k0" AS "city", "groups"."a0" AS "count" FROM (SELECT "counted"."k0" AS "k0", "counted"."a0" AS "a0" FROM (SELECT "grouped"."k0" AS "k0", "grouped"."a0" AS "a0", "grouped"."s0" AS "s0", "grouped"."n0" AS "n0" FROM (SELECT "visits"."city" AS "k0", pg_catalog."count"(*) AS "a0", (CASE WHEN (pg_catalog."count"(DISTINCT "visits"."postern_individual_0") >= 5) THEN 0 ELSE 1 END) AS "s0", pg_catalog."count"(DISTINCT "visits"."postern_individual_0") AS "n0" FROM (SELECT "t"."city", "t"."customer_id" AS "postern_individual_0" FROM "public"."visits" AS "t") AS "visits" GROUP BY "visits"."city") AS "grouped") AS "counted" WHERE (("counted"."s0" = 0) AND (pg_catalog.strpos(CAST($1 AS TEXT), ('␞' || (CASE WHEN ("counted"."k0" IS NULL) THEN '' ELSE (('=' || CAST("counted"."k0" AS TEXT)) COLLATE pg_catalog."C") END) || '␞')) = 0)) OFFSET 0) AS "groups""#);
}

/// `$1` is text in the WITH query, so the cast of it would run for every row, before the filter:
/// it fails exactly when there is a row of that number, a hidden one as well.
#[test]
fn a_cast_of_a_parameter_that_has_another_type_elsewhere_stays_outside_the_fence() {
    let inside = |sql: &str, params| {
        let plan = plan_with(PG, sql, params).unwrap();
        plan.sql().contains(r#"AND "t"."id" = "#)
    };
    assert!(inside("SELECT id FROM customers WHERE id = $1::int", 1));
    assert!(inside("SELECT id FROM customers WHERE id = CAST('7' AS int)", 0));
    for sql in [
        "WITH w AS (SELECT $1::text AS x) SELECT id FROM customers, w WHERE id = $1::int",
        "WITH w AS (SELECT $1::text AS x) SELECT id FROM customers, w WHERE id = CAST($1 AS int)",
        "WITH w AS (SELECT $1::text AS x) SELECT id FROM customers, w WHERE $1::int = id",
        "WITH w AS (SELECT $1::text AS x) SELECT id FROM customers, w WHERE id IN ($1::int)",
        "WITH w AS (SELECT $1::text AS x) SELECT id FROM customers, w \
         WHERE id BETWEEN $1::int AND $1::int",
        "WITH w AS (SELECT $1::text AS x) SELECT id FROM w, customers JOIN orders USING (id) \
         WHERE customers.id = ($1)::int",
    ] {
        assert!(!inside(sql, 1), "{sql}");
    }
}

#[test]
fn a_whole_row_is_what_is_visible_of_it() {
    let text = rewritten(PG, "SELECT to_jsonb(c), count(c.*) FROM customers c");
    assert!(
        text.contains(r#"pg_catalog."to_jsonb"("c".*) AS "to_jsonb", pg_catalog."count"("c".*)"#),
        "{text}"
    );
    for held in [r#""t"."id", "#, r#"AS "name", "#, r#"AS "email", "t"."region", "t"."city" FROM"#]
    {
        assert!(text.contains(held), "{text}");
    }
    assert!(!text.contains("ssn"), "{text}");
    // Where groups alone are open, the table beneath holds whom they stand on.
    for text in [
        "SELECT count(v) FROM visits v",
        "SELECT json_agg(v) FROM visits v",
        "SELECT (SELECT json_agg(v) FROM orders o) FROM visits v",
    ] {
        plan(PG, text).unwrap_err();
    }
    // A column goes before a relation.
    let text = rewritten(PG, "SELECT to_json(city) FROM customers city");
    assert!(text.contains(r#"("city"."city")"#), "{text}");
}
