//! Vehicles.

use super::sums::modulo;

/// A vehicle identification number: 17 characters without I, O and Q. The check digit at place 9
/// is asked for where it is one: only North America demands it.
pub(crate) fn is_vin(text: &str) -> bool {
    const WEIGHTS: [u32; 17] = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];
    let text = text.trim();
    let fits =
        |b: u8| (b.is_ascii_uppercase() && !matches!(b, b'I' | b'O' | b'Q')) || b.is_ascii_digit();
    if text.len() != 17 || !text.bytes().all(fits) || !text.bytes().any(|b| b.is_ascii_uppercase())
    {
        return false;
    }
    let sum = text
        .chars()
        .zip(WEIGHTS)
        .fold(0_u32, |sum, (c, weight)| sum.saturating_add(value(c).saturating_mul(weight)));
    let check = text.chars().nth(8);
    let wanted = match modulo(sum, 11) {
        10 => Some('X'),
        rest => char::from_digit(rest, 10),
    };
    check == wanted || text.chars().next().is_some_and(|c| !matches!(c, '1'..='5'))
}

/// The value of a character (49 CFR 565.15).
fn value(c: char) -> u32 {
    match c {
        'A' | 'J' => 1,
        'B' | 'K' | 'S' => 2,
        'C' | 'L' | 'T' => 3,
        'D' | 'M' | 'U' => 4,
        'E' | 'N' | 'V' => 5,
        'F' | 'W' => 6,
        'G' | 'P' | 'X' => 7,
        'H' | 'Y' => 8,
        'R' | 'Z' => 9,
        other => other.to_digit(10).unwrap_or(0),
    }
}
