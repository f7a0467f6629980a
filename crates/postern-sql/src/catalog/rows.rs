//! The rows of each relation, column by column: only those that a statement names are made.

use std::{collections::HashMap, sync::Arc};

use postern_core::{catalogue::TableKind, value::Value};

use super::{
    cells,
    objects::{Key, Objects, Reference, Relation},
    schema,
    shape::Shape,
    types::{self, Builtin},
};

/// Most cells that a statement is told.
const CELLS_MAX: usize = 2_000_000;

/// One row.
#[derive(Clone, Copy, Debug)]
pub(super) enum Row<'o> {
    /// A relation with one row, or one whose row holds nothing of an object.
    One,
    /// A schema: its number and name.
    Schema(u32, &'o str),
    /// A table.
    Table(&'o Relation),
    /// A column by its number, from 1.
    Column(&'o Relation, usize),
    /// A primary key.
    Key(&'o Relation, &'o Key),
    /// A column of a primary key, by its place there, from 1.
    KeyColumn(&'o Relation, &'o Key, usize),
    /// A foreign key.
    Reference(&'o Relation, &'o Reference),
    /// A column of a foreign key, by its place there, from 1.
    ReferenceColumn(&'o Relation, &'o Reference, usize),
    /// A table and one of those it is a part of.
    Part(&'o Relation, &'o Relation, usize),
    /// A type.
    Type(&'static Builtin),
    /// A type of ranges, what it ranges over, and its type of several ranges.
    Range(u32, u32, u32),
    /// An access method: number, name, kind.
    Method(u32, &'static str, &'static str),
    /// A collation: number, name.
    Collation(u32, &'static str),
    /// A tablespace: number, name.
    Space(u32, &'static str),
    /// A setting: name, value.
    Setting(&'static str, &'static str),
}

/// Settings that clients ask for, as every session has them.
pub(crate) const SETTINGS: &[(&str, &str)] = &[
    ("DateStyle", "ISO, MDY"),
    ("IntervalStyle", "postgres"),
    ("TimeZone", "UTC"),
    ("bytea_output", "hex"),
    ("client_encoding", "UTF8"),
    ("default_table_access_method", "heap"),
    ("default_transaction_read_only", "on"),
    ("integer_datetimes", "on"),
    ("jit", "off"),
    ("max_identifier_length", "63"),
    ("max_index_keys", "32"),
    ("search_path", "\"$user\", public"),
    ("server_encoding", "UTF8"),
    ("server_version", "14.0"),
    ("server_version_num", "140000"),
    ("standard_conforming_strings", "on"),
    ("transaction_isolation", "read committed"),
    ("transaction_read_only", "on"),
];

/// These columns of a relation, each as all of its cells; one more of as many cells where there
/// is none, so that the rows can be counted. Nothing where there are too many.
pub(crate) fn columns(objects: &Objects, shape: &Shape, wanted: &[&str]) -> Option<Vec<Value>> {
    let rows = rows(objects, shape.name);
    if rows.len().saturating_mul(wanted.len().max(1)) > CELLS_MAX {
        return None;
    }
    if wanted.is_empty() {
        return Some(vec![Value::List(vec![Value::Text(Arc::from("")); rows.len()])]);
    }
    // The same few texts stand in most cells.
    let mut texts: HashMap<String, Arc<str>> = HashMap::new();
    let mut one = |text: String| {
        let made = texts.entry(text).or_insert_with_key(|text| text.as_str().into());
        Value::Text(Arc::clone(made))
    };
    let mut of = |column: &&str| {
        let held = shape.view.columns.iter().find(|one| one.column.name.as_ref() == *column);
        let usual = held.and_then(|held| usual(&held.column.ty.name));
        let cells = rows.iter().map(|row| {
            let cell = cell(objects, shape, *row, column).or_else(|| usual.map(str::to_owned));
            cell.map_or(Value::Null, &mut one)
        });
        Value::List(cells.collect())
    };
    Some(wanted.iter().map(&mut of).collect())
}

/// A cell that holds something.
#[expect(
    clippy::needless_pass_by_value,
    clippy::unnecessary_wraps,
    reason = "it ends the arms that say what a cell holds, beside those that say nothing"
)]
pub(super) fn text(value: impl ToString) -> Option<String> {
    Some(value.to_string())
}

fn cell(objects: &Objects, shape: &Shape, row: Row<'_>, column: &str) -> Option<String> {
    match shape.name.split_once('.') {
        Some(("information_schema", relation)) => schema::cell(objects, relation, row, column),
        Some((_, relation)) => cells::cell(objects, relation, row, column),
        None => None,
    }
}

/// What stands in a column of that type of which nothing else is said.
fn usual(ty: &str) -> Option<&'static str> {
    match ty {
        "bool" => Some("f"),
        "oid" | "int2" | "int4" | "int8" | "float4" | "xid" => Some("0"),
        _ => None,
    }
}

fn rows<'o>(objects: &'o Objects, relation: &str) -> Vec<Row<'o>> {
    let tables = || objects.tables.iter();
    let keys = || tables().filter_map(|table| Some((table, table.key.as_ref()?)));
    let references =
        || tables().flat_map(|table| table.references.iter().map(move |one| (table, one)));
    match relation {
        "pg_catalog.pg_namespace" | "information_schema.schemata" => {
            objects.schemas.iter().map(|(oid, name)| Row::Schema(*oid, name)).collect()
        }
        "pg_catalog.pg_class" => tables()
            .map(Row::Table)
            .chain(keys().map(|(table, key)| Row::Key(table, key)))
            .collect(),
        "pg_catalog.pg_attribute" => tables()
            .flat_map(columns_of)
            .chain(keys().flat_map(|(table, key)| places_of(table, key)))
            .collect(),
        "pg_catalog.pg_type" => types::all().map(Row::Type).collect(),
        "pg_catalog.pg_constraint"
        | "information_schema.table_constraints"
        | "information_schema.constraint_table_usage" => keys()
            .map(|(table, key)| Row::Key(table, key))
            .chain(references().map(|(table, one)| Row::Reference(table, one)))
            .collect(),
        "pg_catalog.pg_index" | "pg_catalog.pg_indexes" => {
            keys().map(|(table, key)| Row::Key(table, key)).collect()
        }
        "pg_catalog.pg_description" => tables()
            .filter(|table| table.view.table.about.is_some())
            .map(Row::Table)
            .chain(tables().flat_map(columns_of).filter(is_masked))
            .collect(),
        "pg_catalog.pg_inherits" => tables().flat_map(|table| parents_of(objects, table)).collect(),
        "pg_catalog.pg_tables" => {
            tables().filter(|table| table.kind() == "r").map(Row::Table).collect()
        }
        "pg_catalog.pg_views" | "information_schema.views" => {
            tables().filter(|table| table.kind() == "v").map(Row::Table).collect()
        }
        "information_schema.tables"
        | "information_schema.table_privileges"
        | "information_schema.role_table_grants" => tables().map(Row::Table).collect(),
        "information_schema.columns"
        | "information_schema.column_privileges"
        | "information_schema.role_column_grants" => tables().flat_map(columns_of).collect(),
        "information_schema.key_column_usage" | "information_schema.constraint_column_usage" => {
            keys()
                .flat_map(|(table, key)| places_of(table, key))
                .chain(references().flat_map(|(table, one)| reference_places(table, one)))
                .collect()
        }
        "information_schema.referential_constraints" => {
            references().map(|(table, one)| Row::Reference(table, one)).collect()
        }
        "pg_catalog.pg_database"
        | "pg_catalog.pg_roles"
        | "pg_catalog.pg_user"
        | "pg_catalog.pg_proc"
        | "information_schema.enabled_roles"
        | "information_schema.information_schema_catalog_name" => vec![Row::One],
        "pg_catalog.pg_am" => {
            vec![Row::Method(2, "heap", "t"), Row::Method(403, "btree", "i")]
        }
        "pg_catalog.pg_collation" => {
            [(100, "default"), (950, "C"), (951, "POSIX")].map(|(o, n)| Row::Collation(o, n)).into()
        }
        "pg_catalog.pg_tablespace" => {
            [(1_663, "pg_default"), (1_664, "pg_global")].map(|(o, n)| Row::Space(o, n)).into()
        }
        "pg_catalog.pg_settings" => {
            SETTINGS.iter().map(|(name, value)| Row::Setting(name, value)).collect()
        }
        "pg_catalog.pg_range" => RANGES.map(|(oid, of, many)| Row::Range(oid, of, many)).into(),
        // Nothing is told of what else a database has: functions, defaults, triggers, policies,
        // statistics, extensions, who else is connected.
        _ => Vec::new(),
    }
}

