//! `numeric`: digits of base 10,000.

use std::fmt::Write as _;

use postern_core::value::Value;

/// Most digits before the point that PostgreSQL has.
const DIGITS_MAX: usize = 131_072;

const POSITIVE: u16 = 0x0000;
const NEGATIVE: u16 = 0x4000;
const NAN: u16 = 0xC000;
const INFINITY: u16 = 0xD000;
const NEGATIVE_INFINITY: u16 = 0xF000;

/// Writes a number from its decimal text.
pub(super) fn encode(text: &str, out: &mut Vec<u8>) -> Option<()> {
    let special = match text {
        "NaN" => Some(NAN),
        "Infinity" => Some(INFINITY),
        "-Infinity" => Some(NEGATIVE_INFINITY),
        _ => None,
    };
    if let Some(sign) = special {
        header(0, 0, sign, 0, out);
        return Some(());
    }
    let (sign, digits) = match text.strip_prefix('-') {
        Some(digits) => (NEGATIVE, digits),
        None => (POSITIVE, text),
    };
    let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
    let is_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || whole.len() > DIGITS_MAX || !is_digits(whole) || !is_digits(part) {
        return None;
    }
    let scale = u16::try_from(part.len()).ok().filter(|scale| *scale < 0x4000)?;
    let missing = whole.len().wrapping_neg() & 3;
    let padded = "0".repeat(missing) + whole + part + &"0".repeat(part.len().wrapping_neg() & 3);
    let mut groups: Vec<u16> = padded
        .as_bytes()
        .chunks(4)
        .map(|group| {
            group.iter().fold(0, |sum: u16, digit| {
                sum.saturating_mul(10).saturating_add(u16::from(digit & 15))
            })
        })
        .collect();
    let wholes = i16::try_from(whole.len().saturating_add(missing) >> 2).ok()?;
    let leading = groups.iter().take_while(|group| **group == 0).count();
    groups.drain(..leading);
    while groups.last() == Some(&0) {
        groups.pop();
    }
    let weight = if groups.is_empty() {
        0
    } else {
        wholes.checked_sub(1)?.checked_sub(i16::try_from(leading).ok()?)?
    };
    let sign = if groups.is_empty() { POSITIVE } else { sign };
    header(u16::try_from(groups.len()).ok()?, weight, sign, scale, out);
    for group in groups {
        out.extend(group.to_be_bytes());
    }
    Some(())
}

fn header(groups: u16, weight: i16, sign: u16, scale: u16, out: &mut Vec<u8>) {
    out.extend(groups.to_be_bytes());
    out.extend(weight.to_be_bytes());
    out.extend(sign.to_be_bytes());
    out.extend(scale.to_be_bytes());
}

/// Reads a number.
pub(super) fn decode(bytes: &[u8]) -> Option<Value> {
    let mut fields = bytes.chunks(2).map(|pair| pair.try_into().map(u16::from_be_bytes).ok());
    let mut next = || fields.next().flatten();
    let (count, weight, sign, scale) = (next()?, next()?, next()?, next()?);
    let sign = match sign {
        POSITIVE => "",
        NEGATIVE => "-",
        NAN => return Some(Value::Text("NaN".into())),
        INFINITY => return Some(Value::Text("Infinity".into())),
        NEGATIVE_INFINITY => return Some(Value::Text("-Infinity".into())),
        _ => return None,
    };
    if bytes.len() != usize::from(count).saturating_mul(2).saturating_add(8) {
        return None;
    }
    let groups: Vec<u16> = (0..count).map(|_| next()).collect::<Option<_>>()?;
    if groups.iter().any(|group| *group > 9_999) {
        return None;
    }
    let weight = i32::from(i16::from_be_bytes(weight.to_be_bytes()));
    let group = |place: i32| {
        let at = usize::try_from(weight.saturating_sub(place)).ok();
        at.and_then(|at| groups.get(at)).copied().unwrap_or(0)
    };
    let mut text = String::from(sign);
    let whole = digits((0..=weight.max(0)).rev().map(group));
    let trimmed = whole.trim_start_matches('0');
    text.push_str(if trimmed.is_empty() { "0" } else { trimmed });
    if scale > 0 {
        let scale = usize::from(scale);
        let places = (1..=scale.div_ceil(4)).filter_map(|place| i32::try_from(place).ok());
        let part = digits(places.map(|place| group(place.saturating_neg())));
        text.push('.');
        text.extend(part.chars().take(scale));
    }
    match text.parse::<i64>() {
        Ok(whole) if !text.starts_with("-0") => Some(Value::Int(whole)),
        Ok(_) | Err(_) => Some(Value::Number(text.into())),
    }
}

/// Four digits for each group.
fn digits(groups: impl Iterator<Item = u16>) -> String {
    groups.fold(String::new(), |mut text, group| {
        // writing to a String cannot fail
        write!(text, "{group:04}").unwrap_or_default();
        text
    })
}
