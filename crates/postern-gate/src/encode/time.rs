//! Dates and times of PostgreSQL (`DateStyle` ISO) in the form of RFC 3339.
//!
//! Only what has exactly that form is changed. `infinity`, years before Christ and offsets with
//! seconds stay as the source wrote them.

/// The parts of a time, to be written one after the other.
pub(super) type Parts<'a> = [&'a [u8]; 5];

/// `2026-11-20 10:00:00.5` as `2026-11-20T10:00:00.5`; `None` when it is something else.
pub(super) fn timestamp(bytes: &[u8]) -> Option<Parts<'_>> {
    match split(bytes)? {
        (date, time, []) => Some([date, b"T", time, b"", b""]),
        _ => None,
    }
}

/// `2026-11-20 10:00:00.5+00` as `2026-11-20T10:00:00.5Z`; `None` when it is something else.
pub(super) fn moment(bytes: &[u8]) -> Option<Parts<'_>> {
    let (date, time, zone) = split(bytes)?;
    let [zone, minutes]: [&[u8]; 2] = match zone {
        [b'+' | b'-', b'0', b'0'] => [b"Z", b""],
        [b'+' | b'-', h, i] if digits(&[*h, *i]) => [zone, b":00"],
        [b'+' | b'-', h, i, b':', m, n] if digits(&[*h, *i, *m, *n]) => [zone, b""],
        _ => return None,
    };
    Some([date, b"T", time, zone, minutes])
}

/// Date, time and what follows.
fn split(bytes: &[u8]) -> Option<(&[u8], &[u8], &[u8])> {
    let space = bytes.iter().position(|byte| *byte == b' ')?;
    let (date, after) = bytes.split_at_checked(space)?;
    let (_, after) = after.split_first()?;
    let zone = after.iter().position(|byte| matches!(byte, b'+' | b'-')).unwrap_or(after.len());
    let (time, zone) = after.split_at_checked(zone)?;
    (is_date(date) && is_time(time)).then_some((date, time, zone))
}

fn is_date(bytes: &[u8]) -> bool {
    match bytes {
        [year @ .., b'-', a, b, b'-', c, d] => {
            year.len() >= 4 && digits(year) && digits(&[*a, *b, *c, *d])
        }
        _ => false,
    }
}

fn is_time(bytes: &[u8]) -> bool {
    let Some((clock, fraction)) = bytes.split_at_checked(8) else { return false };
    let shaped = clock.iter().zip(b"00:00:00").all(|(byte, model)| match model {
        b':' => *byte == b':',
        _ => byte.is_ascii_digit(),
    });
    shaped
        && match fraction {
            [] => true,
            [b'.', part @ ..] => !part.is_empty() && digits(part),
            _ => false,
        }
}

fn digits(bytes: &[u8]) -> bool {
    bytes.iter().all(u8::is_ascii_digit)
}
