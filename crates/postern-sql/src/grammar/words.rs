//! Words that the parser does not read, in words that it does and that mean the same.
//!
//! On tokens, before there is a tree: a text or a quoted name is never taken for a word.
//!
//! | written | becomes |
//! | --- | --- |
//! | PostgreSQL, MySQL: `TABLE t` | `SELECT * FROM t` |
//! | PostgreSQL, MySQL: `trim(BOTH FROM x)` | `trim(BOTH ' ' FROM x)` |
//! | MySQL: `FROM DUAL` | nothing: it is no table |
//! | PostgreSQL: `inet '…'`, for the types of the engine that casts may name | `CAST('…' AS inet)` |
//! | PostgreSQL: `x ISNULL` | `x IS NULL` |
//! | PostgreSQL: `a OPERATOR(pg_catalog.+) b` | one token, printed as it was |
//!
//! What is not exactly so is left as it is, and refused by the parser or the walk.

use postern_core::dialect::Dialect;
use sqlparser::{
    ast::{DataType, Ident, ObjectName},
    keywords::Keyword,
    tokenizer::{Token, TokenWithSpan},
};

use super::is_word;
use crate::surface;

/// So many tokens, and what stands for them.
type Replaced = (usize, Vec<Token>);

/// What a rule sees: the tokens before, as they are by now, and those from here on.
type Rule = fn(&[TokenWithSpan], &[TokenWithSpan]) -> Option<Replaced>;

/// The tokens of a caller's text, without blanks.
pub(super) fn of_text(dialect: Dialect, tokens: Vec<TokenWithSpan>) -> Vec<TokenWithSpan> {
    match dialect {
        Dialect::Postgresql => {
            replaced(tokens, &[table, trim, typed_text, is_null, named_operator])
        }
        Dialect::Mysql => replaced(tokens, &[table, trim, dual]),
        Dialect::Sqlite => tokens,
    }
}

/// Operators named with their schema, in a text of Postern's own.
pub(super) fn of_printed(dialect: Dialect, tokens: Vec<TokenWithSpan>) -> Vec<TokenWithSpan> {
    match dialect {
        Dialect::Postgresql => replaced(tokens, &[named_operator]),
        Dialect::Mysql | Dialect::Sqlite => tokens,
    }
}

fn replaced(tokens: Vec<TokenWithSpan>, rules: &[Rule]) -> Vec<TokenWithSpan> {
    let found = |before: &[TokenWithSpan], from: &[TokenWithSpan]| {
        // What stands behind a period is a name.
        let is_part = is_sign(before.last(), &Token::Period);
        rules.iter().filter(|_| !is_part).find_map(|rule| rule(before, from))
    };
    let is_free = (0..tokens.len())
        .filter_map(|at| tokens.split_at_checked(at))
        .all(|(before, from)| found(before, from).is_none());
    if is_free {
        return tokens;
    }
    let mut kept: Vec<TokenWithSpan> = Vec::with_capacity(tokens.len());
    let mut rest = tokens.as_slice();
    while let Some(first) = rest.first() {
        let (taken, instead) = found(&kept, rest).unwrap_or_else(|| (1, vec![first.token.clone()]));
        let span = first.span;
        kept.extend(instead.into_iter().map(|token| TokenWithSpan { token, span }));
        rest = rest.get(taken.max(1)..).unwrap_or_default();
    }
    kept
}

fn word(keyword: &str) -> Token {
    Token::make_word(keyword, None)
}

fn is_any(token: Option<&TokenWithSpan>, words: &[Keyword]) -> bool {
    token.is_some_and(|token| words.iter().any(|word| is_word(token, *word)))
}

fn is_sign(token: Option<&TokenWithSpan>, sign: &Token) -> bool {
    token.is_some_and(|token| token.token == *sign)
}

fn is_name(token: Option<&TokenWithSpan>) -> bool {
    token.is_some_and(|token| matches!(token.token, Token::Word(_)))
}

/// What may follow a query and go on with it.
pub(super) const GOES_ON: [Keyword; 8] = [
    Keyword::UNION,
    Keyword::EXCEPT,
    Keyword::INTERSECT,
    Keyword::ORDER,
    Keyword::LIMIT,
    Keyword::OFFSET,
    Keyword::FETCH,
    Keyword::FOR,
];

/// `TABLE t` and `TABLE s.t`, where a query may begin and with what may follow one.
fn table(before: &[TokenWithSpan], from: &[TokenWithSpan]) -> Option<Replaced> {
    const BEFORE: [Keyword; 5] =
        [Keyword::UNION, Keyword::EXCEPT, Keyword::INTERSECT, Keyword::ALL, Keyword::DISTINCT];
    let last = before.last();
    let begins = last.is_none()
        || is_sign(last, &Token::LParen)
        || is_sign(last, &Token::RParen)
        || is_any(last, &BEFORE);
    if !begins || !is_any(from.first(), &[Keyword::TABLE]) || !is_name(from.get(1)) {
        return None;
    }
    let is_qualified = is_sign(from.get(2), &Token::Period) && is_name(from.get(3));
    let behind = from.get(if is_qualified { 4 } else { 2 });
    let ends = behind.is_none() || is_sign(behind, &Token::RParen) || is_any(behind, &GOES_ON);
    ends.then(|| (1, vec![word("SELECT"), Token::Mul, word("FROM")]))
}

