//! Numbers by which states know people.
//!
//! `Sure` numbers have a format or check that few others meet; the others are digits that one in
//! ten random numbers meets as well, and need a name or a table that speaks for them.

use super::{
    compact, digits, number,
    sums::{digits_mod, iso7064_11_10, luhn, modulo, verhoeff, weighted},
};

/// A US social security number. It has no check digit: dashes must speak for it.
pub(crate) fn is_ssn(text: &str) -> bool {
    let Some(digits) = digits(text, 9) else { return false };
    let (area, group, serial) =
        (number(&digits, 0, 3), number(&digits, 3, 2), number(&digits, 5, 4));
    digits.len() == 9
        && !matches!(area, 0 | 666 | 900..)
        && group != 0
        && serial != 0
        && has_dashes_at(text, [3, 6])
}

/// A US taxpayer number, with its dashes.
pub(crate) fn is_itin(text: &str) -> bool {
    let Some(digits) = digits(text, 9) else { return false };
    digits.len() == 9
        && digits.first() == Some(&9)
        && matches!(number(&digits, 3, 2), 50..=65 | 70..=88 | 90..=92 | 94..=99)
        && has_dashes_at(text, [3, 6])
}

fn has_dashes_at(text: &str, places: [usize; 2]) -> bool {
    let text = text.trim();
    let dashes: Vec<usize> =
        text.char_indices().filter(|(_, c)| matches!(c, '-' | ' ')).map(|(at, _)| at).collect();
    dashes == places
}

/// One that few other values look like.
pub(crate) fn is_sure(text: &str) -> bool {
    let text = text.trim();
    if !(7..=24).contains(&text.len()) {
        return false;
    }
    is_codice_fiscale(text)
        || is_dni(text)
        || is_nino(text)
        || is_nir(text)
        || is_curp(text)
        || is_ahv(text)
        || is_indian_pan(text)
        || is_written_cpf(text)
        || is_written_bsn_be(text)
        || is_personnummer(text)
        || is_steuer_id(text) && text.contains(' ')
}

/// One whose check digit alone speaks for it: a tenth of all numbers of its length pass.
pub(crate) fn is_likely(text: &str) -> bool {
    is_steuer_id(text)
        || is_nhs(text)
        || is_bsn(text)
        || is_belgian(text)
        || is_pesel(text)
        || is_aadhaar(text)
        || is_cpf(text)
        || is_sin(text)
        || is_tfn(text)
        || is_nif_pt(text)
}

/// France: NIR, 13 digits (2A, 2B for Corsica) and a key.
pub(crate) fn is_nir(text: &str) -> bool {
    let Some(text) = compact(text, 15) else { return false };
    if text.len() != 15 || !text.starts_with(['1', '2', '3', '4', '7', '8']) {
        return false;
    }
    let digits: Option<Vec<u32>> =
        text.replace("2A", "19").replace("2B", "18").chars().map(|c| c.to_digit(10)).collect();
    let Some(digits) = digits else { return false };
    let (body, month) = (digits.get(..13).unwrap_or_default(), number(&digits, 3, 2));
    matches!(month, 1..=12 | 20..=42 | 50..=99)
        && 97_u32.saturating_sub(digits_mod(body, 97)) == number(&digits, 13, 2)
}

/// United Kingdom: national insurance number.
pub(crate) fn is_nino(text: &str) -> bool {
    const NEVER: [&str; 7] = ["BG", "GB", "NK", "KN", "TN", "NT", "ZZ"];
    let Some(text) = compact(text, 9) else { return false };
    let prefix = text.get(..2).unwrap_or_default();
    let middle = text.get(2..8).unwrap_or_default();
    let letters = |c: char, also: &str| c.is_ascii_uppercase() && !also.contains(c);
    let mut chars = prefix.chars();
    text.len() == 9
        && chars.next().is_some_and(|c| letters(c, "DFIQUV"))
        && chars.next().is_some_and(|c| letters(c, "DFIQUVO"))
        && !NEVER.contains(&prefix)
        && middle.bytes().all(|b| b.is_ascii_digit())
        && text.ends_with(['A', 'B', 'C', 'D'])
}

/// United Kingdom: NHS number.
pub(crate) fn is_nhs(text: &str) -> bool {
    let Some(digits) = digits(text, 10) else { return false };
    let Some((check, body)) = digits.split_last().filter(|_| digits.len() == 10) else {
        return false;
    };
    let rest = modulo(weighted(body, &[10, 9, 8, 7, 6, 5, 4, 3, 2]), 11);
    modulo(11_u32.saturating_sub(rest), 11) == *check
}

