//! People by how many records they have.

use std::sync::Arc;

use postern_core::{
    catalogue::{Column, ColumnId, Individuals, Measures, Part, Table, TypeFamily},
    dialect::Dialect,
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

fn with(part: Part, held: Column) -> Column {
    Column { part, nullable: false, ..held }
}

/// People, and what they bought.
fn tables(dialect: Dialect) -> [Table; 2] {
    let schema = dialect.default_schema().unwrap_or("shop");
    let int = |id, name| with(Part::Neither, column(id, name, "integer", TypeFamily::Int));
    let measure = |id, name| {
        with(Part::Measure(Measures::USUAL), column(id, name, "integer", TypeFamily::Int))
    };
    let text = |id, name| with(Part::Dimension(None), column(id, name, "text", TypeFamily::Text));
    let columns = vec![int(1, "id"), text(2, "city"), measure(3, "points")];
    let mut people = table(schema, "people", columns);
    people.individuals = Individuals::Key(ColumnId(1));
    people.primary_key = vec![ColumnId(1)];
    let columns = vec![int(1, "id"), int(2, "buyer"), text(3, "kind"), measure(4, "total")];
    let mut sales = table(schema, "sales", columns);
    sales.individuals = Individuals::Key(ColumnId(2));
    sales.primary_key = vec![ColumnId(1)];
    sales.foreign_keys = vec![reference(2, schema, "people", 1)];
    [people, sales]
}

fn asked_of(
    dialect: Dialect,
    sql: &str,
    change: impl Fn(&mut TableView, &mut TableView),
) -> Result<Plan, Refusal> {
    let views =
        tables(dialect).map(|held| Arc::unwrap_or_clone(view(held, RowAccess::AggregateOnly)));
    let [mut people, mut sales] = views;
    change(&mut people, &mut sales);
    bind(&sight_of(dialect, vec![Arc::new(people), Arc::new(sales)]), sql, 0)?.plan()
}

fn asked(dialect: Dialect, sql: &str) -> Result<Plan, Refusal> {
    asked_of(dialect, sql, |_, _| ())
}

/// Of whom how many records are demanded, and whether there are fewer.
fn bounds(dialect: Dialect, sql: &str) -> Vec<(u64, bool)> {
    let plan = asked(dialect, sql).unwrap_or_else(|refusal| panic!("{refusal}: {sql}"));
    let with_others = plan.selections().iter().find(|one| !one.among.is_empty());
    let among = &with_others.unwrap_or_else(|| panic!("{sql}")).among;
    let mut bounds: Vec<_> = among.iter().map(|one| (one.at_least, one.is_absent)).collect();
    bounds.sort_unstable();
    bounds
}

#[test]
fn people_are_counted_by_how_many_records_they_have() {
    let looked_up = "(SELECT count(*) FROM sales s WHERE s.buyer = p.id AND s.kind = 'a')";
    let grouped = "SELECT buyer FROM sales WHERE kind = 'a' GROUP BY buyer";
    for (condition, wanted) in [
        (format!("{looked_up} >= 2"), vec![(2, false)]),
        (format!("{looked_up} > 2"), vec![(3, false)]),
        (format!("2 <= {looked_up}"), vec![(2, false)]),
        (format!("{looked_up} = 2"), vec![(2, false), (3, true)]),
        (format!("{looked_up} BETWEEN 2 AND 4"), vec![(2, false), (5, true)]),
        (format!("{looked_up} < 2"), vec![(2, true)]),
        (format!("{looked_up} <= 2"), vec![(3, true)]),
        (format!("{looked_up} = 0"), vec![(1, true)]),
        (format!("0 < {looked_up}"), vec![(1, false)]),
        (format!("{looked_up} <> 0"), vec![(1, false)]),
        (format!("p.id IN ({grouped} HAVING count(*) >= 2)"), vec![(2, false)]),
        (format!("p.id IN ({grouped} HAVING count(*) < 3)"), vec![(1, false), (3, true)]),
        (format!("p.id IN ({grouped} HAVING (count(1) = 1))"), vec![(1, false), (2, true)]),
        (format!("p.id NOT IN ({grouped} HAVING count(*) > 1)"), vec![(2, true)]),
        (format!("p.id IN ({grouped})"), vec![(1, false)]),
        ("p.id IN (SELECT DISTINCT buyer FROM sales)".to_owned(), vec![(1, false)]),
    ] {
        for dialect in DIALECTS {
            let sql =
                format!("SELECT city, count(*) FROM people p WHERE {condition} GROUP BY city");
            assert_eq!(bounds(dialect, &sql), wanted, "{sql}");
        }
    }
}

#[test]
fn people_in_from_are_counted_alike() {
    let conditions = "SELECT count(*) FROM people p WHERE \
                      (SELECT count(*) FROM sales s WHERE s.buyer = p.id AND kind = 'a') >= 2";
    for dialect in DIALECTS {
        let of = |sql: &str| {
            let plan = asked(dialect, sql).unwrap_or_else(|refusal| panic!("{refusal}: {sql}"));
            let with_others = plan.selections().iter().filter(|one| !one.among.is_empty());
            with_others.cloned().collect::<Vec<_>>()
        };
        for sql in [
            "SELECT count(*) FROM (SELECT buyer FROM sales WHERE kind = 'a' GROUP BY buyer \
             HAVING count(*) >= 2) AS t",
            "SELECT count(*) AS n FROM (SELECT buyer, count(*) AS m FROM sales WHERE kind = 'a' \
             GROUP BY 1) AS t WHERE t.m > 1",
            "SELECT count(1) FROM (SELECT s.buyer AS b FROM sales s WHERE s.kind = 'a' \
             GROUP BY s.buyer HAVING count(*) > 1) AS t",
            "SELECT count(DISTINCT p.id) FROM people p JOIN (SELECT buyer FROM sales \
             WHERE kind = 'a' GROUP BY buyer HAVING count(*) >= 2) AS t ON t.buyer = p.id",
            "SELECT count(*) FROM people p JOIN (SELECT buyer FROM sales \
             WHERE kind = 'a' GROUP BY buyer HAVING count(*) >= 2) AS t ON t.buyer = p.id",
        ] {
            assert_eq!(of(sql), of(conditions), "{sql}");
        }
    }
}

#[test]
fn what_is_more_than_their_number_is_not_open() {
    let by = "SELECT buyer FROM sales GROUP BY buyer HAVING count(*) >= 2";
    for sql in [
        by.to_owned(),
        "SELECT buyer, count(*) FROM sales GROUP BY buyer HAVING count(*) >= 2".to_owned(),
        format!("SELECT t.buyer, count(*) FROM ({by}) AS t GROUP BY t.buyer"),
        format!("SELECT t.buyer FROM ({by}) AS t"),
        format!("SELECT sum(p.points) FROM people p JOIN ({by}) AS t ON t.buyer = p.id"),
        format!(
            "SELECT count(*) FROM people p JOIN ({by}) AS t ON t.buyer = p.id \
             JOIN sales s ON s.buyer = p.id"
        ),
        "SELECT count(*) FROM (SELECT buyer FROM sales GROUP BY buyer HAVING sum(total) >= 2) AS t"
            .to_owned(),
        "SELECT count(*) FROM (SELECT buyer FROM sales GROUP BY buyer HAVING count(*) >= $1) AS t"
            .to_owned(),
        "SELECT count(*) FROM (SELECT buyer FROM sales GROUP BY buyer, id HAVING count(*) >= 2) AS t"
            .to_owned(),
        "SELECT max(n) FROM (SELECT buyer, count(*) AS n FROM sales GROUP BY buyer) AS t".to_owned(),
        "SELECT n, count(*) FROM (SELECT buyer, count(*) AS n FROM sales GROUP BY buyer) AS t \
         GROUP BY n"
            .to_owned(),
        "SELECT count(*) FROM people p WHERE (SELECT count(*) FROM sales s WHERE s.buyer = 7) >= 2"
            .to_owned(),
        "SELECT count(*) FROM people p WHERE \
         (SELECT count(*) FROM sales s WHERE s.buyer = p.id AND s.id = 7) >= 1"
            .to_owned(),
        "SELECT count(*) FROM people p WHERE \
         (SELECT count(DISTINCT kind) FROM sales s WHERE s.buyer = p.id) >= 1"
            .to_owned(),
        "SELECT count(*) FROM people p WHERE NOT p.id NOT IN (SELECT buyer, count(*) FROM sales \
         GROUP BY buyer)"
            .to_owned(),
        "SELECT count(*) FROM people p WHERE (SELECT count(*) FROM sales s WHERE s.buyer = p.id) = 1 \
         OR p.city = 'x'"
            .to_owned(),
    ] {
        for dialect in DIALECTS {
            assert!(asked(dialect, &sql).is_err(), "{sql}");
        }
    }
}

#[test]
fn the_refusal_says_how_many_records_people_have() {
    for sql in [
        "SELECT buyer, count(*) FROM sales GROUP BY buyer",
        "SELECT avg(n) FROM (SELECT buyer, count(*) AS n FROM sales GROUP BY buyer) AS t",
    ] {
        for dialect in DIALECTS {
            let detail = asked(dialect, sql).unwrap_err().detail;
            let (_, rest) = detail.split_once("and `").unwrap();
            let (offered, _) = rest.split_once('`').unwrap();
            asked(dialect, offered).unwrap();
        }
    }
}

#[test]
fn people_some_of_whom_are_not_seen_are_not_put_in_their_place() {
    let sql =
        "SELECT count(*) FROM (SELECT buyer FROM sales GROUP BY buyer HAVING count(*) >= 2) AS t";
    for dialect in DIALECTS {
        let refusal =
            asked_of(dialect, sql, |people, _| people.filter = Predicate::Present(ColumnId(2)));
        assert_eq!(refusal.unwrap_err().code, Code::AggregateOnly);
        let nullable = asked_of(dialect, sql, |_, sales| {
            let table = Arc::make_mut(&mut sales.table);
            for column in &mut table.columns {
                column.nullable = true;
            }
        });
        assert_eq!(nullable.unwrap_err().code, Code::AggregateOnly);
    }
}
