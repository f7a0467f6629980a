//! The built binary as a server of its own, on a free port, ended with the test.

use std::{
    io::{BufRead as _, BufReader},
    net::SocketAddr,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
};

use postern_testkit::http::{self, Response};

/// A running server.
pub(crate) struct Server {
    child: Child,
    address: SocketAddr,
    pgwire: SocketAddr,
    dir: PathBuf,
    state: PathBuf,
}

impl Server {
    /// Starts `postern serve` and waits until it listens.
    pub(crate) fn start(dir: &Path, state: &Path) -> Self {
        let mut child = command(dir, state)
            .arg("serve")
            .stdout(Stdio::piped())
            .stderr(Stdio::inherit())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let address = lines
            .by_ref()
            .map_while(Result::ok)
            .find_map(|line| line.split("://").nth(1)?.split_whitespace().next()?.parse().ok())
            .expect("`serve` says where it listens");
        let pgwire = lines
            .by_ref()
            .map_while(Result::ok)
            .find_map(|line| line.strip_prefix("psql ")?.split_whitespace().next()?.parse().ok())
            .expect("`serve` says where it speaks the PostgreSQL protocol");
        std::thread::spawn(move || lines.map_while(Result::ok).for_each(drop));
        Self { child, address, pgwire, dir: dir.to_owned(), state: state.to_owned() }
    }

    /// Where it listens.
    pub(crate) const fn address(&self) -> SocketAddr {
        self.address
    }

    /// Where it speaks the PostgreSQL protocol.
    pub(crate) const fn pgwire(&self) -> SocketAddr {
        self.pgwire
    }

    /// Its process.
    pub(crate) fn pid(&self) -> u32 {
        self.child.id()
    }

    /// Ends it at once, whatever it is doing.
    pub(crate) fn kill(self) {
        drop(self);
    }

    /// A new key for an agent that the configuration names.
    pub(crate) fn new_key(&self, agent: &str) -> String {
        let output = command(&self.dir, &self.state)
            .args(["agent", "rotate", agent, "--now", "--json"])
            .output()
            .unwrap();
        let value: serde_json::Value = serde_json::from_slice(&output.stdout)
            .unwrap_or_else(|error| panic!("{error}: {output:?}"));
        value["key"].as_str().unwrap().to_owned()
    }

    /// Where it listens.
    pub(crate) fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Asks for what stands at a path.
    pub(crate) fn get(&self, path: &str, key: &str) -> Response {
        let bearer = format!("Bearer {key}");
        let headers = [("Authorization", bearer.as_str())];
        http::request(self.address, "GET", path, &headers, b"").unwrap()
    }

    /// Sends JSON.
    pub(crate) fn post(&self, path: &str, key: &str, body: &str) -> Response {
        self.post_with(path, key, &[], body)
    }

    /// Sends JSON with more headers.
    pub(crate) fn post_with(
        &self,
        path: &str,
        key: &str,
        more: &[(&str, &str)],
        body: &str,
    ) -> Response {
        self.try_post(path, key, more, body).unwrap()
    }

    /// The same, where the answer may be broken off.
    pub(crate) fn try_post(
        &self,
        path: &str,
        key: &str,
        more: &[(&str, &str)],
        body: &str,
    ) -> anyhow::Result<Response> {
        let bearer = format!("Bearer {key}");
        let mut headers =
            vec![("Authorization", bearer.as_str()), ("Content-Type", "application/json")];
        headers.extend_from_slice(more);
        http::request(self.address, "POST", path, &headers, body.as_bytes())
    }
}

impl Drop for Server {
    // SIGKILL: nothing of the server gets to run.
    fn drop(&mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }
}

fn command(dir: &Path, state: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_postern"));
    command.arg("--dir").arg(dir).arg("--state").arg(state);
    command
}
