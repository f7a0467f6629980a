//! The word lists, read once: what phrases say of columns, what words say of tables, and every
//! word that stands in either.

use std::{
    collections::{BTreeMap, BTreeSet, HashMap, HashSet},
    sync::LazyLock,
};

use super::{Context, Strength};
use crate::kind::DataKind;

/// Fewest letters of a word of the lists that a compound may be divided into.
const PART_MIN: usize = 4;
/// Fewest letters where the word stands in the list of classes, which are made for it.
const CLASS_PART_MIN: usize = 3;

pub(super) type Phrases = HashMap<String, Vec<(DataKind, Strength)>>;
type Contexts = HashMap<String, Vec<Context>>;
/// In order, so that what is a draw falls the same way each time.
type Classes = BTreeMap<&'static str, Vec<String>>;

/// What a word means, as far as telling it from others goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Meaning {
    /// It says alone what a column holds.
    Holds(DataKind),
    /// It says who, what, or nothing.
    Else,
}

/// Words by class: `number: number; no; nr; nummer; …`.
pub(super) static CLASSES: LazyLock<Classes> = LazyLock::new(|| {
    let mut all = Classes::new();
    for line in lines(include_str!("../data/classes.txt")) {
        let Some((class, words)) = line.split_once(':') else { continue };
        all.entry(class.trim()).or_default().extend(listed(words));
    }
    all
});

/// What phrases say of columns; those made of classes stand in `patterns`.
pub(super) static PHRASES: LazyLock<Phrases> = LazyLock::new(|| {
    let mut all = Phrases::new();
    for (kind, strength, phrase) in told().filter(|(_, _, phrase)| !phrase.contains('{')) {
        for key in [joined(phrase), without_links(phrase.split_whitespace()).concat()] {
            let said = all.entry(key).or_default();
            match said.iter_mut().find(|(known, _)| *known == kind) {
                Some((_, most)) => *most = strength.max(*most),
                None => said.push((kind, strength)),
            }
        }
    }
    all
});

/// What words say of tables and of hints.
pub(super) static CONTEXTS: LazyLock<Contexts> = LazyLock::new(|| {
    let mut all = Contexts::new();
    for line in lines(include_str!("../data/context.txt")) {
        let Some((head, words)) = line.split_once(':') else { continue };
        let context = match head {
            "person" => Context::Person,
            "thing" => Context::Thing,
            "lives" => Context::Lives,
            "outside" => Context::Outside,
            "decoy" => Context::Decoy,
            "medical" => Context::Medical,
            "animal" => Context::Animal,
            _ => Context::Harmless,
        };
        for word in listed(words) {
            let said = all.entry(word).or_default();
            if !said.contains(&context) {
                said.push(context);
            }
        }
    }
    all
});

/// Words that a compound may be made of.
pub(super) static PARTS: LazyLock<HashSet<String>> = LazyLock::new(|| {
    let mut all = HashSet::new();
    let mut take = |word: &str, least: usize| {
        if word.len() >= least && word.bytes().all(|b| b.is_ascii_lowercase()) {
            all.insert(word.to_owned());
        }
    };
    for (_, strength, phrase) in told() {
        if strength != Strength::Whole && !phrase.contains('{') {
            phrase.split_whitespace().for_each(|word| take(word, PART_MIN));
        }
    }
    CONTEXTS.keys().for_each(|word| take(word, PART_MIN));
    CLASSES.values().flatten().for_each(|word| take(word, CLASS_PART_MIN));
    all
});

/// Every word of the lists that says something alone, with all it may mean: what an abbreviation
/// may stand for.
pub(super) static MEANINGS: LazyLock<BTreeMap<&'static str, BTreeSet<Meaning>>> =
    LazyLock::new(|| {
        let mut all: BTreeMap<&'static str, BTreeSet<Meaning>> = BTreeMap::new();
        let mut note = |word: &'static str, meaning: Meaning| {
            if word.bytes().all(|b| b.is_ascii_lowercase()) {
                all.entry(word).or_default().insert(meaning);
            }
        };
        told().for_each(|(kind, _, phrase)| note(phrase, Meaning::Holds(kind)));
        of_lists().for_each(|word| note(word, Meaning::Else));
        all
    });

/// What old systems shorten words to, by the short form.
pub(super) static SHORT: LazyLock<HashMap<&'static str, &'static str>> = LazyLock::new(|| {
    lines(include_str!("../data/short.txt"))
        .filter_map(|line| line.split_once(':'))
        .flat_map(|(long, all)| all.split(';').map(move |short| (short.trim(), long.trim())))
        .collect()
});

/// Whether a word stands in a list.
pub(super) fn knows(word: &str) -> bool {
    CONTEXTS.contains_key(word) || PHRASES.contains_key(word) || MEANINGS.contains_key(word)
}

/// The words of the lists of contexts and of classes.
fn of_lists() -> impl Iterator<Item = &'static str> {
    [include_str!("../data/context.txt"), include_str!("../data/classes.txt")]
        .into_iter()
        .flat_map(lines)
        .filter_map(|line| line.split_once(':'))
        .flat_map(|(_, words)| words.split(';').map(str::trim))
        .filter(|word| !word.is_empty())
}

/// The phrases of the list, as they are written there.
pub(super) fn told() -> impl Iterator<Item = (DataKind, Strength, &'static str)> {
    lines(include_str!("../data/kinds.txt"))
        .filter_map(|line| {
            let (head, phrases) = line.split_once(':')?;
            let (strength, kind) = head.split_once(' ')?;
            let strength = match strength {
                "strong" => Strength::Strong,
                "whole" => Strength::Whole,
                _ => Strength::Weak,
            };
            Some((DataKind::from_word(kind)?, strength, phrases))
        })
        .flat_map(|(kind, strength, phrases)| {
            phrases
                .split(';')
                .map(str::trim)
                .filter(|phrase| !phrase.is_empty())
                .map(move |phrase| (kind, strength, phrase))
        })
}

/// The words without those that only link the others: `date de naissance`.
pub(super) fn without_links<'a>(words: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
    const LINKS: [&str; 16] = [
        "of", "the", "de", "du", "des", "del", "di", "della", "dello", "da", "do", "dos", "das",
        "van", "von", "la",
    ];
    let words: Vec<&str> = words.collect();
    let last = words.len().saturating_sub(1);
    let is_link = |at: usize, word: &str| at > 0 && at < last && LINKS.contains(&word);
    words
        .into_iter()
        .enumerate()
        .filter(|(at, word)| !is_link(*at, word))
        .map(|(_, word)| word)
        .collect()
}

fn listed(words: &'static str) -> impl Iterator<Item = String> {
    words.split(';').map(joined).filter(|word| !word.is_empty())
}

fn joined(phrase: &str) -> String {
    phrase.split_whitespace().collect()
}

fn lines(text: &'static str) -> impl Iterator<Item = &'static str> {
    text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'))
}

#[cfg(test)]
mod tests {
    use super::{CLASSES, lines};

    #[test]
    fn every_class_that_a_phrase_names_is_listed() {
        for line in lines(include_str!("../data/kinds.txt")) {
            for part in line.split('{').skip(1) {
                let (class, _) = part.split_once('}').unwrap();
                assert!(CLASSES.contains_key(class), "no class `{class}`");
            }
        }
    }
}
