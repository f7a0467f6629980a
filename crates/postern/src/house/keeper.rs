//! Keeps the house in step with the configuration folder and the sources.
//!
//! A change of a file is picked up within a second; a bad one is refused, said in the log and the
//! record, and the old stays. Sources are surveyed anew every hour, whenever one disagreed with
//! its catalogue, and every few seconds while one cannot be reached. A change that the record had
//! no room for is tried again every few seconds too: room may be made, or the change may give it.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::{Path, PathBuf},
    sync::Arc,
    time::Duration,
};

use postern_audit::Notice;
use postern_core::{
    clock::Timestamp, digest::Digest, name::SourceName, secret::Secret, survey::Survey,
};
use postern_gate::{Gate, house::House, ports::Record as _};
use postern_policy::PolicyFile;
use postern_store::{Configurations, KeepError, Log, State, Texts};
use tokio::{
    sync::Mutex,
    time::{Instant, MissedTickBehavior, interval},
};

use super::{
    build::{Built, build, build_with, closed},
    sources::{Opened, survey},
};
use crate::{
    cluster::Membership,
    config::{
        Settings,
        catalog_toml::Review,
        cluster::ClusterSpec,
        finding::{Finding, Findings, Place},
        folder::{Fingerprint, Folder},
        load,
        secret::Environment,
    },
    discovery::Drift,
    system::account,
};

/// How often the folder is looked at.
const LOOK_EVERY: Duration = Duration::from_secs(1);

/// How often a source that cannot be reached, or a change that could not be recorded, is tried again.
const RETRY_EVERY: Duration = Duration::from_secs(3);

/// How often sources are surveyed anew.
const SURVEY_EVERY: Duration = Duration::from_hours(1);

/// How often refused strangers are written into the record.
const STRANGERS_EVERY: Duration = Duration::from_mins(1);

/// What is in force.
#[derive(Debug)]
pub(crate) struct InForce {
    /// The settings; none when the folder was bad from the start.
    pub(crate) settings: Option<Arc<Settings>>,
    /// Sources that cannot be surveyed now.
    pub(crate) waiting: BTreeSet<SourceName>,
    /// What is wrong with the folder as it stands, when that is not in force.
    pub(crate) refused: Vec<Finding>,
    /// Since when it is in force.
    pub(crate) since: Timestamp,
    opened: Opened,
    surveys: BTreeMap<SourceName, Survey>,
    seen: Option<Fingerprint>,
    /// Whether the folder waits to be put in force until the record can take it.
    unrecorded: bool,
}

impl InForce {
    /// Has a source try a password as well that its login is about to get.
    pub(crate) fn expect_password(&self, source: &SourceName, next: &Secret<String>) {
        if let Some(told) = self.opened.next_password(source) {
            told.set(next.clone());
        }
    }

    /// Says in the log which sources have moved away from their catalogues.
    fn say_drift(&self) {
        for name in self.surveys.keys() {
            if let Some(drift) = self.drift(name) {
                tracing::warn!(source = %name, drift, "a source is not as its catalogue says: run `postern scan`");
            }
        }
    }

    /// How far a source has moved away from what stands about it in its catalogue; `None` when it
    /// has not, or cannot be looked at.
    pub(crate) fn drift(&self, source: &SourceName) -> Option<String> {
        let nothing = Review::default();
        let settings = self.settings.as_ref()?;
        let review = settings.reviews.get(source).map_or(&nothing, |(review, _)| review);
        let dialect = self.opened.dialect(source)?;
        Drift::between(self.surveys.get(source)?, review, dialect).summary()
    }
}

/// Keeps the house.
#[derive(Debug)]
pub(crate) struct Keeper {
    dir: PathBuf,
    gate: Arc<Gate>,
    record: Arc<Log>,
    configurations: Arc<Configurations>,
    cluster: Option<Arc<Membership>>,
    in_force: Mutex<InForce>,
}

impl Keeper {
    /// A keeper of a gate behind which nothing is open yet.
    pub(crate) fn new(
        dir: &Path,
        gate: Arc<Gate>,
        state: &State,
        cluster: Option<Arc<Membership>>,
    ) -> Self {
        let in_force = InForce {
            settings: None,
            waiting: BTreeSet::new(),
            refused: Vec::new(),
            since: gate.clock().now(),
            opened: Opened::default(),
            surveys: BTreeMap::new(),
            seen: None,
            unrecorded: false,
        };
        Self {
            dir: dir.to_owned(),
            gate,
            record: Arc::clone(state.log()),
            configurations: Arc::clone(state.configurations()),
            cluster,
            in_force: Mutex::new(in_force),
        }
    }

