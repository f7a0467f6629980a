//! A door in front of a few people, one engine or the other.

use std::{
    fs::{self, Permissions},
    os::unix::fs::PermissionsExt as _,
};

use postern_testkit::{mariadb, postgres};
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::server::Server;

/// What stands in the columns that are masked: in no answer, ever.
pub(super) const PEOPLE: [[&str; 6]; 4] = [
    [
        "0612345678",
        "33612345678",
        "Claire Fontaine",
        "claire@canary.example.org",
        "1984-03-07",
        "Lyon",
    ],
    [
        "+33 7 98 76 54 32",
        "33798765432",
        "Noe Petitjean",
        "noe@canary.example.org",
        "1986-11-23",
        "Lyon",
    ],
    [
        "0612345678",
        "4111111111111111",
        "Claire Fontaine",
        "c.f@canary.example.org",
        "1951-05-17",
        "Lille",
    ],
    [
        "01 23 45 67 89",
        "1234567",
        "Odile Marchand",
        "odile@canary.example.org",
        "1999-12-31",
        "Nice",
    ],
];

/// The masked columns, in the order of [`PEOPLE`].
pub(super) const COLUMNS: [&str; 5] = ["phone", "mobile", "name", "mail", "born"];

const CATALOG: &str = r#"
[people.columns]
id = { classification = "internal" }
phone = { classification = "confidential", tags = ["pii"], mask = { kind = "token", domain = "phone" } }
mobile = { classification = "confidential", tags = ["pii"], mask = "token" }
name = { classification = "confidential", tags = ["pii"], mask = { kind = "fake", as = "name" } }
mail = { classification = "confidential", tags = ["pii"], mask = { kind = "fake", as = "mail" } }
born = { classification = "confidential", tags = ["pii"], mask = "fake" }
city = { classification = "internal" }

[calls.columns]
id = { classification = "internal" }
person_id = { classification = "internal" }
caller = { classification = "confidential", tags = ["pii"], mask = { kind = "token", domain = "phone" } }

[accounts.columns]
id = { classification = "confidential", tags = ["pii"], mask = "hash" }
code = { classification = "confidential", tags = ["pii"], mask = { kind = "hash", domain = "code" } }
city = { classification = "internal" }

[entries.columns]
id = { classification = "internal" }
account_id = { classification = "confidential", tags = ["pii"], mask = "hash" }
code = { classification = "confidential", tags = ["pii"], mask = { kind = "hash", domain = "code" } }
amount = { classification = "internal" }
"#;

const POLICY: &str = r#"
@id("reads")
permit (principal in Role::"reader", action == Action::"read", resource in Source::"shop");
"#;

const AGENTS: &str = "[agent.reader]\nowner = \"mara@example.com\"\nroles = [\"reader\"]\npurposes = [\"research\"]\n";

/// An engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Engine {
    Postgresql,
    Mysql,
    Sqlite,
}

/// A server in front of a database.
pub(super) struct Door {
    server: Server,
    key: String,
    folder: TempDir,
    _database: Option<Base>,
}

/// Kept while the door stands.
#[expect(dead_code, reason = "a database is dropped with its owner")]
enum Base {
    Postgresql(postgres::Database),
    Mysql(mariadb::Database),
}

impl Door {
    /// In front of a few people.
    pub(super) fn on(engine: Engine) -> Self {
        Self::over(engine, &schema(engine), CATALOG)
    }

    /// In front of a database made so.
    pub(super) fn over(engine: Engine, schema: &str, catalog: &str) -> Self {
        Self::within(engine, schema, catalog, "")
    }

    /// The same, with more lines of `[limits]`.
    pub(super) fn within(engine: Engine, schema: &str, catalog: &str, limits: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let (source, database) = match engine {
            Engine::Sqlite => {
                let path = folder.path().join("shop.db");
                rusqlite::Connection::open(&path).unwrap().execute_batch(schema).unwrap();
                (format!("url = \"sqlite:{}\"\n", path.display()), None)
            }
            Engine::Postgresql => {
                let database = postgres::database().unwrap();
                database.execute(schema).unwrap();
                let url = database.url(postgres::ADMIN);
                let source = with_password(&folder, &url, postgres::PASSWORD, "sslmode=disable");
                (source, Some(Base::Postgresql(database)))
            }
            Engine::Mysql => {
                let database = mariadb::database().unwrap();
                database.execute(schema).unwrap();
                let url = database.url();
                let source = with_password(&folder, &url, mariadb::PASSWORD, "ssl-mode=disabled");
                (source, Some(Base::Mysql(database)))
            }
        };
        Self::open(folder, &source, catalog, database, limits)
    }

