//! The rewriter and the Sight, without any database.
//!
//! The floor is the parser library alone: the same text parsed and printed. What stands above it
//! is Postern's own work. Statements that were seen before are measured through the whole gate
//! (admission, plan cache, decision, release) in front of a source and a record that do nothing,
//! because the cache is the gate's own; the number is therefore an upper bound.

mod gate;
mod shop;

use std::{hint::black_box, sync::Arc};

use anyhow::{Context as _, anyhow};
use postern_core::{refusal::Refusal, sight::Sight};
use postern_sql::{Plan, bind};
use sqlparser::{dialect::PostgreSqlDialect, parser::Parser};

use self::{gate::Door, shop::Shop};
use crate::{
    clocks::{Timing, time},
    table::{Table, progress},
};

/// One row by key: two masks, a row filter.
const POINT: &str = "SELECT id, name, email, region, c6, c9 FROM t0 WHERE id = $1";

/// Measures and prints.
pub(crate) fn run() -> anyhow::Result<()> {
    let shop = Shop::open()?;
    let sight = shop.sight("reader")?;
    let join = shop::join();
    let mut table = Table::new(&["what", "CPU µs, median", "least", "floor µs", "ratio"]);
    for (name, text, params) in [("point query", POINT, 1), ("10-table join", join.as_str(), 1)] {
        progress(&format!("sql: {name}"));
        plan(&sight, text, params)?;
        let floor = time(|| parse_and_print(text))?;
        let new = time(|| plan(&sight, text, params).map(|plan| drop(black_box(plan))))?;
        table.row(cells(&format!("parse and print, {name}: the floor"), floor, None));
        table.row(cells(&format!("bind and plan, new {name}, Sight warm"), new, Some(floor)));
    }
    let floor = time(|| parse_and_print(POINT))?;
    progress("sql: through the gate");
    for (name, timing) in Door::open(&shop)?.measure(POINT)? {
        table.row(cells(name, timing, Some(floor)));
    }
    progress("sql: sight");
    let warm = time(|| shop.sight("reader")?.views.all().map(drop).map_err(Into::into))?;
    let cold = shop.cold()?;
    table.row(cells("Sight of 10 tables × 20 columns, warm", warm, None));
    table.row(cells("Sight of 10 tables × 20 columns, cold", cold, None));
    table.print("SQL: rewrite and Sight, one thread");
    Ok(())
}

fn cells(name: &str, timing: Timing, floor: Option<Timing>) -> [String; 5] {
    let us = |timing: std::time::Duration| timing.as_secs_f64() * 1e6;
    let ratio = |floor: Timing| us(timing.median) / us(floor.median);
    [
        name.to_owned(),
        format!("{:.1}", us(timing.median)),
        format!("{:.1}", us(timing.least)),
        floor.map_or_else(String::new, |floor| format!("{:.1}", us(floor.median))),
        floor.map_or_else(String::new, |floor| format!("{:.1}", ratio(floor))),
    ]
}

fn plan(sight: &Sight, text: &str, params: usize) -> anyhow::Result<Arc<Plan>> {
    let refused = |refusal: Refusal| anyhow!("{refusal}: {text}");
    Ok(Arc::new(bind(sight, text, params).map_err(refused)?.plan().map_err(refused)?))
}

fn parse_and_print(text: &str) -> anyhow::Result<()> {
    let statements = Parser::parse_sql(&PostgreSqlDialect {}, text)?;
    let statement = statements.first().context("no statement")?;
    drop(black_box(statement.to_string()));
    Ok(())
}
