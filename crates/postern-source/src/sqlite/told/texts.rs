//! Functions over texts, as PostgreSQL has them.

use regex::{Regex, RegexBuilder};

/// Most bytes of a pattern that is made ready.
const PATTERN_BYTES_MAX: usize = 1 << 20;

/// A regular expression; `None` where it is none, or too large.
pub(super) fn regex(pattern: &str, ignores_case: bool) -> Option<Regex> {
    let mut builder = RegexBuilder::new(pattern);
    builder.case_insensitive(ignores_case).size_limit(PATTERN_BYTES_MAX).dot_matches_new_line(true);
    builder.build().ok()
}

/// The regular expression that a LIKE pattern is; `None` where it ends in its escape.
pub(super) fn like(pattern: &str, escape: Option<char>, ignores_case: bool) -> Option<Regex> {
    let mut made = String::from("^");
    let mut chars = pattern.chars();
    while let Some(c) = chars.next() {
        let literal = match c {
            c if Some(c) == escape => chars.next()?,
            '%' => {
                made.push_str(".*");
                continue;
            }
            '_' => {
                made.push('.');
                continue;
            }
            other => other,
        };
        made.push_str(&regex::escape(literal.encode_utf8(&mut [0; 4])));
    }
    made.push('$');
    regex(&made, ignores_case)
}

/// `left(text, count)`: a negative count leaves so many out at the end.
pub(super) fn left(text: &str, count: i64) -> String {
    text.chars().take(kept(text, count)).collect()
}

/// `right(text, count)`: a negative count leaves so many out at the beginning.
pub(super) fn right(text: &str, count: i64) -> String {
    let skipped = text.chars().count().saturating_sub(kept(text, count));
    text.chars().skip(skipped).collect()
}

fn kept(text: &str, count: i64) -> usize {
    match usize::try_from(count) {
        Ok(count) => count,
        Err(_negative) => {
            let less = usize::try_from(count.unsigned_abs()).unwrap_or(usize::MAX);
            text.chars().count().saturating_sub(less)
        }
    }
}

/// `split_part(text, separator, place)`
pub(super) fn split_part(text: &str, separator: &str, place: i64) -> Option<String> {
    let parts: Vec<&str> =
        if separator.is_empty() { vec![text] } else { text.split(separator).collect() };
    let at = if place < 0 {
        let back = usize::try_from(place.unsigned_abs()).ok()?;
        parts.len().checked_sub(back)
    } else {
        Some(usize::try_from(place).ok()?.checked_sub(1)?)
    };
    Some(at.and_then(|at| parts.get(at)).copied().unwrap_or_default().to_owned())
}

/// `format(pattern, …)` with `%s`, `%I`, `%L` and `%%`; `None` of any other, of too few values, and
/// of a name that is NULL.
pub(super) fn format(
    pattern: &str,
    mut values: impl Iterator<Item = Option<String>>,
) -> Option<String> {
    let mut out = String::new();
    let mut chars = pattern.chars();
    while let Some(c) = chars.next() {
        if c != '%' {
            out.push(c);
            continue;
        }
        match chars.next()? {
            '%' => out.push('%'),
            's' => out.push_str(&values.next()?.unwrap_or_default()),
            'I' => out.push_str(&postern_sql::quoted_identifier(&values.next()??)),
            'L' => match values.next()? {
                Some(text) => {
                    out.push('\'');
                    out.push_str(&text.replace('\'', "''"));
                    out.push('\'');
                }
                None => out.push_str("NULL"),
            },
            _ => return None,
        }
    }
    Some(out)
}

/// A truth, as PostgreSQL reads it.
pub(super) fn truth(text: &str) -> Option<bool> {
    match text.trim().to_ascii_lowercase().as_str() {
        "t" | "true" | "y" | "yes" | "on" | "1" => Some(true),
        "f" | "false" | "n" | "no" | "off" | "0" => Some(false),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// As PostgreSQL 15 answers.
    #[test]
    fn texts_are_cut_as_postgresql_cuts_them() {
        assert_eq!(left("abc", 2), "ab");
        assert_eq!(left("abc", -1), "ab");
        assert_eq!(right("abc", 2), "bc");
        assert_eq!(right("abc", -2), "c");
        assert_eq!(split_part("a.b.c", ".", 2).as_deref(), Some("b"));
        assert_eq!(split_part("a.b.c", ".", -1).as_deref(), Some("c"));
        assert_eq!(split_part("a", ".", 5).as_deref(), Some(""));
        assert_eq!(split_part("a", ".", 0), None);
    }

    #[test]
    fn names_and_texts_are_put_into_a_format() {
        let format = |pattern: &str, values: &[&str]| {
            super::format(pattern, values.iter().map(|value| Some((*value).to_owned())))
        };
        assert_eq!(format("%I.%I", &["public", "Odd"]).as_deref(), Some("public.\"Odd\""));
        assert_eq!(format("%s %L%%", &["a", "o'b"]).as_deref(), Some("a 'o''b'%"));
        assert_eq!(format("%s %s", &["a"]), None);
        assert_eq!(format("%2$s", &["a", "b"]), None);
    }

    #[test]
    fn patterns_match_as_postgresql_matches_them() {
        let like =
            |text: &str, pattern: &str| like(pattern, Some('\\'), false).unwrap().is_match(text);
        assert!(like("pg_toast", "pg\\_%"));
        assert!(!like("pgxtoast", "pg\\_%"));
        assert!(like("a.b", "a.b"));
        assert!(!like("axb", "a.b"));
        assert!(!like("A", "a"));
        assert!(super::like("a\\", Some('\\'), false).is_none());
        assert!(regex("^(customers)$", false).unwrap().is_match("customers"));
        assert!(!regex("^(customers)$", false).unwrap().is_match("customers2"));
        assert!(regex("(", false).is_none());
    }
}
