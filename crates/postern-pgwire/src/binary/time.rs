//! Dates and times: days and microseconds from 2000-01-01, by the Gregorian calendar.

use super::span::Span;

/// Days from 0000-03-01 to 2000-01-01.
const EPOCH_DAYS: i64 = 730_425;

const DAY_US: i64 = 86_400_000_000;
const SECOND_US: i64 = 1_000_000;

/// Days from 2000-01-01 to that day (Howard Hinnant, "chrono-compatible low-level date
/// algorithms", `days_from_civil`); the year 0 is 1 BC.
fn days(year: i64, month: i64, day: i64) -> Option<i64> {
    if !(1..=12).contains(&month) || !(1..=31).contains(&day) {
        return None;
    }
    let year = if month <= 2 { year.checked_sub(1)? } else { year };
    let era = year.div_euclid(400);
    let of_era = year.rem_euclid(400);
    let from_march = month.checked_add(9)?.checked_rem(12)?;
    let of_year = from_march
        .checked_mul(153)?
        .checked_add(2)?
        .checked_div(5)?
        .checked_add(day)?
        .checked_sub(1)?;
    let of_era = of_era
        .checked_mul(365)?
        .checked_add(of_era.div_euclid(4))?
        .checked_sub(of_era.div_euclid(100))?
        .checked_add(of_year)?;
    era.checked_mul(146_097)?.checked_add(of_era)?.checked_sub(EPOCH_DAYS)
}

/// Year, month and day so many days from 2000-01-01 (`civil_from_days`, as above).
fn civil(days: i64) -> Option<(i64, i64, i64)> {
    let days = days.checked_add(EPOCH_DAYS)?;
    let era = days.div_euclid(146_097);
    let day = days.rem_euclid(146_097);
    let corrected = day
        .checked_sub(day.div_euclid(1_460))?
        .checked_add(day.div_euclid(36_524))?
        .checked_sub(day.div_euclid(146_096))?;
    let of_era = corrected.div_euclid(365);
    let before = of_era
        .checked_mul(365)?
        .checked_add(of_era.div_euclid(4))?
        .checked_sub(of_era.div_euclid(100))?;
    let of_year = day.checked_sub(before)?;
    let from_march = of_year.checked_mul(5)?.checked_add(2)?.div_euclid(153);
    let first = from_march.checked_mul(153)?.checked_add(2)?.div_euclid(5);
    let day = of_year.checked_sub(first)?.checked_add(1)?;
    let month =
        if from_march < 10 { from_march.checked_add(3)? } else { from_march.checked_sub(9)? };
    let year = era.checked_mul(400)?.checked_add(of_era)?;
    Some((if month <= 2 { year.checked_add(1)? } else { year }, month, day))
}

fn number(text: &str) -> Option<i64> {
    (!text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit()))
        .then(|| text.parse().ok())
        .flatten()
}

/// Days of `2026-11-20`, `0044-03-15 BC`.
fn day(text: &str) -> Option<i64> {
    let (text, is_bc) = text.strip_suffix(" BC").map_or((text, false), |text| (text, true));
    let mut parts = text.splitn(3, '-');
    let (year, month, day) =
        (number(parts.next()?)?, number(parts.next()?)?, number(parts.next()?)?);
    let year = if is_bc { 1_i64.checked_sub(year)? } else { year };
    days(year, month, day)
}

/// A `date` in binary.
pub(super) fn date(text: &str) -> Option<i32> {
    match text {
        "infinity" => Some(i32::MAX),
        "-infinity" => Some(i32::MIN),
        _ => i32::try_from(day(text)?).ok(),
    }
}

/// A `time` in binary: microseconds of `10:00:00.5`.
pub(super) fn time(text: &str) -> Option<i64> {
    let (clock, fraction) = text.split_once('.').unwrap_or((text, ""));
    let mut parts = clock.splitn(3, ':');
    let (hour, minute, second) =
        (number(parts.next()?)?, number(parts.next()?)?, number(parts.next().unwrap_or("0"))?);
    let micros = if fraction.is_empty() {
        0
    } else {
        let digits: String = fraction.chars().chain("000000".chars()).take(6).collect();
        number(fraction)?;
        number(&digits)?
    };
    hour.checked_mul(3_600)?
        .checked_add(minute.checked_mul(60)?)?
        .checked_add(second)?
        .checked_mul(SECOND_US)?
        .checked_add(micros)
}

/// Seconds east of UTC of `+05:30`, and the text before.
fn zone(text: &str) -> Option<(&str, i64)> {
    let at = text.rfind(['+', '-'])?;
    let (clock, zone) = text.split_at_checked(at)?;
    let (sign, zone) = match zone.strip_prefix('-') {
        Some(zone) => (-1, zone),
        None => (1, zone.strip_prefix('+')?),
    };
    let zone = if zone.contains(':') { zone.to_owned() } else { format!("{zone}:00") };
    Some((clock, time(&zone)?.checked_div(SECOND_US)?.checked_mul(sign)?))
}

/// A `timetz` in binary.
pub(super) fn encode_timetz(text: &str, out: &mut Vec<u8>) -> Option<()> {
    let (clock, east_s) = zone(text)?;
    out.extend(time(clock)?.to_be_bytes());
    out.extend(i32::try_from(east_s.checked_neg()?).ok()?.to_be_bytes());
    Some(())
}

