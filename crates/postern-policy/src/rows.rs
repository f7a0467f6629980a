//! Which rows of a table somebody may see: partial evaluation, its residue a predicate.

use cedar_policy::{Effect, PartialEntityUid, PartialRequest, Policy, PolicySet, pst::Clause};
use postern_core::{name::PolicyId, predicate::Predicate, sight::SightError};

use crate::{
    columns::Verdict,
    entities::{self, Unfit},
    model::{SourceModel, TableModel},
    policies::Engine,
    rule::Ask,
    translate::{Pass, Translator, Truth, tree},
    views::Subject,
};

/// Most nodes of one row filter.
const FILTER_NODES_MAX: usize = 20_000;

/// The rows open for one question.
#[derive(Debug)]
pub(crate) struct Rows {
    pub(crate) filter: Predicate,
    /// The policies that left something out, in their order.
    pub(crate) policies: Vec<PolicyId>,
    pub(crate) reach: Reach,
}

/// How far policies open the rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Reach {
    /// All of them.
    All,
    /// Some policy speaks of these rows and leaves some out.
    Some,
    /// A policy closes them all.
    Closed,
    /// Nobody opened them, and nobody closed them.
    Untouched,
}

impl Rows {
    const fn closed() -> Self {
        Self { filter: Predicate::Never, policies: Vec::new(), reach: Reach::Closed }
    }

    pub(crate) const fn is_none(&self) -> bool {
        matches!(self.filter, Predicate::Never)
    }
}

/// Decides `ask` on the rows of a table. `plain` is the decision of the policies that do not look
/// at the row's columns.
pub(crate) fn decide(
    engine: &Engine,
    subject: &Subject,
    source: &SourceModel,
    table: &TableModel,
    ask: Ask,
    plain: &Verdict,
) -> Result<Rows, SightError> {
    if plain.is_forbidden() {
        return Ok(Rows::closed());
    }
    let residue = residue(engine, subject, source, table, ask).map_err(failed)??;
    if residue.forbidden {
        return Ok(Rows::closed());
    }
    let mut policies = Vec::new();
    let opened = if plain.is_allowed() || residue.permitted {
        Predicate::Always
    } else {
        policies.extend(residue.permits.iter().map(|(id, _)| id.clone()));
        tree::any(residue.permits.iter().map(|(_, truth)| truth.yes().clone()).collect())
    };
    let mut members = vec![opened];
    for (id, truth) in &residue.forbids {
        // Where a forbid is not plainly false, it closes: an error there is no way in.
        let open = truth.no();
        if !matches!(open, Predicate::Always) {
            policies.push(id.clone());
        }
        members.push(open);
    }
    let filter = tree::all(members);
    if tree::size(&filter, FILTER_NODES_MAX) >= FILTER_NODES_MAX {
        return Err(SightError {
            policy: policies.first().map(ToString::to_string).unwrap_or_default(),
            cause: format!("the row filter has more than {FILTER_NODES_MAX} nodes"),
        });
    }
    let reach = match &filter {
        Predicate::Always => Reach::All,
        _ if policies.is_empty() => Reach::Untouched,
        _ => Reach::Some,
    };
    if matches!(filter, Predicate::Always | Predicate::Never) {
        policies.clear();
    }
    engine.sort(&mut policies);
    Ok(Rows { filter, policies, reach })
}

#[derive(Default)]
struct Residue {
    permitted: bool,
    forbidden: bool,
    permits: Vec<(PolicyId, Truth)>,
    forbids: Vec<(PolicyId, Truth)>,
}

/// What is left of the policies that look at the row's columns. The outer error has no policy.
fn residue(
    engine: &Engine,
    subject: &Subject,
    source: &SourceModel,
    table: &TableModel,
    ask: Ask,
) -> Result<Result<Residue, SightError>, Unfit> {
    let rules = subject.inside(engine, ask, &table.row_type);
    if !engine.schema.told_apart.contains(&table.row_type) || rules.is_empty() {
        return Ok(Ok(Residue::default()));
    }
    let set = PolicySet::from_policies(rules.into_iter().map(|rule| rule.policy.clone()))?;
    let schema = &engine.schema.schema;
    let name = &source.catalogue.source;
    let known = entities::partial(Some(&subject.asker), name, table, schema)?;
    let request = PartialRequest::new(
        PartialEntityUid::from_concrete(subject.asker.uid.clone()),
        entities::action(ask)?,
        PartialEntityUid::from_concrete(entities::row(table)?),
        Some(subject.context.clone()),
        schema,
    )?;
    let response = set.tpe(&request, &known, schema)?;
    if let Some(id) = response.error_permits().chain(response.error_forbids()).next() {
        return Ok(Err(failed_in(id.to_string(), "it always fails")));
    }
    let mut residue = Residue {
        permitted: response.true_permits().next().is_some(),
        forbidden: response.true_forbids().next().is_some(),
        ..Residue::default()
    };
    let translator =
        Translator { model: &engine.model, row_type: &table.row_type, pass: Pass::Request };
    for policy in response.residual_policies() {
        let truth = match truth(&translator, &policy) {
            Ok(truth) => truth,
            Err(Unfit(cause)) => return Ok(Err(failed_in(policy.id().to_string(), &cause))),
        };
        let id = entities::policy_id(policy.id())?;
        match policy.effect() {
            Effect::Permit => residue.permits.push((id, truth)),
            Effect::Forbid => residue.forbids.push((id, truth)),
        }
    }
    Ok(Ok(residue))
}

fn truth(translator: &Translator<'_>, policy: &Policy) -> Result<Truth, Unfit> {
    let body = policy.to_pst()?;
    let [Clause::When(expr)] = body.body().clauses().as_slice() else {
        return Err(Unfit("a residue of an unknown form".to_owned()));
    };
    translator.condition(expr).map_err(|unsayable| Unfit(unsayable.0))
}

fn failed_in(policy: String, cause: &str) -> SightError {
    SightError { policy, cause: cause.to_owned() }
}

pub(crate) fn failed(Unfit(cause): Unfit) -> SightError {
    SightError { policy: String::new(), cause }
}
