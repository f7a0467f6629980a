//! Honest questions: each of these must pass.

use super::shop::{LITE, PG, plan_with};
use crate::Plan;

/// Both dialects.
const BOTH: &[&str] = &[
    "SELECT 1",
    "SELECT 1;",
    "select 1 as one, 'it''s' as text, null, true",
    "SELECT 'a''''b\\''c' AS quotes",
    "SELECT 1 -- a remark",
    "/* before */ SELECT id FROM orders",
    "SELECT id FROM orders",
    "SELECT ID, Orders.Total FROM Orders",
    "SELECT orders.id FROM orders",
    "SELECT * FROM orders",
    "SELECT o.* FROM orders o",
    "SELECT o.*, c.id FROM orders AS o, customers AS c",
    "SELECT \"Select\" FROM \"Odd Name\"",
    "SELECT \"a\"\"b\", \"back\\slash\" FROM \"Odd Name\" n",
    "SELECT DISTINCT status FROM orders",
    "SELECT ALL status FROM orders",
    "SELECT c.name, o.total FROM customers c JOIN orders o ON o.customer_id = c.id",
    "SELECT c.name, o.total FROM customers c INNER JOIN orders o ON (o.customer_id = c.id)",
    "SELECT c.name, o.total FROM customers c LEFT JOIN orders o ON o.customer_id = c.id AND o.total > 5",
    "SELECT c.name FROM customers c LEFT OUTER JOIN orders o ON o.customer_id = c.id WHERE o.id IS NULL",
    "SELECT c.name FROM customers c RIGHT JOIN orders o ON o.customer_id = c.id",
    "SELECT c.name FROM customers c FULL OUTER JOIN orders o ON o.customer_id = c.id",
    "SELECT c.name FROM customers c CROSS JOIN orders o",
    "SELECT c.name FROM customers c, orders o WHERE c.id = o.customer_id",
    "SELECT id, c.city FROM customers c JOIN orders o USING (id)",
    "SELECT id FROM customers c LEFT JOIN orders o USING (id) WHERE id > 3",
    "SELECT id FROM customers c FULL JOIN orders o USING (id) GROUP BY id",
    "SELECT * FROM customers NATURAL JOIN orders",
    "SELECT * FROM customers NATURAL LEFT JOIN items",
    "SELECT a.id FROM orders a JOIN orders b ON a.id = b.id JOIN items i ON i.order_id = b.id",
    "SELECT i.product FROM (orders o JOIN items i ON i.order_id = o.id) JOIN customers c ON c.id = o.customer_id",
    "SELECT name FROM customers WHERE id IN (SELECT customer_id FROM orders WHERE total > 10)",
    "SELECT name FROM customers c WHERE EXISTS (SELECT 1 FROM orders o WHERE o.customer_id = c.id)",
    "SELECT name FROM customers c WHERE NOT EXISTS (SELECT * FROM orders WHERE customer_id = c.id)",
    "SELECT name, (SELECT max(total) FROM orders o WHERE o.customer_id = customers.id) FROM customers",
    "SELECT t.n FROM (SELECT count(*) AS n FROM orders) AS t",
    "SELECT x.s FROM (SELECT status AS s, total FROM orders) x WHERE x.total BETWEEN 1 AND 10",
    "WITH big AS (SELECT * FROM orders WHERE total > 100) SELECT count(*) FROM big",
    "WITH a AS (SELECT id FROM orders), b AS (SELECT id FROM a) SELECT a.id FROM a JOIN b ON a.id = b.id",
    "WITH orders AS (SELECT id FROM customers) SELECT * FROM orders",
    "WITH r(n) AS (SELECT 1), s AS (SELECT n FROM r) SELECT * FROM s",
    "WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r WHERE n < 5) SELECT n FROM r",
    "WITH RECURSIVE r AS (SELECT 1 AS n UNION SELECT n + 1 FROM r WHERE n < 5) SELECT max(n) FROM r",
    "SELECT (WITH w AS (SELECT 1 AS x) SELECT x FROM w) AS y",
    "SELECT id FROM orders UNION SELECT id FROM customers",
    "SELECT id FROM orders UNION ALL SELECT order_id FROM items ORDER BY id LIMIT 5",
    "SELECT id FROM orders EXCEPT SELECT id FROM customers INTERSECT SELECT 1",
    "SELECT id FROM orders UNION SELECT 2 ORDER BY 1 DESC",
    "VALUES (1, 'a'), (2, 'b')",
    "SELECT column1 FROM (VALUES (1), (2)) AS v",
    "SELECT status, count(*) FROM orders GROUP BY status HAVING count(*) > 1 ORDER BY count(*) DESC",
    "SELECT status AS s, count(*) AS n FROM orders GROUP BY s ORDER BY n",
    "SELECT status, sum(total) FROM orders GROUP BY 1 ORDER BY 2 DESC, 1",
    "SELECT status, sum(total) FILTER (WHERE total > 5) FROM orders GROUP BY status",
    "SELECT count(DISTINCT customer_id) FROM orders",
    "SELECT min(total), max(total), avg(total), sum(total) FROM orders",
    "SELECT id, row_number() OVER (PARTITION BY status ORDER BY total DESC) FROM orders",
    "SELECT id, sum(total) OVER (ORDER BY id ROWS BETWEEN 2 PRECEDING AND CURRENT ROW) FROM orders",
    "SELECT id, avg(total) OVER w FROM orders WINDOW w AS (PARTITION BY status)",
    "SELECT id, lag(total, 1) OVER (ORDER BY id), first_value(total) OVER (ORDER BY id) FROM orders",
    "SELECT id FROM orders ORDER BY total DESC NULLS LAST, id ASC LIMIT 10 OFFSET 5",
    "SELECT CASE WHEN total > 10 THEN 'big' ELSE 'small' END FROM orders",
    "SELECT CASE status WHEN 'new' THEN 1 END AS k FROM orders",
    "SELECT coalesce(status, 'none'), nullif(total, 0) FROM orders",
    "SELECT id FROM orders WHERE status IN ('a', 'b') AND total NOT BETWEEN 1 AND 2",
    "SELECT id FROM orders WHERE status LIKE 'a%' OR status NOT LIKE '%b' ESCAPE '!'",
    "SELECT id FROM orders WHERE status IS NOT NULL AND NOT (total > 5)",
    "SELECT id FROM orders WHERE total IS DISTINCT FROM 5",
    "SELECT id FROM orders WHERE (status, total) = ('a', 5)",
    "SELECT id FROM orders WHERE (id, total) IN (SELECT id, total FROM orders)",
    "SELECT -total, +id, - -id, -(-id) FROM orders",
    "SELECT id + 1, id * 2 - 3 / 4 % 5, status || '-' || status FROM orders",
    "SELECT lower(status), upper(status), length(status), trim(status), replace(status, 'a', 'b') FROM orders",
    "SELECT substr(status, 1, 2), round(total, 2), abs(total) FROM orders",
    "SELECT CAST(total AS integer), CAST(id AS text) FROM orders",
    "SELECT current_date, current_timestamp",
    "SELECT name FROM customers ORDER BY lower(name)",
    "SELECT c.id AS id, c.id AS id FROM customers c ORDER BY id",
    "SELECT email FROM customers WHERE email = 'a@b.c'",
    "SELECT doc -> 'a', doc ->> 'b' FROM orders",
];

