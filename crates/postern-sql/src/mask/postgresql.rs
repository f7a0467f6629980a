//! Masks in PostgreSQL, in functions of `pg_catalog` alone.
//!
//! Texts are searched under the collation `"C"`: a nondeterministic collation refuses regular
//! expressions and substring search, and that error would be a failure of the mask. The result
//! goes back to `"default"`, which joins with any other.

use std::sync::Arc;

use postern_core::{
    catalogue::{Column, TypeFamily},
    dialect::Dialect,
    mask::{EmailKeep, FILL, Generalize, LATE_BYTES_MAX, LateMask, Mask},
    refusal::Refusal,
};
use sqlparser::{
    ast::{BinaryOperator as Op, DataType, Expr, Ident, ObjectName, TimezoneInfo},
    dialect::PostgreSqlDialect,
    parser::Parser,
    tokenizer::Token,
};

use super::{
    EMAIL_MAX, FLOAT_MAX, MaskSite, WORDS_READ, bits, decimals, has_time, hash_domain, is_text,
    of_the_gate, shown_if, shown_twice, step, unfit, unless_null, within,
};
use crate::{
    extras::Extras,
    parts,
    plan::{Extra, KeyPart},
};

/// A mail address: printable ASCII, one `@`, a domain of letters, digits and `-` with a dot, and
/// letters at its end. Whatever else stands in the column shows nothing of itself.
const EMAIL: &str = "^[!-?A-~]+@([A-Za-z0-9-]+[.])+[A-Za-z]{2,63}$";
/// `2026-11-20`, alone or with a time behind it.
const DATE: &str = "^[0-9]{4}-[01][0-9]-[0-3][0-9]([T ].*)?$";
/// An IPv4 address that `inet` takes.
const IPV4: &str = "^((25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])[.]){3}\
                    (25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])$";
/// An IPv6 address written out.
const IPV6: &str = "^[0-9A-Fa-f]{1,4}(:[0-9A-Fa-f]{1,4}){7}$";
/// An IPv6 address with one `::` and at most six groups.
const IPV6_SHORT: &str = "^(?=([^:]*:){2,7}[^:]*$)([0-9A-Fa-f]{1,4}(:[0-9A-Fa-f]{1,4})*)?::\
                          ([0-9A-Fa-f]{1,4}(:[0-9A-Fa-f]{1,4})*)?$";

pub(super) fn render(
    mask: &Mask,
    column: &Column,
    value: Expr,
    site: &MaskSite<'_>,
    extras: &mut Extras,
) -> Result<Expr, Refusal> {
    match mask {
        Mask::Redact { text } if is_text(&column.ty.family) => {
            Ok(unless_null(&value, as_text(parts::text(text))))
        }
        Mask::Null | Mask::Redact { .. } => Ok(typed_null(column)),
        Mask::Initials { fill } => Ok(initials(&value, fill)),
        Mask::Partial { first, last, fill } => Ok(partial(&value, *first, *last, fill)),
        Mask::Email { keep } => Ok(email(&value, *keep)),
        Mask::Hash { domain } => {
            let domain = hash_domain(domain.as_deref(), column, site);
            Ok(hash(value, &Arc::from(domain), extras))
        }
        Mask::Generalize(generalize) => coarser(mask, *generalize, column, &value),
        Mask::Token { .. } | Mask::Fake { .. } => Err(of_the_gate()),
    }
}

/// NULL of the column's own type, without reading the column.
fn typed_null(column: &Column) -> Expr {
    parts::cast(parts::null(), column_type(column).unwrap_or(DataType::Text))
}

/// The column's type, where the parser can read its name.
fn column_type(column: &Column) -> Option<DataType> {
    let grammar = PostgreSqlDialect {};
    let mut parser = Parser::new(&grammar).try_with_sql(&column.ty.name).ok()?;
    let ty = parser.parse_data_type().ok()?;
    matches!(parser.peek_token().token, Token::EOF).then_some(ty)
}

