//! Statements about the session itself, which the listener answers and no source ever sees:
//! transactions that do nothing, the settings of [`crate::settings`], the forgetting of prepared
//! statements. The list is closed: a text that is not wholly on it goes to the gate, which
//! refuses and records what is no SELECT.

use crate::{settings, transaction::Turn};

/// Most statements of one text.
const STATEMENTS_MAX: usize = 16;

/// Longest text that is looked at, in bytes.
const TEXT_BYTES_MAX: usize = 1_024;

/// A statement about the session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Control {
    /// Of its transaction.
    Turn(Turn),
    /// `SET`; a value of `None` is the first one.
    Set {
        /// The setting.
        name: &'static str,
        /// Its value.
        value: Option<String>,
    },
    /// `RESET ALL`.
    ResetAll,
    /// `SHOW`.
    Show {
        /// The setting.
        name: &'static str,
    },
    /// `DEALLOCATE`; `None`: all.
    Deallocate(Option<String>),
    /// `CLOSE ALL`, `UNLISTEN *`: there is nothing to close.
    Nothing(&'static str),
    /// `DISCARD ALL`.
    DiscardAll,
    /// A question about the session in the words of a driver: a column, and its value.
    Tell {
        /// Name of the column.
        column: &'static str,
        /// Its value.
        value: Told,
    },
}

/// What a driver asks of the session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Told {
    /// What it speaks to.
    Version,
    /// Where bare names of tables are found.
    Schema,
    /// Nothing: a function without a value.
    Void,
    /// How bytes are written.
    Hex,
}

/// Questions of drivers when they connect or put a connection back, word by word as they send
/// them: `SQLAlchemy` asks the first two, asyncpg the third, pgAdmin the last.
const TOLD: [(&str, &str, Told); 4] = [
    ("select pg_catalog.version()", "version", Told::Version),
    ("select current_schema()", "current_schema", Told::Schema),
    ("select pg_advisory_unlock_all()", "pg_advisory_unlock_all", Told::Void),
    (
        "select set_config('bytea_output','hex',false) from pg_show_all_settings() \
         where name = 'bytea_output'",
        "set_config",
        Told::Hex,
    ),
];

/// The session statements of a text; `None` when it holds anything else.
pub(crate) fn read(sql: &str) -> Option<Vec<Control>> {
    if sql.len() > TEXT_BYTES_MAX {
        return None;
    }
    let statements: Vec<&str> = split(sql)?;
    if statements.is_empty() || statements.len() > STATEMENTS_MAX {
        return None;
    }
    statements.into_iter().map(statement).collect()
}

/// Whether there is nothing in a text at all, or comments alone.
pub(crate) fn is_empty(sql: &str) -> bool {
    let mut rest = sql;
    loop {
        rest = rest.trim_start_matches(|c: char| c.is_ascii_whitespace() || c == ';');
        let after = if let Some(comment) = rest.strip_prefix("--") {
            Some(comment.split_once('\n').map_or("", |(_, after)| after))
        } else {
            rest.strip_prefix("/*").and_then(comment_end)
        };
        match after {
            Some(after) => rest = after,
            None => return rest.is_empty(),
        }
    }
}

/// What follows a comment that has begun; PostgreSQL's may stand in one another.
fn comment_end(mut rest: &str) -> Option<&str> {
    let mut depth = 1_usize;
    while depth > 0 {
        let at = rest.find("*/")?;
        let (inside, after) = rest.split_at_checked(at)?;
        if let Some((_, inner)) = inside.split_once("/*") {
            depth = depth.saturating_add(1);
            rest = rest.get(rest.len().checked_sub(inner.len().checked_add(after.len())?)?..)?;
        } else {
            depth = depth.saturating_sub(1);
            rest = after.strip_prefix("*/")?;
        }
    }
    Some(rest)
}

