//! The rules, read from `xtask/tidy.toml`: a person changes them there, in plain sight.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
};

use anyhow::Context as _;
use serde::Deserialize;

/// Everything `tidy` holds.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Rules {
    /// Room → rooms it may use outside its tests.
    pub arrows: BTreeMap<String, BTreeSet<String>>,
    /// Outside crate → rooms it may stand in outside their tests. Crates that are not named here
    /// may stand nowhere.
    pub crates: BTreeMap<String, BTreeSet<String>>,
    /// Crates that may not be in the tree at all.
    pub banned: BTreeMap<String, String>,
    /// Licence expressions that are accepted.
    pub licences: BTreeSet<String>,
    /// Crates that may stand in the tree twice → who brings the second copy.
    pub duplicates: BTreeMap<String, String>,
    /// Bounds on source files.
    pub files: FileRules,
}

/// Bounds on source files.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct FileRules {
    /// Most lines of a file.
    pub lines_max: usize,
}

impl Rules {
    /// Reads the rules of the workspace at `root`.
    pub fn load(root: &Path) -> anyhow::Result<Self> {
        let path = root.join("xtask/tidy.toml");
        let text = std::fs::read_to_string(&path)
            .with_context(|| format!("cannot read {}", path.display()))?;
        toml::from_str(&text).with_context(|| format!("in {}", path.display()))
    }
}
