//! Formats of single values, read by hand: linear in their length, whatever stands there.

use std::{collections::HashSet, sync::LazyLock};

use crate::words::fold;

static GIVEN: LazyLock<HashSet<&'static str>> =
    LazyLock::new(|| listed(include_str!("../data/given.txt")));
static FAMILY: LazyLock<HashSet<&'static str>> =
    LazyLock::new(|| listed(include_str!("../data/family.txt")));

fn listed(text: &'static str) -> HashSet<&'static str> {
    text.lines().filter(|line| !line.starts_with('#')).flat_map(str::split_whitespace).collect()
}

/// A common given name, folded.
pub(super) fn is_given(word: &str) -> bool {
    GIVEN.contains(word)
}

/// A common family name, folded.
pub(super) fn is_family(word: &str) -> bool {
    FAMILY.contains(word)
}

/// A mail address, practically: one `@`, a domain with a dot and letters behind it.
pub(super) fn is_mail(value: &str) -> bool {
    let Some((local, domain)) = value.rsplit_once('@') else { return false };
    let Some((name, top)) = domain.rsplit_once('.') else { return false };
    !local.is_empty()
        && local.len() <= 64
        && !local.contains([' ', '@', '/', ':'])
        && !name.is_empty()
        && !domain.contains([' ', '/', ':'])
        && (2..=24).contains(&top.len())
        && top.chars().all(char::is_alphabetic)
}

/// A phone number by its writing: a plus, or groups divided as phone numbers are.
pub(super) fn is_written_phone(value: &str) -> bool {
    let digits = value.bytes().filter(u8::is_ascii_digit).count();
    if !(7..=15).contains(&digits) || !value.chars().all(is_phone_char) {
        return false;
    }
    if value.starts_with('+') {
        return true;
    }
    let groups: Vec<usize> = value
        .split(|c: char| !c.is_ascii_digit())
        .filter(|group| !group.is_empty())
        .map(str::len)
        .collect();
    let is_decimal = value.contains('.') && groups.len() == 2;
    let is_date = super::text::year_of_date(value).is_some();
    let is_ssn = groups == [3, 2, 4];
    let is_card = groups.len() >= 4 && groups.iter().all(|len| *len == 4);
    groups.len() >= 2
        && groups.len() <= 6
        && !is_years(value)
        && !is_decimal
        && !is_date
        && !is_ssn
        && !is_card
        && (value.starts_with(['0', '(']) || value.contains(['(', ' ']) || groups == [3, 3, 4])
}

/// `2025/2026`, `2025 2026`: from year to year.
fn is_years(value: &str) -> bool {
    let is_year =
        |text: &str| text.len() == 4 && (text.starts_with("19") || text.starts_with("20"));
    let parts: Vec<&str> = value.split(|c: char| !c.is_ascii_digit()).collect();
    matches!(parts.as_slice(), [from, to] if is_year(from) && is_year(to))
}

fn is_phone_char(c: char) -> bool {
    c.is_ascii_digit() || matches!(c, '+' | ' ' | '-' | '.' | '(' | ')' | '/')
}

/// Digits that could be a national phone number.
pub(super) fn is_phone_digits(value: &str) -> bool {
    (8..=15).contains(&value.len()) && value.bytes().all(|b| b.is_ascii_digit())
}

/// The year of a date as engines and people write it.
pub(super) fn year_of_date(value: &str) -> Option<u32> {
    let date = value.split([' ', 'T']).next().unwrap_or_default();
    let by = date.chars().find(|c| !c.is_ascii_digit())?;
    if !matches!(by, '-' | '.' | '/') {
        return None;
    }
    let parts: Vec<&str> = date.split(by).collect();
    let [a, b, c] = parts.as_slice() else { return None };
    let number = |text: &str| {
        (!text.is_empty() && text.len() <= 4 && text.bytes().all(|b| b.is_ascii_digit()))
            .then(|| text.parse::<u32>().ok())
            .flatten()
    };
    let (first, second, third) = (number(a)?, number(b)?, number(c)?);
    if a.len() == 4 {
        return ((1..=12).contains(&second) && (1..=31).contains(&third)).then_some(first);
    }
    let is_day = (1..=31).contains(&first) && (1..=31).contains(&second);
    let year = if c.len() == 2 {
        third.saturating_add(if third > 30 { 1900 } else { 2000 })
    } else {
        third
    };
    (is_day && first.min(second) <= 12 && matches!(c.len(), 2 | 4)).then_some(year)
}

/// A date with a time behind it.
pub(super) fn is_moment(value: &str) -> bool {
    year_of_date(value).is_some()
        && value.split_once([' ', 'T']).is_some_and(|(_, time)| time.contains(':'))
}

/// Two coordinates in one value.
pub(super) fn is_point(value: &str) -> bool {
    let inner = value.trim_matches(['(', ')']);
    let Some((a, b)) = inner.split_once([',', ' ']) else { return false };
    let within = |text: &str, most: f64| {
        let text = text.trim();
        text.contains('.') && text.parse::<f64>().is_ok_and(|number| number.abs() <= most)
    };
    within(a, 90.0) && within(b, 180.0) || within(a, 180.0) && within(b, 90.0)
}

/// A number with four decimals or more within 180: degrees, perhaps.
pub(super) fn is_degrees(value: &str) -> bool {
    let decimals = value.split_once('.').map_or(0, |(_, decimals)| decimals.len());
    decimals >= 4 && value.parse::<f64>().is_ok_and(|number| number.abs() <= 180.0)
}

/// The words of what may be a name, folded: one to five words of letters, each with a capital,
/// particles aside.
pub(super) fn name_words(value: &str) -> Option<Vec<String>> {
    const PARTICLES: [&str; 16] = [
        "de", "da", "do", "dos", "del", "della", "di", "van", "von", "der", "den", "la", "le",
        "el", "af", "y",
    ];
    let mut words = Vec::new();
    for word in value.split([' ', ',', '-']).filter(|word| !word.is_empty()).take(7) {
        if !word.chars().all(|c| c.is_alphabetic() || matches!(c, '\'' | '’' | '.')) {
            return None;
        }
        let folded = fold(word);
        if PARTICLES.contains(&folded.as_str()) {
            continue;
        }
        if !word.chars().next().is_some_and(char::is_uppercase) {
            return None;
        }
        words.push(folded.trim_end_matches('.').to_owned());
    }
    (1..=5).contains(&words.len()).then_some(words)
}

/// A street with a number: one of many words for streets, or a number before or behind.
pub(super) fn is_street(value: &str) -> bool {
    const WORDS: [&str; 40] = [
        "street",
        "st",
        "road",
        "rd",
        "avenue",
        "ave",
        "lane",
        "ln",
        "drive",
        "dr",
        "boulevard",
        "blvd",
        "court",
        "ct",
        "place",
        "way",
        "square",
        "terrace",
        "rue",
        "chemin",
        "allee",
        "impasse",
        "quai",
        "strasse",
        "str",
        "weg",
        "platz",
        "gasse",
        "calle",
        "avenida",
        "paseo",
        "plaza",
        "via",
        "viale",
        "corso",
        "piazza",
        "rua",
        "travessa",
        "plein",
        "laan",
    ];
    const ENDINGS: [&str; 14] = [
        "strasse", "str", "weg", "platz", "gasse", "allee", "straat", "laan", "plein", "gracht",
        "gatan", "vagen", "vag", "dijk",
    ];
    if !(6..=80).contains(&value.len()) {
        return false;
    }
    let words: Vec<String> = value
        .split([' ', ','])
        .map(|word| fold(word.trim_matches(['.', ','])))
        .filter(|word| !word.is_empty())
        .collect();
    let has_number = words.iter().any(|word| word.starts_with(|c: char| c.is_ascii_digit()));
    let has_word = words.iter().any(|word| {
        WORDS.contains(&word.as_str())
            || word.len() > 4 && ENDINGS.iter().any(|ending| word.ends_with(ending))
    });
    has_number && has_word && words.len() >= 2
}

/// A UUID.
pub(super) fn is_uuid(value: &str) -> bool {
    value.len() == 36
        && value.char_indices().all(|(at, c)| match at {
            8 | 13 | 18 | 23 => c == '-',
            _ => c.is_ascii_hexdigit(),
        })
}

/// What programs keep of a password: bcrypt, argon2, scrypt, PBKDF2, crypt, phpass, LDAP, Django.
pub(super) fn is_password_hash(value: &str) -> bool {
    const STARTS: [&str; 22] = [
        "$2a$",
        "$2b$",
        "$2y$",
        "$argon2",
        "$scrypt$",
        "$pbkdf2",
        "$1$",
        "$5$",
        "$6$",
        "$y$",
        "$P$",
        "$H$",
        "$apr1$",
        "{SSHA",
        "{SHA",
        "{bcrypt}",
        "pbkdf2_sha",
        "pbkdf2:",
        "argon2$",
        "bcrypt",
        "scrypt:",
        "sha1$",
    ];
    value.len() >= 20 && STARTS.iter().any(|start| value.starts_with(start))
        || value.starts_with("SCRAM-SHA-256$")
}

/// Hex of the length of MD5, SHA-1, SHA-256 or SHA-512.
pub(super) fn is_hex_digest(value: &str) -> bool {
    let hex = value.strip_prefix("\\x").unwrap_or(value);
    matches!(hex.len(), 32 | 40 | 56 | 64 | 96 | 128)
        && hex.bytes().all(|b| b.is_ascii_hexdigit())
        && hex.bytes().any(|b| b.is_ascii_digit())
}

/// A key or token by the form its issuer gives it.
pub(super) fn is_secret(value: &str) -> bool {
    const STARTS: [&str; 30] = [
        "AKIA",
        "ASIA",
        "ghp_",
        "gho_",
        "ghs_",
        "github_pat_",
        "glpat-",
        "xoxb-",
        "xoxp-",
        "xoxa-",
        "AIza",
        "eyJ",
        "sk-",
        "sk_live_",
        "sk_test_",
        "pk_live_",
        "rk_live_",
        "SG.",
        "ya29.",
        "-----BEGIN",
        "AAAA",
        "npm_",
        "pypi-",
        "whsec_",
        "hvs.",
        "dop_v1_",
        "shpat_",
        "EAAC",
        "otpauth://",
        "ssh-rsa ",
    ];
    let is_url_with_login = value.split_once("://").is_some_and(|(_, rest)| {
        rest.split_once('@').is_some_and(|(login, _)| login.contains(':') && !login.contains('/'))
    });
    is_url_with_login
        || value.len() >= 16 && STARTS.iter().any(|start| value.starts_with(start))
        || value.contains("Password=") && value.contains("Server=")
}

/// A long word of letters and digits without sense.
pub(super) fn is_random(value: &str) -> bool {
    let fits =
        |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'-' | b'+' | b'/' | b'=' | b'.');
    if !(20..=4096).contains(&value.len()) || !value.bytes().all(fits) {
        return false;
    }
    let distinct: HashSet<u8> = value.bytes().collect();
    let switches = value
        .as_bytes()
        .windows(2)
        .filter(|pair| matches!(pair, [a, b] if a.is_ascii_digit() != b.is_ascii_digit()))
        .count();
    distinct.len() >= 12 && switches >= 4
}

