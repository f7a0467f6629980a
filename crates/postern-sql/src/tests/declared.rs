//! Parameters whose types the caller declares.

use postern_core::{
    dialect::Dialect,
    param_type::ParamType,
    refusal::{Code, Refusal},
    sight::{Client, Sight},
};

use super::shop::{LITE, PG, sight};
use crate::{Given, Plan, bind};

fn types(names: &[&str]) -> Vec<Option<ParamType>> {
    names.iter().map(|name| name.parse().ok()).collect()
}

/// How many parameters a text takes.
fn highest(sql: &str) -> usize {
    (1..=9).rev().find(|number| sql.contains(&format!("${number}"))).unwrap_or(0)
}

/// Types by name; `?` is one that is left open.
fn plan(dialect: Dialect, sql: &str, names: &[&str]) -> Result<Plan, Refusal> {
    let given = Given { count: highest(sql), types: &types(names) };
    bind(&sight(dialect), sql, given)?.plan()
}

fn printed(sql: &str, names: &[&str]) -> String {
    match plan(PG, sql, names) {
        Ok(plan) => plan.sql().to_owned(),
        Err(refusal) => panic!("{sql}: {refusal}"),
    }
}

fn told(source: Dialect, sql: &str, names: &[&str]) -> Result<Plan, Refusal> {
    let client = Client { user: "claude".into(), database: "shop".into(), source };
    let given = Given { count: highest(sql), types: &types(names) };
    bind(&Sight { client: Some(client), ..sight(source) }, sql, given)?.plan()
}

