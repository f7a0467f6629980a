//! The nearest known name to a misspelt one.

/// Longest name that is compared; a longer one has no neighbour.
const NAME_CHARS_MAX: usize = 200;

/// The candidate with the fewest edits, if it is near enough to be meant: at most a third of the
/// name's length, and at least two edits are forgiven.
pub(crate) fn nearest<'a>(
    name: &str,
    candidates: impl IntoIterator<Item = &'a str>,
) -> Option<&'a str> {
    let wanted = name.to_lowercase();
    let length = wanted.chars().count();
    if length > NAME_CHARS_MAX {
        return None;
    }
    let limit = length.checked_div(3).unwrap_or(0).max(2);
    candidates
        .into_iter()
        .map(|candidate| (distance(&wanted, &candidate.to_lowercase()), candidate))
        .filter(|(edits, candidate)| *edits <= limit && *edits < candidate.chars().count().max(1))
        .min()
        .map(|(_, candidate)| candidate)
}

/// Edits (insert, delete, replace) between two texts.
fn distance(a: &str, b: &str) -> usize {
    let mut row: Vec<usize> = (0..=b.chars().count().min(NAME_CHARS_MAX)).collect();
    for (i, x) in a.chars().enumerate() {
        let mut diagonal = i;
        let mut left = i.saturating_add(1);
        if let Some(first) = row.first_mut() {
            *first = left;
        }
        for (cell, y) in row.iter_mut().skip(1).zip(b.chars()) {
            let replace = diagonal.saturating_add(usize::from(x != y));
            diagonal = *cell;
            left = replace.min(cell.saturating_add(1)).min(left.saturating_add(1));
            *cell = left;
        }
    }
    row.last().copied().unwrap_or(0)
}

/// `did you mean …`, or what else to do.
pub(crate) fn advise<'a>(
    name: &str,
    candidates: impl IntoIterator<Item = &'a str>,
    otherwise: &str,
) -> String {
    match nearest(name, candidates) {
        Some(near) => format!("did you mean `{near}`"),
        None => otherwise.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_name_is_found_and_far_ones_are_not() {
        let known = ["shop.customers", "shop.orders", "shop.order_items"];
        assert_eq!(nearest("shop.custmers", known), Some("shop.customers"));
        assert_eq!(nearest("shop.Orders", known), Some("shop.orders"));
        assert_eq!(nearest("warehouse.pallets", known), None);
        assert_eq!(nearest("pi", ["pii", "pci", "phi"]), Some("pci"));
        assert_eq!(nearest("x", ["ab"]), None);
        assert_eq!(distance("kitten", "sitting"), 3);
        assert_eq!(distance("", "abc"), 3);
    }
}
