//! Honest work: what comes back, and in which form.

use postern_gate::ports::ErrorClass;

use super::*;

#[tokio::test]
async fn rows_come_with_names_types_and_values() {
    let shop = Shop::new();
    let survey = shop.survey().await;
    let sql = "SELECT c.\"name\", o.\"total\", c.\"id\" + 0 AS \"n\" FROM (SELECT id, name FROM \
               main.customers) AS c JOIN main.orders AS o ON o.customer_id = c.id ORDER BY o.id";
    let mut plan = TestPlan::new(sql, 3)
        .reads(&survey, "customers", &["id", "name"])
        .reads(&survey, "orders", &["id", "customer_id", "total"])
        .plain(&survey, "customers", &["name"]);
    plan.columns[1].masked = Some(postern_core::mask::MaskKind::Generalize);
    let (_handle, rows) = shop.start(plan, Vec::new(), Limits::default()).await;
    let rows = rows.unwrap();
    let seen: Vec<_> =
        rows.shape.columns.iter().map(|c| (&*c.name, &*c.type_name, c.masked.is_some())).collect();
    assert_eq!(seen, [("name", "text", false), ("total", "any", true), ("n", "any", false)]);
    let rows = collect(rows).await.unwrap();
    assert_eq!(rows[0], [text("Claire Fontaine"), Cell::Float(12.5), Cell::Int(1)]);
    assert_eq!(rows[2], [text("Hugo Marchand"), Cell::Int(100), Cell::Int(2)]);
}

#[tokio::test]
async fn every_kind_of_value_goes_in_and_comes_out() {
    let shop = Shop::new();
    let params = vec![
        Value::Null,
        Value::Bool(true),
        Value::Int(i64::MIN),
        Value::Number("9223372036854775808".into()),
        Value::Number("1.5".into()),
        Value::Text("it's".into()),
        Value::Bytes([0, 255].as_slice().into()),
        Value::Json("{\"a\":1}".into()),
        Value::List(vec![Value::Int(1), Value::Text("a\"b\n".into()), Value::Null]),
    ];
    let sql = "SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9";
    let rows = shop.run_with(TestPlan::new(sql, 9), params, Limits::default()).await.unwrap();
    assert_eq!(
        rows[0],
        [
            Cell::Null,
            Cell::Int(1),
            Cell::Int(i64::MIN),
            Cell::Float(9_223_372_036_854_775_808.0),
            Cell::Float(1.5),
            text("it's"),
            Cell::Bytes([0, 255].as_slice().into()),
            text("{\"a\":1}"),
            text("[1,\"a\\\"b\\u000a\",null]"),
        ]
    );
}

#[tokio::test]
async fn a_number_beyond_all_is_no_text() {
    let shop = Shop::new();
    for beyond in ["1e999", "-1e999"] {
        let params = vec![Value::Int(1), Value::Number(beyond.into())];
        let plan = TestPlan::new("SELECT ?1, ?2", 2);
        let error = shop.run_with(plan, params, Limits::default()).await.unwrap_err();
        assert_eq!(error.to_string(), "value of $2 is no number that SQLite has");
    }
}

#[tokio::test]
async fn named_placeholders_bind_by_their_number() {
    let shop = Shop::new();
    let params = vec![Value::Text("one".into()), Value::Text("two".into())];
    let plan = TestPlan::new("SELECT $2, $1, $2", 3);
    let rows = shop.run_with(plan, params, Limits::default()).await.unwrap();
    assert_eq!(rows, [[text("two"), text("one"), text("two")]]);
}

