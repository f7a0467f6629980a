//! What the parser's tree has no place for, as marks on names in it.
//!
//! | in the text | in the tree |
//! | --- | --- |
//! | PostgreSQL, SQLite: `OVER (w … EXCLUDE TIES)` | the window `w` with a mark on its name |
//! | PostgreSQL: `f(VARIADIC x)` | an argument named by a mark |
//!
//! The marks are made on the tokens, of a caller's text and of what Postern prints alike, and
//! spelled out again where the tree is printed ([`spelled`]).
//!
//! SECURITY: a mark begins with NUL, which no text and no name may hold.

use std::ops::ControlFlow;

use postern_core::dialect::Dialect;
use sqlparser::{
    ast::{
        Expr, Function, FunctionArg, FunctionArgExpr, FunctionArguments, Ident,
        NamedWindowDefinition, NamedWindowExpr, Query, Select, VisitMut as _, VisitorMut,
        WindowSpec, WindowType,
    },
    keywords::Keyword,
    tokenizer::{Token, TokenWithSpan, Word},
};

use super::is_word;

/// How every mark begins.
const MARK: char = '\0';

/// The name of an argument that is VARIADIC.
const VARIADIC: &str = "\0variadic";

/// The rows that a window's frame leaves out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Exclusion {
    /// `EXCLUDE CURRENT ROW`
    CurrentRow,
    /// `EXCLUDE GROUP`
    Group,
    /// `EXCLUDE TIES`
    Ties,
}

impl Exclusion {
    const ALL: [Self; 3] = [Self::CurrentRow, Self::Group, Self::Ties];

    const fn words(self) -> &'static str {
        match self {
            Self::CurrentRow => "CURRENT ROW",
            Self::Group => "GROUP",
            Self::Ties => "TIES",
        }
    }

    /// The name of a window with this mark on it.
    pub(crate) fn mark(self, window: Option<&Ident>) -> Ident {
        let (name, quote_style) =
            window.map_or(("", None), |name| (name.value.as_str(), name.quote_style));
        let value = format!("{MARK}{}{MARK}{name}", self.words());
        match quote_style {
            Some(quote) => Ident::with_quote(quote, value),
            None => Ident::new(value),
        }
    }

    /// What a marked name says, and the name without the mark.
    pub(crate) fn unmark(window: Option<Ident>) -> (Option<Self>, Option<Ident>) {
        let marked = window.as_ref().and_then(|ident| ident.value.strip_prefix(MARK));
        let Some((words, name)) = marked.and_then(|rest| rest.split_once(MARK)) else {
            return (None, window);
        };
        let exclusion = Self::ALL.into_iter().find(|one| one.words() == words);
        let name = Ident {
            value: name.to_owned(),
            quote_style: window.as_ref().and_then(|ident| ident.quote_style),
            span: window.as_ref().map_or_else(sqlparser::tokenizer::Span::empty, |it| it.span),
        };
        (exclusion, Some(name).filter(|name| !name.value.is_empty()))
    }
}

/// The name that makes an argument VARIADIC.
pub(crate) fn variadic() -> Ident {
    Ident::new(VARIADIC)
}

/// Whether an argument is VARIADIC by its name.
pub(crate) fn is_variadic(name: &Ident) -> bool {
    name.value == VARIADIC
}

/// The tokens, without blanks, with marks for what the parser does not read.
pub(super) fn made(dialect: Dialect, tokens: Vec<TokenWithSpan>) -> Vec<TokenWithSpan> {
    let has_mark = |token| is_word(token, Keyword::EXCLUDE) || is_word(token, Keyword::VARIADIC);
    if !tokens.iter().any(has_mark) {
        return tokens;
    }
    let mut marked: Vec<TokenWithSpan> = Vec::with_capacity(tokens.len());
    let mut open: Vec<usize> = Vec::new();
    let mut rest = tokens.as_slice();
    while let Some(token) = rest.first() {
        let mut taken = 1;
        match &token.token {
            Token::LParen => {
                open.push(marked.len());
                marked.push(token.clone());
            }
            Token::RParen => {
                open.pop();
                marked.push(token.clone());
            }
            _ => match (clause(dialect, rest), open.last()) {
                (Some((words, exclusion)), Some(at)) if is_window(&marked, *at) => {
                    taken = words;
                    if let Some(exclusion) = exclusion {
                        put(exclusion, &mut marked, at.saturating_add(1), token);
                    }
                }
                _ if dialect == Dialect::Postgresql && is_argument(&marked, token) => {
                    let name = Token::make_word(VARIADIC, None);
                    for token_of in [name, Token::RArrow] {
                        marked.push(TokenWithSpan { token: token_of, span: token.span });
                    }
                }
                _ => marked.push(token.clone()),
            },
        }
        rest = rest.get(taken..).unwrap_or_default();
    }
    marked
}

