//! Repository chores: `cargo xtask tidy` holds what the compiler cannot.

mod files;
mod graph;
mod rules;

use std::process::ExitCode;

use anyhow::{Context as _, bail};

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("xtask: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> anyhow::Result<()> {
    match std::env::args().nth(1).as_deref() {
        Some("tidy") => tidy(),
        other => bail!("usage: cargo xtask tidy (got {other:?})"),
    }
}

/// Checks the arrows between rooms, the place of outside crates, licences, banned and duplicate
/// crates, and the source files.
fn tidy() -> anyhow::Result<()> {
    // Judged for the platform that ships; crates of other platforms are never built for it.
    let metadata = cargo_metadata::MetadataCommand::new()
        .other_options(["--filter-platform".to_owned(), "x86_64-unknown-linux-gnu".to_owned()])
        .exec()
        .context("cargo metadata")?;
    let rules = rules::Rules::load(metadata.workspace_root.as_std_path())?;
    let mut problems = graph::check(&metadata, &rules);
    problems.extend(files::check(&metadata, &rules)?);
    if problems.is_empty() {
        println!("tidy: arrows, crates, licences and files are in order");
        return Ok(());
    }
    for problem in &problems {
        eprintln!("tidy: {problem}");
    }
    bail!("{} problem(s)", problems.len())
}
