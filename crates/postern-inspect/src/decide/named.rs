//! What a name says, then a comment, as far as type, values and table let it.

use postern_core::{catalogue::TypeFamily, survey::SurveyColumn};

use super::{
    Judge,
    around::{fits_table, is_measure, is_medical, is_of, is_unbounded},
    evidence::Verdict,
    fits::{fits_type, fits_values},
    valued::is_code_type,
};
use crate::{
    kind::DataKind,
    masks::is_text,
    table::{About, Tie, is_of_a_system},
    turned::best,
    values::{Seen, Shape},
    words::{self, Context, Hint, Strength},
};

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
    if is_a_note(&tokens, column) {
        return Some(Verdict::new(DataKind::FreeText, 60, "name says note"));
    }
    if is_somebody(judge, &words::plain(&column.name))
        && is_text(&column.ty.family)
        && !is_code_type(column)
        && fits_values(DataKind::PersonName, seen)
    {
        return Some(Verdict::new(DataKind::PersonName, 60, "name says who it is"));
    }
    let is_kept = is_text(&column.ty.family) || matches!(column.ty.family, TypeFamily::Bytes);
    if is_encrypted(&tokens) && is_kept {
        return Some(Verdict::new(DataKind::Secret, 60, "name says encrypted"));
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

/// Who wrote a text: in tables of mails, tickets and reviews those who sent it, else we; unless
/// its name says so.
fn whose_text(judge: &Judge<'_>, hint: Hint, tokens: &[String]) -> DataKind {
    let is_outside = judge.context.about == About::Outside;
    let is_answer =
        !is_told(tokens) && is_of_staff(tokens) || is_outside && is_answered(judge, tokens);
    let is_ours = is_ours(tokens);
    match hint.kind {
        // `nachricht` of prospects: they wrote it. An event's is a program's.
        DataKind::OutsideText
            if is_message(&hint, tokens) && !is_ours && !is_answer && !is_of(judge, "log") =>
        {
            hint.kind
        }
        DataKind::OutsideText if hint.strength == Strength::Weak && !is_outside => {
            DataKind::FreeText
        }
        DataKind::FreeText if is_outside && !is_ours && !is_answer => DataKind::OutsideText,
        // `reason_to_adopt`, `statement` of applications: who applies gives it.
        DataKind::FreeText if !is_ours && !is_answer && is_applied_with(judge, tokens) => {
            DataKind::OutsideText
        }
        // `manager_response` of reviews.
        DataKind::OutsideText if is_answer => DataKind::FreeText,
        // `bio` of trainers and authors: how we present them.
        DataKind::OutsideText
            if judge.context.about == About::Person
                && ["role", "maker"].iter().any(|class| is_of(judge, class)) =>
        {
            DataKind::FreeText
        }
        // `complaint` of a visit: what hurts.
        DataKind::OutsideText if !is_outside && is_finding(judge, tokens) => DataKind::Health,
        // `guest_notes` of guests: what we note of them.
        DataKind::OutsideText
            if judge.context.about == About::Person && is_note_on(judge, tokens) =>
        {
            DataKind::FreeText
        }
        // `reaction_txt` of allergies, `reason_txt` of a treatment: facts, where notes are notes.
        DataKind::FreeText if is_finding(judge, tokens) => DataKind::Health,
        kind => kind,
    }
}

/// `expert_bevinding` of a damage: what we found, and not in anybody.
fn is_found_by_us(judge: &Judge<'_>, hint: &Hint, tokens: &[String]) -> bool {
    hint.kind == DataKind::Health
        && !is_medical(judge)
        && !judge.context.is_of_a_clinic
        && is_of_staff(tokens)
        && tokens.iter().any(|word| words::is_of_class(word, "finding"))
}

/// `height_cm` of a profile: how somebody looks, where nothing is known of their health.
fn is_looks(judge: &Judge<'_>, hint: &Hint, column: &SurveyColumn) -> bool {
    hint.kind == DataKind::Health
        && is_measure(hint, column)
        && !judge.context.is_of_a_clinic
        && !is_medical(judge)
        && !is_of(judge, "insurance")
        && judge.facts_of_health == 0
}

/// Whether a row is what somebody applied for, declared or asked.
pub(super) fn is_of_an_application(judge: &Judge<'_>) -> bool {
    let is_applied = |word: &String| {
        let singular = word.strip_suffix('s').unwrap_or(word);
        [word.as_str(), singular].iter().any(|word| words::is_of_class(word, "application"))
            || words::ends_in_class(word, "application")
    };
    judge.context.words.iter().any(is_applied)
        && judge.context.about != About::Person
        && !judge.context.to_people.is_empty()
}

/// Whether it is what somebody gives for a reason who applies for something.
fn is_applied_with(judge: &Judge<'_>, tokens: &[String]) -> bool {
    is_of_an_application(judge)
        && tokens.iter().any(|word| {
            ["reason", "statement", "desc", "complaint", "wish"]
                .iter()
                .any(|class| words::is_of_class(word, class))
        })
        && !tokens.iter().any(|word| words::is_of_class(word, "note"))
        && !is_finding(judge, tokens)
}

/// Whether a text is called after those of us who write it, and not after who asked for it.
pub(super) fn is_of_staff(tokens: &[String]) -> bool {
    const ANSWERING: [&str; 8] =
        ["manager", "developer", "staff", "teacher", "moderator", "internal", "interna", "interne"];
    tokens.iter().any(|word| {
        ANSWERING.contains(&word.as_str())
            || words::is_of_class(word, "role") && !words::is_of_class(word, "speaker")
    })
}

/// `alegacion_vendedor`, `relato_condutor`: what whoever follows has to say.
fn is_told(tokens: &[String]) -> bool {
    let is_statement = |word: &String| {
        ["statement", "complaint"].iter().any(|class| words::is_of_class(word, class))
    };
    tokens.len() == 2
        && tokens.first().is_some_and(is_statement)
        && tokens.last().is_some_and(|word| words::is_of_class(word, "person"))
}

/// Whether a text is called what we write or decide.
pub(super) fn is_ours(tokens: &[String]) -> bool {
    const OURS: [&str; 12] = [
        "internal",
        "intern",
        "interne",
        "interna",
        "interno",
        "staff",
        "agent",
        "admin",
        "note",
        "notes",
        "resolution",
        "handover",
    ];
    tokens.iter().any(|word| OURS.contains(&word.as_str()) || words::is_of_class(word, "decided"))
}

/// Whether a hint is a word for what one says to another.
pub(super) fn is_message(hint: &Hint, tokens: &[String]) -> bool {
    tokens.get(hint.from).is_some_and(|word| words::is_of_class(word, "message"))
}

/// `respuesta` of complaints: what we said to what stands beside it. A survey has no question
/// beside an answer that others wrote.
fn is_answered(judge: &Judge<'_>, tokens: &[String]) -> bool {
    let is_answer = |word: &String| words::is_of_class(word, "response");
    let is_asked = |column: &SurveyColumn| {
        let words = words::tokens(&column.name);
        is_text(&column.ty.family)
            && !words.iter().any(is_answer)
            && words::hints(&words)
                .iter()
                .any(|hint| matches!(hint.kind, DataKind::OutsideText | DataKind::FreeText))
    };
    tokens.iter().any(is_answer)
        && !judge.context.words.iter().any(|word| words::is_of_class(word, "survey"))
        && judge.table.columns.iter().any(is_asked)
}

/// `wifi_password`: kept to be used, and so in the clear.
fn is_kept_in_clear(judge: &Judge<'_>, hint: Hint, tokens: &[String]) -> bool {
    hint.kind == DataKind::PasswordHash
        && judge.context.about != About::Person
        && !tokens.iter().any(|word| words::is_of_class(word, "digest"))
        && (tokens
            .iter()
            .chain(&judge.context.words)
            .any(|word| words::is_of_class(word, "opened"))
            || is_of_a_system(judge.table)
            || judge.context.is_thing())
}

/// Whether it is a note on whom the table is called after.
fn is_note_on(judge: &Judge<'_>, tokens: &[String]) -> bool {
    let is_own = |token: &String| judge.context.words.iter().any(|word| is_same_noun(token, word));
    tokens.iter().any(is_own) && tokens.iter().any(|token| words::is_of_class(token, "note"))
}

/// What a clinic writes of a patient in a table of treatments or findings, unless it is a note.
fn is_finding(judge: &Judge<'_>, tokens: &[String]) -> bool {
    const NOTES: [&str; 14] = [
        "note",
        "notes",
        "comment",
        "comments",
        "remark",
        "remarks",
        "observ",
        "observaciones",
        "anteckning",
        "bemerkung",
        "notiz",
        "opmerking",
        "private",
        "internal",
    ];
    let context = judge.context;
    let is_of = |class: &str| context.words.iter().any(|word| words::is_of_class(word, class));
    // In a clinic's table of notes, they are what is found.
    let is_of_notes = is_of("note");
    // `motivo` of a clinic's `citas`, `complaint` of a school's `nurse_visits`.
    let is_kept =
        context.is_of_a_clinic && (is_medical(judge) || is_of("appointment")) || is_of("care");
    is_kept
        && context.tie == Tie::Somebody
        && (is_of_notes || !tokens.iter().any(|word| NOTES.contains(&word.as_str())))
}

/// `user_agent`: two words that together are known to be harmless.
fn is_harmless_phrase(tokens: &[String]) -> bool {
    tokens.len() > 1 && words::says(&tokens.concat(), Context::Harmless)
}

/// `fiador`, `assigned_user`: a word for people stands last, and no other is known to turn it.
fn is_somebody(judge: &Judge<'_>, tokens: &[String]) -> bool {
    const OTHERS: [Context; 4] =
        [Context::Harmless, Context::Decoy, Context::Thing, Context::Animal];
    // A page about somebody, and what an account may do.
    const PAGES: [&str; 2] = ["profile", "profiles"];
    let is_else = |word: &String| OTHERS.iter().any(|context| words::says(word, *context));
    // Who made a work is known to everybody, and `user_agent` is a program.
    let may_be = |last: &String| {
        last.len() > 4
            && !PAGES.contains(&last.as_str())
            && (words::is_person(last)
                || words::ends_in_class(last, "someone")
                || judge.context.tie == Tie::Somebody && words::is_of_class(last, "role"))
            && !words::is_of_class(last, "agent")
            && (judge.context.has_people() || !words::is_of_class(last, "maker"))
    };
    // `commento_cliente`: what they said.
    let is_said = |word: &String| {
        ["note", "text", "request", "wish", "statement"]
            .iter()
            .any(|class| words::is_of_class(word, class))
    };
    tokens.last().is_some_and(may_be)
        && !tokens.iter().any(is_else)
        && !tokens.iter().rev().skip(1).any(is_said)
}

/// `nota_oficina`: whose note it is follows, where `nota` alone may be a mark.
fn is_a_note(tokens: &[String], column: &SurveyColumn) -> bool {
    const NOTES: [&str; 4] = ["nota", "notas", "note", "apunte"];
    tokens.len() > 1
        && tokens.first().is_some_and(|word| NOTES.contains(&word.as_str()))
        && is_text(&column.ty.family)
        && is_unbounded(column)
}

/// `payload_enc`: what is kept encrypted is worth it.
fn is_encrypted(tokens: &[String]) -> bool {
    const WORDS: [&str; 9] = [
        "enc",
        "encrypted",
        "cipher",
        "crypted",
        "verschluesselt",
        "chiffre",
        "cifrado",
        "cifrato",
        "versleuteld",
    ];
    tokens.len() > 1 && tokens.last().is_some_and(|word| WORDS.contains(&word.as_str()))
}

/// `picked_up_by`, `resuelta_por`: who did what the words before say.
fn is_done_by(tokens: &[String]) -> bool {
    const BY: [&str; 7] = ["by", "por", "par", "durch", "door", "av", "von"];
    const OTHERS: [&str; 8] =
        ["sort", "order", "group", "powered", "filter", "stand", "partition", "sponsored"];
    match tokens {
        // `validato_da`, where `data_da` is a bound.
        [done, by] if by == "da" => ["ato", "ito", "uto"].iter().any(|end| done.ends_with(end)),
        [before @ .., _, by] if BY.contains(&by.as_str()) => {
            !before.iter().chain(tokens.first()).any(|word| OTHERS.contains(&word.as_str()))
        }
        _ => false,
    }
}

/// How many words at the start of a name only repeat the table's: `pt_last` in `pt`, `comment_author`
/// in `wp_comments`.
pub(super) fn repeated(judge: &Judge<'_>, tokens: &[String]) -> usize {
    let is_table =
        |token: &&String| judge.context.words.iter().any(|word| is_same_noun(token, word));
    // `cc_name` of `cost_centres`.
    let initials: String =
        judge.context.words.iter().filter_map(|word| word.chars().next()).collect();
    let is_initials = initials.len() > 1 && tokens.first() == Some(&initials);
    let shared = usize::from(
        is_initials || tokens.first().is_some_and(|word| judge.context.naming.is_shared(word)),
    );
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
    if !NUMBERS.contains(&word.as_str()) || judge.context.is_nobodys() {
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

/// `tax_id`, `payee_tin`: an English word for the number that taxpayers have.
fn is_taxpayers(hint: &Hint, tokens: &[String]) -> bool {
    let mut own = tokens.iter().skip(hint.from).take(hint.len);
    hint.kind == DataKind::NationalId
        && own.any(|word| matches!(word.as_str(), "tin" | "tax" | "taxpayer"))
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
        .filter(|hint| hint.strength == Strength::Strong || !is_harmless_phrase(tokens))
        .collect();
    // In a column that holds nothing else, `last_used_ip` is not about an address.
    let is_inet = matches!(column.ty.family, TypeFamily::Inet);
    let hint = match is_inet.then(|| fitting.first().copied()).flatten() {
        Some(hint) => hint,
        None => best(&fitting, tokens)?,
    };
    let hint = Hint { kind: whose_text(judge, hint, tokens), ..hint };
    let hint = if is_found_by_us(judge, &hint, tokens) {
        Hint { kind: DataKind::FreeText, ..hint }
    } else if is_looks(judge, &hint, column) {
        Hint { kind: DataKind::Personal, ..hint }
    } else {
        hint
    };
    let hint = if is_kept_in_clear(judge, hint, tokens) {
        Hint { kind: DataKind::Secret, ..hint }
    } else {
        hint
    };
    let hint =
        if is_taxpayers(&hint, tokens) { Hint { kind: DataKind::Itin, ..hint } } else { hint };
    let sure: u8 = match (hint.strength, from) {
        (Strength::Strong, "name") => 85,
        (Strength::Strong | Strength::Whole, _) => 70,
        (Strength::Weak, _) => 55,
    };
    let sure = if seen.is_enough() { sure.saturating_add(5) } else { sure };
    Some(Verdict::new(hint.kind, sure, format!("{from} says {}", hint.kind.words())))
}
