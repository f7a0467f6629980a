//! The safe form, the forms that would betray a record, and groups counted on real rows.

use std::sync::Arc;

use postern_core::{
    catalogue::{Column, ColumnId, Individuals, Part, Table, TypeFamily},
    dialect::Dialect,
    mask::Mask,
    refusal::{Code, Refusal, WouldPass},
    sight::RowAccess,
};
use sqlparser::{
    ast::{Ident, Query, Statement},
    parser::Parser,
};

use super::{AggregateTable, Internal, rewrite};
use crate::fixtures::{column, reference, sqlite, table, view};

fn with(mut column: Column, part: Part, nullable: bool) -> Column {
    column.part = part;
    column.nullable = nullable;
    column
}

fn customers() -> Table {
    let masked = Column {
        mask: Some(Mask::Null),
        ..with(column(5, "salary", "integer", TypeFamily::Int), Part::Measure, false)
    };
    let mut customers = table(
        "main",
        "customers",
        vec![
            with(column(1, "id", "integer", TypeFamily::Int), Part::Neither, false),
            with(column(2, "name", "text", TypeFamily::Text), Part::Neither, false),
            with(column(3, "region", "text", TypeFamily::Text), Part::Dimension, true),
            with(column(4, "age", "integer", TypeFamily::Int), Part::Measure, true),
            masked,
        ],
    );
    customers.individuals = Individuals::Key(ColumnId(1));
    customers.group_min = 3;
    customers
}

fn orders() -> Table {
    let mut orders = table(
        "main",
        "orders",
        vec![
            with(column(1, "id", "integer", TypeFamily::Int), Part::Neither, false),
            with(column(2, "customer_id", "integer", TypeFamily::Int), Part::Neither, false),
            with(column(3, "total", "integer", TypeFamily::Int), Part::Measure, false),
            with(column(4, "status", "text", TypeFamily::Text), Part::Dimension, false),
            with(column(5, "branch_id", "integer", TypeFamily::Int), Part::Neither, false),
        ],
    );
    orders.primary_key = vec![ColumnId(1)];
    orders.foreign_keys.push(reference(2, "main", "customers", 1));
    orders.foreign_keys.push(reference(5, "main", "branches", 1));
    orders
}

/// Lines of orders: nobody said whose they are.
fn items() -> Table {
    let int = |id, name| with(column(id, name, "integer", TypeFamily::Int), Part::Neither, false);
    let mut items = table(
        "main",
        "items",
        vec![
            int(1, "order_id"),
            int(2, "line_no"),
            int(3, "product_id"),
            with(column(4, "amount", "integer", TypeFamily::Int), Part::Measure, false),
            with(column(5, "method", "text", TypeFamily::Text), Part::Dimension, false),
        ],
    );
    items.primary_key = vec![ColumnId(1), ColumnId(2)];
    items.foreign_keys.push(reference(1, "main", "orders", 1));
    items.foreign_keys.push(reference(3, "main", "products", 1));
    items
}

/// Branches that orders refer to: nobody said whose they are.
fn branches() -> Table {
    let mut branches = table(
        "main",
        "branches",
        vec![
            with(column(1, "id", "integer", TypeFamily::Int), Part::Neither, false),
            with(column(2, "rent", "integer", TypeFamily::Int), Part::Measure, false),
        ],
    );
    branches.primary_key = vec![ColumnId(1)];
    branches
}

fn products() -> Table {
    let mut products = table(
        "main",
        "products",
        vec![
            with(column(1, "id", "integer", TypeFamily::Int), Part::Neither, false),
            with(column(2, "kind", "text", TypeFamily::Text), Part::Dimension, false),
        ],
    );
    products.primary_key = vec![ColumnId(1)];
    products.individuals = Individuals::Nobody;
    products
}

fn parse(sql: &str, dialect: Dialect) -> Query {
    let parser = Parser::new(crate::grammar::of(dialect));
    let mut parser =
        parser.with_tokens_with_locations(crate::caps::tokenize(dialect, sql).unwrap());
    match parser.parse_statement().unwrap() {
        Statement::Query(query) => *query,
        other => panic!("{other}"),
    }
}

