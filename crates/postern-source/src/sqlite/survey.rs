//! What is in a SQLite database: tables, columns, keys, and what views read.
//!
//! Constant statements of Postern's own; a name stands in a statement only as the engine gave it,
//! quoted. Left out, and so hidden: virtual tables and the tables behind them, everything of
//! `sqlite_…`, and views that do not prepare.

use std::{
    collections::{BTreeMap, BTreeSet, HashMap, HashSet},
    sync::Arc,
    time::Duration,
};

use postern_core::{
    catalogue::{ColumnId, ForeignKey, TableId, TableKind, TableName},
    digest::Digest,
    survey::{Survey, SurveyColumn, SurveyTable},
};
use postern_gate::ports::RunError;
use rusqlite::Row;
use sha2::{Digest as _, Sha256};

use super::{
    error::{During, translate, unavailable},
    guard::{Guard, Mode, Used, lower},
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
    on_connection(pool, |conn, known| {
        let mut survey = known.survey.clone();
        estimate(conn, known, &mut survey)?;
        Ok(survey)
    })
    .await
}

/// The digest a survey would have now.
pub(super) async fn digest(pool: Arc<Pool>) -> Result<Digest, RunError> {
    on_connection(pool, |_, known| Ok(known.survey.digest)).await
}

/// Works on a connection inside a read transaction, with a time limit.
async fn on_connection<T: Send + 'static>(
    pool: Arc<Pool>,
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
        () = tokio::time::sleep(SURVEY_TIMEOUT) => {
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
pub(super) fn known(pool: &Pool, conn: &Conn, version: i64) -> rusqlite::Result<Arc<Known>> {
    if let Some(known) = pool.known().filter(|k| k.file == conn.file && k.version == version) {
        return Ok(known);
    }
    let known = Arc::new(read(conn, version)?);
    pool.learn(&known);
    Ok(known)
}

/// An entry of `sqlite_schema`.
struct Entry {
    name: String,
    is_view: bool,
    definition: String,
}

/// A table or view, read.
struct Found {
    table: SurveyTable,
    definition: Digest,
    uses: Option<Arc<Used>>,
}

fn read(conn: &Conn, version: i64) -> rusqlite::Result<Known> {
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
        server: format!("SQLite {}", rusqlite::version()),
    };
    Ok(Known::new(conn.file, version, survey, views, relations))
}

/// Every name that means something in the database or in the engine.
fn relations(conn: &Conn) -> rusqlite::Result<HashSet<Box<str>>> {
    let mut names = HashSet::new();
    for sql in [
        "SELECT name FROM main.sqlite_schema WHERE type IN ('table', 'view')",
        "SELECT name FROM pragma_table_list",
        "SELECT name FROM pragma_module_list",
    ] {
        let mut statement = conn.sql.prepare_cached(sql)?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            names.insert(lower(&row.get::<_, String>(0)?));
        }
    }
    Ok(names)
}

