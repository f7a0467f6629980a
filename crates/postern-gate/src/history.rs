//! What each owner's principals were told of tables of which groups alone may be seen.
//!
//! Groups of several answers tell together whatever they add up to, so a question is reckoned
//! beside the earlier ones: those of all principals of one owner together, who could put their
//! answers side by side. The records are read once for all of them, with what each selection says
//! of a record ([`postern_sql::readings`]); groups from which something about few individuals would
//! follow are withheld ([`reckon`]), and what was withheld is kept with the question. How many different
//! questions of a table there are in a day is bounded, so that none can be pushed out by others.
//!
//! A node of its own keeps them in memory, and a new house forgets them. Nodes of a cluster keep
//! them on pages that they share, one for each owner, source and catalogue: whichever node is asked,
//! a question is reckoned beside those that were asked of the others. A new catalogue begins anew.

mod atoms;
mod page;
mod parted;
mod read;
mod reckon;

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use postern_core::{
    clock::Timestamp,
    digest::Digest,
    name::SourceName,
    refusal::{Code, Refusal},
    value::Value,
};
use postern_sql::{Earlier, Plan, Selection};
use tokio::sync::Mutex as Turn;

pub(crate) use self::read::Reader;
use crate::{
    ports::RunError,
    record,
    shared::{self, Away, Page, Pages, Shared},
};

/// Owners and sources of which selections are kept.
const OWNERS_MAX: usize = 4_096;

/// How long a selection is kept, in milliseconds.
const KEPT_MS: u64 = 24 * 60 * 60 * 1_000;

/// Most attempts to put a question on a page that other nodes write too.
const SWAPS_MAX: u32 = 64;

/// Why a question about groups cannot be reckoned beside those before it.
#[derive(Debug)]
pub(crate) enum Unreckoned {
    /// The records could not be read.
    Source(RunError),
    /// It is refused.
    Refused(Refusal),
}

impl From<RunError> for Unreckoned {
    fn from(error: RunError) -> Self {
        Self::Source(error)
    }
}

impl From<Refusal> for Unreckoned {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

/// A question about groups.
#[derive(Clone, Debug)]
pub(crate) struct Question {
    /// Whose it is.
    whose: Whose,
    /// What it demands, in the order of [`Plan::selections`].
    own: Vec<Earlier>,
    /// When it is asked.
    now: Timestamp,
}

impl Question {
    /// Of a plan; none where it demands nothing that could be reckoned.
    pub(crate) fn of(whose: Whose, plan: &Plan, params: &[Value], now: Timestamp) -> Option<Self> {
        let meant: Vec<Value> =
            params.iter().enumerate().map(|(at, value)| meant(plan, at, value)).collect();
        let own: Vec<Earlier> = plan.selections().iter().map(|one| asked(one, &meant)).collect();
        (!own.is_empty()).then_some(Self { whose, own, now })
    }
}

/// Whose questions, about what.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Whose {
    /// The owner of the agents.
    pub(crate) owner: Arc<str>,
    /// The source.
    pub(crate) source: SourceName,
    /// What its tables and columns are.
    pub(crate) catalogue: Digest,
}

impl Whose {
    /// The name of the page.
    fn page(&self) -> String {
        let Self { owner, source, catalogue } = self;
        format!("asked/{}\0{source}\0{catalogue}\0{owner}", page::FORM)
    }
}

/// A selection that was told.
#[derive(Clone, Debug, PartialEq)]
struct Kept {
    at: Timestamp,
    asked: Earlier,
    /// The labels of its groups that were withheld.
    withheld: Arc<str>,
}

/// Questions, oldest first.
type List = Vec<Kept>;

/// The selections of all owners.
#[derive(Debug)]
pub(crate) struct History {
    /// An owner's questions are reckoned one at a time, each beside those before it. Where nodes
    /// share them, the lists here are empty.
    held: Mutex<HashMap<Whose, Arc<Turn<List>>>>,
    pages: Option<Arc<dyn Pages>>,
}

impl History {
    /// Empty, or what the nodes share.
    pub(crate) fn new(shared: Option<&Shared>) -> Self {
        Self { held: Mutex::default(), pages: shared.map(|shared| Arc::clone(&shared.pages)) }
    }

    /// Whether a day has room for a question.
    ///
    /// # Errors
    /// `over-budget`: as many different questions of a table as a day has. `state-unavailable`:
    /// what other nodes were asked is not known.
    pub(crate) async fn has_room(&self, question: &Question) -> Result<(), Refusal> {
        let turn = self.turn(&question.whose, question.now)?;
        let list = match &self.pages {
            // While another question is reckoned, this one waits for its turn and is told then.
            None => match turn.try_lock() {
                Ok(list) => list.clone(),
                Err(_) => return Ok(()),
            },
            Some(pages) => {
                let page = pages.read(&question.whose.page()).await;
                let list = page.and_then(|page| page::read(&page.body));
                list.map_err(|away| unknown(&away))?
            }
        };
        new_of(&fresh(list, question.now), question).map(drop)
    }

