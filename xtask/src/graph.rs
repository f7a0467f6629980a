//! The dependency graph: arrows between rooms, outside crates in their rooms, licences,
//! duplicates, bans.

use std::collections::{BTreeMap, BTreeSet};

use cargo_metadata::{DependencyKind, Metadata, Package, PackageId};

use crate::rules::Rules;

/// Everything in the graph that breaks a rule.
pub fn check(metadata: &Metadata, rules: &Rules) -> Vec<String> {
    let mut problems = Vec::new();
    let rooms: BTreeSet<&str> =
        metadata.workspace_packages().iter().map(|package| package.name.as_str()).collect();
    for package in metadata.workspace_packages() {
        problems.extend(room(package, &rooms, rules));
    }
    problems.extend(missing_rooms(&rooms, rules));
    let members: BTreeSet<_> = metadata.workspace_members.iter().collect();
    let built = built(metadata);
    let outside: Vec<_> = metadata
        .packages
        .iter()
        .filter(|package| !members.contains(&package.id) && built.contains(&package.id))
        .collect();
    for package in &outside {
        problems.extend(outsider(package, rules));
    }
    problems.extend(duplicates(&outside, rules));
    problems
}

/// The packages that are really built: reachable from a room with the features in use.
fn built(metadata: &Metadata) -> BTreeSet<&PackageId> {
    let nodes: BTreeMap<_, _> = metadata
        .resolve
        .iter()
        .flat_map(|resolve| &resolve.nodes)
        .map(|node| (&node.id, &node.dependencies))
        .collect();
    let mut seen = BTreeSet::new();
    let mut open: Vec<&PackageId> = metadata.workspace_members.iter().collect();
    while let Some(id) = open.pop() {
        if seen.insert(id) {
            open.extend(nodes.get(id).into_iter().flat_map(|dependencies| dependencies.iter()));
        }
    }
    seen
}

fn room(package: &Package, rooms: &BTreeSet<&str>, rules: &Rules) -> Vec<String> {
    let name = package.name.as_str();
    let Some(allowed) = rules.arrows.get(name) else {
        return vec![format!("room `{name}` has no line under [arrows]")];
    };
    let shipped = package
        .dependencies
        .iter()
        .filter(|dependency| dependency.kind != DependencyKind::Development);
    shipped
        .filter_map(|dependency| {
            let used = dependency.name.as_str();
            if rooms.contains(used) {
                (!allowed.contains(used)).then(|| format!("`{name}` may not use `{used}`"))
            } else {
                let places = rules.crates.get(used);
                let placed = places.is_some_and(|p| p.contains(name) || p.contains("*"));
                (!placed).then(|| format!("crate `{used}` may not stand in `{name}`"))
            }
        })
        .collect()
}

fn missing_rooms(rooms: &BTreeSet<&str>, rules: &Rules) -> Vec<String> {
    let unknown = rules.arrows.keys().filter(|room| !rooms.contains(room.as_str()));
    unknown.map(|room| format!("[arrows] names `{room}`, which is no room")).collect()
}

fn outsider(package: &Package, rules: &Rules) -> Vec<String> {
    let mut problems = Vec::new();
    if let Some(reason) = rules.banned.get(package.name.as_str()) {
        problems.push(format!("crate `{}` is banned: {reason}", package.name));
    }
    let licence = package.license.as_deref().unwrap_or("");
    if !rules.licences.contains(licence) {
        problems.push(format!("licence `{licence}` of `{}` is not on the list", package.name));
    }
    let from_registry =
        package.source.as_ref().is_some_and(|source| source.repr.starts_with("registry+"));
    if !from_registry {
        problems.push(format!("crate `{}` does not come from a registry", package.name));
    }
    problems
}

fn duplicates(outside: &[&Package], rules: &Rules) -> Vec<String> {
    let mut versions: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    for package in outside {
        versions.entry(package.name.as_str()).or_default().insert(package.version.to_string());
    }
    let twice: BTreeMap<_, _> =
        versions.into_iter().filter(|(_, versions)| versions.len() > 1).collect();
    let unexplained = twice
        .iter()
        .filter(|(name, _)| !rules.duplicates.contains_key(**name))
        .map(|(name, versions)| format!("`{name}` stands in the tree as {versions:?}"));
    let stale = rules
        .duplicates
        .keys()
        .filter(|name| !twice.contains_key(name.as_str()))
        .map(|name| format!("[duplicates] names `{name}`, which is there once or not at all"));
    unexplained.chain(stale).collect()
}
