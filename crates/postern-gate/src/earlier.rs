//! What each owner's principals asked of tables of which groups alone may be seen.
//!
//! Two questions whose difference is few individuals tell about them, so a later question is
//! compared with the earlier ones: those of all principals of one owner together, who could put
//! their answers side by side. The earlier one stands: asked again it is compared with those
//! before it alone. How many different questions of a table there are in a day is bounded, so
//! that none can be pushed out by others. Kept in memory; a new house forgets them.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use postern_core::{
    clock::Timestamp,
    name::SourceName,
    refusal::{Code, Refusal},
    value::Value,
};
use postern_sql::{Earlier, Plan, Selection};

/// Owners and sources of which selections are kept.
const OWNERS_MAX: usize = 4_096;

/// How long a selection is kept, in milliseconds.
const KEPT_MS: u64 = 24 * 60 * 60 * 1_000;

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
    owner: Arc<str>,
    source: SourceName,
    new: Vec<Earlier>,
}

impl Remembered {
    /// What was new with a question of that owner.
    pub(crate) fn new(
        history: Arc<History>,
        owner: Arc<str>,
        source: SourceName,
        new: Vec<Earlier>,
    ) -> Self {
        Self { held: (!new.is_empty()).then(|| Arc::new(Held { history, owner, source, new })) }
    }

    /// It showed nothing: no later question is compared with it.
    pub(crate) fn forget(&self) {
        if let Some(held) = &self.held {
            held.history.forget(&held.owner, &held.source, &held.new);
        }
    }
}

type Whose = (Arc<str>, SourceName);

/// The selections of all owners.
#[derive(Debug, Default)]
pub(crate) struct History {
    held: Mutex<HashMap<Whose, Vec<(Timestamp, Earlier)>>>,
}

impl History {
    /// What a plan's question is to be compared with; the question itself is kept from now on.
    ///
    /// # Errors
    /// `over-budget`: as many different questions of a table as a day has.
    pub(crate) fn earlier(
        &self,
        owner: &Arc<str>,
        plan: &Plan,
        params: &[Value],
        now: Timestamp,
    ) -> Result<Asked, Refusal> {
        let mut held = self.held.lock().unwrap_or_else(PoisonError::into_inner);
        let whose = (Arc::clone(owner), plan.source().clone());
        if !held.contains_key(&whose) && held.len() >= OWNERS_MAX {
            held.retain(|_, list| list.last().is_some_and(|(at, _)| is_fresh(*at, now)));
            if held.len() >= OWNERS_MAX {
                return Err(full(KEPT_MS));
            }
        }
        let list = held.entry(whose).or_default();
        list.retain(|(at, _)| is_fresh(*at, now));
        let (mut compared, mut new) = (Vec::new(), Vec::new());
        for selection in plan.selections() {
            let asked = asked(selection, params);
            let same_table = |one: &Earlier| one.selection.table == selection.table;
            let known = list.iter().position(|(_, one)| *one == asked);
            let before = list.iter().take(known.unwrap_or(list.len())).map(|(_, one)| one);
            for one in before.filter(|one| same_table(one)) {
                if !compared.contains(one) {
                    compared.push(one.clone());
                }
            }
            if known.is_none() {
                let of_table = list.iter().filter(|(_, one)| same_table(one));
                let most = usize::try_from(selection.compared_max).unwrap_or(usize::MAX);
                if of_table.clone().count() >= most {
                    let oldest = of_table.map(|(at, _)| at.0).min().unwrap_or(now.0);
                    return Err(full(KEPT_MS.saturating_sub(now.0.saturating_sub(oldest))));
                }
                new.push(asked.clone());
                list.push((now, asked));
            }
        }
        Ok(Asked { compared, new })
    }

    /// Forgets what a plan's question demanded, of those that were new with it: it showed nothing.
    pub(crate) fn forget(&self, owner: &Arc<str>, source: &SourceName, new: &[Earlier]) {
        let mut held = self.held.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(list) = held.get_mut(&(Arc::clone(owner), source.clone())) {
            list.retain(|(_, one)| !new.contains(one));
        }
    }

    /// Forgets everything.
    pub(crate) fn clear(&self) {
        self.held.lock().unwrap_or_else(PoisonError::into_inner).clear();
    }
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

/// A selection with the values of its parameters.
fn asked(selection: &Selection, params: &[Value]) -> Earlier {
    let value = |number: &usize| number.checked_sub(1).and_then(|at| params.get(at)).cloned();
    let values = selection.params.iter().filter_map(value).collect();
    Earlier { selection: selection.clone(), values }
}
