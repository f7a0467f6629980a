//! Masks as people write them, and what they become on a column of a given type.
//!
//! `mask = "partial"` is a short form: what it keeps follows from the column's type. A mask that
//! the type cannot take is a finding, not a surprise at run time.

use std::sync::Arc;

use postern_core::{
    catalogue::TypeFamily,
    dialect::Dialect,
    mask::{DECIMALS_MAX, EmailKeep, FILL, FakeKind, Generalize, Mask, MaskKind},
    name::Tag,
    nearest::advise,
};

use super::reader::{Item, Table};

/// Bytes of a replacing text.
const TEXT_BYTES_MAX: usize = 64;

/// A mask as written, before the type of its column is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum MaskSpec {
    /// NULL.
    Null,
    /// A fixed text.
    Redact {
        /// The text.
        text: Arc<str>,
    },
    /// A part of a text; initials when nothing says how much.
    Partial {
        /// Characters kept at the start.
        first: Option<u8>,
        /// Characters kept at the end.
        last: Option<u8>,
        /// What stands for the rest.
        fill: Arc<str>,
    },
    /// A mail address.
    Email {
        /// What is kept.
        keep: EmailKeep,
    },
    /// A keyed hash.
    Hash {
        /// Columns that hash alike.
        domain: Option<Arc<str>>,
    },
    /// Coarser, by the type when nothing says how.
    Generalize(Option<Generalize>),
    /// A value of the same shape.
    Token {
        /// Columns whose tokens are alike.
        domain: Option<Arc<str>>,
    },
    /// A made-up value, a date for dates when nothing says what.
    Fake {
        /// What is made up.
        like: Option<FakeKind>,
        /// Columns whose values are alike.
        domain: Option<Arc<str>>,
    },
}

const KINDS: [&str; 8] =
    ["null", "redact", "partial", "email", "hash", "generalize", "token", "fake"];

impl MaskSpec {
    /// Reads `"partial"` or `{ kind = "partial", last = 4 }`.
    pub(crate) fn read(item: Item<'_>) -> Option<Self> {
        if item.is_text() {
            let kind = item.text()?;
            return Self::plain(kind).or_else(|| unknown_kind(item, kind));
        }
        if !item.is_table() {
            item.error(
                "this is no mask",
                "write mask = \"null\", or { kind = \"partial\", last = 4 }",
            );
            return None;
        }
        let table = item.table()?;
        let kind = table.require(
            "kind",
            "name one of: null, redact, partial, email, hash, generalize, token, fake",
        )?;
        let mask = Self::with_parameters(&table, kind)?;
        table.finish();
        Some(mask)
    }

    /// Whether a text is a mask's word.
    pub(crate) fn is_word(text: &str) -> bool {
        Self::plain(text).is_some()
    }

    /// Its kind.
    pub(crate) const fn kind(&self) -> MaskKind {
        match self {
            Self::Null => MaskKind::Null,
            Self::Redact { .. } => MaskKind::Redact,
            Self::Partial { .. } => MaskKind::Partial,
            Self::Email { .. } => MaskKind::Email,
            Self::Hash { .. } => MaskKind::Hash,
            Self::Generalize(_) => MaskKind::Generalize,
            Self::Token { .. } => MaskKind::Token,
            Self::Fake { .. } => MaskKind::Fake,
        }
    }

    fn plain(kind: &str) -> Option<Self> {
        Some(match kind {
            "null" => Self::Null,
            "redact" => Self::Redact { text: "[hidden]".into() },
            "partial" => Self::Partial { first: None, last: None, fill: FILL.into() },
            "email" => Self::Email { keep: EmailKeep::First },
            "hash" => Self::Hash { domain: None },
            "generalize" => Self::Generalize(None),
            "token" => Self::Token { domain: None },
            "fake" => Self::Fake { like: None, domain: None },
            _ => return None,
        })
    }

    fn with_parameters(table: &Table<'_>, kind: Item<'_>) -> Option<Self> {
        let word = kind.text()?;
        let plain = Self::plain(word).or_else(|| unknown_kind(kind, word))?;
        Some(match plain {
            Self::Null => Self::Null,
            Self::Redact { text } => {
                Self::Redact { text: short_text(table, "text").unwrap_or(text) }
            }
            Self::Partial { fill, .. } => Self::Partial {
                first: small(table, "first", 0, 32),
                last: small(table, "last", 0, 32),
                fill: short_text(table, "fill").unwrap_or(fill),
            },
            Self::Email { keep } => Self::Email { keep: email_keep(table)?.unwrap_or(keep) },
            Self::Hash { .. } => Self::Hash { domain: short_text(table, "domain") },
            Self::Generalize(_) => Self::Generalize(generalize(table)?),
            Self::Token { .. } => Self::Token { domain: short_text(table, "domain") },
            Self::Fake { .. } => {
                Self::Fake { like: fake_kind(table)?, domain: short_text(table, "domain") }
            }
        })
    }

