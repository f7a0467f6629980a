//! What people decided on a page that several states share: here one of memory, that can be put
//! back and taken away.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex},
    time::Duration,
};

use futures_util::{FutureExt as _, future::BoxFuture};
use postern_audit::tree::sha256;
use postern_core::{name::SourceName, secret::Secret};
use postern_gate::{
    ports::{Credentials as _, MaskKeys as _, Standing},
    shared::{Away, Page, Pages},
    stops::Stop,
};
use postern_store::{CredentialStore, FollowError, Overlap, State};

use crate::support::{name, open};

const STALE: Duration = Duration::from_mins(1);

/// Pages of memory.
#[derive(Debug, Default)]
struct MemoryPages {
    pages: Mutex<HashMap<String, (u64, Vec<u8>)>>,
    is_away: Mutex<bool>,
}

impl MemoryPages {
    fn held(&self, name: &str) -> Result<(u64, Vec<u8>), Away> {
        if *self.is_away.lock().unwrap() {
            return Err(Away::because("the test took it away"));
        }
        Ok(self.pages.lock().unwrap().get(name).cloned().unwrap_or_default())
    }
}

impl Pages for MemoryPages {
    fn read<'a>(&'a self, name: &'a str) -> BoxFuture<'a, Result<Page, Away>> {
        let page = self.held(name);
        async { page.map(|(version, body)| Page { version, body: Secret::new(body) }) }.boxed()
    }

    fn version<'a>(&'a self, name: &'a str) -> BoxFuture<'a, Result<u64, Away>> {
        let page = self.held(name);
        async { page.map(|(version, _)| version) }.boxed()
    }

    fn swap<'a>(
        &'a self,
        name: &'a str,
        from: u64,
        page: Page,
    ) -> BoxFuture<'a, Result<bool, Away>> {
        let swapped = self.held(name).map(|_| {
            let mut pages = self.pages.lock().unwrap();
            let held = pages.entry(name.to_owned()).or_default();
            let fits = held.0 == from;
            if fits {
                *held = (page.version, page.body.expose().clone());
            }
            fits
        });
        async { swapped }.boxed()
    }
}

/// A node over these pages.
fn node(pages: &Arc<MemoryPages>) -> (tempfile::TempDir, State) {
    let folder = tempfile::tempdir().unwrap();
    let state = open(folder.path());
    state.credentials().join("club", Arc::<MemoryPages>::clone(pages), STALE).unwrap();
    (folder, state)
}

async fn look(state: &State) -> Result<u64, FollowError> {
    CredentialStore::look(state.credentials()).await
}

