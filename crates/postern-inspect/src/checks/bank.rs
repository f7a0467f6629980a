//! Bank accounts and banks.

use super::{
    compact, digits,
    sums::{mod97, modulo, weighted},
};

/// Lengths of IBANs by country (SWIFT's registry).
const IBAN_LENGTHS: &[(&str, usize)] = &[
    ("AD", 24),
    ("AE", 23),
    ("AL", 28),
    ("AT", 20),
    ("AZ", 28),
    ("BA", 20),
    ("BE", 16),
    ("BG", 22),
    ("BH", 22),
    ("BR", 29),
    ("BY", 28),
    ("CH", 21),
    ("CR", 22),
    ("CY", 28),
    ("CZ", 24),
    ("DE", 22),
    ("DK", 18),
    ("DO", 28),
    ("EE", 20),
    ("EG", 29),
    ("ES", 24),
    ("FI", 18),
    ("FO", 18),
    ("FR", 27),
    ("GB", 22),
    ("GE", 22),
    ("GI", 23),
    ("GL", 18),
    ("GR", 27),
    ("GT", 28),
    ("HR", 21),
    ("HU", 28),
    ("IE", 22),
    ("IL", 23),
    ("IQ", 23),
    ("IS", 26),
    ("IT", 27),
    ("JO", 30),
    ("KW", 30),
    ("KZ", 20),
    ("LB", 28),
    ("LC", 32),
    ("LI", 21),
    ("LT", 20),
    ("LU", 20),
    ("LV", 21),
    ("MC", 27),
    ("MD", 24),
    ("ME", 22),
    ("MK", 19),
    ("MR", 27),
    ("MT", 31),
    ("MU", 30),
    ("NL", 18),
    ("NO", 15),
    ("PK", 24),
    ("PL", 28),
    ("PS", 29),
    ("PT", 25),
    ("QA", 29),
    ("RO", 24),
    ("RS", 22),
    ("SA", 24),
    ("SC", 31),
    ("SE", 24),
    ("SI", 19),
    ("SK", 24),
    ("SM", 27),
    ("ST", 25),
    ("SV", 28),
    ("TL", 23),
    ("TN", 24),
    ("TR", 26),
    ("UA", 29),
    ("VA", 22),
    ("VG", 24),
    ("XK", 20),
];

/// An IBAN: the length of its country and a remainder of 1.
pub(crate) fn is_iban(text: &str) -> bool {
    let Some(text) = compact(text, 34) else { return false };
    let (Some(country), Some(rest)) = (text.get(..2), text.get(4..)) else { return false };
    let fits = IBAN_LENGTHS.iter().any(|(code, len)| *code == country && *len == text.len());
    let head = text.get(..4).unwrap_or_default();
    fits && head.chars().skip(2).all(|c| c.is_ascii_digit())
        && mod97(rest.chars().chain(head.chars())) == Some(1)
}

/// A BIC of a country that has IBANs or one of the other large ones.
pub(crate) fn is_bic(text: &str) -> bool {
    const OTHERS: [&str; 20] = [
        "US", "CA", "AU", "NZ", "JP", "CN", "HK", "SG", "IN", "ZA", "MX", "AR", "CL", "CO", "KR",
        "TH", "MY", "ID", "PH", "NG",
    ];
    let text = text.trim();
    if !matches!(text.len(), 8 | 11)
        || !text.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit())
    {
        return false;
    }
    let (Some(bank), Some(country)) = (text.get(..4), text.get(4..6)) else { return false };
    bank.bytes().all(|b| b.is_ascii_uppercase())
        && (OTHERS.contains(&country) || IBAN_LENGTHS.iter().any(|(code, _)| *code == country))
}

/// A US routing number (ABA): weights 3, 7, 1.
pub(crate) fn is_routing(text: &str) -> bool {
    let Some(digits) = digits(text, 9) else { return false };
    digits.len() == 9
        && digits.iter().any(|digit| *digit != 0)
        && modulo(weighted(&digits, &[3, 7, 1, 3, 7, 1, 3, 7, 1]), 10) == 0
}

/// A UK sort code as it is written: `20-00-00`.
pub(crate) fn is_sort_code(text: &str) -> bool {
    let mut parts = text.trim().split('-');
    let is_pair = |part: Option<&str>| {
        part.is_some_and(|part| part.len() == 2 && part.bytes().all(|b| b.is_ascii_digit()))
    };
    is_pair(parts.next())
        && is_pair(parts.next())
        && is_pair(parts.next())
        && parts.next().is_none()
}
