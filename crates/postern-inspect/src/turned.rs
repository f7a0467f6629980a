//! Of what a name says, the hint that counts, and whether a word beside it turns it around.

use crate::{
    kind::DataKind,
    words::{self, Context, Hint, Strength},
};

/// The hint that says most, unless a word beside it turns it around.
pub(crate) fn best(hints: &[Hint], tokens: &[String]) -> Option<Hint> {
    let standing: Vec<&Hint> = hints.iter().filter(|hint| !is_turned(hint, tokens)).collect();
    // `recipient_phone` is a phone: of equal hints the one that is no name of somebody counts.
    let is_other = |hint: &Hint| hint.kind != DataKind::PersonName;
    // `iban_nomina`: where pay goes, and not what it is.
    let has_account = standing.iter().any(|hint| hint.kind == DataKind::Iban);
    // `ziekte_toelichting`: a note on somebody's health is a fact of it.
    let has_health = standing
        .iter()
        .any(|hint| hint.kind == DataKind::Health && hint.strength == Strength::Strong);
    standing
        .into_iter()
        .filter(|hint| !(has_account && hint.kind == DataKind::Personal))
        .filter(|hint| !(has_health && hint.kind == DataKind::FreeText))
        .max_by_key(|hint| {
            (hint.strength, hint.len > 1, is_other(hint), hint.letters, rank(hint), hint.from)
        })
        .copied()
}

/// Of kinds that the same words say, the one that is told more closely.
const fn rank(hint: &Hint) -> u8 {
    match hint.kind {
        DataKind::Passport => 2,
        DataKind::Personal => 0,
        _ => 1,
    }
}

/// Whether a word outside the hint makes it a column about it: `email_sent_at`, `card_type`.
pub(crate) fn is_turned(hint: &Hint, tokens: &[String]) -> bool {
    let to = hint.from.saturating_add(hint.len);
    let (before, behind) =
        (tokens.get(..hint.from).unwrap_or_default(), tokens.get(to..).unwrap_or_default());
    is_turned_by_next(hint, tokens, behind)
        || is_turned_by_any(hint, before, behind)
        || is_date_of(hint, before, behind)
        || is_turned_by_decoy(hint, tokens, before, behind)
}

/// Whether the next word, or a number before, says that it is another thing.
fn is_turned_by_next(hint: &Hint, tokens: &[String], behind: &[String]) -> bool {
    const BOUNDS: [&str; 14] = [
        "from", "to", "von", "bis", "da", "a", "de", "van", "tot", "fran", "till", "ate", "desde",
        "hasta",
    ];
    let Some(next) = behind.first().map(String::as_str) else {
        return is_text(hint) && hint.from > 0 && is_number(tokens.first());
    };
    let ends_in = |word: &str| {
        let last = hint.from.saturating_add(hint.len).checked_sub(1);
        last.and_then(|at| tokens.get(at)).is_some_and(|own| own == word)
    };
    // `avatar_key`: where a picture lies.
    hint.kind == DataKind::Personal && next == "key"
        // `age_from`, `eta_da`: a bound.
        || hint.kind == DataKind::BirthDate && BOUNDS.contains(&next)
        // `signing_key_id`, `secret_name`: which key, and not the key.
        || hint.kind == DataKind::Secret
            && (ends_in("key") && matches!(next, "id" | "alias")
                || matches!(next, "name" | "arn" | "path" | "alias" | "label")
                || ends_in("secret") && next == "ref")
        // `pd_amt`: what it cost.
        || hint.kind == DataKind::Health && words::is_of_class(next, "money")
        // `DataDoacao`: a date in Portuguese and Italian.
        || is_text(hint) && hint.len == 1 && hint.from == 0 && ends_in("data")
        // `long_description`.
        || hint.kind == DataKind::Geo && hint.len == 1 && ends_in("long")
        // `location_code`, where a postcode would be one phrase.
        || hint.kind == DataKind::Address && hint.strength < Strength::Strong && is_code(next)
        // `contact_key`: which contact.
        || hint.kind == DataKind::Phone && (is_code(next) || next == "key")
        || hint.kind == DataKind::Health && hint.strength == Strength::Weak && is_code(next)
        // `apple_user_id`: under what number.
        || hint.kind == DataKind::PersonName
            && tokens.len() > 2
            && matches!(next, "id" | "uuid" | "guid")
        // `payer_code`: which of them.
        || hint.kind == DataKind::PersonName && is_code(next)
        // `message_id`.
        || is_text(hint) && matches!(next, "id" | "uuid" | "guid")
        // `cancel_reason_code`, `numero_suivi`: which text, and not the text.
        || is_text(hint)
            && (is_number(behind.first()) || hint.from > 0 && is_number(tokens.first()))
}

const fn is_text(hint: &Hint) -> bool {
    matches!(hint.kind, DataKind::FreeText | DataKind::OutsideText)
}

fn is_code(word: &str) -> bool {
    words::is_of_class(word, "code")
}

fn is_number(word: Option<&String>) -> bool {
    word.is_some_and(|word| ["number", "code"].iter().any(|class| words::is_of_class(word, class)))
}

