//! A MariaDB server of the tests' own: started from the installed binaries, in a directory of its
//! own, killed on drop.
//!
//! ```no_run
//! let database = postern_testkit::mariadb::database()?; // one server per process, shared
//! database.execute("CREATE TABLE t (id int)")?;
//! println!("{}", database.url());
//! # anyhow::Ok(())
//! ```
//!
//! A missing server is an error, never a skipped test: `apt-get install mariadb-server-core`.

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
use mysql_async::{
    Column, Conn, OptsBuilder, Row, Value, consts::ColumnType, prelude::Queryable as _,
};
use tempfile::TempDir;

use crate::server;

/// A login that reads what it is granted.
pub const READER: &str = "postern_reader";
/// A login that may do everything.
pub const ADMIN: &str = "postern_admin";
/// The password of both.
pub const PASSWORD: &str = "correct horse/battery?staple";

/// Names of the columns, and the rows as text.
pub type TextTable = (Vec<String>, Vec<Vec<Option<String>>>);

/// A server of the tests' own.
#[derive(Debug)]
pub struct PrivateMariadb {
    child: Child,
    directory: TempDir,
    port: u16,
}

/// One database on a shared server; the reader may select from all of it.
#[derive(Debug)]
pub struct Database {
    server: &'static PrivateMariadb,
    name: String,
}

/// A new, empty database on this process's shared server.
///
/// # Errors
/// When the server cannot be started or the database cannot be made.
pub fn database() -> anyhow::Result<Database> {
    static SERVER: OnceLock<Result<PrivateMariadb, String>> = OnceLock::new();
    let server =
        SERVER.get_or_init(|| PrivateMariadb::start().map_err(|error| format!("{error:#}")));
    let server = server.as_ref().map_err(|error| anyhow::anyhow!("{error}"))?;
    server.database()
}

impl PrivateMariadb {
    /// Starts a server with a certificate for `localhost`; connections may be plain.
    ///
    /// # Errors
    /// When MariaDB is not installed or does not start.
    pub fn start() -> anyhow::Result<Self> {
        // Between choosing a port and taking it somebody else may be faster.
        let try_start = || Self::try_start(server::free_port()?);
        try_start().or_else(|_| try_start()).or_else(|_| try_start())
    }

    fn try_start(port: u16) -> anyhow::Result<Self> {
        let program = program()?;
        let account = server::account("mysql")?;
        let directory = tempfile::Builder::new().prefix("postern-my-").tempdir()?;
        server::give(directory.path(), account)?;
        let home = directory.path();
        let data = home.join("data");
        server::copy_template("mariadb-template", &data, account, |home, data| {
            init(home, data, account)
        })?;
        server::make_certificates(home, &data, account)?;
        let temporary = home.join("tmp");
        fs::create_dir(&temporary)?;
        server::give(&temporary, account)?;
        let at = |name: &str, path: PathBuf| format!("--{name}={}", path.display());
        let arguments = [
            "--no-defaults".to_owned(),
            at("datadir", data.clone()),
            at("socket", home.join("socket")),
            at("pid-file", home.join("pid")),
            // A server that starts removes what lies in the folder of temporary tables, also what
            // another server works on there.
            at("tmpdir", temporary),
            at("ssl-cert", data.join("server.crt")),
            at("ssl-key", data.join("server.key")),
            format!("--port={port}"),
            "--bind-address=127.0.0.1".to_owned(),
            "--skip-name-resolve".to_owned(),
            "--innodb-flush-log-at-trx-commit=0".to_owned(),
            "--innodb-buffer-pool-size=32M".to_owned(),
            "--performance-schema=off".to_owned(),
            "--skip-log-bin".to_owned(),
        ];
        let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
        let child = server::spawn(&program, &arguments, home, account)?;
        let mut server = Self { child, directory, port };
        server.wait()?;
        server.admin("mysql", "DROP USER IF EXISTS ''@'localhost'")?;
        for login in [READER, ADMIN] {
            let sql = format!("CREATE USER '{login}'@'%' IDENTIFIED BY '{PASSWORD}'");
            server.admin("mysql", &sql)?;
        }
        let all = format!("GRANT ALL PRIVILEGES ON *.* TO '{ADMIN}'@'%' WITH GRANT OPTION");
        server.admin("mysql", &all)?;
        Ok(server)
    }

    /// The port on 127.0.0.1.
    pub const fn port(&self) -> u16 {
        self.port
    }

    /// The Unix socket.
    pub fn socket(&self) -> PathBuf {
        self.directory.path().join("socket")
    }

    /// The certificate authority, a PEM file.
    pub fn authority(&self) -> PathBuf {
        self.directory.path().join("ca.pem")
    }

    /// A new, empty database.
    ///
    /// # Errors
    /// When it cannot be made.
    pub fn database(&'static self) -> anyhow::Result<Database> {
        static NEXT: AtomicU32 = AtomicU32::new(1);
        let name = format!("t{}", NEXT.fetch_add(1, Ordering::Relaxed));
        self.admin("mysql", &format!("CREATE DATABASE {name} CHARACTER SET utf8mb4"))?;
        self.admin("mysql", &format!("GRANT SELECT, SHOW VIEW ON {name}.* TO '{READER}'@'%'"))?;
        Ok(Database { server: self, name })
    }

