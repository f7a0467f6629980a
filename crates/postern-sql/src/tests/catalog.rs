//! What clients of the PostgreSQL protocol ask of the catalogue.

use postern_core::{
    dialect::Dialect,
    refusal::{Code, Refusal},
    sight::{Client, Sight},
    value::Value,
};

use super::shop::{LITE, PG, sight};
use crate::{Content, Extra, Plan, bind};

fn told(sql: &str) -> Plan {
    told_of(PG, sql, sql.matches('$').count()).unwrap_or_else(|refusal| panic!("{sql}: {refusal}"))
}

fn told_of(source: Dialect, sql: &str, params: usize) -> Result<Plan, Refusal> {
    let client = Client { user: "claude".into(), database: "shop".into(), source };
    let sight = Sight { client: Some(client), ..sight(source) };
    bind(&sight, sql, params)?.plan()
}

/// Every text that travels beside a statement.
fn carried(plan: &Plan) -> Vec<String> {
    let mut texts = Vec::new();
    for extra in plan.extras() {
        let Extra::Value(Value::List(values)) = extra else { continue };
        for value in values {
            if let Value::Text(text) = value {
                texts.push(text.to_string());
            }
        }
    }
    texts
}

#[test]
fn relations_of_the_catalogue_are_told_and_never_read() {
    let plan = told(
        "SELECT c.relname, a.attname FROM pg_class c JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid",
    );
    assert_eq!(plan.reads(), []);
    let outside = plan.sql().replace("pg_catalog.", "");
    assert!(!outside.contains("FROM \"pg_"), "{}", plan.sql());
    assert_eq!(plan.sql().matches("UNNEST(").count(), 2);
    let texts = carried(&plan);
    for shown in ["customers", "orders", "region", "doc"] {
        assert!(texts.iter().any(|text| text == shown), "{shown}: {texts:?}");
    }
    for hidden in ["ssn", "score", "note", "cost"] {
        assert!(!texts.iter().any(|text| text.contains(hidden)), "{hidden}: {texts:?}");
    }
}

/// Whatever is of a table makes an answer one of data, with or without a column of it.
#[test]
fn an_answer_is_of_the_catalogue_alone_or_one_of_data() {
    let of_catalogue = [
        "SELECT relname FROM pg_class",
        "SELECT count(*) FROM information_schema.columns",
        "WITH t AS (SELECT oid FROM pg_type) SELECT * FROM t, generate_series(1, 2) AS n",
        "SELECT current_database()",
        "SELECT 'orders'::regclass",
        "SELECT has_table_privilege('orders', 'SELECT')",
    ];
    let of_data = [
        "SELECT name FROM customers",
        "SELECT count(*) FROM customers",
        "SELECT relname FROM pg_class, customers",
        "SELECT relname FROM pg_class WHERE EXISTS (SELECT 1 FROM customers)",
        "SELECT relname FROM pg_class UNION ALL SELECT name FROM customers",
        "SELECT 'orders'::regclass FROM customers",
        "SELECT pg_table_is_visible(1), (SELECT max(name) FROM customers)",
        "WITH c AS (SELECT 1 FROM customers) SELECT relname FROM pg_class",
        "SELECT 1",
    ];
    for sql in of_catalogue {
        assert_eq!(told(sql).content(), Content::Catalogue, "{sql}");
        assert_eq!(told_of(LITE, sql, 0).unwrap().content(), Content::Catalogue, "{sql}");
    }
    for sql in of_data {
        assert_eq!(told(sql).content(), Content::Data, "{sql}");
    }
}

#[test]
fn there_is_no_catalogue_without_a_client() {
    for dialect in [PG, LITE, Dialect::Mysql] {
        for sql in ["SELECT relname FROM pg_class", "SELECT * FROM information_schema.tables"] {
            let refusal = bind(&sight(dialect), sql, 0).unwrap_err();
            assert_eq!(refusal.code, Code::UnknownName, "{dialect:?} {sql}");
        }
    }
    let refusal = bind(&sight(PG), "SELECT 'orders'::regclass", 0).unwrap_err();
    assert_eq!(refusal.code, Code::FunctionRefused);
}

