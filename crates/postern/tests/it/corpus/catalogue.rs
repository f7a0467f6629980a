//! What clients of the PostgreSQL protocol are told of the company: what they may see, as REST
//! tells it, and nothing of the rest, whatever relation of the catalogue they ask.

use std::collections::BTreeSet;

use postern_testkit::{pgwire::Connection, postgres::Database};

use super::company::{CATALOG_POSTGRESQL, CATALOG_SQLITE, Door, HONEST_MS};

/// Every relation there is, as the shapes name them.
const SHAPES: &str = include_str!("../../../../postern-sql/src/catalog/data/shapes.txt");

/// Names that the database has and nobody reviewed.
pub(super) fn hidden_names(database: &Database) -> Vec<String> {
    let asked = "SELECT table_name FROM information_schema.tables WHERE table_schema IN ('public', 'hr') \
                 UNION SELECT column_name FROM information_schema.columns WHERE table_schema IN ('public', 'hr')";
    let (_, rows) = database.table("", asked).unwrap();
    let names = rows.into_iter().filter_map(|row| row.into_iter().next().flatten());
    unreviewed(names, CATALOG_POSTGRESQL)
}

/// The same of the company in SQLite.
pub(super) fn hidden_names_in_sqlite(door: &Door) -> Vec<String> {
    let file = rusqlite::Connection::open(door.sqlite_path()).unwrap();
    let asked = "SELECT name FROM sqlite_schema WHERE type IN ('table', 'view') UNION \
                 SELECT c.name FROM sqlite_schema AS s, pragma_table_xinfo(s.name) AS c";
    let mut names = file.prepare(asked).unwrap();
    let names = names.query_map([], |row| row.get::<_, String>(0)).unwrap().map(Result::unwrap);
    unreviewed(names, CATALOG_SQLITE)
}

fn unreviewed(names: impl Iterator<Item = String>, catalogue: &str) -> Vec<String> {
    let reviewed: BTreeSet<&str> = words(catalogue).collect();
    names
        .filter(|name| {
            name.len() > 4 && !name.contains([' ', '"']) && !reviewed.contains(name.as_str())
        })
        .collect()
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_ascii_alphanumeric() && c != '_')
}

fn shown(connection: &Connection, sql: &str) -> String {
    match connection.ask(sql) {
        Ok((columns, rows)) => format!("{columns:?} {rows:?}"),
        Err((state, message)) => panic!("{sql}: {state} {message}"),
    }
}

fn column(connection: &Connection, sql: &str) -> BTreeSet<String> {
    let (_, rows) = connection.ask(sql).unwrap_or_else(|error| panic!("{sql}: {error:?}"));
    rows.into_iter().filter_map(|row| row.into_iter().next().flatten()).collect()
}

#[test]
fn clients_are_told_what_they_may_see_and_nothing_else() {
    let door = Door::on_postgresql("", HONEST_MS);
    let hidden = hidden_names(door.database());
    for name in ["trucks", "events_2025", "password_hash"] {
        assert!(hidden.contains(&name.to_owned()), "{hidden:?}");
    }
    are_told(&door, &hidden);
}

#[test]
fn clients_of_a_sqlite_source_are_told_what_they_may_see_and_nothing_else() {
    let door = Door::on_sqlite(HONEST_MS);
    let hidden = hidden_names_in_sqlite(&door);
    assert!(hidden.contains(&"password_hash".to_owned()), "{hidden:?}");
    are_told(&door, &hidden);
}

/// Each role, of every relation of the catalogue.
fn are_told(door: &Door, hidden: &[String]) {
    for role in ["reader", "european", "analyst"] {
        let connection = door.connect(role);
        for line in SHAPES.lines().filter(|line| !line.starts_with('#')) {
            let relation = line.split(' ').next().unwrap();
            let said = shown(&connection, &format!("SELECT * FROM {relation}"));
            let told = hidden.iter().find(|name| words(&said).any(|word| word == name.as_str()));
            assert_eq!(told, None, "{role}: {relation}: {said}");
        }
        let tables = column(
            &connection,
            "SELECT n.nspname || '.' || c.relname FROM pg_class c JOIN pg_namespace n \
             ON n.oid = c.relnamespace WHERE c.relkind IN ('r', 'v')",
        );
        assert_eq!(tables, told_over_rest(door, role), "{role}");
        // Nothing is missing between the numbers of columns.
        let gaps = "SELECT attrelid FROM pg_attribute GROUP BY 1 HAVING count(*) <> max(attnum)";
        assert_eq!(column(&connection, gaps), BTreeSet::new(), "{role}");
        let all = "SELECT attrelid::regclass::text || '.' || attname FROM pg_attribute a \
                   JOIN pg_class c ON c.oid = a.attrelid WHERE c.relkind <> 'i'";
        let other = "SELECT CASE table_schema WHEN current_schema() THEN '' ELSE table_schema || '.' END \
                     || quote_ident(table_name) || '.' || column_name FROM information_schema.columns";
        assert_eq!(column(&connection, all), column(&connection, other), "{role}");
    }
}

