//! What the columns of one table share in their names and what therefore says nothing of any one:
//! `hd_naam`, `hd_bsn`; `nom_vdg`, `prenom_vdg`; `KNNAME`, `KNSTR`.

use std::collections::HashMap;

use postern_core::survey::SurveyTable;

use crate::words;

/// Fewest columns that share something.
const COLUMNS_MIN: usize = 3;
/// Longest start that is shared without a sign behind it, in letters.
const START_MAX: usize = 4;

/// The shared parts of a table's column names.
#[derive(Debug, Default)]
pub(crate) struct Naming {
    /// The first word of most names.
    first: Option<String>,
    /// The last word of many names, where no list knows it.
    last: Option<String>,
    /// What the table's name is shortened to: `dir_cli` and `tel_cli` in `clientes`.
    short: Option<String>,
    /// The letters that most names of one word start with.
    start: Option<String>,
}

impl Naming {
    /// Finds what the names share.
    pub(crate) fn of(table: &SurveyTable) -> Self {
        let names: Vec<Vec<String>> =
            table.columns.iter().map(|column| words::plain(&column.name)).collect();
        let long = || names.iter().filter(|name| name.len() > 1);
        let half = names.len().div_ceil(2);
        Self {
            first: most_frequent(long().filter_map(|name| name.first()), half),
            last: most_frequent(long().filter_map(|name| name.last()), half)
                .filter(|word| words::is_unknown(word)),
            short: shortened(table, &names),
            start: start(&names),
        }
    }

    /// The words of a column's name without what many names end or start with; the shared first
    /// word stays: it may be half of a phrase.
    pub(crate) fn tokens(&self, name: &str) -> Vec<String> {
        let mut plain = words::plain(name);
        if let ([word], Some(start)) = (plain.as_slice(), &self.start)
            && !words::is_told(word)
            && let Some(rest) = word.strip_prefix(start.as_str()).filter(|rest| rest.len() > 1)
        {
            return words::tokens(rest);
        }
        let is_shared = |word: Option<&String>| {
            word.is_some() && (word == self.last.as_ref() || word == self.short.as_ref())
        };
        // `gross_pay` of `paychecks` is one phrase.
        if plain.len() > 1 && is_shared(plain.last()) && !words::is_told(&plain.concat()) {
            plain.pop();
            return words::tokens(&plain.join("_"));
        }
        words::tokens(name)
    }

    /// Whether a word is the one that most names start with.
    pub(crate) fn is_shared(&self, word: &str) -> bool {
        self.first.as_deref() == Some(word) || self.short.as_deref() == Some(word)
    }
}

/// The word at the ends of two names or more that the table's name starts with.
fn shortened(table: &SurveyTable, names: &[Vec<String>]) -> Option<String> {
    let of_table = words::plain(&table.name.name);
    let is_short = |word: &&String| {
        (2..=5).contains(&word.len())
            && of_table.iter().any(|long| long.starts_with(word.as_str()) && long != *word)
    };
    let long = || names.iter().filter(|name| name.len() > 1);
    let ends = long().filter_map(|name| name.last()).chain(long().filter_map(|name| name.first()));
    let (word, count) = counted(ends.filter(is_short))?;
    (count > 1).then(|| word.clone())
}

fn counted<'a>(words: impl Iterator<Item = &'a String>) -> Option<(&'a String, usize)> {
    let mut counts: HashMap<&String, usize> = HashMap::new();
    for word in words {
        let count = counts.entry(word).or_default();
        *count = count.saturating_add(1);
    }
    counts.into_iter().max_by_key(|(word, count)| (*count, *word))
}

fn most_frequent<'a>(words: impl Iterator<Item = &'a String>, least: usize) -> Option<String> {
    let (word, count) = counted(words)?;
    (count >= least.max(COLUMNS_MIN)).then(|| word.clone())
}

/// The longest start of three fifths of the names, where they are single words.
fn start(names: &[Vec<String>]) -> Option<String> {
    let single: Vec<&String> =
        names.iter().filter(|name| name.len() == 1).filter_map(|name| name.first()).collect();
    if single.len() < COLUMNS_MIN.saturating_add(1) || single.len() < names.len().div_ceil(2) {
        return None;
    }
    let least = single.len().saturating_mul(3).div_ceil(5);
    let of_length = |len: usize| {
        let starts: Vec<String> = single
            .iter()
            .filter(|word| word.len() > len.saturating_add(1))
            .filter_map(|word| word.get(..len).map(str::to_owned))
            .collect();
        most_frequent(starts.iter(), least)
    };
    (2..=START_MAX).rev().find_map(of_length)
}
