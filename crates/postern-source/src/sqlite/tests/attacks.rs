//! Statements whose plan says less than they do: the engine tells, and nothing is released.

use super::*;

#[tokio::test]
async fn a_column_the_plan_does_not_name_is_denied() {
    let shop = Shop::new();
    let survey = shop.survey().await;
    for sql in [
        "SELECT ssn FROM main.customers",
        "SELECT name FROM main.customers WHERE ssn LIKE '9%'",
        "SELECT name FROM main.customers ORDER BY ssn",
        "SELECT c.s FROM (SELECT ssn AS s FROM main.customers) AS c",
        "WITH c AS (SELECT ssn AS s FROM main.customers) SELECT s FROM c",
        "SELECT (SELECT max(length(ssn)) FROM main.customers)",
        "SELECT rowid FROM main.vault",
        "SELECT id FROM main.customers JOIN main.vault ON secret = name",
    ] {
        let plan = TestPlan::new(sql, 1)
            .reads(&survey, "customers", &["name", "id"])
            .calls(&["max", "length"]);
        let outcome = shop.run(plan).await;
        assert!(is_disagreement(&outcome), "{sql}: {outcome:?}");
    }
}

#[tokio::test]
async fn a_table_the_plan_does_not_name_is_denied_even_for_its_count() {
    let shop = Shop::new();
    let survey = shop.survey().await;
    for sql in [
        "SELECT count(*) FROM main.vault",
        "SELECT count(*) FROM vault",
        "SELECT count(*) FROM VAULT AS customers",
        "SELECT 1 FROM main.customers, vault",
        "SELECT EXISTS (SELECT 1 FROM vault)",
        "SELECT count(*) FROM sqlite_schema",
        "SELECT name FROM sqlite_master",
        "SELECT count(*) FROM pragma_database_list",
        "SELECT file FROM pragma_database_list",
        "SELECT count(*) FROM dbstat",
        "SELECT count(*) FROM sqlite_stmt",
        "SELECT count(*) FROM json_each('[1,2]')",
        "SELECT count(*) FROM europeans",
        "SELECT name FROM europeans",
        "WITH europeans AS (SELECT 1 AS one) SELECT ssn FROM main.customers, europeans",
    ] {
        let plan = TestPlan::new(sql, 1)
            .reads(&survey, "customers", &["id", "name"])
            .calls(&["count", "upper"]);
        let outcome = shop.run(plan).await;
        assert!(outcome.is_err(), "{sql}: {outcome:?}");
    }
}

#[tokio::test]
async fn a_function_the_plan_does_not_name_is_denied() {
    let shop = Shop::new();
    for sql in [
        "SELECT load_extension('/tmp/x')",
        "SELECT randomblob(8)",
        "SELECT sqlite_version()",
        "SELECT fts3_tokenizer('simple')",
        "SELECT postern_hash(x'00', 'a')",
        "SELECT readfile('/etc/passwd')",
    ] {
        let outcome = shop.run(TestPlan::new(sql, 1)).await;
        assert!(outcome.is_err(), "{sql}: {outcome:?}");
    }
    assert!(is_disagreement(&shop.run(TestPlan::new("SELECT randomblob(8)", 1)).await));
}

#[tokio::test]
async fn what_is_no_plain_read_is_denied() {
    let shop = Shop::new();
    let survey = shop.survey().await;
    let aside = shop.folder.path().join("aside.db");
    for sql in [
        "INSERT INTO customers VALUES (9, 'x', 'EU', '')".to_owned(),
        "DELETE FROM customers".to_owned(),
        "UPDATE customers SET name = 'x'".to_owned(),
        "INSERT INTO customers(name) VALUES ('x') RETURNING name".to_owned(),
        "CREATE TEMP TABLE t(a)".to_owned(),
        format!("ATTACH '{}' AS aside", aside.display()),
        format!("VACUUM INTO '{}'", aside.display()),
        "PRAGMA query_only=0".to_owned(),
        "PRAGMA table_info(customers)".to_owned(),
        "PRAGMA database_list".to_owned(),
        "EXPLAIN SELECT name FROM main.customers".to_owned(),
        "EXPLAIN QUERY PLAN SELECT name FROM main.customers".to_owned(),
        "COMMIT".to_owned(),
        "BEGIN".to_owned(),
        "SAVEPOINT a".to_owned(),
        "REINDEX".to_owned(),
        "ANALYZE".to_owned(),
        "SELECT name FROM main.customers; SELECT 1".to_owned(),
        String::new(),
        "-- nothing".to_owned(),
        "SELECT name FROM temp.sqlite_master".to_owned(),
        "SELECT \"no such column\"".to_owned(),
    ] {
        let plan = TestPlan::new(&sql, 1).reads(&survey, "customers", &["name"]);
        let outcome = shop.run(plan).await;
        assert!(outcome.is_err(), "{sql}: {outcome:?}");
    }
    assert!(!aside.exists());
    let plan = TestPlan::new("SELECT count(*) FROM main.customers", 1)
        .reads(&survey, "customers", &[])
        .calls(&["count"]);
    assert_eq!(shop.run(plan).await.unwrap(), [[Cell::Int(3)]]);
}

