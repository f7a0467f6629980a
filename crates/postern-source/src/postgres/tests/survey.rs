//! What is there, as the survey tells it.

use postern_core::{
    catalogue::{ColumnId, Index, TableKind, TableName, TypeFamily},
    survey::{Survey, SurveyTable},
};

use super::*;

const SETUP: &str = r#"
CREATE TYPE status AS ENUM ('new', 'paid');
CREATE DOMAIN email AS text CHECK (VALUE LIKE '%@%');
CREATE DOMAIN known AS email NOT NULL;
CREATE TABLE customers (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name varchar(20) NOT NULL,
  mail email, sure known, code char(4), born date, twice int GENERATED ALWAYS AS (1 + 1) STORED,
  tags text[], state status, period tstzrange, net inet, doc jsonb, raw bytea, x xml);
COMMENT ON TABLE customers IS 'who buys';
COMMENT ON COLUMN customers.name IS 'as on the invoice';
ALTER TABLE customers DROP COLUMN x;
CREATE SCHEMA "Odd ""one";
CREATE TABLE "Odd ""one"."T" (a int, b int, UNIQUE (a, b));
CREATE TABLE orders (id int, day date, customer bigint REFERENCES customers, PRIMARY KEY (id, day))
  PARTITION BY RANGE (day);
CREATE TABLE orders_26 PARTITION OF orders FOR VALUES FROM ('2026-01-01') TO ('2027-01-01')
  PARTITION BY RANGE (day);
CREATE TABLE orders_26_1 PARTITION OF orders_26 FOR VALUES FROM ('2026-01-01') TO ('2026-02-01');
CREATE VIEW people AS SELECT name FROM customers;
CREATE MATERIALIZED VIEW summary AS SELECT p.name, o.id FROM people p, orders o;
CREATE VIEW top AS SELECT * FROM summary WHERE EXISTS (SELECT FROM "Odd ""one"."T");
CREATE TEMP TABLE gone (a int);
INSERT INTO customers (name, sure) VALUES ('a', 'a@b'), ('b', 'b@c'); ANALYZE customers;
"#;

async fn surveyed() -> (Bench, Survey) {
    let bench = Bench::new(SETUP).await;
    let survey = bench.source.survey().await.unwrap();
    (bench, survey)
}

fn table<'a>(survey: &'a Survey, name: &str) -> &'a SurveyTable {
    survey.tables.iter().find(|table| table.name.name.as_ref() == name).unwrap()
}

fn public(name: &str) -> TableName {
    TableName { schema: "public".into(), name: name.into() }
}

#[tokio::test]
async fn tables_come_with_their_kinds() {
    let (_bench, survey) = surveyed().await;
    let names: Vec<&str> = survey.tables.iter().map(|table| table.name.name.as_ref()).collect();
    let all = ["T", "customers", "orders", "orders_26", "orders_26_1", "people", "summary", "top"];
    assert_eq!(names, all);
    assert!(survey.server.starts_with("PostgreSQL 1"), "{}", survey.server);
    assert_eq!(table(&survey, "orders").kind, TableKind::Base);
    let parents = vec![public("orders_26"), public("orders")];
    assert_eq!(table(&survey, "orders_26_1").kind, TableKind::Child { parents });
    let beneath = vec![public("customers")];
    assert_eq!(table(&survey, "people").kind, TableKind::Derived { beneath });
    let odd = TableName { schema: "Odd \"one".into(), name: "T".into() };
    let beneath = vec![odd, public("customers"), public("orders")];
    assert_eq!(table(&survey, "top").kind, TableKind::Derived { beneath });
    assert_eq!(table(&survey, "customers").comment.as_deref(), Some("who buys"));
    assert_eq!(table(&survey, "customers").row_estimate, Some(2));
    assert_eq!(table(&survey, "people").row_estimate, None);
}

