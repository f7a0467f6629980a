//! MySQL and MariaDB: what callers write there, and what runs.

use postern_core::{
    dialect::{Dialect, Server},
    refusal::Code,
    sight::Sight,
};

use super::shop::{plan, plan_with, rewritten, sight};
use crate::bind;

const MY: Dialect = Dialect::Mysql;

#[test]
fn names_and_texts_come_out_in_the_standards_way() {
    assert_eq!(
        rewritten(MY, r#"SELECT `id`, "it's" AS x, 'a\'b\\' FROM `orders` -- comment"#),
        r#"SELECT "as orders"."id" AS "id", 'it''s' AS "x", 'a''b\' AS "a'b\" FROM (SELECT "t"."id" AS "id" FROM "shop"."orders" AS "t") AS "as orders""#
    );
}

#[test]
fn a_row_filter_compares_bytes_behind_a_fence() {
    assert_eq!(
        rewritten(MY, "SELECT id FROM customers WHERE id = 7"),
        r#"SELECT "as customers"."id" AS "id" FROM (SELECT "t"."id" AS "id" FROM "shop"."customers" AS "t" WHERE (("t"."region" IS NOT NULL) AND (("t"."region" IS NOT NULL) AND (("t"."region" = ?1) AND (CAST((CONVERT("t"."region" USING utf8mb4)) AS BINARY) = CAST(?1 AS BINARY))))) AND "t"."id" = 7 LIMIT 18446744073709551615) AS "as customers" WHERE "as customers"."id" = 7"#
    );
}

#[test]
fn a_text_behind_as_is_a_name_and_nowhere_else() {
    assert_eq!(
        rewritten(MY, r#"SELECT ID, city AS "My ""City" FROM customers c"#),
        rewritten(MY, r#"SELECT ID, city AS 'My "City' FROM customers c"#)
    );
    assert!(rewritten(MY, "SELECT ID, city 'c d' FROM customers").contains(r#"AS "c d""#));
    assert!(rewritten(MY, "SELECT iD FROM customers").contains(r#""id" AS "iD""#));
    for text in ["SELECT id FROM customers 'c'", "SELECT id FROM customers ORDER BY 'c'.id"] {
        plan(MY, text).unwrap_err();
    }
}

#[test]
fn arrows_into_documents_are_the_functions_they_stand_for() {
    let text = rewritten(MY, "SELECT city->'$.a' AS a, city->>'$.b' AS b FROM customers");
    assert!(text.contains(r#"json_extract("as customers"."city", '$.a') AS "a""#), "{text}");
    assert!(text.contains(r#"json_unquote(json_extract("as customers"."city", '$.b')) AS "b""#));
}

#[test]
fn what_stands_before_or_behind_one_value_belongs_to_it_alone() {
    for (text, wanted) in [
        ("SELECT BINARY city = 'a' AS x FROM customers", "CAST(city AS BINARY) = 'a'"),
        ("SELECT !city = 'a' AS x FROM customers", "(NOT (city)) = 'a'"),
        ("SELECT ! ! city AS x FROM customers", "(NOT ((NOT (city))))"),
        ("SELECT !city->'$.a' AS x FROM customers", "(NOT (json_extract(city, '$.a')))"),
        ("SELECT 1 + city->'$.a' AS x FROM customers", "1 + json_extract(city, '$.a')"),
        ("SELECT -city->>'$.a' AS x FROM customers", "-json_unquote(json_extract(city, '$.a'))"),
        ("SELECT city LIKE 'a' = 1 AS x FROM customers", r"city LIKE 'a' ESCAPE '\' = 1"),
        ("SELECT 1 = city LIKE 'a' AS x FROM customers", r"1 = city LIKE 'a' ESCAPE '\'"),
        (
            "SELECT BINARY city->>'$.a' = 'b' AS x FROM customers",
            "CAST(json_unquote(json_extract(city, '$.a')) AS BINARY) = 'b'",
        ),
    ] {
        let text = rewritten(MY, text).replace(r#""as customers"."city""#, "city");
        assert!(text.starts_with(&format!(r#"SELECT {wanted} AS "x" FROM"#)), "{text}");
    }
    plan(MY, &format!("SELECT {}1", "! ".repeat(5_000))).unwrap_err();
    plan(MY, &format!("SELECT {}1", "BINARY ".repeat(5_000))).unwrap_err();
}

#[test]
fn having_calls_what_is_selected_by_its_name_where_that_means_nothing_else() {
    let named = |text| rewritten(MY, text).split_once("HAVING ").unwrap().1.to_owned();
    let text = "SELECT upper(city) AS u, count(*) AS n FROM customers GROUP BY u HAVING n > 3 AND u <> 'x'";
    assert_eq!(named(text), r#""n" > 3 AND "u" <> 'x'"#);
    let text = "SELECT upper(city) AS city FROM customers GROUP BY 1 HAVING city <> 'x'";
    assert_eq!(named(text), r#"(upper("as customers"."city")) <> 'x'"#);
    let text =
        "SELECT count(*) AS n FROM customers HAVING EXISTS (SELECT id FROM orders WHERE id = n)";
    assert!(named(text).contains("(count(*))"), "{}", named(text));
}

#[test]
fn what_honest_people_write_is_read() {
    let mut wrong = Vec::new();
    for text in [
        "SELECT * FROM orders LIMIT 5, 10",
        "SELECT o.* FROM shop.orders o",
        "SELECT COUNT(*) FROM orders WHERE total > 5 && id < 3",
        "SELECT id DIV 2, id MOD 2, id % 2, id XOR 1, id <=> NULL, id ^ 1, id << 1 FROM orders",
        "SELECT DATE_ADD(CURDATE(), INTERVAL 1 DAY), NOW() - INTERVAL 3 MONTH",
        "SELECT TIMESTAMPDIFF(MONTH, '2026-01-01', CURDATE())",
        "SELECT EXTRACT(YEAR FROM CURDATE()), YEAR(NOW()), DATE('2026-01-01')",
        "SELECT DATE '2026-01-01', TIMESTAMP '2026-01-01 00:00:00'",
        "SELECT GROUP_CONCAT(DISTINCT id ORDER BY id DESC SEPARATOR ', ') FROM orders",
        "SELECT IF(id > 1, 'a', 'b'), IFNULL(total, 0), LEFT('abc', 2), RIGHT('abc', 2) FROM orders",
        "SELECT REPLACE('a', 'b', 'c'), REPEAT('a', 3), INSERT('abc', 1, 2, 'x'), MOD(7, 2)",
        "SELECT SUBSTRING('abc', 2), SUBSTRING('abc' FROM 2 FOR 1), SUBSTR('abc', 1, 1), MID('abc', 1, 1)",
        "SELECT TRIM('  a '), TRIM(LEADING 'x' FROM 'xa'), CHAR_LENGTH('a'), CONCAT_WS(',', 'a', 'b')",
        "SELECT CAST(id AS CHAR), CAST('1' AS SIGNED), CAST('1' AS UNSIGNED), CAST(1 AS DECIMAL(10, 2)) FROM orders",
        "SELECT CONVERT('1', SIGNED), CONVERT('a' USING utf8mb4), BINARY 'a' = 'A'",
        "SELECT city, count(*) AS n FROM customers GROUP BY city WITH ROLLUP",
        "SELECT city AS c, count(*) AS n FROM customers GROUP BY c HAVING n > 1 ORDER BY n DESC",
        "SELECT upper(city) AS u, count(*) AS n FROM customers GROUP BY u ORDER BY n * 2",
        "SELECT id FROM customers WHERE city RLIKE '^A' OR city REGEXP 'b$' OR city NOT LIKE '50\\%'",
        "SELECT id, ROW_NUMBER() OVER (PARTITION BY city ORDER BY id) FROM customers",
        "SELECT JSON_EXTRACT('{\"a\": 1}', '$.a'), JSON_UNQUOTE('\"x\"')",
        "SELECT id FROM orders WHERE id IN (SELECT id FROM customers) AND total BETWEEN 1 AND 2",
        "WITH RECURSIVE n AS (SELECT 1 AS i UNION ALL SELECT i + 1 FROM n WHERE i < 5) SELECT * FROM n",
        "SELECT c.city, SUM(o.total) FROM customers c JOIN orders o ON o.id = c.id GROUP BY c.city",
        "SELECT c.city FROM customers c, orders o WHERE o.id = c.id",
        "SELECT c.city FROM customers c LEFT JOIN orders o USING (id)",
        "(SELECT id FROM customers ORDER BY id LIMIT 2) UNION ALL (SELECT id FROM orders LIMIT 1)",
        "SELECT id FROM customers WHERE id = ANY (SELECT id FROM orders)",
        "SELECT CASE city WHEN 'a' THEN 1 ELSE 2 END FROM customers",
        "SELECT 1 + 1;",
        "SELECT DATE_FORMAT(NOW(), '%Y-%m') AS m, QUARTER(NOW()), LAST_DAY(NOW())",
        "SELECT STD(total), VARIANCE(total), BIT_AND(id) FROM orders",
        "SELECT CHAR(72, 105), SHA('a'), MAKE_SET(3, 'a', 'b')",
    ] {
        if let Err(refusal) = plan(MY, text) {
            wrong.push(format!("{text}\n  {refusal:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// A condition is copied inside by its ANDs: a chain that is read otherwise than the server reads
/// it would lose rows.
#[test]
fn xor_binds_looser_than_and() {
    let text = rewritten(MY, "SELECT id FROM customers WHERE id = 7 AND city = 'x' XOR id = 8");
    assert!(!text.contains(r#"AND "t"."id" = 7"#), "{text}");
    let text = rewritten(MY, "SELECT id FROM customers WHERE id = 7 AND (city = 'x' XOR id = 8)");
    assert!(text.contains(r#"AND "t"."id" = 7"#), "{text}");
}

#[test]
fn parameters_are_numbered_whatever_their_form() {
    let plan = plan_with(MY, "SELECT id FROM customers WHERE id > ? AND city = ?", 2).unwrap();
    assert!(plan.sql().contains(r#""as customers"."city" = ?2"#), "{}", plan.sql());
    assert!(plan.sql().contains(r#""t"."region" = ?3"#), "{}", plan.sql());
}

#[test]
fn what_is_more_than_reading_is_refused() {
    let mut wrong = Vec::new();
    for (text, code) in [
        ("SELECT /*! name */ 1 FROM customers", Code::NotSupported),
        ("SELECT /*!50000 1 */", Code::NotSupported),
        ("SELECT /*M! 1 */", Code::NotSupported),
        ("SELECT /*+ SET_VAR(sql_mode='') */ 1", Code::NotSupported),
        ("SELECT @@datadir", Code::Syntax),
        ("SELECT @x := 1", Code::FunctionRefused),
        ("SELECT @x", Code::BadParams),
        ("SELECT 1 INTO OUTFILE '/tmp/x'", Code::Syntax),
        ("SELECT SLEEP(5)", Code::FunctionRefused),
        ("SELECT BENCHMARK(1000000, MD5('a'))", Code::FunctionRefused),
        ("SELECT LOAD_FILE('/etc/passwd')", Code::FunctionRefused),
        ("SELECT GET_LOCK('a', 1)", Code::FunctionRefused),
        ("SELECT EXTRACTVALUE(1, concat('~', 'x'))", Code::FunctionRefused),
        ("SELECT USER(), VERSION(), DATABASE()", Code::FunctionRefused),
        ("SELECT * FROM mysql.user", Code::UnknownName),
        ("SELECT * FROM information_schema.tables", Code::UnknownName),
        ("SELECT 1; SELECT 2", Code::ManyStatements),
        ("HANDLER customers OPEN", Code::NotASelect),
        ("SHOW TABLES", Code::NotASelect),
        ("EXPLAIN SELECT 1", Code::NotASelect),
        ("DESCRIBE customers", Code::NotASelect),
        ("SELECT * FROM customers PROCEDURE ANALYSE()", Code::Syntax),
        ("SELECT * FROM customers FOR UPDATE", Code::NotSupported),
        ("SELECT * FROM customers LOCK IN SHARE MODE", Code::Syntax),
        ("SELECT SQL_CALC_FOUND_ROWS id FROM customers", Code::NotSupported),
        ("SELECT HIGH_PRIORITY id FROM customers", Code::NotSupported),
        ("SELECT STRAIGHT_JOIN ssn FROM customers", Code::UnknownName),
        ("SELECT ssn FROM customers USE INDEX (x)", Code::UnknownName),
        ("SELECT id FROM customers STRAIGHT_JOIN payments", Code::UnknownName),
        ("SELECT o.id FROM orders o CROSS JOIN customers c ON c.ssn = 'x'", Code::UnknownName),
        ("SELECT id FROM customers WHERE ssn = 'x' || id = 1", Code::UnknownName),
        ("VALUES ROW(SLEEP(1))", Code::FunctionRefused),
        ("VALUES (1), (1, 2)", Code::Syntax),
        (
            "SELECT id FROM customers FETCH FIRST (SELECT ssn FROM customers) ROWS ONLY",
            Code::Syntax,
        ),
        ("SELECT EXTRACT(YEAR_MONTH FROM ssn) FROM customers", Code::UnknownName),
        ("SELECT EXTRACT(SLEEP FROM id) FROM customers", Code::NotSupported),
        ("SELECT INTERVAL '1' NONSENSE + ordered_at FROM orders", Code::NotSupported),
        ("SELECT INTERVAL SLEEP(1) DAY_HOUR + ordered_at FROM orders", Code::FunctionRefused),
        ("SELECT id FROM customers PARTITION (p0)", Code::NotSupported),
        ("SELECT 0x41", Code::NotSupported),
        ("SELECT _latin1'x'", Code::NotSupported),
        ("SELECT .1e1ssn FROM customers", Code::NotSupported),
        ("SELECT id FROM customers FULL JOIN orders USING (id)", Code::NotSupported),
        ("SELECT id FROM customers ORDER BY id NULLS FIRST", Code::NotSupported),
        ("SELECT MATCH (city) AGAINST ('x') FROM customers", Code::NotSupported),
    ] {
        match plan(MY, text) {
            Ok(plan) => wrong.push(format!("{text}\n  {}", plan.sql())),
            Err(refusal) if refusal.code == code => {}
            Err(refusal) => wrong.push(format!("{text}\n  {refusal:?}")),
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn rows_of_values_are_selects_under_the_names_of_their_server() {
    for (text, wanted) in [
        ("VALUES (1 + 1, 'a')", r#"SELECT 1 + 1 AS "1 + 1", 'a' AS "a""#),
        ("VALUES ROW(1, 'a')", r#"SELECT 1 AS "column_0", 'a' AS "column_1""#),
        (
            "VALUES (2), (1) ORDER BY 1",
            r#"SELECT "as values"."column 1" AS "2" FROM (SELECT 2 AS "column 1" UNION ALL SELECT 1 AS "column 1") AS "as values" ORDER BY 1"#,
        ),
    ] {
        assert_eq!(rewritten(MY, text), wanted);
    }
}

#[test]
fn hints_are_left_out() {
    let plain = rewritten(MY, "SELECT c.id FROM customers AS c JOIN orders o ON o.id = c.id");
    for text in [
        "SELECT c.id FROM customers AS c STRAIGHT_JOIN orders o ON o.id = c.id",
        "SELECT c.id FROM customers AS c CROSS JOIN orders o ON o.id = c.id",
        "SELECT c.id FROM customers AS c USE INDEX (nonesuch) JOIN orders o IGNORE KEY FOR ORDER BY (ssn) ON o.id = c.id",
    ] {
        assert_eq!(rewritten(MY, text), plain);
    }
    let plain = rewritten(MY, "SELECT DISTINCT id FROM orders");
    assert_eq!(
        rewritten(MY, "SELECT SQL_NO_CACHE STRAIGHT_JOIN DISTINCTROW id FROM orders"),
        plain
    );
}

#[test]
fn what_the_server_writes_in_its_own_way() {
    for (text, wanted) in [
        ("SELECT 1 || 0 && 0 AS x", r#"SELECT 1 OR 0 AND 0 AS "x""#),
        ("SELECT 1 AS x FETCH FIRST ROW ONLY", r#"SELECT 1 AS "x" LIMIT 1"#),
        (
            "SELECT 1 AS x OFFSET 2 ROWS FETCH NEXT 3 ROWS ONLY",
            r#"SELECT 1 AS "x" LIMIT 3 OFFSET 2"#,
        ),
        (
            "SELECT 1 AS x ORDER BY x OFFSET 2 ROWS FETCH NEXT 3 ROWS WITH TIES",
            r#"SELECT 1 AS "x" ORDER BY "x" OFFSET 2 ROWS FETCH FIRST 3 ROWS WITH TIES"#,
        ),
        (
            "SELECT now() + INTERVAL '1 2' day_hour AS x",
            r#"SELECT now() + INTERVAL '1 2' DAY_HOUR AS "x""#,
        ),
        (
            "SELECT extract(year_month FROM now()) AS x",
            r#"SELECT EXTRACT(YEAR_MONTH FROM now()) AS "x""#,
        ),
        ("SELECT trim(BOTH FROM 'a') AS x", r#"SELECT TRIM(BOTH ' ' FROM 'a') AS "x""#),
    ] {
        assert_eq!(rewritten(MY, text), wanted);
    }
}

/// The server makes a LEFT JOIN the other way round of it.
#[test]
fn a_right_join_shows_the_right_side_first() {
    let columns = |text: &str| {
        let plan = plan(MY, text).unwrap();
        plan.columns().iter().map(|column| column.name.to_string()).collect::<Vec<_>>().join(" ")
    };
    let orders = "(SELECT id, city, 1 AS a FROM customers) x";
    let customers = "(SELECT 2 AS b, city, id FROM customers) y";
    let ask = |join: &str, using: &str| {
        columns(&format!("SELECT * FROM {orders} {join} JOIN {customers} {using}"))
    };
    assert_eq!(ask("RIGHT", "USING (id, city)"), "city id b a");
    assert_eq!(ask("LEFT", "USING (city, id)"), "id city a b");
    assert_eq!(ask("NATURAL RIGHT", ""), "city id b a");
    assert_eq!(ask("CROSS", "USING (id)"), "id city a b city");
}

#[test]
fn lateral_is_open_where_the_server_has_it() {
    let text = "SELECT c.id, x.n FROM customers c, LATERAL (SELECT max(o.total) AS n FROM orders o WHERE o.customer_id = c.id) AS x";
    assert!(rewritten(MY, text).contains(" LATERAL (SELECT"), "{}", rewritten(MY, text));
    let hidden = "SELECT c.id FROM customers c, LATERAL (SELECT c.ssn) AS x";
    assert_eq!(plan(MY, hidden).unwrap_err().code, Code::UnknownName);
    let mariadb = Sight { server: Server::MariaDb, ..sight(MY) };
    let refused = bind(&mariadb, text, 0).unwrap_err();
    assert_eq!(refused.code, Code::NotSupported);
    assert!(refused.detail.contains("MariaDB"), "{refused:?}");
}