/// `trim(FROM x)` and `trim(BOTH FROM x)` take blanks off.
fn trim(_before: &[TokenWithSpan], from: &[TokenWithSpan]) -> Option<Replaced> {
    const SIDES: [Keyword; 3] = [Keyword::BOTH, Keyword::LEADING, Keyword::TRAILING];
    if !is_any(from.first(), &[Keyword::TRIM]) || !is_sign(from.get(1), &Token::LParen) {
        return None;
    }
    let taken = if is_any(from.get(2), &SIDES) { 3 } else { 2 };
    if !is_any(from.get(taken), &[Keyword::FROM]) {
        return None;
    }
    let head = from.get(..taken)?.iter().map(|token| token.token.clone());
    Some((taken, head.chain([Token::SingleQuotedString(" ".to_owned())]).collect()))
}

/// `FROM DUAL`, alone.
fn dual(_before: &[TokenWithSpan], from: &[TokenWithSpan]) -> Option<Replaced> {
    let is_dual = matches!(&from.get(1)?.token, Token::Word(word)
        if word.quote_style.is_none() && word.value.eq_ignore_ascii_case("dual"));
    let behind = from.get(2).map(|token| &token.token);
    let ends = match behind {
        None | Some(Token::RParen | Token::SemiColon | Token::EOF) => true,
        Some(Token::Word(word)) => word.quote_style.is_none() && word.keyword != Keyword::NoKeyword,
        Some(_) => false,
    };
    (is_any(from.first(), &[Keyword::FROM]) && is_dual && ends).then(|| (2, Vec::new()))
}

/// `inet '…'`: a type that the parser knows only in casts.
fn typed_text(_before: &[TokenWithSpan], from: &[TokenWithSpan]) -> Option<Replaced> {
    let (Token::Word(name), Token::SingleQuotedString(_)) =
        (&from.first()?.token, &from.get(1)?.token)
    else {
        return None;
    };
    if name.quote_style.is_some() || name.keyword != Keyword::NoKeyword {
        return None;
    }
    let named = ObjectName::from(vec![Ident::new(&name.value)]);
    surface::cast(Dialect::Postgresql, &DataType::Custom(named, Vec::new())).ok()?;
    let text = from.get(1)?.token.clone();
    let name = Token::Word(name.clone());
    Some((2, vec![word("CAST"), Token::LParen, text, word("AS"), name, Token::RParen]))
}

/// `x ISNULL`; behind AS it is a name, before `(` a function.
fn is_null(before: &[TokenWithSpan], from: &[TokenWithSpan]) -> Option<Replaced> {
    let is_written = matches!(&from.first()?.token, Token::Word(word)
        if word.quote_style.is_none() && word.value.eq_ignore_ascii_case("isnull"));
    let is_named = before.is_empty() || is_any(before.last(), &[Keyword::AS]);
    if !is_written || is_named || is_sign(from.get(1), &Token::LParen) {
        return None;
    }
    Some((1, vec![word("IS"), word("NULL")]))
}

/// `OPERATOR(pg_catalog.+)` and `OPERATOR(+)`.
///
/// The parser would bind it as LIKE, the engine binds it as `||`; as one sign it binds so.
///
/// SECURITY: a caller cannot write such a token in another way: a sign holds no letters.
fn named_operator(_before: &[TokenWithSpan], from: &[TokenWithSpan]) -> Option<Replaced> {
    if !is_any(from.first(), &[Keyword::OPERATOR]) || !is_sign(from.get(1), &Token::LParen) {
        return None;
    }
    let is_own = matches!(&from.get(2)?.token, Token::Word(word) if match word.quote_style {
        None => word.value.eq_ignore_ascii_case("pg_catalog"),
        Some(_) => word.value == "pg_catalog",
    });
    let at = if is_own && is_sign(from.get(3), &Token::Period) { 4 } else { 2 };
    let sign = from.get(at)?.token.to_string();
    let whole = surface::named_operator(&sign)?;
    let end = at.checked_add(1)?;
    let closed = is_sign(from.get(end), &Token::RParen);
    closed.then(|| (end.saturating_add(1), vec![Token::CustomBinaryOperator(whole)]))
}

#[cfg(test)]
mod tests {
    use sqlparser::ast::{Expr, SelectItem, SetExpr};

    use super::*;
    use crate::caps;

    fn read(dialect: Dialect, text: &str) -> String {
        let tokens = caps::tokenize(dialect, text).unwrap();
        crate::read::query(dialect, tokens).map_or_else(|no| no.to_string(), |q| q.to_string())
    }