/// PostgreSQL 15, `pg_range`: type, what it ranges over, type of several ranges.
const RANGES: [(u32, u32, u32); 6] = [
    (3904, 23, 4451),
    (3906, 1700, 4532),
    (3908, 1114, 4533),
    (3910, 1184, 4534),
    (3912, 1082, 4535),
    (3926, 20, 4536),
];

fn columns_of(table: &Relation) -> impl Iterator<Item = Row<'_>> {
    (1..=table.view.columns.len()).map(move |number| Row::Column(table, number))
}

fn places_of<'o>(table: &'o Relation, key: &'o Key) -> impl Iterator<Item = Row<'o>> {
    (1..=key.columns.len()).map(move |place| Row::KeyColumn(table, key, place))
}

fn reference_places<'o>(table: &'o Relation, one: &'o Reference) -> impl Iterator<Item = Row<'o>> {
    (1..=one.columns.len()).map(move |place| Row::ReferenceColumn(table, one, place))
}

fn is_masked(row: &Row<'_>) -> bool {
    matches!(row, Row::Column(table, number) if table.mask_said(*number).is_some())
}

fn parents_of<'o>(objects: &'o Objects, table: &'o Relation) -> Vec<Row<'o>> {
    let TableKind::Child { parents } = &table.view.table.kind else { return Vec::new() };
    let shown = parents
        .iter()
        .filter_map(|name| objects.tables.iter().find(|other| other.view.table.name == *name));
    // Those further up are parents of parents.
    shown.take(1).map(|parent| Row::Part(table, parent, 1)).collect()
}