#[tokio::test]
async fn indexes_come_with_what_stands_in_them() {
    let bench = Bench::new(
        "CREATE TABLE kept (id int PRIMARY KEY, name text, pay int, note text, x int);
         CREATE INDEX ON kept (pay DESC, name) INCLUDE (note);
         CREATE INDEX ON kept (lower(name), pay);
         CREATE INDEX ON kept USING hash (pay);
         CREATE INDEX ON kept (x);
         ALTER TABLE kept DROP COLUMN x",
    )
    .await;
    let survey = bench.source.survey().await.unwrap();
    let known = |columns: &[Option<u16>]| Index {
        columns: columns.iter().map(|column| column.map(ColumnId)).collect(),
    };
    let expected = [&[Some(1)][..], &[Some(3), Some(2), Some(4)], &[None, Some(3)]].map(known);
    assert_eq!(table(&survey, "kept").indexes, expected);
}

#[tokio::test]
async fn columns_come_with_types_that_can_stand_in_a_cast() {
    let (bench, survey) = surveyed().await;
    let found: Vec<(String, String, TypeFamily, bool, bool)> = table(&survey, "customers")
        .columns
        .iter()
        .map(|c| {
            (
                c.name.to_string(),
                c.ty.name.to_string(),
                c.ty.family.clone(),
                c.nullable,
                c.generated,
            )
        })
        .collect();
    let row = |name: &str, ty: &str, family, nullable, generated| {
        (name.to_owned(), ty.to_owned(), family, nullable, generated)
    };
    let expected = [
        row("id", "bigint", TypeFamily::Int, false, false),
        row("name", "character varying(20)", TypeFamily::Text, false, false),
        row("mail", "public.email", TypeFamily::Text, true, false),
        row("sure", "public.known", TypeFamily::Text, false, false),
        row("code", "character(4)", TypeFamily::PaddedText, true, false),
        row("born", "date", TypeFamily::Date, true, false),
        row("twice", "integer", TypeFamily::Int, true, true),
        row("tags", "text[]", TypeFamily::Array(Box::new(TypeFamily::Text)), true, false),
        row("state", "public.status", TypeFamily::Enum, true, false),
        row("period", "tstzrange", TypeFamily::Range, true, false),
        row("net", "inet", TypeFamily::Inet, true, false),
        row("doc", "jsonb", TypeFamily::Jsonb, true, false),
        row("raw", "bytea", TypeFamily::Bytes, true, false),
    ];
    assert_eq!(found, expected);
    let name = &table(&survey, "customers").columns[1];
    assert_eq!(name.comment.as_deref(), Some("as on the invoice"));
    for column in table(&survey, "customers").columns.iter().filter(|c| c.name.as_ref() != "sure") {
        let sql = format!("SELECT (NULL::{})::text AS a", column.ty.name);
        bench.database.query_text(&sql).unwrap();
    }
}

#[tokio::test]
async fn keys_come_with_their_columns_in_order() {
    let (_bench, survey) = surveyed().await;
    assert_eq!(table(&survey, "customers").primary_key, [ColumnId(1)]);
    assert_eq!(table(&survey, "orders").primary_key, [ColumnId(1), ColumnId(2)]);
    for child in ["orders", "orders_26", "orders_26_1"] {
        let keys = &table(&survey, child).foreign_keys;
        assert_eq!(keys.len(), 1, "{child}");
        assert_eq!(keys[0].columns, [ColumnId(3)]);
        assert_eq!(keys[0].table, public("customers"));
        assert_eq!(keys[0].referenced, [ColumnId(1)]);
    }
    assert_eq!(table(&survey, "T").primary_key, []);
}

