//! The survey, its digest, and a schema that moves under a plan.

use postern_core::catalogue::{TableKind, TypeFamily as F};

use super::*;

#[tokio::test]
async fn a_survey_tells_tables_columns_and_keys() {
    let shop = Shop::new();
    let survey = shop.survey().await;
    let names: Vec<_> = survey.tables.iter().map(|table| &*table.name.name).collect();
    assert_eq!(names, ["customers", "europeans", "orders", "vault"]);
    assert!(survey.server.starts_with("SQLite 3."));
    let customers = table_of(&survey, "customers");
    assert_eq!(customers.row_estimate, Some(3));
    assert_eq!(customers.primary_key, [ColumnId(1)]);
    let nullable: Vec<_> = customers.columns.iter().map(|column| column.nullable).collect();
    assert_eq!(nullable, [false, false, true, true]);
    let orders = table_of(&survey, "orders");
    assert_eq!(orders.foreign_keys.len(), 1);
    assert_eq!(orders.foreign_keys[0].columns, [ColumnId(2)]);
    assert_eq!(&*orders.foreign_keys[0].table.name, "customers");
    assert_eq!(orders.foreign_keys[0].referenced, [ColumnId(1)]);
    let view = table_of(&survey, "europeans");
    assert_eq!(view.kind, TableKind::Derived { beneath: vec![customers.name.clone()] });
    assert_eq!(view.columns.len(), 2);
}

#[tokio::test]
async fn odd_tables_are_read_as_they_are() {
    let shop = Shop::with(
        "CREATE TABLE \"we\"\"ird 'name\"(\"a b\" INT, untyped, x VARCHAR(20), f FLOAT, n DECIMAL(10,2),
            ok BOOLEAN, d DATE, ts DATETIME, j JSON, blb BLOB, g INT AS (1) VIRTUAL, PRIMARY KEY(x, f));
         CREATE TABLE s(id INTEGER PRIMARY KEY DESC, any_col) ;
         CREATE TABLE w(k TEXT PRIMARY KEY, v ANY) STRICT, WITHOUT ROWID;
         CREATE TABLE kid(a, b, FOREIGN KEY(a, b) REFERENCES \"we\"\"ird 'name\",
            FOREIGN KEY(a) REFERENCES nowhere(z));
         CREATE VIRTUAL TABLE ft USING fts5(body);
         CREATE VIEW broken AS SELECT * FROM missing;
         CREATE VIEW twice AS SELECT k FROM w UNION SELECT a FROM kid;",
    );
    let survey = shop.survey().await;
    let names: Vec<_> = survey.tables.iter().map(|table| &*table.name.name).collect();
    assert_eq!(names, ["kid", "s", "twice", "w", "we\"ird 'name"]);
    let odd = table_of(&survey, "we\"ird 'name");
    let families: Vec<_> = odd.columns.iter().map(|column| column.ty.family.clone()).collect();
    assert_eq!(
        families,
        [
            F::Int,
            F::Any,
            F::Text,
            F::Float,
            F::Numeric,
            F::Bool,
            F::Date,
            F::Timestamp,
            F::Json,
            F::Bytes,
            F::Int,
        ]
    );
    assert!(odd.columns[10].generated);
    assert_eq!(odd.primary_key, [ColumnId(3), ColumnId(4)]);
    assert!(odd.columns[2].nullable, "SQLite lets NULL into a primary key of text");
    assert!(table_of(&survey, "s").columns[0].nullable, "DESC makes it no row number");
    let keyed = table_of(&survey, "w");
    assert!(!keyed.columns[0].nullable);
    assert_eq!(keyed.row_estimate, None);
    let kid = table_of(&survey, "kid");
    assert_eq!(kid.foreign_keys.len(), 1);
    assert_eq!(kid.foreign_keys[0].referenced, [ColumnId(3), ColumnId(4)]);
    let TableKind::Derived { beneath } = &table_of(&survey, "twice").kind else {
        panic!("a view is derived")
    };
    assert_eq!(beneath.len(), 2);
}

