//! One connection, pinned.

use std::time::Duration;

use mysql_async::{Conn, Opts, OptsBuilder, Row, Value, prelude::Queryable as _};
use tokio::time::timeout;

use super::fault::Fault;
use crate::next::NextPassword;

/// Longest time to connect and to be let in.
const CONNECT_TIMEOUT: Duration = Duration::from_secs(10);

/// The server's number for a login whose password is not the one that it knows.
const WRONG_PASSWORD: u16 = 1045;
/// What the printed statements are written for. Strict as a server is by itself: without it a
/// recursion cuts a text to the length of its first row and says nothing. No other SELECT differs.
const SQL_MODE: &str = "ANSI_QUOTES,NO_BACKSLASH_ESCAPES,STRICT_TRANS_TABLES";
/// Longest text of `group_concat`, as in MariaDB.
const GROUP_CONCAT_BYTES: u32 = 1_048_576;

/// The most that a server takes: the time of a statement bounds a recursion.
const RECURSION_MAX: u32 = u32::MAX;

/// Most bytes of an answer to one of Postern's own statements: the catalogue of a server.
const OWN_BYTES_MAX: usize = if cfg!(test) { 4 << 20 } else { 256 << 20 };
/// What a cell takes beside its text.
const CELL_BYTES: usize = size_of::<Option<String>>();

/// The settings of every session.
pub(super) fn pins() -> Vec<String> {
    vec![
        // SECURITY: with another mode a text of the caller could end earlier than it was printed.
        format!("SET SESSION sql_mode = '{SQL_MODE}'"),
        "SET NAMES utf8mb4".to_owned(),
        "SET SESSION time_zone = '+00:00'".to_owned(),
        format!("SET SESSION group_concat_max_len = {GROUP_CONCAT_BYTES}"),
        "SET SESSION lock_wait_timeout = 2".to_owned(),
        "SET SESSION TRANSACTION READ ONLY".to_owned(),
    ]
}

/// The settings of a session that runs what callers ask.
pub(super) fn pins_for_callers() -> Vec<String> {
    let mut pins = pins();
    // SECURITY: functions are printed without a schema. One that this server does not have itself
    // (`any_value` on MariaDB, `json_exists` on MySQL) would be the site's own of that name, looked
    // for in the database of the session. Where callers ask from there are none.
    pins.push("USE information_schema".to_owned());
    pins
}

/// What a session must answer before it is used: whatever the server did at its start (a proxy in
/// between, `init_connect`), the pins hold.
const CHECK: &str = "SELECT @@SESSION.sql_mode, @@SESSION.character_set_client, \
    @@SESSION.character_set_connection, @@SESSION.character_set_results, @@SESSION.time_zone, \
    @@version";

/// A connection with its pins.
#[derive(Debug)]
pub(super) struct Session {
    pub(super) conn: Conn,
    /// What the server calls itself: `10.11.14-MariaDB`.
    pub(super) version: String,
    /// The bounds that are set on it.
    bounds: Option<Bounds>,
}

/// What one statement may take, in the server's own settings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Bounds {
    pub(super) time_ms: u64,
    pub(super) row_limit: u64,
}

/// A connection: with the password, or where the server refuses that with the next one.
pub(super) async fn open(opts: &Opts, next: &NextPassword) -> mysql_async::Result<Conn> {
    match (Conn::new(opts.clone()).await, next.get()) {
        (Err(mysql_async::Error::Server(error)), Some(next)) if error.code == WRONG_PASSWORD => {
            let opts = OptsBuilder::from_opts(opts.clone()).pass(Some(next.expose()));
            Conn::new(opts).await
        }
        (opened, _) => opened,
    }
}

