//! A real server in front of the made-up company, one engine or the other.

use std::{
    collections::BTreeMap,
    fmt::Write as _,
    fs::{self, Permissions},
    net::SocketAddr,
    os::unix::fs::PermissionsExt as _,
    path::PathBuf,
};

use postern_testkit::{
    http::Response,
    mariadb,
    pgwire::Connection,
    postgres::{self, Database},
};
use serde_json::{Value, json};
use tempfile::TempDir;

use super::compare::Table;
use crate::server::Server;

const POSTGRESQL: &str = include_str!("../../corpus/company/postgresql.sql");
const SQLITE: &str = include_str!("../../corpus/company/sqlite.sql");
const MYSQL: &str = include_str!("../../corpus/company/mysql.sql");
pub(super) const CATALOG_POSTGRESQL: &str =
    include_str!("../../corpus/company/catalog.postgresql.toml");
pub(super) const CATALOG_SQLITE: &str = include_str!("../../corpus/company/catalog.sqlite.toml");
const CATALOG_MYSQL: &str = include_str!("../../corpus/company/catalog.mysql.toml");
const POLICY: &str = include_str!("../../corpus/company/company.cedar");
const AGENTS: &str = include_str!("../../corpus/company/agents.toml");

/// Time for an honest statement: a busy machine is no reason to refuse it.
pub(super) const HONEST_MS: u32 = 20_000;

/// Time for a hostile one: some of them would run for ever.
pub(super) const HOSTILE_MS: u32 = 2_000;

const AGENT_NAMES: [&str; 4] = ["reader", "european", "analyst", "nobody"];

/// The password of the reader login; of a private server that ends with the test.
const PASSWORD: &str = "reader-of-a-private-server";

/// A server, its agents' keys, and the database behind it.
pub(super) struct Door {
    server: Server,
    keys: BTreeMap<&'static str, String>,
    folder: TempDir,
    database: Option<Database>,
}

/// What the door said.
#[derive(Clone, Debug)]
pub(super) enum Answer {
    /// Rows.
    Rows(Table),
    /// A refusal.
    Refused { code: String, detail: String },
}

/// How a door is opened.
#[derive(Clone, Copy, Default)]
pub(super) struct Opening {
    /// How many different questions about groups there are in a day, where they are compared. The
    /// corpora ask hundreds.
    compared: Option<u32>,
    /// Whether the time of an order is a dimension by its month alone.
    by_month: bool,
    /// Whether a sum may be one individual's alone.
    any_share: bool,
}

impl Opening {
    const fn whole() -> Self {
        Self { compared: None, by_month: false, any_share: false }
    }

    /// Where a sum may be one individual's alone.
    pub(super) const fn any_share(self) -> Self {
        Self { any_share: true, ..self }
    }

    /// With the time of an order as a dimension by its month alone.
    pub(super) const fn by_month(self) -> Self {
        Self { by_month: true, ..self }
    }

    pub(super) fn on_sqlite(self, timeout_ms: u32) -> Door {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("company.db");
        rusqlite::Connection::open(&path).unwrap().execute_batch(SQLITE).unwrap();
        let source = format!("url = \"sqlite:{}\"\n", path.display());
        self.open(folder, &source, CATALOG_SQLITE, None, timeout_ms)
    }

    /// The views of the oracle stand in the database before the door opens: a schema that
    /// changes later would be noticed.
    pub(super) fn on_postgresql(self, views: &str, timeout_ms: u32) -> Door {
        let database = postgres::database().unwrap();
        database.execute(POSTGRESQL).unwrap();
        database.execute(views).unwrap();
        let login = format!("reader_{}", database.name());
        database
            .execute(&format!(
                "CREATE ROLE {login} LOGIN PASSWORD '{PASSWORD}';
                 GRANT USAGE ON SCHEMA public, hr TO {login};
                 GRANT SELECT ON ALL TABLES IN SCHEMA public TO {login};
                 GRANT SELECT ON ALL TABLES IN SCHEMA hr TO {login};
                 CREATE ROLE checks_{login} LOGIN PASSWORD '{PASSWORD}';
                 GRANT TEMPORARY ON DATABASE {name} TO checks_{login};
                 GRANT USAGE ON SCHEMA public, hr TO checks_{login}",
                name = database.name()
            ))
            .unwrap();
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("password");
        fs::write(&file, PASSWORD).unwrap();
        fs::set_permissions(&file, Permissions::from_mode(0o600)).unwrap();
        let source = format!(
            "url = \"{}?sslmode=disable\"\npassword = \"file:{file}\"\n\
             [source.company.checker]\nlogin = \"checks_{login}\"\npassword = \"file:{file}\"\n",
            database.url(&login),
            file = file.display()
        );
        self.open(folder, &source, CATALOG_POSTGRESQL, Some(database), timeout_ms)
    }