#[tokio::test]
async fn the_digest_changes_with_the_meaning_and_only_with_it() {
    let shop = Shop::new();
    let first = shop.survey().await.digest;
    assert_eq!(shop.source.schema_digest().await.unwrap(), first);
    let writer = shop.writer();
    for same in [
        "INSERT INTO customers(name) VALUES ('x')",
        "CREATE INDEX by_name ON customers(name)",
        "ANALYZE",
        "VACUUM",
    ] {
        writer.execute_batch(same).unwrap();
        assert_eq!(shop.source.schema_digest().await.unwrap(), first, "{same}");
    }
    let mut last = first;
    for change in [
        "ALTER TABLE customers ADD COLUMN loyalty",
        "ALTER TABLE customers RENAME COLUMN ssn TO number",
        "ALTER TABLE vault RENAME TO safe",
        "CREATE TABLE t(a)",
        "DROP VIEW europeans",
    ] {
        writer.execute_batch(change).unwrap();
        let now = shop.source.schema_digest().await.unwrap();
        assert_ne!(now, last, "{change}");
        assert_eq!(now, shop.survey().await.digest);
        last = now;
    }
}

const SWAP: &str = "ALTER TABLE customers RENAME COLUMN name TO t;
                    ALTER TABLE customers RENAME COLUMN ssn TO name;
                    ALTER TABLE customers RENAME COLUMN t TO ssn;";

#[tokio::test]
async fn columns_that_swapped_names_never_answer_for_each_other() {
    for surveyed_again in [false, true] {
        let shop = Shop::new();
        let survey = shop.survey().await;
        let plan =
            Arc::new(TestPlan::new("SELECT name FROM main.customers WHERE ssn <> ''", 1).reads(
                &survey,
                "customers",
                &["name", "ssn"],
            ));
        assert_eq!(shop.run(Arc::clone(&plan)).await.unwrap().len(), 3);
        shop.writer().execute_batch(SWAP).unwrap();
        if surveyed_again {
            shop.survey().await;
        }
        assert!(is_disagreement(&shop.run(plan).await));
        let survey = shop.survey().await;
        let fresh = TestPlan::new("SELECT name FROM main.customers WHERE ssn <> ''", 1).reads(
            &survey,
            "customers",
            &["name", "ssn"],
        );
        assert_eq!(shop.run(fresh).await.unwrap()[0], [text("900-11")]);
    }
}

#[tokio::test]
async fn a_view_whose_table_changed_is_another_view() {
    let shop = Shop::new();
    let survey = shop.survey().await;
    let plan = Arc::new(TestPlan::new("SELECT name FROM main.europeans", 1).reads(
        &survey,
        "europeans",
        &["name"],
    ));
    assert!(shop.run(Arc::clone(&plan)).await.is_ok());
    shop.writer()
        .execute_batch("ALTER TABLE customers RENAME TO old; CREATE TABLE customers AS SELECT id, ssn AS name, region FROM old; DROP VIEW europeans; CREATE VIEW europeans AS SELECT id, upper(name) AS name FROM customers WHERE region = 'EU'")
        .unwrap();
    assert!(is_disagreement(&shop.run(plan).await));
}

#[tokio::test]
async fn a_change_elsewhere_does_not_disturb_a_plan() {
    let shop = Shop::new();
    let survey = shop.survey().await;
    let plan = Arc::new(TestPlan::new("SELECT name FROM main.customers", 1).reads(
        &survey,
        "customers",
        &["name"],
    ));
    assert!(shop.run(Arc::clone(&plan)).await.is_ok());
    shop.writer().execute_batch("CREATE TABLE t(a); DROP TABLE vault; VACUUM").unwrap();
    assert!(shop.run(plan).await.is_ok());
}

#[tokio::test]
async fn a_file_put_in_the_place_of_the_old_one_is_noticed() {
    let shop = Shop::new();
    let survey = shop.survey().await;
    let plan = Arc::new(TestPlan::new("SELECT name FROM main.customers", 1).reads(
        &survey,
        "customers",
        &["name"],
    ));
    assert_eq!(shop.run(Arc::clone(&plan)).await.unwrap().len(), 3);
    let other = Shop::new();
    let writer = other.writer();
    writer
        .execute_batch("DELETE FROM orders; DELETE FROM customers; PRAGMA wal_checkpoint(TRUNCATE)")
        .unwrap();
    drop(writer);
    for stale in ["shop.db-wal", "shop.db-shm"] {
        let _gone = std::fs::remove_file(shop.folder.path().join(stale));
    }
    std::fs::rename(other.path(), shop.path()).unwrap();
    assert_eq!(shop.run(plan).await.unwrap().len(), 0);
}
