//! The nearest known name to a misspelt one, for texts that say what would pass.
//!
//! Nothing is decided by nearness: it only makes a refusal or a finding useful.

/// Longest name that is compared, in characters; a longer one has no neighbour.
const NAME_CHARS_MAX: usize = 200;

/// Edits (insert, delete, replace) from one name to the other, whatever the case of their letters;
/// names that are too long to compare are as far away as can be.
pub fn edits(from: &str, to: &str) -> usize {
    if is_too_long(from) || is_too_long(to) {
        return usize::MAX;
    }
    strsim::levenshtein(&from.to_lowercase(), &to.to_lowercase())
}

/// The known name with the fewest edits, if it is near enough to be meant: at most a third of the
/// name's length, where a short one is forgiven two edits and one of three letters a single one.
pub fn nearest<'a>(name: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let forgiven = match name.chars().take(NAME_CHARS_MAX).count() {
        0..4 => 1,
        letters => letters.checked_div(3).unwrap_or(0).max(2),
    };
    known
        .into_iter()
        .map(|candidate| (edits(name, candidate), candidate))
        .filter(|(edits, candidate)| *edits <= forgiven && *edits < candidate.chars().count())
        .min()
        .map(|(_, candidate)| candidate)
}

/// `did you mean …`, or what else to do.
pub fn advise<'a>(name: &str, known: impl IntoIterator<Item = &'a str>, otherwise: &str) -> String {
    nearest(name, known)
        .map_or_else(|| otherwise.to_owned(), |near| format!("did you mean `{near}`"))
}

fn is_too_long(name: &str) -> bool {
    name.chars().nth(NAME_CHARS_MAX).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_finds_its_neighbour_and_another_name_finds_none() {
        let known = ["row_limit", "timeout_ms", "requests_per_minute"];
        assert_eq!(nearest("row_limits", known), Some("row_limit"));
        assert_eq!(nearest("Row-Limit", known), Some("row_limit"));
        assert_eq!(nearest("colour", known), None);
        let known = ["shop.customers", "shop.orders", "shop.order_items"];
        assert_eq!(nearest("shop.custmers", known), Some("shop.customers"));
        assert_eq!(nearest("shop.Orders", known), Some("shop.orders"));
        assert_eq!(nearest("warehouse.pallets", known), None);
    }

    #[test]
    fn a_short_name_is_forgiven_little() {
        assert_eq!(nearest("pi", ["pii", "phone"]), Some("pii"));
        assert_eq!(nearest("x", ["ab", "y"]), None);
        assert_eq!(nearest("", ["a", "ab"]), None);
    }

    #[test]
    fn a_name_that_is_very_long_has_no_neighbour() {
        let long = "x".repeat(10_000);
        assert_eq!(nearest(&long, ["x"]), None);
        assert_eq!(nearest(&long, [long.as_str()]), None);
        assert_eq!(edits(&long, "x"), usize::MAX);
    }

    #[test]
    fn what_to_do_is_said_either_way() {
        assert_eq!(advise("emial", ["email"], "add it"), "did you mean `email`");
        assert_eq!(advise("colour", ["email"], "add it"), "add it");
    }
}
