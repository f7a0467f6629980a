//! One connection, hardened.
//!
//! The engine is told to refuse what no plan needs: writing, attaching, loading, trusting the
//! schema's own expressions. Each switch stands even where the authorizer would refuse as well:
//! two walls, and either holds alone.

use std::{
    collections::HashMap,
    fmt,
    path::{Path, PathBuf},
    sync::{Arc, Mutex},
};

use rusqlite::{Connection, OpenFlags, config::DbConfig, limits::Limit};

use super::{
    SqliteOptions, bounded, functions,
    guard::{Account, Guard, Mode},
    known::Known,
};

/// A connection with its guard.
pub(super) struct Conn {
    /// The engine's handle.
    pub(super) sql: Connection,
    /// What the authorizer decides by.
    pub(super) guard: Arc<Mutex<Guard>>,
    /// What the engine said of each statement it keeps prepared.
    pub(super) accounts: HashMap<Arc<str>, Account>,
    /// The schema as this connection last read it, and the version it had.
    pub(super) known: Option<(i64, Arc<Known>)>,
    /// The file it has open.
    pub(super) file: FileId,
}

impl fmt::Debug for Conn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Conn").field("file", &self.file).finish_non_exhaustive()
    }
}

/// Which file a path means, so that a replaced file is noticed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct FileId {
    device: u64,
    inode: u64,
}

impl FileId {
    /// The file that stands at the path now.
    pub(super) fn at(path: &Path) -> Result<Self, String> {
        let found = std::fs::metadata(path)
            .map_err(|cause| format!("no database at {}: {}", path.display(), cause.kind()))?;
        if found.is_dir() {
            return Err(format!("{} is a directory", path.display()));
        }
        Ok(Self::of(&found))
    }

    #[cfg(unix)]
    fn of(found: &std::fs::Metadata) -> Self {
        use std::os::unix::fs::MetadataExt as _;
        Self { device: found.dev(), inode: found.ino() }
    }

    #[cfg(not(unix))]
    fn of(_: &std::fs::Metadata) -> Self {
        Self { device: 0, inode: 0 }
    }
}

/// The path in a form that SQLite can only read as a path: absolute, so that it cannot begin with
/// `file:` and carry URI options.
pub(super) fn plain_path(path: &Path) -> Result<PathBuf, String> {
    std::path::absolute(path)
        .map_err(|cause| format!("{} is no path: {}", path.display(), cause.kind()))
}

/// Opens a connection. The error text is for the log.
pub(super) fn open(options: &SqliteOptions) -> Result<Conn, String> {
    let path = plain_path(&options.path)?;
    let file = FileId::at(&path)?;
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let mut sql = Connection::open_with_flags(&path, flags)
        .map_err(|cause| format!("{} does not open: {cause}", path.display()))?;
    let guard = Arc::new(Mutex::new(Guard::new(Mode::Own)));
    harden(&mut sql)
        .and_then(|()| bound(&sql, options))
        .and_then(|()| functions::register(&sql))
        .and_then(|()| bounded::register(&sql))
        .and_then(|()| Guard::install(&guard, &mut sql))
        .map_err(|cause| format!("{} does not open: {cause}", path.display()))?;
    if FileId::at(&path)? != file {
        return Err(format!("{} was replaced while it was opened", path.display()));
    }
    Ok(Conn { sql, guard, accounts: HashMap::new(), known: None, file })
}

/// Switches everything off that no plan needs.
pub(super) fn harden(sql: &mut Connection) -> rusqlite::Result<()> {
    for (switch, on) in SWITCHES {
        sql.set_db_config(*switch, *on)?;
    }
    for (limit, bound) in LIMITS {
        sql.set_limit(*limit, *bound)?;
    }
    sql.execute_batch(PRAGMAS)
}

/// Sets the bounds of a file's connections, and sees that it can only be read.
pub(super) fn bound(sql: &Connection, options: &SqliteOptions) -> rusqlite::Result<()> {
    // The bound is of the process; SQLite ignores an attempt to raise it. It must come first to
    // the rescue of the machine, so it is set on every connection.
    sql.execute_batch(&format!("PRAGMA hard_heap_limit={}", options.heap_bytes_max))?;
    sql.busy_timeout(options.busy_timeout)?;
    sql.set_prepared_statement_cache_capacity(STATEMENTS_MAX.saturating_add(OWN_STATEMENTS));
    if sql.is_readonly(rusqlite::MAIN_DB)? { Ok(()) } else { Err(rusqlite::Error::InvalidQuery) }
}

/// Most prepared statements a connection keeps.
pub(super) const STATEMENTS_MAX: usize = 64;
/// Room for `BEGIN`, `ROLLBACK` and the like beside them.
const OWN_STATEMENTS: usize = 16;

/// Longest string, blob or row the engine handles, in bytes, whatever a plan allows.
pub(super) const VALUE_BYTES_MAX: i32 = 32 * 1024 * 1024;
/// The same, however little a plan allows: room to work on what is not shown.
const VALUE_BYTES_MIN: i32 = 1_000_000;

/// Longest value the engine handles for answers with such cells. It stops values that grow on the
/// way to an answer, and with them functions whose time grows with their arguments.
pub(super) fn value_bytes(cell_bytes_max: u64) -> i32 {
    i32::try_from(cell_bytes_max.saturating_mul(2))
        .unwrap_or(VALUE_BYTES_MAX)
        .clamp(VALUE_BYTES_MIN, VALUE_BYTES_MAX)
}

const SWITCHES: &[(DbConfig, bool)] = &[
    (DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true),
    (DbConfig::SQLITE_DBCONFIG_WRITABLE_SCHEMA, false),
    (DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false),
    (DbConfig::SQLITE_DBCONFIG_DQS_DML, false),
    (DbConfig::SQLITE_DBCONFIG_DQS_DDL, false),
    (DbConfig::SQLITE_DBCONFIG_ENABLE_FTS3_TOKENIZER, false),
    (DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, false),
    (DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true),
];

// `load_extension()` in SQL is off in every connection until someone switches it on through the
// C interface, which this build does not even link (rusqlite feature `load_extension`).
const LIMITS: &[(Limit, i32)] = &[
    (Limit::SQLITE_LIMIT_LENGTH, VALUE_BYTES_MAX),
    (Limit::SQLITE_LIMIT_SQL_LENGTH, 1_000_000),
    // the schema's own tables are parsed under this bound too: it is SQLite's default
    (Limit::SQLITE_LIMIT_COLUMN, 2_000),
    // its default; by the same number SQLite bounds how many tables a statement's WITH queries
    // come to, and groups that are compared with earlier questions need some hundreds
    (Limit::SQLITE_LIMIT_EXPR_DEPTH, 1_000),
    (Limit::SQLITE_LIMIT_COMPOUND_SELECT, 200),
    (Limit::SQLITE_LIMIT_VDBE_OP, 250_000),
    (Limit::SQLITE_LIMIT_FUNCTION_ARG, 127),
    (Limit::SQLITE_LIMIT_ATTACHED, 0),
    (Limit::SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 1_000),
    (Limit::SQLITE_LIMIT_TRIGGER_DEPTH, 1),
    (Limit::SQLITE_LIMIT_WORKER_THREADS, 0),
];

// Sorts stay in memory, under the heap bound: no row of a source ever lies on Postern's own disk.
const PRAGMAS: &str = "PRAGMA query_only=1; PRAGMA cell_size_check=1; PRAGMA mmap_size=0; \
                       PRAGMA temp_store=MEMORY; PRAGMA cache_size=-2048; \
                       PRAGMA trusted_schema=0; PRAGMA threads=0";
