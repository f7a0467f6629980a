//! Everything that is closed, in every place where an expression may stand.

use postern_core::{dialect::Dialect, refusal::Code};

use super::shop::{LITE, PG, plan};

const MY: Dialect = Dialect::Mysql;

/// Where an expression may stand in every dialect.
const PLACES: &[&str] = &[
    "SELECT {}",
    "SELECT {} AS x FROM orders",
    "SELECT DISTINCT {} FROM orders",
    "SELECT ({})",
    "SELECT -({}) + 1",
    "SELECT NOT ({}) IS NULL",
    "SELECT {} = 1, 1 <> {}",
    "SELECT 1 BETWEEN {} AND 2",
    "SELECT 1 BETWEEN 0 AND {}",
    "SELECT 1 IN ({}, 2)",
    "SELECT {} IN (1, 2)",
    "SELECT 1 IN (SELECT {})",
    "SELECT 'a' LIKE {}",
    "SELECT {} LIKE 'a'",
    "SELECT (1, {}) = (1, 2)",
    "SELECT CASE {} WHEN 1 THEN 2 END",
    "SELECT CASE 1 WHEN {} THEN 2 END",
    "SELECT CASE WHEN {} = 1 THEN 2 END",
    "SELECT CASE WHEN 1 = 1 THEN {} ELSE 2 END",
    "SELECT CASE WHEN 1 = 1 THEN 2 ELSE {} END",
    "SELECT coalesce(1, {})",
    "SELECT upper(lower({}))",
    "SELECT max({}) FROM orders",
    "SELECT count(DISTINCT {}) FROM orders",
    "SELECT sum({}) OVER () FROM orders",
    "SELECT sum(id) OVER (PARTITION BY {}) FROM orders",
    "SELECT sum(id) OVER (ORDER BY {}) FROM orders",
    "SELECT sum(id) OVER w FROM orders WINDOW w AS (PARTITION BY id ORDER BY {})",
    "SELECT lag(id, 1, {}) OVER (ORDER BY id) FROM orders",
    "SELECT (SELECT {})",
    "SELECT (SELECT (SELECT {}))",
    "SELECT EXISTS (SELECT {})",
    "SELECT EXISTS (SELECT 1 FROM orders WHERE {} = 1)",
    "SELECT id FROM orders WHERE {} = 1",
    "SELECT id FROM orders WHERE id = 1 AND {} IS NULL",
    "SELECT id FROM orders WHERE id = 1 OR {} IS NULL",
    "SELECT id FROM orders WHERE NOT ({} = 1)",
    "SELECT id FROM customers WHERE region = 'EU' AND {} IS NULL",
    "SELECT id FROM orders WHERE id IN (SELECT id FROM orders WHERE {} = 1)",
    "SELECT id FROM orders o WHERE EXISTS (SELECT 1 FROM items i WHERE i.order_id = o.id + {})",
    "SELECT count(*) FROM orders GROUP BY {}",
    "SELECT count(*) FROM orders GROUP BY id, {}",
    "SELECT count(*) FROM orders GROUP BY id HAVING {} = 1",
    "SELECT count(*) FROM orders HAVING max({}) = 1",
    "SELECT id FROM orders ORDER BY {}",
    "SELECT id FROM orders ORDER BY id, {} DESC",
    "SELECT o.id FROM orders o JOIN items i ON i.order_id = {}",
    "SELECT o.id FROM orders o LEFT JOIN items i ON i.order_id = o.id AND {} = 1",
    "SELECT o.id FROM orders o JOIN (items i JOIN customers c ON {} = 1) ON c.id = o.id",
    "SELECT x.a FROM (SELECT {} AS a) AS x",
    "SELECT x.a FROM orders o, (SELECT {} AS a FROM items) AS x",
    "WITH x AS (SELECT {} AS a) SELECT a FROM x",
    "WITH x(a) AS (SELECT {}) SELECT a FROM x",
    "WITH x AS (SELECT 1 AS a), y AS (SELECT {} AS b FROM x) SELECT a FROM x",
    "WITH RECURSIVE x AS (SELECT {} AS a UNION ALL SELECT 1 FROM x) SELECT a FROM x",
    "WITH RECURSIVE x AS (SELECT 1 AS a UNION ALL SELECT {} FROM x WHERE a < 3) SELECT a FROM x",
    "WITH RECURSIVE x AS (SELECT 1 AS a UNION ALL SELECT a FROM x WHERE a < {}) SELECT a FROM x",
    "SELECT 1 UNION SELECT {}",
    "SELECT {} UNION ALL SELECT 1",
    "SELECT 1 EXCEPT SELECT {}",
    "SELECT 1 INTERSECT SELECT 1 FROM orders WHERE {} = 1",
];

