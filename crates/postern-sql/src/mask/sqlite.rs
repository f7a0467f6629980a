//! Masks in SQLite.
//!
//! A column holds values of any type whatever it declares, so every expression looks at the value
//! itself. The text functions of SQLite stop at a NUL character that a text may hold while others
//! do not: a text with a NUL shows nothing.

use std::sync::Arc;

use postern_core::{
    catalogue::{Column, TypeFamily},
    dialect::Dialect,
    mask::{EmailKeep, FILL, Generalize, Mask},
    refusal::Refusal,
};
use sqlparser::ast::{BinaryOperator as Op, DataType, ExactNumberInfo, Expr, Value};

use super::{
    EMAIL_MAX, FLOAT_MAX, MaskSite, WORDS_READ, bits, decimals, has_time, hash_domain, is_text,
    of_the_gate, shown_if, shown_twice, step, unfit, unless_null, within,
};
use crate::{
    extras::Extras,
    parts,
    plan::{Extra, KeyPart},
};

const LETTERS: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const DATE: &str = "[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]*";

pub(super) fn render(
    mask: &Mask,
    column: &Column,
    value: Expr,
    site: &MaskSite<'_>,
    extras: &mut Extras,
) -> Result<Expr, Refusal> {
    match mask {
        Mask::Redact { text } if is_text(&column.ty.family) || is_any(column) => {
            Ok(unless_null(&value, parts::text(text)))
        }
        Mask::Null | Mask::Redact { .. } => Ok(parts::null()),
        Mask::Initials { fill } => {
            let read =
                call("substr", vec![as_text(value), parts::number(1), parts::number(WORDS_READ)]);
            Ok(call("postern_initials", vec![read, parts::text(fill)]))
        }
        Mask::Partial { first, last, fill } => Ok(partial(&value, *first, *last, fill)),
        Mask::Email { keep } => Ok(email(&value, *keep)),
        Mask::Hash { domain } => {
            let domain = Arc::from(hash_domain(domain.as_deref(), column, site));
            let key = extras.push(Extra::MaskKey { domain, part: KeyPart::Raw });
            Ok(call("postern_hash", vec![key, as_text(value)]))
        }
        Mask::Generalize(generalize) => coarser(mask, *generalize, column, &value),
        Mask::Token { .. } | Mask::Fake { .. } => Err(of_the_gate()),
    }
}

fn partial(value: &Expr, first: u8, last: u8, fill: &str) -> Expr {
    let read = as_text(value.clone());
    let mut shown = parts::text(fill);
    if first > 0 {
        shown = parts::binary(head(&read, first.into()), Op::StringConcat, shown);
    }
    if last > 0 {
        let from = parts::number(i128::from(last).saturating_neg());
        let tail = call("substr", vec![read.clone(), from]);
        shown = parts::binary(shown, Op::StringConcat, tail);
    }
    let long = parts::binary(length(&read), Op::GtEq, parts::number(shown_twice(first, last)));
    shown_if(value, parts::all(vec![no_nul(&read), long]), shown, parts::text(fill))
}

/// The same addresses as in PostgreSQL: printable ASCII, one `@`, labels of letters, digits and
/// `-`, and two letters or more behind the last dot.
fn email(value: &Expr, keep: EmailKeep) -> Expr {
    let read = as_text(value.clone());
    let at = call("instr", vec![read.clone(), parts::text("@")]);
    let next = parts::binary(at.clone(), Op::Plus, parts::number(1));
    let before = parts::binary(at.clone(), Op::Minus, parts::number(1));
    let local = call("substr", vec![read.clone(), parts::number(1), before]);
    let domain = call("substr", vec![read.clone(), next]);
    let stem = call("rtrim", vec![domain.clone(), parts::text(LETTERS)]);
    let ending = parts::binary(length(&domain), Op::Minus, length(&stem));
    let mail = parts::all(vec![
        no_nul(&read),
        parts::binary(length(&read), Op::LtEq, parts::number(EMAIL_MAX)),
        parts::binary(at.clone(), Op::Gt, parts::number(1)),
        parts::not(glob(local, "*[^!-~]*")),
        parts::not(glob(domain.clone(), "*[^-.A-Za-z0-9]*")),
        parts::not(glob(domain.clone(), "*..*")),
        parts::not(glob(domain, ".*")),
        glob(stem, "*?."),
        parts::binary(ending.clone(), Op::GtEq, parts::number(2)),
        parts::binary(ending, Op::LtEq, parts::number(63)),
    ]);
    let tail = call("substr", vec![read.clone(), at]);
    let mut shown = parts::binary(parts::text(FILL), Op::StringConcat, tail);
    if keep == EmailKeep::First {
        shown = parts::binary(head(&read, 1), Op::StringConcat, shown);
    }
    shown_if(value, mail, shown, parts::text(FILL))
}

