//! The site that is soaked: tables with canaries in them, a configuration that hides them, and its
//! agents.

use std::{fs, path::Path, time::Duration};

use anyhow::Context as _;
use postern_testkit::postgres::PrivatePostgres;

use super::canary::{NUMBER, NUMBERS, WORD};

/// The source.
pub(super) const SOURCE: &str = "shop";

/// Statements that Postern runs at the database at once, each in a session.
pub(super) const POOL: u64 = 12;

/// The same, with the one that Postern looks at the catalogue with.
pub(super) const SESSIONS: u64 = POOL + 1;

/// Statements that one agent may run at once.
pub(super) const AT_ONCE: u64 = 200;

/// The time limit of a statement: of `[limits]`.
pub(super) const TIMEOUT: Duration = Duration::from_mins(1);

/// The login of Postern at the database.
pub(super) const LOGIN: &str = "soak_reader";

/// Asks over the PostgreSQL protocol, statements with their values in them.
pub(super) const SIMPLE: &str = "simple";
/// Asks over the PostgreSQL protocol, prepared statements.
pub(super) const PREPARED: &str = "prepared";
/// Asks over REST.
pub(super) const REST: &str = "rest";
/// Asks over MCP.
pub(super) const MCP: &str = "mcp";
/// Stalls, vanishes, cancels.
pub(super) const RUDE: &str = "rude";
/// Stalls until it is cut off, long after the fault: whoever waits for the places of others does not
/// wait for its own.
pub(super) const STALLED: &str = "stalled";
/// Looks at totals, and at what a change of policies did.
pub(super) const WATCH: &str = "watch";

/// Those who keep the connections busy.
pub(super) const BUSY: [&str; 4] = [SIMPLE, PREPARED, REST, MCP];

const PASSWORD: &str = "reader-of-a-private-server";

const CATALOG: &str = r#"
[customers]
entity = "id"
[customers.columns]
id      = { classification = "internal" }
name    = { classification = "confidential", tags = ["pii"], mask = "partial" }
email   = { classification = "confidential", tags = ["pii", "contact"], mask = "email" }
region  = { classification = "internal" }
city    = { classification = "internal" }
since   = { classification = "internal" }
balance = { classification = "restricted", mask = "null" }
note    = { classification = "restricted", mask = { kind = "redact", text = "[hidden]" } }
[news.columns]
id      = { classification = "public" }
"#;

const POLICY: &str = r#"
@id("reads")
permit (principal in Role::"reader", action == Action::"read", resource in Table::"shop.customers");

@id("eu-only")
forbid (principal in Role::"reader", action, resource is shop::customers)
unless { resource has region && resource.region == "EU" };
"#;

/// What a valid change of policies opens and closes again.
pub(super) const NEWS_POLICY: &str = r#"
@id("news")
permit (principal in Role::"reader", action == Action::"read", resource in Table::"shop.news");
"#;

/// The file that changes of policies write.
pub(super) const CHANGED_POLICY: &str = "policies/changed.cedar";

/// Makes tables and login. Odd keys are of another region, and hidden as rows; `ssn` is hidden as a
/// column, by the catalogue and by the login's rights.
pub(super) fn fill(postgres: &PrivatePostgres, database: &str) -> anyhow::Result<()> {
    postgres.admin(
        database,
        &format!(
            "CREATE TABLE customers (id integer PRIMARY KEY, name text NOT NULL, email text NOT NULL, \
             region text NOT NULL, city text NOT NULL, since timestamptz NOT NULL, \
             balance bigint NOT NULL, note text NOT NULL, ssn text NOT NULL); \
             INSERT INTO customers SELECT n, 'Z{WORD} {WORD}' || n, 'z{WORD}' || n || '@example.com', \
             CASE n % 2 WHEN 0 THEN 'EU' ELSE 'US' END, \
             CASE n % 2 WHEN 0 THEN 'City ' ELSE '{WORD} City ' END || n % 97, \
             timestamptz '2020-01-01 00:00Z' + n * interval '7 minutes', \
             {NUMBER} + n, 'note {WORD} ' || n, '{WORD}-' || n \
             FROM generate_series(0, {NUMBERS} - 1) AS n; \
             CREATE TABLE news (id integer PRIMARY KEY); INSERT INTO news VALUES (1); \
             CREATE ROLE {LOGIN} LOGIN PASSWORD '{PASSWORD}'; \
             GRANT SELECT (id, name, email, region, city, since, balance, note) ON customers \
             TO {LOGIN}; GRANT SELECT ON news TO {LOGIN};"
        ),
    )?;
    // Of its own: VACUUM stands alone.
    postgres.admin(database, "VACUUM ANALYZE customers")
}

/// Writes the configuration into `FOLDER/postern`.
pub(super) fn write(
    folder: &Path,
    postgres: &PrivatePostgres,
    database: &str,
) -> anyhow::Result<()> {
    let dir = folder.join("postern");
    fs::create_dir_all(dir.join("catalog"))?;
    fs::create_dir_all(dir.join("policies"))?;
    let password = folder.join("password");
    let site = format!(
        "version = 1\n[listen]\nhttp = \"127.0.0.1:0\"\npgwire = \"127.0.0.1:0\"\n\
         metrics_roles = [\"watcher\"]\n\
         [source.{SOURCE}]\n\
         url = \"postgres://{LOGIN}@127.0.0.1:{}/{database}?sslmode=disable\"\n\
         password = \"file:{}\"\npool_size = {POOL}\n\
         [limits]\nrow_limit = 100_000\ntimeout_ms = {}\nresult_bytes_max = 1_000_000_000\n\
         requests_per_minute = 1_000_000\nconcurrent_max = {AT_ONCE}\n\
         [role.reader]\n[role.watcher]\n",
        postgres.port(),
        password.display(),
        TIMEOUT.as_millis()
    );
    let agents = [SIMPLE, PREPARED, REST, MCP, RUDE, STALLED, WATCH].map(|agent| {
        let more = if agent == WATCH { ", \"watcher\"" } else { "" };
        format!("[agent.{agent}]\nowner = \"mara@example.com\"\nroles = [\"reader\"{more}]\n")
    });
    let files = [
        (password, PASSWORD),
        (dir.join("postern.toml"), site.as_str()),
        (dir.join("agents.toml"), &agents.concat()),
        (dir.join("catalog/shop.toml"), CATALOG),
        (dir.join("policies/shop.cedar"), POLICY),
        (dir.join(CHANGED_POLICY), ""),
    ];
    for (path, text) in files {
        fs::write(&path, text).with_context(|| path.display().to_string())?;
    }
    Ok(())
}
