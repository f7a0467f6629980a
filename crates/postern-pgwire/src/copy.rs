//! `COPY (query) TO STDOUT`: the rows of a query as text or CSV. What stands in the brackets goes to
//! the gate as any statement does, and is judged by itself: how it was found decides nothing.

use bytes::{BufMut as _, BytesMut};

use crate::write;

/// A query to copy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct CopyOut {
    /// The query.
    pub(crate) sql: String,
    /// How its rows are written.
    pub(crate) style: Style,
}

/// How rows are written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Style {
    is_csv: bool,
    pub(crate) has_header: bool,
    delimiter: u8,
    null: String,
    quote: u8,
}

impl Style {
    const TEXT: Self = Self {
        is_csv: false,
        has_header: false,
        delimiter: b'\t',
        null: String::new(),
        quote: b'"',
    };
}

/// Reads a `COPY` of this kind; `None` for any other text, which is the gate's to refuse.
pub(crate) fn read(sql: &str) -> Option<CopyOut> {
    let sql = sql.trim_matches(|c: char| c.is_ascii_whitespace() || c == ';');
    copy(after_word(sql, "copy")?)
}

fn copy(rest: &str) -> Option<CopyOut> {
    let rest = rest.strip_prefix('(')?;
    let end = closing(rest)?;
    let (query, rest) = rest.split_at_checked(end)?;
    let rest = rest.strip_prefix(')')?.trim_start();
    let rest = after_word(after_word(rest, "to")?, "stdout")?;
    Some(CopyOut { sql: query.to_owned(), style: style(rest)? })
}

/// What follows a word; `None` when it is another.
fn after_word<'a>(text: &'a str, word: &str) -> Option<&'a str> {
    let (first, rest) = text.split_at_checked(word.len())?;
    let ends = rest.chars().next().is_none_or(|c| !c.is_alphanumeric() && c != '_');
    (ends && first.eq_ignore_ascii_case(word)).then(|| rest.trim_start())
}

/// Where the bracket that is open closes, seen through quotes and comments.
fn closing(text: &str) -> Option<usize> {
    let mut depth = 0_usize;
    let mut at = 0_usize;
    while let Some(rest) = text.get(at..) {
        let first = rest.chars().next()?;
        let skip = match first {
            '(' => {
                depth = depth.checked_add(1)?;
                1
            }
            ')' if depth == 0 => return Some(at),
            ')' => {
                depth = depth.checked_sub(1)?;
                1
            }
            '\'' | '"' | '`' => quoted(rest, first)?,
            '$' => dollar(rest),
            '-' if rest.starts_with("--") => rest.find('\n').unwrap_or(rest.len()),
            '/' if rest.starts_with("/*") => rest.find("*/")?.checked_add(2)?,
            _ => first.len_utf8(),
        };
        at = at.checked_add(skip)?;
    }
    None
}

/// Bytes of a quoted text at the front.
fn quoted(text: &str, quote: char) -> Option<usize> {
    let inside = text.get(1..)?;
    inside.find(quote)?.checked_add(2)
}

/// Bytes of a text in dollar quotes at the front, or of the dollar alone.
fn dollar(text: &str) -> usize {
    let inner = text.get(1..).unwrap_or_default();
    let Some(tag) = inner.find('$').and_then(|end| text.get(..end.saturating_add(2))) else {
        return 1;
    };
    let name = tag.trim_matches('$');
    if !name.chars().all(|c| c.is_alphanumeric() || c == '_')
        || name.starts_with(|c: char| c.is_numeric())
    {
        return 1;
    }
    let after = text.get(tag.len()..).unwrap_or_default();
    let body = after.find(tag).map_or(after.len(), |end| end.saturating_add(tag.len()));
    tag.len().saturating_add(body)
}

