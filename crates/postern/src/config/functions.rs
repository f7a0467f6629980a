//! `[[function]]` of a catalogue file: functions of the site that people read and opened.
//!
//! A function is open while the source has it as it was when it was read: with that signature and
//! that definition, without the rights of its owner. Anything else closes it and is said; it never
//! closes the house.

use std::sync::Arc;

use postern_core::{
    dialect::Dialect,
    function::{Promise, Reads, Signature, SiteFunction, SurveyFunction, Unfit},
    nearest::advise,
    survey::Survey,
};

use super::{
    finding::{Findings, Place},
    reader::{Item, clip},
};

/// Most functions of one source.
const FUNCTIONS_MAX: usize = 500;

/// What is written about a function.
#[derive(Clone, Debug)]
pub(crate) struct FunctionReview {
    /// As it is called.
    pub(crate) signature: Signature,
    /// What it may look at.
    pub(crate) reads: Reads,
    /// One line about it.
    pub(crate) about: Option<Arc<str>>,
    /// The digest of what somebody read.
    pub(crate) definition: Option<Arc<str>>,
    /// Where it stands.
    pub(crate) place: Place,
}

/// Reads the list.
pub(crate) fn read(item: Item<'_>) -> Vec<FunctionReview> {
    let items = item.list().unwrap_or_default();
    if let Some(item) = items.get(FUNCTIONS_MAX) {
        item.error(format!("at most {FUNCTIONS_MAX} functions are taken"), "take some out");
    }
    items.into_iter().take(FUNCTIONS_MAX).filter_map(function).collect()
}

fn function(item: Item<'_>) -> Option<FunctionReview> {
    const FORM: &str = "write signature = \"schema.name(type, type) -> type\"";
    const READS: &str = "write reads = \"arguments\", or \"database\" for one that reads tables \
                         itself, past masks and row filters";
    let table = item.table()?;
    let signature = table.require("signature", FORM);
    let signature: Option<Signature> = signature.and_then(|item| item.parsed(FORM));
    let reads = table.require("reads", READS).and_then(|item| match item.text()? {
        "arguments" => Some(Reads::Arguments),
        "database" => Some(Reads::Database),
        other => {
            let fix = advise(other, ["arguments", "database"], READS);
            item.error(format!("a function reads no `{}`", clip(other)), fix);
            None
        }
    });
    let about = table.get("about").and_then(|item| item.text()).map(Into::into);
    let definition = table.get("definition").and_then(|item| item.text()).map(Into::into);
    table.finish();
    let signature = signature?;
    if is_of_the_engine(&signature.schema) {
        item.error(
            format!("`{}` is a schema of the engine's own", signature.schema),
            "its functions are open or not by Postern's own list: take it out",
        );
        return None;
    }
    Some(FunctionReview { signature, reads: reads?, about, definition, place: item.place() })
}

/// SECURITY: what stands there is decided by the allow-lists alone.
fn is_of_the_engine(schema: &str) -> bool {
    let schema = schema.to_lowercase();
    schema.starts_with("pg_")
        || matches!(schema.as_str(), "information_schema" | "mysql" | "performance_schema" | "sys")
}

/// The functions that are open; what closes the others is a finding.
pub(super) fn join(
    reviews: &[FunctionReview],
    survey: &Survey,
    dialect: Dialect,
    findings: &Findings,
) -> Vec<SiteFunction> {
    let mut open: Vec<SiteFunction> = Vec::new();
    for review in reviews {
        if dialect == Dialect::Sqlite {
            findings.error(
                &review.place,
                "SQLite has no functions of its own that a file could hold",
                "take it out",
            );
            continue;
        }
        if is_taken(&open, review, dialect) {
            findings.error(
                &review.place,
                format!(
                    "a function `{}` of as many arguments stands here already",
                    review.signature.path()
                ),
                "keep the one that is meant: a call is told by its name and number of arguments",
            );
            continue;
        }
        match standing(review, &survey.functions, dialect) {
            Ok(found) => open.push(SiteFunction {
                id: found.id,
                signature: found.signature.clone(),
                casts: found.casts.clone(),
                reads: review.reads,
                about: review.about.clone(),
            }),
            Err(Closed { why, fix }) => findings.warning(
                &review.place,
                format!("`{}` stays closed: {why}", review.signature.call()),
                fix,
            ),
        }
    }
    open
}