#[tokio::test]
async fn a_kept_statement_is_judged_again_for_another_plan() {
    let shop = Shop::new();
    let survey = shop.survey().await;
    let sql = "SELECT name FROM main.customers WHERE upper(region) = 'EU'";
    let wide =
        || TestPlan::new(sql, 1).reads(&survey, "customers", &["name", "region"]).calls(&["upper"]);
    assert_eq!(shop.run(wide()).await.unwrap().len(), 1);
    let narrow = TestPlan::new(sql, 1).reads(&survey, "customers", &["name"]).calls(&["upper"]);
    assert!(is_disagreement(&shop.run(narrow).await));
    let mute = TestPlan::new(sql, 1).reads(&survey, "customers", &["name", "region"]);
    assert!(is_disagreement(&shop.run(mute).await));
    assert_eq!(shop.run(wide()).await.unwrap().len(), 1);
}

#[tokio::test]
async fn blanks_around_a_text_do_not_slip_past_its_account() {
    let shop = Shop::new();
    let survey = shop.survey().await;
    let sql = "SELECT ssn FROM main.customers";
    let wide = TestPlan::new(sql, 1).reads(&survey, "customers", &["ssn"]);
    assert!(shop.run(wide).await.is_ok());
    for sql in [format!(" {sql}"), format!("{sql}\n"), sql.to_owned()] {
        let narrow = TestPlan::new(&sql, 1).reads(&survey, "customers", &["name"]);
        assert!(is_disagreement(&shop.run(narrow).await));
    }
}

#[tokio::test]
async fn a_text_equal_to_one_of_posterns_own_is_no_way_in() {
    let shop = Shop::new();
    shop.survey().await;
    for sql in ["PRAGMA schema_version", " PRAGMA schema_version ", "BEGIN", "ROLLBACK"] {
        for _ in 0..2 {
            assert!(is_disagreement(&shop.run(TestPlan::new(sql, 1)).await), "{sql}");
        }
    }
    assert!(shop.run(TestPlan::new("SELECT 1", 1)).await.is_ok());
}

#[tokio::test]
async fn a_plan_with_another_number_of_columns_is_no_account_of_the_statement() {
    let shop = Shop::new();
    assert!(is_disagreement(&shop.run(TestPlan::new("SELECT 1, 2", 1)).await));
    assert!(is_disagreement(&shop.run(TestPlan::new("SELECT 1", 2)).await));
}

#[tokio::test]
async fn placeholders_and_parameters_must_agree() {
    let shop = Shop::new();
    for (sql, params) in
        [("SELECT ?1", 0), ("SELECT ?1", 2), ("SELECT 1", 1), ("SELECT :name", 1), ("SELECT $2", 1)]
    {
        let params = vec![Value::Int(1); params];
        let outcome = shop.run_with(TestPlan::new(sql, 1), params, Limits::default()).await;
        assert!(is_disagreement(&outcome), "{sql}: {outcome:?}");
    }
}

#[tokio::test]
async fn the_engine_itself_refuses_what_the_guard_would_refuse() {
    // the second wall without the first: a connection whose authorizer lets everything pass
    let shop = Shop::new();
    let mut conn = super::super::open::open(&SqliteOptions::new(shop.path())).unwrap();
    conn.sql
        .authorizer(None::<fn(rusqlite::hooks::AuthContext<'_>) -> rusqlite::hooks::Authorization>)
        .unwrap();
    for sql in [
        "INSERT INTO customers VALUES (9, 'x', 'EU', '')",
        "CREATE TABLE t(a)",
        "ATTACH ':memory:' AS aside",
        "SELECT load_extension('/tmp/x')",
        "SELECT fts3_tokenizer('simple', x'0000000000000000')",
        "SELECT \"no such column\"",
        "PRAGMA writable_schema=1; UPDATE sqlite_schema SET sql = ''",
        "PRAGMA query_only=0; DELETE FROM customers",
    ] {
        assert!(conn.sql.execute_batch(sql).is_err(), "{sql}");
    }
}

#[tokio::test]
async fn a_path_is_never_read_as_a_uri() {
    let folder = tempfile::tempdir().unwrap();
    let source = source_at(PathBuf::from(format!(
        "file:{}?mode=rwc",
        folder.path().join("made.db").display()
    )));
    assert!(matches!(source.survey().await, Err(RunError::Unavailable { .. })));
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
}
