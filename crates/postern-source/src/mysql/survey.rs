//! What is there: tables, columns, keys, what stands beneath views. Constant statements.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use postern_core::{
    catalogue::{ColumnId, ColumnType, ForeignKey, Index, TableId, TableKind, TableName},
    digest::Digest,
    survey::{Survey, SurveyColumn, SurveyTable},
};
use postern_sql::MYSQL_ALIAS;
use sha2::{Digest as _, Sha256};

use super::{
    fault::Fault,
    functions::Functions,
    session::{Session, Texts},
    types,
};

const TABLES: &str = "\
SELECT table_name, table_type, table_comment, table_rows FROM information_schema.tables \
WHERE table_schema = ? AND table_type IN ('BASE TABLE', 'VIEW', 'SYSTEM VERSIONED') \
ORDER BY table_name";

const COLUMNS: &str = "\
SELECT table_name, ordinal_position, column_name, data_type, column_type, is_nullable, \
collation_name, extra, column_comment FROM information_schema.columns \
WHERE table_schema = ? ORDER BY table_name, ordinal_position";

const KEYS: &str = "\
SELECT table_name, constraint_name, column_name, referenced_table_schema, referenced_table_name, \
referenced_column_name FROM information_schema.key_column_usage \
WHERE table_schema = ? AND (constraint_name = 'PRIMARY' OR referenced_table_name IS NOT NULL) \
ORDER BY table_name, constraint_name, ordinal_position";

/// The table itself stands in the order of its primary key.
const INDEXES: &str = "\
SELECT table_name, index_name, column_name FROM information_schema.statistics \
WHERE table_schema = ? AND index_type = 'BTREE' AND index_name <> 'PRIMARY' \
ORDER BY table_name, index_name, seq_in_index";

/// Empty where the login may not see definitions.
const VIEWS: &str = "\
SELECT table_name, view_definition FROM information_schema.views WHERE table_schema = ? \
ORDER BY table_name";

/// Looks at everything.
pub(super) async fn survey(session: &mut Session, database: &str) -> Result<Survey, Fault> {
    let found = Found::read(session, database).await?;
    let digest = found.digest();
    let keys = session.own(KEYS, &[database]).await?;
    let indexes = session.own(INDEXES, &[database]).await?;
    let server = server_name(session);
    let functions = found.functions.told(database);
    Ok(Survey { tables: found.tables(database, &keys, &indexes)?, functions, digest, server })
}

/// The digest as it is now.
pub(super) async fn look(session: &mut Session, database: &str) -> Result<Digest, Fault> {
    Ok(Found::read(session, database).await?.digest())
}

/// `MariaDB 10.11.14`, `MySQL 8.0.40`.
fn server_name(session: &Session) -> String {
    let number = session.version.split('-').next().unwrap_or("?");
    let product = if session.is_mariadb() { "MariaDB" } else { "MySQL" };
    format!("{product} {number}")
}

fn broken() -> Fault {
    Fault::Broken("the catalogue is told otherwise than asked".to_owned())
}

/// The answers that say what a statement means.
struct Found {
    tables: Texts,
    columns: Texts,
    views: Texts,
    functions: Functions,
}

impl Found {
    async fn read(session: &mut Session, database: &str) -> Result<Self, Fault> {
        Ok(Self {
            tables: session.own(TABLES, &[database]).await?,
            columns: session.own(COLUMNS, &[database]).await?,
            views: session.own(VIEWS, &[database]).await?,
            functions: Functions::read(session, database).await?,
        })
    }

    /// Digest over names, kinds, columns, types, views and functions; estimates and comments are no part.
    fn digest(&self) -> Digest {
        let mut hash = Canon::new("schema");
        for row in &self.tables {
            hash.cells(row.get(..2).unwrap_or_default());
        }
        for row in &self.columns {
            hash.cells(row.get(..8).unwrap_or_default());
        }
        for row in &self.views {
            hash.cells(row);
        }
        self.functions.hash(&mut hash);
        hash.digest()
    }

