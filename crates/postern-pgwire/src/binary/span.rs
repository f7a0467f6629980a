//! Spans of time as texts: sources write ISO 8601, clients are told `IntervalStyle` `postgres`.

use std::fmt::Write as _;

const HOUR_US: i64 = 3_600_000_000;
const MINUTE_US: i64 = 60_000_000;
const SECOND_US: i64 = 1_000_000;

/// An `interval`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Span {
    pub(crate) months: i32,
    pub(crate) days: i32,
    pub(crate) micros: i64,
}

impl Span {
    /// From ISO 8601 with a sign before each number: `P1Y2M-3DT4H5M-6.7S`.
    pub(crate) fn from_iso(text: &str) -> Option<Self> {
        let mut rest = text.strip_prefix('P').filter(|rest| !rest.is_empty())?;
        let (mut span, mut is_clock) = (Self::default(), false);
        while !rest.is_empty() {
            if let Some(clock) = rest.strip_prefix('T') {
                (rest, is_clock) = (clock, true);
                continue;
            }
            let end = rest.find(|c: char| c.is_ascii_alphabetic())?;
            let (number, unit) = rest.split_at_checked(end)?;
            span.add(number, unit.chars().next()?, is_clock)?;
            rest = unit.get(1..)?;
        }
        Some(span)
    }

    fn add(&mut self, number: &str, unit: char, is_clock: bool) -> Option<()> {
        let whole = || number.parse::<i32>().ok();
        match (unit, is_clock) {
            ('Y', false) => self.months = self.months.checked_add(whole()?.checked_mul(12)?)?,
            ('M', false) => self.months = self.months.checked_add(whole()?)?,
            ('D', false) => self.days = self.days.checked_add(whole()?)?,
            ('H' | 'M' | 'S', true) => {
                let of = match unit {
                    'H' => HOUR_US,
                    'M' => MINUTE_US,
                    _ => SECOND_US,
                };
                self.micros = self.micros.checked_add(micros(number, of)?)?;
            }
            _ => return None,
        }
        Some(())
    }

    /// As PostgreSQL writes it in its own style: `-1 days +02:03:04.5`.
    pub(crate) fn to_text(self) -> Option<String> {
        let (years, months) = (self.months.checked_div(12)?, self.months.checked_rem(12)?);
        let (mut text, mut was_negative) = (String::new(), false);
        for (count, unit) in [(years, "year"), (months, "mon"), (self.days, "day")] {
            if count == 0 {
                continue;
            }
            let gap = if text.is_empty() { "" } else { " " };
            let sign = if was_negative && count > 0 { "+" } else { "" };
            let plural = if count == 1 { "" } else { "s" };
            write!(text, "{gap}{sign}{count} {unit}{plural}").ok()?;
            was_negative = count < 0;
        }
        if text.is_empty() || self.micros != 0 {
            let gap = if text.is_empty() { "" } else { " " };
            let sign = match (self.micros < 0, was_negative) {
                (true, _) => "-",
                (false, true) => "+",
                (false, false) => "",
            };
            write!(text, "{gap}{sign}{}", clock(self.micros.checked_abs()?)?).ok()?;
        }
        Some(text)
    }
}

/// The text of an `interval`, or of an array of them, in the style that clients are told; what is
/// none stays as it is.
pub(crate) fn in_style(cell: &[u8]) -> Vec<u8> {
    let Ok(text) = std::str::from_utf8(cell) else { return cell.to_vec() };
    let styled = |part: &str| Span::from_iso(part).and_then(Span::to_text);
    if !text.starts_with('{') {
        return styled(text).map_or_else(|| cell.to_vec(), String::into_bytes);
    }
    let mut out = String::with_capacity(text.len());
    for piece in text.split_inclusive(['{', '}', ',']) {
        let part = piece.trim_end_matches(['{', '}', ',']);
        match styled(part) {
            Some(span) => out.extend(["\"", &span, "\""]),
            None => out.push_str(part),
        }
        out.push_str(piece.get(part.len()..).unwrap_or_default());
    }
    out.into_bytes()
}

/// `6.7` of a unit, in microseconds.
fn micros(number: &str, of: i64) -> Option<i64> {
    let (sign, digits) = match number.strip_prefix('-') {
        Some(digits) => (-1_i64, digits),
        None => (1, number),
    };
    let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
    let part = format!("{part:0<6}");
    let part: i64 = part.get(..6)?.parse().ok()?;
    let part = part.checked_mul(of.checked_div(SECOND_US)?)?;
    whole.parse::<i64>().ok()?.checked_mul(of)?.checked_add(part)?.checked_mul(sign)
}

/// `02:03:04.5`; hours may be more than a day has.
fn clock(micros: i64) -> Option<String> {
    let hours = micros.checked_div(HOUR_US)?;
    let minutes = micros.checked_rem(HOUR_US)?.checked_div(MINUTE_US)?;
    let rest = micros.checked_rem(MINUTE_US)?;
    let (seconds, part) = (rest.checked_div(SECOND_US)?, rest.checked_rem(SECOND_US)?);
    let text = format!("{hours:02}:{minutes:02}:{seconds:02}");
    if part == 0 {
        return Some(text);
    }
    Some(format!("{text}.{part:06}").trim_end_matches('0').to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn styled(text: &str) -> String {
        String::from_utf8(in_style(text.as_bytes())).unwrap()
    }

    /// As `SET IntervalStyle` makes PostgreSQL 15 write the same span in both styles.
    #[test]
    fn spans_are_written_in_the_style_that_clients_are_told() {
        for (iso, postgres) in [
            ("P1DT2H3M4S", "1 day 02:03:04"),
            ("P-1Y-2M3DT-4H-5M-6.7S", "-1 years -2 mons +3 days -04:05:06.7"),
            ("P-1DT2H", "-1 days +02:00:00"),
            ("PT0S", "00:00:00"),
            ("P1Y2M", "1 year 2 mons"),
            ("PT-0.000001S", "-00:00:00.000001"),
            ("PT100H", "100:00:00"),
            ("infinity", "infinity"),
            ("P", "P"),
            ("P1X", "P1X"),
            ("{P1D,NULL,PT1S}", "{\"1 day\",NULL,\"00:00:01\"}"),
            ("{}", "{}"),
        ] {
            assert_eq!(styled(iso), postgres, "{iso}");
        }
        assert_eq!(in_style(b"\xff"), b"\xff");
    }

    #[test]
    fn no_text_makes_a_span_of_more_than_there_is() {
        for text in ["P99999999999D", "P2147483647Y", "PT9223372036854775807H", "P1", "PT", "P-D"] {
            let _span_or_none = styled(text);
        }
    }
}
