//! Which mask a column wears for whom.
//!
//! The catalogue names the usual one. A role may name another, for a column or for a tag; the
//! column's own entry goes before its tags'. Of several masks the stricter wins. Pairs that
//! cannot be ordered are refused when they can meet: within one role, and between the roles that
//! some principal holds together. Should such a pair meet all the same, nothing is shown.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use postern_core::{
    catalogue::Column,
    mask::Mask,
    name::{RoleName, Tag},
    nearest::advise,
};

use crate::{
    ids,
    inputs::{Finding, Inputs, MaskKey},
    model::Model,
};

/// The masks roles name.
#[derive(Clone, Debug, Default)]
pub(crate) struct RoleMasks(BTreeMap<RoleName, OfRole>);

#[derive(Clone, Debug, Default)]
struct OfRole {
    columns: BTreeMap<Arc<str>, Mask>,
    tags: Vec<(Tag, Mask)>,
}

/// The tags every site knows.
pub(crate) const USUAL_TAGS: &[&str] = &["pii", "pci", "phi", "contact", "secret", "outside_text"];

/// All tags there are.
pub(crate) fn known_tags(model: &Model) -> BTreeSet<&str> {
    let of_columns = model.all().flat_map(|table| &table.table.columns);
    of_columns
        .flat_map(|column| column.tags.iter().map(Tag::as_str))
        .chain(USUAL_TAGS.iter().copied())
        .collect()
}

impl RoleMasks {
    pub(crate) fn new(inputs: &Inputs, model: &Model) -> Result<Self, Vec<Finding>> {
        let mut findings = Vec::new();
        let mut roles = BTreeMap::new();
        let tags = known_tags(model);
        for (role, masks) in &inputs.role_masks {
            let mut refuse = |text: String, fix: String| {
                let text = format!("[role.{role}.masks]: {text}");
                findings.push(Finding::in_file("postern.toml", text, fix));
            };
            if !inputs.roles.contains(role) {
                let known = inputs.roles.iter().map(RoleName::as_str);
                refuse("no such role".to_owned(), advise(role.as_str(), known, "add the role"));
            }
            let mut of_role = OfRole::default();
            for (key, mask) in masks {
                match key {
                    MaskKey::Tag(tag) => {
                        if !tags.contains(tag.as_str()) {
                            let known = tags.iter().copied();
                            let fix = advise(tag.as_str(), known, "no column has this tag");
                            refuse(format!("no tag `{tag}`"), fix);
                        }
                        of_role.tags.push((tag.clone(), mask.clone()));
                    }
                    MaskKey::Column(path) => {
                        if model.column(path).is_none() {
                            let paths = column_paths(model);
                            let known = paths.iter().map(String::as_str);
                            let fix = advise(path, known, "write `source.table.column`");
                            refuse(format!("no column `{path}`"), fix);
                        }
                        of_role.columns.insert(Arc::clone(path), mask.clone());
                    }
                }
            }
            roles.insert(role.clone(), of_role);
        }
        let masks = Self(roles);
        findings.extend(masks.unordered(inputs, model));
        if findings.is_empty() { Ok(masks) } else { Err(findings) }
    }

    /// The mask of a column for somebody with these roles.
    pub(crate) fn mask(&self, roles: &[RoleName], path: &str, column: &Column) -> Option<Mask> {
        let named: Vec<&Mask> =
            roles.iter().flat_map(|role| self.of_role(role, path, column)).collect();
        if named.is_empty() {
            return column.mask.clone();
        }
        // SECURITY: a pair that nobody can order shows nothing.
        Some(strictest(&named).cloned().unwrap_or(Mask::Null))
    }

    fn of_role(&self, role: &RoleName, path: &str, column: &Column) -> Vec<&Mask> {
        let Some(of_role) = self.0.get(role) else { return Vec::new() };
        if let Some(mask) = of_role.columns.get(path) {
            return vec![mask];
        }
        let of_tags = of_role.tags.iter().filter(|(tag, _)| column.tags.contains(tag));
        of_tags.map(|(_, mask)| mask).collect()
    }

    /// Masks that can meet and cannot be ordered.
    fn unordered(&self, inputs: &Inputs, model: &Model) -> Vec<Finding> {
        let alone = self.0.keys().map(|role| vec![role.clone()]);
        let together = inputs.principals.iter().map(|principal| {
            let held = principal.roles.iter().filter(|role| self.0.contains_key(role));
            held.cloned().collect::<Vec<_>>()
        });
        let groups: BTreeSet<Vec<RoleName>> =
            alone.chain(together.filter(|roles| roles.len() > 1)).collect();
        let mut findings = BTreeSet::new();
        for table in model.all() {
            for column in &table.table.columns {
                let path = ids::column_path(&table.path, &column.name);
                for roles in &groups {
                    let named: Vec<&Mask> =
                        roles.iter().flat_map(|role| self.of_role(role, &path, column)).collect();
                    if !named.is_empty() && strictest(&named).is_none() {
                        findings.insert(conflict(roles, &path, &named));
                    }
                }
            }
        }
        findings.into_iter().collect()
    }
}

fn conflict(roles: &[RoleName], path: &str, named: &[&Mask]) -> Finding {
    let kinds: BTreeSet<&str> = named.iter().map(|mask| mask.kind().as_str()).collect();
    let kinds = kinds.into_iter().collect::<Vec<_>>().join("` and `");
    let roles: Vec<&str> = roles.iter().map(RoleName::as_str).collect();
    Finding::in_file(
        "postern.toml",
        format!(
            "`{path}` has masks `{kinds}` for role {}, and none is the stricter",
            roles.join(" with ")
        ),
        "name one mask for this column, or give the roles to different principals".to_owned(),
    )
}

/// The strictest of all; `None` where a pair cannot be ordered, or there is none.
fn strictest<'m>(masks: &[&'m Mask]) -> Option<&'m Mask> {
    let (first, rest) = masks.split_first()?;
    rest.iter().try_fold(*first, |strictest, mask| strictest.stricter(mask))
}

fn column_paths(model: &Model) -> Vec<String> {
    let of_table = |table: &crate::model::TableModel| {
        let path = Arc::clone(&table.path);
        let names: Vec<_> = table.table.columns.iter().map(|c| Arc::clone(&c.name)).collect();
        names.into_iter().map(move |name| ids::column_path(&path, &name))
    };
    model.all().flat_map(of_table).collect()
}