/// Rewrites a block over `c`, `o`, `p`, `i`, `j` and `b`, those that its FROM names.
fn asked(sql: &str, dialect: Dialect) -> Result<(String, Vec<Internal>), Refusal> {
    // The casts of these statements in MySQL's words.
    let sql = &match dialect {
        Dialect::Mysql => {
            sql.replace(" AS text)", " AS char)").replace(" AS integer)", " AS signed)")
        }
        Dialect::Postgresql | Dialect::Sqlite => sql.to_owned(),
    };
    let mut query = parse(sql, dialect);
    let tables: Vec<AggregateTable> = [
        ("c", " AS c", customers()),
        ("o", " AS o", orders()),
        ("p", " AS p", products()),
        ("i", " AS i", items()),
        ("j", " AS j", items()),
        ("b", " AS b", branches()),
    ]
    .into_iter()
    .filter(|(_, named, _)| sql.contains(named))
    .map(|(alias, _, table)| AggregateTable {
        alias: Ident::new(alias),
        view: view(table, RowAccess::AggregateOnly),
    })
    .collect();
    let used_once = |number: usize| sql.matches(&format!("${number}")).count() == 1;
    let internals = rewrite(&mut query, dialect, &tables, &used_once)?;
    Ok((query.to_string(), internals))
}

fn passes(sql: &str) {
    for dialect in [Dialect::Postgresql, Dialect::Sqlite, Dialect::Mysql] {
        if let Err(refusal) = asked(sql, dialect) {
            panic!("{refusal}: {sql}");
        }
    }
}

fn refused(sql: &str) {
    for dialect in [Dialect::Postgresql, Dialect::Sqlite, Dialect::Mysql] {
        match asked(sql, dialect) {
            Err(refusal) => assert_eq!(refusal.code, Code::AggregateOnly, "{sql}"),
            Ok((printed, _)) => panic!("passed: {printed}"),
        }
    }
}

#[test]
fn honest_statistics_pass() {
    for sql in [
        "SELECT count(*) FROM customers AS c",
        "SELECT c.region, count(*) AS n FROM customers AS c GROUP BY c.region ORDER BY n DESC LIMIT 5",
        "SELECT c.region, avg(c.age), count(DISTINCT c.id) FROM customers AS c GROUP BY 1 ORDER BY 2",
        "SELECT c.region AS r, count(c.age) FROM customers AS c GROUP BY r HAVING count(*) > 10",
        "SELECT c.region, sum(o.total) FROM customers AS c JOIN orders AS o ON o.customer_id = c.id \
         WHERE o.status IN ('paid', 'sent') AND NOT (c.region = 'EU' OR c.region IS NULL) \
         GROUP BY c.region ORDER BY sum(o.total) DESC",
        "SELECT c.region, count(*) FROM customers AS c, orders AS o \
         WHERE c.id = o.customer_id AND o.status BETWEEN 'a' AND $1 GROUP BY c.region",
        "SELECT c.region FROM customers AS c GROUP BY c.region HAVING avg(c.age) BETWEEN 1 AND 2",
    ] {
        passes(sql);
    }
}

