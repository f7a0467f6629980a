//! Check digits and formats of identifiers. Each takes a value as it may be written, with blanks,
//! dots or dashes, and says whether it can be one.
//!
//! Sources: ISO 7812 (cards), ISO 13616 (IBAN), ISO 9362 (BIC), ICAO 9303 (travel documents),
//! ISO 3779 and 49 CFR 565 (VIN), and the rules of each national number as its issuer gives them.

pub(crate) mod bank;
pub(crate) mod card;
pub(crate) mod device;
pub(crate) mod health;
pub(crate) mod national;
pub(crate) mod passport;
pub(crate) mod sums;
#[cfg(test)]
mod tests;
pub(crate) mod vehicle;

/// The digits of a text that holds nothing else but blanks, dots, dashes and slashes between them;
/// `None` for any other, and for more than `most`.
pub(crate) fn digits(text: &str, most: usize) -> Option<Vec<u32>> {
    let mut found = Vec::with_capacity(most.min(20));
    for c in text.trim().chars() {
        match c.to_digit(10) {
            Some(digit) => found.push(digit),
            None if matches!(c, ' ' | '.' | '-' | '/' | '\u{a0}') => {}
            None => return None,
        }
        if found.len() > most {
            return None;
        }
    }
    Some(found)
}

/// The letters and digits of a text, upper case, without blanks, dots and dashes; `None` when
/// anything else stands there.
pub(crate) fn compact(text: &str, most: usize) -> Option<String> {
    let mut found = String::with_capacity(most);
    for c in text.trim().chars() {
        if c.is_ascii_alphanumeric() {
            found.push(c.to_ascii_uppercase());
        } else if !matches!(c, ' ' | '.' | '-' | '/') {
            return None;
        }
        if found.len() > most {
            return None;
        }
    }
    Some(found)
}

/// A number of so many digits at that place.
pub(crate) fn number(digits: &[u32], from: usize, len: usize) -> u32 {
    let part = digits.iter().skip(from).take(len);
    part.fold(0_u32, |sum, digit| sum.saturating_mul(10).saturating_add(*digit))
}
