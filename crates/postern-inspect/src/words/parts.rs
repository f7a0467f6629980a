//! Words that stand in no list, read as compounds (`privatanschrift`, `custdob`) or as
//! abbreviations (`tlphn`, `relig`) of words that do.

use std::{collections::BTreeMap, ops::Bound, sync::LazyLock};

use super::{
    lexicon::{MEANINGS, Meaning, PARTS, PHRASES, SHORT, knows},
    patterns,
};
use crate::words::Strength;

/// Shortest and longest word that is taken apart, in letters.
const DIVIDED: std::ops::RangeInclusive<usize> = 5..=48;
/// Most parts of a compound.
const PARTS_MAX: usize = 4;
/// Fewest letters of an abbreviation that leaves out the end of a word.
const CUT_MIN: usize = 4;
/// Fewest letters of one that leaves out vowels.
const SKELETON_MIN: usize = 4;
/// Fewest letters of a word behind a single letter: `dnaissance`.
const BEHIND_LETTER_MIN: usize = 5;

/// Words of the lists by their letters without vowels.
static SKELETONS: LazyLock<BTreeMap<String, Vec<&'static str>>> = LazyLock::new(|| {
    let mut all: BTreeMap<String, Vec<&'static str>> = BTreeMap::new();
    for word in MEANINGS.keys().filter(|word| word.len() >= CUT_MIN) {
        all.entry(skeleton(word)).or_default().push(word);
    }
    all
});

/// The known words that a word is read as; itself where nothing reads it.
pub(super) fn read(word: String) -> Vec<String> {
    if is_known(&word) {
        return vec![word];
    }
    if let Some(long) = SHORT.get(word.as_str()) {
        return vec![(*long).to_owned()];
    }
    if let Some(parts) = divided(&word) {
        return parts;
    }
    // A word of a phrase is no abbreviation: `social` stands for no number.
    match spelled_out(&word).filter(|_| !PARTS.contains(&word)) {
        Some(known) => vec![known.to_owned()],
        None => vec![word],
    }
}

/// The known words that a compound is made of.
pub(super) fn read_compound(word: String) -> Vec<String> {
    if is_known(&word) {
        return vec![word];
    }
    if let Some(long) = SHORT.get(word.as_str()) {
        return vec![(*long).to_owned()];
    }
    divided(&word).unwrap_or_else(|| vec![word])
}

fn is_known(word: &str) -> bool {
    !word.bytes().all(|b| b.is_ascii_lowercase()) || knows(word)
}

/// The parts of a compound: the fewest, and of these the longest last ones.
fn divided(word: &str) -> Option<Vec<String>> {
    if !DIVIDED.contains(&word.len()) || PARTS.contains(word) {
        return None;
    }
    if let Some((left, right)) = patterns::glued(word) {
        return Some(vec![left.to_owned(), right.to_owned()]);
    }
    let short = |parts: &[&str]| parts.iter().filter(|part| part.len() < CUT_MIN).count();
    if let Some(parts) = parts(word, PARTS_MAX).filter(|parts| short(parts) <= 1) {
        return Some(parts.into_iter().map(str::to_owned).collect());
    }
    let (letter, rest) = word.split_at_checked(1)?;
    let is_strong = PHRASES
        .get(rest)
        .is_some_and(|said| said.iter().any(|(_, strength)| *strength == Strength::Strong));
    (rest.len() >= BEHIND_LETTER_MIN && is_strong).then(|| vec![letter.to_owned(), rest.to_owned()])
}

fn parts(word: &str, most: usize) -> Option<Vec<&str>> {
    if PARTS.contains(word) || is_short_end(word) {
        return Some(vec![word]);
    }
    let left = most.checked_sub(1).filter(|left| *left > 0)?;
    let mut best: Option<Vec<&str>> = None;
    for at in 3..word.len().saturating_sub(1) {
        let Some((first, rest)) = word.split_at_checked(at) else { continue };
        // `gruppe` and `nname` are no `gruppenname`.
        if rest.starts_with("nn") {
            continue;
        }
        let Some(first) = without_link(first) else { continue };
        let Some(others) = parts(rest, left) else { continue };
        if best.as_ref().is_none_or(|best| others.len() < best.len().saturating_sub(1)) {
            best = Some([vec![first], others].concat());
        }
    }
    best
}

/// Two letters that end a name: `custnm`, `orddt`.
fn is_short_end(word: &str) -> bool {
    const ENDS: [&str; 10] = ["nm", "no", "nr", "id", "dt", "cd", "ph", "yr", "ts", "ip"];
    ENDS.contains(&word)
}

/// A known part, with what German, Dutch and Swedish put between parts taken off.
fn without_link(part: &str) -> Option<&str> {
    const LINKS: [&str; 5] = ["", "s", "n", "en", "es"];
    LINKS.iter().find_map(|link| {
        let bare = part.strip_suffix(link)?;
        let is_long = link.is_empty() || bare.len() >= CUT_MIN;
        (is_long && PARTS.contains(bare)).then_some(bare)
    })
}

/// The word that an abbreviation stands for, where all that it may stand for mean the same.
fn spelled_out(short: &str) -> Option<&'static str> {
    let cut = (short.len() >= CUT_MIN).then(|| {
        MEANINGS
            .range::<str, _>(from(short))
            .map(|(word, _)| *word)
            .take_while(|word| word.starts_with(short))
            .filter(|word| word.len() > short.len().saturating_add(1))
            .filter(|word| word.len() <= short.len().saturating_mul(2).saturating_add(1))
    });
    let mut found: Vec<&'static str> = cut.into_iter().flatten().collect();
    if short.len() >= SKELETON_MIN && short == skeleton(short) {
        found.extend(
            SKELETONS
                .range::<str, _>(from(short))
                .take_while(|(bones, _)| bones.starts_with(short))
                .flat_map(|(_, words)| words.iter().copied()),
        );
    }
    let protects = |word: &str| {
        MEANINGS.get(word).is_some_and(|all| all.iter().any(|meaning| *meaning != Meaning::Else))
    };
    let first = found.first().map(|word| protects(word))?;
    let is_clear = found.iter().all(|word| protects(word) == first);
    is_clear.then(|| found.into_iter().min_by_key(|word| word.len())).flatten()
}

fn from(word: &str) -> (Bound<&str>, Bound<&str>) {
    (Bound::Included(word), Bound::Unbounded)
}

/// A word without its vowels, but for the first letter.
fn skeleton(word: &str) -> String {
    let is_vowel = |c: char| matches!(c, 'a' | 'e' | 'i' | 'o' | 'u');
    word.chars().enumerate().filter(|(at, c)| *at == 0 || !is_vowel(*c)).map(|(_, c)| c).collect()
}

#[cfg(test)]
mod tests {
    use super::read;

    fn check(word: &str, parts: &[&str]) {
        assert_eq!(read(word.to_owned()), parts, "{word}");
    }

    #[test]
    fn compounds_are_divided_into_known_words() {
        check("abteilungsanschrift", &["abteilung", "anschrift"]);
        check("telefonvermerk", &["telefon", "vermerk"]);
        check("versichertennummer", &["versichertennummer"]);
    }

    #[test]
    fn abbreviations_are_read_where_only_one_meaning_fits() {
        check("tlphn", &["telephone"]);
        check("confess", &["confession"]);
        // `start` or `street`.
        check("strt", &["strt"]);
    }

    #[test]
    fn words_that_only_look_made_of_others_stay_whole() {
        for word in ["capacity", "message", "storage", "format", "capital", "percentage"] {
            check(word, &[word]);
        }
    }
}