#[test]
fn single_records_and_groups_inside_groups_are_refused() {
    for sql in [
        "SELECT * FROM customers AS c",
        "SELECT c.* FROM customers AS c",
        "SELECT c.name FROM customers AS c",
        "SELECT c.region FROM customers AS c",
        "SELECT 1 FROM customers AS c",
        "SELECT c.name, count(*) FROM customers AS c GROUP BY c.name",
        "SELECT c.id, count(*) FROM customers AS c GROUP BY c.id",
        "SELECT c.age, count(*) FROM customers AS c GROUP BY c.age",
        "SELECT DISTINCT c.region FROM customers AS c GROUP BY c.region",
        "SELECT min(c.age) FROM customers AS c",
        "SELECT string_agg(c.name, ',') FROM customers AS c",
        "SELECT sum(c.age * 2) FROM customers AS c",
        "SELECT sum(DISTINCT c.age) FROM customers AS c",
        "SELECT sum(c.id) FROM customers AS c",
        "SELECT count(DISTINCT c.region) FROM customers AS c",
        "SELECT count(DISTINCT c.name) FROM customers AS c",
        "SELECT count(c.name) FROM customers AS c",
        "SELECT count(*) FILTER (WHERE c.region = 'EU') FROM customers AS c",
        "SELECT sum(CASE WHEN c.region = 'EU' THEN c.age END) FROM customers AS c",
        "SELECT sum(c.age) OVER () FROM customers AS c GROUP BY c.region",
        "SELECT c.region, count(*) FROM customers AS c GROUP BY ROLLUP (c.region)",
        "SELECT c.region, count(*) FROM customers AS c GROUP BY GROUPING SETS ((c.region), ())",
        "SELECT upper(c.region), count(*) FROM customers AS c GROUP BY upper(c.region)",
        "SELECT c.region, count(*) FROM customers AS c GROUP BY c.region HAVING c.name = 'x'",
        "SELECT c.region, count(*) FROM customers AS c GROUP BY c.region HAVING sum(c.age) > avg(c.age)",
        "SELECT count(*) FROM customers AS c HAVING max(c.name) = 'x'",
        "SELECT count(*) FROM customers AS c ORDER BY c.name",
        "SELECT c.region, (SELECT 1) FROM customers AS c GROUP BY c.region",
        "WITH x AS (SELECT 1) SELECT count(*) FROM customers AS c",
        "SELECT count(*) FROM customers AS c UNION SELECT count(*) FROM customers AS c",
    ] {
        refused(sql);
    }
}

#[test]
fn predicates_on_anything_but_dimensions_and_constants_are_refused() {
    for filter in [
        "c.name = 'Claire'",
        "c.id = 7",
        "c.id IN (1, 2, 3)",
        "c.age > 60",
        "c.region = c.name",
        "c.region = 'EU' AND c.name = 'x'",
        "upper(c.region) = 'EU'",
        "c.region || c.name = 'x'",
        "c.region LIKE 'E%'",
        "c.region IN (SELECT 'EU')",
        "EXISTS (SELECT 1)",
        "c.region = (SELECT 'EU')",
        "c.region = CASE WHEN 1 = 1 THEN 'EU' END",
        "CASE WHEN c.region = 'EU' THEN 1 END = 1",
        "x.region = 'EU'",
        "region = 'EU'",
        "1 = 1",
        "c.salary = 5",
    ] {
        refused(&format!("SELECT count(*) FROM customers AS c WHERE {filter}"));
    }
}

#[test]
fn joins_run_along_declared_keys_only() {
    let count = |from: &str| format!("SELECT count(*) FROM {from}");
    passes(&count("orders AS o JOIN customers AS c ON (c.id = o.customer_id)"));
    for from in [
        "customers AS c JOIN orders AS o ON c.id = o.id",
        "customers AS c JOIN products AS p ON c.id = p.id",
        "customers AS c JOIN orders AS o ON c.region = o.status",
        "customers AS c LEFT JOIN orders AS o ON c.id = o.customer_id",
        "customers AS c FULL JOIN orders AS o ON c.id = o.customer_id",
        "customers AS c CROSS JOIN orders AS o",
        "customers AS c NATURAL JOIN orders AS o",
        "customers AS c JOIN orders AS o ON c.id = o.customer_id OR c.region = 'EU'",
        "customers AS c JOIN orders AS o ON NOT (c.id = o.customer_id)",
        "customers AS c JOIN orders AS o ON c.id < o.customer_id",
        "customers AS c, orders AS o",
        "customers AS c, (SELECT 1) AS d",
        "customers AS c, generate_series(1, 9) AS g",
    ] {
        refused(&count(from));
    }
}

