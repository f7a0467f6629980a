//! Machine-readable zones of travel documents (ICAO 9303).

use super::sums::{modulo, weighted};

/// A line or more of a machine-readable zone.
pub(crate) fn is_mrz(text: &str) -> bool {
    let lines: Vec<&str> = text.split_whitespace().collect();
    let fits = |line: &&str| {
        matches!(line.len(), 30 | 36 | 44)
            && line.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit() || b == b'<')
    };
    let joined = lines.concat();
    let whole = matches!(joined.len(), 88 | 90 | 72);
    let is_line = !lines.is_empty() && lines.iter().all(fits) || whole && joined.contains("<<");
    is_line && (joined.contains("<<") || lines.iter().any(|line| has_check(line)))
}

/// The document number at the start of a second line is checked by the digit behind it.
fn has_check(line: &str) -> bool {
    let (Some(number), Some(check)) = (line.get(..9), line.chars().nth(9)) else { return false };
    check.to_digit(10) == Some(check_digit(number))
}

/// Weights 7, 3, 1; A is 10, `<` is 0.
pub(crate) fn check_digit(text: &str) -> u32 {
    let values: Vec<u32> = text.chars().map(|c| c.to_digit(36).unwrap_or(0)).collect();
    let weights: Vec<u32> = [7, 3, 1].into_iter().cycle().take(values.len()).collect();
    modulo(weighted(&values, &weights), 10)
}
