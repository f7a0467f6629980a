//! How names of a source are written in policies: paths in entity literals, identifiers in types.
//!
//! Both ways are injective, so that no table can take the place of another.
//!
//! *Paths*, as in `Table::"shop.customers"` and `"shop.customers.email"`, are those of
//! [`postern_core::path`]: `shop."a.b"` where a part holds a dot or a quote.
//!
//! *Identifiers*, as in `resource is shop::customers`: a name of ASCII letters, digits and `_`
//! that begins with no digit and is no word of Cedar stands as it is. Any other, and any that
//! begins with `x_`, becomes `x_` and then its characters: letters and digits as they are, `_` as
//! `__`, all else as `_HEX_` of its code point. `order items` is `x_order_20_items`.

use postern_core::{
    catalogue::{Catalogue, Table, TableName},
    dialect::Dialect,
    name::SourceName,
    path,
};

/// Words that Cedar or the generated schema uses.
const TAKEN: &[&str] = &[
    // Cedar's reserved identifiers, and what its grammars treat specially.
    "true",
    "false",
    "if",
    "then",
    "else",
    "in",
    "is",
    "like",
    "has",
    "principal",
    "action",
    "resource",
    "context",
    "permit",
    "forbid",
    "when",
    "unless",
    "namespace",
    "entity",
    "type",
    "appliesTo",
    "attributes",
    "tags",
    "enum",
    "Set",
    "String",
    "Long",
    "Bool",
    "Boolean",
    "Entity",
    "Extension",
    "Record",
    "ipaddr",
    "decimal",
    "datetime",
    "duration",
    "unknown",
    "error", // Types of the generated schema.
    "Action",
    "Agent",
    "Person",
    "Service",
    "Role",
    "Source",
    "Schema",
    "Table",
    "Column",
    "Asked",
];

/// How a table is written in policies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// As in `Table::"shop.customers"`, without the quotes of Cedar.
    pub path: String,
    /// As in `resource is shop::customers`.
    pub row_type: String,
}

impl Written {
    /// The table of that catalogue.
    pub fn of(catalogue: &Catalogue, table: &Table) -> Self {
        let (namespace, name) = row_type(catalogue, table);
        Self {
            path: table_path(&catalogue.source, &table.name, catalogue.dialect),
            row_type: format!("{namespace}::{name}"),
        }
    }

    /// A column of it, as in `Column::"shop.customers.email"`.
    pub fn column(&self, name: &str) -> String {
        column_path(&self.path, name)
    }
}

/// A Cedar identifier for a name, injective.
pub(crate) fn identifier(name: &str) -> String {
    if is_plain(name) {
        return name.to_owned();
    }
    let mut out = String::from("x_");
    for c in name.chars() {
        match c {
            '_' => out.push_str("__"),
            c if c.is_ascii_alphanumeric() => out.push(c),
            c => out.extend(["_", &hex(c), "_"]),
        }
    }
    out
}

fn is_plain(name: &str) -> bool {
    let starts = name.chars().next().is_some_and(|c| c.is_ascii_alphabetic() || c == '_');
    starts
        && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')
        && !name.starts_with("x_")
        && !name.starts_with("__")
        && !TAKEN.contains(&name)
}

/// Source and schema part of a path: `shop`, or `shop.sales` outside the default schema.
pub(crate) fn schema_path(source: &SourceName, schema: &str) -> String {
    path::within(source.as_str(), schema)
}

/// The path of a table.
pub(crate) fn table_path(source: &SourceName, table: &TableName, dialect: Dialect) -> String {
    format!("{source}.{}", table.short(dialect))
}

/// The path of a column of the table of that path.
pub(crate) fn column_path(table_path: &str, column: &str) -> String {
    path::within(table_path, column)
}

/// Namespace and name of a table's row type.
pub(crate) fn row_type(catalogue: &Catalogue, table: &Table) -> (String, String) {
    let source = identifier(catalogue.source.as_str());
    let namespace = if is_default(&table.name, catalogue.dialect) {
        source
    } else {
        format!("{source}::{}", identifier(&table.name.schema))
    };
    (namespace, identifier(&table.name.name))
}

fn is_default(table: &TableName, dialect: Dialect) -> bool {
    dialect.is_default(&table.schema)
}

/// A text as a string literal of Cedar.
pub fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            c if c == ' ' || c.is_ascii_graphic() => out.push(c),
            c => out.extend(["\\u{", &hex(c), "}"]),
        }
    }
    out.push('"');
    out
}

fn hex(c: char) -> String {
    format!("{:x}", u32::from(c))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_names_stand_as_they_are_and_odd_ones_are_spelled_out() {
        let cases = [
            ("customers", "customers"),
            ("Order_Items2", "Order_Items2"),
            ("order items", "x_order_20_items"),
            ("1st", "x_1st"),
            ("in", "x_in"),
            ("Table", "x_Table"),
            ("x_a", "x_x__a"),
            ("größe", "x_gr_f6__df_e"),
            ("a\"b", "x_a_22_b"),
            ("", "x_"),
        ];
        for (name, want) in cases {
            assert_eq!(identifier(name), want);
        }
    }

    #[test]
    fn names_that_look_like_encodings_of_others_do_not_collide() {
        let names = [
            "order items",
            "x_order_20_items",
            "order_20_items",
            "order__20__items",
            "_20_",
            " ",
            "x_",
            "x__",
            "",
            "_",
            "__",
            "a b",
            "a_b",
            "a-b",
            "A b",
            "x_a_20_b",
            "in",
            "x_in",
        ];
        let made: std::collections::BTreeSet<String> =
            names.iter().map(|name| identifier(name)).collect();
        assert_eq!(made.len(), names.len());
    }

    #[test]
    fn a_dot_in_a_name_cannot_pass_for_a_schema() {
        let source: SourceName = "shop".parse().unwrap();
        let dotted = TableName { schema: "public".into(), name: "a.b".into() };
        let nested = TableName { schema: "a".into(), name: "b".into() };
        assert_eq!(table_path(&source, &dotted, Dialect::Postgresql), "shop.\"a.b\"");
        assert_eq!(table_path(&source, &nested, Dialect::Postgresql), "shop.a.b");
        assert_eq!(column_path("shop.a", "b\"c"), "shop.a.\"b\"\"c\"");
    }
}