/// Splits at semicolons outside quotes; `None` for text with comments or other quotes.
fn split(sql: &str) -> Option<Vec<&str>> {
    if sql.contains("--") || sql.contains("/*") || sql.contains(['$', '\\', '\0']) {
        // `"$user"` is the one dollar that stands in a setting.
        if sql.replace("\"$user\"", "").contains(['$', '\\', '\0'])
            || sql.contains("--")
            || sql.contains("/*")
        {
            return None;
        }
    }
    let mut quote = None;
    let parts = sql.split(|c: char| {
        match quote {
            Some(open) if c == open => quote = None,
            None if matches!(c, '\'' | '"') => quote = Some(c),
            Some(_) | None => {}
        }
        quote.is_none() && c == ';'
    });
    let parts: Vec<&str> = parts.map(str::trim_ascii).filter(|part| !part.is_empty()).collect();
    quote.is_none().then_some(parts)
}

fn statement(text: &str) -> Option<Control> {
    let spaced = text.split_ascii_whitespace().collect::<Vec<_>>().join(" ");
    let told = TOLD.iter().find(|(asked, _, _)| spaced.eq_ignore_ascii_case(asked));
    if let Some((_, column, value)) = told {
        return Some(Control::Tell { column, value: *value });
    }
    let words = words(text)?;
    let lower: Vec<String> = words.iter().map(Word::key).collect();
    let lower: Vec<&str> = lower.iter().map(String::as_str).collect();
    match lower.as_slice() {
        ["begin"] | ["begin", "work" | "transaction"] => turn(Turn::Begin),
        ["begin", "work" | "transaction", modes @ ..]
        | ["start", "transaction", modes @ ..]
        | ["begin", modes @ ..] => are_modes(modes).then_some(Control::Turn(Turn::Begin)),
        ["commit" | "end", rest @ ..] if is_end(rest) => turn(Turn::Commit),
        ["rollback", "to", "savepoint", _]
        | ["rollback", "to", _]
        | ["rollback", "work" | "transaction", "to", _]
        | ["rollback", "work" | "transaction", "to", "savepoint", _] => {
            turn(Turn::RollbackTo(words.last()?.name()?))
        }
        ["rollback" | "abort", rest @ ..] if is_end(rest) => turn(Turn::Rollback),
        ["savepoint", _] => turn(Turn::Savepoint(words.last()?.name()?)),
        ["release", "savepoint", _] | ["release", _] => turn(Turn::Release(words.last()?.name()?)),
        ["set", "session", "characteristics", "as", "transaction", modes @ ..]
        | ["set", "transaction", modes @ ..]
            if are_modes(modes) =>
        {
            Some(Control::Nothing("SET"))
        }
        ["set", "session" | "local", ..] => set(words.get(2..)?, lower.get(2..)?),
        ["set", ..] => set(words.get(1..)?, lower.get(1..)?),
        ["reset", "all"] => Some(Control::ResetAll),
        ["reset", name] => Some(Control::Set { name: settings::known(name)?, value: None }),
        ["show", "transaction", "isolation", "level"] => {
            Some(Control::Show { name: "transaction_isolation" })
        }
        ["show", "time", "zone"] => Some(Control::Show { name: "TimeZone" }),
        ["show", name] => Some(Control::Show { name: settings::known(name)? }),
        ["deallocate", "all"] | ["deallocate", "prepare", "all"] => Some(Control::Deallocate(None)),
        ["deallocate", "prepare", _] | ["deallocate", _] => {
            Some(Control::Deallocate(Some(words.last()?.name()?)))
        }
        ["close", "all"] => Some(Control::Nothing("CLOSE CURSOR ALL")),
        ["unlisten", "*"] => Some(Control::Nothing("UNLISTEN")),
        ["discard", "all"] => Some(Control::DiscardAll),
        _ => None,
    }
}

#[expect(clippy::unnecessary_wraps, reason = "an arm among others that may have nothing")]
const fn turn(turn: Turn) -> Option<Control> {
    Some(Control::Turn(turn))
}

/// What follows `SET`.
fn set(words: &[Word], lower: &[&str]) -> Option<Control> {
    let (name, value) = match lower {
        ["time", "zone", _] => ("TimeZone", words.get(2..)?),
        ["names", _] => ("client_encoding", words.get(1..)?),
        [name, "=" | "to", _, ..] => (settings::known(name)?, words.get(2..)?),
        _ => return None,
    };
    let value = match value {
        [Word::Bare(word)] if word.eq_ignore_ascii_case("default") => None,
        // A name in quotes means what it says, but in a list of names, which keeps them.
        [Word::Quoted(value)] if name != "search_path" => Some(value.clone()),
        values => Some(list(values)?),
    };
    Some(Control::Set { name, value })
}

