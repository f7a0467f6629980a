//! What else is put between databases and whoever asks: a pooler, and MCP servers that run SQL. None of them guards: they are
//! asked for the rows in the clear.
//!
//! Each is measured when its command is there: `pgbouncer` (Debian), `dbhub` (npm `@bytebase/dbhub`) and `toolbox` (npm
//! `@toolbox-sdk/server`).

use std::{
    fs,
    net::{SocketAddr, TcpListener, TcpStream},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    time::Duration,
};

use anyhow::{Context as _, bail};
use tokio::time::Instant;

use super::shop::{LOGIN, PASSWORD};

/// Longest wait until one listens.
const START_WAIT: Duration = Duration::from_secs(30);

/// Connections that a pool holds, as Postern's does.
const POOL: usize = 12;

/// Where the database is.
#[derive(Clone, Copy, Debug)]
pub(super) struct Behind<'a> {
    pub(super) port: u16,
    pub(super) database: &'a str,
}

/// Which.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Rival {
    /// The PostgreSQL protocol, transactions pooled.
    PgBouncer,
    /// MCP: `execute_sql`.
    DbHub,
    /// MCP: a tool of the kind `postgres-execute-sql`.
    Toolbox,
}

impl Rival {
    /// All of them.
    pub(super) const ALL: [Self; 3] = [Self::PgBouncer, Self::DbHub, Self::Toolbox];

    /// Its name.
    pub(super) const fn as_str(self) -> &'static str {
        match self {
            Self::PgBouncer => "PgBouncer",
            Self::DbHub => "DBHub",
            Self::Toolbox => "MCP Toolbox",
        }
    }

    const fn program(self) -> &'static str {
        match self {
            Self::PgBouncer => "pgbouncer",
            Self::DbHub => "dbhub",
            Self::Toolbox => "toolbox",
        }
    }

    /// Starts it in front of a database; nothing where it is not installed.
    pub(super) fn start(
        self,
        folder: &Path,
        behind: Behind<'_>,
    ) -> anyhow::Result<Option<Running>> {
        let Some(program) = found(self.program()) else { return Ok(None) };
        let address = free()?;
        let mut command = Command::new(&program);
        match self {
            Self::PgBouncer => {
                command.arg("-u").arg("nobody").arg(pooler(folder, behind, address)?)
            }
            Self::DbHub => command
                .args(["--transport", "http", "--host", "127.0.0.1", "--port"])
                .arg(address.port().to_string())
                .args(["--dsn", &url(behind)]),
            Self::Toolbox => command
                .arg("--config")
                .arg(tools(folder, behind)?)
                .args(["--disable-reload", "--disable-version-check", "--port"])
                .arg(address.port().to_string()),
        };
        let child =
            command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn()?;
        let running = Running { child, address, version: version(&program) };
        running.wait().with_context(|| format!("{} does not start", self.as_str()))?;
        Ok(Some(running))
    }
}

/// One that runs, ended with its value.
#[derive(Debug)]
pub(super) struct Running {
    child: Child,
    address: SocketAddr,
    version: String,
}

impl Running {
    pub(super) fn pid(&self) -> u32 {
        self.child.id()
    }

    pub(super) const fn address(&self) -> SocketAddr {
        self.address
    }

    pub(super) fn version(&self) -> &str {
        &self.version
    }

    fn wait(&self) -> anyhow::Result<()> {
        let begin = Instant::now();
        while begin.elapsed() < START_WAIT {
            if TcpStream::connect(self.address).is_ok() {
                return Ok(());
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        bail!("it does not listen")
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // One that is gone already needs no end. A program that a script started ends with its group's.
        for child in crate::clocks::children(self.child.id()) {
            if let Some(child) = i32::try_from(child).ok().and_then(rustix::process::Pid::from_raw)
            {
                rustix::process::kill_process(child, rustix::process::Signal::TERM).ok();
            }
        }
        self.child.kill().ok();
        self.child.wait().ok();
    }
}

fn found(program: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    let places = std::env::split_paths(&path).chain([PathBuf::from("/usr/sbin")]);
    places.map(|place| place.join(program)).find(|file| file.is_file())
}

/// The first line of what it says of its version.
fn version(program: &Path) -> String {
    let said = Command::new(program).arg("--version").stdin(Stdio::null()).output();
    let said = said.map(|output| String::from_utf8_lossy(&output.stdout).into_owned());
    said.unwrap_or_default().lines().next().unwrap_or_default().to_owned()
}

/// An address that was free a moment ago.
fn free() -> anyhow::Result<SocketAddr> {
    Ok(TcpListener::bind("127.0.0.1:0")?.local_addr()?)
}

fn url(Behind { port, database }: Behind<'_>) -> String {
    format!("postgres://{LOGIN}:{PASSWORD}@127.0.0.1:{port}/{database}?sslmode=disable")
}

fn pooler(folder: &Path, behind: Behind<'_>, address: SocketAddr) -> anyhow::Result<PathBuf> {
    // It gives its rights up before it reads them.
    let folder = tempfile::Builder::new()
        .prefix("pooler")
        .tempdir_in(folder.parent().unwrap_or(folder))?
        .keep();
    rustix::fs::chmod(&folder, rustix::fs::Mode::from_raw_mode(0o755))?;
    let users = folder.join("users");
    fs::write(&users, format!("\"{LOGIN}\" \"{PASSWORD}\"\n"))?;
    let file = folder.join("pgbouncer.ini");
    let Behind { port, database } = behind;
    fs::write(
        &file,
        format!(
            "[databases]\n{database} = host=127.0.0.1 port={port}\n[pgbouncer]\nlisten_addr = 127.0.0.1\nlisten_port = {}\n\
         auth_type = scram-sha-256\nauth_file = {}\npool_mode = transaction\ndefault_pool_size = {POOL}\n\
         max_client_conn = 200\nunix_socket_dir =\n",
            address.port(),
            users.display(),
        ),
    )?;
    Ok(file)
}

fn tools(folder: &Path, Behind { port, database }: Behind<'_>) -> anyhow::Result<PathBuf> {
    let file = folder.join("tools.yaml");
    fs::write(
        &file,
        format!(
            "sources:\n  shop:\n    kind: postgres\n    host: 127.0.0.1\n    port: {port}\n    database: {database}\n    \
         user: {LOGIN}\n    password: {PASSWORD}\ntools:\n  execute_sql:\n    kind: postgres-execute-sql\n    source: shop\n    \
         description: runs SQL\n"
        ),
    )?;
    Ok(file)
}
