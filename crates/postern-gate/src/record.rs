//! Record: a plan becomes runnable when its decision is on its way into the record.

use std::{collections::BTreeSet, sync::Arc};

use postern_audit::{Decision, Verdict, payload::Reading};
use postern_core::{
    digest::Digest,
    limits::Limits,
    name::{PolicyId, SourceName},
    path,
    refusal::{Code, Refusal},
    request::Ask,
    secret::Secret,
    value::Value,
};
use postern_sql::{Extra, KeyPart, Plan};

use crate::{
    admit::Admitted,
    house::House,
    ports::{MaskKeys, PendingReceipt, Record},
    prepare::{Denied, Prepared},
    who::Caller,
};

/// A plan whose decision is on its way into the record. What is withheld of the groups that it shows
/// is not known yet.
#[derive(Debug)]
pub(crate) struct Decided {
    recorded: Recorded,
    /// Which parameter holds what is withheld of which selection.
    withheld: Vec<(usize, usize)>,
}

/// A plan with its parameters and a decision in the record: the only thing a source runs. Only
/// the gate makes one.
#[derive(Debug)]
pub struct Recorded {
    plan: Arc<Plan>,
    params: Vec<Bind>,
    limits: Limits,
    survey_digest: Digest,
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

    /// Digest of the survey the plan was made from. A source runs the plan only while it is as
    /// that survey found it.
    pub const fn survey_digest(&self) -> Digest {
        self.survey_digest
    }
}

impl Decided {
    /// Bounds of the run.
    pub(crate) const fn limits(&self) -> &Limits {
        &self.recorded.limits
    }

    /// A reading for the same decision, within these bounds. Nothing of it leaves the gate.
    ///
    /// # Errors
    /// When a key of a mask cannot be had.
    pub(crate) fn reads(
        &self,
        keys: &dyn MaskKeys,
        plan: &Plan,
        limits: Limits,
    ) -> Result<Recorded, Refusal> {
        let params = params(keys, plan, &[])?.binds;
        let survey_digest = self.recorded.survey_digest;
        Ok(Recorded { plan: Arc::new(plan.clone()), params, limits, survey_digest })
    }

    /// The runnable plan, with the labels that are withheld of each of its selections.
    ///
    /// # Errors
    /// Of a selection nothing is said.
    pub(crate) fn settle(mut self, labels: &[Arc<str>]) -> Result<Recorded, Refusal> {
        for (at, selection) in self.withheld {
            let bind = self.recorded.params.get_mut(at).zip(labels.get(selection));
            let Some((bind, labels)) = bind else {
                return Err(Refusal::new(Code::Internal, "what is withheld is not known"));
            };
            *bind = Bind::Value(Value::Text(Arc::clone(labels)));
        }
        Ok(self.recorded)
    }
}

/// Puts the decision into the record and hands out the plan with its receipt.
///
/// INVARIANT: only what this returns becomes a [`Recorded`], and it is made only after the record
/// took the decision. Data that is released waits for the receipt to be durable.
pub(crate) fn record(
    house: &House,
    record: &dyn Record,
    keys: &dyn MaskKeys,
    admitted: &Admitted,
    ask: &Ask,
    prepared: &Prepared,
) -> Result<(Decided, PendingReceipt), Refusal> {
    let plan = &prepared.plan;
    let Params { binds: params, withheld } = params(keys, plan, &ask.params)?;
    let decision = Decision {
        source: Some(plan.source().clone()),
        purpose: prepared.purpose.clone(),
        tool: prepared.tool.clone(),
        catalogue_digest: prepared.catalogue_digest,
        reading: Some(Arc::clone(&prepared.reading)),
        ..blank(house, admitted.caller(), ask, Verdict::Allowed)
    };
    let pending = record.decide(decision).map_err(|error| unrecordable(&error))?;
    let mut limits = admitted.caller().resident().limits;
    limits.row_limit = ask.row_limit.map_or(limits.row_limit, |rows| rows.min(limits.row_limit));
    let recorded =
        Recorded { plan: Arc::clone(plan), params, limits, survey_digest: prepared.survey_digest };
    Ok((Decided { recorded, withheld }, pending))
}

/// Puts a refusal into the record.
pub(crate) fn record_denied(
    house: &House,
    record: &dyn Record,
    caller: &Caller,
    ask: &Ask,
    denied: &Denied,
) -> Result<PendingReceipt, Refusal> {
    let verdict = Verdict::Denied { code: denied.refusal.code, stage: denied.stage };
    let decision = Decision {
        source: denied.source.clone(),
        purpose: denied.purpose.clone(),
        catalogue_digest: house.catalogue_digest(denied.source.as_ref()),
        ..blank(house, caller, ask, verdict)
    };
    record.decide(decision).map_err(|error| unrecordable(&error))
}

