//! The shapes that a value may have.

use super::text;
use crate::checks::{bank, card, device, health, national, passport, vehicle};

/// What one value looks like. A value may have several.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Shape {
    Mail,
    Phone,
    /// Digits that could be a phone number and much else.
    PhoneDigits,
    Card,
    Iban,
    Bic,
    Routing,
    SortCode,
    Ssn,
    Itin,
    NationalSure,
    NationalLikely,
    Mrz,
    Ip,
    Mac,
    Imei,
    Point,
    Degrees,
    Secret,
    Random,
    PasswordHash,
    HexDigest,
    Icd10,
    Npi,
    Dea,
    Mbi,
    Vin,
    /// Two or more words, each like a name, one of them a common given or family name.
    FullName,
    GivenName,
    FamilyName,
    /// One to four capitalised words of letters.
    NameLike,
    Street,
    /// A date that somebody alive could be born on.
    BirthDate,
    Date,
    Moment,
    Url,
    Uuid,
    Number,
    Json,
    Image,
    /// Five words or more.
    Sentence,
    /// Begins or ends as a letter to somebody does, or speaks of oneself.
    Voice,
}

/// Every shape a value has. Blanks around it are gone.
pub(crate) fn shapes(value: &str) -> Vec<Shape> {
    let mut found = Vec::new();
    let mut note = |has: bool, shape: Shape| {
        if has {
            found.push(shape);
        }
    };
    let digits = value.bytes().filter(u8::is_ascii_digit).count();
    let letters = value.chars().filter(|c| c.is_alphabetic()).count();
    let has_space = value.contains(' ');
    if value.len() <= 254 {
        note(text::is_mail(value), Shape::Mail);
    }
    if value.len() <= 49 {
        note(device::is_ip(value), Shape::Ip);
        note(device::is_mac(value), Shape::Mac);
    }
    if digits > 0 && value.len() <= 40 {
        numbers(value, digits, letters, &mut note);
    }
    if (6..=11).contains(&value.len()) && !has_space {
        note(bank::is_bic(value), Shape::Bic);
    }
    if letters > 1 && digits == 0 && value.len() <= 60 {
        names(value, &mut note);
    }
    long(value, digits, letters, &mut note);
    note(passport::is_mrz(value), Shape::Mrz);
    found
}

/// Numbers and what is written with digits.
fn numbers(value: &str, digits: usize, letters: usize, note: &mut impl FnMut(bool, Shape)) {
    note(value.parse::<f64>().is_ok(), Shape::Number);
    if letters == 0 {
        let is_written = text::is_written_phone(value);
        note(is_written, Shape::Phone);
        note(!is_written && text::is_phone_digits(value), Shape::PhoneDigits);
        note(digits >= 12 && card::is_card(value), Shape::Card);
        note(national::is_ssn(value), Shape::Ssn);
        note(national::is_itin(value), Shape::Itin);
        note(digits >= 8 && national::is_likely(value), Shape::NationalLikely);
        note(bank::is_routing(value), Shape::Routing);
        note(bank::is_sort_code(value), Shape::SortCode);
        note(device::is_imei(value), Shape::Imei);
        note(health::is_npi(value), Shape::Npi);
        note(text::is_point(value), Shape::Point);
        note(text::is_degrees(value), Shape::Degrees);
    } else {
        note(card::is_masked_card(value), Shape::Card);
        note(bank::is_iban(value), Shape::Iban);
        note(health::is_icd10(value), Shape::Icd10);
        note(health::is_dea(value), Shape::Dea);
        note(health::is_mbi(value), Shape::Mbi);
        note(vehicle::is_vin(value), Shape::Vin);
    }
    note(card::is_masked_card(value), Shape::Card);
    note(national::is_sure(value), Shape::NationalSure);
    let year = text::year_of_date(value);
    note(year.is_some(), Shape::Date);
    note(year.is_some_and(|year| (1905..=2012).contains(&year)), Shape::BirthDate);
    note(text::is_moment(value), Shape::Moment);
    note(letters > 3 && text::is_street(value), Shape::Street);
}

fn names(value: &str, note: &mut impl FnMut(bool, Shape)) {
    let words = text::name_words(value);
    let Some(words) = words else { return };
    let given = words.iter().filter(|word| text::is_given(word)).count();
    let family = words.iter().filter(|word| text::is_family(word)).count();
    note(true, Shape::NameLike);
    note(words.len() == 1 && given > 0, Shape::GivenName);
    note(words.len() == 1 && family > 0, Shape::FamilyName);
    note(words.len() >= 2 && given.saturating_add(family) > 0, Shape::FullName);
}

/// Long values: secrets, digests, texts, documents.
fn long(value: &str, digits: usize, letters: usize, note: &mut impl FnMut(bool, Shape)) {
    let is_uuid = text::is_uuid(value);
    note(is_uuid, Shape::Uuid);
    note(text::is_password_hash(value), Shape::PasswordHash);
    note(text::is_hex_digest(value), Shape::HexDigest);
    note(text::is_secret(value), Shape::Secret);
    note(!is_uuid && digits > 1 && letters > 5 && text::is_random(value), Shape::Random);
    note(value.starts_with("http://") || value.starts_with("https://"), Shape::Url);
    note(value.starts_with(['{', '[']) && value.contains('"'), Shape::Json);
    note(text::is_image(value), Shape::Image);
    let words = value.split_whitespace().take(6).count();
    note(words >= 5 && letters > 15, Shape::Sentence);
    note(words >= 4 && text::is_voice(value), Shape::Voice);
}
