//! What masks mean, written once more: by the value alone, in no database's words.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::Sha256;

/// A value as it stands in the database.
#[derive(Clone, Debug)]
pub(super) enum Raw {
    Text(String),
    Int(i64),
    Real(f64),
}

/// What stands for it.
#[derive(Clone, Debug)]
pub(super) enum Shown {
    Null,
    Text(String),
    Number(f64),
}

/// A mask as it stands in the catalogue, and its meaning.
pub(super) struct Meaning {
    pub(super) written: &'static str,
    pub(super) means: fn(&Raw, &Keys) -> Shown,
}

/// Keys of `hash`, derived again.
pub(super) struct Keys {
    pub(super) master: [u8; 32],
}

const FILL: &str = "•••";

/// Masks of short texts of words.
pub(super) const WORDS: &[Meaning] = &[
    Meaning { written: r#""partial""#, means: |raw, _| Shown::Text(initials(text(raw))) },
    Meaning { written: r#"{ kind = "hash", domain = "words" }"#, means: hash },
];

/// Masks of any text.
pub(super) const TEXTS: &[Meaning] = &[
    Meaning { written: r#""null""#, means: |_, _| Shown::Null },
    Meaning {
        written: r#"{ kind = "redact", text = "it's" }"#,
        means: |_, _| Shown::Text("it's".to_owned()),
    },
    Meaning {
        written: r#"{ kind = "partial", first = 1, last = 2, fill = "*" }"#,
        means: |raw, _| Shown::Text(partial(text(raw))),
    },
    Meaning {
        written: r#""email""#,
        means: |raw, _| {
            let whole = text(raw);
            Shown::Text(email(whole).map_or(FILL.to_owned(), |domain| {
                format!("{}{FILL}@{domain}", whole.chars().next().unwrap())
            }))
        },
    },
    Meaning {
        written: r#"{ kind = "email", keep = "domain" }"#,
        means: |raw, _| {
            Shown::Text(
                email(text(raw)).map_or(FILL.to_owned(), |domain| format!("{FILL}@{domain}")),
            )
        },
    },
    Meaning {
        written: r#"{ kind = "generalize", first = 2 }"#,
        means: |raw, _| {
            let characters: Vec<char> = text(raw).chars().collect();
            let kept = characters.get(..2).filter(|_| characters.len() > 2);
            Shown::Text(kept.map_or(FILL.to_owned(), |kept| kept.iter().collect::<String>() + FILL))
        },
    },
    Meaning { written: r#"{ kind = "hash", domain = "words" }"#, means: hash },
];

/// Masks of addresses in texts.
pub(super) const ADDRESSES: &[Meaning] = &[
    Meaning {
        written: r#"{ kind = "generalize", v4 = 16, v6 = 48 }"#,
        means: |raw, _| network(text(raw), 16, 48),
    },
    Meaning {
        written: r#"{ kind = "generalize", v4 = 0, v6 = 128 }"#,
        means: |raw, _| network(text(raw), 0, 128),
    },
];

/// Masks of dates and of moments.
pub(super) const DATES: &[Meaning] = &[
    Meaning {
        written: r#""generalize""#,
        means: |raw, _| Shown::Text(format!("{}-01-01", &text(raw)[..4])),
    },
    Meaning {
        written: r#"{ kind = "generalize", to = "decade" }"#,
        means: |raw, _| Shown::Text(format!("{}0-01-01", &text(raw)[..3])),
    },
    Meaning {
        written: r#"{ kind = "generalize", to = "month" }"#,
        means: |raw, _| Shown::Text(format!("{}-01", &text(raw)[..7])),
    },
];

/// Masks of moments alone.
pub(super) const MOMENTS: &[Meaning] = &[Meaning {
    written: r#"{ kind = "generalize", to = "day" }"#,
    means: |raw, _| Shown::Text(text(raw)[..10].to_owned()),
}];

/// Masks of whole numbers.
pub(super) const INTS: &[Meaning] = &[
    Meaning {
        written: r#"{ kind = "generalize", step = 1000 }"#,
        means: |raw, _| Shown::Number(down(number(raw), 1000.0)),
    },
    Meaning { written: r#"{ kind = "hash", domain = "words" }"#, means: hash },
];

/// Masks of numbers with a fraction.
pub(super) const NUMBERS: &[Meaning] = &[
    Meaning {
        written: r#"{ kind = "generalize", step = 10 }"#,
        means: |raw, _| Shown::Number(down(number(raw), 10.0)),
    },
    Meaning {
        written: r#"{ kind = "generalize", decimals = 0 }"#,
        means: |raw, _| Shown::Number(number(raw).round()),
    },
    Meaning {
        written: r#"{ kind = "generalize", decimals = 2 }"#,
        means: |raw, _| Shown::Number((number(raw) * 100.0).round() / 100.0),
    },
];

fn text(raw: &Raw) -> &str {
    match raw {
        Raw::Text(text) => text,
        other => panic!("{other:?} is no text"),
    }
}

fn number(raw: &Raw) -> f64 {
    match raw {
        Raw::Int(value) => value.to_string().parse().unwrap(),
        Raw::Real(value) => *value,
        other @ Raw::Text(_) => panic!("{other:?} is no number"),
    }
}

fn initials(value: &str) -> String {
    let word = |word: &str| {
        let first = word.chars().next().filter(|first| first.is_alphabetic());
        first.map(String::from).unwrap_or_default() + FILL
    };
    let words: Vec<_> = value.split_whitespace().map(word).collect();
    if words.is_empty() { FILL.to_owned() } else { words.join(" ") }
}

fn partial(value: &str) -> String {
    let characters: Vec<char> = value.chars().collect();
    if characters.len() < 6 {
        return "*".to_owned();
    }
    let last: String = characters[characters.len() - 2..].iter().collect();
    format!("{}*{last}", characters[0])
}

/// The domain of a mail address.
fn email(value: &str) -> Option<&str> {
    let (local, domain) = value.split_once('@')?;
    let labels: Vec<&str> = domain.split('.').collect();
    let is_label = |label: &&str| {
        !label.is_empty() && label.bytes().all(|c| c.is_ascii_alphanumeric() || c == b'-')
    };
    let ending = labels.last()?;
    let fits = value.chars().count() <= 254
        && !local.is_empty()
        && local.bytes().all(|c| c.is_ascii_graphic() && c != b'@')
        && labels.len() > 1
        && labels.iter().all(is_label)
        && (2..=63).contains(&ending.len())
        && ending.bytes().all(|c| c.is_ascii_alphabetic());
    fits.then_some(domain)
}

fn network(value: &str, v4: u32, v6: u32) -> Shown {
    match value.parse::<IpAddr>() {
        Ok(IpAddr::V4(address)) => {
            let mask = u32::MAX.checked_shl(32 - v4).unwrap_or(0);
            Shown::Text(format!("{}/{v4}", Ipv4Addr::from(u32::from(address) & mask)))
        }
        Ok(IpAddr::V6(address)) => {
            let mask = u128::MAX.checked_shl(128 - v6).unwrap_or(0);
            Shown::Text(format!("{}/{v6}", Ipv6Addr::from(u128::from(address) & mask)))
        }
        Err(_) => Shown::Null,
    }
}

fn down(value: f64, step: f64) -> f64 {
    (value / step).floor() * step
}

/// HMAC-SHA-256 of the value's text under HKDF-SHA-256 of the master key, half of it.
fn hash(raw: &Raw, keys: &Keys) -> Shown {
    let value = match raw {
        Raw::Text(text) => text.clone(),
        Raw::Int(value) => value.to_string(),
        Raw::Real(value) => value.to_string(),
    };
    let mut info = Vec::new();
    for part in ["postern mask key v1", "1", "shop", "domain:words"] {
        info.extend(u64::try_from(part.len()).unwrap().to_be_bytes());
        info.extend(part.as_bytes());
    }
    info.push(1);
    let key = hmac(&hmac(&[0; 32], &keys.master), &info);
    let digest = hmac(&key, value.as_bytes());
    Shown::Text(hex(&digest[..16]))
}

/// Bytes as digits.
pub(super) fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |text, byte| format!("{text}{byte:02x}"))
}

fn hmac(key: &[u8], message: &[u8]) -> [u8; 32] {
    let mut hmac = Hmac::<Sha256>::new_from_slice(key).unwrap();
    hmac.update(message);
    hmac.finalize().into_bytes().into()
}
