//! What the server tells of itself and of how it was reached: facts for `doctor`.
//!
//! All of it is asked with the reader's own login. What only a stronger one may see is `None`,
//! which is not the same as "nothing".

use postern_core::catalogue::TableName;

use super::{
    auth::LoginProof,
    fault::Fault,
    session::{Session, TextRows},
};
use crate::reader::Columns;

/// Everything in one row: how this session came in, settings, the clock.
const SERVER: &str = r"
SELECT (SELECT version FROM pg_catalog.pg_stat_ssl WHERE pid = pg_catalog.pg_backend_pid()),
  pg_catalog.host(pg_catalog.inet_server_addr()),
  pg_catalog.current_setting('listen_addresses', true),
  pg_catalog.current_setting('password_encryption', true),
  pg_catalog.current_setting('archive_mode', true),
  (SELECT pg_catalog.count(*) FROM pg_catalog.pg_stat_replication)::text,
  pg_catalog.current_setting('data_checksums', true),
  pg_catalog.current_setting('log_connections', true),
  (pg_catalog.date_part('epoch', pg_catalog.clock_timestamp()) * 1000)::bigint::text,
  pg_catalog.current_database()";

/// Sessions of this very login that came otherwise than through Postern. Of its own login every
/// role sees all; an application name is what the client says, so this finds the careless.
const STRANGERS: &str = r"
SELECT DISTINCT coalesce(pg_catalog.host(client_addr), 'this machine')
FROM pg_catalog.pg_stat_activity
WHERE usename = current_user AND application_name <> $1 AND backend_type = 'client backend'
ORDER BY 1 LIMIT 20";

/// Whether everybody with a login may read it, or a column of it.
const PUBLIC: &str = r"
SELECT n.nspname, c.relname
FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f') AND n.nspname <> 'information_schema'
  AND n.nspname !~ '^pg_'
  AND (EXISTS (SELECT FROM pg_catalog.aclexplode(c.relacl) WHERE grantee = 0 AND privilege_type = 'SELECT')
    OR EXISTS (SELECT FROM pg_catalog.pg_attribute a, pg_catalog.aclexplode(a.attacl) g
      WHERE a.attrelid = c.oid AND g.grantee = 0 AND g.privilege_type = 'SELECT'))
ORDER BY 1, 2 LIMIT 100";

/// Every column this login may read. Parts of partitioned tables are read through their parents.
const READABLE: &str = r"
SELECT n.nspname, c.relname, a.attname
FROM pg_catalog.pg_class c
  JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid
WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f') AND n.nspname <> 'information_schema'
  AND n.nspname !~ '^pg_' AND a.attnum > 0 AND NOT a.attisdropped
  AND pg_catalog.has_schema_privilege(n.oid, 'USAGE')
  AND pg_catalog.has_column_privilege(c.oid, a.attnum, 'SELECT')
ORDER BY n.nspname, c.relname, a.attnum LIMIT 200000";

/// Whether the rules of admission may be read by this login.
const MAY_READ_RULES: &str = r"
SELECT pg_catalog.has_table_privilege('pg_catalog.pg_hba_file_rules', 'SELECT')
  AND pg_catalog.has_function_privilege('pg_catalog.pg_hba_file_rules()', 'EXECUTE')";

/// The rules by which the server admits who connects over a network.
const RULES: &str = r"
SELECT type, coalesce(address, ''), coalesce(netmask, ''), auth_method
FROM pg_catalog.pg_hba_file_rules
WHERE error IS NULL AND type <> 'local' ORDER BY line_number LIMIT 500";

/// What is known of a server and of the way to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ServerReport {
    /// How the login proved itself.
    pub proof: LoginProof,
    /// `TLSv1.3`; `None`: in the clear.
    pub tls: Option<String>,
    /// The server's own address of this connection; `None` over a Unix socket.
    pub address: Option<String>,
    /// The database.
    pub database: String,
    /// `listen_addresses`.
    pub listens: Option<String>,
    /// How it stores passwords: `scram-sha-256`, `md5`.
    pub password_encryption: Option<String>,
    /// Whether it archives its log of changes: half of a backup to any moment.
    pub archives: bool,
    /// How many servers follow it.
    pub followers: u32,
    /// Whether pages have checksums.
    pub has_checksums: bool,
    /// Whether it notes who connects.
    pub logs_connections: bool,
    /// Its clock, in milliseconds since 1970.
    pub clock_ms: i64,
    /// From where else this login is connected now, not through Postern.
    pub strangers: Vec<String>,
    /// Tables that everybody with a login may read, at most 100.
    pub open_to_all: Vec<TableName>,
    /// The columns this login may read, table by table.
    pub readable: Columns,
    /// By which rules it admits; `None`: this login may not see them.
    pub rules: Option<Vec<AdmissionRule>>,
}

