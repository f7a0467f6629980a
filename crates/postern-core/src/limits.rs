//! How much a principal may ask for.

use std::time::Duration;

/// Bounds of one principal's requests; the strictest of all that apply wins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Rows of one answer.
    pub row_limit: u64,
    /// Bytes of one answer as the source sent it.
    pub result_bytes_max: u64,
    /// Bytes of one cell.
    pub cell_bytes_max: u64,
    /// Time one statement may run.
    pub timeout: Duration,
    /// Requests in any minute.
    pub requests_per_minute: u32,
    /// Statements running at once.
    pub concurrent_max: u32,
    /// What a source may expect one statement to cost, in its own measure; `None`: anything.
    pub plan_cost_max: Option<u64>,
    /// Distinct records of one table in one day of the site; `None`: any number.
    pub distinct_keys_per_day: Option<u64>,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            row_limit: 1_000,
            result_bytes_max: 10_000_000,
            cell_bytes_max: 1_000_000,
            timeout: Duration::from_secs(10),
            requests_per_minute: 120,
            concurrent_max: 8,
            plan_cost_max: None,
            distinct_keys_per_day: None,
        }
    }
}

impl Limits {
    /// The stricter of two bounds, field by field.
    #[must_use]
    pub fn strictest(self, other: Self) -> Self {
        Self {
            row_limit: self.row_limit.min(other.row_limit),
            result_bytes_max: self.result_bytes_max.min(other.result_bytes_max),
            cell_bytes_max: self.cell_bytes_max.min(other.cell_bytes_max),
            timeout: self.timeout.min(other.timeout),
            requests_per_minute: self.requests_per_minute.min(other.requests_per_minute),
            concurrent_max: self.concurrent_max.min(other.concurrent_max),
            plan_cost_max: stricter(self.plan_cost_max, other.plan_cost_max),
            distinct_keys_per_day: stricter(
                self.distinct_keys_per_day,
                other.distinct_keys_per_day,
            ),
        }
    }
}

/// The smaller of two bounds; one that is absent bounds nothing.
fn stricter(one: Option<u64>, other: Option<u64>) -> Option<u64> {
    match (one, other) {
        (Some(one), Some(other)) => Some(one.min(other)),
        (bound, None) | (None, bound) => bound,
    }
}
