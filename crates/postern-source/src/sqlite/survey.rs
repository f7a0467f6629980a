//! What is in a SQLite database: tables, columns, keys, and what views read.
//!
//! Constant statements of Postern's own; a name stands in a statement only as the engine gave it,
//! quoted. Left out, and so hidden: virtual tables and the tables behind them, everything of
//! `sqlite_…`, and views that do not prepare.

use std::{
    collections::{BTreeMap, HashMap, HashSet},
    sync::Arc,
    time::Duration,
};

use postern_core::{
    catalogue::{ColumnId, ForeignKey, Index, TableId, TableKind, TableName},
    digest::Digest,
    survey::{Survey, SurveyColumn, SurveyTable},
};
use postern_gate::ports::RunError;
use rusqlite::{Row, types::ValueRef};

use super::{
    error::{During, translate, unavailable},
    guard::{Guard, Mode, Used, lower},
    identity::{Canon, digest_of, settle_ids, settle_views},
    known::Known,
    open::Conn,
    pool::Pool,
    run,
    stop::{Reader, Reason, Stop},
    types,
};

/// Longest a survey may take.
const SURVEY_TIMEOUT: Duration = Duration::from_secs(30);

/// Looks at everything.
pub(super) async fn take(pool: Arc<Pool>) -> Result<Survey, RunError> {
    on_connection(pool, SURVEY_TIMEOUT, |conn, known| {
        let mut survey = known.survey.clone();
        estimate(conn, known, &mut survey)?;
        Ok(survey)
    })
    .await
}

/// The digest a survey would have now.
pub(super) async fn digest(pool: Arc<Pool>) -> Result<Digest, RunError> {
    on_connection(pool, SURVEY_TIMEOUT, |_, known| Ok(known.survey.digest)).await
}

/// Works on a connection inside a read transaction, with a time limit.
pub(super) async fn on_connection<T: Send + 'static>(
    pool: Arc<Pool>,
    time: Duration,
    work: impl FnOnce(&Conn, &Known) -> rusqlite::Result<T> + Send + 'static,
) -> Result<T, RunError> {
    let stop = Arc::new(Stop::default());
    let _reader = Reader(Arc::clone(&stop));
    let flag = Arc::clone(&stop);
    let source = pool.source().clone();
    let working = async move {
        let seat = pool.seat().await?;
        let blocking = tokio::task::spawn_blocking(move || {
            let mut lease = seat.connect()?;
            let outcome = inside(&lease.pool, &mut lease.conn, &flag, work);
            let outcome = outcome.map_err(|error| {
                translate(lease.pool.source(), &error, During::Prepare, Some(&flag))
            });
            if run::close(&mut lease.conn) {
                lease.give_back();
            }
            outcome
        });
        blocking.await.unwrap_or_else(|died| Err(unavailable(&source, died.to_string())))
    };
    tokio::select! {
        done = working => done,
        () = tokio::time::sleep(time) => {
            stop.raise(Reason::TooSlow);
            Err(RunError::TooSlow)
        }
    }
}

fn inside<T>(
    pool: &Pool,
    conn: &mut Conn,
    stop: &Arc<Stop>,
    work: impl FnOnce(&Conn, &Known) -> rusqlite::Result<T>,
) -> rusqlite::Result<T> {
    let _attached = stop.attach(&mut conn.sql)?;
    let version = run::begin(conn)?;
    let known = known(pool, conn, version)?;
    Guard::enter(&conn.guard, Mode::Own);
    work(conn, &known)
}

/// The schema as it is in the transaction that runs: as kept, or read anew.
///
/// A version is trusted only on the connection that read it. Another connection reads all
/// definitions once and shares what was made of the same ones.
pub(super) fn known(pool: &Pool, conn: &mut Conn, version: i64) -> rusqlite::Result<Arc<Known>> {
    if let Some((_, known)) = conn.known.as_ref().filter(|(read, _)| *read == version) {
        return Ok(Arc::clone(known));
    }
    let schema = definitions(conn)?;
    let known = if let Some(known) = pool.known(&schema) {
        known
    } else {
        let known = Arc::new(read(conn, schema)?);
        pool.learn(&known);
        known
    };
    conn.known = Some((version, Arc::clone(&known)));
    Ok(known)
}

