//! Two nodes over one PostgreSQL source, with the servers that they share. The ways to those can be
//! cut.

use std::{
    fs,
    io::{Read as _, Write as _},
    net::{Ipv4Addr, Shutdown, SocketAddr, TcpListener, TcpStream},
    path::PathBuf,
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, Ordering},
    },
    thread,
    time::{Duration, Instant},
};

use postern_testkit::{
    http::{self, Response},
    postgres::{PASSWORD, PrivatePostgres, READER},
    valkey::{self, PrivateValkey},
};
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::{
    cli::{run, text},
    server::Server,
};

/// Longest time anything here may take; what is promised is said where it is asserted.
const PATIENCE: Duration = Duration::from_mins(1);

/// What the login of the counters may do: the rule that the documents give.
pub(super) const RULE: &str = include_str!("../../../../postern-cluster/src/users.acl");

/// What the nodes share.
pub(super) struct Site {
    pub(super) folder: TempDir,
    pub(super) postgres: PrivatePostgres,
    pub(super) valkey: PrivateValkey,
    /// The way to PostgreSQL.
    pub(super) to_state: Way,
    /// The way to Valkey.
    pub(super) to_counters: Way,
}

/// A node: a configuration folder and a state of its own.
pub(super) struct Node {
    pub(super) dir: PathBuf,
    pub(super) state: PathBuf,
}

impl Site {
    /// The servers, and data that agents ask for.
    pub(super) fn new() -> Self {
        let postgres = PrivatePostgres::start().unwrap();
        let admin = |database: &str, sql: &str| postgres.admin(database, sql).unwrap();
        admin("postgres", "CREATE DATABASE club");
        admin("postgres", "CREATE DATABASE postern");
        admin(
            "club",
            &format!(
                "CREATE TABLE people (id int PRIMARY KEY, name text, email text, city text, tier text); INSERT INTO people SELECT i, 'Person ' || i, 'p' || i || '@example.org', CASE i % 3 WHEN 0 THEN 'Lyon' WHEN 1 THEN 'Paris' ELSE 'Nice' END, CASE i WHEN 3 THEN 'gold' ELSE 'plain' END FROM generate_series(1, 300) i; GRANT SELECT ON people TO {READER}; ANALYZE"
            ),
        );
        admin("postern", include_str!("../../../../postern-cluster/src/schema.sql"));
        admin("postern", &format!("ALTER ROLE postern_state PASSWORD '{PASSWORD}'"));
        let valkey = PrivateValkey::start(RULE.trim()).unwrap();
        let to_state = Way::to(postgres.port());
        let to_counters = Way::to(valkey.port());
        Self { folder: tempfile::tempdir().unwrap(), postgres, valkey, to_state, to_counters }
    }

    /// A node with more in `postern.toml`.
    pub(super) fn node(&self, name: &str, more: &str) -> Node {
        let home = self.folder.path().join(name);
        let node = Node { dir: home.join("postern"), state: home.join("state") };
        for folder in ["catalog", "policies"] {
            fs::create_dir_all(node.dir.join(folder)).unwrap();
        }
        let source =
            format!("postgres://{READER}@127.0.0.1:{}/club?sslmode=disable", self.postgres.port());
        node.write(
            "postern.toml",
            &format!(
                r#"version = 1
[listen]
http = "127.0.0.1:0"
[source.club]
url = "{source}"
password = "file:secrets/reader"
[cluster]
name = "club"
key = "file:secrets/cluster"
stale_ms = 2000
[cluster.state]
url = "postgres://postern_state@127.0.0.1:{}/postern"
password = "file:secrets/reader"
[cluster.counters]
url = "redis://{}@127.0.0.1:{}"
password = "file:secrets/counters"
[role.helper]
[role.analyst]
{more}"#,
                self.to_state.port(),
                valkey::LOGIN,
                self.to_counters.port()
            ),
        );
        node.write("agents.toml", "[agent.ada]\nowner = \"mara\"\nroles = [\"helper\"]\n[agent.bo]\nowner = \"mara\"\nroles = [\"analyst\"]\n[agent.cy]\nowner = \"mara\"\nroles = [\"analyst\"]\n");
        node.write("catalog/club.toml", "[people]\nentity = \"id\"\nmin_group = 5\ndifferencing_guard = 6\n[people.columns]\nid = { classification = \"internal\" }\nname = { classification = \"confidential\", mask = \"hash\" }\nemail = { classification = \"confidential\", mask = \"token\" }\ncity = { classification = \"internal\", dimension = true }\ntier = { classification = \"internal\", dimension = true }\n");
        node.write("policies/club.cedar", "@id(\"helper-reads\")\npermit (principal in Role::\"helper\", action == Action::\"read\", resource in Table::\"club.people\");\n@id(\"analyst-counts\")\npermit (principal in Role::\"analyst\", action == Action::\"aggregate\", resource in Table::\"club.people\");\n");
        for (file, secret) in
            [("reader", PASSWORD), ("counters", valkey::PASSWORD), ("cluster", &"5f".repeat(32))]
        {
            node.secret(file, secret);
        }
        node
    }

    /// Two nodes that run, with more in `postern.toml`.
    pub(super) fn two(&self, more: &str) -> [(Node, Server); 2] {
        ["one", "two"].map(|name| {
            let node = self.node(name, more);
            let server = node.serve();
            (node, server)
        })
    }
}

impl Node {
    pub(super) fn write(&self, name: &str, text: &str) {
        fs::write(self.dir.join(name), text).unwrap();
    }

