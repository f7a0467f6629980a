//! Changing `agents.toml` as a person would: comments and order stay, the rest is left alone.

use std::{
    fs,
    io::{self, Write as _},
    path::Path,
};

use anyhow::{Context as _, bail};
use postern_core::name::{PrincipalName, PurposeName, RoleName};
use toml_edit::{Array, Datetime, DocumentMut, Item, Table, value};

/// A new agent.
#[derive(Clone, Debug)]
pub(crate) struct NewAgent {
    /// Its name.
    pub(crate) name: PrincipalName,
    /// Who answers for it.
    pub(crate) owner: String,
    /// Its roles.
    pub(crate) roles: Vec<RoleName>,
    /// Its purposes.
    pub(crate) purposes: Vec<PurposeName>,
    /// Where the data goes.
    pub(crate) vendor: Option<String>,
    /// When it ends, `YYYY-MM-DD`.
    pub(crate) expires: Datetime,
}

/// The text of `agents.toml` with one agent more.
///
/// # Errors
/// When the text is no TOML, or the agent stands there already.
pub(crate) fn with_agent(text: &str, agent: &NewAgent) -> anyhow::Result<String> {
    let mut document: DocumentMut =
        text.parse().context("agents.toml is no TOML: correct it first")?;
    let agents = document.entry("agent").or_insert_with(|| {
        let mut table = Table::new();
        table.set_implicit(true);
        Item::Table(table)
    });
    let Some(agents) = agents.as_table_mut() else {
        bail!("`agent` in agents.toml is no table: write agents as [agent.NAME]");
    };
    if agents.contains_key(agent.name.as_str()) {
        bail!("agent `{}` stands in agents.toml already", agent.name);
    }
    let mut entry = Table::new();
    entry.insert("owner", value(agent.owner.as_str()));
    entry.insert("roles", value(list(agent.roles.iter().map(RoleName::as_str))));
    if !agent.purposes.is_empty() {
        entry.insert("purposes", value(list(agent.purposes.iter().map(PurposeName::as_str))));
    }
    if let Some(vendor) = &agent.vendor {
        entry.insert("vendor", value(vendor.as_str()));
    }
    entry.insert("expires", value(agent.expires));
    let gap = if text.trim().is_empty() { "" } else { "\n" };
    entry.decor_mut().set_prefix(gap);
    agents.insert(agent.name.as_str(), Item::Table(entry));
    Ok(document.to_string())
}

/// The text of `agents.toml` without an agent; `None` when it does not stand there.
///
/// # Errors
/// When the text is no TOML.
pub(crate) fn without_agent(text: &str, name: &PrincipalName) -> anyhow::Result<Option<String>> {
    let mut document: DocumentMut =
        text.parse().context("agents.toml is no TOML: correct it first")?;
    let agents = document.get_mut("agent").and_then(Item::as_table_like_mut);
    let removed = agents.and_then(|agents| agents.remove(name.as_str()));
    Ok(removed.map(|_| document.to_string()))
}

/// Replaces a file whole: whoever reads it sees the old text or the new one.
///
/// # Errors
/// When it cannot be written.
pub(crate) fn replace(path: &Path, text: &str) -> io::Result<()> {
    let beside = path.with_extension("toml.new");
    let mut file = fs::File::create(&beside)?;
    file.write_all(text.as_bytes())?;
    file.sync_all()?;
    fs::rename(&beside, path)
}

fn list<'a>(items: impl Iterator<Item = &'a str>) -> Array {
    items.collect()
}