    /// Runs one statement as root.
    ///
    /// # Errors
    /// What the server says.
    pub fn admin(&self, database: &str, sql: &str) -> anyhow::Result<()> {
        self.query(database, &[], sql).map(drop)
    }

    fn query(&self, database: &str, settings: &[&str], sql: &str) -> anyhow::Result<TextTable> {
        let opts = OptsBuilder::default()
            .socket(Some(self.socket().display().to_string()))
            .user(Some("root"))
            .db_name(Some(database));
        let settings: Vec<String> = settings.iter().map(|one| (*one).to_owned()).collect();
        let sql = sql.to_owned();
        // Of its own thread, so that it works inside a test's runtime too.
        let worker = thread::spawn(move || ask(opts, &settings, &sql));
        worker.join().map_err(|_panic| anyhow::anyhow!("the query panicked"))?
    }

    fn wait(&mut self) -> anyhow::Result<()> {
        for _ in 0..1_200 {
            if let Some(status) = self.child.try_wait()? {
                bail!("mariadbd ended with {status}: {}", self.log()?);
            }
            if self.admin("mysql", "SELECT 1").is_ok() {
                return Ok(());
            }
            thread::sleep(Duration::from_millis(25));
        }
        bail!("mariadbd does not answer: {}", self.log()?)
    }

    fn log(&self) -> anyhow::Result<String> {
        Ok(fs::read_to_string(self.directory.path().join("log"))?)
    }
}

impl Drop for PrivateMariadb {
    fn drop(&mut self) {
        drop(self.child.stdin.take());
        self.child.wait().map(drop).unwrap_or_default();
    }
}

impl Database {
    /// The server it is on.
    pub const fn server(&self) -> &'static PrivateMariadb {
        self.server
    }

    /// Its name.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Runs statements as root, one after the other, parted by `;` at the end of a line.
    ///
    /// # Errors
    /// What the server says.
    pub fn execute(&self, sql: &str) -> anyhow::Result<()> {
        for statement in sql.split(";\n").map(str::trim).filter(|text| !text.is_empty()) {
            let statement = statement.trim_end_matches(';');
            self.server.admin(&self.name, statement).with_context(|| statement.to_owned())?;
        }
        Ok(())
    }

    /// Runs settings, then a statement, as root: names of its columns, and its rows, bytes as
    /// `\x00ff`.
    ///
    /// # Errors
    /// What the server says.
    pub fn table(&self, settings: &[&str], sql: &str) -> anyhow::Result<TextTable> {
        self.server.query(&self.name, settings, sql)
    }

    /// The reader's URL, over TCP on 127.0.0.1, without the password.
    pub fn url(&self) -> String {
        self.url_of(READER)
    }

    /// The URL of a login, as [`Database::url`].
    pub fn url_of(&self, login: &str) -> String {
        format!("mysql://{login}@127.0.0.1:{}/{}", self.server.port, self.name)
    }
}

fn ask(opts: OptsBuilder, settings: &[String], sql: &str) -> anyhow::Result<TextTable> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        let mut conn = Conn::new(opts).await?;
        for setting in settings {
            conn.query_drop(setting).await?;
        }
        let mut result = conn.query_iter(sql).await?;
        let names = result.columns_ref().iter().map(|column| column.name_str().into_owned());
        let names = names.collect();
        let rows: Vec<Row> = result.collect().await?;
        drop(result);
        conn.disconnect().await?;
        Ok((names, rows.into_iter().map(texts).collect()))
    })
}

fn texts(row: Row) -> Vec<Option<String>> {
    let columns = row.columns();
    row.unwrap()
        .into_iter()
        .zip(columns.iter())
        .map(|(value, column)| match value {
            Value::NULL => None,
            Value::Bytes(bytes) if holds_bytes(column) => Some(
                bytes.iter().fold("\\x".to_owned(), |text, byte| text + &format!("{byte:02x}")),
            ),
            Value::Bytes(bytes) => Some(String::from_utf8_lossy(&bytes).into_owned()),
            other => Some(other.as_sql(true)),
        })
        .collect()
}

/// Of the strings, those in no character set.
fn holds_bytes(column: &Column) -> bool {
    const BINARY: u16 = 63;
    let ty = column.column_type();
    column.character_set() == BINARY
        && (ty.is_character_type() || ty == ColumnType::MYSQL_TYPE_BLOB)
}

fn program() -> anyhow::Result<PathBuf> {
    ["/usr/sbin/mariadbd", "/usr/local/sbin/mariadbd", "/usr/local/bin/mariadbd"]
        .into_iter()
        .map(PathBuf::from)
        .find(|path| path.is_file())
        .context("no MariaDB server is installed; on Debian: apt-get install mariadb-server-core")
}

fn init(home: &Path, data: &Path, account: server::Account) -> anyhow::Result<()> {
    let output = server::as_account(Path::new("/usr/bin/mariadb-install-db"), account)
        .arg("--no-defaults")
        .arg(format!("--datadir={}", data.display()))
        .arg(format!("--tmpdir={}", home.display()))
        .args(["--auth-root-authentication-method=normal", "--skip-test-db", "--skip-name-resolve"])
        .output()?;
    if output.status.success() {
        Ok(())
    } else {
        bail!("mariadb-install-db failed: {}", String::from_utf8_lossy(&output.stderr))
    }
}