    /// The database behind it is given: statements name it.
    pub(super) fn on_mysql(self, database: &mariadb::Database, timeout_ms: u32) -> Door {
        database.execute(MYSQL).unwrap();
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("password");
        fs::write(&file, mariadb::PASSWORD).unwrap();
        fs::set_permissions(&file, Permissions::from_mode(0o600)).unwrap();
        let source = format!(
            "url = \"{}\"\npassword = \"file:{}\"\naccept = [\"strong-login\"]\n",
            database.url(),
            file.display()
        );
        self.open(folder, &source, CATALOG_MYSQL, None, timeout_ms)
    }

    fn open(
        self,
        folder: TempDir,
        source: &str,
        catalog: &str,
        database: Option<Database>,
        timeout_ms: u32,
    ) -> Door {
        let dir = folder.path().join("postern");
        fs::create_dir_all(dir.join("catalog")).unwrap();
        fs::create_dir_all(dir.join("policies")).unwrap();
        let mut site = format!(
            "version = 1\n[listen]\nhttp = \"127.0.0.1:0\"\n[source.company]\n{source}\n\
             [limits]\nrow_limit = 2000\ntimeout_ms = {timeout_ms}\nrequests_per_minute = 1000000\n"
        );
        for role in AGENT_NAMES {
            writeln!(site, "[role.{role}]").unwrap();
        }
        fs::write(dir.join("postern.toml"), site).unwrap();
        fs::write(dir.join("agents.toml"), AGENTS).unwrap();
        let catalog = match self.compared {
            Some(most) => catalog
                .replace("differencing_guard = false\n", &format!("differencing_guard = {most}\n")),
            None => catalog.to_owned(),
        };
        let catalog = if self.any_share {
            catalog.replace("min_group = 5\n", "min_group = 5\ndominance = false\n")
        } else {
            catalog
        };
        let exact = "ordered_at = { classification = \"internal\", dimension = true }";
        assert!(catalog.contains(exact));
        let catalog = if self.by_month {
            catalog.replace(exact, &exact.replace("true", "\"month\""))
        } else {
            catalog
        };
        fs::write(dir.join("catalog/company.toml"), catalog).unwrap();
        fs::write(dir.join("policies/company.cedar"), POLICY).unwrap();
        let server = Server::start(&dir, &folder.path().join("state"));
        let keys = AGENT_NAMES.into_iter().map(|name| (name, server.new_key(name))).collect();
        Door { server, keys, folder, database }
    }
}

impl Door {
    /// A door that compares questions about groups with earlier ones, so many in a day.
    pub(super) const fn comparing(most: u32) -> Opening {
        Opening { compared: Some(most), ..Opening::whole() }
    }

    pub(super) fn on_sqlite(timeout_ms: u32) -> Self {
        Opening::default().on_sqlite(timeout_ms)
    }

    pub(super) fn on_postgresql(views: &str, timeout_ms: u32) -> Self {
        Opening::default().on_postgresql(views, timeout_ms)
    }

    pub(super) fn on_mysql(database: &mariadb::Database, timeout_ms: u32) -> Self {
        Opening::default().on_mysql(database, timeout_ms)
    }

    pub(super) fn sqlite_path(&self) -> PathBuf {
        self.folder.path().join("company.db")
    }

    pub(super) fn database(&self) -> &Database {
        self.postgresql().unwrap()
    }

    /// The database, where it is PostgreSQL's.
    pub(super) const fn postgresql(&self) -> Option<&Database> {
        self.database.as_ref()
    }

    /// Asks as an agent.
    pub(super) fn ask(&self, agent: &str, sql: &str) -> Answer {
        self.ask_raw(agent, sql).0
    }

    /// Asks as an agent, with parameters.
    pub(super) fn ask_with(&self, agent: &str, sql: &str, params: &Value) -> Answer {
        self.ask_body(agent, sql, &json!({ "sql": sql, "params": params })).0
    }

