//! The weighing of what a name says and what values say.

use postern_core::{catalogue::TypeFamily, survey::SurveyColumn};

use super::Judge;
use crate::{
    kind::DataKind,
    masks::is_text,
    table::{About, best, is_turned},
    values::{Seen, Shape},
    words::{self, Context, Hint, Strength},
};

/// A column is protected for what stands inside this share of its documents.
const INSIDE_PERCENT: u32 = 5;

/// What a column holds, how sure that is, and why.
#[derive(Clone, Debug)]
pub(super) struct Verdict {
    pub(super) kind: DataKind,
    pub(super) percent: u8,
    pub(super) reason: String,
}

impl Verdict {
    pub(super) fn open(reason: &str) -> Self {
        Self { kind: DataKind::Open, percent: 80, reason: reason.to_owned() }
    }

    /// For values of settings, among which passwords and keys stand.
    pub(super) fn of_settings() -> Self {
        Self::new(DataKind::Secret, 50, "settings may hold secrets")
    }

    fn new(kind: DataKind, percent: u8, reason: impl Into<String>) -> Self {
        Self { kind, percent, reason: reason.into() }
    }
}

/// Why an open column is thought to be open.
pub(super) const fn open_reason(column: &SurveyColumn) -> &'static str {
    match column.ty.family {
        TypeFamily::Date | TypeFamily::Time | TypeFamily::Timestamp | TypeFamily::TimestampTz => {
            "a date"
        }
        TypeFamily::Int | TypeFamily::Numeric | TypeFamily::Float => "a number",
        _ => "nothing personal seen",
    }
}

/// `settings (key, value)`: whether a column holds the values of a program's settings.
pub(super) fn is_of_settings(judge: &Judge<'_>, column: &SurveyColumn) -> bool {
    const TABLES: [&str; 9] = [
        "setting",
        "settings",
        "settingsstore",
        "config",
        "configuration",
        "options",
        "parameters",
        "registry",
        "preferences",
    ];
    const NAMES: [&str; 6] = ["key", "name", "setting", "option", "parameter", "property"];
    let is_named = |wanted: &[&str], column: &SurveyColumn| {
        words::tokens(&column.name).last().is_some_and(|word| wanted.contains(&word.as_str()))
    };
    judge.context.words.iter().any(|word| TABLES.contains(&word.as_str()))
        && is_text(&column.ty.family)
        && is_named(&["value", "val", "values"], column)
        && judge.table.columns.iter().any(|other| is_named(&NAMES, other))
        && judge.table.columns.len() <= 8
}

/// Whether values are words and no keys.
pub(super) fn is_wordy(seen: &Seen) -> bool {
    seen.is_enough() && (seen.percent(Shape::Mail) > 60 || seen.percent(Shape::FullName) > 40)
}

/// What the name says, then the comment, where type, values and table let it.
pub(super) fn by_name(judge: &Judge<'_>, column: &SurveyColumn, seen: &Seen) -> Option<Verdict> {
    let tokens = judge.context.naming.tokens(&column.name);
    if let Some(verdict) = said(judge, column, seen, &tokens, "name") {
        return Some(verdict);
    }
    if is_done_by(&tokens) && is_text(&column.ty.family) && fits_values(DataKind::PersonName, seen)
    {
        return Some(Verdict::new(DataKind::PersonName, 60, "name says who did it"));
    }
    let written = words::german(&column.name);
    if let Some(verdict) = written.and_then(|tokens| said(judge, column, seen, &tokens, "name")) {
        return Some(verdict);
    }
    // A comment is believed where the name is no word that is known to be harmless.
    let comment = column.comment.as_deref()?;
    let is_plain = tokens.iter().all(|word| words::says(word, Context::Harmless));
    let is_about = tokens.iter().any(|word| words::says(word, Context::Decoy)) && is_plain;
    if is_about {
        return None;
    }
    let tokens = words::plain(comment);
    let first: Vec<String> = tokens.into_iter().take(10).collect();
    said(judge, column, seen, &first, "comment")
}

/// `picked_up_by`, `resuelta_por`: who did what the words before say.
fn is_done_by(tokens: &[String]) -> bool {
    const BY: [&str; 7] = ["by", "por", "par", "durch", "door", "av", "von"];
    const OTHERS: [&str; 8] =
        ["sort", "order", "group", "powered", "filter", "stand", "partition", "sponsored"];
    match tokens {
        [before @ .., _, by] if BY.contains(&by.as_str()) => {
            !before.iter().chain(tokens.first()).any(|word| OTHERS.contains(&word.as_str()))
        }
        _ => false,
    }
}

