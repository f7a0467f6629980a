"""psycopg declares the types of parameters to a source that is no PostgreSQL.

    POSTERN_KEY=pk_... python typed-elsewhere.py 127.0.0.1 7432 SCHEMA

Ends with 1 and says what differed when an answer is not as it should be.
"""

import datetime as dt
import decimal
import os
import sys
import uuid

import psycopg
from psycopg.adapt import PyFormat, Transformer

HOST, PORT, SCHEMA, KEY = sys.argv[1], int(sys.argv[2]), sys.argv[3], os.environ["POSTERN_KEY"]
IS_SQLITE = SCHEMA == "main"
Dec, UUID = decimal.Decimal, uuid.UUID("a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11")
EAST = dt.datetime(2026, 11, 2, 12, 30, tzinfo=dt.timezone(dt.timedelta(hours=5, minutes=30)))

# Statements, values of Python's, and the rows as texts.
HONEST = [
    ("SELECT id FROM orders WHERE id = $1", [10], [["10"]]),
    ("SELECT id + $1 FROM orders ORDER BY id", [2**40], [["1099511627786"], ["1099511627787"]]),
    ("SELECT id FROM orders WHERE total > $1", [Dec("9.99")], [["10"]]),
    ("SELECT id FROM orders WHERE total = $1", [Dec("7.25")], [["11"]]),
    ("SELECT id FROM orders WHERE total > $1", [9.99], [["10"]]),
    ("SELECT id FROM orders WHERE total > $1", [9], [["10"]]),
    ("SELECT id FROM orders WHERE id IN ($1, $2) ORDER BY id", [10, 11], [["10"], ["11"]]),
    ("SELECT id FROM orders ORDER BY id LIMIT $1", [1], [["10"]]),
    ("SELECT $1 = 1, $2 = 0", [True, False], [["1", "1"]]),
    ("SELECT $1 = '2026-11-02'", [dt.date(2026, 11, 2)], [["1"]]),
    ("SELECT $1 = '2026-11-02 10:00:00.5'", [dt.datetime(2026, 11, 2, 10, 0, 0, 500000)], [["1"]]),
    ("SELECT $1 = '2026-11-02 07:00:00'", [EAST], [["1"]]),
    ("SELECT $1 = '10:00:00.000005'", [dt.time(10, 0, 0, 5)], [["1"]]),
    ("SELECT hex($1)", [b"\x00\xff"], [["00FF"]]),
    ("SELECT $1 = 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11'", [UUID], [["1"]]),
    ("SELECT $1", [None], [[None]]),
    ("SELECT name FROM customers WHERE region = $1", ["EU"], [["C••• F•••"]]),
    ("SELECT relname FROM pg_class WHERE relname = ANY($1)", [["orders", "payroll"]], [["orders"]]),
    ("SELECT attname FROM pg_attribute WHERE attnum = $1 AND attrelid = 'orders'::regclass", [1], [["id"]]),
]

# Statements, types, values, formats, SQLSTATE.
HOSTILE = [
    ("SELECT $1", 1186, b"1 day", 0, "0A000"),
    ("SELECT $1", 1266, b"10:00:00+00", 0, "0A000"),
    ("SELECT $1", 3904, b"[1,2)", 0, "0A000"),
    ("SELECT $1", 2205, b"orders", 0, "0A000"),
    ("SELECT $1", 99999, b"1", 0, "42704"),
    ("SELECT $1", 1082, b"infinity", 0, "22P02"),
    ("SELECT $1", 1082, b"next friday", 0, "22P02"),
    ("SELECT $1", 1114, b"2026-13-02 10:00:00", 0, "22P02"),
    ("SELECT $1", 701, b"NaN", 0, "22P02"),
    ("SELECT $1", 17, b"\\x0", 0, "22P02"),
    ("SELECT $1", 23, b"five", 0, "22P02"),
    ("SELECT $1", 23, bytes(8), 1, "22P03"),
    ("SELECT $1", 1184, bytes(4), 1, "22P03"),
    ("SELECT 1", 23, b"1", 0, "22023"),
]


def same(what, found, wanted):
    if found != wanted:
        sys.exit(f"{what}: found {found!r}, wanted {wanted!r}")


def run(conn, sql, types, values, formats=None):
    result = conn.pgconn.exec_params(sql.encode(), values, types, formats)
    if result.status != psycopg.pq.ExecStatus.TUPLES_OK:
        return result.error_field(psycopg.pq.DiagnosticField.SQLSTATE).decode()
    cells = [[result.get_value(row, at) for at in range(result.nfields)] for row in range(result.ntuples)]
    return [[cell and cell.decode() for cell in row] for row in cells]


with psycopg.connect(host=HOST, port=PORT, user="claude", password=KEY, dbname="shop", autocommit=True) as conn:
    for sql, params, rows in HONEST:
        for given in [PyFormat.TEXT, PyFormat.BINARY]:
            dump = Transformer(conn)
            values = dump.dump_sequence(params, [given] * len(params))
            same(f"{sql} {params} {given.name}", run(conn, sql, dump.types, values, dump.formats), rows)
    for sql, oid, value, given, state in HOSTILE:
        same(f"{sql} of {oid}, {value!r}", run(conn, sql, [oid], [value], [given]), state)
    number = run(conn, "SELECT oid FROM pg_class WHERE relname = $1", [19], [b"orders"])[0][0]
    same("a number of an object", run(conn, "SELECT relname FROM pg_class WHERE oid = $1", [26], [number.encode()]), [["orders"]])
    told = conn.pgconn.prepare(b"", b"SELECT id FROM orders WHERE id = $1 AND total > $2", [20])
    same("prepared", told.status, psycopg.pq.ExecStatus.COMMAND_OK)
    told = conn.pgconn.describe_prepared(b"")
    same("parameters", [told.param_type(at) for at in range(told.nparams)], [20, 25])
    if IS_SQLITE:
        few = "SELECT count(*) FROM orders HAVING count(*) > $1"
        # Left open, a text that is a number is meant as one; declared, it is what it is told to be.
        same("left open", run(conn, few, [0], [b"1"]), [["2"]])
        same("a number", run(conn, few, [23], [b"1"]), [["2"]])
        same("a text", run(conn, few, [25], [b"1"]), [])
print("types on another engine: as they should be")