#[tokio::test]
async fn extension_text_is_foreign_and_named_by_its_schema() {
    let database = database().unwrap();
    if database.execute("CREATE EXTENSION citext SCHEMA public").is_err() {
        // The extension is not among the server's files: a look-alike with the same name and
        // category.
        database
            .execute(
                "CREATE TYPE citext; \
                 CREATE FUNCTION ci(cstring) RETURNS citext LANGUAGE internal IMMUTABLE STRICT AS 'textin'; \
                 CREATE FUNCTION co(citext) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'textout'; \
                 CREATE TYPE citext (INPUT = ci, OUTPUT = co, LIKE = text, CATEGORY = 'S')",
            )
            .unwrap();
    }
    database.execute("CREATE TABLE t (a citext)").unwrap();
    let options =
        PostgresOptions { extension_schemas: vec!["public".to_owned()], ..Default::default() };
    let source = source(&database.url(READER), options);
    let survey = source.survey().await.unwrap();
    let ty = &survey.tables[0].columns[0].ty;
    assert_eq!((ty.name.as_ref(), &ty.family), ("public.citext", &TypeFamily::ForeignText));
    // the callers' sessions find the extension's schema
    let bench = Bench { database, source };
    let answer = bench.ask("SELECT pg_catalog.current_setting('search_path') AS a").await.unwrap();
    assert_eq!(answer.cell(), Some("pg_catalog, \"public\", pg_temp"));
}

#[tokio::test]
async fn the_digest_moves_with_meaning_and_with_nothing_else() {
    let (bench, survey) = surveyed().await;
    let mut last = survey.digest;
    assert_eq!(bench.source.schema_digest().await.unwrap(), last);
    for same in [
        "INSERT INTO customers (name, sure) VALUES ('c', 'c@d')",
        "ANALYZE",
        "VACUUM FULL customers",
        "TRUNCATE orders",
        "REFRESH MATERIALIZED VIEW summary",
        "CREATE INDEX ON customers (name)",
        "CREATE TEMP TABLE mine (a int)",
    ] {
        bench.database.execute(same).unwrap();
        assert_eq!(bench.source.schema_digest().await.unwrap(), last, "{same}");
    }
    for moved in [
        "ALTER TABLE customers RENAME born TO birth",
        "ALTER TABLE customers ADD extra int",
        "ALTER TABLE customers DROP extra",
        "ALTER TABLE customers ALTER code TYPE text",
        "ALTER TABLE customers RENAME TO clients",
        "ALTER SCHEMA \"Odd \"\"one\" RENAME TO odd",
        "CREATE TABLE more (a int)",
        "CREATE OR REPLACE VIEW people AS SELECT upper(name)::varchar(20) AS name FROM clients",
        "ALTER TYPE status RENAME TO state",
        "ALTER TABLE orders DETACH PARTITION orders_26",
        "ALTER TABLE clients RENAME birth TO x; ALTER TABLE clients RENAME x TO birth",
    ] {
        bench.database.execute(moved).unwrap();
        let now = bench.source.schema_digest().await.unwrap();
        assert_ne!(now, last, "{moved}");
        last = now;
    }
    assert_eq!(bench.source.survey().await.unwrap().digest, last);
}