/// How many words at the start of a name only repeat the table's: `pt_last` in `pt`, `comment_author`
/// in `wp_comments`.
fn repeated(judge: &Judge<'_>, tokens: &[String]) -> usize {
    let is_table =
        |token: &&String| judge.context.words.iter().any(|word| is_same_noun(token, word));
    let shared =
        usize::from(tokens.first().is_some_and(|word| judge.context.naming.is_shared(word)));
    let repeated = tokens.iter().take_while(is_table).count().max(shared);
    if repeated < tokens.len() { repeated } else { 0 }
}

/// The hints of a name. What stands in the repeated words alone says nothing of the column; what
/// follows them may be all that it says.
fn hints_of(judge: &Judge<'_>, tokens: &[String]) -> Vec<Hint> {
    let repeated = repeated(judge, tokens);
    let mut hints = words::hints(tokens);
    hints.extend(numbered(judge, tokens.get(repeated..).unwrap_or_default(), repeated));
    if repeated > 0 {
        hints.retain(|hint| hint.from.saturating_add(hint.len) > repeated);
        let rest: Vec<String> = tokens.iter().skip(repeated).cloned().collect();
        hints.extend(
            words::hints(&rest)
                .into_iter()
                .map(|hint| Hint { from: hint.from.saturating_add(repeated), ..hint }),
        );
    }
    hints
}

/// `bankcard (number, …)`: a number alone is a number of what the table is called after.
fn numbered(judge: &Judge<'_>, own: &[String], from: usize) -> Option<Hint> {
    const NUMBERS: [&str; 8] = ["number", "no", "nr", "num", "nummer", "numero", "nbr", "value"];
    const KINDS: [DataKind; 6] = [
        DataKind::Card,
        DataKind::Iban,
        DataKind::Passport,
        DataKind::Phone,
        DataKind::NationalId,
        DataKind::Ssn,
    ];
    let [word] = own else { return None };
    if !NUMBERS.contains(&word.as_str()) {
        return None;
    }
    let mut singular = judge.context.words.clone();
    if let Some(last) = singular.last_mut() {
        *last = last.strip_suffix('s').unwrap_or(last).to_owned();
    }
    singular.push("number".to_owned());
    words::hints(&singular)
        .into_iter()
        .filter(|hint| KINDS.contains(&hint.kind) && hint.strength == Strength::Strong)
        .max_by_key(|hint| hint.letters)
        .map(|hint| Hint { from, len: 1, ..hint })
}

fn is_same_noun(token: &str, word: &str) -> bool {
    token == word || word.strip_suffix('s') == Some(token) || word.strip_suffix("es") == Some(token)
}

fn said(
    judge: &Judge<'_>,
    column: &SurveyColumn,
    seen: &Seen,
    tokens: &[String],
    from: &str,
) -> Option<Verdict> {
    let hints = hints_of(judge, tokens);
    let fitting: Vec<Hint> = hints
        .into_iter()
        .filter(|hint| fits_type(hint, &column.ty.family, tokens))
        .filter(|hint| fits_values(hint.kind, seen))
        .filter(|hint| fits_table(judge, hint, column, seen, from))
        .collect();
    // In a column that holds nothing else, `last_used_ip` is not about an address.
    let is_inet = matches!(column.ty.family, TypeFamily::Inet);
    let hint = match is_inet.then(|| fitting.first().copied()).flatten() {
        Some(hint) => hint,
        None => best(&fitting, tokens)?,
    };
    let sure: u8 = match (hint.strength, from) {
        (Strength::Strong, "name") => 85,
        (Strength::Strong | Strength::Whole, _) => 70,
        (Strength::Weak, _) => 55,
    };
    let sure = if seen.is_enough() { sure.saturating_add(5) } else { sure };
    Some(Verdict::new(hint.kind, sure, format!("{from} says {}", hint.kind.words())))
}

