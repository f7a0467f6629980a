//! What must not pass, with its code, its place and its words.

use postern_core::{
    dialect::Dialect,
    refusal::{Code, Refusal, WouldPass},
};

use super::shop::{LITE, PG, plan, plan_with};

fn refusal(dialect: Dialect, sql: &str) -> Refusal {
    match plan(dialect, sql) {
        Ok(plan) => panic!("passed: {sql}\n  {}", plan.sql()),
        Err(refusal) => refusal,
    }
}

/// Statements and the code each is refused with, in both dialects.
const BOTH: &[(&str, Code)] = &[
    ("", Code::Syntax),
    ("   ", Code::Syntax),
    ("SELEC 1", Code::Syntax),
    ("SELECT id FROM WHERE", Code::Syntax),
    ("SELECT (1", Code::Syntax),
    ("SELECT 1; SELECT 2", Code::ManyStatements),
    ("SELECT 1; DROP TABLE orders", Code::ManyStatements),
    ("COMMIT; DELETE FROM orders", Code::ManyStatements),
    ("DELETE FROM orders", Code::NotASelect),
    ("INSERT INTO orders (id) VALUES (1)", Code::NotASelect),
    ("UPDATE orders SET id = 1", Code::NotASelect),
    ("/* x */ DROP TABLE orders", Code::NotASelect),
    ("-- x\nTRUNCATE orders", Code::NotASelect),
    ("EXPLAIN SELECT 1", Code::NotASelect),
    ("EXPLAIN ANALYZE SELECT 1", Code::NotASelect),
    ("COPY orders TO STDOUT", Code::NotASelect),
    ("SET search_path = public", Code::NotASelect),
    ("BEGIN", Code::NotASelect),
    ("PRAGMA table_info(orders)", Code::NotASelect),
    ("ATTACH 'x' AS y", Code::NotASelect),
    ("VACUUM", Code::NotASelect),
    ("SHOW ALL", Code::NotASelect),
    ("CREATE TEMP TABLE x AS SELECT 1", Code::NotASelect),
    ("WITH x AS (SELECT 1) DELETE FROM orders", Code::NotASelect),
    ("WITH x AS (DELETE FROM orders RETURNING id) SELECT * FROM x", Code::NotASelect),
    // Groups are made of the records that WHERE lets through.
    ("SELECT id FROM orders WHERE count(*) > 1", Code::NotSupported),
    ("SELECT id FROM orders WHERE id > 1 AND (sum(id) + 1) > 1 GROUP BY id", Code::NotSupported),
    // Names.
    ("SELECT ssn FROM customers", Code::UnknownName),
    ("SELECT c.ssn FROM customers c", Code::UnknownName),
    ("SELECT customers.ssn FROM customers", Code::UnknownName),
    ("SELECT id FROM customers WHERE ssn = '1'", Code::UnknownName),
    ("SELECT id FROM customers ORDER BY ssn", Code::UnknownName),
    ("SELECT count(*) FROM customers GROUP BY ssn", Code::UnknownName),
    ("SELECT count(ssn) FROM customers", Code::UnknownName),
    ("SELECT id FROM customers HAVING max(ssn) > ''", Code::UnknownName),
    ("SELECT sum(id) OVER (PARTITION BY ssn) FROM customers", Code::UnknownName),
    ("SELECT sum(id) OVER (ORDER BY ssn) FROM customers", Code::UnknownName),
    ("SELECT count(*) FILTER (WHERE ssn = '1') FROM customers", Code::UnknownName),
    ("SELECT c.id FROM customers c JOIN orders o ON c.ssn = o.status", Code::UnknownName),
    ("SELECT id FROM customers a JOIN customers b USING (ssn)", Code::UnknownName),
    ("SELECT x.ssn FROM (SELECT * FROM customers) x", Code::UnknownName),
    ("SELECT id FROM orders o WHERE EXISTS (SELECT ssn FROM customers)", Code::UnknownName),
    ("WITH x AS (SELECT * FROM customers) SELECT ssn FROM x", Code::UnknownName),
    ("SELECT CASE WHEN ssn = '1' THEN 1 END FROM customers", Code::UnknownName),
    ("SELECT id FROM orders LIMIT (SELECT score FROM customers)", Code::UnknownName),
    ("SELECT ctid FROM customers", Code::UnknownName),
    ("SELECT rowid FROM customers", Code::UnknownName),
    ("SELECT tableoid FROM customers", Code::UnknownName),
    ("SELECT oid, xmin FROM customers", Code::UnknownName),
    ("SELECT _rowid_ FROM customers", Code::UnknownName),
    ("SELECT card FROM payments", Code::UnknownName),
    ("SELECT 1 FROM payments", Code::UnknownName),
    ("SELECT 1 FROM nowhere", Code::UnknownName),
    ("SELECT 1 FROM other.customers", Code::UnknownName),
    ("SELECT 1 FROM pg_catalog.pg_class", Code::UnknownName),
    ("SELECT 1 FROM pg_class", Code::UnknownName),
    ("SELECT 1 FROM information_schema.tables", Code::UnknownName),
    ("SELECT 1 FROM sqlite_master", Code::UnknownName),
    ("SELECT 1 FROM sqlite_schema", Code::UnknownName),
    ("SELECT o.id FROM orders", Code::UnknownName),
    ("SELECT id FROM orders, customers", Code::UnknownName),
    ("SELECT x.* FROM orders", Code::UnknownName),
    ("SELECT id", Code::UnknownName),
    ("SELECT id FROM orders ORDER BY 2", Code::UnknownName),
    ("SELECT id FROM orders UNION SELECT 1 ORDER BY total", Code::UnknownName),
    ("SELECT q.total FROM (SELECT id FROM orders) q", Code::UnknownName),
    ("SELECT 1 FROM customers c, (SELECT c.id) x", Code::UnknownName),
    ("SELECT \"no'such\"\"name\" FROM orders", Code::UnknownName),
    // A name of WITH ends with its query.
    ("SELECT (WITH w AS (SELECT 1 AS x) SELECT x FROM w) FROM w", Code::UnknownName),
    ("SELECT * FROM (WITH w AS (SELECT 1 AS x) SELECT x FROM w) q, w", Code::UnknownName),
    // Constructs.
    ("SELECT customers FROM customers", Code::NotSupported),
    ("SELECT c FROM customers c", Code::NotSupported),
    ("SELECT max(c) FROM customers c", Code::NotSupported),
    ("SELECT max(c.*) FROM customers c", Code::NotSupported),
    ("SELECT id FROM orders FOR UPDATE", Code::NotSupported),
    ("SELECT id FROM orders FOR SHARE", Code::NotSupported),
    ("SELECT id INTO x FROM orders", Code::NotSupported),
    ("SELECT id FROM orders TABLESAMPLE SYSTEM (10)", Code::NotSupported),
    ("SELECT 1 FROM customers NATURAL JOIN orders x (SELECT 1)", Code::Syntax),
    ("SELECT 0b101", Code::NotSupported),
    ("SELECT 1abc", Code::NotSupported),
    ("SELECT N'x'", Code::NotSupported),
    ("SELECT /*! 1 */ 1", Code::NotSupported),
    ("SELECT /*+ SeqScan(orders) */ id FROM orders", Code::NotSupported),
    ("SELECT 1 AS 'x'", Code::NotSupported),
    ("SELECT sum(total) OVER missing FROM orders", Code::NotSupported),
    ("SELECT sum(*) FROM orders", Code::NotSupported),
    ("SELECT row_number() FROM orders", Code::NotSupported),
    ("SELECT lower(status) OVER () FROM orders", Code::NotSupported),
    ("SELECT 1 FROM orders GROUP BY ALL", Code::NotSupported),
    // Functions.
    ("SELECT pg_sleep(1)", Code::FunctionRefused),
    ("SELECT pg_read_file('x')", Code::FunctionRefused),
    ("SELECT * FROM pg_read_file('x')", Code::FunctionRefused),
    ("SELECT id FROM orders WHERE pg_sleep(1) IS NULL", Code::FunctionRefused),
    ("SELECT id FROM orders ORDER BY pg_sleep(1)", Code::FunctionRefused),
    ("SELECT id FROM orders LIMIT length(pg_read_file('x'))", Code::FunctionRefused),
    ("SELECT id FROM orders GROUP BY id HAVING lo_creat(-1) > 0", Code::FunctionRefused),
    ("SELECT coalesce(NULL, query_to_xml('SELECT 1', true, true, ''))", Code::FunctionRefused),
    (
        "SELECT sum(total) OVER (ORDER BY set_config('a', 'b', true)) FROM orders",
        Code::FunctionRefused,
    ),
    (
        "SELECT count(*) FILTER (WHERE pg_advisory_lock(1) IS NULL) FROM orders",
        Code::FunctionRefused,
    ),
    ("SELECT CASE WHEN true THEN dblink('x') END", Code::FunctionRefused),
    ("VALUES (load_extension('x'))", Code::FunctionRefused),
    (
        "WITH x AS (SELECT randomblob(9)) SELECT 1 FROM orders WHERE pg_notify('a', 'b') IS NULL",
        Code::FunctionRefused,
    ),
    ("SELECT readfile('x')", Code::FunctionRefused),
    ("SELECT ssn(c) FROM customers c", Code::FunctionRefused),
    ("SELECT public.lower('x')", Code::FunctionRefused),
    ("SELECT \"LOWER\"('x'), evil('x')", Code::FunctionRefused),
    // Groups only.
    ("SELECT * FROM visits", Code::AggregateOnly),
    ("SELECT customer_id FROM visits", Code::AggregateOnly),
    ("SELECT city FROM (SELECT * FROM visits) v", Code::AggregateOnly),
    ("SELECT city FROM (SELECT * FROM visits LIMIT 1) v GROUP BY city", Code::AggregateOnly),
    ("WITH v AS (SELECT * FROM visits) SELECT minutes FROM v", Code::AggregateOnly),
    ("WITH v AS (SELECT * FROM visits) SELECT count(*) FROM v, v AS w", Code::AggregateOnly),
    (
        "WITH v AS (SELECT city, 1 / minutes AS x FROM visits) SELECT count(*) FROM v",
        Code::AggregateOnly,
    ),
    (
        "SELECT count(*) FROM (SELECT city FROM visits UNION ALL SELECT city FROM visits) v",
        Code::AggregateOnly,
    ),
    ("SELECT (SELECT city FROM visits) AS x", Code::AggregateOnly),
    ("SELECT 1 AS x WHERE EXISTS (SELECT 1 FROM visits)", Code::AggregateOnly),
    ("SELECT 1 AS x WHERE 'Oslo' IN (SELECT city FROM visits)", Code::AggregateOnly),
    ("SELECT count(*) FROM (SELECT DISTINCT minutes FROM visits) v", Code::AggregateOnly),
    ("SELECT count(postern_individual_0) FROM (SELECT * FROM visits) v", Code::UnknownName),
];