    /// For each of a question's selections the labels of the groups that are withheld, beside those
    /// before it; it is kept from now on, whatever becomes of it: an error or an empty answer may
    /// tell as much as rows.
    ///
    /// # Errors
    /// As [`Self::has_room`], and when the records cannot be read or there is too much to reckon.
    pub(crate) async fn withheld(
        &self,
        question: &Question,
        reader: &Reader<'_>,
    ) -> Result<Vec<Arc<str>>, Unreckoned> {
        let turn = self.turn(&question.whose, question.now)?;
        let mut list = turn.lock().await;
        match &self.pages {
            None => {
                list.retain(|kept| is_fresh(kept.at, question.now));
                let (withheld, new) = reckon(&list, question, reader).await?;
                list.extend(new);
                Ok(withheld)
            }
            Some(pages) => self.withheld_there(&**pages, question, reader).await,
        }
    }

    async fn withheld_there(
        &self,
        pages: &dyn Pages,
        question: &Question,
        reader: &Reader<'_>,
    ) -> Result<Vec<Arc<str>>, Unreckoned> {
        let name = question.whose.page();
        for _ in 0..SWAPS_MAX {
            let before = pages.read(&name).await.map_err(|away| unknown(&away))?;
            let list = page::read(&before.body).map_err(|away| unknown(&away))?;
            let mut list = fresh(list, question.now);
            let (withheld, new) = reckon(&list, question, reader).await?;
            if new.is_empty() {
                return Ok(withheld);
            }
            list.extend(new);
            let put = replace(pages, &name, &before, &list).await;
            if put.map_err(|away| unknown(&away))? {
                return Ok(withheld);
            }
        }
        Err(unknown(&Away::because("other nodes write the page without end")).into())
    }

    /// The list of an owner.
    fn turn(&self, whose: &Whose, now: Timestamp) -> Result<Arc<Turn<List>>, Refusal> {
        let mut held = self.held.lock().unwrap_or_else(PoisonError::into_inner);
        if !held.contains_key(whose) && held.len() >= OWNERS_MAX {
            held.retain(|_, list| match list.try_lock() {
                Ok(list) => list.last().is_some_and(|kept| is_fresh(kept.at, now)),
                Err(_) => true,
            });
            if held.len() >= OWNERS_MAX {
                return Err(full(KEPT_MS));
            }
        }
        Ok(Arc::clone(held.entry(whose.clone()).or_default()))
    }

    /// Forgets everything that is kept here.
    pub(crate) fn clear(&self) {
        self.held.lock().unwrap_or_else(PoisonError::into_inner).clear();
    }
}

async fn replace(pages: &dyn Pages, name: &str, before: &Page, list: &List) -> Result<bool, Away> {
    let version = before.version.saturating_add(1);
    pages.swap(name, before.version, Page { version, body: page::write(list)? }).await
}

fn unknown(away: &Away) -> Refusal {
    tracing::warn!(cause = away.cause, "what other nodes were asked is not known");
    shared::refusal()
}

fn fresh(mut list: List, now: Timestamp) -> List {
    list.retain(|kept| is_fresh(kept.at, now));
    list
}

/// What is new with a question.
///
/// # Errors
/// `over-budget`: it is more than the day has room for.
fn new_of(list: &[Kept], question: &Question) -> Result<Vec<Earlier>, Refusal> {
    let mut new: Vec<Earlier> = Vec::new();
    for asked in &question.own {
        if list.iter().any(|kept| kept.asked == *asked) || new.contains(asked) {
            continue;
        }
        let table = &asked.selection.table;
        let same = |one: &&Earlier| one.selection.table == *table;
        let before = list.iter().filter(|kept| same(&&kept.asked));
        let most = usize::try_from(asked.selection.compared_max).unwrap_or(usize::MAX);
        if before.clone().count().saturating_add(new.iter().filter(same).count()) >= most {
            let now = question.now;
            let oldest = before.map(|kept| kept.at.0).min().unwrap_or(now.0);
            return Err(full(KEPT_MS.saturating_sub(now.0.saturating_sub(oldest))));
        }
        new.push(asked.clone());
    }
    Ok(new)
}

