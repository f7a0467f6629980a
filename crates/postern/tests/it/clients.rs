//! Clients that others wrote: the Python MCP SDK in both eras, curl, and over the PostgreSQL
//! protocol psql, psycopg, asyncpg, `SQLAlchemy`, pandas, Java's driver and node-postgres. They ask a PostgreSQL
//! that Postern has never seen, described by the catalogue and the policy of `examples/postgresql`.

use std::{
    path::{Path, PathBuf},
    process::{Command, Output},
};

use crate::{
    cli::{run, text},
    examples::{Story, postgresql},
    server::Server,
};

/// A table that stands in the database and in no catalogue.
const UNREVIEWED: &str =
    "CREATE TABLE payroll (id int, salary int); INSERT INTO payroll VALUES (1, 1)";

pub(crate) fn scripts() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/clients")
}

/// Python with the SDK that `requirements.txt` names.
pub(crate) fn python() -> Command {
    let venv = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/clients-venv");
    let python = venv.join("bin/python");
    assert!(python.is_file(), "no {}: run ./test.sh, which makes it", python.display());
    Command::new(python)
}

/// The same, running the script of MCP.
fn ask_py() -> Command {
    let mut command = python();
    command.arg(scripts().join("ask.py"));
    command
}

pub(crate) fn succeeded(output: &Output) -> String {
    assert!(output.status.success(), "{}\n{}", text(&output.stdout), text(&output.stderr));
    text(&output.stdout)
}

fn story() -> Story {
    let story = postgresql();
    story.database.execute(UNREVIEWED).unwrap();
    // Even where the login may read it: what nobody reviewed does not exist.
    story.database.execute(&format!("GRANT SELECT ON payroll TO {}", story.login)).unwrap();
    let site = story.dir.join("postern.toml");
    let listen = "[listen]\nhttp = \"127.0.0.1:0\"\n";
    let settings = std::fs::read_to_string(&site).unwrap();
    std::fs::write(&site, format!("{settings}\n{listen}")).unwrap();
    story
}

#[test]
fn the_python_sdk_asks_a_postgresql_never_seen_before_over_http() {
    let story = story();
    let server = Server::start(&story.dir, &story.state);
    let key = server.new_key("claude-support");
    let url = format!("{}/mcp", server.url());
    let said = succeeded(&ask_py().args(["http", &url]).env("POSTERN_KEY", key).output().unwrap());
    assert_eq!(said.lines().count(), 2, "both eras: {said}");
}

#[test]
fn the_python_sdk_asks_on_standard_input_with_a_server_and_without() {
    let story = story();
    let ask = || {
        let mut command = ask_py();
        command.args(["stdio", env!("CARGO_BIN_EXE_postern"), "--dir"]).arg(&story.dir);
        command.arg("--state").arg(&story.state).args(["mcp", "--as", "claude-support"]);
        let said = succeeded(&command.output().unwrap());
        assert_eq!(said.lines().count(), 2, "both eras: {said}");
    };
    ask();
    let _server = Server::start(&story.dir, &story.state);
    ask();
}

#[test]
fn curl_asks_over_rest_and_mcp() {
    let story = story();
    let server = Server::start(&story.dir, &story.state);
    let key = server.new_key("claude-support");
    let mut curl = Command::new(scripts().join("ask.sh"));
    succeeded(&curl.arg(server.url()).env("POSTERN_KEY", key).output().unwrap());
}

#[test]
fn psycopg_asyncpg_sqlalchemy_and_pandas_ask_over_pgwire() {
    let story = story();
    let server = Server::start(&story.dir, &story.state);
    let key = server.new_key("claude-support");
    let (host, port) = (server.pgwire().ip().to_string(), server.pgwire().port().to_string());
    let mut command = python();
    command.arg(scripts().join("pgwire.py")).args([host, port]).env("POSTERN_KEY", key);
    succeeded(&command.output().unwrap());
}