const POSTGRESQL: &[(&str, Code)] = &[
    ("SELECT * FROM ONLY customers", Code::NotSupported),
    ("SELECT * FROM only customers", Code::NotSupported),
    ("SELECT to_tsvector('hr.x', 'a')", Code::NotSupported),
    ("SELECT to_tsquery('secret', 'a')", Code::NotSupported),
    ("SELECT to_tsvector(3748, 'a')", Code::NotSupported),
    ("SELECT to_tsvector(status, 'a') FROM orders", Code::NotSupported),
    ("SELECT ts_headline('pg_toast.x', 'a', to_tsquery('a'))", Code::NotSupported),
    ("SELECT (c).ssn FROM customers c", Code::UnknownName),
    ("SELECT (c.name).x FROM customers c", Code::NotSupported),
    ("SELECT (SELECT c FROM customers c).ssn", Code::NotSupported),
    ("SELECT c::text FROM customers c", Code::NotSupported),
    ("SELECT string_agg(c, ',') FROM customers c", Code::NotSupported),
    ("SELECT 'customers'::regclass", Code::FunctionRefused),
    ("SELECT CAST('pg_class' AS regclass)", Code::FunctionRefused),
    ("SELECT regclass 'customers'", Code::FunctionRefused),
    ("DO $$ BEGIN END $$", Code::NotASelect),
    ("SELECT lower(c) FROM customers c", Code::NotSupported),
    ("SELECT jsonb_build_object('a', c) FROM customers c", Code::NotSupported),
    ("SELECT max(c.*) FROM customers c", Code::NotSupported),
    ("SELECT row_to_json(c)::text, c FROM customers c", Code::NotSupported),
    ("SELECT to_jsonb(ROW(c)) ->> 'ssn' FROM customers c", Code::NotSupported),
    ("SELECT FROM orders", Code::NotSupported),
    ("SELECT 1 FROM orders, generate_series(1, ssn)", Code::UnknownName),
    ("SELECT id FROM lower('x')", Code::UnknownName),
    (
        "SELECT 1 FROM customers c JOIN orders o ON true, items i JOIN orders p ON p.id = c.id",
        Code::UnknownName,
    ),
    (
        "SELECT aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa FROM orders",
        Code::NotSupported,
    ),
    ("SELECT id AS total FROM orders ORDER BY total + ssn", Code::UnknownName),
    ("SELECT DISTINCT ON (ssn) id FROM customers", Code::UnknownName),
    ("SELECT status AS s FROM orders WHERE s = 'x'", Code::UnknownName),
    ("SELECT current_user", Code::FunctionRefused),
    ("SELECT session_user, user", Code::FunctionRefused),
    ("SELECT 1 OPERATOR(public.+) 2", Code::FunctionRefused),
    ("SELECT 1 OPERATOR(pg_catalog.##) 2", Code::FunctionRefused),
    ("SELECT id FROM customers WHERE ssn OPERATOR(pg_catalog.=) 'x'", Code::UnknownName),
    ("SELECT 0xFF", Code::NotSupported),
    // What stands in the place of another word.
    ("TABLE payments", Code::UnknownName),
    ("TABLE pg_catalog.pg_authid", Code::UnknownName),
    ("TABLE ONLY customers", Code::Syntax),
    ("SELECT 1 UNION TABLE payments", Code::UnknownName),
    ("SELECT 1 WHERE EXISTS (TABLE payments)", Code::UnknownName),
    ("TABLE customers FOR UPDATE", Code::NotSupported),
    ("TABLE visits", Code::AggregateOnly),
    ("SELECT trim(BOTH FROM ssn) FROM customers", Code::UnknownName),
    ("SELECT trim(FROM pg_read_file('x'))", Code::FunctionRefused),
    ("SELECT regclass 'customers'", Code::FunctionRefused),
    ("SELECT oid '1'", Code::NotSupported),
    ("SELECT mine '1'", Code::NotSupported),
    ("SELECT ssn ISNULL FROM customers", Code::UnknownName),
    ("SELECT concat(VARIADIC ARRAY[ssn]) FROM customers", Code::UnknownName),
    ("SELECT concat(VARIADIC pg_ls_dir('.'))", Code::FunctionRefused),
    ("SELECT concat(VARIADIC ARRAY['a'], 'b')", Code::NotSupported),
    ("SELECT upper(VARIADIC ARRAY['a'])", Code::NotSupported),
    ("SELECT pg_sleep(VARIADIC ARRAY[1])", Code::FunctionRefused),
    ("SELECT * FROM unnest(VARIADIC ARRAY[1])", Code::Syntax),
    ("SELECT VARIADIC ARRAY[1]", Code::Syntax),
    (
        "SELECT sum(id) OVER (ORDER BY ssn ROWS 1 PRECEDING EXCLUDE TIES) FROM customers",
        Code::UnknownName,
    ),
    ("SELECT sum(id) OVER (v ROWS 1 PRECEDING EXCLUDE TIES) FROM customers", Code::NotSupported),
    ("SELECT sum(id) OVER (ORDER BY id EXCLUDE TIES) FROM customers", Code::NotSupported),
    (
        "SELECT sum(id) OVER w FROM customers WINDOW w AS (ORDER BY (SELECT max(ssn) FROM customers) ROWS 1 PRECEDING EXCLUDE GROUP)",
        Code::UnknownName,
    ),
    ("SELECT x FROM unnest(ARRAY[1], ARRAY[pg_read_file('a')]) AS t(x, y)", Code::FunctionRefused),
    ("SELECT x FROM customers c, unnest(ARRAY[c.ssn], ARRAY[1]) AS t(x, y)", Code::UnknownName),
    ("SELECT json_object('a': 1)", Code::NotSupported),
    ("SELECT json_array(1, 2)", Code::FunctionRefused),
    ("SELECT json_objectagg('a': id) FROM orders", Code::FunctionRefused),
    ("SELECT json_value(doc, '$.a') FROM orders", Code::FunctionRefused),
    ("SELECT id FROM customers TABLESAMPLE BERNOULLI (10) REPEATABLE (1)", Code::NotSupported),
    ("SELECT a FROM (SELECT id AS a, city AS a FROM customers) AS q", Code::UnknownName),
    ("SELECT @-@ total FROM orders", Code::FunctionRefused),
    ("SELECT id FROM orders ORDER BY status COLLATE mine", Code::NotSupported),
    ("SELECT U&'a\\0000b'", Code::Syntax),
    ("SELECT tags[ssn] FROM orders, customers", Code::UnknownName),
    ("SELECT \"ID\" FROM orders", Code::UnknownName),
    ("SELECT * FROM \"ORDERS\"", Code::UnknownName),
    ("SELECT a.id FROM orders a, customers a", Code::Syntax),
    ("SELECT id FROM orders JOIN items", Code::Syntax),
    ("SELECT 1 UNION SELECT 1, 2", Code::Syntax),
];

