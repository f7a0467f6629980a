//! What a plan may cost.

use super::*;

const SETUP: &str = "CREATE TABLE t (a int PRIMARY KEY, b text); \
    INSERT INTO t SELECT g, 'b' || g FROM pg_catalog.generate_series(1, 20000) g; ANALYZE t";

fn bounded(mut work: Work, cost_max: u64) -> Work {
    work.limits.plan_cost_max = Some(cost_max);
    work.limits.row_limit = 50_000;
    work
}

#[tokio::test]
async fn a_plan_above_the_bound_does_not_run_and_a_cheap_one_does() {
    let bench = Bench::new(SETUP).await;
    let all = "SELECT a FROM public.t";
    assert_eq!(bench.run(bounded(bench.work(all, &[]), 10_000)).await.unwrap().rows.len(), 20_000);
    // The parameters count: one row by its key is cheap, where all of them are not.
    let one = "SELECT a FROM public.t WHERE a <= $1";
    for (value, is_cheap) in [(1, true), (20_000, false)] {
        let work = bounded(bench.work(one, &[Value::Int(value)]), 50);
        match bench.run(work).await {
            Ok(answer) => assert!(is_cheap && answer.rows.len() == 1, "{value}"),
            Err(RunError::TooCostly { cost_max: 50 }) => assert!(!is_cheap, "{value}"),
            Err(other) => panic!("{value}: {other:?}"),
        }
    }
    let square = "SELECT x.a FROM public.t x CROSS JOIN public.t y";
    for _ in 0..3 {
        let refused = bench.run(bounded(bench.work(square, &[]), 100_000)).await.unwrap_err();
        assert!(matches!(refused, RunError::TooCostly { cost_max: 100_000 }), "{refused:?}");
        assert_eq!(refused.to_string(), "the plan is estimated above the bound of 100000");
    }
    assert_eq!(bench.active(), 0);
    assert_eq!(bench.ask("SELECT a FROM public.t WHERE a = 7").await.unwrap().cell(), Some("7"));
}

#[tokio::test]
async fn what_fails_while_it_is_planned_fails_as_it_would_when_it_runs() {
    let bench = Bench::new(SETUP).await;
    for (sql, params) in [
        ("SELECT 1 / 0 AS a", vec![]),
        ("SELECT a FROM public.t WHERE a = $1", vec![text("x")]),
        ("SELECT a FROM public.t WHERE a = $1", vec![]),
        ("SELECT b.a FROM public.t", vec![]),
    ] {
        let usual = bench.run(bench.work(sql, &params)).await.unwrap_err();
        let refused = bench.run(bounded(bench.work(sql, &params), 50)).await.unwrap_err();
        assert_eq!(refused.to_string(), usual.to_string(), "{sql}");
    }
    let with =
        "WITH w AS (SELECT a FROM public.t WHERE a < 3) SELECT a FROM w UNION ALL SELECT a FROM w";
    assert_eq!(bench.run(bounded(bench.work(with, &[]), 50)).await.unwrap().rows.len(), 4);
}