fn mask_key(state: &State) -> [u8; 32] {
    let source: SourceName = "shop".parse().unwrap();
    *state.mask_keys().mask_key(&source, "email").unwrap().expose()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn nobody_loses_what_another_node_decided_at_the_same_time() {
    let pages = Arc::new(MemoryPages::default());
    let (nodes, mut keys): (Vec<_>, Vec<_>) = ((0..3).map(|_| node(&pages)).collect(), Vec::new());
    for (_, state) in &nodes {
        assert!(!state.credentials().is_current(), "nobody looked yet");
        look(state).await.unwrap();
        assert!(state.credentials().is_current());
    }
    let making: Vec<_> = nodes
        .iter()
        .enumerate()
        .map(|(at, (_, state))| {
            let store = Arc::clone(state.credentials());
            tokio::spawn(async move {
                let make =
                    |count| store.add_key(&name(&format!("agent{at}x{count}")), None).unwrap();
                (0..6).map(make).collect::<Vec<_>>()
            })
        })
        .collect();
    for made in making {
        keys.extend(made.await.unwrap());
    }
    assert_eq!(keys.len(), 18);
    for (_, state) in &nodes {
        look(state).await.unwrap();
        let store = state.credentials();
        assert!(keys.iter().all(|key| store.find(&sha256(key.expose().as_bytes())).is_some()));
        assert_eq!(mask_key(state), mask_key(&nodes[0].1), "one value, one mask");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_one_node_ends_no_other_brings_back() {
    let pages = Arc::new(MemoryPages::default());
    let ((_a, one), (_b, two)) = (node(&pages), node(&pages));
    look(&one).await.unwrap();
    look(&two).await.unwrap();
    let key = one.credentials().add_key(&name("ada"), None).unwrap();
    look(&two).await.unwrap();
    one.credentials().retire(&name("ada")).unwrap();
    // The other has not seen it, and decides by the page all the same.
    assert_eq!(two.credentials().standing(&name("ada")), Standing::Active);
    assert!(two.credentials().resume(&name("ada")).is_err());
    assert!(two.credentials().add_key(&name("ada"), None).is_err());
    assert!(two.credentials().rotate(&name("ada"), None, Overlap::Day).is_err());
    look(&two).await.unwrap();
    assert_eq!(two.credentials().standing(&name("ada")), Standing::Retired);
    assert!(two.credentials().find(&sha256(key.expose().as_bytes())).is_none());
}

#[tokio::test(flavor = "multi_thread")]
async fn an_older_page_is_not_taken_after_a_restart_either_and_is_given_back() {
    let pages = Arc::new(MemoryPages::default());
    let (folder, state) = node(&pages);
    look(&state).await.unwrap();
    let old = pages.pages.lock().unwrap().clone();
    state.credentials().stop(&Stop::Everything).unwrap();
    let taken = look(&state).await.unwrap();
    drop(state);
    *pages.pages.lock().unwrap() = old;
    let state = open(folder.path());
    assert_eq!(state.credentials().cluster().unwrap().as_deref(), Some("club"));
    state.credentials().join("club", Arc::<MemoryPages>::clone(&pages), STALE).unwrap();
    let error = look(&state).await.unwrap_err();
    assert!(matches!(error, FollowError::Older { .. }), "{error}");
    assert!(!state.credentials().is_current());
    assert!(state.credentials().release(&Stop::Everything).is_err(), "nothing is built on it");
    assert_eq!(state.credentials().give_back().await.unwrap(), taken + 1);
    look(&state).await.unwrap();
    assert_eq!(state.credentials().stops().iter().count(), 1);
    assert!(state.credentials().give_back().await.is_err(), "it is not older");
}

#[tokio::test(flavor = "multi_thread")]
async fn without_the_page_nothing_is_decided_and_nothing_was() {
    let pages = Arc::new(MemoryPages::default());
    let (folder, state) = node(&pages);
    look(&state).await.unwrap();
    state.credentials().suspend(&name("ada")).unwrap();
    *pages.is_away.lock().unwrap() = true;
    assert!(state.credentials().resume(&name("ada")).is_err());
    assert!(look(&state).await.is_err());
    assert_eq!(state.credentials().standing(&name("ada")), Standing::Suspended);
    drop(state);
    // Alone again, it knows what it knew; without knowing the way, nothing.
    let state = open(folder.path());
    assert_eq!(state.credentials().standing(&name("ada")), Standing::Suspended);
    state.credentials().lose();
    assert!(!state.credentials().is_current());
    assert!(state.credentials().resume(&name("ada")).is_err());
    drop(state);
    let state = open(folder.path());
    state.credentials().leave().unwrap();
    state.credentials().resume(&name("ada")).unwrap();
    assert_eq!(state.credentials().cluster().unwrap(), None);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_node_that_comes_later_keeps_aside_what_it_had() {
    let pages = Arc::new(MemoryPages::default());
    let (_a, one) = node(&pages);
    one.credentials().join("club", Arc::<MemoryPages>::clone(&pages), STALE).unwrap();
    look(&one).await.unwrap();
    let folder = tempfile::tempdir().unwrap();
    let two = open(folder.path());
    let own = two.credentials().add_key(&name("bo"), None).unwrap();
    let before = mask_key(&two);
    two.credentials().join("club", Arc::<MemoryPages>::clone(&pages), STALE).unwrap();
    look(&two).await.unwrap();
    assert!(two.credentials().find(&sha256(own.expose().as_bytes())).is_none());
    assert!(folder.path().join("state.db.alone").exists());
    assert_ne!(mask_key(&two), before);
    assert!(folder.path().join("keys/mask.1.own").exists());
    drop(two);
    let two = open(folder.path());
    assert_eq!(mask_key(&two), mask_key(&one), "the key of the cluster is kept");
}