fn initials(value: &Expr, fill: &str) -> Expr {
    let read = plain(call("left", vec![as_text(value.clone()), parts::number(WORDS_READ)]));
    let read = parts::collate(read, "default");
    let replaced = call(
        "regexp_replace",
        vec![
            read.clone(),
            parts::text(r"\s*(?=\S)([[:alpha:]]?)\S*(\s+$)?"),
            parts::text(&format!(r" \1{}", fill.replace('\\', r"\\"))),
            parts::text("g"),
        ],
    );
    shown_if(
        value,
        parts::binary(read, Op::PGRegexMatch, parts::text(r"\S")),
        call("btrim", vec![replaced]),
        parts::text(fill),
    )
}

fn partial(value: &Expr, first: u8, last: u8, fill: &str) -> Expr {
    let read = as_text(value.clone());
    let length = call("char_length", vec![read.clone()]);
    let mut shown = parts::text(fill);
    if first > 0 {
        let head = call("left", vec![read.clone(), parts::number(first.into())]);
        shown = parts::binary(head, Op::StringConcat, shown);
    }
    if last > 0 {
        let tail = call("right", vec![read, parts::number(last.into())]);
        shown = parts::binary(shown, Op::StringConcat, tail);
    }
    shown_if(
        value,
        parts::binary(length, Op::GtEq, parts::number(shown_twice(first, last))),
        as_text(shown),
        parts::text(fill),
    )
}

/// What the gate makes a mask of: the value where it is short, else a stand-in with the same mask.
///
/// Which letters and blanks there are beyond ASCII, the server alone knows: the initials of such a
/// text are taken here, and those of initials are the same.
pub(super) fn unmasked(late: &LateMask, value: &Expr) -> Expr {
    let read = as_text(value.clone());
    let bytes = || call("octet_length", vec![read.clone()]);
    let longer = |bound| parts::binary(bytes(), Op::Gt, parts::number(bound));
    let (condition, instead) = match late {
        LateMask::Initials { fill } => {
            let characters = call("char_length", vec![read.clone()]);
            let beyond_ascii = parts::binary(bytes(), Op::NotEq, characters);
            let condition = parts::any(vec![longer(WORDS_READ), beyond_ascii]);
            (condition, initials(value, fill))
        }
        LateMask::Partial { first, last, fill: _ } => {
            // More characters than are shown twice, with both ends of the value.
            let end = parts::number(i128::from(*first).saturating_add(i128::from(*last)));
            let head = call("left", vec![read.clone(), end.clone()]);
            let tail = call("right", vec![read.clone(), end]);
            (longer(LATE_BYTES_MAX.into()), parts::binary(head, Op::StringConcat, tail))
        }
        // No mail address is so long, nor is an empty text one.
        LateMask::Email { keep: _ } => (longer(LATE_BYTES_MAX.into()), parts::text("")),
    };
    parts::case(vec![(condition, as_text(instead))], Some(read))
}

fn email(value: &Expr, keep: EmailKeep) -> Expr {
    let read = plain(as_text(value.clone()));
    let at = call("strpos", vec![read.clone(), parts::text("@")]);
    let domain = call("substr", vec![read.clone(), at]);
    let mut shown = parts::binary(parts::text(FILL), Op::StringConcat, domain);
    if keep == EmailKeep::First {
        let head = call("left", vec![read.clone(), parts::number(1)]);
        shown = parts::binary(head, Op::StringConcat, shown);
    }
    let short =
        parts::binary(call("char_length", vec![read.clone()]), Op::LtEq, parts::number(EMAIL_MAX));
    let mail = parts::case(vec![(short, matches(read, EMAIL))], Some(parts::truth(false)));
    parts::collate(shown_if(value, mail, shown, parts::text(FILL)), "default")
}

/// HMAC-SHA-256 (RFC 2104) in two calls: the server sees the padded keys of this one domain.
fn hash(value: Expr, domain: &Arc<str>, extras: &mut Extras) -> Expr {
    let mut key = |part| {
        let extra = Extra::MaskKey { domain: Arc::clone(domain), part };
        parts::cast(extras.push(extra), DataType::Bytea)
    };
    let (inner, outer) = (key(KeyPart::Inner), key(KeyPart::Outer));
    let bytes = call("convert_to", vec![as_text(value), parts::text("UTF8")]);
    let inside = call("sha256", vec![parts::binary(inner, Op::StringConcat, bytes)]);
    let outside = call("sha256", vec![parts::binary(outer, Op::StringConcat, inside)]);
    call("left", vec![call("encode", vec![outside, parts::text("hex")]), parts::number(32)])
}

