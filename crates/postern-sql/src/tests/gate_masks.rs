//! Columns whose mask the gate puts in: the raw value flows to the answer untouched, or the
//! statement does not run.

use postern_core::{
    dialect::Dialect,
    mask::{FakeKind, GateMask, GateWay, MaskKind},
    refusal::{Code, Refusal},
};

use super::shop::{LITE, PG, contacts};
use crate::{Plan, bind};

const MY: Dialect = Dialect::Mysql;
const ALL: [Dialect; 3] = [PG, LITE, MY];

pub(super) fn plan(dialect: Dialect, sql: &str) -> Result<Plan, Refusal> {
    bind(&contacts(dialect), sql, 0)?.plan()
}

/// What the gate has to put into each column of the answer.
fn ways(dialect: Dialect, sql: &str) -> Vec<Option<GateWay>> {
    let plan = plan(dialect, sql).unwrap_or_else(|refusal| panic!("{sql}\n  {refusal:?}"));
    let way = |column: &crate::PlanColumn| match column.gate.as_deref()? {
        GateMask::Keyed { way, domain: _ } => Some(*way),
        GateMask::Late(_) => None,
    };
    let ways: Vec<_> = plan.columns().iter().map(way).collect();
    let named = plan.columns().iter().map(|column| column.masked);
    assert!(ways.iter().map(|way| way.map(GateWay::kind)).eq(named), "{sql}");
    ways
}

const TOKEN: Option<GateWay> = Some(GateWay::Token);
const FAKE: Option<GateWay> = Some(GateWay::Fake(FakeKind::Name));

