//! Rows in no order that tells of what is not shown.
//!
//! SECURITY: an engine that finds all that is asked for in an index reads the index and not the
//! table, and the rows come in its order. Where a column of it is masked or hidden that is the order
//! of the clear values: who earns most, whose name comes first. What an index does not hold is not
//! found there: a column beside it, in a condition that always holds, keeps the engine at the table.
//! Where there is no such column the rows are put in an order that is shown.

use postern_core::{
    catalogue::{Column, ColumnId, Index, Table, TypeFamily},
    dialect::Dialect,
    sight::{Shown, TableView},
};
use sqlparser::ast::{Expr, OrderBy, OrderByKind};

use super::{BASE, tree};
use crate::parts;

/// What is done so that no index is read in place of the table.
#[derive(Debug)]
pub(super) enum Beside<'v> {
    /// Each of these columns is looked at: there is one for every index that would tell.
    Columns(Vec<&'v Column>),
    /// The rows are put in the order of these.
    Ordered(Vec<&'v Column>),
}

impl Beside<'_> {
    /// Whether the rows are put in order, which a fence keeps.
    pub(super) const fn is_ordered(&self) -> bool {
        matches!(self, Self::Ordered(_))
    }

    /// The columns that are looked at for it.
    pub(super) fn columns(&self) -> &[&Column] {
        match self {
            Self::Columns(columns) | Self::Ordered(columns) => columns,
        }
    }

    /// Conditions that always hold.
    pub(super) fn conditions(&self, dialect: Dialect) -> Vec<Expr> {
        match self {
            Self::Columns(columns) => {
                columns.iter().map(|column| holds_always(column, dialect)).collect()
            }
            Self::Ordered(_) => Vec::new(),
        }
    }

    /// The order that is shown.
    pub(super) fn order(&self) -> Option<OrderBy> {
        match self {
            Self::Columns(_) => None,
            Self::Ordered(columns) if columns.is_empty() => None,
            Self::Ordered(columns) => {
                let value = |column: &&Column| tree::in_order(tree::column(BASE, &column.name));
                let kind = OrderByKind::Expressions(columns.iter().map(value).collect());
                Some(OrderBy { kind, interpolate: None })
            }
        }
    }
}

/// What a view needs.
pub(super) fn of(view: &TableView) -> Beside<'_> {
    let table = &view.table;
    let mut chosen: Vec<&Column> = Vec::new();
    for index in table.indexes.iter().filter(|index| tells(view, index)) {
        if chosen.iter().any(|column| !holds(index, column.id)) {
            continue;
        }
        let visible = view.columns.iter().map(|shown| shown.column.as_ref());
        let outside = visible.filter(|column| !is_in_key(table, column.id));
        match best(outside.filter(|column| !holds(index, column.id)), view) {
            Some(column) => chosen.push(column),
            None => return Beside::Ordered(shown_order(view)),
        }
    }
    Beside::Columns(chosen)
}

/// A condition that looks at a column and always holds.
///
/// No engine sees that it does before it has noted that the column is looked at. PostgreSQL expects
/// all rows of it; of `x IS NOT DISTINCT FROM x` it expects few. SQLite takes `x IS NULL` of a column that is never NULL for
/// false at once.
fn holds_always(column: &Column, dialect: Dialect) -> Expr {
    let value = || tree::column(BASE, &column.name);
    match dialect {
        Dialect::Postgresql | Dialect::Mysql => parts::is_not_null(parts::is_null(value())),
        Dialect::Sqlite => {
            parts::nested(Expr::IsNotDistinctFrom(Box::new(value()), Box::new(value())))
        }
    }
}

/// Whether the order of an index tells of what is not shown.
fn tells(view: &TableView, index: &Index) -> bool {
    let is_clear = |id: ColumnId| {
        view.columns.iter().any(|shown| shown.id() == id && shown.shown == Shown::Clear)
    };
    !index.columns.iter().all(|column| column.is_some_and(is_clear))
}

fn holds(index: &Index, id: ColumnId) -> bool {
    index.columns.contains(&Some(id))
}

fn is_in_key(table: &Table, id: ColumnId) -> bool {
    table.primary_key.contains(&id)
}

/// Of several columns the one that most of the telling indexes lack.
fn best<'v>(columns: impl Iterator<Item = &'v Column>, view: &TableView) -> Option<&'v Column> {
    let lacking = |column: &&Column| {
        let telling = view.table.indexes.iter().filter(|index| tells(view, index));
        telling.filter(|index| !holds(index, column.id)).count()
    };
    columns.max_by_key(lacking)
}

/// The columns that are shown as they are and have an order: those of the primary key, or all.
fn shown_order(view: &TableView) -> Vec<&Column> {
    let clear = || {
        let shown = view.columns.iter().filter(|shown| shown.shown == Shown::Clear);
        shown.map(|shown| shown.column.as_ref()).filter(|column| has_order(&column.ty.family))
    };
    let key: Vec<&Column> = clear().filter(|column| is_in_key(&view.table, column.id)).collect();
    if key.is_empty() { clear().collect() } else { key }
}