impl Session {
    /// Connects and sees that the pins hold.
    pub(super) async fn connect(opts: &Opts, next: &NextPassword) -> Result<Self, Fault> {
        let connecting = timeout(CONNECT_TIMEOUT, open(opts, next)).await;
        let mut conn = connecting
            .map_err(|_elapsed| Fault::Broken("connecting took too long".to_owned()))?
            .map_err(Fault::of_connecting)?;
        let row: Option<Row> = conn.query_first(CHECK).await?;
        let cells = row.as_ref().map(texts).unwrap_or_default();
        let [Some(mode), Some(client), Some(connection), Some(results), Some(zone), Some(version)] =
            cells.as_slice()
        else {
            return Err(Fault::Broken("the session tells no settings".to_owned()));
        };
        let is_utf8 = [client, connection, results].iter().all(|name| *name == "utf8mb4");
        let mut modes: Vec<&str> = mode.split(',').collect();
        modes.sort_unstable();
        if modes.join(",") != SQL_MODE || !is_utf8 || zone != "+00:00" {
            return Err(Fault::Broken(
                "the server does not keep the session's settings".to_owned(),
            ));
        }
        let version = version.clone();
        Ok(Self { conn, version, bounds: None })
    }

    /// Whether it is MariaDB, which has other names for some settings.
    pub(super) fn is_mariadb(&self) -> bool {
        self.version.to_ascii_lowercase().contains("mariadb")
    }

    /// Sets the server's own timer and row limit for what follows.
    pub(super) async fn bound(&mut self, bounds: Bounds) -> Result<(), Fault> {
        if self.bounds == Some(bounds) {
            return Ok(());
        }
        let Bounds { time_ms, row_limit } = bounds;
        let time = if self.is_mariadb() {
            let (seconds, rest) = (time_ms / 1000, time_ms % 1000);
            // Beyond its usual 1,000 a server there ends a recursion without a word.
            format!(
                "max_statement_time = {seconds}.{rest:03}, \
                 max_recursive_iterations = {RECURSION_MAX}"
            )
        } else {
            format!("max_execution_time = {time_ms}, cte_max_recursion_depth = {RECURSION_MAX}")
        };
        self.conn.query_drop(format!("SET SESSION {time}, sql_select_limit = {row_limit}")).await?;
        self.bounds = Some(bounds);
        Ok(())
    }

    /// The rows of one of Postern's own statements.
    pub(super) async fn own(&mut self, sql: &str, params: &[&str]) -> Result<Texts, Fault> {
        let time_ms = u64::try_from(super::OWN_TIMEOUT.as_millis()).unwrap_or(u64::MAX);
        self.bound(Bounds { time_ms, row_limit: u64::MAX }).await?;
        let params: Vec<Value> = params.iter().map(|text| Value::from(*text)).collect();
        let mut answer = self.conn.exec_iter(sql, params).await?;
        let (mut rows, mut bytes) = (Texts::new(), 0_usize);
        while let Some(row) = answer.next().await? {
            let row = texts(&row);
            let cells = row
                .iter()
                .map(|cell| CELL_BYTES.saturating_add(cell.as_ref().map_or(0, String::len)));
            bytes = cells.fold(bytes, usize::saturating_add);
            if bytes > OWN_BYTES_MAX {
                // The connection is of no use: the rest of the answer is still to come on it.
                return Err(Fault::Broken("it answers without end".to_owned()));
            }
            rows.push(row);
        }
        Ok(rows)
    }
}

/// Rows of texts.
pub(super) type Texts = Vec<Vec<Option<String>>>;

/// The cells of a row as texts; what is none is NULL.
fn texts(row: &Row) -> Vec<Option<String>> {
    (0..row.len()).map(|at| text_at(row, at)).collect()
}

/// The cell of a column of that name as text.
pub(super) fn text_named(row: &Row, name: &str) -> Option<String> {
    let at = row.columns_ref().iter().position(|column| column.name_str() == name)?;
    text_at(row, at)
}

fn text_at(row: &Row, at: usize) -> Option<String> {
    match row.as_ref(at)? {
        Value::Bytes(bytes) => String::from_utf8(bytes.clone()).ok(),
        Value::Int(number) => Some(number.to_string()),
        Value::UInt(number) => Some(number.to_string()),
        Value::NULL | Value::Float(_) | Value::Double(_) | Value::Date(..) | Value::Time(..) => {
            None
        }
    }
}
