//! A PostgreSQL server of the tests' own: started from the installed binaries, in a directory of
//! its own, killed on drop.
//!
//! ```no_run
//! let database = postern_testkit::postgres::database()?; // one server per process, shared
//! database.execute("CREATE TABLE t (id int)")?;
//! println!("{}", database.url("postern_reader"));
//! # anyhow::Ok(())
//! ```
//!
//! A missing server is an error, never a skipped test: `apt-get install postgresql`.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Child,
    sync::{
        OnceLock,
        atomic::{AtomicU32, Ordering},
    },
    thread,
    time::Duration,
};

use anyhow::{Context, bail};
use rustix::process::Signal;
use tempfile::TempDir;

use crate::server::{self, Account};

/// The superuser of the server.
pub const ADMIN: &str = "postern_admin";
/// A login without any right but to connect.
pub const READER: &str = "postern_reader";
/// The password of both.
pub const PASSWORD: &str = "correct horse/battery?staple";

/// What a server is started with.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tls {
    /// None.
    #[default]
    Off,
    /// A certificate for `localhost`, signed by [`PrivatePostgres::authority`].
    On,
}

/// How a server is ended before it is started again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// Connections are told and closed (`pg_ctl stop -m fast`).
    Fast,
    /// Everything is dropped where it stands, and recovered at the start (`-m immediate`).
    Immediate,
}

/// A server of the tests' own.
#[derive(Debug)]
pub struct PrivatePostgres {
    child: Child,
    directory: TempDir,
    port: u16,
}

/// One database on a shared server.
#[derive(Debug)]
pub struct Database {
    server: &'static PrivatePostgres,
    name: String,
}

/// A new, empty database on this process's shared server.
///
/// # Errors
/// When the server cannot be started or the database cannot be made.
pub fn database() -> anyhow::Result<Database> {
    static SERVER: OnceLock<Result<PrivatePostgres, String>> = OnceLock::new();
    let server =
        SERVER.get_or_init(|| PrivatePostgres::start().map_err(|error| format!("{error:#}")));
    let server = server.as_ref().map_err(|error| anyhow::anyhow!("{error}"))?;
    server.database()
}

impl PrivatePostgres {
    /// Starts a server without TLS.
    ///
    /// # Errors
    /// When PostgreSQL is not installed or does not start.
    pub fn start() -> anyhow::Result<Self> {
        Self::start_with(Tls::Off, &[])
    }

    /// Starts a server with TLS or without, and settings of its own (`log_statement=all`).
    ///
    /// # Errors
    /// As [`PrivatePostgres::start`].
    pub fn start_with(tls: Tls, settings: &[&str]) -> anyhow::Result<Self> {
        // Between choosing a port and taking it somebody else may be faster.
        let try_start = || Self::try_start(tls, settings, server::free_port()?);
        try_start().or_else(|_| try_start()).or_else(|_| try_start())
    }

    /// Starts a new, empty server where another one was.
    ///
    /// # Errors
    /// As [`PrivatePostgres::start`], and when the port is taken.
    pub fn start_at(port: u16) -> anyhow::Result<Self> {
        Self::try_start(Tls::Off, &[], port)
    }

    fn try_start(tls: Tls, settings: &[&str], port: u16) -> anyhow::Result<Self> {
        let binaries = binaries()?;
        let account = server::account("postgres")?;
        let directory = tempfile::Builder::new().prefix("postern-pg-").tempdir()?;
        server::give(directory.path(), account)?;
        let data = directory.path().join("data");
        template(&binaries, &data, account)?;
        if tls == Tls::On {
            server::make_certificates(directory.path(), &data, account)?;
        }
        write_settings(&data, directory.path(), port, tls, settings)?;
        let child = spawn(&binaries, directory.path(), &data, account)?;
        let mut server = Self { child, directory, port };
        server.wait()?;
        server.admin("postgres", &format!("CREATE ROLE {READER} LOGIN PASSWORD '{PASSWORD}'"))?;
        server.admin("template1", "REVOKE CREATE ON SCHEMA public FROM PUBLIC")?;
        Ok(server)
    }

    /// The port on 127.0.0.1.
    pub const fn port(&self) -> u16 {
        self.port
    }

    /// The directory of the Unix socket.
    pub fn socket_directory(&self) -> &Path {
        self.directory.path()
    }

    /// The certificate authority, a PEM file.
    pub fn authority(&self) -> PathBuf {
        self.directory.path().join("ca.pem")
    }

    /// What the server logged so far.
    ///
    /// # Errors
    /// When the log cannot be read.
    pub fn log(&self) -> anyhow::Result<String> {
        Ok(fs::read_to_string(self.directory.path().join("log"))?)
    }

