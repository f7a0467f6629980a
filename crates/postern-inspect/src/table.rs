//! What a table is about: people, what they have and do, texts from outside, or things.

use std::collections::{BTreeSet, HashMap, HashSet};

use postern_core::{
    catalogue::{ColumnId, TableName},
    survey::{Survey, SurveyColumn, SurveyTable},
};

use crate::{
    clinic, firm, keys,
    kind::DataKind,
    masks::is_text,
    naming::Naming,
    turned::{best, is_turned},
    words::{self, Context, Strength},
};

/// What a table is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum About {
    /// A row is a person.
    Person,
    /// A row is something that a person has or does.
    Lives,
    /// A row is a text that came from outside.
    Outside,
    /// A row is a thing: nobody's.
    Thing,
    /// Nothing tells.
    Unknown,
}

/// Whether rows are somebody's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Tie {
    /// They are, or keys lead to somebody.
    Somebody,
    /// Nothing leads to anybody.
    Nobody,
    /// Nothing does, and keys are declared: kinds of what people have or do, as treatments that a
    /// clinic offers.
    List,
}

/// Whether a third of a source's texts or more are bounded: there, what is not has room for prose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Bounds {
    /// They are.
    Set,
    /// They are not: that one is not says nothing.
    Unset,
}

/// A table as the classifier sees it.
#[derive(Debug)]
pub(crate) struct TableContext {
    /// What it is about.
    pub(crate) about: About,
    /// Whether it is called after people, or holds what only people have.
    pub(crate) is_of_people: bool,
    /// Columns that reference a table of people.
    pub(crate) to_people: Vec<ColumnId>,
    /// Whether a table of people is reached from it by keys, however far: parts of orders.
    pub(crate) tie: Tie,
    /// Whether its rows are about animals: theirs, or reached from it by a key.
    pub(crate) is_of_animals: bool,
    /// Whether the source keeps patients.
    pub(crate) is_of_a_clinic: bool,
    /// Whether texts of the source are bounded.
    pub(crate) bounds: Bounds,
    /// Columns that reference any table.
    pub(crate) references: Vec<ColumnId>,
    /// The words of its name.
    pub(crate) words: Vec<String>,
    /// What its columns are called by.
    pub(crate) naming: Naming,
    /// What names of its columns say alone.
    pub(crate) holds: BTreeSet<DataKind>,
}

impl TableContext {
    /// Whether facts in it are facts about somebody.
    pub(crate) fn has_people(&self) -> bool {
        match self.about {
            About::Person | About::Lives | About::Outside => true,
            About::Thing | About::Unknown => !self.to_people.is_empty(),
        }
    }

    /// Whether nothing ties its rows to people: no key, and no column that is about one.
    pub(crate) fn is_nobodys(&self) -> bool {
        const PEOPLES: [DataKind; 7] = [
            DataKind::Itin,
            DataKind::PersonName,
            DataKind::BirthDate,
            DataKind::NationalId,
            DataKind::Ssn,
            DataKind::Passport,
            DataKind::PasswordHash,
        ];
        (matches!(self.about, About::Thing | About::Unknown) || self.tie == Tie::List)
            && self.tie != Tie::Somebody
            && !PEOPLES.iter().any(|kind| {
                // A machine has a password too.
                let is_machines = *kind == DataKind::PasswordHash && self.about == About::Thing;
                self.holds.contains(kind) && !is_machines
            })
    }

    /// Whether a row is a thing, and nobody's.
    pub(crate) fn is_thing(&self) -> bool {
        self.about == About::Thing && self.to_people.is_empty()
    }
}