/// Germany: Steuer-ID.
pub(crate) fn is_steuer_id(text: &str) -> bool {
    let Some(digits) = digits(text, 11) else { return false };
    if digits.len() != 11 || digits.first() == Some(&0) {
        return false;
    }
    let body = digits.get(..10).unwrap_or_default();
    let most = (0..10).map(|digit| body.iter().filter(|found| **found == digit).count()).max();
    matches!(most, Some(2 | 3)) && iso7064_11_10(&digits)
}

/// Spain: DNI and NIE.
pub(crate) fn is_dni(text: &str) -> bool {
    const LETTERS: &str = "TRWAGMYFPDXBNJZSQVHLCKE";
    let Some(text) = compact(text, 9) else { return false };
    let (Some(body), Some(letter)) =
        (text.get(..text.len().saturating_sub(1)), text.chars().last())
    else {
        return false;
    };
    let body = match body.chars().next() {
        Some('X') => body.replacen('X', "0", 1),
        Some('Y') => body.replacen('Y', "1", 1),
        Some('Z') => body.replacen('Z', "2", 1),
        _ => body.to_owned(),
    };
    let wanted = body.parse::<usize>().ok().and_then(|n| LETTERS.chars().nth(n.checked_rem(23)?));
    text.len() == 9 && body.len() == 8 && wanted == Some(letter)
}

/// Italy: codice fiscale, omocodia included.
pub(crate) fn is_codice_fiscale(text: &str) -> bool {
    const ODD: [u32; 26] = [
        1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24,
        23,
    ];
    let Some(text) = compact(text, 16) else { return false };
    let shape = |at: usize, c: char| match at {
        0..=5 | 8 | 11 | 15 => c.is_ascii_uppercase(),
        _ => c.is_ascii_digit() || "LMNPQRSTUV".contains(c),
    };
    if text.len() != 16 || !text.chars().enumerate().all(|(at, c)| shape(at, c)) {
        return false;
    }
    if !text.chars().nth(8).is_some_and(|c| "ABCDEHLMPRST".contains(c)) {
        return false;
    }
    let value = |c: char| c.to_digit(10).or_else(|| c.to_digit(36).map(|v| v.saturating_sub(10)));
    let sum = text.chars().take(15).enumerate().fold(0_u32, |sum, (at, c)| {
        let plain = value(c).unwrap_or(0);
        let odd = ODD.get(usize::try_from(plain).unwrap_or(0)).copied().unwrap_or(0);
        sum.saturating_add(if at.is_multiple_of(2) { odd } else { plain })
    });
    text.chars().nth(15).and_then(value) == Some(modulo(sum, 26))
}

/// Netherlands: BSN.
pub(crate) fn is_bsn(text: &str) -> bool {
    let Some(mut digits) = digits(text, 9) else { return false };
    if digits.len() == 8 {
        digits.insert(0, 0);
    }
    let Some((last, body)) = digits.split_last().filter(|_| digits.len() == 9) else {
        return false;
    };
    let sum = weighted(body, &[9, 8, 7, 6, 5, 4, 3, 2]);
    sum > *last && modulo(sum.saturating_sub(*last), 11) == 0
}

/// Belgium: national register number.
pub(crate) fn is_belgian(text: &str) -> bool {
    let Some(digits) = digits(text, 11) else { return false };
    if digits.len() != 11 || !matches!(number(&digits, 2, 2), 0..=12 | 20..=32 | 40..=52) {
        return false;
    }
    let body = digits.get(..9).unwrap_or_default();
    let after_2000: Vec<u32> = std::iter::once(2).chain(body.iter().copied()).collect();
    let check = number(&digits, 9, 2);
    [body, &after_2000].iter().any(|body| 97_u32.saturating_sub(digits_mod(body, 97)) == check)
}

/// The same in its usual writing: `85.07.30-033.28`.
fn is_written_bsn_be(text: &str) -> bool {
    text.len() == 15 && text.contains('.') && text.contains('-') && is_belgian(text)
}

/// Poland: PESEL.
pub(crate) fn is_pesel(text: &str) -> bool {
    let Some(digits) = digits(text, 11) else { return false };
    let Some((check, body)) = digits.split_last().filter(|_| digits.len() == 11) else {
        return false;
    };
    let month = modulo(number(&digits, 2, 2), 20);
    let day = number(&digits, 4, 2);
    let sum = modulo(weighted(body, &[1, 3, 7, 9, 1, 3, 7, 9, 1, 3]), 10);
    (1..=12).contains(&month)
        && (1..=31).contains(&day)
        && modulo(10_u32.saturating_sub(sum), 10) == *check
}

