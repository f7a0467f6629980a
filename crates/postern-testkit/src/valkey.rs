//! A Valkey or Redis server of the tests' own: started from the installed program, without a file
//! of its own, killed on drop.
//!
//! A missing server is an error, never a skipped test: `apt-get install redis-tools`, whose
//! `redis-check-rdb` is the server under another name.

use std::{
    fs,
    io::{Read as _, Write as _},
    net::{Ipv4Addr, TcpStream},
    os::unix::fs::symlink,
    path::{Path, PathBuf},
    process::Child,
    thread,
    time::Duration,
};

use anyhow::{Context as _, bail};
use tempfile::TempDir;

use crate::server;

/// The login that Postern has.
pub const LOGIN: &str = "postern";
/// Its password.
pub const PASSWORD: &str = "open/sesame?";

/// A server of the tests' own.
#[derive(Debug)]
pub struct PrivateValkey {
    child: Child,
    directory: TempDir,
    port: u16,
    acl: String,
}

impl PrivateValkey {
    /// Starts a server that [`LOGIN`] may use for what this rule of its access list allows, and
    /// nobody else for anything.
    ///
    /// # Errors
    /// When none is installed or it does not start.
    pub fn start(rule: &str) -> anyhow::Result<Self> {
        Self::start_at(rule, server::free_port()?)
    }

    /// Starts it at this port.
    ///
    /// # Errors
    /// As [`PrivateValkey::start`].
    pub fn start_at(rule: &str, port: u16) -> anyhow::Result<Self> {
        let directory = tempfile::Builder::new().prefix("postern-valkey-").tempdir()?;
        let acl = format!("user default off\nuser {LOGIN} on >{PASSWORD} {rule}\n");
        let child = spawn(directory.path(), port, &acl)?;
        let mut started = Self { child, directory, port, acl };
        started.wait()?;
        Ok(started)
    }

    /// The port on 127.0.0.1.
    pub const fn port(&self) -> u16 {
        self.port
    }

    /// Its URL, without the password.
    pub fn url(&self) -> String {
        format!("redis://{LOGIN}@127.0.0.1:{}", self.port)
    }

    /// Ends it at once; what it held is gone.
    ///
    /// # Errors
    /// When it does not end.
    pub fn kill(&mut self) -> anyhow::Result<()> {
        drop(self.child.stdin.take());
        self.child.wait()?;
        Ok(())
    }

    /// Starts it again at its port, empty.
    ///
    /// # Errors
    /// As [`PrivateValkey::start`].
    pub fn again(&mut self) -> anyhow::Result<()> {
        self.child = spawn(self.directory.path(), self.port, &self.acl)?;
        self.wait()
    }

    fn wait(&mut self) -> anyhow::Result<()> {
        for _ in 0..400 {
            if let Some(status) = self.child.try_wait()? {
                bail!("the server ended with {status}");
            }
            if answers(self.port).unwrap_or(false) {
                return Ok(());
            }
            thread::sleep(Duration::from_millis(25));
        }
        bail!("the server does not answer")
    }
}

impl Drop for PrivateValkey {
    fn drop(&mut self) {
        self.kill().unwrap_or_default();
    }
}

/// Whether it speaks: to a stranger it says that it wants a login.
fn answers(port: u16) -> anyhow::Result<bool> {
    let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port))?;
    stream.set_read_timeout(Some(Duration::from_secs(1)))?;
    stream.write_all(b"PING\r\n")?;
    let mut said = [0; 7];
    stream.read_exact(&mut said)?;
    Ok(&said == b"-NOAUTH")
}

fn spawn(home: &Path, port: u16, acl: &str) -> anyhow::Result<Child> {
    // A folder for each start: it goes when the server ends.
    let run = home.join("run");
    fs::create_dir(&run)?;
    let (file, program_here) = (run.join("users.acl"), run.join("redis-server"));
    fs::write(&file, acl)?;
    symlink(program()?, &program_here)?;
    let (port, file, folder) = (port.to_string(), file.to_string_lossy(), run.to_string_lossy());
    let arguments = [
        "--bind",
        "127.0.0.1",
        "--port",
        &port,
        "--save",
        "",
        "--appendonly",
        "no",
        "--aclfile",
        &file,
        "--dir",
        &folder,
    ];
    server::spawn(&program_here, &arguments, &run, None)
}

/// Where the program is.
fn program() -> anyhow::Result<PathBuf> {
    let names = ["valkey-server", "redis-server", "redis-check-rdb"];
    let path = std::env::var_os("PATH").unwrap_or_default();
    let folders: Vec<PathBuf> = std::env::split_paths(&path).collect();
    let all = names.iter().flat_map(|name| folders.iter().map(move |folder| folder.join(name)));
    all.into_iter()
        .find(|program| program.is_file())
        .context("no Valkey or Redis is installed; on Debian: apt-get install redis-tools")
}