/// The options, in both of PostgreSQL's forms; `None` for one that is not done.
fn style(options: &str) -> Option<Style> {
    let options = after_word(options, "with").unwrap_or(options).trim();
    let options = match options.strip_prefix('(') {
        Some(rest) => rest.strip_suffix(')')?,
        None => options,
    };
    let words = words(options)?;
    let mut words: &[String] = &words;
    let mut style = Style { null: "\\N".to_owned(), ..Style::TEXT };
    let mut null = None;
    let mut delimiter = None;
    while let [word, rest @ ..] = words {
        words = match (word.to_ascii_lowercase().as_str(), rest) {
            (",", rest) => rest,
            ("format", [format, rest @ ..]) => {
                style.is_csv = match format.to_ascii_lowercase().as_str() {
                    "csv" => true,
                    "text" => false,
                    _ => return None,
                };
                rest
            }
            ("csv", rest) => {
                style.is_csv = true;
                rest
            }
            ("header", rest) => {
                let flag = rest.first().and_then(|word| flag(word));
                style.has_header = flag.unwrap_or(true);
                rest.get(usize::from(flag.is_some())..)?
            }
            ("delimiter", [text, rest @ ..]) => {
                delimiter = Some(literal_byte(text)?);
                rest
            }
            ("quote", [text, rest @ ..]) => {
                style.quote = literal_byte(text)?;
                rest
            }
            ("null", [text, rest @ ..]) => {
                null = Some(literal(text)?.to_owned());
                rest
            }
            _ => return None,
        };
    }
    style.delimiter = delimiter.unwrap_or(if style.is_csv { b',' } else { b'\t' });
    style.null =
        null.unwrap_or_else(|| if style.is_csv { String::new() } else { "\\N".to_owned() });
    let clash = style.is_csv && style.delimiter == style.quote;
    (!clash).then_some(style)
}

fn flag(word: &str) -> Option<bool> {
    match word.to_ascii_lowercase().as_str() {
        "true" | "on" | "1" => Some(true),
        "false" | "off" | "0" => Some(false),
        _ => None,
    }
}

fn literal(text: &str) -> Option<&str> {
    let text = text.strip_prefix('\'')?.strip_suffix('\'')?;
    (!text.contains(['\'', '\n', '\r'])).then_some(text)
}

fn literal_byte(text: &str) -> Option<u8> {
    let text = text.strip_prefix(['e', 'E']).unwrap_or(text);
    match literal(text)? {
        "\\t" | "\t" => Some(b'\t'),
        text => match text.as_bytes() {
            [byte] if byte.is_ascii_punctuation() && *byte != b'\\' => Some(*byte),
            _ => None,
        },
    }
}

/// Words, commas and texts of the options.
fn words(text: &str) -> Option<Vec<String>> {
    let mut words = Vec::new();
    let mut rest = text.trim_start();
    while let Some(first) = rest.chars().next() {
        let length = match first {
            ',' => 1,
            '\'' => quoted(rest, '\'')?,
            'e' | 'E' if rest.get(1..2) == Some("'") => {
                quoted(rest.get(1..)?, '\'')?.checked_add(1)?
            }
            c if c.is_ascii_alphanumeric() => {
                rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '_').unwrap_or(rest.len())
            }
            _ => return None,
        };
        let (word, after) = rest.split_at_checked(length)?;
        words.push(word.to_owned());
        rest = after.trim_start();
    }
    Some(words)
}

/// `CopyOutResponse`.
pub(crate) fn begin(out: &mut BytesMut, columns: usize) {
    write::message(out, b'H', |out| {
        out.put_u8(0);
        out.put_u16(u16::try_from(columns).unwrap_or(u16::MAX));
        (0..columns).for_each(|_| out.put_u16(0));
    });
}

/// `CopyDone`.
pub(crate) fn end(out: &mut BytesMut) {
    write::bare(out, b'c');
}

/// The names of the columns, as a line.
pub(crate) fn header<'a>(style: &Style, names: impl Iterator<Item = &'a str>, out: &mut BytesMut) {
    row(style, names.map(|name| Some(name.as_bytes())), out);
}

/// `CopyData` of one row.
pub(crate) fn row<'a>(
    style: &Style,
    cells: impl Iterator<Item = Option<&'a [u8]>>,
    out: &mut BytesMut,
) {
    write::message(out, b'd', |out| {
        for (at, cell) in cells.enumerate() {
            if at > 0 {
                out.put_u8(style.delimiter);
            }
            match cell {
                None => out.put_slice(style.null.as_bytes()),
                Some(cell) if style.is_csv => csv(style, cell, out),
                Some(cell) => escaped(style, cell, out),
            }
        }
        out.put_u8(b'\n');
    });
}

