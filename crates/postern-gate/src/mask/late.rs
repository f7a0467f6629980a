//! Masks that a source could compute as well, and that wait for the gate where a statement only
//! hands the column out: a cut by characters costs nanoseconds here, and microseconds in a
//! database's regular expressions.
//!
//! LAW: what stands here gives what the source's own expression gives of the same value, but for
//! the stand-ins that the source sends of long values and of initials beyond ASCII
//! (`postern-sql/src/mask/postgresql.rs`), which have the same mask as what they stand for.

use postern_core::mask::{EmailKeep, FILL, LateMask};

/// Longest mail address in characters (RFC 5321 section 4.5.3.1.3, less the brackets).
const EMAIL_MAX: usize = 254;

/// Letters of a top-level domain.
const TOP_LEVEL: std::ops::RangeInclusive<usize> = 2..=63;

/// Appends what stands for a value.
pub(super) fn put(mask: &LateMask, value: &str, out: &mut Vec<u8>) {
    match mask {
        LateMask::Initials { fill } => initials(value, fill, out),
        LateMask::Partial { first, last, fill } => {
            partial(value, (usize::from(*first), usize::from(*last)), fill, out);
        }
        LateMask::Email { keep } => email(value, *keep, out),
    }
}

/// The first letter of every word, each followed by the fill; where there is no word, the fill.
fn initials(value: &str, fill: &str, out: &mut Vec<u8>) {
    let begin = out.len();
    for word in value.split(is_space).filter(|word| !word.is_empty()) {
        if out.len() > begin {
            out.push(b' ');
        }
        // Beyond ASCII the source took the initials; which characters it takes for letters is its own.
        let first = word.chars().next().filter(|c| is_letter(*c) || is_initial(word, *c, fill));
        push(first, out);
        out.extend_from_slice(fill.as_bytes());
    }
    if out.len() == begin {
        out.extend_from_slice(fill.as_bytes());
    }
}

/// Whether a word is a character beyond ASCII and the fill, as the source writes an initial.
fn is_initial(word: &str, first: char, fill: &str) -> bool {
    !first.is_ascii() && word.strip_prefix(first) == Some(fill)
}

/// Of ASCII as every server has it.
fn is_space(c: char) -> bool {
    if c.is_ascii() { matches!(c, '\t'..='\r' | ' ') } else { c.is_whitespace() }
}

fn is_letter(c: char) -> bool {
    if c.is_ascii() { c.is_ascii_alphabetic() } else { c.is_alphabetic() }
}

/// The ends of a value that has at least twice as many characters as are shown.
fn partial(value: &str, (first, last): (usize, usize), fill: &str, out: &mut Vec<u8>) {
    let shown = first.saturating_add(last);
    let enough = shown.saturating_mul(2);
    let is_long = enough == 0 || value.chars().nth(enough.saturating_sub(1)).is_some();
    if !is_long {
        out.extend_from_slice(fill.as_bytes());
        return;
    }
    let head = value.char_indices().nth(first).map_or(value.len(), |(at, _)| at);
    out.extend_from_slice(value.get(..head).unwrap_or_default().as_bytes());
    out.extend_from_slice(fill.as_bytes());
    let tail = match last.checked_sub(1) {
        None => value.len(),
        Some(back) => value.char_indices().nth_back(back).map_or(0, |(at, _)| at),
    };
    out.extend_from_slice(value.get(tail..).unwrap_or_default().as_bytes());
}

/// An address with its domain; the fill alone for whatever is none.
fn email(value: &str, keep: EmailKeep, out: &mut Vec<u8>) {
    let address = value
        .split_once('@')
        .filter(|(local, domain)| value.len() <= EMAIL_MAX && is_local(local) && is_domain(domain));
    let Some((local, domain)) = address else {
        out.extend_from_slice(FILL.as_bytes());
        return;
    };
    match keep {
        EmailKeep::First => push(local.chars().next(), out),
        EmailKeep::Domain => {}
    }
    out.extend_from_slice(FILL.as_bytes());
    out.push(b'@');
    out.extend_from_slice(domain.as_bytes());
}

