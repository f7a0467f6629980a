//! Statements that are small as text and large in what they ask for.

use postern_core::refusal::Code;

use super::shop::{PG, plan};

fn code(sql: &str) -> Option<Code> {
    plan(PG, sql).err().map(|refusal| refusal.code)
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