    fn open(
        folder: TempDir,
        source: &str,
        catalog: &str,
        database: Option<Base>,
        limits: &str,
    ) -> Self {
        let dir = folder.path().join("postern");
        fs::create_dir_all(dir.join("catalog")).unwrap();
        fs::create_dir_all(dir.join("policies")).unwrap();
        let site = format!(
            "version = 1\n[listen]\nhttp = \"127.0.0.1:0\"\n[source.shop]\n{source}\
             accept = [\"strong-login\"]\n[limits]\nrow_limit = 2000\ntimeout_ms = 20000\nrequests_per_minute = 1000000\n{limits}[role.reader]\n"
        );
        fs::write(dir.join("postern.toml"), site).unwrap();
        fs::write(dir.join("agents.toml"), AGENTS).unwrap();
        fs::write(dir.join("catalog/shop.toml"), catalog).unwrap();
        fs::write(dir.join("policies/shop.cedar"), POLICY).unwrap();
        let server = Server::start(&dir, &folder.path().join("state"));
        let key = server.new_key("reader");
        Self { server, key, folder, _database: database }
    }

    /// The key that keys of masks are derived from.
    pub(super) fn mask_key(&self) -> [u8; 32] {
        let keys = fs::read_dir(self.folder.path().join("state/keys")).unwrap().flatten();
        let mut of_masks = keys.map(|entry| entry.path()).filter(|path| {
            path.file_name().is_some_and(|name| name.to_string_lossy().contains("mask"))
        });
        let text = fs::read_to_string(of_masks.next().unwrap()).unwrap();
        let (digits, _) = text.trim_end().as_bytes().as_chunks::<2>();
        let byte = |pair: &[u8; 2]| u8::from_str_radix(str::from_utf8(pair).unwrap(), 16).unwrap();
        digits.iter().map(byte).collect::<Vec<_>>().try_into().unwrap()
    }

    /// All that comes back, head and body.
    pub(super) fn ask_raw(&self, sql: &str) -> (Value, String) {
        let body = json!({ "sql": sql }).to_string();
        let response = self.server.post("/v1/query", &self.key, &body);
        let raw = format!("{}\n{}", response.head, response.text());
        (response.json().unwrap_or_else(|error| panic!("{sql}: {error:#}\n{raw}")), raw)
    }

    /// The rows of an answer that must come.
    pub(super) fn rows(&self, sql: &str) -> Vec<Vec<Value>> {
        let (answer, raw) = self.ask_raw(sql);
        let rows = answer["rows"].as_array().unwrap_or_else(|| panic!("{sql}\n{raw}"));
        assert_eq!(answer["complete"], true, "{raw}");
        rows.iter().map(|row| row.as_array().unwrap().clone()).collect()
    }
}

fn with_password(folder: &TempDir, url: &str, password: &str, option: &str) -> String {
    let file = folder.path().join("password");
    fs::write(&file, password).unwrap();
    fs::set_permissions(&file, Permissions::from_mode(0o600)).unwrap();
    format!("url = \"{url}?{option}\"\npassword = \"file:{}\"\n", file.display())
}

fn schema(engine: Engine) -> String {
    let people = PEOPLE.iter().enumerate().map(|(at, [phone, mobile, name, mail, born, city])| {
        format!("({}, '{phone}', {mobile}, '{name}', '{mail}', '{born}', '{city}')", at + 1)
    });
    let people = people.collect::<Vec<_>>().join(", ");
    let numbers = |row: fn(u32) -> String| (1..=40).map(row).collect::<Vec<_>>().join(", ");
    let accounts = numbers(|n| format!("({}, 'AC-{n:04}', 'city {}')", 5_000 + n, n % 4));
    let entries = numbers(|n| format!("({n}, {}, 'AC-{n:04}', {n})", 5_000 + n));
    let text = if engine == Engine::Mysql { "varchar(80)" } else { "text" };
    format!(
        "CREATE TABLE people (id int PRIMARY KEY, phone {text}, mobile bigint, name {text}, mail {text}, \
           born date, city {text});\n\
         INSERT INTO people VALUES {people};\n\
         INSERT INTO people (id) VALUES (5);\n\
         CREATE TABLE calls (id int PRIMARY KEY, person_id int, caller {text});\n\
         INSERT INTO calls VALUES (1, 1, '0612345678'), (2, 2, '123');\n\
         CREATE TABLE accounts (id int PRIMARY KEY, code {text}, city {text});\n\
         INSERT INTO accounts VALUES {accounts};\n\
         CREATE TABLE entries (id int PRIMARY KEY, account_id int, code {text}, amount int, \
           FOREIGN KEY (account_id) REFERENCES accounts (id));\n\
         INSERT INTO entries VALUES {entries};\n"
    )
}
