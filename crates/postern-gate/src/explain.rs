//! Explain: what would happen, and which policy says so, before anything runs.

use std::sync::Arc;

use postern_core::{
    clock::Timestamp,
    name::{PolicyId, PurposeName},
    predicate::words,
    refusal::Refusal,
    request::Ask,
    sight::SightError,
};
use serde::Serialize;

use crate::{
    gate::{Gate, Refused},
    house::{House, Resident},
    prepare::{Plans, Prepared, context, policy_failed, prepare},
    record::{record_denied, record_explained},
    who::Caller,
};

/// How much an explanation tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Depth {
    /// For the caller itself: a row filter shows as the id of its policy.
    Own,
    /// For those who administer: the statement that would run, too.
    Full,
}

/// What would happen to a statement.
#[derive(Clone, Debug, Serialize)]
pub struct Explanation {
    /// `allowed`; a refused statement is a [`Refused`].
    pub verdict: &'static str,
    /// Who asks.
    pub principal: String,
    /// Its roles.
    pub roles: Vec<String>,
    /// For which purpose.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub purpose: Option<String>,
    /// The source.
    pub source: String,
    /// The tables it would read.
    pub tables: Vec<ExplainedTable>,
    /// Remarks.
    pub notes: Vec<String>,
    /// Bounds.
    pub limits: ExplainedLimits,
    /// The statement that would run; only at [`Depth::Full`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub runs: Option<String>,
    /// The receipt of this explanation, where it was recorded.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub receipt: Option<String>,
}

/// A table of an explanation.
#[derive(Clone, Debug, Serialize)]
pub struct ExplainedTable {
    /// `customers`, or `schema.table` outside the default schema.
    pub table: String,
    /// The rows that are open, in words: `all`, `region = 'EU'`; only at [`Depth::Full`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rows: Option<String>,
    /// The policies behind the row filter; empty when every row is open.
    pub row_filter: Vec<PolicyPlace>,
    /// The policies that opened it.
    pub policies: Vec<PolicyPlace>,
    /// The columns the statement sees.
    pub columns: Vec<ExplainedColumn>,
}

/// A column of an explanation.
#[derive(Clone, Debug, Serialize)]
pub struct ExplainedColumn {
    /// Its name.
    pub name: String,
    /// Its mask.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mask: Option<&'static str>,
}

/// A policy and where it stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PolicyPlace {
    /// Its id.
    pub id: String,
    /// `policies/support.cedar:7`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
}

/// The bounds of an explanation.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct ExplainedLimits {
    /// Rows.
    pub row_limit: u64,
    /// Milliseconds.
    pub timeout_ms: u64,
    /// Requests in any minute.
    pub requests_per_minute: u32,
}

impl Gate {
    /// What would happen to a statement; nothing runs.
    ///
    /// # Errors
    /// The refusal the statement would meet, with the receipt of having asked.
    pub async fn explain(
        &self,
        caller: &Caller,
        ask: Ask,
        depth: Depth,
    ) -> Result<Explanation, Box<Refused>> {
        let ask = Ask { tool: None, ..ask };
        let house = self.house();
        let admitted = self.admit(caller).await?;
        let allowance = Some(admitted.allowance());
        let record = &*self.ports.record;
        let prepared = match self.prepare(&house, caller, &ask).await {
            Ok(prepared) => prepared,
            Err(denied) => {
                let pending = record_denied(&house, record, caller, &ask, &denied);
                let receipt = self
                    .durable(pending)
                    .await
                    .map_err(|refusal| self.unrecorded(refusal, allowance))?;
                let refusal = denied.refusal;
                return Err(Box::new(Refused { refusal, receipt: Some(receipt), allowance }));
            }
        };
        let source = prepared.plan.source().clone();
        let pending = record_explained(&house, record, caller, &ask, Some(source.clone()));
        let receipt: Result<_, Refusal> = self.durable(pending).await;
        let receipt = receipt.map_err(|refusal| self.unrecorded(refusal, allowance))?;
        let explained = explanation(&house, caller, self.ports.clock.now(), &prepared, depth);
        explained
            .map(|explained| Explanation { receipt: Some(receipt.to_string()), ..explained })
            .map_err(|error| policy_failed(&error).into())
    }
}

impl House {
    /// What would happen to a statement of that resident at that moment, told in full: nothing
    /// runs, and nothing is recorded. For those who administer, and for tests of policies.
    ///
    /// # Errors
    /// The refusal that the statement would meet.
    pub fn foresee(
        &self,
        resident: &Arc<Resident>,
        now: Timestamp,
        ask: &Ask,
    ) -> Result<Explanation, Refusal> {
        let caller = Caller::supposed(Arc::clone(resident));
        let prepared =
            prepare(self, &Plans::default(), &caller, now, ask).map_err(|denied| denied.refusal)?;
        explanation(self, &caller, now, &prepared, Depth::Full)
            .map_err(|error| policy_failed(&error))
    }

    /// A policy, and where it stands.
    pub fn place(&self, id: &PolicyId) -> PolicyPlace {
        PolicyPlace {
            id: id.to_string(),
            place: self.policies.place(id).map(|(file, line)| format!("{file}:{line}")),
        }
    }
}

fn explanation(
    house: &House,
    caller: &Caller,
    now: Timestamp,
    prepared: &Prepared,
    depth: Depth,
) -> Result<Explanation, SightError> {
    let plan = &prepared.plan;
    let limits = caller.resident().limits;
    // The caller itself is told the policies of a row filter, and not its words.
    let views = (depth == Depth::Full).then(|| {
        let context = context(house, caller, now, prepared.purpose.clone(), prepared.tool.clone());
        house.policies.views(caller.principal(), &context, plan.source())
    });
    let views = views.flatten();
    let mut tables = Vec::new();
    for read in plan.reads() {
        let view = views.as_ref().map(|views| views.view(&read.table)).transpose()?.flatten();
        let rows = view.map(|view| words(&view.filter, &view.table));
        tables.push(ExplainedTable { rows, ..table(read, plan.dialect(), house) });
    }
    Ok(Explanation {
        verdict: "allowed",
        principal: caller.principal().name.to_string(),
        roles: caller.principal().roles.iter().map(ToString::to_string).collect(),
        purpose: prepared.purpose.as_ref().map(PurposeName::to_string),
        source: plan.source().to_string(),
        tables,
        notes: plan.notes().to_vec(),
        limits: ExplainedLimits {
            row_limit: limits.row_limit,
            timeout_ms: u64::try_from(limits.timeout.as_millis()).unwrap_or(u64::MAX),
            requests_per_minute: limits.requests_per_minute,
        },
        runs: (depth == Depth::Full).then(|| plan.sql().to_owned()),
        receipt: None,
    })
}

fn table(
    read: &postern_sql::Read,
    dialect: postern_core::dialect::Dialect,
    house: &House,
) -> ExplainedTable {
    let place = |id: &PolicyId| house.place(id);
    ExplainedTable {
        table: read.table.short(dialect),
        rows: None,
        row_filter: read.filter_policies.iter().map(place).collect(),
        policies: read.policies.iter().map(place).collect(),
        columns: read
            .shown
            .iter()
            .map(|(name, mask): &(Arc<str>, _)| ExplainedColumn {
                name: name.as_ref().to_owned(),
                mask: mask.map(postern_core::mask::MaskKind::as_str),
            })
            .collect(),
    }
}
