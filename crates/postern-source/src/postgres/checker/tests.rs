//! Against a real server: what it resolves is told whole, and what differs is refused.

use std::collections::BTreeSet;

use postern_gate::ports::RunError;
use tokio::time::Instant;

use super::{
    super::{
        run,
        tests::{Bench, checker_of},
    },
    *,
};
use crate::postgres::expected::{ExpectedColumn, ExpectedRead};

const SETUP: &str = "CREATE TABLE t (id int, name text, ssn text); \
    INSERT INTO t VALUES (1, 'Ann', '078-05-1120'); \
    CREATE TABLE u (id int); \
    CREATE VIEW v AS SELECT id FROM t; \
    CREATE SCHEMA site; \
    CREATE FUNCTION site.net(numeric, text) RETURNS numeric IMMUTABLE LANGUAGE sql AS 'SELECT $1'; \
    CREATE FUNCTION site.net(double precision, text) RETURNS numeric IMMUTABLE LANGUAGE sql AS 'SELECT 2'; \
    GRANT USAGE ON SCHEMA site TO PUBLIC";

/// A source that asks the engine.
async fn bench() -> Bench {
    Bench::checked(SETUP).await
}

/// A plan that reads columns of `t`, and calls these functions.
fn plan(bench: &Bench, columns: &[u16], functions: &[&str]) -> Expected {
    let read = ExpectedRead {
        table: bench.oid("t"),
        touched: columns.iter().copied().collect(),
        clear: ["id", "name", "ssn"].into_iter().map(Arc::from).collect(),
    };
    Expected {
        columns: Vec::<ExpectedColumn>::new(),
        reads: if columns.is_empty() { Vec::new() } else { vec![read] },
        functions: functions.iter().map(|name| Arc::from(*name)).collect(),
        site_functions: Vec::new(),
    }
}

async fn judged(bench: &Bench, sql: &str, expected: &Expected) -> Result<(), Fault> {
    let core = bench.core();
    core.checker.as_ref().unwrap().check(sql, &[], expected, 1).await
}

#[tokio::test]
async fn what_was_checked_is_what_the_server_resolves() {
    let bench = bench().await;
    for (sql, columns, functions) in [
        ("SELECT 1", &[][..], &[][..]),
        ("SELECT id, name FROM public.t", &[1, 2], &[]),
        ("SELECT id, id, 'x', NULL, ROW(1, 2) FROM public.t", &[1], &[]),
        ("WITH w AS (SELECT id FROM public.t) SELECT w.id FROM w JOIN w x USING (id)", &[1], &[]),
        (
            "SELECT q.id FROM (SELECT id FROM public.t WHERE name LIKE 'A%' OFFSET 0) AS q \
             WHERE id = ANY (ARRAY[1, 2]) ORDER BY 1 DESC",
            &[1, 2],
            &[],
        ),
        (
            "SELECT pg_catalog.count(*), pg_catalog.sum(id) OVER (ORDER BY id) FROM public.t GROUP BY id",
            &[1],
            &["count", "sum"],
        ),
        (
            "SELECT CASE WHEN id > 1 THEN COALESCE(name, 'x') END, GREATEST(id, 2), \
             CAST(id AS text), EXTRACT(year FROM current_date), trim(name) FROM public.t",
            &[1, 2],
            &[],
        ),
        ("SELECT pg_catalog.to_tsvector('english', name) FROM public.t", &[2], &["to_tsvector"]),
        ("SELECT pg_catalog.to_json(q) FROM (SELECT id FROM public.t) AS q", &[1], &["to_json"]),
        ("SELECT g.n FROM pg_catalog.generate_series(1, 3) AS g (n)", &[], &["generate_series"]),
        ("SELECT id FROM public.t UNION SELECT 2 EXCEPT SELECT 3", &[1], &[]),
        ("SELECT id FROM public.t WHERE (id, name) < (2, 'B') AND id IS NOT NULL", &[1, 2], &[]),
        (
            "SELECT id, pg_catalog.count(*) FROM public.t GROUP BY GROUPING SETS ((id), ())",
            &[1],
            &["count"],
        ),
    ] {
        let expected = plan(&bench, columns, functions);
        let judged = judged(&bench, sql, &expected).await;
        assert!(judged.is_ok(), "{sql}: {judged:?}");
    }
}

