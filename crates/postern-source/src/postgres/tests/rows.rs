//! Rows on their way out.

use postern_core::rows::Form;

use super::*;

#[tokio::test]
async fn every_type_comes_as_its_raw_text_with_its_form() {
    let bench = Bench::new(
        "CREATE TYPE mood AS ENUM ('sad', 'ok'); CREATE DOMAIN pos AS int CHECK (VALUE > 0); \
         CREATE TYPE pair AS (x int, y text)",
    )
    .await;
    let array = |form: Form| Form::Array { element: Box::new(form), delimiter: ',' };
    for (sql, value, type_name, form) in [
        ("true", "t", "boolean", Form::Bool),
        ("32767::int2", "32767", "smallint", Form::Int),
        ("1::int4", "1", "integer", Form::Int),
        ("9007199254740993::int8", "9007199254740993", "bigint", Form::Int),
        ("7::oid", "7", "oid", Form::Int),
        ("0.1::float8 + 0.2", "0.30000000000000004", "double precision", Form::Float),
        ("'NaN'::float4", "NaN", "real", Form::Float),
        ("1.10::numeric", "1.10", "numeric", Form::Numeric),
        ("'x'::text", "x", "text", Form::Text),
        ("'x'::char(3)", "x  ", "character", Form::Text),
        ("'x'::varchar(3)", "x", "character varying", Form::Text),
        ("'\\x00ff'::bytea", "\\x00ff", "bytea", Form::Bytes),
        ("'2026-11-20'::date", "2026-11-20", "date", Form::Date),
        ("'10:00'::time", "10:00:00", "time without time zone", Form::Text),
        (
            "'2026-11-20 10:00:00.5'::timestamp",
            "2026-11-20 10:00:00.5",
            "timestamp without time zone",
            Form::Timestamp,
        ),
        (
            "'2026-11-20 12:00+02'::timestamptz",
            "2026-11-20 10:00:00+00",
            "timestamp with time zone",
            Form::TimestampTz,
        ),
        ("'1 day 2 hours'::interval", "P1DT2H", "interval", Form::Text),
        (
            "'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11'::uuid",
            "a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11",
            "uuid",
            Form::Text,
        ),
        ("'{\"a\": [1]}'::json", "{\"a\": [1]}", "json", Form::Json),
        ("'{\"a\":[1]}'::jsonb", "{\"a\": [1]}", "jsonb", Form::Json),
        ("'10.0.0.1/8'::inet", "10.0.0.1/8", "inet", Form::Text),
        ("12.3::numeric::money", "$12.30", "money", Form::Text),
        ("'[1,5)'::int4range", "[1,5)", "int4range", Form::Text),
        ("'ok'::public.mood", "ok", "public.mood", Form::Text),
        ("5::public.pos", "5", "integer", Form::Int),
        ("ROW(1,'b')::public.pair", "(1,b)", "public.pair", Form::Text),
        ("ARRAY[1,NULL,3]", "{1,NULL,3}", "integer[]", array(Form::Int)),
        ("ARRAY['a b','c']", "{\"a b\",c}", "text[]", array(Form::Text)),
        ("ARRAY['ok']::public.mood[]", "{ok}", "public.mood[]", array(Form::Text)),
        ("'1 2'::int2vector", "1 2", "int2vector", Form::Text),
        (
            "ARRAY['((1,1),(0,0))'::box]",
            "{(1,1),(0,0)}",
            "box[]",
            Form::Array { element: Box::new(Form::Text), delimiter: ';' },
        ),
    ] {
        let answer = bench.ask(&format!("SELECT {sql} AS a")).await.unwrap();
        assert_eq!(answer.cell(), Some(value), "{sql}");
        let column = &answer.shape.columns[0];
        assert_eq!((column.type_name.as_ref(), &column.form), (type_name, &form), "{sql}");
    }
    assert_eq!(bench.ask("SELECT NULL AS a").await.unwrap().cell(), None);
}

#[tokio::test]
async fn many_rows_come_in_blocks_of_about_64_kib() {
    let bench = Bench::new("CREATE TABLE t (a int)").await;
    let sql = "SELECT g, pg_catalog.repeat('x', 1000) AS x FROM pg_catalog.generate_series(1, 900) g -- g, x";
    let answer = bench.ask(sql).await.unwrap();
    assert_eq!(answer.rows.len(), 900);
    assert_eq!(answer.rows[899][0].as_deref(), Some("900"));
    assert!((14..=16).contains(&answer.blocks), "{}", answer.blocks);
}

#[tokio::test]
async fn one_row_more_than_allowed_is_fetched_and_no_further() {
    let bench = Bench::new("CREATE TABLE t (a int)").await;
    let mut work = bench.work("SELECT pg_catalog.generate_series(1, 2000000000) AS a", &[]);
    work.limits.row_limit = 10;
    assert_eq!(bench.run(work).await.unwrap().rows.len(), 11);
    assert_eq!(bench.active(), 0);
}

#[tokio::test]
async fn an_oversized_row_or_cell_is_refused_without_taking_it_in() {
    let bench = Bench::new("CREATE TABLE t (a int)").await;
    let huge = "SELECT pg_catalog.repeat('x', 50000000) AS a";
    assert!(matches!(bench.ask(huge).await, Err(RunError::TooLarge { limit: 10_000_000 })));
    let cell = "SELECT pg_catalog.repeat('x', 1000001) AS a";
    assert!(matches!(bench.ask(cell).await, Err(RunError::TooLarge { limit: 1_000_000 })));
    let fits = "SELECT pg_catalog.repeat('x', 1000000) AS a";
    assert_eq!(bench.ask(fits).await.unwrap().cell().map(str::len), Some(1_000_000));
    // the session went through quarantine and the next ones are answered
    for _ in 0..10 {
        assert_eq!(bench.ask("SELECT 1 AS a").await.unwrap().cell(), Some("1"));
    }
}

#[tokio::test]
async fn a_cell_after_good_rows_that_is_too_large_ends_the_answer_with_an_error() {
    let bench = Bench::new("CREATE TABLE t (a int)").await;
    let sql = "SELECT pg_catalog.repeat('x', CASE g WHEN 3 THEN 2000000 ELSE 1 END) AS a \
               FROM pg_catalog.generate_series(1, 5) g";
    assert!(matches!(bench.ask(sql).await, Err(RunError::TooLarge { .. })));
}

#[tokio::test]
async fn no_rows_is_a_shape_and_no_block() {
    let bench = Bench::new("CREATE TABLE t (a int)").await;
    let answer = bench.ask("SELECT a FROM public.t").await.unwrap();
    assert_eq!((answer.blocks, answer.shape.columns.len()), (0, 1));
}

#[tokio::test]
async fn an_error_among_the_rows_ends_the_answer() {
    let bench = Bench::new("CREATE TABLE t (a int)").await;
    let sql = "SELECT 1 / (1000 - g) AS a FROM pg_catalog.generate_series(1, 1000) g";
    let mut work = bench.work(sql, &[]);
    work.limits.row_limit = 5_000;
    match bench.run(work).await {
        Err(RunError::Refused { class, .. }) => assert_eq!(class.as_str(), "22"),
        other => panic!("{other:?}"),
    }
}
