//! Identifiers and codes of health care.

use super::{
    digits,
    sums::{luhn, modulo, weighted},
};

/// A US national provider identifier: Luhn over `80840` and its ten digits.
pub(crate) fn is_npi(text: &str) -> bool {
    let Some(digits) = digits(text, 10) else { return false };
    if digits.len() != 10 || !matches!(digits.first(), Some(1 | 2)) {
        return false;
    }
    let with_prefix: Vec<u32> = [8, 0, 8, 4, 0].into_iter().chain(digits).collect();
    luhn(&with_prefix)
}

/// A DEA registration number: two letters, seven digits.
pub(crate) fn is_dea(text: &str) -> bool {
    let text = text.trim();
    if text.len() != 9 || !text.bytes().take(2).all(|b| b.is_ascii_uppercase()) {
        return false;
    }
    let found: Option<Vec<u32>> = text.chars().skip(2).map(|c| c.to_digit(10)).collect();
    let Some((check, body)) = found.as_deref().and_then(|digits| digits.split_last()) else {
        return false;
    };
    modulo(weighted(body, &[1, 2, 1, 2, 1, 2]), 10) == *check
}

/// A US Medicare beneficiary identifier.
pub(crate) fn is_mbi(text: &str) -> bool {
    let text: String = text.trim().chars().filter(|c| *c != '-').collect();
    let letter =
        |c: char| c.is_ascii_uppercase() && !matches!(c, 'S' | 'L' | 'O' | 'I' | 'B' | 'Z');
    let is_at = |at: usize, c: char| match at {
        0 => matches!(c, '1'..='9'),
        1 | 4 | 7 | 8 => letter(c),
        2 | 5 => letter(c) || c.is_ascii_digit(),
        _ => c.is_ascii_digit(),
    };
    text.len() == 11 && text.chars().enumerate().all(|(at, c)| is_at(at, c))
}

/// The form of an ICD-10 code: letter, digit, letter or digit, up to four behind a dot. Many a
/// product code has it too: the dot, or the name of the column, must speak for it.
pub(crate) fn is_icd10(text: &str) -> bool {
    let text = text.trim();
    let (category, rest) = text.split_once('.').unwrap_or((text, ""));
    let mut chars = category.chars();
    let is_category = chars.next().is_some_and(|c| c.is_ascii_uppercase())
        && chars.next().is_some_and(|c| c.is_ascii_digit())
        && chars.next().is_some_and(|c| c.is_ascii_digit() || c.is_ascii_uppercase())
        && chars.next().is_none();
    is_category
        && rest.len() <= 4
        && rest.chars().all(|c| c.is_ascii_digit() || c.is_ascii_uppercase())
        && (!text.contains('.') || !rest.is_empty())
}
