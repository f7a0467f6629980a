//! The labelled set, read.

use std::{collections::BTreeMap, path::Path, sync::Arc};

use postern_core::{
    catalogue::{ColumnId, ColumnType, ForeignKey, TableId, TableKind, TableName, TypeFamily},
    dialect::Dialect,
    digest::Digest,
    sample::{ColumnSample, TableSample},
    secret::Secret,
    survey::{Survey, SurveyColumn, SurveyTable},
};
use serde::Deserialize;

#[derive(Debug, Deserialize)]
pub(crate) struct Schema {
    pub(crate) domain: String,
    pub(crate) language: String,
    pub(crate) dialect: String,
    pub(crate) rows: bool,
    pub(crate) tables: Vec<Table>,
}

#[derive(Debug, Deserialize)]
pub(crate) struct Table {
    pub(crate) name: String,
    comment: Option<String>,
    primary_key: Vec<String>,
    foreign_keys: Vec<Key>,
    pub(crate) columns: Vec<Column>,
}

#[derive(Debug, Deserialize)]
struct Key {
    column: String,
    table: String,
    referenced: String,
}

#[derive(Debug, Deserialize)]
pub(crate) struct Column {
    pub(crate) name: String,
    #[serde(rename = "type")]
    ty: String,
    pub(crate) label: String,
    #[serde(default)]
    pub(crate) decoy: bool,
    #[serde(default)]
    values: Vec<String>,
}

/// The schemas of a file of the set.
pub(crate) fn read(file: &str) -> Vec<Schema> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/labelled").join(file);
    let text = std::fs::read_to_string(path).unwrap();
    text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

impl Schema {
    pub(crate) fn dialect(&self) -> Dialect {
        if self.dialect == "sqlite" { Dialect::Sqlite } else { Dialect::Postgresql }
    }

    pub(crate) fn survey(&self) -> Survey {
        let tables = self.tables.iter().enumerate().map(|(at, table)| self.table(at, table));
        Survey {
            tables: tables.collect(),
            functions: Vec::new(),
            digest: Digest([0; 32]),
            server: "test".to_owned(),
        }
    }

    fn name(&self, name: &str) -> TableName {
        let schema = self.dialect().default_schema().unwrap_or("main");
        let (schema, name) = name.split_once('.').unwrap_or((schema, name));
        TableName { schema: schema.into(), name: name.into() }
    }

    fn table(&self, at: usize, table: &Table) -> SurveyTable {
        let id = |name: &str| column_id(table, name);
        let keys = table.foreign_keys.iter().map(|key| {
            let other = self.tables.iter().find(|other| other.name == key.table).unwrap();
            ForeignKey {
                columns: vec![id(&key.column)],
                table: self.name(&key.table),
                referenced: vec![column_id(other, &key.referenced)],
            }
        });
        SurveyTable {
            id: table_id(at),
            name: self.name(&table.name),
            kind: TableKind::Base,
            comment: table.comment.as_deref().map(Arc::from),
            row_estimate: None,
            columns: table
                .columns
                .iter()
                .enumerate()
                .map(|(at, column)| SurveyColumn {
                    id: number(at),
                    name: column.name.as_str().into(),
                    ty: ColumnType { name: column.ty.as_str().into(), family: family(&column.ty) },
                    nullable: true,
                    generated: false,
                    comment: None,
                })
                .collect(),
            primary_key: table.primary_key.iter().map(|name| id(name)).collect(),
            foreign_keys: keys.collect(),
            indexes: Vec::new(),
        }
    }

    pub(crate) fn samples(&self) -> BTreeMap<TableId, TableSample> {
        if !self.rows {
            return BTreeMap::new();
        }
        let sample = |table: &Table| TableSample {
            rows: u32::try_from(table.columns[0].values.len()).unwrap(),
            is_whole: false,
            columns: table
                .columns
                .iter()
                .enumerate()
                .map(|(at, column)| ColumnSample {
                    id: number(at),
                    values: Secret::new(column.values.clone()),
                    nulls: 0,
                    unreadable: 0,
                })
                .collect(),
        };
        self.tables.iter().enumerate().map(|(at, table)| (table_id(at), sample(table))).collect()
    }
}

fn table_id(at: usize) -> TableId {
    TableId(u32::try_from(at).unwrap() + 1)
}

fn number(at: usize) -> ColumnId {
    ColumnId(u16::try_from(at).unwrap() + 1)
}

fn column_id(table: &Table, name: &str) -> ColumnId {
    number(table.columns.iter().position(|column| column.name == name).unwrap())
}

/// The family of a type as it is spelled in the set.
fn family(ty: &str) -> TypeFamily {
    if let Some(inner) = ty.strip_suffix("[]") {
        return TypeFamily::Array(Box::new(family(inner)));
    }
    match ty.split('(').next().unwrap().trim().to_lowercase().as_str() {
        "boolean" | "bool" | "bit" => TypeFamily::Bool,
        "integer" | "int" | "bigint" | "smallint" | "tinyint" => TypeFamily::Int,
        "numeric" | "decimal" | "money" => TypeFamily::Numeric,
        "real" | "float" | "double" | "double precision" => TypeFamily::Float,
        "character varying" | "varchar" | "text" | "mediumtext" | "citext" => TypeFamily::Text,
        "character" | "char" => TypeFamily::PaddedText,
        "bytea" | "blob" | "mediumblob" | "longblob" => TypeFamily::Bytes,
        "date" => TypeFamily::Date,
        "timestamp without time zone" | "timestamp" | "datetime" => TypeFamily::Timestamp,
        "timestamp with time zone" | "timestamptz" => TypeFamily::TimestampTz,
        "uuid" => TypeFamily::Uuid,
        "inet" | "cidr" => TypeFamily::Inet,
        "time" | "time without time zone" => TypeFamily::Time,
        "interval" => TypeFamily::Interval,
        "json" => TypeFamily::Json,
        "jsonb" => TypeFamily::Jsonb,
        "macaddr" => TypeFamily::Other,
        other => panic!("no family for `{other}`"),
    }
}
