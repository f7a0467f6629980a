//! What a plan says of itself: columns, reads, notes, functions, parameters.

use postern_core::{catalogue::ColumnId, mask::MaskKind};

use super::shop::{LITE, PG, plan, plan_with};
use crate::Extra;

fn masks(sql: &str) -> Vec<Option<MaskKind>> {
    plan(PG, sql).unwrap().columns().iter().map(|column| column.masked).collect()
}

#[test]
fn a_mask_is_told_through_subqueries_with_queries_aliases_and_unions() {
    let email = Some(MaskKind::Email);
    for sql in [
        "SELECT email FROM customers",
        "SELECT (email) AS e FROM customers c",
        "SELECT x.e FROM (SELECT email AS e FROM customers) x",
        "WITH w(m) AS (SELECT email FROM customers) SELECT q.m FROM w q",
        "SELECT a.e FROM customers AS c(i, n, e), LATERAL (SELECT c.e) a",
        "SELECT status FROM orders UNION ALL SELECT email FROM customers",
        "SELECT email FROM customers UNION SELECT status FROM orders",
        "SELECT email FROM customers a FULL JOIN customers b USING (email)",
    ] {
        assert_eq!(masks(sql), [email], "{sql}");
    }
    assert_eq!(
        masks("SELECT * FROM customers"),
        [None, Some(MaskKind::Partial), email, None, None]
    );
}

#[test]
fn only_a_plain_clear_column_has_an_origin() {
    let origin = |sql| {
        plan(PG, sql).unwrap().columns().first().unwrap().origin.map(|(table, c)| (table.0, c.0))
    };
    assert_eq!(origin("SELECT id FROM customers"), Some((1, 1)));
    assert_eq!(origin("SELECT x.i FROM (SELECT total AS i FROM orders) x"), Some((2, 3)));
    assert_eq!(origin("SELECT email FROM customers"), None);
    assert_eq!(origin("SELECT id + 0 FROM customers"), None);
    assert_eq!(origin("SELECT id FROM customers UNION SELECT id FROM orders"), None);
}

#[test]
fn reads_hold_each_table_once_with_everything_that_is_touched() {
    let plan = plan(
        PG,
        "SELECT c.email, o.id FROM customers c JOIN orders o ON o.customer_id = c.id \
         WHERE EXISTS (SELECT 1 FROM orders x WHERE x.status = 'new')",
    )
    .unwrap();
    let reads: Vec<(u32, Vec<ColumnId>)> =
        plan.reads().iter().map(|read| (read.id.0, read.touched.clone())).collect();
    let ids = |list: &[u16]| list.iter().copied().map(ColumnId).collect::<Vec<_>>();
    // Clear columns, the input of the mask, and `region` of the row filter.
    assert_eq!(reads.len(), 2, "{reads:?}");
    assert!(reads.contains(&(1, ids(&[1, 3, 4]))), "{reads:?}");
    assert!(reads.contains(&(2, ids(&[1, 2, 4]))), "{reads:?}");
    let customers = plan.reads().iter().find(|read| read.id.0 == 1).unwrap();
    assert_eq!(customers.filter_policies.len(), 1);
    assert_eq!(customers.shown, [("id".into(), None), ("email".into(), Some(MaskKind::Email))]);
}

#[test]
fn a_filter_on_a_mask_is_remarked_on_once() {
    let notes = |sql| plan(PG, sql).unwrap().notes().to_vec();
    let remark = "the filter on `email` sees the mask: it cannot find a real address";
    assert_eq!(notes("SELECT id FROM customers WHERE email = 'a' OR email = 'b'"), [remark]);
    assert_eq!(notes("SELECT 1 FROM customers c JOIN orders o ON c.email = o.status"), [remark]);
    assert_eq!(notes("SELECT 1 FROM customers a JOIN customers b USING (email)"), [remark]);
    assert!(notes("SELECT email FROM customers WHERE id = 1").is_empty());
    assert!(notes("SELECT id FROM orders WHERE EXISTS (SELECT email FROM customers)").is_empty());
}

#[test]
fn functions_of_the_caller_and_of_masks_are_told() {
    let plan = plan(
        LITE,
        "SELECT upper(name), doc ->> 'a' FROM customers, orders \
         WHERE status LIKE 'a%' AND status GLOB 'b'",
    )
    .unwrap();
    let functions: Vec<&str> = plan.functions().iter().map(AsRef::as_ref).collect();
    for wanted in ["upper", "->>", "like", "glob", "substr", "length", "typeof"] {
        assert!(functions.contains(&wanted), "{wanted}: {functions:?}");
    }
    assert!(!functions.contains(&"select"), "{functions:?}");
}

#[test]
fn constants_of_policies_are_parameters_behind_the_callers() {
    for (dialect, sql, wanted) in [
        (PG, "SELECT id FROM customers WHERE id = $1 AND city = $2", "$3"),
        (LITE, "SELECT id FROM customers WHERE id = ? AND city = ?", "?3"),
    ] {
        let plan = plan_with(dialect, sql, 2).unwrap();
        assert_eq!(plan.caller_params(), 2);
        assert!(matches!(plan.extras(), [Extra::Value(_)]), "{:?}", plan.extras());
        assert!(plan.sql().contains(wanted), "{}", plan.sql());
        assert!(!plan.sql().contains("EU"), "{}", plan.sql());
    }
}

#[test]
fn a_parameter_that_is_used_twice_is_not_copied_inside() {
    let once = plan_with(PG, "SELECT id FROM customers WHERE id = $1", 1).unwrap();
    assert!(once.sql().contains("\"t\".\"id\" = $1"), "{}", once.sql());
    let twice = plan_with(PG, "SELECT id + $1 FROM customers WHERE id = $1", 1).unwrap();
    assert!(!twice.sql().contains("\"t\".\"id\" = $1"), "{}", twice.sql());
}

#[test]
fn bare_parameters_count_in_the_order_of_the_text() {
    let plan = plan_with(LITE, "SELECT ? AS a FROM orders WHERE id = ? LIMIT ?", 3).unwrap();
    assert_eq!(
        plan.sql(),
        "SELECT ?1 AS \"a\" FROM (SELECT \"t\".\"id\" AS \"id\" FROM \"main\".\"orders\" AS \"t\") \
         AS \"orders\" WHERE \"orders\".\"id\" = ?2 LIMIT ?3"
    );
}
