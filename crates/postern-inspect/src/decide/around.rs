//! Whether a name means in its table what it says: a `name` of a product is nobody's.

use postern_core::{
    catalogue::TypeFamily,
    survey::{SurveyColumn, SurveyTable},
};

use super::{Judge, named::is_message};
use crate::{
    firm,
    kind::DataKind,
    table::{About, Tie},
    turned::best,
    values::{Seen, Shape},
    words::{self, Context, Hint, Strength},
};

/// Whether it means that in such a table.
pub(super) fn fits_table(
    judge: &Judge<'_>,
    hint: &Hint,
    column: &SurveyColumn,
    seen: &Seen,
    from: &str,
) -> bool {
    match hint.strength {
        Strength::Weak => weak_in_table(judge, hint, column, seen),
        Strength::Whole | Strength::Strong => strong_in_table(judge, hint, column, from),
    }
}

fn weak_in_table(judge: &Judge<'_>, hint: &Hint, column: &SurveyColumn, seen: &Seen) -> bool {
    let context = judge.context;
    let people = context.has_people();
    match hint.kind {
        DataKind::Secret => {
            let is_code = words::tokens(&column.name).iter().any(|word| word == "code");
            is_of_secrets(judge, is_code) && (!seen.is_enough() || seen.mean_len >= 16)
        }
        // `expiry` is a card's where a card stands.
        DataKind::Card => people && context.holds.contains(&DataKind::Card),
        // `serial_number` of what somebody was given or has at home.
        DataKind::Mac => context.tie == Tie::Somebody && is_of(judge, "appliance"),
        DataKind::Passport if !is_of_somebodys_papers(judge, column) => false,
        // `registration` of vehicles.
        DataKind::Vehicle => is_of(judge, "vehicle"),
        DataKind::PersonName if is_of_a_person(judge, hint, column) => true,
        DataKind::Address if is_of_a_seat(column) => false,
        // `unit` of what a laboratory measured.
        DataKind::Address if is_medical(judge) && context.about != About::Person => false,
        _ if is_of_a_thing(hint, column) => false,
        // A city beside a street is part of an address.
        DataKind::Address if has_street(judge) => !context.is_thing() && !context.is_nobodys(),
        kind => {
            let may_be = people || kind == DataKind::FreeText;
            may_be
                && !context.is_thing()
                && context.tie != Tie::List
                && weak_fits(judge, hint, column, seen)
        }
    }
}

