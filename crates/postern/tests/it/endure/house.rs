//! A site that these tests wear out, and how they look at it.

use std::{
    fs,
    net::SocketAddr,
    path::PathBuf,
    time::{Duration, Instant},
};

use postern_testkit::http::{self, Response};
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::{
    cli::{run, text},
    server::Server,
};

/// Longest time anything here may take; what is promised is said where it is asserted.
const PATIENCE: Duration = Duration::from_mins(1);

/// How many people the club has.
pub(super) const PEOPLE: usize = 300;

/// Tables of the club, on either engine.
pub(super) const CATALOG: &str = "[people.columns]\nid = { classification = \"internal\" }\nname = { classification = \"confidential\", mask = \"partial\" }\n[visits.columns]\nid = { classification = \"internal\" }\nperson_id = { classification = \"internal\" }\n";

/// Who may read what.
pub(super) const POLICY: &str = "@id(\"helper-reads\")\npermit (principal in Role::\"helper\", action == Action::\"read\", resource in Table::\"club.people\");\n@id(\"visitor-reads\")\npermit (principal in Role::\"visitor\", action == Action::\"read\", resource in Table::\"club.visits\");\n";

/// An answer that is larger than anybody can take in: `people` to the fourth.
pub(super) const ENDLESS: &str =
    "SELECT a.name, b.name AS b, c.name AS c FROM people a, people b, people c, people d";

/// The site.
pub(super) struct House {
    folder: TempDir,
}

impl House {
    /// One SQLite source, wide limits.
    pub(super) fn new() -> Self {
        Self::with("")
    }

    /// The same, with more in `postern.toml`.
    pub(super) fn with(more: &str) -> Self {
        let house = Self::on("url = \"sqlite:club.db\"", more);
        house.make_data();
        house
    }

    /// The same with another source, of which no data is made.
    pub(super) fn on(source: &str, more: &str) -> Self {
        let house = Self { folder: tempfile::tempdir().unwrap() };
        for folder in ["postern/catalog", "postern/policies"] {
            fs::create_dir_all(house.folder.path().join(folder)).unwrap();
        }
        house.write(
            "postern.toml",
            &format!(
                "version = 1\n[listen]\nhttp = \"127.0.0.1:0\"\n[source.club]\n{source}\n[limits]\nrow_limit = 10_000_000\nresult_bytes_max = 5_000_000_000\nrequests_per_minute = 1_000_000\nconcurrent_max = 1_000\n[role.helper]\n[role.visitor]\n{more}"
            ),
        );
        house.write(
            "agents.toml",
            "[agent.ada]\nowner = \"mara\"\nroles = [\"helper\", \"visitor\"]\npurposes = [\"support\", \"billing\"]\n",
        );
        house.write("catalog/club.toml", CATALOG);
        house.write("policies/club.cedar", POLICY);
        house
    }

    pub(super) fn make_data(&self) {
        let data = rusqlite::Connection::open(self.dir().join("club.db")).unwrap();
        data.execute_batch(&format!("CREATE TABLE people (id INTEGER PRIMARY KEY, name TEXT, secret TEXT); CREATE TABLE visits (id INTEGER PRIMARY KEY, person_id INTEGER); WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {PEOPLE}) INSERT INTO people SELECT i, 'Person Number' || i, 'CANARY' || i FROM n; INSERT INTO visits SELECT id, id FROM people;")).unwrap();
    }

    pub(super) fn dir(&self) -> PathBuf {
        self.folder.path().join("postern")
    }

    pub(super) fn state(&self) -> PathBuf {
        self.folder.path().join("state")
    }

    pub(super) fn audit(&self) -> PathBuf {
        self.state().join("audit")
    }