/// Every way to look at a value, in each dialect.
pub(super) const LOOKS: &[&str] = &[
    // Conditions.
    "SELECT id FROM contacts WHERE phone = '0612345678'",
    "SELECT id FROM contacts c WHERE c.phone = '0612345678'",
    "SELECT id FROM contacts WHERE (phone) = '0612345678'",
    "SELECT id FROM contacts WHERE name LIKE 'C%'",
    "SELECT id FROM contacts WHERE phone IS NULL",
    "SELECT id FROM contacts WHERE phone IN ('0612345678')",
    "SELECT id FROM contacts WHERE '0612345678' IN (phone, name)",
    "SELECT id FROM contacts WHERE phone BETWEEN '06' AND '07'",
    "SELECT id FROM contacts WHERE NOT (phone > '06')",
    "SELECT id FROM contacts WHERE phone",
    "SELECT id FROM contacts WHERE id IN (SELECT id FROM contacts WHERE phone = '1')",
    "SELECT id FROM contacts WHERE city IN (SELECT phone FROM contacts)",
    "SELECT id FROM contacts WHERE city = (SELECT phone FROM contacts LIMIT 1)",
    "SELECT id FROM contacts c WHERE EXISTS (SELECT 1 FROM contacts d WHERE d.phone = c.phone)",
    "SELECT id FROM contacts c WHERE EXISTS (SELECT 1 WHERE c.phone = '1')",
    // Values of the select list.
    "SELECT phone || '' FROM contacts",
    "SELECT upper(phone) FROM contacts",
    "SELECT substr(phone, 1, 1) FROM contacts",
    "SELECT length(phone) FROM contacts",
    "SELECT CASE WHEN phone = '1' THEN 1 ELSE 0 END FROM contacts",
    "SELECT CASE phone WHEN '1' THEN 1 END FROM contacts",
    "SELECT CASE WHEN id = 1 THEN phone END FROM contacts",
    "SELECT coalesce(phone, 'x') FROM contacts",
    "SELECT nullif(phone, 'x') FROM contacts",
    "SELECT phone = '0612345678' FROM contacts",
    "SELECT CAST(phone AS char(3)) FROM contacts",
    "SELECT -phone FROM contacts",
    "SELECT (SELECT phone) FROM contacts",
    "SELECT (SELECT phone FROM contacts LIMIT 1) FROM contacts",
    "SELECT id, (SELECT max(city) FROM contacts d WHERE d.phone = c.phone) FROM contacts c",
    // Aggregates, groups, orders, windows.
    "SELECT count(phone) FROM contacts",
    "SELECT count(DISTINCT phone) FROM contacts",
    "SELECT min(phone) FROM contacts",
    "SELECT phone, count(*) FROM contacts GROUP BY phone",
    "SELECT phone, count(*) FROM contacts GROUP BY 1",
    "SELECT phone AS p, count(*) FROM contacts GROUP BY p",
    "SELECT city, count(*) FROM contacts GROUP BY city, phone",
    "SELECT city FROM contacts GROUP BY city HAVING max(phone) > '1'",
    "SELECT city FROM contacts GROUP BY city HAVING phone > '1'",
    "SELECT id FROM contacts ORDER BY phone",
    "SELECT id, phone FROM contacts ORDER BY phone",
    "SELECT id, phone FROM contacts ORDER BY contacts.phone",
    "SELECT id, phone FROM contacts ORDER BY 2",
    "SELECT id, phone AS p FROM contacts ORDER BY p DESC",
    "SELECT phone, phone FROM contacts ORDER BY phone",
    "SELECT id FROM contacts ORDER BY (phone)",
    "SELECT id FROM contacts ORDER BY lower(phone)",
    "SELECT DISTINCT phone FROM contacts",
    "SELECT DISTINCT id, city, name FROM contacts",
    "SELECT DISTINCT * FROM contacts",
    "SELECT DISTINCT p FROM (SELECT phone AS p FROM contacts) q",
    "SELECT row_number() OVER (ORDER BY phone) FROM contacts",
    "SELECT count(*) OVER (PARTITION BY phone) FROM contacts",
    "SELECT count(*) OVER w FROM contacts WINDOW w AS (PARTITION BY phone)",
    "SELECT lag(phone) OVER (ORDER BY id) FROM contacts",
    // Joins.
    "SELECT a.id FROM contacts a JOIN contacts b ON a.phone = b.phone",
    "SELECT a.id FROM contacts a JOIN contacts b USING (phone)",
    "SELECT a.id FROM contacts a NATURAL JOIN contacts b",
    "SELECT a.id FROM contacts a LEFT JOIN contacts b ON b.id = 1 AND b.name = 'Claire'",
    "SELECT a.id FROM contacts a JOIN (SELECT phone AS p FROM contacts) b ON b.p = a.city",
    "SELECT a.id FROM contacts a JOIN (SELECT phone AS city FROM contacts) b USING (city)",
    // Through derived tables and WITH.
    "SELECT p FROM (SELECT phone AS p FROM contacts) q WHERE p = '1'",
    "SELECT q.p FROM (SELECT phone AS p FROM contacts) q WHERE q.p LIKE '06%'",
    "SELECT upper(p) FROM (SELECT phone AS p FROM contacts) q",
    "SELECT 1 FROM (SELECT r.p AS s FROM (SELECT phone AS p FROM contacts) r) q ORDER BY s",
    "WITH w AS (SELECT phone AS p FROM contacts) SELECT id FROM contacts, w WHERE p = city",
    "WITH w (a, b) AS (SELECT id, phone FROM contacts) SELECT a FROM w WHERE b = '1'",
    "WITH w (a, b) AS (SELECT id, phone FROM contacts) SELECT a FROM w ORDER BY b",
    "WITH w AS (SELECT * FROM contacts) SELECT max(name) FROM w",
    // Set operations.
    "SELECT phone FROM contacts UNION SELECT phone FROM contacts",
    "SELECT phone FROM contacts UNION SELECT 'x'",
    "SELECT phone FROM contacts EXCEPT SELECT '0612345678'",
    "SELECT phone FROM contacts INTERSECT SELECT '0612345678'",
    "SELECT '0612345678' INTERSECT SELECT phone FROM contacts",
    "SELECT phone FROM contacts UNION ALL SELECT city FROM contacts",
    "SELECT city FROM contacts UNION ALL SELECT phone FROM contacts",
    "SELECT phone FROM contacts UNION ALL SELECT name FROM contacts",
    "SELECT phone FROM contacts UNION ALL SELECT '1'",
    "SELECT NULL UNION ALL SELECT phone FROM contacts",
    "SELECT phone FROM contacts UNION ALL SELECT phone FROM contacts ORDER BY 1",
    "SELECT phone FROM contacts UNION ALL SELECT phone FROM contacts ORDER BY phone",
    "WITH RECURSIVE w (p) AS (SELECT phone FROM contacts UNION SELECT p FROM w) SELECT p FROM w",
    "WITH RECURSIVE w (p) AS (SELECT 'x' UNION ALL SELECT phone FROM contacts, w) SELECT p FROM w",
    "WITH RECURSIVE w (p) AS (SELECT phone FROM contacts UNION ALL SELECT p FROM w WHERE p > '1') \
     SELECT p FROM w",
    // Where a row is counted.
    "SELECT id FROM contacts LIMIT (SELECT phone FROM contacts LIMIT 1)",
];

