//! Placeholders: `?3` as Postern prints them, `?` as the server counts them.

use super::fault::Fault;

/// A statement in the server's form, and which parameter each of its placeholders takes.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Positional {
    pub(super) sql: String,
    /// Numbers of parameters, from 0.
    pub(super) order: Vec<usize>,
}

/// Where in the printed text the scan is. There are no comments and no escapes in it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum At {
    Words,
    Quoted(char),
}

/// Rewrites a printed statement. Quoted names and texts stay as they are.
///
/// # Errors
/// When a placeholder is no `?N`: then this is no text that Postern printed.
pub(super) fn positional(printed: &str) -> Result<Positional, Fault> {
    let mut sql = String::with_capacity(printed.len());
    let mut order = Vec::new();
    let mut at = At::Words;
    let mut rest = printed.chars().peekable();
    while let Some(c) = rest.next() {
        sql.push(c);
        at = match (at, c) {
            (At::Words, '\'' | '"') => At::Quoted(c),
            // A doubled quote leaves and enters again at once.
            (At::Quoted(quote), c) if c == quote => At::Words,
            (At::Words, '?') => {
                let mut digits = String::new();
                while let Some(digit) = rest.next_if(char::is_ascii_digit) {
                    digits.push(digit);
                }
                let number: usize = digits.parse().map_err(|_error| unnumbered())?;
                order.push(number.checked_sub(1).ok_or_else(unnumbered)?);
                At::Words
            }
            (same, _) => same,
        };
    }
    Ok(Positional { sql, order })
}

fn unnumbered() -> Fault {
    Fault::Disagrees("a placeholder without a number".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn placeholders_are_counted_and_nothing_else_is() {
        let found = positional(r#"SELECT ?2, '?1 ''?3', "a?""?4" FROM t WHERE x = ?1 AND y = ?2"#);
        let found = found.unwrap();
        assert_eq!(found.sql, r#"SELECT ?, '?1 ''?3', "a?""?4" FROM t WHERE x = ? AND y = ?"#);
        assert_eq!(found.order, [1, 0, 1]);
    }

    #[test]
    fn a_placeholder_without_a_number_is_refused() {
        for text in ["SELECT ?", "SELECT ?0", "SELECT ?x"] {
            assert!(matches!(positional(text), Err(Fault::Disagrees(_))), "{text}");
        }
    }
}
