//! Counters in Valkey or Redis: requests of a minute, places, records of a day.
//!
//! Each question is one script, so one round trip, and what it reads and writes is nobody else's
//! meanwhile. A place is leased: a node renews those it holds, and those of a node that died are
//! free when their lease is over.
//!
//! SECURITY: keys of counters are keyed hashes, and so is what is counted. Who reads them learns how
//! busy somebody is; who writes them can let agents ask more often and take out more than their
//! bounds, or nothing at all. Masks, row filters, stops and the record do not depend on them.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use futures_util::{FutureExt as _, future::BoxFuture};
use postern_core::{clock::Entropy, name::PrincipalName};
use postern_gate::shared::{Away, Bounds, Entry, Place, SharedCounters, Takes, Took, Wanted};
use redis::{Script, pipe};
use tokio::{
    sync::mpsc,
    task::AbortHandle,
    time::{MissedTickBehavior, interval},
};

use crate::{
    config::{ClusterConfig, ConfigError},
    keys::ClusterKeys,
    valkey::Valkey,
};

/// How long a place is held without being renewed, and how often it is.
const LEASE_MS: u64 = 12_000;
const HOLD_EVERY: Duration = Duration::from_secs(3);

/// How long records of a day are kept: the day, wherever it is one, and the next.
const KEEP_S: u64 = 2 * 86_400;

/// Most hashes of an account: as many as a node keeps.
const HASHES_MAX: u32 = 8_192;

/// Most places that are given back in one message.
const FREED_MAX: usize = 256;

/// The counters of a cluster. Their places are given back and renewed by a task that ends with
/// them.
#[derive(Debug)]
pub struct ValkeyCounters {
    inner: Arc<Inner>,
    freed: mpsc::UnboundedSender<Freed>,
    upkeep: AbortHandle,
}

#[derive(Debug)]
struct Inner {
    cluster: String,
    valkey: Valkey,
    keys: ClusterKeys,
    entropy: Arc<dyn Entropy>,
    scripts: Scripts,
    /// Tokens of places that are held here, by the key they stand under.
    held: Mutex<HashMap<String, Vec<String>>>,
}

#[derive(Debug)]
struct Scripts {
    admit: Script,
    hold: Script,
    take: Script,
}

/// A place that is no longer needed.
#[derive(Debug)]
struct Freed {
    key: String,
    token: String,
}

/// A place that is held.
#[derive(Debug)]
struct Held {
    place: Option<Freed>,
    inner: Arc<Inner>,
    // As many as there are places: statements that run.
    freed: mpsc::UnboundedSender<Freed>,
}

impl Place for Held {}

impl Drop for Held {
    fn drop(&mut self) {
        if let Some(place) = self.place.take() {
            self.inner.forget(&place);
            // Should nobody listen any more, the lease ends by itself.
            self.freed.send(place).ok();
        }
    }
}

impl Drop for ValkeyCounters {
    fn drop(&mut self) {
        self.upkeep.abort();
    }
}

impl ValkeyCounters {
    /// Nothing is connected yet. Called where tasks can be spawned.
    ///
    /// # Errors
    /// When the configuration cannot be used.
    pub fn new(config: &ClusterConfig, entropy: Arc<dyn Entropy>) -> Result<Self, ConfigError> {
        let inner = Arc::new(Inner {
            cluster: config.name.clone(),
            valkey: Valkey::new(&config.counters, Arc::clone(&entropy))?,
            keys: ClusterKeys::derive(&config.name, &config.key)?,
            entropy,
            scripts: Scripts {
                admit: Script::new(include_str!("scripts/admit.lua")),
                hold: Script::new(include_str!("scripts/hold.lua")),
                take: Script::new(include_str!("scripts/take.lua")),
            },
            held: Mutex::default(),
        });
        let (freed, places) = mpsc::unbounded_channel();
        let upkeep = tokio::spawn(upkeep(Arc::clone(&inner), places)).abort_handle();
        Ok(Self { inner, freed, upkeep })
    }

    async fn enter(
        &self,
        principal: &PrincipalName,
        bounds: Bounds,
        wanted: Wanted,
    ) -> Result<Entry, Away> {
        let inner = &self.inner;
        let name = principal.as_str();
        let (rate, places) = (inner.key("rate", &[name]), inner.key("places", &[name]));
        let mut token = [0; 16];
        inner.entropy.fill(&mut token).map_err(|error| Away::because(error.to_string()))?;
        let token = hex::encode(token);
        let mut call = inner.scripts.admit.prepare_invoke();
        call.key(&rate).key(&places).arg(bounds.per_minute).arg(bounds.at_once).arg(&token);
        call.arg(LEASE_MS).arg(match wanted {
            Wanted::RequestAndPlace => 1,
            Wanted::Place => 0,
        });
        // Held from before it is taken: should this be dropped while it waits, or the answer be
        // lost on the way, the place is given back all the same.
        let freed = Freed { key: places.clone(), token: token.clone() };
        let mut held =
            Held { place: Some(freed), inner: Arc::clone(inner), freed: self.freed.clone() };
        let answer = inner.valkey.ask(async |mut c| call.invoke_async(&mut c).await).await;
        let (verdict, first, places_left): (u32, u64, u32) = answer?;
        let requests_left = u32::try_from(first).unwrap_or(u32::MAX);
        Ok(match verdict {
            0 => {
                inner.remember(places, token);
                Entry::In { place: Box::new(held), requests_left, places_left }
            }
            1 => {
                held.place = None;
                Entry::Spent { wait: Duration::from_millis(first) }
            }
            2 => {
                held.place = None;
                Entry::Crowded { requests_left }
            }
            _ => return Err(Away::because("the counters answer what was not asked")),
        })
    }