/// Puts an explanation into the record: nothing ran, but somebody looked.
pub(crate) fn record_explained(
    house: &House,
    record: &dyn Record,
    caller: &Caller,
    ask: &Ask,
    source: Option<SourceName>,
) -> Result<PendingReceipt, Refusal> {
    let decision = Decision {
        catalogue_digest: house.catalogue_digest(source.as_ref()),
        source,
        ..blank(house, caller, ask, Verdict::Explained)
    };
    record.decide(decision).map_err(|error| unrecordable(&error))
}

fn blank(house: &House, caller: &Caller, ask: &Ask, verdict: Verdict) -> Decision {
    Decision {
        principal: Some(caller.principal().name.clone()),
        credential: caller.credential().cloned(),
        channel: caller.channel(),
        purpose: None,
        source: None,
        tool: ask.tool.clone(),
        verdict,
        policies_digest: house.policies.digest(),
        catalogue_digest: Digest([0; 32]),
        reading: None,
        sql: ask.sql.as_str().into(),
        params: ask.params.clone(),
        types: ask.types.clone(),
        address: caller.address(),
    }
}

/// What the record says of a plan whenever it runs.
pub(crate) fn reading(plan: &Plan) -> Reading {
    let policies = plan.reads().iter();
    let policies = policies.flat_map(|read| read.policies.iter().chain(&read.filter_policies));
    let policies: BTreeSet<PolicyId> = policies.cloned().collect();
    let policies: Vec<PolicyId> = policies.into_iter().collect();
    let tables: Vec<_> = plan.reads().iter().map(shown).collect();
    Reading::new(plan.sql().into(), &policies, &tables)
}

fn shown(read: &postern_sql::Read) -> (String, Vec<String>) {
    let columns = read.shown.iter().map(|(name, mask)| match mask {
        None => word(name),
        Some(mask) => format!("{} masked:{}", word(name), mask.as_str()),
    });
    (read.table.full(), columns.collect())
}

/// A column's name as the record has it.
fn word(name: &str) -> String {
    // SECURITY: a column that is called so must not pass for one that was masked.
    if name.contains(" masked:") {
        return format!("\"{}\"", name.replace('"', "\"\""));
    }
    path::part(name).into_owned()
}

/// A caller's value as every source takes it: a text beside truths is the truth that it is, in the
/// words that a PostgreSQL reads.
pub(crate) fn meant(plan: &Plan, at: usize, value: &Value) -> Value {
    match value {
        Value::Text(text) if plan.truths().get(at) == Some(&true) => {
            match text.trim().to_ascii_lowercase().as_str() {
                "t" | "true" | "y" | "yes" | "on" => Value::Bool(true),
                "f" | "false" | "n" | "no" | "off" => Value::Bool(false),
                _ => value.clone(),
            }
        }
        _ => value.clone(),
    }
}

/// The parameters of a plan.
struct Params {
    binds: Vec<Bind>,
    /// Which of them hold what is withheld of which selection.
    withheld: Vec<(usize, usize)>,
}

fn params(keys: &dyn MaskKeys, plan: &Plan, given: &[Value]) -> Result<Params, Refusal> {
    let mut withheld = Vec::new();
    let given = given.iter().enumerate();
    let mut binds: Vec<Bind> =
        given.map(|(at, value)| Bind::Value(meant(plan, at, value))).collect();
    for extra in plan.extras() {
        binds.push(match extra {
            Extra::Value(value) => Bind::Value(value.clone()),
            Extra::Withheld(selection) => {
                withheld.push((binds.len(), *selection));
                Bind::Value(Value::Null)
            }
            Extra::MaskKey { domain, part } => {
                let key = keys.mask_key(plan.source(), domain);
                let key = key.map_err(|error| unrecordable(&error))?;
                Bind::Key(Secret::new(key_block(key.expose(), *part)))
            }
        });
    }
    Ok(Params { binds, withheld })
}

/// The key in the form the dialect's HMAC needs (RFC 2104: the key padded to the 64-byte block
/// of SHA-256, combined with 0x36 or 0x5c).
fn key_block(key: &[u8; 32], part: KeyPart) -> Vec<u8> {
    let padded = |pad: u8| key.iter().map(|byte| byte ^ pad).chain([pad; 32]).collect();
    match part {
        KeyPart::Raw => key.to_vec(),
        KeyPart::Inner => padded(0x36),
        KeyPart::Outer => padded(0x5c),
    }
}

pub(crate) fn unrecordable(error: &crate::ports::RecordError) -> Refusal {
    // The record itself says once, and loudly, that it cannot be written.
    tracing::debug!(cause = error.cause, "the record cannot be written; request denied");
    Refusal {
        retry_after: Some(std::time::Duration::from_secs(5)),
        ..Refusal::new(
            Code::RecordUnavailable,
            "requests cannot be recorded now, so none is answered",
        )
        .would_pass("the same, later")
    }
}
