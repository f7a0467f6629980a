//! A printed statement without its parameters: what a view can be made of.

use postern_core::{dialect::Dialect, refusal::Refusal};
use sqlparser::tokenizer::{Token, Tokenizer};

use crate::{grammar, refuse};

/// The printed text with a typed NULL in the place of each parameter. `types` spells the type of
/// `$1`, `$2`, … as it may stand in a cast.
///
/// # Errors
/// An internal refusal: the text is none that this crate prints, or has a parameter without a type.
pub fn with_nulls(dialect: Dialect, text: &str, types: &[String]) -> Result<String, Refusal> {
    let unreadable = || refuse::internal("what would run could not be read again");
    let tokens = Tokenizer::new(grammar::printed(dialect), text)
        .with_unescape(false)
        .tokenize()
        .map_err(|_error| unreadable())?;
    let mut plain = String::with_capacity(text.len());
    let mut fixed = String::with_capacity(text.len());
    for token in &tokens {
        let written = token.to_string();
        plain.push_str(&written);
        match token {
            Token::Placeholder(name) => {
                let number = name.strip_prefix('$').and_then(|digits| digits.parse::<usize>().ok());
                let at = number.and_then(|number| number.checked_sub(1)).ok_or_else(unreadable)?;
                let ty = types.get(at).ok_or_else(unreadable)?;
                fixed.push_str("CAST(NULL AS ");
                fixed.push_str(ty);
                fixed.push(')');
            }
            _ => fixed.push_str(&written),
        }
    }
    // SECURITY: what is checked must be what runs, sign by sign.
    if plain != text {
        return Err(unreadable());
    }
    Ok(fixed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parameters_become_nulls_and_nothing_else_moves() {
        let types = ["\"pg_catalog\".\"int4\"".to_owned(), "\"a\".\"b\"".to_owned()];
        let fixed = |text| with_nulls(Dialect::Postgresql, text, &types);
        for text in [
            "SELECT \"o$1\".\"id\" AS \"$2\" FROM \"public\".\"o\" AS \"o$1\"",
            "SELECT '$1' || 'it''s' || '\\' AS \"a\"\"b\"",
            "SELECT 1.50, -(2), 'é🎈', NULL::text",
        ] {
            assert_eq!(fixed(text).unwrap(), text);
        }
        assert_eq!(
            fixed("SELECT $1 + CAST($2 AS text), '$1'").unwrap(),
            "SELECT CAST(NULL AS \"pg_catalog\".\"int4\") + \
             CAST(CAST(NULL AS \"a\".\"b\") AS text), '$1'"
        );
        assert!(fixed("SELECT $3").is_err());
    }
}
