//! Printing: answers to standard output, failures to standard error, one line each.

use std::{
    borrow::Cow,
    fmt::Write as _,
    io::{self, IsTerminal, Write},
    process::ExitCode,
};

use serde::Serialize;

use crate::{failure::Failure, system::environment};

/// What a word says, in colour where there is any.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Tone {
    /// As it should be.
    Good,
    /// To be thought about.
    Care,
    /// To be corrected.
    Bad,
}

impl Tone {
    /// The word in this tone.
    fn paint(self, word: &str) -> String {
        let code = match self {
            Self::Good => 32,
            Self::Care => 33,
            Self::Bad => 31,
        };
        format!("\x1b[{code}m{word}\x1b[0m")
    }
}

/// Whether colour is for this stream: a terminal, and nobody said no (<https://no-color.org>).
fn is_coloured(stream: &impl IsTerminal) -> bool {
    let says = |name: &str| environment(name).filter(|value| !value.is_empty());
    stream.is_terminal() && says("NO_COLOR").is_none() && says("TERM").as_deref() != Some("dumb")
}

/// Whether a character does something to a terminal, or to the order in which a line is read. What
/// is printed comes from statements of agents, names of a server, files of others.
pub(crate) fn acts(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// A text whose every character can be seen: line breaks, tabs and our own colours stay, whatever else
/// acts becomes `�`.
fn visible(text: &str) -> Cow<'_, str> {
    if !text.contains(acts) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        if let Some(colour) = COLOURS.iter().find(|colour| rest.starts_with(**colour)) {
            out.push_str(colour);
            rest = rest.strip_prefix(colour).unwrap_or_default();
            continue;
        }
        out.push(if !matches!(c, '\n' | '\t') && acts(c) {
            char::REPLACEMENT_CHARACTER
        } else {
            c
        });
        rest = rest.strip_prefix(c).unwrap_or_default();
    }
    Cow::Owned(out)
}

/// The same JSON, with what acts beyond ASCII as escapes: those within ASCII are already.
fn escaped(json: &str) -> Cow<'_, str> {
    if !json.contains(acts) {
        return Cow::Borrowed(json);
    }
    let mut out = String::with_capacity(json.len());
    for c in json.chars() {
        if acts(c) {
            // Writing to a String does not fail. None of them is beyond four digits.
            write!(out, "\\u{:04x}", u32::from(c)).ok();
        } else {
            out.push(c);
        }
    }
    Cow::Owned(out)
}

/// What [`Tone::paint`] writes.
const COLOURS: [&str; 4] = ["\x1b[31m", "\x1b[32m", "\x1b[33m", "\x1b[0m"];

/// Where answers go. A reader who went away is no failure: what is left is dropped.
#[derive(Debug)]
pub(crate) struct Printer {
    is_json: bool,
    is_coloured: bool,
    is_deserted: bool,
}

impl Printer {
    /// Prints to standard output.
    pub(crate) fn stdout(is_json: bool) -> Self {
        Self { is_json, is_coloured: is_coloured(&io::stdout()), is_deserted: false }
    }

    /// A word in its tone, padded to a width: colour takes no room.
    pub(crate) fn toned(&self, tone: Tone, word: &str, width: usize) -> String {
        let gap = " ".repeat(width.saturating_sub(word.chars().count()));
        let word = if self.is_coloured { tone.paint(word) } else { word.to_owned() };
        format!("{word}{gap}")
    }

    /// Whether JSON is wanted.
    pub(crate) const fn is_json(&self) -> bool {
        self.is_json
    }

    /// Prints a line, or several.
    pub(crate) fn line(&mut self, line: impl AsRef<str>) {
        self.write(visible(line.as_ref().trim_end()).as_bytes());
        self.write(b"\n");
    }

    /// Prints a document.
    pub(crate) fn json(&mut self, value: &impl Serialize) {
        if let Ok(text) = serde_json::to_string(value) {
            self.write(escaped(&text).as_bytes());
            self.write(b"\n");
        }
    }

    /// Prints a text that a program reads, as it is; where a person looks, only what can be seen.
    pub(crate) fn document(&mut self, text: &str) {
        if io::stdout().is_terminal() {
            self.write(visible(text).as_bytes());
        } else {
            self.write(text.as_bytes());
        }
    }

    fn write(&mut self, bytes: &[u8]) {
        if self.is_deserted {
            return;
        }
        let mut out = io::stdout().lock();
        self.is_deserted = out.write_all(bytes).and_then(|()| out.flush()).is_err();
    }

    /// Prints rows of cells in columns, each as wide as its widest cell.
    pub(crate) fn table(&mut self, indent: &str, rows: &[Vec<String>]) {
        let width = |column: usize| {
            let cells = rows.iter().filter_map(|row| row.get(column));
            cells.map(|cell| cell.chars().count()).max().unwrap_or(0)
        };
        let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
        let widths: Vec<_> = (0..columns).map(width).collect();
        for row in rows {
            let cells = row.iter().zip(&widths).map(|(cell, width)| {
                let gap = width.saturating_sub(cell.chars().count());
                format!("{cell}{}", " ".repeat(gap))
            });
            self.line(format!("{indent}{}", cells.collect::<Vec<_>>().join("   ")));
        }
    }
}

/// Says something beside an answer that is a text of its own.
pub(crate) fn note(text: &str) {
    writeln!(io::stderr().lock(), "{}", visible(text)).ok();
}

/// Says why a command ended.
pub(crate) fn failure(failure: &Failure, json: bool) {
    let line = if json {
        escaped(&serde_json::json!({ "error": failure }).to_string()).into_owned()
    } else {
        let line = visible(&failure.to_string()).into_owned();
        match line.strip_prefix("postern: ") {
            Some(rest) if is_coloured(&io::stderr()) => {
                format!("{} {rest}", Tone::Bad.paint("postern:"))
            }
            Some(_) | None => line,
        }
    };
    // With standard error gone there is nobody to tell.
    writeln!(io::stderr().lock(), "{line}").ok();
}

/// Says what is wrong with what was typed, or gives the help that was asked for.
pub(crate) fn usage(error: &clap::Error) -> ExitCode {
    error.print().ok();
    if error.use_stderr() { ExitCode::from(2) } else { ExitCode::SUCCESS }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_that_is_printed_acts_on_a_terminal() {
        let hostile =
            "a\u{1b}[2Jb\u{9b}31mc\rd\u{7}e\u{202e}f\u{2066}g\u{1b}]0;title\u{7}\th\u{7f}";
        let seen = visible(hostile);
        assert_eq!(seen, "a�[2Jb�31mc�d�e�f�g�]0;title�\th�");
        assert_eq!(visible("two\nlines"), "two\nlines");
        let painted = Tone::Bad.paint("refused");
        assert_eq!(visible(&painted), painted);
        let json = serde_json::to_string(hostile).unwrap();
        let shown = escaped(&json);
        assert!(!shown.contains(acts), "{shown:?}");
        assert_eq!(serde_json::from_str::<String>(&shown).unwrap(), hostile);
    }
}