fn strong_in_table(judge: &Judge<'_>, hint: &Hint, column: &SurveyColumn, from: &str) -> bool {
    let context = judge.context;
    let is_long = hint.letters >= 10 || hint.len >= 2;
    let is_a_things = context.about != About::Person && is_of_a_thing(hint, column);
    match hint.kind {
        // `tel_cabinet`, `clinic_phone`: where somebody works, and not where they are reached.
        DataKind::Phone | DataKind::Address if is_of_an_employer(column) => false,
        DataKind::Address if is_of_a_seat(column) => false,
        DataKind::Phone if is_of_a_seat(column) && context.about != About::Person => false,
        // `owner_address`: in whatever table it stands.
        DataKind::Address if is_reached(column) => !is_a_things,
        // A shop's own address, a sensor's place, a server's network: nobody's…
        // Where somebody's ride, sensor or message was; a stop and a shop stand there for all.
        DataKind::Geo if is_on_the_move(judge) => true,
        // What is played stands in no world.
        DataKind::Address | DataKind::Geo
            if context.is_of_animals && context.about == About::Thing =>
        {
            false
        }
        DataKind::Address | DataKind::Geo => {
            let is_nobodys = context.is_nobodys() && context.tie != Tie::List;
            // `garaging_zip` of an insured car: where somebody lives.
            let is_tied = hint.kind == DataKind::Address
                && context.tie == Tie::Somebody
                && is_of(judge, "vehicle");
            !is_a_things && (!context.is_thing() || is_tied) && (hint.len > 1 || !is_nobodys)
        }
        DataKind::Phone => {
            let is_inside =
                words::plain(&column.name).iter().any(|word| words::is_of_class(word, "inside"));
            let is_plain = context.is_thing() && is_plain_phone(column)
                || is_inside && context.about != About::Person;
            !is_a_things && !is_plain && !is_phone_of_a_place(judge, column)
        }
        // … unless it says whose: `client_ip`.
        DataKind::Ip => {
            !is_ip_of_a_machine(column)
                && (hint.len >= 2 && !is_plain_ip(column) || !context.is_thing() || is_log(judge))
        }
        // What advertisers know a person's telephone by is somebody's wherever it stands.
        DataKind::Mac => {
            !is_own_key(judge, column)
                && !is_of_a_key(judge, hint)
                && (!context.is_nobodys() || is_carried(column) || is_of_a_client(judge, column))
        }
        // An animal's treatment is a fact about nobody.
        DataKind::Health if context.is_of_animals && context.about != About::Person => false,
        DataKind::Health if is_of_a_register(judge, column) => false,
        DataKind::Health if is_state_of_a_thing(judge, column) => false,
        DataKind::Health if is_measure(hint, column) => {
            let is_persons =
                context.about == About::Person && context.holds.contains(&DataKind::BirthDate);
            is_persons || is_medical(judge) || context.has_people() && is_of_bodies(judge)
        }
        DataKind::Personal | DataKind::Health | DataKind::BirthDate => {
            // `ipp` of patients: the number that we give them.
            let is_key = hint.kind != DataKind::BirthDate && is_own_key(judge, column);
            let is_somebodys = !context.is_nobodys() || is_of_a_person(judge, hint, column);
            let may_be = context.has_people()
                || is_long
                || context.about == About::Unknown && from == "name";
            // `wages` of a form that a taxpayer hands in.
            // `parametri_vitali`, tied to patients by the visit they were taken at; the salary of
            // an `offer` to a candidate.
            let is_a_thing = context.is_thing()
                && (hint.kind == DataKind::BirthDate || context.tie != Tie::Somebody);
            let is_of_things = context.about == About::Thing
                && (is_a_thing || context.is_of_animals || hint.kind == DataKind::BirthDate);
            !is_key && is_somebodys && !is_of_things && !is_of_a_key(judge, hint) && may_be
        }
        // A company has a tax number too, and `resident_no` of `residents` is ours.
        // … and the `pnr` of a booking is no `personnummer`.
        DataKind::NationalId => {
            let is_told = hint.letters != 3
                || context.about == About::Person
                || !words::tokens(&column.name).iter().any(|word| word == "pnr");
            is_told && !context.is_thing() && !is_number_of_ours(judge, column)
        }
        // What stands in a template is sent to many.
        DataKind::Mail if context.is_thing() && is_of(judge, "template") => false,
        // `pec_ufficio`: how everybody reaches an office.
        DataKind::Mail => !is_mail_of_a_firm(judge, column),
        DataKind::OutsideText
            if is_spoken(column) || is_said_by_somebody(column) && !is_of(judge, "template") =>
        {
            true
        }
        DataKind::OutsideText => {
            // `mail_body` of `phish_report`, beside who sent it.
            let is_sent = context.holds.contains(&DataKind::Mail) && !is_of(judge, "template");
            is_sent
                || is_of(judge, "survey") && context.tie == Tie::Somebody
                || !context.is_thing() && !context.is_nobodys()
        }
        // `name1` of plants, `legal_name` of merchants.
        DataKind::PersonName if context.is_thing() => {
            !(is_any_full_name(hint, column) || context.is_of_animals && is_given_name(column))
        }
        // The code of a bank in a list of banks.
        DataKind::Bic => {
            holds(judge, DataKind::Iban)
                || is_of(judge, "accounts")
                || !(context.is_nobodys() || context.is_thing() && firm::is_site(&context.words))
        }
        DataKind::Iban if is_of(judge, "accounts") => true,
        // A firm's account is paid into too, and what is called so is one only beside a bank.
        DataKind::Iban => {
            (!context.is_thing() || is_account(column)) && !is_number_of_a_customer(judge, column)
        }
        // `last_four` of keys.
        DataKind::Card => !is_of_secrets(judge, true),
        DataKind::Passport => is_of_somebodys_papers(judge, column),
        DataKind::PersonName
        | DataKind::Open
        | DataKind::Ssn
        | DataKind::Itin
        | DataKind::Secret
        | DataKind::PasswordHash
        | DataKind::Vehicle => true,
        // What is told of a work or a release; a note or a comment may be about anybody.
        DataKind::FreeText => !(context.is_thing() && context.is_nobodys()) || is_note(column),
    }
}

