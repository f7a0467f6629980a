//! What each owner's principals asked of tables of which groups alone may be seen.
//!
//! Two questions whose difference is few individuals tell about them, so a later question is
//! compared with the earlier ones: those of all principals of one owner together, who could put
//! their answers side by side. The earlier one stands: asked again it is compared with those
//! before it alone. How many different questions of a table there are in a day is bounded, so
//! that none can be pushed out by others.
//!
//! A node of its own keeps them in memory, and a new house forgets them. Nodes of a cluster keep
//! them on pages that they share, one for each owner, source and catalogue: whichever node is asked,
//! a question is compared with those that were asked of the others. A new catalogue begins anew.

mod page;

use std::{
    collections::HashMap,
    hash::{DefaultHasher, Hash as _, Hasher as _},
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

use crate::shared::{self, Away, Page, Pages, Shared};

/// Owners and sources of which selections are kept.
const OWNERS_MAX: usize = 4_096;

/// How long a selection is kept, in milliseconds.
const KEPT_MS: u64 = 24 * 60 * 60 * 1_000;

/// Most attempts to put a question on a page that other nodes write too.
const SWAPS_MAX: u32 = 64;

/// How many owners' questions are put on pages at once.
const TURNS: usize = 32;

/// A question among those before it.
#[derive(Debug)]
pub(crate) struct Asked {
    /// What it is compared with.
    pub(crate) compared: Vec<Earlier>,
    /// What was new with it.
    pub(crate) new: Vec<Earlier>,
}

/// What was new with a question, until it is known whether it showed anything.
#[derive(Clone, Debug, Default)]
pub(crate) struct Remembered {
    held: Option<Arc<Held>>,
}

#[derive(Debug)]
struct Held {
    history: Arc<History>,
    whose: Whose,
    new: Vec<Earlier>,
}

impl Remembered {
    /// What was new with a question.
    pub(crate) fn new(history: Arc<History>, whose: Whose, new: Vec<Earlier>) -> Self {
        Self { held: (!new.is_empty()).then(|| Arc::new(Held { history, whose, new })) }
    }

    /// It showed nothing: no later question is compared with it.
    pub(crate) fn forget(&self) {
        if let Some(held) = &self.held {
            held.forget();
        }
    }
}

impl Held {
    fn forget(self: &Arc<Self>) {
        match &self.history.pages {
            None => self.history.forget_here(&self.whose, &self.new),
            Some(pages) => {
                // Should it not be forgotten, later questions are compared with it too: more is
                // withheld, and nothing told.
                let Ok(runtime) = tokio::runtime::Handle::try_current() else { return };
                let (held, pages) = (Arc::clone(self), Arc::clone(pages));
                runtime.spawn(async move {
                    if let Err(away) = held.history.forget_there(&*pages, &held).await {
                        tracing::debug!(cause = away.cause, "a question that showed nothing stays");
                    }
                });
            }
        }
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

/// The selections of all owners.
#[derive(Debug)]
pub(crate) struct History {
    held: Mutex<HashMap<Whose, List>>,
    pages: Option<Arc<dyn Pages>>,
    /// Of one owner's questions one is put on its page at a time, so that a node does not compete
    /// with itself.
    turns: [tokio::sync::Mutex<()>; TURNS],
}

/// Questions, oldest first.
type List = Vec<(Timestamp, Earlier)>;

impl History {
    /// Empty, or what the nodes share.
    pub(crate) fn new(shared: Option<&Shared>) -> Self {
        Self {
            held: Mutex::default(),
            pages: shared.map(|shared| Arc::clone(&shared.pages)),
            turns: std::array::from_fn(|_| tokio::sync::Mutex::default()),
        }
    }

    /// What a plan's question is to be compared with; the question itself is kept from now on.
    ///
    /// # Errors
    /// `over-budget`: as many different questions of a table as a day has. `state-unavailable`:
    /// what other nodes were asked is not known.
    pub(crate) async fn earlier(
        &self,
        whose: &Whose,
        plan: &Plan,
        params: &[Value],
        now: Timestamp,
    ) -> Result<Asked, Refusal> {
        match &self.pages {
            None => self.earlier_here(whose, plan, params, now),
            Some(pages) => self.earlier_there(&**pages, whose, plan, params, now).await,
        }
    }

    fn earlier_here(
        &self,
        whose: &Whose,
        plan: &Plan,
        params: &[Value],
        now: Timestamp,
    ) -> Result<Asked, Refusal> {
        let mut held = self.held.lock().unwrap_or_else(PoisonError::into_inner);
        if !held.contains_key(whose) && held.len() >= OWNERS_MAX {
            held.retain(|_, list| list.last().is_some_and(|(at, _)| is_fresh(*at, now)));
            if held.len() >= OWNERS_MAX {
                return Err(full(KEPT_MS));
            }
        }
        settle(held.entry(whose.clone()).or_default(), &parts(plan, params), now)
    }

    async fn earlier_there(
        &self,
        pages: &dyn Pages,
        whose: &Whose,
        plan: &Plan,
        params: &[Value],
        now: Timestamp,
    ) -> Result<Asked, Refusal> {
        let (name, own) = (whose.page(), parts(plan, params));
        let _turn = self.turn(&name).lock().await;
        for _ in 0..SWAPS_MAX {
            let before = pages.read(&name).await.map_err(|away| unknown(&away))?;
            let mut list = page::read(&before.body).map_err(|away| unknown(&away))?;
            let asked = settle(&mut list, &own, now)?;
            if asked.new.is_empty() {
                return Ok(asked);
            }
            let put = replace(pages, &name, &before, &list).await;
            if put.map_err(|away| unknown(&away))? {
                return Ok(asked);
            }
        }
        Err(unknown(&Away::because("other nodes write the page without end")))
    }

    async fn forget_there(&self, pages: &dyn Pages, held: &Held) -> Result<(), Away> {
        let name = held.whose.page();
        let _turn = self.turn(&name).lock().await;
        for _ in 0..SWAPS_MAX {
            let before = pages.read(&name).await?;
            let mut list = page::read(&before.body)?;
            list.retain(|(_, one)| !held.new.contains(one));
            if before.version == 0 || replace(pages, &name, &before, &list).await? {
                break;
            }
        }
        Ok(())
    }

    fn turn(&self, name: &str) -> &tokio::sync::Mutex<()> {
        let mut hasher = DefaultHasher::new();
        name.hash(&mut hasher);
        let hash = usize::from(hasher.finish().to_le_bytes()[0]);
        let [first, ..] = &self.turns;
        self.turns.get(hash.checked_rem(TURNS).unwrap_or(0)).unwrap_or(first)
    }

    /// Forgets what a plan's question demanded, of those that were new with it: it showed nothing.
    fn forget_here(&self, whose: &Whose, new: &[Earlier]) {
        let mut held = self.held.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(list) = held.get_mut(whose) {
            list.retain(|(_, one)| !new.contains(one));
        }
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

/// Puts the parts of a question among those before it.
fn settle(list: &mut List, own: &[Earlier], now: Timestamp) -> Result<Asked, Refusal> {
    list.retain(|(at, _)| is_fresh(*at, now));
    let (mut compared, mut new) = (Vec::new(), Vec::new());
    let first_new = list.len();
    for (number, asked) in own.iter().enumerate() {
        let table = &asked.selection.table;
        let same_table = |one: &Earlier| one.selection.table == *table;
        let known = list.iter().position(|(_, one)| one == asked);
        let parts_before = own.get(..number).unwrap_or_default();
        let before = known.map_or(first_new, |known| together(list, known, parts_before));
        for (_, one) in list.iter().take(before).filter(|(_, one)| same_table(one)) {
            if !compared.contains(one) {
                compared.push(one.clone());
            }
        }
        if known.is_none() {
            let of_table = list.iter().filter(|(_, one)| same_table(one));
            let most = usize::try_from(asked.selection.compared_max).unwrap_or(usize::MAX);
            if of_table.clone().count() >= most {
                let oldest = of_table.map(|(at, _)| at.0).min().unwrap_or(now.0);
                return Err(full(KEPT_MS.saturating_sub(now.0.saturating_sub(oldest))));
            }
            new.push(asked.clone());
            list.push((now, asked.clone()));
        }
    }
    Ok(Asked { compared, new })
}

/// Where those begin that were asked together with the one at that place: a statement compares each
/// of its parts with those before it itself.
///
/// SECURITY: only parts that stand before this one here are left out, for the statement does not
/// compare it with those behind it; and one that stands among others was asked for itself.
fn together(list: &List, at: usize, parts_before: &[Earlier]) -> usize {
    let before = list.iter().take(at).rev();
    at.saturating_sub(before.take_while(|(_, one)| parts_before.contains(one)).count())
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

/// What a plan asks, part by part.
fn parts(plan: &Plan, params: &[Value]) -> Vec<Earlier> {
    plan.selections().iter().map(|selection| asked(selection, params)).collect()
}

/// A selection with the values of its parameters.
fn asked(selection: &Selection, params: &[Value]) -> Earlier {
    let value = |number: &usize| number.checked_sub(1).and_then(|at| params.get(at)).cloned();
    let values = selection.params.iter().filter_map(value).collect();
    Earlier { selection: selection.clone(), values }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn part(condition: &str) -> Earlier {
        let selection = Selection {
            table: postern_core::catalogue::TableName {
                schema: "main".into(),
                name: "customers".into(),
            },
            joined: Vec::new(),
            condition: condition.into(),
            keys: Vec::new(),
            params: Vec::new(),
            compared_max: 3,
        };
        Earlier { selection, values: Vec::new() }
    }

    /// Asks for these parts at once; what they are compared with.
    fn ask(list: &mut List, conditions: &[&str]) -> Vec<Earlier> {
        let own: Vec<_> = conditions.iter().map(|condition| part(condition)).collect();
        settle(list, &own, Timestamp(7)).unwrap().compared
    }

    #[test]
    fn a_statement_asked_again_is_not_compared_with_its_own_parts() {
        let mut list = List::new();
        for _ in 0..2 {
            assert!(ask(&mut list, &["all", "part"]).is_empty());
        }
        assert_eq!(ask(&mut list, &["part"]), [part("all")]);
        assert!(ask(&mut list, &["all"]).is_empty());
    }

    /// The statement itself compares the second with the first, and not the first with the second,
    /// which was told before.
    #[test]
    fn parts_in_another_order_are_compared_with_what_was_told_alone() {
        let mut list = List::new();
        assert!(ask(&mut list, &["all"]).is_empty());
        assert_eq!(ask(&mut list, &["part"]), [part("all")]);
        assert_eq!(ask(&mut list, &["part", "all"]), [part("all")]);
        assert!(ask(&mut list, &["all", "part"]).is_empty());
    }

    #[test]
    fn what_is_asked_among_others_is_compared_with_those_before_it() {
        let mut list = List::new();
        ask(&mut list, &["one"]);
        ask(&mut list, &["two"]);
        assert_eq!(ask(&mut list, &["three"]), [part("one"), part("two")]);
        assert_eq!(ask(&mut list, &["one", "three"]), [part("one"), part("two")]);
        let refused = settle(&mut list, &[part("four")], Timestamp(9)).unwrap_err();
        assert_eq!(refused.code, Code::OverBudget);
    }
}
