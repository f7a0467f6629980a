//! Prepare: which source, for which purpose, with what sight; then bind and rewrite. Plans are
//! kept by exact text, per set of views.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use postern_audit::payload::Reading;
use postern_core::{
    clock::Timestamp,
    dialect::Dialect,
    digest::Digest,
    halves::Halves,
    name::{PurposeName, SourceName, ToolName},
    param_type::ParamType,
    refusal::{Code, Refusal, Stage, WouldPass},
    request::{Ask, Channel, PARAMS_MAX},
    sight::{Client, RowAccess, Sight, SightError, Views},
    value::Value,
};
use postern_policy::{Context, Weekday};
use postern_sql::{Extra, Given, Plan};

use crate::{house::House, keys::Measure, ports::Source, record, who::Caller};

/// Plans kept per generation; two generations are kept.
const PLANS_MAX: usize = 512;

/// Longest statement that is kept, in bytes: larger ones are planned anew.
const CACHED_SQL_BYTES_MAX: usize = 8 * 1024;

/// Most values in lists of a plan that is kept.
const CACHED_VALUES_MAX: usize = 20_000;

/// A request that policy allows, ready to be recorded.
#[derive(Debug)]
pub(crate) struct Prepared {
    pub(crate) plan: Arc<Plan>,
    /// What the record says of the plan.
    pub(crate) reading: Arc<Reading>,
    pub(crate) sight: Sight,
    pub(crate) source: Arc<dyn Source>,
    pub(crate) purpose: Option<PurposeName>,
    pub(crate) tool: Option<ToolName>,
    pub(crate) catalogue_digest: Digest,
    pub(crate) survey_digest: Digest,
    /// What of its rows counts as a record; empty where the caller may take out any number.
    pub(crate) measures: Vec<Measure>,
}

/// A request that is refused, with what is known of it so far.
#[derive(Debug)]
pub(crate) struct Denied {
    pub(crate) stage: Stage,
    pub(crate) refusal: Refusal,
    pub(crate) source: Option<SourceName>,
    pub(crate) purpose: Option<PurposeName>,
}

impl Denied {
    pub(crate) const fn at(stage: Stage, refusal: Refusal) -> Self {
        Self { stage, refusal, source: None, purpose: None }
    }
}

/// The plans that were made, by exact text. A change of policy, catalogue or principal makes
/// other views, so no entry can outlive the sight it was made for.
#[derive(Debug)]
pub(crate) struct Plans {
    kept: Mutex<Halves<PlanKey, Kept>>,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct PlanKey {
    /// Address of the views; [`Kept::views`] holds them, so the address stays theirs.
    views: usize,
    /// Whether a client asks that has a catalogue.
    has_catalogue: bool,
    params: usize,
    /// The types that it declares for them: each makes another statement of the text.
    types: Vec<Option<ParamType>>,
    sql: Arc<str>,
}

#[derive(Clone, Debug)]
struct Kept {
    plan: Arc<Plan>,
    reading: Arc<Reading>,
    #[expect(dead_code, reason = "held so that no other views can take its address")]
    views: Arc<dyn Views>,
}

impl Default for Plans {
    fn default() -> Self {
        Self { kept: Mutex::new(Halves::new(PLANS_MAX)) }
    }
}

impl Plans {
    fn kept(&self) -> MutexGuard<'_, Halves<PlanKey, Kept>> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn find(&self, key: &PlanKey) -> Option<(Arc<Plan>, Arc<Reading>)> {
        self.kept().find(key).map(|kept| (kept.plan, kept.reading))
    }

    fn keep(&self, key: PlanKey, kept: Kept) {
        self.kept().keep(key, kept);
    }

    /// Forgets everything: a new house stands.
    pub(crate) fn clear(&self) {
        self.kept().clear();
    }
}

