//! Records that are somebody's by a reference that the statement does not follow.

use std::sync::Arc;

use postern_core::{
    catalogue::{ColumnId, Individuals, Measures, Part, Table, TypeFamily},
    dialect::Dialect,
    mask::Mask,
    predicate::Predicate,
    refusal::{Code, Refusal},
    sight::{RowAccess, TableView},
};

use super::shop::sight_of;
use crate::{
    Plan, bind,
    fixtures::{column, reference, table, view},
};

const DIALECTS: [Dialect; 3] = [Dialect::Postgresql, Dialect::Sqlite, Dialect::Mysql];

/// The sales of people, the lines of a sale, and what is noted of a line.
struct Shop {
    sales: Table,
    lines: Table,
    notes: Table,
    filter: Predicate,
}

fn int(id: u16, name: &str) -> postern_core::catalogue::Column {
    postern_core::catalogue::Column {
        nullable: false,
        ..column(id, name, "integer", TypeFamily::Int)
    }
}

fn shop(dialect: Dialect) -> Shop {
    let schema = dialect.default_schema().unwrap_or("shop");
    let text = |id, name: &str| postern_core::catalogue::Column {
        part: Part::Dimension(None),
        ..column(id, name, "text", TypeFamily::Text)
    };
    let measure = |id, name: &str| postern_core::catalogue::Column {
        part: Part::Measure(Measures::USUAL),
        ..int(id, name)
    };
    let mut sales = table(schema, "sales", vec![int(1, "id"), int(2, "buyer"), text(3, "kind")]);
    sales.individuals = Individuals::Key(ColumnId(2));
    let columns = vec![int(1, "id"), int(2, "sale_id"), text(3, "kind"), measure(4, "quantity")];
    let mut lines = table(schema, "lines", columns);
    lines.foreign_keys = vec![reference(2, schema, "sales", 1)];
    let mut notes = table(schema, "notes", vec![int(1, "id"), int(2, "line_id")]);
    notes.foreign_keys = vec![reference(2, schema, "lines", 1)];
    Shop { sales, lines, notes, filter: Predicate::Always }
}

fn asked(dialect: Dialect, shop: Shop, sql: &str) -> Result<Plan, Refusal> {
    let closed = |held: Table| view(held, RowAccess::AggregateOnly);
    let sales = TableView { filter: shop.filter, ..Arc::unwrap_or_clone(closed(shop.sales)) };
    let views = vec![Arc::new(sales), closed(shop.lines), closed(shop.notes)];
    bind(&sight_of(dialect, views), sql, 0)?.plan()
}

#[test]
fn records_are_counted_by_whom_their_references_lead_to() {
    for dialect in DIALECTS {
        let of = |sql: &str| {
            let plan = asked(dialect, shop(dialect), sql).unwrap();
            plan.selections().to_vec()
        };
        let written = "FROM lines l JOIN sales s ON s.id = l.sale_id";
        for (short, long) in [
            ("SELECT count(*) FROM lines", format!("SELECT count(*) {written}")),
            (
                "SELECT kind, sum(quantity) FROM lines GROUP BY kind",
                format!("SELECT l.kind, sum(l.quantity) {written} GROUP BY l.kind"),
            ),
            (
                "SELECT sum(quantity) FROM (SELECT * FROM lines) AS l WHERE kind <> 'x'",
                format!("SELECT sum(l.quantity) {written} WHERE l.kind <> 'x'"),
            ),
            (
                "SELECT count(*) FROM notes",
                "SELECT count(*) FROM notes n JOIN lines l ON l.id = n.line_id \
                 JOIN sales s ON s.id = l.sale_id"
                    .to_owned(),
            ),
        ] {
            assert_eq!(of(short), of(&long), "{dialect:?}: {short}");
        }
    }
}

#[test]
fn what_was_joined_has_no_name() {
    for dialect in DIALECTS {
        for sql in [
            "SELECT count(*) FROM lines WHERE buyer = 7",
            "SELECT buyer, count(*) FROM lines GROUP BY buyer",
            "SELECT count(*) FROM lines WHERE sales.kind = 'x'",
            "SELECT sum(quantity) FROM lines GROUP BY sales.buyer",
            "SELECT sales.* FROM lines",
        ] {
            let refusal = asked(dialect, shop(dialect), sql).unwrap_err();
            assert_eq!(refusal.code, Code::UnknownName, "{dialect:?}: {sql}");
            let told = refusal.would_pass.unwrap();
            assert!(!told.as_str().contains("buyer"), "{dialect:?}: {sql}: {told:?}");
        }
        let all = asked(dialect, shop(dialect), "SELECT * FROM lines").unwrap_err();
        assert_eq!(all.code, Code::AggregateOnly);
        assert!(all.detail.starts_with("single records of `"), "{}", all.detail);
        assert!(all.detail.contains("lines"), "{}", all.detail);
        assert!(!all.detail.contains("sales"), "{}", all.detail);
    }
}

/// Where the answer would be another one, or nobody said whose the records are.
#[test]
fn nothing_is_joined_that_is_not_certain() {
    let refused = |what: &str, change: &dyn Fn(&mut Shop), sql: &str| {
        for dialect in DIALECTS {
            let mut shop = shop(dialect);
            change(&mut shop);
            let refusal = asked(dialect, shop, sql).unwrap_err();
            assert_eq!(refusal.code, Code::AggregateOnly, "{what}: {dialect:?}: {refusal:?}");
        }
    };
    let lines = "SELECT count(*) FROM lines";
    refused("some have none", &|shop| shop.lines.columns[1].nullable = true, lines);
    refused(
        "two lead to people",
        &|shop| {
            let mut other = shop.lines.foreign_keys[0].clone();
            other.columns = vec![ColumnId(1)];
            shop.lines.foreign_keys.push(other);
        },
        lines,
    );
    refused(
        "some have another one",
        &|shop| {
            let mut other = shop.lines.foreign_keys[0].clone();
            other.columns = vec![ColumnId(5)];
            shop.lines.columns.push(column(5, "given_to", "integer", TypeFamily::Int));
            shop.lines.foreign_keys.push(other);
        },
        lines,
    );
    refused("it leads to nobody", &|shop| shop.sales.individuals = Individuals::Nobody, lines);
    refused(
        "rows are left out",
        &|shop| {
            shop.filter = Predicate::Present(ColumnId(3));
        },
        lines,
    );
    refused("the key is masked", &|shop| shop.lines.columns[1].mask = Some(Mask::Null), lines);
    refused("the other key is", &|shop| shop.sales.columns[0].mask = Some(Mask::Null), lines);
    for sql in [
        "SELECT count(*) FROM notes n LEFT JOIN lines l ON l.id = n.line_id",
        "SELECT count(*) FROM lines l, lines k",
        "SELECT count(*) FROM lines l JOIN notes n ON n.id = l.id",
    ] {
        refused(sql, &|_| {}, sql);
    }
}
