//! Cuts a policy file into its policies and keeps where everything stands.
//!
//! Cedar parses a whole file at once and forgets where a policy began; and its trees hold no
//! places for literals. So the file is cut here, at every `;` outside of strings and comments,
//! each piece is parsed by Cedar on its own, and the tokens say where a literal stands. Bounds
//! are checked here too, before Cedar sees the text.

use std::{ops::Range, sync::Arc};

use crate::inputs::{Finding, PolicyFile, Severity};

/// Longest policy file, in bytes.
pub(crate) const FILE_BYTES_MAX: usize = 1 << 20;
/// Longest policy, in bytes.
pub(crate) const POLICY_BYTES_MAX: usize = 64 << 10;
/// Most operators of one policy: trees are as deep as chains of operators are long.
pub(crate) const OPERATORS_MAX: usize = 400;
/// Deepest nesting of brackets.
pub(crate) const DEPTH_MAX: usize = 32;

/// A place in a file, both from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Spot {
    pub(crate) line: u32,
    pub(crate) column: u32,
}

/// The text of one policy and where it stands.
#[derive(Clone, Debug)]
pub(crate) struct Piece {
    file: PolicyFile,
    /// Bytes of the file, from the first token to the semicolon.
    range: Range<usize>,
    tokens: Vec<Token>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Token {
    kind: Kind,
    /// Bytes of the file.
    range: Range<usize>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Word,
    Text,
    Sign,
}

impl Piece {
    /// The file's name.
    pub(crate) fn file(&self) -> &Arc<str> {
        &self.file.name
    }

    /// The policy's text.
    pub(crate) fn text(&self) -> &str {
        self.slice(&self.range)
    }

    /// Where the policy begins.
    pub(crate) fn start(&self) -> Spot {
        spot(&self.file.text, self.range.start)
    }

    /// Where a byte of [`Self::text`] stands in the file.
    pub(crate) fn spot(&self, offset: usize) -> Spot {
        spot(&self.file.text, self.range.start.saturating_add(offset))
    }

    /// Where the text literal of that value stands, and of that type if one is given:
    /// `Table::"shop.orders"`. The policy's start when it is not found.
    pub(crate) fn literal(&self, ty: Option<&str>, value: &str) -> Spot {
        let at = self.tokens.iter().enumerate().find(|(index, token)| {
            token.kind == Kind::Text
                && unescape(self.slice(&token.range)).as_deref() == Some(value)
                && ty.is_none_or(|ty| self.type_before(*index) == ty)
        });
        at.map_or_else(
            || self.start(),
            |(index, token)| {
                // The literal begins where its type does.
                let first = index.saturating_sub(self.path_tokens(index));
                spot(&self.file.text, self.tokens.get(first).unwrap_or(token).range.start)
            },
        )
    }

    /// Where a name (`shop::customers`) first stands; the policy's start when it is not found.
    pub(crate) fn name(&self, name: &str) -> Spot {
        let last = name.rsplit("::").next().unwrap_or(name);
        let at = self.tokens.iter().enumerate().find(|(index, token)| {
            token.kind == Kind::Word
                && self.slice(&token.range) == last
                && format!("{}{last}", self.prefix_before(*index)) == name
        });
        at.map_or_else(
            || self.start(),
            |(index, token)| {
                let first = index.saturating_sub(self.path_tokens(index));
                spot(&self.file.text, self.tokens.get(first).unwrap_or(token).range.start)
            },
        )
    }

    /// A finding of this policy.
    pub(crate) fn finding(
        &self,
        at: Spot,
        severity: Severity,
        text: String,
        fix: String,
    ) -> Finding {
        let Spot { line, column } = at;
        Finding { file: Arc::clone(self.file()), line, column, severity, text, fix }
    }

    /// An error of this policy.
    pub(crate) fn error(&self, at: Spot, text: String, fix: String) -> Finding {
        self.finding(at, Severity::Error, text, fix)
    }

    /// How many tokens of `A::B::` stand before that token.
    fn path_tokens(&self, index: usize) -> usize {
        let mut count = 0_usize;
        loop {
            let sign = index.checked_sub(count.saturating_add(1));
            let word = index.checked_sub(count.saturating_add(2));
            let found =
                sign.and_then(|i| self.tokens.get(i)).zip(word.and_then(|i| self.tokens.get(i)));
            match found {
                Some((sign, word))
                    if self.slice(&sign.range) == "::" && word.kind == Kind::Word =>
                {
                    count = count.saturating_add(2);
                }
                Some(_) | None => return count,
            }
        }
    }

