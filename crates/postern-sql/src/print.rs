//! Tree to text, and the proof that the text says what the tree says.

use std::{collections::BTreeSet, sync::Arc};

use postern_core::{
    dialect::Dialect,
    refusal::{Code, Refusal},
};
use sqlparser::{
    ast::Query,
    tokenizer::{Token, TokenWithSpan},
};

use crate::{
    grammar,
    read::{self, Bounded},
    refuse,
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
/// # Errors
/// Too long, or (an internal fault) not the same tree.
pub(crate) fn print(dialect: Dialect, query: &Query) -> Result<Printed, Refusal> {
    let mut text = bounded(query)?;
    if grammar::is_marked(&text) {
        text = bounded(&grammar::spelled(query))?;
    }
    // SECURITY: a printer that spells a node so that it reads as another one would undo every
    // check that was made on the tree.
    let tokens = read::tokens_of(dialect, &text)?;
    let functions = functions(&tokens);
    if *read::tree_of(dialect, tokens)? != *query {
        return Err(refuse::internal("what would run reads differently from what was checked"));
    }
    Ok(Printed { text: text.into(), functions })
}

fn bounded(query: &Query) -> Result<String, Refusal> {
    Bounded::print(query, PRINTED_BYTES_MAX).ok_or_else(|| {
        Refusal::new(
            Code::TooCostly,
            format!("the statement with its views is longer than {PRINTED_BYTES_MAX} bytes"),
        )
    })
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
        assert!(print(Dialect::Postgresql, &honest).is_ok());
        let split = sqlparser::ast::Value::SingleQuotedString("a', 'b".to_owned());
        for lying in [
            Expr::Identifier(Ident::new("1 FROM secret")),
            Expr::Identifier(Ident::new("1; DROP TABLE secret")),
            Expr::Identifier(Ident::new("1 -- ")),
            Expr::Value(split.with_empty_span()),
        ] {
            let refusal = print(Dialect::Postgresql, &showing(lying)).unwrap_err();
            assert_eq!(refusal.code, Code::Internal);
        }
    }

    #[test]
    fn a_statement_that_grows_too_long_is_not_printed() {
        let long = showing(parts::text(&"x".repeat(PRINTED_BYTES_MAX)));
        let refusal = print(Dialect::Postgresql, &long).unwrap_err();
        assert_eq!(refusal.code, Code::TooCostly);
    }
}
