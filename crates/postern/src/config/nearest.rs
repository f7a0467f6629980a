//! The nearest known word to a misspelt one.

/// Longest word that is compared; a longer one has no neighbour.
const WORD_CHARS_MAX: usize = 100;

/// `did you mean …`, or what else to do.
pub(crate) fn advise<'a>(
    word: &str,
    known: impl IntoIterator<Item = &'a str>,
    otherwise: &str,
) -> String {
    nearest(word, known)
        .map_or_else(|| otherwise.to_owned(), |near| format!("did you mean `{near}`"))
}

/// The known word with the fewest edits, if it is near enough to be meant.
pub(crate) fn nearest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let wanted: Vec<char> = word.to_lowercase().chars().collect();
    if wanted.len() > WORD_CHARS_MAX {
        return None;
    }
    let forgiven = match wanted.len() {
        0..4 => 1,
        letters => letters.checked_div(3).unwrap_or(0).max(2),
    };
    known
        .into_iter()
        .filter(|candidate| candidate.len() <= WORD_CHARS_MAX)
        .map(|candidate| (edits(&wanted, candidate), candidate))
        .filter(|(edits, _)| *edits <= forgiven)
        .min()
        .map(|(_, candidate)| candidate)
}

/// Edits (insert, delete, replace) from one word to the other.
fn edits(from: &[char], to: &str) -> usize {
    let to: Vec<char> = to.to_lowercase().chars().collect();
    let first: Vec<usize> = (0..=to.len()).collect();
    let last = from
        .iter()
        .enumerate()
        .fold(first, |above, (row, letter)| next_row(&above, row, *letter, &to));
    last.last().copied().unwrap_or(usize::MAX)
}

fn next_row(above: &[usize], row: usize, letter: char, to: &[char]) -> Vec<usize> {
    let mut line = Vec::with_capacity(above.len());
    let mut left = row.saturating_add(1);
    line.push(left);
    for (pair, other) in above.windows(2).zip(to) {
        let &[diagonal, up] = pair else { continue };
        let replaced = diagonal.saturating_add(usize::from(letter != *other));
        left = replaced.min(up.saturating_add(1)).min(left.saturating_add(1));
        line.push(left);
    }
    line
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_finds_its_neighbour_and_another_word_finds_none() {
        let known = ["row_limit", "timeout_ms", "requests_per_minute"];
        assert_eq!(nearest("row_limits", known), Some("row_limit"));
        assert_eq!(nearest("Row-Limit", known), Some("row_limit"));
        assert_eq!(nearest("colour", known), None);
        assert_eq!(nearest("", known), None);
        assert_eq!(nearest(&"x".repeat(10_000), known), None);
        assert_eq!(edits(&"kitten".chars().collect::<Vec<_>>(), "sitting"), 3);
    }
}
