//! Tree to text, and the proof that the text says what the tree says.

mod views;

use std::{
    collections::{BTreeSet, HashSet},
    ops::ControlFlow,
    sync::Arc,
};

use postern_core::{
    dialect::Dialect,
    refusal::{Code, Refusal},
};
use sqlparser::{
    ast::{Query, SetExpr, TableFactor, VisitMut as _, VisitorMut},
    tokenizer::{Token, TokenWithSpan},
};

use crate::{
    grammar,
    read::{self, Bounded},
    refuse,
    rewrite::tree,
};

/// Longest text that is sent to a source: views and masks make a statement longer than it was.
const PRINTED_BYTES_MAX: usize = 512 * 1024;

/// A tree as text.
#[derive(Debug)]
pub(crate) struct Printed {
    /// The text.
    pub text: Arc<str>,
    /// The functions that it calls, those of masks and filters among them, lower case. SQLite
    /// tells its authorizer of the operators LIKE, GLOB, `->` and `->>` as of functions.
    pub functions: BTreeSet<Arc<str>>,
}

/// Prints the tree, reads the text again and compares.
///
/// The views in the place of tables are long and seldom new. They are taken out, each is read by
/// itself, and what is around them with a short query in the place of each. A view stands in
/// parentheses of its own, so a text whose parts read as they should reads so as a whole.
///
/// # Errors
/// Too long, or (an internal fault) not the same tree.
pub(crate) fn print(
    dialect: Dialect,
    mut query: Query,
    scans: &HashSet<&str>,
) -> Result<Printed, Refusal> {
    // The whole is what stands there in pieces; that it prints as they do is looked at in the builds
    // that tests and fuzzing run.
    let text = if cfg!(debug_assertions) { Some(spelled(&query)?) } else { None };
    let mut apart = Apart { scans, views: Vec::new() };
    let ControlFlow::Continue(()) = query.visit(&mut apart);
    let around = spelled(&query)?;
    let mut functions = as_checked(dialect, &around, &query)?;
    let mut parts = around.split(STANDS);
    let mut whole = parts.next().unwrap_or_default().to_owned();
    for view in apart.views {
        let (text, called) = views::checked(dialect, view)?;
        functions.extend(called);
        whole.push_str(&text);
        whole.push_str(parts.next().unwrap_or_default());
    }
    if parts.next().is_some() || text.is_some_and(|text| text != whole) {
        return Err(refuse::internal("what would run is not what was checked in parts"));
    }
    if whole.len() > PRINTED_BYTES_MAX {
        return Err(too_long());
    }
    Ok(Printed { text: whole.into(), functions })
}

/// The functions that a text calls, which reads as the tree.
///
/// SECURITY: a printer that spells a node so that it reads as another one would undo every check
/// that was made on the tree.
fn as_checked(dialect: Dialect, text: &str, query: &Query) -> Result<BTreeSet<Arc<str>>, Refusal> {
    let tokens = read::tokens_of(dialect, text)?;
    let functions = functions(&tokens);
    if *read::tree_of(dialect, tokens)? == *query {
        Ok(functions)
    } else {
        Err(refuse::internal("what would run reads differently from what was checked"))
    }
}

/// What stands in the place of a view that was taken out. No text and no name holds a NUL.
const STANDS: &str = "SELECT 1 AS \"\0\"";

/// Takes the views out that stand in the place of tables.
struct Apart<'s> {
    /// Their aliases.
    scans: &'s HashSet<&'s str>,
    views: Vec<Query>,
}

impl VisitorMut for Apart<'_> {
    type Break = std::convert::Infallible;

    fn pre_visit_table_factor(&mut self, factor: &mut TableFactor) -> ControlFlow<Self::Break> {
        if let TableFactor::Derived { lateral: false, subquery, alias: Some(alias), sample: None } =
            factor
            && self.scans.contains(alias.name.value.as_str())
        {
            let short = tree::select(vec![tree::named(tree::number("1"), "\0")]);
            let stands = tree::query(SetExpr::Select(Box::new(short)));
            self.views.push(std::mem::replace(subquery.as_mut(), stands));
        }
        ControlFlow::Continue(())
    }
}

/// A tree as text, what the printer has no words for spelled out.
fn spelled(query: &Query) -> Result<String, Refusal> {
    let text = bounded(query)?;
    if grammar::is_marked(&text) { bounded(&grammar::spelled(query)) } else { Ok(text) }
}

fn bounded(query: &Query) -> Result<String, Refusal> {
    Bounded::print(query, PRINTED_BYTES_MAX).ok_or_else(too_long)
}

fn too_long() -> Refusal {
    Refusal::new(
        Code::TooCostly,
        format!("the statement with its views is longer than {PRINTED_BYTES_MAX} bytes"),
    )
}

/// Words that open a parenthesis without being a function.
const NO_FUNCTIONS: &[&str] = &[
    "all",
    "and",
    "any",
    "array",
    "as",
    "between",
    "by",
    "case",
    "cast",
    "distinct",
    "else",
    "except",
    "exists",
    "filter",
    "from",
    "group",
    "having",
    "in",
    "intersect",
    "is",
    "join",
    "lateral",
    "like",
    "limit",
    "materialized",
    "not",
    "offset",
    "on",
    "operator",
    "or",
    "over",
    "recursive",
    "row",
    "rows",
    "select",
    "sets",
    "some",
    "then",
    "union",
    "using",
    "values",
    "variadic",
    "when",
    "where",
    "with",
    "within",
    "zone",
];