/// Switzerland: AHV number.
pub(crate) fn is_ahv(text: &str) -> bool {
    let Some(digits) = digits(text, 13) else { return false };
    let Some((check, body)) = digits.split_last().filter(|_| digits.len() == 13) else {
        return false;
    };
    let sum = modulo(weighted(body, &[1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3]), 10);
    number(&digits, 0, 3) == 756 && modulo(10_u32.saturating_sub(sum), 10) == *check
}

/// Sweden: personnummer, with the sign before its last four digits.
pub(crate) fn is_personnummer(text: &str) -> bool {
    let text = text.trim();
    let Some(sign) = text.len().checked_sub(5) else { return false };
    if !matches!(text.as_bytes().get(sign), Some(b'-' | b'+')) {
        return false;
    }
    let Some(digits) = digits(&text.replace('+', "-"), 12) else { return false };
    let last: Vec<u32> = match digits.len() {
        10 => digits,
        12 => digits.into_iter().skip(2).collect(),
        _ => return false,
    };
    let (month, day) = (number(&last, 2, 2), number(&last, 4, 2));
    (1..=12).contains(&month) && matches!(day, 1..=31 | 61..=91) && luhn(&last)
}

/// India: Aadhaar.
pub(crate) fn is_aadhaar(text: &str) -> bool {
    let Some(digits) = digits(text, 12) else { return false };
    digits.len() == 12 && matches!(digits.first(), Some(2..=9)) && verhoeff(&digits)
}

/// India: permanent account number.
pub(crate) fn is_indian_pan(text: &str) -> bool {
    let text = text.trim();
    let shape = |at: usize, c: char| match at {
        3 => "ABCFGHLJPT".contains(c),
        0..=4 | 9 => c.is_ascii_uppercase(),
        _ => c.is_ascii_digit(),
    };
    text.len() == 10 && text.chars().enumerate().all(|(at, c)| shape(at, c))
}

/// Brazil: CPF.
pub(crate) fn is_cpf(text: &str) -> bool {
    let Some(digits) = digits(text, 11) else { return false };
    if digits.len() != 11 || digits.iter().all(|digit| Some(digit) == digits.first()) {
        return false;
    }
    let check = |len: usize| {
        let weights: Vec<u32> =
            (2..=u32::try_from(len).unwrap_or(0).saturating_add(1)).rev().collect();
        let rest = modulo(weighted(digits.get(..len).unwrap_or_default(), &weights), 11);
        if rest < 2 { 0 } else { 11_u32.saturating_sub(rest) }
    };
    Some(&check(9)) == digits.get(9) && Some(&check(10)) == digits.get(10)
}

fn is_written_cpf(text: &str) -> bool {
    text.len() == 14 && text.contains('.') && text.contains('-') && is_cpf(text)
}

/// Portugal: NIF of a person.
pub(crate) fn is_nif_pt(text: &str) -> bool {
    let Some(digits) = digits(text, 9) else { return false };
    let Some((check, body)) = digits.split_last().filter(|_| digits.len() == 9) else {
        return false;
    };
    let rest = modulo(weighted(body, &[9, 8, 7, 6, 5, 4, 3, 2]), 11);
    let wanted = if rest < 2 { 0 } else { 11_u32.saturating_sub(rest) };
    matches!(digits.first(), Some(1..=3)) && wanted == *check
}

/// Canada: social insurance number.
pub(crate) fn is_sin(text: &str) -> bool {
    let Some(digits) = digits(text, 9) else { return false };
    digits.len() == 9
        && digits.first() != Some(&8)
        && digits.iter().any(|d| *d != 0)
        && luhn(&digits)
}

/// Australia: tax file number.
pub(crate) fn is_tfn(text: &str) -> bool {
    let Some(digits) = digits(text, 9) else { return false };
    digits.len() == 9
        && digits.iter().any(|digit| *digit != 0)
        && modulo(weighted(&digits, &[1, 4, 3, 7, 5, 8, 6, 9, 10]), 11) == 0
}

/// Mexico: CURP.
fn is_curp(text: &str) -> bool {
    let text = text.trim();
    let shape = |at: usize, c: char| match at {
        0..=3 | 10..=15 => c.is_ascii_uppercase(),
        4..=9 | 17 => c.is_ascii_digit(),
        _ => c.is_ascii_uppercase() || c.is_ascii_digit(),
    };
    text.len() == 18 && text.chars().enumerate().all(|(at, c)| shape(at, c))
}