fn csv(style: &Style, cell: &[u8], out: &mut BytesMut) {
    let special = |byte: &u8| {
        *byte == style.delimiter || *byte == style.quote || matches!(byte, b'\n' | b'\r')
    };
    let must = cell == style.null.as_bytes() || cell == b"\\." || cell.iter().any(special);
    if !must {
        return out.put_slice(cell);
    }
    out.put_u8(style.quote);
    for byte in cell {
        if *byte == style.quote {
            out.put_u8(style.quote);
        }
        out.put_u8(*byte);
    }
    out.put_u8(style.quote);
}

fn escaped(style: &Style, cell: &[u8], out: &mut BytesMut) {
    for byte in cell {
        let letter = match byte {
            b'\\' => b'\\',
            0x08 => b'b',
            0x0c => b'f',
            b'\n' => b'n',
            b'\r' => b'r',
            b'\t' => b't',
            0x0b => b'v',
            byte if *byte == style.delimiter => *byte,
            byte => {
                out.put_u8(*byte);
                continue;
            }
        };
        out.put_u8(b'\\');
        out.put_u8(letter);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn copied(sql: &str) -> CopyOut {
        read(sql).expect("a COPY that is done")
    }

    fn line(style: &Style, cells: &[Option<&str>]) -> String {
        let mut out = BytesMut::new();
        row(style, cells.iter().map(|cell| cell.map(str::as_bytes)), &mut out);
        String::from_utf8(out[5..].to_vec()).unwrap()
    }

    #[test]
    fn the_query_is_what_stands_in_the_brackets() {
        for (sql, query) in [
            ("COPY (SELECT 1) TO STDOUT", "SELECT 1"),
            (
                "copy ( SELECT ')' , \")\" , $$)$$, $a$)$a$ /* ) */ ) to stdout;",
                " SELECT ')' , \")\" , $$)$$, $a$)$a$ /* ) */ ",
            ),
            ("COPY (SELECT (1), $1 -- )\n) TO STDOUT (FORMAT csv)", "SELECT (1), $1 -- )\n"),
        ] {
            assert_eq!(copied(sql).sql, query);
        }
        assert_eq!(read("SELECT 1"), None);
        assert_eq!(read("copyright"), None);
    }

    #[test]
    fn other_copies_are_the_gates() {
        for sql in [
            "COPY customers TO STDOUT",
            "COPY customers FROM STDIN",
            "COPY (SELECT 1) TO '/tmp/x'",
            "COPY (SELECT 1) TO PROGRAM 'sh'",
            "COPY (SELECT 1) TO STDOUT (FORMAT binary)",
            "COPY (SELECT 1) TO STDOUT (ENCODING 'latin1')",
            "COPY (SELECT 1) TO STDOUT CSV DELIMITER '\"'",
            "COPY (SELECT 1",
            "COPY (SELECT '1) TO STDOUT",
        ] {
            assert_eq!(read(sql), None, "{sql}");
        }
    }

    #[test]
    fn rows_are_written_as_postgresql_writes_them() {
        let text = copied("COPY (x) TO STDOUT").style;
        assert_eq!(line(&text, &[Some("a\tb\\\n"), None, Some("")]), "a\\tb\\\\\\n\t\\N\t\n");
        let csv = copied("COPY (x) TO STDOUT WITH (FORMAT csv, HEADER, DELIMITER ';')").style;
        assert!(csv.has_header);
        assert_eq!(
            line(&csv, &[Some("a\"b"), None, Some(""), Some("x;y"), Some("z")]),
            "\"a\"\"b\";;\"\";\"x;y\";z\n"
        );
        let old = copied("COPY (x) TO STDOUT CSV HEADER NULL 'n'").style;
        assert_eq!(line(&old, &[Some("n"), None]), "\"n\",n\n");
    }
}