/// `npi` of physicians: registers show it to all. In a patient's row it says who treats them.
fn is_of_a_register(judge: &Judge<'_>, column: &SurveyColumn) -> bool {
    let is_registered = |word: &String| words::is_of_class(word, "register");
    judge.context.about == About::Person
        && judge.context.to_people.is_empty()
        && words::plain(&column.name)
            .iter()
            .all(|word| is_registered(word) || words::is_of_class(word, "number"))
}

/// `health_status` of devices: whether they work.
fn is_state_of_a_thing(judge: &Judge<'_>, column: &SurveyColumn) -> bool {
    const STATES: [&str; 6] = ["health", "status", "state", "check", "score", "pct"];
    judge.context.about == About::Thing
        && !is_medical(judge)
        && words::plain(&column.name).iter().all(|word| STATES.contains(&word.as_str()))
}

/// `transcript`, `search_term`: somebody said it or asked for it, whatever the table is.
fn is_spoken(column: &SurveyColumn) -> bool {
    words::tokens(&column.name)
        .iter()
        .any(|word| ["spoken", "sought"].iter().any(|class| words::is_of_class(word, class)))
}

/// `acct_no` of subscribers, where nothing of a bank stands beside: what we call them by.
fn is_number_of_a_customer(judge: &Judge<'_>, column: &SurveyColumn) -> bool {
    let is_bare = words::plain(&column.name).iter().all(|word| {
        matches!(word.as_str(), "account" | "acct" | "acc") || words::is_of_class(word, "number")
    });
    is_bare && judge.context.about == About::Person && !holds(judge, DataKind::Bic)
}

/// Whether it is called an account in so many words.
fn is_account(column: &SurveyColumn) -> bool {
    let is = |word: &String| word == "iban" || words::is_of_class(word, "account");
    words::plain(&column.name).iter().any(is)
}

/// `form_name`: what is called so is a thing.
pub(super) fn is_name_of_a_thing(column: &SurveyColumn) -> bool {
    let tokens = words::plain(&column.name);
    let is = |word: Option<&String>, class: &str| {
        word.is_some_and(|word| words::is_of_class(word, class))
    };
    match tokens.as_slice() {
        [.., before, last] => {
            is(Some(last), "name") && is(Some(before), "named")
                || tokens.len() == 2 && is(Some(before), "name") && is(Some(last), "named")
        }
        _ => false,
    }
}

/// `cardholder_letter`: the name says whose text it is.
fn is_said_by_somebody(column: &SurveyColumn) -> bool {
    words::tokens(&column.name).iter().any(|word| {
        ["speaker", "person", "complaint"].iter().any(|class| words::is_of_class(word, class))
    })
}

/// `notes`, `opmerkingen`: what staff writes, about whomever.
fn is_note(column: &SurveyColumn) -> bool {
    words::tokens(&column.name).iter().any(|word| words::is_of_class(word, "note"))
}

/// A whole name that a firm, a plant or a course has too.
fn is_any_full_name(hint: &Hint, column: &SurveyColumn) -> bool {
    const WORDS: [&str; 12] = [
        "name", "nm", "full", "fullname", "legal", "display", "complete", "short", "1", "2", "3",
        "alias",
    ];
    let tokens = words::tokens(&column.name);
    let mut own = tokens.iter().skip(hint.from).take(hint.len);
    own.all(|token| WORDS.contains(&token.as_str()))
}

/// Whether a row is a place where somebody was: keys lead to a person, or it is logged of one. A
/// car, a stop and a shop are where they are.
fn is_on_the_move(judge: &Judge<'_>) -> bool {
    const MARKS: [DataKind; 3] = [DataKind::PersonName, DataKind::Ip, DataKind::Mac];
    let context = judge.context;
    let is_trace = context.tie == Tie::Somebody
        && context.words.last().is_some_and(|word| words::is_of_class(word, "trace"));
    let is_logged = !matches!(context.about, About::Person | About::Lives)
        && MARKS.iter().any(|kind| context.holds.contains(kind));
    (is_trace || is_logged || is_of_positions(judge)) && !firm::is_site(&context.words)
}

