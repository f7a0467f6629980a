//! Masks that can wait: left to the gate where a statement only hands the column out, put in by the
//! source for the whole statement where anything looks at it.

use postern_core::{
    dialect::Dialect,
    mask::{GateMask, LateMask},
};

use super::{
    gate_masks::LOOKS,
    shop::{LITE, PG, sight},
};
use crate::{Plan, bind};

fn plan(dialect: Dialect, sql: &str) -> Plan {
    bind(&sight(dialect), sql, 0)
        .and_then(crate::Bound::plan)
        .unwrap_or_else(|refusal| panic!("{sql}\n  {refusal:?}"))
}

/// Which columns of the answer wait.
fn waiting(plan: &Plan) -> Vec<bool> {
    let is_late = |gate: &GateMask| matches!(gate, GateMask::Late(_));
    plan.columns().iter().map(|column| column.gate.as_deref().is_some_and(is_late)).collect()
}

#[test]
fn a_column_that_is_only_handed_out_waits() {
    for (sql, expected) in [
        ("SELECT name, email FROM customers", vec![true, true]),
        ("SELECT c.id, c.email AS e FROM customers c ORDER BY c.id", vec![false, true]),
        ("SELECT e FROM (SELECT email AS e, id FROM customers) q WHERE id > 1", vec![true]),
        ("WITH w AS (SELECT * FROM customers) SELECT name FROM w LIMIT 3", vec![true]),
        ("SELECT name FROM customers UNION ALL SELECT name FROM customers", vec![true]),
        ("SELECT count(*) FROM customers", vec![false]),
    ] {
        let plan = plan(PG, sql);
        assert_eq!(waiting(&plan), expected, "{sql}");
        assert_eq!(plan.late_columns(), expected.iter().filter(|late| **late).count());
        for (column, late) in plan.columns().iter().zip(expected).filter(|(_, late)| *late) {
            assert_eq!(column.masked, column.gate.as_ref().map(|gate| gate.kind()), "{late}");
            assert_eq!(column.origin, None, "it is an expression to the server");
        }
    }
}

#[test]
fn what_is_looked_at_is_masked_by_the_source_and_waits_nowhere() {
    // Statements that look at `phone` and `name` of another table, put to `name` and `email`.
    let looks = LOOKS.iter().map(|sql| {
        sql.replace("contacts", "customers").replace("name", "email").replace("phone", "name")
    });
    let mut passed = 0_usize;
    for sql in looks.filter(|sql| !sql.contains("city")) {
        let Ok(plan) = bind(&sight(PG), &sql, 0).and_then(crate::Bound::plan) else { continue };
        passed += 1;
        assert_eq!(plan.late_columns(), 0, "{sql}\n  {}", plan.sql());
        assert!(!plan.sql().contains("octet_length"), "{sql}\n  {}", plan.sql());
    }
    assert!(passed > 50, "{passed}");
    // By the key of a table, as PostgreSQL takes it: the engine is given the rest of the row too.
    let plan = plan(PG, "SELECT id, name FROM customers GROUP BY id");
    assert_eq!(plan.late_columns(), 0, "{}", plan.sql());
}

#[test]
fn other_engines_mask_where_they_read() {
    for dialect in [LITE, Dialect::Mysql] {
        assert_eq!(plan(dialect, "SELECT name, email FROM customers").late_columns(), 0);
    }
}

#[test]
fn the_gate_is_told_the_mask_and_the_source_sends_a_bounded_text() {
    let plan = plan(PG, "SELECT email FROM customers");
    let gate = plan.columns().first().and_then(|column| column.gate.as_deref());
    assert!(matches!(gate, Some(GateMask::Late(LateMask::Email { .. }))), "{gate:?}");
    assert!(
        plan.sql()
            .contains(r#"THEN CAST('' AS TEXT) ELSE CAST("t"."email" AS TEXT) END) AS "email""#),
        "{}",
        plan.sql()
    );
}