#[test]
fn a_postgresql_reads_the_type_wherever_the_parameter_stands() {
    for (sql, names, expected) in [
        ("SELECT $1 AS a", &["bigint"][..], r#"SELECT CAST($1 AS BIGINT) AS "a""#),
        ("SELECT $1 AS a", &["?"], r#"SELECT $1 AS "a""#),
        ("SELECT $1 AS a, $2 AS b", &["?", "uuid"], r#"SELECT $1 AS "a", CAST($2 AS UUID) AS "b""#),
        ("SELECT $1 AS a, $2 AS b", &["uuid"], r#"SELECT CAST($1 AS UUID) AS "a", $2 AS "b""#),
        ("SELECT $1 AS a", &["character"], r#"SELECT CAST($1 AS bpchar) AS "a""#),
        ("SELECT $1", &["integer"], r#"SELECT CAST($1 AS INTEGER) AS "?column?""#),
        ("SELECT ($1)[1] AS a", &["integer[]"], r#"SELECT (CAST($1 AS INTEGER[]))[1] AS "a""#),
    ] {
        assert_eq!(printed(sql, names), expected);
    }
    let sql = "SELECT id FROM orders WHERE id = ANY($1) ORDER BY id LIMIT $2 OFFSET $3";
    let text = printed(sql, &["smallint[]", "bigint", "bigint"]);
    for piece in
        ["= ANY(CAST($1 AS SMALLINT[]))", "LIMIT CAST($2 AS BIGINT)", "OFFSET CAST($3 AS BIGINT)"]
    {
        assert!(text.contains(piece), "{text}");
    }
}

/// A type opens what the same cast does, and nothing else.
#[test]
fn a_declared_type_is_a_cast() {
    let scalars = [
        "\"char\"",
        "bigint",
        "bit varying",
        "boolean",
        "bytea",
        "character",
        "character varying",
        "cidr",
        "date",
        "double precision",
        "inet",
        "int4range",
        "integer",
        "interval",
        "json",
        "jsonb",
        "macaddr",
        "macaddr8",
        "name",
        "numeric",
        "oid",
        "real",
        "smallint",
        "text",
        "time with time zone",
        "time without time zone",
        "timestamp with time zone",
        "timestamp without time zone",
        "tstzmultirange",
        "uuid",
        "xid",
    ];
    for scalar in scalars {
        for name in [scalar.to_owned(), format!("{scalar}[]")] {
            let ty: ParamType = name.parse().unwrap();
            let cast = format!("SELECT CAST('1' AS {})", ty.in_cast());
            let code = |plan: Result<Plan, Refusal>| plan.err().map(|refusal| refusal.code);
            let (declared, written) = (plan(PG, "SELECT $1", &[&name]), plan(PG, &cast, &[]));
            assert_eq!(code(declared), code(written), "{name}");
            let declared = told(PG, "SELECT $1 FROM customers", &[&name]);
            let written = told(PG, &cast.replace("'1'", "NULL"), &[]);
            assert_eq!(code(declared), code(written), "{name}");
        }
    }
    for name in ["oid", "name", "xid[]", "\"char\""] {
        let refusal = plan(PG, "SELECT $1", &[name]).unwrap_err();
        assert_eq!(refusal.code, Code::FunctionRefused, "{name}");
        assert!(told(PG, "SELECT $1", &[name]).is_ok(), "{name}");
    }
}

#[test]
fn more_types_than_parameters_are_refused() {
    for (sql, names) in [("SELECT 1", &["integer"][..]), ("SELECT $1", &["integer", "?"])] {
        for dialect in [PG, LITE, Dialect::Mysql] {
            let refusal = plan(dialect, sql, names).unwrap_err();
            assert_eq!(refusal.code, Code::BadParams, "{sql}");
            assert!(refusal.detail.contains("type"), "{}", refusal.detail);
        }
    }
}

/// Whether the condition on `customers.COLUMN` runs before the row filter.
fn is_copied(condition: &str, names: &[&str]) -> bool {
    let sql = printed(&format!("SELECT id FROM customers WHERE {condition}"), names);
    let (inside, outside) = sql.split_once(" OFFSET 0) AS").unwrap();
    assert!(outside.contains("WHERE \"customers\"."), "{sql}");
    inside.contains("$1")
}

#[test]
fn no_more_is_copied_inside_the_fence_than_cannot_fail() {
    for (condition, name) in [
        ("id = $1", "bigint"),
        ("id = $1", "smallint"),
        // Every place of it says the same type.
        ("id > $1 AND id < $1 + 5", "integer"),
        ("id = CAST($1 AS bigint)", "smallint"),
        ("id = $1::bigint", "bigint"),
        ("city = $1", "text"),
        ("city = $1::text", "character varying"),
    ] {
        assert!(is_copied(condition, &[name]), "{condition} {name}");
    }
    for (condition, name) in [
        // Compares the column as another type.
        ("id = $1", "numeric"),
        ("id = $1", "text"),
        ("city = $1", "bytea"),
        // Is cast row by row, and can fail.
        ("id = CAST($1 AS integer)", "text"),
        ("id = CAST($1 AS integer)", "bigint"),
        ("id = $1::int", "json"),
        ("city = $1::varchar(2)", "text"),
        ("id = $1::integer::bigint", "bigint"),
        ("id = ANY($1)", "integer[]"),
    ] {
        assert!(!is_copied(condition, &[name]), "{condition} {name}");
    }
    // Without a declared type the second place may give it another one.
    assert!(!is_copied("id = CAST($1 AS integer) AND city = $1", &["?"]));
}

#[test]
fn other_engines_are_told_nothing() {
    for dialect in [LITE, Dialect::Mysql] {
        let plan = plan(dialect, "SELECT id FROM customers WHERE id = $1", &["bigint"]).unwrap();
        assert!(plan.sql().contains("= ?1") && !plan.sql().contains("CAST(?1"), "{}", plan.sql());
    }
    let numbers = |names: &[&str]| {
        let sql = "SELECT count(*) FROM orders HAVING count(*) > $1";
        plan(LITE, sql, names).unwrap().numbers().to_vec()
    };
    assert_eq!((numbers(&["?"]), numbers(&["numeric"])), (vec![true], vec![true]));
    assert_eq!(numbers(&["text"]), [false], "a text stays one");
    for dialect in [LITE, Dialect::Mysql] {
        let truths =
            |sql: &str, names: &[&str]| plan(dialect, sql, names).unwrap().truths().to_vec();
        let sql = "SELECT id FROM customers WHERE (id = 1) IS TRUE AND TRUE = $1";
        assert_eq!(truths(sql, &["?"]), [true]);
        assert_eq!(truths(sql, &["text"]), [false], "a text stays one");
        let twice = "SELECT id FROM customers WHERE TRUE = $1 OR city = $1";
        assert_eq!(truths(twice, &["?"]), [false], "beside a text as well");
    }
}

#[test]
fn questions_about_the_catalogue_of_other_engines_take_types() {
    let sql = "SELECT relname FROM pg_class WHERE relname = $1 AND oid = $2 AND relkind = ANY($3)";
    for source in [LITE, Dialect::Mysql] {
        let plan = told(source, sql, &["character varying", "oid", "text[]"]).unwrap();
        let told = plan.told().unwrap();
        let params: Vec<&str> = told.params.iter().map(AsRef::as_ref).collect();
        assert_eq!(params, ["character varying", "oid", "text[]"]);
        let cast = "SELECT relname FROM pg_class WHERE oid = CAST($1 AS oid) OR oid = $1::oid";
        assert!(crate::bind(&sight(source), cast, 1).is_err(), "no catalogue without a client");
    }
    // A number of an object is none of its names.
    let by_number = told(PG, "SELECT $1::regclass::text", &["oid"]).unwrap();
    let by_name = told(PG, "SELECT $1::regclass::text", &["text"]).unwrap();
    assert_ne!(by_number.sql(), by_name.sql().replace("TEXT", "oid"));
}
