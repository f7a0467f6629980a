//! The source files: module docs, length, files that no module names.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

use anyhow::Context as _;
use cargo_metadata::Metadata;

use crate::rules::Rules;

/// Everything about the files that breaks a rule.
pub fn check(metadata: &Metadata, rules: &Rules) -> anyhow::Result<Vec<String>> {
    let root = metadata.workspace_root.as_std_path();
    let mut problems = Vec::new();
    for package in metadata.workspace_packages() {
        let folder = package.manifest_path.parent().context("a manifest lies in a folder")?;
        let sources = sources(folder.as_std_path())?;
        let named: BTreeSet<PathBuf> =
            package.targets.iter().map(|target| target.src_path.as_std_path().into()).collect();
        let reachable = reachable(&named)?;
        for path in &sources {
            let text = fs::read_to_string(path).with_context(|| path.display().to_string())?;
            let shown = path.strip_prefix(root).unwrap_or(path).display();
            let lines = text.lines().count();
            if lines > rules.files.lines_max {
                problems.push(format!(
                    "{shown} has {lines} lines, at most {} are held to be one idea",
                    rules.files.lines_max
                ));
            }
            if !text.starts_with("//!") {
                problems.push(format!("{shown} does not begin with `//!` docs"));
            }
            if !reachable.contains(path) {
                problems.push(format!("{shown} belongs to no module: dead file"));
            }
        }
    }
    Ok(problems)
}

fn sources(folder: &Path) -> anyhow::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    let mut folders: Vec<PathBuf> = ["src", "tests", "benches", "examples"]
        .iter()
        .map(|name| folder.join(name))
        .filter(|path| path.is_dir())
        .collect();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).with_context(|| folder.display().to_string())? {
            let path = entry?.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                found.push(path);
            }
        }
    }
    found.sort();
    Ok(found)
}

/// Follows `mod name;` lines from the targets' root files.
fn reachable(roots: &BTreeSet<PathBuf>) -> anyhow::Result<BTreeSet<PathBuf>> {
    let mut seen = BTreeSet::new();
    let mut open: Vec<PathBuf> = roots.iter().cloned().collect();
    while let Some(path) = open.pop() {
        if !path.is_file() || !seen.insert(path.clone()) {
            continue;
        }
        let text = fs::read_to_string(&path).with_context(|| path.display().to_string())?;
        let folder = children_folder(&path, roots.contains(&path));
        for name in modules(&text) {
            open.push(folder.join(format!("{name}.rs")));
            open.push(folder.join(&name).join("mod.rs"));
        }
    }
    Ok(seen)
}

fn children_folder(path: &Path, is_root: bool) -> PathBuf {
    let folder = path.parent().unwrap_or(Path::new("")).to_owned();
    let stem = path.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default();
    if is_root || stem == "mod" { folder } else { folder.join(stem) }
}

fn modules(text: &str) -> impl Iterator<Item = String> {
    text.lines().filter_map(|line| {
        let line = line.trim();
        let rest = line.strip_suffix(';')?;
        let at = rest.find("mod ")?;
        let before = &rest[..at];
        let visible = before.is_empty()
            || before.ends_with(") ") && before.starts_with("pub(")
            || before == "pub "
            || before.starts_with("#[");
        visible.then(|| rest[at + 4..].trim().to_owned())
    })
}