/// What every table of a source is about.
pub(crate) fn contexts(survey: &Survey) -> Vec<TableContext> {
    let abouts: Vec<(About, Vec<String>)> = survey.tables.iter().map(about).collect();
    let by_name: HashMap<&TableName, About> = survey
        .tables
        .iter()
        .zip(&abouts)
        .map(|(table, (about, _))| (&table.name, *about))
        .collect();
    let own_keys = keys::own(survey);
    let pointed_to = firm::pointed_to_by_people(&survey.tables, &by_name);
    let has_keys = survey.tables.iter().any(|table| !table.foreign_keys.is_empty());
    let is_of_a_clinic = clinic::keeps_patients(&abouts) || clinic::holds_much_of_health(survey);
    let bounds = bounds(survey);
    let mut contexts: Vec<TableContext> = survey
        .tables
        .iter()
        .zip(abouts.iter().cloned())
        .map(|(table, (about, words))| {
            let is_pointed_to = pointed_to.contains(&table.name);
            let about = if is_firm(table, &words, is_pointed_to) { About::Thing } else { about };
            let naming = Naming::of(table);
            let mut context = TableContext {
                about,
                is_of_people: about == About::Person
                    && (called(&words) == About::Person || holds_people(table, Proof::Clear)),
                to_people: Vec::new(),
                tie: Tie::Nobody,
                is_of_animals: is_of_animals(&words)
                    || table
                        .foreign_keys
                        .iter()
                        .any(|key| is_of_animals(&words::of_table(&key.table.name))),
                is_of_a_clinic,
                bounds,
                references: Vec::new(),
                words,
                holds: holds(table, &naming),
                naming,
            };
            for key in &table.foreign_keys {
                context.references.extend(&key.columns);
                let to = by_name.get(&key.table);
                if key.table != table.name
                    && to == Some(&About::Person)
                    && key.columns.len() == 1
                    && !key.columns.iter().any(|id| is_of_upkeep(table, *id))
                {
                    context.to_people.extend(&key.columns);
                }
            }
            context.references.extend(keys::undeclared(table, &own_keys));
            // Where no key is declared anywhere, that none leads to people says nothing.
            if matches!(context.about, About::Thing | About::Unknown)
                && is_keyed_by_a_person(table, &context.words)
            {
                context.about = About::Lives;
            }
            if !context.to_people.is_empty()
                || is_keyed_by_a_person(table, &context.words)
                || names_a_person(table)
                || !has_keys && about == About::Unknown
            {
                context.tie = Tie::Somebody;
            }
            context
        })
        .collect();
    tie(survey, &mut contexts);
    follow_animals(survey, &mut contexts);
    for (table, context) in survey.tables.iter().zip(&mut contexts) {
        settle(table, context, has_keys);
    }
    settle_parts(survey, &mut contexts);
    contexts
}

fn bounds(survey: &Survey) -> Bounds {
    let texts = || {
        let columns = survey.tables.iter().flat_map(|table| &table.columns);
        columns.filter(|column| is_text(&column.ty.family))
    };
    let bounded = texts().filter(|column| column.ty.name.to_lowercase().contains("char")).count();
    if bounded > 0 && bounded.saturating_mul(3) >= texts().count() {
        Bounds::Set
    } else {
        Bounds::Unset
    }
}

/// What is sent with letters, or cut out of them, came from outside as they did.
fn settle_parts(survey: &Survey, contexts: &mut [TableContext]) {
    let letters: HashSet<&TableName> = survey
        .tables
        .iter()
        .zip(contexts.iter())
        .filter(|(_, context)| context.about == About::Outside)
        .map(|(table, _)| &table.name)
        .collect();
    for (table, context) in survey.tables.iter().zip(contexts.iter_mut()) {
        if context.words.iter().any(|word| words::is_of_class(word, "part"))
            && table.foreign_keys.iter().any(|key| letters.contains(&key.table))
        {
            context.about = About::Outside;
        }
    }
}

