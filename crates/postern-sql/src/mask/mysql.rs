//! Masks in MySQL and MariaDB.
//!
//! A text keeps the collation of its column, so that what compared before compares still; only
//! what is hashed is brought to `utf8mb4` first. What both servers read alike is used and nothing
//! else: patterns without references to what they found, which the two write differently.

use std::sync::Arc;

use postern_core::{
    catalogue::{Column, TypeFamily},
    dialect::Dialect,
    mask::{EmailKeep, FILL, Generalize, Mask},
    refusal::Refusal,
};
use sqlparser::ast::{
    BinaryOperator as Op, CeilFloorKind, DataType, DateTimeField, ExactNumberInfo, Expr,
    TimezoneInfo,
};

use super::{
    EMAIL_MAX, FLOAT_MAX, MaskSite, WORDS_READ, bits, decimals, has_time, hash_domain, is_text,
    of_the_gate, shown_if, shown_twice, step, unfit, unless_null, within,
};
use crate::{
    extras::Extras,
    parts::{self, utf8},
    plan::{Extra, KeyPart},
};

/// A mail address, as in PostgreSQL.
const EMAIL: &str = r"\A[!-?A-~]+@([A-Za-z0-9-]+[.])+[A-Za-z]{2,63}\z";
/// `2026-11-20`, alone or with a time behind it.
const DATE: &str = r"\A[0-9]{4}-[01][0-9]-[0-3][0-9]([T ].*)?\z";
/// Of words read from behind: all but a letter at their beginning. `MariaDB` looks for a second
/// match in what the first has left over, so no pattern here may look behind itself.
const HIDDEN_OF_WORDS: &str = r"\S*[^\p{L}\s](?=\s|\z)|\S+(?=\p{L}(?:\s|\z))";
/// An address of IPv4 with a number that begins with 0.
const LEADING_ZERO: &str = r"(\A|[.])0[0-9]";
/// Exact numbers beyond have no digit left to hide behind a step.
const EXACT_MAX: i128 = 1_000_000_000_000_000_000_000_000_000_000;

pub(super) fn render(
    mask: &Mask,
    column: &Column,
    value: Expr,
    site: &MaskSite<'_>,
    extras: &mut Extras,
) -> Result<Expr, Refusal> {
    match mask {
        Mask::Redact { text } if is_text(&column.ty.family) => {
            Ok(unless_null(&value, parts::text(text)))
        }
        Mask::Null | Mask::Redact { .. } => Ok(typed_null(column)),
        Mask::Initials { fill } => {
            initials(column, &value, fill).ok_or_else(|| unfit(mask, column))
        }
        Mask::Partial { first, last, fill } => Ok(partial(column, &value, *first, *last, fill)),
        Mask::Email { keep } => Ok(email(column, &value, *keep)),
        Mask::Hash { domain } => {
            let domain = hash_domain(domain.as_deref(), column, site);
            Ok(hash(value, &Arc::from(domain), extras))
        }
        Mask::Generalize(generalize) => coarser(mask, *generalize, column, &value),
        Mask::Token { .. } | Mask::Fake { .. } => Err(of_the_gate()),
    }
}

/// NULL of the column's own kind, without reading the column: what is computed from it stays what
/// it was.
fn typed_null(column: &Column) -> Expr {
    let ty = match &column.ty.family {
        TypeFamily::Bool | TypeFamily::Int => DataType::Signed,
        TypeFamily::Numeric => DataType::Decimal(ExactNumberInfo::None),
        TypeFamily::Float => DataType::Double(ExactNumberInfo::None),
        TypeFamily::Date => DataType::Date,
        TypeFamily::Timestamp => DataType::Datetime(None),
        TypeFamily::Time => DataType::Time(None, TimezoneInfo::None),
        TypeFamily::Bytes => DataType::Binary(None),
        _ => DataType::Char(None),
    };
    parts::cast(parts::null(), ty)
}

/// Every word gets a point behind it, so that one of a single letter has something to hide too.
/// `None` for a fill that a pattern's replacement reads as more than itself.
fn initials(column: &Column, value: &Expr, fill: &str) -> Option<Expr> {
    if fill.contains(|c: char| c.is_whitespace() || matches!(c, '\\' | '$')) {
        return None;
    }
    let read = call("left", vec![as_text(column, value), parts::number(WORDS_READ)]);
    let blanks = replaced(read.clone(), r"\s+", " ");
    let words = call("ltrim", vec![call("rtrim", vec![blanks])]);
    let more = call("replace", vec![words, parts::text(" "), parts::text(". ")]);
    let more = call("concat", vec![more, parts::text(".")]);
    let behind: String = fill.chars().rev().collect();
    let hidden = replaced(call("reverse", vec![more]), HIDDEN_OF_WORDS, &behind);
    let shown = call("reverse", vec![hidden]);
    Some(shown_if(value, matches(read, r"\S"), shown, parts::text(fill)))
}