/// `EXCLUDE …` at the end of a window: how many words, and what they leave out.
fn clause(dialect: Dialect, from: &[TokenWithSpan]) -> Option<(usize, Option<Exclusion>)> {
    if dialect == Dialect::Mysql || !is_word(from.first()?, Keyword::EXCLUDE) {
        return None;
    }
    let is = |at: usize, keyword| from.get(at).is_some_and(|token| is_word(token, keyword));
    let is_unknown = |at: usize, text: &str| {
        from.get(at).is_some_and(|token| {
            matches!(&token.token, Token::Word(word)
                if word.quote_style.is_none() && word.value.eq_ignore_ascii_case(text))
        })
    };
    let (words, exclusion) = if is(1, Keyword::CURRENT) && is(2, Keyword::ROW) {
        (3, Some(Exclusion::CurrentRow))
    } else if is(1, Keyword::GROUP) {
        (2, Some(Exclusion::Group))
    } else if is(1, Keyword::TIES) {
        (2, Some(Exclusion::Ties))
    } else if is(1, Keyword::NO) && is_unknown(2, "others") {
        (3, None)
    } else {
        return None;
    };
    let ends = from.get(words).is_some_and(|token| token.token == Token::RParen);
    ends.then_some((words, exclusion))
}

/// Whether the parenthesis there opens a window: `OVER (` or `WINDOW w AS (`.
fn is_window(marked: &[TokenWithSpan], open: usize) -> bool {
    let before = open.checked_sub(1).and_then(|at| marked.get(at));
    before.is_some_and(|token| is_word(token, Keyword::OVER) || is_word(token, Keyword::AS))
}

/// Marks the window whose first token stands there: on its name, where it has one.
fn put(exclusion: Exclusion, marked: &mut Vec<TokenWithSpan>, first: usize, at: &TokenWithSpan) {
    if let Some(TokenWithSpan { token: Token::Word(word), .. }) = marked.get_mut(first)
        && word.keyword == Keyword::NoKeyword
    {
        let name =
            Ident { value: word.value.clone(), quote_style: word.quote_style, span: at.span };
        word.value = exclusion.mark(Some(&name)).value;
        return;
    }
    let value = exclusion.mark(None).value;
    let token = Token::Word(Word { value, quote_style: None, keyword: Keyword::NoKeyword });
    marked.insert(first.min(marked.len()), TokenWithSpan { token, span: at.span });
}

/// `VARIADIC` at the begin of an argument.
fn is_argument(marked: &[TokenWithSpan], token: &TokenWithSpan) -> bool {
    let begins = |last: &TokenWithSpan| matches!(last.token, Token::LParen | Token::Comma);
    is_word(token, Keyword::VARIADIC) && marked.last().is_some_and(begins)
}

/// Whether a printed text holds a mark, so that it has to be spelled out. A word follows the begin of
/// every mark; a name that is nothing but NUL is another's.
pub(crate) fn is_marked(text: &str) -> bool {
    text.split(MARK).skip(1).any(|behind| !behind.starts_with('"'))
}

/// The same tree for the printer alone, with every mark spelled out. It is never read: what it
/// prints is, and is compared with the tree that has the marks.
pub(crate) fn spelled(query: &Query) -> Query {
    let mut query = query.clone();
    let ControlFlow::Continue(()) = query.visit(&mut Spell);
    query
}

struct Spell;

impl VisitorMut for Spell {
    type Break = std::convert::Infallible;

    fn post_visit_expr(&mut self, expr: &mut Expr) -> ControlFlow<Self::Break> {
        if let Expr::Function(call) = expr {
            spell_call(call);
        }
        ControlFlow::Continue(())
    }

    fn post_visit_select(&mut self, select: &mut Select) -> ControlFlow<Self::Break> {
        for NamedWindowDefinition(_, window) in &mut select.named_window {
            if let NamedWindowExpr::WindowSpec(spec) = window
                && let Some(text) = spell_window(spec)
            {
                *window = NamedWindowExpr::NamedWindow(Ident::new(text));
            }
        }
        ControlFlow::Continue(())
    }
}

fn spell_call(call: &mut Function) {
    if let Some(WindowType::WindowSpec(spec)) = &call.over
        && let Some(text) = spell_window(spec)
    {
        call.over = Some(WindowType::NamedWindow(Ident::new(text)));
    }
    if let FunctionArguments::List(list) = &mut call.args {
        for arg in &mut list.args {
            if let FunctionArg::ExprNamed {
                name: Expr::Identifier(name),
                arg: FunctionArgExpr::Expr(value),
                operator: _,
            } = &*arg
                && is_variadic(name)
            {
                let (prefix, value) = (Ident::new("VARIADIC"), Box::new(value.clone()));
                let spelled = Expr::Prefixed { prefix, value };
                *arg = FunctionArg::Unnamed(FunctionArgExpr::Expr(spelled));
            }
        }
    }
}

