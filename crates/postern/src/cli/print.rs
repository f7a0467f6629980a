//! Printing: answers to standard output, failures to standard error, one line each.

use std::{
    io::{self, IsTerminal, Write as _},
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

    /// Prints a line.
    pub(crate) fn line(&mut self, line: impl AsRef<str>) {
        self.write(line.as_ref().trim_end().as_bytes());
        self.write(b"\n");
    }

    /// Prints a document.
    pub(crate) fn json(&mut self, value: &impl Serialize) {
        if let Ok(text) = serde_json::to_vec(value) {
            self.write(&text);
            self.write(b"\n");
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

/// Says why a command ended.
pub(crate) fn failure(failure: &Failure, json: bool) {
    let line = if json {
        serde_json::json!({ "error": failure }).to_string()
    } else {
        let line = failure.to_string();
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