fn coarser(
    mask: &Mask,
    generalize: Generalize,
    column: &Column,
    value: &Expr,
) -> Result<Expr, Refusal> {
    let family = &column.ty.family;
    match generalize {
        Generalize::Decade => since(mask, column, value, "decade", 3, "0-01-01"),
        Generalize::Year => since(mask, column, value, "year", 4, "-01-01"),
        Generalize::Month => since(mask, column, value, "month", 7, "-01"),
        Generalize::Day => {
            has_time(mask, column)?;
            since(mask, column, value, "day", 10, "")
        }
        Generalize::Step(size) => {
            let size = step(size, mask, column)?;
            match family {
                TypeFamily::Int => Ok(whole(value, size, &column.ty.name)),
                TypeFamily::Numeric => {
                    // The floor first: digits behind the point would tell how many there were.
                    let whole = call("floor", vec![parts::cast(value.clone(), numeric())]);
                    Ok(multiple(&whole, size))
                }
                TypeFamily::Float => Ok(float(value, size, &column.ty.name)),
                _ => Err(unfit(mask, column)),
            }
        }
        Generalize::Network { .. } => {
            let (v4, v6) = bits(generalize).ok_or_else(|| unfit(mask, column))?;
            match family {
                TypeFamily::Inet => Ok(network(value, v4, v6, column.ty.name.as_ref() == "cidr")),
                _ if is_text(family) => Ok(network_text(value, v4, v6)),
                _ => Err(unfit(mask, column)),
            }
        }
        Generalize::Decimals(kept) => {
            let kept = decimals(kept, mask, column)?;
            let ty = match family {
                TypeFamily::Numeric => numeric(),
                TypeFamily::Float => float_type(&column.ty.name),
                _ => return Err(unfit(mask, column)),
            };
            let rounded = call("round", vec![parts::cast(value.clone(), numeric()), kept]);
            Ok(parts::case(vec![(within(value, FLOAT_MAX), parts::cast(rounded, ty))], None))
        }
        Generalize::Prefix(kept) => {
            let read = as_text(value.clone());
            let longer = parts::binary(
                call("char_length", vec![read.clone()]),
                Op::Gt,
                parts::number(kept.into()),
            );
            let head = call("left", vec![read, parts::number(kept.into())]);
            let shown = parts::binary(head, Op::StringConcat, parts::text(FILL));
            Ok(shown_if(value, longer, as_text(shown), parts::text(FILL)))
        }
    }
}

/// The beginning of the decade, year, month or day. Beyond the range that all three types share, and for
/// `infinity`, NULL: truncating there fails or tells more than a year.
fn since(
    mask: &Mask,
    column: &Column,
    value: &Expr,
    field: &str,
    digits: u8,
    rest: &str,
) -> Result<Expr, Refusal> {
    let ty = match column.ty.family {
        TypeFamily::Date => DataType::Date,
        TypeFamily::Timestamp => DataType::Timestamp(None, TimezoneInfo::None),
        TypeFamily::TimestampTz => DataType::Timestamp(None, TimezoneInfo::Tz),
        TypeFamily::Text | TypeFamily::PaddedText | TypeFamily::ForeignText => {
            let read = plain(as_text(value.clone()));
            let head = call("left", vec![read.clone(), parts::number(digits.into())]);
            let shown = parts::binary(head, Op::StringConcat, parts::text(rest));
            let known = parts::case(vec![(matches(read, DATE), shown)], None);
            return Ok(parts::collate(known, "default"));
        }
        _ => return Err(unfit(mask, column)),
    };
    let bound = |text: &str| parts::cast(parts::text(text), ty.clone());
    let inside = parts::all(vec![
        parts::binary(value.clone(), Op::Gt, bound("4000-01-01 BC")),
        parts::binary(value.clone(), Op::Lt, bound("200000-01-01")),
    ]);
    // A date goes by way of a timestamp without zone: no zone can move it to another day.
    let moment = match column.ty.family {
        TypeFamily::Date => {
            parts::cast(value.clone(), DataType::Timestamp(None, TimezoneInfo::None))
        }
        _ => value.clone(),
    };
    let begin = call("date_trunc", vec![parts::text(field), moment]);
    let begin = parts::cast(begin, ty);
    Ok(parts::case(vec![(inside, begin)], None))
}

