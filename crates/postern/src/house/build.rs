//! One house from settings and surveys, or everything that is wrong with them.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use postern_core::{
    catalogue::{Catalogue, Column, Table},
    dialect::Dialect,
    mask::Mask,
    name::{PurposeName, RoleName, SourceName},
    nearest::advise,
    path::within,
    survey::Survey,
};
use postern_gate::{
    house::{House, Resident},
    ports::Source,
};
use postern_policy::{Inputs, MaskKey, Policies, PolicyFile};

use crate::config::{
    Settings,
    finding::{Finding, Findings, Place},
    join::join,
    masks::{MaskSpec, family_word},
};

/// A house, and what is to be said about it.
#[derive(Debug)]
pub(crate) struct Built {
    /// The house.
    pub(crate) house: House,
    /// Warnings.
    pub(crate) warnings: Vec<Finding>,
    /// Sources that could not be surveyed: asking them answers `source-unavailable`.
    pub(crate) waiting: BTreeSet<SourceName>,
}

/// Builds a house.
///
/// # Errors
/// Everything that is wrong, when anything is: a house is built whole or not at all.
pub(crate) fn build(
    settings: &Settings,
    sources: &BTreeMap<SourceName, Arc<dyn Source>>,
    surveys: &BTreeMap<SourceName, Survey>,
    findings: Findings,
) -> Result<Built, Vec<Finding>> {
    build_with(settings, &[], sources, surveys, findings)
}

/// Builds a house with some more policies than the folder has.
///
/// # Errors
/// As [`build`].
pub(crate) fn build_with(
    settings: &Settings,
    more: &[PolicyFile],
    sources: &BTreeMap<SourceName, Arc<dyn Source>>,
    surveys: &BTreeMap<SourceName, Survey>,
    findings: Findings,
) -> Result<Built, Vec<Finding>> {
    let catalogues = catalogues(settings, sources, surveys, &findings);
    let waiting: BTreeSet<_> =
        sources.keys().filter(|name| !surveys.contains_key(*name)).cloned().collect();
    let role_masks = role_masks(settings, &catalogues, &waiting, &findings);
    if findings.has_errors() {
        return Err(findings.into_sorted());
    }
    let inputs = Inputs {
        files: settings.policies.iter().chain(more).cloned().collect(),
        catalogues: catalogues.values().cloned().collect(),
        roles: settings.site.roles.keys().cloned().collect(),
        role_masks,
        principals: settings.agents.values().map(|agent| Arc::clone(&agent.principal)).collect(),
        purposes: Vec::<PurposeName>::new(),
        tools: settings.site.tools.iter().map(|tool| tool.name.clone()).collect(),
    };
    let policies = match Policies::load(inputs) {
        Ok((policies, warnings)) => {
            for warning in warnings {
                findings.add(warning.into());
            }
            policies
        }
        Err(errors) => {
            for error in errors {
                findings.add(error.into());
            }
            return Err(findings.into_sorted());
        }
    };
    let house = House {
        policies,
        catalogues,
        sources: sources.clone(),
        residents: residents(settings),
        tools: settings.site.tools.clone(),
        utc_offset_minutes: settings.site.utc_offset_minutes,
    };
    Ok(Built { house, warnings: findings.into_sorted(), waiting })
}

/// A house in which nothing is open: what stands while the policies cannot be judged, because a
/// source that they name cannot be surveyed.
///
/// # Errors
/// Never in practice: an empty set of policies has nothing wrong with it.
pub(crate) fn closed(
    settings: Option<&Settings>,
    sources: BTreeMap<SourceName, Arc<dyn Source>>,
) -> Result<House, Vec<Finding>> {
    let (policies, _) = Policies::load(Inputs::default())
        .map_err(|errors| errors.into_iter().map(Finding::from).collect::<Vec<_>>())?;
    Ok(House {
        policies,
        catalogues: BTreeMap::new(),
        sources,
        residents: settings.map(residents).unwrap_or_default(),
        tools: Vec::new(),
        utc_offset_minutes: 0,
    })
}