#[tokio::test]
async fn what_differs_from_the_plan_is_refused_and_named_by_number() {
    let bench = bench().await;
    for (sql, columns, what) in [
        ("SELECT ssn FROM public.t", &[1, 2][..], "column 3 of relation"),
        ("SELECT id FROM public.t WHERE ssn > ''", &[1], "column 3 of relation"),
        ("SELECT id FROM public.t ORDER BY ssn", &[1], "column 3 of relation"),
        ("SELECT a.id FROM public.t a JOIN public.t b USING (id, ssn)", &[1], "column 3"),
        ("SELECT t FROM public.t", &[1], "the whole row"),
        ("SELECT pg_catalog.to_json(t) FROM public.t", &[1, 2, 3], "the whole row"),
        ("SELECT ctid FROM public.t", &[1], "a system column"),
        ("SELECT id FROM public.u", &[1], "relation"),
        ("SELECT id FROM public.v", &[1], "relation"),
        ("SELECT t.id FROM public.t, public.u", &[1], "by the server alone"),
        ("SELECT relname FROM pg_catalog.pg_class", &[1], "relation"),
        ("SELECT 1", &[1], "by the plan alone"),
        ("SELECT pg_catalog.version()", &[], "function"),
        ("SELECT pg_catalog.pg_sleep(0)", &[], "function"),
        ("SELECT site.net(1, 'a')", &[], "function"),
        ("SELECT pg_catalog.max(id) FROM public.t", &[1], "function"),
        ("SELECT pg_catalog.rank() OVER () FROM public.t", &[1], "function"),
        ("SELECT s FROM pg_catalog.pg_ls_dir('.') s", &[], "function"),
        ("SELECT 'pg_class'::regclass", &[], "a value of type 2205"),
        ("SELECT CAST(name AS regclass) FROM public.t", &[2], "type 2205"),
        ("SELECT current_user", &[], "a value of the session"),
        ("SELECT id FROM public.t TABLESAMPLE system (5)", &[1], "TABLESAMPLECLAUSE"),
        ("SELECT XMLELEMENT(NAME a, name) FROM public.t", &[2], "XMLEXPR"),
        ("SELECT id FROM public.t FOR UPDATE", &[1], "a node of the kind ROWMARKCLAUSE"),
    ] {
        match judged(&bench, sql, &plan(&bench, columns, &["to_json"])).await {
            Err(Fault::Misread(said)) => assert!(said.contains(what), "{sql}: {said}"),
            other => panic!("{sql}: {other:?}"),
        }
    }
    let what = judged(&bench, "SELECT ssn FROM public.t", &plan(&bench, &[1], &[])).await;
    assert!(!format!("{what:?}").contains("078"));
}

/// The overload that the server picks is the one that was opened, or nothing runs.
#[tokio::test]
async fn a_function_of_the_site_is_the_one_that_was_opened() {
    let bench = bench().await;
    let oid = |of: &str| {
        let sql = format!("SELECT 'site.net({of})'::regprocedure::oid");
        bench.database.query_text(&sql).unwrap()[0][0].as_ref().unwrap().parse().unwrap()
    };
    let opened = Expected { site_functions: vec![oid("numeric, text")], ..Expected::default() };
    let cast = r#"SELECT "site"."net"(CAST(1.5 AS "pg_catalog"."numeric"), CAST('a' AS "pg_catalog"."text"))"#;
    judged(&bench, cast, &opened).await.unwrap();
    let other = r#"SELECT "site"."net"(CAST(1.5 AS "pg_catalog"."float8"), 'a')"#;
    assert!(matches!(judged(&bench, other, &opened).await, Err(Fault::Misread(_))));
    assert!(matches!(judged(&bench, "SELECT 1", &opened).await, Err(Fault::Misread(_))));
}

/// An operator of the site's that stands in the way of the engine's own.
#[tokio::test]
async fn an_operator_of_another_schema_is_refused() {
    let bench = bench().await;
    bench
        .database
        .execute(
            "CREATE FUNCTION site.same(text, text) RETURNS boolean LANGUAGE sql AS 'SELECT true'; \
             CREATE OPERATOR site.=== (LEFTARG = text, RIGHTARG = text, FUNCTION = site.same)",
        )
        .unwrap();
    let sql = "SELECT id FROM public.t WHERE name OPERATOR(site.===) ssn";
    let judged = judged(&bench, sql, &plan(&bench, &[1, 2, 3], &[])).await;
    assert!(
        matches!(&judged, Err(Fault::Misread(said)) if said.contains("operator")),
        "{judged:?}"
    );
}

/// Once for a text, and again when the schema moved.
#[tokio::test]
async fn a_statement_is_looked_at_once() {
    let bench = bench().await;
    let core = bench.core();
    let checker = core.checker.as_ref().unwrap();
    let sql = "SELECT id FROM public.t WHERE id = $1";
    let expected = plan(&bench, &[1], &[]);
    for _ in 0..5 {
        checker.check(sql, &[23], &expected, 1).await.unwrap();
    }
    assert_eq!(checker.looks(), 1);
    checker.check(sql, &[20], &expected, 1).await.unwrap();
    assert_eq!(checker.looks(), 2, "another type of a parameter is another statement");
    // What was looked at is held against each plan anew.
    assert!(checker.check(sql, &[20], &plan(&bench, &[2], &[]), 1).await.is_err());
    assert_eq!(checker.looks(), 2);
    checker.check(sql, &[20], &expected, 2).await.unwrap();
    assert_eq!(checker.looks(), 3);
    let left = "SELECT count(*) FROM pg_class WHERE relname = 'postern_check'";
    assert_eq!(bench.database.query_text(left).unwrap()[0][0].as_deref(), Some("0"));
}