/// Beside the same server asked directly: the values and the types of its answers. A second login is
/// asked how each statement resolves, and what was asked fares the same when it is asked once more.
#[test]
fn declared_types_mean_what_they_mean_to_the_server() {
    let jar = "/usr/share/java/postgresql.jar";
    assert!(Path::new(jar).is_file(), "no {jar}: run ./test.sh, which installs it");
    let story = story();
    let checks = format!("checks_{}", story.login);
    let roles = format!(
        "CREATE ROLE {checks} LOGIN PASSWORD 'of-a-private-server';
         GRANT TEMPORARY ON DATABASE {} TO {checks}",
        story.database.name()
    );
    story.database.execute(&roles).unwrap();
    let site = story.dir.join("postern.toml");
    let settings = std::fs::read_to_string(&site).unwrap();
    let more = format!(
        "[limits]\nrequests_per_minute = 1000000\n\
         [source.shop.checker]\nlogin = \"{checks}\"\npassword = \"file:password\"\n"
    );
    std::fs::write(&site, format!("{settings}\n{more}")).unwrap();
    let server = Server::start(&story.dir, &story.state);
    let key = server.new_key("claude-support");
    let (host, port) = (server.pgwire().ip().to_string(), server.pgwire().port().to_string());
    let direct = story.database.url(&format!("{}:of-a-private-server", story.login));
    let mut command = python();
    command.arg(scripts().join("typed.py")).args([&host, &port, jar]);
    succeeded(&command.env("POSTERN_KEY", key).env("DIRECT", direct).output().unwrap());

    let replayed = run(&story.dir, &story.state, &["policy", "replay", "--json"]);
    let told: serde_json::Value = serde_json::from_slice(&replayed.stdout).unwrap();
    let differences = told["replayed"]["differences"].as_array().unwrap();
    // Questions about the catalogue have one over this protocol alone.
    let asks_catalogue = |sql: &str| {
        ["regclass", "pg_type", "current_setting"].iter().any(|word| sql.contains(word))
    };
    let of_types = differences.iter().filter(|one| !asks_catalogue(one["sql"].as_str().unwrap()));
    let of_types: Vec<_> = of_types.collect();
    assert!(of_types.is_empty(), "{of_types:#?}");
    assert!(told["replayed"]["tried"].as_u64().unwrap() > 400, "{told}");
}

#[test]
fn psql_asks_over_pgwire() {
    let story = story();
    let server = Server::start(&story.dir, &story.state);
    let key = server.new_key("claude-support");
    let (host, port) = (server.pgwire().ip().to_string(), server.pgwire().port().to_string());
    let mut psql = Command::new(scripts().join("pgwire.sh"));
    succeeded(&psql.args([host, port]).env("PGPASSWORD", key).output().unwrap());
}

#[test]
fn java_asks_over_pgwire() {
    let jar = "/usr/share/java/postgresql.jar";
    assert!(Path::new(jar).is_file(), "no {jar}: run ./test.sh, which installs it");
    let story = story();
    let server = Server::start(&story.dir, &story.state);
    let key = server.new_key("claude-support");
    let (host, port) = (server.pgwire().ip().to_string(), server.pgwire().port().to_string());
    let mut command = python();
    command.arg(scripts().join("jdbc.py")).args([&host, &port, jar]).env("POSTERN_KEY", key);
    succeeded(&command.output().unwrap());
}

#[test]
fn node_postgres_asks_over_pgwire() {
    let story = story();
    let server = Server::start(&story.dir, &story.state);
    let key = server.new_key("claude-support");
    let (host, port) = (server.pgwire().ip().to_string(), server.pgwire().port().to_string());
    let own = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/clients-node/node_modules");
    let mut command = Command::new("node");
    command.env("NODE_PATH", format!("/usr/share/nodejs:{}", own.display()));
    command.arg(scripts().join("node-pg.cjs")).args([host, port]).env("POSTERN_KEY", key);
    succeeded(&command.output().unwrap());
}
