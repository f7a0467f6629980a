//! What the server expects a statement to cost, asked before it runs: the rows that `EXPLAIN`
//! expects it to look at, which MySQL and MariaDB of every version tell in the same table.
//!
//! SECURITY: an estimate is made of statistics, hidden rows included. One number is made of the
//! table, compared, and forgotten; nothing of it is told or logged.

use std::collections::BTreeMap;

use mysql_async::{Row, Value, prelude::Queryable as _};

use super::{
    fault::Fault,
    session::{Session, text_named},
};

/// Refuses a statement of which the server expects that it looks at more rows than the bound.
pub(super) async fn check(
    session: &mut Session,
    sql: &str,
    params: &[Value],
    cost_max: u64,
) -> Result<(), Fault> {
    let explain = session.conn.prep(format!("EXPLAIN FORMAT=TRADITIONAL {sql}")).await?;
    let rows: Vec<Row> = session.conn.exec(&explain, params.to_vec()).await?;
    let steps = rows.iter().map(Step::of).collect::<Option<Vec<_>>>();
    let Some(steps) = steps.filter(|steps| !steps.is_empty()) else {
        return Err(Fault::Disagrees("the plan of the statement tells no rows".to_owned()));
    };
    if examined(&steps) <= cost_max { Ok(()) } else { Err(Fault::TooCostly(cost_max)) }
}

/// A line of the plan: one table of one SELECT.
#[derive(Clone, Copy, Debug)]
struct Step {
    /// Number of the SELECT; none for what puts a UNION together.
    select: Option<u64>,
    /// Whether the SELECT is done anew for each row of the one around it.
    is_dependent: bool,
    /// Rows looked at for each row of the tables before; none where no table is read.
    rows: Option<u64>,
}

impl Step {
    fn of(row: &Row) -> Option<Self> {
        let kind = text_named(row, "select_type")?;
        let number = |name| match text_named(row, name).map(|text| text.parse()) {
            None => Some(None),
            Some(Ok(number)) => Some(Some(number)),
            Some(Err(_)) => None,
        };
        Some(Self {
            select: number("id")?,
            is_dependent: kind.starts_with("DEPENDENT") || kind.starts_with("UNCACHEABLE"),
            rows: number("rows")?,
        })
    }
}

/// Rows that are looked at in all: the product of the tables of each SELECT, their sum. A SELECT
/// that depends on the row around it is done for each row of the first one.
fn examined(steps: &[Step]) -> u64 {
    let mut selects: BTreeMap<u64, (u64, bool)> = BTreeMap::new();
    for step in steps {
        if let (Some(select), Some(rows)) = (step.select, step.rows) {
            let (product, is_dependent) = selects.entry(select).or_insert((1, step.is_dependent));
            *product = product.saturating_mul(rows.max(1));
            *is_dependent |= step.is_dependent;
        }
    }
    let outer = selects.values().next().map_or(1, |(product, _)| *product);
    selects.values().fold(0, |sum, (product, is_dependent)| {
        sum.saturating_add(if *is_dependent { product.saturating_mul(outer) } else { *product })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn step(select: u64, is_dependent: bool, rows: u64) -> Step {
        Step { select: Some(select), is_dependent, rows: Some(rows) }
    }

    #[test]
    fn joins_multiply_and_selects_add_up() {
        let none = Step { select: None, is_dependent: false, rows: None };
        let no_table = Step { select: Some(1), is_dependent: false, rows: None };
        for (steps, rows) in [
            (vec![no_table], 0),
            (vec![step(1, false, 1_000)], 1_000),
            (vec![step(1, false, 1_000), step(1, false, 1_000)], 1_000_000),
            (vec![step(1, false, 1_000), step(2, false, 5_000), none], 6_000),
            (vec![step(1, false, 10), step(1, false, 2), step(2, true, 5)], 120),
            (vec![step(1, false, u64::MAX), step(1, false, 2), step(2, true, 5)], u64::MAX),
        ] {
            assert_eq!(examined(&steps), rows, "{steps:?}");
        }
    }
}