fn partial(column: &Column, value: &Expr, first: u8, last: u8, fill: &str) -> Expr {
    let read = as_text(column, value);
    let mut shown = Vec::new();
    if first > 0 {
        shown.push(call("left", vec![read.clone(), parts::number(first.into())]));
    }
    shown.push(parts::text(fill));
    if last > 0 {
        shown.push(call("right", vec![read.clone(), parts::number(last.into())]));
    }
    let long = parts::binary(length(read), Op::GtEq, parts::number(shown_twice(first, last)));
    shown_if(value, long, call("concat", shown), parts::text(fill))
}

fn email(column: &Column, value: &Expr, keep: EmailKeep) -> Expr {
    let read = as_text(column, value);
    let at = call("locate", vec![parts::text("@"), read.clone()]);
    let domain = call("mid", vec![read.clone(), at, parts::number(EMAIL_MAX)]);
    let mut shown = vec![parts::text(FILL), domain];
    if keep == EmailKeep::First {
        shown.insert(0, call("left", vec![read.clone(), parts::number(1)]));
    }
    let short = parts::binary(length(read.clone()), Op::LtEq, parts::number(EMAIL_MAX));
    let mail = parts::case(vec![(short, matches(read, EMAIL))], Some(parts::truth(false)));
    shown_if(value, mail, call("concat", shown), parts::text(FILL))
}

/// HMAC-SHA-256 (RFC 2104) in two calls: the server sees the padded keys of this one domain.
fn hash(value: Expr, domain: &Arc<str>, extras: &mut Extras) -> Expr {
    let mut key = |part| {
        let extra = Extra::MaskKey { domain: Arc::clone(domain), part };
        call("unhex", vec![extras.push(extra)])
    };
    let (inner, outer) = (key(KeyPart::Inner), key(KeyPart::Outer));
    let digest =
        |key, bytes| call("sha2", vec![call("concat", vec![key, bytes]), parts::number(256)]);
    let inside = digest(inner, parts::bytes(utf8(value)));
    let outside = digest(outer, call("unhex", vec![inside]));
    call("left", vec![outside, parts::number(32)])
}

fn coarser(
    mask: &Mask,
    generalize: Generalize,
    column: &Column,
    value: &Expr,
) -> Result<Expr, Refusal> {
    let family = &column.ty.family;
    match generalize {
        Generalize::Decade => since(mask, column, value, 3, "0-01-01"),
        Generalize::Year => since(mask, column, value, 4, "-01-01"),
        Generalize::Month => since(mask, column, value, 7, "-01"),
        Generalize::Day => {
            has_time(mask, column)?;
            since(mask, column, value, 10, "")
        }
        Generalize::Step(size) => {
            let size = step(size, mask, column)?;
            let bound = match family {
                TypeFamily::Int | TypeFamily::Numeric => EXACT_MAX,
                TypeFamily::Float => FLOAT_MAX,
                _ => return Err(unfit(mask, column)),
            };
            let down = multiple(value, size, bound);
            Ok(match family {
                TypeFamily::Int => whole(down, &column.ty.name),
                _ => down,
            })
        }
        Generalize::Network { .. } => {
            let (v4, v6) = bits(generalize).ok_or_else(|| unfit(mask, column))?;
            if !is_text(family) && *family != TypeFamily::Inet {
                return Err(unfit(mask, column));
            }
            Ok(network(&as_text(column, value), v4, v6))
        }
        Generalize::Decimals(kept) => {
            let kept = decimals(kept, mask, column)?;
            let shown = match family {
                TypeFamily::Numeric => call("round", vec![value.clone(), kept]),
                TypeFamily::Float => {
                    // What a server makes of a half differs for floats.
                    let exact = DataType::Decimal(ExactNumberInfo::PrecisionAndScale(35, 20));
                    let exact = parts::cast(value.clone(), exact);
                    let rounded = call("round", vec![exact, kept]);
                    parts::cast(rounded, DataType::Double(ExactNumberInfo::None))
                }
                _ => return Err(unfit(mask, column)),
            };
            Ok(parts::case(vec![(within(value, FLOAT_MAX), shown)], None))
        }
        Generalize::Prefix(kept) => {
            let read = as_text(column, value);
            let longer = parts::binary(length(read.clone()), Op::Gt, parts::number(kept.into()));
            let head = call("left", vec![read, parts::number(kept.into())]);
            let shown = call("concat", vec![head, parts::text(FILL)]);
            Ok(shown_if(value, longer, shown, parts::text(FILL)))
        }
    }
}