const POSTGRESQL: &[&str] = &[
    "SELECT E'a\\n\\'b' AS e, $$dollar's$$ AS d, U&'d\\0061t' AS u",
    "SELECT public.orders.id FROM public.orders",
    "SELECT count(*) FROM public.customers",
    "SELECT total::int, '5'::int8, id::text::varchar(10) FROM orders",
    "SELECT DISTINCT ON (status) status, id FROM orders ORDER BY status, total DESC",
    "SELECT status FROM orders WHERE status ILIKE 'a%' AND status SIMILAR TO 'a|b'",
    "SELECT status FROM orders WHERE status ~ '^a' AND status !~* 'b'",
    "SELECT id FROM orders WHERE id = ANY (ARRAY[1, 2]) AND id <> ALL ('{3}')",
    "SELECT id FROM orders WHERE id = ANY (SELECT id FROM customers)",
    "SELECT id FROM orders WHERE total = SOME (ARRAY[1.5])",
    "SELECT tags[1], o.tags[1:2], (ARRAY[1, 2])[1], tags[:2] FROM orders o",
    "SELECT ARRAY(SELECT id FROM orders), ARRAY[[1, 2], [3, 4]]",
    "SELECT tags && ARRAY['a'], tags @> ARRAY['b'], doc #> '{a}', doc #>> '{a,b}', doc ? 'a' FROM orders",
    "SELECT extract(year FROM ordered_at), ordered_at AT TIME ZONE 'UTC' FROM orders",
    "SELECT date_trunc('month', ordered_at), age(ordered_at) FROM orders",
    "SELECT ordered_at - interval '1 day', INTERVAL '2' HOUR, DATE '2020-01-01', TIMESTAMP '2020-01-01 00:00' FROM orders",
    "SELECT id FROM orders WHERE ordered_at > now() - interval '7 days'",
    "SELECT substring(status FROM 1 FOR 2), substring(status, 2), position('a' IN status) FROM orders",
    "SELECT overlay(status PLACING 'x' FROM 1 FOR 1), trim(LEADING 'x' FROM status), ceil(total), floor(total) FROM orders",
    "SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY total) FROM orders",
    "SELECT mode() WITHIN GROUP (ORDER BY status) FROM orders",
    "SELECT string_agg(status, ',' ORDER BY status), array_agg(DISTINCT id) FROM orders",
    "SELECT jsonb_agg(total), json_build_object('a', id) FROM orders GROUP BY id",
    "SELECT status, region, count(*) FROM orders, customers GROUP BY GROUPING SETS ((status), (region), ())",
    "SELECT status, count(*) FROM orders GROUP BY ROLLUP (status)",
    "SELECT status, id, grouping(status) FROM orders GROUP BY CUBE (status, id)",
    "SELECT c.name, l.total FROM customers c, LATERAL (SELECT total FROM orders o WHERE o.customer_id = c.id LIMIT 1) l",
    "SELECT c.name, l.total FROM customers c LEFT JOIN LATERAL (SELECT total FROM orders o WHERE o.customer_id = c.id) l ON true",
    "SELECT g FROM generate_series(1, 3) g",
    "SELECT g.n FROM generate_series(1, 3) AS g(n)",
    "SELECT o.id, t FROM orders o, unnest(o.tags) t",
    "SELECT o.id, t.tag, t.ordinality FROM orders o, unnest(o.tags) WITH ORDINALITY AS t(tag, ordinality)",
    "SELECT e.key, e.value FROM orders o, jsonb_each(o.doc) e",
    "SELECT x.a, x.b FROM (VALUES (1, 'q'), (2, 'r')) AS x(a, b)",
    "SELECT a, b FROM orders AS o(a, b)",
    "SELECT c.a FROM customers AS c(a) JOIN orders ON orders.id = c.a",
    "(SELECT 1) UNION (SELECT 2) ORDER BY 1",
    "(SELECT id FROM orders ORDER BY id LIMIT 1) UNION ALL (SELECT id FROM customers LIMIT 1)",
    "SELECT id FROM orders UNION DISTINCT SELECT 1",
    "SELECT id FROM orders EXCEPT ALL SELECT 1",
    "SELECT id FROM orders FETCH FIRST 5 ROWS ONLY",
    "SELECT id FROM orders ORDER BY id OFFSET 2 ROWS FETCH NEXT 5 ROWS WITH TIES",
    "SELECT id FROM orders LIMIT ALL",
    "WITH m AS MATERIALIZED (SELECT id FROM orders) SELECT * FROM m",
    "WITH m AS NOT MATERIALIZED (SELECT id FROM orders) SELECT * FROM m",
    "SELECT ROW(1, 'a'), (1, 2) = (1, 2)",
    "SELECT greatest(1, 2), least(1, 2)",
    "SELECT status COLLATE \"C\" FROM orders ORDER BY status COLLATE \"de-x-icu\"",
    "SELECT count(*) FILTER (WHERE total > 5) OVER (PARTITION BY status) FROM orders",
    "SELECT sum(total) OVER (w ORDER BY id RANGE UNBOUNDED PRECEDING) FROM orders WINDOW w AS (PARTITION BY status)",
    "SELECT ntile(4) OVER (ORDER BY total), dense_rank() OVER (ORDER BY total) FROM orders",
    "SELECT pg_catalog.lower(status) FROM orders",
    "SELECT make_interval(days => 3)",
    "SELECT to_char(ordered_at, 'YYYY-MM') AS month, count(*) FROM orders GROUP BY month",
    "SELECT id AS total FROM orders GROUP BY id ORDER BY total",
    "SELECT B'101'",
    "SELECT a.id FROM orders a JOIN (orders b LEFT JOIN items i ON i.order_id = b.id) ON a.id = b.id",
    "SELECT 1 WHERE 'a' IS NOT DISTINCT FROM NULL",
    "SELECT regexp_replace(status, 'a+', 'b', 'g'), split_part(status, ',', 1) FROM orders",
    "SELECT id FROM orders WHERE doc @> '{\"a\": 1}' AND doc ?| ARRAY['a', 'b']",
    "SELECT unnest(tags) FROM orders",
    "SELECT now(), current_timestamp(3)",
    "SELECT count(*) FROM customers c WHERE c.id > 1 AND c.region IN ('EU', 'US')",
];

