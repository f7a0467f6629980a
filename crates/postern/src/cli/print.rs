//! Printing: answers to standard output, failures to standard error, one line each.

use std::{
    io::{self, Write as _},
    process::ExitCode,
};

use serde::Serialize;

use crate::failure::Failure;

/// Where answers go. A reader who went away is no failure: what is left is dropped.
#[derive(Debug)]
pub(crate) struct Printer {
    is_json: bool,
    is_deserted: bool,
}

impl Printer {
    /// Prints to standard output.
    pub(crate) const fn stdout(is_json: bool) -> Self {
        Self { is_json, is_deserted: false }
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
        failure.to_string()
    };
    // With standard error gone there is nobody to tell.
    writeln!(io::stderr().lock(), "{line}").ok();
}

/// Says what is wrong with what was typed, or gives the help that was asked for.
pub(crate) fn usage(error: &clap::Error) -> ExitCode {
    error.print().ok();
    if error.use_stderr() { ExitCode::from(2) } else { ExitCode::SUCCESS }
}