const OF_POSTGRESQL: &[&str] = &[
    "SELECT phone::text FROM contacts",
    "SELECT phone::integer FROM contacts",
    "SELECT phone COLLATE \"C\" FROM contacts",
    "SELECT id FROM contacts WHERE phone ~ '^06'",
    "SELECT id FROM contacts WHERE phone ILIKE '06%'",
    "SELECT id FROM contacts WHERE phone IS DISTINCT FROM '1'",
    "SELECT id FROM contacts WHERE phone = ANY (ARRAY['1'])",
    "SELECT id FROM contacts WHERE '1' = ANY (SELECT phone FROM contacts)",
    "SELECT ARRAY[phone] FROM contacts",
    "SELECT ARRAY(SELECT phone FROM contacts)",
    "SELECT ROW(id, phone) FROM contacts",
    "SELECT id FROM contacts WHERE (id, phone) = (1, '1')",
    "SELECT to_json(c) FROM contacts c",
    "SELECT row_to_json(c.*) FROM contacts c",
    "SELECT json_agg(q) FROM (SELECT phone FROM contacts) q",
    "SELECT json_agg(phone) FROM contacts",
    "SELECT string_agg(phone, ',' ORDER BY id) FROM contacts",
    "SELECT string_agg(city, ',' ORDER BY phone) FROM contacts",
    "SELECT array_agg(phone) FROM contacts",
    "SELECT count(*) FILTER (WHERE phone = '1') FROM contacts",
    "SELECT percentile_disc(0.5) WITHIN GROUP (ORDER BY phone) FROM contacts",
    "SELECT DISTINCT ON (phone) id FROM contacts",
    "SELECT DISTINCT ON (p) id, phone AS p FROM contacts",
    "SELECT DISTINCT ON (2) id, phone FROM contacts",
    "SELECT city FROM contacts GROUP BY GROUPING SETS ((city), (phone))",
    "SELECT city FROM contacts GROUP BY ROLLUP (city, phone)",
    "SELECT city FROM contacts GROUP BY CUBE (phone)",
    "SELECT phone[1] FROM contacts",
    "SELECT a.phone FROM contacts a FULL JOIN contacts b USING (phone)",
    "SELECT * FROM contacts a FULL JOIN contacts b USING (phone)",
    "SELECT x FROM contacts c, LATERAL (SELECT upper(c.phone) AS x) l",
    "SELECT p FROM contacts c, LATERAL (SELECT c.phone AS p) l WHERE p = '1'",
    "SELECT x FROM contacts c, unnest(ARRAY[c.phone]) x",
    "SELECT x FROM contacts c, regexp_split_to_table(c.phone, '') x",
    "SELECT phone FROM contacts EXCEPT ALL SELECT 'x'",
    "SELECT phone FROM contacts INTERSECT ALL SELECT phone FROM contacts",
    "SELECT * FROM (VALUES ((SELECT phone FROM contacts LIMIT 1))) v",
    "SELECT c.a FROM contacts AS c (a, b) WHERE b = '1'",
    "SELECT EXTRACT(year FROM phone) FROM contacts",
    "SELECT POSITION('1' IN phone) FROM contacts",
    "SELECT TRIM(BOTH '0' FROM phone) FROM contacts",
    "SELECT SUBSTRING(phone FROM 1 FOR 1) FROM contacts",
    "SELECT OVERLAY(phone PLACING 'x' FROM 1) FROM contacts",
    "SELECT phone AT TIME ZONE 'UTC' FROM contacts",
];

