//! Words in names and comments, and what they say.

mod inflect;
mod lexicon;
mod parts;
mod patterns;

use self::lexicon::{CLASSES, CONTEXTS, PHRASES, knows, without_links};
use crate::kind::DataKind;

/// How much a phrase says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Strength {
    /// Only where the table is about people, or values agree.
    Weak,
    /// Only where the name holds nothing else.
    Whole,
    /// Alone.
    Strong,
}

/// A phrase found in a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Hint {
    /// What it says.
    pub(crate) kind: DataKind,
    /// How much.
    pub(crate) strength: Strength,
    /// The first token of it.
    pub(crate) from: usize,
    /// How many tokens it has.
    pub(crate) len: usize,
    /// How many letters it has.
    pub(crate) letters: usize,
}

/// What a word says of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Context {
    /// A row is a person.
    Person,
    /// A row is a thing.
    Thing,
    /// A row is something that somebody has or does: orders, addresses, visits.
    Lives,
    /// A row is a text from outside.
    Outside,
    /// A row is about somebody's health.
    Medical,
    /// A row is an animal.
    Animal,
    /// The column says something about a hint.
    Decoy,
    /// The column holds nothing to protect.
    Harmless,
}

/// Most tokens of a name or comment that are looked at.
const TOKENS_MAX: usize = 48;
/// Most tokens of one phrase.
const PHRASE_TOKENS_MAX: usize = 4;

/// Plain lower-case letters: accents taken off, `ß` as `ss`.
pub(crate) fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.chars().flat_map(char::to_lowercase) {
        match c {
            'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' | 'ā' | 'ą' => folded.push('a'),
            'ç' | 'ć' | 'č' => folded.push('c'),
            'è' | 'é' | 'ê' | 'ë' | 'ė' | 'ę' | 'ě' => folded.push('e'),
            'ì' | 'í' | 'î' | 'ï' | 'ı' => folded.push('i'),
            'ñ' | 'ń' | 'ň' => folded.push('n'),
            'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'ø' | 'ő' => folded.push('o'),
            'ù' | 'ú' | 'û' | 'ü' | 'ů' | 'ű' => folded.push('u'),
            'ý' | 'ÿ' => folded.push('y'),
            'ś' | 'š' | 'ş' => folded.push('s'),
            'ź' | 'ż' | 'ž' => folded.push('z'),
            'ł' => folded.push('l'),
            'ß' => folded.push_str("ss"),
            'æ' => folded.push_str("ae"),
            'œ' => folded.push_str("oe"),
            other => folded.push(other),
        }
    }
    folded
}

/// The words of a name: divided at signs, at changes of case, and between letters and digits;
/// compounds taken apart, abbreviations spelled out.
pub(crate) fn tokens(name: &str) -> Vec<String> {
    let plain = plain(name);
    let plain: Vec<String> =
        without_links(plain.iter().map(String::as_str)).into_iter().map(str::to_owned).collect();
    let is_told = within_phrases(&plain);
    let mut all: Vec<String> = plain
        .into_iter()
        .zip(is_told)
        .flat_map(|(word, is_told)| if is_told { vec![word] } else { parts::read(word) })
        .collect();
    all.truncate(TOKENS_MAX);
    all
}

/// Which words stand in a phrase of two or more: they are read as they are.
fn within_phrases(tokens: &[String]) -> Vec<bool> {
    let mut within = vec![false; tokens.len()];
    for from in 0..tokens.len() {
        let mut phrase = String::new();
        for (at, token) in tokens.iter().enumerate().skip(from).take(PHRASE_TOKENS_MAX) {
            phrase.push_str(token);
            if at > from && PHRASES.contains_key(&phrase) {
                within.iter_mut().take(at.saturating_add(1)).skip(from).for_each(|is| *is = true);
            }
        }
        let rest = tokens.get(from..).unwrap_or_default();
        for (len, ..) in patterns::found(rest, PHRASE_TOKENS_MAX) {
            within.iter_mut().skip(from).take(len).for_each(|is| *is = true);
        }
    }
    within
}

