//! Whether a column's type and values can be what its name says.

use postern_core::catalogue::TypeFamily;

use crate::{
    kind::DataKind,
    values::{Seen, Shape},
    words::{Hint, Strength},
};

/// What a name that says when something was is made of: `taufdatum`, `fecha_bautismo`.
const DATES: [&str; 3] = ["dat", "fecha", "dop"];

/// Whether a column of that type can hold it.
pub(super) fn fits_type(hint: &Hint, family: &TypeFamily, tokens: &[String]) -> bool {
    let kind = hint.kind;
    if is_surrogate(hint, family, tokens) {
        return false;
    }
    match family {
        TypeFamily::Text
        | TypeFamily::PaddedText
        | TypeFamily::ForeignText
        | TypeFamily::Any
        | TypeFamily::Other => true,
        TypeFamily::Array(inner) => fits_type(hint, inner, tokens),
        TypeFamily::Json | TypeFamily::Jsonb => !matches!(kind, DataKind::BirthDate),
        TypeFamily::Date | TypeFamily::Timestamp | TypeFamily::TimestampTz => {
            let is_strong = hint.strength == Strength::Strong;
            // `diagnosis_date` is a date, `sick_since` a fact.
            kind == DataKind::BirthDate
                || kind == DataKind::Card && is_strong
                || kind == DataKind::Health && is_strong && hint.len >= 2
                // `doopdatum`: when it was is all there is to know.
                || kind == DataKind::Personal
                    && is_strong
                    && tokens.len() == hint.len
                    && DATES.iter().any(|date| tokens.concat().contains(date))
        }
        // `boden_ph`: two letters that are a telephone only where digits are kept as they are.
        TypeFamily::Numeric if kind == DataKind::Phone && hint.letters <= 2 => false,
        TypeFamily::Int | TypeFamily::Numeric => match kind {
            DataKind::Mail
            | DataKind::FreeText
            | DataKind::OutsideText
            | DataKind::PasswordHash
            | DataKind::PersonName => false,
            DataKind::Address => is_postcode(tokens) || is_house_number(tokens),
            DataKind::Secret => is_code(tokens),
            _ => true,
        },
        TypeFamily::Float => {
            matches!(kind, DataKind::Geo | DataKind::Personal | DataKind::Health)
        }
        TypeFamily::Bool => {
            let is_state = tokens.iter().all(|word| word == "disabled");
            matches!(kind, DataKind::Health | DataKind::Personal) && !is_state
        }
        TypeFamily::Uuid => matches!(kind, DataKind::Secret | DataKind::Mac),
        TypeFamily::Inet => matches!(kind, DataKind::Ip | DataKind::Mac),
        TypeFamily::Bytes => matches!(
            kind,
            DataKind::Personal
                | DataKind::Secret
                | DataKind::PasswordHash
                | DataKind::Ip
                | DataKind::Health
                | DataKind::Card
                | DataKind::Ssn
                | DataKind::NationalId
                | DataKind::Iban
                | DataKind::Passport
        ),
        TypeFamily::Enum => matches!(kind, DataKind::Personal | DataKind::Health),
        TypeFamily::Time | TypeFamily::Interval | TypeFamily::Range => false,
    }
}

/// `result_id bigint`: a number of ours, unless the hint itself speaks of an id.
fn is_surrogate(hint: &Hint, family: &TypeFamily, tokens: &[String]) -> bool {
    let last = tokens.len().saturating_sub(1);
    let ends_in_id = tokens.last().is_some_and(|token| token == "id");
    let covers_it = hint.from.saturating_add(hint.len) > last;
    // `id_conto`, where the number stands first.
    let starts_with_id = hint.from > 0 && tokens.first().is_some_and(|token| token == "id");
    (ends_in_id && !covers_it || starts_with_id)
        && matches!(family, TypeFamily::Int | TypeFamily::Uuid)
}

/// `huisnr`, `house_number`: part of an address, and a number.
fn is_house_number(tokens: &[String]) -> bool {
    const STARTS: [&str; 5] = ["huisn", "huisnummer", "hausn", "houseno", "housen"];
    let whole = tokens.concat();
    STARTS.iter().any(|start| whole.contains(start))
}

fn is_postcode(tokens: &[String]) -> bool {
    const WORDS: [&str; 18] = [
        "zip",
        "zipcode",
        "postcode",
        "postal",
        "plz",
        "cp",
        "cap",
        "cep",
        "postnr",
        "postnummer",
        "postleitzahl",
        "house",
        "houseno",
        "hausnr",
        "hausnummer",
        "huisnummer",
        "civico",
        "no",
    ];
    tokens.iter().any(|token| WORDS.contains(&token.as_str()))
}

fn is_code(tokens: &[String]) -> bool {
    const WORDS: [&str; 7] = ["pin", "otp", "code", "reset", "security", "door", "access"];
    tokens.iter().any(|token| WORDS.contains(&token.as_str()))
}

/// Whether the values speak against it.
pub(super) fn fits_values(kind: DataKind, seen: &Seen) -> bool {
    if !seen.is_enough() {
        return true;
    }
    let some = |shapes: &[Shape]| shapes.iter().any(|shape| seen.percent(*shape) >= 20);
    let number = seen.percent(Shape::Number) > 80;
    match kind {
        DataKind::Mail => some(&[Shape::Mail]),
        DataKind::Phone => {
            some(&[Shape::Phone, Shape::PhoneDigits]) || seen.mean_len <= 6 && number
        }
        DataKind::Ip => some(&[Shape::Ip, Shape::HexDigest, Shape::Number]),
        DataKind::Iban => {
            some(&[Shape::Iban, Shape::Number, Shape::SortCode, Shape::Routing])
                || has_digits(seen)
                || some(&[Shape::Random])
        }
        // SWIFT codes; sort codes and routing numbers are digits.
        DataKind::Bic => some(&[Shape::Bic, Shape::Number]) || seen.mean_len <= 9,
        DataKind::Card => {
            some(&[Shape::Card, Shape::Number, Shape::Date, Shape::NameLike, Shape::HexDigest])
                || seen.mean_len <= 7
        }
        DataKind::BirthDate => some(&[Shape::Date, Shape::Number]) || seen.mean_len <= 5,
        DataKind::Geo => {
            some(&[Shape::Degrees, Shape::Point, Shape::Number, Shape::Json])
                || seen.mean_len > 20
                || seen.mean_len <= 12
        }
        DataKind::PersonName => {
            seen.percent(Shape::Url) < 50
                && seen.percent(Shape::Number) < 50
                && seen.percent(Shape::Sentence) < 50
                && seen.percent(Shape::Uuid) < 50
        }
        DataKind::Address => {
            seen.percent(Shape::Mail) < 50
                && seen.percent(Shape::Url) < 50
                && seen.percent(Shape::Ip) < 50
                && seen.percent(Shape::Mac) < 50
        }
        DataKind::FreeText | DataKind::OutsideText => {
            seen.percent(Shape::Url) < 50 && !number && (seen.mean_len >= 12 || seen.distinct > 8)
        }
        DataKind::Secret | DataKind::PasswordHash => seen.mean_len >= 4 && seen.distinct > 1,
        DataKind::Vehicle => some(&[Shape::Vin]) || seen.mean_len <= 20,
        DataKind::Open
        | DataKind::Ssn
        | DataKind::Itin
        | DataKind::NationalId
        | DataKind::Passport
        | DataKind::Mac
        | DataKind::Health
        | DataKind::Personal => true,
    }
}

fn has_digits(seen: &Seen) -> bool {
    seen.percent(Shape::NameLike) < 30 && seen.percent(Shape::Sentence) < 30
}