/// Where one may stand in some alone.
const OWN_PLACES: &[(&[Dialect], &str)] = &[
    (&[PG, LITE], "VALUES ({})"),
    (&[PG, LITE], "SELECT * FROM (VALUES (1, {})) AS v"),
    (&[PG, LITE], "SELECT count(*) FILTER (WHERE {} = 1) FROM orders"),
    (&[PG, LITE], "SELECT 'a' || {}"),
    (&[PG, LITE], "SELECT {} IS DISTINCT FROM 1"),
    (&[PG, LITE], "SELECT {} IS NOT DISTINCT FROM 1"),
    (&[PG, LITE], "SELECT id FROM orders LIMIT {}"),
    (&[PG, LITE], "SELECT id FROM orders LIMIT 1 OFFSET {}"),
    (&[PG, LITE], "SELECT string_agg(status, ',' ORDER BY {}) FROM orders"),
    (&[PG, LITE], "WITH x AS MATERIALIZED (SELECT {} AS a) SELECT a FROM x"),
    (&[PG, LITE], "SELECT sum(id) FILTER (WHERE {} = 1) OVER (ORDER BY id) FROM orders"),
    (&[PG, LITE], "SELECT CAST({} AS text)"),
    (&[PG, MY], "(SELECT 1) UNION ALL (SELECT {} ORDER BY 1)"),
    (&[PG, MY], "SELECT EXTRACT(YEAR FROM {})"),
    (&[PG, MY], "SELECT SUBSTRING('abc' FROM {} FOR 1)"),
    (&[PG, MY], "SELECT POSITION('a' IN {})"),
    (&[PG], "SELECT ({})::text::int"),
    (&[PG], "SELECT ARRAY[1, {}]"),
    (&[PG], "SELECT ARRAY(SELECT {})"),
    (&[PG], "SELECT (ARRAY[1, 2])[{}]"),
    (&[PG], "SELECT (ARRAY[1, 2])[1:{}]"),
    (&[PG], "SELECT ROW(1, {})"),
    (&[PG], "SELECT 1 = ANY (ARRAY[{}])"),
    (&[PG], "SELECT {} = ALL (ARRAY[1])"),
    (&[PG], "SELECT 1 > ANY (SELECT {})"),
    (&[PG], "SELECT DISTINCT ON ({}) id FROM orders"),
    (&[PG], "SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY {}) FROM orders"),
    (&[PG], "SELECT percentile_cont({}) WITHIN GROUP (ORDER BY id) FROM orders"),
    (&[PG], "SELECT array_agg(id ORDER BY {}) FROM orders"),
    (&[PG], "SELECT count(*) FROM orders GROUP BY ROLLUP ({})"),
    (&[PG], "SELECT count(*) FROM orders GROUP BY CUBE (id, {})"),
    (&[PG], "SELECT count(*) FROM orders GROUP BY GROUPING SETS ((id), ({}))"),
    (&[PG], "SELECT * FROM generate_series(1, {}) AS g"),
    (&[PG], "SELECT * FROM unnest(ARRAY[{}]) WITH ORDINALITY AS u(a, b)"),
    (&[PG], "SELECT * FROM orders o, LATERAL (SELECT {} AS a) AS l"),
    (&[PG], "SELECT * FROM orders o LEFT JOIN LATERAL (SELECT 1 AS a WHERE {} = 1) AS l ON true"),
    (&[PG], "SELECT * FROM orders o, LATERAL generate_series(1, {}) AS g"),
    (&[PG], "SELECT doc -> {} FROM orders"),
    (&[PG], "SELECT jsonb_build_object('a', {})"),
    (&[PG], "SELECT now() AT TIME ZONE {}"),
    (&[PG], "SELECT ({}) COLLATE \"C\""),
    (&[PG], "SELECT overlay('abc' PLACING {} FROM 1 FOR 1)"),
    (&[PG], "SELECT trim(BOTH {} FROM 'abc')"),
    (&[LITE], "SELECT {} IS 1"),
    (&[LITE], "SELECT 1 IS NOT {}"),
    (&[LITE], "SELECT 'a' GLOB {}"),
    (&[LITE], "SELECT ({}) COLLATE NOCASE"),
    (&[LITE], "SELECT json_object('a', {})"),
    (&[LITE], "SELECT '{}' -> {}"),
    (&[LITE], "SELECT * FROM json_each({}) AS j"),
    (&[LITE], "SELECT * FROM orders o, json_tree(o.status, {}) AS j"),
    (&[LITE], "SELECT iif(1, 2, {})"),
    (&[LITE], "SELECT id + {} AS n FROM orders WHERE n > 1"),
    (&[MY], "SELECT CAST({} AS CHAR)"),
    (&[MY], "SELECT CONVERT({}, SIGNED)"),
    (&[MY], "SELECT CONVERT({} USING utf8mb4)"),
    (&[MY], "SELECT BINARY {}"),
    (&[MY], "SELECT !{}"),
    (&[MY], "SELECT 1 DIV {}, 1 MOD {}, 1 XOR {}"),
    (&[MY], "SELECT {} <=> 1"),
    (&[MY], "SELECT 'a' RLIKE {}"),
    (&[MY], "SELECT IF({}, 1, 2)"),
    (&[MY], "SELECT DATE_ADD('2026-01-01', INTERVAL {} DAY)"),
    (&[MY], "SELECT NOW() - INTERVAL {} HOUR"),
    (&[MY], "SELECT TIMESTAMPDIFF(DAY, {}, '2026-01-01')"),
    (&[MY], "SELECT GROUP_CONCAT(status ORDER BY {} SEPARATOR ',') FROM orders"),
    (&[MY], "SELECT status->{} FROM orders"),
    (&[MY], "SELECT count(*) FROM orders GROUP BY {} WITH ROLLUP"),
    (&[MY], "SELECT id AS n FROM orders HAVING n = {}"),
];