/// The words of a text as they stand there.
pub(crate) fn plain(name: &str) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    let mut current = String::new();
    let chars: Vec<char> = name.chars().take(512).collect();
    let mut before: Option<char> = None;
    for (at, &c) in chars.iter().enumerate() {
        let next = chars.get(at.saturating_add(1)).copied();
        if !c.is_alphanumeric() {
            take(&mut current, &mut all);
            before = None;
            continue;
        }
        let starts = before.is_some_and(|before| {
            before.is_lowercase() && c.is_uppercase()
                || before.is_uppercase() && c.is_uppercase() && next.is_some_and(char::is_lowercase)
                || before.is_ascii_digit() != c.is_ascii_digit()
        });
        if starts {
            take(&mut current, &mut all);
        }
        current.push(c);
        before = Some(c);
    }
    take(&mut current, &mut all);
    all.truncate(TOKENS_MAX);
    if all.len() > 1 && is_typed(name) {
        all.remove(0);
    }
    all
}

/// `strName`, `lngKmStand`: a name that starts with its type, as some write it.
fn is_typed(name: &str) -> bool {
    const TYPES: [&str; 14] = [
        "str", "lng", "int", "bln", "bol", "bool", "cur", "dbl", "sng", "txt", "mny", "vch", "chr",
        "num",
    ];
    let rest = TYPES.iter().find_map(|ty| name.strip_prefix(ty));
    rest.and_then(|rest| rest.chars().next()).is_some_and(char::is_uppercase)
}

fn take(current: &mut String, all: &mut Vec<String>) {
    if !current.is_empty() {
        all.push(fold(current));
        current.clear();
    }
}

/// The words of a table's name; words written together are divided where both parts are known:
/// `orderposition`, `attendeeprofile`.
pub(crate) fn of_table(name: &str) -> Vec<String> {
    plain(name).into_iter().flat_map(divided).flat_map(parts::read_compound).collect()
}

fn divided(word: String) -> Vec<String> {
    const SHORTEST: usize = 4;
    if word.len() < 2 * SHORTEST || CONTEXTS.contains_key(&word) || !word.is_ascii() {
        return vec![word];
    }
    let last = word.len().saturating_sub(SHORTEST);
    let parts = (SHORTEST..=last).filter_map(|at| word.split_at_checked(at));
    let found = parts.filter(|(left, right)| {
        says_of_tables(right) && (CONTEXTS.contains_key(*left) || left.ends_with("ing"))
    });
    match found.max_by_key(|(_, right)| right.len()) {
        Some((left, right)) => vec![left.to_owned(), right.to_owned()],
        None => vec![word],
    }
}

/// Whether a word says what a table is about.
fn says_of_tables(word: &str) -> bool {
    [Context::Person, Context::Thing, Context::Lives, Context::Outside]
        .iter()
        .any(|context| says(word, *context))
}

/// The words of a name with `ä`, `ö`, `ü` written out, where that makes a difference.
pub(crate) fn german(name: &str) -> Option<Vec<String>> {
    if !name.contains(['ä', 'ö', 'ü', 'Ä', 'Ö', 'Ü']) {
        return None;
    }
    let written = [('ä', "ae"), ('ö', "oe"), ('ü', "ue"), ('Ä', "Ae"), ('Ö', "Oe"), ('Ü', "Ue")]
        .iter()
        .fold(name.to_owned(), |text, (from, to)| text.replace(*from, to));
    Some(tokens(&written))
}

/// Every phrase that stands in these tokens.
pub(crate) fn hints(tokens: &[String]) -> Vec<Hint> {
    let mut found = Vec::new();
    for from in 0..tokens.len() {
        let mut phrase = String::new();
        for (len, token) in tokens.iter().skip(from).take(PHRASE_TOKENS_MAX).enumerate() {
            phrase.push_str(token);
            let len = len.saturating_add(1);
            for (kind, strength) in PHRASES.get(&phrase).into_iter().flatten() {
                let is_whole = from == 0 && len == tokens.len();
                if *strength != Strength::Whole || is_whole {
                    let letters = phrase.len();
                    found.push(Hint { kind: *kind, strength: *strength, from, len, letters });
                }
            }
        }
        let rest = tokens.get(from..).unwrap_or_default();
        for (len, kind, strength) in patterns::found(rest, PHRASE_TOKENS_MAX) {
            let is_whole = from == 0 && len == tokens.len();
            if strength != Strength::Whole || is_whole {
                let letters = rest.iter().take(len).map(String::len).sum();
                found.push(Hint { kind, strength, from, len, letters });
            }
        }
        if let Some(token) = rest.first() {
            found.extend(inside(token, from));
        }
    }
    found
}