fn catalogues(
    settings: &Settings,
    sources: &BTreeMap<SourceName, Arc<dyn Source>>,
    surveys: &BTreeMap<SourceName, Survey>,
    findings: &Findings,
) -> BTreeMap<SourceName, Arc<Catalogue>> {
    let nothing = (crate::config::catalog_toml::Review::default(), settings.digest);
    let joined = surveys.iter().filter_map(|(name, survey)| {
        let dialect = sources.get(name)?.dialect();
        let (review, digest) = settings.reviews.get(name).unwrap_or(&nothing);
        let catalogue = join(name, dialect, survey, review, *digest, findings);
        Some((name.clone(), Arc::new(catalogue)))
    });
    joined.collect()
}

fn residents(settings: &Settings) -> BTreeMap<postern_core::name::PrincipalName, Arc<Resident>> {
    let resident = |agent: &crate::config::agents_toml::AgentSettings| Resident {
        principal: Arc::clone(&agent.principal),
        limits: agent.limits_in(&settings.site),
        addresses: agent.addresses.clone(),
        expires: agent.expires,
        certificate: agent.certificate.clone(),
    };
    settings.agents.iter().map(|(name, agent)| (name.clone(), Arc::new(resident(agent)))).collect()
}

type Catalogues = BTreeMap<SourceName, Arc<Catalogue>>;

fn role_masks(
    settings: &Settings,
    catalogues: &Catalogues,
    waiting: &BTreeSet<SourceName>,
    findings: &Findings,
) -> BTreeMap<RoleName, Vec<(MaskKey, Mask)>> {
    let of_role = |masks: &Vec<(MaskKey, MaskSpec, Place)>| {
        let each = masks.iter().filter_map(|(key, spec, place)| {
            let mask = role_mask(key, spec, place, catalogues, waiting, findings)?;
            Some((key.clone(), mask))
        });
        each.collect::<Vec<_>>()
    };
    let roles = settings.site.roles.iter().filter(|(_, role)| !role.masks.is_empty());
    roles.map(|(name, role)| (name.clone(), of_role(&role.masks))).collect()
}

fn role_mask(
    key: &MaskKey,
    spec: &MaskSpec,
    place: &Place,
    catalogues: &Catalogues,
    waiting: &BTreeSet<SourceName>,
    findings: &Findings,
) -> Option<Mask> {
    let mask = match key {
        MaskKey::Column(path) => {
            let Some(column) = columns(catalogues).find(|(known, ..)| known == path.as_ref())
            else {
                missing_column(path, place, catalogues, waiting, findings);
                return None;
            };
            spec.on(&column.1.ty.family, column.2, &column.1.tags)
        }
        MaskKey::Tag(tag) => {
            let tagged = columns(catalogues).filter(|(_, column, _)| column.tags.contains(tag));
            let misfits = tagged.filter_map(|(path, column, dialect)| {
                let tags = std::slice::from_ref(tag);
                spec.on(&column.ty.family, dialect, tags).err().map(|(_, fix)| (path, column, fix))
            });
            for (path, column, fix) in misfits {
                let what = family_word(&column.ty.family);
                findings.error(
                    place,
                    format!(
                        "the mask does not fit `{path}`, which has the tag `{tag}` and is {what}"
                    ),
                    fix,
                );
            }
            spec.untyped(tag)
        }
    };
    match mask {
        Ok(mask) => Some(mask),
        Err((text, fix)) => {
            findings.error(place, text, fix);
            None
        }
    }
}

fn missing_column(
    path: &str,
    place: &Place,
    catalogues: &Catalogues,
    waiting: &BTreeSet<SourceName>,
    findings: &Findings,
) {
    let source = path.split('.').next().unwrap_or_default();
    if waiting.iter().any(|name| name.as_str() == source) {
        return;
    }
    let known: Vec<_> = columns(catalogues).map(|(path, ..)| path).collect();
    findings.error(
        place,
        format!("there is no reviewed column `{path}`"),
        advise(path, known.iter().map(String::as_str), "write \"source.table.column\""),
    );
}

/// Every reviewed column with its path: `shop.customers.email`.
fn columns(catalogues: &Catalogues) -> impl Iterator<Item = (String, &Column, Dialect)> {
    catalogues.values().flat_map(|catalogue| {
        let of_table = move |table: &'_ Arc<Table>| {
            format!("{}.{}", catalogue.source, table.name.short(catalogue.dialect))
        };
        catalogue.tables.iter().flat_map(move |table| {
            let path = of_table(table);
            table
                .columns
                .iter()
                .map(move |column| (within(&path, &column.name), column, catalogue.dialect))
        })
    })
}
