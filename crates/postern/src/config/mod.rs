//! Configuration: one folder, read whole, checked whole, into one [`Settings`] value.
//!
//! TOML says what things are and how much, Cedar says who may. Everything that is wrong is found
//! at once, each with its file and line; a folder with an error gives no settings at all.
//!
//! ```text
//! postern.toml   sources, listeners, limits, roles, tools      postern_toml
//! agents.toml    who there is                                  agents_toml
//! catalog/*.toml classification, tags, masks, functions        catalog_toml ─┐
//! policies/*.cedar                                             postern-policy├─ join ─▶ House
//! the source itself                                            a survey ─────┘
//! ```

pub(crate) mod agents_toml;
pub(crate) mod catalog_toml;
pub(crate) mod checker;
pub(crate) mod cluster;
pub(crate) mod edit;
pub(crate) mod finding;
pub(crate) mod folder;
pub(crate) mod functions;
mod inherit;
pub(crate) mod join;
pub(crate) mod masks;
pub(crate) mod pgpass;
pub(crate) mod postern_toml;
pub(crate) mod reader;
#[cfg(test)]
mod reference;
pub(crate) mod secret;
pub(crate) mod source_url;
#[cfg(test)]
mod tests;

use std::{collections::BTreeMap, sync::Arc};

use postern_core::{digest::Digest, name::SourceName, nearest::advise, secret::Secret};
use postern_policy::PolicyFile;

pub(crate) use self::postern_toml::Listen;

use self::{
    agents_toml::Agents,
    catalog_toml::Review,
    cluster::ClusterSpec,
    finding::{Finding, Findings, Place},
    folder::Folder,
    postern_toml::{LimitsSpec, Site, SourceSettings},
    reader::File,
    secret::{Environment, SecretRef, is_open_to_others},
    source_url::SourceUrl,
};

/// A whole configuration, as far as it can be judged without the sources.
#[derive(Debug)]
pub(crate) struct Settings {
    /// `postern.toml`.
    pub(crate) site: Site,
    /// `agents.toml`.
    pub(crate) agents: Agents,
    /// `catalog/*.toml`, each with the digest of its text.
    pub(crate) reviews: BTreeMap<SourceName, (Review, Digest)>,
    /// The passwords of the sources.
    pub(crate) passwords: BTreeMap<SourceName, Secret<String>>,
    /// The passwords of their checkers.
    pub(crate) checker_passwords: BTreeMap<SourceName, Secret<String>>,
    /// `policies/*.cedar`.
    pub(crate) policies: Vec<PolicyFile>,
    /// Digest over all files.
    pub(crate) digest: Digest,
    /// Digest of `agents.toml`.
    pub(crate) agents_digest: Digest,
}

/// Reads a folder's texts. Settings come only when nothing is wrong; warnings come either way.
pub(crate) fn load(
    folder: &Folder,
    environment: Environment<'_>,
) -> (Option<Settings>, Vec<Finding>) {
    let findings = Findings::default();
    let settings = read(folder, environment, &findings);
    let settings = settings.filter(|_| !findings.has_errors());
    (settings, findings.into_sorted())
}

fn read(folder: &Folder, environment: Environment<'_>, findings: &Findings) -> Option<Settings> {
    let site = site(folder, findings);
    let agents = agents(folder, findings);
    if let (Some(site), Some(agents)) = (&site, &agents) {
        agents_toml::check_roles(agents, site, findings);
        check_costs(agents, site, findings);
    }
    let reviews = reviews(folder, site.as_ref(), findings);
    let site = site?;
    let passwords = passwords(&site, environment, findings);
    let checker_passwords = checker_passwords(&site, environment, findings);
    if let ClusterSpec::Set(cluster) = &site.cluster {
        // They are kept by who joins the cluster, at the start.
        drop(cluster::secrets(cluster, environment, findings));
    }
    for (name, source) in &site.sources {
        if !reviews.contains_key(name) && !folder.files.contains_key(&catalog_file(name)) {
            findings.warning(
                &source.place,
                format!("source `{name}` has no catalog/{name}.toml, so nothing of it is open"),
                "describe its tables and columns there",
            );
        }
    }
    let policies = folder.files.iter().filter(|(name, _)| name.starts_with("policies/"));
    let policies = policies
        .map(|(name, text)| PolicyFile { name: name.as_str().into(), text: text.as_str().into() });
    Some(Settings {
        agents: agents?,
        reviews,
        passwords,
        checker_passwords,
        policies: policies.collect(),
        digest: folder.digest(),
        agents_digest: folder.digest_of(|name| name == "agents.toml"),
        site,
    })
}

