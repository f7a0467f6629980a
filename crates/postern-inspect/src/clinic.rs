//! Sources that a clinic keeps: by what their tables are called, or by how much of health is in them.

use postern_core::survey::Survey;

use crate::{
    decide::facts_of_health,
    table::{About, is_of_animals},
    words,
};

/// Whether patients are kept, or what they are given and found to have in two tables or more.
pub(crate) fn keeps_patients(abouts: &[(About, Vec<String>)]) -> bool {
    const TABLES_MIN: usize = 2;
    let is_given = |words: &Vec<String>| words.iter().any(|word| words::is_of_class(word, "given"));
    let given = abouts.iter().filter(|(about, words)| *about != About::Thing && is_given(words));
    abouts
        .iter()
        .any(|(about, words)| *about == About::Person && words.iter().any(|word| is_patient(word)))
        || given.count() >= TABLES_MIN && !abouts.iter().any(|(_, words)| is_of_animals(words))
}

/// Whether many facts of health stand together in some tables, whatever these are called.
pub(crate) fn holds_much_of_health(survey: &Survey) -> bool {
    let facts = survey
        .tables
        .iter()
        .filter(|table| !is_of_animals(&words::of_table(&table.name.name)))
        .map(facts_of_health);
    let facts: Vec<usize> = facts.collect();
    let with = |least: usize| facts.iter().filter(|count| **count >= least).count();
    with(3) >= 2 || with(2) >= 3
}

fn is_patient(word: &str) -> bool {
    ["patient", "pazient", "pacient", "utentes", "doente", "assistit", "vardtagar", "zorgvrager"]
        .iter()
        .any(|stem| word.starts_with(stem))
        || matches!(word, "pat" | "paz" | "pac")
}
