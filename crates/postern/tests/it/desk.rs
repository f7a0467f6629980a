//! A person at a desk: a folder of its own, and commands as they are typed there.

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Output},
};

use postern_testkit::postgres::{ADMIN, Database, PASSWORD};
use serde_json::Value;
use tempfile::TempDir;

/// A folder of a person's own.
pub(crate) struct Desk(pub(crate) TempDir);

impl Desk {
    pub(crate) fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    pub(crate) fn run(&self, args: &[&str]) -> Output {
        self.run_with(args, None)
    }

    pub(crate) fn run_with(&self, args: &[&str], password: Option<&str>) -> Output {
        let mut command = Command::new(env!("CARGO_BIN_EXE_postern"));
        command
            .current_dir(self.0.path())
            .args(args)
            .env_remove("PGPASSWORD")
            .env_remove("MYSQL_PWD");
        command.env("HOME", self.0.path()).env("USER", "mara").stdin(std::process::Stdio::null());
        if let Some(password) = password {
            command.env("PGPASSWORD", password).env("MYSQL_PWD", password);
        }
        command.output().unwrap()
    }

    /// The answer of a command that must succeed.
    pub(crate) fn json(&self, args: &[&str]) -> Value {
        let output = self.run(&[args, &["--json"]].concat());
        assert!(output.status.success(), "{args:?}: {}", said(&output));
        serde_json::from_slice(&output.stdout).unwrap()
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    pub(crate) fn read(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).unwrap()
    }
}

pub(crate) fn said(output: &Output) -> String {
    format!(
        "{}{}",
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    )
}

/// `init` with the strong login, a login made, an agent added.
pub(crate) fn opened(database: &Database, desk: &Desk, login: &str) -> Output {
    let url = database.url(ADMIN);
    let args = ["init", &url, "--name", "shop", "--agent", "claude", "--create-login", login];
    desk.run_with(&args, Some(PASSWORD))
}

/// Everything below a folder, as bytes that are text.
pub(crate) fn all_text(folder: &Path) -> String {
    let mut text = String::new();
    for entry in fs::read_dir(folder).unwrap().flatten() {
        let path = entry.path();
        if path.is_dir() {
            text.push_str(&all_text(&path));
        } else {
            text.push_str(&String::from_utf8_lossy(&fs::read(path).unwrap()));
        }
    }
    text
}