/// Takes a question from text to plan.
pub(crate) fn prepare(
    house: &House,
    plans: &Plans,
    caller: &Caller,
    now: Timestamp,
    ask: &Ask,
) -> Result<Prepared, Denied> {
    let purpose = purpose(caller, ask).map_err(|refusal| Denied::at(Stage::Auth, refusal))?;
    let context = context(house, caller, now, purpose.clone(), ask.tool.clone());
    let sight = sight_for(house, caller, &context, ask).map_err(|refusal| Denied {
        purpose: purpose.clone(),
        ..Denied::at(Stage::Sight, refusal)
    })?;
    let denied = |stage, refusal| Denied {
        stage,
        refusal,
        source: Some(sight.source.clone()),
        purpose: purpose.clone(),
    };
    if ask.params.len() > PARAMS_MAX {
        let refusal =
            Refusal::new(Code::BadParams, format!("at most {PARAMS_MAX} parameters are taken"));
        return Err(denied(Stage::Bind, refusal));
    }
    let (plan, reading) =
        plan(plans, &sight, ask).map_err(|(stage, refusal)| denied(stage, refusal))?;
    let measures = measures(&sight, &plan).map_err(|refusal| denied(Stage::Sight, refusal))?;
    let source = house
        .sources
        .get(&sight.source)
        .ok_or_else(|| denied(Stage::Sight, unavailable(&sight.source)))?;
    Ok(Prepared {
        plan,
        reading,
        source: Arc::clone(source),
        catalogue_digest: house.catalogue_digest(Some(&sight.source)),
        survey_digest: house.survey_digest(&sight.source),
        sight,
        purpose,
        tool: ask.tool.clone(),
        measures,
    })
}

/// What is counted of the answer where the caller's records are: of tables whose single rows are
/// open to it.
fn measures(sight: &Sight, plan: &Plan) -> Result<Vec<Measure>, Refusal> {
    if sight.limits.distinct_keys_per_day.is_none() {
        return Ok(Vec::new());
    }
    let mut measures = Vec::new();
    for read in plan.reads() {
        let view = sight.views.view(&read.table).map_err(|error| policy_failed(&error))?;
        if let Some(view) = view.filter(|view| view.access == RowAccess::Rows) {
            measures.extend(Measure::of(plan, &view.table));
        }
    }
    Ok(measures)
}

/// The sight of the source that is asked; "not there" and "not yours" are one answer.
pub(crate) fn sight_for(
    house: &House,
    caller: &Caller,
    context: &Context,
    ask: &Ask,
) -> Result<Sight, Refusal> {
    match &ask.source {
        Some(name) => {
            let sight = name
                .parse::<SourceName>()
                .ok()
                .map(|name| sight_of(house, caller, context, &name))
                .transpose()?
                .flatten();
            sight.ok_or_else(|| unknown_source(house, caller, context, name))
        }
        None => only_sight(house, caller, context),
    }
}

/// Every sight of the caller, source by source; those where nothing is open are left out.
pub(crate) fn sights(
    house: &House,
    caller: &Caller,
    context: &Context,
) -> Result<Vec<Sight>, Refusal> {
    house
        .sources
        .keys()
        .filter_map(|name| sight_of(house, caller, context, name).transpose())
        .collect()
}

fn sight_of(
    house: &House,
    caller: &Caller,
    context: &Context,
    name: &SourceName,
) -> Result<Option<Sight>, Refusal> {
    let resident = caller.resident();
    let (Some(catalogue), Some(views)) =
        (house.catalogues.get(name), house.policies.views(&resident.principal, context, name))
    else {
        return Ok(None);
    };
    if !views.is_anything_open().map_err(|error| policy_failed(&error))? {
        return Ok(None);
    }
    Ok(Some(Sight {
        source: name.clone(),
        dialect: catalogue.dialect,
        server: catalogue.server,
        home: catalogue.home(),
        limits: resident.limits,
        views,
        functions: Arc::clone(&catalogue.functions),
        client: client_of(caller, context, name, catalogue.dialect),
    }))
}