const SQLITE: &[(&str, Code)] = &[
    ("SELECT \"a string\" FROM orders", Code::UnknownName),
    ("SELECT id FROM orders WHERE status MATCH 'x'", Code::FunctionRefused),
    ("SELECT id FROM orders WHERE status REGEXP 'x'", Code::FunctionRefused),
    ("SELECT * FROM pragma_table_info('orders')", Code::FunctionRefused),
    ("SELECT * FROM pragma_database_list", Code::UnknownName),
    ("SELECT id FROM orders o, LATERAL (SELECT o.id) x", Code::NotSupported),
    ("SELECT DISTINCT ON (id) id FROM orders", Code::NotSupported),
    ("SELECT id FROM temp.orders", Code::UnknownName),
    ("SELECT ROWID, OID FROM orders", Code::UnknownName),
];

#[test]
fn what_is_not_open_is_refused_with_its_code() {
    let both = BOTH.iter().flat_map(|case| [(PG, case), (LITE, case)]);
    let own = POSTGRESQL.iter().map(|case| (PG, case)).chain(SQLITE.iter().map(|c| (LITE, c)));
    let mut wrong = Vec::new();
    for (dialect, (sql, code)) in both.chain(own) {
        match plan(dialect, sql) {
            Ok(plan) => wrong.push(format!("{dialect:?} passed: {sql}\n    {}", plan.sql())),
            Err(refusal) if refusal.code != *code => {
                wrong.push(format!("{dialect:?} {code}: {sql}\n    {refusal}"));
            }
            Err(_) => {}
        }
    }
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}

