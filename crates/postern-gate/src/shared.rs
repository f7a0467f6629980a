//! What the nodes of a cluster share: pages that hold what people decided and what agents asked, and
//! counters of what agents ask and take out.
//!
//! A node of its own has none of this. Each node keeps its own record, sources and house; only what
//! would be a way round a guard, were it asked of one node after the other, is shared.
//!
//! SECURITY: what cannot be reached guards nothing. Whoever needs it is refused with
//! `state-unavailable`, and nothing is assumed in its place.

use std::{fmt, sync::Arc, time::Duration};

use futures_util::future::BoxFuture;
use postern_core::{
    name::PrincipalName,
    refusal::{Code, Refusal},
    secret::Secret,
};

/// What a node of a cluster shares with the others.
#[derive(Clone, Debug)]
pub struct Shared {
    /// The pages.
    pub pages: Arc<dyn Pages>,
    /// The counters.
    pub counters: Arc<dyn SharedCounters>,
}

/// Pages that nodes share. Each changes whole or not at all, one version after the other.
pub trait Pages: fmt::Debug + Send + Sync {
    /// A page; of version 0 and empty while nobody wrote it.
    fn read<'a>(&'a self, name: &'a str) -> BoxFuture<'a, Result<Page, Away>>;

    /// The version of a page, which costs less than to read it.
    fn version<'a>(&'a self, name: &'a str) -> BoxFuture<'a, Result<u64, Away>>;

    /// Puts a page in place of the one of version `from`; its own version is a later one. False when
    /// the page has moved on: nothing is changed then.
    fn swap<'a>(
        &'a self,
        name: &'a str,
        from: u64,
        page: Page,
    ) -> BoxFuture<'a, Result<bool, Away>>;
}

/// A page as it stood.
#[derive(Clone, Debug)]
pub struct Page {
    /// Grows with every change.
    pub version: u64,
    /// What stands on it.
    pub body: Secret<Vec<u8>>,
}

/// Counters that nodes share: what one principal may ask of all of them together.
pub trait SharedCounters: fmt::Debug + Send + Sync {
    /// Counts one request of a principal and takes a place for it, in one step.
    fn admit<'a>(
        &'a self,
        principal: &'a PrincipalName,
        bounds: Bounds,
        wanted: Wanted,
    ) -> BoxFuture<'a, Result<Entry, Away>>;

    /// Counts records that are taken out, row by row, until one does not fit.
    fn take<'a>(&'a self, takes: Takes<'a>) -> BoxFuture<'a, Result<Took, Away>>;

    /// Grows whenever the counters may have been lost: what a node counted is then told again.
    fn epoch(&self) -> u64;

    /// Whether they could be reached when they were asked last.
    fn are_reached(&self) -> bool;
}

/// The bounds of a principal that nodes keep together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bounds {
    /// Requests per minute, and as many at once.
    pub per_minute: u32,
    /// Statements at once.
    pub at_once: u32,
}

/// What is wanted of the counters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// A request is counted, and a place taken.
    RequestAndPlace,
    /// A place is taken; the request was counted before.
    Place,
}

/// What the counters say of a request.
#[derive(Debug)]
pub enum Entry {
    /// It may come in.
    In {
        /// Given back when it is dropped.
        place: Box<dyn Place>,
        /// Requests that would pass now.
        requests_left: u32,
        /// Statements that could begin now.
        places_left: u32,
    },
    /// All requests are used up for so long.
    Spent {
        /// Until one more passes.
        wait: Duration,
    },
    /// All places are taken.
    Crowded {
        /// Requests that would pass now.
        requests_left: u32,
    },
}

/// A place that is held.
pub trait Place: fmt::Debug + Send + Sync {}

/// Records that are taken out of tables, as keyed hashes.
#[derive(Clone, Copy, Debug)]
pub struct Takes<'a> {
    /// The day of the site.
    pub day: i64,
    /// Whose, of which tables: words that together name an account.
    pub accounts: &'a [[String; 4]],
    /// Most distinct hashes of each account.
    pub keys_max: u64,
    /// Rows in order; of each, what of it counts for each account.
    pub rows: &'a [Vec<Vec<u64>>],
}

/// What the counters say of records.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Took {
    /// How many rows fit, from the first on.
    pub rows: usize,
    /// What is left of the account of which least is left.
    pub left: u64,
    /// Which account that is, from 0.
    pub least: usize,
}

/// What nodes share cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("what the nodes share cannot be used: {cause}")]
pub struct Away {
    /// For the log; holds nothing that was asked.
    pub cause: String,
}

impl Away {
    /// For that reason.
    pub fn because(cause: impl Into<String>) -> Self {
        Self { cause: cause.into() }
    }
}

/// What whoever needs it is told.
pub(crate) fn refusal() -> Refusal {
    Refusal {
        retry_after: Some(Duration::from_secs(1)),
        ..Refusal::new(
            Code::StateUnavailable,
            "what the nodes of this door share cannot be reached, so nothing is answered here",
        )
        .would_pass("the same, later; another node may reach it now")
    }
}