    /// A place for a test's own files.
    pub(super) fn aside(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub(super) fn write(&self, name: &str, text: &str) {
        fs::write(self.dir().join(name), text).unwrap();
    }

    /// Changes a file of the configuration by hand.
    pub(super) fn edit(&self, name: &str, from: &str, to: &str) {
        let before = fs::read_to_string(self.dir().join(name)).unwrap();
        assert!(before.contains(from), "{name}: {before}");
        self.write(name, &before.replace(from, to));
    }

    pub(super) fn serve(&self) -> Server {
        Server::start(&self.dir(), &self.state())
    }

    /// A command that succeeds, as JSON.
    pub(super) fn json(&self, arguments: &[&str]) -> Value {
        let output = run(&self.dir(), &self.state(), &[arguments, &["--json"]].concat());
        assert!(output.status.success(), "{arguments:?}: {}", text(&output.stderr));
        serde_json::from_slice(&output.stdout).unwrap()
    }

    /// A command that ends so, and its last line.
    pub(super) fn fails(&self, arguments: &[&str], exit: i32) -> String {
        let output = run(&self.dir(), &self.state(), arguments);
        assert_eq!(output.status.code(), Some(exit), "{arguments:?}: {output:?}");
        text(&output.stderr).lines().last().unwrap_or_default().to_owned()
    }

    /// The last entries of the record: their leaves.
    pub(super) fn entries(&self) -> Vec<Value> {
        let tail = self.json(&["audit", "tail", "-n", "10000"]);
        let entries = tail["entries"].as_array().unwrap().iter();
        entries.map(|entry| entry["leaf"].clone()).collect()
    }
}

/// Waits for what happens by itself; gives how long that took.
pub(super) fn eventually(what: &str, mut is_so: impl FnMut() -> bool) -> Duration {
    let start = Instant::now();
    while !is_so() {
        assert!(start.elapsed() < PATIENCE, "never: {what}");
        std::thread::sleep(Duration::from_millis(20));
    }
    start.elapsed()
}

/// Asks over REST.
pub(super) fn ask(address: SocketAddr, key: &str, sql: &str) -> anyhow::Result<Response> {
    post(address, key, json!({ "sql": sql }).to_string().as_bytes())
}

/// Sends any body to the query endpoint.
pub(super) fn post(address: SocketAddr, key: &str, body: &[u8]) -> anyhow::Result<Response> {
    let bearer = format!("Bearer {key}");
    let headers = [("Authorization", bearer.as_str()), ("Content-Type", "application/json")];
    http::request(address, "POST", "/v1/query", &headers, body)
}

/// Asks over MCP, one request by itself.
pub(super) fn ask_mcp(address: SocketAddr, key: &str, sql: &str) -> Response {
    let bearer = format!("Bearer {key}");
    let headers = [
        ("Authorization", bearer.as_str()),
        ("Content-Type", "application/json"),
        ("Accept", "application/json, text/event-stream"),
        ("MCP-Protocol-Version", "2026-07-28"),
        ("Mcp-Method", "tools/call"),
        ("Mcp-Name", "query"),
    ];
    let body = json!({"jsonrpc": "2.0", "id": 1, "method": "tools/call", "params": {
        "name": "query",
        "arguments": { "sql": sql },
        "_meta": {
            "io.modelcontextprotocol/protocolVersion": "2026-07-28",
            "io.modelcontextprotocol/clientCapabilities": {},
        },
    }});
    http::request(address, "POST", "/mcp", &headers, body.to_string().as_bytes()).unwrap()
}

/// What stands at a path that is open to anybody.
pub(super) fn get(address: SocketAddr, path: &str) -> Response {
    http::request(address, "GET", path, &[], b"").unwrap()
}

/// The code of a refusal; `answered` for a whole answer.
pub(super) fn code(response: &Response) -> String {
    let body = response.json().unwrap();
    match body["code"].as_str() {
        Some(code) => code.to_owned(),
        None if body["complete"] == true => "answered".to_owned(),
        None => panic!("neither whole nor refused: {body}"),
    }
}