    /// The mask on a column of that type. What a `fake` makes up may stand among its tags.
    ///
    /// # Errors
    /// What is wrong and what to do, when the type cannot take it.
    pub(crate) fn on(
        &self,
        family: &TypeFamily,
        dialect: Dialect,
        tags: &[Tag],
    ) -> Result<Mask, (String, String)> {
        let what = family_word(family);
        match self {
            Self::Null => Ok(Mask::Null),
            Self::Redact { text } => Ok(Mask::Redact { text: Arc::clone(text) }),
            Self::Partial { first, last, fill } if is_text(family) => Ok(match (first, last) {
                (None, None) => Mask::Initials { fill: Arc::clone(fill) },
                (first, last) => Mask::Partial {
                    first: first.unwrap_or(0),
                    last: last.unwrap_or(0),
                    fill: Arc::clone(fill),
                },
            }),
            Self::Email { keep } if is_text(family) => Ok(Mask::Email { keep: *keep }),
            Self::Hash { domain } if is_text(family) || is_key(family) => {
                Ok(Mask::Hash { domain: domain.clone() })
            }
            Self::Generalize(None) => {
                usual_generalize(family).map(Mask::Generalize).ok_or_else(|| {
                    let fix = match family {
                        TypeFamily::Int | TypeFamily::Numeric | TypeFamily::Float => {
                            "say how coarse: { kind = \"generalize\", step = 1000 }"
                        }
                        _ => "use null or redact",
                    };
                    (format!("`generalize` alone says too little for {what}"), fix.to_owned())
                })
            }
            Self::Generalize(Some(how)) if how_fits(*how, family, dialect) => {
                Ok(Mask::Generalize(*how))
            }
            Self::Token { domain } if is_text(family) || matches!(family, TypeFamily::Int) => {
                Ok(Mask::Token { domain: domain.clone() })
            }
            Self::Fake { like, domain } => {
                let like = fake_on(like.or_else(|| tagged(tags)), family)?;
                Ok(Mask::Fake { like, domain: domain.clone() })
            }
            Self::Token { .. } => Err(misfit("token", what)),
            Self::Partial { .. } => Err(misfit("partial", what)),
            Self::Email { .. } => Err(misfit("email", what)),
            Self::Hash { .. } => Err(misfit("hash", what)),
            Self::Generalize(Some(_)) => Err((
                format!("this form of `generalize` does not fit {what}"),
                "dates take `to`, numbers `step`, coordinates `decimals`, addresses `v4` and `v6`, \
                 texts `first`"
                    .to_owned(),
            )),
        }
    }

    /// The mask without a column: for that tag, whose columns may be of any type.
    ///
    /// # Errors
    /// When the type would have to say what is meant.
    pub(crate) fn untyped(&self, tag: &Tag) -> Result<Mask, (String, String)> {
        match self {
            Self::Generalize(None) => Err((
                "`generalize` alone says too little for a tag".to_owned(),
                "say how: { kind = \"generalize\", to = \"year\" }".to_owned(),
            )),
            Self::Generalize(Some(how)) => Ok(Mask::Generalize(*how)),
            Self::Fake { like: Some(FakeKind::Date), domain } => {
                Ok(Mask::Fake { like: FakeKind::Date, domain: domain.clone() })
            }
            Self::Null
            | Self::Redact { .. }
            | Self::Partial { .. }
            | Self::Email { .. }
            | Self::Hash { .. }
            | Self::Token { .. }
            | Self::Fake { .. } => {
                self.on(&TypeFamily::Text, Dialect::Sqlite, std::slice::from_ref(tag))
            }
        }
    }
}

fn unknown_kind<T>(item: Item<'_>, kind: &str) -> Option<T> {
    let others = "use null, redact, partial, email, hash, generalize, token or fake";
    let fix = advise(kind, KINDS, others);
    item.error(format!("there is no mask `{}`", super::reader::clip(kind)), fix);
    None
}

fn misfit(mask: &str, what: &str) -> (String, String) {
    let fix = match mask {
        "hash" | "token" => "use null or redact",
        _ => "use null, redact or a mask of that type",
    };
    (format!("a mask `{mask}` does not fit {what}"), fix.to_owned())
}

fn short_text(table: &Table<'_>, key: &'static str) -> Option<Arc<str>> {
    let item = table.get(key)?;
    let text = item.text()?;
    if text.len() > TEXT_BYTES_MAX || text.chars().any(char::is_control) {
        item.error(
            format!("`{key}` is too long or holds control characters"),
            format!("write at most {TEXT_BYTES_MAX} bytes"),
        );
        return None;
    }
    Some(text.into())
}

