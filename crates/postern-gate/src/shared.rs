//! What the nodes of a cluster share: pages that hold what people decided and what agents asked.
//!
//! A node of its own has none of this. Each node keeps its own record, sources and house; only what
//! would be a way round a guard, were it asked of one node after the other, is shared.
//!
//! SECURITY: what cannot be reached guards nothing. Whoever needs it is refused with
//! `state-unavailable`, and nothing is assumed in its place.

use std::{fmt, sync::Arc, time::Duration};

use futures_util::future::BoxFuture;
use postern_core::{
    refusal::{Code, Refusal},
    secret::Secret,
};

/// What a node of a cluster shares with the others.
#[derive(Clone, Debug)]
pub struct Shared {
    /// The pages.
    pub pages: Arc<dyn Pages>,
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