fn entries(conn: &Conn) -> rusqlite::Result<Vec<Entry>> {
    let mut statement = conn.sql.prepare_cached(
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
            Err(cause) => {
                tracing::warn!(%cause, "a view does not prepare and stays hidden");
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

fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}

/// A column and its place in the primary key, from 1; 0: none.
struct KeyedColumn {
    column: SurveyColumn,
    key: i64,
}

fn columns(conn: &Conn, table: &str) -> rusqlite::Result<Vec<KeyedColumn>> {
    let mut statement = conn.sql.prepare_cached(
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
    conn.sql.prepare_cached(sql)?.exists([table])
}

/// A column of a foreign key, and the one it references where the key says so.
type Pair = (String, Option<String>);
type KeysByTable = Vec<(Box<str>, Vec<ForeignKey>)>;

fn foreign_keys(conn: &Conn, found: &BTreeMap<Box<str>, Found>) -> rusqlite::Result<KeysByTable> {
    let mut all = Vec::new();
    for (name, one) in found.iter().filter(|(_, one)| one.uses.is_none()) {
        let mut statement = conn.sql.prepare_cached(
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

/// Says what lies beneath each view, and lets its definition hold theirs.
fn settle_views(found: &mut BTreeMap<Box<str>, Found>) {
    let definitions: HashMap<Box<str>, (Digest, Option<TableName>)> = found
        .iter()
        .map(|(name, one)| {
            let base = one.uses.is_none().then(|| one.table.name.clone());
            (name.clone(), (one.definition, base))
        })
        .collect();
    for (name, one) in found {
        let Some(uses) = &one.uses else { continue };
        let beneath: BTreeSet<&str> =
            uses.reads.iter().map(|read| &*read.table).filter(|table| **table != **name).collect();
        let mut hash = Canon::new("over");
        hash.bytes(&one.definition.0);
        let mut tables = Vec::new();
        for table in beneath {
            hash.text(table);
            if let Some((definition, base)) = definitions.get(table) {
                hash.bytes(&definition.0);
                tables.extend(base.clone());
            }
        }
        one.definition = hash.digest();
        one.table.kind = TableKind::Derived { beneath: tables };
    }
}

/// Draws every table's id from its definition.
fn settle_ids(found: &mut BTreeMap<Box<str>, Found>) {
    let mut taken = HashSet::new();
    for one in found.values_mut() {
        let mut definition = one.definition;
        // two of them meet once in billions; the second then draws again
        while !taken.insert(id_of(&definition)) {
            let mut again = Canon::new("again");
            again.bytes(&definition.0);
            definition = again.digest();
        }
        one.table.id = TableId(id_of(&definition));
    }
}

fn id_of(definition: &Digest) -> u32 {
    let [a, b, c, d, ..] = definition.0;
    u32::from_be_bytes([a, b, c, d])
}

fn digest_of(tables: &[SurveyTable]) -> Digest {
    let mut hash = Canon::new("schema");
    for table in tables {
        hash.text(&table.name.name).bytes(&table.id.0.to_be_bytes());
        match &table.kind {
            TableKind::Base => hash.text("base"),
            TableKind::Child { parents } => hash.text("child").names(parents),
            TableKind::Derived { beneath } => hash.text("derived").names(beneath),
        };
        hash.bytes(&count(table.columns.len()));
        for column in &table.columns {
            hash.column(column);
        }
        hash.ids(&table.primary_key).bytes(&count(table.foreign_keys.len()));
        for key in &table.foreign_keys {
            hash.ids(&key.columns).text(&key.table.name).ids(&key.referenced);
        }
    }
    hash.digest()
}

fn count(items: usize) -> [u8; 8] {
    u64::try_from(items).unwrap_or(u64::MAX).to_be_bytes()
}

/// A digest over parts, each with its length before it.
struct Canon(Sha256);

impl Canon {
    fn new(what: &str) -> Self {
        let mut new = Self(Sha256::new());
        new.text("postern sqlite 1").text(what);
        new
    }

    fn bytes(&mut self, bytes: &[u8]) -> &mut Self {
        self.0.update(count(bytes.len()));
        self.0.update(bytes);
        self
    }

    fn text(&mut self, text: &str) -> &mut Self {
        self.bytes(text.as_bytes())
    }

    fn names(&mut self, names: &[TableName]) -> &mut Self {
        self.bytes(&count(names.len()));
        for name in names {
            self.text(&name.name);
        }
        self
    }

    fn ids(&mut self, ids: &[ColumnId]) -> &mut Self {
        self.bytes(&count(ids.len()));
        for id in ids {
            self.bytes(&id.0.to_be_bytes());
        }
        self
    }

    fn column(&mut self, column: &SurveyColumn) {
        self.bytes(&column.id.0.to_be_bytes())
            .text(&column.name)
            .text(&column.ty.name)
            .bytes(&[u8::from(column.nullable), u8::from(column.generated)]);
    }

    fn digest(self) -> Digest {
        Digest(self.0.finalize().into())
    }
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
    let mut statement = conn.sql.prepare_cached(sql)?;
    let mut rows = statement.query([table])?;
    let mut most = None;
    while let Some(row) = rows.next()? {
        let text: Option<String> = row.get(0)?;
        let first = text.and_then(|text| text.split(' ').next()?.parse::<u64>().ok());
        most = most.max(first);
    }
    Ok(most)
}