/// Digest of every definition, word for word.
fn definitions(conn: &Conn) -> rusqlite::Result<Digest> {
    let mut hash = Canon::new("definitions");
    let sql = "SELECT type, name, tbl_name, sql FROM main.sqlite_schema";
    let mut statement = conn.sql.prepare(sql)?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        for at in 0..4 {
            match row.get_ref(at)? {
                ValueRef::Text(bytes) => hash.bytes(bytes),
                _ => hash.bytes(&[]),
            };
        }
    }
    Ok(hash.digest())
}

/// An entry of `sqlite_schema`.
struct Entry {
    name: String,
    is_view: bool,
    definition: String,
}

/// A table or view, read.
pub(super) struct Found {
    /// What the survey tells.
    pub(super) table: SurveyTable,
    /// Digest of its definition; a view's holds those of everything beneath it.
    pub(super) definition: Digest,
    /// What a view uses; `None` for a table.
    pub(super) uses: Option<Arc<Used>>,
}

fn read(conn: &Conn, schema: Digest) -> rusqlite::Result<Known> {
    let relations = relations(conn)?;
    let mut found = BTreeMap::new();
    for entry in entries(conn)? {
        if let Some(one) = look(conn, &entry)? {
            found.insert(lower(&entry.name), one);
        }
    }
    let keys = foreign_keys(conn, &found)?;
    for (name, keys) in keys {
        if let Some(one) = found.get_mut(&name) {
            one.table.foreign_keys = keys;
        }
    }
    for one in found.values_mut().filter(|one| one.uses.is_none()) {
        one.table.indexes = indexes(conn, &one.table)?;
    }
    settle_views(&mut found);
    settle_ids(&mut found);
    let views = found
        .iter()
        .filter_map(|(name, one)| Some((name.clone(), Arc::clone(one.uses.as_ref()?))))
        .collect::<HashMap<_, _>>();
    let tables: Vec<SurveyTable> = found.into_values().map(|one| one.table).collect();
    let survey = Survey {
        digest: digest_of(&tables),
        tables,
        // Functions of SQLite belong to a connection, not to a file.
        functions: Vec::new(),
        server: format!("SQLite {}", rusqlite::version()),
    };
    Ok(Known::new(schema, survey, views, relations))
}

/// Every name that means something in the database or in the engine.
fn relations(conn: &Conn) -> rusqlite::Result<HashSet<Box<str>>> {
    let mut names = HashSet::new();
    for sql in [
        "SELECT name FROM main.sqlite_schema WHERE type IN ('table', 'view')",
        "SELECT name FROM pragma_table_list",
        "SELECT name FROM pragma_module_list",
    ] {
        let mut statement = conn.sql.prepare(sql)?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            names.insert(lower(&row.get::<_, String>(0)?));
        }
    }
    Ok(names)
}

fn entries(conn: &Conn) -> rusqlite::Result<Vec<Entry>> {
    let mut statement = conn.sql.prepare(
        "SELECT s.name, s.type = 'view', s.sql FROM main.sqlite_schema AS s \
         JOIN pragma_table_list AS l ON l.schema = 'main' AND l.name = s.name AND l.type = s.type \
         WHERE s.type IN ('table', 'view') AND s.sql IS NOT NULL",
    )?;
    let rows = statement.query_map([], |row| {
        Ok(Entry { name: row.get(0)?, is_view: row.get(1)?, definition: row.get(2)? })
    })?;
    let all = rows.collect::<rusqlite::Result<Vec<_>>>()?;
    Ok(all.into_iter().filter(|entry| !lower(&entry.name).starts_with("sqlite_")).collect())
}