    /// Asks over MCP, by the tool `query`, what [`Self::ask`] asks over REST.
    pub(super) fn ask_over_mcp(&self, agent: &str, sql: &str) -> Answer {
        let meta = json!({
            "io.modelcontextprotocol/protocolVersion": "2026-07-28",
            "io.modelcontextprotocol/clientCapabilities": {},
        });
        let params = json!({ "name": "query", "arguments": { "sql": sql }, "_meta": meta });
        let body = json!({ "jsonrpc": "2.0", "id": 1, "method": "tools/call", "params": params });
        let headers = [
            ("Accept", "application/json, text/event-stream"),
            ("MCP-Protocol-Version", "2026-07-28"),
            ("Mcp-Method", "tools/call"),
            ("Mcp-Name", "query"),
        ];
        let body = body.to_string();
        let response = self.server.post_with("/mcp", &self.keys[agent], &headers, &body);
        let value: Value = response.json().unwrap_or_else(|error| panic!("{sql}: {error:#}"));
        let result = &value["result"];
        match result["isError"].as_bool() {
            Some(false) => Answer::Rows(table(&result["structuredContent"])),
            Some(true) => refused(&result["_meta"]["postern/refusal"]),
            None => panic!("{sql}: {value}"),
        }
    }

    /// The tables that an agent is told of over REST.
    pub(super) fn catalogue(&self, agent: &str) -> Vec<String> {
        let response = self.server.get("/v1/catalog", &self.keys[agent]);
        let value: Value = response.json().unwrap();
        let tables = value["tables"].as_array().unwrap();
        tables.iter().map(|table| table["table"].as_str().unwrap().to_owned()).collect()
    }

    /// What an agent is told over REST of a table, as it comes.
    pub(super) fn told_of(&self, agent: &str, table: &str) -> String {
        let path = format!("/v1/catalog?find={table}");
        let response = self.server.get(&path, &self.keys[agent]);
        String::from_utf8(response.body).unwrap()
    }

    /// Where it listens, and the key of an agent.
    pub(super) fn place(&self, agent: &str) -> (String, &str) {
        (self.server.url(), &self.keys[agent])
    }

    /// Where it speaks the PostgreSQL protocol.
    pub(super) const fn pgwire(&self) -> SocketAddr {
        self.server.pgwire()
    }

    /// A connection of that agent's over the PostgreSQL protocol.
    pub(super) fn connect(&self, agent: &str) -> Connection {
        let address = self.server.pgwire();
        Connection::open(address, agent, &self.keys[agent], "company").unwrap()
    }

    /// Asks as an agent; also everything that came back, head and body.
    pub(super) fn ask_raw(&self, agent: &str, sql: &str) -> (Answer, String) {
        self.ask_body(agent, sql, &json!({ "sql": sql }))
    }

    /// Asks as an agent for an answer in that form; what came back, unless it was broken off.
    pub(super) fn ask_in(
        &self,
        agent: &str,
        sql: &str,
        (form, coding): (&str, &str),
    ) -> Option<Response> {
        let headers = [("Accept", form), ("Accept-Encoding", coding), ("TE", "trailers")];
        let body = json!({ "sql": sql }).to_string();
        self.server.try_post("/v1/query", &self.keys[agent], &headers, &body).ok()
    }

    fn ask_body(&self, agent: &str, sql: &str, body: &Value) -> (Answer, String) {
        let response = self.server.post("/v1/query", &self.keys[agent], &body.to_string());
        let raw = format!("{}\n{}", response.head, response.text());
        let value: Value =
            response.json().unwrap_or_else(|error| panic!("{sql}: {error:#}\n{raw}"));
        let answer = if response.status == 200 && value.get("error").is_none() {
            Answer::Rows(table(&value))
        } else {
            refused(value.get("error").unwrap_or(&value))
        };
        (answer, raw)
    }
}

pub(super) fn refused(problem: &Value) -> Answer {
    let code = problem["code"].as_str().unwrap_or_default().to_owned();
    // The server's own account of a statement: it never differs from what was checked.
    assert_ne!(code, "checker-refused", "{problem}");
    Answer::Refused { code, detail: problem["detail"].to_string() }
}

fn table(value: &Value) -> Table {
    let columns = value["columns"].as_array().unwrap();
    let name = |column: &Value| column["name"].as_str().unwrap().to_owned();
    let row = |row: &Value| row.as_array().unwrap().clone();
    Table {
        columns: columns.iter().map(name).collect(),
        rows: value["rows"].as_array().unwrap().iter().map(row).collect(),
    }
}