/// The window in brackets as the engine reads it, when it has a mark.
fn spell_window(spec: &WindowSpec) -> Option<String> {
    let (exclusion, window_name) = Exclusion::unmark(spec.window_name.clone());
    let words = exclusion?.words();
    let spec = WindowSpec { window_name, ..spec.clone() };
    Some(format!("({spec} EXCLUDE {words})"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{caps, print, read};

    /// What is printed of a text that is only read.
    fn printed(dialect: Dialect, text: &str) -> String {
        let tokens = caps::tokenize(dialect, text).unwrap();
        let query = read::query(dialect, tokens).unwrap();
        print::print(dialect, *query, &std::collections::HashSet::new()).unwrap().text.to_string()
    }

    #[test]
    fn what_is_marked_is_printed_as_it_was_written() {
        for dialect in [Dialect::Postgresql, Dialect::Sqlite] {
            for text in [
                "SELECT sum(x) OVER (ROWS UNBOUNDED PRECEDING EXCLUDE CURRENT ROW) FROM t",
                "SELECT sum(x) OVER (w RANGE BETWEEN 1 PRECEDING AND 1 FOLLOWING EXCLUDE GROUP) FROM t WINDOW w AS (ORDER BY x)",
                "SELECT sum(x) OVER w FROM t WINDOW w AS (\"v\" ROWS 1 PRECEDING EXCLUDE TIES)",
                "SELECT sum(x) OVER (ORDER BY (SELECT max(y) OVER (ROWS 2 PRECEDING EXCLUDE TIES) FROM s) ROWS 1 PRECEDING EXCLUDE GROUP) FROM t",
                "SELECT exclude FROM t",
            ] {
                assert_eq!(printed(dialect, text), text);
            }
        }
        for text in [
            "SELECT concat(VARIADIC a) FROM t",
            "SELECT format('%s', VARIADIC ARRAY[concat(VARIADIC b)]) FROM t",
            "SELECT 1 OPERATOR(pg_catalog.+) 2 OPERATOR(pg_catalog.||) 3",
        ] {
            assert_eq!(printed(Dialect::Postgresql, text), text);
        }
    }

    #[test]
    fn nothing_is_left_out_where_nothing_is_left_out() {
        assert_eq!(
            printed(Dialect::Sqlite, "SELECT sum(x) OVER (ROWS 1 PRECEDING EXCLUDE NO OTHERS)"),
            "SELECT sum(x) OVER (ROWS 1 PRECEDING)"
        );
    }

    #[test]
    fn what_stands_elsewhere_is_no_mark() {
        for text in [
            "SELECT (x EXCLUDE TIES) FROM t",
            "SELECT sum(x) OVER (ROWS 1 PRECEDING EXCLUDE TIES, y) FROM t",
            "SELECT sum(x) OVER (ROWS 1 PRECEDING EXCLUDE x) FROM t",
            "SELECT f(1 + VARIADIC a) FROM t",
        ] {
            let tokens = caps::tokenize(Dialect::Postgresql, text).unwrap();
            read::query(Dialect::Postgresql, tokens).unwrap_err();
        }
        for name in ["\0TIES\0w", "\0variadic"] {
            caps::tokenize(Dialect::Postgresql, &format!("SELECT \"{name}\"")).unwrap_err();
            caps::tokenize(Dialect::Postgresql, &format!("SELECT U&'\\0000{name}'")).unwrap_err();
        }
    }

    /// Puts a name in the place of every window's.
    struct Lie(Ident);

    impl VisitorMut for Lie {
        type Break = std::convert::Infallible;
        fn pre_visit_expr(&mut self, expr: &mut Expr) -> ControlFlow<Self::Break> {
            if let Expr::Function(call) = expr
                && let Some(WindowType::WindowSpec(spec)) = &mut call.over
            {
                spec.window_name = Some(Exclusion::Ties.mark(Some(&self.0)));
            }
            ControlFlow::Continue(())
        }
    }

    /// A name in a window that would end it prints as another window than was checked.
    #[test]
    fn a_lying_name_in_a_window_is_found() {
        let text = "SELECT sum(x) OVER (w ROWS 1 PRECEDING EXCLUDE TIES) FROM t";
        let tokens = caps::tokenize(Dialect::Postgresql, text).unwrap();
        let mut query = read::query(Dialect::Postgresql, tokens).unwrap();
        let lying = Ident::new("w), (SELECT secret) FROM (SELECT 1");
        let ControlFlow::Continue(()) = query.visit(&mut Lie(lying));
        print::print(Dialect::Postgresql, *query, &std::collections::HashSet::new()).unwrap_err();
    }
}
