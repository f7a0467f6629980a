//! Of what a name says, the hint that counts, and whether a word beside it turns it around.

use crate::{
    kind::DataKind,
    words::{self, Context, Hint, Strength},
};

/// The hint that says most, unless a word beside it turns it around.
pub(crate) fn best(hints: &[Hint], tokens: &[String]) -> Option<Hint> {
    let standing = hints.iter().filter(|hint| !is_turned(hint, tokens));
    // `recipient_phone` is a phone: of equal hints the one that is no name of somebody counts.
    let is_other = |hint: &Hint| hint.kind != DataKind::PersonName;
    standing
        .max_by_key(|hint| (hint.strength, hint.len > 1, is_other(hint), hint.letters, hint.from))
        .copied()
}

/// Whether a word outside the hint makes it a column about it: `email_sent_at`, `card_type`.
pub(crate) fn is_turned(hint: &Hint, tokens: &[String]) -> bool {
    const PARTS: [&str; 10] = [
        "subject", "asunto", "sujet", "objet", "oggetto", "betreff", "cuerpo", "corps", "corpo",
        "body",
    ];
    let to = hint.from.saturating_add(hint.len);
    // `avatar_key`: where a picture lies.
    if hint.kind == DataKind::Personal && tokens.get(to).is_some_and(|word| word == "key") {
        return true;
    }
    // `age_from`, `eta_da`: a bound.
    const BOUNDS: [&str; 14] = [
        "from", "to", "von", "bis", "da", "a", "de", "van", "tot", "fran", "till", "ate", "desde",
        "hasta",
    ];
    if hint.kind == DataKind::BirthDate
        && tokens.get(to).is_some_and(|word| BOUNDS.contains(&word.as_str()))
    {
        return true;
    }
    // `signing_key_id`: which key, and not the key.
    let is_key = to.checked_sub(1).and_then(|at| tokens.get(at)).is_some_and(|word| word == "key");
    if hint.kind == DataKind::Secret
        && is_key
        && tokens.get(to).is_some_and(|word| word == "id" || word == "alias")
    {
        return true;
    }
    // `child_ref`: a number of ours; `empreinte_sha1`: of a file.
    let ends_in =
        |words: &[&str]| tokens.iter().skip(to).any(|word| words.contains(&word.as_str()));
    let is_after_part = tokens.iter().take(hint.from).any(|word| PARTS.contains(&word.as_str()));
    if hint.kind == DataKind::PersonName && ends_in(&["ref", "uuid", "guid"])
        || hint.kind == DataKind::Personal && ends_in(&["sha", "md", "crc", "digest"])
        || hint.kind == DataKind::Mail && is_after_part
    {
        return true;
    }
    // `cancel_reason_code`, `numero_suivi`: which text, and not the text.
    let is_text = matches!(hint.kind, DataKind::FreeText | DataKind::OutsideText);
    let is_number = |word: Option<&String>| {
        word.is_some_and(|word| {
            ["number", "code"].iter().any(|class| words::is_of_class(word, class))
        })
    };
    if is_text && (is_number(tokens.get(to)) || hint.from > 0 && is_number(tokens.first())) {
        return true;
    }
    // `long_description`.
    let is_long = tokens.get(hint.from).is_some_and(|word| word == "long");
    if hint.kind == DataKind::Geo && hint.len == 1 && is_long && tokens.get(to).is_some() {
        return true;
    }
    // `location_code`, where a postcode would be one phrase.
    if hint.kind == DataKind::Address
        && hint.strength < Strength::Strong
        && tokens.get(to).is_some_and(|word| word == "code")
    {
        return true;
    }
    if hint.kind == DataKind::Phone && tokens.get(to).is_some_and(|word| word == "code") {
        return true;
    }
    tokens.iter().enumerate().filter(|(at, _)| *at < hint.from || *at >= to).any(|(at, word)| {
        let is_asked = at < hint.from && matches!(hint.kind, DataKind::Health | DataKind::Personal);
        words::says(word, Context::Decoy)
            && !(at < hint.from && is_owner(word))
            && !(is_asked && is_question(word))
    })
}

/// `has_children`, `is_smoker`: what a fact is asked with.
fn is_question(word: &str) -> bool {
    matches!(word, "has" | "is" | "hat" | "ist" | "est" | "es")
}

/// Words that stand before a hint without turning it.
fn is_owner(word: &str) -> bool {
    const OWNERS: [&str; 14] = [
        "source",
        "group",
        "host",
        "provider",
        "server",
        "preferred",
        "public",
        "file",
        "hidden",
        "device",
        "path",
        "issuer",
        "position",
        "network",
    ];
    OWNERS.contains(&word)
}