/// Phrases at the end of a compound (`kundenemail`, `privattelefon`) or behind a prefix that
/// stands for a person (`custdob`, `kdplz`).
fn inside(token: &str, from: usize) -> Option<Hint> {
    const PREFIXES: [&str; 30] = [
        "customer", "client", "kunden", "kunde", "patient", "employee", "user", "member", "person",
        "student", "cust", "kund", "klant", "clie", "usr", "emp", "pat", "stu", "mbr", "cli",
        "cst", "prs", "pers", "kd", "ku", "kn", "pt", "ma", "billing", "contact",
    ];
    const ENDINGS: [&str; 83] = [
        "betyg",
        "poang",
        "inkomst",
        "inkomen",
        "einkommen",
        "salaris",
        "zeugnis",
        "wunsch",
        "wuensche",
        "onskemal",
        "beschwerde",
        "klacht",
        "krankheit",
        "ziekte",
        "sjukdom",
        "allergie",
        "allergi",
        "medikament",
        "medikation",
        "medicatie",
        "medicijn",
        "lakemedel",
        "befund",
        "therapie",
        "behinderung",
        "schwangerschaft",
        "konfession",
        "schulden",
        "anmarkning",
        "nachricht",
        "meddelande",
        "notitie",
        "anmerkung",
        "vermerk",
        "kommentar",
        "anteckning",
        "opmerking",
        "email",
        "mailadresse",
        "telefon",
        "telefonnummer",
        "handynummer",
        "mobilnummer",
        "telephone",
        "phonenumber",
        "vorname",
        "nachname",
        "geburtsname",
        "firstname",
        "lastname",
        "surname",
        "username",
        "strasse",
        "hausnummer",
        "postleitzahl",
        "wohnort",
        "anschrift",
        "straat",
        "woonplaats",
        "postcode",
        "zipcode",
        "gatuadress",
        "postnummer",
        "geburtsdatum",
        "gebdatum",
        "geboortedatum",
        "fodelsedatum",
        "birthdate",
        "birthday",
        "kontonummer",
        "rekeningnummer",
        "iban",
        "password",
        "passwort",
        "kennwort",
        "wachtwoord",
        "losenord",
        "passwd",
        "gehalt",
        "salary",
        "diagnose",
        "bemerkung",
        "notiz",
    ];
    const NUMBERS: [&str; 4] = ["nummer", "number", "nr", "num"];
    if token.len() < 5 || knows(token) {
        return None;
    }
    let rest = PREFIXES.iter().find_map(|prefix| {
        let rest = token.strip_prefix(prefix)?;
        PHRASES.contains_key(rest).then_some(rest)
    });
    let rest = rest.or_else(|| {
        let without = NUMBERS.iter().find_map(|ending| token.strip_suffix(ending))?;
        (without.len() > 3 && PHRASES.contains_key(without)).then_some(without)
    });
    let rest = rest.or_else(|| {
        let found =
            ENDINGS.iter().filter(|ending| token.len() > ending.len() && token.ends_with(**ending));
        found.max_by_key(|ending| ending.len()).copied()
    })?;
    let (kind, strength) =
        PHRASES.get(rest)?.iter().copied().max_by_key(|(_, strength)| *strength)?;
    (rest.len() > 1).then_some(Hint { kind, strength, from, len: 1, letters: rest.len() })
}

/// What a word says of a table or of a hint.
pub(crate) fn says(word: &str, context: Context) -> bool {
    CONTEXTS.get(word).is_some_and(|said| said.contains(&context))
}

