//! Decisions on columns, and on rows as far as policies do not look at their columns.

use std::collections::HashMap;

use cedar_policy::{Authorizer, Decision, Entities, EntityUid, PolicySet, Request};
use postern_core::{
    catalogue::Column,
    classification::Classification,
    name::{PolicyId, Tag},
    sight::SightError,
};

use crate::{
    entities::{self, Unfit},
    model::TableModel,
    policies::Engine,
    rows::failed,
    rule::Ask,
    views::Subject,
};

/// How policies decided.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Verdict {
    /// Opened, by these.
    Allowed(Vec<PolicyId>),
    /// Closed, by these.
    Forbidden(Vec<PolicyId>),
    /// Nobody opened it.
    Untouched,
}

impl Verdict {
    pub(crate) const fn is_allowed(&self) -> bool {
        matches!(self, Self::Allowed(_))
    }

    pub(crate) const fn is_forbidden(&self) -> bool {
        matches!(self, Self::Forbidden(_))
    }

    fn policies(&self) -> &[PolicyId] {
        match self {
            Self::Allowed(policies) => policies,
            Self::Forbidden(_) | Self::Untouched => &[],
        }
    }
}

/// Asks Cedar. Any policy that fails denies the request: Cedar would go on without it.
pub(crate) fn decide(
    engine: &Engine,
    subject: &Subject,
    set: &PolicySet,
    ask: Ask,
    resource: EntityUid,
    entities: &Entities,
) -> Result<Verdict, SightError> {
    let request = Request::new(
        subject.asker.uid.clone(),
        entities::action(ask).map_err(failed)?,
        resource,
        subject.context.clone(),
        None,
    )
    .map_err(|error| failed(Unfit::from(error)))?;
    let response = Authorizer::new().is_authorized(&request, set, entities);
    if let Some(error) = response.diagnostics().errors().next() {
        let cedar_policy::AuthorizationError::PolicyEvaluationError(inner) = error;
        return Err(SightError {
            policy: inner.policy_id().to_string(),
            cause: crate::rule::one_line(&error.to_string()),
        });
    }
    let mut policies = response
        .diagnostics()
        .reason()
        .map(entities::policy_id)
        .collect::<Result<Vec<_>, _>>()
        .map_err(failed)?;
    engine.sort(&mut policies);
    Ok(match response.decision() {
        Decision::Allow => Verdict::Allowed(policies),
        Decision::Deny if policies.is_empty() => Verdict::Untouched,
        Decision::Deny => Verdict::Forbidden(policies),
    })
}

/// What is open of a column.
#[derive(Clone, Debug)]
pub(crate) struct Open {
    pub(crate) read: Verdict,
    pub(crate) reveal: Verdict,
    pub(crate) aggregate: Verdict,
}

impl Open {
    /// The policies behind a readable column.
    pub(crate) fn readers(&self, engine: &Engine, revealed: bool) -> Vec<PolicyId> {
        let lifted = if revealed { self.reveal.policies() } else { &[] };
        let mut policies: Vec<PolicyId> =
            self.read.policies().iter().chain(lifted).cloned().collect();
        engine.sort(&mut policies);
        policies.dedup();
        policies
    }

    /// The policies behind a column open to aggregates.
    pub(crate) fn aggregators(&self) -> Vec<PolicyId> {
        self.aggregate.policies().to_vec()
    }
}

/// Columns that no policy can tell apart: by classification and tags, and by name where one is
/// named.
type Class = (Classification, Vec<Tag>, Option<String>);

/// Decides columns of one table, each class once.
pub(crate) struct Columns<'a> {
    pub(crate) engine: &'a Engine,
    pub(crate) subject: &'a Subject,
    pub(crate) table: &'a TableModel,
    pub(crate) entities: &'a Entities,
    decided: HashMap<Class, Open>,
}

impl<'a> Columns<'a> {
    pub(crate) fn new(
        engine: &'a Engine,
        subject: &'a Subject,
        table: &'a TableModel,
        entities: &'a Entities,
    ) -> Self {
        Self { engine, subject, table, entities, decided: HashMap::new() }
    }

    pub(crate) fn open(&mut self, column: &Column) -> Result<Open, SightError> {
        let path = crate::ids::column_path(&self.table.path, &column.name);
        let mut tags = column.tags.clone();
        tags.sort();
        let named = self.engine.named_columns.contains(&path).then_some(path);
        let class = (column.classification, tags, named);
        if let Some(open) = self.decided.get(&class) {
            return Ok(open.clone());
        }
        let ask = |ask: Ask| {
            let uid = entities::column_uid(self.table, column).map_err(failed)?;
            let set = self.subject.of_columns(ask);
            decide(self.engine, self.subject, set, ask, uid, self.entities)
        };
        let read = ask(Ask::Read)?;
        let (reveal, aggregate) = if read.is_allowed() {
            (ask(Ask::Reveal)?, Verdict::Untouched)
        } else {
            (Verdict::Untouched, Verdict::Untouched)
        };
        // `aggregate` is asked for all: the table may turn out to be open for groups only.
        let aggregate =
            if self.subject.has_aggregates() { ask(Ask::Aggregate)? } else { aggregate };
        let open = Open { read, reveal, aggregate };
        self.decided.insert(class, open.clone());
        Ok(open)
    }
}