/// The functions that a printed text calls.
fn functions(tokens: &[TokenWithSpan]) -> BTreeSet<Arc<str>> {
    let mut found = BTreeSet::new();
    let mut add = |name: &str| {
        if !found.contains(name) {
            found.insert(Arc::from(name));
        }
    };
    for (token, next) in tokens.iter().zip(tokens.iter().skip(1)) {
        match &token.token {
            Token::Word(word) => {
                // The printer puts no blank between a function and its parenthesis.
                let is_called = next.token == Token::LParen && !opens(&word.value);
                let is_bare = word.quote_style.is_none() && calls_bare(&word.value);
                if is_called || is_bare {
                    add(&word.value.to_lowercase());
                }
            }
            Token::Arrow => add("->"),
            Token::LongArrow => add("->>"),
            _ => {}
        }
    }
    found
}

/// Whether a word opens a parenthesis without being a function.
fn opens(word: &str) -> bool {
    NO_FUNCTIONS.iter().any(|known| known.eq_ignore_ascii_case(word))
}

/// Whether a word calls a function without a parenthesis.
fn calls_bare(word: &str) -> bool {
    const CURRENT: &str = "current_";
    let begin = word.get(..CURRENT.len());
    ["like", "glob"].iter().any(|known| known.eq_ignore_ascii_case(word))
        || begin.is_some_and(|begin| begin.eq_ignore_ascii_case(CURRENT))
}

#[cfg(test)]
mod tests {
    use sqlparser::ast::{Expr, Ident, SelectItem, SetExpr};

    use super::*;
    use crate::{caps, parts};

    /// A query whose one column is this expression.
    fn showing(expr: Expr) -> Query {
        let tokens = caps::tokenize(Dialect::Postgresql, "SELECT 1").unwrap();
        let mut query = read::query(Dialect::Postgresql, tokens).unwrap();
        let SetExpr::Select(select) = query.body.as_mut() else { panic!("a SELECT") };
        select.projection = vec![SelectItem::UnnamedExpr(expr)];
        *query
    }

    /// A name or a text that ends too early would let the rest of it run.
    #[test]
    fn a_tree_that_prints_as_another_statement_is_refused() {
        let honest = showing(Expr::Identifier(Ident::with_quote('"', "a")));
        assert!(print(Dialect::Postgresql, honest, &HashSet::new()).is_ok());
        let split = sqlparser::ast::Value::SingleQuotedString("a', 'b".to_owned());
        for lying in [
            Expr::Identifier(Ident::new("1 FROM secret")),
            Expr::Identifier(Ident::new("1; DROP TABLE secret")),
            Expr::Identifier(Ident::new("1 -- ")),
            Expr::Value(split.with_empty_span()),
        ] {
            let refusal = print(Dialect::Postgresql, showing(lying), &HashSet::new()).unwrap_err();
            assert_eq!(refusal.code, Code::Internal);
        }
    }

    /// What lies in a view, in its columns or about them, is found as well, whatever was read before.
    #[test]
    fn a_view_that_prints_as_another_one_is_refused() {
        let plain = || Expr::Identifier(Ident::with_quote('"', "a"));
        let base = |name: Ident| sqlparser::ast::TableWithJoins {
            relation: tree::derived(showing(Expr::Identifier(name)), "t"),
            joins: Vec::new(),
        };
        let view = |column: Expr, condition: Option<Expr>, from: Option<Ident>| {
            let mut query = showing(plain());
            let mut viewed = showing(column);
            let SetExpr::Select(inner) = viewed.body.as_mut() else { panic!("a SELECT") };
            inner.selection = condition;
            inner.from = from.map(base).into_iter().collect();
            let SetExpr::Select(select) = query.body.as_mut() else { panic!("a SELECT") };
            select.from = vec![sqlparser::ast::TableWithJoins {
                relation: tree::derived(viewed, "v"),
                joins: Vec::new(),
            }];
            query
        };
        let scans = HashSet::from(["v"]);
        let printed = |query: Query| print(Dialect::Postgresql, query, &scans);
        let name = || Ident::with_quote('"', "b");
        for _ in 0..2 {
            let short = printed(view(plain(), None, None)).unwrap();
            assert_eq!(short.text.as_ref(), r#"SELECT "a" FROM (SELECT "a") AS "v""#);
            let whole = printed(view(plain(), Some(plain()), Some(name()))).unwrap();
            let wanted =
                r#"SELECT "a" FROM (SELECT "a" FROM (SELECT "b") AS "t" WHERE "a") AS "v""#;
            assert_eq!(whole.text.as_ref(), wanted);
        }
        for lying in ["1 FROM secret", "1) AS v, secret --", "1 AS \"\0\"", "1, 2"] {
            let lie = || Expr::Identifier(Ident::new(lying));
            for query in [
                view(lie(), None, None),
                view(lie(), Some(plain()), Some(name())),
                view(plain(), Some(lie()), Some(name())),
                view(plain(), Some(plain()), Some(Ident::new(lying))),
            ] {
                assert_eq!(printed(query).unwrap_err().code, Code::Internal, "{lying}");
            }
        }
    }

    #[test]
    fn a_statement_that_grows_too_long_is_not_printed() {
        let long = showing(parts::text(&"x".repeat(PRINTED_BYTES_MAX)));
        let refusal = print(Dialect::Postgresql, long, &HashSet::new()).unwrap_err();
        assert_eq!(refusal.code, Code::TooCostly);
    }
}