/// What may stand nowhere.
const CLOSED: &[(Dialect, &[&str])] = &[
    (
        PG,
        &[
            "pg_sleep(1)",
            "pg_read_file('/etc/passwd')",
            "pg_ls_dir('.')",
            "query_to_xml('select 1', true, true, '')",
            "dblink('x', 'select 1')",
            "ts_stat('select 1')",
            "lo_creat(-1)",
            "lo_import('/etc/passwd')",
            "set_config('a.b', 'c', false)",
            "current_setting('data_directory')",
            "pg_advisory_lock(1)",
            "pg_terminate_backend(1)",
            "nextval('s')",
            "txid_current()",
            "version()",
            "current_user",
            "pg_typeof(1)",
            "has_table_privilege('payments', 'select')",
            "to_regclass('payments')",
            "xpath('/x', '<x/>')",
            "pg_catalog.pg_sleep(1)",
            "\"pg_sleep\"(1)",
            "public.spy(1)",
            "'payments'::regclass",
            "CAST('1' AS xid)",
            "'x'::public.kind",
            "(1 OPERATOR(public.+) 1)",
        ],
    ),
    (
        LITE,
        &[
            "load_extension('x')",
            "readfile('/etc/passwd')",
            "writefile('x', 'y')",
            "fts3_tokenizer('x')",
            "randomblob(9)",
            "zeroblob(9)",
            "sqlite_version()",
            "last_insert_rowid()",
            "sqlite_compileoption_get(1)",
            "postern_hash(1, 2)",
            "spy(1)",
        ],
    ),
    (
        MY,
        &[
            "SLEEP(1)",
            "BENCHMARK(9, 1)",
            "LOAD_FILE('/etc/passwd')",
            "GET_LOCK('a', 1)",
            "EXTRACTVALUE('<a/>', '/a')",
            "UPDATEXML('<a/>', '/a', 'b')",
            "VERSION()",
            "USER()",
            "DATABASE()",
            "CONNECTION_ID()",
            "LAST_INSERT_ID()",
            "UUID_SHORT()",
            "NAME_CONST('a', 1)",
            "MASTER_POS_WAIT('a', 1)",
            "shop.spy(1)",
            "sys_exec('id')",
            "@a",
            "@@version",
        ],
    ),
];

/// What may stand nowhere in any of them.
const CLOSED_EVERYWHERE: &[&str] = &[
    "(SELECT card FROM payments)",
    "(SELECT ssn FROM customers)",
    "(SELECT max(c.score) FROM customers c)",
    "(SELECT 1 FROM no_such_table)",
    "no_such_function(1)",
];

fn places(dialect: Dialect) -> impl Iterator<Item = &'static str> {
    let own = OWN_PLACES.iter().filter(move |(dialects, _)| dialects.contains(&dialect));
    PLACES.iter().copied().chain(own.map(|(_, place)| *place))
}

/// A statement with that in its place. The document of one of them is written the same way.
fn put(place: &str, what: &str) -> String {
    place.replace("'{}'", "'\u{1}'").replace("{}", what).replace('\u{1}', "{}")
}

#[test]
fn what_is_closed_is_closed_in_every_place() {
    // `@a` is read as a parameter.
    let codes = [
        Code::FunctionRefused,
        Code::UnknownName,
        Code::NotSupported,
        Code::Syntax,
        Code::BadParams,
    ];
    let mut wrong = Vec::new();
    for (dialect, closed) in CLOSED {
        for place in places(*dialect) {
            for what in closed.iter().chain(CLOSED_EVERYWHERE) {
                let text = put(place, what);
                match plan(*dialect, &text) {
                    Err(refusal) if codes.contains(&refusal.code) => {}
                    Err(refusal) => wrong.push(format!("{dialect:?} {text}\n  {refusal:?}")),
                    Ok(_) => wrong.push(format!("{dialect:?} {text}\n  is open")),
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Or the test above would say nothing.
#[test]
fn every_place_is_open_to_what_is_open() {
    let mut wrong = Vec::new();
    for dialect in [PG, LITE, MY] {
        for place in places(dialect) {
            let text = put(place, "length('a')");
            if let Err(refusal) = plan(dialect, &text) {
                wrong.push(format!("{dialect:?} {text}\n  {refusal:?}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
