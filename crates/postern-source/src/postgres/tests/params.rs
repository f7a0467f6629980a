//! Parameters against the server's own types.

use std::sync::Arc;

use super::{super::fault::Fault, *};

async fn echo(bench: &Bench, ty: &str, value: Value) -> Result<Option<String>, RunError> {
    let work = bench.work(&format!("SELECT ($1::{ty})::text AS a"), &[value]);
    Ok(bench.run(work).await?.cell().map(str::to_owned))
}

#[tokio::test]
async fn values_take_the_form_of_their_type() {
    let bench =
        Bench::new("CREATE TYPE mood AS ENUM ('sad', 'ok'); CREATE DOMAIN pos AS int").await;
    let number = |text: &str| Value::Number(text.into());
    let json = |text: &str| Value::Json(text.into());
    for (ty, value, seen) in [
        ("int4", Value::Int(-5), "-5"),
        ("int8", Value::Int(i64::MIN), "-9223372036854775808"),
        ("numeric", Value::Int(5), "5"),
        ("numeric", number("1.50"), "1.50"),
        ("float8", number("1e3"), "1000"),
        ("bool", Value::Bool(false), "false"),
        ("text", text("O'Brien; DROP TABLE t --"), "O'Brien; DROP TABLE t --"),
        ("varchar", text(""), ""),
        ("date", text("2026-11-20"), "2026-11-20"),
        (
            "uuid",
            text("A0EEBC99-9C0B-4EF8-BB6D-6BB9BD380A11"),
            "a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11",
        ),
        ("public.mood", text("ok"), "ok"),
        ("public.pos", Value::Int(3), "3"),
        ("int4", text("7"), "7"),
        ("bytea", Value::Bytes(Arc::from([0_u8, 255])), "\\x00ff"),
        ("jsonb", json(r#"{"a": 1}"#), r#"{"a": 1}"#),
        (
            "jsonb",
            Value::List(vec![Value::Int(1), text("a\"b\\\n"), Value::Null, json(r#"{"b":[]}"#)]),
            r#"[1, "a\"b\\\n", null, {"b": []}]"#,
        ),
        ("jsonb", Value::Bool(true), "true"),
        ("int4[]", Value::List(vec![Value::Int(1), Value::Null, Value::Int(-3)]), "{1,NULL,-3}"),
        (
            "text[]",
            Value::List(vec![text("a"), text("NULL"), text("x,y"), text("{\"\\}"), text("")]),
            "{a,\"NULL\",\"x,y\",\"{\\\"\\\\}\",\"\"}",
        ),
        ("text[]", Value::List(vec![]), "{}"),
        ("text[]", text("{a,b}"), "{a,b}"),
        (
            "int4[]",
            Value::List(vec![Value::List(vec![Value::Int(1)]), Value::List(vec![Value::Int(2)])]),
            "{{1},{2}}",
        ),
        (
            "jsonb[]",
            Value::List(vec![json(r#"{"a":"b,}"}"#), Value::List(vec![Value::Int(1)])]),
            r#"{"{\"a\": \"b,}\"}",[1]}"#,
        ),
        ("public.mood[]", Value::List(vec![text("ok"), text("sad")]), "{ok,sad}"),
    ] {
        let label = format!("{ty} {value:?}");
        assert_eq!(echo(&bench, ty, value).await.unwrap().as_deref(), Some(seen), "{label}");
    }
    assert_eq!(echo(&bench, "int4", Value::Null).await.unwrap(), None);
}

#[tokio::test]
async fn a_value_of_another_type_is_named_by_its_number() {
    let bench = Bench::new("CREATE TABLE t (a int)").await;
    for (ty, value, expected) in [
        ("int2", Value::Int(40_000), "smallint"),
        ("int4", Value::Int(1 << 40), "integer"),
        ("int4", Value::Bool(true), "integer"),
        ("int8", Value::Number("1.5".into()), "bigint"),
        ("bool", Value::Int(1), "boolean"),
        ("text", Value::Int(1), "text"),
        ("text", Value::Json("{}".into()), "text"),
        ("text", Value::List(vec![]), "text"),
        ("text", text("a\0b"), "text without NUL"),
        ("text[]", Value::List(vec![text("a\0b")]), "list of text without NUL"),
        ("jsonb", text("\"\0\""), "jsonb"),
        ("date", Value::List(vec![]), "date"),
        ("int4[]", Value::Int(1), "list (integer[])"),
        ("int4[]", Value::List(vec![text("1"), Value::Bool(true)]), "list of integer"),
        ("numeric", Value::Number("1); DROP".into()), "numeric"),
        ("bytea", Value::Int(1), "bytea"),
    ] {
        let label = format!("{ty} {value:?}");
        match echo(&bench, ty, value).await {
            Err(RunError::BadParam { index: 1, expected: found }) => {
                assert_eq!(found, expected, "{label}");
            }
            other => panic!("{label}: {other:?}"),
        }
    }
}

#[tokio::test]
async fn what_only_the_server_can_judge_is_a_data_error() {
    let bench = Bench::new("CREATE TABLE t (a int)").await;
    for (ty, value) in [("date", text("soon")), ("int4", text("x")), ("jsonb", text("{"))] {
        match echo(&bench, ty, value).await {
            Err(RunError::Refused { class, .. }) => assert_eq!(class.as_str(), "22"),
            other => panic!("{ty}: {other:?}"),
        }
    }
}

#[tokio::test]
async fn deep_lists_are_refused_without_recursion() {
    let bench = Bench::new("CREATE TABLE t (a int)").await;
    for ty in ["int4[]", "jsonb"] {
        let deep = (0..200).fold(Value::Int(1), |inner, _| Value::List(vec![inner]));
        assert!(matches!(echo(&bench, ty, deep).await, Err(RunError::BadParam { .. })), "{ty}");
    }
}

#[tokio::test]
async fn a_key_travels_as_bytes_and_a_misfit_of_our_own_is_not_blamed_on_the_caller() {
    let bench = Bench::new("CREATE TABLE t (a int)").await;
    let sql = "SELECT pg_catalog.encode(pg_catalog.sha256($2::bytea), 'hex') || $1::text AS a";
    let mut work = bench.work(sql, &[text("!")]);
    work.params.push(Bind::Key(Secret::new(b"\x00key\xff".to_vec())));
    let answer = bench.run(work).await.unwrap();
    let direct = bench.database.query_text("SELECT encode(sha256('\\x006b6579ff'), 'hex') || '!'");
    assert_eq!(answer.cell(), direct.unwrap()[0][0].as_deref());
    let mut work = bench.work("SELECT $1::int + $2::int AS a", &[Value::Int(1)]);
    work.params.push(Bind::Key(Secret::new(vec![1])));
    assert!(matches!(bench.run(work).await, Err(RunError::Disagrees { .. })));
    let mut work = bench.work("SELECT $1::int + $2::int AS a", &[Value::Int(1)]);
    work.params.push(Bind::Value(Value::Bool(true)));
    assert!(matches!(bench.run(work).await, Err(RunError::Disagrees { .. })));
    let work = bench.work("SELECT $1::int + $2::int AS a", &[Value::Int(1)]);
    assert!(matches!(bench.run(work).await, Err(RunError::Disagrees { .. })));
    let fault = Fault::BadParam { index: 2, expected: "date".into() };
    assert_eq!(fault.told_by(&"s".parse().unwrap()).to_string(), "value of $2 is no date");
}