/// The server's own functions would look at objects that nobody may see.
#[test]
fn functions_that_look_objects_up_never_reach_the_server() {
    for call in [
        "pg_get_constraintdef(oid, true)",
        "pg_get_indexdef(oid)",
        "pg_get_viewdef(oid)",
        "pg_get_expr(relpartbound, oid)",
        "obj_description(oid, 'pg_class')",
        "col_description(oid, 1)",
        "pg_table_is_visible(oid)",
        "pg_get_userbyid(relowner)",
        "has_table_privilege(oid, 'SELECT')",
        "pg_total_relation_size(oid)",
        "current_setting('search_path')",
    ] {
        let plan = told(&format!("SELECT {call} FROM pg_class"));
        let name = call.split('(').next().unwrap();
        let named = format!("\"{name}\"(");
        assert!(!plan.sql().contains(&named), "{}", plan.sql());
        assert!(!plan.sql().contains(&format!("{name}(")), "{}", plan.sql());
    }
    // This one looks at the server's own types alone.
    let plan = told("SELECT format_type(reltype, NULL) FROM pg_class");
    assert!(plan.sql().contains("< CAST(10000 AS oid)"), "{}", plan.sql());
}

/// Calls within calls grow no faster than what is asked.
#[test]
fn nothing_that_is_nested_is_printed_twice() {
    let nested = |open: &str, close: &str, inner: &str, depth: usize| {
        let text = format!("{}{inner}{}", open.repeat(depth), close.repeat(depth));
        told(&format!("SELECT {text} FROM pg_index")).sql().len()
    };
    let calls = [
        ("format_type(", "::oid, 1)", "indrelid"),
        ("(", "::regtype::text::oid)", "indrelid"),
        ("(", "::regclass::text::oid)", "indrelid"),
        ("pg_get_constraintdef(", "::oid)", "indrelid"),
        ("pg_get_indexdef(", "::oid, 1)", "indrelid"),
        ("obj_description(", "::oid)", "indrelid"),
    ];
    for (open, close, inner) in calls {
        let (one, two) = (nested(open, close, inner, 4), nested(open, close, inner, 8));
        assert!(two < one * 3, "{open}{close}: {one} {two}");
    }
}

#[test]
fn a_parameter_keeps_its_place_in_a_call_that_does_not_need_it() {
    let plan = told("SELECT pg_get_constraintdef(oid, $1) FROM pg_constraint");
    assert!(plan.sql().contains("CAST($1 AS BOOL)"), "{}", plan.sql());
    // Nothing travels for an argument that is not printed: only the two columns do.
    let plan =
        told("SELECT pg_get_serial_sequence(attrelid::regclass::text, attname) FROM pg_attribute");
    assert_eq!(plan.extras().len(), 2, "{}", plan.sql());
}

#[test]
fn of_another_source_the_catalogue_is_computed_by_an_engine_that_holds_nothing() {
    let sql = "SELECT c.relname, a.attname FROM pg_class c JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid";
    for source in [LITE, Dialect::Mysql] {
        let plan = told_of(source, sql, 0).unwrap();
        assert_eq!((plan.dialect(), plan.types(), plan.reads().len()), (LITE, PG, 0));
        let columns = &plan.told().unwrap().columns;
        assert_eq!(columns.iter().map(AsRef::as_ref).collect::<Vec<&str>>(), ["name", "name"]);
        assert!(plan.functions().iter().all(|name| {
            name.starts_with("pg_") || matches!(name.as_ref(), "json_each" | "cast")
        }));
        let texts = carried(&plan);
        for shown in ["customers", "orders", "region"] {
            assert!(texts.iter().any(|text| text == shown), "{shown}: {texts:?}");
        }
        for hidden in ["ssn", "score", "note", "cost"] {
            assert!(!texts.iter().any(|text| text.contains(hidden)), "{hidden}: {texts:?}");
        }
    }
    assert!(told(sql).told().is_none(), "a PostgreSQL computes by itself");
}

