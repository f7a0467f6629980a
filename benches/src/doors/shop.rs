//! One table of two hundred thousand customers, and a folder that opens half of it, masked.

use std::{fs, path::Path};

use anyhow::Context as _;
use postern_testkit::postgres::PrivatePostgres;

/// Rows. Even keys are European.
pub(super) const CUSTOMERS: u64 = 200_000;

/// The login that Postern and the direct clients use: it reads this table and no more.
pub(super) const LOGIN: &str = "bench_reader";

/// Its password; of a private server that ends with the run.
pub(super) const PASSWORD: &str = "reader-of-a-private-server";

/// The one agent.
pub(super) const AGENT: &str = "bench";

const AGENTS: &str = r#"
[agent.bench]
owner    = "mara@example.com"
roles    = ["reader"]
purposes = ["research"]
"#;

const CATALOG: &str = r#"
[customers]
entity = "id"
[customers.columns]
id     = { classification = "internal" }
name   = { classification = "confidential", tags = ["pii"], mask = "partial" }
email  = { classification = "confidential", tags = ["pii", "contact"], mask = "email" }
region = { classification = "internal" }
city   = { classification = "internal" }
since  = { classification = "internal" }
"#;

const POLICY: &str = r#"
@id("reads")
permit (principal in Role::"reader", action == Action::"read", resource in Source::"shop");

@id("eu-only")
forbid (principal in Role::"reader", action, resource is shop::customers)
unless { resource has region && resource.region == "EU" };
"#;

/// Makes the table and the login.
pub(super) fn fill_postgresql(postgres: &PrivatePostgres, database: &str) -> anyhow::Result<()> {
    postgres.admin(database, &format!(
        "CREATE TABLE customers (id integer PRIMARY KEY, name text NOT NULL, email text NOT NULL, \
         region text NOT NULL, city text NOT NULL, since timestamptz NOT NULL); \
         INSERT INTO customers SELECT n, 'Customer Number ' || n, 'customer' || n || \
         '@example.com', CASE n % 2 WHEN 0 THEN 'EU' ELSE 'US' END, 'City ' || n % 97, \
         timestamptz '2020-01-01 00:00Z' + n * interval '7 minutes' \
         FROM generate_series(0, {CUSTOMERS} - 1) AS n; \
         CREATE ROLE {LOGIN} LOGIN PASSWORD '{PASSWORD}'; \
         GRANT SELECT ON customers TO {LOGIN};"
    ))?;
    // Of its own: VACUUM stands alone.
    postgres.admin(database, "VACUUM ANALYZE customers")
}

/// Writes the password beside the configuration; gives the source's lines.
pub(super) fn postgresql_source(
    postgres: &PrivatePostgres,
    database: &str,
    folder: &Path,
) -> anyhow::Result<String> {
    fs::create_dir_all(folder)?;
    let password = folder.join("password");
    fs::write(&password, PASSWORD)?;
    Ok(format!(
        "url = \"postgres://{LOGIN}@127.0.0.1:{}/{database}?sslmode=disable\"\n\
         password = \"file:{}\"\n",
        postgres.port(),
        password.display()
    ))
}

/// Makes the database file; gives the source's lines.
pub(super) fn sqlite_source(folder: &Path) -> anyhow::Result<String> {
    fs::create_dir_all(folder)?;
    let path = folder.join("shop.db");
    let connection = rusqlite::Connection::open(&path)?;
    connection.execute_batch(&format!(
        "CREATE TABLE customers (id INTEGER PRIMARY KEY, name TEXT NOT NULL, email TEXT NOT NULL, \
         region TEXT NOT NULL, city TEXT NOT NULL, since TEXT NOT NULL); \
         WITH RECURSIVE series(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM series \
         WHERE n < {CUSTOMERS} - 1) \
         INSERT INTO customers SELECT n, 'Customer Number ' || n, 'customer' || n || \
         '@example.com', CASE n % 2 WHEN 0 THEN 'EU' ELSE 'US' END, 'City ' || n % 97, \
         datetime('2020-01-01', (n * 7) || ' minutes') FROM series; ANALYZE;"
    ))?;
    Ok(format!("url = \"sqlite:{}\"\n", path.display()))
}

/// Writes the configuration folder.
pub(super) fn write_folder(dir: &Path, source: &str) -> anyhow::Result<()> {
    write(dir, source, "")
}

/// The same, every listener encrypted with the certificate of a database server.
pub(super) fn write_folder_encrypted(dir: &Path, source: &str, data: &Path) -> anyhow::Result<()> {
    let file = |name: &str| data.join(name).display().to_string();
    let (cert, key) = (file("server.crt"), file("server.key"));
    let tls = format!("tls = {{ cert = \"file:{cert}\", key = \"file:{key}\" }}\n");
    write(dir, source, &tls)
}

fn write(dir: &Path, source: &str, tls: &str) -> anyhow::Result<()> {
    let site = format!(
        "version = 1\n[listen]\nhttp = \"127.0.0.1:0\"\npgwire = \"127.0.0.1:0\"\n{tls}[source.shop]\n{source}\n\
         [limits]\nrow_limit = 100_000\ntimeout_ms = 10_000\nresult_bytes_max = 1_000_000_000\nrequests_per_minute = 1_000_000\n\
         concurrent_max = 200\n[role.reader]\n"
    );
    fs::create_dir_all(dir.join("catalog"))?;
    fs::create_dir_all(dir.join("policies"))?;
    let files = [
        ("postern.toml", site.as_str()),
        ("agents.toml", AGENTS),
        ("catalog/shop.toml", CATALOG),
        ("policies/shop.cedar", POLICY),
    ];
    for (name, text) in files {
        fs::write(dir.join(name), text).with_context(|| name.to_owned())?;
    }
    Ok(())
}