fn detail(dialect: Dialect, sql: &str) -> String {
    let refusal = refusal(dialect, sql);
    match refusal.would_pass {
        Some(hint) => format!("{} | {}", refusal.detail, hint.as_str()),
        None => refusal.detail,
    }
}

#[test]
fn a_hidden_column_and_an_absent_one_read_alike() {
    for name in ["ssn", "nope"] {
        assert_eq!(
            detail(PG, &format!("SELECT {name} FROM customers")),
            format!(
                "no column `{name}` in `customers` for you | you can read: id, name, email, region, city"
            )
        );
    }
    for name in ["payments", "nowhere_"] {
        let text = detail(PG, &format!("SELECT 1 FROM {name}"));
        assert!(text.starts_with(&format!("no table `{name}` for you | you can read: ")), "{text}");
        assert!(!text.contains("payments,"), "{text}");
    }
}

#[test]
fn a_hidden_column_makes_no_name_ambiguous_and_widens_no_star() {
    // `note` is hidden in orders and absent elsewhere; `cost` is hidden in items.
    let plan = plan(PG, "SELECT * FROM orders NATURAL JOIN items").unwrap();
    let names: Vec<&str> = plan.columns().iter().map(|column| column.name.as_ref()).collect();
    assert_eq!(
        names,
        [
            "id",
            "customer_id",
            "total",
            "status",
            "ordered_at",
            "tags",
            "doc",
            "order_id",
            "product",
            "quantity"
        ]
    );
}