    /// A new, empty database; TEMP is revoked from everybody.
    ///
    /// # Errors
    /// When it cannot be made.
    pub fn database(&'static self) -> anyhow::Result<Database> {
        let name = self.make_database()?;
        Ok(Database { server: self, name })
    }

    /// A new, empty database, by name.
    ///
    /// # Errors
    /// When it cannot be made.
    pub fn make_database(&self) -> anyhow::Result<String> {
        static NEXT: AtomicU32 = AtomicU32::new(1);
        let name = format!("t{}", NEXT.fetch_add(1, Ordering::Relaxed));
        self.admin("postgres", &format!("CREATE DATABASE {name}"))?;
        self.admin(&name, &format!("REVOKE TEMP ON DATABASE {name} FROM PUBLIC"))?;
        Ok(name)
    }

    /// Runs statements as the superuser.
    ///
    /// # Errors
    /// What the server says.
    pub fn admin(&self, database: &str, sql: &str) -> anyhow::Result<()> {
        self.query(database, sql).map(drop)
    }

    /// Runs statements as the superuser; all rows as text.
    ///
    /// # Errors
    /// What the server says.
    pub fn query(&self, database: &str, sql: &str) -> anyhow::Result<TextTable> {
        let mut config = tokio_postgres::Config::new();
        config.host_path(self.socket_directory()).port(self.port).user(ADMIN).password(PASSWORD);
        config.dbname(database).application_name("postern-testkit");
        let sql = sql.to_owned();
        // Of its own thread, so that it works inside a test's runtime too.
        let worker = thread::spawn(move || query_blocking(&config, &sql));
        worker.join().map_err(|_panic| anyhow::anyhow!("the query panicked"))?
    }

    /// Stops the server at once, whoever is connected.
    ///
    /// # Errors
    /// When it does not end.
    pub fn kill(&mut self) -> anyhow::Result<()> {
        drop(self.child.stdin.take());
        self.child.wait()?;
        Ok(())
    }

    /// Ends the server, leaves it away for so long, and starts it again on the same data; returns
    /// once it answers.
    ///
    /// # Errors
    /// When it does not end or does not come back.
    pub fn restart(&self, how: End, away: Duration) -> anyhow::Result<()> {
        let signal = match how {
            End::Fast => Signal::INT,
            End::Immediate => Signal::QUIT,
        };
        server::end_and_start_again(self.directory.path(), signal, away)?;
        for _ in 0..1_200 {
            if self.admin("postgres", "SELECT 1").is_ok() {
                return Ok(());
            }
            thread::sleep(Duration::from_millis(25));
        }
        bail!("postgres does not come back: {}", self.log()?)
    }

    fn wait(&mut self) -> anyhow::Result<()> {
        for _ in 0..600 {
            if let Some(status) = self.child.try_wait()? {
                bail!("postgres ended with {status}: {}", self.log()?);
            }
            if self.admin("postgres", "SELECT 1").is_ok() {
                return Ok(());
            }
            thread::sleep(Duration::from_millis(25));
        }
        bail!("postgres does not answer: {}", self.log()?)
    }
}

impl Drop for PrivatePostgres {
    fn drop(&mut self) {
        self.kill().unwrap_or_default();
    }
}

impl Database {
    /// The server it is on.
    pub const fn server(&self) -> &'static PrivatePostgres {
        self.server
    }

    /// Its name.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Runs statements as the superuser.
    ///
    /// # Errors
    /// What the server says.
    pub fn execute(&self, sql: &str) -> anyhow::Result<()> {
        self.server.admin(&self.name, sql)
    }

    /// Runs statements as the superuser; all rows as text.
    ///
    /// # Errors
    /// What the server says.
    pub fn query_text(&self, sql: &str) -> anyhow::Result<Vec<Vec<Option<String>>>> {
        self.server.query(&self.name, sql).map(|(_, rows)| rows)
    }

    /// Runs settings, then a statement, as the superuser: names of its columns, and its rows.
    ///
    /// # Errors
    /// What the server says.
    pub fn table(&self, settings: &str, sql: &str) -> anyhow::Result<TextTable> {
        self.server.query(&self.name, &format!("{settings};{sql}"))
    }

    /// The URL for that login, over TCP on 127.0.0.1, without the password.
    pub fn url(&self, login: &str) -> String {
        format!("postgres://{login}@127.0.0.1:{}/{}", self.server.port, self.name)
    }
}

/// Names of the columns, and the rows as text.
pub type TextTable = (Vec<String>, Vec<Vec<Option<String>>>);

