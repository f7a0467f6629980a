//! The seven usual mistakes, each made once on a healthy site, and found.

use std::{fmt::Write as _, fs, os::unix::fs::PermissionsExt as _};

use postern_testkit::postgres::{Database, database};
use serde_json::Value;

use crate::desk::{Desk, opened, said};

const SCHEMA: &str = "
CREATE TABLE customers (id int PRIMARY KEY, email text, birth_date date, api_token text);
INSERT INTO customers SELECT i, 'c' || i || '@example.com', date '1984-03-07', 'ghp_' || md5(i::text)
  FROM generate_series(1, 40) i;
CREATE TABLE notes (id int, text text);
";

struct Site {
    database: Database,
    desk: Desk,
    login: String,
}

/// A site as `init` leaves it, with what it asks for done.
fn healthy() -> Site {
    let (database, desk) = (database().unwrap(), Desk::new());
    database.execute(SCHEMA).unwrap();
    let revoke = format!("REVOKE TEMPORARY ON DATABASE {} FROM PUBLIC", database.name());
    database.execute(&revoke).unwrap();
    let login = format!("doctored_{}", database.name());
    let output = opened(&database, &desk, &login);
    assert!(output.status.success(), "{}", said(&output));
    Site { database, desk, login }
}

impl Site {
    /// How it stands with every mistake.
    fn examined(&self) -> Value {
        let output = self.desk.run(&["doctor", "--json"]);
        serde_json::from_slice(&output.stdout).unwrap_or_else(|_| panic!("{}", said(&output)))
    }

    /// What must be corrected of one mistake.
    fn wrong(&self, mistake: &str) -> Vec<String> {
        let all = self.examined();
        let of = all["mistakes"].as_array().unwrap().iter().find(|m| m["mistake"] == mistake);
        let seen = of.unwrap()["seen"].as_array().unwrap().iter();
        let wrong = seen.filter(|one| one["health"] == "correct");
        wrong
            .map(|one| {
                format!("{}: {}", one["about"].as_str().unwrap(), one["text"].as_str().unwrap())
            })
            .collect()
    }

    fn found(&self, mistake: &str, words: &str) {
        let wrong = self.wrong(mistake);
        assert!(wrong.iter().any(|text| text.contains(words)), "{mistake}: {wrong:?}");
        assert_eq!(self.desk.run(&["doctor"]).status.code(), Some(1));
    }

    fn edit(&self, file: &str, change: impl Fn(&str) -> String) {
        let path = self.desk.path(file);
        fs::write(&path, change(&fs::read_to_string(&path).unwrap())).unwrap();
    }
}

#[test]
fn a_healthy_site_has_nothing_to_correct() {
    let site = healthy();
    let all = site.examined();
    assert_eq!(all["ok"], true, "{all:#}");
    assert_eq!(all["mistakes"].as_array().unwrap().len(), 7);
    let output = site.desk.run(&["doctor"]);
    assert!(output.status.success(), "{}", said(&output));
    assert!(said(&output).contains("0 to correct"), "{}", said(&output));
}

#[test]
fn direct_exposure_is_found() {
    let site = healthy();
    site.database.execute("GRANT SELECT ON notes TO PUBLIC").unwrap();
    site.found("direct-exposure", "every login of the server may read 1 table: public.notes");
}

#[test]
fn too_broad_rights_are_found_and_the_grants_cure_them() {
    let site = healthy();
    let login = &site.login;
    site.database.execute(&format!("GRANT SELECT ON customers TO {login}")).unwrap();
    site.found("broad-rights", "1 column: customers.api_token");
    site.database.execute(&format!("GRANT UPDATE (email) ON customers TO {login}")).unwrap();
    site.found("broad-rights", "1 right: writes public.customers");

    let script = site.desk.json(&["doctor", "--grants"]);
    let script = script["grants"]["shop"].as_str().unwrap();
    site.database.execute(script).unwrap();
    assert_eq!(site.wrong("broad-rights"), Vec::<String>::new());
    let asked = site.desk.json(&["query", "--as", "claude", "SELECT email FROM customers LIMIT 1"]);
    assert_eq!(asked["row_count"], 1, "what policies open can be read still");
}

#[test]
fn functions_with_their_owners_rights_are_found() {
    let site = healthy();
    site.database
        .execute("CREATE FUNCTION public.sudo(int) RETURNS int LANGUAGE sql SECURITY DEFINER AS 'SELECT 1'")
        .unwrap();
    site.found("broad-rights", "sudo(integer) with the rights of its owner");
}