fn is_taken(open: &[SiteFunction], review: &FunctionReview, dialect: Dialect) -> bool {
    let key = |signature: &Signature| {
        (dialect.key(&signature.path()).into_owned(), signature.arguments.len())
    };
    open.iter().any(|other| key(&other.signature) == key(&review.signature))
}

/// Why a function stays closed, and what would open it.
#[derive(Debug)]
pub(crate) struct Closed {
    /// Why.
    pub(crate) why: String,
    /// What to do.
    pub(crate) fix: String,
}

/// The function that a review means, as far as it may be open.
///
/// # Errors
/// Why it stays closed.
pub(crate) fn standing<'a>(
    review: &FunctionReview,
    functions: &'a [SurveyFunction],
    dialect: Dialect,
) -> Result<&'a SurveyFunction, Closed> {
    let found = found(&review.signature, functions, dialect)?;
    let closed = |why: String, fix: &str| Err(Closed { why, fix: fix.to_owned() });
    if let Some(unfit) = found.unfit {
        return closed(unfit.to_string(), unfit_fix(unfit, dialect));
    }
    match (found.promise, review.reads, dialect) {
        (Promise::Computes, _, _) | (Promise::Looks, Reads::Database, _) => {}
        (Promise::Looks, Reads::Arguments, _) => {
            return closed(
                "the server says that it may read tables".to_owned(),
                "write reads = \"database\" if that is meant, or have the server promise otherwise",
            );
        }
        (Promise::Nothing, _, Dialect::Mysql) => {
            return closed(
                "it is neither DETERMINISTIC nor READS SQL DATA".to_owned(),
                "have its owner declare what it does",
            );
        }
        (Promise::Nothing, _, Dialect::Postgresql | Dialect::Sqlite) => {
            return closed(
                "it is VOLATILE: it may do anything".to_owned(),
                "have its owner declare it IMMUTABLE, or STABLE if it reads tables",
            );
        }
    }
    let now = found.definition.as_ref();
    let why = match review.definition.as_deref() {
        Some(read) if read == now => return Ok(found),
        Some(_) => "its definition is another than the one that was read",
        None => "nobody said that its definition was read",
    };
    closed(why.to_owned(), &format!("read it, then write definition = \"{now}\""))
}

/// The function of the source that a signature means.
///
/// # Errors
/// Why there is none.
pub(crate) fn found<'a>(
    wanted: &Signature,
    functions: &'a [SurveyFunction],
    dialect: Dialect,
) -> Result<&'a SurveyFunction, Closed> {
    let same = |left: &str, right: &str| dialect.key(left) == dialect.key(right);
    let named = || {
        functions.iter().filter(|function| {
            same(&function.signature.schema, &wanted.schema)
                && same(&function.signature.name, &wanted.name)
        })
    };
    let arguments = |function: &&SurveyFunction| {
        let theirs = &function.signature.arguments;
        theirs.len() == wanted.arguments.len()
            && theirs.iter().zip(&wanted.arguments).all(|(there, here)| same(there, here))
    };
    let Some(function) = named().find(arguments) else {
        let others: Vec<String> = named().map(|function| function.signature.to_string()).collect();
        if let Some(other) = others.first() {
            let why = "the source has it with other arguments".to_owned();
            return Err(Closed { why, fix: format!("did you mean `{other}`") });
        }
        let known: Vec<String> =
            functions.iter().map(|function| function.signature.path()).collect();
        let otherwise = "take it out, or let the login see it";
        return Err(Closed {
            why: "the source has no such function".to_owned(),
            fix: advise(&wanted.path(), known.iter().map(String::as_str), otherwise),
        });
    };
    if !same(&function.signature.result, &wanted.result) {
        return Err(Closed {
            why: "the source has it with another result".to_owned(),
            fix: format!("did you mean `{}`", function.signature),
        });
    }
    Ok(function)
}

const fn unfit_fix(unfit: Unfit, dialect: Dialect) -> &'static str {
    match (unfit, dialect) {
        (Unfit::Definer, Dialect::Mysql) => "have its owner make it SQL SECURITY INVOKER",
        (Unfit::Definer, Dialect::Postgresql | Dialect::Sqlite) => {
            "have its owner make it SECURITY INVOKER"
        }
        (Unfit::Right, _) => "grant the login EXECUTE on it, and USAGE on its schema",
        (Unfit::Kind | Unfit::Writes | Unfit::Arguments | Unfit::Types, _) => "take it out",
    }
}

#[cfg(test)]
mod tests {
    use postern_core::{digest::Digest, function::FunctionId};