    /// Changes a file of the configuration by hand.
    pub(super) fn edit(&self, name: &str, from: &str, to: &str) {
        let before = fs::read_to_string(self.dir.join(name)).unwrap();
        assert!(before.contains(from), "{name}: {before}");
        self.write(name, &before.replace(from, to));
    }

    /// A secret, which stands beside the configuration for these tests.
    pub(super) fn secret(&self, file: &str, secret: &str) {
        use std::os::unix::fs::PermissionsExt as _;
        let path = self.dir.join("secrets").join(file);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, secret).unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o600)).unwrap();
    }

    pub(super) fn serve(&self) -> Server {
        Server::start(&self.dir, &self.state)
    }

    /// A command that succeeds, as JSON.
    pub(super) fn json(&self, arguments: &[&str]) -> Value {
        let output = run(&self.dir, &self.state, &[arguments, &["--json"]].concat());
        assert!(output.status.success(), "{arguments:?}: {}", text(&output.stderr));
        serde_json::from_slice(&output.stdout).unwrap()
    }

    /// A command that ends so, and its last line.
    pub(super) fn fails(&self, arguments: &[&str], exit: i32) -> String {
        let output = run(&self.dir, &self.state, arguments);
        assert_eq!(output.status.code(), Some(exit), "{arguments:?}: {output:?}");
        text(&output.stderr).lines().last().unwrap_or_default().to_owned()
    }

    /// A new key for an agent, the only one.
    pub(super) fn new_key(&self, agent: &str) -> String {
        self.json(&["agent", "rotate", agent, "--now"])["key"].as_str().unwrap().to_owned()
    }

    /// The events of the record.
    pub(super) fn events(&self) -> Vec<String> {
        let tail = self.json(&["audit", "tail", "-n", "10000"]);
        let entries = tail["entries"].as_array().unwrap().iter();
        entries.filter_map(|entry| entry["leaf"]["kind"].as_str().map(str::to_owned)).collect()
    }
}

/// A way to a server of this machine, which can be cut and opened again.
pub(super) struct Way {
    port: u16,
    is_open: Arc<AtomicBool>,
    streams: Arc<Mutex<Vec<TcpStream>>>,
}

impl Way {
    pub(super) fn to(target: u16) -> Self {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let port = listener.local_addr().unwrap().port();
        let is_open = Arc::new(AtomicBool::new(true));
        let streams: Arc<Mutex<Vec<TcpStream>>> = Arc::default();
        let (open, held) = (Arc::clone(&is_open), Arc::clone(&streams));
        thread::spawn(move || {
            for client in listener.incoming().map_while(Result::ok) {
                if !open.load(Ordering::SeqCst) {
                    continue;
                }
                let Ok(server) = TcpStream::connect((Ipv4Addr::LOCALHOST, target)) else {
                    continue;
                };
                held.lock()
                    .unwrap()
                    .extend([client.try_clone().unwrap(), server.try_clone().unwrap()]);
                for (from, to) in
                    [(client.try_clone().unwrap(), server.try_clone().unwrap()), (server, client)]
                {
                    thread::spawn(move || carry(from, to));
                }
            }
        });
        Self { port, is_open, streams }
    }

    pub(super) const fn port(&self) -> u16 {
        self.port
    }

    pub(super) fn cut(&self) {
        self.is_open.store(false, Ordering::SeqCst);
        for stream in self.streams.lock().unwrap().drain(..) {
            stream.shutdown(Shutdown::Both).ok();
        }
    }

    pub(super) fn open(&self) {
        self.is_open.store(true, Ordering::SeqCst);
    }
}

fn carry(mut from: TcpStream, mut to: TcpStream) {
    let mut buffer = [0; 16 * 1024];
    while let Ok(count) = from.read(&mut buffer) {
        if count == 0 || to.write_all(&buffer[..count]).is_err() {
            break;
        }
    }
    to.shutdown(Shutdown::Both).ok();
    from.shutdown(Shutdown::Both).ok();
}

/// Waits for what happens by itself; gives how long that took.
pub(super) fn eventually(what: &str, mut is_so: impl FnMut() -> bool) -> Duration {
    let start = Instant::now();
    while !is_so() {
        assert!(start.elapsed() < PATIENCE, "never: {what}");
        thread::sleep(Duration::from_millis(10));
    }
    start.elapsed()
}

/// Asks over REST.
pub(super) fn ask(address: SocketAddr, key: &str, sql: &str) -> anyhow::Result<Response> {
    let bearer = format!("Bearer {key}");
    let headers = [("Authorization", bearer.as_str()), ("Content-Type", "application/json")];
    http::request(
        address,
        "POST",
        "/v1/query",
        &headers,
        json!({ "sql": sql }).to_string().as_bytes(),
    )
}

/// The code of a refusal; `answered` for a whole answer.
pub(super) fn said(address: SocketAddr, key: &str, sql: &str) -> String {
    let body = ask(address, key, sql).unwrap().json().unwrap();
    match body["code"].as_str() {
        Some(code) => code.to_owned(),
        None if body["complete"] == true => "answered".to_owned(),
        None => panic!("neither whole nor refused: {body}"),
    }
}

/// The rows of an answer.
pub(super) fn rows(address: SocketAddr, key: &str, sql: &str) -> Value {
    ask(address, key, sql).unwrap().json().unwrap()["rows"].clone()
}

/// The status of what stands at a path that is open to anybody.
pub(super) fn status(address: SocketAddr, path: &str) -> u16 {
    http::request(address, "GET", path, &[], b"").unwrap().status
}
