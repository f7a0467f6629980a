//! What replaces a value that may not be seen.
//!
//! A mask is data: each dialect renders it in SQL where the table is read. Every mask is a
//! function of the value alone (and, for `hash`, of a key the caller never holds), gives NULL for
//! NULL, never fails, and never tells the length of what it hides.

use std::sync::Arc;

/// The name of a mask as answers show it.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize,
)]
#[serde(rename_all = "lowercase")]
pub enum MaskKind {
    /// Always NULL.
    Null,
    /// A fixed text (NULL where the column is no text).
    Redact,
    /// Some characters and a fill.
    Partial,
    /// A mail address with its domain.
    Email,
    /// A keyed hash: equal values stay equal.
    Hash,
    /// The value made coarser.
    Generalize,
}

impl MaskKind {
    /// The word used in files and answers.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Null => "null",
            Self::Redact => "redact",
            Self::Partial => "partial",
            Self::Email => "email",
            Self::Hash => "hash",
            Self::Generalize => "generalize",
        }
    }
}

/// The fill when none is named: three bullets, whatever the length of what is hidden.
pub const FILL: &str = "•••";

/// A mask with its parameters.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Mask {
    /// NULL.
    Null,
    /// A fixed text; NULL for columns that are no text.
    Redact {
        /// The text, `[hidden]` by default.
        text: Arc<str>,
    },
    /// The first letter of every word, each followed by the fill: `C••• F•••`.
    Initials {
        /// What stands for the hidden rest.
        fill: Arc<str>,
    },
    /// The first and last characters around the fill. A value shorter than twice what would be
    /// shown gives the fill alone, so that no short value is shown whole.
    Partial {
        /// Characters kept at the start.
        first: u8,
        /// Characters kept at the end.
        last: u8,
        /// What stands between.
        fill: Arc<str>,
    },
    /// A mail address.
    Email {
        /// What of it is kept.
        keep: EmailKeep,
    },
    /// HMAC-SHA-256 under a key of the column's domain, the first 128 bits as 32 hex digits.
    Hash {
        /// Columns of one domain give equal hashes for equal values, so joins survive. `None`:
        /// the domain is the column itself, or the key column it references.
        domain: Option<Arc<str>>,
    },
    /// The value made coarser.
    Generalize(Generalize),
}

/// What an `email` mask keeps.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize,
)]
#[serde(rename_all = "lowercase")]
pub enum EmailKeep {
    /// `c•••@example.com`
    First,
    /// `•••@example.com`
    Domain,
}

/// How a value is made coarser.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Generalize {
    /// A date or time to the first day of its year.
    Year,
    /// A date or time to the first day of its month.
    Month,
    /// A number to the multiple of `step` at or below it. The step is positive.
    Step(u64),
    /// An address to its network: so many leading bits of IPv4 and of IPv6.
    Network {
        /// Bits kept of an IPv4 address, at most 32.
        v4: u8,
        /// Bits kept of an IPv6 address, at most 128.
        v6: u8,
    },
    /// A text (postcode, place) to its first characters and the fill.
    Prefix(u8),
}

impl Mask {
    /// The name of the mask.
    pub const fn kind(&self) -> MaskKind {
        match self {
            Self::Null => MaskKind::Null,
            Self::Redact { .. } => MaskKind::Redact,
            Self::Initials { .. } | Self::Partial { .. } => MaskKind::Partial,
            Self::Email { .. } => MaskKind::Email,
            Self::Hash { .. } => MaskKind::Hash,
            Self::Generalize(_) => MaskKind::Generalize,
        }
    }

    /// The mask that tells less, where the two can be ordered; `None` where they cannot, and then
    /// the configuration is refused.
    ///
    /// `null` and `redact` tell nothing and stand above all. Two masks of one kind are ordered by
    /// what they keep. `hash` and the kinds that keep a part of the value cannot be ordered: one
    /// tells equality, the other a part.
    pub fn stricter<'a>(&'a self, other: &'a Self) -> Option<&'a Self> {
        if self.tells_no_more_than(other) {
            Some(self)
        } else if other.tells_no_more_than(self) {
            Some(other)
        } else {
            None
        }
    }

    fn tells_no_more_than(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Null, _) | (Self::Initials { .. }, Self::Initials { .. }) => true,
            (Self::Redact { .. }, other) => !matches!(other, Self::Null),
            (Self::Partial { first, last, .. }, Self::Partial { first: f, last: l, .. }) => {
                first <= f && last <= l
            }
            (Self::Email { keep }, Self::Email { keep: k }) => {
                *keep == EmailKeep::Domain || keep == k
            }
            (Self::Hash { domain }, Self::Hash { domain: d }) => domain == d,
            (Self::Generalize(a), Self::Generalize(b)) => a.tells_no_more_than(b),
            (
                Self::Initials { .. }
                | Self::Partial { .. }
                | Self::Email { .. }
                | Self::Hash { .. }
                | Self::Generalize(_),
                _,
            ) => false,
        }
    }
}

impl Generalize {
    fn tells_no_more_than(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Year, Self::Year | Self::Month) | (Self::Month, Self::Month) => true,
            (Self::Step(a), Self::Step(b)) => a.checked_rem(*b) == Some(0),
            (Self::Network { v4, v6 }, Self::Network { v4: a, v6: b }) => v4 <= a && v6 <= b,
            (Self::Prefix(a), Self::Prefix(b)) => a <= b,
            (
                Self::Year | Self::Month | Self::Step(_) | Self::Network { .. } | Self::Prefix(_),
                _,
            ) => false,
        }
    }
}