    /// What is in force.
    pub(crate) async fn in_force(&self) -> tokio::sync::MutexGuard<'_, InForce> {
        self.in_force.lock().await
    }

    /// Reads the folder and puts it in force, or leaves everything as it is.
    ///
    /// # Errors
    /// Everything that is wrong with it.
    pub(crate) async fn load(
        &self,
        environment: Environment<'_>,
    ) -> Result<Vec<Finding>, Vec<Finding>> {
        let seen = Fingerprint::take(&self.dir).ok();
        let folder = read(&self.dir);
        let (settings, findings, texts) = match folder {
            Ok(folder) => {
                let (settings, findings) = load(&folder, environment);
                (settings, findings, folder.files)
            }
            Err(finding) => (None, vec![finding], BTreeMap::new()),
        };
        let mut in_force = self.in_force.lock().await;
        let retried = in_force.seen.is_some() && in_force.seen == seen;
        in_force.seen = seen;
        let result = match settings {
            Some(settings) => {
                let settings = Arc::new(settings);
                self.put(&mut in_force, settings, &texts, findings).await
            }
            None => Err(findings),
        };
        match &result {
            Ok(_) if in_force.unrecorded => {}
            Ok(_) => in_force.refused.clear(),
            Err(findings) => {
                let is_new = !retried || in_force.refused != *findings;
                in_force.refused.clone_from(findings);
                if is_new {
                    self.say_refused(findings).await;
                }
            }
        }
        result
    }

    /// Puts settings in force.
    async fn put(
        &self,
        in_force: &mut InForce,
        settings: Arc<Settings>,
        texts: &Texts,
        warnings: Vec<Finding>,
    ) -> Result<Vec<Finding>, Vec<Finding>> {
        let findings = Findings::default();
        for warning in warnings {
            findings.add(warning);
        }
        let opened = Opened::open(&settings, &in_force.opened, &findings);
        if findings.has_errors() {
            return Err(findings.into_sorted());
        }
        let sources = opened.all();
        let mut surveys = survey(&sources).await;
        // A source that is away for a moment keeps the catalogue it had.
        for (name, before) in &in_force.surveys {
            if !surveys.contains_key(name) && opened.is_same(name, &in_force.opened) {
                surveys.insert(name.clone(), before.clone());
            }
        }
        let is_first = in_force.settings.is_none();
        let built = match build(&settings, &sources, &surveys, findings) {
            Ok(built) => built,
            Err(findings) if is_first && surveys.len() < sources.len() => {
                let waiting = sources.keys().filter(|name| !surveys.contains_key(*name)).cloned();
                let waiting: BTreeSet<_> = waiting.collect();
                tracing::warn!(
                    findings = findings.len(),
                    "the policies cannot be judged while a source is away; nothing is open"
                );
                // What policies name may well be there: only what needs no source is worth saying.
                let warnings = findings.into_iter().filter(|found| !found.is_error()).collect();
                Built { house: closed(Some(&settings), sources)?, warnings, waiting }
            }
            Err(findings) => return Err(findings),
        };
        self.keep(&settings, texts)?;
        let house = match self.record(in_force, &settings, &built).await {
            Ok(()) => built.house,
            // Whoever asks is answered `record-unavailable` until this very folder is recorded.
            Err(findings) if is_first => {
                in_force.refused = findings;
                closed(Some(&settings), opened.all())?
            }
            Err(findings) => return Err(findings),
        };
        self.say_cluster(&settings);
        in_force.waiting = built.waiting;
        in_force.settings = Some(settings);
        in_force.opened = opened;
        in_force.surveys = surveys;
        in_force.since = self.gate.clock().now();
        self.gate.install(house);
        Ok(built.warnings)
    }

    /// Keeps the texts of what is to be in force, so that they can be shown when the folder has
    /// moved on.
    fn keep(&self, settings: &Settings, texts: &Texts) -> Result<(), Vec<Finding>> {
        let bytes_max = settings.site.texts_bytes_max;
        let kept = super::texts::keep(
            &self.configurations,
            &self.record,
            settings.digest,
            texts,
            bytes_max,
        );
        kept.map_err(|error| {
            tracing::error!(%error, "the texts of a configuration cannot be kept");
            let fix = match &error {
                KeepError::Full { .. } => "raise texts_bytes_max under [record]",
                KeepError::Io(_) => "make room on the disk of the state folder",
            };
            let text = match error {
                KeepError::Full { bytes_max, .. } => format!(
                    "the texts of all configurations that the record names take up the {bytes_max} \
                     bytes that they may, so this change is not put in force"
                ),
                KeepError::Io(_) => {
                    "the texts of the change cannot be kept, so it is not put in force".to_owned()
                }
            };
            vec![Finding {
                file: "postern.toml".into(),
                line: 1,
                severity: crate::config::finding::Severity::Error,
                text,
                fix: fix.to_owned(),
            }]
        })
    }

    /// Records what is to be in force, within the space that it gives the record itself: more
    /// space must help although there is none left to say so.
    async fn record(
        &self,
        in_force: &mut InForce,
        settings: &Settings,
        built: &Built,
    ) -> Result<(), Vec<Finding>> {
        let before = in_force.settings.as_ref().and_then(|before| before.site.record_bytes_max);
        let wanted = settings.site.record_bytes_max;
        if wanted != before {
            self.record.set_bytes_max(wanted);
        }
        let said = self.say_loaded(settings, built).await;
        in_force.unrecorded = said.is_err();
        if said.is_err() && wanted != before && in_force.settings.is_some() {
            self.record.set_bytes_max(before);
        }
        said
    }

    /// The house as it would be with one more policy. It is not put in force.
    ///
    /// # Errors
    /// What would be wrong with it.
    pub(crate) async fn suppose(&self, policy: PolicyFile) -> Result<House, Vec<Finding>> {
        let in_force = self.in_force.lock().await;
        let settings = in_force.settings.as_ref().ok_or_else(Vec::new)?;
        let sources = in_force.opened.all();
        let built =
            build_with(settings, &[policy], &sources, &in_force.surveys, Findings::default())?;
        Ok(built.house)
    }

    /// Surveys the sources anew, and installs a house when anything changed.
    pub(crate) async fn survey(&self) {
        let mut in_force = self.in_force.lock().await;
        let Some(settings) = in_force.settings.clone() else { return };
        let sources = in_force.opened.all();
        let fresh = survey(&sources).await;
        let digest =
            |surveys: &BTreeMap<SourceName, Survey>, name| surveys.get(name).map(|s| s.digest);
        let changed =
            fresh.keys().any(|name| digest(&fresh, name) != digest(&in_force.surveys, name));
        if !changed {
            return;
        }
        let mut surveys = in_force.surveys.clone();
        surveys.extend(fresh);
        match build(&settings, &sources, &surveys, Findings::default()) {
            Ok(built) => {
                if self.say_loaded(&settings, &built).await.is_err() {
                    return;
                }
                in_force.waiting = built.waiting;
                in_force.surveys = surveys;
                in_force.refused.clear();
                self.gate.install(built.house);
                in_force.say_drift();
            }
            Err(findings) => {
                // The source moved and the review or a policy no longer fits it. What is in force
                // names columns that may mean something else now: the source itself refuses those
                // statements, and the findings say what to do.
                let is_new = in_force.refused != findings;
                in_force.refused.clone_from(&findings);
                if is_new {
                    self.say_refused(&findings).await;
                }
            }
        }
    }

    /// Records what is to be in force, before it is.
    async fn say_loaded(&self, settings: &Settings, built: &Built) -> Result<(), Vec<Finding>> {
        let count = |number: usize| u64::try_from(number).unwrap_or(u64::MAX);
        let notice = Notice {
            event: super::texts::LOADED,
            by: Some(account()),
            about: None,
            digests: vec![
                ("configuration", settings.digest),
                ("policies", built.house.policies.digest()),
                ("agents", settings.agents_digest),
                ("catalogues", catalogues_digest(built)),
            ],
            counts: vec![
                ("sources", count(built.house.sources.len())),
                ("agents", count(built.house.residents.len())),
                ("policies", count(built.house.policies.ids().count())),
                ("warnings", count(built.warnings.len())),
            ],
        };
        for warning in &built.warnings {
            tracing::warn!(%warning, "configuration");
        }
        self.record.notice(notice).await.map(drop).map_err(|error| {
            tracing::error!(cause = error.cause, "the record cannot be written");
            vec![Finding {
                file: "postern.toml".into(),
                line: 1,
                severity: crate::config::finding::Severity::Error,
                text: "the change cannot be recorded, so it is not put in force".to_owned(),
                fix: "make room on the disk of the state folder, or raise bytes_max under [record]"
                    .to_owned(),
            }]
        })
    }

    /// Tells the cluster what is in force here, and in the log what of that waits for a start.
    fn say_cluster(&self, settings: &Settings) {
        if let Some(cluster) = &self.cluster {
            cluster.runs(settings.digest);
        }
        let is_same = match (&self.cluster, &settings.site.cluster) {
            (Some(cluster), ClusterSpec::Set(wanted)) => cluster.is_of(wanted),
            (None, ClusterSpec::Absent) => true,
            (Some(_) | None, _) => false,
        };
        if !is_same {
            tracing::warn!(
                "[cluster] is another than this process was started with: start it anew"
            );
        }
    }

    /// Says and records that a change was refused. What is in force stays.
    async fn say_refused(&self, findings: &[Finding]) {
        for finding in findings {
            tracing::error!(%finding, "the configuration is refused, the one in force stays");
        }
        let notice = Notice {
            event: "configuration.refused",
            by: Some(account()),
            about: None,
            digests: Vec::new(),
            counts: vec![("findings", u64::try_from(findings.len()).unwrap_or(u64::MAX))],
        };
        if let Err(error) = self.record.notice(notice).await {
            tracing::error!(cause = error.cause, "a refused configuration could not be recorded");
        }
    }

    async fn looks_changed(&self) -> bool {
        let seen = Fingerprint::take(&self.dir).ok();
        self.in_force.lock().await.seen != seen
    }

    async fn is_unrecorded(&self) -> bool {
        self.in_force.lock().await.unrecorded
    }

    async fn is_waiting(&self) -> bool {
        let in_force = self.in_force.lock().await;
        !in_force.waiting.is_empty()
    }
}