/// A line of `pg_hba.conf` about connections over a network.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AdmissionRule {
    /// `host`, `hostssl`, `hostnossl`, ..
    pub kind: String,
    /// From where: an address, a name, `all`, `samenet`.
    pub address: String,
    /// The mask of the address; empty where there is none.
    pub netmask: String,
    /// `scram-sha-256`, `md5`, `trust`, ..
    pub method: String,
}

impl AdmissionRule {
    /// Whether it admits from anywhere.
    pub fn is_for_all(&self) -> bool {
        let nothing = |mask: &str| mask.chars().all(|c| matches!(c, '0' | '.' | ':'));
        self.address == "all" || (!self.netmask.is_empty() && nothing(&self.netmask))
    }
}

/// Asks for everything.
pub(super) async fn report(session: &mut Session) -> Result<ServerReport, Fault> {
    let rows = session.own(SERVER, &[]).await?;
    let [row] = rows.as_slice() else { return Err(BROKEN) };
    let [
        tls,
        address,
        listens,
        password_encryption,
        archive_mode,
        followers,
        checksums,
        log_connections,
        clock,
        database,
    ] = row.as_slice()
    else {
        return Err(BROKEN);
    };
    let is_on = |setting: &Option<String>| {
        setting.as_deref().is_some_and(|value| !matches!(value, "off" | ""))
    };
    let clock_ms = clock.as_deref().and_then(|text| text.parse().ok()).ok_or(BROKEN)?;
    Ok(ServerReport {
        proof: session.proof,
        tls: tls.clone(),
        address: address.clone(),
        database: database.clone().ok_or(BROKEN)?,
        listens: listens.clone(),
        password_encryption: password_encryption.clone(),
        archives: is_on(archive_mode),
        followers: followers.as_deref().and_then(|text| text.parse().ok()).unwrap_or(0),
        has_checksums: is_on(checksums),
        logs_connections: is_on(log_connections),
        clock_ms,
        strangers: strangers(session).await?,
        open_to_all: open_to_all(&session.own(PUBLIC, &[]).await?)?,
        readable: readable(session).await?,
        rules: rules(session).await?,
    })
}

const BROKEN: Fault = Fault::Protocol("the server is told otherwise than asked");

async fn strangers(session: &mut Session) -> Result<Vec<String>, Fault> {
    let ours = session.application_name.clone();
    let rows = session.own(STRANGERS, &[Some(&ours)]).await?;
    rows.into_iter().map(|row| row.into_iter().next().flatten().ok_or(BROKEN)).collect()
}

fn open_to_all(rows: &TextRows) -> Result<Vec<TableName>, Fault> {
    let named = rows.iter().map(|row| match row.as_slice() {
        [Some(schema), Some(name)] => Ok(table_name(schema, name)),
        _ => Err(BROKEN),
    });
    named.collect()
}

/// Every column this login may read, table by table.
pub(super) async fn readable(session: &mut Session) -> Result<Columns, Fault> {
    columns(&session.own(READABLE, &[]).await?)
}

fn columns(rows: &TextRows) -> Result<Columns, Fault> {
    let mut tables = Columns::new();
    for row in rows {
        let [Some(schema), Some(name), Some(column)] = row.as_slice() else { return Err(BROKEN) };
        let table = table_name(schema, name);
        match tables.last_mut().filter(|(last, _)| *last == table) {
            Some((_, columns)) => columns.push(column.as_str().into()),
            None => tables.push((table, vec![column.as_str().into()])),
        }
    }
    Ok(tables)
}

fn table_name(schema: &str, name: &str) -> TableName {
    TableName { schema: schema.into(), name: name.into() }
}

async fn rules(session: &mut Session) -> Result<Option<Vec<AdmissionRule>>, Fault> {
    let may = session.own(MAY_READ_RULES, &[]).await?;
    if may.first().and_then(|row| row.first()) != Some(&Some("t".to_owned())) {
        return Ok(None);
    }
    let rules = session.own(RULES, &[]).await?.into_iter().map(|row| match row.as_slice() {
        [Some(kind), Some(address), Some(netmask), Some(method)] => Ok(AdmissionRule {
            kind: kind.clone(),
            address: address.clone(),
            netmask: netmask.clone(),
            method: method.clone(),
        }),
        _ => Err(BROKEN),
    });
    rules.collect::<Result<_, _>>().map(Some)
}