pub(super) const OF_SQLITE: &[&str] = &[
    "SELECT phone AS p FROM contacts WHERE p = '1'",
    "SELECT phone AS p FROM contacts WHERE (SELECT p) = '1'",
    "SELECT phone AS p FROM contacts WHERE id IN (SELECT p)",
    "SELECT id FROM contacts WHERE phone GLOB '06*'",
    "SELECT id FROM contacts WHERE phone IS '1'",
    "SELECT phone -> '$' FROM contacts",
    "SELECT phone AS p FROM contacts ORDER BY p COLLATE NOCASE",
    "SELECT phone AS p, count(*) FROM contacts GROUP BY p || ''",
    "SELECT group_concat(phone) FROM contacts",
    "SELECT typeof(phone) FROM contacts",
];

const OF_MYSQL: &[&str] = &[
    "SELECT phone AS p FROM contacts HAVING p = '1'",
    "SELECT phone AS p, count(*) FROM contacts GROUP BY city HAVING p > '1'",
    "SELECT phone AS p FROM contacts HAVING (SELECT p) = '1'",
    "SELECT phone AS p FROM contacts ORDER BY concat(p, '')",
    "SELECT id FROM contacts WHERE phone RLIKE '^06'",
    "SELECT id FROM contacts WHERE phone <=> '1'",
    "SELECT phone->'$.a' FROM contacts",
    "SELECT CONVERT(phone USING latin1) FROM contacts",
    "SELECT group_concat(phone SEPARATOR ',') FROM contacts",
    "SELECT city FROM contacts GROUP BY city, phone WITH ROLLUP",
    "SELECT id + INTERVAL phone DAY FROM contacts",
];

/// Whether a statement is refused, and for the mask.
fn refused_for_the_mask(dialect: Dialect, sql: &str) -> bool {
    match plan(dialect, sql) {
        Ok(plan) => panic!("passed in {dialect:?}: {sql}\n  {}", plan.sql()),
        Err(refusal) => refusal.detail.ends_with("it can only stand in the select list, as it is"),
    }
}

#[test]
fn no_expression_looks_at_a_column_whose_mask_the_gate_puts_in() {
    for sql in LOOKS {
        let refused = ALL.map(|dialect| refused_for_the_mask(dialect, sql));
        assert!(refused.contains(&true), "refused for something else: {sql}");
    }
    for (dialect, list) in [(PG, OF_POSTGRESQL), (LITE, OF_SQLITE), (MY, OF_MYSQL)] {
        for sql in list {
            assert!(refused_for_the_mask(dialect, sql), "refused for something else: {sql}");
        }
    }
}

#[test]
fn what_looks_is_refused_by_name() {
    let cases = [
        ("SELECT id FROM contacts WHERE phone = '1'", "`phone` is shown as a token"),
        ("SELECT upper(name) FROM contacts", "`name` is shown as a made-up value"),
        ("SELECT p FROM (SELECT phone AS p FROM contacts) q ORDER BY p", "`p` is shown as a token"),
        ("SELECT DISTINCT phone FROM contacts", "`phone` is shown as a token"),
        ("SELECT phone FROM contacts UNION SELECT city FROM contacts", "`phone` is shown as a"),
    ];
    for dialect in ALL {
        for (sql, words) in cases {
            let refusal = plan(dialect, sql).unwrap_err();
            assert_eq!(refusal.code, Code::NotSupported, "{sql}");
            assert!(refusal.detail.starts_with(words), "{sql}: {}", refusal.detail);
            assert!(refusal.detail.ends_with("it can only stand in the select list, as it is"));
        }
    }
}