const SQLITE: &[&str] = &[
    "SELECT [id], `total` FROM [orders]",
    "SELECT main.orders.id FROM main.orders",
    "SELECT X'1f' AS b",
    "SELECT id FROM orders WHERE status GLOB 'a*'",
    "SELECT id FROM orders LIMIT 5, 10",
    "SELECT id FROM orders LIMIT -1",
    "SELECT total AS t FROM orders WHERE t > 5 GROUP BY t HAVING t < 9",
    "SELECT status COLLATE NOCASE FROM orders ORDER BY status COLLATE nocase",
    "WITH r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r WHERE n < 5) SELECT n FROM r",
    "SELECT strftime('%Y', ordered_at), date(ordered_at), julianday(ordered_at) FROM orders",
    "SELECT group_concat(status, ',') FROM orders",
    "SELECT j.value FROM orders o, json_each(o.doc) j",
    "SELECT j.key FROM json_each('[1,2]') AS j WHERE j.value > 1",
    "SELECT o.id FROM orders o, items i JOIN customers c ON c.id = o.customer_id",
    "SELECT id FROM orders o JOIN items i WHERE i.order_id = o.id",
    "SELECT max(id, 2), min(1, 2) FROM orders",
    "SELECT id == 5, id <> 5, ~id, id & 3, id | 4 FROM orders",
    "SELECT typeof(id), printf('%d', id), hex(status), iif(id > 1, 2, 3) FROM orders",
];

