//! `agents.toml`: who there is. Credentials live in the state, never here.

use std::{collections::BTreeMap, sync::Arc};

use ipnet::IpNet;
use postern_core::{
    clock::Timestamp,
    limits::Limits,
    name::{PrincipalName, RoleName},
    nearest::advise,
    principal::{Attribute, Principal, PrincipalKind},
};

use super::{
    finding::Place,
    postern_toml::{LimitsSpec, Site, named, networks},
    reader::{Item, Table, clip, parsed_list},
};

/// An agent as written.
#[derive(Debug)]
pub(crate) struct AgentSettings {
    /// The principal.
    pub(crate) principal: Arc<Principal>,
    /// Its bounds.
    pub(crate) limits: LimitsSpec,
    /// Where it may come from.
    pub(crate) addresses: Vec<IpNet>,
    /// The name in a client's certificate that opens the PostgreSQL listener to it.
    pub(crate) certificate: Option<Arc<str>>,
    /// When its entry ends.
    pub(crate) expires: Option<Timestamp>,
    /// Where its roles stand.
    roles_place: Place,
}

/// Who there is.
pub(crate) type Agents = BTreeMap<PrincipalName, AgentSettings>;

impl AgentSettings {
    /// Its bounds: the strictest of everybody's, its roles' and its own.
    pub(crate) fn limits_in(&self, site: &Site) -> Limits {
        let roles = self.principal.roles.iter().filter_map(|role| site.roles.get(role));
        let base = site.limits.over(Limits::default());
        self.limits.within(roles.fold(base, |limits, role| role.limits.within(limits)))
    }
}

/// Reads `agents.toml`.
pub(crate) fn read(root: &Table<'_>) -> Agents {
    let agents = named(root, "agent").filter_map(|(name, table)| {
        let agent = agent(&name, &table)?;
        Some((name, agent))
    });
    let agents = agents.collect();
    root.finish();
    agents
}

fn agent(name: &PrincipalName, table: &Table<'_>) -> Option<AgentSettings> {
    let owner = table.require("owner", "name who answers for it: owner = \"mara@example.com\"");
    let owner = owner.and_then(owner_text);
    let roles_item = table.require("roles", "name its roles: roles = [\"support\"]");
    let roles = roles_item.map(|item| parsed_list(item, "name a role of postern.toml"));
    let purposes =
        table.get("purposes").map(|item| parsed_list(item, "name a purpose")).unwrap_or_default();
    let kind = table.get("kind").map_or(Some(PrincipalKind::Agent), kind);
    let vendor = table.get("vendor").and_then(|item| item.text()).map(Into::into);
    let attributes = table.get("attributes").and_then(|item| item.table());
    let attributes = attributes.map(|table| attributes_of(&table)).unwrap_or_default();
    let limits = table.get("limits").and_then(|item| item.table()).map(|table| {
        let limits = LimitsSpec::read(&table);
        table.finish();
        limits
    });
    let expires = table.get("expires").map(|item| item.moment());
    let addresses = table.get("addresses").map(networks).unwrap_or_default();
    let certificate = table.get("certificate").and_then(certificate);
    table.finish();
    // INVARIANT: an `expires` that cannot be read never reads as "never", but as long past.
    let expires = expires.map(|moment| moment.unwrap_or(Timestamp(0)));
    let principal = Principal {
        name: name.clone(),
        kind: kind?,
        owner: owner?.into(),
        roles: roles?,
        purposes,
        vendor,
        attributes,
    };
    Some(AgentSettings {
        principal: Arc::new(principal),
        limits: limits.unwrap_or_default(),
        addresses,
        certificate,
        expires,
        roles_place: roles_item?.place(),
    })
}

fn owner_text(item: Item<'_>) -> Option<&str> {
    const OWNER_BYTES_MAX: usize = 256;
    let text = item.text()?;
    let fits = !text.trim().is_empty()
        && text.len() <= OWNER_BYTES_MAX
        && !text.chars().any(char::is_control);
    if !fits {
        item.error("this is no owner", "name who answers for it in at most 256 bytes");
    }
    fits.then_some(text)
}

/// A name as it stands in a certificate.
fn certificate(item: Item<'_>) -> Option<Arc<str>> {
    const NAME_BYTES_MAX: usize = 256;
    let text = item.text()?;
    let fits = !text.trim().is_empty()
        && text.len() <= NAME_BYTES_MAX
        && !text.chars().any(char::is_control);
    if !fits {
        item.error(
            "this is no name of a certificate",
            "write its common name, a DNS name or a URI of it, in at most 256 bytes",
        );
    }
    fits.then(|| text.into())
}

fn kind(item: Item<'_>) -> Option<PrincipalKind> {
    match item.text()? {
        "agent" => Some(PrincipalKind::Agent),
        "person" => Some(PrincipalKind::Person),
        "service" => Some(PrincipalKind::Service),
        other => {
            let fix =
                advise(other, ["agent", "person", "service"], "write agent, person or service");
            item.error(format!("there is no kind `{}`", clip(other)), fix);
            None
        }
    }
}

fn attributes_of(table: &Table<'_>) -> BTreeMap<Arc<str>, Attribute> {
    let attribute = |item: Item<'_>| {
        if item.is_text() {
            return item.text().map(|text| Attribute::Text(text.into()));
        }
        if item.is_list() {
            let items = item.list()?;
            let texts = items.iter().filter_map(Item::text).map(Into::into);
            return Some(Attribute::Set(texts.collect()));
        }
        if item.is_flag() {
            return item.flag().map(Attribute::Bool);
        }
        item.signed().map(Attribute::Int)
    };
    let identifier = |name: &str| {
        name.chars().next().is_some_and(|c| c.is_ascii_alphabetic() || c == '_')
            && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')
    };
    let named = table.names().into_iter().filter_map(|(name, item)| {
        if !identifier(name) {
            item.error(
                format!("`{}` is no name of an attribute", clip(name)),
                "use letters, digits and `_`, beginning with a letter",
            );
            return None;
        }
        Some((name.into(), attribute(item)?))
    });
    named.collect()
}

/// Finds agents whose roles do not stand in `postern.toml`.
pub(crate) fn check_roles(agents: &Agents, site: &Site, findings: &super::finding::Findings) {
    let known = || site.roles.keys().map(RoleName::as_str);
    for agent in agents.values() {
        let missing = agent.principal.roles.iter().filter(|role| !site.roles.contains_key(role));
        for role in missing {
            findings.error(
                &agent.roles_place,
                format!(
                    "agent `{}` has role `{role}`, which does not stand in postern.toml",
                    agent.principal.name
                ),
                advise(role.as_str(), known(), &format!("add [role.{role}] there")),
            );
        }
    }
}