/// Whether a table of that name is about health: because one of its words is, or because a column
/// called so would be, as `epilepsies`.
pub(crate) fn are_medical(of_table: &[String]) -> bool {
    let is_health =
        |said: &Hint| said.kind == DataKind::Health && said.strength == Strength::Strong;
    let says_so = |word: &str| {
        let singular = word.strip_suffix('s').unwrap_or(word);
        [word, singular].iter().any(|word| hints(&[(*word).to_owned()]).iter().any(is_health))
    };
    is_medical(&of_table.concat())
        || of_table
            .iter()
            .any(|word| is_medical(word) || says_so(word) && !is_of_class(word, "common"))
}

/// Whether a word of a table's name says so: `medicatielijst` does by how it starts.
fn is_medical(word: &str) -> bool {
    const STEMS: [&str; 27] = [
        "medica",
        "medicin",
        "medici",
        "medik",
        "therapie",
        "terapi",
        "diagnos",
        "vaccin",
        "impf",
        "symptom",
        "wund",
        "sturz",
        "anamnes",
        "sjuk",
        "krank",
        "ziek",
        "sick",
        "vital",
        "allerg",
        "schmerz",
        "gesundheit",
        "maladie",
        "enfermed",
        "malatti",
        "doenca",
        "gezondheid",
        "pflege",
    ];
    says(word, Context::Medical) || STEMS.iter().any(|stem| word.starts_with(stem))
}

/// Whether a word is one for people, or a form of one: `kandidatin`.
pub(crate) fn is_person(word: &str) -> bool {
    says(word, Context::Person) || !knows(word) && inflect::is_of_a_person(word)
}

/// Whether a word stands in a class of `classes.txt`.
pub(crate) fn is_of_class(word: &str, class: &str) -> bool {
    CLASSES.get(class).is_some_and(|words| words.iter().any(|own| own == word))
}

/// Whether a word is a compound that ends in one of a class: `staplerfahrer`.
pub(crate) fn ends_in_class(word: &str, class: &str) -> bool {
    CLASSES.get(class).is_some_and(|ends| {
        ends.iter().any(|end| word.len() > end.len() && word.ends_with(end.as_str()))
    })
}

/// Whether a word says something of a column, alone.
pub(crate) fn is_told(word: &str) -> bool {
    PHRASES.contains_key(word)
}

/// Whether nothing here knows a word.
pub(crate) fn is_unknown(word: &str) -> bool {
    let is_number = word.chars().all(|c| c.is_ascii_digit());
    !is_number && word.len() > 1 && !knows(word)
}

/// A word that stands first and says that a number, a date or a state follows.
fn is_head(word: &str) -> bool {
    const HEADS: [&str; 49] = [
        "date",
        "fecha",
        "fec",
        "data",
        "dt",
        "heure",
        "hora",
        "ora",
        "num",
        "numero",
        "nb",
        "nbre",
        "code",
        "codigo",
        "codice",
        "cod",
        "estado",
        "etat",
        "statut",
        "stato",
        "tipo",
        "type",
        "importe",
        "montant",
        "importo",
        "nivel",
        "origen",
        "origine",
        "origem",
        "valor",
        "valore",
        "total",
        "cantidad",
        "quantite",
        "quantita",
        "porcentaje",
        "mode",
        "modo",
        "modalite",
        "modalita",
        "modalidad",
        "modalidade",
        "unite",
        "unidad",
        "unita",
        "unidade",
        "borne",
        "seuil",
        "soglia",
    ];
    HEADS.contains(&word)
}

/// Whether a name ends in a word that is known to hold nothing to protect.
pub(crate) fn is_harmless(tokens: &[String]) -> bool {
    let says_so = |word: &str| {
        [Context::Harmless, Context::Decoy, Context::Thing]
            .iter()
            .any(|context| says(word, *context))
            || word.chars().all(|c| c.is_ascii_digit())
    };
    // `external_ref`, `lead_source`: the last word says what it is.
    // `fecha_entrega`, `num_carne`: in French, Spanish, Italian and Portuguese the first does.
    says_so(&tokens.concat())
        || tokens.last().is_some_and(|last| says_so(last))
        || tokens.first().is_some_and(|first| is_head(first))
}
