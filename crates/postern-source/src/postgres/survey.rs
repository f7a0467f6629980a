//! What is there: tables, columns, keys, what stands beneath views. Constant statements, in one
//! snapshot.

pub(super) mod statements;

use std::{
    collections::{BTreeMap, BTreeSet, HashMap, HashSet, VecDeque},
    sync::Arc,
};

use postern_core::{
    catalogue::{
        ColumnId, ColumnType, ForeignKey, Index, TableId, TableKind, TableName, TypeFamily,
    },
    survey::{Survey, SurveyColumn, SurveyTable},
};

use super::{
    fault::Fault,
    functions,
    schema::{self, ColumnNames},
    session::{Session, TextRows},
    types::{Types, UserTypes},
    user_types,
};

/// Looks at everything.
pub(super) async fn survey(session: &mut Session) -> Result<Survey, Fault> {
    session.own(statements::BEGIN, &[]).await?;
    let digest = schema::look(session).await?;
    let found = Found::read(session).await?;
    let functions = functions::survey(session).await?;
    session.own(statements::COMMIT, &[]).await?;
    let server = session.version.split_whitespace().next().unwrap_or("?");
    Ok(Survey { tables: found.tables(), functions, digest, server: format!("PostgreSQL {server}") })
}

/// The names of all columns, by relation and number.
pub(super) fn column_names(survey: &Survey) -> ColumnNames {
    let names = |table: &SurveyTable| {
        table.columns.iter().map(|column| (column.id.0, Arc::clone(&column.name))).collect()
    };
    survey.tables.iter().map(|table| (table.id.0, names(table))).collect()
}

const BROKEN: Fault = Fault::Protocol("the catalogue is told otherwise than asked");

/// A relation, as the catalogue has it.
struct Relation {
    name: TableName,
    kind: u8,
    comment: Option<Arc<str>>,
    row_estimate: Option<u64>,
}

/// The answers, by relation.
struct Found {
    relations: BTreeMap<u32, Relation>,
    columns: HashMap<u32, Vec<SurveyColumn>>,
    primary_keys: PrimaryKeys,
    foreign_keys: ForeignKeys,
    /// Indexes of a table.
    indexes: HashMap<u32, Vec<Index>>,
    /// Parents of a child, in order.
    parents: HashMap<u32, Vec<u32>>,
    /// What a view reads.
    reads: Reads,
    /// Names of relations out of scope that a view reads, and whether they are views.
    outside: Outside,
}

impl Found {
    async fn read(session: &mut Session) -> Result<Self, Fault> {
        let relations = relations(&session.own(statements::RELATIONS, &[]).await?)?;
        let has_generated = major(&session.version) >= 12;
        let statement =
            if has_generated { statements::COLUMNS } else { statements::COLUMNS_BEFORE_12 };
        let rows = session.own(statement, &[]).await?;
        let types = user_types::fetch(session, &type_oids(&rows)?).await?;
        let columns = columns(&rows, &types)?;
        let (primary_keys, foreign_keys) = keys(&session.own(statements::KEYS, &[]).await?)?;
        let indexes = indexes(&session.own(statements::INDEXES, &[]).await?)?;
        let parents = parents(&session.own(statements::PARENTS, &[]).await?)?;
        let (reads, outside) = reads(&session.own(statements::BENEATH, &[]).await?)?;
        Ok(Self {
            relations,
            columns,
            primary_keys,
            foreign_keys,
            indexes,
            parents,
            reads,
            outside,
        })
    }

    fn tables(mut self) -> Vec<SurveyTable> {
        let mut tables: Vec<SurveyTable> =
            self.relations.iter().map(|(oid, relation)| self.table(*oid, relation)).collect();
        for table in &mut tables {
            table.columns = self.columns.remove(&table.id.0).unwrap_or_default();
        }
        tables.sort_by(|left, right| left.name.cmp(&right.name));
        tables
    }

