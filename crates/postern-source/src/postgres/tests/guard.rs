//! What the source holds whatever the plan says.

use std::time::Duration;

use postern_core::mask::MaskKind;
use postern_gate::ports::ErrorClass;

use super::{super::CatalogCheck, *};

fn column(name: &str, masked: Option<MaskKind>, origin: Option<(u32, u16)>) -> ExpectedColumn {
    ExpectedColumn { name: name.into(), masked, origin }
}

#[tokio::test]
async fn a_write_fails_even_if_a_plan_for_one_existed() {
    let bench = Bench::new("CREATE TABLE t (a int)").await;
    bench.database.execute(&format!("GRANT ALL ON t TO {READER}")).unwrap();
    for sql in [
        "INSERT INTO public.t VALUES (1) RETURNING a",
        "WITH x AS (DELETE FROM public.t RETURNING a) SELECT a FROM x",
        "SELECT a FROM public.t FOR UPDATE",
    ] {
        match bench.ask(sql).await {
            Err(RunError::Refused { class: ErrorClass::Other, cause, .. }) => {
                assert!(cause.starts_with("25006"), "{cause}");
            }
            other => panic!("{sql}: {other:?}"),
        }
    }
    // and the session is still good
    bench.ask("SELECT a FROM public.t").await.unwrap();
}

