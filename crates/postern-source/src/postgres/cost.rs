//! What the server expects a statement to cost, asked before it runs.
//!
//! SECURITY: an estimate is made of statistics, hidden rows included, and a plan quotes constants.
//! One number is read out of the plan, compared, and forgotten; nothing of it is told or logged.

use super::{
    fault::Fault,
    params::Encoded,
    session::{Prepared, Session},
};

/// Where the plan of a `FORMAT JSON` begins to say the cost of its topmost node. Quotes inside of
/// names are escaped there, so that no name can say it earlier.
const MARK: &str = "\"Total Cost\": ";

/// Refuses a statement that the server expects to cost more than the bound.
pub(super) async fn check(
    session: &mut Session,
    sql: &str,
    prepared: &Prepared,
    params: &[Encoded],
    cost_max: u64,
) -> Result<(), Fault> {
    let explained = session.prepare(&format!("EXPLAIN (FORMAT JSON) {sql}")).await?;
    if explained.params != prepared.params {
        let what = "the parameters of the statement and of its plan differ";
        return Err(Fault::Disagrees(what.to_owned()));
    }
    let rows = session.small(&explained, params).await?;
    let plan = rows.first().and_then(|row| row.first()).and_then(Option::as_deref);
    let Some(cost) = plan.and_then(total) else {
        return Err(Fault::Disagrees("the plan of the statement tells no cost".to_owned()));
    };
    if is_within(cost, cost_max) { Ok(()) } else { Err(Fault::TooCostly(cost_max)) }
}

/// The cost of the topmost node, which stands before those beneath it.
fn total(plan: &str) -> Option<f64> {
    let (_, rest) = plan.split_once(MARK)?;
    let end = rest.find([',', '\n', '}'])?;
    rest.get(..end)?.trim().parse().ok().filter(|cost: &f64| !cost.is_nan())
}

#[expect(
    clippy::as_conversions,
    clippy::cast_precision_loss,
    reason = "bounds are far below where doubles lose whole numbers"
)]
fn is_within(cost: f64, cost_max: u64) -> bool {
    cost <= cost_max as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_topmost_cost_is_read() {
        let plan = "[\n  {\n    \"Plan\": {\n      \"Node Type\": \"Sort\",\n      \"Alias\": \"\\\"Total Cost\\\": 1,\",\n      \"Startup Cost\": 1.00,\n      \"Total Cost\": 64.50,\n      \"Plans\": [{\"Total Cost\": 2.00}]\n    }\n  }\n]";
        assert_eq!(total(plan), Some(64.5));
        assert_eq!(total("[{\"Plan\": {\"Total Cost\": 7}}]"), Some(7.0));
        for none in ["", "[]", "{\"Total Cost\": }", "{\"Total Cost\": NaN}", "\"Total Cost\": 1"] {
            assert_eq!(total(none), None, "{none}");
        }
        assert!(is_within(64.5, 65) && !is_within(64.5, 64) && !is_within(f64::INFINITY, 64));
    }
}
