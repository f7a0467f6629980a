//! The sources of a configuration, opened, and what they say they have.

use std::{
    collections::BTreeMap,
    sync::Arc,
    time::Duration,
};

use postern_core::{name::SourceName, survey::Survey};
use postern_gate::ports::Source;
use postern_source::sqlite::{SqliteOptions, SqliteSource};

use crate::config::{
    Settings,
    finding::Findings,
    postern_toml::SourceSettings,
    source_url::SourceUrl,
};

/// Longest time a source may take to be surveyed.
const SURVEY_WAIT: Duration = Duration::from_secs(20);

/// The sources of a configuration. One whose settings did not change stays the same source, with
/// its connections.
#[derive(Debug, Default)]
pub(crate) struct Opened {
    sources: BTreeMap<SourceName, (Arc<dyn Source>, Kept)>,
}

/// What a source was opened with.
#[derive(Debug)]
struct Kept {
    settings: SourceSettings,
    password: Option<postern_core::secret::Secret<String>>,
}

impl Kept {
    fn of(settings: &Settings, name: &SourceName, source: &SourceSettings) -> Self {
        let password = settings.passwords.get(name).cloned();
        Self { settings: source.clone(), password }
    }

    fn same(&self, other: &Self) -> bool {
        let password = |kept: &Self| kept.password.as_ref().map(|secret| secret.expose().clone());
        self.settings.is_same_place(&other.settings) && password(self) == password(other)
    }
}

impl Opened {
    /// Opens the sources of these settings, taking over those that did not change. Nothing is
    /// connected yet.
    pub(crate) fn open(settings: &Settings, before: &Self, findings: &Findings) -> Self {
        let opened = settings.site.sources.iter().filter_map(|(name, source)| {
            let kept = Kept::of(settings, name, source);
            let same = before.sources.get(name).filter(|(_, old)| old.same(&kept));
            let source = match same {
                Some((source, _)) => Arc::clone(source),
                None => connect(name, source, &kept, findings)?,
            };
            Some((name.clone(), (source, kept)))
        });
        Self { sources: opened.collect() }
    }

    /// The sources by name.
    pub(crate) fn all(&self) -> BTreeMap<SourceName, Arc<dyn Source>> {
        let each = self.sources.iter();
        each.map(|(name, (source, _))| (name.clone(), Arc::clone(source))).collect()
    }

    /// Whether a source is the very one of another opening.
    pub(crate) fn is_same(&self, name: &SourceName, other: &Self) -> bool {
        match (self.sources.get(name), other.sources.get(name)) {
            (Some((here, _)), Some((there, _))) => Arc::ptr_eq(here, there),
            _ => false,
        }
    }
}

fn connect(
    name: &SourceName,
    source: &SourceSettings,
    kept: &Kept,
    findings: &Findings,
) -> Option<Arc<dyn Source>> {
    match &source.url {
        SourceUrl::Sqlite(path) => {
            Some(Arc::new(SqliteSource::new(name.clone(), SqliteOptions::new(path))))
        }
        SourceUrl::Postgres(url) => postgres(name, url, source, kept, findings),
    }
}

fn postgres(
    name: &SourceName,
    _url: &str,
    source: &SourceSettings,
    _kept: &Kept,
    findings: &Findings,
) -> Option<Arc<dyn Source>> {
    findings.error(
        &source.place,
        format!("source `{name}`: PostgreSQL is not built in yet"),
        "use sqlite:PATH",
    );
    None
}

/// Asks every source what it has. Those that cannot say so now are left out, and said in the log.
pub(crate) async fn survey(
    sources: &BTreeMap<SourceName, Arc<dyn Source>>,
) -> BTreeMap<SourceName, Survey> {
    let asked = sources.iter().map(|(name, source)| {
        let (name, source) = (name.clone(), Arc::clone(source));
        tokio::spawn(async move {
            let answer = tokio::time::timeout(SURVEY_WAIT, source.survey()).await;
            match answer {
                Ok(Ok(survey)) => Some((name, survey)),
                Ok(Err(error)) => {
                    tracing::warn!(source = %name, %error, "a source cannot be surveyed now");
                    None
                }
                Err(_elapsed) => {
                    tracing::warn!(source = %name, "a source took too long to be surveyed");
                    None
                }
            }
        })
    });
    let asked: Vec<_> = asked.collect();
    let mut surveys = BTreeMap::new();
    for task in asked {
        surveys.extend(task.await.ok().flatten());
    }
    surveys
}