    use super::*;
    use crate::config::{catalog_toml, reader::File};

    fn found(signature: &str) -> SurveyFunction {
        SurveyFunction {
            id: FunctionId(7),
            signature: signature.parse().unwrap(),
            casts: vec!["numeric".into(), "text".into()],
            unfit: None,
            promise: Promise::Computes,
            definition: "d1".into(),
        }
    }

    /// What a catalogue with these lines opens, and what is said of it.
    fn joined(lines: &str, functions: Vec<SurveyFunction>, dialect: Dialect) -> String {
        let findings = Findings::default();
        let text = format!("[[function]]\n{lines}");
        let review = File::new("catalog/shop.toml", &text, &findings).read(catalog_toml::read);
        let survey = Survey {
            tables: Vec::new(),
            functions,
            digest: Digest([0; 32]),
            server: String::new(),
        };
        let open = join(&review.unwrap_or_default().functions, &survey, dialect, &findings);
        let open = open.iter().map(|function| format!("open {}", function.signature));
        let said = findings.into_sorted().into_iter().map(|finding| finding.to_string());
        open.chain(said).collect::<Vec<_>>().join("\n")
    }

    /// What somebody did to a function.
    type Change = fn(&mut SurveyFunction);

    const NET: &str = "r.net(numeric, text) -> numeric";

    fn lines(reads: &str) -> String {
        format!("signature = \"{NET}\"\nreads = \"{reads}\"\ndefinition = \"d1\"\n")
    }

    #[test]
    fn a_function_is_open_as_it_was_read_and_no_longer() {
        let pg = Dialect::Postgresql;
        let same = |change: Change| {
            let mut function = found(NET);
            change(&mut function);
            joined(&lines("arguments"), vec![function], pg)
        };
        assert_eq!(same(|_| {}), format!("open {NET}"));
        let changes: [(Change, &str); 9] = [
            (|f| f.definition = "d2".into(), "definition = \"d2\""),
            (|f| f.unfit = Some(Unfit::Definer), "SECURITY INVOKER"),
            (|f| f.unfit = Some(Unfit::Kind), "no function of one value"),
            (|f| f.unfit = Some(Unfit::Right), "EXECUTE"),
            (|f| f.promise = Promise::Looks, "reads = \"database\""),
            (|f| f.promise = Promise::Nothing, "VOLATILE"),
            (|f| f.signature.result = "text".into(), "another result"),
            (|f| f.signature.arguments = vec!["text".into()], "did you mean `r.net(text)"),
            (|f| f.signature.name = "nett".into(), "did you mean `r.nett`"),
        ];
        for (change, why) in changes {
            let said = same(change);
            assert!(said.contains(why) && !said.contains("open r"), "{said}");
            assert!(said.contains("warning"), "a change of the source closes no house: {said}");
        }
    }

    #[test]
    fn one_that_reads_tables_needs_the_word_for_it() {
        let looks = || vec![SurveyFunction { promise: Promise::Looks, ..found(NET) }];
        let said = joined(&lines("database"), looks(), Dialect::Postgresql);
        assert_eq!(said, format!("open {NET}"));
        let said = joined(&lines("databse"), looks(), Dialect::Postgresql);
        assert!(said.contains("did you mean `database`"), "{said}");
    }

    #[test]
    fn what_nobody_read_is_closed_and_says_what_to_write() {
        let lines = format!("signature = \"{NET}\"\nreads = \"arguments\"\n");
        let said = joined(&lines, vec![found(NET)], Dialect::Postgresql);
        assert!(said.contains("read it, then write definition = \"d1\""), "{said}");
    }

    #[test]
    fn slips_in_the_file_are_errors() {
        let twice = format!("{0}\n[[function]]\n{0}", lines("arguments"));
        for (lines, dialect, why) in [
            (lines("arguments"), Dialect::Sqlite, "SQLite has no functions"),
            (twice, Dialect::Postgresql, "stands here already"),
            (lines("arguments").replace("r.net", "pg_catalog.net"), Dialect::Postgresql, "engine"),
            (lines("arguments").replace("r.net", "net"), Dialect::Postgresql, "schema.name"),
            (lines("arguments").replace("reads", "read"), Dialect::Postgresql, "`reads`"),
            ("reads = \"arguments\"".to_owned(), Dialect::Postgresql, "`signature` is missing"),
        ] {
            let said = joined(&lines, vec![found(NET)], dialect);
            assert!(said.contains("error") && said.contains(why), "{said}");
        }
    }
}