/// What is known of a table once it is known whom its keys lead to.
fn settle(table: &SurveyTable, context: &mut TableContext, has_keys: bool) {
    let is_tied = context.tie == Tie::Somebody;
    // `examens_bio`: a thing elsewhere, and a patient's in a clinic.
    let is_medical = words::are_medical(&context.words);
    if context.is_of_a_clinic && is_tied && is_medical && context.about == About::Thing {
        context.about = About::Lives;
    }
    let is_open = matches!(context.about, About::Unknown | About::Lives);
    let is_sent = is_written_by_somebody(table) && holds_texts(table);
    let is_letter = holds_letters(table) && is_open || is_sent && context.about != About::Person;
    if is_tied && is_letter {
        context.about = About::Outside;
    }
    let names_somebody = context.holds.iter().any(|kind| kind.names_somebody());
    // Questions that nobody is tied to are those of a form.
    if has_keys && !is_tied && !names_somebody && is_of_questions(&context.words) {
        context.about = About::Thing;
    }
    if has_keys
        && context.about == About::Lives
        && !is_tied
        && !names_somebody
        && table.foreign_keys.is_empty()
    {
        context.tie = Tie::List;
    }
}

fn is_of_questions(words: &[String]) -> bool {
    const WORDS: [&str; 16] = [
        "question",
        "questions",
        "frage",
        "fragen",
        "pregunta",
        "preguntas",
        "domanda",
        "domande",
        "pergunta",
        "perguntas",
        "vraag",
        "vragen",
        "fraga",
        "fragor",
        "prompt",
        "prompts",
    ];
    words.last().is_some_and(|word| WORDS.contains(&word.as_str()))
}

/// A subject beside a text: somebody wrote to somebody.
fn holds_letters(table: &SurveyTable) -> bool {
    let has = |class: &str| {
        table.columns.iter().filter(|column| is_text(&column.ty.family)).any(|column| {
            let plain = words::plain(&column.name);
            plain.len() <= 2 && plain.iter().any(|word| words::is_of_class(word, class))
        })
    };
    has("subject") && has("text")
}

/// `customer_id`: a key to a person, declared or not.
fn names_a_person(table: &SurveyTable) -> bool {
    let others = table.columns.iter().filter(|column| !table.primary_key.contains(&column.id));
    others.into_iter().any(is_key_of_a_person)
}

/// `user_features (user_id, …)`: one row for each person, and not a list of them that was taken
/// for things.
fn is_keyed_by_a_person(table: &SurveyTable, words: &[String]) -> bool {
    let [key] = table.primary_key.as_slice() else { return false };
    let is_last = |column: &SurveyColumn| {
        let person = words::plain(&column.name).into_iter().next().unwrap_or_default();
        words.last().is_some_and(|last| last.starts_with(&person))
    };
    table
        .columns
        .iter()
        .any(|column| column.id == *key && is_key_of_a_person(column) && !is_last(column))
}

fn is_key_of_a_person(column: &SurveyColumn) -> bool {
    const KEYS: [&str; 8] = ["id", "no", "nr", "ref", "uuid", "guid", "key", "sk"];
    match words::plain(&column.name).as_slice() {
        [person, key] => {
            KEYS.contains(&key.as_str())
                && words::says(person, Context::Person)
                && !words::says(person, Context::Thing)
        }
        _ => false,
    }
}

/// The tables of which that is so.
fn names_of<'s>(
    survey: &'s Survey,
    contexts: &[TableContext],
    is: impl Fn(&TableContext) -> bool,
) -> HashSet<&'s TableName> {
    let tables = survey.tables.iter().zip(contexts);
    tables.filter(|(_, context)| is(context)).map(|(table, _)| &table.name).collect()
}

/// Follows keys to tables that are tied to people.
fn tie(survey: &Survey, contexts: &mut [TableContext]) {
    const STEPS_MAX: usize = 6;
    for _ in 0..STEPS_MAX {
        let tied = names_of(survey, contexts, |context| context.tie == Tie::Somebody);
        for (table, context) in survey.tables.iter().zip(contexts.iter_mut()) {
            if table.foreign_keys.iter().any(|key| tied.contains(&key.table)) {
                context.tie = Tie::Somebody;
            }
        }
    }
}

