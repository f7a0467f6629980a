//! Names that people give to things, each kind a type of its own.

use std::{fmt, marker::PhantomData, str::FromStr, sync::Arc};

/// Longest name, in bytes.
pub const NAME_BYTES_MAX: usize = 64;

/// A name: 1 to 64 bytes of `A-Z`, `a-z`, `0-9`, `_`, `-`, beginning with a letter or a digit.
///
/// `K` keeps the kinds apart: a [`RoleName`] is no [`SourceName`].
pub struct Name<K> {
    text: Arc<str>,
    kind: PhantomData<fn() -> K>,
}

/// Markers of the kinds of [`Name`].
pub mod kind {
    /// A database behind the door.
    #[derive(Debug)]
    pub enum Source {}
    /// A bundle of grants.
    #[derive(Debug)]
    pub enum Role {}
    /// A principal: agent, person or service.
    #[derive(Debug)]
    pub enum Principal {}
    /// Why data is wanted.
    #[derive(Debug)]
    pub enum Purpose {}
    /// A parameterised tool of the site.
    #[derive(Debug)]
    pub enum Tool {}
    /// A tag of a column.
    #[derive(Debug)]
    pub enum Tag {}
}

/// Name of a source, as in `[source.shop]`.
pub type SourceName = Name<kind::Source>;
/// Name of a role, as in `[role.support]`.
pub type RoleName = Name<kind::Role>;
/// Name of a principal, as in `[agent.claude-support]`.
pub type PrincipalName = Name<kind::Principal>;
/// Name of a purpose, as in `purposes = ["customer-support"]`.
pub type PurposeName = Name<kind::Purpose>;
/// Name of a site's own tool.
pub type ToolName = Name<kind::Tool>;
/// A tag of a column: `pii`, `pci`, `phi`, `contact`, `secret`, `outside_text`, or a site's own.
pub type Tag = Name<kind::Tag>;

/// Why a text is no name.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NameError {
    /// The text is empty.
    #[error("a name may not be empty")]
    Empty,
    /// The text is too long.
    #[error("a name has at most {NAME_BYTES_MAX} bytes, this one has {bytes}")]
    TooLong {
        /// Bytes of the text.
        bytes: usize,
    },
    /// A character that no name holds.
    #[error(
        "a name holds letters, digits, `_` and `-` and begins with a letter or digit, not `{found}`"
    )]
    BadChar {
        /// The character.
        found: char,
    },
}

impl<K> Name<K> {
    /// The name as text.
    pub fn as_str(&self) -> &str {
        &self.text
    }
}

impl<K> FromStr for Name<K> {
    type Err = NameError;

    fn from_str(text: &str) -> Result<Self, NameError> {
        if text.is_empty() {
            return Err(NameError::Empty);
        }
        if text.len() > NAME_BYTES_MAX {
            return Err(NameError::TooLong { bytes: text.len() });
        }
        let allowed = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '-';
        let bad = text.chars().find(|c| !allowed(*c));
        let first = text.chars().next().filter(|c| !c.is_ascii_alphanumeric());
        match bad.or(first) {
            Some(found) => Err(NameError::BadChar { found }),
            None => Ok(Self { text: text.into(), kind: PhantomData }),
        }
    }
}

impl<K> Clone for Name<K> {
    fn clone(&self) -> Self {
        Self { text: Arc::clone(&self.text), kind: PhantomData }
    }
}

impl<K> PartialEq for Name<K> {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
    }
}

impl<K> Eq for Name<K> {}

impl<K> PartialOrd for Name<K> {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl<K> Ord for Name<K> {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.text.cmp(&other.text)
    }
}

impl<K> std::hash::Hash for Name<K> {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.text.hash(state);
    }
}

impl<K> fmt::Debug for Name<K> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}`", self.text)
    }
}

impl<K> fmt::Display for Name<K> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl<K> serde::Serialize for Name<K> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.text)
    }
}

impl<'de, K> serde::Deserialize<'de> for Name<K> {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = <std::borrow::Cow<'de, str>>::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

/// The `@id` of a policy: 1 to 128 bytes, no control characters.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
pub struct PolicyId(Arc<str>);

impl PolicyId {
    /// Longest policy id, in bytes.
    pub const BYTES_MAX: usize = 128;

    /// The id as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for PolicyId {
    type Err = NameError;

    fn from_str(text: &str) -> Result<Self, NameError> {
        if text.is_empty() {
            return Err(NameError::Empty);
        }
        if text.len() > Self::BYTES_MAX {
            return Err(NameError::TooLong { bytes: text.len() });
        }
        match text.chars().find(|c| c.is_control()) {
            Some(found) => Err(NameError::BadChar { found }),
            None => Ok(Self(text.into())),
        }
    }
}

impl fmt::Display for PolicyId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
