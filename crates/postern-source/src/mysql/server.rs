//! What the server tells of itself and of how it was reached: facts for `doctor`, asked with the
//! reader's own login.

use std::sync::Arc;

use postern_core::catalogue::TableName;

use super::{fault::Fault, session::Session};
use crate::reader::Columns;

const SETTINGS: &str = "\
SELECT @@bind_address, @@general_log, @@slow_query_log, @@local_infile, @@require_secure_transport, \
@@log_bin, DATABASE(), CAST(UNIX_TIMESTAMP(NOW(3)) * 1000 AS SIGNED)";

const TLS: &str = "SHOW SESSION STATUS LIKE 'Ssl_version'";

/// Every column this login may read.
const READABLE: &str = "\
SELECT table_schema, table_name, column_name FROM information_schema.columns \
WHERE table_schema NOT IN ('information_schema', 'performance_schema', 'mysql', 'sys') \
AND privileges LIKE '%select%' ORDER BY table_schema, table_name, ordinal_position LIMIT 200000";

/// What is known of a server and of the way to it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is a setting of the server's own")]
pub struct MysqlServer {
    /// `TLSv1.3`; `None`: in the clear.
    pub tls: Option<String>,
    /// `bind_address`.
    pub listens: Option<String>,
    /// Whether it writes every statement into its log, with the keys of masks in them.
    pub logs_statements: bool,
    /// Whether it writes slow ones there.
    pub logs_slow: bool,
    /// Whether clients may be asked for files.
    pub takes_local_files: bool,
    /// Whether it refuses connections in the clear.
    pub requires_tls: bool,
    /// Whether it keeps a log of changes: half of a backup to any moment.
    pub keeps_changes: bool,
    /// Its clock, in milliseconds since 1970.
    pub clock_ms: i64,
    /// The database.
    pub database: String,
    /// The columns this login may read, table by table.
    pub readable: Columns,
}

/// Asks for everything.
pub(super) async fn report(session: &mut Session) -> Result<MysqlServer, Fault> {
    let rows = session.own(SETTINGS, &[]).await?;
    let [row] = rows.as_slice() else { return Err(broken()) };
    let [listens, general, slow, infile, secure, binlog, database, clock] = row.as_slice() else {
        return Err(broken());
    };
    let is_on = |cell: &Option<String>| matches!(cell.as_deref(), Some("1" | "ON"));
    let tls = session.own(TLS, &[]).await?;
    let tls = tls.first().and_then(|row| row.get(1).cloned().flatten());
    let mut readable = Columns::new();
    for row in session.own(READABLE, &[]).await? {
        let [Some(schema), Some(name), Some(column)] = row.as_slice() else { return Err(broken()) };
        let table = TableName { schema: schema.as_str().into(), name: name.as_str().into() };
        let column: Arc<str> = column.as_str().into();
        match readable.last_mut().filter(|(last, _)| *last == table) {
            Some((_, columns)) => columns.push(column),
            None => readable.push((table, vec![column])),
        }
    }
    Ok(MysqlServer {
        tls: tls.filter(|version| !version.is_empty()),
        listens: listens.clone(),
        logs_statements: is_on(general),
        logs_slow: is_on(slow),
        takes_local_files: is_on(infile),
        requires_tls: is_on(secure),
        keeps_changes: is_on(binlog),
        database: database.clone().ok_or_else(broken)?,
        clock_ms: clock.as_deref().and_then(|text| text.parse().ok()).ok_or_else(broken)?,
        readable,
    })
}

fn broken() -> Fault {
    Fault::Broken("the server is told otherwise than asked".to_owned())
}