/// The multiple of `size` at or below an exact number. `mod` is exact where a division rounds.
fn multiple(exact: &Expr, size: i128) -> Expr {
    let rest = call("mod", vec![exact.clone(), parts::cast(parts::number(size), numeric())]);
    let below = parts::binary(rest.clone(), Op::Lt, parts::number(0));
    let more = parts::case(vec![(below, parts::number(size))], Some(parts::number(0)));
    let down = parts::binary(exact.clone(), Op::Minus, rest);
    parts::binary(down, Op::Minus, more)
}

/// Computed in `numeric`, so that nothing overflows; below the least of the type: NULL.
fn whole(value: &Expr, size: i128, type_name: &str) -> Expr {
    let (ty, least) = match type_name {
        "smallint" | "int2" => (DataType::SmallInt(None), i128::from(i16::MIN)),
        "integer" | "int4" | "int" => (DataType::Integer(None), i128::from(i32::MIN)),
        _ => (DataType::BigInt(None), i128::from(i64::MIN)),
    };
    let down = multiple(&parts::cast(value.clone(), numeric()), size);
    let fits = parts::binary(down.clone(), Op::GtEq, parts::number(least));
    parts::case(vec![(fits, parts::cast(down, ty))], None)
}

fn float(value: &Expr, size: i128, type_name: &str) -> Expr {
    let ty = float_type(type_name);
    let wide = parts::cast(value.clone(), DataType::DoublePrecision);
    let within = within(&wide, FLOAT_MAX);
    let whole = parts::cast(call("floor", vec![wide]), numeric());
    parts::case(vec![(within, parts::cast(multiple(&whole, size), ty))], None)
}

fn float_type(type_name: &str) -> DataType {
    match type_name {
        "real" | "float4" => DataType::Real,
        _ => DataType::DoublePrecision,
    }
}

fn network(value: &Expr, v4: u8, v6: u8, cidr: bool) -> Expr {
    let address = parts::cast(value.clone(), custom("inet"));
    let four = parts::binary(call("family", vec![address.clone()]), Op::Eq, parts::number(4));
    let cut = |bits: u8| {
        let own = call("masklen", vec![address.clone()]);
        let longer = parts::binary(own.clone(), Op::Gt, parts::number(bits.into()));
        let kept = parts::case(vec![(longer, parts::number(bits.into()))], Some(own));
        call("network", vec![call("set_masklen", vec![address.clone(), kept])])
    };
    let shown = parts::case(vec![(four, cut(v4))], Some(cut(v6)));
    if cidr { shown } else { parts::cast(shown, custom("inet")) }
}

/// Only a text that `inet` surely takes is cast.
fn network_text(value: &Expr, v4: u8, v6: u8) -> Expr {
    let read = plain(as_text(value.clone()));
    let known = parts::any(vec![
        matches(read.clone(), IPV4),
        matches(read.clone(), IPV6),
        matches(read.clone(), IPV6_SHORT),
    ]);
    let shown = as_text(network(&read, v4, v6, true));
    parts::case(vec![(known, shown)], None)
}

fn call(name: &str, args: Vec<Expr>) -> Expr {
    parts::call(Dialect::Postgresql, name, args)
}

fn matches(read: Expr, pattern: &str) -> Expr {
    parts::binary(read, Op::PGRegexMatch, parts::text(pattern))
}

fn as_text(value: Expr) -> Expr {
    parts::cast(value, DataType::Text)
}

fn plain(text: Expr) -> Expr {
    parts::collate(text, "C")
}

fn numeric() -> DataType {
    DataType::Numeric(sqlparser::ast::ExactNumberInfo::None)
}

fn custom(name: &str) -> DataType {
    DataType::Custom(ObjectName::from(vec![Ident::new(name)]), Vec::new())
}