/// Follows keys to animals: what is prescribed at a visit of one.
fn follow_animals(survey: &Survey, contexts: &mut [TableContext]) {
    const STEPS_MAX: usize = 4;
    for _ in 0..STEPS_MAX {
        let is_theirs =
            |context: &TableContext| context.is_of_animals && context.about != About::Person;
        let theirs = names_of(survey, contexts, is_theirs);
        for (table, context) in survey.tables.iter().zip(contexts.iter_mut()) {
            if context.about != About::Person
                && context.to_people.is_empty()
                && table.foreign_keys.iter().any(|key| theirs.contains(&key.table))
            {
                context.is_of_animals = true;
            }
        }
    }
}

fn holds(table: &SurveyTable, naming: &Naming) -> BTreeSet<DataKind> {
    let said = table.columns.iter().filter_map(|column| {
        let mut tokens = naming.tokens(&column.name);
        if tokens.len() > 1 && tokens.first().is_some_and(|first| naming.is_shared(first)) {
            tokens.remove(0);
        }
        best(&words::hints(&tokens), &tokens)
    });
    said.filter(|hint| hint.strength == Strength::Strong).map(|hint| hint.kind).collect()
}

/// `created_by_id`, `manager_id`: who keeps a row, and not whose it is.
fn is_of_upkeep(table: &SurveyTable, id: ColumnId) -> bool {
    const STEMS: [&str; 14] = [
        "creat", "modif", "updat", "delet", "edit", "approv", "assign", "manag", "review",
        "upload", "import", "erstell", "cree", "reject",
    ];
    let column = table.columns.iter().find(|column| column.id == id);
    column.is_some_and(|column| {
        let tokens = words::tokens(&column.name);
        tokens.iter().any(|token| STEMS.iter().any(|stem| token.starts_with(stem)))
    })
}

fn about(table: &SurveyTable) -> (About, Vec<String>) {
    let mut words = words::of_table(&table.name.name);
    if let Some(written) = words::german(&table.name.name) {
        words = written;
    }
    let named = called(&words);
    let about = match named {
        About::Unknown if firm::is_site(&words) && !holds_people(table, Proof::Clear) => {
            About::Thing
        }
        About::Person if is_of_a_program(table, &words) => About::Thing,
        // Unless their owners stand beside them.
        _ if is_of_animals(&words) && !is_to_be_reached(table) => About::Thing,
        About::Unknown if is_reached(table, &words) => About::Person,
        About::Lives | About::Unknown if holds_people(table, Proof::Any) => About::Person,
        About::Thing if holds_people(table, Proof::Clear) => About::Person,
        About::Person if is_of_works(&words) && !is_to_be_reached(table) => About::Thing,
        // `message_parent`: a letter, where texts stand in it and nobody's own papers.
        About::Person if is_a_letter(&words) && holds_texts(table) => About::Outside,
        About::Unknown => table.comment.as_deref().map_or(About::Unknown, by_comment),
        About::Person | About::Outside | About::Lives | About::Thing => named,
    };
    (about, words)
}

/// What its name says. `crew_base`: what is behind is nobody, unless people stand in it after all.
fn called(words: &[String]) -> About {
    match by_name(words) {
        About::Person if is_of_somebodys(words) || is_of_papers(words) => About::Lives,
        named => named,
    }
}

/// `crew_base`, `client_app`: an English or German word for a person before one that is none.
fn is_of_somebodys(words: &[String]) -> bool {
    let is_person = |word: &String| of_word(word) == About::Person;
    words.len() > 1
        && !words.last().is_some_and(is_person)
        && words.iter().rev().skip(1).any(is_person)
}

/// `antecedentes_medicos`: what is medical, and no doctors.
fn is_of_papers(words: &[String]) -> bool {
    const MEDICAL: [&str; 5] = ["medico", "medicos", "medica", "medicas", "medici"];
    match words {
        [before @ .., last] => {
            MEDICAL.contains(&last.as_str()) && !before.is_empty() && words::are_medical(before)
        }
        [] => false,
    }
}