    fn tables(
        &self,
        database: &str,
        keys: &Texts,
        indexes: &Texts,
    ) -> Result<Vec<SurveyTable>, Fault> {
        let columns = self.columns()?;
        let beneath = self.beneath(database);
        let twins = self.twins();
        let mut taken = HashSet::new();
        let mut tables = Vec::new();
        for row in &self.tables {
            let [Some(name), Some(kind), comment, rows] = row.as_slice() else {
                return Err(broken());
            };
            if twins.contains(&name.to_lowercase()) {
                tracing::warn!(table = name, "left out: another table differs in case alone");
                continue;
            }
            if name.starts_with(MYSQL_ALIAS) {
                tracing::warn!(table = name, "left out: its name begins as Postern's own do");
                continue;
            }
            let (columns, definition) = columns.get(name.as_str()).cloned().unwrap_or_default();
            let is_view = kind == "VIEW";
            let kind = if is_view {
                let beneath = beneath.get(name.as_str()).into_iter().flatten();
                TableKind::Derived { beneath: beneath.map(|one| named(database, one)).collect() }
            } else {
                TableKind::Base
            };
            let view = self.views.iter().find(|row| row.first() == Some(&Some(name.clone())));
            tables.push(SurveyTable {
                id: table_id(name, &definition, view, &mut taken),
                name: named(database, name),
                kind,
                // A view's comment is the word VIEW.
                comment: comment
                    .as_deref()
                    .filter(|text| !is_view && !text.is_empty())
                    .map(Into::into),
                row_estimate: rows.as_deref().and_then(|text| text.parse().ok()),
                columns,
                primary_key: Vec::new(),
                foreign_keys: Vec::new(),
                indexes: Vec::new(),
            });
        }
        Keys::read(keys)?.settle(&mut tables);
        settle_indexes(indexes, &mut tables)?;
        tables.sort_by(|left, right| left.name.cmp(&right.name));
        Ok(tables)
    }

    /// The columns of each table, and the rows they were read from.
    fn columns(&self) -> Result<HashMap<&str, (Vec<SurveyColumn>, Texts)>, Fault> {
        let mut all: HashMap<&str, (Vec<SurveyColumn>, Texts)> = HashMap::new();
        for row in &self.columns {
            let [
                Some(table),
                Some(number),
                Some(name),
                Some(data_type),
                Some(column_type),
                Some(nullable),
                _,
                extra,
                comment,
            ] = row.as_slice()
            else {
                return Err(broken());
            };
            let (columns, rows) = all.entry(table).or_default();
            columns.push(SurveyColumn {
                id: ColumnId(number.parse().map_err(|_error| broken())?),
                name: name.as_str().into(),
                ty: ColumnType {
                    name: column_type.as_str().into(),
                    family: types::family(data_type, column_type),
                },
                nullable: nullable == "YES",
                generated: extra.as_deref().is_some_and(|text| {
                    text.contains("GENERATED") && !text.contains("DEFAULT_GENERATED")
                }),
                comment: comment.as_deref().filter(|text| !text.is_empty()).map(Into::into),
            });
            rows.push(row.clone());
        }
        Ok(all)
    }

    /// Names, in lower case, that several tables have.
    fn twins(&self) -> HashSet<String> {
        let mut seen = HashSet::new();
        let names = self.tables.iter().filter_map(|row| row.first()?.as_ref());
        names.map(|name| name.to_lowercase()).filter(|name| !seen.insert(name.clone())).collect()
    }

    /// The tables beneath each view, transitively. The server writes a view's text with every name
    /// in full, in backticks.
    fn beneath(&self, database: &str) -> BTreeMap<&str, BTreeSet<String>> {
        let names: Vec<&String> =
            self.tables.iter().filter_map(|row| row.first()?.as_ref()).collect();
        let definitions: BTreeMap<&str, &str> = self
            .views
            .iter()
            .filter_map(|row| match row.as_slice() {
                [Some(name), Some(text)] => Some((name.as_str(), text.as_str())),
                _ => None,
            })
            .collect();
        let named_in = |text: &str| -> Vec<&String> {
            let full = |name: &str| format!("{}.{}", ticked(database), ticked(name));
            names.iter().filter(|name| text.contains(&full(name))).copied().collect()
        };
        let mut all = BTreeMap::new();
        for view in definitions.keys() {
            let mut tables = BTreeSet::new();
            let mut seen = HashSet::from([*view]);
            let mut open = vec![*view];
            while let Some(at) = open.pop() {
                let Some(text) = definitions.get(at) else { continue };
                for name in named_in(text) {
                    if definitions.contains_key(name.as_str()) {
                        if seen.insert(name) {
                            open.push(name);
                        }
                    } else {
                        tables.insert(name.clone());
                    }
                }
            }
            all.insert(*view, tables);
        }
        all
    }
}

fn named(database: &str, table: &str) -> TableName {
    TableName { schema: database.into(), name: table.into() }
}

fn ticked(name: &str) -> String {
    format!("`{}`", name.replace('`', "``"))
}

