//! The revisions of the protocol that are spoken.

/// The stateless revision.
pub(crate) const MODERN: &str = "2026-07-28";

/// The revisions that open with `initialize`, oldest first.
pub(crate) const LEGACY: [&str; 4] = ["2024-11-05", "2025-03-26", "2025-06-18", "2025-11-25"];

/// The newest revision that opens with `initialize`.
const LEGACY_NEWEST: &str = "2025-11-25";

/// The one revision that allows several messages at once.
pub(crate) const WITH_BATCHES: &str = "2025-03-26";

/// All revisions, oldest first.
pub(crate) fn all() -> impl Iterator<Item = &'static str> {
    LEGACY.into_iter().chain([MODERN])
}

/// How a message is served.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Era {
    /// Each request stands alone.
    Modern,
    /// After an `initialize`.
    Legacy,
}

/// Whether a text is a revision's date, and one that needs no `initialize`.
pub(crate) fn is_modern(text: &str) -> bool {
    let is_date = text.len() == MODERN.len()
        && text
            .bytes()
            .zip(MODERN.bytes())
            .all(|(found, like)| if like == b'-' { found == b'-' } else { found.is_ascii_digit() });
    is_date && text >= MODERN
}

/// The revision an `initialize` is answered with: the one it asks for, or our newest.
pub(crate) fn negotiate(asked: &str) -> &'static str {
    LEGACY.into_iter().find(|known| *known == asked).unwrap_or(LEGACY_NEWEST)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_revision_is_modern_by_its_date() {
        assert!(is_modern("2026-07-28") && is_modern("2099-01-01"));
        for text in ["2025-11-25", "", "latest", "9999-99-9", "2026/07/28", "zzzz-zz-zz"] {
            assert!(!is_modern(text), "{text}");
        }
    }

    #[test]
    fn an_unknown_revision_is_answered_with_our_newest() {
        assert_eq!(negotiate("2024-11-05"), "2024-11-05");
        assert_eq!(negotiate("2030-01-01"), "2025-11-25");
    }
}