#[test]
fn a_plain_column_flows_to_the_gate_and_keeps_its_mask() {
    for dialect in ALL {
        for (sql, expected) in [
            ("SELECT phone FROM contacts", vec![TOKEN]),
            ("SELECT (phone) AS p, id, c.name FROM contacts c", vec![TOKEN, None, FAKE]),
            ("SELECT * FROM contacts", vec![None, TOKEN, FAKE, None]),
            ("SELECT c.* FROM contacts c WHERE id = 1 ORDER BY 1", vec![None, TOKEN, FAKE, None]),
            ("SELECT p FROM (SELECT phone AS p FROM contacts ORDER BY id) q", vec![TOKEN]),
            ("SELECT DISTINCT id FROM (SELECT * FROM contacts) q", vec![None]),
            (
                "WITH w (a, b) AS (SELECT id, phone FROM contacts) SELECT b, a FROM w",
                vec![TOKEN, None],
            ),
            (
                "SELECT a.phone, b.phone FROM contacts a JOIN contacts b ON a.id = b.id",
                vec![TOKEN, TOKEN],
            ),
            ("SELECT phone FROM contacts UNION ALL SELECT phone FROM contacts", vec![TOKEN]),
            ("SELECT city FROM contacts c WHERE EXISTS (SELECT * FROM contacts)", vec![None]),
            ("SELECT count(*) FROM contacts", vec![None]),
            (
                "WITH RECURSIVE w (n, p) AS (SELECT 1, phone FROM contacts \
                 UNION ALL SELECT n + 1, p FROM w WHERE n < 3) SELECT p FROM w",
                vec![TOKEN],
            ),
        ] {
            assert_eq!(ways(dialect, sql), expected, "{dialect:?} {sql}");
        }
    }
}

#[test]
fn the_plan_says_which_column_it_is_and_the_record_that_it_is_masked() {
    let plan = plan(PG, "SELECT phone FROM contacts").unwrap();
    let column = plan.columns().first().unwrap();
    assert_eq!(column.masked, Some(MaskKind::Token));
    assert_eq!(column.origin.unwrap().0.0, 6);
    let domain = "gate token:domain:phone".into();
    assert_eq!(column.gate.as_deref(), Some(&GateMask::Keyed { way: GateWay::Token, domain }));
    assert_eq!(plan.reads()[0].shown, [("phone".into(), Some(MaskKind::Token))]);
    assert!(plan.extras().is_empty());
    assert_eq!(
        plan.sql(),
        r#"SELECT "contacts"."phone" AS "phone" FROM (SELECT "t"."phone" AS "phone" FROM "public"."contacts" AS "t") AS "contacts""#
    );
}

#[test]
fn who_may_see_groups_alone_never_sees_such_a_column() {
    for dialect in ALL {
        for sql in [
            "SELECT phone FROM calls",
            "SELECT phone, count(*) FROM calls GROUP BY phone",
            "SELECT phone, count(*) FROM calls GROUP BY 1",
            "SELECT city, count(*) FROM calls WHERE phone = '1' GROUP BY city",
            "SELECT count(DISTINCT phone) FROM calls",
            "WITH w AS (SELECT phone FROM calls) SELECT phone FROM w",
            "WITH w AS (SELECT phone, city FROM calls) SELECT city, min(phone) FROM w GROUP BY city",
            "WITH w AS (SELECT phone, city FROM calls) SELECT phone, count(*) FROM w GROUP BY phone",
            "SELECT x.phone, count(*) FROM (SELECT * FROM calls) x GROUP BY x.city",
            "SELECT city, count(CASE WHEN phone = '1' THEN 1 END) FROM calls GROUP BY city",
            "SELECT city, count(*) FROM calls GROUP BY city HAVING max(phone) > '1'",
            "SELECT city, phone FROM calls GROUP BY city",
            "SELECT c.phone, count(*) FROM calls k JOIN contacts c ON c.id = k.contact_id \
             GROUP BY k.city",
        ] {
            let refusal = plan(dialect, sql).unwrap_err();
            let closed = [Code::AggregateOnly, Code::NotSupported];
            assert!(closed.contains(&refusal.code), "{dialect:?} {sql}\n  {refusal:?}");
        }
        for sql in [
            "SELECT city, count(*) FROM calls GROUP BY city",
            "SELECT x.city, count(*) FROM (SELECT * FROM calls) x GROUP BY x.city",
        ] {
            assert!(ways(dialect, sql).iter().all(Option::is_none), "{sql}");
        }
    }
}

#[test]
fn sqlite_finds_no_number_of_a_column_behind_a_collation() {
    for sql in [
        "SELECT phone, count(*) FROM contacts GROUP BY 1 COLLATE NOCASE",
        "SELECT phone, count(*) FROM contacts GROUP BY (1 COLLATE BINARY)",
        "SELECT phone, count(*) FROM contacts GROUP BY likely(1)",
        "SELECT id, phone FROM contacts ORDER BY 2 COLLATE NOCASE",
    ] {
        assert!(plan(LITE, sql).is_err(), "{sql}");
    }
}
