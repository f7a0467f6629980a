//! What the room is given, and what it finds wrong with it.

use std::{collections::BTreeMap, net::IpAddr, sync::Arc};

use postern_core::{
    catalogue::Catalogue,
    mask::Mask,
    name::{PurposeName, RoleName, Tag, ToolName},
    principal::Principal,
    request::Channel,
};

/// A policy file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PolicyFile {
    /// Its path as it is shown: `policies/support.cedar`.
    pub name: Arc<str>,
    /// Its text.
    pub text: Arc<str>,
}

/// What a role's mask is for: the keys of `[role.NAME.masks]`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MaskKey {
    /// `shop.customers.email`, `shop.sales.orders.note`: as written, resolved when loaded.
    Column(Arc<str>),
    /// `tag:pci`.
    Tag(Tag),
}

impl MaskKey {
    /// Reads a key as it stands in the configuration.
    ///
    /// # Errors
    /// When it is `tag:` and no name follows. Whether a column exists is checked when loaded.
    pub fn parse(text: &str) -> Result<Self, postern_core::name::NameError> {
        match text.strip_prefix("tag:") {
            Some(tag) => tag.parse().map(Self::Tag),
            None => Ok(Self::Column(text.into())),
        }
    }
}

/// Everything policies are compiled from.
#[derive(Clone, Debug, Default)]
pub struct Inputs {
    /// The policy files, in any order.
    pub files: Vec<PolicyFile>,
    /// The catalogues, one per source.
    pub catalogues: Vec<Arc<Catalogue>>,
    /// Every role there is.
    pub roles: Vec<RoleName>,
    /// Masks that roles name instead of the catalogue's.
    pub role_masks: BTreeMap<RoleName, Vec<(MaskKey, Mask)>>,
    /// Every principal there is: their attributes make the schema, their purposes and names are
    /// what policies may name.
    pub principals: Vec<Arc<Principal>>,
    /// Purposes that policies may name beside those the principals carry.
    pub purposes: Vec<PurposeName>,
    /// The site's tools.
    pub tools: Vec<ToolName>,
}

/// How grave a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The set is refused.
    Error,
    /// The set is taken.
    Warning,
}

impl Severity {
    /// The word used in texts.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
        }
    }
}

/// Something wrong with the inputs, with its place and what to do.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Finding {
    /// The file; `postern.toml` or `agents.toml` for what does not stand in a policy.
    pub file: Arc<str>,
    /// The line, from 1.
    pub line: u32,
    /// The column in characters, from 1.
    pub column: u32,
    /// How grave it is.
    pub severity: Severity,
    /// What is wrong.
    pub text: String,
    /// What to do.
    pub fix: String,
}

impl std::fmt::Display for Finding {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self { file, line, column, severity, text, fix } = self;
        write!(f, "{file}:{line}:{column}: {}: {text}; {fix}", severity.as_str())
    }
}

impl Finding {
    /// A finding about a table of the configuration, which has no line here.
    pub(crate) fn in_file(file: &str, text: String, fix: String) -> Self {
        Self { file: file.into(), line: 1, column: 1, severity: Severity::Error, text, fix }
    }
}

/// A day of the week, in the site's time zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Weekday {
    Monday,
    Tuesday,
    Wednesday,
    Thursday,
    Friday,
    Saturday,
    Sunday,
}

impl Weekday {
    /// All of them, Monday first.
    pub const ALL: [Self; 7] = [
        Self::Monday,
        Self::Tuesday,
        Self::Wednesday,
        Self::Thursday,
        Self::Friday,
        Self::Saturday,
        Self::Sunday,
    ];

    /// The word used in policies: `monday`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Monday => "monday",
            Self::Tuesday => "tuesday",
            Self::Wednesday => "wednesday",
            Self::Thursday => "thursday",
            Self::Friday => "friday",
            Self::Saturday => "saturday",
            Self::Sunday => "sunday",
        }
    }
}

/// The circumstances of a request, as policies may read them.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Context {
    /// The hour, 0 to 23, in the site's time zone.
    pub hour: u8,
    /// The day, in the site's time zone.
    pub weekday: Weekday,
    /// Where the caller is; `context has address` is false when nobody knows.
    pub address: Option<IpAddr>,
    /// The listener.
    pub channel: Channel,
    /// The purpose; `context.purpose` is `""` when there is none.
    pub purpose: Option<PurposeName>,
    /// The site's tool; `context.tool` is `""` when the caller writes its own SQL.
    pub tool: Option<ToolName>,
    /// Whether a second factor was shown.
    pub mfa: bool,
}
