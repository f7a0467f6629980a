//! What a column may hold, and what follows for its handling.

use postern_core::classification::Classification;

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DataKind {
    /// Nothing to protect.
    Open,
    /// A mail address.
    Mail,
    /// A phone or fax number.
    Phone,
    /// The name of a person, whole or in part; a login name.
    PersonName,
    /// Where a person lives: street, house number, postcode, place.
    Address,
    /// When a person was born or died; an age.
    BirthDate,
    /// A payment card: number, expiry, verification value, holder.
    Card,
    /// A bank account.
    Iban,
    /// A bank's code.
    Bic,
    /// A US social security number.
    Ssn,
    /// A US individual taxpayer number.
    Itin,
    /// Another number by which a state knows a person.
    NationalId,
    /// A passport or driver's licence.
    Passport,
    /// An internet address.
    Ip,
    /// The identity of a device: MAC, IMEI, advertising id.
    Mac,
    /// Where somebody is: latitude, longitude.
    Geo,
    /// What lets its holder in: API keys, tokens, private keys.
    Secret,
    /// A password, or what is kept of one.
    PasswordHash,
    /// A fact of somebody's health, or an identifier of health care.
    Health,
    /// A vehicle: VIN, plate.
    Vehicle,
    /// Another fact of a person: religion, ethnicity, pay, gender, photo, biometrics.
    Personal,
    /// Text that people of the organisation write.
    FreeText,
    /// Text that comes from outside: tickets, mails, reviews.
    OutsideText,
}

impl DataKind {
    /// Every kind.
    pub const ALL: [Self; 23] = [
        Self::Open,
        Self::Mail,
        Self::Phone,
        Self::PersonName,
        Self::Address,
        Self::BirthDate,
        Self::Card,
        Self::Iban,
        Self::Bic,
        Self::Ssn,
        Self::Itin,
        Self::NationalId,
        Self::Passport,
        Self::Ip,
        Self::Mac,
        Self::Geo,
        Self::Secret,
        Self::PasswordHash,
        Self::Health,
        Self::Vehicle,
        Self::Personal,
        Self::FreeText,
        Self::OutsideText,
    ];

    /// The word for files and data: `birth-date`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Mail => "mail",
            Self::Phone => "phone",
            Self::PersonName => "person-name",
            Self::Address => "address",
            Self::BirthDate => "birth-date",
            Self::Card => "card",
            Self::Iban => "iban",
            Self::Bic => "bic",
            Self::Ssn => "ssn",
            Self::Itin => "itin",
            Self::NationalId => "national-id",
            Self::Passport => "passport",
            Self::Ip => "ip",
            Self::Mac => "mac",
            Self::Geo => "geo",
            Self::Secret => "secret",
            Self::PasswordHash => "password-hash",
            Self::Health => "health",
            Self::Vehicle => "vehicle",
            Self::Personal => "personal",
            Self::FreeText => "free-text",
            Self::OutsideText => "outside-text",
        }
    }

    /// The words for people: `birth date`.
    pub const fn words(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Mail => "mail",
            Self::Phone => "phone",
            Self::PersonName => "person name",
            Self::Address => "address",
            Self::BirthDate => "birth date",
            Self::Card => "card",
            Self::Iban => "bank account",
            Self::Bic => "bank code",
            Self::Ssn => "social security number",
            Self::Itin => "taxpayer number",
            Self::NationalId => "national id",
            Self::Passport => "passport or licence",
            Self::Ip => "internet address",
            Self::Mac => "device id",
            Self::Geo => "place on the map",
            Self::Secret => "secret",
            Self::PasswordHash => "password hash",
            Self::Health => "health",
            Self::Vehicle => "vehicle",
            Self::Personal => "personal fact",
            Self::FreeText => "free text",
            Self::OutsideText => "outside text",
        }
    }

    /// The kind of that word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == word)
    }

    /// Whether it is to be protected.
    pub const fn is_protected(self) -> bool {
        !matches!(self, Self::Open)
    }

    /// Whether it is about one person and says which: a table with such a column is about people.
    pub const fn names_somebody(self) -> bool {
        matches!(
            self,
            Self::Mail
                | Self::Phone
                | Self::PersonName
                | Self::BirthDate
                | Self::Ssn
                | Self::Itin
                | Self::NationalId
                | Self::Passport
                | Self::PasswordHash
        )
    }

    /// How sensitive it is.
    pub const fn classification(self) -> Classification {
        match self {
            Self::Open => Classification::Internal,
            Self::Card
            | Self::Ssn
            | Self::Itin
            | Self::NationalId
            | Self::Passport
            | Self::Secret
            | Self::PasswordHash
            | Self::Health => Classification::Restricted,
            Self::Mail
            | Self::Phone
            | Self::PersonName
            | Self::Address
            | Self::BirthDate
            | Self::Iban
            | Self::Bic
            | Self::Ip
            | Self::Mac
            | Self::Geo
            | Self::Vehicle
            | Self::Personal
            | Self::FreeText
            | Self::OutsideText => Classification::Confidential,
        }
    }

    /// The tags a column of this kind gets.
    pub const fn tags(self) -> &'static [&'static str] {
        match self {
            Self::Open => &[],
            Self::Mail | Self::Phone | Self::Address => &["pii", "contact"],
            Self::Card => &["pci"],
            Self::Secret | Self::PasswordHash => &["secret"],
            Self::Health => &["phi"],
            Self::OutsideText => &["outside_text"],
            Self::PersonName
            | Self::BirthDate
            | Self::Iban
            | Self::Bic
            | Self::Ssn
            | Self::Itin
            | Self::NationalId
            | Self::Passport
            | Self::Ip
            | Self::Mac
            | Self::Geo
            | Self::Vehicle
            | Self::Personal
            | Self::FreeText => &["pii"],
        }
    }
}