/// Whatever fails while records are read tells that there is a record, in a group too small to be
/// shown as well.
#[test]
fn constants_that_could_fail_record_by_record_are_refused() {
    let count = |filter: &str| format!("SELECT count(*) FROM customers AS c WHERE {filter}");
    for filter in [
        "c.region = CAST('EU' AS text)",
        "c.region = CAST($1 AS text)",
        "c.region = CAST(($1) AS text)",
        "c.region IN ($1, $2) AND c.region <> $1",
        "c.region <> CAST(-5 AS text)",
    ] {
        passes(&count(filter));
    }
    for filter in [
        "c.region = CAST(CAST('x' AS text) AS text)",
        "c.region <> CAST(CAST(CAST('x' AS text) AS date) AS text)",
        "c.region <> $1 AND c.region <> CAST($1 AS text)",
        "c.region IN ('EU', CAST(CAST('x' AS text) AS text))",
        "c.region BETWEEN 'a' AND CAST(CAST('x' AS text) AS text)",
        "c.region = -CAST('x' AS integer)",
        "c.region = -(-5)",
        "c.region = -$1",
    ] {
        refused(&count(filter));
    }
    refused(
        "SELECT count(*) FROM customers AS c \
         HAVING count(*) > CAST(CAST('x' AS text) AS integer)",
    );
}

/// One item joined with other people's orders by way of its article would stand in a group of
/// many individuals, and its amount would be read off the average.
#[test]
fn a_table_stands_in_from_once() {
    refused("SELECT count(*) FROM customers AS c CROSS JOIN customers AS c");
}

#[test]
fn individuals_of_other_records_do_not_count() {
    let sum = |from: &str| {
        format!(
            "SELECT i.method, avg(i.amount) FROM {from} \
             JOIN customers AS c ON c.id = o.customer_id GROUP BY i.method"
        )
    };
    passes(&sum("items AS i JOIN orders AS o ON o.id = i.order_id"));
    passes(&sum(
        "items AS i JOIN items AS j ON i.order_id = j.order_id JOIN orders AS o ON o.id = j.order_id",
    ));
    passes(&sum(
        "items AS i JOIN orders AS o ON o.id = i.order_id JOIN products AS p ON p.id = i.product_id",
    ));
    // A branch stands on all whose orders refer to it.
    passes(
        "SELECT avg(b.rent) FROM branches AS b JOIN orders AS o ON o.branch_id = b.id \
         JOIN customers AS c ON c.id = o.customer_id",
    );
    for from in [
        "items AS i JOIN items AS j ON i.product_id = j.product_id \
         JOIN orders AS o ON o.id = j.order_id",
        "items AS i JOIN products AS p ON p.id = i.product_id \
         JOIN items AS j ON j.product_id = p.id JOIN orders AS o ON o.id = j.order_id",
        "items AS i JOIN items AS j ON i.line_no = j.line_no JOIN orders AS o ON o.id = j.order_id",
        "items AS i JOIN items AS j USING (product_id) JOIN orders AS o ON o.id = j.order_id",
    ] {
        refused(&sum(from));
    }
}

#[test]
fn somebody_must_be_counted() {
    refused("SELECT o.status, count(*) FROM orders AS o GROUP BY o.status");
}

#[test]
fn data_of_nobody_is_counted_without_a_threshold() {
    let sql = "SELECT p.kind, count(*) FROM products AS p GROUP BY p.kind";
    let (printed, internals) = asked(sql, Dialect::Postgresql).unwrap();
    assert!(!printed.contains("HAVING") && internals.is_empty(), "{printed}");
}

#[test]
fn a_masked_measure_is_not_summed() {
    refused("SELECT sum(c.salary) FROM customers AS c");
    refused("SELECT avg(c.salary) FROM customers AS c");
}

