//! The safe form, the forms that would betray a record, and groups counted on real rows.

mod cut;
mod refused;

use std::sync::Arc;

use postern_core::{
    catalogue::{Column, ColumnId, Individuals, Measures, Part, Table, TypeFamily},
    dialect::Dialect,
    mask::Mask,
    refusal::{Code, Refusal},
    sight::RowAccess,
};
use rusqlite::types::ValueRef;
use sqlparser::{
    ast::{Ident, Query, SetExpr, Statement},
    parser::Parser,
};

use super::{Becomes, Block, Holds, Internal, Relation, check};
use crate::{
    fixtures::{column, reference, sqlite, table, view},
    rewrite::tree,
};

fn with(mut column: Column, part: Part, nullable: bool) -> Column {
    column.part = part;
    column.nullable = nullable;
    column
}

fn customers() -> Table {
    let masked = Column {
        mask: Some(Mask::Null),
        ..with(
            column(5, "salary", "integer", TypeFamily::Int),
            Part::Measure(Measures::USUAL),
            false,
        )
    };
    let mut customers = table(
        "main",
        "customers",
        vec![
            with(column(1, "id", "integer", TypeFamily::Int), Part::Neither, false),
            with(column(2, "name", "text", TypeFamily::Text), Part::Neither, false),
            with(column(3, "region", "text", TypeFamily::Text), Part::Dimension(None), true),
            with(
                column(4, "age", "integer", TypeFamily::Int),
                Part::Measure(Measures::USUAL),
                true,
            ),
            masked,
            with(
                column(6, "score", "numeric", TypeFamily::Numeric),
                Part::Measure(Measures::USUAL),
                false,
            ),
        ],
    );
    customers.individuals = Individuals::Key(ColumnId(1));
    (customers.group_min, customers.compared_max) = (3, 0);
    customers
}

