//! `postern serve` as a process of its own, ended with the run.

use std::{
    ffi::OsString,
    io::{BufRead as _, BufReader},
    net::SocketAddr,
    path::{Path, PathBuf},
    process::{Child, Command, Output, Stdio},
    sync::Arc,
    time::Duration,
};

use anyhow::{Context as _, bail, ensure};
use tokio::time::Instant;

use crate::clocks::ms;

/// A running server, and the key of one of its agents.
#[derive(Debug)]
pub(crate) struct Server {
    child: Child,
    address: SocketAddr,
    pgwire: SocketAddr,
    dir: PathBuf,
    state: PathBuf,
    key: String,
    ready_after: Duration,
    resident: f64,
}

/// Who listens to what the server says, line by line. The log is its standard error.
#[derive(Clone)]
pub(crate) enum Ear {
    /// Nobody: only what is wrong is logged, to this program's own standard error.
    None,
    /// Somebody, to everything that it says when it is told to say more than it usually does.
    Of(Arc<dyn Fn(&str) + Send + Sync>),
}

impl Server {
    /// Starts the binary on the configuration in `FOLDER/postern`, and makes a key for the agent.
    pub(crate) fn start(folder: &Path, agent: &str, ear: &Ear) -> anyhow::Result<Self> {
        let (dir, state) = (folder.join("postern"), folder.join("state"));
        let begin = Instant::now();
        let mut serve = command(&dir, &state)?;
        serve.arg("serve").stdout(Stdio::piped());
        match ear {
            Ear::None => serve.env("RUST_LOG", "error"),
            Ear::Of(_) => serve.env("RUST_LOG", "info").stderr(Stdio::piped()),
        };
        let mut child = serve.spawn().context("the server does not start")?;
        if let Some(stderr) = child.stderr.take() {
            hear(BufReader::new(stderr).lines(), ear.clone());
        }
        let stdout = child.stdout.take().context("no output")?;
        let mut lines = BufReader::new(stdout).lines();
        let mut listens = |before: &str| {
            lines.by_ref().map_while(Result::ok).find_map(|line| {
                line.split(before).nth(1)?.split_whitespace().next()?.parse::<SocketAddr>().ok()
            })
        };
        // `http://` or, encrypted, `https://`.
        let (address, pgwire) = (listens("://"), listens("psql "));
        let ready_after = begin.elapsed();
        hear(lines, ear.clone());
        let nowhere = ([127, 0, 0, 1], 0).into();
        let (key, resident) = (String::new(), 0.0);
        let mut server = Self {
            child,
            address: nowhere,
            pgwire: nowhere,
            dir,
            state,
            key,
            ready_after,
            resident,
        };
        server.address = address.context("the server does not say where it listens")?;
        server.pgwire = pgwire.context("the server does not say where PostgreSQL's protocol is")?;
        server.resident = crate::clocks::peak_mebibytes(server.pid())?;
        server.key = server.new_key(agent)?;
        Ok(server)
    }

    /// A new key for an agent; its old ones end.
    pub(crate) fn new_key(&self, agent: &str) -> anyhow::Result<String> {
        let answer = self.run(&["agent", "rotate", agent, "--now"])?;
        Ok(answer.get("key").and_then(serde_json::Value::as_str).context("no key")?.to_owned())
    }

    /// A command of the command line that succeeds, and its answer.
    pub(crate) fn run(&self, arguments: &[&str]) -> anyhow::Result<serde_json::Value> {
        let output = self.output(arguments)?;
        ensure!(
            output.status.success(),
            "{arguments:?}: {}{}",
            String::from_utf8_lossy(&output.stdout),
            String::from_utf8_lossy(&output.stderr)
        );
        Ok(serde_json::from_slice(&output.stdout)?)
    }

    /// A command of the command line, however it ends.
    pub(crate) fn output(&self, arguments: &[&str]) -> anyhow::Result<Output> {
        Ok(command(&self.dir, &self.state)?.args(arguments).arg("--json").output()?)
    }

    /// Asks it to end, and waits until it has; the record is whole then.
    pub(crate) fn end(&mut self, wait: Duration) -> anyhow::Result<()> {
        let process = i32::try_from(self.pid()).ok().and_then(rustix::process::Pid::from_raw);
        let process = process.context("no process")?;
        rustix::process::kill_process(process, rustix::process::Signal::TERM)?;
        let begin = Instant::now();
        while begin.elapsed() < wait {
            if let Some(status) = self.child.try_wait()? {
                ensure!(status.success(), "the server ended with {status}");
                return Ok(());
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        bail!("the server did not end within {wait:?}")
    }

    /// Its configuration folder.
    pub(crate) fn dir(&self) -> &Path {
        &self.dir
    }

    /// Its state folder.
    pub(crate) fn state(&self) -> &Path {
        &self.state
    }

    pub(crate) const fn address(&self) -> SocketAddr {
        self.address
    }

    pub(crate) const fn pgwire(&self) -> SocketAddr {
        self.pgwire
    }

    pub(crate) fn key(&self) -> &str {
        &self.key
    }

    pub(crate) fn pid(&self) -> u32 {
        self.child.id()
    }

    /// Versions, and what the start took.
    pub(crate) fn describe(&self, database: &str) -> String {
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

/// Reads to the end: whoever writes to a pipe that nobody reads waits some day.
fn hear(lines: impl Iterator<Item = std::io::Result<String>> + Send + 'static, ear: Ear) {
    std::thread::spawn(move || {
        for line in lines.map_while(Result::ok) {
            match &ear {
                Ear::None => {}
                Ear::Of(hear) => hear(&line),
            }
        }
    });
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
