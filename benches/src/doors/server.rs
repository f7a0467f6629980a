//! `postern serve` as a process of its own, ended with the run.

use std::{
    ffi::OsString,
    io::{BufRead as _, BufReader},
    net::SocketAddr,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    time::Duration,
};

use anyhow::{Context as _, ensure};
use tokio::time::Instant;

use super::shop;
use crate::clocks::ms;

/// A running server, and the key of its one agent.
#[derive(Debug)]
pub(super) struct Server {
    child: Child,
    address: SocketAddr,
    pgwire: SocketAddr,
    key: String,
    ready_after: Duration,
    resident: f64,
}

impl Server {
    /// Starts the binary on a folder that is written first.
    pub(super) fn start(folder: &Path, source: &str) -> anyhow::Result<Self> {
        let (dir, state) = (folder.join("postern"), folder.join("state"));
        shop::write_folder(&dir, source)?;
        let begin = Instant::now();
        let mut child = command(&dir, &state)?
            .arg("serve")
            .env("RUST_LOG", "error")
            .stdout(Stdio::piped())
            .spawn()
            .context("the server does not start")?;
        let stdout = child.stdout.take().context("no output")?;
        let mut lines = BufReader::new(stdout).lines();
        let mut listens = |before: &str| {
            lines.by_ref().map_while(Result::ok).find_map(|line| {
                line.split(before).nth(1)?.split_whitespace().next()?.parse::<SocketAddr>().ok()
            })
        };
        let (address, pgwire) = (listens("http://"), listens("psql "));
        let ready_after = begin.elapsed();
        // Whoever writes to a pipe that nobody reads waits some day.
        std::thread::spawn(move || lines.map_while(Result::ok).for_each(drop));
        let mut server = Self {
            child,
            address: ([127, 0, 0, 1], 0).into(),
            pgwire: ([127, 0, 0, 1], 0).into(),
            key: String::new(),
            ready_after,
            resident: 0.0,
        };
        server.address = address.context("the server does not say where it listens")?;
        server.pgwire = pgwire.context("the server does not say where PostgreSQL's protocol is")?;
        server.resident = crate::clocks::peak_mebibytes(server.pid())?;
        server.key = new_key(&dir, &state)?;
        Ok(server)
    }

    pub(super) const fn address(&self) -> SocketAddr {
        self.address
    }

    pub(super) const fn pgwire(&self) -> SocketAddr {
        self.pgwire
    }

    pub(super) fn key(&self) -> &str {
        &self.key
    }

    pub(super) fn pid(&self) -> u32 {
        self.child.id()
    }

    /// Versions, and what the start took.
    pub(super) fn describe(&self, database: &str) -> String {
        format!(
            "\n{database}; start to listening {:.0} ms (a new state: record and keys are made), peak RSS \
             until then {:.0} MiB",
            ms(self.ready_after),
            self.resident
        )
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // One that is gone already needs no end.
        self.child.kill().ok();
        self.child.wait().ok();
    }
}

fn new_key(dir: &Path, state: &Path) -> anyhow::Result<String> {
    let output =
        command(dir, state)?.args(["agent", "rotate", "bench", "--now", "--json"]).output()?;
    ensure!(
        output.status.success(),
        "no key: {}{}",
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    );
    let answer: serde_json::Value = serde_json::from_slice(&output.stdout)?;
    Ok(answer.get("key").and_then(serde_json::Value::as_str).context("no key")?.to_owned())
}

fn command(dir: &Path, state: &Path) -> anyhow::Result<Command> {
    let mut command = Command::new(binary()?);
    command.arg("--dir").arg(dir).arg("--state").arg(state);
    Ok(command)
}

/// `POSTERN_BIN`, or the binary built beside this one.
fn binary() -> anyhow::Result<OsString> {
    if let Some(path) = std::env::var_os("POSTERN_BIN") {
        return Ok(path);
    }
    let beside: PathBuf = std::env::current_exe()?.with_file_name("postern");
    ensure!(
        beside.is_file(),
        "there is no {}: cargo build --release -p postern, or set POSTERN_BIN",
        beside.display()
    );
    Ok(beside.into())
}
