//! The mask proposed for a kind on a column of a type. It always fits: a mask that the type cannot
//! take would be refused when the catalogue is loaded.

use std::sync::Arc;

use postern_core::{
    catalogue::TypeFamily,
    dialect::Dialect,
    mask::{EmailKeep, FILL, Generalize, Mask},
};

use crate::kind::DataKind;

/// The mask; `None` for what is open.
pub(crate) fn mask(kind: DataKind, family: &TypeFamily, dialect: Dialect) -> Option<Mask> {
    if kind == DataKind::Open {
        return None;
    }
    Some(if is_text(family) { on_text(kind, dialect) } else { on_other(kind, family) })
}

fn on_text(kind: DataKind, dialect: Dialect) -> Mask {
    match kind {
        DataKind::Mail => Mask::Email { keep: EmailKeep::First },
        DataKind::PersonName => Mask::Initials { fill: FILL.into() },
        DataKind::Card | DataKind::Iban => ends(0, 4),
        DataKind::Bic => ends(4, 0),
        DataKind::Phone => ends(0, 2),
        DataKind::Mac => Mask::Hash { domain: None },
        // SQLite has no type for addresses, MySQL none that is used much: they are masked as texts.
        DataKind::Ip if dialect != Dialect::Postgresql => {
            Mask::Generalize(Generalize::Network { v4: 24, v6: 48 })
        }
        DataKind::Secret | DataKind::PasswordHash => Mask::Null,
        DataKind::Open
        | DataKind::Address
        | DataKind::BirthDate
        | DataKind::Ssn
        | DataKind::Itin
        | DataKind::NationalId
        | DataKind::Passport
        | DataKind::Ip
        | DataKind::Geo
        | DataKind::Health
        | DataKind::Vehicle
        | DataKind::Personal
        | DataKind::FreeText
        | DataKind::OutsideText => Mask::Redact { text: Arc::from("[hidden]") },
    }
}

fn on_other(kind: DataKind, family: &TypeFamily) -> Mask {
    match (kind, family) {
        (
            DataKind::BirthDate,
            TypeFamily::Date | TypeFamily::Timestamp | TypeFamily::TimestampTz,
        ) => Mask::Generalize(Generalize::Year),
        (DataKind::BirthDate, TypeFamily::Int) => Mask::Generalize(Generalize::Step(10)),
        (DataKind::Geo, TypeFamily::Numeric | TypeFamily::Float) => {
            Mask::Generalize(Generalize::Step(1))
        }
        (DataKind::Ip, TypeFamily::Inet) => {
            Mask::Generalize(Generalize::Network { v4: 24, v6: 48 })
        }
        (DataKind::Mac, TypeFamily::Int | TypeFamily::Uuid) => Mask::Hash { domain: None },
        _ => Mask::Null,
    }
}

fn ends(first: u8, last: u8) -> Mask {
    Mask::Partial { first, last, fill: FILL.into() }
}

/// The families that take masks of texts.
pub(crate) const fn is_text(family: &TypeFamily) -> bool {
    matches!(
        family,
        TypeFamily::Text | TypeFamily::PaddedText | TypeFamily::ForeignText | TypeFamily::Any
    )
}
