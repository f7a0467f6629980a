//! What each policy brings about: never reached, shadowed, or said by another one already.
//!
//! Not read off the text but tried: every policy is asked for everybody there is, on one column of
//! every kind that policies can tell apart. A policy that looks into rows, or at the hour, the
//! tool, the address, cannot be judged so and is left out: nothing is said of it.

use std::collections::{BTreeSet, HashSet};

use cedar_policy::{Authorizer, Entities, PolicySet, Request};
use postern_core::{
    catalogue::Column, classification::Classification, name::Tag, principal::Principal,
    sight::SightError,
};

use crate::{
    entities::{self, Asker, Unfit},
    ids,
    inputs::{Context, Finding, Severity},
    literals,
    model::{SourceModel, TableModel},
    policies::Engine,
    rows::failed,
    rule::{Ask, Rule},
};

/// Most questions that are asked; with more kinds of columns or more people, nothing is judged.
const QUESTIONS_MAX: usize = 200_000;

/// What policies can tell of a column: its schema, its table and its name where they name those,
/// its classification, its tags.
type Kind<'a> = (&'a str, Option<&'a str>, Option<String>, Classification, Vec<Tag>);

/// Columns of a table, one of each kind not seen before.
struct Spot<'a> {
    source: &'a SourceModel,
    table: &'a TableModel,
    columns: Vec<&'a Column>,
}

/// What is seen of one policy.
#[derive(Clone, Debug, Default)]
struct Seen {
    /// It applied.
    applied: bool,
    /// It applied, and nothing closed what it opens.
    opened: bool,
    /// They closed what it opens.
    closed_by: BTreeSet<usize>,
    /// They opened everything that it opened, so far.
    covered_by: Option<BTreeSet<usize>>,
}

/// Judges every policy, as people would ask for these purposes.
pub(crate) fn judge(
    engine: &Engine,
    people: &[(&Principal, &Context)],
) -> Result<Vec<Finding>, SightError> {
    let spots = spots(engine);
    let columns: usize = spots.iter().map(|spot| spot.columns.len()).sum();
    let questions = columns.saturating_mul(people.len()).saturating_mul(Ask::ALL.len());
    if columns == 0 || people.is_empty() || questions > QUESTIONS_MAX {
        return Ok(Vec::new());
    }
    let mut seen = vec![Seen::default(); engine.rules.len()];
    for (principal, context) in people {
        let person = Person::new(engine, principal, context).map_err(failed)?;
        for spot in &spots {
            person.ask(engine, spot, &mut seen)?;
        }
    }
    Ok(tell(engine, &seen))
}

/// One column of each kind that policies can tell apart: by where it stands as far as they name
/// that, its classification, its tags, and its name where one is named.
fn spots(engine: &Engine) -> Vec<Spot<'_>> {
    let named = literals::named_tables(&engine.rules);
    let mut known: HashSet<Kind<'_>> = HashSet::new();
    let mut spots = Vec::new();
    for source in &engine.model.sources {
        for table in &source.tables {
            let of_table = named.contains(table.path.as_ref()).then_some(table.path.as_ref());
            let columns = table.table.columns.iter().filter(|column| {
                let path = ids::column_path(&table.path, &column.name);
                let of_column = engine.named_columns.contains(&path).then_some(path);
                let mut tags = column.tags.clone();
                tags.sort();
                let schema = table.schema.as_str();
                known.insert((schema, of_table, of_column, column.classification, tags))
            });
            let columns: Vec<&Column> = columns.collect();
            if !columns.is_empty() {
                spots.push(Spot { source, table, columns });
            }
        }
    }
    spots
}

/// Somebody who asks, with the policies that may concern it.
struct Person {
    asker: Asker,
    context: cedar_policy::Context,
    permits: [PolicySet; 3],
    forbids: [PolicySet; 3],
}

impl Person {
    fn new(engine: &Engine, principal: &Principal, context: &Context) -> Result<Self, Unfit> {
        let sets = |permits: bool| -> Result<[PolicySet; 3], Unfit> {
            let set = |ask: Ask| {
                let mine = engine.rules.iter().filter(|rule| {
                    rule.is_permit() == permits
                        && rule.is_for(principal)
                        && rule.asks(ask)
                        && rule.is_about("Column")
                });
                let policies = mine.map(|rule| rule.policy.clone());
                Ok::<_, Unfit>(PolicySet::from_policies(policies)?)
            };
            Ok([set(Ask::Read)?, set(Ask::Reveal)?, set(Ask::Aggregate)?])
        };
        Ok(Self {
            asker: Asker::new(principal, &engine.schema.facts, &engine.roles)?,
            context: entities::context(context)?,
            permits: sets(true)?,
            forbids: sets(false)?,
        })
    }

