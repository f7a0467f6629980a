//! Texts that stand for a date, a moment or a UUID in exactly one way.

/// Whether a moment names its zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Zone {
    /// No zone may stand there.
    Absent,
    /// `Z` must stand there.
    Utc,
}

/// `550e8400-e29b-41d4-a716-446655440000`, lower case.
pub(super) fn is_uuid(text: &str) -> bool {
    shaped(text, "hhhhhhhh-hhhh-hhhh-hhhh-hhhhhhhhhhhh")
}

/// `2026-11-20`, a day of the calendar from the year 1 on.
pub(super) fn is_date(text: &str) -> bool {
    if !shaped(text, "dddd-dd-dd") {
        return false;
    }
    let part = |from: usize, to: usize| text.get(from..to).and_then(|t| t.parse::<u32>().ok());
    let (Some(year), Some(month), Some(day)) = (part(0, 4), part(5, 7), part(8, 10)) else {
        return false;
    };
    year > 0 && day > 0 && day <= days(year, month)
}

/// `2026-11-20T10:00:00`, up to six decimals of a second, and `Z` where a zone belongs.
pub(super) fn is_timestamp(text: &str, zone: Zone) -> bool {
    let local = match zone {
        Zone::Absent => text,
        Zone::Utc => match text.strip_suffix('Z') {
            Some(local) => local,
            None => return false,
        },
    };
    let (Some(date), Some(time), Some(rest)) =
        (local.get(..10), local.get(10..19), local.get(19..))
    else {
        return false;
    };
    let part = |from: usize, to: usize| time.get(from..to).and_then(|t| t.parse::<u32>().ok());
    let in_day = shaped(time, "Tdd:dd:dd")
        && part(1, 3).is_some_and(|hour| hour < 24)
        && part(4, 6).is_some_and(|minute| minute < 60)
        && part(7, 9).is_some_and(|second| second < 60);
    let decimals = match rest.strip_prefix('.') {
        Some(digits) => {
            (1..=6).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit())
        }
        None => rest.is_empty(),
    };
    is_date(date) && in_day && decimals
}

/// `d` is a decimal digit, `h` a lower-case hexadecimal one, anything else itself.
fn shaped(text: &str, shape: &str) -> bool {
    text.len() == shape.len()
        && text.bytes().zip(shape.bytes()).all(|(found, wanted)| match wanted {
            b'd' => found.is_ascii_digit(),
            b'h' => matches!(found, b'0'..=b'9' | b'a'..=b'f'),
            other => found == other,
        })
}

const fn days(year: u32, month: u32) -> u32 {
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => {
            29
        }
        2 => 28,
        _ => 0,
    }
}
