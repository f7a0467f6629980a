//! Lists that begin with a query in brackets, where the parser takes that for all there is.
//!
//! | written | becomes |
//! | --- | --- |
//! | `x IN ((SELECT 1), 2)`, `x IN ((SELECT 1) + 1)` | `IN` with a mark: a list follows |
//! | PostgreSQL: `ROLLUP (a, (SELECT 1))` | `ROLLUP (a, ((SELECT 1)))` |
//!
//! On tokens, of a caller's text and of what Postern prints alike; the mark is in no tree.
//!
//! SECURITY: the mark begins with NUL, which no text and no name may hold.

use postern_core::dialect::Dialect;
use sqlparser::{
    ast::Expr,
    keywords::Keyword,
    parser::{Parser, ParserError},
    tokenizer::{Token, TokenWithSpan, Word},
};

use super::{is_word, words::GOES_ON};

const LIST: &str = "\0IN";

/// The tokens with their marks.
pub(super) fn marked(dialect: Dialect, mut tokens: Vec<TokenWithSpan>) -> Vec<TokenWithSpan> {
    let closes = closes(&tokens);
    let lists: Vec<usize> = (0..tokens.len()).filter(|at| is_list(&tokens, &closes, *at)).collect();
    for at in lists {
        if let Some(TokenWithSpan { token: Token::Word(word), .. }) = tokens.get_mut(at) {
            LIST.clone_into(&mut word.value);
        }
    }
    match dialect {
        Dialect::Postgresql => with_brackets(tokens, &closes),
        Dialect::Mysql | Dialect::Sqlite => tokens,
    }
}

/// For each opening bracket the place of the one that closes it.
fn closes(tokens: &[TokenWithSpan]) -> Vec<Option<usize>> {
    let mut closes = vec![None; tokens.len()];
    let mut open = Vec::new();
    for (at, token) in tokens.iter().enumerate() {
        match token.token {
            Token::LParen => open.push(at),
            Token::RParen => {
                if let Some(partner) = open.pop().and_then(|begin: usize| closes.get_mut(begin)) {
                    *partner = Some(at);
                }
            }
            _ => {}
        }
    }
    closes
}

fn is_sign(token: Option<&TokenWithSpan>, sign: &Token) -> bool {
    token.is_some_and(|token| token.token == *sign)
}

fn is_any(token: Option<&TokenWithSpan>, words: &[Keyword]) -> bool {
    token.is_some_and(|token| words.iter().any(|word| is_word(token, *word)))
}

/// `IN ((…) …)` where more follows than a query can have.
fn is_list(tokens: &[TokenWithSpan], closes: &[Option<usize>], at: usize) -> bool {
    let token = |offset: usize| tokens.get(at.saturating_add(offset));
    let begins = is_any(token(0), &[Keyword::IN])
        && is_sign(token(1), &Token::LParen)
        && is_sign(token(2), &Token::LParen);
    let close = closes.get(at.saturating_add(2)).copied().flatten().filter(|_| begins);
    close.is_some_and(|close| {
        let behind = tokens.get(close.saturating_add(1));
        !is_sign(behind, &Token::RParen) && !is_any(behind, &GOES_ON)
    })
}

/// `IN` before a list with a mark, and that list.
pub(super) fn parse_in(parser: &mut Parser<'_>, left: &Expr) -> Option<Result<Expr, ParserError>> {
    let negated = is_word(parser.peek_token_ref(), Keyword::NOT);
    let at = usize::from(negated);
    let is_marked = matches!(&parser.peek_nth_token_ref(at).token,
        Token::Word(Word { value, .. }) if value == LIST);
    is_marked.then(|| {
        if negated {
            parser.advance_token();
        }
        parser.advance_token();
        parser.expect_token(&Token::LParen)?;
        let list = parser.parse_comma_separated(Parser::parse_expr)?;
        parser.expect_token(&Token::RParen)?;
        Ok(Expr::InList { expr: Box::new(left.clone()), list, negated })
    })
}