#[test]
fn the_smallest_group_is_added_to_having() {
    let (sql, internals) = asked(
        "SELECT c.region, avg(c.age) FROM customers AS c GROUP BY c.region HAVING count(*) > 1 OR avg(c.age) > 2",
        Dialect::Postgresql,
    )
    .unwrap();
    insta::assert_snapshot!(sql, @r#"SELECT c.region, avg(c.age) FROM customers AS c GROUP BY c.region HAVING ((pg_catalog."count"(DISTINCT c."postern_individual_0") >= 3) AND (pg_catalog."count"(DISTINCT (CASE WHEN (c.age IS NOT NULL) THEN c."postern_individual_0" END)) >= 3) AND (count(*) > 1 OR avg(c.age) > 2))"#);
    assert_eq!(
        internals,
        vec![Internal {
            alias: Ident::new("c"),
            column: ColumnId(1),
            internal_name: "postern_individual_0".to_owned(),
        }]
    );
}

#[test]
fn the_internal_name_is_none_of_the_tables_own() {
    let mut table = customers();
    table.columns.push(column(9, "postern_individual_0", "text", TypeFamily::Text));
    let tables =
        [AggregateTable { alias: Ident::new("c"), view: view(table, RowAccess::AggregateOnly) }];
    let mut query = parse("SELECT count(*) FROM customers AS c", Dialect::Sqlite);
    let internals = rewrite(&mut query, Dialect::Sqlite, &tables, &|_| true).unwrap();
    assert_eq!(internals[0].internal_name, "postern_individual_0_");
}

#[test]
fn the_refusal_says_what_is_open_and_offers_a_statement() {
    let refusal = asked("SELECT * FROM customers AS c", Dialect::Sqlite).unwrap_err();
    assert_eq!(
        refusal.detail,
        "single records of `customers` are not open to you; groups of at least 3 customers are"
    );
    assert_eq!(
        refusal.would_pass,
        Some(WouldPass::Statement(
            "SELECT region, count(*) FROM customers GROUP BY region".to_owned()
        ))
    );
    let mut odd = customers();
    odd.name.name = Arc::from("Order");
    odd.name.schema = Arc::from("select");
    let tables =
        [AggregateTable { alias: Ident::new("c"), view: view(odd, RowAccess::AggregateOnly) }];
    let mut query = parse("SELECT * FROM customers AS c", Dialect::Postgresql);
    let refusal = rewrite(&mut query, Dialect::Postgresql, &tables, &|_| true).unwrap_err();
    assert_eq!(
        refusal.would_pass.unwrap().as_str(),
        "SELECT region, count(*) FROM \"select\".\"Order\" GROUP BY region"
    );
}

#[test]
fn small_groups_do_not_appear_in_real_answers() {
    let db = sqlite();
    db.execute_batch(
        "CREATE TABLE customers (id INTEGER, name TEXT, region TEXT, age INTEGER, salary INTEGER);
         CREATE TABLE orders (id INTEGER, customer_id INTEGER, total INTEGER, status TEXT);
         INSERT INTO customers VALUES (1,'a','EU',10,1),(2,'b','EU',20,1),(3,'c','EU',30,1),
           (4,'d','US',40,1),(5,'e','US',50,1),
           (6,'f','APAC',60,1),(7,'g','APAC',NULL,1),(8,'h','APAC',NULL,1);
         INSERT INTO orders SELECT id, CASE WHEN id < 9 THEN 4 ELSE id - 8 END, 10, 'paid' FROM
           (WITH RECURSIVE n(id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM n WHERE id < 11)
            SELECT id FROM n);",
    )
    .unwrap();
    let run = |sql: &str| -> Vec<String> {
        let (printed, _) = asked(sql, Dialect::Sqlite).unwrap();
        let printed = printed.replace(
            "customers AS c",
            "(SELECT *, id AS postern_individual_0 FROM customers) AS c",
        );
        let mut statement = db.prepare(&printed).unwrap();
        statement
            .query_map([], |row| {
                let group: Option<String> = row.get(0)?;
                Ok(group.unwrap_or_default())
            })
            .unwrap()
            .map(Result::unwrap)
            .collect()
    };
    let by_region = |what: &str| {
        run(&format!(
            "SELECT c.region, {what} FROM customers AS c GROUP BY c.region ORDER BY c.region"
        ))
    };
    assert_eq!(by_region("count(*)"), ["APAC", "EU"]);
    // One customer of APAC has an age: its average would be that age.
    assert_eq!(by_region("avg(c.age)"), ["EU"]);
    assert_eq!(by_region("count(c.age)"), ["EU"]);
    // Eight orders of one customer are no group; three customers with one order each are.
    let joined = run(
        "SELECT c.region, count(*) FROM customers AS c JOIN orders AS o ON o.customer_id = c.id \
         GROUP BY c.region",
    );
    assert_eq!(joined, ["EU"]);
    let whole = run("SELECT count(*) FROM customers AS c WHERE c.region = 'US'");
    assert!(whole.is_empty(), "fewer than enough and none at all look the same");
    assert!(run("SELECT count(*) FROM customers AS c WHERE c.region = 'XX'").is_empty());
}