/// The last answer of these statements.
fn query_blocking(config: &tokio_postgres::Config, sql: &str) -> anyhow::Result<TextTable> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        let (client, connection) = config.connect(tokio_postgres::NoTls).await?;
        tokio::spawn(connection);
        let messages = client.simple_query(sql).await?;
        let mut answer = TextTable::default();
        for message in &messages {
            match message {
                tokio_postgres::SimpleQueryMessage::RowDescription(columns) => {
                    let names = columns.iter().map(|column| column.name().to_owned());
                    answer = (names.collect(), Vec::new());
                }
                tokio_postgres::SimpleQueryMessage::Row(row) => answer
                    .1
                    .push((0..row.len()).map(|cell| row.get(cell).map(str::to_owned)).collect()),
                _ => {}
            }
        }
        Ok(answer)
    })
}

/// Where `postgres` and `initdb` are.
fn binaries() -> anyhow::Result<PathBuf> {
    let has_both =
        |folder: &PathBuf| folder.join("postgres").is_file() && folder.join("initdb").is_file();
    let path = std::env::var_os("PATH").unwrap_or_default();
    if let Some(folder) = std::env::split_paths(&path).find(has_both) {
        return Ok(folder);
    }
    let installed = fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    let mut found: Vec<PathBuf> =
        installed.map(|entry| entry.path().join("bin")).filter(has_both).collect();
    found.sort();
    found.pop().context("no PostgreSQL server is installed; on Debian: apt-get install postgresql")
}

/// Starts the server; see [`server::spawn`].
fn spawn(binaries: &Path, home: &Path, data: &Path, account: Account) -> anyhow::Result<Child> {
    let data = data.to_string_lossy();
    server::spawn(&binaries.join("postgres"), &["-D", &data], home, account)
}

fn template(binaries: &Path, data: &Path, account: Account) -> anyhow::Result<()> {
    let server = binaries.to_string_lossy().replace('/', "-");
    server::copy_template(&format!("postgres-template{server}"), data, account, |home, data| {
        init(binaries, home, data, account)
    })
}

fn init(binaries: &Path, home: &Path, data: &Path, account: Account) -> anyhow::Result<()> {
    let password_file = home.join("password");
    fs::write(&password_file, PASSWORD)?;
    server::give(&password_file, account)?;
    let output = server::as_account(&binaries.join("initdb"), account)
        .arg("-D")
        .arg(data)
        .arg("--pwfile")
        .arg(&password_file)
        .args(["-U", ADMIN, "-A", "scram-sha-256", "--no-sync", "-E", "UTF8", "--locale=C.UTF-8"])
        .output()?;
    if output.status.success() {
        Ok(())
    } else {
        bail!("initdb failed: {}", String::from_utf8_lossy(&output.stderr))
    }
}

fn write_settings(
    data: &Path,
    socket: &Path,
    port: u16,
    tls: Tls,
    settings: &[&str],
) -> anyhow::Result<()> {
    let mut text = fs::read_to_string(data.join("postgresql.conf"))?;
    let own = [
        "listen_addresses = '127.0.0.1'".to_owned(),
        format!("port = {port}"),
        format!("unix_socket_directories = '{}'", socket.display()),
        "fsync = off".to_owned(),
        "synchronous_commit = off".to_owned(),
        "full_page_writes = off".to_owned(),
        "autovacuum = off".to_owned(),
        "max_connections = 60".to_owned(),
        "shared_buffers = 16MB".to_owned(),
        "password_encryption = 'scram-sha-256'".to_owned(),
        format!("ssl = {}", if tls == Tls::On { "on" } else { "off" }),
    ];
    for line in own.iter().map(String::as_str).chain(settings.iter().copied()) {
        text.push_str(line);
        text.push('\n');
    }
    fs::write(data.join("postgresql.conf"), text)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_server_that_is_restarted_keeps_its_port_and_its_data() {
        let server = PrivatePostgres::start().unwrap();
        let name = server.make_database().unwrap();
        server.admin(&name, "CREATE TABLE kept AS SELECT 7 AS number; CHECKPOINT").unwrap();
        let began = |server: &PrivatePostgres| {
            server.query("postgres", "SELECT pg_postmaster_start_time()").unwrap().1
        };
        let mut last = began(&server);
        for how in [End::Fast, End::Immediate] {
            server.restart(how, Duration::ZERO).unwrap();
            let now = began(&server);
            assert_ne!(now, last, "{how:?}");
            last = now;
            let (_, rows) = server.query(&name, "SELECT number FROM kept").unwrap();
            assert_eq!(rows, [[Some("7".to_owned())]], "{how:?}");
        }
    }

    #[test]
    fn a_server_that_was_restarted_is_gone_with_its_directory_when_it_is_killed() {
        let mut server = PrivatePostgres::start().unwrap();
        server.restart(End::Fast, Duration::ZERO).unwrap();
        server.kill().unwrap();
        assert!(!server.socket_directory().exists());
        assert!(server.admin("postgres", "SELECT 1").is_err());
    }
}