#[test]
fn refusals_tell_the_place_and_what_would_pass() {
    assert_eq!(
        detail(PG, "SELECT o.ssn FROM orders o"),
        "no column `ssn` in `o` for you | you can read: id, customer_id, total, status, ordered_at, tags, doc"
    );
    assert_eq!(detail(PG, "SELECT 1 FROM order"), "expected a table name at 1:15, found `order`");
    assert_eq!(detail(PG, "SELECT id FROM WHERE"), "expected a table name at 1:16, found `WHERE`");
    assert_eq!(
        detail(PG, "SELECT 1 FROM custmers").split(", ").next(),
        Some("no table `custmers` for you | you can read: customers")
    );
    assert_eq!(
        detail(PG, "DELETE FROM orders"),
        "only one SELECT at a time is open here; found `DELETE` at 1:1 | a SELECT"
    );
    let at = refusal(PG, "SELECT id,\n  ssn FROM customers").at.unwrap();
    assert_eq!(at.to_string(), "2:3");
    assert!(
        detail(PG, "SELECT pg_sleep(1)").starts_with("`pg_sleep` is not open here (class: "),
        "{}",
        detail(PG, "SELECT pg_sleep(1)")
    );
}

#[test]
fn refusals_repeat_little_of_the_callers_text() {
    let long = "x".repeat(60_000);
    for sql in [
        format!("SELECT \"{long}\" FROM orders"),
        format!("SELECT {long} FROM orders"),
        format!("SELECT {long}(1)"),
        format!("SELECT 1 FROM {long}"),
        format!("SELECT '{long}"),
        long.clone(),
    ] {
        for dialect in [PG, LITE] {
            let text = format!("{:?}", refusal(dialect, &sql));
            assert!(text.len() < 600, "{} bytes: {}", text.len(), text.get(..200).unwrap());
        }
    }
}

