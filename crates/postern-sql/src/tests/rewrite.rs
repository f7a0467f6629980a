//! What comes out, to the letter.

use super::shop::{LITE, PG, plan};

#[test]
fn probe() {
    for (dialect, sql) in super::accept::all() {
        let plan = plan(dialect, sql).unwrap();
        println!(
            "@@{dialect:?}@@{}@@{}@@{:?}@@{:?}@@{:?}",
            sql.replace('\n', " "),
            plan.sql().replace('\n', " "),
            plan.columns().iter().map(|c| c.name.to_string()).collect::<Vec<_>>(),
            plan.extras().len(),
            plan.functions()
        );
    }
}