/// Draws a table's id from its definition: one that means something else has another.
fn table_id(
    name: &str,
    columns: &Texts,
    view: Option<&Vec<Option<String>>>,
    taken: &mut HashSet<u32>,
) -> TableId {
    let mut hash = Canon::new("table");
    hash.cells(&[Some(name.to_owned())]);
    for row in columns {
        hash.cells(row.get(..8).unwrap_or_default());
    }
    hash.cells(view.map(Vec::as_slice).unwrap_or_default());
    let mut digest = hash.digest();
    loop {
        let [a, b, c, d, ..] = digest.0;
        let id = u32::from_be_bytes([a, b, c, d]);
        if taken.insert(id) {
            return TableId(id);
        }
        // Two of them meet once in billions; the second then draws again.
        digest = Digest(Sha256::digest(digest.0).into());
    }
}

/// Keys by table: names of columns, to be settled once every table is known.
#[derive(Default)]
struct Keys {
    primary: HashMap<String, Vec<String>>,
    foreign: BTreeMap<(String, String), Foreign>,
}

#[derive(Default)]
struct Foreign {
    table: Option<TableName>,
    columns: Vec<(String, String)>,
}

impl Keys {
    fn read(rows: &Texts) -> Result<Self, Fault> {
        let mut keys = Self::default();
        for row in rows {
            let [Some(table), Some(constraint), Some(column), schema, referenced, other] =
                row.as_slice()
            else {
                return Err(broken());
            };
            match (schema, referenced, other) {
                (Some(schema), Some(referenced), Some(other)) => {
                    let key = (table.clone(), constraint.clone());
                    let foreign = keys.foreign.entry(key).or_default();
                    foreign.table = Some(named(schema, referenced));
                    foreign.columns.push((column.clone(), other.clone()));
                }
                _ => keys.primary.entry(table.clone()).or_default().push(column.clone()),
            }
        }
        Ok(keys)
    }

    fn settle(self, tables: &mut [SurveyTable]) {
        let numbers: HashMap<TableName, HashMap<String, ColumnId>> = tables
            .iter()
            .map(|table| {
                let columns = table.columns.iter();
                let columns = columns.map(|column| (column.name.to_lowercase(), column.id));
                (table.name.clone(), columns.collect())
            })
            .collect();
        let number = |table: &TableName, column: &str| {
            numbers.get(table)?.get(&column.to_lowercase()).copied()
        };
        for table in tables {
            if let Some(names) = self.primary.get(table.name.name.as_ref()) {
                let ids = names.iter().map(|name| number(&table.name, name));
                table.primary_key = ids.collect::<Option<_>>().unwrap_or_default();
            }
            let own = self.foreign.iter().filter(|((name, _), _)| *name == *table.name.name);
            for (_, foreign) in own {
                let Some(there) = &foreign.table else { continue };
                let pairs = foreign
                    .columns
                    .iter()
                    .map(|(here, other)| Some((number(&table.name, here)?, number(there, other)?)));
                let Some(pairs) = pairs.collect::<Option<Vec<_>>>() else { continue };
                let (columns, referenced) = pairs.into_iter().unzip();
                table.foreign_keys.push(ForeignKey { columns, table: there.clone(), referenced });
            }
        }
    }
}

/// Every entry of an index holds the primary key, too.
fn settle_indexes(rows: &Texts, tables: &mut [SurveyTable]) -> Result<(), Fault> {
    let mut found: BTreeMap<(&str, &str), Vec<Option<&str>>> = BTreeMap::new();
    for row in rows {
        let [Some(table), Some(index), column] = row.as_slice() else { return Err(broken()) };
        found.entry((table, index)).or_default().push(column.as_deref());
    }
    for table in tables {
        let number = |name: &str| {
            let is_it = |column: &&SurveyColumn| column.name.eq_ignore_ascii_case(name);
            table.columns.iter().find(is_it).map(|column| column.id)
        };
        let own = found.iter().filter(|((name, _), _)| *name == &*table.name.name);
        let indexes = own.map(|(_, names)| {
            let named = names.iter().map(|name| name.and_then(number));
            Index { columns: named.chain(table.primary_key.iter().copied().map(Some)).collect() }
        });
        table.indexes = indexes.collect();
    }
    Ok(())
}

/// A digest over parts, each with its length before it.
pub(super) struct Canon(Sha256);

impl Canon {
    pub(super) fn new(what: &str) -> Self {
        let mut new = Self(Sha256::new());
        new.text("postern mysql 1");
        new.text(what);
        new
    }

    fn text(&mut self, text: &str) {
        let length = u64::try_from(text.len()).unwrap_or(u64::MAX);
        self.0.update(length.to_be_bytes());
        self.0.update(text.as_bytes());
    }

    pub(super) fn cells(&mut self, cells: &[Option<String>]) {
        self.text(&cells.len().to_string());
        for cell in cells {
            match cell {
                Some(text) => self.text(text),
                // No text has this length.
                None => self.0.update(u64::MAX.to_be_bytes()),
            }
        }
    }

    pub(super) fn digest(self) -> Digest {
        Digest(self.0.finalize().into())
    }
}