#[tokio::test]
async fn honest_statements_are_not_denied() {
    let shop = Shop::new();
    let survey = shop.survey().await;
    for (sql, rows) in [
        ("SELECT count(*) FROM main.customers", 1),
        ("SELECT count(*) FROM main.CUSTOMERS AS c", 1),
        ("WITH c AS (SELECT name FROM main.customers) SELECT count(*) FROM c", 1),
        ("WITH c AS (SELECT 1 AS x) SELECT 1 FROM c", 1),
        (
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5) SELECT i FROM n",
            5,
        ),
        ("SELECT rank() OVER (ORDER BY name) FROM main.customers", 3),
        ("SELECT name FROM main.customers WHERE name LIKE 'c%' OR name GLOB 'H*'", 2),
        (
            "SELECT name FROM main.customers AS c WHERE EXISTS (SELECT 1 FROM main.orders AS o WHERE o.customer_id = c.id)",
            2,
        ),
        ("SELECT count(*) FROM (SELECT 1 FROM main.customers LIMIT -1) AS c", 1),
        ("SELECT name FROM main.customers UNION SELECT total FROM main.orders", 6),
        (
            "SELECT c.name FROM main.customers AS c LEFT JOIN main.orders AS o ON o.customer_id = c.id",
            4,
        ),
        ("SELECT '{\"a\":1}' -> 'a'", 1),
        ("SELECT value FROM json_each('[1,2]')", 2),
        ("SELECT count(*) FROM json_each('[1,2]')", 1),
        ("SELECT ROWID FROM main.customers", 3),
        ("SELECT sum(total) FILTER (WHERE total > 7) FROM main.orders GROUP BY customer_id", 2),
        ("VALUES (1), (2)", 2),
    ] {
        let plan = TestPlan::new(sql, 1)
            .reads(&survey, "customers", &["id", "name"])
            .reads(&survey, "orders", &["customer_id", "total"])
            .calls(&["count", "rank", "sum", "json_each"]);
        match shop.run(plan).await {
            Ok(found) => assert_eq!(found.len(), rows, "{sql}"),
            Err(error) => panic!("{sql}: {error}"),
        }
    }
}

#[tokio::test]
async fn a_reviewed_view_brings_what_lies_beneath_it_and_no_more() {
    let shop = Shop::new();
    let survey = shop.survey().await;
    let plan = |sql| TestPlan::new(sql, 1).reads(&survey, "europeans", &["id", "name"]);
    let rows = shop.run(plan("SELECT name FROM main.europeans")).await.unwrap();
    assert_eq!(rows, [[text("CLAIRE FONTAINE")]]);
    assert_eq!(shop.run(plan("SELECT 1 FROM main.europeans")).await.unwrap().len(), 1);
    for sql in [
        "SELECT name FROM main.customers",
        "SELECT upper('x')",
        "SELECT region FROM main.customers, main.europeans",
    ] {
        assert!(is_disagreement(&shop.run(plan(sql)).await), "{sql}");
    }
}

#[tokio::test]
async fn the_rows_of_a_view_are_counted_without_its_columns() {
    let shop = Shop::new();
    shop.writer().execute_batch("CREATE VIEW everyone AS SELECT id, name FROM customers").unwrap();
    let survey = shop.survey().await;
    let plan = |sql| TestPlan::new(sql, 1).reads(&survey, "everyone", &["id"]).calls(&["count"]);
    for sql in [
        "SELECT count(*) FROM (SELECT 1 AS _ FROM main.everyone AS t)",
        "SELECT count(id) FROM (SELECT t.id AS id FROM main.everyone AS t) WHERE id > 0",
    ] {
        assert_eq!(shop.run(plan(sql)).await.unwrap().len(), 1, "{sql}");
    }
    assert!(is_disagreement(&shop.run(plan("SELECT region FROM main.customers")).await));
    assert!(is_disagreement(&shop.run(plan("SELECT count(*) FROM main.orders")).await));
}

#[tokio::test]
async fn a_view_over_a_view_is_read_through() {
    let shop = Shop::new();
    shop.writer().execute_batch("CREATE VIEW outer_view AS SELECT name FROM europeans").unwrap();
    let survey = shop.survey().await;
    let plan = TestPlan::new("SELECT name FROM main.outer_view", 1).reads(
        &survey,
        "outer_view",
        &["name"],
    );
    assert_eq!(shop.run(plan).await.unwrap(), [[text("CLAIRE FONTAINE")]]);
}

#[tokio::test]
async fn generated_columns_are_read_under_their_own_name() {
    let shop = Shop::with(
        "CREATE TABLE t(a INT, b INT AS (a * 2), c INT AS (a * 3) STORED); INSERT INTO t VALUES (2)",
    );
    let survey = shop.survey().await;
    let plan = TestPlan::new("SELECT b, c FROM main.t", 2).reads(&survey, "t", &["b", "c"]);
    assert_eq!(shop.run(plan).await.unwrap(), [[Cell::Int(4), Cell::Int(6)]]);
}

