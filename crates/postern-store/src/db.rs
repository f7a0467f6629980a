//! `state.db`: the part of the state that is looked up.
//!
//! SQLite in WAL mode, every commit synced, deleted content overwritten (a destroyed data key must
//! be gone). The schema has a version; a state made by a later program is refused by name.

use std::{
    path::Path,
    sync::{Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use rusqlite::{
    Connection, OptionalExtension as _, ToSql, Transaction,
    config::DbConfig,
    types::{FromSql, FromSqlError, FromSqlResult, ToSqlOutput, ValueRef},
};

use crate::files;

/// Version of the schema below.
pub(crate) const SCHEMA_VERSION: i64 = 3;

/// What every version added, from the first on: a state moves forward one by one.
const STEPS: [&str; 3] = [SCHEMA, STOPS, SCRAM];

/// Keys made before this step have none: SCRAM does not know them until they are rotated.
const SCRAM: &str = "ALTER TABLE credential ADD COLUMN scram BLOB;";

const STOPS: &str = "
CREATE TABLE stop (
    what TEXT PRIMARY KEY, since_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
";

const SCHEMA: &str = "
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE key_version (
    kind TEXT NOT NULL, version INTEGER NOT NULL, created_ms INTEGER NOT NULL, vkey TEXT,
    PRIMARY KEY (kind, version)
) STRICT, WITHOUT ROWID;
CREATE TABLE data_key (
    principal TEXT NOT NULL, day INTEGER NOT NULL, id BLOB NOT NULL, wrapped BLOB NOT NULL,
    PRIMARY KEY (principal, day, id)
) STRICT, WITHOUT ROWID;
CREATE TABLE receipt (
    receipt TEXT PRIMARY KEY, entry INTEGER, outcome INTEGER
) STRICT, WITHOUT ROWID;
CREATE TABLE open_decision (
    receipt TEXT PRIMARY KEY, entry INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE credential (
    id TEXT PRIMARY KEY, principal TEXT NOT NULL, digest BLOB NOT NULL UNIQUE,
    created_ms INTEGER NOT NULL, expires_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE standing (
    principal TEXT PRIMARY KEY, standing TEXT NOT NULL, changed_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
";

/// Why the database cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum DbError {
    /// SQLite failed.
    #[error(transparent)]
    Sqlite(#[from] rusqlite::Error),
    /// The file cannot be made, or kept from others.
    #[error(transparent)]
    Io(#[from] std::io::Error),
    /// The state was made by a later program.
    #[error(
        "the state has version {found}, this program knows up to {SCHEMA_VERSION}: use the newer program"
    )]
    Newer {
        /// Version of the state.
        found: i64,
    },
    /// A value in it is out of form.
    #[error("`state.db` holds a {what} that is none")]
    Malformed {
        /// What it should be.
        what: &'static str,
    },
}

/// Keeps the database as it was before it moves forward: `state.db.v1`.
fn keep_aside(connection: &Connection, path: &Path, what: &str) -> Result<(), DbError> {
    let mut aside = path.as_os_str().to_owned();
    aside.push(format!(".{what}"));
    let aside = std::path::PathBuf::from(aside);
    // One that is left from a start that broke off may not be whole.
    match std::fs::remove_file(&aside) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(error.into()),
        Ok(()) | Err(_) => {}
    }
    files::private_file(&aside)?;
    connection.execute("VACUUM INTO ?1", [aside.to_string_lossy()])?;
    Ok(())
}

/// A `u64` in a column. What SQLite cannot hold (beyond 2^63 − 1: no time and no count of ours)
/// stands as the largest it can.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Count(pub(crate) u64);

impl ToSql for Count {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(i64::try_from(self.0).unwrap_or(i64::MAX).into())
    }
}

impl FromSql for Count {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        let number = value.as_i64()?;
        u64::try_from(number).map(Self).map_err(|_negative| FromSqlError::OutOfRange(number))
    }
}

/// The database. One connection: writes are rare, reads are answered from memory.
#[derive(Debug)]
pub(crate) struct Db(Mutex<Connection>);

impl Db {
    pub(crate) fn open(path: &Path) -> Result<Self, DbError> {
        // SQLite gives what it makes beside a database the database's own mode.
        files::private_file(path)?;
        let mut connection = Connection::open(path)?;
        connection.busy_timeout(Duration::from_secs(5))?;
        connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
        connection.pragma_update(None, "journal_mode", "WAL")?;
        connection.pragma_update(None, "synchronous", "FULL")?;
        connection.pragma_update(None, "secure_delete", "ON")?;
        connection.pragma_update(None, "foreign_keys", "ON")?;
        let found = connection.query_row("PRAGMA user_version", [], |row| row.get::<_, i64>(0))?;
        if found > SCHEMA_VERSION {
            return Err(DbError::Newer { found });
        }
        if found < SCHEMA_VERSION {
            if found > 0 {
                keep_aside(&connection, path, &format!("v{found}"))?;
            }
            let done = usize::try_from(found).unwrap_or(0);
            let transaction = connection.transaction()?;
            for step in STEPS.iter().skip(done) {
                transaction.execute_batch(step)?;
            }
            transaction.pragma_update(None, "user_version", SCHEMA_VERSION)?;
            transaction.commit()?;
        }
        Ok(Self(Mutex::new(connection)))
    }

    pub(crate) fn lock(&self) -> MutexGuard<'_, Connection> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Keeps the database as it stands, for who may want it back: `state.db.WHAT`.
    pub(crate) fn keep_aside(&self, what: &str) -> Result<(), DbError> {
        let connection = self.lock();
        let path = connection.path().map(std::path::PathBuf::from).unwrap_or_default();
        keep_aside(&connection, &path, what)
    }

    /// Runs a change as one transaction.
    pub(crate) fn change<T>(
        &self,
        change: impl FnOnce(&Transaction<'_>) -> Result<T, DbError>,
    ) -> Result<T, DbError> {
        let mut connection = self.lock();
        let transaction = connection.transaction()?;
        let done = change(&transaction)?;
        transaction.commit()?;
        Ok(done)
    }

    pub(crate) fn meta(&self, name: &str) -> Result<Option<String>, DbError> {
        let connection = self.lock();
        let mut statement = connection.prepare_cached("SELECT value FROM meta WHERE name = ?1")?;
        Ok(statement.query_row([name], |row| row.get(0)).optional()?)
    }

    pub(crate) fn set_meta(&self, name: &str, value: &str) -> Result<(), DbError> {
        let sql = "INSERT INTO meta VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET value = ?2";
        self.lock().execute(sql, [name, value])?;
        Ok(())
    }

    /// Writes the whole database file anew where deleted content could still lie, the write-ahead
    /// log.
    pub(crate) fn forget_deleted(&self) -> Result<(), DbError> {
        let sql = "PRAGMA wal_checkpoint(TRUNCATE)";
        self.lock().query_row(sql, [], |_| Ok(()))?;
        Ok(())
    }
}
