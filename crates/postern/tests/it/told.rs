//! What clients of the PostgreSQL protocol find of a source that is no PostgreSQL: psql,
//! `SQLAlchemy`, asyncpg, pandas and Java's driver ask for its catalogue, of SQLite and of MariaDB.

use std::{
    fs,
    path::PathBuf,
    process::{Command, Output},
};

use postern_testkit::mariadb::{self, PASSWORD};
use tempfile::TempDir;

use crate::{
    cli::run,
    clients::{python, scripts, succeeded},
    server::Server,
};

const SCHEMA: &str = "
CREATE TABLE customers (id INTEGER NOT NULL PRIMARY KEY, name VARCHAR(60), ssn VARCHAR(20), email VARCHAR(80), region VARCHAR(20), born DATE);
CREATE TABLE orders (id INTEGER NOT NULL PRIMARY KEY, customer_id INTEGER, total DECIMAL(10, 2), FOREIGN KEY (customer_id) REFERENCES customers (id));
CREATE TABLE payroll (id INTEGER PRIMARY KEY, salary INTEGER);
INSERT INTO customers VALUES (1, 'Claire Fontaine', '078-05-1120', 'claire@example.com', 'EU', '1984-03-07'), (2, 'Mara Delor', '078-05-1121', 'mara@example.org', 'US', '1990-05-02');
INSERT INTO orders VALUES (10, 1, 99.5), (11, 2, 7.25);
";

const CATALOGUE: &str = r#"
[customers]
about = "One row per customer"
[customers.columns]
id = { classification = "internal" }
name = { classification = "confidential", mask = "partial" }
email = { classification = "confidential", mask = "email" }
region = { classification = "internal" }
born = { classification = "confidential", mask = { kind = "generalize", to = "year" } }
[orders.columns]
id = { classification = "internal" }
customer_id = { classification = "internal" }
total = { classification = "internal" }
"#;

const POLICY: &str = r#"@id("helper-reads")
permit (principal in Role::"helper", action == Action::"read", resource)
when { resource in Table::"shop.customers" || resource in Table::"shop.orders" };
"#;

/// A shop, and the schema that its tables stand in.
pub(crate) struct Shop {
    folder: TempDir,
    schema: String,
}

impl Shop {
    fn new(url: &str, schema: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let shop = Self { folder, schema: schema.to_owned() };
        fs::create_dir_all(shop.dir().join("catalog")).unwrap();
        fs::create_dir_all(shop.dir().join("policies")).unwrap();
        let site = format!(
            "version = 1\n[listen]\nhttp = \"127.0.0.1:0\"\n[source.shop]\nurl = \"{url}\"\n[limits]\nrequests_per_minute = 1000000\n[role.helper]\n"
        );
        let agents = "[agent.claude]\nowner = \"mara\"\nroles = [\"helper\"]\n";
        for (name, text) in [
            ("postern.toml", site.as_str()),
            ("agents.toml", agents),
            ("catalog/shop.toml", CATALOGUE),
            ("policies/helper.cedar", POLICY),
        ] {
            fs::write(shop.dir().join(name), text).unwrap();
        }
        shop
    }

    pub(crate) fn dir(&self) -> PathBuf {
        self.folder.path().join("postern")
    }

    fn state(&self) -> PathBuf {
        self.folder.path().join("state")
    }

    /// Changes a file of its configuration.
    pub(crate) fn change(&self, name: &str, how: impl FnOnce(String) -> String) {
        let path = self.dir().join(name);
        fs::write(&path, how(fs::read_to_string(&path).unwrap())).unwrap();
    }

    pub(crate) fn run(&self, arguments: &[&str]) -> Output {
        run(&self.dir(), &self.state(), arguments)
    }

    pub(crate) fn serve(&self) -> Server {
        Server::start(&self.dir(), &self.state())
    }

    /// The three scripts against it.
    fn is_told(&self) {
        let server = self.serve();
        let key = server.new_key("claude");
        let (host, port) = (server.pgwire().ip().to_string(), server.pgwire().port().to_string());
        let mut psql = Command::new(scripts().join("told.sh"));
        succeeded(
            &psql.args([&host, &port, &self.schema]).env("PGPASSWORD", &key).output().unwrap(),
        );
        let scripts_of_python =
            [("typed-elsewhere.py", None), ("told.py", None), ("told-jdbc.py", Some(JAR))];
        for (script, more) in scripts_of_python {
            let mut command = python();
            command.arg(scripts().join(script)).args([&host, &port, &self.schema]).args(more);
            succeeded(&command.env("POSTERN_KEY", &key).output().unwrap());
        }
    }
}

const JAR: &str = "/usr/share/java/postgresql.jar";

pub(crate) fn sqlite() -> Shop {
    let shop = Shop::new("sqlite:shop.db", "main");
    let file = rusqlite::Connection::open(shop.dir().join("shop.db")).unwrap();
    file.execute_batch(SCHEMA).unwrap();
    shop
}

#[test]
fn clients_find_the_catalogue_of_a_sqlite_source() {
    sqlite().is_told();
}

#[test]
fn clients_find_the_catalogue_of_a_mariadb_source() {
    let database = mariadb::database().unwrap();
    database.execute(SCHEMA).unwrap();
    let shop = Shop::new(&database.url(), database.name());
    fs::write(shop.dir().join("password"), format!("{PASSWORD}\n")).unwrap();
    shop.change("postern.toml", |text| {
        text.replace(
            "[limits]",
            "password = \"file:password\"\naccept = [\"strong-login\"]\n[limits]",
        )
    });
    shop.is_told();
}
