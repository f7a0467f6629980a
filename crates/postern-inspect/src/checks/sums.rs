//! The arithmetic behind check digits.

/// Sum of digits by weights, digit by digit.
pub(crate) fn weighted(digits: &[u32], weights: &[u32]) -> u32 {
    let products = digits.iter().zip(weights).map(|(digit, weight)| digit.saturating_mul(*weight));
    products.fold(0_u32, u32::saturating_add)
}

/// A remainder; 0 for a divisor of 0.
pub(crate) fn modulo(value: u32, divisor: u32) -> u32 {
    value.checked_rem(divisor).unwrap_or(0)
}

/// Luhn's sum (ISO 7812-1 annex B) is a multiple of ten.
pub(crate) fn luhn(digits: &[u32]) -> bool {
    let sum = digits.iter().rev().enumerate().fold(0_u32, |sum, (at, digit)| {
        let is_second = modulo(u32::try_from(at).unwrap_or(0), 2) == 1;
        let value = if is_second { digit.saturating_mul(2) } else { *digit };
        sum.saturating_add(if value > 9 { value.saturating_sub(9) } else { value })
    });
    !digits.is_empty() && modulo(sum, 10) == 0
}

/// The value of a text of digits and letters (A = 10 … Z = 35), modulo 97.
pub(crate) fn mod97(text: impl Iterator<Item = char>) -> Option<u32> {
    let mut rest = 0_u32;
    for c in text {
        let value = c.to_digit(36)?;
        let shift = if value > 9 { 100 } else { 10 };
        rest = modulo(rest.saturating_mul(shift).saturating_add(value), 97);
    }
    Some(rest)
}

/// The value of digits, modulo a small number.
pub(crate) fn digits_mod(digits: &[u32], divisor: u32) -> u32 {
    digits
        .iter()
        .fold(0, |rest: u32, digit| modulo(rest.saturating_mul(10).saturating_add(*digit), divisor))
}

/// Verhoeff's check digit is right.
pub(crate) fn verhoeff(digits: &[u32]) -> bool {
    const MULTIPLY: [[u8; 10]; 10] = [
        [0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
        [1, 2, 3, 4, 0, 6, 7, 8, 9, 5],
        [2, 3, 4, 0, 1, 7, 8, 9, 5, 6],
        [3, 4, 0, 1, 2, 8, 9, 5, 6, 7],
        [4, 0, 1, 2, 3, 9, 5, 6, 7, 8],
        [5, 9, 8, 7, 6, 0, 4, 3, 2, 1],
        [6, 5, 9, 8, 7, 1, 0, 4, 3, 2],
        [7, 6, 5, 9, 8, 2, 1, 0, 4, 3],
        [8, 7, 6, 5, 9, 3, 2, 1, 0, 4],
        [9, 8, 7, 6, 5, 4, 3, 2, 1, 0],
    ];
    const PERMUTE: [[u8; 10]; 8] = [
        [0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
        [1, 5, 7, 6, 2, 8, 3, 0, 9, 4],
        [5, 8, 0, 3, 7, 9, 6, 1, 4, 2],
        [8, 9, 1, 6, 0, 4, 3, 5, 2, 7],
        [9, 4, 5, 3, 1, 2, 6, 8, 7, 0],
        [4, 2, 8, 6, 5, 7, 3, 9, 0, 1],
        [2, 7, 9, 3, 8, 0, 6, 4, 1, 5],
        [7, 0, 4, 6, 9, 1, 3, 2, 5, 8],
    ];
    let look = |table: &[[u8; 10]], row: usize, column: usize| {
        table.get(row).and_then(|row| row.get(column)).copied().map_or(0, usize::from)
    };
    let end = digits.iter().rev().enumerate().fold(0_usize, |check, (at, digit)| {
        let place = at.checked_rem(8).unwrap_or(0);
        let permuted = look(&PERMUTE, place, usize::try_from(*digit).unwrap_or(0));
        look(&MULTIPLY, check, permuted)
    });
    !digits.is_empty() && end == 0
}

/// ISO 7064 mod 11,10: the last digit checks those before it.
pub(crate) fn iso7064_11_10(digits: &[u32]) -> bool {
    let Some((check, body)) = digits.split_last() else { return false };
    let product = body.iter().fold(10_u32, |product, digit| {
        let sum = modulo(product.saturating_add(*digit), 10);
        modulo(if sum == 0 { 20 } else { sum.saturating_mul(2) }, 11)
    });
    modulo(11_u32.saturating_sub(product), 10) == *check
}
