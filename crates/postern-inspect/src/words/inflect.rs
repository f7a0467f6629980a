//! Words for people that stand in no list and are forms of one that does: plurals, feminines, and
//! in Swedish what has its article behind it (`agaren`).

use super::lexicon::{CLASSES, CONTEXTS};
use crate::words::Context;

/// Fewest letters of the word that a form is of.
const BASE_MIN: usize = 5;

/// How forms end, and what the word ends in instead; in English, French, German, Spanish, Italian,
/// Portuguese, Dutch and Swedish. What comes first is tried first.
const ENDINGS: [(&str, &str); 31] = [
    ("trices", "teur"),
    ("trice", "teur"),
    ("trici", "tore"),
    ("trice", "tore"),
    ("euses", "eur"),
    ("euse", "eur"),
    ("oras", "or"),
    ("ora", "or"),
    ("innen", ""),
    ("innen", "e"),
    ("in", ""),
    ("in", "e"),
    ("arens", "are"),
    ("aren", "are"),
    ("arnas", ""),
    ("arna", ""),
    ("erna", ""),
    ("ens", ""),
    ("ies", "y"),
    ("oes", "ao"),
    ("es", ""),
    ("as", "o"),
    ("s", ""),
    ("en", ""),
    ("n", ""),
    ("er", ""),
    ("ar", ""),
    ("a", "o"),
    ("a", ""),
    ("i", "o"),
    ("i", "e"),
];

/// Whether a word is a form of one for people.
pub(super) fn is_of_a_person(word: &str) -> bool {
    ENDINGS.iter().any(|(ending, instead)| {
        word.strip_suffix(ending).is_some_and(|stem| {
            stem.len().saturating_add(instead.len()) >= BASE_MIN
                && is_person(&format!("{stem}{instead}"))
        })
    })
}

fn is_person(word: &str) -> bool {
    const CALLED: [&str; 3] = ["person", "speaker", "role"];
    CONTEXTS.get(word).is_some_and(|said| said.contains(&Context::Person))
        || CALLED.iter().any(|class| {
            CLASSES.get(class).is_some_and(|words| words.iter().any(|own| own == word))
        })
}