fn coarser(
    mask: &Mask,
    generalize: Generalize,
    column: &Column,
    value: &Expr,
) -> Result<Expr, Refusal> {
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
            let shown = multiple(value, size);
            // A text beside a column of numbers is taken for a number; beside what is computed, when
            // that is cast.
            match column.ty.family {
                TypeFamily::Int => Ok(parts::cast(shown, DataType::Integer(None))),
                TypeFamily::Numeric | TypeFamily::Float => Ok(numeric(shown)),
                TypeFamily::Any => Ok(shown),
                _ => Err(unfit(mask, column)),
            }
        }
        Generalize::Network { .. } => {
            let (v4, v6) = bits(generalize).ok_or_else(|| unfit(mask, column))?;
            if !is_text(&column.ty.family) && !is_any(column) {
                return Err(unfit(mask, column));
            }
            Ok(call(
                "postern_network",
                vec![value.clone(), parts::number(v4.into()), parts::number(v6.into())],
            ))
        }
        Generalize::Decimals(kept) => {
            let kept = decimals(kept, mask, column)?;
            match column.ty.family {
                TypeFamily::Numeric | TypeFamily::Float => Ok(numeric(rounded(value, kept))),
                TypeFamily::Any => Ok(rounded(value, kept)),
                _ => Err(unfit(mask, column)),
            }
        }
        Generalize::Prefix(kept) => {
            let read = as_text(value.clone());
            let longer = parts::binary(length(&read), Op::Gt, parts::number(kept.into()));
            let shown =
                parts::binary(head(&read, kept.into()), Op::StringConcat, parts::text(FILL));
            Ok(shown_if(value, parts::all(vec![no_nul(&read), longer]), shown, parts::text(FILL)))
        }
    }
}

/// Dates are texts here: `2026-11-20`, with or without a time. Anything else gives NULL.
fn since(
    mask: &Mask,
    column: &Column,
    value: &Expr,
    digits: u8,
    rest: &str,
) -> Result<Expr, Refusal> {
    let rest = match column.ty.family {
        TypeFamily::Date
        | TypeFamily::Text
        | TypeFamily::PaddedText
        | TypeFamily::ForeignText
        | TypeFamily::Any => rest.to_owned(),
        TypeFamily::Timestamp | TypeFamily::TimestampTz => format!("{rest} 00:00:00"),
        _ => return Err(unfit(mask, column)),
    };
    let begin = parts::binary(head(value, digits.into()), Op::StringConcat, parts::text(&rest));
    let known = parts::all(vec![is_type(value, "text"), glob(value.clone(), DATE)]);
    Ok(parts::case(vec![(known, begin)], None))
}

/// The multiple of `size` at or below; whole numbers stay whole, others stay REAL.
fn multiple(value: &Expr, size: i128) -> Expr {
    let floor = {
        let cut = parts::cast(value.clone(), DataType::Integer(None));
        let more = parts::binary(value.clone(), Op::Lt, cut.clone());
        parts::binary(cut, Op::Minus, more)
    };
    let least = i128::from(i64::MIN).saturating_add(size);
    let inside = parts::all(vec![
        is_type(value, "integer"),
        parts::binary(value.clone(), Op::GtEq, parts::number(least)),
    ]);
    let near = parts::all(vec![is_type(value, "real"), within(value, FLOAT_MAX)]);
    parts::case(
        vec![(inside, down(value, size)), (near, parts::cast(down(&floor, size), DataType::Real))],
        None,
    )
}

/// A number as it is, that a text beside it is taken for a number.
fn numeric(number: Expr) -> Expr {
    parts::cast(number, DataType::Numeric(ExactNumberInfo::None))
}

/// A number rounded; whole ones stay what they are. Adding nothing takes the sign off a zero.
fn rounded(value: &Expr, kept: Expr) -> Expr {
    let zero = Expr::Value(Value::Number("0.0".to_owned(), false).with_empty_span());
    let shown = parts::binary(call("round", vec![value.clone(), kept]), Op::Plus, zero);
    let near = parts::all(vec![is_type(value, "real"), within(value, FLOAT_MAX)]);
    parts::case(vec![(is_type(value, "integer"), value.clone()), (near, shown)], None)
}

/// `n - ((n % size + size) % size)`: the remainder of SQLite has the sign of `n`.
fn down(whole: &Expr, size: i128) -> Expr {
    let rest = parts::binary(whole.clone(), Op::Modulo, parts::number(size));
    let rest = parts::binary(rest, Op::Plus, parts::number(size));
    let rest = parts::binary(rest, Op::Modulo, parts::number(size));
    parts::binary(whole.clone(), Op::Minus, rest)
}

fn is_any(column: &Column) -> bool {
    column.ty.family == TypeFamily::Any
}

fn is_type(value: &Expr, name: &str) -> Expr {
    parts::binary(call("typeof", vec![value.clone()]), Op::Eq, parts::text(name))
}

/// Whether a text holds no NUL.
fn no_nul(read: &Expr) -> Expr {
    let nul = call("char", vec![parts::number(0)]);
    parts::binary(call("instr", vec![read.clone(), nul]), Op::Eq, parts::number(0))
}

fn length(read: &Expr) -> Expr {
    call("length", vec![read.clone()])
}

fn head(read: &Expr, kept: i128) -> Expr {
    call("substr", vec![read.clone(), parts::number(1), parts::number(kept)])
}

fn glob(read: Expr, pattern: &str) -> Expr {
    parts::binary(read, Op::Glob, parts::text(pattern))
}

fn call(name: &str, args: Vec<Expr>) -> Expr {
    parts::call(Dialect::Sqlite, name, args)
}

fn as_text(value: Expr) -> Expr {
    parts::cast(value, DataType::Text)
}
