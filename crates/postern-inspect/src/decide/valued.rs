//! What values say, and what is left where neither name nor values say anything.

use postern_core::{catalogue::TypeFamily, survey::SurveyColumn};

use super::{
    Judge,
    around::{
        is_mail_of_a_firm, is_medical, is_name_of_a_thing, is_of, is_of_a_seat, is_of_an_employer,
    },
    evidence::Verdict,
    named::{is_of_staff, is_ours, repeated},
};
use crate::{
    kind::DataKind,
    masks::is_text,
    table::{About, Bounds, Tie},
    turned::is_turned,
    values::{Seen, Shape},
    words::{self, Context, Hint, Strength},
};

/// The mean length from which few sentences are as good as many, in bytes.
const LONG_MIN: usize = 30;
/// A column is protected for what stands inside this share of its documents.
const INSIDE_PERCENT: u32 = 5;

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
    // A licence has the number of its holder in some states.
    let is_known =
        |verdict: &Verdict| verdict.kind == DataKind::NationalId && is_named(DataKind::Passport);
    if let Some(verdict) = clear(judge, column, seen).filter(|verdict| !is_known(verdict)) {
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
        && !judge.context.is_nobodys()
    {
        return Some(told(DataKind::Phone, percent(Shape::Phone)));
    }
    if named.is_none() && !turned {
        let full = percent(Shape::FullName);
        if full >= 40 && !is_name_of_a_thing(column) {
            return Some(told(DataKind::PersonName, full));
        }
        let single = percent(Shape::GivenName).max(percent(Shape::FamilyName));
        if single >= 60 && seen.distinct >= 4 && people {
            return Some(told(DataKind::PersonName, single));
        }
        if percent(Shape::Street) >= 60
            && !is_of_a_seat(column)
            && !judge.context.is_nobodys()
            && !judge.context.is_thing()
        {
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
    // What people are told by a form again and again is written of them all the same.
    let varied = seen.distinct.saturating_mul(3) >= seen.all.saturating_mul(2)
        || judge.context.has_people()
            && judge.context.about != About::Thing
            && seen.distinct > 1
            && seen.mean_len >= LONG_MIN;
    if sentence >= 60 && varied && !judge.context.is_thing() && !judge.context.is_nobodys() {
        let outside = judge.context.about == About::Outside || voice >= 40;
        let kind = if outside { DataKind::OutsideText } else { DataKind::FreeText };
        return Some(Verdict::new(kind, 75, kind.words()));
    }
    None
}

/// Shapes that few values have by accident.
fn clear(judge: &Judge<'_>, column: &SurveyColumn, seen: &Seen) -> Option<Verdict> {
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
        && judge.context.is_nobodys()
    {
        return None;
    }
    if *kind == DataKind::Mail && is_mail_of_a_firm(judge, column) {
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

/// Whether nothing tells what a column holds, in a table of somebody's treatments or injuries, or
/// in one that a clinic ties to its patients.
pub(super) fn is_of_health(judge: &Judge<'_>, column: &SurveyColumn, seen: &Seen) -> bool {
    // What outsiders write to a clinic is theirs.
    let is_medical = is_medical(judge);
    let is_a_clinics = judge.context.is_of_a_clinic && judge.context.about != About::Outside;
    judge.context.about != About::Person
        && judge.context.tie == Tie::Somebody
        && (is_medical || is_a_clinics)
        && !judge.context.is_of_animals
        && !is_key(judge, column)
        && is_untold(judge, column, seen, if is_medical { Counts::Too } else { Counts::Not })
}

/// Whether it is an amount on what somebody is paid: whatever it is called there.
pub(super) fn is_of_pay(judge: &Judge<'_>, column: &SurveyColumn) -> bool {
    let tokens = judge.context.naming.tokens(&column.name);
    matches!(column.ty.family, TypeFamily::Numeric | TypeFamily::Float)
        && !judge.context.to_people.is_empty()
        && is_of(judge, "payroll")
        && !words::is_harmless(&tokens)
        && !is_key(judge, column)
}

/// Whether it is a number on somebody's credit: `bankruptcies` of reports.
pub(super) fn is_of_credit(judge: &Judge<'_>, column: &SurveyColumn) -> bool {
    let tokens = judge.context.naming.tokens(&column.name);
    matches!(column.ty.family, TypeFamily::Int | TypeFamily::Numeric | TypeFamily::Float)
        && judge.context.tie == Tie::Somebody
        && is_of(judge, "credit")
        && judge.context.words.len() > 1
        && !is_key(judge, column)
        && tokens.last().is_some_and(|word| word != "id")
        && !tokens.iter().any(|word| words::is_of_class(word, "money"))
}

/// Whether it is where a picture of somebody lies.
pub(super) fn is_of_photos(judge: &Judge<'_>, column: &SurveyColumn) -> bool {
    let tokens = judge.context.naming.tokens(&column.name);
    is_text(&column.ty.family)
        && !judge.context.to_people.is_empty()
        && judge.context.words.last().is_some_and(|word| words::is_of_class(word, "photos"))
        && !is_key(judge, column)
        && tokens.iter().any(|word| words::is_of_class(word, "stored"))
}

/// Whether nothing tells what a column holds that may well be about somebody.
pub(super) fn is_silent(judge: &Judge<'_>, column: &SurveyColumn, seen: &Seen) -> bool {
    judge.context.is_of_people
        && !is_key(judge, column)
        && !is_of_an_employer(column)
        && is_untold(judge, column, seen, Counts::Not)
}

/// Whether room was made for prose in what outsiders wrote, where its name is a word that says
/// nothing of columns: `exposicion` of complaints.
pub(super) fn is_letter(judge: &Judge<'_>, column: &SurveyColumn, seen: &Seen) -> bool {
    let tokens = judge.context.naming.tokens(&column.name);
    let is_thing = |word: &String| {
        words::says(word, Context::Thing)
            && ![Context::Harmless, Context::Decoy].iter().any(|no| words::says(word, *no))
    };
    judge.context.about == About::Outside
        && judge.context.tie == Tie::Somebody
        && has_room(judge, column)
        && matches!(tokens.as_slice(), [word] if is_thing(word))
        && (!seen.is_enough() || seen.percent(Shape::Sentence) >= 40)
}

/// Whether it is called what we say to what outsiders wrote: `esito`, `despacho`.
pub(super) fn is_answer(judge: &Judge<'_>, column: &SurveyColumn) -> bool {
    let tokens = judge.context.naming.tokens(&column.name);
    if is_of_staff(&tokens) || is_ours(&tokens) {
        return true;
    }
    tokens.iter().any(|word| words::is_of_class(word, "response"))
        && !judge.context.words.iter().any(|word| words::is_of_class(word, "survey"))
}

/// Whether its type sets no bound to what is written there, where others of the source do.
fn has_room(judge: &Judge<'_>, column: &SurveyColumn) -> bool {
    const PROSE: [&str; 5] = ["text", "mediumtext", "longtext", "clob", "ntext"];
    judge.context.bounds == Bounds::Set && PROSE.contains(&column.ty.name.to_lowercase().as_str())
}

/// Whether more than a code fits in it.
fn has_some_room(column: &SurveyColumn) -> bool {
    const ROOM_MIN: u32 = 21;
    let digits: String = column.ty.name.chars().filter(char::is_ascii_digit).collect();
    is_text(&column.ty.family) && digits.parse::<u32>().ok().is_none_or(|len| len >= ROOM_MIN)
}

/// Whether room was made for prose, in a table that is about somebody, where other texts of it
/// are bounded: nothing is written there but what somebody has to say.
pub(super) fn is_prose(judge: &Judge<'_>, column: &SurveyColumn, seen: &Seen) -> bool {
    let context = judge.context;
    (has_room(judge, column) || has_some_room(column) && !context.to_people.is_empty())
        && (context.has_people() || context.tie == Tie::Somebody)
        && context.about != About::Thing
        && context.tie != Tie::List
        && !context.is_of_animals
        && is_untold(judge, column, seen, Counts::Not)
}

/// Whether a number or a date counts as untold too, where not one word of its name is known.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Counts {
    Too,
    Not,
}

/// Whether no word of a name is known to be harmless, and no value is.
fn is_untold(judge: &Judge<'_>, column: &SurveyColumn, seen: &Seen, counts: Counts) -> bool {
    let tokens = judge.context.naming.tokens(&column.name);
    let repeated = repeated(judge, &tokens);
    let own = tokens.get(repeated..).unwrap_or_default();
    match column.ty.family {
        TypeFamily::Text
        | TypeFamily::PaddedText
        | TypeFamily::ForeignText
        | TypeFamily::Any
        | TypeFamily::Json
        | TypeFamily::Jsonb => {
            !words::is_harmless(own)
                && !is_a_sort(own)
                && !is_code_type(column)
                && (counts == Counts::Too && !is_harmless(seen) || is_varied(seen))
        }
        TypeFamily::Int | TypeFamily::Numeric | TypeFamily::Float | TypeFamily::Date
            if counts == Counts::Too =>
        {
            let is_flag = seen.is_enough() && seen.distinct <= 2;
            !is_flag && own.iter().all(|word| words::is_unknown(word))
        }
        _ => false,
    }
}

/// `relatienummer`, `kundenart`, `betaalwijze`: a number or a sort of what no list knows, in the
/// languages that write words together.
fn is_a_sort(own: &[String]) -> bool {
    const ENDS: [&str; 30] = [
        "nummer",
        "number",
        "art",
        "typ",
        "type",
        "gruppe",
        "grupp",
        "groep",
        "klasse",
        "klass",
        "stufe",
        "kreis",
        "sperre",
        "weg",
        "bedingung",
        "gang",
        "jahr",
        "jaar",
        "form",
        "vorm",
        "soort",
        "wijze",
        "satt",
        "liste",
        "lijst",
        "lista",
        "niveau",
        "status",
        "kennung",
        "code",
    ];
    own.last().is_some_and(|word| ENDS.iter().any(|end| word.ends_with(end)))
}

/// `char(4)`: room for a code, and not for a name.
pub(super) fn is_code_type(column: &SurveyColumn) -> bool {
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
    !few && !is_harmless(seen)
}

/// Whether values are numbers, links or dates of a program's own.
fn is_harmless(seen: &Seen) -> bool {
    seen.is_enough()
        && (seen.percent(Shape::Number) > 80
            || seen.percent(Shape::Uuid) > 80
            || seen.percent(Shape::Url) > 80
            || seen.percent(Shape::Date) > 80 && seen.percent(Shape::BirthDate) < 80)
}