/// Coordinates and a time beside a key to what moved, and nothing that a place is called by.
fn is_of_positions(judge: &Judge<'_>) -> bool {
    let is_time = |column: &SurveyColumn| {
        matches!(column.ty.family, TypeFamily::Timestamp | TypeFamily::TimestampTz)
    };
    let is_called = |column: &SurveyColumn| {
        words::plain(&column.name)
            .iter()
            .any(|word| ["name", "named", "address"].iter().any(|c| words::is_of_class(word, c)))
    };
    !judge.table.foreign_keys.is_empty()
        && judge.table.columns.iter().any(is_time)
        && !judge.table.columns.iter().any(is_called)
}

/// What animals are called: nobody's keeper stands in it.
fn is_given_name(column: &SurveyColumn) -> bool {
    !words::plain(&column.name)
        .iter()
        .any(|word| words::says(word, Context::Person) && !words::says(word, Context::Animal))
}

/// `android_id`, `imei`: of a device that goes about with somebody.
fn is_carried(column: &SurveyColumn) -> bool {
    words::tokens(&column.name).iter().any(|token| words::is_of_class(token, "carried"))
}

/// `client_mac`, or what a log says of a wire: whose device it is, and not ours.
fn is_of_a_client(judge: &Judge<'_>, column: &SurveyColumn) -> bool {
    let is_end = |word: &String| words::is_of_class(word, "end");
    words::plain(&column.name).iter().any(is_end) && (is_log(judge) || is_of(judge, "wire"))
}

/// `hq_address`, `vestigingsadres`: where a firm sits.
pub(super) fn is_of_a_seat(column: &SurveyColumn) -> bool {
    let tokens = words::tokens(&column.name);
    let is_seat = |word: &String| words::is_of_class(word, "seat");
    tokens.iter().any(is_seat) && !tokens.iter().any(|word| words::says(word, Context::Person))
}

/// A telephone of a place: nothing in its name says that somebody is reached there.
fn is_phone_of_a_place(judge: &Judge<'_>, column: &SurveyColumn) -> bool {
    let is_somebodys = is_reached(column)
        && (!is_contact(column) || judge.context.holds.contains(&DataKind::PersonName));
    // A device that is called after whom it was given to is reached as they are.
    let is_given = judge.context.holds.contains(&DataKind::PersonName)
        && !firm::is_site(&judge.context.words)
        && !firm::has_signs(judge.table)
        && !holds(judge, DataKind::Address);
    (judge.context.is_nobodys() || judge.context.is_thing()) && !is_somebodys && !is_given
}

/// The mailbox of an office, a shop or a branch: nothing says that somebody reads it.
pub(super) fn is_mail_of_a_firm(judge: &Judge<'_>, column: &SurveyColumn) -> bool {
    // A thing that has an address is a firm or a place.
    let is_firms = firm::is_site(&judge.context.words)
        || firm::has_signs(judge.table)
        || holds(judge, DataKind::Address)
        || is_plain_phone(column);
    judge.context.is_thing() && (is_firms || is_of_an_employer(column)) && !is_reached(column)
}

/// `contact_phone`: a person's where the person is named, else how a place is reached.
fn is_contact(column: &SurveyColumn) -> bool {
    const CONTACT: [&str; 5] = ["contact", "kontakt", "contacto", "contatto", "contato"];
    let tokens = words::plain(&column.name);
    let is_person = |word: &String| {
        words::is_of_class(word, "mobile")
            || words::is_of_class(word, "role")
            || words::says(word, Context::Person)
    };
    tokens.iter().any(|word| CONTACT.contains(&word.as_str()))
        && !tokens.iter().filter(|word| !CONTACT.contains(&word.as_str())).any(is_person)
}

/// Whether the number or address of whom somebody works for stands there.
pub(super) fn is_of_an_employer(column: &SurveyColumn) -> bool {
    words::plain(&column.name).iter().any(|word| words::is_of_class(word, "employer"))
}

