//! A floating point number as SQLite prints it, so that a hash of the number equals a hash of its
//! text.

/// The text `CAST(value AS TEXT)` gives.
pub(super) fn text(value: f64) -> String {
    if value.is_nan() {
        return String::new();
    }
    if value.is_infinite() {
        return if value > 0.0 { "Inf" } else { "-Inf" }.to_owned();
    }
    if value == 0.0 {
        return "0.0".to_owned();
    }
    let shortest = format!("{value:e}");
    let (mantissa, exponent) = shortest.split_once('e').unwrap_or((&shortest, "0"));
    let exponent: i32 = exponent.parse().unwrap_or(0);
    let (sign, mantissa) = match mantissa.strip_prefix('-') {
        Some(rest) => ("-", rest),
        None => ("", mantissa),
    };
    let digits: String = mantissa.chars().filter(char::is_ascii_digit).collect();
    let body = if (-4..=PRECISION).contains(&exponent) {
        fixed(&digits, exponent)
    } else {
        scientific(&digits, exponent)
    };
    format!("{sign}{body}")
}

/// Greatest exponent written without an `e`.
const PRECISION: i32 = 16;

fn fixed(digits: &str, exponent: i32) -> String {
    let Ok(whole) = usize::try_from(exponent) else {
        let zeros = usize::try_from(exponent.saturating_add(1).unsigned_abs()).unwrap_or(0);
        return format!("0.{}{digits}", "0".repeat(zeros));
    };
    let whole = whole.saturating_add(1);
    match digits.split_at_checked(whole) {
        Some((before, "")) => format!("{before}.0"),
        Some((before, after)) => format!("{before}.{after}"),
        None => format!("{digits:0<whole$}.0"),
    }
}

fn scientific(digits: &str, exponent: i32) -> String {
    let (first, rest) = digits.split_at_checked(1).unwrap_or((digits, ""));
    let rest = if rest.is_empty() { "0" } else { rest };
    let sign = if exponent < 0 { '-' } else { '+' };
    format!("{first}.{rest}e{sign}{:02}", exponent.unsigned_abs())
}
