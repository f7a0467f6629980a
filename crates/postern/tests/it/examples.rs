//! Every folder of `examples/` does what it says.

use std::{
    fs,
    path::{Path, PathBuf},
};

use postern_testkit::postgres;
use serde_json::Value;
use tempfile::TempDir;

use crate::cli::{run, text};

fn example(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples").join(name)
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let target = to.join(path.file_name().unwrap());
        if path.is_dir() {
            copy(&path, &target);
        } else {
            fs::copy(&path, &target).map(drop).unwrap();
        }
    }
}

/// Asks every request of an example and compares.
fn ask_all(example: &Path, dir: &Path, state: &Path) {
    let requests: toml::Table =
        fs::read_to_string(example.join("requests.toml")).unwrap().parse().unwrap();
    for request in requests["request"].as_array().unwrap() {
        let request = serde_json::to_value(request).unwrap();
        let about = request["about"].as_str().unwrap();
        let mut arguments = vec!["query".to_owned(), "--json".to_owned(), "--as".to_owned()];
        arguments.push(request["as"].as_str().unwrap().to_owned());
        arguments.push(request["sql"].as_str().unwrap().to_owned());
        for param in request["params"].as_array().into_iter().flatten() {
            arguments.extend(["--param".to_owned(), param.to_string()]);
        }
        let arguments: Vec<_> = arguments.iter().map(String::as_str).collect();
        let output = run(dir, state, &arguments);
        if let Some(code) = request.get("refused") {
            assert_eq!(output.status.code(), Some(1), "{about}: {output:?}");
            let said = text(&output.stderr);
            let said: Value = serde_json::from_str(said.lines().last().unwrap()).unwrap();
            assert_eq!(&said["error"]["code"], code, "{about}");
        } else {
            assert!(output.status.success(), "{about}: {}", text(&output.stderr));
            let answer: Value = serde_json::from_slice(&output.stdout).unwrap();
            assert_eq!(answer["rows"], request["answer"], "{about}");
        }
    }
}

#[test]
fn the_sqlite_quick_start_answers_as_it_says() {
    let folder = tempfile::tempdir().unwrap();
    let (example, dir) = (example("sqlite"), folder.path().join("postern"));
    copy(&example.join("postern"), &dir);
    let data = fs::read_to_string(example.join("data.sql")).unwrap();
    rusqlite::Connection::open(dir.join("club.db")).unwrap().execute_batch(&data).unwrap();
    ask_all(&example, &dir, &folder.path().join("state"));
}

#[test]
fn five_lines_of_policy_guard_a_postgresql_never_seen_before() {
    let story = postgresql();
    ask_all(&example("postgresql"), &story.dir, &story.state);
}

/// The story of `examples/postgresql`, in a database of its own.
pub(crate) struct Story {
    /// The configuration folder.
    pub(crate) dir: PathBuf,
    /// The state folder.
    pub(crate) state: PathBuf,
    /// The database.
    pub(crate) database: postgres::Database,
    /// Postern's login there.
    pub(crate) login: String,
    _folder: TempDir,
}

pub(crate) fn postgresql() -> Story {
    let folder = tempfile::tempdir().unwrap();
    let (example, dir) = (example("postgresql"), folder.path().join("postern"));
    copy(&example.join("postern"), &dir);
    let database = postgres::database().unwrap();
    database.execute(&fs::read_to_string(example.join("data.sql")).unwrap()).unwrap();
    let login = format!("reader_{}", database.name());
    database
        .execute(&format!(
            "CREATE ROLE {login} LOGIN PASSWORD 'of-a-private-server'; GRANT SELECT ON ALL TABLES IN SCHEMA public TO {login}"
        ))
        .unwrap();
    // The example's server is made up: its place is the only thing that changes.
    let site = fs::read_to_string(dir.join("postern.toml")).unwrap();
    let site = site
        .replace(
            "postgres://postern_reader@db.internal/shop?sslmode=verify-full",
            &format!("{}?sslmode=disable", database.url(&login)),
        )
        .replace("env:SHOP_PASSWORD", "file:password");
    fs::write(dir.join("postern.toml"), site).unwrap();
    fs::write(dir.join("password"), "of-a-private-server\n").unwrap();
    let state = folder.path().join("state");
    Story { dir, state, database, login, _folder: folder }
}