/// Every statement without parameters, with its dialect.
pub(super) fn all() -> impl Iterator<Item = (postern_core::dialect::Dialect, &'static str)> {
    let both = BOTH.iter().flat_map(|sql| [(PG, *sql), (LITE, *sql)]);
    let own = POSTGRESQL.iter().map(|sql| (PG, *sql)).chain(SQLITE.iter().map(|s| (LITE, *s)));
    both.chain(own)
}

fn check(dialect: postern_core::dialect::Dialect, sql: &str, params: usize) -> Option<String> {
    let plan: Plan = match plan_with(dialect, sql, params) {
        Ok(plan) => plan,
        Err(refusal) => return Some(format!("{dialect:?}: {sql}\n    {refusal}")),
    };
    // The base tables stand behind their schema and nowhere else.
    assert!(!plan.sql().contains("ssn"), "{}", plan.sql());
    None
}

#[test]
fn honest_statements_pass() {
    let refused: Vec<String> = all().filter_map(|(dialect, sql)| check(dialect, sql, 0)).collect();
    assert!(refused.is_empty(), "{} refused:\n{}", refused.len(), refused.join("\n"));
}

#[test]
fn parameters_of_each_dialect_pass() {
    let cases = [
        (PG, "SELECT id FROM orders WHERE id = $1 AND status = $2 AND total > $1", 2),
        (LITE, "SELECT id FROM orders WHERE id = ?1 AND status = ?2", 2),
        (LITE, "SELECT id FROM orders WHERE id = $1 AND status = $2", 2),
        (LITE, "SELECT ? AS a, id FROM orders WHERE id = ? AND status = ?", 3),
        (PG, "SELECT id FROM orders LIMIT $1 OFFSET $2", 2),
    ];
    let refused: Vec<String> =
        cases.iter().filter_map(|(dialect, sql, many)| check(*dialect, sql, *many)).collect();
    assert!(refused.is_empty(), "{}", refused.join("\n"));
}