/// `tenants` of a program that many firms use, with a plan or a domain: firms, and no renters.
fn is_of_a_program(table: &SurveyTable, words: &[String]) -> bool {
    const SIGNS: [&str; 9] =
        ["slug", "subdomain", "domain", "plan", "tier", "seats", "trial", "region", "vat"];
    words.last().is_some_and(|word| word == "tenant" || word == "tenants")
        && table.columns.iter().any(|column| {
            words::plain(&column.name).iter().any(|word| SIGNS.contains(&word.as_str()))
        })
}

/// `animals`, `t_bovin`: they are named and born as people are.
pub(crate) fn is_of_animals(words: &[String]) -> bool {
    let is_animal = |word: &String| {
        words::says(word, Context::Animal)
            || word.strip_suffix('s').is_some_and(|one| words::says(one, Context::Animal))
    };
    words.last().is_some_and(is_animal)
}

/// `message_parent`, `avis_client`: in French, Spanish, Italian and Portuguese the first word says
/// what a row is.
fn is_a_letter(words: &[String]) -> bool {
    words.len() > 1 && words.first().is_some_and(|word| of_word(word) == About::Outside)
}

/// Whether a text stands in it under a name that only texts have.
fn holds_texts(table: &SurveyTable) -> bool {
    let is_called = |column: &SurveyColumn| {
        let tokens = words::tokens(&column.name);
        let hints = words::hints(&tokens);
        hints.iter().any(|hint| hint.kind == DataKind::OutsideText && !is_turned(hint, &tokens))
    };
    !holds_people(table, Proof::Clear)
        && table.columns.iter().any(|column| is_text(&column.ty.family) && is_called(column))
}

/// `reporter_id`, `absender_nr`: a key to whom wrote what stands there.
fn is_written_by_somebody(table: &SurveyTable) -> bool {
    let is_writer = |column: &SurveyColumn| {
        words::plain(&column.name).iter().any(|word| words::is_of_class(word, "writer"))
    };
    table
        .foreign_keys
        .iter()
        .flat_map(|key| &key.columns)
        .filter_map(|id| table.columns.iter().find(|column| column.id == *id))
        .any(is_writer)
}

/// Who made works: known by name to everybody, where nothing else is kept of them.
fn is_of_works(words: &[String]) -> bool {
    words.last().is_some_and(|word| words::is_of_class(word, "maker"))
}

/// Whether a way to reach, pay or log in as somebody stands in the table.
fn is_to_be_reached(table: &SurveyTable) -> bool {
    const WAYS: [DataKind; 8] = [
        DataKind::Mail,
        DataKind::Phone,
        DataKind::Address,
        DataKind::NationalId,
        DataKind::Ssn,
        DataKind::Iban,
        DataKind::PasswordHash,
        DataKind::Passport,
    ];
    table.columns.iter().any(|column| {
        let tokens = words::tokens(&column.name);
        best(&words::hints(&tokens), &tokens)
            .is_some_and(|hint| WAYS.contains(&hint.kind) && hint.strength == Strength::Strong)
    })
}

