//! Renders masks in SQL, where the table is read.
//!
//! What each mask means stands with [`Mask`]. Here is how it holds on any value that can stand in
//! a column: every expression gives NULL for NULL, decides by CASE before it computes what could
//! fail, never yields an error and never shows the length of what it hides. Functions are the
//! engine's own; what SQLite lacks the source registers:
//!
//! | function | gives |
//! |---|---|
//! | `postern_hash(key, value)` | HMAC-SHA-256 of the value's text under the 32-byte key, the first 16 bytes as 32 lower-case hex digits |
//! | `postern_initials(value, fill)` | for every word (split at white space) its first character if that is a letter, and the fill, joined by one blank; no word: the fill |
//! | `postern_network(value, v4, v6)` | the network of an address (`a.b.c.d`, IPv6, each with an optional `/bits`) in at most so many bits, `10.1.0.0/16`; NULL for anything else |
//!
//! All three are deterministic, give NULL for NULL, and never fail.

mod mysql;
mod postgresql;
mod sqlite;
#[cfg(test)]
mod tests;

use postern_core::{
    catalogue::{Column, Table, TypeFamily},
    dialect::Dialect,
    mask::{DECIMALS_MAX, FakeKind, GateMask, GateWay, Generalize, LateMask, Mask},
    name::SourceName,
    refusal::{Code, Refusal},
};
use sqlparser::ast::{BinaryOperator as Op, Expr};

use crate::{extras::Extras, parts};

/// Where a masked column stands.
#[derive(Clone, Copy, Debug)]
pub(crate) struct MaskSite<'a> {
    /// The source.
    pub source: &'a SourceName,
    /// The table.
    pub table: &'a Table,
    /// The dialect to render in.
    pub dialect: Dialect,
}

/// Characters read of a text that is cut into words: names are shorter, and a bound is a bound.
const WORDS_READ: i128 = 1_000;
/// Longest mail address (RFC 5321 section 4.5.3.1.3, less the brackets).
const EMAIL_MAX: i128 = 254;
/// Floats beyond have no digit left to hide behind a step.
const FLOAT_MAX: i128 = 1_000_000_000_000_000;

/// The masked form of a column's value.
///
/// # Errors
/// `not-supported` where the mask does not fit the column's type: such a table is not read at all
/// rather than shown otherwise than agreed.
pub(crate) fn render(
    mask: &Mask,
    column: &Column,
    value: Expr,
    site: &MaskSite<'_>,
    extras: &mut Extras,
) -> Result<Expr, Refusal> {
    no_nul(mask, column)?;
    match site.dialect {
        Dialect::Postgresql => postgresql::render(mask, column, value, site, extras),
        Dialect::Sqlite => sqlite::render(mask, column, value, site, extras),
        Dialect::Mysql => mysql::render(mask, column, value, site, extras),
    }
}

/// A NUL in a configured text would end the statement early in SQLite.
fn no_nul(mask: &Mask, column: &Column) -> Result<(), Refusal> {
    let text = match mask {
        Mask::Redact { text } => text,
        Mask::Initials { fill } | Mask::Partial { fill, .. } => fill,
        Mask::Null
        | Mask::Email { .. }
        | Mask::Hash { .. }
        | Mask::Generalize(_)
        | Mask::Token { .. }
        | Mask::Fake { .. } => return Ok(()),
    };
    if text.contains('\0') { Err(unfit(mask, column)) } else { Ok(()) }
}

/// The mask that the gate has to put in, with the domain of its key; `None` for a mask of the
/// source's.
///
/// SECURITY: the words before the domain keep these keys apart from those of `hash`, which go to
/// the source as parameters.
pub(crate) fn of_gate(mask: &Mask, column: &Column, site: &MaskSite<'_>) -> Option<GateMask> {
    let (way, named) = mask.of_gate()?;
    let domain = hash_domain(named, column, site);
    let domain = format!("gate {}:{domain}", way.kind().as_str()).into();
    Some(GateMask::Keyed { way, domain })
}

/// The mask that may wait for the gate, where the source gains by it: in PostgreSQL, whose regular
/// expressions cost microseconds a value. SQLite calls functions of ours anyway.
pub(crate) fn late(mask: &Mask, dialect: Dialect) -> Option<LateMask> {
    match dialect {
        Dialect::Postgresql => mask.late(),
        Dialect::Sqlite | Dialect::Mysql => None,
    }
}

/// A column's value on its way to a mask of the gate's: as text, and bounded, so that how long a
/// value is decides about no bound of the answer.
///
/// # Errors
/// As [`render`].
pub(crate) fn unmasked(
    mask: &Mask,
    late: &LateMask,
    column: &Column,
    value: &Expr,
) -> Result<Expr, Refusal> {
    no_nul(mask, column)?;
    Ok(postgresql::unmasked(late, value))
}