/// A `timestamp` or `timestamptz` in binary, from `2026-11-20 10:00:00.5+00`.
pub(super) fn timestamp(text: &str) -> Option<i64> {
    match text {
        "infinity" => return Some(i64::MAX),
        "-infinity" => return Some(i64::MIN),
        _ => {}
    }
    let (text, era) = text.strip_suffix(" BC").map_or((text, ""), |text| (text, " BC"));
    let (date, clock) = text.split_once([' ', 'T'])?;
    let (clock, east_s) = zone(clock.trim_end_matches('Z')).unwrap_or((clock, 0));
    day(&format!("{date}{era}"))?
        .checked_mul(DAY_US)?
        .checked_add(time(clock.trim_end_matches('Z'))?)?
        .checked_sub(east_s.checked_mul(SECOND_US)?)
}

/// An `interval` in binary, from ISO 8601 as PostgreSQL writes it (`P1Y2M-3DT4H5M6.7S`), or from
/// its own style: `1 year 2 mons -3 days 04:05:06.7`.
pub(super) fn encode_interval(text: &str, out: &mut Vec<u8>) -> Option<()> {
    if let Some(span) = Span::from_iso(text) {
        out.extend(span.micros.to_be_bytes());
        out.extend(span.days.to_be_bytes());
        out.extend(span.months.to_be_bytes());
        return Some(());
    }
    let (mut months, mut days, mut micros) = (0_i32, 0_i32, 0_i64);
    let mut words = text.split(' ');
    while let Some(word) = words.next() {
        if word.contains(':') {
            let bare = word.trim_start_matches(['-', '+']);
            micros = time(bare)?;
            if word.starts_with('-') {
                micros = micros.checked_neg()?;
            }
            continue;
        }
        let count: i32 = word.parse().ok()?;
        match words.next()?.trim_end_matches('s') {
            "year" => months = months.checked_add(count.checked_mul(12)?)?,
            "mon" => months = months.checked_add(count)?,
            "day" => days = count,
            _ => return None,
        }
    }
    out.extend(micros.to_be_bytes());
    out.extend(days.to_be_bytes());
    out.extend(months.to_be_bytes());
    Some(())
}

/// The text of a `date`.
pub(super) fn date_text(days: i32) -> Option<String> {
    match days {
        i32::MAX => Some("infinity".to_owned()),
        i32::MIN => Some("-infinity".to_owned()),
        _ => {
            let (date, era) = parts(i64::from(days))?;
            Some(format!("{date}{era}"))
        }
    }
}

/// A day, and the era behind it.
fn parts(days: i64) -> Option<(String, &'static str)> {
    let (year, month, day) = civil(days)?;
    let (year, era) = if year > 0 { (year, "") } else { (1_i64.checked_sub(year)?, " BC") };
    Some((format!("{year:04}-{month:02}-{day:02}"), era))
}

/// The text of a `time`.
pub(super) fn time_text(micros: i64) -> Option<String> {
    if !(0..=DAY_US).contains(&micros) {
        return None;
    }
    let seconds = micros.div_euclid(SECOND_US);
    let (hour, minute, second) =
        (seconds.div_euclid(3_600), seconds.div_euclid(60).rem_euclid(60), seconds.rem_euclid(60));
    let fraction = micros.rem_euclid(SECOND_US);
    let text = format!("{hour:02}:{minute:02}:{second:02}.{fraction:06}");
    Some(text.trim_end_matches('0').trim_end_matches('.').to_owned())
}

/// The text of a `timetz`.
pub(super) fn timetz_text(bytes: &[u8]) -> Option<String> {
    let (clock, west) = (bytes.first_chunk::<8>()?, bytes.get(8..)?);
    let west_s = i64::from(i32::from_be_bytes(west.try_into().ok()?));
    let sign = if west_s > 0 { '-' } else { '+' };
    let zone = time_text(west_s.checked_abs()?.checked_mul(SECOND_US)?)?;
    Some(format!("{}{sign}{zone}", time_text(i64::from_be_bytes(*clock))?))
}

/// The text of a `timestamp`.
pub(super) fn timestamp_text(micros: i64) -> Option<String> {
    match micros {
        i64::MAX => return Some("infinity".to_owned()),
        i64::MIN => return Some("-infinity".to_owned()),
        _ => {}
    }
    let (date, era) = parts(micros.div_euclid(DAY_US))?;
    Some(format!("{date} {}{era}", time_text(micros.rem_euclid(DAY_US))?))
}

/// The text of an `interval`.
pub(super) fn interval_text(bytes: &[u8]) -> Option<String> {
    let (micros, rest) = (bytes.first_chunk::<8>()?, bytes.get(8..)?);
    let (days, months) = (rest.first_chunk::<4>()?, rest.get(4..)?);
    let months = i32::from_be_bytes(months.try_into().ok()?);
    let (micros, days) = (i64::from_be_bytes(*micros), i32::from_be_bytes(*days));
    Some(format!("{months} mons {days} days {micros} microseconds"))
}

/// A `date` of this era as other engines write it: `2026-11-20`.
pub(crate) fn plain_date(text: &str) -> Option<String> {
    this_era(date_text(date(text)?)?)
}

/// A `time` as other engines write it: `10:00:00.5`.
pub(crate) fn plain_time(text: &str) -> Option<String> {
    time_text(time(text)?)
}

/// A moment of this era in UTC as other engines write it: `2026-11-20 10:00:00.5`.
pub(crate) fn plain_timestamp(text: &str) -> Option<String> {
    this_era(timestamp_text(timestamp(text)?)?)
}

/// What other engines have no word for is left out: eras, and moments beyond all others.
fn this_era(text: String) -> Option<String> {
    (!text.ends_with("BC") && !text.contains("infinity")).then_some(text)
}
