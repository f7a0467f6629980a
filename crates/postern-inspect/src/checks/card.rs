//! Payment cards.

use super::{digits, number, sums::luhn};

/// A primary account number of a known network, of its length, with a right check digit.
pub(crate) fn is_card(text: &str) -> bool {
    let Some(digits) = digits(text, 19) else { return false };
    digits.len() >= 12
        && has_known_start(&digits)
        && luhn(&digits)
        && digits.iter().any(|digit| Some(digit) != digits.first())
}

/// A card number of which most digits are blotted out: `**** **** **** 1234`.
pub(crate) fn is_masked_card(text: &str) -> bool {
    let text = text.trim();
    let blots = text.chars().filter(|c| matches!(c, '*' | 'x' | 'X' | '•' | '#')).count();
    let others = text
        .chars()
        .all(|c| c.is_ascii_digit() || matches!(c, '*' | 'x' | 'X' | '•' | '#' | ' ' | '-'));
    let shown = text.chars().filter(char::is_ascii_digit).count();
    others
        && blots >= 5
        && (4..=10).contains(&shown)
        && (12..=19).contains(&blots.saturating_add(shown))
}

fn has_known_start(digits: &[u32]) -> bool {
    let start = |len| number(digits, 0, len);
    match digits.len() {
        13 | 19 if start(1) == 4 => true,
        14 => matches!(start(3), 300..=305) || matches!(start(2), 36 | 38 | 39) || start(4) == 3095,
        15 => matches!(start(2), 34 | 37),
        16 => {
            start(1) == 4
                || matches!(start(2), 51..=55 | 65 | 62 | 81 | 60 | 82 | 36)
                || matches!(start(4), 2221..=2720 | 3528..=3589 | 6011 | 2200..=2204)
                || matches!(start(3), 644..=649 | 508)
        }
        12 | 13 | 17..=19 => start(2) == 50 || matches!(start(2), 56..=69),
        _ => false,
    }
}
