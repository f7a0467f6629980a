//! What shells complete, and the pages of the manual: made from the commands as they are.

use std::path::Path;

use clap::{Command, CommandFactory as _};
use clap_complete::{Shell, generate};
use serde_json::json;

use super::{
    args::{Cli, Completions, For},
    print::Printer,
};
use crate::failure::Failure;

/// Prints completions, or writes the pages of the manual.
pub(super) fn completions(wanted: &Completions, printer: &mut Printer) -> Result<(), Failure> {
    let shell = match wanted.what {
        For::Bash => Shell::Bash,
        For::Elvish => Shell::Elvish,
        For::Fish => Shell::Fish,
        For::PowerShell => Shell::PowerShell,
        For::Zsh => Shell::Zsh,
        For::Man => return manual(wanted.to.as_deref(), printer),
    };
    let mut text = Vec::new();
    generate(shell, &mut Cli::command(), "postern", &mut text);
    let text = String::from_utf8_lossy(&text).into_owned();
    match &wanted.to {
        Some(to) => write(to, &text)?,
        None if printer.is_json() => printer.json(&json!({ "completions": text })),
        None => printer.line(text),
    }
    Ok(())
}

/// One page for the program, one for each command: `postern.1`, `postern-agent-add.1`.
fn manual(to: Option<&Path>, printer: &mut Printer) -> Result<(), Failure> {
    let mut command = Cli::command();
    command.build();
    let Some(folder) = to else {
        printer.line(page(&command)?.1);
        return Ok(());
    };
    std::fs::create_dir_all(folder).map_err(|error| unwritable(folder, &error))?;
    let mut left = vec![command];
    let mut pages = 0_u32;
    while let Some(command) = left.pop() {
        left.extend(command.get_subcommands().filter(|of| of.get_name() != "help").cloned());
        let (name, text) = page(&command)?;
        write(&folder.join(name), &text)?;
        pages = pages.saturating_add(1);
    }
    if printer.is_json() {
        printer.json(&json!({ "folder": folder.display().to_string(), "pages": pages }));
    } else {
        printer.line(format!("{pages} pages in {}", folder.display()));
    }
    Ok(())
}

fn page(command: &Command) -> Result<(String, String), Failure> {
    let page = clap_mangen::Man::new(command.clone());
    let mut text = Vec::new();
    page.render(&mut text)
        .map_err(|error| Failure::cannot("internal", error.to_string(), "report it"))?;
    Ok((page.get_filename(), String::from_utf8_lossy(&text).into_owned()))
}

fn write(path: &Path, text: &str) -> Result<(), Failure> {
    std::fs::write(path, text).map_err(|error| unwritable(path, &error))
}

fn unwritable(path: &Path, error: &std::io::Error) -> Failure {
    Failure::cannot(
        "cannot-write",
        format!("{}: {error}", path.display()),
        "name another place with --to",
    )
}