/// The beginning of the decade, year, month or day.
fn since(
    mask: &Mask,
    column: &Column,
    value: &Expr,
    digits: u8,
    rest: &str,
) -> Result<Expr, Refusal> {
    let ty = match column.ty.family {
        TypeFamily::Date => DataType::Date,
        TypeFamily::Timestamp => DataType::Datetime(None),
        TypeFamily::Text | TypeFamily::PaddedText => {
            let read = value.clone();
            let head = call("left", vec![read.clone(), parts::number(digits.into())]);
            let shown = call("concat", vec![head, parts::text(rest)]);
            return Ok(parts::case(vec![(matches(read, DATE), shown)], None));
        }
        _ => return Err(unfit(mask, column)),
    };
    let day = call("date_format", vec![value.clone(), parts::text("%Y-%m-%d")]);
    let head = call("left", vec![day, parts::number(digits.into())]);
    Ok(parts::cast(call("concat", vec![head, parts::text(rest)]), ty))
}

/// The multiple of `size` at or below, in exact numbers of 65 digits: nothing overflows.
fn multiple(value: &Expr, size: i128, bound: i128) -> Expr {
    let exact = DataType::Decimal(ExactNumberInfo::PrecisionAndScale(65, 0));
    let whole = parts::cast(floor(value.clone()), exact);
    let rest = parts::binary(whole.clone(), Op::Modulo, parts::number(size));
    let below = parts::binary(rest.clone(), Op::Lt, parts::number(0));
    let more = parts::case(vec![(below, parts::number(size))], Some(parts::number(0)));
    let down = parts::binary(parts::binary(whole, Op::Minus, rest), Op::Minus, more);
    parts::case(vec![(within(value, bound), down)], None)
}

/// A whole number again; NULL below the least there is.
fn whole(down: Expr, type_name: &str) -> Expr {
    let (ty, least) = if type_name.contains("unsigned") {
        (DataType::Unsigned, 0)
    } else {
        (DataType::Signed, i128::from(i64::MIN))
    };
    let fits = parts::binary(down.clone(), Op::GtEq, parts::number(least));
    parts::case(vec![(fits, parts::cast(down, ty))], None)
}

/// `10.1.0.0/16`; of IPv6 whole hexadecimal digits are kept. NULL for what is no plain address.
fn network(read: &Expr, v4: u8, v6: u8) -> Expr {
    let keeps = u32::MAX.checked_shl(32_u32.saturating_sub(v4.into())).unwrap_or(0);
    let four = parts::binary(
        call("inet_aton", vec![read.clone()]),
        Op::BitwiseAnd,
        parts::number(keeps.into()),
    );
    let four = call("concat", vec![call("inet_ntoa", vec![four]), suffix(v4)]);
    let digits = v6.checked_div(4).unwrap_or(0);
    let hex = call("hex", vec![call("inet6_aton", vec![read.clone()])]);
    let head = call("left", vec![hex, parts::number(digits.into())]);
    let padded = call("rpad", vec![head, parts::number(32), parts::text("0")]);
    let six = call("inet6_ntoa", vec![call("unhex", vec![padded])]);
    let six = call("concat", vec![six, suffix(digits.saturating_mul(4))]);
    // What others read in octal, or not at all.
    let plainly = parts::not(matches(read.clone(), LEADING_ZERO));
    parts::case(
        vec![
            (parts::all(vec![is(call("is_ipv4", vec![read.clone()])), plainly]), four),
            (is(call("is_ipv6", vec![read.clone()])), six),
        ],
        None,
    )
}

/// A text column as it is, whatever else as its text.
fn as_text(column: &Column, value: &Expr) -> Expr {
    if is_text(&column.ty.family) { value.clone() } else { utf8(value.clone()) }
}

/// As the parser reads it back.
fn floor(value: Expr) -> Expr {
    let field = CeilFloorKind::DateTimeField(DateTimeField::NoDateTime);
    Expr::Floor { expr: Box::new(value), field }
}

fn suffix(bits: u8) -> Expr {
    parts::text(&format!("/{bits}"))
}

fn is(flag: Expr) -> Expr {
    parts::binary(flag, Op::Eq, parts::number(1))
}

fn length(read: Expr) -> Expr {
    call("char_length", vec![read])
}

fn replaced(read: Expr, pattern: &str, by: &str) -> Expr {
    call("regexp_replace", vec![read, parts::text(pattern), parts::text(by)])
}

fn matches(read: Expr, pattern: &str) -> Expr {
    parts::nested(Expr::RLike {
        negated: false,
        expr: Box::new(parts::nested(read)),
        pattern: Box::new(parts::text(pattern)),
        regexp: true,
    })
}

fn call(name: &str, args: Vec<Expr>) -> Expr {
    parts::call(Dialect::Mysql, name, args)
}
