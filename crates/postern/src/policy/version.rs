//! Another version of the configuration folder: another folder, or a revision of its git history.

use std::{
    path::{Path, PathBuf},
    process::Command,
};

use crate::{config::folder::Folder, failure::Failure};

/// Most bytes that git may say.
const SAID_BYTES_MAX: usize = 64 * 1024 * 1024;

/// Reads the version that is meant.
///
/// # Errors
/// When it is neither a folder nor a revision that git knows.
pub(crate) fn read(dir: &Path, meant: &str) -> Result<Folder, Failure> {
    let other = PathBuf::from(meant);
    if other.is_dir() {
        return Folder::read(&other).map_err(|error| {
            let what = format!("{}: {error}", other.display());
            Failure::cannot("configuration", what, "name another folder or revision")
        });
    }
    let unknown = |why: String| {
        Failure::cannot(
            "unknown-version",
            format!("`{meant}` is no folder, and no revision of {}: {why}", dir.display()),
            "name a folder, or a branch, tag or commit of the folder's git repository",
        )
    };
    // A revision is never taken for an option.
    if meant.starts_with('-') || meant.contains(':') {
        return Err(unknown("that is no name of a revision".to_owned()));
    }
    let listed = git(dir, &["ls-tree", "-r", "-z", "--name-only", meant, "--", "./"]);
    let listed = listed.map_err(unknown)?;
    let mut files = Vec::new();
    for name in listed.split('\0').filter(|name| counts(name)) {
        let text =
            git(dir, &["cat-file", "blob", &format!("{meant}:./{name}")]).map_err(unknown)?;
        files.push((name, text));
    }
    if files.is_empty() {
        return Err(unknown("it holds no configuration".to_owned()));
    }
    Ok(Folder::of(dir, files))
}

/// Whether a file is one of those that a folder is made of.
fn counts(name: &str) -> bool {
    let is_in = |folder: &str, ending: &str| {
        name.strip_prefix(folder).is_some_and(|rest| !rest.contains('/') && rest.ends_with(ending))
    };
    matches!(name, "postern.toml" | "agents.toml")
        || is_in("catalog/", ".toml")
        || is_in("policies/", ".cedar")
}

fn git(dir: &Path, arguments: &[&str]) -> Result<String, String> {
    let output = Command::new("git")
        .arg("-C")
        .arg(dir)
        .args(arguments)
        .output()
        .map_err(|error| format!("git cannot be run: {error}"))?;
    if !output.status.success() {
        let said = String::from_utf8_lossy(&output.stderr);
        return Err(said.lines().next().unwrap_or("git refused").to_owned());
    }
    if output.stdout.len() > SAID_BYTES_MAX {
        return Err("it is larger than 64 MiB".to_owned());
    }
    String::from_utf8(output.stdout).map_err(|_no_text| "a file of it is no UTF-8".to_owned())
}