/// A value, or several with commas between.
fn list(words: &[Word]) -> Option<String> {
    let (first, rest) = match words {
        [Word::Sign('-'), Word::Bare(number), rest @ ..] => (format!("-{number}"), rest),
        [first, rest @ ..] => (first.value()?, rest),
        [] => return None,
    };
    match rest {
        [] => Some(first),
        [Word::Sign(','), rest @ ..] => Some(format!("{first},{}", list(rest)?)),
        _ => None,
    }
}

/// Whether a transaction of these modes is one that only reads.
fn are_modes(modes: &[&str]) -> bool {
    match modes {
        [] => true,
        ["," | "deferrable", rest @ ..]
        | ["isolation", "level", "serializable", rest @ ..]
        | ["isolation", "level", "repeatable", "read", rest @ ..]
        | ["isolation", "level", "read", "committed" | "uncommitted", rest @ ..]
        | ["read", "only", rest @ ..]
        | ["not", "deferrable", rest @ ..] => are_modes(rest),
        _ => false,
    }
}

/// Whether a transaction ends with it: `AND CHAIN` would open another one.
fn is_end(rest: &[&str]) -> bool {
    matches!(rest, [] | ["work" | "transaction"])
}

/// A word of a session statement.
#[derive(Debug, PartialEq, Eq)]
enum Word {
    Bare(String),
    Quoted(String),
    Text(String),
    Sign(char),
}

impl Word {
    /// As it is compared with keywords and names.
    fn key(&self) -> String {
        match self {
            Self::Bare(word) => word.to_ascii_lowercase(),
            Self::Sign(sign) => sign.to_string(),
            // A quoted word is no keyword.
            Self::Quoted(name) if settings::known(name).is_some() => name.to_ascii_lowercase(),
            Self::Quoted(_) | Self::Text(_) => "?".to_owned(),
        }
    }

    /// As a name.
    fn name(&self) -> Option<String> {
        match self {
            Self::Bare(word) => Some(word.to_ascii_lowercase()),
            Self::Quoted(name) => Some(name.clone()),
            Self::Text(_) | Self::Sign(_) => None,
        }
    }

    /// As a part of a value.
    fn value(&self) -> Option<String> {
        match self {
            Self::Bare(word) => Some(word.clone()),
            Self::Text(text) => Some(text.clone()),
            Self::Quoted(name) => Some(format!("\"{name}\"")),
            Self::Sign(_) => None,
        }
    }
}

