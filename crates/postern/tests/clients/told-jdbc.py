"""Java's driver of PostgreSQL finds the tables of a source that is no PostgreSQL.

    POSTERN_KEY=pk_... python told-jdbc.py 127.0.0.1 7432 SCHEMA /usr/share/java/postgresql.jar

Ends with 1 and says what differed when an answer is not as it should be.
"""

import os
import sys

import jpype

HOST, PORT, SCHEMA, JAR = sys.argv[1:5]

jpype.startJVM(classpath=[JAR])
DriverManager = jpype.JClass("java.sql.DriverManager")


def same(what, found, wanted):
    if found != wanted:
        sys.exit(f"{what}: found {found!r}, wanted {wanted!r}")


def rows(answer, *names):
    """These columns of every row, by name or number, as texts."""
    found = []
    while answer.next():
        found.append(tuple(str(answer.getString(name)) for name in names))
    return found


url = f"jdbc:postgresql://{HOST}:{PORT}/shop"
with DriverManager.getConnection(url, "claude", os.environ["POSTERN_KEY"]) as conn:
    told = conn.getMetaData()
    same("schemas", sorted(rows(told.getSchemas(), 1)), sorted([("information_schema",), ("pg_catalog",), (SCHEMA,)]))
    tables = told.getTables(None, SCHEMA, "%", ["TABLE", "VIEW"])
    same("tables", rows(tables, "TABLE_NAME", "REMARKS"), [("customers", "One row per customer"), ("orders", "None")])
    columns = rows(told.getColumns(None, None, "customers", "%"), "COLUMN_NAME", "ORDINAL_POSITION", "TYPE_NAME", "REMARKS")
    same("columns", columns, [
        ("id", "1", "int8", "None"), ("name", "2", "text", "masked: partial"), ("email", "3", "text", "masked: email"),
        ("region", "4", "text", "None"), ("born", "5", columns[4][2], "masked: generalize")])
    same("primary key", rows(told.getPrimaryKeys(None, SCHEMA, "orders"), "COLUMN_NAME", "PK_NAME"), [("id", "orders_pkey")])
    keys = [("customers", "id", "orders", "customer_id")]
    names = ["PKTABLE_NAME", "PKCOLUMN_NAME", "FKTABLE_NAME", "FKCOLUMN_NAME"]
    same("imported", rows(told.getImportedKeys(None, SCHEMA, "orders"), *names), keys)
    same("exported", rows(told.getExportedKeys(None, SCHEMA, "customers"), *names), keys)
    index = rows(told.getIndexInfo(None, SCHEMA, "orders", True, False), "INDEX_NAME", "COLUMN_NAME")
    same("indexes", index, [("orders_pkey", "id")])
    types = [name for (name,) in rows(told.getTypeInfo(), "TYPE_NAME")]
    same("types", {"int4", "numeric", "timestamptz"} <= set(types), True)
    for hidden in ["payroll", "%pay%", "nothing"]:
        same(hidden, rows(told.getTables(None, None, hidden, None), 1), [])
    query = conn.prepareStatement("SELECT name FROM customers WHERE id = ?")
    query.setInt(1, 1)
    same("prepared", rows(query.executeQuery(), 1), [("C••• F•••",)])
print("JDBC: as it should be")