/// SQLite estimates no cost: whoever bounds it should know where that bounds nothing.
fn check_costs(agents: &Agents, site: &Site, findings: &Findings) {
    let roles = site.roles.values().map(|role| &role.limits);
    let agents = agents.values().map(|agent| &agent.limits);
    if !roles.chain(agents).chain([&site.limits]).any(LimitsSpec::bounds_cost) {
        return;
    }
    for (name, source) in &site.sources {
        if matches!(source.url, SourceUrl::Sqlite(_)) {
            findings.warning(
                &source.place,
                format!("`plan_cost_max` bounds nothing on `{name}`: SQLite estimates no cost"),
                "bound what is asked of it with timeout_ms",
            );
        }
    }
}

/// Reads `postern.toml` of a folder.
pub(crate) fn site(folder: &Folder, findings: &Findings) -> Option<Site> {
    let Some(text) = folder.files.get("postern.toml") else {
        findings.error(
            &Place { file: "postern.toml".into(), line: 1 },
            format!("there is no postern.toml in {}", folder.dir.display()),
            "write one, or name the folder with --dir",
        );
        return None;
    };
    File::new("postern.toml", text, findings).read(|root| postern_toml::read(root, &folder.dir))
}

fn agents(folder: &Folder, findings: &Findings) -> Option<Agents> {
    match folder.files.get("agents.toml") {
        None => Some(Agents::new()),
        Some(text) => File::new("agents.toml", text, findings).read(agents_toml::read),
    }
}

fn catalog_file(source: &SourceName) -> String {
    format!("catalog/{source}.toml")
}

fn reviews(
    folder: &Folder,
    site: Option<&Site>,
    findings: &Findings,
) -> BTreeMap<SourceName, (Review, Digest)> {
    let mut reviews = BTreeMap::new();
    for (file, text) in &folder.files {
        let name = file.strip_prefix("catalog/").and_then(|name| name.strip_suffix(".toml"));
        let Some(name) = name else { continue };
        let review = File::new(file, text, findings).read(catalog_toml::read);
        let known = site.map(|site| site.source_names.iter().map(SourceName::as_str));
        let source = name.parse::<SourceName>().ok();
        let source = source.filter(|name| site.is_none_or(|site| site.source_names.contains(name)));
        match (source, review) {
            (Some(source), Some(review)) => {
                let digest = folder.digest_of(|other| other == file);
                reviews.insert(source, (review, digest));
            }
            (Some(_), None) => {}
            (None, _) => {
                let otherwise = format!("add [source.{name}] to postern.toml, or remove the file");
                findings.error(
                    &Place { file: Arc::from(file.as_str()), line: 1 },
                    format!("there is no source `{name}`"),
                    advise(name, known.into_iter().flatten(), &otherwise),
                );
            }
        }
    }
    reviews
}

fn passwords(
    site: &Site,
    environment: Environment<'_>,
    findings: &Findings,
) -> BTreeMap<SourceName, Secret<String>> {
    let wanted = site.sources.iter().filter_map(|(name, source)| {
        let (reference, place) = (source.password.as_ref()?, password_place(source));
        let secret = resolved(reference, place, name.as_str(), environment, findings)?;
        Some((name.clone(), secret))
    });
    wanted.collect()
}

fn checker_passwords(
    site: &Site,
    environment: Environment<'_>,
    findings: &Findings,
) -> BTreeMap<SourceName, Secret<String>> {
    let wanted = site.sources.iter().filter_map(|(name, source)| {
        let checker = source.checker.as_ref()?;
        let (reference, whose) = (checker.password.as_ref()?, format!("{name}.checker"));
        let secret = resolved(reference, &checker.place, &whose, environment, findings)?;
        Some((name.clone(), secret))
    });
    wanted.collect()
}

fn resolved(
    reference: &SecretRef,
    place: &Place,
    whose: &str,
    environment: Environment<'_>,
    findings: &Findings,
) -> Option<Secret<String>> {
    match reference.resolve(environment) {
        Ok(secret) => {
            warn_if_open(reference, place, findings);
            Some(secret)
        }
        Err((text, fix)) => {
            findings.error(place, format!("the password of `{whose}`: {text}"), fix);
            None
        }
    }
}

fn password_place(source: &SourceSettings) -> &Place {
    source.password_place.as_ref().unwrap_or(&source.place)
}

fn warn_if_open(reference: &SecretRef, place: &Place, findings: &Findings) {
    if let Some(path) = reference.path().filter(|path| is_open_to_others(path)) {
        findings.warning(
            place,
            format!("others on this machine can read {}", path.display()),
            "chmod 600 it",
        );
    }
}