/// A statement asks for the catalogue or for tables, and which of the two no table decides.
#[test]
fn a_table_beside_the_catalogue_is_none_whether_it_is_there_or_not() {
    for source in [LITE, Dialect::Mysql] {
        let said = |table: &str| {
            let refusal =
                told_of(source, &format!("SELECT 1 FROM pg_class, {table}"), 0).unwrap_err();
            (refusal.code, refusal.detail.replace(table, "it"))
        };
        assert_eq!(said("customers").0, Code::UnknownName);
        for table in ["orders", "secrets", "nothing"] {
            assert_eq!(said(table), said("customers"), "{source:?} {table}");
        }
    }
}

#[test]
fn what_is_not_about_the_catalogue_goes_to_the_source() {
    for (sql, asks) in [
        ("SELECT relname FROM pg_class", true),
        ("SELECT count(*) FROM information_schema.tables", true),
        ("SELECT current_schema()", true),
        ("SELECT pg_catalog.version(), 'x'::text", true),
        ("WITH t AS (SELECT oid FROM pg_type) SELECT count(*) FROM t", true),
        ("SELECT region FROM customers", false),
        ("SELECT region FROM customers WHERE region = 'pg_class'", false),
        ("WITH pg_class AS (SELECT region FROM customers) SELECT region FROM pg_class", false),
        ("SELECT 1", false),
    ] {
        let plan = told_of(LITE, sql, 0).unwrap_or_else(|refusal| panic!("{sql}: {refusal}"));
        assert_eq!(plan.told().is_some(), asks, "{sql}");
    }
    for sql in ["SELECT version()", "SELECT current_user", "SELECT relname FROM pg_class"] {
        let refusal = bind(&sight(LITE), sql, 0).unwrap_err();
        assert!(matches!(refusal.code, Code::UnknownName | Code::FunctionRefused), "{sql}");
    }
}

#[test]
fn a_parameter_has_the_type_of_what_it_stands_beside() {
    for (sql, params) in [
        ("SELECT 1 FROM pg_class WHERE relname = $1 AND oid = $2", &["name", "oid"][..]),
        ("SELECT 1 FROM pg_class WHERE relnatts > $1", &["smallint"]),
        ("SELECT 1 FROM pg_class WHERE relkind = ANY($1)", &["\"char\"[]"]),
        ("SELECT 1 FROM pg_class WHERE oid IN ($1, $2)", &["oid", "oid"]),
        ("SELECT $1::int4 FROM pg_class", &["integer"]),
        ("SELECT CASE WHEN $1 THEN relname END FROM pg_class", &["boolean"]),
        ("SELECT $1 FROM pg_class", &["text"]),
    ] {
        let plan = told_of(LITE, sql, params.len()).unwrap_or_else(|no| panic!("{sql}: {no}"));
        let found = &plan.told().unwrap().params;
        assert_eq!(found.iter().map(AsRef::as_ref).collect::<Vec<&str>>(), params, "{sql}");
    }
}

#[test]
fn what_cannot_be_said_to_sqlite_is_refused_and_not_guessed_at() {
    for sql in [
        "SELECT DISTINCT ON (relkind) relname FROM pg_class",
        "SELECT relname FROM pg_class WHERE relname SIMILAR TO 'a%'",
        "SELECT now() FROM pg_class",
        "SELECT oid FROM pg_class WHERE oid = 'x'",
        "SELECT count(*), unnest(relacl) FROM pg_class GROUP BY relacl",
    ] {
        let refusal = told_of(LITE, sql, 0).unwrap_err();
        assert!(
            matches!(refusal.code, Code::NotSupported | Code::FunctionRefused),
            "{sql}: {refusal}"
        );
    }
}