    fn table(&self, oid: u32, relation: &Relation) -> SurveyTable {
        SurveyTable {
            id: TableId(oid),
            name: relation.name.clone(),
            kind: self.kind(oid, relation),
            comment: relation.comment.clone(),
            row_estimate: relation.row_estimate,
            columns: Vec::new(),
            primary_key: self.primary_keys.get(&oid).cloned().unwrap_or_default(),
            foreign_keys: self.foreign_keys_of(oid),
            indexes: self.indexes.get(&oid).cloned().unwrap_or_default(),
        }
    }

    fn foreign_keys_of(&self, oid: u32) -> Vec<ForeignKey> {
        let keys = self.foreign_keys.get(&oid).into_iter().flatten();
        let named = keys.filter_map(|(columns, table, referenced)| {
            let table = self.relations.get(table)?.name.clone();
            Some(ForeignKey { columns: columns.clone(), table, referenced: referenced.clone() })
        });
        named.collect()
    }

    fn kind(&self, oid: u32, relation: &Relation) -> TableKind {
        if is_derived(relation.kind) {
            return TableKind::Derived { beneath: self.beneath(oid) };
        }
        let parents = walk(oid, |oid| self.parents.get(&oid).into_iter().flatten().copied());
        let names = parents.iter().filter_map(|oid| Some(self.relations.get(oid)?.name.clone()));
        let parents: Vec<TableName> = names.collect();
        if parents.is_empty() { TableKind::Base } else { TableKind::Child { parents } }
    }

    /// The tables beneath a view, views in between left out.
    fn beneath(&self, oid: u32) -> Vec<TableName> {
        let all = walk(oid, |oid| self.reads.get(&oid).into_iter().flatten().copied());
        let tables: BTreeSet<TableName> = all
            .iter()
            .filter_map(|oid| match (self.relations.get(oid), self.outside.get(oid)) {
                (Some(relation), _) if matches!(relation.kind, b'v' | b'm') => None,
                (Some(relation), _) => Some(relation.name.clone()),
                (None, Some((name, false))) => Some(name.clone()),
                (None, Some((_, true)) | None) => None,
            })
            .collect();
        tables.into_iter().collect()
    }
}

const fn is_derived(kind: u8) -> bool {
    matches!(kind, b'v' | b'm' | b'f')
}

/// Everything reachable, nearest first, each once; the start left out.
fn walk<I: Iterator<Item = u32>>(start: u32, next: impl Fn(u32) -> I) -> Vec<u32> {
    let mut seen = HashSet::from([start]);
    let mut queue = VecDeque::from([start]);
    let mut found = Vec::new();
    while let Some(oid) = queue.pop_front() {
        for reached in next(oid) {
            if seen.insert(reached) {
                found.push(reached);
                queue.push_back(reached);
            }
        }
    }
    found
}

/// The major version of a server that calls itself so: `15.18` is 15.
pub(super) fn major(version: &str) -> u32 {
    let digits: String = version.chars().take_while(char::is_ascii_digit).collect();
    digits.parse().unwrap_or(0)
}

fn number<T: std::str::FromStr>(text: &str) -> Result<T, Fault> {
    text.parse().map_err(|_error| BROKEN)
}

/// `{1,2}` as column numbers.
fn numbers(text: Option<&String>) -> Result<Vec<ColumnId>, Fault> {
    let inner = text.map_or("", |text| text.trim_matches(['{', '}']));
    inner
        .split(',')
        .filter(|part| !part.is_empty())
        .map(|part| number(part).map(ColumnId))
        .collect()
}

fn relations(rows: &TextRows) -> Result<BTreeMap<u32, Relation>, Fault> {
    rows.iter()
        .map(|row| {
            let [Some(oid), Some(schema), Some(name), Some(kind), estimate, comment] =
                row.as_slice()
            else {
                return Err(BROKEN);
            };
            let relation = Relation {
                name: TableName { schema: schema.as_str().into(), name: name.as_str().into() },
                kind: kind.bytes().next().ok_or(BROKEN)?,
                comment: comment.as_deref().map(Arc::from),
                row_estimate: estimate.as_deref().map(number).transpose()?,
            };
            Ok((number(oid)?, relation))
        })
        .collect()
}