/// Sees that the gate can put this mask in: what stands in the column is a text (or a whole
/// number, for a token; or a date).
///
/// # Errors
/// As [`render`].
pub(crate) fn fits_gate(mask: &Mask, column: &Column) -> Result<(), Refusal> {
    let family = &column.ty.family;
    let texts = is_text(family) || *family == TypeFamily::Any;
    let fits = match mask.of_gate() {
        Some((GateWay::Token, _)) => texts || *family == TypeFamily::Int,
        Some((GateWay::Fake(FakeKind::Date), _)) => {
            texts
                || matches!(
                    family,
                    TypeFamily::Date | TypeFamily::Timestamp | TypeFamily::TimestampTz
                )
        }
        Some((GateWay::Fake(_), _)) => texts,
        None => false,
    };
    if fits { Ok(()) } else { Err(unfit(mask, column)) }
}

/// The key domain of a `hash` mask: the one named; else the key column this column alone
/// references; else the column itself. Named and own domains never meet.
///
/// A column is told by its number, which a foreign key holds; it stays while the table stays.
fn hash_domain(named: Option<&str>, column: &Column, site: &MaskSite<'_>) -> String {
    if let Some(name) = named {
        return format!("domain:{name}");
    }
    let referenced = site.table.foreign_keys.iter().find_map(|key| {
        match (key.columns.as_slice(), key.referenced.as_slice()) {
            ([here], [there]) if *here == column.id => Some((&key.table, *there)),
            _ => None,
        }
    });
    let (table, id) = referenced.unwrap_or((&site.table.name, column.id));
    let schema = site.dialect.key(&table.schema);
    let name = site.dialect.key(&table.name);
    format!("column:{}.{schema:?}.{name:?}.{}", site.source, id.0)
}

/// A mask that no source computes came here all the same: the table cannot be read.
fn of_the_gate() -> Refusal {
    crate::refuse::internal("a mask of the gate's in a statement")
}

fn unfit(mask: &Mask, column: &Column) -> Refusal {
    Refusal::new(
        Code::NotSupported,
        format!(
            "the mask `{}` does not fit column `{}`: its table cannot be read until it is changed",
            mask.kind().as_str(),
            column.name
        ),
    )
}

/// The condition under which anything is shown, and what: NULL for NULL, the fill for the rest.
fn shown_if(value: &Expr, condition: Expr, shown: Expr, otherwise: Expr) -> Expr {
    parts::case(
        vec![(parts::is_null(value.clone()), parts::null()), (condition, shown)],
        Some(otherwise),
    )
}

/// NULL for NULL, else this.
fn unless_null(value: &Expr, shown: Expr) -> Expr {
    parts::case(vec![(parts::is_not_null(value.clone()), shown)], None)
}

/// How many characters a `partial` value must have at least.
fn shown_twice(first: u8, last: u8) -> i128 {
    let shown = i128::from(first).saturating_add(i128::from(last));
    shown.saturating_mul(2)
}

/// Whether a number is small enough to have digits behind the point that hide something.
fn within(value: &Expr, bound: i128) -> Expr {
    parts::all(vec![
        parts::binary(value.clone(), Op::Gt, parts::number(bound.saturating_neg())),
        parts::binary(value.clone(), Op::Lt, parts::number(bound)),
    ])
}

/// A day hides something of a moment, and nothing of a date.
fn has_time(mask: &Mask, column: &Column) -> Result<(), Refusal> {
    match column.ty.family {
        TypeFamily::Timestamp | TypeFamily::TimestampTz => Ok(()),
        _ => Err(unfit(mask, column)),
    }
}

/// Decimals that a number may be rounded to.
fn decimals(kept: u8, mask: &Mask, column: &Column) -> Result<Expr, Refusal> {
    if kept > DECIMALS_MAX { Err(unfit(mask, column)) } else { Ok(parts::number(kept.into())) }
}

/// A step that a signed 64-bit number can be moved by.
fn step(step: u64, mask: &Mask, column: &Column) -> Result<i128, Refusal> {
    const STEP_MAX: u64 = 1 << 62;
    if step == 0 || step > STEP_MAX { Err(unfit(mask, column)) } else { Ok(i128::from(step)) }
}

const fn is_text(family: &TypeFamily) -> bool {
    matches!(family, TypeFamily::Text | TypeFamily::PaddedText | TypeFamily::ForeignText)
}

/// Bits that an address has.
const fn bits(generalize: Generalize) -> Option<(u8, u8)> {
    match generalize {
        Generalize::Network { v4, v6 } => {
            Some((if v4 > 32 { 32 } else { v4 }, if v6 > 128 { 128 } else { v6 }))
        }
        Generalize::Decade
        | Generalize::Year
        | Generalize::Month
        | Generalize::Day
        | Generalize::Step(_)
        | Generalize::Prefix(_)
        | Generalize::Decimals(_) => None,
    }
}
