//! Reading the corpus files: paragraphs, with what a heading line says of them.

/// A hostile statement.
#[derive(Debug)]
pub(super) struct Attack<'a> {
    /// What is allowed to happen.
    pub(super) codes: Vec<&'a str>,
    /// The statement.
    pub(super) sql: &'a str,
}

/// The statements of an accept corpus; the first paragraph explains the file.
pub(super) fn paragraphs(corpus: &str) -> impl Iterator<Item = &str> {
    corpus.split("\n\n").skip(1).map(str::trim).filter(|text| !text.is_empty())
}

/// The statements of a refuse corpus.
pub(super) fn attacks(corpus: &str) -> impl Iterator<Item = Attack<'_>> {
    paragraphs(corpus).map(|paragraph| {
        let (heading, sql) = paragraph.split_once('\n').expect("a heading and a statement");
        let (_, codes) = heading.split_once('|').expect("`-- technique | codes`");
        Attack { codes: codes.trim().split(',').collect(), sql }
    })
}

/// Pairs of a statement and its oracle.
pub(super) fn pairs(corpus: &str) -> impl Iterator<Item = (&str, &str)> {
    paragraphs(corpus).map(|text| text.split_once("\n-- oracle\n").expect("`-- oracle`"))
}
