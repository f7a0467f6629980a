//! Measures that are cut at multiples of a step.

use std::num::NonZeroU64;

use super::*;

/// Customers whose `age` is cut at tens, and whose `score` at fifties.
fn cut() -> Vec<Relation> {
    let step = |step| Part::Measure(Measures { cut: NonZeroU64::new(step), ..Measures::USUAL });
    let mut customers = customers();
    for column in &mut customers.columns {
        match &*column.name {
            "age" => column.part = step(10),
            "score" => column.part = step(50),
            "salary" => column.part = step(1),
            _ => {}
        }
    }
    vec![closed(customers)]
}

fn in_all(sql: &str, check: impl Fn(Result<(String, Vec<Internal>), Refusal>)) {
    for dialect in [Dialect::Postgresql, Dialect::Sqlite, Dialect::Mysql] {
        check(becomes(sql, dialect, &cut()));
    }
}

#[test]
fn a_measure_is_compared_with_multiples_of_its_step_alone() {
    let asked = |condition: &str| format!("SELECT count(*) FROM customers AS c WHERE {condition}");
    for condition in [
        "c.score >= 50",
        "c.score > 100.00 AND 250 >= c.score",
        "c.score < -50",
        "c.score BETWEEN 0 AND 100",
        "c.score NOT BETWEEN 100 AND 150",
        "c.score IN (50, 100) OR (c.score) = 0",
        "c.score IS NOT NULL",
        "coalesce(c.age, 0) < 40",
        "(CASE WHEN c.score < 50 THEN 'low' ELSE 'high' END) = 'low'",
    ] {
        in_all(&asked(condition), |found| {
            found.unwrap_or_else(|refusal| panic!("{refusal}: {condition}"));
        });
    }
    for condition in [
        "c.score >= 49",
        "c.score >= 50.01",
        "c.score > $1",
        "c.score > '50'",
        "c.score > CAST('50' AS integer)",
        "c.score > c.age",
        "c.score > 1e2",
        "c.score BETWEEN 0 AND 99",
        "c.score IN (50, 51)",
        "coalesce(c.score, 1) >= 50",
        "coalesce(c.score, c.age) >= 50",
        "nullif(c.score, 50) IS NULL",
        "c.score + 1 > 50",
        "c.score * 2 > 50",
        "c.score / 2 > 50",
        "-c.score > 50",
        "round(c.score) > 50",
        "c.score LIKE '5%'",
        "(CASE c.score WHEN 51 THEN 1 ELSE 2 END) = 1",
        "(CASE WHEN c.score >= 50 THEN c.score END) > 50",
        "c.score",
        "c.score IN (SELECT 50)",
        // It is masked.
        "c.salary > 50",
    ] {
        in_all(&asked(condition), |found| {
            assert_eq!(found.map(|(printed, _)| printed).unwrap_err().code, Code::AggregateOnly);
        });
    }
}

#[test]
fn keys_of_a_measure_are_whole_steps() {
    let asked = |key: &str| format!("SELECT {key}, count(*) FROM customers AS c GROUP BY 1");
    let (all, pg, my, lite) = (
        [Dialect::Postgresql, Dialect::Mysql, Dialect::Sqlite].as_slice(),
        [Dialect::Postgresql].as_slice(),
        [Dialect::Mysql].as_slice(),
        [Dialect::Sqlite].as_slice(),
    );
    let but_my = [Dialect::Postgresql, Dialect::Sqlite].as_slice();
    for (key, open) in [
        ("CASE WHEN c.score < 50 THEN 'low' WHEN c.score < 100 THEN 'mid' END", all),
        ("c.score >= 50", all),
        ("floor(c.score / 50)", all),
        ("floor(c.score / 100.0) * 100", all),
        ("50 * floor(c.score / 100)", all),
        ("ceil(c.score / 50)", all),
        ("trunc(c.score / 50)", all),
        ("(c.age / 10) * 10", pg),
        ("c.age / 20", pg),
        ("floor(c.age / 10) * 10", but_my),
        ("c.age DIV 10 * 10", my),
        ("CAST(c.score / 50 AS integer) * 50", lite),
        ("CAST(c.age / 10 AS integer)", lite),
        // Finer than the step, or not whole.
        ("floor(c.score / 10)", &[]),
        ("floor(c.score / 75)", &[]),
        ("floor(c.score)", &[]),
        ("floor(c.score / 0)", &[]),
        ("floor(c.score / -50)", &[]),
        ("floor(c.score / 50 + c.score)", &[]),
        ("floor(c.score / 50) * c.score", &[]),
        ("floor(50 / c.score)", &[]),
        ("floor(c.score * 50)", &[]),
        ("c.score / 50", &[]),
        ("c.age / 10.0", &[]),
        ("c.age DIV 5", &[]),
        ("c.score DIV 50", &[]),
        ("CAST(c.score / 50 AS text)", &[]),
        ("CAST(c.score AS integer)", &[]),
        // What is multiplied by more could leave the type.
        ("floor(c.score / 50) * 51", &[]),
        ("c.score", &[]),
    ] {
        for dialect in all {
            if key.contains(" DIV ") && *dialect != Dialect::Mysql {
                continue;
            }
            let found = becomes(&asked(key), *dialect, &cut());
            assert_eq!(found.is_ok(), open.contains(dialect), "{key}: {dialect:?}: {found:?}");
        }
    }
}

#[test]
fn floating_measures_of_postgresql_are_not_divided() {
    let mut customers = customers();
    for column in &mut customers.columns {
        if &*column.name == "score" {
            column.ty.family = TypeFamily::Float;
            column.part = Part::Measure(Measures { cut: NonZeroU64::new(50), ..Measures::USUAL });
        }
    }
    let sql = "SELECT floor(c.score / 50), count(*) FROM customers AS c GROUP BY 1";
    becomes(sql, Dialect::Postgresql, &[closed(customers.clone())]).unwrap_err();
    becomes(sql, Dialect::Mysql, &[closed(customers)]).unwrap();
}

#[test]
fn sums_of_a_measure_that_is_cut_are_as_before() {
    in_all(
        "SELECT c.score >= 50, sum(c.score), avg(c.age), \
         sum(CASE WHEN c.score < 100 THEN c.score END) FROM customers AS c GROUP BY 1",
        |found| drop(found.unwrap()),
    );
    in_all("SELECT max(c.score) FROM customers AS c", |found| drop(found.unwrap_err()));
}

#[test]
fn the_refusal_says_at_what_a_measure_is_cut() {
    in_all("SELECT count(*) FROM customers AS c WHERE c.score > 10", |found| {
        let detail = found.unwrap_err().detail;
        let why = "customers.score` is compared with multiples of 50 that are written in the \
                   statement, as in `score >= 50 AND score < 100`, and with nothing else";
        assert!(detail.ends_with(why), "{detail}");
    });
    in_all("SELECT count(*) FROM customers AS c WHERE coalesce(c.age, 1) > 10", |found| {
        let detail = found.unwrap_err().detail;
        assert!(detail.contains("compared with multiples of 10"), "{detail}");
    });
}