    fn prefix_before(&self, index: usize) -> String {
        let first = index.saturating_sub(self.path_tokens(index));
        let tokens = self.tokens.get(first..index).unwrap_or_default();
        tokens.iter().map(|token| self.slice(&token.range)).collect()
    }

    fn type_before(&self, index: usize) -> String {
        let prefix = self.prefix_before(index);
        prefix.strip_suffix("::").unwrap_or(&prefix).to_owned()
    }

    fn slice(&self, range: &Range<usize>) -> &str {
        self.file.text.get(range.clone()).unwrap_or_default()
    }
}

/// Cuts a file into its policies.
pub(crate) fn split(file: &PolicyFile) -> Result<Vec<Piece>, Finding> {
    if file.text.len() > FILE_BYTES_MAX {
        return Err(at(file, 0, format!("more than {FILE_BYTES_MAX} bytes"), "split the file"));
    }
    let tokens = tokens(file)?;
    let mut pieces = Vec::new();
    let mut current: Vec<Token> = Vec::new();
    for token in tokens {
        let ends = token.kind == Kind::Sign && file.text.get(token.range.clone()) == Some(";");
        current.push(token);
        if ends {
            pieces.push(piece(file, std::mem::take(&mut current))?);
        }
    }
    match current.first() {
        None => Ok(pieces),
        Some(token) => Err(at(
            file,
            token.range.start,
            "a policy that begins here does not end".to_owned(),
            "end it with `;`",
        )),
    }
}

fn piece(file: &PolicyFile, tokens: Vec<Token>) -> Result<Piece, Finding> {
    let start = tokens.first().map_or(0, |token| token.range.start);
    let end = tokens.last().map_or(start, |token| token.range.end);
    let piece = Piece { file: file.clone(), range: start..end, tokens };
    if piece.text().len() > POLICY_BYTES_MAX {
        let text = format!("a policy of more than {POLICY_BYTES_MAX} bytes");
        return Err(at(file, start, text, "split it into several"));
    }
    let (operators, depth) = measure(&piece);
    if operators > OPERATORS_MAX {
        let text = format!("a policy of more than {OPERATORS_MAX} operators");
        return Err(at(file, start, text, "use `[…].contains(…)`, or split it into several"));
    }
    if depth > DEPTH_MAX {
        let text = format!("brackets nested deeper than {DEPTH_MAX}");
        return Err(at(file, start, text, "split it into several policies"));
    }
    Ok(piece)
}

/// Operators and deepest nesting.
fn measure(piece: &Piece) -> (usize, usize) {
    let mut operators = 0_usize;
    let mut depth = 0_usize;
    let mut deepest = 0_usize;
    for token in &piece.tokens {
        let text = piece.slice(&token.range);
        match (token.kind, text) {
            (Kind::Sign, "(" | "[" | "{") => {
                depth = depth.saturating_add(1);
                deepest = deepest.max(depth);
            }
            (Kind::Sign, ")" | "]" | "}") => depth = depth.saturating_sub(1),
            (Kind::Sign, "," | ":" | "::" | ";" | "@") | (Kind::Text, _) => {}
            (Kind::Word, word) => {
                if matches!(word, "if" | "then" | "else" | "has" | "like" | "in" | "is") {
                    operators = operators.saturating_add(1);
                }
            }
            (Kind::Sign, _) => operators = operators.saturating_add(1),
        }
    }
    (operators, deepest)
}

fn tokens(file: &PolicyFile) -> Result<Vec<Token>, Finding> {
    let text = file.text.as_ref();
    let mut found = Vec::new();
    let mut rest = text.char_indices().peekable();
    while let Some((start, c)) = rest.next() {
        let kind = match c {
            c if c.is_whitespace() => continue,
            '/' if rest.peek().is_some_and(|(_, next)| *next == '/') => {
                while rest.next_if(|(_, c)| !matches!(c, '\n' | '\r')).is_some() {}
                continue;
            }
            '"' => {
                loop {
                    match rest.next() {
                        None => {
                            let what = "a text that begins here does not end".to_owned();
                            return Err(at(file, start, what, "end it with `\"`"));
                        }
                        Some((_, '"')) => break,
                        Some((_, '\\')) => {
                            rest.next();
                        }
                        Some(_) => {}
                    }
                }
                Kind::Text
            }
            c if c.is_alphanumeric() || c == '_' => {
                while rest.next_if(|(_, c)| c.is_alphanumeric() || *c == '_').is_some() {}
                Kind::Word
            }
            c => {
                let pairs = [
                    (':', ':'),
                    ('&', '&'),
                    ('|', '|'),
                    ('=', '='),
                    ('!', '='),
                    ('<', '='),
                    ('>', '='),
                ];
                rest.next_if(|(_, next)| pairs.contains(&(c, *next)));
                Kind::Sign
            }
        };
        let end = rest.peek().map_or(text.len(), |(next, _)| *next);
        found.push(Token { kind, range: start..end });
    }
    Ok(found)
}

/// The value of a text literal, where it is plain enough to be known.
fn unescape(literal: &str) -> Option<String> {
    let inner = literal.strip_prefix('"')?.strip_suffix('"')?;
    let mut out = String::new();
    let mut rest = inner.chars();
    while let Some(c) = rest.next() {
        if c != '\\' {
            out.push(c);
            continue;
        }
        match rest.next()? {
            'n' => out.push('\n'),
            't' => out.push('\t'),
            'r' => out.push('\r'),
            '0' => out.push('\0'),
            c @ ('"' | '\'' | '\\' | '*') => out.push(c),
            'u' => {
                let hex: String = rest.by_ref().skip(1).take_while(|c| *c != '}').collect();
                out.push(char::from_u32(u32::from_str_radix(&hex, 16).ok()?)?);
            }
            _ => return None,
        }
    }
    Some(out)
}

fn at(file: &PolicyFile, offset: usize, text: String, fix: &str) -> Finding {
    let Spot { line, column } = spot(&file.text, offset);
    Finding {
        file: Arc::clone(&file.name),
        line,
        column,
        severity: Severity::Error,
        text,
        fix: fix.to_owned(),
    }
}

fn spot(text: &str, offset: usize) -> Spot {
    let before = text.get(..offset).unwrap_or(text);
    let line = before.matches('\n').count().saturating_add(1);
    let column = before.rsplit('\n').next().unwrap_or_default().chars().count().saturating_add(1);
    Spot {
        line: u32::try_from(line).unwrap_or(u32::MAX),
        column: u32::try_from(column).unwrap_or(u32::MAX),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(text: &str) -> PolicyFile {
        PolicyFile { name: "policies/a.cedar".into(), text: text.into() }
    }

    #[test]
    fn semicolons_in_strings_and_comments_do_not_cut() {
        let text = "// a; b\n@id(\"x;\\\";\")\npermit (principal, action, resource); // c;\n\nforbid(principal,action,resource);";
        let pieces = split(&file(text)).unwrap();
        let starts: Vec<_> = pieces.iter().map(|piece| piece.start().line).collect();
        assert_eq!(starts, [2, 5]);
        assert!(pieces[0].text().starts_with("@id") && pieces[0].text().ends_with("resource);"));
    }

    #[test]
    fn an_open_end_is_found_where_it_begins() {
        let found = split(&file("permit (principal, action, resource);\n  permit (")).unwrap_err();
        assert_eq!((found.line, found.column), (2, 3));
        let found = split(&file("@id(\"x)\npermit (principal, action, resource);")).unwrap_err();
        assert_eq!((found.line, found.column), (1, 5));
    }

    #[test]
    fn literals_are_found_with_their_type() {
        let text = "permit (principal, action, resource) when {\n  \"a.b\" == \"c\" && resource in shop::Table::\"a.b\" };";
        let pieces = split(&file(text)).unwrap();
        assert_eq!(pieces[0].literal(Some("shop::Table"), "a.b"), Spot { line: 2, column: 31 });
        assert_eq!(pieces[0].literal(None, "a.b"), Spot { line: 2, column: 3 });
        assert_eq!(pieces[0].literal(None, "nowhere"), Spot { line: 1, column: 1 });
    }

    #[test]
    fn a_long_chain_and_deep_brackets_are_refused_before_cedar_sees_them() {
        let chain = vec!["true"; OPERATORS_MAX + 10].join(" && ");
        let text = format!("permit (principal, action, resource) when {{ {chain} }};");
        assert!(split(&file(&text)).unwrap_err().text.contains("operators"));
        let deep = format!("{}true{}", "(".repeat(5_000), ")".repeat(5_000));
        let text = format!("permit (principal, action, resource) when {{ {deep} }};");
        assert!(split(&file(&text)).unwrap_err().text.contains("nested"));
        let nots = format!("{}true", "!".repeat(5_000));
        let text = format!("permit (principal, action, resource) when {{ {nots} }};");
        assert!(split(&file(&text)).unwrap_err().text.contains("operators"));
    }
}