#[tokio::test]
async fn two_statements_in_one_are_refused() {
    let bench = Bench::new("CREATE TABLE t (a int)").await;
    match bench.ask("SELECT 1 AS a; SELECT 2 AS a").await {
        Err(RunError::Refused { class: ErrorClass::Statement, .. }) => {}
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn a_column_that_is_not_the_planned_one_disagrees() {
    let bench =
        Bench::new("CREATE TABLE t (ssn text, name text); INSERT INTO t VALUES ('1', 'n')").await;
    let oid = bench.oid("t");
    let with = |sql: &str, column: ExpectedColumn| Work {
        expected: Expected { columns: vec![column], reads: bench.reads(), ..Expected::default() },
        ..bench.work(sql, &[])
    };
    let name = "SELECT name FROM (SELECT name FROM public.t OFFSET 0) AS t";
    let fine = with(name, column("name", None, Some((oid, 2))));
    assert_eq!(bench.run(fine).await.unwrap().cell(), Some("n"));
    for wrong in [
        with(name, column("name", None, Some((oid, 1)))),
        with(name, column("name", None, Some((oid + 1, 2)))),
        with(name, column("name", Some(MaskKind::Redact), None)),
        with(name, column("nom", None, Some((oid, 2)))),
        with("SELECT name, ssn FROM public.t", column("name", None, Some((oid, 2)))),
    ] {
        let answer = bench.run(wrong).await;
        assert!(matches!(answer, Err(RunError::Disagrees { .. })), "{answer:?}");
    }
    // a column that is read, but that the caller sees masked
    let mut masked = with(name, column("name", None, None));
    masked.expected.reads.iter_mut().for_each(|read| read.clear.clear());
    assert!(matches!(bench.run(masked).await, Err(RunError::Disagrees { .. })));
    let mut untouched = with(name, column("name", None, None));
    untouched.expected.reads.iter_mut().for_each(|read| read.touched.clear());
    assert!(matches!(bench.run(untouched).await, Err(RunError::Disagrees { .. })));
}

const SWAP: &str = "ALTER TABLE t RENAME name TO x; ALTER TABLE t RENAME ssn TO name; \
                    ALTER TABLE t RENAME x TO ssn";

async fn people(options: PostgresOptions) -> Bench {
    Bench::with(
        "CREATE TABLE t (ssn text, name text); INSERT INTO t VALUES ('078-05-1120', 'Ann')",
        options,
    )
    .await
}

#[tokio::test]
async fn a_plan_from_before_the_latest_survey_is_never_run() {
    let bench = people(PostgresOptions::default()).await;
    let before = bench.source.survey().await.unwrap().digest;
    let oid = bench.oid("t");
    let work = |surveyed| Work {
        expected: Expected {
            columns: vec![column("name", None, None)],
            reads: vec![ExpectedRead {
                table: oid,
                touched: [1, 2].into(),
                clear: ["name".into()].into(),
            }],
            ..Expected::default()
        },
        late_columns: 0,
        surveyed: Some(surveyed),
        ..bench.work("SELECT name FROM public.t", &[])
    };
    assert_eq!(bench.run(work(before)).await.unwrap().cell(), Some("Ann"));
    bench.database.execute(SWAP).unwrap();
    let after = bench.source.survey().await.unwrap().digest;
    assert_ne!(before, after);
    let answer = bench.run(work(before)).await;
    assert!(matches!(answer, Err(RunError::Disagrees { .. })), "{answer:?}");
}

#[tokio::test]
async fn a_plain_column_swapped_under_a_live_pool_is_never_answered() {
    let bench = people(PostgresOptions::default()).await;
    let oid = bench.oid("t");
    let work = || Work {
        expected: Expected {
            columns: vec![column("name", None, Some((oid, 2)))],
            reads: Vec::new(),
            ..Expected::default()
        },
        ..bench.work("SELECT name FROM public.t", &[])
    };
    assert_eq!(bench.run(work()).await.unwrap().cell(), Some("Ann"));
    bench.database.execute(SWAP).unwrap();
    // at once, without waiting for a look at the catalogue
    for _ in 0..3 {
        assert!(matches!(bench.run(work()).await, Err(RunError::Disagrees { .. })));
    }
    // a new survey, and a plan made from it
    bench.source.survey().await.unwrap();
    assert!(matches!(bench.run(work()).await, Err(RunError::Disagrees { .. })));
    let mut anew = work();
    anew.expected.columns[0].origin = Some((oid, 1));
    assert_eq!(bench.run(anew).await.unwrap().cell(), Some("078-05-1120"));
}

#[tokio::test]
async fn an_expression_over_a_swapped_column_is_refused_after_a_second() {
    let bench = people(PostgresOptions::default()).await;
    let sql = "SELECT pg_catalog.upper(name) AS a FROM public.t";
    assert_eq!(bench.ask(sql).await.unwrap().cell(), Some("ANN"));
    bench.database.execute(SWAP).unwrap();
    tokio::time::sleep(Duration::from_millis(1_050)).await;
    for _ in 0..3 {
        assert!(matches!(bench.ask(sql).await, Err(RunError::Disagrees { .. })));
    }
    bench.source.survey().await.unwrap();
    bench.ask(sql).await.unwrap();
}

#[tokio::test]
async fn with_every_check_an_expression_over_a_swapped_column_is_never_answered() {
    let options = PostgresOptions { catalog_check: CatalogCheck::Every, ..Default::default() };
    let bench = people(options).await;
    let sql = "SELECT pg_catalog.upper(name) AS a FROM public.t";
    assert_eq!(bench.ask(sql).await.unwrap().cell(), Some("ANN"));
    assert_eq!(bench.ask(sql).await.unwrap().cell(), Some("ANN"));
    bench.database.execute(SWAP).unwrap();
    for _ in 0..3 {
        assert!(matches!(bench.ask(sql).await, Err(RunError::Disagrees { .. })));
    }
}

#[tokio::test]
async fn a_table_swapped_for_another_is_never_answered() {
    let bench = people(PostgresOptions::default()).await;
    bench.ask("SELECT name FROM public.t -- name").await.unwrap();
    let work = bench.work("SELECT name FROM public.t -- name", &[]);
    bench
        .database
        .execute(&format!(
            "CREATE TABLE green (ssn text, name text); INSERT INTO green VALUES ('1', 'secret'); \
             ALTER TABLE t RENAME TO blue; ALTER TABLE green RENAME TO t; \
             GRANT SELECT ON t TO {READER}"
        ))
        .unwrap();
    assert!(matches!(bench.run(work).await, Err(RunError::Disagrees { .. })));
}

#[tokio::test]
async fn a_dropped_column_disagrees_rather_than_blaming_the_statement() {
    let bench = people(PostgresOptions::default()).await;
    let sql = "SELECT pg_catalog.upper(name) AS a FROM public.t";
    bench.ask(sql).await.unwrap();
    bench.database.execute("ALTER TABLE t DROP COLUMN name").unwrap();
    assert!(matches!(bench.ask(sql).await, Err(RunError::Disagrees { .. })));
}

#[tokio::test]
async fn after_a_new_survey_statements_are_prepared_anew() {
    let bench = people(PostgresOptions::default()).await;
    let sql = "SELECT name FROM public.t -- name";
    assert_eq!(bench.ask(sql).await.unwrap().cell(), Some("Ann"));
    bench.database.execute("ALTER TABLE t ALTER COLUMN name TYPE varchar(50)").unwrap();
    bench.source.survey().await.unwrap();
    assert_eq!(bench.ask(sql).await.unwrap().cell(), Some("Ann"), "a kept plan has the old type");
}

#[tokio::test]
async fn nothing_runs_before_a_survey() {
    let bench = people(PostgresOptions::default()).await;
    let fresh = source(&bench.database.url(READER), PostgresOptions::default());
    let bench = Bench { source: fresh, ..bench };
    assert!(matches!(bench.ask("SELECT 1 AS a").await, Err(RunError::Disagrees { .. })));
}

#[tokio::test]
async fn an_error_that_quotes_a_huge_value_keeps_its_class() {
    let bench = Bench::new("CREATE TABLE t (a int)").await;
    let sql = "SELECT pg_catalog.repeat('secret', 1000000)::int AS a";
    match bench.ask(sql).await {
        Err(RunError::Refused { class: ErrorClass::Data, cause, .. }) => {
            assert!(cause.len() < 600, "{}", cause.len());
        }
        other => panic!("{other:?}"),
    }
    bench.ask("SELECT 1 AS a").await.unwrap();
}

#[tokio::test]
async fn a_right_the_login_lacks_is_its_own_class() {
    let bench = Bench::new("CREATE TABLE t (a int)").await;
    bench.database.execute(&format!("REVOKE ALL ON t FROM {READER}")).unwrap();
    match bench.ask("SELECT a FROM public.t").await {
        Err(RunError::Refused { class: ErrorClass::Rights, .. }) => {}
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn prepared_statements_are_bounded() {
    let bench = Bench::new("CREATE TABLE t (a int)").await;
    for number in 0..300 {
        let work = plain(&format!("SELECT {number} AS a"), &[]);
        let answer = bench.run(work).await.unwrap();
        assert_eq!(answer.cell(), Some(number.to_string().as_str()));
    }
    let count = bench.ask("SELECT pg_catalog.count(*) AS a FROM pg_catalog.pg_prepared_statements");
    let count: usize = count.await.unwrap().cell().unwrap().parse().unwrap();
    assert!(count <= 256, "{count}");
}