fn small(table: &Table<'_>, key: &'static str, least: u64, most: u64) -> Option<u8> {
    table.get(key)?.whole(least, most).and_then(|value| u8::try_from(value).ok())
}

/// The outer `None`: something is wrong and was reported.
#[expect(clippy::option_option, reason = "absent and wrong are different")]
fn email_keep(table: &Table<'_>) -> Option<Option<EmailKeep>> {
    let Some(item) = table.get("keep") else { return Some(None) };
    match item.text()? {
        "first" => Some(Some(EmailKeep::First)),
        "domain" => Some(Some(EmailKeep::Domain)),
        _ => {
            item.error("an email mask keeps `first` or `domain`", "write keep = \"domain\"");
            None
        }
    }
}

#[expect(clippy::option_option, reason = "absent and wrong are different")]
fn fake_kind(table: &Table<'_>) -> Option<Option<FakeKind>> {
    let Some(item) = table.get("as") else { return Some(None) };
    let word = item.text()?;
    let known = FakeKind::ALL.into_iter().find(|like| like.as_str() == word);
    if known.is_none() {
        let kinds = FakeKind::ALL.map(FakeKind::as_str);
        let fix = advise(word, kinds, &format!("write one of: {}", kinds.join(", ")));
        item.error(format!("nothing is made up as `{}`", super::reader::clip(word)), fix);
    }
    known.map(Some)
}

/// What the first tag says that is a word of what is made up: `name`, `phone`.
fn tagged(tags: &[Tag]) -> Option<FakeKind> {
    tags.iter().find_map(|tag| FakeKind::ALL.into_iter().find(|like| like.as_str() == tag.as_str()))
}

/// What is made up on a column of that type.
fn fake_on(like: Option<FakeKind>, family: &TypeFamily) -> Result<FakeKind, (String, String)> {
    let is_date =
        matches!(family, TypeFamily::Date | TypeFamily::Timestamp | TypeFamily::TimestampTz);
    let what = family_word(family);
    match like {
        None | Some(FakeKind::Date) if is_date => Ok(FakeKind::Date),
        Some(like) if is_text(family) => Ok(like),
        None if is_text(family) => Err((
            format!("`fake` alone says too little for {what}"),
            "say what to make up: { kind = \"fake\", as = \"name\" }, or tag the column so"
                .to_owned(),
        )),
        Some(FakeKind::Date) => Err(misfit("fake", what)),
        Some(like) if is_date => Err((
            format!("a made-up {} does not fit {what}", like.as_str()),
            "write { kind = \"fake\", as = \"date\" }".to_owned(),
        )),
        None | Some(_) => Err(misfit("fake", what)),
    }
}

/// The bucket of a dimension: `"month"`, `10`, or the members of `generalize`.
pub(super) fn bucket(item: Item<'_>) -> Option<Generalize> {
    if item.is_text() {
        return stretch(item);
    }
    if !item.is_table() {
        return step(item);
    }
    let table = item.table()?;
    let found = generalize(&table)?;
    if found.is_none() {
        item.error(
            "this says no bucket",
            "write \"month\", a step of numbers, or one of { first = 2 }, { decimals = 1 }",
        );
    }
    table.finish();
    found
}

/// So much of a date.
fn stretch(item: Item<'_>) -> Option<Generalize> {
    match item.text()? {
        "decade" => Some(Generalize::Decade),
        "year" => Some(Generalize::Year),
        "month" => Some(Generalize::Month),
        "day" => Some(Generalize::Day),
        other => {
            let fix = advise(other, ["decade", "year", "month", "day"], "write \"year\"");
            item.error("dates go by `decade`, `year` or `month`, moments by `day`, too", fix);
            None
        }
    }
}

fn step(item: Item<'_>) -> Option<Generalize> {
    item.whole(1, u64::from(u32::MAX)).map(Generalize::Step)
}

#[expect(clippy::option_option, reason = "absent and wrong are different")]
fn generalize(table: &Table<'_>) -> Option<Option<Generalize>> {
    let ways = [
        table.get("to").map(stretch),
        table.get("step").map(step),
        table.get("first").map(|item| {
            item.whole(0, 32).and_then(|n| u8::try_from(n).ok()).map(Generalize::Prefix)
        }),
        table.get("decimals").map(|item| {
            let most = u64::from(DECIMALS_MAX);
            item.whole(0, most).and_then(|n| u8::try_from(n).ok()).map(Generalize::Decimals)
        }),
        network(table),
    ];
    let mut given = ways.into_iter().flatten();
    match (given.next(), given.next()) {
        (None, _) => Some(None),
        (Some(one), None) => one.map(Some),
        (Some(_), Some(_)) => {
            let item = ["kind", "to", "step", "first", "decimals"]
                .into_iter()
                .find_map(|key| table.get(key))?;
            item.error(
                "`generalize` takes one way only",
                "keep one of to, step, decimals, first, v4/v6",
            );
            None
        }
    }
}