fn orders() -> Table {
    let mut orders = table(
        "main",
        "orders",
        vec![
            with(column(1, "id", "integer", TypeFamily::Int), Part::Neither, false),
            with(column(2, "customer_id", "integer", TypeFamily::Int), Part::Neither, false),
            with(
                column(3, "total", "integer", TypeFamily::Int),
                Part::Measure(Measures::USUAL),
                false,
            ),
            with(column(4, "status", "text", TypeFamily::Text), Part::Dimension(None), false),
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
            with(
                column(4, "amount", "integer", TypeFamily::Int),
                Part::Measure(Measures::USUAL),
                false,
            ),
            with(column(5, "method", "text", TypeFamily::Text), Part::Dimension(None), false),
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
            with(
                column(2, "rent", "integer", TypeFamily::Int),
                Part::Measure(Measures::USUAL),
                false,
            ),
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
            with(column(2, "kind", "text", TypeFamily::Text), Part::Dimension(None), false),
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

/// The relations that a statement's FROM names, of `c`, `o`, `p`, `i`, `j` and `b`.
fn relations(sql: &str) -> Vec<Relation> {
    [
        ("c", " AS c", customers()),
        ("o", " AS o", orders()),
        ("p", " AS p", products()),
        ("i", " AS i", items()),
        ("j", " AS j", items()),
        ("b", " AS b", branches()),
    ]
    .into_iter()
    .filter(|(_, named, _)| {
        sql.split(named).skip(1).any(|rest| !rest.starts_with(char::is_alphanumeric))
    })
    .map(|(alias, _, table)| relation(alias, table))
    .collect()
}

fn parses(sql: &str, dialect: Dialect) -> bool {
    let parser = Parser::new(crate::grammar::of(dialect));
    let tokens = crate::caps::tokenize(dialect, sql).unwrap();
    parser.with_tokens_with_locations(tokens).parse_statement().is_ok()
}

fn closed(table: Table) -> Relation {
    relation("c", table)
}

fn relation(alias: &str, table: Table) -> Relation {
    let holds = Holds::Table(view(table, RowAccess::AggregateOnly));
    Relation { alias: Ident::new(alias), holds, is_written: true }
}

fn becomes(
    sql: &str,
    dialect: Dialect,
    relations: &[Relation],
) -> Result<(String, Vec<Internal>), Refusal> {
    let query = parse(sql, dialect);
    let plain = query.with.is_none() && query.limit_clause.is_none();
    let SetExpr::Select(select) = *query.body else { panic!("{sql}") };
    assert!(plain, "{sql}");
    let from = select.from.clone();
    let block = Block { select: *select, order_by: query.order_by };
    let used_once = |number: usize| sql.matches(&format!("${number}")).count() == 1;
    let mut aliases = || ["shown", "counted", "grouped"].map(Arc::from);
    let (becomes, internals) = check(block, dialect, relations, &used_once, &mut aliases)?;
    Ok(match becomes {
        Becomes::Groups(layers, _) => {
            let (select, order_by) = layers.laid(&from);
            let mut query = tree::query(SetExpr::Select(Box::new(select)));
            query.order_by = order_by;
            (query.to_string(), internals)
        }
        Becomes::Records(passed) => return Err(passed.records.refusal),
    })
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
    becomes(sql, dialect, &relations(sql))
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
        "SELECT c.region, count(*) AS n FROM customers AS c GROUP BY c.region ORDER BY n DESC",
        "SELECT c.region, avg(c.age), count(DISTINCT c.id) FROM customers AS c GROUP BY 1 ORDER BY 2",
        "SELECT c.region AS r, count(c.age) FROM customers AS c GROUP BY r HAVING count(*) > 10",
        "SELECT c.region, sum(o.total) FROM customers AS c JOIN orders AS o ON o.customer_id = c.id \
         WHERE o.status IN ('paid', 'sent') AND NOT (c.region = 'EU' OR c.region IS NULL) \
         GROUP BY c.region ORDER BY sum(o.total) DESC",
        "SELECT c.region, count(*) FROM customers AS c, orders AS o \
         WHERE c.id = o.customer_id AND o.status BETWEEN 'a' AND $1 GROUP BY c.region",
        "SELECT c.region FROM customers AS c GROUP BY c.region HAVING avg(c.age) BETWEEN 1 AND 2",
        "SELECT DISTINCT c.region FROM customers AS c",
        "SELECT c.region, 1 AS one, 'x' AS x FROM customers AS c GROUP BY c.region, one, x",
        "SELECT 1 FROM customers AS c GROUP BY c.region",
        "SELECT count(1), sum(1) FROM customers AS c",
        "SELECT CASE WHEN c.region IN ('EU', 'US') THEN 'west' ELSE c.region END AS part, count(*) \
         FROM customers AS c GROUP BY part",
        "SELECT upper(c.region), count(*) FROM customers AS c GROUP BY upper(c.region)",
        "SELECT coalesce(c.region, 'none') AS r, count(*) FROM customers AS c GROUP BY r",
    ] {
        passes(sql);
    }
}

/// What the caller writes around the groups works on what is shown, and is free.
#[test]
fn whatever_is_done_with_groups_passes() {
    for sql in [
        "SELECT c.region, round(avg(c.age) / 2, 1), sum(c.age) * 100.0 / count(*) \
         FROM customers AS c GROUP BY c.region",
        "SELECT c.region, count(*) * 100.0 / sum(count(*)) OVER () FROM customers AS c GROUP BY c.region",
        "SELECT c.region, rank() OVER (ORDER BY sum(c.age) DESC) FROM customers AS c GROUP BY c.region",
        "SELECT c.region, (SELECT 1) FROM customers AS c GROUP BY c.region",
        "SELECT lower(c.region) || '!' FROM customers AS c GROUP BY c.region",
        "SELECT c.region, count(*) FROM customers AS c GROUP BY c.region HAVING sum(c.age) > avg(c.age)",
        "SELECT c.region, count(*) FROM customers AS c GROUP BY c.region \
         ORDER BY CASE WHEN c.region = 'EU' THEN 0 ELSE 1 END, count(*)",
        "SELECT count(*) FROM customers AS c HAVING count(*) > CAST('5' AS integer)",
    ] {
        passes(sql);
    }
}

#[test]
fn parts_of_groups_pass_where_they_are_counted() {
    for sql in [
        "SELECT sum(CASE WHEN c.region = 'EU' THEN c.age END) FROM customers AS c",
        "SELECT sum(CASE WHEN c.region = 'EU' THEN 1 ELSE 0 END) FROM customers AS c",
        "SELECT sum(CASE c.region WHEN 'EU' THEN c.age WHEN 'US' THEN 0 END) FROM customers AS c",
        "SELECT avg(CASE WHEN c.region = 'EU' THEN 1.0 ELSE 0 END) FROM customers AS c",
        "SELECT count(CASE WHEN c.region = 'EU' THEN 1 END) FROM customers AS c",
        "SELECT count(DISTINCT CASE WHEN c.region = 'EU' THEN c.id END) FROM customers AS c",
        "SELECT avg(nullif(c.age, 0)), sum(coalesce(c.age, 0)) FROM customers AS c",
        "SELECT sum(c.score * c.age), sum(c.age * (1 - c.score)) FROM customers AS c",
        "SELECT sum(c.score * 1.19), sum(1.19 * c.score), avg(c.score * 2 * c.age) FROM customers AS c",
    ] {
        passes(sql);
    }
    let (printed, _) = asked(
        "SELECT count(*) FILTER (WHERE c.region = 'EU') FROM customers AS c",
        Dialect::Postgresql,
    )
    .unwrap();
    insta::assert_snapshot!(printed, @r#"SELECT "shown"."a0" FROM (SELECT (CASE WHEN ((pg_catalog."count"(DISTINCT c."postern_individual_0") >= 3) AND (pg_catalog."count"(DISTINCT (CASE WHEN (c.region = 'EU') THEN c."postern_individual_0" END)) >= 3) AND ((pg_catalog."count"(DISTINCT (CASE WHEN (c.region = 'EU') THEN NULL ELSE c."postern_individual_0" END)) = 0) OR (pg_catalog."count"(DISTINCT (CASE WHEN (c.region = 'EU') THEN NULL ELSE c."postern_individual_0" END)) >= 3))) THEN count(*) FILTER (WHERE c.region = 'EU') END) AS "a0" FROM customers AS c HAVING (pg_catalog."count"(DISTINCT c."postern_individual_0") >= 3) OFFSET 0) AS "shown""#);
    // A truth is a number there.
    for dialect in [Dialect::Sqlite, Dialect::Mysql] {
        asked("SELECT sum(c.region = 'EU') FROM customers AS c", dialect).unwrap();
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
        "SELECT DISTINCT c.name FROM customers AS c",
        "SELECT DISTINCT c.age FROM customers AS c",
        "SELECT min(c.age) FROM customers AS c",
        "SELECT stddev(c.age) FROM customers AS c",
        "SELECT string_agg(c.name, ',') FROM customers AS c",
        "SELECT string_agg(c.region, ',') FROM customers AS c",
        "SELECT array_agg(c.region) FROM customers AS c",
        "SELECT sum(c.age * 2) FROM customers AS c",
        "SELECT sum(2 * c.age) FROM customers AS c",
        "SELECT sum(c.age + 5) FROM customers AS c",
        "SELECT sum(c.age * c.age) FROM customers AS c",
        "SELECT sum(-c.age) FROM customers AS c",
        "SELECT sum(c.age / c.age) FROM customers AS c",
        "SELECT sum(nullif(c.age, 42)) FROM customers AS c",
        "SELECT sum(CAST(c.age AS text)) FROM customers AS c",
        "SELECT sum(DISTINCT c.age) FROM customers AS c",
        "SELECT sum(c.id) FROM customers AS c",
        "SELECT count(DISTINCT c.region) FROM customers AS c",
        "SELECT count(DISTINCT c.name) FROM customers AS c",
        "SELECT count(DISTINCT c.age) FROM customers AS c",
        "SELECT count(c.name) FROM customers AS c",
        "SELECT count(nullif(c.age, 42)) FROM customers AS c",
        "SELECT count(*) FILTER (WHERE c.age > 60) FROM customers AS c",
        "SELECT count(*) FILTER (WHERE c.id = 7) FROM customers AS c",
        "SELECT sum(CASE WHEN c.age > 60 THEN c.age END) FROM customers AS c",
        "SELECT sum(CASE WHEN c.id = 7 THEN 1 END) FROM customers AS c",
        "SELECT sum(CASE WHEN c.region = 'EU' THEN c.id END) FROM customers AS c",
        "SELECT count(DISTINCT CASE WHEN c.region = 'EU' THEN c.name END) FROM customers AS c",
        "SELECT sum(c.age) OVER () FROM customers AS c GROUP BY c.region",
        "SELECT sum(c.age) OVER (PARTITION BY c.region) FROM customers AS c",
        "SELECT row_number() OVER (ORDER BY c.id) FROM customers AS c GROUP BY c.region",
        "SELECT c.region, count(*) FROM customers AS c GROUP BY ROLLUP (c.region, c.name)",
        "SELECT c.region, count(*) FROM customers AS c GROUP BY c.region HAVING c.name = 'x'",
        "SELECT c.region, c.name, count(*) FROM customers AS c GROUP BY c.region",
        "SELECT c.region, lower(c.name), count(*) FROM customers AS c GROUP BY c.region",
        "SELECT c.region, (SELECT c.name) FROM customers AS c GROUP BY c.region",
        "SELECT c.region, (SELECT max(x) FROM (SELECT c.age AS x) AS y) FROM customers AS c GROUP BY c.region",
        "SELECT count(*) FROM customers AS c HAVING max(c.name) = 'x'",
        "SELECT count(*) FROM customers AS c ORDER BY c.name",
        "SELECT count(*), c.age FROM customers AS c",
        "SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY c.age) FROM customers AS c",
        "SELECT mode() WITHIN GROUP (ORDER BY c.age) FROM customers AS c",
        "SELECT rank(5) WITHIN GROUP (ORDER BY c.age) FROM customers AS c",
    ] {
        refused(sql);
    }
}

#[test]
fn conditions_on_dimensions_pass() {
    for filter in [
        "upper(c.region) = 'EU'",
        "c.region LIKE 'E%'",
        "1 = 1",
        "c.region = CASE WHEN 1 = 1 THEN 'EU' END",
        "CASE WHEN c.region = 'EU' THEN 1 END = 1",
        "CASE WHEN c.region = 'EU' THEN TRUE ELSE FALSE END",
        "c.region IS NOT NULL AND coalesce(c.region, '') <> ''",
        "length(c.region) > 2",
        "substr(c.region, 1, 2) = 'EU'",
        "CAST(c.region AS text) = 'EU'",
    ] {
        passes(&format!("SELECT count(*) FROM customers AS c WHERE {filter}"));
    }
}

/// What is done record by record cannot fail on any of them, and looks at dimensions alone.
#[test]
fn predicates_on_anything_but_dimensions_and_constants_are_refused() {
    for filter in [
        "c.name = 'Claire'",
        "c.id = 7",
        "c.id IN (1, 2, 3)",
        "c.age > 60",
        "c.region = c.name",
        "c.region = 'EU' AND c.name = 'x'",
        "upper(c.name) = 'EU'",
        "c.region || c.name = 'x'",
        "c.region LIKE c.name",
        "c.region LIKE 'E%\\'",
        "c.region LIKE $1",
        "c.region LIKE 'Ex' ESCAPE 'x'",
        "c.region IN (SELECT 'EU')",
        "EXISTS (SELECT 1)",
        "c.region = (SELECT 'EU')",
        "CASE WHEN c.region = 'EU' THEN c.age END = 1",
        "CASE WHEN c.age = 5 THEN TRUE END",
        "CASE c.age WHEN 5 THEN TRUE END",
        "coalesce(c.region, c.name) = 'x'",
        "1 / length(c.region) = 1",
        "length(c.region) + 2147483647 > 0",
        "substr(c.region, 1, -1) = 'EU'",
        "substr(c.region, 1, length(c.region)) = 'EU'",
        "repeat(c.region, 1000000000) = 'x'",
        "CAST(c.region AS integer) = 1",
        "CAST(c.region AS date) IS NULL",
        "c.region ~ 'E'",
        "x.region = 'EU'",
        "region = 'EU'",
        "c.salary = 5",
        "(c.region, c.name) = ('a', 'b')",
        "c.id IS NULL",
        "c.age IS NULL",
    ] {
        let sql = format!("SELECT count(*) FROM customers AS c WHERE {filter}");
        for dialect in [Dialect::Postgresql, Dialect::Sqlite] {
            let words = parses(&sql, dialect).then(|| asked(&sql, dialect));
            match words {
                Some(Ok((printed, _))) => panic!("passed: {printed}"),
                Some(Err(refusal)) => assert_eq!(refusal.code, Code::AggregateOnly),
                None => {}
            }
        }
    }
}

#[test]
fn joins_run_along_declared_keys_only() {
    let count = |from: &str| format!("SELECT count(*) FROM {from}");
    passes(&count("orders AS o JOIN customers AS c ON (c.id = o.customer_id)"));
    passes(&count("customers AS c LEFT JOIN orders AS o ON c.id = o.customer_id"));
    passes(&count("orders AS o RIGHT JOIN customers AS c ON c.id = o.customer_id"));
    passes(&count(
        "customers AS c LEFT JOIN orders AS o ON c.id = o.customer_id AND o.status = 'x'",
    ));
    passes(&count(
        "customers AS c LEFT JOIN orders AS o ON c.id = o.customer_id WHERE o.id IS NULL",
    ));
    for from in [
        "customers AS c JOIN orders AS o ON c.id = o.id",
        "customers AS c JOIN orders AS o USING (id)",
        "customers AS c JOIN products AS p ON c.id = p.id",
        "customers AS c JOIN orders AS o ON c.region = o.status",
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
    // As drivers write it that declare a number by its size.
    for filter in [
        "c.region = CAST(CAST($1 AS varchar) AS text)",
        "length(c.region) = CAST(CAST($1 AS smallint) AS bigint)",
    ] {
        assert!(asked(&count(filter), Dialect::Postgresql).is_ok(), "{filter}");
    }
    for filter in [
        "c.region = CAST(CAST($1 AS text) AS varchar(2))",
        "length(c.region) = CAST(CAST($1 AS bigint) AS integer)",
        "length(c.region) = CAST(CAST($1 AS text) AS integer)",
        "length(c.region) = CAST(CAST(CAST($1 AS smallint) AS integer) AS bigint)",
        "length(c.region) = CAST(CAST($1 AS smallint) AS integer) OR c.region = $1",
    ] {
        assert!(asked(&count(filter), Dialect::Postgresql).is_err(), "{filter}");
    }
    for filter in [
        "c.region <> CAST(CAST(CAST('x' AS text) AS date) AS text)",
        "CAST(CAST('x' AS text) AS date) IS NULL",
        "c.region IN ('EU', CAST(CAST(CAST('x' AS text) AS integer) AS text))",
        "CAST(c.region AS integer) = 5",
        "c.region = $1 AND CAST($1 AS integer) = 5",
        "c.region = -CAST('x' AS integer)",
        "c.region = -(-5)",
        "c.region = -$1",
    ] {
        refused(&count(filter));
    }
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
            "SELECT i.method, count(i.amount) FROM {from} \
             JOIN customers AS c ON c.id = o.customer_id GROUP BY i.method"
        )
    };
    passes(&sum("items AS i JOIN orders AS o ON o.id = i.order_id"));
    let pairs = "items AS i JOIN items AS j ON i.order_id = j.order_id JOIN orders AS o ON o.id = j.order_id";
    // As many as the squares of what somebody has.
    refused(&sum(pairs));
    passes(&sum(
        "items AS i JOIN orders AS o ON o.id = i.order_id JOIN products AS p ON p.id = i.product_id",
    ));
    // A branch stands on all whose orders refer to it.
    passes(
        "SELECT count(*) FROM branches AS b JOIN orders AS o ON o.branch_id = b.id \
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
fn a_measure_is_summed_where_each_record_stands_once() {
    let with = |what: &str| {
        format!(
            "SELECT {what} FROM customers AS c JOIN orders AS o ON o.customer_id = c.id \
             JOIN items AS i ON i.order_id = o.id JOIN products AS p ON p.id = i.product_id"
        )
    };
    passes(&with("sum(i.amount), count(*), count(DISTINCT c.id), count(DISTINCT o.id)"));
    for what in [
        "sum(c.age)",
        "avg(o.total)",
        "sum(CASE WHEN p.kind = 'x' THEN o.total END)",
        "sum(i.amount * o.total)",
    ] {
        refused(&with(what));
    }
    refused(
        "SELECT avg(b.rent) FROM branches AS b JOIN orders AS o ON o.branch_id = b.id \
             JOIN customers AS c ON c.id = o.customer_id",
    );
}

#[test]
fn a_table_stands_beside_itself_by_no_key_of_its_own() {
    let relations = ["o", "i"].map(|alias| relation(alias, orders_of_customers()));
    for sql in [
        "SELECT count(*) FROM orders AS o JOIN orders AS i ON i.id = o.id",
        "SELECT sum(o.total * i.total) FROM orders AS o JOIN orders AS i ON i.id = o.id",
        "SELECT sum(o.total) FROM orders AS o JOIN orders AS i ON i.customer_id = o.customer_id",
    ] {
        for dialect in [Dialect::Postgresql, Dialect::Sqlite, Dialect::Mysql] {
            assert!(becomes(sql, dialect, &relations).is_err(), "{sql}");
        }
    }
}

fn orders_of_customers() -> Table {
    let mut orders = orders();
    orders.individuals = Individuals::Key(ColumnId(2));
    orders
}

/// The current time is constant for one question and another for the next: alone it is no
/// condition, and what it is shifted by stays within what the engine knows.
#[test]
fn time_stands_beside_a_dimension() {
    let count = |filter: &str| {
        let sql = format!("SELECT count(*) FROM customers AS c WHERE {filter}");
        asked(&sql, Dialect::Postgresql)
    };
    for filter in [
        "c.region <> CAST(TIMESTAMP '2026-01-01' - INTERVAL '30 days' AS text)",
        "c.region <> CAST(now() - INTERVAL '999 years' AS text)",
    ] {
        assert!(count(filter).is_ok(), "{filter}");
    }
    for filter in [
        "now() < '2026-01-01'",
        "c.region = 'EU' OR current_timestamp < $1",
        "now() BETWEEN '2026-01-01' AND '2026-01-02'",
        "c.region <> CAST(now() - INTERVAL '9999 years' AS text)",
        "c.region <> CAST(now() - INTERVAL '1 fortnight' AS text)",
        "c.region <> CAST(now() - INTERVAL '-1 day' AS text)",
        "c.region <> CAST(now() + now() AS text)",
    ] {
        assert!(count(filter).is_err(), "{filter}");
    }
}

#[test]
fn constants_in_sums_are_small() {
    for large in ["9223372036854775807", "1e300", "10000", "4611686018427387904"] {
        refused(&format!(
            "SELECT sum(CASE WHEN c.region = 'EU' THEN {large} ELSE 1 END) FROM customers AS c"
        ));
        refused(&format!("SELECT sum({large}) FROM customers AS c"));
    }
    passes("SELECT sum(CASE WHEN c.region = 'EU' THEN 100.5 ELSE 1 END) FROM customers AS c");
}

/// An outer join's equality holds where its small side has a record, and for no other pair.
#[test]
fn an_equality_that_holds_for_some_pairs_covers_nobody() {
    for sql in [
        "SELECT i.method, avg(i.amount) FROM items AS i CROSS JOIN customers AS c \
         LEFT JOIN orders AS o ON o.id = i.order_id AND o.customer_id = c.id GROUP BY i.method",
        "SELECT o.status, sum(o.total) FROM customers AS c CROSS JOIN orders AS o \
         LEFT JOIN items AS i ON i.order_id = o.id AND o.customer_id = c.id GROUP BY o.status",
        "SELECT i.method, avg(i.amount) FROM items AS i LEFT JOIN orders AS o \
         ON o.id = i.order_id LEFT JOIN customers AS c ON c.id = o.customer_id GROUP BY i.method",
        "SELECT i.method, avg(i.amount) FROM orders AS o RIGHT JOIN items AS i \
         ON o.id = i.order_id GROUP BY i.method",
        "SELECT count(*) FROM customers AS c LEFT JOIN orders AS o ON c.id = o.customer_id OR 1 = 1",
    ] {
        refused(sql);
    }
    let (printed, _) = asked(
        "SELECT sum(i.amount) FROM customers AS c LEFT JOIN orders AS o ON o.customer_id = c.id \
         LEFT JOIN items AS i ON i.order_id = o.id",
        Dialect::Postgresql,
    )
    .unwrap();
    for small in ["o.\"postern_record_1\" IS NOT NULL", "i.\"postern_record_2\" IS NOT NULL"] {
        assert!(printed.contains(small), "{printed}");
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
fn groups_are_counted_shown_and_then_asked_of() {
    let (sql, internals) = asked(
        "SELECT c.region, avg(c.age) FROM customers AS c GROUP BY c.region HAVING count(*) > 1 OR avg(c.age) > 2",
        Dialect::Postgresql,
    )
    .unwrap();
    insta::assert_snapshot!(sql, @r#"SELECT "shown"."k0", "shown"."a1" FROM (SELECT "counted"."k0" AS "k0", "counted"."a0" AS "a0", (CASE WHEN (("counted"."s1" = 0) AND (("counted"."r1_0" > 1) OR ("counted"."t1_0" = 0) OR ("counted"."t1_0" >= 3))) THEN "counted"."a1" END) AS "a1" FROM (SELECT "grouped"."k0" AS "k0", "grouped"."a0" AS "a0", "grouped"."a1" AS "a1", "grouped"."s0" AS "s0", "grouped"."n0" AS "n0", pg_catalog."sum"((CASE WHEN ("grouped"."s0" = 1) THEN "grouped"."n0" ELSE 0 END)) OVER () AS "t0_0", pg_catalog."row_number"() OVER (ORDER BY "grouped"."s0", "grouped"."n0", (CASE WHEN ("grouped"."k0" IS NULL) THEN '' ELSE (('=' || CAST("grouped"."k0" AS TEXT)) COLLATE pg_catalog."C") END)) AS "r0_0", "grouped"."s1" AS "s1", "grouped"."n1" AS "n1", pg_catalog."sum"((CASE WHEN ("grouped"."s1" = 1) THEN "grouped"."n1" ELSE 0 END)) OVER () AS "t1_0", pg_catalog."row_number"() OVER (ORDER BY "grouped"."s1", "grouped"."n1", (CASE WHEN ("grouped"."k0" IS NULL) THEN '' ELSE (('=' || CAST("grouped"."k0" AS TEXT)) COLLATE pg_catalog."C") END)) AS "r1_0" FROM (SELECT c.region AS "k0", count(*) AS "a0", avg(c.age) AS "a1", (CASE WHEN (pg_catalog."count"(DISTINCT c."postern_individual_0") >= 3) THEN 0 ELSE 1 END) AS "s0", pg_catalog."count"(DISTINCT c."postern_individual_0") AS "n0", (CASE WHEN ((pg_catalog."count"(DISTINCT c."postern_individual_0") >= 3) AND ((pg_catalog."count"(DISTINCT (CASE WHEN (((0 + 1) - (CASE WHEN ((CASE WHEN (c.age IS NOT NULL) THEN 1 END) IS NULL) THEN 0 ELSE 1 END)) <> 0) THEN c."postern_individual_0" END)) = 0) OR (pg_catalog."count"(DISTINCT (CASE WHEN (((0 + 1) - (CASE WHEN ((CASE WHEN (c.age IS NOT NULL) THEN 1 END) IS NULL) THEN 0 ELSE 1 END)) <> 0) THEN c."postern_individual_0" END)) >= 3)) AND (pg_catalog."count"(DISTINCT (CASE WHEN (c.age <> 0) THEN c."postern_individual_0" END)) >= 3)) THEN 0 ELSE 1 END) AS "s1", pg_catalog."count"(DISTINCT (CASE WHEN (c.age <> 0) THEN c."postern_individual_0" END)) AS "n1" FROM customers AS c GROUP BY c.region) AS "grouped") AS "counted" WHERE (("counted"."s0" = 0) AND (("counted"."r0_0" > 1) OR ("counted"."t0_0" = 0) OR ("counted"."t0_0" >= 3))) OFFSET 0) AS "shown" WHERE "shown"."a0" > 1 OR "shown"."a1" > 2"#);
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
    let (_, internals) =
        becomes("SELECT count(*) FROM customers AS c", Dialect::Sqlite, &[closed(table)]).unwrap();
    assert_eq!(internals[0].internal_name, "postern_individual_0_");
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
                Ok(match row.get_ref(0)? {
                    ValueRef::Null => String::new(),
                    ValueRef::Integer(number) => number.to_string(),
                    ValueRef::Real(number) => number.to_string(),
                    ValueRef::Text(text) | ValueRef::Blob(text) => {
                        String::from_utf8_lossy(text).into_owned()
                    }
                })
            })
            .unwrap()
            .map(Result::unwrap)
            .collect()
    };
    let by_region = |what: &str| {
        run(&format!("SELECT {what} FROM customers AS c GROUP BY c.region ORDER BY c.region"))
    };
    // The two of US could be reckoned from the sum of all: the next smallest goes with them.
    assert_eq!(by_region("c.region, count(*)"), ["EU"]);
    let but_us = |what: &str| {
        run(&format!(
            "SELECT {what} FROM customers AS c WHERE c.region <> 'US' GROUP BY c.region \
             ORDER BY c.region"
        ))
    };
    assert_eq!(but_us("c.region"), ["APAC", "EU"]);
    // One customer of APAC has an age: its average would be that age, and EU's the rest.
    assert_eq!(but_us("avg(c.age)"), ["", ""]);
    assert_eq!(but_us("count(c.age)"), ["", ""]);
    // Eight orders of one customer are no group; three customers with one order each are.
    let joined = run(
        "SELECT c.region, count(*) FROM customers AS c JOIN orders AS o ON o.customer_id = c.id \
         WHERE c.region <> 'US' GROUP BY c.region",
    );
    assert_eq!(joined, ["EU"]);
    let whole = run("SELECT count(*) FROM customers AS c WHERE c.region = 'US'");
    assert!(whole.is_empty(), "fewer than enough and none at all look the same");
    assert!(run("SELECT count(*) FROM customers AS c WHERE c.region = 'XX'").is_empty());
    // What FILTER lets through, and what it leaves.
    let part = |condition: &str| {
        run(&format!("SELECT count(*) FILTER (WHERE {condition}) FROM customers AS c"))
    };
    assert_eq!(part("c.region = 'EU'"), ["3"]);
    for few in ["c.region = 'US'", "c.region <> 'US'", "c.region = 'XX'"] {
        assert_eq!(part(few), [""], "{few}");
    }
}
