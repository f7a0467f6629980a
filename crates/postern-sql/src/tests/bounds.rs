//! Statements that are small as text and large in what they ask for.

use postern_core::refusal::Code;

use super::shop::{PG, plan};

fn code(sql: &str) -> Option<Code> {
    plan(PG, sql).err().map(|refusal| refusal.code)
}

/// Runs to its end on the stack that a reader gets, or takes the process down.
#[test]
fn the_deepest_statements_that_pass_the_caps_end_the_process_nowhere() {
    let nested = |open: &str, inner: &str, close: &str, depth: usize| {
        format!("{}{inner}{}", open.repeat(depth), close.repeat(depth))
    };
    let union =
        |count: usize| format!("SELECT id FROM orders{}", " UNION ALL SELECT 1".repeat(count));
    let derived = |inner: &str| nested("SELECT id FROM (", inner, ") AS q", 45);
    let statements = [
        union(480),
        format!("{} ORDER BY 1", union(480)),
        format!("SELECT 1{}", " EXCEPT SELECT id FROM orders".repeat(480)),
        format!("SELECT 1 WHERE 1 IN ({})", union(480)),
        format!("WITH w AS ({}) SELECT * FROM w", union(480)),
        format!(
            "WITH RECURSIVE w (n) AS ({} UNION ALL SELECT n FROM w) SELECT n FROM w",
            union(470)
        ),
        derived("SELECT id FROM orders"),
        derived(&union(400)),
        nested("SELECT id FROM orders WHERE id IN (", &union(300), ")", 45),
        nested("SELECT (", "SELECT 1", ")", 45),
        nested("SELECT CASE WHEN (", "SELECT true", ") THEN true END", 24),
        nested("(", &union(400), ")", 45),
        format!("SELECT 1 UNION {}", nested("(SELECT 1 UNION ", "SELECT 1", ")", 45)),
        format!("SELECT id FROM orders WHERE {}", vec!["id = 1"; 240].join(" OR ")),
        format!("SELECT id{} FROM orders", " + id".repeat(480)),
        format!("SELECT id{} FROM orders", "::bigint".repeat(480)),
        format!("SELECT {}true", "NOT ".repeat(480)),
        format!("SELECT {}1", "- ".repeat(480)),
        format!("SELECT id FROM orders AS a{}", " JOIN orders USING (id)".repeat(95)),
        nested("SELECT id FROM orders WHERE id IN (", "SELECT 1", ")", 45)
            .replace("WHERE id IN", "WHERE id + 1 + 1 + 1 + 1 + 1 IN"),
        format!("SELECT {}", vec!["id"; 1_900].join(", ")) + " FROM orders",
        format!("SELECT 1 FROM orders WHERE id IN ({})", vec!["1"; 1_900].join(", ")),
        nested("coalesce(", "id", ", 1)", 45).replacen("coalesce", "SELECT coalesce", 1)
            + " FROM orders",
    ];
    let mut passed = 0_usize;
    for dialect in [PG, super::shop::LITE, postern_core::dialect::Dialect::Mysql] {
        for sql in &statements {
            let plan =
                crate::bind(&super::shop::sight(dialect), sql, 0).and_then(crate::Bound::plan);
            passed += usize::from(plan.is_ok());
        }
    }
    assert!(passed > 30, "{passed}");
}

#[test]
fn hundreds_of_relations_are_refused() {
    let from = |count: usize| {
        let tables: Vec<String> = (0..count).map(|at| format!("orders AS o{at}")).collect();
        format!("SELECT 1 FROM {}", tables.join(", "))
    };
    assert_eq!(code(&from(150)), None);
    assert_eq!(code(&from(250)), Some(Code::TooCostly));
}

/// Each WITH query multiplies the columns of the one before it.
#[test]
fn columns_that_multiply_from_one_with_query_to_the_next_are_refused() {
    let from = |table: &str, count: usize| {
        let tables: Vec<String> = (0..count).map(|at| format!("{table} AS {table}{at}")).collect();
        tables.join(", ")
    };
    let grown = |count: usize| {
        format!(
            "WITH a AS (SELECT * FROM {}), b AS (SELECT * FROM {}) SELECT 1 FROM b",
            from("orders", count),
            from("a", count)
        )
    };
    assert_eq!(code(&grown(5)), None);
    let refusal = plan(PG, &grown(30)).unwrap_err();
    assert!(refusal.detail.starts_with("a FROM has at most"), "{}", refusal.detail);
}