fn type_oids(rows: &TextRows) -> Result<Vec<u32>, Fault> {
    let oids: Result<BTreeSet<u32>, Fault> = rows
        .iter()
        .map(|row| match row.as_slice() {
            [_, _, _, Some(oid), ..] => number(oid),
            _ => Err(BROKEN),
        })
        .collect();
    Ok(oids?.into_iter().collect())
}

fn columns(rows: &TextRows, types: &UserTypes) -> Result<HashMap<u32, Vec<SurveyColumn>>, Fault> {
    let mut all: HashMap<u32, Vec<SurveyColumn>> = HashMap::new();
    for row in rows {
        let [
            Some(table),
            Some(id),
            Some(name),
            Some(oid),
            Some(type_name),
            Some(not_null),
            Some(generated),
            comment,
        ] = row.as_slice()
        else {
            return Err(BROKEN);
        };
        let family: TypeFamily = Types(types).family(number(oid)?);
        let column = SurveyColumn {
            id: ColumnId(number(id)?),
            name: name.as_str().into(),
            ty: ColumnType { name: type_name.as_str().into(), family },
            nullable: not_null != "t",
            generated: generated == "t",
            comment: comment.as_deref().map(Arc::from),
        };
        all.entry(number(table)?).or_default().push(column);
    }
    Ok(all)
}

type PrimaryKeys = HashMap<u32, Vec<ColumnId>>;
/// The referencing columns, the table referenced, its columns.
type Reference = (Vec<ColumnId>, u32, Vec<ColumnId>);
type ForeignKeys = HashMap<u32, Vec<Reference>>;

fn keys(rows: &TextRows) -> Result<(PrimaryKeys, ForeignKeys), Fault> {
    let mut primary = PrimaryKeys::new();
    let mut foreign = ForeignKeys::new();
    for row in rows {
        let [Some(table), Some(kind), columns, Some(referenced), referenced_columns] =
            row.as_slice()
        else {
            return Err(BROKEN);
        };
        let table = number(table)?;
        let columns = numbers(columns.as_ref())?;
        if kind == "p" {
            primary.insert(table, columns);
        } else {
            let key = (columns, number(referenced)?, numbers(referenced_columns.as_ref())?);
            foreign.entry(table).or_default().push(key);
        }
    }
    Ok((primary, foreign))
}

fn indexes(rows: &TextRows) -> Result<HashMap<u32, Vec<Index>>, Fault> {
    let mut all: HashMap<u32, Vec<Index>> = HashMap::new();
    for row in rows {
        let [Some(table), Some(columns)] = row.as_slice() else { return Err(BROKEN) };
        // A column of the system has a number below zero.
        let column = |text: &str| text.parse().ok().filter(|number| *number > 0).map(ColumnId);
        let columns = columns.split_ascii_whitespace().map(column).collect();
        all.entry(number(table)?).or_default().push(Index { columns });
    }
    Ok(all)
}

fn parents(rows: &TextRows) -> Result<HashMap<u32, Vec<u32>>, Fault> {
    let mut all: HashMap<u32, Vec<u32>> = HashMap::new();
    for row in rows {
        let [Some(child), Some(parent)] = row.as_slice() else { return Err(BROKEN) };
        all.entry(number(child)?).or_default().push(number(parent)?);
    }
    Ok(all)
}

type Reads = HashMap<u32, BTreeSet<u32>>;
type Outside = HashMap<u32, (TableName, bool)>;

fn reads(rows: &TextRows) -> Result<(Reads, Outside), Fault> {
    let mut reads = Reads::new();
    let mut names = Outside::new();
    for row in rows {
        let [Some(view), Some(oid), Some(schema), Some(name), Some(kind)] = row.as_slice() else {
            return Err(BROKEN);
        };
        let oid = number(oid)?;
        let table = TableName { schema: schema.as_str().into(), name: name.as_str().into() };
        names.insert(oid, (table, matches!(kind.as_str(), "v" | "m")));
        reads.entry(number(view)?).or_default().insert(oid);
    }
    Ok((reads, names))
}
