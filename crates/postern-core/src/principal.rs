//! Who asks.

use std::{collections::BTreeMap, sync::Arc};

use crate::name::{PrincipalName, PurposeName, RoleName};

/// What kind of principal it is.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize,
)]
#[serde(rename_all = "lowercase")]
pub enum PrincipalKind {
    /// A program that acts for an owner.
    Agent,
    /// A human.
    Person,
    /// A part of Postern or of the site's own software.
    Service,
}

/// A fact about a principal that policies may read.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
#[serde(untagged)]
pub enum Attribute {
    /// Text.
    Text(Arc<str>),
    /// A whole number.
    Int(i64),
    /// True or false.
    Bool(bool),
    /// A set of texts.
    Set(Vec<Arc<str>>),
}

/// A principal as the configuration knows it. Any value is valid; that it is *proven* is said by
/// the gate's `Caller`, which alone can hold a proof.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Principal {
    /// Its name.
    pub name: PrincipalName,
    /// What it is.
    pub kind: PrincipalKind,
    /// Who answers for it.
    pub owner: Arc<str>,
    /// Its roles, in the order they were given.
    pub roles: Vec<RoleName>,
    /// The purposes it may name; the first when it names none.
    pub purposes: Vec<PurposeName>,
    /// Where the data goes (`anthropic`, `openai`, `self`, …).
    pub vendor: Option<Arc<str>>,
    /// Further facts, `principal.region` and the like.
    pub attributes: BTreeMap<Arc<str>, Attribute>,
}