/// Reads one table or view; `None` for a view that does not prepare.
fn look(conn: &Conn, entry: &Entry) -> rusqlite::Result<Option<Found>> {
    let uses = if entry.is_view {
        match look_beneath(conn, &entry.name) {
            Ok(used) => Some(Arc::new(used)),
            // SECURITY: the engine's words may quote the view's own text.
            Err(_words) => {
                tracing::warn!(view = entry.name, "a view does not prepare and stays hidden");
                return Ok(None);
            }
        }
    } else {
        None
    };
    let mut columns = columns(conn, &entry.name)?;
    let mut primary_key: Vec<_> =
        columns.iter().filter(|c| c.key > 0).map(|c| (c.key, c.column.id)).collect();
    primary_key.sort_unstable();
    if primary_key.len() == 1 && !has_key_index(conn, &entry.name)? {
        // INTEGER PRIMARY KEY is the row's number, which is never NULL
        for column in columns.iter_mut().filter(|column| column.key > 0) {
            column.column.nullable = false;
        }
    }
    let columns: Vec<SurveyColumn> = columns.into_iter().map(|column| column.column).collect();
    let mut hash = Canon::new(if entry.is_view { "view" } else { "table" });
    hash.text(&lower(&entry.name)).text(&entry.definition);
    for column in &columns {
        hash.column(column);
    }
    let table = SurveyTable {
        id: TableId(0),
        name: TableName { schema: "main".into(), name: entry.name.as_str().into() },
        kind: TableKind::Base,
        comment: None,
        row_estimate: None,
        columns,
        primary_key: primary_key.into_iter().map(|(_, id)| id).collect(),
        foreign_keys: Vec::new(),
        indexes: Vec::new(),
    };
    Ok(Some(Found { table, definition: hash.digest(), uses }))
}

/// Prepares `SELECT *` of a view, to have the engine tell what lies beneath. Nothing runs.
fn look_beneath(conn: &Conn, view: &str) -> rusqlite::Result<Used> {
    Guard::enter(&conn.guard, Mode::Look);
    let prepared = conn.sql.prepare(&format!("SELECT * FROM main.{}", quoted(view))).map(drop);
    let used = Guard::take_used(&conn.guard);
    Guard::enter(&conn.guard, Mode::Own);
    prepared.map(|()| used)
}

/// A name as it stands in a statement.
pub(super) fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}

/// A column and its place in the primary key, from 1; 0: none.
struct KeyedColumn {
    column: SurveyColumn,
    key: i64,
}

fn columns(conn: &Conn, table: &str) -> rusqlite::Result<Vec<KeyedColumn>> {
    let mut statement = conn.sql.prepare(
        "SELECT cid, name, type, \"notnull\", pk, hidden FROM pragma_table_xinfo(?1, 'main') \
         WHERE hidden <> 1 ORDER BY cid",
    )?;
    let column = |row: &Row<'_>| {
        let number: u16 = row.get(0)?;
        let hidden: i64 = row.get(5)?;
        Ok(KeyedColumn {
            key: row.get(4)?,
            column: SurveyColumn {
                id: ColumnId(number.saturating_add(1)),
                name: row.get::<_, String>(1)?.into(),
                ty: types::column_type(&row.get::<_, String>(2)?),
                nullable: row.get::<_, i64>(3)? == 0,
                generated: hidden > 1,
                comment: None,
            },
        })
    };
    statement.query_map([table], column)?.collect()
}

/// Whether the primary key has an index of its own, and so is not the row's number.
fn has_key_index(conn: &Conn, table: &str) -> rusqlite::Result<bool> {
    let sql = "SELECT 1 FROM pragma_index_list(?1, 'main') WHERE origin = 'pk'";
    conn.sql.prepare(sql)?.exists([table])
}

/// The indexes of a table. Every entry holds the row's number or the primary key, too.
fn indexes(conn: &Conn, table: &SurveyTable) -> rusqlite::Result<Vec<Index>> {
    let mut statement = conn.sql.prepare(
        "SELECT l.seq, i.cid FROM pragma_index_list(?1, 'main') AS l \
         JOIN pragma_index_info(l.name, 'main') AS i ORDER BY l.seq, i.seqno",
    )?;
    let rows = statement
        .query_map([&*table.name.name], |row| Ok((row.get::<_, i64>(0)?, row.get::<_, i64>(1)?)))?;
    let mut found: BTreeMap<i64, Vec<Option<ColumnId>>> = BTreeMap::new();
    for row in rows {
        let (index, column) = row?;
        // An expression is -2, the row's number -1.
        let id = column.checked_add(1).and_then(|number| u16::try_from(number).ok());
        found.entry(index).or_default().push(id.filter(|id| *id > 0).map(ColumnId));
    }
    let key = || table.primary_key.iter().copied().map(Some);
    Ok(found
        .into_values()
        .map(|columns| Index { columns: columns.into_iter().chain(key()).collect() })
        .collect())
}