/// What is withheld of each of a question's selections, and those that are new with it.
async fn reckon(
    list: &[Kept],
    question: &Question,
    reader: &Reader<'_>,
) -> Result<(Vec<Arc<str>>, Vec<Kept>), Unreckoned> {
    let new = new_of(list, question)?;
    let mut kept: Vec<Kept> = new
        .into_iter()
        .map(|asked| Kept { at: question.now, asked, withheld: Arc::from("") })
        .collect();
    let all = || list.iter().chain(&kept);
    let mut asked = reckon::Asked {
        selections: all().map(|one| one.asked.clone()).collect(),
        told: list.len(),
        withheld: all().map(|one| Arc::clone(&one.withheld)).collect(),
    };
    // The first question of a day, too: what cannot be read is not kept, for none after it could.
    let readings = match kept.as_slice() {
        [] => Vec::new(),
        [_, ..] => reader.read(&asked.selections, asked.told).await?,
    };
    for atoms in readings {
        for (at, labels) in reckon::withheld(atoms, &asked).await? {
            asked.withhold(at, &labels);
        }
    }
    for (kept, withheld) in kept.iter_mut().zip(asked.withheld.into_iter().skip(asked.told)) {
        kept.withheld = withheld;
    }
    let labels = |asked: &Earlier| {
        let known = list.iter().chain(&kept).find(|kept| kept.asked == *asked);
        known.map_or_else(|| Arc::from(""), |kept| Arc::clone(&kept.withheld))
    };
    let withheld = question.own.iter().map(labels).collect();
    Ok((withheld, kept))
}

const fn is_fresh(at: Timestamp, now: Timestamp) -> bool {
    now.0.saturating_sub(at.0) < KEPT_MS
}

fn full(wait_ms: u64) -> Refusal {
    let detail = "as many different questions about groups of this table as one owner's agents \
                  may ask in a day";
    Refusal {
        retry_after: Some(Duration::from_millis(wait_ms)),
        ..Refusal::new(Code::OverBudget, detail).would_pass("a question that was asked before")
    }
}

fn too_much() -> Refusal {
    Refusal::new(
        Code::TooCostly,
        "so many different groups of this table were asked for today that what they tell together \
         cannot be reckoned",
    )
    .would_pass("a question that was asked before, or groups by fewer and coarser keys")
}

/// A value as its source takes it: a text beside a number is the number that it is.
fn meant(plan: &Plan, at: usize, value: &Value) -> Value {
    let is_number = plan.numbers().get(at) == Some(&true);
    match value {
        Value::Text(text) if is_number && text.parse::<f64>().is_ok_and(f64::is_finite) => {
            Value::Number(Arc::clone(text))
        }
        _ => record::meant(plan, at, value),
    }
}

/// A selection with the values of its parameters.
fn asked(selection: &Selection, params: &[Value]) -> Earlier {
    let value = |number: &usize| number.checked_sub(1).and_then(|at| params.get(at)).cloned();
    let values = selection.params.iter().filter_map(value).collect();
    Earlier { selection: selection.clone(), values }
}

#[cfg(test)]
mod tests {
    use postern_core::catalogue::{ColumnId, TableName};

    use super::*;

    fn part(condition: &str) -> Earlier {
        let selection = Selection {
            table: TableName { schema: "main".into(), name: "customers".into() },
            joined: Vec::new(),
            condition: condition.into(),
            keys: Vec::new(),
            among: Vec::new(),
            params: Vec::new(),
            individual: (0, ColumnId(0)),
            enough: 5,
            tells: postern_sql::Tells::Groups,
            counts_people: false,
            counts_records: false,
            within: None,
            compared_max: 3,
        };
        Earlier { selection, values: Vec::new() }
    }

    fn kept(asked: Earlier) -> Kept {
        Kept { at: Timestamp(7), asked, withheld: "".into() }
    }

    fn question(own: Vec<Earlier>) -> Question {
        let whose = Whose {
            owner: "ops".into(),
            source: "shop".parse().unwrap(),
            catalogue: Digest([0; 32]),
        };
        Question { whose, own, now: Timestamp(9) }
    }

    #[test]
    fn a_day_has_room_for_so_many_different_questions() {
        let list = ["one", "two"].map(|condition| kept(part(condition)));
        let new = |conditions: &[&str]| {
            let own = conditions.iter().map(|condition| part(condition)).collect();
            new_of(&list, &question(own))
        };
        assert_eq!(new(&["one", "two"]).unwrap(), []);
        assert_eq!(new(&["three", "one", "three"]).unwrap(), [part("three")]);
        let refused = new(&["three", "four"]).unwrap_err();
        assert_eq!(refused.code, Code::OverBudget);
        assert_eq!(refused.retry_after, Some(Duration::from_millis(KEPT_MS - 2)));
    }
}