#[expect(clippy::option_option, reason = "absent and wrong are different")]
fn network(table: &Table<'_>) -> Option<Option<Generalize>> {
    let (v4, v6) = (table.get("v4"), table.get("v6"));
    if v4.is_none() && v6.is_none() {
        return None;
    }
    let bits = |item: Option<Item<'_>>, usual: u8, most: u64| match item {
        None => Some(usual),
        Some(item) => item.whole(0, most).and_then(|n| u8::try_from(n).ok()),
    };
    Some(bits(v4, 24, 32).zip(bits(v6, 48, 128)).map(|(v4, v6)| Generalize::Network { v4, v6 }))
}

const fn usual_generalize(family: &TypeFamily) -> Option<Generalize> {
    match family {
        TypeFamily::Date | TypeFamily::Timestamp | TypeFamily::TimestampTz => {
            Some(Generalize::Year)
        }
        TypeFamily::Inet => Some(Generalize::Network { v4: 24, v6: 48 }),
        TypeFamily::Text | TypeFamily::PaddedText | TypeFamily::ForeignText | TypeFamily::Any => {
            Some(Generalize::Prefix(2))
        }
        TypeFamily::Bool
        | TypeFamily::Int
        | TypeFamily::Numeric
        | TypeFamily::Float
        | TypeFamily::Bytes
        | TypeFamily::Time
        | TypeFamily::Interval
        | TypeFamily::Uuid
        | TypeFamily::Json
        | TypeFamily::Jsonb
        | TypeFamily::Enum
        | TypeFamily::Array(_)
        | TypeFamily::Range
        | TypeFamily::Other => None,
    }
}

const fn how_fits(how: Generalize, family: &TypeFamily, dialect: Dialect) -> bool {
    match how {
        // Of a date the day hides nothing.
        Generalize::Day => matches!(family, TypeFamily::Timestamp | TypeFamily::TimestampTz),
        Generalize::Decade | Generalize::Year | Generalize::Month => {
            matches!(family, TypeFamily::Date | TypeFamily::Timestamp | TypeFamily::TimestampTz)
        }
        Generalize::Step(_) => {
            matches!(family, TypeFamily::Int | TypeFamily::Numeric | TypeFamily::Float)
        }
        // SQLite has no type for addresses: they stand in texts there, and mostly elsewhere.
        Generalize::Network { .. } => match dialect {
            Dialect::Sqlite => is_text(family),
            Dialect::Postgresql | Dialect::Mysql => {
                is_text(family) || matches!(family, TypeFamily::Inet)
            }
        },
        Generalize::Prefix(_) => is_text(family),
        Generalize::Decimals(_) => match dialect {
            // Any value may stand in a column without a type.
            Dialect::Sqlite => {
                matches!(family, TypeFamily::Numeric | TypeFamily::Float | TypeFamily::Any)
            }
            Dialect::Postgresql | Dialect::Mysql => {
                matches!(family, TypeFamily::Numeric | TypeFamily::Float)
            }
        },
    }
}

const fn is_text(family: &TypeFamily) -> bool {
    matches!(
        family,
        TypeFamily::Text | TypeFamily::PaddedText | TypeFamily::ForeignText | TypeFamily::Any
    )
}

/// Types whose values name things: a hash of one still joins.
const fn is_key(family: &TypeFamily) -> bool {
    matches!(family, TypeFamily::Int | TypeFamily::Uuid)
}

/// A type in words.
pub(crate) const fn family_word(family: &TypeFamily) -> &'static str {
    match family {
        TypeFamily::Bool => "true or false",
        TypeFamily::Int => "a whole number",
        TypeFamily::Numeric => "a decimal number",
        TypeFamily::Float => "a number",
        TypeFamily::Text | TypeFamily::PaddedText | TypeFamily::ForeignText => "text",
        TypeFamily::Bytes => "bytes",
        TypeFamily::Date => "a date",
        TypeFamily::Time => "a time of day",
        TypeFamily::Timestamp | TypeFamily::TimestampTz => "a moment",
        TypeFamily::Interval => "a duration",
        TypeFamily::Uuid => "a UUID",
        TypeFamily::Json | TypeFamily::Jsonb => "JSON",
        TypeFamily::Inet => "an address",
        TypeFamily::Enum => "an enum",
        TypeFamily::Array(_) => "an array",
        TypeFamily::Range => "a range",
        TypeFamily::Any => "an untyped column",
        TypeFamily::Other => "a type of its own",
    }
}
