//! How sensitive a column is.

/// Classification of a column, least to most sensitive.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize,
)]
#[serde(rename_all = "lowercase")]
pub enum Classification {
    /// Anybody may know.
    Public,
    /// For people and agents of the organisation.
    Internal,
    /// Personal or business data that does harm when it leaks.
    Confidential,
    /// The strictest handling: cards, health, credentials.
    Restricted,
}

impl Classification {
    /// The word used in files and answers.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Public => "public",
            Self::Internal => "internal",
            Self::Confidential => "confidential",
            Self::Restricted => "restricted",
        }
    }
}