/// By the name: a word for a list of kinds or settings decides, then the last word, then the first.
fn by_name(words: &[String]) -> About {
    const LISTS: [&str; 50] = [
        "formulary",
        "dict",
        "dictionary",
        "catalog",
        "catalogue",
        "nomenclature",
        "verzeichnis",
        "canned",
        "modele",
        "modeles",
        "vorlage",
        "vorlagen",
        "plantilla",
        "plantillas",
        "modello",
        "modelli",
        "modelo",
        "modelos",
        "sjabloon",
        "sjablonen",
        "mall",
        "mallar",
        "type",
        "types",
        "typ",
        "tipo",
        "tipos",
        "status",
        "statuses",
        "category",
        "categories",
        "kategorie",
        "kategorien",
        "categorie",
        "categoria",
        "categorias",
        "setting",
        "settings",
        "config",
        "lookup",
        "role",
        "roles",
        "permission",
        "permissions",
        "options",
        "option",
        "codes",
        "template",
        "templates",
        "enum",
    ];
    if words.iter().any(|word| LISTS.contains(&word.as_str())) {
        return About::Thing;
    }
    // Reviews of staff are written by those who lead them.
    if words.iter().any(|word| matches!(word.as_str(), "performance" | "perf" | "appraisal")) {
        return About::Lives;
    }
    let mut found = About::Unknown;
    let windows = (0..words.len()).rev().flat_map(|from| (1..=2_usize).map(move |len| (from, len)));
    for (from, len) in windows {
        let part = words.get(from..from.saturating_add(len));
        let Some(part) = part else { continue };
        let word = part.concat();
        let about = of_word(&word);
        if about != About::Unknown && found == About::Unknown {
            found = about;
        }
        // `adresse_client`, `messages_usagers`: the last word says whose, the first says what.
        let is_many = word.ends_with(['s', 'i'])
            || ["en", "ar", "or"].iter().any(|many| word.ends_with(many));
        let is_of_texts = about == About::Outside && from == 0 && is_many;
        if found == About::Person && (about == About::Lives || is_of_texts)
            || found == About::Thing && is_of_texts
        {
            found = about;
        }
        // `chat_sessions`: what is said in them comes from outside.
        if found == About::Lives && about == About::Outside && from == 0 {
            found = about;
        }
    }
    found
}

fn of_word(word: &str) -> About {
    let said = of_form(word);
    if said != About::Unknown {
        return said;
    }
    singulars(word)
        .map(|word| of_form(&word))
        .find(|about| *about != About::Unknown)
        .unwrap_or(said)
}

/// What a plural may be one of, in the eight languages.
fn singulars(word: &str) -> impl Iterator<Item = String> {
    const ENDINGS: [(&str, &str); 14] = [
        ("ies", "y"),
        ("es", ""),
        ("s", ""),
        ("en", ""),
        ("n", ""),
        ("er", ""),
        ("e", ""),
        ("i", "o"),
        ("i", "e"),
        ("e", "a"),
        ("ar", ""),
        ("or", "a"),
        ("oes", "ao"),
        ("aux", "al"),
    ];
    ENDINGS.iter().filter_map(|(many, one)| {
        word.strip_suffix(many).filter(|stem| stem.len() > 3).map(|stem| format!("{stem}{one}"))
    })
}

fn of_form(word: &str) -> About {
    if words::says(word, Context::Person) {
        About::Person
    } else if words::says(word, Context::Lives) {
        About::Lives
    } else if words::says(word, Context::Outside) {
        About::Outside
    } else if words::says(word, Context::Thing) {
        About::Thing
    } else {
        compound(word)
    }
}

/// A compound of a person's word, or one of a letter: `kundenstamm`, `kdstamm`, `gebedsverzoek`.
fn compound(word: &str) -> About {
    const STARTS: [&str; 14] = [
        "kunden",
        "kunde",
        "mitarbeiter",
        "personal",
        "patient",
        "versicherte",
        "mitglied",
        "benutzer",
        "customer",
        "employee",
        "client",
        "klanten",
        "kdst",
        "schueler",
    ];
    let is_person = word.len() > 6
        && (STARTS.iter().any(|start| word.starts_with(start))
            || words::ends_in_class(word, "someone"));
    if is_person {
        About::Person
    } else if words::ends_in_class(word, "written") {
        About::Outside
    } else {
        About::Unknown
    }
}

fn by_comment(comment: &str) -> About {
    let words = words::tokens(comment);
    words
        .iter()
        .take(8)
        .map(|word| of_word(word))
        .find(|about| *about != About::Unknown)
        .unwrap_or(About::Unknown)
}

/// How much it takes to be a table of people.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Proof {
    /// Somebody who can be reached: a company has such a person too.
    Any,
    /// What only people have.
    Clear,
}

