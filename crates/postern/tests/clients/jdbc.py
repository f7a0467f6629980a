"""Java's driver of PostgreSQL, driven from Python, asks the story of examples/postgresql.

    POSTERN_KEY=pk_... python jdbc.py 127.0.0.1 7432 /usr/share/java/postgresql.jar

Ends with 1 and says what differed when an answer is not as it should be.
"""

import os
import sys
import threading

import jpype

HOST, PORT, JAR, KEY = sys.argv[1], sys.argv[2], sys.argv[3], os.environ["POSTERN_KEY"]
AGENT, SOURCE = "claude-support", "shop"

jpype.startJVM(classpath=[JAR])
DriverManager = jpype.JClass("java.sql.DriverManager")
SQLException = jpype.JClass("java.sql.SQLException")
Timestamp = jpype.JClass("java.sql.Timestamp")
BigDecimal = jpype.JClass("java.math.BigDecimal")


def same(what, found, wanted):
    if found != wanted:
        sys.exit(f"{what}: found {found!r}, wanted {wanted!r}")


def connect(key=KEY):
    return DriverManager.getConnection(f"jdbc:postgresql://{HOST}:{PORT}/{SOURCE}", AGENT, key)


def rows(answer, *names):
    """These columns of every row, by name or number, as texts."""
    found = []
    while answer.next():
        found.append(tuple(str(answer.getString(name)) for name in names))
    return found


def refused(what, state, act):
    try:
        act()
    except SQLException as error:
        same(what, str(error.getSQLState()), state)
    else:
        sys.exit(f"{what} was answered")


def metadata(conn):
    told = conn.getMetaData()
    same("schemas", rows(told.getSchemas(), 1), [("information_schema",), ("pg_catalog",), ("public",)])
    tables = told.getTables(None, "public", "%", ["TABLE", "VIEW"])
    same("tables", rows(tables, "TABLE_NAME", "REMARKS"), [
        ("customers", "One row per customer"), ("orders", "One row per order")])
    columns = rows(told.getColumns(None, "public", "customers", "%"), "COLUMN_NAME", "ORDINAL_POSITION", "REMARKS")
    same("columns", columns, [
        ("id", "1", "None"), ("name", "2", "masked: partial"), ("email", "3", "masked: email"),
        ("region", "4", "None"), ("born", "5", "masked: generalize")])
    same("primary key", rows(told.getPrimaryKeys(None, "public", "orders"), "COLUMN_NAME", "PK_NAME"), [("id", "orders_pkey")])
    keys = [("customers", "id", "orders", "customer_id")]
    names = ["PKTABLE_NAME", "PKCOLUMN_NAME", "FKTABLE_NAME", "FKCOLUMN_NAME"]
    same("imported", rows(told.getImportedKeys(None, "public", "orders"), *names), keys)
    same("exported", rows(told.getExportedKeys(None, "public", "customers"), *names), keys)
    index = rows(told.getIndexInfo(None, "public", "orders", True, False), "INDEX_NAME", "COLUMN_NAME")
    same("indexes", index, [("orders_pkey", "id")])
    same("rights", rows(told.getTablePrivileges(None, "public", "orders"), "PRIVILEGE"), [("SELECT",)])
    types = [name for (name,) in rows(told.getTypeInfo(), "TYPE_NAME")]
    same("types", {"int4", "numeric", "timestamptz"} <= set(types), True)
    same("keywords", "returning" in str(told.getSQLKeywords()), True)
    for hidden in ["payroll", "%pay%"]:
        same(hidden, rows(told.getTables(None, None, hidden, None), 1), [])


def statements(conn):
    query = conn.prepareStatement(
        "SELECT o.id, o.total FROM orders o JOIN customers c ON c.id = o.customer_id "
        "WHERE c.region = ? AND o.total > ? AND o.ordered_at > ? AND o.id > ? ORDER BY o.id")
    for _ in range(8):
        # From the fifth time on the driver prepares it by a name and asks in binary.
        query.setString(1, "EU")
        query.setBigDecimal(2, BigDecimal("5.00"))
        query.setTimestamp(3, Timestamp.valueOf("2001-01-01 00:00:00"))
        query.setInt(4, 1)
        same("prepared", rows(query.executeQuery(), 1, 2), [("10", "99.50"), ("12", "7.25"), ("13", "20.00")])
    names = conn.createStatement().executeQuery("SELECT id, name FROM customers ORDER BY id")
    same("masks", rows(names, "id", "name"), [("1", "C••• F•••"), ("4", "L••• V•••")])
    conn.setAutoCommit(False)
    few = conn.createStatement()
    few.setFetchSize(1)
    same("a row at a time", rows(few.executeQuery("SELECT id FROM customers ORDER BY id"), 1), [("1",), ("4",)])
    conn.commit()
    conn.setAutoCommit(True)


def cancels(conn):
    slow = conn.createStatement()
    threading.Timer(0.2, slow.cancel).start()
    numbers = "generate_series(1, 100000)"
    refused("what was cancelled", "57014", lambda: slow.executeQuery(
        f"SELECT count(*) FROM {numbers} a, {numbers} b, {numbers} c WHERE a + b + c < 0"))


with connect() as conn:
    metadata(conn)
    statements(conn)
    cancels(conn)
    ask = conn.createStatement().executeQuery
    refused("payroll", "42P01", lambda: ask("SELECT * FROM payroll"))
    refused("a write", "25006", lambda: conn.createStatement().executeUpdate("DELETE FROM orders"))
refused("a wrong key", "28P01", lambda: connect("pk_wrong"))
print("JDBC: as it should be")