/// What a survey tells of functions is what decides whether they may be opened.
#[tokio::test]
async fn functions_are_told_with_what_the_server_promises_of_them() {
    use postern_core::function::{Promise, Unfit};
    let bench = Bench::new(
        "CREATE SCHEMA r; GRANT USAGE ON SCHEMA r TO PUBLIC; CREATE SCHEMA shut; \
         CREATE DOMAIN r.cents AS int; CREATE TYPE r.colour AS ENUM ('red'); CREATE TABLE r.t (a int); \
         CREATE FUNCTION r.net(numeric, text) RETURNS numeric IMMUTABLE LANGUAGE sql AS 'SELECT $1'; \
         CREATE FUNCTION r.look(integer[]) RETURNS text STABLE LANGUAGE sql AS 'SELECT current_date::text'; \
         CREATE FUNCTION r.any(int) RETURNS int LANGUAGE sql AS 'SELECT 1'; \
         CREATE FUNCTION r.strong(int) RETURNS int SECURITY DEFINER LANGUAGE sql AS 'SELECT 1'; \
         CREATE FUNCTION r.rows(int) RETURNS SETOF int LANGUAGE sql AS 'SELECT 1'; \
         CREATE FUNCTION r.many(VARIADIC int[]) RETURNS int LANGUAGE sql AS 'SELECT 1'; \
         CREATE FUNCTION r.gives(int, OUT a int) LANGUAGE sql AS 'SELECT 1'; \
         CREATE FUNCTION r.poly(anyelement) RETURNS int LANGUAGE sql AS 'SELECT 1'; \
         CREATE FUNCTION r.row(r.t) RETURNS int LANGUAGE sql AS 'SELECT 1'; \
         CREATE FUNCTION r.reg(regclass) RETURNS int LANGUAGE sql AS 'SELECT 1'; \
         CREATE FUNCTION r.cent(r.cents) RETURNS int LANGUAGE sql AS 'SELECT 1'; \
         CREATE FUNCTION r.nothing(int) RETURNS void LANGUAGE sql AS ''; \
         CREATE FUNCTION shut.f(int) RETURNS int LANGUAGE sql AS 'SELECT 1'; \
         CREATE FUNCTION r.mine(int) RETURNS int LANGUAGE sql AS 'SELECT 1'; \
         REVOKE EXECUTE ON FUNCTION r.mine(int) FROM PUBLIC; \
         CREATE PROCEDURE r.proc(int) LANGUAGE sql AS ''; \
         CREATE AGGREGATE r.agg(int) (SFUNC = int4pl, STYPE = int); \
         CREATE FUNCTION r.trig() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'",
    )
    .await;
    let survey = bench.source.survey().await.unwrap();
    let told: Vec<String> = survey
        .functions
        .iter()
        .map(|function| {
            let unfit = function
                .unfit
                .map_or_else(|| format!("{:?}", function.promise), |unfit| format!("{unfit:?}"));
            format!("{} {unfit}", function.signature)
        })
        .collect();
    let expected = [
        ("r.any(integer) -> integer", format!("{:?}", Promise::Nothing)),
        ("r.cent(r.cents) -> integer", format!("{:?}", Unfit::Types)),
        ("r.gives(integer) -> integer", format!("{:?}", Unfit::Arguments)),
        ("r.look(integer[]) -> text", format!("{:?}", Promise::Looks)),
        ("r.many(integer[]) -> integer", format!("{:?}", Unfit::Arguments)),
        ("r.mine(integer) -> integer", format!("{:?}", Unfit::Right)),
        ("r.net(numeric, text) -> numeric", format!("{:?}", Promise::Computes)),
        ("r.nothing(integer) -> void", format!("{:?}", Unfit::Types)),
        ("r.poly(anyelement) -> integer", format!("{:?}", Unfit::Types)),
        ("r.proc(integer) -> void", format!("{:?}", Unfit::Kind)),
        ("r.reg(regclass) -> integer", format!("{:?}", Unfit::Types)),
        ("r.row(r.t) -> integer", format!("{:?}", Unfit::Types)),
        ("r.rows(integer) -> integer", format!("{:?}", Unfit::Kind)),
        ("r.strong(integer) -> integer", format!("{:?}", Unfit::Definer)),
        ("shut.f(integer) -> integer", format!("{:?}", Unfit::Right)),
    ];
    let expected: Vec<String> = expected.iter().map(|(a, b)| format!("{a} {b}")).collect();
    assert_eq!(told, expected);

    // A function that changed has another definition, and the schema moved.
    let net = |survey: &Survey| {
        let mut functions = survey.functions.iter();
        let net = functions.find(|function| function.signature.name.as_ref() == "net").unwrap();
        (net.id, net.casts.clone(), net.definition.clone())
    };
    let (id, casts, before) = net(&survey);
    assert_eq!(casts, ["numeric".into(), "text".into()]);
    assert_eq!(before.len(), 32);
    bench
        .database
        .execute("CREATE OR REPLACE FUNCTION r.net(numeric, text) RETURNS numeric IMMUTABLE LANGUAGE sql AS 'SELECT 0.0'")
        .unwrap();
    let after = bench.source.survey().await.unwrap();
    assert_ne!(survey.digest, after.digest);
    assert_eq!(net(&after).0, id);
    assert_ne!(net(&after).2, before);
}