/// Whether a name says that somebody is reached there.
fn is_reached(column: &SurveyColumn) -> bool {
    const REACHED: [&str; 12] = [
        "contact", "kontakt", "contacto", "contatto", "contato", "mobile", "mobil", "cell",
        "handy", "movil", "gsm", "msisdn",
    ];
    let tokens = words::plain(&column.name);
    tokens.iter().any(|word| {
        REACHED.contains(&word.as_str())
            || words::is_of_class(word, "role")
            || is_short_role(word)
            || words::says(word, Context::Person) && !words::says(word, Context::Thing)
    })
}

/// `ref_email`, `anspr_mail`: the start of a word for who speaks for a firm.
fn is_short_role(word: &str) -> bool {
    const ROLES: [&str; 8] = [
        "referente",
        "ansprechpartner",
        "responsable",
        "contact",
        "kontakt",
        "interlocuteur",
        "verantwortlicher",
        "contactpersoon",
    ];
    word.len() > 2 && ROLES.iter().any(|role| role.starts_with(word))
}

/// Tables of tokens and sessions, whose `key` is one.
fn is_of_secrets(judge: &Judge<'_>, is_code: bool) -> bool {
    const WORDS: [&str; 23] = [
        "wifi",
        "wlan",
        "passwords",
        "senhas",
        "pins",
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

/// `employer_name`, `product_name`, `name_org`: the word beside it says whose.
fn is_of_a_thing(hint: &Hint, column: &SurveyColumn) -> bool {
    const OTHERS: [&str; 7] =
        ["employer", "company", "court", "business", "org", "campaign", "warehouse"];
    let tokens = words::tokens(&column.name);
    let is_thing = |word: &String| {
        words::says(word, Context::Thing) && !words::says(word, Context::Person)
            || OTHERS.contains(&word.as_str())
    };
    let before = hint.from.checked_sub(1).and_then(|at| tokens.get(at));
    let after = tokens
        .get(hint.from.saturating_add(hint.len))
        .filter(|_| hint.kind == DataKind::PersonName && hint.strength == Strength::Weak);
    // `location_lat`: where somebody is.
    let is_where = |word: &String| {
        hint.kind == DataKind::Geo && matches!(word.as_str(), "location" | "place" | "position")
    };
    before.is_some_and(|word| is_thing(word) && !is_where(word)) || after.is_some_and(is_thing)
}

/// `attendee_name`: the word before says that it is a person's, whatever the table is.
fn is_of_a_person(judge: &Judge<'_>, hint: &Hint, column: &SurveyColumn) -> bool {
    const PROGRAMS: [&str; 8] =
        ["api", "app", "application", "applications", "oauth", "sso", "client", "clients"];
    let tokens = words::tokens(&column.name);
    let before = hint.from.checked_sub(1).and_then(|at| tokens.get(at));
    // `nom_abonne`: in French, Spanish, Italian and Portuguese the word behind does.
    let after = tokens
        .get(hint.from.saturating_add(hint.len))
        .filter(|_| hint.from == 0 && tokens.len() == 2);
    let is_person = before.or(after).is_some_and(|word| {
        words::says(word, Context::Person)
            || ["role", "speaker"].iter().any(|class| words::is_of_class(word, class))
    });
    let of_programs = judge.context.words.iter().any(|word| PROGRAMS.contains(&word.as_str()));
    // `artist_name` of `artists`, where these are taken for things.
    let of_its_things = judge.context.is_thing()
        && before.is_some_and(|word| judge.context.words.iter().any(|own| own.starts_with(word)));
    is_person && !of_programs && !of_its_things
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

/// Whether a number on a document is one on somebody's papers: an invoice has one as well.
fn is_of_somebodys_papers(judge: &Judge<'_>, column: &SurveyColumn) -> bool {
    let holds = &judge.context.holds;
    !is_any_document(column)
        || judge.context.about == About::Person
        || holds.iter().any(|kind| kind.names_somebody() && *kind != DataKind::Passport)
        || is_of(judge, "identity")
}

/// `document_no`: nothing says of which kind.
fn is_any_document(column: &SurveyColumn) -> bool {
    let plain = words::plain(&column.name);
    let is_document = |word: &String| words::is_of_class(word, "document");
    plain.iter().any(is_document)
        && plain.iter().all(|word| is_document(word) || words::is_of_class(word, "number"))
}

/// `fingerprint` of `ssh_keys`: nobody's finger, and no device.
fn is_of_a_key(judge: &Judge<'_>, hint: &Hint) -> bool {
    const KEYS: [&str; 4] = ["keys", "key", "certs", "certificates"];
    matches!(hint.kind, DataKind::Personal | DataKind::Mac)
        && judge.context.words.last().is_some_and(|word| KEYS.contains(&word.as_str()))
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
            let may_be = about == About::Outside
                || about != About::Thing
                    && is_unbounded(column)
                    && !judge.context.to_people.is_empty()
                || (judge.context.has_people() || !judge.context.is_nobodys())
                    && !is_medical(judge)
                    && !is_log(judge)
                    && is_message(hint, &words::tokens(&column.name));
            may_be && (!seen.is_enough() || seen.mean_len > 15)
        }
        DataKind::FreeText => {
            about != About::Thing
                && (about != About::Unknown || judge.context.has_people() || seen.is_enough())
                && is_unbounded(column)
                && !judge.context.is_nobodys()
                && (!seen.is_enough() || seen.percent(Shape::Sentence) >= 40)
        }
        DataKind::PersonName if is_name_of_a_thing(column) => false,
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
        // `net` of goods, `children` of a booking.
        DataKind::Personal if is_pay(column) => is_of(judge, "payroll"),
        DataKind::Personal if is_balance(column) => is_of(judge, "accounts"),
        DataKind::Personal if is_mark(judge, column) => is_of(judge, "grades"),
        DataKind::Personal => about == About::Person,
        DataKind::Health => {
            let is_insured = about == About::Person || is_of(judge, "insurance");
            (is_medical(judge) || judge.context.is_of_a_clinic && is_insured)
                && !judge.context.is_of_animals
                && !judge.table.primary_key.contains(&column.id)
        }
        DataKind::Secret => false,
        DataKind::Mail => matches!(about, About::Person | About::Lives | About::Outside),
        // `position`: where a ride is, and what an employee is.
        DataKind::Geo if hint.len == 1 => about == About::Lives,
        _ => matches!(about, About::Person | About::Lives),
    }
}

/// `server_ip`, `gateway_ip`: where a machine is reached.
fn is_ip_of_a_machine(column: &SurveyColumn) -> bool {
    const MACHINES: [&str; 32] = [
        "contatore",
        "zaehler",
        "meter",
        "compteur",
        "contador",
        "matare",
        "kamera",
        "drucker",
        "sensor",
        "modem",
        "gate",
        "server",
        "gateway",
        "host",
        "bind",
        "listen",
        "management",
        "mgmt",
        "node",
        "cluster",
        "plc",
        "printer",
        "reader",
        "camera",
        "private",
        "internal",
        "pod",
        "instance",
        "gestion",
        "gestione",
        "gestao",
        "beheer",
    ];
    words::tokens(&column.name).iter().any(|word| MACHINES.contains(&word.as_str()))
}

/// A table of what was done on a machine, by whomever: the addresses are theirs.
fn is_log(judge: &Judge<'_>) -> bool {
    is_of(judge, "log")
}

/// Whether a table's name holds a word of that class.
pub(super) fn is_of(judge: &Judge<'_>, class: &str) -> bool {
    judge.context.words.iter().any(|word| words::is_of_class(word, class))
}

/// `points`, `voto`: what somebody is given at school, or for buying.
fn is_mark(judge: &Judge<'_>, column: &SurveyColumn) -> bool {
    let is_mark = |word: &String| words::is_of_class(word, "mark");
    judge.context.about != About::Person && words::tokens(&column.name).iter().any(is_mark)
        || words::plain(&column.name)
            .iter()
            .any(|word| is_mark(word) && !matches!(word.as_str(), "score" | "grade"))
}

/// What stands on an account: a fact of its holder, where what a room costs is none.
fn is_balance(column: &SurveyColumn) -> bool {
    words::tokens(&column.name).iter().any(|word| words::is_of_class(word, "balance"))
}

/// `gross`, `netto`: what is paid to somebody, or weighed.
fn is_pay(column: &SurveyColumn) -> bool {
    const WORDS: [&str; 13] = [
        "gross", "net", "brutto", "netto", "bruto", "neto", "brut", "lordo", "liquido", "liquide",
        "zulage", "prime", "base",
    ];
    words::tokens(&column.name).iter().any(|word| WORDS.contains(&word.as_str()))
}

/// An address that is nobody's in particular: `ip_address`.
fn is_plain_ip(column: &SurveyColumn) -> bool {
    words::tokens(&column.name).iter().all(|token| {
        matches!(token.as_str(), "ip" | "address" | "addr" | "adresse" | "v" | "4" | "6")
    })
}

/// `resident_no` of `residents`: a key called after its own table.
fn is_number_of_ours(judge: &Judge<'_>, column: &SurveyColumn) -> bool {
    let tokens = words::plain(&column.name);
    let is_tables = |word: &String| judge.context.words.iter().any(|own| own.starts_with(word));
    // A state's number is no `integer`: it has too many digits, or a letter.
    let is_counted = column.ty.name.eq_ignore_ascii_case("integer");
    judge.table.primary_key.contains(&column.id)
        && (is_counted || tokens.len() > 1 && tokens.first().is_some_and(is_tables))
}

/// `device_id` of `devices`: a number that the table gives.
fn is_own_key(judge: &Judge<'_>, column: &SurveyColumn) -> bool {
    judge.table.primary_key.contains(&column.id)
        && matches!(column.ty.family, TypeFamily::Int | TypeFamily::Uuid)
}

/// A number of a room's, a ward's or a branch's own: an extension, or one named after the table.
fn is_plain_phone(column: &SurveyColumn) -> bool {
    let tokens = words::tokens(&column.name);
    let is_thing =
        |token: &String| words::says(token, Context::Thing) || words::is_of_class(token, "inside");
    tokens.iter().any(is_thing)
}

/// Whether a fact about a body stands in the table that no parcel has: a pulse, a diagnosis.
fn is_of_bodies(judge: &Judge<'_>) -> bool {
    judge.facts_of_health > 0
}

/// How many facts about a body stand in the table that no parcel has.
pub(crate) fn facts_of_health(table: &SurveyTable) -> usize {
    let is_fact = |column: &&SurveyColumn| {
        let tokens = words::tokens(&column.name);
        let hint = best(&words::hints(&tokens), &tokens);
        hint.is_some_and(|hint| {
            hint.kind == DataKind::Health
                && hint.strength == Strength::Strong
                && !is_measure(&hint, column)
        })
    };
    table.columns.iter().filter(is_fact).count()
}

/// Weights and heights are those of people only where people are.
pub(super) fn is_measure(hint: &Hint, column: &SurveyColumn) -> bool {
    const WORDS: [&str; 22] = [
        "presion",
        "pressione",
        "pressao",
        "tension",
        "tensao",
        "temperatuur",
        "temperatura",
        "temperatur",
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
        "lengte",
    ];
    let tokens = words::tokens(&column.name);
    let own = tokens.iter().skip(hint.from).take(hint.len);
    own.into_iter().any(|token| WORDS.contains(&token.as_str()))
}

/// Whether its rows are about somebody's health: by the table's name, or because facts of health
/// stand in it, of whom keys lead to.
pub(super) fn is_medical(judge: &Judge<'_>) -> bool {
    const FACTS_MIN: usize = 2;
    // A school's exams are none of a clinic's.
    let is_taught = !judge.context.is_of_a_clinic
        && judge.context.words.iter().any(|word| words::is_of_class(word, "exam"));
    words::are_medical(&judge.context.words) && !is_taught
        || judge.context.about != About::Person
            && judge.context.tie == Tie::Somebody
            && judge.facts_of_health >= FACTS_MIN
}

pub(super) fn is_unbounded(column: &SurveyColumn) -> bool {
    let digits: String = column.ty.name.chars().filter(char::is_ascii_digit).collect();
    digits.parse::<u32>().map_or(true, |len| len >= 120)
}