/// Whether its columns are those of people: a first and a last name, a birth date, a national
/// number, a password, or two ways to reach somebody beside a name.
fn holds_people(table: &SurveyTable, proof: Proof) -> bool {
    let mut kinds: Vec<DataKind> = Vec::new();
    let mut names = 0_usize;
    let mut parts = 0_usize;
    for column in &table.columns {
        let tokens = words::tokens(&column.name);
        let strong = best(&words::hints(&tokens), &tokens);
        let Some(hint) = strong.filter(|hint| hint.strength == Strength::Strong) else { continue };
        match hint.kind {
            // Firms have a legal name too.
            DataKind::PersonName if tokens.iter().any(|word| word == "legal") => {}
            // `wifi_password`: what a place has.
            DataKind::PasswordHash
                if tokens.iter().any(|word| words::is_of_class(word, "opened")) => {}
            DataKind::PersonName => {
                names = names.saturating_add(1);
                // Goods have one to show.
                let is_shown = tokens.iter().any(|word| word == "display" || word == "short");
                parts = parts.saturating_add(usize::from(!is_shown));
            }
            kind if !kinds.contains(&kind) => kinds.push(kind),
            _ => {}
        }
    }
    let has = |kind: DataKind| kinds.contains(&kind);
    let is_of_programs = names == 0
        && kinds.iter().all(|kind| matches!(kind, DataKind::PasswordHash | DataKind::Secret));
    // Firms have a tax number too.
    has(DataKind::Ssn)
        || has(DataKind::NationalId) && (proof == Proof::Any || parts > 0)
        || has(DataKind::PasswordHash)
            && !(is_of_programs && is_of_a_system(table))
            && (proof == Proof::Any || names > 0 || has(DataKind::Mail))
        || parts >= 2
        || has(DataKind::BirthDate) && (names > 0 || proof == Proof::Any && kinds.len() >= 3)
        || proof == Proof::Any && names > 0 && (has(DataKind::Mail) || has(DataKind::Phone))
}

/// Whether it keeps how a program reaches another: a password beside a host or a port.
pub(crate) fn is_of_a_system(table: &SurveyTable) -> bool {
    table.columns.iter().any(|column| {
        words::plain(&column.name).iter().any(|word| words::is_of_class(word, "system"))
    })
}

/// Whether a table that no word tells of is one of firms: they are called and reached as people
/// are, and nothing stands in it that only people have.
fn is_firm(table: &SurveyTable, words: &[String], is_pointed_to: bool) -> bool {
    called(words) == About::Unknown
        && (is_pointed_to || firm::has_signs(table))
        && table.columns.iter().any(is_called)
        && !holds(table, &Naming::of(table)).contains(&DataKind::BirthDate)
        && !holds_people(table, Proof::Clear)
}

/// A name beside two ways to reach somebody.
fn is_reached(table: &SurveyTable, words: &[String]) -> bool {
    let holds = |kind: DataKind| {
        table.columns.iter().any(|column| {
            let tokens = words::tokens(&column.name);
            let hint = best(&words::hints(&tokens), &tokens);
            hint.is_some_and(|hint| hint.kind == kind && hint.strength == Strength::Strong)
        })
    };
    let ways = [DataKind::Mail, DataKind::Phone, DataKind::Address];
    ways.into_iter().filter(|kind| holds(*kind)).count() >= 2
        && table.columns.iter().any(|column| is_called(column) && !is_own_name(column, words))
}

/// `nom_librairie` of `librairies`: what no list knows as people is hardly one that is called so.
fn is_own_name(column: &SurveyColumn, table: &[String]) -> bool {
    words::plain(&column.name)
        .iter()
        .any(|word| word.len() > 3 && table.iter().any(|own| own.starts_with(word.as_str())))
}

/// Whether a column is a name of somebody or something.
fn is_called(column: &SurveyColumn) -> bool {
    let tokens = words::tokens(&column.name);
    words::hints(&tokens).iter().any(|hint| hint.kind == DataKind::PersonName)
}