/// Printable ASCII without `@`.
fn is_local(local: &str) -> bool {
    !local.is_empty() && local.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'@')
}

/// Labels of letters, digits and `-` with dots between, the last of letters alone.
fn is_domain(domain: &str) -> bool {
    let Some((labels, top)) = domain.rsplit_once('.') else { return false };
    let is_label = |label: &str| {
        !label.is_empty() && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
    };
    TOP_LEVEL.contains(&top.len())
        && top.bytes().all(|byte| byte.is_ascii_alphabetic())
        && labels.split('.').all(is_label)
}

fn push(character: Option<char>, out: &mut Vec<u8>) {
    if let Some(character) = character {
        out.extend_from_slice(character.encode_utf8(&mut [0; 4]).as_bytes());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(mask: &LateMask, value: &str) -> String {
        let mut out = b"before".to_vec();
        put(mask, value, &mut out);
        String::from_utf8(out).unwrap().strip_prefix("before").unwrap().to_owned()
    }

    fn initials_of(value: &str, fill: &str) -> String {
        shown(&LateMask::Initials { fill: fill.into() }, value)
    }

    #[test]
    fn initials_are_letters_and_those_of_initials_the_same() {
        for (value, expected) in [
            ("Claire Fontaine", "C••• F•••"),
            ("  claire\t\u{b}de  la\nTour ", "c••• d••• l••• T•••"),
            ("9th O'Neil -x", "••• O••• •••"),
            ("", "•••"),
            (" \n ", "•••"),
            ("É••• Þ••• •••", "É••• Þ••• •••"),
            // What the server of this text takes for a letter, and we do not.
            ("٣••• C•••", "٣••• C•••"),
            // A value that the source had no reason to send as it is.
            ("Émile Zola", "É••• Z•••"),
        ] {
            assert_eq!(initials_of(value, "•••"), expected, "{value:?}");
            assert_eq!(initials_of(expected, "•••"), expected, "{value:?}");
        }
        assert_eq!(initials_of("5*** b***", "***"), "*** b***");
    }

    #[test]
    fn both_ends_are_shown_of_what_is_twice_as_long() {
        let partial = |first, last, value: &str| {
            shown(&LateMask::Partial { first, last, fill: "*".into() }, value)
        };
        assert_eq!(partial(1, 2, "abcdef"), "a*ef");
        assert_eq!(partial(1, 2, "abcde"), "*");
        assert_eq!(partial(1, 2, "éßabжд"), "é*жд");
        assert_eq!(partial(0, 4, "4111111111111111"), "*1111");
        assert_eq!(partial(2, 0, "abcd"), "ab*");
        assert_eq!(partial(0, 0, ""), "*");
        assert_eq!(partial(0, 0, "abc"), "*");
    }

    #[test]
    fn an_address_keeps_its_domain_and_nothing_else_keeps_anything() {
        let first = LateMask::Email { keep: EmailKeep::First };
        let domain = LateMask::Email { keep: EmailKeep::Domain };
        assert_eq!(shown(&first, "claire@mail.example.org"), "c•••@mail.example.org");
        assert_eq!(shown(&domain, "claire@mail.example.org"), "•••@mail.example.org");
        let long = format!("{}@example.org", "x".repeat(EMAIL_MAX - 12));
        assert_eq!(shown(&first, &long), "x•••@example.org");
        for value in [
            "",
            "@example.org",
            "a@b@example.org",
            "a b@example.org",
            "é@example.org",
            "a@example",
            "a@.org",
            "a@exa..org",
            "a@example.o",
            "a@example.o1g",
            "a@exämple.org",
            "a@example.org ",
            "a@example.org\n",
            &format!("x{long}"),
        ] {
            assert_eq!(shown(&first, value), FILL, "{value:?}");
        }
    }
}
