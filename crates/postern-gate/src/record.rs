//! Record: a plan becomes runnable when its decision is on its way into the record.

use std::sync::Arc;

use postern_core::{limits::Limits, secret::Secret, value::Value};
use postern_sql::Plan;

/// A plan with its parameters and a decision in the record: the only thing a source runs. Only
/// the gate makes one.
#[derive(Debug)]
pub struct Recorded {
    plan: Arc<Plan>,
    params: Vec<Bind>,
    limits: Limits,
}

/// A parameter value, in order: the caller's, then Postern's own.
#[derive(Clone, Debug)]
pub enum Bind {
    /// A caller's value, or a policy's constant.
    Value(Value),
    /// Key material of a mask.
    Key(Secret<Vec<u8>>),
}

impl Recorded {
    /// The plan.
    pub const fn plan(&self) -> &Arc<Plan> {
        &self.plan
    }

    /// All parameters, in order; the first [`Plan::caller_params`] are the caller's.
    pub fn params(&self) -> &[Bind] {
        &self.params
    }

    /// Bounds of this run; `row_limit` already holds what the caller asked for.
    pub const fn limits(&self) -> &Limits {
        &self.limits
    }
}