/// Whoever asks over the PostgreSQL protocol asks for a catalogue, too.
fn client_of(
    caller: &Caller,
    context: &Context,
    source: &SourceName,
    dialect: Dialect,
) -> Option<Client> {
    match context.channel {
        Channel::Pgwire => Some(Client {
            user: caller.principal().name.as_str().into(),
            database: source.as_str().into(),
            source: dialect,
        }),
        Channel::Rest | Channel::Mcp | Channel::Stdio | Channel::Cli => None,
    }
}

fn only_sight(house: &House, caller: &Caller, context: &Context) -> Result<Sight, Refusal> {
    let mut sights = sights(house, caller, context)?;
    match (sights.pop(), sights.last()) {
        (Some(sight), None) => Ok(sight),
        (None, _) if is_away(house) => Err(away()),
        (None, _) => Err(Refusal::new(Code::UnknownName, "no source is open to you")),
        (Some(last), Some(_)) => {
            let names: Vec<_> =
                sights.iter().chain([&last]).map(|sight| sight.source.as_str()).collect();
            Err(Refusal::new(Code::BadRequest, "several sources are open to you: name one")
                .would_pass(format!("the same with `source`: {}", names.join(", "))))
        }
    }
}

/// Whether a source cannot be surveyed yet, so that nobody can say what is open.
fn is_away(house: &House) -> bool {
    house.sources.keys().any(|name| !house.catalogues.contains_key(name))
}

/// The same for every name, there or not, yours or not.
fn away() -> Refusal {
    Refusal {
        retry_after: Some(std::time::Duration::from_secs(5)),
        ..Refusal::new(Code::SourceUnavailable, "a source cannot be reached now")
            .would_pass("the same, later")
    }
}

fn unknown_source(house: &House, caller: &Caller, context: &Context, name: &str) -> Refusal {
    if is_away(house) {
        return away();
    }
    let shown: String = name.chars().filter(|c| !c.is_control()).take(64).collect();
    let refusal = Refusal::new(Code::UnknownName, format!("no source `{shown}` for you"));
    match sights(house, caller, context) {
        Ok(sights) if !sights.is_empty() => {
            let names: Vec<_> = sights.iter().map(|sight| sight.source.as_str()).collect();
            refusal.would_pass(format!("your sources: {}", names.join(", ")))
        }
        Ok(_) | Err(_) => refusal,
    }
}

fn plan(
    plans: &Plans,
    sight: &Sight,
    ask: &Ask,
) -> Result<(Arc<Plan>, Arc<Reading>), (Stage, Refusal)> {
    let key = PlanKey {
        views: Arc::as_ptr(&sight.views).cast::<()>().addr(),
        has_catalogue: sight.client.is_some(),
        params: ask.params.len(),
        types: ask.types.clone(),
        sql: ask.sql.as_str().into(),
    };
    if let Some(found) = plans.find(&key) {
        return Ok(found);
    }
    let plan = make_plan(sight, &ask.sql, given(ask))
        .map(Arc::new)
        .map_err(|(stage, refusal)| (stage, tried(sight, refusal)))?;
    let reading = Arc::new(record::reading(&plan));
    if key.sql.len() <= CACHED_SQL_BYTES_MAX && carried(&plan) <= CACHED_VALUES_MAX {
        let (plan, reading) = (Arc::clone(&plan), Arc::clone(&reading));
        plans.keep(key, Kept { plan, reading, views: Arc::clone(&sight.views) });
    }
    Ok((plan, reading))
}

/// How many values a plan carries in lists: a large catalogue that a client is told.
fn carried(plan: &Plan) -> usize {
    plan.extras().iter().fold(0, |sum, extra| match extra {
        Extra::Value(Value::List(values)) => sum.saturating_add(values.len()),
        Extra::Value(_) | Extra::Withheld(_) | Extra::MaskKey { .. } => sum,
    })
}