/// A picture: a data URL, or the first bytes of JPEG or PNG in hex.
pub(super) fn is_image(value: &str) -> bool {
    value.starts_with("data:image/")
        || value.starts_with("\\xffd8ff")
        || value.starts_with("\\x89504e47")
        || value.starts_with("/9j/")
        || value.starts_with("iVBORw0KGgo")
}

/// Somebody speaks: a greeting, thanks, or `I` and `my`, in the eight languages.
pub(super) fn is_voice(value: &str) -> bool {
    const WORDS: [&str; 46] = [
        "i",
        "my",
        "me",
        "we",
        "hi",
        "hello",
        "dear",
        "thanks",
        "please",
        "regards",
        "je",
        "mon",
        "ma",
        "nous",
        "bonjour",
        "merci",
        "cordialement",
        "ich",
        "mein",
        "meine",
        "wir",
        "hallo",
        "danke",
        "bitte",
        "yo",
        "mi",
        "nosotros",
        "hola",
        "gracias",
        "io",
        "mio",
        "mia",
        "noi",
        "ciao",
        "grazie",
        "eu",
        "meu",
        "minha",
        "obrigado",
        "ik",
        "mijn",
        "wij",
        "bedankt",
        "jag",
        "min",
        "tack",
    ];
    value
        .split(|c: char| !c.is_alphabetic() && c != '\'')
        .take(60)
        .filter(|word| word.len() <= 16)
        .any(|word| WORDS.contains(&fold(word).as_str()))
}