#[tokio::test]
async fn a_database_that_another_program_writes_is_read_meanwhile() {
    let shop = Shop::new();
    let survey = shop.survey().await;
    let plan = || {
        TestPlan::new("SELECT count(*) FROM main.customers", 1)
            .reads(&survey, "customers", &[])
            .calls(&["count"])
    };
    let writer = shop.writer();
    writer.execute_batch("BEGIN IMMEDIATE; INSERT INTO customers(name) VALUES ('new')").unwrap();
    assert_eq!(shop.run(plan()).await.unwrap(), [[Cell::Int(3)]]);
    writer.execute_batch("COMMIT").unwrap();
    assert_eq!(shop.run(plan()).await.unwrap(), [[Cell::Int(4)]]);
}

#[tokio::test]
async fn two_hundred_statements_at_once_share_the_connections() {
    let shop = Shop::new();
    let survey = shop.survey().await;
    let plan = Arc::new(TestPlan::new("SELECT name FROM main.customers WHERE id = ?1", 1).reads(
        &survey,
        "customers",
        &["id", "name"],
    ));
    let runs = (0..200)
        .map(|n| shop.run_with(Arc::clone(&plan), vec![Value::Int(n % 3 + 1)], Limits::default()));
    for rows in futures_util::future::join_all(runs).await {
        assert_eq!(rows.unwrap().len(), 1);
    }
}

#[test]
fn bounded_functions_answer_as_the_engines_own_do() {
    let own = Connection::open_in_memory().unwrap();
    let bounded = Connection::open_in_memory().unwrap();
    super::super::bounded::register(&bounded).unwrap();
    let values = [
        "NULL",
        "''",
        "'a'",
        "'aba'",
        "'  x '",
        "'éaé'",
        "'é'",
        "12321",
        "1.5",
        "'1'",
        "x''",
        "x'616261'",
        "x'61'",
        "-7",
    ];
    for x in values {
        for y in values {
            for sql in [
                format!("trim({x}, {y})"),
                format!("ltrim({x}, {y})"),
                format!("rtrim({x}, {y})"),
                format!("instr({x}, {y})"),
                format!("replace({x}, {y}, '-')"),
                format!("replace({x}, 'a', {y})"),
            ] {
                let ask = |sql: &str, engine: &Connection| {
                    let sql = format!("SELECT quote({sql})");
                    engine.query_row(&sql, [], |row| row.get::<_, String>(0)).unwrap()
                };
                assert_eq!(ask(&sql, &bounded), ask(&sql, &own), "{sql}");
            }
        }
    }
}

#[tokio::test]
async fn a_missing_database_is_told_by_its_path() {
    let folder = tempfile::tempdir().unwrap();
    let source = source_at(folder.path().join("gone.db"));
    let error = source.survey().await.unwrap_err();
    assert!(matches!(&error, RunError::Unavailable { cause, .. } if cause.contains("gone.db")));
    assert!(!folder.path().join("gone.db").exists());
    let source = source_at(folder.path().to_owned());
    assert!(matches!(source.survey().await, Err(RunError::Unavailable { .. })));
}

#[tokio::test]
async fn a_file_that_is_no_database_is_unavailable() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("x.db"), "not a database at all, but long enough").unwrap();
    let source = source_at(folder.path().join("x.db"));
    assert!(matches!(source.survey().await, Err(RunError::Unavailable { .. })));
}

#[tokio::test]
async fn a_text_that_is_not_utf_8_is_an_error_of_the_data() {
    let shop = Shop::new();
    let outcome = shop.run(TestPlan::new("SELECT CAST(x'ff41' AS TEXT)", 1)).await;
    assert!(matches!(outcome, Err(RunError::Refused { class: ErrorClass::Data, .. })));
}

#[tokio::test]
async fn an_error_while_computing_has_a_class() {
    let shop = Shop::new();
    for (sql, expected) in [
        ("SELECT abs(-9223372036854775808)", ErrorClass::Data),
        ("SELECT json('{')", ErrorClass::Data),
        ("SELECT nothing", ErrorClass::Statement),
        ("SELECT abs(1, 2)", ErrorClass::Statement),
    ] {
        match shop.run(TestPlan::new(sql, 1).calls(&["abs", "json"])).await {
            Err(RunError::Refused { class, .. }) => assert_eq!(class, expected, "{sql}"),
            other => panic!("{sql}: {other:?}"),
        }
    }
}
