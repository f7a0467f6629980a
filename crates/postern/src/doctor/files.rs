//! Files of this machine: SQLite sources, secrets, the folders.

use std::path::Path;

use super::{Examined, Mistake, Notes};
use crate::config::{
    Settings, postern_toml::SourceSettings, secret::is_open_to_others, source_url::SourceUrl,
};

/// A SQLite source.
pub(super) fn source(source: &SourceSettings, notes: &mut Notes<'_>) {
    let SourceUrl::Sqlite(path) = &source.url else { return };
    if is_open_to_others(path) {
        notes.correct(
            Mistake::DirectExposure,
            format!("others on this machine can open {}", path.display()),
            format!("chmod 600 {}", path.display()),
        );
    } else {
        notes.good(Mistake::DirectExposure, "no other account of this machine can open it");
    }
    notes.unseen(
        Mistake::MissingEncryption,
        "a SQLite file is not encrypted, and whether its disk is cannot be seen from here",
        "keep it on an encrypted disk",
    );
}

/// The folders, and the secrets they refer to.
pub(super) fn folders(dir: &Path, state: &Path, settings: &Settings, all: &mut Vec<Examined>) {
    let mut notes = Notes { about: "this machine".to_owned(), all };
    let secrets: Vec<&Path> = settings
        .site
        .sources
        .values()
        .filter_map(|source| source.password.as_ref()?.path())
        .chain(settings.site.listen.tls.as_ref().map(|tls| tls.key.as_path()))
        .chain(state.is_dir().then_some(state))
        .collect();
    for path in &secrets {
        if is_open_to_others(path) {
            let mode = if path.is_dir() { "700" } else { "600" };
            notes.correct(
                Mistake::WeakCredentials,
                format!("others on this machine can open {}", path.display()),
                format!("chmod {mode} {}", path.display()),
            );
        } else {
            notes
                .good(Mistake::WeakCredentials, format!("{} is its owner's alone", path.display()));
        }
    }
    if is_written_by_others(dir) {
        notes.correct(
            Mistake::BroadRights,
            format!("others on this machine can change {}, and so who may what", dir.display()),
            format!("chmod -R go-w {}", dir.display()),
        );
    } else {
        notes.good(Mistake::BroadRights, "only its owner changes the configuration");
    }
}

/// Whether others than the owner can change something of the configuration.
#[cfg(unix)]
fn is_written_by_others(dir: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt as _;
    let is_open = |path: &Path| {
        std::fs::metadata(path).is_ok_and(|found| found.permissions().mode() & 0o022 != 0)
    };
    let inside = ["postern.toml", "agents.toml", "catalog", "policies"];
    is_open(dir) || inside.iter().any(|name| is_open(&dir.join(name)))
}

/// Whether others than the owner can change the configuration: not known here.
#[cfg(not(unix))]
fn is_written_by_others(_: &Path) -> bool {
    false
}
