//! What well-known tools ask of the catalogue, in shortened statements of their forms: each is
//! answered, and with as many rows as the reader may see.

use super::company::{Door, HONEST_MS};

/// A tool, what it asks, and how many rows it is told; `None`: some.
type Asked = (&'static str, &'static str, Option<usize>);

const ASKED: &[Asked] = &[
    (
        "Metabase, tables",
        r#"SELECT "n"."nspname" AS "schema", "c"."relname" AS "name", "d"."description",
           NULLIF("s"."n_live_tup", 0) AS "rows" FROM "pg_catalog"."pg_class" AS "c"
           INNER JOIN "pg_catalog"."pg_namespace" AS "n" ON "c"."relnamespace" = "n"."oid"
           LEFT JOIN "pg_catalog"."pg_description" AS "d" ON ("c"."oid" = "d"."objoid")
           AND ("d"."objsubid" = 0) AND ("d"."classoid" = 'pg_class'::regclass)
           LEFT JOIN "pg_stat_user_tables" AS "s" ON "c"."relname" = "s"."relname"
           WHERE "n"."nspname" !~ '^pg_' AND c.relkind IN ('r', 'p', 'v', 'f', 'm')"#,
        Some(16),
    ),
    (
        "Metabase, fields",
        r#"SELECT "c"."column_name", FORMAT('%s', "c"."udt_name"), "pk"."column_name" IS NOT NULL,
           COL_DESCRIPTION(CAST(CAST(FORMAT('%I.%I', CAST("c"."table_schema" AS TEXT),
           CAST("c"."table_name" AS TEXT)) AS REGCLASS) AS OID), "c"."ordinal_position") AS "said"
           FROM "information_schema"."columns" AS "c" LEFT JOIN (SELECT "t"."table_name",
           "k"."column_name" FROM "information_schema"."table_constraints" AS "t" INNER JOIN
           "information_schema"."key_column_usage" AS "k"
           ON "t"."constraint_name" = "k"."constraint_name" WHERE "t"."constraint_type" = 'PRIMARY KEY')
           AS "pk" ON ("c"."table_name" = "pk"."table_name") AND ("c"."column_name" = "pk"."column_name")
           WHERE c.table_schema !~ '^information_schema|pg_' AND c.table_name = 'customers'"#,
        Some(13),
    ),
    (
        "Metabase, rights",
        r#"SELECT t.tablename FROM pg_catalog.pg_tables t WHERE pg_catalog.has_schema_privilege(
           current_user, t.schemaname, 'usage') AND pg_catalog.has_any_column_privilege(current_user,
           '"' || replace(t.schemaname, '"', '""') || '"."' || replace(t.tablename, '"', '""') || '"',
           'select') AND NOT pg_catalog.has_table_privilege(current_user, t.tablename, 'delete')"#,
        Some(14),
    ),
    (
        "DBeaver, schemas",
        "SELECT n.oid, n.*, d.description FROM pg_catalog.pg_namespace n LEFT OUTER JOIN \
         pg_catalog.pg_description d ON d.objoid = n.oid AND d.objsubid = 0 \
         AND d.classoid = 'pg_namespace'::regclass ORDER BY nspname",
        Some(4),
    ),
    (
        "DBeaver, tables",
        "SELECT c.oid, c.*, d.description, pg_catalog.pg_get_expr(c.relpartbound, c.oid), \
         pg_catalog.pg_get_partkeydef(c.oid) FROM pg_catalog.pg_class c LEFT OUTER JOIN \
         pg_catalog.pg_description d ON d.objoid = c.oid AND d.objsubid = 0 \
         AND d.classoid = 'pg_class'::regclass WHERE c.relnamespace = 2200 AND c.relkind NOT IN ('i', 'c')",
        Some(15),
    ),
    (
        "DBeaver, indexes",
        "SELECT i.*, i.indkey AS keys, c.relname, pg_catalog.pg_get_expr(i.indexprs, i.indrelid, true), \
         pg_catalog.pg_relation_size(i.indexrelid), pg_catalog.pg_stat_get_numscans(i.indexrelid) \
         FROM pg_catalog.pg_index i JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid \
         WHERE i.indrelid = 'orders'::regclass",
        Some(1),
    ),
    (
        "DBeaver, words",
        "SELECT string_agg(word, ',') FROM pg_catalog.pg_get_keywords() \
         WHERE word <> ALL ('{a,abs,absolute}'::text[])",
        Some(1),
    ),
    (
        "DBeaver, types of arrays",
        "SELECT typinput = 'pg_catalog.array_in'::regproc, typname FROM pg_catalog.pg_type LEFT JOIN \
         (SELECT ns.oid AS nspoid, ns.nspname, r.r FROM pg_namespace AS ns JOIN (SELECT s.r, \
         (current_schemas(false))[s.r] AS nspname FROM generate_series(1, \
         array_upper(current_schemas(false), 1)) AS s(r)) AS r USING (nspname)) AS sp \
         ON sp.nspoid = typnamespace WHERE pg_type.oid = 1007 ORDER BY sp.r",
        Some(1),
    ),
    (
        "pgAdmin, indexes",
        "SELECT DISTINCT ON (cls.relname) cls.oid FROM pg_catalog.pg_index idx \
         JOIN pg_catalog.pg_class cls ON cls.oid = indexrelid \
         LEFT JOIN pg_catalog.pg_depend dep ON (dep.classid = cls.tableoid AND dep.objid = cls.oid \
         AND dep.refclassid = (SELECT oid FROM pg_catalog.pg_class WHERE relname = 'pg_constraint')) \
         LEFT OUTER JOIN pg_catalog.pg_constraint con \
         ON (con.tableoid = dep.refclassid AND con.oid = dep.refobjid) \
         WHERE indrelid = 'orders'::regclass AND conname IS NULL",
        Some(1),
    ),
    (
        "pgAdmin, itself",
        "SELECT r.oid, CASE WHEN 'pg_signal_backend' = ANY(ARRAY(WITH RECURSIVE cte AS (SELECT \
         pg_roles.oid, pg_roles.rolname FROM pg_roles WHERE pg_roles.oid = r.oid UNION ALL SELECT \
         m.roleid, pgr.rolname FROM cte JOIN pg_auth_members m ON m.member = cte.oid JOIN pg_roles pgr \
         ON pgr.oid = m.roleid) SELECT rolname FROM cte)) THEN true ELSE false END \
         FROM pg_catalog.pg_roles AS r WHERE rolname = current_user",
        Some(1),
    ),
    (
        "pgAdmin, who is connected",
        "SELECT pid, pg_catalog.pg_blocking_pids(pid) FROM pg_catalog.pg_stat_activity \
         WHERE datname = current_database()",
        Some(0),
    ),
    (
        "pgAdmin, labels",
        "SELECT rel.relname, (SELECT array_agg(provider || '=' || label) FROM pg_seclabels s \
         WHERE s.objoid = rel.oid) FROM pg_class rel LEFT JOIN pg_tablespace spc \
         ON spc.oid = rel.reltablespace WHERE rel.relkind IN ('r', 's', 't', 'p') \
         AND rel.relnamespace = 2200::oid AND NOT rel.relispartition",
        Some(13),
    ),
    (
        "Grafana, tables",
        r#"SELECT quote_ident(table_name) AS "table" FROM information_schema.tables
           WHERE quote_ident(table_schema) IN (SELECT CASE WHEN trim(s[i]) = '"$user"' THEN user
           ELSE trim(s[i]) END FROM generate_series(array_lower(string_to_array(
           current_setting('search_path'), ','), 1), array_upper(string_to_array(
           current_setting('search_path'), ','), 1)) AS i,
           string_to_array(current_setting('search_path'), ',') s)"#,
        Some(15),
    ),
    (
        "Tableau, references",
        "SELECT c1.relname, a1.attname, i::int2 FROM (SELECT conrelid, conkey, confrelid, \
         generate_series(array_lower(conkey, 1), array_upper(conkey, 1)) AS i \
         FROM pg_catalog.pg_constraint WHERE contype = 'f') ref \
         JOIN pg_catalog.pg_class c1 ON c1.oid = ref.conrelid \
         JOIN pg_catalog.pg_attribute a1 ON a1.attrelid = c1.oid AND a1.attnum = conkey[i] \
         WHERE c1.relname = 'order_items'",
        Some(2),
    ),
    (
        "Npgsql, arrays",
        "SELECT t.typname FROM pg_type t JOIN pg_proc p ON p.oid = t.typreceive \
         WHERE p.proname = 'array_recv' AND t.typelem = 23",
        Some(1),
    ),
    (
        "asyncpg, types",
        "WITH RECURSIVE tree(oid, elem, depth) AS (SELECT t.oid, t.typelem, 0 FROM pg_catalog.pg_type t \
         WHERE t.oid = ANY('{3907}'::oid[]) UNION ALL SELECT t.oid, t.typelem, tree.depth + 1 \
         FROM pg_catalog.pg_type t, tree WHERE t.oid = tree.elem) \
         SELECT DISTINCT *, elem::regtype::text AS name FROM tree",
        Some(2),
    ),
    (
        "SQLAlchemy with asyncpg",
        "SELECT c.conname FROM pg_constraint c LEFT JOIN pg_description d ON d.objoid = c.oid \
         AND d.classoid = CAST('pg_catalog.pg_constraint'::REGCLASS AS REGCLASS) WHERE c.contype = 'p'",
        None,
    ),
    ("psql, \\dd", "SELECT c.oid FROM pg_class c WHERE c.tableoid <> 1259", Some(0)),
    ("psql, \\dO", "SELECT pg_char_to_encoding(getdatabaseencoding())", Some(1)),
    ("psql, \\sv", "SELECT pg_get_viewdef('sales_by_category'::regclass)", Some(1)),
    ("Superset", "SELECT nspname FROM pg_namespace WHERE nspname NOT LIKE 'pg_%'", Some(3)),
    ("DBeaver, rights", "SELECT * FROM information_schema.role_table_grants", Some(16)),
];