/// A set of keys in brackets is one key there, and the brackets of a query are not its own.
fn with_brackets(tokens: Vec<TokenWithSpan>, closes: &[Option<usize>]) -> Vec<TokenWithSpan> {
    const SETS: [Keyword; 3] = [Keyword::ROLLUP, Keyword::CUBE, Keyword::SETS];
    const QUERY: [Keyword; 2] = [Keyword::SELECT, Keyword::WITH];
    let mut twice = vec![false; tokens.len()];
    for at in 1..tokens.len() {
        let holds = is_any(tokens.get(at.saturating_sub(1)), &SETS);
        let end = closes.get(at).copied().flatten().filter(|_| holds);
        let mut next = at.saturating_add(1);
        // From one key to the next.
        while let Some(end) = end.filter(|end| next < *end) {
            let close = closes.get(next).copied().flatten();
            let behind = close.and_then(|close| tokens.get(close.saturating_add(1)));
            let is_whole = is_sign(behind, &Token::Comma) || is_sign(behind, &Token::RParen);
            if is_whole && is_any(tokens.get(next.saturating_add(1)), &QUERY) {
                for bracket in [Some(next), close].into_iter().flatten() {
                    if let Some(one) = twice.get_mut(bracket) {
                        *one = true;
                    }
                }
            }
            next = behind_key(&tokens, closes, next, end);
        }
    }
    let is_twice = twice.into_iter().zip(tokens);
    is_twice
        .flat_map(|(twice, token)| twice.then(|| token.clone()).into_iter().chain([token]))
        .collect()
}

/// The place behind the comma that ends the key there, or the end of all.
fn behind_key(
    tokens: &[TokenWithSpan],
    closes: &[Option<usize>],
    mut at: usize,
    end: usize,
) -> usize {
    while at < end {
        if is_sign(tokens.get(at), &Token::Comma) {
            return at.saturating_add(1);
        }
        at = closes.get(at).copied().flatten().unwrap_or(at).saturating_add(1);
    }
    end
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{caps, print, read};

    const ALL: [Dialect; 3] = [Dialect::Postgresql, Dialect::Mysql, Dialect::Sqlite];

    fn printed(dialect: Dialect, text: &str) -> Option<String> {
        let tokens = caps::tokenize(dialect, text).unwrap();
        let query = read::query(dialect, tokens).ok()?;
        let printed = print::print(dialect, *query, &std::collections::HashSet::new()).unwrap();
        Some(printed.text.to_string())
    }

    #[test]
    fn a_list_may_begin_with_a_query() {
        for text in [
            "SELECT 1 IN ((SELECT 1), 2)",
            "SELECT 1 NOT IN ((SELECT 1), (SELECT 2))",
            "SELECT 1 IN ((SELECT 1) + 1)",
            "SELECT 1 IN ((1 + 2) * 3, 4)",
            "SELECT 1 IN ((SELECT 1 IN ((SELECT 2), 3)), 4)",
            "SELECT 1 IN (((SELECT 1)), 2)",
            "SELECT 1 IN (2, (SELECT 1))",
            "SELECT 1 IN (SELECT 1)",
        ] {
            for dialect in ALL {
                assert_eq!(printed(dialect, text).as_deref(), Some(text));
            }
        }
        for text in [
            "SELECT 1 IN ((SELECT 1) UNION (SELECT 2))",
            "SELECT 1 IN ((SELECT 1) LIMIT 1)",
            "SELECT 1 IN ((SELECT 1))",
        ] {
            for dialect in [Dialect::Postgresql, Dialect::Mysql] {
                assert_eq!(printed(dialect, text).as_deref(), Some(text));
            }
        }
    }

    #[test]
    fn what_is_no_list_is_none() {
        for text in ["SELECT 1 IN ((SELECT 1),)", "SELECT 1 IN ((SELECT 1), 2"] {
            for dialect in ALL {
                assert_eq!(printed(dialect, text), None);
            }
        }
    }

    #[test]
    fn a_key_may_be_a_query() {
        for (text, wanted) in [
            ("ROLLUP (a, (SELECT 1))", "ROLLUP (a, ((SELECT 1)))"),
            ("CUBE ((SELECT (1)), b)", "CUBE (((SELECT (1))), b)"),
            ("GROUPING SETS ((SELECT 1), (a, b), ())", "GROUPING SETS (((SELECT 1)), (a, b), ())"),
        ] {
            let read = |keys: &str| {
                let tokens = caps::tokenize(
                    Dialect::Postgresql,
                    &format!("SELECT 1 FROM t GROUP BY {keys}"),
                );
                read::query(Dialect::Postgresql, tokens.unwrap()).unwrap()
            };
            assert_eq!(read(text), read(wanted));
        }
    }
}
