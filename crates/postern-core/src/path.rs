//! How things of a source are written wherever a text names them: configuration, policies,
//! commands, the record, answers to people and agents.
//!
//! A path is source, schema (left out where it is the dialect's default one), table and column,
//! joined by dots. A part that is empty or holds a dot or a double quote stands in double quotes,
//! quotes doubled, as in SQL: `shop."a.b"` is the table `a.b`, `shop.a.b` the table `b` of the
//! schema `a`. So no two things share a path, whatever they are called.

use std::borrow::Cow;

/// A part of a path: `customers`, `"a.b"`.
pub fn part(name: &str) -> Cow<'_, str> {
    if name.is_empty() || name.contains(['.', '"']) {
        Cow::Owned(format!("\"{}\"", name.replace('"', "\"\"")))
    } else {
        Cow::Borrowed(name)
    }
}

/// What is called so within what has that path: a table of a source, a column of a table.
pub fn within(path: &str, name: &str) -> String {
    format!("{path}.{}", part(name))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::{catalogue::TableName, dialect::Dialect};

    /// Names as hostile schemas have them.
    fn hostile() -> Vec<String> {
        let names =
            ["a", "b", "a.b", "\"a\"", "a\"", "\"", "\"\"", ".", "..", "a.", ".b", "", "public"];
        let odd = ["\"a\".\"b\"", "a\".\"b", "🦀", "🦀.b", "A.B", "x y", "'", "public.a"];
        let long = ["ü".repeat(31) + "x", "a.".repeat(31) + "b"];
        names.into_iter().chain(odd).map(str::to_owned).chain(long).collect()
    }

    #[test]
    fn no_two_tables_or_columns_share_a_path() {
        let names = hostile();
        for dialect in [Dialect::Postgresql, Dialect::Sqlite] {
            let (mut seen, mut count) = (BTreeSet::new(), 0);
            let schemas = names.iter().map(String::as_str).chain(dialect.default_schema());
            for schema in schemas.collect::<BTreeSet<_>>() {
                for name in &names {
                    let table = TableName { schema: schema.into(), name: name.as_str().into() };
                    let path = format!("shop.{}", table.short(dialect));
                    for column in &names {
                        seen.insert(dialect.key(&within(&path, column)).into_owned());
                        count += 1;
                    }
                }
            }
            // Two of the names are one to SQLite.
            let same = names.iter().map(|name| dialect.key(name)).collect::<BTreeSet<_>>().len();
            let schemas = same + usize::from(dialect == Dialect::Sqlite);
            assert_eq!(seen.len(), schemas * same * same, "{count} written");
        }
    }

    #[test]
    fn plain_names_stand_as_they_are() {
        let table =
            |schema: &str, name: &str| TableName { schema: schema.into(), name: name.into() };
        let short = |schema, name| table(schema, name).short(Dialect::Postgresql);
        assert_eq!(short("public", "customers"), "customers");
        assert_eq!(short("sales", "order items"), "sales.order items");
        assert_eq!(short("public", "a.b"), "\"a.b\"");
        assert_eq!(short("a", "b"), "a.b");
        assert_eq!(table("public", "a\"b").full(), "public.\"a\"\"b\"");
    }
}