/// A column of a foreign key, and the one it references where the key says so.
type Pair = (String, Option<String>);
type KeysByTable = Vec<(Box<str>, Vec<ForeignKey>)>;

fn foreign_keys(conn: &Conn, found: &BTreeMap<Box<str>, Found>) -> rusqlite::Result<KeysByTable> {
    let mut all = Vec::new();
    for (name, one) in found.iter().filter(|(_, one)| one.uses.is_none()) {
        let mut statement = conn.sql.prepare(
            "SELECT id, \"table\", \"from\", \"to\" FROM pragma_foreign_key_list(?1, 'main') \
             ORDER BY id, seq",
        )?;
        let rows = statement.query_map([&*one.table.name.name], |row| {
            let step: (i64, String) = (row.get(0)?, row.get(1)?);
            Ok((step, row.get::<_, String>(2)?, row.get::<_, Option<String>>(3)?))
        })?;
        let mut steps: BTreeMap<(i64, String), Vec<Pair>> = BTreeMap::new();
        for row in rows {
            let (key, from, to) = row?;
            steps.entry(key).or_default().push((from, to));
        }
        let keys = steps
            .into_iter()
            .filter_map(|((_, parent), pairs)| {
                foreign_key(&one.table, &found.get(&lower(&parent))?.table, &pairs)
            })
            .collect();
        all.push((name.clone(), keys));
    }
    Ok(all)
}

/// A foreign key whose two sides are known. A key that names no columns there means the parent's
/// primary key.
fn foreign_key(child: &SurveyTable, parent: &SurveyTable, pairs: &[Pair]) -> Option<ForeignKey> {
    let columns = pairs.iter().map(|(from, _)| named(child, from)).collect::<Option<Vec<_>>>()?;
    let referenced = pairs
        .iter()
        .enumerate()
        .map(|(at, (_, to))| match to {
            Some(to) => named(parent, to),
            None => parent.primary_key.get(at).copied(),
        })
        .collect::<Option<Vec<_>>>()?;
    let whole =
        pairs.iter().any(|(_, to)| to.is_some()) || parent.primary_key.len() == referenced.len();
    whole.then(|| ForeignKey { columns, table: parent.name.clone(), referenced })
}

fn named(table: &SurveyTable, name: &str) -> Option<ColumnId> {
    table.columns.iter().find(|column| lower(&column.name) == lower(name)).map(|column| column.id)
}

/// Row estimates: the planner's statistics, else the greatest row number.
fn estimate(conn: &Conn, known: &Known, survey: &mut Survey) -> rusqlite::Result<()> {
    let has_statistics = known.is_stored("sqlite_stat1");
    for table in &mut survey.tables {
        if table.kind != TableKind::Base {
            continue;
        }
        let name = &table.name.name;
        let analysed = if has_statistics { analysed_rows(conn, name)? } else { None };
        table.row_estimate = analysed.or_else(|| {
            let sql = format!("SELECT max(rowid) FROM main.{}", quoted(name));
            let last = conn.sql.query_row(&sql, [], |row| row.get::<_, Option<i64>>(0)).ok()?;
            u64::try_from(last.unwrap_or(0)).ok()
        });
    }
    Ok(())
}

fn analysed_rows(conn: &Conn, table: &str) -> rusqlite::Result<Option<u64>> {
    let sql = "SELECT stat FROM main.sqlite_stat1 WHERE tbl = ?1";
    let mut statement = conn.sql.prepare(sql)?;
    let mut rows = statement.query([table])?;
    let mut most = None;
    while let Some(row) = rows.next()? {
        let text: Option<String> = row.get(0)?;
        let first = text.and_then(|text| text.split(' ').next()?.parse::<u64>().ok());
        most = most.max(first);
    }
    Ok(most)
}
