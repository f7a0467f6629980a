//! What replaces a value that may not be seen.
//!
//! A mask is data. Most are rendered in SQL where the table is read; `token` and `fake`, which no
//! database can compute, are put in by the gate on the way out, and the statement can do nothing
//! with such a column but hand it out (see [`GateMask`]). A few are cheaper in the gate than in the
//! database and are put in there where a statement only hands the column out (see [`LateMask`]);
//! what they mean is the same in both places. Every mask is a function of the value
//! alone (and, for `hash`, `token` and `fake`, of a key the caller never holds), gives NULL for
//! NULL, never fails, and never tells the length of what it hides; a `token`, which keeps the
//! shape of its value, tells that.

use std::{fmt, sync::Arc};

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
    /// A stand-in of the same shape, one for each value.
    Token,
    /// A made-up value of the same kind.
    Fake,
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
            Self::Token => "token",
            Self::Fake => "fake",
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
    /// Format-preserving encryption (FF1, NIST SP 800-38G): another value of the same shape, and
    /// never the same for two values. Put in by the gate.
    Token {
        /// As for `hash`: columns of one domain give equal tokens for equal values.
        domain: Option<Arc<str>>,
    },
    /// A made-up value, the same for equal values. Put in by the gate.
    Fake {
        /// What is made up.
        like: FakeKind,
        /// As for `hash`.
        domain: Option<Arc<str>>,
    },
}

/// What a `fake` mask makes up.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize,
)]
#[serde(rename_all = "lowercase")]
pub enum FakeKind {
    /// A given and a family name.
    Name,
    /// A given name.
    Given,
    /// A family name.
    Family,
    /// A mail address at `example.com`, which nobody can have (RFC 2606).
    Mail,
    /// A telephone number of those kept for fiction: 555-0100 to 555-0199 of some area.
    Phone,
    /// A house and street of a town that is not there.
    Address,
    /// A date of the same decade: the one kind that tells something of the value.
    Date,
    /// A word.
    Word,
}

impl FakeKind {
    /// All of them.
    pub const ALL: [Self; 8] = [
        Self::Name,
        Self::Given,
        Self::Family,
        Self::Mail,
        Self::Phone,
        Self::Address,
        Self::Date,
        Self::Word,
    ];

    /// The word used in files.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Given => "given",
            Self::Family => "family",
            Self::Mail => "mail",
            Self::Phone => "phone",
            Self::Address => "address",
            Self::Date => "date",
            Self::Word => "word",
        }
    }
}

/// A mask that the gate puts in: the source hands the value out, and what leaves is made of it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum GateMask {
    /// One that no database computes.
    Keyed {
        /// What is put in.
        way: GateWay,
        /// The domain of the key: equal domains give equal stand-ins for equal values.
        domain: Arc<str>,
    },
    /// One that the source computes where an expression looks at the column.
    Late(LateMask),
}

impl GateMask {
    /// The name of the mask.
    pub const fn kind(&self) -> MaskKind {
        match self {
            Self::Keyed { way, domain: _ } => way.kind(),
            Self::Late(LateMask::Initials { .. } | LateMask::Partial { .. }) => MaskKind::Partial,
            Self::Late(LateMask::Email { .. }) => MaskKind::Email,
        }
    }
}

/// Longest value that a source hands out for a [`LateMask`], in bytes: of longer ones it hands out
/// a stand-in with the same mask, so that no bound of an answer depends on what is hidden.
pub const LATE_BYTES_MAX: u64 = 4_096;

/// A mask that can wait for the gate: a cut of a text by its characters alone. Fields as of
/// [`Mask`].
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum LateMask {
    /// [`Mask::Initials`], with a fill that is not empty and holds no white space: initials of
    /// initials are the same then.
    Initials {
        /// What stands for the hidden rest.
        fill: Arc<str>,
    },
    /// [`Mask::Partial`].
    Partial {
        /// Characters kept at the start.
        first: u8,
        /// Characters kept at the end.
        last: u8,
        /// What stands between.
        fill: Arc<str>,
    },
    /// [`Mask::Email`].
    Email {
        /// What of it is kept.
        keep: EmailKeep,
    },
}

/// What the gate puts in under a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum GateWay {
    /// A token.
    Token,
    /// A made-up value.
    Fake(FakeKind),
}

impl GateWay {
    /// The name of the mask.
    pub const fn kind(self) -> MaskKind {
        match self {
            Self::Token => MaskKind::Token,
            Self::Fake(_) => MaskKind::Fake,
        }
    }
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
    /// A date or time to the first day of its decade.
    Decade,
    /// A date or time to the first day of its year.
    Year,
    /// A date or time to the first day of its month.
    Month,
    /// A time to the beginning of its day. On a date it would hide nothing.
    Day,
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
    /// A coordinate, or another number with a fraction, rounded to so many decimals: of degrees
    /// one is about 11 km, two about 1 km. At most [`DECIMALS_MAX`].
    Decimals(u8),
}

