//! How far long work is: one line on standard error, where a person looks at it.

use std::io::{self, IsTerminal as _, Write as _};

use crate::discovery::look::Progress;

/// A line that says how far it is, and is gone when it ends.
#[derive(Debug)]
pub(super) struct Bar {
    what: &'static str,
    is_shown: bool,
    shown: Option<usize>,
}

impl Bar {
    /// A line that begins with these words. Nothing is shown into a file or a pipe.
    pub(super) fn new(what: &'static str, is_quiet: bool) -> Self {
        Self { what, is_shown: !is_quiet && io::stderr().is_terminal(), shown: None }
    }

    /// Takes the line away.
    pub(super) fn end(&mut self) {
        if self.shown.take().is_some() {
            write!(io::stderr().lock(), "\r\x1b[2K").ok();
        }
    }
}

impl Progress for Bar {
    fn at(&mut self, done: usize, of: usize) {
        let percent = done.saturating_mul(100).checked_div(of.max(1)).unwrap_or(0);
        if !self.is_shown || self.shown == Some(percent) {
            return;
        }
        self.shown = Some(percent);
        let mut out = io::stderr().lock();
        write!(out, "\r\x1b[2K{} {done} of {of} tables", self.what).ok();
        out.flush().ok();
    }
}