    #[test]
    fn a_table_alone_is_all_of_it() {
        for (written, wanted) in [
            ("TABLE t", "SELECT * FROM t"),
            ("table s.t order by 1 limit 2", "SELECT * FROM s.t ORDER BY 1 LIMIT 2"),
            ("(TABLE t)", "(SELECT * FROM t)"),
            ("SELECT 1 UNION ALL TABLE \"t\"", "SELECT 1 UNION ALL SELECT * FROM \"t\""),
            ("WITH t AS (TABLE s) TABLE t", "WITH t AS (SELECT * FROM s) SELECT * FROM t"),
            ("SELECT EXISTS (TABLE t)", "SELECT EXISTS (SELECT * FROM t)"),
            ("SELECT 1 AS table", "SELECT 1 AS table"),
            ("SELECT x.table FROM x", "SELECT x.table FROM x"),
        ] {
            assert_eq!(read(Dialect::Postgresql, written), wanted);
        }
        for text in ["TABLE t WHERE true", "TABLE ONLY t", "TABLE t, s", "TABLE 't'", "TABLE t x"] {
            let tokens = caps::tokenize(Dialect::Postgresql, text).unwrap();
            crate::read::query(Dialect::Postgresql, tokens).unwrap_err();
        }
    }

    #[test]
    fn blanks_are_what_trim_takes_off() {
        for (written, wanted) in [
            ("SELECT trim(both from x)", "SELECT TRIM(BOTH ' ' FROM x)"),
            ("SELECT trim(from x)", "SELECT TRIM(' ' FROM x)"),
            ("SELECT trim(leading 'a' from x)", "SELECT TRIM(LEADING 'a' FROM x)"),
            ("SELECT t.trim FROM t", "SELECT t.trim FROM t"),
        ] {
            assert_eq!(read(Dialect::Postgresql, written), wanted);
            assert_eq!(read(Dialect::Mysql, written), wanted);
        }
    }

    #[test]
    fn a_type_before_a_text_is_a_cast() {
        for (written, wanted) in [
            ("SELECT inet '1.2.3.4'", "SELECT CAST('1.2.3.4' AS inet)"),
            ("SELECT int4range '[1,3)' @> 2", "SELECT CAST('[1,3)' AS int4range) @> 2"),
            ("SELECT 'inet ''x'''", "SELECT 'inet ''x'''"),
        ] {
            assert_eq!(read(Dialect::Postgresql, written), wanted);
        }
        for text in
            ["SELECT mine 'x'", "SELECT \"inet\" 'x'", "SELECT t.inet 'x'", "SELECT oid '1'"]
        {
            let read = read(Dialect::Postgresql, text);
            assert!(!read.contains("CAST"), "{read}");
        }
    }

    #[test]
    fn isnull_asks_and_is_no_name() {
        for (written, wanted) in [
            ("SELECT a ISNULL", "SELECT a IS NULL"),
            ("SELECT a isnull AND b", "SELECT a IS NULL AND b"),
            ("SELECT a AS isnull", "SELECT a AS isnull"),
            ("SELECT isnull(a)", "SELECT isnull(a)"),
        ] {
            assert_eq!(read(Dialect::Postgresql, written), wanted);
        }
    }

    /// An expression with brackets around every two operands.
    fn bracketed(expr: &Expr) -> String {
        match expr {
            Expr::BinaryOp { left, op, right } => {
                format!("({} {op} {})", bracketed(left), bracketed(right))
            }
            Expr::Like { expr, pattern, .. } => {
                format!("({} LIKE {})", bracketed(expr), bracketed(pattern))
            }
            other => other.to_string(),
        }
    }

    #[test]
    fn a_named_operator_binds_as_the_engine_binds_it() {
        for (written, wanted) in [
            ("a OPERATOR(pg_catalog.+) b * c", "(a OPERATOR(pg_catalog.+) (b * c))"),
            ("a OPERATOR(+) b || c", "((a OPERATOR(pg_catalog.+) b) || c)"),
            ("a || b OPERATOR(+) c", "((a || b) OPERATOR(pg_catalog.+) c)"),
            ("a LIKE b OPERATOR(\"pg_catalog\".||) c", "(a LIKE (b OPERATOR(pg_catalog.||) c))"),
            ("a < b OPERATOR(pg_catalog.*) c", "(a < (b OPERATOR(pg_catalog.*) c))"),
        ] {
            let tokens = caps::tokenize(Dialect::Postgresql, &format!("SELECT {written}")).unwrap();
            let query = crate::read::query(Dialect::Postgresql, tokens).unwrap();
            let SetExpr::Select(select) = *query.body else { panic!("a SELECT") };
            let [SelectItem::UnnamedExpr(expr)] = select.projection.as_slice() else { panic!() };
            assert_eq!(bracketed(expr), wanted);
        }
    }
}