fn told_over_rest(door: &Door, role: &str) -> BTreeSet<String> {
    let tables = door.catalogue(role);
    let home = if door.postgresql().is_some() { "public" } else { "main" };
    let full = |name: String| if name.contains('.') { name } else { format!("{home}.{name}") };
    tables.into_iter().map(full).collect()
}

/// Each is asked as it stands, and its first column compared.
const LOOKED_UP: [(&str, &[&str]); 21] = [
    (
        "SELECT 'customers'::regclass::oid = (SELECT oid FROM pg_class WHERE relname = 'customers')",
        &["t"],
    ),
    ("SELECT 'public.customers'::regclass::text", &["customers"]),
    ("SELECT 'hr.salaries'::regclass::text", &["hr.salaries"]),
    ("SELECT '\"Odd Table\"'::regclass::text", &["\"Odd Table\""]),
    ("SELECT 'pg_catalog.pg_class'::regclass::oid", &["1259"]),
    ("SELECT 'int4'::regtype::oid", &["23"]),
    ("SELECT 1043::regtype::text", &["character varying"]),
    ("SELECT to_regtype('hstore') IS NULL", &["t"]),
    ("SELECT format_type(1700, 786438)", &["numeric(12,2)"]),
    ("SELECT obj_description('customers'::regclass, 'pg_class')", &["One row per customer"]),
    (
        "SELECT pg_get_constraintdef(oid) FROM pg_constraint WHERE conrelid = 'item_notes'::regclass",
        &["FOREIGN KEY (order_id, line_no) REFERENCES order_items(order_id, line_no)"],
    ),
    (
        "SELECT pg_get_indexdef(indexrelid) FROM pg_index WHERE indrelid = 'orders'::regclass",
        &["CREATE UNIQUE INDEX orders_pkey ON public.orders USING btree (id)"],
    ),
    (
        "SELECT pg_get_indexdef(indexrelid, 2, true) FROM pg_index WHERE indrelid = 'order_items'::regclass",
        &["line_no"],
    ),
    (
        "SELECT a.attname FROM (SELECT i.indrelid, (information_schema._pg_expandarray(i.indkey)).n AS seq, \
         information_schema._pg_expandarray(i.indkey) AS keys FROM pg_index i \
         WHERE i.indrelid = 'order_items'::regclass) AS k JOIN pg_attribute a \
         ON a.attrelid = k.indrelid AND a.attnum = (k.keys).x WHERE k.seq = 2",
        &["line_no"],
    ),
    ("SELECT current_user", &["reader"]),
    ("SELECT current_database()", &["company"]),
    ("SELECT current_schemas(true)", &["{pg_catalog,public}"]),
    ("SELECT current_setting('max_index_keys')", &["32"]),
    ("SELECT has_table_privilege('customers', 'SELECT')", &["t"]),
    ("SELECT has_table_privilege('customers', 'INSERT')", &["f"]),
    ("SELECT pg_table_is_visible('hr.salaries'::regclass)", &["f"]),
];

#[test]
fn objects_are_looked_up_among_what_is_told() {
    let door = Door::on_postgresql("", HONEST_MS);
    let connection = door.connect("reader");
    for (sql, wanted) in LOOKED_UP {
        let wanted: BTreeSet<String> = wanted.iter().map(|one| (*one).to_owned()).collect();
        assert_eq!(column(&connection, sql), wanted, "{sql}");
    }
    // Of what is hidden, and of what is not there, the same is said.
    for name in ["credentials", "nothing"] {
        let (state, message) = connection.ask(&format!("SELECT '{name}'::regclass")).unwrap_err();
        assert_eq!(state, "42P01", "{message}");
        assert!(message.starts_with("unknown-name: no table"), "{message}");
    }
    let numbers = "SELECT oid FROM generate_series(1, 40000) AS g(oid) \
                   WHERE format_type(oid, -1) LIKE '%credentials%' OR pg_get_indexdef(oid) LIKE '%credentials%'";
    assert_eq!(column(&connection, numbers), BTreeSet::new());
}
