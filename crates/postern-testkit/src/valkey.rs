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

use crate::{postgres::Tls, server};

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
    tls: Tls,
}

impl PrivateValkey {
    /// Starts a server that [`LOGIN`] may use for what this rule of its access list allows, and
    /// nobody else for anything.
    ///
    /// # Errors
    /// When none is installed or it does not start.
    pub fn start(rule: &str) -> anyhow::Result<Self> {
        Self::start_with(rule, Tls::Off)
    }

    /// The same with TLS or without.
    ///
    /// # Errors
    /// As [`PrivateValkey::start`].
    pub fn start_with(rule: &str, tls: Tls) -> anyhow::Result<Self> {
        let port = server::free_port()?;
        let directory = tempfile::Builder::new().prefix("postern-valkey-").tempdir()?;
        let acl = format!("user default off\nuser {LOGIN} on >{PASSWORD} {rule}\n");
        if tls == Tls::On {
            server::make_certificates(directory.path(), directory.path(), None)?;
        }
        let child = spawn(directory.path(), port, &acl, tls)?;
        let mut started = Self { child, directory, port, acl, tls };
        started.wait()?;
        Ok(started)
    }

    /// The port on 127.0.0.1.
    pub const fn port(&self) -> u16 {
        self.port
    }

    /// The certificate authority, a PEM file.
    pub fn authority(&self) -> PathBuf {
        self.directory.path().join("ca.pem")
    }

    /// Its URL, without the password.
    pub fn url(&self) -> String {
        match self.tls {
            Tls::Off => format!("redis://{LOGIN}@127.0.0.1:{}", self.port),
            Tls::On => format!("rediss://{LOGIN}@localhost:{}", self.port),
        }
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
        self.child = spawn(self.directory.path(), self.port, &self.acl, self.tls)?;
        self.wait()
    }

    fn wait(&mut self) -> anyhow::Result<()> {
        for _ in 0..400 {
            if let Some(status) = self.child.try_wait()? {
                bail!("the server ended with {status}");
            }
            if answers(self.port, self.tls).unwrap_or(false) {
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
fn answers(port: u16, tls: Tls) -> anyhow::Result<bool> {
    let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port))?;
    if tls == Tls::On {
        return Ok(true);
    }
    stream.set_read_timeout(Some(Duration::from_secs(1)))?;
    stream.write_all(b"PING\r\n")?;
    let mut said = [0; 7];
    stream.read_exact(&mut said)?;
    Ok(&said == b"-NOAUTH")
}

fn spawn(home: &Path, port: u16, acl: &str, tls: Tls) -> anyhow::Result<Child> {
    // A folder for each start: it goes when the server ends.
    let run = home.join("run");
    fs::create_dir(&run)?;
    let (file, program_here) = (run.join("users.acl"), run.join("redis-server"));
    fs::write(&file, acl)?;
    symlink(program()?, &program_here)?;
    let (port, file, folder) = (port.to_string(), file.to_string_lossy(), run.to_string_lossy());
    let (certificate, key) = (home.join("server.crt"), home.join("server.key"));
    let (certificate, key) = (certificate.to_string_lossy(), key.to_string_lossy());
    let mut arguments = vec!["--bind", "127.0.0.1", "--save", "", "--appendonly", "no"];
    arguments.extend(["--aclfile", &file, "--dir", &folder]);
    match tls {
        Tls::Off => arguments.extend(["--port", &port]),
        Tls::On => arguments.extend([
            "--port",
            "0",
            "--tls-port",
            &port,
            "--tls-cert-file",
            &certificate,
            "--tls-key-file",
            &key,
            "--tls-auth-clients",
            "no",
        ]),
    }
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