/// Keeps the house in step until the task is dropped.
#[expect(clippy::arithmetic_side_effects, reason = "an hour from now is a moment")]
pub(crate) async fn watch(keeper: Arc<Keeper>, environment: Environment<'static>) {
    let mut look = interval(LOOK_EVERY);
    look.set_missed_tick_behavior(MissedTickBehavior::Delay);
    let stale = keeper.gate.stale();
    let mut retry = Instant::now() + RETRY_EVERY;
    let mut hourly = Instant::now() + SURVEY_EVERY;
    let mut strangers = Instant::now() + STRANGERS_EVERY;
    loop {
        let disagreed = tokio::select! {
            _ = look.tick() => false,
            () = stale.notified() => true,
        };
        let now = Instant::now();
        let again = now >= retry && keeper.is_unrecorded().await;
        if again || keeper.looks_changed().await {
            // The findings are in the log and the record by then.
            drop(keeper.load(environment).await);
            retry = Instant::now() + RETRY_EVERY;
        } else if disagreed || now >= hourly || now >= retry && keeper.is_waiting().await {
            keeper.survey().await;
            retry = Instant::now() + RETRY_EVERY;
            hourly = if now >= hourly { now + SURVEY_EVERY } else { hourly };
            if disagreed {
                look.reset();
                look.tick().await;
            }
        }
        if now >= strangers {
            strangers = now + STRANGERS_EVERY;
            if let Err(error) = keeper.gate.record_strangers().await {
                tracing::warn!(cause = error.cause, "refused strangers could not be recorded");
            }
        }
    }
}

fn read(dir: &Path) -> Result<Folder, Finding> {
    Folder::read(dir).map_err(|error| {
        let findings = Findings::default();
        let place = Place { file: dir.display().to_string().into(), line: 1 };
        findings.error(
            &place,
            format!("the folder cannot be read: {error}"),
            "correct it, or name another with --dir",
        );
        findings.into_sorted().pop().unwrap_or_else(|| Finding {
            file: place.file,
            line: 1,
            severity: crate::config::finding::Severity::Error,
            text: "the folder cannot be read".to_owned(),
            fix: "name another with --dir".to_owned(),
        })
    })
}

fn catalogues_digest(built: &Built) -> Digest {
    use sha2::{Digest as _, Sha256};
    let mut hasher = Sha256::new();
    built.house.catalogues.values().for_each(|catalogue| hasher.update(catalogue.digest.0));
    Digest(hasher.finalize().into())
}