    async fn count(&self, takes: Takes<'_>) -> Result<Took, Away> {
        let inner = &self.inner;
        let mut call = inner.scripts.take.prepare_invoke();
        let day = takes.day.to_string();
        for words in takes.accounts {
            let [principal, source, schema, table] = words;
            let parts = [day.as_str(), principal, source, schema, table];
            call.key(inner.key("taken", &parts)).key(inner.key("facts", &parts));
        }
        call.arg(takes.keys_max).arg(KEEP_S).arg(HASHES_MAX).arg(packed(takes.rows));
        let answer = inner.valkey.ask(async |mut c| call.invoke_async(&mut c).await).await;
        let (rows, left, least): (usize, String, usize) = answer?;
        // More than a number of 64 bits is left only where nothing is bounded.
        Ok(Took { rows, left: left.parse().unwrap_or(u64::MAX), least })
    }
}

impl SharedCounters for ValkeyCounters {
    fn admit<'a>(
        &'a self,
        principal: &'a PrincipalName,
        bounds: Bounds,
        wanted: Wanted,
    ) -> BoxFuture<'a, Result<Entry, Away>> {
        self.enter(principal, bounds, wanted).boxed()
    }

    fn take<'a>(&'a self, takes: Takes<'a>) -> BoxFuture<'a, Result<Took, Away>> {
        self.count(takes).boxed()
    }

    fn epoch(&self) -> u64 {
        self.inner.valkey.epoch()
    }

    fn are_reached(&self) -> bool {
        self.inner.valkey.is_reached()
    }
}

impl Inner {
    fn key(&self, kind: &str, parts: &[&str]) -> String {
        let parts: Vec<&str> = std::iter::once(kind).chain(parts.iter().copied()).collect();
        format!("postern:{}:{kind}:{}", self.cluster, self.keys.hidden(&parts))
    }

    fn remember(&self, key: String, token: String) {
        let mut held = self.held.lock().unwrap_or_else(PoisonError::into_inner);
        held.entry(key).or_default().push(token);
    }

    fn forget(&self, place: &Freed) {
        let mut held = self.held.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(tokens) = held.get_mut(&place.key) {
            tokens.retain(|token| *token != place.token);
            if tokens.is_empty() {
                held.remove(&place.key);
            }
        }
    }

    /// Renews every place that is held; where there is none, sees whether the server answers.
    async fn hold(&self) -> Result<(), Away> {
        let held = self.held.lock().unwrap_or_else(PoisonError::into_inner).clone();
        if held.is_empty() {
            return self
                .valkey
                .ask(async |mut c| redis::cmd("PING").query_async::<()>(&mut c).await)
                .await;
        }
        for (key, tokens) in held {
            let mut call = self.scripts.hold.prepare_invoke();
            call.key(key).arg(LEASE_MS).arg(tokens);
            self.valkey.ask(async |mut c| call.invoke_async::<()>(&mut c).await).await?;
        }
        Ok(())
    }

    async fn free(&self, places: &[Freed]) -> Result<(), Away> {
        let mut pipe = pipe();
        for place in places {
            pipe.zrem(&place.key, &place.token).ignore();
        }
        self.valkey.ask(async |mut c| pipe.query_async::<()>(&mut c).await).await
    }
}

/// Gives back and renews places, one after the other: what was given back is not renewed after it.
async fn upkeep(inner: Arc<Inner>, mut places: mpsc::UnboundedReceiver<Freed>) {
    let mut renew = interval(HOLD_EVERY);
    renew.set_missed_tick_behavior(MissedTickBehavior::Delay);
    let mut freed = Vec::new();
    loop {
        let done = tokio::select! {
            many = places.recv_many(&mut freed, FREED_MAX) => {
                if many == 0 {
                    return;
                }
                let done = inner.free(&freed).await;
                freed.clear();
                done
            }
            _ = renew.tick() => inner.hold().await,
        };
        if let Err(away) = done {
            tracing::debug!(cause = away.cause, "places end with their lease");
        }
    }
}

/// The rows as the script reads them.
fn packed(rows: &[Vec<Vec<u64>>]) -> Vec<u8> {
    let mut bytes = Vec::new();
    for hashes in rows.iter().flatten() {
        bytes.extend(u32::try_from(hashes.len()).unwrap_or(u32::MAX).to_be_bytes());
        bytes.extend(hashes.iter().flat_map(|hash| hash.to_be_bytes()));
    }
    bytes
}