/// Whether a column of that type can hold it.
fn fits_type(hint: &Hint, family: &TypeFamily, tokens: &[String]) -> bool {
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
            kind == DataKind::BirthDate
                || kind == DataKind::Card && hint.strength == Strength::Strong
        }
        TypeFamily::Int | TypeFamily::Numeric => match kind {
            DataKind::Mail
            | DataKind::FreeText
            | DataKind::OutsideText
            | DataKind::PasswordHash
            | DataKind::PersonName => false,
            DataKind::Address => is_postcode(tokens),
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
    ends_in_id && !covers_it && matches!(family, TypeFamily::Int | TypeFamily::Uuid)
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
fn fits_values(kind: DataKind, seen: &Seen) -> bool {
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
        DataKind::Bic => some(&[Shape::Bic]),
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

/// Whether it means that in such a table.
fn fits_table(
    judge: &Judge<'_>,
    hint: &Hint,
    column: &SurveyColumn,
    seen: &Seen,
    from: &str,
) -> bool {
    let context = judge.context;
    let people = context.has_people();
    let is_long = hint.letters >= 10 || hint.len >= 2;
    if hint.strength == Strength::Weak && hint.kind == DataKind::Secret {
        let is_code = words::tokens(&column.name).iter().any(|word| word == "code");
        return is_of_secrets(judge, is_code) && (!seen.is_enough() || seen.mean_len >= 16);
    }
    if hint.strength == Strength::Weak
        && hint.kind == DataKind::PersonName
        && is_of_a_person(judge, hint, column)
    {
        return true;
    }
    if hint.strength == Strength::Weak && is_of_a_thing(hint, column) {
        return false;
    }
    // A city beside a street is part of an address.
    if hint.strength == Strength::Weak && hint.kind == DataKind::Address && has_street(judge) {
        return !context.is_thing();
    }
    if hint.strength == Strength::Weak {
        let may_be = people || hint.kind == DataKind::FreeText;
        return may_be && !context.is_thing() && weak_fits(judge, hint, column, seen);
    }
    match hint.kind {
        // A shop's own address, a sensor's place, a server's network: nobody's.
        // … unless it says whose: `client_ip`.
        DataKind::Ip if hint.len >= 2 && !is_plain_ip(column) => true,
        DataKind::Address | DataKind::Geo => !context.is_thing() && !is_nobodys(judge, hint),
        DataKind::Ip | DataKind::OutsideText => !context.is_thing(),
        DataKind::Health if is_measure(hint, column) => {
            context.about == About::Person || is_medical(judge)
        }
        DataKind::Personal | DataKind::Health | DataKind::BirthDate => {
            context.about != About::Thing
                && (people || is_long || context.about == About::Unknown && from == "name")
        }
        DataKind::Mac => !context.is_thing() || is_long || hint.letters <= 4,
        DataKind::PersonName => !(context.is_thing() && hint.strength == Strength::Whole),
        // A company has a tax number too.
        DataKind::NationalId => !context.is_thing(),
        DataKind::Phone => !(context.is_thing() && is_plain_phone(column)),
        _ => true,
    }
}

/// Whether a place stands in a table that nothing ties to people: a stop, a parcel of land.
fn is_nobodys(judge: &Judge<'_>, hint: &Hint) -> bool {
    const PLACES: [DataKind; 3] = [DataKind::Address, DataKind::Geo, DataKind::Open];
    judge.context.about == About::Unknown
        && judge.context.to_people.is_empty()
        && hint.len == 1
        && judge.context.holds.iter().all(|kind| PLACES.contains(kind))
}

/// Tables of tokens and sessions, whose `key` is one.
fn is_of_secrets(judge: &Judge<'_>, is_code: bool) -> bool {
    const WORDS: [&str; 18] = [
        "token",
        "tokens",
        "keys",
        "keyset",
        "secret",
        "secrets",
        "authtoken",
        "credential",
        "credentials",
        "oauth",
        "oauthgrant",
        "grant",
        "otp",
        "totp",
        "totpdevice",
        "mfa",
        "webauthn",
        "apikey",
    ];
    // A session of a conference has a code as well.
    const SESSIONS: [&str; 2] = ["session", "sessions"];
    judge
        .context
        .words
        .iter()
        .any(|word| WORDS.contains(&word.as_str()) || !is_code && SESSIONS.contains(&word.as_str()))
}

/// `employer_name`, `product_name`: the word before says whose.
fn is_of_a_thing(hint: &Hint, column: &SurveyColumn) -> bool {
    const OTHERS: [&str; 6] = ["employer", "company", "court", "business", "org", "campaign"];
    let tokens = words::tokens(&column.name);
    let before = hint.from.checked_sub(1).and_then(|at| tokens.get(at));
    before.is_some_and(|word| {
        words::says(word, Context::Thing) && !words::says(word, Context::Person)
            || OTHERS.contains(&word.as_str())
    })
}

/// `attendee_name`: the word before says that it is a person's, whatever the table is.
fn is_of_a_person(judge: &Judge<'_>, hint: &Hint, column: &SurveyColumn) -> bool {
    const PROGRAMS: [&str; 8] =
        ["api", "app", "application", "applications", "oauth", "sso", "client", "clients"];
    let tokens = words::tokens(&column.name);
    let before = hint.from.checked_sub(1).and_then(|at| tokens.get(at));
    let is_person = before.is_some_and(|word| words::says(word, Context::Person));
    let of_programs = judge.context.words.iter().any(|word| PROGRAMS.contains(&word.as_str()));
    is_person && !of_programs
}

/// Whether a street or a postcode stands in the table.
fn has_street(judge: &Judge<'_>) -> bool {
    holds(judge, DataKind::Address)
}

/// Whether a mail address stands in the table.
fn has_mail(judge: &Judge<'_>) -> bool {
    holds(judge, DataKind::Mail)
}

fn holds(judge: &Judge<'_>, kind: DataKind) -> bool {
    judge.context.holds.contains(&kind)
}

/// `consignee_name`: a word before that is none of a thing says whose name it is.
fn is_somebodys(hint: &Hint, column: &SurveyColumn) -> bool {
    let tokens = words::tokens(&column.name);
    let before = hint.from.checked_sub(1).and_then(|at| tokens.get(at));
    before.is_some_and(|word| {
        word.len() > 2
            && ![Context::Thing, Context::Harmless, Context::Decoy, Context::Lives]
                .iter()
                .any(|context| words::says(word, *context))
    })
}

/// A weak word in a table about people.
fn weak_fits(judge: &Judge<'_>, hint: &Hint, column: &SurveyColumn, seen: &Seen) -> bool {
    let about = judge.context.about;
    match hint.kind {
        DataKind::OutsideText => {
            about == About::Outside && (!seen.is_enough() || seen.mean_len > 15)
        }
        DataKind::FreeText => {
            about != About::Thing
                && (about != About::Unknown || judge.context.has_people() || seen.is_enough())
                && is_unbounded(column)
                && (!seen.is_enough() || seen.percent(Shape::Sentence) >= 40)
        }
        DataKind::PersonName => {
            if seen.is_enough() {
                return seen.percent(Shape::FullName) >= 15
                    || seen
                        .percent(Shape::GivenName)
                        .saturating_add(seen.percent(Shape::FamilyName))
                        >= 30
                    || about == About::Person && seen.percent(Shape::NameLike) >= 60;
            }
            about == About::Person
                || about == About::Lives && has_street(judge)
                || matches!(about, About::Lives | About::Outside) && is_somebodys(hint, column)
                || about == About::Outside && has_mail(judge)
        }
        DataKind::Address => matches!(about, About::Person | About::Lives),
        DataKind::Health => is_medical(judge),
        DataKind::Secret => false,
        DataKind::Mail => matches!(about, About::Person | About::Lives | About::Outside),
        _ => matches!(about, About::Person | About::Lives),
    }
}

/// An address that is nobody's in particular: `ip_address`.
fn is_plain_ip(column: &SurveyColumn) -> bool {
    words::tokens(&column.name).iter().all(|token| {
        matches!(token.as_str(), "ip" | "address" | "addr" | "adresse" | "v" | "4" | "6")
    })
}

/// A number of a room's, a ward's or a branch's own: an extension, or one named after the table.
fn is_plain_phone(column: &SurveyColumn) -> bool {
    let tokens = words::tokens(&column.name);
    let is_thing = |token: &String| {
        words::says(token, Context::Thing)
            || matches!(token.as_str(), "extension" | "ext" | "durchwahl" | "intern")
    };
    tokens.iter().any(is_thing)
}

/// Weights and heights are those of people only where people are.
fn is_measure(hint: &Hint, column: &SurveyColumn) -> bool {
    const WORDS: [&str; 16] = [
        "weight",
        "height",
        "gewicht",
        "groesse",
        "peso",
        "altura",
        "poids",
        "taille",
        "vikt",
        "langd",
        "temperature",
        "altezza",
        "estatura",
        "pressure",
        "pulse",
        "lengte",
    ];
    let tokens = words::tokens(&column.name);
    let own = tokens.iter().skip(hint.from).take(hint.len);
    own.into_iter().any(|token| WORDS.contains(&token.as_str()))
}

fn is_medical(judge: &Judge<'_>) -> bool {
    const WORDS: [&str; 28] = [
        "visits",
        "visit",
        "encounter",
        "rx",
        "prescription",
        "prescriptions",
        "ordonnances",
        "ordonnance",
        "behandlungen",
        "behandlung",
        "patient",
        "patients",
        "lab",
        "labs",
        "observation",
        "observations",
        "vital",
        "vitals",
        "diagnosis",
        "diagnoses",
        "result",
        "results",
        "medication",
        "allergy",
        "allergies",
        "encounter",
        "encounters",
        "clinical",
    ];
    judge.context.words.iter().any(|word| WORDS.contains(&word.as_str()))
}

fn is_unbounded(column: &SurveyColumn) -> bool {
    let digits: String = column.ty.name.chars().filter(char::is_ascii_digit).collect();
    digits.parse::<u32>().map_or(true, |len| len >= 120)
}

/// What the values say, clearly.
pub(super) fn by_values(
    judge: &Judge<'_>,
    column: &SurveyColumn,
    seen: &Seen,
    named: Option<&Verdict>,
) -> Option<Verdict> {
    if let Some((kind, percent)) = seen.inside().filter(|(_, percent)| *percent >= INSIDE_PERCENT) {
        let reason = format!("{} inside, {percent} %", kind.words());
        return Some(Verdict::new(as_document(kind), 75, reason));
    }
    if !seen.is_enough() {
        return None;
    }
    let is_named = |kind: DataKind| named.is_some_and(|named| named.kind == kind);
    if let Some(verdict) = clear(judge, seen) {
        return Some(verdict);
    }
    if !is_text(&column.ty.family)
        && !matches!(column.ty.family, TypeFamily::Int | TypeFamily::Array(_))
    {
        return None;
    }
    let turned = is_column_turned(column);
    let people = judge.context.has_people();
    let percent = |shape| seen.percent(shape);
    // A tenth of all numbers pass a check of one digit: so many in a row are no accident.
    if percent(Shape::NationalLikely) >= 90
        && seen.distinct >= 4
        && people
        && !turned
        && named.is_none_or(|named| named.kind == DataKind::NationalId)
        && !is_key(judge, column)
    {
        return Some(told(DataKind::NationalId, percent(Shape::NationalLikely)));
    }
    if named.is_some() && !is_named(DataKind::FreeText) {
        return None;
    }
    if percent(Shape::Phone) >= 80
        && percent(Shape::Degrees) < 20
        && !turned
        && (people || !judge.context.is_thing())
    {
        return Some(told(DataKind::Phone, percent(Shape::Phone)));
    }
    if named.is_none() && !turned {
        let full = percent(Shape::FullName);
        if full >= 40 {
            return Some(told(DataKind::PersonName, full));
        }
        let single = percent(Shape::GivenName).max(percent(Shape::FamilyName));
        if single >= 60 && seen.distinct >= 4 && people {
            return Some(told(DataKind::PersonName, single));
        }
        if percent(Shape::Street) >= 60 && !judge.context.is_thing() {
            return Some(told(DataKind::Address, percent(Shape::Street)));
        }
    }
    texts(judge, column, seen, named)
}

/// What a document that holds a kind is taken as: one whose mask leaves nothing of the text. The
/// mask of a mail address would show the ends of the document.
const fn as_document(kind: DataKind) -> DataKind {
    match kind {
        DataKind::Secret | DataKind::PasswordHash => DataKind::Secret,
        DataKind::Health => DataKind::Health,
        DataKind::Card
        | DataKind::Ssn
        | DataKind::Itin
        | DataKind::NationalId
        | DataKind::Passport => DataKind::NationalId,
        DataKind::Open
        | DataKind::Mail
        | DataKind::Phone
        | DataKind::PersonName
        | DataKind::Address
        | DataKind::BirthDate
        | DataKind::Iban
        | DataKind::Bic
        | DataKind::Ip
        | DataKind::Mac
        | DataKind::Geo
        | DataKind::Vehicle
        | DataKind::Personal
        | DataKind::FreeText
        | DataKind::OutsideText => DataKind::FreeText,
    }
}

/// Texts by their length and voice.
fn texts(
    judge: &Judge<'_>,
    column: &SurveyColumn,
    seen: &Seen,
    named: Option<&Verdict>,
) -> Option<Verdict> {
    if named.is_some() || !is_text(&column.ty.family) {
        return None;
    }
    let (sentence, voice) = (seen.percent(Shape::Sentence), seen.percent(Shape::Voice));
    let varied = seen.distinct.saturating_mul(3) >= seen.all.saturating_mul(2);
    if sentence >= 60 && varied && !judge.context.is_thing() {
        let outside = judge.context.about == About::Outside || voice >= 40;
        let kind = if outside { DataKind::OutsideText } else { DataKind::FreeText };
        return Some(Verdict::new(kind, 75, kind.words()));
    }
    None
}

/// Shapes that few values have by accident.
fn clear(judge: &Judge<'_>, seen: &Seen) -> Option<Verdict> {
    const CLEAR: [(Shape, DataKind, u32); 16] = [
        (Shape::PasswordHash, DataKind::PasswordHash, 60),
        (Shape::Secret, DataKind::Secret, 60),
        (Shape::Mail, DataKind::Mail, 60),
        (Shape::Iban, DataKind::Iban, 60),
        (Shape::Mrz, DataKind::Passport, 60),
        (Shape::Mac, DataKind::Mac, 60),
        (Shape::Vin, DataKind::Vehicle, 80),
        (Shape::Itin, DataKind::Itin, 80),
        (Shape::Ssn, DataKind::Ssn, 60),
        (Shape::Card, DataKind::Card, 80),
        (Shape::NationalSure, DataKind::NationalId, 70),
        (Shape::Mbi, DataKind::Health, 80),
        (Shape::Ip, DataKind::Ip, 70),
        (Shape::Point, DataKind::Geo, 80),
        (Shape::Image, DataKind::Personal, 60),
        (Shape::Imei, DataKind::Mac, 90),
    ];
    let found = CLEAR.iter().find(|(shape, _, least)| seen.percent(*shape) >= *least);
    let (shape, kind, _) = found?;
    // An ITIN looks like an SSN in all but its first digit; places and networks of things are open.
    if matches!(kind, DataKind::Ip | DataKind::Geo | DataKind::Personal | DataKind::Mac)
        && judge.context.is_thing()
    {
        return None;
    }
    Some(told(*kind, seen.percent(*shape)))
}

fn told(kind: DataKind, percent: u32) -> Verdict {
    let sure = u8::try_from(percent.min(99)).unwrap_or(99);
    Verdict::new(kind, sure, format!("{} {percent} %", kind.words()))
}

fn is_key(judge: &Judge<'_>, column: &SurveyColumn) -> bool {
    judge.table.primary_key.contains(&column.id) || judge.context.references.contains(&column.id)
}

fn is_column_turned(column: &SurveyColumn) -> bool {
    let tokens = words::tokens(&column.name);
    let nowhere =
        Hint { kind: DataKind::Open, strength: Strength::Weak, from: 0, len: 0, letters: 0 };
    is_turned(&nowhere, &tokens)
}

/// Whether nothing tells what a column holds that may well be about somebody.
pub(super) fn is_silent(judge: &Judge<'_>, column: &SurveyColumn, seen: &Seen) -> bool {
    if judge.context.about != About::Person || is_key(judge, column) {
        return false;
    }
    let tokens = judge.context.naming.tokens(&column.name);
    let repeated = repeated(judge, &tokens);
    let own = tokens.get(repeated..).unwrap_or_default();
    match column.ty.family {
        TypeFamily::Text
        | TypeFamily::PaddedText
        | TypeFamily::ForeignText
        | TypeFamily::Any
        | TypeFamily::Json
        | TypeFamily::Jsonb => !words::is_harmless(own) && !is_code_type(column) && is_varied(seen),
        // A number or a date says less: only where not one word of its name is known.
        TypeFamily::Int | TypeFamily::Numeric | TypeFamily::Float | TypeFamily::Date => {
            own.iter().all(|word| words::is_unknown(word))
        }
        _ => false,
    }
}

/// `char(4)`: room for a code, and not for a name.
fn is_code_type(column: &SurveyColumn) -> bool {
    const CODE_MAX: u32 = 4;
    let digits: String = column.ty.name.chars().filter(char::is_ascii_digit).collect();
    digits.parse::<u32>().is_ok_and(|len| len <= CODE_MAX)
}

/// Whether values are many, and no numbers of a program's own.
fn is_varied(seen: &Seen) -> bool {
    if !seen.is_enough() {
        return true;
    }
    let few = seen.distinct.saturating_mul(3) < seen.all;
    let harmless = seen.percent(Shape::Number) > 80
        || seen.percent(Shape::Uuid) > 80
        || seen.percent(Shape::Url) > 80
        || seen.percent(Shape::Moment) > 80;
    !few && !harmless
}
