//! Which relations there are, and their columns.

use std::{
    collections::BTreeMap,
    sync::{Arc, LazyLock},
};

use postern_core::{
    catalogue::{
        Column, ColumnId, ColumnType, Individuals, Part, Table, TableId, TableKind, TableName,
        TypeFamily,
    },
    classification::Classification,
    predicate::Predicate,
    sight::{RowAccess, Shown, TableView, ViewColumn},
};
use sqlparser::{ast::DataType, dialect::PostgreSqlDialect, parser::Parser};

const SHAPES: &str = include_str!("data/shapes.txt");

/// The schema that bare names mean first.
const FIRST: &str = "pg_catalog";

/// A relation of the catalogue.
#[derive(Clone, Debug)]
pub(crate) struct Shape {
    /// Its schema and name, as one word.
    pub name: &'static str,
    /// It, as a table that is open.
    pub view: Arc<TableView>,
}

static ALL: LazyLock<BTreeMap<&str, Shape>> = LazyLock::new(|| {
    let lines = SHAPES.lines().filter(|line| !line.starts_with('#'));
    lines.filter_map(read).map(|shape| (shape.name, shape)).collect()
});

/// The relation of that name: as PostgreSQL looks it up, in `pg_catalog` when it has no schema.
pub(crate) fn find(schema: Option<&str>, name: &str) -> Option<&'static Shape> {
    ALL.get(format!("{}.{name}", schema.unwrap_or(FIRST)).as_str())
}

/// Every way to write a relation of `pg_catalog`, with its number.
pub(crate) fn relation_names() -> impl Iterator<Item = (String, u32)> {
    let own = ALL.values().map(|shape| &shape.view.table).filter(|table| table.id.0 > 0);
    own.flat_map(|table| {
        let name = table.name.name.as_ref();
        [(name.to_owned(), table.id.0), (format!("{FIRST}.{name}"), table.id.0)]
    })
}

/// Every way to write a relation of the catalogue.
pub(crate) fn written_relations() -> impl Iterator<Item = String> {
    let bare = relation_names().map(|(name, _)| name).filter(|name| !name.contains('.'));
    ALL.keys().map(|name| (*name).to_owned()).chain(bare)
}

/// The type of that name, as the parser holds it.
pub(crate) fn type_of(name: &str) -> Option<DataType> {
    Parser::new(&PostgreSqlDialect {}).try_with_sql(name).ok()?.parse_data_type().ok()
}

/// `schema.relation number column:type …`
fn read(line: &'static str) -> Option<Shape> {
    let mut words = line.split(' ');
    let (name, number) = (words.next()?, words.next()?.parse().ok()?);
    let (schema, relation) = name.split_once('.')?;
    let columns = (1..)
        .zip(words)
        .map(|(id, word)| {
            let (name, ty) = word.split_once(':')?;
            Some(column(ColumnId(id), name, ty))
        })
        .collect::<Option<Vec<_>>>()?;
    let view = TableView {
        columns: columns
            .iter()
            .map(|column| ViewColumn {
                column: Arc::new(column.clone()),
                shown: Shown::Clear,
                policies: Vec::new(),
            })
            .collect(),
        table: Arc::new(Table {
            id: TableId(number),
            name: TableName { schema: schema.into(), name: relation.into() },
            kind: TableKind::Base,
            about: None,
            columns,
            primary_key: Vec::new(),
            foreign_keys: Vec::new(),
            indexes: Vec::new(),
            individuals: Individuals::Nobody,
            group_min: 1,
            compared_max: 0,
            share_max: 100,
        }),
        filter: Predicate::Always,
        filter_policies: Vec::new(),
        access: RowAccess::Rows,
    };
    Some(Shape { name, view: Arc::new(view) })
}

fn column(id: ColumnId, name: &str, ty: &str) -> Column {
    let family = match ty {
        "bool" => TypeFamily::Bool,
        "int2" | "int4" | "int8" | "oid" => TypeFamily::Int,
        "name" | "text" => TypeFamily::Text,
        _ => TypeFamily::Other,
    };
    Column {
        id,
        name: name.into(),
        ty: ColumnType { name: ty.into(), family },
        nullable: true,
        classification: Classification::Internal,
        tags: Vec::new(),
        mask: None,
        values: Vec::new(),
        part: Part::Neither,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_is_a_relation_whose_types_can_be_cast_to() {
        let lines = SHAPES.lines().filter(|line| !line.starts_with('#'));
        assert_eq!(lines.count(), ALL.len());
        for shape in ALL.values() {
            for column in &shape.view.columns {
                let ty = &column.column.ty.name;
                assert!(type_of(ty).is_some(), "{} {ty}", shape.name);
            }
        }
    }

    #[test]
    fn bare_names_mean_pg_catalog() {
        assert_eq!(find(None, "pg_class").unwrap().name, "pg_catalog.pg_class");
        assert_eq!(find(Some("information_schema"), "tables").unwrap().view.table.id.0, 0);
        assert!(find(None, "tables").is_none());
        assert!(find(None, "pg_stats").is_none());
        assert!(find(Some("public"), "pg_class").is_none());
    }
}