const fn has_order(family: &TypeFamily) -> bool {
    match family {
        TypeFamily::Bool
        | TypeFamily::Int
        | TypeFamily::Numeric
        | TypeFamily::Float
        | TypeFamily::Text
        | TypeFamily::PaddedText
        | TypeFamily::Bytes
        | TypeFamily::Date
        | TypeFamily::Time
        | TypeFamily::Timestamp
        | TypeFamily::TimestampTz
        | TypeFamily::Interval
        | TypeFamily::Uuid
        | TypeFamily::Inet
        | TypeFamily::Enum
        | TypeFamily::Any => true,
        TypeFamily::ForeignText
        | TypeFamily::Json
        | TypeFamily::Jsonb
        | TypeFamily::Array(_)
        | TypeFamily::Range
        | TypeFamily::Other => false,
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use postern_core::{
        catalogue::Column,
        mask::Mask,
        name::SourceName,
        sight::{RowAccess, Shown},
    };

    use super::*;
    use crate::{
        extras::Extras,
        fixtures::{column, sqlite, table, view},
        rewrite::Scan,
    };

    const DIALECTS: [Dialect; 3] = [Dialect::Postgresql, Dialect::Sqlite, Dialect::Mysql];

    /// `people (id, name, mail, city)`, its key first, with a mask on the mail.
    fn people(indexes: &[&[Option<u16>]]) -> TableView {
        let text = |id, name| column(id, name, "text", TypeFamily::Text);
        let mail = Column { mask: Some(Mask::Null), ..text(3, "mail") };
        let id = column(1, "id", "integer", TypeFamily::Int);
        let mut held = table("main", "people", vec![id, text(2, "name"), mail, text(4, "city")]);
        let index = |columns: &&[Option<u16>]| Index {
            columns: columns.iter().map(|id| id.map(ColumnId)).collect(),
        };
        held.indexes = indexes.iter().map(index).collect();
        Arc::unwrap_or_clone(view(held, RowAccess::Rows))
    }

    fn names(beside: &Beside<'_>) -> Vec<String> {
        beside.columns().iter().map(|column| column.name.to_string()).collect()
    }

    #[test]
    fn an_index_on_what_is_shown_is_left_alone() {
        for indexes in [&[][..], &[&[Some(4), Some(1)][..]], &[&[Some(1)][..], &[Some(2), Some(4)]]]
        {
            assert!(names(&of(&people(indexes))).is_empty());
        }
    }

    #[test]
    fn a_column_beside_the_index_is_looked_at() {
        for (indexes, chosen) in [
            (&[&[Some(3), Some(1)][..]][..], &["city"][..]),
            // It is not found in the other index either.
            (&[&[Some(3), Some(4), Some(1)][..], &[Some(3), Some(1)]], &["name"]),
            (&[&[Some(3), Some(4)], &[Some(3), Some(2)]], &["name", "city"]),
            // A column that nobody reviewed, and an expression.
            (&[&[Some(9), Some(4)]], &["mail"]),
            (&[&[None]], &["city"]),
        ] {
            let view = people(indexes);
            let found = of(&view);
            assert!(!found.is_ordered(), "{indexes:?}");
            assert_eq!(names(&found), chosen, "{indexes:?}");
        }
    }

    #[test]
    fn where_all_stands_in_the_index_the_rows_are_ordered() {
        let view = people(&[&[Some(3), Some(2), Some(4), Some(1)]]);
        assert!(of(&view).is_ordered());
        assert_eq!(names(&of(&view)), ["id"]);
        let mut keyless = people(&[&[Some(3), Some(2), Some(4), Some(1)]]);
        keyless.columns.retain(|shown| shown.id() != ColumnId(1));
        assert_eq!(names(&of(&keyless)), ["name", "city"]);
        keyless.columns.retain(|shown| shown.shown != Shown::Clear);
        assert!(of(&keyless).order().is_none());
    }

    /// What a view becomes on a real engine: it reads the index on the mails where nothing is done.
    #[test]
    fn the_engine_reads_the_table_or_sorts() {
        let db = sqlite();
        db.execute_batch(
            "CREATE TABLE people (id INTEGER PRIMARY KEY, name TEXT NOT NULL, mail TEXT, city TEXT NOT NULL);
             CREATE INDEX by_mail ON people (mail);
             INSERT INTO people VALUES (1, 'a', 'z', 'x'), (2, 'b', 'y', 'x'), (3, 'c', 'x', 'x')",
        )
        .unwrap();
        let ids = |view: TableView| -> Vec<i64> {
            let mut scan = Scan::new(Arc::new(view), "p".into());
            scan.used.insert(0);
            let source: SourceName = "shop".parse().unwrap();
            let (factor, reads) =
                scan.build(Dialect::Sqlite, &source, &mut Extras::new(Dialect::Sqlite, 0)).unwrap();
            assert!(reads[0].touched.contains(&ColumnId(1)));
            let mut rows = db.prepare(&format!("SELECT id FROM {factor}")).unwrap();
            rows.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
        };
        assert_eq!(ids(people(&[])), [3, 2, 1]);
        assert_eq!(ids(people(&[&[Some(3), Some(1)]])), [1, 2, 3]);
        assert_eq!(ids(people(&[&[Some(3), Some(2), Some(4), Some(1)]])), [1, 2, 3]);
    }

    #[test]
    fn what_always_holds_names_the_column() {
        let city = column(4, "city", "text", TypeFamily::Text);
        let said = DIALECTS.map(|dialect| holds_always(&city, dialect).to_string());
        assert_eq!(
            said,
            [
                r#"(("t"."city" IS NULL) IS NOT NULL)"#,
                r#"("t"."city" IS NOT DISTINCT FROM "t"."city")"#,
                r#"(("t"."city" IS NULL) IS NOT NULL)"#,
            ]
        );
    }
}
