//! Policies as something that is tried before it is in force: cases beside them, and what a change
//! opens and closes.

pub(crate) mod cases;
pub(crate) mod change;
pub(crate) mod replay;
#[cfg(test)]
mod shipped;
pub(crate) mod version;

use std::collections::BTreeMap;

use postern_core::{clock::Timestamp, name::RoleName};
use postern_gate::{exposure::Onlooker, house::House};

use crate::{
    config::{
        Settings,
        finding::{Finding, Findings},
        folder::Folder,
        load,
        secret::Environment,
    },
    house::{Built, Opened, build, survey_or_say},
    office::explain::everybody,
};

/// What a folder would be in force as, over the sources as they are now.
#[derive(Debug)]
pub(crate) struct Supposed {
    /// What it says.
    pub(crate) settings: Settings,
    /// The house, and what is to be said about it.
    pub(crate) built: Built,
}

impl Supposed {
    /// Everything that is to be said about it: also of policies that are never reached, shadowed,
    /// or say what another one says, which takes trying them on everybody.
    pub(crate) fn findings(&self, now: Timestamp) -> Vec<Finding> {
        let roles = self.settings.site.roles.keys();
        let mut findings = self.built.warnings.clone();
        findings.extend(judge(&self.built.house, roles, now));
        findings.sort();
        findings
    }
}

/// Policies that are never reached, shadowed, or say what another one says.
pub(crate) fn judge<'a>(
    house: &'a House,
    roles: impl Iterator<Item = &'a RoleName>,
    now: Timestamp,
) -> Vec<Finding> {
    let onlookers: Vec<Onlooker> = everybody(house, roles)
        .flat_map(|somebody| somebody.onlookers().collect::<Vec<_>>())
        .collect();
    match house.judge(&onlookers, now) {
        Ok(findings) => findings.into_iter().map(Finding::from).collect(),
        Err(error) => {
            tracing::warn!(%error, "the policies could not be tried on everybody");
            Vec::new()
        }
    }
}

/// Builds the house of a folder. Holds no state, changes nothing.
///
/// # Errors
/// Everything that is wrong with it, a source that cannot be reached among it.
pub(crate) async fn suppose(
    folder: &Folder,
    environment: Environment<'_>,
) -> Result<Supposed, Vec<Finding>> {
    let (settings, found) = load(folder, environment);
    let Some(settings) = settings else { return Err(found) };
    let findings = Findings::default();
    for finding in found {
        findings.add(finding);
    }
    let opened = Opened::open(&settings, &Opened::default(), &findings);
    let sources = opened.all();
    let (surveys, away): (BTreeMap<_, _>, BTreeMap<_, _>) = survey_or_say(&sources).await;
    for (name, why) in &away {
        if let Some(source) = settings.site.sources.get(name) {
            findings.error(
                &source.place,
                format!("nothing that names `{name}` can be checked: {why}"),
                "correct the source, or check again when it is there",
            );
        }
    }
    let built = build(&settings, &sources, &surveys, findings)?;
    Ok(Supposed { settings, built })
}