fn words(text: &str) -> Option<Vec<Word>> {
    let mut words = Vec::new();
    let mut chars = text.chars().peekable();
    while let Some(first) = chars.next() {
        let word = match first {
            c if c.is_ascii_whitespace() => continue,
            quote @ ('\'' | '"') => {
                let mut held = String::new();
                loop {
                    match chars.next()? {
                        c if c == quote && chars.peek() == Some(&quote) => {
                            chars.next();
                            held.push(quote);
                        }
                        c if c == quote => break,
                        c => held.push(c),
                    }
                }
                if quote == '"' { Word::Quoted(held) } else { Word::Text(held) }
            }
            c if c.is_ascii_alphanumeric() || c == '_' => {
                let mut word = String::from(c);
                while let Some(next) =
                    chars.next_if(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '.'))
                {
                    word.push(next);
                }
                Word::Bare(word)
            }
            sign @ ('=' | ',' | '*' | '-') => Word::Sign(sign),
            _ => return None,
        };
        words.push(word);
    }
    Some(words)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one(sql: &str) -> Option<Control> {
        let mut read = read(sql)?;
        assert_eq!(read.len(), 1, "{sql}");
        read.pop()
    }

    fn is_set_to(sql: &str, name: &'static str, value: &str) -> bool {
        one(sql) == Some(Control::Set { name, value: Some(value.to_owned()) })
    }

    #[test]
    fn what_drivers_send_is_understood() {
        for (sql, expected) in [
            ("BEGIN", Control::Turn(Turn::Begin)),
            ("begin isolation level repeatable read, read only;", Control::Turn(Turn::Begin)),
            ("START TRANSACTION READ ONLY", Control::Turn(Turn::Begin)),
            ("COMMIT", Control::Turn(Turn::Commit)),
            ("end transaction", Control::Turn(Turn::Commit)),
            ("ROLLBACK", Control::Turn(Turn::Rollback)),
            ("SAVEPOINT \"a B\"", Control::Turn(Turn::Savepoint("a B".to_owned()))),
            ("rollback to savepoint X", Control::Turn(Turn::RollbackTo("x".to_owned()))),
            ("RELEASE x", Control::Turn(Turn::Release("x".to_owned()))),
            ("SHOW transaction isolation level", Control::Show { name: "transaction_isolation" }),
            ("show Server_Version", Control::Show { name: "server_version" }),
            ("RESET ALL", Control::ResetAll),
            ("DEALLOCATE ALL", Control::Deallocate(None)),
            ("DISCARD ALL", Control::DiscardAll),
            ("SET x", Control::ResetAll),
        ] {
            let expected = (sql != "SET x").then_some(expected);
            assert_eq!(one_or_none(sql), expected, "{sql}");
        }
        assert!(is_set_to("SET client_encoding TO 'UTF8'", "client_encoding", "UTF8"));
        assert!(is_set_to("set datestyle = ISO, MDY", "DateStyle", "ISO,MDY"));
        assert!(is_set_to("SET TIME ZONE 'UTC'", "TimeZone", "UTC"));
        assert!(is_set_to("SET NAMES utf8", "client_encoding", "utf8"));
        for sql in [
            "SET \"postern.purpose\"='care'",
            "SET \"postern.purpose\" TO \"care\"",
            "set Postern.Purpose = care",
        ] {
            assert!(is_set_to(sql, "postern.purpose", "care"), "{sql}");
        }
        assert!(is_set_to("SET search_path = \"$user\"", "search_path", "\"$user\""));
        let path = "set search_path = \"$user\", public";
        assert!(is_set_to(path, "search_path", "\"$user\",public"));
        let asyncpg = "SELECT pg_advisory_unlock_all();\nCLOSE ALL;\nUNLISTEN *;\nRESET ALL;";
        assert_eq!(read(asyncpg).map(|list| list.len()), Some(4));
    }

    fn one_or_none(sql: &str) -> Option<Control> {
        read(sql).and_then(|mut list| list.pop())
    }

    #[test]
    fn comments_alone_are_nothing() {
        for sql in ["", " ;", "-- x", "-- x\n;", "/* a */", "/* a /* b */ c */ -- d\n", "/**/ ;"] {
            assert!(is_empty(sql), "{sql}");
        }
        for sql in ["SELECT 1 -- x", "-- x\nSELECT 1", "/* a", "/* a /* b */", "/*/", "*/", "-"] {
            assert!(!is_empty(sql), "{sql}");
        }
    }

    #[test]
    fn everything_else_is_the_gates() {
        for sql in [
            "",
            "SELECT 1",
            "BEGIN; SELECT 1; COMMIT",
            "SET ROLE postgres",
            "SET SESSION AUTHORIZATION postgres",
            "SET session_authorization = x y",
            "SET LOCAL ROLE x",
            "SHOW ALL",
            "SHOW data_directory",
            "BEGIN READ WRITE",
            "COMMIT AND CHAIN",
            "BEGIN /* x */",
            "BEGIN -- x",
            "SET application_name = $1",
            "SET application_name = 'a' 'b'; DROP TABLE x",
            "SET application_name = E'\\''",
            "SELECT version()",
            "SELECT pg_catalog.version() FROM customers",
            "LISTEN x",
            "PREPARE x AS SELECT 1",
            "SAVEPOINT 'x'",
            "BEGIN; \u{a0}COMMIT",
        ] {
            assert_eq!(read(sql), None, "{sql}");
        }
    }
}