    fn ask(&self, engine: &Engine, spot: &Spot<'_>, seen: &mut [Seen]) -> Result<(), SightError> {
        let name = &spot.source.catalogue.source;
        let columns = spot.columns.iter().copied();
        let entities =
            entities::concrete(&self.asker, name, spot.table, columns).map_err(failed)?;
        for column in &spot.columns {
            for ((ask, permits), forbids) in
                Ask::ALL.into_iter().zip(&self.permits).zip(&self.forbids)
            {
                let request = self.request(spot.table, column, ask).map_err(failed)?;
                let opens = applying(engine, &request, permits, &entities);
                let closes = applying(engine, &request, forbids, &entities);
                note(seen, &opens, &closes);
            }
        }
        Ok(())
    }

    fn request(&self, table: &TableModel, column: &Column, ask: Ask) -> Result<Request, Unfit> {
        let resource = entities::column_uid(table, column)?;
        let action = entities::action(ask)?;
        let (who, context) = (self.asker.uid.clone(), self.context.clone());
        Ok(Request::new(who, action, resource, context, None)?)
    }
}

/// The policies of a set that apply, all of one effect. One that fails does not.
fn applying(
    engine: &Engine,
    request: &Request,
    set: &PolicySet,
    entities: &Entities,
) -> BTreeSet<usize> {
    if set.is_empty() {
        return BTreeSet::new();
    }
    let response = Authorizer::new().is_authorized(request, set, entities);
    let applied = response.diagnostics().reason();
    applied.filter_map(|id| engine.index.get(&entities::policy_id(id).ok()?).copied()).collect()
}

fn note(seen: &mut [Seen], opens: &BTreeSet<usize>, closes: &BTreeSet<usize>) {
    for index in opens.iter().chain(closes) {
        if let Some(seen) = seen.get_mut(*index) {
            seen.applied = true;
        }
    }
    for index in opens {
        let Some(seen) = seen.get_mut(*index) else { continue };
        if closes.is_empty() {
            seen.opened = true;
            let others: BTreeSet<usize> = opens.iter().copied().filter(|of| of != index).collect();
            seen.covered_by = Some(match seen.covered_by.take() {
                Some(covering) => covering.intersection(&others).copied().collect(),
                None => others,
            });
        } else {
            seen.closed_by.extend(closes);
        }
    }
}

fn tell(engine: &Engine, seen: &[Seen]) -> Vec<Finding> {
    let judged = |index: usize| engine.rules.get(index).is_some_and(|rule| is_judged(engine, rule));
    let place = |index: usize| {
        engine.rules.get(index).map_or_else(String::new, |rule| {
            let Rule { id, piece, .. } = rule;
            format!("`{id}` ({}:{})", piece.file(), piece.start().line)
        })
    };
    let mut findings = Vec::new();
    for (index, (rule, of)) in engine.rules.iter().zip(seen).enumerate() {
        if !rule.is_permit() || !judged(index) {
            continue;
        }
        let (text, fix) = if !of.applied {
            (
                format!(
                    "`{}` is never reached: no role and no agent meets it on any column",
                    rule.id
                ),
                "see whether its role, tables, tags and conditions are those you mean".to_owned(),
            )
        } else if !of.opened {
            // What closes now and then, by the hour, shadows nothing.
            if !of.closed_by.iter().all(|index| judged(*index)) {
                continue;
            }
            let closing: Vec<String> = of.closed_by.iter().map(|index| place(*index)).collect();
            (
                format!(
                    "`{}` is shadowed: all that it opens is closed by {}",
                    rule.id,
                    closing.join(", ")
                ),
                "take one of them out, or narrow what closes".to_owned(),
            )
        } else if let Some(other) = covering(of, index, seen, &judged) {
            (
                format!("`{}` overlaps: {} opens all that it opens", rule.id, place(other)),
                "take one of them out, or narrow the wider one".to_owned(),
            )
        } else {
            continue;
        };
        findings.push(rule.piece.finding(rule.piece.start(), Severity::Warning, text, fix));
    }
    findings
}

/// A policy that opens everything which this one does. Of two that open the same, the later one
/// is told.
fn covering(
    of: &Seen,
    index: usize,
    seen: &[Seen],
    judged: &dyn Fn(usize) -> bool,
) -> Option<usize> {
    let is_wider = |other: &usize| {
        let mutual = seen
            .get(*other)
            .and_then(|other| other.covered_by.as_ref())
            .is_some_and(|covering| covering.contains(&index));
        judged(*other) && (!mutual || *other < index)
    };
    of.covered_by.as_ref()?.iter().copied().find(is_wider)
}

/// Whether asking about columns, at any hour, tells all there is to a policy.
fn is_judged(engine: &Engine, rule: &Rule) -> bool {
    let of_columns = rule.scope_type().is_none_or(|ty| ty == "Column");
    let of_rows = rule.types.iter().any(|ty| engine.model.row_type(ty).is_some());
    let asks = Ask::ALL.into_iter().any(|ask| rule.asks(ask));
    asks && of_columns && !of_rows && rule.context.reads_only("purpose")
}
