//! This node as one of a cluster: how it follows what the nodes share, and what it says of itself.
//!
//! A few times in a second it looks whether people decided something new, wherever they did. What
//! it could not look at for `stale_ms` no longer counts: it answers nothing then, and breaks off
//! what it runs, so that nobody goes on past a stop that it cannot see.

use std::{
    collections::BTreeSet,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use postern_audit::Notice;
use postern_cluster::{
    ClusterConfig, ConfigError, Node, Report, ServerConfig, SharedPages, ValkeyCounters,
};
use postern_core::digest::Digest;
use postern_gate::{
    Gate,
    ports::{Credentials as _, Record as _},
    shared::{Away, Pages, Shared, SharedCounters as _},
};
use postern_store::{CredentialStore, Log, State, SystemEntropy};
use serde_json::{Value, json};
use tokio::time::{Instant, MissedTickBehavior, interval, sleep};

use crate::{
    config::{
        cluster::{ClusterFound, ClusterSecrets, ClusterSettings, ServerSettings, find},
        folder::Folder,
        secret::Environment,
    },
    failure::Failure,
    system::account,
};

/// How often this node looks.
const LOOK_EVERY: Duration = Duration::from_millis(200);

/// How often it says of itself how it stands, when nothing changed.
const REPORT_EVERY: Duration = Duration::from_secs(2);

/// How often pages are removed that nothing asks for.
const TIDY_EVERY: Duration = Duration::from_hours(1);

/// Longest wait for a first look, and for other nodes to see something.
const FIRST_WAIT: Duration = Duration::from_secs(5);
const SEEN_WAIT: Duration = Duration::from_secs(1);
const BETWEEN: Duration = Duration::from_millis(25);

/// A node that was not heard of for so long, and for as long as what it knew counts, may be gone.
const ALIVE_LEAST: Duration = Duration::from_secs(4);

/// How long configurations differ before that is worth saying: a change takes its time to arrive.
const DIFFER_FOR: Duration = Duration::from_secs(30);

/// This node, as one of a cluster.
#[derive(Debug)]
pub(crate) struct Membership {
    /// The cluster's name.
    pub(crate) name: String,
    /// How long what is known counts.
    pub(crate) stale: Duration,
    settings: ClusterSettings,
    pages: Arc<SharedPages>,
    counters: Arc<ValkeyCounters>,
    credentials: Arc<CredentialStore>,
    record: Arc<Log>,
    gate: Mutex<Option<Arc<Gate>>>,
    node: String,
    said: Mutex<Said>,
}

/// What was said last.
#[derive(Debug, Default)]
struct Said {
    configuration: Option<Digest>,
    trouble: Option<String>,
    /// Why this node could not say how it stands.
    unsaid: Option<String>,
}

impl Membership {
    /// Joins the cluster that the folder names, leaves the one it no longer names.
    ///
    /// # Errors
    /// When the state is one of another cluster, or the settings cannot be used.
    pub(crate) fn of(
        folder: Result<&Folder, &std::io::Error>,
        environment: Environment<'_>,
        state: &State,
    ) -> Result<Option<Arc<Self>>, Failure> {
        let credentials = state.credentials();
        let before = credentials.cluster().map_err(|error| unusable(&error))?;
        let found = folder.map_or(ClusterFound::Unreadable, |folder| find(folder, environment));
        match (found, before) {
            (ClusterFound::Absent | ClusterFound::Unreadable, None) => Ok(None),
            (ClusterFound::Absent, Some(name)) => {
                tracing::warn!(
                    cluster = name,
                    "this node stands alone now, with what it last knew"
                );
                credentials.leave().map_err(|error| unusable(&error))?;
                Ok(None)
            }
            (ClusterFound::Unreadable, Some(_)) => {
                credentials.lose();
                Ok(None)
            }
            (ClusterFound::Set(settings, _), Some(name)) if settings.name != name => {
                Err(Failure::cannot(
                    "another-cluster",
                    format!("this state is a node of `{name}`, and not of `{}`", settings.name),
                    "take [cluster] out and start once to leave, or name another folder with --state",
                ))
            }
            (ClusterFound::Set(settings, secrets), _) => {
                Self::join(*settings, secrets, state).map(Some)
            }
        }
    }

    fn join(
        settings: ClusterSettings,
        secrets: ClusterSecrets,
        state: &State,
    ) -> Result<Arc<Self>, Failure> {
        let server = |server: &ServerSettings, password| ServerConfig {
            url: server.url.clone(),
            password,
            ca: server.ca.clone(),
            is_encrypted: server.is_encrypted,
        };
        let config = ClusterConfig {
            name: settings.name.clone(),
            node: state.origin().to_owned(),
            key: secrets.key,
            state: server(&settings.state, secrets.state),
            counters: server(&settings.counters, secrets.counters),
        };
        let failed = |error: ConfigError| {
            Failure::cannot("cluster", error.to_string(), "correct [cluster] in postern.toml")
        };
        let pages = SharedPages::new(&config, Arc::new(SystemEntropy)).map_err(failed)?;
        let counters = ValkeyCounters::new(&config, Arc::new(SystemEntropy)).map_err(failed)?;
        let (pages, counters) = (Arc::new(pages), Arc::new(counters));
        let credentials = Arc::clone(state.credentials());
        let shared: Arc<dyn Pages> = Arc::<SharedPages>::clone(&pages);
        credentials
            .join(&settings.name, shared, settings.stale)
            .map_err(|error| unusable(&error))?;
        Ok(Arc::new(Self {
            name: settings.name.clone(),
            stale: settings.stale,
            settings,
            pages,
            counters,
            credentials,
            record: Arc::clone(state.log()),
            gate: Mutex::default(),
            node: config.node,
            said: Mutex::default(),
        }))
    }

    /// What the nodes share.
    pub(crate) fn shared(&self) -> Shared {
        Shared {
            pages: Arc::<SharedPages>::clone(&self.pages),
            counters: Arc::<ValkeyCounters>::clone(&self.counters),
        }
    }

    /// Whether these settings are those it was joined with.
    pub(crate) fn is_of(&self, settings: &ClusterSettings) -> bool {
        let ClusterSettings { name, stale, state, counters, .. } = settings;
        *name == self.settings.name
            && *stale == self.settings.stale
            && *state == self.settings.state
            && *counters == self.settings.counters
    }

    /// The gate in front of which this node stands.
    pub(crate) fn guard(&self, gate: &Arc<Gate>) {
        *self.gate.lock().unwrap_or_else(PoisonError::into_inner) = Some(Arc::clone(gate));
    }

    /// This configuration is in force here.
    pub(crate) fn runs(&self, configuration: Digest) {
        self.said().configuration = Some(configuration);
    }

    /// Waits a while until what people decided is known.
    pub(crate) async fn meet(&self) {
        let start = Instant::now();
        while !self.credentials.is_current() && start.elapsed() < FIRST_WAIT {
            sleep(BETWEEN).await;
        }
    }

    /// Follows what the nodes share, until dropped.
    pub(crate) async fn follow(self: Arc<Self>) {
        let mut look = interval(LOOK_EVERY);
        look.set_missed_tick_behavior(MissedTickBehavior::Delay);
        let (mut reported, mut tidied, mut last) = (None, Instant::now(), None);
        let mut differing = Differing::default();
        let mut told = 0;
        loop {
            look.tick().await;
            self.tell_counters(&mut told).await;
            let taken = match self.credentials.look().await {
                Ok(taken) => taken,
                Err(error) => {
                    self.trouble(Some(error.to_string())).await;
                    continue;
                }
            };
            self.trouble(None).await;
            let said = (taken, self.said().configuration);
            let is_due = reported.is_none_or(|at: Instant| at.elapsed() >= REPORT_EVERY);
            if is_due || last != Some(said) {
                reported = Some(Instant::now());
                last = Some(said);
                let unsaid = self.pages.report(&self.report(taken)).await.err();
                if let Some(away) = &unsaid {
                    tracing::warn!(cause = away.cause, "this node could not say how it stands");
                    last = None;
                } else {
                    self.compare(&mut differing).await;
                }
                self.said().unsaid = unsaid.map(|away| away.cause);
            }
            if tidied.elapsed() >= TIDY_EVERY {
                tidied = Instant::now();
                if let Err(away) = self.pages.tidy().await {
                    tracing::debug!(cause = away.cause, "old pages stay a while");
                }
            }
        }
    }

    /// Tells counters that may have lost it what was counted here.
    async fn tell_counters(&self, told: &mut u64) {
        let gate = self.gate.lock().unwrap_or_else(PoisonError::into_inner).clone();
        let (Some(gate), epoch) = (gate, self.counters.epoch()) else { return };
        if epoch == *told {
            return;
        }
        match gate.tell_counters().await {
            Ok(()) => *told = epoch,
            Err(away) => tracing::debug!(cause = away.cause, "the counters are told again later"),
        }
    }

    /// Waits a while for every node that is alive to have seen what people decided until now.
    pub(crate) async fn seen_by_all(&self) -> Result<Vec<Value>, Away> {
        let version =
            self.credentials.look().await.map_err(|error| Away::because(error.to_string()))?;
        let start = Instant::now();
        loop {
            let nodes = self.pages.nodes().await?;
            let seen = |node: &Node| node.name == self.node || node.report.taken >= version;
            let alive: Vec<_> = nodes.iter().filter(|node| self.is_alive(node)).collect();
            if alive.iter().all(|node| seen(node)) || start.elapsed() >= SEEN_WAIT {
                let told = |node: &&Node| json!({ "node": node.name, "seen": seen(node) });
                return Ok(alive.iter().map(told).collect());
            }
            sleep(BETWEEN).await;
        }
    }

    /// Puts what this node last took in place of a shared page that is older or gone.
    pub(crate) async fn give_back(&self) -> Result<u64, Failure> {
        self.credentials.give_back().await.map_err(|error| {
            Failure::refused(
                "cluster",
                error.to_string(),
                "see how it stands with `postern status`",
            )
        })
    }

    /// How the cluster stands, for `status`.
    pub(crate) async fn status(&self) -> Value {
        let (trouble, own) = {
            let said = self.said();
            let trouble = said.trouble.clone().or_else(|| said.unsaid.clone());
            (trouble, said.configuration.map(|digest| digest.to_string()))
        };
        let nodes = self.pages.nodes().await;
        let strong = self.pages.has_strong_login().await;
        let listed = |node: &Node| {
            json!({
                "node": node.name,
                "is_this": node.name == self.node,
                "alive": self.is_alive(node),
                "heard_ms_ago": node.heard_ms_ago,
                "clock_off_ms": node.clock_off_ms,
                "program": node.report.program,
                "configuration": node.report.configuration,
                "same_configuration": node.report.configuration == own,
                "decided": node.report.taken,
            })
        };
        json!({
            "name": self.name,
            "node": self.node,
            "current": self.credentials.is_current(),
            "stale_ms": u64::try_from(self.stale.as_millis()).unwrap_or(u64::MAX),
            "strong_login": strong.ok(),
            "counters": self.counters.are_reached(),
            "trouble": trouble.or_else(|| nodes.as_ref().err().map(ToString::to_string)),
            "nodes": nodes.iter().flatten().map(listed).collect::<Vec<_>>(),
        })
    }

    /// Whether a node may be answering: it was heard of lately, or what it knew may still count.
    fn is_alive(&self, node: &Node) -> bool {
        let alive = self.stale.saturating_add(ALIVE_LEAST);
        Duration::from_millis(node.heard_ms_ago) < alive
    }

    fn report(&self, taken: u64) -> Report {
        let gate = self.gate.lock().unwrap_or_else(PoisonError::into_inner);
        Report {
            program: env!("CARGO_PKG_VERSION").to_owned(),
            configuration: self.said().configuration.map(|digest| digest.to_string()),
            taken,
            at_ms: gate.as_ref().map_or(0, |gate| gate.clock().now().0),
        }
    }

    /// Says and records that what the nodes share is away, or back.
    async fn trouble(&self, why: Option<String>) {
        let before = std::mem::replace(&mut self.said().trouble, why.clone());
        if before.is_some() == why.is_some() {
            return;
        }
        if let Some(why) = &why {
            tracing::error!(why, "what the nodes share cannot be looked at");
        } else {
            tracing::warn!("what the nodes share can be looked at again");
        }
        let event = if why.is_some() { "cluster.lost" } else { "cluster.reached" };
        self.note(event, Vec::new()).await;
    }

    /// Says and records that nodes run different configurations, or no longer do.
    async fn compare(&self, differing: &mut Differing) {
        let Ok(nodes) = self.pages.nodes().await else { return };
        let alive = nodes.iter().filter(|node| self.is_alive(node));
        let kinds: BTreeSet<_> =
            alive.filter_map(|node| node.report.configuration.as_ref()).collect();
        let count = u64::try_from(kinds.len()).unwrap_or(u64::MAX);
        match differing.see(count > 1) {
            Some(Change::Began) => {
                tracing::error!(configurations = count, "nodes run different configurations");
                self.note("configuration.differed", vec![("configurations", count)]).await;
            }
            Some(Change::Ended) => self.note("configuration.agreed", Vec::new()).await,
            None => {}
        }
    }

    async fn note(&self, event: &'static str, counts: Vec<(&'static str, u64)>) {
        let about = Some(self.name.as_str().into());
        let notice = Notice { event, by: Some(account()), about, digests: Vec::new(), counts };
        if let Err(error) = self.record.notice(notice).await {
            tracing::error!(cause = error.cause, event, "this could not be recorded");
        }
    }

    fn said(&self) -> std::sync::MutexGuard<'_, Said> {
        self.said.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Whether configurations differ, and since when.
#[derive(Debug, Default)]
struct Differing {
    since: Option<Instant>,
    was_said: bool,
}

/// What is worth saying of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Change {
    Began,
    Ended,
}

impl Differing {
    fn see(&mut self, differ: bool) -> Option<Change> {
        if !differ {
            self.since = None;
            return std::mem::take(&mut self.was_said).then_some(Change::Ended);
        }
        let since = *self.since.get_or_insert_with(Instant::now);
        if self.was_said || since.elapsed() < DIFFER_FOR {
            return None;
        }
        self.was_said = true;
        Some(Change::Began)
    }
}

fn unusable(error: &dyn std::error::Error) -> Failure {
    let next = "correct it, or name another folder with --state";
    Failure::cannot("state-unusable", error.to_string(), next)
}