#[test]
fn parameters_must_be_exactly_one_to_n() {
    let cases = [
        (PG, "SELECT id FROM orders WHERE id = $1", 2, "2 values for 1 parameter"),
        (PG, "SELECT id FROM orders WHERE id = $1", 0, "0 values for 1 parameter"),
        (PG, "SELECT id FROM orders WHERE id = $2", 2, "parameter 1 is not used"),
        (PG, "SELECT id FROM orders", 1, "1 value for 0 parameters"),
        (
            LITE,
            "SELECT id FROM orders WHERE id = ? AND total = ?2",
            2,
            "bare `?` and numbered parameters do not mix",
        ),
    ];
    for (dialect, sql, given, words) in cases {
        let refusal = plan_with(dialect, sql, given).unwrap_err();
        assert_eq!((refusal.code, refusal.detail.as_str()), (Code::BadParams, words), "{sql}");
    }
    for (dialect, sql) in [
        (PG, "SELECT $0"),
        (PG, "SELECT $99999"),
        (LITE, "SELECT :name"),
        (LITE, "SELECT @name"),
        (LITE, "SELECT $name"),
        (LITE, "SELECT ?0"),
    ] {
        assert!(plan_with(dialect, sql, 1).is_err(), "{sql}");
    }
}

#[test]
fn long_chains_and_deep_nesting_end_in_a_refusal() {
    let chain = |link: &str, n: usize| format!("SELECT 1{}", link.repeat(n));
    let deep = |open: &str, close: &str, n: usize| {
        format!("SELECT {}1{}", open.repeat(n), close.repeat(n))
    };
    let mut texts = vec![
        chain(" OR 1", 9_000),
        chain(" || 'a'", 9_000),
        chain("::int", 9_000),
        chain(" UNION ALL SELECT 1", 3_000),
        chain(" + 1", 9_000),
        chain(", 1", 20_000),
        deep("(", ")", 9_000),
        deep("(SELECT ", ")", 5_000),
        deep("NOT ", "", 9_000),
        deep("- ", "", 9_000),
        deep("CASE WHEN true THEN ", " END", 2_000),
        deep("lower(", ")", 5_000),
        format!("SELECT {}1{}", "ARRAY[".repeat(3_000), "]".repeat(3_000)),
        format!("SELECT 1 FROM {}orders{}", "(".repeat(3_000), ")".repeat(3_000)),
    ];
    texts.push("x".repeat(70_000));
    for sql in texts {
        for dialect in [PG, LITE] {
            assert!(plan(dialect, &sql).is_err(), "{}", sql.get(..40).unwrap_or(&sql));
        }
    }
}

