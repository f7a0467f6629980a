//! How deep the tree of a statement would be, measured on its tokens.
//!
//! Every operator, infix word and postfix can put one more level on top of all that stands before
//! it; a comma starts afresh. What stands in parentheses hangs below the longest chain around it.
//! The measure never underrates: a word counts as an operator wherever it stands.

use postern_core::refusal::{Code, Refusal};
use sqlparser::{
    keywords::Keyword,
    tokenizer::{Token, TokenWithSpan},
};

use super::refuse;

/// Parentheses, brackets and CASE, one inside the other.
pub(super) const NESTING_MAX: usize = 50;
/// Operators one above the other, over all levels.
pub(super) const CHAIN_MAX: usize = 500;
/// Joins in one parenthesis: the parser may nest them.
pub(super) const JOINS_MAX: usize = 100;

/// Refuses a statement whose tree would be too deep.
pub(super) fn check(tokens: &[TokenWithSpan]) -> Result<(), Refusal> {
    let mut levels = vec![Level::new(Opener::Statement)];
    let mut after_period = false;
    for token in tokens {
        if matches!(token.token, Token::Whitespace(_)) {
            continue;
        }
        let step = if after_period { Step::Nothing } else { step(&token.token) };
        after_period = matches!(token.token, Token::Period);
        match step {
            Step::Open(opener) => {
                // `a[1][2]` and `f(x)(y)` are chains too.
                link(&mut levels, token, opener == Opener::Bracket)?;
                if levels.len() > NESTING_MAX {
                    return Err(refuse(
                        Code::TooCostly,
                        token,
                        format!("more than {NESTING_MAX} levels, one inside the other"),
                    ));
                }
                levels.push(Level::new(opener));
            }
            Step::Close(opener) => close(&mut levels, opener),
            Step::Comma => {
                if let Some(level) = levels.last_mut() {
                    level.settle();
                }
            }
            Step::Link => link(&mut levels, token, true)?,
            Step::Set => {
                if let Some(level) = levels.last_mut() {
                    level.settle();
                    level.sets = level.sets.saturating_add(1);
                }
                limit(&levels, token)?;
            }
            Step::Join => {
                if let Some(level) = levels.last_mut() {
                    level.joins = level.joins.saturating_add(1);
                    if level.joins > JOINS_MAX {
                        return Err(refuse(
                            Code::TooCostly,
                            token,
                            format!("more than {JOINS_MAX} joins"),
                        ));
                    }
                }
            }
            Step::Nothing => {}
        }
        limit(&levels, token)?;
    }
    Ok(())
}

fn link(levels: &mut [Level], at: &TokenWithSpan, counts: bool) -> Result<(), Refusal> {
    if counts && let Some(level) = levels.last_mut() {
        level.links = level.links.saturating_add(1);
    }
    limit(levels, at)
}

fn limit(levels: &[Level], at: &TokenWithSpan) -> Result<(), Refusal> {
    let height = levels.iter().fold(0_usize, |sum, level| sum.saturating_add(level.height()));
    if height > CHAIN_MAX {
        return Err(refuse(
            Code::TooCostly,
            at,
            format!("more than {CHAIN_MAX} operators in one chain: use IN (…) or VALUES"),
        ));
    }
    Ok(())
}

fn close(levels: &mut Vec<Level>, opener: Opener) {
    if levels.len() < 2 || levels.last().is_none_or(|level| level.opener != opener) {
        return;
    }
    if let Some(inner) = levels.pop()
        && let Some(outer) = levels.last_mut()
    {
        outer.below = outer.below.max(inner.height());
    }
}

/// What opened a level.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Opener {
    Statement,
    Paren,
    Bracket,
    Case,
}

#[derive(Debug)]
struct Level {
    opener: Opener,
    /// Links since the last comma.
    links: usize,
    /// The highest tree hanging below since the last comma.
    below: usize,
    /// The highest tree between earlier commas.
    highest: usize,
    /// UNION, EXCEPT, INTERSECT.
    sets: usize,
    joins: usize,
}

impl Level {
    const fn new(opener: Opener) -> Self {
        Self { opener, links: 0, below: 0, highest: 0, sets: 0, joins: 0 }
    }

    fn height(&self) -> usize {
        let open = self.links.saturating_add(self.below);
        self.highest.max(open).saturating_add(self.sets)
    }

    fn settle(&mut self) {
        self.highest = self.highest.max(self.links.saturating_add(self.below));
        self.links = 0;
        self.below = 0;
    }
}

enum Step {
    Open(Opener),
    Close(Opener),
    Comma,
    Link,
    Set,
    Join,
    Nothing,
}

fn step(token: &Token) -> Step {
    match token {
        Token::LParen => Step::Open(Opener::Paren),
        Token::RParen => Step::Close(Opener::Paren),
        Token::LBracket => Step::Open(Opener::Bracket),
        Token::RBracket => Step::Close(Opener::Bracket),
        Token::Comma => Step::Comma,
        Token::Word(word) if word.quote_style.is_none() => keyword(word.keyword),
        Token::Word(_)
        | Token::Number(..)
        | Token::SingleQuotedString(_)
        | Token::HexStringLiteral(_)
        | Token::SingleQuotedByteStringLiteral(_)
        | Token::Placeholder(_)
        | Token::Period
        | Token::SemiColon
        | Token::EOF => Step::Nothing,
        // Every sign that is left is an operator, or no statement.
        _ => Step::Link,
    }
}

fn keyword(word: Keyword) -> Step {
    match word {
        Keyword::CASE => Step::Open(Opener::Case),
        Keyword::END => Step::Close(Opener::Case),
        Keyword::UNION | Keyword::EXCEPT | Keyword::INTERSECT | Keyword::MINUS => Step::Set,
        Keyword::JOIN => Step::Join,
        Keyword::AND
        | Keyword::OR
        | Keyword::XOR
        | Keyword::NOT
        | Keyword::NOTNULL
        | Keyword::IS
        | Keyword::IN
        | Keyword::LIKE
        | Keyword::ILIKE
        | Keyword::SIMILAR
        | Keyword::RLIKE
        | Keyword::REGEXP
        | Keyword::GLOB
        | Keyword::MATCH
        | Keyword::BETWEEN
        | Keyword::OVERLAPS
        | Keyword::COLLATE
        | Keyword::AT
        | Keyword::DIV
        | Keyword::MEMBER
        | Keyword::OPERATOR => Step::Link,
        _ => Step::Nothing,
    }
}
