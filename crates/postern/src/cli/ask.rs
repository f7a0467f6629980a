//! Asking the person at the terminal: a password that is not shown, a yes or no.

use std::{
    fs::{File, OpenOptions},
    io::{self, BufRead as _, BufReader, IsTerminal as _, Write as _},
};

use postern_core::secret::Secret;
use rustix::termios::{LocalModes, OptionalActions, tcgetattr, tcsetattr};

/// Longest line that is taken, in bytes.
const LINE_BYTES_MAX: u64 = 4096;

/// Whether there is somebody to ask.
pub(super) fn is_somebody_there() -> bool {
    io::stdin().is_terminal() && io::stderr().is_terminal()
}

/// A password, typed without being shown; `None` when nothing was typed or nobody is there.
pub(super) fn password(prompt: &str) -> Option<Secret<String>> {
    let mut terminal = OpenOptions::new().read(true).write(true).open("/dev/tty").ok()?;
    write!(terminal, "{prompt}").ok()?;
    let typed = Unseen::begin(&terminal).and_then(|_unseen| line(&terminal));
    writeln!(terminal).ok();
    let typed = Secret::new(typed?);
    (!typed.expose().is_empty()).then_some(typed)
}

/// Whether the answer begins with `y`. Nobody there: no.
pub(super) fn is_yes(question: &str) -> bool {
    if !is_somebody_there() {
        return false;
    }
    let Ok(mut terminal) = OpenOptions::new().read(true).write(true).open("/dev/tty") else {
        return false;
    };
    write!(terminal, "{question} [y/N] ").is_ok()
        && line(&terminal).is_some_and(|typed| typed.trim_start().to_lowercase().starts_with('y'))
}

fn line(terminal: &File) -> Option<String> {
    let mut typed = String::new();
    let mut reader = BufReader::new(io::Read::take(terminal, LINE_BYTES_MAX));
    reader.read_line(&mut typed).ok()?;
    Some(typed.trim_end_matches(['\r', '\n']).to_owned())
}

/// A terminal that does not show what is typed, until dropped.
struct Unseen<'t> {
    terminal: &'t File,
    before: rustix::termios::Termios,
}

impl<'t> Unseen<'t> {
    fn begin(terminal: &'t File) -> Option<Self> {
        let before = tcgetattr(terminal).ok()?;
        let mut hidden = before.clone();
        hidden.local_modes.remove(LocalModes::ECHO);
        tcsetattr(terminal, OptionalActions::Flush, &hidden).ok()?;
        Some(Self { terminal, before })
    }
}

impl Drop for Unseen<'_> {
    fn drop(&mut self) {
        tcsetattr(self.terminal, OptionalActions::Flush, &self.before).ok();
    }
}
