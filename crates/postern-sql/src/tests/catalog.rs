//! What clients of the PostgreSQL protocol ask of the catalogue.

use postern_core::{
    dialect::Dialect,
    refusal::Code,
    sight::{Client, Sight},
    value::Value,
};

use super::shop::{LITE, PG, sight};
use crate::{Extra, Plan, bind};

fn told(sql: &str) -> Plan {
    let client = Client { user: "claude".into(), database: "shop".into() };
    let sight = Sight { client: Some(client), ..sight(PG) };
    let bound = bind(&sight, sql, sql.matches('$').count());
    bound.unwrap_or_else(|refusal| panic!("{sql}: {refusal}")).plan().unwrap()
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