/// Whether a word anywhere behind or before says so: `child_ref` is a number of ours,
/// `empreinte_sha1` one of a file, `subject_mail` a part of it.
fn is_turned_by_any(hint: &Hint, before: &[String], behind: &[String]) -> bool {
    const PARTS: [&str; 10] = [
        "subject", "asunto", "sujet", "objet", "oggetto", "betreff", "cuerpo", "corps", "corpo",
        "body",
    ];
    const REGISTERED: [&str; 15] = [
        "ein", "siret", "siren", "kvk", "cif", "piva", "ustid", "vat", "duns", "lei", "orgnr",
        "npi", "rpps", "lanr", "adeli",
    ];
    let has = |words: &[String], wanted: &[&str]| {
        words.iter().any(|word| wanted.contains(&word.as_str()))
    };
    let is_centre = |words: &[String]| words.iter().any(|word| words::is_of_class(word, "centre"));
    // `db_username`: whom a program logs in as.
    let is_programs = |word: &String| {
        matches!(word.as_str(), "db" | "database" | "smtp" | "imap" | "ftp" | "sftp" | "api")
    };
    // `tutor_feedback`, `witness_stmt`: what they said.
    let is_said = |word: &String| {
        ["note", "statement", "complaint", "response", "request"]
            .iter()
            .any(|class| words::is_of_class(word, class))
    };
    let is_of_ours = has(behind, &["ref", "uuid", "guid", "bk", "sk"]);
    // `siret_titulaire`, `payer_ein`: a firm's number.
    let is_registered = has(before, &REGISTERED) || has(behind, &REGISTERED);
    // `palabras_clave`: what a text is found by.
    hint.kind == DataKind::PasswordHash && has(before, &["palabra", "palabras"])
        || hint.kind == DataKind::PersonName && behind.last().is_some_and(is_said)
        || hint.kind == DataKind::PersonName && (is_of_ours || is_registered || before.iter().any(is_programs))
        // `centroide_lat`: a field's. `ph_suelo`: how sour soil is.
        || matches!(hint.kind, DataKind::Geo | DataKind::Phone)
            && (is_centre(before) || hint.letters == 2 && is_centre(behind))
        // What is told of a key or a picture by its digest is neither.
        || matches!(hint.kind, DataKind::Personal | DataKind::Mac)
            && has(behind, &["sha", "md", "crc", "digest"])
        || hint.kind == DataKind::Mail && has(before, &PARTS)
        // `medical_expiry`: how long a paper holds.
        || hint.kind == DataKind::Health
            && behind.iter().any(|word| words::is_of_class(word, "expiry"))
}

/// `DataEntrada`, `certificat_medical_date`: when it was, and not what.
fn is_date_of(hint: &Hint, before: &[String], behind: &[String]) -> bool {
    let is_date = |word: Option<&String>| {
        word.is_some_and(|word| words::is_of_class(word, "date") && word.len() > 2)
    };
    matches!(
        hint.kind,
        DataKind::FreeText | DataKind::OutsideText | DataKind::Personal | DataKind::Health
    ) && (is_date(before.first()) || is_date(behind.last()))
}

/// Whether a word of the list of decoys stands beside it.
fn is_turned_by_decoy(
    hint: &Hint,
    tokens: &[String],
    before: &[String],
    behind: &[String],
) -> bool {
    // `opt_in_ip`: from where it was done.
    if hint.kind == DataKind::Ip && behind.is_empty() {
        return false;
    }
    let may_be_asked = matches!(hint.kind, DataKind::Health | DataKind::Personal);
    // `spo2_pct`: as what it is measured.
    let is_measured = |word: &String| {
        hint.kind == DataKind::Health
            && hint.strength == Strength::Strong
            && words::is_of_class(word, "unit")
    };
    // `terapia_consigliata`, `tipo_diabetes`: what somebody is advised to take, and which sickness
    // they have, are facts about them.
    let is_sickness = is_sickness(hint, tokens);
    let is_advised = |word: &String| {
        hint.kind == DataKind::Health
            && hint.strength == Strength::Strong
            && (words::is_of_class(word, "advised")
                || is_sickness && words::is_of_class(word, "sort"))
    };
    // `pregnant_flag`: whether it is so is the fact.
    let is_flag = |word: &String| may_be_asked && words::is_of_class(word, "flag");
    let is_decoy = |word: &String| words::says(word, Context::Decoy) && !is_advised(word);
    let is_asked = |word: &String| may_be_asked && is_question(word);
    let is_head = is_key_to_something(hint, tokens, behind);
    behind.iter().any(|word| is_decoy(word) && !is_measured(word) && !is_flag(word))
        || !is_head
            && before.iter().any(|word| is_decoy(word) && !is_owner(word) && !is_asked(word))
}

/// `gateway_token`, `candidate_status_token`: the last word says what it is, whatever it is for.
fn is_key_to_something(hint: &Hint, tokens: &[String], behind: &[String]) -> bool {
    const KEYS: [&str; 7] =
        ["token", "tokens", "secret", "passcode", "passphrase", "password", "credentials"];
    matches!(hint.kind, DataKind::Secret | DataKind::PasswordHash)
        && behind.is_empty()
        && tokens.last().is_some_and(|last| KEYS.contains(&last.as_str()))
}

/// Whether a hint is a word for a sickness, a state of a body or a food that one must keep to.
fn is_sickness(hint: &Hint, tokens: &[String]) -> bool {
    let own = tokens.iter().skip(hint.from).take(hint.len);
    own.into_iter().any(|word| words::is_of_class(word, "sickness"))
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