#[test]
fn missing_encryption_is_found() {
    let site = healthy();
    site.edit("postern/postern.toml", |text| {
        text.replace("[listen]\n", "[listen]\npublic_url = \"http://postern.example.com\"\n")
    });
    site.found("missing-encryption", "http:// name");
}

#[test]
fn weak_credentials_are_found() {
    let site = healthy();
    let secret = site.desk.path("postern-state/secrets/shop");
    fs::set_permissions(&secret, fs::Permissions::from_mode(0o644)).unwrap();
    site.found("weak-credentials", "others on this machine can open");
    site.edit("postern/agents.toml", |text| {
        let lines = text.lines().filter(|line| !line.starts_with("expires"));
        lines.collect::<Vec<_>>().join("\n")
    });
    site.found("weak-credentials", "its access never ends");
}

#[test]
fn a_missing_watch_is_found() {
    let site = healthy();
    site.edit("postern/postern.toml", |text| {
        format!("{text}\n[source.lost]\nurl = \"sqlite:nowhere.db\"\n")
    });
    site.found("missing-watch", "source lost: it cannot be looked at");
}

#[test]
fn neglected_compliance_is_found() {
    let site = healthy();
    site.database.execute("ALTER TABLE customers ADD COLUMN religion text").unwrap();
    let told = |site: &Site| site.examined().to_string();
    assert!(told(&site).contains("1 column new and hidden"), "{}", told(&site));
    site.desk.run(&["scan"]);
    assert!(told(&site).contains("nobody decided about 1 column: customers.religion"));
}

#[test]
fn untested_controls_are_found() {
    let site = healthy();
    site.edit("postern/policies/explorer.test.toml", |text| {
        text.replace("= \"email\"", "= \"clear\"")
    });
    site.found("untested-controls", "policies do otherwise than they should");
    fs::remove_file(site.desk.path("postern/policies/explorer.test.toml")).unwrap();
    site.found("untested-controls", "no case says");
}

#[test]
fn a_configuration_that_is_refused_is_told_with_what_can_be_seen() {
    let site = healthy();
    site.edit("postern/policies/explorer.cedar", |text| {
        text.replace("Source::\"shop\"", "Source::\"shp\"")
    });
    site.found("untested-controls", "the configuration would be refused");
    let output = site.desk.run(&["doctor", "--grants"]);
    assert_eq!(output.status.code(), Some(1), "{}", said(&output));
}

/// Takes connections and does this with each, until the test is over.
fn hostile(with: fn(std::net::TcpStream)) -> u16 {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    std::thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            std::thread::spawn(move || with(stream));
        }
    });
    port
}

/// Says something that is no answer, again and again, for as long as somebody listens.
fn chatter(mut stream: std::net::TcpStream, said: &[u8]) {
    while std::io::Write::write_all(&mut stream, said).is_ok() {}
}

#[test]
fn a_server_that_stalls_or_never_ends_is_told_and_the_rest_looked_at() {
    let desk = Desk::new();
    // Nothing; notices without end; a message that says it has 2 GiB.
    let silent = hostile(|stream| drop((stream, std::thread::park())));
    let talker = hostile(|stream| chatter(stream, b"N\0\0\0\x0bSNOTICE\0"));
    let boaster = hostile(|stream| chatter(stream, b"S\x7f\xff\xff\xffxxxxxxxxxxxxxxxx"));
    let mut site = "version = 1\n".to_owned();
    for (name, port) in [("silent", silent), ("talker", talker), ("boaster", boaster)] {
        let url = format!("postgres://a@127.0.0.1:{port}/d?sslmode=disable&connect_timeout=2");
        writeln!(site, "[source.{name}]\nurl = \"{url}\"").unwrap();
    }
    site.push_str("[source.club]\nurl = \"sqlite:club.db\"\n");
    fs::create_dir_all(desk.path("postern")).unwrap();
    fs::write(desk.path("postern/postern.toml"), site).unwrap();
    rusqlite::Connection::open(desk.path("postern/club.db"))
        .unwrap()
        .execute_batch("CREATE TABLE people (id INTEGER PRIMARY KEY)")
        .unwrap();
    let start = std::time::Instant::now();
    let told = said(&desk.run(&["doctor"]));
    assert!(start.elapsed() < std::time::Duration::from_secs(30), "{told}");
    for name in ["silent", "talker", "boaster"] {
        assert!(told.contains(&format!("source {name}: it cannot be looked at")), "{told}");
    }
    assert!(!told.contains("source club: it cannot"), "{told}");
}