/// A caller's statement, whole way: what the plan does not name is refused before a row is read.
#[tokio::test]
async fn a_statement_that_differs_does_not_run() {
    let bench = bench().await;
    let honest = bench.work("SELECT id AS a FROM public.t", &[]);
    let expected = Expected { columns: honest.expected.columns.clone(), ..plan(&bench, &[1], &[]) };
    let answer = bench.run(run::Work { expected: expected.clone(), ..honest }).await.unwrap();
    assert_eq!(answer.cell(), Some("1"));
    let hostile = bench.work("SELECT id AS a FROM public.t WHERE ssn < 'z'", &[]);
    let answer = bench.run(run::Work { expected, ..hostile }).await;
    assert!(matches!(answer, Err(RunError::Misread { .. })), "{answer:?}");
}

/// A checker that may not make a view, or that is not there, stops everything.
#[tokio::test]
async fn without_its_right_nothing_runs() {
    let bench = bench().await;
    let name = bench.database.name();
    bench
        .database
        .execute(&format!("REVOKE TEMPORARY ON DATABASE \"{name}\" FROM {}", checker_of(name)))
        .unwrap();
    let answer = bench.run(bench.work("SELECT 1 AS a", &[])).await;
    assert!(matches!(answer, Err(RunError::Unavailable { .. })), "{answer:?}");
    let report = bench.source.checker_report().await.unwrap().unwrap();
    assert!(!report.may_check);
}

#[tokio::test]
async fn the_report_says_what_the_checker_may() {
    let bench = bench().await;
    let report = bench.source.checker_report().await.unwrap().unwrap();
    assert!(report.may_check);
    assert!(report.readable.is_empty() && report.facts.is_empty(), "{report:?}");
    bench
        .database
        .execute(&format!("GRANT SELECT (name) ON t TO {}", checker_of(bench.database.name())))
        .unwrap();
    let report = bench.source.checker_report().await.unwrap().unwrap();
    assert_eq!(report.readable.len(), 1);
}

#[test]
fn what_is_kept_is_bounded() {
    let mut halves = Kept::new(1);
    let told = Arc::new(Told {
        account: Account::default(),
        functions: Names::new(),
        operators: Names::new(),
    });
    let key = |number: usize| -> Key { (number.to_string().into(), Arc::from([])) };
    for number in 0..5 * KEPT_MAX {
        halves.keep(key(number), Arc::clone(&told), 1);
        assert!(halves.find(&key(0), 1).is_some(), "what is used stays");
    }
    assert!(halves.looked.len() <= 2 * KEPT_MAX);
    assert!(halves.find(&key(0), 2).is_none());
    halves.keep(key(1), told, 1);
    assert!(halves.looked.is_empty(), "of another schema");
}

/// The bounds of a set of columns before PostgreSQL 12, and where newer servers keep columns.
#[test]
fn every_servers_trees_are_read() {
    let rte = "{RTE :rtekind 0 :relid 17 :insertedCols (b) :updatedCols (b) :selectedCols (b 8 9)}";
    let columns = |text: &str, server| {
        let account = Account::of(text, 1, server).unwrap();
        account.relations.get(&17).cloned()
    };
    let set = |columns: &[u16]| Some(columns.iter().map(|c| Some(*c)).collect::<BTreeSet<_>>());
    assert_eq!(columns(rte, 15), set(&[1, 2]));
    assert_eq!(columns(rte, 11), set(&[0, 1]));
    let newer = "({RTE :rtekind 0 :relid 17 :perminfoindex 1} {RTEPERMISSIONINFO :relid 17 \
                 :insertedCols (b) :updatedCols (b) :selectedCols (b 10)})";
    assert_eq!(columns(newer, 16), set(&[3]));
    assert!(Account::of("{JSONCONSTRUCTOREXPR :type 1}", 1, 17).is_err());
}

/// What a look costs, and what it costs to hold a statement against what was looked at before.
#[tokio::test]
async fn what_was_looked_at_costs_next_to_nothing() {
    const TEXTS: u32 = 100;
    let bench = bench().await;
    let core = bench.core();
    let checker = core.checker.as_ref().unwrap();
    let expected = plan(&bench, &[1, 2], &["count", "lower"]);
    let texts: Vec<String> = (0..TEXTS)
        .map(|number| {
            format!(
                "SELECT q.name, pg_catalog.count(*) FROM (SELECT id, name FROM public.t WHERE id > $1 \
                 OFFSET 0) AS q JOIN (SELECT id FROM public.t) AS r ON r.id = q.id \
                 WHERE pg_catalog.lower(q.name) LIKE 'a%' AND q.id <> {number} \
                 GROUP BY q.name ORDER BY 2 DESC LIMIT 10"
            )
        })
        .collect();
    let mut spent = Vec::new();
    for round in 0..2 {
        let begun = Instant::now();
        for text in &texts {
            checker.check(text, &[23], &expected, 1).await.unwrap();
        }
        let each = begun.elapsed().checked_div(TEXTS).unwrap();
        println!("round {round}: {each:?} for each text");
        spent.push(each);
    }
    assert_eq!(checker.looks(), u64::from(TEXTS));
    assert!(spent[1].saturating_mul(20) < spent[0], "{spent:?}");
}
