//! The dialects of SQL that sources speak.

use std::borrow::Cow;

/// The dialect of a source.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize,
)]
#[serde(rename_all = "lowercase")]
pub enum Dialect {
    /// PostgreSQL 11 or newer.
    Postgresql,
    /// SQLite 3.
    Sqlite,
}

impl Dialect {
    /// The word used in files and answers.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Postgresql => "postgresql",
            Self::Sqlite => "sqlite",
        }
    }

    /// The schema a bare table name means.
    pub const fn default_schema(self) -> &'static str {
        match self {
            Self::Postgresql => "public",
            Self::Sqlite => "main",
        }
    }

    /// The form under which two spellings of a name are the same to the engine.
    ///
    /// PostgreSQL names are exact once the parser folded them; SQLite names ignore ASCII case
    /// even when quoted.
    pub fn key(self, name: &str) -> Cow<'_, str> {
        match self {
            Self::Postgresql => Cow::Borrowed(name),
            Self::Sqlite => Cow::Owned(name.to_ascii_lowercase()),
        }
    }
}