/// The longest chain that the caps let through is read on the stack that there is.
#[test]
fn a_long_chain_that_is_open_is_read() {
    let sum = format!("SELECT id{} AS x FROM orders", " + id".repeat(490));
    let all = format!("SELECT id FROM orders WHERE id = 1{}", " OR id = 2".repeat(240));
    for sql in [sum, all] {
        for dialect in [PG, LITE, Dialect::Mysql] {
            assert!(plan(dialect, &sql).is_ok(), "{dialect:?}");
        }
    }
}

#[test]
fn an_alias_of_an_alias_does_not_double_at_every_level() {
    let mut sql = "SELECT id AS a0 FROM orders WHERE a0 > 0".to_owned();
    for level in 1..6 {
        let (before, here) = (format!("a{}", level - 1), format!("a{level}"));
        sql = [&sql, " AND (SELECT ", &before, " + ", &before, " AS ", &here].concat();
        sql = [&sql, " FROM items WHERE ", &here, " > 0"].concat();
    }
    sql.push_str(&" LIMIT 1) > 0".repeat(5));
    assert_eq!(refusal(LITE, &sql).code, Code::NotSupported);
}

#[test]
fn a_name_that_sqlite_takes_for_a_later_with_query_is_no_table() {
    let later = "WITH a AS (SELECT * FROM orders), orders AS (SELECT 1 AS id) SELECT * FROM a";
    assert_eq!(refusal(LITE, later).code, Code::NotSupported);
    let inside = "WITH a AS (SELECT id FROM customers WHERE EXISTS (SELECT 1 FROM Orders)), \
                  orders AS (SELECT 1 AS id) SELECT * FROM a";
    assert_eq!(refusal(LITE, inside).code, Code::NotSupported);
    for honest in [
        "WITH orders AS (SELECT 1 AS id), a AS (SELECT * FROM orders) SELECT * FROM a",
        "WITH a AS (SELECT * FROM main.orders), orders AS (SELECT 1 AS id) SELECT * FROM a",
        "WITH a AS (WITH orders AS (SELECT 2 AS id) SELECT * FROM orders), \
         orders AS (SELECT 1 AS id) SELECT * FROM a",
    ] {
        assert!(plan(LITE, honest).is_ok(), "{honest}");
    }
    // PostgreSQL reads the table
    assert!(plan(PG, later).is_ok());
}

#[test]
fn a_using_over_renamed_columns_is_refused_by_name() {
    for dialect in [PG, LITE] {
        let sql = "SELECT 1 FROM customers AS c (k) JOIN orders AS o (k) USING (k)";
        let refused = refusal(dialect, sql);
        assert!(refused.detail.contains("alias"), "{}", refused.detail);
    }
}

#[test]
fn an_aggregate_in_where_is_told_where_it_may_stand() {
    for dialect in [PG, LITE, Dialect::Mysql] {
        let refused = refusal(dialect, "SELECT id FROM orders WHERE id > 0 AND count(*) > 1");
        assert_eq!(
            refused.detail,
            "WHERE decides about records before `count` has any of them, at 1:40"
        );
        let passes = WouldPass::Words("the condition in HAVING, behind GROUP BY".into());
        assert_eq!(refused.would_pass, Some(passes));
        for passes in [
            "SELECT id FROM orders WHERE id > (SELECT count(*) FROM customers)",
            "SELECT id FROM orders GROUP BY id HAVING count(*) > 1",
        ] {
            plan(dialect, passes).unwrap();
        }
    }
    plan(LITE, "SELECT id FROM orders WHERE max(id, 2) > 1").unwrap();
    let of_groups_around = "SELECT o.status FROM orders o GROUP BY o.status \
        HAVING EXISTS (SELECT 1 FROM customers c WHERE c.id = count(o.id))";
    plan(PG, of_groups_around).unwrap();
}