/// Most decimals that a number is rounded to: more hide nothing of a place.
pub const DECIMALS_MAX: u8 = 6;

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
            Self::Token { .. } => MaskKind::Token,
            Self::Fake { .. } => MaskKind::Fake,
        }
    }

    /// What the gate has to put in, and the named domain; `None` for a mask that the source
    /// computes.
    pub fn of_gate(&self) -> Option<(GateWay, Option<&str>)> {
        match self {
            Self::Token { domain } => Some((GateWay::Token, domain.as_deref())),
            Self::Fake { like, domain } => Some((GateWay::Fake(*like), domain.as_deref())),
            Self::Null
            | Self::Redact { .. }
            | Self::Initials { .. }
            | Self::Partial { .. }
            | Self::Email { .. }
            | Self::Hash { .. }
            | Self::Generalize(_) => None,
        }
    }

    /// The mask as the gate can put it in as well as the source; `None` for one that cannot wait.
    pub fn late(&self) -> Option<LateMask> {
        match self {
            Self::Initials { fill } if !fill.is_empty() && !fill.contains(char::is_whitespace) => {
                Some(LateMask::Initials { fill: Arc::clone(fill) })
            }
            Self::Partial { first, last, fill } => {
                Some(LateMask::Partial { first: *first, last: *last, fill: Arc::clone(fill) })
            }
            Self::Email { keep } => Some(LateMask::Email { keep: *keep }),
            Self::Initials { .. }
            | Self::Null
            | Self::Redact { .. }
            | Self::Hash { .. }
            | Self::Generalize(_)
            | Self::Token { .. }
            | Self::Fake { .. } => None,
        }
    }

    /// The mask that tells less, where the two can be ordered; `None` where they cannot, and then
    /// the configuration is refused.
    ///
    /// `null` and `redact` tell nothing and stand above all. Two masks of one kind are ordered by
    /// what they keep. `hash` and the kinds that keep a part of the value cannot be ordered: one
    /// tells equality, the other a part. Within one domain `fake` tells less than `hash` (two
    /// values may look alike), but for a date, which keeps its decade; and `hash` less than
    /// `token`, which keeps the shape and can be turned back with the key.
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
            (Self::Hash { domain }, Self::Hash { domain: d } | Self::Token { domain: d })
            | (Self::Token { domain }, Self::Token { domain: d }) => domain == d,
            (Self::Fake { like, domain }, Self::Fake { like: l, domain: d }) => {
                domain == d && (*like != FakeKind::Date || l == like)
            }
            (Self::Fake { like, domain }, Self::Hash { domain: d } | Self::Token { domain: d }) => {
                domain == d && *like != FakeKind::Date
            }
            (Self::Generalize(a), Self::Generalize(b)) => a.tells_no_more_than(b),
            (
                Self::Initials { .. }
                | Self::Partial { .. }
                | Self::Email { .. }
                | Self::Hash { .. }
                | Self::Generalize(_)
                | Self::Token { .. }
                | Self::Fake { .. },
                _,
            ) => false,
        }
    }
}

/// What is kept, for people and agents: `month`, `steps of 10`.
impl fmt::Display for Generalize {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Decade => f.write_str("decade"),
            Self::Year => f.write_str("year"),
            Self::Month => f.write_str("month"),
            Self::Day => f.write_str("day"),
            Self::Step(step) => write!(f, "steps of {step}"),
            Self::Network { v4, v6 } => write!(f, "network (/{v4}, /{v6})"),
            Self::Prefix(kept) => write!(f, "first {kept} characters"),
            Self::Decimals(kept) => write!(f, "{kept} decimals"),
        }
    }
}

impl Generalize {
    fn tells_no_more_than(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Decade, Self::Decade | Self::Year | Self::Month | Self::Day)
            | (Self::Year, Self::Year | Self::Month | Self::Day)
            | (Self::Month, Self::Month | Self::Day)
            | (Self::Day, Self::Day) => true,
            (Self::Step(a), Self::Step(b)) => a.checked_rem(*b) == Some(0),
            (Self::Network { v4, v6 }, Self::Network { v4: a, v6: b }) => v4 <= a && v6 <= b,
            (Self::Prefix(a), Self::Prefix(b)) | (Self::Decimals(a), Self::Decimals(b)) => a <= b,
            (
                Self::Decade
                | Self::Year
                | Self::Month
                | Self::Day
                | Self::Step(_)
                | Self::Network { .. }
                | Self::Prefix(_)
                | Self::Decimals(_),
                _,
            ) => false,
        }
    }
}
