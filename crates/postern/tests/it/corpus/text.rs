//! Reading the corpus files: paragraphs, with what a heading line says of them.

use std::borrow::Cow;

/// A hostile statement.
#[derive(Debug)]
pub(super) struct Attack<'a> {
    /// What is allowed to happen.
    pub(super) codes: Vec<&'a str>,
    /// The statement.
    pub(super) sql: Cow<'a, str>,
}

/// The paragraphs of a corpus; the first one explains the file.
fn paragraphs(corpus: &str) -> impl Iterator<Item = &str> {
    corpus.split("\n\n").skip(1).map(str::trim).filter(|text| !text.is_empty())
}

/// The statements of a refuse corpus.
pub(super) fn attacks(corpus: &str) -> impl Iterator<Item = Attack<'_>> {
    paragraphs(corpus).map(|paragraph| {
        let (heading, sql) = paragraph.split_once('\n').expect("a heading and a statement");
        let (_, codes) = heading.split_once('|').expect("`-- technique | codes`");
        Attack { codes: codes.trim().split(',').collect(), sql: repeated(sql) }
    })
}

/// An honest statement.
#[derive(Clone, Copy, Debug)]
pub(super) struct Honest<'a> {
    /// The statement.
    pub(super) sql: &'a str,
    /// What it is compared with: itself, where a paragraph says nothing else behind `-- oracle`.
    pub(super) by_hand: &'a str,
}

/// The statements of an accept corpus.
pub(super) fn honest(corpus: &str) -> impl Iterator<Item = Honest<'_>> {
    paragraphs(corpus).map(|text| {
        let (sql, by_hand) = text.split_once("\n-- oracle\n").unwrap_or((text, text));
        Honest { sql, by_hand }
    })
}

/// A statement of the aggregate-only role.
#[derive(Debug)]
pub(super) struct Counted<'a> {
    /// The statement.
    pub(super) sql: &'a str,
    /// What it is compared with.
    pub(super) by_hand: &'a str,
    /// How many keys stand first where that is all groups.
    pub(super) keys: Option<usize>,
}

/// The statements that an engine knows: a heading `-- in postgresql sqlite` names those that do.
pub(super) fn counted<'a>(corpus: &'a str, engine: &str) -> impl Iterator<Item = Counted<'a>> {
    of_engine(corpus, engine).map(|text| {
        if let Some((sql, by_hand)) = text.split_once("\n-- oracle\n") {
            return Counted { sql, by_hand, keys: None };
        }
        let (sql, rest) = text.split_once("\n-- groups ").expect("`-- oracle` or `-- groups`");
        let (keys, by_hand) = rest.split_once('\n').expect("a number of keys and a statement");
        Counted { sql, by_hand, keys: Some(keys.parse().expect("a number of keys")) }
    })
}

/// The paragraphs for an engine, without the heading that says so.
pub(super) fn of_engine<'a>(corpus: &'a str, engine: &str) -> impl Iterator<Item = &'a str> {
    paragraphs(corpus).filter_map(move |text| match text.strip_prefix("-- in ") {
        None => Some(text),
        Some(rest) => {
            let (engines, text) = rest.split_once('\n').expect("engines, then a statement");
            engines.split(' ').any(|one| one == engine).then_some(text)
        }
    })
}

/// A statement with what stands in `«3×…»` three times, `{n}` and `{n+1}` in it counted from 0: long
/// statements are short in the files.
fn repeated(sql: &str) -> Cow<'_, str> {
    if !sql.contains('«') {
        return Cow::Borrowed(sql);
    }
    let mut out = String::new();
    let mut rest = sql;
    while let Some((before, after)) = rest.split_once('«') {
        let (inside, behind) = after.split_once('»').expect("an end of what is repeated");
        let (times, text) = inside.split_once('×').expect("`times×text`");
        out.push_str(before);
        for n in 0..times.parse::<usize>().expect("a number") {
            let text = text.replace("{n}", &n.to_string()).replace("{n+1}", &(n + 1).to_string());
            out.push_str(&text);
        }
        rest = behind;
    }
    out.push_str(rest);
    Cow::Owned(out)
}
