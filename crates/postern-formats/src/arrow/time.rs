//! Dates and times of PostgreSQL (`DateStyle` ISO) and MySQL as Arrow counts them.
//!
//! `infinity` is the greatest number, which is what PostgreSQL itself sends for it in binary, and
//! `-infinity` the least but one: `numpy` reads the least as no time at all.

use chrono::NaiveDate;

/// Microseconds of a day.
const DAY_US: i64 = 86_400_000_000;

/// Days since 1970 of `2026-11-20`, `0044-03-15 BC`, `infinity`; `None` for what is no day.
pub(super) fn date(text: &str) -> Option<i32> {
    match text {
        "infinity" => Some(i32::MAX),
        "-infinity" => Some(-i32::MAX),
        _ => i32::try_from(match text.strip_suffix(" BC") {
            Some(text) => days(text, Era::Before)?,
            None => days(text, Era::After)?,
        })
        .ok(),
    }
}

/// Microseconds since 1970 of `2026-11-20 10:00:00.5` or the same with a `T`.
pub(super) fn timestamp(text: &str) -> Option<i64> {
    match parts(text)? {
        Parts::Never(end) => Some(end),
        Parts::At { day, clock } => day.checked_mul(DAY_US)?.checked_add(micros(clock)?),
    }
}

/// Microseconds since 1970 in UTC of `2026-11-20 10:00:00.5+00`.
pub(super) fn moment(text: &str) -> Option<i64> {
    match parts(text)? {
        Parts::Never(end) => Some(end),
        Parts::At { day, clock } => {
            let zone = clock.find(['+', '-'])?;
            let (clock, zone) = clock.split_at_checked(zone)?;
            let local = day.checked_mul(DAY_US)?.checked_add(micros(clock)?)?;
            local.checked_sub(offset(zone)?)
        }
    }
}

#[derive(Clone, Copy)]
enum Era {
    Before,
    After,
}

enum Parts<'a> {
    /// Before or after all times.
    Never(i64),
    At {
        day: i64,
        clock: &'a str,
    },
}

fn parts(text: &str) -> Option<Parts<'_>> {
    match text {
        "infinity" => return Some(Parts::Never(i64::MAX)),
        "-infinity" => return Some(Parts::Never(-i64::MAX)),
        _ => {}
    }
    let (text, era) = match text.strip_suffix(" BC") {
        Some(text) => (text, Era::Before),
        None => (text, Era::After),
    };
    let (day, clock) = text.split_once([' ', 'T'])?;
    Some(Parts::At { day: days(day, era)?, clock })
}

fn days(text: &str, era: Era) -> Option<i64> {
    let mut parts = text.split('-');
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() || year.len() < 4 || month.len() != 2 || day.len() != 2 {
        return None;
    }
    let year = i32::try_from(number(year)?).ok()?;
    let year = match era {
        Era::After => year,
        Era::Before => 1_i32.checked_sub(year)?,
    };
    let (month, day) = (u32::try_from(number(month)?).ok()?, u32::try_from(number(day)?).ok()?);
    let date = NaiveDate::from_ymd_opt(year, month, day)?;
    let epoch = NaiveDate::from_ymd_opt(1970, 1, 1)?;
    Some(date.signed_duration_since(epoch).num_days())
}

/// Microseconds since midnight.
fn micros(clock: &str) -> Option<i64> {
    let (clock, fraction) = clock.split_once('.').unwrap_or((clock, "0"));
    let seconds = seconds(clock)?;
    if fraction.len() > 6 {
        return None;
    }
    let scale = 10_i64.checked_pow(u32::try_from(6_usize.checked_sub(fraction.len())?).ok()?)?;
    seconds.checked_mul(1_000_000)?.checked_add(number(fraction)?.checked_mul(scale)?)
}

/// Seconds of `10`, `10:30` or `10:30:15`, each part of two digits.
fn seconds(clock: &str) -> Option<i64> {
    let mut total = 0_i64;
    let mut unit = 3600_i64;
    for part in clock.split(':') {
        if part.len() != 2 || unit == 0 {
            return None;
        }
        total = total.checked_add(number(part)?.checked_mul(unit)?)?;
        unit /= 60;
    }
    Some(total)
}

/// Microseconds of `+00`, `-03:30`, `+01:02:03`.
fn offset(zone: &str) -> Option<i64> {
    let (sign, clock) = match zone.split_at_checked(1)? {
        ("+", clock) => (1, clock),
        ("-", clock) => (-1, clock),
        _ => return None,
    };
    seconds(clock)?.checked_mul(1_000_000)?.checked_mul(sign)
}

fn number(digits: &str) -> Option<i64> {
    digits.bytes().all(|byte| byte.is_ascii_digit()).then(|| digits.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_counted_from_1970() {
        for (text, expected) in [
            ("1970-01-01", Some(0)),
            ("1969-12-31", Some(-1)),
            ("2026-11-20", Some(20_777)),
            ("0001-01-01 BC", Some(-719_528)),
            ("12026-01-01", Some(3_672_879)),
            ("infinity", Some(i32::MAX)),
            ("-infinity", Some(-i32::MAX)),
            ("0000-00-00", None),
            ("2026-02-30", None),
            ("2026-11", None),
            ("26-11-20", None),
            ("", None),
        ] {
            assert_eq!(date(text), expected, "{text}");
        }
    }

    #[test]
    fn times_are_counted_from_1970() {
        for (text, expected) in [
            ("1970-01-01 00:00:00.5", Some(500_000)),
            ("1970-01-01T00:00:01.000001", Some(1_000_001)),
            ("1969-12-31 23:59:59", Some(-1_000_000)),
            ("0001-01-01 00:00:00 BC", Some(-719_528 * DAY_US)),
            ("infinity", Some(i64::MAX)),
            ("0000-00-00T00:00:00", None),
            ("1970-01-01", None),
            ("1970-01-01 00:00:00.0000001", None),
            ("300000-01-01 00:00:00", None),
        ] {
            assert_eq!(timestamp(text), expected, "{text}");
        }
        for (text, expected) in [
            ("1970-01-01 01:00:00+00", Some(3_600_000_000)),
            ("1970-01-01 01:00:00+01", Some(0)),
            ("1970-01-01 00:00:00-03:30", Some(12_600_000_000)),
            ("1970-01-01 00:00:00", None),
            ("-infinity", Some(-i64::MAX)),
        ] {
            assert_eq!(moment(text), expected, "{text}");
        }
    }
}