#[test]
fn tools_are_told_what_they_ask() {
    let door = Door::on_postgresql("", HONEST_MS);
    let connection = door.connect("reader");
    for (tool, sql, wanted) in ASKED {
        let (_, rows) = connection.ask(sql).unwrap_or_else(|error| panic!("{tool}: {error:?}"));
        match wanted {
            Some(wanted) => assert_eq!(rows.len(), *wanted, "{tool}: {rows:?}"),
            None => assert!(!rows.is_empty(), "{tool}"),
        }
    }
}

/// What is said of a source that is no PostgreSQL is less: these are refused there, and say so.
const NOT_THERE: &[&str] = &["pgAdmin, indexes", "Grafana, tables"];

#[test]
fn tools_are_told_what_they_ask_of_a_sqlite_source() {
    let door = Door::on_sqlite(HONEST_MS);
    let connection = door.connect("reader");
    let mut wrong = Vec::new();
    // There is no view of that name.
    let asked = ASKED.iter().filter(|(_, sql, _)| !sql.contains("sales_by_category"));
    for (tool, sql, wanted) in asked {
        match connection.ask(&sql.replace("'public'", "'main'")) {
            // Numbers of schemas are PostgreSQL's own, and there are other tables here.
            Ok((_, rows)) if rows.is_empty() && *wanted != Some(0) && !sql.contains("2200") => {
                wrong.push(format!("{tool}: nothing"));
            }
            Ok(_) if NOT_THERE.contains(tool) => wrong.push(format!("{tool}: it is there")),
            Err((state, message)) if !NOT_THERE.contains(tool) || state != "0A000" => {
                wrong.push(format!("{tool}: {message}"));
            }
            Ok(_) | Err(_) => {}
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}

#[test]
fn a_setting_is_told_and_not_changed() {
    let door = Door::on_postgresql("", HONEST_MS);
    let connection = door.connect("reader");
    let told = connection.ask("SELECT set_config('jit', 'off', false)").unwrap();
    assert_eq!(told.1, [[Some("off".to_owned())]]);
    for other in ["'jit', 'on', false", "'search_path', 'hr', false", "'role', 'postgres', false"] {
        let (state, message) = connection.ask(&format!("SELECT set_config({other})")).unwrap_err();
        assert_eq!(state, "0A000", "{message}");
    }
}

#[test]
fn masked_columns_say_so_and_no_other_does() {
    let door = Door::on_postgresql("", HONEST_MS);
    let connection = door.connect("reader");
    let said = "SELECT attname || ': ' || col_description(attrelid, attnum) FROM pg_attribute \
                WHERE attrelid = 'customers'::regclass AND attname IN ('id', 'ssn')";
    let (_, rows) = connection.ask(said).unwrap();
    assert_eq!(rows.into_iter().flatten().flatten().collect::<Vec<_>>(), ["ssn: masked: hash"]);
}