/// The parameters of a question.
fn given(ask: &Ask) -> Given<'_> {
    Given { count: ask.params.len(), types: &ask.types }
}

fn make_plan(sight: &Sight, sql: &str, given: Given<'_>) -> Result<Plan, (Stage, Refusal)> {
    postern_sql::bind(sight, sql, given)
        .map_err(|refusal| (Stage::Bind, refusal))?
        .plan()
        .map_err(|refusal| (Stage::Rewrite, refusal))
}

/// A statement is offered as what would pass only when it does, for this caller.
fn tried(sight: &Sight, refusal: Refusal) -> Refusal {
    match &refusal.would_pass {
        Some(WouldPass::Statement(sql)) if make_plan(sight, sql, Given::from(0)).is_err() => {
            Refusal { would_pass: None, ..refusal }
        }
        Some(WouldPass::Statement(_) | WouldPass::Words(_)) | None => refusal,
    }
}

/// The purpose of a request: one of the caller's, the first when it names none.
pub(crate) fn purpose(caller: &Caller, ask: &Ask) -> Result<Option<PurposeName>, Refusal> {
    let purposes = &caller.principal().purposes;
    let Some(wanted) = &ask.purpose else {
        return Ok(purposes.first().cloned());
    };
    purposes.iter().find(|purpose| purpose.as_str() == wanted).cloned().map(Some).ok_or_else(|| {
        let shown: String = wanted.chars().filter(|c| !c.is_control()).take(64).collect();
        let names: Vec<_> = purposes.iter().map(PurposeName::as_str).collect();
        let refusal =
            Refusal::new(Code::UnknownPurpose, format!("purpose `{shown}` is not one of yours"));
        if names.is_empty() {
            refusal.would_pass("the same without `purpose`")
        } else {
            refusal.would_pass(format!("your purposes: {}", names.join(", ")))
        }
    })
}

/// What policies may know of the circumstances.
pub(crate) fn context(
    house: &House,
    caller: &Caller,
    now: Timestamp,
    purpose: Option<PurposeName>,
    tool: Option<ToolName>,
) -> Context {
    let minutes = i64::try_from(now.0 / 60_000)
        .unwrap_or(i64::MAX)
        .saturating_add(i64::from(house.utc_offset_minutes));
    let hour = minutes.div_euclid(60).rem_euclid(24);
    // 1970-01-01 was a Thursday: day 3 of a week that begins on Monday.
    let weekday = minutes.div_euclid(24 * 60).saturating_add(3).rem_euclid(7);
    Context {
        hour: u8::try_from(hour).unwrap_or(0),
        weekday: weekday_from_monday(weekday),
        address: caller.address(),
        channel: caller.channel(),
        purpose,
        tool,
        mfa: false,
    }
}

/// Day `0..=6` of a week that begins on Monday.
const fn weekday_from_monday(day: i64) -> Weekday {
    match day {
        0 => Weekday::Monday,
        1 => Weekday::Tuesday,
        2 => Weekday::Wednesday,
        3 => Weekday::Thursday,
        4 => Weekday::Friday,
        5 => Weekday::Saturday,
        _ => Weekday::Sunday,
    }
}

pub(crate) fn policy_failed(error: &SightError) -> Refusal {
    tracing::error!(policy = error.policy, "a policy failed; request denied");
    // The words of an evaluation error may repeat attributes of whoever asked.
    tracing::debug!(policy = error.policy, cause = error.cause, "why the policy failed");
    Refusal::new(Code::Internal, "a policy could not be evaluated, so nothing is open")
}

pub(crate) fn unavailable(source: &SourceName) -> Refusal {
    Refusal {
        retry_after: Some(std::time::Duration::from_secs(5)),
        ..Refusal::new(Code::SourceUnavailable, format!("source `{source}` cannot be reached now"))
            .would_pass("the same, later")
    }
}
